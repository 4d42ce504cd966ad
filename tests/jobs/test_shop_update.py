"""Telling a WooCommerce shop what became of its orders: what it shows in the end, and what it was asked on the way."""

from __future__ import annotations

import threading
from datetime import time
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

import pytest

from tests.jobs.support import (
    SETTLE_S,
    back_up,
    config_of,
    connect_each_run,
    events_of,
    order_of,
    outcome,
    restore,
    run_service,
)
from tests.jobs.telling_support import LINES, WRITES, ToldShop
from woobc.core.clock import from_text
from woobc.core.operating import data_care
from woobc.core.stores.woocommerce import WooCommerceStore
from woobc.sandbox.world import World

TRACKED: dict[str, Any] = {"tracking": "auto", "carriers": {"GLS": "gls"}}


def test_the_sales_order_is_told_once_it_is_verified(world: World) -> None:
    shop = ToldShop(world)
    order = shop.send()
    report = shop.tell()
    assert outcome(world, report, order) == ("told", "")
    assert shop.mark(order) == {"sales_order": shop.number(order)}
    assert shop.written() == {"put-order": 1}


def test_invoice_shipment_and_status_go_in_one_write(world: World) -> None:
    shop = ToldShop(world, complete="posted")
    order = shop.send()
    shipment = shop.post(order)
    shop.tell()
    (invoice,) = shop.bc.books.invoices
    expected = {
        "sales_order": shop.number(order), "invoices": [invoice.number], "shipments": [{"number": shipment}],
    }  # fmt: skip
    assert shop.mark(order) == expected
    assert (shop.status(order), shop.written()) == ("completed", {"put-order": 1})
    assert order_of(world, order)["telling"] == "told"


def test_nobody_is_asked_while_nothing_waits(world: World) -> None:
    shop = ToldShop(world, complete="posted", **TRACKED)
    order = shop.send()
    shop.bc.track(shop.post(order), "3SABC12345", "GLS")
    shop.tell()
    asked = shop.asked()
    shop.later()
    assert shop.tell().counts == {}
    assert shop.asked() == asked


def test_a_waiting_order_costs_one_question_to_business_central(world: World) -> None:
    """Of the shop nothing is asked before there is something to tell it."""
    shop = ToldShop(world)
    connect_each_run(world)
    shop.send()
    shop.tell()
    shop.later()
    before = len(shop.shop.requests)
    report = shop.tell()
    assert (len(shop.shop.requests), report.requests["api"]) == (before, 2)  # the company, and what changed


def test_a_shipment_waits_for_its_tracking_number(world: World) -> None:
    shop = ToldShop(world, **TRACKED)
    order = shop.send()
    shipment = shop.ship(order)
    shop.tell()
    assert shop.mark(order) == {"sales_order": shop.number(order)}
    shop.bc.track(shipment, "3SABC12345", "GLS")
    shop.later()
    shop.tell()
    assert shop.mark(order)["shipments"] == [{"number": shipment, "tracking": ["3SABC12345"], "carrier": "gls"}]


def test_without_one_it_is_told_when_its_time_is_over_and_the_number_is_added_later(world: World) -> None:
    shop = ToldShop(world, wait_for_tracking="2 hours", **TRACKED)
    order = shop.send()
    shipment = shop.ship(order)
    shop.tell()
    shop.later(121)
    shop.tell()
    assert shop.mark(order)["shipments"] == [{"number": shipment}]
    shop.bc.track(shipment, "3SABC12345", "GLS")
    shop.later()
    shop.tell()
    assert shop.mark(order)["shipments"] == [{"number": shipment, "tracking": ["3SABC12345"], "carrier": "gls"}]


def test_several_parcels_in_one_field_are_several_numbers(world: World) -> None:
    shop = ToldShop(world, **TRACKED)
    order = shop.send()
    shop.bc.track(shop.ship(order), "3SABC12345; 3SABC12346", "GLS")
    shop.tell()
    assert shop.mark(order)["shipments"][0]["tracking"] == ["3SABC12345", "3SABC12346"]


def test_an_agent_without_a_word_is_told_without_it_and_noted(world: World) -> None:
    shop = ToldShop(world, **TRACKED)
    order = shop.send()
    shop.bc.track(shop.ship(order), "3SABC12345", "UPS")
    report = shop.tell()
    assert outcome(world, report, order) == ("told", "CARRIER_UNMAPPED")
    assert "carrier" not in shop.mark(order)["shipments"][0]


def test_partial_shipments_complete_the_order_when_the_last_is_sent(world: World) -> None:
    shop = ToldShop(world, complete="shipped")
    order = shop.send([("MUG", "Mug", 2, "10.00"), ("TEA", "Tea", 4, "5.00")])
    shop.ship(order, "0.5")
    shop.tell()
    assert (shop.status(order), len(shop.mark(order)["shipments"])) == ("processing", 1)
    shop.later()
    shop.ship(order, "0.5")
    shop.tell()
    assert (shop.status(order), len(shop.mark(order)["shipments"])) == ("completed", 2)


def test_what_is_shipped_right_after_the_first_order_was_told_comes_to_light_days_later(world: World) -> None:
    shop = ToldShop(world)
    order = shop.send()
    shop.tell()
    shipment = shop.ship(order)
    shop.later(3 * 24 * 60)
    shop.tell()
    assert [each["number"] for each in shop.mark(order)["shipments"]] == [shipment]


@pytest.mark.parametrize("status", ["cancelled", "refunded", "failed", "on-hold", "pending"])
@pytest.mark.every(2)
def test_an_order_that_left_the_status_is_left_alone(world: World, status: str) -> None:
    shop = ToldShop(world, complete="posted")
    order = shop.send()
    shop.bc.post_by_hand(shop.number(order))
    run_service(world, "recheck-status")
    shop.shop.set_status(order, status)
    report = shop.tell()
    assert outcome(world, report, order) == ("told", "SHOP_STATUS_LEFT")
    assert report.exit_code == 4
    assert shop.status(order) == status
    shop.later()
    assert shop.tell().exit_code == 0


def test_what_is_put_back_is_completed_the_next_night(world: World) -> None:
    shop = ToldShop(world, complete="posted")
    order = shop.send()
    shop.post(order)
    shop.shop.set_status(order, "on-hold")
    shop.tell()
    shop.shop.set_status(order, "processing")
    shop.later(24 * 60)
    shop.tell()
    assert shop.status(order) == "completed"
    assert shop.telling(order).code is None


def test_an_order_in_the_trash_is_not_written_to_at_all(world: World) -> None:
    shop = ToldShop(world, complete="posted")
    order = shop.send()
    shop.post(order)
    shop.shop.trash(order)
    report = shop.tell()
    assert outcome(world, report, order) == ("not told", "SHOP_ORDER_TRASHED")
    assert (shop.status(order), shop.written()) == ("trash", {})


def test_an_order_the_shop_deleted_is_told_of_once(world: World) -> None:
    shop = ToldShop(world)
    order = shop.send()
    shop.shop.force_delete(order)
    report = shop.tell()
    assert outcome(world, report, order) == ("not told", "SHOP_ORDER_GONE")
    shop.later(24 * 60)
    assert (shop.tell().counts, order_of(world, order)["telling"]) == ({}, "gone")


def test_what_somebody_completed_by_hand_is_not_given_a_status(world: World) -> None:
    shop = ToldShop(world, complete="posted")
    order = shop.send()
    shop.post(order)
    shop.shop.set_status(order, "completed")
    completed_at = shop.shop.order(order)["date_completed_gmt"]
    shop.later()
    shop.tell()
    assert shop.shop.order(order)["date_completed_gmt"] == completed_at
    assert shop.telling(order).completed_at is not None


def test_in_conflict_the_numbers_are_told_and_the_status_waits(world: World) -> None:
    shop = ToldShop(world, complete="shipped")
    order = shop.send()
    shop.shop.edit_lines(order, [("MUG", "Mug", 1, "10.00")])
    run_service(world, "import-orders")
    assert order_of(world, order)["conflict"]
    shop.ship(order)
    shop.tell()
    assert shop.status(order) == "processing"
    assert shop.mark(order)["shipments"]
    assert "in conflict" in shop.telling(order).waits


# Echo


@pytest.mark.parametrize("storage", ["hpos", "posts"])
def test_our_own_write_is_no_news_when_it_comes_back(world: World, storage: str) -> None:
    shop = ToldShop(world, complete="posted", storage=storage)
    order = shop.send()
    shop.post(order)
    before = events_of(world, order)
    shop.tell()
    shop.later()
    report = run_service(world, "import-orders")
    assert report.entries == {}
    row = order_of(world, order)
    assert (row["state"], row["conflict"], row["status"]) == ("posted", 0, "completed")
    assert events_of(world, order) == [*before, "shop told"]


# Lost answers


@pytest.mark.parametrize("fault", ["reset-after", "status-after", "truncate", "php-warning", "html-200"])
@pytest.mark.every(2)
def test_a_lost_answer_to_what_was_done_is_found_at_once(world: World, fault: str) -> None:
    shop = ToldShop(world, complete="posted")
    order = shop.send()
    shop.post(order)
    shop.shop.faults.add("put-order", fault)
    report = shop.tell()
    if fault == "html-200":  # the one that was not carried out
        assert shop.mark(order) is None
        shop.later(4)
        report = shop.tell()
    assert outcome(world, report, order) == ("told", "")
    assert shop.status(order) == "completed"
    assert shop.telling(order).settle_at is None


def test_what_was_not_done_is_written_again_after_three_minutes(world: World) -> None:
    shop = ToldShop(world)
    order = shop.send()
    shop.shop.faults.add("put-order", "reset")
    assert outcome(world, shop.tell(), order) == ("answer lost", "")
    assert outcome(world, shop.tell(row_ids=(1,)), order) == ("answer awaited", "")
    shop.later(4)
    assert outcome(world, shop.tell(), order) == ("told", "")
    assert shop.written() == {"put-order": 2}


def test_a_busy_shop_is_asked_again_and_read_again_before(world: World, no_waiting: None) -> None:
    shop = ToldShop(world)
    order = shop.send()
    shop.shop.faults.add("put-order", "429")
    assert outcome(world, shop.tell(), order) == ("told", "")
    asked = [each.operation for each in shop.shop.requests if each.operation in ("order", "put-order")]
    assert asked[-4:] == ["order", "put-order", "order", "put-order"]


def test_a_key_that_may_only_read_is_a_setup_error_of_the_store(world: World) -> None:
    shop = ToldShop(world)
    order = shop.send()
    shop.take_writing_away()
    report = shop.tell()
    assert report.exit_code == 3
    assert "Read/Write" in str(report.errors[0])
    assert shop.mark(order) is None


def test_a_refusal_is_told_and_tried_again_at_night(world: World) -> None:
    shop = ToldShop(world)
    order = shop.send()
    body = '{"code":"woocommerce_rest_cannot_save","message":"A plugin says no.","data":{"status":400}}'
    shop.shop.faults.add("put-order", "status", status=400, body=body, type="application/json")
    assert outcome(world, shop.tell(), order) == ("not told", "SHOP_REFUSED")
    shop.later(24 * 60)
    assert outcome(world, shop.tell(), order) == ("told", "")


# People, between reading and writing


def test_somebody_who_refunds_meanwhile_is_reported(world: World) -> None:
    shop = ToldShop(world, complete="posted")
    order = shop.send()
    shop.post(order)

    def refund(operation: str) -> None:
        if operation == "put-order":
            shop.shop.before = None
            shop.shop.refund(order, amount="1.00")

    shop.shop.before = refund
    assert outcome(world, shop.tell(), order) == ("told", "SHOP_CHANGED_MEANWHILE")


def test_an_order_is_read_again_when_the_writing_takes_too_long(world: World) -> None:
    """A shop that is slow: the reading is too old by the time it is written."""
    shop = ToldShop(world, complete="posted")
    order = shop.send()
    shop.post(order)
    seen = []

    def slow(operation: str) -> None:
        seen.append(operation)
        if operation == "order" and len(seen) == 1:
            world.clock.advance(6)

    shop.shop.before = slow
    shop.tell()
    assert seen == ["order", "order", "put-order"]
    assert shop.status(order) == "completed"


# Undone, foreign, more


def test_a_shipment_undone_before_it_was_told_tells_nothing(world: World) -> None:
    shop = ToldShop(world, complete="shipped")
    order = shop.send()
    shop.bc.undo_shipment(shop.ship(order))
    shop.tell()
    assert shop.mark(order) == {"sales_order": shop.number(order)}
    assert shop.status(order) == "processing"


def test_one_undone_afterwards_is_a_persons_affair(world: World) -> None:
    shop = ToldShop(world)
    order = shop.send()
    shipment = shop.ship(order)
    shop.tell()
    before = shop.mark(order)
    shop.bc.undo_shipment(shipment)
    shop.later()
    report = shop.tell()
    assert outcome(world, report, order) == ("not told", "SHIPMENT_UNDONE")
    assert shop.mark(order) == before


def test_shipments_of_others_are_nobodys_news(world: World) -> None:
    shop = ToldShop(world)
    shop.send()
    shop.tell()
    shop.bc.ship_foreign()
    shop.later()
    assert shop.tell().entries == {}


def test_a_shipment_of_another_sales_order_under_our_number_is_told_of(world: World) -> None:
    shop = ToldShop(world)
    order = shop.send()
    shop.tell()
    shop.bc.ship_foreign(f"EU-{order}")
    shop.later()
    report = shop.tell()
    assert outcome(world, report, order) == ("not told", "SHIPMENT_ELSEWHERE")
    assert shop.mark(order) == {"sales_order": shop.number(order)}


def test_a_long_posting_that_comes_to_light_late_is_found(world: World) -> None:
    shop = ToldShop(world)
    order = shop.send()
    shop.tell()
    shop.later()
    other = shop.send()
    shop.ship(other)
    shop.tell()
    shop.bc.settings.posting_takes_s = 10 * 60
    shipment = shop.ship(order)
    shop.later(1)
    shop.tell()
    assert shop.mark(order)["shipments"] == [{"number": shipment}]


def test_more_shipped_than_ordered_is_told_of(world: World) -> None:
    shop = ToldShop(world, fulfillments=True, **TRACKED)
    order = shop.send([("MUG", "Mug", 2, "10.00")])
    shipment = shop.bc.ship_lines(shop.number(order), {10000: 3})
    shop.bc.track(shipment, "3SABC12345", "GLS")
    report = shop.tell()
    assert outcome(world, report, order) == ("told", "SHIPPED_MORE")
    (made,) = shop.fulfillments(order)
    assert [each["qty"] for each in made["_items"]] == [2]


# Whose mark it is


def test_another_middlewares_mark_is_never_written_over(world: World) -> None:
    shop = ToldShop(world, **TRACKED)
    order = shop.send(meta_data={"_woobc": {"by": "live-1234", "sales_order": "S-1"}})
    report = shop.tell()
    assert outcome(world, report, order) == ("not told", "SHOP_MARK_FOREIGN")
    shop.bc.track(
        shop.ship(order), "3SABC12345", "UPS"
    )  # an agent without a word alone would not keep it from being told
    shop.later()
    shop.tell()
    assert shop.telling(order).code == "SHOP_MARK_FOREIGN"
    assert (shop.mark(order), shop.written()) == ({"sales_order": "S-1"}, {})


def test_switched_on_in_an_old_shop_nothing_old_is_told(world: World) -> None:
    shop = ToldShop(world)
    del shop.store["tell"]
    world.write_config()
    old = [shop.send() for _ in range(2)]
    shop.post(old[0])
    shop.later(24 * 60)
    shop.store["tell"] = {"since": world.today, "complete": "posted"}
    world.write_config()
    assert shop.tell().entries == {}
    shop.post(old[1])
    new = shop.send()
    shop.tell()
    assert [shop.mark(order) for order in (*old, new)] == [None, None, {"sales_order": shop.number(new)}]
    assert {shop.status(order) for order in old} == {"processing"}
    assert [order_of(world, each)["telling"] for each in old] == ["never", "never"]


def test_since_may_not_lie_before_the_day_it_is_switched_on(world: World) -> None:
    shop = ToldShop(world)
    order = shop.send()
    shop.later(2 * 24 * 60)
    shop.reconfigure(since=(world.today.replace(year=2024)))
    report = shop.tell()
    assert report.exit_code == 3
    assert "tell.since is 2024" in str(report.errors[0])
    assert shop.mark(order) is None


def test_named_orders_are_looked_at_and_others_said_why_not(world: World) -> None:
    shop = ToldShop(world)
    told, unsent = shop.send(), shop.shop.place_order()
    shop.tell()
    run_service(world, "import-orders")
    rows = tuple(order_of(world, each)["id"] for each in (told, unsent))
    report = shop.tell(row_ids=rows)
    assert outcome(world, report, unsent) == ("not told", "")
    assert "not verified" in report.entries[rows[1]][2]


# Dry run, limit


def test_a_dry_run_shows_what_would_be_written_and_writes_nothing(world: World) -> None:
    shop = ToldShop(world, complete="posted")
    order = shop.send()
    shop.post(order)
    report = shop.tell(dry_run=True)
    (told,) = report.entries.values()
    assert told[0] == "would be told"
    assert f"{shop.number(order)}; invoice " in told[2]
    assert told[2].endswith("status completed")
    assert shop.written() == {}
    assert order_of(world, order)["telling"] is None


def test_a_dry_run_shows_fulfilments_and_notes_too(world: World) -> None:
    shop = ToldShop(world, fulfillments=True, tracking_note=True, **TRACKED)
    order = shop.send()
    shipment = shop.ship(order)
    shop.bc.track(shipment, "3SABC12345", "GLS")
    (told,) = shop.tell(dry_run=True).entries.values()
    assert f"{shipment} with 2 of MUG, 1 of TEA" in told[2]
    assert told[2].endswith(f"note to the customer: GLS 3SABC12345 ({shipment})")
    assert (shop.written(), shop.fulfillments(order), shop.mails(order)) == ({}, [], [])


def test_pruning_leaves_what_a_shop_is_still_to_be_told_by(world: World) -> None:
    shop = ToldShop(world, fulfillments=True, **TRACKED)
    order = shop.send()
    shop.tell()
    world.config["retention"] = dict.fromkeys(("payloads", "activity", "personal"), "0 days")
    world.write_config()
    shop.later()
    with shop.middleware() as middleware:
        data_care.prune(config_of(world), middleware, world.clock.now())
    shop.bc.track(shop.ship(order), "3SABC12345", "GLS")
    shop.later()
    shop.tell()
    assert [each["_items"][0]["qty"] for each in shop.fulfillments(order)] == [2]


def test_a_limit_is_kept(world: World) -> None:
    shop = ToldShop(world)
    for _ in range(3):
        shop.shop.place_order(LINES)
    shop.carry()
    assert shop.tell(limit=2).counts["told"] == 2


# Fulfilments


def test_shipments_are_fulfilments_where_the_shop_has_them(world: World) -> None:
    shop = ToldShop(world, fulfillments=True, complete="shipped", **TRACKED)
    order = shop.send()
    shipment = shop.ship(order)
    shop.bc.track(shipment, "3SABC12345", "GLS")
    shop.tell()
    (made,) = shop.fulfillments(order)
    lines = shop.shop.order(order)["line_items"]
    assert made["_items"] == [{"item_id": line["id"], "qty": line["quantity"]} for line in lines]
    assert (made["_tracking_number"], made["_shipment_provider"]) == ("3SABC12345", "gls")
    assert made["_woobc"].endswith(f" {shipment}")
    assert shop.status(order) == "completed"


def test_a_tracking_number_that_changes_is_changed_in_its_fulfilment(world: World) -> None:
    shop = ToldShop(world, fulfillments=True, **TRACKED)
    order = shop.send()
    shipment = shop.ship(order)
    shop.bc.track(shipment, "3SABC12345", "GLS")
    shop.tell()
    shop.later()
    shop.send()
    shop.bc.track(shipment, "3SABC99999", "GLS")
    shop.tell()
    (made,) = shop.fulfillments(order)
    assert made["_tracking_number"] == "3SABC99999"
    assert shop.mark(order)["shipments"][0]["tracking"] == ["3SABC99999"]


@pytest.mark.parametrize("fault", ["reset-after", "reset", "truncate", "status-after"])
@pytest.mark.every(2)
def test_a_fulfilment_is_never_made_twice(world: World, fault: str) -> None:
    shop = ToldShop(world, fulfillments=True, **TRACKED)
    order = shop.send()
    shop.bc.track(shop.ship(order), "3SABC12345", "GLS")
    shop.shop.faults.add("post-fulfillment", fault)
    for _ in range(3):
        shop.tell()
        shop.later(4)
    assert len(shop.fulfillments(order)) == 1
    assert shop.mark(order)["shipments"]


def test_what_staff_fulfilled_in_the_shop_is_not_fulfilled_again(world: World) -> None:
    """The shop itself takes more than was ordered. The numbers are told all the same."""
    shop = ToldShop(world, fulfillments=True, **TRACKED)
    order = shop.send()
    lines = [{"item_id": line["id"], "qty": line["quantity"]} for line in shop.shop.order(order)["line_items"]]
    by_hand = {"status": "fulfilled", "is_fulfilled": True, "meta_data": [{"key": "_items", "value": lines}]}
    shop.shop.fulfillments.create(order, by_hand)
    shipment = shop.ship(order)
    shop.bc.track(shipment, "3SABC12345", "GLS")
    assert outcome(world, shop.tell(), order)[1] == "SHOP_SHIPPED_ALREADY"
    assert len(shop.fulfillments(order)) == 1
    assert shop.mark(order)["shipments"] == [{"number": shipment, "tracking": ["3SABC12345"], "carrier": "gls"}]
    shop.shop.fulfillments.of(order).clear()
    shop.later(24 * 60)
    shop.tell()
    assert [each["_tracking_number"] for each in shop.fulfillments(order)] == ["3SABC12345"]


def test_a_tracking_number_that_staff_changed_in_a_fulfilment_is_left(world: World) -> None:
    shop = ToldShop(world, fulfillments=True, **TRACKED)
    order = shop.send()
    shipment = shop.ship(order)
    shop.bc.track(shipment, "3SABC12345", "GLS")
    shop.tell()
    number = {"key": "_tracking_number", "value": "3SHAND12345"}
    shop.shop.fulfillments.change(order, shop.shop.fulfillments.of(order)[0]["id"], {"meta_data": [number]})
    shop.later()
    shop.send()
    shop.bc.track(shipment, "3SABC99999", "GLS")
    assert outcome(world, shop.tell(), order)[1] == "SHOP_TRACKING_OTHER"
    assert [each["_tracking_number"] for each in shop.fulfillments(order)] == ["3SHAND12345"]


def test_an_item_that_stands_twice_is_told_by_number_and_not_completed(world: World) -> None:
    shop = ToldShop(world, fulfillments=True, complete="shipped", **TRACKED)
    order = shop.send([("MUG", "Mug", 1, "10.00"), ("MUG", "Mug again", 1, "9.00")])
    shop.bc.track(shop.ship(order), "3SABC12345", "GLS")
    shop.tell()
    assert (shop.fulfillments(order), shop.status(order)) == ([], "processing")
    assert shop.mark(order)["shipments"][0]["tracking"] == ["3SABC12345"]
    assert "can't be told apart" in shop.telling(order).waits


# Notes


def test_a_note_is_written_once_after_the_mark(world: World) -> None:
    shop = ToldShop(world, tracking_note=True, **TRACKED)
    order = shop.send()
    shipment = shop.ship(order)
    shop.bc.track(shipment, "3SABC12345", "GLS")
    shop.tell()
    assert shop.mails(order) == [f"GLS 3SABC12345 ({shipment})"]
    shop.later()
    shop.send()
    shop.bc.track(shipment, "3SABC99999", "GLS")
    shop.tell()
    assert len(shop.mails(order)) == 1
    asked = [each.operation for each in shop.shop.requests if each.operation in (*WRITES, "notes")]
    assert asked[:3] == ["put-order", "notes", "post-note"]


@pytest.mark.parametrize(("fault", "mails", "note"), [("reset-after", 1, "written"), ("reset", 0, "unknown")])
def test_a_note_whose_answer_was_lost_is_looked_up_and_never_repeated(
    world: World, fault: str, mails: int, note: str
) -> None:
    shop = ToldShop(world, tracking_note=True, **TRACKED)
    order = shop.send()
    shop.bc.track(shop.ship(order), "3SABC12345", "GLS")
    shop.shop.faults.add("post-note", fault)
    for _ in range(3):
        shop.tell()
        shop.later(4)
    assert len(shop.mails(order)) == mails
    with shop.middleware() as middleware:
        assert [each.note for each in middleware.tellings.shipments(1)] == [note]
    assert shop.telling(order).code == (None if mails else "NOTE_UNCERTAIN")


def test_a_refused_note_is_tried_again(world: World, no_waiting: None) -> None:
    shop = ToldShop(world, tracking_note=True, **TRACKED)
    order = shop.send()
    shop.bc.track(shop.ship(order), "3SABC12345", "GLS")
    shop.shop.faults.add("post-note", "429")
    shop.tell()
    assert len(shop.mails(order)) == 1


# An order at which the shop fails


def test_an_order_that_cant_be_understood_keeps_no_other(world: World) -> None:
    shop = ToldShop(world)
    first, second = shop.send(), shop.send()
    body = '{"id": 1000, "status": "", "meta_data": []}'
    shop.shop.faults.add("order", "status", status=200, body=body, type="application/json")
    report = shop.tell()
    assert outcome(world, report, first) == ("not told", "SHOP_UNREADABLE")
    assert "status: is missing" in report.entries[1][2]
    assert outcome(world, report, second) == ("told", "")
    shop.later(24 * 60)
    assert outcome(world, shop.tell(), first) == ("told", "")


def test_a_fulfilment_that_cant_be_understood_keeps_no_other_order(world: World) -> None:
    """It may be one of ours, so none is made beside it."""
    shop = ToldShop(world, fulfillments=True, **TRACKED)
    first, second = shop.send(), shop.send()
    entry = {"key": "_items", "value": [{"item_id": None, "qty": 1}]}
    shop.shop.fulfillments.create(first, {"status": "fulfilled", "meta_data": [entry]})
    for order in (first, second):
        shop.bc.track(shop.ship(order), "3SABC12345", "GLS")
    report = shop.tell()
    assert outcome(world, report, first) == ("not told", "SHOP_UNREADABLE")
    assert outcome(world, report, second) == ("told", "")
    assert [len(shop.fulfillments(order)) for order in (first, second)] == [1, 1]


def test_an_order_at_which_the_shop_fails_each_time_lets_others_come_first(world: World, no_waiting: None) -> None:
    shop = ToldShop(world)
    first, second = shop.send(), shop.send()
    for _ in range(3):
        shop.shop.faults.add("order", "fatal", times=100)
        assert shop.tell().exit_code == 5
        shop.later()
    shop.shop.faults.clear()  # of the second nothing was asked so far
    report = shop.tell()
    assert (outcome(world, report, first), outcome(world, report, second)) == (("", ""), ("told", ""))
    shop.later()
    assert outcome(world, shop.tell(), first) == ("told", "")


# Business Central away, restored files


def test_without_business_central_nothing_is_told(world: World, no_waiting: None) -> None:
    shop = ToldShop(world)
    connect_each_run(world)
    order = shop.send()
    shop.bc.faults.add("api:GET *", "reset", times=50)
    report = shop.tell()
    assert (report.exit_code, shop.written()) == (5, {})
    shop.bc.faults.clear()
    assert outcome(world, shop.tell(), order) == ("told", "")


def test_after_a_restore_the_shops_are_not_written_to_for_a_while(world: World) -> None:
    shop = ToldShop(world)
    order = shop.send()
    backup = back_up(world)
    restore(world, backup)
    assert shop.tell().infos[0].startswith("nothing is written until")
    assert shop.written() == {}
    world.clock.advance(SETTLE_S + 60)
    assert outcome(world, shop.tell(), order) == ("told", "")


def test_a_restored_file_does_not_tell_again_what_the_shop_has(world: World) -> None:
    shop = ToldShop(world, fulfillments=True, tracking_note=True, complete="shipped", **TRACKED)
    order = shop.send()
    shop.bc.track(shop.ship(order), "3SABC12345", "GLS")
    backup = back_up(world)
    shop.tell()
    written = shop.written()
    restore(world, backup)
    shop.tell()
    world.clock.advance(SETTLE_S + 60)
    shop.tell()
    assert shop.written() == written
    assert shop.telling(order).completed_at is not None


def test_what_was_sent_after_the_backup_is_told_by_the_restored_file(world: World) -> None:
    shop = ToldShop(world)
    run_service(world, "import-orders")  # telling is switched on
    backup = back_up(world)
    order = shop.send()
    restore(world, backup)
    run_service(world, "import-orders")
    assert order_of(world, order)["state"] == "verified"
    shop.tell()
    world.clock.advance(SETTLE_S + 60)
    assert outcome(world, shop.tell(), order) == ("told", "")


# More than one run, and orders by API


def test_by_api_an_item_that_stands_twice_is_told_apart_by_its_line(tmp_path: Path) -> None:
    with World(tmp_path / "world", transport="api") as world:
        shop = ToldShop(world, fulfillments=True, complete="shipped", **TRACKED)
        order = shop.send([("MUG", "Mug", 2, "10.00"), ("MUG", "Mug", 3, "9.00")])
        shop.bc.track(shop.ship(order), "3SABC12345", "GLS")
        shop.tell()
        (made,) = shop.fulfillments(order)
        assert sorted(item["qty"] for item in made["_items"]) == [2, 3]
        assert shop.status(order) == "completed"


@pytest.mark.parametrize("fulfillments", [False, True])
def test_two_runs_at_once_tell_nothing_twice(world: World, fulfillments: bool) -> None:
    shop = ToldShop(world, fulfillments=fulfillments, tracking_note=True, **TRACKED)
    orders = [shop.send() for _ in range(6)]
    for each in orders:
        shop.bc.track(shop.ship(each), f"3SABC{each}", "GLS")
    shop.shop.latency_s = 0.005
    runs = [threading.Thread(target=shop.tell) for _ in range(3)]
    for each_run in runs:
        each_run.start()
    for each_run in runs:
        each_run.join()
    shop.tell()
    assert shop.written()["put-order"] == 6
    assert [len(shop.mails(each)) for each in orders] == [1] * 6
    assert [shop.mark(each)["shipments"][0]["tracking"] for each in orders] == [[f"3SABC{each}"] for each in orders]
    assert [len(shop.fulfillments(each)) for each in orders] == [int(fulfillments)] * 6


def test_what_woobc_itself_fails_at_is_tried_again_by_night(world: World, monkeypatch: pytest.MonkeyPatch) -> None:
    """It counts as lost, for it may have been sent; repeating it as soon as nothing can come any more helps nobody."""
    shop = ToldShop(world)
    order = shop.send()

    def failing(*_: Any) -> None:
        raise KeyError("planted")

    write_mark = WooCommerceStore.write_mark
    monkeypatch.setattr(WooCommerceStore, "write_mark", failing)
    assert shop.tell().exit_code == 1
    assert shop.telling(order).code == "DEFECT"
    night = from_text(order_of(world, order)["tell_at"]).astimezone(ZoneInfo("Europe/Amsterdam"))
    assert night.time() == time(2, 30)
    monkeypatch.setattr(WooCommerceStore, "write_mark", write_mark)
    shop.later(26 * 60)
    shop.tell()
    assert (shop.mark(order), shop.telling(order).code) == ({"sales_order": shop.number(order)}, None)
