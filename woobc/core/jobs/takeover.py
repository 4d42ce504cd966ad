"""What waits after a take-over for a person's word, and how people are told.

Posting and releasing, credit memos, the status and the notes that a shop gets can't be taken back, and a hold, an ignore or a
resolve that forbids them may have been lost with the machine that is gone.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from woobc.core.clock import to_exact_local_text, to_local_text
from woobc.core.config.values import Config
from woobc.core.middleware import takeover
from woobc.core.middleware.takeover import Takeover

if TYPE_CHECKING:
    from woobc.core.jobs.job import Job

CONFIRM = "woobc env confirm --decisions"


def awaits_word(job: Job) -> str:
    """Why what can't be taken back waits in this run, for people; blank if it need not."""
    found = takeover.unconfirmed(job.middleware.database)
    return words(found, job.config) if found is not None else ""


def keeps_waiting(job: Job) -> bool:
    """Whether that waits in this run, which then says so; under cron once a day, lest the word be forgotten."""
    why = awaits_word(job)
    if why:
        job.report.note(why)
    return bool(why)


def words(found: Takeover, config: Config) -> str:
    """For people: what waits, and what ends it."""
    since = to_exact_local_text(found.replicated_until, config.time_zone)
    return (
        f"nothing is released, posted, credited, completed or noted, for what people decided after {since} is not in the "
        f"replica that was taken over: enter it again, then run `{CONFIRM}`"
    )


def told(found: Takeover, config: Config) -> str:
    """For people: what nobody can know of a machine that was taken over from."""
    at = to_local_text(found.at, config.time_zone)
    since = to_exact_local_text(found.replicated_until, config.time_zone)
    text = f"at {at} from the replica of machine {found.machine}, which reached to {since}"
    if config.environment.holder is not None:
        return f"{text}; the holder says which machine may write"
    return f"{text}; whether that machine is off nobody can know from here"
