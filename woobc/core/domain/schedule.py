"""When `batch-post` posts: the posting times of a store, right on days of a clock change too."""

from __future__ import annotations

from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

_MINUTE = timedelta(minutes=1)
_DAY = timedelta(days=1)


def posting_time_on(day: date, at: time, zone: ZoneInfo) -> datetime:
    """The moment of `at` on `day` in `zone`, as UTC: the first of a doubled hour, the end of a skipped one."""
    local = datetime.combine(day, at, tzinfo=zone)
    moment = local.astimezone(UTC)
    if moment.astimezone(zone).replace(tzinfo=None) == local.replace(tzinfo=None):
        return moment
    return _end_of_gap(local, zone)


def _end_of_gap(skipped: datetime, zone: ZoneInfo) -> datetime:
    """The first instant after the gap in which `skipped` lies; clocks change at whole minutes."""
    moment = skipped.replace(second=0, microsecond=0, fold=1).astimezone(UTC)
    before = moment.astimezone(zone).utcoffset()
    while moment.astimezone(zone).utcoffset() == before:
        moment += _MINUTE
    return moment


def due_posting_time(ready_since: datetime, now: datetime, at: time, zone: ZoneInfo) -> datetime | None:
    """The posting time that an order ready since `ready_since` waits for, if it has come by `now`; its day is the posting date.

    Of several missed ones it is the first: the order is posted with the date it would have had if nothing had been down.
    """
    due = _first_from(ready_since, at, zone)
    return due if due <= now else None


def last_posting_time(now: datetime, at: time, zone: ZoneInfo) -> datetime:
    """The last posting time up to `now`: what has been ready since then, or longer, is due."""
    day = now.astimezone(zone).date()
    today = posting_time_on(day, at, zone)
    return today if today <= now else posting_time_on(day - _DAY, at, zone)


def next_posting_time(now: datetime, at: time, zone: ZoneInfo) -> datetime:
    """The first posting time after `now`."""
    return _first_from(now + timedelta.resolution, at, zone)


def _first_from(moment: datetime, at: time, zone: ZoneInfo) -> datetime:
    day = moment.astimezone(zone).date()
    today = posting_time_on(day, at, zone)
    return today if today >= moment else posting_time_on(day + _DAY, at, zone)
