"""The sandbox's WooCommerce beside real ones: the same requests, answered alike.

Reading is compared byte by byte: the sandbox holds the recorded orders and is asked what the real shop was asked. Writing is
compared value by value, but for ids that a shop hands out itself. What may differ is listed here with its reason, and what is
listed but does not differ fails as well.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta
from email.utils import parsedate_to_datetime
from pathlib import Path
from typing import Any

import pytest
import requests

from tests.stores.recordings import SHOP, Exchange, exchanges
from woobc.sandbox.base import serve
from woobc.sandbox.woocommerce import ApiKey, WooCommerce

SAMPLES = Path(__file__).parent.parent / "samples" / "woocommerce"
ORDERS = "/wp-json/wc/v3/orders"
NEW = {"version": "10.9.2", "storage": "hpos", "name": "Rig shop n"}
OLD = {"version": "8.9.3", "storage": "posts", "name": "Rig shop o"}
SHOPS = {
    "10.9-hpos": NEW,
    "8.9-posts": OLD,
    "10.9-writing": {**NEW, "fulfillments": True},
    "8.9-writing": OLD,
}

OF_THE_LINE = frozenset({"Connection", "Transfer-Encoding", "Content-Length", "Date"})
"""Headers of the connection, not of the shop; and the time, which the sandbox is told."""
OF_THE_HOST = frozenset({"X-Powered-By"})
"""A host shows PHP's version or does not; the samples of 11.0 have it, the recordings have not."""

MAY_DIFFER = {
    ("10.9-writing", "GET orders", "X-WP-Total"): "the recording shows one order of the many that the shop had",
    ("10.9-writing", "GET orders", "X-WP-TotalPages"): "as above",
    ("10.9-writing", "GET orders", "Link"): "as above: there is no second page",
    ("8.9-writing", "GET orders", "X-WP-Total"): "as above",
    ("8.9-writing", "GET orders", "X-WP-TotalPages"): "as above",
    ("8.9-writing", "GET orders", "Link"): "as above: there is no second page",
    ("10.9-writing", "PUT orders/{id}", "meta_data"): "`_auto_fulfill_processed`, a mark of the shop's own fulfilments",
}


Names = dict[tuple[str, int], str]
"""What ids of a shop's own are called here: by their kind, and their turn."""


@dataclass(slots=True)
class Mirror:
    """A simulated shop that holds what a recording shows, asked what the recorded one was asked."""

    shop: WooCommerce
    url: str
    known: set[int]
    reader: ApiKey
    bystander: ApiKey
    names: tuple[Names, Names] = field(default_factory=lambda: ({}, {}))

    def ask(self, exchange: Exchange) -> requests.Response:
        """The answer at the moment, and with a key of the rights, that the recorded one had."""
        self.at(exchange.at)
        key = {401: self.reader, 403: self.bystander}.get(exchange.status) if exchange.method != "GET" else None
        credentials = (
            (key.consumer_key, key.consumer_secret) if key else (self.shop.consumer_key, self.shop.consumer_secret)
        )
        return requests.request(
            exchange.method,
            self.url + exchange.path,
            params=exchange.query,
            json=exchange.sent,
            auth=None if exchange.path == "/wp-json/" else credentials,
            headers={"Accept-Encoding": "identity"},
            timeout=10,
        )

    def at(self, moment: datetime) -> None:
        """Half a second after it, so that nothing done in that second is dated in the next."""
        self.shop.clock.advance((moment - self.shop.clock.now()).total_seconds() + 0.5)

    def compare(self, exchange: Exchange) -> set[str]:
        """The headers and fields in which the sandbox's answer is another."""
        answer = self.ask(exchange)
        ours = {"status": answer.status_code, **_fields(answer.json()), **_headers(dict(answer.headers))}
        theirs = {"status": exchange.status, **_fields(exchange.document), **_headers(exchange.headers)}
        first, second = (self._named(told, names) for told, names in zip((ours, theirs), self.names, strict=True))
        return {name for name in {*first, *second} if first.get(name) != second.get(name)}

    def _named(self, value: Any, names: Names) -> Any:
        """The same with every id that the shop handed out while it was recorded replaced by its turn."""
        if isinstance(value, dict):
            kind = "note" if "note" in value else "meta"
            named = {name: self._named(inner, names) for name, inner in value.items()}
            if isinstance(value.get("id"), int) and (kind == "note" or value["id"] not in self.known):
                named["id"] = names.setdefault((kind, value["id"]), f"{kind} {len(names)}")
            return named
        if isinstance(value, list):
            return [self._named(inner, names) for inner in value]
        if isinstance(value, str) and (note := re.search(r"/notes/(\d+)", value)):
            return value.replace(note[0], f"/{names.get(('note', int(note[1])))}")
        return value


def _headers(headers: dict[str, str]) -> dict[str, str]:
    return {name: value for name, value in headers.items() if name.title() not in OF_THE_LINE | OF_THE_HOST}


def _fields(body: Any) -> dict[str, Any]:
    return body if isinstance(body, dict) else {"list": body}


def _operation(exchange: Exchange) -> str:
    path = exchange.path.removeprefix("/wp-json/").removeprefix("wc/v3/")
    return f"{exchange.method} {re.sub(r'[0-9]+', '{id}', path)}".strip()


def _recorded_orders(recording: str) -> dict[int, dict[str, Any]]:
    """Each order as the recording shows it first."""
    found: dict[int, dict[str, Any]] = {}
    for exchange in exchanges(recording):
        if exchange.method == "GET" and exchange.path == ORDERS:
            for order in exchange.document:
                found.setdefault(order["id"], order)
    return found


def _whole(shop: WooCommerce, shown: dict[str, Any], created: datetime) -> dict[str, Any]:
    """A recorded order, of which only some fields were asked for, with the others of any order."""
    model = json.loads((SAMPLES / "order-10-custom-number-not-the-id.json").read_bytes())
    order = {**model, "number": str(shown["id"]), "refunds": [], **shown}
    for name in ("date_created", "date_modified", "date_completed", "date_paid"):
        unknown = created.isoformat() if name in ("date_created", "date_modified") else None
        told = shown.get(f"{name}_gmt", unknown)
        order |= shop.stamp(datetime.fromisoformat(told) if told else None, name)
    return order


@pytest.fixture
def mirror(request: pytest.FixtureRequest) -> Iterator[Mirror]:
    recording: str = request.param
    shop = WooCommerce(trust_http=True, home=SHOP, **SHOPS[recording])  # type: ignore[arg-type]
    orders = _recorded_orders(recording)
    for place, shown in enumerate(orders.values()):
        shop.add_document(_whole(shop, shown, datetime(2026, 11, 1) - timedelta(days=place)))  # noqa: DTZ001
    known = {int(number) for number in re.findall(r'"id": (\d+)', json.dumps(list(orders.values())))}
    reader, bystander = shop.add_key("read"), shop.add_key(may_edit=False)
    with serve(shop) as server:
        yield Mirror(shop, server.url, known, reader, bystander)


@pytest.mark.parametrize(
    ("mirror", "recording"), [("10.9-hpos", "10.9-hpos"), ("8.9-posts", "8.9-posts")], indirect=["mirror"]
)
def test_reading_is_answered_byte_by_byte_like_a_real_shop(mirror: Mirror, recording: str) -> None:
    for exchange in exchanges(recording):
        answer = mirror.ask(exchange)
        told = (answer.status_code, _headers(dict(answer.headers)), answer.content)
        assert told == (exchange.status, _headers(exchange.headers), exchange.body), _operation(exchange)


@pytest.mark.parametrize(
    ("mirror", "recording"), [("10.9-writing", "10.9-writing"), ("8.9-writing", "8.9-writing")], indirect=["mirror"]
)
def test_writing_is_answered_field_by_field_like_a_real_shop(mirror: Mirror, recording: str) -> None:
    _remember_earlier_notes(mirror, recording)
    _remember_earlier_fulfillments(mirror, recording)
    differing = set()
    for exchange in exchanges(recording):
        differing |= {(recording, _operation(exchange), name) for name in mirror.compare(exchange)}
    assert differing == {place for place in MAY_DIFFER if place[0] == recording}


def _remember_earlier_notes(mirror: Mirror, recording: str) -> None:
    """Write the notes that the order had before the recording began, when and as they were written."""
    listing = next(
        exchange for exchange in exchanges(recording) if exchange.path.endswith("/notes") and not exchange.sent
    )
    order_id = int(listing.path.split("/")[-2])
    written = {
        exchange.document["id"] for exchange in exchanges(recording) if exchange.path == listing.path and exchange.sent
    }
    for note in sorted(listing.document, key=lambda note: int(note["id"])):
        if note["id"] not in written:
            mirror.at(datetime.fromisoformat(note["date_created_gmt"]).replace(tzinfo=UTC))
            mirror.shop.add_note(order_id, note["note"], customer_note=note["customer_note"], author=note["author"])


def _remember_earlier_fulfillments(mirror: Mirror, recording: str) -> None:
    """Make the fulfilments that the order had before the recording began, without the notes and marks that came with them."""
    listed = (
        exchange.document
        for exchange in exchanges(recording)
        if (exchange.method, exchange.status) == ("GET", 200) and exchange.path.endswith("/fulfillments")
    )
    for made in next(listed, ()):
        mirror.at(datetime.fromisoformat(made["date_updated"]))
        given = [entry for entry in made["meta_data"] if entry["key"] != "_date_fulfilled"]
        mirror.shop.fulfillments.create(int(made["entity_id"]), {**made, "meta_data": given})


# Samples of WooCommerce 11


@dataclass(frozen=True, slots=True)
class Sample:
    """One sampled exchange: what was asked, and the answer."""

    method: str
    path: str
    sent: Any
    status: int
    headers: dict[str, str]
    body: bytes

    @classmethod
    def of(cls, name: str) -> Sample:
        asked, _, told = (SAMPLES / f"{name}.http").read_bytes().partition(b"\n\nHTTP/1.1 ")
        head, _, body = told.partition(b"\n\n")
        line, _, rest = asked.partition(b"\n")
        method, path = line.decode().split()[:2]
        sent = json.loads(rest.partition(b"\n\n")[2]) if rest else None
        status, *headers = head.decode().split("\n")
        named = dict(header.split(": ", 1) for header in headers)
        return cls(method, path, sent, int(status.split()[0]), _headers(named), body)


SAMPLED = "Sat, 21 Nov 2026 00:15:07 GMT"


@pytest.fixture
def sampled() -> Iterator[Mirror]:
    """An empty shop of the samples' version and address, at the time they were taken."""
    shop = WooCommerce(trust_http=True, home="https://shop.test")
    with serve(shop) as server:
        mirror = Mirror(shop, server.url, set(), shop.add_key("read"), shop.add_key(may_edit=False))
        mirror.at(parsedate_to_datetime(SAMPLED))
        yield mirror


def _answered_alike(mirror: Mirror, sample: Sample) -> None:
    answer = requests.request(
        sample.method,
        mirror.url + sample.path,
        json=sample.sent,
        auth=(mirror.shop.consumer_key, mirror.shop.consumer_secret),
        headers={"Accept-Encoding": "identity"},
        timeout=10,
    )
    ours, theirs = _headers(dict(answer.headers)), dict(sample.headers)
    assert ours.pop("Server").startswith(theirs.pop("Server"))  # the samples were taken with server_tokens off
    assert (answer.status_code, ours) == (sample.status, theirs)
    assert answer.content == sample.body


@pytest.mark.parametrize(
    ("name", "before", "after"),
    [
        ("page-1-of-35-id-ascending", 0, 340),
        ("page-2-of-4-fields-only", 100, 150),
        ("page-4-of-4-last", 300, 0),
        ("page-modified-after-gmt", 0, 51),
    ],
)
def test_a_sampled_page_comes_back_byte_for_byte(sampled: Mirror, name: str, before: int, after: int) -> None:
    """Between as many other orders as the shop had before and after those of the page."""
    sample = Sample.of(name)
    shown = json.loads(sample.body)
    others = [*range(1, before + 1), *range(10_000, 10_000 + after)]
    later = datetime(2026, 11, 21)  # noqa: DTZ001
    for order in (*shown, *({"id": number, "date_modified_gmt": later.isoformat()} for number in others)):
        sampled.shop.add_document(_whole(sampled.shop, order, later))
    _answered_alike(sampled, sample)


def test_a_sampled_change_of_status_comes_back_byte_for_byte(sampled: Mirror) -> None:
    sample = Sample.of("write-200-status-change")
    order = json.loads(sample.body) | {"status": "processing"}
    order |= {**sampled.shop.stamp(None, "date_completed"), "date_modified": order["date_created"]}
    sampled.shop.add_document(order | {"date_modified_gmt": order["date_created_gmt"]})
    _answered_alike(sampled, sample)


def test_sampled_notes_come_back_but_for_their_ids(sampled: Mirror) -> None:
    sample = Sample.of("notes-of-order")
    notes = json.loads(sample.body)
    order = json.loads((SAMPLES / "order-02-three-tax-rates-registered-customer.json").read_bytes())
    sampled.shop.add_document(order)
    for note in sorted(notes, key=lambda note: int(note["id"])):
        sampled.at(datetime.fromisoformat(note["date_created_gmt"]).replace(tzinfo=UTC))
        made = sampled.shop.add_note(
            order["id"], note["note"], customer_note=note["customer_note"], author=note["author"]
        )
        sample = replace(sample, body=sample.body.replace(b'"id":%d,' % note["id"], b'"id":%d,' % made["id"]))
        sample = replace(sample, body=sample.body.replace(b"notes\\/%d" % note["id"], b"notes\\/%d" % made["id"]))
    _answered_alike(sampled, sample)


# Orders of the sandbox's own, beside recorded ones

SINCE_9 = ("line_items[].global_unique_id", "shipping_lines[].tax_status", "refunds[].total_tax")
"""Fields that shops of 8.9 do not have. What kinds of values the others hold does not hang on the version."""


@pytest.mark.parametrize(("settings", "lacking"), [(NEW, ()), (OLD, SINCE_9)], ids=["10.9", "8.9"])
def test_orders_of_the_sandbox_have_the_fields_and_kinds_of_recorded_ones(
    settings: dict[str, str], lacking: tuple[str, ...]
) -> None:
    shop = WooCommerce(**settings)  # type: ignore[arg-type]
    shop.seed(100)
    ours = _kinds(shop.orders())
    theirs = {place for place in _kinds(_recorded_whole()) if not place.startswith(lacking)}
    assert ours - theirs == set(), "the sandbox shows what no recorded order does"
    assert theirs - ours == set(), "recorded orders show what those of the sandbox never do"


def test_what_shops_of_8_9_lack_is_lacking_in_the_recording_of_one() -> None:
    shown = _kinds([*_recorded_orders("8.9-posts").values()])
    assert [place for place in shown if place.startswith(SINCE_9)] == []


def _recorded_whole() -> list[dict[str, Any]]:
    """The sampled orders with every field, and those of the recordings with the fields that were asked for."""
    samples = [json.loads(path.read_bytes()) for path in sorted(SAMPLES.glob("order-*.json"))]
    listed = [order for name in ("10.9-hpos", "8.9-posts") for order in _recorded_orders(name).values()]
    return [{name: value for name, value in order.items() if name != "_links"} for order in (*samples, *listed)]


def _kinds(orders: list[dict[str, Any]]) -> set[str]:
    seen: set[str] = set()
    for order in orders:
        _note_kinds(order, "", seen)
    return seen


def _note_kinds(value: Any, path: str, seen: set[str]) -> None:
    """Add `path: kind` of everything inside, down to the values of meta data, which are anybody's."""
    if isinstance(value, bool) or value is None:
        kind = "null" if value is None else "flag"
    elif isinstance(value, int | float):
        kind = "number"
    elif isinstance(value, str):
        kind = "text" if value else "empty text"
    elif isinstance(value, list):
        kind = "list" if value else "empty list"
    else:
        kind = "object"
    seen.add(f"{path}: {kind}")
    if path.endswith(("meta_data[].value", "meta_data[].display_value")):
        return
    for inner in value if isinstance(value, list) else ():
        _note_kinds(inner, f"{path}[]", seen)
    for name, inner in value.items() if isinstance(value, dict) else ():
        _note_kinds(inner, f"{path}.{name}".lstrip("."), seen)
