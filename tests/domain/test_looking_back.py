"""From when on changes are read once more, whatever the clocks did since the last reading."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest

from woobc.core.domain.looking_back import CLOCKS_MAY_DRIFT, LOOK_BACK, look_back_is_due, read_again_from

START = datetime(2026, 1, 1, tzinfo=UTC)
WATERMARK = datetime(2026, 11, 20, 12, tzinfo=UTC)
BEGAN = datetime(2026, 11, 21, 9, tzinfo=UTC)
OVERLAP = timedelta(minutes=10)
SINCE = WATERMARK - OVERLAP
MINUTE, HOUR, DAY = timedelta(minutes=1), timedelta(hours=1), timedelta(days=1)


def begins(set_back: timedelta, away: timedelta | None, *, looks_back: bool = False) -> datetime | None:
    """The shop's clock went on from the watermark, but was set back; `away` is told by ours."""
    return read_again_from(
        SINCE,
        shop_now=WATERMARK + (away or HOUR) - set_back,
        began=BEGAN,
        caught_up_at=None if away is None else BEGAN - away,
        start=START,
        overlap=OVERLAP,
        looks_back=looks_back,
    )


@pytest.mark.parametrize(
    ("set_back", "away", "expected"),
    [
        (timedelta(), HOUR / 2, None),
        (timedelta(), DAY, None),
        (MINUTE, HOUR / 2, None),  # no more than clocks drift
        (CLOCKS_MAY_DRIFT, HOUR, None),
        (CLOCKS_MAY_DRIFT + timedelta(seconds=1), HOUR, WATERMARK - CLOCKS_MAY_DRIFT - timedelta(seconds=1) - OVERLAP),
        (-DAY, HOUR, None),  # set forward
        (2 * HOUR, HOUR, WATERMARK - 2 * HOUR - OVERLAP),
        (HOUR, DAY, WATERMARK - HOUR - OVERLAP),  # it has come past the watermark again
        (DAY, MINUTE, WATERMARK - DAY - OVERLAP),
        (2 * HOUR, None, START - OVERLAP),  # nobody knows how long ago it was
        (HOUR + OVERLAP, None, None),
        (HOUR + OVERLAP + timedelta(seconds=1), None, START - OVERLAP),
    ],
)
def test_a_clock_set_back_dates_changes_before_the_watermark(
    set_back: timedelta, away: timedelta | None, expected: datetime | None
) -> None:
    """Whatever was changed since the last reading is dated after that."""
    assert begins(set_back, away) == expected


def test_our_own_clock_may_have_been_set_back_instead() -> None:
    """It says that the last reading is an hour in the future; by the shop's it was a minute ago."""
    shop_now = WATERMARK + MINUTE
    found = read_again_from(
        SINCE, shop_now=shop_now, began=BEGAN, caught_up_at=BEGAN + HOUR, start=START, overlap=OVERLAP, looks_back=False
    )
    assert found == shop_now - HOUR - OVERLAP


def test_the_look_back_goes_further_than_the_clocks_say() -> None:
    assert begins(timedelta(), HOUR, looks_back=True) == SINCE - LOOK_BACK
    assert begins(DAY, HOUR, looks_back=True) == WATERMARK - DAY - OVERLAP - LOOK_BACK


@pytest.mark.parametrize(
    ("ago", "is_due"),
    [(None, False), (timedelta(), False), (DAY - MINUTE, False), (DAY, True), (-MINUTE, True)],
)
def test_it_is_due_once_a_day(ago: timedelta | None, is_due: bool) -> None:
    assert look_back_is_due(None if ago is None else BEGAN - ago, BEGAN) is is_due
