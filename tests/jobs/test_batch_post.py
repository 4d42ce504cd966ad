"""`batch-post` posts what is due, when it is due, with the date of that day, once."""

from __future__ import annotations

import contextlib
import os
import sqlite3
import subprocess
import sys
import threading
from datetime import date, datetime, timedelta

import pytest

from tests.conftest import Woobc
from tests.jobs.posting_support import Desk, Sent, kill_at, set_time, woobc_process
from tests.jobs.support import connect_each_run
from woobc.core.jobs.report import RunReport
from woobc.sandbox.world import World

SCHEDULED = ("schedule-post",)
TEN_MINUTES = timedelta(minutes=10)
HALF_HOUR = timedelta(minutes=30)


def at(text: str) -> datetime:
    return datetime.fromisoformat(text)


def scheduled(
    world: World, ready: str = "2026-06-10T15:00+02:00", orders: int = 1, **settings: object
) -> tuple[Desk, list[Sent]]:
    """A shop that posts at 22:00, and orders of it that are verified at `ready`."""
    desk = Desk(world, SCHEDULED)
    world.store_config("s0").update({"start_date": date(2026, 1, 1), **settings})
    world.write_config()
    set_time(world, at(ready))
    sent = desk.send("valid", orders=orders)
    desk.verify()
    return desk, sent


def run_through(desk: Desk, start: str, end: str, step: timedelta = TEN_MINUTES) -> dict[datetime, RunReport]:
    """Cron's runs; those that posted something, by their time."""
    moment, last, posting = at(start), at(end), {}
    while moment <= last:
        set_time(desk.world, moment)
        report = desk.batch()
        if report.counts["posted"]:
            posting[moment] = report
        moment += step
    return posting


def posting_dates(desk: Desk) -> list[date]:
    return [invoice.posting_date for invoice in desk.bc.books.invoices]


class TestAChangedMode:
    def test_orders_verified_long_before_get_the_date_of_the_first_posting_time_after_it(self, world: World) -> None:
        desk = Desk(world, ("default",))
        set_time(world, at("2026-06-10T15:00+02:00"))
        world.store_config("s0")["start_date"] = date(2026, 1, 1)
        world.write_config()
        desk.send("valid", orders=2)
        desk.verify()
        set_time(world, at("2026-06-20T09:00+02:00"))
        world.store_config("s0").update({"order_processing": "schedule-post", "schedule_posting_time": "22:00"})
        world.write_config()
        report = desk.batch()
        told = (
            'store s0 has order_processing = "schedule-post" from now on; sales orders of it that are not posted yet: 2'
        )
        assert report.notes == [told]  # under cron too, for it is time to hold what shall not be posted
        assert report.counts["posted"] == 0
        set_time(world, at("2026-06-20T22:00+02:00"))
        report = desk.batch()
        assert report.notes == []
        assert posting_dates(desk) == [date(2026, 6, 20)] * 2

    def test_an_unchanged_mode_is_not_spoken_of_and_owes_nothing_anew(self, world: World) -> None:
        desk, _ = scheduled(world)
        set_time(world, at("2026-06-10T21:00+02:00"))
        assert desk.batch().notes == []
        set_time(world, at("2026-06-11T09:00+02:00"))
        desk.batch()
        assert posting_dates(desk) == [date(2026, 6, 10)]


class TestWhenItIsDue:
    def test_not_before_the_posting_time_and_once_at_it(self, world: World) -> None:
        desk, _ = scheduled(world)
        posting = run_through(desk, "2026-06-10T21:00+02:00", "2026-06-11T22:30+02:00", HALF_HOUR)
        assert list(posting) == [at("2026-06-10T22:00+02:00")]
        assert posting_dates(desk) == [date(2026, 6, 10)]
        assert desk.calls() == {"PostOrder": 1}

    def test_what_is_verified_after_it_waits_for_the_next_day(self, world: World) -> None:
        desk, _ = scheduled(world, "2026-06-10T22:05+02:00")
        posting = run_through(desk, "2026-06-10T22:30+02:00", "2026-06-11T22:30+02:00", HALF_HOUR)
        assert list(posting) == [at("2026-06-11T22:00+02:00")]
        assert posting_dates(desk) == [date(2026, 6, 11)]

    @pytest.mark.parametrize(
        ("ready", "start", "end", "step", "posted", "day"),
        [
            (
                "2026-03-29T01:00+01:00",
                "2026-03-29T01:30+01:00",
                "2026-03-29T05:00+02:00",
                TEN_MINUTES,
                "2026-03-29T03:00+02:00",
                29,
            ),
            (
                "2026-03-29T03:05+02:00",
                "2026-03-29T03:30+02:00",
                "2026-03-30T04:00+02:00",
                HALF_HOUR,
                "2026-03-30T02:30+02:00",
                30,
            ),
            (
                "2026-10-25T01:00+02:00",
                "2026-10-25T02:00+02:00",
                "2026-10-25T05:00+01:00",
                TEN_MINUTES,
                "2026-10-25T02:30+02:00",
                25,
            ),
            (
                "2026-10-25T02:40+02:00",
                "2026-10-25T02:30+01:00",
                "2026-10-26T03:00+01:00",
                HALF_HOUR,
                "2026-10-26T02:30+01:00",
                26,
            ),
        ],
        ids=["skipped hour", "ready after the skipped hour", "doubled hour", "ready between the doubled hours"],
    )
    @pytest.mark.every(2)
    def test_once_on_days_of_a_clock_change(
        self, world: World, ready: str, start: str, end: str, step: timedelta, posted: str, day: int
    ) -> None:
        desk, _ = scheduled(world, ready, schedule_posting_time="02:30")
        assert list(run_through(desk, start, end, step)) == [at(posted)]
        assert [each.day for each in posting_dates(desk)] == [day]

    def test_a_server_down_over_a_month_end_posts_once_with_the_day_of_the_missed_time(self, world: World) -> None:
        desk, _ = scheduled(world, "2026-11-30T15:00+01:00")
        run_through(desk, "2026-11-30T21:30+01:00", "2026-11-30T21:50+01:00")
        posting = run_through(desk, "2026-12-01T01:10+01:00", "2026-12-01T22:30+01:00", HALF_HOUR)
        assert list(posting) == [at("2026-12-01T01:10+01:00")]
        assert posting_dates(desk) == [date(2026, 11, 30)]

    def test_a_hold_lifted_after_the_posting_time_waits_for_the_next(self, world: World) -> None:
        desk = Desk(world, SCHEDULED)
        (sent,) = desk.send("hold")
        desk.verify()
        assert not run_through(desk, "2026-06-10T22:00+02:00", "2026-06-10T22:20+02:00")
        desk.shops["s0"].set_status(sent.order_id, "processing")
        desk.run("import-orders")
        posting = run_through(desk, "2026-06-10T22:30+02:00", "2026-06-11T22:20+02:00", HALF_HOUR)
        assert list(posting) == [at("2026-06-11T22:00+02:00")]

    def test_the_orders_own_date_where_the_store_wants_it(self, world: World) -> None:
        desk, _ = scheduled(world, "2026-06-10T23:30+02:00", posting_date="order")
        set_time(world, at("2026-06-12T22:00+02:00"))
        desk.batch()
        assert posting_dates(desk) == [date(2026, 6, 10)]


class TestWhatAPersonAsks:
    def test_now_posts_with_today(self, world: World) -> None:
        desk, _ = scheduled(world)
        set_time(world, at("2026-06-12T08:00+02:00"))
        desk.batch(now=True)
        assert posting_dates(desk) == [date(2026, 6, 12)]

    def test_now_with_a_date(self, world: World) -> None:
        desk, _ = scheduled(world, posting_date="order")
        desk.batch(now=True, posting_date=date(2026, 5, 31))
        assert posting_dates(desk) == [date(2026, 5, 31)]

    def test_one_order_alone(self, world: World) -> None:
        desk, sent = scheduled(world, orders=3)
        desk.batch(row_ids=(desk.row(sent[1])["id"],), posting_date=date(2026, 5, 31))
        assert [desk.row(each)["state"] for each in sent] == ["verified", "posted", "verified"]
        assert posting_dates(desk) == [date(2026, 5, 31)]

    def test_a_closed_period_is_answered_by_a_posting_date(self, world: World) -> None:
        desk, (sent,) = scheduled(world)
        desk.bc.change_settings(allowed_posting_from="2026-06-11")
        set_time(world, at("2026-06-10T22:00+02:00"))
        desk.batch()
        assert desk.row(sent)["error_code"] == "POSTING_DATE_REFUSED"
        desk.batch(now=True, posting_date=date(2026, 6, 11))
        assert desk.row(sent)["state"] == "posted"
        assert posting_dates(desk) == [date(2026, 6, 11)]

    def test_the_limit_counts_over_all_stores(self, world: World) -> None:
        desk = Desk(world, ("schedule-post", "schedule-post"))
        desk.send("valid", orders=2)
        desk.verify()
        assert desk.batch(now=True, limit=3).counts["posted"] == 3
        assert desk.batch(now=True, limit=3).counts["posted"] == 1

    @pytest.mark.parametrize("command", ["batch-post", "bc-insert", "bc-verify"])
    def test_a_store_to_be_left_unread_must_exist(self, world: World, woobc: Woobc, command: str) -> None:
        answer = woobc(command, "--without-store", "euu")
        assert (answer.exit_code, "There is no store euu" in answer.stderr) == (2, True)

    def test_a_posting_date_needs_now_or_order(self, world: World, woobc: Woobc) -> None:
        answer = woobc("batch-post", "--posting-date", "2026-05-31")
        assert (answer.exit_code, "goes with --now or --order" in answer.stderr) == (2, True)


class TestDryRun:
    def test_it_tells_amounts_and_dates_and_leaves_no_trace(self, world: World) -> None:
        desk, (sent,) = scheduled(world)
        set_time(world, at("2026-06-11T01:10+02:00"))
        before, invoices = dump(world), len(desk.bc.books.invoices)
        report = desk.batch(dry_run=True)
        (entry,) = report.entries.values()
        assert entry == ("would be posted", "", f"{sent.sales_order}, 24.20 EUR, posting date 2026-06-10")
        assert dump(world) == before
        assert (len(desk.bc.books.invoices), desk.calls()) == (invoices, {})

    def test_it_tells_what_would_hinder_it(self, world: World) -> None:
        desk, (sent,) = scheduled(world)
        desk.shops["s0"].set_status(sent.order_id, "cancelled")
        before = dump(world)
        report = desk.batch(dry_run=True, now=True)
        assert [entry[:2] for entry in report.entries.values()] == [("conflict", "CANCELLED_IN_STORE")]
        assert dump(world) == before


def dump(world: World) -> list[str]:
    with contextlib.closing(sqlite3.connect(world.database_path)) as connection:
        return list(connection.iterdump())


class TestWhyNothing:
    def test_it_tells_what_every_owed_order_waits_for(self, world: World) -> None:
        desk, sent = scheduled(world, orders=3)
        desk.bc.change_order(sent[0].sales_order, missing_dimension=True)
        desk.shops["s0"].set_status(sent[1].order_id, "cancelled")
        desk.batch(now=True, row_ids=tuple(desk.row(each)["id"] for each in sent[:2]))
        (told,) = desk.batch().infos
        assert told.startswith("store s0: nothing to post; ")
        assert set(told.partition("; ")[2].split(", ")) == {
            "1 in conflict", "1 failed", "tried again by night", "1 waiting for 2026-06-10 22:00",
        }  # fmt: skip

    def test_no_order_at_all(self, world: World) -> None:
        assert Desk(world, SCHEDULED).batch().infos == ["store s0: nothing to post; no order is owed it"]

    def test_no_store_that_posts_by_schedule(self, world: World) -> None:
        desk = Desk(world, ("post", "release"))
        assert desk.batch().infos == [
            'no store here has order_processing = "schedule-post", so there is nothing to post'
        ]

    def test_an_order_that_was_named(self, world: World) -> None:
        desk = Desk(world, ("schedule-post", "release"))
        by_rule, held, released = desk.send("invoice", "hold", stores=["s0"]) + desk.send("valid", stores=["s1"])
        desk.verify()
        report = desk.batch(row_ids=tuple(desk.row(each)["id"] for each in (by_rule, held, released)))
        assert [entry[2] for entry in report.entries.values()] == [
            "its processing is not schedule-post but: prepayment invoice",
            "it is held (rule)",
            "its processing is not schedule-post but: release",
        ]
        assert desk.calls()["PostOrder"] == 0


class TestOnlyItsOwn:
    def test_nothing_but_what_the_middleware_lists_is_posted(self, world: World) -> None:
        desk, (sent,) = scheduled(world)
        stranger = desk.bc.books.order(sent.sales_order)
        desk.bc.books.orders["S-ORD999"] = type(stranger)(
            number="S-ORD999",
            external_document_number="ANOTHER-1",
            customer_number=stranger.customer_number,
            customer_name="",
            document_date=None,
            posting_date=stranger.posting_date,
            lines=list(stranger.lines),
        )
        desk.batch(now=True)
        assert desk.row(sent)["state"] == "posted"
        assert list(desk.bc.books.orders) == ["S-ORD999"]

    def test_a_store_that_is_not_enabled_is_left_alone_unless_named(self, world: World) -> None:
        desk, (sent,) = scheduled(world)
        world.store_config("s0")["enabled"] = False
        world.write_config()
        desk.batch(now=True)
        assert desk.row(sent)["state"] == "verified"
        desk.batch(now=True, stores=("s0",))
        assert desk.row(sent)["state"] == "posted"

    def test_a_store_away_postpones_its_orders_unless_a_person_decides(self, world: World) -> None:
        desk = Desk(world, ("schedule-post", "schedule-post"))
        away, there = desk.send("valid")
        desk.verify()
        desk.shops[away.store].faults.add("*", "status", times=1000, status=503)
        report = desk.batch(now=True)
        assert report.exit_code == 5
        assert [desk.row(each)["state"] for each in (away, there)] == ["verified", "posted"]
        desk.batch(now=True, without_store=frozenset([away.store]))
        assert desk.row(away)["state"] == "posted"

    def test_business_central_away_ends_the_run_and_the_next_goes_on(self, world: World) -> None:
        desk, sent = scheduled(world, orders=3)
        connect_each_run(world)
        desk.bc.faults.add("*", "status", times=1000, status=503)
        assert desk.batch(now=True).exit_code == 5
        assert {desk.row(each)["state"] for each in sent} == {"verified"}
        desk.bc.faults.clear()
        assert desk.batch(now=True).counts["posted"] == 3


class TestOnce:
    def test_killed_half_way_it_goes_on(self, world: World) -> None:
        desk, sent = scheduled(world, datetime.now().astimezone().isoformat(), orders=6)
        kill_at(world, "PostOrder", "batch-post", "--now", after=2)
        assert len(desk.bc.books.invoices) == 3
        desk.batch(now=True)
        assert len(desk.bc.books.invoices) == 6
        assert {desk.row(each)["state"] for each in sent} == {"posted"}

    def test_killed_before_the_request_arrived_it_is_asked_again_only_after_the_settle_time(self, world: World) -> None:
        desk, (sent,) = scheduled(world, datetime.now().astimezone().isoformat())
        faults = desk.bc.faults
        faults.add("PostOrder", "commit-later", seconds=120)
        desk.batch(now=True)
        assert desk.row(sent)["state"] == "posting"
        for _ in range(10):
            desk.later(1)
            desk.batch(now=True)
        assert desk.row(sent)["state"] == "posted"
        assert desk.calls() == {"PostOrder": 1}

    def test_a_lost_request_is_asked_again_after_the_settle_time(self, world: World) -> None:
        desk, (sent,) = scheduled(world)
        desk.bc.faults.add("PostOrder", "reset")
        desk.batch(now=True)
        desk.later(16)
        desk.batch(now=True)
        assert (desk.row(sent)["state"], desk.calls()["PostOrder"]) == ("posting", 1)
        desk.later(2)
        desk.batch(now=True)
        assert (desk.row(sent)["state"], desk.calls()["PostOrder"]) == ("posted", 2)

    def test_two_at_once_in_threads_share_the_work(self, world: World) -> None:
        desk, sent = scheduled(world, orders=45)
        desk.bc.latency_s = 0.005
        threads = [threading.Thread(target=desk.batch, kwargs={"now": True}) for _ in range(3)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        desk.batch(now=True)
        assert {desk.row(each)["state"] for each in sent} == {"posted"}
        assert desk.calls() == {"PostOrder": 45}

    def test_two_processes_at_once_post_nothing_twice(self, world: World) -> None:
        desk, sent = scheduled(world, datetime.now().astimezone().isoformat(), orders=25)
        desk.bc.latency_s = 0.01
        processes = [woobc_process(world, "batch-post", "--now") for _ in range(2)]
        for process in processes:
            output, _ = process.communicate(timeout=60)
            assert (process.returncode, output) == (0, "")
        assert {desk.row(each)["state"] for each in sent} == {"posted"}
        assert desk.calls() == {"PostOrder": 25}


class TestCost:
    def test_an_idle_run_needs_no_network_and_no_heavy_import(self, world: World) -> None:
        desk, (sent,) = scheduled(world, (datetime.now().astimezone() + TEN_MINUTES).isoformat())
        desk.verify()
        before = [len(app.requests) for app in (desk.bc, *desk.shops.values())]
        code = (
            "import sys; from woobc.cli import run; code = run(sys.argv[1:]); "
            "heavy = {'zeep', 'requests', 'rich', 'sqlite_utils', 'lxml', 'tenacity'} & set(sys.modules); print(code, heavy)"
        )
        command = [sys.executable, "-c", code, "--config", str(world.config_path), "batch-post"]
        answer = subprocess.run(command, capture_output=True, text=True, env=dict(os.environ), check=False)
        assert (answer.stdout, answer.stderr) == ("0 set()\n", "")
        assert [len(app.requests) for app in (desk.bc, *desk.shops.values())] == before
        assert desk.row(sent)["state"] == "verified"

    def test_orders_are_read_in_chunks(self, world: World) -> None:
        desk, _ = scheduled(world, orders=40)
        before = len(desk.bc.requests)
        desk.batch(now=True)
        seen = [each.operation for each in desk.bc.requests[before:]]
        assert seen.count("PostOrder") == 40
        assert sum(each.startswith("api:GET sales") for each in seen) == 2 * (3 + 2)  # before and after, for 20 each
