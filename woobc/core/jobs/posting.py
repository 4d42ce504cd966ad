"""Releasing and posting: intent on disk, call, and confirmation by reading, always."""

from __future__ import annotations

import contextlib
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from decimal import Decimal
from functools import partial
from zoneinfo import ZoneInfo

from woobc.core.config.values import StoreConfig
from woobc.core.domain.admission import Source
from woobc.core.domain.availability import Stock
from woobc.core.domain.codes import Problem
from woobc.core.domain.documents import (
    PASSING,
    AnswerLost,
    Document,
    DocumentKind,
    Done,
    FaultClass,
    NotExecuted,
    Refused,
    WriteAnswer,
)
from woobc.core.domain.due import Processing, processing_of
from woobc.core.domain.intake import is_as_stored
from woobc.core.domain.lifecycle import Event, OrderState
from woobc.core.domain.orders import Presence, Reading
from woobc.core.domain.processing import SalesState, refusal_code
from woobc.core.domain.retries import LOST_ANSWERS_TO_STOP
from woobc.core.domain.staging import ITEM
from woobc.core.domain.stored import UNCONFLICTED, UNFAILED, StoredOrder
from woobc.core.domain.text import code_form
from woobc.core.errors import SetupError, TransientRemoteError
from woobc.core.http.retry import Patience
from woobc.core.jobs import settling, silence
from woobc.core.jobs.intake import Importer
from woobc.core.jobs.isolation import in_parts, order_part, store_part
from woobc.core.jobs.job import Job
from woobc.core.jobs.reading import read_orders
from woobc.core.jobs.settling import LONGEST_WRITE
from woobc.core.jobs.writing import refused_by_setup
from woobc.core.middleware import due
from woobc.core.middleware.due import Question
from woobc.core.middleware.orders import Moved
from woobc.core.ports import SalesDocuments

SYSTEM = "Business Central"
CHUNK = 20
"""Orders that are read again together, from store and Business Central, right before they are released or posted."""
POSTINGS_AT_ONCE = 100

ACCEPTED = "posting accepted"
_WORKED_ON = (OrderState.VERIFIED, OrderState.RELEASED)
_POSTING = frozenset({Processing.POST, Processing.SCHEDULE_POST, Processing.COMPLETE})

_WAYS_OUT = {
    Processing.RELEASE: (
        'order_processing = "release" needs the codeunit service.',
        'Publish it and set actions_service, or use order_processing = "post" or "default".',
    ),
    Processing.PREPAYMENT: (
        "the rule `invoice` needs the codeunit service to post prepayment invoices.",
        "Publish it and set actions_service, or use the rule `valid`.",
    ),
}


@dataclass(frozen=True, slots=True)
class Due:
    """An owed order whose time has come, and the date it is posted with."""

    row: StoredOrder
    processing: Processing
    posting_date: date


@dataclass(frozen=True, slots=True)
class _Asked:
    """What was asked of Business Central for one order, and how it answered."""

    due: Due
    answer: WriteAnswer


@dataclass(frozen=True, slots=True)
class _Seen:
    """What Business Central showed of a chunk of orders: by row id, prepayment invoices by our number."""

    states: Mapping[int, SalesState]
    prepayments: Mapping[str, Document]
    stock: Stock = field(default_factory=lambda: Stock({}))


def posting_date(config: StoreConfig, row: StoredOrder, day: date, zone: ZoneInfo) -> date:
    """The order's own date where the store posts so, else `day`."""
    if config.posting_date == "order" and row.date_created is not None:
        return row.date_created.astimezone(zone).date()
    return day


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


def settle_posting(job: Job, stores: Sequence[StoreConfig], row_ids: Sequence[int]) -> None:
    """Settle the orders whose posting is not confirmed yet, if there are any."""
    question = due.to_confirm(stores, job.config, row_ids)
    if due.finds_any(job.middleware.database, question):
        Processor(job).settle_posting(question)


class Processor:
    """Releases and posts for one run."""

    def __init__(self, job: Job, without_store: frozenset[str] = frozenset()) -> None:
        self.job = job
        self.without_store = without_store
        self._unreadable: set[str] = set()
        self._asked: list[_Asked] = []
        self._lost_in_a_row = 0
        self._lacks: dict[Processing, SetupError | None] = {}

    def _documents(self) -> SalesDocuments:
        documents = self.job.business_central().documents
        if documents is None:
            raise SetupError(
                SYSTEM,
                "releasing and posting need api_url, for they are confirmed by reading.",
                fix='Set business_central.api_url, or order_processing = "default".',
            )
        return documents

    # What is owed, chunk by chunk

    def process_owed(
        self, stores: Sequence[StoreConfig], *, limit: int | None = None, row_ids: Sequence[int] = ()
    ) -> None:
        """Take up every owed order of these stores but those of scheduled posting, or those that a person named."""
        if silence.keeps_still(self.job):
            return
        for config in stores:
            question = due.to_process_at_once(config, row_ids)
            done = self.work_off(config, question, limit, partial(self._due_now, config))
            limit = None if limit is None else limit - done

    def _due_now(self, config: StoreConfig, row: StoredOrder) -> Due:
        zone = self.job.config.time_zone
        day = posting_date(config, row, self.job.clock.today(zone), zone)
        return Due(row, processing_of(row.rule, config.order_processing), day)

    def work_off(
        self,
        config: StoreConfig,
        question: Question,
        limit: int | None,
        choose: Callable[[StoredOrder], Due],
    ) -> int:
        """Process at most `limit` of the orders that `question` asks for; how many there were."""
        orders, after, done = self.job.middleware.orders, 0, 0
        whole = self.job.whole(question, limit)
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
            self.job.progress(done, whole)
        return done

    def _process(self, config: StoreConfig, due: Sequence[Due]) -> None:
        """Release or post these orders, after one more look at their store and at Business Central."""
        due = self._read_store_again(config, list(due))
        if not due:
            return
        try:
            for each, seen in in_parts(self.job, due, lambda each: each.row, self._seen):
                if self.job.is_out_of_time():
                    break
                with order_part(self.job, each.row):
                    self._take_up(each, seen)
        except (TransientRemoteError, SetupError):
            self._confirm()  # what was asked before the trouble
            raise
        self._confirm()

    def _read_store_again(self, config: StoreConfig, due: list[Due]) -> list[Due]:
        """A cancellation, refund or change in the store marks the conflict, and nothing is done to the order."""
        if config.code in self.without_store or not due:
            return due
        with store_part(self.job, config):
            readings = read_orders(self.job, config, [each.row.order_id for each in due])
            importer = Importer(self.job, config, Source.REFRESH)
            importer.take_in(readings)
            unread = {r.order_id for r in readings if r.order is None and r.presence is not Presence.GONE}
            unread |= importer.not_taken
            by_id = {reading.order_id: reading for reading in readings if reading.order_id not in unread}
            return [fresh for each in due if (fresh := self._as_read(each, by_id.get(each.row.order_id)))]
        self._unreadable.add(config.code)
        for each in due:
            self.job.report.add(each.row.id, "postponed", "", f"store {config.code} can't be read")
        return []

    def _as_read(self, each: Due, reading: Reading | None) -> Due | None:
        """The order as it is stored now; None if the reading, or another run, has marked or moved it.

        A reading that did not count, because a later one is stored, has not been compared with what was accepted.
        """
        row = self.job.middleware.orders.get(each.row.id)
        if reading is None:
            self.job.report.add(row.id, "postponed", "", "the store's document can't be understood now")
            return None
        if not is_as_stored(reading, row):
            self.job.report.add(row.id, "postponed", "", "another reading is newer; the next run takes it")
            return None
        is_marked = row.conflict or row.hold or (row.failed and row.failed_at != each.row.failed_at)
        return None if is_marked or row.state not in _WORKED_ON else replace(each, row=row)

    # Reading Business Central

    def states_of(self, rows: Sequence[StoredOrder]) -> list[tuple[StoredOrder, SalesState]]:
        """Each order with what Business Central holds of it."""
        states = self.sales_states(rows)
        return [(row, states[row.id]) for row in rows]

    def sales_states(self, rows: Sequence[StoredOrder], *, with_shipments: bool = False) -> dict[int, SalesState]:
        """What Business Central holds of each order, by row id: open orders first, then invoices, the way they travel."""
        numbers = {row.nav_sales_order_number for row in rows if row.nav_sales_order_number}
        orders = self._documents().find_orders_by_number(numbers)
        invoices = self._documents().find_invoices_of(numbers)
        shipments = self._documents().find_shipments_of(orders.keys()) if with_shipments and orders else {}
        both = {number for number in numbers if number in orders and invoices.get(number)}
        if both:  # posted between the two look-ups, or posted in part: look again
            again = self._documents().find_orders_by_number(both)
            orders = {n: d for n, d in orders.items() if n not in both} | dict(again)
        states = {
            number: SalesState(orders.get(number), tuple(invoices.get(number, ())), tuple(shipments.get(number, ())))
            for number in numbers
        }
        return {row.id: states.get(row.nav_sales_order_number or "", SalesState(None, ())) for row in rows}

    def _seen(self, due: Sequence[Due]) -> list[tuple[Due, _Seen]]:
        seen = self._look_at(due)
        return [(each, seen) for each in due]

    def _look_at(self, due: Sequence[Due]) -> _Seen:
        rows = [each.row for each in due]
        posts = any(each.processing in _POSTING for each in due)
        return _Seen(self.sales_states(rows, with_shipments=posts), self._prepayments(due), self._stock_for(due))

    def _prepayments(self, due: Sequence[Due]) -> dict[str, Document]:
        """Posted prepayment invoices, by our number: they bear it, and no order number."""
        numbers = {each.row.external_document_number or "" for each in due if each.processing is Processing.PREPAYMENT}
        found = self._documents().find_documents(numbers) if numbers else {}
        return {
            number: document
            for number, documents in found.items()
            for document in documents
            if document.kind is DocumentKind.POSTED_INVOICE and not document.order_number
        }

    def _stock_for(self, due: Sequence[Due]) -> Stock:
        complete = [each for each in due if each.processing is Processing.COMPLETE]
        numbers = {number for each in complete for number in self._needed(each.row)}
        return Stock(self._documents().find_items(numbers) if numbers else {})

    def _needed(self, row: StoredOrder) -> dict[str, Decimal]:
        needed: dict[str, Decimal] = {}
        for line in self.job.middleware.orders.lines(row.id):
            if line.line_type == ITEM:
                number = code_form(line.item_no)
                needed[number] = needed.get(number, Decimal(0)) + line.quantity
        return needed

    # One order

    def _take_up(self, due: Due, seen: _Seen) -> None:
        """Record what Business Central already shows, or why it can't be done; else ask for it."""
        row, state = due.row, seen.states[due.row.id]
        if self._record_seen(due, state, seen.prepayments.get(row.external_document_number or "")):
            return
        if state.is_gone:
            mark_gone(self.job, row)
        elif problem := self._hindrance(due, state, seen.stock):
            self._fail(row, problem)
        elif row.settle_at is not None and not settling.is_settled(self.job, row, self.job.clock.now()):
            self.job.report.add(
                row.id, "answer awaited", "", f"nothing found yet, {settling.waits_until(self.job, row)}"
            )
        elif lack := self._lack(due.processing):
            self.job.report.trouble(lack)
            self.job.report.add(row.id, "postponed", "", lack.message)
        elif self.job.report.dry_run:
            self._pretend(due)
        else:
            self._ask(due, state)

    def _record_seen(self, due: Due, state: SalesState, prepayment: Document | None) -> bool:
        """Whether the order's processing is done already, by whomever; that is recorded."""
        if state.is_posted:
            record_posted(self.job, due.row, state)
        elif due.processing is Processing.PREPAYMENT and prepayment is not None:
            self._record_prepayment(due.row, prepayment)
        elif due.processing is Processing.RELEASE and state.is_released:
            self._record_released(due.row)
        else:
            return False
        return True

    def _hindrance(self, due: Due, state: SalesState, stock: Stock) -> Problem | None:
        number = due.row.nav_sales_order_number
        if due.processing in _POSTING and state.is_partly_posted:
            return Problem("PARTLY_SHIPPED", f"Sales order {number} is posted in part: {state.part_numbers}.")
        if state.waits_for_approval:
            return Problem("APPROVAL_PENDING", f"Sales order {number} waits for an approval.")
        if due.processing is Processing.COMPLETE and not (state.order and state.order.fully_shipped):
            short = stock.cover(self._needed(due.row))
            if short:
                return Problem("STOCK_SHORT", "Not enough in stock: " + ", ".join(str(each) for each in short))
        return None

    def _pretend(self, due: Due) -> None:
        row = due.row
        message = f"{row.nav_sales_order_number}, {row.total} {row.currency}"
        if due.processing is Processing.RELEASE:
            self.job.report.add(row.id, "would be released", "", message)
            return
        outcome = "would be prepaid" if due.processing is Processing.PREPAYMENT else "would be posted"
        self.job.report.add(row.id, outcome, "", f"{message}, posting date {due.posting_date}")

    def _fail(self, row: StoredOrder, problem: Problem) -> None:
        settling.fail(self.job, row, problem)

    # Asking

    def _lack(self, processing: Processing) -> SetupError | None:
        """Why Business Central can't be asked for this at all: orders that need it wait, the others are not kept waiting."""
        if processing not in self._lacks:
            self._lacks[processing] = self._find_lack(processing)
        return self._lacks[processing]

    def _find_lack(self, processing: Processing) -> SetupError | None:
        actions = self.job.business_central().actions
        if actions is None:
            message, fix = _WAYS_OUT.get(processing, ("", ""))
            return SetupError(SYSTEM, message, fix=fix) if message else None
        try:
            actions.check({processing})
        except SetupError as error:
            return error
        return None

    def _ask(self, due: Due, state: SalesState) -> None:
        """The intent on disk, then the request; whatever the answer, reading decides (`_confirm`)."""
        row = self._intend(due)
        if row is None:
            self.job.report.add(due.row.id, "postponed", "", "another run has changed it meanwhile")
            return
        answer = self._call(lambda: self._request(due, state))
        row = self._write_down(replace(due, row=row), answer)
        if not isinstance(answer, NotExecuted):
            self._asked.append(_Asked(replace(due, row=row), answer))
        self._stop_after(answer)

    def _intend(self, due: Due) -> StoredOrder | None:
        """None if a mark came, or the order was moved, since it was read. Releasing twice is harmless, so it needs no intent.

        `settle_at` outlasts the longest call: should this run break off, nobody asks again before.
        """
        orders = self.job.middleware.orders
        settle_time = self.job.config.environment.business_central.settle_time
        columns = settling.settles(self.job, self.job.clock.now() + 3 * LONGEST_WRITE + settle_time)
        message = f"posting date {due.posting_date}"
        with self.job.middleware.database.transaction():
            row = orders.get(due.row.id)
            if row.hold or row.conflict or row.state is not due.row.state:
                return None
            if due.processing is Processing.RELEASE:
                return row
            if due.processing is Processing.PREPAYMENT:
                return orders.note(row, "prepayment started", self.job.run, message=message, claimed=True, **columns)
            columns["posting_date"] = due.posting_date
            return orders.apply(row, Event.POST_STARTED, self.job.run, message=message, claimed=True, **columns)

    def _call(self, request: Callable[[], WriteAnswer]) -> WriteAnswer:
        """The answer; repeated within the run's patience only if the request was certainly not executed."""

        answers: list[WriteAnswer] = []

        def once() -> None:
            answers.append(request())
            if isinstance(answers[-1], NotExecuted) and not answers[-1].setup:
                raise TransientRemoteError(SYSTEM, answers[-1].reason, retry_after_s=answers[-1].retry_after_s)

        with contextlib.suppress(TransientRemoteError):
            Patience(self.job.clock, self.job.deadline).call(once, late=True)
        return answers[-1]

    def _request(self, due: Due, state: SalesState) -> WriteAnswer:
        actions, number = self.job.business_central().actions, due.row.nav_sales_order_number or ""
        if actions is None:
            assert state.order is not None  # else it would be gone or posted
            return self._documents().ship_and_invoice(state.order, due.posting_date)
        match due.processing:
            case Processing.RELEASE:
                return actions.release(number)
            case Processing.PREPAYMENT:
                return actions.post_prepayment_invoice(number, due.posting_date)
        return actions.post(number, due.posting_date)

    def _write_down(self, due: Due, answer: WriteAnswer) -> StoredOrder:
        """Keep the answer with the order: until when the request may still be carried out."""
        orders, row, run = self.job.middleware.orders, due.row, self.job.run
        settle_time = self.job.config.environment.business_central.settle_time
        if due.processing is Processing.RELEASE:
            return row
        match answer:
            case NotExecuted(reason=reason) if due.processing in _POSTING:
                return orders.apply(row, Event.NOT_EXECUTED, run, message=reason, settle_at=None)
            case NotExecuted(reason=reason):
                return orders.note(row, Event.NOT_EXECUTED, run, message=reason, settle_at=None)
            case AnswerLost(reason=reason, ended_at=ended_at):
                columns = settling.settles(self.job, ended_at + settle_time)
                return orders.note(row, Event.ANSWER_LOST, run, message=reason, **columns)
        return orders.update(row, **settling.settles(self.job, self.job.clock.now() + settle_time))

    def _stop_after(self, answer: WriteAnswer) -> None:
        """End the run where the next request would fare no better."""
        self._lost_in_a_row = self._lost_in_a_row + 1 if isinstance(answer, AnswerLost) else 0
        match answer:
            case NotExecuted(setup=True):
                raise SetupError(SYSTEM, _words(answer))
            case Refused(fault_class=FaultClass.SETUP, text=text):
                raise refused_by_setup(SYSTEM, "to release or post", text)
            case NotExecuted(retry_after_s=retry_after_s):
                raise TransientRemoteError(SYSTEM, _words(answer), retry_after_s=retry_after_s)
            case AnswerLost() if self._lost_in_a_row >= LOST_ANSWERS_TO_STOP:
                message = f"{self._lost_in_a_row} answers in a row were lost: {_words(answer)}"
                raise TransientRemoteError(SYSTEM, message)

    # Confirming

    def _confirm(self) -> None:
        """Accepted is not done, and a refusal is no proof: what the documents show decides."""
        asked, self._asked = self._asked, []
        if not asked:
            return
        for each, seen in in_parts(self.job, asked, lambda each: each.due.row, self._seen_since):
            row = each.due.row
            with order_part(self.job, row):
                state = seen.states[row.id]
                if self._record_seen(each.due, state, seen.prepayments.get(row.external_document_number or "")):
                    continue
                if isinstance(each.answer, Refused):
                    self._refused(each.due, each.answer, state)
                else:
                    self._not_done_yet(each.due, each.answer)

    def _seen_since(self, asked: Sequence[_Asked]) -> list[tuple[_Asked, _Seen]]:
        seen = _Seen(self.sales_states([each.due.row for each in asked]), self._prepayments([a.due for a in asked]))
        return [(each, seen) for each in asked]

    def _refused(self, due: Due, answer: Refused, state: SalesState) -> None:
        orders, row = self.job.middleware.orders, due.row
        if due.processing in _POSTING:
            row = orders.apply(row, Event.POST_REFUSED, self.job.run, message=answer.text, settle_at=None)
        elif due.processing is Processing.PREPAYMENT:
            row = orders.update(row, settle_at=None)
        if state.is_gone:
            mark_gone(self.job, row)
        elif answer.fault_class in PASSING:
            self.job.report.add(row.id, "postponed", "", answer.text)
        else:
            self._fail(row, Problem(refusal_code(answer.text), answer.text))

    def _not_done_yet(self, due: Due, answer: WriteAnswer) -> None:
        is_accepted, message = isinstance(answer, Done), _words(answer)
        if due.processing not in _POSTING:
            self.job.report.add(due.row.id, "postponed", "", message)
            return
        if is_accepted:
            self.job.middleware.orders.note(due.row, ACCEPTED, self.job.run, message=message)
        self.job.report.add(due.row.id, "posting", "", message)

    def _record_released(self, row: StoredOrder) -> None:
        number = row.nav_sales_order_number or ""
        self.job.middleware.orders.apply(row, Event.RELEASED, self.job.run, message=number, **UNFAILED)
        self.job.report.add(row.id, "released", "", number)

    def _record_prepayment(self, row: StoredOrder, invoice: Document) -> None:
        columns = {"prepayment_invoice_number": invoice.number, "settle_at": None, **UNFAILED}
        self.job.middleware.orders.note(
            row, "prepayment invoice posted", self.job.run, message=invoice.number, **columns
        )
        self.job.report.add(row.id, "prepayment invoice posted", "", invoice.number)

    # Orders whose posting is not confirmed

    def settle_posting(self, question: Question) -> None:
        """Settle every order in `posting`: by reading, and asked again only when it can't happen any more."""
        orders, after = self.job.middleware.orders, 0
        while not self.job.is_out_of_time():
            rows = orders.claim(self.job.run, question.after(after), POSTINGS_AT_ONCE)
            if not rows:
                return
            after, asked_at = rows[-1].id, self.job.clock.now()
            try:
                for row, state in in_parts(self.job, rows, lambda row: row, self.states_of):
                    with order_part(self.job, row):
                        self._settle_one(row, state, is_due=settling.is_settled(self.job, row, asked_at))
            finally:
                orders.release_claims(self.job.run, rows)

    def _settle_one(self, row: StoredOrder, state: SalesState, *, is_due: bool) -> None:
        if state.is_posted:
            record_posted(self.job, row, state)
            return
        if not is_due:
            self.job.report.add(row.id, "posting", "", "not confirmed yet")
            return
        was_accepted = self.job.middleware.orders.last_event(row, Event.POST_STARTED, ACCEPTED) == ACCEPTED
        row = self.job.middleware.orders.apply(row, Event.NOT_POSTED_WHEN_SETTLED, self.job.run, settle_at=None)
        if state.is_gone:
            mark_gone(self.job, row)
        elif was_accepted:
            message = f"Business Central accepted the posting of {row.nav_sales_order_number} but did not post it."
            self._fail(row, Problem("POSTING_UNCONFIRMED", message))
        else:
            self.job.report.add(row.id, "to be posted again", "", "the lost request did not post it")


def _words(answer: WriteAnswer) -> str:
    match answer:
        case Refused(text=text):
            return text
        case NotExecuted(reason=reason) | AnswerLost(reason=reason):
            return reason.removeprefix(f"{SYSTEM}: ")
    return "accepted, but not done yet"


def record_posted(job: Job, row: StoredOrder, state: SalesState) -> None:
    """The posted sales invoice is known by number, and the sales order is gone: no mark stands any more."""
    numbers = state.invoice_numbers
    columns = {"posted_invoice_number": numbers, "settle_at": None, **UNFAILED, **UNCONFLICTED}
    try:
        job.middleware.orders.apply(row, Event.INVOICE_FOUND, job.run, message=numbers, **columns)
    except Moved:
        return
    job.report.add(row.id, "posted", "", numbers)


def mark_gone(job: Job, row: StoredOrder) -> None:
    """Neither the sales order nor an invoice of it exists, and no person has accepted that."""
    if row.ready_since is None or row.conflict_code == "SALES_ORDER_GONE":
        return
    message = f"Business Central has neither sales order {row.nav_sales_order_number} nor an invoice of it."
    number, documents = row.external_document_number or "", job.business_central().documents
    others = documents.find_documents({number}).get(number, ()) if documents else ()
    if others:
        message += f" Under {number} it has {', '.join(f'{each.kind} {each.number}' for each in others)}."
    mark_conflict(job, row, Problem("SALES_ORDER_GONE", message))


def mark_conflict(job: Job, row: StoredOrder, problem: Problem) -> StoredOrder:
    """What keeps an order from being released or posted until a person has looked at it."""
    stored = job.middleware.orders.mark_conflict(row, problem, job.run, **UNFAILED)
    job.report.add(row.id, "conflict", problem.code, problem.message, attention=True)
    return stored
