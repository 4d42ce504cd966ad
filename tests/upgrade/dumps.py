"""Dumps of middleware files: where they are, how one becomes a file again, and what a file holds."""

from __future__ import annotations

import contextlib
import sqlite3
from pathlib import Path
from typing import Any

from woobc.core.middleware.database import Stamp

FOLDER = Path(__file__).parent
VERSIONS = sorted(int(path.stem[1:]) for path in FOLDER.glob("v*.sql"))

Contents = dict[str, list[dict[str, Any]]]
"""The rows of each table, by the table's name."""


def dump_path(version: int) -> Path:
    return FOLDER / f"v{version}.sql"


def load(version: int, path: Path, stamp: Stamp) -> Path:
    """Make a middleware file of this version, with its data, in the place of `path`; it belongs to what `stamp` says."""
    path.unlink(missing_ok=True)
    path.touch(mode=0o600)
    with contextlib.closing(sqlite3.connect(path)) as connection:
        connection.execute("PRAGMA journal_mode = WAL").fetchone()
        connection.executescript(dump_path(version).read_text(encoding="utf-8"))
        with connection:
            connection.execute("UPDATE middleware SET " + ", ".join(f"{name} = ?" for name in stamp._fields), stamp)
    return path


def schema_of(path: Path) -> dict[str, str]:
    """The statement that makes each table and index."""
    with contextlib.closing(sqlite3.connect(path)) as connection:
        return dict(connection.execute("SELECT name, sql FROM sqlite_master WHERE sql IS NOT NULL"))


def contents_of(path: Path) -> Contents:
    with contextlib.closing(sqlite3.connect(path)) as connection:
        connection.row_factory = sqlite3.Row
        names = [row[0] for row in connection.execute("SELECT name FROM sqlite_master WHERE type = 'table'")]
        return {name: [dict(row) for row in connection.execute(f'SELECT * FROM "{name}"')] for name in names}
