"""Killed at every commit, every request sent and every answer received, and run again: nothing lost, nothing doubled."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.proof.invariants import broken
from tests.proof.processes import Processes
from tests.proof.scenario import bring_to_an_end, place_orders, run_day, small_world

PARTS = 4


@pytest.fixture(scope="module")
def processes(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Processes]:
    with Processes(tmp_path_factory.mktemp("processes")) as running:
        yield running


def test_a_day_without_trouble_keeps_every_promise(tmp_path: Path, processes: Processes) -> None:
    with small_world(tmp_path) as world:
        place_orders(world)
        killed, points = run_day(processes, world)
        assert not killed
        assert points > 40
        bring_to_an_end(processes, world, rounds=1)
        assert broken(world) == []
        assert len(world.business_central.state()["invoices"]) == 3


@pytest.mark.parametrize("part", range(PARTS))
def test_killed_at_every_point_of_the_day(tmp_path: Path, processes: Processes, part: int) -> None:
    end_at, killed = part + 1, True
    while killed:
        with small_world(tmp_path / str(end_at), key="entry" if end_at % 2 else "order-line") as world:
            place_orders(world)
            killed, _ = run_day(processes, world, end_at=end_at)
            outputs = [ended.output for ended in bring_to_an_end(processes, world)]
            assert broken(world) == [], f"killed at point {end_at}: {outputs}"
            assert not any("Traceback" in output for output in outputs)
        end_at += PARTS
