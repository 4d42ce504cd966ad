"""Windows of time: every order is in exactly one, and there are few of them however orders lie in time."""

from __future__ import annotations

import random
from collections.abc import Callable
from dataclasses import dataclass

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from woobc.core.stores.woocommerce_windows import MOST_PAGES, Window, read_windows

DAY = 86_400
START = 1_795_000_000
NOW = START + 20 * DAY
PAGE = 100
OVERLAP = 2


@dataclass(frozen=True)
class Page:
    total: int
    pages: int
    dates: list[int]


class Shop:
    """Orders as a list of their dates by ascending id; counts what is asked of it."""

    def __init__(self, dates: list[int]) -> None:
        self.dates = dates
        self.requests = 0

    def first_page(self, window: Window) -> Page:
        self.requests += 1
        inside = [
            date
            for date in self.dates
            if (window.after is None or date > window.after) and (window.until is None or date <= window.until)
        ]
        return Page(len(inside), -(-len(inside) // PAGE), inside[:PAGE])

    def read(self) -> list[tuple[Window, Page]]:
        """Read as the adapter does, further pages counted as requests too."""
        first = self.first_page(Window(START, None))
        if first.pages <= 1:
            return [(Window(START, NOW), first)]
        found = list(read_windows(START, NOW, first, self.first_page))
        found.append((Window(NOW, None), self.first_page(Window(NOW, None))))
        self.requests += sum((page.total - PAGE) // (PAGE - OVERLAP) + 1 for _, page in found if page.pages > 1)
        return found


def changed_later(rng: random.Random, placed: list[int], days: int) -> list[int]:
    """Dates of the last changes of orders placed at these: most soon after, some after days."""
    return [min(NOW, date + int(days * DAY * rng.random() ** 4)) for date in placed]


def spread(rng: random.Random, count: int, first: int, last: int) -> list[int]:
    return [rng.randint(first, last) for _ in range(count)]


Distribution = Callable[[random.Random, int], list[int]]
NOON = START + 10 * DAY

DISTRIBUTIONS: dict[str, Distribution] = {
    "evenly over three weeks": lambda rng, n: sorted(spread(rng, n, START + 1, NOW)),
    "changed in no order of their ids": lambda rng, n: spread(rng, n, START + 1, NOW),
    "changed from the last id to the first": lambda rng, n: sorted(spread(rng, n, START + 1, NOW), reverse=True),
    "an old order touched, then evenly": lambda rng, n: [NOW, *sorted(spread(rng, n - 1, START + 1, NOW))],
    "within 200 seconds after quiet weeks": lambda rng, n: sorted(spread(rng, n, NOW - 200, NOW)),
    "in bulk within 200 seconds, downwards": lambda rng, n: sorted(spread(rng, n, NOW - 200, NOW), reverse=True),
    "in bulk within 200 seconds, then quiet": lambda rng, n: spread(rng, n, NOON, NOON + 200),
    "in bulk at the start": lambda rng, n: sorted(spread(rng, n, START + 1, START + 200)),
    "all in one second": lambda rng, n: [NOON] * n,
    "all in the first second": lambda rng, n: [START + 1] * n,
    "all in the last second": lambda rng, n: [NOW] * n,
    "in two seconds": lambda rng, n: [NOON + place % 2 for place in range(n)],
    "in five seconds": lambda rng, n: spread(rng, n, NOON, NOON + 4),
    "half in one second, half evenly": lambda rng, n: sorted(spread(rng, n // 2, START + 1, NOW)) + [NOON] * (n // 2),
    "ten bursts of a second": lambda rng, n: sorted(START + 2 * DAY * (1 + place % 10) - 5000 for place in range(n)),
    "four bursts of a second": lambda rng, n: sorted(START + 5 * DAY * (1 + place % 4) - 5000 for place in range(n)),
    "bursts of a minute each day": lambda rng, n: sorted(
        START + DAY * (1 + place % 20) - 5000 + rng.randint(0, 60) for place in range(n)
    ),
    "by day only": lambda rng, n: sorted(
        START + DAY * rng.randint(0, 19) + rng.randint(30_000, 70_000) for _ in range(n)
    ),
    "some old ones, then a burst": lambda rng, n: (
        spread(rng, n // 10, START + 1, NOW) + sorted(spread(rng, n - n // 10, NOW - 200, NOW))
    ),
    "changed up to three days later": lambda rng, n: changed_later(rng, sorted(spread(rng, n, START + 1, NOW)), 3),
    "changed up to ten days later": lambda rng, n: changed_later(rng, sorted(spread(rng, n, START + 1, NOW)), 10),
    "of two days, changed later": lambda rng, n: changed_later(rng, sorted(spread(rng, n, NOW - 2 * DAY, NOW)), 3),
    "of a day, changed later": lambda rng, n: changed_later(rng, [NOW - 90 * (n - place) for place in range(n)], 3),
    "ever more": lambda rng, n: sorted(int(NOW - 20 * DAY * 2 ** (-20 * rng.random())) for _ in range(n)),
    "ever fewer": lambda rng, n: sorted(int(START + 1 + 20 * DAY * 2 ** (-20 * rng.random())) for _ in range(n)),
}


@pytest.mark.parametrize("name", DISTRIBUTIONS)
def test_ten_thousand_orders_cost_at_most_150_requests(name: str) -> None:
    for seed in range(2):
        shop = Shop(DISTRIBUTIONS[name](random.Random(seed), 10_000))
        found = shop.read()
        assert sum(page.total for _, page in found) == 10_000
        assert shop.requests <= 150


@settings(max_examples=60, deadline=None)
@given(
    st.lists(
        st.one_of(
            st.integers(START + 1, NOW),
            st.integers(NOW - 3, NOW),
            st.sampled_from([NOON, NOON + 1, START + 1, NOW, NOW + 70 * 365 * DAY]),
        ),
        max_size=100,
    )
)
def test_windows_follow_each_other_and_hold_every_order_once(dates: list[int]) -> None:
    dates = [date for date in dates for _ in range(100)]
    found = Shop(dates).read()
    assert sum(page.total for _, page in found) == len(dates)
    position = START
    for window, page in found:
        assert window.after == position
        if window.until is not None:
            assert window.until > position
            assert page.pages <= MOST_PAGES or window.until - position == 1
            position = window.until
    assert position == NOW


def test_what_is_known_to_be_too_large_is_not_asked_for_again() -> None:
    """Narrowing down on a burst costs one request for each halving, not two."""
    shop = Shop([NOW - 1] * 10_000)
    shop.read()
    walked = -(-(10_000 - PAGE) // (PAGE - OVERLAP))
    assert shop.requests <= walked + (20 * DAY).bit_length() + 5
