"""`sync`: a few orders, all the way, now."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import timedelta

from woobc.core.config.values import StoreConfig
from woobc.core.domain.lifecycle import OrderState
from woobc.core.domain.text import counted
from woobc.core.jobs.bc_insert import InsertOptions, insert_orders
from woobc.core.jobs.bc_verify import VerifyOptions, verify_orders
from woobc.core.jobs.import_orders import ImportFilters, import_orders
from woobc.core.jobs.job import Job

LOOK_EVERY_S = 10.0


def sync(job: Job, stores: Sequence[StoreConfig], filters: ImportFilters, *, wait_s: float, person: str) -> None:
    """Import what the filters name, insert it, and wait up to `wait_s` seconds until Business Central made sales orders."""
    import_orders(job, stores, filters, person)
    chosen = tuple(job.report.entries)
    if not chosen:
        if not job.report.errors:  # a store that did not answer may well have some
            job.report.info("the filters name no order that could be carried on")
        return
    insert_orders(job, stores, InsertOptions(row_ids=chosen))
    until = min(job.clock.now() + timedelta(seconds=wait_s), job.deadline)
    while not job.report.errors:
        del job.report.counts["waiting"]  # those of the look before
        verify_orders(job, stores, VerifyOptions(row_ids=chosen))
        waiting = [row_id for row_id in chosen if _waits(job, row_id)]
        if not waiting:
            return
        if job.clock.now() >= until:
            job.report.info(
                f"{counted(len(waiting), 'order has', 'orders have')} no sales order yet; bc-verify goes on looking"
            )
            return
        job.clock.sleep(min(LOOK_EVERY_S, max(0.5, wait_s / 20)))


def _waits(job: Job, row_id: int) -> bool:
    order = job.middleware.orders.get(row_id)
    return order.state is OrderState.INSERTED and not order.failed
