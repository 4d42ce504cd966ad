"""A condition says the same of an order in memory as SQLite does of its row."""

from __future__ import annotations

import itertools
import sqlite3
from collections.abc import Callable
from datetime import timedelta

import pytest

from tests.domain.factories import NOW, order, stored
from woobc.core.clock import to_text
from woobc.core.domain.conditions import Condition, below, flag, given, missing, none_of, one_of, reached
from woobc.core.domain.lifecycle import Hold, OrderState
from woobc.core.domain.stored import StoredOrder

MOMENTS = (None, NOW - timedelta(seconds=1), NOW, NOW + timedelta(seconds=1))
ORDERS = [
    stored(order(), state=state, failed=failed, hold=hold, attempts=attempts, next_attempt_at=moment)
    for state, failed, hold, attempts, moment in itertools.product(
        (OrderState.PENDING, OrderState.UNKNOWN), (False, True), (None, Hold.RULE), (0, 2, 3), MOMENTS
    )
]


def conditions() -> dict[str, tuple[Condition, Callable[[StoredOrder], bool]]]:
    """Made anew by each test, so that a changed condition would be noticed."""
    return {
        "given": (given("hold"), lambda row: row.hold is not None),
        "missing": (missing("hold"), lambda row: row.hold is None),
        "flag": (flag("failed"), lambda row: row.failed),
        "no flag": (flag("failed", False), lambda row: not row.failed),
        "one of": (one_of("state", "pending", "open"), lambda row: row.state is OrderState.PENDING),
        "none of": (none_of("state", "pending", "open"), lambda row: row.state is OrderState.UNKNOWN),
        "below": (below("attempts", 3), lambda row: row.attempts < 3),
        "reached": (reached("next_attempt_at"), lambda row: row.next_attempt_at in MOMENTS[1:3]),
        "and": (flag("failed") & below("attempts", 2), lambda row: row.failed and row.attempts < 2),
        "or": (flag("failed") | given("hold"), lambda row: row.failed or row.hold is not None),
        "a moment and": (
            reached("next_attempt_at") & flag("failed"),
            lambda row: row.next_attempt_at in MOMENTS[1:3] and row.failed,
        ),
        "and a moment": (
            flag("failed") & reached("next_attempt_at"),
            lambda row: row.failed and row.next_attempt_at in MOMENTS[1:3],
        ),
        "a moment or": (
            reached("next_attempt_at") | flag("failed"),
            lambda row: row.next_attempt_at in MOMENTS[1:3] or row.failed,
        ),
        "or a moment": (
            flag("failed") | reached("next_attempt_at"),
            lambda row: row.failed or row.next_attempt_at in MOMENTS[1:3],
        ),
        "or within and": (
            (flag("failed") | given("hold")) & below("attempts", 2),
            lambda row: (row.failed or row.hold is not None) and row.attempts < 2,
        ),
        "and within or": (
            (flag("failed") & given("hold")) | below("attempts", 2),
            lambda row: (row.failed and row.hold is not None) or row.attempts < 2,
        ),
    }


@pytest.fixture(scope="module")
def table() -> sqlite3.Connection:
    connection = sqlite3.connect(":memory:")
    connection.execute("CREATE TABLE orders (state, failed, hold, attempts, next_attempt_at)")
    for row in ORDERS:
        moment = row.next_attempt_at and to_text(row.next_attempt_at)
        values = (row.state.value, int(row.failed), row.hold and row.hold.value, row.attempts, moment)
        connection.execute("INSERT INTO orders VALUES (?, ?, ?, ?, ?)", values)
    return connection


@pytest.mark.parametrize("name", conditions())
def test_it_holds_in_memory_and_in_sql_for_the_same_orders(table: sqlite3.Connection, name: str) -> None:
    condition, expected = conditions()[name]
    sql = f"SELECT coalesce({condition.sql}, 0) FROM orders o ORDER BY rowid"
    of_sql = [bool(value) for (value,) in table.execute(sql, {"now": to_text(NOW)})]
    in_memory = [condition.holds(row, NOW) for row in ORDERS]
    assert in_memory == of_sql == [expected(row) for row in ORDERS]
