"""Which spans of time to read a shop in, a few pages each; pure, nothing here does input or output.

Spans are in whole seconds since 1970, as the shop's own dates are. How orders lie in time is not known beforehand, so what
is too large is halved. Guessing the ends from the dates that were read saves nothing worth having: at shops that sell evenly,
grow, live on one Friday, migrated half of their orders or were imported in an hour it is at most a dozen requests of hundreds.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Protocol, TypeVar

from msgspec import Struct

MOST_PAGES = 60
"""A window of more is cut. What a run that ends early must read again is at most that; but each
window costs a request or two."""


class Window(Struct, frozen=True):
    """The seconds after `after` up to and including `until`; None is open."""

    after: int | None
    until: int | None


class Answer(Protocol):
    """The first page of a window, with the shop's own count of its orders and pages."""

    @property
    def total(self) -> int: ...

    @property
    def pages(self) -> int: ...


A = TypeVar("A", bound=Answer)


def read_windows(after: int, until: int, first: A, fetch: Callable[[Window], A]) -> Iterator[tuple[Window, A]]:
    """Cut (after, until] into windows, each with its first page, in the order of time.

    `first` is the answer that was too large. A window comes back when it is at most `MOST_PAGES`, or one second long: the
    caller then walks its pages.
    """
    most = MOST_PAGES * first.total // first.pages
    ends = {
        until: first.total
    }  # how many orders lie up to these moments, as far as that is known; the nearest is the last
    while ends:
        end, count = next(reversed(ends.items()))
        if count > most and end - after > 1:
            end = (after + end) // 2
        window = Window(after, end)
        page = fetch(window)
        if page.pages > MOST_PAGES and end - after > 1:
            ends[end] = page.total
            continue
        yield window, page
        after = end
        ends = {moment: left - page.total for moment, left in ends.items() if moment > end}
