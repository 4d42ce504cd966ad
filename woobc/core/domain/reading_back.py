"""Reading back an order that was sent: what Business Central shows of it, and what follows.

After a fault the server has answered, so what isn't there now will not come. After a lost answer it may still come until the
server can't finish any more (`is_over`): found counts at once, not found only then.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from decimal import Decimal

from msgspec import Struct

from woobc.core.domain.adoption import total_of
from woobc.core.domain.api_orders import HeldOrder, PartOfOrder, WholeOrder, half_made, judge_held
from woobc.core.domain.codes import Problem
from woobc.core.domain.differences import Difference
from woobc.core.domain.documents import (
    PASSING,
    Document,
    DocumentKind,
    Done,
    FaultClass,
    Refused,
    StagedRow,
    StagingLine,
    WriteAnswer,
)
from woobc.core.domain.stored import StoredOrder
from woobc.core.domain.text import counted
from woobc.core.domain.verification import (
    all_staged,
    compare_lines,
    half_in_bc,
    holds_only_half,
    made_of_half,
    missing_lines,
)

MOST_DIFFERENCES_NAMED = 5

# What Business Central shows


class Absent(Struct, frozen=True):
    """Nothing of the order anywhere."""


class Present(Struct, frozen=True):
    """All its lines are staged, or a document of it exists; `where` says which. `rows` are those on the page."""

    where: str
    rows: tuple[StagedRow, ...] = ()


class Partial(Struct, frozen=True):
    """Some of its lines are there. `has_result` if Business Central's job has already touched one; `document` is what it
    has made of them, `made` says so."""

    rows: tuple[StagedRow, ...]
    missing: tuple[int, ...]
    has_result: bool
    document: str = ""
    made: str = ""


class HalfMade(Struct, frozen=True):
    """A sales order, the `document`, that we made by API and that is not whole: nobody but a person completes it."""

    document: str
    problem: Problem


ReadBack = Absent | Present | Partial | HalfMade


def seen_on_page(sent: Collection[int], rows: Sequence[StagedRow]) -> ReadBack:
    """What the staging page shows of an order whose lines `sent` (by line number) went out."""
    if not rows:
        return Absent()
    if all_staged(sent, rows):
        return Present("staging page", tuple(rows))
    has_result = any(row.sales_order_no or row.completed or row.error_text for row in rows)
    return Partial(tuple(rows), missing_lines(sent, rows), has_result)


def seen_as_sales_order(lines: Sequence[StagingLine], held: Sequence[HeldOrder]) -> ReadBack:
    """What the open sales orders under the number of an order show that was sent by API as `lines`."""
    match judge_held(lines, held):
        case WholeOrder(number=number):
            return Present(f"{DocumentKind.SALES_ORDER} {number}")
        case PartOfOrder(number=number) as part:
            return HalfMade(f"{DocumentKind.SALES_ORDER} {number}", half_made(part, lines))
    return Absent()


def is_told_by_itself(seen: ReadBack) -> bool:
    """Whether no document can add anything to what was seen."""
    return isinstance(seen, Present | HalfMade)


def seen_in_documents(
    order: StoredOrder,
    sent: Collection[int],
    on_page: ReadBack,
    documents: Sequence[Document],
    *,
    came_one_by_one: bool,
    tolerance: Decimal,
) -> ReadBack:
    """What documents of the order add to what the page shows.

    What their total does not explain, of an order whose lines may have come one by one, is a part of it.
    """
    names = ", ".join(f"{document.kind} {document.number}" for document in documents)
    rows = on_page.rows if isinstance(on_page, Present | Partial) else ()
    may_be_half = isinstance(on_page, Partial) or came_one_by_one
    if not (may_be_half and holds_only_half(documents, order.sent_total, tolerance, order.line_count)):
        return Present(names, rows)
    made = made_of_half(names, total_of(documents), order.sent_total, order.currency)
    return Partial(rows, missing_lines(sent, rows), has_result=True, document=names, made=made)


# What follows


class Arrived(Struct, frozen=True):
    """All of it is there; `where` for people."""

    where: str


class NotArrived(Struct, frozen=True):
    """Nothing of it is there, and nothing can arrive any more: it may be sent again."""


class Lacking(Struct, frozen=True):
    """These lines are missing, and may be added now."""

    lines: tuple[StagingLine, ...]


class Awaited(Struct, frozen=True):
    """Not known yet: a later run looks again. Without a reason, nothing of it was found so far."""

    reason: str = ""


class Wrong(Struct, frozen=True):
    """A person must look at what is there."""

    problem: Problem


class SomebodyElses(Struct, frozen=True):
    """What is there under our number was not sent by us; nothing of ours is there."""

    problem: Problem


Unsettled = Lacking | Awaited | Wrong
Fate = Arrived | NotArrived | Unsettled


def after_loss(
    order: StoredOrder,
    lines: Sequence[StagingLine],
    seen: ReadBack,
    *,
    is_over: bool,
    documents_readable: bool,
) -> Fate:
    """What became of an order whose answer was lost; `lines` are those that were sent."""
    match seen:
        case Present(where=where):
            return Arrived(f"found: {where}")
        case HalfMade(problem=problem):
            return Wrong(problem)
        case Partial() if is_over and not documents_readable:
            return Wrong(_half(seen, lines, "and without api_url it can't be known whether it has processed the rest"))
        case Partial():
            return _of_part(order, lines, seen, may_add=is_over)
        case Absent() if is_over and not documents_readable:
            message = "Its rows are not on the page, and documents can't be read without api_url."
            return Wrong(Problem("ANSWER_UNSETTLED", message))
        case Absent():
            return NotArrived() if is_over else Awaited()


def after_fault(
    order: StoredOrder, lines: Sequence[StagingLine], seen: ReadBack, fault_class: FaultClass
) -> Fate | SomebodyElses:
    """What became of an order in a request that ended with a fault: an answer, but no proof that nothing was written.

    On a duplicate key the rows may be another's. Where the set-up is at fault, missing lines would fare no better now; the run
    that finds it mended adds them.
    """
    match seen:
        case Present(where=where, rows=rows):
            may_be_anothers = fault_class is FaultClass.ALREADY_THERE and rows
            if may_be_anothers and (differences := compare_lines(lines, rows)):
                return SomebodyElses(staging_differs(order, differences))
            return Arrived(f"found after a fault: {where}")
        case HalfMade(problem=problem):
            return Wrong(problem)
        case Partial():
            return _of_part(order, lines, seen, may_add=fault_class is not FaultClass.SETUP)
        case Absent():
            return NotArrived()


def after_adding(
    lines: Sequence[StagingLine], added: StagingLine, answer: WriteAnswer, seen: ReadBack | None
) -> Arrived | Awaited | Wrong | None:
    """What the answer to adding a missing line means for its order, `seen` after a fault; None: go on with the next line."""
    if isinstance(answer, Done):
        return None
    trouble = f"line {added.line_no} could not be added yet"
    if not isinstance(answer, Refused):
        return Awaited(trouble)
    match seen:
        case Present(where=where):
            return Arrived(where)
        case Partial(missing=missing) if added.line_no not in missing:
            return None
        case Partial() if answer.fault_class not in PASSING:
            return Wrong(_half(seen, lines, f"and refuses line {added.line_no}: {answer.text}"))
    return Awaited(f"{trouble}: {answer.text}")


def _of_part(order: StoredOrder, lines: Sequence[StagingLine], part: Partial, *, may_add: bool) -> Unsettled:
    """Missing lines are added only while no row carries a result and nothing can still arrive by itself."""
    there = {row.line_no for row in part.rows}
    differences = compare_lines([line for line in lines if line.line_no in there], part.rows)
    if differences:
        return Wrong(staging_differs(order, differences))
    if part.has_result:
        return Wrong(_half(part, lines, part.made or "and its job has begun with them"))
    if not may_add:
        return Awaited(f"{len(part.rows)} of {counted(len(lines), 'line')} so far")
    return Lacking(tuple(line for line in lines if line.line_no in part.missing))


def staging_differs(order: StoredOrder, differences: Sequence[Difference]) -> Problem:
    """The page holds other lines than ours; what tells them apart best is said first."""
    telling = ("item_no", "quantity", "line_amount")
    first = sorted(differences, key=lambda each: " " in each.field[5:] and not each.field.endswith(telling))
    named = "; ".join(str(difference) for difference in first[:MOST_DIFFERENCES_NAMED])
    return Problem("STAGING_DIFFERS", f"The page already holds rows under {order.external_document_number}: {named}")


def _half(part: Partial, lines: Sequence[StagingLine], why: str) -> Problem:
    return half_in_bc([row.line_no for row in part.rows], [line.line_no for line in lines], why)
