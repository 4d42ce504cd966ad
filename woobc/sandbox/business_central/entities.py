"""The entities of API v2.0: their properties in the order of the pages, and how records become them.

Source: Business Central wire reference §9.2, §9.3, §9.4, §9.5.
"""

from __future__ import annotations

import base64
import re
from collections.abc import Callable, Iterable, Mapping
from datetime import UTC, date, datetime
from decimal import Decimal
from typing import Any, Final
from uuid import NAMESPACE_URL, UUID, uuid5

from woobc.sandbox.business_central.odata_filter import Column, Exactly
from woobc.sandbox.business_central.sales import (
    Archive,
    Books,
    CreditMemo,
    Customer,
    Document,
    Item,
    PostedDocument,
    Record,
    SalesLine,
    SalesOrder,
)

ARCHIVE_PAGE: Final = "ArchivedOrdersPage"
SHIPMENTS_PAGE: Final = "PostedSalesShipmentsPage"
SHIPMENTS_PAGE_WITHOUT_TRACKING: Final = "PostedSalesShipmentsPageWithoutTracking"
PAGES: Final = frozenset({ARCHIVE_PAGE, SHIPMENTS_PAGE, SHIPMENTS_PAGE_WITHOUT_TRACKING})
_SHIPMENT_PAGE_FIELDS: Final = (
    "No:code20 Sell_to_Customer_No:code20 Sell_to_Customer_Name:text100 External_Document_No:code35 Posting_Date:date"
    " Document_Date:date Shipment_Method_Code:code10 Shipping_Agent_Code:code10 Shipping_Agent_Service_Code:code10"
    " Currency_Code:code10"
)
NO_ID: Final = "00000000-0000-0000-0000-000000000000"
STATUS: Final = {
    "Open": "Draft",
    "Pending Approval": "In Review",
    "Released": "Open",
    "Pending Prepayment": "Open",
}
_BLANKS: Final[Mapping[str, Any]] = {
    "text": "",
    "code": "",
    "option": "_x0020_",
    "guid": NO_ID,
    "number": Decimal(0),
    "boolean": False,
    "date": None,
    "datetime": datetime(1, 1, 1, tzinfo=UTC),
}
_LINE_TYPES: Final = {
    "_blank_": "Comment",
    "G_L_Account": "Account",
    "Fixed_Asset": "Fixed_x0020_Asset",
    "Charge_Item": "Charge",
    "Allocation_Account": "Allocation_x0020_Account",
}

Entity = dict[str, Any]


def _columns(specification: str) -> dict[str, Column]:
    """`number:code20 displayName:text100 blocked:option` as columns."""
    columns = {}
    for each in specification.split():
        name, kind = each.split(":")
        match = re.fullmatch(r"([a-z]+)(\d*)", kind)
        assert match is not None
        columns[name] = Column(name, match.group(1), int(match.group(2) or 0))
    return columns


_STAMP = " lastModifiedDateTime:datetime"
_CODE_TABLE = _columns("id:guid code:code20 displayName:text100" + _STAMP)
_HEAD = (
    "id:guid number:code20 externalDocumentNumber:code35 orderDate:date postingDate:date customerId:guid"
    " customerNumber:code20 customerName:text100 billToName:text100 billToCustomerId:guid"
    " billToCustomerNumber:code20 shipToName:text100 shipToContact:text100 sellToAddressLine1:text100"
    " sellToAddressLine2:text50 sellToCity:text30 sellToCountry:code10 sellToState:text30 sellToPostCode:code20"
    " shipToAddressLine1:text100 shipToAddressLine2:text50 shipToCity:text30 shipToCountry:code10"
    " shipToState:text30 shipToPostCode:code20 shortcutDimension1Code:code20 shortcutDimension2Code:code20"
    " currencyId:guid currencyCode:code10 pricesIncludeTax:boolean paymentTermsId:guid shipmentMethodId:guid"
    " salesperson:code20 partialShipping:boolean requestedDeliveryDate:date discountAmount:number"
    " discountAppliedBeforeTax:boolean totalAmountExcludingTax:number totalTaxAmount:number"
    " totalAmountIncludingTax:number fullyShipped:boolean status:option"
)
_CONTACT = " phoneNumber:text30 email:text80"

COLUMNS: Final[Mapping[str, Mapping[str, Column]]] = {
    "customers": _columns(
        "id:guid number:code20 displayName:text100 type:option addressLine1:text100 addressLine2:text50 city:text30"
        " state:text30 country:code10 postalCode:code20 phoneNumber:text30 email:text80 website:text80"
        " salespersonCode:code20 balanceDue:number creditLimit:number taxLiable:boolean taxAreaId:guid"
        " taxAreaDisplayName:text100 taxRegistrationNumber:text20 currencyId:guid currencyCode:code10"
        " paymentTermsId:guid shipmentMethodId:guid paymentMethodId:guid blocked:option" + _STAMP
    ),
    "items": _columns(
        "id:guid number:code20 displayName:text100 displayName2:text50 type:option itemCategoryId:guid"
        " itemCategoryCode:code20 blocked:boolean gtin:code14 inventory:number unitPrice:number"
        " priceIncludesTax:boolean unitCost:number taxGroupId:guid taxGroupCode:code20 baseUnitOfMeasureId:guid"
        " baseUnitOfMeasureCode:code10 generalProductPostingGroupId:guid generalProductPostingGroupCode:code20"
        " inventoryPostingGroupId:guid inventoryPostingGroupCode:code20" + _STAMP
    ),
    "itemVariants": _columns("id:guid itemId:guid itemNumber:code20 code:code10 description:text100" + _STAMP),
    "salesOrders": _columns(_HEAD + _STAMP + _CONTACT),
    "salesOrderLines": _columns(
        "id:guid documentId:guid sequence:number itemId:guid accountId:guid lineType:option lineObjectNumber:code20"
        " description:text100 description2:text50 unitOfMeasureId:guid unitOfMeasureCode:code10 quantity:number"
        " unitPrice:number discountAmount:number discountPercent:number discountAppliedBeforeTax:boolean"
        " amountExcludingTax:number taxCode:code20 taxPercent:number totalTaxAmount:number"
        " amountIncludingTax:number invoiceDiscountAllocation:number netAmount:number netTaxAmount:number"
        " netAmountIncludingTax:number shipmentDate:date shippedQuantity:number invoicedQuantity:number"
        " invoiceQuantity:number shipQuantity:number itemVariantId:guid locationId:guid"
    ),
    "salesInvoices": _columns(
        _HEAD.replace("orderDate:date", "invoiceDate:date dueDate:date")
        + " orderId:guid orderNumber:code20 remainingAmount:number"
        + _STAMP
        + _CONTACT
    ),
    "salesCreditMemos": _columns(
        _HEAD.replace("orderDate:date", "creditMemoDate:date dueDate:date").replace(" fullyShipped:boolean", "")
        + " invoiceId:guid invoiceNumber:code20 customerReturnReasonId:guid"
        + _STAMP
        + _CONTACT
    ),
    "salesCreditMemoLines": _columns(
        "id:guid documentId:guid sequence:number itemId:guid accountId:guid lineType:option lineObjectNumber:code20"
        " description:text100 description2:text50 unitOfMeasureId:guid unitOfMeasureCode:code10 unitPrice:number"
        " quantity:number discountAmount:number discountPercent:number discountAppliedBeforeTax:boolean"
        " amountExcludingTax:number taxCode:code20 taxPercent:number totalTaxAmount:number"
        " amountIncludingTax:number invoiceDiscountAllocation:number netAmount:number netTaxAmount:number"
        " netAmountIncludingTax:number shipmentDate:date itemVariantId:guid locationId:guid"
    ),
    "salesShipments": _columns(
        "id:guid number:code20 externalDocumentNumber:code35 invoiceDate:date postingDate:date dueDate:date"
        " customerPurchaseOrderReference:text35 customerNumber:code20 customerName:text100"
        " billToCustomerNumber:code20 currencyCode:code10 orderNumber:code20 pricesIncludeTax:boolean"
        + _STAMP
        + _CONTACT
    ),
    "salesShipmentLines": _columns(
        "id:guid documentId:guid documentNo:code20 sequence:number lineType:option lineObjectNumber:code20"
        " description:text100 description2:text50 unitOfMeasureCode:code10 unitPrice:number quantity:number"
        " discountPercent:number taxPercent:number shipmentDate:date"
    ),
    SHIPMENTS_PAGE: _columns(f"{_SHIPMENT_PAGE_FIELDS} Package_Tracking_No:text50"),
    SHIPMENTS_PAGE_WITHOUT_TRACKING: _columns(_SHIPMENT_PAGE_FIELDS),
    "salesOrderArchives": _columns(_HEAD + " versionNumber:number" + _STAMP + _CONTACT),
    ARCHIVE_PAGE: _columns(
        "Document_Type:option No:code20 Doc_No_Occurrence:number Version_No:number Date_Archived:date"
        " Sell_to_Customer_No:code20 Sell_to_Customer_Name:text100 External_Document_No:code35 Posting_Date:date"
        " Document_Date:date Currency_Code:code10"
    ),
    "accounts": _columns(
        "id:guid number:code20 displayName:text100 category:option subCategory:text80 blocked:boolean accountType:option"
        " directPosting:boolean" + _STAMP
    ),
    "generalLedgerSetup": _columns(
        "id:guid allowPostingFrom:date allowPostingTo:date additionalReportingCurrency:code10 localCurrencyCode:code10"
        " localCurrencySymbol:text10" + _STAMP
    ),
    "countriesRegions": _CODE_TABLE,
    "currencies": _CODE_TABLE,
    "paymentMethods": _CODE_TABLE,
    "shipmentMethods": _CODE_TABLE,
    "paymentTerms": _CODE_TABLE,
    "unitsOfMeasure": _CODE_TABLE,
    "generalProductPostingGroups": _CODE_TABLE,
    "inventoryPostingGroups": _CODE_TABLE,
    "locations": _CODE_TABLE,
}
TYPES: Final = {
    "countriesRegions": "countryRegion",
    "currencies": "currency",
    "paymentTerms": "paymentTerm",
    "unitsOfMeasure": "unitOfMeasure",
}
CODE_TABLES: Final = {
    "countriesRegions": "Country/Region",
    "currencies": "Currency",
    "paymentMethods": "Payment Method",
    "shipmentMethods": "Shipment Method",
    "paymentTerms": "Payment Terms",
    "unitsOfMeasure": "Unit of Measure",
    "generalProductPostingGroups": "Gen. Product Posting Group",
    "inventoryPostingGroups": "Inventory Posting Group",
    "locations": "Location",
}


def type_name(collection: str) -> str:
    return TYPES.get(collection, collection.removesuffix("s"))


def etag(record_id: UUID, version: int) -> str:
    """`W/"…"` in Business Central's coding: three length-prefixed strings in base64."""
    inner = base64.b64encode(record_id.bytes + version.to_bytes(6, "little")).decode("ascii")
    return 'W/"' + base64.b64encode(f"'{len(inner)};{inner}1;00;'".encode()).decode("ascii") + '"'


def _entity(collection: str, values: Mapping[str, Any], record_id: UUID, version: int = 1) -> Entity:
    shown = {name: values.get(name, _BLANKS[column.kind]) for name, column in COLUMNS[collection].items()}
    if "id" in shown:
        shown["id"] = str(record_id)
    return {"@odata.etag": etag(record_id, version), **shown}


def _recorded(collection: str, record: Record, values: Mapping[str, Any]) -> Entity:
    stamped = {**values, "lastModifiedDateTime": record.modified or _BLANKS["datetime"]}
    return _entity(collection, stamped, record.id, record.version)


def customer(record: Customer) -> Entity:
    values = {"type": "Company", **record.other, "number": record.number, "displayName": record.name}
    return _recorded("customers", record, values | {"email": record.email, "blocked": record.blocked or "_x0020_"})


def item(record: Item) -> Entity:
    values = {
        "number": record.number,
        "displayName": record.description,
        "type": record.kind.replace("-", "_x002D_"),
        "blocked": record.blocked,
        "inventory": record.inventory,
        "unitPrice": record.unit_price,
    }
    return _recorded("items", record, {**record.other, **values})


def _variants(record: Item) -> Iterable[Entity]:
    for code, variant_id in record.variants.items():
        values = {"itemId": str(record.id), "itemNumber": record.number, "code": code, "description": code}
        yield _entity("itemVariants", values, variant_id)


def _header(books: Books, document: Document) -> Entity:
    buyer = books.customers.get(document.customer_number)
    buyer_id = str(buyer.id) if buyer else NO_ID
    return {
        **document.other,
        "number": document.number,
        "externalDocumentNumber": document.external_document_number,
        "orderDate": document.document_date,
        "invoiceDate": document.document_date,
        "dueDate": document.document_date,
        "postingDate": document.posting_date,
        "customerId": buyer_id,
        "customerNumber": document.customer_number,
        "customerName": document.customer_name,
        "billToCustomerId": buyer_id,
        "billToName": document.customer_name,
        "billToCustomerNumber": document.customer_number,
        "currencyCode": document.currency_code or books.local_currency,
        "pricesIncludeTax": document.prices_including_tax,
        "discountAmount": Decimal(0),
        "totalAmountExcludingTax": document.total_excluding_tax,
        "totalTaxAmount": document.total_tax,
        "totalAmountIncludingTax": document.total_including_tax,
    }


def sales_order(books: Books, order: SalesOrder) -> Entity:
    shipped = all(line.shipped == line.quantity for line in order.lines)
    values = _header(books, order) | {"status": STATUS[order.status], "fullyShipped": shipped}
    return _recorded("salesOrders", order, values)


def sales_order_lines(books: Books, order: SalesOrder) -> list[Entity]:
    return [sales_order_line(books, order, line) for line in order.lines]


def sales_order_line(books: Books, order: SalesOrder, line: SalesLine) -> Entity:
    net = line.amount - line.tax if order.prices_including_tax else line.amount
    product = books.items.get(line.number) if line.line_type == "Item" else None
    values = {
        **line.other,
        "documentId": str(order.id),
        "sequence": Decimal(line.sequence),
        "itemId": str(product.id) if product else NO_ID,
        "itemVariantId": str(product.variants.get(line.variant, NO_ID)) if product else NO_ID,
        "accountId": str(code_id("accounts", line.number)) if line.line_type == "G_L_Account" else NO_ID,
        "lineType": _LINE_TYPES.get(line.line_type, line.line_type),
        "lineObjectNumber": line.number,
        "description": line.description,
        "quantity": line.quantity,
        "unitPrice": line.unit_price,
        "discountAmount": line.discount,
        "amountExcludingTax": net,
        "invoiceDiscountAllocation": line.invoice_discount,
        "totalTaxAmount": line.tax,
        "amountIncludingTax": net + line.tax,
        "netAmount": net,
        "netTaxAmount": line.tax,
        "netAmountIncludingTax": net + line.tax,
        "shippedQuantity": line.shipped,
        "invoicedQuantity": line.invoiced,
        "invoiceQuantity": line.next_invoiced,
        "shipQuantity": line.next_shipped,
    }
    return _entity("salesOrderLines", values, line.id, line.version)


def _sales_invoice(books: Books, invoice: PostedDocument) -> Entity:
    values = _header(books, invoice) | {
        "orderId": str(invoice.order_id or NO_ID),
        "orderNumber": invoice.order_number,
        "remainingAmount": invoice.remaining,
        "status": "Canceled" if invoice.is_cancelled else "Open" if invoice.remaining else "Paid",
    }
    return _recorded("salesInvoices", invoice, values)


def sales_credit_memo(books: Books, memo: SalesOrder) -> Entity:
    """`Open` is said of a released draft and of a posted one that is not applied in full (B1.3)."""
    assert isinstance(memo, CreditMemo)
    invoice = next((each for each in books.invoices if each.number == memo.applies_to), None)
    status = STATUS[memo.status]
    if memo.is_posted:
        status = "Corrective" if memo.corrects else "Open" if memo.remaining else "Paid"
    own = {
        "creditMemoDate": memo.document_date,
        "invoiceNumber": memo.applies_to,
        "invoiceId": str(invoice.id) if invoice else NO_ID,
        "status": status,
    }
    return _recorded("salesCreditMemos", memo, {**_header(books, memo), **own})


def sales_credit_memo_line(books: Books, memo: SalesOrder, line: SalesLine) -> Entity:
    shown = sales_order_line(books, memo, line)
    return _entity("salesCreditMemoLines", shown, line.id, line.version)


def _sales_shipment(books: Books, shipment: PostedDocument) -> Entity:
    values = _header(books, shipment) | {"orderNumber": shipment.order_number}
    return _recorded("salesShipments", shipment, values)


def sales_shipment_lines(shipment: PostedDocument) -> Iterable[Entity]:
    """Every line of the order, with quantity 0 where nothing was shipped; `sequence` is the order line's."""
    for line in shipment.lines:
        values = {
            "documentId": str(shipment.id),
            "documentNo": shipment.number,
            "sequence": Decimal(line.sequence),
            "lineType": _SHIPMENT_LINE_TYPES.get(line.line_type, line.line_type),
            "lineObjectNumber": line.number,
            "description": line.description,
            "unitPrice": line.unit_price,
            "quantity": line.quantity,
        }
        yield _entity("salesShipmentLines", values, line.id, shipment.version)


_SHIPMENT_LINE_TYPES: Final = {
    "_blank_": "_x0020_",
    "G_L_Account": "G_x002F_L_x0020_Account",
    "Fixed_Asset": "Fixed_x0020_Asset",
    "Charge_Item": "Charge_x0020__x0028_Item_x0029_",
}


def _shipment_on_page(page: str, shipment: PostedDocument) -> Entity:
    """As the published page shows it: with agent and tracking number, without the order's number."""
    values = {
        **shipment.other,
        "No": shipment.number,
        "Sell_to_Customer_No": shipment.customer_number,
        "Sell_to_Customer_Name": shipment.customer_name,
        "External_Document_No": shipment.external_document_number,
        "Posting_Date": shipment.posting_date,
        "Document_Date": shipment.document_date,
        "Currency_Code": shipment.currency_code,
    }
    return _entity(page, values, shipment.id, shipment.version)


def _sales_order_archive(books: Books, archive: Archive) -> Entity:
    values = _header(books, archive) | {
        "versionNumber": Decimal(archive.archived_version),
        "status": "Draft",
    }
    return _recorded("salesOrderArchives", archive, values)


def _archived_order(archive: Archive) -> Entity:
    values = {
        "Document_Type": "Order",
        "No": archive.number,
        "Doc_No_Occurrence": Decimal(1),
        "Version_No": Decimal(archive.archived_version),
        "Date_Archived": archive.modified.date() if archive.modified else None,
        "Sell_to_Customer_No": archive.customer_number,
        "Sell_to_Customer_Name": archive.customer_name,
        "External_Document_No": archive.external_document_number,
        "Posting_Date": archive.posting_date,
        "Document_Date": archive.document_date,
        "Currency_Code": archive.currency_code,
    }
    return _entity(ARCHIVE_PAGE, values, archive.id, archive.version)


def code_id(collection: str, code: str) -> UUID:
    """The id of a record of a small table; the same in every run."""
    return uuid5(NAMESPACE_URL, f"{collection}/{code}")


def _codes(collection: str, table: Mapping[str, str]) -> list[Entity]:
    return [
        _entity(collection, {"code": code, "displayName": name}, code_id(collection, code))
        for code, name in table.items()
    ]


_ACCOUNT: Final = {"category": "Income", "accountType": "Posting", "directPosting": True}


def _ledger_setup(books: Books) -> list[Entity]:
    values = {"localCurrencyCode": books.local_currency}
    return [_entity("generalLedgerSetup", values, code_id("generalLedgerSetup", books.name))]


def _accounts(books: Books) -> list[Entity]:
    return [
        _entity("accounts", {"number": no, "displayName": name, **_ACCOUNT}, code_id("accounts", no))
        for no, name in books.codes.get("G/L Account", {}).items()
    ]


_COLLECTIONS: Final[Mapping[str, Callable[[Books], list[Entity]]]] = {
    "customers": lambda books: [customer(each) for each in books.customers.values()],
    "items": lambda books: [item(each) for each in books.items.values()],
    "itemVariants": lambda books: [each for record in books.items.values() for each in _variants(record)],
    "salesOrderLines": lambda books: [
        line for order in books.orders.values() for line in sales_order_lines(books, order)
    ],
    "salesCreditMemos": lambda books: [sales_credit_memo(books, each) for each in books.memos],
    "salesCreditMemoLines": lambda books: [
        sales_credit_memo_line(books, memo, line) for memo in books.memos for line in memo.lines
    ],
    "salesShipments": lambda books: [_sales_shipment(books, each) for each in books.shipments],
    "salesShipmentLines": lambda books: [line for each in books.shipments for line in sales_shipment_lines(each)],
    **{
        page: lambda books, page=page: [_shipment_on_page(page, each) for each in books.shipments]  # type: ignore[misc]
        for page in (SHIPMENTS_PAGE, SHIPMENTS_PAGE_WITHOUT_TRACKING)
    },
    "salesOrderArchives": lambda books: [_sales_order_archive(books, each) for each in books.archives],
    ARCHIVE_PAGE: lambda books: [_archived_order(each) for each in books.archives],
    "accounts": _accounts,
    "generalLedgerSetup": _ledger_setup,
}


_KEYS: Final[Mapping[str, Callable[[Document], str]]] = {
    "number": lambda document: document.number,
    "externalDocumentNumber": lambda document: document.external_document_number,
}


def _documents(books: Books, name: str, wanted: Exactly | None) -> list[Entity]:
    """Open orders or invoices; found by a key without looking at what else there is of each."""
    key = _KEYS.get(wanted.column) if wanted else None

    def kept(document: Document) -> bool:
        return key is None or wanted is None or key(document) in wanted.values

    if name == "salesOrders":
        return [sales_order(books, each) for each in books.orders.values() if kept(each)]
    return [_sales_invoice(books, each) for each in books.invoices if kept(each)]


def collection(books: Books, name: str, wanted: Exactly | None = None) -> list[Entity]:
    """All entities of a collection in the order of its key; of documents perhaps the `wanted` ones alone."""
    if name in CODE_TABLES:
        found = _codes(name, books.codes.get(CODE_TABLES[name], {}))
    elif name in ("salesOrders", "salesInvoices"):
        found = _documents(books, name, wanted)
    else:
        found = _COLLECTIONS[name](books)
    return sorted(found, key=sort_key)


def sort_key(entity: Entity) -> tuple[str, str, Decimal]:
    names = ("itemNumber", "documentId", "number", "No")
    first = next((str(entity[name]) for name in names if entity.get(name)), "")
    numbers = (entity.get(name) for name in ("sequence", "versionNumber", "Version_No"))
    return first, str(entity.get("code", "")), next((each for each in numbers if each), Decimal(0))


def as_json(value: Any) -> Any:
    """A value as API v2.0 writes it: numbers, `0001-01-01` for a blank date, `Z` times."""
    match value:
        case Decimal():
            return int(value) if value == value.to_integral_value() else float(value)
        case datetime():
            return value.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%S.%f")[:-3] + "Z"
        case date():
            return value.isoformat()
        case None:
            return "0001-01-01"
        case dict():
            return {name: as_json(each) for name, each in value.items()}
        case list():
            return [as_json(each) for each in value]
    return value
