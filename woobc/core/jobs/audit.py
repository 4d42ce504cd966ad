"""`audit`: shops, middleware and Business Central compared order by order.

Everything is first compared as it comes by, in pages and windows of time. What then seems apart is looked at once more by its
id or number, for things move while they are read, and lists may be cut; only what is still apart is a gap.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Sequence
from datetime import datetime, timedelta
from typing import NamedTuple

from msgspec import Struct, field

from woobc.core.config.values import StoreConfig
from woobc.core.domain.admission import Boundaries, Source
from woobc.core.domain.audit import (
    ADVICE,
    Circumstances,
    Gap,
    GapKind,
    OurNumber,
    judge_documents,
    judge_reading,
    memo_gap,
    read_number,
    seems_apart,
    tells_ours,
)
from woobc.core.domain.documents import Document
from woobc.core.domain.intake import Terms
from woobc.core.domain.lifecycle import OrderState
from woobc.core.domain.orders import Reading
from woobc.core.domain.stored import StoredOrder
from woobc.core.domain.text import counted
from woobc.core.errors import BUSINESS_CENTRAL, SetupError, TransientRemoteError
from woobc.core.jobs.intake import Importer
from woobc.core.jobs.isolation import store_part
from woobc.core.jobs.job import Job
from woobc.core.jobs.reading import READ_AT_ONCE, check_identity, in_batches, settle_doubt
from woobc.core.middleware import rereading
from woobc.core.middleware.auditing import AuditBook
from woobc.core.middleware.stores import StoredStore
from woobc.core.ports import SalesDocuments

MOST_GAPS_KEPT = 1000
MOST_NAMED = 10
LOOKED_UP_AT_ONCE = 20
BEFORE = timedelta(days=1)
"""Business Central's clock and the shop's are not the same."""


class _Gaps(Struct):
    """What was found: the first ones whole, all of them counted by store and kind."""

    job: Job
    counts: Counter[tuple[str, GapKind]] = field(default_factory=Counter)
    named: dict[tuple[str, GapKind], list[str]] = field(default_factory=dict)

    def add(self, gap: Gap) -> None:
        key = (gap.store, gap.kind)
        self.counts[key] += 1
        names = self.named.setdefault(key, [])
        if len(names) < MOST_NAMED:
            names.append(gap.order)
        if len(self.job.report.gaps) < MOST_GAPS_KEPT:
            self.job.report.gaps.append(gap)

    def report(self) -> None:
        report = self.job.report
        for (store, kind), number in sorted(self.counts.items()):
            names = self.named[store, kind]
            more = f" and {number - len(names)} more" if number > len(names) else ""
            meaning, advice = ADVICE[kind]
            verb = "is" if number == 1 else "are"
            report.note(
                f"Store {store}: {counted(number, 'order')} {verb} {meaning} ({kind}): {', '.join(names)}{more}. {advice}"
            )
            report.count(f"gaps {kind}", number)
            report.needs_attention = True


def audit(job: Job, stores: Sequence[StoreConfig], *, since: datetime | None = None, fix: bool = False) -> None:
    """Compare the orders that were created since `since`, or since each store's start date; with `fix` read what is apart."""
    book, gaps = AuditBook(job.middleware.database), _Gaps(job)
    try:
        for config in stores:
            with store_part(job, config):
                _ShopAudit(job, config, book, gaps, since=since, fix=fix).run()
        try:
            _audit_documents(job, stores, book, gaps, since)
        except (TransientRemoteError, SetupError) as error:
            job.report.trouble(error)
    finally:
        book.close()
    gaps.report()


def _begin_of(job: Job, config: StoreConfig, since: datetime | None) -> datetime:
    start = config.start(job.config.time_zone)
    return start if since is None else max(since, start)


def _ended_early(job: Job, where: str) -> bool:
    """Whether the run's time is over; an audit that was not whole must not look like one without a gap."""
    if job.is_out_of_time():
        job.report.note(
            f"{where}: the time of this run is over before all was compared. Give --since, or a longer max_run."
        )
        return True
    return False


# Shop and middleware


class _ShopAudit:
    """One store's part of the comparison with its shop."""

    def __init__(
        self, job: Job, config: StoreConfig, book: AuditBook, gaps: _Gaps, *, since: datetime | None, fix: bool
    ) -> None:
        self.job = job
        self.config = config
        self.book = book
        self.gaps = gaps
        self.since = _begin_of(job, config, since)
        self.fix = fix
        self.store = job.store(config)
        self._suspects: list[int] = []

    def run(self) -> None:
        stored = check_identity(self.job, self.config, daily=False)
        if stored.watermark is None:
            self.job.report.info(f"store {self.config.code}: it was never imported, so its shop is not compared")
            return
        self._stored, self._read_to = stored, stored.watermark
        compared = 0
        for batch in self.store.iter_created(self.since, stored.watermark + timedelta(seconds=1)):
            settle_doubt(self.job, self.config, stored)
            compared += self._compare(batch.readings)
            self.job.progress(compared, batch.expected)
            self.job.middleware.runs.moved(self.job.run)
            if _ended_early(self.job, f"Store {self.config.code}"):
                return
        self._look_again(last=True)
        self._look_for_unseen()
        self.job.report.count("orders compared", compared)

    def _compare(self, readings: Sequence[Reading]) -> int:
        briefs = self.book.briefs(self.config.code, [reading.order_id for reading in readings])
        for reading in readings:
            brief, order = briefs.get(reading.order_id), reading.order
            if brief is None or (order is not None and seems_apart(order, brief)):
                self._suspects.append(reading.order_id)
        self._look_again()
        return len(readings)

    def _look_for_unseen(self) -> None:
        """Orders that are waiting here, and that the shop's list did not have."""
        after = -1
        while unseen := self.book.unseen(self.config.code, self.since, after):
            after = unseen[-1]
            self._suspects += unseen
            self._look_again(last=True)
            if _ended_early(self.job, f"Store {self.config.code}"):
                return

    def _look_again(self, *, last: bool = False) -> None:
        """Read what seemed apart once more, a hundred at a time, and compare it with what is stored by then."""
        while len(self._suspects) >= READ_AT_ONCE or (last and self._suspects):
            some, self._suspects = self._suspects[:READ_AT_ONCE], self._suspects[READ_AT_ONCE:]
            for readings in in_batches(self.store.read(some)):
                settle_doubt(self.job, self.config, self._stored)
                self._judge(readings)

    def _judge(self, readings: list[Reading]) -> None:
        found = self._gaps_in(readings)
        if found and self.fix:
            importer = Importer(self.job, self.config, Source.AUTOMATIC)
            importer.take_in([reading for reading in readings if reading.order_id in found])
            left = self._gaps_in([reading for reading in readings if reading.order_id in found])
            self.job.report.count("gaps closed", len(found) - len(left))
            found = left
        for gap in found.values():
            self.gaps.add(gap)

    def _gaps_in(self, readings: Sequence[Reading]) -> dict[int, Gap]:
        known = self.job.middleware.orders.known(self.config.code, [reading.order_id for reading in readings])
        terms = self._terms()
        judged = {
            reading.order_id: judge_reading(reading, known.get(reading.order_id), terms, self._read_to)
            for reading in readings
        }
        return {order_id: gap for order_id, gap in judged.items() if gap is not None}

    def _terms(self) -> Terms:
        start = self.config.start(self.job.config.time_zone)
        boundaries = Boundaries(start, self._stored.first_import_at, self._stored.restored_at)
        return Terms(self.config.rules, boundaries, self.job.clock.now(), self.job.run.started)


# Middleware and Business Central


def _audit_documents(
    job: Job, stores: Sequence[StoreConfig], book: AuditBook, gaps: _Gaps, since: datetime | None
) -> None:
    if not job.config.environment.business_central.api_url:
        job.report.info("without api_url Business Central's documents can't be compared")
        return
    documents = job.business_central().documents
    assert documents is not None
    read = 0
    some: list[Document] = []
    for document in documents.iter_documents(min(_begin_of(job, config, since) for config in stores) - BEFORE):
        some.append(document)
        if len(some) == LOOKED_UP_AT_ONCE * READ_AT_ONCE:
            book.keep(some)
            read += len(some)
            some.clear()
            job.middleware.runs.moved(job.run)
            if _ended_early(job, BUSINESS_CENTRAL):
                return
    book.keep(some)
    job.report.count("documents compared", read + len(some))
    for config in stores:
        begin = _begin_of(job, config, since)
        _compare_documents(job, config, book, gaps, documents, begin)
        with store_part(job, config):
            _compare_numbers(job, config, book, gaps)
            _compare_memos(job, config, gaps, begin)


def _compare_memos(job: Job, config: StoreConfig, gaps: _Gaps, since: datetime) -> None:
    """The credit memos of refunds, by our number; one that somebody else made, by its own."""
    refunds, memos, after = job.middleware.refunds, job.business_central().credit_memos, 0
    while rows := refunds.credited(config.code, since, after, READ_AT_ONCE):
        after = rows[-1].id
        by_key = memos.find({row.external_document_number or "" for row in rows})
        others = {row.credit_memo_number or "" for row in rows if not by_key.get(row.external_document_number or "")}
        by_number = memos.find_by_number(others) if others else {}
        for row in rows:
            held = by_key.get(row.external_document_number or "") or by_number.get(row.credit_memo_number or "", ())
            if message := memo_gap(row, held):
                order = job.middleware.orders.get(row.order_id)
                gaps.add(Gap(GapKind.CREDIT_IN_BC, config.code, order.number, message, order.order_id))
        if _ended_early(job, f"Store {config.code}"):
            return


def _compare_documents(
    job: Job, config: StoreConfig, book: AuditBook, gaps: _Gaps, documents: SalesDocuments, since: datetime
) -> None:
    tolerance, after = job.config.environment.business_central.total_tolerance, -1
    while suspects := book.suspects(config.code, since, tolerance, after):
        after = suspects[-1]
        for start in range(0, len(suspects), LOOKED_UP_AT_ONCE):
            if _ended_early(job, BUSINESS_CENTRAL):
                return
            for gap in _judged(job, documents, suspects[start : start + LOOKED_UP_AT_ONCE]):
                gaps.add(gap)


def _judged(job: Job, documents: SalesDocuments, row_ids: Sequence[int]) -> Iterable[Gap]:
    """Look the orders up by their numbers; those that a run moves meanwhile, or works on, are left to it."""
    orders, runs = job.middleware.orders, job.middleware.runs
    rows = orders.many(row_ids)
    found = _documents_of(documents, rows)
    now = {row.id: row for row in orders.many(row_ids)}
    rechecks = (run for run in runs.latest("recheck-status", 10) if run.exit_code in (0, 4))
    rechecked_at = next((run.started for run in rechecks), None)
    for row in rows:
        if runs.is_alive(row.claimed_by) or now[row.id].state is not row.state:
            continue
        known = Circumstances(
            job.clock.now(),
            job.config.environment.business_central.total_tolerance,
            rechecked_at,
            was_resolved=any(each.person and each.event == "conflict lifted" for each in orders.activity(row.id)),
        )
        gap = judge_documents(now[row.id], found.get(row.id, ()), known)
        if gap is not None:
            yield gap


def _documents_of(documents: SalesDocuments, rows: Sequence[StoredOrder]) -> dict[int, tuple[Document, ...]]:
    """Each order's documents by our number; where there are none, by the sales order's own, for a person may change ours."""
    by_number = documents.find_documents({row.external_document_number for row in rows if row.external_document_number})
    found = {row.id: by_number.get(row.external_document_number or "", ()) for row in rows}
    numbers = {row.id: row.nav_sales_order_number for row in rows if not found[row.id] and row.nav_sales_order_number}
    if numbers:
        orders = documents.find_orders_by_number(set(numbers.values()))
        invoices = documents.find_invoices_of(set(numbers.values()))
        for row_id, number in numbers.items():
            order = orders.get(number)
            found[row_id] = (*([order] if order else ()), *invoices.get(number, ()))
    return found


def _compare_numbers(job: Job, config: StoreConfig, book: AuditBook, gaps: _Gaps) -> None:
    """Documents whose number is one of ours, without an order that bears it."""
    stored = job.middleware.stores.ensure(config)
    formats = tuple(dict.fromkeys((*stored.formats, config.external_document_number)))
    if not any(tells_ours(format) for format in formats):
        job.report.info(
            f"store {config.code}: its numbers in Business Central can't be told from others', so documents without an "
            "order are not looked for"
        )
        return
    after = ""
    while found := book.without_order(after):
        after = found[-1][0]
        ours = [
            _Numbered(number, external, names)
            for external, names in found
            if (number := read_number(external, config.code, formats)) is not None
        ]
        for gap in _judge_numbers(job, config, stored, ours):
            gaps.add(gap)
        if _ended_early(job, f"Store {config.code}"):
            return


class _Numbered(NamedTuple):
    """Documents, by their own `names`, of one number that is ours."""

    ours: OurNumber
    external: str
    names: str


def _judge_numbers(job: Job, config: StoreConfig, stored: StoredStore, found: Sequence[_Numbered]) -> Iterator[Gap]:
    """Of an order that is known under another number, or of none: then the shop is asked for it."""
    orders, strangers = job.middleware.orders, []
    known = orders.known(config.code, [each.ours.order_id for each in found if each.ours.order_id is not None])
    for each in found:
        if each.ours.order_id is None:
            ids = rereading.with_number(job.middleware.database, config.code, each.ours.number)
            row = next(iter(orders.known(config.code, ids).values()), None)
        else:
            row = known.get(each.ours.order_id)
        if row is None:
            strangers.append(each)
        elif gap := _second_document(row, each):
            yield gap
    there = _in_the_shop(job, config, stored, strangers)
    for each in strangers:
        if each not in there:  # else of before the start date, or the import takes it in, or that is told as its gap
            message = f"{each.names} of number {each.external}"
            yield Gap(GapKind.UNKNOWN_IN_BC, config.code, each.external, message)


def _in_the_shop(
    job: Job, config: StoreConfig, stored: StoredStore, found: Sequence[_Numbered]
) -> Collection[_Numbered]:
    store, ids = job.store(config), [each.ours.order_id for each in found if each.ours.order_id is not None]
    there = {reading.order_id for reading in store.read(ids) if reading.order is not None} if ids else set()
    shown = {
        each
        for each in found
        if each.ours.order_id in there or (each.ours.order_id is None and store.find_number(each.ours.number))
    }
    settle_doubt(job, config, stored)
    return shown


def _second_document(order: StoredOrder, found: _Numbered) -> Gap | None:
    """A document under a number of an earlier format is a second one only if the order was sent under another."""
    own = {order.nav_sales_order_number, *order.invoice_numbers}
    is_settled = order.is_sent and order.state not in (OrderState.INSERTING, OrderState.UNKNOWN)
    if not is_settled or own & set(found.names.split(", ")):
        return None
    message = f"{found.names} of number {found.external} there, sent as {order.external_document_number}"
    return Gap(GapKind.DOUBLED_IN_BC, order.store, order.number, message, order.order_id)
