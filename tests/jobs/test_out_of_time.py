"""What becomes of a run whose time is over: nobody is asked any more, nobody is blamed, and the next run goes on."""

from __future__ import annotations

import sqlite3

import pytest

from tests.conftest import Woobc
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
@pytest.mark.every(2)
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
