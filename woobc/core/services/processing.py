"""Releasing and posting: intent on disk, call, and confirmation by reading, always."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from woobc.core.codes import Problem
from woobc.core.config import OrderProcessing, StoreConfig
from woobc.core.domain.admission import Source
from woobc.core.domain.availability import Stock
from woobc.core.domain.documents import (
    AnswerLost,
    DocumentKind,
    DocumentStatus,
    Done,
    FaultClass,
    NotExecuted,
    Refused,
    WriteAnswer,
)
from woobc.core.domain.lifecycle import Event, OrderState
from woobc.core.domain.processing import Processing, SalesState, processing_of, refusal_code
from woobc.core.domain.retries import next_quiet_attempt
from woobc.core.domain.staging import ITEM
from woobc.core.domain.text import code_form
from woobc.core.errors import SetupError, TransientRemoteError
from woobc.core.job import Job
from woobc.core.middleware.orders import Moved, StoredOrder
from woobc.core.ports import SalesDocuments
from woobc.core.services import settling
from woobc.core.services.import_orders import store_trouble
from woobc.core.services.importing import Importer
from woobc.core.services.settling import LONGEST_WRITE

BATCH = 100

NOT_MARKED = "o.hold IS NULL AND o.conflict = 0 AND (o.failed = 0 OR o.next_attempt_at <= :now)"


@dataclass(frozen=True, slots=True)
class Due:
    """An owed order whose time has come. `posting_date` is None where nothing is posted."""

    row: StoredOrder
    processing: Processing
    posting_date: date | None = None


def owed_where(config: StoreConfig, *, scheduled: bool) -> str:
    """The condition for orders of this store that are owed processing: scheduled posting, or everything else."""
    own = "o.rule IN ('invoice', 'complete')"
    states = "o.state IN ('verified', 'released')"
    parts = []
    if scheduled:
        if config.order_processing is OrderProcessing.SCHEDULE_POST:
            parts.append(f"({states} AND o.rule NOT IN ('invoice', 'complete'))")
    else:
        parts.append(f"({states} AND {own})")
        if config.order_processing is OrderProcessing.RELEASE:
            parts.append("(o.state = 'verified' AND o.rule NOT IN ('invoice', 'complete'))")
        elif config.order_processing is OrderProcessing.POST:
            parts.append(f"({states} AND o.rule NOT IN ('invoice', 'complete'))")
    return f"o.store = '{config.code}' AND ({' OR '.join(parts) or '0'})"


def is_done(row: StoredOrder, processing: Processing) -> bool:
    match processing:
        case Processing.NONE:
            return True
        case Processing.RELEASE:
            return row.state is OrderState.RELEASED
        case Processing.PREPAYMENT:
            return row.prepayment_invoice_number is not None
    return row.state is OrderState.POSTED


class Processor:
    """Releases and posts for one run."""

    def __init__(self, job: Job, without_store: frozenset[str] = frozenset()) -> None:
        self.job = job
        self.without_store = without_store
        self._unreadable: set[str] = set()

    @property
    def _documents(self) -> SalesDocuments:
        documents = self.job.business_central.documents
        if documents is None:
            raise SetupError(
                "Business Central",
                "releasing and posting need api_url, for they are confirmed by reading.",
                fix='Set business_central.api_url, or order_processing = "default".',
            )
        return documents

    # Everything owed by rule or by the modes release and post

    def process_owed(self, stores: Sequence[StoreConfig], *, limit: int | None = None, only: str = "1") -> None:
        """Take up every owed order of these stores but those of scheduled posting."""
        for config in stores:
            self._each_batch(config, owed_where(config, scheduled=False), only, limit, self._due_now)

    def post_chosen(
        self,
        config: StoreConfig,
        only: str,
        limit: int | None,
        choose: Callable[[StoreConfig, list[StoredOrder]], list[Due]],
    ) -> None:
        """Post orders of scheduled posting that `choose` finds due; `only` is a condition on them."""
        self._each_batch(config, owed_where(config, scheduled=True), only, limit, choose)

    def _due_now(self, config: StoreConfig, rows: list[StoredOrder]) -> list[Due]:
        due = []
        for row in rows:
            processing = processing_of(row.rule, config.order_processing)
            if not is_done(row, processing):
                due.append(Due(row, processing, self.posting_date(config, row, None)))
        return due

    def posting_date(self, config: StoreConfig, row: StoredOrder, day: date | None) -> date:
        """The order's own date where the store posts so, else `day`, else today."""
        zone = self.job.config.time_zone
        if config.posting_date == "order" and row.date_created is not None:
            return row.date_created.astimezone(zone).date()
        return day or self.job.clock.today(zone)

    def _each_batch(
        self,
        config: StoreConfig,
        where: str,
        only: str,
        limit: int | None,
        choose: Callable[[StoreConfig, list[StoredOrder]], list[Due]],
    ) -> None:
        orders, after, done = self.job.middleware.orders, 0, 0
        full = f"{where} AND {NOT_MARKED} AND (o.settle_at IS NULL OR o.settle_at <= :now) AND o.id > :after AND {only}"
        while not self.job.is_out_of_time():
            most = BATCH if limit is None else min(BATCH, limit - done)
            values = {"now": self.job.clock.now(), "after": after}
            rows = orders.claim(self.job.run, [OrderState.VERIFIED, OrderState.RELEASED], full, values, most)
            if not rows:
                return
            after = max(row.id for row in rows)
            try:
                due = choose(config, rows)
                done += len(due)
                if due:
                    self.process(config, due)
            finally:
                orders.release_claims(self.job.run, rows)
            self.job.middleware.runs.moved(self.job.run)

    def process(self, config: StoreConfig, due: Sequence[Due]) -> None:
        """Release or post these orders, after one more look at their store and at Business Central."""
        due = self._read_store_again(config, due)
        states = self.sales_states([each.row for each in due])
        stock = self._stock_for(due)
        for each in due:
            if self.job.is_out_of_time():
                return
            row = self._ready(each.row, states[each.row.id])
            if row is None:
                continue
            if self.job.report.dry_run:
                self._pretend(row, each)
                continue
            match each.processing:
                case Processing.RELEASE:
                    self._release(row, states[row.id])
                case Processing.PREPAYMENT:
                    self._post_prepayment(row, each)
                case Processing.COMPLETE if not self._covered(row, stock):
                    continue
                case _:
                    self._post(row, each, states[row.id])

    def _pretend(self, row: StoredOrder, due: Due) -> None:
        message = f"{row.nav_sales_order_number}, {row.total} {row.currency}"
        if due.processing is Processing.RELEASE:
            self.job.report.add(row.id, "would be released", "", message)
        else:
            self.job.report.add(row.id, "would be posted", "", f"{message}, posting date {due.posting_date}")

    def _read_store_again(self, config: StoreConfig, due: Sequence[Due]) -> list[Due]:
        """A cancellation, refund or change in the store marks the conflict, and nothing is done to the order."""
        orders = self.job.middleware.orders
        if config.code not in self.without_store:
            with store_trouble(self.job, config):
                readings = list(self.job.store(config).read([each.row.order_id for each in due]))
                unread = {r.order_id for r in readings if r.order is None and r.problem}
                Importer(self.job, config, Source.REFRESH).take_in(readings)
                due = [each for each in due if each.row.order_id not in unread]
                fresh = [Due(orders.get(each.row.id), each.processing, each.posting_date) for each in due]
                return [each for each in fresh if not (each.row.conflict or each.row.hold)]
            for each in due:
                self.job.report.add(each.row.id, "postponed", "", f"store {config.code} can't be read")
            return []
        return list(due)

    def _ready(self, row: StoredOrder, state: SalesState) -> StoredOrder | None:
        """The order if it can be processed; else what Business Central shows is recorded."""
        if state.is_posted:
            record_posted(self.job, row, state)
            return None
        if state.is_gone:
            mark_gone(self.job, row)
            return None
        if state.is_partly_posted:
            number = f"{row.nav_sales_order_number} with {state.invoice_numbers}"
            self._fail(row, Problem("PARTLY_SHIPPED", f"Sales order {number} is posted in part."))
            return None
        if state.order is not None and state.order.status is DocumentStatus.PENDING_APPROVAL:
            message = f"Sales order {row.nav_sales_order_number} waits for an approval."
            self._fail(row, Problem("APPROVAL_PENDING", message))
            return None
        return row

    def _fail(self, row: StoredOrder, problem: Problem) -> None:
        zone, now = self.job.config.time_zone, self.job.clock.now()
        settling.fail(self.job, row, problem, next_attempt_at=next_quiet_attempt(problem.code, now, zone))

    # Reading Business Central

    def sales_states(self, rows: Sequence[StoredOrder]) -> dict[int, SalesState]:
        """What Business Central holds of each order, by row id: open orders first, then invoices, the way they travel."""
        numbers = {row.nav_sales_order_number for row in rows if row.nav_sales_order_number}
        orders = self._documents.find_orders_by_number(numbers)
        invoices = self._documents.find_invoices_of(numbers)
        both = {number for number in numbers if number in orders and invoices.get(number)}
        if both:  # posted between the two look-ups, or posted in part: look again
            again = self._documents.find_orders_by_number(both)
            orders = {n: d for n, d in orders.items() if n not in both} | dict(again)
        return {
            row.id: SalesState(
                orders.get(row.nav_sales_order_number or ""), tuple(invoices.get(row.nav_sales_order_number or "", ()))
            )
            for row in rows
        }

    # Release

    def _release(self, row: StoredOrder, state: SalesState) -> None:
        """Releasing twice is harmless, so it needs no intent; what counts is the status read afterwards."""
        if not state.is_released:
            answer = self._actions_release(row)
            if isinstance(answer, NotExecuted):
                self._not_executed(answer)
            if isinstance(answer, Refused) and answer.fault_class is FaultClass.SETUP:
                raise SetupError("Business Central", answer.text)
            state = self.sales_states([row])[row.id]
            if not state.is_released:
                self._not_released(row, answer, state)
                return
        self._apply(row, Event.RELEASED, "released", row.nav_sales_order_number or "", **_CLEARED)

    def _actions_release(self, row: StoredOrder) -> WriteAnswer:
        actions = self.job.business_central.actions
        if actions is None:
            raise SetupError(
                "Business Central",
                'order_processing = "release" needs the codeunit service.',
                fix='Publish it and set actions_service, or use order_processing = "post" or "default".',
            )
        return actions.release(row.nav_sales_order_number or "")

    def _not_released(self, row: StoredOrder, answer: WriteAnswer, state: SalesState) -> None:
        if state.is_posted:
            record_posted(self.job, row, state)
        elif isinstance(answer, Refused) and answer.fault_class is not FaultClass.TRANSIENT:
            self._fail(row, Problem(refusal_code(answer.text), answer.text))
        else:
            reason = getattr(answer, "text", "") or getattr(answer, "reason", "") or "it is not released yet"
            self.job.report.add(row.id, "postponed", "", reason)

    @staticmethod
    def _not_executed(answer: NotExecuted) -> None:
        if answer.setup:
            raise SetupError("Business Central", answer.reason)
        raise TransientRemoteError("Business Central", answer.reason, retry_after_s=answer.retry_after_s)

    # Post

    def _post(self, row: StoredOrder, due: Due, state: SalesState) -> None:
        day = due.posting_date or self.job.clock.today(self.job.config.time_zone)
        try:
            row = self.job.middleware.orders.apply(
                row,
                Event.POST_STARTED,
                self.job.run,
                message=f"posting date {day}",
                claimed=True,
                posting_date=day,
                settle_at=None,
                **_CLEARED,
            )
        except Moved:
            return
        self._take_answer(row, self._call_post(row, day, state))

    def _call_post(self, row: StoredOrder, day: date, state: SalesState) -> WriteAnswer:
        actions = self.job.business_central.actions
        if actions is not None:
            return actions.post(row.nav_sales_order_number or "", day)
        if state.order is None:
            raise ValueError("an order without its document can't be posted")
        return self._documents.ship_and_invoice(state.order, day)

    def _take_answer(self, row: StoredOrder, answer: WriteAnswer) -> None:
        """Accepted is not posted, and a refusal is no proof: what the documents show decides."""
        orders, now = self.job.middleware.orders, self.job.clock.now()
        settle_time = self.job.config.environment.business_central.settle_time
        if isinstance(answer, NotExecuted):
            orders.apply(row, Event.NOT_POSTED_WHEN_SETTLED, self.job.run, message=answer.reason)
            self._not_executed(answer)
        if isinstance(answer, AnswerLost):
            row = orders.note(
                row, "answer lost", self.job.run, message=answer.reason, settle_at=answer.ended_at + settle_time
            )
        else:
            accepted = "POSTING_UNCONFIRMED" if isinstance(answer, Done) else None
            row = orders.update(row, settle_at=now + settle_time, error_code=accepted)
        state = self.sales_states([row])[row.id]
        if state.is_posted:
            record_posted(self.job, row, state)
        elif isinstance(answer, Refused):
            self._post_refused(row, answer, state)
        else:
            self.job.report.add(
                row.id, "posting", "", "accepted, but not posted yet" if isinstance(answer, Done) else ""
            )

    def _post_refused(self, row: StoredOrder, answer: Refused, state: SalesState) -> None:
        row = self.job.middleware.orders.apply(
            row, Event.POST_REFUSED, self.job.run, message=answer.text, settle_at=None, error_code=None
        )
        if answer.fault_class is FaultClass.SETUP:
            raise SetupError("Business Central", answer.text)
        if state.is_gone:
            mark_gone(self.job, row)
        elif answer.fault_class in (FaultClass.TRANSIENT, FaultClass.CONFLICT):
            self.job.report.add(row.id, "postponed", "", answer.text)
        else:
            self._fail(row, Problem(refusal_code(answer.text), answer.text))

    def settle_posting(self, stores: Sequence[StoreConfig]) -> None:
        """Settle every order whose posting is not confirmed: by reading, and asked again only when it can't happen any more."""
        codes = ", ".join(f"'{config.code}'" for config in stores) or "''"
        orders, after = self.job.middleware.orders, 0
        while not self.job.is_out_of_time():
            where = f"o.store IN ({codes}) AND o.id > :after"
            rows = orders.claim(self.job.run, [OrderState.POSTING], where, {"after": after}, BATCH)
            if not rows:
                return
            after = max(row.id for row in rows)
            asked_at = self.job.clock.now()
            states = self.sales_states(rows)
            for row in rows:
                is_due = row.settle_at is not None and asked_at >= row.settle_at
                self._settle_one(row, states[row.id], is_due=is_due)
            orders.release_claims(self.job.run, rows)

    def _settle_one(self, row: StoredOrder, state: SalesState, *, is_due: bool) -> None:
        if state.is_posted:
            record_posted(self.job, row, state)
            return
        if not is_due:
            self.job.report.add(row.id, "posting", "", "not confirmed yet")
            return
        unconfirmed = row.error_code == "POSTING_UNCONFIRMED"
        row = self.job.middleware.orders.apply(
            row, Event.NOT_POSTED_WHEN_SETTLED, self.job.run, settle_at=None, error_code=None
        )
        if state.is_gone:
            mark_gone(self.job, row)
        elif state.is_partly_posted:
            self._fail(row, Problem("PARTLY_SHIPPED", f"Posted in part: {state.invoice_numbers}."))
        elif unconfirmed:
            message = f"Business Central accepted the posting of {row.nav_sales_order_number} but did not post it."
            self._fail(row, Problem("POSTING_UNCONFIRMED", message))
        else:
            self.job.report.add(row.id, "to be posted again", "", "the lost request did not post it")

    # Prepayment invoices

    def _post_prepayment(self, row: StoredOrder, due: Due) -> None:
        """Intent, call and reading: the intent is a `settle_at` that outlasts the longest call."""
        orders = self.job.middleware.orders
        if self._found_prepayment(row):
            return
        actions = self.job.business_central.actions
        if actions is None:
            raise SetupError(
                "Business Central",
                "the rule `invoice` needs the codeunit service to post prepayment invoices.",
                fix="Publish it and set actions_service, or use the rule `valid`.",
            )
        settle_time = self.job.config.environment.business_central.settle_time
        soonest = self.job.clock.now() + LONGEST_WRITE + settle_time
        day = due.posting_date or self.job.clock.today(self.job.config.time_zone)
        row = orders.note(row, "prepayment started", self.job.run, message=f"posting date {day}", settle_at=soonest)
        answer = actions.post_prepayment_invoice(row.nav_sales_order_number or "", day)
        ended_at = answer.ended_at if isinstance(answer, AnswerLost) else self.job.clock.now()
        wait = settle_time if isinstance(answer, AnswerLost | Done) else None
        row = orders.update(row, settle_at=ended_at + wait if wait else None)
        if isinstance(answer, NotExecuted):
            self._not_executed(answer)
        if self._found_prepayment(row):
            return
        if isinstance(answer, Refused) and answer.fault_class is FaultClass.SETUP:
            raise SetupError("Business Central", answer.text)
        if isinstance(answer, Refused) and answer.fault_class is not FaultClass.TRANSIENT:
            self._fail(row, Problem(refusal_code(answer.text), answer.text))
        else:
            self.job.report.add(row.id, "postponed", "", "the prepayment invoice is not there yet")

    def _found_prepayment(self, row: StoredOrder) -> bool:
        number = row.external_document_number or ""
        documents = self._documents.find_documents({number}).get(number, ())
        kind = DocumentKind.POSTED_INVOICE
        invoice = next((d for d in documents if d.kind is kind and not d.order_number), None)
        if invoice is None:
            return False
        self.job.middleware.orders.note(
            row,
            "prepayment invoice posted",
            self.job.run,
            message=invoice.number,
            prepayment_invoice_number=invoice.number,
            settle_at=None,
            **_CLEARED,
        )
        self.job.report.add(row.id, "prepayment invoice posted", "", invoice.number)
        return True

    # Completed orders

    def _stock_for(self, due: Sequence[Due]) -> Stock:
        numbers = {
            number for each in due if each.processing is Processing.COMPLETE for number in self._needed(each.row)
        }
        return Stock(self._documents.find_items(numbers) if numbers else {})

    def _needed(self, row: StoredOrder) -> dict[str, Any]:
        needed: dict[str, Any] = {}
        for line in self.job.middleware.orders.lines(row.id):
            if line.line_type == ITEM:
                number = code_form(line.item_no)
                needed[number] = needed.get(number, 0) + line.quantity
        return needed

    def _covered(self, row: StoredOrder, stock: Stock) -> bool:
        short = stock.cover(self._needed(row))
        if short:
            self._fail(row, Problem("STOCK_SHORT", "Not enough in stock: " + ", ".join(str(each) for each in short)))
        return not short

    def _apply(self, row: StoredOrder, event: Event, outcome: str, message: str, **columns: Any) -> None:
        try:
            self.job.middleware.orders.apply(row, event, self.job.run, message=message, **columns)
        except Moved:
            return
        self.job.report.add(row.id, outcome, "", message)


_CLEARED: dict[str, Any] = {
    "failed": False,
    "error_code": None,
    "error_message": None,
    "failed_at": None,
    "next_attempt_at": None,
}


def record_posted(job: Job, row: StoredOrder, state: SalesState) -> None:
    """The posted sales invoice is known by number, and the sales order is gone."""
    try:
        job.middleware.orders.apply(
            row,
            Event.INVOICE_FOUND,
            job.run,
            message=state.invoice_numbers,
            posted_invoice_number=state.invoice_numbers,
            settle_at=None,
            **_CLEARED,
        )
    except Moved:
        return
    job.report.add(row.id, "posted", "", state.invoice_numbers)


def mark_gone(job: Job, row: StoredOrder) -> None:
    """Neither the sales order nor an invoice of it exists."""
    if row.conflict and row.error_code == "SALES_ORDER_GONE":
        return
    message = f"Business Central has neither sales order {row.nav_sales_order_number} nor an invoice of it."
    mark_conflict(job, row, Problem("SALES_ORDER_GONE", message))


def mark_conflict(job: Job, row: StoredOrder, problem: Problem) -> StoredOrder:
    """What keeps an order from being released or posted until a person has looked at it."""
    stored = job.middleware.orders.note(
        row,
        "conflict",
        job.run,
        code=problem.code,
        message=problem.message,
        conflict=True,
        error_code=problem.code,
        error_message=problem.message,
    )
    job.report.add(row.id, "conflict", problem.code, problem.message, attention=True)
    return stored
