"""Orders named with --order that a job does not take up: the command says of each why, and `sync` and cron stay silent."""

from __future__ import annotations

import pytest

from tests.conftest import Woobc
from tests.jobs.import_support import HOUR, shop_world
from tests.jobs.support import order_of, place
from woobc.sandbox.world import World


@pytest.fixture(autouse=True)
def _one_store(world: World) -> None:
    shop_world(world)


def told(woobc: Woobc, command: str, order_id: int) -> tuple[str, str]:
    """The outcome and the reason that the command gives for the order it was asked for, which is no trouble."""
    answer = woobc.json(command, "--order", f"id:{order_id}")
    assert answer["exit_code"] == 0
    (entry,) = answer["orders"]
    assert answer["counts"] == {entry["outcome"]: 1}
    return entry["outcome"], entry["message"]


def test_an_order_is_told_why_it_is_not_inserted_on_its_whole_way(world: World, woobc: Woobc) -> None:
    unpaid, order_id = place(world, status="pending"), place(world)
    woobc("import-orders")
    assert told(woobc, "bc-insert", unpaid) == ("not inserted", "it is open, not pending")
    assert told(woobc, "bc-verify", order_id) == ("not verified", "it is pending, not inserted")
    assert told(woobc, "bc-insert", order_id) == ("inserted", "")
    assert told(woobc, "bc-insert", order_id) == ("not inserted", "it is inserted")
    assert told(woobc, "bc-verify", order_id) == ("waiting", "no result yet")
    world.clock.advance(HOUR)
    number = told(woobc, "bc-verify", order_id)[1]
    assert number == order_of(world, order_id)["nav_sales_order_number"]
    assert told(woobc, "bc-insert", order_id) == ("not inserted", f"it is verified: {number}")
    owed = 'nothing is owed: order_processing = "default"'
    assert told(woobc, "bc-verify", order_id) == ("not verified", f"it is verified: {number}; {owed}")


def test_what_keeps_an_order_that_is_owed_its_posting(world: World, woobc: Woobc) -> None:
    order_id = place(world)
    for command in ("import-orders", "bc-insert"):
        woobc(command)
    world.clock.advance(HOUR)
    woobc("bc-verify")
    world.store_config("eu")["order_processing"] = "post"
    world.write_config()
    woobc("orders", "hold", f"id:{order_id}", "--reason", "the customer rang")
    assert told(woobc, "bc-verify", order_id) == ("not verified", "it is held (person)")
    woobc("orders", "unhold", f"id:{order_id}")
    assert told(woobc, "bc-verify", order_id)[0] == "posted"
    invoice = order_of(world, order_id)["posted_invoice_number"]
    for command, outcome in (
        ("bc-insert", "not inserted"),
        ("bc-verify", "not verified"),
        ("batch-post", "not posted"),
    ):
        assert told(woobc, command, order_id) == (outcome, f"it is posted: {invoice}")


@pytest.mark.parametrize("command", ["bc-insert", "bc-verify", "batch-post"])
def test_an_order_of_a_store_that_takes_no_part(world: World, woobc: Woobc, command: str) -> None:
    order_id = place(world)
    woobc("import-orders")
    world.store_config("eu")["enabled"] = False
    world.write_config()
    assert told(woobc, command, order_id)[1] == "store eu is not enabled; --store eu names it"
    world.config["stores"]["de"] = world.config["stores"].pop("eu")
    world.write_config()
    assert told(woobc, command, order_id)[1] == "store eu is not in this environment's configuration"


def test_a_run_that_ends_early_does_not_say_that_nothing_was_owed(world: World, woobc: Woobc) -> None:
    order_id = place(world)
    woobc("import-orders")
    world.business_central.faults.add("*", "503", times=99)
    answer = woobc.json("bc-insert", "--order", f"id:{order_id}")
    assert answer["exit_code"] == 5
    assert [entry["message"] for entry in answer["orders"]] == ["the run ended before its turn"]


def test_sync_and_cron_say_nothing_of_it(world: World, woobc: Woobc) -> None:
    order_id = place(world)
    woobc("import-orders")
    for command in ("bc-insert", "bc-verify"):
        for _ in range(2):
            answer = woobc(command, "--order", f"id:{order_id}")
            assert (answer.exit_code, answer.stdout, answer.stderr) == (0, "", "")
    answer = woobc.json("sync", "--order-id", f"id:{order_id}", "--wait", "0")
    assert not {"not inserted", "not verified"} & answer["counts"].keys()
    assert answer["counts"]["waiting"] == 1
    assert [entry["outcome"] for entry in answer["orders"]] == ["unchanged"]
