"""A WooCommerce shop of any size that costs its client almost nothing: pages are put together from one recorded order.

Beside it stands a Business Central that knows none of its orders by their numbers, for an import asks that too; who lists its
sales orders by the time of their last change, as an audit does, gets one for each order. The shop knows what an import
asks of the real one (WooCommerce wire reference §3 to §6): filters by date, `include`, order by id, `offset` and `page`,
`_fields`, the totals in the headers, and the shop's time in `Date`. Its clock stands still.
"""

from __future__ import annotations

import json
import random
import re
import sys
import threading
import time
from bisect import bisect_left, bisect_right
from datetime import UTC, datetime
from email.utils import formatdate
from functools import cache, lru_cache
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any
from urllib.parse import parse_qsl, unquote, urlsplit

from woobc.sandbox.woocommerce import WooCommerce

NOW = datetime(2026, 11, 20, 12, 0, tzinfo=UTC)
SECONDS_BETWEEN_ORDERS = 90
LATEST_CHANGE_S = 3 * 86_400
"""Orders change for the last time within three days of being placed."""
FIRST_ID = 10_000_000
ID, PLACED, CHANGED = b"10000000", b"2001-01-01T01:01:01", b"2002-02-02T02:02:02"
"""What stands in the recorded order where each order has its own."""
CENTRAL = "/api/v2.0"
COMPANIES = b'{"value":[{"id":"11111111-1111-1111-1111-111111111111","name":"Company","displayName":"Company"}]}'


def recorded_order() -> dict[str, Any]:
    """A paid order of three items and shipping, with everything WooCommerce shows of one."""
    shop = WooCommerce()
    lines = [("MUG-RED", "Mug, red", 2, "10.00"), ("TEA", "Earl Grey tea", 1, "7.50"), ("CUP", "Cup", 3, "4.25")]
    order_id = shop.place_order(lines=lines, status="processing", shipping="4.09")
    stored = shop.stored(order_id)
    assert stored is not None
    order: dict[str, Any] = json.loads(shop.encoded(stored))
    order |= {"id": int(ID), "number": ID.decode()}
    for when, moment in (("created", PLACED), ("paid", PLACED), ("modified", CHANGED)):
        order |= {f"date_{when}": moment.decode(), f"date_{when}_gmt": moment.decode()}
    return order


class Orders:
    """So many orders, placed one after the other up to now; the dates of their last changes are shuffled a little."""

    def __init__(self, count: int) -> None:
        chance = random.Random(count)
        now = int(NOW.timestamp())
        self.placed = [now - (count - place) * SECONDS_BETWEEN_ORDERS for place in range(count)]
        self.changed = [at + int(min(LATEST_CHANGE_S, now - at) * chance.random() ** 4) for at in self.placed]
        self.by_change = sorted(range(count), key=self.changed.__getitem__)
        self.sorted_changes = [self.changed[place] for place in self.by_change]

    def select(self, params: dict[str, str]) -> list[int]:
        """The places of the orders asked for, by id."""
        if "processing" not in params.get("status", "processing"):
            return []
        if "include" in params:
            return sorted(int(text) - FIRST_ID for text in params["include"].split(","))
        return self._within(
            *(params.get(name, "") for name in ("modified_after", "modified_before", "after", "before"))
        )

    @lru_cache(16)  # noqa: B019 (there is one shop, and its pages shall cost nothing)
    def _within(self, modified_after: str, modified_before: str, after: str, before: str) -> list[int]:
        places = self.by_change[
            bisect_right(self.sorted_changes, _seconds(modified_after, 0)) : bisect_left(
                self.sorted_changes, _seconds(modified_before, 1 << 40)
            )
        ]
        start, end = _seconds(after, 0), _seconds(before, 1 << 40)
        return sorted(place for place in places if start < self.placed[place] < end)

    def encoded(self, place: int, fields: str) -> bytes:
        own = {
            ID: b"%d" % (FIRST_ID + place),
            PLACED: _wire_time(self.placed[place]),
            CHANGED: _wire_time(self.changed[place]),
        }
        return b"".join([own.get(part, part) for part in _template(fields)])


@cache
def _template(fields: str) -> list[bytes]:
    """The recorded order in pieces: what each order has of its own, and what is between."""
    order = recorded_order()
    if fields:
        order = {name: order[name] for name in fields.split(",") if name in order}
    return re.split(rb"(%s)" % b"|".join([ID, PLACED, CHANGED]), json.dumps(order, separators=(",", ":")).encode())


def _seconds(text: str, default: int) -> int:
    return int(datetime.fromisoformat(text).replace(tzinfo=UTC).timestamp()) if text else default


def _wire_time(seconds: int) -> bytes:
    return datetime.fromtimestamp(seconds, UTC).strftime("%Y-%m-%dT%H:%M:%S").encode()


def _sales_orders(path: str, query: str, orders: Orders, size: int) -> bytes:
    """A page of the sales orders changed within the window asked for, each made when its order was placed."""
    asked, _, skipped = unquote(query).partition("&$skiptoken=")
    moments = [int(datetime.fromisoformat(text).timestamp()) for text in re.findall(r"(?:ge|lt) ([^ &]+)", asked)]
    start, end = (*moments, 1 << 40)[:2]
    whole = range(bisect_left(orders.placed, start), bisect_left(orders.placed, end))
    done = int(skipped or 0)
    rows = [
        f'{{"number":"S-{FIRST_ID + place}","externalDocumentNumber":"EU-{FIRST_ID + place}",'
        f'"totalAmountIncludingTax":{recorded_total()},"status":"Draft"}}'
        for place in whole[done : done + size]
    ]
    more = (
        f',"@odata.nextLink":"{path}?{asked.replace(" ", "%20")}&$skiptoken={done + size}"'
        if len(whole) > done + size
        else ""
    )
    return f'{{"@odata.count":{len(whole)},"value":[{",".join(rows)}]{more}}}'.encode()


@cache
def recorded_total() -> str:
    return str(recorded_order()["total"])


class Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    disable_nagle_algorithm = True
    orders: Orders
    latency_s = 0.0
    page_cost_s = 0.0
    requests = 0

    def do_GET(self) -> None:
        address = urlsplit(self.path)
        if address.path == "/_requests":
            self._answer(b"%d" % Handler.requests)
            Handler.requests = 0
            return
        Handler.requests += 1
        time.sleep(self.latency_s)
        if address.path.endswith("/salesOrders") and "lastModified" in address.query:
            size = int(self.headers.get("Prefer", "=20000").rpartition("=")[2])
            self._answer(_sales_orders(address.path, address.query, self.orders, size))
        elif address.path.startswith(CENTRAL):
            self._answer(COMPANIES if address.path.endswith("/companies") else b'{"value":[]}')
        elif address.path.endswith("/orders"):
            self._list_orders(address.query)
        else:
            self._answer(b'{"name":"Shop","home":"http://shop.example","namespaces":["wc/v3"]}')

    def do_POST(self) -> None:
        """A token to ask Business Central with."""
        self.rfile.read(int(self.headers["Content-Length"]))
        Handler.requests += 1
        time.sleep(self.latency_s)
        self._answer(b'{"token_type":"Bearer","expires_in":3600,"access_token":"token"}')

    def _list_orders(self, query: str) -> None:
        params = dict(parse_qsl(query))
        found = self.orders.select(params)
        size = int(params.get("per_page", "10"))
        start = int(params.get("offset", (int(params.get("page", "1")) - 1) * size))
        shown = found[start : start + size]
        time.sleep(self.page_cost_s * len(shown) / 100)
        fields = params.get("_fields", "")
        body = b"[" + b",".join(self.orders.encoded(place, fields) for place in shown) + b"]"
        self._answer(body, {"X-WP-Total": str(len(found)), "X-WP-TotalPages": str(-(-len(found) // size))})

    def _answer(self, body: bytes, headers: dict[str, str] | None = None) -> None:
        self.send_response_only(200)
        for name, value in (headers or {}).items():
            self.send_header(name, value)
        self.send_header("Date", formatdate(NOW.timestamp(), usegmt=True))
        self.send_header("Content-Type", "application/json; charset=UTF-8")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, format: str, *args: Any) -> None:
        return None


def main() -> None:
    """Serve `COUNT` orders with `LATENCY_MS` and `PAGE_COST_MS` until stdin ends; the port is the first line on stdout."""
    count, latency_ms, page_cost_ms = (int(text) for text in sys.argv[1:])
    Handler.orders = Orders(count)
    Handler.latency_s, Handler.page_cost_s = latency_ms / 1000, page_cost_ms / 1000
    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    server.daemon_threads = True
    print(server.server_port, flush=True)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    sys.stdin.read()


if __name__ == "__main__":
    main()
