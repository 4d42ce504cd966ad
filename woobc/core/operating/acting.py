"""Who acts on an order, and the claim that acting takes."""

from __future__ import annotations

from msgspec import Struct

from woobc.core.domain.stored import StoredOrder
from woobc.core.errors import UsageError
from woobc.core.jobs.job import Job
from woobc.core.jobs.settling import take_over_dead_claims
from woobc.core.middleware import due


class Act(Struct, frozen=True):
    """Who acts, and why."""

    person: str
    reason: str = ""


def taken(job: Job, order: StoredOrder) -> StoredOrder:
    """The order, claimed for this run, so that no job works on it meanwhile. Raises UsageError if one does."""
    orders = job.middleware.orders
    take_over_dead_claims(job)
    order = orders.get(order.id)
    claimed = orders.claim(job.run, due.just(order))
    if not claimed:
        run = job.middleware.runs.get(orders.get(order.id).claimed_by or 0)
        who = f"{run.command} (run {run.id}, pid {run.pid})" if run else "another run"
        raise UsageError(f"{order.name} is being worked on by {who}.", fix="Try again when it has ended.")
    return claimed[0]
