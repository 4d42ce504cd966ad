"""The short form of what can be tried at hundreds of places, and the whole, which `.ci/full` takes."""

from __future__ import annotations

from hypothesis import settings


def is_short() -> bool:
    """Unless the tests are run with `--hypothesis-profile=proof`."""
    return bool(settings().derandomize)


def of_form(short: int, whole: int) -> int:
    return short if is_short() else whole
