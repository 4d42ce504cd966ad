"""Servers that never end: whatever they do, an exchange with them does, and a write that was given up is a lost answer."""

from __future__ import annotations

import socket
import threading
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from werkzeug.wrappers import Request, Response

from tests.business_central.bc_support import WSDL, HandClock, line, make_config, secret
from tests.certificates import certificate
from tests.domain.factories import store_config
from tests.stalling import STALLS, Stalling, answer
from tests.stores import bigcommerce_support, woocommerce_support
from woobc.core.business_central.connect import Adapters, connect
from woobc.core.config.values import MonitoringConfig, OAuth2Auth
from woobc.core.domain.documents import AnswerLost, NotExecuted
from woobc.core.domain.settings import Platform
from woobc.core.errors import SetupError, TransientRemoteError
from woobc.core.http.client import Client
from woobc.core.http.messages import HttpRequest, NoAnswer, Trouble
from woobc.core.http.retry import Patience
from woobc.core.http.wire import Limits
from woobc.core.operating.monitoring import ping_end, ping_start
from woobc.core.ports import Store
from woobc.core.stores.bigcommerce import BigCommerceStore
from woobc.core.stores.woocommerce import WooCommerceStore
from woobc.sandbox.base import serve

SHORT = Limits(connect_s=2, silence_s=2, whole_s=0.5)
FOR_GOOD_S = 30
AT_ONCE = 6


def ending(action: Callable[[], Any]) -> Any:
    """The result of what must come to an end by itself."""
    results: list[Any] = []

    def work() -> None:
        try:
            results.append(action())
        except Exception as error:  # noqa: BLE001 (raised below, in the test's own thread)
            results.append(error)

    thread = threading.Thread(target=work, daemon=True)
    thread.start()
    thread.join(FOR_GOOD_S)
    assert results, "it does not end"
    if isinstance(results[0], Exception):
        raise results[0]
    return results[0]


def with_each_stall(action: Callable[[str], None]) -> None:
    """Several at a time: almost all of it is waiting."""

    def named(stall: str) -> None:
        try:
            action(stall)
        except BaseException as error:
            error.add_note(f"stall: {stall}")
            raise

    with ThreadPoolExecutor(AT_ONCE) as pool:
        for ended in [pool.submit(named, stall) for stall in STALLS]:
            ended.result()


def once() -> Patience:
    clock = HandClock()
    return Patience(clock, clock.now() + timedelta(hours=1), attempts=1)


def woocommerce(url: str) -> Store:
    config = woocommerce_support.CONFIG.replace(url=url, consumer_key=secret("ck"), consumer_secret=secret("cs"))
    return WooCommerceStore(config, HandClock(), once(), SHORT)


def bigcommerce(url: str) -> Store:
    token = bigcommerce_support.token("t")
    config = store_config(code="us", platform=Platform.BIGCOMMERCE, url=url, store_hash="abc", access_token=token)
    return BigCommerceStore(config, HandClock(), once(), SHORT)


def business_central(url: str, reading: Limits = SHORT, **changes: Any) -> Adapters:
    return connect(make_config(url, **changes), once(), reading, Limits(silence_s=5, whole_s=1))


def of_token(url: str) -> Adapters:
    auth = OAuth2Auth("tenant", "client", secret("s"), token_url=f"{url}/token", scope="x")
    return business_central("http://127.0.0.1:9", auth=auth)


def changes_of(store: Store) -> list[Any]:
    return list(store.iter_changes(HandClock().now()))


def company_of(bc: Adapters) -> str:
    assert bc.documents
    return bc.documents.company_id()


READERS: dict[str, Callable[[str], Any]] = {
    "WooCommerce": lambda url: changes_of(woocommerce(url)),
    "BigCommerce": lambda url: changes_of(bigcommerce(url)),
    "SOAP": lambda url: business_central(url).page.check(),
    "API": lambda url: company_of(business_central(url)),
    "token": lambda url: of_token(url).page.check(),
}


@pytest.mark.parametrize("reader", READERS)
def test_a_reader_gives_up(reader: str) -> None:
    def reading(stall: str) -> None:
        with Stalling(STALLS[stall]) as server:
            with pytest.raises(TransientRemoteError) as told:
                ending(lambda: READERS[reader](server.url))
            assert server.last_asked()
        assert str(told.value).startswith(("store eu: ", "store us: ", "Business Central: "))

    with_each_stall(reading)


def before_the_write(asked: bytes) -> bytes | None:
    """All that is asked first is answered."""
    if not asked.startswith(b"GET"):
        return None
    if b"/companies" in asked:
        return answer(b'{"value": [{"id": "1", "name": "CRONUS International Ltd."}]}')
    return answer((WSDL / "page-two-keys.xml").read_bytes(), "text/xml")


WRITERS: dict[str, Callable[[Adapters], Any]] = {
    "staging line": lambda bc: bc.page.create([line()]),
    "customer": lambda bc: bc.documents and bc.documents.create_customer({"displayName": "Ann"}),
}


@pytest.mark.parametrize("writer", WRITERS)
def test_a_write_that_was_given_up_may_have_been_carried_out(writer: str) -> None:
    def writing(stall: str) -> None:
        with Stalling(STALLS[stall], before_the_write) as server:
            lost = ending(lambda: WRITERS[writer](business_central(server.url, reading=Limits())))
        assert isinstance(lost, AnswerLost), lost
        assert server.last_asked().startswith(b"POST")

    with_each_stall(writing)


def test_a_monitor_keeps_no_run_waiting() -> None:
    def pinging(stall: str) -> None:
        with Stalling(STALLS[stall]) as server:
            ending(lambda: ping_start(MonitoringConfig(server.url, None), "bc-insert", SHORT))
            ending(lambda: ping_end(MonitoringConfig(server.url, None), "bc-insert", 0, SHORT))

    with_each_stall(pinging)


@pytest.mark.parametrize(
    "said", [b"what?\r\n", b"HTTP/1.1 200 OK\r\n" + b"A: b\r\n" * 200 + b"\r\n", b"HTTP/9\r\n\r\n"]
)
def test_a_monitor_that_speaks_no_http_stops_no_run(said: bytes) -> None:
    with Stalling(lambda: iter([said])) as server:
        ending(lambda: ping_start(MonitoringConfig(server.url, None), "bc-insert", SHORT))


def test_a_monitor_is_called_over_tls(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    shown = certificate(tmp_path)
    seen = []

    @Request.application
    def monitor(request: Request) -> Response:
        seen.append(request.path)
        return Response("OK")

    with serve(monitor, ssl_context=shown.context) as server:
        ping_start(MonitoringConfig(server.url, None), "bc-insert")
        assert seen == []  # nobody vouches for its certificate
        monkeypatch.setenv("SSL_CERT_FILE", str(shown.path))
        ping_start(MonitoringConfig(server.url, None), "bc-insert")
    assert seen == ["/start"]


def test_a_server_that_takes_nothing_in_is_given_up() -> None:
    """It stops reading: what is sent fills every buffer and stays there."""
    with socket.create_server(("127.0.0.1", 0)) as listener:
        request = HttpRequest("", "POST", f"http://127.0.0.1:{listener.getsockname()[1]}/", body=b"x" * 50_000_000)
        with pytest.raises(NoAnswer) as ended:
            ending(lambda: Client(HandClock(), ca_file=None).send(request, limits=SHORT))
    assert ended.value.was_sent


@pytest.fixture
def full() -> Iterator[int]:
    """A port behind which nobody takes connections, so that the system lets new ones wait."""
    with socket.create_server(("127.0.0.1", 0), backlog=0) as listener:
        waiting = []
        for _ in range(4):
            each = socket.socket()
            each.setblocking(False)
            each.connect_ex(listener.getsockname())
            waiting.append(each)
        yield listener.getsockname()[1]
        for each in waiting:
            each.close()


def test_a_connection_that_nobody_takes_is_given_up_and_nothing_was_sent(full: int) -> None:
    patience, limits = once(), Limits(connect_s=0.2)
    bc = connect(make_config(f"http://127.0.0.1:{full}"), patience, limits, limits)
    with pytest.raises(TransientRemoteError, match="can't be reached"):
        ending(bc.page.check)
    assert isinstance(ending(lambda: bc.page.create([line()])), NotExecuted)


HANDSHAKES: dict[str, Callable[[], Iterator[bytes]]] = {
    "silence": STALLS["silence"],
    "one by one": lambda: iter([b"\x16", b"\x03", b"\x03", b"\x40", b"\x00", *[b"\x02", *[b"\x00"] * 4000]]),
}


@pytest.mark.parametrize("handshake", HANDSHAKES)
def test_a_handshake_without_end_is_given_up_and_nothing_was_sent(handshake: str) -> None:
    with Stalling(HANDSHAKES[handshake]) as server:
        request = HttpRequest("", "POST", server.url.replace("http:", "https:"))
        with pytest.raises(NoAnswer) as ended:
            ending(lambda: Client(HandClock(), ca_file=None).send(request, limits=SHORT))
    assert not ended.value.was_sent
    assert ended.value.trouble is Trouble.UNREACHABLE


@pytest.mark.parametrize("stall", ["silence", "status line", "headers", "100 Continue"])
def test_a_proxy_without_end_is_given_up_and_nothing_was_sent(stall: str, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("no_proxy", "NO_PROXY", "all_proxy", "ALL_PROXY"):
        monkeypatch.delenv(name, raising=False)
    with Stalling(STALLS[stall]) as server:
        monkeypatch.setenv("https_proxy", server.url)
        limits = Limits(whole_s=2)
        bc = business_central("https://bc.example.com", reading=limits)
        with pytest.raises(TransientRemoteError, match="can't be reached"):
            ending(bc.page.check)
        request = HttpRequest("", "POST", "https://bc.example.com")
        with pytest.raises(NoAnswer) as ended:
            ending(lambda: Client(HandClock(), ca_file=None).send(request, limits=limits))
        assert server.last_asked().startswith(b"CONNECT bc.example.com:443")
    assert not ended.value.was_sent


def test_a_name_server_that_does_not_answer_is_given_up(monkeypatch: pytest.MonkeyPatch) -> None:
    """A resolver of our own can't be told to the system, so the system's function is replaced."""
    answered, look_up = threading.Event(), socket.getaddrinfo

    def silent(host: str, *arguments: Any, **keywords: Any) -> Any:
        if not keywords.get("flags"):
            answered.wait(FOR_GOOD_S + 10)
        return look_up(host, *arguments, **keywords)

    monkeypatch.setattr(socket, "getaddrinfo", silent)
    bc = connect(make_config("http://bc.example.com"), once(), Limits(connect_s=0.2), Limits(connect_s=0.2))
    with pytest.raises(TransientRemoteError, match="its name is unknown"):
        ending(bc.page.check)
    answered.set()


def test_an_answer_over_tls_that_trickles_is_given_up(tmp_path: Path) -> None:
    """The socket under TLS ends in time, too."""
    context, authority = certificate(tmp_path)
    words = STALLS["body"]
    with socket.create_server(("127.0.0.1", 0)) as listener:

        def serve() -> None:
            plain, _ = listener.accept()
            with context.wrap_socket(plain, server_side=True) as connection:
                connection.recv(100_000)
                for word in words():
                    try:
                        connection.sendall(word)
                    except OSError:
                        return
                    threading.Event().wait(0.01)

        threading.Thread(target=serve, daemon=True).start()
        url = f"https://127.0.0.1:{listener.getsockname()[1]}/"
        with pytest.raises(NoAnswer) as ended:
            ending(lambda: Client(HandClock(), ca_file=authority).send(HttpRequest("", "GET", url), limits=SHORT))
    assert (ended.value.trouble, ended.value.was_sent) == (Trouble.SLOW, True)


def test_a_slow_answer_that_comes_in_time_is_an_answer() -> None:
    """Each piece is late, the whole is not."""
    whole = answer(b'{"value": []}')
    with Stalling(lambda: (bytes([letter]) for letter in whole)) as server:
        got = ending(lambda: Client(HandClock(), ca_file=None).send(HttpRequest("", "GET", server.url)))
    assert got.body == b'{"value": []}'


def test_the_next_exchange_has_its_whole_time_again() -> None:
    with Stalling(lambda: iter(()), lambda asked: answer(b"[]") if b"/good" in asked else None) as server:
        client = Client(HandClock(), ca_file=None)
        for _ in range(2):
            with pytest.raises(NoAnswer):
                ending(lambda: client.send(HttpRequest("", "GET", f"{server.url}/bad"), limits=SHORT))
            assert client.send(HttpRequest("", "GET", f"{server.url}/good"), limits=SHORT).status == 200


def test_a_set_up_that_can_not_work_is_no_passing_trouble() -> None:
    with pytest.raises(SetupError, match="is not an address"):
        business_central("nowhere").page.check()
