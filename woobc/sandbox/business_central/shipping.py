"""What people and apps do to posted sales shipments, and to what was shipped (Business Central's API, part C)."""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal
from itertools import pairwise

from woobc.sandbox.business_central.errors import Refusal
from woobc.sandbox.business_central.sales import Books, PostedDocument, SalesLine

AGENT, SERVICE, TRACKING = "Shipping_Agent_Code", "Shipping_Agent_Service_Code", "Package_Tracking_No"
LONGEST_TRACKING = 50
LONGEST_CODE = 10


def shipment(books: Books, number: str) -> PostedDocument:
    for each in books.shipments:
        if each.number == number:
            return each
    raise Refusal("not-found", table="Sales Shipment Header", fields=f"No.='{number}'")


def shipments_of(books: Books, order_number: str) -> list[str]:
    """The numbers of an order's posted shipments, in the order they were posted."""
    return [each.number for each in books.shipments if each.order_number == order_number]


def track(books: Books, number: str, tracking: str, agent: str = "", service: str = "") -> None:
    """ "Update Document": the tracking number comes, or changes, after the posting, which moves the time of the last change."""
    held = shipment(books, number)
    held.other[TRACKING] = tracking[:LONGEST_TRACKING]
    if agent:
        held.other |= {AGENT: agent[:LONGEST_CODE].upper(), SERVICE: service[:LONGEST_CODE].upper()}
    books.touch(held)


def undo(books: Books, number: str) -> None:
    """ "Undo Shipment": the same document gets lines of negative quantities, numbered halfway to the next; the order's lines are
    open again. Only while nothing of it is invoiced."""
    held = shipment(books, number)
    order = books.orders.get(held.order_number)
    if order is None or any(line.invoiced for line in order.lines):
        raise Refusal("dialog", text="You cannot undo a shipment that has been invoiced.")
    if sum(line.quantity for line in held.lines) <= 0:
        raise Refusal("dialog", text="This shipment has already been reversed.")
    sequences = [line.sequence for line in held.lines]
    following = dict(pairwise([*sequences, sequences[-1] + 20000]))
    corrections = [
        _corrected(line, (line.sequence + following[line.sequence]) // 2) for line in held.lines if line.quantity > 0
    ]
    for correction, line in zip(corrections, [line for line in held.lines if line.quantity > 0], strict=True):
        origin = next(each for each in order.lines if each.sequence == line.sequence)
        origin.shipped += correction.quantity
        if line.line_type == "Item" and line.number in books.items:
            books.items[line.number].inventory -= correction.quantity
    held.lines = sorted([*held.lines, *corrections], key=lambda line: line.sequence)
    books.touch(held)
    books.touch(order)


def ship_foreign(books: Books, external_document_number: str, on: date, order_number: str = "S-ORD999999") -> str:
    """A shipment of an order that came some other way; its number."""
    one, none = Decimal(1), Decimal(0)
    line = SalesLine(10000, "Item", "1000", "", "Something else", one, one, none, one, none)
    made = PostedDocument(
        number=books.next_number("shipment"),
        external_document_number=external_document_number,
        customer_number="10000",
        customer_name="Somebody else",
        document_date=on,
        posting_date=on,
        lines=[line],
        order_number=order_number,
        order_id=None,
    )
    books.touch(made)
    books.shipments.append(made)
    return made.number


def backdate(books: Books, known: int, seconds: float) -> None:
    """The shipments after the first `known` were written this long before their posting was committed, and bear that time."""
    for each in books.shipments[known:]:
        if each.modified is not None:
            each.modified -= timedelta(seconds=seconds)


def _corrected(line: SalesLine, sequence: int) -> SalesLine:
    return SalesLine(
        sequence, line.line_type, line.number, line.variant, line.description, -line.quantity, line.unit_price,
        -line.discount, -line.amount, -line.tax,
    )  # fmt: skip
