"""What Business Central holds of the sales orders of sent orders, and what is kept of it: invoices, and that one is gone."""

from __future__ import annotations

from dataclasses import replace

from tests.conftest import Woobc
from tests.jobs.posting_support import Desk, note, posting
from tests.jobs.support import events_of, opened
from woobc.sandbox.world import World


class TestInvoices:
    def test_all_invoices_of_partial_shipments_are_kept_and_found(self, world: World, woobc: Woobc) -> None:
        desk, (sent,) = posting(world)
        desk.bc.ship_partly(sent.sales_order, invoice=True)
        desk.verify()
        assert (desk.row(sent)["state"], desk.row(sent)["posted_invoice_number"]) == ("verified", None)
        desk.bc.post_by_hand(sent.sales_order)
        desk.later(24 * 60)
        desk.verify()
        assert desk.row(sent)["posted_invoice_number"] == "S-INV103001, S-INV103002"
        with opened(world, "find") as job:
            for text in ("S-INV103001", "s-inv103002", sent.sales_order):
                assert [order.order_id for order in job.middleware.orders.find(text)] == [sent.order_id]
            assert not job.middleware.orders.find("INV103001")

    def test_the_final_invoice_after_a_prepayment(self, world: World) -> None:
        desk, (sent,) = posting(world, "invoice")
        desk.verify()
        desk.bc.post_by_hand(sent.sales_order)
        desk.run("recheck-status")
        row = desk.row(sent)
        assert (row["state"], row["posted_invoice_number"]) == ("posted", "S-INV103001")
        with opened(world, "find") as job:
            assert [order.order_id for order in job.middleware.orders.find("S-PRE105001")] == [sent.order_id]

    def test_the_activity_tells_the_steps(self, world: World) -> None:
        desk, (sent,) = posting(world)
        desk.verify()
        assert events_of(world, sent.order_id)[-3:] == ["sales order made", "posting started", "invoice found"]


class TestWatch:
    def test_sent_orders_are_looked_at_twenty_a_request(self, world: World) -> None:
        desk = Desk(world, ("default",))
        sent = desk.send("valid", orders=41)
        desk.verify()
        desk.bc.post_by_hand(sent[0].sales_order)
        desk.bc.delete_order(sent[40].sales_order)
        before = len(desk.bc.requests)
        report = desk.run("recheck-status")
        looked = [each.operation for each in desk.bc.requests[before:]]
        # once more for the others beside the one that is found, and for the one that is gone, by our number
        assert looked.count("api:GET salesInvoices") == 3 + 1 + 1
        assert (report.counts["posted"], report.counts["conflict"], report.needs_attention) == (1, 1, True)
        assert desk.row(sent[40])["conflict_code"] == "SALES_ORDER_GONE"
        assert not desk.run("recheck-status").needs_attention

    def test_a_sales_order_that_another_has_replaced_is_gone_and_the_other_named(self, world: World) -> None:
        desk = Desk(world, ("post",))
        (sent,) = desk.send("valid")
        desk.bc.change_order(sent.sales_order, status="Pending Approval")
        desk.verify()
        desk.bc.books.orders["S-NEW"] = replace(desk.bc.books.orders.pop(sent.sales_order), number="S-NEW")
        desk.run("recheck-status")
        row = desk.row(sent)
        assert row["conflict_code"] == "SALES_ORDER_GONE"
        assert row["conflict_message"].endswith("Under S0-1000 it has sales order S-NEW.")

    def test_what_was_sent_long_ago_is_not_looked_at(self, world: World) -> None:
        desk = Desk(world, ("default",))
        (sent,) = desk.send("valid")
        desk.verify()
        desk.bc.delete_order(sent.sales_order)
        desk.later(61 * 24 * 60)
        desk.run("recheck-status")
        assert desk.row(sent)["conflict"] == 0

    def test_a_sales_order_that_a_person_left_gone_is_not_told_again(self, world: World) -> None:
        desk, (sent,) = posting(world)
        desk.bc.delete_order(sent.sales_order)
        desk.verify()
        note(desk, sent, conflict=False, conflict_code=None, ready_since=None)
        desk.verify()
        desk.run("recheck-status")
        assert (desk.row(sent)["conflict"], desk.calls()) == (0, {})
