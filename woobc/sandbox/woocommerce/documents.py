"""Order documents as WooCommerce shows them: built from lines, added up, and turned into JSON."""

from __future__ import annotations

import itertools
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal
from typing import Any, Final

from woobc.sandbox.woocommerce.php import encode

Document = dict[str, Any]
NextId = Callable[[], int]

CENT: Final = Decimal("0.01")
SYMBOLS: Final = {"EUR": "€", "USD": "$", "CAD": "$", "GBP": "£", "JPY": "¥", "CHF": "CHF"}
METHOD_TITLES: Final = {
    "ideal": "iDEAL",
    "bacs": "Bank transfer",
    "paypal": "PayPal",
    "stripe": "Credit card",
    "": "",
}
ADDRESS: Final = ("first_name", "last_name", "company", "address_1", "address_2", "city", "state")
_LINKED: Final = ["GET", "POST", "PUT", "PATCH", "DELETE"]


@dataclass(frozen=True, slots=True)
class Line:
    """One item: `price` is net of tax and before discount; a variation names its parent product."""

    sku: str
    name: str
    quantity: int
    price: Decimal | str | int
    tax_rate: Decimal | str | int | None = None
    variation_of: str = ""
    meta: tuple[tuple[str, Any], ...] = ()


@dataclass(frozen=True, slots=True)
class Shipping:
    """One shipping line; `price` is net of tax. One added by hand or by another program has no `instance`, and names no items."""

    title: str = "Parcel service"
    price: Decimal | str | int = "4.09"
    method: str = "flat_rate"
    instance: str = "1"


@dataclass(frozen=True, slots=True)
class Fee:
    """One fee; `price` is net of tax and may be negative."""

    name: str
    price: Decimal | str | int
    taxable: bool = True


@dataclass(frozen=True, slots=True)
class Coupon:
    """One coupon; `discount` is net of tax and spread over the lines by their amounts."""

    code: str
    discount: Decimal | str | int


def money(value: Decimal) -> str:
    return str(cents(value))


def cents(value: Decimal) -> Decimal:
    return value.quantize(CENT, ROUND_HALF_UP) + Decimal(0)  # the addition makes a plain zero of minus zero


def number(value: Decimal) -> int | float:
    """A JSON number as PHP writes it: whole numbers without a point."""
    return int(value) if value == value.to_integral_value() else float(value)


def address(fields: dict[str, str] | None, *, billing: bool) -> dict[str, str]:
    """An address with every field there is; what is not given is empty."""
    given = fields or {}
    names = [*ADDRESS, "postcode", "country", *(["email"] if billing else []), "phone"]
    return {name: given.get(name, "") for name in names}


@dataclass(frozen=True, slots=True)
class TaxRate:
    """A rate of the shop, with the id and names its tax lines carry."""

    percent: Decimal

    @property
    def id(self) -> int:
        known = {Decimal(21): 1, Decimal(9): 2, Decimal(19): 3}
        return known.get(self.percent, 100 + int(self.percent * 10))

    def of(self, net: Decimal) -> Decimal:
        return net * self.percent / 100

    def line(self, id: int) -> Document:
        return {
            "id": id,
            "rate_code": f"NL-BTW {number(self.percent)}%-1",
            "rate_id": self.id,
            "label": f"BTW {number(self.percent)}%",
            "compound": False,
            "tax_total": "0.00",
            "shipping_tax_total": "0.00",
            "rate_percent": number(self.percent),
            "meta_data": [],
        }


@dataclass(frozen=True, slots=True)
class LineBuilder:
    """Makes the lines of one order; `precise_taxes` shows line taxes with up to six decimals, as older shops do."""

    next_id: NextId
    default_rate: Decimal
    precise_taxes: bool

    def items(
        self, lines: Sequence[Line], discounts: Sequence[Decimal], product: Callable[[Line], tuple[int, int]]
    ) -> list[Document]:
        return [self._item(line, discount, *product(line)) for line, discount in zip(lines, discounts, strict=True)]

    def rate(self, line: Line) -> TaxRate:
        return TaxRate(self.default_rate if line.tax_rate is None else Decimal(line.tax_rate))

    def _item(self, line: Line, discount: Decimal, product_id: int, variation_id: int) -> Document:
        exact = Decimal(line.price) * line.quantity
        subtotal, rate = cents(exact), self.rate(line)
        total = subtotal - discount
        taxes = {"total": self._tax(rate, exact - discount), "subtotal": self._tax(rate, exact)}
        return {
            "id": self.next_id(),
            "name": line.name,
            "product_id": product_id,
            "variation_id": variation_id,
            "quantity": line.quantity,
            "tax_class": "" if rate.percent == self.default_rate else "reduced-rate",
            "subtotal": money(subtotal),
            "subtotal_tax": money(rate.of(exact)),
            "total": money(total),
            "total_tax": money(rate.of(exact - discount)),
            "taxes": [{"id": rate.id, **taxes}] if rate.percent else [],
            "meta_data": [_meta(self.next_id(), key, value) for key, value in line.meta],
            "sku": line.sku,
            "global_unique_id": "",
            "price": number((exact - discount) / line.quantity) if line.quantity else 0,
            "image": {"id": 0 if variation_id else "", "src": ""},
            "parent_name": line.variation_of or None,
        }

    def _tax(self, rate: TaxRate, net: Decimal) -> str:
        if not self.precise_taxes:
            return money(rate.of(net))
        return plain(rate.of(net).quantize(Decimal("0.000001"), ROUND_HALF_UP))

    def shipping(self, line: Shipping) -> Document:
        net, rate = Decimal(line.price), TaxRate(self.default_rate)
        shown = "See the lines"
        return {
            "id": self.next_id(),
            "method_title": line.title,
            "method_id": line.method,
            "instance_id": line.instance,
            "total": money(net),
            "total_tax": money(rate.of(net)),
            "taxes": [{"id": rate.id, "total": self._tax(rate, net), "subtotal": ""}] if rate.percent else [],
            "tax_status": "taxable",
            "meta_data": [_meta(self.next_id(), "Items", shown)] if line.instance else [],
        }

    def fee(self, fee: Fee) -> Document:
        net = Decimal(fee.price)
        rate = TaxRate(self.default_rate if fee.taxable else Decimal(0))
        return {
            "id": self.next_id(),
            "name": fee.name,
            "tax_class": "",
            "tax_status": "taxable" if fee.taxable else "none",
            "amount": plain(net),
            "total": money(net),
            "total_tax": money(rate.of(net)),
            "taxes": [{"id": rate.id, "total": self._tax(rate, net), "subtotal": ""}] if rate.percent else [],
            "meta_data": [],
        }

    def coupon(self, coupon: Coupon, tax: Decimal) -> Document:
        discount = Decimal(coupon.discount)
        info = f'[29,"{coupon.code}",null,{number(discount)}]'
        return {
            "id": self.next_id(),
            "code": coupon.code,
            "discount": plain(discount),
            "discount_tax": plain(tax),
            "meta_data": [_meta(self.next_id(), "coupon_info", info)],
            "discount_type": "fixed_cart",
            "nominal_amount": number(discount),
            "free_shipping": False,
        }


def plain(value: Decimal) -> str:
    """A decimal without padding: `4.2`, `0`."""
    return f"{value.normalize() + Decimal(0):f}"


def _meta(id: int, key: str, value: Any) -> Document:
    return {"id": id, "key": key, "value": value, "display_key": key, "display_value": value}


def spread(amount: Decimal, weights: Sequence[Decimal]) -> list[Decimal]:
    """`amount` in cents, divided by weight; the last share takes what rounding left."""
    if not weights:
        return []
    whole = sum(weights, Decimal(0))
    shares = [cents(amount * weight / whole) if whole else Decimal("0.00") for weight in weights[:-1]]
    return [*shares, cents(amount) - sum(shares, Decimal(0))]


def tax_lines(document: Document, percents: Iterable[Decimal], next_id: NextId) -> list[Document]:
    """The order's tax lines, one for each rate that its lines name."""
    used = {tax["id"] for part in _taxed(document) for tax in part["taxes"]}
    rates = {TaxRate(percent).id: TaxRate(percent) for percent in percents}
    return [rate.line(next_id()) for id, rate in rates.items() if id in used]


def _taxed(document: Document) -> list[Document]:
    return [*document["line_items"], *document["fee_lines"], *document["shipping_lines"]]


def add_up(document: Document) -> None:
    """Bring every total of the order in step with its lines."""
    items, fees, shipping = document["line_items"], document["fee_lines"], document["shipping_lines"]
    cart_tax = _sum(items, "total_tax") + _sum(fees, "total_tax")
    shipping_tax = _sum(shipping, "total_tax")
    net = _sum(items, "total") + _sum(fees, "total") + _sum(shipping, "total")
    document["discount_total"] = money(_sum(items, "subtotal") - _sum(items, "total"))
    document["discount_tax"] = money(_sum(items, "subtotal_tax") - _sum(items, "total_tax"))
    document["shipping_total"] = money(_sum(shipping, "total"))
    document["shipping_tax"] = money(shipping_tax)
    document["cart_tax"] = money(cart_tax)
    document["total_tax"] = money(cart_tax + shipping_tax)
    document["total"] = money(net + cart_tax + shipping_tax)
    for line in document["tax_lines"]:
        line["tax_total"] = money(_taxes([*items, *fees], line["rate_id"]))
        line["shipping_tax_total"] = money(_taxes(shipping, line["rate_id"]))


def _sum(lines: Iterable[Document], field: str) -> Decimal:
    return sum((Decimal(line[field]) for line in lines), Decimal(0))


def _taxes(lines: Iterable[Document], rate_id: int) -> Decimal:
    entries = (tax for line in lines for tax in line["taxes"] if tax["id"] == rate_id)
    return sum((cents(Decimal(tax["total"] or 0)) for tax in entries), Decimal(0))


def derive(document: Document) -> None:
    """Set the fields that follow from status, total and lines."""
    status = document["status"]
    document["is_editable"] = status in ("pending", "on-hold", "auto-draft")
    document["needs_payment"] = status in ("pending", "failed") and Decimal(document["total"]) > 0
    document["needs_processing"] = bool(document["line_items"])


def ties_turned(shown: Sequence[Document], refunds: Sequence[Document]) -> list[Document]:
    """An order's `refunds` with those of one second back to front: WooCommerce sorts by the date alone, and what MariaDB makes
    of a tie depends on the query."""
    dates = {refund["id"]: refund["date_created_gmt"] for refund in refunds}
    groups = itertools.groupby(shown, key=lambda refund: dates.get(refund["id"]))
    return [refund for _, group in groups for refund in [*group][::-1]]


def as_version(document: Document, old: bool) -> Document:
    """The document without what shops before WooCommerce 9 do not show."""
    if not old:
        return document
    for line in document["line_items"]:
        line.pop("global_unique_id", None)
    for line in document["shipping_lines"]:
        line.pop("tax_status", None)
    for refund in document["refunds"]:
        refund.pop("total_tax", None)
    return document


def order_links(home: str, id: int, customer_id: int, old: bool) -> Document:
    base = f"{home}/wp-json/wc/v3"
    own: Document = {"href": f"{base}/orders/{id}"}
    if not old:
        own["targetHints"] = {"allow": _LINKED}
    links: Document = {"self": [own], "collection": [{"href": f"{base}/orders"}]}
    if not old:
        href = f"{base}/orders/{id}/actions/email_templates"
        links["email_templates"] = [{"embeddable": True, "href": href}]
    if customer_id:
        links["customer"] = [{"href": f"{base}/customers/{customer_id}"}]
    return links


def child_links(home: str, path: str, allow: list[str], up: str, *, old: bool) -> Document:
    """Links of a note, refund or webhook at `path`, whose parent resource is `up`."""
    base = f"{home}/wp-json/wc/v3"
    collection = path.rpartition("/")[0]
    own: Document = {"href": f"{base}/{path}"}
    if not old:
        own["targetHints"] = {"allow": allow}
    links: Document = {"self": [own], "collection": [{"href": f"{base}/{collection}"}]}
    if up:
        links["up"] = [{"href": f"{base}/{up}"}]
    return links


def with_links(content: bytes, links: Document) -> bytes:
    """An encoded document with its links added behind the last field."""
    return content[:-1] + b',"_links":' + encode(links) + b"}"


def only_fields(document: Document, names: Sequence[str]) -> Document:
    """What `_fields` leaves: named fields, also inside objects, never inside lists; of unknown names the links."""
    kept: Document = {}
    within: dict[str, list[str]] = {}
    for wanted in names:
        outer, dot, inside = wanted.partition(".")
        if dot:
            within.setdefault(outer, []).append(inside)
    for name, value in document.items():
        inner = within.get(name, [])
        if name in names:
            kept[name] = value
        elif inner and isinstance(value, dict) and (below := only_fields(value, inner)):
            kept[name] = below
    if not kept and "_links" in document:
        kept["_links"] = document["_links"]
    return kept
