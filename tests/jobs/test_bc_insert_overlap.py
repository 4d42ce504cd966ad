"""Several bc-insert at once: side by side, killed and started again, suspended for longer than any server works."""

from __future__ import annotations

import signal
import sqlite3
import threading
from typing import Any

import pytest

from tests.form import cases_of_form, of_form
from tests.jobs.support import (
    MINUTE,
    SETTLE_S,
    orders_of,
    place,
    run_service,
    sales_orders,
    simple_world,
    staged_lines,
)
from tests.proof.processes import Processes, tell_time
from woobc.core.jobs.matching import MasterDataFinder
from woobc.sandbox.world import World


@pytest.fixture(params=cases_of_form(["order-line", "entry"], (1,)))
def shop(world: World, request: pytest.FixtureRequest) -> World:
    world.bc_config["batch_lines"] = 4
    return simple_world(world, primary_key=request.param)


def _all_once(world: World) -> None:
    """Every order is staged once, with each of its lines, and the middleware knows it."""
    rows = orders_of(world)
    assert [row["state"] for row in rows] == ["inserted"] * len(rows)
    lines = [staged_lines(world, row["external_document_number"]) for row in rows]
    assert lines == [[10000, 20000]] * len(rows)


def _pass_time(world: World, seconds: float) -> None:
    world.clock.advance(seconds)
    tell_time(world)


def test_runs_side_by_side_share_the_work(shop: World) -> None:
    shop.business_central.set_job_outcome("never")
    for _ in range(210):
        place(shop)
    run_service(shop, "import-orders")
    runs = [threading.Thread(target=run_service, args=(shop, "bc-insert")) for _ in range(3)]
    for run in runs:
        run.start()
    for run in runs:
        run.join()
    _all_once(shop)
    created = [each for each in shop.business_central.requests if each.operation == "CreateMultiple"]
    assert len(created) == 105


def test_a_run_killed_anywhere_doubles_and_loses_nothing(shop: World, processes: Processes) -> None:
    """Killed at each instant of sending, with another run beside it; the next runs settle what it left."""
    shop.business_central.set_job_outcome("never")
    for _ in range(3):
        place(shop)
    run_service(shop, "import-orders")
    passed = processes.run(shop, "bc-insert").points
    assert passed
    kills = processes.kills
    for point in range(1, passed, of_form(7, 5)):
        for _ in range(3):
            place(shop)
        run_service(shop, "import-orders")
        tell_time(shop)
        killed = processes.start(shop, "bc-insert", end_at=point)
        beside = processes.start(shop, "bc-insert")
        assert not processes.wait(beside).is_broken
        processes.wait(killed)
        processes.run(shop, "bc-insert")
    _pass_time(shop, SETTLE_S + MINUTE)
    for _ in range(2):
        ended = processes.run(shop, "bc-insert")
        assert ended.code == 0, ended.output
    _all_once(shop)
    assert processes.kills > kills


def test_a_suspended_run_keeps_its_orders_and_finishes_them(shop: World, processes: Processes) -> None:
    for _ in range(3):
        place(shop)
    run_service(shop, "import-orders")
    passed = processes.run(shop, "bc-insert").points
    assert passed
    for point in range(passed // 2, passed, 5):
        order_ids = [place(shop) for _ in range(3)]
        run_service(shop, "import-orders")
        tell_time(shop)
        suspended = processes.start(shop, "bc-insert", end_at=point, how=signal.SIGSTOP)
        if not processes.is_suspended(suspended):
            continue
        for _ in range(3):
            _pass_time(shop, SETTLE_S + MINUTE)
            # it may have been suspended while it was writing, and then holds the file
            assert not processes.run(shop, "bc-insert", limits={"busy_ms": 100}).is_broken
        ended = processes.resume(suspended)
        assert not ended.is_broken, ended.output
        _pass_time(shop, SETTLE_S + MINUTE)
        processes.run(shop, "bc-insert")
        assert {row["state"] for row in orders_of(shop)} == {"inserted"}
        shop.clock.advance(2 * MINUTE)
        shop.business_central.state()
        assert [len(sales_orders(shop, f"EU-{each}")) for each in order_ids] == [1] * 3
    _all_once(shop)


def test_an_order_that_another_run_moves_meanwhile_is_left_to_that_one(
    shop: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    """An import finds it half saved while its customer is looked up; the others are sent."""
    moved, bad, other = place(shop), place(shop, "NOPE"), place(shop)
    run_service(shop, "import-orders")
    find = MasterDataFinder.find

    def find_slowly(self: MasterDataFinder, batch: Any) -> Any:
        found = find(self, batch)
        with sqlite3.connect(shop.database_path) as connection:
            connection.execute("UPDATE orders SET state = 'received' WHERE order_id IN (?, ?)", (moved, bad))
        return found

    monkeypatch.setattr(MasterDataFinder, "find", find_slowly)
    assert run_service(shop, "bc-insert").exit_code == 0
    states = {row["order_id"]: (row["state"], row["failed"]) for row in orders_of(shop)}
    assert states == {moved: ("received", 0), bad: ("received", 0), other: ("inserted", 0)}
