"""`batch-post`: post what is due at the posting times of the stores that have one."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from woobc.core.config import OrderProcessing, StoreConfig
from woobc.core.domain.processing import Processing
from woobc.core.domain.schedule import due_posting_time, next_posting_time
from woobc.core.errors import SetupError, TransientRemoteError
from woobc.core.job import Job
from woobc.core.middleware.orders import StoredOrder
from woobc.core.services.processing import NOT_MARKED, Due, Processor, owed_where


@dataclass(frozen=True, slots=True)
class PostOptions:
    """`now` posts what is owed whether or not its time has come; `posting_date` goes with it or with named orders."""

    row_ids: tuple[int, ...] = ()
    now: bool = False
    posting_date: date | None = None
    limit: int | None = None
    without_store: frozenset[str] = frozenset()

    @property
    def only(self) -> str:
        return f"o.id IN ({', '.join(str(int(row)) for row in self.row_ids)})" if self.row_ids else "1"


def batch_post(job: Job, stores: Sequence[StoreConfig], options: PostOptions) -> None:
    """Post the due orders of these stores; says why when there is nothing to post."""
    settle_time = job.config.environment.business_central.settle_time
    job.middleware.orders.take_over_dead_claims(job.run, job.clock.now() + settle_time)
    scheduled = [config for config in stores if config.order_processing is OrderProcessing.SCHEDULE_POST]
    if not scheduled:
        job.report.info('no store here has order_processing = "schedule-post", so there is nothing to post')
        return
    try:
        _settle(job, scheduled)
        for config in scheduled:
            _post_store(job, config, options)
    except (TransientRemoteError, SetupError) as error:
        job.report.trouble(error)


def _settle(job: Job, stores: Sequence[StoreConfig]) -> None:
    codes = ", ".join(f"'{config.code}'" for config in stores)
    if job.middleware.database.value(f"SELECT 1 FROM orders WHERE state = 'posting' AND store IN ({codes}) LIMIT 1"):
        Processor(job).settle_posting(stores)


def _post_store(job: Job, config: StoreConfig, options: PostOptions) -> None:
    processor = Processor(job, options.without_store)
    chosen = {due.row.id for due in _due(job, config, options)}
    if not chosen:
        job.report.info(_why_nothing(job, config, options))
        return
    only = f"o.id IN ({', '.join(map(str, sorted(chosen)))})"

    def choose(config: StoreConfig, rows: list[StoredOrder]) -> list[Due]:
        return [due for row in rows if (due := _as_due(job, processor, config, row, options))]

    processor.post_chosen(config, only, options.limit, choose)


def _due(job: Job, config: StoreConfig, options: PostOptions) -> list[Due]:
    where = f"{owed_where(config, scheduled=True)} AND {NOT_MARKED} AND o.claimed_by IS NULL AND {options.only}"
    rows = job.middleware.orders.select(f"{where} ORDER BY o.id", {"now": job.middleware.database.now()})
    processor = Processor(job)
    return [due for row in rows if (due := _as_due(job, processor, config, row, options))]


def _as_due(job: Job, processor: Processor, config: StoreConfig, row: StoredOrder, options: PostOptions) -> Due | None:
    """The order with its posting date, if its time has come. A missed posting time is caught up with its own day."""
    zone, now, at = job.config.time_zone, job.clock.now(), config.schedule_posting_time
    if row.ready_since is None or at is None:
        return None
    if options.now or options.row_ids:
        day = options.posting_date or processor.posting_date(config, row, None)
        return Due(row, Processing.SCHEDULE_POST, day)
    time = due_posting_time(row.ready_since, now, at, zone)
    if time is None:
        return None
    day = processor.posting_date(config, row, time.astimezone(zone).date())
    return Due(row, Processing.SCHEDULE_POST, day)


def _why_nothing(job: Job, config: StoreConfig, options: PostOptions) -> str:
    database, zone = job.middleware.database, job.config.time_zone
    owed = owed_where(config, scheduled=True)
    waiting = database.value(f"SELECT count(*) FROM orders o WHERE {owed} AND {NOT_MARKED}", {"now": database.now()})
    marked = database.value(
        f"SELECT count(*) FROM orders o WHERE {owed} AND NOT ({NOT_MARKED})", {"now": database.now()}
    )
    reasons = []
    if waiting and config.schedule_posting_time:
        moment = next_posting_time(job.clock.now(), config.schedule_posting_time, zone).astimezone(zone)
        reasons.append(f"{waiting} orders wait for {moment:%Y-%m-%d %H:%M}")
    if marked:
        reasons.append(f"{marked} are held, in conflict or failed")
    return f"store {config.code}: nothing to post" + (f"; {', '.join(reasons)}" if reasons else ", no order is owed it")
