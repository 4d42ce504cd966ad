"""An order goes on only if its parts make its total."""

from __future__ import annotations

from decimal import Decimal

import pytest

from tests.domain.factories import fee, line, order, shipping
from woobc.core.domain.codes import Problem
from woobc.core.domain.totals import check_totals, in_cents

LINES = (line("16.52", "3.47"), shipping("4.09", "0.86"), fee("-3.33", "-0.70"))


def test_parts_that_make_the_total_need_no_rounding() -> None:
    assert check_totals(order(*LINES)) == 0


@pytest.mark.parametrize(("total", "rounding"), [("20.96", "0.05"), ("20.90", "-0.01"), ("20.86", "-0.05")])
def test_a_small_difference_is_rounding(total: str, rounding: str) -> None:
    assert check_totals(order(*LINES, total=Decimal(total))) == Decimal(rounding)


def test_a_large_difference_is_told_with_both_figures() -> None:
    answer = check_totals(order(*LINES, total=Decimal("20.97")))
    assert isinstance(answer, Problem)
    assert answer.code == "TOTALS_APART"
    assert answer.message == (
        "The lines, shipping and fees with tax add up to 20.91 EUR, the store's total is 20.97 EUR."
    )


def test_the_tax_must_agree_too() -> None:
    answer = check_totals(order(*LINES, total_tax=Decimal("3.00")))
    assert isinstance(answer, Problem)
    assert answer.code == "TOTALS_APART"
    assert answer.message == "The taxes of its lines add up to 3.63 EUR, the store's total tax is 3.00 EUR."


def test_a_small_difference_of_the_tax_is_left_alone() -> None:
    assert check_totals(order(*LINES, total_tax=Decimal("3.68"))) == 0
    assert isinstance(check_totals(order(*LINES, total_tax=Decimal("3.69"))), Problem)


def test_each_line_may_cost_a_cent() -> None:
    lines = [line("1.00", "0.21", line_id=str(number)) for number in range(8)]
    assert check_totals(order(*lines, total=Decimal("9.76"))) == Decimal("0.08")
    assert isinstance(check_totals(order(*lines, total=Decimal("9.77"))), Problem)


def test_fractions_of_cents_end_in_the_rounding() -> None:
    lines = [line("0.3333", "0.0700", line_id=str(number)) for number in range(3)]
    assert check_totals(order(*lines, total=Decimal("1.21"), total_tax=Decimal("0.21"))) == Decimal("0.01")


@pytest.mark.parametrize(
    ("amount", "cents"), [("0.125", "0.13"), ("0.135", "0.14"), ("-0.125", "-0.13"), ("0.1249", "0.12"), ("7", "7.00")]
)
def test_half_a_cent_goes_away_from_zero(amount: str, cents: str) -> None:
    assert str(in_cents(Decimal(amount))) == cents


def test_an_order_without_lines_and_total_is_fine() -> None:
    assert check_totals(order()) == 0
    assert isinstance(check_totals(order(total=Decimal("5.00"))), Problem)
