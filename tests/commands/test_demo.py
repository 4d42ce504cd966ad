"""`woobc demo` and the audit behind its two zeros."""

from __future__ import annotations

import copy
import json
import re
import signal
import socket
import subprocess
import sys
import threading
from datetime import UTC, date, datetime
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
import requests
from requests_oauthlib import OAuth1

from tests.conftest import Woobc
from woobc.commands.sandbox import configure
from woobc.sandbox.audit import audit
from woobc.sandbox.base import serve
from woobc.sandbox.woocommerce import CONSUMER_KEY, CONSUMER_SECRET
from woobc.sandbox.world import World

if TYPE_CHECKING:
    from _typeshed.wsgi import StartResponse, WSGIEnvironment

PATIENCE_S = 60
FAULTS = {
    "woocommerce orders:429",
    "woocommerce orders:php-warning",
    "bigcommerce orders:429",
    "bigcommerce refunds:html",
    "business_central CreateMultiple:429",
    "business_central CreateMultiple:reset",
    "business_central CreateMultiple:reset-after",
    "business_central CreateMultiple:commit-later",
    "business_central CreateMultiple:slow-after",
    "business_central ReadMultiple:status",
    "business_central ReleaseOrder:fault-after",
    "business_central PostOrder:commit-later",
    "business_central PostOrder:status-after",
    "woocommerce put-order:reset-after",
    "bigcommerce post-shipments:status-after",
}
STATES = {"open", "pending", "verified", "released", "posted", "cancelled", "history", "skipped", "ignored", "gone"}


def test_the_demo_shows_every_outcome_and_nothing_is_doubled_or_lost() -> None:
    done = subprocess.run(
        [sys.executable, "-m", "woobc", "demo", "--json"], capture_output=True, text=True, timeout=120, check=False
    )
    assert done.returncode == 0, done.stdout + done.stderr
    told = json.loads(done.stdout)
    assert (told["duplicates"], told["lost"], told["unexpected"]) == (0, 0, [])
    assert set(told["states"]) == STATES
    assert set(told["marks"]) == {
        "hold",
        "ITEM_UNKNOWN",
        "STOCK_SHORT",
        "CANCELLED_IN_STORE",
        "CHANGED_IN_STORE",
    }
    assert set(told["faults"]) == FAULTS
    assert told["platforms"] == {"woocommerce": 10, "bigcommerce": 5}
    assert len(told["sales_orders"]) == len(set(told["sales_orders"])) == 15
    assert len(told["invoices"]) == told["states"]["posted"] == 5


def test_the_day_is_the_same_with_sales_orders_by_api() -> None:
    """But for the orders that the staging page's codeunit releases: the API ships and invoices them."""
    command = [sys.executable, "-m", "woobc", "demo", "--transport", "api", "--json"]
    done = subprocess.run(command, capture_output=True, text=True, timeout=120, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
    told = json.loads(done.stdout)
    assert (told["duplicates"], told["lost"], told["unexpected"]) == (0, 0, [])
    assert set(told["states"]) == STATES - {"released"}
    assert told["platforms"] == {"woocommerce": 10, "bigcommerce": 5}
    assert len(told["faults"]) == 15
    assert "business_central api:POST salesOrders:commit-later" in told["faults"]


def test_json_and_keep_are_refused_together() -> None:
    done = subprocess.run(
        [sys.executable, "-m", "woobc", "demo", "--json", "--keep"], capture_output=True, text=True, check=False
    )
    assert (done.returncode, done.stdout) == (2, "")


def test_keep_needs_an_empty_folder(tmp_path: Path) -> None:
    (tmp_path / "sandbox.db").write_text("of an earlier one")
    done = subprocess.run(
        [sys.executable, "-m", "woobc", "demo", "--keep", str(tmp_path)], capture_output=True, text=True, check=False
    )
    assert done.returncode == 2
    assert "is not an empty folder" in done.stderr


@pytest.mark.parametrize("ending", [signal.SIGINT, signal.SIGTERM])
def test_the_sandbox_can_be_used_with_the_configuration_it_prints(tmp_path: Path, ending: signal.Signals) -> None:
    folder = tmp_path / "sandbox"
    command = [sys.executable, "-m", "woobc", "sandbox", "--folder", str(folder), "--orders", "9"]
    command += ["--fault", "eu:orders=php-warning", "--fault", "bc:CreateMultiple=reset-after*2"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True) as process:
        try:
            printed = _printed_until(process, "Ctrl-C ends it.")
            assert f"Configuration:     {folder}/woobc.toml" in printed
            woobc = Woobc(folder / "woobc.toml")
            assert woobc.json("import-orders")["counts"]["imported"] > 0
            assert woobc.json("bc-insert")["counts"]["inserted"] > 0
            for job in ("bc-verify", "recheck-status", "batch-post", "shop-update"):
                assert f"  woobc {job}" in printed
                assert woobc.json(job)["exit_code"] == 0
            for control in ("place_order", "faults"):
                body, address = re.findall(rf"curl -d '(.*)' (\S+/_sandbox/{control})", printed)[0]
                assert requests.post(address, data=body, timeout=PATIENCE_S).ok
            woobc.json("import-orders")
            woobc.json("bc-insert")
            done = requests.post(address, json={"clear": True}, timeout=PATIENCE_S).json()["injected"]
            assert done["Create:reset-after"] == 1
        finally:
            process.send_signal(ending)
        out, err = process.communicate(timeout=PATIENCE_S)
    assert (process.returncode, out.splitlines()[-1:], err) == (0, ["Stopped."], "")


def test_the_shop_of_the_sandbox_is_told_from_its_own_day_on(world: World) -> None:
    """Which is there before that of UTC: a day earlier would be refused, as told by others."""
    world.clock.advance((datetime(2030, 6, 1, 23, tzinfo=UTC) - world.clock.now()).total_seconds())
    configure(world)
    assert world.store_config("eu")["tell"] == {"since": date(2030, 6, 2)}


def test_the_shops_of_the_sandbox_deliver_their_webhooks_without_being_asked(tmp_path: Path) -> None:
    delivered = threading.Event()

    def receive(environ: WSGIEnvironment, start: StartResponse) -> list[bytes]:
        if environ.get("HTTP_X_WC_WEBHOOK_TOPIC") == "order.created":
            delivered.set()
        start("200 OK", [("Content-Length", "0")])
        return [b""]

    command = [sys.executable, "-m", "woobc", "sandbox", "--folder", str(tmp_path), "--orders", "0"]
    with serve(receive) as receiver, subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as process:
        try:
            shop = re.findall(r"WooCommerce \(eu\):  (\S+)", _printed_until(process, "Ctrl-C ends it."))[0]
            hook = {"topic": "order.created", "delivery_url": receiver.url, "secret": "s3cret"}
            login = OAuth1(CONSUMER_KEY, client_secret=CONSUMER_SECRET, signature_type="query")
            assert requests.post(f"{shop}/wp-json/wc/v3/webhooks", json=hook, auth=login, timeout=PATIENCE_S).ok
            requests.post(f"{shop}/_sandbox/place_order", json={}, timeout=PATIENCE_S)
            assert delivered.wait(PATIENCE_S)
        finally:
            process.terminate()


@pytest.mark.parametrize("lacks", ["port", "folder"])
def test_the_sandbox_says_what_it_cannot_have(tmp_path: Path, lacks: str) -> None:
    (tmp_path / "file").touch()
    with socket.create_server(("127.0.0.1", 0)) as other:
        port = other.getsockname()[1]
        given = {
            "port": ["--port", str(port)],
            "folder": ["--folder", str(tmp_path / "file" / "below")],
        }[lacks]
        done = subprocess.run(
            [sys.executable, "-m", "woobc", "sandbox", *given],
            capture_output=True,
            text=True,
            timeout=PATIENCE_S,
            check=False,
        )
    told = {
        "port": f"One of the ports {port} to {port + 2} can't be used: Address already in use. Choose another --port.",
        "folder": f"{tmp_path}/file/below can't be written: Not a directory. Choose another --folder.",
    }[lacks]
    assert (done.returncode, done.stderr) == (3, f"woobc: sandbox: {told}\n")


def test_the_sandbox_refuses_a_fault_it_cannot_read() -> None:
    done = subprocess.run(
        [sys.executable, "-m", "woobc", "sandbox", "--fault", "nonsense"], capture_output=True, text=True, check=False
    )
    assert done.returncode == 2
    assert "--fault nonsense can't be read" in done.stderr


def _printed_until(process: subprocess.Popen[str], last: str) -> str:
    assert process.stdout is not None
    lines = []
    for line in process.stdout:
        lines.append(line)
        if line.strip() == last:
            return "".join(lines)
    pytest.fail("".join(lines))


# The audit


@pytest.fixture
def forwarded(world: World, woobc: Woobc) -> str:
    """A world in which one order was forwarded; the number of its sales order."""
    world.business_central.add_item("MUG-RED", "Mug", 100, 5)
    world.woocommerce.place_order([("MUG-RED", "Mug", 2, "10.00")])
    for job in ("import-orders", "bc-insert"):
        woobc(job)
    world.clock.advance(120)
    woobc("bc-verify")
    return next(iter(world.business_central.books.orders))


def test_the_audit_finds_nothing_wrong_with_a_forwarded_order(world: World, forwarded: str) -> None:
    found = audit(world)
    assert (found.duplicates, found.lost, found.forwarded) == ((), (), {"woocommerce": 1, "bigcommerce": 0})


def test_the_audit_finds_a_second_sales_order(world: World, forwarded: str) -> None:
    orders = world.business_central.books.orders
    orders["S-ORD9"] = copy.deepcopy(orders[forwarded])
    orders["S-ORD9"].number = "S-ORD9"
    assert audit(world).duplicates == ("eu 1000",)


def test_the_audit_finds_a_deleted_sales_order(world: World, forwarded: str) -> None:
    world.business_central.delete_order(forwarded)
    assert audit(world).lost == ("eu 1000",)


def test_the_audit_finds_an_order_nobody_has_taken_in(world: World, forwarded: str) -> None:
    world.woocommerce.place_order()
    world.woocommerce.place_order(status="pending")
    assert audit(world).lost == ("eu 1001",)


def test_the_audit_finds_rows_that_came_twice(world: World, forwarded: str) -> None:
    rows = world.business_central.staging.rows
    rows.update({(*key, "again"): copy.deepcopy(row) for key, row in rows.items()})
    assert audit(world).duplicates == ("eu 1000",)
