"""Whether a store's address still leads to the shop it led to."""

from __future__ import annotations

from datetime import timedelta

from woobc.core.config.values import StoreConfig
from woobc.core.jobs.job import Job
from woobc.core.middleware.stores import StoredStore

IDENTITY_CHECK_EVERY = timedelta(days=1)


def check_identity(job: Job, config: StoreConfig, *, daily: bool = True, again: bool = False) -> StoredStore:
    """Make sure that the address still leads to the shop it led to: at a new address, once a day, and `again` if asked.

    The automatic import leaves the daily question to the recheck: the answers it reads anyway tell when there is doubt.
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
    """Before readings are believed: if the answers named another shop than before, the shop must tell who it is."""
    if config.code not in job.sure_stores and job.store(config).seems_other_than(stored.identity):
        check_identity(job, config, again=True)
        job.sure_stores.add(config.code)
