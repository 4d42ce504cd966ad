"""Orders that a person named: of each that a run has not even tried it is said why, where nobody awaits a summary of all."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from msgspec.structs import replace

from woobc.core.config.values import StoreConfig
from woobc.core.domain.stored import StoredOrder
from woobc.core.jobs import silence, takeover
from woobc.core.jobs.job import Job


def tell_why_not(
    job: Job, stores: Sequence[StoreConfig], row_ids: Sequence[int], outcome: str, why: Callable[[StoredOrder], str]
) -> None:
    """Report each of these rows of which nothing is reported yet; `stores` are those of the run."""
    for row_id in row_ids:
        if row_id not in job.report.entries:
            order = job.middleware.orders.get(row_id)
            if order.claimed_by == job.run.id:  # given back with the end of the run
                order = replace(order, claimed_by=None)
            job.report.add(row_id, outcome, "", _why_left_out(job, stores, order.store) or why(order))


def _why_left_out(job: Job, stores: Sequence[StoreConfig], code: str) -> str:
    """Why the orders of a store have no part in the run; empty if they have."""
    if code in [config.code for config in stores]:
        return ""
    config = job.config.stores.get(code)
    if config is None or config.environment != job.config.environment.name:
        return f"store {code} is not in this environment's configuration"
    return f"store {code} is not named" if config.enabled else f"store {code} is not enabled; --store {code} names it"


def why_still(job: Job) -> str:
    """Why nothing is released or posted now; empty if nothing keeps the run from it."""
    return silence.words(job.silence, job.config) if job.silence is not None else takeover.awaits_word(job)
