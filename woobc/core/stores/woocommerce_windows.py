"""Which spans of time to read a shop in, a few pages each; pure, nothing here does input or output.

Spans are in whole seconds since 1970, as the shop's own dates are. How orders lie in time is not known beforehand: the
planner learns it from each answer, from its total and from the dates of the orders in it.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Protocol, TypeVar

MOST_PAGES = 50
"""A window of more is cut. What a run that ends early must read again is at most that; but between windows nothing is read
ahead, so that shorter ones cost time."""
FILL = 0.9
"""How full a window is planned: a few more orders than expected must still fit."""
GROWTH = 3.0
"""How much longer the next window is after a second one in a row that held next to nothing."""

STRIDE = 2
"""How many times as many dates of the sample the next window may take: what they stand for changes on the way."""


@dataclass(frozen=True, slots=True)
class Window:
    """The seconds after `after` up to and including `until`; None is open."""

    after: int | None
    until: int | None


class Answer(Protocol):
    """What the planner looks at: the first page of a window."""

    @property
    def total(self) -> int:
        """How many orders the window holds, by the shop's own count."""

    @property
    def pages(self) -> int: ...

    @property
    def dates(self) -> Sequence[int]:
        """The dates of the orders on the page, by ascending order id."""


class WindowPlanner:
    """Estimates where the next window ends.

    It keeps three things. `_counts`: how many orders still lie up to certain moments, from answers that were too large.
    `_sample`: dates of orders known to be there, each standing for `_weight` orders, as they did in the last window, which
    held `_sampled` of them. `_pace`: the seconds per order where reading stands, for what lies beyond the sample.
    """

    def __init__(self, most: int) -> None:
        """`most` is how many orders a window may hold."""
        self._target = max(1.0, most * FILL)
        self._counts: dict[int, int] = {}
        self._sample: list[int] = []
        self._weight = 1.0
        self._sampled = 0
        self._pace: float | None = None
        self._quiet_until = 0
        self._too_large_in_a_row = 0
        self._next_to_nothing = 0

    def end(self, after: int, until: int) -> int:
        """Where a window from `after` should end, in (after, until]."""
        if until - after <= 1:
            return until
        bound, left = self._next_count(after, until)
        if left <= self._target:
            return bound
        guess = self._by_sample(after) or self._by_pace(after, bound, left)
        if self._too_large_in_a_row > 1:  # guesses keep failing: halving ends in any case
            guess = min(guess, after + (bound - after) // 2)
        longest = bound - 1 if self._too_large_in_a_row else bound
        return max(after + 1, min(guess, longest))

    def saw(self, window: Window, total: int, dates: Sequence[int]) -> None:
        """A window can be read to the end; `dates` are those of its orders, or of the first page of them."""
        after, until = window.after or 0, window.until or 0
        found = sorted(date for date in dates if after < date <= until)
        self._counts = {end: max(0, left - total) for end, left in self._counts.items() if end > until}
        self._sampled = bisect_right(self._sample, until) - bisect_right(self._sample, after)
        if self._sampled:
            self._weight = max(1.0, total / self._sampled)
        self._pace = self._pace_at_end(after, until, found, total)
        self._too_large_in_a_row = 0

    def saw_too_many(self, window: Window, total: int, dates: Sequence[int]) -> None:
        """A window holds more than can be read at once; `dates` are those of the orders with the lowest ids in it."""
        after, until = window.after or 0, window.until or 0
        self._counts[until] = total
        self._too_large_in_a_row += 1
        self._next_to_nothing = 0
        self._sampled = 0
        found = [date for date in dates if after < date <= until]
        if not found:
            return
        self._sample, self._weight = sorted(found), 1.0
        trend = _trend(found)
        if trend < -0.5:  # the lowest ids are the latest, as after a bulk change: all the others came before
            first, last = self._sample[0], self._sample[-1]
            self._pace = max(last - first, 1) / len(found)
            self._quiet_until = max(after, int(first - (total - len(found)) * self._pace))
            self._sample = []
        elif trend <= 0.5:  # no order in it: the sample stands for all
            self._weight = total / len(found)

    def _next_count(self, after: int, until: int) -> tuple[int, float]:
        """The farthest moment whose orders fit one page, else the nearest that is known; with the orders up to it."""
        bound, left = until, float("inf")
        for end in sorted(self._counts):
            if after < end <= until and (left == float("inf") or self._counts[end] <= self._target):
                bound, left = end, self._counts[end]
        return bound, left

    def _by_sample(self, after: int) -> int | None:
        """Where the sampled dates make a page full; None where they say too little: few are left, perhaps outliers."""
        start, wanted = bisect_right(self._sample, after), max(1, int(self._target / self._weight))
        if self._sampled:
            wanted = min(wanted, STRIDE * self._sampled)
        there = min(len(self._sample) - start, wanted)
        if there == 0 or (there < wanted / 4 and self._pace is not None):
            return None
        guess = self._sample[start + there - 1]
        crowd = (bisect_right(self._sample, guess) - start) * self._weight
        if crowd > 2 * self._target and guess - 1 > after:  # one second holds far more than the rest: stop before it
            return guess - 1
        return guess

    def _by_pace(self, after: int, bound: int, left: float) -> int:
        start = max(after, min(self._quiet_until, bound))
        pace = self._pace if self._pace is not None else (bound - start) / max(left, 1)
        return start + max(1, int(pace * self._target))

    def _pace_at_end(self, after: int, until: int, found: list[int], total: int) -> float:
        """The seconds per order in the later half of a window and the quiet after it; where that can't say, what is left.

        Of a window of several pages, whose first one holds the lowest ids, in the whole of it.
        """
        if total >= self._target / 10 and found:
            middle = len(found) // 2
            pace = (until - found[middle] + 1) / (len(found) - middle)
            if total > len(found):
                pace = (until - after) / total
            if pace * self._target >= 1:
                self._next_to_nothing = 0
                return pace
        self._next_to_nothing += 1
        return self._average(until) * GROWTH ** (self._next_to_nothing - 1)

    def _average(self, after: int) -> float:
        """The seconds per order from here to the nearest moment up to which the orders are counted."""
        return next(((end - after) / left for end, left in sorted(self._counts.items()) if end > after and left), 0.0)


def _trend(dates: Sequence[int]) -> float:
    """1.0 if dates only rise with the ids, -1.0 if they only fall, about 0 if there is no order in them."""
    rising = sum(1 for one, two in pairwise(dates) if two > one)
    falling = sum(1 for one, two in pairwise(dates) if two < one)
    return (rising - falling) / (rising + falling) if rising + falling else 0.0


A = TypeVar("A", bound=Answer)


def read_windows(after: int, until: int, first: A, fetch: Callable[[Window], A]) -> Iterator[tuple[Window, A]]:
    """Cut (after, until] into windows, each with its first page, in the order of time.

    `first` is the answer that was too large. A window comes back when it is at most `MOST_PAGES`, or one second long: the
    caller then walks its pages.
    """
    planner = WindowPlanner(len(first.dates) * MOST_PAGES)
    planner.saw_too_many(Window(after, until), first.total, first.dates)
    limit = until
    while after < until:
        window = Window(after, planner.end(after, limit))
        assert window.until is not None
        page = fetch(window)
        if page.pages > MOST_PAGES and window.until - after > 1:
            planner.saw_too_many(window, page.total, page.dates)
            limit = window.until
            continue
        planner.saw(window, page.total, page.dates)
        yield window, page
        after, limit = window.until, until
