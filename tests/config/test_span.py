"""Lengths of time as people write them."""

from __future__ import annotations

from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from woobc.core.config.span import Span, parse_span

AMSTERDAM = ZoneInfo("Europe/Amsterdam")


@pytest.mark.parametrize(
    ("text", "span", "again"),
    [
        ("1 second", Span(timedelta(seconds=1)), "1 second"),
        ("90 seconds", Span(timedelta(seconds=90)), "90 seconds"),
        ("120 seconds", Span(timedelta(minutes=2)), "2 minutes"),
        ("48 hours", Span(timedelta(days=2)), "2 days"),
        ("2 weeks", Span(timedelta(days=14)), "14 days"),
        ("3 months", Span(months=3), "3 months"),
        ("1 year", Span(months=12), "12 months"),
        ("0 minutes", Span(), "0 days"),
        ("100 years", Span(months=1200), "1200 months"),
        ("36525 days", Span(timedelta(days=36_525)), "36525 days"),
    ],
)
def test_a_span_is_understood_and_shown_in_its_largest_whole_unit(text: str, span: Span, again: str) -> None:
    assert parse_span(text) == span
    assert str(span) == again


@pytest.mark.parametrize(
    "value", ["", "5", "5 parsecs", "-1 day", "1.5 hours", "1  day", " 1 day", "1 day ", "²  days", "101 years", "36526 days",
              "1201 months", 5, None, timedelta(days=1)],
)  # fmt: skip
def test_anything_else_is_none(value: object) -> None:
    assert parse_span(value) is None


def test_months_are_those_of_the_calendar_and_of_the_zone() -> None:
    """Noon stays noon across the change of the clock, and the last day of a month is the last day of any."""
    noon = datetime(2026, 5, 31, 12, tzinfo=AMSTERDAM)
    assert Span(months=3).before(noon, AMSTERDAM) == datetime(2026, 2, 28, 12, tzinfo=AMSTERDAM)
    assert Span(timedelta(days=1), 1).before(noon, AMSTERDAM) == datetime(2026, 4, 29, 12, tzinfo=AMSTERDAM)
