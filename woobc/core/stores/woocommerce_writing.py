"""What is written to an order of WooCommerce, and how it is shown. § refers to the WooCommerce reference on writing."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from datetime import datetime
from math import ceil
from typing import Any, Final

from woobc.core.domain.telling import KEY, Mark, Parcel, ShopOrder, ShopParcel
from woobc.core.stores.json_reader import Document, Reader
from woobc.core.stores.woocommerce_documents import moment_of

ORDER_FIELDS: Final = "id,status,date_modified_gmt,meta_data,refunds"
"""562 bytes instead of tens of kilobytes (§1). Meta can't be asked for by its key."""
FULFILLMENTS_ROUTE: Final = r"/wc/v3/orders/(?P<order_id>[\d]+)/fulfillments"
_TRACKING: Final = "_tracking_number"
_ITEMS: Final = "_items"
_TRASH_MARKS: Final = "_wp_trash_meta_"
"""Order tables keep these on an order that was in the trash, also when a write took it out."""


def parse_shop_order(document: Document, read_at: datetime) -> ShopOrder:
    """Build it from an answer to GET or PUT `/orders/{id}` with `_fields`. Raises ValueError with the field's path."""
    order = Reader(document)
    meta = [(entry.text("key"), entry.value("value")) for entry in order.children("meta_data")]
    refunds = sorted(refund.text("id") for refund in order.children("refunds"))
    trashed = sorted(key for key, _ in meta if key.startswith(_TRASH_MARKS))
    return ShopOrder(
        order_id=order.integer("id"),
        status=order.needed("status"),
        mark=next((value for key, value in meta if key == KEY), None),
        modified=moment_of(order, "date_modified_gmt"),
        read_at=read_at,
        trace=(*refunds, *trashed),
    )


def draft_order(mark: Mark | None, status: str) -> dict[str, Any]:
    """The body that puts our entry and a status on an order; nothing else is ever sent back."""
    body: dict[str, Any] = {}
    if mark is not None:
        body["meta_data"] = [{"key": KEY, "value": mark}]
    if status:
        body["status"] = status
    return body


def draft_fulfillment(parcel: Parcel, author: str) -> dict[str, Any]:
    """The body of a new fulfilment (§4). `notify_customer` is never set: the shop mails only what it mails by itself."""
    entries = {**_tracking(parcel), _ITEMS: [{"item_id": int(line), "qty": pieces} for line, pieces in parcel.items]}
    entries[KEY] = f"{author} {parcel.number}"
    return {"status": "fulfilled", "is_fulfilled": True, "meta_data": _entries(entries)}


def draft_tracking(parcel: Parcel) -> dict[str, Any]:
    """The body that changes the tracking number of a fulfilment: entries of the same keys are changed in place (§4)."""
    return {"meta_data": _entries(_tracking(parcel))}


def parse_fulfillments(documents: Iterable[Document]) -> list[ShopParcel]:
    """Build them from `GET /orders/{id}/fulfillments`. Raises ValueError with the field's path."""
    return [_parse_fulfillment(Reader(document)) for document in documents]


def _parse_fulfillment(fulfillment: Reader) -> ShopParcel:
    entries = {entry.text("key"): entry for entry in fulfillment.children("meta_data")}
    marker, tracking = (entries[key].text("value") if key in entries else "" for key in (KEY, _TRACKING))
    author, _, number = marker.partition(" ")
    is_draft = fulfillment.text("status") == "unfulfilled"
    return ShopParcel(
        id=str(fulfillment.integer("id")),
        number=number,
        author=author if number else "",
        tracking=tracking,
        items=() if is_draft or _ITEMS not in entries else tuple(_items(entries[_ITEMS])),
    )


def _items(entry: Reader) -> Iterator[tuple[str, int]]:
    return ((item.needed("item_id"), ceil(item.amount("qty"))) for item in entry.children("value"))


def _tracking(parcel: Parcel) -> dict[str, Any]:
    """Several numbers share the one field there is."""
    return {_TRACKING: ", ".join(parcel.tracking), "_shipment_provider": parcel.carrier}


def _entries(values: Mapping[str, Any]) -> list[dict[str, Any]]:
    return [{"id": 0, "key": key, "value": value} for key, value in values.items()]
