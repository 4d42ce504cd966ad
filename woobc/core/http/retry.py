"""How long to keep trying: the one retry policy for requests that may be repeated."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime, timedelta
from email.utils import parsedate_to_datetime
from typing import TypeVar

from woobc.core.clock import Clock, as_utc
from woobc.core.domain.text import whole_number
from woobc.core.errors import TransientRemoteError

T = TypeVar("T")

ATTEMPTS = 4
_FOR_EVER_S = 10**9
LONGEST_WAIT_S = 120.0
"""A wish to wait longer than this is left to the next run: claims are not held for it."""


class Patience:
    """Repeats what failed for a passing reason, within the run's budget."""

    def __init__(self, clock: Clock, deadline: datetime) -> None:
        self.clock = clock
        self.deadline = deadline

    def call(self, action: Callable[[], T]) -> T:
        """The result of `action`; its TransientRemoteError is raised when patience ends.

        Waits 1, 2, 4 seconds and up to a second of jitter, or as long as the server asked for.
        """
        import tenacity

        def wait(state: tenacity.RetryCallState) -> float:
            error = state.outcome.exception() if state.outcome else None
            wish = error.retry_after_s if isinstance(error, TransientRemoteError) else None
            own: float = 2.0 ** (state.attempt_number - 1) + self.clock.jitter(1)
            return own if wish is None else max(wish, 0.0)

        def stop(state: tenacity.RetryCallState) -> bool:
            if state.attempt_number >= ATTEMPTS:
                return True
            span = wait(state)
            return span > LONGEST_WAIT_S or self.clock.now() + timedelta(seconds=span) > self.deadline

        retrying = tenacity.Retrying(
            retry=tenacity.retry_if_exception_type(TransientRemoteError),
            wait=wait,
            stop=stop,
            sleep=self.clock.sleep,
            reraise=True,
        )
        return retrying(action)


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
