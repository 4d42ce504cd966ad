"""Writes the dump of the present schema version: a small day of both shops, with something in every table."""

from __future__ import annotations

import contextlib
import re
import sqlite3
import tempfile
from pathlib import Path

from tests.conftest import Woobc
from tests.upgrade.dumps import dump_path
from woobc.core.bootstrap import person
from woobc.core.middleware.database import SCHEMA_VERSION, machine_id
from woobc.sandbox.world import World

LINES = [("MUG-RED", "Mug", 2, "10.00"), ("SHIRT", "Shirt", 1, "20.00")]


_IS_SEARCH = re.compile(
    r'PRAGMA writable_schema|INSERT INTO (sqlite_master|"order_search)|CREATE TABLE .?order_search'
).match
"""What a dump says of the index of the search is not SQL that everybody takes; it is made anew."""


def main() -> None:
    with tempfile.TemporaryDirectory() as folder, World(Path(folder) / "woobc") as world:
        play_a_day(world, Woobc(world.config_path))
        with contextlib.closing(sqlite3.connect(world.database_path)) as connection:
            (made,) = connection.execute("SELECT sql FROM sqlite_master WHERE name = 'order_search'").fetchone()
            of_search = f"{made};", "INSERT INTO order_search (order_search) VALUES ('rebuild');"
            kept = [line for line in connection.iterdump() if not _IS_SEARCH(line)]
            version = f"PRAGMA user_version = {SCHEMA_VERSION};"
            statements = [*kept[:-1], *of_search, kept[-1], version]
        text = "\n".join(statements)
        for ours, theirs in ((str(world.folder), "/var/lib/woobc"), (machine_id(), "a" * 32), (person(), "jane")):
            text = text.replace(f"'{ours}", f"'{theirs}")
    path = dump_path(SCHEMA_VERSION)
    path.write_text(text + "\n", encoding="utf-8")
    print(f"{path} written; {len(text)} characters")


def play_a_day(world: World, woobc: Woobc) -> None:
    """Orders that end in many states and marks: posted, held, open, conflict, failed, unknown, gone."""
    shop, other_shop, bc = world.woocommerce, world.bigcommerce, world.business_central
    for sku in ("MUG-RED", "SHIRT"):
        bc.add_item(sku, sku, 1000, 5)
    eu = world.store_config("eu")
    eu["mapping"]["create_items"] = True
    eu["mapping"]["item_defaults"] = {"baseUnitOfMeasureCode": "PCS"}
    world.config["notices"] = {"urls": ["json://127.0.0.1:9/"]}
    eu["tell"] = {"since": world.today}
    world.write_config()
    for status in ("processing", "on-hold", "pending", "completed", "cancelled"):
        shop.place_order(lines=LINES, status=status, customer_id=7)
    changed = shop.place_order(lines=LINES)
    shop.place_order(lines=[("CAP", "Cap", 1, "9.00")])
    shop.place_order(lines=[("", "Gift wrap", 1, "2.50")])
    for status_id in (11, 7):
        other_shop.place_order(lines=LINES, status_id=status_id)
    woobc("import-orders")
    woobc("bc-insert")
    world.clock.advance(120)
    woobc("bc-verify")
    bc.ship_partly(next(iter(bc.books.orders)))
    woobc("shop-update")
    shop.edit_lines(changed, LINES[:1])
    gone, _ = shop.place_order(lines=LINES), shop.place_order(lines=LINES)
    woobc("import-orders")
    shop.trash(gone)
    bc.faults.add("Create*", "commit-later", seconds=900)
    woobc("bc-insert")
    woobc("recheck-status")
    with contextlib.closing(sqlite3.connect(world.database_path)) as connection, connection:
        connection.execute(
            "INSERT INTO webhook_deliveries (store, topic, order_id, content_hash, received_at) "
            "SELECT store, 'order.updated', order_id, content_hash, last_seen FROM orders WHERE state = 'unknown'"
        )
        connection.execute(
            "INSERT INTO refunds (order_id, store, refund_id, amount, currency, state, first_seen, last_seen) "
            "SELECT id, store, '7001', '1.00', currency, 'undecided', first_seen, last_seen FROM orders WHERE conflict = 1"
        )


if __name__ == "__main__":
    main()
