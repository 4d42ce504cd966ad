"""From WooCommerce's JSON to orders. Liberal about types, as shops and their plugins are; strict about money and dates."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from datetime import datetime
from decimal import Decimal
from typing import Any, TypedDict

import msgspec
from msgspec.structs import replace

from woobc.core.domain.orders import ZERO, Address, LineKind, Order, OrderLine, Refund, RefundLine
from woobc.core.stores.json_reader import Document, Reader, decode
from woobc.core.stores.meta import parse_meta

PAID_FIELD = "date_paid_gmt"
"""Asked for only where payment is required."""
REFUND_FIELDS = "id,date_created_gmt,amount,line_items,shipping_lines,fee_lines"
REFUNDS_KEY = "_refunds"
"""Where the refunds, read by themselves, are kept in the stored document."""


class _Line(TypedDict, total=False):
    """What is read of a line of an order, whatever its kind."""

    id: Any
    name: Any
    sku: Any
    product_id: Any
    variation_id: Any
    quantity: Any
    subtotal: Any
    subtotal_tax: Any
    total: Any
    total_tax: Any
    method_title: Any
    method_id: Any
    meta_data: Any


class _Asked(TypedDict, total=False):
    """What is asked for. Order meta is left out: a single label kept there can be hundreds of kilobytes."""

    id: Any
    number: Any
    status: Any
    currency: Any
    date_created_gmt: Any
    date_modified_gmt: Any
    date_completed_gmt: Any
    total: Any
    total_tax: Any
    prices_include_tax: Any
    customer_id: Any
    billing: Any
    shipping: Any
    payment_method: Any
    customer_note: Any
    line_items: list[_Line]
    shipping_lines: list[_Line]
    fee_lines: list[_Line]
    refunds: Any


class _Kept(_Asked, total=False):
    """And what else may be in a stored document."""

    date_paid_gmt: Any
    _refunds: Any
    _meta: Any


FIELDS = ",".join(_Asked.__annotations__)
_kept = msgspec.json.Decoder(_Kept, float_hook=Decimal)


def decode_order(payload: bytes) -> Document:
    """The document of an order without what nobody reads, which is most of a line. One that is not of the usual form is decoded
    whole: whoever reads it says what is wrong with it. Raises ValueError."""
    try:
        document: Document = _kept.decode(payload)
    except (msgspec.MsgspecError, RecursionError):
        return decode(payload)
    return document


MOMENT = re.compile(r"\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d+)?(Z|[+-]\d{2}:\d{2})?", re.ASCII)


def parse_order(document: Document) -> Order:
    """Build an Order from one element of `GET /wp-json/wc/v3/orders`.

    Shape: {"id": int, "number": str, "status": str, "date_created_gmt": "2026-01-31T09:15:00" (UTC without offset),
    "line_items": [{"id", "name", "sku", "quantity", "subtotal", "subtotal_tax", "total", "total_tax"}], "refunds":
    [{"id", "total": "-19.99"}]}, and under `_refunds` the elements of `GET /orders/{id}/refunds`.
    Units: amounts are text in the order's currency; those of lines exclude tax, `total` of the order includes it.
    Raises: ValueError with the field's path.
    Source: WooCommerce wire reference §8.
    """
    order = Reader(document)
    order_id = order.integer("id")
    billing = order.child("billing")
    return Order(
        order_id=order_id,
        number=order.text("number") or str(order_id),
        status=order.needed("status"),
        currency=order.needed("currency"),
        created=moment_of(order, "date_created_gmt"),
        modified=moment_of(order, "date_modified_gmt"),
        completed=_completed(order),
        total=order.amount("total"),
        total_tax=order.amount("total_tax"),
        prices_include_tax=order.flag("prices_include_tax"),
        customer_id=order.integer("customer_id") if order.text("customer_id") else 0,
        email=billing.text("email"),
        billing=_address(billing),
        shipping=_address(order.child("shipping")),
        payment_method=order.text("payment_method"),
        paid=bool(order.text(PAID_FIELD)) if PAID_FIELD in document else None,
        meta=parse_meta(document),
        customer_note=order.text("customer_note"),
        lines=tuple(_lines(order)),
        refunds=tuple(_refunds(order)),
    )


def _completed(order: Reader) -> datetime | None:
    """A completed order without the date, as other software may put it there, was so at its last change at the latest."""
    if order.text("date_completed_gmt"):
        return moment_of(order, "date_completed_gmt")
    return moment_of(order, "date_modified_gmt") if order.text("status") == "completed" else None


def _lines(order: Reader) -> Iterator[OrderLine]:
    for line in order.by_id("line_items"):
        yield OrderLine(
            line_id=line.needed("id"),
            kind=LineKind.ITEM,
            name=line.text("name"),
            sku=_trusted_sku(line),
            quantity=line.amount("quantity"),
            subtotal=line.amount("subtotal"),
            subtotal_tax=line.amount("subtotal_tax"),
            total=line.amount("total"),
            total_tax=line.amount("total_tax"),
        )
    for line in order.by_id("shipping_lines"):
        yield _extra(line, LineKind.SHIPPING, line.text("method_title"), line.text("method_id"))
    for line in order.by_id("fee_lines"):
        yield _extra(line, LineKind.FEE, line.text("name"))


def _extra(line: Reader, kind: LineKind, name: str, method: str = "") -> OrderLine:
    total, tax = line.amount("total"), line.amount("total_tax")
    return OrderLine(line.needed("id"), kind, name, "", Decimal(1), total, tax, total, tax, method)


_NONE = ("", "0")


def _trusted_sku(line: Reader) -> str:
    """The SKU, unless it can't be the item's: of a deleted product there is none, of a deleted variation its parent's."""
    if line.text("product_id") in _NONE or (line.text("variation_id") in _NONE and _was_variation(line)):
        return ""
    return line.text("sku")


def _was_variation(line: Reader) -> bool:
    """Whether the name ends with the line's own attributes, as the shop names variations: `Hoodie - L, Blauw`."""
    name, ending = line.text("name"), " - "
    for attribute in line.by_id("meta_data"):
        shown = attribute.value("display_value") or attribute.value("value")
        if attribute.text("key").startswith("_") or not isinstance(shown, str):
            continue
        ending += shown
        if name.endswith(ending):
            return True
        ending += ", "
    return False


def _refunds(order: Reader) -> Iterator[Refund]:
    if not order.value("refunds"):
        return
    details = {refund.needed("id"): refund for refund in order.by_id(REFUNDS_KEY)}
    lines = {refund_id: tuple(_refund_lines(refund)) for refund_id, refund in details.items()}
    restocked = _restocked(order, [line for each in lines.values() for line in each])
    for refund in order.by_id("refunds"):
        refund_id = refund.needed("id")
        total, detail = abs(refund.amount("total")), details.get(refund_id)
        if detail is None:
            yield Refund(refund_id, total)
            continue
        created = moment_of(detail, "date_created_gmt") if detail.text("date_created_gmt") else None
        shown = tuple(replace(line, restocked=restocked.get(line.line_id, False)) for line in lines[refund_id])
        yield Refund(refund_id, total, shown, created)


def _refund_lines(refund: Reader) -> Iterator[RefundLine]:
    for kind in ("line_items", "shipping_lines", "fee_lines"):
        for line in refund.by_id(kind):
            quantity = abs(line.amount("quantity")) if line.text("quantity") else ZERO
            yield RefundLine(_refunded_line(line), quantity, -line.amount("total"), -line.amount("total_tax"))


def _restocked(order: Reader, refunded: Sequence[RefundLine]) -> dict[str, bool | None]:
    """By line: whether what was refunded of it went back on stock. The shop counts that by line of the order, over all
    refunds, in a hidden entry of the line."""
    found: dict[str, bool | None] = {}
    for line in order.by_id("line_items"):
        line_id, back = line.needed("id"), ZERO
        for entry in line.children("meta_data"):
            if entry.text("key") == "_restock_refunded_items" and entry.text("value"):
                back = entry.amount("value")
        whole = sum((each.quantity for each in refunded if each.line_id == line_id), ZERO)
        if back:
            found[line_id] = True if back >= whole else None
    return found


def _refunded_line(line: Reader) -> str:
    """The id of the order's line that was refunded; empty where the shop does not say."""
    for entry in line.children("meta_data"):
        if entry.text("key") == "_refunded_item_id":
            return entry.text("value")
    return ""


_ADDRESS = (
    "first_name",
    "last_name",
    "company",
    "address_1",
    "address_2",
    "city",
    "state",
    "postcode",
    "country",
    "phone",
)


def _address(address: Reader) -> Address:
    return Address(*address.texts(_ADDRESS))


def moment_of(reader: Reader, name: str) -> datetime:
    return reader.moment(name, _parse_moment)


def _parse_moment(text: str) -> datetime:
    if not MOMENT.fullmatch(text):
        raise ValueError(text)
    return datetime.fromisoformat(text)


def epoch_of(document: Document, name: str) -> int | None:
    """The date of a document in seconds since 1970, for planning; None where it can't be read."""
    try:
        return int(moment_of(Reader(document), name).timestamp())
    except ValueError:
        return None
