"""Stock is counted once, over all orders of a batch."""

from __future__ import annotations

from decimal import Decimal

import pytest

from tests.domain.factories import context, line, order, shipping
from woobc.core.domain.availability import Availability, Shortage, Stock, classify, needed_items, needed_of_rows
from woobc.core.domain.documents import Item
from woobc.core.domain.lines import sent_lines
from woobc.core.domain.staging import Draft, draft_lines


def items(**inventory: int) -> dict[str, Item]:
    return {number: Item(number, number, False, Decimal(count)) for number, count in inventory.items()}


def need(**quantities: int) -> dict[str, Decimal]:
    return {number: Decimal(quantity) for number, quantity in quantities.items()}


WRAPPING = {"WRAP": Item("WRAP", "Wrapping", False, Decimal(0), "Service")}


@pytest.mark.parametrize(
    ("needed", "stock", "expected"),
    [
        (need(A=2, B=1), items(A=2, B=1), Availability.IN_STOCK),
        (need(A=2, B=1), items(A=1, B=0), Availability.PARTIAL),
        (need(A=2, B=1), items(A=0, B=5), Availability.PARTIAL),
        (need(A=2, B=1), items(A=0, B=-3), Availability.BACKORDER),
        (need(A=1), {}, Availability.BACKORDER),
        (need(A=1, WRAP=1), items(A=0) | WRAPPING, Availability.BACKORDER),
        (need(WRAP=9), WRAPPING, Availability.IN_STOCK),
        ({}, {}, Availability.IN_STOCK),
    ],
)
def test_an_order_is_classed_by_what_is_there(
    needed: dict[str, Decimal], stock: dict[str, Item], expected: Availability
) -> None:
    assert classify(needed, stock) is expected


def test_an_order_needs_what_all_its_item_lines_take() -> None:
    sold = order(
        line(quantity=Decimal(2)),
        line(line_id="2", quantity=Decimal(3)),
        line(line_id="3", sku="TEA"),
        shipping(),
    )
    draft = draft_lines(sold, context())
    assert isinstance(draft, Draft)
    assert needed_items(draft.lines) == need(MUG=5, TEA=1)
    assert needed_of_rows(sent_lines(draft)) == need(MUG=5, TEA=1)


def test_orders_of_a_batch_take_from_the_same_stock() -> None:
    stock = Stock(items(A=5, B=1) | WRAPPING)
    assert stock.cover(need(A=3, WRAP=9)) == ()
    assert stock.cover(need(A=3, B=1)) == (Shortage("A", Decimal(3), Decimal(2)),)
    assert stock.cover(need(A=2, B=1)) == ()
    assert [str(short) for short in stock.cover(need(A=1, X=1))] == ["A (1 needed, 0 there)", "X (1 needed, 0 there)"]


def test_what_is_learnt_later_gives_nothing_back() -> None:
    stock = Stock(items(A=5))
    assert stock.cover(need(A=3)) == ()
    stock.learn(items(A=5, B=2) | WRAPPING)
    assert stock.cover(need(A=3)) == (Shortage("A", Decimal(3), Decimal(2)),)
    assert stock.cover(need(A=2, B=2, WRAP=9)) == ()
    stock.learn({"WRAP": Item("WRAP", "Wrapping", False, Decimal(1))})
    assert stock.cover(need(B=1)) == (Shortage("B", Decimal(1), Decimal(0)),)
    assert stock.cover(need(WRAP=9)) == ()


def test_what_a_copy_takes_stays_in_the_original() -> None:
    stock = Stock(items(A=5) | WRAPPING)
    stock.cover(need(A=1))
    copy = stock.copy()
    assert copy.cover(need(A=4, WRAP=9)) == ()
    assert copy.cover(need(A=1)) == (Shortage("A", Decimal(1), Decimal(0)),)
    copy.learn(items(B=1) | {"BAG": Item("BAG", "Bag", False, Decimal(0), "Service")})
    assert stock.cover(need(B=1)) == (Shortage("B", Decimal(1), Decimal(0)),)
    assert stock.cover(need(BAG=1)) == (Shortage("BAG", Decimal(1), Decimal(0)),)
    assert stock.cover(need(A=4)) == ()
