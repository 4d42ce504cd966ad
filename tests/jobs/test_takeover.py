"""After a take-over what can't be taken back waits for a person's word, whatever else goes on."""

from __future__ import annotations

import contextlib
from datetime import timedelta

import pytest

from tests.conftest import Woobc
from tests.jobs import test_credit_memos as refunds
from tests.jobs.support import WorldClock, config_of, opened, order_of, place, run_service, simple_world
from tests.jobs.telling_support import ToldShop
from tests.panel.browsing import Visit
from woobc.core.bootstrap import chosen_stores
from woobc.core.jobs.batch_post import PostOptions, batch_post
from woobc.core.middleware import takeover
from woobc.core.middleware.middleware import Middleware
from woobc.core.middleware.takeover import Takeover
from woobc.panel.users import Role
from woobc.sandbox.world import World

WAITS = "nothing is released, posted, credited, completed or noted"


def taken_over(world: World) -> None:
    """The file says so, its silence over."""
    clock = WorldClock(world)
    with contextlib.closing(Middleware.open(config_of(world).environment, clock)) as middleware:
        now = clock.now()
        takeover.record(middleware.database, Takeover(now, "machine-a", now - timedelta(seconds=9)))


def confirmed(world: World) -> None:
    answer = Woobc(world.config_path)("env", "confirm", "--decisions")
    assert (answer.exit_code, answer.stdout) == (0, "Posting, credit memos, completions and notes go on.\n"), answer


@pytest.mark.parametrize("mode", ["release", "post", "schedule-post"])
def test_orders_go_on_to_business_central_and_no_further(world: World, woobc: Woobc, mode: str) -> None:
    store = simple_world(world).store_config("eu")
    store |= {"order_processing": mode} | ({"schedule_posting_time": "22:00"} if mode == "schedule-post" else {})
    world.write_config()
    taken_over(world)
    order_id = place(world)
    for command in ("import-orders", "bc-insert"):
        run_service(world, command)
    world.business_central.run_job()
    told = run_service(world, "bc-verify").notes
    if mode == "schedule-post":
        with opened(world, "batch-post") as job:
            row_id = order_of(world, order_id)["id"]
            batch_post(job, chosen_stores(job.config, ()), PostOptions(row_ids=(row_id,)))
        told = [*job.report.notes, job.report.entries[row_id][2]]
    assert order_of(world, order_id)["state"] == "verified"
    assert told
    assert all(each.startswith(WAITS) for each in told)
    assert WAITS in " ".join(woobc("orders", "explain", str(order_id)).stdout.split())
    status = woobc("status")
    assert status.exit_code == 4
    assert "woobc env confirm --decisions" in status.stdout
    assert "whether that machine is off nobody can know from here" in " ".join(status.stdout.split())
    assert woobc.json("status")["takeover"]["awaits_word"] is True
    confirmed(world)
    assert woobc.json("status")["takeover"]["awaits_word"] is False
    run_service(world, "bc-verify")
    if mode == "schedule-post":
        with opened(world, "batch-post") as job:
            batch_post(job, chosen_stores(job.config, ()), PostOptions(now=True))
    assert order_of(world, order_id)["state"] == ("released" if mode == "release" else "posted")


def test_cron_mails_once_a_day_that_the_word_is_awaited(world: World, woobc: Woobc) -> None:
    simple_world(world).store_config("eu")["order_processing"] = "post"
    world.write_config()
    taken_over(world)
    place(world)
    for command in ("import-orders", "bc-insert"):
        assert woobc(command).exit_code == 0
    world.business_central.run_job()
    first, second = (woobc("bc-verify").stderr for _ in range(2))
    assert WAITS in first
    assert WAITS not in second


def test_the_panel_says_what_waits_and_what_nobody_can_know(world: World) -> None:
    taken_over(world)
    page = Visit(world).sign_in(Role.VIEWER).get("/").text
    assert "Taken over at " in page
    assert "whether that machine is off nobody can know from here" in page
    assert "<code>woobc env confirm --decisions</code>" in page


def test_refunds_are_credited_after_the_word(world: World) -> None:
    refunds.set_up(world)
    refunds.refund(world, refunds.posted(world))
    taken_over(world)
    report = refunds.credit(world)
    assert refunds.memos(world) == []
    assert [each for each in report.notes if each.startswith(WAITS)]
    confirmed(world)
    refunds.credit(world)
    assert len(refunds.memos(world)) == 1


def test_a_shop_is_told_the_numbers_and_the_rest_after_the_word(world: World) -> None:
    """A status and a note can't be taken back, numbers and tracking can be corrected."""
    told = ToldShop(world, complete="posted", tracking="auto", tracking_note=True)
    order_id = told.send()
    shipment = told.post(order_id)
    world.business_central.track(shipment, "3SABC12345", "GLS")
    taken_over(world)
    for _ in range(2):
        told.tell()
        world.clock.advance(16 * 60)
    assert told.mark(order_id)["shipments"][0]["number"] == shipment
    assert told.shop.order(order_id)["status"] == "processing"
    assert told.mails(order_id) == []
    confirmed(world)
    told.tell()
    assert told.shop.order(order_id)["status"] == "completed"
    assert len(told.mails(order_id)) == 1


def test_nothing_is_confirmed_where_nothing_was_taken_over(world: World, woobc: Woobc) -> None:
    answer = woobc("env", "confirm", "--decisions")
    assert (answer.exit_code, "No take-over waits to be confirmed" in answer.stderr) == (2, True)
