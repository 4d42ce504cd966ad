"""Orders are read once more before they are sent, and drop out with a reason where nothing may be sent of them."""

from __future__ import annotations

from datetime import timedelta

import pytest

from tests.jobs.import_support import run_on_database
from tests.jobs.support import (
    MINUTE,
    order_of,
    outcome,
    place,
    run_service,
    simple_world,
    staged_lines,
)
from woobc.sandbox.world import World


@pytest.fixture
def shop(world: World) -> World:
    return simple_world(world)


def test_the_order_is_read_once_more_and_sent_as_it_is_now(shop: World) -> None:
    order_id = place(shop)
    run_service(shop, "import-orders")
    shop.woocommerce.edit_lines(order_id, [("MUG", "Mug", 3, "10.00")])
    run_service(shop, "bc-insert")
    (row,) = shop.business_central.staging.rows.values()
    assert row.values["Quantity"] == 3


def test_an_order_whose_status_is_no_longer_eligible_goes_back(shop: World) -> None:
    order_id = place(shop)
    run_service(shop, "import-orders")
    shop.woocommerce.set_status(order_id, "pending")
    run_service(shop, "bc-insert")
    assert order_of(shop, order_id)["state"] == "open"
    assert staged_lines(shop, f"EU-{order_id}") == []


def test_an_order_trashed_meanwhile_is_not_sent(shop: World) -> None:
    order_id = place(shop)
    run_service(shop, "import-orders")
    shop.woocommerce.trash(order_id)
    run_service(shop, "bc-insert")
    assert order_of(shop, order_id)["state"] == "gone"
    assert staged_lines(shop, f"EU-{order_id}") == []


def test_an_order_just_changed_waits_for_its_quiet_time(shop: World) -> None:
    shop.store_config("eu")["quiet_time"] = "10 minutes"
    shop.write_config()
    order_id = place(shop)
    run_service(shop, "import-orders")
    run_service(shop, "bc-insert")
    assert order_of(shop, order_id)["state"] == "pending"
    shop.clock.advance(11 * 60)
    run_service(shop, "bc-insert")
    assert order_of(shop, order_id)["state"] == "inserted"


def test_a_store_that_cannot_be_read_leaves_its_orders(shop: World) -> None:
    order_id = place(shop)
    run_service(shop, "import-orders")
    shop.woocommerce.faults.add("*", "status", times=50, status=503)
    report = run_service(shop, "bc-insert")
    assert outcome(shop, report, order_id) == ("postponed", "")
    assert report.exit_code == 5
    assert order_of(shop, order_id)["state"] == "pending"
    report = run_service(shop, "bc-insert", without_store=frozenset({"eu"}))
    assert outcome(shop, report, order_id) == ("inserted", "")


def test_refunds_before_sending_reduce_the_order(shop: World) -> None:
    order_id = place(shop)
    run_service(shop, "import-orders")
    lines = shop.woocommerce.order(order_id)["line_items"]
    shop.woocommerce.refund(order_id, lines={lines[0]["id"]: 1}, reason="Broken")
    run_service(shop, "bc-insert")
    (row,) = shop.business_central.staging.rows.values()
    assert row.values["ItemNo"] == "TEA"
    shop.clock.advance(2 * MINUTE)
    run_service(shop, "bc-verify")
    assert (order_of(shop, order_id)["state"], order_of(shop, order_id)["conflict"]) == ("verified", 0)


def test_two_refunds_of_one_second_are_no_change_when_the_order_is_read_alone(shop: World) -> None:
    order_id = place(shop, "MUG", "TEA", "CUP")
    place(shop)
    for line in shop.woocommerce.order(order_id)["line_items"][:2]:
        shop.woocommerce.refund(order_id, lines={line["id"]: 1})
    shop.clock.advance(5 * MINUTE)
    run_service(shop, "import-orders")
    report = run_service(shop, "bc-insert", row_ids=(order_of(shop, order_id)["id"],))
    assert outcome(shop, report, order_id) == ("inserted", "")
    assert staged_lines(shop, f"EU-{order_id}") == [10000]
    with run_on_database(shop) as execute:
        versions = execute(f"SELECT count(*) FROM payloads WHERE order_id = {order_of(shop, order_id)['id']}")
        assert versions.fetchone()[0] == 1, "a version that never was is stored"


@pytest.mark.parametrize("answer", ["without it", "404", "404 page", "403", "500", "no JSON"])
@pytest.mark.every(2)
def test_a_refund_the_shop_does_not_show_keeps_only_its_own_order(shop: World, answer: str) -> None:
    ill, well = place(shop), place(shop)
    shop.woocommerce.name_refund(ill, 7001, "-1.00")
    code = "woocommerce_rest_shop_order_invalid_id" if answer == "404" else "woocommerce_rest_cannot_view"
    body = "<html></html>" if answer in ("404 page", "no JSON") else f'{{"code": "{code}", "message": "No."}}'
    kind = "application/json" if body.startswith("{") else "text/html"
    status = 200 if answer == "no JSON" else int(answer[:3]) if answer != "without it" else 0
    if status:
        shop.woocommerce.faults.add("refunds", "status", times=1000, status=status, body=body, type=kind)
    shop.clock.advance(5 * MINUTE)
    run_service(shop, "import-orders")
    reports = []
    for _ in range(3):
        reports.append(run_service(shop, "bc-insert"))
        shop.clock.advance(15 * MINUTE)
    assert order_of(shop, well)["state"] == "inserted"
    assert [outcome(shop, report, ill) for report in reports] == [
        ("refused", "REFUND_UNREAD"),
        ("refused", "REFUND_UNREAD"),
        ("failed", "REFUND_UNREAD"),
    ]
    assert [report.exit_code for report in reports] == [0, 0, 4]
    assert "refund 7001 of 1.00 EUR" in order_of(shop, ill)["error_message"]
    shop.woocommerce.delete_refund(ill, 7001)
    run_service(shop, "import-orders", order_ids=(f"id:{ill}",))
    assert outcome(shop, run_service(shop, "bc-insert"), ill) == ("inserted", "")


def test_an_order_refunded_to_nothing_is_skipped(shop: World) -> None:
    order_id = place(shop, "MUG")
    run_service(shop, "import-orders")
    (line,) = shop.woocommerce.order(order_id)["line_items"]
    shop.woocommerce.refund(order_id, lines={line["id"]: 1}, reason="Returned")
    shop.woocommerce.set_status(order_id, "processing")
    run_service(shop, "bc-insert")
    assert order_of(shop, order_id)["state"] == "skipped"
    assert not shop.business_central.staging.rows


def test_an_order_without_a_number_is_never_sent(shop: World) -> None:
    shop.store_config("eu")["external_document_number"] = "{number}"
    shop.write_config()
    first, second = place(shop, number="7"), place(shop, number="7")
    run_service(shop, "import-orders")
    assert order_of(shop, second)["error_code"] == "NUMBER_REPEATED"
    for without in (frozenset[str](), frozenset({"eu"})):
        report = run_service(shop, "bc-insert", row_ids=(order_of(shop, second)["id"],), without_store=without)
        assert outcome(shop, report, second) == ("failed", "NUMBER_REPEATED")
    assert not shop.business_central.staging.rows
    run_service(shop, "bc-insert")
    assert order_of(shop, first)["state"] == "inserted"


def test_an_order_without_lines_fails_with_a_sentence(shop: World) -> None:
    order_id = shop.woocommerce.place_order(lines=[])
    run_service(shop, "import-orders")
    run_service(shop, "bc-insert")
    row = order_of(shop, order_id)
    assert (row["state"], row["failed"], row["error_code"]) == ("pending", 1, "NO_LINES")
    assert "no lines" in row["error_message"]


def test_a_cancellation_that_seems_older_than_what_is_stored_is_not_sent_over(shop: World) -> None:
    """Its date lies before the stored one, as when the shop's clock was set back."""
    order_id = place(shop)
    run_service(shop, "import-orders")
    shop.woocommerce.set_status(order_id, "cancelled")
    shop.woocommerce.set_modified(order_id, shop.clock.now() - timedelta(minutes=5))
    report = run_service(shop, "bc-insert")
    assert outcome(shop, report, order_id) == ("postponed", "")
    assert staged_lines(shop, f"EU-{order_id}") == []
    shop.clock.advance(11 * 60)
    run_service(shop, "bc-insert")
    assert order_of(shop, order_id)["state"] == "open"
    assert staged_lines(shop, f"EU-{order_id}") == []
