"""Sales orders written through API v2.0: what the pages do with the properties they are sent, one by one.

Source: Business Central API reference A1 to A5, A8.2, A9.4, A12.
"""

from __future__ import annotations

import contextlib
import copy
import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import fields
from datetime import date
from decimal import ROUND_HALF_UP, Decimal
from typing import Any, Final

from woobc.sandbox.business_central import entities
from woobc.sandbox.business_central.entities import COLUMNS, NO_ID, code_id
from woobc.sandbox.business_central.errors import Refusal
from woobc.sandbox.business_central.fields import as_code, utf16_length
from woobc.sandbox.business_central.odata_filter import Column
from woobc.sandbox.business_central.sales import Books, Customer, Item, SalesLine, SalesOrder, rounded
from woobc.sandbox.business_central.settings import Settings

Body = Mapping[str, Any]

LINE_STEP: Final = 10_000
SERVICE_CHARGE_ACCOUNT: Final = "6820"
_PRICE_UNIT: Final = Decimal("0.00001")
_ITEM, _ACCOUNT, _COMMENT = "Item", "G_L_Account", "_blank_"
_LINE_TYPES: Final = {"Comment": _COMMENT, "Account": _ACCOUNT, "Item": _ITEM}
_ALL_LINE_TYPES: Final = "Comment,Account,Item,Resource,Fixed Asset,Charge,Allocation Account"

HEADER_READ_ONLY: Final = frozenset(
    {
        "id",
        "customerName",
        "billToName",
        "discountAppliedBeforeTax",
        "totalAmountExcludingTax",
        "totalTaxAmount",
        "totalAmountIncludingTax",
        "status",
        "lastModifiedDateTime",
    }
)
_LINE_READ_ONLY: Final = frozenset(
    {
        "id",
        "discountAppliedBeforeTax",
        "amountExcludingTax",
        "taxPercent",
        "totalTaxAmount",
        "amountIncludingTax",
        "invoiceDiscountAllocation",
        "netAmount",
        "netTaxAmount",
        "netAmountIncludingTax",
        "shippedQuantity",
        "invoicedQuantity",
    }
)
_FIXED_ONCE_RELEASED: Final = frozenset(
    {"customerId", "customerNumber", "shipmentMethodId", "currencyCode", "currencyId", "pricesIncludeTax"}
)
_RELATIONS: Final = {"sellToCountry": "Country/Region", "shipToCountry": "Country/Region"}
_VAT_PRODUCT_GROUPS: Final = frozenset({"STANDARD", "REDUCED", "ZERO"})
_IDS: Final = {
    "shipmentMethodId": ("shipmentMethods", "Shipment Method"),
    "paymentTermsId": ("paymentTerms", "Payment Terms"),
}


def typed(column: Column, value: Any) -> Any:
    """The value as the property's type; Refusal if it is of another, or too long."""
    kinds: Mapping[str, type | tuple[type, ...]] = {"number": (int, Decimal), "boolean": bool}
    correct: bool = isinstance(value, kinds.get(column.kind, str))
    if not correct or (column.kind == "number" and isinstance(value, bool)):
        raise Refusal("odata", value=f"Cannot convert the value of '{column.name}' to the expected type.")
    match column.kind:
        case "number":
            return Decimal(value)
        case "date":
            return _day(value)
        case "code":
            value = as_code(value)
        case "guid":
            if not re.fullmatch(r"[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}", value):
                raise Refusal("odata", value=f"Cannot convert the literal '{value}' to 'Edm.Guid'.")
            value = value.lower()
    if column.kind in ("code", "text") and utf16_length(value) > column.length:
        raise Refusal("length", length=utf16_length(value), limit=column.length, value=value)
    return value


def _day(value: str) -> date | None:
    try:
        day = date.fromisoformat(value)
    except ValueError:
        raise Refusal("odata", value="Unable to convert value to Date") from None
    return None if day == date.min else day


def check_contact(values: Mapping[str, Any]) -> None:
    if re.search(r"[^\W\d_]", values.get("phoneNumber", "")):
        raise Refusal("phone")
    for email in filter(None, values.get("email", "").split(";")):
        if not re.fullmatch(r"\s*[^@\s]+@[^@\s]+\.[^@\s]+\s*", email):
            raise Refusal("email", value=email)


class OrderPages:
    """The pages `salesOrders` and `salesOrderLines`. Nothing is kept of a request that is refused."""

    header_page, line_page = "salesOrders", "salesOrderLines"
    header_read_only = HEADER_READ_ONLY

    def __init__(self, settings: Settings) -> None:
        self._settings = settings

    # -- the order ------------------------------------------------------------------------------------------------

    def create(self, books: Books, body: Body) -> SalesOrder:
        """The header, then its lines one after the other; all of it, or nothing but the number that was taken."""
        lines = body.get(self.line_page, [])
        if not isinstance(lines, list) or not all(isinstance(line, dict) for line in lines):
            raise Refusal("body")
        values = self._values(self.header_page, {name: v for name, v in body.items() if name != self.line_page})
        checked = [self._values(self.line_page, line) for line in lines]
        if not values.get("customerNumber") and values.get("customerId", NO_ID) == NO_ID:
            raise Refusal("customer-needed")
        check_contact(values)
        if values.get("discountAmount"):
            raise Refusal("no-lines-to-discount")
        order = self._header(books, values)
        for line in checked:
            self._insert_line(books, order, line)
        self._discount_invoice(books, order)
        self._keep(books, order)
        self._touch(books, order)
        return order

    def _keep(self, books: Books, order: SalesOrder) -> None:
        books.orders[order.number] = order

    def change(self, books: Books, order: SalesOrder, body: Body) -> None:
        values = self._values(self.header_page, body)
        check_contact(values)
        self._check_change(order, values)
        with _whole(order):
            for name, value in values.items():
                self._set_header(books, order, name, value)
        self._touch(books, order)

    def _check_change(self, order: SalesOrder, values: Mapping[str, Any]) -> None:
        if order.status != "Open" and _FIXED_ONCE_RELEASED & values.keys():
            raise self._not_open(order)
        if "number" in values:
            raise Refusal("control", value="number")

    def _touch(self, books: Books, order: SalesOrder) -> None:
        books.touch(order)
        if self._settings.line_etags == "order":
            for line in order.lines:
                line.version = order.version

    def delete(self, books: Books, order: SalesOrder) -> None:
        if any(line.shipped != line.invoiced for line in order.lines):
            raise Refusal("shipped-not-invoiced", value=order.number)
        books.delete_order(order, archive=self._settings.archive_on_delete)

    def _values(self, collection: str, body: Body) -> dict[str, Any]:
        """The properties in the order in which the platform sets them."""
        columns = COLUMNS[collection]
        read_only = self.header_read_only if collection == self.header_page else _LINE_READ_ONLY
        for name in body:
            if name not in columns:
                raise Refusal("property", value=name, table=entities.type_name(collection))
            if name in read_only:
                raise Refusal("control", value=name)
        names: Iterable[str] = body
        if self._settings.property_order == "page":
            names = [name for name in columns if name in body]
        return {name: typed(columns[name], body[name]) for name in names}

    def _header(self, books: Books, values: dict[str, Any]) -> SalesOrder:
        order = SalesOrder(
            number=self._number(books, values.pop("number", "")),
            external_document_number="",
            customer_number="",
            customer_name="",
            document_date=None,
            posting_date=None,
        )
        for name, value in values.items():
            self._set_header(books, order, name, value)
        today = books.now().date()
        order.document_date = values.get("orderDate") or today
        blank = self._settings.default_posting_date == "none"
        order.posting_date = values.get("postingDate") or (None if blank else today)
        return order

    def _number(self, books: Books, wanted: str) -> str:
        """A property the page shows as not editable, which yet reaches the header on a POST (A8.2)."""
        if not wanted:
            return books.next_number("order")
        match self._settings.numbers_by_hand:
            case "read-only":
                raise Refusal("control", value="number")
            case "refused":
                raise Refusal("manual-numbers")
        if wanted in books.orders:
            raise Refusal("duplicate", table="Sales Header", fields=f"Document Type='Order',No.='{wanted}'")
        return wanted

    def _set_header(self, books: Books, order: SalesOrder, name: str, value: Any) -> None:
        match name:
            case "externalDocumentNumber":
                order.external_document_number = value
            case "orderDate":
                order.document_date = value
            case "postingDate":
                order.posting_date = value
            case "customerNumber" | "customerId":
                self._set_customer(books, order, self._customer(books, name, value))
            case "currencyCode":
                order.currency_code = self._currency(books, value)
            case "pricesIncludeTax":
                if value and self._settings.sales_tax:
                    raise Refusal("sales-tax")
                order.prices_including_tax = value
            case _:
                self._check_reference(books, name, value)
                order.other[name] = value

    @staticmethod
    def _customer(books: Books, name: str, value: str) -> Customer:
        for customer in books.customers.values():
            if value == (customer.number if name == "customerNumber" else str(customer.id)):
                return customer
        raise Refusal("customer-unknown")

    def _set_customer(self, books: Books, order: SalesOrder, customer: Customer) -> None:
        """Its validation fills in what the customer's card says, over whatever was set before."""
        if customer.blocked in ("All", "Invoice"):
            raise Refusal("blocked", value=customer.number, type=customer.blocked)
        order.customer_number, order.customer_name = customer.number, customer.name
        order.currency_code = customer.other.get("currencyCode", "")
        order.prices_including_tax = customer.other.get("pricesIncludeTax", self._settings.customers_include_tax)
        order.other["email"] = customer.email
        for ours, theirs in (("Line1", "addressLine1"), ("Line2", "addressLine2")):
            order.other[f"sellToAddress{ours}"] = customer.other.get(theirs, "")
        for ours, theirs in (("City", "city"), ("State", "state"), ("PostCode", "postalCode"), ("Country", "country")):
            order.other[f"sellTo{ours}"] = customer.other.get(theirs, "")

    @staticmethod
    def _currency(books: Books, code: str) -> str:
        if code in ("", books.local_currency):
            return ""
        if not books.is_in("Currency", code):
            raise Refusal("currency-unknown")
        return code

    @staticmethod
    def _check_reference(books: Books, name: str, value: Any) -> None:
        table = _RELATIONS.get(name)
        if table and value and not books.is_in(table, value):
            raise Refusal("relation", field=name, table="Sales Header", value=value, related=table)
        if name in _IDS and value != NO_ID:
            collection, table = _IDS[name]
            if value not in {str(code_id(collection, code)) for code in books.codes.get(table, {})}:
                raise Refusal("relation", field=name, table="Sales Header", value=value, related=table)

    # -- its lines ------------------------------------------------------------------------------------------------

    def add_line(self, books: Books, order: SalesOrder, body: Body) -> SalesLine:
        values = self._values(self.line_page, body)
        self._check_open(order)
        with _whole(order):
            line = self._insert_line(books, order, values)
            self._discount_invoice(books, order)
        self._touch(books, order)
        return line

    def change_line(self, books: Books, order: SalesOrder, line: SalesLine, body: Body) -> None:
        values = self._values(self.line_page, body)
        self._check_open(order)
        if "lineObjectNumber" in values and values["lineObjectNumber"] != line.number:
            raise Refusal("object-number")
        if "sequence" in values and values["sequence"] != line.sequence:
            raise Refusal("line-taken")
        with _whole(order):
            self._apply(books, order, line, values)
            self._discount_invoice(books, order)
        line.version = next(books.versions)
        self._touch(books, order)

    def delete_line(self, books: Books, order: SalesOrder, line: SalesLine) -> None:
        self._check_open(order)
        order.lines.remove(line)
        self._compute(books, order)
        self._touch(books, order)

    def _check_open(self, order: SalesOrder) -> None:
        if order.status != "Open":
            raise self._not_open(order)

    @staticmethod
    def _not_open(order: SalesOrder) -> Refusal:
        return Refusal("status-open", value=order.number, status=order.status)

    def _insert_line(self, books: Books, order: SalesOrder, values: dict[str, Any]) -> SalesLine:
        """An empty line first, then each property in turn (A3.1)."""
        if "sequence" in values and self._settings.line_sequence == "breaks":
            raise Refusal("system-id")
        last = max((line.sequence for line in order.lines), default=0)
        sequence = int(values.pop("sequence", 0)) or last + LINE_STEP
        if any(line.sequence == sequence for line in order.lines):
            raise Refusal("line-taken")
        zero = Decimal(0)
        line = SalesLine(sequence, _COMMENT, "", "", "", zero, zero, zero, zero, zero)
        if self._settings.default_quantity_to_ship == "blank":
            line.to_ship = line.to_invoice = zero
        if {"itemId", "accountId"} <= values.keys():
            raise Refusal("both-ids")
        order.lines.append(line)
        if self._settings.zeros_unnoticed:  # a value equal to the new record's own is no change
            values = {name: value for name, value in values.items() if value or name not in _ZEROS}
        self._apply(books, order, line, values)
        line.version = next(books.versions)
        self._compute(books, order)
        return line

    def _apply(self, books: Books, order: SalesOrder, line: SalesLine, values: Mapping[str, Any]) -> None:
        """Type first, then the others as the platform set them; one that is equal already is not validated."""
        if "lineType" in values:
            line.line_type = self._line_type(values["lineType"])
        for name, value in values.items():
            if name != "lineType":
                self._set_line(books, order, line, name, value)

    @staticmethod
    def _line_type(member: str) -> str:
        if member not in _LINE_TYPES:
            raise Refusal("option", value=member, options=_ALL_LINE_TYPES)
        return _LINE_TYPES[member]

    def _set_line(self, books: Books, order: SalesOrder, line: SalesLine, name: str, value: Any) -> None:
        match name:
            case "itemId" | "accountId" | "lineObjectNumber":
                self._set_number(books, order, line, self._object_number(books, line, name, value))
            case "description":
                line.description = value
            case "quantity":
                value = value.quantize(_PRICE_UNIT, ROUND_HALF_UP)
                if line.quantity != value:
                    line.quantity = value
                    self._look_up_price(books, order, line)
            case "unitPrice":
                self._set_price(line, value.quantize(_PRICE_UNIT, ROUND_HALF_UP))
            case "discountAmount" | "discountPercent":
                self._set_discount(order, line, name, value)
            case "itemVariantId":
                self._set_variant(books, order, line, value)
            case "unitOfMeasureCode":
                self._set_unit(books, order, line, value)
            case "documentId":
                pass
            case _:
                self._set_other(line, name, value)

    @staticmethod
    def _set_other(line: SalesLine, name: str, value: Any) -> None:
        """What is to be shipped says what is to be invoiced, too; a tax code is a group, and read as another word (A6)."""
        if name == "taxCode" and value not in _VAT_PRODUCT_GROUPS:
            related = "VAT Product Posting Group"
            raise Refusal("relation", field=name, table="Sales Line", value=value, related=related)
        line.other[name] = value
        if name == "shipQuantity":
            line.to_ship = value
        if name in ("shipQuantity", "invoiceQuantity"):
            line.to_invoice = value

    @staticmethod
    def _set_price(line: SalesLine, price: Decimal) -> None:
        """The discount keeps its percentage, and so gets another amount."""
        if line.unit_price != price:
            line.unit_price = price
            line.discount = rounded(line.quantity * price * line.other.get("discountPercent", Decimal(0)) / 100)

    @staticmethod
    def _object_number(books: Books, line: SalesLine, name: str, value: str) -> str:
        if name == "itemId":
            line.line_type = _ITEM
            return next((item.number for item in books.items.values() if str(item.id) == value), "?")
        if name == "accountId":
            line.line_type = _ACCOUNT
            accounts = books.codes.get("G/L Account", {})
            return next((no for no in accounts if str(code_id("accounts", no)) == value), "?")
        return value

    def _set_number(self, books: Books, order: SalesOrder, line: SalesLine, number: str) -> None:
        if line.number == number:
            return
        if line.line_type == _ITEM:
            item = books.items.get(number)
            if item is None:
                raise Refusal("item-unknown")
            if item.blocked:
                raise Refusal("item-blocked", value=number)
            line.description = item.description
            line.other["unitOfMeasureCode"] = item.other.get("baseUnitOfMeasureCode", "PCS")
        elif line.line_type == _ACCOUNT:
            if not books.is_in("G/L Account", number):
                raise Refusal("account-unknown")
            if number in self._settings.no_direct_posting:
                raise Refusal("direct-posting", value=number)
            line.description = books.codes["G/L Account"][number]
        line.number = number
        self._look_up_price(books, order, line)

    def _set_discount(self, order: SalesOrder, line: SalesLine, name: str, value: Decimal) -> None:
        if name == "discountPercent":
            value = line.quantity * line.unit_price * value / 100
        if line.discount == rounded(value):
            return
        if not line.quantity:
            fields = f"Document Type=Order,Document No.={order.number},Line No.={line.sequence}"
            raise Refusal("test-field", field="Quantity", table="Sales Line", fields=fields)
        line.discount = rounded(value)
        whole = line.quantity * line.unit_price
        line.other["discountPercent"] = (
            (value * 100 / whole).quantize(_PRICE_UNIT, ROUND_HALF_UP) if whole else Decimal(0)
        )

    def _set_variant(self, books: Books, order: SalesOrder, line: SalesLine, value: str) -> None:
        item = books.items.get(line.number) if line.line_type == _ITEM else None
        variants = {str(id_): code for code, id_ in item.variants.items()} if item else {}
        if value != NO_ID and value not in variants:
            raise Refusal("variant-unknown")
        code = variants.get(value, "")
        if code != line.variant:
            line.variant = code
            self._look_up_price(books, order, line)

    def _set_unit(self, books: Books, order: SalesOrder, line: SalesLine, code: str) -> None:
        if not books.is_in("Unit of Measure", code):
            related = "Item Unit of Measure"
            raise Refusal("relation", field="Unit of Measure Code", table="Sales Line", value=code, related=related)
        if line.other.get("unitOfMeasureCode") != code:
            line.other["unitOfMeasureCode"] = code
            self._look_up_price(books, order, line)

    def _look_up_price(self, books: Books, order: SalesOrder, line: SalesLine) -> None:
        """The price list and the customer's discount win over what the line had; accounts have no price of their own."""
        item = books.items.get(line.number) if line.line_type == _ITEM else None
        if item is None:
            return
        price = item.unit_price
        if order.prices_including_tax:
            price = price * (100 + self._vat_percent(item)) / 100
        line.unit_price = price.quantize(_PRICE_UNIT, ROUND_HALF_UP)
        customer = books.customers.get(order.customer_number)
        percent = Decimal(customer.other.get("lineDiscountPercent", 0)) if customer else Decimal(0)
        line.other["discountPercent"] = percent
        line.discount = rounded(line.quantity * line.unit_price * percent / 100)

    # -- amounts --------------------------------------------------------------------------------------------------

    def _compute(self, books: Books, order: SalesOrder) -> None:
        """Amounts by line; VAT by rate over the whole document, spread over the lines."""
        by_rate: dict[Decimal, list[SalesLine]] = {}
        for line in order.lines:
            line.amount = rounded(line.quantity * line.unit_price) - line.discount - line.invoice_discount
            rate = line.other["taxPercent"] = self._rate_of(books, line)
            line.other["taxCode"] = f"VAT{rate}"
            by_rate.setdefault(rate, []).append(line)
        for rate, lines in by_rate.items():
            done, sum_of_taxes = Decimal(0), Decimal(0)
            for line in lines:
                done += line.amount
                tax = done * rate / (100 + rate) if order.prices_including_tax else done * rate / 100
                line.tax = rounded(tax) - sum_of_taxes
                sum_of_taxes += line.tax

    def _rate_of(self, books: Books, line: SalesLine) -> Decimal:
        item = books.items.get(line.number) if line.line_type == _ITEM else None
        return self._vat_percent(item)

    def _vat_percent(self, item: Item | None) -> Decimal:
        return Decimal(item.other.get("vatPercent", self._settings.vat_percent) if item else self._settings.vat_percent)

    def _discount_invoice(self, books: Books, order: SalesOrder) -> None:
        """A customer's invoice discount, and its service charge as a line of its own, without anybody asking (A5.2)."""
        customer = books.customers.get(order.customer_number)
        terms = customer.other if customer and order.lines else {}
        percent = Decimal(terms.get("invoiceDiscountPercent", 0))
        charge = Decimal(terms.get("serviceCharge", 0))
        for line in order.lines:
            line.invoice_discount = rounded((rounded(line.quantity * line.unit_price) - line.discount) * percent / 100)
        if charge and not any(line.other.get("isServiceCharge") for line in order.lines):
            zero = Decimal(0)
            last = order.lines[-1].sequence + LINE_STEP
            line = SalesLine(
                last, _ACCOUNT, SERVICE_CHARGE_ACCOUNT, "", "Service Charge", Decimal(1), charge, zero, charge, zero
            )
            line.other["isServiceCharge"] = True
            order.lines.append(line)
        self._compute(books, order)

    # -- what is answered -----------------------------------------------------------------------------------------

    def answered(self, books: Books, order: SalesOrder, *, with_lines: bool) -> entities.Entity:
        """What a POST of an order answers; whether its totals are read again before that nobody knows (A1)."""
        shown = self.shown(books, order)
        if self._settings.totals_in_answer == "zero":
            names = ("totalAmountExcludingTax", "totalTaxAmount", "totalAmountIncludingTax")
            shown |= dict.fromkeys(names, Decimal(0))
        if with_lines:
            lines = [self.shown_line(books, order, line) for line in order.lines]
            shown[self.line_page] = lines[: self._settings.lines_in_answer]
        return shown

    def shown(self, books: Books, order: SalesOrder) -> entities.Entity:
        return entities.sales_order(books, order)

    def shown_line(self, books: Books, order: SalesOrder, line: SalesLine) -> entities.Entity:
        return entities.sales_order_line(books, order, line)


_ZEROS: Final = frozenset({"unitPrice", "discountAmount", "discountPercent"})


@contextlib.contextmanager
def _whole(order: SalesOrder) -> Iterator[None]:
    """A change that is refused leaves the order as it was."""
    before = [copy.copy(line) for line in order.lines]
    values = {each.name: copy.copy(getattr(order, each.name)) for each in fields(order)}
    others = [dict(line.other) for line in order.lines]
    try:
        yield
    except Refusal:
        for line, other in zip(before, others, strict=True):
            line.other = other
        for name, value in {**values, "lines": before}.items():
            setattr(order, name, value)
        raise
