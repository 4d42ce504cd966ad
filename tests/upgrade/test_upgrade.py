"""Every released file becomes one of this version with all its data, whatever interrupts that; a newer one is refused."""

from __future__ import annotations

import contextlib
import shutil
import sqlite3
from pathlib import Path
from typing import Any

import pytest
import sqlite_utils

from tests.conftest import Woobc
from tests.upgrade.dumps import VERSIONS, Contents, contents_of, load, schema_of
from woobc.core.clock import Clock
from woobc.core.config.file import load_config
from woobc.core.config.values import EnvironmentConfig
from woobc.core.middleware import database, migrations
from woobc.core.middleware.database import SCHEMA_VERSION, open_database, stamp_of
from woobc.sandbox.world import World

AHEAD = SCHEMA_VERSION + 1


@pytest.fixture
def environment(world: World) -> EnvironmentConfig:
    return load_config(world.config_path, None, {}).environment


@pytest.fixture
def released(environment: EnvironmentConfig, tmp_path: Path, version: int) -> Path:
    """A file as that version left it."""
    return load(version, tmp_path / f"released-{version}.db", stamp_of(environment))


def put_in_place(file: Path, environment: EnvironmentConfig) -> None:
    shutil.copy(file, environment.database)


def keeps_its_data(before: Contents, after: Contents) -> None:
    """Each row that was there is there, with every column that it had; nothing came in addition.

    Version 1 kept the code and the sentence of a conflict where those of a failure stand.
    """
    for table in before.keys() - {"_sqlite_migrations"}:
        columns = before[table][0].keys()
        shared = {"error_code", "error_message"} if "conflict_code" not in columns and table == "orders" else set()
        for row, stored in zip(before[table], after[table], strict=True):
            moved = shared if row.get("conflict") else set()
            assert {name: stored[name] for name in columns - moved} == {name: row[name] for name in columns - moved}, (
                table
            )
            assert [stored[name.replace("error", "conflict")] for name in moved] == [row[name] for name in moved]


@pytest.fixture
def one_schema_more(monkeypatch: pytest.MonkeyPatch) -> None:
    """A version to come, that adds a table with data, a column and an index."""
    to_come = sqlite_utils.Migrations("woobc")
    for step in migrations.migrations._migrations:
        to_come(name=step.name)(step.fn)

    @to_come()
    def to_come_next(db: sqlite_utils.Database) -> None:
        db.execute("ALTER TABLE orders ADD COLUMN parcel TEXT NOT NULL DEFAULT ''")
        db.execute(
            "CREATE TABLE parcels (order_id INTEGER PRIMARY KEY REFERENCES orders (id), code TEXT NOT NULL) STRICT"
        )
        db.execute("INSERT INTO parcels SELECT id, 'P-' || order_id FROM orders")
        db.execute("UPDATE orders SET parcel = (SELECT code FROM parcels WHERE parcels.order_id = orders.id)")
        db.execute("CREATE INDEX orders_by_parcel ON orders (parcel)")
        db.execute(f"PRAGMA user_version = {AHEAD}")

    monkeypatch.setattr(migrations, "migrations", to_come)
    monkeypatch.setattr(database, "SCHEMA_VERSION", AHEAD)


@pytest.mark.parametrize("version", VERSIONS)
def test_a_dump_has_data_in_every_table(released: Path) -> None:
    contents = contents_of(released)
    assert [table for table, rows in contents.items() if not rows] == []
    states = {row["state"] for row in contents["orders"]}
    assert states >= {"open", "pending", "unknown", "verified", "released", "posted", "gone"}


def test_every_schema_version_has_its_dump() -> None:
    assert list(range(1, SCHEMA_VERSION + 1)) == VERSIONS


@pytest.mark.parametrize("version", VERSIONS)
def test_the_migrations_up_to_a_version_make_what_was_released(tmp_path: Path, released: Path, version: int) -> None:
    """A migration that was released is never changed. While a version is not released, `python -m tests.upgrade` writes its
    dump anew."""
    with contextlib.closing(sqlite3.connect(tmp_path / "made.db", isolation_level=None)) as connection:
        later = [step.name for step in migrations.migrations._migrations][version:]
        migrations.migrations.apply(sqlite_utils.Database(connection), stop_before=later)
        assert connection.execute("PRAGMA user_version").fetchone()[0] == version
    assert schema_of(tmp_path / "made.db") == schema_of(released)


@pytest.mark.parametrize("version", VERSIONS)
def test_a_released_file_is_opened_with_its_data(woobc: Woobc, environment: EnvironmentConfig, released: Path) -> None:
    put_in_place(released, environment)
    assert woobc("db", "migrate").exit_code == 0
    keeps_its_data(contents_of(released), contents_of(environment.database))
    listed = woobc.json("orders", "list")
    assert len(listed) == len(contents_of(released)["orders"])
    for order in listed:
        assert woobc("orders", "show", f"id:{order['order_id']}", "--store", order["store"]).exit_code == 0
    assert woobc("status").exit_code == 4
    assert woobc("db", "check").exit_code == 0


@pytest.mark.parametrize("version", VERSIONS)
@pytest.mark.usefixtures("one_schema_more")
def test_the_next_schema_takes_every_released_file_over(
    tmp_path: Path, environment: EnvironmentConfig, released: Path
) -> None:
    put_in_place(released, environment)
    open_database(environment, Clock()).close()
    contents = contents_of(environment.database)
    keeps_its_data(contents_of(released), contents)
    assert [row["parcel"] for row in contents["orders"]] == [f"P-{row['order_id']}" for row in contents["orders"]]
    with contextlib.closing(sqlite3.connect(tmp_path / "fresh.db", isolation_level=None)) as connection:
        migrations.apply(connection)
    assert schema_of(environment.database) == schema_of(tmp_path / "fresh.db")


MARKED = {  # by order id: (failed, conflict, the shared columns, what the activity says it failed with, in which order)
    1: (0, 0, None, ()),
    2: (1, 0, "ITEM_UNKNOWN", ("ITEM_UNKNOWN",)),
    3: (0, 1, "CHANGED_IN_STORE", ()),
    4: (1, 1, "CHANGED_IN_STORE", ("ITEM_UNKNOWN", "POSTING_REFUSED")),
    5: (1, 1, "TOTAL_DIFFERS", ()),
    6: (0, 0, "BC_REFUSED", ("ITEM_UNKNOWN",)),
    7: (0, 1, "SALES_ORDER_GONE", ("ITEM_UNKNOWN",)),
}
PARTED = {  # error_code, conflict_code
    1: (None, None),
    2: ("ITEM_UNKNOWN", None),
    3: (None, "CHANGED_IN_STORE"),
    4: ("POSTING_REFUSED", "CHANGED_IN_STORE"),
    5: (None, "TOTAL_DIFFERS"),
    6: ("BC_REFUSED", None),
    7: (None, "SALES_ORDER_GONE"),
}


def test_failure_and_conflict_of_a_file_of_0_1_0_part_with_every_combination_of_marks(
    environment: EnvironmentConfig,
) -> None:
    load(1, environment.database, stamp_of(environment))
    with contextlib.closing(sqlite3.connect(environment.database)) as connection, connection:
        (row,) = connection.execute("SELECT min(id) FROM orders").fetchone()
        for order_id, (failed, conflict, code, failures) in MARKED.items():
            at = row + order_id - 1
            connection.execute(
                "UPDATE orders SET failed = ?, conflict = ?, error_code = ?, error_message = ? WHERE id = ?",
                (failed, conflict, code, code and f"{code} in words", at),
            )
            connection.execute("DELETE FROM activity WHERE order_id = ? AND event IN ('failed', 'conflict')", (at,))
            events = [*(("failed", each) for each in failures), *([("conflict", code)] if conflict else [])]
            connection.executemany(
                "INSERT INTO activity (time, order_id, event, code, message) VALUES (?, ?, ?, ?, ?)",
                [
                    (f"2026-11-20T00:00:0{second}.000000Z", at, event, each, f"{each} in words")
                    for second, (event, each) in enumerate(events)
                ],
            )
    open_database(environment, Clock()).close()
    with contextlib.closing(sqlite3.connect(environment.database)) as connection:
        found = connection.execute(
            "SELECT error_code, conflict_code, error_message, conflict_message, conflict_since FROM orders ORDER BY id"
        ).fetchmany(len(MARKED))
    assert {order_id: (each[0], each[1]) for order_id, each in enumerate(found, 1)} == PARTED
    for error_code, conflict_code, error_message, conflict_message, since in found:
        assert error_message == (error_code and f"{error_code} in words")
        assert conflict_message == (conflict_code and f"{conflict_code} in words")
        assert (since is not None) == (conflict_code is not None)


class Brittle(sqlite3.Connection):
    """Breaks off at its `left`th statement, and takes no other afterwards, as when the process is killed."""

    left = 0

    def execute(self, *arguments: Any) -> sqlite3.Cursor:
        self.left -= 1
        if self.left < 0:
            raise KeyboardInterrupt
        return super().execute(*arguments)


def is_interrupted(path: Path, statement: int) -> bool:
    """Whether the migration of this file broke off at that statement, and not before it was done."""
    connection = sqlite3.connect(path, factory=Brittle, isolation_level=None)
    connection.left = statement
    try:
        migrations.apply(connection)
        return False
    except KeyboardInterrupt:
        return True
    finally:
        connection.close()


@pytest.mark.parametrize("version", VERSIONS)
@pytest.mark.usefixtures("one_schema_more")
def test_an_interrupted_migration_changes_nothing_and_can_be_run_again(
    environment: EnvironmentConfig, released: Path, version: int
) -> None:
    """At each of its statements."""
    path, statement = environment.database, 0
    put_in_place(released, environment)
    before = contents_of(released), schema_of(released)
    while is_interrupted(path, statement):
        assert (contents_of(path), schema_of(path)) == before
        statement += 1
    assert statement > 5
    put_in_place(released, environment)
    assert is_interrupted(path, statement - 1)
    open_database(environment, Clock()).close()
    assert contents_of(path)["_sqlite_migrations"][-1]["name"] == "to_come_next"
    keeps_its_data(before[0], contents_of(path))


@pytest.mark.parametrize("version", VERSIONS)
@pytest.mark.usefixtures("one_schema_more")
def test_two_runs_that_find_an_older_file_migrate_it_once(environment: EnvironmentConfig, released: Path) -> None:
    put_in_place(released, environment)
    with contextlib.closing(open_database(environment, Clock())) as first:
        database._migrate(first)  # found the old version before the other run was done
    keeps_its_data(contents_of(released), contents_of(environment.database))


@pytest.mark.parametrize("version", VERSIONS[-1:])
@pytest.mark.parametrize("command", ["status", "import-orders", "bc-insert", "db restore --yes FILE"])
def test_a_newer_file_is_refused_and_left_as_it_is(
    woobc: Woobc, environment: EnvironmentConfig, released: Path, command: str
) -> None:
    with contextlib.closing(sqlite3.connect(released)) as connection:
        connection.execute(f"PRAGMA user_version = {AHEAD}")
    before = released.read_bytes()
    if "restore" not in command:
        put_in_place(released, environment)
    answer = woobc(*command.replace("FILE", str(released)).split())
    assert answer.exit_code == 7
    assert "newer woobc" in answer.stderr
    assert (released if "restore" in command else environment.database).read_bytes() == before


@pytest.mark.parametrize("version", VERSIONS)
@pytest.mark.usefixtures("one_schema_more")
def test_a_backup_of_a_released_version_can_be_restored(
    woobc: Woobc, environment: EnvironmentConfig, released: Path
) -> None:
    answer = woobc("db", "restore", "--yes", str(released))
    assert answer.exit_code == 0, answer
    assert woobc("db", "migrate").exit_code == 0
    contents = contents_of(environment.database)
    assert [row["parcel"] for row in contents["orders"]] == [f"P-{row['order_id']}" for row in contents["orders"]]


@pytest.mark.parametrize("version", VERSIONS)
def test_the_orders_of_a_released_file_are_counted(released: Path, environment: EnvironmentConfig) -> None:
    put_in_place(released, environment)
    opened = open_database(environment, Clock())
    counted = opened.rows("SELECT store, state, status, orders FROM order_counts WHERE orders > 0 ORDER BY 1, 2, 3")
    there = opened.rows("SELECT store, state, status, count(*) FROM orders GROUP BY 1, 2, 3 ORDER BY 1, 2, 3")
    opened.close()
    assert [tuple(row) for row in counted] == [tuple(row) for row in there] != []
