"""Texts of an order's meta data go into the fields that the configuration names."""

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


@pytest.mark.parametrize(("value", "expected"), [(4711, "4711"), (["a"], "none"), ({"a": 1}, "none"), ("  ", "none")])
def test_only_texts_and_numbers_count(shop: World, value: Any, expected: str) -> None:
    assert sent(shop, place(shop, meta_data={"_po_number": value}))["CustomerPO"] == expected


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


def test_fields_that_are_no_texts_of_an_order_are_refused(shop: World, woobc: Woobc) -> None:
    shop.store_config("eu")["meta"] = {"item_no": {"key": "x"}, "customer_pq": {"key": "x"}}
    shop.write_config()
    told = woobc("check", "--offline").stderr
    assert "stores.eu.meta.item_no: expected one of " in told
    assert 'perhaps you meant "customer_po"' in told
