"""The store's request quota: a window of simulated time, shared by all its clients."""

from __future__ import annotations

import math
from datetime import datetime, timedelta

from woobc.sandbox.base import SandboxClock

UNLIMITED = 7_000_000  # what stores without a limit of their plan show


class Quota:
    """One request is one unit; `limit` may be changed at any time, as other clients come and go."""

    def __init__(self, clock: SandboxClock, limit: int = UNLIMITED, window_s: float = 30) -> None:
        self.limit = limit
        self.window_s = window_s
        self._clock = clock
        self._used = 0
        self._start = clock.now()

    def spend(self, units: int = 1) -> bool:
        """Take `units`, for this or another client; False, with nothing taken, if fewer are left."""
        self._roll()
        if units > self.left:
            return False
        self._used += units
        return True

    def exhaust(self) -> None:
        """Nothing is left until the window ends."""
        self._roll()
        self._used = self.limit

    @property
    def left(self) -> int:
        return max(0, self.limit - self._used)

    def headers(self) -> dict[str, str]:
        self._roll()
        return {
            "X-Rate-Limit-Time-Window-Ms": str(int(self.window_s * 1000)),
            "X-Rate-Limit-Time-Reset-Ms": str(self._reset_ms()),
            "X-Rate-Limit-Requests-Quota": str(self.limit),
            "X-Rate-Limit-Requests-Left": str(self.left),
        }

    def retry_after_s(self) -> int:
        self._roll()
        return math.ceil(self._reset_ms() / 1000)

    def _end(self) -> datetime:
        return self._start + timedelta(seconds=self.window_s)

    def _reset_ms(self) -> int:
        return math.ceil((self._end() - self._clock.now()).total_seconds() * 1000)

    def _roll(self) -> None:
        now = self._clock.now()
        if not self._start <= now < self._end():
            self._start, self._used = now, 0
