"""`bc-insert`: settle what is unknown, then send every pending order whose time has come, once."""

from __future__ import annotations

from collections.abc import Sequence

from msgspec import Struct

from woobc.core.config.values import StoreConfig
from woobc.core.domain.codes import CODES, Heals
from woobc.core.domain.due import why_not_inserted
from woobc.core.domain.lifecycle import OrderState
from woobc.core.errors import SetupError, TransientRemoteError
from woobc.core.jobs import settling, silence
from woobc.core.jobs.due import left_to_insert
from woobc.core.jobs.elsewhere import tell_of_other_runs
from woobc.core.jobs.job import Job
from woobc.core.jobs.named import tell_why_not
from woobc.core.jobs.preparing import Preparation
from woobc.core.jobs.sending import Sender
from woobc.core.middleware import due

BATCH = 100
"""Of orders that are looked up and sent together, for each request that may be on its way at a time."""


class InsertOptions(Struct, frozen=True):
    """`row_ids` are of orders a person named: their waiting times do not count. `without_store`: stores not read again."""

    row_ids: tuple[int, ...] = ()
    limit: int | None = None
    without_store: frozenset[str] = frozenset()


def insert_orders(job: Job, stores: Sequence[StoreConfig], options: InsertOptions) -> None:
    """Bring pending orders of these stores into Business Central."""
    for order in settling.take_over_dead_claims(job):
        job.report.add(order.id, "answer awaited", "", "its run ended before an answer was recorded")
    for config in stores:
        _lift_by_mapping(job, config)
    try:
        _settle_unknown(job, stores, options)
        _send_pending(job, stores, options)
    except (TransientRemoteError, SetupError) as error:
        job.report.trouble(error)
    tell_of_other_runs(job, (OrderState.PENDING, OrderState.INSERTING, OrderState.UNKNOWN))
    tell_why_not(job, stores, options.row_ids, "not inserted", lambda row: why_not_inserted(row, job.clock.now()))
    if not options.row_ids:  # who named orders is told of them alone
        for sentence in left_to_insert(job.middleware.database, stores, job.config):
            job.report.info(sentence)


def _lift_by_mapping(job: Job, config: StoreConfig) -> None:
    """A changed mapping gives orders, and refunds, that failed for it another try."""
    if not job.middleware.stores.mapping_changed(config):
        return
    codes = [code.name for code in CODES.values() if code.heals is Heals.MAPPING]
    for order in job.middleware.orders.pending_with(config.code, codes):
        job.middleware.orders.lift_failure(order, "the mapping was changed", job.run)
    job.middleware.refunds.try_again(config.code, codes)


def _settle_unknown(job: Job, stores: Sequence[StoreConfig], options: InsertOptions) -> None:
    orders, after = job.middleware.orders, 0
    question = due.to_settle(stores, job.config, options.row_ids)
    while not job.is_out_of_time():
        claimed = orders.claim(job.run, question.after(after), BATCH)
        if not claimed:
            return
        after = max(order.id for order in claimed)
        try:
            settling.settle(job, claimed)
        finally:
            orders.release_claims(job.run, claimed)


def _send_pending(job: Job, stores: Sequence[StoreConfig], options: InsertOptions) -> None:
    if silence.keeps_still(job):
        _put_off(job, options)
        return
    sender = Sender(job)
    _send_batches(job, stores, options, sender)
    sender.losses.tell()


def _send_batches(job: Job, stores: Sequence[StoreConfig], options: InsertOptions, sender: Sender) -> None:
    """Batch after batch until nothing is due, or the limit or the time of the run is reached."""
    orders, done, after = job.middleware.orders, 0, 0
    preparation = Preparation(job, without_store=options.without_store, is_named=bool(options.row_ids))
    batch = BATCH * job.config.environment.business_central.orders_at_once
    whole = job.whole(due.to_insert(stores, options.row_ids), options.limit)
    while not job.is_out_of_time():
        most = batch if options.limit is None else min(batch, options.limit - done)
        if most <= 0:
            return
        readable = [config for config in stores if config.code not in preparation.unreadable]
        claimed = orders.claim(job.run, due.to_insert(readable, options.row_ids).after(after), most)
        if not claimed:
            return
        after, done = max(order.id for order in claimed), done + len(claimed)
        job.business_central().page.check()  # what it lacks ends the run before anything else is done
        sender.send(preparation.prepare(claimed, stores))
        orders.release_claims(job.run, claimed)
        job.middleware.runs.moved(job.run)
        job.progress(done, whole)
    job.report.info("the time of this run is over, the next one goes on")


def _put_off(job: Job, options: InsertOptions) -> None:
    """Each order that a person named is reported."""
    for row_id in options.row_ids:
        if job.middleware.orders.get(row_id).state is OrderState.PENDING:
            job.report.add(row_id, "postponed", "", job.report.infos[-1])
