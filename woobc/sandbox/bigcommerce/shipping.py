"""Writing to an order: shipments, and its status (reference on writing, §1 and §2)."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from typing import Any, Final

from woobc.sandbox.bigcommerce import api_v2, documents
from woobc.sandbox.bigcommerce.answers import Answer, Refused, invalid_field, no_such_resource, v2_error
from woobc.sandbox.bigcommerce.api_v2 import Call
from woobc.sandbox.bigcommerce.shop import Record
from woobc.sandbox.bigcommerce.values import STATUSES

PROVIDERS: Final = frozenset(
    ("", "auspost", "canadapost", "endicia", "usps", "fedex", "royalmail", "ups", "upsready", "upsonline", "shipperhq")
)
CARRIERS: Final = frozenset(("", "usps", "fedex", "ups", "dhl", "gls", "dpd", "postnl", "royal-mail", "australia-post"))
"""A few of AfterShip's."""
LONGEST_NUMBER: Final = 50
_WRITTEN: Final = (
    *("order_address_id", "tracking_number", "tracking_link", "tracking_carrier", "shipping_provider"),
    *("shipping_method", "comments", "merchant_shipping_cost"),
)
_CANCELLED: Final = frozenset({0, 4, 5, 6})
_SHIPPED, _PARTIALLY_SHIPPED = 2, 3


def order(call: Call) -> Answer:
    """One order; PUT changes the fields it names, of which the sandbox has the status and the notes of the staff."""
    if call.method == "GET":
        return api_v2.order(call)
    body, record = _object(call), call.record
    for name in body:
        if name not in ("status_id", "staff_notes"):
            raise v2_error(400, f"The field '{name}' cannot be written to. Please remove it from your request.")
    if "staff_notes" in body:
        record.document["staff_notes"] = str(body["staff_notes"])
    if "status_id" in body:
        if body["status_id"] not in STATUSES:
            raise invalid_field("status_id")
        _enter_status(call, record, int(body["status_id"]))
    return api_v2.order(call)


def shipments(call: Call) -> Answer:
    """The shipments of an order; POST makes one, and the same twice makes two as long as enough is open."""
    if call.method == "GET":
        return api_v2.listed(call, call.record.shipments)
    body, record = _object(call), call.record
    for name in ("order_address_id", "items"):
        if name not in body:
            raise v2_error(400, f"The required field '{name}' was not supplied.")
    _check_fields(call, body, (*_WRITTEN, "items"))
    if record.document["status_id"] in _CANCELLED and not call.shop.switches.cancelled_may_ship:
        raise v2_error(400, "The order can not be shipped in its present status.")
    shipped = _checked_items(call, record, body)
    shipment_id = call.shop.ship(record.document["id"], shipped)
    made = next(each for each in record.shipments if each["id"] == shipment_id)
    made |= {"shipping_method": "None"} | _told(body)
    call.shop.mails.append((record.document["id"], "shipment"))
    _follow(call, record)
    return Answer(documents.dressed(made, call.shop.switches), 201)


def shipment(call: Call) -> Answer:
    """One shipment; PUT changes all but its items."""
    if call.method == "GET":
        return api_v2.one(call, call.record.shipments)
    body, record = _object(call), call.record
    held = next((each for each in record.shipments if each["id"] == call.ids[1]), None)
    if held is None:
        raise no_such_resource()
    _check_fields(call, body, _WRITTEN)
    held |= _told(body)
    ids = {"type": "shipment", "id": held["id"], "orderId": record.document["id"]}
    call.shop.hooks.emit("store/shipment/updated", ids)
    return Answer(documents.dressed(held, call.shop.switches))


def open_quantities(record: Record, *, with_refunded: bool) -> dict[int, int]:
    """What may still be shipped, by line."""
    shipped: Counter[int] = Counter()
    for each in record.shipments:
        for item in each["items"]:
            shipped[item["order_product_id"]] += item["quantity"]
    return {
        line["id"]: line["quantity"] - shipped[line["id"]] - (0 if with_refunded else line.get("quantity_refunded", 0))
        for line in record.products
    }


def _checked_items(call: Call, record: Record, body: Mapping[str, Any]) -> dict[int, int]:
    if body["order_address_id"] not in [address["id"] for address in record.addresses]:
        raise invalid_field("order_address_id")
    lines = {line["id"]: line for line in record.products}
    left = open_quantities(record, with_refunded=call.shop.switches.refunded_may_ship)
    wanted: dict[int, int] = {}
    for item in body["items"]:
        for name in item:
            if name not in ("order_product_id", "quantity"):
                raise v2_error(400, f"The field '{name}' cannot be written to. Please remove it from your request.")
        line_id, quantity = item.get("order_product_id"), item.get("quantity")
        if line_id not in lines or lines[line_id]["order_address_id"] != body["order_address_id"]:
            raise invalid_field("order_product_id")
        if not isinstance(quantity, int) or quantity <= 0:
            raise invalid_field("quantity")
        if quantity + wanted.get(line_id, 0) > left[line_id]:
            raise _too_many(line_id, left[line_id])
        wanted[line_id] = wanted.get(line_id, 0) + quantity
    if not wanted:
        raise invalid_field("items")
    return wanted


def _too_many(line_id: int, available: int) -> Refused:
    reason = "The quantity specified is greater than the quantity of the product that is available to ship."
    details = {"invalid_reason": reason, "available_quantity": max(available, 0), "order_product_id": line_id}
    return Refused(400, [{"status": 400, "message": "The field 'quantity' is invalid.", "details": details}])


def _check_fields(call: Call, body: Mapping[str, Any], known: tuple[str, ...]) -> None:
    for name in body:
        if name not in known:
            raise v2_error(400, f"The field '{name}' cannot be written to. Please remove it from your request.")
    if len(str(body.get("tracking_number", ""))) > LONGEST_NUMBER:
        raise invalid_field("tracking_number")
    provider, carrier = str(body.get("shipping_provider", "")), str(body.get("tracking_carrier", ""))
    if provider not in PROVIDERS and not provider.startswith("carrier_"):
        raise invalid_field("shipping_provider")
    if carrier not in CARRIERS and call.shop.switches.unknown_carrier == "refused":
        raise invalid_field("tracking_carrier")


def _told(body: Mapping[str, Any]) -> dict[str, Any]:
    """The written fields, with the link that the shop makes of carrier and number where none is given."""
    given = {name: body[name] for name in _WRITTEN if name in body}
    carrier = str(body.get("shipping_provider") or body.get("tracking_carrier") or "")
    number = str(body.get("tracking_number", ""))
    link = (
        f"https://track.example.test/{carrier}/{number}" if carrier and number and not body.get("tracking_link") else ""
    )
    return given | ({"generated_tracking_link": link} if "tracking_number" in body else {})


def _follow(call: Call, record: Record) -> None:
    """What a shipment does to its order."""
    if call.shop.switches.shipment_status == "at once":
        left = open_quantities(record, with_refunded=False)
        physical = [left[line["id"]] for line in record.products if line["order_address_id"]]
        status = _PARTIALLY_SHIPPED if any(each > 0 for each in physical) else _SHIPPED
        if record.document["status_id"] != status:
            _enter_status(call, record, status)
    elif call.shop.switches.shipment_moves_modified:
        call.shop.touch(record.document["id"])


def _enter_status(call: Call, record: Record, status_id: int) -> None:
    call.shop.set_status(record.document["id"], status_id)
    call.shop.mails.append((record.document["id"], STATUSES[status_id]))


def _object(call: Call) -> Mapping[str, Any]:
    if not isinstance(call.body, dict):
        raise v2_error(400, "The request could not be parsed.")
    return call.body
