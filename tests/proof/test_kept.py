"""What the proof plays the same each time, and that it tells what it finds; all of it: `python -m tests.proof --kept`."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.form import cases_of_form
from tests.proof.__main__ import run_kept
from tests.proof.histories import play
from tests.proof.kept import KEPT, cases, day
from tests.proof.processes import Processes
from tests.proof.scenario import TELLING, VARIANTS, Variant


@pytest.mark.parametrize("name", cases_of_form([*KEPT], short=(4,)))
def test_a_history_that_once_broke_a_promise(tmp_path: Path, processes: Processes, name: str) -> None:
    variant, steps = KEPT[name]
    assert play(processes, tmp_path, steps, variant).problems == []


def test_each_variant_has_a_day_a_kill_and_a_history() -> None:
    assert len(cases()) == len(KEPT) + 3 * len(VARIANTS) + len(TELLING)


def test_what_is_broken_is_told(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run_kept(tmp_path, {"a day": day(Variant())}, planted="vat not sent") == 1
    assert "a day: wrong" in capsys.readouterr().out


def test_a_kill_that_never_came_is_told(tmp_path: Path, processes: Processes) -> None:
    assert day(Variant(), 1000)(processes, tmp_path) == ["missed: the day has no point 1000"]
