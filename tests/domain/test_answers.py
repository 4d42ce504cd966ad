"""What the answer to a write means for the run, kind by kind."""

from __future__ import annotations

import pytest
from msgspec.structs import replace

from tests.domain.factories import NOW
from woobc.core.domain.answers import Follows, count_lost, what_follows, words_of
from woobc.core.domain.documents import AnswerLost, Done, FaultClass, NotExecuted, Refused, WriteAnswer

DONE = Done()
LOST = AnswerLost("it did not answer in time.", NOW)
NOT_REACHED = NotExecuted("it can't be reached.")
SET_UP = NotExecuted("nothing is there (404).", setup=True)
REFUSALS = {fault_class: Refused(fault_class, "SomeException", "No.") for fault_class in FaultClass}


@pytest.mark.parametrize(
    ("answer", "is_left", "follows"),
    [
        (DONE, False, Follows.GO_ON),
        (NOT_REACHED, True, Follows.ASK_AGAIN),
        (NOT_REACHED, False, Follows.GO_ON),
        (SET_UP, True, Follows.END_SETUP),
        (SET_UP, False, Follows.END_SETUP),
        (REFUSALS[FaultClass.TRANSIENT], True, Follows.ASK_AGAIN),
        (REFUSALS[FaultClass.TRANSIENT], False, Follows.GO_ON),
        (REFUSALS[FaultClass.CONFLICT], True, Follows.GO_ON),
        (REFUSALS[FaultClass.ALREADY_THERE], True, Follows.GO_ON),
        (REFUSALS[FaultClass.DATA], True, Follows.GO_ON),
        (REFUSALS[FaultClass.SETUP], True, Follows.END_SETUP),
        (REFUSALS[FaultClass.SETUP], False, Follows.END_SETUP),
    ],
)
def test_each_answer_has_one_meaning_for_the_run(answer: WriteAnswer, is_left: bool, follows: Follows) -> None:
    """However many answers were lost before it."""
    for lost_in_a_row in range(9):
        assert what_follows(answer, is_left=is_left, lost_in_a_row=lost_in_a_row) is follows


@pytest.mark.parametrize(
    ("lost_in_a_row", "follows"),
    [(1, Follows.GO_ON), (2, Follows.GO_ON), (3, Follows.END_AWAY), (4, Follows.END_AWAY)],
)
def test_a_lost_answer_is_never_asked_for_again_and_the_third_ends_the_run(
    lost_in_a_row: int, follows: Follows
) -> None:
    for is_left in (False, True):
        assert what_follows(LOST, is_left=is_left, lost_in_a_row=lost_in_a_row) is follows


@pytest.mark.parametrize(
    ("answers", "count"),
    [
        ([LOST], 1),
        ([LOST, LOST, replace(LOST, by_defect=True)], 3),
        ([LOST, DONE, LOST], 1),
        ([LOST, LOST, REFUSALS[FaultClass.DATA]], 0),
        ([LOST, NOT_REACHED, LOST, SET_UP], 2),
    ],
)
def test_any_answer_ends_a_row_of_lost_ones_but_not_a_request_never_executed(
    answers: list[WriteAnswer], count: int
) -> None:
    lost = 0
    for answer in answers:
        lost = count_lost(lost, answer)
    assert lost == count


def test_every_answer_says_its_own_words() -> None:
    answers = (DONE, LOST, NOT_REACHED, REFUSALS[FaultClass.DATA])
    assert [words_of(answer) for answer in answers] == ["", LOST.reason, NOT_REACHED.reason, "No."]
