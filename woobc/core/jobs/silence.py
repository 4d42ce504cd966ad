"""Keeping the silence after a restored file: reading goes on, writing waits; and what people are shown meanwhile."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from woobc.core.clock import describe_age, to_local_text
from woobc.core.config.values import Config
from woobc.core.errors import SilenceKept
from woobc.core.middleware import silence
from woobc.core.middleware.silence import Silence

if TYPE_CHECKING:
    from woobc.core.jobs.job import Job
    from woobc.core.middleware.middleware import Middleware


def kept(job: Job) -> Silence | None:
    """The silence that this run has to keep: until it ends nothing is written, and that nothing is found proves nothing.

    Asks Business Central for its time, as long as there is one. Raises TransientRemoteError and SetupError.
    """
    if not job.has_looked_for_silence:
        job.silence = _judged(job)
        job.has_looked_for_silence = True
    return job.silence


def _judged(job: Job) -> Silence | None:
    database = job.middleware.database
    found = silence.read(database)
    if found is None:
        return None
    page = job.business_central().page
    page.check()  # its answer shows its time
    now, ahead = job.clock.now(), page.clock_difference
    if found.until is None:
        settle_time = job.config.environment.business_central.settle_time
        silence.count_from_now(database, now + settle_time, round(ahead.total_seconds()))
        return silence.read(database)
    if now + ahead - timedelta(seconds=found.bc_clock_ahead_s) < found.until:
        return found
    silence.end(database)
    return None


def keeps_still(job: Job) -> bool:
    """Whether nothing may be written in this run, which then says so."""
    found = kept(job)
    if found is not None:
        job.report.info(words(found, job.config))
    return found is not None


def demand_none(middleware: Middleware, config: Config) -> None:
    """For what a person asks to be written at once. Raises SilenceKept."""
    found = silence.read(middleware.database)
    if found is not None:
        raise SilenceKept(
            f"{_sentence(words(found, config))}", fix="Try again when `woobc status` says nothing of it any more."
        )


def _sentence(text: str) -> str:
    return f"{text[0].upper()}{text[1:]}."


def words(found: Silence, config: Config) -> str:
    """For people: why nothing is written, and until when."""
    since = to_local_text(found.since, config.time_zone)
    why = f"the middleware was restored at {since}, and a request of before may still arrive"
    if found.until is None:
        span = describe_age(config.environment.business_central.settle_time)
        return f"nothing is written until {span} after a run reaches Business Central: {why}"
    return f"nothing is written until {to_local_text(found.until, config.time_zone)}: {why}"
