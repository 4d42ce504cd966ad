"""The one way to write: the intent before each try, repeated while certainly nothing was done, and what ends the run."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta

import pytest

from tests.jobs.support import MINUTE, WorldClock, opened
from woobc.core.domain.documents import AnswerLost, Done, FaultClass, NotExecuted, Refused, WriteAnswer
from woobc.core.errors import SetupError, TransientRemoteError
from woobc.core.jobs.job import Job
from woobc.core.jobs.writing import Writer
from woobc.sandbox.world import World

NOON = datetime(2026, 3, 1, 12, tzinfo=UTC)
AWAY = NotExecuted("it can't be reached.")
BUSY = Refused(FaultClass.TRANSIENT, "NavCSideSQLLockTimeoutException", "Locked.")
SETUP = NotExecuted("nothing is there (404).", setup=True)
WRONG = Refused(FaultClass.DATA, "NavNCLEvaluateException", "No such item.")


@dataclass
class Note:
    """What is written: it notes each step, and gives the answers that were put into it, the last one for ever."""

    answers: list[WriteAnswer | Exception]
    steps: list[str] = field(default_factory=list)
    settled: list[WriteAnswer] = field(default_factory=list)
    is_wanted: Callable[[], bool] = lambda: True
    is_left: bool = True
    purpose: str = "notes"

    def intend(self) -> bool:
        self.steps.append("intend")
        return self.is_wanted()

    def request(self) -> WriteAnswer:
        self.steps.append("request")
        answer = self.answers.pop(0) if len(self.answers) > 1 else self.answers[0]
        if isinstance(answer, Exception):
            raise answer
        return answer

    def settle(self, answer: WriteAnswer) -> bool:
        self.steps.append("settle")
        self.settled.append(answer)
        return self.is_left


@pytest.fixture
def clock(world: World) -> WorldClock:
    return WorldClock(world)


@pytest.fixture
def job(world: World, clock: WorldClock) -> Iterator[Job]:
    with opened(world, "bc-insert", clock=clock) as job:
        yield job


TRY = ["intend", "request", "settle"]


def test_the_intent_comes_before_the_request_and_the_answer_is_settled(job: Job) -> None:
    note = Note([Done()])
    assert Writer(job).write(note) == Done()
    assert (note.steps, note.settled) == (TRY, [Done()])


def test_what_nobody_wants_any_more_is_not_asked_for(job: Job) -> None:
    note = Note([Done()], is_wanted=lambda: False)
    assert Writer(job).write(note) is None
    assert note.steps == ["intend"]


@pytest.mark.parametrize("passing", [AWAY, BUSY])
def test_what_passes_is_asked_for_again_with_a_new_intent_each_time(
    job: Job, clock: WorldClock, passing: WriteAnswer
) -> None:
    note = Note([passing, passing, Done()])
    assert Writer(job).write(note) == Done()
    assert note.steps == TRY * 3
    assert clock.slept == [1.0, 2.0]


def test_a_wish_of_the_server_is_granted(job: Job, clock: WorldClock) -> None:
    Writer(job).write(Note([NotExecuted("429", retry_after_s=90), Done()]))
    assert clock.slept == [90.0]


@pytest.mark.parametrize(
    ("wish", "left", "tries"),
    [(None, timedelta(hours=1), 4), (121.0, timedelta(hours=1), 1), (90.0, timedelta(minutes=1), 1)],
    ids=["four tries", "too long a wait", "the run ends before"],
)
def test_what_does_not_pass_in_time_ends_the_run_and_has_been_settled(
    job: Job, wish: float | None, left: timedelta, tries: int
) -> None:
    job.deadline = job.clock.now() + left
    note = Note([NotExecuted("it is busy.", retry_after_s=wish)])
    with pytest.raises(TransientRemoteError, match=r"^store eu: it is busy\.") as raised:
        Writer(job, "store eu").write(note)
    assert raised.value.retry_after_s == wish
    assert note.steps == TRY * tries


def test_what_is_wanted_no_more_meanwhile_ends_without_trouble(job: Job) -> None:
    note = Note([AWAY])
    note.is_wanted = lambda: len(note.settled) < 2
    assert Writer(job).write(note) is None
    assert note.steps == [*TRY, *TRY, "intend"]


@pytest.mark.parametrize(
    ("answer", "words"),
    [
        (
            NotExecuted("nothing is there (404).", setup=True),
            r"^Business Central: refuses notes: nothing is there \(404\)\.",
        ),
        (
            Refused(FaultClass.SETUP, "NavPermissionException", "Nein."),
            r"^Business Central: refuses notes: Nein\. Check",
        ),
    ],
)
def test_a_wrong_set_up_ends_the_run_at_once_and_has_been_settled(job: Job, answer: WriteAnswer, words: str) -> None:
    note = Note([answer])
    with pytest.raises(SetupError, match=words):
        Writer(job).write(note)
    assert note.steps == TRY


def test_what_was_refused_or_lost_is_not_asked_for_again(job: Job) -> None:
    for answer in (WRONG, AnswerLost("it did not answer in time.", job.clock.now())):
        note = Note([answer])
        assert Writer(job).write(note) == answer
        assert note.steps == TRY


def test_what_somebody_else_takes_care_of_is_not_asked_for_again(job: Job) -> None:
    """A fault that passes, on what a later step reads back."""
    note = Note([BUSY], is_left=False)
    assert Writer(job).write(note) == BUSY
    assert note.steps == TRY


def test_the_third_lost_answer_in_a_row_ends_the_run(job: Job) -> None:
    writer, lost = Writer(job), AnswerLost("it ended the connection.", job.clock.now())
    for answer in (lost, lost, WRONG, lost, lost):
        writer.write(Note([answer]))
    note = Note([lost])
    with pytest.raises(TransientRemoteError, match=r"3 answers in a row were lost: it ended the connection\."):
        writer.write(note)
    assert note.settled == [lost]


def test_what_nobody_foresaw_in_a_request_is_an_answer_lost(job: Job) -> None:
    """For it may have been sent. Its words, which may be anybody's, are nowhere."""
    note = Note([ZeroDivisionError("Jansen, Dorpsstraat 1")])
    answer = Writer(job).write(note)
    assert isinstance(answer, AnswerLost)
    assert answer.by_defect
    assert answer.ended_at <= job.clock.now() + timedelta(seconds=MINUTE)
    assert "ZeroDivisionError" in answer.reason
    assert "Jansen" not in answer.reason
    assert job.report.has_defect
    assert note.settled == [answer]


def test_what_is_foreseen_passes_through(job: Job) -> None:
    note = Note([SetupError("Business Central", "it is another company.")])
    with pytest.raises(SetupError, match="another company"):
        Writer(job).write(note)
    assert note.settled == []


# Several at the same time


class AtOnce(Note):
    """Its first request waits for those of the others."""

    others: threading.Barrier

    def request(self) -> WriteAnswer:
        if "request" not in self.steps:
            self.others.wait(timeout=30)
        return super().request()


def at_once(*notes: AtOnce) -> list[AtOnce]:
    barrier = threading.Barrier(len(notes))
    for note in notes:
        note.others = barrier
    return list(notes)


def write_together(writer: Writer, notes: Sequence[Note]) -> dict[int, WriteAnswer | None]:
    answers: dict[int, WriteAnswer | None] = {}
    writer.write_together(notes, len(notes), told_in(answers, notes))
    return answers


def told_in(
    answers: dict[int, WriteAnswer | None], notes: Sequence[Note]
) -> Callable[[Note, WriteAnswer | None], None]:
    """By the place of the note among all."""
    places = {id(note): place for place, note in enumerate(notes)}
    return lambda note, answer: answers.update({places[id(note)]: answer})


def test_the_first_requests_are_under_way_at_the_same_time(job: Job, clock: WorldClock) -> None:
    """What passes is asked for again one after the other."""
    notes = at_once(AtOnce([Done()]), AtOnce([AWAY, Done(number="2")]), AtOnce([WRONG]))
    assert write_together(Writer(job), notes) == {0: Done(), 1: Done(number="2"), 2: WRONG}
    assert [note.steps for note in notes] == [TRY, TRY * 2, TRY]
    assert clock.slept == [1.0]


def test_of_several_those_nobody_wants_any_more_are_not_asked_for(job: Job) -> None:
    notes = [Note([Done()], is_wanted=lambda: False), Note([Done()])]
    assert write_together(Writer(job), notes) == {1: Done()}
    assert [note.steps for note in notes] == [["intend"], TRY]


def test_every_first_answer_is_settled_before_one_ends_the_run(job: Job) -> None:
    set_up = NotExecuted("nothing is there (404).", setup=True)
    notes = at_once(AtOnce([set_up]), AtOnce([Done()]), AtOnce([WRONG]))
    with pytest.raises(SetupError):
        write_together(Writer(job), notes)
    assert [note.settled for note in notes] == [[set_up], [Done()], [WRONG]]


@pytest.mark.parametrize("trouble", [ZeroDivisionError(), TransientRemoteError("Business Central", "away.")])
def test_trouble_at_settling_one_answer_keeps_no_other_unsettled(job: Job, trouble: Exception) -> None:
    class Unsettled(AtOnce):
        def settle(self, answer: WriteAnswer) -> bool:
            raise trouble

    notes = at_once(Unsettled([Done()]), AtOnce([Done()]))
    with pytest.raises(type(trouble)):
        write_together(Writer(job), notes)
    assert notes[1].settled == [Done()]


def test_what_nobody_foresaw_in_one_of_several_is_its_own_lost_answer(job: Job) -> None:
    notes = at_once(AtOnce([ZeroDivisionError()]), AtOnce([Done()]))
    answers = write_together(Writer(job), notes)
    assert isinstance(answers[0], AnswerLost)
    assert answers[0].by_defect
    assert answers[1] == Done()


def test_lost_answers_of_one_time_are_counted_together(job: Job) -> None:
    lost = AnswerLost("it ended the connection.", job.clock.now())
    notes = at_once(*(AtOnce([lost]) for _ in range(3)))
    with pytest.raises(TransientRemoteError, match="3 answers in a row were lost"):
        write_together(Writer(job), notes)
    assert [note.settled for note in notes] == [[lost]] * 3


# Several at the same time


def test_of_several_each_is_intended_before_any_is_asked_and_every_answer_is_recorded(job: Job) -> None:
    """Whatever one of them brings, and though one of them ends the run."""
    lost = AnswerLost("it did not answer in time.", job.clock.now())
    notes = [Note([Done()]), Note([WRONG]), Note([lost]), Note([SETUP]), Note([Done()], is_wanted=lambda: False)]
    told: dict[int, WriteAnswer | None] = {}
    with pytest.raises(SetupError):
        Writer(job).write_together(notes, len(notes), told_in(told, notes))
    assert [note.settled for note in notes] == [[Done()], [WRONG], [lost], [SETUP], []]
    assert told == {0: Done(), 1: WRONG, 2: lost}


def test_of_several_what_passes_is_asked_for_again_alone(job: Job) -> None:
    notes = [Note([AWAY, Done()]), Note([Done()])]
    told: dict[int, WriteAnswer | None] = {}
    Writer(job).write_together(notes, len(notes), told_in(told, notes))
    assert told == {0: Done(), 1: Done()}
    assert [len(note.settled) for note in notes] == [2, 1]


def test_of_several_a_defect_in_one_is_a_lost_answer_of_that_one(job: Job) -> None:
    notes = [Note([ZeroDivisionError()]), Note([Done()])]
    told: dict[int, WriteAnswer | None] = {}
    Writer(job).write_together(notes, len(notes), told_in(told, notes))
    assert isinstance(told[0], AnswerLost)
    assert told[1] == Done()


def test_the_next_is_asked_for_when_one_is_done_whatever_the_others_do(job: Job) -> None:
    """The first is answered when all that come after it have been."""
    others_are_done = threading.Event()

    class First(Note):
        def request(self) -> WriteAnswer:
            assert others_are_done.wait(30)
            return super().request()

    class Last(Note):
        def settle(self, answer: WriteAnswer) -> bool:
            others_are_done.set()
            return super().settle(answer)

    notes = [First([Done()]), Note([Done()]), Note([Done()], is_wanted=lambda: False), Note([Done()]), Last([Done()])]
    told: dict[int, WriteAnswer | None] = {}
    Writer(job).write_together(notes, 2, told_in(told, notes))
    assert told == dict.fromkeys((0, 1, 3, 4), Done())


@pytest.mark.parametrize("answer", [WRONG, AnswerLost("it ended the connection.", NOON), AWAY, ZeroDivisionError()])
def test_after_any_answer_but_done_the_next_waits_until_all_under_way_are_recorded(
    job: Job, answer: WriteAnswer | Exception
) -> None:
    was_answered = threading.Event()
    settled: list[int] = []

    class Numbered(Note):
        place = 0

        def intend(self) -> bool:
            if self.place == 2 and "intend" not in self.steps:
                settled.append(-1)
            return super().intend()

        def settle(self, answer: WriteAnswer) -> bool:
            settled.append(self.place)
            was_answered.set()
            return super().settle(answer)

    class Second(Numbered):
        def request(self) -> WriteAnswer:
            assert was_answered.wait(30)
            return super().request()

    notes = [Numbered([answer, Done()]), Second([Done()]), Numbered([Done()])]
    for place, note in enumerate(notes):
        note.place = place
    told: dict[int, WriteAnswer | None] = {}
    Writer(job).write_together(notes, 2, told_in(told, notes))
    assert settled[:2] == [0, 1]
    assert settled[-2:] == [-1, 2]
    assert told.keys() == {0, 1, 2}


def test_no_more_are_under_way_than_may_be(job: Job) -> None:
    under_way, peaks = threading.Semaphore(3), []

    class Counted(Note):
        def request(self) -> WriteAnswer:
            peaks.append(under_way.acquire(blocking=False))
            time.sleep(0.002)
            under_way.release()
            return super().request()

    notes = [Counted([Done()]) for _ in range(20)]
    Writer(job).write_together(notes, 3, lambda note, answer: None)
    assert peaks == [True] * 20
