"""bc-verify: what each state of the staging rows and of the documents means for an order."""

from __future__ import annotations

import logging
from decimal import Decimal
from typing import Any

import pytest

from tests.jobs.support import (
    MINUTE,
    config_of,
    events_of,
    order_of,
    orders_of,
    outcome,
    place,
    run_service,
    sales_orders,
    simple_world,
)
from woobc.core.jobs.report import RunReport
from woobc.core.middleware.orders import Orders
from woobc.sandbox.business_central.page import Row
from woobc.sandbox.world import World

HOUR = 61 * MINUTE


@pytest.fixture
def shop(world: World) -> World:
    return simple_world(world)


def _inserted(world: World, *skus: str, **order: Any) -> int:
    order_id = place(world, *skus, **order)
    run_service(world, "import-orders")
    run_service(world, "bc-insert")
    return order_id


def _verify(world: World, after: float = 2 * MINUTE) -> RunReport:
    world.clock.advance(after)
    return run_service(world, "bc-verify")


def _change(world: World, order_id: int, **values: Any) -> None:
    """A person, or another job, changes the order's rows."""
    staging = world.business_central.staging
    with world.business_central.lock:
        for row in _rows(world, order_id):
            staging.change(row, values)


def _rows(world: World, order_id: int) -> list[Row]:
    return [row for row in world.business_central.staging.rows.values() if row.values["OrderNo"] == f"EU-{order_id}"]


# The table


@pytest.mark.parametrize("processed_rows", ["kept", "hidden", "deleted"])
def test_a_finished_order_is_verified_with_its_number(shop: World, processed_rows: str) -> None:
    shop.business_central.change_settings(processed_rows=processed_rows)
    order_id = _inserted(shop)
    report = _verify(shop)
    (order,) = sales_orders(shop, f"EU-{order_id}")
    row = order_of(shop, order_id)
    assert (row["state"], row["verified"], row["nav_sales_order_number"]) == ("verified", 1, order.number)
    assert row["verified_date"]
    assert outcome(shop, report, order_id) == ("verified", "")


@pytest.mark.parametrize("result", ["number-only", "completed-only", "some-lines", "never"])
@pytest.mark.every(2)
def test_a_result_that_is_not_whole_is_waited_for(shop: World, result: str) -> None:
    shop.business_central.set_job_outcome(result)
    order_id = _inserted(shop)
    report = _verify(shop)
    row = order_of(shop, order_id)
    assert (row["state"], row["failed"]) == ("inserted", 0)
    assert report.totals() == {"waiting": 1}
    shop.business_central.set_job_outcome("normal")
    _verify(shop)
    assert order_of(shop, order_id)["state"] == "verified"


def test_waiting_is_silent_then_logged_then_warned_of_once_per_run(
    shop: World, caplog: pytest.LogCaptureFixture
) -> None:
    shop.business_central.set_job_outcome("never")
    first, second = _inserted(shop), _inserted(shop)
    seen = []
    with caplog.at_level(logging.INFO, logger="woobc"):
        for after in (2, 4, 60):
            caplog.clear()
            report = _verify(shop, after * MINUTE)
            waits = [record for record in caplog.records if "waits" in record.message]
            seen.append((len(waits), len(report.notes), report.exit_code))
    assert seen == [(0, 0, 0), (2, 0, 0), (0, 1, 0)]
    assert report.notes[0].endswith("for Business Central's job to make a sales order: 2. Look at its job queue.")
    assert {order_of(shop, each)["state"] for each in (first, second)} == {"inserted"}


def test_an_error_text_fails_the_order_and_success_lifts_it(shop: World) -> None:
    shop.business_central.set_job_outcome("error")
    order_id = _inserted(shop)
    report = _verify(shop)
    row = order_of(shop, order_id)
    assert outcome(shop, report, order_id) == ("failed", "BC_ROW_ERROR")
    assert report.exit_code == 4
    assert row["error_message"] == _rows(shop, order_id)[0].values["ErrorText"]
    soap = len(shop.business_central.requests)
    assert _verify(shop, 10 * MINUTE).totals() == {}
    assert len(shop.business_central.requests) == soap
    again = _verify(shop, HOUR)
    assert (again.exit_code, again.needs_attention) == (0, False)
    shop.business_central.set_job_outcome("normal")
    shop.business_central.run_job()
    _verify(shop, HOUR)
    row = order_of(shop, order_id)
    assert (row["state"], row["failed"], row["error_code"]) == ("verified", 0, None)
    assert "failure lifted" in events_of(shop, order_id)


def test_an_order_corrected_by_hand_is_picked_up_when_it_is_named(shop: World) -> None:
    shop.business_central.set_job_outcome("error")
    order_id = _inserted(shop)
    _verify(shop)
    shop.business_central.set_job_outcome("normal")
    shop.business_central.run_job()
    run_service(shop, "bc-verify", row_ids=(order_of(shop, order_id)["id"],))
    assert order_of(shop, order_id)["state"] == "verified"


def test_more_rows_than_were_sent(shop: World) -> None:
    shop.business_central.change_settings(primary_key="entry")
    order_id = _inserted(shop)
    with shop.business_central.lock:
        surplus = shop.business_central.staging.insert(_rows(shop, order_id)[0].values)
    report = run_service(shop, "bc-verify")
    assert outcome(shop, report, order_id) == ("failed", "LINES_DOUBLED")
    with shop.business_central.lock:
        shop.business_central.staging.delete(surplus)
    _verify(shop, HOUR)
    row = order_of(shop, order_id)
    assert (row["state"], row["failed"]) == ("verified", 0)


def test_two_numbers_on_one_orders_rows(shop: World) -> None:
    shop.business_central.set_job_outcome("split")
    order_id = _inserted(shop)
    report = _verify(shop)
    assert outcome(shop, report, order_id) == ("failed", "SPLIT_IN_BC")
    assert all(
        order.number in order_of(shop, order_id)["error_message"] for order in sales_orders(shop, f"EU-{order_id}")
    )


# Rows that left the page


def test_rows_gone_and_the_order_posted_already(shop: World) -> None:
    shop.business_central.change_settings(processed_rows="deleted")
    order_id = _inserted(shop)
    shop.clock.advance(2 * MINUTE)
    shop.business_central.state()
    (order,) = sales_orders(shop, f"EU-{order_id}")
    invoice = shop.business_central.post_by_hand(order.number)
    run_service(shop, "bc-verify")
    row = order_of(shop, order_id)
    assert (row["state"], row["nav_sales_order_number"], row["posted_invoice_number"]) == (
        "posted",
        order.number,
        invoice,
    )


def test_rows_gone_and_no_document_is_waited_for_then_told(shop: World) -> None:
    order_id = _inserted(shop)
    with shop.business_central.lock:
        for row in _rows(shop, order_id):
            shop.business_central.staging.delete(row)
    assert _verify(shop).totals() == {"waiting": 1}
    report = _verify(shop, HOUR)
    assert outcome(shop, report, order_id) == ("failed", "ROWS_GONE")
    assert order_of(shop, order_id)["state"] == "inserted"


def test_rows_gone_and_two_sales_orders(shop: World) -> None:
    shop.business_central.change_settings(processed_rows="deleted")
    shop.business_central.set_job_outcome("two-orders")
    order_id = _inserted(shop)
    report = _verify(shop)
    assert outcome(shop, report, order_id) == ("failed", "SPLIT_IN_BC")


# What is compared


def test_two_sales_orders_under_our_number_are_a_conflict(shop: World) -> None:
    shop.business_central.set_job_outcome("two-orders")
    order_id = _inserted(shop)
    report = _verify(shop)
    row = order_of(shop, order_id)
    assert (row["state"], row["conflict"], row["conflict_code"]) == ("verified", 1, "DOCUMENT_DOUBLED")
    assert report.exit_code == 4


@pytest.mark.parametrize(
    ("skew", "conflict", "told"),
    [("0", 0, False), ("0.05", 0, True), ("-0.05", 0, True), ("0.06", 1, False), ("-3.00", 1, False)],
)
@pytest.mark.every(2)
def test_the_total_is_compared_with_a_tolerance(shop: World, skew: str, conflict: int, told: bool) -> None:
    shop.business_central.settings.total_skew = Decimal(skew)
    order_id = _inserted(shop)
    _verify(shop)
    row = order_of(shop, order_id)
    assert (row["state"], row["conflict"]) == ("verified", conflict)
    assert row["conflict_code"] == ("TOTAL_DIFFERS" if conflict else None)
    assert ("total differs a little" in events_of(shop, order_id)) is told


def test_a_sales_order_under_another_number_than_ours_is_compared_too(shop: World) -> None:
    """Business Central's job may write what it likes into the external document number."""
    shop.business_central.settings.total_skew = Decimal(-3)
    order_id = _inserted(shop)
    shop.clock.advance(2 * MINUTE)
    shop.business_central.state()
    (order,) = shop.business_central.books.orders.values()
    shop.business_central.change_order(order.number, external_document_number="PO 4711")
    _verify(shop)
    row = order_of(shop, order_id)
    assert (row["state"], row["nav_sales_order_number"], row["conflict_code"]) == (
        "verified",
        order.number,
        "TOTAL_DIFFERS",
    )


def test_a_sales_order_that_cannot_be_read_yet_is_waited_for(shop: World) -> None:
    """As when the API answers from a copy of the data that is behind: its total must be compared before it is posted."""
    shop.business_central.settings.total_skew = Decimal(-3)
    order_id = _inserted(shop)
    shop.clock.advance(2 * MINUTE)
    shop.business_central.state()
    orders = shop.business_central.books.orders
    behind = dict(orders)
    orders.clear()
    _verify(shop)
    assert order_of(shop, order_id)["state"] == "inserted"
    orders.update(behind)
    _verify(shop)
    assert order_of(shop, order_id)["conflict_code"] == "TOTAL_DIFFERS"


def test_a_sales_order_that_is_never_there_is_told(shop: World) -> None:
    order_id = _inserted(shop)
    shop.clock.advance(2 * MINUTE)
    shop.business_central.state()
    shop.business_central.books.orders.clear()
    shop.clock.advance(61 * MINUTE)
    _verify(shop)
    row = order_of(shop, order_id)
    assert (row["state"], row["conflict_code"]) == ("verified", "SALES_ORDER_GONE")


def test_nobody_meets_a_verified_order_that_is_not_compared_yet(shop: World, monkeypatch: pytest.MonkeyPatch) -> None:
    """A run that is killed between the two leaves the order as it was."""
    shop.business_central.settings.total_skew = Decimal(-3)
    order_id = _inserted(shop)

    def killed(*_: object, **__: object) -> None:
        raise KeyboardInterrupt

    with monkeypatch.context() as patched:
        patched.setattr(Orders, "mark_conflict", killed)
        with pytest.raises(KeyboardInterrupt):
            _verify(shop)
    assert order_of(shop, order_id)["state"] == "inserted"
    _verify(shop)
    assert order_of(shop, order_id)["conflict_code"] == "TOTAL_DIFFERS"


def test_an_order_of_many_lines_may_differ_by_a_cent_each(shop: World) -> None:
    shop.business_central.settings.total_skew = Decimal("0.08")
    order_id = _inserted(shop, *["MUG"] * 8)
    _verify(shop)
    assert order_of(shop, order_id)["conflict"] == 0


@pytest.mark.parametrize("left_out", ["prices_including_vat", "vat_amount", "line_amount"])
@pytest.mark.parametrize("including", [True, False])
@pytest.mark.every(4)
def test_the_total_is_known_though_the_page_lacks_a_field(shop: World, left_out: str, including: bool) -> None:
    """The page's job makes of the rows what it can; the total that was sent does not depend on the page."""
    shop.bc_config["fields"] = {left_out: ""}
    shop.write_config()
    order_id = place(shop, prices_include_tax=including)
    run_service(shop, "import-orders")
    run_service(shop, "bc-insert")
    row = order_of(shop, order_id)
    assert Decimal(row["sent_total"]) == Decimal(row["total"])


def test_what_was_changed_in_the_store_after_sending_does_not_count_as_a_wrong_total(shop: World) -> None:
    order_id = _inserted(shop)
    shop.woocommerce.edit_lines(order_id, [("MUG", "Mug", 9, "10.00")])
    run_service(shop, "import-orders")
    assert order_of(shop, order_id)["conflict_code"] == "CHANGED_IN_STORE"
    _verify(shop)
    row = order_of(shop, order_id)
    assert (row["state"], row["conflict"], row["conflict_code"]) == ("verified", 1, "CHANGED_IN_STORE")


# Around it


def test_an_idle_run_sends_nothing(shop: World) -> None:
    _inserted(shop)
    _verify(shop)
    before = len(shop.business_central.requests)
    report = _verify(shop)
    assert len(shop.business_central.requests) == before
    assert report.totals() == {}


@pytest.mark.parametrize("kind", ["status", "reset", "truncate", "html-200", "empty-202"])
@pytest.mark.every(2)
def test_trouble_while_reading_costs_nothing(shop: World, kind: str) -> None:
    order_id = _inserted(shop)
    shop.business_central.faults.add("ReadMultiple", kind, times=99)
    report = _verify(shop)
    assert report.exit_code in (3, 5)
    assert (order_of(shop, order_id)["state"], order_of(shop, order_id)["failed"]) == ("inserted", 0)
    shop.business_central.faults.clear()
    _verify(shop)
    assert order_of(shop, order_id)["state"] == "verified"


def test_a_filter_that_is_refused_is_halved(shop: World) -> None:
    orders = [_inserted(shop) for _ in range(5)]
    shop.business_central.faults.add("ReadMultiple", "fault", times=2, code="filter")
    _verify(shop)
    assert {order_of(shop, each)["state"] for each in orders} == {"verified"}


def test_a_dry_run_says_what_it_would_find_and_changes_nothing(shop: World) -> None:
    order_id = _inserted(shop)
    shop.clock.advance(2 * MINUTE)
    before = shop.database_path.read_bytes()
    report = run_service(shop, "bc-verify", dry_run=True)
    assert outcome(shop, report, order_id) == ("verified", "")
    assert shop.database_path.read_bytes() == before


def test_no_more_than_the_limit(shop: World) -> None:
    for _ in range(4):
        _inserted(shop)
    shop.clock.advance(2 * MINUTE)
    run_service(shop, "bc-verify", limit=3)
    assert [row["state"] for row in orders_of(shop)] == ["verified"] * 3 + ["inserted"]


def test_without_the_api_the_page_alone_verifies(shop: World) -> None:
    del shop.bc_config["api_url"], shop.bc_config["actions_service"]
    eu = shop.store_config("eu")
    eu["mapping"]["create_customers"] = False
    eu["status_rules"]["completed"] = {"import": "valid"}
    shop.write_config()
    assert config_of(shop).environment.business_central.api_url == ""
    order_id = _inserted(shop)
    _verify(shop)
    assert order_of(shop, order_id)["state"] == "verified"
