"""Values for the tests of the domain: ordinary ones, each overridable."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from decimal import Decimal
from typing import Any
from zoneinfo import ZoneInfo

from woobc.core.config.values import RecheckConfig, Span, StoreConfig
from woobc.core.domain.orders import Address, LineKind, Order, OrderLine, Refund, RefundLine
from woobc.core.domain.page_fields import default_elements
from woobc.core.domain.settings import (
    ImportRule,
    ItemMapping,
    OrderProcessing,
    Platform,
    StatusRule,
    StatusRules,
    StoreMapping,
    StoreRules,
)
from woobc.core.domain.staging import StagingContext

AMSTERDAM = ZoneInfo("Europe/Amsterdam")
ADDRESS = Address(
    first_name="Sanne",
    last_name="de Vries",
    address_1="Oudegracht 12",
    city="Utrecht",
    postcode="3511 AP",
    country="NL",
    phone="+31 6 12344277",
)


def line(total: str = "10.00", tax: str = "2.10", **changes: Any) -> OrderLine:
    """An undiscounted item line of one piece."""
    values: dict[str, Any] = {
        "line_id": "1",
        "kind": LineKind.ITEM,
        "name": "Mug",
        "sku": "MUG",
        "quantity": Decimal(1),
        "subtotal": Decimal(changes.pop("subtotal", total)),
        "subtotal_tax": Decimal(changes.pop("subtotal_tax", tax)),
        "total": Decimal(total),
        "total_tax": Decimal(tax),
    }
    return OrderLine(**{**values, **changes})


def shipping(total: str = "4.09", tax: str = "0.86", **changes: Any) -> OrderLine:
    values = {"line_id": "90", "kind": LineKind.SHIPPING, "name": "Parcel", "sku": "", "method": "flat_rate"}
    return line(total, tax, **{**values, **changes})


def fee(total: str, tax: str = "0", **changes: Any) -> OrderLine:
    return line(total, tax, **{"line_id": "95", "kind": LineKind.FEE, "name": "Fee", "sku": "", **changes})


def refund(total: str, *lines: RefundLine, refund_id: str = "7") -> Refund:
    return Refund(refund_id, Decimal(total), tuple(lines))


def refund_line(line_id: str, quantity: str, total: str, tax: str = "0") -> RefundLine:
    return RefundLine(line_id, Decimal(quantity), Decimal(total), Decimal(tax))


def order(*lines: OrderLine, **changes: Any) -> Order:
    """An order whose total is the sum of its lines, unless told otherwise."""
    values: dict[str, Any] = {
        "order_id": 1334,
        "number": "1334",
        "status": "processing",
        "currency": "EUR",
        "created": datetime(2026, 11, 15, 23, 43, 58, tzinfo=UTC),
        "modified": datetime(2026, 11, 20, 23, 43, 58, tzinfo=UTC),
        "completed": None,
        "total": sum((each.total + each.total_tax for each in lines), Decimal(0)),
        "total_tax": sum((each.total_tax for each in lines), Decimal(0)),
        "prices_include_tax": True,
        "customer_id": 4,
        "email": "klant1@example.com",
        "billing": ADDRESS,
        "shipping": Address(),
        "payment_method": "ideal",
        "customer_note": "",
        "lines": lines,
    }
    return Order(**{**values, **changes})


def mapping(**changes: Any) -> StoreMapping:
    values: dict[str, Any] = {
        "create_customers": True,
        "create_items": True,
        "guest_customer": "WEBGUEST",
        "items": {
            "HD-M-BLA": ItemMapping("HOODIE", "M-BLUE"),
            "name:Losse thee (zonder artikelnummer)": ItemMapping("TEA"),
            "name:Uitlopend artikel": ItemMapping("OLD-1"),
            "name:Hoodie - L, Blauw": ItemMapping("HOODIE", "L-BLUE"),
        },
        "payment_methods": {"ideal": "IDEAL", "paypal": "PAYPAL"},
        "shipment_methods": {"flat_rate": "GLS", "local_pickup": "PICKUP"},
        "currencies": {},
        "countries": {"GB": "UK"},
        "shipping_account": "6810",
        "fee_account": "6820",
        "rounding_account": "6830",
        "gift_card_account": "6840",
        "item_defaults": {},
        "customer_defaults": {},
    }
    return StoreMapping(**{**values, **changes})


def store_config(**changes: Any) -> StoreConfig:
    values: dict[str, Any] = {
        "code": "eu",
        "environment": "live",
        "enabled": True,
        "platform": Platform.WOOCOMMERCE,
        "url": "https://shop.example.com",
        "consumer_key": None,
        "consumer_secret": None,
        "store_hash": "",
        "access_token": None,
        "start_date": date(2026, 1, 1),
        "completed_before_first_import": "history",
        "overlap": timedelta(minutes=10),
        "max_parallel": 2,
        "skip_below": Decimal(0),
        "min_age": timedelta(),
        "quiet_time": timedelta(minutes=1),
        "webhooks": False,
        "webhook_url": "",
        "webhook_secrets": (),
        "order_processing": OrderProcessing.DEFAULT,
        "schedule_posting_time": None,
        "posting_date": "today",
        "external_document_number": "{store}-{order_id}",
        "also_known_as": (),
        "prices_including_vat": "store",
        "several_addresses": "fail",
        "ca_file": None,
        "status_rules": StatusRules({}, StatusRule(ImportRule.NO)),
        "recheck": RecheckConfig(
            lookback=Span(timedelta(days=21)),
            lookback_with_webhooks=Span(months=3),
            one_by_one_below=150,
            bulk_days=14,
            bulk_statuses=("completed",),
            exhaustive=True,
            watch=Span(timedelta(days=60)),
        ),
        "mapping": mapping(),
    }
    return StoreConfig(**{**values, **changes})


def store(**changes: Any) -> StoreRules:
    return store_config(**changes).rules


def context(**changes: Any) -> StagingContext:
    values: dict[str, Any] = {
        "store": store(),
        "fields": default_elements(),
        "local_currency": "EUR",
        "external_document_number": "EU-1334",
        "rule": ImportRule.VALID,
        "customer_no": "C00010",
        "time_zone": AMSTERDAM,
    }
    return StagingContext(**{**values, **changes})
