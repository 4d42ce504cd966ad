"""Answers that do not count: which of them pass by themselves, and what an operator is told about the others."""

from __future__ import annotations

import gzip
import json
import logging
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from werkzeug.wrappers import Request, Response

from tests.certificates import certificate
from tests.stores.woocommerce_support import (
    SAMPLES,
    PatientClock,
    canned,
    json_answer,
    readings_of,
    recorded,
    store_at,
)
from woobc.core.domain.orders import Batch
from woobc.core.errors import AuthenticationFailed, SetupError, TransientRemoteError, UnknownStatus, WoobcError
from woobc.core.http.retry import ATTEMPTS
from woobc.core.http.wire import Limits
from woobc.core.stores.woocommerce import WooCommerceStore
from woobc.sandbox.base import serve
from woobc.sandbox.woocommerce import CONSUMER_KEY, CONSUMER_SECRET, WooCommerce

SINCE = datetime.now(UTC) - timedelta(minutes=40)


@contextmanager
def shop_answering(*answers: Response, **options: Any) -> Iterator[WooCommerceStore]:
    with serve(canned(*answers)) as server:
        yield store_at(server.url, **options)


def trouble_with(*answers: Response) -> WoobcError:
    with shop_answering(*answers) as store, pytest.raises(WoobcError) as trouble:
        readings_of(store.iter_changes(SINCE))
    assert str(trouble.value).startswith("store eu: ")
    assert CONSUMER_SECRET not in str(trouble.value)
    return trouble.value


@pytest.mark.parametrize(
    ("name", "kind", "words"),
    [
        ("error-400-date", SetupError, ["refuses the request", "after: Invalid date."]),
        ("error-400-per-page", SetupError, ["per_page must be between 1 (inclusive) and 100"]),
        ("error-400-status", SetupError, ["does not know the status", "processing, on-hold", "awaiting-pickup"]),
        ("error-401-no-or-unknown-key", AuthenticationFailed, ["key is unknown", "drops the Authorization", "http"]),
        ("error-401-read-only-key-writes", AuthenticationFailed, ["may only read", "Read/Write"]),
        ("error-401-wrong-secret", AuthenticationFailed, ["not the secret", "Correct consumer_secret"]),
        ("error-403-user-lacks-permission", SetupError, ["user may not", "shop manager or administrator"]),
        ("fault-200-php-warning-before-json", TransientRemoteError, ["PHP printed a warning", "Undefined variable"]),
        ("fault-200-php-warning-hides-401", TransientRemoteError, ["PHP printed a warning", "may be hidden"]),
        ("fault-500-fatal-html", TransientRemoteError, ["HTTP 500"]),
        ("fault-500-fatal-json", TransientRemoteError, ["HTTP 500", "There has been a critical error"]),
        ("fault-503-maintenance-html", TransientRemoteError, ["HTTP 503"]),
        ("fault-503-maintenance-json", TransientRemoteError, ["HTTP 503", "Briefly unavailable for scheduled"]),
        ("order-missing", SetupError, ["nothing of this id"]),
    ],
)
def test_each_recorded_refusal_is_told_apart(name: str, kind: type[WoobcError], words: list[str]) -> None:
    trouble = trouble_with(recorded(f"{name}.http"))
    assert isinstance(trouble, kind)
    assert isinstance(trouble, TransientRemoteError) == (kind is TransientRemoteError)
    for word in words:
        assert word in str(trouble)


@pytest.mark.parametrize(
    ("answer", "kind", "words"),
    [
        (Response(b"\xef\xbb\xbf[]", content_type="text/html"), TransientRemoteError, "byte order mark"),
        (json_answer(b"\xef\xbb\xbf{}"), TransientRemoteError, "byte order mark"),
        (json_answer("<br />\n<b>Notice</b>:  Undefined index {}"), TransientRemoteError, "PHP printed a warning"),
        (json_answer("<b>Warning</b>: x {}", 401), TransientRemoteError, "an error may be hidden behind the warning"),
        (Response('\n\n {"name": "Shop"}', content_type="text/html"), TransientRemoteError, "blank lines"),
        (json_answer('{"code": "rest_forbidden", "message": "Go away"}', 403), SetupError, 'HTTP 403, "Go away"'),
        (json_answer('{"code": "rest_cannot_access", "message": "Log in"}', 401), SetupError, "Exempt /wp-json/"),
    ],
    ids=[
        "byte order mark",
        "buffered mark",
        "buffered notice",
        "buffered refusal",
        "blank lines",
        "firewall plugin",
        "closed to strangers",
    ],
)
def test_what_plugins_do_to_answers_is_told_as_their_doing(
    answer: Response, kind: type[WoobcError], words: str
) -> None:
    with shop_answering(answer) as store, pytest.raises(kind) as trouble:
        store.identity()
    assert words in str(trouble.value)
    assert "shop manager" not in str(trouble.value)


def test_an_unknown_key_is_told_as_one_where_wordpress_takes_it_for_a_users_password() -> None:
    unknown = {
        "code": "invalid_username",
        "message": "<strong>Error:</strong> Unknown username.",
        "data": {"status": 401},
    }
    assert "the shop does not recognise the key" in str(trouble_with(json_answer(json.dumps(unknown), 401)))


@pytest.mark.parametrize(
    ("link", "ending"),
    [
        (
            '<http://shop.test:8080/wp-json/>; rel="https://api.w.org/"',
            "host and port included: http://shop.test:8080.",
        ),
        ("", "host and port included."),
    ],
)
def test_a_signature_for_another_address_is_told_with_the_shops_own(link: str, ending: str) -> None:
    message = "Invalid signature - provided signature does not match."
    refusal = {"code": "woocommerce_rest_authentication_error", "message": message, "data": {"status": 401}}
    assert str(trouble_with(json_answer(json.dumps(refusal), 401, Link=link))).endswith(ending)


def test_an_unknown_status_is_recognised_in_a_shop_that_speaks_german() -> None:
    said = "status[1] ist nicht eines von any, trash, processing und completed."
    details = {"status": {"code": "rest_not_in_enum", "message": said, "data": None}}
    data = {"status": 400, "params": {"status": said}, "details": details}
    refusal = {"code": "rest_invalid_param", "message": "Ung\u00fcltige(r) Parameter: status", "data": data}
    statuses = [{"slug": "processing", "name": "In Bearbeitung"}, {"slug": "completed", "name": "Abgeschlossen"}]
    answers = [json_answer(json.dumps(refusal), 400), json_answer(json.dumps(statuses))]
    with (
        shop_answering(*answers) as store,
        pytest.raises(UnknownStatus, match=r'"shipped"; it knows processing, completed'),
    ):
        list(store.iter_created(SINCE, None, ["completed", "shipped"]))


PAGE = (SAMPLES / "page-1-of-35-id-ascending.http").read_bytes().split(b"\n\n", 2)[2]


@pytest.mark.parametrize(
    "answer",
    [
        json_answer(b"\xef\xbb\xbf[]", X_WP_Total="0", X_WP_TotalPages="0"),
        json_answer(PAGE[: len(PAGE) // 2], X_WP_Total="35", X_WP_TotalPages="1"),
        json_answer("[]"),
        json_answer('{"code": "odd"}'),
        json_answer(""),
        json_answer("[7]", X_WP_Total="1", X_WP_TotalPages="1"),
        Response("<h1>Coming soon</h1>", content_type="text/html"),
        Response("<h1>Are you human?</h1>", 403, content_type="text/html"),
        Response("<h1>Bad Gateway</h1>", 502, content_type="text/html"),
        Response("<h1>Too Many Requests</h1>", 429, content_type="text/html"),
    ],
    ids=["bom", "cut", "without totals", "an object", "empty", "no order", "coming soon", "wall", "502", "429"],
)
def test_what_may_pass_is_tried_again_and_then_left_to_the_next_run(answer: Response) -> None:
    clock = PatientClock()
    with shop_answering(answer, clock=clock) as store:
        with pytest.raises(TransientRemoteError):
            readings_of(store.iter_changes(SINCE))
        asked = store.requests
    assert (asked, clock.slept) in ((ATTEMPTS, [1, 2, 4]), (1, []), (2, []))


def listed(ids: range, total: int) -> Response:
    body = json.dumps([{"id": order_id, "status": "processing"} for order_id in ids])
    return json_answer(body, X_WP_Total=str(total), X_WP_TotalPages=str(-(-total // 100)))


@pytest.mark.parametrize(
    ("pages", "seen"),
    [
        ([listed(range(1, 101), 330), listed(range(1, 101), 330), listed(range(99, 101), 330)], 100),
        ([listed(range(0), 330)], 0),
        ([listed(range(1, 101), 0)], 0),
    ],
    ids=["a stretch is hidden", "all are hidden", "no count is kept"],
)
def test_a_count_that_does_not_fit_the_list_is_never_taken_for_its_end(pages: list[Response], seen: int) -> None:
    """What is hidden from the key's user, or not counted, would be missing without a word."""
    batches: list[Batch] = []
    with shop_answering(listed(range(0), 0), *pages) as store, pytest.raises(TransientRemoteError) as trouble:
        batches.extend(store.iter_changes(SINCE))
    assert "orders, but does not list just these" in str(trouble.value)
    assert [batch.covered_to for batch in batches if batch.covered_to] == []
    assert sum(len(batch.readings) for batch in batches) == seen


def test_trouble_that_passes_costs_a_repetition_and_nothing_else() -> None:
    empty = json_answer("[]", X_WP_Total="0", X_WP_TotalPages="0")
    busy = Response("", 429, {"Retry-After": "7"})
    clock = PatientClock()
    with shop_answering(busy, empty, clock=clock) as store:
        assert readings_of(store.iter_changes(SINCE)) == []
        assert store.requests == 3
    assert clock.slept == [7]


def test_a_long_wish_to_be_left_alone_is_granted_by_the_next_run() -> None:
    clock = PatientClock()
    with shop_answering(recorded("fault-503-maintenance-json.http"), clock=clock) as store:
        with pytest.raises(TransientRemoteError) as trouble:
            readings_of(store.iter_changes(SINCE))
        assert store.requests == 1
    assert trouble.value.retry_after_s == 600
    assert clock.slept == []


def test_an_answer_that_trickles_is_given_up_at_its_time_whatever_still_comes() -> None:
    given_up = threading.Event()

    def trickle() -> Iterator[bytes]:
        yield b" "
        given_up.wait(10)

    @Request.application
    def shop(request: Request) -> Response:
        return Response(trickle(), content_type="application/json")

    with serve(shop) as server, pytest.raises(TransientRemoteError, match="came too slowly"):
        readings_of(store_at(server.url, limits=Limits(whole_s=0.2)).iter_changes(SINCE))
    given_up.set()


def test_a_refusal_sent_as_http_500_is_not_tried_again() -> None:
    body = '{"code": "woocommerce_rest_invalid_order_refund_id", "message": "Invalid <b>id</b>.", "data": 404}'
    with shop_answering(json_answer(body, 500)) as store:
        with pytest.raises(SetupError, match="woocommerce_rest_invalid_order_refund_id"):
            readings_of(store.iter_changes(SINCE))
        assert store.requests == 1


def test_a_redirect_names_its_target_without_the_query_and_is_not_followed() -> None:
    moved = Response("", 301, {"Location": "https://www.shop.test/wp-json/wc/v3/orders?oauth_signature=abc"})
    trouble = trouble_with(moved)
    assert isinstance(trouble, SetupError)
    assert "redirects to https://www.shop.test/wp-json/wc/v3/orders." in str(trouble)
    assert "oauth" not in str(trouble)


def test_what_comes_with_a_redirect_is_not_read() -> None:
    told, ended = threading.Event(), threading.Event()

    def endless() -> Iterator[bytes]:
        yield b"<h1>Moved</h1>"
        told.wait(5)
        ended.set()

    @Request.application
    def shop(request: Request) -> Response:
        return Response(endless(), 301, {"Location": "https://www.shop.test/"})

    with serve(shop) as server, pytest.raises(SetupError, match="redirects to"):
        readings_of(store_at(server.url).iter_changes(SINCE))
    assert not ended.is_set()
    told.set()


def test_an_answer_without_a_date_is_a_matter_for_the_web_server() -> None:
    answer = json_answer("[]", X_WP_Total="0", X_WP_TotalPages="0")
    answer.headers["Date"] = "soon"
    assert "no readable Date" in str(trouble_with(answer))


def test_plain_permalinks_are_named() -> None:
    with serve(WooCommerce(plain_permalinks=True)) as server:
        store = store_at(server.url)
        with pytest.raises(SetupError, match=r"HTTP 404.*Permalinks"):
            store.identity()
        with pytest.raises(SetupError, match="Permalinks"):
            readings_of(store.iter_changes(SINCE))


def test_a_site_without_woocommerce_is_named() -> None:
    index = json_answer('{"name": "Blog", "home": "https://blog.test", "namespaces": ["wp/v2"]}')
    with shop_answering(index) as store, pytest.raises(SetupError, match="no WooCommerce REST API v3"):
        store.identity()
    no_route = json_answer('{"code": "rest_no_route", "message": "No route", "data": {"status": 404}}', 404)
    assert "no WooCommerce REST API v3" in str(trouble_with(no_route))


def test_nobody_answering_is_trouble_that_may_pass() -> None:
    with serve(canned(Response())) as server:
        url = server.url
    with pytest.raises(TransientRemoteError, match=r"connection to 127\.0\.0\.1:\d+ failed"):
        store_at(url).identity()


def test_a_connection_cut_in_the_answer_is_tried_again() -> None:
    shop = WooCommerce()
    shop.faults.add("orders", "reset")
    with serve(shop) as server:
        assert readings_of(store_at(server.url).iter_changes(SINCE)) == []


def test_a_host_that_never_ends_its_answer_is_given_up() -> None:
    with (
        shop_answering(json_answer(b"[" + b" " * 5000 + b"]"), limits=Limits(largest=1000)) as store,
        pytest.raises(TransientRemoteError, match="larger"),
    ):
        readings_of(store.iter_changes(SINCE))


def test_a_small_answer_that_unpacks_to_a_huge_one_is_given_up() -> None:
    packed = json_answer(gzip.compress(b"[" + b" " * 5_000_000 + b"]"), Content_Encoding="gzip")
    limits = Limits(largest=100_000)
    with shop_answering(packed, limits=limits) as store, pytest.raises(TransientRemoteError, match="larger"):
        readings_of(store.iter_changes(SINCE))


def test_what_a_shop_says_is_shown_on_one_line_without_orders_or_keys() -> None:
    said = f'<b>Oops</b>\x1b[31m\r\n key {CONSUMER_SECRET} \u202e [{{"id":1,"billing":{{"email":"jan@example.com"}}}}]'
    trouble = str(trouble_with(Response(said, 502, content_type="text/html")))
    assert "<b>Oops</b> [31m key …" in trouble
    assert "jan@example.com" not in trouble
    assert trouble.isprintable()


@pytest.mark.parametrize(("version", "storage"), [("11.0.1", "hpos"), ("8.9.3", "posts")])
def test_keys_are_signed_over_http(version: str, storage: str) -> None:
    shop = WooCommerce(version=version, storage=storage)
    shop.place_order(status="completed")
    with serve(shop) as server:
        store = store_at(server.url)
        found = readings_of(store.iter_created(SINCE, None, ["completed", "on-hold"]))
        assert [reading.order_id for reading in found] == [1000]
        assert store.find_number("caf\u00e9 & 'co' +1/2") == []
    assert CONSUMER_SECRET not in str(shop.requests)


@pytest.mark.parametrize(
    ("key", "key_secret", "words"),
    [("ck_unknown", CONSUMER_SECRET, "does not know the key"), (CONSUMER_KEY, "cs_wrong", "can't verify")],
)
def test_wrong_keys_over_http_are_told_apart(key: str, key_secret: str, words: str) -> None:
    with serve(WooCommerce()) as server, pytest.raises(AuthenticationFailed, match=words):
        readings_of(store_at(server.url, key=key, key_secret=key_secret).iter_changes(SINCE))


def test_over_https_the_key_travels_in_the_header(tmp_path: Path) -> None:
    context, authority = certificate(tmp_path)
    shop = WooCommerce()
    with serve(shop, ssl_context=context) as server:
        store = store_at(server.url, ca_file=authority)
        assert store.identity().value == server.url
        assert readings_of(store.iter_changes(SINCE)) == []
        with pytest.raises(AuthenticationFailed, match="not the secret"):
            readings_of(store_at(server.url, ca_file=authority, key_secret="cs_wrong").iter_changes(SINCE))
    assert "consumer" not in str(shop.requests)


def test_keys_go_into_the_query_once_the_host_dropped_the_header(tmp_path: Path) -> None:
    context, authority = certificate(tmp_path)
    shop = WooCommerce(strip_authorization=True)
    with serve(shop, ssl_context=context) as server:
        store = store_at(server.url, ca_file=authority)
        readings_of(store.iter_changes(SINCE))
        readings_of(store.iter_changes(SINCE))
        assert [seen.status for seen in shop.requests] == [401, 200, 200, 200, 200]


def test_an_unknown_key_is_tried_in_the_query_once_per_run(tmp_path: Path) -> None:
    context, authority = certificate(tmp_path)
    shop = WooCommerce()
    with serve(shop, ssl_context=context) as server:
        store = store_at(server.url, ca_file=authority, key="ck_unknown")
        for _ in range(2):
            with pytest.raises(AuthenticationFailed, match="does not recognise the key"):
                readings_of(store.iter_changes(SINCE))
        assert [seen.status for seen in shop.requests] == [401, 401, 401]


def test_an_untrusted_certificate_is_a_matter_for_the_operator(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    context, authority = certificate(tmp_path)
    with serve(WooCommerce(), ssl_context=context) as server:
        monkeypatch.setenv("REQUESTS_CA_BUNDLE", str(authority))
        with pytest.raises(SetupError, match=r"not from a trusted authority.*ca_file"):
            store_at(server.url).identity()
        with pytest.raises(SetupError, match="Correct ca_file"):
            store_at(server.url, ca_file=tmp_path / "missing.pem").identity()
        with pytest.raises(TransientRemoteError):
            store_at(server.url.replace("https", "http")).identity()


def test_https_where_there_is_none_is_told_apart_from_a_bad_certificate() -> None:
    with serve(WooCommerce()) as server, pytest.raises(SetupError, match=r"speaks plain http, no https\. Correct url"):
        store_at(server.url.replace("http", "https")).identity()


def test_the_libraries_log_no_addresses_even_in_detail(caplog: pytest.LogCaptureFixture, tmp_path: Path) -> None:
    caplog.set_level(logging.DEBUG)
    context, authority = certificate(tmp_path)
    with serve(WooCommerce(strip_authorization=True), ssl_context=context) as server:
        readings_of(store_at(server.url, ca_file=authority).iter_changes(SINCE))
    with serve(WooCommerce()) as server:
        readings_of(store_at(server.url).iter_changes(SINCE))
    assert CONSUMER_SECRET not in caplog.text
    assert "oauth_signature" not in caplog.text
