"""Recorded documents become orders; what a shop or plugin changed is either understood or named by its field."""

from __future__ import annotations

import json
import re
from datetime import UTC, datetime
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

from tests.stores.woocommerce_support import SAMPLES, recorded
from woobc.core.domain.orders import LineKind, Order, Refund, RefundLine
from woobc.core.stores.json_reader import decode, with_more
from woobc.core.stores.meta import KEPT
from woobc.core.stores.woocommerce_documents import REFUNDS_KEY, decode_order, parse_order


def sample(number: int) -> bytes:
    return next(SAMPLES.glob(f"order-{number:02}-*.json")).read_bytes()


def parsed(number: int) -> Order:
    return parse_order(decode_order(sample(number)))


def changed(number: int = 1, **fields: Any) -> bytes:
    return json.dumps({**json.loads(sample(number)), **fields}).encode()


# number, id, status, currency, total, total_tax, created, completed, customer, lines as "kind sku quantity total+tax"
EXPECTED = [
    (1, 1334, "processing", "EUR", "24.94", "4.33", "2026-11-15T23:43:58", "", 0,
     ["item TS-001 1 16.52+3.47", "shipping - 1 4.09+0.86"]),
    (2, 1335, "completed", "EUR", "232.28", "29.17", "2026-11-15T23:44:58", "2026-11-17T12:09:25", 4,
     ["item TS-001 2 33.04+6.94", "item 9789012345678 3 68.67+6.18", "item GIFT-25 1 25.00+0.00",
      "item MUG-7-NEW 7 72.31+15.19", "shipping - 1 4.09+0.86"]),
    (3, 1337, "completed", "EUR", "110.29", "17.53", "2026-11-15T23:46:58", "2026-11-17T00:04:59", 5,
     ["item HD-M-BLA 2 60.72+11.54", "item MUG-7-NEW 3 25.38+4.82", "shipping - 1 4.09+0.78",
      "fee - 1 2.07+0.39", "fee - 1 0.50+0.00"]),
    (4, 1340, "completed", "EUR", "71.90", "11.85", "2026-11-15T23:49:58", "2026-11-17T03:10:35", 12,
     ["item TS-001 3 49.56+10.41", "item - 2 6.40+0.58", "shipping - 1 4.09+0.86"]),
    (5, 1343, "refunded", "EUR", "45.90", "7.97", "2026-11-15T23:50:58", "2026-11-20T23:43:59", 6,
     ["item HD-S-GRO 1 33.84+7.11", "shipping - 1 4.09+0.86"]),
    (6, 1347, "completed", "EUR", "47.45", "8.24", "2026-11-15T23:52:58", "2026-11-17T13:25:31", 0,
     ["item - 2 24.79+5.21", "item MUG-7-NEW 1 10.33+2.17", "shipping - 1 4.09+0.86"]),
    (7, 1350, "completed", "EUR", "48.90", "8.49", "2026-11-15T23:55:58", "2026-11-17T14:15:23", 0,
     ["item - 1 36.32+7.63", "shipping - 1 4.09+0.86"]),
    (8, 1355, "processing", "EUR", "35.49", "6.16", "2026-11-16T00:00:58", "", 11,
     ["item MUG-7-NEW 1 10.33+2.17", "shipping - 1 19.00+3.99"]),
    (9, 1336, "processing", "CAD", "85.01", "11.39", "2026-11-15T23:45:58", "", 0,
     ["item TS-001 3 49.56+7.67", 'item CAN/12_"XL" 1 6.06+0.93', "shipping - 1 18.00+2.79"]),
    (10, 1377, "processing", "EUR", "12.50", "2.17", "2026-11-16T00:22:58", "", 0, ["item MUG-7-NEW 1 10.33+2.17"]),
    (11, 1383, "processing", "EUR", "52.45", "9.10", "2026-11-16T00:28:58", "", 0,
     ["item MUG-7-NEW 1 10.33+2.17", "item HD-S-BLA 1 33.02+6.93"]),
    (12, 1378, "processing", "EUR", "12.50", "2.17", "2026-11-16T00:23:58", "", 0, ["item MUG-7-NEW 1 10.33+2.17"]),
    (13, 1369, "trash", "EUR", "25.00", "4.34", "2026-11-16T00:14:58", "2026-11-17T09:06:03", 0,
     ["item MUG-7-NEW 2 20.66+4.34"]),
    (14, 1360, "pending", "EUR", "0.00", "0.00", "2026-11-16T00:05:58", "", 0, []),
    (15, 1339, "processing", "EUR", "22.91", "3.98", "2026-11-15T23:48:58", "", 0,
     ['item CAN/12_"XL" 3 18.17+3.82', "shipping - 1 4.09+0.86", "fee - 1 -3.33+-0.70"]),
    (16, 1358, "processing", "EUR", "17.45", "3.03", "2026-11-16T00:03:58", "", 0,
     ["item MUG-7-NEW 1 10.33+2.17", "shipping - 1 4.09+0.86"]),
    (17, 1338, "processing", "EUR", "0.00", "0.00", "2026-11-15T23:47:58", "", 0,
     ["item MUG-7-NEW 1 0.00+0.00", "shipping - 1 0.00+0.00"]),
    (18, 1362, "processing", "JPY", "3000.00", "0.00", "2026-11-16T00:07:58", "", 0, ["item TS-001 1 3000.00+0.00"]),
    (19, 1372, "processing", "EUR", "12.50", "2.17", "2026-10-25T01:30:00", "", 0, ["item MUG-7-NEW 1 10.33+2.17"]),
    (20, 1351, "processing", "EUR", "21.91", "1.81", "2026-11-15T23:56:58", "", 0,
     ["item - 5 16.01+1.44", "shipping - 1 4.09+0.37"]),
    (21, 197, "completed", "EUR", "232.28", "29.17", "2026-11-16T00:06:18", "2026-11-17T12:30:45", 4,
     ["item TS-001 2 33.04+6.94", "item 9789012345678 3 68.67+6.18", "item GIFT-25 1 25.00+0.00",
      "item MUG-7-NEW 7 72.31+15.19", "shipping - 1 4.09+0.86"]),
    (22, 202, "completed", "EUR", "71.90", "11.85", "2026-11-16T00:11:18", "2026-11-17T03:31:55", 12,
     ["item TS-001 3 49.56+10.41", "item - 2 6.40+0.58", "shipping - 1 4.09+0.86"]),
]  # fmt: skip


@pytest.mark.parametrize("row", EXPECTED, ids=lambda row: f"sample-{row[0]:02}")
def test_each_recorded_order_is_understood(row: tuple[Any, ...]) -> None:
    number, order_id, status, currency, total, total_tax, created, completed, customer_id, lines = row
    order = parsed(number)
    assert (order.order_id, order.status, order.currency) == (order_id, status, currency)
    assert (order.total, order.total_tax, order.customer_id) == (Decimal(total), Decimal(total_tax), customer_id)
    assert order.created == datetime.fromisoformat(created).replace(tzinfo=UTC)
    assert order.completed == (datetime.fromisoformat(completed).replace(tzinfo=UTC) if completed else None)
    assert [
        f"{line.kind} {line.sku.replace(' ', '_') or '-'} {line.quantity} {line.total}+{line.total_tax}"
        for line in order.lines
    ] == lines


@pytest.mark.parametrize("number", range(1, 23))
def test_the_lines_of_each_recorded_order_add_up_to_its_total(number: int) -> None:
    order = parsed(number)
    assert sum(line.total + line.total_tax for line in order.lines) == order.total
    assert order.prices_include_tax


def test_the_number_people_see_is_not_the_id() -> None:
    assert (parsed(10).order_id, parsed(10).number) == (1377, "1334")


def test_the_second_0230_of_the_clock_change_is_told_from_the_first() -> None:
    assert parsed(19).created == datetime(2026, 10, 25, 1, 30, tzinfo=UTC)


def test_discounts_stay_between_subtotal_and_total() -> None:
    line = parsed(3).lines[0]
    assert (line.subtotal, line.subtotal_tax, line.total) == (Decimal("69.34"), Decimal("13.17"), Decimal("60.72"))


def test_shipping_tells_its_method_and_fees_their_name() -> None:
    lines = parsed(3).lines
    assert [line.method for line in lines if line.kind is LineKind.SHIPPING] == ["flat_rate"]
    assert [line.name for line in lines if line.kind is LineKind.FEE] == ["Cadeauverpakking", "Toeslag betaling"]


def test_text_comes_through_as_the_shop_has_it() -> None:
    order = parsed(8)
    document = json.loads(sample(8))
    assert order.customer_note == document["customer_note"]
    assert order.billing.first_name == "Anna 🌷"
    assert order.billing.company == document["billing"]["company"]
    assert order.email == "klant8@example.com"
    assert parsed(16).billing.first_name == json.loads(sample(16))["billing"]["first_name"]


def test_an_order_without_any_address_is_understood() -> None:
    order = parsed(14)
    assert order.billing.is_empty()
    assert order.shipping.is_empty()
    assert order.email == ""


def test_refunds_are_positive_and_their_lines_unknown_until_read() -> None:
    assert parsed(4).refunds == (Refund("1341", Decimal("19.99")), Refund("1342", Decimal("2.50")))
    assert parsed(5).refunded == Decimal("45.90")


def test_lines_of_refunds_point_to_the_lines_they_take_back() -> None:
    refunds = json.loads(recorded("refunds-of-order.http").get_data())
    order = parse_order(decode_order(changed(4, _refunds=refunds)))
    assert order.refunds[0].lines == (RefundLine("1568", Decimal(1), Decimal("16.52"), Decimal("3.47")),)
    assert order.refunds[1].lines == ()


@pytest.mark.parametrize(
    ("name", "attributes", "sku"),
    [
        ("Hoodie - L, Blauw", [("maat", "L"), ("kleur", "Blauw")], ""),
        ("Hoodie - L", [("maat", "L"), ("Gravure", "Mama")], ""),
        ("Hoodie - L", [("_lot", "7"), ("maat", "L")], ""),
        ("Hoodie", [("maat", "L")], "HD"),
        ("Mok", [], "HD"),
        ("Mok - L", [("Gravure", "Mama")], "HD"),
    ],
)
def test_the_sku_of_a_deleted_variation_is_its_parents_and_not_used(
    name: str, attributes: list[tuple[str, str]], sku: str
) -> None:
    line = json.loads(sample(7))["line_items"][0]
    line["name"] = name
    line["meta_data"] = [{"key": key, "value": value.lower(), "display_value": value} for key, value in attributes]
    assert parse_order(decode_order(changed(7, line_items=[line]))).lines[0].sku == sku


def test_numbers_where_text_belongs_keep_every_digit() -> None:
    payload = (
        sample(1)
        .replace(b'"total":"24.94"', b'"total":24.940000000000001')
        .replace(b'"number":"1334"', b'"number":1334')
    )
    order = parse_order(decode_order(payload))
    assert order.total == Decimal("24.940000000000001")
    assert order.number == "1334"


@pytest.mark.parametrize(
    "fields",
    [
        {"customer_note": None, "payment_method": None, "shipping": None, "refunds": None, "fee_lines": None},
        {"shipping": [], "payment_method": False, "customer_note": 7},
        {"id": "1334", "customer_id": "0", "date_completed_gmt": ""},
        {"shipping_lines": {"1": json.loads(sample(1))["shipping_lines"][0]}},
        {"surprise": {"of": ["a", "plugin"]}, "meta_data": "none"},
    ],
)
def test_what_plugins_do_to_types_is_understood(fields: dict[str, Any]) -> None:
    order = parse_order(decode_order(changed(1, **fields)))
    assert (order.order_id, order.total, len(order.lines)) == (1334, Decimal("24.94"), 2)


def broken_line(**fields: Any) -> dict[str, Any]:
    return {"line_items": [{**json.loads(sample(1))["line_items"][0], **fields}]}


@pytest.mark.parametrize(
    ("fields", "problem"),
    [
        ({"total": "NaN"}, 'total: expected an amount, got "NaN"'),
        ({"total": "1e400"}, 'total: expected an amount, got "1e400"'),
        ({"total": "14.936,55"}, 'total: expected an amount, got "14.936,55"'),
        ({"total": "9999999999999.00"}, "total: expected an amount"),
        ({"total": ""}, "total: is missing"),
        ({"total": True}, "total: expected an amount"),
        ({"total": {"EUR": 1}}, "total: expected text"),
        ({"currency": ""}, "currency: is missing"),
        ({"status": None}, "status: is missing"),
        ({"date_created_gmt": None}, "date_created_gmt: is missing"),
        ({"date_modified_gmt": "0000-00-00T00:00:00"}, "date_modified_gmt: expected a date and time"),
        ({"date_completed_gmt": "yesterday"}, 'date_completed_gmt: expected a date and time, got "yesterday"'),
        ({"billing": "Jan"}, "billing: expected an object"),
        ({"line_items": "none"}, "line_items: expected a list"),
        ({"line_items": [None]}, "line_items[0]: expected an object"),
        (broken_line(total="gratis"), 'line_items[0].total: expected an amount, got "gratis"'),
        (broken_line(quantity=None), "line_items[0].quantity: is missing"),
        (broken_line(meta_data=[7], variation_id=0), "line_items[0].meta_data[0]: expected an object"),
    ],
)
def test_a_field_that_can_not_be_understood_is_named(fields: dict[str, Any], problem: str) -> None:
    with pytest.raises(ValueError, match="^" + re.escape(problem)):
        parse_order(decode_order(changed(1, **fields)))


@pytest.mark.parametrize("payload", [b"", b"[]", b"{", b'{"id":1', b"\xef\xbb\xbf{}", b"null"])
def test_what_is_no_json_object_is_a_value_error(payload: bytes) -> None:
    with pytest.raises(ValueError, match="not readable as JSON"):
        decode_order(payload)


@pytest.mark.parametrize("path", sorted(SAMPLES.glob("order*.json")), ids=lambda path: path.stem)
def test_what_is_left_out_of_a_document_is_never_read(path: Path) -> None:
    payload = path.read_bytes()
    assert parse_order(decode_order(payload)) == parse_order(decode(payload))
    assert len(json.dumps(decode_order(payload), default=str)) < len(payload)


def test_refunds_meta_and_payment_of_a_stored_document_are_read() -> None:
    stored = with_more(changed(5, date_paid_gmt="2026-11-15T23:50:58"), REFUNDS_KEY, b'[{"id":1,"amount":"1.00"}]')
    stored = with_more(stored, KEPT, b'[["order","","_po_number","PO-7"]]')
    order = parse_order(decode_order(stored))
    assert order == parse_order(decode(stored))
    assert (order.paid, [text for _, text in order.meta]) == (True, ["PO-7"])
    assert decode_order(stored)[REFUNDS_KEY]
