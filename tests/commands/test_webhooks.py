"""`woobc webhooks` as a person types it, and the receiver as systemd runs it."""

from __future__ import annotations

import contextlib
import re
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any

import pytest
import requests
import urllib3

from tests.conftest import Woobc
from tests.crowds import crowded
from tests.jobs.support import order_of, orders_of, place
from tests.webhooks.support import OTHER_SECRET, SECRET, database_of, deliveries_of, signed
from woobc.core.stores.woocommerce import WEBHOOK_TOPICS
from woobc.core.webhooks.receiver import LARGEST_BODY
from woobc.sandbox.woocommerce.webhooks import Webhook
from woobc.sandbox.world import World

URL = "http://127.0.0.1:9/eu"
BIG_URL = "http://127.0.0.1:9/us"


@pytest.fixture(autouse=True)
def configured(world: World) -> None:
    """Both stores want webhooks."""
    for code, url in (("eu", URL), ("us", BIG_URL)):
        world.store_config(code).update(webhooks=True, webhook_url=url, webhook_secrets=[SECRET, OTHER_SECRET])
    world.write_config()


def hooks(world: World) -> list[Webhook]:
    return list(world.woocommerce.webhooks.hooks.values())


def health(world: World, code: str) -> tuple[int, str]:
    with database_of(world) as connection:
        sql = "SELECT webhooks_healthy, webhooks_report FROM stores WHERE code = ?"
        return tuple(connection.execute(sql, (code,)).fetchone())


class TestRegister:
    def test_makes_the_webhooks_once(self, world: World, woobc: Woobc) -> None:
        for _ in range(2):
            assert woobc("webhooks", "register").exit_code == 0
        assert sorted((hook.topic, hook.delivery_url, hook.secret) for hook in hooks(world)) == sorted(
            (topic, URL, SECRET) for topic in WEBHOOK_TOPICS
        )
        (hook,) = world.bigcommerce.hooks.hooks.values()
        assert (hook.scope, hook.destination, hook.headers) == ("store/order/*", BIG_URL, {"X-Woobc-Secret": SECRET})
        assert health(world, "eu") == health(world, "us") == (1, "")

    def test_leaves_the_webhooks_of_others_alone(self, world: World, woobc: Woobc) -> None:
        other = world.woocommerce.webhooks.create("erp", "order.updated", "http://127.0.0.1:9/erp", "theirs")
        assert woobc("webhooks", "register", "--store", "eu").exit_code == 0
        assert woobc("webhooks", "remove", "--store", "eu").exit_code == 0
        assert hooks(world) == [other]

    def test_a_key_that_may_only_read_is_told(self, world: World, woobc: Woobc) -> None:
        key = world.woocommerce.add_key("read")
        world.store_config("eu").update(consumer_key=key.consumer_key, consumer_secret=key.consumer_secret)
        world.write_config()
        answer = woobc("webhooks", "register")
        assert answer.exit_code == 3
        assert "store eu" in answer.stderr
        assert "us: healthy" in answer.stdout


class TestStatus:
    def test_tells_what_is_not_there(self, world: World, woobc: Woobc) -> None:
        answer = woobc("webhooks", "status", "--store", "eu")
        assert answer.exit_code == 4
        assert "NOT HEALTHY" in answer.stdout
        assert all(re.search(rf"{topic} +missing", answer.stdout) for topic in WEBHOOK_TOPICS)

    def test_tells_that_the_shop_has_disabled_one(self, world: World, woobc: Woobc) -> None:
        woobc("webhooks", "register")
        assert woobc("webhooks", "status").exit_code == 0
        hooks(world)[1].status = "disabled"
        answer = woobc("webhooks", "status")
        assert answer.exit_code == 4
        assert "order.updated is disabled" in answer.stdout
        assert "webhooks status --repair --store eu" in answer.stdout
        assert health(world, "eu") == (0, "order.updated is disabled")

    def test_one_active_webhook_of_two_for_a_topic_is_enough(self, world: World, woobc: Woobc) -> None:
        for _ in range(2):
            for topic in WEBHOOK_TOPICS:
                world.woocommerce.webhooks.create(topic, topic, URL, SECRET)
        for hook in hooks(world)[:4]:
            hook.status = "disabled"
        assert woobc("webhooks", "status", "--store", "eu").exit_code == 0

    def test_a_shop_that_is_away_does_not_hide_the_other(self, world: World, woobc: Woobc) -> None:
        woobc("webhooks", "register")
        body = '{"code": "internal", "message": "gone"}'
        world.woocommerce.faults.add("*", "status", times=99, status=403, body=body, type="application/json")
        answer = woobc("webhooks", "status")
        assert answer.exit_code == 3
        assert "us: healthy" in answer.stdout

    def test_a_store_without_webhooks_is_told(self, world: World, woobc: Woobc) -> None:
        world.store_config("us")["webhooks"] = False
        world.write_config()
        answer = woobc("webhooks", "status", "--store", "us")
        assert answer.exit_code == 2
        assert "Store us has webhooks = false" in answer.stderr


class TestRepair:
    def test_revives_and_reads_what_was_missed(self, world: World, woobc: Woobc) -> None:
        woobc("webhooks", "register")
        woobc("import-orders")
        hooks(world)[1].status = "disabled"
        world.bigcommerce.hooks.deactivate(next(iter(world.bigcommerce.hooks.hooks.values())))
        order_id = place(world, "MUG")
        other = world.bigcommerce.place_order(lines=[("MUG", "Mug", 1, "10.00")])
        assert woobc("webhooks", "status", "--repair").exit_code == 0
        assert {hook.status for hook in hooks(world)} == {"active"}
        assert all(hook.is_active for hook in world.bigcommerce.hooks.hooks.values())
        assert order_of(world, order_id)["state"] == order_of(world, other)["state"] == "pending"
        assert health(world, "eu") == health(world, "us") == (1, "")

    def test_makes_what_is_missing(self, world: World, woobc: Woobc) -> None:
        assert woobc("webhooks", "status", "--repair", "--store", "eu").exit_code == 0
        assert len(hooks(world)) == 4


class TestRemove:
    def test_ends_them_and_the_long_look_back_with_them(self, world: World, woobc: Woobc) -> None:
        woobc("webhooks", "register")
        world.store_config("eu")["webhooks"] = False
        world.write_config()
        answer = woobc("webhooks", "remove")
        assert "eu: 4 webhooks removed" in answer.stdout
        assert not hooks(world)
        assert not world.bigcommerce.hooks.hooks
        assert health(world, "eu")[0] == 0


class TestUnitFile:
    def test_runs_this_configuration_as_the_owner_of_the_middleware(self, world: World, woobc: Woobc) -> None:
        lines = woobc("webhooks", "systemd", "--listen", "127.0.0.1:9000").stdout.splitlines()
        (command,) = [line for line in lines if line.startswith("ExecStart=")]
        assert str(world.config_path) in command
        assert command.endswith("webhooks serve --listen 127.0.0.1:9000")
        assert "ExecReload=/bin/kill -HUP $MAINPID" in lines
        assert any(line.startswith("User=") and len(line) > len("User=") for line in lines)
        assert f"ReadWritePaths={world.folder}" in lines

    def test_words_that_systemd_would_read_otherwise_are_quoted(self, world: World, woobc: Woobc) -> None:
        folder = world.folder / "50% of $HOME"
        folder.mkdir()
        world.folder = folder
        command = Woobc(world.write_config())("webhooks", "systemd").stdout
        assert '50%% of $$HOME/woobc.toml"' in command


@dataclass(slots=True)
class Server:
    """`woobc webhooks serve` in a process of its own."""

    process: subprocess.Popen[str]
    url: str

    def send(self, document: bytes, secret: str = SECRET) -> int:
        headers = {"X-WC-Webhook-Topic": "order.updated", "X-WC-Webhook-Signature": signed(document, secret)}
        with requests.Session() as session:
            session.trust_env = False
            return session.post(f"{self.url}/eu", data=document, headers=headers, timeout=60).status_code

    def subscribe(self, world: World) -> None:
        world.woocommerce.webhooks.hooks.clear()
        for topic in WEBHOOK_TOPICS:
            world.woocommerce.webhooks.create(topic, topic, f"{self.url}/eu", SECRET)


@contextlib.contextmanager
def serving(world: World, *options: str, before: str = "", stderr: int | None = None) -> Iterator[Server]:
    """`before` is done by the process before it begins."""
    program = f"from woobc.cli import main\n{before}\nmain()"
    command = [sys.executable, "-c", program, "--config", str(world.config_path), *options, "webhooks", "serve"]
    process = subprocess.Popen([*command, "--listen", "127.0.0.1:0"], stdout=subprocess.PIPE, stderr=stderr, text=True)
    try:
        assert process.stdout is not None
        told = process.stdout.readline()
        address = re.search(r"127\.0\.0\.1:[1-9]\d*", told)
        assert address is not None, told
        yield Server(process, f"http://{address[0]}")
    finally:
        process.kill()
        process.wait()


def wait_until(happened: Callable[[], Any]) -> None:
    deadline = time.monotonic() + 30
    while not happened():
        assert time.monotonic() < deadline
        time.sleep(0.05)


class TestServe:
    def test_from_delivery_to_pending_without_polling(self, world: World) -> None:
        with serving(world) as server:
            server.subscribe(world)
            order_id = place(world, "MUG")
            world.woocommerce.deliver_webhooks()
            assert {each.status for each in world.woocommerce.webhooks.deliveries} == {200}
            wait_until(lambda: orders_of(world))
            assert order_of(world, order_id)["state"] == "pending"

    def test_trickling_and_silent_connections_keep_no_delivery_out(self, world: World) -> None:
        """More of them than there may be connections, some of which go on sending a byte now and then."""
        smaller = "from woobc.core.http import serving\nfrom woobc.core.webhooks import receiver\n"
        smaller += "serving.REQUEST_TIME_S, receiver.CONNECTIONS = 1.0, 20"
        with serving(world, before=smaller) as server, crowded(server.url.removeprefix("http://")):
            assert server.send(b'{"id": 5}') == 200

    def test_a_path_steers_no_terminal(self, world: World) -> None:
        """With -v the log goes to a terminal."""
        with serving(world, "-v", stderr=subprocess.PIPE) as server:
            urllib3.PoolManager().request("POST", f"{server.url}/%1b%5b31mred", body=b"{}")
            server.process.send_signal(signal.SIGTERM)
            assert server.process.stderr is not None
            told = server.process.stderr.read()
        assert "\\x1b[31mred" in told
        assert "\x1b" not in told

    def test_who_listens_to_the_whole_world_is_told(self, woobc: Woobc) -> None:
        told = woobc("webhooks", "systemd", "--listen", "0.0.0.0:8085").stderr
        assert "0.0.0.0 can be reached from other machines" in told
        assert woobc("webhooks", "systemd").stderr == ""

    def test_sigterm_ends_it_cleanly(self, world: World) -> None:
        with serving(world) as server:
            assert server.send(b'{"id": 5}') == 200
            wait_until(lambda: all(row["processed_at"] for row in deliveries_of(world)))
            server.process.send_signal(signal.SIGTERM)
            assert server.process.wait(timeout=30) == 0
        with database_of(world) as connection:
            assert connection.execute("SELECT count(*) FROM runs WHERE ended_at IS NULL").fetchone()[0] == 0

    def test_a_killed_server_goes_on_where_it_stood(self, world: World) -> None:
        world.woocommerce.faults.add("orders", "slow", seconds=20)
        with serving(world) as server:
            server.subscribe(world)
            order_id = place(world, "MUG")
            world.woocommerce.deliver_webhooks()
            wait_until(lambda: world.woocommerce.faults.injected)
        assert orders_of(world) == []
        with serving(world):
            wait_until(lambda: orders_of(world))
        assert order_of(world, order_id)["state"] == "pending"

    def test_sighup_reads_the_secrets_anew_and_keeps_them_if_they_are_faulty(self, world: World) -> None:
        with serving(world) as server:
            world.store_config("eu")["webhook_secrets"] = ["third-s3cret"]
            world.write_config()
            assert server.send(b'{"id": 5}', "third-s3cret") == 401
            server.process.send_signal(signal.SIGHUP)
            wait_until(lambda: server.send(b'{"id": 5}', "third-s3cret") == 200)
            assert server.send(b'{"id": 6}', SECRET) == 401
            world.store_config("eu")["webhook_secrets"] = [{"file": "/nowhere/secret"}]
            world.write_config()
            server.process.send_signal(signal.SIGHUP)
            log = world.folder / "woobc.jsonl"
            wait_until(lambda: "webhooks keep their configuration" in log.read_text())
            assert server.send(b'{"id": 7}', "third-s3cret") == 200

    def test_oversized_bodies_are_refused(self, world: World) -> None:
        with serving(world) as server:
            assert server.send(b" " * LARGEST_BODY + b"1") == 413
            with contextlib.suppress(requests.ConnectionError):  # it may hang up on so much
                assert server.send(b" " * (5 * LARGEST_BODY)) == 413
            assert server.send(b'{"id": 5}') == 200

    def test_connections_that_a_proxy_keeps_open_keep_no_delivery_out(self, world: World) -> None:
        with serving(world) as server, contextlib.ExitStack() as stack:
            host, port = server.url.removeprefix("http://").split(":")
            for _ in range(200):
                stack.enter_context(socket.create_connection((host, int(port))))
            assert server.send(b'{"id": 5}') == 200

    def test_a_port_in_use_is_told(self, world: World, woobc: Woobc) -> None:
        with socket.create_server(("127.0.0.1", 0)) as other:
            answer = woobc("webhooks", "serve", "--listen", f"127.0.0.1:{other.getsockname()[1]}")
        assert answer.exit_code == 3
        assert "can't listen on 127.0.0.1" in answer.stderr

    @pytest.mark.parametrize("listen", ["8085", "127.0.0.1", ":8085", "127.0.0.1:99999", "127.0.0.1:x"])
    def test_an_address_nobody_can_listen_on_is_told(self, woobc: Woobc, listen: str) -> None:
        answer = woobc("webhooks", "serve", "--listen", listen)
        assert answer.exit_code == 2
        assert "HOST:PORT" in answer.stderr

    def test_without_any_webhooks_it_does_not_start(self, world: World, woobc: Woobc) -> None:
        for code in ("eu", "us"):
            world.store_config(code)["webhooks"] = False
        world.write_config()
        answer = woobc("webhooks", "serve")
        assert answer.exit_code == 3
        assert "webhooks = true" in answer.stderr

    def test_a_secret_that_cannot_be_read_is_told(self, world: World, woobc: Woobc) -> None:
        world.store_config("eu")["webhook_secrets"] = [{"file": "/nowhere/secret"}]
        world.write_config()
        answer = woobc("webhooks", "serve")
        assert answer.exit_code == 3
        assert "/nowhere/secret" in answer.stderr
