"""Whether the parts of an order add up to what the store says it costs."""

from __future__ import annotations

from decimal import ROUND_HALF_UP, Decimal

from woobc.core.domain.codes import Problem
from woobc.core.domain.orders import ZERO, Order

CENT = Decimal("0.01")
TOLERANCE = Decimal("0.05")


def in_cents(amount: Decimal) -> Decimal:
    """`amount` as Business Central keeps amounts: two decimals, half a cent away from zero."""
    return amount.quantize(CENT, ROUND_HALF_UP)


def allowed_difference(tolerance: Decimal, line_count: int) -> Decimal:
    """`tolerance`, or a cent per line if that is more: each line may have been rounded by itself."""
    return max(tolerance, CENT * line_count)


def check_totals(order: Order, tolerance: Decimal = TOLERANCE) -> Decimal | Problem:
    """What a rounding line must add so that all lines together make the order's total; 0 if they do.

    Each line counts as it goes to Business Central, in cents including tax.
    """
    allowed = allowed_difference(tolerance, len(order.lines))
    parts = sum((in_cents(line.total + line.total_tax) for line in order.lines), ZERO)
    if abs(order.total - parts) > allowed:
        return _apart("lines, shipping and fees with tax", parts, "total", order.total, order.currency)
    taxes = sum((line.total_tax for line in order.lines), ZERO)
    if abs(order.total_tax - taxes) > allowed:
        return _apart("taxes of its lines", taxes, "total tax", order.total_tax, order.currency)
    return in_cents(order.total - parts)


def _apart(parts_name: str, parts: Decimal, total_name: str, total: Decimal, currency: str) -> Problem:
    return Problem(
        "TOTALS_APART",
        f"The {parts_name} add up to {parts} {currency}, the store's {total_name} is {total} {currency}.",
    )
