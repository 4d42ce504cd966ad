"""`bc-verify`: find the sales orders Business Central made, settle postings, and take up what is owed."""

from __future__ import annotations

import logging
from collections.abc import Mapping, Sequence
from datetime import timedelta
from functools import partial
from typing import Any

from msgspec import Struct

from woobc.core.clock import describe_age
from woobc.core.config.values import StoreConfig
from woobc.core.domain.api_orders import judge_held
from woobc.core.domain.documents import Document
from woobc.core.domain.due import why_not_verified
from woobc.core.domain.lifecycle import Event, OrderState
from woobc.core.domain.lines import staging_lines
from woobc.core.domain.master_data import Kind
from woobc.core.domain.processing import posted
from woobc.core.domain.stored import OrderLineRow, StoredOrder
from woobc.core.domain.text import normalise_email
from woobc.core.domain.verification import PATIENT_FOR, Gone, Half, Verified, judge
from woobc.core.domain.verifying import Fails, Made, Seen, StillWaits, judge_inserted, shows
from woobc.core.errors import SetupError, TransientRemoteError
from woobc.core.jobs import settling
from woobc.core.jobs.credit_memos import credit_refunds
from woobc.core.jobs.due import left_to_verify
from woobc.core.jobs.elsewhere import tell_of_other_runs
from woobc.core.jobs.isolation import in_parts, order_part
from woobc.core.jobs.job import Job
from woobc.core.jobs.named import tell_why_not, why_still
from woobc.core.jobs.posting import Processor, begin_new_modes, confirm_postings
from woobc.core.jobs.sales_orders import mark_conflict, mark_gone, record
from woobc.core.middleware import due

BATCH = 400
SILENT_FOR = timedelta(minutes=5)

logger = logging.getLogger("woobc")


class VerifyOptions(Struct, frozen=True):
    row_ids: tuple[int, ...] = ()
    limit: int | None = None
    without_store: frozenset[str] = frozenset()


def verify_orders(job: Job, stores: Sequence[StoreConfig], options: VerifyOptions) -> None:
    """Verify every inserted order of these stores, then release and post what is owed."""
    settling.take_over_dead_claims(job)
    begin_new_modes(job, stores)
    try:
        _Verification(job, stores, options).run()
        confirm_postings(job, stores, options.row_ids)
        Processor(job, options.without_store).process_owed(stores, limit=options.limit, row_ids=options.row_ids)
        credit_refunds(job, [each for each in stores if each.code not in options.without_store], options.row_ids)
    except (TransientRemoteError, SetupError) as error:
        job.report.trouble(error)
    tell_of_other_runs(job, (OrderState.INSERTED, OrderState.VERIFIED, OrderState.RELEASED, OrderState.POSTING))
    tell_why_not(job, stores, options.row_ids, "not verified", partial(_why_not, job))
    if not options.row_ids:  # who named orders is told of them alone
        for message in left_to_verify(job.middleware.database, stores, job.config):
            job.report.info(message)


def _why_not(job: Job, row: StoredOrder) -> str:
    mode = job.config.stores[row.store].order_processing
    return why_not_verified(row, mode, why_still(job), job.clock.now())


class _Verification:
    def __init__(self, job: Job, stores: Sequence[StoreConfig], options: VerifyOptions) -> None:
        self.job = job
        self.stores = stores
        self.options = options
        self._late = 0
        self._checked = False

    def run(self) -> None:
        done, after = 0, 0
        whole = self.job.whole(due.to_verify(self.stores, self.options.row_ids), self.options.limit)
        while not self.job.is_out_of_time():
            most = BATCH if self.options.limit is None else min(BATCH, self.options.limit - done)
            claimed = self._claim(most, after) if most > 0 else []
            if not claimed:
                break
            after = max(order.id for order in claimed)
            done += len(claimed)
            try:
                self._verify(claimed)
            finally:
                self.job.middleware.orders.release_claims(self.job.run, claimed)
            self.job.middleware.runs.moved(self.job.run)
            self.job.progress(done, whole)
        if self._late:
            self.job.report.note(
                f"Orders that have waited for more than {PATIENT_FOR.seconds // 60} minutes for Business Central's "
                f"job to make a sales order: {self._late}. Look at its job queue."
            )

    def _claim(self, most: int, after: int) -> list[StoredOrder]:
        question = due.to_verify(self.stores, self.options.row_ids).after(after)
        return self.job.middleware.orders.claim(self.job.run, question, most)

    def _verify(self, batch: list[StoredOrder]) -> None:
        bc = self.job.business_central()
        if not self._checked:
            bc.page.check()  # its answer shows its time
            self._checked = True
        looked_at = in_parts(self.job, batch, lambda order: order, self._look_at)
        gone: list[StoredOrder] = []
        database = self.job.middleware.database
        with database.transaction():  # nobody posts an order before it is compared; and one write to the disk for all
            for seen in looked_at:
                with order_part(self.job, seen.order), database.savepoint():
                    gone += self._take(seen)
        for order in gone:
            with order_part(self.job, order):
                mark_gone(self.job, order)

    def _look_at(self, batch: Sequence[StoredOrder]) -> list[Seen]:
        """Each order with what the page or the sales orders, and where it matters the other books, show of it."""
        bc = self.job.business_central()
        by_api = [order for order in batch if bc.is_by_api(order)]
        staged = [order for order in batch if not bc.is_by_api(order)]
        return [*self._look_at_rows(staged), *self._look_at_orders(by_api)]

    def _look_at_orders(self, batch: Sequence[StoredOrder]) -> list[Seen]:
        """Sales orders made by API, with their lines; other documents of those that are no open sales order any more."""
        if not batch:
            return []
        bc, lines = self.job.business_central(), self._lines(batch)
        ours = {order.id: order.external_document_number or "" for order in batch}
        held = bc.sales_orders.read_orders({ours[id_]: len(rows) for id_, rows in lines.items()})
        gone = set(ours.values()) - held.keys()
        found = bc.documents.find_documents(gone) if bc.documents and gone else {}
        documents = {number: tuple(each.document for each in orders) for number, orders in held.items()} | dict(found)
        seen: list[Seen] = []
        for order in batch:
            number = ours[order.id]
            verdict = judge_held(staging_lines(number, lines[order.id]), held.get(number, ()))
            seen.append(Seen(order, lines[order.id], verdict, documents=documents.get(number, ()), by_api=True))
        return seen

    def _look_at_rows(self, batch: Sequence[StoredOrder]) -> list[Seen]:
        """Rows on the staging page, and documents of those of which the page can't say all."""
        if not batch:
            return []
        lines, ours = self._lines(batch), {order.id: order.external_document_number or "" for order in batch}
        rows = self.job.business_central().old_page.read(set(ours.values()))
        verdicts = {
            id_: judge([line.line_no for line in lines[id_]], rows.get(number, ())) for id_, number in ours.items()
        }
        made = {ours[id_]: each.sales_order_no for id_, each in verdicts.items() if isinstance(each, Verified)}
        gone = {ours[id_] for id_, each in verdicts.items() if isinstance(each, Gone | Half)}
        held = self._documents(made, gone)
        return [
            Seen(order, lines[order.id], verdicts[order.id], rows.get(number, ()), held.get(number, ()))
            for order in batch
            for number in (ours[order.id],)
        ]

    def _lines(self, batch: Sequence[StoredOrder]) -> dict[int, list[OrderLineRow]]:
        return {order.id: self.job.middleware.orders.lines(order.id) for order in batch}

    def _documents(self, made: Mapping[str, str], gone: set[str]) -> dict[str, tuple[Document, ...]]:
        """By our number: open sales orders of those that are `made`, for their totals, and every document of those whose rows
        are `gone`. Each that is made is looked for by its sales order's number too, should it not bear ours, or be posted."""
        documents = self.job.business_central().documents
        if documents is None:
            return {}
        held: dict[str, tuple[Document, ...]] = dict(documents.find_sales_orders(made)) if made else {}
        unseen = {ours: number for ours, number in made.items() if not shows(held.get(ours, ()), number)}
        if unseen:
            orders = documents.find_orders_by_number(set(unseen.values()))
            invoices = documents.find_invoices_of(set(unseen.values()) - orders.keys())
            for ours, number in unseen.items():
                found = (orders[number],) if number in orders else invoices.get(number, ())
                held[ours] = (*held.get(ours, ()), *found)
        if gone:
            held |= documents.find_documents(gone)
        return held

    def _take(self, seen: Seen) -> Sequence[StoredOrder]:
        """Write down what was seen of an order. Returned if its sales order is gone, whose other documents are looked for."""
        tolerance = self.job.config.environment.business_central.total_tolerance
        order, readable = seen.order, self.job.business_central().documents is not None
        age = self.job.clock.now() - (order.imported_date or order.last_seen)
        match judge_inserted(seen, age, tolerance, readable=readable):
            case Made() as made:
                return self._made(order, made)
            case StillWaits(reason=reason):
                self._waits(order, age, reason)
            case Fails(problem=problem, may_be_customer=may_be_customer):
                if may_be_customer:
                    self.job.middleware.master_data.forget(Kind.CUSTOMER, normalise_email(order.email))
                settling.fail(self.job, order, problem)
        return ()

    def _made(self, order: StoredOrder, made: Made) -> Sequence[StoredOrder]:
        now, orders, run = self.job.clock.now(), self.job.middleware.orders, self.job.run
        columns: dict[str, Any] = {"nav_sales_order_number": made.number, "verified_date": now, "ready_since": now}
        order = orders.lift_failure(order, "Business Central completed it", run)
        order = orders.apply(order, Event.SALES_ORDER_MADE, run, message=made.number, **columns)
        self.job.report.add(order.id, "verified", "", made.number)
        if made.conflict is not None:
            order = mark_conflict(self.job, order, made.conflict)
        if made.remark:
            order = orders.note(order, "total differs a little", run, message=made.remark)
        if made.posted is not None:
            record(self.job, order, posted(made.posted))
        return [order] if made.is_gone else ()

    def _waits(self, order: StoredOrder, age: timedelta, reason: str) -> None:
        if self.options.row_ids and order.id not in self.job.report.entries:  # `sync` has reported its own
            self.job.report.add(order.id, "waiting", "", reason or f"inserted {describe_age(age)} ago")
        else:
            self.job.report.count("waiting")
        if age > PATIENT_FOR:
            self._late += 1
        elif reason and age > SILENT_FOR:
            fields = {"store": order.store, "order": order.number, "reason": reason}
            logger.info("order waits for its sales order", extra={"fields": fields})
