"""`bc-verify`: find the sales orders Business Central made, settle postings, and take up what is owed."""

from __future__ import annotations

import logging
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import timedelta
from typing import Any

from woobc.core.config.values import StoreConfig
from woobc.core.domain import verification
from woobc.core.domain.adoption import total_of
from woobc.core.domain.api_orders import Held, NoOrder, PartOfOrder, WholeOrder, half_made, judge_held, lines_differ
from woobc.core.domain.codes import Problem
from woobc.core.domain.differences import Difference
from woobc.core.domain.documents import Document, DocumentKind, StagedRow
from woobc.core.domain.lifecycle import Event, OrderState
from woobc.core.domain.master_data import Kind
from woobc.core.domain.processing import SalesState, posted
from woobc.core.domain.stored import StoredOrder
from woobc.core.domain.text import clean, code_form, normalise_email
from woobc.core.errors import SetupError, TransientRemoteError
from woobc.core.jobs import settling
from woobc.core.jobs.credit_memos import credit_refunds
from woobc.core.jobs.due import left_to_verify
from woobc.core.jobs.elsewhere import tell_of_other_runs
from woobc.core.jobs.isolation import in_parts, order_part
from woobc.core.jobs.job import Job
from woobc.core.jobs.posting import Processor, begin_new_modes, confirm_postings
from woobc.core.jobs.sales_orders import mark_conflict, mark_gone, record
from woobc.core.middleware import due

BATCH = 200
SILENT_FOR = timedelta(minutes=5)

logger = logging.getLogger("woobc")


@dataclass(frozen=True, slots=True)
class VerifyOptions:
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
    for message in left_to_verify(job.middleware.database, stores, job.config):
        job.report.info(message)


@dataclass(frozen=True, slots=True)
class _Seen:
    """What Business Central shows of an order."""

    order: StoredOrder
    verdict: verification.PageVerdict | Held
    rows: Sequence[StagedRow]
    documents: Sequence[Document]


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
                f"Orders that have waited for more than {verification.PATIENT_FOR.seconds // 60} minutes for Business Central's "
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
        for seen in in_parts(self.job, batch, lambda order: order, self._look_at):
            with order_part(self.job, seen.order):
                self._take(seen.order, seen.verdict, seen.rows, seen.documents)

    def _look_at(self, batch: Sequence[StoredOrder]) -> list[_Seen]:
        """Each order with what the page or the sales orders, and where it matters the other books, show of it."""
        bc = self.job.business_central()
        by_api = [order for order in batch if bc.is_by_api(order)]
        staged = [order for order in batch if not bc.is_by_api(order)]
        return [*self._look_at_rows(staged), *self._look_at_orders(by_api)]

    def _look_at_orders(self, batch: Sequence[StoredOrder]) -> list[_Seen]:
        """Sales orders made by API, with their lines; other documents of those that are no open sales order any more."""
        if not batch:
            return []
        bc = self.job.business_central()
        sent = {order.id: settling.sent_rows(self.job, order) for order in batch}
        ours = {order.id: order.external_document_number or "" for order in batch}
        held = bc.sales_orders.read_orders({ours[id_]: len(lines) for id_, lines in sent.items()})
        gone = {ours[order.id] for order in batch if ours[order.id] not in held}
        found = bc.documents.find_documents(gone) if bc.documents and gone else {}
        documents = {number: tuple(each.document for each in orders) for number, orders in held.items()} | dict(found)
        return [
            _Seen(
                order,
                judge_held(sent[order.id], held.get(ours[order.id], ())),
                (),
                documents.get(ours[order.id], ()),
            )
            for order in batch
        ]

    def _look_at_rows(self, batch: Sequence[StoredOrder]) -> list[_Seen]:
        if not batch:
            return []
        rows = self.job.business_central().old_page.read({order.external_document_number or "" for order in batch})
        verdicts = {order.id: self._judge(order, rows) for order in batch}
        ours = {order.id: order.external_document_number or "" for order in batch}
        held = self._documents(
            {
                ours[id_]: each.sales_order_no
                for id_, each in verdicts.items()
                if isinstance(each, verification.Verified)
            },
            {ours[id_] for id_, each in verdicts.items() if isinstance(each, verification.Gone | verification.Half)},
        )
        return [
            _Seen(order, verdicts[order.id], rows.get(ours[order.id], ()), held.get(ours[order.id], ()))
            for order in batch
        ]

    def _judge(self, order: StoredOrder, rows: Mapping[str, tuple[StagedRow, ...]]) -> verification.PageVerdict:
        sent = [line.line_no for line in self.job.middleware.orders.lines(order.id)]
        return verification.judge(sent, rows.get(order.external_document_number or "", ()))

    def _documents(self, made: Mapping[str, str], gone: set[str]) -> dict[str, tuple[Document, ...]]:
        """By our number: open sales orders of those that are `made`, for their totals, and every document of those whose rows
        are `gone`. Each that is made is looked for by its sales order's number too, should it not bear ours, or be posted."""
        documents = self.job.business_central().documents
        if documents is None:
            return {}
        held: dict[str, tuple[Document, ...]] = dict(documents.find_sales_orders(made)) if made else {}
        unseen = {ours: number for ours, number in made.items() if not _has(held.get(ours, ()), number)}
        if unseen:
            orders = documents.find_orders_by_number(set(unseen.values()))
            invoices = documents.find_invoices_of(set(unseen.values()) - orders.keys())
            for ours, number in unseen.items():
                found = (orders[number],) if number in orders else invoices.get(number, ())
                held[ours] = (*held.get(ours, ()), *found)
        if gone:
            held |= documents.find_documents(gone)
        return held

    def _take(
        self,
        order: StoredOrder,
        verdict: verification.PageVerdict | Held,
        rows: Sequence[StagedRow],
        documents: Sequence[Document],
    ) -> None:
        match verdict:
            case verification.Verified(sales_order_no=number):
                self._made(order, number, documents)
            case WholeOrder(number=number, differences=differences):
                self._verified(order, number, documents, differences)
            case PartOfOrder() as part:
                self._fail(order, half_made(part, settling.sent_rows(self.job, order)))
            case verification.Waiting(reason=reason):
                self._waits(order, reason)
            case verification.Gone() | NoOrder():
                self._gone(order, documents)
            case verification.Half(sales_order_no=number):
                self._half(order, number, rows, documents)
            case verification.RowError() as error:
                # whatever is wrong, it may be the customer that was remembered
                self.job.middleware.master_data.forget(Kind.CUSTOMER, normalise_email(order.email))
                self._fail(order, Problem("BC_ROW_ERROR", error.message(self._articles(order))))
            case verification.LinesDoubled(message=message):
                self._fail(order, Problem("LINES_DOUBLED", message))
            case verification.SplitInBc(numbers=numbers):
                self._fail(order, Problem("SPLIT_IN_BC", f"Business Central made {', '.join(numbers)} of it."))

    def _articles(self, order: StoredOrder) -> dict[int, str]:
        """What each line sells, by its number, for people."""
        lines = self.job.middleware.orders.lines(order.id)
        return {line.line_no: f'{line.item_no} "{clean(line.description)}"' for line in lines}

    def _fail(self, order: StoredOrder, problem: Problem) -> None:
        settling.fail(self.job, order, problem)

    def _made(self, order: StoredOrder, number: str, documents: Sequence[Document]) -> None:
        """Verified, unless nothing shows the sales order that the rows name: then its total can't be compared, and it waits."""
        is_there = self.job.business_central().documents is None or _has(documents, number)
        if is_there or self._age(order) > verification.PATIENT_FOR:
            self._verified(order, number, documents)
        else:
            self._waits(order, f"sales order {number} can't be read yet")
        if not is_there and self._age(order) > verification.PATIENT_FOR:
            mark_gone(self.job, self.job.middleware.orders.get(order.id))

    def _age(self, order: StoredOrder) -> timedelta:
        return self.job.clock.now() - (order.imported_date or order.last_seen)

    def _verified(
        self,
        order: StoredOrder,
        number: str,
        documents: Sequence[Document],
        differences: Sequence[Difference] = (),
    ) -> None:
        """`differences`: where the sales order's lines are not those that were sent, and the run that sent them left it so."""
        now = self.job.clock.now()
        columns: dict[str, Any] = {"nav_sales_order_number": number, "verified_date": now, "ready_since": now}
        orders = self.job.middleware.orders
        with self.job.middleware.database.transaction():  # nobody posts it before it is compared
            order = orders.lift_failure(order, "Business Central completed it", self.job.run)
            order = orders.apply(order, Event.SALES_ORDER_MADE, self.job.run, message=number, **columns)
            self.job.report.add(order.id, "verified", "", number)
            sales_orders = [d for d in documents if d.kind is DocumentKind.SALES_ORDER]
            if differences and len(sales_orders) == 1:
                mark_conflict(self.job, order, lines_differ(number, differences))
            else:
                self._compare_total(order, number, sales_orders)

    def _compare_total(self, order: StoredOrder, number: str, sales_orders: Sequence[Document]) -> None:
        """So that nothing wrong is posted: another total, or a second sales order, is a conflict."""
        others = sorted({document.number for document in sales_orders} - {number})
        if others:
            message = f"Business Central made {number} of it, and has {', '.join(others)} under the same number."
            mark_conflict(self.job, order, Problem("DOCUMENT_DOUBLED", message))
            return
        theirs = next((document.total for document in sales_orders if document.total is not None), None)
        if theirs is None:
            return
        ours = order.total if order.sent_total is None else order.sent_total
        tolerance = self.job.config.environment.business_central.total_tolerance
        if not verification.totals_agree(ours, theirs, tolerance, order.line_count):
            message = f"Sales order {number} is of {theirs} {order.currency}, the store's order of {ours}."
            mark_conflict(self.job, order, Problem("TOTAL_DIFFERS", message))
        elif theirs != ours:
            message = f"sales order {theirs}, store {ours}: within the tolerance"
            self.job.middleware.orders.note(order, "total differs a little", self.job.run, message=message)

    def _waits(self, order: StoredOrder, reason: str) -> None:
        age = self._age(order)
        self.job.report.count("waiting")
        if age > verification.PATIENT_FOR:
            self._late += 1
        elif age > SILENT_FOR:
            fields = {"store": order.store, "order": order.number, "reason": reason}
            logger.info("order waits for its sales order", extra={"fields": fields})

    def _half(self, order: StoredOrder, number: str, rows: Sequence[StagedRow], documents: Sequence[Document]) -> None:
        """Some rows are gone, or never came. A sales order of the whole total has all lines, by whomever they were added."""
        bc, tolerance = self.job.business_central(), self.job.config.environment.business_central.total_tolerance
        if bc.documents is None:
            self._waits(order, "some lines have left the page")
            return
        if documents and not verification.holds_only_half(documents, order.sent_total, tolerance, order.line_count):
            self._gone(order, documents)
            return
        why = verification.made_of_half(f"sales order {number}", total_of(documents), order.sent_total, order.currency)
        sent = [line.line_no for line in self.job.middleware.orders.lines(order.id)]
        self._fail(order, verification.half_in_bc([row.line_no for row in rows], sent, why))

    def _gone(self, order: StoredOrder, documents: Sequence[Document]) -> None:
        """The rows left the page: exactly one sales order or posted invoice with our number is the order's."""
        orders = {d.number: d for d in documents if d.kind is DocumentKind.SALES_ORDER}
        invoices = tuple(d for d in documents if d.kind is DocumentKind.POSTED_INVOICE and d.order_number)
        numbers = set(orders) or {document.order_number for document in invoices}
        if len(numbers) > 1:
            self._fail(order, Problem("SPLIT_IN_BC", f"Business Central has {', '.join(sorted(numbers))} of it."))
        elif numbers:
            number = numbers.pop()
            self._verified(order, number, list(orders.values()))
            if not orders:
                order = self.job.middleware.orders.get(order.id)
                record(self.job, order, posted(SalesState(None, invoices)))
        elif self._age(order) > verification.PATIENT_FOR:
            number = order.external_document_number or ""
            where = "was made by API" if self.job.business_central().is_by_api(order) else "left the page"
            self._fail(order, Problem("ROWS_GONE", f"The order {number} {where}, and no document has this number."))
        else:
            self.job.report.count("waiting")


def _has(documents: Sequence[Document], sales_order_number: str) -> bool:
    """Whether the sales order, or an invoice of it, is among them."""
    return any(
        sales_order_number in (code_form(document.number), code_form(document.order_number)) for document in documents
    )
