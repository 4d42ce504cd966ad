"""`batch-post`: post what is due at the posting times of the stores that have one."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, time

from woobc.core.config.values import StoreConfig
from woobc.core.domain.conditions import Condition
from woobc.core.domain.due import NOT_HELD, UNMARKED, UNMARKED_FOR_NOW, Processing, hindrance, processing_of
from woobc.core.domain.lifecycle import OrderState
from woobc.core.domain.schedule import due_posting_time
from woobc.core.domain.stored import StoredOrder
from woobc.core.errors import SetupError, TransientRemoteError
from woobc.core.jobs import settling, silence
from woobc.core.jobs.due import NO_SCHEDULE, last_time_of, scheduled_among, why_nothing_is_posted
from woobc.core.jobs.elsewhere import tell_of_other_runs
from woobc.core.jobs.job import Job
from woobc.core.jobs.posting import Due, Processor, begin_new_modes, posting_date, settle_posting
from woobc.core.middleware.due import to_post_by_schedule


@dataclass(frozen=True, slots=True)
class PostOptions:
    """`now` posts what is owed whether or not its time has come; `posting_date` goes with it or with named orders."""

    row_ids: tuple[int, ...] = ()
    now: bool = False
    posting_date: date | None = None
    limit: int | None = None
    without_store: frozenset[str] = frozenset()

    @property
    def is_asked(self) -> bool:
        """A person wants it now, without waiting for the posting time."""
        return self.now or bool(self.row_ids)

    @property
    def unmarked(self) -> Condition:
        """Which marks keep an order from being posted: a person need not wait for the next nightly attempt."""
        if self.row_ids:
            return NOT_HELD
        return UNMARKED_FOR_NOW if self.now else UNMARKED


def batch_post(job: Job, stores: Sequence[StoreConfig], options: PostOptions) -> None:
    """Post the due orders of these stores; says why when there is nothing to post."""
    settling.take_over_dead_claims(job)
    begin_new_modes(job, stores)
    scheduled = scheduled_among(stores)
    if not scheduled:
        job.report.info(NO_SCHEDULE)
    try:
        settle_posting(job, stores, options.row_ids)
        _post_due(job, scheduled, options)
    except (TransientRemoteError, SetupError) as error:
        job.report.trouble(error)
    tell_of_other_runs(job, (OrderState.VERIFIED, OrderState.RELEASED, OrderState.POSTING))
    for row_id in options.row_ids:
        _tell_why_not(job, job.middleware.orders.get(row_id))


def _post_due(job: Job, stores: Sequence[StoreConfig], options: PostOptions) -> None:
    if silence.keeps_still(job):
        return
    processor, left = Processor(job, options.without_store), options.limit
    for config in stores:
        question = to_post_by_schedule(config, options.unmarked, options.row_ids)
        if not options.is_asked:
            question = question.ready_by(last_time_of(config, job.config, job.clock.now()))
        done = processor.work_off(config, question, left, _Schedule(job, config, options).due)
        left = None if left is None else left - done
        if left == 0:
            return
        if not done and not options.row_ids:
            job.report.info(why_nothing_is_posted(job.middleware.database, config, job.config))


@dataclass(frozen=True, slots=True)
class _Schedule:
    """When a store posts, and with which date."""

    job: Job
    config: StoreConfig
    options: PostOptions

    @property
    def at(self) -> time:
        if self.config.schedule_posting_time is None:
            raise ValueError(f"store {self.config.code} has no posting time")  # the configuration is refused before
        return self.config.schedule_posting_time

    def due(self, row: StoredOrder) -> Due:
        """The order with its posting date; a missed posting time is caught up with its own day."""
        zone, now = self.job.config.time_zone, self.job.clock.now()
        if self.options.is_asked:
            day = self.options.posting_date or self.job.clock.today(zone)
            return Due(row, Processing.SCHEDULE_POST, day)
        moment = due_posting_time(row.ready_since or now, now, self.at, zone) or now
        return Due(row, Processing.SCHEDULE_POST, posting_date(self.config, row, moment.astimezone(zone).date(), zone))


def _tell_why_not(job: Job, row: StoredOrder) -> None:
    """Why an order that a person named was not even tried."""
    if row.id not in job.report.entries:
        job.report.add(row.id, "not posted", "", _why_not(job, row))


def _why_not(job: Job, row: StoredOrder) -> str:
    processing = processing_of(row.rule, job.config.stores[row.store].order_processing)
    if row.state is OrderState.POSTED:
        return f"it is posted: {row.posted_invoice_number}"
    if row.state not in (OrderState.VERIFIED, OrderState.RELEASED):
        return f"it is {row.state}, not verified"
    if processing is not Processing.SCHEDULE_POST:
        return f"its processing is not schedule-post but: {processing}"
    if row.conflict and not row.hold:
        return f"it is in conflict: {row.conflict_message}"
    if job.silence is not None and not row.hold:
        return silence.words(job.silence, job.config)
    why = hindrance(row, job.clock.now())
    return f"it is {why} ({row.hold})" if row.hold else f"it is {why or 'owed nothing'}"
