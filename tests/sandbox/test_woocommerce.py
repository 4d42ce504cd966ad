"""The simulated WooCommerce shop, asked over real HTTP."""

from __future__ import annotations

import base64
import hashlib
import hmac
import json
import re
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta
from decimal import Decimal
from pathlib import Path
from typing import Any
from urllib.parse import urlencode

import pytest
import requests
from requests_oauthlib import OAuth1
from werkzeug.wrappers import Request, Response

from tests.certificates import certificate
from woobc.sandbox.base import serve
from woobc.sandbox.woocommerce import ApiKey, Coupon, Fee, Line, Shipping, WooCommerce

SAMPLES = Path(__file__).parent.parent / "samples" / "woocommerce"
ORDERS = "/wp-json/wc/v3/orders"
WEBHOOKS = "/wp-json/wc/v3/webhooks"
NOON = datetime(2026, 11, 20, 12, tzinfo=UTC)
OLD = {"version": "8.9.3", "storage": "posts"}
SHOPS = [pytest.param({}, id="new"), pytest.param(OLD, id="old")]
STORAGES = ["hpos", "posts"]
REDRAWN = {"Date", "Server", "Link", "Content-Length", "Content-Encoding", "Vary", "Connection", "Location"}


def sample(name: str) -> Any:
    return json.loads((SAMPLES / name).read_text(encoding="utf-8"))


def recorded(name: str) -> tuple[int, dict[str, str], bytes]:
    """Status, headers and body of a recorded answer; the request part may hold a body of its own."""
    raw = (SAMPLES / name).read_bytes()
    head, _, body = raw[raw.index(b"HTTP/1.1 ") :].partition(b"\n\n")
    status, *lines = head.decode().split("\n")
    headers = dict(line.split(": ", 1) for line in lines)
    return int(status.split()[1]), headers, body


class Client:
    """A simulated shop and a way to ask it, as a proxy that ends TLS would."""

    def __init__(self, shop: WooCommerce, url: str) -> None:
        self.shop = shop
        self.url = url
        self.auth: Any = (shop.consumer_key, shop.consumer_secret)

    def ask(self, path: str, *, method: str = "GET", **more: Any) -> requests.Response:
        more.setdefault("auth", self.auth)
        return requests.request(method, self.url + path, timeout=10, allow_redirects=False, **more)

    def find(self, query: str = "", **params: Any) -> requests.Response:
        return self.ask(f"{ORDERS}?{'&'.join(filter(None, [query, urlencode(params)]))}")

    def ids(self, query: str = "", **params: Any) -> list[int]:
        answer = self.find(query, **params)
        assert answer.status_code == 200, answer.text
        return [order["id"] for order in answer.json()]

    def order(self, order_id: int) -> dict[str, Any]:
        answer = self.ask(f"{ORDERS}/{order_id}")
        assert answer.status_code == 200, answer.text
        document: dict[str, Any] = answer.json()
        return document

    def put(self, order_id: int, body: Mapping[str, Any]) -> requests.Response:
        return self.ask(f"{ORDERS}/{order_id}", method="PUT", json=body)

    def refusal(self, **params: Any) -> tuple[int, str, dict[str, str]]:
        answer = self.find(**params)
        body = answer.json()
        return answer.status_code, body["code"], body["data"].get("params", {})


@contextmanager
def shop(**settings: Any) -> Iterator[Client]:
    app = WooCommerce(**{"trust_http": True, **settings})
    with serve(app) as server:
        yield Client(app, server.url)


def place_at(client: Client, *times: datetime) -> list[int]:
    return [client.shop.place_order(created=at, modified=at) for at in times]


# Documents


def shape(value: Any) -> Any:
    """Names in order and kinds of values, all the way down; a list shows its first element."""
    if isinstance(value, dict):
        return {name: shape(inner) for name, inner in value.items()}
    if isinstance(value, list):
        return [shape(value[0])] if value else []
    return "number" if isinstance(value, int | float) and not isinstance(value, bool) else type(value).__name__


def assert_same_shape(ours: Any, theirs: Any) -> None:
    assert shape(ours) == shape(theirs)
    assert json.dumps(shape(ours)) == json.dumps(shape(theirs))  # the order of names too


@pytest.mark.parametrize(
    ("name", "settings"),
    [
        ("order-03-coupons-fees-discounts-de.json", {}),
        ("order-21-woocommerce-8.9.3-three-tax-rates.json", OLD),
    ],
)
def test_a_placed_order_has_the_fields_of_a_real_one(name: str, settings: dict[str, Any]) -> None:
    theirs = sample(name)
    lines = [Line("HD-M", "Hoodie - M", 2, "30.36", variation_of="Hoodie", meta=(("maat", "M"),))]
    if settings:
        lines = [Line("TS-001", "T-shirt", 2, "16.520661")]
    full: dict[str, Any] = {"coupons": [Coupon("welkom10", "4.20")], "fees": [Fee("Gift wrapping", "2.0661")]}
    with shop(**settings) as client:
        order_id = client.shop.place_order(
            lines, status="completed", shipping=Shipping(), customer_id=5, **({} if settings else full)
        )
        assert_same_shape(client.order(order_id), theirs)


def test_refunds_have_the_fields_of_real_ones() -> None:
    _, headers, body = recorded("refunds-of-order.http")
    with shop() as client:
        order_id = client.shop.place_order([("TS-001", "T-shirt", 3, "16.520661")])
        line = client.shop.order(order_id)["line_items"][0]["id"]
        client.shop.refund(order_id, lines={line: 1}, reason="Kapot")
        client.shop.refund(order_id, amount="2.50")
        answer = client.ask(f"{ORDERS}/{order_id}/refunds")
        assert_same_shape(answer.json()[0], json.loads(body)[0])
        assert_same_shape(answer.json()[1], json.loads(body)[1])
        assert answer.headers["X-WP-Total"] == headers["X-WP-Total"]
        taken = [(refund["total"], refund["total_tax"]) for refund in client.order(order_id)["refunds"]]
        assert taken == [("-19.99", "-3.47"), ("-2.50", "0.00")]
        assert_same_shape(client.order(order_id)["refunds"], sample("order-04-two-partial-refunds.json")["refunds"])


@pytest.mark.parametrize("path", sorted(SAMPLES.glob("order-*.json")), ids=lambda path: path.stem)
def test_a_recorded_document_comes_back_byte_for_byte(path: Path) -> None:
    document = json.loads(path.read_bytes())
    settings = OLD if document["version"] == "8.9.3" else {}
    host = "https://oldshop.test" if settings else "https://shop.test"
    with shop(home=host, **settings) as client:
        client.shop.add_document(document)
        assert client.ask(f"{ORDERS}/{document['id']}").content == path.read_bytes()


def test_the_old_version_lacks_three_fields() -> None:
    with shop(**OLD) as client:
        order_id = client.shop.place_order(shipping="4.09")
        client.shop.refund(order_id, amount="1")
        order = client.order(order_id)
        assert "global_unique_id" not in order["line_items"][0]
        assert "tax_status" not in order["shipping_lines"][0]
        assert set(order["refunds"][0]) == {"id", "reason", "total"}


@pytest.mark.parametrize("settings", SHOPS)
def test_every_seeded_order_adds_up(settings: dict[str, Any]) -> None:
    with shop(**settings) as client:
        client.shop.seed(150)
        for order in client.shop.orders():
            parts = [part for name in ("line_items", "fee_lines", "shipping_lines") for part in order[name]]
            gross = sum(Decimal(part["total"]) + Decimal(part["total_tax"]) for part in parts)
            assert gross == Decimal(order["total"])
            taxes = sum(Decimal(tax["tax_total"]) + Decimal(tax["shipping_tax_total"]) for tax in order["tax_lines"])
            assert taxes == Decimal(order["total_tax"])


def test_a_seed_gives_the_same_varied_day() -> None:
    def day() -> list[Any]:
        app = WooCommerce()
        app.seed(120)
        names = ("status", "total", "billing", "line_items", "refunds", "order_key")
        return [[order[name] for name in names] for order in app.orders()]

    first = day()
    assert first == day()
    assert len({order[0] for order in first}) >= 7
    assert any(line["sku"] is None for order in first for line in order[3])
    assert any(order[4] for order in first)
    assert "🌷" in json.dumps(first, ensure_ascii=False)


def test_json_is_escaped_as_php_does() -> None:
    with shop() as client:
        order_id = client.shop.place_order(customer_note="a/b 🌷")
        raw = client.ask(f"{ORDERS}/{order_id}").content
        assert b'"customer_note":"a\\/b \\ud83c\\udf37"' in raw


def test_orders_follow_what_becomes_of_their_products() -> None:
    with shop() as client:
        lines: list[Any] = [("MUG-7", "Mug", 1, "10"), ("OLD", "Old one", 1, "5"), Line("HD-L", "Hoodie - L", 1, "30")]
        order_id = client.shop.place_order(lines)
        before = client.order(order_id)
        client.shop.rename_sku("MUG-7", "MUG-7-NEW")
        client.shop.delete_product("OLD")
        client.shop.delete_product("HD-L", parent_sku="HD")
        after = client.order(order_id)
        shown = [(line["sku"], line["name"]) for line in after["line_items"]]
        assert shown == [("MUG-7-NEW", "Mug"), (None, "Old one"), ("HD", "Hoodie - L")]
        assert after["line_items"][1]["product_id"] == 0
        assert after["date_modified_gmt"] == before["date_modified_gmt"]


# Authentication


def oauth(client: Client, **more: Any) -> OAuth1:
    return OAuth1(client.shop.consumer_key, client.shop.consumer_secret, **{"signature_type": "query", **more})


@pytest.fixture
def plain() -> Iterator[Client]:
    """A shop on plain http."""
    with shop(trust_http=False) as client:
        client.shop.place_order()
        yield client


@pytest.mark.parametrize("method", ["HMAC-SHA1", "HMAC-SHA256"])
@pytest.mark.parametrize("place", ["query", "auth_header"])
def test_oauth_works_over_http(plain: Client, method: str, place: str) -> None:
    signed = oauth(plain, signature_method=method, signature_type=place)
    query = "?status[0]=processing&per_page=5&dates_are_gmt=true&modified_after=2020-01-01T00:00:00&search=Janssen"
    answer = plain.ask(ORDERS + query, auth=signed)
    assert (answer.status_code, len(answer.json())) == (200, 1), answer.text


def test_oauth_signs_a_write(plain: Client) -> None:
    answer = plain.ask(f"{ORDERS}/1000", method="PUT", json={"status": "completed"}, auth=oauth(plain))
    assert answer.json()["status"] == "completed"


def signed_url(client: Client, query: str = "") -> str:
    """The address a signed request goes to, with its OAuth parameters."""
    prepared = requests.Request("GET", client.url + ORDERS + query, auth=oauth(client)).prepare()
    assert prepared.url is not None
    return prepared.url.removeprefix(client.url)


@pytest.mark.parametrize(
    ("spoil", "message"),
    [
        (lambda url: f"{url}&page=1", "Invalid signature - provided signature does not match."),
        (lambda url: re.sub("oauth_consumer_key=ck_.", "oauth_consumer_key=ck_x", url), "Consumer key is invalid."),
        (lambda url: re.sub("oauth_timestamp=[0-9]+&", "", url), "Missing OAuth parameter oauth_timestamp"),
    ],
)
def test_oauth_refuses_what_is_not_what_was_signed(plain: Client, spoil: Any, message: str) -> None:
    answer = plain.ask(spoil(signed_url(plain)), auth=None)
    assert (answer.status_code, answer.json()["message"]) == (401, message)


def test_oauth_refuses_a_replay(plain: Client) -> None:
    url = signed_url(plain)
    assert plain.ask(url, auth=None).status_code == 200
    again = plain.ask(url, auth=None)
    message = again.json()["message"]
    assert (again.status_code, message) == (401, "Invalid nonce - nonce has already been used.")


@pytest.mark.parametrize(("off_s", "status"), [(-1000, 401), (-800, 200), (800, 200), (1000, 401)])
def test_oauth_minds_the_shops_clock(plain: Client, off_s: int, status: int) -> None:
    plain.shop.clock.advance(off_s)
    answer = plain.ask(ORDERS, auth=oauth(plain))
    assert answer.status_code == status
    if status == 401:
        assert answer.json()["message"] == "Invalid timestamp."


def test_oauth_fails_for_arrays_without_index(plain: Client) -> None:
    answer = plain.ask(f"{ORDERS}?status[]=processing", auth=oauth(plain))
    assert answer.json()["message"] == "Invalid signature - provided signature does not match."


def test_oauth_is_signed_for_the_home_address(plain: Client) -> None:
    plain.shop.home = "http://elsewhere.test"
    assert plain.ask(ORDERS, auth=oauth(plain)).status_code == 401


def test_basic_and_query_keys_are_ignored_over_http(plain: Client) -> None:
    for answer in (plain.ask(ORDERS), plain.ask(f"{ORDERS}?{query_keys(plain)}", auth=None)):
        assert (answer.status_code, answer.json()["code"]) == (401, "woocommerce_rest_cannot_view")


def query_keys(client: Client) -> str:
    return urlencode({"consumer_key": client.shop.consumer_key, "consumer_secret": client.shop.consumer_secret})


def test_basic_and_query_keys_work_over_tls(tmp_path: Path) -> None:
    context, authority = certificate(tmp_path)
    app = WooCommerce()
    with serve(app, ssl_context=context) as server:
        assert server.url.startswith("https://")
        client = Client(app, server.url)
        by_query = f"{ORDERS}?{query_keys(client)}"
        for path, auth in ((ORDERS, client.auth), (by_query, None), (by_query, ("ck_bad", "cs_bad"))):
            answer = requests.get(server.url + path, auth=auth, verify=str(authority), timeout=10)
            assert answer.status_code == 200
        bad = requests.get(
            f"{server.url}{ORDERS}?consumer_key=ck_bad", auth=client.auth, verify=str(authority), timeout=10
        )
        assert bad.status_code == 401
        index = requests.get(f"{server.url}/wp-json/", verify=str(authority), timeout=10)
        assert index.json()["home"] == server.url


AUTHENTICATION = "woocommerce_rest_authentication_error"


@pytest.mark.parametrize(
    ("change", "status", "code", "message"),
    [
        (("", ""), 401, "woocommerce_rest_cannot_view", "Sorry, you cannot list resources."),
        (("ck_unknown", "SECRET"), 401, "woocommerce_rest_cannot_view", "Sorry, you cannot list resources."),
        (("KEY", ""), 401, "woocommerce_rest_cannot_view", "Sorry, you cannot list resources."),
        (("KEY", "cs_wrong"), 401, AUTHENTICATION, "Consumer secret is invalid."),
        (("KEY", "SECRET\n"), 401, AUTHENTICATION, "Consumer secret is invalid."),
        (("key", "SECRET"), 401, "woocommerce_rest_cannot_view", "Sorry, you cannot list resources."),
    ],
)
def test_wrong_keys(change: tuple[str, str], status: int, code: str, message: str) -> None:
    with shop() as client:
        key, secret = client.shop.consumer_key, client.shop.consumer_secret
        user = change[0].replace("KEY", key).replace("key", key.upper())
        answer = client.ask(ORDERS, auth=(user, change[1].replace("SECRET", secret)))
        assert (answer.status_code, answer.json()["code"], answer.json()["message"]) == (status, code, message)


def test_a_wrong_secret_is_refused_as_recorded() -> None:
    status, headers, body = recorded("error-401-wrong-secret.http")
    with shop(home="https://shop.test") as client:
        answer = client.ask(ORDERS, auth=(client.shop.consumer_key, "cs_" + "0" * 40))
        assert (answer.status_code, answer.content) == (status, body)
        assert set(answer.headers) - REDRAWN == set(headers) - REDRAWN


def test_a_space_after_the_key_is_forgiven() -> None:
    with shop() as client:
        assert client.ask(ORDERS, auth=(client.shop.consumer_key + " ", client.shop.consumer_secret)).ok


def keyed(key: ApiKey) -> tuple[str, str]:
    return key.consumer_key, key.consumer_secret


def test_keys_with_half_the_permissions() -> None:
    with shop() as client:
        order_id = client.shop.place_order()
        reader, writer = keyed(client.shop.add_key("read")), keyed(client.shop.add_key("write"))
        refused = client.ask(f"{ORDERS}/{order_id}", method="PUT", json={}, auth=reader)
        assert refused.json()["message"] == "The API key provided does not have write permissions."
        assert client.ask(ORDERS, auth=reader).headers["Allow"] == "GET, POST"
        assert client.ask(WEBHOOKS, auth=reader).json() == []
        assert client.ask(WEBHOOKS, method="POST", json={}, auth=reader).status_code == 401
        refused = client.ask(ORDERS, auth=writer)
        assert refused.json()["message"] == "The API key provided does not have read permissions."
        written = client.ask(f"{ORDERS}/{order_id}", method="PUT", json={"status": "on-hold"}, auth=writer)
        assert written.json()["billing"]["last_name"] == "Janssen"


def test_users_without_rights() -> None:
    with shop() as client:
        order_id = client.shop.place_order()
        blind, bound = keyed(client.shop.add_key(may_view=False)), keyed(client.shop.add_key(may_edit=False))
        for path, word in ((ORDERS, "list resources"), (f"{ORDERS}/{order_id}", "view this resource")):
            answer = client.ask(path, auth=blind)
            assert answer.status_code == 403
            assert answer.json()["message"] == f"Sorry, you cannot {word}."
        answer = client.ask(f"{ORDERS}/{order_id}", method="PUT", json={}, auth=bound)
        assert (answer.status_code, answer.json()["code"]) == (403, "woocommerce_rest_cannot_edit")


def test_a_host_that_strips_authorization_leaves_query_keys() -> None:
    with shop(strip_authorization=True) as client:
        assert client.ask(ORDERS).status_code == 401
        assert client.ask(f"{ORDERS}?{query_keys(client)}").status_code == 200


def test_plain_permalinks_hide_the_api() -> None:
    with shop(plain_permalinks=True) as client:
        missing = client.ask(ORDERS)
        assert (missing.status_code, missing.headers["Content-Type"]) == (404, "text/html; charset=UTF-8")
        assert client.ask("/?rest_route=/wc/v3/orders").status_code == 401
        assert client.ask("/?rest_route=/wc/v3/orders&x=/wp-json/wc/").status_code == 200


# Recorded errors


@pytest.mark.parametrize(
    ("name", "path", "method", "key"),
    [
        ("error-400-date", f"{ORDERS}?after=2026-11-01", "GET", {}),
        ("error-400-per-page", f"{ORDERS}?per_page=101", "GET", {}),
        ("error-400-status", f"{ORDERS}?status=wc-completed", "GET", {}),
        ("error-401-no-or-unknown-key", ORDERS, "GET", None),
        ("error-401-read-only-key-writes", f"{ORDERS}/1000", "PUT", {"permissions": "read"}),
        ("error-403-user-lacks-permission", ORDERS, "GET", {"may_view": False}),
        ("order-missing", f"{ORDERS}/99999999", "GET", {}),
        ("page-beyond-the-end", f"{ORDERS}?per_page=100&page=5&_fields=id", "GET", {}),
        ("fault-503-maintenance-json", ORDERS, "GET", "maintenance"),
        ("fault-500-fatal-json", ORDERS, "GET", "fatal"),
    ],
)
def test_an_answer_is_the_recorded_one(name: str, path: str, method: str, key: Any) -> None:
    status, headers, body = recorded(f"{name}.http")
    with shop(home="https://shop.test") as client:
        client.shop.place_order()
        if isinstance(key, str):
            client.shop.faults.add("*", key)
        auth = keyed(client.shop.add_key(**key)) if isinstance(key, dict) else None
        answer = client.ask(path, method=method, auth=auth, headers={"Accept": "application/json"})
        assert answer.status_code == status
        assert answer.content == body
        assert {name: answer.headers.get(name) for name in set(headers) - REDRAWN} == {
            name: headers[name] for name in set(headers) - REDRAWN
        }
        assert set(answer.headers) - REDRAWN == set(headers) - REDRAWN
        assert answer.headers.get("Link") == headers.get("Link")


@pytest.mark.parametrize(
    ("path", "method"),
    [
        ("/wp-json/wc/v3/nothing", "GET"),
        ("/wp-json/wc/v4/orders", "GET"),
        (f"{ORDERS}/abc", "GET"),
        (ORDERS, "DELETE"),
    ],
)
def test_unknown_routes(path: str, method: str) -> None:
    with shop() as client:
        answer = client.ask(path, method=method)
        assert (answer.status_code, answer.json()["code"]) == (404, "rest_no_route")


# Paging and order


def test_pages_tell_how_many_there_are() -> None:
    with shop() as client:
        ids = [client.shop.place_order() for _ in range(25)]
        answer = client.find(per_page=10, page=2, orderby="id", order="asc")
        assert [order["id"] for order in answer.json()] == ids[10:20]
        assert (answer.headers["X-WP-Total"], answer.headers["X-WP-TotalPages"]) == ("25", "3")
        base = f"<{client.url}{ORDERS}?per_page=10&page={{}}&orderby=id&order=asc&status%5B0%5D=any&dp=2&context=view>"
        assert answer.headers["Link"] == f'{base.format(1)}; rel="prev", {base.format(3)}; rel="next"'
        head = client.ask(f"{ORDERS}?per_page=10", method="HEAD")
        assert (head.headers["X-WP-Total"], head.content) == ("25", b"")


@pytest.mark.parametrize("value", ["0", "-1", "101", "abc", "1.5", ""])
def test_bad_page_sizes(value: str) -> None:
    with shop() as client:
        status, code, params = client.refusal(per_page=value)
        assert (status, code, list(params)) == (400, "rest_invalid_param", ["per_page"])


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("page", "0"),
        ("page", "-1"),
        ("order", "ASC"),
        ("orderby", "date_modified"),
        ("orderby", "modified_gmt"),
        ("orderby", "total"),
        ("dates_are_gmt", "yes"),
        ("dates_are_gmt", ""),
        ("status", "Completed"),
        ("status", "processing,wc-completed"),
    ],
)
def test_bad_parameters(name: str, value: str) -> None:
    with shop() as client:
        status, code, params = client.refusal(**{name: value})
        assert (status, code, list(params)) == (400, "rest_invalid_param", [name])


def test_unknown_parameters_are_ignored() -> None:
    with shop() as client:
        ids = [client.shop.place_order() for _ in range(3)]
        assert sorted(client.ids(number="1001", currency="USD", statuss="completed")) == ids


@pytest.mark.parametrize(("storage", "total"), [("hpos", "0"), ("posts", "3")])
def test_beyond_the_end_is_an_empty_page(storage: str, total: str) -> None:
    with shop(storage=storage) as client:
        for _ in range(3):
            client.shop.place_order()
        answer = client.find(page=2)
        assert (answer.status_code, answer.json(), answer.headers["X-WP-Total"]) == (200, [], total)


def test_offset_wins_over_page_and_loses_its_sign() -> None:
    with shop() as client:
        ids = [client.shop.place_order() for _ in range(5)]
        assert client.ids(orderby="id", order="asc", offset=1, page=3) == ids[1:]
        assert client.ids(orderby="id", order="asc", offset=-1) == ids[1:]


def test_include_and_exclude() -> None:
    with shop() as client:
        ids = [client.shop.place_order() for _ in range(5)]
        client.shop.trash(ids[4])
        assert sorted(client.ids(include=f"{ids[3]},{ids[0]},{ids[4]}")) == [ids[0], ids[3]]
        assert client.ids(include=f"{ids[3]},{ids[0]}", orderby="include") == [ids[3], ids[0]]
        assert sorted(client.ids(f"include[]={ids[1]}&include[]={ids[2]}")) == ids[1:3]
        assert sorted(client.ids(include="")) == ids[:4]
        assert client.ids(include="abc") == client.ids(include="0") == []
        assert sorted(client.ids(exclude=f"{ids[0]},{ids[1]}")) == ids[2:4]


def test_lists_without_a_column_to_sort_by_ignore_the_order() -> None:
    with shop() as client:
        ids = [client.shop.place_order() for _ in range(30)]
        up, down = client.ids(orderby="title", order="asc", per_page=100), client.ids(orderby="title", per_page=100)
        assert up == down
        assert sorted(up) == ids != up


def test_fields() -> None:
    with shop() as client:
        order_id = client.shop.place_order()
        assert client.find(_fields="number,id").content == b'[{"id":1000,"number":"1000"}]'
        (order,) = client.find(_fields="billing.email,line_items.sku,id").json()
        assert order == {"id": order_id, "billing": {"email": "pieter@example.test"}}
        (order,) = client.find(_fields="no_such_field").json()
        assert list(order) == ["_links"]
        assert list(client.ask(f"{ORDERS}/{order_id}?_fields=status").json()) == ["status", "_links"]


def test_search_looks_at_people_and_lines_and_not_at_numbers() -> None:
    with shop() as client:
        order_id = client.shop.place_order(
            [("M", "Mug 🌷", 1, "10")], number="WEB-0007/B", billing={"last_name": "Żółć"}
        )
        client.shop.place_order()
        for text in ("żółć", "mug", str(order_id)):
            assert client.ids(search=text) == [order_id]
        assert client.ids(search="WEB-0007/B") == []


def test_filters_of_the_two_versions() -> None:
    for settings, expected in (({}, 1), (OLD, 2)):
        with shop(**settings) as client:
            client.shop.place_order(customer_id=7, created_via="admin")
            client.shop.place_order()
            assert len(client.ids(customer=7)) == 1
            assert len(client.ids(created_via="admin")) == expected


def test_envelope_is_always_200() -> None:
    with shop() as client:
        client.shop.place_order()
        body = client.find(_envelope=1, _fields="id").json()
        assert (body["body"], body["status"], body["headers"]["X-WP-Total"]) == ([{"id": 1000}], 200, 1)
        strange = client.ask(f"{ORDERS}?_envelope=1", auth=None)
        assert (strange.status_code, strange.json()["status"]) == (200, 401)


def walked(client: Client, per_page: int, orderby: str) -> list[int]:
    ids: list[int] = []
    for page in range(1, 100):
        found = client.ids(per_page=per_page, page=page, orderby=orderby, order="asc", _fields="id")
        if not found:
            return ids
        ids += found
    raise AssertionError("a walk without end")


@pytest.mark.parametrize(
    ("settings", "orderby", "whole"),
    [({}, "modified", True), ({}, "date", True), (OLD, "id", True), (OLD, "modified", False), (OLD, "date", False),
     ({"version": "10.3.6"}, "modified", False)],
)  # fmt: skip
def test_paging_through_one_second(settings: dict[str, Any], orderby: str, whole: bool) -> None:
    with shop(**settings) as client:
        ids = place_at(client, *[NOON] * 60)
        found = walked(client, 20, orderby)
        assert len(found) == 60
        assert (sorted(found) == ids) is whole


def test_a_walk_by_id_skips_orders_when_early_ones_leave() -> None:
    with shop() as client:
        ids = place_at(client, *[NOON] * 10)
        assert client.ids(orderby="id", order="asc", per_page=5) == ids[:5]
        for order_id in ids[:3]:
            client.shop.trash(order_id)
        assert client.ids(orderby="id", order="asc", per_page=5, page=2) == ids[8:]


def test_a_test_can_change_the_shop_while_it_is_read() -> None:
    with shop() as client:
        client.shop.place_order()
        asked: list[str] = []

        def meanwhile(request: Request) -> None:
            asked.append(request.args["page"])
            client.shop.place_order()

        client.shop.on_request = meanwhile
        assert len(client.ids(page=1)) == 2
        assert len(client.ids(page=1)) == 3
        assert asked == ["1", "1"]


def test_links_repeat_credentials_and_break_offsets() -> None:
    with shop() as client:
        place_at(client, *[NOON] * 3)
        query = f"{query_keys(client)}&after=2026-11-01T00:00:00%2B01:00&per_page=1"
        link = client.ask(f"{ORDERS}?{query}", auth=None).links["next"]["url"]
        assert client.shop.consumer_secret in link
        followed = requests.get(link, timeout=10)
        assert (followed.status_code, list(followed.json()["data"]["params"])) == (400, ["after"])


@pytest.mark.parametrize(("count", "status"), [(100, 200), (220, 502)])
def test_long_id_lists_break_the_web_server(count: int, status: int) -> None:
    with shop() as client:
        place_at(client, *[NOON] * 12)
        answer = client.find(exclude=",".join(str(5000 + at) for at in range(count)))
        assert answer.status_code == status
        if status == 502:
            assert answer.headers["Content-Type"].startswith("text/html")


# Statuses


@pytest.mark.parametrize(
    ("query", "expected"),
    [
        ("status=completed,on-hold", {"completed", "on-hold"}),
        ("status[]=completed&status[]=on-hold", {"completed", "on-hold"}),
        ("status[0]=completed&status[1]=on-hold", {"completed", "on-hold"}),
        ("status=completed&status=on-hold", {"on-hold"}),
        ("status=trash", {"trash"}),
        ("status=checkout-draft", {"checkout-draft"}),
    ],
)
def test_forms_of_status(query: str, expected: set[str]) -> None:
    with shop() as client:
        every_status(client)
        assert {order["status"] for order in client.find(query).json()} == expected


def every_status(client: Client) -> None:
    for status in ("processing", "completed", "on-hold", "awaiting-pickup", "checkout-draft", "auto-draft"):
        client.shop.place_order(status=status)
    client.shop.trash(client.shop.place_order())
    client.shop.place_order(status="old-plugin")


LISTED = {"processing", "completed", "on-hold", "awaiting-pickup"}


@pytest.mark.parametrize(
    ("storage", "query", "expected"),
    [
        ("hpos", "", LISTED),
        ("posts", "", LISTED | {"checkout-draft", "old-plugin"}),
        ("hpos", "status=any,trash", LISTED),
        ("hpos", "status=", LISTED),
        ("posts", "status=", set()),
        ("hpos", "status=auto-draft", set()),
        ("posts", "status=auto-draft", LISTED | {"checkout-draft", "auto-draft", "old-plugin", "trash"}),
    ],
)
def test_what_any_status_means(storage: str, query: str, expected: set[str]) -> None:
    with shop(storage=storage) as client:
        every_status(client)
        assert {order["status"] for order in client.find(query).json()} == expected


def test_orders_of_a_status_no_longer_registered_vanish_from_lists() -> None:
    with shop() as client:
        order_id = client.shop.place_order(status="awaiting-pickup")
        assert client.ids() == [order_id]
        client.shop.unregister_status("awaiting-pickup")
        assert client.ids() == client.ids(include=order_id) == []
        assert client.order(order_id)["status"] == "awaiting-pickup"
        status, _, params = client.refusal(status="processing,awaiting-pickup")
        assert status == 400
        assert params["status"].startswith("status[1] is not one of any, trash,")


def test_one_order_is_shown_whatever_its_status() -> None:
    with shop() as client:
        every_status(client)
        shown = {client.order(order["id"])["status"] for order in client.shop.orders()}
        assert {"trash", "auto-draft", "checkout-draft", "old-plugin"} < shown
        order_id = client.shop.place_order()
        client.shop.force_delete(order_id)
        assert client.ask(f"{ORDERS}/{order_id}").status_code == 404


# Dates

SUMMER = datetime(2026, 7, 1, 12, tzinfo=UTC)


@pytest.mark.parametrize("storage", STORAGES)
@pytest.mark.parametrize("now", [NOON, SUMMER])
def test_the_forms_of_a_date(storage: str, now: datetime) -> None:
    with shop(storage=storage) as client:
        order_id, *_ = place_at(client, now)
        local = now.astimezone(client.shop.zone)
        second = timedelta(seconds=1)

        def seen(limit: str, **more: Any) -> bool:
            return client.ids(modified_after=limit, **more) == [order_id]

        def bare(at: datetime) -> str:
            return at.replace(tzinfo=None).isoformat()

        for limit, more in (
            (lambda at: bare(at.astimezone(client.shop.zone)), {}),
            (lambda at: bare(at.astimezone(UTC)), {"dates_are_gmt": "true"}),
            (lambda at: bare(at.astimezone(UTC)) + "Z", {}),
            (lambda at: at.astimezone(client.shop.zone).isoformat(), {}),
        ):
            assert seen(limit(now - second), **more)
            assert not seen(limit(now), **more)
        shift = local.utcoffset() or timedelta()
        assert not seen(bare(now - shift) + "Z", dates_are_gmt="true")
        assert seen(bare(now - shift - second) + "Z", dates_are_gmt="true")


@pytest.mark.parametrize("name", ["after", "before", "modified_after", "modified_before"])
def test_limits_are_exclusive_and_cut_fractions(name: str) -> None:
    with shop() as client:
        earlier, exact, later = place_at(client, NOON - timedelta(seconds=1), NOON, NOON + timedelta(seconds=1))
        found = client.ids(**{name: "2026-11-20T12:00:00.7", "dates_are_gmt": "1"})
        assert found == ([later] if name.endswith("after") else [earlier])
        assert exact not in found


@pytest.mark.parametrize(
    "text",
    ["2026-11-01", "2026-11-01T10:00", "2026-11-01T10:00:00+0100", "2026-11-01t10:00:00", "2026-11-01T10:00:00z",
     "1793440800", "", "2026-13-01T00:00:00", "2026-11-32T00:00:00", "2026-11-01T10:60:00"],
)  # fmt: skip
def test_invalid_dates(text: str) -> None:
    with shop() as client:
        assert client.refusal(after=text) == (400, "rest_invalid_param", {"after": "Invalid date."})


def test_an_unescaped_plus_is_a_space() -> None:
    with shop() as client:
        assert client.find("after=2026-11-01T10:00:00+01:00").status_code == 400


def test_a_day_past_the_end_of_the_month_rolls_over() -> None:
    with shop() as client:
        _, later = place_at(client, *(datetime(2026, 3, day, 12, tzinfo=UTC) for day in (1, 2)))
        assert client.ids(after="2026-02-30T00:00:00", dates_are_gmt="True") == [later]


FIRST_PASS, SECOND_PASS = (datetime(2026, 10, 25, hour, 30, tzinfo=UTC) for hour in (0, 1))


@pytest.mark.parametrize("storage", STORAGES)
def test_in_the_repeated_hour_only_utc_tells_orders_apart(storage: str) -> None:
    with shop(storage=storage) as client:
        first, second = place_at(client, FIRST_PASS, SECOND_PASS)
        assert client.order(first)["date_created"] == client.order(second)["date_created"] == "2026-10-25T02:30:00"
        assert client.ids(after="2026-10-25T00:30:00", dates_are_gmt="true") == [second]
        by_instant = client.ids(after="2026-10-25T00:30:00Z")
        by_wall_time = client.ids(after="2026-10-25T02:29:59")
        if storage == "hpos":
            assert (by_instant, by_wall_time) == ([second], [second])
        else:
            assert (by_instant, sorted(by_wall_time)) == ([], [first, second])


# What moves the modification time

CHANGES: dict[str, Any] = {
    "status": (lambda client, id: client.put(id, {"status": "on-hold"}), True, True),
    "the same status": (lambda client, id: client.put(id, {"status": "processing"}), True, False),
    "nothing": (lambda client, id: client.put(id, {}), True, False),
    "address": (lambda client, id: client.put(id, {"billing": {"city": "Ede"}}), True, False),
    "payment method": (lambda client, id: client.put(id, {"payment_method": "bacs"}), True, False),
    "meta data": (lambda client, id: client.put(id, {"meta_data": [{"key": "a", "value": "b"}]}), True, False),
    "a line": (lambda client, id: client.put(id, {"line_items": [{"name": "x", "total": "5"}]}), True, False),
    "lines by staff": (lambda client, id: client.shop.edit_lines(id, [("A", "a", 1, "9")]), True, False),
    "address by staff": (lambda client, id: client.shop.change_address(id, billing={"city": "x"}), True, False),
    "customer note": (lambda client, id: client.put(id, {"customer_note": "hello"}), True, True),
    "refund": (lambda client, id: client.shop.refund(id, amount="1"), True, True),
    "order note": (lambda client, id: client.ask(f"{ORDERS}/{id}/notes", method="POST", json={"note": "x"}),
                   False, False),
    "trash": (lambda client, id: client.shop.trash(id), True, True),
    "buyer's account deleted": (lambda client, id: client.shop.delete_customer(7), True, False),
    "SKU renamed": (lambda client, id: client.shop.rename_sku("TS-001", "TS-2"), False, False),
    "touch": (lambda client, id: client.shop.touch(id), True, True),
}  # fmt: skip


@pytest.mark.parametrize("storage", STORAGES)
@pytest.mark.parametrize("change", CHANGES)
def test_what_moves_date_modified(storage: str, change: str) -> None:
    act, *moves = CHANGES[change]
    with shop(storage=storage) as client:
        order_id = client.shop.place_order(created=NOON, modified=NOON, customer_id=7)
        act(client, order_id)
        moved = client.order(order_id)["date_modified_gmt"] != "2026-11-20T12:00:00"
        assert moved is moves[STORAGES.index(storage)]


@pytest.mark.parametrize("storage", STORAGES)
def test_a_deleted_refund_leaves_no_trace(storage: str) -> None:
    with shop(storage=storage) as client:
        order_id = client.shop.place_order()
        refund_id = client.shop.refund(order_id, amount="1")
        client.shop.set_modified(order_id, NOON)
        client.shop.delete_refund(order_id, refund_id)
        order = client.order(order_id)
        assert (order["refunds"], order["date_modified_gmt"]) == ([], "2026-11-20T12:00:00")


def test_a_half_saved_order_already_has_its_final_time() -> None:
    with shop() as client:
        order_id = client.shop.place_order([("A", "a", 1, "10"), ("B", "b", 1, "20")])
        with client.shop.lock:
            client.shop.edit_lines(order_id, [("A", "a", 1, "10"), ("B", "b", 1, "20"), ("C", "c", 1, "30")])
            client.shop.begin_half_save(order_id, lines=1, total="36.30")
        half_saved = client.order(order_id)
        assert (len(half_saved["line_items"]), half_saved["total"]) == (1, "36.30")
        client.shop.finish_half_save(order_id)
        whole = client.order(order_id)
        assert (len(whole["line_items"]), whole["total"]) == (3, "72.60")
        assert whole["date_modified_gmt"] == half_saved["date_modified_gmt"]


# Writing back


def test_a_status_change_is_answered_with_the_order() -> None:
    with shop() as client:
        order_id = client.shop.place_order(status="pending")
        assert client.order(order_id)["date_paid_gmt"] is None
        order = client.put(order_id, {"status": "completed", "number": "7", "total": "0.01"}).json()
        assert (order["status"], order["number"], order["total"]) == ("completed", str(order_id), "19.99")
        assert order["date_paid_gmt"]
        assert order["date_completed_gmt"]


@pytest.mark.parametrize("status", ["trash", "any", "wc-completed", "nonsense"])
def test_a_status_that_cannot_be_put(status: str) -> None:
    with shop() as client:
        answer = client.put(client.shop.place_order(), {"status": status})
        assert (answer.status_code, list(answer.json()["data"]["params"])) == (400, ["status"])


def test_putting_meta_data_and_lines() -> None:
    with shop() as client:
        order_id = client.shop.place_order(meta_data={"bc": "old"})
        meta = {"meta_data": [{"key": "bc", "value": "SO-1"}, {"key": "new", "value": "1"}]}
        held = [(item["key"], item["value"]) for item in client.put(order_id, meta).json()["meta_data"]]
        assert held == [("bc", "SO-1"), ("new", "1")]
        line = client.order(order_id)["line_items"][0]
        order = client.put(order_id, {"line_items": [{"id": line["id"], "quantity": 5}]}).json()
        assert (order["line_items"][0]["quantity"], order["line_items"][0]["total"]) == (5, "16.52")
        added = {"name": "Extra", "sku": "X", "quantity": 2, "total": "20.00"}
        order = client.put(order_id, {"line_items": [added]}).json()
        assert (len(order["line_items"]), order["total"]) == (2, "44.19")


def test_putting_refunded_refunds_the_rest() -> None:
    with shop() as client:
        order_id = client.shop.place_order(shipping="4.09")
        client.shop.refund(order_id, amount="5")
        order = client.put(order_id, {"status": "refunded"}).json()
        assert [refund["total"] for refund in order["refunds"]] == ["-5.00", "-19.94"]
        assert order["total"] == "24.94"


def test_an_order_refunded_to_nothing_becomes_refunded() -> None:
    with shop() as client:
        order_id = client.shop.place_order()
        line = client.shop.order(order_id)["line_items"][0]["id"]
        client.shop.refund(order_id, lines={line: 1})
        assert (client.order(order_id)["status"], client.order(order_id)["total"]) == ("refunded", "19.99")
        with pytest.raises(ValueError, match="left to refund"):
            client.shop.refund(order_id, amount="1")


def test_bad_json_is_told() -> None:
    with shop() as client:
        path = f"{ORDERS}/{client.shop.place_order()}"
        answer = client.ask(path, method="PUT", data="{", headers={"Content-Type": "application/json"})
        assert (answer.status_code, answer.json()["code"]) == (400, "rest_invalid_json")


def test_other_ways_to_say_put() -> None:
    with shop() as client:
        path = f"{ORDERS}/{client.shop.place_order()}"
        for query, headers in (("", {}), ("?_method=PUT", {}), ("", {"X-HTTP-Method-Override": "PUT"})):
            answer = client.ask(path + query, method="POST", json={"status": "on-hold"}, headers=headers)
            assert answer.json()["status"] == "on-hold"


def test_trash_delete_and_revive() -> None:
    with shop() as client:
        path = f"{ORDERS}/{client.shop.place_order(status='completed')}"
        assert client.ask(path, method="DELETE").status_code == 200
        assert client.ask(path).json()["status"] == "trash"
        again = client.ask(path, method="DELETE")
        assert (again.status_code, again.json()["code"]) == (410, "woocommerce_rest_already_trashed")
        revived = client.ask(path, method="PUT", json={"status": "processing"}).json()
        assert revived["status"] == "processing"
        assert [meta["key"] for meta in revived["meta_data"]] == ["_wp_trash_meta_status", "_wp_trash_meta_time"]
        assert client.ask(f"{path}?force=true", method="DELETE").status_code == 200
        assert client.ask(path).status_code == 404


def test_a_trashed_order_is_revived_without_a_status_too() -> None:
    for settings in ({}, OLD):
        with shop(**settings) as client:
            order_id = client.shop.place_order(status="on-hold")
            client.shop.trash(order_id)
            assert client.put(order_id, {"customer_note": "x"}).json()["status"] == "on-hold"


def test_on_posts_a_trashed_order_does_not_say_what_it_was() -> None:
    with shop(**OLD) as client:
        order_id = client.shop.place_order(status="completed")
        client.shop.trash(order_id)
        assert [meta["key"] for meta in client.order(order_id)["meta_data"]] == ["_wp_desired_post_slug"]
        client.shop.untrash(order_id)
        assert (client.order(order_id)["status"], client.order(order_id)["meta_data"]) == ("completed", [])


def test_completing_again_keeps_the_day_it_was_completed() -> None:
    with shop() as client:
        order_id = client.shop.place_order(status="processing")
        first = client.put(order_id, {"status": "completed"}).json()["date_completed_gmt"]
        client.shop.clock.advance(60)
        again = client.put(order_id, {"status": "completed"}).json()
        assert again["date_completed_gmt"] == first < again["date_modified_gmt"]


def test_meta_values_come_back_as_the_shop_keeps_them() -> None:
    with shop() as client:
        order_id = client.shop.place_order()
        sent = {"b": 1, "a": True, "c": False, "d": 1.5, "e": [1, {"x": None}], "f": ""}
        body = {"meta_data": [{"key": key, "value": value} for key, value in sent.items()]}
        held = client.put(order_id, body).json()["meta_data"]
        assert {meta["key"]: meta["value"] for meta in held} == {**sent, "b": "1", "a": "1", "c": "", "d": "1.5"}
        assert [meta["key"] for meta in held] == sorted(sent)
        gone = client.put(order_id, {"meta_data": [{"key": "e", "value": None}, {"key": "g", "value": None}]}).json()
        assert [meta["key"] for meta in gone["meta_data"]] == ["a", "b", "c", "d", "f"]


def test_an_order_that_is_not_there_cannot_be_put() -> None:
    for settings, message in (({}, "ID is invalid."), (OLD, "Invalid ID.")):
        with shop(**settings) as client:
            answer = client.put(99, {"status": "completed"})
            assert (answer.status_code, answer.json()["message"]) == (400, message)


def test_a_trashed_order_carries_what_it_was() -> None:
    with shop() as client:
        order_id = client.shop.place_order(status="completed")
        client.shop.trash(order_id)
        marks = {meta["key"]: meta["value"] for meta in client.order(order_id)["meta_data"]}
        assert marks["_wp_trash_meta_status"] == "wc-completed"
        client.shop.untrash(order_id)
        assert client.order(order_id)["status"] == "completed"


def test_notes() -> None:
    status, headers, recorded_body = recorded("write-201-order-note.http")
    with shop() as client:
        order_id = client.shop.place_order()
        path = f"{ORDERS}/{order_id}/notes"
        made = client.ask(path, method="POST", json={"note": "<script>a</script> & b"})
        assert made.status_code == status
        assert made.headers["Location"] == f"{client.url}{path}/{made.json()['id']}"
        assert set(made.headers) - REDRAWN == set(headers) - REDRAWN
        assert made.json()["note"] == "a &amp; b"
        assert_same_shape(made.json(), json.loads(recorded_body))
        client.shop.clock.advance(5)
        client.ask(path, method="POST", json={"note": "mail", "customer_note": True})
        assert [note["note"] for note in client.ask(f"{path}?per_page=1").json()] == ["mail", "a &amp; b"]
        assert [note["note"] for note in client.ask(f"{path}?type=customer").json()] == ["mail"]
        assert client.ask(path, method="POST", json={}).json()["code"] == "rest_missing_callback_param"
        missing = client.ask(f"{ORDERS}/999999/notes", method="POST", json={"note": "x"})
        assert (missing.status_code, missing.json()["code"]) == (404, "woocommerce_rest_order_invalid_id")


def test_a_refund_under_the_wrong_order_is_a_500_that_says_404() -> None:
    with shop() as client:
        first, second = client.shop.place_order(), client.shop.place_order()
        refund_id = client.shop.refund(first, amount="1")
        assert client.ask(f"{ORDERS}/{first}/refunds/{refund_id}").json()["amount"] == "1.00"
        answer = client.ask(f"{ORDERS}/{second}/refunds/{refund_id}")
        assert (answer.status_code, answer.json()["data"]) == (500, 404)
        assert client.ask(f"{ORDERS}/{refund_id}").status_code == 404


# The shop about itself


def test_the_index_needs_no_key() -> None:
    with shop(name="Tulp 🌷") as client:
        index = client.ask("/wp-json/", auth=None).json()
        assert (index["name"], index["home"], index["url"]) == ("Tulp 🌷", client.url, client.url)
        assert index["timezone_string"] == "Europe/Amsterdam"
        assert index["gmt_offset"] in (1, 2)
        assert "wc/v3" in index["namespaces"]
        client.shop.home = "https://moved.test"
        assert client.ask("/wp-json", auth=None).json()["home"] == "https://moved.test"


def test_reports_and_versions() -> None:
    with shop() as client:
        every_status(client)
        totals = {row["slug"]: row["total"] for row in client.ask("/wp-json/wc/v3/reports/orders/totals").json()}
        assert (totals["processing"], totals["awaiting-pickup"], totals["failed"]) == (1, 1, 0)
        status = client.ask("/wp-json/wc/v3/system_status").json()
        assert (status["environment"]["version"], status["settings"]["HPOS_enabled"]) == ("11.0.1", True)
        assert {"slug": "on-hold", "name": "On hold"} in client.ask(f"{ORDERS}/statuses").json()
        assert client.ask("/wp-json/wc/v3/refunds").json() == []
    with shop(**OLD) as client:
        for path in (f"{ORDERS}/statuses", "/wp-json/wc/v3/refunds"):
            assert client.ask(path).json()["code"] == "rest_no_route"


def test_gzip_only_when_asked_for() -> None:
    with shop() as client:
        client.shop.place_order()
        packed = client.ask(ORDERS, headers={"Accept-Encoding": "gzip"})
        unpacked = client.ask(ORDERS, headers={"Accept-Encoding": "identity"})
        assert (packed.headers["Content-Encoding"], "Content-Encoding" in unpacked.headers) == ("gzip", False)
        assert packed.json() == unpacked.json()


# Illness


@pytest.mark.parametrize(
    ("kind", "args", "accept", "status", "content_type"),
    [
        ("maintenance", {}, "*/*", 503, "text/html"),
        ("maintenance", {}, "application/json", 503, "application/json"),
        ("fatal", {}, "*/*", 500, "text/html"),
        ("fatal", {}, "application/json", 500, "application/json"),
        ("429", {}, "application/json", 429, "text/html"),
        ("502", {}, "application/json", 502, "text/html"),
        ("bot-wall", {}, "application/json", 403, "text/html"),
        ("bot-wall", {"status": 200}, "application/json", 200, "text/html"),
        ("redirect", {"to": "https://moved.test"}, "application/json", 301, "text/html"),
    ],
)
def test_faults_around_the_api(kind: str, args: dict[str, Any], accept: str, status: int, content_type: str) -> None:
    with shop() as client:
        client.shop.faults.add("orders", kind, **args)
        answer = client.ask(f"{ORDERS}?page=1", headers={"Accept": accept})
        assert answer.status_code == status
        assert answer.headers["Content-Type"].startswith(content_type)
        assert answer.headers.get("Retry-After") == ("600" if kind == "maintenance" else None)
        assert "X-WP-Total" not in answer.headers
        if kind == "redirect":
            assert answer.headers["Location"] == f"https://moved.test{ORDERS}?page=1"
        assert client.find().status_code == 200


def test_a_php_warning_hides_status_and_totals() -> None:
    _, headers, _ = recorded("fault-200-php-warning-hides-401.http")
    with shop() as client:
        client.shop.place_order()
        client.shop.faults.add("order*", "php-warning", times=2)
        for answer in (client.find(), client.ask(ORDERS, auth=None)):
            assert answer.status_code == 200
            assert set(answer.headers) - REDRAWN == set(headers) - REDRAWN
            assert answer.headers["Content-Type"] == "text/html; charset=UTF-8"
            assert answer.text.startswith("<br />\n<b>Warning</b>: ")
        assert answer.text.endswith('"data":{"status":401}}')


def test_a_byte_order_mark_and_a_cut_page_do_not_parse() -> None:
    with shop() as client:
        client.shop.place_order()
        client.shop.faults.add("orders", "bom")
        client.shop.faults.add("orders", "cut")
        marked, cut = client.find(), client.find()
        assert marked.content.startswith(b"\xef\xbb\xbf[{")
        assert marked.headers["Content-Type"] == "text/html; charset=UTF-8"
        assert cut.headers["Content-Type"].startswith("application/json")
        with pytest.raises(ValueError, match=r"."):
            cut.json()


def test_orders_can_be_malformed_one_at_a_time() -> None:
    with shop() as client:
        place_at(client, *[NOON] * 3)
        client.shop.faults.add("orders", "malformed-order", index=1)
        client.shop.faults.add("orders", "malformed-order", index=2, field="line_items", missing=True)
        assert [order["total"] for order in client.find().json()] == ["19.99", "abc", "19.99"]
        assert ["line_items" in order for order in client.find().json()] == [True, True, False]


def test_a_plugin_can_change_types() -> None:
    with shop() as client:
        order_id = client.shop.place_order()
        client.shop.faults.add("order", "number-types")
        order = client.order(order_id)
        assert (order["total"], order["number"]) == (19.99, order_id)
        assert "extra_plugin_field" in order


def test_the_newest_order_can_be_half_saved_for_one_answer() -> None:
    with shop() as client:
        older, newest = (client.shop.place_order([("A", "a", 1, "10"), ("B", "b", 1, "20")], created=at)
                         for at in (NOON, NOON + timedelta(hours=1)))  # fmt: skip
        client.shop.faults.add("orders", "torn", total="0.00")
        lines = {order["id"]: len(order["line_items"]) for order in client.find().json()}
        assert lines == {older: 2, newest: 1}
        assert client.order(newest)["total"] == "36.30"


# Webhooks


class Receiver:
    """Somebody's webhook endpoint; answers with `status`."""

    def __init__(self) -> None:
        self.status = 200
        self.received: list[tuple[dict[str, str], bytes]] = []

    def __call__(self, environ: Any, start_response: Any) -> Any:
        request = Request(environ)
        self.received.append((dict(request.headers), request.get_data()))
        return Response("", self.status)(environ, start_response)

    def take(self) -> list[tuple[dict[str, str], bytes]]:
        taken, self.received = self.received, []
        return taken

    def bodies(self) -> list[Any]:
        return [json.loads(body) for _, body in self.take()]


@pytest.fixture
def receiver() -> Iterator[tuple[Receiver, str]]:
    app = Receiver()
    with serve(app) as server:
        yield app, server.url


def register(client: Client, url: str, topic: str = "order.updated", **more: Any) -> requests.Response:
    body = {"name": "order updated", "topic": topic, "delivery_url": url, "secret": "s3cr3t", **more}
    return client.ask(WEBHOOKS, method="POST", json=body)


def recorded_delivery(name: str) -> tuple[dict[str, str], bytes]:
    head, _, body = (SAMPLES / name).read_bytes().partition(b"\n\n")
    return dict(line.split(": ", 1) for line in head.decode().split("\n")[1:]), body


def test_a_webhook_is_made_with_an_unsigned_ping(receiver: tuple[Receiver, str]) -> None:
    app, url = receiver
    status, _, body = recorded("webhook-created-response.http")
    with shop() as client:
        answer = register(client, url)
        assert answer.status_code == status
        assert_same_shape(answer.json(), json.loads(body))
        assert "s3cr3t" not in answer.text
        ((headers, ping),) = app.take()
        theirs, recorded_ping = recorded_delivery("webhook-ping-on-creation.http")
        assert ping == recorded_ping
        assert headers["Content-Type"] == theirs["Content-Type"]
        assert headers["User-Agent"] == theirs["User-Agent"]
        assert not [name for name in headers if name.lower().startswith("x-wc-")]


def test_a_delivery_is_signed_and_the_same_as_reading_the_order(receiver: tuple[Receiver, str]) -> None:
    app, url = receiver
    with shop() as client:
        order_id = client.shop.place_order()
        register(client, url)
        app.take()
        client.shop.set_status(order_id, "completed")
        assert client.shop.deliver_webhooks() == 1
        ((headers, body),) = app.take()
        theirs, _ = recorded_delivery("webhook-order-updated.http")
        named = {name.lower() for name in headers if name.lower().startswith("x-wc-")}
        assert named == {name.lower() for name in theirs if name.startswith("X-WC-")}
        digest = base64.b64encode(hmac.new(b"s3cr3t", body, hashlib.sha256).digest()).decode()
        assert headers["X-Wc-Webhook-Signature"] == digest
        assert headers["X-Wc-Webhook-Topic"] == "order.updated"
        assert headers["X-Wc-Webhook-Source"] == f"{client.url}/"
        assert body == client.ask(f"{ORDERS}/{order_id}").content


def test_quick_changes_arrive_once_with_the_last_state(receiver: tuple[Receiver, str]) -> None:
    app, url = receiver
    with shop() as client:
        register(client, url)
        order_id = client.shop.place_order()
        for status in ("on-hold", "processing"):
            client.shop.set_status(order_id, status)
        client.shop.trash(order_id)
        app.take()
        client.shop.deliver_webhooks()
        assert [body["status"] for body in app.bodies()] == ["trash"]


def test_topics_and_what_is_not_sent(receiver: tuple[Receiver, str]) -> None:
    app, url = receiver
    with shop() as client:
        for topic in ("order.created", "order.updated", "order.deleted", "order.restored"):
            register(client, url, topic)
        app.take()

        def topics() -> list[str]:
            client.shop.deliver_webhooks()
            return [headers["X-Wc-Webhook-Topic"] for headers, _ in app.take()]

        order_id = client.shop.place_order()
        assert topics() == ["order.created", "order.updated"]
        refund_id = client.shop.refund(order_id, amount="1")
        assert topics() == ["order.updated"]
        client.shop.delete_refund(order_id, refund_id)
        client.ask(f"{ORDERS}/{order_id}/notes", method="POST", json={"note": "x"})
        assert topics() == []
        client.shop.trash(order_id)
        client.shop.deliver_webhooks()
        assert app.bodies() == [{"id": order_id}]
        client.put(order_id, {"status": "processing"})
        assert topics() == []
        client.shop.trash(order_id)
        client.shop.untrash(order_id)
        assert topics() == ["order.deleted", "order.restored"]
        client.shop.force_delete(order_id)
        assert topics() == []


def test_bodies_of_orders_gone_and_rights_lost(receiver: tuple[Receiver, str]) -> None:
    app, url = receiver
    _, gone = recorded_delivery("webhook-order-gone-before-delivery.http")
    with shop() as client:
        register(client, url)
        app.take()
        client.shop.force_delete(client.shop.place_order())
        client.shop.deliver_webhooks()
        ((headers, body),) = app.take()
        assert body == gone
        assert (
            headers["X-Wc-Webhook-Signature"]
            == recorded_delivery("webhook-order-gone-before-delivery.http")[0]["X-WC-Webhook-Signature"]
        )
        client.shop.webhook_owner_may_view = False
        client.shop.place_order()
        client.shop.deliver_webhooks()
        assert app.bodies()[0]["code"] == "woocommerce_rest_cannot_view"


@pytest.mark.parametrize(("unique", "least"), [(False, 1), (True, 10)])
def test_delivery_ids_repeat_within_a_second(receiver: tuple[Receiver, str], unique: bool, least: int) -> None:
    app, url = receiver
    with shop() as client:
        client.shop.webhooks.unique_delivery_ids = unique
        register(client, url)
        app.take()
        for _ in range(10):
            client.shop.place_order()
        assert client.shop.deliver_webhooks() == 10
        ids = {headers["X-Wc-Webhook-Delivery-Id"] for headers, _ in app.take()}
        assert len(ids) == 10 if unique else least <= len(ids) < 10


def test_the_seventh_failure_in_a_row_disables(receiver: tuple[Receiver, str]) -> None:
    app, url = receiver
    with shop() as client:
        order_id = client.shop.place_order()
        hook = f"{WEBHOOKS}/{register(client, url).json()['id']}"

        def fail(times: int) -> str:
            app.status = 410
            for _ in range(times):
                client.shop.touch(order_id)
                client.shop.deliver_webhooks()
            return str(client.ask(hook).json()["status"])

        assert fail(6) == "active"
        app.status = 302
        client.shop.touch(order_id)
        client.shop.deliver_webhooks()
        assert fail(6) == "active"
        assert fail(1) == "disabled"
        app.take()
        assert client.shop.deliver_webhooks() == 0
        client.shop.touch(order_id)
        app.status = 200
        assert client.ask(hook, method="PUT", json={"status": "active"}).json()["status"] == "active"
        assert client.shop.deliver_webhooks() == 0
        client.shop.touch(order_id)
        assert client.shop.deliver_webhooks() == 1
        assert app.bodies()[0]["id"] == order_id
        assert fail(6) == "active"


def test_a_revived_webhook_is_disabled_again_by_its_first_failure(receiver: tuple[Receiver, str]) -> None:
    """Reviving does not set the count of failures back; only a success does."""
    app, url = receiver
    app.status = 410
    with shop() as client:
        order_id = client.shop.place_order()
        hook = f"{WEBHOOKS}/{register(client, url).json()['id']}"
        statuses = []
        for times in (7, 1):
            client.ask(hook, method="PUT", json={"status": "active"})
            for _ in range(times):
                client.shop.touch(order_id)
                client.shop.deliver_webhooks()
            statuses.append(client.ask(hook).json()["status"])
        assert statuses == ["disabled", "disabled"]


def test_a_ping_not_answered_by_200_comes_again(receiver: tuple[Receiver, str]) -> None:
    app, url = receiver
    with shop() as client:
        app.status = 204
        hook_id = register(client, url).json()["id"]
        path = f"{WEBHOOKS}/{hook_id}"
        client.ask(path, method="PUT", json={"name": "again"})
        app.status = 200
        client.ask(path, method="PUT", json={"name": "and again"})
        client.ask(path, method="PUT", json={"name": "no more"})
        assert [body for _, body in app.take()] == [f"webhook_id={hook_id}".encode()] * 3


def test_webhooks_are_listed_changed_and_deleted() -> None:
    with shop() as client:
        dead = "http://127.0.0.1:9/nobody"
        hook_id = register(client, dead).json()["id"]
        assert register(client, dead, "order.eaten").json()["code"] == "woocommerce_rest_shop_webhook_invalid_topic"
        no_address = register(client, "ftp://hooks.test/")
        assert no_address.json()["code"] == "woocommerce_rest_shop_webhook_invalid_delivery_url"
        assert client.ask(f"{WEBHOOKS}?status=gone").status_code == 400
        assert client.ask(f"{WEBHOOKS}/77", method="PUT", json={"status": "active"}).status_code == 400
        assert [hook["id"] for hook in client.ask(WEBHOOKS).json()] == [hook_id]
        path = f"{WEBHOOKS}/{hook_id}"
        client.ask(path, method="PUT", json={"status": "paused"})
        assert client.ask(f"{WEBHOOKS}?status=active").json() == []
        client.shop.place_order()
        assert client.shop.deliver_webhooks() == 0
        assert client.ask(path, method="DELETE").status_code == 501
        assert client.ask(f"{path}?force=true", method="DELETE").status_code == 200
        assert client.ask(path).status_code == 404


# Control


def test_the_control_address() -> None:
    with shop() as client:
        made = client.ask("/_sandbox/place_order", method="POST", json={"lines": [["A", "a", 2, "5"]], "tax_rate": 9})
        order_id = made.json()["id"]
        assert client.order(order_id)["total"] == "10.90"
        client.ask("/_sandbox/set_status", method="POST", json={"id": order_id, "status": "completed"})
        client.ask("/_sandbox/trash", method="POST", json={"id": order_id})
        assert client.ask("/_sandbox/deliver_webhooks", method="POST").json() == {"tried": 0}
        state = client.ask("/_sandbox/state").json()
        assert (state["statuses"], state["home"], state["orders"][0]["id"]) == ({"trash": 1}, client.url, order_id)
        assert client.ask("/_sandbox/nonsense", method="POST").status_code == 404


def test_an_order_is_refunded_from_outside() -> None:
    with shop() as client:
        made = client.ask(
            "/_sandbox/place_order", method="POST", json={"lines": [["A", "a", 2, "5"]], "tax_rate": 9}
        ).json()
        order_id, (line,) = made["id"], made["lines"]

        def refund(**body: object) -> tuple[int, str]:
            answer = client.ask("/_sandbox/refund", method="POST", json=body)
            return answer.status_code, answer.json().get("error", "")

        assert refund(order_id=order_id, lines={str(line): 1}, restock=True) == (200, "")
        assert refund(order_id=order_id, amount="1.00") == (200, "")
        assert [each["total"] for each in client.order(order_id)["refunds"]] == ["-5.45", "-1.00"]
        wrong: list[dict[str, object]] = [
            {"nonsense": 100},
            {"order_id": order_id},
            {"order_id": order_id, "lines": {"4711": 1}},
            {"order_id": order_id, "lines": {str(line): 3}},
            {"order_id": order_id, "amount": "99"},
            {"order_id": order_id, "amount": "much"},
            {"order_id": 4711, "amount": "1"},
        ]
        for body in wrong:
            status, told = refund(**body)
            assert (status, told.startswith("refund can't be done with this body: ")) == (400, True), body
        assert len(client.order(order_id)["refunds"]) == 2


def test_requests_are_logged_under_their_operations() -> None:
    with shop() as client:
        order_id = client.shop.place_order()
        for path in ("/wp-json/", ORDERS, f"{ORDERS}/{order_id}", f"{ORDERS}/{order_id}/notes", "/nowhere"):
            client.ask(path)
        client.put(order_id, {})
        operations = [seen.operation for seen in client.shop.requests]
        assert operations == ["index", "orders", "order", "notes", "other", "put-order"]
