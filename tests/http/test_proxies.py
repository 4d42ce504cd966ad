"""Requests of woobc go through the proxy that the environment names, but never those to this machine."""

from __future__ import annotations

import pytest

from tests.conftest import Woobc
from woobc.core.clock import Clock
from woobc.core.http.client import Client
from woobc.core.http.messages import HttpRequest, NoAnswer, Trouble
from woobc.core.http.proxies import proxies_for
from woobc.sandbox.world import World

NOBODY = "http://127.0.0.1:9"


@pytest.fixture(autouse=True)
def proxy(monkeypatch: pytest.MonkeyPatch) -> None:
    """A proxy that takes no connection."""
    for name in ("HTTP_PROXY", "HTTPS_PROXY", "ALL_PROXY", "NO_PROXY", "no_proxy"):
        monkeypatch.delenv(name, raising=False)
    for name in ("http_proxy", "https_proxy"):
        monkeypatch.setenv(name, NOBODY)


def test_the_rest_of_the_world_is_asked_through_the_proxy(monkeypatch: pytest.MonkeyPatch) -> None:
    assert proxies_for("https://shop.example.com/wp-json")["https"] == NOBODY
    monkeypatch.setenv("no_proxy", "shop.example.com")
    assert proxies_for("https://shop.example.com/wp-json") == {}


@pytest.mark.parametrize("proxy", ["socks5://127.0.0.1:9", "nowhere://x", "http://"])
def test_a_proxy_that_can_not_be_used_is_told_as_the_proxy_s_fault(monkeypatch: pytest.MonkeyPatch, proxy: str) -> None:
    monkeypatch.setenv("https_proxy", proxy)
    with pytest.raises(NoAnswer) as ended:
        Client(Clock(), ca_file=None).send(HttpRequest("", "GET", "https://shop.example.com/"))
    assert (ended.value.trouble, ended.value.was_sent) == (Trouble.PROXY, False)


@pytest.mark.parametrize("host", ["127.0.0.1", "127.0.1.1", "localhost", "[::1]"])
def test_this_machine_is_asked_directly(host: str) -> None:
    assert proxies_for(f"http://{host}:8080/") == {}


def test_simulated_systems_answer_behind_a_proxy_too(world: World, woobc: Woobc) -> None:
    order_id = world.bigcommerce.place_order(lines=[("MUG", "Mug", 1, "10")])
    world.woocommerce.place_order()
    assert woobc.json("import-orders")["counts"]["imported"] == 2
    assert woobc.json("bc-insert", "--order", f"id:{order_id}")["exit_code"] == 4  # asked, and has no such item
