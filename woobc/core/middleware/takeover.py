"""What a middleware file knows of having been taken over from a replica: from where, how much of it, and a person's word on
what was decided since.

The replica lacks the last moments of the machine that is gone. What that machine asked Business Central for is found by
reading; what people decided there in those moments (holds, ignores, resolves) is nowhere, and only they know it.
"""

from __future__ import annotations

from datetime import datetime
from typing import NamedTuple

from woobc.core.clock import from_text, to_text
from woobc.core.middleware.database import Database


class Takeover(NamedTuple):
    """`machine` is the name of the one before, as it is stamped; `replicated_until` is the last moment the replica knows."""

    at: datetime
    machine: str
    replicated_until: datetime


def read(database: Database) -> Takeover | None:
    """The last take-over; None if there was none."""
    row = database.row("SELECT taken_over_at, taken_over_from, replicated_until FROM middleware")
    if row is None or row["taken_over_at"] is None:
        return None
    return Takeover(from_text(row["taken_over_at"]), row["taken_over_from"], from_text(row["replicated_until"]))


def unconfirmed(database: Database) -> Takeover | None:
    """The take-over after which nobody has confirmed yet what was decided since the last replicated moment."""
    row = database.row("SELECT decisions_confirmed_at FROM middleware")
    return read(database) if row is not None and row["decisions_confirmed_at"] is None else None


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
    row = database.row(
        """SELECT max(time) FROM (
               SELECT max(time) AS time FROM activity WHERE time <= :by
               UNION ALL SELECT max(started_at) FROM runs WHERE started_at <= :by
               UNION ALL SELECT max(ended_at) FROM runs WHERE ended_at <= :by)""",
        {"by": to_text(by)},
    )
    return from_text(row[0]) if row is not None and row[0] else None


def latest_run(database: Database) -> int:
    """The number of the run that began last; 0 if there was none."""
    return int(database.value("SELECT max(id) FROM runs") or 0)
