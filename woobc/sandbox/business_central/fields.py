"""The field table of the staging page, and how its values look on the wire.

Source: Business Central wire reference §2.4, §3.2, §10.2, §10.3.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import StrEnum
from typing import Final

from woobc.sandbox.business_central.errors import Refusal

Value = str | Decimal | int | bool | date | None


class Kind(StrEnum):
    CODE = "Code"
    TEXT = "Text"
    DECIMAL = "Decimal"
    INTEGER = "Integer"
    DATE = "Date"
    BOOLEAN = "Boolean"
    OPTION = "Option"


BLANK: Final[Mapping[Kind, Value]] = {
    Kind.CODE: "",
    Kind.TEXT: "",
    Kind.DECIMAL: Decimal(0),
    Kind.INTEGER: 0,
    Kind.DATE: None,
    Kind.BOOLEAN: False,
    Kind.OPTION: "_blank_",
}


@dataclass(frozen=True, slots=True)
class Field:
    """One field of the table: `name` is also its default element name, `relation` the table its value must be in."""

    name: str
    kind: Kind
    length: int = 0
    relation: str = ""
    options: tuple[str, ...] = ()

    @property
    def caption(self) -> str:
        words = " ".join(re.findall(r"[A-Z]+(?![a-z])|[A-Z][a-z]+|\d+", self.name))
        return re.sub(r"\bNo\b", "No.", words.replace("Sell To", "Sell-to").replace("Ship To", "Ship-to"))

    @property
    def blank(self) -> Value:
        return BLANK[self.kind]


LINE_TYPES: Final = (
    "_blank_",
    "G_L_Account",
    "Item",
    "Resource",
    "Fixed_Asset",
    "Charge_Item",
    "Allocation_Account",
)


def _code(name: str, length: int, relation: str = "") -> Field:
    return Field(name, Kind.CODE, length, relation)


def _text(name: str, length: int) -> Field:
    return Field(name, Kind.TEXT, length)


def _address(role: str) -> list[Field]:
    return [
        _text(f"{role}Name", 100),
        _text(f"{role}Company", 100),
        _text(f"{role}Address", 100),
        _text(f"{role}Address2", 50),
        _text(f"{role}City", 30),
        _text(f"{role}County", 30),
        _code(f"{role}PostCode", 20),
        _code(f"{role}CountryCode", 10, "Country/Region"),
        _text(f"{role}PhoneNo", 30),
    ]


FIELDS: Final[tuple[Field, ...]] = (
    Field("EntryNo", Kind.INTEGER),
    _code("OrderNo", 20),
    Field("LineNo", Kind.INTEGER),
    Field("LineCount", Kind.INTEGER),
    _code("Store", 10),
    Field("OrderDate", Kind.DATE),
    _code("ExternalDocumentNo", 35),
    _code("CustomerNo", 20, "Customer"),
    _text("Email", 80),
    *_address("SellTo"),
    *_address("ShipTo"),
    Field("LineType", Kind.OPTION, options=LINE_TYPES),
    _code("ItemNo", 20, "by line type"),
    _code("VariantCode", 10, "Item Variant"),
    _text("Description", 100),
    Field("Quantity", Kind.DECIMAL),
    Field("UnitPrice", Kind.DECIMAL),
    Field("LineDiscountAmount", Kind.DECIMAL),
    Field("LineAmount", Kind.DECIMAL),
    Field("VATAmount", Kind.DECIMAL),
    _code("CurrencyCode", 10, "Currency"),
    _code("PaymentMethodCode", 10, "Payment Method"),
    _code("ShipmentMethodCode", 10, "Shipment Method"),
    Field("PricesIncludingVAT", Kind.BOOLEAN),
    Field("ImportAction", Kind.OPTION, options=("_blank_", "Order", "Invoice", "Complete")),
    Field("Reserve", Kind.BOOLEAN),
    _text("CustomerPO", 35),
    _text("CustomerNote", 250),
    _code("SalesOrderNo", 20),
    Field("Completed", Kind.BOOLEAN),
    _text("ErrorText", 250),
)


def utf16_length(text: str) -> int:
    """The length as Business Central counts it: UTF-16 code units."""
    return len(text.encode("utf-16-le")) // 2


def as_code(text: str) -> str:
    """As Business Central keeps a Code: trimmed and upper case, each letter by itself, as .NET has it (ß stays ß)."""
    return "".join(large if len(large := letter.upper()) == 1 else letter for letter in text.strip())


def read_value(field: Field, text: str) -> Value:
    """The value of `field` from the text of its element; Refusal if it can't be one (numbers and dates are XSD's)."""
    match field.kind:
        case Kind.CODE:
            return _limited(field, as_code(text))
        case Kind.TEXT:
            return _limited(field, text)
        case Kind.OPTION:
            if text not in field.options:
                raise Refusal("option", value=text, options=",".join(field.options))
            return text
        case Kind.BOOLEAN:
            return read_boolean(text)
        case Kind.INTEGER:
            return _read_integer(text)
        case Kind.DECIMAL:
            if not re.fullmatch(r"\s*[+-]?(\d+(\.\d*)?|\.\d+)\s*", text):
                raise Refusal("evaluate", value=text, type="Decimal")
            return Decimal(text.strip())
    return read_date(text)


def _limited(field: Field, text: str) -> str:
    length = utf16_length(text)
    if length > field.length:
        raise Refusal("length", length=length, limit=field.length, value=text)
    return text


def read_boolean(text: str) -> bool:
    if text.strip() not in ("true", "false", "1", "0"):
        raise Refusal("evaluate", value=text, type="Boolean")
    return text.strip() in ("true", "1")


def _read_integer(text: str) -> int:
    if not re.fullmatch(r"\s*[+-]?\d{1,10}\s*", text) or not -(2**31) <= int(text) < 2**31:
        raise Refusal("evaluate", value=text, type="Integer")
    return int(text)


def read_date(text: str) -> date | None:
    if not re.fullmatch(r"\d{4}-\d\d-\d\d", text.strip()):
        raise Refusal("evaluate", value=text, type="Date")
    try:
        day = date.fromisoformat(text.strip())
    except ValueError:
        raise Refusal("evaluate", value=text, type="Date") from None
    return None if day == date.min else day


def write_value(value: Value) -> str:
    """The XSD text of a value: `.` as decimal sign, no trailing zeros, YYYY-MM-DD, true or false."""
    match value:
        case None:
            return "0001-01-01"
        case bool():
            return "true" if value else "false"
        case Decimal():
            return format(value.normalize(), "f") if value else "0"
        case date():
            return value.isoformat()
    return str(value)
