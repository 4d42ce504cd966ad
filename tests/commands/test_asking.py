"""What can't be done is said before anybody is asked: for a reason, a password, or whether it is meant.

Nobody can be asked here, so a command that asked first would end with that.
"""

from __future__ import annotations

import pytest

from tests.conftest import Woobc
from woobc.sandbox.world import World

NO_ORDER, NO_STORE = "No order is known as 77", "The middleware knows no store at; known: eu, us."


@pytest.mark.parametrize(
    ("command", "told"),
    [
        (("orders", "ignore", "77"), NO_ORDER),
        (("orders", "hold", "77"), NO_ORDER),
        (("orders", "refund", "77", "--retry"), NO_ORDER),
        (("stores", "moved", "at"), NO_STORE),
        (("panel", "user", "password", "anna"), "There is no user anna."),
        (("panel", "user", "add", "anna smith", "--role", "support"), "'anna smith' can't be a user's name."),
        (("support", "nowhere/report.zip", "--show"), "nowhere is no folder."),
        (("db", "restore", "{database}"), "is the middleware file itself."),
    ],
)
def test_nobody_is_asked_about_what_is_not_there(
    world: World, woobc: Woobc, command: tuple[str, ...], told: str
) -> None:
    woobc("import-orders")
    answer = woobc(*(word.format(database=world.database_path) for word in command))
    assert (answer.exit_code, answer.stdout) == (2, "")
    assert answer.stderr.startswith("woobc: ")
    assert told in answer.stderr


def test_where_it_is_there_the_reason_is_asked_for(world: World, woobc: Woobc) -> None:
    order_id = world.woocommerce.place_order()
    woobc("import-orders")
    for command in (("orders", "hold", f"id:{order_id}"), ("stores", "moved", "eu")):
        assert "--reason is missing." in woobc(*command).stderr


def test_what_the_orders_state_forbids_is_said_before_the_reason_is_asked_for(world: World, woobc: Woobc) -> None:
    order_id = world.woocommerce.place_order()
    woobc("import-orders")
    assert "has no refund that was made after" in woobc("orders", "refund", f"id:{order_id}", "--retry").stderr
    assert "is not in conflict." in woobc("orders", "resolve", f"id:{order_id}").stderr
    assert "there is nothing to be sent again." in woobc("orders", "resend", f"id:{order_id}").stderr
    woobc("orders", "hold", f"id:{order_id}", "--reason", "the customer rang")
    assert "is held by a person already." in woobc("orders", "hold", f"id:{order_id}").stderr
    woobc("orders", "ignore", f"id:{order_id}", "--reason", "entered by hand")
    assert "a person has done that already." in woobc("orders", "ignore", f"id:{order_id}").stderr
    assert "inserted orders can be adopted." in woobc("orders", "adopt", f"id:{order_id}").stderr
