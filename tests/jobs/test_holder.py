"""Only the machine that the holder names writes; every other one stops with exit code 3, whatever it was at."""

from __future__ import annotations

import contextlib
import socket
from pathlib import Path

import pytest

from tests.conftest import Woobc
from tests.jobs.support import opened, order_of, place, run_service, simple_world, staged_lines
from woobc.core.bootstrap import chosen_stores
from woobc.core.errors import NotTheHolder
from woobc.core.jobs.bc_insert import InsertOptions, insert_orders
from woobc.sandbox.world import World

COMMANDS = ("import-orders", "bc-insert", "bc-verify", "recheck-status", "webhooks remove --store eu")


@pytest.fixture
def said(world: World, tmp_path: Path) -> Path:
    """What the holder's command prints: this machine's name, until a test writes another."""
    file = tmp_path / "holder"
    file.write_text(f"{socket.gethostname()}\n")
    simple_world(world).config["environments"]["sandbox"]["holder"] = {"command": f"cat '{file}'"}
    world.store_config("eu")["webhook_url"] = "https://hooks.example.test/eu"
    world.write_config()
    return file


def test_the_machine_that_is_named_works(world: World, woobc: Woobc, said: Path) -> None:
    order_id = place(world)
    assert woobc("import-orders").exit_code == 0
    assert woobc("bc-insert").exit_code == 0
    assert order_of(world, order_id)["state"] == "inserted"
    assert "is the one that may write" in woobc("check", "--offline").stdout


@pytest.mark.parametrize("name", ["other-machine\n", "", "two\nlines\n", None], ids=["other", "none", "lines", "away"])
@pytest.mark.every(2)
def test_every_other_one_stops_at_once(world: World, woobc: Woobc, said: Path, name: str | None) -> None:
    """Also where nothing is due, and where nobody says who may; looking goes on."""
    order_id = place(world)
    woobc("import-orders")
    said.unlink()
    if name is not None:
        said.write_text(name)
    for command in (*COMMANDS, f"orders hold id:{order_id} --reason x", "bc-insert --verbose"):
        answer = woobc(*command.split())
        assert (answer.exit_code, answer.stdout) == (3, ""), (command, answer)
        assert "nothing is done" in answer.stderr
    assert ("The machine that may write is other-machine, and this is" in answer.stderr) == (name == "other-machine\n")
    row = order_of(world, order_id)
    assert (row["state"], row["hold"]) == ("pending", None)
    assert woobc("status").exit_code == 0
    assert woobc("bc-insert", "--dry-run").exit_code == 0
    assert "failed   holder: " in woobc("check", "--offline").stdout


@pytest.mark.parametrize(("waited_s", "writes"), [(59, True), (61, False)])
def test_before_a_write_a_run_asks_again_after_a_minute(world: World, said: Path, waited_s: int, writes: bool) -> None:
    order_id = place(world)
    run_service(world, "import-orders")
    with contextlib.ExitStack() as stack:
        if not writes:
            stack.enter_context(pytest.raises(NotTheHolder))
        job = stack.enter_context(opened(world, "bc-insert"))
        said.write_text("other-machine")
        world.clock.advance(waited_s)
        insert_orders(job, chosen_stores(job.config, ()), InsertOptions())
    assert order_of(world, order_id)["state"] == ("inserted" if writes else "pending")
    assert bool(staged_lines(world, f"EU-{order_id}")) is writes
