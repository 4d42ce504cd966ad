"""Random histories of shops, staff, faults, kills and clocks: whatever happened, every promise holds at the end.

`python -m tests.proof --kept` plays longer ones of each variant, `python -m tests.proof` others each time.
"""

from __future__ import annotations

import itertools
from pathlib import Path

import hypothesis
import pytest
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from tests.form import is_short
from tests.proof.histories import WORDS, Step, play
from tests.proof.processes import Processes

PARTS = 4
FEW = 1
"""Histories of each part in the short form, which does not shrink what it finds: that may take as long as everything else.
With --hypothesis-profile=proof there are as many as that profile has examples, and the fewest steps are looked for."""

numbers = st.integers(0, 999)
histories = st.lists(st.builds(Step, st.sampled_from(WORDS), numbers, numbers, numbers), min_size=10, max_size=60)


@pytest.mark.parametrize("part", range(PARTS))
def test_every_promise_holds_after_any_history(tmp_path: Path, processes: Processes, part: int) -> None:
    folders = itertools.count()
    profile = settings()

    @hypothesis.seed(part)
    @settings(
        max_examples=FEW if is_short() else profile.max_examples,
        phases=[Phase.generate] if is_short() else profile.phases,
        database=None,
        suppress_health_check=list(HealthCheck),
    )
    @given(histories)
    def any_history(steps: list[Step]) -> None:
        told = play(processes, tmp_path / str(next(folders)), steps, part)
        assert told.problems == []

    any_history()
