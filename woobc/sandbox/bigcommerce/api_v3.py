"""`/v3`: payment transactions, refunds and webhooks, in `{"data": …, "meta": …}`."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any
from urllib.parse import urlencode

from woobc.sandbox.bigcommerce.answers import Answer, Refused, gateway_error
from woobc.sandbox.bigcommerce.api_v2 import Call
from woobc.sandbox.bigcommerce.documents import Document
from woobc.sandbox.bigcommerce.hooks import Hook
from woobc.sandbox.bigcommerce.query import MAX_LIMIT
from woobc.sandbox.bigcommerce.shop import Record

DEFAULT_LIMIT = 50


def transactions(call: Call) -> Answer:
    rows = _record(call).transactions
    if rows:
        return _page(call, rows, paginated=True)
    match call.shop.switches.transactions_empty:
        case "204":
            return Answer(None)
        case "404":
            raise _not_found("No transactions were found for this order.")
    return Answer({"data": [], "meta": {}})


def order_refunds(call: Call) -> Answer:
    wanted = call.params.get("transaction_id")
    rows = _record(call).refunds
    if wanted is not None:
        rows = [row for row in rows if str(row.get("transaction_id")) == wanted]
    return _page(call, rows, paginated=call.shop.switches.refunds_paginated)


def refunds(call: Call) -> Answer:
    rows = [row for row in _all_refunds(call) if _refund_wanted(row, call.params)]
    return _page(call, rows, paginated=call.shop.switches.refunds_paginated)


def refund(call: Call) -> Answer:
    for row in _all_refunds(call):
        if row["id"] == call.ids[0]:
            return Answer({"data": row, "meta": {}})
    raise _not_found("The refund was not found.")


def order_metafields(call: Call) -> Answer:
    return _metafields(call, _record(call).metafields)


def customer_metafields(call: Call) -> Answer:
    if call.ids[0] not in call.shop.customer_metafields:
        raise _not_found("The customer was not found.")
    return _metafields(call, call.shop.customer_metafields[call.ids[0]])


def _metafields(call: Call, fields: Sequence[Document]) -> Answer:
    """`key`, `key:in`, `namespace` and `namespace:in` narrow them."""
    rows = list(fields)
    for name in ("key", "namespace"):
        listed = call.params.get(f"{name}:in")
        wanted = listed.split(",") if listed is not None else [call.params[name]] if name in call.params else None
        rows = [row for row in rows if wanted is None or row[name] in wanted]
    return _page(call, rows, paginated=True)


def hooks(call: Call) -> Answer:
    held = call.shop.hooks
    if call.method == "POST":
        return _hook_answer(call, held.create(call.client_id, _object(call.body)))
    rows = [hook.document(call.shop.store_hash) for hook in held.of(call.client_id)]
    for name in ("scope", "destination"):
        rows = [row for row in rows if row[name] == call.params.get(name, row[name])]
    if "is_active" in call.params:
        rows = [row for row in rows if row["is_active"] == (call.params["is_active"] in ("true", "1"))]
    return _page(call, rows, paginated=True)


def hook(call: Call) -> Answer:
    held = call.shop.hooks
    found = held.hooks.get(call.ids[0])
    if found is None or found.client_id != call.client_id:
        raise _not_found("The webhook was not found.")
    if call.method == "DELETE":
        held.deactivate(found)
        del held.hooks[found.id]
    elif call.method == "PUT":
        _change_hook(call, found, _object(call.body))
    return _hook_answer(call, found)


def _change_hook(call: Call, found: Hook, body: Mapping[str, Any]) -> None:
    scope, destination = str(body.get("scope", found.scope)), str(body.get("destination", found.destination))
    call.shop.hooks.check(call.client_id, scope, destination, found.id)
    found.scope, found.destination = scope, destination
    found.headers = dict(body.get("headers", found.headers) or {})
    found.is_active = bool(body.get("is_active", found.is_active))
    found.updated = found.used = call.shop.clock.now()


def _hook_answer(call: Call, found: Hook) -> Answer:
    return Answer({"data": found.document(call.shop.store_hash), "meta": {}})


def _object(body: Any) -> Mapping[str, Any]:
    if not isinstance(body, dict):
        raise gateway_error(400, "Input is invalid")
    return body


def _record(call: Call) -> Record:
    try:
        return call.shop.records[call.ids[0]]
    except KeyError:
        raise _not_found("The order was not found.") from None


def _not_found(title: str) -> Refused:
    return gateway_error(404, title)


def _all_refunds(call: Call) -> list[Document]:
    rows = [row for record in call.shop.records.values() for row in record.refunds]
    return sorted(rows, key=lambda row: int(row["id"]))


def _refund_wanted(row: Document, params: Mapping[str, str]) -> bool:
    created = datetime.fromisoformat(row["created"])
    if "created:min" in params and created < _time("created:min", params):
        return False
    if "created:max" in params and created > _time("created:max", params):
        return False
    for name, key in (("order_id:in", "order_id"), ("id:in", "id")):
        if name in params and str(row[key]) not in params[name].split(","):
            return False
    return True


def _time(name: str, params: Mapping[str, str]) -> datetime:
    """RFC 3339, with its offset."""
    try:
        when = datetime.fromisoformat(params[name])
    except ValueError:
        when = None
    if when is None or when.tzinfo is None:
        raise gateway_error(422, f"The filter {name} is not valid.", {name: "must be an RFC 3339 date and time"})
    return when


def _page(call: Call, rows: Sequence[Document], *, paginated: bool) -> Answer:
    limit = min(_positive(call, "limit", DEFAULT_LIMIT), MAX_LIMIT)
    page = _positive(call, "page", 1)
    shown = list(rows[(page - 1) * limit : page * limit])
    return Answer({"data": shown, "meta": _pagination(call, len(rows), len(shown), page, limit) if paginated else {}})


def _pagination(call: Call, total: int, count: int, page: int, limit: int) -> Document:
    pages = -(-total // limit)
    rest = {name: value for name, value in call.params.items() if name not in ("page", "limit")}

    def query(number: int) -> str:
        return "?" + urlencode({**rest, "page": number, "limit": limit})

    links = {"current": query(page)}
    if page > 1:
        links["previous"] = query(page - 1)
    if page < pages:
        links["next"] = query(page + 1)
    return {
        "pagination": {
            "total": total,
            "count": count,
            "per_page": limit,
            "current_page": page,
            "total_pages": pages,
            "links": links,
        }
    }


def _positive(call: Call, name: str, default: int) -> int:
    value = call.params.get(name, str(default))
    if not (value.isascii() and value.isdecimal() and int(value) > 0):
        raise gateway_error(422, f"The parameter {name} is not valid.", {name: "must be a positive integer"})
    return int(value)
