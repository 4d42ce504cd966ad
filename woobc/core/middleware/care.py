"""Care of the middleware file: backups, restoring, checking, and removing what is old or personal."""

from __future__ import annotations

import contextlib
import os
import shutil
import sqlite3
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from urllib.parse import quote

from woobc.core.clock import Clock, to_text
from woobc.core.config.values import EnvironmentConfig
from woobc.core.domain.lifecycle import ENDED, OrderState
from woobc.core.errors import MiddlewareError, UsageError
from woobc.core.middleware.database import (
    SCHEMA_VERSION,
    Database,
    connect,
    refuse_foreign,
    refuse_other_user,
    understood,
)
from woobc.core.middleware.runs import is_held

AT_AN_END = (*ENDED, OrderState.VERIFIED, OrderState.RELEASED)
"""States in which nothing is sent any more; verified and released ones may still be owed their posting."""


def back_up(database: Database, target: Path) -> None:
    """Copy the file while it is in use, check the copy, and mark it as a backup. Never overwrites."""
    if target.exists():
        raise UsageError(f"{target} exists already.", fix="Name another file.")
    with understood(target):
        os.close(os.open(target, os.O_CREAT | os.O_EXCL | os.O_RDWR, 0o600))
        copy = sqlite3.connect(target, isolation_level=None)
        try:
            database.connection.backup(copy)
            copy.execute("PRAGMA journal_mode = DELETE").fetchone()
            copy.execute("UPDATE middleware SET backup_of = ?", (f"{database.path} at {database.now()}",))
            problems = find_damage(copy)
        finally:
            copy.close()
    if problems:
        target.unlink()
        raise MiddlewareError(f"the backup {target} is not sound: {problems[0]}.", fix="Run `woobc db check`.")


def find_damage(connection: sqlite3.Connection) -> list[str]:
    """What SQLite finds wrong with the file; empty if it is sound."""
    problems = [row[0] for row in connection.execute("PRAGMA integrity_check(20)") if row[0] != "ok"]
    for row in connection.execute("PRAGMA foreign_key_check"):
        problems.append(f"a row of {row[0]} points to a missing row of {row[2]}")
    return problems


def restore(config: EnvironmentConfig, backup: Path, clock: Clock) -> Path | None:
    """Put a backup in the place of the middleware file and note when: what Business Central has since is adopted by the next
    runs. Returns where the present file was put aside, if there was one.

    Raises StampMismatch if the backup belongs to another environment or Business Central, or the file to another user.
    """
    path = config.database
    if path.exists():
        refuse_other_user(path)
    _refuse_living_runs(path)
    with understood(backup):
        _check_backup(backup, config, clock)
    now = clock.now()
    stamp = now.strftime("%Y%m%dT%H%M%S")
    fresh = path.with_name(f"{path.name}.restoring-{stamp}")
    with understood(fresh):
        shutil.copyfile(backup, fresh)
        fresh.chmod(0o600)
        _make_current(fresh, now)
    aside = path.with_name(f"{path.name}.before-restore-{stamp}")
    for suffix in ("", "-wal", "-shm"):
        with contextlib.suppress(FileNotFoundError):
            Path(f"{path}{suffix}").rename(f"{aside}{suffix}")
    fresh.rename(path)
    return aside if aside.exists() else None


def _refuse_living_runs(path: Path) -> None:
    folder = Path(f"{path}.runs")
    for lock in folder.glob("[0-9]*") if folder.is_dir() else ():
        if is_held(lock):
            raise MiddlewareError(f"run {lock.name} is working with {path}.", fix="Wait until it ends, or stop it.")


def _check_backup(backup: Path, config: EnvironmentConfig, clock: Clock) -> None:
    connection = sqlite3.connect(f"file:{quote(str(backup))}?mode=ro", uri=True)
    try:
        tables = {row[0] for row in connection.execute("SELECT name FROM sqlite_master WHERE type = 'table'")}
        if not {"middleware", "orders", "activity"} <= tables:
            raise UsageError(f"{backup} is no middleware file of woobc.")
        version = int(connection.execute("PRAGMA user_version").fetchone()[0])
        if version > SCHEMA_VERSION:
            raise MiddlewareError(f"{backup} was written by a newer woobc.", fix="Install the newer version.")
        problems = find_damage(connection)
        if problems:
            raise MiddlewareError(f"{backup} is damaged: {problems[0]}.", fix="Restore another backup.")
        refuse_foreign(Database(backup, connection, clock), config)
    finally:
        connection.close()


def _make_current(path: Path, now: datetime) -> None:
    connection = connect(path)
    try:
        connection.execute("BEGIN IMMEDIATE")
        connection.execute("UPDATE middleware SET backup_of = ''")
        connection.execute("UPDATE stores SET restored_at = ?", (to_text(now),))
        connection.execute("UPDATE orders SET checked_in_bc_at = NULL")
        connection.execute("DELETE FROM bc_customers")
        connection.execute("DELETE FROM bc_items")
        connection.execute("COMMIT")
        connection.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()
    finally:
        connection.close()


@dataclass(frozen=True, slots=True)
class Pruned:
    """How much was removed, by kind."""

    payloads: int
    lines: int
    persons: int
    activity: int


def prune(
    database: Database, *, payloads: datetime, personal: datetime, activity: datetime, owed: Sequence[str] = ()
) -> Pruned:
    """Remove what is older than these moments; never a row of `orders`, for an order's identity is kept for good.

    `owed` are queries for the ids of orders that are still to be released or posted: what they are compared with stays.
    """
    old = f"SELECT id FROM orders WHERE state IN ({_listed(AT_AN_END)}) AND last_seen < :moment"
    old += "".join(f" AND id NOT IN ({query})" for query in owed)
    with database.transaction():
        removed = Pruned(
            payloads=database.execute(
                f"DELETE FROM payloads WHERE read_at < :moment AND order_id IN ({old})", {"moment": to_text(payloads)}
            ).rowcount,
            lines=database.execute(
                f"DELETE FROM order_lines WHERE order_id IN ({old})", {"moment": to_text(personal)}
            ).rowcount,
            persons=database.execute(
                f"UPDATE orders SET email = '', customer_name = '' WHERE id IN ({old}) AND email || customer_name <> ''",
                {"moment": to_text(personal)},
            ).rowcount,
            activity=database.execute("DELETE FROM activity WHERE time < ?", (to_text(activity),)).rowcount,
        )
        database.execute("DELETE FROM bc_customers WHERE state = 'known' AND since < ?", (to_text(personal),))
        database.execute("DELETE FROM webhook_deliveries WHERE processed_at < ?", (to_text(payloads),))
        database.execute(
            "DELETE FROM runs WHERE ended_at < ? AND NOT EXISTS (SELECT 1 FROM activity WHERE run_id = runs.id)",
            (to_text(activity),),
        )
    _compact(database)
    return removed


def _compact(database: Database) -> None:
    """Give the room back; removed pages are overwritten already."""
    database.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    database.execute("VACUUM")
    database.execute("PRAGMA wal_checkpoint(TRUNCATE)")


def unfinished_orders_of(database: Database, email: str, owed: Sequence[str]) -> list[str]:
    """Orders of this person that are not at an end: on their way, or `owed`, queries for ids, their release or posting."""
    on_their_way = f"state NOT IN ({_listed(AT_AN_END)})"
    still_owed = "".join(f" OR id IN ({query})" for query in owed)
    rows = database.rows(
        f"SELECT store, number FROM orders WHERE lower(trim(email)) = ? AND ({on_their_way}{still_owed}) ORDER BY id",
        (email,),
    )
    return [f"{row['store']} {row['number']}" for row in rows]


def _listed(states: Iterable[OrderState]) -> str:
    return ", ".join(f"'{state}'" for state in states)


def forget(database: Database, email: str) -> int:
    """Clear everything personal of this e-mail's orders for good; how many orders that were."""
    with database.transaction():
        ids = [row[0] for row in database.rows("SELECT id FROM orders WHERE lower(trim(email)) = ?", (email,))]
        for id_ in ids:
            database.execute("DELETE FROM payloads WHERE order_id = ?", (id_,))
            database.execute("UPDATE order_lines SET sent_fields = '' WHERE order_id = ?", (id_,))
            database.execute(
                """UPDATE orders SET email = '', customer_name = '', conflict_fields = '', conflict_message = NULL,
                       error_message = NULL, cuts = '',
                       payload_id = NULL, accepted_payload_id = NULL, forgotten = 1 WHERE id = ?""",
                (id_,),
            )
            database.execute("UPDATE activity SET message = '' WHERE order_id = ? AND message LIKE '%@%'", (id_,))
        database.execute("DELETE FROM bc_customers WHERE email = ?", (email,))
    _compact(database)
    return len(ids)
