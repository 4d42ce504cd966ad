"""Care of the middleware file: backups, restoring, checking, and removing what is old or personal."""

from __future__ import annotations

import contextlib
import errno
import json
import os
import sqlite3
from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from datetime import datetime, timedelta
from pathlib import Path
from urllib.parse import quote

from msgspec import Struct

from woobc.core.clock import Clock, from_text, from_text_if_any, to_text
from woobc.core.config.values import Config, EnvironmentConfig, StoreConfig
from woobc.core.domain.lifecycle import ENDED, OrderState
from woobc.core.errors import DamagedMiddleware, MiddlewareError, UsageError
from woobc.core.middleware import locks, takeover
from woobc.core.middleware.database import (
    LATEST_RUN,
    SCHEMA_VERSION,
    Database,
    error_name,
    path_of,
    read_stamp,
    refuse_foreign,
    refuse_other_user,
    sqlite_errors_translated,
    stamp_of,
    write_stamp,
)
from woobc.core.middleware.takeover import Takeover

PATIENCE_S = 30.0
"""How long others may take to finish with the file before it is made or restored."""

LITESTREAM_PATIENCE_S = 2.0
"""As `PATIENCE_S`, for Litestream, which never lets go of a file."""

MOST_AHEAD = timedelta(days=1)
"""By how much a shop's clock may be ahead of ours at the most; what is dated later is dated so on purpose."""

FINISHED = (*ENDED, OrderState.VERIFIED, OrderState.RELEASED)
"""States in which nothing is sent any more; verified and released ones may still be owed their posting."""


def create(config: EnvironmentConfig, clock: Clock) -> None:
    """Make the first middleware file of an environment, empty and stamped. Raises UsageError if there is one.

    What a file that is gone has left beside its name is put aside, for SQLite would take a log of it for one of the new file.
    """
    from woobc.core.middleware import migrations

    path = path_of(config)
    with _disk_errors_translated(path), locks.alone_with(path, PATIENCE_S), _piece(path, "creating") as fresh:
        if os.path.lexists(path):
            raise UsageError(f"{path} is there already.", fix="Nothing was changed.")
        with sqlite_errors_translated(fresh), contextlib.closing(_connect(fresh)) as connection:
            migrations.apply(connection)
            write_stamp(Database(fresh, connection, clock), stamp_of(config))
            _as_the_jobs_have_it(connection)
        _put_aside(path, clock.now())
        _forget_runs(path)
        _put(fresh, path)


def has_traces(config: EnvironmentConfig) -> bool:
    """Whether there was a middleware file here that is gone: its runs, or a log of it, are still there."""
    path = path_of(config)
    return not path.exists() and any(Path(f"{path}{suffix}").exists() for suffix in (".runs", *_BESIDE))


def back_up(database: Database, target: Path) -> None:
    """Copy the file while it is in use, check the copy, and mark it as a backup. Never overwrites.

    The name appears when the backup is whole; of one that was killed nothing stays after the next.
    """
    with (
        _disk_errors_translated(target),
        locks.file_lock(database.runs_folder / "backup.lock"),
        _piece(target, "partial") as piece,
    ):
        if os.path.lexists(target):
            raise UsageError(f"{target} exists already.", fix="Name another file.")
        with sqlite_errors_translated(target), contextlib.closing(_connect(piece)) as copy:
            database.connection.backup(copy)
            copy.execute("PRAGMA journal_mode = DELETE").fetchone()
            copy.execute("UPDATE middleware SET backup_of = ?", (f"{database.path} at {database.now()}",))
            problems = mend_search(copy, find_damage(copy))
        if problems:
            raise MiddlewareError(f"the backup {target} is not sound: {problems[0]}.", fix="Run `woobc db check`.")
        _put(piece, target)


# Files that appear whole or not at all


_BESIDE = ("-journal", "-wal", "-shm")
"""What SQLite puts beside a file; a log that is left there would be taken for one of whatever file comes after it."""


@contextlib.contextmanager
def _piece(place: Path, kind: str) -> Iterator[Path]:
    """A file for us alone beside `place`, where one is made that shall appear there at once; it is gone afterwards.

    The caller holds a lock, so that one which is there already is of a process that was killed.
    """
    piece = place.with_name(f"{place.name}.{kind}")
    _remove(piece)
    try:
        os.close(os.open(piece, os.O_CREAT | os.O_EXCL | os.O_RDWR, 0o600))
        yield piece
    finally:
        _remove(piece)


def _remove(file: Path) -> None:
    for suffix in ("", *_BESIDE):
        Path(f"{file}{suffix}").unlink(missing_ok=True)


def _put(piece: Path, place: Path) -> None:
    """Give a whole file its name. Raises UsageError if another file has it by now."""
    try:
        os.link(piece, place)
    except FileExistsError:
        raise UsageError(f"{place} exists already.", fix="Nothing was changed.") from None
    except OSError:  # a disk that knows no links
        os.rename(piece, place)
    _sync_folder(place.parent)


def _sync_folder(folder: Path) -> None:
    """Names are on disk, too."""
    with contextlib.suppress(OSError):  # not every disk offers that
        descriptor = os.open(folder, os.O_RDONLY | os.O_DIRECTORY)
        try:
            os.fsync(descriptor)
        finally:
            os.close(descriptor)


@contextlib.contextmanager
def _disk_errors_translated(path: Path) -> Iterator[None]:
    try:
        yield
    except OSError as error:
        words = os.strerror(error.errno or errno.EIO)
        raise MiddlewareError(
            f"{error.filename or path}: {words}.", fix="Check the room on its disk, and the permissions of its folder."
        ) from error


def _connect(file: Path) -> sqlite3.Connection:
    """For a file that nobody else has open: all of it is in it whenever a transaction has ended, nothing in a log beside."""
    connection = sqlite3.connect(file, isolation_level=None)
    connection.execute("PRAGMA foreign_keys = ON")
    connection.execute("PRAGMA secure_delete = ON")
    return connection


_SEARCH = "the index of the search"


def find_damage(connection: sqlite3.Connection) -> list[str]:
    """What SQLite finds wrong with the file; empty if it is sound."""
    told = [row[0] for row in connection.execute("PRAGMA integrity_check(20)") if row[0] != "ok"]
    problems = [f"{_SEARCH}: {each}" if each.endswith("order_search") else each for each in told]
    for row in connection.execute("PRAGMA foreign_key_check"):
        problems.append(f"a row of {row[0]} points to a missing row of {row[2]}")
    if connection.execute("SELECT 1 FROM sqlite_master WHERE name = 'order_search'").fetchone():
        problems += _damage_of_search(connection)
    return problems


def _damage_of_search(connection: sqlite3.Connection) -> list[str]:
    """Whether the index has the words that the orders have; SQLite's own check leaves it out before 3.44.

    To ask it is a statement that writes, though it changes nothing: not for a file that is only looked at.
    """
    try:
        connection.execute("INSERT INTO order_search (order_search, rank) VALUES ('integrity-check', 1)")
    except sqlite3.OperationalError as error:
        if not error_name(error).startswith("SQLITE_READONLY"):
            raise
    except sqlite3.DatabaseError as error:
        return [f"{_SEARCH}: {error}"]
    return []


def mend_search(connection: sqlite3.Connection, problems: list[str]) -> list[str]:
    """Those of the problems that are left; all of them, unless the index of the search alone is damaged: that is made anew of the
    orders, which have everything that is in it."""
    if not problems or not is_of_search(problems):
        return problems
    connection.execute("INSERT INTO order_search (order_search) VALUES ('rebuild')")
    return find_damage(connection)


def is_of_search(problems: Iterable[str]) -> bool:
    """Whether nothing but the index of the search is damaged."""
    return all(each.startswith(_SEARCH) for each in problems)


# Restoring


class Decision(Struct, frozen=True):
    """What a person did with an order: `event` as in its timeline."""

    time: datetime
    store: str
    number: str
    event: str
    message: str
    person: str


class _Present(Struct, frozen=True):
    """What the file that is replaced knows of the time since the backup; nothing if it can't be read any more.

    `formats` are the number formats that each store has used, by its code and by who and where its shop is; `newest` is when the
    newest order was placed, by its shop's clock.
    """

    formats: Sequence[tuple[str, Collection[str], Sequence[str]]] = ()
    newest: datetime | None = None
    decisions: tuple[Decision, ...] = ()

    def formats_of(self, code: str, shop: Collection[str]) -> list[str]:
        """Those of the store, also if it was renamed since: then with the code that its numbers were made of."""
        return [
            form if used_by == code else form.replace("{store}", used_by)
            for used_by, their_shop, forms in self.formats
            if used_by == code or {*shop} & {*their_shop} - {""}
            for form in forms
        ]


class Restored(Struct, frozen=True):
    """Where the file of before was put aside, if there was one, and what people decided in it since the backup."""

    aside: Path | None
    forgotten: tuple[Decision, ...]


def restore(config: Config, backup: Path, clock: Clock, *, replicated_until: datetime | None = None) -> Restored:
    """Put a backup in the place of the middleware file and note when: what Business Central has since is adopted by the next
    runs. What people have decided since is not: it is returned, as far as the file of before can still tell.

    With `replicated_until` the file is another machine's, as it was at that moment, and from now on this one's.

    Nobody else works with the middleware from the first look to the last step. Whenever it is killed, there is the file of
    before, or the restored one, or (if that of before is damaged) none, which every run then says; and it can be run again.
    Raises StampMismatch if the backup belongs to another environment or Business Central, or the file to another user.
    """
    path = path_of(config.environment)
    refuse_what_cannot_be_restored(config, backup)
    with _disk_errors_translated(path), locks.alone_with(path, PATIENCE_S), _piece(path, "restoring") as fresh:
        with _errors_of_backup(backup), contextlib.closing(_connect(fresh)) as connection:
            _copy(backup, connection)
            _check_backup(backup, connection, config.environment, clock)
            present = _present(path, connection)
            _make_current(connection, config.stores_here(), present, clock.now())
            if replicated_until is not None:
                _take_over(Database(fresh, connection, clock), config.environment, replicated_until)
            _as_the_jobs_have_it(connection)
        aside = _put_aside(path, clock.now())
        _forget_runs(path)
        os.replace(fresh, path)
        _sync_folder(path.parent)
    return Restored(aside, present.decisions)


def refuse_what_cannot_be_restored(config: Config, file: Path) -> None:
    """A look before anybody is asked. Raises UsageError for a file that woobc did not write or that is no backup, and
    StampMismatch if the file it would replace belongs to another user."""
    path = path_of(config.environment)
    if path.exists():
        refuse_other_user(path)
        if file.samefile(path):
            raise UsageError(f"{file} is the middleware file itself.", fix="Name a backup of it.")
    with _errors_of_backup(file), contextlib.closing(_opened(file)) as source:
        tables = {row[0] for row in source.execute("SELECT name FROM sqlite_master WHERE type = 'table'")}
    if not {"middleware", "orders", "activity"} <= tables:
        raise _no_backup(file)


def _no_backup(file: Path) -> UsageError:
    return UsageError(f"{file} is no backup; nothing was changed.", fix="Name a file that `woobc db backup` wrote.")


@contextlib.contextmanager
def _errors_of_backup(backup: Path) -> Iterator[None]:
    """The advice for a middleware file that is damaged would lead in a circle here."""
    try:
        with sqlite_errors_translated(backup):
            yield
    except DamagedMiddleware as error:
        if error_name(error.__cause__) == "SQLITE_NOTADB":
            raise _no_backup(backup) from error
        raise MiddlewareError(
            f"{backup} can't be restored: {error.__cause__}.", fix="Nothing was changed. Restore another backup."
        ) from error


def _opened(backup: Path) -> sqlite3.Connection:
    """With what is in a log beside it, if there is one."""
    has_log = any(Path(f"{backup}{suffix}").exists() for suffix in _BESIDE)
    mode = "mode=ro" if has_log else "mode=ro&immutable=1"
    return sqlite3.connect(f"file:{quote(str(backup.resolve()))}?{mode}", uri=True)


def _copy(backup: Path, target: sqlite3.Connection) -> None:
    with contextlib.closing(_opened(backup)) as source:
        source.backup(target)
    target.execute("PRAGMA journal_mode = DELETE").fetchone()


def _check_backup(backup: Path, copy: sqlite3.Connection, config: EnvironmentConfig, clock: Clock) -> None:
    version = int(copy.execute("PRAGMA user_version").fetchone()[0])
    if version > SCHEMA_VERSION:
        raise MiddlewareError(f"{backup} was written by a newer woobc.", fix="Install the newer version.")
    problems = mend_search(copy, find_damage(copy))
    if problems:
        raise MiddlewareError(f"{backup} is damaged: {problems[0]}.", fix="Restore another backup.")
    refuse_foreign(Database(backup, copy, clock), config)
    if version < SCHEMA_VERSION:
        from woobc.core.middleware import migrations

        migrations.apply(copy)


def _present(path: Path, copy: sqlite3.Connection) -> _Present:
    """What the file that is to be replaced can still tell of the time since the backup."""
    if not path.exists():
        return _Present()
    last = copy.execute("SELECT coalesce(max(time), ''), coalesce(max(id), 0) FROM activity").fetchone()
    try:
        with contextlib.closing(_opened(path)) as file:
            stores = file.execute("SELECT code, identity, identity_url, formats FROM stores").fetchall()
            formats = [(code, (identity, address), json.loads(used)) for code, identity, address, used in stores]
            decisions = file.execute(
                """SELECT a.time, o.store, o.number, a.event, a.message, a.person
                   FROM activity AS a JOIN orders AS o ON o.id = a.order_id
                   WHERE (a.time > ? OR a.id > ?) AND a.person <> '' AND a.event <> 'retried' ORDER BY a.id""",
                last,
            )
            told = tuple(Decision(from_text(time), *words) for time, *words in decisions)
            return _Present(formats, _newest(file), told)
    except (sqlite3.Error, ValueError):
        return _Present()


def _newest(file: sqlite3.Connection) -> datetime | None:
    with contextlib.suppress(ValueError):
        return from_text_if_any(file.execute("SELECT max(date_created) FROM orders").fetchone()[0])
    return None


def _make_current(copy: sqlite3.Connection, stores: Sequence[StoreConfig], present: _Present, now: datetime) -> None:
    """From now on it knows that it may have forgotten, also of stores that came after the backup; and by which number formats
    orders of theirs may have been sent since."""
    # the shops' clocks may be ahead of ours
    after_orders = [each + timedelta(milliseconds=1) for each in (_newest(copy), present.newest) if each is not None]
    restored_at = max([now, *(each for each in after_orders if each < now + MOST_AHEAD)])
    copy.execute("BEGIN IMMEDIATE")
    copy.execute(
        """UPDATE middleware SET backup_of = '', silent_since = ?, silent_until = NULL, silent_bc_clock_ahead_s = 0""",
        (to_text(now),),
    )
    copy.executemany(
        "INSERT INTO stores (code, platform, order_processing) VALUES (?, ?, ?) ON CONFLICT (code) DO NOTHING",
        [(store.code, store.platform, store.order_processing) for store in stores],
    )
    addresses = {store.code: store.address for store in stores}
    for code, identity, formats in copy.execute("SELECT code, identity, formats FROM stores").fetchall():
        shop = identity, addresses.get(code, "")
        known = dict.fromkeys((*present.formats_of(code, shop), *json.loads(formats)))
        copy.execute("UPDATE stores SET formats = ? WHERE code = ?", (json.dumps([*known]), code))
    copy.execute("UPDATE stores SET restored_at = ?", (to_text(restored_at),))
    copy.execute("UPDATE orders SET checked_in_bc_at = NULL WHERE checked_in_bc_at IS NOT NULL")
    copy.execute("DELETE FROM bc_customers")
    copy.execute("DELETE FROM bc_items")
    copy.execute("COMMIT")


def _take_over(database: Database, config: EnvironmentConfig, replicated_until: datetime) -> None:
    held, wanted = read_stamp(database), stamp_of(config)
    assert held is not None, "a file without a stamp is refused before"
    takeover.record(database, Takeover(database.clock.now(), held.machine, replicated_until))
    write_stamp(database, held._replace(machine=wanted.machine, path=wanted.path))


def litestream_folder(path: Path) -> Path:
    """Where Litestream keeps what it knows of a file that it replicates, or has replicated."""
    return path.with_name(f".{path.name}-litestream")


def replica_anew(path: Path) -> str:
    """What a person does before Litestream starts again for a file that is another one now."""
    return (
        "Another file can't go on with the replica of the one before: give it a new, empty place in Litestream's configuration, "
        f"and remove {litestream_folder(path)}, before Litestream starts again (docs/replication.md)."
    )


def _put_aside(path: Path, now: datetime) -> Path | None:
    """Keep what is there under another name, until another file takes its place; None if nothing is there.

    A file that is whole keeps its name, too, so that there is one at every instant. Of any other everything goes, itself
    first: no run must meet it without its log, and no other file must meet its log.
    """
    names = [f"{path}{suffix}" for suffix in ("", *_BESIDE) if os.path.lexists(f"{path}{suffix}")]
    if not names:
        return None
    aside = path.with_name(f"{path.name}.before-restore-{now.strftime('%Y%m%dT%H%M%S')}")
    if _is_whole(path):
        for earlier in path.parent.glob(f"{path.name}.before-restore-*"):
            if earlier.samefile(path):  # of a restore that was killed
                earlier.unlink()
        with contextlib.suppress(OSError):  # a disk that knows no links
            os.link(path, aside)
            return aside
    for name in names:
        with contextlib.suppress(FileNotFoundError):
            os.rename(name, f"{aside}{name.removeprefix(str(path))}")
    _sync_folder(path.parent)
    return aside if os.path.lexists(aside) else None


def _forget_runs(path: Path) -> None:
    """The file that comes knows nothing of them, as a person wants it."""
    (locks.folder_of(path) / LATEST_RUN).unlink(missing_ok=True)


def _is_whole(path: Path) -> bool:
    """Take in the log beside the file; whether all of it is in the file alone now.

    Raises MiddlewareError if another program has it open, for it would go on writing what is no longer there.
    """
    if not path.is_file():
        return False
    is_replicated = litestream_folder(path).exists()
    wait_s = LITESTREAM_PATIENCE_S if is_replicated else PATIENCE_S
    try:
        with contextlib.closing(sqlite3.connect(path, timeout=wait_s, isolation_level=None)) as connection:
            connection.execute("PRAGMA journal_mode = DELETE").fetchone()
    except sqlite3.DatabaseError as error:
        if error_name(error).startswith(("SQLITE_BUSY", "SQLITE_LOCKED")):
            if is_replicated:
                raise MiddlewareError(
                    f"Litestream replicates {path}, or another program has it open.",
                    fix=f"Stop it. {replica_anew(path)}",
                ) from error
            raise MiddlewareError(
                f"another program has {path} open.", fix="Close it (a SQLite browser?), then restore again."
            ) from error
        return False  # damaged, or none of SQLite
    return not any(os.path.lexists(f"{path}{suffix}") for suffix in _BESIDE)


def _as_the_jobs_have_it(connection: sqlite3.Connection) -> None:
    """The last step before it is closed: two runs that begin at once need not quarrel about who does it."""
    connection.execute("PRAGMA journal_mode = WAL").fetchone()


# Removing what is old or personal


class Pruned(Struct, frozen=True):
    """How much was removed, by kind."""

    payloads: int
    lines: int
    persons: int
    activity: int


def prune(
    database: Database,
    *,
    payloads: datetime,
    personal: datetime,
    activity: datetime,
    owed: Sequence[str] = (),
    rehearse: bool = False,
) -> Pruned:
    """Remove what is older than these moments; never a row of `orders`, for an order's identity is kept for good.

    `owed` are queries for the ids of orders that are not done with, be it to post them or to tell their shop: what they are
    compared with, and told by, stays. To rehearse is only to count. It goes on in small steps, each whole in itself, so that
    jobs that write never wait for long.
    """
    old = f"state IN ({_listed(FINISHED)}) AND last_seen < :moment"
    old += "".join(f" AND id NOT IN ({query})" for query in owed)
    of_old = f"EXISTS (SELECT 1 FROM orders WHERE orders.id = {{}}.order_id AND {old})"
    documents = f"read_at < :moment AND {of_old.format('payloads')}", {"moment": to_text(payloads)}
    persons = f"{old} AND email || customer_name <> ''", {"moment": to_text(personal)}
    lines = of_old.format("order_lines"), {"moment": to_text(personal)}
    events = "time < :moment", {"moment": to_text(activity)}
    if rehearse:
        return Pruned(
            payloads=_count(database, "payloads", *documents),
            lines=_count(database, "order_lines", *lines),
            persons=_count(database, "orders", *persons),
            activity=_count(database, "activity", *events),
        )
    removed = Pruned(
        payloads=sum(_steps(database, lambda: _remove_documents(database, *documents))),
        lines=_remove_in_steps(database, "order_lines", *lines),
        persons=sum(_steps(database, lambda: _clear_persons(database, *persons))),
        activity=_remove_in_steps(database, "activity", *events),
    )
    if removed.persons:
        _clear_search(database)
    _remove_in_steps(database, "bc_customers", "state = 'known' AND since < :moment", {"moment": to_text(personal)})
    _remove_in_steps(database, "webhook_deliveries", "processed_at < :moment", {"moment": to_text(payloads)})
    _remove_in_steps(
        database,
        "runs",
        """ended_at < :moment AND NOT EXISTS (SELECT 1 FROM activity WHERE run_id = runs.id)
           AND id < (SELECT max(id) FROM runs)""",  # no number of a run is given twice
        {"moment": to_text(activity)},
    )
    _compact(database)
    return removed


STEP = 5_000
"""Rows that are removed before others may write."""
BETWEEN_STEPS_S = 0.2
"""SQLite looks every tenth of a second whether it may write."""


def _steps(database: Database, step: Callable[[], int]) -> Iterator[int]:
    """Repeat what removes up to `STEP` rows, each time in a transaction of its own, until there are no more; how many, each."""
    while True:
        with database.transaction():
            count = step()
        yield count
        if count < STEP:
            return
        database.clock.sleep(BETWEEN_STEPS_S)


def _remove_in_steps(database: Database, table: str, where: str, values: dict[str, str]) -> int:
    sql = f"DELETE FROM {table} WHERE rowid IN (SELECT rowid FROM {table} WHERE {where} LIMIT {STEP})"
    return sum(_steps(database, lambda: database.execute(sql, values).rowcount))


def _clear_persons(database: Database, where: str, values: dict[str, str]) -> int:
    return database.execute(
        f"""UPDATE orders SET email = '', customer_name = ''
            WHERE id IN (SELECT id FROM orders WHERE {where} LIMIT {STEP})""",
        values,
    ).rowcount


def _clear_search(database: Database) -> None:
    """Take words that no order has any more out of the index of the search, which only notes that they don't count."""
    pages = -SEARCH_STEP  # for the first time, that all of it is gone through
    while True:
        before = database.connection.total_changes
        with database.transaction():
            database.execute("INSERT INTO order_search (order_search, rank) VALUES ('merge', ?)", (pages,))
        if database.connection.total_changes - before < 2:  # as SQLite says that there is nothing more to do
            return
        pages = SEARCH_STEP
        database.clock.sleep(BETWEEN_STEPS_S)


SEARCH_STEP = 500
"""Pages of the index that are written before others may."""


def _remove_documents(database: Database, where: str, values: dict[str, str]) -> int:
    """And no order refers to a document that is gone: SQLite gives its id to a later one, which would pass for it."""
    found = database.rows(f"SELECT id, order_id FROM payloads WHERE {where} LIMIT {STEP}", values)
    ids, orders = json.dumps([row[0] for row in found]), json.dumps(sorted({row[1] for row in found}))
    database.execute("DELETE FROM payloads WHERE id IN (SELECT value FROM json_each(?))", (ids,))
    for column in ("payload_id", "accepted_payload_id"):
        database.execute(
            f"""UPDATE orders SET {column} = NULL WHERE id IN (SELECT value FROM json_each(:orders))
                AND {column} IN (SELECT value FROM json_each(:ids))""",
            {"orders": orders, "ids": ids},
        )
    return len(found)


def _count(database: Database, table: str, where: str, values: dict[str, str]) -> int:
    return int(database.value(f"SELECT count(*) FROM {table} WHERE {where}", values))


def _compact(database: Database) -> None:
    """Give the room back where it is worth it; removed pages are overwritten already, and filled again by what comes.

    The file is written anew for it, and nobody else can write meanwhile: minutes, with a million orders.
    """
    _shorten_log(database)
    if int(database.value("PRAGMA freelist_count")) >= WORTH_IT * int(database.value("PRAGMA page_count")):
        database.execute("VACUUM")
        _shorten_log(database)


WORTH_IT = 0.2
"""The share of the file that is empty."""


def _shorten_log(database: Database) -> None:
    """Litestream reads the log all the time and shortens it itself, so that it is not waited for."""
    wait_ms = database.value("PRAGMA busy_timeout")
    if litestream_folder(database.path).exists():
        database.execute("PRAGMA busy_timeout = 0")
    database.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()
    database.execute(f"PRAGMA busy_timeout = {wait_ms}")


def unfinished_orders_of(database: Database, email: str, owed: Sequence[str]) -> list[str]:
    """Orders of this person that are not at an end: on their way, or `owed`, queries for ids, their release or posting."""
    on_their_way = f"state NOT IN ({_listed(FINISHED)})"
    still_owed = "".join(f" OR id IN ({query})" for query in owed)
    rows = database.rows(
        f"SELECT store, number FROM orders WHERE lower(trim(email)) = ? AND ({on_their_way}{still_owed}) ORDER BY id",
        (email,),
    )
    return [f"{row['store']} {row['number']}" for row in rows]


def _listed(states: Iterable[OrderState]) -> str:
    return ", ".join(f"'{state}'" for state in states)


def count_of(database: Database, email: str) -> int:
    """How many orders have this e-mail."""
    return int(database.value("SELECT count(*) FROM orders WHERE lower(trim(email)) = ?", (email,)))


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
    _clear_search(database)
    _compact(database)
    return len(ids)
