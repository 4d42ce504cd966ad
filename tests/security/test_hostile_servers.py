"""Answers made to do harm: bombs of XML and JSON, and redirects. They cost little, tell nothing, and move no order."""

from __future__ import annotations

import functools
import gzip
import json
import sqlite3
import threading
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from werkzeug.wrappers import Request, Response

from tests.conftest import Answer, Woobc
from tests.form import cases_of_form
from woobc.sandbox.base import RunningServer, serve
from woobc.sandbox.world import World

if TYPE_CHECKING:
    from _typeshed.wsgi import StartResponse, WSGIEnvironment

pytestmark = pytest.mark.usefixtures("no_waiting")

LAUGHS = "".join(f'<!ENTITY l{n} "{f"&l{n - 1};" * 10}">' for n in range(1, 10))
XML_BOMBS = {
    "billion laughs": f'<?xml version="1.0"?><!DOCTYPE x [<!ENTITY l0 "lol">{LAUGHS}]><x>&l9;</x>',
    "quadratic": f'<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "{"a" * 100_000}">]><x>{"&a;" * 20_000}</x>',
    "file": '<?xml version="1.0"?><!DOCTYPE x [<!ENTITY f SYSTEM "file://{path}">]><x>&f;</x>',
    "parameter": '<?xml version="1.0"?><!DOCTYPE x [<!ENTITY % p SYSTEM "{url}/dtd"> %p;]><x>1</x>',
    "network": '<?xml version="1.0"?><!DOCTYPE x SYSTEM "{url}/x.dtd"><x>1</x>',
    "deep": "<a>" * 200_000 + "</a>" * 200_000,
    "endless": "<a>" * 500_000,
    "inclusion": '<x xmlns:i="http://www.w3.org/2001/XInclude"><i:include href="file://{path}" parse="text"/></x>',
}
JSON_BOMBS = {
    "deep list": b"[" * 1_000_000,
    "deep object": b'[{"id":1,"meta_data":' + b'{"a":' * 100_000 + b"1" + b"}" * 100_000 + b"}]",
    "long number": b'[{"id":' + b"9" * 1_000_000 + b"}]",
    "exponent": b'[{"id":1e999999999}]',
    "not unicode": b'[{"id":1,"status":"\xff\xfe"}]',
    "half a surrogate": b'[{"id":1,"status":"\\ud800"}]',
}
CANARY = "what-only-this-file-holds-7261"


class Elsewhere:
    """Another host, which keeps what it is sent."""

    def __init__(self) -> None:
        self.seen: list[tuple[str, dict[str, str]]] = []
        self._lock = threading.Lock()

    def __call__(self, environ: WSGIEnvironment, start_response: StartResponse) -> Iterable[bytes]:
        request = Request(environ)
        with self._lock:
            self.seen.append((request.url, dict(request.headers)))
        return Response("[]", content_type="application/json")(environ, start_response)


@pytest.fixture
def elsewhere() -> Iterator[tuple[Elsewhere, RunningServer]]:
    application = Elsewhere()
    with serve(application) as server:
        yield application, server


def states(world: World, store: str = "%") -> list[str]:
    with sqlite3.connect(world.database_path) as connection:
        return [
            row[0] for row in connection.execute("SELECT state FROM orders WHERE store LIKE ? ORDER BY id", (store,))
        ]


def assert_harmless(answer: Answer) -> None:
    assert answer.exit_code in (0, 3, 4, 5), answer
    assert CANARY not in answer.stdout + answer.stderr


OPERATIONS = ("wsdl", "ReadMultiple", "Create*")
BOMBS = [(name, operation) for name in XML_BOMBS for operation in OPERATIONS]


@pytest.mark.parametrize(("name", "operation"), cases_of_form(BOMBS, range(0, len(BOMBS), 2)))
def test_xml_of_business_central_is_not_let_loose(
    world: World,
    woobc: Woobc,
    tmp_path: Path,
    elsewhere: tuple[Elsewhere, RunningServer],
    name: str,
    operation: str,
) -> None:
    path = tmp_path / "canary"
    path.write_text(CANARY)
    world.woocommerce.place_order(lines=[("1000", "Mug", 1, "10.00")])
    woobc("import-orders")
    body = XML_BOMBS[name].replace("{path}", str(path)).replace("{url}", elsewhere[1].url)
    for status in (200, 500):
        world.business_central.faults.clear()
        world.business_central.faults.add(operation, "status", times=50, status=status, body=body, type="text/xml")
        assert_harmless(woobc("bc-insert"))
    assert elsewhere[0].seen == []
    assert states(world)[0] in ("pending", "unknown")
    world.business_central.faults.clear()
    world.clock.advance(0)
    assert woobc("check").exit_code in (0, 3, 4)


@pytest.mark.parametrize("name", JSON_BOMBS)
def test_json_of_a_shop_is_not_let_loose(world: World, woobc: Woobc, name: str) -> None:
    world.woocommerce.place_order()
    body = JSON_BOMBS[name].decode("latin-1")
    world.woocommerce.faults.add("*", "status", times=50, skip=1, status=200, body=body, type="application/json")
    answer = woobc("import-orders", "--store", "eu")
    assert_harmless(answer)
    assert "defect" not in answer.stderr
    world.woocommerce.faults.clear()
    assert woobc("import-orders", "--store", "eu").exit_code in (0, 4)
    assert len(states(world)) == 1


@pytest.mark.parametrize("name", JSON_BOMBS)
def test_json_of_business_central_is_not_let_loose(world: World, woobc: Woobc, name: str) -> None:
    world.woocommerce.place_order(lines=[("1000", "Mug", 1, "10.00")])
    body = JSON_BOMBS[name].decode("latin-1")
    world.business_central.faults.add("api:*", "status", times=50, status=200, body=body, type="application/json")
    for job in ("import-orders", "bc-insert", "bc-verify"):
        answer = woobc(job, "--store", "eu")
        assert_harmless(answer)
        assert "defect" not in answer.stderr


@functools.cache
def json_bomb() -> bytes:
    return gzip.compress(b"[" + b" " * 100_000_000 + b"]", 6)


@pytest.mark.parametrize("place", ["shop", "bigcommerce", "Business Central"])
def test_an_answer_that_unpacks_to_gigabytes_is_cut_off(world: World, woobc: Woobc, place: str) -> None:
    world.woocommerce.place_order(lines=[("1000", "Mug", 1, "10.00")])
    woobc("import-orders", "--store", "eu")

    @Request.application
    def unpacking(request: Request) -> Response:
        answer = Response(json_bomb(), content_type="application/json")
        answer.headers["Content-Encoding"] = "gzip"
        return answer

    store, job = ("us" if place == "bigcommerce" else "eu"), "import-orders"
    with serve(unpacking) as server:
        if place == "Business Central":
            job = "bc-insert"
            world.bc_config["auth"]["token_url"] = f"{server.url}/token"
        else:
            world.store_config(store)["url"] = server.url
        world.write_config()
        answer = woobc(job, "--store", store)
    assert answer.exit_code in (3, 5)
    assert "larger than 64 MB" in answer.stderr
    assert states(world) == ["pending"]


REDIRECTS = [
    (place, status)
    for place in ("shop", "bigcommerce", "Business Central", "token")
    for status in (301, 302, 303, 307, 308)
]


@pytest.mark.parametrize(("place", "status"), cases_of_form(REDIRECTS, range(0, len(REDIRECTS), 2)))
def test_no_redirect_is_followed(
    world: World, woobc: Woobc, elsewhere: tuple[Elsewhere, RunningServer], place: str, status: int
) -> None:
    """Not even to learn where it leads: keys go to the configured host alone."""
    shop = world.bigcommerce if place == "bigcommerce" else world.woocommerce
    shop.place_order(lines=[("1000", "Mug", 1, "10.00")])
    woobc("import-orders")
    before = states(world)
    simulator = shop if place in ("shop", "bigcommerce") else world.business_central
    headers = {"Location": f"{elsewhere[1].url}/steal"}
    operation = "token" if place == "token" else "*"
    simulator.faults.add(operation, "status", times=1000, status=status, headers=headers, body="", type="text/html")
    for job in ("import-orders", "bc-insert", "bc-verify", "recheck-status", "check"):
        assert_harmless(woobc(job))
    assert elsewhere[0].seen == []
    assert states(world) == before


HOSTILE_HEADERS = [
    ("Date", "Fri, 31 Dec 9999 23:59:59 -2359"),
    ("Date", "Fri, 31 Dec 9999 23:59:59 GMT"),
    ("Date", "Mon, 01 Jan 0001 00:00:00 +2359"),
    ("Date", "Mon, 01 Jan 0001 00:00:00 -0000"),
    ("Date", "²"),
    ("Date", " "),
    ("X-WP-Total", "²"),
    ("X-WP-Total", "1" * 5000),
    ("X-WP-TotalPages", "²"),
    ("X-Rate-Limit-Requests-Left", "²"),
    ("X-Rate-Limit-Time-Reset-Ms", "9" * 11),
    ("Link", "<" * 5000),
    ("Content-Type", "application/json; charset=²"),
]


ILL = [(ill, header, status) for header in HOSTILE_HEADERS for status in (200, 503) for ill in ("eu", "us")]


def name_of(value: object) -> str | None:
    return f"{value[0]} {value[1][:40]!a}" if isinstance(value, tuple) else None


@pytest.mark.parametrize(
    ("ill", "header", "status"),
    cases_of_form(ILL, [place for place in range(len(ILL)) if place % 4 in ((0, 3), (1, 2))[place // 4 % 2]]),
    ids=name_of,
)
def test_headers_of_one_shop_keep_no_order_of_another_away(
    world: World, woobc: Woobc, ill: str, header: tuple[str, str], status: int
) -> None:
    for shop in (world.woocommerce, world.bigcommerce):
        shop.place_order(lines=[("1000", "Mug", 1, "10.00")])
    shop = world.woocommerce if ill == "eu" else world.bigcommerce
    if status == 200:
        changed: dict[str, Any] = dict([header])
        shop.faults.add("*", "headers", times=1000, **changed)
    else:
        shop.faults.add("*", "status", times=1000, status=status, headers=dict([header]), body="{}")
    answer = woobc("import-orders")
    assert_harmless(answer)
    assert "defect" not in answer.stderr
    assert states(world, "us" if ill == "eu" else "eu") == ["pending"]


@pytest.mark.parametrize("location", ["http://[::1", "//[", "https://[::1]:99999999/", "http://²/", "\t", "?" * 5000])
@pytest.mark.parametrize("ill", ["eu", "us"])
@pytest.mark.every(2)
def test_wherever_a_shop_sends_us_the_other_goes_on(world: World, woobc: Woobc, ill: str, location: str) -> None:
    for shop in (world.woocommerce, world.bigcommerce):
        shop.place_order(lines=[("1000", "Mug", 1, "10.00")])
    shop = world.woocommerce if ill == "eu" else world.bigcommerce
    shop.faults.add("*", "status", times=1000, status=302, headers={"Location": location}, body="", type="text/html")
    answer = woobc("import-orders")
    assert answer.exit_code == 3
    assert "defect" not in answer.stderr
    assert states(world, "us" if ill == "eu" else "eu") == ["pending"]


@pytest.mark.parametrize("link", ["http://[::1", "//[", 7, "²"])
def test_a_next_page_of_business_central_without_an_address_is_its_trouble(
    world: World, woobc: Woobc, link: object
) -> None:
    world.woocommerce.place_order(lines=[("1000", "Mug", 1, "10.00")])
    body = json.dumps({"value": [], "@odata.nextLink": link})
    world.business_central.faults.add("api:*", "status", times=1000, status=200, body=body, type="application/json")
    answer = woobc("bc-insert", "--verbose")
    assert_harmless(answer)
    assert "defect" not in answer.stderr


def test_headers_of_a_shop_change_nothing_but_their_meaning(world: World, woobc: Woobc) -> None:
    world.woocommerce.place_order()
    for name, value in (
        ("Retry-After", "99999999999999999999"),
        ("Retry-After", "-5"),
        ("Retry-After", "yesterday; rm -rf /"),
        ("Date", "Thu, 99 Foo 9999 99:99:99 GMT"),
        ("X-WP-Total", "-1"),
        ("X-WP-TotalPages", "9" * 400),
        ("Link", "<http://169.254.169.254/latest>; rel=next"),
        ("Content-Type", "application/json\t; charset=utf-7"),
        ("Set-Cookie", "a=b; Domain=.example.org"),
    ):
        world.woocommerce.faults.clear()
        world.woocommerce.faults.add("*", "status", times=3, status=503, headers={name: value}, body="{}")
        assert_harmless(woobc("import-orders", "--store", "eu"))
