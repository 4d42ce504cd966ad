"""What the port `Store` promises, held against every kind of store: the services know no platform beside it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from decimal import Decimal
from typing import Any

import pytest

from tests.domain.factories import store_config
from tests.stores.bigcommerce_support import SharedClock, token
from woobc.core.domain.orders import Batch, Presence, Reading
from woobc.core.domain.settings import Platform
from woobc.core.domain.totals import check_totals
from woobc.core.errors import AuthenticationFailed, TransientRemoteError
from woobc.core.http.retry import Patience
from woobc.core.ports import Store
from woobc.core.stores.bigcommerce import BigCommerceStore
from woobc.core.stores.bigcommerce_documents import status_id_of
from woobc.core.stores.woocommerce import WooCommerceStore
from woobc.sandbox.base import SandboxClock, serve
from woobc.sandbox.bigcommerce import Address, BigCommerce, Destination, Line
from woobc.sandbox.woocommerce import CONSUMER_KEY, CONSUMER_SECRET, Shipping, WooCommerce

HOOK = "https://hooks.example.com/shop"
WRONG = "ck_0000000000000000000000000000000000000000"
LINES = [("MUG", "Mug", 2, "12.50"), ("VASE", "Vase", 1, "19.99")]


class StandingClock(SandboxClock):
    """The shop's time stands still unless it is moved, so that a test may look at it as often as it likes."""

    def __init__(self) -> None:
        super().__init__()
        self._begun = datetime.now(UTC)

    def now(self) -> datetime:
        return self._begun + timedelta(seconds=self.offset_s)


@dataclass(frozen=True, slots=True)
class Rig:
    """A shop with its owner's hand on it, and the adapter that reads it. `paid` and `finished` are two of its statuses."""

    app: Any
    url: str
    paid: str
    finished: str

    @property
    def is_woocommerce(self) -> bool:
        return isinstance(self.app, WooCommerce)

    @property
    def store(self) -> Store:
        return self.with_key("")

    def with_key(self, key: str) -> Store:
        """The adapter, with this key in place of the shop's."""
        clock = SharedClock(self.app)
        patience = Patience(clock, clock.now() + timedelta(minutes=45))
        if self.is_woocommerce:
            keys = {"consumer_key": token(key or CONSUMER_KEY), "consumer_secret": token(CONSUMER_SECRET)}
            config = store_config(platform=Platform.WOOCOMMERCE, url=self.url, **keys)
            return WooCommerceStore(config, clock, patience)
        keys = {"store_hash": self.app.store_hash, "access_token": token(key or self.app.token)}
        return BigCommerceStore(store_config(platform=Platform.BIGCOMMERCE, url=self.url, **keys), clock, patience)

    @property
    def now(self) -> datetime:
        now: datetime = self.app.clock.now()
        return now.replace(microsecond=0)

    def place(self, *, ago_s: float = 3600, status: str = "") -> int:
        moment, name = self.now - timedelta(seconds=ago_s), status or self.paid
        in_status = {"status": name} if self.is_woocommerce else {"status_id": status_id_of(name)}
        return int(self.app.place_order(lines=LINES, created=moment, modified=moment, **in_status))

    def finish(self, order_id: int) -> None:
        self.app.set_status(order_id, self.finished if self.is_woocommerce else status_id_of(self.finished))

    def remove(self, order_id: int) -> None:
        (self.app.force_delete if self.is_woocommerce else self.app.remove)(order_id)

    def refund_one(self, order_id: int) -> None:
        """One piece of the first line."""
        if self.is_woocommerce:
            self.app.refund(order_id, lines={self.app.order(order_id)["line_items"][0]["id"]: 1})
        else:
            self.app.refund(order_id, "PRODUCT", quantity=1)

    def when_listed(self, act: Callable[[], None]) -> None:
        """Do this in the shop right before it answers the next request for a list."""
        left = [act]
        self.app.on_request = lambda *_: left and left.pop()()


@pytest.fixture(params=["woocommerce", "bigcommerce"])
def rig(request: pytest.FixtureRequest) -> Iterator[Rig]:
    clock = StandingClock()
    app = WooCommerce(clock) if request.param == "woocommerce" else BigCommerce(clock=clock)
    paid = "processing" if request.param == "woocommerce" else "awaiting-fulfillment"
    with serve(app) as server:
        yield Rig(app, server.url, paid, "completed")


def readings(batches: Iterable[Batch]) -> list[Reading]:
    return [reading for batch in batches for reading in batch.readings]


def ids(batches: Iterable[Batch]) -> list[int]:
    return [reading.order_id for reading in readings(batches)]


class TestChanges:
    def test_all_changes_come_and_are_covered_to_the_shops_present(self, rig: Rig) -> None:
        placed = [rig.place(ago_s=ago) for ago in (500, 400, 400, 5)]
        old = rig.place(ago_s=90_000)
        batches = list(rig.store.iter_changes(rig.now - timedelta(hours=1)))
        assert sorted(set(ids(batches))) == placed
        assert old not in ids(batches)
        covers = [batch.covered_to for batch in batches if batch.covered_to]
        assert covers == sorted(covers)
        assert rig.now - timedelta(minutes=1) < covers[-1] <= rig.now + timedelta(seconds=1)

    def test_a_quiet_shop_is_covered_too(self, rig: Rig) -> None:
        (*_, last) = rig.store.iter_changes(rig.now - timedelta(hours=1))
        assert last.covered_to is not None
        assert rig.now - timedelta(minutes=1) < last.covered_to

    def test_a_change_brings_the_order_again_in_its_new_status(self, rig: Rig) -> None:
        order_id = rig.place(ago_s=90_000)
        rig.finish(order_id)
        found = readings(rig.store.iter_changes(rig.now - timedelta(hours=1)))
        assert {(each.order_id, each.order and each.order.status) for each in found} == {(order_id, rig.finished)}

    def test_what_changes_while_it_is_read_comes_now_or_lies_behind_what_is_covered(self, rig: Rig) -> None:
        order_id = rig.place(ago_s=90_000)
        rig.place(ago_s=300)
        rig.when_listed(lambda: rig.finish(order_id))
        batches = list(rig.store.iter_changes(rig.now - timedelta(hours=1)))
        covered = max(batch.covered_to for batch in batches if batch.covered_to)
        again = rig.store.iter_changes(covered - timedelta(minutes=10))
        assert order_id in [*ids(batches), *ids(again)]


class TestFiltered:
    def test_created_counts_its_first_second_and_not_its_last(self, rig: Rig) -> None:
        first, second, third = (rig.place(ago_s=ago) for ago in (300, 200, 100))
        since, until = rig.now - timedelta(seconds=300), rig.now - timedelta(seconds=100)
        batches = list(rig.store.iter_created(since, until))
        assert sorted(ids(batches)) == [first, second]
        assert all(batch.covered_to is None for batch in batches)
        assert sorted(ids(rig.store.iter_created(None, None))) == [first, second, third]

    def test_statuses_pick_orders(self, rig: Rig) -> None:
        rig.place(ago_s=100)
        finished = rig.place(ago_s=100, status=rig.finished)
        assert ids(rig.store.iter_created(None, None, [rig.finished])) == [finished]
        hour = rig.now - timedelta(hours=1)
        (found,) = (r for batch in rig.store.iter_modified(hour, [rig.finished], {finished}) for r in batch.readings)
        assert (found.order_id, found.order is not None) == (finished, True)
        assert ids(rig.store.iter_modified(hour, [rig.finished], {finished + 1})) == []
        assert ids(rig.store.iter_modified(rig.now - timedelta(seconds=50), [rig.finished], {finished})) == []


class TestRead:
    def test_an_order_nobody_can_read_is_a_problem_of_its_own(self, rig: Rig) -> None:
        broken, whole = rig.place(), rig.place()
        rig.app.faults.add("orders*", "malformed-order")
        found = {each.order_id: each for each in readings(rig.store.iter_created(None, None))}
        assert found[broken].order is None
        assert "total" in found[broken].problem
        assert found[broken].payload
        assert found[whole].order is not None

    def test_each_id_has_exactly_one_reading(self, rig: Rig) -> None:
        first, second = rig.place(), rig.place()
        rig.remove(second)
        found = {each.order_id: each.presence for each in rig.store.read([first, second, 987_654, first])}
        assert found == {first: Presence.LISTED, second: Presence.GONE, 987_654: Presence.GONE}

    def test_only_what_is_certainly_the_same_counts_as_unchanged(self, rig: Rig) -> None:
        same, changed, gone = rig.place(), rig.place(), rig.place()
        rig.remove(gone)
        read = {each.order_id: each.order for each in rig.store.read([same, changed])}
        known = {order_id: (order.status, order.modified) for order_id, order in read.items() if order}
        known[changed] = ("another", known[changed][1])
        known[gone] = known[same]
        assert set(rig.store.unchanged(known)) <= {same}

    def test_an_order_is_plain_values_that_add_up(self, rig: Rig) -> None:
        order_id = rig.place(ago_s=7200)
        (reading,) = rig.store.read([order_id])
        order = reading.order
        assert order is not None, reading.problem
        assert (order.order_id, order.status, order.customer_id) == (order_id, rig.paid, 0)
        assert order.created == order.modified == rig.now - timedelta(hours=2)
        assert order.created.tzinfo is UTC
        assert [(line.sku, line.quantity) for line in order.lines if line.sku] == [
            ("MUG", Decimal(2)),
            ("VASE", Decimal(1)),
        ]
        assert check_totals(order) == 0
        assert abs(reading.shop_time - rig.now) < timedelta(minutes=1)

    def test_a_stored_payload_gives_the_order_again(self, rig: Rig) -> None:
        (reading,) = rig.store.read([rig.place()])
        assert reading.payload is not None
        assert rig.store.parse(reading.payload.document()) == reading.order
        with pytest.raises(ValueError, match=r"."):
            rig.store.parse(b'{"order":{}}')

    def test_listed_or_by_id_the_content_is_the_same(self, rig: Rig) -> None:
        order_id = rig.place()
        (by_id,) = rig.store.read([order_id])
        (listed,) = readings(rig.store.iter_created(None, None))
        assert by_id.order is not None
        assert listed.order is not None
        assert by_id.order.content_hash() == listed.order.content_hash()

    def test_details_tell_the_lines_of_refunds(self, rig: Rig) -> None:
        order_id = rig.place()
        rig.refund_one(order_id)
        (reading,) = rig.store.read([order_id], details=True)
        assert reading.order is not None
        (refund,) = reading.order.refunds
        (line,) = refund.lines or ()
        assert (line.line_id, line.quantity) == (reading.order.lines[0].line_id, Decimal(1))
        assert refund.total == line.total + line.total_tax > 0

    def test_a_number_finds_its_order_alone(self, rig: Rig) -> None:
        order_id = rig.place()
        rig.place()
        assert [each.order_id for each in rig.store.find_number(str(order_id))] == [order_id]
        assert rig.store.find_number("no-such") == []


class TestWhoAndWhat:
    def test_the_shop_says_who_it_is_and_what_time_it_has(self, rig: Rig) -> None:
        store = rig.store
        identity = store.identity()
        assert identity.value
        assert identity.value == rig.store.identity().value
        assert store.requests == 1
        assert identity.shop_time is not None
        assert not store.seems_other_than(identity.value)

    def test_the_statuses_are_known_by_the_names_orders_bear(self, rig: Rig) -> None:
        assert {rig.paid, rig.finished} <= set(rig.store.statuses() or ())

    def test_a_key_that_is_not_accepted_is_told_without_being_shown(self, rig: Rig) -> None:
        with pytest.raises(AuthenticationFailed) as refused:
            list(rig.with_key(WRONG).iter_changes(rig.now))
        assert WRONG not in str(refused.value)
        assert refused.value.fix

    def test_a_shop_that_stays_away_is_away(self, rig: Rig) -> None:
        rig.app.faults.add("*", "reset", times=99)
        with pytest.raises(TransientRemoteError):
            list(rig.store.iter_changes(rig.now))


def test_webhooks_are_made_listed_and_ended(rig: Rig) -> None:
    store = rig.store
    made = [store.create_webhook(topic, HOOK, "a secret") for topic in store.webhook_topics]
    assert {hook.id for hook in store.list_webhooks()} == {hook.id for hook in made}
    assert {(hook.delivery_url, hook.status) for hook in made} == {(HOOK, "active")}
    assert store.activate_webhook(made[0].id).status == "active"
    for hook in [*made, made[0]]:
        store.delete_webhook(hook.id)
    assert store.list_webhooks() == []


class TestOrderOfLists:
    """In which order a shop lists what belongs to an order means nothing: it may be another one in the next answer."""

    def test_an_order_is_the_same_whether_it_is_read_alone_or_with_others(self, rig: Rig) -> None:
        order_id, other = self.place_rich(rig), rig.place()
        (alone,) = rig.store.read([order_id], details=True)
        with_others = self.read_with(rig, order_id, other)
        assert alone.order is not None
        assert with_others.payload is not None
        assert alone.payload is not None
        assert with_others.payload.hash != alone.payload.hash, "the shop turned nothing"
        assert with_others.order == alone.order
        assert with_others.order is not None
        assert with_others.order.content_hash() == alone.order.content_hash()

    def place_rich(self, rig: Rig) -> int:
        """An order with several of everything, two refunds of the same second among them."""
        if not rig.is_woocommerce:
            rig.app.switches = replace(rig.app.switches, lists="turned")
            places = [Destination(Address(city=city), Decimal(5)) for city in ("Testville", "Otherville")]
            lines = [Line(sku, sku, 2, Decimal(10), address=place) for place in (0, 1) for sku in ("MUG", "CUP")]
            fees = [("Packaging", "1.50"), ("Card", "0.75")]
            order_id = int(rig.app.place_order(lines=lines, destinations=places, fees=fees, tax_rate="19"))
            for index in (0, 1):
                rig.app.refund(order_id, "PRODUCT", index=index, quantity=1)
            return order_id
        rig.app.turns_lists = True
        shipping = Shipping(price="4.09")
        fees, coupons = [("Wrapping", "2.00"), ("Card", "0.50")], [("TEN", "1.00"), ("FIVE", "0.50")]
        order_id = int(rig.app.place_order(lines=LINES, shipping=shipping, fees=fees, coupons=coupons))
        for line in rig.app.order(order_id)["line_items"]:
            rig.app.refund(order_id, lines={line["id"]: 1})
        return order_id

    def read_with(self, rig: Rig, order_id: int, *others: int) -> Reading:
        more = [rig.place() for _ in range(3)]
        return next(r for r in rig.store.read([order_id, *others, *more], details=True) if r.order_id == order_id)
