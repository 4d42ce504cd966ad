"""Reading a store's orders, for every job that does, and making sure that it still is the shop it was."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import timedelta

from woobc.core.config.values import StoreConfig
from woobc.core.domain.orders import Reading
from woobc.core.jobs.job import Job
from woobc.core.middleware.stores import StoredStore

READ_AT_ONCE = 100
IDENTITY_CHECK_EVERY = timedelta(days=1)


def read_orders(job: Job, config: StoreConfig, order_ids: Sequence[int], *, details: bool = False) -> list[Reading]:
    """Read stored orders again, of the shop they came from: what another one at its address answers counts for nothing."""
    stored = check_identity(job, config, daily=False)
    readings = list(job.store(config).read(order_ids, details=details))
    settle_doubt(job, config, stored)
    return readings


def in_batches(readings: Iterator[Reading]) -> Iterator[list[Reading]]:
    batch: list[Reading] = []
    for reading in readings:
        batch.append(reading)
        if len(batch) == READ_AT_ONCE:
            yield batch
            batch = []
    if batch:
        yield batch


def check_identity(job: Job, config: StoreConfig, *, daily: bool = True, again: bool = False) -> StoredStore:
    """Make sure that the address still leads to the shop it led to: at a new address, once a day, and `again` if asked.

    The automatic import leaves the daily question to the recheck: the answers it reads anyway show when there is doubt.
    """
    stores = job.middleware.stores
    stored = stores.ensure(config)
    now = job.clock.now()
    known = stored.identity and stored.identity_url == config.address and stored.identity_checked_at
    if known and not again and (not daily or timedelta() <= now - known < IDENTITY_CHECK_EVERY):
        return stored
    identity = job.store(config).identity()
    with job.middleware.database.transaction():  # a shop that is known has begun its first import
        stores.check_identity(config, identity.value)
        stores.begin_first_import(config.code, identity.shop_time or now)
    return stores.ensure(config)


def settle_doubt(job: Job, config: StoreConfig, stored: StoredStore) -> None:
    """Before readings are believed: if the answers named another shop than before, the shop must identify itself."""
    if config.code not in job.identified_stores and job.store(config).seems_other_than(stored.identity):
        check_identity(job, config, again=True)
        job.identified_stores.add(config.code)
