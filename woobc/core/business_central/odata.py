"""Sales documents, customers, items and codes over API v2.0, and archived orders over an OData page.

Sources: Business Central wire reference §5.3, §9. The API's words are turned into those of Business Central's client:
its status Draft is Open, its Open is Released.
"""

from __future__ import annotations

import json
import logging
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Any, Generic, TypeVar
from urllib.parse import quote, urljoin, urlsplit, urlunsplit

from woobc.core.business_central.connection import Connection, not_sent
from woobc.core.business_central.faults import (
    FILTER_FAULTS,
    RECORD_GONE,
    Fault,
    api_error_class,
    parse_api_error,
)
from woobc.core.business_central.rows import decode_name
from woobc.core.business_central.sign_in import SYSTEM
from woobc.core.config.values import BusinessCentralConfig
from woobc.core.domain.documents import (
    AnswerLost,
    Customer,
    Document,
    DocumentKind,
    DocumentStatus,
    Done,
    FaultClass,
    Item,
    NotExecuted,
    Refused,
    WriteAnswer,
)
from woobc.core.domain.text import code_form, decimal_number, utf16_length
from woobc.core.errors import ConfigError, SetupError, TransientRemoteError
from woobc.core.http.messages import HttpAnswer, HttpRequest

T = TypeVar("T")
Row = Mapping[str, Any]
log = logging.getLogger("woobc.bc")

VALUES_PER_REQUEST = 20
"""Each `field eq 'value' or` costs four of the hundred nodes a filter may have (wire reference §5.3)."""

EMAILS_PER_REQUEST = 15
"""`tolower(…)` costs one node more."""

MOST_PAGES = 10_000
MOST_REPEATED = 10
"""Pages in a row that are the same as the one before, or empty, though there is always a next one."""

_HEADERS = {"Accept": "application/json", "Accept-Language": "en-US"}
_STATUSES = {
    "Draft": DocumentStatus.OPEN,
    "In Review": DocumentStatus.PENDING_APPROVAL,
    "Open": DocumentStatus.RELEASED,
}
_NOT_POSTED = frozenset({"Draft", "In Review"})
_ANSWERED = frozenset({400, 404, 409, 412, 422, 500})
"""With a well-formed error these are the service's own word; with any other status a gateway may have spoken."""

_ARCHIVE_NAMES = (
    ("External_Document_No", "No"),
    ("ExternalDocumentNo", "No"),
    ("externalDocumentNumber", "number"),
)


@dataclass(frozen=True, slots=True)
class _Collection:
    """How one collection is read: its address below the company and what is asked for."""

    path: str
    kind: DocumentKind
    select: str


_ORDERS = _Collection(
    "salesOrders",
    DocumentKind.SALES_ORDER,
    "id,number,externalDocumentNumber,postingDate,customerNumber,currencyCode,totalAmountIncludingTax,fullyShipped,status",
)
_INVOICES = _Collection(
    "salesInvoices",
    DocumentKind.POSTED_INVOICE,
    "id,number,externalDocumentNumber,orderNumber,postingDate,customerNumber,currencyCode,totalAmountIncludingTax,status",
)
_SHIPMENTS = _Collection(
    "salesShipments",
    DocumentKind.POSTED_SHIPMENT,
    "id,number,externalDocumentNumber,orderNumber",
)


@dataclass(frozen=True, slots=True)
class _Archive:
    """Where archived orders are read, and what their numbers are called there."""

    address: str
    external_name: str
    number_name: str


@dataclass(frozen=True, slots=True)
class _Field:
    """A field that is searched: its name in a row, the form its values are compared in, and how a filter calls it."""

    name: str
    form: Callable[[str], str] = code_form
    filtered_as: str = ""

    @property
    def term(self) -> str:
        return self.filtered_as or self.name


class _ApiRefused(Exception):
    """A read ended with an error that is neither passing nor the set-up's."""

    def __init__(self, fault: Fault) -> None:
        super().__init__(fault.text)
        self.fault = fault


class _Wanted(Generic[T]):
    """What was asked for. Values are compared in the `form` Business Central keeps them in; what is longer than its
    field can't be there and is never asked for, since one such value would refuse the whole filter."""

    def __init__(self, values: Collection[str], longest: int, form: Callable[[str], str] = code_form) -> None:
        self._form = form
        self._asked: dict[str, list[str]] = {}
        for value in values:
            kept = form(value)
            if kept and utf16_length(kept) <= longest:
                self._asked.setdefault(kept, []).append(value)
        self._found: dict[str, list[T]] = {}

    def chunks(self, size: int) -> Iterator[Sequence[str]]:
        values = list(self._asked)
        return (values[start : start + size] for start in range(0, len(values), size))

    def add(self, value: str, thing: T) -> None:
        """Keep `thing` if its `value` was asked for: a server may ignore a filter without a word."""
        kept = self._form(value)
        if kept in self._asked:
            self._found.setdefault(kept, []).append(thing)

    @property
    def found(self) -> Mapping[str, tuple[T, ...]]:
        """By the spelling asked for."""
        return {asked: tuple(self._found[kept]) for kept in self._found for asked in self._asked[kept]}


class ApiSalesDocuments:
    """Business Central's API v2.0 (ports.SalesDocuments)."""

    def __init__(self, connection: Connection) -> None:
        self._config = connection.config
        self._connection = connection
        self._company: str | None = None
        self._archive: _Archive | None = None
        self._archive_sought = False

    @property
    def requests(self) -> int:
        return self._connection.requests["api"]

    def company_id(self) -> str:
        if self._company is None:
            rows = self._all(_below(self._config.api_url, "companies"), "id,name,displayName")
            self._company = _choose_company(rows, self._config.company)
        return self._company

    def archives_readable(self) -> bool:
        return self._archived() is not None

    def find_documents(self, external_numbers: Collection[str]) -> Mapping[str, tuple[Document, ...]]:
        # in the order in which documents travel, so that one on its way is seen at least once
        wanted = _Wanted[Document](external_numbers, 35)
        for chunk in wanted.chunks(VALUES_PER_REQUEST):
            for collection in (_ORDERS, _INVOICES, _SHIPMENTS):
                self._collect(wanted, collection, "externalDocumentNumber", chunk)
            self._collect_archived(wanted, chunk)
        return wanted.found

    def find_sales_orders(self, external_numbers: Collection[str]) -> Mapping[str, tuple[Document, ...]]:
        return self._find(_ORDERS, "externalDocumentNumber", _Wanted(external_numbers, 35))

    def find_orders_by_number(self, sales_order_numbers: Collection[str]) -> Mapping[str, Document]:
        found = self._find(_ORDERS, "number", _Wanted(sales_order_numbers, 20))
        return {number: documents[0] for number, documents in found.items()}

    def find_invoices_of(self, sales_order_numbers: Collection[str]) -> Mapping[str, tuple[Document, ...]]:
        return self._find(_INVOICES, "orderNumber", _Wanted(sales_order_numbers, 20))

    def find_shipments_of(self, sales_order_numbers: Collection[str]) -> Mapping[str, tuple[Document, ...]]:
        return self._find(_SHIPMENTS, "orderNumber", _Wanted(sales_order_numbers, 20))

    def find_customers(self, emails: Collection[str]) -> Mapping[str, tuple[Customer, ...]]:
        wanted = _Wanted[Customer](emails, 80, form=_email_form)
        select = "number,displayName,email,blocked"
        for chunk in wanted.chunks(EMAILS_PER_REQUEST):
            for row in self._matching(self._address("customers"), _BY_EMAIL, chunk, select):
                wanted.add(_text(row, "email"), _customer(row))
        return wanted.found

    def find_items(self, numbers: Collection[str]) -> Mapping[str, Item]:
        wanted = _Wanted[Item](numbers, 20)
        select = "number,displayName,type,blocked,inventory"
        for chunk in wanted.chunks(VALUES_PER_REQUEST):
            for row in self._matching(self._address("items"), _Field("number"), chunk, select):
                wanted.add(_text(row, "number"), _item(row))
        return {number: items[0] for number, items in wanted.found.items()}

    def create_customer(self, fields: Mapping[str, Any]) -> WriteAnswer:
        return self._create("customers", fields)

    def create_item(self, fields: Mapping[str, Any]) -> WriteAnswer:
        return self._create("items", fields)

    def ship_and_invoice(self, order: Document, posting_date: date) -> WriteAnswer:
        path = f"salesOrders({order.id})"
        if order.posting_date != posting_date:
            body = {"postingDate": posting_date}
            dated = self._write("PATCH", path, body, {"If-Match": order.etag or "*"})
            if isinstance(dated, AnswerLost):
                return NotExecuted(f"{SYSTEM}: the posting date could not be set: {dated.reason}")
            if not isinstance(dated, HttpAnswer):
                return dated
            if dated.status != 204 and not isinstance(_json(dated.body), dict):
                return NotExecuted(f"{SYSTEM}: the posting date could not be set.")
        answer = self._write("POST", f"{path}/Microsoft.NAV.shipAndInvoice", None, {})
        if not isinstance(answer, HttpAnswer):
            return answer
        if answer.status == 204 or (answer.status == 200 and not answer.is_html):
            return Done()
        return self._connection.lost(f"shipAndInvoice ended with status {answer.status}.")

    def codes(self, collection: str) -> frozenset[str]:
        name = _code_of(collection)
        rows = self._all(self._address(collection), name)
        return frozenset(code_form(_text(row, name)) for row in rows)

    def find_codes(self, collection: str, codes: Collection[str]) -> frozenset[str]:
        name, wanted = _code_of(collection), _Wanted[str](codes, 20)
        for chunk in wanted.chunks(VALUES_PER_REQUEST):
            for row in self._matching(self._address(collection), _Field(name), chunk, name):
                wanted.add(_text(row, name), name)
        return frozenset(wanted.found)

    # Reading

    def _find(
        self, collection: _Collection, field: str, wanted: _Wanted[Document]
    ) -> Mapping[str, tuple[Document, ...]]:
        for chunk in wanted.chunks(VALUES_PER_REQUEST):
            self._collect(wanted, collection, field, chunk)
        return wanted.found

    def _collect(self, wanted: _Wanted[Document], collection: _Collection, field: str, values: Sequence[str]) -> None:
        rows = self._matching(self._address(collection.path), _Field(field), values, collection.select)
        for row in _once(rows, "number"):
            if collection is _INVOICES and decode_name(_text(row, "status")) in _NOT_POSTED:
                continue  # the same collection holds invoices that are still being written
            wanted.add(_text(row, field), _document(collection.kind, row))

    def _collect_archived(self, wanted: _Wanted[Document], values: Sequence[str]) -> None:
        archive = self._archived()
        if archive is None:
            return
        select = f"{archive.number_name},{archive.external_name}"
        rows = self._matching(archive.address, _Field(archive.external_name), values, select)
        for row in _once(rows, archive.number_name):  # an order is archived in several versions
            number, external = _text(row, archive.number_name), _text(row, archive.external_name)
            wanted.add(external, Document(DocumentKind.ARCHIVED_ORDER, number, external))

    def _archived(self) -> _Archive | None:
        """The API's archive, else the configured OData page; sought once per run."""
        if not self._archive_sought:
            self._archive = self._seek_archive()
            self._archive_sought = True
        return self._archive

    def _seek_archive(self) -> _Archive | None:
        archive = _Archive(self._address("salesOrderArchives"), "externalDocumentNumber", "number")
        if self._answers(archive):
            return archive
        if not self._config.archive_service:
            return None
        address = _odata_page(self._config)
        for external, number in _ARCHIVE_NAMES:
            if self._answers(archive := _Archive(address, external, number)):
                return archive
        message = f"the OData page {self._config.archive_service} can't be read, or does not show No. and External Document No."
        raise SetupError(SYSTEM, message, fix="Publish it with both fields, or leave archive_service empty.")

    def _answers(self, archive: _Archive) -> bool:
        try:
            url = _with_query(archive.address, f"$top=1&$select={archive.number_name},{archive.external_name}")
            self._page(url)
        except _ApiRefused:
            return False
        return True

    def _matching(self, address: str, field: _Field, values: Sequence[str], select: str) -> Iterator[Row]:
        """Rows whose field is one of `values`; halved until a value that the server can't use stands alone.

        A version of Business Central that lacks one of the fields in `select` is asked for all of them. That a value has no
        row is believed only of an answer without any: one with rows may have been cut, and no link says so.
        """
        terms = " or ".join(f"{field.term} eq '{value.replace(chr(39), chr(39) * 2)}'" for value in values)
        query = f"$filter={quote(terms, safe='')}" + (f"&$select={select}" if select else "")
        try:
            rows = list(self._rows(_with_query(address, query)))
        except _ApiRefused as refusal:
            if select and "property named" in refusal.fault.text:
                yield from self._matching(address, field, values, "")
                return
            if len(values) == 1:
                if refusal.fault.type in FILTER_FAULTS:
                    return  # what can't be asked for can't be there
                raise self._unreadable(address, refusal.fault) from None
            middle = len(values) // 2
            yield from self._matching(address, field, values[:middle], select)
            yield from self._matching(address, field, values[middle:], select)
            return
        yield from rows
        there = {field.form(_text(row, field.name)) for row in rows}
        missing = [value for value in values if value not in there]
        if 0 < len(missing) < len(values):
            yield from self._matching(address, field, missing, select)

    def _all(self, address: str, select: str) -> list[Row]:
        try:
            return list(self._rows(_with_query(address, f"$select={select}")))
        except _ApiRefused as refusal:
            raise self._unreadable(address, refusal.fault) from None

    def _rows(self, url: str) -> Iterator[Row]:
        """All rows of a collection, page after page."""
        seen: set[str] = set()
        before: list[Row] = []
        repeated = 0
        following: str | None = url
        while following:
            page = self._page(following)
            yield from page["value"]
            repeated = repeated + 1 if page["value"] == before else 0
            before = page["value"]
            seen.add(following)
            following = self._next(following, page.get("@odata.nextLink"))
            if following in seen or len(seen) >= MOST_PAGES or repeated >= MOST_REPEATED:
                raise SetupError(SYSTEM, f"the pages of {url.partition('?')[0]} lead in a circle.")

    def _next(self, url: str, link: object) -> str | None:
        if not isinstance(link, str) or not link:
            return None
        try:
            target = urljoin(url, link)
            place = urlsplit(target)
        except ValueError:
            raise SetupError(SYSTEM, f"the next page of {url.partition('?')[0]} has no usable address.") from None
        if place[:2] != urlsplit(url)[:2]:
            message = f"the next page of {url.partition('?')[0]} is said to be on {place.netloc}."
            raise SetupError(SYSTEM, message, fix="Correct the server's public OData address, or api_url.")
        return target

    def _page(self, url: str) -> Row:
        return self._connection.read(HttpRequest("api", "GET", url, _HEADERS), self._judge_page)

    def _judge_page(self, answer: HttpAnswer) -> Row:
        fault = parse_api_error(answer.body)
        if fault and not answer.is_success:
            self._note(fault)
            self._raise_fault(answer, fault)
        if answer.status == 404 and not fault:
            raise _ApiRefused(Fault("", "there is nothing (404)"))
        self._connection.raise_for_status(answer)
        page = _json(answer.body)
        if (
            isinstance(page, dict)
            and isinstance(page.get("value"), list)
            and all(isinstance(r, dict) for r in page["value"])
        ):
            return page
        if answer.is_html or page is not None:
            message = f"{answer.url} does not answer as API v2.0 does."
            raise SetupError(SYSTEM, message, fix="Check api_url, and that no proxy or sign-in page stands before it.")
        raise TransientRemoteError(SYSTEM, f"the answer of {answer.url} is empty or cut.")

    def _raise_fault(self, answer: HttpAnswer, fault: Fault) -> None:
        if answer.status == 403:
            raise self._unreadable(answer.url, fault)
        if answer.status not in _ANSWERED:
            return
        match api_error_class(fault):
            case FaultClass.TRANSIENT | FaultClass.CONFLICT:
                raise TransientRemoteError(SYSTEM, f"{answer.url}: {fault.text}")
            case FaultClass.SETUP:
                raise self._unreadable(answer.url, fault)
        if answer.status != 500:
            raise _ApiRefused(fault)

    def _unreadable(self, address: str, fault: Fault) -> SetupError:
        message = f"{address.partition('?')[0]} can't be read: {fault.text}"
        return SetupError(SYSTEM, message, fix="Check api_url, company and the permissions of our user.")

    # Writing

    def _create(self, path: str, fields: Mapping[str, Any]) -> WriteAnswer:
        answer = self._write("POST", path, fields, {})
        if not isinstance(answer, HttpAnswer):
            return answer
        created = _json(answer.body)
        number = _text(created, "number") if isinstance(created, dict) else ""
        if not number:
            return self._connection.lost(f"creating in {path} ended with status {answer.status} but without a number.")
        return Done(number=number)

    def _write(
        self, method: str, path: str, body: Mapping[str, Any] | None, headers: Mapping[str, str]
    ) -> HttpAnswer | Refused | NotExecuted | AnswerLost:
        """A successful answer, or how the request ended otherwise."""
        import msgspec

        try:
            address = self._address(path)
        except (TransientRemoteError, SetupError, ConfigError) as error:
            return not_sent(error)
        data = b"" if body is None else msgspec.json.Encoder(decimal_format="number").encode(dict(body))
        sent = {**_HEADERS, "Content-Type": "application/json", **headers}
        answer = self._connection.write(HttpRequest("api", method, address, sent, data))
        return self._judge_write(answer) if isinstance(answer, HttpAnswer) else answer

    def _judge_write(self, answer: HttpAnswer) -> HttpAnswer | Refused | NotExecuted | AnswerLost:
        fault = parse_api_error(answer.body)
        if fault:
            self._note(fault)
        if fault and answer.status in _ANSWERED and (answer.status != 404 or fault.type in RECORD_GONE):
            return Refused(_class_of(answer.status, fault), fault.type, fault.text)
        if answer.is_success:
            return answer
        lost = self._connection.lost(f"the request ended with status {answer.status}.")
        return self._connection.not_executed(answer) or lost

    def _note(self, fault: Fault) -> None:
        log.debug("Business Central answered %s, correlation id %s", fault.type, fault.correlation_id or "unknown")

    def _address(self, path: str) -> str:
        return _below(self._config.api_url, f"companies({self.company_id()})/{path}")


def _choose_company(rows: Iterable[Row], name: str) -> str:
    """The id of the company whose Name is `name`; SetupError otherwise, listing what there is."""
    known = [(_text(row, "name"), _text(row, "displayName"), _text(row, "id")) for row in rows]
    for found, _, company_id in known:
        if found == name and company_id:
            return company_id
    shown = next((found for found, display, _ in known if display == name), "")
    hint = f' "{name}" is how the company "{shown}" is displayed; configure its Name.' if shown else ""
    names = ", ".join(f'"{found}"' for found, _, _ in known) or "none"
    message = f'there is no company "{name}".{hint} Companies there: {names}.'
    raise SetupError(SYSTEM, message, fix="Correct company.")


def _code_of(collection: str) -> str:
    return "number" if collection == "accounts" else "code"


def _odata_page(config: BusinessCentralConfig) -> str:
    """The address of the published OData page of archived orders, beside the API (wire reference §1.3)."""
    parts = urlsplit(config.api_url)
    root, found, rest = parts.path.rstrip("/").lower().rpartition("/api/v2.0")
    if not found or rest:
        raise SetupError(SYSTEM, "archive_service needs an api_url that ends in /api/v2.0.")
    company = quote(config.company.replace("'", "''"), safe="-._~'")
    path = f"{parts.path[: len(root)]}/ODataV4/Company('{company}')/{quote(config.archive_service)}"
    return urlunsplit((parts.scheme, parts.netloc, path, parts.query, ""))


def _below(base: str, path: str) -> str:
    """An address below `base`, whose query (`?tenant=x`) stays at the end."""
    parts = urlsplit(base)
    return urlunsplit((parts.scheme, parts.netloc, f"{parts.path.rstrip('/')}/{path}", parts.query, ""))


def _with_query(address: str, query: str) -> str:
    return f"{address}{'&' if '?' in address else '?'}{query}"


def _class_of(status: int, fault: Fault) -> FaultClass:
    by_code = api_error_class(fault)
    return FaultClass.CONFLICT if status in (409, 412) and by_code is FaultClass.DATA else by_code


def _once(rows: Iterable[Row], name: str) -> Iterator[Row]:
    """The first row of each `name`: pages may repeat rows while the collection changes."""
    seen = set()
    for row in rows:
        if _text(row, name) not in seen:
            seen.add(_text(row, name))
            yield row


def _json(body: bytes) -> Any:
    """The value of a JSON text, numbers with a point as Decimal; None if it is none."""
    try:
        return json.loads(body, parse_float=Decimal)
    except (ValueError, RecursionError):
        return None


def _document(kind: DocumentKind, row: Row) -> Document:
    """A sales document from one row of salesOrders, salesInvoices or salesShipments (wire reference §9.4, §9.5)."""
    return Document(
        kind=kind,
        number=_text(row, "number"),
        external_document_number=_text(row, "externalDocumentNumber"),
        order_number=_text(row, "orderNumber"),
        total=_decimal(row, "totalAmountIncludingTax"),
        currency=_text(row, "currencyCode"),
        status=_STATUSES.get(decode_name(_text(row, "status"))) if kind is DocumentKind.SALES_ORDER else None,
        customer_number=_text(row, "customerNumber"),
        id=_text(row, "id"),
        etag=_text(row, "@odata.etag"),
        posting_date=_date(row, "postingDate"),
        fully_shipped=row.get("fullyShipped") if isinstance(row.get("fullyShipped"), bool) else None,
    )


def _customer(row: Row) -> Customer:
    blocked = decode_name(_text(row, "blocked"))
    return Customer(_text(row, "number"), _text(row, "displayName"), _text(row, "email"), blocked)


def _item(row: Row) -> Item:
    """An item; `type` comes encoded (`Non_x002D_Inventory`)."""
    return Item(
        number=_text(row, "number"),
        name=_text(row, "displayName"),
        blocked=row.get("blocked") is True,
        inventory=_decimal(row, "inventory") or Decimal(0),
        type=decode_name(_text(row, "type")) or "Inventory",
    )


def _text(row: Row, name: str) -> str:
    value = row.get(name)
    return value if isinstance(value, str) else ""


def _decimal(row: Row, name: str) -> Decimal | None:
    value = row.get(name)
    if isinstance(value, bool) or not isinstance(value, int | Decimal):
        return None
    return decimal_number(str(value))


def _date(row: Row, name: str) -> date | None:
    """A day; 0001-01-01 is a blank."""
    try:
        day = date.fromisoformat(_text(row, name)[:10])
    except ValueError:
        return None
    return None if day == date.min else day


def _email_form(email: str) -> str:
    return email.strip().lower()


_BY_EMAIL = _Field("email", _email_form, "tolower(email)")
