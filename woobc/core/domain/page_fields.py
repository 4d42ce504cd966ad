"""The fields of an order's rows: our name, kind, greatest length, the staging page's element, and the API's property."""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum
from typing import NamedTuple

ITEM = "Item"
ACCOUNT = "G/L Account"
"""What a row sells, as its field for the line's type has it."""


class FieldKind(StrEnum):
    """How Business Central keeps a field. Code is upper case and trimmed; Option is one of the page's members."""

    CODE = "Code"
    TEXT = "Text"
    DECIMAL = "Decimal"
    INTEGER = "Integer"
    DATE = "Date"
    BOOLEAN = "Boolean"
    OPTION = "Option"


class StagingField(NamedTuple):
    """`length` counts UTF-16 units; 0 where the kind has none (Business Central wire reference §10.2)."""

    name: str
    element: str
    kind: FieldKind
    length: int = 0


def _address(role: str, prefix: str) -> tuple[StagingField, ...]:
    return (
        StagingField(f"{role}_name", f"{prefix}Name", FieldKind.TEXT, 100),
        StagingField(f"{role}_company", f"{prefix}Company", FieldKind.TEXT, 100),
        StagingField(f"{role}_address", f"{prefix}Address", FieldKind.TEXT, 100),
        StagingField(f"{role}_address_2", f"{prefix}Address2", FieldKind.TEXT, 50),
        StagingField(f"{role}_city", f"{prefix}City", FieldKind.TEXT, 30),
        StagingField(f"{role}_county", f"{prefix}County", FieldKind.TEXT, 30),
        StagingField(f"{role}_post_code", f"{prefix}PostCode", FieldKind.CODE, 20),
        StagingField(f"{role}_country", f"{prefix}CountryCode", FieldKind.CODE, 10),
        StagingField(f"{role}_phone", f"{prefix}PhoneNo", FieldKind.TEXT, 30),
    )


_ALL = (
    StagingField("order_number", "OrderNo", FieldKind.CODE, 20),
    StagingField("line_no", "LineNo", FieldKind.INTEGER),
    StagingField("line_count", "LineCount", FieldKind.INTEGER),
    StagingField("store", "Store", FieldKind.CODE, 10),
    StagingField("order_date", "OrderDate", FieldKind.DATE),
    StagingField("external_document_number", "ExternalDocumentNo", FieldKind.CODE, 35),
    StagingField("customer_no", "CustomerNo", FieldKind.CODE, 20),
    StagingField("email", "Email", FieldKind.TEXT, 80),
    *_address("sell_to", "SellTo"),
    *_address("ship_to", "ShipTo"),
    StagingField("line_type", "LineType", FieldKind.OPTION),
    StagingField("item_no", "ItemNo", FieldKind.CODE, 20),
    StagingField("variant", "VariantCode", FieldKind.CODE, 10),
    StagingField("description", "Description", FieldKind.TEXT, 100),
    StagingField("quantity", "Quantity", FieldKind.DECIMAL),
    StagingField("unit_price", "UnitPrice", FieldKind.DECIMAL),
    StagingField("line_discount", "LineDiscountAmount", FieldKind.DECIMAL),
    StagingField("line_amount", "LineAmount", FieldKind.DECIMAL),
    StagingField("vat_amount", "VATAmount", FieldKind.DECIMAL),
    StagingField("currency", "CurrencyCode", FieldKind.CODE, 10),
    StagingField("payment_method", "PaymentMethodCode", FieldKind.CODE, 10),
    StagingField("shipment_method", "ShipmentMethodCode", FieldKind.CODE, 10),
    StagingField("prices_including_vat", "PricesIncludingVAT", FieldKind.BOOLEAN),
    StagingField("import_action", "ImportAction", FieldKind.OPTION),
    StagingField("reserve", "Reserve", FieldKind.BOOLEAN),
    StagingField("customer_po", "CustomerPO", FieldKind.TEXT, 35),
    StagingField("customer_note", "CustomerNote", FieldKind.TEXT, 250),
    StagingField("sales_order_no", "SalesOrderNo", FieldKind.CODE, 20),
    StagingField("completed", "Completed", FieldKind.BOOLEAN),
    StagingField("error_text", "ErrorText", FieldKind.TEXT, 250),
)

FIELDS: Mapping[str, StagingField] = {field.name: field for field in _ALL}
"""By our name, in the order of the page. The greatest length of `order_number` comes from the configuration."""

OPTION_VALUES: Mapping[str, tuple[str, ...]] = {
    "line_type": ("Item", "G/L Account"),
    "import_action": ("Order", "Invoice", "Complete"),
}
"""What we put into option fields, in the client's words; the page spells its members its own way (`G_L_Account`)."""

RESULTS: tuple[str, ...] = ("sales_order_no", "completed", "error_text")
"""Filled by Business Central, only read by us."""

REQUIRED: tuple[str, ...] = ("order_number", "line_no", "sales_order_no", "completed")
"""Without an element for these, nothing can be sent and recognised again."""


API_HEADER: Mapping[str, str] = {
    "external_document_number": "externalDocumentNumber",
    "order_date": "orderDate",
    "customer_no": "customerNumber",  # it fills the header from its card, so everything it would overwrite comes after it
    "currency": "currencyCode",
    "prices_including_vat": "pricesIncludeTax",
    "sell_to_address": "sellToAddressLine1",
    "sell_to_address_2": "sellToAddressLine2",
    "sell_to_city": "sellToCity",
    "sell_to_county": "sellToState",
    "sell_to_post_code": "sellToPostCode",
    "sell_to_country": "sellToCountry",
    "ship_to_name": "shipToName",
    "ship_to_company": "shipToContact",
    "ship_to_address": "shipToAddressLine1",
    "ship_to_address_2": "shipToAddressLine2",
    "ship_to_city": "shipToCity",
    "ship_to_county": "shipToState",
    "ship_to_post_code": "shipToPostCode",
    "ship_to_country": "shipToCountry",
    "shipment_method": "shipmentMethodId",
    "sell_to_phone": "phoneNumber",
    "email": "email",
}
API_LINE: Mapping[str, str] = {
    "line_type": "lineType",
    "item_no": "lineObjectNumber",
    "variant": "itemVariantId",
    "description": "description",
    "quantity": "quantity",
    "unit_price": "unitPrice",
    "line_discount": "discountAmount",  # after the price, for it is what is taken off the price
}
"""In the order in which they are sent: number, variant and quantity look up a price and a discount of Business Central's own,
so ours come after them (reference A3.2)."""

API_FIELDS: Mapping[str, str] = {name: API_HEADER.get(name) or API_LINE.get(name, "") for name in FIELDS}
"""Our field -> the API's property; "" is what this way can't write. Of the rows' shape, as that of the page's fields."""


class PageNames(NamedTuple):
    """How a staging page is read: the service, its element for each of our fields, and how long its order numbers may be."""

    service: str
    elements: Mapping[str, str]
    order_number_length: int


META_FIELDS: tuple[str, ...] = tuple(
    field.name
    for field in _ALL
    if field.kind is FieldKind.TEXT and field.name not in ("description", "error_text", "email")
)
"""Texts of an order as a whole, into which its meta data may go."""


def default_elements() -> dict[str, str]:
    """Our field name -> element, as the configuration starts from."""
    return {name: field.element for name, field in FIELDS.items()}
