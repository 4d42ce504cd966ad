"""Random histories of shops, staff, faults, kills and clocks: whatever happened, every promise holds at the end."""

from __future__ import annotations

import itertools
from collections.abc import Iterator
from pathlib import Path

import hypothesis
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.proof.histories import WORDS, Step, play, random_steps
from tests.proof.processes import Processes

PARTS = 4
FEW = 6
"""Histories of each part in the short form; a profile named with --hypothesis-profile says how many it wants."""

settings.register_profile("proof", max_examples=500)
numbers = st.integers(0, 999)
histories = st.lists(st.builds(Step, st.sampled_from(WORDS), numbers, numbers, numbers), min_size=10, max_size=60)


@pytest.fixture(scope="module")
def processes(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Processes]:
    with Processes(tmp_path_factory.mktemp("processes")) as running:
        yield running


@pytest.mark.parametrize("part", range(PARTS))
def test_every_promise_holds_after_any_history(tmp_path: Path, processes: Processes, part: int) -> None:
    folders = itertools.count()
    profile = settings()
    examples = profile.max_examples if profile.max_examples != settings.get_profile("default").max_examples else FEW

    @hypothesis.seed(part)
    @settings(
        max_examples=examples, deadline=None, database=None, suppress_health_check=list(HealthCheck), print_blob=True
    )
    @given(histories)
    def any_history(steps: list[Step]) -> None:
        told = play(processes, tmp_path / str(next(folders)), steps, part)
        assert told.problems == []

    any_history()


@pytest.mark.parametrize("seed", range(1, 13))
def test_every_promise_holds_after_long_histories(tmp_path: Path, processes: Processes, seed: int) -> None:
    told = play(processes, tmp_path, random_steps(seed, 90), seed)
    assert told.problems == []
