"""What a dry run works on: the middleware as it is at its start, and changes that never come to be in a file of ours.

The middleware's own file is attached for reading alone; what the run writes goes into a nameless database of SQLite's. For
each table T of the file:

- `old_T` holds the keys of the file's rows that no longer count, and `new_T` what became of those, with what is new;
- `T` is a temporary view: the file's rows but the old ones, and the new ones. Whatever reads, reads that.

A statement that writes T is led to `new_T`, after the rows that it is about have been brought over; before a row is inserted,
one of the file that it would collide with is. Indexes serve a view as they serve its table, but for `max` and `count`: jobs
ask for the last row, and for the few rows they count. So a dry run costs what it changes, however large the file is. All of it
is one transaction that never ends: for the file a reader, who sees it as it was at the start and keeps nobody from writing.
"""

from __future__ import annotations

import contextlib
import re
import sqlite3
from collections.abc import Iterator
from pathlib import Path
from typing import Any, NamedTuple

from woobc.core.clock import Clock
from woobc.core.middleware.database import BUSY_TIMEOUT_S, Database, sqlite_errors_translated

_WRITE = re.compile(r"\s*(INSERT INTO|UPDATE|DELETE FROM) (\w+)\s(.*)", re.DOTALL)
_LAST_ROW = re.compile(r"(.*\bFROM )((\w+) ORDER BY id DESC LIMIT 1)", re.DOTALL)
"""Of a view SQLite would bring all rows into sequence for it."""
_CONDITION = re.compile(r"(.*?)\bWHERE\b(.*?)(?:\bRETURNING\b.*)?", re.DOTALL)


def open_dry_run(original: Database, folder: Path, clock: Clock) -> Database:
    """`folder`: for the lock of its run alone."""
    with sqlite_errors_translated(original.path), contextlib.ExitStack() as left:
        connection = sqlite3.connect(
            "", timeout=BUSY_TIMEOUT_S, isolation_level=None, check_same_thread=False, uri=True, factory=_Connection
        )
        left.callback(connection.close)
        connection.row_factory = sqlite3.Row
        connection.execute("ATTACH ? AS file", (f"{original.path.as_uri()}?mode=ro",))
        connection.execute("BEGIN")
        for name, sql in connection.execute(f"SELECT name, sql {_OURS} AND type = 'table'").fetchall():
            connection.shadow(name, sql)
        left.pop_all()
    database = _DryRunDatabase(folder / original.path.name, connection, clock)
    database.other_runs_folders = (original.runs_folder,)
    return database


_OURS = """FROM file.sqlite_master WHERE tbl_name NOT LIKE '^_%' ESCAPE '^' AND tbl_name NOT LIKE 'sqlite%'
    AND tbl_name NOT LIKE 'order^_search%' ESCAPE '^' AND sql IS NOT NULL"""
"""But the libraries' own tables, and the index of the search, which no job asks."""


class _DryRunDatabase(Database):
    @contextlib.contextmanager
    def transaction(self) -> Iterator[None]:
        """All or nothing, inside the one that never ends."""
        with self.savepoint():
            yield


class _Led(NamedTuple):
    """A statement as it is led to the new rows; the one before it that brings rows over, if any; and how many of the values
    given by place belong to what the statement sets, and not to its condition."""

    sql: str
    bring: str = ""
    values_set: int = 0


class _Connection(sqlite3.Connection):
    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self._led: dict[str, _Led] = {}
        self._keys: dict[str, list[str]] = {}

    def execute(self, sql: str, values: Any = (), /) -> sqlite3.Cursor:
        led = self._led.get(sql) or self._led.setdefault(sql, self.lead(sql))
        if led.bring:
            super().execute(led.bring, values if isinstance(values, dict) else values[led.values_set :])
        return super().execute(led.sql, values)

    def executemany(self, sql: str, values: Any, /) -> sqlite3.Cursor:
        cursor = self.cursor()
        for each in values:
            cursor = self.execute(sql, each)
        return cursor

    def lead(self, sql: str) -> _Led:
        """A statement of the jobs as it is executed here."""
        last = _LAST_ROW.fullmatch(sql)
        if last and last[3] in self._keys:
            return _Led(f"{last[1]}new_{last[2]}")  # brought over at the beginning, if it is no newer one
        match = _WRITE.fullmatch(sql)
        if match is None or match[2] not in self._keys:
            return _Led(sql)
        verb, table, rest = match.groups()
        led = f"{verb} new_{table} AS {table} {rest}"
        if verb == "INSERT INTO":
            return _Led(led)
        sets, condition = found.groups() if (found := _CONDITION.fullmatch(rest)) else (rest, "TRUE")
        return _Led(led, f"{self._bring(table)} AND ({condition})", sets.count("?"))

    def _bring(self, table: str) -> str:
        """To be followed by a condition on rows of the file's table."""
        keys = ", ".join(self._keys[table])
        return (
            f"INSERT INTO old_{table} SELECT {keys} FROM file.{table} AS {table} WHERE {self._is_present(table, table)}"
        )

    def _is_present(self, table: str, row: str) -> str:
        same = " AND ".join(f"old_{table}.{key} = {row}.{key}" for key in self._keys[table])
        return f"NOT EXISTS (SELECT 1 FROM old_{table} WHERE {same})"

    def shadow(self, table: str, sql: str) -> None:
        """From now on the changes of this table of the file, which was made by `sql`, are kept here."""
        of_file, execute = (table, "file"), super().execute
        columns = execute("SELECT name, type, pk FROM pragma_table_xinfo(?, ?) WHERE NOT hidden", of_file).fetchall()
        key = sorted((column for column in columns if column["pk"]), key=lambda column: column["pk"])
        keys = self._keys[table] = [column["name"] for column in key]
        kept = ", ".join(column["name"] for column in columns)

        execute(re.sub(rf'\ACREATE TABLE "?{table}"?', f"CREATE TABLE new_{table}", sql))
        typed = ", ".join(f"{column['name']} {column['type']}" for column in key)
        execute(f"CREATE TABLE old_{table} ({typed}, PRIMARY KEY ({', '.join(keys)})) WITHOUT ROWID")
        for (made,) in execute(f"SELECT sql {_OURS} AND type = 'index' AND tbl_name = ?", (table,)).fetchall():
            execute(re.sub(rf'\bON "?{table}"?', f"ON new_{table}", made, count=1))
        execute(
            f"""CREATE TEMP VIEW {table} AS
                SELECT * FROM file.{table} AS file_{table} WHERE {self._is_present(table, f"file_{table}")}
                UNION ALL SELECT * FROM new_{table}"""
        )
        execute(
            f"""CREATE TEMP TRIGGER bring_{table} AFTER INSERT ON old_{table} BEGIN
                INSERT INTO new_{table} ({kept}) SELECT {kept} FROM file.{table} WHERE {_as_new(keys)}; END"""
        )
        unique = [keys]
        for (index,) in execute('SELECT name FROM pragma_index_list(?, ?) WHERE "unique"', of_file).fetchall():
            unique.append([name for (name,) in execute("SELECT name FROM pragma_index_info(?, 'file')", (index,))])
        meet = " ".join(f"{self._bring(table)} AND {_as_new(names)};" for names in unique)
        execute(f"CREATE TEMP TRIGGER meet_{table} BEFORE INSERT ON new_{table} BEGIN {meet} END")
        # so that a row whose number SQLite gives goes on where the file ends
        execute(f"{self._bring(table)} ORDER BY {' DESC, '.join(keys)} DESC LIMIT 1")


def _as_new(columns: list[str]) -> str:
    return " AND ".join(f"{column} = NEW.{column}" for column in columns)
