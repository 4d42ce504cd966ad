"""What one company holds: master data, sales orders, posted documents; and how orders are released and posted.

Source: Business Central wire reference §9.4, §9.6, §9.7.
"""

from __future__ import annotations

import itertools
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from datetime import date, datetime
from decimal import ROUND_HALF_UP, Decimal
from typing import Any
from uuid import UUID, uuid4

from woobc.sandbox.business_central.errors import Refusal
from woobc.sandbox.business_central.fields import as_code

CENT = Decimal("0.01")


def rounded(amount: Decimal) -> Decimal:
    return amount.quantize(CENT, ROUND_HALF_UP)


@dataclass(slots=True)
class Record:
    """What every record of the API has: an id, and a version that its etag is made of."""

    id: UUID = field(default_factory=uuid4, kw_only=True)
    version: int = field(default=0, kw_only=True)
    modified: datetime | None = field(default=None, kw_only=True)


@dataclass(slots=True)
class Customer(Record):
    number: str
    name: str
    email: str = ""
    blocked: str = ""  # "", Ship, Invoice or All
    other: dict[str, Any] = field(default_factory=dict)  # further fields, named as in the API


@dataclass(slots=True)
class Item(Record):
    number: str
    description: str
    inventory: Decimal = Decimal(0)
    unit_price: Decimal = Decimal(0)
    blocked: bool = False
    variants: dict[str, UUID] = field(default_factory=dict)
    kind: str = "Inventory"
    reserved: Decimal = Decimal(0)
    other: dict[str, Any] = field(default_factory=dict)


@dataclass(slots=True)
class SalesLine:
    """One line; `amount` is net of its discount, with tax if the document's prices include it."""

    sequence: int
    line_type: str
    number: str
    variant: str
    description: str
    quantity: Decimal
    unit_price: Decimal
    discount: Decimal
    amount: Decimal
    tax: Decimal
    reserved: Decimal = Decimal(0)
    shipped: Decimal = Decimal(0)
    invoiced: Decimal = Decimal(0)
    invoice_discount: Decimal = Decimal(0)
    id: UUID = field(default_factory=uuid4)
    version: int = 0
    to_ship: Decimal | None = None  # none: all that is left
    to_invoice: Decimal | None = None
    other: dict[str, Any] = field(default_factory=dict)  # unit of measure and the like, named as in the API

    @property
    def next_shipped(self) -> Decimal:
        """What the next posting ships of it."""
        return self.quantity - self.shipped if self.to_ship is None else self.to_ship

    @property
    def next_invoiced(self) -> Decimal:
        return self.quantity - self.invoiced if self.to_invoice is None else self.to_invoice


@dataclass(slots=True, kw_only=True)
class Document(Record):
    number: str
    external_document_number: str
    customer_number: str
    customer_name: str
    document_date: date | None
    posting_date: date | None
    currency_code: str = ""  # blank is the local currency
    prices_including_tax: bool = False
    lines: list[SalesLine] = field(default_factory=list)
    other: dict[str, Any] = field(default_factory=dict)  # addresses and the like, named as in the API

    @property
    def total_tax(self) -> Decimal:
        return sum((line.tax for line in self.lines), Decimal(0))

    @property
    def total_excluding_tax(self) -> Decimal:
        total = sum((line.amount for line in self.lines), Decimal(0))
        return total - self.total_tax if self.prices_including_tax else total

    @property
    def total_including_tax(self) -> Decimal:
        return self.total_excluding_tax + self.total_tax


@dataclass(slots=True, kw_only=True)
class SalesOrder(Document):
    """An open sales order; `status` is Business Central's own word, not the API's."""

    status: str = "Open"  # Open, Released, Pending Approval, Pending Prepayment
    job_queue_status: str = ""  # "", Scheduled for Posting, Error
    missing_dimension: bool = False
    prepaid: bool = False


@dataclass(slots=True, kw_only=True)
class CreditMemo(SalesOrder):
    """A sales credit memo, draft or posted; Business Central writes it in the table of the orders, and keeps its id for good.

    `draft_number` is what it was called before it was posted, blank on a draft; `applies_to` the number of an invoice.
    """

    applies_to: str = ""
    draft_number: str = ""
    remaining: Decimal = Decimal(0)
    corrects: bool = False  # made by the cancelling of an invoice

    @property
    def is_posted(self) -> bool:
        return bool(self.draft_number)


@dataclass(slots=True, kw_only=True)
class PostedDocument(Document):
    """A posted invoice or shipment; a prepayment invoice has no order number. `paid` of an invoice: what is applied to it."""

    posting_date: date
    order_number: str
    order_id: UUID | None
    paid: Decimal = Decimal(0)
    is_cancelled: bool = False

    @property
    def remaining(self) -> Decimal:
        return self.total_including_tax - self.paid


@dataclass(slots=True, kw_only=True)
class Archive(Document):
    archived_version: int = 1


class Books:
    """One company."""

    def __init__(self, name: str, display_name: str, company_id: UUID, now: Callable[[], datetime]) -> None:
        self.name, self.display_name, self.id, self.now = name, display_name, company_id, now
        self.local_currency = "EUR"
        self.invoices_paid: Callable[[], bool] = lambda: False
        self.customers: dict[str, Customer] = {}
        self.items: dict[str, Item] = {}
        self.orders: dict[str, SalesOrder] = {}
        self.invoices: list[PostedDocument] = []
        self.shipments: list[PostedDocument] = []
        self.archives: list[Archive] = []
        self.memos: list[CreditMemo] = []
        self.codes: dict[str, dict[str, str]] = {}  # table -> code -> name
        self.versions = itertools.count(202536)
        self.series = {
            "order": ("S-ORD", 101001),
            "invoice": ("S-INV", 103001),
            "prepayment": ("S-PRE", 105001),
            "shipment": ("S-SHPT", 102001),
            "memo": ("S-CR", 104001),
            "posted memo": ("S-CR1", 4101),
            "customer": ("C", 10010),
            "item": ("ITEM", 5001),
        }

    def touch(self, record: Record) -> None:
        """Give `record` a new version, as every write does."""
        record.version, record.modified = next(self.versions), self.now()

    def next_number(self, series: str) -> str:
        prefix, number = self.series[series]
        self.series[series] = (prefix, number + 1)
        return f"{prefix}{number:05d}"

    def order(self, number: str) -> SalesOrder:
        """The sales order of that number, or the refusal Business Central gives."""
        wanted = as_code(number)
        if wanted not in self.orders:
            fields = f"Document Type='Order',No.='{wanted}'"
            raise Refusal("not-found", table="Sales Header", fields=fields)
        return self.orders[wanted]

    def is_in(self, table: str, code: str) -> bool:
        if table == "Customer":
            return code in self.customers
        if table == "Item":
            return code in self.items
        return code in self.codes.get(table, {})

    def customers_by_email(self, email: str) -> list[Customer]:
        """Those whose e-mail field has that address; it may hold several, with `;` between them."""
        wanted = email.strip().lower()
        return [
            customer
            for customer in self.customers.values()
            if wanted in [each.strip().lower() for each in customer.email.split(";")]
        ]

    def delete_order(self, order: SalesOrder, *, archive: bool) -> None:
        for line in order.lines:
            self._unreserve(line, line.reserved)
        if archive:
            self.archive(order)
        del self.orders[order.number]

    def archive(self, order: SalesOrder) -> None:
        earlier = [each for each in self.archives if each.number == order.number]
        copy = Archive(**_header(order), number=order.number, lines=copies(order.lines, _ordered))
        copy.archived_version = len(earlier) + 1
        self.touch(copy)
        self.archives.append(copy)

    def reserve(self, line: SalesLine) -> None:
        """Reserve what stock there is for an item line."""
        item = self.items.get(line.number) if line.line_type == "Item" else None
        if item is not None:
            line.reserved = max(Decimal(0), min(line.quantity, item.inventory - item.reserved))
            item.reserved += line.reserved

    def _unreserve(self, line: SalesLine, quantity: Decimal) -> None:
        if line.line_type == "Item" and line.number in self.items:
            freed = max(Decimal(0), min(quantity, line.reserved))
            self.items[line.number].reserved -= freed
            line.reserved -= freed

    # -- releasing and posting ------------------------------------------------------------------------------------

    def release(self, order: SalesOrder) -> None:
        """Codeunit 414; releasing a released order does nothing."""
        if order.status in ("Released", "Pending Prepayment"):
            return
        if order.status == "Pending Approval":
            raise Refusal("approval")
        if not any(line.line_type != "_blank_" and line.quantity for line in order.lines):
            raise Refusal("nothing-to-release", value=order.number)
        order.status = "Released"
        self.touch(order)

    def check_posting(self, order: SalesOrder) -> None:
        """What refuses a posting, checked beforehand, so that a refused one changes nothing."""
        customer = self.customers.get(order.customer_number)
        if customer is not None and customer.blocked:
            raise Refusal("blocked", value=customer.number, type=customer.blocked)
        if order.status == "Pending Approval":
            raise Refusal("approval")
        if order.missing_dimension:
            raise Refusal("dimension", value=order.customer_number)
        if not any(line.next_shipped or line.next_invoiced for line in order.lines):
            raise Refusal("nothing-to-post")
        self._check_stock(order)

    def _check_stock(self, order: SalesOrder) -> None:
        needed: dict[str, Decimal] = {}
        for line in order.lines:
            if line.line_type == "Item":
                needed[line.number] = needed.get(line.number, Decimal(0)) + line.quantity - line.shipped
        for number, quantity in needed.items():
            item = self.items.get(number)
            if item is None:
                raise Refusal("not-found", table="Item", fields=f"No.='{number}'")
            if item.blocked:
                raise Refusal("item-blocked", value=number)
            if item.kind == "Inventory" and quantity > item.inventory:
                raise Refusal("inventory", value=number)

    def post(self, order: SalesOrder, on: date, *, archive: bool) -> PostedDocument:
        """Codeunit 80: ship and invoice what each line says, then delete the order if nothing of it is left."""
        order.posting_date = on
        self.ship(order, {line.sequence: line.next_shipped for line in order.lines})
        invoice = self.invoice(order, {line.sequence: line.next_invoiced for line in order.lines})
        for line in order.lines:
            line.to_ship = line.to_invoice = None
        if all(line.invoiced == line.quantity for line in order.lines):
            self.delete_order(order, archive=archive)
        return invoice

    def ship(self, order: SalesOrder, quantities: dict[int, Decimal]) -> None:
        """Post a shipment of `quantities` (line sequence -> quantity); none if there is nothing to ship."""
        if not any(quantities.values()):
            return
        lines = copies(order.lines, lambda line: quantities.get(line.sequence, Decimal(0)), "shipped")
        for line in order.lines:
            quantity = quantities.get(line.sequence, Decimal(0))
            if line.line_type == "Item" and line.number in self.items:
                self._unreserve(line, quantity)
                self.items[line.number].inventory -= quantity
                self.touch(self.items[line.number])
            line.shipped += quantity
        self.shipments.append(self._posted(order, "shipment", lines))
        self.touch(order)

    def invoice(self, order: SalesOrder, quantities: dict[int, Decimal]) -> PostedDocument:
        lines = copies(order.lines, lambda line: quantities.get(line.sequence, Decimal(0)), "invoiced")
        for line in order.lines:
            line.invoiced += quantities.get(line.sequence, Decimal(0))
        invoice = self._posted(order, "invoice", lines)
        if self.invoices_paid():
            invoice.paid = invoice.total_including_tax
        self.invoices.append(invoice)
        self.touch(order)
        return invoice

    def post_prepayment(self, order: SalesOrder, on: date) -> PostedDocument:
        """The prepayment invoice of the whole amount; it bears our number and no order number."""
        if order.prepaid:
            raise Refusal("nothing-to-post")
        order.prepaid = True
        invoice = self._posted(order, "prepayment", copies(order.lines, _ordered))
        invoice.order_number, invoice.order_id, invoice.posting_date = "", None, on
        self.invoices.append(invoice)
        self.touch(order)
        return invoice

    def _posted(self, order: SalesOrder, series: str, lines: list[SalesLine]) -> PostedDocument:
        posted = PostedDocument(
            **_header(order),
            number=self.next_number(series),
            lines=lines,
            order_number=order.number,
            order_id=order.id,
        )
        self.touch(posted)
        return posted


def _ordered(line: SalesLine) -> Decimal:
    return line.quantity


def _header(order: SalesOrder) -> dict[str, Any]:
    names = (
        "external_document_number",
        "customer_number",
        "customer_name",
        "document_date",
        "posting_date",
        "currency_code",
        "prices_including_tax",
    )
    return {name: getattr(order, name) for name in names} | {"other": dict(order.other)}


def copies(
    lines: Iterable[SalesLine], quantity_of: Callable[[SalesLine], Decimal], before: str = ""
) -> list[SalesLine]:
    """The lines of a posted document, with the amounts of the quantities posted.

    `before` names what of a line was posted already; the parts of an order add up to its whole.
    """
    copies = []
    for line in lines:
        quantity = quantity_of(line)
        done = getattr(line, before) if before else Decimal(0)
        copies.append(
            SalesLine(
                sequence=line.sequence,
                line_type=line.line_type,
                number=line.number,
                variant=line.variant,
                description=line.description,
                quantity=quantity,
                unit_price=line.unit_price,
                discount=_share(line.discount, line.quantity, done, quantity),
                amount=_share(line.amount, line.quantity, done, quantity),
                tax=_share(line.tax, line.quantity, done, quantity),
            )
        )
    return copies


def _share(total: Decimal, whole: Decimal, done: Decimal, quantity: Decimal) -> Decimal:
    if not whole:
        return total
    return rounded(total * (done + quantity) / whole) - rounded(total * done / whole)
