"""A day with real shops, played back: what their answers become in the middleware, and with how many requests."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import Any

import pytest
import time_machine

from tests.conftest import Woobc
from tests.stores.recordings import SHOP, exchanges, played
from woobc.sandbox.world import World


@dataclass(frozen=True, slots=True)
class Day:
    """A recording and the store's `start_date` in it; what its orders become, with how many requests, since when 0.1.0 asked
    once more and got nothing, how many are open, and how many were placed on the last day and are in process."""

    name: str
    start: date
    taken: dict[str, int]
    requests: int
    not_asked: tuple[str, ...]
    open: int
    placed: int


NEW = Day(
    "10.9-hpos",
    date(2026, 11, 21),
    {"before start date": 112, "gone and never taken in": 49, "history": 14, "opened": 8, "imported": 5},
    requests=4,
    not_asked=("2026-11-21T14:49:07",),  # what is later than the end, where the shop counts nothing
    open=8,
    placed=6,
)
OLD = Day(
    "8.9-posts",
    date(2026, 11, 20),
    {"before start date": 42, "gone and never taken in": 36, "history": 8, "opened": 9, "imported": 1},
    requests=3,
    not_asked=(),
    open=9,
    placed=0,
)


@pytest.fixture(params=[NEW, OLD], ids=lambda day: day.name)
def day(request: pytest.FixtureRequest) -> Day:
    chosen: Day = request.param
    return chosen


@pytest.fixture
def cassette(day: Day, world: World) -> Iterator[Any]:
    """The recorded shop in the place of the sandbox's; Business Central stays the sandbox's."""
    store = world.store_config("eu")
    store |= {"url": SHOP, "start_date": day.start, "webhooks": True, "webhook_url": "https://hooks.example.test/eu"}
    store["webhook_secrets"] = ["0123456789abcdef0123456789abcdef"]
    store["status_rules"]["on-hold"] = {"import": "no", "retry": True}
    del world.config["stores"]["us"]
    world.write_config()
    with time_machine.travel(exchanges(day.name)[0].at, tick=True), played(day.name) as cassette:
        yield cassette


def test_a_day_with_a_real_shop_costs_the_recorded_requests(day: Day, woobc: Woobc, cassette: Any) -> None:
    assert woobc.json("import-orders")["counts"] == day.taken
    assert cassette.play_count == day.requests
    assert woobc.json("import-orders")["counts"] == {}
    assert cassette.play_count == day.requests + 2

    registered = woobc("webhooks", "register")
    assert (registered.exit_code, registered.stdout.count("active")) == (0, 4)
    assert woobc("webhooks", "status").stdout == registered.stdout

    assert woobc.json("recheck-status")["counts"] == {"unchanged": day.open, "looked at": day.open}
    manual = woobc.json("import-orders", "--since", "2026-11-21", "--status", "processing")["counts"]
    assert sum(manual.values()) == day.placed
    left = [each for place, each in enumerate(exchanges(day.name)) if not cassette.play_counts[place]]
    assert [(each.asked("modified_after"), each.document) for each in left] == [(since, []) for since in day.not_asked]
