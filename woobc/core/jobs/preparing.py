"""From orders that are due to orders ready to be sent: what drops out on the way is reported, with the reason."""

from __future__ import annotations

import contextlib
from collections.abc import Collection, Sequence
from typing import TypeVar

from msgspec.structs import replace

from woobc.core.clock import to_local_text
from woobc.core.config.values import StoreConfig
from woobc.core.domain.admission import Source
from woobc.core.domain.adoption import Found, as_sent
from woobc.core.domain.api_orders import with_comments
from woobc.core.domain.availability import Stock, classify, needed_items
from woobc.core.domain.codes import Problem
from woobc.core.domain.lines import sent_lines
from woobc.core.domain.preparation import (
    DropOut,
    Failed,
    NotSent,
    Postponed,
    as_read,
    as_stored,
    fit_to_send,
    has_document,
    has_rows,
    is_unmoved,
    less_refunds,
    must_be_looked_up,
    numbers_on_page,
    renumbered,
    short_of_stock,
    standing_trouble,
)
from woobc.core.domain.sending import PreparedOrder
from woobc.core.domain.settings import ImportRule
from woobc.core.domain.staging import Draft, StagingContext, draft_lines
from woobc.core.domain.stored import StoredOrder
from woobc.core.jobs.intake import Importer, look_up
from woobc.core.jobs.isolation import in_parts, order_part, store_part
from woobc.core.jobs.job import Job
from woobc.core.jobs.matching import MasterDataFinder, MasterDataFound, Wanted
from woobc.core.jobs.reading import read_orders
from woobc.core.jobs.settling import fail, fail_at_last
from woobc.core.middleware.orders import Moved

T = TypeVar("T")


class Preparation:
    """Prepares the orders of one run. Remembers the stores that can't be read, and what was taken of the stock.

    `without_store`: codes of stores that are not read again; `is_named`: a person named the orders.
    """

    def __init__(self, job: Job, *, without_store: Collection[str], is_named: bool) -> None:
        self.job = job
        self.without_store = without_store
        self.is_named = is_named
        self.unreadable: set[str] = set()
        self._finder = MasterDataFinder(job)
        self._stock = Stock({})

    def prepare(self, claimed: Sequence[StoredOrder], stores: Sequence[StoreConfig]) -> list[PreparedOrder]:
        """Those of the claimed orders that are to be sent; nothing is wrong with them any more."""
        wanted = [each for config in stores for each in self._of_store(config, claimed)]
        wanted = [each for each in wanted if not self._is_in_trouble(each.row)]
        prepared: list[PreparedOrder] = []
        for order in in_parts(self.job, wanted, lambda each: each.row, self._prepare):
            with contextlib.suppress(Moved):
                prepared.append(self._unmarked(order))
        return prepared

    def _prepare(self, batch: Sequence[Wanted]) -> list[PreparedOrder]:
        """What is to be sent of a batch. Done again of its parts where it meets a defect: what was stored by then stays."""
        stock = self._stock.copy()
        try:
            left = self._without_documents(self._less_refunds(self._unmoved(batch)))
            return self._without_rows(self._drafted(left))
        except BaseException:
            self._stock = stock
            raise

    # Dropping out

    def _kept(self, row: StoredOrder, judged: T | DropOut) -> T | None:
        """What was judged; None if the order drops out by it, which is written down."""
        if isinstance(judged, Postponed | Failed | NotSent):
            self._drop(row, judged)
            return None
        return judged

    def _drop(self, row: StoredOrder, judged: DropOut) -> None:
        match judged:
            case Postponed(reason=reason, until=until):
                wait = f", waits until {to_local_text(until, self.job.config.time_zone)}" if until else ""
                self.job.report.add(row.id, "postponed", "", f"{reason}{wait}")
            case Failed(problem=problem, may_pass=True):
                fail_at_last(self.job, row, problem, is_repeated=row.error_code == problem.code)
            case Failed(problem=problem):
                fail(self.job, row, problem)
            case NotSent():
                self._finish(row, judged)

    def _finish(self, row: StoredOrder, done: NotSent) -> None:
        orders = self.job.middleware.orders
        try:
            row = orders.lift_failure(row, done.message, self.job.run)
            orders.apply(row, done.event, self.job.run, message=done.message, **done.columns)
        except Moved:
            return
        self.job.report.add(row.id, done.outcome, "", done.message)

    def _is_in_trouble(self, row: StoredOrder) -> bool:
        problem = standing_trouble(row)
        if problem:
            self.job.report.add(row.id, "failed", problem.code, problem.message)
        return problem is not None

    def _unmarked(self, order: PreparedOrder) -> PreparedOrder:
        """The mark goes when nothing keeps the order; refusals that are still being counted stay."""
        if not order.row.failed:
            return order
        row = self.job.middleware.orders.lift_failure(order.row, "nothing keeps it any more", self.job.run)
        return replace(order, row=row)

    # Read once more from the store

    def _of_store(self, config: StoreConfig, claimed: Sequence[StoredOrder]) -> list[Wanted]:
        rows = [order for order in claimed if order.store == config.code]
        if not rows:
            return []
        if config.code in self.without_store:
            return self._as_stored(rows, config)
        with store_part(self.job, config):
            return self._read_again(rows, config)
        self.unreadable.add(config.code)
        for row in rows:
            self.job.report.add(row.id, "postponed", "", f"store {config.code} can't be read")
        return []

    def _read_again(self, rows: Sequence[StoredOrder], config: StoreConfig) -> list[Wanted]:
        readings = read_orders(self.job, config, [row.order_id for row in rows], details=True)
        importer = Importer(self.job, config, Source.REFRESH)
        importer.take_in(readings)
        taken = {reading.order_id: reading for reading in readings if reading.order_id not in importer.not_taken}
        now, wanted = self.job.clock.now(), []
        for row in self.job.middleware.orders.many([row.id for row in rows if row.order_id in taken]):
            order = self._kept(row, as_read(taken[row.order_id], row, now, is_named=self.is_named))
            if order is not None:
                wanted.append(Wanted(row, order, config))
        return wanted

    def _as_stored(self, rows: Sequence[StoredOrder], config: StoreConfig) -> list[Wanted]:
        """A person's decision to send what is stored, without reading the store."""
        store, wanted = self.job.store(config), []
        for row in rows:
            with order_part(self.job, row):
                payload = self.job.middleware.orders.payload(row.id, row.payload_id)
                order = self._kept(row, as_stored(store.parse(payload) if payload else None, row))
                if order is not None:
                    wanted.append(Wanted(row, order, config))
        return wanted

    # What need not be sent

    def _unmoved(self, batch: Sequence[Wanted]) -> list[Wanted]:
        """With the orders as they are stored now; those that were moved or marked meanwhile have been reported."""
        fresh = {row.id: row for row in self.job.middleware.orders.many([wanted.row.id for wanted in batch])}
        rows = [(wanted, fresh[wanted.row.id]) for wanted in batch]
        return [replace(wanted, row=row) for wanted, row in rows if is_unmoved(row, wanted.row)]

    def _less_refunds(self, batch: Sequence[Wanted]) -> list[Wanted]:
        reduced = [(wanted, self._kept(wanted.row, less_refunds(wanted.order))) for wanted in batch]
        return [replace(wanted, order=order) for wanted, order in reduced if order is not None]

    def _without_documents(self, batch: Sequence[Wanted]) -> list[Wanted]:
        """Those of which Business Central has no document."""
        now, left = self.job.clock.now(), []
        there = self._open_now(batch)
        found = self._look_up([each for each in batch if must_be_looked_up(each.row, now) or each.row.id in there])
        with self.job.middleware.database.transaction():
            for wanted in batch:
                row, result = wanted.row, found.get(wanted.row.id)
                if result is not None:
                    restored_at = self.job.middleware.stores.ensure(wanted.config).restored_at
                    self._drop(row, has_document(row, wanted.order, result, restored_at=restored_at, now=now))
                elif row.id in found:
                    with contextlib.suppress(Moved):
                        row = self.job.middleware.orders.update(row, checked_in_bc_at=now)
                        left.append(replace(wanted, row=row))
                else:
                    left.append(wanted)
        return left

    def _open_now(self, batch: Sequence[Wanted]) -> set[int]:
        """The rows of orders under whose number there is a sales order at this moment, where woobc makes them itself: nothing
        in Business Central refuses a second one. (A staging page is read for this before anything is put on it.)"""
        bc, documents = self.job.config.environment.business_central, self.job.business_central().documents
        if not bc.is_api or documents is None:
            return set()
        numbers = {wanted.row.id: wanted.row.external_document_number or "" for wanted in batch}
        held = documents.find_sales_orders(set(numbers.values()))
        return {id_ for id_, number in numbers.items() if number in held}

    def _look_up(self, batch: Sequence[Wanted]) -> dict[int, Found | Problem | None]:
        """What Business Central has, by row id, store by store."""
        found: dict[int, Found | Problem | None] = {}
        for config in {wanted.config.code: wanted.config for wanted in batch}.values():
            of_store = {wanted.order.order_id: wanted for wanted in batch if wanted.config.code == config.code}
            orders = [as_sent(wanted.order, wanted.row.sent_total) for wanted in of_store.values()]
            results = look_up(self.job, config, orders, self.job.middleware.stores.ensure(config).formats)
            found |= {of_store[order_id].row.id: result for order_id, result in results.items()}
        return found

    def _without_rows(self, prepared: Sequence[PreparedOrder]) -> list[PreparedOrder]:
        """Those of which nothing is on the page."""
        numbers = self._numbers_on_page([order.row for order in prepared])
        asked = {number for some in numbers.values() for number in some}
        rows = self.job.business_central().page.read(asked) if prepared else {}
        left: list[PreparedOrder] = []
        for order in prepared:
            number = next((number for number in numbers[order.row.id] if number in rows), "")
            sent = renumbered(order, number) if number else order
            judged = has_rows(sent, rows.get(number, ()), self.job.clock.now())
            if judged is None:
                left.append(order)
                continue
            if isinstance(judged, NotSent):
                self.job.middleware.orders.replace_lines(order.row.id, sent_lines(sent.draft))
            self._drop(sent.row, judged)
        return left

    def _numbers_on_page(self, rows: Sequence[StoredOrder]) -> dict[int, tuple[str, ...]]:
        """By row id, its own first; what another order bears is that one's."""
        stores, configs = self.job.middleware.stores.all(), self.job.config.stores
        formats = {
            code: (*stored.formats, *configs[code].also_known_as) for code, stored in stores.items() if code in configs
        }
        numbers = {row.id: numbers_on_page(row, formats[row.store], stores[row.store].restored_at) for row in rows}
        former = {number for _, *others in numbers.values() for number in others}
        taken = self.job.middleware.orders.bearers(former) if former else {}
        return {
            id_: (own, *(number for number in others if number not in taken)) for id_, (own, *others) in numbers.items()
        }

    # Lines

    def _drafted(self, batch: Sequence[Wanted]) -> list[PreparedOrder]:
        if not batch:
            return []
        found = self._finder.find(list(batch))
        self._stock.learn(found.items)
        prepared: list[PreparedOrder] = []
        for wanted in batch:
            with contextlib.suppress(Moved):
                if order := self._draft(wanted, found):
                    prepared.append(order)
        return prepared

    def _draft(self, wanted: Wanted, found: MasterDataFound) -> PreparedOrder | None:
        row = wanted.row
        draft = draft_lines(wanted.order, self._context(wanted, found))
        bc = self.job.config.environment.business_central
        if isinstance(draft, Draft):
            draft = with_comments(draft, wanted.order, number_line=bc.number_line, note_lines=bc.note_lines)
        fit = self._kept(row, fit_to_send(draft, found.problems.get(row.id, ()), found.waiting.get(row.id)))
        if fit is None:
            return None
        if self.job.business_central().documents is not None:
            needed = needed_items(fit.lines)
            if short := short_of_stock(ImportRule(row.rule), self._stock, needed):
                self._drop(row, short)
                return None
            row = replace(row, availability=classify(needed, found.items))  # stored with the intent
        return PreparedOrder(row, fit, wanted.order.total)

    def _context(self, wanted: Wanted, found: MasterDataFound) -> StagingContext:
        business_central = self.job.config.environment.business_central
        return StagingContext(
            store=wanted.config.rules,
            fields=business_central.fields,
            local_currency="" if business_central.is_api else business_central.local_currency,
            external_document_number=wanted.row.external_document_number or "",
            rule=ImportRule(wanted.row.rule),
            customer_no=found.customers.get(wanted.row.id, ""),
            time_zone=self.job.config.time_zone,
        )
