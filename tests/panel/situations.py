"""What a panel has to show: a world with every kind of order, and such with none or ten thousand."""

from __future__ import annotations

import json
from datetime import UTC, datetime, timedelta

from tests.commands.situation import UNKNOWN_ITEM, carry, change, place, stock
from tests.conftest import Woobc
from woobc.core.clock import to_text
from woobc.core.middleware.database import connect
from woobc.sandbox.world import World

LONG = "Wolfeschlegelsteinhausenbergerdorff" * 6
HEBREW = {"first_name": "שרה", "last_name": "כהן-לוי", "address_1": "רחוב הרצל 12", "city": "תל אביב"}
ORDER = "/orders/eu/1000"
PAGES = {
    "overview": "/",
    "orders": "/orders",
    "order": ORDER,
    "failed": "/orders/eu/1001",
    "errors": "/errors",
    "runs": "/runs",
    "run": "/runs/1",
    "activity": "/activity",
    "stores": "/stores",
    "rules": "/rules",
    "trouble": "/nope",
}


def varied(world: World) -> None:
    """1000 in conflict, 1001 failed, 1002 held, 1003 open, 1004 with a long name, 1005 posted long ago."""
    woobc = Woobc(world.config_path)
    stock(world)
    place(world, billing=HEBREW)
    place(world, lines=[UNKNOWN_ITEM])
    place(world, "on-hold")
    place(world, "pending", billing=HEBREW)
    place(world, billing={"first_name": LONG, "last_name": "ﷺ <b>"}, customer_note="Please ring twice. " * 30)
    place(world)
    carry(world, woobc)
    world.woocommerce.set_status(1000, "cancelled")
    woobc("import-orders")
    refund(world, 1000, "7")
    differences = [("ship-to city", "תל אביב", "Delft"), ("total", "24.20", "12.10")]
    told = json.dumps([dict(zip(("field", "accepted", "present"), each, strict=True)) for each in differences])
    change(world, "UPDATE orders SET conflict_fields = ? WHERE order_id = 1000", told)


def refund(world: World, order_id: int, refund_id: str) -> None:
    """A refund after sending, which a person left out."""
    change(
        world,
        """INSERT INTO refunds (order_id, store, refund_id, amount, currency, state, first_seen, last_seen)
           SELECT id, store, ?, '5.00', 'EUR', 'ignored', first_seen, last_seen FROM orders WHERE order_id = ?""",
        refund_id,
        order_id,
    )


def grown(world: World, count: int) -> None:
    """Copies of order 1005, placed in the last thirty days, most of them posted, some in every other state."""
    connection = connect(world.database_path)
    columns = [row[1] for row in connection.execute("PRAGMA table_xinfo(orders)") if not row[6] and row[1] != "id"]
    now = datetime.now(UTC)
    states = ["posted"] * 14 + ["open", "pending", "verified", "skipped", "history", "cancelled"]
    with connection:
        for number in range(20_000, 20_000 + count):
            placed = now - timedelta(minutes=(number * 7919) % 43_000)
            state = states[number % len(states)]
            changed = {
                "order_id": number,
                "number": str(number),
                "state": state,
                "date_created": to_text(placed),
                "verified_date": to_text(placed + timedelta(minutes=35 + number % 23)) if state == "posted" else None,
                "external_document_number": f"EU-{number}",
                "nav_sales_order_number": f"S-ORD{number}",
                "failed": int(state == "pending" and number % 60 == 15),
                "error_code": "ITEM_UNKNOWN" if state == "pending" and number % 60 == 15 else None,
            }
            chosen = ", ".join(f":{name}" if name in changed else name for name in columns)
            sql = f"INSERT INTO orders ({', '.join(columns)}) SELECT {chosen} FROM orders WHERE order_id = 1005"
            connection.execute(sql, changed)
    connection.close()
