"""Finding orders as a person asks for them: by any of their numbers, or by filters."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from woobc.core.bootstrap import chosen_stores
from woobc.core.clock import Clock, parse_moment
from woobc.core.config.values import Config
from woobc.core.domain.codes import CODES
from woobc.core.domain.stored import StoredOrder
from woobc.core.errors import UsageError
from woobc.core.middleware.middleware import Middleware
from woobc.core.middleware.overview import Search

_HOW_TO_FIND = (
    "Look for it with `woobc orders list --search …`; what its store says of one that was never taken in, such as one "
    "placed before start_date, shows `woobc import-orders --store CODE --order-id … --dry-run`."
)


def find_order(middleware: Middleware, text: str, store: str | None = None) -> StoredOrder:
    """The one order a person means. Raises UsageError with what is possible instead."""
    found = middleware.orders.find(text, store)
    if not found:
        elsewhere = (
            ", ".join(f"{order.store} id:{order.order_id}" for order in middleware.orders.find(text)[:3])
            if store
            else ""
        )
        whose = f" of store {store}" if store else ""
        if elsewhere:
            raise UsageError(f"No order{whose} is known as {text}.", fix=f"But there is {elsewhere}.")
        raise no_order(text, whose)
    if len(found) > 1:
        candidates = ", ".join(f"{order.store} id:{order.order_id} (number {order.number})" for order in found[:10])
        raise UsageError(
            f"{text} can mean several orders: {candidates}.", fix="Add --store, or write id:… or number:…."
        )
    return found[0]


def no_order(text: str, whose: str = "") -> UsageError:
    """For a number that no order here has."""
    return UsageError(f"No order{whose} is known as {text}.", fix=_HOW_TO_FIND)


def search_for(
    config: Config,
    *,
    stores: Sequence[str] = (),
    states: Sequence[str] = (),
    statuses: Sequence[str] = (),
    mark: str | None = None,
    code: str = "",
    since: str | None = None,
    until: str | None = None,
    text: str = "",
    sort: str = "seen",
    limit: int | None = None,
    offset: int = 0,
) -> Search:
    """The filters of `orders list` as a person writes them. Raises UsageError for a store, code or date that is none."""
    chosen_stores(config, tuple(stores))
    if code and code.upper() not in CODES:
        raise UsageError(f"There is no code {code}.", fix="`woobc errors codes` lists them.")
    return Search(
        stores=tuple(stores),
        states=tuple(states),
        statuses=tuple(name.strip().removeprefix("wc-") for status in statuses for name in status.split(",")),
        mark=mark or "",
        code=code.upper(),
        since=read_moment(config, "--since", since),
        until=read_moment(config, "--until", until, end=True),
        text=text,
        sort=sort,
        limit=limit,
        offset=offset,
    )


def read_moment(config: Config, option: str, text: str | None, *, end: bool = False) -> datetime | None:
    """The moment a person means; of a day its beginning, or its `end`. Raises UsageError for what nobody can read."""
    if text is None:
        return None
    try:
        return parse_moment(text, config.time_zone, Clock().now(), end=end)
    except ValueError as error:
        raise UsageError(
            f"{option}: {error}.", fix="Write a day like 2025-01-31, or a span back like 7d or 12h."
        ) from None
