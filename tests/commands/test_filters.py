"""Filters that nobody can read are refused before anything is asked."""

from __future__ import annotations

import pytest

from tests.commands.situation import place
from tests.conftest import Woobc
from woobc.sandbox.world import World

DATED = [("import-orders",), ("sync",), ("orders", "list"), ("errors",)]
UNREADABLE = [
    "yesterdayish",
    "",
    "10",
    "2026-02-30",
    "2026-11-21T25:00",
    "0001-01-01",
    "9" * 400,
    "7 weeks",
    "-7d",
    "1e400",
]


@pytest.mark.parametrize("command", DATED, ids=" ".join)
def test_a_date_nobody_can_read(woobc: Woobc, command: tuple[str, ...]) -> None:
    for text in UNREADABLE:
        result = woobc(*command, f"--since={text}")
        assert (result.exit_code, result.stdout) == (2, ""), text
        assert "--since: " in result.stderr
        assert "Write a day like 2025-01-31, or a span back like 7d or 12h." in result.stderr


def test_a_limit_is_the_number_of_orders_that_are_told(world: World, woobc: Woobc) -> None:
    """Those that change nothing are counted, so that the next run gets further."""
    for _ in range(6):
        place(world)
    woobc("import-orders", "--limit", "3")
    told = woobc.json("import-orders", "--store", "eu", "--since", "7d", "--limit", "2")
    assert [each["outcome"] for each in told["orders"]] == ["imported", "imported"]
    assert told["counts"] == {"unchanged": 3, "imported": 2}
    assert len(woobc.json("import-orders", "--store", "eu", "--since", "7d")["orders"]) == 6


def test_a_day_past_the_last_one_and_an_order_of_days_that_holds_nothing(woobc: Woobc) -> None:
    late = woobc("import-orders", "--until", "9999-12-31")
    assert (late.exit_code, late.stderr.count("--until: '9999-12-31' is not a date")) == (2, 1)
    turned = woobc("import-orders", "--store", "eu", "--since", "2026-03-02", "--until", "2026-03-01")
    assert (turned.exit_code, turned.stderr.count("--since lies after --until")) == (2, 1)


@pytest.mark.parametrize("minutes", ["-1", "nan", "1e9", "soon"])
def test_a_wait_that_is_no_span(woobc: Woobc, minutes: str) -> None:
    result = woobc("sync", "--order-id", "1", "--wait", minutes)
    assert result.exit_code == 2
    assert "--wait" in result.stderr
