"""A middleware file that has grown for years: so many orders, with all that is kept of each, and nothing due.

The demo's day leaves an order in nearly every state, with its lines, documents, activity, shipments and tellings; refunds and
webhooks are added. Each further order is a copy of one of those, an order a minute and a half up to now, in ten stores; most
are posted. Every hour has its runs, most of them idle, as cron starts them.
"""

from __future__ import annotations

import contextlib
import json
import sqlite3
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from tests.conftest import Woobc
from woobc.sandbox.demo import Demo
from woobc.sandbox.world import World

STORES = ("eu", "us", "s02", "s03", "s04", "s05", "s06", "s07", "s08", "s09")
FIRST_ID = 1_000_000
"""Of the copies; the orders of the demo's day have lower ones."""
APART_S = 90
ORDERS_AN_HOUR = 3600 // APART_S
COMMANDS = ("import-orders", "bc-insert", "bc-verify", "batch-post", "shop-update", "recheck-status")
RUNS_AN_HOUR = 24
SHARES = {
    "history": 200,
    "skipped": 200,
    "cancelled": 150,
    "open": 100,
    "ignored": 100,
    "gone": 50,
    "released": 20,
    "verified": 6,
    "pending": 4,
}
"""Of ten thousand orders; the others are posted. Each that is verified or pending bears a mark."""
OF = 10_000
AGO = "strftime('%Y-%m-%dT%H:%M:%fZ', {}, '-' || ((:count - 1 - (n - :first_id)) * :apart) || ' seconds')"
FROM_THEN = ("next_attempt_at", "tell_at")
"""Times that lie ahead, also for an old order."""


def prepare(folder: Path) -> World:
    """The demo's day, a refund and its credit memo, and the configuration of ten stores; nothing is due any more."""
    world = World(folder)
    woobc = Woobc(world.config_path)
    for _ in Demo(world, lambda command: json.loads(woobc(*command, "--json").stdout)).steps():
        pass
    eu = world.store_config("eu")
    eu |= {"refunds": "post", "refunds_since": world.today, "refund_account": "6850", "non_restock_account": "6860"}
    world.write_config()
    for number in list(world.business_central.books.orders)[:2]:
        world.business_central.post_by_hand(number)
    woobc("recheck-status")
    with contextlib.closing(sqlite3.connect(world.database_path)) as connection:
        posted = connection.execute("SELECT order_id FROM orders WHERE store = 'eu' AND state = 'posted'").fetchall()
    for (order_id,) in posted[:1]:
        world.woocommerce.refund(order_id, amount="1.00")
    for command in ("import-orders", "bc-verify", "bc-verify", "shop-update"):
        woobc(command)
    add_stores(world)
    return world


def add_stores(world: World) -> None:
    """As many as there are to be, each as the first one; and every shop was told of every order."""
    for code in STORES[2:]:
        world.config["stores"][code] = dict(world.store_config("eu"))
    world.write_config()
    with contextlib.closing(sqlite3.connect(world.database_path)) as connection, connection:
        names = [row[1] for row in connection.execute("PRAGMA table_info(stores)")]
        for code in STORES[2:]:
            changed = {"code": f"'{code}'", "identity": f"'https://{code}.example.test'"}
            chosen = ", ".join(changed.get(name, name) for name in names)
            connection.execute(f"INSERT INTO stores ({', '.join(names)}) SELECT {chosen} FROM stores WHERE code = 'eu'")
        connection.execute("UPDATE orders SET telling = 'told', tell_at = NULL WHERE telling IS NOT NULL")


def grow(database: Path, count: int, shares: Mapping[str, int]) -> None:
    """Add so many copies; the file is made anew, so that it lies on the disk as one that grew."""
    with contextlib.closing(sqlite3.connect(database, isolation_level=None)) as connection:
        connection.execute("PRAGMA journal_mode = OFF").fetchone()
        connection.execute("PRAGMA synchronous = OFF")
        connection.execute("PRAGMA cache_size = -400000")
        connection.execute("PRAGMA temp_store = MEMORY")
        connection.execute("BEGIN")
        values = {"first_id": FIRST_ID, "count": count, "apart": APART_S}
        _choose(connection, values, shares)
        indexes = connection.execute(
            "SELECT name, sql FROM sqlite_master WHERE type = 'index' AND sql <> ''"
        ).fetchall()
        for name, _ in indexes:  # made at the end they take a tenth of the time
            connection.execute(f"DROP INDEX {name}")
        for table, changed in _copies().items():
            _copy(connection, table, changed, values)
        _add_the_rest(connection, values)
        for _, sql in indexes:
            connection.execute(sql)
        connection.execute("COMMIT")
        connection.execute("PRAGMA journal_mode = WAL").fetchone()


def _choose(connection: sqlite3.Connection, values: dict[str, Any], shares: Mapping[str, int]) -> None:
    """n -> the order that is copied, its store, and the first run of the hour in which it was placed."""
    by_state: dict[str, list[int]] = {}
    for row_id, state in connection.execute("SELECT id, state FROM orders ORDER BY id"):
        by_state.setdefault(state, []).append(row_id)
    places: list[int] = []
    for state, share in shares.items():
        places += (by_state[state] * share)[:share]
    posted = by_state["posted"]
    places += [posted[place % len(posted)] for place in range(OF - len(places))]
    connection.execute("CREATE TEMP TABLE places (place INTEGER PRIMARY KEY, source INTEGER)")
    connection.executemany("INSERT INTO places VALUES (?, ?)", enumerate(places))
    connection.execute("CREATE TEMP TABLE codes (place INTEGER PRIMARY KEY, code TEXT)")
    connection.executemany("INSERT INTO codes VALUES (?, ?)", enumerate(STORES))
    connection.execute("CREATE TEMP TABLE copies (n INTEGER PRIMARY KEY, source INTEGER, code TEXT, run INTEGER)")
    connection.execute(
        f"""INSERT INTO copies WITH RECURSIVE next (n) AS (
                VALUES (:first_id) UNION ALL SELECT n + 1 FROM next WHERE n + 1 < :first_id + :count)
            SELECT n, source, CASE WHEN code = 'us' AND source IN (SELECT id FROM orders WHERE state = 'released') THEN 'eu'
                ELSE code END, 1000 + (n - :first_id) / {ORDERS_AN_HOUR} * {RUNS_AN_HOUR}
            FROM next JOIN places ON places.place = n * 7919 % {OF} JOIN codes ON codes.place = n % {len(STORES)}""",
        values,
    )


def _copies() -> dict[str, dict[str, str]]:
    """By table the columns in which a copy differs from what it is a copy of."""
    run = " ".join(f"WHEN '{command}' THEN {place}" for place, command in enumerate(COMMANDS))
    payload = "8 * n + (SELECT count(*) FROM payloads p WHERE p.order_id = source.{0} AND p.id <= source.{1})"
    return {
        "orders": {
            "id": "n",
            "store": "code",
            "order_id": "n",
            "number": "CAST(n AS TEXT)",
            "email": "'buyer' || (n / 3) || '@example.test'",
            "customer_name": "'Sanne de Vries ' || (n % 5000)",
            "external_document_number": "upper(code) || '-' || n",
            "nav_sales_order_number": "CASE WHEN source.nav_sales_order_number IS NOT NULL THEN 'S-' || n END",
            "posted_invoice_number": "CASE WHEN source.posted_invoice_number IS NOT NULL THEN 'PI-' || n END",
            "payload_id": f"CASE WHEN source.payload_id IS NOT NULL THEN {payload.format('id', 'payload_id')} END",
            "accepted_payload_id": "CASE WHEN source.accepted_payload_id IS NOT NULL"
            f" THEN {payload.format('id', 'accepted_payload_id')} END",
            "tell_at": "CASE WHEN state = 'posted' AND n % 2000 = 0 THEN"
            " strftime('%Y-%m-%dT%H:%M:%fZ', 'now', '+1 day') END",
        },
        "order_lines": {"order_id": "n"},
        "payloads": {"id": payload.format("order_id", "id"), "order_id": "n"},
        "activity": {
            "id": "NULL",
            "order_id": "n",
            "run_id": f"run + coalesce((SELECT CASE command {run} END FROM runs WHERE runs.id = source.run_id), 0)",
        },
        "tellings": {"order_id": "n"},
        "shipments": {"id": "NULL", "order_id": "n", "number": "source.number || '-' || n"},
        "refunds": {
            "id": "NULL",
            "order_id": "n",
            "store": "code",
            "external_document_number": "upper(code) || '-' || n || '-R' || source.refund_id",
        },
    }


def _copy(connection: sqlite3.Connection, table: str, changed: dict[str, str], values: dict[str, Any]) -> None:
    kept = [row for row in connection.execute(f"PRAGMA table_xinfo({table})") if not row[6]]
    chosen = [changed.get(name) or _as_it_was(name, f"source.{name}") for _, name, *_ in kept]
    key = "id" if table == "orders" else "order_id"
    connection.execute(f"CREATE TEMP TABLE first_{table} AS SELECT * FROM {table}")
    connection.execute(f"CREATE INDEX temp.of_{table} ON first_{table} ({key})")
    connection.execute(
        f"""INSERT INTO {table} ({", ".join(row[1] for row in kept)})
            SELECT {", ".join(chosen)} FROM copies CROSS JOIN first_{table} source
            WHERE source.{key} = copies.source ORDER BY n""",
        values,
    )


def _as_it_was(name: str, column: str) -> str:
    """A time as long ago as the copy's place says."""
    is_time = name.endswith(("_at", "_date", "_since", "_seen")) or name in ("time", "date_created", "date_modified")
    is_time = (is_time or name == "date_completed") and name not in FROM_THEN and name != "posting_date"
    return AGO.format(column) if is_time else column


def _add_the_rest(connection: sqlite3.Connection, values: dict[str, Any]) -> None:
    """Runs of every hour, a webhook of every other order, and customers in Business Central."""
    commands = json.dumps(COMMANDS)
    moved = AGO.format("'now'")
    connection.execute(
        f"""INSERT INTO runs (id, command, trigger, started_at, moved_at, ended_at, counts, requests, exit_code, pid)
            SELECT run + value, json_extract(:commands, '$[' || (value % {len(COMMANDS)}) || ']'), 'cron', {moved}, {moved},
                {moved}, CASE WHEN value < {len(COMMANDS)} THEN '{{"verified": 40}}' ELSE '{{}}' END,
                CASE WHEN value < {len(COMMANDS)} THEN '{{"soap": 3}}' ELSE '{{}}' END, 0, 1
            FROM (SELECT run, min(n) AS n FROM copies GROUP BY run)
            CROSS JOIN (WITH RECURSIVE next (value) AS (VALUES (0) UNION ALL SELECT value + 1 FROM next
                        WHERE value + 1 < {RUNS_AN_HOUR}) SELECT value FROM next)
            WHERE true ORDER BY 1""",
        {**values, "commands": commands},
    )
    connection.execute(
        f"""INSERT INTO webhook_deliveries (store, topic, order_id, content_hash, received_at, processed_at, outcome)
            SELECT code, 'order.updated', n, hex(n), {moved}, {moved}, 'stored' FROM copies WHERE n % 2 = 0""",
        values,
    )
    connection.execute(
        f"""INSERT INTO bc_customers (email, number, state, since)
            SELECT 'buyer' || (n / 3) || '@example.test', 'C' || n, 'known', {moved} FROM copies GROUP BY n / 3""",
        values,
    )


def aged(world: World, folder: Path, count: int, shares: Mapping[str, int] = SHARES) -> Path:
    """A copy of the world's middleware, grown to `count` orders, with the configuration that belongs to it."""
    folder.mkdir()
    database = folder / world.database_path.name
    with contextlib.closing(sqlite3.connect(world.database_path)) as kept:
        kept.execute("VACUUM INTO ?", (str(database),))
        (orders,) = kept.execute("SELECT count(*) FROM orders").fetchone()
    database.chmod(0o600)
    grow(database, count - orders, shares)
    with contextlib.closing(sqlite3.connect(database)) as connection, connection:
        connection.execute("UPDATE middleware SET path = ?", (str(database),))
    path = folder / world.config_path.name
    path.touch(mode=0o600)
    path.write_text(world.config_path.read_text().replace(str(world.folder), str(folder)))
    return path


def main() -> None:
    """Make one middleware for each of the numbers of orders; print where its configuration is, and keep the world running."""
    folder = Path(sys.argv[1])
    with prepare(folder / "world") as world:
        for count in sys.argv[2:]:
            print(aged(world, folder / count, int(count)), flush=True)
        sys.stdin.read()


if __name__ == "__main__":
    main()
