"""The record as values: what reached the shops and Business Central, what the shops showed, what people did."""

from __future__ import annotations

import json
import re
import tomllib
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import datetime
from decimal import ROUND_HALF_UP, Decimal
from functools import cached_property
from pathlib import Path
from typing import Any
from uuid import NAMESPACE_URL, uuid5
from xml.etree import ElementTree

Document = dict[str, Any]
Key = tuple[str, int]
"""A store's code and the id of an order in it."""


@dataclass(frozen=True, slots=True)
class Version:
    """An order as its shop has had it from place `n` of the record on; `document` is None once it is gone for good."""

    n: int
    time: datetime
    document: Document | None


@dataclass(slots=True)
class Exchange:
    """One request. `ended` is the place where it ended, `status` 0 if the connection was lost; `shown` are the ids of
    the orders in the answer; `has_result` if it was a whole SOAP answer with a result."""

    n: int
    time: datetime
    system: str
    run: int
    method: str
    path: str
    query: str
    action: str
    body: str
    ended: int = 0
    status: int = 0
    shown: tuple[int, ...] = ()
    has_result: bool = False

    @property
    def is_write(self) -> bool:
        """Whether it asks Business Central to write anything."""
        if self.system != "bc" or self.method == "GET" or "oauth2" in self.path:
            return False
        return not re.search(r":(Read\w*|IsUpdated|GetRecIdFromKey|Companies)\"?$", self.action)


@dataclass(frozen=True, slots=True)
class StagedLine:
    """A row as it was sent to the staging page, by the names of its elements."""

    exchange: Exchange
    values: dict[str, str]

    is_by_api: bool = False
    """A line of a sales order that was sent to the API, under the names that the page has for the same."""

    @property
    def number(self) -> str:
        return self.values.get("OrderNo", "")

    @property
    def line(self) -> int:
        return int(self.values.get("LineNo", "0"))


@dataclass(frozen=True, slots=True)
class Asked:
    """A request to release a sales order, to post it, or to post its prepayment invoice; `day` as it was sent."""

    exchange: Exchange
    what: str
    sales_order: str
    day: str


@dataclass(frozen=True, slots=True)
class Act:
    """Something people, staff or the surroundings did."""

    n: int
    time: datetime
    what: str
    more: dict[str, Any]


@dataclass(slots=True)
class Run:
    """One command line. `shift_s`: how wrong its clock was; `ended` is 0 while it lives, `code` None if it was never seen
    to end."""

    number: int
    n: int
    time: datetime
    command: tuple[str, ...]
    shift_s: float
    ended: int = 0
    code: int | None = None

    @property
    def is_restore(self) -> bool:
        """Whether it puts a file of before in the place of the middleware."""
        return self.command[:2] in (("db", "restore"), ("db", "takeover"))


@dataclass
class Record:
    """Everything on record up to the last look at the books."""

    versions: dict[Key, list[Version]] = field(default_factory=lambda: defaultdict(list))
    exchanges: list[Exchange] = field(default_factory=list)
    acts: list[Act] = field(default_factory=list)
    runs: dict[int, Run] = field(default_factory=dict)
    configs: list[tuple[int, Document]] = field(default_factory=list)
    deliveries: list[Document] = field(default_factory=list)
    books: Document = field(default_factory=dict)
    now: datetime = datetime.min  # noqa: DTZ901 (set by the first line)
    latest: datetime = datetime.min  # noqa: DTZ901

    @property
    def config(self) -> Document:
        return self.configs[-1][1]

    def config_at(self, n: int) -> Document:
        """The configuration in force at a place of the record."""
        return next((config for place, config in reversed(self.configs) if place <= n), self.configs[0][1])

    @cached_property
    def staged(self) -> list[StagedLine]:
        """Every row that was ever sent to the staging page, and every line of a sales order that was sent to the API."""
        return list(self._staged())

    def _staged(self) -> Iterator[StagedLine]:
        local = [each["business_central"]["local_currency"] for each in self.config["environments"].values()]
        methods = {
            str(uuid5(NAMESPACE_URL, f"shipmentMethods/{code}")): code for code in self._codes("Shipment Method")
        }
        for exchange in self.exchanges:
            if exchange.system != "bc" or exchange.method != "POST":
                continue
            if "Create" in exchange.action:
                yield from (StagedLine(exchange, values) for values in rows_in(exchange.body))
            elif exchange.path.endswith("/salesOrders"):
                rows = api_rows_in(exchange.body, local, methods)
                yield from (StagedLine(exchange, values, is_by_api=True) for values in rows)

    def _codes(self, table: str) -> list[str]:
        found: list[str] = self.books["codes"].get(table, [])
        return found

    @cached_property
    def asked(self) -> list[Asked]:
        """Every request to release or post."""
        return list(self._asked())

    @cached_property
    def reads(self) -> dict[Key, list[Exchange]]:
        """By order: the requests whose answers showed it."""
        found: dict[Key, list[Exchange]] = defaultdict(list)
        for exchange in self.exchanges:
            for order_id in exchange.shown:
                found[exchange.system, order_id].append(exchange)
        return found

    @cached_property
    def gone(self) -> dict[Key, list[Exchange]]:
        """By order: the requests for it alone that its shop answered with truth that there is none."""
        found: dict[Key, list[Exchange]] = defaultdict(list)
        for exchange in self.exchanges:
            if exchange.method != "GET" or exchange.status not in (404, 410):
                continue
            if asked := _ORDER.search(exchange.path):
                key = (exchange.system, int(asked[1]))
                if (version := self.version_at(key, exchange.n)) is not None and version.document is None:
                    found[key].append(exchange)
        return found

    def acts_named(self, *names: str) -> list[Act]:
        return [act for act in self.acts if act.what in names]

    def version_at(self, key: Key, n: int) -> Version | None:
        """The version that the shop had at place `n`."""
        return next((version for version in reversed(self.versions.get(key, [])) if version.n <= n), None)

    def _asked(self) -> Iterator[Asked]:
        numbers = self._sales_orders_by_id()
        days: dict[str, str] = {}
        dated = {found[1] for each in self.exchanges if (found := _SALES_ORDER.search(each.path)) and _day_given(each)}
        for each in self.exchanges:
            if each.system != "bc":
                continue
            found = _SALES_ORDER.search(each.path)
            if each.method == "PATCH" and found:
                days[found[1]] = _day_given(each) or days.get(found[1], "")
            elif "shipAndInvoice" in each.path and found:
                number = numbers.get(found[1], "")
                is_given_later = found[1] in dated and found[1] not in days  # the invoice bears that one
                day = days.get(found[1]) or ("" if is_given_later else self._posted_on(number))
                yield Asked(each, "post", number, day)
            elif each.method == "POST" and each.body:
                for name, what in _ACTIONS.items():
                    if name in each.action:
                        values = values_in(each.body)
                        yield Asked(each, what, values.get("orderNo", ""), values.get("postingDate", ""))

    def _posted_on(self, sales_order: str) -> str:
        """The day of its invoice, where the sales order bore the right one already; blank if there is none, or it is of staff."""
        if any(act.more["number"] == sales_order for act in self.acts_named("staff: post")):
            return ""
        invoices = self.books["bc"]["invoices"]
        return next((each["posting_date"] for each in invoices if each["order_number"] == sales_order), "")

    def _sales_orders_by_id(self) -> dict[str, str]:
        bc = self.books["bc"]
        known = {str(each["id"]): each["number"] for each in bc["sales_orders"]}
        known |= {str(each["order_id"]): each["order_number"] for each in bc["invoices"] if each["order_id"]}
        return known | {act.more["id"]: act.more["number"] for act in self.acts_named("staff: delete")}


def _day_given(exchange: Exchange) -> str:
    """The posting date that a change of a sales order gives it; blank if none."""
    return str(json.loads(exchange.body).get("postingDate", "")) if exchange.method == "PATCH" and exchange.body else ""


_ORDER = re.compile(r"/orders/([0-9]+)$")
_SALES_ORDER = re.compile(r"salesOrders\(([0-9a-f-]{36})\)")
_ACTIONS = {"ReleaseOrder": "release", "PostOrder": "post", "PostPrepaymentInvoice": "prepay"}


def read_record(path: Path) -> Record:
    """Read the record. Raises ValueError for a kind of line nobody knows."""
    record, asked = Record(), {}
    with open(path, encoding="utf-8") as file:
        for text in file:
            line = json.loads(text)
            n, time = line["n"], datetime.fromisoformat(line["t"])
            record.now, record.latest = time, max(time, record.latest) if record.latest.tzinfo else time
            match line["kind"]:
                case "asked":
                    names = ("system", "run", "method", "path", "query", "action", "body")
                    asked[n] = Exchange(n, time, *(line[name] for name in names))
                    record.exchanges.append(asked[n])
                case "answered":
                    exchange = asked[line["asked"]]
                    exchange.ended, exchange.status, exchange.shown = n, line["status"], tuple(line["shown"])
                    exchange.has_result = line["result"]
                case "order":
                    record.versions[line["store"], line["order_id"]].append(Version(n, time, line["document"]))
                case "act":
                    known = {name: value for name, value in line.items() if name not in ("n", "t", "kind", "what")}
                    record.acts.append(Act(n, time, line["what"], known))
                case "started":
                    command = tuple(shop_of(word) for word in line["command"])
                    record.runs[line["run"]] = Run(line["run"], n, time, command, line["shift_s"])
                case "ended":
                    record.runs[line["run"]].ended, record.runs[line["run"]].code = n, line["code"]
                case "config":
                    if not record.runs:  # nobody has read another one
                        record.configs.clear()
                    record.configs.append((n, _config_of(line["text"])))
                case "delivered":
                    record.deliveries.append(line)
                case "books":
                    record.books = line
                case "delivering":
                    pass
                case kind:
                    raise ValueError(f"line {n} of {path} is of the unknown kind {kind!r}")
    return record


def shop_of(code: str) -> str:
    """The shop's own name, however the store is called by now: the first one's code is `eu`, renamed `eu` and a number."""
    return "eu" if re.fullmatch("eu[0-9]+", code) else code


def _config_of(text: str) -> Document:
    """By the shops' own names; each store bears its `code`, which its numbers have in them."""
    config = tomllib.loads(text)
    for code, store in config["stores"].items():
        form = store.get("external_document_number", "{store}-{order_id}")
        store |= {"code": code, "external_document_number": form.replace("{store}", code)}
    config["stores"] = {shop_of(code): store for code, store in config["stores"].items()}
    return config


def rows_in(xml: str) -> list[dict[str, str]]:
    """The rows of the staging page in a request, by element name."""
    rows = []
    for element in ElementTree.fromstring(xml).iter():
        values = {_local(child.tag): child.text or "" for child in element}
        if {"OrderNo", "LineNo"} <= values.keys():
            rows.append(values)
    return rows


def api_rows_in(text: str, local: list[str], methods: dict[str, str]) -> Iterator[dict[str, str]]:
    """The lines of a sales order in a request to the API, each with the order's head, by the element names of the page."""
    order = json.loads(text, parse_float=Decimal)
    number, lines = order["externalDocumentNumber"], order["salesOrderLines"]
    head = {ours: str(order.get(theirs, "")) for ours, theirs in _API_HEAD.items()}
    head |= {"OrderNo": number, "ExternalDocumentNo": number, "LineCount": str(len(lines))}
    head["CurrencyCode"] = "" if order["currencyCode"] in local else order["currencyCode"]
    head["PricesIncludingVAT"] = "true" if order["pricesIncludeTax"] else "false"
    head["ShipmentMethodCode"] = methods.get(order.get("shipmentMethodId", ""), order.get("shipmentMethodId", ""))
    company = order.get("shipToName", "") if order.get("shipToContact") else ""
    head |= {"ShipToName": order.get("shipToContact") or order.get("shipToName", ""), "ShipToCompany": company}
    for place, line in enumerate(lines, start=1):
        quantity, price = Decimal(line.get("quantity", 0)), Decimal(line.get("unitPrice", 0))
        discount = Decimal(line.get("discountAmount", 0))
        amount = (quantity * price).quantize(Decimal("0.01"), ROUND_HALF_UP) - discount
        yield {
            **head,
            "LineNo": str(place * 10_000),
            "LineType": {"Account": "G_L_Account"}.get(line["lineType"], line["lineType"]),
            "ItemNo": line.get("lineObjectNumber", ""),
            "VariantCode": line.get("itemVariantId", ""),
            "Description": line.get("description", ""),
            "Quantity": str(quantity),
            "UnitPrice": str(price),
            "LineDiscountAmount": str(discount),
            "LineAmount": str(amount),
        }


_API_HEAD = {
    "CustomerNo": "customerNumber",
    "OrderDate": "orderDate",
    "Email": "email",
    "SellToAddress": "sellToAddressLine1",
    "SellToAddress2": "sellToAddressLine2",
    "SellToCity": "sellToCity",
    "SellToCounty": "sellToState",
    "SellToPostCode": "sellToPostCode",
    "SellToCountryCode": "sellToCountry",
    "SellToPhoneNo": "phoneNumber",
    "ShipToAddress": "shipToAddressLine1",
    "ShipToAddress2": "shipToAddressLine2",
    "ShipToCity": "shipToCity",
    "ShipToCounty": "shipToState",
    "ShipToPostCode": "shipToPostCode",
    "ShipToCountryCode": "shipToCountry",
}


def values_in(xml: str) -> dict[str, str]:
    """The parameters of a request to a codeunit."""
    return {_local(each.tag): each.text or "" for each in ElementTree.fromstring(xml).iter() if not len(each)}


def _local(tag: str) -> str:
    return tag.rpartition("}")[2]
