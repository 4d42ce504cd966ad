"""Webhook deliveries: stored before they are answered, kept once, worked off in order."""

from __future__ import annotations

from dataclasses import dataclass

from woobc.core.middleware.database import Database


@dataclass(frozen=True, slots=True)
class Delivery:
    id: int
    store: str
    topic: str
    order_id: int


class Deliveries:
    def __init__(self, database: Database) -> None:
        self.database = database

    def store(self, store: str, topic: str, order_id: int, date_modified: str, content_hash: str) -> bool:
        """Keep a delivery durably. False for a repeat: the same order, topic, modification time and content."""
        cursor = self.database.execute(
            """INSERT INTO webhook_deliveries (store, topic, order_id, date_modified, content_hash, received_at)
               VALUES (?, ?, ?, ?, ?, ?)
               ON CONFLICT (store, order_id, topic, date_modified, content_hash)
               DO UPDATE SET repeats = repeats + 1""",
            (store, topic, order_id, date_modified, content_hash, self.database.now()),
        )
        row = self.database.row(
            """SELECT repeats FROM webhook_deliveries
               WHERE store = ? AND order_id = ? AND topic = ? AND date_modified = ? AND content_hash = ?""",
            (store, order_id, topic, date_modified, content_hash),
        )
        return cursor.rowcount == 1 and row is not None and row["repeats"] == 0

    def waiting(self, limit: int = 1000) -> list[Delivery]:
        rows = self.database.rows(
            "SELECT id, store, topic, order_id FROM webhook_deliveries WHERE processed_at IS NULL ORDER BY id LIMIT ?",
            (limit,),
        )
        return [Delivery(*row) for row in rows]

    def done(self, delivery: Delivery, outcome: str) -> None:
        self.database.execute(
            "UPDATE webhook_deliveries SET processed_at = ?, outcome = ? WHERE id = ?",
            (self.database.now(), outcome, delivery.id),
        )
