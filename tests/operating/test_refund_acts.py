"""What a person decides about refunds, on the command line, and what bc-verify makes of it."""

from __future__ import annotations

from datetime import timedelta

import pytest

from tests.conftest import Woobc
from tests.jobs.support import order_of, place, run_service
from tests.jobs.test_credit_memos import credit, memos, posted, refund, row, rows, shop
from woobc.sandbox.business_central.memo_api import post
from woobc.sandbox.world import World

__all__ = ["shop"]


@pytest.fixture
def woobc(shop: World) -> Woobc:
    return Woobc(shop.config_path)


def test_a_refund_between_sending_and_posting_is_decided_with_the_conflict(shop: World, woobc: Woobc) -> None:
    order_id = place(shop, "MUG")
    run_service(shop, "import-orders")
    run_service(shop, "bc-insert")
    refund(shop, order_id)
    run_service(shop, "import-orders")
    refused = woobc("orders", "resolve", str(order_id), "--reason", "seen")
    assert (refused.exit_code, "--refund-included" in refused.stderr) == (2, True)
    woobc("orders", "resolve", str(order_id), "--refund-owed", "--reason", "seen")
    assert (row(shop)["state"], memos(shop)) == ("owed", [])
    shop.business_central.run_job()
    run_service(shop, "bc-verify")
    credit(shop)
    assert (row(shop)["state"], len(memos(shop))) == ("drafted", 1)


def test_a_refund_that_the_sales_order_has_is_never_credited(shop: World, woobc: Woobc) -> None:
    order_id = place(shop, "MUG")
    run_service(shop, "import-orders")
    run_service(shop, "bc-insert")
    refund(shop, order_id)
    run_service(shop, "import-orders")
    woobc("orders", "resolve", str(order_id), "--refund-included", "--reason", "shortened")
    shop.business_central.run_job()
    credit(shop)
    credit(shop)
    assert (order_of(shop, order_id)["state"], row(shop)["state"], memos(shop)) == ("posted", "ignored", [])


def test_to_ignore_a_refund_deletes_our_draft_and_nothing_else(shop: World, woobc: Woobc) -> None:
    order_id = posted(shop)
    refund(shop, order_id)
    credit(shop)
    told = woobc("orders", "refund", str(order_id), "--ignore", "--reason", "credited by hand")
    assert "is deleted" in told.stdout
    assert (memos(shop), row(shop)["state"]) == ([], "ignored")
    credit(shop)
    assert memos(shop) == []


def test_a_posted_memo_is_never_deleted(shop: World, woobc: Woobc) -> None:
    order_id = posted(shop)
    refund(shop, order_id)
    credit(shop)
    with shop.business_central.lock:
        post(shop.business_central.books, memos(shop)[0])
    assert woobc("orders", "refund", str(order_id), "--ignore", "--reason", "by mistake").exit_code == 2
    assert (len(memos(shop)), row(shop)["state"]) == (1, "drafted")


def test_whoever_looks_sees_the_refund_and_its_trouble(shop: World, woobc: Woobc) -> None:
    order_id = posted(shop)
    refund_id = refund(shop, order_id, amount="1.00")
    shop.business_central.credit_by_hand(order_of(shop, order_id)["posted_invoice_number"], "3.00")
    credit(shop)
    assert f"refund {refund_id}" in woobc("orders", "show", str(order_id)).stdout
    assert woobc.json("orders", "show", str(order_id))["refunds"][0]["error_code"] == "CREDITED_ELSEWHERE"
    explained = woobc.json("orders", "explain", str(order_id))
    assert explained["kept_by"] == f"refund {refund_id}"
    (trouble,) = woobc.json("errors")
    assert (trouble["code"], trouble["orders"]) == ("CREDITED_ELSEWHERE", 1)
    assert "Somebody credited the invoice" in trouble["samples"][0]["message"]
    assert "needs a person" in woobc("status").stdout
    assert "made after sending: owed 1" in woobc("status").stdout
    assert woobc.json("status")["refunds"] == {"owed": 1}
    assert "refund failed" in woobc("orders", "timeline", str(order_id)).stdout


def test_what_to_do_stands_beside_a_refund_whatever_else_keeps_its_order(shop: World, woobc: Woobc) -> None:
    order_id = posted(shop)
    refund(shop, order_id, amount="1.00")
    shop.business_central.credit_by_hand(order_of(shop, order_id)["posted_invoice_number"], "3.00")
    credit(shop)
    shop.store_config("eu")["enabled"] = False
    shop.write_config()
    assert woobc.json("orders", "explain", str(order_id))["kept_by"] == "store"
    advice = f"`woobc orders refund {order_id} --adopt MEMO --reason …` if it is this refund's"
    assert advice in woobc("orders", "show", str(order_id)).stdout
    assert woobc.json("orders", "show", str(order_id))["refunds"][0]["fix"].startswith(advice)


def test_a_refund_says_how_it_is_decided_before_posting_and_nothing_where_nothing_is_wrong(
    shop: World, woobc: Woobc
) -> None:
    order_id = place(shop, "MUG")
    run_service(shop, "import-orders")
    run_service(shop, "bc-insert")
    refund(shop, order_id)
    run_service(shop, "import-orders")
    assert (
        f"`woobc orders resolve {order_id} --refund-included --reason …`"
        in woobc("orders", "show", str(order_id)).stdout
    )
    woobc("orders", "resolve", str(order_id), "--refund-owed", "--reason", "seen")
    assert woobc.json("orders", "show", str(order_id))["refunds"][0]["fix"] == ""


def test_somebodys_memo_is_taken_over(shop: World, woobc: Woobc) -> None:
    order_id = posted(shop)
    refund(shop, order_id, amount="1.00")
    number = shop.business_central.credit_by_hand(order_of(shop, order_id)["posted_invoice_number"], "1.00")
    credit(shop)
    assert row(shop)["error_code"] == "CREDITED_ELSEWHERE"
    woobc("orders", "refund", str(order_id), "--adopt", number, "--reason", "same refund")
    assert (row(shop)["state"], row(shop)["credit_memo_number"], row(shop)["failed"]) == ("posted", number, 0)
    refund(shop, order_id, amount="2.00")
    credit(shop)
    assert [each["state"] for each in rows(shop)] == ["posted", "drafted"]


def test_somebodys_memo_is_for_something_else(shop: World, woobc: Woobc) -> None:
    order_id = posted(shop)
    refund(shop, order_id, amount="1.00")
    shop.business_central.credit_by_hand(order_of(shop, order_id)["posted_invoice_number"], "3.00")
    credit(shop)
    woobc("orders", "refund", str(order_id), "--retry", "--reason", "that was goodwill")
    credit(shop)
    assert (row(shop)["state"], len(memos(shop))) == ("drafted", 2)


def differing(shop: World) -> int:
    """A refund in mode draft whose memo somebody has changed, as the run that made it found."""
    order_id = posted(shop)
    shop.business_central.books.customers["WEBGUEST"].other["serviceCharge"] = 5
    refund(shop, order_id)
    credit(shop)
    assert (row(shop)["state"], row(shop)["error_code"]) == ("drafted", "MEMO_DIFFERS")
    return order_id


@pytest.mark.parametrize("how", ["corrected", "deleted"])
def test_a_draft_that_differed_is_looked_at_again_on_a_persons_word(shop: World, woobc: Woobc, how: str) -> None:
    order_id = differing(shop)
    if how == "corrected":
        del memos(shop)[0].lines[1:]
    else:
        memos(shop).clear()
        del shop.business_central.books.customers["WEBGUEST"].other["serviceCharge"]
    woobc("orders", "refund", str(order_id), "--retry", "--reason", how)
    credit(shop)
    assert (row(shop)["state"], row(shop)["failed"], len(memos(shop))) == ("drafted", 0, 1)
    assert row(shop)["credit_memo_number"] == memos(shop)[0].number


def test_a_draft_that_is_still_another_is_told_again_and_goes_when_the_refund_is_left_out(
    shop: World, woobc: Woobc
) -> None:
    order_id = differing(shop)
    woobc("orders", "refund", str(order_id), "--retry", "--reason", "look again")
    credit(shop)
    assert row(shop)["error_code"] == "MEMO_DIFFERS"
    assert "is deleted" in woobc("orders", "refund", str(order_id), "--ignore", "--reason", "by hand").stdout
    assert (memos(shop), row(shop)["state"]) == ([], "ignored")


def test_a_draft_that_somebody_deleted_is_made_again_on_a_persons_word(shop: World, woobc: Woobc) -> None:
    shop.store_config("eu")["refunds"] = "post"
    shop.write_config()
    order_id = posted(shop)
    refund(shop, order_id)
    shop.business_central.change_settings(exact_cost_reversing=True)
    credit(shop)
    shop.business_central.change_settings(exact_cost_reversing=False)
    memos(shop).clear()
    shop.clock.advance(timedelta(days=2).total_seconds())
    credit(shop)
    assert row(shop)["error_code"] == "MEMO_GONE"
    woobc("orders", "refund", str(order_id), "--retry", "--reason", "deleted by mistake")
    credit(shop)
    credit(shop)
    assert (row(shop)["state"], len(memos(shop))) == ("posted", 1)
