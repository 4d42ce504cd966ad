"""The recorded orders of real shops as `Order` values, with their refunds read."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from woobc.core.domain.orders import Order
from woobc.core.stores.json_reader import decode
from woobc.core.stores.woocommerce_documents import REFUNDS_KEY, parse_order

SAMPLES = Path(__file__).parents[1] / "samples" / "woocommerce"


def sample(name: str) -> Order:
    document = dict(decode((SAMPLES / name).read_bytes()))
    if name == "order-04-two-partial-refunds.json":
        document[REFUNDS_KEY] = _recorded_refunds()
    if name == "order-22-woocommerce-8.9.3-two-partial-refunds.json":
        document[REFUNDS_KEY] = [_shirt_given_back(203, 802), {"id": 204, "amount": "2.50"}]
    return parse_order(document)


def _recorded_refunds() -> list[dict[str, Any]]:
    body = (SAMPLES / "refunds-of-order.http").read_bytes().split(b"\n\n", 2)[2]
    refunds: list[dict[str, Any]] = json.loads(body)
    return refunds


def _shirt_given_back(refund_id: int, line_id: int) -> dict[str, Any]:
    pointer = {"key": "_refunded_item_id", "value": str(line_id)}
    shirt = {"id": 1, "quantity": -1, "total": "-16.52", "total_tax": "-3.47", "meta_data": [pointer]}
    return {"id": refund_id, "amount": "19.99", "line_items": [shirt]}
