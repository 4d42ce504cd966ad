"""Values for the tests of the domain: ordinary ones, each overridable."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from decimal import Decimal
from typing import Any
from zoneinfo import ZoneInfo

from woobc.core.config.span import Span
from woobc.core.config.values import RecheckConfig, StoreConfig
from woobc.core.domain.admission import Boundaries
from woobc.core.domain.intake import Terms
from woobc.core.domain.lifecycle import OrderState
from woobc.core.domain.orders import Address, LineKind, Order, OrderLine, Payload, Presence, Reading, Refund, RefundLine
from woobc.core.domain.page_fields import default_elements
from woobc.core.domain.settings import (
    ImportRule,
    ItemMapping,
    OrderProcessing,
    Platform,
    RefundMode,
    StatusRule,
    StatusRules,
    StoreMapping,
    StoreRules,
)
from woobc.core.domain.staging import StagingContext
from woobc.core.domain.stored import StoredOrder

AMSTERDAM = ZoneInfo("Europe/Amsterdam")
NOW = datetime(2026, 11, 21, 0, 13, 58, tzinfo=UTC)
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


def reading(of: Order | None, **changes: Any) -> Reading:
    """A look at an order, half an hour after the ordinary order's last change; without one its document was not understood."""
    values: dict[str, Any] = {
        "order_id": of.order_id if of else 1334,
        "read_at": NOW,
        "shop_time": NOW,
        "presence": Presence.LISTED,
        "payload": Payload.of(b"{}"),
        "order": of,
        "problem": "" if of else "line_items[0].total",
    }
    return Reading(**{**values, **changes})


def stored(of: Order, **changes: Any) -> StoredOrder:
    """The row of an order that was read when it was last changed, pending by its rule unless told otherwise."""
    values: dict[str, Any] = dict.fromkeys(StoredOrder.__struct_fields__) | {
        "id": 7,
        "store": "eu",
        "order_id": of.order_id,
        "number": of.number,
        "status": of.status,
        "rule": ImportRule.VALID,
        "state": OrderState.PENDING,
        "currency": of.currency,
        "total": of.total,
        "total_tax": of.total_tax,
        "email": of.email,
        "customer_name": of.customer_name,
        "date_created": of.created,
        "date_modified": of.modified,
        "read_at": of.modified,
        "external_document_number": f"EU-{of.order_id}",
        "found_in_bc": "",
        "failed": False,
        "conflict": False,
        "conflict_fields": "",
        "attempts": 0,
        "bc_clock_ahead_s": 0,
        "first_seen": of.modified,
        "last_seen": of.modified,
        "bad_readings": 0,
        "content_hash": of.content_hash(),
        "payload_id": 70,
        "accepted_hash": of.content_hash(),
        "accepted_status": of.status,
        "accepted_refunded": of.refunded,
        "refunded": of.refunded,
        "first_skus": {line.line_id: line.sku for line in of.lines if line.sku},
        "cuts": "",
        "line_count": len(of.lines),
        "forgotten": False,
    }
    return StoredOrder(**{**values, **changes})


def rules(*, default: str = "no", **statuses: str | tuple[str, bool]) -> StatusRules:
    """Rules by status: `processing="valid"`, or with its `retry`: `pending=("no", False)`. `on_hold` is the status on-hold."""
    pairs = {name: (rule, True) if isinstance(rule, str) else rule for name, rule in statuses.items()}
    named = {name.replace("_", "-"): StatusRule(ImportRule(rule), retry) for name, (rule, retry) in pairs.items()}
    return StatusRules(named, StatusRule(ImportRule(default)))


def terms(**changes: Any) -> Terms:
    """An automatic import half an hour after the ordinary order's last change; settings of the store may be among `changes`."""
    values: dict[str, Any] = {
        "boundaries": Boundaries(datetime(2026, 1, 1, tzinfo=UTC), None),
        "now": NOW,
        "run_started": NOW,
        "asked": None,
        "order_number_length": 20,
    }
    of_terms = {name: changes.pop(name) for name in tuple(changes) if name in Terms.__struct_fields__}
    return Terms(rules=store(**changes), **{**values, **of_terms})


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
        "require_paid": (),
        "meta": {},
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
        "refunds": RefundMode.REPORT,
        "refunds_since": None,
        "refund_account": "",
        "non_restock_account": "",
        "return_location": "",
        "tell": None,
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
