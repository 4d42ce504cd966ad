"""Releasing and posting: marks suspend, nights retry quietly, and what was asked once is not asked twice."""

from __future__ import annotations

import re
from datetime import datetime, timedelta
from typing import Any

import pytest

from tests.jobs.posting_support import EVENING, Desk, Held, Sent, kill_at, note, posting, set_time
from tests.jobs.support import WorldClock, connect_each_run, opened
from woobc.core.bootstrap import chosen_stores
from woobc.core.config.file import load_config
from woobc.core.domain.lifecycle import Hold
from woobc.core.errors import ConfigError
from woobc.core.jobs.bc_verify import VerifyOptions, verify_orders
from woobc.core.jobs.job import Job
from woobc.core.jobs.posting import PostingRequest, Processor
from woobc.sandbox.world import World


class WrongClock(WorldClock):
    """Set wrong by some hours."""

    def __init__(self, world: World, hours: int) -> None:
        super().__init__(world)
        self.hours = hours

    def now(self) -> datetime:
        return super().now() + timedelta(hours=self.hours)


class TestOwedUntilDone:
    @pytest.mark.parametrize(
        ("mark", "lifted"),
        [
            ({"hold": Hold.PERSON}, {"hold": None}),
            ({"conflict": True, "conflict_code": "TOTAL_DIFFERS"}, {"conflict": False, "conflict_code": None}),
            ({"failed": True, "error_code": "POSTING_REFUSED"}, {"failed": False, "error_code": None}),
        ],
        ids=["hold", "conflict", "failed"],
    )
    @pytest.mark.every(2)
    def test_a_mark_suspends_it_and_its_end_resumes_it(
        self, world: World, mark: dict[str, Any], lifted: dict[str, Any]
    ) -> None:
        desk = Desk(world, ("schedule-post",))
        (sent,) = desk.send("valid")
        desk.verify()
        note(desk, sent, **mark)
        for _ in range(3):
            desk.later(24 * 60)
            desk.process()
            desk.batch(now=True)
        assert (desk.row(sent)["state"], desk.held(sent)) == ("verified", Held("Open", 0, 0))
        note(desk, sent, **lifted)
        desk.process()
        assert desk.held(sent) == Held("gone", 1, 0)

    def test_a_mark_that_comes_after_the_reading_stops_it_still(
        self, world: World, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        desk, (first, second) = posting(world, orders=2)
        request = PostingRequest.request

        def hold_second(asking: PostingRequest) -> Any:
            note(desk, second, hold=Hold.PERSON)
            return request(asking)

        monkeypatch.setattr(PostingRequest, "request", hold_second)
        desk.verify()
        assert [desk.held(each).invoices for each in (first, second)] == [1, 0]

    def test_a_conflict_that_comes_while_bc_is_asked_keeps_its_words(
        self, world: World, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        desk = Desk(world, ("release",))
        (sent,) = desk.send("valid")
        request = PostingRequest.request

        def change_first(asking: PostingRequest) -> Any:
            desk.shops[sent.store].set_status(sent.order_id, "cancelled")
            desk.run("import-orders")
            return request(asking)

        monkeypatch.setattr(PostingRequest, "request", change_first)
        desk.verify()
        row = desk.row(sent)
        assert (row["state"], row["conflict"], row["conflict_code"]) == ("released", 1, "CANCELLED_IN_STORE")

    @pytest.mark.parametrize("rule", ["valid", "invoice"])
    def test_an_order_that_another_run_holds_by_now_is_left_to_it(
        self, world: World, monkeypatch: pytest.MonkeyPatch, rule: str
    ) -> None:
        desk, _ = posting(world, rule)
        look = Processor._look_at

        def lose_the_claim(processor: Processor, due: Any) -> Any:
            processor.job.middleware.database.execute("UPDATE orders SET claimed_by = 999")
            return look(processor, due)

        monkeypatch.setattr(Processor, "_look_at", lose_the_claim)
        desk.verify()
        assert desk.calls() == {}

    def test_what_time_can_heal_is_tried_again_each_night_and_told_once(self, world: World) -> None:
        desk, (sent,) = posting(world)
        desk.bc.change_order(sent.sales_order, missing_dimension=True)
        attention, first = [], None
        for _ in range(4):
            attention.append(desk.verify().needs_attention)
            first = first or desk.row(sent)["failed_at"]
            desk.later(24 * 60)
        assert (attention, desk.calls()["PostOrder"]) == ([True, False, False, False], 4)
        assert desk.row(sent)["failed_at"] == first
        assert "AREA" in desk.row(sent)["error_message"]
        desk.bc.change_order(sent.sales_order, missing_dimension=False)
        desk.verify()
        assert (desk.row(sent)["state"], desk.row(sent)["failed"]) == ("posted", 0)

    def test_what_only_a_person_can_heal_is_not_tried_again(self, world: World) -> None:
        desk, (sent,) = posting(world)
        desk.bc.faults.add("PostOrder", "fault", code="dialog", text="No.")
        for _ in range(3):
            desk.verify()
            desk.later(24 * 60)
        assert (desk.row(sent)["error_code"], desk.calls()["PostOrder"]) == ("POSTING_REFUSED", 1)

    def test_five_runs_a_day_of_a_refusal_ask_once(self, world: World) -> None:
        desk, (sent,) = posting(world)
        desk.bc.change_order(sent.sales_order, missing_dimension=True)
        set_time(world, EVENING - timedelta(hours=12))
        for _ in range(5):
            desk.verify()
            desk.later(60)
        assert desk.calls()["PostOrder"] == 1

    def test_a_finished_prepayment_is_not_looked_at_again(self, world: World) -> None:
        desk, (sent,) = posting(world, "invoice")
        desk.verify()
        before = len(desk.bc.requests)
        desk.verify()
        assert (desk.row(sent)["prepayment_invoice_number"], len(desk.bc.requests)) == ("S-PRE105001", before)


class TestServiceMissing:
    @pytest.mark.parametrize(
        ("mode", "rule", "way_out"),
        [("release", "valid", 'use "post" or "default"'), ("default", "invoice", 'use "valid"')],
    )
    def test_the_configuration_is_refused_with_both_ways_out(
        self, world: World, mode: str, rule: str, way_out: str
    ) -> None:
        store = world.store_config("eu")
        store["order_processing"] = mode
        store["status_rules"]["processing"] = {"import": rule}
        world.bc_config["actions_service"] = ""
        world.write_config()
        with pytest.raises(ConfigError) as error:
            load_config(world.config_path, None, {})
        assert f"publish the codeunit and set it, or {way_out}" in str(error.value)

    def test_an_order_admitted_before_waits_and_keeps_no_other_waiting(self, world: World) -> None:
        desk = Desk(world, ("post",))
        prepaid, posted = desk.send("invoice", "valid")
        world.bc_config["actions_service"] = ""
        for rule in world.store_config("s0")["status_rules"].values():
            rule["import"] = "no" if rule["import"] == "invoice" else rule["import"]
        world.write_config()
        report = desk.verify()
        assert report.exit_code == 3
        assert "Publish it and set actions_service, or use the rule `valid`." in str(report.errors[0])
        assert [desk.held(each) for each in (prepaid, posted)] == [Held("Open", 0, 0), Held("gone", 1, 0)]
        assert (desk.row(prepaid)["state"], desk.row(prepaid)["failed"]) == ("verified", 0)

    def test_a_codeunit_without_one_procedure_keeps_nobody_waiting_who_does_not_need_it(self, world: World) -> None:
        desk = Desk(world, ("release", "post"))
        connect_each_run(world)
        desk.bc.settings.missing_operations = {"ReleaseOrder", "PostPrepaymentInvoice"}
        prepaid, released, posted = desk.send("invoice", "valid", stores=["s0"]) + desk.send("valid", stores=["s1"])
        report = desk.verify()
        assert [str(error) for error in report.errors] == [
            f"Business Central: the codeunit WoobcActions does not fit: there is no {procedure}. "
            "Publish the codeunit that comes with the documentation."
            for procedure in ("PostPrepaymentInvoice", "ReleaseOrder")
        ]
        assert [desk.held(each).order for each in (prepaid, released, posted)] == ["Open", "Open", "gone"]
        desk.bc.settings.missing_operations = set()
        assert desk.verify().exit_code == 0
        assert [desk.held(each) for each in (prepaid, released)] == [Held("Open", 0, 1), Held("Released", 0, 0)]

    def test_a_permission_taken_away_costs_no_order_an_attempt(self, world: World) -> None:
        desk, sent = posting(world, orders=3)
        desk.bc.faults.add("PostOrder", "fault", times=9, code="permission")
        report = desk.verify()
        assert (report.exit_code, desk.calls()["PostOrder"]) == (3, 1)
        assert re.fullmatch(r"Business Central: refuses to release or post: .+\. Check .+\.", str(report.errors[0]))
        assert {(desk.row(each)["state"], desk.row(each)["failed"]) for each in sent} == {("verified", 0)}
        desk.bc.faults.clear()
        desk.verify()
        assert {desk.row(each)["state"] for each in sent} == {"posted"}

    def test_nor_does_one_that_the_api_tells_in_words_alone(self, world: World) -> None:
        desk, sent = posting(world, orders=2)
        world.bc_config["actions_service"] = ""
        for rule in world.store_config("s0")["status_rules"].values():
            rule["import"] = "no" if rule["import"] == "invoice" else rule["import"]
        world.write_config()
        text = "Sorry, the current permissions prevented the action. (TableData 17 G/L Entry Insert: Sales-Post)"
        desk.bc.faults.add("api:POST shipAndInvoice", "fault", code="dialog", text=text)
        assert desk.verify().exit_code == 3
        assert {(desk.row(each)["state"], desk.row(each)["failed"]) for each in sent} == {("verified", 0)}
        desk.verify()
        assert {desk.row(each)["state"] for each in sent} == {"posted"}


class TestLostAnswers:
    def test_three_in_a_row_end_the_run(self, world: World) -> None:
        desk, sent = posting(world, orders=6)
        desk.bc.faults.add("PostOrder", "reset", times=9)
        report = desk.verify()
        assert (report.exit_code, desk.calls()["PostOrder"]) == (5, 3)
        assert [desk.row(each)["state"] for each in sent] == ["posting"] * 3 + ["verified"] * 3

    @pytest.mark.parametrize("command", ["bc-verify", "batch-post"])
    def test_those_of_a_store_that_was_disabled_meanwhile_are_settled(self, world: World, command: str) -> None:
        desk = Desk(world, ("post", "post"))
        sent, other = desk.send("valid")
        desk.bc.faults.add("PostOrder", "commit-later", seconds=60, times=2)
        desk.verify()
        assert {desk.row(each)["state"] for each in (sent, other)} == {"posting"}
        world.store_config("s0")["enabled"] = False
        world.write_config()
        desk.later(2)
        desk.verify(row_ids=(desk.row(other)["id"],))
        assert [desk.row(each)["state"] for each in (sent, other)] == ["posting", "posted"]
        desk.verify() if command == "bc-verify" else desk.batch()
        assert (desk.row(sent)["state"], desk.calls()["PostOrder"]) == ("posted", 2)

    def test_a_run_that_breaks_off_while_asking_is_settled(self, world: World, monkeypatch: pytest.MonkeyPatch) -> None:
        desk, (sent,) = posting(world)

        def break_off(*_: Any) -> Any:
            raise KeyboardInterrupt

        monkeypatch.setattr(PostingRequest, "request", break_off)
        with pytest.raises(KeyboardInterrupt):
            desk.verify()
        monkeypatch.undo()
        assert desk.row(sent)["state"] == "posting"
        desk.later(16)
        desk.verify()
        assert desk.calls()["PostOrder"] == 0
        for _ in range(4):
            desk.later(10)
            desk.verify()
        assert (desk.held(sent), desk.calls()["PostOrder"]) == (Held("gone", 1, 0), 1)

    def test_business_central_away_while_confirming(self, world: World) -> None:
        desk, (sent,) = posting(world)
        desk.bc.faults.add("api:GET salesOrders", "status", skip=2, times=99, status=503)  # verifying, looking
        assert desk.verify().exit_code == 5
        assert (desk.row(sent)["state"], desk.held(sent)) == ("posting", Held("gone", 1, 0))
        desk.bc.faults.clear()
        desk.verify()
        assert (desk.row(sent)["state"], desk.calls()["PostOrder"]) == ("posted", 1)

    def test_an_order_posted_by_a_person_a_moment_before_is_found_by_its_invoice(
        self, world: World, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        desk, (sent,) = posting(world)
        request = PostingRequest.request

        def post_first(asking: PostingRequest) -> Any:
            desk.bc.post_by_hand(sent.sales_order)
            return request(asking)

        monkeypatch.setattr(PostingRequest, "request", post_first)
        assert desk.verify().counts["posted"] == 1
        assert (desk.row(sent)["posted_invoice_number"], desk.held(sent)) == ("S-INV103001", Held("gone", 1, 0))
        assert desk.calls()["PostOrder"] == 1

    @pytest.mark.parametrize("rule", ["valid", "invoice"])
    @pytest.mark.parametrize("hours", [-3, 3])
    @pytest.mark.every(3)
    def test_the_wait_is_measured_by_business_centrals_clock(self, world: World, rule: str, hours: int) -> None:
        desk, _ = posting(world, rule)
        desk.bc.faults.add("Post*", "reset")
        desk.verify()
        asked = []
        for minutes in (0, 16, 2, 2):
            desk.later(minutes)
            desk.verify(clock=WrongClock(world, hours))
            asked.append(sum(desk.calls().values()))
        assert asked == [1, 1, 2, 2]

    def test_killed_while_posting_it_is_settled_by_reading(self, world: World) -> None:
        desk, (sent,) = posting(world)
        set_time(world, datetime.now().astimezone())
        kill_at(world, "PostOrder", "bc-verify")
        assert (desk.row(sent)["state"], desk.held(sent)) == ("posting", Held("gone", 1, 0))
        desk.verify()
        assert desk.row(sent)["state"] == "posted"

    def test_killed_while_prepaying_no_second_invoice_is_posted(self, world: World) -> None:
        desk, (sent,) = posting(world, "invoice")
        set_time(world, datetime.now().astimezone())
        kill_at(world, "PostPrepaymentInvoice", "bc-verify")
        for _ in range(5):
            desk.verify()
            desk.later(15)
        assert (desk.held(sent), desk.row(sent)["prepayment_invoice_number"]) == (Held("Open", 0, 1), "S-PRE105001")
        assert desk.calls()["PostPrepaymentInvoice"] <= 1

    @pytest.mark.parametrize("kind", ["reset", "commit-later"])
    def test_a_lost_prepayment_is_asked_again_only_after_the_settle_time(self, world: World, kind: str) -> None:
        desk, (sent,) = posting(world, "invoice")
        desk.bc.faults.add("PostPrepaymentInvoice", kind, seconds=900)
        for _ in range(4):
            desk.verify()
            desk.later(4)
        assert desk.calls()["PostPrepaymentInvoice"] == 1
        desk.later(2)
        desk.verify()
        assert (desk.held(sent), desk.calls()["PostPrepaymentInvoice"]) == (Held("Open", 0, 1), 2 - (kind != "reset"))
        assert desk.row(sent)["prepayment_invoice_number"] == "S-PRE105001"

    def test_late_by_minutes_it_is_found_by_the_next_run(self, world: World) -> None:
        desk, (sent,) = posting(world, "invoice")
        desk.bc.faults.add("PostPrepaymentInvoice", "commit-later", seconds=60)
        desk.verify()
        desk.later(2)
        desk.verify()
        assert desk.row(sent)["prepayment_invoice_number"] == "S-PRE105001"


def fill_with_done(job: Job, desk: Desk, sent: Sent) -> None:
    """A few thousand orders like this one, whose processing is done."""
    columns = [row[1] for row in job.middleware.database.rows("PRAGMA table_info(orders)")]
    kept = [name for name in columns if name not in ("id", "order_id", "external_document_number")]
    names, values = ", ".join(kept), ", ".join(kept)
    job.middleware.database.execute(
        f"""WITH RECURSIVE n(i) AS (SELECT 100000 UNION ALL SELECT i + 1 FROM n LIMIT 2000)
            INSERT INTO orders (order_id, external_document_number, {names})
            SELECT i, 'X-' || i, {values} FROM n, orders WHERE orders.id = ?""",
        (desk.row(sent)["id"],),
    )


@pytest.mark.parametrize("mode", ["default", "release", "schedule-post"])
@pytest.mark.every(2)
def test_orders_whose_processing_is_done_are_not_walked_over(world: World, mode: str) -> None:
    """By the plans of every statement an idle run makes: each search of orders narrows to few of them."""
    desk = Desk(world, (mode,))
    (sent,) = desk.send("invoice" if mode == "schedule-post" else "valid")
    desk.verify()
    statements: list[str] = []
    with opened(world, "bc-verify") as job:
        fill_with_done(job, desk, sent)
        database = job.middleware.database
        database.connection.set_trace_callback(statements.append)
        verify_orders(job, chosen_stores(job.config, ()), VerifyOptions())
        database.connection.set_trace_callback(None)
        plans = {
            row["detail"]
            for statement in statements
            if re.match(r"\s*(SELECT|UPDATE orders)", statement)
            for row in database.rows(f"EXPLAIN QUERY PLAN {statement}")
        }
    searches = {plan for plan in plans if re.match(r"(SCAN|SEARCH) (o|orders)\b", plan)}
    assert any("orders_to_process (store=? AND rule=? AND state=?" in plan for plan in searches)
    assert not [plan for plan in searches if plan.startswith("SCAN") and "orders_by_claim" not in plan]
    assert not [plan for plan in searches if re.search(r"orders_to_process \((store=\?|store=\? AND rule=\?)\)", plan)]
