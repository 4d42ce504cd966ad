"""From BigCommerce's JSON to orders. § refers to the BigCommerce wire reference.

The stored document of an order is `{"order": …}` as the shop listed it, and beside it, raw as well, what had to be read by
itself: `products`, `shipping_addresses`, `fees`, `coupons`, `refunds`. Lines, addresses and fees that the order holds inline
are not repeated there.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import datetime
from decimal import ROUND_HALF_UP, Decimal
from email.utils import parsedate_to_datetime
from itertools import chain
from typing import Any

from msgspec import Struct
from msgspec.structs import replace

from woobc.core.domain.orders import ZERO, Address, LineKind, Order, OrderLine, Refund, RefundLine
from woobc.core.domain.settings import UNKNOWN_STATUS
from woobc.core.domain.text import whole_number
from woobc.core.domain.totals import CENT, TOLERANCE, allowed_difference, in_cents
from woobc.core.stores.json_reader import Document, Reader, decode, in_order_of_id
from woobc.core.stores.meta import parse_meta

STATUSES: Mapping[int, str] = {
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
"""The system's names by `status_id`; what merchants call them is for showing only (§7)."""
INCOMPLETE = 0
FINISHED = frozenset({"shipped", "completed"})
AFTER_FINISH = frozenset({"refunded", "partially-refunded", "disputed"})

WRAPPING = "wrapping"
WIRE_UNIT = Decimal("0.0001")
COUPONS_FOR_SHIPPING = frozenset({"3", "4"})
"""The types of coupons that make shipping cheaper, or free (§6.3)."""
MOMENT = re.compile(r"([A-Z][a-z]{2}, )?\d{1,2} [A-Z][a-z]{2} \d{4} \d\d:\d\d:\d\d ([+-]\d{4}|GMT|UTC?)", re.ASCII)


def status_name(status_id: int) -> str:
    return STATUSES.get(status_id, f"{UNKNOWN_STATUS}{status_id}")


def status_id_of(name: str) -> int | None:
    """The id of a status by its name; None if there is none."""
    for status_id, known in STATUSES.items():
        if known == name:
            return status_id
    rest = name.removeprefix(UNKNOWN_STATUS)
    return whole_number(rest) if rest != name else None


def moment_of(reader: Reader, name: str) -> datetime:
    """A date of v2: RFC 2822, always UTC, whole seconds."""
    return reader.moment(name, _parse_moment)


def _parse_moment(text: str) -> datetime:
    if not MOMENT.fullmatch(text):
        raise ValueError(text)
    return parsedate_to_datetime(text)


# What the order holds inline


def inlined_lines(order: Document) -> tuple[list[Document], list[Document]] | None:
    """The lines and addresses inside `consignments`; None where they are links, or not all there.

    Lines can be missing from them (§4.4), so their quantities must make the order's `items_total`.
    """
    consignments = _consignments(order)
    if consignments is None:
        return None
    places = [place for kind in ("pickups", "shipping", "downloads") for place in _objects(consignments.get(kind))]
    places += _objects(_object(consignments.get("email")).get("gift_certificates"))
    lines = [line for place in places for line in _objects(place.get("line_items"))]
    addresses = _objects(consignments.get("shipping"))
    whole = not any("resource" in line for line in lines) and _is_whole(order, lines, addresses)
    return (lines, addresses) if whole else None


def inlined_fees(order: Document) -> list[Document] | None:
    """The order's fees; None where they are a link. Shops that know no fees name none."""
    fees = order.get("fees")
    return None if isinstance(fees, dict) and "resource" in fees else fees_of(fees)


def fees_of(value: Any) -> list[Document]:
    """The fees in any of the forms they come in: a list, an object around it, or a single one (§6.5)."""
    return _objects(value.get("fees", value) if isinstance(value, dict) else value)


def needs_coupons(order: Document, payload: bytes) -> bool:
    """Whether coupons took off more than the lines of the stored document state, so that they must say what they are for.

    What can't be read is left to `parse_order`, which says so.
    """
    try:
        return bool(_amount(Reader(order), "coupon_discount")) and bool(_Parts.of(decode(payload)).untold_discounts())
    except ValueError:
        return False


def _consignments(order: Document) -> Document | None:
    """The object; of old it came in an array."""
    value = order.get("consignments")
    if isinstance(value, list) and len(value) == 1:
        value = value[0]
    return value if isinstance(value, dict) and "shipping" in value else None


def _is_whole(order: Document, lines: list[Document], addresses: list[Document]) -> bool:
    try:
        count = sum((Reader(line).amount("quantity") for line in lines), ZERO)
        places = Reader(order).amount_or_none("shipping_address_count")
        return count == Reader(order).amount("items_total") and places in (None, len(addresses))
    except ValueError:
        return False


def _object(value: Any) -> Document:
    return value if isinstance(value, dict) else {}


def _objects(value: Any) -> list[Document]:
    """The objects of a list; a single one may come without the list."""
    if isinstance(value, dict):
        return [value] if value else []
    return [each for each in value if isinstance(each, dict)] if isinstance(value, list) else []


# The order


class _Parts(Struct, frozen=True):
    """An order's document with its parts, wherever they came from. `several`: the ids of the addresses that goods go to,
    if they are more than one."""

    order: Reader
    products: list[Reader]
    addresses: list[Reader]
    fees: list[Reader]
    coupons: list[Reader]
    inclusive: bool
    several: tuple[str, ...] = ()

    @classmethod
    def of(cls, document: Document) -> _Parts:
        whole = Reader(document)
        order = whole.child("order")
        lines, addresses = inlined_lines(document.get("order") or {}) or ([], [])
        products = _listed(whole, "products", lines)
        parts = cls(
            order,
            [product for product in products if _quantity(product)],
            _listed(whole, "shipping_addresses", addresses),
            _listed(whole, "fees", inlined_fees(document.get("order") or {}) or []),
            list(whole.children("coupons")),
            _is_inclusive(order, products),
        )
        used = tuple(address.needed("id") for address in parts.used_addresses())
        return replace(parts, several=used) if len(used) > 1 else parts

    def used_addresses(self) -> list[Reader]:
        """The addresses that goods go to."""
        used = {product.text("order_address_id") for product in self.products}
        return [address for address in self.addresses if address.text("id") in used]

    def untold_discounts(self) -> Decimal:
        """What the order took off beyond what its lines state."""
        given = _amount(self.order, "discount_amount") + _amount(self.order, "coupon_discount")
        stated = _sum(chain.from_iterable(product.children("applied_discounts") for product in self.products), "amount")
        return max(given - stated, ZERO)

    def place(self, address_id: str) -> str:
        return address_id if address_id in self.several else ""


def _listed(whole: Reader, name: str, inlined: list[Document]) -> list[Reader]:
    if whole.value(name) is not None:
        return whole.by_id(name)
    return in_order_of_id(Reader(each, f"{name}[{place}].") for place, each in enumerate(inlined))


PAID = frozenset({"captured", "paid", "partially refunded", "refunded"})
"""Values of `payment_status` of an order whose money has come; authorized is not yet (wire reference, payments)."""


def parse_order(document: Document) -> Order:
    """Build an Order from a stored document.

    Shape: {"order": {"id": int, "status_id": int, "date_created": "Tue, 28 Apr 2026 13:06:44 +0000", "total_inc_tax":
    "2400.0000", …}, "products": [{"id", "sku", "quantity", "total_ex_tax", "total_inc_tax", "total_tax", …}], …}
    Units: amounts are text or numbers, in `default_currency_code`; those of lines are before discounts, but for
    `total_tax` and `discounted_total_inc_tax`.
    Raises: ValueError with the field's path.
    Source: BigCommerce wire reference §5, §6, §8.
    """
    parts = _Parts.of(document)
    order, billing = parts.order, parts.order.child("billing_address")
    lines = _lines(parts)
    refunds = tuple(_refunds(Reader(document), lines))
    first = next(iter(parts.used_addresses() or parts.addresses), Reader({}))
    order_id = order.integer("id")
    return Order(
        order_id=order_id,
        number=str(order_id),
        status=status_name(order.integer("status_id")),
        currency=order.text("default_currency_code") or order.needed("store_default_currency_code"),
        created=moment_of(order, "date_created"),
        modified=moment_of(order, "date_modified"),
        completed=_completed(order),
        total=_money(order.amount("total_inc_tax")),
        total_tax=_total_tax(document, lines),
        prices_include_tax=parts.inclusive,
        customer_id=order.integer("customer_id") if order.text("customer_id") else 0,
        email=billing.text("email"),
        billing=_address(billing),
        shipping=_address(first),
        payment_method=order.text("payment_method"),
        paid=order.text("payment_status") in PAID,
        customer_note=order.text("customer_message"),
        lines=lines,
        refunds=refunds,
        meta=parse_meta(document),
        archived=order.flag("is_deleted"),
        migrated=order.text("external_source") == "M-MIG",
        more_addresses=tuple(
            (each.text("id"), _address(each)) for each in parts.used_addresses() if each.text("id") in parts.several
        ),
    )


def _completed(order: Reader) -> datetime | None:
    """When the goods left. `date_shipped` survives a status set back, so it counts only where the status agrees.

    A finished order without it (downloads) was finished at its last change at the latest.
    """
    status = status_name(order.integer("status_id"))
    if status in FINISHED | AFTER_FINISH and order.text("date_shipped"):
        return moment_of(order, "date_shipped")
    return moment_of(order, "date_modified") if status in FINISHED else None


def _address(address: Reader) -> Address:
    return Address(
        first_name=address.text("first_name"),
        last_name=address.text("last_name"),
        company=address.text("company"),
        address_1=address.text("street_1"),
        address_2=address.text("street_2"),
        city=address.text("city"),
        state=address.text("state"),
        postcode=address.text("zip"),
        country=address.text("country_iso2"),
        phone=address.text("phone"),
    )


def _is_inclusive(order: Reader, products: list[Reader]) -> bool:
    """Whether the prices with tax are the actual ones. Older orders do not say, but `base_*` is on the actual side."""
    if order.value("is_tax_inclusive_pricing") is not None:
        return order.flag("is_tax_inclusive_pricing")
    base, inc, ex = (_sum(products, name) for name in ("base_total", "total_inc_tax", "total_ex_tax"))
    return base == inc != ex


def _sum(readers: Iterable[Reader], name: str) -> Decimal:
    return sum((_amount(reader, name) for reader in readers), ZERO)


def _amount(reader: Reader, *names: str) -> Decimal:
    """The first of these amounts that is given, else 0."""
    return next((amount for name in names if (amount := reader.amount_or_none(name)) is not None), ZERO)


def _money(amount: Decimal) -> Decimal:
    """One form for equal amounts, however the shop wrote them: cents, or four decimals where cents are not enough."""
    exact = amount.quantize(WIRE_UNIT, ROUND_HALF_UP) + ZERO
    return cents if (cents := exact.quantize(CENT, ROUND_HALF_UP)) == exact else exact


# Lines


def _lines(parts: _Parts) -> tuple[OrderLine, ...]:
    """Items, then shipping, handling, wrapping and fees; what is left after all discounts makes the order's total.

    Store credit and gift certificates are payments, so they are in no line.
    """
    shipping = _charges(parts, LineKind.SHIPPING, "Shipping", "cost", "shipping_cost")
    handling = _charges(parts, LineKind.FEE, "Handling", "handling_cost", "handling_cost")
    charges = [*shipping, *handling, *_wrapping(parts.order)]
    fees = [_fee(fee) for fee in parts.fees]
    readings = [
        [*(_item(product, parts, by_total=by_total) for product in parts.products), *charges, *added]
        for added in (fees, [])  # nobody says whether the total holds the fees
        for by_total in (True, False)
    ]
    total = parts.order.amount("total_inc_tax")
    lines = next((lines for lines in readings if _makes(lines, total)), readings[0])
    return tuple(_less_untold_discounts(lines, parts))


def _quantity(product: Reader) -> Decimal:
    quantity = product.amount("quantity")
    if quantity < 0:
        raise product.wrong("quantity", "0 or more", str(quantity))
    return quantity.normalize() if quantity != quantity.to_integral_value() else Decimal(int(quantity))


def _item(product: Reader, parts: _Parts, *, by_total: bool) -> OrderLine:
    """A line before discounts, and after all of them. Parts of a bundle have the price 0: shipped, but not priced twice.

    `by_total`: as `discounted_total_inc_tax` has it. Where prices are exclusive that figure may be discounts without tax
    off a total with tax; then the single discounts are right.
    """
    ex, inc = product.amount("total_ex_tax"), product.amount("total_inc_tax")
    tax = _amount(product, "total_tax") if product.text("total_tax") else inc - ex
    gross = product.amount_or_none("discounted_total_inc_tax") if by_total else None
    if gross is None:
        gross = (inc if parts.inclusive else ex + tax) - _sum(product.children("applied_discounts"), "amount")
    is_certificate = product.text("type") == "giftcertificate"
    return OrderLine(
        line_id=product.needed("id"),
        kind=LineKind.GIFT_CARD if is_certificate else LineKind.ITEM,
        name=product.text("name"),
        sku="" if is_certificate else product.text("sku"),
        quantity=_quantity(product),
        subtotal=_money(ex),
        subtotal_tax=_money(inc - ex),
        total=_money(gross - tax),
        total_tax=_money(tax),
        address_id=parts.place(product.text("order_address_id")),
    )


def _charge(
    line_id: str,
    kind: LineKind,
    name: str,
    amounts: tuple[Decimal, Decimal, Decimal],
    method: str = "",
    address_id: str = "",
) -> OrderLine:
    """A line of quantity 1; `amounts` are ex and inc tax, and the tax after discounts."""
    ex, inc, tax = amounts
    total, tax = _money(inc - tax), _money(tax)
    return OrderLine(line_id, kind, name, "", Decimal(1), _money(ex), _money(inc - ex), total, tax, method, address_id)


def _amounts(reader: Reader, prefix: str) -> tuple[Decimal, Decimal, Decimal]:
    """Ex tax, inc tax and tax of a cost; one of its names is misspelled at times."""
    tax = _amount(reader, f"{prefix}_tax")
    ex = _amount(reader, f"{prefix}_ex_tax", f"{prefix}_exc_tax")
    return ex, _amount(reader, f"{prefix}_inc_tax") if reader.text(f"{prefix}_inc_tax") else ex + tax, tax


def _charges(parts: _Parts, kind: LineKind, name: str, prefix: str, order_prefix: str) -> list[OrderLine]:
    """The shipping or handling of each address; the order's sum where addresses say something else, or there are none."""
    word = name.lower()
    lines = []
    for address in parts.addresses:
        address_id, method = address.needed("id"), _method(address) if kind is LineKind.SHIPPING else ""
        amounts = _amounts(address, prefix)
        if amounts[1] or method:
            place = parts.place(address_id)
            lines.append(_charge(f"{word}-{address_id}", kind, method or name, amounts, method, place))
    if parts.order.text(f"{order_prefix}_inc_tax"):
        whole = _amounts(parts.order, order_prefix)
        if abs(whole[1] - _gross(lines)) > CENT * max(1, len(lines)):
            method = next((line.method for line in lines), "")
            return [_charge(word, kind, method or name, whole, method)]
    return lines


def _method(address: Reader) -> str:
    """The name of the shipping method; `None` is how the shop says that nobody chose one."""
    method = address.text("shipping_method")
    return "" if method == "None" else method


def _wrapping(order: Reader) -> list[OrderLine]:
    """The order's sum: whether a line's own figure is for the line or for one piece of it, nobody says."""
    amounts = _amounts(order, "wrapping_cost")
    return [_charge(WRAPPING, LineKind.FEE, "Gift wrapping", amounts)] if amounts[1] else []


def _fee(fee: Reader) -> OrderLine:
    name = fee.text("display_name_merchant") or fee.text("display_name_customer") or "Fee"
    return _charge(f"fee-{fee.needed('id')}", LineKind.FEE, name, _amounts(fee, "cost"))


# Sums


def _gross(lines: Iterable[OrderLine]) -> Decimal:
    return sum((line.total + line.total_tax for line in lines), ZERO)


def _tax(lines: Iterable[OrderLine]) -> Decimal:
    return sum((line.total_tax for line in lines), ZERO)


def _makes(lines: Sequence[OrderLine], total: Decimal) -> bool:
    return abs(_gross(lines) - total) <= allowed_difference(TOLERANCE, len(lines))


def _less_untold_discounts(lines: list[OrderLine], parts: _Parts) -> list[OrderLine]:
    """Take off what the order discounts beyond what its lines state, as far as its total is lower than its lines."""
    over = _gross(lines) - parts.order.amount("total_inc_tax")
    bearers = _bearers(lines, parts, over)
    if not (bearers and parts.untold_discounts()) or over <= allowed_difference(TOLERANCE, len(lines)):
        return lines
    tax_over = min(max(_tax(lines) - _order_tax(parts.order), ZERO), _tax(bearers))
    gross_off = _shared(over, [line.total + line.total_tax for line in bearers])
    tax_off = _shared(tax_over, [line.total_tax for line in bearers])
    less = {
        line.line_id: replace(line, total=_money(line.total - gross + tax), total_tax=_money(line.total_tax - tax))
        for line, gross, tax in zip(bearers, gross_off, tax_off, strict=True)
    }
    return [less.get(line.line_id, line) for line in lines]


def _bearers(lines: list[OrderLine], parts: _Parts, over: Decimal) -> list[OrderLine]:
    """The lines that an untold discount is off: of shipping or of the goods, as the coupons say.

    Where no coupon says it: lines that state their discounts leave only those of shipping unstated; old ones state none at all.
    """
    if parts.coupons:
        off_shipping = any(coupon.text("type") in COUPONS_FOR_SHIPPING for coupon in parts.coupons)
    else:
        off_shipping = any(product.value("applied_discounts") is not None for product in parts.products)
    kinds = (LineKind.SHIPPING, LineKind.ITEM) if off_shipping else (LineKind.ITEM, LineKind.SHIPPING)
    choices = ([line for line in lines if line.kind is kind] for kind in kinds)
    return next((bearers for bearers in choices if _gross(bearers) >= over), [])


def _shared(amount: Decimal, weights: Sequence[Decimal]) -> list[Decimal]:
    """`amount` in cents by these weights, without a remainder: that is the last one's."""
    whole = sum(weights, ZERO)
    parts = [in_cents(amount * weight / whole) if whole else ZERO for weight in weights]
    parts[-1] += amount - sum(parts, ZERO)
    return parts


def _order_tax(order: Reader) -> Decimal:
    tax = order.amount_or_none("total_tax")
    return order.amount("total_inc_tax") - order.amount("total_ex_tax") if tax is None else tax


def _total_tax(document: Document, lines: Sequence[OrderLine]) -> Decimal:
    """The tax before refunds. Some refunds rewrite the order's figure but not its lines' (§9)."""
    tax = _order_tax(Reader(document).child("order"))
    rewritten = tax + _sum(_counting(Reader(document)), "total_tax")
    stated = _tax(lines)
    return _money(rewritten if abs(rewritten - stated) < abs(tax - stated) else tax)


# Refunds


def _counting(document: Reader) -> Iterator[Reader]:
    """The refunds whose money went back."""
    for refund in document.by_id("refunds"):
        payments = list(refund.children("payments"))
        if not payments or not all(payment.flag("is_declined") for payment in payments):
            yield refund


def _refunds(document: Reader, lines: Sequence[OrderLine]) -> Iterator[Refund]:
    by_id = {line.line_id: line for line in lines}
    for refund in _counting(document):
        total = _money(refund.amount("total_amount"))
        created = refund.moment("created", datetime.fromisoformat) if refund.text("created") else None
        yield Refund(refund.needed("id"), total, _refund_lines(refund, total, by_id), created)


def _refund_lines(refund: Reader, total: Decimal, lines: Mapping[str, OrderLine]) -> tuple[RefundLine, ...]:
    """Which lines the money of a refund belongs to; empty where it does not say so for all of it.

    Items rarely state their amount. Then it is the share of the line, and one unknown amount is what is left of the sum.
    """
    items = sorted(refund.children("items"), key=lambda item: (item.text("item_type"), item.text("item_id")))
    known = [line for item in items if (line := _refunded_line(item, lines))]
    if not items or len(known) < len(items):
        return ()
    amounts = [_refunded_amount(item, line) for item, line in zip(items, known, strict=True)]
    if amounts.count(None) > 1:
        return ()
    rest = total - sum((amount for amount in amounts if amount is not None), ZERO)
    gross = [rest if amount is None else amount for amount in amounts]
    if abs(total - sum(gross, ZERO)) > allowed_difference(TOLERANCE, len(gross)):
        return ()
    gross[-1] += total - sum(gross, ZERO)
    weights = [_tax_share(line, amount) for line, amount in zip(known, gross, strict=True)]
    taxes = _shared(_amount(refund, "total_tax"), weights)
    return tuple(
        RefundLine(line.line_id, _refunded_quantity(item), _money(amount - tax), _money(tax))
        for item, line, amount, tax in zip(items, known, gross, taxes, strict=True)
    )


def _refunded_line(item: Reader, lines: Mapping[str, OrderLine]) -> OrderLine | None:
    """A fee's id may be the order's; then the order's only fee is meant, if it has just one (§6.9)."""
    kind, item_id = item.text("item_type"), item.text("item_id")
    if kind == "PRODUCT":
        return lines.get(item_id)
    if kind == "GIFT_WRAPPING":
        return lines.get(WRAPPING)
    if kind in ("SHIPPING", "HANDLING"):
        return lines.get(f"{kind.lower()}-{item_id}") or lines.get(kind.lower())
    if kind == "FEE":
        fees = [line for line_id, line in lines.items() if line_id.startswith("fee-")]
        return lines.get(f"fee-{item_id}") or (fees[0] if len(fees) == 1 else None)
    return None


def _refunded_amount(item: Reader, line: OrderLine) -> Decimal | None:
    requested = item.amount_or_none("requested_amount")
    if requested is not None or line.line_id == WRAPPING:
        return requested
    share = _refunded_quantity(item) / line.quantity if item.text("item_type") == "PRODUCT" else Decimal(1)
    return in_cents((line.total + line.total_tax) * share)


def _refunded_quantity(item: Reader) -> Decimal:
    return Decimal(int(_amount(item, "quantity"))) if item.text("item_type") == "PRODUCT" else ZERO


def _tax_share(line: OrderLine, gross: Decimal) -> Decimal:
    whole = line.total + line.total_tax
    return line.total_tax * gross / whole if whole else ZERO
