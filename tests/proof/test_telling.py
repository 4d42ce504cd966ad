"""Histories of a shop that is told: staff ship and undo, people change orders meanwhile, answers are lost, runs killed."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.form import of_form
from tests.proof.histories import play, random_telling_steps
from tests.proof.processes import Processes
from tests.proof.scenario import TELLING


@pytest.mark.parametrize("seed", range(len(TELLING)))
def test_every_promise_holds_after_histories_of_telling(tmp_path: Path, processes: Processes, seed: int) -> None:
    told = play(processes, tmp_path, random_telling_steps(seed, of_form(60, 150)), TELLING[seed])
    assert told.problems == []
