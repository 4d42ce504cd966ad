"""Releasing and posting: read store and Business Central, let the domain decide, ask, and confirm by reading."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import datetime
from decimal import Decimal
from functools import partial
from typing import Any

from msgspec import Struct
from msgspec.structs import replace

from woobc.core.config.values import StoreConfig
from woobc.core.domain.admission import Source
from woobc.core.domain.availability import Stock, needed_of_rows
from woobc.core.domain.codes import DEFECT, Problem
from woobc.core.domain.documents import AnswerLost, DocumentKind, NotExecuted, WriteAnswer
from woobc.core.domain.due import Processing, service_lacking
from woobc.core.domain.lifecycle import Event
from woobc.core.domain.orders import Presence, Reading
from woobc.core.domain.processing import (
    POSTS,
    Ask,
    Await,
    Due,
    Gone,
    Hindrance,
    Judged,
    PostingDates,
    Postpone,
    Record,
    SalesState,
    Shown,
    Step,
    after_asking,
    as_read_again,
    due_at_once,
    may_be_asked,
    next_step,
    settle_posting,
    takes_stock,
)
from woobc.core.domain.stored import StoredOrder
from woobc.core.errors import BUSINESS_CENTRAL, SetupError, TransientRemoteError
from woobc.core.jobs import settling, silence, takeover
from woobc.core.jobs.intake import Importer
from woobc.core.jobs.isolation import in_parts, mark_defect, order_part, store_part
from woobc.core.jobs.job import Job
from woobc.core.jobs.reading import read_orders
from woobc.core.jobs.sales_orders import documents_of, mark_gone, record, sales_states, with_states
from woobc.core.jobs.writing import Writer
from woobc.core.middleware import due
from woobc.core.middleware.due import Question

CHUNK = 20
"""Orders that are read again together, from store and Business Central, right before they are released or posted."""
POSTINGS_AT_ONCE = 100

ACCEPTED = "posting accepted"


def posting_dates(job: Job, config: StoreConfig) -> PostingDates:
    return PostingDates(config.posting_date == "order", job.config.time_zone)


def begin_new_modes(job: Job, stores: Sequence[StoreConfig]) -> None:
    """What a changed order_processing asks for is owed from now on: nothing is posted with a date from before the change."""
    for config in stores:
        with job.middleware.database.transaction():
            if not job.middleware.stores.processing_changed(config):
                continue
            count = job.middleware.orders.owe_from_now(due.owed_ids(config, Processing.SCHEDULE_POST))
        mode = f'store {config.code} has order_processing = "{config.order_processing}" from now on'
        tell = job.report.note if count else job.report.info
        tell(f"{mode}; sales orders of it that are not posted yet: {count}")


# Orders whose posting is not confirmed


def confirm_postings(job: Job, stores: Sequence[StoreConfig], row_ids: Sequence[int]) -> None:
    """Settle every order in `posting`: by reading, and asked again only when it can't happen any more."""
    question = due.to_confirm(stores, job.config, row_ids)
    if not due.finds_any(job.middleware.database, question):
        return
    orders, after = job.middleware.orders, 0
    while not job.is_out_of_time():
        rows = orders.claim(job.run, question.after(after), POSTINGS_AT_ONCE)
        if not rows:
            return
        after, asked_at = rows[-1].id, job.clock.now()
        try:
            for row, sales in in_parts(job, rows, lambda row: row, partial(with_states, job)):
                with order_part(job, row):
                    is_settled = settling.is_settled(job, row, asked_at)
                    was_accepted = orders.last_event(row, Event.POST_STARTED, ACCEPTED) == ACCEPTED
                    judged = settle_posting(row, sales, is_settled=is_settled, was_accepted=was_accepted)
                    _carry_out(job, row, judged)
        finally:
            orders.release_claims(job.run, rows)


# What is owed, chunk by chunk


class Processor:
    """Releases and posts for one run."""

    def __init__(self, job: Job, without_store: frozenset[str] = frozenset()) -> None:
        self.job = job
        self.without_store = without_store
        self._unreadable: set[str] = set()
        self._writer = Writer(job)
        self._asked: list[Asked] = []
        self._losses = settling.Losses(job, "releases and posts nothing")
        self._lacks: dict[Processing, SetupError | None] = {}

    def process_owed(
        self, stores: Sequence[StoreConfig], *, limit: int | None = None, row_ids: Sequence[int] = ()
    ) -> None:
        """Take up every owed order of these stores but those of scheduled posting, or those that a person named."""
        if silence.keeps_still(self.job) or takeover.keeps_waiting(self.job):
            return
        for config in stores:
            question, dates = due.to_process_at_once(config, row_ids), posting_dates(self.job, config)
            done = self.work_off(config, question, limit, partial(self._due_now, config, dates))
            limit = None if limit is None else limit - done

    def _due_now(self, config: StoreConfig, dates: PostingDates, row: StoredOrder) -> Due:
        return due_at_once(row, config.order_processing, dates, self.job.clock.now())

    def work_off(
        self, config: StoreConfig, question: Question, limit: int | None, choose: Callable[[StoredOrder], Due]
    ) -> int:
        """Process at most `limit` of the orders that `question` asks for; how many there were."""
        orders, after, done = self.job.middleware.orders, 0, 0
        while not self.job.is_out_of_time() and config.code not in self._unreadable:
            most = CHUNK if limit is None else min(CHUNK, limit - done)
            rows = orders.claim(self.job.run, question.after(after), most)
            if not rows:
                break
            after, done = rows[-1].id, done + len(rows)
            try:
                self._process(config, in_parts(self.job, rows, lambda row: row, lambda part: [*map(choose, part)]))
            finally:
                orders.release_claims(self.job.run, rows)
            self.job.middleware.runs.moved(self.job.run)
            self.job.progress(done, None)
        self._losses.tell()
        return done

    def _process(self, config: StoreConfig, chunk: Sequence[Due]) -> None:
        """Release or post these orders, after one more look at their store and at Business Central."""
        chunk = self._read_store_again(config, chunk)
        if not chunk:
            return
        try:
            for each, shown, stock in in_parts(self.job, chunk, _row_of, self._look_at):
                if self.job.is_out_of_time():
                    break
                with order_part(self.job, each.row):
                    self._take_up(each, shown, stock)
        except (TransientRemoteError, SetupError):
            self._confirm()  # what was asked before the trouble
            raise
        self._confirm()

    def _read_store_again(self, config: StoreConfig, chunk: Sequence[Due]) -> Sequence[Due]:
        """A cancellation, refund or change in the store marks the conflict, and nothing is done to the order."""
        if config.code in self.without_store or not chunk:
            return chunk
        with store_part(self.job, config):
            readings = read_orders(self.job, config, [each.row.order_id for each in chunk])
            importer = Importer(self.job, config, Source.REFRESH)
            importer.take_in(readings)
            understood = {r.order_id: r for r in readings if r.order is not None or r.presence is Presence.GONE}
            for order_id in importer.not_taken & understood.keys():
                del understood[order_id]
            return [fresh for each in chunk if (fresh := self._as_read(each, understood.get(each.row.order_id)))]
        self._unreadable.add(config.code)
        for each in chunk:
            apply_step(self.job, each.row, Postpone(f"store {config.code} can't be read"))
        return []

    def _as_read(self, each: Due, reading: Reading | None) -> Due | None:
        row = self.job.middleware.orders.get(each.row.id)
        fresh = as_read_again(each, row, reading, self.job.clock.now())
        if isinstance(fresh, Postpone):
            apply_step(self.job, row, fresh)
            return None
        return fresh

    # Reading Business Central

    def _look_at(self, chunk: Sequence[Due]) -> list[tuple[Due, Shown, Stock]]:
        """Each order with what Business Central shows of it, and the stock that they take from one after the other."""
        posts, stock = any(each.processing in POSTS for each in chunk), self._stock_for(chunk)
        return [(each, shown, stock) for each, shown in self._shown(chunk, to_post=posts)]

    def _shown(self, chunk: Sequence[Due], *, to_post: bool = False) -> list[tuple[Due, Shown]]:
        states = sales_states(self.job, [each.row for each in chunk], to_post=to_post)
        prepayments = self._prepayments(chunk)
        return [
            (each, Shown(states[each.row.id], prepayments.get(each.row.external_document_number or "", "")))
            for each in chunk
        ]

    def _prepayments(self, chunk: Sequence[Due]) -> dict[str, str]:
        """Numbers of posted prepayment invoices, by our number: they bear it, and no order number."""
        ours = {each.row.external_document_number or "" for each in chunk if each.processing is Processing.PREPAYMENT}
        found = documents_of(self.job).find_documents(ours) if ours else {}
        return {
            number: document.number
            for number, documents in found.items()
            for document in documents
            if document.kind is DocumentKind.POSTED_INVOICE and not document.order_number
        }

    def _stock_for(self, chunk: Sequence[Due]) -> Stock:
        complete = [each for each in chunk if each.processing is Processing.COMPLETE]
        numbers = {number for each in complete for number in self._needed(each.row)}
        return Stock(documents_of(self.job).find_items(numbers) if numbers else {})

    def _needed(self, row: StoredOrder) -> dict[str, Decimal]:
        return needed_of_rows(self.job.middleware.orders.lines(row.id))

    # One order

    def _take_up(self, each: Due, shown: Shown, stock: Stock) -> None:
        """Record what Business Central already shows, or why it can't be done; else ask for it."""
        needed = self._needed(each.row) if takes_stock(each, shown.sales) else {}
        step = next_step(each, replace(shown, short=stock.shortages(needed)), self._awaited(each.row))
        if isinstance(step, Ask):
            stock.cover(needed)
            self._ask(each, shown.sales)
        else:
            apply_step(self.job, each.row, step)

    def _awaited(self, row: StoredOrder) -> str:
        if row.settle_at is None or settling.is_settled(self.job, row, self.job.clock.now()):
            return ""
        return settling.waits_until(self.job, row)

    def _ask(self, each: Due, sales: SalesState) -> None:
        if lack := self._lack(each.processing):
            self.job.report.trouble(lack)
            apply_step(self.job, each.row, Postpone(lack.message))
        elif self.job.report.dry_run:
            self.job.report.add(each.row.id, *_pretended(each))
        elif self._writer.write(PostingRequest(self.job, each, sales, self._asked)) is None:
            apply_step(self.job, each.row, Postpone("another run has changed it meanwhile"))

    def _lack(self, processing: Processing) -> SetupError | None:
        """Why Business Central can't be asked for this at all: orders that need it wait, the others are not kept waiting."""
        if processing not in self._lacks:
            self._lacks[processing] = self._find_lack(processing)
        return self._lacks[processing]

    def _find_lack(self, processing: Processing) -> SetupError | None:
        actions = self.job.business_central().actions
        lack = service_lacking(processing, has_service=actions is not None)
        if lack is not None:
            return SetupError(BUSINESS_CENTRAL, lack[0], fix=lack[1])
        if actions is None:
            return None
        try:
            actions.check({processing})
        except SetupError as error:
            return error
        return None

    def _confirm(self) -> None:
        """What has become of all that was asked for by now."""
        asked, self._asked = {each.due.row.id: each for each in self._asked}, []
        for each, shown in in_parts(self.job, [each.due for each in asked.values()], _row_of, self._shown):
            with order_part(self.job, each.row):
                answer = asked[each.row.id].answer
                judged = after_asking(each, answer, shown)
                if isinstance(answer, AnswerLost) and isinstance(judged.step, Await | Postpone):
                    self._losses.lost(judged.step.reason, again=self._was_in_vain(each))
                else:
                    self._losses.heard()
                _carry_out(self.job, each.row, judged)

    def _was_in_vain(self, each: Due) -> bool:
        """Nothing is written down of a release that got no answer: it is asked for by each run from the time it is owed."""
        if each.processing is not Processing.RELEASE:
            return settling.was_in_vain(self.job, each.row)
        settle_time = self.job.config.environment.business_central.settle_time
        return each.row.ready_since is not None and each.row.ready_since < self.job.clock.now() - settle_time


def _row_of(each: Due) -> StoredOrder:
    return each.row


def _pretended(each: Due) -> tuple[str, str, str]:
    """What a run that only looks says instead of asking."""
    row, date = each.row, f"posting date {each.posting_date}"
    message = f"{row.nav_sales_order_number}, {row.total} {row.currency}"
    match each.processing:
        case Processing.RELEASE:
            return "would be released", "", message
        case Processing.PREPAYMENT:
            return "would be prepaid", "", f"{message}, {date}"
    return "would be posted", "", f"{message}, {date}"


# Asking


class Asked(Struct, frozen=True):
    """What was asked of Business Central for one order, and how it answered; reading decides what it came to."""

    due: Due
    answer: WriteAnswer


class PostingRequest(Struct):
    """Asking Business Central to release or post one order. What was asked is noted in `asked`."""

    job: Job
    due: Due
    sales: SalesState
    asked: list[Asked]

    @property
    def purpose(self) -> str:
        return "to release or post"

    def intend(self) -> bool:
        """False if a mark came, or the order was moved, since it was read. Releasing twice is harmless, so it needs no intent.

        `settle_at` outlasts the longest call: should this run break off, nobody asks again before.
        """
        orders, now = self.job.middleware.orders, self.job.clock.now()
        columns = self._settles(now + 3 * settling.LONGEST_WRITE)
        message = f"posting date {self.due.posting_date}"
        with self.job.middleware.database.transaction():
            row = orders.get(self.due.row.id)
            if not may_be_asked(self.due, row, now):
                return False
            if self.due.processing in POSTS:
                columns["posting_date"] = self.due.posting_date
                row = orders.apply(row, Event.POST_STARTED, self.job.run, message=message, claimed=True, **columns)
            elif self.due.processing is Processing.PREPAYMENT:
                row = orders.note(row, "prepayment started", self.job.run, message=message, claimed=True, **columns)
        self.due = replace(self.due, row=row)
        return True

    def request(self) -> WriteAnswer:
        actions, number = self.job.business_central().actions, self.due.row.nav_sales_order_number or ""
        if actions is None:
            assert self.sales.order is not None  # else it would be gone or posted
            return documents_of(self.job).ship_and_invoice(self.sales.order, self.due.posting_date)
        match self.due.processing:
            case Processing.RELEASE:
                return actions.release(number)
            case Processing.PREPAYMENT:
                return actions.post_prepayment_invoice(number, self.due.posting_date)
        return actions.post(number, self.due.posting_date)

    def settle(self, answer: WriteAnswer) -> bool:
        """Until when the request may still be carried out; `_confirm` looks what it came to."""
        if self.due.processing is not Processing.RELEASE:
            self.due = replace(self.due, row=self._written_down(answer))
        if isinstance(answer, NotExecuted):
            return True
        if isinstance(answer, AnswerLost) and answer.by_defect:  # by night again, should it not be done
            mark_defect(self.job, self.due.row, Problem(DEFECT, answer.reason))
        else:
            self.asked.append(Asked(self.due, answer))
        return False

    def _written_down(self, answer: WriteAnswer) -> StoredOrder:
        orders, row, run = self.job.middleware.orders, self.due.row, self.job.run
        match answer:
            case NotExecuted(reason=reason) if self.due.processing in POSTS:
                return orders.apply(row, Event.NOT_EXECUTED, run, message=reason, settle_at=None)
            case NotExecuted(reason=reason):
                return orders.note(row, Event.NOT_EXECUTED, run, message=reason, settle_at=None)
            case AnswerLost(reason=reason, ended_at=ended_at):
                return orders.note(row, Event.ANSWER_LOST, run, message=reason, **self._settles(ended_at))
        return orders.update(row, **self._settles(self.job.clock.now()))

    def _settles(self, ended_at: datetime) -> dict[str, Any]:
        return settling.settles(self.job, ended_at + self.job.config.environment.business_central.settle_time)


# Applying


def _carry_out(job: Job, row: StoredOrder, judged: Judged) -> None:
    """Write down what has become of a request, then do what follows from it."""
    orders = job.middleware.orders
    if judged.ends is not None:
        row = orders.apply(row, judged.ends, job.run, message=judged.message, **judged.columns)
    elif judged.columns:
        row = orders.update(row, **judged.columns)
    apply_step(job, row, judged.step)


def apply_step(job: Job, row: StoredOrder, step: Step) -> None:
    """Write and tell what was decided about an order, unless that is to ask for it. Raises Moved if another run was first."""
    match step:
        case Record():
            record(job, row, step)
        case Gone():
            mark_gone(job, row)
        case Hindrance(problem=problem):
            settling.fail(job, row, problem)
        case Await(outcome=outcome, reason=reason):
            if step.is_accepted:
                job.middleware.orders.note(row, ACCEPTED, job.run, message=reason)
            job.report.add(row.id, outcome, "", reason)
        case Postpone(outcome=outcome, reason=reason):
            job.report.add(row.id, outcome, "", reason)
