"""What the rules, as they are configured now, would make of the orders that are stored."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from zoneinfo import ZoneInfo

from msgspec import Struct

from woobc.core.config.values import StoreConfig
from woobc.core.domain.admission import Boundaries
from woobc.core.domain.intake import would_become
from woobc.core.domain.lifecycle import BEFORE_SENDING, DECISIONS, OrderState
from woobc.core.domain.settings import ImportRule
from woobc.core.domain.stored import StoredOrder
from woobc.core.middleware.middleware import Middleware
from woobc.core.middleware.overview import Search

_JUDGED = tuple(state for state in BEFORE_SENDING if state not in (OrderState.RECEIVED, OrderState.GONE))


class StatusCount(Struct, frozen=True):
    """Orders of one store in one status, and the rule that status has now."""

    store: str
    status: str
    import_: ImportRule
    retry: bool
    named: bool
    count: int
    differing: int


class Differing(Struct, frozen=True):
    """An order that the rules would treat otherwise than it stands now."""

    order: StoredOrder
    would_be: OrderState
    rule: str
    reason: str


class Trial(Struct, frozen=True):
    statuses: tuple[StatusCount, ...]
    differing: tuple[Differing, ...]
    """The first of them, as many as were asked for."""


def try_rules(middleware: Middleware, stores: Sequence[StoreConfig], zone: ZoneInfo, most: int) -> Trial:
    """Judge every order that is not sent yet; nothing is read from a store and nothing is changed."""
    configs = {config.code: config for config in stores}
    known = middleware.stores.all()
    counts: Counter[tuple[str, str]] = Counter()
    shown: list[Differing] = []
    for config in stores:
        stored = known.get(config.code)
        boundaries = Boundaries(config.start(zone), stored.first_import_at if stored else None)
        for each in _differing(middleware, config, boundaries):
            counts[config.code, each.order.status] += 1
            if len(shown) < most:
                shown.append(each)
    return Trial(tuple(_statuses(middleware, configs, counts)), tuple(shown))


def _statuses(
    middleware: Middleware, configs: dict[str, StoreConfig], differing: Counter[tuple[str, str]]
) -> Iterator[StatusCount]:
    for store, status, count in middleware.overview.statuses():
        if store in configs:
            rules = configs[store].status_rules
            rule = rules.of(status)
            named = status in rules.named
            yield StatusCount(store, status, rule.import_, rule.retry, named, count, differing[store, status])


def _differing(middleware: Middleware, config: StoreConfig, boundaries: Boundaries) -> Iterator[Differing]:
    search = Search(stores=(config.code,), states=tuple(_JUDGED))
    for order in middleware.overview.search(search):
        verdict = would_become(order, config.rules, boundaries)
        would_be, rule = DECISIONS[verdict.event], str(verdict.rule or order.rule)
        if would_be is not order.state or (would_be is OrderState.PENDING and rule != order.rule):
            yield Differing(order, would_be, rule, verdict.reason)
