"""Conditions on a stored order, each written once: asked of one order in memory, or of the whole table as SQL."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import datetime

    from woobc.core.domain.stored import StoredOrder

    Holds = Callable[[StoredOrder, datetime], bool]


class Condition:
    """What may be true of an order at a moment. `sql` calls the order `o` and the moment `:now`.

    The words in it are the program's own, never text from outside.
    """

    __slots__ = ("holds", "sql")

    def __init__(self, sql: str, holds: Holds) -> None:
        self.sql = sql
        self.holds = holds

    def __and__(self, other: Condition) -> Condition:
        return Condition(
            f"{self.sql} AND {other.sql}", lambda order, now: self.holds(order, now) and other.holds(order, now)
        )

    def __or__(self, other: Condition) -> Condition:
        return Condition(
            f"({self.sql} OR {other.sql})", lambda order, now: self.holds(order, now) or other.holds(order, now)
        )


def given(column: str) -> Condition:
    """The column has a value."""
    return Condition(f"o.{column} IS NOT NULL", lambda order, _: getattr(order, column) is not None)


def missing(column: str) -> Condition:
    return Condition(f"o.{column} IS NULL", lambda order, _: getattr(order, column) is None)


def flag(column: str, value: bool = True) -> Condition:
    """A column of yes or no."""
    return Condition(f"o.{column} = {int(value)}", lambda order, _: getattr(order, column) is value)


def one_of(column: str, *words: str) -> Condition:
    return Condition(f"o.{column} IN ({_listed(words)})", lambda order, _: getattr(order, column) in words)


def none_of(column: str, *words: str) -> Condition:
    return Condition(f"o.{column} NOT IN ({_listed(words)})", lambda order, _: getattr(order, column) not in words)


def below(column: str, number: int) -> Condition:
    """A count that has not come to the number."""
    return Condition(f"o.{column} < {int(number)}", lambda order, _: getattr(order, column) < number)


def reached(column: str) -> Condition:
    """The moment in the column has come. Without one nothing is waited for, and nothing comes."""

    def holds(order: StoredOrder, now: datetime) -> bool:
        moment: datetime | None = getattr(order, column)
        return moment is not None and moment <= now

    return Condition(f"o.{column} <= :now", holds)


def _listed(words: tuple[str, ...]) -> str:
    return ", ".join(f"'{word}'" for word in words)
