"""Customers and items that this middleware created or found in Business Central, and creations under way."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

from woobc.core.clock import from_text_if_any, to_text
from woobc.core.middleware.database import Database
from woobc.core.middleware.runs import Run

if TYPE_CHECKING:
    from woobc.core.domain.master_data import Creation, Kind

_TABLES = {"customer": ("bc_customers", "email"), "item": ("bc_items", "number")}
"""Each kind's table, and the column that tells its rows apart."""


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

    def creation(self, kind: Kind, key: str) -> Creation | None:
        """The one under way, if there is one."""
        from woobc.core.domain.master_data import Creation  # an idle job does without it

        table, column = _TABLES[kind]
        sql = f"SELECT run_id, settle_at FROM {table} WHERE state = 'creating' AND {column} = ?"
        row = self.database.row(sql, (key,))
        return Creation(row["run_id"], from_text_if_any(row["settle_at"])) if row else None

    def begin(self, kind: Kind, key: str, order_id: int, run: Run, *, asked_at: datetime) -> bool:
        """Put the intent on disk; False if another run is at it, or has been at it since Business Central was asked."""
        table, column = _TABLES[kind]
        cursor = self.database.execute(
            f"""INSERT INTO {table} ({column}, state, order_id, run_id, since) VALUES (?, 'creating', ?, ?, ?)
                ON CONFLICT ({column}) DO UPDATE
                SET state = 'creating', order_id = excluded.order_id, run_id = excluded.run_id, since = excluded.since,
                    settle_at = NULL
                WHERE state = 'known' AND {table}.since < ?""",
            (key, order_id, run.id, self.database.now(), to_text(asked_at)),
        )
        return cursor.rowcount == 1

    def settle_later(self, kind: Kind, key: str, settle_at: datetime) -> None:
        """The answer was lost: nobody tries again before `settle_at`."""
        table, column = _TABLES[kind]
        self.database.execute(f"UPDATE {table} SET settle_at = ? WHERE {column} = ?", (to_text(settle_at), key))

    def remember(self, kind: Kind, key: str, number: str) -> None:
        """It is in Business Central under this number."""
        if kind == "customer":
            self.remember_customer(key, number)
        else:
            self.remember_item(key)

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

    def forget(self, kind: Kind, key: str) -> None:
        """Drop what is remembered: Business Central refused it, or a creation came to nothing."""
        table, column = _TABLES[kind]
        self.database.execute(f"DELETE FROM {table} WHERE {column} = ?", (key,))
