"""What counts as a text among meta data, and that it comes back out of the stored document."""

from __future__ import annotations

from typing import Any

import pytest

from tests.domain.factories import line, order, reading
from woobc.core.domain.orders import Payload
from woobc.core.domain.settings import MetaKey, MetaOf
from woobc.core.stores.json_reader import decode
from woobc.core.stores.meta import parse_meta, texts_of, with_texts

PO = MetaKey(MetaOf.ORDER, "", "po")


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        (" PO 1 ", "PO 1"),
        (4711, "4711"),
        ("[PO 1]", "[PO 1]"),
        ("a:b", "a:b"),
        ("  ", None),
        (None, None),
        (True, None),
        (["a"], None),
        ({"a": 1}, None),
        ('{"a": 1}', None),
        ("[1]", None),
        ("[" * 100_000, "[" * 100_000),
        ('a:1:{i:0;s:4:"PO 1";}', None),
        ('O:8:"stdClass":0:{}', None),
        ('s:4:"PO 1";', None),
        ("b:1;", None),
        ("N;", None),
    ],
)
def test_texts_and_numbers_count_and_no_structure_in_whatever_form(value: Any, expected: str | None) -> None:
    assert texts_of([{"id": 1, "key": "po", "value": value}], MetaOf.ORDER, {PO}).get(PO) == expected


def test_of_a_key_that_stands_twice_the_first_that_has_a_text_counts() -> None:
    entries = [{"key": "po", "value": value} for value in ("", ["x"], "first", "second")]
    assert texts_of(entries, MetaOf.ORDER, {PO}) == {PO: "first"}


@pytest.mark.parametrize("entries", [None, {}, "text", [None, 1, [], {}, {"key": []}, {"value": "x"}]])
def test_what_is_no_list_of_entries_has_no_texts(entries: Any) -> None:
    assert texts_of(entries, MetaOf.ORDER, {PO}) == {}


def test_texts_are_kept_in_the_stored_document() -> None:
    customers = MetaKey(MetaOf.CUSTOMER, 'b"2}b', "vat")
    kept = with_texts(reading(order(line()), payload=Payload.of(b'{"id": 1} ')), {customers: 'NL "1"', PO: "PO 1"})
    assert kept.payload
    assert kept.order
    assert parse_meta(decode(kept.payload.document())) == kept.order.meta == ((customers, 'NL "1"'), (PO, "PO 1"))


@pytest.mark.parametrize("kept", [None, {"po": "x"}, [["order", "po"]], [["buyer", "", "po", "x"]]])
def test_a_stored_document_without_them_has_none(kept: Any) -> None:
    assert parse_meta({"_meta": kept}) == ()
