"""`bc-insert`: settle what is unknown, then send every pending order whose time has come, once."""

from __future__ import annotations

import contextlib
from collections.abc import Collection, Sequence
from dataclasses import dataclass, replace
from datetime import timedelta
from typing import Any

from woobc.core.clock import to_local_text
from woobc.core.config.values import StoreConfig
from woobc.core.domain.admission import Source
from woobc.core.domain.adoption import Found, adopt_or_skip, adoption_columns, as_sent
from woobc.core.domain.availability import Stock, classify, needed_items
from woobc.core.domain.codes import CODES, Heals, Problem
from woobc.core.domain.documents import PageShape
from woobc.core.domain.intake import is_as_stored
from woobc.core.domain.lifecycle import Event, OrderState
from woobc.core.domain.lines import sent_lines
from woobc.core.domain.orders import Order
from woobc.core.domain.reading_back import staging_differs
from woobc.core.domain.refunds import FullyRefunded, reduce_by_refunds
from woobc.core.domain.sending import PreparedOrder
from woobc.core.domain.settings import ImportRule
from woobc.core.domain.staging import Draft, StagingContext, draft_lines
from woobc.core.domain.stored import StoredOrder, present_as_accepted
from woobc.core.domain.verification import all_staged, compare_lines
from woobc.core.errors import SetupError, TransientRemoteError, WoobcError
from woobc.core.jobs import settling, silence
from woobc.core.jobs.due import left_to_insert
from woobc.core.jobs.elsewhere import tell_of_other_runs
from woobc.core.jobs.intake import Importer, look_up
from woobc.core.jobs.isolation import in_parts, order_part, store_part
from woobc.core.jobs.job import Job
from woobc.core.jobs.matching import MasterDataFinder, MasterDataFound, Wanted
from woobc.core.jobs.reading import read_orders
from woobc.core.jobs.sending import Sender
from woobc.core.jobs.writing import Writer
from woobc.core.middleware import due
from woobc.core.middleware.orders import Moved

BATCH = 100
LOOK_UP_AGAIN_AFTER = timedelta(hours=1)
MOST_TOLD = 5


@dataclass(frozen=True, slots=True)
class InsertOptions:
    """`order_ids` are row ids a person named: their waiting times do not count. `without_store`: stores not read again."""

    row_ids: tuple[int, ...] = ()
    limit: int | None = None
    without_store: frozenset[str] = frozenset()


def insert_orders(job: Job, stores: Sequence[StoreConfig], options: InsertOptions) -> None:
    """Bring pending orders of these stores into Business Central."""
    for order in settling.take_over_dead_claims(job):
        job.report.add(order.id, "answer awaited", "", "its run ended before an answer was recorded")
    for config in stores:
        _lift_by_mapping(job, config)
    try:
        _settle_unknown(job, stores, options)
        _Insertion(job, stores, options).run()
    except (TransientRemoteError, SetupError) as error:
        job.report.trouble(error)
    tell_of_other_runs(job, (OrderState.PENDING, OrderState.INSERTING, OrderState.UNKNOWN))
    for told in left_to_insert(job.middleware.database, stores, job.config):
        job.report.info(told)


def _lift_by_mapping(job: Job, config: StoreConfig) -> None:
    """A changed mapping gives orders that failed for it another try."""
    if not job.middleware.stores.mapping_changed(config):
        return
    codes = [code.name for code in CODES.values() if code.heals is Heals.MAPPING]
    names = ", ".join(f"'{name}'" for name in codes)
    where = f"o.store = :store AND o.failed = 1 AND o.state = 'pending' AND o.error_code IN ({names})"
    for order in job.middleware.orders.select(where, {"store": config.code}):
        job.middleware.orders.lift_failure(order, "the mapping was changed", job.run)


def _settle_unknown(job: Job, stores: Sequence[StoreConfig], options: InsertOptions) -> None:
    orders, after = job.middleware.orders, 0
    question = due.to_settle(stores, job.config, options.row_ids)
    while not job.is_out_of_time():
        claimed = orders.claim(job.run, question.after(after), BATCH)
        if not claimed:
            return
        after = max(order.id for order in claimed)
        try:
            settling.settle(job, claimed)
        finally:
            orders.release_claims(job.run, claimed)


class _Insertion:
    """The sending part of one run."""

    def __init__(self, job: Job, stores: Sequence[StoreConfig], options: InsertOptions) -> None:
        self.job = job
        self.options = options
        self.configs = {config.code: config for config in stores}
        self.unreadable: set[str] = set()
        self._shape: PageShape | None = None
        self._sender: Sender | None = None
        self._finder = MasterDataFinder(job)
        self._stock = Stock({})

    def run(self) -> None:
        """Batch after batch until nothing is due, or the limit or the time of the run is reached."""
        if silence.keeps_still(self.job):
            self._put_off()
            return
        done, after = 0, 0
        whole = self.job.whole(self._question(), self.options.limit)
        while not self.job.is_out_of_time():
            wanted = BATCH if self.options.limit is None else min(BATCH, self.options.limit - done)
            if wanted <= 0:
                return
            claimed = self._claim(wanted, after)
            if not claimed:
                return
            after = max(order.id for order in claimed)
            done += len(claimed)
            self._insert(claimed)
            self.job.middleware.orders.release_claims(self.job.run, claimed)
            self.job.middleware.runs.moved(self.job.run)
            self.job.progress(done, whole)
        self.job.report.info("the time of this run is over, the next one goes on")

    def _put_off(self) -> None:
        """Of the orders a person named each is told."""
        for row_id in self.options.row_ids:
            if self.job.middleware.orders.get(row_id).state is OrderState.PENDING:
                self.job.report.add(row_id, "postponed", "", self.job.report.infos[-1])

    def _claim(self, most: int, after: int) -> list[StoredOrder]:
        return self.job.middleware.orders.claim(self.job.run, self._question().after(after), most)

    def _question(self) -> due.Question:
        readable = [config for code, config in self.configs.items() if code not in self.unreadable]
        return due.to_insert(readable, self.options.row_ids)

    def _insert(self, claimed: list[StoredOrder]) -> None:
        """One batch from reading to sending; what drops out on the way has been told why."""
        self._check_page()
        prepared = in_parts(self.job, self._refresh(claimed), lambda wanted: wanted.row, self._prepare)
        if prepared:
            self._send(prepared)

    def _prepare(self, batch: Sequence[Wanted]) -> list[PreparedOrder]:
        """What is to be sent of a batch. Done again of its parts where it meets a defect: what was stored by then stays."""
        stock = self._stock.copy()
        try:
            wanted = self._skip_found(self._reduce(self._unmoved(batch)))
            return self._skip_staged(self._draft(wanted))
        except BaseException:
            self._stock = stock
            raise

    def _unmoved(self, batch: Sequence[Wanted]) -> list[Wanted]:
        """With the orders as they are stored now; those that were moved or marked meanwhile have been told."""
        orders = self.job.middleware.orders
        fresh = [replace(wanted, row=orders.get(wanted.row.id)) for wanted in batch]
        return [
            now
            for now, before in zip(fresh, batch, strict=True)
            if now.row.state is OrderState.PENDING and now.row.failed_at == before.row.failed_at
        ]

    def _check_page(self) -> None:
        """Missing fields, operations and members end the run before anything is sent."""
        if self._shape is None:
            self._shape = self.job.business_central().page.check()
            self._sender = Sender(self.job, self._shape.can_create_multiple, Writer(self.job))

    # Read once more from the store

    def _refresh(self, claimed: list[StoredOrder]) -> list[Wanted]:
        wanted: list[Wanted] = []
        for code, config in self.configs.items():
            rows = [order for order in claimed if order.store == code]
            if not rows:
                continue
            if code in self.options.without_store:
                wanted += self._as_stored(rows, config)
                continue
            with store_part(self.job, config):
                wanted += self._read_again(rows, config)
                continue
            self.unreadable.add(code)
            for row in rows:
                self.job.report.add(row.id, "postponed", "", f"store {code} can't be read")
        return [each for each in wanted if not self._is_unfit(each.row)]

    def _is_unfit(self, row: StoredOrder) -> bool:
        """Whether a reading has found a trouble that still stands; only a person's wish brings such an order here."""
        if row.external_document_number and not (row.failed and row.error_code in _OF_IMPORT):
            return False
        self.job.report.add(row.id, "failed", row.error_code or "NUMBER_UNUSABLE", row.error_message or "")
        return True

    def _read_again(self, rows: list[StoredOrder], config: StoreConfig) -> list[Wanted]:
        ids = [row.order_id for row in rows]
        readings = read_orders(self.job, config, ids, details=True)
        importer = Importer(self.job, config, Source.REFRESH)
        importer.take_in(readings)
        by_id = {reading.order_id: reading for reading in readings}
        now, wanted = self.job.clock.now(), []
        for row in (self.job.middleware.orders.get(row.id) for row in rows):
            order = by_id[row.order_id].order
            if order is None or row.order_id in importer.not_taken or row.state is not OrderState.PENDING:
                continue
            order = order.with_first_skus(row.first_skus)
            is_ready = row.next_attempt_at is None or row.next_attempt_at <= now or bool(self.options.row_ids)
            if not is_ready:
                until = to_local_text(row.next_attempt_at or now, self.job.config.time_zone)
                self.job.report.add(row.id, "postponed", "", f"changed in the store a moment ago, waits until {until}")
            elif is_as_stored(by_id[row.order_id], row):
                wanted.append(Wanted(row, order, config))
            else:
                self.job.report.add(row.id, "postponed", "", "another reading is newer; the next run takes it")
        return wanted

    def _as_stored(self, rows: list[StoredOrder], config: StoreConfig) -> list[Wanted]:
        """A person's decision to send what is stored, without reading the store."""
        store, orders, wanted = self.job.store(config), self.job.middleware.orders, []
        for row in rows:
            payload = orders.payload(row.id, row.payload_id)
            if payload is None:
                self.job.report.add(row.id, "postponed", "", "its document is no longer stored; the store must be read")
                continue
            with order_part(self.job, row):
                order = store.parse(payload).with_first_skus(row.first_skus)
                if any(refund.lines is None for refund in order.refunds):
                    self.job.report.add(row.id, "postponed", "", "its refunds are not stored; the store must be read")
                    continue
                wanted.append(Wanted(row, order, config))
        return wanted

    # What need not be sent

    def _reduce(self, batch: list[Wanted]) -> list[Wanted]:
        left: list[Wanted] = []
        for wanted in batch:
            reduced = reduce_by_refunds(wanted.order)
            if isinstance(reduced, Order):
                left.append(Wanted(wanted.row, reduced, wanted.config))
            elif isinstance(reduced, FullyRefunded):
                message = f"fully refunded: {reduced.refunded} {wanted.order.currency}"
                self._move(wanted.row, Event.FULLY_REFUNDED, "skipped", message)
            elif reduced.code == "REFUND_UNREAD":  # refunds come and go while a shop is read
                is_repeated = wanted.row.error_code == reduced.code
                settling.fail_at_last(self.job, wanted.row, reduced, is_repeated=is_repeated)
            else:
                self._fail(wanted.row, reduced)
        return left

    def _move(self, row: StoredOrder, event: Event, outcome: str, message: str, **columns: Any) -> None:
        """Done with without being sent; whatever was wrong with it before is no more."""
        orders = self.job.middleware.orders
        try:
            row = orders.lift_failure(row, message, self.job.run)
            orders.apply(row, event, self.job.run, message=message, **columns)
        except Moved:
            return
        self.job.report.add(row.id, outcome, "", message)

    def _fail(self, row: StoredOrder, problem: Problem) -> None:
        """Marked; codes that heal by themselves are tried again at night, quietly."""
        settling.fail(self.job, row, problem)

    def _skip_found(self, batch: list[Wanted]) -> list[Wanted]:
        """Orders that Business Central already has as a document: adopted if this file sent them, else skipped."""
        now = self.job.clock.now()
        stale = [
            w
            for w in batch
            if w.row.sent_at
            or w.row.checked_in_bc_at is None
            or abs(now - w.row.checked_in_bc_at) > LOOK_UP_AGAIN_AFTER
        ]
        found: dict[int, Found | Problem | None] = {}
        for config in {wanted.config.code: wanted.config for wanted in stale}.values():
            stored = self.job.middleware.stores.ensure(config)
            orders = [
                as_sent(wanted.order, wanted.row.sent_total) for wanted in stale if wanted.config.code == config.code
            ]
            results = look_up(self.job, config, orders, stored.formats)
            by_order = {w.row.order_id: w.row.id for w in stale if w.config.code == config.code}
            found |= {by_order[order_id]: result for order_id, result in results.items()}
        left: list[Wanted] = []
        for wanted in batch:
            result = found.get(wanted.row.id)
            if isinstance(result, Problem):
                self._fail(wanted.row, result)
            elif isinstance(result, Found):
                self._found(wanted, result)
            elif wanted.row.id in found:
                with contextlib.suppress(Moved):
                    row = self.job.middleware.orders.update(wanted.row, checked_in_bc_at=now)
                    left.append(Wanted(row, wanted.order, wanted.config))
            else:
                left.append(wanted)
        return left

    def _found(self, wanted: Wanted, found: Found) -> None:
        row, restored_at = wanted.row, self.job.middleware.stores.ensure(wanted.config).restored_at
        taken = adopt_or_skip(
            found,
            wanted.order.created,
            was_sent=row.sent_at is not None,
            restored_at=restored_at,
            now=self.job.clock.now(),
        )
        columns = taken.columns
        if taken.accepts_present:
            columns |= present_as_accepted(row)
        self._move(row, taken.event, "adopted" if taken.is_adopted else "skipped", found.description, **columns)

    def _skip_staged(self, prepared: list[PreparedOrder]) -> list[PreparedOrder]:
        """Orders whose rows are already on the page: equal ones are there, others are somebody else's."""
        numbers = {order.row.external_document_number or "" for order in prepared}
        rows = self.job.business_central().page.read(numbers) if prepared else {}
        left: list[PreparedOrder] = []
        for order in prepared:
            theirs = rows.get(order.row.external_document_number or "", ())
            if not theirs:
                left.append(order)
                continue
            differences = compare_lines(order.lines, theirs)
            if not differences and all_staged([line.line_no for line in order.lines], theirs):
                columns = adoption_columns(Found(Event.ADOPTED_ROWS, ""), self.job.clock.now())
                columns |= present_as_accepted(order.row)
                columns |= {"sent_total": order.total, "line_count": len(order.lines)}
                self.job.middleware.orders.replace_lines(order.row.id, sent_lines(order.draft))
                self._move(order.row, Event.ADOPTED_ROWS, "inserted", "its rows were already on the page", **columns)
                continue
            self._fail(order.row, staging_differs(order.row, differences))
        return left

    # Lines

    def _draft(self, batch: list[Wanted]) -> list[PreparedOrder]:
        if not batch:
            return []
        found = self._finder.find(batch)
        self._stock.learn(found.items)
        prepared: list[PreparedOrder] = []
        for wanted in batch:
            with contextlib.suppress(Moved):
                if order := self._draft_one(wanted, found):
                    prepared.append(order)
        return prepared

    def _draft_one(self, wanted: Wanted, found: MasterDataFound) -> PreparedOrder | None:
        row, rule = wanted.row, ImportRule(wanted.row.rule)
        business_central = self.job.config.environment.business_central
        context = StagingContext(
            store=wanted.config.rules,
            fields=business_central.fields,
            local_currency=business_central.local_currency,
            external_document_number=row.external_document_number or "",
            rule=rule,
            customer_no=found.customers.get(row.id, ""),
            time_zone=self.job.config.time_zone,
        )
        draft = draft_lines(wanted.order, context)
        problems = [*(() if isinstance(draft, Draft) else draft), *found.problems.get(row.id, ())]
        if problems:
            self._fail(row, _together(problems))
            return None
        if row.id in found.waiting:
            self.job.report.add(row.id, "postponed", "", found.waiting[row.id])
            return None
        if not isinstance(draft, Draft) or not draft.lines:
            self._fail(row, Problem("NO_LINES", "The order has no lines to send."))
            return None
        return self._classed(wanted, draft, found, rule)

    def _classed(self, wanted: Wanted, draft: Draft, found: MasterDataFound, rule: ImportRule) -> PreparedOrder | None:
        """With the availability noted; a completed order goes on only if stock covers it, counted over the run."""
        row = wanted.row
        if self.job.business_central().documents is None:
            return PreparedOrder(row, draft, wanted.order.total)
        needed = needed_items(draft.lines)
        availability = classify(needed, found.items)
        if rule is ImportRule.COMPLETE:
            short = self._stock.cover(needed)
            if short:
                self._fail(
                    row, Problem("STOCK_SHORT", "Not enough in stock: " + ", ".join(str(each) for each in short))
                )
                return None
        return PreparedOrder(
            self.job.middleware.orders.update(row, availability=availability), draft, wanted.order.total
        )

    def _send(self, prepared: list[PreparedOrder]) -> None:
        if self._sender is None:
            raise WoobcError("the staging page was not checked")
        ready: list[PreparedOrder] = []
        for order in prepared:
            with contextlib.suppress(Moved):
                ready.append(self._unmarked(order))
        self._sender.send(ready)

    def _unmarked(self, order: PreparedOrder) -> PreparedOrder:
        """The mark goes when nothing keeps the order; refusals that are still being counted stay."""
        if not order.row.failed:
            return order
        row = self.job.middleware.orders.lift_failure(order.row, "nothing keeps it any more", self.job.run)
        return replace(order, row=row)


def _together(problems: Sequence[Problem]) -> Problem:
    """All that is wrong with an order, under the first code; of many sentences the first few."""
    told = list(dict.fromkeys(problem.message for problem in problems))
    more = [f"And {len(told) - MOST_TOLD} more."] if len(told) > MOST_TOLD else []
    return Problem(problems[0].code, " ".join(told[:MOST_TOLD] + more))


_OF_IMPORT: Collection[str] = frozenset(
    {"NUMBER_REPEATED", "NUMBER_UNUSABLE", "ORDER_ID_REUSED", "NUMBER_TAKEN", "TOTALS_APART", "UNREADABLE"}
)
"""Troubles that a reading finds; while one is marked, the order is not sent."""
