"""How it went lately, in figures: orders a day, how long they took, how old what waits is, how long the runs took.

Read along indexes and over the last `DAYS` only, so that years of orders cost nothing.
"""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from datetime import date, datetime, timedelta
from typing import Any

from msgspec import Struct

from woobc.core.clock import Clock, start_of_day, to_text
from woobc.core.config.values import Config
from woobc.core.domain.lifecycle import OrderState
from woobc.core.middleware.middleware import Middleware
from woobc.core.operating.status import RHYTHM

DAYS = 30
RUNS_EACH = 40
_S = OrderState

OUTCOMES: Mapping[str, tuple[OrderState, ...]] = {
    "posted": (_S.POSTED,),
    "in Business Central": (_S.INSERTED, _S.VERIFIED, _S.RELEASED, _S.POSTING),
    "on the way": (_S.RECEIVED, _S.PENDING, _S.INSERTING, _S.UNKNOWN),
    "open": (_S.OPEN,),
    "not forwarded": (_S.CANCELLED, _S.HISTORY, _S.SKIPPED, _S.IGNORED, _S.GONE),
}
WAITING = (_S.RECEIVED, _S.OPEN, _S.PENDING, _S.INSERTING, _S.UNKNOWN, _S.INSERTED, _S.POSTING)
AGES: Mapping[str, timedelta] = {
    "under 1 h": timedelta(hours=1),
    "1 to 4 h": timedelta(hours=4),
    "4 to 24 h": timedelta(hours=24),
    "1 to 7 d": timedelta(days=7),
    "7 to 30 d": timedelta(days=30),
    "over 30 d": timedelta.max,
}


class Day(Struct, frozen=True):
    """The orders placed on a day, by outcome, and how long those verified on it took since they were placed, in minutes."""

    day: date
    outcomes: Mapping[str, int]
    median_min: float | None
    most_min: float | None
    """Of 95 in 100 orders it is less."""


class RunLength(Struct, frozen=True):
    run: int
    command: str
    started: datetime
    seconds: float


class Figures(Struct, frozen=True):
    """`waiting`: state -> how many orders of each of `AGES`, by when they were placed."""

    days: tuple[Day, ...]
    waiting: Mapping[str, tuple[int, ...]]
    runs: tuple[RunLength, ...]


def gather_figures(config: Config, middleware: Middleware, clock: Clock, earlier: Figures | None = None) -> Figures:
    """As they are now. `earlier` ones tell how long it took on days that were over when they were gathered: nothing is verified
    on those any more (on the last but one a run could still be at it)."""
    now, zone = clock.now(), config.time_zone
    today = now.astimezone(zone).date()
    days = [today - timedelta(days=back) for back in reversed(range(DAYS))]
    bounds = [start_of_day(day, zone) for day in (*days, today + timedelta(days=1))]
    placed = middleware.overview.placed_by_day(bounds)
    took = {day.day: (day.median_min, day.most_min) for day in earlier.days[:-2]} if earlier else {}
    first = next(at for at, day in enumerate(days) if day not in took or day == today)
    for day, seconds in zip(days[first:], middleware.overview.verified_by_day(bounds[first:]), strict=True):
        ordered = sorted(seconds)
        took[day] = _minutes(ordered, 0.5), _minutes(ordered, 0.95)
    return Figures(
        days=tuple(
            Day(
                day,
                {
                    name: sum(placed[state][at] for state in states if state in placed)
                    for name, states in OUTCOMES.items()
                },
                *took[day],
            )
            for at, day in enumerate(days)
        ),
        waiting=_waiting(middleware, now),
        runs=tuple(_runs(middleware)),
    )


def _minutes(seconds: Sequence[int], share: float) -> float | None:
    least = share_of(seconds, share)
    return None if least is None else max(0, least) / 60


def share_of(ordered: Sequence[float], share: float) -> float | None:
    """The least of these values, the smaller first, that `share` of all do not go beyond; None of none."""
    return ordered[math.ceil(share * len(ordered)) - 1] if ordered else None


def _waiting(middleware: Middleware, now: datetime) -> dict[str, tuple[int, ...]]:
    bounds = [now - most if most < timedelta.max else None for most in AGES.values()]
    counted = {str(state): middleware.overview.placed_between(state, bounds) for state in WAITING}
    return {state: counts for state, counts in counted.items() if any(counts)}


def _runs(middleware: Middleware) -> list[RunLength]:
    found = [
        RunLength(run.id, run.command, run.started, (run.ended - run.started).total_seconds())
        for command in RHYTHM
        for run in middleware.runs.busy(command, RUNS_EACH)
        if run.ended is not None
    ]
    return sorted(found, key=lambda run: run.run)


def figures_as_json(figures: Figures) -> dict[str, Any]:
    return {
        "days": [
            {
                "day": str(day.day),
                "outcomes": dict(day.outcomes),
                "median_minutes": _rounded(day.median_min),
                "most_minutes": _rounded(day.most_min),
            }
            for day in figures.days
        ],
        "waiting": {state: dict(zip(AGES, counts, strict=True)) for state, counts in figures.waiting.items()},
        "runs": [
            {"run": run.run, "command": run.command, "start": to_text(run.started), "seconds": _rounded(run.seconds)}
            for run in figures.runs
        ],
    }


def _rounded(number: float | None) -> float | None:
    return None if number is None else round(number, 1)
