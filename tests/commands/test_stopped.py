"""A run that somebody stops says who did, gives back what it held, and is no defect."""

from __future__ import annotations

import signal

import pytest

from tests.commands.situation import place, rows, stopped
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
    assert "the next run goes on" in told
    assert "Traceback" not in told
    ((kept, notes),) = rows(world, "SELECT exit_code, notes FROM runs WHERE ended_at IS NOT NULL")
    assert kept == exit_code
    assert "at store eu" in notes
    assert "defect" not in woobc("status").stdout
    world.woocommerce.faults.clear()
    assert woobc("import-orders").exit_code == 0
    assert rows(world, "SELECT state FROM orders") == [("pending",)]
