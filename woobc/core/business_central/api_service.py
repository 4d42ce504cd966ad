"""API v2.0 of one company: collections read page by page, searched by values, and single requests that write.

Sources: Business Central wire reference §5.3, §9.1.
"""

from __future__ import annotations

import json
import logging
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from datetime import date, datetime
from decimal import Decimal
from typing import Any, Generic, TypeVar
from urllib.parse import quote, urljoin, urlsplit, urlunsplit

import msgspec
from msgspec import Struct

from woobc.core.business_central.connection import Connection, not_sent
from woobc.core.business_central.faults import (
    FILTER_FAULTS,
    RECORD_GONE,
    Fault,
    api_error_class,
    parse_api_error,
)
from woobc.core.domain.documents import AnswerLost, FaultClass, NotExecuted, Refused
from woobc.core.domain.text import code_form, decimal_number, utf16_length
from woobc.core.errors import BUSINESS_CENTRAL, SetupError, TransientRemoteError
from woobc.core.http.messages import HttpAnswer, HttpRequest

T = TypeVar("T")
Row = Mapping[str, Any]
log = logging.getLogger("woobc.bc")

VALUES_PER_REQUEST = 20
"""Each `field eq 'value' or` costs four of the hundred nodes a filter may have (wire reference §5.3)."""

MOST_PAGES = 10_000
MOST_REPEATED = 10
"""Pages in a row that are the same as the one before, or empty, though there is always a next one."""

_HEADERS = {"Accept": "application/json", "Accept-Language": "en-US"}

_ANSWERED = frozenset({400, 404, 409, 412, 422, 500})
"""With a well-formed error these are the service's own word; with any other status a gateway may have spoken."""


class Field(Struct, frozen=True):
    """A field that is searched: its name in a row, the form its values are compared in, and how a filter calls it."""

    name: str
    form: Callable[[str], str] = code_form
    filtered_as: str = ""

    @property
    def term(self) -> str:
        return self.filtered_as or self.name


class ApiRefused(Exception):
    """A read ended with an error that is neither passing nor the set-up's."""

    def __init__(self, fault: Fault) -> None:
        super().__init__(fault.text)
        self.fault = fault


class Wanted(Generic[T]):
    """What was asked for. Values are compared in the `form` Business Central keeps them in; what is longer than its
    field can't be there and is never asked for, since one such value would refuse the whole filter."""

    def __init__(self, values: Collection[str], longest: int, form: Callable[[str], str] = code_form) -> None:
        self._form = form
        self._asked: dict[str, list[str]] = {}
        for value in values:
            kept = form(value)
            if kept and utf16_length(kept) <= longest:
                self._asked.setdefault(kept, []).append(value)
        self._found: dict[str, list[T]] = {}

    def chunks(self, size: int) -> Iterator[Sequence[str]]:
        values = list(self._asked)
        return (values[start : start + size] for start in range(0, len(values), size))

    def add(self, value: str, thing: T) -> None:
        """Keep `thing` if its `value` was asked for: a server may ignore a filter without a word."""
        kept = self._form(value)
        if kept in self._asked:
            self._found.setdefault(kept, []).append(thing)

    @property
    def found(self) -> Mapping[str, tuple[T, ...]]:
        """By the spelling asked for."""
        return {asked: tuple(self._found[kept]) for kept in self._found for asked in self._asked[kept]}


class ApiService:
    """The API of the configured company over one connection."""

    def __init__(self, connection: Connection) -> None:
        self.config = connection.config
        self.connection = connection
        self._company: str | None = None

    def company_id(self) -> str:
        if self._company is None:
            rows = self.all(below(self.config.api_url, "companies"), "id,name,displayName")
            self._company = _choose_company(rows, self.config.company)
        return self._company

    def matching(
        self, address: str, field: Field, values: Sequence[str], select: str, expand: str = ""
    ) -> Iterator[Row]:
        """Rows whose field is one of `values`; halved until a value that the server can't use stands alone.

        A version of Business Central that lacks one of the fields in `select` is asked for all of them. That a value has no
        row is believed only of an answer without any: one with rows may have been cut, and no link says so.
        """
        terms = " or ".join(f"{field.term} eq '{value.replace(chr(39), chr(39) * 2)}'" for value in values)
        query = f"$filter={quote(terms, safe='')}" + (f"&$select={select}" if select else "")
        query += f"&$expand={expand}" if expand else ""
        try:
            rows = list(self.rows(with_query(address, query)))
        except ApiRefused as refusal:
            if select and "property named" in refusal.fault.text:
                yield from self.matching(address, field, values, "", expand)
                return
            if len(values) == 1:
                if refusal.fault.type in FILTER_FAULTS:
                    return  # what can't be asked for can't be there
                raise self.unreadable(address, refusal.fault) from None
            middle = len(values) // 2
            yield from self.matching(address, field, values[:middle], select, expand)
            yield from self.matching(address, field, values[middle:], select, expand)
            return
        yield from rows
        there = {field.form(text_of(row, field.name)) for row in rows}
        missing = [value for value in values if value not in there]
        if 0 < len(missing) < len(values):
            yield from self.matching(address, field, missing, select, expand)

    def matching_all(
        self, address: str, field: Field, wanted: Wanted[Any], size: int, select: str, expand: str = ""
    ) -> Iterator[Row]:
        """As `matching`, for all that is wanted, `size` values a request and several requests at a time."""

        def ask(chunk: Sequence[str]) -> list[Row]:
            return list(self.matching(address, field, chunk, select, expand))

        for rows in self.connection.together(ask, list(wanted.chunks(size))):
            yield from rows

    def all(self, address: str, select: str) -> list[Row]:
        try:
            return list(self.rows(with_query(address, f"$select={select}")))
        except ApiRefused as refusal:
            raise self.unreadable(address, refusal.fault) from None

    def rows(self, url: str) -> Iterator[Row]:
        """All rows of a collection, page after page."""
        for page in self.pages(url):
            yield from page["value"]

    def expanded(self, row: Row, name: str) -> list[Row]:
        """What came along with a row, and what of it the server left for another page."""
        came = row.get(name)
        rows: list[Row] = [each for each in came if isinstance(each, dict)] if isinstance(came, list) else []
        if link := text_of(row, f"{name}@odata.nextLink"):
            rows += self.below_row(link)
        return rows

    def below_row(self, url: str) -> list[Row]:
        """The rows at an address below a row; none if that is gone meanwhile."""
        try:
            is_ours = urlsplit(url)[:2] == urlsplit(self.config.api_url)[:2]
        except ValueError:  # no address at all
            is_ours = False
        if not is_ours:
            return []  # somebody else's address gets no token; the rows count as not there, and are told
        try:
            return list(self.rows(url))
        except ApiRefused:
            return []

    def pages(self, url: str, size: int = 0) -> Iterator[Row]:
        """The answers with them, one by one; of at most `size` rows, where the server goes by that."""
        seen: set[str] = set()
        before: list[Row] = []
        repeated = 0
        following: str | None = url
        while following:
            page = self.page(following, size)
            yield page
            repeated = repeated + 1 if page["value"] == before else 0
            before = page["value"]
            seen.add(following)
            following = self._next(following, page.get("@odata.nextLink"))
            if following in seen or len(seen) >= MOST_PAGES or repeated >= MOST_REPEATED:
                raise SetupError(BUSINESS_CENTRAL, f"the pages of {url.partition('?')[0]} lead in a circle.")

    def _next(self, url: str, link: object) -> str | None:
        if not isinstance(link, str) or not link:
            return None
        try:
            target = urljoin(url, link)
            place = urlsplit(target)
        except ValueError:
            raise SetupError(
                BUSINESS_CENTRAL, f"the next page of {url.partition('?')[0]} has no usable address."
            ) from None
        if place[:2] != urlsplit(url)[:2]:
            message = f"the next page of {url.partition('?')[0]} is said to be on {place.netloc}."
            raise SetupError(BUSINESS_CENTRAL, message, fix="Correct the server's public OData address, or api_url.")
        return target

    def page(self, url: str, size: int = 0) -> Row:
        headers = {**_HEADERS, "Prefer": f"odata.maxpagesize={size}"} if size else _HEADERS
        return self.connection.read(HttpRequest("api", "GET", url, headers), self._judge_page)

    def _judge_page(self, answer: HttpAnswer) -> Row:
        fault = parse_api_error(answer.body)
        if fault and not answer.is_success:
            self._note(fault)
            self._raise_fault(answer, fault)
        if answer.status == 404 and not fault:
            raise ApiRefused(Fault("", "there is nothing (404)"))
        self.connection.raise_for_status(answer)
        page = json_of(answer.body)
        if (
            isinstance(page, dict)
            and isinstance(page.get("value"), list)
            and all(isinstance(r, dict) for r in page["value"])
        ):
            return page
        if answer.is_html or page is not None:
            message = f"{answer.url} does not answer as API v2.0 does."
            raise SetupError(
                BUSINESS_CENTRAL, message, fix="Check api_url, and that no proxy or sign-in page stands before it."
            )
        raise TransientRemoteError(BUSINESS_CENTRAL, f"the answer of {answer.url} is empty or cut.")

    def _raise_fault(self, answer: HttpAnswer, fault: Fault) -> None:
        if answer.status == 403:
            raise self.unreadable(answer.url, fault)
        if answer.status not in _ANSWERED:
            return
        match api_error_class(fault):
            case FaultClass.TRANSIENT | FaultClass.CONFLICT:
                raise TransientRemoteError(BUSINESS_CENTRAL, f"{answer.url}: {fault.text}")
            case FaultClass.SETUP:
                raise self.unreadable(answer.url, fault)
        if answer.status != 500:
            raise ApiRefused(fault)

    def unreadable(self, address: str, fault: Fault) -> SetupError:
        message = f"{address.partition('?')[0]} can't be read: {fault.text}"
        return SetupError(
            BUSINESS_CENTRAL, message, fix="Check api_url, company and the permissions of the user or app under auth."
        )

    def write(
        self, method: str, path: str, body: Mapping[str, Any] | None, headers: Mapping[str, str], query: str = ""
    ) -> HttpAnswer | Refused | NotExecuted | AnswerLost:
        """A successful answer, or how the request ended otherwise."""
        try:
            address = with_query(self.address(path), query) if query else self.address(path)
        except (TransientRemoteError, SetupError) as error:
            return not_sent(error)
        data = b"" if body is None else msgspec.json.Encoder(decimal_format="number").encode(dict(body))
        sent = {**_HEADERS, "Content-Type": "application/json", **headers}
        answer = self.connection.write(HttpRequest("api", method, address, sent, data))
        return self._judge_write(answer) if isinstance(answer, HttpAnswer) else answer

    def _judge_write(self, answer: HttpAnswer) -> HttpAnswer | Refused | NotExecuted | AnswerLost:
        fault = parse_api_error(answer.body)
        if fault:
            self._note(fault)
        if fault and answer.status in _ANSWERED and (answer.status != 404 or fault.type in RECORD_GONE):
            return Refused(_class_of(answer.status, fault), fault.type, fault.text)
        if answer.is_success:
            return answer
        lost = self.connection.lost(f"the request ended with status {answer.status}.")
        return self.connection.not_executed(answer) or lost

    def _note(self, fault: Fault) -> None:
        log.debug("Business Central answered %s, correlation id %s", fault.type, fault.correlation_id or "unknown")

    def address(self, path: str) -> str:
        return below(self.config.api_url, f"companies({self.company_id()})/{path}")


def _choose_company(rows: Iterable[Row], name: str) -> str:
    """The id of the company whose Name is `name`; SetupError otherwise, listing what there is."""
    known = [(text_of(row, "name"), text_of(row, "displayName"), text_of(row, "id")) for row in rows]
    for found, _, company_id in known:
        if found == name and company_id:
            return company_id
    shown = next((found for found, display, _ in known if display == name), "")
    hint = f' "{name}" is how the company "{shown}" is displayed; configure its Name.' if shown else ""
    names = ", ".join(f'"{found}"' for found, _, _ in known) or "none"
    message = f'there is no company "{name}".{hint} Companies there: {names}.'
    raise SetupError(BUSINESS_CENTRAL, message, fix="Correct company.")


def below(base: str, path: str) -> str:
    """An address below `base`, whose query (`?tenant=x`) stays at the end."""
    parts = urlsplit(base)
    return urlunsplit((parts.scheme, parts.netloc, f"{parts.path.rstrip('/')}/{path}", parts.query, ""))


def with_query(address: str, query: str) -> str:
    return f"{address}{'&' if '?' in address else '?'}{query}"


def _class_of(status: int, fault: Fault) -> FaultClass:
    """By its code; else by the status, which needs no language: what business logic refuses is a 400 (§9.1), and a 500 is a
    lock, a deadlock or the server itself."""
    by_code = api_error_class(fault)
    if by_code is not FaultClass.DATA:
        return by_code
    return FaultClass.CONFLICT if status in (409, 412) else FaultClass.TRANSIENT if status == 500 else by_code


def once(rows: Iterable[Row], name: str) -> Iterator[Row]:
    """The first row of each `name`: pages may repeat rows while the collection changes."""
    seen = set()
    for row in rows:
        if text_of(row, name) not in seen:
            seen.add(text_of(row, name))
            yield row


def json_of(body: bytes) -> Any:
    """The value of a JSON text, numbers with a point as Decimal; None if it is none."""
    try:
        return json.loads(body, parse_float=Decimal)
    except (ValueError, RecursionError):
        return None


def text_of(row: Row, name: str) -> str:
    value = row.get(name)
    return value if isinstance(value, str) else ""


def decimal_of(row: Row, name: str) -> Decimal | None:
    value = row.get(name)
    if isinstance(value, bool) or not isinstance(value, int | Decimal):
        return None
    return decimal_number(str(value))


def date_of(row: Row, name: str) -> date | None:
    """A day; 0001-01-01 is a blank."""
    try:
        day = date.fromisoformat(text_of(row, name)[:10])
    except ValueError:
        return None
    return None if day == date.min else day


def sequence_of(row: Row) -> int:
    """The number of a document's line; 0 where it says none."""
    return int(decimal_of(row, "sequence") or 0)


def moment_of(row: Row, name: str) -> datetime | None:
    """A moment; 0001-01-01 is a blank."""
    try:
        moment = datetime.fromisoformat(text_of(row, name))
    except ValueError:
        return None
    return moment if moment.tzinfo and moment.year > 1 else None
