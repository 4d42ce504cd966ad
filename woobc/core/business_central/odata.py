"""Sales documents, customers, items and codes over API v2.0, and archived orders over an OData page.

Sources: Business Central wire reference §5.3, §9. The API's words are turned into those of Business Central's client:
its status Draft is Open, its Open is Released.
"""

from __future__ import annotations

from collections.abc import Collection, Generator, Iterable, Iterator, Mapping, Sequence
from datetime import UTC, date, datetime, timedelta
from decimal import Decimal
from typing import Any
from urllib.parse import quote, urlsplit, urlunsplit

from msgspec import Struct

from woobc.core.business_central.api_service import (
    VALUES_PER_REQUEST,
    ApiRefused,
    ApiService,
    Field,
    Row,
    Wanted,
    date_of,
    decimal_of,
    json_of,
    moment_of,
    once,
    sequence_of,
    text_of,
    with_query,
)
from woobc.core.business_central.rows import decode_name
from woobc.core.config.values import BusinessCentralConfig
from woobc.core.domain.documents import (
    AnswerLost,
    Customer,
    Document,
    DocumentKind,
    DocumentStatus,
    Done,
    Item,
    LedgerSetup,
    NotExecuted,
    WriteAnswer,
)
from woobc.core.domain.text import code_form
from woobc.core.errors import BUSINESS_CENTRAL, SetupError
from woobc.core.http.messages import HttpAnswer

EMAILS_PER_REQUEST = 15
"""`tolower(…)` costs one node more."""

DOCUMENTS_SELECTED = "number,externalDocumentNumber,orderNumber,totalAmountIncludingTax,status"
WINDOW, LONGEST_WINDOW = timedelta(days=7), timedelta(days=56)
FEW_DOCUMENTS, MANY_DOCUMENTS = 1_000, 5_000
PAGE = 1_000
"""Documents are listed by windows of the time in which they were written, and in pages, so that an answer stays small."""

_STATUSES = {
    "Draft": DocumentStatus.OPEN,
    "In Review": DocumentStatus.PENDING_APPROVAL,
    "Open": DocumentStatus.RELEASED,
}
_NOT_POSTED = frozenset({"Draft", "In Review"})
_ARCHIVE_NAMES = (
    ("External_Document_No", "No"),
    ("ExternalDocumentNo", "No"),
    ("externalDocumentNumber", "number"),
)


class _Collection(Struct, frozen=True):
    """How one collection is read: its address below the company and what is asked for."""

    path: str
    kind: DocumentKind
    select: str


ORDER_FIELDS = (
    "id,number,externalDocumentNumber,postingDate,customerNumber,currencyCode,totalAmountIncludingTax,"
    "fullyShipped,status"
)
_QUANTITIES = "salesOrderLines($select=sequence,quantity,shippedQuantity,shipQuantity,invoicedQuantity,invoiceQuantity)"
_ORDERS = _Collection("salesOrders", DocumentKind.SALES_ORDER, ORDER_FIELDS)
_INVOICES = _Collection(
    "salesInvoices",
    DocumentKind.POSTED_INVOICE,
    "id,number,externalDocumentNumber,orderNumber,postingDate,customerNumber,currencyCode,totalAmountIncludingTax,status,"
    "lastModifiedDateTime",
)
_SHIPMENTS = _Collection(
    "salesShipments",
    DocumentKind.POSTED_SHIPMENT,
    "id,number,externalDocumentNumber,orderNumber",
)


class _Archive(Struct, frozen=True):
    """Where archived orders are read, and what their numbers are called there."""

    address: str
    external_name: str
    number_name: str


class ApiSalesDocuments:
    """Business Central's API v2.0 (ports.SalesDocuments)."""

    def __init__(self, api: ApiService) -> None:
        self._api = api
        self._config = api.config
        self._archive: _Archive | None = None
        self._archive_sought = False

    def company_id(self) -> str:
        return self._api.company_id()

    def archives_readable(self) -> bool:
        return self._archived() is not None

    def find_documents(self, external_numbers: Collection[str]) -> Mapping[str, tuple[Document, ...]]:
        # in the order in which documents travel, so that one on its way is seen at least once
        wanted = Wanted[Document](external_numbers, 35)
        chunks = list(wanted.chunks(VALUES_PER_REQUEST))
        archive = self._archived() if chunks else None

        def ask(chunk: Sequence[str]) -> list[Document]:
            found: list[Document] = []
            for collection in (_ORDERS, _INVOICES, _SHIPMENTS):
                found += [document for _, document in self._matching(collection, "externalDocumentNumber", chunk)]
            return found if archive is None else [*found, *self._archived_with(archive, chunk)]

        for documents in self._api.connection.together(ask, chunks):
            for document in documents:
                wanted.add(document.external_document_number, document)
        return wanted.found

    def iter_documents(self, since: datetime) -> Iterator[Document]:
        for collection in (_ORDERS, _INVOICES):  # in the order in which documents travel
            yield from self._listed(collection, since)

    def find_sales_orders(self, external_numbers: Collection[str]) -> Mapping[str, tuple[Document, ...]]:
        return self._find(_ORDERS, "externalDocumentNumber", Wanted(external_numbers, 35))

    def find_orders_by_number(
        self, sales_order_numbers: Collection[str], *, with_quantities: bool = False
    ) -> Mapping[str, Document]:
        expand = _QUANTITIES if with_quantities else ""
        found = self._find(_ORDERS, "number", Wanted(sales_order_numbers, 20), expand)
        return {number: documents[0] for number, documents in found.items()}

    def find_invoices_of(self, sales_order_numbers: Collection[str]) -> Mapping[str, tuple[Document, ...]]:
        return self._find(_INVOICES, "orderNumber", Wanted(sales_order_numbers, 20))

    def find_shipments_of(self, sales_order_numbers: Collection[str]) -> Mapping[str, tuple[Document, ...]]:
        return self._find(_SHIPMENTS, "orderNumber", Wanted(sales_order_numbers, 20))

    def find_customers(self, emails: Collection[str]) -> Mapping[str, tuple[Customer, ...]]:
        wanted = Wanted[Customer](emails, 80, form=_email_form)
        select = "number,displayName,email,blocked"
        for row in self._api.matching_all(
            self._api.address("customers"), _BY_EMAIL, wanted, EMAILS_PER_REQUEST, select
        ):
            wanted.add(text_of(row, "email"), _customer(row))
        return wanted.found

    def find_items(self, numbers: Collection[str]) -> Mapping[str, Item]:
        wanted = Wanted[Item](numbers, 20)
        select = "number,displayName,type,blocked,inventory"
        for row in self._api.matching_all(
            self._api.address("items"), Field("number"), wanted, VALUES_PER_REQUEST, select
        ):
            wanted.add(text_of(row, "number"), _item(row))
        return {number: items[0] for number, items in wanted.found.items()}

    def find_customers_by_number(self, numbers: Collection[str]) -> Mapping[str, Customer]:
        wanted = Wanted[Customer](numbers, 20)
        for chunk in wanted.chunks(VALUES_PER_REQUEST):
            address, select = self._api.address("customers"), "number,displayName,email,blocked"
            for row in self._api.matching(address, Field("number"), chunk, select):
                wanted.add(text_of(row, "number"), _customer(row))
        return {number: customers[0] for number, customers in wanted.found.items()}

    def find_closed_accounts(self, numbers: Collection[str]) -> frozenset[str]:
        wanted = Wanted[Row](numbers, 20)
        for chunk in wanted.chunks(VALUES_PER_REQUEST):
            address = self._api.address("accounts")
            for row in self._api.matching(address, Field("number"), chunk, "number,blocked,directPosting"):
                wanted.add(text_of(row, "number"), row)
        return frozenset(
            number
            for number, (row, *_) in wanted.found.items()
            if row.get("blocked") is True or row.get("directPosting") is False
        )

    def ledger_setup(self) -> LedgerSetup | None:
        select = "localCurrencyCode,allowPostingFrom,allowPostingTo"
        rows = self._api.all(self._api.address("generalLedgerSetup"), select)
        if not rows:
            return None
        dates = (date_of(rows[0], name) for name in ("allowPostingFrom", "allowPostingTo"))
        return LedgerSetup(code_form(text_of(rows[0], "localCurrencyCode")), *dates)

    def create_customer(self, fields: Mapping[str, Any]) -> WriteAnswer:
        return self._create("customers", fields)

    def create_item(self, fields: Mapping[str, Any]) -> WriteAnswer:
        return self._create("items", fields)

    def ship_and_invoice(self, order: Document, posting_date: date) -> WriteAnswer:
        path = f"salesOrders({order.id})"
        if order.posting_date != posting_date:
            body = {"postingDate": posting_date}
            dated = self._api.write("PATCH", path, body, {"If-Match": order.etag or "*"})
            if isinstance(dated, AnswerLost):
                return NotExecuted(f"{BUSINESS_CENTRAL}: the posting date could not be set: {dated.reason}")
            if not isinstance(dated, HttpAnswer):
                return dated
            if dated.status != 204 and not isinstance(json_of(dated.body), dict):
                return NotExecuted(f"{BUSINESS_CENTRAL}: the posting date could not be set.")
        answer = self._api.write("POST", f"{path}/Microsoft.NAV.shipAndInvoice", None, {})
        if not isinstance(answer, HttpAnswer):
            return answer
        if answer.status == 204 or (answer.status == 200 and not answer.is_html):
            return Done()
        return self._api.connection.lost(f"shipAndInvoice ended with status {answer.status}.")

    def codes(self, collection: str) -> frozenset[str]:
        name = _code_of(collection)
        rows = self._api.all(self._api.address(collection), name)
        return frozenset(code_form(text_of(row, name)) for row in rows)

    def named_codes(self, collection: str) -> Mapping[str, str]:
        name = _code_of(collection)
        rows = self._api.all(self._api.address(collection), f"{name},displayName")
        return {code_form(text_of(row, name)): text_of(row, "displayName") for row in rows}

    def find_codes(self, collection: str, codes: Collection[str]) -> frozenset[str]:
        name, wanted = _code_of(collection), Wanted[str](codes, 20)
        for chunk in wanted.chunks(VALUES_PER_REQUEST):
            for row in self._api.matching(self._api.address(collection), Field(name), chunk, name):
                wanted.add(text_of(row, name), name)
        return frozenset(wanted.found)

    # Reading

    def _listed(self, collection: _Collection, since: datetime) -> Iterator[Document]:
        """What was written since then; what is written meanwhile comes in a later window, or in the last one, which is open.

        Windows begin with a week, and grow or shrink with what they hold.
        """
        select = DOCUMENTS_SELECTED if collection is _INVOICES else DOCUMENTS_SELECTED.replace("orderNumber,", "")
        address, start, width = self._api.address(collection.path), since, WINDOW
        while True:
            end = start + width if start + width < self._api.connection.server_now() else None
            shown = yield from self._within(collection, address, select, start, end)
            if end is None:
                return
            start = end
            if shown < FEW_DOCUMENTS:
                width = min(width * 2, LONGEST_WINDOW)
            elif shown > MANY_DOCUMENTS:
                width /= 2

    def _within(
        self, collection: _Collection, address: str, select: str, start: datetime, end: datetime | None
    ) -> Generator[Document, None, int]:
        """The documents of one window, and how many there were; halved where the server counts more than it shows."""
        terms = f"lastModifiedDateTime ge {_wire_moment(start)}"
        terms += f" and lastModifiedDateTime lt {_wire_moment(end)}" if end else ""
        query, shown, counted = f"$count=true&$filter={quote(terms, safe='')}&$select={select}", 0, 0
        try:
            for page in self._api.pages(with_query(address, query), PAGE):
                counted = max(counted, whole if isinstance(whole := page.get("@odata.count"), int) else 0)
                shown += len(page["value"])
                for row in page["value"]:
                    if collection is _ORDERS or decode_name(text_of(row, "status")) not in _NOT_POSTED:
                        yield document_of(collection.kind, row)
        except ApiRefused as refusal:
            raise self._api.unreadable(address, refusal.fault) from None
        until = end or self._api.connection.server_now()
        if shown < counted and until - start > timedelta(seconds=1):
            middle = start + (until - start) / 2
            yield from self._within(collection, address, select, start, middle)
            yield from self._within(collection, address, select, middle, end)
        return counted or shown

    def _find(
        self, collection: _Collection, field: str, wanted: Wanted[Document], expand: str = ""
    ) -> Mapping[str, tuple[Document, ...]]:
        def ask(chunk: Sequence[str]) -> list[tuple[str, Document]]:
            return list(self._matching(collection, field, chunk, expand))

        for found in self._api.connection.together(ask, list(wanted.chunks(VALUES_PER_REQUEST))):
            for value, document in found:
                wanted.add(value, document)
        return wanted.found

    def _matching(
        self, collection: _Collection, field: str, values: Sequence[str], expand: str = ""
    ) -> Iterator[tuple[str, Document]]:
        """Documents with the value of the field by which they were found."""
        rows = self._api.matching(self._api.address(collection.path), Field(field), values, collection.select, expand)
        for row in once(rows, "number"):
            if collection is _INVOICES and decode_name(text_of(row, "status")) in _NOT_POSTED:
                continue  # the same collection holds invoices that are still being written
            lines = self._api.expanded(row, "salesOrderLines") if expand else ()
            yield text_of(row, field), document_of(collection.kind, row, lines)

    def _archived_with(self, archive: _Archive, values: Sequence[str]) -> Iterator[Document]:
        select = f"{archive.number_name},{archive.external_name}"
        rows = self._api.matching(archive.address, Field(archive.external_name), values, select)
        for row in once(rows, archive.number_name):  # an order is archived in several versions
            number, external = text_of(row, archive.number_name), text_of(row, archive.external_name)
            yield Document(DocumentKind.ARCHIVED_ORDER, number, external)

    def _archived(self) -> _Archive | None:
        """The API's archive, else the configured OData page; sought once per run."""
        if not self._archive_sought:
            self._archive = self._seek_archive()
            self._archive_sought = True
        return self._archive

    def _seek_archive(self) -> _Archive | None:
        archive = _Archive(self._api.address("salesOrderArchives"), "externalDocumentNumber", "number")
        if self._answers(archive):
            return archive
        if not self._config.archive_service:
            return None
        address = odata_page(self._config, self._config.archive_service, "archive_service")
        for external, number in _ARCHIVE_NAMES:
            if self._answers(archive := _Archive(address, external, number)):
                return archive
        message = f"the OData page {self._config.archive_service} can't be read, or does not show No. and External Document No."
        raise SetupError(BUSINESS_CENTRAL, message, fix="Publish it with both fields, or leave archive_service empty.")

    def _answers(self, archive: _Archive) -> bool:
        try:
            url = with_query(archive.address, f"$top=1&$select={archive.number_name},{archive.external_name}")
            self._api.page(url)
        except ApiRefused:
            return False
        return True

    # Writing

    def _create(self, path: str, fields: Mapping[str, Any]) -> WriteAnswer:
        answer = self._api.write("POST", path, fields, {})
        if not isinstance(answer, HttpAnswer):
            return answer
        created = json_of(answer.body)
        number = text_of(created, "number") if isinstance(created, dict) else ""
        if not number:
            return self._api.connection.lost(
                f"creating in {path} ended with status {answer.status} but without a number."
            )
        return Done(number=number)


def _code_of(collection: str) -> str:
    return "number" if collection == "accounts" else "code"


def odata_page(config: BusinessCentralConfig, service: str, key: str) -> str:
    """The address of a published OData page, beside the API (wire reference §1.3); `key` names it in the configuration."""
    parts = urlsplit(config.api_url)
    root, found, rest = parts.path.rstrip("/").lower().rpartition("/api/v2.0")
    if not found or rest:
        raise SetupError(BUSINESS_CENTRAL, f"{key} needs an api_url that ends in /api/v2.0.")
    company = quote(config.company.replace("'", "''"), safe="-._~'")
    path = f"{parts.path[: len(root)]}/ODataV4/Company('{company}')/{quote(service)}"
    return urlunsplit((parts.scheme, parts.netloc, path, parts.query, ""))


def document_of(kind: DocumentKind, row: Row, lines: Iterable[Row] = ()) -> Document:
    """A sales document from one row of salesOrders, salesInvoices or salesShipments (wire reference §9.4, §9.5)."""
    return Document(
        kind=kind,
        number=text_of(row, "number"),
        external_document_number=text_of(row, "externalDocumentNumber"),
        order_number=text_of(row, "orderNumber"),
        total=decimal_of(row, "totalAmountIncludingTax"),
        currency=text_of(row, "currencyCode"),
        status=_STATUSES.get(decode_name(text_of(row, "status"))) if kind is DocumentKind.SALES_ORDER else None,
        customer_number=text_of(row, "customerNumber"),
        id=text_of(row, "id"),
        etag=text_of(row, "@odata.etag"),
        posting_date=date_of(row, "postingDate"),
        lines_left=tuple(_lines_left(lines)),
        fully_shipped=row.get("fullyShipped") if isinstance(row.get("fullyShipped"), bool) else None,
        changed_at=moment_of(row, "lastModifiedDateTime"),
    )


def _lines_left(lines: Iterable[Row]) -> Iterator[int]:
    """Lines that a posting would leave open in part: what it takes and what was posted already is less than the line
    (API reference A9.3). A line that does not say it leaves nothing."""
    for row in lines:
        quantity = decimal_of(row, "quantity")
        for done, now in (("shippedQuantity", "shipQuantity"), ("invoicedQuantity", "invoiceQuantity")):
            posted, taken = decimal_of(row, done), decimal_of(row, now)
            if quantity is None or posted is None or taken is None:
                continue
            if posted + taken != quantity:
                yield sequence_of(row)
                break


def _customer(row: Row) -> Customer:
    blocked = decode_name(text_of(row, "blocked"))
    return Customer(text_of(row, "number"), text_of(row, "displayName"), text_of(row, "email"), blocked)


def _item(row: Row) -> Item:
    """An item; `type` comes encoded (`Non_x002D_Inventory`)."""
    return Item(
        number=text_of(row, "number"),
        name=text_of(row, "displayName"),
        blocked=row.get("blocked") is True,
        inventory=decimal_of(row, "inventory") or Decimal(0),
        type=decode_name(text_of(row, "type")) or "Inventory",
    )


def _wire_moment(moment: datetime) -> str:
    return moment.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%S.%f")[:-3] + "Z"


def _email_form(email: str) -> str:
    return email.strip().lower()


_BY_EMAIL = Field("email", _email_form, "tolower(email)")
