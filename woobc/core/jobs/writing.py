"""The one way to write to a remote system: intent on disk, request, answer as a value, read back, settle.

A new kind of write is a class with what `Write` asks for, and one `Writer` per kind and run:

    writer = Writer(job)                      # or Writer(job, "store eu")
    writer.write(_RowsRequest(job, orders))   # raises only what ends the run

- `intend` puts on disk what is about to be asked for, with a moment until which nobody else asks for it, so that a run which
  dies meanwhile leaves a trace. It is called before each try, so what must be fresh is read in it.
- `request` is the request itself, and nothing else: with `write_together` it runs in a thread. Whatever nobody foresaw in it is
  an answer lost, for it may have been sent.
- `settle` records the answer. `Done` is the system's word; where that means "accepted", a later reading decides. A fault
  is no proof that nothing was done: read back, and what isn't there now was not done. After a lost answer what is found counts
  at once; what is not found waits until `ended_at` + `settle_time`, in a later run. A request not executed takes the intent back.

The rest is here, once: repeating while it is certain that nothing was done and the run has time, counting the answers
lost in a row, and what ends the run (`domain/answers.what_follows`).
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from functools import partial
from typing import TYPE_CHECKING, NamedTuple, Protocol, TypeVar

from msgspec import Struct

from woobc.core.domain.answers import Follows, count_lost, what_follows, words_of
from woobc.core.domain.documents import AnswerLost, Done, NotExecuted, Refused, WriteAnswer
from woobc.core.domain.text import as_sentence
from woobc.core.errors import BUSINESS_CENTRAL, CHECK_BUSINESS_CENTRAL, SetupError, TransientRemoteError
from woobc.core.http.retry import Patience
from woobc.core.jobs.isolation import is_foreseen, tell_defect
from woobc.core.jobs.job import Job

if TYPE_CHECKING:
    from concurrent.futures import Executor, Future


class Write(Protocol):
    """One request that changes something at a remote system."""

    @property
    def purpose(self) -> str:
        """What is asked for, as it follows "refuses": "to create a customer"."""

    def intend(self) -> bool:
        """Put the intent on disk; False if nothing is to be asked for (any more)."""

    def request(self) -> WriteAnswer:
        """Ask once."""

    def settle(self, answer: WriteAnswer) -> bool:
        """Record the answer, read back where it is no proof. Whether something is certainly not done and may be asked for again
        at once; False where a later step or run takes care of it."""


W = TypeVar("W", bound=Write)


class _Try(NamedTuple):
    answer: WriteAnswer
    follows: Follows


class Writer(Struct):
    """Writes of one kind in one run. Remembers the answers that were lost in a row."""

    job: Job
    system: str = BUSINESS_CENTRAL
    lost_in_a_row: int = 0

    def write(self, write: Write) -> WriteAnswer | None:
        """The last answer, which is recorded; None if nothing was asked.

        Raises SetupError and TransientRemoteError, after the answer is recorded, where the next request would fare no better, and
        NotTheHolder before anything is asked where another machine may write.
        """
        return self._write(write, lambda: self._try(write))

    def write_together(
        self, writes: Iterable[W], at_once: int, report: Callable[[W, WriteAnswer | None], None]
    ) -> None:
        """As `write`, with the first requests of `at_once` of them under way; `report` takes each one's last answer.

        When one is done, the next of `writes` is asked for. After any other answer none is, until all that is under way has been
        answered and recorded: then comes what ends the run, what is asked for again, one after the other, and then the next.
        """
        if at_once == 1:
            for write in writes:
                report(write, self.write(write))
            return
        from concurrent.futures import ThreadPoolExecutor

        coming = iter(writes)
        with ThreadPoolExecutor(at_once) as pool:
            while tries := self._tried_together(coming, pool, at_once):
                for write, first in tries:
                    report(write, self._write(write, _after(first, partial(self._try, write))))

    def _tried_together(self, coming: Iterator[W], pool: Executor, at_once: int) -> list[tuple[W, _Try]]:
        """First tries, until there is no more coming or one ends otherwise than done; all of them are settled."""
        from concurrent.futures import FIRST_COMPLETED, wait

        under_way: dict[Future[WriteAnswer], W] = {}
        tries: list[tuple[W, _Try]] = []
        troubles: list[Exception] = []
        goes_on = True
        while goes_on or under_way:
            try:
                while goes_on and len(under_way) < at_once:
                    if (write := self._next_begun(coming)) is None:
                        goes_on = False
                    else:
                        under_way[pool.submit(write.request)] = write
                answered = wait(under_way, return_when=FIRST_COMPLETED).done
                for future in [each for each in under_way if each in answered]:
                    write = under_way.pop(future)
                    tried = self._tried(write, self._answer(future.result))
                    tries.append((write, tried))
                    goes_on = goes_on and isinstance(tried.answer, Done)
            except Exception as error:  # noqa: BLE001 (raised below, when all are settled)
                troubles.append(error)
                goes_on = False
        if troubles:
            raise troubles[0]
        return tries

    def _next_begun(self, coming: Iterator[W]) -> W | None:
        for write in coming:
            self.job.demand_holder()
            if write.intend():
                return write
        return None

    def _write(self, write: Write, attempt: Callable[[], _Try | None]) -> WriteAnswer | None:
        patience = Patience(self.job.clock, self.job.deadline)
        tried = patience.repeat(attempt, again=_is_asked_again, wish=_wish)
        if tried is None:
            return None
        self._end(tried, write.purpose)
        return tried.answer

    def _try(self, write: Write) -> _Try | None:
        self.job.demand_holder()
        if not write.intend():
            return None
        return self._tried(write, self._answer(write.request))

    def _tried(self, write: Write, answer: WriteAnswer) -> _Try:
        self.lost_in_a_row = count_lost(self.lost_in_a_row, answer)
        is_left = write.settle(answer)
        return _Try(answer, what_follows(answer, is_left=is_left, lost_in_a_row=self.lost_in_a_row))

    def _answer(self, request: Callable[[], WriteAnswer]) -> WriteAnswer:
        try:
            return request()
        except Exception as error:
            if is_foreseen(error):
                raise
            return AnswerLost(tell_defect(self.job, error).message, self.job.clock.now(), by_defect=True)

    def _end(self, tried: _Try, purpose: str) -> None:
        """Raise what ends the run, if anything does."""
        answer, words = tried.answer, words_of(tried.answer)
        match tried.follows:
            case Follows.GO_ON:
                return
            case Follows.END_SETUP if isinstance(answer, Refused):
                raise refused_by_setup(self.system, purpose, words)
            case Follows.END_SETUP:
                raise SetupError(self.system, f"refuses {purpose}: {words.removeprefix(f'{self.system}: ')}")
            case Follows.END_AWAY:
                words = f"{self.lost_in_a_row} answers in a row were lost: {words}"
        raise TransientRemoteError(self.system, words, retry_after_s=_wish(tried))


def _after(first: _Try, following: Callable[[], _Try | None]) -> Callable[[], _Try | None]:
    """Attempts of which the first has been made."""
    made = iter([first])
    return lambda: next(made, None) or following()


def refused_by_setup(system: str, purpose: str, words: str) -> SetupError:
    """The system's own words may be in any language, and name no way out."""
    return SetupError(system, f"refuses {purpose}: {as_sentence(words)}", fix=CHECK_BUSINESS_CENTRAL)


def _is_asked_again(tried: _Try | None) -> bool:
    return tried is not None and tried.follows is Follows.ASK_AGAIN


def _wish(tried: _Try | None) -> float | None:
    """The seconds that the system asks us to wait."""
    answer = tried.answer if tried else None
    return answer.retry_after_s if isinstance(answer, NotExecuted) else None
