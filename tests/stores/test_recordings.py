"""What woobc makes of the answers of real shops, played back from recordings."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from decimal import Decimal
from typing import Any

import pytest

from tests.stores.recordings import CASSETTES, SHOP, Exchange, exchanges, played
from tests.stores.woocommerce_support import readings_of, store_at
from woobc.core.domain.orders import LineKind, Presence, Reading, StoreIdentity
from woobc.core.domain.totals import check_totals
from woobc.core.ports import Webhook
from woobc.core.stores.woocommerce import WooCommerceStore
from woobc.core.stores.woocommerce_documents import FIELDS

ORDERS, WEBHOOKS = "/wp-json/wc/v3/orders", "/wp-json/wc/v3/webhooks"
HOOKS_AT = "https://hooks.example.test/eu"


@dataclass(frozen=True, slots=True)
class Recorded:
    """One recording of reading, and what is known about it by looking at it."""

    name: str
    shop_name: str
    first_look: datetime
    since: datetime
    idle_since: datetime
    listed: int
    trashed: int
    statuses: dict[str, int]
    covered_to: datetime
    currencies: dict[str, int]
    placed_since: datetime
    processing: int


def _utc(text: str) -> datetime:
    return datetime.fromisoformat(text).replace(tzinfo=UTC)


NEW = Recorded(
    name="10.9-hpos",
    shop_name="Rig shop n",
    first_look=_utc("2026-11-21T14:49:05"),
    since=_utc("2026-11-20T23:00:00"),
    idle_since=_utc("2026-11-21T14:39:07"),
    listed=139,
    trashed=49,
    statuses={
        "completed": 63,
        "processing": 24,
        "cancelled": 16,
        "on-hold": 12,
        "failed": 12,
        "pending": 10,
        "awaiting-pickup": 2,
    },
    covered_to=_utc("2026-11-21T14:49:07"),
    currencies={"EUR": 186, "USD": 2},
    placed_since=_utc("2026-11-20T23:00:00"),
    processing=6,
)
OLD = Recorded(
    name="8.9-posts",
    shop_name="Rig shop o",
    first_look=_utc("2026-11-21T14:49:36"),
    since=_utc("2026-11-19T23:00:00"),
    idle_since=_utc("2026-11-21T14:39:41"),
    listed=60,
    trashed=36,
    statuses={
        "completed": 24,
        "on-hold": 8,
        "processing": 7,
        "pending": 7,
        "cancelled": 7,
        "failed": 6,
        "awaiting-pickup": 1,
    },
    covered_to=_utc("2026-11-21T14:49:41"),
    currencies={"EUR": 96},
    placed_since=_utc("2026-11-20T23:00:00"),
    processing=0,
)


@pytest.fixture(params=[NEW, OLD], ids=lambda recorded: recorded.name)
def recorded(request: pytest.FixtureRequest) -> Recorded:
    shop: Recorded = request.param
    return shop


@pytest.fixture
def cassette(recorded: Recorded) -> Iterator[Any]:
    with played(recorded.name) as cassette:
        yield cassette


@pytest.fixture
def store(cassette: Any) -> WooCommerceStore:
    return store_at(SHOP)


def test_the_shop_says_who_it_is(recorded: Recorded, store: WooCommerceStore) -> None:
    assert store.identity() == StoreIdentity(SHOP, recorded.shop_name, shop_time=recorded.first_look)
    assert not store.seems_other_than(SHOP)


def test_a_first_import_brings_every_order_once_and_understood(recorded: Recorded, store: WooCommerceStore) -> None:
    batches = list(store.iter_changes(recorded.since))
    readings = readings_of(iter(batches))
    listed = [reading for reading in readings if reading.presence is Presence.LISTED]
    assert len({reading.order_id for reading in readings}) == len(readings)
    assert [reading.problem for reading in readings if reading.problem] == []
    assert len(listed) == recorded.listed == batches[-1].expected
    assert len(readings) - len(listed) == recorded.trashed
    assert Counter(reading.order.status for reading in listed if reading.order) == recorded.statuses
    assert Counter(reading.order.currency for reading in readings if reading.order) == recorded.currencies
    assert batches[-1].covered_to == recorded.covered_to


def test_windows_end_where_the_shops_clock_stood(recorded: Recorded, store: WooCommerceStore, cassette: Any) -> None:
    """The new shop has more than a page: that is read up to the time of its first answer, overlapping. It counts as many
    orders up to then as in all, so that what is later is not asked for."""
    batches = list(store.iter_changes(recorded.since))
    sizes = [(len(batch.readings), batch.covered_to) for batch in batches]
    if recorded is OLD:
        assert sizes == [(36, None), (60, recorded.covered_to)]
    else:
        assert sizes == [(49, None), (100, None), (39, recorded.covered_to)]
    assert cassette.play_count == len(batches) == store.requests


def test_every_order_is_what_the_shop_said(recorded: Recorded, store: WooCommerceStore) -> None:
    told = documents(recorded.name)
    for reading in readings_of(store.iter_changes(recorded.since)):
        order, document = reading.order, told[reading.order_id]
        assert order is not None
        assert (order.number, order.status) == (document["number"], document["status"])
        assert (order.total, order.total_tax) == (Decimal(document["total"]), Decimal(document["total_tax"]))
        assert order.created == _utc(document["date_created_gmt"])
        assert order.modified == _utc(document["date_modified_gmt"])
        assert (order.email, order.billing.city) == (document["billing"]["email"], document["billing"]["city"])
        assert order.refunded == -sum(Decimal(refund["total"]) for refund in document["refunds"])
        kinds = {LineKind.ITEM: "line_items", LineKind.SHIPPING: "shipping_lines", LineKind.FEE: "fee_lines"}
        for kind, name in kinds.items():
            lines = [line for line in order.lines if line.kind is kind]
            assert [line.line_id for line in lines] == [str(line["id"]) for line in document[name]]
            assert [line.total for line in lines] == [Decimal(line["total"]) for line in document[name]]


def test_every_order_adds_up_to_the_cent(recorded: Recorded, store: WooCommerceStore) -> None:
    orders = [reading.order for reading in readings_of(store.iter_changes(recorded.since)) if reading.order]
    assert {order.order_id: check_totals(order) for order in orders} == {order.order_id: Decimal(0) for order in orders}


def test_only_skus_that_are_the_items_own_are_trusted(recorded: Recorded, store: WooCommerceStore) -> None:
    """A product that is deleted, or has none, leaves the line without a SKU."""
    told = documents(recorded.name)
    for reading in readings_of(store.iter_changes(recorded.since)):
        assert reading.order is not None
        items = [line for line in reading.order.lines if line.kind is LineKind.ITEM]
        for line, shown in zip(items, told[reading.order_id]["line_items"], strict=True):
            if not shown["product_id"] or not shown["sku"]:
                assert line.sku == ""


def test_an_idle_shop_costs_two_requests(recorded: Recorded, store: WooCommerceStore) -> None:
    batches = list(store.iter_changes(recorded.idle_since))
    assert readings_of(iter(batches)) == []
    assert batches[-1].covered_to is not None
    assert batches[-1].covered_to > recorded.covered_to
    assert store.requests == 2


def test_a_recheck_reads_open_orders_in_one_request(recorded: Recorded, store: WooCommerceStore) -> None:
    asked = next(exchange for exchange in exchanges(recorded.name) if exchange.asked("include"))
    order_ids = [int(number) for number in (asked.asked("include") or "").split(",")]
    readings = list(store.read(order_ids))
    assert [reading.order_id for reading in readings] == order_ids
    assert {reading.presence for reading in readings} == {Presence.LISTED}
    statuses = {reading.order_id: reading.order.status for reading in readings if reading.order}
    assert statuses == {order["id"]: order["status"] for order in asked.document}
    assert store.requests == 1


def test_a_manual_import_brings_what_was_placed_since_that_day(recorded: Recorded, store: WooCommerceStore) -> None:
    readings = readings_of(store.iter_created(recorded.placed_since, None, ["processing"]))
    assert len(readings) == recorded.processing
    assert all(_is_processing_since(reading, recorded.placed_since) for reading in readings)


def _is_processing_since(reading: Reading, since: datetime) -> bool:
    return reading.order is not None and reading.order.status == "processing" and reading.order.created >= since


def test_webhooks_are_made_and_listed(recorded: Recorded, store: WooCommerceStore) -> None:
    assert store.list_webhooks() == []
    made = [store.create_webhook(topic, HOOKS_AT, "s3cr3t") for topic in store.webhook_topics]
    assert made == [
        Webhook(str(number), topic, HOOKS_AT, "active") for number, topic in enumerate(store.webhook_topics, start=1)
    ]
    assert sorted(store.list_webhooks(), key=lambda hook: hook.id) == made
    sent = [exchange for exchange in exchanges(recorded.name) if exchange.method == "POST"]
    assert [exchange.sent["topic"] for exchange in sent] == list(store.webhook_topics)


def test_the_recordings_hold_every_field_that_is_asked_for_today() -> None:
    """A field that woobc reads and no recording has is named here, with what else vouches for it."""
    elsewhere: set[str] = set()
    for name in (NEW.name, OLD.name):
        shown = {field for document in documents(name).values() for field in document}
        assert set(FIELDS.split(",")) - shown == elsewhere


@pytest.mark.parametrize("path", sorted(CASSETTES.glob("*.yaml")), ids=lambda path: path.stem)
def test_a_recording_names_no_key_no_person_and_no_real_host(path: Any) -> None:
    text = path.read_text(encoding="utf-8")
    assert set(re.findall(r"https?:(?://|\\/\\/)([^/\\\s\"';>]+)", text)) - {"api.w.org"} <= {
        "shop.example.test",
        "hooks.example.test",
        "track.example.test",
        "x.test",
    }
    assert {address.rpartition("@")[2] for address in re.findall(r"[\w.+-]+@[\w.-]+", text)} <= {"example.test"}
    assert re.findall(r"c[ks]_[0-9a-f]{8}|wc_order_\w+|(?i:^\s*(?:authorization|set-cookie|cookie):)", text, re.M) == []
    assert re.findall(r"\b\d{1,3}(?:\.\d{1,3}){3}\b|[\"' =](?:/(?:home|root|tmp|var|srv|work)/)", text) == []
    assert set(re.findall(r'"secret":\s*"([^"]*)"', text)) <= {"..."}


def documents(name: str) -> dict[int, dict[str, Any]]:
    """The order documents in a recording, each as it was shown first."""
    found: dict[int, dict[str, Any]] = {}
    for exchange in exchanges(name):
        if _is_list_of_orders(exchange):
            for order in exchange.document:
                found.setdefault(order["id"], order)
    return found


def _is_list_of_orders(exchange: Exchange) -> bool:
    return exchange.method == "GET" and exchange.path == ORDERS
