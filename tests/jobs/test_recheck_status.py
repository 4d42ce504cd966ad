"""The nightly recheck: whom it looks at, by which way, and what it says. The shop, the file and the requests are real."""

from __future__ import annotations

import contextlib
import signal
import sqlite3
import subprocess
import sys
import time
from collections.abc import Iterator
from datetime import timedelta
from typing import Any

import pytest

from tests.form import cases_of_form
from tests.jobs.support import config_of, events_of, order_of, orders_of, place, run_service, simple_world
from woobc.core.clock import months_before, to_text
from woobc.core.jobs import recheck_status
from woobc.core.jobs.report import RunReport
from woobc.sandbox.base import Seen
from woobc.sandbox.world import World

DAY = timedelta(days=1)
TOPICS = ("order.created", "order.updated", "order.deleted", "order.restored")
DELIVERY_URL = "http://127.0.0.1:9/eu"


@pytest.fixture
def shop(world: World) -> World:
    """One WooCommerce store that went live long ago."""
    store = simple_world(world).store_config("eu")
    store["start_date"] = (world.clock.now() - 400 * DAY).date()
    store["recheck"] = {}
    world.write_config()
    return world


def place_unread(world: World, count: int, age: timedelta, status: str = "pending") -> list[int]:
    created = world.clock.now() - age
    return [place(world, "MUG", status=status, created=created, modified=created) for _ in range(count)]


def place_open(world: World, count: int, age: timedelta = 2 * DAY, status: str = "pending") -> list[int]:
    """Orders of that age which may not be forwarded yet, known to the middleware."""
    ids = place_unread(world, count, age, status)
    know_all(world)
    return ids


def know_all(world: World) -> None:
    assert not run_service(world, "import-orders").errors
    assert states(world, [row["order_id"] for row in orders_of(world)]) <= {"open", "pending", "ignored"}


def change(world: World, order_id: int, status: str, *, ago: timedelta) -> None:
    """A change of status that no poll has seen, made that long ago."""
    world.woocommerce.set_status(order_id, status)
    world.woocommerce.set_modified(order_id, world.clock.now() - ago)


def recheck(world: World, **options: Any) -> tuple[RunReport, list[Seen]]:
    """One recheck and the requests it sent to the shop."""
    before = len(world.woocommerce.requests)
    report = run_service(world, "recheck-status", **options)
    return report, world.woocommerce.requests[before:]


def states(world: World, ids: list[int]) -> set[str]:
    wanted = set(ids)
    return {row["state"] for row in orders_of(world) if row["order_id"] in wanted}


def subscribe(world: World, **statuses: str) -> None:
    """Webhooks are configured, and the shop has them; `order_updated="disabled"` gives one of them another status."""
    store = world.store_config("eu")
    store |= {"webhooks": True, "webhook_url": DELIVERY_URL, "webhook_secrets": ["s3cret"]}
    world.write_config()
    for topic in TOPICS:
        hook = world.woocommerce.webhooks.create(topic, topic, DELIVERY_URL, "s3cret")
        hook.status = statuses.get(topic.replace(".", "_"), "active")


@contextlib.contextmanager
def run_sql(world: World) -> Iterator[sqlite3.Connection]:
    with contextlib.closing(sqlite3.connect(world.database_path, isolation_level=None)) as connection:
        yield connection


class TestTheWay:
    def test_149_are_read_by_id_in_at_most_four_requests(self, shop: World) -> None:
        ids = place_open(shop, 149)
        eligible = ids[::7]
        for order_id in eligible:
            change(shop, order_id, "processing", ago=DAY)
        report, requests = recheck(shop)
        assert len(requests) <= 4
        assert all("include=" in request.query for request in requests)
        assert states(shop, eligible) == {"pending"}
        assert states(shop, sorted(set(ids) - set(eligible))) == {"open"}
        assert report.counts["looked at"] == 149
        assert f"149 looked at in 2 requests, {len(eligible)} became eligible" in report.infos[0]
        assert "each by id, for they are fewer than 150" in report.infos[0]

    def test_four_requests_hold_with_the_daily_question_of_identity_and_webhooks(self, shop: World) -> None:
        ids = place_open(shop, 149)
        subscribe(shop)
        shop.clock.advance(2 * DAY.total_seconds())
        change(shop, ids[0], "processing", ago=DAY)
        _, requests = recheck(shop)
        assert len(requests) <= 4
        assert states(shop, ids[:1]) == {"pending"}

    @pytest.mark.parametrize("count", cases_of_form([150, 1500], (0,)))
    def test_many_are_fetched_in_bulk_first_and_then_one_by_one(self, shop: World, count: int) -> None:
        shop.store_config("eu")["status_rules"]["completed"] = {"import": "valid"}
        shop.write_config()
        ids = place_open(shop, count)
        in_bulk, by_id = ids[::9], ids[1::9]
        for order_id in in_bulk:
            change(shop, order_id, "completed", ago=DAY)
        for order_id in by_id:
            change(shop, order_id, "processing", ago=DAY)
        report, requests = recheck(shop)
        bulk = ["status=completed" in request.query for request in requests]
        assert bulk[0]
        listed = [request.query for request, is_list in zip(requests, bulk, strict=True) if is_list]
        assert all("line_items" not in query for query in listed)
        assert states(shop, in_bulk + by_id) == {"pending"}
        assert states(shop, ids[2::9]) == {"open"}
        assert report.counts["looked at"] == count
        assert (
            "first the completed ones modified in 14 days, for they are 150 or more, then the rest" in report.infos[0]
        )
        rest = count - len(in_bulk)
        looked_at_and_read = 2 * -(-rest // 100)
        assert len(requests) - sum(bulk) <= sum(bulk) + looked_at_and_read

    def test_what_is_unchanged_is_not_read(self, shop: World) -> None:
        """Ids, statuses and times until one of them matters; a status the shop does not know any more is not asked one by one."""
        ids = place_open(shop, 180)
        gone, vanished = ids[:5], ids[5:60]
        for order_id in vanished:
            change(shop, order_id, "awaiting-pickup", ago=DAY)
        recheck(shop)
        shop.woocommerce.unregister_status("awaiting-pickup")
        for order_id in gone:
            shop.woocommerce.trash(order_id)
        change(shop, ids[100], "processing", ago=DAY)
        report, requests = recheck(shop)
        assert report.counts["looked at"] == 180
        whole = [each for each in requests if "line_items" in each.query]
        assert len(whole) <= 1 + len(gone)
        assert len(requests) <= 8 + len(gone)
        assert states(shop, gone) == {"gone"}
        assert states(shop, [ids[100]]) == {"pending"}
        assert states(shop, vanished) == {"open"}

    def test_what_was_looked_at_before_the_shop_failed_is_not_looked_at_first_again(
        self, shop: World, monkeypatch: pytest.MonkeyPatch, no_waiting: None
    ) -> None:
        """Else a shop that never gets through all in one night would never be rechecked past the same orders."""
        monkeypatch.setattr(recheck_status, "LOOKED_AT_TOGETHER", 100)
        ids = place_open(shop, 250)
        change(shop, ids[0], "processing", ago=DAY)
        shop.clock.advance(DAY.total_seconds())
        begun = to_text(shop.clock.now())
        shop.woocommerce.faults.add(
            "orders", "502", skip=3, times=1000
        )  # the bulk step, the first hundred, what changed of them
        report, _ = recheck(shop)
        assert report.exit_code == 5
        assert sum(row["last_seen"] >= begun for row in orders_of(shop)) == 100
        assert states(shop, ids[:1]) == {"pending"}

    def test_without_exhaustive_only_what_the_bulk_step_sees_is_found(self, shop: World) -> None:
        shop.store_config("eu")["status_rules"]["completed"] = {"import": "valid"}
        shop.store_config("eu")["recheck"]["exhaustive"] = False
        shop.write_config()
        ids = place_open(shop, 150, age=20 * DAY)
        change(shop, ids[0], "completed", ago=13 * DAY)
        change(shop, ids[1], "completed", ago=15 * DAY)
        change(shop, ids[2], "processing", ago=DAY)
        report, requests = recheck(shop)
        listed, whole = requests
        assert "status=completed" in listed.query
        assert f"include={ids[0]}&" in whole.query
        assert states(shop, ids[:1]) == {"pending"}
        assert states(shop, ids[1:]) == {"open"}
        assert report.counts["looked at"] == 1

    def test_limit_and_statuses_of_the_bulk_step_are_settings(self, shop: World) -> None:
        shop.store_config("eu")["recheck"] |= {
            "one_by_one_below": 3,
            "bulk_days": 5,
            "bulk_statuses": ["processing", "completed"],
            "exhaustive": False,
        }
        shop.write_config()
        ids = place_open(shop, 3, age=20 * DAY)
        change(shop, ids[0], "processing", ago=4 * DAY)
        change(shop, ids[1], "processing", ago=6 * DAY)
        recheck(shop)
        assert [order_of(shop, order_id)["state"] for order_id in ids] == ["pending", "open", "open"]

    def test_a_status_of_the_bulk_step_that_the_shop_does_not_know_is_named(self, shop: World) -> None:
        place_open(shop, 1)
        shop.store_config("eu")["recheck"] |= {"one_by_one_below": 1, "bulk_statuses": ["completed", "picked-up"]}
        shop.write_config()
        report, _ = recheck(shop)
        assert report.exit_code == 3
        assert 'does not know the status "picked-up"; it knows trash, ' in str(report.errors[0])


class TestLookBack:
    def test_three_weeks_without_webhooks(self, shop: World) -> None:
        young, old = place_unread(shop, 1, 20 * DAY), place_unread(shop, 1, 22 * DAY)
        know_all(shop)
        for order_id in young + old:
            change(shop, order_id, "processing", ago=DAY)
        report, _ = recheck(shop)
        assert (states(shop, young), states(shop, old)) == ({"pending"}, {"open"})
        assert report.counts["past the look-back"] == 1
        assert "21 days (no webhooks)" in report.infos[0]
        assert "1 older one stays open and is no longer rechecked" in report.infos[0]

    def test_three_calendar_months_with_healthy_webhooks(self, shop: World) -> None:
        now = shop.clock.now()
        border = now - months_before(now, 3, config_of(shop).time_zone)
        young = place_unread(shop, 1, border - timedelta(hours=1))
        old = place_unread(shop, 1, border + timedelta(hours=1))
        know_all(shop)
        subscribe(shop)
        for order_id in young + old:
            change(shop, order_id, "processing", ago=DAY)
        report, _ = recheck(shop)
        assert (states(shop, young), states(shop, old)) == ({"pending"}, {"open"})
        assert not report.notes
        assert "3 months (webhooks are healthy)" in report.infos[0]

    @pytest.mark.parametrize("status", ["disabled", "paused"])
    def test_three_weeks_and_a_warning_while_the_shop_has_disabled_one(self, shop: World, status: str) -> None:
        young, old = place_unread(shop, 1, 20 * DAY), place_unread(shop, 1, 22 * DAY)
        know_all(shop)
        subscribe(shop, order_updated=status)
        for order_id in young + old:
            change(shop, order_id, "processing", ago=DAY)
        report, _ = recheck(shop)
        assert (states(shop, young), states(shop, old)) == ({"pending"}, {"open"})
        (warning,) = report.notes
        assert f"order.updated is {status}" in warning
        assert "webhooks status --repair --store eu" in warning

    def test_health_of_last_week_does_not_count(self, shop: World) -> None:
        old = place_open(shop, 1, 22 * DAY)
        subscribe(shop)
        assert not recheck(shop)[0].notes
        shop.woocommerce.webhooks.hooks.clear()
        change(shop, old[0], "processing", ago=DAY)
        report, _ = recheck(shop)
        assert states(shop, old) == {"open"}
        assert "order.created is missing" in report.notes[0]

    @pytest.mark.parametrize("status", [403, 500])
    def test_webhooks_that_the_shop_does_not_show_are_no_healthy_ones(self, shop: World, status: int) -> None:
        young = place_open(shop, 1, 20 * DAY)
        subscribe(shop)
        body = '{"code": "woocommerce_rest_cannot_view", "message": "No.", "data": {"status": 403}}'
        shop.woocommerce.faults.add("webhooks", "status", times=9, status=status, body=body, type="application/json")
        change(shop, young[0], "processing", ago=DAY)
        report, _ = recheck(shop)
        assert states(shop, young) == {"pending"}
        assert "not healthy" in report.notes[0]

    def test_an_import_takes_what_the_recheck_has_given_up(self, shop: World) -> None:
        old = place_open(shop, 1, 60 * DAY)
        shop.woocommerce.set_status(old[0], "processing")
        recheck(shop)
        assert states(shop, old) == {"open"}
        run_service(shop, "import-orders")
        assert states(shop, old) == {"pending"}


class TestWhoIsLookedAt:
    def test_trashed_gone_and_vanished_are_told_apart(self, shop: World) -> None:
        trashed, gone, vanished, revived = place_open(shop, 4)
        shop.woocommerce.trash(trashed)
        shop.woocommerce.set_modified(trashed, shop.clock.now() - DAY)
        shop.woocommerce.force_delete(gone)
        change(shop, vanished, "on-hold", ago=DAY)
        shop.woocommerce.unregister_status("on-hold")
        change(shop, revived, "processing", ago=DAY)
        report, _ = recheck(shop)
        messages = {entry[2] for entry in report.entries.values() if entry[0] == "gone"}
        assert messages == {"trashed in the store", "deleted in the store"}
        assert [order_of(shop, each)["state"] for each in (trashed, gone)] == ["gone", "gone"]
        assert order_of(shop, vanished)["status"] == "on-hold"
        assert order_of(shop, revived)["state"] == "pending"

    def test_held_orders_are_read_along_and_not_counted(self, shop: World) -> None:
        held = place_unread(shop, 2, 2 * DAY, "on-hold")
        place_open(shop, 149)
        assert [order_of(shop, each)["hold"] for each in held] == ["rule", "rule"]
        change(shop, held[0], "processing", ago=DAY)
        report, requests = recheck(shop)
        assert report.counts["looked at"] == 149
        assert len(requests) == 2
        assert [order_of(shop, each)["hold"] for each in held] == [None, "rule"]
        assert "hold lifted" in events_of(shop, held[0])

    def test_a_held_order_that_was_sent_loses_its_hold(self, shop: World) -> None:
        (held,) = place_open(shop, 1, status="on-hold")
        run_service(shop, "bc-insert")
        assert (order_of(shop, held)["state"], order_of(shop, held)["hold"]) == ("inserted", "rule")
        change(shop, held, "processing", ago=timedelta(0))
        recheck(shop)
        assert (order_of(shop, held)["state"], order_of(shop, held)["hold"]) == ("inserted", None)

    def test_a_conflict_that_is_over_is_lifted_though_the_shop_tells_no_change(self, shop: World) -> None:
        """A refund that is deleted again moves no modification time, so no import reads the order once more."""
        (sent,) = place_open(shop, 1, status="processing")
        run_service(shop, "bc-insert")
        refund = shop.woocommerce.refund(sent, amount="1.00")
        run_service(shop, "import-orders")
        assert order_of(shop, sent)["conflict_code"] == "REFUNDED_IN_STORE"
        shop.woocommerce.delete_refund(sent, refund)
        shop.clock.advance(DAY.total_seconds())
        report, requests = recheck(shop)
        assert order_of(shop, sent)["conflict"] == 0
        assert "conflict lifted" in events_of(shop, sent)
        assert report.counts["looked at"] == 0
        assert len([each for each in requests if "include" in each.query]) == 1

    def test_a_persons_hold_stays(self, shop: World) -> None:
        (held,) = place_open(shop, 1, status="on-hold")
        with run_sql(shop) as connection:
            connection.execute("UPDATE orders SET hold = 'person'")
        change(shop, held, "processing", ago=DAY)
        recheck(shop)
        assert order_of(shop, held)["hold"] == "person"

    def test_statuses_with_retry_no_are_never_looked_at_again(self, shop: World) -> None:
        shop.store_config("eu")["status_rules"]["failed"] = {"import": "no", "retry": False}
        shop.write_config()
        failed = place(shop, "MUG", status="failed", created=shop.clock.now() - DAY, modified=shop.clock.now() - DAY)
        pending = place_open(shop, 1)
        assert order_of(shop, failed)["state"] == "ignored"
        change(shop, failed, "processing", ago=timedelta(hours=1))
        change(shop, pending[0], "processing", ago=timedelta(hours=1))
        _, requests = recheck(shop)
        assert order_of(shop, failed)["state"] == "ignored"
        assert len(requests) == 1
        assert str(failed) not in requests[0].query.split("include=")[1].split("&")[0]

    def test_open_orders_whose_rule_was_changed_to_retry_no_are_left_alone(self, shop: World) -> None:
        place_open(shop, 1)
        shop.store_config("eu")["status_rules"]["pending"] = {"import": "no", "retry": False}
        shop.write_config()
        report, requests = recheck(shop)
        assert not requests
        assert report.counts["looked at"] == 0

    def test_nothing_open_asks_nothing(self, shop: World) -> None:
        place(shop, "MUG")
        run_service(shop, "import-orders")
        assert recheck(shop)[1] == []


class TestAsAJob:
    def test_limit_takes_those_first_that_were_not_seen_for_the_longest_time(self, shop: World) -> None:
        ids = place_open(shop, 5)
        for order_id in ids:
            change(shop, order_id, "cancelled", ago=DAY)
        for _ in range(3):
            shop.clock.advance(60)
            report, _ = recheck(shop, limit=2)
        assert report.counts["looked at"] == 2
        assert {order_of(shop, order_id)["status"] for order_id in ids} == {"cancelled"}

    def test_a_dry_run_tells_and_changes_nothing(self, shop: World) -> None:
        ids = place_open(shop, 2)
        subscribe(shop, order_updated="disabled")
        change(shop, ids[0], "processing", ago=DAY)
        before = [tuple(row) for row in orders_of(shop)]
        report, _ = recheck(shop, dry_run=True)
        assert report.counts["imported"] == 1
        assert [tuple(row) for row in orders_of(shop)] == before
        with run_sql(shop) as connection:
            assert connection.execute("SELECT webhooks_checked_at FROM stores").fetchone()[0] is None

    def test_a_store_that_is_away_does_not_stop_the_other(self, world: World) -> None:
        order_id = place(world, "MUG", status="pending")
        other = world.bigcommerce.place_order(lines=[("MUG", "Mug", 1, "10.00")], status_id=7)
        run_service(world, "import-orders")
        world.woocommerce.set_status(order_id, "processing")
        world.bigcommerce.set_status(other, 11)
        world.woocommerce.faults.add("*", "status", times=99, status=503)
        report, _ = recheck(world)
        assert [error.exit_code for error in report.errors] == [5]
        assert order_of(world, order_id)["state"] == "open"
        assert order_of(world, other)["state"] == "pending"

    def test_a_named_store_alone_is_rechecked(self, world: World) -> None:
        place(world, "MUG", status="pending")
        world.bigcommerce.place_order(lines=[("MUG", "Mug", 1, "10.00")], status_id=7)
        run_service(world, "import-orders")
        before = len(world.bigcommerce.requests)
        report, requests = recheck(world, stores=("eu",))
        assert report.counts["looked at"] == 1
        assert requests
        assert len(world.bigcommerce.requests) == before

    def test_a_killed_run_loses_nothing(self, shop: World) -> None:
        shop.store_config("eu")["max_parallel"] = 1  # so that the second hundred is asked for second
        shop.write_config()
        ids = place_open(shop, 120)
        for order_id in ids:
            change(shop, order_id, "processing", ago=DAY)
        shop.woocommerce.faults.add("orders", "slow", skip=1, seconds=20)
        seen = len(shop.woocommerce.requests)
        command = [sys.executable, "-m", "woobc", "--config", str(shop.config_path), "recheck-status"]
        process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        deadline = time.monotonic() + 60
        while states(shop, ids) == {"open"} and process.poll() is None and time.monotonic() < deadline:
            time.sleep(0.05)
        process.send_signal(signal.SIGKILL)
        process.wait()
        assert len(shop.woocommerce.requests) > seen
        assert states(shop, ids) == {"open", "pending"}
        recheck(shop)
        assert states(shop, ids) == {"pending"}
        assert len(orders_of(shop)) == 120
