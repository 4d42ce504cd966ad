"""What is written to an order of BigCommerce, and how it is shown. § refers to the BigCommerce reference on writing."""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import datetime
from typing import Any, Final

from woobc.core.domain.telling import TRASH, Parcel, ShopLine, ShopOrder, ShopParcel
from woobc.core.stores.bigcommerce_documents import moment_of, status_name
from woobc.core.stores.json_reader import Document, Reader

LONGEST_NUMBER: Final = 50
NO_METHOD: Final = "other"
_MARKER: Final = re.compile(r"Shipment (.{1,20}?) \(([A-Za-z0-9_-]+)\)")
"""It is printed on packing slips, so it is words; nothing else of a shipment could hold a sign of ours (§1)."""


def parse_shop_order(document: Document, lines: Iterable[Document], read_at: datetime) -> ShopOrder:
    """Build it from `GET /v2/orders/{id}` and the elements of its `/products`. Raises ValueError with the field's path."""
    order = Reader(document)
    is_archived = order.flag("is_deleted")
    return ShopOrder(
        order_id=order.integer("id"),
        status=TRASH if is_archived else status_name(order.integer("status_id")),
        mark=None,
        modified=moment_of(order, "date_modified"),
        read_at=read_at,
        trace=(order.text("refunded_amount"),),
        lines=tuple(_line(Reader(line)) for line in lines),
    )


def _line(line: Reader) -> ShopLine:
    """What is digital, a gift certificate or picked up has no address; of a part of a bundle nobody knows how it ships (§5)."""
    address = line.integer("order_address_id") if line.text("order_address_id") else 0
    is_part = line.text("parent_order_product_id") not in ("", "0")
    return ShopLine(
        line_id=str(line.integer("id")),
        address_id=str(address),
        quantity=0 if is_part else line.integer("quantity"),
        shipped=line.integer("quantity_shipped") if line.text("quantity_shipped") else 0,
        is_sent=address != 0,
    )


def draft_shipment(parcel: Parcel, author: str) -> dict[str, Any]:
    """The body of a new shipment: its items by the order's lines, and the marker in the comments (§1, §7)."""
    items = [{"order_product_id": int(line), "quantity": pieces} for line, pieces in parcel.items]
    return {
        "order_address_id": int(parcel.address_id),
        "items": items,
        **draft_tracking(parcel),
        "comments": f"Shipment {parcel.number} ({author})",
    }


def draft_tracking(parcel: Parcel) -> dict[str, Any]:
    """Carrier and number; the provider is sent blank, for left out it is said to become one without a link, and the method,
    left out, is shown to the customer as "None" (§1)."""
    number = ", ".join(parcel.tracking)
    if len(number) > LONGEST_NUMBER:
        number = ",".join(parcel.tracking)
    return {
        "tracking_number": number[:LONGEST_NUMBER],
        "tracking_carrier": parcel.carrier,
        "shipping_provider": "",
        "shipping_method": parcel.carrier or NO_METHOD,
    }


def parse_shipments(documents: Iterable[Document]) -> list[ShopParcel]:
    """Build them from the elements of `GET /v2/orders/{id}/shipments`. Raises ValueError with the field's path."""
    return [_parse_shipment(Reader(document)) for document in documents]


def _parse_shipment(shipment: Reader) -> ShopParcel:
    found = _MARKER.search(shipment.text("comments"))
    number, author = (found[1], found[2]) if found else ("", "")
    items = tuple((item.needed("order_product_id"), item.integer("quantity")) for item in shipment.children("items"))
    return ShopParcel(
        id=str(shipment.integer("id")),
        number=number,
        author=author,
        address_id=shipment.text("order_address_id"),
        tracking=shipment.text("tracking_number"),
        items=items,
    )
