"""Bugs to be planted on purpose, one of each family, to show that the proof finds them."""

from __future__ import annotations

from collections.abc import Callable

PLANTED: dict[str, Callable[[], None]] = {}


def plant(name: str) -> None:
    """Break woobc, in this process only."""
    PLANTED[name]()
