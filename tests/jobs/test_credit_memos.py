"""Refunds of posted orders become credit memos: each once, to the cent, and only what shall be credited."""

from __future__ import annotations

import socket
import sqlite3
from contextlib import closing
from datetime import datetime, timedelta
from decimal import Decimal
from pathlib import Path
from typing import Any
from uuid import uuid4

import pytest

from tests.conftest import Woobc
from tests.form import cases_of_form
from tests.jobs.support import (
    SETTLE_S,
    connect_each_run,
    events_of,
    keep_connected,
    opened,
    order_of,
    place,
    run_service,
    simple_world,
)
from woobc.core.bootstrap import chosen_stores
from woobc.core.business_central.credit_memos import ApiCreditMemos
from woobc.core.errors import NotTheHolder
from woobc.core.http.retry import ATTEMPTS
from woobc.core.jobs import credit_memos
from woobc.core.jobs.audit import audit
from woobc.core.jobs.bc_verify import VerifyOptions, verify_orders
from woobc.core.jobs.report import RunReport
from woobc.sandbox.business_central.entities import code_id
from woobc.sandbox.business_central.memo_api import post
from woobc.sandbox.business_central.sales import CreditMemo
from woobc.sandbox.world import World

ACCOUNT, UNSTOCKED = "6850", "6860"


@pytest.fixture
def shop(world: World) -> World:
    """A store that posts at once and drafts credit memos."""
    return set_up(world)


def set_up(world: World) -> World:
    store = simple_world(world).store_config("eu")
    today = world.clock.now().date()
    store |= {"order_processing": "post", "refunds": "draft", "refunds_since": today}
    store |= {"refund_account": ACCOUNT, "non_restock_account": UNSTOCKED}
    world.write_config()
    bc = world.business_central
    bc.books.codes["G/L Account"] |= {ACCOUNT: "Refunds", UNSTOCKED: "Goods not returned"}
    gross(world, True)
    keep_connected(world)
    return world


def gross(world: World, includes_tax: bool) -> None:
    """Whether the prices of the customers' memos include tax."""
    for customer in world.business_central.books.customers.values():
        customer.other["pricesIncludeTax"] = includes_tax


def posted(world: World, **order: Any) -> int:
    order_id = place(world, "MUG", **order)
    carry(world)
    assert order_of(world, order_id)["state"] == "posted"
    gross(world, True)
    return order_id


def carry(world: World) -> RunReport:
    run_service(world, "import-orders")
    run_service(world, "bc-insert")
    world.business_central.run_job()
    return run_service(world, "bc-verify")


def refund(world: World, order_id: int, **given: Any) -> int:
    if not given:
        line = world.woocommerce.order(order_id)["line_items"][0]["id"]
        given = {"lines": {line: 1}, "restock": True}
    world.clock.advance(60)
    return world.woocommerce.refund(order_id, **given)


def credit(world: World) -> RunReport:
    run_service(world, "import-orders")
    return run_service(world, "bc-verify")


def memos(world: World) -> list[CreditMemo]:
    return world.business_central.books.memos


def row(world: World) -> dict[str, Any]:
    (found,) = rows(world)
    return found


def rows(world: World) -> list[dict[str, Any]]:
    with closing(sqlite3.connect(world.database_path)) as connection:
        connection.row_factory = sqlite3.Row
        return [dict(each) for each in connection.execute("SELECT * FROM refunds ORDER BY id")]


def test_a_refund_becomes_one_draft_to_the_cent(shop: World) -> None:
    order_id = posted(shop)
    refund_id = refund(shop, order_id)
    credit(shop)
    (memo,) = memos(shop)
    assert memo.external_document_number == f"EU-{order_id}-R{refund_id}"
    assert memo.total_including_tax == Decimal(row(shop)["amount"])
    assert [line.line_type for line in memo.lines] == ["Item"]
    assert (row(shop)["state"], row(shop)["credit_memo_number"], memo.is_posted) == ("drafted", memo.number, False)
    assert {"refund seen", "credit memo drafted"} <= set(events_of(shop, order_id))
    credit(shop)
    assert len(memos(shop)) == 1


def test_in_mode_post_it_is_posted_and_applied(shop: World) -> None:
    shop.store_config("eu")["refunds"] = "post"
    shop.write_config()
    order_id = posted(shop)
    refund(shop, order_id)
    credit(shop)
    credit(shop)
    (memo,) = memos(shop)
    assert memo.is_posted
    assert (row(shop)["state"], row(shop)["credit_memo_number"]) == ("posted", memo.number)
    assert memo.applies_to == order_of(shop, order_id)["posted_invoice_number"]
    credit(shop)
    assert len(memos(shop)) == 1


@pytest.mark.parametrize("includes_tax", [True, False])
def test_the_price_basis_is_the_customers(shop: World, includes_tax: bool) -> None:
    """The memo can't choose: on another basis its lines are corrected, and come to the refund all the same."""
    order_id = posted(shop)
    gross(shop, includes_tax)
    refund(shop, order_id)
    credit(shop)
    assert (row(shop)["failed"], row(shop)["error_message"]) == (0, None)
    assert memos(shop)[0].total_including_tax == Decimal(row(shop)["amount"])


@pytest.mark.parametrize("order", ["json", "page"])
@pytest.mark.every(2)
def test_a_price_list_never_wins(shop: World, order: str) -> None:
    shop.business_central.change_settings(property_order=order)
    shop.business_central.books.items["MUG"].unit_price = Decimal("99")
    order_id = posted(shop)
    refund(shop, order_id)
    credit(shop)
    assert memos(shop)[0].total_including_tax == Decimal(row(shop)["amount"])


def test_lines_that_are_left_for_another_page_are_read(shop: World) -> None:
    order_id = place(shop, "MUG", "TEA")
    carry(shop)
    gross(shop, True)
    refund(shop, order_id, lines={line["id"]: 1 for line in shop.woocommerce.order(order_id)["line_items"]})
    shop.business_central.change_settings(expanded_lines=1, expanded_link=True)
    credit(shop)
    assert len(memos(shop)[0].lines) == 2
    assert (row(shop)["state"], row(shop)["error_message"]) == ("drafted", None)


def test_what_does_not_go_back_on_stock_has_its_account(shop: World) -> None:
    order_id = posted(shop)
    line = shop.woocommerce.order(order_id)["line_items"][0]["id"]
    refund(shop, order_id, lines={line: 1})
    credit(shop)
    assert [(line.line_type, line.number) for line in memos(shop)[0].lines] == [("G_L_Account", UNSTOCKED)]


def test_what_was_given_away_goes_back_on_stock_for_nothing(shop: World) -> None:
    shop.business_central.books.items["TEA"].unit_price = Decimal("99")
    order_id = shop.woocommerce.place_order([("MUG", "Mug", 1, "10.00"), ("TEA", "Tea", 1, "0.00")])
    carry(shop)
    gross(shop, True)
    refund(
        shop, order_id, lines={line["id"]: 1 for line in shop.woocommerce.order(order_id)["line_items"]}, restock=True
    )
    credit(shop)
    (memo,) = memos(shop)
    assert [(line.number, int(line.quantity)) for line in memo.lines] == [("MUG", 1), ("TEA", 1)]
    assert memo.total_including_tax == Decimal(row(shop)["amount"])
    assert (row(shop)["state"], row(shop)["error_message"]) == ("drafted", None)


def test_what_goes_back_on_stock_goes_to_the_location_of_returns(shop: World) -> None:
    shop.store_config("eu")["return_location"] = "RETURNS"
    shop.write_config()
    order_id = posted(shop)
    refund(shop, order_id)
    credit(shop)
    (line,) = memos(shop)[0].lines
    assert line.other["locationId"] == str(code_id("locations", "RETURNS"))


def test_a_variant_that_is_gone_is_named_and_waited_for(shop: World) -> None:
    """Nothing was asked of Business Central, so nothing is waited for as if it might still come."""
    connect_each_run(shop)
    mug = shop.business_central.books.items["MUG"]
    mug.variants = red = {"RED": uuid4()}
    shop.store_config("eu")["mapping"]["items"] = {"MUG": {"no": "MUG", "variant": "red"}}
    shop.write_config()
    order_id = posted(shop)
    mug.variants = {}
    refund(shop, order_id)
    report = credit(shop)
    assert not report.has_defect
    assert (row(shop)["state"], row(shop)["settle_at"], row(shop)["error_code"]) == ("owed", None, "MEMO_REFUSED")
    assert "Item MUG has no variant RED." in row(shop)["error_message"]
    mug.variants = red
    shop.clock.advance(timedelta(days=1, hours=6).total_seconds())
    credit(shop)
    assert [line.variant for line in memos(shop)[0].lines] == ["RED"]


def test_an_amount_without_lines_has_its_account_or_a_person(shop: World) -> None:
    order_id = posted(shop)
    refund(shop, order_id, amount="1.00")
    credit(shop)
    assert [(line.number, line.amount) for line in memos(shop)[0].lines] == [(ACCOUNT, Decimal("1.00"))]
    shop.store_config("eu")["refund_account"] = ""
    shop.write_config()
    refund(shop, order_id, amount="2.00")
    credit(shop)
    assert [each["error_code"] for each in rows(shop)] == [None, "ACCOUNT_MISSING"]
    assert len(memos(shop)) == 1


def test_lines_of_more_than_was_refunded_make_no_draft(shop: World) -> None:
    order_id = posted(shop)
    line = shop.woocommerce.order(order_id)["line_items"][0]["id"]
    refund(shop, order_id, lines={line: 1}, amount="1.00", restock=True)
    credit(shop)
    assert (memos(shop), row(shop)["error_code"]) == ([], "REFUND_UNCLEAR")


def test_a_lost_answer_makes_one_memo(shop: World) -> None:
    order_id = posted(shop)
    refund(shop, order_id)
    shop.business_central.faults.add("api:POST salesCreditMemos", "reset-after")
    credit(shop)
    assert (len(memos(shop)), row(shop)["state"]) == (1, "drafted")


def test_a_request_that_may_still_arrive_is_waited_for(shop: World) -> None:
    order_id = posted(shop)
    refund(shop, order_id)
    shop.business_central.faults.add("api:POST salesCreditMemos", "commit-later", seconds=300)
    credit(shop)
    credit(shop)
    assert (len(memos(shop)), row(shop)["state"]) == (0, "creating")
    shop.clock.advance(400)
    credit(shop)
    assert (len(memos(shop)), row(shop)["state"]) == (1, "drafted")


def test_a_request_that_never_arrives_is_sent_again_once_it_can_not_any_more(shop: World) -> None:
    order_id = posted(shop)
    refund(shop, order_id)
    shop.business_central.faults.add("api:POST salesCreditMemos", "reset")
    credit(shop)
    credit(shop)
    assert (len(memos(shop)), row(shop)["state"]) == (0, "creating")
    shop.clock.advance(SETTLE_S + 60)
    credit(shop)
    assert (len(memos(shop)), row(shop)["state"]) == (1, "drafted")


@pytest.mark.parametrize("fault", ["reset", "reset-after", "fault-after"])
@pytest.mark.every(2)
def test_a_lost_answer_to_a_posting(shop: World, fault: str) -> None:
    shop.store_config("eu")["refunds"] = "post"
    shop.write_config()
    order_id = posted(shop)
    refund(shop, order_id)
    shop.business_central.faults.add("api:POST post", fault)
    credit(shop)
    credit(shop)
    assert row(shop)["state"] == ("posting" if fault == "reset" else "posted")
    shop.clock.advance(SETTLE_S + 60)
    credit(shop)
    assert (row(shop)["state"], len(memos(shop)), memos(shop)[0].is_posted) == ("posted", 1, True)


@pytest.mark.parametrize("operation", ["POST salesCreditMemos", "POST post"])
@pytest.mark.every(2)
def test_that_no_answer_ever_comes_is_news_from_the_second_time_on(shop: World, operation: str) -> None:
    shop.store_config("eu")["refunds"] = "post"
    shop.write_config()
    order_id = posted(shop)
    refund(shop, order_id)
    shop.business_central.faults.add(f"api:{operation}", "reset", times=10)
    codes = []
    for _ in range(3):
        codes.append(credit(shop).exit_code)
        codes.append(credit(shop).exit_code)
        shop.clock.advance(SETTLE_S + 660)
    assert (codes[0], codes[-2:]) == (0, [5, 0])


def test_an_app_that_posts_later_is_believed_by_reading(shop: World) -> None:
    shop.store_config("eu")["refunds"] = "post"
    shop.write_config()
    shop.business_central.change_settings(memo_posting="deferred", job_queue_delay_s=120)
    order_id = posted(shop)
    refund(shop, order_id)
    credit(shop)
    credit(shop)
    assert row(shop)["state"] == "posting"
    shop.clock.advance(200)
    credit(shop)
    assert (row(shop)["state"], len(memos(shop))) == ("posted", 1)


def test_a_refused_posting_leaves_the_draft_and_is_tried_by_night(shop: World) -> None:
    shop.store_config("eu")["refunds"] = "post"
    shop.write_config()
    shop.business_central.change_settings(exact_cost_reversing=True)
    order_id = posted(shop)
    refund(shop, order_id)
    credit(shop)
    credit(shop)
    assert (row(shop)["state"], row(shop)["error_code"]) == ("drafted", "MEMO_REFUSED")
    assert "Appl.-from Item Entry" in row(shop)["error_message"]
    shop.business_central.change_settings(exact_cost_reversing=False)
    shop.clock.advance(timedelta(days=1, hours=6).total_seconds())
    credit(shop)
    assert row(shop)["state"] == "posted"


def test_a_closed_invoice_gets_an_unapplied_memo(shop: World) -> None:
    shop.store_config("eu")["refunds"] = "post"
    shop.write_config()
    shop.business_central.change_settings(invoices_paid=True)
    order_id = posted(shop)
    refund(shop, order_id)
    credit(shop)
    credit(shop)
    (memo,) = memos(shop)
    assert (memo.is_posted, memo.applies_to) == (True, "")


def test_where_no_memo_may_apply_to_an_invoice_it_is_made_unapplied(shop: World) -> None:
    shop.business_central.change_settings(balancing_account=True)
    order_id = posted(shop)
    refund(shop, order_id)
    credit(shop)
    (memo,) = memos(shop)
    assert (memo.applies_to, row(shop)["state"], row(shop)["error_code"]) == ("", "drafted", None)
    credit(shop)
    assert len(memos(shop)) == 1


def test_an_invoice_closed_after_the_draft_is_let_go(shop: World) -> None:
    order_id = posted(shop)
    refund(shop, order_id)
    credit(shop)
    assert memos(shop)[0].applies_to
    shop.business_central.pay_invoice(order_of(shop, order_id)["posted_invoice_number"])
    shop.store_config("eu")["refunds"] = "post"
    shop.write_config()
    credit(shop)
    assert (memos(shop)[0].is_posted, memos(shop)[0].applies_to) == (True, "")


@pytest.mark.parametrize("how", ["cancelled", "by hand"])
def test_what_somebody_credited_is_not_credited_again(shop: World, how: str) -> None:
    order_id = posted(shop)
    invoice = order_of(shop, order_id)["posted_invoice_number"]
    if how == "cancelled":
        shop.business_central.cancel_invoice(invoice)
    else:
        shop.business_central.credit_by_hand(invoice, "1.00", "MANUAL-1")
    refund(shop, order_id)
    credit(shop)
    assert (len(memos(shop)), row(shop)["error_code"]) == (1, "CREDITED_ELSEWHERE")


def test_a_refund_that_is_deleted_before_its_memo_makes_none(shop: World) -> None:
    order_id = posted(shop)
    refund_id = refund(shop, order_id)
    run_service(shop, "import-orders")
    shop.woocommerce.delete_refund(order_id, refund_id)
    run_service(shop, "bc-verify")
    assert (memos(shop), row(shop)["state"]) == ([], "ignored")


def test_a_refund_that_is_deleted_after_its_draft_asks_a_person(shop: World) -> None:
    order_id = posted(shop)
    refund_id = refund(shop, order_id)
    credit(shop)
    shop.woocommerce.delete_refund(order_id, refund_id)
    shop.store_config("eu")["refunds"] = "post"
    shop.write_config()
    credit(shop)
    assert (memos(shop)[0].is_posted, row(shop)["error_code"]) == (False, "REFUND_GONE")


def test_what_was_sent_reduced_is_not_credited(shop: World) -> None:
    order_id = shop.woocommerce.place_order(lines=[("MUG", "Mug", 2, "10.00")])
    line = shop.woocommerce.order(order_id)["line_items"][0]["id"]
    refund(shop, order_id, lines={line: 1}, restock=True)
    carry(shop)
    shop.woocommerce.touch(order_id)
    credit(shop)
    assert order_of(shop, order_id)["state"] == "posted"
    assert (memos(shop), rows(shop)) == ([], [])


def test_what_was_refunded_before_the_order_is_sent_again_asks_nobody(shop: World) -> None:
    """The first request never arrived; the second is of what was left by then."""
    order_id = shop.woocommerce.place_order(lines=[("MUG", "Mug", 2, "10.00")])
    run_service(shop, "import-orders")
    shop.business_central.faults.add("Create*", "reset")
    run_service(shop, "bc-insert")
    refund(shop, order_id)
    run_service(shop, "import-orders")
    assert (order_of(shop, order_id)["state"], row(shop)["state"]) == ("unknown", "undecided")
    shop.clock.advance(SETTLE_S + 60)
    carry(shop)
    credit(shop)
    assert order_of(shop, order_id)["state"] == "posted"
    assert (row(shop)["state"], memos(shop)) == ("ignored", [])


def test_between_sending_and_posting_a_person_decides(shop: World) -> None:
    order_id = place(shop, "MUG")
    run_service(shop, "import-orders")
    run_service(shop, "bc-insert")
    refund(shop, order_id)
    run_service(shop, "import-orders")
    assert (row(shop)["state"], order_of(shop, order_id)["conflict_code"]) == ("undecided", "REFUNDED_IN_STORE")
    shop.business_central.run_job()
    number = next(iter(shop.business_central.books.orders))
    run_service(shop, "bc-verify")
    shop.business_central.post_by_hand(number)
    run_service(shop, "recheck-status")
    credit(shop)
    assert (order_of(shop, order_id)["state"], row(shop)["state"], memos(shop)) == ("posted", "undecided", [])


def test_refunds_of_an_old_shop_are_not_credited_when_it_is_switched_on(shop: World) -> None:
    """Two years of refunds: nothing is credited, whatever is read again."""
    store = shop.store_config("eu")
    store["refunds"] = "report"
    shop.write_config()
    old = [posted(shop) for _ in range(3)]
    for order_id in old:
        refund(shop, order_id)
    credit(shop)
    shop.clock.advance(timedelta(days=3).total_seconds())
    store |= {"refunds": "post", "refunds_since": shop.clock.now().date()}
    shop.write_config()
    for order_id in old:
        shop.woocommerce.touch(order_id)
    credit(shop)
    credit(shop)
    assert (memos(shop), {each["state"] for each in rows(shop)}) == ([], {"ignored"})


def test_refunds_since_can_not_be_before_it_was_set(shop: World) -> None:
    store = shop.store_config("eu")
    store["refunds_since"] = shop.clock.now().date() - timedelta(days=2)
    shop.write_config()
    order_id = posted(shop)
    refund(shop, order_id)
    report = credit(shop)
    assert memos(shop) == []
    assert any("refunds_since" in str(error) for error in report.errors)


def test_never_above_the_invoice(shop: World) -> None:
    order_id = posted(shop)
    shop.business_central.books.invoices[0].lines[0].amount -= 5
    shop.woocommerce.refund(order_id, amount=shop.woocommerce.order(order_id)["total"])
    credit(shop)
    assert (memos(shop), row(shop)["error_code"]) == ([], "REFUND_ABOVE_INVOICE")


def test_several_refunds_of_one_order_have_a_memo_each(shop: World) -> None:
    order_id = posted(shop)
    for amount in ("1.00", "2.00"):
        refund(shop, order_id, amount=amount)
    credit(shop)
    assert sorted(memo.total_including_tax for memo in memos(shop)) == [Decimal("1.00"), Decimal("2.00")]


def test_a_dry_run_makes_nothing(shop: World) -> None:
    order_id = posted(shop)
    refund(shop, order_id)
    run_service(shop, "import-orders")
    report = run_service(shop, "bc-verify", dry_run=True)
    assert (memos(shop), row(shop)["state"]) == ([], "owed")
    assert "would be credited" in {entry[0] for entry in report.entries.values()}


def test_a_quiet_day_asks_nobody(shop: World) -> None:
    order_id = posted(shop)
    refund(shop, order_id)
    credit(shop)
    before = len(shop.business_central.requests), len(shop.woocommerce.requests)
    run_service(shop, "bc-verify")
    assert (len(shop.business_central.requests), len(shop.woocommerce.requests)) == before


def test_business_central_away_ends_the_run(shop: World, monkeypatch: pytest.MonkeyPatch, no_waiting: None) -> None:
    """It is not asked once more for each few orders."""
    monkeypatch.setattr(credit_memos, "AT_ONCE", 1)
    for order_id in [posted(shop), posted(shop)]:
        refund(shop, order_id)
    run_service(shop, "import-orders")
    shop.business_central.faults.add("api:GET salesCreditMemos", "status", times=10_000, status=503)
    report = run_service(shop, "bc-verify")
    assert (report.exit_code, shop.business_central.faults.injected.total()) == (5, ATTEMPTS)


def test_a_machine_that_may_not_write_any_more_lets_no_invoice_go(shop: World, tmp_path: Path) -> None:
    """Small changes of a memo that is there take no intent; but they are writes, too."""
    order_id = posted(shop)
    refund(shop, order_id)
    credit(shop)
    shop.business_central.pay_invoice(order_of(shop, order_id)["posted_invoice_number"])
    named = tmp_path / "holder"
    named.write_text(socket.gethostname())
    shop.config["environments"]["sandbox"]["holder"] = {"command": f"cat '{named}'"}
    posts(shop)
    with opened(shop, "bc-verify") as job:
        named.write_text("other-machine")
        shop.clock.advance(61)
        with pytest.raises(NotTheHolder):
            verify_orders(job, chosen_stores(job.config, ()), VerifyOptions())
    assert (memos(shop)[0].is_posted, bool(memos(shop)[0].applies_to)) == (False, True)


# What is tried again, and what asks for a person


NIGHT = timedelta(days=1, hours=6).total_seconds()
NO_PERMISSION = "Sorry, the current permissions prevented the action. (TableData 37 Sales Line Insert: Base)"
PASSING = [{"code": "changed"}, {"code": "deadlock"}, {"code": "dialog", "text": NO_PERMISSION}]


def posts(world: World) -> None:
    world.store_config("eu")["refunds"] = "post"
    world.write_config()


def test_what_the_night_heals_is_tried_again_by_night(shop: World) -> None:
    shop.store_config("eu")["refund_account"] = ""
    shop.write_config()
    order_id = posted(shop)
    refund(shop, order_id, amount="1.00")
    credit(shop)
    assert (row(shop)["error_code"], row(shop)["next_attempt_at"] is None) == ("ACCOUNT_MISSING", False)
    (trouble,) = Woobc(shop.config_path).json("errors")
    assert (trouble["orders"], trouble["tried_again"], trouble["next_attempt"]) == (1, 0, row(shop)["next_attempt_at"])
    shop.store_config("eu")["refund_account"] = ACCOUNT
    shop.write_config()
    credit(shop)
    assert row(shop)["state"] == "owed"
    shop.clock.advance(NIGHT)
    credit(shop)
    assert (row(shop)["state"], row(shop)["failed"]) == ("drafted", 0)


def test_a_changed_mapping_gives_another_try(shop: World) -> None:
    shop.store_config("eu")["non_restock_account"] = ""
    shop.write_config()
    order_id = posted(shop)
    line = shop.woocommerce.order(order_id)["line_items"][0]["id"]
    refund(shop, order_id, lines={line: 1})
    credit(shop)
    assert row(shop)["error_code"] == "ACCOUNT_MISSING"
    shop.store_config("eu")["non_restock_account"] = UNSTOCKED
    shop.store_config("eu")["mapping"]["items"] = {"PEN": {"no": "MUG"}}
    shop.write_config()
    run_service(shop, "bc-insert")
    run_service(shop, "bc-verify")
    assert row(shop)["state"] == "drafted"


PASSED = [(operation, fault) for operation in ("salesCreditMemos", "post") for fault in PASSING]


@pytest.mark.parametrize(("operation", "fault"), cases_of_form(PASSED, (0, 2, 4)))
def test_what_passes_is_no_refusal_of_the_refund(shop: World, operation: str, fault: Any) -> None:
    posts(shop)
    order_id = posted(shop)
    refund(shop, order_id)
    before = "owed"
    if operation == "post":
        shop.business_central.faults.add("api:POST post", "fault", code="changed")
        credit(shop)
        before = "drafted"
    shop.business_central.faults.add(f"api:POST {operation}", "fault", times=99, **fault)
    report = credit(shop)
    assert (row(shop)["state"], row(shop)["failed"], row(shop)["error_code"]) == (before, 0, None)
    assert "refund failed" not in events_of(shop, order_id)
    assert report.counts["failed"] == 0
    shop.business_central.faults.clear()
    credit(shop)
    credit(shop)
    assert (row(shop)["state"], len(memos(shop))) == ("posted", 1)


def test_a_draft_that_can_not_be_let_go_says_why(shop: World) -> None:
    order_id = posted(shop)
    refund(shop, order_id)
    credit(shop)
    shop.business_central.pay_invoice(order_of(shop, order_id)["posted_invoice_number"])
    posts(shop)
    shop.business_central.faults.add("api:PATCH salesCreditMemos", "fault", code="dialog", text="It is closed.")
    credit(shop)
    assert (row(shop)["state"], row(shop)["error_code"]) == ("drafted", "MEMO_REFUSED")
    assert (
        "applies to an invoice that is closed: Business Central refused it: It is closed." in row(shop)["error_message"]
    )
    shop.clock.advance(NIGHT)
    credit(shop)
    assert row(shop)["state"] == "posted"


def test_what_waits_for_a_person_is_left_alone_when_another_refund_comes(shop: World) -> None:
    order_id = posted(shop)
    refund(shop, order_id, amount="1.00")
    shop.business_central.credit_by_hand(order_of(shop, order_id)["posted_invoice_number"], "3.00")
    credit(shop)
    memos(shop).clear()
    refund(shop, order_id, amount="2.00")
    credit(shop)
    assert [(each["state"], each["error_code"]) for each in rows(shop)] == [
        ("owed", "CREDITED_ELSEWHERE"), ("drafted", None),
    ]  # fmt: skip


def test_a_posting_is_settled_whatever_the_mode_is_by_then(shop: World) -> None:
    posts(shop)
    order_id = posted(shop)
    refund(shop, order_id)
    shop.business_central.faults.add("api:POST post", "reset")
    credit(shop)
    credit(shop)
    assert row(shop)["state"] == "posting"
    shop.store_config("eu")["refunds"] = "draft"
    shop.write_config()
    shop.clock.advance(SETTLE_S + 60)
    credit(shop)
    assert (row(shop)["state"], memos(shop)[0].is_posted) == ("drafted", False)


@pytest.mark.parametrize(
    ("owner", "name"), [(ApiCreditMemos, "create"), (credit_memos, "draft_memo")], ids=["request", "judgement"]
)
def test_a_defect_is_borne_by_its_refund_and_told_once(
    shop: World, monkeypatch: pytest.MonkeyPatch, owner: object, name: str
) -> None:
    order_id = posted(shop)
    refund(shop, order_id)
    run_service(shop, "import-orders")

    def failing(*_: Any, **__: Any) -> None:
        raise KeyError("planted")

    real = getattr(owner, name)
    monkeypatch.setattr(owner, name, failing)
    report = run_service(shop, "bc-verify")
    assert (report.exit_code, row(shop)["error_code"], row(shop)["next_attempt_at"] is None) == (1, "DEFECT", False)
    assert run_service(shop, "bc-verify").exit_code == 0
    monkeypatch.setattr(owner, name, real)
    shop.clock.advance(NIGHT)
    run_service(shop, "bc-verify")
    assert (row(shop)["state"], row(shop)["failed"], len(memos(shop))) == ("drafted", 0, 1)


# Whatever the shop, the way in and the hand that posted


def test_whoever_posted_the_invoice(shop: World) -> None:
    shop.store_config("eu")["order_processing"] = "default"
    shop.write_config()
    order_id = place(shop, "MUG")
    carry(shop)
    shop.business_central.post_by_hand(order_of(shop, order_id)["nav_sales_order_number"])
    run_service(shop, "recheck-status")
    refund(shop, order_id)
    credit(shop)
    assert (row(shop)["state"], memos(shop)[0].total_including_tax) == ("drafted", Decimal(row(shop)["amount"]))


def test_orders_that_were_sent_by_the_api(tmp_path: Path) -> None:
    with World(tmp_path / "world", transport="api") as world:
        set_up(world)
        order_id = posted(world)
        refund(world, order_id)
        credit(world)
        assert (row(world)["state"], memos(world)[0].total_including_tax) == ("drafted", Decimal(row(world)["amount"]))


@pytest.mark.parametrize("kind", ["PRODUCT", "ORDER"])
def test_refunds_of_bigcommerce(world: World, kind: Any) -> None:
    """It does not tell whether goods went back, and an amount of the whole order has no lines."""
    store = world.store_config("us")
    today = world.clock.now().date()
    store |= {"status_rules": {"awaiting-fulfillment": {"import": "valid"}, "default": {"import": "no"}}}
    store |= {"order_processing": "post", "refunds": "draft", "refunds_since": today - timedelta(days=0)}
    store |= {"refund_account": ACCOUNT, "non_restock_account": UNSTOCKED}
    del world.config["stores"]["eu"]
    world.write_config()
    world.business_central.add_item("MUG", "Mug", 1000, 5)
    order_id = world.bigcommerce.place_order(lines=[("MUG", "Mug", 2, "10.00")], status_id=11)
    carry(world)
    gross(world, True)
    assert order_of(world, order_id)["state"] == "posted"
    world.clock.advance(60)
    world.bigcommerce.refund(order_id, kind, amount="5.00" if kind == "ORDER" else None, quantity=1)
    run_service(world, "recheck-status")
    credit(world)
    assert (row(world)["state"], row(world)["error_message"]) == ("drafted", None)
    assert {line.number for line in memos(world)[0].lines} == {ACCOUNT if kind == "ORDER" else UNSTOCKED}
    assert memos(world)[0].total_including_tax == Decimal(row(world)["amount"])


# What the audit finds


def audited(world: World, since: datetime | None = None) -> list[str]:
    with opened(world, "audit") as job:
        audit(job, chosen_stores(job.config, ()), since=since)
    return [f"{gap.kind}: {gap.message}" for gap in job.report.gaps]


def test_the_audit_compares_credit_memos(shop: World) -> None:
    order_id = posted(shop)
    refund(shop, order_id, amount="1.00")
    refund(shop, order_id, amount="2.00")
    credit(shop)
    run_service(shop, "recheck-status")
    assert audited(shop) == []
    first, second = memos(shop)
    post(shop.business_central.books, first)
    assert audited(shop) == []  # an accountant posts drafts
    first.lines[0].amount += 1
    memos(shop).remove(second)
    apart, missing = audited(shop)
    assert "comes to 2.00" in apart
    assert missing.startswith("CREDIT_IN_BC")
    assert "Business Central has nothing" in missing
    before = len(shop.business_central.requests)
    assert audited(shop, since=shop.clock.now()) == []  # of orders that were placed since then
    assert not [each for each in shop.business_central.requests[before:] if "salesCreditMemos" in each.operation]
