"""Texts that a shop keeps with an order or its customer go into the fields that the configuration names."""

from __future__ import annotations

from typing import Any

import pytest

from tests.conftest import Woobc
from tests.jobs.support import order_of, place, run_service, simple_world
from woobc.sandbox.world import World


@pytest.fixture
def shop(world: World) -> World:
    store = simple_world(world).store_config("eu")
    store["meta"] = {"customer_po": {"key": "_po_number", "default": "none"}, "sell_to_company": {"key": "_branch"}}
    world.write_config()
    return world


def sent(world: World, order_id: int) -> dict[str, Any]:
    for command in ("import-orders", "bc-insert"):
        run_service(world, command)
    rows = [row for row in world.business_central.staging.rows.values() if row.values["OrderNo"] == f"EU-{order_id}"]
    assert len(rows) == 2
    first, second = (row.values for row in rows)
    assert first.get("CustomerPO") == second.get("CustomerPO")
    return dict(first)


def test_the_text_stands_in_the_field_cut_as_others_are(shop: World) -> None:
    order_id = place(shop, meta_data={"_po_number": "PO \u0007" + "x" * 60, "_branch": "North &amp; South"})
    row = sent(shop, order_id)
    assert row["CustomerPO"] == ("PO " + "x" * 60)[:35]
    assert row["SellToCompany"] == "North & South"
    assert "customer_po cut" in order_of(shop, order_id)["cuts"]


def test_without_it_the_default_stands_there(shop: World) -> None:
    row = sent(shop, place(shop, billing={"company": "ACME", "country": "NL", "email": "a@example.com"}))
    assert row["CustomerPO"] == "none"
    assert not row.get("SellToCompany")


def test_a_list_is_no_text(shop: World) -> None:
    assert sent(shop, place(shop, meta_data={"_po_number": ["a"]}))["CustomerPO"] == "none"


def test_it_is_asked_for_when_the_order_is_sent_and_by_itself(shop: World) -> None:
    order_id = place(shop, meta_data={"_po_number": "PO 1", "_label": "x" * 100_000})
    run_service(shop, "import-orders")
    assert not any("meta_data" in seen.query for seen in shop.woocommerce.requests)
    shop.woocommerce.requests.clear()
    run_service(shop, "bc-insert")
    asked = [seen for seen in shop.woocommerce.requests if "meta_data" in seen.query]
    assert len(asked) == 1
    assert order_of(shop, order_id)["state"] == "inserted"


def test_another_text_after_sending_is_no_change_of_the_order(shop: World) -> None:
    order_id = place(shop, meta_data={"_po_number": "PO 1"})
    sent(shop, order_id)
    shop.clock.advance(60)
    shop.woocommerce.touch(order_id)
    run_service(shop, "import-orders")
    assert order_of(shop, order_id)["conflict"] == 0


# Of the customer


@pytest.fixture
def resellers(shop: World) -> World:
    shop.store_config("eu")["meta"] = {"customer_po": {"key": "vat", "of": "customer", "default": "none"}}
    shop.write_config()
    shop.woocommerce.add_customer(7, [("vat", "NL123456789B01")], role="wholesale_customer")
    shop.woocommerce.add_customer(8)
    return shop


@pytest.mark.parametrize(("customer_id", "expected"), [(7, "NL123456789B01"), (8, "none"), (9, "none"), (0, "none")])
@pytest.mark.every(2)
def test_a_text_of_the_customer_whatever_the_role_and_none_of_guests(
    resellers: World, customer_id: int, expected: str
) -> None:
    order_id = place(resellers, customer_id=customer_id, meta_data={"vat": "of the order"})
    resellers.woocommerce.customers.pop(9, None)
    assert sent(resellers, order_id)["CustomerPO"] == expected


def test_customers_of_many_orders_are_asked_for_in_one_request_and_guests_not_at_all(resellers: World) -> None:
    for customer_id in (7, 7, 8, 0):
        place(resellers, customer_id=customer_id)
    run_service(resellers, "import-orders")
    run_service(resellers, "bc-insert")
    (asked,) = (seen for seen in resellers.woocommerce.requests if seen.operation == "customers")
    assert "include=7%2C8&" in asked.query
    assert not any("meta_data" in seen.query for seen in resellers.woocommerce.requests if seen.operation == "orders")


def test_a_shop_that_can_t_show_customers_leaves_the_order_waiting(resellers: World) -> None:
    order_id = place(resellers, customer_id=7)
    run_service(resellers, "import-orders")
    resellers.woocommerce.faults.add("customers", "maintenance", times=50)
    run_service(resellers, "bc-insert")
    assert order_of(resellers, order_id)["state"] == "pending"


# BigCommerce


@pytest.fixture
def big(world: World) -> World:
    store = world.store_config("us")
    store["meta"] = {
        "customer_po": {"namespace": "b2b", "key": "po", "default": "none"},
        "sell_to_company": {"namespace": "b2b", "key": "vat", "of": "customer"},
    }
    del world.config["stores"]["eu"]
    world.write_config()
    world.business_central.add_item("MUG", "Mug", 1000, 5)
    return world


def place_big(world: World, customer_id: int = 0) -> int:
    return world.bigcommerce.place_order(lines=[("MUG", "Mug", 1, "10.00")], customer_id=customer_id)


def sent_big(world: World, order_id: int) -> dict[str, Any]:
    for command in ("import-orders", "bc-insert"):
        run_service(world, command)
    rows = (row.values for row in world.business_central.staging.rows.values())
    return dict(next(row for row in rows if row["OrderNo"] == f"US-{order_id}"))


def test_metafields_of_order_and_customer_stand_in_their_fields(big: World) -> None:
    order_id = place_big(big, 600)
    big.bigcommerce.add_metafield("order", order_id, "other", "po", "not this")
    big.bigcommerce.add_metafield("order", order_id, "b2b", "po", '["structure"]')
    big.bigcommerce.add_metafield("order", order_id, "b2b", "po", "PO 1")
    big.bigcommerce.add_metafield("order", order_id, "b2b", "po", "of another app")
    big.bigcommerce.add_metafield("customer", 600, "b2b", "vat", "US-77")
    row = sent_big(big, order_id)
    assert (row["CustomerPO"], row["SellToCompany"]) == ("PO 1", "US-77")


@pytest.mark.parametrize("customer_id", [0, 601])
def test_without_metafields_or_without_the_customer_the_default_stands_there(big: World, customer_id: int) -> None:
    row = sent_big(big, place_big(big, customer_id))
    assert (row["CustomerPO"], row.get("SellToCompany", "")) == ("none", "")


def test_each_order_and_each_customer_costs_one_request_when_it_is_sent(big: World) -> None:
    ids = [place_big(big, customer_id) for customer_id in (600, 600, 0)]
    sent_big(big, ids[0])
    asked = [seen.operation for seen in big.bigcommerce.requests if seen.operation.endswith("metafields")]
    assert sorted(asked) == ["customer_metafields", *["order_metafields"] * 3]


def test_a_token_that_may_not_see_customers_is_told_its_scope(big: World, woobc: Woobc) -> None:
    place_big(big, 600)
    big.bigcommerce.add_token(big.bigcommerce.token, frozenset({"store_v2_orders_read_only"}))
    told = woobc("check").stdout
    assert "the token may not ask for v3/customers/600/metafields" in told
    assert "Customers: read-only" in told


# What check says


def test_check_tells_in_how_many_orders_a_key_has_a_text(shop: World, woobc: Woobc) -> None:
    for number in ("1", "2"):
        place(shop, meta_data={"_po_number": number})
    place(shop)
    found = [line for line in woobc("check").stdout.splitlines() if " have meta " in line]
    assert any("2 of 3 orders have meta _po_number of the order, for customer_po." in line for line in found)
    assert any(line.startswith("warning") and "0 of 3 orders have meta _branch" in line for line in found)


def test_fields_that_are_no_texts_of_an_order_are_refused(shop: World, woobc: Woobc) -> None:
    shop.store_config("eu")["meta"] = {"item_no": {"key": "x"}, "customer_pq": {"key": "x"}}
    shop.write_config()
    told = woobc("check", "--offline").stderr
    assert "stores.eu.meta.item_no: expected one of " in told
    assert 'perhaps you meant "customer_po"' in told


@pytest.mark.parametrize(
    ("code", "wanted", "said"),
    [
        ("eu", {"key": "x", "namespace": "b2b"}, 'meta.customer_po.namespace: not used with platform "woocommerce"'),
        ("us", {"key": "x"}, 'meta.customer_po.namespace: missing; needed with platform "bigcommerce"'),
        ("eu", {"key": "x", "of": "buyer"}, "meta.customer_po.of: expected one of order, customer"),
    ],
)
def test_a_place_that_the_platform_does_not_have_is_refused(
    world: World, woobc: Woobc, code: str, wanted: dict[str, str], said: str
) -> None:
    world.store_config(code)["meta"] = {"customer_po": wanted}
    world.write_config()
    assert f"stores.{code}.{said}" in woobc("check", "--offline").stderr


def test_a_field_that_is_not_sent_is_refused(shop: World, woobc: Woobc) -> None:
    shop.bc_config["fields"] = {"customer_po": ""}
    shop.write_config()
    told = woobc("check", "--offline").stderr
    assert (
        "stores.eu.meta.customer_po: customer_po is not sent to Business Central here; expected one of sell_to_" in told
    )
