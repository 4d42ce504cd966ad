"""Orders as sales orders by API: the same states, marks and promises as with the staging page."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

from tests.jobs.support import (
    MINUTE,
    SETTLE_S,
    back_up,
    events_of,
    opened,
    order_of,
    orders_of,
    outcome,
    place,
    restore,
    run_service,
    sales_orders,
    simple_world,
    stored,
)
from woobc.core.middleware.locks import requests_more
from woobc.sandbox.business_central.sales import SalesLine, SalesOrder
from woobc.sandbox.world import World

POST = "api:POST salesOrders"


@pytest.fixture
def shop(tmp_path: Path) -> Iterator[World]:
    with World(tmp_path / "world", transport="api") as world:
        yield simple_world(world)


def imported(world: World, *skus: str, **order: Any) -> int:
    order_id = place(world, *skus, **order)
    run_service(world, "import-orders")
    return order_id


def sent(world: World, *skus: str, **order: Any) -> int:
    order_id = imported(world, *skus, **order)
    run_service(world, "bc-insert")
    return order_id


def the_order(world: World, order_id: int) -> SalesOrder:
    (order,) = sales_orders(world, f"EU-{order_id}")
    assert isinstance(order, SalesOrder)
    return order


def state(world: World, order_id: int) -> str:
    return str(order_of(world, order_id)["state"])


def posts(world: World) -> int:
    return sum(seen.operation == POST for seen in world.business_central.requests)


def test_an_order_goes_from_the_shop_to_a_verified_sales_order(shop: World) -> None:
    order_id = imported(shop, "MUG", "TEA", "MUG")
    report = run_service(shop, "bc-insert")
    row = order_of(shop, order_id)
    assert (row["state"], row["imported"], row["transport"]) == ("inserted", 1, "api")
    assert outcome(shop, report, order_id) == ("inserted", "")
    run_service(shop, "bc-verify")
    row, order = order_of(shop, order_id), the_order(shop, order_id)
    assert (row["state"], row["nav_sales_order_number"], row["conflict"]) == ("verified", order.number, 0)
    assert order.total_including_tax == Decimal(row["total"])
    assert [line.sequence for line in order.lines] == [10000, 20000, 30000]


def test_a_dry_run_sends_nothing_and_says_what_it_would(shop: World) -> None:
    order_id = imported(shop)
    report = run_service(shop, "bc-insert", dry_run=True)
    assert outcome(shop, report, order_id)[0] == "would be inserted"
    assert (posts(shop), state(shop, order_id)) == (0, "pending")


@pytest.mark.parametrize("posting_date", ["work-date", "none"])
@pytest.mark.parametrize("processing", ["post", "schedule-post"])
@pytest.mark.every(2)
def test_a_verified_order_is_shipped_and_invoiced_by_the_api(shop: World, processing: str, posting_date: str) -> None:
    """A set-up may leave the posting date blank, which posting refuses."""
    shop.business_central.change_settings(default_posting_date=posting_date)
    order_id = sent_to_be_posted(shop, processing)
    row = order_of(shop, order_id)
    assert (row["state"], row["posted_invoice_number"]) == ("posted", shop.business_central.books.invoices[0].number)


@pytest.mark.parametrize("processing", ["post", "schedule-post"])
def test_no_part_of_an_order_is_posted_where_its_quantities_are_held(shop: World, processing: str) -> None:
    """The warehouse ships one of two; or the set-up leaves the quantities blank until somebody has picked."""
    shop.business_central.settings.default_quantity_to_ship = "blank"
    order_id = sent_to_be_posted(shop, processing, "MUG", "TEA")
    assert (state(shop, order_id), order_of(shop, order_id)["error_code"]) == ("verified", "QUANTITIES_HELD")
    assert "lines 10000, 20000" in order_of(shop, order_id)["error_message"]
    assert (shop.business_central.books.invoices, post_calls(shop)) == ([], 0)
    for line in the_order(shop, order_id).lines:
        line.to_ship = line.to_invoice = None
    shop.clock.advance(24 * 60 * MINUTE)
    run_service(shop, "bc-verify" if processing == "post" else "batch-post")
    assert (state(shop, order_id), post_calls(shop)) == ("posted", 1)


def test_what_the_warehouse_has_shipped_in_full_is_invoiced(shop: World) -> None:
    order_id = sent(shop, "MUG", "TEA")
    run_service(shop, "bc-verify")
    shop.business_central.ship_partly(the_order(shop, order_id).number, share="1")
    shop.store_config("eu")["order_processing"] = "post"
    shop.write_config()
    run_service(shop, "bc-verify")
    assert state(shop, order_id) == "posted"


def sent_to_be_posted(world: World, processing: str, *skus: str) -> int:
    """The id of an order of a store with this mode, after the jobs have had their turn at it."""
    world.store_config("eu")["order_processing"] = processing
    if processing == "schedule-post":
        world.store_config("eu")["schedule_posting_time"] = "22:00"
    world.write_config()
    order_id = sent(world, *skus)
    run_service(world, "bc-verify")
    if processing == "schedule-post":
        world.clock.advance(24 * 60 * MINUTE)
        run_service(world, "batch-post")
    return order_id


def post_calls(world: World) -> int:
    return sum(seen.operation == "api:POST shipAndInvoice" for seen in world.business_central.requests)


@pytest.mark.parametrize("at_once", [1, 3])
def test_a_lost_answer_is_read_back_and_not_sent_again(shop: World, at_once: int) -> None:
    shop.bc_config["orders_at_once"] = at_once
    shop.write_config()
    lost, plain, never = imported(shop), imported(shop), imported(shop)
    shop.business_central.faults.add(POST, "reset-after")
    run_service(shop, "bc-insert", row_ids=(order_of(shop, lost)["id"],))
    assert (state(shop, lost), "inserted" in events_of(shop, lost)) == ("inserted", False)
    shop.business_central.faults.add(POST, "reset")
    run_service(shop, "bc-insert", row_ids=(order_of(shop, never)["id"],))
    assert state(shop, never) == "unknown"
    run_service(shop, "bc-insert")
    assert (state(shop, plain), state(shop, never)) == ("inserted", "unknown")
    shop.clock.advance(SETTLE_S + 1)
    run_service(shop, "bc-insert")
    assert state(shop, never) == "inserted"
    for order_id in (lost, plain, never):
        assert the_order(shop, order_id)


def test_what_arrives_minutes_later_is_found_and_not_sent_again(shop: World) -> None:
    order_id = imported(shop)
    shop.business_central.faults.add(POST, "commit-later", seconds=300)
    run_service(shop, "bc-insert")
    assert state(shop, order_id) == "unknown"
    shop.clock.advance(301)
    run_service(shop, "bc-insert")
    assert state(shop, order_id) == "inserted"
    assert the_order(shop, order_id)


@pytest.mark.parametrize(
    "fault",
    [
        {"kind": "fault-after", "code": "deadlock", "status": 409},
        {"kind": "fault-after", "code": "dialog"},
        {"kind": "fault-after", "code": "transaction"},
        {"kind": "fault", "code": "deadlock", "status": 409},
        {"kind": "fault-after", "code": "deadlock", "status": 400},
        {"kind": "fault", "code": "lock"},
    ],
    ids=str,
)
@pytest.mark.every(2)
def test_an_error_is_no_proof_and_read_back_before_anything_is_sent_again(shop: World, fault: dict[str, Any]) -> None:
    order_id = imported(shop)
    shop.business_central.faults.add(POST, **fault)
    run_service(shop, "bc-insert")
    assert (state(shop, order_id), order_of(shop, order_id)["failed"]) == ("inserted", 0)
    assert the_order(shop, order_id)


def test_a_refused_order_fails_alone_at_the_third_identical_refusal(shop: World) -> None:
    good = imported(shop)
    shop.business_central.add_item("OLD", "Old", 5, 1)
    bad = imported(shop, "OLD")
    shop.business_central.faults.add(POST, "fault", times=3, skip=1, code="item-unknown")
    for _ in range(3):
        run_service(shop, "bc-insert")
        shop.clock.advance(SETTLE_S * 4)
    assert (state(shop, good), order_of(shop, bad)["error_code"], order_of(shop, bad)["failed"]) == (
        "inserted",
        "ITEM_UNKNOWN",
        1,
    )


def test_a_refusal_is_told_apart_whatever_language_the_service_user_has(shop: World) -> None:
    """Only because English is asked for: the words are all there is to go by."""
    shop.business_central.change_settings(language="de-DE")
    order_id = imported(shop)
    shop.business_central.faults.add(POST, "fault", code="blocked")
    run_service(shop, "bc-insert")
    assert order_of(shop, order_id)["error_code"] == "CUSTOMER_BLOCKED"


def test_a_wrong_permission_ends_the_run_and_no_order_loses_an_attempt(shop: World) -> None:
    first, second = imported(shop), imported(shop)
    text = "Sorry, the current permissions prevented the action. (TableData 37 Sales Line Insert: Base)"
    shop.business_central.faults.add(POST, "fault", code="dialog", text=text)
    report = run_service(shop, "bc-insert")
    assert "refuses new sales orders" in str(report.errors[0])
    assert [(row["state"], row["attempts"]) for row in orders_of(shop)] == [("pending", 0)] * 2
    assert posts(shop) == 1
    run_service(shop, "bc-insert")
    assert {state(shop, first), state(shop, second)} == {"inserted"}


@pytest.mark.parametrize("lines", [0, 1])
def test_a_header_without_our_lines_is_left_to_a_person(shop: World, lines: int) -> None:
    """Never completed, never sent again while it is there; once somebody has deleted it, it is sent anew on a person's word."""
    order_id = imported(shop)
    shop.business_central.faults.add(POST, "header-only", lines=lines)
    for _ in range(3):
        run_service(shop, "bc-insert")
        row = order_of(shop, order_id)
        assert (row["state"], row["failed"], row["error_code"]) == ("unknown", 1, "HALF_IN_BC")
        assert f"Sales order {the_order(shop, order_id).number} has" in row["error_message"]
        shop.clock.advance(SETTLE_S + 1)
    assert (posts(shop), len(the_order(shop, order_id).lines)) == (1, lines)
    shop.business_central.delete_order(the_order(shop, order_id).number)
    run_service(shop, "bc-insert")
    assert posts(shop) == 1
    with opened(shop, "orders retry") as job:
        job.middleware.orders.lift_failure(stored(shop, order_id, job), "looked at again", job.run)
    run_service(shop, "bc-insert")
    assert len(the_order(shop, order_id).lines) == 2


def test_a_killed_run_s_orders_are_looked_for(shop: World, monkeypatch: pytest.MonkeyPatch) -> None:
    """Between the intent and the answer nobody knows; what is there is taken over, and not corrected by the run that finds it."""
    order_id = imported(shop)
    shop.business_central.faults.add(POST, "slow-after", seconds=0)

    class Killed(BaseException):
        pass

    def die(*_: Any) -> None:
        raise Killed

    with monkeypatch.context() as patched:
        patched.setattr("woobc.core.jobs.sending._RowsRequest.settle", die)
        with pytest.raises(Killed):
            run_service(shop, "bc-insert")
    assert state(shop, order_id) == "inserting"
    run_service(shop, "bc-insert")
    assert state(shop, order_id) == "inserted"
    assert the_order(shop, order_id)


@pytest.mark.parametrize("order", ["json", "page"])
def test_the_shop_s_prices_win_over_business_central_s(shop: World, order: str) -> None:
    """A variant, a discount of the customer's and a free item come out as the shop has them; a line is corrected once at most."""
    shop.business_central.change_settings(property_order=order)
    shop.business_central.books.customers["WEBGUEST"].other["lineDiscountPercent"] = 10
    shop.business_central.add_item("SHIRT", "Shirt", 50, 30, variants=["RED"])
    shop.store_config("eu")["mapping"]["items"] = {"SHIRT-RED": {"no": "SHIRT", "variant": "RED"}}
    shop.write_config()
    order_id = shop.woocommerce.place_order(
        lines=[("SHIRT-RED", "Shirt, red", 2, "10.00"), ("MUG", "Mug", 1, "0.00"), ("TEA", "Tea", 1, "3.33")]
    )
    run_service(shop, "import-orders")
    run_service(shop, "bc-insert")
    run_service(shop, "bc-verify")
    row = order_of(shop, order_id)
    assert (row["state"], row["conflict"], row["conflict_message"]) == ("verified", 0, None)
    assert the_order(shop, order_id).total_including_tax == Decimal(row["total"])
    patches = [seen for seen in shop.business_central.requests if seen.operation == "api:PATCH salesOrderLines"]
    assert len(patches) == (1 if order == "page" else 0)


def test_a_line_that_is_corrected_needs_neither_its_number_nor_its_tax_code(shop: World) -> None:
    """A6 and A10: a tax code that was read can't be written, and in one version any `sequence` breaks the whole order."""
    shop.business_central.change_settings(property_order="page", line_sequence="breaks")
    shop.business_central.add_item("SHIRT", "Shirt", 50, 30, variants=["RED"])
    shop.store_config("eu")["mapping"]["items"] = {"SHIRT-RED": {"no": "SHIRT", "variant": "RED"}}
    shop.write_config()
    order_id = shop.woocommerce.place_order(lines=[("SHIRT-RED", "Shirt, red", 2, "10.00"), ("TEA", "Tea", 1, "3.33")])
    for command in ("import-orders", "bc-insert", "bc-verify"):
        run_service(shop, command)
    row = order_of(shop, order_id)
    assert (row["state"], row["conflict"]) == ("verified", 0)
    assert [line.sequence for line in the_order(shop, order_id).lines] == [10000, 20000]
    assert any(seen.operation == "api:PATCH salesOrderLines" for seen in shop.business_central.requests)


def with_net_prices(world: World, processing: str) -> None:
    world.store_config("eu").update(order_processing=processing, prices_including_vat="store")
    world.write_config()


def test_where_there_is_sales_tax_an_order_with_prices_that_include_it_is_refused_alone(shop: World) -> None:
    """A6: what the shop itself says to be net goes on."""
    shop.business_central.change_settings(sales_tax=True)
    with_net_prices(shop, "post")
    gross, net = imported(shop, prices_include_tax=True), imported(shop, prices_include_tax=False)
    for _ in range(3):
        run_service(shop, "bc-insert")
        shop.clock.advance(SETTLE_S * 4)
    row = order_of(shop, gross)
    assert (row["state"], row["failed"], row["error_code"]) == ("pending", 1, "BC_REFUSED")
    assert "if VAT Calculation Type is Sales Tax" in row["error_message"]
    assert not sales_orders(shop, f"EU-{gross}")
    assert not the_order(shop, net).prices_including_tax
    run_service(shop, "bc-verify")
    assert state(shop, net) == "posted"


def test_sales_tax_that_comes_out_other_than_the_shop_s_is_a_conflict_and_nothing_is_posted(shop: World) -> None:
    """A6: the customer's area decides it, and no request can say how much it is."""
    shop.business_central.change_settings(sales_tax=True, vat_percent=Decimal(8))
    with_net_prices(shop, "post")
    order_id = sent(shop, prices_include_tax=False)
    run_service(shop, "bc-verify")
    row = order_of(shop, order_id)
    assert (row["state"], row["conflict_code"]) == ("verified", "TOTAL_DIFFERS")
    assert "is of 21.60 EUR, the store's order of 24.20." in row["conflict_message"]
    assert not shop.business_central.books.invoices


@pytest.mark.parametrize("command", ["bc-insert", "bc-verify"])
def test_while_business_central_renews_its_metadata_no_order_is_at_fault(shop: World, command: str) -> None:
    """A10: for minutes after an app was updated it does not know its own properties; all goes on when that is over."""
    text = "Could not find a property named 'salesOrderLines' on type 'Microsoft.NAV.salesOrder'."
    order_id = imported(shop) if command == "bc-insert" else sent(shop)
    before = state(shop, order_id)
    for asked in (POST, "api:GET salesOrders"):
        shop.business_central.faults.add(asked, "fault", code="odata", text=text, times=9)
    report = run_service(shop, command)
    assert report.exit_code == 3
    assert text.removesuffix(".") in str(report.errors[0])
    row = order_of(shop, order_id)
    assert (row["state"], row["attempts"], row["failed"], row["error_code"]) == (before, 0, 0, None)
    shop.business_central.faults.clear()
    run_service(shop, command)
    assert state(shop, order_id) == ("inserted" if command == "bc-insert" else "verified")


def test_a_later_difference_is_a_person_s_and_blocks_posting(shop: World) -> None:
    shop.store_config("eu")["order_processing"] = "post"
    shop.write_config()
    order_id = sent(shop)
    line = the_order(shop, order_id).lines[0]
    line.unit_price = line.amount = Decimal(1)
    run_service(shop, "bc-verify")
    row = order_of(shop, order_id)
    assert (row["state"], row["conflict_code"]) == ("verified", "LINES_DIFFER")
    assert "line 10000 unit_price" in row["conflict_message"]
    assert not shop.business_central.books.invoices


@pytest.mark.parametrize(
    ("terms", "code"), [({"serviceCharge": 3}, "LINES_DIFFER"), ({"invoiceDiscountPercent": 10}, "TOTAL_DIFFERS")]
)
def test_a_customer_s_own_terms_are_noticed(shop: World, terms: dict[str, int], code: str) -> None:
    shop.business_central.books.customers["WEBGUEST"].other |= terms
    order_id = sent(shop)
    run_service(shop, "bc-verify")
    assert order_of(shop, order_id)["conflict_code"] == code


def test_two_sales_orders_of_one_number_are_a_conflict(shop: World) -> None:
    order_id = sent(shop)
    first, books = the_order(shop, order_id), shop.business_central.books
    twin = SalesOrder(
        number="S-TWIN",
        external_document_number=first.external_document_number,
        customer_number=first.customer_number,
        customer_name="",
        document_date=None,
        posting_date=first.posting_date,
        lines=first.lines,
    )
    books.orders[twin.number] = twin
    run_service(shop, "bc-verify")
    row = order_of(shop, order_id)
    assert row["conflict_code"] == "DOCUMENT_DOUBLED"
    assert "S-TWIN" in row["conflict_message"]


def test_an_order_posted_by_a_person_before_it_is_verified_is_posted(shop: World) -> None:
    order_id = sent(shop)
    invoice = shop.business_central.post_by_hand(the_order(shop, order_id).number)
    run_service(shop, "bc-verify")
    row = order_of(shop, order_id)
    assert (row["state"], row["posted_invoice_number"]) == ("posted", invoice)


def test_a_sales_order_deleted_before_it_is_verified_is_told_after_an_hour(shop: World) -> None:
    order_id = sent(shop)
    shop.business_central.delete_order(the_order(shop, order_id).number)
    run_service(shop, "bc-verify")
    assert (state(shop, order_id), order_of(shop, order_id)["failed"]) == ("inserted", 0)
    shop.clock.advance(61 * MINUTE)
    run_service(shop, "bc-verify")
    assert order_of(shop, order_id)["error_code"] == "ROWS_GONE"


def test_one_deleted_before_a_restore_that_forgot_it_is_told_after_an_hour(shop: World) -> None:
    """Of what was sent the restored file knows nothing, and of the sales order there is but its archived version."""
    shop.business_central.change_settings(archives_in_api=True)
    backup = back_up(shop)
    order_id = sent(shop)
    shop.business_central.delete_order(the_order(shop, order_id).number, archive=True)
    restore(shop, backup)
    run_service(shop, "import-orders")
    assert state(shop, order_id) == "inserted"
    shop.clock.advance(3700)
    run_service(shop, "bc-verify")
    assert order_of(shop, order_id)["error_code"] == "ROWS_GONE"
    assert posts(shop) == 1


def test_what_somebody_entered_under_our_number_meanwhile_is_not_made_again(shop: World) -> None:
    """The import found nothing a moment ago; Business Central would take a second one without a word."""
    order_id = imported(shop)
    total = Decimal(order_of(shop, order_id)["total"])
    line = SalesLine(10000, "G_L_Account", "6820", "", "By hand", Decimal(1), total, Decimal(0), total, Decimal(0))
    books = shop.business_central.books
    books.orders["BY-HAND"] = SalesOrder(
        number="BY-HAND",
        external_document_number=f"EU-{order_id}",
        customer_number="WEBGUEST",
        customer_name="",
        document_date=None,
        posting_date=None,
        prices_including_tax=True,
        lines=[line],
    )
    run_service(shop, "bc-insert")
    assert (state(shop, order_id), posts(shop)) == ("skipped", 0)
    assert "BY-HAND" in order_of(shop, order_id)["found_in_bc"] + order_of(shop, order_id)["nav_sales_order_number"]


def test_comment_lines_go_with_the_order(shop: World) -> None:
    shop.bc_config.update(number_line=True, note_lines=True)
    shop.write_config()
    order_id = sent(shop, customer_note="Please ring twice")
    run_service(shop, "bc-verify")
    order = the_order(shop, order_id)
    number = order_of(shop, order_id)["number"]
    assert [line.description for line in order.lines[2:]] == [f"Web order #{number}", "Please ring twice"]
    assert (state(shop, order_id), order_of(shop, order_id)["conflict"]) == ("verified", 0)


def test_several_requests_at_once_are_all_recorded(shop: World) -> None:
    """One of each end among them: every other order of the group is inserted."""
    shop.bc_config["orders_at_once"] = 4
    shop.write_config()
    ids = [imported(shop) for _ in range(4)]
    faults = shop.business_central.faults
    faults.add(POST, "reset-after")
    faults.add(POST, "fault", code="item-unknown")
    faults.add(POST, "reset")
    shop.business_central.latency_s = 0.05
    run_service(shop, "bc-insert")
    states = sorted(state(shop, order_id) for order_id in ids)
    assert states == ["inserted", "inserted", "pending", "unknown"]
    assert all(len(sales_orders(shop, f"EU-{order_id}")) <= 1 for order_id in ids)
    assert shop.business_central.peak_in_flight > 1


def test_runs_that_overlap_share_what_business_central_works_at(tmp_path: Path) -> None:
    """One request each, and three more among them all; what a run has is free again when it ends."""
    with requests_more(tmp_path, 2) as first, requests_more(tmp_path, 3) as second, requests_more(tmp_path, 3) as third:
        assert (first, second, third) == (2, 1, 0)
    with requests_more(tmp_path, 3) as alone:
        assert alone == 3


def test_requests_at_the_same_time_that_are_refused_for_a_while_are_sent_again(shop: World) -> None:
    shop.bc_config["orders_at_once"] = 3
    shop.write_config()
    ids = [imported(shop) for _ in range(3)]
    shop.business_central.faults.add(POST, "429", times=2, retry_after=1)
    run_service(shop, "bc-insert")
    assert {state(shop, order_id) for order_id in ids} == {"inserted"}
    assert all(the_order(shop, order_id) for order_id in ids)


def test_orders_sent_the_old_way_are_verified_the_old_way(world: World) -> None:
    """The configuration changes to the API while rows wait on the page: they are read there as before."""
    shop = simple_world(world)
    shop.bc_config["staging_service"] = "OurImport"
    shop.business_central.change_settings(staging_service="OurImport")
    shop.write_config()
    old, lost = imported(shop), imported(shop)
    shop.business_central.faults.add("CreateMultiple", "commit-later", seconds=120)
    run_service(shop, "bc-insert")
    assert {state(shop, old), state(shop, lost)} == {"unknown"}
    soap_url, _, _ = (shop.bc_config.pop(key) for key in ("soap_url", "staging_service", "actions_service"))
    shop.bc_config["transport"] = "api"
    shop.write_config()
    new = imported(shop)
    report = run_service(shop, "bc-insert")
    assert "soap_url" in str(report.errors[0])
    shop.bc_config["soap_url"] = soap_url
    shop.write_config()
    shop.clock.advance(130)
    run_service(shop, "bc-insert")
    assert {state(shop, each) for each in (old, lost, new)} == {"inserted"}
    shop.clock.advance(2 * MINUTE)
    run_service(shop, "bc-verify")
    assert {state(shop, each) for each in (old, lost, new)} == {"verified"}
    assert [order_of(shop, each)["transport"] for each in (old, lost, new)] == ["staging", "staging", "api"]
    assert all(len(sales_orders(shop, f"EU-{each}")) == 1 for each in (old, lost, new))


def test_orders_sent_by_api_are_verified_when_the_way_in_is_the_page_again(shop: World) -> None:
    order_id = sent(shop)
    central = shop.business_central
    central.change_settings(staging_service="AutoShoppingCartImport", soap_enabled=True)
    shop.bc_config.update(transport="staging", soap_url=central.soap_url(shop.servers[2].url))
    shop.write_config()
    run_service(shop, "bc-verify")
    assert state(shop, order_id) == "verified"
