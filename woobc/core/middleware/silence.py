"""The silence after a restored file: until when nothing is written to Business Central or a shop.

A request that was on its way when the old file was left can still arrive, and the restored one knows nothing of it. How long
that takes is told by Business Central's clock, not by ours, which may be wrong on a machine that was just set up: the time
counts from when a run first hears it.
"""

from __future__ import annotations

from datetime import datetime
from typing import NamedTuple

from woobc.core.clock import from_text, from_text_if_any, to_text
from woobc.core.middleware.database import Database


class Silence(NamedTuple):
    """`until` is None as long as Business Central has not been heard; `bc_clock_ahead_s` is how its clock differed then."""

    since: datetime
    until: datetime | None
    bc_clock_ahead_s: int


def read(database: Database) -> Silence | None:
    """The silence that is kept; None if there is none."""
    row = database.row("SELECT silent_since, silent_until, silent_bc_clock_ahead_s AS ahead_s FROM middleware")
    if row is None or row["silent_since"] is None:
        return None
    until = from_text_if_any(row["silent_until"])
    return Silence(from_text(row["silent_since"]), until, row["ahead_s"])


def count_from_now(database: Database, until: datetime, bc_clock_ahead_s: int) -> None:
    """Business Central has been heard; of two runs at once the first counts."""
    database.execute(
        "UPDATE middleware SET silent_until = ?, silent_bc_clock_ahead_s = ? WHERE silent_until IS NULL",
        (to_text(until), bc_clock_ahead_s),
    )


def end(database: Database) -> None:
    database.execute("UPDATE middleware SET silent_since = NULL, silent_until = NULL, silent_bc_clock_ahead_s = 0")
