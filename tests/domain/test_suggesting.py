"""A code is suggested only where one word and one code are the same, and neither fits anything else."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping

import pytest

from tests.domain.factories import line, mapping, order, shipping
from woobc.core.domain.orders import Address
from woobc.core.domain.suggesting import ShopWords, Suggestion, numbers_of, suggest_codes, suggest_missing

KNOWN = {"CARD": "Credit card", "BANK": "Bank transfer", "CASH": "Cash"}


@pytest.mark.parametrize(
    ("words", "proposed", "left"),
    [
        ({"card": 1}, {"card": "CARD"}, ()),
        ({"Credit Card": 1}, {"Credit Card": "CARD"}, ()),
        ({"card": 1, "Credit Card": 9}, {}, ("Credit Card", "card")),
        ({"stripe": 1, "bacs": 2}, {}, ("bacs", "stripe")),
        ({"cards": 1}, {}, ("cards",)),
        ({"zip": 9, "alma": 1, "afterpay": 1}, {}, ("zip", "afterpay", "alma")),
        ({"BANK": 1, "bank": 1}, {}, ("BANK", "bank")),
        ({"cod": 1}, {}, ()),
    ],
)
def test_methods(words: Mapping[str, int], proposed: Mapping[str, str], left: tuple[str, ...]) -> None:
    found = suggest_codes("payment_methods", words, KNOWN, {"cod": "CASH"})
    assert found == Suggestion("payment_methods", proposed, left)


def test_a_name_that_two_codes_have_is_no_proposal() -> None:
    found = suggest_codes("payment_methods", {"Card": 1}, {"VISA": "Card", "MC": "Card"}, {})
    assert (found.proposed, found.left) == ({}, ("Card",))


def test_a_word_that_says_nothing_is_no_code_without_a_name() -> None:
    assert suggest_codes("payment_methods", {"\t": 1}, {"CARD": ""}, {}).proposed == {}


def test_what_is_a_code_by_itself_needs_no_mapping() -> None:
    found = suggest_missing("countries", {"NL": 5, "GB": 1, "XK": 2, "BE": 1}, {"NL", "BE"}, {"GB": "UK"})
    assert found == Suggestion("countries", {}, ("XK",))


def test_the_most_frequent_words_are_said_first() -> None:
    found = suggest_missing("items", {"MUG": 1, "TEA": 9, "CUP": 1}, set(), {})
    assert found.left == ("TEA", "CUP", "MUG")


def test_each_order_counts_once_for_each_of_its_words() -> None:
    """A line without a SKU goes by its name; what an order does not have is no word."""
    words = ShopWords()
    abroad = Address(country="BE")
    sold = order(line(), line(line_id="2"), line(line_id="3", sku=" ", name="Gift\twrap"), shipping(), shipping=abroad)
    words.add(sold)
    words.add(order(line(sku="TEA"), payment_method=""))
    assert words == ShopWords(
        payment_methods=Counter({"ideal": 1}),
        shipment_methods=Counter({"flat_rate": 1}),
        currencies=Counter({"EUR": 2}),
        countries=Counter({"NL": 2, "BE": 1}),
        skus=Counter({"MUG": 1, "name:Gift wrap": 1, "TEA": 1}),
    )


def test_a_sku_that_is_not_mapped_is_an_item_number() -> None:
    words = ["mug ", "HD-M-BLA", "name:Gift wrap", "name:Losse thee (zonder artikelnummer)"]
    assert numbers_of(words, mapping()) == {"MUG"}
