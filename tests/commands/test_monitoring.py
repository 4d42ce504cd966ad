"""Monitors hear of every run, and a silent monitor stops none."""

from __future__ import annotations

import signal
from collections.abc import Iterator

import pytest
from werkzeug.wrappers import Request, Response

from tests.commands.situation import stopped
from tests.conftest import Woobc
from woobc.sandbox.base import serve
from woobc.sandbox.world import World


@pytest.fixture
def pings(world: World) -> Iterator[list[str]]:
    """The paths a monitor was called with; the world's configuration points at it."""
    seen: list[str] = []

    @Request.application
    def monitor(request: Request) -> Response:
        seen.append(request.path)
        return Response("OK")

    world.store_config("us")["enabled"] = False
    with serve(monitor) as server:
        world.config["monitoring"] = {
            "ping_url": f"{server.url}/ping/{{command}}",
            "metrics_textfile": str(world.folder / "woobc.prom"),
        }
        world.write_config()
        yield seen


def test_a_good_run_pings_start_and_success(pings: list[str], woobc: Woobc) -> None:
    assert woobc("import-orders").exit_code == 0
    assert pings == ["/ping/import-orders/start", "/ping/import-orders"]


@pytest.mark.usefixtures("no_waiting")
def test_a_store_that_is_away_pings_fail(pings: list[str], woobc: Woobc, world: World) -> None:
    world.servers[0].close()
    assert woobc("import-orders").exit_code == 5
    assert pings[-1] == "/ping/import-orders/fail"


def test_a_failing_set_up_pings_fail(pings: list[str], woobc: Woobc, world: World) -> None:
    world.database_path.unlink()
    world.database_path.mkdir()
    assert woobc("import-orders").exit_code == 7
    assert pings[-1] == "/ping/import-orders/fail"


def test_a_run_that_is_stopped_pings_neither_success_nor_fail(pings: list[str], world: World) -> None:
    world.woocommerce.place_order()
    stopped(world, signal.SIGINT)
    assert pings == ["/ping/import-orders/start"]


def test_a_dry_run_is_no_sign_of_life(pings: list[str], woobc: Woobc) -> None:
    woobc("import-orders", "--dry-run")
    assert pings == []


def test_metrics_tell_states_and_last_runs(pings: list[str], woobc: Woobc, world: World) -> None:
    world.woocommerce.place_order(lines=[("MUG-RED", "Mug", 1, "10.00")], status="processing")
    woobc("import-orders")
    text = (world.folder / "woobc.prom").read_text()
    assert 'woobc_orders{store="eu",state="pending"} 1' in text
    assert 'woobc_last_run_exit_code{command="import-orders"} 0' in text


def test_a_monitor_that_is_away_stops_nothing(world: World, woobc: Woobc) -> None:
    world.store_config("us")["enabled"] = False
    world.config["monitoring"] = {"ping_url": "http://127.0.0.1:9/ping"}
    world.write_config()
    assert woobc("import-orders").exit_code == 0
