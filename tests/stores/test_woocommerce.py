"""Reading a shop over HTTP: complete while it changes, cheap when it is quiet, exact about each order's presence."""

from __future__ import annotations

import itertools
import json
import random
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from decimal import Decimal
from typing import Any

import pytest
from werkzeug.wrappers import Request, Response

from tests.form import cases_of_form
from tests.stores.woocommerce_support import canned, json_answer, readings_of, store_at
from woobc.core.domain.orders import Batch, Presence, Reading
from woobc.core.errors import SetupError, TransientRemoteError
from woobc.core.ports import Store
from woobc.core.stores.woocommerce import WooCommerceStore
from woobc.core.stores.woocommerce_documents import FIELDS
from woobc.sandbox.base import RunningServer, serve
from woobc.sandbox.woocommerce import WooCommerce

STORAGES = [("hpos", "11.0.1"), ("posts", "8.9.3")]


@dataclass
class Rig:
    shop: WooCommerce
    server: RunningServer

    def store(self, *, max_parallel: int = 2) -> WooCommerceStore:
        return store_at(self.server.url, max_parallel=max_parallel)

    @property
    def now(self) -> datetime:
        return self.shop.clock.now()

    def place(self, count: int, first: datetime, step_s: float = 0.0) -> list[int]:
        """Orders created and modified from `first` on, `step_s` apart."""
        moments = [first + timedelta(seconds=step_s * place) for place in range(count)]
        return [self.shop.place_order(created=moment, modified=moment) for moment in moments]


@pytest.fixture(params=STORAGES, ids=["hpos", "posts"])
def rig(request: pytest.FixtureRequest) -> Iterator[Rig]:
    storage, version = request.param
    shop = WooCommerce(storage=storage, version=version)
    shop.oauth_window_s = 10**9  # the shop's clock is moved
    with serve(shop) as server:
        yield Rig(shop, server)


def ids_of(batches: list[Batch]) -> list[int]:
    return [reading.order_id for batch in batches for reading in batch.readings]


def covered(batches: list[Batch]) -> list[datetime]:
    return [batch.covered_to for batch in batches if batch.covered_to]


def short_pages(moments: list[datetime], size: int) -> Any:
    """A shop with one order per moment, ids from 1, that never lists more than `size` of them."""

    @Request.application
    def shop(request: Request) -> Response:
        lower = request.args.get("modified_after", "")
        upper = request.args.get("modified_before", "9999")
        texts = [(place + 1, moment.strftime("%Y-%m-%dT%H:%M:%S")) for place, moment in enumerate(moments)]
        found = [(order_id, text) for order_id, text in texts if lower < text < upper]
        if request.args.get("status") == "trash":
            found = []
        start = int(request.args.get("offset", "0"))
        orders = [{"id": order_id, "date_modified_gmt": text} for order_id, text in found[start : start + size]]
        pages = str(-(-len(found) // size))
        return json_answer(json.dumps(orders), X_WP_Total=str(len(found)), X_WP_TotalPages=pages)

    return shop


# --- changes ---


def test_an_idle_run_costs_two_requests_and_covers_up_to_the_shops_time(rig: Rig) -> None:
    rig.shop.clock.advance(-90_000)
    store: Store = rig.store()
    before = rig.now
    batches = list(store.iter_changes(rig.now - timedelta(minutes=40)))
    assert ids_of(batches) == []
    assert store.requests == 2
    [end] = covered(batches)
    assert before - timedelta(seconds=2) <= end <= rig.now


def test_the_usual_few_orders_come_in_one_batch_at_no_extra_request(rig: Rig) -> None:
    since = rig.now - timedelta(minutes=40)
    early = rig.shop.place_order(modified=since - timedelta(seconds=1))
    placed = rig.place(100, since)
    store = rig.store(max_parallel=4)
    [batch] = store.iter_changes(since)
    assert [reading.order_id for reading in batch.readings] == placed
    assert early not in placed
    assert batch.expected == 100
    assert store.requests == 2


def test_readings_tell_what_was_read_and_when(rig: Rig) -> None:
    order_id = rig.shop.place_order(
        [("MUG-1", "Mok", 3, "12.10")], shipping="4.09", customer_note="Bel \U0001f514 twee keer"
    )
    [batch] = rig.store().iter_changes(rig.now - timedelta(minutes=1))
    [reading] = batch.readings
    assert (reading.order_id, reading.presence, reading.problem) == (order_id, Presence.LISTED, "")
    assert reading.order
    assert reading.order.customer_note == "Bel \U0001f514 twee keer"
    assert [(line.sku, line.quantity) for line in reading.order.lines] == [("MUG-1", Decimal(3)), ("", Decimal(1))]
    assert reading.payload
    assert rig.store().parse(reading.payload.document()) == reading.order
    assert b"payment_url" not in reading.payload.document()
    assert abs(reading.read_at - datetime.now(UTC)) < timedelta(minutes=1)


def test_trashed_orders_come_first_and_cover_nothing(rig: Rig) -> None:
    since = rig.now - timedelta(minutes=5)
    kept, trashed = rig.shop.place_order(), rig.shop.place_order()
    rig.shop.trash(trashed)
    first, second = rig.store().iter_changes(since)
    assert [(reading.order_id, reading.presence) for reading in first.readings] == [(trashed, Presence.TRASHED)]
    assert first.covered_to is None
    assert [reading.order_id for reading in second.readings] == [kept]


def test_of_trash_the_ids_are_enough_where_no_order_is_known(rig: Rig) -> None:
    since = rig.now - timedelta(minutes=5)
    rig.shop.trash(rig.shop.place_order())
    asked: list[str] = []
    rig.shop.on_request = lambda request: asked.append(request.args.get("_fields", ""))
    [reading] = readings_of(rig.store().iter_changes(since, has_orders=False))
    assert (reading.presence, reading.order, reading.problem) == (Presence.TRASHED, None, "")
    [known] = readings_of(rig.store().iter_changes(since))
    assert known.order
    assert asked == ["id,status,date_modified_gmt", FIELDS, FIELDS, FIELDS]


def test_what_is_later_is_asked_for_only_where_the_shop_counts_any(rig: Rig) -> None:
    since = rig.now - timedelta(hours=2)
    placed = rig.place(250, since, 10)
    store = rig.store()
    assert sorted(ids_of(list(store.iter_changes(since)))) == placed
    assert store.requests == 4  # the trash, and three pages
    ahead = rig.shop.place_order(modified=rig.now + timedelta(hours=1))
    store = rig.store()
    assert sorted(ids_of(list(store.iter_changes(since)))) == [*placed, ahead]
    assert store.requests == 5


def test_an_order_that_changes_while_its_window_is_read_comes_in_the_same_run(rig: Rig) -> None:
    since = rig.now - timedelta(hours=2)
    placed = rig.place(250, since, 10)
    requests = itertools.count()
    rig.shop.on_request = lambda request: rig.shop.touch(placed[240]) if next(requests) == 2 else None
    rig.shop.clock.advance(60)
    assert set(ids_of(list(rig.store(max_parallel=1).iter_changes(since)))) == set(placed)


def test_a_whole_cleared_page_of_trash_is_read(rig: Rig) -> None:
    placed = rig.place(230, rig.now - timedelta(minutes=3))
    for order_id in placed:
        rig.shop.trash(order_id)
    found = readings_of(rig.store().iter_changes(rig.now - timedelta(minutes=5)))
    assert {reading.order_id for reading in found} == set(placed)
    assert {reading.presence for reading in found} == {Presence.TRASHED}


def test_unfinished_checkouts_are_left_out(rig: Rig) -> None:
    since = rig.now - timedelta(hours=1)
    for _ in range(3):
        rig.shop.place_order(status="checkout-draft")
    real = rig.shop.place_order()
    assert ids_of(list(rig.store().iter_changes(since))) == [real]


@pytest.mark.parametrize("max_parallel", [1, 4])
@pytest.mark.every(3)
def test_a_thousand_orders_come_in_few_requests_and_in_the_shops_order(rig: Rig, max_parallel: int) -> None:
    since = rig.now - timedelta(days=20)
    placed = rig.place(1000, rig.now - timedelta(minutes=10), 0.2)
    store = rig.store(max_parallel=max_parallel)
    batches = list(store.iter_changes(since))
    assert store.requests <= 30
    assert sorted(ids_of(batches)) == placed
    ends = covered(batches)
    assert ends == sorted(ends)
    assert max(len(batch.readings) for batch in batches) <= 100
    position = since
    for batch in batches:
        for reading in batch.readings:
            assert reading.order
            assert reading.order.modified >= position
        position = batch.covered_to or position


@pytest.mark.parametrize("count", [101, 250, 1000])
@pytest.mark.every(2)
def test_orders_of_one_second_are_all_read(rig: Rig, count: int) -> None:
    moment = rig.now - timedelta(hours=2)
    placed = rig.place(count, moment)
    rig.place(3, rig.now - timedelta(minutes=1))
    store = rig.store()
    found = ids_of(list(store.iter_changes(rig.now - timedelta(days=2))))
    assert set(placed) < set(found)
    assert len(set(found)) == count + 3
    assert store.requests <= 30


def test_orders_dated_in_the_future_come_with_every_run_and_hide_nothing(rig: Rig) -> None:
    future = [rig.shop.place_order(modified=datetime(2099, 12, 31, tzinfo=UTC)) for _ in range(150)]
    placed = rig.place(40, rig.now - timedelta(minutes=30), 30)
    batches = list(rig.store().iter_changes(rig.now - timedelta(hours=1)))
    assert set(ids_of(batches)) == {*future, *placed}
    assert covered(batches)[-1] <= rig.now
    later = list(rig.store().iter_changes(covered(batches)[-1]))
    assert set(future) <= set(ids_of(later))


def test_a_shop_whose_clock_went_back_is_still_read(rig: Rig) -> None:
    placed = rig.place(130, rig.now)
    since = rig.now
    rig.shop.clock.advance(-7200)
    late = rig.shop.place_order()
    batches = list(rig.store().iter_changes(since - timedelta(seconds=2)))
    assert set(ids_of(batches)) == set(placed)
    assert all(end <= rig.now for end in covered(batches))
    assert late in ids_of(list(rig.store().iter_changes(covered(batches)[-1] - timedelta(minutes=10))))


class Turmoil:
    """Staff, buyers and plugins at work between any two requests."""

    def __init__(self, rig: Rig, seed: int) -> None:
        self.rig = rig
        self.rng = random.Random(seed)
        self.busy = True

    def __call__(self, request: Request) -> None:
        if not self.busy:
            return
        shop = self.rig.shop
        shop.clock.advance(self.rng.randint(0, 3))
        living = [order["id"] for order in shop.orders() if order["status"] != "trash"]
        for _ in range(self.rng.randint(0, 6)):
            chosen = self.rng.choice(living)
            match self.rng.randint(0, 4):
                case 0:
                    living.append(shop.place_order())
                case 1:
                    shop.trash(chosen)
                    living.remove(chosen)
                case 2:
                    shop.set_status(chosen, self.rng.choice(["completed", "on-hold", "cancelled"]))
                case 3:
                    shop.force_delete(chosen)
                    living.remove(chosen)
                case _:
                    shop.touch(chosen)


@pytest.mark.parametrize(
    ("layout", "seed"),
    cases_of_form([("spread", 0), ("burst", 1), ("one second", 0), ("one second", 1)], (1, 2)),
)
def test_nothing_is_missed_while_the_shop_changes(rig: Rig, layout: str, seed: int) -> None:
    """What is stored after each run is what the shop held when the last covered moment came."""
    began = rig.now - timedelta(hours=9)
    rig.place(430, began, {"spread": 70.0, "burst": 0.3, "one second": 0.0}[layout])
    turmoil = Turmoil(rig, seed)
    rig.shop.on_request = turmoil
    stored: dict[int, Reading] = {}
    since = began
    for run in range(3):
        turmoil.busy = run < 2
        for batch in rig.store(max_parallel=1 + 2 * seed).iter_changes(since):
            for reading in batch.readings:
                known = stored.get(reading.order_id)
                if not known or not known.order or not reading.order or reading.order.modified >= known.order.modified:
                    stored[reading.order_id] = reading
            since = max(since, batch.covered_to or since)
        rig.shop.clock.advance(2)
    for document in rig.shop.orders():
        reading = stored[document["id"]]
        assert reading.order
        assert reading.order.status == document["status"]
        assert reading.presence is (Presence.TRASHED if document["status"] == "trash" else Presence.LISTED)


def test_a_page_that_is_always_the_same_is_not_taken_for_the_next() -> None:
    """A cache before the shop may ignore the query."""
    orders = json.dumps([{"id": order_id, "date_modified_gmt": "2026-11-01T00:00:00"} for order_id in range(1, 101)])
    with serve(canned(json_answer(orders, X_WP_Total="300", X_WP_TotalPages="3"))) as server:
        store = store_at(server.url)
        with pytest.raises(TransientRemoteError, match="could not be read whole"):
            list(store.iter_changes(datetime(2026, 10, 31, tzinfo=UTC)))
        assert store.requests < 30


def test_a_list_in_another_order_is_not_walked() -> None:
    shuffled = json.dumps([{"id": order_id, "date_modified_gmt": "2026-11-01T00:00:00"} for order_id in (3, 1, 2)])
    with (
        serve(canned(json_answer(shuffled, X_WP_Total="150", X_WP_TotalPages="2"))) as server,
        pytest.raises(SetupError, match="not list orders in the order of their ids"),
    ):
        list(store_at(server.url).iter_changes(datetime(2026, 10, 31, tzinfo=UTC)))


def test_a_shop_with_short_pages_is_read_whole() -> None:
    """A plugin may cap `per_page` below what was asked for."""
    moments = [datetime(2026, 11, 1, tzinfo=UTC) + timedelta(minutes=place) for place in range(120)]
    with serve(short_pages(moments, 20)) as server:
        found = readings_of(store_at(server.url).iter_changes(moments[0]))
    assert {reading.order_id for reading in found} == set(range(1, 121))


def test_one_malformed_order_is_named_and_the_others_go_on(rig: Rig) -> None:
    placed = rig.place(5, rig.now - timedelta(minutes=3))
    rig.shop.faults.add("orders", "malformed-order", skip=1, index=2, field="total", value="gratis")
    [batch] = rig.store().iter_changes(rig.now - timedelta(minutes=5))
    assert [reading.order_id for reading in batch.readings] == placed
    assert [reading.problem for reading in batch.readings] == [
        "", "", 'total: expected an amount, got "gratis"', "", ""
    ]  # fmt: skip
    assert batch.readings[2].order is None
    assert batch.readings[2].payload


def test_numbers_where_text_belongs_make_no_difference(rig: Rig) -> None:
    rig.shop.place_order(shipping="4.09")
    since = rig.now - timedelta(minutes=5)
    [usual] = readings_of(rig.store().iter_changes(since))
    rig.shop.faults.add("orders", "number-types", skip=1)
    [odd] = readings_of(rig.store().iter_changes(since))
    assert usual.order
    assert odd.order
    assert odd.order.total == usual.order.total
    assert odd.order.number == usual.order.number


# --- created and modified ---


def test_orders_are_found_by_the_day_they_were_created(rig: Rig) -> None:
    since = datetime(2026, 10, 24, 22, 0, tzinfo=UTC)
    until = datetime(2026, 10, 25, 23, 0, tzinfo=UTC)
    moments = [since - timedelta(seconds=1), since, datetime(2026, 10, 25, 0, 30, tzinfo=UTC),
               datetime(2026, 10, 25, 1, 30, tzinfo=UTC), until - timedelta(seconds=1), until]  # fmt: skip
    placed = [rig.shop.place_order(created=moment) for moment in moments]
    batches = list(rig.store().iter_created(since, until))
    assert ids_of(batches) == placed[1:5]
    assert covered(batches) == []
    assert ids_of(list(rig.store().iter_created(None, since))) == placed[:1]
    assert ids_of(list(rig.store().iter_created(until, None))) == placed[5:]
    assert ids_of(list(rig.store().iter_created(until, since))) == []


def test_many_created_orders_are_found_from_the_first_one_on(rig: Rig) -> None:
    placed = rig.place(350, rig.now - timedelta(days=2000), 400_000)
    ancient = rig.shop.place_order(created=datetime(1999, 5, 5, tzinfo=UTC))
    store = rig.store()
    assert sorted(set(ids_of(list(store.iter_created(None, None))))) == [*placed, ancient]
    assert store.requests <= 15


def test_statuses_are_filtered_by_the_shop(rig: Rig) -> None:
    since = rig.now - timedelta(minutes=5)
    wanted = {status: rig.shop.place_order(status=status) for status in ("completed", "on-hold", "processing")}
    found = ids_of(list(rig.store().iter_created(since, None, ["completed", "on-hold"])))
    assert found == [wanted["completed"], wanted["on-hold"]]
    assert ids_of(list(rig.store().iter_modified(since, ["completed"], wanted.values()))) == [wanted["completed"]]


def test_what_was_modified_is_listed_by_its_ids_until_one_is_wanted(rig: Rig) -> None:
    """Whole documents of hundreds of finished orders are read for none of them."""
    placed = rig.place(150, rig.now - timedelta(days=2), 60)
    asked: list[str] = []
    rig.shop.on_request = lambda request: asked.append(request.url)
    since = rig.now - timedelta(days=14)
    assert ids_of(list(rig.store().iter_modified(since, ["processing"], {999_999}))) == []
    assert asked
    whole = [each for each in asked if "line_items" in each]
    assert whole == []
    asked.clear()
    assert ids_of(list(rig.store().iter_modified(since, ["processing"], {placed[7]}))) == [placed[7]]
    assert len([each for each in asked if "line_items" in each]) == 1


def test_a_status_the_shop_does_not_know_is_named_with_those_it_knows(rig: Rig) -> None:
    with pytest.raises(SetupError, match=r'status "old-plugin"; it knows trash, .*processing, .*checkout-draft\.'):
        list(rig.store().iter_created(rig.now, None, ["completed", "old-plugin"]))


# --- by id and number ---


def test_every_id_gets_exactly_one_reading_and_its_presence(rig: Rig) -> None:
    listed = rig.place(149, rig.now - timedelta(days=1))
    trashed, gone, vanished = rig.place(3, rig.now - timedelta(days=1))
    rig.shop.trash(trashed)
    rig.shop.force_delete(gone)
    rig.shop.set_status(vanished, "awaiting-pickup")
    rig.shop.unregister_status("awaiting-pickup")
    store = rig.store()
    assert len(list(store.read(listed))) == 149
    assert store.requests == 2
    asked = [vanished, *listed, gone, 999_999, trashed, listed[0]]
    found = {reading.order_id: reading for reading in store.read(asked)}
    assert list(found) == list(dict.fromkeys(asked))
    assert {found[order_id].presence for order_id in listed} == {Presence.LISTED}
    assert found[trashed].presence is Presence.TRASHED
    assert found[gone].presence is Presence.GONE
    assert found[999_999].presence is Presence.GONE
    assert found[gone].payload is None
    if rig.shop.storage.value == "hpos":
        assert found[vanished].presence is Presence.VANISHED
    assert found[vanished].order


def test_an_order_reads_the_same_alone_and_in_a_list(rig: Rig) -> None:
    order_id = rig.shop.place_order(shipping="4.09", fees=[("Inpakken", "2.00")])
    store = rig.store()
    [listed] = store.read([order_id])
    rig.shop.trash(order_id)
    [alone] = store.read([order_id])
    assert listed.order
    assert alone.order
    assert alone.order.lines == listed.order.lines
    assert alone.order.billing == listed.order.billing


def test_details_bring_the_lines_of_refunds_and_keep_them(rig: Rig) -> None:
    order_id = rig.shop.place_order([("MUG-1", "Mok", 3, "10.00")])
    plain = rig.shop.place_order()
    line_id = rig.shop.order(order_id)["line_items"][0]["id"]
    rig.shop.refund(order_id, lines={line_id: 2})
    store = rig.store()
    [short, _] = store.read([order_id, plain])
    assert short.order
    assert [refund.lines for refund in short.order.refunds] == [None]
    asked = store.requests
    [full, _] = store.read([order_id, plain], details=True)
    assert store.requests == asked + 2
    assert full.order
    [refund] = full.order.refunds
    assert refund.lines
    assert [(line.line_id, line.quantity, line.total) for line in refund.lines] == [
        (str(line_id), Decimal(2), Decimal("20.00"))
    ]
    assert full.payload
    assert store.parse(full.payload.document()) == full.order


def test_orders_are_found_by_the_number_people_see(rig: Rig) -> None:
    one = rig.shop.place_order()
    rig.shop.place_order(number=f"X{one}")
    store = rig.store()
    assert [reading.order_id for reading in store.find_number(str(one))] == [one]
    assert store.find_number("nothing") == []
    assert store.find_number("99999") == []
    rig.shop.trash(one)
    assert [reading.presence for reading in store.find_number(str(one))] == [Presence.TRASHED]


def test_an_id_whose_number_is_another_is_not_found_by_it(rig: Rig) -> None:
    hidden = rig.shop.place_order(number="WEB-0007/B")
    assert rig.store().find_number(str(hidden)) == []


# --- the shop itself ---


def test_the_shop_says_who_it_is(rig: Rig) -> None:
    identity = rig.store().identity()
    assert (identity.value, identity.name) == (rig.server.url, "Sandbox shop")


def test_statuses_are_asked_for_once(rig: Rig) -> None:
    store = rig.store()
    statuses = store.statuses()
    assert statuses
    assert statuses["on-hold"] == "On hold"
    assert "awaiting-pickup" in statuses
    asked = store.requests
    assert store.statuses() == statuses
    assert store.requests == asked


def test_a_key_that_may_not_see_the_statuses_leaves_them_unknown() -> None:
    shop = WooCommerce()
    key = shop.add_key(may_view=False)
    with serve(shop) as server:
        assert store_at(server.url, key=key.consumer_key, key_secret=key.consumer_secret).statuses() is None


def test_webhooks_are_created_listed_revived_and_deleted(rig: Rig) -> None:
    store = rig.store()
    hook = store.create_webhook("order.updated", "http://127.0.0.1:9/eu", "s3cr3t")
    assert (hook.topic, hook.delivery_url, hook.status) == ("order.updated", "http://127.0.0.1:9/eu", "active")
    assert store.list_webhooks() == [hook]
    assert store.activate_webhook(hook.id).status == "active"
    store.delete_webhook(hook.id)
    store.delete_webhook(hook.id)
    assert store.list_webhooks() == []


def test_a_read_only_key_can_not_register_webhooks() -> None:
    shop = WooCommerce()
    key = shop.add_key("read")
    with serve(shop) as server:
        store = store_at(server.url, key=key.consumer_key, key_secret=key.consumer_secret)
        with pytest.raises(SetupError, match="Read/Write"):
            store.create_webhook("order.updated", "http://127.0.0.1:9/eu", "s3cr3t")
        assert store.requests == 1
