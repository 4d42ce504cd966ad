"""The proof can fail: with a bug planted it goes red, and without it the same situation ends well.

Here a handful of them; `python -m tests.proof --planted` shows them all.
"""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.form import cases_of_form
from tests.proof.planted import PLANTED
from tests.proof.processes import Processes
from tests.proof.scenario import small_world
from tests.proof.trials import TRIALS

HANDFUL = ("vat not sent", "settle skipped", "forgotten claim", "hold ignored")
"""One each of what is wrong, doubled, stuck, and done though it may not be."""


def test_every_bug_has_its_trial() -> None:
    assert PLANTED.keys() == TRIALS.keys()


def test_every_bug_finds_its_place(tmp_path: Path, processes: Processes) -> None:
    """Else `NotPlanted` names the bug, and tests/proof/planted.py is to be mended."""
    with small_world(tmp_path) as world:
        processes.run(world, "import-orders")
        for name in PLANTED:
            processes.planted = name
            try:
                processes.run(world, "status")
            finally:
                processes.planted = ""


@pytest.mark.parametrize("name", cases_of_form(HANDFUL, (1,)))
def test_a_planted_bug_is_found(tmp_path: Path, processes: Processes, name: str) -> None:
    assert TRIALS[name](processes, tmp_path / "sound") == []
    processes.planted = name
    try:
        assert TRIALS[name](processes, tmp_path / "planted") != []
    finally:
        processes.planted = ""
