"""What must be true at the end, judged from outside: the systems' own state against the middleware's file."""

from __future__ import annotations

import sqlite3
from collections import Counter
from collections.abc import Iterator
from decimal import Decimal
from typing import Any

from woobc.core.domain.lifecycle import IMPORTED, SENT, OrderState
from woobc.sandbox.world import World

FORWARDED = frozenset(str(state) for state in IMPORTED)
ON_THE_WAY = frozenset(str(state) for state in SENT) - FORWARDED | {str(OrderState.PENDING), str(OrderState.RECEIVED)}


def broken(world: World, *, settled: bool = True) -> list[str]:
    """Every promise that does not hold; empty if all do. `settled`: the jobs have run until nothing moved."""
    return list(_broken(world, settled))


def _broken(world: World, settled: bool) -> Iterator[str]:
    with sqlite3.connect(world.database_path) as connection:
        connection.row_factory = sqlite3.Row
        rows = [dict(row) for row in connection.execute("SELECT * FROM orders")]
        activity = [dict(row) for row in connection.execute("SELECT * FROM activity ORDER BY order_id, id")]
        stores = [dict(row) for row in connection.execute("SELECT * FROM stores")]
    bc = world.business_central.state()
    yield from _every_order_once(world, rows)
    yield from _in_business_central(rows, bc, settled)
    yield from _told_whole(rows, activity)
    yield from _watermark(world, stores)
    if settled:
        yield from _nothing_waits(rows)


def _every_order_once(world: World, rows: list[dict[str, Any]]) -> Iterator[str]:
    known = Counter((row["store"], row["order_id"]) for row in rows)
    for order in world.woocommerce.orders():
        if order["status"] in ("checkout-draft", "auto-draft", "trash"):
            continue
        if known[("eu", order["id"])] != 1:
            yield f"lost: order eu {order['id']} ({order['status']}) has {known[('eu', order['id'])]} rows"


def _in_business_central(rows: list[dict[str, Any]], bc: dict[str, Any], settled: bool) -> Iterator[str]:
    by_number = {row["external_document_number"]: row for row in rows if row["external_document_number"]}
    sales = Counter(d["external_document_number"] for d in bc["sales_orders"])
    final = [d for d in bc["invoices"] if d["order_number"]]
    invoices = Counter(d["external_document_number"] for d in final)
    prepaid = Counter(d["external_document_number"] for d in bc["invoices"] if not d["order_number"])
    staged: dict[str, list[dict[str, Any]]] = {}
    for row in bc["staging"]:
        staged.setdefault(row["OrderNo"], []).append(row)
    for number in {*sales, *invoices, *staged}:
        row = by_number.get(number)
        if row is None:
            yield f"unexplained: Business Central has {number}, the middleware does not know it"
            continue
        if sales[number] + invoices[number] > 1:
            yield f"doubled: {number} has {sales[number]} sales orders and {invoices[number]} invoices"
        if prepaid[number] > 1:
            yield f"doubled: {number} has {prepaid[number]} prepayment invoices"
        yield from _rows_once(number, row, staged.get(number, []), settled)
        if settled and row["state"] not in FORWARDED and row["state"] not in ("skipped",):
            yield f"forwarded, but {row['state']}: {number}"
    for row in rows:
        number = row["external_document_number"]
        is_there = sales[number] or invoices[number] or staged.get(number)
        if row["state"] in FORWARDED and not is_there and row["error_code"] != "SALES_ORDER_GONE":
            yield f"lost: {number} is {row['state']}, and Business Central has nothing of it"
        if row["state"] == "posted" and invoices[number] != 1:
            yield f"not posted: {number} is posted, and Business Central has {invoices[number]} invoices"


def _rows_once(number: str, row: dict[str, Any], staged: list[dict[str, Any]], settled: bool) -> Iterator[str]:
    lines = Counter(int(each["LineNo"]) for each in staged)
    doubled = [line for line, count in lines.items() if count > 1]
    if doubled:
        yield f"doubled: {number} has lines {doubled} more than once on the page"
    if settled and staged and row["state"] in FORWARDED and len(lines) != row["line_count"]:
        yield f"partial: {number} has {len(lines)} of {row['line_count']} lines on the page"
    amount = sum((Decimal(str(each["LineAmount"] or 0)) for each in staged), Decimal(0))
    comparable = settled and staged and row["state"] in FORWARDED and not row["conflict"] and not doubled
    if comparable and abs(amount - Decimal(row["total"])) > Decimal("0.05"):
        yield f"wrong: {number} is {row['total']} in the shop and {amount} on the page"


def _told_whole(rows: list[dict[str, Any]], activity: list[dict[str, Any]]) -> Iterator[str]:
    last: dict[int, str] = {}
    for each in activity:
        before = last.get(each["order_id"], "")
        if each["from_state"] != before:
            yield f"untold: order row {each['order_id']} went from {before!r} to {each['from_state']!r} in silence"
        last[each["order_id"]] = each["to_state"]
    for row in rows:
        if last.get(row["id"]) != row["state"]:
            yield f"untold: {row['number']} is {row['state']}, the activity ends at {last.get(row['id'])}"


def _watermark(world: World, stores: list[dict[str, Any]]) -> Iterator[str]:
    now = world.clock.now().strftime("%Y-%m-%dT%H:%M:%S.999Z")
    for store in stores:
        if store["watermark"] and store["watermark"] > now:
            yield f"watermark: {store['code']} is read to {store['watermark']}, and the shop's time is {now}"


def _nothing_waits(rows: list[dict[str, Any]]) -> Iterator[str]:
    for row in rows:
        if row["state"] in ON_THE_WAY and not row["failed"]:
            yield f"stuck: {row['store']} {row['number']} is still {row['state']}"
        if row["state"] == "posting":
            yield f"stuck: {row['store']} {row['number']} is still posting"
