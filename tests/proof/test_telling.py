"""Histories of a shop that is told: staff ship and undo, people change orders meanwhile, answers are lost, runs killed."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.proof.histories import play, random_telling_steps
from tests.proof.processes import Processes
from tests.proof.scenario import TELLING


@pytest.fixture(scope="module")
def processes(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Processes]:
    with Processes(tmp_path_factory.mktemp("processes")) as running:
        yield running


@pytest.mark.parametrize("seed", range(1, 5))
def test_every_promise_holds_after_histories_of_telling(tmp_path: Path, processes: Processes, seed: int) -> None:
    told = play(processes, tmp_path, random_telling_steps(seed, 80), TELLING[seed % len(TELLING)])
    assert told.problems == []
