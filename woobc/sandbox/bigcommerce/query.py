"""The parameters of the v2 lists: what is known, what is valid, and what each one selects."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import UTC, datetime, timedelta, timezone
from decimal import Decimal, InvalidOperation
from email.utils import parsedate_to_datetime
from functools import lru_cache
from typing import Any, TypeVar

from woobc.sandbox.bigcommerce.answers import invalid_field, v2_error
from woobc.sandbox.bigcommerce.documents import Document
from woobc.sandbox.bigcommerce.values import Switches

Params = Mapping[str, str]
Row = TypeVar("Row")

DEFAULT_LIMIT, MAX_LIMIT = 50, 250
STORE_OFFSET = timezone(timedelta(hours=-6))  # what an input without an offset means
PAGING = frozenset({"page", "limit"})
INCLUDING = frozenset({"include", "consignment_structure"})
FILTERS = frozenset(
    {"min_id", "max_id", "min_total", "max_total", "customer_id", "email", "status_id", "cart_id"}
    | {"payment_method", "channel_id", "external_order_id", "min_date_created", "max_date_created"}
    | {"min_date_modified", "max_date_modified", "is_deleted"}
)
SORTS = {
    "id": "id",
    "customer_id": "customer_id",
    "date_created": "date_created",
    "date_modified": "date_modified",
    "status_id": "status_id",
    "channel_id": "channel_id",
    "external_id": "external_id",
}
INCLUDES = frozenset({"consignments", "consignments.line_items", "fees"})

_RFC2822 = re.compile(
    r"([A-Z][a-z]{2}, )?\d{1,2} [A-Z][a-z]{2} \d{4} \d\d:\d\d:\d\d (?P<offset>[-+ ]\d{4}|GMT|UTC?)", re.ASCII
)
_ISO = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d{1,6})?(?P<offset>[-+ ]\d\d:?\d\d|Z)?", re.ASCII)


def refuse_unknown(params: Params, known: frozenset[str]) -> None:
    for name in params:
        if name not in known:
            raise v2_error(400, f"The field '{name}' is not supported by this resource.")


def paged(rows: Sequence[Row], params: Params, switches: Switches) -> list[Row] | None:
    """One page of `rows`; None, which is 204, when nothing is on it."""
    limit = _positive(params, "limit", DEFAULT_LIMIT)
    if limit > MAX_LIMIT:
        if switches.big_limit == "refuse":
            raise v2_error(413, f"The limit must not exceed {MAX_LIMIT}.")
        limit = MAX_LIMIT
    start = (_positive(params, "page", 1) - 1) * limit
    return list(rows[start : start + limit]) or None


def includes(params: Params) -> frozenset[str]:
    """What to expand; asking for the lines of consignments asks for the consignments."""
    wanted = frozenset(filter(None, params.get("include", "").split(",")))
    if wanted - INCLUDES:
        raise invalid_field("include")
    if params.get("consignment_structure", "object") not in ("object", "array"):
        raise invalid_field("consignment_structure")
    return wanted


def selected(orders: Iterable[Document], params: Params, switches: Switches) -> list[Document]:
    """The orders that all filters let through."""
    tests = [test for name, value in params.items() if (test := _test(name, value, switches))]
    if not switches.archived_listed and "is_deleted" not in params:
        tests.append(lambda order: not order.get("is_deleted"))
    return [order for order in orders if all(test(order) for test in tests)]


def ordered(orders: list[Document], params: Params, ties_backwards: bool) -> list[Document]:
    name, _, direction = params.get("sort", "id:asc").partition(":")
    if name not in SORTS or direction not in ("", "asc", "desc"):
        raise invalid_field("sort")
    backwards = direction == "desc"
    by_id = sorted(orders, key=lambda order: int(order["id"]), reverse=backwards != ties_backwards)
    return sorted(by_id, key=lambda order: _sort_value(order, name), reverse=backwards)


def _sort_value(order: Document, name: str) -> Any:
    value = order.get(SORTS[name])
    if name.startswith("date_"):
        return stamp(str(value))
    return str(value or "") if name == "external_id" else int(value or 0)


@lru_cache(maxsize=20000)
def stamp(text: str) -> datetime:
    """A time of the store's own documents."""
    return parsedate_to_datetime(text).astimezone(UTC)


def _positive(params: Params, name: str, default: int) -> int:
    value = params.get(name, str(default))
    if not re.fullmatch(r"[1-9]\d{0,9}", value, re.ASCII):
        raise invalid_field(name)
    return int(value)


Test = Callable[[Document], bool]


def _test(name: str, value: str, switches: Switches) -> Test | None:
    """The test a filter makes; None for parameters that filter nothing."""
    if name not in FILTERS:
        return None
    if "_date_" in name:
        return _date_test(name, value, switches)
    if name in ("min_id", "max_id"):
        return _bound(name, _integer(name, value), lambda order: int(order["id"]))
    if name in ("min_total", "max_total"):
        return _bound(name, _decimal(name, value), lambda order: Decimal(str(order["total_inc_tax"])))
    if name in ("customer_id", "status_id", "channel_id"):
        wanted = _integer(name, value)
        return lambda order: bool(order.get(name) == wanted)
    if name == "is_deleted":
        return _deleted_test(value, switches)
    if name == "email":
        return lambda order: str(order["billing_address"].get("email", "")).lower() == value.lower()
    return lambda order: bool(order.get(name) == value)


def _bound(name: str, bound: Any, of: Callable[[Document], Any]) -> Test:
    if name.startswith("min_"):
        return lambda order: bool(of(order) >= bound)
    return lambda order: bool(of(order) <= bound)


def _deleted_test(value: str, switches: Switches) -> Test:
    if switches.is_deleted_filter == "refuse":
        raise v2_error(400, "The field 'is_deleted' is not supported by this resource.")
    if value not in ("true", "false"):
        raise invalid_field("is_deleted")
    return lambda order: bool(order.get("is_deleted")) == (value == "true")


def _date_test(name: str, value: str, switches: Switches) -> Test | None:
    bound = date_input(name, value)
    if bound is None:
        if switches.bad_date == "ignore":
            return None
        raise invalid_field(name)
    key = name.split("_", 1)[1]
    if name.startswith("min_") and not switches.min_dates_inclusive:
        return lambda order: stamp(order[key]) > bound
    return _bound(name, bound, lambda order: stamp(order[key]))


def date_input(name: str, value: str) -> datetime | None:
    """A date as a client writes it, RFC 2822 or ISO 8601; None if it is neither.

    A `+` that was not encoded arrives as a blank and is always refused.
    """
    rfc, iso = _RFC2822.fullmatch(value), _ISO.fullmatch(value)
    form = rfc or iso
    if form is None:
        return None
    if (form["offset"] or "").startswith(" "):
        raise invalid_field(name)
    try:
        when = parsedate_to_datetime(value) if rfc else datetime.fromisoformat(value)
    except ValueError:
        return None
    return when.replace(tzinfo=STORE_OFFSET if iso else UTC) if when.tzinfo is None else when


def _integer(name: str, value: str) -> int:
    if not re.fullmatch(r"\d{1,12}", value, re.ASCII):
        raise invalid_field(name)
    return int(value)


def _decimal(name: str, value: str) -> Decimal:
    try:
        amount = Decimal(value)
    except InvalidOperation:
        raise invalid_field(name) from None
    if not amount.is_finite():
        raise invalid_field(name)
    return amount
