"""The bodies written to WooCommerce, and how what is there is read."""

from __future__ import annotations

from datetime import UTC, datetime
from decimal import Decimal
from typing import Any

import pytest

from woobc.core.domain.telling import Parcel, ShopParcel
from woobc.core.stores.woocommerce_writing import (
    draft_fulfillment,
    draft_order,
    draft_tracking,
    parse_fulfillments,
    parse_shop_order,
)

NOW = datetime(2026, 4, 28, 12, tzinfo=UTC)
PARCEL = Parcel("S-SHPT1", (("7", 2), ("9", 1)), ("3SABC1", "3SABC2"), "gls")
ORDER: dict[str, Any] = {
    "id": 42, "status": "processing", "date_modified_gmt": "2026-04-28T11:59:00",
    "meta_data": [{"id": 1, "key": "other", "value": "x"}, {"id": 2, "key": "_woobc", "value": {"by": "live-1"}}],
    "refunds": [],
}  # fmt: skip


def test_an_order_is_read_with_what_lies_under_our_key() -> None:
    order = parse_shop_order(ORDER, NOW)
    assert (order.order_id, order.status, order.mark) == (42, "processing", {"by": "live-1"})
    assert (order.modified, order.read_at, order.trace) == (datetime(2026, 4, 28, 11, 59, tzinfo=UTC), NOW, ())


def test_refunds_and_a_way_through_the_trash_leave_a_trace() -> None:
    trash = {"id": 3, "key": "_wp_trash_meta_status", "value": "wc-processing"}
    order = parse_shop_order({**ORDER, "refunds": [{"id": 8}], "meta_data": [trash]}, NOW)
    assert (order.trace, order.mark, order.is_trashed) == (("8", "_wp_trash_meta_status"), None, False)
    assert parse_shop_order({**ORDER, "status": "trash"}, NOW).is_trashed


@pytest.mark.parametrize("missing", ["id", "status", "date_modified_gmt"])
def test_an_answer_without_what_is_needed_is_none(missing: str) -> None:
    with pytest.raises(ValueError, match=missing):
        parse_shop_order({key: value for key, value in ORDER.items() if key != missing}, NOW)


@pytest.mark.parametrize(
    ("mark", "status", "body"),
    [
        (None, "completed", {"status": "completed"}),
        ({"by": "a"}, "", {"meta_data": [{"key": "_woobc", "value": {"by": "a"}}]}),
        ({"by": "a"}, "completed", {"meta_data": [{"key": "_woobc", "value": {"by": "a"}}], "status": "completed"}),
    ],
)
def test_nothing_but_our_entry_and_the_status_is_ever_sent(mark: Any, status: str, body: dict[str, Any]) -> None:
    assert draft_order(mark, status) == body


def test_a_fulfilment_has_items_tracking_and_whose_it_is_and_asks_for_no_mail() -> None:
    body = draft_fulfillment(PARCEL, "live-1")
    assert {entry["key"]: entry["value"] for entry in body["meta_data"]} == {
        "_tracking_number": "3SABC1, 3SABC2",
        "_shipment_provider": "gls",
        "_items": [{"item_id": 7, "qty": 2}, {"item_id": 9, "qty": 1}],
        "_woobc": "live-1 S-SHPT1",
    }
    assert (body["is_fulfilled"], "notify_customer" in body) == (True, False)
    assert {entry["key"] for entry in draft_tracking(PARCEL)["meta_data"]} == {"_tracking_number", "_shipment_provider"}


@pytest.mark.parametrize(
    ("marker", "author", "number"),
    [("live-1 S-SHPT1", "live-1", "S-SHPT1"), ("S-SHPT1", "", ""), ("", "", "")],
)
def test_a_fulfilment_is_ours_by_its_marker_alone(marker: str, author: str, number: str) -> None:
    meta = [{"id": 1, "key": "_woobc", "value": marker}, {"id": 2, "key": "_tracking_number", "value": "3SABC1"}]
    (found,) = parse_fulfillments([{"id": 5, "meta_data": meta}])
    assert found == ShopParcel("5", number, author, tracking="3SABC1")
    assert parse_fulfillments([{"id": 6, "meta_data": []}]) == [ShopParcel("6", "", "")]


@pytest.mark.parametrize(
    ("status", "items"), [("fulfilled", (("7", 2), ("9", 1))), ("unfulfilled", ()), ("", (("7", 2), ("9", 1)))]
)
def test_a_fulfilment_holds_its_items_unless_it_is_a_draft(status: str, items: Any) -> None:
    sent = [{"item_id": 7, "qty": 2}, {"item_id": "9", "qty": Decimal("0.5")}]
    (found,) = parse_fulfillments(
        [{"id": 5, "status": status, "meta_data": [{"id": 1, "key": "_items", "value": sent}]}]
    )
    assert found.items == items
