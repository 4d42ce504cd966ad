"""A middleware file that has grown for years: so many orders, with all that is kept of each, and nothing due."""

from __future__ import annotations

import sqlite3
import sys
from pathlib import Path

STATES = """CASE WHEN n % 100 < 2 THEN 'open' WHEN n % 100 < 5 THEN 'history' WHEN n % 100 < 7 THEN 'skipped'
    WHEN n % 100 < 8 THEN 'ignored' ELSE 'posted' END"""
BEFORE = "strftime('%Y-%m-%dT%H:%M:%fZ', {}, '-' || ((n - :first_id) % 1000000) || ' minutes')"
"""An order a minute, the first one now."""
ORDERS_PER_RUN = 10
FIRST_ID = 1_000_000
"""Of the copies; the orders that were there before have lower ones."""


def grow(database: Path, first: int, count: int) -> None:
    """Copy the oldest order, its lines, document and activity, to the ids from `first` on."""
    connection = sqlite3.connect(database)
    connection.execute("PRAGMA synchronous = OFF")
    connection.execute("PRAGMA cache_size = -400000")
    with connection:
        connection.execute("CREATE TEMP TABLE numbers (n INTEGER PRIMARY KEY)")
        connection.execute(
            """INSERT INTO numbers WITH RECURSIVE next (n) AS (VALUES (:first) UNION ALL SELECT n + 1 FROM next
                   WHERE n + 1 < :first + :count) SELECT n FROM next""",
            {"first": first, "count": count},
        )
        _copy(connection, "runs", {"id": "n"}, f"n % {ORDERS_PER_RUN} = 0")
        _copy(
            connection,
            "orders",
            {
                "id": "n",
                "order_id": "n",
                "number": "CAST(n AS TEXT)",
                "state": STATES,
                "status": "CASE WHEN n % 100 < 2 THEN 'pending' ELSE status END",
                "external_document_number": "'EU-' || n",
                "nav_sales_order_number": "'S-' || n",
                "posted_invoice_number": "'PI-' || n",
                "date_created": BEFORE.format("date_created"),
                "payload_id": "n",
                "accepted_payload_id": "n",
            },
        )
        _copy(connection, "order_lines", {"order_id": "n"})
        _copy(connection, "payloads", {"id": "n", "order_id": "n"})
        _copy(
            connection,
            "activity",
            {"id": "NULL", "order_id": "n", "time": BEFORE.format("time"), "run_id": f"n - n % {ORDERS_PER_RUN}"},
        )
    connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    connection.close()


def _copy(connection: sqlite3.Connection, table: str, changed: dict[str, str], where: str = "1") -> None:
    """For each number a copy of what the table holds of the oldest order, with the columns `changed` as said."""
    stored = [row[1] for row in connection.execute(f"PRAGMA table_xinfo({table})") if not row[6]]
    chosen = ", ".join(changed.get(name, f"source.{name}") for name in stored)
    key = "order_id" if "order_id" in stored and table != "orders" else "id"
    oldest = f"(SELECT min(id) FROM {'orders' if key == 'order_id' or table == 'orders' else table})"
    connection.execute(
        f"""INSERT INTO {table} ({", ".join(stored)}) SELECT {chosen}
            FROM numbers CROSS JOIN (SELECT * FROM {table} WHERE {key} = {oldest}) source WHERE {where} ORDER BY n""",
        {"first_id": FIRST_ID},
    )


if __name__ == "__main__":
    grow(Path(sys.argv[1]), int(sys.argv[2]), int(sys.argv[3]))
