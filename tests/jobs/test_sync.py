"""`sync`: just the orders named, all the way to their sales orders, now."""

from __future__ import annotations

from datetime import timedelta

import pytest

from tests.conftest import Woobc
from tests.jobs.import_support import HOUR, configure, import_now, shop_world, state_of
from tests.jobs.support import opened, order_of, outcome, place, run_service
from woobc.core.errors import TransientRemoteError
from woobc.core.jobs.import_orders import ImportFilters
from woobc.core.jobs.report import RunReport
from woobc.core.jobs.sync import sync
from woobc.sandbox.world import World


@pytest.fixture(autouse=True)
def _one_store(world: World) -> None:
    shop_world(world)


def sync_now(world: World, *, wait_s: float = 360, **filters: object) -> RunReport:
    with opened(world, "sync") as job:
        sync(job, job.config.stores_here(), ImportFilters(**filters), wait_s=wait_s, person="anna")  # type: ignore[arg-type]
    return job.report


def test_just_the_orders_named_reach_their_sales_orders(world: World) -> None:
    wanted, other = place(world), place(world)
    import_now(world)
    report = sync_now(world, order_ids=(f"id:{wanted}",))
    row = order_of(world, wanted)
    assert row["state"] == "verified"
    assert row["nav_sales_order_number"]
    assert outcome(world, report, wanted)[0] == "verified"
    assert state_of(world, other) == "pending"


def test_the_sales_order_numbers_are_shown_wherever_it_is_run(world: World, woobc: Woobc) -> None:
    place(world)
    import_now(world)
    run_service(world, "bc-insert")
    world.clock.advance(HOUR)
    answer = woobc("sync", "--order-id", "1000", "--wait", "0")
    assert (answer.exit_code, answer.stderr) == (0, "")
    assert answer.stdout.startswith("eu  1000  verified  S-ORD101001\n")
    assert woobc("--quiet", "sync", "--order-id", "1000").stdout == ""


def test_new_and_known_orders_are_carried_alike(world: World) -> None:
    known = place(world)
    import_now(world)
    world.clock.advance(HOUR)
    new = place(world)
    sync_now(world, statuses=("processing",))
    assert [state_of(world, order_id) for order_id in (known, new)] == ["verified", "verified"]


def test_waiting_times_do_not_count_for_who_asks_now(world: World) -> None:
    configure(world, min_age="2 hours")
    order_id = place(world)
    sync_now(world, order_ids=(str(order_id),))
    assert state_of(world, order_id) == "verified"


def test_it_gives_up_waiting_and_says_so(world: World) -> None:
    order_id = place(world)
    report = sync_now(world, wait_s=1, order_ids=(str(order_id),))
    assert state_of(world, order_id) == "inserted"
    assert report.counts["waiting"] == 1
    assert report.infos == ["1 order has no sales order yet; bc-verify goes on looking"]


def test_filters_that_name_nothing(world: World) -> None:
    place(world)
    report = sync_now(world, statuses=("failed",))
    assert "the filters name no order that could be carried on" in report.infos


def test_a_store_that_is_away_is_not_one_without_such_orders(world: World) -> None:
    place(world)
    world.woocommerce.faults.add("orders", "status", times=50, status=503)
    report = sync_now(world, statuses=("processing",))
    assert report.infos == []
    assert [type(error) for error in report.errors] == [TransientRemoteError]


def test_nobody_waits_longer_than_a_run_may_take(world: World) -> None:
    world.config["environments"]["sandbox"]["max_run"] = "2 minutes"
    world.write_config()
    world.business_central.settings.process_after_s = 3600
    order_id = place(world)
    begun = world.clock.now()
    report = sync_now(world, wait_s=7200, order_ids=(str(order_id),))
    assert world.clock.now() - begun < timedelta(minutes=5)
    assert report.infos == ["1 order has no sales order yet; bc-verify goes on looking"]
