"""Webhook deliveries: stored before they are answered, kept once, worked off in the order of their arrival."""

from __future__ import annotations

import json
from collections.abc import Sequence

from msgspec import Struct

from woobc.core.clock import to_text
from woobc.core.middleware.database import Database
from woobc.core.middleware.runs import Run

NO_ORDER = 0
"""Stands in `order_id` for a delivery that named no order."""


class Delivery(Struct, frozen=True):
    """One delivery that waits to be worked off."""

    id: int
    order_id: int


class Deliveries:
    def __init__(self, database: Database) -> None:
        self.database = database

    def store(self, store: str, topic: str, order_id: int, date_modified: str, content_hash: str) -> bool:
        """Keep a delivery durably. False for a repeat: the same order, topic, modification time and content.

        Without a modification time a repeat can't be told apart from the same thing happening again, so it waits again.
        """
        repeats = self.database.rows(
            """INSERT INTO webhook_deliveries (store, topic, order_id, date_modified, content_hash, received_at)
               VALUES (?, ?, ?, ?, ?, ?)
               ON CONFLICT (store, order_id, topic, date_modified, content_hash) DO UPDATE SET repeats = repeats + 1,
                   processed_at = CASE date_modified WHEN '' THEN NULL ELSE processed_at END
               RETURNING repeats""",
            (store, topic, order_id, date_modified, content_hash, self.database.now()),
        )
        return bool(repeats[0][0] == 0)

    def note(self, store: str, topic: str, code: str) -> None:
        """Keep, once per code, that the shop sent an error in place of an order."""
        now = self.database.now()
        self.database.execute(
            """INSERT INTO webhook_deliveries (store, topic, order_id, content_hash, received_at, processed_at, outcome)
               VALUES (:store, :topic, :no_order, :code, :now, :now, :code)
               ON CONFLICT (store, order_id, topic, date_modified, content_hash)
               DO UPDATE SET repeats = repeats + 1, received_at = :now""",
            {"store": store, "topic": topic, "no_order": NO_ORDER, "code": code, "now": now},
        )

    def troubled_since_import(self, run: Run) -> list[int]:
        """The rows of orders that deliveries marked since the import before `run`, be they still marked or not."""
        rows = self.database.rows(  # CROSS JOIN: first what happened since then, not first all runs there ever were
            """SELECT DISTINCT a.order_id FROM activity a CROSS JOIN runs r ON r.id = a.run_id
               WHERE r.command = 'webhooks' AND a.event IN ('failed', 'conflict') AND a.time < ? AND a.time >= (
                   SELECT coalesce(max(started_at), '') FROM runs WHERE command = 'import-orders' AND id < ?)""",
            (to_text(run.started), run.id),
        )
        return [row[0] for row in rows]

    def last_error(self, store: str) -> str | None:
        """The error the shop sent in place of an order, if it has sent no order since."""
        row = self.database.row(
            """SELECT order_id, outcome FROM webhook_deliveries WHERE store = ?
               ORDER BY received_at DESC, id DESC LIMIT 1""",
            (store,),
        )
        return row["outcome"] if row is not None and row["order_id"] == NO_ORDER else None

    def count_waiting(self) -> dict[str, int]:
        """How many deliveries are to be worked off, by store; only stores that have any."""
        sql = "SELECT store, count(*) FROM webhook_deliveries WHERE processed_at IS NULL GROUP BY store"
        return {row[0]: row[1] for row in self.database.rows(sql)}

    def waiting(self, store: str, *, after: int = 0, limit: int = 500) -> list[Delivery]:
        """The oldest deliveries of the store that wait, of those behind `after`."""
        rows = self.database.rows(
            """SELECT id, order_id FROM webhook_deliveries
               WHERE processed_at IS NULL AND store = ? AND id > ? ORDER BY id LIMIT ?""",
            (store, after, limit),
        )
        return [Delivery(*row) for row in rows]

    def done(self, deliveries: Sequence[Delivery], outcome: str) -> None:
        ids = json.dumps([delivery.id for delivery in deliveries])
        self.database.execute(
            """UPDATE webhook_deliveries SET processed_at = ?, outcome = ?
               WHERE id IN (SELECT value FROM json_each(?))""",
            (self.database.now(), outcome, ids),
        )
