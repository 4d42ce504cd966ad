"""A burst of webhooks, as fast as eight connections send them: the receiver, and a bare application that only stores the body."""

from __future__ import annotations

import base64
import contextlib
import hmac
import http.client
import json
import logging
import sqlite3
import threading
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import waitress

from woobc.core.clock import Clock
from woobc.core.config.file import load_config
from woobc.core.webhooks.receiver import THREADS, Receiver
from woobc.sandbox.world import World

CONNECTIONS = 8
SECRET = "s3cret"
PATH = "/hooks/eu"


def bodies(count: int) -> list[bytes]:
    order = {"status": "processing", "date_modified_gmt": "2026-11-22T00:00:00", "note": "x" * 3000}
    return [json.dumps({"id": order_id, **order}).encode() for order_id in range(1, count + 1)]


def seconds(app: Callable[..., Any], sent: list[bytes]) -> float:
    """How long it takes until all are answered, each with 200."""
    server = waitress.create_server(app, host="127.0.0.1", port=0, threads=THREADS)
    threading.Thread(target=server.run, daemon=True).start()
    refused: list[int] = []

    def send(own: list[bytes]) -> None:
        with contextlib.closing(http.client.HTTPConnection("127.0.0.1", server.effective_port)) as connection:
            for body in own:
                signature = base64.b64encode(hmac.digest(SECRET.encode(), body, "sha256")).decode()
                headers = {"X-WC-Webhook-Topic": "order.updated", "X-WC-Webhook-Signature": signature}
                connection.request("POST", PATH, body, {"Content-Type": "application/json", **headers})
                answer = connection.getresponse()
                answer.read()
                if answer.status != 200:
                    refused.append(answer.status)

    senders = [threading.Thread(target=send, args=(sent[place::CONNECTIONS],)) for place in range(CONNECTIONS)]
    begun = time.perf_counter()
    for sender in senders:
        sender.start()
    for sender in senders:
        sender.join()
    took = time.perf_counter() - begun
    if refused:
        raise SystemExit(f"{len(refused)} deliveries were not taken")
    return took


def bare(path: Path) -> Callable[..., Any]:
    connection = sqlite3.connect(path, check_same_thread=False, isolation_level=None)
    connection.execute("PRAGMA journal_mode = WAL").fetchone()
    connection.execute("PRAGMA synchronous = FULL")
    connection.execute("CREATE TABLE deliveries (id INTEGER PRIMARY KEY, body BLOB)")
    lock = threading.Lock()

    def app(environ: dict[str, Any], start_response: Callable[..., Any]) -> list[bytes]:
        body = environ["wsgi.input"].read(int(environ["CONTENT_LENGTH"]))
        with lock:
            connection.execute("INSERT INTO deliveries (body) VALUES (?)", (body,))
        start_response("200 OK", [("Content-Length", "0")])
        return [b""]

    return app


def measure_burst(folder: Path, count: int) -> tuple[float, float]:
    """Seconds of the receiver and of the bare application. It is looked whether each delivery came to be in the middleware."""
    logging.getLogger("waitress.queue").setLevel(logging.ERROR)
    with World(folder) as world:
        hook = f"https://hooks.example.test{PATH}"
        world.store_config("eu").update(webhooks=True, webhook_url=hook, webhook_secrets=[SECRET])
        world.write_config()
        sent = bodies(count)
        plain = seconds(bare(folder / "bare.db"), sent)
        ours = seconds(Receiver(load_config(world.config_path, None, {}), Clock(), lambda: None), sent)
        with contextlib.closing(sqlite3.connect(world.database_path)) as connection:
            (stored,) = connection.execute("SELECT count(DISTINCT order_id) FROM webhook_deliveries").fetchone()
        if stored != count:
            raise SystemExit(f"{stored} of {count} deliveries are in the middleware")
    return ours, plain
