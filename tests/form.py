"""The short form of what can be tried at hundreds of places, and the whole, which `.ci/full` takes.

Cases that differ little from each other are sampled by the mark `every(n)`; those that are chosen, by `cases_of_form`.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from typing import TypeVar

from hypothesis import settings

Case = TypeVar("Case")


def is_short() -> bool:
    """Unless the tests are run with `--hypothesis-profile=proof`."""
    return bool(settings().derandomize)


def of_form(short: int, whole: int) -> int:
    return short if is_short() else whole


def cases_of_form(cases: Sequence[Case], short: Collection[int]) -> list[Case]:
    """In the short form those at these places, which differ most from each other; else all."""
    return [case for place, case in enumerate(cases) if place in short or not is_short()]
