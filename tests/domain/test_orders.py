"""An order as every store tells it: what counts as its content, whose it is, and how its document is kept."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import pytest
from msgspec.structs import replace

from tests.domain.factories import ADDRESS, line, order, refund
from woobc.core.domain.orders import Address, Payload

READ = order(line("10.00", "2.10", line_id="1", sku="MUG"), line("5.00", "1.05", line_id="2", sku="TEA"))


@pytest.mark.parametrize(
    "changes",
    [
        {"status": "completed"},
        {"modified": READ.modified + timedelta(days=1)},
        {"completed": READ.modified},
    ],
    ids=str,
)
def test_what_only_moves_on_is_no_other_content(changes: dict[str, Any]) -> None:
    assert replace(READ, **changes).content_hash() == READ.content_hash()


@pytest.mark.parametrize(
    "changes",
    [
        {"lines": READ.lines[:1]},
        {"lines": READ.lines[::-1]},
        {"total": READ.total + 1},
        {"currency": "USD"},
        {"shipping": ADDRESS},
        {"customer_note": "Ring twice"},
        {"payment_method": "paypal"},
        {"refunds": (refund("1.00"),)},
        {"archived": True},
    ],
    ids=str,
)
def test_anything_else_is(changes: dict[str, Any]) -> None:
    assert replace(READ, **changes).content_hash() != READ.content_hash()


def test_the_hash_of_a_content_stays_what_earlier_versions_stored() -> None:
    assert READ.content_hash() == "d5ff581d26f4019d28576aa0ded8e907c619b7c86d6504c81d6be2cb17a9cefb"


def test_the_lines_of_a_refund_are_read_later_and_change_nothing() -> None:
    known = replace(READ, refunds=(refund("1.00"),))
    assert replace(READ, refunds=(replace(refund("1.00"), lines=()),)).content_hash() == known.content_hash()


@pytest.mark.parametrize(
    ("billing", "shipping", "name"),
    [
        (ADDRESS, Address(company="Elsewhere"), "Sanne de Vries"),
        (Address(last_name="Vries", company="Tea Ltd"), Address(), "Vries"),
        (Address(company="Tea Ltd"), ADDRESS, "Tea Ltd"),
        (Address(), ADDRESS, "Sanne de Vries"),
        (Address(), Address(company="Elsewhere"), "Elsewhere"),
        (Address(), Address(), ""),
    ],
)
def test_a_customer_is_called_as_the_bill_says_before_the_parcel(
    billing: Address, shipping: Address, name: str
) -> None:
    assert order(billing=billing, shipping=shipping).customer_name == name


def test_an_address_is_empty_without_anything_to_send_to() -> None:
    assert Address(state="Utrecht", country="NL", phone="+31 6").is_empty()
    for field in ("first_name", "last_name", "company", "address_1", "address_2", "city", "postcode"):
        assert not Address(**{field: "x"}).is_empty(), field


def test_a_guest_has_no_number() -> None:
    assert order(customer_id=0).is_guest
    assert not order(customer_id=4).is_guest


def test_refunds_add_up() -> None:
    assert (
        order(refunds=(refund("1.10", refund_id="1"), refund("2.05", refund_id="2"))).refunded == refund("3.15").total
    )
    assert order().refunded == 0


def test_each_line_keeps_the_sku_it_was_first_seen_with() -> None:
    kept = READ.with_first_skus({"1": "OLD", "9": "NOBODY"})
    assert [each.sku for each in kept.lines] == ["OLD", "TEA"]
    assert READ.with_first_skus({"1": "MUG"}) is READ


def test_a_document_is_kept_whole_under_its_hash() -> None:
    document = b'{"id": 1334, "note": "' + "é".encode() * 9000 + b'"}'
    kept = Payload.of(document)
    assert kept.document() == document
    assert len(kept.packed) < len(document) / 10
    assert Payload.of(b"").hash == "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"
