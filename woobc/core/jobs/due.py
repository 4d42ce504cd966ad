"""What is due, in SQL: one wording for the jobs that take it up and for the look whether there is anything to take up.

Imports next to nothing, for a run that finds nothing due ends with this look.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from woobc.core.clock import to_text
from woobc.core.config.values import Config, StoreConfig
from woobc.core.domain.schedule import last_posting_time, next_posting_time
from woobc.core.domain.settings import OrderProcessing
from woobc.core.middleware.database import Database

TO_INSERT = (
    "(o.failed = 0 OR o.next_attempt_at IS NOT NULL) AND (o.next_attempt_at IS NULL OR o.next_attempt_at <= :now)"
)
TO_SETTLE = "o.failed = 0"
UNCONFIRMED = "FROM orders o WHERE o.state = 'posting'"
TO_VERIFY = "(o.failed = 0 OR o.next_attempt_at <= :now)"
NOT_HELD = "o.hold IS NULL AND o.conflict = 0"
NOT_MARKED = f"{NOT_HELD} AND (o.failed = 0 OR o.next_attempt_at <= :now)"

_EITHER = "state IN ('verified', 'released')"
_BY_STORE = "rule NOT IN ('invoice', 'complete')"


def of_stores(stores: Sequence[StoreConfig]) -> str:
    """The condition for orders of these stores."""
    codes = ", ".join(f"'{config.code}'" for config in stores) or "''"
    return f"o.store IN ({codes})"


def of_rows(row_ids: Sequence[int]) -> str:
    """The condition for the orders a person named; for any order if none was."""
    return f"o.id IN ({', '.join(str(int(row)) for row in row_ids)})" if row_ids else "1"


def to_settle_among(stores: Sequence[StoreConfig], config: Config) -> str:
    """The condition for lost answers that a run settles: whatever has become of their stores since, for Business Central
    alone is asked; but where a person chose among the enabled stores, only of those chosen."""
    enabled = {store.code for store in config.stores_here() if store.enabled}
    return "1" if enabled <= {store.code for store in stores} else of_stores(stores)


def owed_at_once(config: StoreConfig) -> str:
    """A query for the ids of this store's orders that are owed processing by their rule, or by the modes release and post."""
    parts = [
        f"rule = 'complete' AND {_EITHER}",
        f"rule = 'invoice' AND {_EITHER} AND prepayment_invoice_number IS NULL",
    ]
    if config.order_processing is OrderProcessing.RELEASE:
        parts.append(f"state = 'verified' AND {_BY_STORE}")
    elif config.order_processing is OrderProcessing.POST:
        parts.append(f"{_EITHER} AND {_BY_STORE}")
    return " UNION ALL ".join(_owed(config, part) for part in parts)


def owed_by_schedule(config: StoreConfig) -> str:
    """The same for orders whose processing is their store's, and not at its end; `batch-post` posts those of schedule-post."""
    return _owed(config, f"{_EITHER} AND {_BY_STORE}")


def _owed(config: StoreConfig, what: str) -> str:
    """Each query is one search of an index, so that orders whose processing is done, however many, are not walked over.

    An order without `ready_since` is owed nothing: a person left it as it is.
    """
    return f"SELECT id FROM orders WHERE store = '{config.code}' AND {what} AND ready_since IS NOT NULL"


def orders_among(ids: str) -> str:
    """A FROM clause that visits just the orders whose ids the query `ids` gives."""
    return f"({ids}) owed CROSS JOIN orders o ON o.id = owed.id"


# Whether a whole run has nothing to do. The answer is what such a run tells, None if something is due.


def nothing_to_insert(database: Database, stores: Sequence[StoreConfig]) -> list[str] | None:
    """For `bc-insert`: no answer to settle, no order to send, no mapping that has changed."""
    here = of_stores(stores)
    found = _finds_any(
        database,
        _CLAIMED,
        f"FROM orders o WHERE o.state = 'unknown' AND {TO_SETTLE}",
        f"FROM orders o WHERE o.state = 'pending' AND {TO_INSERT} AND {here}",
    )
    if found or any(_mapping_changed(database, config) for config in stores):
        return None
    return []


def nothing_to_verify(database: Database, stores: Sequence[StoreConfig]) -> list[str] | None:
    """For `bc-verify`: no order that awaits its sales order, no posting to confirm, none that is owed processing."""
    here = of_stores(stores)
    found = _finds_any(
        database,
        _CLAIMED,
        f"FROM orders o WHERE o.state = 'inserted' AND {TO_VERIFY} AND {here}",
        UNCONFIRMED,
        *(f"FROM {orders_among(owed_at_once(config))} WHERE {NOT_MARKED}" for config in stores),
    )
    return None if found or _processing_changed(database, stores) else []


def nothing_to_post(database: Database, stores: Sequence[StoreConfig], config: Config) -> list[str] | None:
    """For `batch-post`: no posting to confirm, none whose time has come."""
    scheduled = scheduled_among(stores)
    due = [UNCONFIRMED]
    for store in scheduled:
        last_time = to_text(last_time_of(store, config, database.clock.now()))
        owed = orders_among(owed_by_schedule(store))
        due.append(f"FROM {owed} WHERE {NOT_MARKED} AND o.ready_since <= '{last_time}'")
    if _finds_any(database, _CLAIMED, *due) or _processing_changed(database, stores):
        return None
    return [why_nothing_is_posted(database, store, config) for store in scheduled] or [NO_SCHEDULE]


NO_SCHEDULE = 'no store here has order_processing = "schedule-post", so there is nothing to post'

_CLAIMED = "FROM orders o WHERE o.claimed_by IS NOT NULL"
"""By a run that has died, perhaps, whose orders must be taken over."""


def _finds_any(database: Database, *queries: str) -> bool:
    either = " OR ".join(f"EXISTS (SELECT 1 {query})" for query in queries)
    return bool(database.value(f"SELECT {either}", {"now": database.now()}))


def _mapping_changed(database: Database, config: StoreConfig) -> bool:
    held = database.value("SELECT mapping_hash FROM stores WHERE code = ?", (config.code,))
    return held is not None and held != config.mapping.digest()


def _processing_changed(database: Database, stores: Sequence[StoreConfig]) -> bool:
    held = {row["code"]: row["order_processing"] for row in database.rows("SELECT code, order_processing FROM stores")}
    return any(held.get(config.code, config.order_processing) != config.order_processing for config in stores)


def scheduled_among(stores: Sequence[StoreConfig]) -> list[StoreConfig]:
    return [config for config in stores if config.order_processing is OrderProcessing.SCHEDULE_POST]


def last_time_of(store: StoreConfig, config: Config, now: datetime) -> datetime:
    """The store's last posting time: what has been ready since then, or longer, is due."""
    assert store.schedule_posting_time is not None  # the configuration is refused without it
    return last_posting_time(now, store.schedule_posting_time, config.time_zone)


def why_nothing_is_posted(database: Database, store: StoreConfig, config: Config) -> str:
    """What keeps the orders that are owed posting; each is counted once."""
    assert store.schedule_posting_time is not None
    zone = config.time_zone
    next_time = next_posting_time(database.clock.now(), store.schedule_posting_time, zone).astimezone(zone)
    reason = f"""CASE WHEN o.hold IS NOT NULL THEN 'held' WHEN o.conflict = 1 THEN 'in conflict'
        WHEN o.failed = 1 AND o.next_attempt_at > :now THEN 'failed, tried again by night' WHEN o.failed = 1 THEN 'failed'
        WHEN o.claimed_by IS NOT NULL THEN 'being posted by another run'
        ELSE 'waiting for {next_time:%Y-%m-%d %H:%M}' END"""
    sql = f"SELECT {reason} AS reason, count(*) FROM {orders_among(owed_by_schedule(store))} GROUP BY reason"
    counts = [f"{row[1]} {row[0]}" for row in database.rows(sql, {"now": database.now()})]
    return f"store {store.code}: nothing to post; {', '.join(counts) or 'no order is owed it'}"
