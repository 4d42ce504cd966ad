"""Histories of a BigCommerce shop that is told: staff ship there too, take marks away and change orders, and answers are lost."""

from __future__ import annotations

import contextlib
import random
import sqlite3
from collections import Counter

import pytest

from tests.form import cases_of_form
from tests.jobs.test_shop_update_bigcommerce import TRACKED, Told
from woobc.sandbox.bigcommerce.shipping import open_quantities
from woobc.sandbox.business_central.errors import Refusal
from woobc.sandbox.business_central.sales import PostedDocument
from woobc.sandbox.world import World

UNSHIPPABLE = (0, 4, 5, 6, 12, 13)
STATUSES = (*UNSHIPPABLE, 2, 3, 9, 10, 11, 14)
FAULTS = ("reset", "reset-after", "truncate", "status-after", "429", "status")
PLACES = [{"address": {"city": city}} for city in ("Testville", "Elsewhere")]
LINES = [
    {"sku": sku, "name": sku, "quantity": quantity, "unit_price": "10", "address": place}
    for place, sku, quantity in ((0, "MUG", 4), (1, "TEA", 2), (0, "CUP", 1))
]


class History:
    def __init__(self, world: World, seed: int) -> None:
        self.chance = random.Random(seed)
        self.shop = Told(world, complete="shipped", wait_for_tracking="10 minutes", **TRACKED)
        self.shop.store["several_addresses"] = "split"
        world.write_config()
        switches = self.shop.shop.switches
        switches.shipment_status = self.chance.choice(("at once", "never"))
        switches.refunded_may_ship = self.chance.random() < 0.5
        self.orders = [self.shop.send(LINES, destinations=PLACES) for _ in range(3)]
        self.problems: list[str] = []
        self.unmarked = ""

    def play(self, count: int) -> list[str]:
        steps = {
            self.ship: 5, self.track: 3, self.tell: 8, self.fault: 4, self.status: 2, self.staff: 1, self.unmark: 1, self.undo: 1,
        }  # fmt: skip
        for step in self.chance.choices([*steps], [*steps.values()], k=count):
            step(self.chance.choice(self.orders))
            self.judge()
        self.end()
        return self.problems

    # Steps

    def number(self, order: int) -> str:
        return str(self.shop.row(order)["nav_sales_order_number"])

    def ship(self, order: int) -> None:
        held = self.shop.bc.books.orders.get(self.number(order))
        if held is None:
            return
        left = {line.sequence: int(line.quantity - line.shipped) for line in held.lines if line.line_type == "Item"}
        some = {line: self.chance.randint(0, pieces) for line, pieces in left.items()}
        if any(some.values()):
            self.shop.bc.ship_lines(self.number(order), some)

    def track(self, order: int) -> None:
        if shipments := self.shop.bc.shipments_of(self.number(order)):
            self.shop.bc.track(self.chance.choice(shipments), f"3SABC{self.chance.randint(10000, 99999)}", "GLS")

    def undo(self, order: int) -> None:
        if shipments := self.shop.bc.shipments_of(self.number(order)):
            with contextlib.suppress(Refusal):  # undone already
                self.shop.bc.undo_shipment(shipments[-1])

    def tell(self, order: int) -> None:
        before = {each: len(self.shop.shipments(each)) for each in self.orders}
        bad = {each for each in self.orders if self.shop.shop.records[each].document["status_id"] in UNSHIPPABLE}
        self.shop.tell()
        self.problems += [f"{each} was cancelled" for each in bad if len(self.shop.shipments(each)) > before[each]]
        self.shop.later(self.chance.choice((1, 4, 15, 60)))

    def fault(self, order: int) -> None:
        place = self.chance.choice((*("post-shipments",) * 4, "put-shipment", "put-order", "shipments", "order"))
        self.shop.shop.faults.add(place, self.chance.choice(FAULTS), skip=self.chance.randint(0, 2))

    def status(self, order: int) -> None:
        self.shop.shop.set_status(order, self.chance.choice(STATUSES))

    def staff(self, order: int) -> None:
        record = self.shop.shop.records[order]
        line, open_now = record.products[0]["id"], open_quantities(record, with_refunded=True)
        if open_now[line]:
            self.shop.shop.ship(order, {line: 1}, tracking="by hand")

    def unmark(self, order: int) -> None:
        if shipments := self.shop.shipments(order):
            chosen = self.chance.choice(shipments)
            self.unmarked += chosen["comments"]
            chosen["comments"] = "look inside"

    def code(self, order: int) -> str | None:
        """What a person is told of its telling."""
        with contextlib.closing(sqlite3.connect(self.shop.world.database_path)) as connection:
            found = connection.execute(
                "SELECT code FROM tellings WHERE order_id = ?", (self.shop.row(order)["id"],)
            ).fetchone()
        return found[0] if found else None

    # What holds

    def judge(self) -> None:
        for order in self.orders:
            made = self.shop.shipments(order)
            marks = Counter(
                (each["comments"], each["order_address_id"]) for each in made if "sandbox-" in each["comments"]
            )
            self.problems += [f"{order} has {mark} twice" for mark, count in marks.items() if count > 1]
            ordered = {line["id"]: line["quantity"] for line in self.shop.shop.records[order].products}
            shipped: Counter[int] = Counter()
            for each in made:
                for item in each["items"]:
                    shipped[item["order_product_id"]] += item["quantity"]
            self.problems += [f"{order} has too many of {line}" for line in ordered if shipped[line] > ordered[line]]

    def end(self) -> None:
        """Everybody is well: each shipment is in the shop, or a person was told why not."""
        self.shop.shop.faults.clear()
        for order in self.orders:
            self.shop.shop.set_status(order, 11)
        for _ in range(3):
            self.shop.later(24 * 60)
            self.shop.tell()
        self.judge()
        self.problems += [
            f"{order} was not told of {shipment.number}"
            for order in self.orders
            for shipment in self.shop.bc.books.shipments
            if shipment.order_number == self.number(order) and not self.is_told(order, shipment)
        ]

    def is_told(self, order: int, shipment: PostedDocument) -> bool:
        """Whether the shop has all its pieces, or a person has to do with it."""
        pieces = sum(int(line.quantity) for line in shipment.lines if line.line_type == "Item")
        mark = f"Shipment {shipment.number} "
        ours = [each for each in self.shop.shipments(order) if each["comments"].startswith(mark)]
        told = sum(item["quantity"] for each in ours for item in each["items"])
        return bool(told == pieces or mark in self.unmarked or self.code(order))


@pytest.mark.parametrize("seed", cases_of_form(range(1, 7), (0, 3)))
def test_whatever_happens_each_shipment_is_told_once(world: World, seed: int) -> None:
    assert History(world, seed).play(40) == []
