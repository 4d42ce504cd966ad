"""The staging page and the codeunit of actions over SOAP.

Operations, answers and their odd corners: Business Central wire reference §3, §5.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterator, Mapping, Sequence
from datetime import date, timedelta
from difflib import get_close_matches
from typing import TYPE_CHECKING, Any

from woobc.core.business_central import xml_text
from woobc.core.business_central.connection import Connection, not_sent
from woobc.core.business_central.description import ServiceDescription
from woobc.core.business_central.faults import FILTER_FAULTS
from woobc.core.business_central.rows import criteria, member_of, row_from, to_text
from woobc.core.business_central.soap_service import ReadRefused, SoapService
from woobc.core.domain.documents import (
    AnswerLost,
    Done,
    FaultClass,
    NotExecuted,
    PageShape,
    Refused,
    StagedRow,
    StagingLine,
    WriteAnswer,
)
from woobc.core.domain.due import Processing
from woobc.core.domain.page_fields import FIELDS, OPTION_VALUES, REQUIRED, RESULTS, FieldKind
from woobc.core.domain.text import code_form, counted, utf16_length
from woobc.core.errors import BUSINESS_CENTRAL, SetupError, TransientRemoteError

if TYPE_CHECKING:
    from lxml.etree import _Element

NUMBERS_PER_REQUEST = 50
ROWS_PER_ANSWER = 1000
MOST_PAGES = 10_000
READINGS = 4
"""So often rows that change while they are read are read again."""


class _PagesTangled(Exception):
    """An answer that should go on after a row does not."""


class SoapStagingPage:
    """The page service that takes one record per order line (ports.StagingPage)."""

    def __init__(self, connection: Connection) -> None:
        self._config = connection.config
        self._connection = connection
        self._service = SoapService(connection, f"Page/{connection.config.staging_service}")
        self._elements = {name: element for name, element in self._config.fields.items() if element}
        self._shape: PageShape | None = None

    @property
    def clock_difference(self) -> timedelta:
        return self._connection.clock_difference

    def check(self) -> PageShape:
        if self._shape is None:
            description = self._service.described()
            problems = [*_operation_problems(description), *self._field_problems(description)]
            if problems:
                listed = "".join(f"\n  - {problem}" for problem in problems)
                message = f"the page {self._config.staging_service} does not fit:{listed}"
                raise SetupError(
                    BUSINESS_CENTRAL,
                    message,
                    fix='\nChange the page, or name its elements under fields ("" leaves a field out).',
                )
            self._shape = PageShape(
                can_create_multiple="CreateMultiple" in description.operations,
                key_fields=tuple(description.contents.get("Read", {})),
                enum_members=self._enum_members(description),
            )
        return self._shape

    def create(self, lines: Sequence[StagingLine]) -> WriteAnswer:
        try:
            shape = self.check()
        except (TransientRemoteError, SetupError) as error:
            return not_sent(error)
        try:
            records = [self._record(line, shape) for line in lines]
        except LookupError as error:
            return Refused(FaultClass.DATA, "OptionUnknown", str(error.args[0]))
        entity = self._service.described().name
        if len(records) == 1 and "Create" in self._service.described().operations:
            answer = self._service.write("Create", **{entity: records[0]})
        else:
            answer = self._service.write("CreateMultiple", records[1:], **{f"{entity}_List": {entity: records[:1]}})
        if isinstance(answer, Refused | NotExecuted | AnswerLost):
            return answer
        rows = tuple(row for row, _ in self._rows(answer))
        if len(rows) != len(lines):
            return self._connection.lost(
                f"{counted(len(lines), 'row was', 'rows were')} sent and {len(rows)} came back."
            )
        return Done(rows)

    def read(self, order_numbers: Collection[str]) -> Mapping[str, tuple[StagedRow, ...]]:
        self.check()
        wanted: dict[str, list[str]] = {}
        for number in order_numbers:
            if number.strip() and utf16_length(number.strip()) <= self._config.order_number_length:
                wanted.setdefault(code_form(number), []).append(number)
        found: dict[str, list[StagedRow]] = {}
        chunks = list(_chunks(list(wanted), NUMBERS_PER_REQUEST))
        for rows in self._connection.together(self._read_chunk, chunks):
            for row in rows:
                found.setdefault(code_form(row.order_number), []).append(row)
        return {
            asked: tuple(sorted(found[number], key=lambda row: row.line_no))
            for number in found
            for asked in wanted[number]
        }

    def _read_chunk(self, numbers: Sequence[str]) -> list[StagedRow]:
        """The rows of these numbers; halved until the number that the server can't use stands alone.

        That an order has no rows is believed only of an answer without any: one with rows may have been cut.
        """
        try:
            seen = self._read_whole(numbers)
        except ReadRefused as refusal:
            if len(numbers) > 1:
                middle = len(numbers) // 2
                return [*self._read_chunk(numbers[:middle]), *self._read_chunk(numbers[middle:])]
            if refusal.fault.type in FILTER_FAULTS:
                return []  # what can't be asked for can't be there
            message = f"the rows of order {numbers[0]} can't be read: {refusal.fault.text}"
            raise SetupError(BUSINESS_CENTRAL, message, fix="Ask whoever maintains the page.") from None
        rows = [row for row in seen if code_form(row.order_number) in numbers]
        there = {code_form(row.order_number) for row in rows}
        missing = [number for number in numbers if number not in there]
        return [*rows, *self._read_chunk(missing)] if there and missing else rows

    def _read_whole(self, numbers: Sequence[str]) -> list[StagedRow]:
        """All rows of an answer, which the server may cut at any number of them without a word.

        Rows that come twice say that they changed while they were read, so all are read again; where that goes on, the server
        does not go on from where it was, and nothing it shows can be believed to be whole.
        """
        before: Counter[tuple[str, int]] | None = None
        trouble = ""
        for _ in range(READINGS):
            try:
                rows = self._read_pages(numbers)
            except _PagesTangled as tangled:
                before, trouble = None, str(tangled)
                continue
            lines = Counter((code_form(row.order_number), row.line_no) for row in rows)
            if before == lines or max(lines.values(), default=1) == 1:
                return rows
            before = lines  # doubled on the page, or changed between two answers
        if not trouble:
            raise TransientRemoteError(
                BUSINESS_CENTRAL, f"the rows of {self._service.path} change while they are read."
            )
        raise SetupError(
            BUSINESS_CENTRAL,
            f"{self._service.path} does not go on after the row it is given as bookmarkKey ({trouble}), so nobody can tell "
            "whether it has shown all rows, and nothing is sent.",
            fix="Ask whoever maintains the page: its answers must not be cut, re-sorted or cached.",
        )

    def _read_pages(self, numbers: Sequence[str]) -> list[StagedRow]:
        """Page after page until an empty one (wire reference §3.6). The row of the bookmark itself may come once more."""
        filters = [{"Field": self._elements["order_number"], "Criteria": criteria(numbers)}]
        seen: dict[str, StagedRow] = {}
        bookmark: str | None = None
        for _ in range(MOST_PAGES):
            try:
                result = self._service.read(
                    "ReadMultiple", filter=filters, bookmarkKey=bookmark, setSize=ROWS_PER_ANSWER
                )
            except ReadRefused as refusal:
                if bookmark is None:
                    raise
                raise _PagesTangled(refusal.fault.text) from None
            page = [(row, key) for row, key in self._rows(result) if bookmark is None or key != bookmark]
            if not page:
                return list(seen.values())
            fresh = {key: row for row, key in page}
            if "" in fresh:
                message = f"{self._service.path} shows rows without a Key."
                raise SetupError(BUSINESS_CENTRAL, message, fix="Ask whoever maintains the page.")
            if len(fresh) < len(page) or fresh.keys() & seen.keys():
                raise _PagesTangled("it shows the same rows again")
            seen |= fresh
            bookmark = page[-1][1]
        raise SetupError(BUSINESS_CENTRAL, f"the rows of {self._service.path} have no end.")

    def _rows(self, result: _Element) -> Iterator[tuple[StagedRow, str]]:
        """Each record with its Key, be it in the result itself or in a list inside it."""
        entity = self._service.described().name
        for outer in result:
            inner = [outer] if xml_text.local_name(outer) == entity else list(outer)
            for record in inner:
                if xml_text.local_name(record) == entity:
                    texts = xml_text.texts(record)
                    yield row_from(texts, self._elements), texts.get("Key", "")

    def _record(self, line: StagingLine, shape: PageShape) -> dict[str, str]:
        """Element -> text of one row; blanks are left out, which leaves the page's own defaults."""
        record = {}
        for name, value in {"order_number": line.order_number, "line_no": line.line_no, **line.values}.items():
            if name not in self._elements or name in RESULTS or value in (None, ""):
                continue
            text = to_text(value)
            if name in shape.enum_members:
                member = member_of(text, shape.enum_members[name])
                if member is None:
                    raise LookupError(f'"{text}" is not among the options of {self._elements[name]}.')
                text = member
            record[self._elements[name]] = text
        return record

    def _field_problems(self, description: ServiceDescription) -> Iterator[str]:
        there = description.contents.get(description.name, {})
        free = [element for element in there if element not in self._elements.values()]
        for name in REQUIRED:
            if name not in self._elements:
                yield f"fields.{name} must name an element"
        for name, element in self._elements.items():
            if element not in there:
                nearest = get_close_matches(element, free, 1, cutoff=0.5)
                hint = f"; perhaps you meant {nearest[0]}" if nearest else ""
                yield f"fields.{name}: there is no element {element}{hint}"
        for name, members in self._enum_members(description).items():
            missing = [value for value in OPTION_VALUES[name] if member_of(value, members) is None]
            if missing:
                yield (
                    f"fields.{name}: {self._elements[name]} has no option {' or '.join(missing)}, only "
                    f"{', '.join(members)} (on a server with local captions, set ServicesOptionFormat to OptionString)"
                )

    def _enum_members(self, description: ServiceDescription) -> dict[str, tuple[str, ...]]:
        there = description.contents.get(description.name, {})
        return {
            name: description.members[there[element]]
            for name, element in self._elements.items()
            if FIELDS[name].kind is FieldKind.OPTION and description.members.get(there.get(element, ""))
        }


class SoapActions:
    """The codeunit service that releases and posts (ports.Actions)."""

    _PARAMETERS: Mapping[str, tuple[str, ...]] = {
        "ReleaseOrder": ("orderno",),
        "PostOrder": ("orderno", "postingdate"),
        "PostPrepaymentInvoice": ("orderno", "postingdate"),
    }
    _OPERATIONS: Mapping[Processing, str] = {
        Processing.RELEASE: "ReleaseOrder",
        Processing.POST: "PostOrder",
        Processing.SCHEDULE_POST: "PostOrder",
        Processing.COMPLETE: "PostOrder",
        Processing.PREPAYMENT: "PostPrepaymentInvoice",
    }

    def __init__(self, connection: Connection) -> None:
        self._name = connection.config.actions_service
        self._service = SoapService(connection, f"Codeunit/{self._name}")

    def check(self, wanted: Collection[Processing]) -> None:
        operations = {self._OPERATIONS[each] for each in wanted}
        problems = [problem for operation in sorted(operations) if (problem := self._problem(operation))]
        if problems:
            message = f"the codeunit {self._name} does not fit: {'; '.join(problems)}."
            raise SetupError(BUSINESS_CENTRAL, message, fix="Publish the codeunit that comes with the documentation.")

    def release(self, sales_order_number: str) -> WriteAnswer:
        return self._call("ReleaseOrder", sales_order_number)

    def post(self, sales_order_number: str, posting_date: date) -> WriteAnswer:
        return self._call("PostOrder", sales_order_number, posting_date.isoformat())

    def post_prepayment_invoice(self, sales_order_number: str, posting_date: date) -> WriteAnswer:
        return self._call("PostPrepaymentInvoice", sales_order_number, posting_date.isoformat())

    def _problem(self, operation: str) -> str:
        if operation not in self._service.described().operations:
            return f"there is no {operation}"
        names, wanted = self._names(operation), self._PARAMETERS[operation]
        fits = len(names) == len(wanted) and all(map(_same_parameter, names, wanted))
        return "" if fits else f"{operation} takes ({', '.join(names)}), expected orderNo, then postingDate where due"

    def _names(self, operation: str) -> list[str]:
        return list(self._service.described().contents.get(operation, {}))

    def _call(self, operation: str, *values: str) -> WriteAnswer:
        try:
            problem = self._problem(operation)
        except (TransientRemoteError, SetupError) as error:
            return not_sent(error)
        if problem:
            return NotExecuted(f"{BUSINESS_CENTRAL}: the codeunit {self._name}: {problem}.", setup=True)
        arguments: dict[str, Any] = dict(zip(self._names(operation), values, strict=True))
        answer = self._service.write(operation, **arguments)
        if isinstance(answer, Refused | NotExecuted | AnswerLost):
            return answer
        if xml_text.texts(answer).get("return_value", "").strip().lower() == "false":
            return Refused(FaultClass.DATA, "ReturnedFalse", f"{operation} answered that it did not succeed.")
        return Done()


def _operation_problems(description: ServiceDescription) -> Iterator[str]:
    if not {"Create", "CreateMultiple"} & set(description.operations):
        yield "it does not offer Create (InsertAllowed must not be off)"
    if "ReadMultiple" not in description.operations:
        yield "it does not offer ReadMultiple"


def _same_parameter(name: str, wanted: str) -> bool:
    """A dot in a parameter's name comes as `a46` (wire reference §2.3)."""
    return name.lower().removesuffix("a46") == wanted


def _chunks(values: Sequence[str], size: int) -> Iterator[Sequence[str]]:
    for start in range(0, len(values), size):
        yield values[start : start + size]
