"""A code is suggested only where one word and one code are the same, and neither fits anything else."""

from __future__ import annotations

from collections.abc import Mapping

import pytest

from woobc.core.domain.suggesting import suggest_codes, suggest_missing

KNOWN = {"CARD": "Credit card", "BANK": "Bank transfer", "CASH": "Cash"}


@pytest.mark.parametrize(
    ("words", "proposed", "left"),
    [
        ({"card": 1}, {"card": "CARD"}, ()),
        ({"Credit Card": 1}, {"Credit Card": "CARD"}, ()),
        ({"card": 1, "Credit Card": 9}, {}, ("Credit Card", "card")),
        ({"stripe": 1, "bacs": 2}, {}, ("bacs", "stripe")),
        ({"cards": 1}, {}, ("cards",)),
        ({"BANK": 1, "bank": 1}, {}, ("BANK", "bank")),
        ({"cod": 1}, {}, ()),
    ],
)
def test_methods(words: Mapping[str, int], proposed: Mapping[str, str], left: tuple[str, ...]) -> None:
    found = suggest_codes("payment_methods", words, KNOWN, {"cod": "CASH"})
    assert (found.proposed, found.left) == (proposed, left)


def test_a_name_that_two_codes_have_is_no_proposal() -> None:
    found = suggest_codes("payment_methods", {"Card": 1}, {"VISA": "Card", "MC": "Card"}, {})
    assert (found.proposed, found.left) == ({}, ("Card",))


def test_what_is_a_code_by_itself_needs_no_mapping() -> None:
    found = suggest_missing("countries", {"NL": 5, "GB": 1, "XK": 2, "BE": 1}, {"NL", "BE"}, {"GB": "UK"})
    assert (found.proposed, found.left) == ({}, ("XK",))
