"""How long to keep trying: the one retry policy for requests that may be repeated."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime, timedelta
from email.utils import parsedate_to_datetime
from typing import TYPE_CHECKING, Any, TypeVar

from msgspec.structs import replace

from woobc.core.clock import Clock, as_utc
from woobc.core.domain.text import whole_number
from woobc.core.errors import OutOfTime, TransientRemoteError

if TYPE_CHECKING:
    from concurrent.futures import Future

    import tenacity

    from woobc.core.http.wire import Limits

T = TypeVar("T")

ATTEMPTS = 4
_FOR_EVER_S = 10**9
LONGEST_WAIT_S = 120.0
"""A wish to wait longer than this is left to the next run: claims are not held for it."""
LONGEST_TRY = timedelta(minutes=5)
"""What has cost so long already is not tried again in this run: the others wait for it."""


class Patience:
    """Repeats what failed for a passing reason, within the time of the run."""

    def __init__(self, clock: Clock, deadline: datetime, *, attempts: int = ATTEMPTS) -> None:
        self.clock = clock
        self.deadline = deadline
        self.attempts = attempts

    def call(self, action: Callable[[], T], *, late: bool = False) -> T:
        """The result of `action`; its TransientRemoteError is raised when patience ends.

        Waits 1, 2, 4 seconds and up to a second of jitter, or as long as the server asked for. Raises OutOfTime, without
        asking anybody, once the run's time is over; unless `late`, which is for writes: what belongs together, such as the
        lines of an order, must not be cut apart by the clock, so their jobs look at it before they begin.
        """
        import tenacity

        if not late and self.clock.now() >= self.deadline:
            raise OutOfTime()
        retrying = self._retrying(tenacity.retry_if_exception_type(TransientRemoteError), _wish_of_error)
        return retrying(action)

    def repeat(self, action: Callable[[], T], *, again: Callable[[T], bool], wish: Callable[[T], float | None]) -> T:
        """The result of `action`, which is repeated as `call` does while `again` says so of it: the last one. Never OutOfTime.

        `wish`: the seconds that a result asks to wait, or None.
        """
        import tenacity

        return self._retrying(tenacity.retry_if_result(again), lambda outcome: wish(outcome.result()))(action)

    def _retrying(
        self, retry: tenacity.retry_base, wish_of: Callable[[Future[Any]], float | None]
    ) -> tenacity.Retrying:
        import tenacity

        began = self.clock.now()

        def wait(state: tenacity.RetryCallState) -> float:
            wish = wish_of(state.outcome) if state.outcome else None
            own: float = 2.0 ** (state.attempt_number - 1) + self.clock.jitter(1)
            return own if wish is None else max(wish, 0.0)

        def stop(state: tenacity.RetryCallState) -> bool:
            if state.attempt_number >= self.attempts or self.clock.now() - began > LONGEST_TRY:
                return True
            span = wait(state)
            return span > LONGEST_WAIT_S or self.clock.now() + timedelta(seconds=span) > self.deadline

        def give_up(state: tenacity.RetryCallState) -> Any:
            assert state.outcome is not None  # there was a try
            return state.outcome.result()

        return tenacity.Retrying(
            retry=retry, wait=wait, stop=stop, sleep=self.clock.sleep, retry_error_callback=give_up
        )

    def shorten(self, limits: Limits) -> Limits:
        """The limits of a read that begins now: it is given up when the run's time is over, but not before it had time enough
        to tell a slow server from a short rest."""
        left_s = (self.deadline - self.clock.now()).total_seconds()
        return replace(limits, whole_s=min(limits.whole_s, max(limits.silence_s, left_s)))


def _wish_of_error(outcome: Future[Any]) -> float | None:
    error = outcome.exception()
    return error.retry_after_s if isinstance(error, TransientRemoteError) else None


def brief_patience(clock: Clock) -> Patience:
    """For what a person waits for."""
    return Patience(clock, clock.now() + timedelta(minutes=5), attempts=2)


def retry_after_s(header: str | None, now: datetime) -> float | None:
    """The seconds a `Retry-After` header asks for, given as seconds or as an HTTP date; None if it says nothing usable."""
    if not header:
        return None
    text = header.strip()
    seconds = whole_number(text, most=400)
    if seconds is not None:
        return float(min(seconds, _FOR_EVER_S))
    moment = http_date(text)
    return None if moment is None else max(0.0, (moment - now).total_seconds())


def http_date(text: str) -> datetime | None:
    """The moment an HTTP header names, in UTC; None if it names none. HTTP's dates are all UTC, whatever stands for it."""
    try:
        return as_utc(parsedate_to_datetime(text))
    except (ValueError, OverflowError, IndexError, TypeError):  # what the library says of a text that is no date
        return None
