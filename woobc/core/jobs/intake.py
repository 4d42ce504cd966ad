"""Taking orders in, whatever caused a reading: gather what is known, let the domain decide, apply what it decides."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from datetime import datetime
from typing import TYPE_CHECKING

from msgspec.structs import replace

from woobc.core.config.values import StoreConfig
from woobc.core.domain.admission import Asked, Boundaries, Source
from woobc.core.domain.adoption import Found, as_sent, judge_found, taken_by
from woobc.core.domain.change import Change
from woobc.core.domain.codes import Problem
from woobc.core.domain.intake import Known, Terms, decide, differs_at_once, is_candidate, is_news, number_of
from woobc.core.domain.numbers import numbers_by
from woobc.core.domain.orders import Order, Reading
from woobc.core.domain.stored import StoredOrder
from woobc.core.errors import SetupError, TransientRemoteError
from woobc.core.jobs.isolation import is_foreseen, tell_defect
from woobc.core.jobs.job import Job
from woobc.core.jobs.reading import settle_doubt
from woobc.core.middleware import silence
from woobc.core.middleware.orders import Bearer, NewOrder, Orders
from woobc.core.middleware.runs import Run

if TYPE_CHECKING:
    from woobc.core.domain.credit_memos import Sighted

InBusinessCentral = Mapping[int, Found | Problem | None]
"""What Business Central has, by order id; an order that was not asked for is missing."""


class Importer:
    """Takes in readings of one store for one run."""

    def __init__(self, job: Job, config: StoreConfig, source: Source, asked: Asked | None = None) -> None:
        self.job = job
        self.config = config
        self.source = source
        self.stored_store = job.middleware.stores.ensure(config)
        self._terms = Terms(
            rules=config.rules,
            boundaries=Boundaries(
                config.start(job.config.time_zone), self.stored_store.first_import_at, self.stored_store.restored_at
            ),
            now=job.clock.now(),
            run_started=job.run.started,
            asked=asked,
            order_number_length=job.config.environment.business_central.order_number_length,
        )
        self.not_taken: set[int] = set()
        """The ids of the orders whose reading woobc itself failed at: nothing may be done to them by what was stored before."""
        self.is_limited = False
        """A person wants so many orders that change anything; the others are counted, not told."""
        self._bc_is_away = False
        self._finds_count = True
        """That Business Central did not have an order is believed, and not asked again right before it is sent."""

    def take_in(self, readings: Sequence[Reading], *, covered_to: datetime | None = None, again: bool = True) -> None:
        """Store the readings and what follows from them, in one transaction with the watermark they cover."""
        settle_doubt(self.job, self.config, self.stored_store)
        latest = {reading.order_id: reading for reading in readings}
        found = self._look_up(latest)
        unsettled: list[int] = []
        with self.job.middleware.database.transaction():
            known, terms = self._known(latest), self._terms_now()
            self._take_new([reading for reading in latest.values() if reading.order_id not in known], found, terms)
            for order_id, stored in known.items():
                if self._take(latest[order_id], stored, found, terms) and again:
                    unsettled.append(order_id)
            if covered_to is not None:
                self.job.middleware.stores.advance_watermark(self.config.code, covered_to)
            self.job.middleware.runs.moved(self.job.run)
        if unsettled:
            self.take_in(list(self.job.store(self.config).read(unsettled)), again=False)

    def _take_new(self, readings: Sequence[Reading], found: InBusinessCentral, terms: Terms) -> None:
        """Take in orders never seen before, written together; each alone where woobc fails at one of them."""
        orders, run = self.job.middleware.orders, self.job.run
        try:
            with self.job.middleware.database.savepoint():
                decided = list(self._decide_new(readings, found, terms))
                row_ids = store_new(orders, run, decided)
        except Exception as error:
            if is_foreseen(error):
                raise
            for reading in readings:
                self._take(reading, None, found, terms)
            return
        for row_id, (_, change) in zip(row_ids, decided, strict=True):
            self._tell(row_id, change)

    def _decide_new(
        self, readings: Sequence[Reading], found: InBusinessCentral, terms: Terms
    ) -> Iterator[tuple[Reading, Change]]:
        """What becomes of each; one that gets a number is the twin of those after it."""
        numbers = {each.order_id: number_of(each.order, None, terms) for each in readings if each.order}
        bearers = self.job.middleware.orders.bearers({each for each in numbers.values() if isinstance(each, str)})
        for reading in readings:
            if reading.defect is not None:
                raise reading.defect
            number = numbers.get(reading.order_id)
            twin = bearers.get(number) if isinstance(number, str) else None
            change = decide(reading, self._beside(None, reading.order_id, found, twin), terms)
            yield reading, change
            if reading.order and (taken := change.columns.get("external_document_number")):
                bearers[taken] = Bearer(self.config.code, reading.order_id, reading.order.number)

    def _take(self, reading: Reading, stored: StoredOrder | None, found: InBusinessCentral, terms: Terms) -> bool:
        """Take in one reading; whether the order must be read once more. One at which woobc fails is kept as unreadable."""
        try:
            with self.job.middleware.database.savepoint():
                if reading.defect is not None:
                    raise reading.defect
                self._apply(reading, stored, self._gather(reading, stored, found, terms), terms)
                return differs_at_once(reading, stored)
        except Exception as error:
            if is_foreseen(error):
                raise
            tell_defect(self.job, error, self.config.code, str(reading.order_id))
            self.not_taken.add(reading.order_id)
            unread = replace(reading, order=None, problem="", defect=error)
            self._apply(unread, stored, Known(stored), terms)
            return False

    def _apply(self, reading: Reading, stored: StoredOrder | None, known: Known, terms: Terms) -> None:
        change = decide(reading, known, terms)
        self._tell(apply_change(self.job.middleware.orders, self.job.run, reading, stored, change), change)
        if stored is not None and change.refunds:
            self._take_down(stored.id, change.refunds)

    def _take_down(self, row_id: int, refunds: Sequence[Sighted]) -> None:
        orders = self.job.middleware.orders
        order = orders.get(row_id)
        for each in self.job.middleware.refunds.add(order, refunds):
            message = f"refund {each.refund_id} of {each.amount} {order.currency}: {each.state}"
            orders.note(order, "refund seen", self.job.run, message=message)

    def first_news(self, readings: Sequence[Reading], most: int) -> tuple[list[Reading], int]:
        """The readings up to the one that would be one too many to change anything here, and how many of them do."""
        known, terms, news = self._known({reading.order_id for reading in readings}), self._terms_now(), 0
        for place, reading in enumerate(readings):
            if is_news(reading, known.get(reading.order_id), terms):
                if news == most:
                    return list(readings[:place]), news
                news += 1
        return list(readings), news

    # Gathering

    def _terms_now(self) -> Terms:
        return replace(self._terms, now=self.job.clock.now())

    def _known(self, order_ids: Collection[int]) -> dict[int, StoredOrder]:
        return self.job.middleware.orders.known(self.config.code, order_ids)

    def _gather(self, reading: Reading, stored: StoredOrder | None, found: InBusinessCentral, terms: Terms) -> Known:
        """What the middleware and Business Central know of the order."""
        number = number_of(reading.order, stored, terms) if reading.order else None
        twin = self.job.middleware.orders.bearers([number]).get(number) if isinstance(number, str) else None
        return self._beside(stored, reading.order_id, found, twin)

    def _beside(
        self, stored: StoredOrder | None, order_id: int, found: InBusinessCentral, twin: Bearer | None
    ) -> Known:
        accepted = self._accepted(stored) if stored and stored.is_sent else None
        was_looked_up = order_id in found and self._finds_count
        return Known(stored, was_looked_up, found.get(order_id), twin.name if twin else "", accepted)

    def _accepted(self, stored: StoredOrder) -> Order | None:
        """The version that was sent, or that a person accepted since; None if its document is not there, or can't be read
        any more."""
        payload = self.job.middleware.orders.payload(stored.id, stored.accepted_payload_id)
        if payload is None:
            return None
        try:
            return self.job.store(self.config).parse(payload).with_first_skus(stored.first_skus)
        except ValueError:
            return None

    def _look_up(self, readings: Mapping[int, Reading]) -> InBusinessCentral:
        """What Business Central has of those that may be sent, by order id; empty if it can't be asked now."""
        if self._bc_is_away or not self.job.config.environment.business_central.api_url:
            return {}
        known, terms = self._known(readings), self._terms_now()
        self._finds_count = silence.read(self.job.middleware.database) is None
        try:
            candidates: list[Order] = []
            for order_id, reading in readings.items():
                stored = known.get(order_id)
                if reading.order and is_candidate(reading, stored, terms):
                    candidates.append(as_sent(reading.order, stored.sent_total if stored else None))
            return look_up(self.job, self.config, candidates, self.stored_store.formats) if candidates else {}
        except TransientRemoteError as error:
            self.job.report.info(f"Business Central can't be asked now, orders are taken unchecked: {error}")
        except SetupError as error:
            self.job.report.trouble(error)
        except Exception as error:
            if is_foreseen(error):
                raise
            tell_defect(self.job, error, self.config.code)
            return {}  # taken unchecked; bc-insert looks each of them up before it is sent
        self._bc_is_away = True
        return {}

    # Telling

    def _tell(self, row_id: int | None, change: Change) -> None:
        report = self.job.report
        for outcome in change.counts:
            report.count(outcome)
        for remark in change.remarks:
            report.note(remark)
        if row_id is None:
            return
        for entry in change.entries:
            if not (entry.is_minor and row_id in report.entries):
                report.add(row_id, entry.outcome, entry.code, entry.message, attention=entry.attention)
        if change.mentions and row_id not in report.entries:
            self._mention(row_id, change.mentions)

    def _mention(self, row_id: int, outcome: str) -> None:
        """Who asked for orders is told of each, unless of so many only that change anything; otherwise they are counted, and in
        a look before sending not even that."""
        if self._terms.asked is not None and not self.is_limited:
            self.job.report.add(row_id, outcome)
        elif self.source is not Source.REFRESH:
            self.job.report.count(outcome)


def apply_change(orders: Orders, run: Run, reading: Reading, stored: StoredOrder | None, change: Change) -> int | None:
    """Write what was decided, in the transaction of the caller; the order's row, None if nothing is stored of it.

    Here and in `store_new` alone a reading changes an order. Raises Moved if another run has moved it.
    """
    if stored is None:
        return store_new(orders, run, [(reading, change)])[0]
    stored = _change_known(orders, run, reading, stored, change)
    _mark(orders, run, stored.id, stored, change)
    return stored.id


def store_new(orders: Orders, run: Run, decided: Sequence[tuple[Reading, Change]]) -> list[int | None]:
    """Write what was decided of orders never seen before; each one's row, None if nothing is stored of it."""
    new = [
        NewOrder(change.columns, change.event, reading.payload, change.lines or (), change.code, change.message)
        for reading, change in decided
        if change.event is not None
    ]
    ids = iter(orders.insert(new, run) if new else ())
    row_ids = [None if change.event is None else next(ids) for _, change in decided]
    for row_id, (_, change) in zip(row_ids, decided, strict=True):
        if row_id is not None:
            _mark(orders, run, row_id, None, change)
    return row_ids


def _mark(orders: Orders, run: Run, row_id: int, stored: StoredOrder | None, change: Change) -> None:
    """What comes last; `stored` as it is by now, if it is known."""
    if change.accepts_present:
        orders.accept_present(row_id)
    if change.fails is not None:
        orders.fail(stored or orders.get(row_id), change.fails, run, next_attempt_at=None)


def _change_known(orders: Orders, run: Run, reading: Reading, stored: StoredOrder, change: Change) -> StoredOrder:
    """Marks that go first, then the event with its columns, then marks that come."""
    if change.lifts_failure:
        stored = orders.lift_failure(stored, change.lifts_failure, run)
    for noted in change.noted:
        stored = orders.note(stored, noted.event, run, code=noted.code, message=noted.message, **noted.columns)
    if change.keeps_document and reading.payload is not None:
        orders.add_payload(stored.id, reading.payload, reading.read_at)
    if change.lines is not None:
        orders.replace_lines(stored.id, change.lines)
    if change.event is None:
        stored = orders.update(stored, **change.columns)
    else:
        stored = orders.apply(stored, change.event, run, code=change.code, message=change.message, **change.columns)
    if change.lifts_conflict:
        stored = orders.lift_conflict(stored, change.lifts_conflict, run)
    if change.conflict is not None:
        stored = orders.mark_conflict(stored, change.conflict.problem, run, fields=change.conflict.fields)
    return stored


def look_up(job: Job, config: StoreConfig, orders: Sequence[Order], formats: Iterable[str]) -> InBusinessCentral:
    """Ask Business Central for documents of these orders by all their numbers, in one go."""
    bc_config, documents = job.config.environment.business_central, job.business_central().documents
    if documents is None:
        return {}
    formats = (*formats, config.external_document_number, *config.also_known_as)
    numbers = {order.order_id: numbers_by(formats, config.code, order.order_id, order.number) for order in orders}
    held = documents.find_documents({number for some in numbers.values() for number in some})
    if not documents.archives_readable():
        job.report.info("archived orders can't be looked up: the API has none and no archive_service is configured")
    found = {order_id: [d for number in some for d in held.get(number, ())] for order_id, some in numbers.items()}
    rows = job.middleware.orders.known(config.code, [order_id for order_id, theirs in found.items() if theirs])
    result: dict[int, Found | Problem | None] = {}
    for order in orders:
        theirs = found[order.order_id]
        if row := rows.get(order.order_id):
            theirs = job.middleware.orders.without_set_aside(row, theirs)
        totals = (order.total, order.total - order.refunded)
        result[order.order_id] = judge_found(
            theirs, totals, tolerance=bc_config.total_tolerance, line_count=len(order.lines)
        )
    bearers = job.middleware.orders.bearers(
        {each.external_document_number for each in result.values() if isinstance(each, Found)}
    )
    for order_id, each in result.items():
        if isinstance(each, Found) and (bearer := bearers.get(each.external_document_number)):
            result[order_id] = each if bearer.is_order(config.code, order_id) else taken_by(bearer.name, each)
    return result
