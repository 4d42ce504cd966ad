"""`/v2`: orders, their sub-resources, statuses, store and time. Lists are bare arrays, and 204 when empty."""

from __future__ import annotations

import copy
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from woobc.sandbox.bigcommerce import documents, query
from woobc.sandbox.bigcommerce.answers import Answer, invalid_field, no_such_resource
from woobc.sandbox.bigcommerce.documents import Document
from woobc.sandbox.bigcommerce.query import INCLUDING, PAGING, refuse_unknown
from woobc.sandbox.bigcommerce.shop import Record, Shop
from woobc.sandbox.bigcommerce.values import STATUSES

_MESSAGE_FILTERS = frozenset(
    {"min_id", "max_id", "customer_id", "min_date_created", "max_date_created", "is_flagged", "status"}
)


@dataclass(frozen=True, slots=True)
class Call:
    """One request, its route already known."""

    shop: Shop
    params: Mapping[str, str]
    ids: tuple[int, ...]
    method: str
    body: Any
    client_id: str

    @property
    def record(self) -> Record:
        """The order of the path."""
        try:
            return self.shop.records[self.ids[0]]
        except KeyError:
            raise no_such_resource() from None


def orders(call: Call) -> Answer:
    refuse_unknown(call.params, query.FILTERS | PAGING | INCLUDING | {"sort"})
    wanted = query.includes(call.params)
    backwards = call.shop.switches.ties == "unstable" and len(call.shop.requests) % 2 == 1
    found = query.ordered(_selected(call), call.params, backwards)
    page = query.paged(found, call.params, call.shop.switches)
    return Answer(page and [_order(call, call.shop.records[row["id"]], wanted) for row in page])


def orders_count(call: Call) -> Answer:
    refuse_unknown(call.params, query.FILTERS)
    found = _selected(call)
    if call.shop.switches.count_shape == "bare":
        return Answer({"count": len(found)})
    per_status = Counter(row["status_id"] for row in found)
    rows = [_status(call.shop, status_id, place) for place, status_id in enumerate(STATUSES)]
    statuses = [
        {**{key: row[key] for key in row if key != "order"}, "count": per_status[row["id"]], "sort_order": row["order"]}
        for row in rows
    ]
    return Answer({"statuses": statuses, "count": len(found)})


def order(call: Call) -> Answer:
    refuse_unknown(call.params, INCLUDING)
    return Answer(_order(call, call.record, query.includes(call.params)))


def products(call: Call) -> Answer:
    return listed(call, sorted(call.record.products, key=lambda product: int(product["id"])))


def product(call: Call) -> Answer:
    return one(call, call.record.products)


def products_count(call: Call) -> Answer:
    return Answer({"count": len(call.record.products)})


def shipping_addresses(call: Call) -> Answer:
    return listed(call, call.record.addresses)


def shipping_address(call: Call) -> Answer:
    return one(call, call.record.addresses)


def shipping_quotes(call: Call) -> Answer:
    one(call, call.record.addresses)
    return Answer(None)


def coupons(call: Call) -> Answer:
    return listed(call, call.record.coupons)


def taxes(call: Call) -> Answer:
    rows = call.record.taxes
    details = call.params.get("details", "false")
    if details not in ("true", "false"):
        raise invalid_field("details")
    return listed(call, rows if details == "true" else documents.summed_taxes(rows), frozenset({"details"}))


def fees(call: Call) -> Answer:
    refuse_unknown(call.params, PAGING)
    switches = call.shop.switches
    rows = _fees(call, call.record)
    if not rows and switches.fees_empty == "404":
        raise no_such_resource()
    if not rows and switches.fees_empty == "204":
        return Answer(None)
    return Answer({"fees": rows} if switches.fees_shape == "wrapped" else rows)


def shipments_count(call: Call) -> Answer:
    return Answer({"count": len(call.record.shipments)})


def messages(call: Call) -> Answer:
    rows = [row for row in call.record.messages if _message_wanted(row, call.params)]
    return listed(call, rows, _MESSAGE_FILTERS)


def consignments(call: Call) -> Answer:
    refuse_unknown(call.params, INCLUDING)
    return Answer(_consignments(call, call.record, query.includes(call.params)))


def order_statuses(call: Call) -> Answer:
    return Answer([_status(call.shop, status_id, place) for place, status_id in enumerate(STATUSES)])


def order_status(call: Call) -> Answer:
    if call.ids[0] not in STATUSES:
        raise no_such_resource()
    return Answer(_status(call.shop, call.ids[0], list(STATUSES).index(call.ids[0])))


def store(call: Call) -> Answer:
    offset_s = int((query.STORE_OFFSET.utcoffset(None)).total_seconds())
    return Answer(
        {
            "id": call.shop.store_hash,
            "domain": "sandbox.example.test",
            "secure_url": "https://sandbox.example.test",
            "status": "live",
            "name": "Sandbox Store",
            "first_name": "Ada",
            "last_name": "Example",
            "address": "1 Test Road, Testville",
            "country": "United States",
            "country_code": "US",
            "phone": "5550100",
            "admin_email": "owner@example.test",
            "order_email": "orders@example.test",
            "timezone": {
                "name": "America/Chicago",
                "raw_offset": offset_s,
                "dst_offset": offset_s + 3600,
                "dst_correction": False,
            },
            "language": "en",
            "currency": "USD",
            "currency_symbol": "$",
            "decimal_separator": ".",
            "thousands_separator": ",",
            "decimal_places": 2,
            "currency_symbol_location": "left",
            "weight_units": "LBS",
            "dimension_units": "Inches",
            "is_price_entered_with_tax": False,
            "store_id": 1025646,
            "default_site_id": 1000,
            "default_channel_id": 1,
            "plan_name": "Sandbox",
            "plan_level": "Partner",
            "plan_is_trial": False,
            "industry": "Other",
        }
    )


def time(call: Call) -> Answer:
    return Answer({"time": int(call.shop.clock.now().timestamp())})


def _selected(call: Call) -> list[Document]:
    held = [record.document for record in call.shop.records.values()]
    return query.selected(held, call.params, call.shop.switches)


def listed(call: Call, rows: Sequence[Document], more: frozenset[str] = frozenset()) -> Answer:
    refuse_unknown(call.params, PAGING | more)
    page = query.paged(rows, call.params, call.shop.switches)
    return Answer(page and documents.dressed(page, call.shop.switches))


def one(call: Call, rows: Sequence[Document]) -> Answer:
    for row in rows:
        if row["id"] == call.ids[1]:
            return Answer(documents.dressed(row, call.shop.switches))
    raise no_such_resource()


def _order(call: Call, record: Record, wanted: frozenset[str]) -> Document:
    shop = call.shop
    document = copy.deepcopy(record.document)
    label = shop.labels.get(document.get("status_id", -1))
    if label is not None:
        document["custom_status"] = label
    made: Document = documents.dressed(document, shop.switches)
    if "fees" in wanted:
        made["fees"] = _fees(call, record)
    if wanted & {"consignments", "consignments.line_items"}:
        made["consignments"] = _consignments(call, record, wanted)
    return made


def _consignments(call: Call, record: Record, wanted: frozenset[str]) -> Document | list[Document]:
    """The object, or the legacy array around it."""
    shop = call.shop
    lines = shop.switches.consignment_lines if "consignments.line_items" in wanted else "links"
    made = documents.consignments(
        shop.store_hash,
        record.document["id"],
        [documents.dressed(each, shop.switches) for each in record.products],
        record.addresses,
        lines,
    )
    return made if call.params.get("consignment_structure") == "object" else [made]


def _fees(call: Call, record: Record) -> list[Document]:
    rows: list[Document] = documents.dressed(record.fees, call.shop.switches)
    if not call.shop.switches.fees_misspelled:
        return rows
    return [{key.replace("cost_ex_tax", "cost_exc_tax"): value for key, value in row.items()} for row in rows]


def _status(shop: Shop, status_id: int, place: int) -> Document:
    name = STATUSES[status_id]
    return {
        "id": status_id,
        "name": name,
        "system_label": name,
        "custom_label": shop.labels.get(status_id, name),
        "system_description": f"The order's status is {name}.",
        "order": place,
    }


def _message_wanted(row: Document, params: Mapping[str, str]) -> bool:
    for name, value in params.items():
        if name in ("status", "customer_id", "is_flagged") and str(row[name]).lower() != value.lower():
            return False
        if name in ("min_id", "max_id") and not _within(name, row["id"], int(value) if value.isdecimal() else None):
            return False
        if "_date_" in name and not _within(name, query.stamp(row["date_created"]), query.date_input(name, value)):
            return False
    return True


def _within(name: str, value: Any, bound: Any) -> bool:
    if bound is None:
        raise invalid_field(name)
    return bool(value >= bound if name.startswith("min_") else value <= bound)
