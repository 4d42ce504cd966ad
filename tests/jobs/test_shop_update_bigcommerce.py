"""Telling a BigCommerce shop: its shipments, and the status where they do not move it."""

from __future__ import annotations

from typing import Any

import pytest

from tests.form import cases_of_form
from tests.jobs.support import WorldClock, keep_connected, opened, orders_of, outcome, run_service
from tests.jobs.telling_support import PAGE
from woobc.core.bootstrap import chosen_stores
from woobc.core.jobs.report import RunReport
from woobc.core.jobs.shop_update import TellOptions, update_shops
from woobc.sandbox.world import World

TRACKED: dict[str, Any] = {"tracking": "auto", "carriers": {"GLS": "gls"}}
LINES = [("MUG", "Mug", 2, "10"), ("TEA", "Tea", 1, "5")]


class Told:
    """The world's BigCommerce shop, told as `tell` says, with a token that may write."""

    def __init__(self, world: World, **tell: Any) -> None:
        self.world, self.bc, self.shop = world, world.business_central, world.bigcommerce
        del world.config["stores"]["eu"]
        self.shop.add_token("writer", frozenset({"store_v2_orders", "store_v2_information_read_only"}))
        self.store = world.store_config("us")
        self.store |= {"order_processing": "default", "access_token": "writer"}
        self.store["tell"] = {"since": world.today, **(tell or TRACKED)}
        world.bc_config["shipments_service"] = self.bc.settings.shipments_service = PAGE
        world.write_config()
        keep_connected(world)
        for number in ("MUG", "TEA", "CUP"):
            self.bc.add_item(number, number.title(), 1000, 5)

    def send(self, lines: Any = LINES, **order: Any) -> int:
        order_id = self.shop.place_order(lines=lines, **order)
        for command in ("import-orders", "bc-insert"):
            run_service(self.world, command)
        self.bc.run_job()
        run_service(self.world, "bc-verify")
        return order_id

    def ship(self, order_id: int, tracking: str = "3SABC12345", share: str = "1") -> str:
        number = self.row(order_id)["nav_sales_order_number"]
        self.bc.ship_partly(number, share=share)
        shipment = self.bc.shipments_of(number)[-1]
        if tracking:
            self.bc.track(shipment, tracking, "GLS")
        return shipment

    def tell(self, *, dry_run: bool = False) -> RunReport:
        with opened(self.world, "shop-update", dry_run=dry_run, clock=WorldClock(self.world)) as job:
            update_shops(job, chosen_stores(job.config, ()), TellOptions())
        return job.report

    def later(self, minutes: float = 15) -> None:
        self.world.clock.advance(minutes * 60)

    def row(self, order_id: int) -> Any:
        (row,) = orders_of(self.world, f"order_id = {order_id}")
        return row

    def shipments(self, order_id: int) -> list[dict[str, Any]]:
        return self.shop.records[order_id].shipments

    def status(self, order_id: int) -> str:
        return str(self.shop.order(order_id)["status"])

    def written(self) -> list[str]:
        writes = ("post-shipments", "put-shipment", "put-order")
        return [each.operation for each in self.shop.requests if each.operation in writes]


def test_a_shipment_is_told_with_items_and_tracking(world: World) -> None:
    shop = Told(world)
    order = shop.send()
    number = shop.ship(order)
    assert outcome(world, shop.tell(), order) == ("told", "")
    (made,) = shop.shipments(order)
    assert [item["quantity"] for item in made["items"]] == [2, 1]
    assert (made["tracking_number"], made["tracking_carrier"]) == ("3SABC12345", "gls")
    assert made["comments"].startswith(f"Shipment {number} (sandbox-")
    assert (shop.status(order), shop.written()) == ("Shipped", ["post-shipments"])


def test_nothing_is_written_while_nothing_is_shipped(world: World) -> None:
    shop = Told(world)
    shop.send()
    assert shop.tell().entries == {}
    assert shop.written() == []


def test_each_address_gets_a_shipment_of_its_own_lines(world: World) -> None:
    shop = Told(world)
    shop.store["several_addresses"] = "split"
    world.write_config()
    places = [{"address": {"city": city}} for city in ("Testville", "Elsewhere")]
    lines = [
        {"sku": sku, "name": sku, "quantity": quantity, "unit_price": "10", "address": place}
        for place, (sku, quantity) in enumerate((("MUG", 2), ("TEA", 1)))
    ]
    order = shop.send(lines, destinations=places)
    shop.ship(order)
    shop.tell()
    made = shop.shipments(order)
    assert len({each["order_address_id"] for each in made}) == 2
    assert [item["quantity"] for each in made for item in each["items"]] == [2, 1]


def test_a_tracking_number_that_comes_later_is_added_to_its_shipment(world: World) -> None:
    shop = Told(world, wait_for_tracking="1 hour", **TRACKED)
    order = shop.send()
    number = shop.ship(order, "")
    shop.tell()
    assert shop.shipments(order) == []
    shop.later(61)
    shop.tell()
    shop.later()
    shop.bc.track(number, "3SABC12345", "GLS")
    shop.tell()
    (made,) = shop.shipments(order)
    assert made["tracking_number"] == "3SABC12345"
    assert shop.written() == ["post-shipments", "put-shipment"]


LOST = [(fault, share) for share in ("1", "0.5") for fault in ("reset-after", "reset", "truncate", "status-after")]


@pytest.mark.parametrize(("fault", "share"), cases_of_form(LOST, (0, 2, 5, 7)))
def test_a_shipment_is_never_made_twice(world: World, fault: str, share: str) -> None:
    """The shop itself only refuses the second of a full one."""
    shop = Told(world)
    order = shop.send([("MUG", "Mug", 2, "10")])
    shop.ship(order, share=share)
    shop.shop.faults.add("post-shipments", fault)
    for _ in range(3):
        shop.tell()
        shop.later(4)
    assert len(shop.shipments(order)) == 1


def test_what_staff_shipped_in_the_shop_is_left_to_people(world: World) -> None:
    shop = Told(world)
    order = shop.send()
    shop.ship(order)
    shop.shop.ship(order, tracking="by hand")
    report = shop.tell()
    assert outcome(world, report, order) == ("not told", "SHOP_SHIPPED_ALREADY")
    assert len(shop.shipments(order)) == 1
    shop.shipments(order).clear()
    for line in shop.shop.records[order].products:
        line["quantity_shipped"] = 0
    shop.later(24 * 60)
    shop.tell()
    assert [each["tracking_number"] for each in shop.shipments(order)] == ["3SABC12345"]


def test_a_reading_token_is_told_which_scope_it_lacks(world: World) -> None:
    shop = Told(world)
    order = shop.send()
    shop.ship(order)
    shop.store["access_token"] = shop.shop.token
    world.write_config()
    report = shop.tell()
    assert report.exit_code == 3
    assert '"Orders: modify"' in str(report.errors[0])


def test_a_status_that_shipments_do_not_move_is_set_a_little_later(world: World) -> None:
    shop = Told(world, complete="shipped", **TRACKED)
    shop.shop.switches.shipment_status = "never"
    order = shop.send()
    shop.ship(order)
    shop.tell()
    assert shop.status(order) == "Awaiting Fulfillment"
    shop.later(4)
    shop.tell()
    assert (shop.status(order), shop.written()) == ("Shipped", ["post-shipments", "put-order"])


def test_an_order_of_downloads_gets_its_status_and_no_shipment(world: World) -> None:
    shop = Told(world, complete="shipped", complete_status="completed", **TRACKED)
    order = shop.send([{"sku": "MUG", "name": "Manual", "quantity": 1, "unit_price": "10", "kind": "digital"}])
    shop.ship(order)
    assert outcome(world, shop.tell(), order) == ("told", "")
    assert (shop.status(order), shop.written()) == ("Completed", ["put-order"])
    shop.later()
    assert shop.tell().entries == {}


def test_a_download_without_a_status_to_give_is_told_of_nothing(world: World) -> None:
    shop = Told(world)
    order = shop.send([{"sku": "MUG", "name": "Manual", "quantity": 1, "unit_price": "10", "kind": "digital"}])
    shop.ship(order)
    assert shop.tell().counts.get("told", 0) == 0
    assert shop.written() == []


def test_a_status_that_they_did_move_is_left(world: World) -> None:
    shop = Told(world, complete="shipped", **TRACKED)
    order = shop.send()
    shop.ship(order)
    for _ in range(2):
        shop.tell()
        shop.later(4)
    assert (shop.status(order), shop.written()) == ("Shipped", ["post-shipments"])
    assert [mail for _, mail in shop.shop.mails] == ["shipment", "Shipped"]


@pytest.mark.parametrize(
    ("status_id", "code"), [*((each, "SHOP_STATUS_LEFT") for each in (5, 4, 6)), (2, ""), (10, "")]
)
def test_an_order_that_is_cancelled_or_finished_in_the_shop_is_given_no_status(
    world: World, status_id: int, code: str
) -> None:
    shop = Told(world, complete="shipped", tracking="none")
    order = shop.send()
    shop.ship(order)
    shop.shop.set_status(order, status_id)
    assert outcome(world, shop.tell(), order)[1] == code
    assert shop.written() == []


def test_an_archived_order_is_not_written_to(world: World) -> None:
    shop = Told(world)
    order = shop.send()
    shop.ship(order)
    shop.shop.archive(order)
    assert outcome(world, shop.tell(), order) == ("not told", "SHOP_ORDER_TRASHED")
    assert shop.written() == []


def test_our_shipment_is_no_news_when_it_comes_back(world: World) -> None:
    shop = Told(world)
    order = shop.send()
    shop.ship(order)
    shop.tell()
    shop.later()
    run_service(world, "import-orders")
    row = shop.row(order)
    assert (row["conflict"], row["status"], row["state"]) == (0, "shipped", "verified")


def test_a_dry_run_writes_nothing(world: World) -> None:
    shop = Told(world)
    order = shop.send()
    shop.ship(order)
    report = shop.tell(dry_run=True)
    assert outcome(world, report, order) == ("would be told", "")
    assert "with 2 of MUG, 1 of TEA" in report.entries[shop.row(order)["id"]][2]
    shop.shop.set_status(order, 5)
    assert outcome(world, shop.tell(dry_run=True), order) == ("not told", "SHOP_NOT_SHIPPABLE")
    assert shop.written() == []


NOT_CLEARED = [(status_id, complete) for complete in ("never", "shipped") for status_id in (0, 4, 5, 6, 12, 13)]


@pytest.mark.parametrize(("status_id", "complete"), cases_of_form(NOT_CLEARED, (0, 2, 4, 7, 9, 11)))
def test_nobody_is_mailed_a_shipment_of_an_order_that_is_cancelled_or_not_cleared(
    world: World, status_id: int, complete: str
) -> None:
    """The shop may take the shipment all the same; what is put right there is told by night."""
    shop = Told(world, complete=complete, **TRACKED)
    order = shop.send()
    shop.ship(order)
    before = shop.shop.records[order].document["status_id"]
    shop.shop.set_status(order, status_id)
    assert outcome(world, shop.tell(), order) == ("not told", "SHOP_NOT_SHIPPABLE")
    assert shop.written() == []
    shop.shop.set_status(order, before)
    shop.later(24 * 60)
    shop.tell()
    assert len(shop.shipments(order)) == 1


def test_each_address_gets_its_shipment_though_the_first_was_all_that_was_made(world: World) -> None:
    shop = Told(world)
    shop.store["several_addresses"] = "split"
    world.write_config()
    places = [{"address": {"city": city}} for city in ("Testville", "Elsewhere")]
    lines = [
        {"sku": sku, "name": sku, "quantity": 1, "unit_price": "10", "address": place}
        for place, sku in enumerate(("MUG", "TEA"))
    ]
    order = shop.send(lines, destinations=places)
    shop.ship(order)
    shop.shop.faults.add("post-shipments", "reset", skip=1)
    for _ in range(3):
        shop.tell()
        shop.later(4)
    assert len({each["order_address_id"] for each in shop.shipments(order)}) == 2
    assert len(shop.shipments(order)) == 2


def test_a_part_whose_mark_somebody_took_away_is_not_shipped_again(world: World) -> None:
    """Half of it is still open, so the shop itself would take it a second time."""
    shop = Told(world)
    order = shop.send([("MUG", "Mug", 2, "10")])
    shop.ship(order, share="0.5")
    shop.shop.faults.add("post-shipments", "reset-after")
    shop.shop.faults.add("shipments", "reset", times=9, skip=1)
    shop.tell()
    shop.shop.faults.clear()
    shop.shipments(order)[0]["comments"] = "by the back door"
    shop.later(15)
    assert outcome(world, shop.tell(), order) == ("not told", "SHOP_SHIPPED_ALREADY")
    assert len(shop.shipments(order)) == 1


def test_a_tracking_number_that_staff_put_into_the_shop_is_left(world: World) -> None:
    shop = Told(world, wait_for_tracking="0 minutes", **TRACKED)
    order = shop.send()
    number = shop.ship(order, "")
    shop.tell()
    shop.shipments(order)[0]["tracking_number"] = "3SHAND12345"
    shop.later()
    shop.bc.track(number, "3SABC12345", "GLS")
    assert outcome(world, shop.tell(), order) == ("not told", "SHOP_TRACKING_OTHER")
    assert (shop.shipments(order)[0]["tracking_number"], shop.written()) == ("3SHAND12345", ["post-shipments"])
    shop.shipments(order)[0]["tracking_number"] = ""
    shop.later(24 * 60)
    shop.tell()
    assert shop.shipments(order)[0]["tracking_number"] == "3SABC12345"


def test_a_carrier_that_gets_its_word_later_is_told(world: World) -> None:
    shop = Told(world, tracking="auto")
    order = shop.send()
    number = shop.ship(order)
    shop.tell()
    assert shop.shipments(order)[0]["tracking_carrier"] == ""
    shop.store["tell"]["carriers"] = {"GLS": "gls"}
    world.write_config()
    shop.later()
    shop.bc.track(number, "3SABC12345", "GLS")
    shop.tell()
    (made,) = shop.shipments(order)
    assert (made["tracking_carrier"], made["shipping_method"]) == ("gls", "gls")


def test_a_shipment_that_can_not_be_matched_is_a_persons_affair(world: World) -> None:
    """The shop has no place for the number alone."""
    shop = Told(world)
    order = shop.send([("MUG", "Mug", 1, "10"), ("MUG", "Mug", 1, "12")])
    number = shop.ship(order)
    report = shop.tell()
    assert outcome(world, report, order) == ("not told", "SHIPMENT_UNMATCHED")
    assert number in report.entries[shop.row(order)["id"]][2]
    assert shop.written() == []
    shop.later()
    assert outcome(world, shop.tell(), order) == ("", "")
