"""When cron starts an entry, by its time fields as crontab(5) has them, also those a person has written."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, datetime, timedelta
from typing import Final

from msgspec import Struct

from woobc.core.domain.text import whole_number

NICKNAMES: Final = {
    "@hourly": "0 * * * *",
    "@daily": "0 0 * * *",
    "@midnight": "0 0 * * *",
    "@weekly": "0 0 * * 0",
    "@monthly": "0 0 1 * *",
    "@yearly": "0 0 1 1 *",
    "@annually": "0 0 1 1 *",
}
_MONTHS: Final = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_DAYS: Final = ("sun", "mon", "tue", "wed", "thu", "fri", "sat")
_LONGEST_LOOK = timedelta(days=366)


class Times(Struct, frozen=True):
    """The minutes, hours, days of the month, months and days of the week (0 is Sunday) of an entry. With `either_day` the day
    has to be one of the month's or one of the week's, else both: cron's rule where both are given."""

    minutes: frozenset[int]
    hours: frozenset[int]
    days: frozenset[int]
    months: frozenset[int]
    weekdays: frozenset[int]
    either_day: bool

    def has_day(self, day: date) -> bool:
        of_month, of_week = day.day in self.days, day.isoweekday() % 7 in self.weekdays
        return day.month in self.months and (of_month or of_week if self.either_day else of_month and of_week)


def read_times(when: str) -> Times | None:
    """The times of `*/10 7-19 * * mon-fri`, `@hourly` and their like; None for what cron would not take, and for `@reboot`."""
    fields = NICKNAMES.get(when, when).split()
    if len(fields) != 5:
        return None
    minutes, hours, days = (_numbers(*field) for field in zip(fields[:3], (0, 0, 1), (59, 23, 31), strict=True))
    months, weekdays = _numbers(fields[3], 1, 12, _MONTHS), _numbers(fields[4], 0, 7, _DAYS)
    if minutes is None or hours is None or days is None or months is None or weekdays is None:
        return None
    either = not fields[2].startswith("*") and not fields[4].startswith("*")
    return Times(minutes, hours, days, months, frozenset(day % 7 for day in weekdays), either)


def _numbers(field: str, least: int, most: int, names: tuple[str, ...] = ()) -> frozenset[int] | None:
    found: set[int] = set()
    for part in field.split(","):
        span, has_step, step_text = part.partition("/")
        first_text, has_end, last_text = span.partition("-")
        first, last = _number(first_text, least, names), _number(last_text, least, names)
        if span == "*":
            first, last = least, most
        elif not has_end:
            last = most if has_step else first
        step = whole_number(step_text, most=3) if has_step else 1
        if first is None or last is None or not step or not least <= first <= last <= most:
            return None
        found.update(range(first, last + 1, step))
    return frozenset(found)


def _number(text: str, least: int, names: tuple[str, ...]) -> int | None:
    return names.index(text.lower()) + least if text.lower() in names else whole_number(text, most=2)


def next_start(times: Iterable[str], after: datetime) -> datetime | None:
    """When cron starts a job next that has entries with these times; None where they tell no moment of the coming year. Cron
    goes by the machine's time zone."""
    read = [found for when in times if (found := read_times(when)) is not None]
    moment = after.replace(second=0, microsecond=0) + timedelta(minutes=1)
    while moment < after + _LONGEST_LOOK:
        local = moment.astimezone()
        today = [each for each in read if each.has_day(local.date())]
        if any(local.minute in each.minutes and local.hour in each.hours for each in today):
            return moment
        moment += timedelta(minutes=1 if any(local.hour in each.hours for each in today) else 60 - local.minute)
    return None
