"""API v2.0 and OData V4: routing below a company, queries, writes, bound actions and `$batch`.

Source: Business Central wire reference §5.3, §9.
"""

from __future__ import annotations

import copy
import json
import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date, timedelta
from decimal import Decimal
from typing import Any
from urllib.parse import parse_qsl, quote, unquote, urlencode, urlsplit
from uuid import uuid4

from werkzeug.wrappers import Response

from woobc.sandbox.business_central import entities
from woobc.sandbox.business_central.entities import COLUMNS, Entity, as_json
from woobc.sandbox.business_central.errors import Refusal
from woobc.sandbox.business_central.memo_api import MemoPages
from woobc.sandbox.business_central.odata_filter import Column, Filter, compile_filter
from woobc.sandbox.business_central.order_api import OrderPages, check_contact, typed
from woobc.sandbox.business_central.sales import Books, Customer, Item, SalesLine, SalesOrder
from woobc.sandbox.business_central.settings import Settings

BATCH_LIMIT = 100
_READ_ONLY = {
    "customers": {"id", "balanceDue", "taxAreaDisplayName", "lastModifiedDateTime"},
    "items": {"id", "inventory", "lastModifiedDateTime"},
}
_RELATIONS = {
    "country": "Country/Region",
    "currencyCode": "Currency",
    "baseUnitOfMeasureCode": "Unit of Measure",
    "generalProductPostingGroupCode": "Gen. Product Posting Group",
    "inventoryPostingGroupCode": "Inventory Posting Group",
}


@dataclass(frozen=True, slots=True)
class Call:
    """One request below `…/api/v2.0`; `segments` are decoded, `root` is the address up to and with the version."""

    method: str
    segments: tuple[str, ...]
    query: Mapping[str, str]
    headers: Mapping[str, str]
    body: bytes
    root: str
    path: str

    def header(self, name: str) -> str:
        return next((value for key, value in self.headers.items() if key.lower() == name.lower()), "")


@dataclass(frozen=True, slots=True)
class Answer:
    status: int
    body: Any = None


def error_answer(refusal: Refusal, call_language: str) -> Answer:
    """The error object; two spaces stand before the correlation id."""
    message = f"{refusal.message(call_language)}  CorrelationId:  {uuid4()}."
    return Answer(refusal.kind.status, {"error": {"code": refusal.kind.code, "message": message}})


def operation(method: str, segments: tuple[str, ...]) -> str:
    """`api:GET salesOrders`, `api:POST shipAndInvoice`, `api:POST $batch`: what faults are planned by."""
    last = segments[-1] if segments else ""
    name = re.sub(r"\(.*\)$", "", last)
    if name.lower().startswith("microsoft.nav."):
        name = name[14].lower() + name[15:]
    return f"api:{method} {name}"


@dataclass(frozen=True, slots=True)
class Kind:
    """A kind of document that is written through the API: the names of its collections, its pages, and all there are."""

    name: str
    lines: str
    pages: OrderPages
    all_of: Callable[[Books], Iterable[SalesOrder]]


class Api:
    """The API service of all companies of the environment."""

    def __init__(
        self,
        books: Mapping[str, Books],
        settings: Settings,
        post: Callable[[Books, SalesOrder, date | None], None],
        post_memo: Callable[[Books, SalesOrder], None],
    ) -> None:
        self._books, self._settings, self._post_order, self._post_memo = books, settings, post, post_memo
        self._kinds = (
            Kind("salesOrders", "salesOrderLines", OrderPages(settings), lambda books: books.orders.values()),
            Kind("salesCreditMemos", "salesCreditMemoLines", MemoPages(settings), lambda books: books.memos),
        )
        self._pages: dict[str, tuple[str, str, Decimal]] = {}

    def respond(self, call: Call) -> Response:
        """The HTTP answer, errors included."""
        answer = self.answer(call)
        if answer.body is None:
            return Response("", status=answer.status)
        return Response(
            json.dumps(as_json(answer.body)),
            status=answer.status,
            content_type="application/json; odata.metadata=minimal; odata.streaming=true",
        )

    def language(self, call: Call) -> str:
        return call.header("Accept-Language").split(",")[0] or self._settings.language

    def answer(self, call: Call) -> Answer:
        try:
            return self._routed(call)
        except Refusal as refusal:
            return error_answer(refusal, self.language(call))

    def _routed(self, call: Call) -> Answer:
        if call.segments == ("$batch",):
            return self._batch(call)
        books, segments = self._company(call)
        if not segments:
            return self._companies(call, books)
        if segments[-1].lower().startswith("microsoft.nav."):
            return self._action(call, books, segments)
        if call.method == "POST" and segments[0] in ("customers", "items") and len(segments) == 1:
            return self._create(call, books, segments[0])
        name = _split(segments[0])[0]
        if call.method != "GET" and len(segments) <= 2 and any(name in (kind.name, kind.lines) for kind in self._kinds):
            return self._write_order(call, books, segments)
        if call.method != "GET":
            raise Refusal("method", value=call.method, table=segments[0])
        return self._read(call, books, segments)

    # -- companies ------------------------------------------------------------------------------------------------

    def _company(self, call: Call) -> tuple[Books, tuple[str, ...]]:
        """The company by path, query or header; without any the default one, as the real service does it."""
        first = call.segments[0] if call.segments else ""
        match = re.fullmatch(r"companies\((.*)\)", first)
        if match:
            return self.company(match.group(1)), call.segments[1:]
        wanted = call.query.get("company") or call.header("Company")
        if first == "companies":
            return next(iter(self._books.values())), ()
        return self.company(wanted), call.segments

    def company(self, wanted: str) -> Books:
        for books in self._books.values():
            if wanted in ("", books.name) or wanted.lower() == str(books.id):
                return books
        raise Refusal("company", value=wanted)

    def _companies(self, call: Call, books: Books) -> Answer:
        if call.method != "GET":
            raise Refusal("method", value=call.method, table="companies")
        context = f"{call.root}/$metadata#companies"
        if re.fullmatch(r"companies\(.*\)", call.segments[0] if call.segments else ""):
            return Answer(200, {"@odata.context": f"{context}/$entity", **_company_entity(books)})
        found = [_company_entity(each) for each in self._books.values()]
        name = re.fullmatch(r"name eq '((?:[^']|'')*)'", call.query.get("$filter", ""))
        if name:
            found = [each for each in found if each["name"] == name.group(1).replace("''", "'")]
        return Answer(200, {"@odata.context": context, "value": found})

    # -- reading --------------------------------------------------------------------------------------------------

    def _read(self, call: Call, books: Books, segments: tuple[str, ...]) -> Answer:
        name, key = _split(segments[0])
        if (
            name not in COLUMNS
            or name in entities.PAGES
            or (name == "salesOrderArchives" and not self._settings.archives_in_api)
        ):
            raise Refusal("segment", value=name)
        if key and len(segments) == 2:
            child, line_key = _split(segments[1])
            kind = next((kind for kind in self._kinds if kind.lines == child), None)
            if line_key and kind:
                order, line = self._line(books, kind, self._draft(books, kind, key), line_key)
                context = self._context(call, books, child) + "/$entity"
                return Answer(200, {"@odata.context": context, **kind.pages.shown_line(books, order, line)})
            return self._read_below(call, books, name, key, segments[1])
        if len(segments) > 1:
            raise Refusal("segment", value=segments[1])
        if key:
            found = self._one(books, name, key)
            shown = self._shown(call, books, name, found)
            return Answer(200, {"@odata.context": self._context(call, books, name) + "/$entity", **shown})
        filtered = re.search(r"\b(documentId|id) eq ", call.query.get("$filter", ""))
        if not filtered and any(name == kind.lines for kind in self._kinds):
            raise Refusal("no-parent")
        wanted = self._filter(call, name)
        listed = [self._as_set_up(each, name) for each in entities.collection(books, name, wanted.exactly)]
        return self._list(call, books, name, filter(wanted.test, self._as_old_as_read(call, books, listed)))

    def _as_set_up(self, entity: Entity, name: str) -> Entity:
        """What the set-up says rather than the books."""
        settings = self._settings
        if name == "accounts" and entity["number"] in settings.no_direct_posting:
            return {**entity, "directPosting": False}
        if name == "generalLedgerSetup":
            return {
                **entity,
                "allowPostingFrom": settings.allowed_posting_from,
                "allowPostingTo": settings.allowed_posting_to,
            }
        return entity

    def _as_old_as_read(self, call: Call, books: Books, found: list[Entity]) -> list[Entity]:
        """A replica does not show yet what was written a moment ago."""
        if call.header("Data-Access-Intent").lower() != "readonly" or not self._settings.replica_lag_s:
            return found
        seen_until = books.now() - timedelta(seconds=self._settings.replica_lag_s)
        return [each for each in found if each.get("lastModifiedDateTime", seen_until) <= seen_until]

    def _read_below(self, call: Call, books: Books, name: str, key: str, child: str) -> Answer:
        parent = self._one(books, name, key)
        links = {
            ("salesOrders", "salesOrderLines"): "documentId",
            ("salesCreditMemos", "salesCreditMemoLines"): "documentId",
            ("salesShipments", "salesShipmentLines"): "documentId",
            ("items", "itemVariants"): "itemId",
        }
        link = links.get((name, child))
        if link is None:
            raise Refusal("segment", value=child)
        found = [each for each in entities.collection(books, child) if each[link] == parent["id"]]
        return self._list(call, books, child, filter(self._filter(call, child).test, found))

    def _one(self, books: Books, name: str, key: str) -> Entity:
        for each in entities.collection(books, name):
            if each["id"] == key.lower():
                return each
        raise Refusal("not-found", table=entities.type_name(name), fields=f"Id='{key}'")

    def _filter(self, call: Call, name: str) -> Filter:
        allow_in = call.query.get("$schemaversion") == "2.1"
        return compile_filter(call.query.get("$filter", ""), COLUMNS[name], allow_in=allow_in)

    def _list(self, call: Call, books: Books, name: str, filtered: Iterable[Entity]) -> Answer:
        query, columns, found = call.query, COLUMNS[name], list(filtered)
        body: dict[str, Any] = {"@odata.context": self._context(call, books, name)}
        if query.get("$count") == "true":
            body["@odata.count"] = len(found)
        page, rest = self._page(call, self._ordered(query, columns, found))
        body["value"] = [self._shown(call, books, name, each) for each in page]
        if rest:
            body["@odata.nextLink"] = self._next_link(call, page)
        return Answer(200, body)

    def _ordered(self, query: Mapping[str, str], columns: Mapping[str, Column], found: list[Entity]) -> list[Entity]:
        for term in reversed(query.get("$orderby", "").split(",")):
            name, _, direction = term.strip().partition(" ")
            if name and name not in columns:
                raise Refusal("odata", value=f"Could not find a property named '{name}'.")
            if name:
                found = sorted(found, key=lambda each: each[name], reverse=direction.strip() == "desc")
        return found

    def _page(self, call: Call, found: list[Entity]) -> tuple[list[Entity], bool]:
        token = call.query.get("$skiptoken", "")
        if token in self._pages:
            last = self._pages[token]
            keys = [entities.sort_key(each) for each in found]
            start = keys.index(last) + 1 if last in keys else sum(key <= last for key in keys)
            found = found[start:]
        else:
            found = found[int(call.query.get("$skip", 0)) :]
        found = found[: int(call.query["$top"])] if "$top" in call.query else found
        preferred = re.search(r"odata\.maxpagesize=(\d+)", call.header("Prefer"))
        size = min(int(preferred.group(1)) if preferred else 20000, self._settings.api_page_size)
        return found[:size], len(found) > size and not self._settings.api_cuts

    def _next_link(self, call: Call, page: list[Entity]) -> str:
        token = uuid4().hex
        self._pages[token] = entities.sort_key(page[-1])
        query = {name: value for name, value in call.query.items() if name not in ("$skip", "$skiptoken")}
        if "$top" in query:
            query["$top"] = str(int(query["$top"]) - len(page))
        return f"{call.path}?{urlencode({**query, '$skiptoken': token}, quote_via=quote, safe='$')}"

    def _context(self, call: Call, books: Books, name: str) -> str:
        return f"{call.root}/$metadata#companies({books.id})/{name}"

    def _shown(self, call: Call, books: Books, name: str, entity: Entity) -> Entity:
        """`$select` and `$expand` applied."""
        shown = dict(entity)
        wanted = [each.strip() for each in call.query.get("$select", "").split(",") if each.strip()]
        for each in wanted:
            if each not in COLUMNS[name]:
                raise Refusal("odata", value=f"Could not find a property named '{each}'.")
        if wanted:
            shown = {key: value for key, value in entity.items() if key in ("@odata.etag", *wanted)}
        for child, fields in re.findall(r"(\w+)(?:\(\$select=([^)]*)\))?", call.query.get("$expand", "")):
            found = self._expanded(books, name, entity, child)
            most = self._settings.expanded_lines
            if most is not None and len(found) > most and self._settings.expanded_link:
                below = f"companies({books.id})/{name}({entity['id']})/{child}"
                shown[f"{child}@odata.nextLink"] = f"{call.root}/{below}?$skip={most}"
            found = found[:most]
            wanted = fields.split(",") if fields else []
            shown[child] = [{key: row[key] for key in ("@odata.etag", *wanted)} for row in found] if wanted else found
        return shown

    def _expanded(self, books: Books, name: str, entity: Entity, child: str) -> list[Entity]:
        links = {
            "salesOrders": ("salesOrderLines", "documentId"),
            "salesCreditMemos": ("salesCreditMemoLines", "documentId"),
            "salesShipments": ("salesShipmentLines", "documentId"),
            "items": ("itemVariants", "itemId"),
        }
        link = links.get(name)
        if link is None or child != link[0]:
            raise Refusal("odata", value=f"Could not find a property named '{child}'.")
        kind = next((kind for kind in self._kinds if kind.lines == child), None)
        document = self._draft(books, kind, entity["id"]) if kind else None
        if (
            kind and document
        ):  # its own lines alone: looking through those of all documents takes the longer the more there are
            in_sequence = sorted(document.lines, key=lambda line: line.sequence)
            found = [kind.pages.shown_line(books, document, line) for line in in_sequence]
        elif name == "salesShipments":
            found = [
                line
                for each in books.shipments
                if str(each.id) == entity["id"]
                for line in entities.sales_shipment_lines(each)
            ]
        else:
            found = [each for each in entities.collection(books, child) if each[link[1]] == entity["id"]]
        return found

    def page(self, call: Call, books: Books, name: str) -> Answer:
        """A published OData V4 page, named by its controls; it has no ids and no totals."""
        if call.method != "GET":
            raise Refusal("method", value=call.method, table=name)
        return self._list(call, books, name, filter(self._filter(call, name).test, entities.collection(books, name)))

    # -- writing --------------------------------------------------------------------------------------------------

    def _body(self, call: Call) -> dict[str, Any]:
        if not call.header("Content-Type").startswith("application/json"):
            raise Refusal("media-type")
        try:
            body = json.loads(call.body, parse_float=Decimal)
        except ValueError:
            raise Refusal("body") from None
        if not isinstance(body, dict):
            raise Refusal("body")
        return body

    def _create(self, call: Call, books: Books, name: str) -> Answer:
        values = self._checked(books, name, self._body(call))
        if name == "customers":
            entity = entities.customer(_new_customer(books, values))
        else:
            entity = entities.item(_new_item(books, values))
        if "return-no-content" in call.header("Prefer"):
            return Answer(204)
        return Answer(201, {"@odata.context": self._context(call, books, name) + "/$entity", **entity})

    def _checked(self, books: Books, name: str, body: dict[str, Any]) -> dict[str, Any]:
        values = {}
        for key, value in body.items():
            column = COLUMNS[name].get(key)
            if column is None:
                raise Refusal("property", value=key, table=entities.type_name(name))
            if key in _READ_ONLY.get(name, ()):
                raise Refusal("read-only", value=key)
            values[key] = typed(column, value)
            table = _RELATIONS.get(key)
            if table and values[key] and not books.is_in(table, values[key]):
                raise Refusal("relation", field=key, table=name, value=value, related=table)
        check_contact(values)
        return values

    # -- sales orders and credit memos ----------------------------------------------------------------------------

    def _write_order(self, call: Call, books: Books, segments: tuple[str, ...]) -> Answer:
        """`salesOrders`, `salesOrders({id})`, its `salesOrderLines` and one of them, also by its own address; and the same
        of credit memos."""
        name, key = _split(segments[0])
        kind = next(kind for kind in self._kinds if name in (kind.name, kind.lines))
        if name == kind.lines:
            return self._write_line(call, books, kind, None, key)
        if len(segments) == 1 and not key:
            return self._create_order(call, books, kind)
        order = self._draft(books, kind, key)
        if len(segments) == 2:
            child, line_key = _split(segments[1])
            if child != kind.lines:
                raise Refusal("segment", value=child)
            return self._write_line(call, books, kind, order, line_key)
        return self._change_order(call, books, kind, order)

    @staticmethod
    def _draft(books: Books, kind: Kind, key: str) -> SalesOrder:
        for order in kind.all_of(books):
            if str(order.id) == key.lower():
                return order
        raise Refusal("not-found", table="Sales Header", fields=f"Id='{key}'")

    def _create_order(self, call: Call, books: Books, kind: Kind) -> Answer:
        if call.method != "POST":
            raise Refusal("method", value=call.method, table=kind.name)
        expand = call.query.get("$expand", "")
        if expand not in ("", kind.lines):
            raise Refusal("odata", value=f"Could not find a property named '{expand}'.")
        order = kind.pages.create(books, self._body(call))
        shown = kind.pages.answered(books, order, with_lines=bool(expand))
        return self._made(call, books, kind.name, shown)

    def _made(self, call: Call, books: Books, name: str, entity: Entity) -> Answer:
        if "return-no-content" in call.header("Prefer"):
            return Answer(204)
        return Answer(201, {"@odata.context": self._context(call, books, name) + "/$entity", **entity})

    def _change_order(self, call: Call, books: Books, kind: Kind, order: SalesOrder) -> Answer:
        self._check_etag(call, entities.etag(order.id, order.version))
        if call.method == "DELETE":
            kind.pages.delete(books, order)
            return Answer(204)
        if call.method != "PATCH":
            raise Refusal("method", value=call.method, table=kind.name)
        kind.pages.change(books, order, self._body(call))
        entity = kind.pages.shown(books, order)
        return Answer(200, {"@odata.context": self._context(call, books, kind.name) + "/$entity", **entity})

    def _write_line(self, call: Call, books: Books, kind: Kind, order: SalesOrder | None, key: str) -> Answer:
        if not key:
            return self._add_line(call, books, kind, order)
        order, line = self._line(books, kind, order, key)
        self._check_etag(call, entities.etag(line.id, line.version))
        if call.method == "DELETE":
            kind.pages.delete_line(books, order, line)
            return Answer(204)
        if call.method != "PATCH":
            raise Refusal("method", value=call.method, table=kind.lines)
        kind.pages.change_line(books, order, line, self._body(call))
        entity = kind.pages.shown_line(books, order, line)
        return Answer(200, {"@odata.context": self._context(call, books, kind.lines) + "/$entity", **entity})

    def _add_line(self, call: Call, books: Books, kind: Kind, order: SalesOrder | None) -> Answer:
        if call.method != "POST":
            raise Refusal("method", value=call.method, table=kind.lines)
        body = self._body(call)
        order = order or self._draft(books, kind, str(body.get("documentId", "")))
        line = kind.pages.add_line(books, order, body)
        return self._made(call, books, kind.lines, kind.pages.shown_line(books, order, line))

    @staticmethod
    def _line(books: Books, kind: Kind, order: SalesOrder | None, key: str) -> tuple[SalesOrder, SalesLine]:
        for each in [order] if order else kind.all_of(books):
            for line in each.lines:
                if str(line.id) == key.lower():
                    return each, line
        raise Refusal("not-found", table="Sales Line", fields=f"Id='{key}'")

    @staticmethod
    def _check_etag(call: Call, current: str) -> None:
        given = call.header("If-Match")
        if not given:
            raise Refusal("no-token")
        if given not in ("*", current):
            raise Refusal("changed")

    def _action(self, call: Call, books: Books, segments: tuple[str, ...]) -> Answer:
        action, (name, key) = segments[-1].lower().removeprefix("microsoft.nav."), _split(segments[0])
        posts = {
            ("salesOrders", "shipandinvoice"): self._ship_and_invoice,
            ("salesCreditMemos", "post"): self._post_memo,
        }
        if len(segments) != 2 or (name, action) not in posts:
            raise Refusal("segment", value=segments[-1])
        if call.method != "POST":
            raise Refusal("method", value=call.method, table=segments[-1])
        kind = next(kind for kind in self._kinds if kind.name == name)
        order = self._draft(books, kind, key)
        try:
            posts[name, action](books, order)
        except Refusal as refusal:  # whatever its kind was, it is raised again as plain text (A9.3)
            if refusal.name == "memo-deferred":
                raise
            raise Refusal("dialog", text=refusal.message(self.language(call))) from None
        return Answer(204)

    def _ship_and_invoice(self, books: Books, order: SalesOrder) -> None:
        if not order.lines:
            raise Refusal("no-lines")
        self._post_order(books, order, order.posting_date)

    # -- batch ----------------------------------------------------------------------------------------------------

    def _batch(self, call: Call) -> Answer:
        requests = self._body(call).get("requests", [])
        if len(requests) > BATCH_LIMIT:
            raise Refusal("batch-size")
        together = "snapshot" in call.header("Isolation").lower()
        before = {name: copy.deepcopy(_content(books)) for name, books in self._books.items()} if together else {}
        responses = []
        for request in requests:
            answer = self.answer(_sub_call(call, request))
            body = {} if answer.body is None else {"body": answer.body}
            responses.append({"id": str(request.get("id", "")), "status": answer.status, "headers": {}, **body})
            if together and answer.status >= 400:
                for name, content in before.items():
                    vars(self._books[name]).update(content)
                break  # the earlier answers keep saying that they succeeded
        return Answer(200, {"responses": responses})


def _content(books: Books) -> dict[str, Any]:
    return {name: value for name, value in vars(books).items() if isinstance(value, (dict, list))}


def _sub_call(call: Call, request: Mapping[str, Any]) -> Call:
    url = urlsplit(str(request.get("url", "")))
    segments = tuple(unquote(each) for each in url.path.strip("/").split("/"))
    headers = {key: value for key, value in call.headers.items() if key.lower() == "accept-language"}
    return replace(
        call,
        method=str(request.get("method", "GET")).upper(),
        segments=segments,
        query=dict(parse_qsl(url.query)),
        headers={**headers, **request.get("headers", {})},
        body=json.dumps(request["body"]).encode() if "body" in request else b"",
        path=f"{call.root}/{url.path.strip('/')}",
    )


def _split(segment: str) -> tuple[str, str]:
    match = re.fullmatch(r"(\w+)(?:\((.*)\))?", segment)
    return (match.group(1), match.group(2) or "") if match else (segment, "")


def _company_entity(books: Books) -> Entity:
    return {
        "id": str(books.id),
        "systemVersion": "26.0.30643.0",
        "timestamp": 50516,
        "name": books.name,
        "displayName": books.display_name,
        "businessProfileId": "",
        "systemCreatedAt": "2023-01-04T16:55:47.367Z",
        "systemModifiedAt": "2023-01-04T16:55:47.367Z",
    }


def _new_customer(books: Books, values: dict[str, Any]) -> Customer:
    if "displayName" not in values:
        raise Refusal("no-display-name")
    if not values["displayName"].strip():
        raise Refusal("blank-display-name")
    number = values.pop("number", "") or books.next_number("customer")
    if number in books.customers:
        raise Refusal("duplicate", table="Customer", fields=f"No.='{number}'")
    blocked = values.pop("blocked", "").replace("_x0020_", "").strip()
    record = Customer(number, values.pop("displayName"), values.pop("email", ""), blocked, values)
    books.touch(record)
    books.customers[number] = record
    return record


def _new_item(books: Books, values: dict[str, Any]) -> Item:
    number = values.pop("number", "") or books.next_number("item")
    if number in books.items:
        raise Refusal("duplicate", table="Item", fields=f"No.='{number}'")
    record = Item(
        number,
        values.pop("displayName", ""),
        unit_price=values.pop("unitPrice", Decimal(0)),
        blocked=values.pop("blocked", False),
        kind=values.pop("type", "Inventory").replace("_x002D_", "-"),
        other=values,
    )
    books.touch(record)
    books.items[number] = record
    return record
