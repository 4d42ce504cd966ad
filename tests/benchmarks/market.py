"""Fifty shops and Business Central on one simulated day, as a process of its own: `black_friday.py` drives it.

They are the sandbox's, and what they hold is found by index, for a request must cost as much at the end of the day as at its
beginning. The runner writes commands to stdin, one a line, and reads one JSON value each: `to SECONDS` (after the day began:
the orders placed until then are placed, what is due at Business Central is done), `trouble` (answers are lost and refused
within the next requests), `calm`, and `count`, which compares what shops and Business Central hold.
"""

from __future__ import annotations

import copy
import gc
import json
import random
import re
import sys
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

from tests.proof.processes import tell_time
from woobc.core.clock import to_text
from woobc.sandbox.base import serve
from woobc.sandbox.business_central import api
from woobc.sandbox.business_central.sales import Books, Document, PostedDocument, SalesOrder
from woobc.sandbox.woocommerce import Line, WooCommerce
from woobc.sandbox.world import World

SHARES = (1, 1, 1, 1, 1, 2, 3, 4, 5, 6, 6, 6, 6, 5, 5, 5, 5, 5, 6, 8, 10, 10, 6, 4)
"""Of the day's orders how many come in each hour, relative to each other: a quiet night and a peak in the evening."""
HOUR_S = 3600
ITEMS = tuple(f"ITEM-{number:03}" for number in range(200))
REGISTERED, CUSTOMERS = 0.1, 500
UNPAID, PAYS = 0.05, 0.8
PAID_AFTER_S = 20 * 60
POSTED_AFTER_S = HOUR_S
"""In stores of the mode `default` staff, or Business Central's job queue, posts what is older than this."""
PER_MODE = 10
"""Of so many stores one posts by schedule, one is told of its invoices; the others leave posting to Business Central."""
_EQUALS = re.compile(r"(\w+) eq '((?:[^']|'')*)'")


class Orders(dict[str, SalesOrder]):
    def __init__(self) -> None:
        super().__init__()
        self.by: defaultdict[str, defaultdict[str, list[Document]]] = defaultdict(lambda: defaultdict(list))

    def __setitem__(self, number: str, order: SalesOrder) -> None:
        super().__setitem__(number, order)
        self.by["number"][number] = [order]
        self.by["externalDocumentNumber"][order.external_document_number].append(order)

    def __delitem__(self, number: str) -> None:
        order = self[number]
        super().__delitem__(number)
        del self.by["number"][number]
        self.by["externalDocumentNumber"][order.external_document_number].remove(order)


class Posted(list[PostedDocument]):
    def __init__(self, documents: Iterable[PostedDocument] = ()) -> None:
        super().__init__()
        self.by: defaultdict[str, defaultdict[str, list[Document]]] = defaultdict(lambda: defaultdict(list))
        for document in documents:
            self.append(document)

    def append(self, document: PostedDocument) -> None:
        super().append(document)
        for name, value in (
            ("number", document.number),
            ("externalDocumentNumber", document.external_document_number),
            ("orderNumber", document.order_number),
        ):
            self.by[name][value].append(document)

    def changed_after(self, moment: datetime) -> Iterator[PostedDocument]:
        """They come in the order of their time, and nobody here changes one."""
        for document in reversed(self):
            if document.modified is not None and document.modified <= moment:
                return
            yield document


class IndexedApi(api.Api):
    """Looks through those documents alone that a filter can mean, as a table with keys does."""

    def _read(self, call: api.Call, books: Books, segments: tuple[str, ...]) -> api.Answer:
        return super()._read(call, _narrowed(books, "/".join(segments), call.query.get("$filter", "")), segments)

    def _expanded(self, books: Books, name: str, entity: dict[str, Any], child: str) -> list[dict[str, Any]]:
        return super()._expanded(_narrowed(books, name, f"number eq '{entity['number']}'"), name, entity, child)


def _narrowed(books: Books, collection: str, condition: str) -> Books:
    """The books with as few documents as the condition allows; all of them where no index helps."""
    name = {"salesOrders": "orders", "salesInvoices": "invoices", "salesShipments": "shipments"}.get(collection, "")
    kept = getattr(books, name, None)
    if not isinstance(kept, Orders | Posted):
        return books
    wanted, after = _EQUALS.findall(condition), re.fullmatch(r"lastModifiedDateTime gt (\S+)", condition)
    if after and isinstance(kept, Posted):
        found: list[Any] = list(kept.changed_after(datetime.fromisoformat(after[1])))
    elif (
        wanted and not _EQUALS.sub("", condition).replace(" or ", "") and {name for name, _ in wanted} <= kept.by.keys()
    ):
        found = [each for name, value in dict.fromkeys(wanted) for each in kept.by[name].get(value, ())]
    else:
        return books
    narrowed = copy.copy(books)
    setattr(narrowed, name, {each.number: each for each in found} if isinstance(kept, Orders) else Posted(found))
    return narrowed


class Market:
    """The shops and Business Central with what happens there by itself: orders come in, are paid, made and posted."""

    def __init__(self, folder: Path, orders: int, stores: int) -> None:
        self.world = World(folder)
        self.clock = self.world.clock
        self.chance = random.Random(orders)
        self._set_up_central()
        self.shops = [self.world.woocommerce, *(WooCommerce(clock=self.clock) for _ in range(stores - 1))]
        urls = [self.world.servers[0].url, *(serve(shop).url for shop in self.shops[1:])]
        zone = ZoneInfo(self.world.config["time_zone"])
        tomorrow = self.clock.now().astimezone(zone) + timedelta(days=1)
        self.begin = tomorrow.replace(hour=0, minute=0, second=0, microsecond=0)
        self._set_up_stores(urls)
        self.moments = sorted(self._moments(orders))
        self.placed = 0
        self.to_be_paid: list[tuple[float, WooCommerce, int]] = []
        self.to_be_posted: dict[str, float] = {}

    def _set_up_central(self) -> None:
        central, books = self.world.business_central, self.world.business_central.books
        books.orders, books.invoices, books.shipments = Orders(), Posted(), Posted()
        central._api = IndexedApi(central.companies, central.settings, central._post, central._post_memo)
        for item in ITEMS:
            central.add_item(item, item.title(), 10_000_000, 5)

    def _set_up_stores(self, urls: list[str]) -> None:
        config, model = self.world.config, self.world.store_config("eu")
        config["stores"] = {}
        for place, (url, shop) in enumerate(zip(urls, self.shops, strict=True)):
            shop.oauth_window_s = 10 * 366 * 86_400.0
            store = config["stores"][code_of(place)] = {**model, "url": url, "order_processing": "default"}
            store["quiet_time"] = "1 minute"
            if place % PER_MODE == 1:
                store |= {"order_processing": "schedule-post", "schedule_posting_time": "22:00"}
            if place % PER_MODE == 2:
                store["tell"] = {"since": self.begin.date(), "complete": "posted"}
        self.world.write_config()

    def _moments(self, orders: int) -> Iterator[float]:
        hours = self.chance.choices(range(24), weights=SHARES, k=orders)
        yield from ((hour + self.chance.random()) * HOUR_S for hour in hours)

    def go_to(self, seconds: float) -> dict[str, Any]:
        """Let the simulated time be `seconds` after the day's begin, or later, if the machine has taken that long."""
        ahead = (self.begin + timedelta(seconds=seconds) - self.clock.now()).total_seconds()
        self.clock.advance(max(0.0, ahead))
        time_file = tell_time(self.world)
        now = seconds + max(0.0, -ahead)
        self._place(now)
        self._pay(now)
        self._work_at_central(now)
        return {"now": now, "time": str(time_file), **self._requests(), "placed": self.placed}

    def _place(self, now: float) -> None:
        while self.placed < len(self.moments) and self.moments[self.placed] <= now:
            at = self.moments[self.placed]
            shop = self.chance.choice(self.shops)
            items = self.chance.sample(ITEMS, self.chance.randint(1, 5))
            lines = [
                Line(item, item.title(), self.chance.randint(1, 3), f"{self.chance.randint(5, 90)}.50")
                for item in items
            ]
            moment = self.begin + timedelta(seconds=at)
            fields: dict[str, Any] = {"created": moment, "modified": moment, "shipping": "4.95"}
            if self.chance.random() < REGISTERED:
                customer = self.chance.randrange(CUSTOMERS)
                fields |= {"customer_id": customer + 1, "billing": {**BUYER, "email": f"buyer{customer}@example.test"}}
            is_paid = self.chance.random() >= UNPAID
            order_id = shop.place_order(lines, status="processing" if is_paid else "pending", **fields)
            if not is_paid:
                self.to_be_paid.append((at + PAID_AFTER_S, shop, order_id))
            self.placed += 1

    def _pay(self, now: float) -> None:
        due = [each for each in self.to_be_paid if each[0] <= now]
        self.to_be_paid = [each for each in self.to_be_paid if each[0] > now]
        for _, shop, order_id in due:
            shop.set_status(order_id, "processing" if self.chance.random() < PAYS else "cancelled")

    def _work_at_central(self, now: float) -> None:
        """Rows that are done are cleared off the page twice an hour, and sales orders are posted."""
        central = self.world.business_central
        with central.lock:
            rows = central.staging.rows
            for key in [key for key, row in rows.items() if row.values["Completed"]] if int(now) % 1800 < 60 else []:
                del rows[key]
            for number in central.books.orders:
                self.to_be_posted.setdefault(number, now + POSTED_AFTER_S)
            for number in [number for number, at in self.to_be_posted.items() if at <= now]:
                del self.to_be_posted[number]
                order = central.books.orders.get(number)
                if order is not None and int(order.external_document_number.split("-")[0][1:]) % PER_MODE != 1:
                    central.post_by_hand(number)

    def _requests(self) -> dict[str, int]:
        central = self.world.business_central.requests
        counts = {"to_central": len(central), "to_shops": sum(len(shop.requests) for shop in self.shops)}
        central.clear()
        for shop in self.shops:
            shop.requests.clear()
        return counts

    def trouble(self) -> dict[str, Any]:
        """Answers that are lost, late and refused, each once, some requests from now."""
        central, shop = self.world.business_central.faults, self.chance.choice(self.shops).faults
        for operation, kind in (
            ("CreateMultiple", "reset-after"),
            ("CreateMultiple", "status"),
            ("ReadMultiple", "429"),
            ("api:GET salesOrders", "reset"),
            ("api:GET salesInvoices", "status"),
            ("PostOrder", "reset-after"),
        ):
            central.add(operation, kind, skip=self.chance.randrange(5))
        for operation, kind in (("orders", "status"), ("orders", "reset"), ("put-order", "reset-after")):
            shop.add(operation, kind, skip=self.chance.randrange(3))
        return {}

    def calm(self) -> dict[str, Any]:
        injected = sum((each.faults.injected for each in (self.world.business_central, *self.shops)), Counter[str]())
        for each in (self.world.business_central, *self.shops):
            each.faults.clear()
        return {"injected": sum(injected.values())}

    def count(self) -> dict[str, Any]:
        """Of each order that its shop wants carried, how many sales orders, open or posted, bear its number."""
        books = self.world.business_central.books
        held: Counter[str] = Counter(order.external_document_number for order in books.orders.values())
        held.update(invoice.external_document_number for invoice in books.invoices)
        wanted, told = set(), 0
        for place, shop in enumerate(self.shops):
            for order in shop.orders():
                told += any(meta["key"] == "_woobc" for meta in order["meta_data"])
                if order["status"] in ("processing", "completed"):
                    wanted.add(f"{code_of(place).upper()}-{order['id']}")
        return {
            "wanted": len(wanted),
            "in_central": sum(held.values()),
            "posted": len(books.invoices),
            "told": told,
            "doubled": [number for number, count in held.items() if count > 1],
            "lost": sorted(wanted - set(held)),
            "unwanted": sorted(set(held) - wanted),
        }


BUYER = {"first_name": "Sanne", "last_name": "de Vries", "address_1": "Oudegracht 12", "city": "Utrecht"}
BUYER |= {"postcode": "3511 AP", "country": "NL", "phone": "+31 6 12349988"}


def code_of(place: int) -> str:
    return f"s{place:02}"


def main() -> None:
    folder, orders, stores = Path(sys.argv[1]), int(sys.argv[2]), int(sys.argv[3])
    gc.disable()  # millions of objects that stay
    market = Market(folder, orders, stores)
    world = market.world
    begun = {"config": str(world.config_path), "database": str(world.database_path), "day": to_text(market.begin)}
    print(json.dumps(begun), flush=True)
    for line in sys.stdin:
        command, _, value = line.strip().partition(" ")
        answer = market.go_to(float(value)) if command == "to" else getattr(market, command)()
        print(json.dumps(answer), flush=True)


if __name__ == "__main__":
    main()
