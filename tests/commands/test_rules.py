"""`woobc rules test`: what the configured rules would make of the stored orders."""

from __future__ import annotations

import pytest

from tests.commands.situation import carry, order, place, rows, stock
from tests.conftest import Woobc
from woobc.sandbox.world import World


@pytest.fixture
def taken(world: World, woobc: Woobc) -> World:
    """1000 released, 1001 open, 1002 open, 1003 waits for its item."""
    stock(world)
    for status in ("processing", "pending", "failed"):
        place(world, status)
    carry(world, woobc)
    place(world)
    woobc("import-orders")
    return world


def test_rules_that_are_kept_change_nothing(taken: World, woobc: Woobc) -> None:
    """Each status with its rule and its orders."""
    found = woobc.json("rules", "test")
    statuses = {each["status"]: (each["import"], each["named"], each["orders"]) for each in found["statuses"]}
    assert statuses == {"processing": ("valid", True, 2), "pending": ("no", True, 1), "failed": ("no", False, 1)}
    assert found["differing"] == []
    assert "Every order is where the rules want it." in woobc("rules", "test").stdout


def test_changed_rules_are_tried_without_any_change(taken: World, woobc: Woobc) -> None:
    """Which orders would move and where to; sent ones stay. Then the next import does just that."""
    taken.store_config("eu")["status_rules"] |= {
        "pending": {"import": "valid", "retry": True},
        "failed": {"import": "no", "retry": False},
    }
    taken.write_config()
    before = rows(taken, "SELECT order_id, state, rule FROM orders ORDER BY id")
    found = woobc.json("rules", "test")
    moves = {each["order_id"]: (each["state"], each["would_be"]) for each in found["differing"]}
    assert moves == {1001: ("open", "pending"), 1002: ("open", "ignored")}
    assert {each["status"]: each["differing"] for each in found["statuses"]} == {
        "processing": 0,
        "pending": 1,
        "failed": 1,
    }
    assert rows(taken, "SELECT order_id, state, rule FROM orders ORDER BY id") == before
    shown = woobc("rules", "test").stdout
    assert "eu 1001" in shown
    woobc("orders", "retry", "1001")
    woobc("orders", "retry", "1002")
    assert [order(taken, id_, "state") for id_ in (1001, 1002)] == ["pending", "ignored"]


def test_only_so_many_are_named(taken: World, woobc: Woobc) -> None:
    """The rest is counted."""
    taken.store_config("eu")["status_rules"] |= {"pending": {"import": "valid"}, "failed": {"import": "valid"}}
    taken.write_config()
    shown = woobc("rules", "test", "--limit", "1").stdout
    assert "and 1 more" in shown


def test_a_person_s_decision_is_no_rule_s(taken: World, woobc: Woobc) -> None:
    """What a person ignored stays ignored whatever the rules say."""
    woobc("orders", "ignore", "1001", "--reason", "no")
    taken.store_config("eu")["status_rules"] |= {"pending": {"import": "valid"}}
    taken.write_config()
    assert woobc.json("rules", "test")["differing"] == []


def test_without_orders_and_without_the_store(woobc: Woobc) -> None:
    """A sentence for each."""
    assert woobc("rules", "test").stdout == "No orders are stored yet.\n"
    answer = woobc("rules", "test", "--store", "fr")
    assert answer.exit_code == 2
    assert "no store fr" in answer.stderr
