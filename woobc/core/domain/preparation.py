"""Who of the orders that are due drops out before it is sent, and why."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from datetime import datetime, timedelta
from decimal import Decimal
from typing import Any, Final

from msgspec import Struct, field
from msgspec.structs import replace

from woobc.core.domain.adoption import Found, adopt_or_skip, adoption_columns
from woobc.core.domain.availability import Stock
from woobc.core.domain.codes import Problem
from woobc.core.domain.documents import StagedRow
from woobc.core.domain.intake import is_as_stored
from woobc.core.domain.lifecycle import Event, OrderState
from woobc.core.domain.numbers import numbers_by
from woobc.core.domain.orders import Order, Reading
from woobc.core.domain.reading_back import staging_differs
from woobc.core.domain.refunds import FullyRefunded, reduce_by_refunds
from woobc.core.domain.sending import PreparedOrder
from woobc.core.domain.settings import ImportRule
from woobc.core.domain.staging import Draft
from woobc.core.domain.stored import StoredOrder, present_as_accepted
from woobc.core.domain.verification import all_staged, compare_lines

LOOK_UP_AGAIN_AFTER: Final = timedelta(hours=1)
MOST_SENTENCES: Final = 5

TROUBLES_OF_READING: Final[Collection[str]] = frozenset(
    {"NUMBER_REPEATED", "NUMBER_UNUSABLE", "ORDER_ID_REUSED", "NUMBER_TAKEN", "TOTALS_APART", "UNREADABLE"}
)
"""Troubles that a reading finds; while one is marked, the order is not sent."""


class Postponed(Struct, frozen=True):
    """Nothing is wrong; a later run takes it. `until`: not before."""

    reason: str
    until: datetime | None = None


class Failed(Struct, frozen=True):
    """What is wrong is marked; where it may pass, only when it has come again and again."""

    problem: Problem
    may_pass: bool = False


class NotSent(Struct, frozen=True):
    """Done with without being sent, by `event`; whatever was wrong with it before is no more."""

    event: Event
    outcome: str
    message: str
    columns: Mapping[str, Any] = field(default_factory=dict)


DropOut = Postponed | Failed | NotSent


# What the store shows


def standing_trouble(row: StoredOrder) -> Problem | None:
    """The trouble of a reading that still stands; only a person's wish brings such an order here."""
    if row.external_document_number and not (row.failed and row.error_code in TROUBLES_OF_READING):
        return None
    return Problem(row.error_code or "NUMBER_UNUSABLE", row.error_message or "")


def as_read(reading: Reading, row: StoredOrder, now: datetime, *, is_named: bool) -> Order | Postponed | None:
    """The order of a reading that was taken in, `row` as it is stored since; None if the reading moved it, or is not understood,
    which its reading has reported. The waiting times of orders that a person named do not count."""
    if reading.order is None or row.state is not OrderState.PENDING:
        return None
    if row.next_attempt_at is not None and row.next_attempt_at > now and not is_named:
        return Postponed("changed in the store a moment ago", row.next_attempt_at)
    if not is_as_stored(reading, row):
        return Postponed("another reading is newer; the next run takes it")
    return reading.order.with_first_skus(row.first_skus)


def as_stored(order: Order | None, row: StoredOrder) -> Order | Postponed:
    """The order of the stored document, where a person has it sent without reading the store."""
    if order is None:
        return Postponed("its document is no longer stored; the store must be read")
    if any(refund.lines is None for refund in order.refunds):
        return Postponed("its refunds are not stored; the store must be read")
    return order.with_first_skus(row.first_skus)


def is_unmoved(row: StoredOrder, before: StoredOrder) -> bool:
    """Whether the order still is as it was claimed: not moved, and with no mark of a later reading."""
    return row.state is OrderState.PENDING and row.failed_at == before.failed_at


def less_refunds(order: Order) -> Order | Failed | NotSent:
    """What is left of the order to be sent. Refunds come and go while a shop is read."""
    match reduce_by_refunds(order):
        case FullyRefunded(refunded=refunded):
            return NotSent(Event.FULLY_REFUNDED, "skipped", f"fully refunded: {refunded} {order.currency}")
        case Problem() as problem:
            return Failed(problem, may_pass=problem.code == "REFUND_UNREAD")
        case reduced:
            return reduced


# What Business Central has already


def must_be_looked_up(row: StoredOrder, now: datetime) -> bool:
    """Whether nobody has asked lately if Business Central has a document of it; of what was sent once, always."""
    checked = row.checked_in_bc_at
    return row.sent_at is not None or checked is None or abs(now - checked) > LOOK_UP_AGAIN_AFTER


def has_document(
    row: StoredOrder, order: Order, found: Found | Problem, *, restored_at: datetime | None, now: datetime
) -> Failed | NotSent:
    """An order that Business Central already has as a document: adopted if this file sent it, else skipped."""
    if isinstance(found, Problem):
        return Failed(found)
    was_sent = row.sent_at is not None
    taken = adopt_or_skip(found, order.created, was_sent=was_sent, restored_at=restored_at, now=now)
    accepted = present_as_accepted(row) if taken.accepts_present else {}
    outcome = "adopted" if taken.is_adopted else "skipped"
    return NotSent(taken.event, outcome, found.description, taken.columns | accepted)


def numbers_on_page(row: StoredOrder, formats: Iterable[str], restored_at: datetime | None) -> tuple[str, ...]:
    """The numbers under which rows of an order can be on the page: its own, and if a restored file may have forgotten that it
    was sent, those of all `formats`."""
    own = row.external_document_number or ""
    if restored_at is None or row.date_created is None or row.date_created >= restored_at:
        return (own,)
    return tuple(dict.fromkeys((own, *numbers_by(formats, row.store, row.order_id, row.number))))


def renumbered(order: PreparedOrder, number: str) -> PreparedOrder:
    """The order as it was sent under a former number."""
    row = replace(order.row, external_document_number=number)
    ours = {"order_number": number, "external_document_number": number}
    lines = tuple(
        replace(line, order_number=number, values={name: ours.get(name, value) for name, value in line.values.items()})
        for line in order.lines
    )
    return replace(order, row=row, draft=replace(order.draft, lines=lines))


def has_rows(order: PreparedOrder, theirs: Sequence[StagedRow], now: datetime) -> Failed | NotSent | None:
    """An order whose rows are already on the page: equal ones are there, others are somebody else's. None: there are none."""
    if not theirs:
        return None
    differences = compare_lines(order.lines, theirs)
    if differences or not all_staged([line.line_no for line in order.lines], theirs):
        return Failed(staging_differs(order.row, differences))
    found = Found(Event.ADOPTED_ROWS, "", external_document_number=order.row.external_document_number or "")
    columns = adoption_columns(found, now) | present_as_accepted(order.row)
    columns |= {"sent_total": order.total, "line_count": len(order.lines)}
    return NotSent(Event.ADOPTED_ROWS, "inserted", "its rows were already on the page", columns)


# What can't be sent


def fit_to_send(
    draft: Draft | Sequence[Problem], problems: Sequence[Problem], waits_for: str | None
) -> Draft | Failed | Postponed:
    """The draft, if neither it nor the master data it names has `problems`, and none of that is still being created."""
    if every := [*(() if isinstance(draft, Draft) else draft), *problems]:
        return Failed(together(every))
    if waits_for:
        return Postponed(waits_for)
    if not isinstance(draft, Draft) or not draft.lines:
        return Failed(Problem("NO_LINES", "The order has no lines to send."))
    return draft


def together(problems: Sequence[Problem]) -> Problem:
    """All that is wrong with an order, under the first code; of many sentences the first few."""
    sentences = list(dict.fromkeys(problem.message for problem in problems))
    more = [f"And {len(sentences) - MOST_SENTENCES} more."] if len(sentences) > MOST_SENTENCES else []
    return Problem(problems[0].code, " ".join(sentences[:MOST_SENTENCES] + more))


def short_of_stock(rule: ImportRule, stock: Stock, needed: Mapping[str, Decimal]) -> Failed | None:
    """A completed order goes on only if the stock covers it, counted over all orders of a run: it takes what it needs."""
    short = stock.cover(needed) if rule is ImportRule.COMPLETE else ()
    return Failed(Problem("STOCK_SHORT", f"Not enough in stock: {', '.join(map(str, short))}")) if short else None
