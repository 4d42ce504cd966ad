"""What must be true of an order in Business Central, by what it is and how the store is set up: in the words of the
specification's parts 5 and 6, and written for this checker alone."""

from __future__ import annotations

import math
from datetime import date, datetime, time, timedelta
from decimal import ROUND_HALF_UP, Decimal
from typing import Any, NamedTuple
from zoneinfo import ZoneInfo

from tests.proof.checker.record import Document
from tests.proof.checker.sales import ZERO, Sale, SoldLine

CENT = Decimal("0.01")
FORWARDING = ("valid", "invoice", "hold", "complete")
ACTIONS = {"valid": "Order", "hold": "Order", "invoice": "Invoice", "complete": "Complete"}
_ACCOUNTS = {"shipping": "shipping_account", "fee": "fee_account"}
_LENGTHS = {"Name": 100, "Company": 100, "Address": 100, "Address2": 50, "City": 30, "County": 30, "Description": 100}

Row = dict[str, Any]
NOT_BY_API = frozenset(
    {
        "Store",
        "SellToName",
        "SellToCompany",
        "ShipToPhoneNo",
        "PaymentMethodCode",
        "ImportAction",
        "Reserve",
        "CustomerPO",
        "CustomerNote",
        "VATAmount",
    }
)
"""What a sales order by API has no property for."""


def environment_of(config: Document) -> Document:
    found: Document = config["environments"][config["environment"]]
    return found


def zone_of(config: Document) -> ZoneInfo:
    return ZoneInfo(config["time_zone"])


def rule_of(config: Document, store: str, status: str) -> str:
    """The value `import` of a store's status."""
    rules = config["stores"][store]["status_rules"]
    found: str = rules.get(status, rules["default"])["import"]
    return found


def numbers_of(formats: set[str], order_id: int, number: str) -> set[str]:
    """Every number the order may bear in Business Central."""
    return {text.format(order_id=order_id, number=number).upper().strip() for text in formats}


def is_after_start(config: Document, store: str, sale: Sale) -> bool:
    begins = datetime.combine(config["stores"][store]["start_date"], time(), tzinfo=zone_of(config))
    return sale.created >= begins


# The rows of the staging page


class Money(NamedTuple):
    quantity: Decimal
    price: Decimal
    discount: Decimal
    amount: Decimal
    vat: Decimal


def in_cents(amount: Decimal) -> Decimal:
    return amount.quantize(CENT, ROUND_HALF_UP)


def money_of(line: SoldLine, with_vat: bool) -> Money:
    """Unit price = what the line costs before discounts ÷ quantity, rounded up to 5 decimals; the discount is what
    quantity × price is over the amount; a negative amount turns the quantity."""
    gross, net = in_cents(line.net + line.tax), in_cents(line.net)
    amount, before = (gross, line.before + line.before_tax) if with_vat else (net, line.before)
    if line.kind != "item":
        before = amount
    quantity = -line.quantity if amount < 0 < line.quantity else line.quantity
    if quantity < 0:
        return Money(quantity, _floored(amount / quantity), ZERO, amount, gross - net)
    price = _raised(max(before, amount) / quantity)
    return Money(quantity, price, in_cents(quantity * price) - amount, amount, gross - net)


def _raised(price: Decimal) -> Decimal:
    return Decimal(math.ceil(price * 100_000)) / 100_000


def _floored(price: Decimal) -> Decimal:
    return Decimal(math.floor(price * 100_000)) / 100_000


def expected_rows(
    config: Document, store: str, sale: Sale, number: str, rule: str, skus: dict[str, set[str]]
) -> list[Row]:
    """The rows of an order by element name; texts, numbers, booleans and days. A set means any one of it."""
    shop = config["stores"][store]
    mapping, with_vat = shop["mapping"], _with_vat(shop, sale)
    lines = sorted(sale.left(), key=lambda line: ("item", "shipping", "fee").index(line.kind))
    rows: list[Row] = []
    for line in lines:
        if not line.quantity:  # with an amount it fails the order, without one it is nothing
            continue
        money = money_of(line, with_vat)
        if line.kind == "item":
            known = skus.get(line.id) or {line.sku}
            items = [_item(mapping, sku, line.name) for sku in sorted(known)]
            what: Row = {"LineType": "Item", "ItemNo": {no for no, _ in items}, "VariantCode": {v for _, v in items}}
        else:
            what = {"LineType": "G_L_Account", "ItemNo": mapping[_ACCOUNTS[line.kind]], "VariantCode": ""}
        rows.append({**what, "Description": line.name, **_money_row(money)})
    apart = sale.total_left - sum((in_cents(line.net + line.tax) for line in lines), ZERO)
    if in_cents(apart):
        money = Money(Decimal(-1 if apart < 0 else 1), abs(in_cents(apart)), ZERO, in_cents(apart), ZERO)
        what = {"LineType": "G_L_Account", "ItemNo": mapping["rounding_account"], "VariantCode": ""}
        rows.append({**what, "Description": "Rounding", **_money_row(money)})
    head = _head(config, store, sale, number, rule, len(rows))
    return [{**head, "LineNo": place * 10_000, **row} for place, row in enumerate(rows, start=1)]


def _money_row(money: Money) -> Row:
    return {
        "Quantity": money.quantity,
        "UnitPrice": money.price,
        "LineDiscountAmount": money.discount,
        "LineAmount": money.amount,
        "VATAmount": money.vat,
    }


def _item(mapping: Document, sku: str, name: str) -> tuple[str, str]:
    """Item and variant that a SKU stands for."""
    items = mapping.get("items", {})
    mapped = items.get(sku) if sku else items.get(f"name:{name}")
    if mapped:
        return mapped["no"].upper(), mapped.get("variant", "").upper()
    return sku.strip().upper(), ""


def items_of(config: Document, store: str, sale: Sale) -> set[str]:
    """The items a sale needs in Business Central; "" for a line nobody can tell the item of."""
    mapping = config["stores"][store]["mapping"]
    return {_item(mapping, line.sku, line.name)[0] for line in sale.left() if line.kind == "item"}


def _with_vat(shop: Document, sale: Sale) -> bool:
    said = shop.get("prices_including_vat", "store")
    return sale.with_vat if said == "store" else bool(said)


def _head(config: Document, store: str, sale: Sale, number: str, rule: str, count: int) -> Row:
    mapping = config["stores"][store]["mapping"]
    shipped_by = next((line.method for line in sale.lines if line.kind == "shipping"), "")
    local = environment_of(config)["business_central"]["local_currency"]
    currency = mapping.get("currencies", {}).get(sale.currency, sale.currency).upper()
    place = sale.shipping if any(value for name, value in sale.shipping.items() if name != "country") else sale.billing
    return {
        "OrderNo": number,
        "LineCount": count,
        "Store": config["stores"][store]["code"].upper(),
        "OrderDate": sale.created.astimezone(zone_of(config)).date(),
        "ExternalDocumentNo": number,
        "Email": sale.email.strip().lower(),
        **_address("SellTo", sale.billing, mapping),
        **_address("ShipTo", place, mapping),
        "CurrencyCode": "" if currency == local.upper() else currency,
        "PaymentMethodCode": mapping["payment_methods"].get(sale.payment_method, ""),
        "ShipmentMethodCode": mapping["shipment_methods"].get(shipped_by, ""),
        "PricesIncludingVAT": _with_vat(config["stores"][store], sale),
        "ImportAction": ACTIONS[rule],
        "Reserve": True,
        "CustomerPO": sale.number,
        "CustomerNote": sale.note,
    }


def _address(role: str, address: dict[str, str], mapping: Document) -> Row:
    name = f"{address['first_name']} {address['last_name']}".strip() or address["company"]
    country = mapping.get("countries", {}).get(address["country"], address["country"])
    return {
        f"{role}Name": name,
        f"{role}Company": address["company"],
        f"{role}Address": address["address_1"],
        f"{role}Address2": address["address_2"],
        f"{role}City": address["city"],
        f"{role}County": address["state"],
        f"{role}PostCode": address["postcode"].upper(),
        f"{role}CountryCode": country.upper(),
        f"{role}PhoneNo": address["phone"],
    }


def differences(sent: dict[str, str], expected: Row) -> list[str]:
    """Where a row is not as it must be: `UnitPrice 4.03 instead of 4.03334`."""
    found = []
    for name, value in expected.items():
        wanted = value if isinstance(value, set) else {value}
        if not any(_is_equal(sent.get(name, ""), each) for each in wanted):
            shown = " or ".join(sorted(str(each) for each in wanted))
            found.append(f"{name} {sent.get(name, '') or 'missing'} instead of {shown or 'blank'}")
    return found


def _is_equal(sent: str, wanted: Any) -> bool:
    match wanted:
        case bool():
            return (sent == "true") is wanted
        case int() | Decimal():
            return Decimal(sent or "0") == wanted
        case date():
            return sent == wanted.isoformat()
    return sent.strip() == str(wanted).strip()


# When it is posted


def posting_moments(config: Document, store: str, first: datetime, last: datetime) -> list[datetime]:
    """The posting times of a store from `first` to `last`. (The histories post at an hour that is never skipped.)"""
    at, zone = time.fromisoformat(config["stores"][store]["schedule_posting_time"]), zone_of(config)
    day, moments = first.astimezone(zone).date(), []
    while (moment := datetime.combine(day, at, tzinfo=zone)) <= last:
        if moment >= first:
            moments.append(moment)
        day += timedelta(days=1)
    return moments
