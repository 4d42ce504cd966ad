"""The server below the simulators: connections that are kept, and when they end."""

from __future__ import annotations

import contextlib
import http.client
import socket
import threading
from collections.abc import Callable, Iterator
from typing import Any

import pytest
from werkzeug.wrappers import Request, Response

from woobc.core.clock import Clock
from woobc.core.http.client import Client
from woobc.core.http.messages import HttpRequest
from woobc.sandbox.base import RunningServer, serve


@contextlib.contextmanager
def connected(app: Any) -> Iterator[tuple[RunningServer, http.client.HTTPConnection]]:
    with serve(app) as server:
        connection = http.client.HTTPConnection("127.0.0.1", server.port, timeout=30)
        with contextlib.closing(connection):
            yield server, connection


def asked(connection: http.client.HTTPConnection, method: str = "GET", body: bytes | None = None) -> tuple[int, bytes]:
    connection.request(method, "/", body)
    answer = connection.getresponse()
    return answer.status, answer.read()


def in_chunks(environ: Any, start_response: Callable[..., object]) -> Iterator[bytes]:
    start_response("200 OK", [])
    yield b"one,"
    yield b"two"


@pytest.mark.parametrize(
    ("app", "told"),
    [
        pytest.param(Response("told"), b"told", id="with a length"),
        pytest.param(in_chunks, b"one,two", id="in chunks"),
        pytest.param(Response(status=204), b"", id="without a body"),
    ],
)
def test_a_connection_is_kept(app: Any, told: bytes) -> None:
    with connected(app) as (_, connection):
        assert asked(connection)[1] == told
        kept = connection.sock
        assert asked(connection, "HEAD")[1] == b""
        assert asked(connection)[1] == told
        assert connection.sock is kept is not None


def test_a_body_that_nobody_reads_is_no_request() -> None:
    with connected(Response("told")) as (_, connection):
        assert asked(connection, "POST", b"GET / HTTP/1.1\r\n\r\n") == (200, b"told")
        kept = connection.sock
        assert asked(connection) == (200, b"told")
        assert connection.sock is kept is not None


@pytest.mark.parametrize("said", ["3", "6", "none"])
def test_an_answer_of_another_length_than_it_says_ends_the_connection(said: str) -> None:
    def app(environ: Any, start_response: Callable[..., object]) -> list[bytes]:
        start_response("200 OK", [("Content-Length", said)])
        return [b"told"]

    with connected(app) as (_, connection):
        connection.request("GET", "/")
        assert connection.sock is not None
        assert connection.sock.makefile("rb").read().endswith(b"\r\n\r\ntold")


def test_what_goes_wrong_in_it_is_a_500(caplog: pytest.LogCaptureFixture) -> None:
    def broken(environ: Any, start_response: object) -> list[bytes]:
        raise KeyError("wrong")

    with connected(broken) as (_, connection):
        assert asked(connection) == (500, b"")
    assert "KeyError: 'wrong'" in caplog.text


def test_an_answer_that_goes_wrong_half_way_is_broken_off(caplog: pytest.LogCaptureFixture) -> None:
    def broken(environ: Any, start_response: Callable[..., object]) -> Iterator[bytes]:
        start_response("200 OK", [("Content-Length", "100")])
        yield b"to"
        raise KeyError("wrong")

    with connected(broken) as (_, connection), pytest.raises(http.client.IncompleteRead) as error:
        asked(connection)
    assert error.value.partial == b"to"
    assert "KeyError: 'wrong'" in caplog.text


def test_a_server_that_ends_ends_what_waits_for_another_request() -> None:
    with connected(Response("told")) as (server, connection):
        asked(connection)
        assert connection.sock is not None
        server.close()
        assert connection.sock.recv(1) == b""


def test_a_server_that_ends_gives_the_answers_it_owes() -> None:
    is_asked, may_answer = threading.Event(), threading.Event()

    @Request.application
    def slow(request: Request) -> Response:
        is_asked.set()
        assert may_answer.wait(30)
        return Response("told")

    with connected(slow) as (server, connection):
        connection.request("GET", "/")
        assert is_asked.wait(30)
        server.close()
        may_answer.set()
        assert connection.sock is not None
        assert connection.sock.makefile("rb").read().endswith(b"\r\n\r\ntold")


def test_woobc_goes_on_over_another_connection_where_the_server_has_ended_the_one_kept() -> None:
    client = Client(Clock(), ca_file=None)
    with serve(Response("first")) as before:
        asked = HttpRequest("shop", "GET", before.url)
        assert client.send(asked).body == b"first"
    with serve(Response("second"), before.port):
        assert client.send(asked).body == b"second"


def test_a_client_that_goes_away_in_the_middle_of_its_request_is_no_defect(capfd: pytest.CaptureFixture[str]) -> None:
    with connected(Response("told")) as (server, connection):
        with socket.create_connection(("127.0.0.1", server.port)) as killed:
            killed.sendall(b"POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 100\r\n\r\nhalf")
            killed.shutdown(socket.SHUT_WR)
            assert killed.recv(100) == b""
        assert asked(connection) == (200, b"told")
    assert capfd.readouterr().err == ""
