"""GET /orders: which orders a request asks for, and in which order (WooCommerce wire reference §3 to §6)."""

from __future__ import annotations

import re
import zlib
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from operator import attrgetter
from typing import TYPE_CHECKING, Final

from woobc.sandbox.woocommerce.errors import Problems
from woobc.sandbox.woocommerce.php import Params, items_of, number

if TYPE_CHECKING:
    from zoneinfo import ZoneInfo

    from woobc.sandbox.woocommerce.stored import StoredOrder

ORDERBY: Final = ["date", "id", "include", "title", "slug", "modified"]
TIMES: Final = {
    "after": ("created", True),
    "before": ("created", False),
    "modified_after": ("modified", True),
    "modified_before": ("modified", False),
}
_DATE = re.compile(r"(\d{4})-(\d\d)-(\d\d)[T ](\d\d):(\d\d):(\d\d)(?:\.\d+)?(?:(Z)|([+-])(\d\d):(\d\d))?", re.ASCII)


@dataclass(frozen=True, slots=True)
class Rules:
    """What the answer to a list request hangs on besides its parameters."""

    posts: bool
    zone: ZoneInfo
    statuses: tuple[str, ...]
    stable_ties: bool
    knows_created_via: bool


@dataclass(frozen=True, slots=True)
class Bound:
    """One exclusive limit on a column: created, modified (UTC), or either with `_local` (wall time)."""

    column: str
    lower: bool
    limit: datetime


@dataclass(frozen=True, slots=True)
class Query:
    """The filters and the order of one list request; pages of one walk share an equal one."""

    statuses: frozenset[str] | None
    include: tuple[int, ...] | None
    exclude: frozenset[int]
    bounds: tuple[Bound, ...]
    search: str
    equal: tuple[tuple[str, str], ...]
    orderby: str
    descending: bool


@dataclass(frozen=True, slots=True)
class Page:
    size: int
    number: int
    offset: int


def parse_list(params: Params, rules: Rules) -> tuple[Query, Page]:
    """Read the parameters of GET /orders; ApiError 400 names every bad one, unknown ones are ignored."""
    problems = Problems()
    page = parse_page(params, problems)
    order = _choice(params, "order", ["asc", "desc"], "desc", problems)
    orderby = _choice(params, "orderby", ORDERBY, "date", problems)
    bounds = _bounds(params, rules, problems)
    statuses = _statuses(params, rules, problems)
    include = [number(item) for item in items_of(params.get("include", ""))]
    exclude = [number(item) for item in items_of(params.get("exclude", ""))]
    problems.settle()
    names = ["customer", "product", *(["created_via"] if rules.knows_created_via else [])]
    query = Query(
        statuses,
        tuple(include) if include else None,
        frozenset(exclude),
        tuple(bounds),
        str(params.get("search", "")).lower(),
        tuple((name, str(params[name])) for name in names if params.get(name)),
        orderby,
        order == "desc",
    )
    return query, page


def parse_page(params: Params, problems: Problems) -> Page:
    size = _whole(params, "per_page", 10, problems)
    if not 1 <= size <= 100:
        text = "per_page must be between 1 (inclusive) and 100 (inclusive)"
        problems.add("per_page", "rest_out_of_bounds", text)
    page = _whole(params, "page", 1, problems)
    if page < 1:
        problems.add("page", "rest_out_of_bounds", "page must be greater than or equal to 1")
    offset = abs(_whole(params, "offset", 0, problems)) if "offset" in params else (page - 1) * size
    return Page(size, page, offset)


def _whole(params: Params, name: str, default: int, problems: Problems) -> int:
    text = params.get(name, str(default))
    if isinstance(text, str) and re.fullmatch(r"[+-]?\d+", text, re.ASCII):
        return int(text)
    problems.wrong_type(name, "integer")
    return max(1, default)


def _choice(params: Params, name: str, choices: list[str], default: str, problems: Problems) -> str:
    value = params.get(name, default)
    if isinstance(value, str) and value in choices:
        return value
    problems.not_one_of(name, choices)
    return default


def _statuses(params: Params, rules: Rules, problems: Problems) -> frozenset[str] | None:
    """The statuses to list; None stands for every order there is."""
    asked = items_of(params["status"]) if "status" in params else ["any"]
    known = ["any", "trash", "auto-draft", *rules.statuses]
    for index, status in enumerate(asked):
        if status not in known:
            problems.not_one_of("status", known, shown=f"status[{index}]")
            return None
    if not asked and rules.posts:
        return frozenset()
    if "any" in asked or not asked:
        return frozenset({"any"}) if rules.posts else frozenset(rules.statuses) - {"checkout-draft"}
    if asked == ["auto-draft"] and rules.posts:
        return None
    return frozenset(asked) - {"auto-draft"}


def _bounds(params: Params, rules: Rules, problems: Problems) -> list[Bound]:
    gmt = str(params.get("dates_are_gmt", "false")).lower()
    if gmt not in ("true", "false", "1", "0"):
        problems.wrong_type("dates_are_gmt", "boolean")
    bounds = []
    for name, (column, lower) in TIMES.items():
        if name not in params:
            continue
        found = parse_date(str(params[name]))
        if found is None:
            problems.add(name, "rest_invalid_date", "Invalid date.")
        else:
            local, limit = _limit(*found, gmt in ("true", "1"), rules)
            bounds.append(Bound(f"{column}_local" if local else column, lower, limit))
    return bounds


def parse_date(text: str) -> tuple[datetime, timedelta | None] | None:
    """Wall time and offset of a filter's date; a day past the month's end rolls over, other nonsense is None."""
    match = _DATE.fullmatch(text)
    if match is None:
        return None
    year, month, day, hour, minute, second = (int(part) for part in match.groups()[:6])
    if not (year and 1 <= month <= 12 and 1 <= day <= 31 and hour <= 24 and minute <= 59 and second <= 59):
        return None
    midnight = datetime.combine(date(year, month, 1), datetime.min.time())
    wall = midnight + timedelta(days=day - 1, hours=hour, minutes=minute, seconds=second)
    if match[7]:
        return wall, timedelta()
    if match[8] is None:
        return wall, None
    offset = timedelta(hours=int(match[9]), minutes=int(match[10]))
    return wall, -offset if match[8] == "-" else offset


def _limit(wall: datetime, offset: timedelta | None, gmt: bool, rules: Rules) -> tuple[bool, datetime]:
    """Whether the limit is compared with the local column, and the limit, as each storage understands it.

    A date with an offset is turned into the site's wall time first; with `dates_are_gmt` that wall time is then
    taken for UTC. Posts storage compares wall times, so the repeated hour of autumn is ambiguous there.
    """
    if offset is not None:
        instant = wall - offset
        local = to_local(instant, rules.zone)
        if gmt:
            return False, local
        return (True, local) if rules.posts else (False, instant)
    if gmt:
        return False, wall
    return (True, wall) if rules.posts else (False, to_utc(wall, rules.zone))


def to_local(instant: datetime, zone: ZoneInfo) -> datetime:
    """The site's wall time of a UTC time; both without tzinfo."""
    return instant.replace(tzinfo=UTC).astimezone(zone).replace(tzinfo=None)


def to_utc(wall: datetime, zone: ZoneInfo) -> datetime:
    """The UTC time of a wall time of the site; in a repeated hour the second pass. Both without tzinfo."""
    first, second = wall.replace(tzinfo=zone), wall.replace(tzinfo=zone, fold=1)
    repeated = (first.utcoffset() or timedelta()) > (second.utcoffset() or timedelta())
    return (second if repeated else first).astimezone(UTC).replace(tzinfo=None)


def find(
    query: Query, orders: Mapping[int, StoredOrder], by_modified: Sequence[tuple[datetime, int]]
) -> list[StoredOrder]:
    """The orders the query admits, in no particular order; narrowed by id or modification time where it can be."""
    candidates: Iterable[StoredOrder]
    if query.include is not None:
        candidates = [orders[id] for id in dict.fromkeys(query.include) if id in orders]
    elif any(bound.column == "modified" for bound in query.bounds):
        start, end = _window(query.bounds, by_modified)
        candidates = [orders[id] for _, id in by_modified[start:end]]
    else:
        candidates = orders.values()
    return [order for order in candidates if _admits(query, order)]


def _window(bounds: Iterable[Bound], by_modified: Sequence[tuple[datetime, int]]) -> tuple[int, int]:
    start, end = 0, len(by_modified)
    for bound in bounds:
        if bound.column != "modified":
            continue
        if bound.lower:
            start = max(start, bisect_right(by_modified, bound.limit, key=lambda entry: entry[0]))
        else:
            end = min(end, bisect_left(by_modified, bound.limit, key=lambda entry: entry[0]))
    return start, end


def _admits(query: Query, order: StoredOrder) -> bool:
    if query.statuses is not None and order.status not in query.statuses:
        unlisted = order.status in ("trash", "auto-draft")
        if "any" not in query.statuses or unlisted:
            return False
    if order.id in query.exclude:
        return False
    for bound in query.bounds:
        at: datetime = getattr(order, bound.column)
        if not (at > bound.limit if bound.lower else at < bound.limit):
            return False
    return _matches(query, order) if query.search or query.equal else True


def _matches(query: Query, order: StoredOrder) -> bool:
    document = order.document()
    for name, wanted in query.equal:
        if name == "customer" and document["customer_id"] != number(wanted):
            return False
        if name == "created_via" and document["created_via"] not in items_of(wanted):
            return False
        products = {line["product_id"] for line in document["line_items"]}
        if name == "product" and number(wanted) not in products:
            return False
    billing = document["billing"]
    texts = [str(order.id), *(str(text) for text in billing.values())]
    texts += [f"{billing['first_name']} {billing['last_name']}"]
    texts += [line["name"] for line in document["line_items"]]
    return any(query.search in text.lower() for text in texts)


def arrange(found: list[StoredOrder], query: Query, rules: Rules, salt: int) -> list[StoredOrder]:
    """Put orders into the order asked for.

    Without a tie-breaker, rows of one second come in another order for each `salt` (the page asked for), so that
    paging loses some and repeats others; orders sorted by what the database has no order for ignore `order`.
    """
    if query.orderby == "id":
        return sorted(found, key=attrgetter("id"), reverse=query.descending)
    if query.orderby == "include" and query.include is not None:
        return found
    if query.orderby not in ("date", "modified"):
        return sorted(found, key=lambda order: _scatter(order.id, 0))
    column = attrgetter({"date": "created", "modified": "modified"}[query.orderby])
    if rules.stable_ties:
        return sorted(found, key=lambda order: (column(order), order.id), reverse=query.descending)
    return sorted(found, key=lambda order: (column(order), _scatter(order.id, salt)), reverse=query.descending)


def _scatter(id: int, salt: int) -> int:
    return zlib.crc32(b"%d:%d" % (id, salt))
