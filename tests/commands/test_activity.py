"""`woobc activity`: what the runs did, out of what the middleware keeps."""

from __future__ import annotations

import pytest

from tests.commands.situation import UNKNOWN_ITEM, carry, change, place, stock
from tests.conftest import Woobc
from woobc.sandbox.world import World


@pytest.fixture
def day(world: World, woobc: Woobc) -> World:
    """Three runs: 1 imports, 2 inserts (one order fails), 3 verifies."""
    stock(world)
    place(world)
    place(world, lines=[UNKNOWN_ITEM])
    place(world, "pending")
    carry(world, woobc)
    return world


def test_lists_the_last_runs_newest_first(day: World, woobc: Woobc) -> None:
    """One line each: what ran, when, and what came of it."""
    lines = woobc("activity").stdout.splitlines()
    assert [line.split()[0] for line in lines] == ["run", "3", "2", "1", "Runs"]
    assert lines[3].endswith("imported 2, opened 1")
    assert "failed 1" in lines[2]


def test_one_command_only(day: World, woobc: Woobc) -> None:
    """And so many of its runs; those that had nothing to do are left out unless they are asked for."""
    woobc("bc-insert")

    def runs(*more: str) -> list[int]:
        return [run["run"] for run in woobc.json("activity", "--command", "bc-insert", *more)]

    assert runs() == [2]
    assert runs("--all") == [4, 2]
    assert runs("--all", "--limit", "1") == [4]
    answer = woobc("activity", "--command", "batch-past")
    assert (answer.exit_code, answer.stdout) == (2, "")
    assert "No run of batch-past is known." in answer.stderr


def test_a_run_shows_what_became_of_each_order(day: World, woobc: Woobc) -> None:
    """Trouble first, with its code and what to do; then the others."""
    shown = woobc("activity", "2").stdout
    lines = [line for line in shown.splitlines() if line.startswith("eu 100")]
    assert lines[0].split()[:4] == ["eu", "1001", "failed", "pending"]
    assert lines[1].split()[:4] == ["eu", "1000", "inserted", "inserted"]
    assert 'ITEM_UNKNOWN: Business Central has no item NOPE ("Nope' in shown
    assert "ITEM_UNKNOWN: Create the item" in shown


def test_json_has_the_words_of_the_job_s_own_report(world: World, woobc: Woobc) -> None:
    """The same orders with the same outcomes, states and codes, as long as the middleware keeps them."""
    stock(world)
    for status in ("processing", "pending", "on-hold"):
        place(world, status)
    place(world, lines=[UNKNOWN_ITEM])
    fields = ("store", "order_id", "number", "state", "code", "fix")
    for command in ("import-orders", "bc-insert"):
        told = woobc.json(command)
        kept = woobc.json("activity", str(told["run"]))
        assert (kept["command"], kept["counts"], kept["exit_code"]) == (command, told["counts"], told["exit_code"])
        assert kept["environment"] == told["environment"]

        def by_order(orders: list[dict[str, object]]) -> dict[object, list[object]]:
            return {each["order_id"]: [each[name] for name in fields] for each in orders}

        assert by_order(kept["orders"]) == by_order(told["orders"])


def test_filters_and_notes_are_told(day: World, woobc: Woobc) -> None:
    """What was asked of the run, and what it had to say."""
    woobc("import-orders", "--store", "eu", "--status", "pending")
    shown = woobc("activity", "4").stdout
    assert "store eu, status pending" in shown
    change(day, "UPDATE runs SET notes = '[\"the [b]shop[/b] slept\"]' WHERE id = 4")
    assert "the [b]shop[/b] slept" in woobc("activity", "4").stdout


def test_a_long_run_is_paged(day: World, woobc: Woobc) -> None:
    """It says that there is more."""
    first = woobc("activity", "1", "--limit", "2").stdout
    assert "More: add --page 2" in first
    second = woobc("activity", "1", "--limit", "2", "--page", "2").stdout
    assert "eu 1002" in second
    assert "More" not in second


def test_a_run_that_does_not_exist(day: World, woobc: Woobc) -> None:
    """A sentence, and where to look."""
    answer = woobc("activity", "99")
    assert (answer.exit_code, answer.stdout) == (2, "")
    assert "There is no run 99." in answer.stderr


def test_a_run_that_was_killed_says_so(day: World, woobc: Woobc) -> None:
    """It never finished; its exit code is unknown."""
    change(day, "UPDATE runs SET exit_code = NULL, counts = '{}' WHERE id = 3")
    assert "died" in woobc("activity").stdout
