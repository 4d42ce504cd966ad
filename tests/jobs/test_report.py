"""What a run says of itself: each order once, each trouble once, and the exit code of the most serious."""

from __future__ import annotations

import pytest

from woobc.core.errors import (
    AuthenticationFailed,
    MiddlewareError,
    OutOfTime,
    SetupError,
    TransientRemoteError,
    WoobcError,
)
from woobc.core.jobs.report import Entries, RunReport

AWAY, SET_UP, KEY = TransientRemoteError("eu", "away"), SetupError("eu", "wrong"), AuthenticationFailed("eu", "no")
DAMAGED = MiddlewareError("damaged")


@pytest.mark.parametrize(
    ("errors", "has_defect", "needs_attention", "code"),
    [
        ((), False, False, 0),
        ((), False, True, 4),
        ((AWAY,), False, True, 5),
        ((AWAY, SET_UP), False, True, 3),
        ((KEY,), False, False, 3),
        ((AWAY, SET_UP), True, True, 1),
        ((AWAY, SET_UP, DAMAGED), True, True, 7),
        ((OutOfTime(),), False, False, 0),
    ],
)
def test_the_most_serious_decides_the_exit_code(
    errors: tuple[WoobcError, ...], has_defect: bool, needs_attention: bool, code: int
) -> None:
    report = RunReport("bc-insert", "live", has_defect=has_defect, needs_attention=needs_attention)
    for error in errors:
        report.trouble(error)
    assert report.exit_code == code


def test_a_later_outcome_of_an_order_replaces_the_earlier() -> None:
    report = RunReport("bc-insert", "live")
    report.add(1, "inserted")
    report.add(2, "inserted")
    report.add(1, "failed", "ITEM_MISSING", "MUG", attention=True)
    report.count("unchanged", 7)
    assert report.totals() == {"unchanged": 7, "inserted": 1, "failed": 1}
    assert report.entries == {1: ("failed", "ITEM_MISSING", "MUG"), 2: ("inserted", "", "")}
    assert (report.news, report.needs_attention) == ({1}, True)


def test_outcomes_are_found_by_their_rows_in_whatever_order_they_came() -> None:
    told = {row: ("failed", "CODE", f"message {row % 3}") for row in (5, 2, 9, 7, 1, 8)}
    entries = Entries()
    for row, outcome in told.items():
        entries[row] = outcome
    entries[7] = told[7] = ("inserted", "", "")
    assert entries == told
    assert (list(entries), len(entries)) == (sorted(told), 6)
    assert [row in entries for row in (0, 1, 3, 9, 10)] == [False, True, False, True, False]
    assert entries.get(6) is None


def test_everything_is_said_once() -> None:
    report = RunReport("import-orders", "live")
    for _ in range(2):
        report.note("a note")
        report.info("an information")
        report.trouble(TransientRemoteError("eu", "away"))
    assert (report.notes, report.infos, len(report.errors)) == (["a note"], ["an information"], 1)


def test_that_the_time_is_over_is_no_trouble() -> None:
    report = RunReport("import-orders", "live")
    report.trouble(OutOfTime())
    assert (report.errors, len(report.infos)) == ([], 1)
