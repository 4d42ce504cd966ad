"""Releasing and posting: what Business Central's state of an owed order means, and what an answer and a look after it do.

Values in, values out. jobs/posting.py reads, asks and writes; what becomes of an order is decided here.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from datetime import date, datetime, time
from typing import Any, Final
from zoneinfo import ZoneInfo

from msgspec import Struct, field
from msgspec.structs import replace

from woobc.core.domain.answers import words_of
from woobc.core.domain.availability import Shortage
from woobc.core.domain.codes import Problem
from woobc.core.domain.documents import PASSING, Document, DocumentStatus, Done, Refused, WriteAnswer
from woobc.core.domain.due import NOT_HELD, WORKED_ON, Processing, processing_of
from woobc.core.domain.intake import is_as_stored
from woobc.core.domain.lifecycle import Event
from woobc.core.domain.orders import Reading
from woobc.core.domain.schedule import due_posting_time
from woobc.core.domain.settings import OrderProcessing
from woobc.core.domain.stored import UNCONFLICTED, UNFAILED, StoredOrder

POSTS: Final = frozenset({Processing.POST, Processing.SCHEDULE_POST, Processing.COMPLETE})
"""What ends with the final invoice."""


class SalesState(Struct, frozen=True):
    """What Business Central holds of one sales order: the open order, and what was invoiced and shipped of it."""

    order: Document | None
    invoices: tuple[Document, ...]
    shipments: tuple[Document, ...] = ()

    @property
    def is_posted(self) -> bool:
        """Posted needs the invoice, and the sales order gone."""
        return self.order is None and bool(self.invoices)

    @property
    def is_gone(self) -> bool:
        return self.order is None and not self.invoices

    @property
    def is_partly_posted(self) -> bool:
        """Somebody has begun with it. What is shipped in full and not invoiced only waits for its invoice."""
        if self.order is None:
            return False
        return bool(self.invoices) or (bool(self.shipments) and not self.order.fully_shipped)

    @property
    def is_released(self) -> bool:
        return self.order is not None and self.order.status is DocumentStatus.RELEASED

    @property
    def waits_for_approval(self) -> bool:
        return self.order is not None and self.order.status is DocumentStatus.PENDING_APPROVAL

    @property
    def invoice_numbers(self) -> str:
        return _numbers(self.invoices)

    @property
    def part_numbers(self) -> str:
        """What was posted of it so far."""
        return _numbers(self.invoices + self.shipments)


def _numbers(documents: tuple[Document, ...]) -> str:
    return ", ".join(sorted({document.number for document in documents}))


class Shown(Struct, frozen=True):
    """What Business Central shows of an order: its sales order, the number of its prepayment invoice, what is short in stock."""

    sales: SalesState
    prepayment: str = ""
    short: tuple[Shortage, ...] = ()


# When, and with which date


class Due(Struct, frozen=True):
    """An owed order whose time has come, and the date it is posted with."""

    row: StoredOrder
    processing: Processing
    posting_date: date


class PostingDates(Struct, frozen=True):
    """How a store dates what it posts: by the order's own date, or by the day in `zone`."""

    is_by_order: bool
    zone: ZoneInfo

    def of(self, row: StoredOrder, moment: datetime) -> date:
        """The posting date of an order that is posted at this moment."""
        own = row.date_created if self.is_by_order else None
        return (own or moment).astimezone(self.zone).date()


def due_at_once(row: StoredOrder, mode: OrderProcessing, dates: PostingDates, now: datetime) -> Due:
    """An order that waits for no posting time."""
    return Due(row, processing_of(row.rule, mode), dates.of(row, now))


def due_by_schedule(row: StoredOrder, at: time, dates: PostingDates, now: datetime) -> Due:
    """An order whose posting time has come; a missed one is caught up with its own day."""
    moment = due_posting_time(row.ready_since or now, now, at, dates.zone) or now
    return Due(row, Processing.SCHEDULE_POST, dates.of(row, moment))


# What is done next


class Record(Struct, frozen=True):
    """Its processing is done in Business Central, by whomever; `outcome` is the report's word, `number` the document's."""

    event: str
    outcome: str
    number: str
    columns: Mapping[str, Any] = field(default_factory=dict)


class Gone(Struct, frozen=True):
    """Neither the sales order nor an invoice of it exists."""


class Hindrance(Struct, frozen=True):
    """The order bears this, until it heals or a person has acted."""

    problem: Problem


class Await(Struct, frozen=True):
    """Something was asked, and nothing shows yet that it was done or will not be."""

    outcome: str
    reason: str
    is_accepted: bool = False
    """Business Central said that it does it."""


class Postpone(Struct, frozen=True):
    """A later run takes it up; the order bears nothing."""

    reason: str
    outcome: str = "postponed"


class Ask(Struct, frozen=True):
    """Nothing speaks against asking Business Central for it."""


_NOTHING_TO_ARRIVE: Final[Mapping[str, Any]] = {"settle_at": None}

Step = Record | Gone | Hindrance | Await | Postpone | Ask


class Judged(Struct, frozen=True):
    """The step after something was asked; before it, what is written down of the request: the event that ends it, if it ends."""

    step: Step
    ends: Event | None = None
    message: str = ""
    columns: Mapping[str, Any] = field(default_factory=dict)


def next_step(due: Due, shown: Shown, awaited: str = "") -> Step:
    """What to do with an owed order. `awaited` says until when an earlier answer may still arrive; empty if none may."""
    if done := _done(due, shown):
        return done
    if shown.sales.is_gone:
        return Gone()
    if problem := _hindrance(due, shown):
        return Hindrance(problem)
    return Await("answer awaited", f"nothing found yet, {awaited}") if awaited else Ask()


def _done(due: Due, shown: Shown) -> Record | None:
    if shown.sales.is_posted:
        return posted(shown.sales)
    if due.processing is Processing.PREPAYMENT and shown.prepayment:
        columns = {"prepayment_invoice_number": shown.prepayment, "settle_at": None, **UNFAILED}
        return Record("prepayment invoice posted", "prepayment invoice posted", shown.prepayment, columns)
    if due.processing is Processing.RELEASE and shown.sales.is_released:
        return Record(Event.RELEASED, "released", due.row.nav_sales_order_number or "", UNFAILED)
    return None


def posted(sales: SalesState) -> Record:
    """The posted sales invoice is known by number, and the sales order is gone: no mark stands any more."""
    columns = {"posted_invoice_number": sales.invoice_numbers, "settle_at": None, **UNFAILED, **UNCONFLICTED}
    return Record(Event.INVOICE_FOUND, "posted", sales.invoice_numbers, columns)


def _hindrance(due: Due, shown: Shown) -> Problem | None:
    """The first thing for which Business Central need not be asked: it would refuse, or do what is not meant."""
    number, sales = due.row.nav_sales_order_number, shown.sales
    if due.processing in POSTS and sales.is_partly_posted:
        return Problem("PARTLY_SHIPPED", f"Sales order {number} is posted in part: {sales.part_numbers}.")
    if sales.waits_for_approval:
        return Problem("APPROVAL_PENDING", f"Sales order {number} waits for an approval.")
    if due.processing in POSTS and sales.order and sales.order.lines_left:
        left = ", ".join(map(str, sales.order.lines_left))
        message = f"Sales order {number} would be posted without all of its lines {left}: see Qty. to Ship and Qty. to Invoice."
        return Problem("QUANTITIES_HELD", message)
    if shown.short and takes_stock(due, sales):
        return Problem("STOCK_SHORT", "Not enough in stock: " + ", ".join(str(each) for each in shown.short))
    return None


def takes_stock(due: Due, sales: SalesState) -> bool:
    """Whether stock must cover the order: the rule `complete` ships it, unless somebody has shipped all of it."""
    return due.processing is Processing.COMPLETE and not (sales.order and sales.order.fully_shipped)


def as_read_again(due: Due, row: StoredOrder, reading: Reading | None, now: datetime) -> Due | Postpone | None:
    """The order after its store was read once more, which has left it as `row`; None if that, or another run, has marked or
    moved it, which has been reported already. Without a `reading` its document can't be understood.

    A reading that did not count, because a later one is stored, has not been compared with what was accepted.
    """
    if reading is None:
        return Postpone("the store's document can't be understood now")
    if not is_as_stored(reading, row):
        return Postpone("another reading is newer; the next run takes it")
    has_failed_anew = row.failed and row.failed_at != due.row.failed_at
    return replace(due, row=row) if (WORKED_ON & NOT_HELD).holds(row, now) and not has_failed_anew else None


def may_be_asked(due: Due, row: StoredOrder, now: datetime) -> bool:
    """Whether the order, which is `row` by now, bears no mark and was not moved since Business Central was looked at."""
    return row.state is due.row.state and NOT_HELD.holds(row, now)


# What it came to


def after_asking(due: Due, answer: WriteAnswer, shown: Shown) -> Judged:
    """What the look after a request says. Accepted is not done, and a refusal is no proof: what the documents show decides."""
    if done := _done(due, shown):
        return Judged(done)
    if isinstance(answer, Refused):
        return _after_refusal(due, answer, shown.sales)
    words = words_of(answer).removeprefix("Business Central: ") or "accepted, but not done yet"
    if due.processing in POSTS:
        return Judged(Await("posting", words, is_accepted=isinstance(answer, Done)))
    return Judged(Postpone(words))


def _after_refusal(due: Due, answer: Refused, sales: SalesState) -> Judged:
    """It may be asked again from now on, where there is something to wait for: releasing twice is harmless."""
    step = _refused(answer, sales)
    if due.processing is Processing.RELEASE:
        return Judged(step)
    ends = Event.POST_REFUSED if due.processing in POSTS else None
    return Judged(step, ends, answer.text, _NOTHING_TO_ARRIVE)


def _refused(answer: Refused, sales: SalesState) -> Step:
    if sales.is_gone:
        return Gone()
    if answer.fault_class in PASSING:
        return Postpone(answer.text)
    return Hindrance(Problem(refusal_code(answer.text), answer.text))


def settle_posting(row: StoredOrder, sales: SalesState, *, is_settled: bool, was_accepted: bool) -> Judged:
    """An order in `posting`: `is_settled` if nothing can arrive any more, `was_accepted` if Business Central said it posts it."""
    if sales.is_posted:
        return Judged(posted(sales))
    if not is_settled:
        return Judged(Await("posting", "not confirmed yet"))
    if sales.is_gone:
        step: Step = Gone()
    elif was_accepted:
        message = f"Business Central accepted the posting of {row.nav_sales_order_number} but did not post it."
        step = Hindrance(Problem("POSTING_UNCONFIRMED", message))
    else:
        step = Postpone("the lost request did not post it", "to be posted again")
    return Judged(step, Event.NOT_POSTED_WHEN_SETTLED, columns=_NOTHING_TO_ARRIVE)


def is_gone_known(row: StoredOrder) -> bool:
    """Whether it has been reported, or a person has accepted, that the sales order is gone."""
    return row.ready_since is None or row.conflict_code == "SALES_ORDER_GONE"


def sales_order_gone(row: StoredOrder, others: Sequence[Document]) -> Problem:
    """Neither the sales order nor an invoice of it exists; `others` is what has our number."""
    message = f"Business Central has neither sales order {row.nav_sales_order_number} nor an invoice of it."
    if others:
        named = ", ".join(f"{each.kind} {each.number}" for each in others)
        message += f" Under {row.external_document_number} it has {named}."
    return Problem("SALES_ORDER_GONE", message)


# The texts are localised; these are the words of English, German, Danish, Dutch and French servers. Stock comes first,
# for its sentence holds an item number, which may be any word.
_REFUSALS = (
    (
        "INVENTORY_SHORT",
        r"insufficient quantity|on inventory|not enough inventory|lagerbestand|lagerbeholdning|voorraad|stock insuffisant",
    ),
    (
        "POSTING_UNCONFIRMED",
        r"scheduled for posting|job queue|aufgabenwarteschlange|opgavekø|taakwachtrij|file d'attente",
    ),
    ("POSTING_DATE_REFUSED", r"posting date|buchungsdat|bogføringsdato|boekingsdatum|date (de )?comptabilisation"),
    ("DIMENSION_MISSING", r"dimension"),
    ("APPROVAL_PENDING", r"approv|genehmig|godkend|goedkeur|approbation"),
    ("CUSTOMER_BLOCKED", r"customer.*blocked|blocked.*customer|debitor.*(gesperrt|spærret)|klant.*geblokkeerd"),
)


def refusal_code(text: str) -> str:
    """The code of a refusal to release or post; POSTING_REFUSED where its text says nothing known."""
    return next((code for code, words in _REFUSALS if re.search(words, text, re.IGNORECASE)), "POSTING_REFUSED")
