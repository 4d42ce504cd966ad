"""The store's JSON documents: every key, in the order of the wire (BigCommerce wire reference §5, §6)."""

from __future__ import annotations

import re
import uuid
import zlib
from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import datetime
from decimal import Decimal
from email.utils import format_datetime
from typing import Any

from woobc.sandbox.bigcommerce.pricing import Charge, Discount, Priced, PricedLine, total, wire
from woobc.sandbox.bigcommerce.values import (
    PAID_STATUSES,
    SHIPPED_STATUSES,
    STATUSES,
    Address,
    Destination,
    Draft,
    Line,
    Switches,
)

Document = dict[str, Any]
ZERO = "0.0000"
_MONEY_TEXT = re.compile(r"-?\d+\.\d{4}")
_MONEY_KEY = re.compile(r"price|cost|total|tax|amount|discount")


def money(amount: Decimal) -> str:
    """Four decimals, as every recorded body has it."""
    return str(wire(amount))


def number(amount: Decimal | str) -> int | float:
    """A JSON number: v3 and consignments write money so."""
    amount = Decimal(amount)
    return int(amount) if amount == amount.to_integral_value() else float(amount)


def rfc2822(when: datetime) -> str:
    return format_datetime(when)


def link(store_hash: str, resource: str) -> Document:
    """A reference to a sub-resource: always at the real host, whoever serves it."""
    return {"url": f"https://api.bigcommerce.com/stores/{store_hash}/v2{resource}", "resource": resource}


def _cost(name: str, charge: Charge) -> Document:
    return {
        f"base_{name}": money(charge.base),
        f"{name}_ex_tax": money(charge.ex),
        f"{name}_inc_tax": money(charge.inc),
        f"{name}_tax": money(charge.tax),
    }


def _person(address: Address) -> Document:
    return {
        "first_name": address.first_name,
        "last_name": address.last_name,
        "company": address.company,
        "street_1": address.street_1,
        "street_2": address.street_2,
        "city": address.city,
        "state": address.state,
        "zip": address.zip,
        "country": address.country,
        "country_iso2": address.country_iso2,
        "phone": address.phone,
        "email": address.email,
    }


def billing_document(address: Address) -> Document:
    return {**_person(address), "form_fields": []}


def payment_status(draft: Draft) -> str:
    """What the store says of the money: by the status unless the draft says otherwise."""
    if draft.payment_status is not None:
        return draft.payment_status
    if draft.status_id == 0:
        return ""
    paid = draft.status_id in PAID_STATUSES and draft.payment_method == "Credit Card"
    return "captured" if paid else "pending"


def _cart_id(draft: Draft, order_id: int) -> str | None:
    if draft.cart_id != "made":
        return draft.cart_id
    return str(uuid.uuid5(uuid.NAMESPACE_URL, f"cart-{order_id}"))


def order_document(
    draft: Draft, priced: Priced, order_id: int, times: tuple[datetime, datetime], store_hash: str
) -> Document:
    """The order as `GET /v2/orders/{id}` has it; `times` are creation and modification."""
    created, modified = times
    goods = total([each.goods for each in priced.lines])
    places = len(draft.places)
    # Ship-to-several orders carry the tax once per address here: recorded, and useless for any sum.
    subtotal_inc = goods.inc if places < 2 else goods.ex + places * goods.tax
    shipping, handling = total(priced.shipping), total(priced.handling)
    wrapping = total([each.wrapping for each in priced.lines])
    tax_class = 4
    resource = f"/orders/{order_id}"
    status = STATUSES.get(draft.status_id, "Unknown")
    return {
        "id": order_id,
        "customer_id": draft.customer_id,
        "date_created": rfc2822(created),
        "is_tax_inclusive_pricing": draft.tax_inclusive,
        "date_modified": rfc2822(modified),
        "date_shipped": rfc2822(modified) if draft.status_id in SHIPPED_STATUSES else "",
        "status_id": draft.status_id,
        "status": status,
        "subtotal_ex_tax": money(goods.ex),
        "subtotal_inc_tax": money(subtotal_inc),
        "subtotal_tax": money(goods.tax),
        **_cost("shipping_cost", shipping),
        "shipping_cost_tax_class_id": tax_class,
        **_cost("handling_cost", handling),
        "handling_cost_tax_class_id": tax_class,
        **_cost("wrapping_cost", wrapping),
        "wrapping_cost_tax_class_id": tax_class,
        "total_ex_tax": money(priced.total_ex),
        "total_inc_tax": money(priced.total_inc),
        "total_tax": money(priced.total_tax),
        "items_total": sum(line.quantity for line in draft.lines),
        "items_shipped": 0,
        "payment_method": draft.payment_method,
        "payment_provider_id": draft.payment_provider_id,
        "payment_status": payment_status(draft),
        "refunded_amount": ZERO,
        "order_is_digital": draft.is_digital,
        "store_credit_amount": money(draft.store_credit),
        "gift_certificate_amount": money(draft.gift_certificate),
        "ip_address": "192.0.2.7",
        "ip_address_v6": "",
        "geoip_country": draft.billing.country,
        "geoip_country_iso2": draft.billing.country_iso2,
        "currency_id": 2 if draft.display_currency else 1,
        "currency_code": draft.display_currency or draft.currency,
        "currency_exchange_rate": f"{draft.exchange_rate:.10f}",
        "default_currency_id": 1,
        "default_currency_code": draft.currency,
        "staff_notes": draft.staff_notes,
        "customer_message": draft.customer_message,
        "discount_amount": money(priced.manual_discount),
        "coupon_discount": money(sum(priced.coupon_amounts, Decimal())),
        "shipping_address_count": places,
        "is_deleted": False,
        "ebay_order_id": "0",
        "cart_id": _cart_id(draft, order_id),
        "billing_address": billing_document(draft.billing),
        "fees": link(store_hash, f"{resource}/fees"),
        "is_email_opt_in": False,
        "credit_card_type": None,
        "order_source": draft.order_source,
        "channel_id": draft.channel_id,
        "external_source": draft.external_source,
        "consignments": link(store_hash, f"{resource}/consignments"),
        "products": link(store_hash, f"{resource}/products"),
        "shipping_addresses": link(store_hash, f"{resource}/shipping_addresses"),
        "coupons": link(store_hash, f"{resource}/coupons"),
        "external_id": None,
        "external_merchant_id": None,
        "tax_provider_id": "AvaTaxProvider" if draft.automatic_tax else "BasicTaxProvider",
        "customer_locale": draft.customer_locale,
        "external_order_id": draft.external_order_id,
        "store_default_currency_code": draft.currency,
        "store_default_to_transactional_exchange_rate": "1.0000000000",
        "custom_status": status,
    }


def product_document(
    priced: PricedLine, line_id: int, order_id: int, address_id: int, parent_id: int | None, wrapping_per: str
) -> Document:
    """One line of `GET /v2/orders/{id}/products`."""
    line, goods = priced.line, priced.goods
    product_id = zlib.crc32((line.sku or line.name).encode()) % 9000 + 1 if line.product_id is None else line.product_id
    variant_id = line.variant_id if line.variant_id is not None else product_id and product_id + 100
    certificate = line.kind == "giftcertificate"
    wrapping = _per_unit(priced.wrapping, line.quantity) if wrapping_per == "unit" else priced.wrapping
    return {
        "id": line_id,
        "order_id": order_id,
        "product_id": 0 if certificate else product_id,
        "variant_id": 0 if certificate else variant_id,
        "order_pickup_method_id": 0,
        "order_address_id": address_id,
        "name": line.name,
        "name_customer": line.name,
        "name_merchant": line.name,
        "sku": line.sku,
        "upc": "",
        "type": line.kind,
        **_unit_prices(line, goods),
        "base_total": money(goods.base),
        "total_ex_tax": money(goods.ex),
        "total_inc_tax": money(goods.inc),
        "total_tax": money(goods.tax),
        "weight": "2.0000",
        "width": "11.0000",
        "height": "4.0000",
        "depth": "1.5000",
        "quantity": line.quantity,
        "base_cost_price": ZERO,
        "cost_price_inc_tax": ZERO,
        "cost_price_ex_tax": ZERO,
        "cost_price_tax": ZERO,
        "is_refunded": False,
        "quantity_refunded": 0,
        "refund_amount": ZERO,
        "return_id": 0,
        "wrapping_id": 1 if line.wrapping else 0,
        "wrapping_name": "Gift Wrap" if line.wrapping else "",
        **_cost("wrapping_cost", wrapping),
        "wrapping_message": "",
        "quantity_shipped": 0,
        "event_name": None,
        "event_date": None,
        "fixed_shipping_cost": ZERO,
        "ebay_item_id": "",
        "ebay_transaction_id": "",
        "option_set_id": None,
        "parent_order_product_id": parent_id,
        "is_bundled_product": parent_id is not None,
        "bin_picking_number": "",
        "external_id": line.external_id,
        "fulfillment_source": "",
        "brand": "",
        "gift_certificate_id": line_id if certificate else None,
        "applied_discounts": [_discount_document(each) for each in priced.discounts],
        "product_options": [_option_document(line_id, index, each) for index, each in enumerate(line.options)],
        "configurable_fields": [],
        "discounted_total_inc_tax": money(goods.net_inc),
    }


def _unit_prices(line: Line, goods: Charge) -> Document:
    """Unit prices are the totals divided, so that they multiply back only within rounding; a removed line has none."""
    count = line.quantity or 1
    ex = wire(goods.ex / count) if line.quantity else line.unit_price
    inc = wire(goods.inc / count) if line.quantity else line.unit_price
    return {
        "base_price": money(line.unit_price),
        "price_ex_tax": money(ex),
        "price_inc_tax": money(inc),
        "price_tax": money(inc - ex),
    }


def _per_unit(charge: Charge, quantity: int) -> Charge:
    count = quantity or 1
    parts = (charge.base, charge.ex, charge.inc, charge.tax, charge.net_inc)
    return Charge(*(part / count for part in parts))


def _discount_document(discount: Discount) -> Document:
    return {
        "id": discount.id,
        "amount": money(discount.amount),
        "name": discount.name,
        "code": discount.code,
        "target": discount.target,
    }


def _option_document(line_id: int, index: int, option: tuple[str, str]) -> Document:
    label, chosen = option
    return {
        "id": line_id * 10 + index,
        "option_id": 100 + index,
        "order_product_id": line_id,
        "product_option_id": 200 + index,
        "display_name": label,
        "display_name_customer": label,
        "display_name_merchant": label,
        "display_value": chosen,
        "display_value_customer": chosen,
        "display_value_merchant": chosen,
        "value": str(300 + index),
        "type": "Multiple choice",
        "name": f"{label}{line_id}",
        "display_style": "Rectangles",
    }


def address_document(
    place: Destination, costs: tuple[Charge, Charge], ids: tuple[int, int], items: int, store_hash: str
) -> Document:
    """One row of `GET /v2/orders/{id}/shipping_addresses`; `costs` shipping and handling, `ids` of address and order."""
    shipping, handling = costs
    address_id, order_id = ids
    person = _person(place.address)
    return {
        "id": address_id,
        "order_id": order_id,
        **{key: person[key] for key in ("first_name", "last_name", "company", "street_1", "street_2", "city", "zip")},
        **{key: person[key] for key in ("country", "country_iso2", "state", "email", "phone")},
        "items_total": items,
        "items_shipped": 0,
        "shipping_method": place.method,
        "base_cost": money(shipping.base),
        "cost_ex_tax": money(shipping.ex),
        "cost_inc_tax": money(shipping.inc),
        "cost_tax": money(shipping.tax),
        "cost_tax_class_id": 4,
        **_cost("handling_cost", handling),
        "handling_cost_tax_class_id": 4,
        "shipping_zone_id": 1,
        "shipping_zone_name": "Everywhere",
        "shipping_quotes": link(store_hash, f"/orders/{order_id}/shipping_addresses/{address_id}/shipping_quotes"),
        "form_fields": [],
    }


def coupon_documents(draft: Draft, priced: Priced, order_id: int, next_id: Callable[[], int]) -> list[Document]:
    return [
        {
            "id": next_id(),
            "coupon_id": index + 1,
            "order_id": order_id,
            "code": coupon.code,
            "amount": number(coupon.amount),
            "type": coupon.type,
            "discount": number(taken),
        }
        for index, (coupon, taken) in enumerate(zip(draft.coupons, priced.coupon_amounts, strict=True))
    ]


def fee_documents(draft: Draft, priced: Priced, next_id: Callable[[], int]) -> list[Document]:
    return [
        {
            "id": next_id(),
            "type": "custom_fee",
            "display_name_customer": fee.name,
            "display_name_merchant": fee.name,
            "source": "AA",
            "base_cost": money(cost.base),
            "cost_ex_tax": money(cost.ex),
            "cost_inc_tax": money(cost.inc),
            "cost_tax": money(cost.tax),
            "tax_class_id": None,
        }
        for fee, cost in zip(draft.fees, priced.fees, strict=True)
    ]


def tax_documents(
    draft: Draft, priced: Priced, order_id: int, products: Sequence[Document], addresses: Sequence[Document]
) -> list[Document]:
    """The detailed rows of `/taxes?details=true`, untaxed things left out."""
    rows: list[Document] = []

    def add(kind: str, charge: Charge, rate: Decimal, address_id: int, line_id: int | None) -> None:
        if charge.tax:
            rows.append(_tax(draft, order_id, address_id, rate, charge.tax, kind, line_id, len(rows) + 1))

    for each, product in zip(priced.lines, products, strict=True):
        rate = draft.tax_rate if each.line.tax_rate is None else each.line.tax_rate
        add("item", each.goods, rate, product["order_address_id"], product["id"])
        add("gift-wrapping", each.wrapping, rate, product["order_address_id"], product["id"])
    for address, shipping, handling in zip(addresses, priced.shipping, priced.handling, strict=True):
        add("shipping", shipping, draft.tax_rate, address["id"], None)
        add("handling", handling, draft.tax_rate, address["id"], None)
    return rows


def _tax(
    draft: Draft, order_id: int, address_id: int, rate: Decimal, tax: Decimal, kind: str, line_id: int | None, row: int
) -> Document:
    ids = {} if draft.automatic_tax else {"order_id": order_id, "order_address_id": address_id}
    return {
        "id": order_id * 100 + row,
        **ids,
        "order_pickup_method_id": 0,
        "tax_rate_id": 2,
        "sales_tax_id": "2",
        "tax_class_id": 0,
        "name": "Automatic Tax" if draft.automatic_tax else "Sales Tax",
        "class": "Automatic Tax" if draft.automatic_tax else "Default Tax Class",
        "rate": money(rate),
        "priority": 0,
        "priority_amount": money(tax),
        "line_amount": money(tax),
        "order_product_id": None if line_id is None else str(line_id),
        "line_item_type": kind,
    }


def summed_taxes(rows: Iterable[Mapping[str, Any]]) -> list[Document]:
    """The rows of `/taxes` without details: one per address, class and rate."""
    sums: dict[tuple[Any, ...], Document] = {}
    for row in rows:
        key = tuple(row.get(name) for name in ("order_address_id", "class", "name", "rate"))
        if key not in sums:
            sums[key] = {name: row[name] for name in row if name not in ("order_product_id", "line_item_type")}
            continue
        for name in ("priority_amount", "line_amount"):
            sums[key][name] = money(Decimal(sums[key][name]) + Decimal(row[name]))
    return list(sums.values())


def consignments(
    store_hash: str, order_id: int, products: Sequence[Document], addresses: Sequence[Document], lines: str
) -> Document:
    """The object form of consignments; `lines`: `links` (not asked for), `full` or `missing`."""

    def items(kind: str, number_: int, kept: Callable[[Document], bool]) -> list[Document]:
        if lines == "links":
            return [link(store_hash, f"/orders/{order_id}/consignments/{kind}/{number_}/line_items")]
        return [product for product in products if kept(product)] if lines == "full" else []

    shipping = [_consignment(each, items("shipping", each["id"], _goes_to(each["id"]))) for each in addresses]
    return {
        "pickups": [],
        "shipping": shipping,
        "downloads": _mailed(products, "digital", items),
        "email": {"gift_certificates": _mailed(products, "giftcertificate", items)},
    }


def _goes_to(address_id: int) -> Callable[[Document], bool]:
    return lambda product: bool(product["order_address_id"] == address_id)


def _mailed(
    products: Sequence[Document], kind: str, items: Callable[[str, int, Callable[[Document], bool]], list[Document]]
) -> list[Document]:
    if not any(product["type"] == kind for product in products):
        return []
    return [
        {"recipient_email": "ada@example.test", "line_items": items(kind, 1, lambda product: product["type"] == kind)}
    ]


def _consignment(address: Document, items: list[Document]) -> Document:
    """An address with its lines; unlike in `/shipping_addresses`, costs are numbers."""
    numbers = {
        key: number(value) if isinstance(value, str) and _is_money(key, value) else value
        for key, value in address.items()
        if key != "order_id"
    }
    return {**numbers, "line_items": items}


def _is_money(key: str, value: str) -> bool:
    return bool(_MONEY_KEY.search(key) and _MONEY_TEXT.fullmatch(value))


def dressed(value: Any, switches: Switches, key: str = "") -> Any:
    """`value` as this store writes it: its style of money, and without the keys it does not know."""
    if isinstance(value, dict):
        absent = switches.absent_keys
        return {name: dressed(part, switches, name) for name, part in value.items() if name not in absent}
    if isinstance(value, list):
        return [dressed(part, switches, key) for part in value]
    if switches.money == "string" or not isinstance(value, str) or not _is_money(key, value):
        return value
    if switches.money == "float":
        return float(value)
    if switches.money == "int":
        return number(value)
    return f"{Decimal(value).normalize():f}"
