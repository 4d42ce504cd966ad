"""The bodies written to BigCommerce, and how what is there is read."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any

import pytest

from woobc.core.domain.telling import Parcel, ShopLine, ShopParcel
from woobc.core.stores.bigcommerce_writing import (
    LONGEST_NUMBER,
    draft_shipment,
    draft_tracking,
    parse_shipments,
    parse_shop_order,
)

NOW = datetime(2026, 4, 28, 12, tzinfo=UTC)
PARCEL = Parcel("S-SHPT1", (("7", 2), ("9", 1)), ("3SABC1", "3SABC2"), "gls", "31")
ORDER: dict[str, Any] = {
    "id": 42, "status_id": 11, "is_deleted": False, "refunded_amount": "0.0000",
    "date_modified": "Tue, 28 Apr 2026 11:59:00 +0000",
}  # fmt: skip
LINE: dict[str, Any] = {
    "id": 7, "order_address_id": 31, "parent_order_product_id": None, "quantity": 3, "quantity_shipped": 1,
}  # fmt: skip


def test_an_order_is_read_with_what_is_open_of_its_lines() -> None:
    order = parse_shop_order(ORDER, [LINE], NOW)
    assert (order.order_id, order.status, order.mark) == (42, "awaiting-fulfillment", None)
    assert (order.lines, order.trace) == ((ShopLine("7", "31", 3, 1),), ("0.0000",))


def test_an_archived_order_is_in_the_trash() -> None:
    assert parse_shop_order({**ORDER, "is_deleted": True}, [], NOW).is_trashed


@pytest.mark.parametrize(
    ("line", "is_sent", "left"),
    [
        ({"quantity_shipped": 5}, True, 0),
        ({"quantity_shipped": ""}, True, 3),
        ({"order_address_id": 0}, False, 2),
        ({"order_address_id": None}, False, 2),
        ({"parent_order_product_id": 6}, True, 0),
    ],
)
def test_what_of_a_line_may_still_be_shipped(line: dict[str, Any], is_sent: bool, left: int) -> None:
    (found,) = parse_shop_order(ORDER, [{**LINE, **line}], NOW).lines or ()
    assert (found.is_sent, found.open) == (is_sent, left)


@pytest.mark.parametrize("field", ["id", "order_address_id", "quantity", "quantity_shipped"])
def test_a_number_that_is_none_is_named(field: str) -> None:
    with pytest.raises(ValueError, match=f'{field}: expected a whole number, got "two"'):
        parse_shop_order(ORDER, [{**LINE, field: "two"}], NOW)


def test_a_shipment_has_items_tracking_and_whose_it_is() -> None:
    assert draft_shipment(PARCEL, "live-1") == {
        "order_address_id": 31,
        "items": [{"order_product_id": 7, "quantity": 2}, {"order_product_id": 9, "quantity": 1}],
        "tracking_number": "3SABC1, 3SABC2",
        "tracking_carrier": "gls",
        "shipping_provider": "",
        "shipping_method": "gls",
        "comments": "Shipment S-SHPT1 (live-1)",
    }


def test_several_tracking_numbers_keep_within_the_field() -> None:
    numbers = tuple(f"3SABC{count}" for count in range(10, 17))
    body = draft_tracking(Parcel("S-SHPT1", (), numbers))
    assert body["tracking_number"] == ",".join(numbers)[:LONGEST_NUMBER]


def test_the_customer_is_never_shown_none_for_a_method() -> None:
    assert draft_tracking(Parcel("S-SHPT1", ()))["shipping_method"] == "other"


@pytest.mark.parametrize(
    ("comments", "author", "number"),
    [
        ("Shipment SH 2026/1 (live-1)", "live-1", "SH 2026/1"),
        ("Shipment S-SHPT1 (live-1)", "live-1", "S-SHPT1"),
        ("Fragile! Shipment S-SHPT1 (live-1), please", "live-1", "S-SHPT1"),
        ("Shipment of Tuesday", "", ""),
        ("", "", ""),
    ],
)
def test_a_shipment_is_ours_by_its_comments_alone(comments: str, author: str, number: str) -> None:
    shipment = {"id": 5, "comments": comments, "order_address_id": 31, "tracking_number": "3SABC1"}
    shipment["items"] = [{"order_product_id": 7, "product_id": 1, "quantity": 2}]
    assert parse_shipments([shipment]) == [ShopParcel("5", number, author, "31", "3SABC1", (("7", 2),))]
