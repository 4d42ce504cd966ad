"""What anybody may send to a server of woobc is answered, and writes nothing into the log."""

from __future__ import annotations

import socket
import threading
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

import pytest
import waitress

from woobc.core.http.serving import guard

if TYPE_CHECKING:
    from _typeshed.wsgi import StartResponse, WSGIEnvironment


def nothing(environ: WSGIEnvironment, start_response: StartResponse) -> Iterable[bytes]:
    start_response("204 No Content", [])
    return []


@pytest.fixture
def port() -> Iterator[int]:
    server = waitress.create_server(nothing, host="127.0.0.1", port=0)
    guard(server)
    over = threading.Event()

    def run() -> None:
        while not over.is_set():
            server.asyncore.loop(timeout=0.05, map=server._map, count=1)
        server.close()

    thread = threading.Thread(target=run)
    thread.start()
    yield int(server.effective_port)
    over.set()
    thread.join()


@pytest.mark.parametrize(
    "request_line",
    [
        b"GET http://[::1 HTTP/1.1",
        b"GET http://[v1.x]/ HTTP/1.1",
        b"POST http://\xe2\x84\x80/ HTTP/1.1",
        b"GET //[ HTTP/1.1",
        b"GET /\xff\xfe HTTP/1.1",
        b"GET http://x:99999999/ HTTP/1.1",
        b"GET",
        b"\x00 / HTTP/1.1",
        b"GET / HTTP/1.1\r\nContent-Length: \xc2\xb2",
        b"GET / HTTP/1.1\r\nTransfer-Encoding: gzip",
        b"POST / HTTP/1.1\r\nTransfer-Encoding: chunked\r\n\r\n\xc2\xb2",
    ],
)
def test_a_request_that_is_none_is_answered_and_leaves_no_line(
    port: int, request_line: bytes, caplog: pytest.LogCaptureFixture
) -> None:
    with socket.create_connection(("127.0.0.1", port), timeout=30) as connection:
        connection.sendall(request_line + b"\r\nConnection: close\r\n\r\n")
        assert connection.recv(1000)[:5] == b"HTTP/"
    assert [record.getMessage() for record in caplog.records] == []
