"""One writer of states, claims that end with their run, and flags that can't disagree with the state."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest

from woobc.core.clock import Clock
from woobc.core.domain import lifecycle
from woobc.core.domain.codes import Problem
from woobc.core.domain.lifecycle import TRANSITIONS, Event, OrderState
from woobc.core.domain.stored import StoredOrder
from woobc.core.middleware.database import ROWS_AT_ONCE, Database, connect
from woobc.core.middleware.due import Question
from woobc.core.middleware.middleware import Middleware
from woobc.core.middleware.migrations import apply
from woobc.core.middleware.orders import Moved, NewOrder
from woobc.core.middleware.runs import Run

NOW = datetime(2026, 11, 21, 12, 0, tzinfo=UTC)


@pytest.fixture
def middleware(tmp_path: Path) -> Iterator[Middleware]:
    connection = connect(tmp_path / "m.db")
    apply(connection)
    connection.execute("INSERT INTO stores (code, platform) VALUES ('eu', 'woocommerce')")
    opened = Middleware(Database(tmp_path / "m.db", connection, Clock()))
    yield opened
    opened.close()


@pytest.fixture
def run(middleware: Middleware) -> Run:
    return middleware.runs.start("test", trigger="manual", filters={}, person="tester")


def new(state: OrderState, order_id: int) -> NewOrder:
    columns = {"store": "eu", "order_id": order_id, "number": str(order_id), "status": "processing", "state": state}
    times = {"read_at": NOW, "first_seen": NOW, "last_seen": NOW}
    return NewOrder({**columns, **times}, Event.ADMITTED)


def put(middleware: Middleware, run: Run, state: OrderState, order_id: int = 1) -> StoredOrder:
    (row_id,) = middleware.orders.insert([new(state, order_id)], run)
    return middleware.orders.get(row_id)


@pytest.mark.parametrize("state", OrderState)
def test_the_flags_follow_the_state(middleware: Middleware, run: Run, state: OrderState) -> None:
    put(middleware, run, state)
    row = middleware.database.row("SELECT fully_import_from_website, imported, verified FROM orders")
    assert row is not None
    assert tuple(row) == (
        int(state in lifecycle.FULLY_IMPORTED),
        int(state in lifecycle.IMPORTED),
        int(state in lifecycle.VERIFIED),
    )


def test_flags_can_not_be_written_and_states_are_checked(middleware: Middleware, run: Run) -> None:
    put(middleware, run, OrderState.OPEN)
    with pytest.raises(sqlite3.OperationalError):
        middleware.database.connection.execute("UPDATE orders SET imported = 1")
    with pytest.raises(sqlite3.IntegrityError):
        middleware.database.connection.execute("UPDATE orders SET state = 'lost'")


def test_a_write_names_the_state_it_expects(middleware: Middleware, run: Run) -> None:
    order = put(middleware, run, OrderState.PENDING)
    middleware.orders.apply(order, Event.OPENED, run)
    with pytest.raises(Moved):
        middleware.orders.apply(order, Event.INSERT_STARTED, run)
    assert middleware.orders.get(order.id).state is OrderState.OPEN


def test_a_refused_write_leaves_no_activity(middleware: Middleware, run: Run) -> None:
    order = put(middleware, run, OrderState.PENDING)
    with pytest.raises(Moved):
        middleware.orders.apply(order, Event.INSERT_STARTED, run, claimed=True)
    assert [row.event for row in middleware.orders.activity(order.id)] == ["admitted"]


def test_every_change_is_in_the_activity_with_from_and_to(middleware: Middleware, run: Run) -> None:
    order = put(middleware, run, OrderState.PENDING)
    middleware.orders.apply(order, Event.OPENED, run, message="why", person="jane")
    row = middleware.orders.activity(order.id)[-1]
    assert (row.event, row.from_state, row.to_state, row.message, row.person, row.run_id) == (
        "opened",
        "pending",
        "open",
        "why",
        "jane",
        run.id,
    )


def test_a_claim_holds_while_its_run_lives_and_is_void_afterwards(middleware: Middleware, run: Run) -> None:
    put(middleware, run, OrderState.PENDING)
    claimed = middleware.orders.claim(run, Question("o.state = 'pending'"))
    assert len(claimed) == 1
    other = middleware.runs.start("other", trigger="manual", filters={}, person="")
    assert middleware.orders.claim(other, Question("o.state = 'pending'")) == []
    assert middleware.orders.take_over_dead_claims(other, NOW) == []
    run.lock.close()  # what the end of the process does
    middleware.orders.take_over_dead_claims(other, NOW)
    assert len(middleware.orders.claim(other, Question("o.state = 'pending'"))) == 1


def test_an_order_that_was_being_sent_by_a_dead_run_is_unknown_until_it_is_settled(
    middleware: Middleware, run: Run
) -> None:
    put(middleware, run, OrderState.PENDING)
    (order,) = middleware.orders.claim(run, Question("o.state = 'pending'"))
    middleware.orders.apply(order, Event.INSERT_STARTED, run, claimed=True)
    run.lock.close()
    other = middleware.runs.start("other", trigger="manual", filters={}, person="")
    (moved,) = middleware.orders.take_over_dead_claims(other, NOW)
    stored = middleware.orders.get(moved.id)
    assert (stored.state, stored.settle_at, stored.claimed_by) == (OrderState.UNKNOWN, NOW, None)


def test_a_run_that_ends_without_recording_an_answer_does_not_strand_its_order(
    middleware: Middleware, run: Run
) -> None:
    put(middleware, run, OrderState.PENDING)
    (order,) = middleware.orders.claim(run, Question("o.state = 'pending'"))
    middleware.orders.apply(order, Event.INSERT_STARTED, run, claimed=True)
    middleware.runs.end(run, exit_code=1, counts={}, notes=[])
    other = middleware.runs.start("other", trigger="manual", filters={}, person="")
    assert [o.state for o in middleware.orders.take_over_dead_claims(other, NOW)] == [OrderState.UNKNOWN]


def test_the_same_failure_again_is_no_news(middleware: Middleware, run: Run) -> None:
    from woobc.core.domain.codes import Problem

    order = put(middleware, run, OrderState.PENDING)
    order = middleware.orders.fail(order, Problem("ITEM_UNKNOWN", "no item X"), run)
    middleware.orders.fail(order, Problem("ITEM_UNKNOWN", "no item X"), run)
    assert [row.event for row in middleware.orders.activity(order.id)] == ["admitted", "failed"]


@pytest.mark.parametrize(
    ("state", "event"),
    [(s, e) for (s, e), to in TRANSITIONS.items() if s in lifecycle.SENT and to is OrderState.PENDING],
)
def test_an_order_to_be_sent_again_is_in_conflict_with_nothing(
    middleware: Middleware, run: Run, state: OrderState, event: Event
) -> None:
    order = put(middleware, run, state)
    order = middleware.orders.mark_conflict(order, Problem("CHANGED_IN_STORE", "It was changed."), run)
    order = middleware.orders.apply(order, event, run)
    assert (order.conflict, order.conflict_code) == (False, None)
    assert middleware.orders.get(order.id) == order


def test_the_lines_of_sent_orders_take_little_more_room_than_their_texts(middleware: Middleware, run: Run) -> None:
    order, database = put(middleware, run, OrderState.INSERTED), middleware.database
    sent, count = "x" * 1000, 400
    before = database.value("PRAGMA page_count")
    with database.transaction():
        for place in range(1, count + 1):
            database.execute(
                """INSERT INTO order_lines (order_id, line_no, line_type, quantity, unit_price, discount, amount, tax,
                   sent_fields) VALUES (?, ?, 'Item', '1', '1', '0', '1', '0', ?)""",
                (order.id, 10000 * place, sent),
            )
    room = (database.value("PRAGMA page_count") - before) * database.value("PRAGMA page_size")
    assert room < 1.7 * count * len(sent)


def test_the_counts_follow_every_order(middleware: Middleware, run: Run) -> None:
    def counts() -> dict[tuple[str, str], int]:
        return {(each.store, each.state): each.count for each in middleware.overview.states()}

    middleware.database.execute("INSERT INTO stores (code, platform) VALUES ('us', 'bigcommerce')")
    orders = [put(middleware, run, OrderState.OPEN, order_id) for order_id in range(1, 5)]
    assert counts() == {("eu", "open"): 4}
    middleware.database.execute("UPDATE orders SET state = 'pending', hold = 'rule' WHERE id = ?", (orders[0].id,))
    middleware.database.execute(
        "UPDATE orders SET status = 'cancelled', state = 'cancelled' WHERE id = ?", (orders[1].id,)
    )
    middleware.database.execute("UPDATE orders SET status = 'on-hold', attempts = 1 WHERE id = ?", (orders[2].id,))
    assert counts() == {("eu", "cancelled"): 1, ("eu", "open"): 2, ("eu", "pending"): 1}
    assert sorted(middleware.overview.statuses()) == [
        ("eu", "cancelled", 1),
        ("eu", "on-hold", 1),
        ("eu", "processing", 2),
    ]
    assert middleware.overview.cancelled_by_status() == [("eu", "cancelled", 1)]
    middleware.database.execute("UPDATE stores SET code = 'de' WHERE code = 'eu'")
    assert counts() == {("de", "cancelled"): 1, ("de", "open"): 2, ("de", "pending"): 1}
    assert (middleware.overview.orders_of("de"), middleware.overview.orders_of("us")) == (4, 0)


@pytest.mark.parametrize("count", [1, 2, ROWS_AT_ONCE - 1, ROWS_AT_ONCE, 3 * ROWS_AT_ONCE + 7])
def test_new_orders_are_all_written_whatever_their_number(middleware: Middleware, run: Run, count: int) -> None:
    """Each once, under the row that is said, with its activity and in the counts; those of two states in one go too."""
    states = (OrderState.PENDING, OrderState.OPEN)
    wanted = [new(states[place % 3 == 0], 100 + place) for place in range(count)]
    row_ids = middleware.orders.insert(wanted, run)
    stored = {order.id: (order.order_id, order.state) for order in middleware.orders.many(row_ids)}
    expected = [(given.columns["order_id"], given.columns["state"]) for given in wanted]
    assert [stored[row_id] for row_id in row_ids] == expected
    assert [len(middleware.orders.activity(row_id)) for row_id in row_ids] == [1] * count
    assert middleware.database.value("SELECT count(*) FROM orders") == count
    assert middleware.database.value("SELECT sum(orders) FROM order_counts") == count
