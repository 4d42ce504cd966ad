"""Whether all is well: what `status` shows, gathered from the middleware alone."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime, timedelta

from msgspec import Struct

from woobc.core.clock import Clock, describe_age
from woobc.core.config.values import Config, StoreConfig
from woobc.core.domain.admission import FORWARDING
from woobc.core.domain.lifecycle import OrderState
from woobc.core.domain.schedule import next_posting_time
from woobc.core.domain.settings import OrderProcessing
from woobc.core.domain.text import counted
from woobc.core.domain.verification import PATIENT_FOR
from woobc.core.errors import BUSINESS_CENTRAL
from woobc.core.jobs.takeover import words as takeover_words
from woobc.core.middleware import silence, takeover
from woobc.core.middleware.middleware import Middleware
from woobc.core.middleware.overview import Marks, StateCount, Trouble
from woobc.core.middleware.runs import RunRecord
from woobc.core.middleware.silence import Silence
from woobc.core.middleware.stores import StoredStore
from woobc.core.middleware.takeover import Takeover
from woobc.core.operating.checks import Level, probe_expiry
from woobc.core.operating.cron_times import next_start
from woobc.core.operating.crontab import entries
from woobc.core.operating.timers import starting_times

RHYTHM = {
    "import-orders": timedelta(minutes=30),
    "bc-insert": timedelta(minutes=10),
    "bc-verify": timedelta(minutes=10),
    "batch-post": timedelta(minutes=10),
    "shop-update": timedelta(minutes=15),
    "recheck-status": timedelta(days=1),
}
"""How often cron starts each job."""

STUCK_AFTER = timedelta(hours=1)
UNREADABLE_FOR = timedelta(hours=1)
_DAY = timedelta(days=1)


class JobView(Struct, frozen=True):
    """One job: its newest ended run, the newest that did something, the one under way, when the next is expected, and
    whether that is overdue."""

    command: str
    last: RunRecord | None
    busy: RunRecord | None
    running: RunRecord | None
    next_at: datetime | None
    late: bool
    unscheduled: bool
    """Neither in the user's crontab nor started by another scheduler lately, so nothing will start it."""


class StoreView(Struct, frozen=True):
    """One store of the configuration. `stored` is None before its first import."""

    config: StoreConfig
    stored: StoredStore | None
    states: tuple[StateCount, ...]
    marks: Marks


class Status(Struct, frozen=True):
    """The whole picture. `needs` are the things a person must see to, each with what to type; empty: all is well."""

    now: datetime
    stores: tuple[StoreView, ...]
    jobs: tuple[JobView, ...]
    stuck: tuple[RunRecord, ...]
    holders: tuple[tuple[RunRecord, int], ...]
    inbox: tuple[Trouble, ...]
    skipped: int
    paid_late: int
    """Kept as cancelled, in a status that would import now."""
    refunds: dict[str, int]
    """Those made after their order was sent, by where they stand."""
    deliveries: tuple[int, datetime | None]
    contact: RunRecord | None
    away: tuple[datetime, str] | None
    secrets: tuple[str, ...]
    silence: Silence | None
    """After a restore or a take-over: nothing is written yet."""
    takeover: Takeover | None
    needs: tuple[str, ...]


def gather(config: Config, middleware: Middleware, clock: Clock) -> Status:
    """Read everything `status` shows; a dozen indexed queries, however many orders there are."""
    view, now = middleware.overview, clock.now()
    living = view.living_runs()
    stores = tuple(_stores(config, middleware))
    jobs = tuple(_jobs(config, middleware, living, now))
    stuck = tuple(run for run in living if now - run.moved > STUCK_AFTER)
    inbox = tuple(view.inbox())
    away = view.troubled_systems().get(BUSINESS_CENTRAL)
    findings = probe_expiry(config, clock.today(config.time_zone))
    secrets = tuple(finding.message for finding in findings if finding.verdict is not Level.OK)
    taken_over = takeover.read(middleware.database)
    words = (takeover_words(taken_over, config),) if taken_over and taken_over.awaits_word else ()
    return Status(
        now=now,
        stores=stores,
        jobs=jobs,
        stuck=stuck,
        holders=tuple(middleware.runs.holders(tuple(OrderState))),
        inbox=inbox,
        skipped=view.skipped_since(now - _DAY),
        paid_late=_paid_late(config, middleware),
        refunds=middleware.refunds.counts(),
        deliveries=view.deliveries_waiting(),
        contact=view.last_contact(),
        away=away,
        secrets=secrets,
        silence=silence.read(middleware.database),
        takeover=taken_over,
        needs=(*words, *_needs(stores, jobs, stuck, inbox, view.sent_before(now - PATIENT_FOR), away, secrets, now)),
    )


def _stores(config: Config, middleware: Middleware) -> Iterator[StoreView]:
    known, states, marks = middleware.stores.all(), middleware.overview.states(), middleware.overview.marks()
    here = {store.code: store for store in config.stores_here()}
    for code, store in here.items():
        mine = tuple(count for count in states if count.store == code)
        yield StoreView(store, known.get(code), mine, marks.get(code, Marks()))


def _paid_late(config: Config, middleware: Middleware) -> int:
    here = {store.code: store.status_rules for store in config.stores_here()}
    found = middleware.overview.cancelled_by_status()
    return sum(count for code, status, count in found if code in here and here[code].of(status).import_ in FORWARDING)


def enabled_stores(config: Config) -> list[StoreConfig]:
    return [store for store in config.stores_here() if store.enabled]


def planned_jobs(config: Config) -> tuple[str, ...]:
    """The jobs cron runs for this configuration."""
    enabled = enabled_stores(config)
    if not enabled:
        return ()
    called_for = {
        "batch-post": any(store.order_processing is OrderProcessing.SCHEDULE_POST for store in enabled),
        "shop-update": any(store.tell is not None for store in enabled),
    }
    return tuple(command for command in RHYTHM if called_for.get(command, True))


def _jobs(config: Config, middleware: Middleware, living: list[RunRecord], now: datetime) -> Iterator[JobView]:
    created, installed = middleware.overview.created_at(), starting_times(config)
    called_for: dict[str, list[str]] = {}
    for when, job in entries(enabled_stores(config)):
        called_for.setdefault(job[0], []).append(when)
    for command in planned_jobs(config):
        running = next((run for run in living if run.command == command), None)
        last = middleware.overview.last_run(command)
        begun = max((run.started for run in (running, last) if run), default=created)
        times = (installed or {}).get(command) or called_for[command]
        due = max(begun + RHYTHM[command], next_start(times, begun) or begun)
        late = running is None and now > due + _patience(command)
        by_cron = last is not None and last.trigger == "cron" and not late
        unscheduled = installed is not None and command not in installed and not by_cron
        posting = command == "batch-post"
        next_at = None if unscheduled else _posting_time(config, now) if posting else next_start(times, now)
        busy = next(iter(middleware.runs.busy(command, 1)), None)
        yield JobView(command, last, busy, running, next_at, late and not unscheduled, unscheduled)


def _patience(command: str) -> timedelta:
    """Cron's next try comes before anybody is called; a nightly job may wait for the night's end."""
    return min(RHYTHM[command], timedelta(hours=2)) + timedelta(minutes=5)


def _posting_time(config: Config, now: datetime) -> datetime:
    """The next moment at which a store wants its orders posted."""
    times = [store.schedule_posting_time for store in enabled_stores(config)]
    return min(next_posting_time(now, at, config.time_zone) for at in times if at is not None)


def _needs(
    stores: tuple[StoreView, ...],
    jobs: tuple[JobView, ...],
    stuck: tuple[RunRecord, ...],
    inbox: tuple[Trouble, ...],
    unmade: int,
    away: tuple[datetime, str] | None,
    secrets: tuple[str, ...],
    now: datetime,
) -> Iterator[str]:
    waiting = sum(trouble.count - trouble.waits for trouble in inbox)
    if waiting:
        yield f"{counted(waiting, 'order needs', 'orders need')} a person: woobc errors"
    if unmade:
        words = counted(unmade, "order waits", "orders wait")
        yield f"{words} for a sales order for more than {describe_age(PATIENT_FOR)}: look at Business Central's job queue"
    for run in stuck:
        yield f"{run.command} (run {run.id}, pid {run.pid}) has not moved for {describe_age(now - run.moved)}"
    yield from _needs_of_jobs(jobs)
    for store in stores:
        yield from _needs_of_store(store, jobs, now)
    if away and now - away[0] > UNREADABLE_FOR:
        yield f"Business Central {trouble_words(away)} for {describe_age(now - away[0])}: woobc check"
    yield from secrets


def _needs_of_jobs(jobs: tuple[JobView, ...]) -> Iterator[str]:
    unscheduled = [job.command for job in jobs if job.unscheduled]
    if unscheduled:
        yield f"nothing starts {', '.join(unscheduled)}: not in the crontab of this user. woobc crontab --install"
    for job in jobs:
        if job.late:
            yield f"{job.command} is late: is it in the crontab, and cron running? woobc check"
        if job.last is not None and job.last.exit_code in (None, 1, 3, 7):
            yield f"the last {job.command} {ending(job.last)}: woobc activity {job.last.id}"


def _needs_of_store(store: StoreView, jobs: tuple[JobView, ...], now: datetime) -> Iterator[str]:
    code, is_enabled = store.config.code, store.config.enabled
    since = store.stored.unreadable_since if store.stored else None
    if since and is_enabled and now - since > UNREADABLE_FOR:
        yield f"store {code} can't be read for {describe_age(now - since)}: woobc check"
    elif since is None and _is_unread(store, jobs, now):
        yield f"store {code} has not been read lately: is its import-orders in the crontab? woobc crontab --diff"
    if store.config.webhooks and is_enabled and _is_deaf(store):
        yield f"the webhooks of store {code} are not healthy: woobc webhooks status --repair --store {code}"


def _is_unread(store: StoreView, jobs: tuple[JobView, ...], now: datetime) -> bool:
    """Its own import does not run, while those of other stores do."""
    last = store.stored.last_read_at if store.stored else None
    command = "import-orders"
    late = any(job.late or job.running for job in jobs if job.command == command)
    return store.config.enabled and last is not None and not late and now - last > RHYTHM[command] + _patience(command)


def _is_deaf(store: StoreView) -> bool:
    """Its webhooks were looked at last and found wanting."""
    stored = store.stored
    return stored is not None and stored.webhooks_checked_at is not None and not stored.webhooks_healthy


def trouble_words(away: tuple[datetime, str]) -> str:
    return "is away" if away[1] == "away" else "refuses"


_ENDINGS = {
    0: "done",
    1: "ended by a defect",
    2: "was not as asked for",
    3: "ended by the set-up",
    4: "done, orders need a person",
    5: "found a system away",
    7: "ended by the database",
    129: "was stopped: its terminal ended",
    130: "was stopped by Ctrl-C",
    143: "was stopped by SIGTERM",
    None: "died",
}


def ending(run: RunRecord) -> str:
    """How a run ended, in words."""
    return _ENDINGS.get(run.exit_code, f"ended with {run.exit_code}")
