"""What the rows of the staging page say about an order, and whether they are the rows that were sent."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection, Iterator, Mapping, Sequence
from datetime import timedelta
from decimal import Decimal

from msgspec import Struct

from woobc.core.domain.adoption import total_of
from woobc.core.domain.codes import Problem
from woobc.core.domain.differences import Difference
from woobc.core.domain.documents import Document, FieldValue, StagedRow, StagingLine
from woobc.core.domain.page_fields import FIELDS, RESULTS, FieldKind
from woobc.core.domain.text import as_sentence, clean, code_form, counted, one_line
from woobc.core.domain.totals import allowed_difference, in_cents

PATIENT_FOR = timedelta(minutes=60)
"""So long Business Central's job may take to make a sales order before anybody is called."""


class Verified(Struct, frozen=True):
    """Business Central made one sales order of all rows."""

    sales_order_no: str


class Waiting(Struct, frozen=True):
    """Business Central's job has not finished with the rows."""

    reason: str


class Gone(Struct, frozen=True):
    """No row is left on the page: a document may show it."""


class RowError(Struct, frozen=True):
    """Business Central's job wrote errors on rows: their line numbers, and its words."""

    texts: tuple[tuple[int, str], ...]

    def message(self, articles: Mapping[int, str]) -> str:
        """Each text once, after the articles of its rows (by line number); what all rows of several say is said of none."""
        lines: dict[str, list[int]] = {}
        for line_no, text in self.texts:
            lines.setdefault(text, []).append(line_no)
        return " ".join(
            text if 1 < len(articles) <= len(of) else f"{_articles([articles.get(each, '') for each in of])}{text}"
            for text, of in lines.items()
        )


def _articles(names: Sequence[str]) -> str:
    message = [name for name in dict.fromkeys(names) if name]
    return f"{', '.join(message)}: " if message else ""


class Half(Struct, frozen=True):
    """Business Central is done with all rows that are there, which are fewer than were sent: a document may show whether
    the others are in its sales order too."""

    sales_order_no: str


class LinesDoubled(Struct, frozen=True):
    """More rows than were sent."""

    message: str


class SplitInBc(Struct, frozen=True):
    """Several sales orders of one order."""

    numbers: tuple[str, ...]


PageVerdict = Verified | Waiting | Gone | RowError | Half | LinesDoubled | SplitInBc


def judge(sent: Collection[int], rows: Sequence[StagedRow]) -> PageVerdict:
    """What became of an order whose lines `sent` (by line number) are on the page as `rows`.

    An error text beside a finished order is an old one: the job clears nothing when it succeeds later.
    """
    if not rows:
        return Gone()
    if surplus := Counter(row.line_no for row in rows) - Counter(sent):
        both = f"{counted(len(rows), 'row')} for {counted(len(sent), 'line')}"
        return LinesDoubled(f"{both}; too many: {_listed(sorted(surplus.elements()))}.")
    numbers = tuple(sorted({code_form(row.sales_order_no) for row in rows} - {""}))
    if len(numbers) > 1:
        return SplitInBc(numbers)
    waiting = _what_is_missing(sent, rows, numbers)
    if numbers and not waiting:
        return Verified(numbers[0])
    if numbers and len(rows) < len(sent) and all(row.completed and row.sales_order_no.strip() for row in rows):
        return Half(numbers[0])
    if texts := tuple((row.line_no, text) for row in rows if (text := one_line(clean(row.error_text)))):
        return RowError(texts)
    return Waiting(waiting)


def _what_is_missing(sent: Collection[int], rows: Sequence[StagedRow], numbers: Collection[str]) -> str:
    completed = sum(row.completed for row in rows)
    numbered = sum(bool(row.sales_order_no.strip()) for row in rows)
    if len(rows) < len(sent):
        return f"only {len(rows)} of {len(sent)} lines are on the page"
    if not completed:
        return "a sales order number, but not completed" if numbers else "no result yet"
    if completed < len(rows):
        return f"only {completed} of {len(rows)} lines are completed"
    if not numbers:
        return "completed, but no sales order number"
    return "" if numbered == len(rows) else f"only {numbered} of {len(rows)} lines have a sales order number"


def missing_lines(sent: Collection[int], rows: Sequence[StagedRow]) -> tuple[int, ...]:
    """The line numbers of `sent` that are not on the page."""
    return tuple(sorted(set(sent) - {row.line_no for row in rows}))


def all_staged(sent: Collection[int], rows: Sequence[StagedRow]) -> bool:
    return not missing_lines(sent, rows)


def holds_only_half(
    documents: Sequence[Document], sent_total: Decimal | None, tolerance: Decimal, line_count: int
) -> bool:
    """Whether the documents of an order whose rows are not all there come to another total than was sent."""
    theirs = total_of(documents)
    return theirs is not None and sent_total is not None and not totals_agree(sent_total, theirs, tolerance, line_count)


def half_in_bc(there: Collection[int], sent: Collection[int], why: str) -> Problem:
    """Business Central has only some lines of an order; both sets by line number."""
    held = f"the lines {_listed(there)}" if there else "no line"
    return Problem("HALF_IN_BC", f"Business Central's page has {held} of {_listed(sent)}, {as_sentence(why)}")


def made_of_half(document: str, total: Decimal | None, sent_total: Decimal | None, currency: str) -> str:
    """The words for what Business Central made of half an order."""
    worth = "" if total is None else f" of {in_cents(total)}"
    return f"and it made {document}{worth} of it; {sent_total} {currency} were sent"


def totals_agree(store_total: Decimal, bc_total: Decimal, tolerance: Decimal, line_count: int) -> bool:
    """Whether both totals including tax are the same but for what rounding each line may have cost."""
    return abs(store_total - bc_total) <= allowed_difference(tolerance, line_count)


def compare_lines(drafted: Sequence[StagingLine], rows: Sequence[StagedRow]) -> tuple[Difference, ...]:
    """Where the page does not hold what was drafted: missing and surplus lines, and each field that was to be sent.

    Numbers count as numbers, codes trimmed and upper case, a blank like a missing field; results are not looked at.
    """
    return tuple(_compare(drafted, rows))


def _compare(drafted: Sequence[StagingLine], rows: Sequence[StagedRow]) -> Iterator[Difference]:
    on_page = {row.line_no: row for row in rows}
    for line in drafted:
        row = on_page.pop(line.line_no, None)
        if row is None:
            yield Difference(f"line {line.line_no}", "sent", "")
        else:
            yield from _compare_fields(line, row)
    yield from (Difference(f"line {line_no}", "", "on the page") for line_no in on_page)
    doubled = Counter(row.line_no for row in rows)
    yield from (Difference(f"line {no}", "one row", f"{count} rows") for no, count in doubled.items() if count > 1)


def _compare_fields(line: StagingLine, row: StagedRow) -> Iterator[Difference]:
    for name, value in line.values.items():
        if name in RESULTS or name in ("order_number", "line_no"):
            continue
        held = row.values.get(name, "")
        if _comparable(name, value) != _comparable(name, held):
            yield Difference(f"line {line.line_no} {name}", str(value), str(held))


def _comparable(name: str, value: FieldValue) -> object:
    """One form for all the ways in which the page may show the same value."""
    kind = FIELDS[name].kind
    if kind in (FieldKind.DECIMAL, FieldKind.INTEGER):
        return Decimal(str(value or 0))
    if kind is FieldKind.BOOLEAN:
        return str(value).lower() == "true"
    if kind is FieldKind.CODE:
        return code_form(str(value))
    if kind is FieldKind.OPTION:
        return re.sub(r"[\W_]", "", str(value)).lower()
    return str(value).strip()


def _listed(line_nos: Collection[int]) -> str:
    return ", ".join(str(line_no) for line_no in line_nos)
