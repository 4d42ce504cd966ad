"""What of a posted shipment is really on its way."""

from __future__ import annotations

from decimal import Decimal

import pytest

from woobc.core.domain.shipments import (
    OpenLine,
    ShippedLine,
    by_item,
    is_open,
    is_shipped_in_full,
    net_lines,
    tracking_numbers,
)


def line(sequence: int, item: str, quantity: str) -> ShippedLine:
    return ShippedLine(sequence, item, Decimal(quantity))


@pytest.mark.parametrize(
    ("lines", "left"),
    [
        ([line(10000, "A", "2")], {10000: "2"}),
        ([line(10000, "A", "2"), line(20000, "B", "0")], {10000: "2"}),
        ([line(10000, "A", "2"), line(15000, "A", "-2")], {}),
        ([line(15000, "A", "-2"), line(10000, "A", "2")], {}),
        ([line(10000, "A", "2"), line(15000, "A", "-1")], {10000: "1"}),
        ([line(10000, "A", "2"), line(15000, "A", "-2"), line(20000, "A", "3")], {20000: "3"}),
        ([line(10000, "A", "2"), line(20000, "B", "1"), line(30000, "B", "-1")], {10000: "2"}),
        ([line(10000, "A", "1"), line(20000, "A", "1"), line(25000, "A", "-2")], {}),
        ([line(10000, "A", "3"), line(20000, "A", "1"), line(25000, "A", "-2")], {10000: "2"}),
        ([line(10000, "A", "2"), line(20000, "B", "1"), line(25000, "B", "-2")], {10000: "2"}),
        ([line(10000, "A", "1"), line(20000, "B", "0.5")], {10000: "1", 20000: "0.5"}),
    ],
)
def test_what_was_undone_is_taken_from_the_line_before_it(lines: list[ShippedLine], left: dict[int, str]) -> None:
    assert {each.sequence: str(each.quantity) for each in net_lines(lines)} == left


@pytest.mark.parametrize(
    ("text", "numbers"),
    [
        ("", ()),
        ("3SABC12345", ("3SABC12345",)),
        ("3SABC12345,3SABC12346", ("3SABC12345", "3SABC12346")),
        ("3SABC12345 / 3SABC12346|3SABC12347;", ("3SABC12345", "3SABC12346", "3SABC12347")),
        ("3SABC12345, 3SABC12345", ("3SABC12345",)),
        ("12345678,87654321", ("12345678", "87654321")),
        ("1234567,87654321", ("1234567,87654321",)),
        ("3SABC12345;", ("3SABC12345",)),
        (", ", (",",)),
        ("JD 0146 0000 1234", ("JD 0146 0000 1234",)),
        ("12345678 and", ("12345678 and",)),
        ("3SABC\x00123\n45\x1b[31m", ("3SABC123 45[31m",)),
    ],
)
def test_a_field_holds_several_numbers_only_if_each_is_long_enough(text: str, numbers: tuple[str, ...]) -> None:
    assert tracking_numbers(text) == numbers


@pytest.mark.parametrize(
    ("ordered", "shipped", "full"),
    [
        ([("A", "2")], [line(1, "A", "2")], True),
        ([("A", "2")], [line(1, "A", "1")], False),
        ([("A", "2")], [line(1, "a", "1"), line(2, "A", "1")], True),
        ([("A", "1"), ("B", "1")], [line(1, "A", "2")], False),
        ([("A", "1")], [line(1, "A", "3")], True),
        ([], [], True),
    ],
)
def test_an_order_is_shipped_in_full_when_every_item_is(
    ordered: list[tuple[str, str]], shipped: list[ShippedLine], full: bool
) -> None:
    assert is_shipped_in_full([(item, Decimal(quantity)) for item, quantity in ordered], shipped) is full


def test_pieces_are_summed_by_item() -> None:
    assert by_item([line(1, "a", "1"), line(2, "B", "2"), line(3, "A", "1")]) == {"A": 2, "B": 2}


def test_an_order_is_open_while_a_line_is() -> None:
    def of(shipped: int) -> OpenLine:
        return OpenLine(10000, "A", Decimal(2), Decimal(shipped))

    assert [is_open([of(2), of(each)]) for each in (0, 1, 2)] == [True, True, False]
