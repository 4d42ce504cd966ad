"""Webhooks from the shop's request to the order's state: real HTTP, signed by the simulated shops, a real file."""

from __future__ import annotations

import json
import threading
import time
from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta
from typing import Any

import pytest

from tests.conftest import files_up_to
from tests.form import of_form
from tests.jobs.support import (
    WorldClock,
    config_of,
    events_of,
    opened,
    order_of,
    orders_of,
    outcome,
    place,
    run_service,
)
from tests.webhooks.support import (
    OTHER_SECRET,
    Listening,
    big_shop,
    database_of,
    deliveries_of,
    document,
    runs_of,
    shop,
)
from woobc.core.bootstrap import connect_store
from woobc.core.http.retry import Patience
from woobc.core.jobs.webhooks import check_webhooks

__all__ = ["big_shop", "shop"]

BIG_LINES = [("MUG", "Mug", 1, "10.00")]


class TestFromDeliveryToState:
    def test_an_order_is_pending_once_its_delivery_is_worked_off(self, shop: Listening) -> None:
        order_id = place(shop.world)
        assert set(shop.deliver()) == {200}
        asked = len(shop.world.woocommerce.requests)
        shop.worker.round()
        assert order_of(shop.world, order_id)["state"] == "pending"
        listings = [each for each in shop.world.woocommerce.requests[asked:] if "modified_after" in each.query]
        assert not listings

    def test_a_change_of_status_takes_the_order_on(self, shop: Listening) -> None:
        order_id = place(shop.world, status="pending")
        run_service(shop.world, "import-orders")
        shop.deliver()
        shop.world.clock.advance(5)
        shop.world.woocommerce.set_status(order_id, "processing")
        shop.deliver()
        shop.worker.round()
        assert order_of(shop.world, order_id)["state"] == "pending"

    def test_many_deliveries_are_one_run_and_each_order_is_read_once(self, shop: Listening) -> None:
        ids = [place(shop.world) for _ in range(30)]
        assert len(shop.deliver()) == 60
        asked = len(shop.world.woocommerce.requests)
        shop.worker.round()
        assert {order_of(shop.world, order_id)["state"] for order_id in ids} == {"pending"}
        assert runs_of(shop.world) == 1
        assert sum("include=" in each.query for each in shop.world.woocommerce.requests[asked:]) == 1
        assert {row["outcome"] for row in deliveries_of(shop.world)} == {"read"}
        assert shop.worker.round() is None
        assert runs_of(shop.world) == 1

    def test_the_body_of_a_delivery_never_becomes_the_order(self, shop: Listening) -> None:
        order_id = place(shop.world, status="pending")
        lie = document(shop.world, order_id) | {"status": "processing", "total": "0.01"}
        assert shop.send(lie) == 200
        shop.worker.round()
        row = order_of(shop.world, order_id)
        assert (row["state"], row["total"]) == ("open", document(shop.world, order_id)["total"])

    def test_late_and_reordered_deliveries_leave_the_newest_state(self, shop: Listening) -> None:
        order_id = place(shop.world)
        early = document(shop.world, order_id)
        shop.world.clock.advance(30)
        shop.world.woocommerce.set_status(order_id, "cancelled")
        late = document(shop.world, order_id)
        for body in (late, early):
            assert shop.send(body) == 200
            shop.worker.round()
        assert order_of(shop.world, order_id)["status"] == "cancelled"
        assert order_of(shop.world, order_id)["state"] == "open"

    def test_an_order_from_before_the_start_date_is_not_taken_in(self, shop: Listening) -> None:
        place(shop.world, created=shop.world.clock.now() - timedelta(days=90))
        shop.deliver()
        job = shop.worker.round()
        assert job is not None
        assert job.report.counts["before start date"] == 1
        assert orders_of(shop.world) == []

    def test_an_unfinished_checkout_is_no_order(self, shop: Listening) -> None:
        place(shop.world, status="checkout-draft")
        shop.deliver()
        shop.worker.round()
        assert orders_of(shop.world) == []
        assert {row["outcome"] for row in deliveries_of(shop.world)} == {"read"}

    def test_a_store_that_is_not_enabled_keeps_its_deliveries_waiting(self, shop: Listening) -> None:
        shop.world.store_config("eu")["enabled"] = False
        shop.world.write_config()
        shop.receiver.configure(config_of(shop.world))
        place(shop.world)
        assert set(shop.deliver()) == {200}
        assert shop.worker.round() is None


class TestOrdersThatWereSent:
    @pytest.fixture
    def sent(self, shop: Listening) -> int:
        order_id = place(shop.world)
        run_service(shop.world, "import-orders")
        run_service(shop.world, "bc-insert")
        shop.deliver()
        shop.world.clock.advance(60)
        assert order_of(shop.world, order_id)["state"] == "inserted"
        return order_id

    def test_a_change_is_a_conflict_and_the_lines_stay(self, shop: Listening, sent: int) -> None:
        shop.world.woocommerce.edit_lines(sent, [("CUP", "Cup", 7, "3.00")])
        shop.deliver()
        shop.worker.round()
        row = order_of(shop.world, sent)
        assert (row["state"], row["conflict"], row["conflict_code"]) == ("inserted", 1, "CHANGED_IN_STORE")
        with database_of(shop.world) as connection:
            skus = {each[0] for each in connection.execute("SELECT sku FROM order_lines")}
        assert "CUP" not in skus

    def test_a_deletion_is_a_conflict(self, shop: Listening, sent: int) -> None:
        shop.world.woocommerce.trash(sent)
        shop.deliver()
        shop.worker.round()
        assert order_of(shop.world, sent)["conflict_code"] == "DELETED_IN_STORE"

    def test_the_next_import_tells_of_it_once_for_nobody_reads_the_server(self, shop: Listening, sent: int) -> None:
        shop.world.woocommerce.trash(sent)
        shop.deliver()
        shop.worker.round()
        codes = []
        for _ in range(2):
            shop.world.clock.advance(60)
            report = run_service(shop.world, "import-orders")
            codes.append((report.exit_code, outcome(shop.world, report, sent)[1]))
        assert codes[0] == (4, "DELETED_IN_STORE")
        assert codes[1][0] == 0


class TestDeletions:
    def test_a_trashed_order_is_gone_and_comes_back(self, shop: Listening) -> None:
        order_id = place(shop.world)
        states = []
        for action in (lambda _: None, shop.world.woocommerce.trash, shop.world.woocommerce.untrash) * 2:
            action(order_id)
            shop.deliver()
            shop.worker.round()
            states.append(order_of(shop.world, order_id)["state"])
            shop.world.clock.advance(700)
        assert states == ["pending", "gone", "pending"] * 2
        assert events_of(shop.world, order_id).count("gone") == 2

    def test_an_order_gone_before_its_delivery_is_answered_without_effect(self, shop: Listening) -> None:
        shop.world.woocommerce.force_delete(place(shop.world))
        assert set(shop.deliver()) == {200}
        assert shop.worker.round() is None
        assert {row["order_id"] for row in deliveries_of(shop.world)} == {0}
        assert health(shop) == ""

    def test_lost_rights_are_no_healthy_webhooks_until_an_order_comes_again(self, shop: Listening) -> None:
        order_id = place(shop.world)
        shop.world.woocommerce.webhook_owner_may_view = False
        assert set(shop.deliver()) == {200}
        assert "woocommerce_rest_cannot_view" in health(shop)
        shop.world.woocommerce.webhook_owner_may_view = True
        shop.world.clock.advance(60)
        shop.world.woocommerce.touch(order_id)
        assert set(shop.deliver()) == {200}
        assert health(shop) == ""


def health(shop: Listening) -> str:
    config = config_of(shop.world)
    with opened(shop.world, "webhooks") as job:
        clock = WorldClock(shop.world)
        store = connect_store(config.stores["eu"], Patience(clock, clock.now() + timedelta(minutes=1)))
        return check_webhooks(job.middleware, store, config.stores["eu"]).report


class TestTrouble:
    def test_a_shop_that_is_away_is_asked_again_at_growing_distance(self, shop: Listening) -> None:
        order_id = place(shop.world)
        shop.deliver()
        world = shop.world
        for pause in (30, 60):
            world.woocommerce.faults.add("*", "status", times=99, status=503)
            job = shop.worker.round()
            assert job is not None
            assert [error.exit_code for error in job.report.errors] == [5]
            world.woocommerce.faults.clear()
            world.clock.advance(pause - 5)
            assert shop.worker.round() is None
            world.clock.advance(6)
        assert {row["processed_at"] for row in deliveries_of(world)} == {None}
        shop.worker.round()
        assert order_of(world, order_id)["state"] == "pending"
        place(world)
        shop.deliver()
        assert shop.worker.round() is not None

    def test_a_locked_file_is_a_failure_for_the_shop_and_stores_nothing(self, shop: Listening) -> None:
        run_service(shop.world, "import-orders")
        with database_of(shop.world) as connection:
            connection.execute("BEGIN IMMEDIATE")
            assert shop.send({"id": 5}) == 503
            connection.execute("ROLLBACK")
        assert deliveries_of(shop.world) == []
        assert shop.send({"id": 5}) == 200

    def test_a_full_disk_is_a_failure_for_the_shop_and_stores_nothing(self, shop: Listening) -> None:
        run_service(shop.world, "import-orders")
        with files_up_to(1024):
            answer = shop.send({"id": 5})
        assert answer == 503
        assert deliveries_of(shop.world) == []
        assert shop.send({"id": 5}) == 200
        assert len(deliveries_of(shop.world)) == 1

    def test_a_file_of_another_environment_is_a_failure_for_the_shop(self, shop: Listening) -> None:
        run_service(shop.world, "import-orders")
        with database_of(shop.world) as connection:
            connection.execute("UPDATE middleware SET environment = 'live'")
        assert shop.send({"id": 5}) == 503

    def test_the_seventh_failure_disables_the_webhook_and_the_recheck_notices(self, shop: Listening) -> None:
        order_id = place(shop.world)
        shop.deliver()
        with database_of(shop.world) as connection:
            connection.execute("BEGIN IMMEDIATE")
            for _ in range(7):
                shop.world.clock.advance(5)
                shop.world.woocommerce.touch(order_id)
                assert shop.deliver() == [503]
            connection.execute("ROLLBACK")
        report = run_service(shop.world, "recheck-status")
        assert "order.updated is disabled" in report.notes[0]

    def test_a_burst_loses_nothing_while_a_job_holds_the_file(self, shop: Listening) -> None:
        count = of_form(300, 1000)
        run_service(shop.world, "import-orders")
        shop.receiver.busy_wait_s = 20.0

        def hold() -> None:
            with database_of(shop.world) as connection:
                for _ in range(3):
                    connection.execute("BEGIN IMMEDIATE")
                    time.sleep(0.5)
                    connection.execute("COMMIT")

        job = threading.Thread(target=hold)
        job.start()
        with ThreadPoolExecutor(8) as pool:
            answers = list(pool.map(lambda number: shop.send({"id": number}), range(1, count + 1)))
        job.join()
        assert answers == [200] * count
        assert {row["order_id"] for row in deliveries_of(shop.world)} == set(range(1, count + 1))


class TestBigCommerce:
    def test_an_order_is_pending_once_its_delivery_is_worked_off(self, big_shop: Listening) -> None:
        world = big_shop.world
        order_id = world.bigcommerce.place_order(lines=BIG_LINES)
        assert all(each.ok for each in world.bigcommerce.deliver_webhooks(repeat=3, backwards=True))
        job = big_shop.worker.round()
        assert job is not None
        assert order_of(world, order_id)["state"] == "pending"
        assert {row["order_id"] for row in deliveries_of(world)} == {order_id}
        assert big_shop.worker.round() is None

    def test_every_event_of_an_order_leads_to_it(self, big_shop: Listening) -> None:
        world = big_shop.world
        order_id = world.bigcommerce.place_order(lines=BIG_LINES)
        world.bigcommerce.pay(order_id, "10.00")
        world.bigcommerce.add_message(order_id, "Hello")
        world.bigcommerce.set_status(order_id, 2)
        world.bigcommerce.archive(order_id)
        assert all(each.ok for each in world.bigcommerce.deliver_webhooks())
        assert {row["order_id"] for row in deliveries_of(world)} == {order_id}
        assert len({row["topic"] for row in deliveries_of(world)}) >= 4

    def test_an_incomplete_order_waits_until_it_is_paid(self, big_shop: Listening) -> None:
        world = big_shop.world
        order_id = world.bigcommerce.place_order(lines=BIG_LINES, status_id=0)
        world.bigcommerce.deliver_webhooks()
        big_shop.worker.round()
        assert orders_of(world) == []
        world.clock.advance(60)
        world.bigcommerce.set_status(order_id, 11)
        world.bigcommerce.deliver_webhooks()
        big_shop.worker.round()
        assert order_of(world, order_id)["state"] == "pending"

    @pytest.mark.parametrize("secret", [None, "guessed"])
    def test_the_secret_must_be_there_and_right(self, big_shop: Listening, secret: str | None) -> None:
        headers = {} if secret is None else {"X_Woobc_Secret": secret}
        body = b'{"scope": "store/order/updated", "data": {"type": "order", "id": 5}}'
        assert big_shop.post(body, path="/us", **headers) == 401
        assert deliveries_of(big_shop.world) == []

    @pytest.mark.parametrize(
        "body",
        [
            {"scope": "store/product/updated", "data": {"id": 5}},
            {"scope": "store/order/updated", "data": {}},
            {"scope": "store/order/updated"},
            {"scope": 5, "data": {"id": 5}},
            {"scope": "store/order/updated", "data": {"id": "5; DROP TABLE orders"}},
        ],
    )
    def test_a_body_that_names_no_order(self, big_shop: Listening, body: dict[str, Any]) -> None:
        assert big_shop.post(json.dumps(body).encode(), path="/us", X_Woobc_Secret=OTHER_SECRET) == 400
        assert deliveries_of(big_shop.world) == []

    def test_a_ping_of_the_other_platform_is_refused(self, big_shop: Listening) -> None:
        form = "application/x-www-form-urlencoded"
        assert big_shop.post(b"webhook_id=7", path="/us", Content_Type=form) == 401
