"""Histories that once broke a promise, shrunk to the fewest steps and kept."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.proof.histories import Step, play
from tests.proof.processes import Processes

KEPT: dict[str, tuple[int, list[Step]]] = {
    "a reading by a clock that was fast kept a later one of the same second out": (
        3,
        [
            Step("place", 764, 82, 115),
            Step("place", 783, 584, 170),
            Step("job", 60, 326, 398),
            Step("status", 511, 257, 602),
        ],
    ),
}
"""What went wrong, the variant, and the steps. The long form prints both for whatever it finds."""


@pytest.fixture(scope="module")
def processes(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Processes]:
    with Processes(tmp_path_factory.mktemp("processes")) as running:
        yield running


@pytest.mark.parametrize("name", KEPT)
def test_a_history_that_once_broke_a_promise(tmp_path: Path, processes: Processes, name: str) -> None:
    variant, steps = KEPT[name]
    assert play(processes, tmp_path, steps, variant).problems == []
