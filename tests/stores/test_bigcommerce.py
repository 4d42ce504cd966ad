"""The BigCommerce adapter over HTTP, against the simulated store."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import datetime, timedelta
from email.utils import parsedate_to_datetime
from functools import partial
from typing import Any, Literal

import pytest

from tests.stores.bigcommerce_support import MUG, NOON, Shop, ids, readings, token
from woobc.core.domain.orders import Batch, Presence
from woobc.core.errors import SetupError, TransientRemoteError
from woobc.core.stores.bigcommerce import PAGE, WEBHOOK_SECRET_HEADER
from woobc.sandbox.base import serve
from woobc.sandbox.bigcommerce import BigCommerce
from woobc.sandbox.bigcommerce.server import ORDERS

SECOND = timedelta(seconds=1)
PLUS = "%2B00%3A00"


@pytest.fixture
def shop() -> Iterator[Shop]:
    app = BigCommerce()
    with serve(app) as server:
        yield Shop(server.url, app)


def each(action: Callable[[int], None], order_ids: list[int]) -> None:
    for order_id in order_ids:
        action(order_id)


def last_covered(batches: list[Batch]) -> datetime:
    covered = batches[-1].covered_to
    assert covered is not None
    return covered


class TestChanges:
    def test_an_idle_shop_costs_two_requests_and_is_covered_to_its_own_time(self, shop: Shop) -> None:
        before = shop.app.clock.now().replace(microsecond=0)
        batches = shop.changes(before)
        assert ids(batches) == []
        assert shop.store.requests == len(shop.app.requests) == 2
        assert before <= last_covered(batches) <= shop.app.clock.now()

    def test_the_plus_of_a_date_travels_encoded_once(self, shop: Shop) -> None:
        shop.changes(NOON)
        (first, _) = shop.asked("orders")
        assert f"min_date_modified=2026-04-28T11%3A59%3A59{PLUS}&" in first

    def test_every_order_comes_once_in_the_order_of_its_change(self, shop: Shop) -> None:
        placed = shop.place_apart(2 * PAGE + 10)
        batches = shop.changes()
        assert ids(batches) == placed
        assert len(shop.asked("orders")) == 3

    def test_exactly_a_page_ends_with_an_empty_answer(self, shop: Shop) -> None:
        placed = shop.place_apart(PAGE)
        assert ids(shop.changes()) == placed

    def test_batches_cover_what_lies_behind_them_even_if_the_run_ends(self, shop: Shop) -> None:
        """Whatever has been stored so far, an import that goes on from `covered_to` misses nothing."""
        placed = shop.place_apart(2 * PAGE)
        changes = shop.store.iter_changes(NOON)
        first = next(changes)
        assert first.covered_to == NOON + (PAGE - 1) * SECOND
        rest = ids(shop.store.iter_changes(first.covered_to))
        assert set(ids([first])) | set(rest) == set(placed)

    def test_orders_of_one_second_across_the_edge_of_a_page(self, shop: Shop) -> None:
        shop.app.switches.ties = "unstable"
        early = shop.place_apart(PAGE - 20, NOON - timedelta(hours=1))
        same = shop.place(60)
        late = shop.place_apart(5, NOON + SECOND)
        assert sorted(ids(shop.changes())) == sorted(early + same + late)

    def test_a_second_with_more_orders_than_a_page(self, shop: Shop) -> None:
        shop.app.switches.ties = "unstable"
        early = shop.place_apart(3, NOON - timedelta(hours=1))
        burst = shop.place(2 * PAGE + 40)
        late = shop.place_apart(4, NOON + SECOND)
        found = ids(shop.changes())
        assert sorted(found) == sorted(early + burst + late)

    def test_lower_limits_that_leave_out_their_own_second_lose_nothing(self, shop: Shop) -> None:
        shop.app.switches.min_dates_inclusive = False
        placed = [*shop.place(PAGE - 3), *shop.place(10, created=NOON + SECOND)]
        assert sorted(ids(shop.changes(NOON))) == sorted(placed)

    def test_an_order_that_changes_while_the_list_is_read_is_not_missed(self, shop: Shop) -> None:
        """Offset paging would skip the order that slides from page 2 to page 1."""
        placed = shop.place_apart(PAGE + 5)
        shop.once(lambda: each(shop.app.touch, placed[:10]), at=2)
        assert set(ids(shop.changes())) == set(placed)

    def test_what_changes_while_reading_is_read_in_the_same_run_or_not_covered(self, shop: Shop) -> None:
        (order_id,) = shop.place(1)
        shop.app.page_cost_s = 3
        shop.once(lambda: shop.app.set_status(order_id, 2), at=2)
        batches = shop.changes()
        found = [reading.order.status for reading in readings(batches) if reading.order]
        assert found == ["awaiting-fulfillment", "shipped"]
        changed = parsedate_to_datetime(shop.app.order(order_id)["date_modified"])
        assert last_covered(batches) <= changed

    def test_an_order_placed_after_the_last_answer_comes_with_the_next_run(self, shop: Shop) -> None:
        covered = last_covered(shop.changes())
        (order_id,) = shop.place(1, created=shop.app.clock.now())
        assert ids(shop.store.iter_changes(covered)) == [order_id]

    def test_orders_dated_in_the_future_hide_nothing(self, shop: Shop) -> None:
        future = shop.app.clock.now() + timedelta(days=3)
        dated_ahead = shop.place_apart(PAGE + 10, future)
        normal = shop.place_apart(3)
        batches = shop.changes()
        assert sorted(ids(batches)) == sorted(normal + dated_ahead)
        assert all(batch.covered_to is None or batch.covered_to <= shop.app.clock.now() for batch in batches)

    def test_unfinished_checkouts_are_left_out_until_they_are_orders(self, shop: Shop) -> None:
        (order_id,) = shop.place(1, status_id=0)
        batches = shop.changes()
        assert ids(batches) == []
        shop.app.set_status(order_id, 11)
        assert ids(shop.store.iter_changes(last_covered(batches))) == [order_id]

    def test_archived_orders_come_and_say_so(self, shop: Shop) -> None:
        (order_id,) = shop.place(1)
        shop.app.archive(order_id)
        (reading,) = readings(shop.changes())
        assert reading.presence is Presence.LISTED
        assert reading.order is not None
        assert reading.order.archived
        shop.app.unarchive(order_id)
        assert not shop.order(order_id).archived

    def test_a_filter_the_shop_ignores_ends_the_reading_before_anything_is_taken(self, shop: Shop) -> None:
        shop.place(2)

        def forget_the_filter(_: str, params: Any) -> None:
            params["min_date_modified"] = "2026-04-28%2B00:00"

        shop.app.switches.bad_date = "ignore"
        shop.app.on_request = forget_the_filter
        with pytest.raises(SetupError, match="does not follow the filter"):
            shop.changes(NOON + timedelta(days=1))

    def test_a_list_in_another_order_than_asked_for_is_not_taken(self, shop: Shop) -> None:
        shop.place(1, created=NOON + SECOND)
        shop.place(1)

        def forget_to_sort(_: str, params: Any) -> None:
            params["sort"] = "id:asc"

        shop.app.on_request = forget_to_sort
        with pytest.raises(SetupError, match="does not follow the order"):
            shop.changes()

    def test_one_order_nobody_can_read_does_not_stop_the_others(self, shop: Shop) -> None:
        bad, good = shop.place(2)
        shop.app.faults.add("orders", "malformed-order", times=2, index=0, field="total_inc_tax")
        found = {reading.order_id: reading for reading in readings(shop.changes())}
        assert found[bad].order is None
        assert found[bad].problem == 'order.total_inc_tax: expected an amount, got "not a number"'
        assert found[bad].payload is not None
        assert found[good].order is not None

    def test_an_order_without_a_readable_date_is_a_problem_of_its_own(self, shop: Shop) -> None:
        shop.place(3)
        shop.app.faults.add("orders", "malformed-order", times=2, index=1, field="date_modified", value="soon")
        problems = [reading.problem for reading in readings(shop.changes())]
        assert [problem for problem in problems if problem] == [
            'order.date_modified: expected a date and time, got "soon"'
        ]


class TestFiltered:
    def test_created_counts_its_first_second_and_not_its_last(self, shop: Shop) -> None:
        placed = shop.place_apart(5)
        batches = list(shop.store.iter_created(NOON + SECOND, NOON + 3 * SECOND))
        assert ids(batches) == placed[1:3]
        assert all(batch.covered_to is None for batch in batches)

    def test_created_without_limits_is_everything(self, shop: Shop) -> None:
        placed = shop.place(PAGE + 7)
        assert ids(shop.store.iter_created(None, None)) == placed

    def test_an_empty_span_asks_nothing(self, shop: Shop) -> None:
        assert list(shop.store.iter_created(NOON, NOON)) == []
        assert shop.app.requests == []

    def test_one_status_is_asked_of_the_shop(self, shop: Shop) -> None:
        shop.place(1)
        (shipped,) = shop.place(1, status_id=2)
        assert ids(shop.store.iter_created(NOON, None, ["shipped"])) == [shipped]
        assert "status_id=2" in shop.asked("orders")[0]

    def test_an_order_that_goes_from_one_status_to_another_asked_for_is_not_missed(self, shop: Shop) -> None:
        placed = shop.place(PAGE + 1, status_id=11)
        shop.place(1, status_id=5)
        shop.once(lambda: shop.app.set_status(placed[-1], 9), at=2)
        found = ids(shop.store.iter_created(NOON, None, ["awaiting-shipment", "awaiting-fulfillment"]))
        assert found == placed

    def test_rows_that_leave_the_filter_meanwhile_move_no_other_out_of_sight(self, shop: Shop) -> None:
        placed = shop.place(PAGE + 20, status_id=11)
        shop.once(lambda: each(partial(shop.app.set_status, status_id=2), placed[:20]), at=2)
        assert set(ids(shop.store.iter_created(NOON, None, ["awaiting-fulfillment"]))) >= set(placed[20:])

    def test_modified_since(self, shop: Shop) -> None:
        _, new = shop.place_apart(2)
        assert ids(shop.store.iter_modified(NOON + SECOND, ["awaiting-fulfillment"], range(10**6))) == [new]

    def test_a_status_bigcommerce_does_not_have(self, shop: Shop) -> None:
        with pytest.raises(SetupError, match='no status "processing"'):
            list(shop.store.iter_created(None, None, ["processing"]))


class TestRead:
    def test_each_id_gets_one_reading_in_the_order_asked(self, shop: Shop) -> None:
        first, second, third = shop.place(3)
        found = list(shop.store.read([third, 4711, first, third, second]))
        assert [reading.order_id for reading in found] == [third, 4711, first, second]
        assert [reading.presence is Presence.GONE for reading in found] == [False, True, False, False]

    def test_ids_close_together_cost_one_listing_and_one_look_at_refunds(self, shop: Shop) -> None:
        placed = shop.place(149)
        assert [reading.order_id for reading in shop.store.read(placed)] == placed
        assert shop.store.requests == 2

    def test_scattered_ids_are_read_one_by_one(self, shop: Shop) -> None:
        placed = [shop.app.place_order(id=number, lines=[MUG]) for number in (100, 1000, 2000)]
        assert [reading.presence for reading in shop.store.read(placed)] == [Presence.LISTED] * 3
        assert len(shop.asked("order")) == 3

    def test_archived_orders_that_no_list_shows_are_found_alone(self, shop: Shop) -> None:
        placed = shop.place(4)
        shop.app.switches.archived_listed = False
        shop.app.archive(placed[1])
        found = [reading.order for reading in shop.store.read(placed)]
        assert [order and order.archived for order in found] == [False, True, False, False]

    def test_a_removed_order_is_gone(self, shop: Shop) -> None:
        placed = shop.place(4)
        shop.app.remove(placed[2])
        assert [r.order_id for r in shop.store.read(placed) if r.presence is Presence.GONE] == [placed[2]]

    def test_find_number_is_the_id(self, shop: Shop) -> None:
        (order_id,) = shop.place(1)
        (reading,) = shop.store.find_number(str(order_id))
        assert reading.order is not None
        assert reading.order.number == str(order_id)
        assert shop.store.find_number("0100") == shop.store.find_number("WEB-1") == shop.store.find_number("4711") == []

    @pytest.mark.parametrize("lines", ["full", "missing"])
    @pytest.mark.parametrize("money", ["string", "short", "int", "float"])
    @pytest.mark.every(2)
    def test_content_is_the_same_by_list_and_by_id_and_however_it_is_written(
        self, shop: Shop, lines: Literal["full", "missing"], money: Literal["string", "short", "int", "float"]
    ) -> None:
        shop.app.seed(18)
        expected = {order_id: shop.order(order_id).content_hash() for order_id in (r["id"] for r in shop.app.orders())}
        shop.app.switches.consignment_lines, shop.app.switches.money = lines, money
        listed = {r.order_id: r.order.content_hash() for r in readings(shop.changes()) if r.order}
        assert listed == {order_id: expected[order_id] for order_id in listed}
        assert len(listed) == 17  # all but the unfinished checkout

    def test_the_stored_document_gives_the_same_order(self, shop: Shop) -> None:
        shop.app.seed(18)
        for reading in readings(shop.changes()):
            assert reading.payload is not None
            assert shop.store.parse(reading.payload.document()) == reading.order

    def test_more_than_fifty_lines_that_are_not_inlined(self, shop: Shop) -> None:
        shop.app.switches.consignment_lines = "missing"
        (order_id,) = shop.place(1, lines=[(f"P{n}", f"Part {n}", 1, "1") for n in range(PAGE + 3)])
        assert len([line for line in shop.order(order_id).lines if line.sku]) == PAGE + 3

    def test_coupons_are_asked_for_only_where_the_lines_leave_a_discount_untold(self, shop: Shop) -> None:
        told = shop.place(1, coupons=[("SAVE10", 1, "10")], shipping_cost="8")
        untold = shop.place(1, coupons=[("FREE", 4, "0")], shipping_cost="8")
        shop.changes()
        assert [seen.path.split("/")[-2] for seen in shop.app.requests if seen.operation == "coupons"] == [
            str(untold[0])
        ]
        assert told != untold

    @pytest.mark.parametrize("empty", ["shape", "204", "404"])
    def test_old_shops_that_inline_nothing_and_have_no_fees(
        self, shop: Shop, empty: Literal["shape", "204", "404"]
    ) -> None:
        shop.app.switches.fees_empty = empty
        shop.app.switches.absent_keys = frozenset({"is_tax_inclusive_pricing", "external_order_id", "ip_address_v6"})
        document = shop.app.order(shop.place(1, tax_rate="8")[0])
        record = shop.app.records[document["id"]]
        del record.document["consignments"]
        order = shop.order(document["id"])
        assert [line.sku for line in order.lines if line.sku] == ["MUG"]
        assert not order.prices_include_tax

    def test_refunds_come_with_their_lines_in_one_request_for_all(self, shop: Shop) -> None:
        first, second, third = shop.place(3, tax_rate="10")
        shop.app.refund(first, "PRODUCT", quantity=1, change_status=False)
        shop.app.refund(second, "ORDER", amount="5", change_status=False)
        shop.app.switches.refunds_paginated = False
        refunds = {r.order_id: r.order.refunds for r in shop.store.read([first, second, third]) if r.order}
        assert [line.quantity for line in refunds[first][0].lines or ()] == [1]
        assert refunds[second][0].lines == ()
        assert refunds[third] == ()
        assert len(shop.asked("refunds")) == 1


class TestWhoAndWhat:
    def test_identity_is_the_hash(self, shop: Shop) -> None:
        identity = shop.store.identity()
        assert (identity.value, identity.name) == ("abc123", "Sandbox Store")
        assert identity.shop_time is not None
        assert abs(identity.shop_time - shop.app.clock.now()) < timedelta(seconds=5)

    def test_identity_needs_no_more_than_the_scope_for_orders(self, shop: Shop) -> None:
        shop.app.add_token("narrow", ORDERS)
        assert shop.adapter(access_token=token("narrow")).identity().value == "abc123"

    def test_statuses_have_the_systems_names_and_the_merchants_labels(self, shop: Shop) -> None:
        shop.app.rename_status_label(11, "Packing")
        statuses = shop.store.statuses()
        assert statuses is not None
        assert statuses["awaiting-fulfillment"] == "Packing"
        assert len(statuses) == 15


class TestWebhooks:
    URL = "https://hooks.example.com/us"

    def test_made_listed_revived_and_ended(self, shop: Shop) -> None:
        made = shop.store.create_webhook("store/order/*", self.URL, "s3cret")
        assert (made.topic, made.delivery_url, made.status) == ("store/order/*", self.URL, "active")
        hook = shop.app.hooks.hooks[int(made.id)]
        assert hook.headers == {WEBHOOK_SECRET_HEADER: "s3cret"}
        shop.app.hooks.deactivate(hook)
        assert [each.status for each in shop.store.list_webhooks()] == ["disabled"]
        assert shop.store.activate_webhook(made.id).status == "active"
        assert hook.headers == {WEBHOOK_SECRET_HEADER: "s3cret"}
        shop.store.delete_webhook(made.id)
        shop.store.delete_webhook(made.id)
        assert shop.store.list_webhooks() == []

    def test_a_lost_answer_does_not_subscribe_twice(self, shop: Shop) -> None:
        shop.app.faults.add("hooks", "reset-after")
        with pytest.raises(TransientRemoteError):
            shop.store.create_webhook("store/order/*", self.URL, "s3cret")
        assert len(shop.store.list_webhooks()) == 1
