"""Orders of the statuses and payment methods of `require_paid` go on when the shop says that they are paid, and not before."""

from __future__ import annotations

import pytest

from tests.conftest import Woobc
from tests.jobs.support import order_of, place, run_service, simple_world
from woobc.sandbox.world import World


@pytest.fixture
def shop(world: World) -> World:
    store = simple_world(world).store_config("eu")
    store["require_paid"] = ["on-hold", "bacs"]
    store["status_rules"] = {
        "processing": {"import": "valid"},
        "on-hold": {"import": "hold"},
        "default": {"import": "no"},
    }
    world.write_config()
    return world


def state(world: World, order_id: int) -> str:
    return str(order_of(world, order_id)["state"])


@pytest.mark.parametrize(("status", "method"), [("on-hold", "ideal"), ("processing", "bacs")])
def test_an_unpaid_order_waits_and_goes_on_when_it_is_paid(shop: World, woobc: Woobc, status: str, method: str) -> None:
    order_id = place(shop, status=status, payment_method=method)
    shop.woocommerce.set_paid(order_id, None)
    run_service(shop, "import-orders")
    assert state(shop, order_id) == "open"
    named = "on-hold" if status == "on-hold" else "bacs"
    told = woobc("orders", "explain", str(order_id)).stdout
    assert f"not paid yet, and require_paid names {named}" in told
    shop.clock.advance(3600)
    run_service(shop, "import-orders")
    assert state(shop, order_id) == "open"
    shop.woocommerce.set_paid(order_id, shop.clock.now())
    run_service(shop, "import-orders")
    assert state(shop, order_id) == "pending"


def test_others_go_on_unpaid(shop: World) -> None:
    order_id = place(shop, status="processing", payment_method="cod")
    shop.woocommerce.set_paid(order_id, None)
    run_service(shop, "import-orders")
    assert state(shop, order_id) == "pending"


def test_a_paid_one_goes_on_at_once(shop: World) -> None:
    order_id = place(shop, status="processing", payment_method="bacs")
    run_service(shop, "import-orders")
    assert state(shop, order_id) == "pending"


def test_a_person_may_take_it_in_unpaid(shop: World, woobc: Woobc) -> None:
    order_id = place(shop, status="processing", payment_method="bacs")
    shop.woocommerce.set_paid(order_id, None)
    run_service(shop, "import-orders")
    woobc("import-orders", "--store", "eu", "--order-id", f"id:{order_id}", "--status", "processing")
    assert state(shop, order_id) == "pending"
    shop.clock.advance(3600)
    run_service(shop, "import-orders")
    assert state(shop, order_id) == "pending"


def test_without_the_key_nothing_more_is_asked_of_the_shop(shop: World) -> None:
    place(shop)
    run_service(shop, "import-orders")
    assert any("date_paid_gmt" in seen.query for seen in shop.woocommerce.requests)
    shop.woocommerce.requests.clear()
    del shop.store_config("eu")["require_paid"]
    shop.write_config()
    run_service(shop, "import-orders")
    assert not any("date_paid" in seen.query for seen in shop.woocommerce.requests)


def test_being_paid_is_no_change_of_an_order_that_was_sent(shop: World) -> None:
    order_id = place(shop, status="processing", payment_method="ideal")
    shop.woocommerce.set_paid(order_id, None)
    for command in ("import-orders", "bc-insert"):
        run_service(shop, command)
    shop.woocommerce.set_paid(order_id, shop.clock.now())
    run_service(shop, "import-orders")
    assert (state(shop, order_id), order_of(shop, order_id)["conflict"]) == ("inserted", 0)


@pytest.mark.parametrize(("payment", "expected"), [("captured", "pending"), ("authorized", "open"), ("", "open")])
def test_bigcommerce_says_it_by_its_payment_status(world: World, payment: str, expected: str) -> None:
    store = world.store_config("us")
    store["require_paid"] = ["Credit Card"]
    del world.config["stores"]["eu"]
    world.write_config()
    order_id = world.bigcommerce.place_order(
        lines=[("MUG", "Mug", 1, "10.00")], status_id=11, payment_method="Credit Card", payment_status=payment
    )
    run_service(world, "import-orders")
    assert state(world, order_id) == expected
