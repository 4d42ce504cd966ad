"""What becomes of a run whose time is over: nobody is asked any more, nobody is blamed, and the next run goes on."""

from __future__ import annotations

import sqlite3
from datetime import timedelta

import pytest

from tests.adapters.bc_support import HandClock
from tests.conftest import Woobc
from woobc.core.errors import OutOfTime, TransientRemoteError
from woobc.core.http.retry import ATTEMPTS, Patience
from woobc.core.http.wire import Limits
from woobc.sandbox.world import World


def short_of_time(world: World) -> None:
    """A run is over after its first request."""
    world.config["environments"]["sandbox"]["max_run"] = "1 second"
    world.write_config()
    for simulator in (world.woocommerce, world.business_central):
        simulator.latency_s = 1.1


def asked(world: World) -> list[str]:
    seen = [*world.woocommerce.requests, *world.business_central.requests]
    world.woocommerce.requests.clear()
    world.business_central.requests.clear()
    return [each.operation for each in seen]


@pytest.mark.parametrize("command", ["import-orders", "recheck-status", "bc-insert", "bc-verify"])
def test_no_exchange_begins_after_max_run(world: World, woobc: Woobc, command: str) -> None:
    world.woocommerce.place_order(lines=[("1000", "Mug", 1, "10.00")])
    world.woocommerce.place_order(status="pending")
    for earlier in ("import-orders", "bc-insert")[: {"import-orders": 0, "bc-verify": 2}.get(command, 1)]:
        woobc(earlier, "--store", "eu")
    asked(world)
    short_of_time(world)
    answer = woobc(command, "--store", "eu")
    assert answer.exit_code == 0, answer
    assert len(asked(world)) <= 2  # a token, and what it was for
    with sqlite3.connect(world.database_path) as connection:
        assert connection.execute("SELECT count(*) FROM stores WHERE unreadable_since IS NOT NULL").fetchone() == (0,)
        assert "is over" in connection.execute("SELECT notes FROM runs ORDER BY id DESC").fetchone()[0]
    world.config["environments"]["sandbox"]["max_run"] = "45 minutes"
    world.write_config()
    world.woocommerce.latency_s = world.business_central.latency_s = 0
    for job in ("import-orders", "bc-insert"):
        assert woobc(job, "--store", "eu").exit_code == 0
    assert {row["external_document_number"] for row in world.business_central.state()["sales_orders"]} <= {"EU-1000"}


def test_a_write_begins_late_where_the_rest_of_it_is_written() -> None:
    clock = HandClock()
    patience = Patience(clock, clock.now())
    with pytest.raises(OutOfTime):
        patience.call(lambda: 1)
    assert patience.call(lambda: 1, late=True) == 1


@pytest.mark.parametrize(
    ("left_s", "whole_s"), [(1000, 300), (200, 200), (60, 60), (5, 60), (-5, 60)], ids=lambda value: str(value)
)
def test_a_read_ends_with_the_run_but_not_before_it_had_a_minute(left_s: float, whole_s: float) -> None:
    clock = HandClock()
    limits = Patience(clock, clock.now() + timedelta(seconds=left_s)).shorten(Limits())
    assert (limits.whole_s, limits.silence_s) == (whole_s, 60)


def test_what_takes_minutes_is_not_tried_for_the_whole_run() -> None:
    clock, tried = HandClock(), []

    def slow() -> None:
        tried.append(clock.now())
        clock.sleep(200)
        raise TransientRemoteError("store eu", "it came too slowly")

    with pytest.raises(TransientRemoteError):
        Patience(clock, clock.now() + timedelta(hours=1)).call(slow)
    assert len(tried) == 2 < ATTEMPTS
