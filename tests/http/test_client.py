"""One connection for many requests, and packed answers: what a run asks costs no more round trips than it must."""

from __future__ import annotations

import gzip
import http.server
import json
import threading
from collections.abc import Iterator
from datetime import timedelta
from typing import Any

import pytest

from tests.business_central.bc_support import HandClock, make_config
from woobc.core.business_central.connect import connect
from woobc.core.clock import Clock
from woobc.core.http.retry import Patience
from woobc.core.stores.shop_client import JsonClient


class Packing(http.server.BaseHTTPRequestHandler):
    """Answers everything with the same JSON, packed, and keeps the connection as the real servers do."""

    protocol_version = "HTTP/1.1"
    answer: Any
    connections: set[Any]
    asked: list[str]

    def do_GET(self) -> None:
        self.connections.add(self.client_address)
        self.asked.append(self.headers["Accept-Encoding"])
        body = gzip.compress(json.dumps(self.answer).encode())
        self.send_response(200)
        for name, value in (("Content-Type", "application/json"), ("Content-Encoding", "gzip")):
            self.send_header(name, value)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, format: str, *arguments: Any) -> None:
        return None


@pytest.fixture
def packing() -> Iterator[tuple[str, type[Packing]]]:
    """Its address and what it noted."""
    handler = type("PackingHere", (Packing,), {"connections": set(), "asked": [], "answer": []})
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler)
    server.daemon_threads = True
    threading.Thread(target=server.serve_forever, args=(0.01,), daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}", handler
    server.shutdown()
    server.server_close()


def test_a_shop_is_asked_over_one_connection(packing: tuple[str, type[Packing]]) -> None:
    url, noted = packing
    patience = Patience(Clock(), Clock().now() + timedelta(minutes=5))
    shop = JsonClient("store eu", patience, ca_file=None, explain=lambda answer, text: None, on_request=lambda: None)
    for _ in range(3):
        assert shop.request("GET", url, list[int])[1] == []
    assert (len(noted.connections), noted.asked) == (1, ["gzip"] * 3)


def test_business_central_is_asked_over_one_connection(packing: tuple[str, type[Packing]]) -> None:
    url, noted = packing
    company = {"id": "5d115c9c-0000-4000-8000-000000000000", "name": "CRONUS International Ltd."}
    noted.answer = {"value": [{**company, "displayName": company["name"]}]}
    clock = HandClock()
    documents = connect(make_config(url), Patience(clock, clock.now() + timedelta(minutes=5))).documents
    assert documents is not None
    for _ in range(3):
        documents.codes("paymentMethods")
    assert (len(noted.asked), len(noted.connections)) == (4, 1)
    assert all("gzip" in asked for asked in noted.asked)
