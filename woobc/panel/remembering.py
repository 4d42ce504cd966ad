"""What all people see alike and what takes long to gather is gathered at most every few seconds."""

from __future__ import annotations

import threading
from collections.abc import Callable
from datetime import datetime, timedelta
from typing import TypeVar

from woobc.core.clock import Clock

T = TypeVar("T")


class Remembered:
    def __init__(self, clock: Clock) -> None:
        self._clock = clock
        self._held: dict[str, tuple[datetime, object]] = {}
        self._locks: dict[str, threading.Lock] = {}

    def forget(self) -> None:
        self._held.clear()

    def get(self, name: str, for_: timedelta, gather: Callable[[T | None], T]) -> T:
        """What was gathered under that name no longer ago than this, else what is gathered now, once for all who wait.

        `gather` is given what was gathered before, if there is any.
        """
        with self._locks.setdefault(name, threading.Lock()):
            now = self._clock.now()
            when, value = self._held.get(name, (None, None))
            if when is None or now - when >= for_:
                value = gather(value)  # type: ignore[arg-type]
                self._held[name] = (now, value)
            return value  # type: ignore[return-value]
