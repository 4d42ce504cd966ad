"""When a failed attempt is repeated, and when it is left to a person."""

from __future__ import annotations

import re
from datetime import datetime, time, timedelta
from zoneinfo import ZoneInfo

from woobc.core.domain.codes import CODES, Heals
from woobc.core.domain.schedule import next_posting_time

IDENTICAL_ERRORS_TO_FAIL = 3
ORDERS_WITH_ONE_ERROR_TO_STOP = 5
LOST_ANSWERS_TO_STOP = 3
_FIRST_WAIT = timedelta(minutes=5)
_LONGEST_WAIT = timedelta(hours=4)
_NIGHT = time(2, 30)
_HOUR = timedelta(hours=1)


def next_attempt(attempts: int, now: datetime) -> datetime:
    """After `attempts` failures: the first wait, doubled each time, up to the longest."""
    doublings: int = min(max(attempts - 1, 0), 10)
    return now + min(_FIRST_WAIT * (1 << doublings), _LONGEST_WAIT)


def next_quiet_attempt(code: str, now: datetime, zone: ZoneInfo) -> datetime | None:
    """When an order that failed with `code` is tried again by itself: once each night, each hour, or never (None)."""
    known = CODES.get(code)
    match known.heals if known else Heals.NEVER:
        case Heals.NIGHTLY | Heals.MAPPING:
            return next_posting_time(now, _NIGHT, zone)
        case Heals.HOURLY:
            return now + _HOUR
    return None


def kind_of_refusal(fault_type: str, text: str) -> str:
    """The same for faults of one cause: type and text without the values of one order.

    Values stand in quotes or brackets, at the end behind a colon, or are numbers or GUIDs, in every language.
    """
    words = re.sub(r"'[^']*'|\"[^\"]*\"|\([^()]*\)|: [^:.]*$|[0-9a-f]{8}-[0-9a-f-]{27}|[0-9]+", "…", text)
    return f"{fault_type}: {words}"[:300]


def is_same_refusal(before: str, now: str) -> bool:
    """Whether two refusals of one order are the same but for numbers that differ each time."""
    return kind_of_refusal("", before) == kind_of_refusal("", now)
