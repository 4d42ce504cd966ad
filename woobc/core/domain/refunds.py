"""Refunds made before an order is sent: Business Central gets what is left of it."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from decimal import Decimal

from msgspec import Struct
from msgspec.structs import replace

from woobc.core.domain.codes import Problem
from woobc.core.domain.orders import ZERO, LineKind, Order, OrderLine, Refund, RefundLine
from woobc.core.domain.text import clean
from woobc.core.domain.totals import CENT, TOLERANCE, allowed_difference


class FullyRefunded(Struct, frozen=True):
    """Nothing is left to be sent."""

    refunded: Decimal


def reduce_by_refunds(order: Order) -> Order | FullyRefunded | Problem:
    """The order less its refunds, line by line; its total and tax less theirs, and no refunds left in it."""
    if order.refunded > ZERO and order.refunded >= order.total:
        return FullyRefunded(order.refunded)
    known = {line.line_id for line in order.lines}
    for refund in order.refunds:
        if problem := _problem_of(refund, order, known):
            return problem
    refunded: dict[str, list[RefundLine]] = {}
    for each in _lines_of(order.refunds):
        refunded.setdefault(each.line_id, []).append(each)
    lines = tuple(_reduced(line, refunded.get(line.line_id, ())) for line in order.lines)
    for after, before in zip(lines, order.lines, strict=True):
        if _is_negative(after, before):
            message = f'More was refunded of the line "{clean(before.name)}" than was sold by it.'
            return Problem("REFUND_AMOUNT_ONLY", message)
    left = tuple(
        after for after, before in zip(lines, order.lines, strict=True) if after == before or not _is_used_up(after)
    )
    if order.refunds and not left:
        return FullyRefunded(order.refunded)
    return replace(
        order,
        lines=left,
        refunds=(),
        total=order.total - order.refunded,
        total_tax=order.total_tax - sum((line.total_tax for line in _lines_of(order.refunds)), ZERO),
    )


def _lines_of(refunds: tuple[Refund, ...]) -> tuple[RefundLine, ...]:
    return tuple(line for refund in refunds for line in refund.lines or ())


def _problem_of(refund: Refund, order: Order, known: Collection[str]) -> Problem | None:
    """A refund must say by its lines where all of its money came from."""
    if refund.lines is None:
        which = f"refund {refund.refund_id} of {refund.total} {order.currency}"
        return Problem("REFUND_UNREAD", f"The order names {which}, but the store does not show that refund.")
    of_lines = sum((line.total + line.total_tax for line in refund.lines), ZERO)
    allowed = allowed_difference(TOLERANCE, len(refund.lines)) if refund.lines else ZERO
    if abs(refund.total - of_lines) <= allowed and all(line.line_id in known for line in refund.lines):
        return None
    named = sum((line.total + line.total_tax for line in refund.lines if line.line_id in known), ZERO)
    return Problem(
        "REFUND_AMOUNT_ONLY",
        f"Refund {refund.refund_id} of {refund.total} {order.currency} does not say which lines it belongs to"
        + (f", but for {named} {order.currency} of it." if named else "."),
    )


def _reduced(line: OrderLine, refunded: Sequence[RefundLine]) -> OrderLine:
    """The amounts by the refund's own figures; the price before discounts in proportion to the quantity.

    Nothing is left of a line whose pieces all went back but for a cent of each refund, for each rounds by itself.
    """
    if not refunded:
        return line
    quantity = line.quantity - sum((each.quantity for each in refunded), ZERO)
    share = quantity / line.quantity if line.quantity else Decimal(1)
    left = replace(
        line,
        quantity=quantity if _is_counted(line) else line.quantity,
        subtotal=line.subtotal * share,
        subtotal_tax=line.subtotal_tax * share,
        total=line.total - sum((each.total for each in refunded), ZERO),
        total_tax=line.total_tax - sum((each.total_tax for each in refunded), ZERO),
    )
    most = CENT * len(refunded)
    is_rounding = abs(left.total) <= most and abs(left.total_tax) <= most
    if is_rounding and line.quantity and not left.quantity:
        return replace(left, total=ZERO, total_tax=ZERO)
    return left


def _is_counted(line: OrderLine) -> bool:
    return line.kind in (LineKind.ITEM, LineKind.GIFT_CARD)


def _is_used_up(line: OrderLine) -> bool:
    return line.total + line.total_tax == ZERO and not (_is_counted(line) and line.quantity)


def _is_negative(after: OrderLine, before: OrderLine) -> bool:
    """Whether more went back than was there; a negative fee may be refunded as well, and then comes closer to zero."""
    return after.quantity * before.quantity < 0 or after.total * before.total < 0
