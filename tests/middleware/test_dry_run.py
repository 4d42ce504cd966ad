"""What is written in a dry run is read there as a file would give it back, and is nowhere else."""

from __future__ import annotations

import contextlib
import shutil
import sqlite3
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

from woobc.core.clock import Clock
from woobc.core.domain.lifecycle import Event, OrderState
from woobc.core.domain.master_data import Kind
from woobc.core.domain.orders import Payload
from woobc.core.domain.stored import OrderLineRow
from woobc.core.middleware.database import Database, connect
from woobc.core.middleware.dry_run import open_dry_run
from woobc.core.middleware.due import Question
from woobc.core.middleware.middleware import Middleware
from woobc.core.middleware.migrations import apply
from woobc.core.middleware.orders import Moved, NewOrder
from woobc.core.middleware.runs import Run

NOW = datetime(2026, 11, 21, 12, 0, tzinfo=UTC)
LATER = NOW + timedelta(hours=1)


TABLES = (
    "orders", "order_lines", "payloads", "activity", "runs", "stores", "middleware", "bc_customers", "bc_items",
    "webhook_deliveries", "tellings",
)  # fmt: skip


class StoppedClock(Clock):
    def now(self) -> datetime:
        return NOW


@pytest.fixture
def file(tmp_path: Path) -> Path:
    """A middleware in which a run made a few orders, customers and deliveries, and ended."""
    path = tmp_path / "m?#.db"
    with contextlib.closing(connect(path)) as connection:
        apply(connection)
        connection.execute("INSERT INTO stores (code, platform) VALUES ('eu', 'woocommerce'), ('us', 'bigcommerce')")
        middleware = Middleware(Database(path, connection, StoppedClock()))
        run = begin(middleware)
        for order_id in range(1, 6):
            id_ = put(middleware, run, order_id)
            middleware.orders.replace_lines(id_, [line(1), line(2)])
        middleware.master_data.remember_customer("ann@example.com", "C1")
        middleware.master_data.remember_customer("ben@example.com", "C2")
        middleware.deliveries.store("eu", "order.updated", 1, "2026", "h")
        middleware.runs.end(run, exit_code=0, counts={}, notes=[])
    return path


def begin(middleware: Middleware) -> Run:
    return middleware.runs.start("test", trigger="manual", filters={}, person="tester")


def put(middleware: Middleware, run: Run, order_id: int, store: str = "eu") -> int:
    columns = {"store": store, "order_id": order_id, "number": str(order_id), "status": "processing"}
    times = {"read_at": NOW, "first_seen": NOW, "last_seen": NOW}
    made = {"external_document_number": f"{store}-{order_id}", "state": OrderState.PENDING}
    payload = Payload.of(f'{{"id":{order_id}}}'.encode())
    (row_id,) = middleware.orders.insert([NewOrder({**columns, **times, **made}, Event.ADMITTED, payload)], run)
    return row_id


def line(place: int) -> OrderLineRow:
    one = Decimal(1)
    return OrderLineRow(place * 10_000, "item", "SKU", "", "Mug", one, one, Decimal(0), one, Decimal(0), str(place))


@contextlib.contextmanager
def really(file: Path, folder: Path) -> Iterator[Middleware]:
    """The file itself, in a copy."""
    copy = folder / "copy.db"
    shutil.copy(file, copy)
    with contextlib.closing(Middleware(Database(copy, connect(copy), StoppedClock()))) as middleware:
        yield middleware


@contextlib.contextmanager
def dry(file: Path, folder: Path) -> Iterator[Middleware]:
    original = Database(file, connect(file), StoppedClock())
    with (
        contextlib.closing(original),
        contextlib.closing(Middleware(open_dry_run(original, folder / "dry", StoppedClock()))) as middleware,
    ):
        yield middleware


def work(middleware: Middleware) -> list[Any]:
    """Every kind of statement the jobs have, on rows of before and on new ones; what it answers."""
    orders, master, deliveries = middleware.orders, middleware.master_data, middleware.deliveries
    run = begin(middleware)
    told: list[Any] = [run.id, [put(middleware, run, order_id, "us") for order_id in (8, 9)]]
    claimed = orders.claim(run, Question("o.state = 'pending'"), limit=4)
    first, second, third, _ = claimed
    told += [claimed, orders.count_left(Question("o.state = 'pending'"))]
    orders.replace_lines(first.id, [line(1), line(3)])
    sent = orders.apply(first, Event.INSERT_STARTED, run, claimed=True, sent_at=NOW)
    told.append(orders.apply(sent, Event.CREATED, run, imported_date=NOW))
    with pytest.raises(Moved):
        orders.apply(first, Event.INSERT_STARTED, run)
    with contextlib.suppress(ZeroDivisionError), middleware.database.transaction():
        orders.update(second, attempts=7)
        raise ZeroDivisionError
    told.append(orders.add_payload(third.id, Payload.of(b'{"id":3}'), LATER))
    told.append(orders.add_payload(third.id, Payload.of(b'{"id":3,"note":1}'), LATER))
    with pytest.raises(sqlite3.IntegrityError):
        middleware.database.connection.execute(
            "INSERT INTO orders (store, order_id, number, status, state, read_at, first_seen, last_seen)"
            " VALUES ('eu', 5, '5', '', 'open', '', '', '')"
        )
    orders.release_claims(run, [third])
    orders.seen_unchanged("eu", [4, 5])
    told += [master.begin(Kind.CUSTOMER, email, 1, run, asked_at=LATER) for email in ("ann@example.com", "new@x.nl")]
    told.append(master.begin(Kind.CUSTOMER, "ann@example.com", 1, run, asked_at=LATER))
    master.forget(Kind.CUSTOMER, "ben@example.com")
    master.remember_item("1000")
    told += [deliveries.store("eu", "order.updated", each, "2026", "h") for each in (1, 2)]
    deliveries.done(deliveries.waiting("eu")[:1], "read")
    middleware.stores.advance_watermark("eu", NOW)
    middleware.tellings.save(first.id, attempts=1)
    middleware.tellings.save(first.id, attempts=2)
    middleware.runs.end(run, exit_code=0, counts={"inserted": 1}, notes=[])
    return told


def contents(middleware: Middleware) -> dict[str, list[Any]]:
    return {
        table: sorted((tuple(row) for row in middleware.database.rows(f"SELECT * FROM {table}")), key=repr)
        for table in TABLES
    }


def test_a_dry_run_reads_back_what_it_writes_as_from_the_file(file: Path, tmp_path: Path) -> None:
    with really(file, tmp_path) as middleware:
        told, left = work(middleware), contents(middleware)
    with dry(file, tmp_path) as middleware:
        assert work(middleware) == told
        assert contents(middleware) == left


def test_a_dry_run_writes_nothing_and_keeps_nobody_from_writing(file: Path, tmp_path: Path) -> None:
    with dry(file, tmp_path) as middleware:
        before = contents(middleware)
        with contextlib.closing(connect(file)) as other:
            other.execute("PRAGMA busy_timeout = 0")
            work(middleware)
            other.execute("UPDATE orders SET status = 'completed'")
        assert before["orders"] != contents(middleware)["orders"]
        assert not middleware.orders.select("o.status = 'completed'"), "what is seen is of one moment"
    with contextlib.closing(connect(file)) as connection:
        assert [tuple(row) for row in connection.execute("SELECT DISTINCT status, state FROM orders")] == [
            ("completed", "pending")
        ]


def test_a_dry_run_takes_from_the_file_what_it_changes_alone(file: Path, tmp_path: Path) -> None:
    with contextlib.closing(connect(file)) as connection:
        connection.execute("WITH RECURSIVE n (i) AS (SELECT 100 UNION ALL SELECT i + 1 FROM n WHERE i < 2000) "
            "INSERT INTO orders (store, order_id, number, status, state, read_at, first_seen, last_seen) "
            "SELECT 'eu', i, i, '', 'posted', '', '', '' FROM n")  # fmt: skip
    with dry(file, tmp_path) as middleware:
        work(middleware)
        assert middleware.database.value("SELECT count(*) FROM new_orders") < 12
