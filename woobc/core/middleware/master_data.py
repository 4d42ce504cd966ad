"""Customers and items that this middleware created or found in Business Central, and creations under way."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Literal

from woobc.core.clock import from_text, to_text
from woobc.core.middleware.database import Database
from woobc.core.middleware.runs import Run

Table = Literal["bc_customers", "bc_items"]
_KEYS = {"bc_customers": "email", "bc_items": "number"}


@dataclass(frozen=True, slots=True)
class Creation:
    """A creation that was begun and is not settled. `settle_at` is None while the run that began it may still live."""

    key: str
    run_id: int
    settle_at: datetime | None


class MasterData:
    """One creation per key: the row in state `creating` is on disk before the call, and only one run can put it there."""

    def __init__(self, database: Database) -> None:
        self.database = database

    def known_customers(self, emails: list[str]) -> dict[str, str]:
        """E-mail -> customer number, of those remembered."""
        marks = ", ".join("?" * len(emails))
        rows = self.database.rows(
            f"SELECT email, number FROM bc_customers WHERE state = 'known' AND email IN ({marks})", emails
        )
        return {row["email"]: row["number"] for row in rows}

    def creations(self, table: Table) -> dict[str, Creation]:
        """All creations under way, by key."""
        key = _KEYS[table]
        rows = self.database.rows(f"SELECT {key} AS key, run_id, settle_at FROM {table} WHERE state = 'creating'")
        return {
            row["key"]: Creation(row["key"], row["run_id"], from_text(row["settle_at"]) if row["settle_at"] else None)
            for row in rows
        }

    def begin(self, table: Table, key: str, order_id: int, run: Run, *, asked_at: datetime) -> bool:
        """Put the intent on disk; False if another run is at it, or has been at it since Business Central was asked."""
        cursor = self.database.execute(
            f"""INSERT INTO {table} ({_KEYS[table]}, state, order_id, run_id, since) VALUES (?, 'creating', ?, ?, ?)
                ON CONFLICT ({_KEYS[table]}) DO UPDATE
                SET state = 'creating', order_id = excluded.order_id, run_id = excluded.run_id, since = excluded.since,
                    settle_at = NULL
                WHERE state = 'known' AND {table}.since < ?""",
            (key, order_id, run.id, self.database.now(), to_text(asked_at)),
        )
        return cursor.rowcount == 1

    def settle_later(self, table: Table, key: str, settle_at: datetime) -> None:
        """The answer was lost: nobody tries again before `settle_at`."""
        self.database.execute(f"UPDATE {table} SET settle_at = ? WHERE {_KEYS[table]} = ?", (to_text(settle_at), key))

    def remember_customer(self, email: str, number: str) -> None:
        self.database.execute(
            """INSERT INTO bc_customers (email, number, state, since) VALUES (?, ?, 'known', ?)
               ON CONFLICT (email) DO UPDATE SET number = excluded.number, state = 'known', since = excluded.since,
                   settle_at = NULL""",
            (email, number, self.database.now()),
        )

    def remember_item(self, number: str) -> None:
        self.database.execute(
            """INSERT INTO bc_items (number, state, since) VALUES (?, 'known', ?)
               ON CONFLICT (number) DO UPDATE SET state = 'known', since = excluded.since, settle_at = NULL""",
            (number, self.database.now()),
        )

    def forget(self, table: Table, key: str) -> None:
        """Drop what is remembered: Business Central refused it, or a creation came to nothing."""
        self.database.execute(f"DELETE FROM {table} WHERE {_KEYS[table]} = ?", (key,))
