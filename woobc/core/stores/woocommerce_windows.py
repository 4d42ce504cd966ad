"""Which spans of time to ask a shop for, so that each answer is one page; pure, nothing here does input or output.

Spans are in whole seconds since 1970, as the shop's own dates are. How orders lie in time is not known beforehand: the
planner learns it from each answer, from its total and from the dates of the orders in it.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass
from itertools import pairwise
from typing import Generic, Protocol, TypeVar

FILL = 0.9
"""How full a page is planned: a few more orders than expected must still fit."""
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

    def __init__(self, page_size: int) -> None:
        self._target = max(1.0, page_size * FILL)
        self._counts: dict[int, int] = {}
        self._sample: list[int] = []
        self._weight = 1.0
        self._sampled = 0
        self._pace: float | None = None
        self._quiet_until = 0
        self._too_large_in_a_row = 0
        self._next_to_nothing = 0
        self.sure = False
        """Whether the last answer was about as large as expected, so that asking ahead is worth it."""

    def end(self, after: int, until: int, ahead: int = 0) -> int:
        """Where a window from `after` should end, in (after, until]; `ahead` windows before it are still under way."""
        if until - after <= 1:
            return until
        bound, left = self._next_count(after, until, ahead)
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
        before, self._pace = self._pace, self._pace_at_end(until, found, total)
        self._too_large_in_a_row = 0
        steady = before is None or before / 1.5 < self._pace < before * 1.5
        self.sure = steady and total >= self._target * 0.6

    def saw_too_many(self, window: Window, total: int, dates: Sequence[int]) -> None:
        """A window holds more than can be read at once; `dates` are those of the orders with the lowest ids in it."""
        after, until = window.after or 0, window.until or 0
        self._counts[until] = total
        self._too_large_in_a_row += 1
        self._next_to_nothing = 0
        self._sampled = 0
        self.sure = False
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

    def _next_count(self, after: int, until: int, ahead: int) -> tuple[int, float]:
        """The farthest moment whose orders fit one page, else the nearest that is known; with the orders up to it."""
        bound, left = until, float("inf")
        for end in sorted(self._counts):
            if after < end <= until:
                expected = self._counts[end] - ahead * self._target
                if left == float("inf") or expected <= self._target:
                    bound, left = end, expected
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

    def _pace_at_end(self, until: int, found: list[int], total: int) -> float:
        """The seconds per order in the later half of a window and the quiet after it; where that can't say, what is left."""
        if total >= self._target / 10 and found:
            middle = len(found) // 2
            pace = (until - found[middle] + 1) / (len(found) - middle) * len(found) / total
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


@dataclass(slots=True)
class _Segment(Generic[A]):
    after: int
    until: int
    answer: Future[A] | None = None

    @property
    def window(self) -> Window:
        return Window(self.after, self.until)


def read_windows(
    after: int, until: int, first: A, fetch: Callable[[Window], A], parallel: int
) -> Iterator[tuple[Window, A]]:
    """Read (after, until] as windows in the order of time, each with its first page; at most `parallel` pages are held.

    `first` is the answer that was too large. A window comes back when it is one page, or when it is two or one second
    long: the caller then walks its pages. `fetch` runs in other threads too, for windows ahead of the one awaited.
    """
    planner = WindowPlanner(len(first.dates))
    planner.saw_too_many(Window(after, until), first.total, first.dates)
    agenda: list[_Segment[A]] = [_Segment(after, until)]
    with ThreadPoolExecutor(max_workers=max(1, parallel - 1)) as pool:
        try:
            while agenda:
                _ask_ahead(agenda, planner, pool, fetch, parallel if planner.sure else 1)
                segment = agenda.pop(0)
                page = segment.answer.result() if segment.answer else fetch(segment.window)
                if page.pages > 2 and segment.until - segment.after > 1:
                    planner.saw_too_many(segment.window, page.total, page.dates)
                    agenda.insert(0, _Segment(segment.after, segment.until))
                else:
                    planner.saw(segment.window, page.total, page.dates)
                    yield segment.window, page
        finally:
            pool.shutdown(cancel_futures=True)


def _ask_ahead(
    agenda: list[_Segment[A]],
    planner: WindowPlanner,
    pool: ThreadPoolExecutor,
    fetch: Callable[[Window], A],
    parallel: int,
) -> None:
    """Cut the next windows to size; ask for those after the first at once, while fewer than `parallel` are under way."""
    place = 0
    while place < len(agenda) and (place == 0 or sum(1 for segment in agenda if segment.answer) < parallel - 1):
        segment = agenda[place]
        if segment.answer is None:
            while place + 1 < len(agenda) and agenda[place + 1].answer is None:
                segment.until = agenda.pop(place + 1).until
            end = planner.end(segment.after, segment.until, place)
            if end < segment.until:
                agenda.insert(place + 1, _Segment(end, segment.until))
                segment.until = end
            if place > 0:
                segment.answer = pool.submit(fetch, segment.window)
        place += 1
