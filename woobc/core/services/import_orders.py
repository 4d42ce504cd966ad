"""`import-orders`: everything that changed since the last run, or what a person asks for."""

from __future__ import annotations

import contextlib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from woobc.core.clock import to_text
from woobc.core.config import ImportRule, StoreConfig
from woobc.core.domain.admission import Asked, Source
from woobc.core.domain.orders import Presence, Reading
from woobc.core.errors import SetupError, TransientRemoteError, UsageError
from woobc.core.job import Job
from woobc.core.middleware.stores import StoredStore
from woobc.core.ports import Store
from woobc.core.services.importing import Importer

IDENTITY_CHECK_EVERY = timedelta(days=1)
READ_AT_ONCE = 100


@dataclass(frozen=True, slots=True)
class ImportFilters:
    """What a person asks for; all given filters must hold."""

    order_ids: tuple[str, ...] = ()
    statuses: tuple[str, ...] = ()
    since: datetime | None = None
    until: datetime | None = None
    limit: int | None = None

    def is_given(self) -> bool:
        return bool(self.order_ids or self.statuses or self.since or self.until)


def import_orders(job: Job, stores: Sequence[StoreConfig], filters: ImportFilters, person: str = "") -> None:
    """Read the stores and take in what the rules allow; one store's trouble does not touch the others."""
    for config in stores:
        with store_trouble(job, config):
            check_identity(job, config)
            if filters.is_given():
                _import_asked(job, config, filters, person)
            else:
                _import_changes(job, config)


@contextlib.contextmanager
def store_trouble(job: Job, config: StoreConfig) -> Iterator[None]:
    """A store that can't be read ends its own part of the run only; since when is remembered."""
    try:
        yield
    except (TransientRemoteError, SetupError) as error:
        if error.system.startswith("store"):
            job.middleware.stores.mark_unreadable(config.code, error.message)
        job.report.trouble(error)


def check_identity(job: Job, config: StoreConfig) -> StoredStore:
    """Make sure that the address still leads to the shop it led to: at a new address, and once a day."""
    stores = job.middleware.stores
    stored = stores.ensure(config)
    now = job.clock.now()
    known = stored.identity and stored.identity_url == config.url and stored.identity_checked_at
    if known and now - known < IDENTITY_CHECK_EVERY:
        return stored
    identity = job.store(config).identity()
    stores.check_identity(config, identity.value)
    stores.begin_first_import(config.code, identity.shop_time or now)
    return stores.ensure(config)


# Automatic


def _import_changes(job: Job, config: StoreConfig) -> None:
    importer = Importer(job, config, Source.AUTOMATIC)
    store = job.store(config)
    stored = importer.stored_store
    since = stored.watermark - config.overlap if stored.watermark else config.start(job.config.time_zone)
    done = 0
    for batch in store.iter_changes(since):
        importer.take_in(batch.readings, covered_to=batch.covered_to)
        done += len(batch.readings)
        job.progress(done, batch.expected)
        job.middleware.runs.moved(job.run)
        if job.is_out_of_time():
            job.report.note(f"store {config.code}: the time of this run is over, the next one goes on")
            break
    _read_again(importer, store, _received(job, config))
    _read_again(importer, store, _now_eligible(job, config))
    job.middleware.stores.mark_read(config.code)


def _received(job: Job, config: StoreConfig) -> list[int]:
    """Orders that were not whole when they were read, except those this run has just seen so."""
    rows = job.middleware.database.rows(
        "SELECT order_id FROM orders WHERE store = ? AND state = 'received' AND failed = 0 AND first_seen < ?",
        (config.code, to_text(job.run.started)),
    )
    return [row[0] for row in rows]


def _now_eligible(job: Job, config: StoreConfig) -> list[int]:
    """Open orders whose status the rules, as they are now, would import."""
    database = job.middleware.database
    where = "store = ? AND state = 'open'"
    statuses = [row[0] for row in database.rows(f"SELECT DISTINCT status FROM orders WHERE {where}", (config.code,))]
    eligible = [status for status in statuses if config.status_rules.of(status).import_ is not ImportRule.NO]
    found: list[int] = []
    for status in eligible:
        sql = f"SELECT order_id FROM orders WHERE {where} AND status = ? AND last_seen < ?"
        found += [row[0] for row in database.rows(sql, (config.code, status, to_text(job.run.started)))]
    return found


def _read_again(importer: Importer, store: Store, order_ids: list[int]) -> None:
    for readings in in_batches(store.read(order_ids) if order_ids else iter(())):
        importer.take_in(readings)


def in_batches(readings: Iterator[Reading]) -> Iterator[list[Reading]]:
    batch: list[Reading] = []
    for reading in readings:
        batch.append(reading)
        if len(batch) == READ_AT_ONCE:
            yield batch
            batch = []
    if batch:
        yield batch


# Manual


def _import_asked(job: Job, config: StoreConfig, filters: ImportFilters, person: str) -> None:
    asked = Asked(frozenset(filters.statuses), bool(filters.order_ids), filters.since, person)
    importer = Importer(job, config, Source.MANUAL, asked)
    store = job.store(config)
    if filters.order_ids:
        readings = _chosen(job, config, store, filters)
    else:
        since = filters.since or config.start(job.config.time_zone)
        readings = (r for batch in store.iter_created(since, filters.until, filters.statuses) for r in batch.readings)
    done = 0
    for batch in in_batches(reading for reading in readings if _matches(reading, filters)):
        importer.take_in(batch)
        done += len(batch)
        job.progress(done, None)
        job.middleware.runs.moved(job.run)


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
    prefix, _, rest = text.partition(":")
    by_id: list[Reading] = []
    by_number: list[Reading] = []
    if prefix not in ("id", "number") or not rest:
        prefix, rest = "", text
    if prefix != "number" and rest.isdigit() and len(rest) < 19:
        by_id = [r for r in store.read([int(rest)]) if r.presence is not Presence.GONE or r.order is not None]
    if prefix != "id":
        by_number = _by_number(job, config, store, rest)
    found = {reading.order_id: reading for reading in (*by_id, *by_number)}
    if not found:
        raise UsageError(
            f"Store {config.code} has no order {text}.",
            fix="Look it up with `woobc orders list --search`, or in the store.",
        )
    if len(found) > 1:
        told = ", ".join(f"id:{r.order_id} (number {r.order.number if r.order else '?'})" for r in found.values())
        raise UsageError(
            f"{text} can mean several orders of store {config.code}: {told}.", fix="Name one with id:… or number:…"
        )
    return next(iter(found.values()))


def _by_number(job: Job, config: StoreConfig, store: Store, number: str) -> list[Reading]:
    """By the number people see: out of the middleware, else by the shop's search."""
    rows = job.middleware.database.rows(
        "SELECT order_id FROM orders WHERE store = ? AND number = ?", (config.code, number)
    )
    known = list(store.read([row[0] for row in rows])) if rows else []
    matching = [r for r in known if r.order is not None and r.order.number == number]
    return matching or store.find_number(number)
