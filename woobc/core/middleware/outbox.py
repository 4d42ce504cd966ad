"""Notices on their way out, one row for each channel: kept until it is certain that one was taken, or that it is too late."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime, timedelta
from typing import Literal, NamedTuple

from woobc.core.clock import from_text_if_any, to_text
from woobc.core.middleware.database import Database

TOO_LATE = timedelta(days=1)
SENDING_TAKES = timedelta(minutes=10)
"""At most; what is still being sent after that was left by a process that died, and nobody knows whether it was taken."""
KEPT = timedelta(days=7)

Kind = Literal["news", "digest"]


class Notice(NamedTuple):
    """One message for one channel, by its place in the configuration."""

    id: int
    channel: int
    kind: str
    title: str
    body: str


class Outbox:
    def __init__(self, database: Database) -> None:
        self.database = database

    def add(self, kind: Kind, channels: Iterable[int], title: str, body: str) -> None:
        now = self.database.clock.now()
        with self.database.transaction():
            self.database.execute(
                "DELETE FROM outgoing_notices WHERE kind = 'news' AND made_at < ?", (to_text(now - KEPT),)
            )
            for channel in channels:
                self.database.execute(
                    """INSERT INTO outgoing_notices (channel, kind, title, body, made_at, state)
                       VALUES (?, ?, ?, ?, ?, 'waiting')""",
                    (channel, kind, title, body, to_text(now)),
                )

    def drop_late(self) -> list[Notice]:
        """Give up what has waited for a day, and what a dead process was sending; each is returned once."""
        now = self.database.clock.now()
        return self._moved(
            """UPDATE outgoing_notices SET state = 'dropped' WHERE (state = 'waiting' AND made_at < ?)
               OR (state = 'sending' AND tried_at < ?)""",
            (to_text(now - TOO_LATE), to_text(now - SENDING_TAKES)),
        )

    def take(self) -> list[Notice]:
        """What waits, from now on being sent by the caller alone."""
        return self._moved(
            "UPDATE outgoing_notices SET state = 'sending', tried_at = ? WHERE state = 'waiting'",
            (self.database.now(),),
        )

    def end(self, notice: Notice, state: Literal["waiting", "taken", "dropped"]) -> None:
        self.database.execute("UPDATE outgoing_notices SET state = ? WHERE id = ?", (state, notice.id))

    def last_digest(self) -> datetime | None:
        return from_text_if_any(self.database.value("SELECT max(made_at) FROM outgoing_notices WHERE kind = 'digest'"))

    def happened(self, since: datetime) -> dict[str, int]:
        """How often each event of the activity came since then."""
        sql = "SELECT event, count(*) FROM activity WHERE time >= ? GROUP BY event"
        return {row[0]: row[1] for row in self.database.rows(sql, (to_text(since),))}

    def posted(self, since: datetime, most: int) -> list[str]:
        """Orders whose invoice was found since then, each with its number."""
        sql = """SELECT DISTINCT o.store || ' ' || o.number || ' (' || o.posted_invoice_number || ')' FROM activity a
            JOIN orders o ON o.id = a.order_id WHERE a.time >= ? AND a.event = 'invoice found'
            AND o.posted_invoice_number IS NOT NULL LIMIT ?"""
        return [row[0] for row in self.database.rows(sql, (to_text(since), most))]

    def _moved(self, sql: str, values: tuple[str, ...]) -> list[Notice]:
        with self.database.transaction():
            rows = self.database.execute(f"{sql} RETURNING id, channel, kind, title, body", values).fetchall()
        return sorted(Notice(*row) for row in rows)
