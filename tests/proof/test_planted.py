"""The proof can fail: with a bug planted it goes red, and without it the same situation ends well."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.proof.planted import PLANTED
from tests.proof.processes import Processes
from tests.proof.trials import TRIALS


@pytest.fixture(scope="module")
def processes(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Processes]:
    with Processes(tmp_path_factory.mktemp("processes")) as running:
        yield running


def test_every_bug_has_its_trial() -> None:
    assert PLANTED.keys() == TRIALS.keys()


@pytest.mark.parametrize("name", PLANTED)
def test_a_planted_bug_is_found(tmp_path: Path, processes: Processes, name: str) -> None:
    assert TRIALS[name](processes, tmp_path / "sound", "") == []
    assert TRIALS[name](processes, tmp_path / "planted", name) != []
