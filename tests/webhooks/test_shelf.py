"""Many deliveries at the same time: each is on disk when it is answered, and pays for no other's trouble."""

from __future__ import annotations

import contextlib
import sqlite3
import threading
import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from tests.jobs.support import config_of, simple_world
from woobc.core.bootstrap import opened_middleware
from woobc.core.clock import Clock
from woobc.core.errors import MiddlewareError
from woobc.core.middleware.middleware import Middleware
from woobc.core.webhooks.shelf import Delivery, News, Shelf
from woobc.sandbox.world import World


@pytest.fixture
def world(tmp_path: Path) -> Iterator[World]:
    with World(tmp_path / "world") as made:
        yield simple_world(made)


def stored(world: World) -> list[int]:
    with contextlib.closing(sqlite3.connect(world.database_path)) as connection:
        return [row[0] for row in connection.execute("SELECT order_id FROM webhook_deliveries ORDER BY order_id")]


class Opened:
    """The middleware as the receiver opens it, counted; `held` keeps the first from going on."""

    def __init__(self, world: World) -> None:
        self.world, self.times = world, 0
        self.held = threading.Event()

    @contextlib.contextmanager
    def __call__(self) -> Iterator[Middleware]:
        self.times += 1
        self.held.wait(10)
        with opened_middleware(config_of(self.world), Clock()) as middleware:
            yield middleware


def test_a_burst_is_kept_in_few_steps_and_each_knows_what_became_of_it(world: World) -> None:
    opened, store = Opened(world), config_of(world).stores["eu"]
    shelf = Shelf(opened)

    def keep(order_id: int) -> bool | str:
        try:
            return shelf.keep(Delivery(store, News("order.updated", order_id, "2026"), "hash"))
        except OverflowError:
            return "too large"

    wanted = [*range(1, 21), 7, 2**70]
    with ThreadPoolExecutor(len(wanted)) as pool:
        asked = [pool.submit(keep, order_id) for order_id in wanted]
        while len(shelf._waiting) < len(wanted):
            time.sleep(0.005)
        opened.held.set()
        told = [each.result() for each in asked]
    assert stored(world) == list(range(1, 21))
    assert told[-1] == "too large"
    assert sorted(told[:-1]) == [False, *[True] * 20]
    assert keep(21) is True
    assert keep(21) is False


def test_nobody_waits_for_ever_where_the_middleware_can_not_be_opened(world: World) -> None:
    opened, store = Opened(world), config_of(world).stores["eu"]
    shelf = Shelf(opened)
    database = world.database_path.rename(world.database_path.with_suffix(".away"))
    with ThreadPoolExecutor(4) as pool:
        asked = [
            pool.submit(shelf.keep, Delivery(store, News("order.updated", order_id), "hash"))
            for order_id in range(1, 5)
        ]
        while len(shelf._waiting) < len(asked):
            time.sleep(0.005)
        opened.held.set()
        assert {type(each.exception(20)) for each in asked} == {MiddlewareError}
    assert opened.times == 1  # each try may wait for as long as a shop does
    database.rename(world.database_path)
    assert shelf.keep(Delivery(store, News("order.updated", 5), "hash"))
    assert stored(world) == [5]
