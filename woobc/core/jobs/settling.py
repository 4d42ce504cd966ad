"""One rule for lost answers: read back along the way documents travel, wait out the server, only then send again."""

from __future__ import annotations

import contextlib
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from woobc.core.clock import to_local_text
from woobc.core.domain.adoption import total_of
from woobc.core.domain.codes import Problem
from woobc.core.domain.differences import Difference
from woobc.core.domain.documents import (
    PASSING,
    AnswerLost,
    Document,
    Done,
    FaultClass,
    NotExecuted,
    Refused,
    StagedRow,
    StagingLine,
)
from woobc.core.domain.lifecycle import Event, OrderState, can
from woobc.core.domain.lines import staging_lines
from woobc.core.domain.retries import IDENTICAL_ERRORS_TO_FAIL, next_attempt, next_quiet_attempt
from woobc.core.domain.stored import UNFAILED, StoredOrder
from woobc.core.domain.text import counted
from woobc.core.domain.verification import (
    all_staged,
    compare_lines,
    half_in_bc,
    holds_only_half,
    made_of_half,
    missing_lines,
)
from woobc.core.errors import SetupError, TransientRemoteError
from woobc.core.jobs import silence
from woobc.core.jobs.isolation import in_parts, order_part
from woobc.core.jobs.job import Job
from woobc.core.jobs.writing import refused_by_setup
from woobc.core.middleware.orders import Moved

LONGEST_WRITE = timedelta(minutes=10)
"""The time-out of a write to Business Central."""


@dataclass(frozen=True, slots=True)
class Absent:
    """Nothing of the order anywhere."""


@dataclass(frozen=True, slots=True)
class Present:
    """All its lines are staged, or a document of it exists; `where` says which."""

    where: str


@dataclass(frozen=True, slots=True)
class Partial:
    """Some of its lines are there. `has_result` if Business Central's job has already touched one; `document` is what it
    has made of them, `made` says so."""

    rows: tuple[StagedRow, ...]
    missing: tuple[int, ...]
    has_result: bool
    document: str = ""
    made: str = ""


ReadBack = Absent | Present | Partial


def read_back(job: Job, orders: Sequence[StoredOrder]) -> dict[int, ReadBack]:
    """What Business Central holds of orders that were sent, by row id: staging rows first, then documents.

    Documents are asked for wherever the page shows less than was sent, for it may hide or have lost processed rows.
    What their total does not explain, of an order whose lines may have come one by one, is a part of it.
    """
    numbers = {order.id: order.external_document_number or "" for order in orders}
    rows = job.business_central().page.read(set(numbers.values()))
    found: dict[int, ReadBack] = {}
    for order in orders:
        found[order.id] = _of_rows(job, order, rows.get(numbers[order.id], ()))
    short = {numbers[id_] for id_, outcome in found.items() if not isinstance(outcome, Present)}
    documents = job.business_central().documents
    held = documents.find_documents(short) if documents and short else {}
    for order in orders:
        if numbers[order.id] in held:
            found[order.id] = _of_documents(job, order, found[order.id], held[numbers[order.id]])
    return found


def _of_rows(job: Job, order: StoredOrder, rows: tuple[StagedRow, ...]) -> ReadBack:
    if not rows:
        return Absent()
    sent = [line.line_no for line in job.middleware.orders.lines(order.id)]
    if all_staged(sent, rows):
        return Present("staging page")
    has_result = any(row.sales_order_no or row.completed or row.error_text for row in rows)
    return Partial(rows, missing_lines(sent, rows), has_result)


def _of_documents(job: Job, order: StoredOrder, on_page: ReadBack, documents: Sequence[Document]) -> ReadBack:
    names = ", ".join(f"{document.kind} {document.number}" for document in documents)
    came_one_by_one = order.line_count > 1 and not job.business_central().page.check().can_create_multiple
    tolerance = job.config.environment.business_central.total_tolerance
    if not (isinstance(on_page, Partial) or came_one_by_one) or not holds_only_half(
        documents, order.sent_total, tolerance, order.line_count
    ):
        return Present(names)
    rows = on_page.rows if isinstance(on_page, Partial) else ()
    sent = [line.line_no for line in job.middleware.orders.lines(order.id)]
    made = made_of_half(names, total_of(documents), order.sent_total, order.currency)
    return Partial(rows, missing_lines(sent, rows), has_result=True, document=names, made=made)


def record(job: Job, order: StoredOrder, event: Event, *, message: str = "", **columns: Any) -> StoredOrder:
    """Write down an answer. A late one counts too: if somebody moved the order meanwhile, it is told again from there, and
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


def settles(job: Job, moment: datetime) -> dict[str, Any]:
    """The columns that say when nothing can arrive any more.

    The difference of the clocks goes with it: what counts is that the wait is over by Business Central's clock, for ours
    may be set anew meanwhile.
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
    return order.settle_at is not None and asked_at + since >= order.settle_at


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


def _settle_one(job: Job, order: StoredOrder, outcome: ReadBack, asked_at: datetime) -> None:
    is_due = is_settled(job, order, asked_at)
    match outcome:
        case Present(where=where):
            record_inserted(job, order, Event.FOUND_AFTER_LOSS, f"found: {where}")
        case Partial() as partial if is_due and job.business_central().documents is None:
            lines = staging_lines(order.external_document_number or "", job.middleware.orders.lines(order.id))
            why = "and without api_url nobody can tell whether it has processed the rest"
            fail(job, order, _half(partial, lines, why))
        case Partial() as partial:
            settle_partial(job, order, partial, may_add=is_due)
        case Absent() if is_due and job.business_central().documents is None:
            fail(
                job,
                order,
                Problem(
                    "ANSWER_UNSETTLED",
                    f"Rows of {order.external_document_number} are not on the page, and documents can't be read without"
                    " api_url.",
                ),
            )
        case Absent() if is_due:
            record(
                job,
                order,
                Event.NOT_FOUND_WHEN_SETTLED,
                settle_at=None,
                checked_in_bc_at=asked_at,
                next_attempt_at=None,
            )
            job.report.add(order.id, "to be sent again", "", "the lost request did not reach Business Central")
        case _:
            job.report.add(order.id, "answer awaited", "", f"not found yet, {waits_until(job, order)}")


def settle_partial(job: Job, order: StoredOrder, partial: Partial, *, may_add: bool) -> None:
    """Add the missing lines, but only while no row carries a result and nothing can still arrive by itself."""
    lines = staging_lines(order.external_document_number or "", job.middleware.orders.lines(order.id))
    there = {row.line_no for row in partial.rows}
    differences = compare_lines([line for line in lines if line.line_no in there], partial.rows)
    if differences:
        fail(job, order, staging_differs(order, differences))
    elif partial.has_result:
        fail(job, order, _half(partial, lines, partial.made or "and its job has begun with them"))
    elif not may_add:
        job.report.add(order.id, "answer awaited", "", f"{len(partial.rows)} of {counted(len(lines), 'line')} so far")
    else:
        add_missing(job, order, [line for line in lines if line.line_no in partial.missing])


def add_missing(job: Job, order: StoredOrder, missing: Sequence[StagingLine]) -> None:
    """Send lines one by one. The intent is a new `settle_at` on disk: nobody tries again while an answer may be due."""
    if job.report.dry_run:
        job.report.add(order.id, "would be completed", "", counted(len(missing), "missing line"))
        return
    settle_time = job.config.environment.business_central.settle_time
    for line in missing:
        soonest = job.clock.now() + LONGEST_WRITE + settle_time
        order = job.middleware.orders.note(
            order, "adding a missing line", job.run, message=f"line {line.line_no}", **settles(job, soonest)
        )
        answer = job.business_central().page.create([line])
        if isinstance(answer, Done):
            continue
        ended_at = answer.ended_at + settle_time if isinstance(answer, AnswerLost) else job.clock.now()
        order = job.middleware.orders.update(order, **settles(job, ended_at))
        if not isinstance(answer, Refused):
            job.report.add(order.id, "answer awaited", "", f"line {line.line_no} could not be added yet")
            if isinstance(answer, NotExecuted) and answer.setup:
                raise SetupError("Business Central", answer.reason)
            return
        outcome = read_back(job, [order])[order.id]
        if isinstance(outcome, Present):
            break
        if isinstance(outcome, Absent) or line.line_no in outcome.missing:
            _not_added(job, order, outcome, line, answer)
            return
    record_inserted(job, order, Event.FOUND_AFTER_LOSS, f"{counted(len(missing), 'missing line')} added")


def _not_added(job: Job, order: StoredOrder, outcome: Absent | Partial, line: StagingLine, answer: Refused) -> None:
    if isinstance(outcome, Absent) or answer.fault_class in PASSING:
        job.report.add(order.id, "answer awaited", "", f"line {line.line_no} could not be added yet: {answer.text}")
        if answer.fault_class is FaultClass.SETUP:
            raise refused_by_setup("Business Central", "new rows on its page", answer.text)
        return
    lines = staging_lines(order.external_document_number or "", job.middleware.orders.lines(order.id))
    fail(job, order, _half(outcome, lines, f"and refuses line {line.line_no}: {answer.text}"))


def staging_differs(order: StoredOrder, differences: Sequence[Difference]) -> Problem:
    """The page holds other lines than ours; what tells them apart best is said first."""
    telling = ("item_no", "quantity", "line_amount")
    first = sorted(differences, key=lambda each: " " in each.field[5:] and not each.field.endswith(telling))
    told = "; ".join(str(difference) for difference in first[:5])
    return Problem("STAGING_DIFFERS", f"The page already holds rows under {order.external_document_number}: {told}")


def _half(partial: Partial, lines: Sequence[StagingLine], why: str) -> Problem:
    return half_in_bc([row.line_no for row in partial.rows], [line.line_no for line in lines], why)


def fail_at_last(job: Job, order: StoredOrder, problem: Problem, *, is_repeated: bool) -> None:
    """What may pass is tried again with growing distance; the third time in a row it asks for a person.

    `is_repeated`: the order bears the same trouble from its last try.
    """
    attempts, now = order.attempts + 1 if is_repeated else 1, job.clock.now()
    try:
        if attempts >= IDENTICAL_ERRORS_TO_FAIL:
            order = job.middleware.orders.update(order, attempts=attempts)
            next_attempt_at = next_quiet_attempt(problem.code, now, job.config.time_zone)
            fail(job, order, problem, next_attempt_at=next_attempt_at)
            return
        job.middleware.orders.update(
            order,
            attempts=attempts,
            error_code=problem.code,
            error_message=problem.message,
            next_attempt_at=next_attempt(attempts, now),
        )
    except Moved:
        return
    job.report.add(order.id, "refused", problem.code, problem.message)


def fail(job: Job, order: StoredOrder, problem: Problem, *, next_attempt_at: datetime | None = None) -> StoredOrder:
    """Mark a trouble that asks for a person, or that heals by itself and is tried again at `next_attempt_at`.

    An order that another run moved meanwhile bears no trouble of its former version.
    """
    is_news = not (order.failed and order.error_code == problem.code)
    try:
        stored = job.middleware.orders.fail(order, problem, job.run, next_attempt_at=next_attempt_at)
    except Moved:
        return job.middleware.orders.get(order.id)
    job.report.add(order.id, "failed", problem.code, problem.message, attention=is_news)
    return stored
