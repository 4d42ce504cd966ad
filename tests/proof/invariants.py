"""What must be true at the end, judged from outside: the systems' own state against the middleware's file."""

from __future__ import annotations

import contextlib
import itertools
import sqlite3
from collections import Counter, defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import timedelta
from decimal import Decimal
from typing import Any

from woobc.core.domain.lifecycle import IMPORTED, SENT, OrderState
from woobc.sandbox.world import World

FORWARDED = frozenset(str(state) for state in IMPORTED)
ON_THE_WAY = frozenset(str(state) for state in SENT) - FORWARDED | {str(OrderState.PENDING), str(OrderState.RECEIVED)}
NEVER_ORDERS = ("checkout-draft", "auto-draft", "trash")
TOLERANCE = Decimal("0.05")

Row = dict[str, Any]
Content = tuple[Decimal, int]
"""An order's total with tax and the number of pieces in it, both less what was refunded."""


@dataclass(slots=True)
class Witness:
    """Remembers what the outside world has shown: each version of each order, and what staff deleted or sent again.

    `look` is called after each change of a shop. `deleted_by_staff` and `resent` are by our number, counted.
    """

    world: World
    contents: dict[tuple[str, int], set[Content]] = field(default_factory=lambda: defaultdict(set))
    deleted_by_staff: Counter[str] = field(default_factory=Counter)
    resent: Counter[str] = field(default_factory=Counter)
    turned_back_s: float = 0
    was_restored: bool = False

    def restored(self) -> None:
        """The middleware was put back: it can't know of orders that went from Business Central since."""
        self.was_restored = True
        self.resent += self.deleted_by_staff

    def look(self) -> None:
        for order in self.world.woocommerce.orders():
            left = Decimal(order["total"]) + sum((Decimal(each["total"]) for each in order["refunds"]), Decimal(0))
            pieces = sum(line["quantity"] for line in order["line_items"])
            returned = [line for refund in self.world.woocommerce.refunds(order["id"]) for line in refund["line_items"]]
            self.contents["eu", order["id"]].add((left, pieces + sum(line["quantity"] for line in returned)))
        for order in self.world.bigcommerce.orders():
            left = Decimal(order["total_inc_tax"]) - Decimal(order["refunded_amount"])
            lines = self.world.bigcommerce.products(order["id"])
            pieces = sum(line["quantity"] - line["quantity_refunded"] for line in lines)
            self.contents["us", order["id"]].add((left, pieces))

    def broken(self, *, settled: bool = True) -> list[str]:
        """Every promise that does not hold; empty if all do. `settled`: the jobs have run until nothing moved."""
        self.look()
        return list(_broken(self, settled))


def broken(world: World, *, settled: bool = True) -> list[str]:
    """The same for a world in which shops and staff have changed nothing."""
    return Witness(world).broken(settled=settled)


def rows_of(world: World, table: str) -> list[Row]:
    with contextlib.closing(sqlite3.connect(world.database_path)) as connection, connection:
        connection.row_factory = sqlite3.Row
        if not connection.execute("SELECT 1 FROM sqlite_master WHERE name = ?", [table]).fetchone():
            return []  # killed while the file was being made
        return [dict(row) for row in connection.execute(f"SELECT * FROM {table}")]


def _broken(witness: Witness, settled: bool) -> Iterator[str]:
    world = witness.world
    rows, activity = rows_of(world, "orders"), rows_of(world, "activity")
    bc = world.business_central.state()
    yield from _every_order_once(world, rows)
    yield from _in_business_central(witness, rows, bc, settled)
    yield from _told_whole(rows, activity)
    yield from _watermark(witness, rows_of(world, "stores"))
    if settled:
        yield from _nothing_waits(world, rows)
        yield from _nothing_left_behind(world, rows)


def _shop_orders(world: World) -> Iterator[tuple[str, int, str]]:
    for order in world.woocommerce.orders():
        if order["status"] not in NEVER_ORDERS:
            yield "eu", order["id"], order["status"]
    if world.store_config("us")["enabled"]:
        for order in world.bigcommerce.orders():
            if not order["is_deleted"]:
                yield "us", order["id"], order["status"]


def _every_order_once(world: World, rows: list[Row]) -> Iterator[str]:
    known = Counter((row["store"], row["order_id"]) for row in rows)
    for store, order_id, status in _shop_orders(world):
        if known[store, order_id] != 1:
            yield f"lost: order {store} {order_id} ({status}) has {known[store, order_id]} rows"


def _in_business_central(witness: Witness, rows: list[Row], bc: Row, settled: bool) -> Iterator[str]:
    by_number = {row["external_document_number"]: row for row in rows if row["external_document_number"]}
    staged: dict[str, list[Row]] = defaultdict(list)
    for row in bc["staging"]:
        staged[row["OrderNo"]].append(row)
    documents: dict[str, list[Row]] = defaultdict(list)
    for document in [*bc["sales_orders"], *(each for each in bc["invoices"] if each["order_number"])]:
        documents[document["external_document_number"]].append(document)
    prepaid = Counter(each["external_document_number"] for each in bc["invoices"] if not each["order_number"])
    for number in {*documents, *staged}:
        row = by_number.get(number)
        if row is None:
            if not witness.was_restored:  # else it may be gone from the shop, so that nobody knows it any more
                yield f"unexplained: Business Central has {number}, the middleware does not know it"
            continue
        present, deleted = len(documents[number]), witness.deleted_by_staff[number]
        if present > 1 or present + deleted > 1 + witness.resent[number]:
            names = [f"{each['number']} of {each['total_including_tax']}" for each in documents[number]]
            yield f"doubled: {number} has {', '.join(names)}, and {witness.deleted_by_staff[number]} deleted"
        if prepaid[number] > 1:
            yield f"doubled: {number} has {prepaid[number]} prepayment invoices"
        for document in documents[number]:
            yield from _as_in_the_shop(witness, row, document)
        yield from _rows_once(number, row, staged[number], settled)
        if settled and row["state"] not in _explained(witness) and not row["failed"]:
            yield f"forwarded, but {row['state']}: {number}"
    by_sales_order: dict[str, list[Row]] = defaultdict(list)
    for document in itertools.chain.from_iterable(documents.values()):
        by_sales_order[document.get("order_number") or document["number"]].append(document)
    for row in rows:
        number = row["external_document_number"]
        # one that was adopted may bear the number of an earlier configuration there
        found = documents.get(number) or by_sales_order.get(row["nav_sales_order_number"], [])
        is_there = found or staged.get(number) or witness.deleted_by_staff[number]
        if row["state"] in FORWARDED and not is_there:
            yield f"lost: {number} is {row['state']}, and Business Central has nothing of it"
        if row["state"] == "posted" and not any(each.get("order_number") for each in found):
            yield f"not posted: {number} is posted, and Business Central has no invoice of it"


def _explained(witness: Witness) -> frozenset[str]:
    """States in which Business Central may have the order; of one that a restored file never knew as sent, the shop may
    have decided otherwise since."""
    records = frozenset({"open", "history", "cancelled", "gone", "ignored"}) if witness.was_restored else frozenset()
    return FORWARDED | {"skipped"} | records


def _as_in_the_shop(witness: Witness, row: Row, document: Row) -> Iterator[str]:
    """The document is complete, and equal to a version that the shop has shown."""
    total = Decimal(str(document["total_including_tax"]))
    pieces = sum(Decimal(str(line["quantity"])) for line in document["lines"] if line["line_type"] == "Item")
    shown = witness.contents[row["store"], row["order_id"]]
    if not any(pieces == count and abs(total - worth) <= TOLERANCE for worth, count in shown):
        yield (
            f"wrong: {document['number']} has {pieces} pieces for {total}, and {row['store']} {row['order_id']} "
            f"was ever {sorted((str(worth), count) for worth, count in shown)}"
        )


def _rows_once(number: str, row: Row, staged: list[Row], settled: bool) -> Iterator[str]:
    lines = Counter(int(each["LineNo"]) for each in staged)
    doubled = [line for line, count in lines.items() if count > 1]
    if doubled:
        yield f"doubled: {number} has lines {doubled} more than once on the page"
    is_ours = row["sent_at"] and row["state"] in FORWARDED  # not of an adopted one
    if settled and staged and is_ours and len(lines) != row["line_count"]:
        yield f"partial: {number} has {len(lines)} of {row['line_count']} lines on the page"


def _told_whole(rows: list[Row], activity: list[Row]) -> Iterator[str]:
    last: dict[int, str] = {}
    for each in sorted(activity, key=lambda each: each["id"]):
        before = last.get(each["order_id"], "")
        if each["from_state"] != before:
            yield f"untold: order row {each['order_id']} went from {before!r} to {each['from_state']!r} in silence"
        last[each["order_id"]] = each["to_state"]
    for row in rows:
        if last.get(row["id"]) != row["state"]:
            yield f"untold: {row['number']} is {row['state']}, the activity ends at {last.get(row['id'])}"


def _watermark(witness: Witness, stores: list[Row]) -> Iterator[str]:
    latest = witness.world.clock.now() + timedelta(seconds=witness.turned_back_s)
    now = latest.strftime("%Y-%m-%dT%H:%M:%S.999Z")
    for store in stores:
        if store["watermark"] and store["watermark"] > now:
            yield f"watermark: {store['code']} is read to {store['watermark']}, and the shop's time is {now}"


def _nothing_waits(world: World, rows: list[Row]) -> Iterator[str]:
    for row in rows:
        torn = (
            row["state"] == "received" and _rule(world, row["status"]) == "no"
        )  # of no interest before it is eligible
        if row["state"] in (*ON_THE_WAY, "posting") and not row["failed"] and not torn:
            yield f"stuck: {row['store']} {row['number']} is still {row['state']}"


def _rule(world: World, status: str) -> str:
    rules = world.store_config("eu")["status_rules"]
    rule: str = rules.get(status, rules["default"])["import"]
    return rule


def _nothing_left_behind(world: World, rows: list[Row]) -> Iterator[str]:
    """The middleware knows each order as the shop has it now, and none that may go on lies open."""
    by_id = {(row["store"], row["order_id"]): row for row in rows}
    for order in world.woocommerce.orders():
        row = by_id.get(("eu", order["id"]))
        if order["status"] in NEVER_ORDERS or row is None or row["failed"]:
            continue
        if row["status"] != order["status"]:
            yield f"missed: eu {order['id']} is {order['status']} in the shop and {row['status']} in the middleware"
        if row["state"] == "open" and _rule(world, order["status"]) != "no":
            yield f"missed: eu {order['id']} is open, and {order['status']} is to be imported"
