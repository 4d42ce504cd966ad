"""What was refunded before an order is sent never reaches Business Central."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from tests.domain.factories import fee, line, order, refund, refund_line, shipping
from woobc.core.domain.codes import Problem
from woobc.core.domain.orders import Order, Refund
from woobc.core.domain.refunds import FullyRefunded, reduce_by_refunds
from woobc.core.domain.totals import check_totals

SHIRTS = line("49.56", "10.41", line_id="1568", quantity=Decimal(3))
MUG = line("10.33", "2.17", line_id="1570")
ONE_SHIRT = refund_line("1568", "1", "16.52", "3.47")


def reduced(sold: Order, *refunds: Refund) -> Order:
    answer = reduce_by_refunds(replace(sold, refunds=refunds))
    assert isinstance(answer, Order)
    return answer


def test_an_order_without_refunds_stays_as_it_is() -> None:
    sold = order(SHIRTS, shipping())
    assert reduce_by_refunds(sold) == sold


def test_a_refunded_piece_leaves_its_line() -> None:
    left = reduced(order(SHIRTS, shipping()), refund("19.99", ONE_SHIRT))
    shirts = left.lines[0]
    assert (shirts.quantity, shirts.total, shirts.total_tax) == (Decimal(2), Decimal("33.04"), Decimal("6.94"))
    assert (shirts.subtotal, shirts.subtotal_tax) == (Decimal("33.04"), Decimal("6.94"))
    assert (left.total, left.total_tax, left.refunds) == (Decimal("44.93"), Decimal("7.80"), ())
    assert check_totals(left) == 0


def test_a_discounted_line_keeps_its_price_before_discount() -> None:
    sold = line("60.72", "11.54", subtotal="69.34", subtotal_tax="13.18", quantity=Decimal(2))
    left = reduced(order(sold, shipping()), refund("36.13", refund_line("1", "1", "30.36", "5.77")))
    assert (left.lines[0].subtotal, left.lines[0].subtotal_tax) == (Decimal("34.67"), Decimal("6.59"))
    assert left.lines[0].total == Decimal("30.36")


def test_money_back_for_a_kept_piece_becomes_a_discount() -> None:
    left = reduced(order(MUG, shipping()), refund("2.50", refund_line("1570", "0", "2.07", "0.43")))
    assert (left.lines[0].quantity, left.lines[0].subtotal) == (Decimal(1), Decimal("10.33"))
    assert left.lines[0].total == Decimal("8.26")


def test_a_line_refunded_to_nothing_disappears() -> None:
    left = reduced(
        order(SHIRTS, MUG, shipping("0", "0", line_id="91"), shipping(), fee("-1.00")),
        refund("12.50", refund_line("1570", "1", "10.33", "2.17")),
        refund("4.95", refund_line("90", "0", "4.09", "0.86"), refund_id="8"),
        refund("-1.00", refund_line("95", "1", "-1.00"), refund_id="9"),
    )
    assert [each.line_id for each in left.lines] == ["1568", "91"]


def test_several_refunds_of_one_line_add_up() -> None:
    left = reduced(order(SHIRTS, shipping()), refund("19.99", ONE_SHIRT), refund("19.99", ONE_SHIRT, refund_id="8"))
    assert left.lines[0].quantity == 1
    assert left.total == Decimal("24.94")


@pytest.mark.parametrize("lines_read", [True, False])
def test_an_order_refunded_to_nothing_is_fully_refunded(lines_read: bool) -> None:
    sold = order(MUG)
    whole = refund("12.50", refund_line("1570", "1", "10.33", "2.17"))
    answer = reduce_by_refunds(replace(sold, refunds=(whole if lines_read else replace(whole, lines=None),)))
    assert answer == FullyRefunded(Decimal("12.50"))


def test_a_free_order_given_back_is_fully_refunded() -> None:
    free = order(line("0", "0", subtotal="10.33", subtotal_tax="2.17"))
    answer = reduce_by_refunds(replace(free, refunds=(refund("0", refund_line("1", "1", "0")),)))
    assert answer == FullyRefunded(Decimal(0))


def test_a_free_order_of_which_nothing_was_given_back_goes_on() -> None:
    free = order(line("0", "0", subtotal="10.33", subtotal_tax="2.17"))
    assert reduce_by_refunds(free) == free


def test_a_kept_piece_whose_money_went_back_stays_as_a_free_one() -> None:
    left = reduced(order(SHIRTS, MUG), refund("12.50", refund_line("1570", "0", "10.33", "2.17")))
    assert (left.lines[1].quantity, left.lines[1].total) == (Decimal(1), Decimal(0))


def test_a_piece_sent_back_for_part_of_its_money_leaves_the_rest_of_it() -> None:
    left = reduced(order(SHIRTS, MUG), refund("10.00", refund_line("1570", "1", "8.26", "1.74")))
    assert (left.lines[1].quantity, left.lines[1].total, left.total) == (Decimal(0), Decimal("2.07"), Decimal("62.47"))


@pytest.mark.parametrize(
    ("net", "tax", "is_rounding"),
    [
        ("0.00", "0.01", True),
        ("0.00", "-0.01", True),
        ("0.02", "0.02", True),
        ("-0.02", "-0.02", True),
        ("0.03", "0.00", False),
        ("0.00", "0.03", False),
    ],
)
def test_pieces_sent_back_one_after_the_other_leave_nothing_but_rounding(net: str, tax: str, is_rounding: bool) -> None:
    """Each refund rounds the price and the tax of its piece by itself: a cent of each of them may be left, or lacking."""
    two = line(str(20 + Decimal(net)), str(4 + Decimal(tax)), line_id="5", quantity=Decimal(2))
    back = [refund("12.00", refund_line("5", "1", "10.00", "2.00"), refund_id=id_) for id_ in ("7", "8")]
    left = reduced(order(two, MUG), *back)
    assert ("5" not in {each.line_id for each in left.lines}) is is_rounding
    assert check_totals(left) == (Decimal(net) + Decimal(tax) if is_rounding else 0)


def test_shipping_is_given_back_in_part_and_stays_one_shipping() -> None:
    left = reduced(order(MUG, shipping("2.00", "2.00")), refund("2.00", refund_line("90", "1", "1.00", "1.00")))
    assert (left.lines[1].quantity, left.lines[1].total, left.lines[1].total_tax) == (
        Decimal(1),
        Decimal(1),
        Decimal(1),
    )


def test_a_line_of_no_pieces_keeps_its_price_before_discount() -> None:
    left = reduced(
        order(MUG, line("4.00", "0.84", line_id="5", quantity=Decimal(0))),
        refund("2.42", refund_line("5", "0", "2.00", "0.42")),
    )
    assert (left.lines[1].subtotal, left.lines[1].total) == (Decimal("4.00"), Decimal("2.00"))


def test_a_refund_may_be_rounded_apart_from_its_lines_but_not_come_without_any() -> None:
    assert reduced(order(SHIRTS, shipping()), refund("19.94", ONE_SHIRT)).lines[0].quantity == 2
    assert isinstance(reduce_by_refunds(order(SHIRTS, refunds=(refund("0.03"),))), Problem)


def test_more_back_than_was_sold_is_said() -> None:
    too_much = refund("15.00", refund_line("1570", "1", "15.00"))
    assert "More was refunded of the line" in str(reduce_by_refunds(order(SHIRTS, MUG, refunds=(too_much,))))


@pytest.mark.parametrize(
    "given_back",
    [
        refund("2.50"),
        refund("5.00", refund_line("1570", "0", "2.07", "0.43")),
        refund("2.50", refund_line("unknown", "0", "2.50")),
        refund("15.00", refund_line("1570", "1", "15.00")),
    ],
)
def test_money_without_lines_needs_a_person(given_back: Refund) -> None:
    answer = reduce_by_refunds(order(SHIRTS, MUG, refunds=(given_back,)))
    assert isinstance(answer, Problem)
    assert answer.code == "REFUND_AMOUNT_ONLY"


def test_the_problem_tells_how_much_is_known_to_belong_to_lines() -> None:
    partly, unknown = refund_line("1570", "0", "2.07", "0.43"), refund_line("unknown", "0", "5.00")
    told = [
        str(reduce_by_refunds(order(SHIRTS, MUG, refunds=(refund("5.00", line),)))).partition("which lines ")[2]
        for line in (partly, unknown)
    ]
    assert told[0].startswith("it belongs to, but for 2.50 EUR of it.")
    assert told[1].startswith("it belongs to.")


def test_a_refund_of_nothing_changes_nothing() -> None:
    assert reduced(order(MUG), refund("0.00")).lines == (MUG,)


def test_refunds_must_have_been_read() -> None:
    problem = reduce_by_refunds(order(MUG, refunds=(Refund("7", Decimal("2.50")),)))
    assert problem == Problem(
        "REFUND_UNREAD", "The order names refund 7 of 2.50 EUR, but the store does not show that refund."
    )


@given(st.integers(2, 50), st.data())
def test_what_is_left_still_adds_up(quantity: int, data: st.DataObject) -> None:
    net, tax = Decimal(data.draw(st.integers(1, 99_999))) / 100, Decimal(data.draw(st.integers(0, 9_999))) / 100
    back = data.draw(st.integers(1, quantity - 1))
    sold = order(line(str(net * quantity), str(tax * quantity), quantity=Decimal(quantity)), shipping())
    left = reduced(sold, refund(str((net + tax) * back), refund_line("1", str(back), str(net * back), str(tax * back))))
    assert check_totals(left) == 0
    assert left.lines[0].quantity == quantity - back
