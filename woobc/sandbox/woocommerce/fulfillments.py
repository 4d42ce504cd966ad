"""Fulfilments of an order, as core has them behind an option since WooCommerce 10 (reference on writing, §4)."""

from __future__ import annotations

import itertools
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from typing import Any, Final

from woobc.sandbox.woocommerce.documents import Document
from woobc.sandbox.woocommerce.errors import ApiError

FULFILLED_AT: Final = "_date_fulfilled"
ORDER_STATUS: Final = "_fulfillment_status"
_STATUSES: Final = {
    "no_fulfillments": "No fulfillments",
    "partially_fulfilled": "Partially fulfilled",
    "fulfilled": "Fulfilled",
}


@dataclass(slots=True)
class Fulfillments:
    """All fulfilments of a shop, by order. They have ids of their own, and so have their entries."""

    stamp: Callable[[], str]
    """The present time as it is shown here: UTC with `Z`."""
    of_orders: dict[int, list[Document]] = field(default_factory=dict)
    _ids: itertools.count[int] = field(default_factory=lambda: itertools.count(1))
    _meta_ids: itertools.count[int] = field(default_factory=lambda: itertools.count(1))

    def of(self, order_id: int) -> list[Document]:
        return self.of_orders.setdefault(order_id, [])

    def create(self, order_id: int, body: Document) -> Document:
        """Nobody compares it with what is there: the same twice makes two, and more than was ordered is taken."""
        made: Document = {
            "id": next(self._ids),
            "entity_type": "WC_Order",
            "entity_id": str(order_id),
            "status": str(body.get("status", "unfulfilled")),
            "is_fulfilled": bool(body.get("is_fulfilled", False)),
            "date_updated": self.stamp(),
            "date_deleted": None,
            "meta_data": [],
        }
        entries = [*_given(body), *([{"key": FULFILLED_AT, "value": self.stamp()}] if made["is_fulfilled"] else [])]
        made["meta_data"] = [
            {"id": next(self._meta_ids), "key": each["key"], "value": each["value"]} for each in entries
        ]
        self.of(order_id).append(made)
        return made

    def change(self, order_id: int, fulfillment_id: int, body: Document) -> Document:
        """Entries of the same keys are changed in place; the date of fulfilment is written again, under another id."""
        held = self.find(order_id, fulfillment_id)
        for given in _given(body):
            entry = next((each for each in held["meta_data"] if each["key"] == given["key"]), None)
            if entry is None:
                held["meta_data"].append({"id": next(self._meta_ids), **given})
            else:
                entry["value"] = given["value"]
        for entry in held["meta_data"]:
            if entry["key"] == FULFILLED_AT:
                entry["id"] = next(self._meta_ids)
        held["status"] = str(body.get("status", held["status"]))
        return held

    def find(self, order_id: int, fulfillment_id: int) -> Document:
        for held in self.of(order_id):
            if held["id"] == fulfillment_id:
                return held
        raise ApiError(404, "woocommerce_rest_fulfillment_invalid_id", "Invalid ID.")

    def status_of(self, order: Document) -> str:
        """How much of the order is said to be on its way."""
        sent: dict[int, int] = {}
        for held in self.of(order["id"]):
            for item in entries_of(held).get("_items", []):
                sent[item["item_id"]] = sent.get(item["item_id"], 0) + item["qty"]
        if not sent:
            return "no_fulfillments"
        whole = all(sent.get(line["id"], 0) >= line["quantity"] for line in order["line_items"])
        return "fulfilled" if whole else "partially_fulfilled"


def status_words(status: str) -> str:
    return _STATUSES.get(status, status)


def entries_of(fulfillment: Document) -> dict[str, Any]:
    return {entry["key"]: entry["value"] for entry in fulfillment["meta_data"]}


def as_listed(fulfillment: Document) -> Document:
    """As every answer but that to its creation shows it."""
    return {**fulfillment, "is_fulfilled": "1" if fulfillment["is_fulfilled"] else ""}


def note_of(fulfillment: Document, order: Document) -> str:
    """The note that the shop keeps of a new one."""
    entries = entries_of(fulfillment)
    names = {line["id"]: line["name"] for line in order["line_items"]}
    items = ", ".join(f"{names.get(item['item_id'], '')} x{item['qty']}" for item in entries.get("_items", []))
    tracking = f"Tracking: {entries.get('_tracking_number', '')}, Provider: {entries.get('_shipment_provider', '')}"
    state = str(fulfillment["status"]).capitalize()
    return (
        f"Fulfillment #{fulfillment['id']} created (status: {state}). Items: {items}. {tracking}, "
        f"URL: {entries.get('_tracking_url', '')}."
    )


def _given(body: Document) -> Iterable[Document]:
    return [{"key": str(each.get("key")), "value": each.get("value")} for each in body.get("meta_data") or []]
