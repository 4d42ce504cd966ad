"""The middleware's states, flags, numbers, watermarks, claims, deliveries and activity agree with what there is."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from decimal import Decimal

from tests.proof.checker.cases import Case, Witnessed, each_case
from tests.proof.checker.record import Document

_FLAGS = {
    "received": (0, 0, 0),
    "open": (0, 0, 0),
    "pending": (1, 0, 0),
    "inserting": (1, 0, 0),
    "unknown": (1, 0, 0),
    "inserted": (1, 1, 0),
    "verified": (1, 1, 1),
    "released": (1, 1, 1),
    "posting": (1, 1, 1),
    "posted": (1, 1, 1),
    "cancelled": (1, 0, 0),
    "history": (1, 0, 0),
    "skipped": (0, 0, 0),
    "ignored": (0, 0, 0),
    "gone": (0, 0, 0),
}
_STARTS = ("posting started", "prepayment started")
_UNSENT = ("received", "open", "pending", "ignored", "gone")


def middleware_problems(world: Witnessed) -> Iterator[str]:
    yield from _told_whole(world)
    yield from _watermarks(world)
    yield from _deliveries(world)
    for row in world.tables["orders"]:
        yield from _flags(row)
        if world.settled and row["claimed_by"] is not None:
            yield f"claimed: {row['store']} {row['number']} is still claimed by run {row['claimed_by']}, which has ended"
    for case in each_case(world):
        if case.row is not None:
            yield from _numbers(case, case.row)
            yield from _columns(case, case.row)
            yield from _lines(case, case.row)


def _flags(row: Document) -> Iterator[str]:
    flags = (row["fully_import_from_website"], row["imported"], row["verified"])
    if flags != _FLAGS[row["state"]]:
        yield f"flags: {row['store']} {row['number']} is {row['state']} with the flags {flags}"


def _numbers(case: Case, row: Document) -> Iterator[str]:
    ours = row["external_document_number"]
    if ours is not None and ours not in case.numbers:
        yield f"numbers: {case.name} has the number {ours}, and can only be {sorted(case.numbers)}"
    state = row["state"]
    if (
        state in ("verified", "released", "posting", "posted")
        and row["nav_sales_order_number"] not in case.sales_orders
    ):
        known = sorted(case.sales_orders)
        yield f"numbers: {case.name} is {state} as sales order {row['nav_sales_order_number']}, and was {known}"
    invoices = {each["number"] for each in case.invoices if each["order_number"] == row["nav_sales_order_number"]}
    told = set((row["posted_invoice_number"] or "").split(", ")) - {""}
    is_open = any(each["number"] == row["nav_sales_order_number"] for each in case.orders)
    if state == "posted" and (not invoices or is_open):
        yield f"not posted: {case.name} is posted, and Business Central has {sorted(invoices) or 'no invoice'} of it"
    if state == "posted" and told != invoices:
        yield f"numbers: {case.name} is posted as {sorted(told)}, the invoices are {sorted(invoices)}"
    if case.world.settled and state in ("verified", "released") and invoices and not is_open and not row["failed"]:
        yield f"unseen: {case.name} is {state}, and was posted as {sorted(invoices)}"
    if row["prepayment_invoice_number"] and row["prepayment_invoice_number"] not in {
        e["number"] for e in case.prepayments
    }:
        yield f"numbers: {case.name} has no prepayment invoice {row['prepayment_invoice_number']}"


def _columns(case: Case, row: Document) -> Iterator[str]:
    """What the row says of the order was once so in its shop."""
    if not row["currency"] and row["state"] in ("received", "gone"):
        return  # never understood
    total, email = Decimal(row["total"]), row["email"].strip().lower()
    if total not in {sale.total for sale in case.shown} and not case.world.injected(case.store):
        yield f"wrong: {case.name} is of {total} in the middleware, and never was in its shop"
    if row["currency"] not in {sale.currency for sale in case.shown}:
        yield f"wrong: {case.name} is in {row['currency'] or 'no currency'} in the middleware"
    if email and email not in {sale.email.strip().lower() for sale in case.shown}:
        yield f"wrong: {case.name} is of {email} in the middleware"
    if row["status"] not in {sale.status for sale in case.shown}:
        yield f"wrong: {case.name} has the status {row['status']} in the middleware, and never had it in its shop"


def _lines(case: Case, row: Document) -> Iterator[str]:
    """The lines of an order that was sent are those that were sent."""
    if (
        row["state"] not in ("inserted", "verified", "released", "posting", "posted")
        or not case.sent
        or not row["sent_at"]
    ):
        return
    kept = {each["line_no"]: each for each in case.world.tables["order_lines"] if each["order_id"] == row["id"]}
    if not kept or case.world.restored_at is not None or case.world.was_pruned:
        return
    sent = {line.line: line.values for line in case.sent}
    wanted = int(case.sent[-1].values["LineCount"])
    names = {
        "item_no": "ItemNo",
        "quantity": "Quantity",
        "unit_price": "UnitPrice",
        "amount": "LineAmount",
        "tax": "VATAmount",
    }
    for number in range(10_000, wanted * 10_000 + 1, 10_000):
        ours, theirs = kept.get(number), sent.get(number)
        for name, element in names.items():
            if theirs is not None and element == "VATAmount" and element not in theirs:
                continue  # a sales order by API has no field for it
            if ours is None or theirs is None or _plain(ours[name]) != _plain(theirs.get(element, "0")):
                yield f"wrong: line {number} of {case.name} is kept with another {name} than was sent"
                return


def _plain(value: str) -> object:
    try:
        return Decimal(value or "0")
    except ArithmeticError:
        return value.upper()


def _told_whole(world: Witnessed) -> Iterator[str]:
    """The activity tells each order's way without a gap, and no posting of it while it is marked."""
    if world.was_pruned:
        return
    last: dict[int, str] = {}
    marks: dict[int, set[str]] = defaultdict(set)
    names = {row["id"]: f"{row['store']} {row['number']}" for row in world.tables["orders"]}
    for each in sorted(world.tables["activity"], key=lambda each: each["id"]):
        name, before = names.get(each["order_id"], f"row {each['order_id']}"), last.get(each["order_id"], "")
        if each["from_state"] != before:
            yield f"untold: {name} went from {before!r} to {each['from_state']!r} in silence"
        last[each["order_id"]] = each["to_state"]
        standing = marks[each["order_id"]]
        match each["event"]:
            case "held" | "conflict":
                standing.add(each["event"])
            case "hold lifted":
                standing.discard("held")
            case "conflict lifted" | "invoice found":
                standing.discard("conflict")
        if each["to_state"] in _UNSENT:
            standing.discard("conflict")
        if each["event"] in _STARTS and standing:
            yield f"{'held' if 'held' in standing else 'conflict'}: {name} was begun to be posted while it was marked"
    for row in world.tables["orders"]:
        if last.get(row["id"]) != row["state"]:
            yield f"untold: {row['store']} {row['number']} is {row['state']}, the activity ends at {last.get(row['id'])}"
        if row["conflict"] and row["state"] in _UNSENT:
            yield f"conflict: {row['store']} {row['number']} is {row['state']} and in conflict, though nothing of it is sent"


def _watermarks(world: Witnessed) -> Iterator[str]:
    """A shop is read to no later a moment than its own clock has ever shown."""
    now = world.record.latest.strftime("%Y-%m-%dT%H:%M:%S.999Z")
    for store in world.tables["stores"]:
        if store["watermark"] and store["watermark"] > now:
            yield f"watermark: {store['code']} is read to {store['watermark']}, and the shop's time is {now}"


def _deliveries(world: Witnessed) -> Iterator[str]:
    """A delivery that was answered is known, and leads to a reading before it counts as done."""
    if world.restored_at is not None:
        return
    rows: dict[int, list[Document]] = defaultdict(list)
    for row in world.tables["webhook_deliveries"]:
        rows[row["order_id"]].append(row)
    for delivery in world.record.deliveries:
        order_id, known = delivery["order_id"], rows[delivery["order_id"]]
        version = world.record.version_at(("eu", order_id), delivery["begun"])
        if version is None or version.document is None:  # then the shop tells an error, and no order
            continue
        if delivery["status"] != 200 or _is_read_since(world, order_id, delivery["begun"]):
            continue
        if not known:
            yield f"webhook: the delivery of order {order_id} was answered and is not known"
        elif all(each["processed_at"] for each in known):
            yield f"webhook: the delivery of order {order_id} counts as done, and the order was not read since"


def _is_read_since(world: Witnessed, order_id: int, n: int) -> bool:
    """Whether the shop has told of the order since that place: shown it, or said that there is none."""
    by_id = f"/orders/{order_id}"
    return any(
        each.n > n and (order_id in each.shown or (each.status == 404 and each.path.endswith(by_id)))
        for each in world.record.exchanges
    )
