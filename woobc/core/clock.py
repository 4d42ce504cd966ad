"""The only source of now, today, sleep and jitter, and the only time formats."""

from __future__ import annotations

import contextlib
import re
import time
from datetime import UTC, date, datetime, timedelta, timezone, tzinfo
from functools import lru_cache
from zoneinfo import ZoneInfo


class Clock:
    """Real time. Tests hand in a subclass whose time they move."""

    def now(self) -> datetime:
        """The present moment, aware, UTC."""
        return datetime.now(UTC)

    def today(self, zone: ZoneInfo) -> date:
        """The day it is now in `zone`."""
        return self.now().astimezone(zone).date()

    def sleep(self, seconds: float) -> None:
        time.sleep(seconds)

    def jitter(self, seconds: float) -> float:
        """A random span between 0 and `seconds`."""
        import random

        return random.uniform(0, seconds)


FIRST_YEAR, LAST_YEAR = 1900, 2199

_LENGTH = len("2026-11-21T01:11:51.123Z")


@lru_cache(32)  # an order has most of its times in common with others of its page
def to_text(moment: datetime) -> str:
    """The one stored form, UTC with milliseconds: text order equals time order. `2026-11-21T01:11:51.123Z`."""
    if moment.tzinfo is None:
        raise ValueError("a time without zone can't be stored")
    if moment.tzinfo is not UTC:
        moment = moment.astimezone(UTC)
    return moment.isoformat(timespec="milliseconds")[: _LENGTH - 1] + "Z"


def to_text_if_any(moment: datetime | None) -> str | None:
    """As `to_text`; None stays None."""
    return to_text(moment) if moment else None


def as_utc(moment: datetime) -> datetime:
    """A moment that somebody else wrote down, in UTC; one without an offset is UTC.

    Raises ValueError for a year nobody means: at the ends of the calendar no span can be added and no time zone applied.
    """
    try:
        moment = moment.replace(tzinfo=UTC) if moment.tzinfo is None else moment.astimezone(UTC)
    except OverflowError:
        raise ValueError("a time outside the calendar") from None
    if not FIRST_YEAR <= moment.year <= LAST_YEAR:
        raise ValueError(f"nothing happens in the year {moment.year}")
    return moment


def from_text(text: str) -> datetime:
    """The moment of a stored text. Raises ValueError for anything else."""
    if len(text) != _LENGTH or text[-1] != "Z" or text[10] != "T":
        raise ValueError(f"{text!r} is not a stored time")
    return datetime.fromisoformat(text)


def from_text_if_any(text: str | None) -> datetime | None:
    """As `from_text`; a blank is None."""
    return from_text(text) if text else None


def to_local_text(moment: datetime, zone: ZoneInfo) -> str:
    """For people: the time in `zone`, to the minute."""
    return moment.astimezone(zone).strftime("%Y-%m-%d %H:%M")


def to_exact_local_text(moment: datetime, zone: ZoneInfo) -> str:
    """For people: the time in `zone`, to the second, where a minute more or less decides something."""
    return moment.astimezone(zone).strftime("%Y-%m-%d %H:%M:%S")


def start_of_day(day: date, zone: ZoneInfo) -> datetime:
    """The first instant of `day` in `zone`, as UTC; right on days of a clock change too."""
    return datetime(day.year, day.month, day.day, tzinfo=zone).astimezone(UTC)


def months_before(moment: datetime, months: int, zone: ZoneInfo) -> datetime:
    """The same wall-clock time `months` calendar months earlier; the last day of a shorter month."""
    from dateutil.relativedelta import relativedelta

    local = moment.astimezone(zone)
    return (local - relativedelta(months=months)).astimezone(UTC)


def describe_age(age: timedelta) -> str:
    """A span as a person says it: `4 min`, `3 h`, `12 d`."""
    seconds = max(0, int(age.total_seconds()))
    for limit, size, unit in ((90, 1, "s"), (5400, 60, "min"), (172_800, 3600, "h")):
        if seconds < limit:
            return f"{seconds // size} {unit}"
    return f"{seconds // 86_400} d"


def parse_moment(text: str, zone: ZoneInfo, now: datetime, *, end: bool = False) -> datetime:
    """What a person means by a date or a span back from now (`7d`, `12h`); a time without zone is in `zone`.

    A day means its first instant, or with `end` the first instant after it; an hour need not have minutes. Raises ValueError.
    """
    span = re.fullmatch(r"([0-9]{1,5})\s*([dh])", text.strip().lower())
    if span:
        return now - timedelta(**{_UNITS[span[2]]: int(span[1])})
    first = _parsed(text, datetime(2001, 1, 1, 0, 0))  # noqa: DTZ001 (gets its zone below)
    second = _parsed(text, datetime(2004, 2, 29, 13, 47))  # noqa: DTZ001
    if first.date() != second.date():
        raise ValueError(f"{text!r} names no full date")
    _refuse_two_meanings(text, first)
    try:
        if first.hour != second.hour:
            return start_of_day(first.date() + timedelta(days=1 if end else 0), zone)
        return (first if first.tzinfo else first.replace(tzinfo=zone)).astimezone(UTC)
    except OverflowError as error:  # at either end of the calendar
        raise ValueError(f"{text!r} is not a date") from error


def _parsed(text: str, default: datetime, *, dayfirst: bool = False, yearfirst: bool = False) -> datetime:
    """What python-dateutil makes of it; what the text does not name is taken from `default`."""
    from dateutil import parser

    def zone_of(name: str | None, offset_s: int | None) -> tzinfo | None:
        """`EST` is one thing here and another there, and to dateutil `UTC+3` is three hours behind."""
        if name not in (None, "Z", "UTC", "GMT") or re.search(r"(?:UTC|GMT)\s*[+-]", text, re.IGNORECASE):
            raise ValueError(f"{text!r} names a time zone that not everybody means alike; write an offset like +01:00")
        return None if offset_s is None else timezone(timedelta(seconds=offset_s))

    try:
        return parser.parse(text, default=default, dayfirst=dayfirst, yearfirst=yearfirst, tzinfos=zone_of)
    except (parser.ParserError, OverflowError) as error:
        raise ValueError(f"{text!r} is not a date") from error


def _refuse_two_meanings(text: str, first: datetime) -> None:
    """01.02.2025 is 1 February to some and 2 January to others; a year written out in front leaves no choice."""
    if re.match(r"\s*[0-9]{4}[^0-9]", text):
        return
    days = {first.date()}
    for dayfirst, yearfirst in ((True, False), (False, True), (True, True)):
        with contextlib.suppress(ValueError):
            days.add(_parsed(text, first, dayfirst=dayfirst, yearfirst=yearfirst).date())
    if len(days) > 1:
        meanings = " or ".join(f"{day.isoformat()} ({describe_day(day)})" for day in sorted(days))
        raise ValueError(f"{text!r} can mean {meanings}")


def describe_day(day: date) -> str:
    """`Saturday 1 February 2025`."""
    return f"{day:%A} {day.day} {day:%B %Y}"


def describe_moment(moment: datetime, zone: ZoneInfo) -> str:
    """`Saturday 1 February 2025, 00:00 Europe/Amsterdam`: so that a person sees how a date was understood."""
    local = moment.astimezone(zone)
    return f"{describe_day(local.date())}, {local:%H:%M} {zone.key}"


_UNITS = {"d": "days", "h": "hours"}
