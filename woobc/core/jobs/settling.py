"""One rule for lost answers: read back along the way documents travel, wait out the server, only then send again."""

from __future__ import annotations

import contextlib
from collections.abc import Collection, Mapping, Sequence
from datetime import datetime, timedelta
from typing import Any

from msgspec import Struct

from woobc.core.clock import to_local_text
from woobc.core.domain.codes import DEFECT, Problem
from woobc.core.domain.documents import AnswerLost, Done, Refused, StagingLine, WriteAnswer
from woobc.core.domain.due import is_over
from woobc.core.domain.lifecycle import Event, OrderState, can
from woobc.core.domain.lines import staging_lines
from woobc.core.domain.reading_back import (
    Arrived,
    Awaited,
    Lacking,
    NotArrived,
    Partial,
    ReadBack,
    Unsettled,
    Wrong,
    after_adding,
    after_loss,
    is_told_by_itself,
    seen_as_sales_order,
    seen_in_documents,
    seen_on_page,
)
from woobc.core.domain.retries import IDENTICAL_ERRORS_TO_FAIL, next_attempt, next_quiet_attempt
from woobc.core.domain.stored import UNFAILED, StoredOrder
from woobc.core.domain.text import counted
from woobc.core.errors import BUSINESS_CENTRAL, SetupError, TransientRemoteError
from woobc.core.jobs import silence
from woobc.core.jobs.isolation import in_parts, mark_defect, order_part
from woobc.core.jobs.job import Job
from woobc.core.jobs.writing import Writer
from woobc.core.middleware.orders import Moved

NEW_ROWS = "new rows on its page"
"""What Business Central is asked for when lines are sent."""
LONGEST_WRITE = timedelta(minutes=10)
"""The time-out of a write to Business Central."""


def read_back(job: Job, orders: Sequence[StoredOrder]) -> dict[int, ReadBack]:
    """What Business Central holds of orders that were sent, by row id: staging rows or sales orders first, then documents.

    Documents are asked for wherever there is less than was sent, for the page may hide or have lost processed rows, and a
    sales order may be posted.
    """
    bc, documents = job.business_central(), job.business_central().documents
    sent = {order.id: [line.line_no for line in job.middleware.orders.lines(order.id)] for order in orders}
    found = _read_page(job, [order for order in orders if not bc.is_by_api(order)], sent)
    found |= _read_sales_orders(job, [order for order in orders if bc.is_by_api(order)])
    short = [order for order in orders if not is_told_by_itself(found[order.id])]
    held = documents.find_documents({_number_of(order) for order in short}) if documents and short else {}
    for order in short:
        if theirs := job.middleware.orders.without_set_aside(order, held.get(_number_of(order), ())):
            is_staged = order.line_count > 1 and not bc.is_by_api(order)
            one_by_one = is_staged and not bc.old_page.check().can_create_multiple
            tolerance = job.config.environment.business_central.total_tolerance
            found[order.id] = seen_in_documents(
                order, sent[order.id], found[order.id], theirs, came_one_by_one=one_by_one, tolerance=tolerance
            )
    return found


def _read_page(job: Job, orders: Sequence[StoredOrder], sent: Mapping[int, Collection[int]]) -> dict[int, ReadBack]:
    if not orders:
        return {}
    rows = job.business_central().old_page.read({_number_of(order) for order in orders})
    return {order.id: seen_on_page(sent[order.id], rows.get(_number_of(order), ())) for order in orders}


def _read_sales_orders(job: Job, orders: Sequence[StoredOrder]) -> dict[int, ReadBack]:
    if not orders:
        return {}
    lines = {order.id: sent_rows(job, order) for order in orders}
    wanted = {_number_of(order): len(lines[order.id]) for order in orders}
    held = job.business_central().sales_orders.read_orders(wanted)
    return {order.id: seen_as_sales_order(lines[order.id], held.get(_number_of(order), ())) for order in orders}


def _number_of(order: StoredOrder) -> str:
    return order.external_document_number or ""


def record(job: Job, order: StoredOrder, event: Event, *, message: str = "", **columns: Any) -> StoredOrder:
    """Write down an answer. A late one counts too: if somebody moved the order meanwhile, it is written again from there, and
    where it no longer fits only the activity keeps it."""
    orders = job.middleware.orders
    with contextlib.suppress(Moved):
        return orders.apply(order, event, job.run, message=message, **columns)
    fresh = orders.get(order.id)
    if not can(fresh.state, event):
        return orders.note(fresh, f"late: {event}", job.run, message=message)
    return orders.apply(fresh, event, job.run, message=message, **columns)


def record_inserted(job: Job, order: StoredOrder, event: Event, message: str = "") -> StoredOrder:
    now = job.clock.now()
    stored = record(
        job,
        order,
        event,
        message=message,
        imported_date=now,
        settle_at=None,
        **UNFAILED,
    )
    job.report.add(stored.id, "inserted", "", message)
    return stored


class Losses(Struct):
    """Whether a system does what a run asks of it. A single lost answer settles itself, and is no news; orders for which an
    earlier run had asked in vain, of a run that gets no answer at all, wait for somebody, though reads may be answered."""

    job: Job
    what: str
    """What is not done, as it follows "it": "takes in no orders"."""
    system: str = BUSINESS_CENTRAL
    again: int = 0
    words: str = ""
    is_heard: bool = False

    def lost(self, words: str, *, again: bool) -> None:
        """An answer was lost, and nothing shows that it was done; `again` if an earlier run had asked the same in vain."""
        self.again += again
        self.words = words

    def heard(self) -> None:
        """Something was answered, or was done all the same."""
        self.is_heard = True

    def tell(self) -> None:
        if self.again and not self.is_heard:
            message = f"it {self.what}; {counted(self.again, 'order')} got no answer once more: {self.words}"
            self.job.report.trouble(TransientRemoteError(self.system, message))


def was_in_vain(job: Job, row: StoredOrder) -> bool:
    """Whether the answer to what an earlier run asked for the order was lost, and it has not gone on since."""
    return job.middleware.orders.last_event(row, *_GOES_ON, Event.ANSWER_LOST, before=job.run) == Event.ANSWER_LOST


_GOES_ON = (Event.CREATED, Event.FOUND_AFTER_LOSS, Event.SALES_ORDER_MADE, Event.RELEASED, Event.INVOICE_FOUND)
"""What ends a row of losses."""


def settles(job: Job, moment: datetime) -> dict[str, Any]:
    """The columns that say when nothing can arrive any more.

    The difference of the clocks goes with it: what counts is that the wait is over by Business Central's clock, for ours
    may be set to another time meanwhile.
    """
    ahead_s = round(job.business_central().page.clock_difference.total_seconds())
    return {"settle_at": moment, "bc_clock_ahead_s": ahead_s}


def waits_until(job: Job, order: StoredOrder) -> str:
    """For people: how long a lost request may still arrive."""
    if job.silence is not None:
        return silence.words(job.silence, job.config)
    until = to_local_text(order.settle_at, job.config.time_zone) if order.settle_at else "later"
    return f"looked for until {until}"


def is_settled(job: Job, order: StoredOrder, asked_at: datetime) -> bool:
    """Whether nothing could arrive any more at `asked_at`; Business Central must have answered in this run.

    After a restore that is so only when the silence is over, for a later request may have been on its way.
    """
    if silence.kept(job) is not None:
        return False
    since = job.business_central().page.clock_difference - timedelta(seconds=order.bc_clock_ahead_s)
    return is_over(order, asked_at, since)


def take_over_dead_claims(job: Job) -> list[StoredOrder]:
    """Orders of runs that died without recording an answer become `unknown`, or stay `posting`: the server may still be
    at work."""
    orders, settle_at = job.middleware.orders, job.clock.now() + job.config.environment.business_central.settle_time
    moved = orders.take_over_dead_claims(job.run, settle_at)
    sent = [order for order in moved if order.state in (OrderState.UNKNOWN, OrderState.POSTING)]
    if sent:
        with contextlib.suppress(TransientRemoteError, SetupError):
            job.business_central().page.check()  # tells its time
    return [orders.update(order, **settles(job, settle_at)) for order in sent]


def settle(job: Job, orders: Sequence[StoredOrder]) -> None:
    """Settle orders in `unknown`: found counts at once, not found only when the server can't finish any more."""
    job.business_central().page.check()  # tells its time
    asked_at = job.clock.now()

    def look(part: Sequence[StoredOrder]) -> list[tuple[StoredOrder, ReadBack]]:
        outcomes = read_back(job, part)
        return [(order, outcomes[order.id]) for order in part]

    for order, outcome in in_parts(job, orders, lambda order: order, look):
        with order_part(job, order):
            _settle_one(job, order, outcome, asked_at)


def _settle_one(job: Job, order: StoredOrder, seen: ReadBack, asked_at: datetime) -> None:
    readable = job.business_central().documents is not None
    is_over = is_settled(job, order, asked_at)
    lines = sent_rows(job, order) if isinstance(seen, Partial) else ()
    match after_loss(order, lines, seen, is_over=is_over, documents_readable=readable):
        case NotArrived():
            columns: dict[str, Any] = {"settle_at": None, "checked_in_bc_at": asked_at, "next_attempt_at": None}
            record(job, order, Event.NOT_FOUND_WHEN_SETTLED, **columns)
            job.report.add(order.id, "to be sent again", "", "the lost request did not reach Business Central")
        case fate:
            apply_fate(job, order, fate)


def sent_rows(job: Job, order: StoredOrder) -> tuple[StagingLine, ...]:
    """The lines of an order as they were sent; none of one that somebody else brought into Business Central."""
    return staging_lines(_number_of(order), job.middleware.orders.lines(order.id))


def apply_fate(job: Job, order: StoredOrder, fate: Arrived | Unsettled) -> None:
    """Write down what reading back has shown of an order in `unknown`."""
    match fate:
        case Arrived(where=where):
            record_inserted(job, order, Event.FOUND_AFTER_LOSS, where)
        case Lacking(lines=lines):
            add_missing(job, order, lines)
        case Wrong(problem=problem):
            fail(job, order, problem)
        case Awaited(reason=reason):
            reason = reason or f"not found yet, {waits_until(job, order)}"
            job.report.add(order.id, "answer awaited", "", reason)


def add_missing(job: Job, order: StoredOrder, missing: Sequence[StagingLine]) -> None:
    """Send lines one by one, until one finds trouble."""
    if job.report.dry_run:
        job.report.add(order.id, "would be completed", "", counted(len(missing), "missing line"))
        return
    writer, fate = Writer(job), None
    for line in missing:
        request = _LineRequest(job, order, line)
        writer.write(request)
        order, fate = request.order, request.fate
        if fate is not None:
            break
    if fate is None or isinstance(fate, Arrived):
        record_inserted(job, order, Event.FOUND_AFTER_LOSS, f"{counted(len(missing), 'missing line')} added")


class _LineRequest(Struct):
    """One missing line of an order (writing.Write)."""

    job: Job
    order: StoredOrder
    line: StagingLine
    fate: Arrived | Awaited | Wrong | None = None
    """None while there is nothing to report, and the next line may follow."""

    @property
    def purpose(self) -> str:
        return NEW_ROWS

    def intend(self) -> bool:
        """A new `settle_at` on disk: nobody tries again while an answer may be due."""
        soonest = self.job.clock.now() + LONGEST_WRITE + self._settle_time
        self.order = self.job.middleware.orders.note(
            self.order,
            "adding a missing line",
            self.job.run,
            message=f"line {self.line.line_no}",
            **settles(self.job, soonest),
        )
        return True

    def request(self) -> WriteAnswer:
        return self.job.business_central().old_page.create([self.line])

    def settle(self, answer: WriteAnswer) -> bool:
        """What could not be added waits for a later run."""
        if isinstance(answer, Done):
            return False
        over = answer.ended_at + self._settle_time if isinstance(answer, AnswerLost) else self.job.clock.now()
        self.order = self.job.middleware.orders.update(self.order, **settles(self.job, over))
        seen = read_back(self.job, [self.order])[self.order.id] if isinstance(answer, Refused) else None
        self.fate = after_adding(sent_rows(self.job, self.order), self.line, answer, seen)
        if isinstance(answer, AnswerLost) and answer.by_defect:
            mark_defect(self.job, self.order, Problem(DEFECT, answer.reason))
        elif isinstance(self.fate, Awaited | Wrong):
            apply_fate(self.job, self.order, self.fate)
        return False

    @property
    def _settle_time(self) -> timedelta:
        return self.job.config.environment.business_central.settle_time


def fail_at_last(job: Job, order: StoredOrder, problem: Problem, *, is_repeated: bool) -> None:
    """What may pass is tried again with growing distance, until its identical errors ask for a person.

    `is_repeated`: the order bears the same trouble from its last try.
    """
    orders, tries = job.middleware.orders, order.attempts + 1 if is_repeated else 1
    try:
        if tries >= IDENTICAL_ERRORS_TO_FAIL:
            fail(job, orders.update(order, attempts=tries), problem)
            return
        columns = {"error_code": problem.code, "error_message": problem.message}
        orders.update(order, attempts=tries, next_attempt_at=next_attempt(tries, job.clock.now()), **columns)
    except Moved:
        return
    job.report.add(order.id, "refused", problem.code, problem.message)


def fail(job: Job, order: StoredOrder, problem: Problem) -> StoredOrder:
    """Mark a trouble that asks for a person, or that heals by itself and is tried again quietly.

    An order that another run moved meanwhile bears no trouble of its former version.
    """
    is_news = not (order.failed and order.error_code == problem.code)
    again = next_quiet_attempt(problem.code, job.clock.now(), job.config.time_zone)
    try:
        stored = job.middleware.orders.fail(order, problem, job.run, next_attempt_at=again)
    except Moved:
        return job.middleware.orders.get(order.id)
    job.report.add(order.id, "failed", problem.code, problem.message, attention=is_news)
    return stored
