"""bc-insert when an answer is lost, when rows are there already, and when only a part of an order is."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import timedelta
from decimal import Decimal
from functools import partial
from typing import Any
from zoneinfo import ZoneInfo

import pytest

from tests.form import cases_of_form
from tests.jobs.support import (
    MINUTE,
    SETTLE_S,
    WorldClock,
    events_of,
    opened,
    order_of,
    orders_of,
    outcome,
    place,
    run_service,
    sales_orders,
    simple_world,
    staged_lines,
    stored,
)
from woobc.core.bootstrap import chosen_stores
from woobc.core.clock import from_text, to_local_text, to_text
from woobc.core.domain.documents import StagingLine, WriteAnswer
from woobc.core.jobs.bc_insert import InsertOptions, insert_orders
from woobc.core.middleware.orders import Orders
from woobc.core.operating import acts
from woobc.core.operating.explain import explain, keeping
from woobc.sandbox.business_central.sales import SalesLine, SalesOrder
from woobc.sandbox.world import World

KEYS = ("order-line", "entry")
"""Kinds of primary key: one refuses doubles, the other takes them. What differs by it is tried on both, the rest in the short
form on the one that forgives nothing."""


@pytest.fixture(params=cases_of_form(KEYS, (1,)))
def shop(world: World, request: pytest.FixtureRequest) -> World:
    return simple_world(world, primary_key=request.param)


def _imported(world: World, **order: Any) -> int:
    order_id = place(world, **order)
    run_service(world, "import-orders")
    return order_id


def _line_by_line(world: World) -> None:
    world.business_central.change_settings(missing_operations=["CreateMultiple"])


def _database(world: World, sql: str, *values: Any) -> None:
    """What a restored backup or another hand left in the file."""
    with sqlite3.connect(world.database_path) as connection:
        connection.execute(sql, values)
    connection.close()


def _write_row(world: World, number: str, line_no: int, **values: Any) -> None:
    """A row that somebody else put on the page."""
    with world.business_central.lock:
        world.business_central.staging.insert({"OrderNo": number, "LineNo": line_no, **values})


Create = Callable[[Sequence[StagingLine]], WriteAnswer]


def _insert_with(world: World, around: Callable[[Create, Sequence[StagingLine]], WriteAnswer]) -> None:
    """One run of bc-insert in which `around` stands between it and each request that creates rows."""
    with opened(world, "bc-insert") as job:
        page = job.business_central().page
        page.create = partial(around, page.create)  # type: ignore[method-assign]
        insert_orders(job, chosen_stores(job.config, ()), InsertOptions())


# Lost answers


def test_lost_after_commit_is_found_at_once(shop: World) -> None:
    order_id = _imported(shop)
    shop.business_central.faults.add("Create*", "reset-after")
    report = run_service(shop, "bc-insert")
    assert outcome(shop, report, order_id) == ("inserted", "")
    assert events_of(shop, order_id)[-2:] == ["answer lost", "found after lost answer"]
    assert staged_lines(shop, f"EU-{order_id}") == [10000, 20000]


def test_lost_before_commit_waits_out_the_server_and_is_sent_once(shop: World) -> None:
    order_id = _imported(shop)
    shop.business_central.faults.add("Create*", "reset")
    run_service(shop, "bc-insert")
    row = order_of(shop, order_id)
    assert row["state"] == "unknown"
    assert from_text(row["settle_at"]) - from_text(row["sent_at"]) >= timedelta(seconds=SETTLE_S)
    shop.clock.advance(SETTLE_S - 60)
    report = run_service(shop, "bc-insert")
    assert outcome(shop, report, order_id) == ("answer awaited", "")
    until = to_local_text(from_text(row["settle_at"]), ZoneInfo("Europe/Amsterdam"))
    assert report.entries[row["id"]][2] == f"not found yet, looked for until {until}"
    assert staged_lines(shop, f"EU-{order_id}") == []
    shop.clock.advance(61)
    report = run_service(shop, "bc-insert")
    assert outcome(shop, report, order_id) == ("inserted", "")
    assert staged_lines(shop, f"EU-{order_id}") == [10000, 20000]


def test_the_lost_answer_of_a_store_that_was_disabled_meanwhile_is_settled(shop: World) -> None:
    """Business Central alone is asked; a run for another store leaves it to the next one."""
    order_id = _imported(shop)
    shop.business_central.faults.add("Create*", "commit-later", seconds=SETTLE_S - 60)
    run_service(shop, "bc-insert")
    shop.store_config("eu")["enabled"] = False
    shop.config["stores"]["de"] = {**shop.store_config("eu"), "enabled": True}
    shop.config["stores"]["at"] = {**shop.store_config("eu"), "enabled": True}
    shop.write_config()
    shop.clock.advance(SETTLE_S)
    run_service(shop, "bc-insert", stores=("at",))
    assert order_of(shop, order_id)["state"] == "unknown"
    assert outcome(shop, run_service(shop, "bc-insert"), order_id) == ("inserted", "")
    assert staged_lines(shop, f"EU-{order_id}") == [10000, 20000]


def test_a_commit_minutes_later_is_found_and_not_sent_again(shop: World) -> None:
    order_id = _imported(shop)
    shop.business_central.faults.add("Create*", "commit-later", seconds=16 * MINUTE)
    for _ in range(3):
        run_service(shop, "bc-insert")
        shop.clock.advance(8.5 * MINUTE)
    assert order_of(shop, order_id)["state"] == "inserted"
    assert staged_lines(shop, f"EU-{order_id}") == [10000, 20000]


@pytest.mark.parametrize("limit", [1, 5, 40])
@pytest.mark.every(2)
def test_a_server_that_cuts_its_answers_doubles_nothing(shop: World, limit: int) -> None:
    """Neither what a fault committed nor what a lost answer did is sent again because the cut answer does not show it."""
    for _ in range(30):
        place(shop)
    run_service(shop, "import-orders")
    shop.business_central.change_settings(read_limit=limit)
    shop.business_central.faults.add("Create*", "fault-after", code="dialog")
    run_service(shop, "bc-insert")
    for order in orders_of(shop):
        assert (order["state"], staged_lines(shop, order["external_document_number"])) == ("inserted", [10000, 20000])


def test_a_server_that_cuts_its_answers_and_never_goes_on_is_not_believed(shop: World) -> None:
    for _ in range(3):
        place(shop)
    run_service(shop, "import-orders")
    shop.business_central.change_settings(read_limit=2, bookmarks="ignored")
    shop.business_central.faults.add("Create*", "reset-after")
    run_service(shop, "bc-insert")
    shop.clock.advance(2 * SETTLE_S)
    report = run_service(shop, "bc-insert")
    assert "does not go on after the row" in str(report.errors[0])
    for order in orders_of(shop):
        assert (order["state"], order["failed"]) == ("unknown", 0)
        assert staged_lines(shop, order["external_document_number"]) == [10000, 20000]
    shop.business_central.change_settings(read_limit=None, bookmarks="honoured")
    run_service(shop, "bc-insert")
    assert {order["state"] for order in orders_of(shop)} == {"inserted"}


def test_nothing_is_concluded_while_business_central_cannot_be_read(shop: World) -> None:
    order_id = _imported(shop)
    shop.business_central.faults.add("Create*", "reset-after")
    shop.business_central.faults.add("ReadMultiple", "status", times=99, skip=1)
    run_service(shop, "bc-insert")
    shop.clock.advance(2 * SETTLE_S)
    report = run_service(shop, "bc-insert")
    assert report.exit_code == 5
    assert order_of(shop, order_id)["state"] == "unknown"
    shop.business_central.faults.clear()
    run_service(shop, "bc-insert")
    assert order_of(shop, order_id)["state"] == "inserted"
    assert staged_lines(shop, f"EU-{order_id}") == [10000, 20000]


@pytest.mark.parametrize("processed_rows", ["hidden", "deleted"])
def test_a_lost_order_whose_rows_left_the_page_is_known_by_its_document(shop: World, processed_rows: str) -> None:
    shop.business_central.change_settings(processed_rows=processed_rows)
    order_id = _imported(shop)
    shop.business_central.faults.add("Create*", "commit-later", seconds=60)
    run_service(shop, "bc-insert")
    shop.clock.advance(SETTLE_S + 120)
    run_service(shop, "bc-insert")
    run_service(shop, "bc-verify")
    assert order_of(shop, order_id)["state"] == "verified"
    assert len(sales_orders(shop, f"EU-{order_id}")) == 1


def test_a_lost_order_posted_meanwhile_is_known_by_its_invoice(shop: World) -> None:
    shop.business_central.change_settings(processed_rows="deleted")
    order_id = _imported(shop)
    shop.business_central.faults.add("Create*", "commit-later", seconds=60)
    run_service(shop, "bc-insert")
    shop.clock.advance(150)
    shop.business_central.state()
    shop.clock.advance(SETTLE_S)
    shop.business_central.state()
    (order,) = sales_orders(shop, f"EU-{order_id}")
    shop.business_central.post_by_hand(order.number)
    run_service(shop, "bc-insert")
    run_service(shop, "bc-verify")
    row = order_of(shop, order_id)
    assert (row["state"], row["nav_sales_order_number"]) == ("posted", order.number)


def test_without_the_api_an_order_nobody_can_look_for_fails_and_is_not_sent_again(shop: World) -> None:
    del shop.bc_config["api_url"], shop.bc_config["actions_service"]
    eu = shop.store_config("eu")
    eu["mapping"]["create_customers"] = False
    eu["status_rules"]["completed"] = {"import": "valid"}
    shop.write_config()
    order_id = _imported(shop)
    shop.business_central.faults.add("Create*", "reset")
    run_service(shop, "bc-insert")
    assert order_of(shop, order_id)["failed"] == 0
    shop.clock.advance(SETTLE_S + 1)
    report = run_service(shop, "bc-insert")
    assert outcome(shop, report, order_id) == ("failed", "ANSWER_UNSETTLED")
    assert order_of(shop, order_id)["state"] == "unknown"
    run_service(shop, "bc-insert")
    assert staged_lines(shop, f"EU-{order_id}") == []


@pytest.mark.parametrize(("then", "afterwards"), [(0, 3600), (-3600, 0), (-7200, 3600)])
def test_a_clock_that_was_set_meanwhile_does_not_shorten_the_wait(shop: World, then: float, afterwards: float) -> None:
    order_id = _imported(shop)
    shop.business_central.faults.add("Create*", "commit-later", seconds=16 * MINUTE)
    run_service(shop, "bc-insert", clock=WorldClock(shop, then))
    shop.clock.advance(5 * MINUTE)
    report = run_service(shop, "bc-insert", clock=WorldClock(shop, afterwards))
    assert outcome(shop, report, order_id) == ("answer awaited", "")
    shop.clock.advance(SETTLE_S)
    run_service(shop, "bc-insert", clock=WorldClock(shop, afterwards))
    assert order_of(shop, order_id)["state"] == "inserted"
    assert staged_lines(shop, f"EU-{order_id}") == [10000, 20000]


@pytest.mark.parametrize("ahead_s", [-18_000, 18_000])
def test_a_clock_that_is_always_wrong_changes_nothing(shop: World, ahead_s: float) -> None:
    order_id = _imported(shop)
    shop.business_central.faults.add("Create*", "reset")
    for wait, state in ((0, "unknown"), (SETTLE_S - MINUTE, "unknown"), (MINUTE + 5, "inserted")):
        shop.clock.advance(wait)
        run_service(shop, "bc-insert", clock=WorldClock(shop, ahead_s))
        assert order_of(shop, order_id)["state"] == state


def test_a_dead_run_found_with_a_slow_clock_is_waited_out_all_the_same(shop: World) -> None:
    order_id = _imported(shop)
    _database(shop, "UPDATE orders SET state = 'inserting', claimed_by = 4711, sent_at = ?", to_text(shop.clock.now()))
    run_service(shop, "bc-insert", clock=WorldClock(shop, -3600))
    shop.clock.advance(MINUTE)
    run_service(shop, "bc-insert")
    assert order_of(shop, order_id)["state"] == "unknown"


# A run that died


def test_an_order_whose_run_died_is_unknown_and_never_stranded(shop: World) -> None:
    order_id = _imported(shop)

    def and_die(create: Create, lines: Sequence[StagingLine]) -> WriteAnswer:
        create(lines)
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        _insert_with(shop, and_die)
    assert order_of(shop, order_id)["state"] == "inserting"
    report = run_service(shop, "bc-insert")
    assert outcome(shop, report, order_id) == ("inserted", "")
    assert events_of(shop, order_id)[-2:] == ["run died", "found after lost answer"]
    assert staged_lines(shop, f"EU-{order_id}") == [10000, 20000]


def test_the_time_to_wait_counts_from_the_moment_the_dead_run_is_found(shop: World) -> None:
    order_id = _imported(shop)
    _database(shop, "UPDATE orders SET state = 'inserting', claimed_by = 4711, sent_at = ?", to_text(shop.clock.now()))
    shop.clock.advance(5 * SETTLE_S)
    run_service(shop, "bc-insert")
    row = order_of(shop, order_id)
    assert row["state"] == "unknown"
    assert from_text(row["settle_at"]) > shop.clock.now() + timedelta(seconds=SETTLE_S - 30)


def test_a_late_answer_to_an_order_that_was_given_back_is_kept_in_the_activity(
    shop: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    order_id = _imported(shop)
    plain = Orders.replace_lines

    def and_taken_away(orders: Orders, id_: int, lines: Any) -> None:
        plain(orders, id_, lines)
        orders.database.execute("UPDATE orders SET state = 'pending' WHERE id = ? AND state = 'inserting'", (id_,))

    monkeypatch.setattr(Orders, "replace_lines", and_taken_away)
    run_service(shop, "bc-insert")
    monkeypatch.undo()
    assert events_of(shop, order_id)[-1] == "late: created"
    run_service(shop, "bc-insert")
    assert order_of(shop, order_id)["state"] == "inserted"
    assert staged_lines(shop, f"EU-{order_id}") == [10000, 20000]


# Rows that are there already


def test_rows_equal_to_ours_are_taken_as_ours(shop: World) -> None:
    """The middleware forgot that it sent the order, as after a file copied back."""
    order_id = _imported(shop)
    run_service(shop, "bc-insert")
    _database(shop, "UPDATE orders SET state = 'pending', sent_at = NULL, sent_total = NULL, imported_date = NULL")
    report = run_service(shop, "bc-insert")
    assert outcome(shop, report, order_id) == ("inserted", "")
    assert staged_lines(shop, f"EU-{order_id}") == [10000, 20000]
    shop.clock.advance(120)
    run_service(shop, "bc-verify")
    assert (order_of(shop, order_id)["state"], order_of(shop, order_id)["conflict"]) == ("verified", 0)


def test_other_rows_under_our_number_fail_the_order(shop: World) -> None:
    order_id = _imported(shop)
    shop.business_central.set_job_outcome("never")
    _write_row(shop, f"EU-{order_id}", 10000, LineType="Item", ItemNo="CUP")
    report = run_service(shop, "bc-insert")
    assert outcome(shop, report, order_id) == ("failed", "STAGING_DIFFERS")
    row = order_of(shop, order_id)
    assert row["state"] == "pending"
    assert "CUP" in row["error_message"]
    assert staged_lines(shop, f"EU-{order_id}") == [10000]


@pytest.mark.parametrize("shop", KEYS, indirect=True)
def test_rows_written_between_our_look_and_our_request(shop: World) -> None:
    """With a key that refuses doubles the request fails and the content is compared; else bc-verify tells."""
    order_id = _imported(shop)
    shop.business_central.set_job_outcome("never")

    def after_somebody_else(create: Create, lines: Sequence[StagingLine]) -> WriteAnswer:
        if not shop.business_central.staging.rows:
            _write_row(shop, f"EU-{order_id}", 20000, LineType="Item", ItemNo="CUP")
        return create(lines)

    _insert_with(shop, after_somebody_else)
    row = order_of(shop, order_id)
    if shop.business_central.settings.primary_key == "order-line":
        assert (row["failed"], row["error_code"]) == (1, "STAGING_DIFFERS")
        assert staged_lines(shop, f"EU-{order_id}") == [20000]
    else:
        assert row["state"] == "inserted"
        report = run_service(shop, "bc-verify")
        assert outcome(shop, report, order_id) == ("failed", "LINES_DOUBLED")


@pytest.mark.parametrize("shop", KEYS, indirect=True)
def test_a_duplicate_key_whose_rows_are_ours_is_success(shop: World) -> None:
    order_id = _imported(shop)
    shop.business_central.faults.add("Create*", "fault-after", code="duplicate")
    report = run_service(shop, "bc-insert")
    assert outcome(shop, report, order_id) == ("inserted", "")
    assert staged_lines(shop, f"EU-{order_id}") == [10000, 20000]


# Found as a document


def test_an_order_somebody_else_entered_is_skipped_naming_it(shop: World) -> None:
    order_id = _imported(shop)
    _enter_document(shop, f"EU-{order_id}")
    shop.clock.advance(61 * MINUTE)
    report = run_service(shop, "bc-insert")
    assert outcome(shop, report, order_id) == ("skipped", "")
    row = order_of(shop, order_id)
    assert row["nav_sales_order_number"] in row["found_in_bc"]
    assert staged_lines(shop, f"EU-{order_id}") == []


def test_a_document_of_another_total_under_our_number_fails_the_order(shop: World) -> None:
    order_id = _imported(shop)
    _enter_document(shop, f"EU-{order_id}", extra="7.00")
    shop.clock.advance(61 * MINUTE)
    report = run_service(shop, "bc-insert")
    assert outcome(shop, report, order_id) == ("failed", "NUMBER_TAKEN")
    assert staged_lines(shop, f"EU-{order_id}") == []


def test_an_order_this_file_once_sent_is_adopted(shop: World) -> None:
    order_id = _imported(shop)
    _enter_document(shop, f"EU-{order_id}")
    _database(shop, "UPDATE orders SET sent_at = ?", to_text(shop.clock.now()))
    report = run_service(shop, "bc-insert")
    assert outcome(shop, report, order_id) == ("adopted", "")
    row = order_of(shop, order_id)
    (order,) = sales_orders(shop, f"EU-{order_id}")
    assert (row["state"], row["nav_sales_order_number"]) == ("verified", order.number)


def test_an_order_from_before_a_restore_is_adopted(shop: World) -> None:
    order_id = _imported(shop)
    _enter_document(shop, f"EU-{order_id}")
    _database(shop, "UPDATE stores SET restored_at = ?", to_text(shop.clock.now() + timedelta(seconds=1)))
    _database(shop, "UPDATE orders SET failed = 1, error_code = 'ITEM_UNKNOWN', checked_in_bc_at = NULL")
    shop.clock.advance(61 * MINUTE)
    run_service(shop, "bc-insert", row_ids=(order_of(shop, order_id)["id"],))
    row = order_of(shop, order_id)
    assert (row["state"], row["failed"], row["error_code"]) == ("verified", 0, None)
    assert row["accepted_payload_id"] is not None


def _enter_document(world: World, number: str, extra: str = "") -> None:
    """A sales order that was made by somebody else, with the lines of `place`."""
    with world.business_central.lock:
        books = world.business_central.books
        prices = [Decimal("12.10"), Decimal("12.10"), *([Decimal(extra)] if extra else [])]
        lines = [
            SalesLine(index, "Item", "MUG", "", "", Decimal(1), price, Decimal(0), price, Decimal(0))
            for index, price in enumerate(prices)
        ]
        order = SalesOrder(
            number=books.next_number("order"),
            external_document_number=number,
            customer_number="WEBGUEST",
            customer_name="Guest",
            document_date=None,
            posting_date=books.now().date(),
            prices_including_tax=True,
            lines=lines,
        )
        books.orders[order.number] = order
        books.touch(order)


# A part of an order


def test_lines_lost_on_the_way_are_added_when_nothing_can_arrive_any_more(shop: World) -> None:
    _line_by_line(shop)
    order_id = _imported(shop)
    shop.business_central.faults.add("Create", "reset", skip=1)
    run_service(shop, "bc-insert")
    assert staged_lines(shop, f"EU-{order_id}") == [10000]
    shop.clock.advance(SETTLE_S - 60)
    run_service(shop, "bc-insert")
    assert staged_lines(shop, f"EU-{order_id}") == [10000]
    shop.clock.advance(61)
    report = run_service(shop, "bc-insert")
    assert outcome(shop, report, order_id) == ("inserted", "")
    assert staged_lines(shop, f"EU-{order_id}") == [10000, 20000]


def test_a_line_that_arrives_late_is_not_added_twice(shop: World) -> None:
    _line_by_line(shop)
    order_id = _imported(shop)
    shop.business_central.faults.add("Create", "commit-later", skip=1, seconds=16 * MINUTE)
    for _ in range(3):
        run_service(shop, "bc-insert")
        shop.clock.advance(8.5 * MINUTE)
    assert order_of(shop, order_id)["state"] == "inserted"
    assert staged_lines(shop, f"EU-{order_id}") == [10000, 20000]


def test_the_added_line_may_be_lost_as_well(shop: World) -> None:
    _line_by_line(shop)
    order_id = _imported(shop)
    shop.business_central.faults.add("Create", "fault", skip=1, code="lock")
    shop.business_central.faults.add("Create", "commit-later", skip=1, seconds=16 * MINUTE)
    for _ in range(3):
        run_service(shop, "bc-insert")
        shop.clock.advance(8.5 * MINUTE)
    assert order_of(shop, order_id)["state"] == "inserted"
    assert staged_lines(shop, f"EU-{order_id}") == [10000, 20000]


@pytest.mark.parametrize("shop", KEYS, indirect=True)
def test_a_fault_after_commit_while_adding_is_no_proof(shop: World) -> None:
    _line_by_line(shop)
    order_id = _imported(shop)
    shop.business_central.faults.add("Create", "fault-after", times=9, skip=1, code="dialog")
    report = run_service(shop, "bc-insert")
    assert outcome(shop, report, order_id) == ("inserted", "")
    assert staged_lines(shop, f"EU-{order_id}") == [10000, 20000]


def test_a_line_refused_for_good_leaves_half_an_order_for_a_person(shop: World) -> None:
    _line_by_line(shop)
    shop.business_central.settings.missing_fields = set()
    order_id = _imported(shop)
    shop.business_central.faults.add("Create", "fault", times=9, skip=1, code="dialog")
    report = run_service(shop, "bc-insert")
    assert outcome(shop, report, order_id) == ("failed", "HALF_IN_BC")
    row = order_of(shop, order_id)
    assert row["state"] == "unknown"
    assert "lines 10000 of 10000, 20000" in row["error_message"]
    assert "line 20000" in row["error_message"]
    shop.business_central.faults.clear()
    run_service(shop, "bc-insert")
    assert staged_lines(shop, f"EU-{order_id}") == [10000]
    with opened(shop, "orders retry") as job:
        stored = job.middleware.orders.get(row["id"])
        job.middleware.orders.lift_failure(stored, "tried again", job.run)
    run_service(shop, "bc-insert")
    assert order_of(shop, order_id)["state"] == "inserted"
    assert staged_lines(shop, f"EU-{order_id}") == [10000, 20000]


def _killed_after_the_first_line(shop: World, processed_rows: str = "kept") -> int:
    """Of three, on a page without CreateMultiple and line_count; Business Central's job takes that one line."""
    _line_by_line(shop)
    shop.business_central.change_settings(processed_rows=processed_rows)
    shop.bc_config["fields"] = {"line_count": ""}
    shop.write_config()
    order_id = place(shop, "MUG", "TEA", "CUP")
    run_service(shop, "import-orders")
    shop.business_central.faults.add("Create", "reset", skip=1)
    shop.business_central.faults.add("ReadMultiple", "status", times=99, skip=1)
    run_service(shop, "bc-insert")
    shop.business_central.faults.clear()
    shop.clock.advance(5 * MINUTE)
    shop.business_central.state()
    assert staged_lines(shop, f"EU-{order_id}") in ([10000], [])
    return order_id


@pytest.mark.parametrize("processed_rows", ["kept", "hidden", "deleted"])
def test_half_an_order_that_became_a_sales_order_is_told(shop: World, processed_rows: str) -> None:
    order_id = _killed_after_the_first_line(shop, processed_rows)
    (order,) = sales_orders(shop, f"EU-{order_id}")
    report = run_service(shop, "bc-insert")
    assert outcome(shop, report, order_id) == ("failed", "HALF_IN_BC")
    row = order_of(shop, order_id)
    there = "the lines 10000" if processed_rows == "kept" else "no line"
    assert f"page has {there} of 10000, 20000, 30000" in row["error_message"]
    assert f"it made sales order {order.number} of 12.10 of it; 36.30 EUR were sent." in row["error_message"]
    shop.clock.advance(2 * SETTLE_S)
    run_service(shop, "bc-insert")
    run_service(shop, "bc-verify")
    assert (order_of(shop, order_id)["state"], order_of(shop, order_id)["failed"]) == ("unknown", 1)
    assert len(sales_orders(shop, f"EU-{order_id}")) == 1
    with opened(shop, "orders explain") as job:
        kept = keeping(explain(job.config, job.middleware, stored(shop, order_id, job), job.clock.now()))
    assert kept is not None
    assert kept.text.startswith("HALF_IN_BC: Business Central's page has")


def test_half_an_order_that_staff_completed_goes_on(shop: World) -> None:
    order_id = _killed_after_the_first_line(shop)
    run_service(shop, "bc-insert")
    (order,) = sales_orders(shop, f"EU-{order_id}")
    with shop.business_central.lock:
        order.lines += [replace(order.lines[0], sequence=sequence) for sequence in (2, 3)]
        shop.business_central.books.touch(order)
    with opened(shop, "orders retry") as job:
        acts.retry(job, stored(shop, order_id, job), acts.Act("jane"))
    run_service(shop, "bc-insert")
    run_service(shop, "bc-verify")
    row = order_of(shop, order_id)
    assert (row["state"], row["failed"], row["nav_sales_order_number"]) == ("verified", 0, order.number)


def test_half_an_order_that_counted_as_inserted_is_told(shop: World) -> None:
    """As an earlier version left it."""
    order_id = _killed_after_the_first_line(shop)
    _database(shop, "UPDATE orders SET state = 'inserted', claimed_by = NULL, settle_at = NULL")
    report = run_service(shop, "bc-verify")
    assert outcome(shop, report, order_id) == ("failed", "HALF_IN_BC")
    assert "the lines 10000 of 10000, 20000, 30000" in order_of(shop, order_id)["error_message"]


@pytest.mark.parametrize(
    ("kind", "settings"),
    [
        ("fault", {"code": "permission"}),
        ("fault", {"code": "company"}),
        ("fault", {"code": "service-not-found"}),
        ("status", {"status": 403}),
    ],
)
@pytest.mark.parametrize("begins_at", ["the second line", "a missing line"])
@pytest.mark.every(3)
def test_a_set_up_fault_in_the_middle_of_an_order_costs_it_nothing(
    shop: World, kind: str, settings: dict[str, Any], begins_at: str
) -> None:
    _line_by_line(shop)
    first = _imported(shop)
    if begins_at == "a missing line":
        shop.business_central.faults.add("Create", "reset", skip=1)
        run_service(shop, "bc-insert")
        shop.clock.advance(SETTLE_S + MINUTE)
    second = _imported(shop)
    shop.business_central.faults.add("Create", kind, times=99, skip=begins_at == "the second line", **settings)
    for _ in range(4):
        report = run_service(shop, "bc-insert")
        assert len(report.errors) == 1
        assert not report.needs_attention
        shop.clock.advance(SETTLE_S)
    assert [order_of(shop, order_id)["failed"] for order_id in (first, second)] == [0, 0]
    assert staged_lines(shop, f"EU-{first}") == [10000]
    shop.business_central.faults.clear()
    for _ in range(2):
        run_service(shop, "bc-insert")
        shop.clock.advance(SETTLE_S)
    for order_id in (first, second):
        assert staged_lines(shop, f"EU-{order_id}") == [10000, 20000]
        assert order_of(shop, order_id)["state"] == "inserted"


def test_nothing_is_added_to_rows_that_business_central_has_begun_with(shop: World) -> None:
    _line_by_line(shop)
    shop.bc_config["fields"] = {"line_count": ""}
    shop.write_config()
    order_id = _imported(shop)
    shop.business_central.faults.add("Create", "reset", skip=1)
    run_service(shop, "bc-insert")
    shop.clock.advance(90)
    shop.business_central.set_job_outcome("number-only")
    shop.clock.advance(SETTLE_S)
    shop.business_central.state()
    with shop.business_central.lock:  # the sales order is deleted again, its number stays on the row
        shop.business_central.books.orders.clear()
    report = run_service(shop, "bc-insert")
    assert outcome(shop, report, order_id) == ("failed", "HALF_IN_BC")
    assert staged_lines(shop, f"EU-{order_id}") == [10000]


def test_rows_that_are_half_hidden_are_not_completed(shop: World) -> None:
    """The job finished some lines and the page hides them: the document tells that the order is there."""
    shop.business_central.change_settings(processed_rows="hidden")
    order_id = _imported(shop)
    shop.business_central.set_job_outcome("some-lines")
    shop.business_central.faults.add("Create*", "reset-after")
    shop.business_central.faults.add("ReadMultiple", "status", times=99, skip=1)
    run_service(shop, "bc-insert")
    shop.business_central.faults.clear()
    shop.clock.advance(2 * SETTLE_S)
    report = run_service(shop, "bc-insert")
    assert outcome(shop, report, order_id) == ("inserted", "")
    assert staged_lines(shop, f"EU-{order_id}") == [10000, 20000]


def test_without_the_api_nothing_is_added_after_a_lost_answer(shop: World) -> None:
    _line_by_line(shop)
    del shop.bc_config["api_url"], shop.bc_config["actions_service"]
    eu = shop.store_config("eu")
    eu["mapping"]["create_customers"] = False
    eu["status_rules"]["completed"] = {"import": "valid"}
    shop.write_config()
    order_id = _imported(shop)
    shop.business_central.faults.add("Create", "reset", skip=1)
    run_service(shop, "bc-insert")
    shop.clock.advance(SETTLE_S + 1)
    report = run_service(shop, "bc-insert")
    assert outcome(shop, report, order_id) == ("failed", "HALF_IN_BC")
    assert staged_lines(shop, f"EU-{order_id}") == [10000]


@pytest.mark.parametrize("shop", KEYS, indirect=True)
def test_code_of_its_own_that_commits_half_is_completed(shop: World) -> None:
    orders = [_imported(shop), _imported(shop), _imported(shop)]
    shop.business_central.faults.add("CreateMultiple", "partial")
    run_service(shop, "bc-insert")
    for order_id in orders:
        assert order_of(shop, order_id)["state"] == "inserted"
        assert staged_lines(shop, f"EU-{order_id}") == [10000, 20000]
