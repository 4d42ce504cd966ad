"""What shops were told of their orders, and the shipments it is about. Rows are never deleted."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Mapping, Sequence
from datetime import datetime
from decimal import Decimal
from typing import TYPE_CHECKING, Any

from msgspec import Struct

from woobc.core.clock import from_text, from_text_if_any, to_text, to_text_if_any
from woobc.core.middleware.columns import to_sql
from woobc.core.middleware.database import of_row

if TYPE_CHECKING:
    from woobc.core.domain.shipments import Shipment, Tracking
    from woobc.core.domain.telling import KnownShipment, Mark
    from woobc.core.middleware.database import Database


class Telling(Struct, frozen=True):
    """One row of `tellings`: what the shop has, the request under way, what is not told yet, and what a person must see."""

    order_id: int
    mark: Mark
    told_at: datetime | None = None
    completed_at: datetime | None = None
    intent: str = ""
    settle_at: datetime | None = None
    waits: str = ""
    attempts: int = 0
    """In how many runs in a row the shop failed at it."""
    code: str | None = None
    message: str | None = None
    since: datetime | None = None


class Tellings:
    def __init__(self, database: Database) -> None:
        self.database = database

    def author(self) -> str:
        """Whose mark it is that lies in the shops: the environment and the file's own sign, which a copy of the shop keeps and
        another installation does not have."""
        row = self.database.row("SELECT environment, mark FROM middleware")
        return f"{row['environment']}-{row['mark']}" if row else ""

    # The order's telling

    def get(self, order_id: int) -> Telling:
        row = self.database.row("SELECT * FROM tellings WHERE order_id = ?", (order_id,))
        return Telling(order_id, {}) if row is None else _telling(row)

    def save(self, order_id: int, **columns: Any) -> None:
        """Write these columns, and the row if there is none yet."""
        values = {name: to_sql(value) for name, value in columns.items()}
        unknown = values.keys() - set(Telling.__struct_fields__)
        if unknown:
            raise KeyError(f"no such columns: {unknown}")
        names = ", ".join(("order_id", *values))
        marks = ", ".join("?" * (len(values) + 1))
        sets = ", ".join(f"{name} = excluded.{name}" for name in values) or "order_id = order_id"
        self.database.execute(
            f"INSERT INTO tellings ({names}) VALUES ({marks}) ON CONFLICT (order_id) DO UPDATE SET {sets}",
            (order_id, *values.values()),
        )

    # Shipments

    def shipments(self, order_id: int) -> list[KnownShipment]:
        """What is known of the order's shipments, in the order of their numbers."""
        rows = self.database.rows("SELECT * FROM shipments WHERE order_id = ? ORDER BY number", (order_id,))
        return [_shipment(row) for row in rows]

    def see(
        self, order_id: int, shipments: Sequence[Shipment], tracking: Mapping[str, Tracking], now: datetime
    ) -> None:
        """Keep what Business Central shows of an order's shipments; those it does not show any more are not there."""
        from woobc.core.domain.shipments import Tracking, net_lines
        from woobc.core.domain.telling import lines_as_text

        self.database.execute("UPDATE shipments SET is_there = 0 WHERE order_id = ?", (order_id,))
        for each in shipments:
            told = tracking.get(each.number, Tracking())
            news = ", agent = excluded.agent, service = excluded.service, tracking = excluded.tracking"
            self.database.execute(
                f"""INSERT INTO shipments (order_id, number, lines, agent, service, tracking, modified, seen_at)
                    VALUES (?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (order_id, number) DO UPDATE SET
                    lines = excluded.lines, modified = excluded.modified, is_there = 1
                    {news if each.number in tracking else ""}""",
                (
                    order_id,
                    each.number,
                    lines_as_text(net_lines(each.lines)),
                    told.agent,
                    told.service,
                    told.number,
                    to_text(each.modified),
                    to_text(now),
                ),
            )

    def save_shipment(self, order_id: int, number: str, **columns: Any) -> None:
        """Write what the shop was told of a shipment: `shop_id`, `told`, `told_lines`, `told_at`, `note`."""
        values = {name: to_sql(value) for name, value in columns.items()}
        if unknown := values.keys() - {"shop_id", "told", "told_lines", "told_at", "note"}:
            raise KeyError(f"no such columns: {unknown}")
        sets = ", ".join(f"{name} = :{name}" for name in values)
        values |= {"order_id": order_id, "number": number}
        self.database.execute(f"UPDATE shipments SET {sets} WHERE order_id = :order_id AND number = :number", values)

    # How far shipments are read

    @property
    def read_to(self) -> datetime | None:
        """The latest change of a shipment that was seen, by Business Central's clock."""
        return from_text_if_any(self.database.value("SELECT shipments_read_to FROM middleware"))

    def advance(self, moment: datetime) -> None:
        """Only forward."""
        self.database.execute(
            "UPDATE middleware SET shipments_read_to = max(coalesce(shipments_read_to, ''), ?)", (to_text(moment),)
        )

    def finish(self, order_id: int, seen_tell_at: datetime | None, telling: str, tell_at: datetime | None) -> None:
        """How far the shop is told, and when the order is looked at next; unless something came since `seen_tell_at`, which is
        then looked at first."""
        self.database.execute(
            "UPDATE orders SET telling = ?, tell_at = CASE WHEN tell_at IS ? THEN ? ELSE tell_at END WHERE id = ?",
            (telling, to_text_if_any(seen_tell_at), to_text_if_any(tell_at), order_id),
        )

    def end_watch(self, store: str, before: datetime, now: datetime) -> None:
        """Orders verified before that moment are not watched any more, and what only waits for time is over."""
        self.database.execute(
            """UPDATE orders SET telling = 'told', tell_at = CASE WHEN tell_at <= :now THEN tell_at END
               WHERE store = :store AND telling IN ('open') AND verified_date < :before""",
            {"store": store, "before": to_text(before), "now": to_text(now)},
        )

    def knows(self, external: str, shipment: Shipment) -> bool:
        """Whether this very version of a shipment was seen."""
        return bool(
            self.database.value(
                """SELECT 1 FROM shipments s JOIN orders o ON o.id = s.order_id
                   WHERE o.external_document_number = ? AND s.number = ? AND s.modified = ?""",
                (external, shipment.number, to_text(shipment.modified)),
            )
        )

    def look_at(self, shipment: Shipment, now: datetime) -> int | None:
        """Have the order of a new or changed shipment looked at, if it is one that shops are told of; the order's row, if the
        shipment bears its number but came from another sales order."""
        from woobc.core.domain.text import code_form

        external = code_form(shipment.external_document_number)
        row = self.database.row(
            """SELECT id, nav_sales_order_number AS number FROM orders
               WHERE external_document_number = ? AND telling IN ('open', 'told')""",
            (external,),
        )
        if row is None or self.knows(external, shipment):
            return None
        if code_form(row["number"] or "") != code_form(shipment.order_number):
            return int(row["id"])
        self.database.execute("UPDATE orders SET tell_at = ? WHERE id = ?", (to_text(now), row["id"]))
        return None

    # Switching it on

    def first_seen(self, store: str) -> datetime | None:
        """When a run came upon the store's table for the first time (`Stores.ensure`)."""
        return from_text_if_any(self.database.value("SELECT tell_from FROM stores WHERE code = ?", (store,)))

    def leave_older(self, store: str, start: datetime) -> int:
        """Orders placed before `start` are never told anything; how many of them waited."""
        return self.database.execute(
            """UPDATE orders SET telling = 'never', tell_at = NULL WHERE store = ? AND tell_at IS NOT NULL
               AND telling IS NULL AND (date_created IS NULL OR date_created < ?)""",
            (store, to_text(start)),
        ).rowcount


@of_row("shipments")
def _shipment(row: sqlite3.Row) -> KnownShipment:
    from woobc.core.domain.shipments import ShippedLine
    from woobc.core.domain.telling import KnownShipment

    return KnownShipment(
        number=row["number"],
        lines=tuple(ShippedLine(line, item, Decimal(quantity)) for line, item, quantity in json.loads(row["lines"])),
        agent=row["agent"],
        tracking=row["tracking"],
        seen_at=from_text(row["seen_at"]),
        told=row["told"],
        told_lines=row["told_lines"],
        shop_id=row["shop_id"],
        note=row["note"],
        is_there=bool(row["is_there"]),
    )


@of_row("tellings")
def _telling(row: sqlite3.Row) -> Telling:
    return Telling(
        order_id=row["order_id"],
        mark=json.loads(row["mark"]),
        told_at=from_text_if_any(row["told_at"]),
        completed_at=from_text_if_any(row["completed_at"]),
        intent=row["intent"],
        settle_at=from_text_if_any(row["settle_at"]),
        waits=row["waits"],
        attempts=row["attempts"],
        code=row["code"],
        message=row["message"],
        since=from_text_if_any(row["since"]),
    )
