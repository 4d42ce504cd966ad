"""Orders that another run is at: a run that finds nothing to do because of it says so."""

from __future__ import annotations

from collections.abc import Collection
from datetime import timedelta

from woobc.core.clock import describe_age
from woobc.core.domain.lifecycle import OrderState
from woobc.core.domain.text import counted
from woobc.core.jobs.job import Job

LONG = timedelta(hours=1)
"""Longer than any run lasts that is not stopped or stuck, so that it is worth a mail."""


def tell_of_other_runs(job: Job, states: Collection[OrderState]) -> None:
    """Name the living runs that hold orders of these states, which are this command's."""
    for run, held in job.middleware.runs.holders(states):
        if run.id == job.run.id:
            continue
        still = job.clock.now() - run.moved
        words = f"{counted(held, 'order is', 'orders are')} left to run {run.id} ({run.command}, pid {run.pid})"
        if still <= LONG:
            job.report.info(f"{words}, which is at them")
        else:
            fix = f"If its process hangs, end it (kill {run.pid}): nothing is lost, the next run takes them over."
            job.report.note(f"{words}, which has not moved for {describe_age(still)}. {fix}")
