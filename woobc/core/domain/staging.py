"""From a store's order to the rows of Business Central's staging page."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from decimal import ROUND_CEILING, ROUND_FLOOR, ROUND_HALF_UP, Context, Decimal
from typing import NamedTuple
from zoneinfo import ZoneInfo

from msgspec import Struct, field

from woobc.core.domain.codes import Problem
from woobc.core.domain.documents import FieldValue, StagingLine
from woobc.core.domain.orders import ZERO, Address, LineKind, Order, OrderLine
from woobc.core.domain.page_fields import ACCOUNT, FIELDS, ITEM, FieldKind
from woobc.core.domain.settings import ImportRule, ItemMapping, StoreMapping, StoreRules
from woobc.core.domain.text import clean, clean_code, clean_phone, code_form, normalise, normalise_email, utf16_length
from woobc.core.domain.totals import CENT, check_totals, in_cents

LINE_STEP = 10_000
IMPORT_ACTIONS: Mapping[ImportRule, str] = {
    ImportRule.VALID: "Order",
    ImportRule.HOLD: "Order",
    ImportRule.INVOICE: "Invoice",
    ImportRule.COMPLETE: "Complete",
}
_ACCOUNT_KEYS: Mapping[LineKind, str] = {
    LineKind.SHIPPING: "shipping_account",
    LineKind.FEE: "fee_account",
    LineKind.GIFT_CARD: "gift_card_account",
}
_SEQUENCE = (LineKind.ITEM, LineKind.SHIPPING, LineKind.FEE, LineKind.GIFT_CARD)
_COUNTED = (LineKind.ITEM, LineKind.GIFT_CARD)
_PRICE_UNIT = Decimal("0.00001")
_WIDE = Context(prec=60)
"""The price of one can be a very large number where a store gives a tiny quantity."""
_ITEM_NO_LENGTH = FIELDS["item_no"].length


class StagingContext(Struct, frozen=True):
    """What the rows of an order depend on beside the order itself. `fields` is our field -> element of the page;
    `customer_no` may be empty."""

    store: StoreRules
    fields: Mapping[str, str]
    local_currency: str
    external_document_number: str
    rule: ImportRule
    customer_no: str
    time_zone: ZoneInfo


class Draft(Struct, frozen=True):
    """The rows of an order. `sources` names for each row the order's line behind it, None for the rounding.

    `amounts` are each row's, even where the page has no field for them. `cuts` says, one sentence each, which texts
    lost something on their way into their field.
    """

    lines: tuple[StagingLine, ...]
    cuts: tuple[str, ...]
    sources: tuple[OrderLine | None, ...]
    amounts: tuple[Amounts, ...]


class Amounts(NamedTuple):
    """What a row says about money: `quantity` × `unit_price`, rounded to cents, less `discount` is `amount`."""

    quantity: Decimal
    unit_price: Decimal
    discount: Decimal
    amount: Decimal
    tax: Decimal


class References(Struct, frozen=True):
    """The codes and numbers of Business Central that an order's rows will name."""

    item_numbers: frozenset[str]
    countries: frozenset[str]
    currency: str
    payment_methods: frozenset[str]
    shipment_methods: frozenset[str]
    accounts: frozenset[str]


class _Row(Struct, frozen=True):
    line_type: str
    number: str
    variant: str
    name: str
    amounts: Amounts
    source: OrderLine | None


class _Sheet(Struct):
    """Collects values by field: texts made fit, blanks and fields that the page does not have left out."""

    page: Mapping[str, str]
    values: dict[str, FieldValue] = field(default_factory=dict)
    cuts: list[str] = field(default_factory=list)

    def put(self, name: str, value: FieldValue) -> None:
        if not self.page.get(name):
            return
        if isinstance(value, str):
            value = self._fit(name, value)
        if value != "":
            self.values[name] = value

    def _fit(self, name: str, text: str) -> str:
        """Codes other than post codes are keys: they are never cut."""
        kind, length = FIELDS[name].kind, FIELDS[name].length
        if kind is FieldKind.OPTION:
            return text
        if kind is FieldKind.CODE and not name.endswith("post_code"):
            return clean_code(text)
        fit = normalise(text, kind, length)
        if fit.cut:
            self.cuts.append(f"{name} cut from {utf16_length(clean(text))} to {length} characters")
        return fit.text

    def put_phone(self, name: str, text: str) -> None:
        phone = clean_phone(text)
        self.put(name, phone.text)
        if phone.cut and self.page.get(name):
            self.cuts.append(f"{name} cleaned from {utf16_length(clean(text))} to {len(phone.text)} characters")

    def put_email(self, name: str, text: str) -> None:
        email = normalise_email(text)
        self.put(name, email)
        if clean(text) and not email and self.page.get(name):
            self.cuts.append(f"{name} left out: not an address of up to {FIELDS[name].length} characters")


def draft_lines(order: Order, context: StagingContext) -> Draft | tuple[Problem, ...]:
    """The rows of `order` (already less its refunds), items first, then shipping, fees, gift cards and rounding.

    Every trouble of the order at once, if it has any. An order without lines has no rows.
    """
    rows = _rows(order, context)
    problems = [*_header_problems(order, context), *(row for row in rows if isinstance(row, Problem))]
    if problems:
        return tuple(dict.fromkeys(problems))
    return _draft(order, context, [row for row in rows if isinstance(row, _Row)])


def _draft(order: Order, context: StagingContext, rows: list[_Row]) -> Draft:
    header = _header(order, context, len(rows))
    cuts, lines = list(header.cuts), []
    for count, row in enumerate(rows, start=1):
        sheet = _Sheet(header.page, dict(header.values))
        _put_row(sheet, row, count * LINE_STEP)
        _put_address(sheet, "ship_to", _ship_to(order, row.source), context.store.mapping)
        _put_meta(sheet, order, context.store)
        lines.append(StagingLine(context.external_document_number, count * LINE_STEP, sheet.values))
        cuts += sheet.cuts
    sources, amounts = tuple(row.source for row in rows), tuple(row.amounts for row in rows)
    return Draft(tuple(lines), tuple(dict.fromkeys(cuts)), sources, amounts)


def _put_meta(sheet: _Sheet, order: Order, store: StoreRules) -> None:
    """What the configuration takes from meta data, in the place of what the field else has."""
    texts = dict(order.meta)
    for name, wanted in store.meta.items():
        sheet.values.pop(name, None)
        sheet.put(name, texts.get(wanted.place) or wanted.default)


def _put_row(sheet: _Sheet, row: _Row, line_no: int) -> None:
    sheet.put("line_no", line_no)
    sheet.put("line_type", row.line_type)
    sheet.put("item_no", row.number)
    sheet.put("variant", row.variant)
    sheet.put("description", row.name)
    sheet.put("quantity", row.amounts.quantity)
    sheet.put("unit_price", row.amounts.unit_price)
    sheet.put("line_discount", row.amounts.discount)
    sheet.put("line_amount", row.amounts.amount)
    sheet.put("vat_amount", row.amounts.tax)


# The header, repeated on each row


def _header(order: Order, context: StagingContext, line_count: int) -> _Sheet:
    store, sheet = context.store, _Sheet(context.fields)
    sheet.put("order_number", context.external_document_number)
    sheet.put("line_count", line_count)
    sheet.put("store", store.code)
    sheet.put("order_date", order.created.astimezone(context.time_zone).date())
    sheet.put("external_document_number", context.external_document_number)
    sheet.put("customer_no", context.customer_no)
    sheet.put_email("email", order.email)
    _put_address(sheet, "sell_to", order.billing, store.mapping)
    currency = currency_code(order, store.mapping)
    sheet.put("currency", "" if currency == code_form(context.local_currency) else currency)
    sheet.put("payment_method", store.mapping.payment_methods.get(order.payment_method, ""))
    sheet.put("shipment_method", store.mapping.shipment_methods.get(shipping_method(order), ""))
    sheet.put("prices_including_vat", includes_vat(order, store))
    sheet.put("import_action", IMPORT_ACTIONS[context.rule])
    sheet.put("reserve", True)
    sheet.put("customer_po", order.number)
    sheet.put("customer_note", order.customer_note)
    return sheet


def _put_address(sheet: _Sheet, role: str, address: Address, mapping: StoreMapping) -> None:
    sheet.put(f"{role}_name", address.name or address.company)
    sheet.put(f"{role}_company", address.company)
    sheet.put(f"{role}_address", address.address_1)
    sheet.put(f"{role}_address_2", address.address_2)
    sheet.put(f"{role}_city", address.city)
    sheet.put(f"{role}_county", address.state)
    sheet.put(f"{role}_post_code", address.postcode)
    sheet.put(f"{role}_country", country_code(address, mapping))
    sheet.put_phone(f"{role}_phone", address.phone)


def _ship_to(order: Order, line: OrderLine | None) -> Address:
    """Where a line goes: its own address where the order has several, else the order's, else the billing address."""
    if line and line.address_id in (several := dict(order.more_addresses)):
        return several[line.address_id]
    return order.billing if order.shipping.is_empty() else order.shipping


def includes_vat(order: Order, store: StoreRules) -> bool:
    if store.prices_including_vat == "store":
        return order.prices_include_tax
    return store.prices_including_vat == "true"


def country_code(address: Address, mapping: StoreMapping) -> str:
    return code_form(mapping.countries.get(address.country, address.country))


def currency_code(order: Order, mapping: StoreMapping) -> str:
    return code_form(mapping.currencies.get(order.currency, order.currency))


def shipping_method(order: Order) -> str:
    """The store's id of how the order is shipped: that of its first shipping line."""
    return next((line.method for line in order.lines if line.kind is LineKind.SHIPPING), "")


def _header_problems(order: Order, context: StagingContext) -> Iterable[Problem]:
    store, page = context.store, context.fields
    if len(order.more_addresses) > 1 and store.several_addresses != "split":
        yield Problem("SEVERAL_ADDRESSES", f"The order ships to {len(order.more_addresses)} addresses.")
    payment = order.payment_method
    if page.get("payment_method") and payment and payment not in store.mapping.payment_methods:
        yield Problem("PAYMENT_METHOD_UNMAPPED", f'The payment method "{clean(payment)}" is not mapped.')
    shipment = shipping_method(order)
    if page.get("shipment_method") and shipment and shipment not in store.mapping.shipment_methods:
        yield Problem("SHIPMENT_METHOD_UNMAPPED", f'The shipping method "{clean(shipment)}" is not mapped.')


# The rows


def _rows(order: Order, context: StagingContext) -> list[_Row | Problem]:
    mapping, including_vat = context.store.mapping, includes_vat(order, context.store)
    in_sequence = sorted(order.lines, key=lambda line: _SEQUENCE.index(line.kind))
    rows = [row for line in in_sequence if (row := _row(line, mapping, including_vat))]
    rounding = check_totals(order)
    if isinstance(rounding, Problem):
        rows.append(rounding)
    elif rounding:
        rows.append(_rounding_row(rounding, mapping))
    return rows


def _row(line: OrderLine, mapping: StoreMapping, including_vat: bool) -> _Row | Problem | None:
    amounts = line_amounts(line, including_vat)
    if not amounts.quantity:
        return _quantity_zero(line) if amounts.amount or amounts.tax else None
    if line.kind is LineKind.ITEM:
        target = find_item(line, mapping)
        if isinstance(target, Problem):
            return target
        return _Row(ITEM, target.no, target.variant, line.name, amounts, line)
    account = find_account(line.kind, mapping)
    if not account:
        return _account_missing(clean(line.name) or line.kind, _ACCOUNT_KEYS[line.kind])
    return _Row(ACCOUNT, account, "", line.name, amounts, line)


def _rounding_row(rounding: Decimal, mapping: StoreMapping) -> _Row | Problem:
    if not mapping.rounding_account:
        return _account_missing(f"rounding of {rounding}", "rounding_account")
    amounts = amounts_of(Decimal(1), rounding, rounding, ZERO)
    return _Row(ACCOUNT, mapping.rounding_account, "", "Rounding", amounts, None)


def _account_missing(what: str, key: str) -> Problem:
    return Problem("ACCOUNT_MISSING", f'The line "{what}" needs an account: mapping.{key} is not set.')


def _quantity_zero(line: OrderLine) -> Problem:
    return Problem("QUANTITY_ZERO", f'The line "{clean(line.name)}" has an amount of {line.total} but no quantity.')


def find_item(line: OrderLine, mapping: StoreMapping) -> ItemMapping | Problem:
    """The item a line stands for: mapped by SKU, or by `name:…` where it has none that can be used, else the SKU itself."""
    sku = clean(line.sku)
    key = sku or f"name:{clean(line.name)}"
    mapped = mapping.items.get(key)
    if mapped:
        return mapped
    if not sku:
        return Problem("ITEM_UNKNOWN", f'The line "{clean(line.name)}" has no SKU that can be used; map "{key}".')
    number = clean_code(sku)
    if utf16_length(number) > _ITEM_NO_LENGTH:
        return Problem(
            "SKU_TOO_LONG",
            f'The SKU "{sku}" of "{clean(line.name)}" has {utf16_length(number)} characters, {_ITEM_NO_LENGTH} are possible.',
        )
    return ItemMapping(number)


def find_account(kind: LineKind, mapping: StoreMapping) -> str:
    """The G/L account for lines of `kind`; empty if none is configured."""
    return str(getattr(mapping, _ACCOUNT_KEYS[kind]))


def line_amounts(line: OrderLine, including_vat: bool) -> Amounts:
    """Shipping and fees count as one piece without discount; items and gift cards keep their price before discounts."""
    gross, net = in_cents(line.total + line.total_tax), in_cents(line.total)
    amount = gross if including_vat else net
    if line.kind not in _COUNTED:
        return amounts_of(Decimal(1), amount, amount, gross - net)
    before_discount = line.subtotal + line.subtotal_tax if including_vat else line.subtotal
    return amounts_of(line.quantity, before_discount, amount, gross - net)


def amounts_of(quantity: Decimal, before_discount: Decimal, amount: Decimal, tax: Decimal) -> Amounts:
    """Prices and discounts are never negative: a negative amount turns the quantity instead, and has no discount to show.

    The price is rounded so that quantity × price reaches the amount, and the discount takes up what is over.
    """
    count = quantity.copy_sign(amount) if amount else quantity
    if not count:
        return Amounts(count, ZERO, ZERO, amount, tax)
    if count < 0:
        price = _WIDE.divide(amount, count).copy_abs().quantize(_PRICE_UNIT, ROUND_FLOOR, _WIDE)
    else:
        price = _WIDE.divide(max(before_discount, amount), count).quantize(_PRICE_UNIT, ROUND_CEILING, _WIDE)
    whole = _WIDE.multiply(count, price).quantize(CENT, ROUND_HALF_UP, _WIDE)
    return Amounts(count, price, _WIDE.subtract(whole, amount), amount, tax)


def referenced(order: Order, mapping: StoreMapping) -> References:
    """What Business Central must know before the rows of `order` are sent; what is not mapped is not in it."""
    items = [item for line in order.lines if line.kind is LineKind.ITEM for item in (find_item(line, mapping),)]
    addresses = [order.billing, order.shipping, *(address for _, address in order.more_addresses)]
    accounts = [find_account(line.kind, mapping) for line in order.lines if line.kind is not LineKind.ITEM]
    if check_totals(order):
        accounts.append(mapping.rounding_account)
    return References(
        item_numbers=_codes(item.no for item in items if isinstance(item, ItemMapping)),
        countries=_codes(country_code(address, mapping) for address in addresses),
        currency=currency_code(order, mapping),
        payment_methods=_codes([mapping.payment_methods.get(order.payment_method, "")]),
        shipment_methods=_codes([mapping.shipment_methods.get(shipping_method(order), "")]),
        accounts=_codes(accounts),
    )


def _codes(texts: Iterable[str]) -> frozenset[str]:
    return frozenset(code_form(text) for text in texts) - {""}
