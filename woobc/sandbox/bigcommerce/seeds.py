"""A varied day of orders, the same at every start but for its date."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import timedelta
from typing import TYPE_CHECKING, Any

from woobc.sandbox.bigcommerce.values import Address

if TYPE_CHECKING:
    from woobc.sandbox.bigcommerce.shop import Shop

PEOPLE = (
    Address(),
    Address(
        *("Grace", "Sample", "Sample & Sons", "22 Lane", "Unit 4", "Bristol", "Bristol", "BS1 4DJ"),
        *("United Kingdom", "GB", "01632 960000", "grace@example.test"),
    ),
    Address(
        *("Zoë", "Müller", "", "Hauptstraße 5", "", "Köln", "Nordrhein-Westfalen", "50667"),
        *("Germany", "DE", "", "zoe@example.test"),
    ),
)
MUG = ("MUG-RED", "Mug, red", 2, "12.50")
SHIRT = ("SHIRT-M", "Shirt <b>medium</b>", 1, "24.99")
BOTTLE = ("BOTTLE", "Bottle", 10, "250")
EBOOK = {"sku": "EBOOK", "name": "E-book", "quantity": 1, "unit_price": "9.00", "kind": "digital"}
CERTIFICATE = {"sku": "", "name": "Gift certificate", "quantity": 1, "unit_price": "50", "kind": "giftcertificate"}

KINDS: tuple[Mapping[str, Any], ...] = (
    {"lines": [MUG, SHIRT], "tax_rate": "8.25", "shipping_cost": "5.95"},
    {
        "lines": [BOTTLE],
        "tax_rate": "5.5",
        "tax_inclusive": True,
        "discount": "100",
        "payment_method": "Cash on Delivery",
    },
    {"lines": [MUG], "status_id": 0, "customer_id": 12},
    {"lines": [SHIRT], "tax_rate": "20", "tax_inclusive": True, "coupons": [("SAVE10", 1, "10")], "shipping_cost": "4"},
    {"lines": [EBOOK], "status_id": 10, "tax_rate": "8.25"},
    {
        "lines": [MUG, (*SHIRT, "physical", None, None, 1), ("BAG", "Bag", 1, "15", "physical", None, None, 2)],
        "tax_rate": "10",
        "destinations": [(PEOPLE[0], "3"), (PEOPLE[1], "4"), (PEOPLE[2], "5")],
    },
    {"lines": [MUG, CERTIFICATE], "tax_rate": "8.25", "store_credit": "10", "gift_certificate": "5"},
    {"lines": [{"sku": "", "name": "Engraving", "quantity": 1, "unit_price": "7.77", "product_id": 0}]},
    {"lines": [MUG, ("SOCKS", "Socks", 0, "4.00")], "status_id": 7, "payment_method": "Bank Deposit"},
    {
        "lines": [
            ("KIT", "Starter kit", 1, "99.00"),
            {"sku": "KIT-PART", "name": "Part of the kit", "quantity": 2, "unit_price": "0", "bundle_of": 0},
        ],
        "tax_rate": "8.25",
        "handling": "2.50",
    },
    {
        "lines": [{"sku": "VASE", "name": "Vase", "quantity": 3, "unit_price": "19.99", "wrapping": "6"}],
        "tax_rate": "19",
    },
    {"lines": [MUG], "fees": [("Packaging", "1.50")], "tax_rate": "8.25"},
    {"lines": [SHIRT], "currency": "USD", "display_currency": "EUR", "exchange_rate": "0.92", "status_id": 9},
    {"lines": [BOTTLE], "staff_notes": None, "cart_id": None, "customer_message": None, "order_source": "external"},
    {"lines": [SHIRT], "coupons": [("SHIPFREE", 4, "0")], "shipping_cost": "8", "tax_rate": "10", "status_id": 11},
    {"lines": [(f"PART-{part:02d}", f"Part {part}", 1, "1.05") for part in range(53)], "tax_rate": "8.25"},
    {"lines": [MUG], "status_id": 5},
    {"lines": [MUG], "external_source": "M-MIG", "status_id": 10},
)
REFUNDED_KIND, ARCHIVED_KIND = 3, 16


def seed(shop: Shop, count: int) -> list[int]:
    """Place `count` orders spread over the last day; one kind is refunded in part, and one archived."""
    start = shop.clock.now() - timedelta(days=1)
    ids = []
    for at in range(count):
        kind = at % len(KINDS)
        created = start + timedelta(days=1) * at / count
        fields = {"billing": PEOPLE[at % len(PEOPLE)], "customer_id": 0 if at % 3 else 600 + at, **KINDS[kind]}
        order_id = shop.place_order(created=created, **fields)
        if kind == REFUNDED_KIND:
            shop.refund(order_id, "SHIPPING")
        if kind == ARCHIVED_KIND:
            shop.archive(order_id)
        ids.append(order_id)
    return ids
