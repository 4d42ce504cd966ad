"""The number in Business Central is the order's identity: usable as it is, or not at all."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from woobc.core.domain.codes import Problem
from woobc.core.domain.numbers import (
    NOT_FOUND_BY_FILTERS,
    credit_memo_number,
    external_document_number,
    numbers_by,
)


@pytest.mark.parametrize(
    ("pattern", "number", "expected"),
    [
        ("{store}-{order_id}", "1334", "EU-1377"),
        ("{number}", " web-0007/b ", "WEB-0007/B"),
        ("{store}-{number}", "2026-000123", "EU-2026-000123"),
        ("{number}", "{order_id}", "{ORDER_ID}"),
        ("{number}", "0012", "0012"),
    ],
)
def test_the_number_is_trimmed_and_upper_case(pattern: str, number: str, expected: str) -> None:
    assert external_document_number(pattern, "eu", 1377, number) == expected


@pytest.mark.parametrize("character", sorted(NOT_FOUND_BY_FILTERS))
def test_a_number_that_filters_cannot_find_is_unusable(character: str) -> None:
    answer = external_document_number("{number}", "eu", 1377, f"A{character}1")
    assert isinstance(answer, Problem)
    assert answer.code == "NUMBER_UNUSABLE"
    assert f"A{character}1" in answer.message


@pytest.mark.parametrize("number", ["", "   ", "a\x1bb", "a\u202eb", "x" * 21])
def test_an_empty_hidden_or_long_number_is_unusable(number: str) -> None:
    answer = external_document_number("{number}", "eu", 1377, number)
    assert isinstance(answer, Problem)
    assert answer.code == "NUMBER_UNUSABLE"
    assert "\x1b" not in answer.message


def test_all_that_filters_cannot_find_is_named() -> None:
    answer = external_document_number("{number}", "eu", 1377, "A*B&*C")
    assert isinstance(answer, Problem)
    assert "holds & *, which" in answer.message


def test_a_character_of_private_use_is_no_invisible_one() -> None:
    assert external_document_number("{number}", "eu", 1377, "a\ue000b") == "A\ue000B"


def test_the_length_is_that_of_the_shorter_field() -> None:
    assert external_document_number("{number}", "eu", 1, "x" * 20) == "X" * 20
    assert external_document_number("{number}", "eu", 1, "x" * 35, 50) == "X" * 35
    assert isinstance(external_document_number("{number}", "eu", 1, "x" * 36, 50), Problem)
    assert isinstance(external_document_number("{number}", "eu", 1, "🌷" * 11, 20), Problem)


def test_an_order_may_bear_each_number_that_can_be_one_once() -> None:
    formats = ["{store}-{order_id}", "{number}", "{order_id}", "{store}{number}", "*{number}"]
    assert numbers_by(formats, "eu", 7, "7") == ("EU-7", "7", "EU7")
    assert numbers_by(["{number}"], "eu", 7, "x" * 35) == ("X" * 35,)
    assert numbers_by(["{number}"], "eu", 7, "x" * 36) == ()


def test_a_credit_memo_is_numbered_after_its_order_and_refund_and_never_cut() -> None:
    assert credit_memo_number("eu-7", "9") == "EU-7-R9"
    assert credit_memo_number("X" * 31, "99") == f"{'X' * 31}-R99"
    assert credit_memo_number("X" * 32, "99") == Problem(
        "NUMBER_UNUSABLE",
        f"The external document number {'X' * 32}-R99 is 36 characters long, 35 are possible.",
    )


@given(st.text())
def test_every_usable_number_is_in_the_form_business_central_keeps(number: str) -> None:
    answer = external_document_number("{number}", "eu", 1, number)
    if isinstance(answer, str):
        assert external_document_number("{number}", "eu", 1, answer) == answer
        assert 0 < len(answer.encode("utf-16-le")) // 2 <= 20
        assert not NOT_FOUND_BY_FILTERS & set(answer)
