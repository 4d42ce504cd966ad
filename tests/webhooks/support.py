"""A receiver of webhooks on loopback beside the simulated world, and looks at what it stored."""

from __future__ import annotations

import base64
import contextlib
import hmac
import json
import sqlite3
from collections.abc import Iterator
from typing import Any

import pytest
import requests

from tests.jobs.support import WorldClock, config_of, opened, simple_world
from woobc.core.jobs.webhooks import register_webhooks
from woobc.core.stores.woocommerce import WEBHOOK_TOPICS
from woobc.core.webhooks.receiver import Receiver, Worker
from woobc.sandbox.base import serve
from woobc.sandbox.world import World

SECRET, OTHER_SECRET = "first-s3cret", "second-s3cret"


class Listening:
    """The receiver as shops see it, and its worker, which works when it is told to."""

    def __init__(self, world: World, url: str) -> None:
        self.world = world
        self.url = url
        self.woken = 0
        for code, store in world.config["stores"].items():
            secrets = [SECRET, OTHER_SECRET]
            store |= {"webhooks": True, "webhook_url": f"{url}/hooks/{code}", "webhook_secrets": secrets}
        world.write_config()
        clock = WorldClock(world)
        self.receiver = Receiver(config_of(world), clock, self._wake, busy_wait_s=0.3)
        self.worker = Worker(lambda: self.receiver.config, clock)

    def _wake(self) -> None:
        self.woken += 1

    def subscribe(self) -> None:
        """The WooCommerce shop gets its four webhooks; it pings us at once."""
        for topic in WEBHOOK_TOPICS:
            self.world.woocommerce.webhooks.create(topic, topic, f"{self.url}/hooks/eu", SECRET)

    def deliver(self) -> list[int]:
        """Let the WooCommerce shop send what is waiting; how each was answered."""
        before = len(self.world.woocommerce.webhooks.deliveries)
        self.world.woocommerce.deliver_webhooks()
        return [each.status for each in self.world.woocommerce.webhooks.deliveries[before:]]

    def post(self, body: bytes, *, path: str = "/eu", method: str = "POST", **headers: str) -> int:
        """One request as it is; underscores in the names of headers are hyphens."""
        named = {name.replace("_", "-"): value for name, value in headers.items()}
        sent = {"Content-Type": "application/json", "Connection": "close"} | named
        with requests.Session() as session:
            session.trust_env = False
            return session.request(method, self.url + path, data=body, headers=sent, timeout=60).status_code

    def send(self, document: Any, *, topic: str = "order.updated", secret: str = SECRET, path: str = "/eu") -> int:
        """One signed delivery of WooCommerce."""
        body = document if isinstance(document, bytes) else json.dumps(document).encode()
        return self.post(body, path=path, X_WC_Webhook_Signature=signed(body, secret), X_WC_Webhook_Topic=topic)


def signed(body: bytes, secret: str = SECRET) -> str:
    return base64.b64encode(hmac.digest(secret.encode(), body, "sha256")).decode()


@contextlib.contextmanager
def listening(world: World) -> Iterator[Listening]:
    held: list[Listening] = []
    with serve(lambda environ, start_response: held[0].receiver(environ, start_response)) as server:
        held.append(Listening(world, server.url))
        yield held[0]


@contextlib.contextmanager
def database_of(world: World) -> Iterator[sqlite3.Connection]:
    with contextlib.closing(sqlite3.connect(world.database_path, isolation_level=None, timeout=30)) as connection:
        connection.row_factory = sqlite3.Row
        yield connection


def deliveries_of(world: World) -> list[sqlite3.Row]:
    with database_of(world) as connection:
        return connection.execute("SELECT * FROM webhook_deliveries ORDER BY id").fetchall()


def runs_of(world: World) -> int:
    with database_of(world) as connection:
        return int(connection.execute("SELECT count(*) FROM runs WHERE command = 'webhooks'").fetchone()[0])


def document(world: World, order_id: int) -> dict[str, Any]:
    return world.woocommerce.order(order_id)


@pytest.fixture
def shop(world: World) -> Iterator[Listening]:
    """A WooCommerce store whose webhooks lead to a receiver."""
    with listening(simple_world(world)) as listener:
        listener.subscribe()
        yield listener


@pytest.fixture
def big_shop(world: World) -> Iterator[Listening]:
    """A BigCommerce store whose webhooks lead to a receiver."""
    del world.config["stores"]["eu"]
    with listening(world) as listener:
        config = config_of(world)
        with opened(world, "webhooks") as job:
            register_webhooks(job.middleware, job.store(config.stores["us"]), config.stores["us"])
        yield listener
