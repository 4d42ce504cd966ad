"""`woobc shop-update` and the screens that say what a shop was told."""

from __future__ import annotations

import pytest

from tests.commands.situation import order as row
from tests.conftest import Woobc
from tests.jobs.telling_support import ToldShop
from woobc.sandbox.world import World


@pytest.fixture
def shop(world: World) -> ToldShop:
    return ToldShop(world, complete="posted", tracking="auto", carriers={"GLS": "gls"})


def test_the_report_says_what_was_told(shop: ToldShop, woobc: Woobc) -> None:
    order = shop.send()
    report = woobc.json("shop-update")
    assert report["counts"] == {"told": 1}
    assert shop.mark(order) == {"sales_order": shop.number(order)}


def test_a_dry_run_writes_nothing(shop: ToldShop, woobc: Woobc) -> None:
    order = shop.send()
    answer = woobc("shop-update", "--dry-run")
    assert answer.exit_code == 0
    assert shop.number(order) in answer.stdout
    assert shop.mark(order) is None
    assert not shop.written()


def test_without_a_table_tell_nothing_is_asked_and_nothing_is_said(shop: ToldShop, woobc: Woobc) -> None:
    shop.send()
    del shop.store["tell"]
    shop.world.write_config()
    asked = shop.asked()
    assert woobc("shop-update", "--quiet").stdout == ""
    assert woobc("shop-update").exit_code == 0
    assert shop.asked() == asked


def test_one_order_is_told_by_its_number(shop: ToldShop, woobc: Woobc) -> None:
    one, other = shop.send(), shop.send()
    assert woobc.json("shop-update", "--order", str(other))["counts"] == {"told": 1}
    assert shop.mark(one) is None


def test_an_order_that_is_named_is_told_why_its_shop_is_not(shop: ToldShop, woobc: Woobc) -> None:
    def why(order: int) -> str:
        (entry,) = woobc.json("shop-update", "--order", f"id:{order}")["orders"]
        assert entry["outcome"] == "not told"
        return str(entry["message"])

    unpaid, order = shop.shop.place_order(status="pending"), shop.send()
    assert why(unpaid) == "it is open, not verified"
    assert woobc.json("shop-update", "--order", f"id:{order}")["counts"] == {"told": 1}
    shop.bc.faults.add("*", "503", times=99)
    shop.shop.faults.add("*", "503", times=99)
    assert why(order) == "the run ended before its turn"
    shop.store["enabled"] = False
    shop.world.write_config()
    shop.shop.faults.clear()
    assert why(order) == "store eu is not enabled; --store eu names it"


def test_explain_says_what_the_shop_waits_for(shop: ToldShop, woobc: Woobc) -> None:
    order = shop.send()
    assert "told nothing yet; the next shop-update looks at it" in woobc("orders", "explain", str(order)).stdout
    woobc("shop-update")
    waiting = f"told the shop: {shop.number(order)}; not yet more because the status waits for the posting"
    assert waiting in woobc("orders", "explain", str(order)).stdout
    shop.post(order)
    shop.bc.track(shop.bc.shipments_of(shop.number(order))[-1], "3SABC12345", "GLS")
    shop.later()
    woobc("shop-update")
    shown = woobc("orders", "show", str(order)).stdout
    assert "3SABC12345" in shown
    assert row(shop.world, order, "telling") == "told"
    kept = woobc.json("orders", "show", str(order))["shop"]
    assert (kept["telling"], kept["told"]["sales_order"], kept["waits"]) == ("told", shop.number(order), "")


def test_what_a_person_should_look_at_is_in_the_inbox(shop: ToldShop, woobc: Woobc) -> None:
    order = shop.send()
    shop.post(order)
    shop.shop.set_status(order, "on-hold")
    assert woobc("shop-update").exit_code == 4
    assert "SHOP_STATUS_LEFT" in woobc("errors").stdout


def test_the_crontab_has_it_only_where_a_shop_is_told(shop: ToldShop, woobc: Woobc) -> None:
    assert "shop-update" in woobc("crontab").stdout
    del shop.store["tell"]
    shop.world.write_config()
    assert "shop-update" not in woobc("crontab").stdout


def test_check_says_beforehand_what_telling_takes_and_causes(shop: ToldShop, woobc: Woobc) -> None:
    told = woobc("check").stdout
    assert "Read/Write" in told
    assert "mail" in told


def test_check_names_the_scope_of_bigcommerce(world: World, woobc: Woobc) -> None:
    world.store_config("us")["tell"] = {"since": world.today, "tracking": "auto", "carriers": {"GLS": "gls"}}
    world.bc_config["shipments_service"] = world.business_central.settings.shipments_service = "PostedSalesShipments"
    world.write_config()
    assert "Orders: modify" in " ".join(woobc("check").stdout.split())
