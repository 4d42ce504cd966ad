"""The arithmetic of an order: tax on the discounted price in cents, undiscounted figures worked back from it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal

from woobc.sandbox.bigcommerce.values import Coupon, Draft, Line

ZERO = Decimal()
CENT = Decimal("0.01")
WIRE = Decimal("0.0001")
SHIPPING_COUPONS = frozenset({3, 4})
PER_ITEM, PERCENTAGE, OFF_TOTAL, FREE_SHIPPING = 0, 1, 2, 4


def cents(amount: Decimal) -> Decimal:
    return amount.quantize(CENT, ROUND_HALF_UP)


def wire(amount: Decimal) -> Decimal:
    return amount.quantize(WIRE, ROUND_HALF_UP)


@dataclass(frozen=True, slots=True)
class Charge:
    """One priced thing. `ex` and `inc` are before the discount, `tax` and the `net` figures after it, so that with a
    discount `ex + tax` is not `inc`: the wire shows it so."""

    base: Decimal
    ex: Decimal
    inc: Decimal
    tax: Decimal
    net_inc: Decimal


@dataclass(frozen=True, slots=True)
class Discount:
    """A part of a discount on one line, in the order's pricing."""

    id: str
    amount: Decimal
    name: str
    code: str | None
    target: str


@dataclass(frozen=True, slots=True)
class PricedLine:
    line: Line
    goods: Charge
    wrapping: Charge
    discounts: tuple[Discount, ...]


@dataclass(frozen=True, slots=True)
class Priced:
    lines: tuple[PricedLine, ...]
    shipping: tuple[Charge, ...]
    handling: tuple[Charge, ...]
    fees: tuple[Charge, ...]
    manual_discount: Decimal
    coupon_amounts: tuple[Decimal, ...]
    total_inc: Decimal
    total_tax: Decimal

    @property
    def total_ex(self) -> Decimal:
        return self.total_inc - self.total_tax


def charge(amount: Decimal, discount: Decimal, rate: Decimal, inclusive: bool) -> Charge:
    """Price `amount`, of which `discount` is taken off, both including tax if `inclusive`."""
    share = rate / (100 + rate) if inclusive else rate / 100
    net = amount - discount
    tax = cents(net * share)
    undiscounted_tax = tax * amount / net if net else amount * share
    if inclusive:
        return Charge(amount, wire(amount - undiscounted_tax), amount, tax, net)
    return Charge(amount, amount, wire(amount + undiscounted_tax), tax, net + tax)


def total(charges: Sequence[Charge]) -> Charge:
    """The sum of each figure."""
    return Charge(
        sum((each.base for each in charges), ZERO),
        sum((each.ex for each in charges), ZERO),
        sum((each.inc for each in charges), ZERO),
        sum((each.tax for each in charges), ZERO),
        sum((each.net_inc for each in charges), ZERO),
    )


def shared(amount: Decimal, weights: Sequence[Decimal]) -> list[Decimal]:
    """`amount` split into cents in proportion to `weights`, never more than the weights; the rest goes to the last."""
    whole = sum(weights, ZERO)
    amount = min(amount, whole)
    if not amount:
        return [ZERO for _ in weights]
    parts = [cents(amount * weight / whole) for weight in weights]
    last = max(index for index, weight in enumerate(weights) if weight)
    parts[last] += amount - sum(parts, ZERO)
    return parts


def price(draft: Draft, *, fees_in_total: bool = True) -> Priced:
    """Price a draft as the store does."""
    left = [_discountable(line) for line in draft.lines]
    discounts: list[list[Discount]] = [[] for _ in draft.lines]
    manual = _take(left, discounts, shared(draft.discount, left), "manual-discount", "Manual Discount", None, "order")
    shipping_left = [place.cost for place in draft.places]
    coupon_amounts = []
    for coupon in draft.coupons:
        if coupon.type in SHIPPING_COUPONS:
            coupon_amounts.append(_take_shipping(shipping_left, coupon))
        else:
            target = "product" if coupon.type == PER_ITEM else "order"
            kind = "total-coupon" if coupon.type == OFF_TOTAL else "coupon"
            parts = _coupon_parts(draft.lines, left, coupon)
            name = f"Coupon {coupon.code}" if coupon.code else "Promotion"
            coupon_amounts.append(_take(left, discounts, parts, kind, name, coupon.code, target))
    return _summed(draft, discounts, shipping_left, manual, tuple(coupon_amounts), fees_in_total)


def _discountable(line: Line) -> Decimal:
    if line.kind == "giftcertificate":
        return ZERO
    return max(line.quantity * line.unit_price, ZERO)


def _coupon_parts(lines: Sequence[Line], left: Sequence[Decimal], coupon: Coupon) -> list[Decimal]:
    if coupon.type == PER_ITEM:
        return [min(coupon.amount * line.quantity, rest) for line, rest in zip(lines, left, strict=True)]
    if coupon.type == PERCENTAGE:
        return [cents(rest * coupon.amount / 100) for rest in left]
    return shared(coupon.amount, left)


def _take(
    left: list[Decimal],
    discounts: list[list[Discount]],
    parts: Sequence[Decimal],
    kind: str,
    name: str,
    code: str | None,
    target: str,
) -> Decimal:
    """Take `parts` off what is left of each line; their sum."""
    for index, part in enumerate(parts):
        if part:
            left[index] -= part
            discounts[index].append(Discount(kind, part, name, code, target))
    return sum(parts, ZERO)


def _take_shipping(left: list[Decimal], coupon: Coupon) -> Decimal:
    whole = sum(left, ZERO)
    parts = shared(whole if coupon.type == FREE_SHIPPING else coupon.amount, left)
    for index, part in enumerate(parts):
        left[index] -= part
    return sum(parts, ZERO)


def _summed(
    draft: Draft,
    discounts: Sequence[Sequence[Discount]],
    shipping_left: Sequence[Decimal],
    manual: Decimal,
    coupon_amounts: tuple[Decimal, ...],
    fees_in_total: bool,
) -> Priced:
    rate, inclusive = draft.tax_rate, draft.tax_inclusive
    lines = tuple(_line(draft, line, tuple(taken)) for line, taken in zip(draft.lines, discounts, strict=True))
    shipping = tuple(
        charge(place.cost, place.cost - left, rate, inclusive)
        for place, left in zip(draft.places, shipping_left, strict=True)
    )
    handling = tuple(charge(place.handling, ZERO, rate, inclusive) for place in draft.places)
    fees = tuple(charge(fee.cost, ZERO, _rate(fee.tax_rate, rate), inclusive) for fee in draft.fees)
    charges = [each.goods for each in lines] + [each.wrapping for each in lines] + [*shipping, *handling]
    whole = total(charges + list(fees) if fees_in_total else charges)
    return Priced(lines, shipping, handling, fees, manual, coupon_amounts, whole.net_inc, whole.tax)


def _line(draft: Draft, line: Line, discounts: tuple[Discount, ...]) -> PricedLine:
    rate = ZERO if line.kind == "giftcertificate" else _rate(line.tax_rate, draft.tax_rate)
    off = sum((each.amount for each in discounts), ZERO)
    goods = charge(line.quantity * line.unit_price, off, rate, draft.tax_inclusive)
    return PricedLine(line, goods, charge(line.wrapping, ZERO, rate, draft.tax_inclusive), discounts)


def _rate(own: Decimal | None, order_rate: Decimal) -> Decimal:
    return order_rate if own is None else own
