"""`recheck-status`: look again at what may not be forwarded yet, and watch over what was."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime, timedelta
from functools import partial

from woobc.core.config.values import StoreConfig
from woobc.core.domain.admission import Source
from woobc.core.domain.lifecycle import OrderState
from woobc.core.domain.orders import Reading
from woobc.core.domain.processing import posted
from woobc.core.domain.settings import ImportRule
from woobc.core.domain.stored import StoredOrder
from woobc.core.domain.text import counted
from woobc.core.errors import SetupError, TransientRemoteError
from woobc.core.jobs.intake import Importer
from woobc.core.jobs.isolation import in_parts, order_part, store_part
from woobc.core.jobs.job import Job
from woobc.core.jobs.reading import check_identity, in_batches
from woobc.core.jobs.sales_orders import mark_gone, record, with_states
from woobc.core.jobs.webhooks import refresh_health
from woobc.core.middleware.rereading import Rechecked, count_going_on, watched

WATCH_AT_ONCE = 20


def recheck_status(job: Job, stores: Sequence[StoreConfig], limit: int | None = None) -> None:
    """Recheck each store's open orders, then the sent ones in Business Central."""
    for config in stores:
        with store_part(job, config):
            check_identity(job, config)
            _Recheck(job, config, limit).run()
    try:
        for config in stores:
            _watch(job, config)
    except (TransientRemoteError, SetupError) as error:
        job.report.trouble(error)


LOOKED_AT_TOGETHER = 1000
"""Open orders whose statuses are looked at before what changed of them is read: a night that ends early has these behind it."""


class _Recheck:
    """One store's part of the run."""

    def __init__(self, job: Job, config: StoreConfig, limit: int | None) -> None:
        self.job = job
        self.config = config
        self.limit = limit
        self.importer = Importer(job, config, Source.RECHECK)
        self.store = job.store(config)
        self.looked_at: set[int] = set()

    def run(self) -> None:
        since, why = self._look_back()
        rechecked = Rechecked(self.job.middleware.database, self.config.code, self.config.status_rules)
        open_ids = rechecked.open_since(since, self.limit)
        room = None if self.limit is None else self.limit - len(open_ids)
        read_along = [*rechecked.held_since(since, room), *rechecked.in_conflict(room)]
        settings = self.config.recheck
        if len(open_ids) < settings.one_by_one_below:
            way = f"each by id, for they are fewer than {settings.one_by_one_below}"
            self._by_id([*open_ids, *read_along])
        else:
            statuses, days = ", ".join(settings.bulk_statuses), counted(settings.bulk_days, "day")
            way = f"first the {statuses} ones modified in {days}, for they are {settings.one_by_one_below} or more"
            self._in_bulk({*open_ids, *read_along})
            if settings.exhaustive:
                way += ", then the rest by id"
                left = [order_id for order_id in open_ids if order_id not in self.looked_at]
                for start in range(0, len(left), LOOKED_AT_TOGETHER):
                    self._by_id(self._less_unchanged(left[start : start + LOOKED_AT_TOGETHER]))
                self._by_id([order_id for order_id in read_along if order_id not in self.looked_at])
        self._report(since, f"{counted(len(open_ids), 'open order')} of the last {why}: {way}", set(open_ids))
        self.job.middleware.stores.mark_read(self.config.code)

    def _look_back(self) -> tuple[datetime, str]:
        """The longer one while webhooks are on and healthy; they are looked at first, for old news would mislead."""
        settings, zone, now = self.config.recheck, self.job.config.time_zone, self.job.clock.now()
        if not self.config.webhooks:
            return settings.lookback.before(now, zone), f"{settings.lookback} (no webhooks)"
        problem = refresh_health(self.job, self.config)
        if not problem:
            since = settings.lookback_with_webhooks.before(now, zone)
            return since, f"{settings.lookback_with_webhooks} (webhooks are healthy)"
        self.job.report.note(
            f"Store {self.config.code}: its webhooks are not healthy ({problem}), so only {settings.lookback} are looked "
            f"back; run `woobc webhooks status --repair --store {self.config.code}`."
        )
        return settings.lookback.before(now, zone), f"{settings.lookback} (webhooks are not healthy)"

    def _less_unchanged(self, order_ids: list[int]) -> list[int]:
        """Those that must be read: of the others, which count as looked at, neither status nor modification time is new, and
        their status goes nowhere."""
        orders, rules = self.job.middleware.orders, self.config.status_rules
        known = {
            order_id: (row.status, row.date_modified)
            for order_id, row in orders.known(self.config.code, order_ids).items()
            if row.date_modified and rules.of(row.status).import_ is ImportRule.NO
        }
        same = set(self.store.unchanged(known))
        orders.seen_unchanged(self.config.code, same)
        self.looked_at |= same
        self.job.middleware.runs.moved(self.job.run)
        return [order_id for order_id in order_ids if order_id not in same]

    def _by_id(self, order_ids: list[int]) -> None:
        for batch in in_batches(self.store.read(order_ids) if order_ids else iter(())):
            self._take_in(batch, len(order_ids))
            if self._is_over():
                return

    def _in_bulk(self, wanted: set[int]) -> None:
        """Orders that are completed now, and were modified lately; only those we wait for are taken in."""
        settings = self.config.recheck
        since = self.job.clock.now() - timedelta(days=settings.bulk_days)
        for batch in self.store.iter_modified(since, settings.bulk_statuses, wanted):
            self._take_in([*batch.readings], len(wanted))
            if self._is_over():
                return

    def _take_in(self, readings: list[Reading], whole: int) -> None:
        self.importer.take_in(readings)
        self.looked_at |= {reading.order_id for reading in readings}
        self.job.progress(len(self.looked_at), whole)
        self.job.middleware.runs.moved(self.job.run)

    def _is_over(self) -> bool:
        if self.job.is_out_of_time():
            self.job.report.note(f"Store {self.config.code}: the time of this run is over, the next one goes on.")
            return True
        return False

    def _report(self, since: datetime, what: str, open_ids: set[int]) -> None:
        database, report, code = self.job.middleware.database, self.job.report, self.config.code
        looked_at = open_ids & self.looked_at
        eligible = count_going_on(database, code, looked_at)
        past = Rechecked(database, code, self.config.status_rules).count_open_before(since)
        report.count("looked at", len(looked_at))
        report.count("past the look-back", past)
        report.info(
            f"Store {self.config.code}: {what}; {len(looked_at)} looked at in {counted(self.store.requests, 'request')}, "
            f"{eligible} became eligible"
            + (
                f"; {counted(past, 'older one stays open and is', 'older ones stay open and are')} no longer rechecked "
                "(`woobc orders retry` reads one)"
                if past
                else ""
            )
            + "."
        )


# The watch over sent orders


def _watch(job: Job, config: StoreConfig) -> None:
    """Posted by a person in Business Central, or deleted there: verified and released orders of the last `watch`."""
    if not job.config.environment.business_central.api_url:
        return
    since = config.recheck.watch.before(job.clock.now(), job.config.time_zone)
    ids = watched(job.middleware.database, config.code, verified_since=since)
    for start in range(0, len(ids), WATCH_AT_ONCE):
        if job.is_out_of_time():
            return
        rows = job.middleware.orders.many(ids[start : start + WATCH_AT_ONCE])
        _look_at(job, [row for row in rows if row.state in (OrderState.VERIFIED, OrderState.RELEASED)])
        job.middleware.runs.moved(job.run)


def _look_at(job: Job, rows: list[StoredOrder]) -> None:
    for row, state in in_parts(job, rows, lambda row: row, partial(with_states, job)):
        with order_part(job, row):
            if state.is_posted:
                record(job, row, posted(state))
            elif state.is_gone:
                mark_gone(job, row)
