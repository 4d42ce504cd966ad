"""`recheck-status`: look again at what may not be forwarded yet, and watch over what was."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime, timedelta

from woobc.core.clock import to_text
from woobc.core.config import ImportRule, StoreConfig
from woobc.core.domain.admission import Source
from woobc.core.domain.lifecycle import OrderState
from woobc.core.errors import SetupError, TransientRemoteError
from woobc.core.job import Job
from woobc.core.middleware.orders import StoredOrder
from woobc.core.services.import_orders import check_identity, in_batches, store_trouble
from woobc.core.services.importing import Importer
from woobc.core.services.processing import Processor, mark_gone, record_posted

WATCH_AT_ONCE = 20
WEBHOOK_NEWS_IS_GOOD_FOR = timedelta(days=2)


def recheck_status(job: Job, stores: Sequence[StoreConfig], limit: int | None = None) -> None:
    """Recheck each store's open orders, then the sent ones in Business Central."""
    for config in stores:
        with store_trouble(job, config):
            check_identity(job, config)
            _Recheck(job, config, limit).run()
    try:
        for config in stores:
            _watch(job, config)
    except (TransientRemoteError, SetupError) as error:
        job.report.trouble(error)


class _Recheck:
    def __init__(self, job: Job, config: StoreConfig, limit: int | None) -> None:
        self.job = job
        self.config = config
        self.limit = limit
        self.importer = Importer(job, config, Source.RECHECK)
        self.store = job.store(config)

    def run(self) -> None:
        since, why = self._look_back()
        open_ids = self._ids("o.state = 'open'", since)
        held_ids = self._ids("o.hold = 'rule' AND o.state IN ('pending', 'inserted', 'verified', 'released')", since)
        before = self.store.requests
        settings = self.config.recheck
        if len(open_ids) < settings.one_by_one_below:
            way = f"each of them by id, for they are fewer than {settings.one_by_one_below}"
            self._by_id([*open_ids, *held_ids])
        else:
            way = (
                f"completed orders of {settings.bulk_days} days first, for they are {settings.one_by_one_below} or more"
            )
            seen = self._in_bulk({*open_ids, *held_ids})
            if settings.exhaustive:
                way += ", then the rest by id"
                self._by_id([order_id for order_id in (*open_ids, *held_ids) if order_id not in seen])
        self._report(since, why, len(open_ids), way, self.store.requests - before)
        self.job.middleware.stores.mark_read(self.config.code)

    def _look_back(self) -> tuple[datetime, str]:
        """3 months while webhooks are on and healthy, else 21 days; both as configured."""
        settings, zone, now = self.config.recheck, self.job.config.time_zone, self.job.clock.now()
        if not self.config.webhooks:
            return settings.lookback.before(now, zone), f"{settings.lookback}, without webhooks"
        stored = self.importer.stored_store
        checked = stored.webhooks_checked_at
        if stored.webhooks_healthy and checked and now - checked < WEBHOOK_NEWS_IS_GOOD_FOR:
            return settings.lookback_with_webhooks.before(
                now, zone
            ), f"{settings.lookback_with_webhooks}, with webhooks"
        reason = stored.webhooks_report or "they were not checked lately"
        self.job.report.note(
            f"store {self.config.code}: its webhooks are not healthy ({reason}), so the look-back is {settings.lookback}; "
            "run `woobc webhooks status`"
        )
        return settings.lookback.before(now, zone), f"{settings.lookback}, webhooks not healthy"

    def _ids(self, state: str, since: datetime) -> list[int]:
        """Orders of this store in `state`, created since then, whose present status may be looked at again."""
        sql = f"SELECT o.order_id, o.status FROM orders o WHERE o.store = ? AND {state} AND o.date_created >= ? ORDER BY o.id"
        rows = self.job.middleware.database.rows(sql, (self.config.code, to_text(since)))
        rules = self.config.status_rules
        ids = [row[0] for row in rows if rules.of(row[1]).retry or rules.of(row[1]).import_ is not ImportRule.NO]
        return ids[: self.limit] if self.limit else ids

    def _by_id(self, order_ids: list[int]) -> None:
        done = 0
        for batch in in_batches(self.store.read(order_ids) if order_ids else iter(())):
            self.importer.take_in(batch)
            done += len(batch)
            self.job.progress(done, len(order_ids))
            self.job.middleware.runs.moved(self.job.run)
            if self.job.is_out_of_time():
                self.job.report.note(f"store {self.config.code}: the time of this run is over")
                return

    def _in_bulk(self, wanted: set[int]) -> set[int]:
        """Orders that are completed now, and were modified lately; only those we wait for are taken in."""
        settings = self.config.recheck
        since = self.job.clock.now() - timedelta(days=settings.bulk_days)
        seen: set[int] = set()
        for batch in self.store.iter_modified(since, settings.bulk_statuses):
            matching = [reading for reading in batch.readings if reading.order_id in wanted]
            self.importer.take_in(matching)
            seen |= {reading.order_id for reading in matching}
        return seen

    def _report(self, since: datetime, why: str, looked_at: int, way: str, requests: int) -> None:
        past = self.job.middleware.database.value(
            "SELECT count(*) FROM orders WHERE store = ? AND state = 'open' AND date_created < ?",
            (self.config.code, to_text(since)),
        )
        report = self.job.report
        report.count("looked at", looked_at)
        report.info(
            f"store {self.config.code}: {looked_at} open orders of the last {why}; {way}; {requests} requests"
            + (f"; {past} older ones stay open and are no longer rechecked" if past else "")
        )
        report.count("past the look-back", past)


# The watch over sent orders


def _watch(job: Job, config: StoreConfig) -> None:
    """Posted by a person in Business Central, or deleted there: verified and released orders of the last `watch`."""
    since = config.recheck.watch.before(job.clock.now(), job.config.time_zone)
    after = 0
    while not job.is_out_of_time():
        where = (
            "o.store = :store AND o.state IN ('verified', 'released') AND o.verified_date >= :since AND o.id > :after "
            f"ORDER BY o.id LIMIT {WATCH_AT_ONCE}"
        )
        rows = job.middleware.orders.select(where, {"store": config.code, "since": to_text(since), "after": after})
        if not rows or job.business_central.documents is None:
            return
        after = rows[-1].id
        _look_at(job, rows)


def _look_at(job: Job, rows: list[StoredOrder]) -> None:
    states = Processor(job).sales_states(rows)
    for row in rows:
        state = states[row.id]
        if state.is_posted:
            record_posted(job, row, state)
        elif state.is_gone and row.state in (OrderState.VERIFIED, OrderState.RELEASED):
            mark_gone(job, row)
