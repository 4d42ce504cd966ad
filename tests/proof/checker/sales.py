"""What an order's document says was sold, whichever shop it is of, less what was refunded.

Knows the documents that the histories can make, and no others.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from decimal import Decimal
from email.utils import parsedate_to_datetime
from typing import Any

from tests.proof.checker.record import Document, Version

ZERO = Decimal(0)
CANCELLED = ("cancelled", "failed", "declined")
DRAFTS = ("checkout-draft", "auto-draft")
_BIGCOMMERCE_STATUSES = {
    0: "incomplete",
    1: "pending",
    2: "shipped",
    3: "partially-shipped",
    4: "refunded",
    5: "cancelled",
    6: "declined",
    7: "awaiting-payment",
    8: "awaiting-pickup",
    9: "awaiting-shipment",
    10: "completed",
    11: "awaiting-fulfillment",
    12: "manual-verification-required",
    13: "disputed",
    14: "partially-refunded",
}


@dataclass(frozen=True, slots=True)
class SoldLine:
    """`kind`: item, shipping or fee. Amounts of the whole line, tax beside them; `before` is before discounts."""

    id: str
    kind: str
    name: str
    sku: str
    quantity: Decimal
    before: Decimal
    before_tax: Decimal
    net: Decimal
    tax: Decimal
    method: str = ""


@dataclass(frozen=True, slots=True)
class Refunded:
    """What was given back of one line, in so many refunds; positive."""

    quantity: Decimal
    net: Decimal
    tax: Decimal
    times: int = 0


@dataclass(frozen=True, slots=True)
class Sale:
    """One version of an order. `total` includes tax, before refunds; `refunds` are by line id, `refunded` is their sum and
    `unexplained` what of it no line explains."""

    number: str
    status: str
    currency: str
    created: datetime
    total: Decimal
    total_tax: Decimal
    with_vat: bool
    customer_id: int
    email: str
    billing: dict[str, str]
    shipping: dict[str, str]
    payment_method: str
    note: str
    lines: tuple[SoldLine, ...]
    refunded: Decimal
    refunds: dict[str, Refunded]
    unexplained: Decimal
    is_trashed: bool = False

    @property
    def is_used_up(self) -> bool:
        """Whether refunds left nothing to be delivered."""
        if self.refunded > ZERO and self.refunded >= self.total:
            return True
        return self.refunded > ZERO and not self.left()

    def left(self) -> list[SoldLine]:
        """The lines less their refunds."""
        return [line for each in self.lines if (line := _less(each, self.refunds.get(each.id))) is not None]

    @property
    def total_left(self) -> Decimal:
        return self.total - self.refunded

    def content(self) -> Any:
        """What makes two versions different orders to deliver: lines, totals, currency, addresses, refunds."""
        lines = {(line.kind, line.id): replace(line, sku="") for line in self.lines}
        return (self.currency, self.total, self.total_tax, self.refunded, self.billing, self.shipping, lines)


def sale_of(store: str, version: Version | None) -> Sale | None:
    """None if the order is not there any more."""
    if version is None or version.document is None:
        return None
    return (_woocommerce if store == "eu" else _bigcommerce)(version.document)


def _less(line: SoldLine, refunded: Refunded | None) -> SoldLine | None:
    if refunded is None:
        return line
    quantity = line.quantity - refunded.quantity
    share = quantity / line.quantity if line.quantity else Decimal(1)
    net, tax = line.net - refunded.net, line.tax - refunded.tax
    if not net + tax and not (line.kind == "item" and quantity):
        return None
    cents = Decimal("0.01") * refunded.times  # each refund is rounded by itself
    if line.kind == "item" and line.quantity and not quantity and max(abs(net), abs(tax)) <= cents:
        return None
    left = quantity if line.kind == "item" else line.quantity
    return replace(
        line, quantity=left, before=line.before * share, before_tax=line.before_tax * share, net=net, tax=tax
    )


# WooCommerce


def _woocommerce(document: Document) -> Sale:
    order, refunds = document["order"], document["refunds"]
    back = _refunds_by_line(refunds)
    refunded = sum((Decimal(each["amount"]) for each in refunds), ZERO)
    known = {str(line["id"]) for line in order["line_items"]}  # an edited order may have lost lines
    explained = sum((each.net + each.tax for line, each in back.items() if line in known), ZERO)
    return Sale(
        number=str(order["number"]),
        status=order["status"],
        currency=order["currency"],
        created=datetime.fromisoformat(order["date_created_gmt"]).replace(tzinfo=UTC),
        total=Decimal(order["total"]),
        total_tax=Decimal(order["total_tax"]),
        with_vat=order["prices_include_tax"],
        customer_id=order["customer_id"],
        email=order["billing"]["email"],
        billing=_address(order["billing"], {}),
        shipping=_address(order["shipping"], {}),
        payment_method=order["payment_method"],
        note=order["customer_note"],
        lines=tuple(_woocommerce_lines(order)),
        refunded=refunded,
        refunds=back,
        unexplained=refunded - explained,
        is_trashed=order["status"] == "trash",
    )


def _woocommerce_lines(order: Document) -> Iterator[SoldLine]:
    for each in order["line_items"]:
        before, before_tax = Decimal(each["subtotal"]), Decimal(each["subtotal_tax"])
        net, tax = Decimal(each["total"]), Decimal(each["total_tax"])
        sku = (each["sku"] or "") if each["product_id"] else ""
        quantity = Decimal(each["quantity"])
        yield SoldLine(str(each["id"]), "item", each["name"], sku, quantity, before, before_tax, net, tax)
    for kind, name, title in (("shipping", "shipping_lines", "method_title"), ("fee", "fee_lines", "name")):
        for each in order[name]:
            net, tax = Decimal(each["total"]), Decimal(each["total_tax"])
            method = each.get("method_id", "")
            yield SoldLine(str(each["id"]), kind, each[title], "", Decimal(1), net, tax, net, tax, method)


def _refunds_by_line(refunds: list[Document]) -> dict[str, Refunded]:
    back: dict[str, Refunded] = {}
    for refund in refunds:
        for each in refund["line_items"]:
            line = next(m["value"] for m in each["meta_data"] if m["key"] == "_refunded_item_id")
            before = back.get(line, Refunded(ZERO, ZERO, ZERO))
            back[line] = Refunded(
                before.quantity - Decimal(each["quantity"]),
                before.net - Decimal(each["total"]),
                before.tax - Decimal(each["total_tax"]),
                before.times + 1,
            )
    return back


# BigCommerce


def _bigcommerce(document: Document) -> Sale:
    order, places = document["order"], document["shipping_addresses"]
    names = {"street_1": "address_1", "street_2": "address_2", "zip": "postcode", "country_iso2": "country"}
    return Sale(
        number=str(order["id"]),
        status=_BIGCOMMERCE_STATUSES[order["status_id"]],
        currency=order["default_currency_code"],
        created=parsedate_to_datetime(order["date_created"]),
        total=Decimal(order["total_inc_tax"]),
        total_tax=Decimal(order["total_tax"]),
        with_vat=order["is_tax_inclusive_pricing"],
        customer_id=order["customer_id"],
        email=order["billing_address"]["email"],
        billing=_address(order["billing_address"], names),
        shipping=_address(places[0], names),
        payment_method=order["payment_method"],
        note=order["customer_message"],
        lines=tuple(_bigcommerce_lines(document)),
        refunded=Decimal(order["refunded_amount"]),
        refunds={},
        unexplained=Decimal(order["refunded_amount"]),
        is_trashed=order["is_deleted"],
    )


def _bigcommerce_lines(document: Document) -> Iterator[SoldLine]:
    for each in document["products"]:
        before, gross, tax = (Decimal(each[name]) for name in ("total_ex_tax", "total_inc_tax", "total_tax"))
        net = Decimal(each["discounted_total_inc_tax"]) - tax
        quantity = Decimal(each["quantity"])
        if quantity:
            yield SoldLine(
                str(each["id"]), "item", each["name"], each["sku"], quantity, before, gross - before, net, tax
            )
    for each in document["shipping_addresses"]:
        method = each["shipping_method"]
        net, gross = Decimal(each["cost_ex_tax"]), Decimal(each["cost_inc_tax"])
        if gross or method not in ("", "None"):
            tax = gross - net
            yield SoldLine(f"shipping-{each['id']}", "shipping", method, "", Decimal(1), net, tax, net, tax, method)


_ADDRESS = (
    "first_name",
    "last_name",
    "company",
    "address_1",
    "address_2",
    "city",
    "state",
    "postcode",
    "country",
    "phone",
)


def _address(document: Document, names: dict[str, str]) -> dict[str, str]:
    given = {names.get(name, name): value for name, value in document.items()}
    return {name: given.get(name) or "" for name in _ADDRESS}
