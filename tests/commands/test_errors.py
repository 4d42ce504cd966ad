"""`woobc errors`: the inbox of what needs a person."""

from __future__ import annotations

import re

from tests.commands.situation import UNKNOWN_ITEM, ago, carry, change, order, place, stock
from tests.conftest import Woobc
from woobc.core.bootstrap import person
from woobc.core.domain.codes import CODES
from woobc.sandbox.world import World


def failing(world: World, woobc: Woobc) -> None:
    """Three orders without their item, one with a payment method nobody mapped, one that is fine."""
    stock(world)
    for _ in range(3):
        place(world, lines=[UNKNOWN_ITEM])
    place(world, payment_method="bitcoin")
    place(world)
    carry(world, woobc)


def test_an_empty_inbox(woobc: Woobc) -> None:
    """Nothing to do."""
    assert woobc("errors").stdout == "No order has an error.\n"
    assert woobc.json("errors") == []


def test_errors_are_grouped_by_code(world: World, woobc: Woobc) -> None:
    """The most frequent first, with its orders, its time, its next try, and what to do."""
    failing(world, woobc)
    found = woobc.json("errors")
    assert [(each["code"], each["orders"]) for each in found] == [("ITEM_UNKNOWN", 3), ("PAYMENT_METHOD_UNMAPPED", 1)]
    assert [each["number"] for each in found[0]["samples"]] == ["1002", "1001", "1000"]
    assert found[0]["first_seen"] <= found[0]["last_seen"]
    assert found[0]["next_attempt"] > found[0]["last_seen"]
    shown = woobc("errors").stdout
    for word in ("ITEM_UNKNOWN  3", "eu 1002, eu 1001, eu 1000", "next try", "map its SKU", "woobc errors retry CODE"):
        assert word in shown


def test_filters_by_store_and_time(world: World, woobc: Woobc) -> None:
    """What came up before, or elsewhere, is left out."""
    failing(world, woobc)
    change(world, "UPDATE orders SET failed_at = ? WHERE error_code = 'ITEM_UNKNOWN'", ago(days=3))
    assert [each["code"] for each in woobc.json("errors", "--since", "1d")] == ["PAYMENT_METHOD_UNMAPPED"]
    assert woobc.json("errors", "--store", "us") == []
    assert woobc("errors", "--since", "long ago").exit_code == 2


def test_what_is_tried_again_by_itself_comes_last(world: World, woobc: Woobc) -> None:
    """A refusal that is not counted out yet asks nothing of a person."""
    failing(world, woobc)
    change(
        world,
        """UPDATE orders SET failed = 0, attempts = 1, error_code = 'BC_REFUSED', error_message = 'no', failed_at = NULL
           WHERE error_code = 'ITEM_UNKNOWN'""",
    )
    found = woobc.json("errors")
    assert [(each["code"], each["tried_again"]) for each in found] == [
        ("PAYMENT_METHOD_UNMAPPED", 0),
        ("BC_REFUSED", 3),
    ]
    assert "it is tried again by itself" in woobc("errors").stdout
    assert woobc.json("status")["needs"] == ["1 order needs a person: woobc errors"]


def test_marks_of_orders_at_their_end_are_no_errors(world: World, woobc: Woobc) -> None:
    """Whoever ignored an order has done what there was to do."""
    failing(world, woobc)
    change(world, "UPDATE orders SET state = 'gone' WHERE error_code = 'ITEM_UNKNOWN'")
    assert [each["code"] for each in woobc.json("errors")] == ["PAYMENT_METHOD_UNMAPPED"]


def test_retry_of_a_code_takes_all_of_its_kind(world: World, woobc: Woobc) -> None:
    """All orders are cleared in one go, by a named person, and the next bc-insert sends them; told below the report."""
    failing(world, woobc)
    world.business_central.add_item("NOPE", "Nope", 10, 5)
    before = len(world.woocommerce.requests)
    answer = woobc("errors", "retry", "item_unknown", "--reason", "item made", "--verbose")
    assert answer.exit_code == 0
    *report, told = answer.stdout.splitlines()
    assert "errors retry: retried 3" in report[-1]
    assert told.startswith("Orders with ITEM_UNKNOWN tried again: 3;")
    assert len(world.woocommerce.requests) - before <= 2
    assert [each["code"] for each in woobc.json("errors")] == ["PAYMENT_METHOD_UNMAPPED"]
    assert woobc.json("orders", "timeline", "1000")[-1]["person"] == person()
    woobc("bc-insert")
    assert order(world, 1000, "state") == "inserted"


def test_retry_names_a_code_that_does_not_exist(woobc: Woobc) -> None:
    """With the nearest one; a known one without orders is no error."""
    answer = woobc("errors", "retry", "ITEM_UNKNOWM")
    assert answer.exit_code == 2
    assert "Perhaps you meant ITEM_UNKNOWN." in answer.stderr
    assert woobc("errors", "retry", "ITEM_UNKNOWN").stdout == "Orders with ITEM_UNKNOWN tried again: 0.\n"


def test_codes_lists_the_whole_table(woobc: Woobc) -> None:
    """Each with its meaning and what to do."""
    shown = woobc("errors", "codes").stdout
    for code in CODES.values():
        assert f"{code.name}  {code.meaning}" in shown
        assert code.fix_posted in shown
    assert {each["code"] for each in woobc.json("errors", "codes")} == set(CODES)


def test_every_advised_command_can_be_given_as_it_stands(woobc: Woobc) -> None:
    """But for the reason, which only a person knows."""
    advised = {line for code in CODES.values() for line in re.findall(r"`woobc (orders [^`]+)`", code.advice("77"))}
    assert advised
    for line in advised:
        answer = woobc(*line.replace("…", "seen").split())
        assert (answer.exit_code, "No order is known as 77" in answer.stderr) == (2, True), (line, answer)
