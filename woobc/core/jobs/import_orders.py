"""`import-orders`: everything that changed since the last run, or what a person asks for."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import datetime

from msgspec import Struct

from woobc.core.config.values import StoreConfig
from woobc.core.domain.admission import Asked, Source
from woobc.core.domain.looking_back import look_back_is_due, read_again_from
from woobc.core.domain.orders import Batch, Presence, Reading
from woobc.core.domain.text import counted, whole_number
from woobc.core.errors import UsageError
from woobc.core.jobs.intake import Importer
from woobc.core.jobs.isolation import store_part
from woobc.core.jobs.job import Job
from woobc.core.jobs.reading import check_identity, in_batches
from woobc.core.middleware import rereading
from woobc.core.middleware.stores import StoredStore
from woobc.core.ports import Store


class ImportFilters(Struct, frozen=True):
    """What a person asks for; all given filters must hold."""

    order_ids: tuple[str, ...] = ()
    statuses: tuple[str, ...] = ()
    since: datetime | None = None
    until: datetime | None = None
    limit: int | None = None

    def is_given(self) -> bool:
        return bool(self.order_ids or self.statuses or self.since or self.until)


class _Limit(Struct):
    """How many orders more may be stored or changed in this run; None: any number."""

    left: int | None

    def cut(self, importer: Importer, readings: Sequence[Reading]) -> Sequence[Reading]:
        """As many of the readings as the limit allows. What changes nothing is free, so that the next run gets further."""
        if self.left is None:
            return readings
        kept, news = importer.first_news(readings, self.left)
        self.left -= news
        return kept

    @property
    def is_reached(self) -> bool:
        return self.left == 0


def import_orders(job: Job, stores: Sequence[StoreConfig], filters: ImportFilters, person: str = "") -> None:
    """Read the stores and take in what the rules allow; one store's trouble does not touch the others."""
    _tell_webhook_news(job)
    limit = _Limit(filters.limit)
    for config in stores:
        if limit.is_reached:
            return
        with store_part(job, config):
            check_identity(job, config, daily=filters.is_given())
            if filters.is_given():
                _import_asked(job, config, filters, limit, person)
            else:
                _import_changes(job, config, limit)


def _tell_webhook_news(job: Job) -> None:
    """What webhook deliveries changed since the last import is reported here: nobody reads the output of a server."""
    for row_id in job.middleware.deliveries.troubled_since_import(job.run):
        order = job.middleware.orders.get(row_id)
        if order.trouble and (order.failed or order.conflict):
            outcome = "conflict" if order.conflict else "failed"
            job.report.add(order.id, outcome, order.trouble.code, order.trouble.message, attention=True)


# Automatic


def _import_changes(job: Job, config: StoreConfig, limit: _Limit) -> None:
    """Everything that changed since the watermark, then what was not whole, then what the rules would take by now."""
    importer, began = Importer(job, config, Source.AUTOMATIC), job.clock.now()
    looks_back = look_back_is_due(importer.stored_store.looked_back_at, began)
    if not _catch_up(importer, limit, began, looks_back=looks_back):
        return
    database, unseen, start = job.middleware.database, job.run.started, config.start(job.config.time_zone)
    incomplete = rereading.not_whole(database, config.code, unseen_since=unseen)
    _read_again(importer, incomplete)
    rules = config.status_rules
    eligible = rereading.now_eligible(database, config.code, rules, created_since=start, unseen_since=unseen)
    _read_again(importer, eligible)
    job.middleware.stores.caught_up(config.code, began, looked_back=looks_back)


def _catch_up(importer: Importer, limit: _Limit, began: datetime, *, looks_back: bool) -> bool:
    """Whether all changes are read, those too that a clock set back has dated before the watermark."""
    job, config, stored = importer.job, importer.config, importer.stored_store
    start = config.start(job.config.time_zone)
    since = stored.watermark - config.overlap if stored.watermark else start
    walk = _Walk(job, config, importer, limit, before=_taken_in_before(job, config, stored))
    if not walk.read_since(since):
        return False
    if stored.watermark is None or walk.shop_now is None:
        return True
    again_from = read_again_from(
        since,
        shop_now=walk.shop_now,
        began=began,
        caught_up_at=stored.caught_up_at,
        start=start,
        overlap=config.overlap,
        looks_back=looks_back,
    )
    if again_from is None:
        return True
    is_whole = walk.read_since(again_from, read_from=since)
    _tell_missed(job, config, walk.missed)
    return is_whole


def _taken_in_before(job: Job, config: StoreConfig, stored: StoredStore) -> int:
    """Of a first import that goes on: how many orders it stands at."""
    goes_on = stored.looked_back_at is None
    return job.middleware.overview.orders_of(config.code) if goes_on and job.is_watched else 0


class _Walk(Struct):
    """Reading what a store changed, batch after batch. `shop_now` is the shop's time up to which nothing is missing, `missed`
    counts the news among what should have been read before; `before` are the orders that earlier runs of a first import took
    in, for its progress."""

    job: Job
    config: StoreConfig
    importer: Importer
    limit: _Limit
    before: int = 0
    shop_now: datetime | None = None
    missed: int = 0
    _done: int = 0

    def read_since(self, since: datetime, *, read_from: datetime | None = None) -> bool:
        """Take in every change from `since` on; whether it came to its end. From `read_from` on all was read before."""
        has_orders = self.job.middleware.orders.has_any(self.config.code)
        for batch in self.job.store(self.config).iter_changes(since, has_orders=has_orders):
            if read_from is not None:
                old = [each for each in batch.readings if each.order and each.order.modified < read_from]
                self.missed += self.importer.first_news(old, len(old))[1]
            readings = self.limit.cut(self.importer, batch.readings)
            is_cut = len(readings) < len(batch.readings)
            self.importer.take_in(readings, covered_to=None if is_cut else batch.covered_to)
            self._done += len(readings)
            whole = None if batch.expected is None else self.before + batch.expected
            self.job.progress(self.before + self._done, whole)
            if is_cut:
                self.job.report.info(f"store {self.config.code}: the limit is reached, the next run goes on")
                return False
            self.shop_now = batch.covered_to or self.shop_now
            if self.job.is_out_of_time():
                self.job.report.info(f"store {self.config.code}: the time of this run is over, the next one goes on")
                return False
        return True


def _tell_missed(job: Job, config: StoreConfig, missed: int) -> None:
    if missed:
        job.report.note(
            f"Store {config.code}: {counted(missed, 'change')} there bore a date before what had been read already, and came in "
            "only by a look back. Set the clock of the shop, and of every machine that answers for it, to the right time; "
            "until then a longer overlap brings them sooner."
        )


def _read_again(importer: Importer, order_ids: list[int]) -> None:
    store = importer.job.store(importer.config)
    for readings in in_batches(store.read(order_ids) if order_ids else iter(())):
        importer.take_in(readings)
        if importer.job.is_out_of_time():
            return


# Manual


def _import_asked(job: Job, config: StoreConfig, filters: ImportFilters, limit: _Limit, person: str) -> None:
    asked = Asked(frozenset(filters.statuses), bool(filters.order_ids), filters.since, person)
    importer = Importer(job, config, Source.MANUAL, asked)
    importer.is_limited = filters.limit is not None
    store, listing = job.store(config), _Listing()
    if filters.order_ids:
        readings = _chosen(job, config, store, filters)
    else:
        since = filters.since or config.start(job.config.time_zone)
        readings = listing.of(store.iter_created(since, filters.until, filters.statuses))
    done = 0
    for batch in in_batches(reading for reading in readings if _matches(reading, filters)):
        kept = limit.cut(importer, batch)
        importer.take_in(kept)
        done += len(kept)
        job.progress(done, listing.whole)
        if len(kept) < len(batch) or job.is_out_of_time():
            job.report.info(f"store {config.code}: the run ended before all orders asked for were taken in")
            return
    if not done:
        job.report.info(f"store {config.code}: no order matches the filters")
    job.middleware.stores.mark_readable(config.code)


class _Listing(Struct):
    """What a store says of the whole of a list, while its orders come in."""

    whole: int | None = None

    def of(self, batches: Iterator[Batch]) -> Iterator[Reading]:
        for batch in batches:
            self.whole = batch.expected or self.whole
            yield from batch.readings


def _matches(reading: Reading, filters: ImportFilters) -> bool:
    order = reading.order
    if order is None:
        return bool(filters.order_ids)
    return (
        (not filters.statuses or order.status in filters.statuses)
        and (filters.since is None or order.created >= filters.since)
        and (filters.until is None or order.created < filters.until)
    )


def _chosen(job: Job, config: StoreConfig, store: Store, filters: ImportFilters) -> Iterator[Reading]:
    """The orders a person names, each exactly one; all are found before the first is taken in."""
    readings = [_one(job, config, store, text) for text in filters.order_ids]
    yield from {reading.order_id: reading for reading in readings}.values()


def _one(job: Job, config: StoreConfig, store: Store, text: str) -> Reading:
    found = _meant(job, config, store, text)
    if not found:
        raise UsageError(
            f"Store {config.code} finds no order {text}.",
            fix="Look it up in the store. By a number that a plugin made no shop finds an order that was never imported: name "
            "it by its id, `id:…`.",
        )
    if len(found) > 1:
        listing = ", ".join(f"id:{r.order_id} (number {r.order.number if r.order else '?'})" for r in found)
        raise UsageError(
            f"{text} can mean several orders of store {config.code}: {listing}.", fix="Name one with id:… or number:…"
        )
    return found[0]


def _meant(job: Job, config: StoreConfig, store: Store, text: str) -> list[Reading]:
    """The orders that `id:55`, `number:100`, or a bare word may stand for."""
    prefix, _, rest = text.partition(":")
    if prefix not in ("id", "number") or not rest:
        prefix, rest = "", text
    order_id = whole_number(rest) if prefix != "number" else None
    by_id = [] if order_id is None else [r for r in store.read([order_id]) if _is_there(r)]
    by_number = [] if prefix == "id" else _by_number(job, config, store, rest)
    return list({reading.order_id: reading for reading in (*by_id, *by_number)}.values())


def _is_there(reading: Reading) -> bool:
    return reading.presence is not Presence.GONE or reading.order is not None


def _by_number(job: Job, config: StoreConfig, store: Store, number: str) -> list[Reading]:
    """By the number people see: out of the middleware, else by the shop's search."""
    ids = rereading.with_number(job.middleware.database, config.code, number)
    known = list(store.read(ids)) if ids else []
    matching = [r for r in known if r.order is not None and r.order.number == number]
    return matching or store.find_number(number)
