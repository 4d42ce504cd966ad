"""The straightforward scripts woobc is measured against: what an afternoon of programming gives.

One request after the other, one Create per line, one Read per line; no checks, no claims, no recovery.
"""

from __future__ import annotations

import hashlib
import json
import logging
import sqlite3
import sys
import tomllib
import zlib
from collections.abc import Callable
from datetime import UTC, datetime
from decimal import Decimal
from importlib import import_module
from typing import TYPE_CHECKING, Any
from urllib.parse import quote

if TYPE_CHECKING:
    import requests

ITEMS = ("MUG", "TEA", "CUP")
SCOPE = "https://api.businesscentral.dynamics.com/.default"
SCHEMA = """
CREATE TABLE IF NOT EXISTS orders (id INTEGER PRIMARY KEY, store TEXT, order_id INTEGER, number TEXT, status TEXT, rule TEXT,
    state TEXT, currency TEXT, total TEXT, total_tax TEXT, email TEXT, customer_name TEXT, date_created TEXT,
    date_modified TEXT, read_at TEXT, admitted_status TEXT, admitted_by TEXT, external_document_number TEXT UNIQUE,
    first_seen TEXT, last_seen TEXT, UNIQUE (store, order_id));
CREATE INDEX IF NOT EXISTS orders_by_number ON orders (number);
CREATE INDEX IF NOT EXISTS orders_by_state ON orders (state, date_created);
CREATE TABLE IF NOT EXISTS lines (order_id INTEGER, line_no INTEGER, line_type TEXT, sku TEXT, item_no TEXT, description TEXT,
    quantity TEXT, unit_price TEXT, discount TEXT, amount TEXT, tax TEXT, store_line_id INTEGER, PRIMARY KEY (order_id, line_no));
CREATE TABLE IF NOT EXISTS payloads (id INTEGER PRIMARY KEY, order_id INTEGER, hash TEXT, read_at TEXT, body BLOB,
    UNIQUE (order_id, hash));
CREATE INDEX IF NOT EXISTS payloads_by_time ON payloads (read_at);
CREATE TABLE IF NOT EXISTS activity (id INTEGER PRIMARY KEY, time TEXT, order_id INTEGER, event TEXT, from_state TEXT,
    to_state TEXT);
CREATE INDEX IF NOT EXISTS activity_by_order ON activity (order_id);
CREATE INDEX IF NOT EXISTS activity_by_time ON activity (time);
"""
"""What a person sees in the middleware after an import: orders, their lines, their documents, what happened to them.

And in the log, which has a line for each order."""


def import_orders(url: str, database: str) -> None:
    """Fetch every page and store it: `requests`, `json`, `sqlite3`."""
    import requests

    logging.basicConfig(filename=f"{database}.log", level=logging.INFO, format="%(asctime)s %(levelname)s %(message)s")
    logging.getLogger("urllib3").setLevel(logging.WARNING)
    connection = sqlite3.connect(database)
    connection.execute("PRAGMA journal_mode = WAL")
    connection.executescript(SCHEMA)
    session, page, pages = requests.Session(), 1, 1
    session.auth = ("ck_key", "cs_secret")
    while page <= pages:
        read_at = datetime.now(UTC).isoformat()
        answer = session.get(f"{url}/wp-json/wc/v3/orders", params=page_params(page), timeout=60)
        answer.raise_for_status()
        pages = int(answer.headers["X-WP-TotalPages"])
        with connection:
            for order in answer.json():
                store(connection, order, read_at)
        page += 1


def store(connection: sqlite3.Connection, order: dict[str, Any], read_at: str) -> None:
    billing, now = order["billing"], datetime.now(UTC).isoformat()
    values = (
        "eu", order["id"], order["number"], order["status"], "valid", "pending", order["currency"], order["total"],
        order["total_tax"], billing["email"], f"{billing['first_name']} {billing['last_name']}", order["date_created_gmt"],
        order["date_modified_gmt"], read_at, order["status"], "rule", f"EU-{order['id']}", now, now,
    )  # fmt: skip
    marks = ", ".join("?" * len(values))
    row_id = connection.execute(f"INSERT OR REPLACE INTO orders VALUES (NULL, {marks})", values).lastrowid
    lines = [*order["line_items"], *order["shipping_lines"], *order["fee_lines"]]
    connection.executemany(
        "INSERT OR REPLACE INTO lines VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        [(row_id, 10000 * place, *line_values(line)) for place, line in enumerate(lines, start=1)],
    )
    body = json.dumps(order).encode()
    payload = (row_id, hashlib.sha256(body).hexdigest(), read_at, zlib.compress(body, 1))
    connection.execute("INSERT OR REPLACE INTO payloads VALUES (NULL, ?, ?, ?, ?)", payload)
    connection.execute("INSERT INTO activity VALUES (NULL, ?, ?, 'imported', '', 'pending')", (now, row_id))
    logging.info("order imported store=eu order=%s to=pending", order["number"])


def line_values(line: dict[str, Any]) -> tuple[str | int | None, ...]:
    quantity, amount = Decimal(line.get("quantity", 1)), Decimal(line["total"])
    before_discount = Decimal(line.get("subtotal", line["total"]))
    price = (before_discount / quantity).quantize(Decimal("0.00001"))
    name = line.get("name") or line.get("method_title")
    kind, target = ("Item", line["sku"]) if "sku" in line else ("G/L Account", "6810")
    figures = (str(quantity), str(price), str(before_discount - amount), str(amount), line["total_tax"])
    return kind, line.get("sku"), target, name, *figures, line["id"]


def fetch_and_throw_away(url: str) -> None:
    """The floor of an import: the script's pages, not even read."""
    import requests

    session, page, pages = requests.Session(), 1, 1
    while page <= pages:
        answer = session.get(f"{url}/wp-json/wc/v3/orders", params=page_params(page), timeout=60)
        pages = int(answer.headers["X-WP-TotalPages"])
        page += 1


def read_shop(config_path: str) -> None:
    """The plain reading of a shop: woobc's own, each order understood and forgotten."""
    from pathlib import Path

    from woobc.core.bootstrap import connect_store
    from woobc.core.clock import Clock
    from woobc.core.config.file import load_config
    from woobc.core.http.retry import Patience

    config, clock = load_config(Path(config_path), None, {}), Clock()
    store = config.stores["eu"]
    patience = Patience(clock, clock.now() + config.environment.max_run)
    for _ in connect_store(store, patience).iter_created(store.start(config.time_zone), None):
        pass


def page_params(page: int) -> dict[str, str]:
    return {"per_page": "100", "page": str(page), "orderby": "id", "order": "asc"}


# Business Central


def create_lines(config_path: str, count: str) -> None:
    """One Create per line of `count` orders of three lines: `requests` and `zeep`."""
    page = staging_page(config_path)
    for place in range(int(count)):
        for line, item in enumerate(ITEMS, start=1):
            page.Create(
                AutoShoppingCartImport={
                    "OrderNo": f"SCRIPT-{place}",
                    "LineNo": line * 10000,
                    "LineType": "Item",
                    "ItemNo": item,
                    "Quantity": 1,
                    "UnitPrice": "10.00",
                    "LineAmount": "10.00",
                    "OrderDate": "2026-11-20",
                    "CustomerNo": "WEBGUEST",
                    "ExternalDocumentNo": f"SCRIPT-{place}",
                }
            )


def read_lines(config_path: str, count: str) -> None:
    """One Read per line of those orders, to see which of them have a sales order by now."""
    page = staging_page(config_path)
    for place in range(int(count)):
        for line in range(1, len(ITEMS) + 1):
            page.Read(OrderNo=f"SCRIPT-{place}", LineNo=line * 10000)


def ask_and_throw_away(config_path: str, count: str) -> None:
    """The floor of both: as many requests as woobc makes, each asking for the page's definition, not even read."""
    session, url = signed_in(config_path)
    for _ in range(int(count)):
        session.get(url, timeout=60)


def staging_page(config_path: str) -> Any:
    zeep: Any = import_module("zeep")  # it has no types

    session, url = signed_in(config_path)
    client = zeep.Client(url, transport=zeep.Transport(session=session))
    (binding,) = client.wsdl.bindings
    return client.create_service(binding, url)


def signed_in(config_path: str) -> tuple[requests.Session, str]:
    """A session with a token, and the address of the staging page."""
    import requests

    with open(config_path, "rb") as file:
        (environment,) = tomllib.load(file)["environments"].values()
    config = environment["business_central"]
    auth, session = config["auth"], requests.Session()
    form = {"grant_type": "client_credentials", "client_id": auth["client_id"], "client_secret": auth["client_secret"]}
    token = requests.post(auth["token_url"], data=form | {"scope": SCOPE}, timeout=60).json()["access_token"]
    session.headers["Authorization"] = f"Bearer {token}"
    return session, f"{config['soap_url']}/{quote(config['company'])}/Page/AutoShoppingCartImport"


SCRIPTS: dict[str, Callable[..., None]] = {
    "import": import_orders,
    "fetch": fetch_and_throw_away,
    "create": create_lines,
    "read": read_lines,
    "ask": ask_and_throw_away,
    "read-shop": read_shop,
}

if __name__ == "__main__":
    SCRIPTS[sys.argv[1]](*sys.argv[2:])
