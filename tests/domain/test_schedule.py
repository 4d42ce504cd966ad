"""A posting time comes once a day, is caught up when missed, and survives clock changes."""

from __future__ import annotations

from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.domain.factories import AMSTERDAM
from woobc.core.domain.schedule import due_posting_time, last_posting_time, next_posting_time, posting_time_on

TEN = time(22, 0)


def at(text: str) -> datetime:
    """A wall-clock time in Amsterdam, the first of a doubled one."""
    return datetime.fromisoformat(text).replace(tzinfo=AMSTERDAM)


@pytest.mark.parametrize(
    ("day", "posting_time", "zone", "expected"),
    [
        (date(2026, 1, 31), TEN, "Europe/Amsterdam", "2026-01-31T21:00"),
        (date(2026, 7, 1), TEN, "Europe/Amsterdam", "2026-07-01T20:00"),
        (date(2026, 3, 29), time(1, 59), "Europe/Amsterdam", "2026-03-29T00:59"),
        (date(2026, 3, 29), time(2, 0), "Europe/Amsterdam", "2026-03-29T01:00"),
        (date(2026, 3, 29), time(2, 30), "Europe/Amsterdam", "2026-03-29T01:00"),
        (date(2026, 3, 29), time(3, 0), "Europe/Amsterdam", "2026-03-29T01:00"),
        (date(2026, 10, 25), time(2, 30), "Europe/Amsterdam", "2026-10-25T00:30"),
        (date(2026, 10, 25), time(3, 0), "Europe/Amsterdam", "2026-10-25T02:00"),
        (date(2026, 10, 4), time(2, 15, 30, 7), "Australia/Lord_Howe", "2026-10-03T15:30"),
        (date(2011, 12, 30), TEN, "Pacific/Apia", "2011-12-30T10:00"),
    ],
)
def test_a_skipped_time_is_the_first_instant_after_and_a_doubled_one_the_first(
    day: date, posting_time: time, zone: str, expected: str
) -> None:
    moment = posting_time_on(day, posting_time, ZoneInfo(zone))
    assert moment == datetime.fromisoformat(expected).replace(tzinfo=UTC)
    assert moment.tzinfo is UTC


@pytest.mark.parametrize(
    ("ready", "now", "due"),
    [
        ("2026-11-20T15:00", "2026-11-20T21:59", None),
        ("2026-11-20T15:00", "2026-11-20T22:00", "2026-11-20T22:00"),
        ("2026-11-20T22:00", "2026-11-20T22:00", "2026-11-20T22:00"),
        ("2026-11-20T22:01", "2026-11-21T21:59", None),
        ("2026-11-30T21:50", "2026-12-01T01:10", "2026-11-30T22:00"),
        ("2026-11-28T15:00", "2026-12-01T01:10", "2026-11-28T22:00"),
    ],
)
def test_an_order_is_due_at_the_first_posting_time_since_it_was_ready(ready: str, now: str, due: str | None) -> None:
    found = due_posting_time(at(ready), at(now), TEN, AMSTERDAM)
    assert found == (at(due) if due else None)


def test_the_posting_date_of_a_month_end_caught_up_in_the_next_month_is_the_month_end() -> None:
    due = due_posting_time(at("2026-11-30T21:50"), at("2026-12-01T01:10"), TEN, AMSTERDAM)
    assert due is not None
    assert due.astimezone(AMSTERDAM).date() == date(2026, 11, 30)


@pytest.mark.parametrize(
    ("now", "following"),
    [
        ("2026-11-20T21:59", "2026-11-20T22:00"),
        ("2026-11-20T22:00", "2026-11-21T22:00"),
        ("2026-12-31T23:00", "2027-01-01T22:00"),
        ("2026-03-28T22:30", "2026-03-29T22:00"),
        ("2026-10-24T22:30", "2026-10-25T22:00"),
    ],
)
def test_the_next_posting_time_lies_ahead(now: str, following: str) -> None:
    assert next_posting_time(at(now), TEN, AMSTERDAM) == at(following)


@pytest.mark.parametrize(
    ("now", "last"),
    [
        ("2026-11-20T21:59", "2026-11-19T22:00"),
        ("2026-11-20T22:00", "2026-11-20T22:00"),
        ("2027-01-01T00:30", "2026-12-31T22:00"),
        ("2026-03-29T21:00", "2026-03-28T22:00"),
    ],
)
def test_the_last_posting_time_has_come(now: str, last: str) -> None:
    assert last_posting_time(at(now), TEN, AMSTERDAM) == at(last)


def test_the_day_of_the_last_posting_time_is_that_of_the_company() -> None:
    assert last_posting_time(at("2026-11-21T00:30"), time(0, 15), AMSTERDAM) == at("2026-11-21T00:15")


@given(
    st.integers(0, 3 * 366 * 24 * 60).map(
        lambda minutes: datetime(2025, 1, 1, tzinfo=UTC) + timedelta(minutes=minutes)
    ),
    st.times(),
    st.sampled_from(["Europe/Amsterdam", "America/New_York", "Asia/Tokyo", "Australia/Lord_Howe"]),
)
def test_posting_times_come_once_a_day_and_none_is_missed(moment: datetime, posting_time: time, zone: str) -> None:
    following = next_posting_time(moment, posting_time, ZoneInfo(zone))
    assert moment < following <= moment + timedelta(hours=25)
    assert due_posting_time(moment, following - timedelta(minutes=1), posting_time, ZoneInfo(zone)) in (None, moment)
    assert due_posting_time(moment, following, posting_time, ZoneInfo(zone)) in (moment, following)
