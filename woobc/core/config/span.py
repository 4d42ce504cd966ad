"""Lengths of time as people write them."""

from __future__ import annotations

import re
from datetime import datetime, timedelta
from typing import Final, NamedTuple
from zoneinfo import ZoneInfo

from woobc.core.clock import months_before

PATTERN: Final = r"([0-9]{1,9}) (second|minute|hour|day|week|month|year)s?"
_SECONDS: Final = {"second": 1, "minute": 60, "hour": 3600, "day": 86_400, "week": 604_800}
_MONTHS: Final = {"month": 1, "year": 12}


class Span(NamedTuple):
    """A length of time; months are calendar months."""

    days: timedelta = timedelta()
    months: int = 0

    def before(self, moment: datetime, zone: ZoneInfo) -> datetime:
        return months_before(moment, self.months, zone) - self.days

    def __str__(self) -> str:
        from woobc.core.domain.text import counted  # an idle run needs none of it

        if self.months:
            return counted(self.months, "month")
        seconds = int(self.days.total_seconds())
        for size, unit in ((86_400, "day"), (3600, "hour"), (60, "minute")):
            if seconds % size == 0:
                return counted(seconds // size, unit)
        return counted(seconds, "second")


_CENTURY: Final = Span(timedelta(days=36_525), 1200)


def parse_span(value: object) -> Span | None:
    """`21 days`, `3 months`, `90 seconds`, at most a century; None for anything else."""
    found = re.fullmatch(PATTERN, value) if isinstance(value, str) else None
    if not found:
        return None
    count, unit = int(found[1]), found[2]
    if unit in _MONTHS:
        span = Span(months=count * _MONTHS[unit])
    else:
        span = Span(timedelta(seconds=count * _SECONDS[unit]))
    return span if span.days <= _CENTURY.days and span.months <= _CENTURY.months else None
