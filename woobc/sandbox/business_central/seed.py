"""A small catalogue: customers, items, and the codes documents refer to."""

from __future__ import annotations

from decimal import Decimal
from typing import Final
from uuid import uuid4

from woobc.sandbox.business_central.sales import Books, Customer, Item

_CODES: Final = {
    "Country/Region": {
        "NL": "Netherlands",
        "DE": "Germany",
        "UK": "United Kingdom",  # its code here is not the ISO one
        "US": "United States",
        "FR": "France",
        "BE": "Belgium",
        "AT": "Austria",
        "DK": "Denmark",
        "ES": "Spain",
        "IE": "Ireland",
        "IT": "Italy",
        "LU": "Luxembourg",
    },
    # the local currency, EUR, has no record of its own: documents in it bear a blank code
    "Currency": {"USD": "US dollar", "GBP": "Pound sterling", "JPY": "Japanese yen"},
    "Payment Method": {"CARD": "Card payment", "BANK": "Bank transfer", "CASH": "Cash payment"},
    "Shipment Method": {"GLS": "GLS parcel", "POST": "By post"},
    "G/L Account": {
        "6810": "Shipping",
        "6820": "Fees",
        "6830": "Rounding",
        "6840": "Gift cards",
        "6850": "Refunds",
        "6860": "Not returned",
    },
    "Payment Terms": {"14D": "14 days", "CASH": "At once"},
    "Unit of Measure": {"PCS": "Piece", "BOX": "Box"},
    "Gen. Product Posting Group": {"RETAIL": "Retail"},
    "Inventory Posting Group": {"RESALE": "Resale"},
    "Location": {"MAIN": "Main warehouse", "RETURNS": "Returned goods"},
}
_ITEMS: Final = (
    ("1000", "Coffee mug", "12.50", ("RED", "BLUE")),
    ("1001", "Tea pot", "34.90", ()),
    ("1002", "Espresso machine", "449.00", ()),
    ("1100", "T-shirt", "19.95", ("S", "M", "L")),
    ("1900", "Gift wrap", "3.00", ()),
)


def seed(books: Books, *, inventory: Decimal) -> None:
    books.codes = {table: dict(codes) for table, codes in _CODES.items()}
    customers = (
        Customer("WEBGUEST", "Web shop guest"),
        Customer("10000", "Adatum Corporation", "robert.townes@contoso.com"),
        Customer("20000", "Trey Research", "helen.ray@example.org;orders@example.org"),
    )
    for customer in customers:
        books.touch(customer)
        books.customers[customer.number] = customer
    for number, description, price, variants in _ITEMS:
        item = Item(number, description, inventory, Decimal(price))
        item.variants = {code: uuid4() for code in variants}
        books.touch(item)
        books.items[number] = item
