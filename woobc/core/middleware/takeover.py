"""What a middleware file knows of having been taken over from a replica: from where, how much of it, and a person's word on
what was decided since.

The replica lacks the last moments of the machine that is gone. What that machine asked Business Central for is found by
reading; what people decided there in those moments (holds, ignores, resolves) is nowhere, and only they know it.
"""

from __future__ import annotations

from datetime import datetime
from typing import NamedTuple

from woobc.core.clock import from_text, from_text_if_any, to_text
from woobc.core.middleware.database import Database


class Takeover(NamedTuple):
    """`machine` is the name of the one before, as it is stamped; `replicated_until` is the last moment the replica knows; with
    `awaits_word` nobody has confirmed yet what was decided since that moment."""

    at: datetime
    machine: str
    replicated_until: datetime
    awaits_word: bool = True


def read(database: Database) -> Takeover | None:
    """The last take-over; None if there was none."""
    row = database.row(
        """SELECT taken_over_at, taken_over_from, replicated_until, decisions_confirmed_at IS NULL AS awaits_word
           FROM middleware WHERE taken_over_at IS NOT NULL"""
    )
    if row is None:
        return None
    at, until = from_text(row["taken_over_at"]), from_text(row["replicated_until"])
    return Takeover(at, row["taken_over_from"], until, bool(row["awaits_word"]))


def unconfirmed(database: Database) -> Takeover | None:
    """The last one, while it awaits a person's word."""
    found = read(database)
    return found if found is not None and found.awaits_word else None


def record(database: Database, takeover: Takeover) -> None:
    database.execute(
        """UPDATE middleware SET taken_over_at = ?, taken_over_from = ?, replicated_until = ?, decisions_confirmed_at = NULL,
               decisions_confirmed_by = NULL""",
        (to_text(takeover.at), takeover.machine, to_text(takeover.replicated_until)),
    )


def confirm(database: Database, person: str) -> None:
    database.execute(
        """UPDATE middleware SET decisions_confirmed_at = ?, decisions_confirmed_by = ?
           WHERE decisions_confirmed_at IS NULL""",
        (database.now(), person),
    )


def last_written(database: Database, by: datetime) -> datetime | None:
    """When something was last written to the file until `by`, as far as runs and what happened to orders tell; None if never."""
    last = database.value(
        """SELECT max(time) FROM (
               SELECT max(time) AS time FROM activity WHERE time <= :by
               UNION ALL SELECT max(started_at) FROM runs WHERE started_at <= :by
               UNION ALL SELECT max(ended_at) FROM runs WHERE ended_at <= :by)""",
        {"by": to_text(by)},
    )
    return from_text_if_any(last)


def latest_run(database: Database) -> int:
    """The number of the run that began last; 0 if there was none."""
    return int(database.value("SELECT max(id) FROM runs") or 0)
