"""What the answer to a request that writes means for the run; what it means for an order is said where its kind is."""

from __future__ import annotations

from enum import StrEnum

from woobc.core.domain.documents import AnswerLost, Done, FaultClass, NotExecuted, Refused, WriteAnswer
from woobc.core.domain.retries import LOST_ANSWERS_TO_STOP


class Follows(StrEnum):
    """What the run does after an answer."""

    GO_ON = "go on"  # with the next request
    ASK_AGAIN = (
        "ask again"  # it passes, and certainly nothing was done: while the run has time, then the system is away
    )
    END_AWAY = "end: away"  # the next request would fare no better; the next run tries
    END_SETUP = "end: set-up"  # only a person can mend it


def what_follows(answer: WriteAnswer, *, is_left: bool, lost_in_a_row: int) -> Follows:
    """What the run does after `answer`, which has been recorded.

    `is_left`: something of what was asked for is certainly not done, and may be asked for again at once.
    """
    match answer:
        case NotExecuted(setup=True) | Refused(fault_class=FaultClass.SETUP):
            return Follows.END_SETUP
        case NotExecuted() | Refused(fault_class=FaultClass.TRANSIENT) if is_left:
            return Follows.ASK_AGAIN
        case AnswerLost() if lost_in_a_row >= LOST_ANSWERS_TO_STOP:
            return Follows.END_AWAY
    return Follows.GO_ON


def count_lost(lost_in_a_row: int, answer: WriteAnswer) -> int:
    """Lost answers in a row, `answer` counted. A request that was never executed says nothing about answers."""
    match answer:
        case AnswerLost():
            return lost_in_a_row + 1
        case NotExecuted():
            return lost_in_a_row
    return 0


def words_of(answer: WriteAnswer) -> str:
    """What the answer says, for people."""
    match answer:
        case Refused(text=text):
            return text
        case NotExecuted(reason=reason) | AnswerLost(reason=reason):
            return reason
        case Done():
            return ""
