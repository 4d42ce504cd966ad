"""Whether a whole run has nothing to do: the questions its job asks, asked before anything is loaded for the work.

The answer is what such a run reports, None if something is due.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime, time

from woobc.core.clock import from_text, to_local_text
from woobc.core.config.values import Config, StoreConfig
from woobc.core.domain.due import INSERTED, PENDING
from woobc.core.domain.schedule import last_posting_time, next_posting_time
from woobc.core.domain.settings import OrderProcessing
from woobc.core.middleware import due, silence
from woobc.core.middleware.database import Database


def nothing_to_insert(database: Database, stores: Sequence[StoreConfig], config: Config) -> list[str] | None:
    """For `bc-insert`: no answer to settle, no order to send, no mapping that has changed, no silence to be ended."""
    if silence.read(database) is not None:
        return None
    found = due.finds_any(database, due.claimed(), due.to_settle(stores, config), due.to_insert(stores))
    return None if found or due.mapping_changed(database, stores) else left_to_insert(database, stores, config)


def nothing_to_verify(database: Database, stores: Sequence[StoreConfig], config: Config) -> list[str] | None:
    """For `bc-verify`: no order that awaits its sales order, no posting to confirm, none that is owed processing."""
    owed = map(due.to_process_at_once, stores)
    credited = [due.to_credit([store]) for store in stores if store.credits_refunds]
    found = due.finds_any(
        database, due.claimed(), due.to_verify(stores), due.to_confirm(stores, config), *owed, *credited
    )
    return None if found or due.processing_changed(database, stores) else left_to_verify(database, stores, config)


def left_to_insert(database: Database, stores: Sequence[StoreConfig], config: Config) -> list[str]:
    """What `bc-insert` leaves pending, and until when."""
    return _told("pending", due.left_waiting(database, stores, PENDING), config)


def left_to_verify(database: Database, stores: Sequence[StoreConfig], config: Config) -> list[str]:
    """What `bc-verify` leaves inserted, and until when."""
    return _told("inserted", due.left_waiting(database, stores, INSERTED), config)


def _told(state: str, left: due.Left, config: Config) -> list[str]:
    if not left.waiting and not left.failed:
        return []
    from woobc.core.domain.text import counted  # most idle runs need none of it

    notes = []
    if left.waiting:
        until = to_local_text(from_text(left.first_try), config.time_zone)
        notes.append(f"{counted(left.waiting, 'order waits', 'orders wait')} for the next try, the first until {until}")
    if left.failed:
        notes.append(f"{counted(left.failed, f'{state} order needs', f'{state} orders need')} a person: woobc errors")
    return notes


def nothing_to_post(database: Database, stores: Sequence[StoreConfig], config: Config) -> list[str] | None:
    """For `batch-post`: no posting to confirm, none whose time has come."""
    scheduled, now = scheduled_among(stores), database.clock.now()
    owed = [due.to_post_by_schedule(store).ready_by(last_time_of(store, config, now)) for store in scheduled]
    if due.finds_any(database, due.claimed(), due.to_confirm(stores, config), *owed):
        return None
    if due.processing_changed(database, stores):
        return None
    return [why_nothing_is_posted(database, store, config) for store in scheduled] or [NO_SCHEDULE]


def nothing_to_tell(database: Database, stores: Sequence[StoreConfig]) -> list[str] | None:
    """For `shop-update`: no order of which there is something to tell, none that waits for a shipment."""
    told = [config for config in stores if config.tell is not None]
    if not told:
        return [NO_TELL]
    found = due.finds_any(database, due.claimed(), due.to_tell(told), due.to_watch_for_shipments(told))
    return None if found else []


NO_TELL = "no store here has a table `tell`, so no shop is told anything"
NO_SCHEDULE = 'no store here has order_processing = "schedule-post", so there is nothing to post'


def scheduled_among(stores: Sequence[StoreConfig]) -> list[StoreConfig]:
    return [config for config in stores if config.order_processing is OrderProcessing.SCHEDULE_POST]


def last_time_of(store: StoreConfig, config: Config, now: datetime) -> datetime:
    """The store's last posting time: what has been ready since then, or longer, is due."""
    return last_posting_time(now, posting_time_of(store), config.time_zone)


def posting_time_of(store: StoreConfig) -> time:
    """When a store of `schedule-post` posts."""
    assert store.schedule_posting_time is not None  # the configuration is refused without it
    return store.schedule_posting_time


def why_nothing_is_posted(database: Database, store: StoreConfig, config: Config) -> str:
    """What keeps the orders that are owed posting; each is counted once."""
    assert store.schedule_posting_time is not None
    zone = config.time_zone
    next_time = next_posting_time(database.clock.now(), store.schedule_posting_time, zone).astimezone(zone)
    counts = [f"{n} {why}" for why, n in due.hindrances(database, store, f"waiting for {next_time:%Y-%m-%d %H:%M}")]
    return f"store {store.code}: nothing to post; {', '.join(counts) or 'no order is owed it'}"
