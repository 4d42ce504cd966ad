"""A run that somebody stops says who did, gives back what it held, and is no defect."""

from __future__ import annotations

import signal
import subprocess
import sys
import time

import pytest

from tests.commands.situation import place, rows, stock, stopped
from tests.conftest import Woobc
from woobc.sandbox.world import World


@pytest.mark.parametrize(
    ("number", "who", "exit_code"),
    [(signal.SIGINT, "Ctrl-C", 130), (signal.SIGTERM, "SIGTERM", 143), (signal.SIGHUP, "SIGHUP", 129)],
    ids=["Ctrl-C", "kill", "terminal closed"],
)
def test_a_stopped_run_says_who_stopped_it_and_where(
    world: World, woobc: Woobc, number: int, who: str, exit_code: int
) -> None:
    place(world)
    run = stopped(world, number)
    assert run.returncode == exit_code
    assert run.stderr is not None
    told = run.stderr.read()
    assert who in told
    assert "at store eu" in told
    assert "the next run goes on" in told
    assert "Traceback" not in told
    ((kept, notes),) = rows(world, "SELECT exit_code, notes FROM runs WHERE ended_at IS NOT NULL")
    assert kept == exit_code
    assert "at store eu" in notes
    assert "defect" not in woobc("status").stdout
    world.woocommerce.faults.clear()
    assert woobc("import-orders").exit_code == 0
    assert rows(world, "SELECT state FROM orders") == [("pending",)]


def test_a_run_that_was_killed_is_not_under_way(world: World, woobc: Woobc) -> None:
    """Nobody marks its row before the next run; it is dead all the same."""
    place(world)
    run = stopped(world, signal.SIGKILL)
    assert rows(world, "SELECT pid FROM runs WHERE ended_at IS NULL") == [(run.pid,)]
    for shown in (woobc("activity").stdout, woobc("activity", "1").stdout):
        assert "died" in shown
        assert "under way" not in shown
    (told,) = woobc.json("activity")
    assert (told["died"], told["under_way"]) == (True, False)
    told = woobc("status").stdout
    assert "the last import-orders died: woobc activity 1" in " ".join(told.split())
    assert "running, pid" not in told


def test_an_order_whose_run_was_killed_is_settled_by_the_next(world: World, woobc: Woobc) -> None:
    """Nobody is told to wait for the end of a run that has none."""
    stock(world)
    order = place(world)
    woobc("import-orders")
    world.business_central.faults.add("Create*", "slow-after", seconds=60)
    command = [sys.executable, "-m", "woobc", "--config", str(world.config_path), "bc-insert"]
    explained = ("orders", "explain", str(order))
    with subprocess.Popen(command) as run:
        while rows(world, "SELECT state FROM orders") != [("inserting",)]:
            assert run.poll() is None
            time.sleep(0.05)
        assert "run 2 is sending it" in " ".join(woobc(*explained).stdout.split())
        run.kill()
    told = " ".join(woobc(*explained).stdout.split())
    assert "run 2 died while it was sending it; the next bc-insert settles it" in told
    assert "Wait for the end" not in told
    world.business_central.faults.clear()
    woobc("bc-insert")
    assert rows(world, "SELECT state FROM orders") != [("inserting",)]
