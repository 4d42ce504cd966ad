"""The audit: each kind of gap between shop, middleware and Business Central is planted and found, and nothing else is."""

from __future__ import annotations

import contextlib
import copy
import sqlite3
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from decimal import Decimal
from uuid import uuid4

import pytest

from tests.conftest import Woobc
from tests.jobs.support import events_of, opened, order_of, orders_of, place, requests_to, run_service, simple_world
from woobc.core.bootstrap import chosen_stores
from woobc.core.domain.audit import OF_THE_SHOP, GapKind
from woobc.core.jobs.audit import audit
from woobc.core.jobs.report import RunReport
from woobc.sandbox.business_central.sales import SalesOrder
from woobc.sandbox.world import World


@pytest.fixture
def shop(world: World) -> World:
    """One store that posts, and whose carried orders all three know."""
    store = simple_world(world).store_config("eu")
    store["order_processing"] = "post"
    store["start_date"] = (world.clock.now() - timedelta(days=60)).date()
    store["status_rules"] = {
        "pending": {"import": "no", "retry": True},
        "processing": {"import": "valid"},
        "cancelled": {"import": "cancel"},
        "default": {"import": "no"},
    }
    world.write_config()
    return world


def in_mode(world: World, mode: str) -> None:
    world.store_config("eu")["order_processing"] = mode
    world.write_config()


def carry(world: World, count: int, mode: str) -> list[int]:
    """So many orders, carried to their end: verified, or posted."""
    in_mode(world, mode)
    ids = [place(world) for _ in range(count)]
    for command in ("import-orders", "bc-insert"):
        run_service(world, command)
    world.business_central.run_job()
    run_service(world, "bc-verify")
    assert {order_of(world, order_id)["state"] for order_id in ids} == {"verified" if mode == "default" else "posted"}
    return ids


def audited(world: World, *, fix: bool = False, since: timedelta | None = None) -> RunReport:
    with opened(world, "audit") as job:
        begin = None if since is None else job.clock.now() - since
        audit(job, chosen_stores(job.config, ()), since=begin, fix=fix)
    return job.report


def gaps(report: RunReport) -> dict[str, GapKind]:
    return {str(gap.order_id or gap.order): gap.kind for gap in report.gaps}


def books_order(world: World, order_id: int) -> SalesOrder:
    return world.business_central.books.orders[order_of(world, order_id)["nav_sales_order_number"]]


def entered_again(world: World, order: SalesOrder, external: str) -> None:
    """A person copies a sales order in Business Central."""
    books = world.business_central.books
    twin = copy.deepcopy(order)
    twin.number, twin.id, twin.external_document_number = books.next_number("order"), uuid4(), external
    books.orders[twin.number] = twin
    books.touch(twin)


def forget_row(world: World, order_id: int) -> None:
    """As if the order had never been taken in."""
    row_id = order_of(world, order_id)["id"]
    with contextlib.closing(sqlite3.connect(world.database_path)) as connection, connection:
        for table in ("order_lines", "payloads", "activity"):
            connection.execute(f"DELETE FROM {table} WHERE order_id = ?", (row_id,))
        connection.execute("DELETE FROM orders WHERE id = ?", (row_id,))


def change_unseen(world: World, order_id: int, change: Callable[[], object]) -> None:
    """A change that the shop does not show in the time of modification."""
    modified = world.woocommerce.order(order_id)["date_modified_gmt"]
    change()
    world.woocommerce.set_modified(order_id, datetime.fromisoformat(modified).replace(tzinfo=UTC))


def test_three_that_agree_have_no_gap(shop: World) -> None:
    carry(shop, 3, "post")
    carry(shop, 3, "default")
    place(shop, status="pending")
    place(shop, status="cancelled")
    run_service(shop, "import-orders")
    report = audited(shop)
    assert (report.gaps, report.notes, report.exit_code) == ([], [], 0)
    assert report.counts["orders compared"] == 8
    assert report.counts["documents compared"] == 6


def test_what_is_on_its_way_is_no_gap(shop: World) -> None:
    carry(shop, 1, "default")
    place(shop)
    run_service(shop, "import-orders")
    run_service(shop, "bc-insert")
    place(shop)
    run_service(shop, "import-orders")
    changed = place(shop, status="pending")
    run_service(shop, "import-orders")
    shop.clock.advance(60)
    shop.woocommerce.set_status(changed, "processing")
    place(shop)
    assert audited(shop).gaps == []


def test_an_order_the_import_missed_is_found_and_read_with_fix(shop: World) -> None:
    _, missed, _ = carry(shop, 3, "default")
    forget_row(shop, missed)
    report = audited(shop)
    assert gaps(report) == {str(missed): GapKind.MISSING_HERE}
    assert report.exit_code == 4
    report = audited(shop, fix=True)
    assert (report.gaps, report.counts["gaps closed"]) == ([], 1)
    assert order_of(shop, missed)["state"] in ("skipped", "verified")
    assert audited(shop).gaps == []


def test_a_status_the_import_missed_is_found_and_read_with_fix(shop: World) -> None:
    order_id = place(shop, status="pending")
    run_service(shop, "import-orders")
    shop.clock.advance(3600)
    run_service(shop, "import-orders")
    change_unseen(shop, order_id, lambda: shop.woocommerce.set_status(order_id, "processing"))
    report = audited(shop)
    assert gaps(report) == {str(order_id): GapKind.APART_FROM_SHOP}
    assert report.gaps[0].message == "status processing in the shop, pending here"
    assert audited(shop, fix=True).gaps == []
    assert order_of(shop, order_id)["state"] == "pending"


def test_a_total_the_import_missed_is_found(shop: World) -> None:
    order_id = place(shop, status="pending")
    run_service(shop, "import-orders")
    shop.clock.advance(3600)
    run_service(shop, "import-orders")
    change_unseen(shop, order_id, lambda: shop.woocommerce.edit_lines(order_id, [("MUG", "Mug", 3, "10.00")]))
    (gap,) = audited(shop).gaps
    assert gap.kind is GapKind.APART_FROM_SHOP
    assert "total" in gap.message


def test_a_deletion_nobody_has_told_is_found_and_read_with_fix(shop: World) -> None:
    (sent,) = carry(shop, 1, "default")
    waiting = place(shop, status="pending")
    run_service(shop, "import-orders")
    shop.woocommerce.force_delete(sent)
    shop.woocommerce.force_delete(waiting)
    assert gaps(audited(shop)) == dict.fromkeys((str(sent), str(waiting)), GapKind.GONE_FROM_SHOP)
    assert audited(shop, fix=True).gaps == []
    assert order_of(shop, waiting)["state"] == "gone"
    assert order_of(shop, sent)["conflict_code"] == "DELETED_IN_STORE"


def test_a_sales_order_that_is_gone_is_found(shop: World) -> None:
    order_id, _ = carry(shop, 2, "default")
    shop.business_central.books.delete_order(books_order(shop, order_id), archive=False)
    assert gaps(audited(shop)) == {str(order_id): GapKind.MISSING_IN_BC}


def test_an_invoice_that_is_gone_is_found(shop: World) -> None:
    order_id, _ = carry(shop, 2, "post")
    number = order_of(shop, order_id)["posted_invoice_number"]
    books = shop.business_central.books
    books.invoices[:] = [invoice for invoice in books.invoices if invoice.number != number]
    assert gaps(audited(shop)) == {str(order_id): GapKind.MISSING_IN_BC}


def test_an_invoice_that_recheck_status_has_not_seen_is_a_gap_once_it_had_its_night(shop: World) -> None:
    (order_id,) = carry(shop, 1, "default")
    run_service(shop, "recheck-status")
    shop.clock.advance(60)
    books = shop.business_central.books
    books.post(books_order(shop, order_id), shop.clock.now().date(), archive=False)
    assert audited(shop).gaps == []
    with contextlib.closing(sqlite3.connect(shop.database_path)) as connection, connection:
        connection.execute("UPDATE orders SET verified_date = '2020-01-01T00:00:00.000Z'")
    shop.clock.advance(86_400)
    shop.store_config("eu")["recheck"] = {"watch": "1 day"}
    shop.write_config()
    run_service(shop, "recheck-status")
    assert gaps(audited(shop)) == {str(order_id): GapKind.APART_IN_BC}


def test_a_sales_order_of_a_cancelled_order_is_found(shop: World) -> None:
    (sent,) = carry(shop, 1, "default")
    cancelled = place(shop, status="cancelled")
    run_service(shop, "import-orders")
    assert order_of(shop, cancelled)["state"] == "cancelled"
    entered_again(shop, books_order(shop, sent), f"EU-{cancelled}")
    assert gaps(audited(shop)) == {str(cancelled): GapKind.APART_IN_BC}


def test_another_total_is_found_until_a_person_has_accepted_it(shop: World, woobc: Woobc) -> None:
    posted, _ = carry(shop, 2, "post")
    verified, _ = carry(shop, 2, "default")
    order = books_order(shop, verified)
    order.lines[0].amount += Decimal("5.00")
    shop.business_central.books.touch(order)
    number = order_of(shop, posted)["posted_invoice_number"]
    invoice = next(each for each in shop.business_central.books.invoices if each.number == number)
    invoice.lines[0].amount += Decimal("5.00")
    shop.business_central.books.touch(invoice)
    assert gaps(audited(shop)) == dict.fromkeys((str(verified), str(posted)), GapKind.TOTAL_IN_BC)
    with opened(shop, "bc-verify") as job:
        for order_id in (verified, posted):
            row = job.middleware.orders.get(order_of(shop, order_id)["id"])
            job.middleware.orders.lift_conflict(row, "agreed", job.run, person="anna")
    assert "conflict lifted" in events_of(shop, posted)
    assert audited(shop).gaps == []


def test_two_documents_of_an_order_are_found(shop: World) -> None:
    posted, _ = carry(shop, 2, "post")
    verified, _ = carry(shop, 2, "default")
    entered_again(shop, books_order(shop, verified), f"EU-{verified}")
    entered_again(shop, books_order(shop, verified), f"EU-{posted}")
    assert gaps(audited(shop)) == {str(verified): GapKind.DOUBLED_IN_BC, str(posted): GapKind.DOUBLED_IN_BC}


def test_a_document_under_an_earlier_format_beside_the_one_that_was_sent_is_found(shop: World) -> None:
    (order_id,) = carry(shop, 1, "default")
    shop.store_config("eu")["external_document_number"] = "WEB-{order_id}"
    shop.write_config()
    (later,) = carry(shop, 1, "default")
    assert order_of(shop, later)["external_document_number"] == f"WEB-{later}"
    entered_again(shop, books_order(shop, order_id), f"EU-{later}")
    assert gaps(audited(shop)) == {str(later): GapKind.DOUBLED_IN_BC}


def test_a_document_of_ours_without_an_order_is_found_and_others_documents_are_not(shop: World) -> None:
    (order_id,) = carry(shop, 1, "default")
    early = place(shop, created=shop.clock.now() - timedelta(days=90))
    for external in ("EU-99999999", f"EU-{early}", "PO 4711", "US-1", "EU-1-2", ""):
        entered_again(shop, books_order(shop, order_id), external)
    assert gaps(audited(shop)) == {"EU-99999999": GapKind.UNKNOWN_IN_BC}


def test_a_conflict_a_person_is_asked_about_is_no_second_gap(shop: World) -> None:
    order_id, gone = carry(shop, 2, "default")
    shop.business_central.books.delete_order(books_order(shop, gone), archive=False)
    run_service(shop, "recheck-status")
    shop.woocommerce.set_status(order_id, "cancelled")
    run_service(shop, "import-orders")
    assert {row["conflict"] for row in orders_of(shop)} == {1}
    assert audited(shop).gaps == []


def test_a_business_central_that_cuts_its_lists_makes_no_gap(shop: World) -> None:
    carry(shop, 9, "default")
    shop.business_central.change_settings(api_page_size=4, api_cuts=True)
    report = audited(shop)
    assert report.gaps == []


def test_pages_of_business_central_are_followed(shop: World) -> None:
    carry(shop, 9, "default")
    shop.business_central.change_settings(api_page_size=4)
    report = audited(shop)
    assert (report.gaps, report.counts["documents compared"]) == ([], 9)


def test_only_orders_since_the_day_asked_for_are_compared(shop: World) -> None:
    (old,) = carry(shop, 1, "default")
    shop.clock.advance(10 * 86_400)
    (new,) = carry(shop, 1, "default")
    for order_id in (old, new):
        shop.business_central.books.delete_order(books_order(shop, order_id), archive=False)
    assert gaps(audited(shop, since=timedelta(days=5))) == {str(new): GapKind.MISSING_IN_BC}


def test_a_store_that_is_away_leaves_the_comparison_with_business_central(shop: World) -> None:
    (order_id,) = carry(shop, 1, "default")
    shop.business_central.books.delete_order(books_order(shop, order_id), archive=False)
    shop.woocommerce.faults.add("*", "maintenance", times=1000)
    report = audited(shop)
    assert gaps(report) == {str(order_id): GapKind.MISSING_IN_BC}
    assert report.exit_code == 5


def test_an_audit_writes_to_neither_side(shop: World) -> None:
    carry(shop, 2, "post")
    before = [dict(row) for row in orders_of(shop)]
    soap, _ = requests_to(shop)
    audited(shop)
    assert [dict(row) for row in orders_of(shop)] == before
    assert requests_to(shop)[0] == soap
    assert {seen.method for seen in shop.woocommerce.requests} == {"GET"}


def test_the_shop_is_asked_once_for_each_page(shop: World) -> None:
    for _ in range(240):
        place(shop)
    run_service(shop, "import-orders")
    shop.woocommerce.requests.clear()
    audited(shop)
    assert len(shop.woocommerce.requests) == 3


def test_the_command_tells_each_gap_once_and_ends_with_4(shop: World, woobc: Woobc) -> None:
    order_id, _ = carry(shop, 2, "default")
    shop.business_central.books.delete_order(books_order(shop, order_id), archive=False)
    answer = woobc("audit")
    assert answer.exit_code == 4
    assert answer.stderr.count("MISSING_IN_BC") == 1
    assert str(order_id) in answer.stderr
    found = woobc.json("audit", "--store", "eu", "--since", "30d")
    assert [(gap["kind"], gap["order_id"]) for gap in found["gaps"]] == [("MISSING_IN_BC", order_id)]
    assert found["exit_code"] == 4
    assert "no gaps" not in woobc("-v", "audit").stdout


def test_an_audit_that_finds_nothing_apart_says_so(shop: World, woobc: Woobc) -> None:
    """Numbers of what was compared do not say how it went."""
    carry(shop, 2, "default")
    (told,) = [line for line in woobc("-v", "audit").stdout.splitlines() if line.startswith("audit: ")]
    assert ", no gaps" in told
    shop.woocommerce.faults.add("*", "maintenance", times=10_000)
    assert "no gaps" not in woobc("-v", "audit").stdout


def test_the_kinds_that_fix_mends_are_those_of_the_shop() -> None:
    assert {kind for kind in GapKind if not kind.endswith("_IN_BC")} == OF_THE_SHOP
