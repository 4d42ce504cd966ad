"""`batch-post`: post what is due at the posting times of the stores that have one."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date
from functools import partial

from msgspec import Struct

from woobc.core.config.values import StoreConfig
from woobc.core.domain.conditions import Condition
from woobc.core.domain.due import NOT_HELD, UNMARKED, UNMARKED_FOR_NOW, Processing, why_not_scheduled
from woobc.core.domain.lifecycle import OrderState
from woobc.core.domain.processing import Due, due_by_schedule
from woobc.core.domain.stored import StoredOrder
from woobc.core.errors import SetupError, TransientRemoteError
from woobc.core.jobs import settling, silence, takeover
from woobc.core.jobs.due import NO_SCHEDULE, last_time_of, posting_time_of, scheduled_among, why_nothing_is_posted
from woobc.core.jobs.elsewhere import tell_of_other_runs
from woobc.core.jobs.job import Job
from woobc.core.jobs.named import tell_why_not, why_still
from woobc.core.jobs.posting import Processor, begin_new_modes, confirm_postings, posting_dates
from woobc.core.middleware.due import to_post_by_schedule


class PostOptions(Struct, frozen=True):
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
        confirm_postings(job, stores, options.row_ids)
        _post_due(job, scheduled, options)
    except (TransientRemoteError, SetupError) as error:
        job.report.trouble(error)
    tell_of_other_runs(job, (OrderState.VERIFIED, OrderState.RELEASED, OrderState.POSTING))
    tell_why_not(job, stores, options.row_ids, "not posted", partial(_why_not, job))


def _why_not(job: Job, row: StoredOrder) -> str:
    mode = job.config.stores[row.store].order_processing
    return why_not_scheduled(row, mode, why_still(job), job.clock.now())


def _post_due(job: Job, stores: Sequence[StoreConfig], options: PostOptions) -> None:
    if silence.keeps_still(job) or takeover.keeps_waiting(job):
        return
    processor, left = Processor(job, options.without_store), options.limit
    for config in stores:
        question = to_post_by_schedule(config, options.unmarked, options.row_ids)
        if not options.is_asked:
            question = question.ready_by(last_time_of(config, job.config, job.clock.now()))
        done = processor.work_off(config, question, left, _chooser(job, config, options))
        left = None if left is None else left - done
        if left == 0:
            return
        if not done and not options.row_ids:
            job.report.info(why_nothing_is_posted(job.middleware.database, config, job.config))


def _chooser(job: Job, config: StoreConfig, options: PostOptions) -> Callable[[StoredOrder], Due]:
    """What makes an order due; one that a person asks for has no posting time to be dated by."""
    dates, day = posting_dates(job, config), options.posting_date or job.clock.today(job.config.time_zone)
    if options.is_asked:
        return lambda row: Due(row, Processing.SCHEDULE_POST, day)
    return lambda row: due_by_schedule(row, posting_time_of(config), dates, job.clock.now())
