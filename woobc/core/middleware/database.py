"""The middleware file itself: opening, refusing, stamping, transactions, and the file locks that claims stand on."""

from __future__ import annotations

import contextlib
import errno
import itertools
import os
import pwd
import sqlite3
import stat
import urllib.parse
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import IO, Any, NamedTuple, TypeVar

from woobc.core.clock import Clock, to_text
from woobc.core.config.values import EnvironmentConfig
from woobc.core.domain.page_fields import PageNames
from woobc.core.errors import DamagedMiddleware, MiddlewareError, StampMismatch, remedy_for
from woobc.core.middleware import locks

SCHEMA_VERSION = 2
OLDEST_SQLITE = (3, 37)
BUSY_TIMEOUT_S = 60.0
ROWS_AT_ONCE = 64


@contextlib.contextmanager
def sqlite_errors_translated(path: Path) -> Iterator[None]:
    """Turns what SQLite says into a sentence with a next step."""
    try:
        yield
    except sqlite3.DatabaseError as error:
        raise _explained(path, error) from error


def _explained(path: Path, error: sqlite3.DatabaseError) -> MiddlewareError:
    if _is_for_want_of_room(path, error):
        return MiddlewareError(f"middleware {path}: {_FULL}", fix="Free space; the next run goes on.")
    text, remedy = f"middleware {path}: {_in_words(error)}", _remedy(error)
    if not remedy:
        return DamagedMiddleware(
            text, fix="Run `woobc db check`; restore a backup with `woobc db restore` if it says so."
        )
    return MiddlewareError(text, fix=remedy)


_Value = TypeVar("_Value")


def of_row(kind: str) -> Callable[[Callable[[Any], _Value]], Callable[[Any], _Value]]:
    """For what makes a value of a row: one that nobody wrote so, as a flipped bit leaves it, is damage, which SQLite itself
    can't know. Raises MiddlewareError."""

    def decorate(make: Callable[[Any], _Value]) -> Callable[[Any], _Value]:
        def made(row: Any) -> _Value:
            try:
                return make(row)
            except Exception as error:
                names = row.keys()
                which = next((f" {row[name]}" for name in ("id", "code", "order_id") if name in names), "")
                raise MiddlewareError(
                    f"the middleware's row of {kind}{which} holds what can't be read ({type(error).__name__}): the file is "
                    "damaged.",
                    fix="Restore a backup with `woobc db restore`; see whether disk and memory are sound.",
                ) from error

        return made

    return decorate


_FULL = "the disk is full; nothing of this step was stored."
LEAST_ROOM = 1024 * 1024


def error_name(error: BaseException | None) -> str:
    """What SQLite calls it, as SQLITE_BUSY; "" of what Python's own module raises."""
    return getattr(error, "sqlite_errorname", "") or ""


def _is_for_want_of_room(path: Path, error: sqlite3.Error) -> bool:
    """SQLite calls a log or index beside the file that can't grow an error of the disk."""
    name = error_name(error)
    if not name.startswith(("SQLITE_IOERR", "SQLITE_CANTOPEN")):
        return False
    try:
        room = os.statvfs(path.parent)
    except OSError:
        return False
    return room.f_bavail * room.f_frsize < LEAST_ROOM or room.f_files > 0 == room.f_favail


def _in_words(error: sqlite3.Error) -> str:
    name = error_name(error)
    for prefix, words in (
        ("SQLITE_BUSY", "another program has held it locked for a minute."),
        ("SQLITE_LOCKED", "another program holds it locked."),
        ("SQLITE_FULL", _FULL),
        ("SQLITE_NOTADB", "this is not a SQLite file."),
        ("SQLITE_CORRUPT", "the file is damaged."),
        ("SQLITE_READONLY", "the file or its folder can't be written."),
        ("SQLITE_CANTOPEN", "the file can't be opened."),
        ("SQLITE_IOERR", "the disk gives errors."),
    ):
        if name.startswith(prefix):
            return words
    return f"{error}."


def _remedy(error: sqlite3.Error) -> str:
    """Empty where the file itself may be damaged."""
    name = error_name(error)
    if name.startswith(("SQLITE_BUSY", "SQLITE_LOCKED")):
        return "Close the program (a SQLite browser?); the next run goes on."
    if name.startswith("SQLITE_FULL"):
        return "Free space; the next run goes on."
    if name.startswith(("SQLITE_READONLY", "SQLITE_CANTOPEN")):
        return "Check the permissions of the file and its folder."
    if "no such module" in str(error):
        return "woobc searches with SQLite's FTS5: use a Python whose SQLite has it, as nearly all do."
    return ""


class Stamp(NamedTuple):
    """What a middleware file belongs to."""

    environment: str
    business_central: str
    company: str
    company_id: str
    machine: str
    path: str


def stamp_of(config: EnvironmentConfig, company_id: str = "") -> Stamp:
    """The stamp this configuration calls for."""
    return Stamp(
        environment=config.name,
        business_central=business_central_of(config.business_central.soap_url or config.business_central.api_url),
        company=config.business_central.company,
        company_id=company_id,
        machine=machine_id(),
        path=str(path_of(config)),
    )


def path_of(config: EnvironmentConfig) -> Path:
    """Where the middleware file is. By whatever links it is reached, its locks and pieces are beside it."""
    return config.database.resolve()


ODATA_PORT, SOAP_PORT = ":7048", ":7047"
"""The usual ports of a server instance on-premises; online both services have one address."""


def business_central_of(url: str) -> str:
    """Host, and tenant and environment or server instance: the address up to `/WS` or `/api/…`, with a tenant asked for by
    query. Either address of one Business Central gives the same."""
    parts = urllib.parse.urlsplit(url)
    path, host = parts.path.rstrip("/"), (parts.netloc or "").lower()
    lower = path.lower()
    if lower.endswith("/api/v2.0"):
        path, host = path[: lower.rfind("/api/")], host.replace(ODATA_PORT, SOAP_PORT)
    cut = lower.rfind("/ws")
    if cut >= 0 and (len(path) == cut + 3 or path[cut + 3] == "/"):
        path = path[:cut]
    tenant = urllib.parse.parse_qs(parts.query).get("tenant", [""])[0]
    return f"{host}{path}" + (f"?tenant={tenant}" if tenant else "")


def machine_id() -> str:
    """A name of this machine that survives restarts. Raises MiddlewareError where it has one that can't be read now."""
    for path in ("/etc/machine-id", "/var/lib/dbus/machine-id"):
        try:
            text = Path(path).read_text().strip()
        except OSError as error:
            if error.errno in (
                errno.EMFILE,
                errno.ENFILE,
                errno.EIO,
            ):  # it has one: another name would be another machine's
                words = os.strerror(error.errno)
                raise MiddlewareError(f"{path} can't be read: {words}.", fix=remedy_for(error)) from error
            continue
        if text:
            return text
    return os.uname().nodename


class Database:
    """One connection to the middleware file, in autocommit mode; `transaction` brackets what belongs together."""

    def __init__(self, path: Path, connection: sqlite3.Connection, clock: Clock, share: IO[str] | None = None) -> None:
        """`share` is held as long as this is open, so that nobody puts another file in the place of this one."""
        self.share: IO[str] | contextlib.ExitStack | None = share
        self.path = path
        self.connection = connection
        self.clock = clock
        self.runs_folder = locks.folder_of(path)
        self.other_runs_folders: tuple[Path, ...] = ()
        """Of a copy: where the runs of the original hold their locks."""

    def now(self) -> str:
        return to_text(self.clock.now())

    @contextlib.contextmanager
    def transaction(self) -> Iterator[None]:
        """All or nothing, and no other writer meanwhile. Nested use joins the outer one."""
        if self.connection.in_transaction:
            yield
            return
        with sqlite_errors_translated(self.path):
            self.connection.execute("BEGIN IMMEDIATE")
            try:
                yield
                self.connection.execute("COMMIT")
            except BaseException:
                if self.connection.in_transaction:
                    self.connection.execute("ROLLBACK")
                raise

    @contextlib.contextmanager
    def savepoint(self) -> Iterator[None]:
        """Inside a transaction: what the block wrote is undone if it raises, and the transaction can go on."""
        self.execute("SAVEPOINT part")
        try:
            yield
        except BaseException:
            if self.connection.in_transaction:
                self.execute("ROLLBACK TO part")
                self.execute("RELEASE part")
            raise
        self.execute("RELEASE part")

    def execute(self, sql: str, values: Sequence[Any] | dict[str, Any] = ()) -> sqlite3.Cursor:
        try:  # here and not by `sqlite_errors_translated`: an import comes by several times for each order
            return self.connection.execute(sql, values)
        except sqlite3.DatabaseError as error:
            raise _explained(self.path, error) from error

    def executemany(self, sql: str, values: Sequence[Sequence[Any]]) -> None:
        with sqlite_errors_translated(self.path):
            self.connection.executemany(sql, values)

    def insert(self, table: str, columns: str, rows: Sequence[Sequence[Any]]) -> None:
        """Write new rows, up to `ROWS_AT_ONCE` in a statement: what it sets up for the table's checks, generated columns and
        triggers serves all of them. The numbers of rows are powers of two, so that there are few statements to prepare."""
        begun, count = 0, ROWS_AT_ONCE
        while begun < len(rows):
            while count > len(rows) - begun:
                count //= 2
            marks = f"({', '.join('?' * len(rows[begun]))})"
            values = [*itertools.chain.from_iterable(rows[begun : begun + count])]
            self.execute(f"INSERT INTO {table} ({columns}) VALUES {', '.join([marks] * count)}", values)
            begun += count

    def rows(self, sql: str, values: Sequence[Any] | dict[str, Any] = ()) -> list[sqlite3.Row]:
        with sqlite_errors_translated(self.path):
            return self.connection.execute(sql, values).fetchall()

    def row(self, sql: str, values: Sequence[Any] | dict[str, Any] = ()) -> sqlite3.Row | None:
        try:
            found: sqlite3.Row | None = self.connection.execute(sql, values).fetchone()
        except sqlite3.DatabaseError as error:
            raise _explained(self.path, error) from error
        return found

    def value(self, sql: str, values: Sequence[Any] | dict[str, Any] = ()) -> Any:
        row = self.row(sql, values)
        return None if row is None else row[0]

    def close(self) -> None:
        self.connection.close()
        if self.share is not None:
            self.share.close()


def open_database(
    config: EnvironmentConfig,
    clock: Clock,
    *,
    check_stamp: bool = True,
    wait_s: float = BUSY_TIMEOUT_S,
    to_look: bool = False,
) -> Database:
    """The middleware of an environment, migrated if it is older. A first one is made by `care.create` alone. On a disk that
    takes no writes, as a file system becomes that has met errors, it can still be opened `to_look`.

    Raises MiddlewareError (missing, empty or unusable file, newer version; for `wait_s` being restored) and StampMismatch
    (another environment, BC, machine or path; another user).
    """
    if sqlite3.sqlite_version_info[:2] < OLDEST_SQLITE:
        raise MiddlewareError(
            f"SQLite {sqlite3.sqlite_version} is too old; woobc needs {'.'.join(map(str, OLDEST_SQLITE))} or newer.",
            fix="Use a Python that comes with a newer SQLite.",
        )
    path = path_of(config)
    if to_look and _is_on_read_only_disk(path):
        return _open_to_look(path, config, clock)
    if locks.folder_of(path).exists():  # else nobody is putting another file here, and this one may well be missing
        _refuse_other_users_file(path)
    else:
        _look_at(path)
    with contextlib.ExitStack() as left:
        share = left.enter_context(locks.use(path, wait_s))
        _look_at(path)
        _close_to_others(path)
        with sqlite_errors_translated(path):
            connection = left.enter_context(contextlib.closing(connect(path)))
            database = Database(path, connection, clock, share)
            _bring_up_to_date(database)
        if check_stamp:
            _check_stamp(database, config)
        left.pop_all()
    return database


def _is_on_read_only_disk(path: Path) -> bool:
    try:
        return bool(os.statvfs(path.parent).f_flag & os.ST_RDONLY)
    except OSError:
        return False


def _open_to_look(path: Path, config: EnvironmentConfig, clock: Clock) -> Database:
    """Without locks, for nobody can write there. What is in the log beside the file is in no other place, so that such a file is
    looked at in a copy, which is gone when this is closed."""
    _look_at(path)
    log = Path(f"{path}-wal")
    with sqlite_errors_translated(path), contextlib.ExitStack() as left:
        if log.exists() and log.stat().st_size:
            connection = connect(_copy_for(path, log, left))
        else:
            connection = sqlite3.connect(f"{path.as_uri()}?mode=ro&immutable=1", uri=True, isolation_level=None)
            connection.row_factory = sqlite3.Row
        left.callback(connection.close)
        connection.execute("PRAGMA query_only = ON")
        database = Database(path, connection, clock)
        version = int(connection.execute("PRAGMA user_version").fetchone()[0])
        if version != SCHEMA_VERSION:
            raise MiddlewareError(
                f"middleware {path} is of schema {version}, this woobc knows {SCHEMA_VERSION}, and its disk takes no writes.",
                fix="See why the disk is read-only (`dmesg`, `mount`).",
            )
        _check_stamp(database, config)
        database.share = left.pop_all()
    return database


def _copy_for(path: Path, log: Path, left: contextlib.ExitStack) -> Path:
    """Beside nobody's file, for us alone."""
    import shutil
    import tempfile

    try:
        folder = Path(tempfile.mkdtemp(prefix="woobc-look-"))
        left.callback(shutil.rmtree, folder, ignore_errors=True)
        copy = folder / path.name
        for source, target in ((path, copy), (log, folder / log.name)):
            shutil.copyfile(source, target)
    except OSError as error:
        raise MiddlewareError(
            f"middleware {path} lies on a disk that takes no writes, and can't be copied to look at it: {error.strerror}.",
            fix="Free space in the temp folder, or see why the disk is read-only (`dmesg`, `mount`).",
        ) from error
    return copy


def _look_at(path: Path) -> None:
    """Raises MiddlewareError unless a file with something in it is there, and StampMismatch if it is another user's."""
    try:
        status = path.stat()
    except FileNotFoundError:
        raise MiddlewareError(f"there is no middleware file {path}.", fix=WAYS_OUT) from None
    except OSError as error:
        words = os.strerror(error.errno or errno.EIO)
        raise MiddlewareError(
            f"middleware {path} can't be opened: {words}.", fix="Check `database` and the permissions of its folder."
        ) from error
    if not stat.S_ISREG(status.st_mode):
        raise MiddlewareError(f"middleware {path} is not a file.", fix="Correct `database` in the configuration.")
    refuse_other_user(path)
    if status.st_size == 0:
        raise _empty(path)


WAYS_OUT = (
    "Restore a backup with `woobc db restore FILE`; if there never was one, make the first with `woobc db create`."
)


def _empty(path: Path) -> MiddlewareError:
    return MiddlewareError(
        f"middleware {path} is empty.",
        fix="Restore a backup with `woobc db restore FILE`; if nothing ever was in it, remove it and run `woobc db create`.",
    )


def _refuse_other_users_file(path: Path) -> None:
    with contextlib.suppress(OSError):
        refuse_other_user(path)


def _bring_up_to_date(database: Database) -> None:
    version = int(database.connection.execute("PRAGMA user_version").fetchone()[0])
    if version > SCHEMA_VERSION:
        raise MiddlewareError(
            f"middleware {database.path} was written by a newer woobc (schema {version}, this one knows {SCHEMA_VERSION}).",
            fix="Install the newer version.",
        )
    if version == 0:
        if database.value("SELECT count(*) FROM sqlite_master"):
            raise MiddlewareError(
                f"{database.path} is a SQLite file of another program.", fix="Correct `database` in the configuration."
            )
        raise _empty(database.path)
    if version < SCHEMA_VERSION:
        _migrate(database)


def connect(path: Path | str) -> sqlite3.Connection:
    """As the jobs have it; a blank name is a file of SQLite's own, which nobody else can open."""
    connection = sqlite3.connect(path, timeout=BUSY_TIMEOUT_S, isolation_level=None, check_same_thread=False)
    connection.row_factory = sqlite3.Row
    connection.execute("PRAGMA foreign_keys = ON")
    connection.execute("PRAGMA synchronous = FULL")
    connection.execute("PRAGMA secure_delete = ON")
    connection.execute("PRAGMA journal_mode = WAL").fetchone()
    return connection


def refuse_other_user(path: Path) -> None:
    """Raises StampMismatch if the file is not of the user who runs this."""
    owner = path.stat().st_uid
    if owner == os.geteuid():
        return
    try:
        name = pwd.getpwuid(owner).pw_name
    except KeyError:
        name = f"#{owner}"
    raise StampMismatch(
        f"middleware {path} belongs to the user {name}, and this run is another's.",
        fix=f"Run: sudo -u {name} woobc …",
    )


def _close_to_others(path: Path) -> None:
    """A file that was copied or changed by hand may have lost its mode 0600."""
    mode = stat.S_IMODE(path.stat().st_mode)
    if mode & 0o077:
        with contextlib.suppress(OSError):  # a disk that knows no modes, or takes no writes
            path.chmod(mode & 0o700)


def _migrate(database: Database) -> None:
    from woobc.core.middleware import migrations

    with locks.file_lock(database.runs_folder / "migration.lock"):
        migrations.apply(database.connection)


def _check_stamp(database: Database, config: EnvironmentConfig) -> None:
    held = read_stamp(database)
    if held is None:
        raise MiddlewareError(
            f"middleware {database.path} does not say what it belongs to.",
            fix="Restore a backup with `woobc db restore`.",
        )
    backup_of = database.value("SELECT backup_of FROM middleware")
    if backup_of:
        raise StampMismatch(
            f"{database.path} is a backup ({backup_of}) that was copied into place by hand.", fix=_BY_RESTORE
        )
    _refuse_older(database)
    differences = list(_differences(held, stamp_of(config), pin_machine=config.pin_machine))
    moved_only = all(name in ("machine", "path") for name, _, _ in differences)
    way_out = "woobc env confirm --moved" if moved_only else "woobc env confirm --bc-changed"
    _refuse(database, differences, f"Correct the configuration, or, if that is meant, run `{way_out}`.")


_BY_RESTORE = (
    "Move it away and put it in place with `woobc db restore FILE`, so that what was sent since is not sent again."
)


def note_latest_run(database: Database, run_id: int) -> None:
    """Keep beside the file which run began last, once that is in the file. A disk that is full stops no run for it."""
    with contextlib.suppress(OSError):
        (database.runs_folder / LATEST_RUN).write_text(f"{run_id}\n")


def _refuse_older(database: Database) -> None:
    """Raises StampMismatch if runs have been here that the file knows nothing of: it was copied earlier, and back by hand."""
    try:
        latest = int((database.runs_folder / LATEST_RUN).read_text())
    except (OSError, ValueError):  # none yet, or its process was killed in the middle
        return
    known = database.value("SELECT id FROM runs ORDER BY id DESC LIMIT 1") or 0
    if known < latest:
        raise StampMismatch(
            f"{database.path} is older than what has run with it: it knows {known} runs, and there were {latest}. "
            "A copy of it was put in its place by hand.",
            fix=_BY_RESTORE,
        )


LATEST_RUN = "latest"
"""The file that holds the number of the run that began last, in the folder of the runs."""


def refuse_foreign(database: Database, config: EnvironmentConfig) -> None:
    """Raises StampMismatch if a backup is of another environment or Business Central, wherever it was made."""
    held = read_stamp(database)
    differences = list(_differences(held, stamp_of(config), pin_machine=False)) if held else []
    _refuse(database, differences, "Restore a backup of this one, or correct the configuration.")


def _refuse(database: Database, differences: Sequence[tuple[str, str, str]], fix: str) -> None:
    if differences:
        sides = "; ".join(f"{name}: the file says {had!r}, the configuration {has!r}" for name, had, has in differences)
        raise StampMismatch(f"middleware {database.path} belongs elsewhere ({sides}).", fix=fix)


def _differences(held: Stamp, wanted: Stamp, *, pin_machine: bool) -> Iterator[tuple[str, str, str]]:
    for name in ("environment", "business_central", "company"):
        if getattr(held, name) != getattr(wanted, name):
            yield name.replace("_", " "), getattr(held, name), getattr(wanted, name)
    if pin_machine:
        for name in ("machine", "path"):
            if getattr(held, name) != getattr(wanted, name):
                yield name, getattr(held, name), getattr(wanted, name)


def confirm_stamp(database: Database, config: EnvironmentConfig, *, bc_changed: bool) -> None:
    """A person's word that the differences are meant: the file moved, or the Business Central behind it was exchanged.

    Raises StampMismatch if more differs than was confirmed, or if an order is on its way.
    """
    from woobc.core.domain.text import counted  # an idle run needs none of it

    held, wanted = read_stamp(database), stamp_of(config)
    names = {name for name, _, _ in _differences(held, wanted, pin_machine=True)} if held else set()
    if not bc_changed and names - {"machine", "path"}:
        raise StampMismatch(
            f"more than the place differs: {', '.join(sorted(names - {'machine', 'path'}))}.",
            fix="Correct the configuration, or run `woobc env confirm --bc-changed` if that is meant.",
        )
    if bc_changed:
        states = "('inserting', 'unknown', 'inserted', 'posting')"
        count = database.value(f"SELECT count(*) FROM orders WHERE state IN {states}")
        if count:
            raise StampMismatch(
                f"{counted(count, 'order is on its way', 'orders are on their way')} to the Business Central of before.",
                fix="Correct the configuration and let bc-verify finish first.",
            )
        write_stamp(database, wanted)
    elif held:
        write_stamp(database, held._replace(machine=wanted.machine, path=wanted.path))


def record_company_id(database: Database, company_id: str) -> None:
    """Stamp the company's id at the first contact; a company that only has the same name is refused."""
    held = read_stamp(database)
    if held is None or held.company_id == company_id:
        return
    if held.company_id:
        raise StampMismatch(
            f"the company {held.company} now has another id ({company_id}, before {held.company_id}): it is another company, "
            "or a copy of it.",
            fix="Correct the configuration, or run `woobc env confirm --bc-changed` if that is meant.",
        )
    write_stamp(database, held._replace(company_id=company_id))


def remember_page(database: Database, page: PageNames) -> None:
    """How the staging page is read, for orders sent to it that are verified when the configuration has another way in."""
    if remembered_page(database) != page:
        import json  # an idle run does without it

        database.execute("UPDATE middleware SET staging_page = ?", (json.dumps(page),))


def remembered_page(database: Database) -> PageNames | None:
    text = database.value("SELECT staging_page FROM middleware")
    if not text:
        return None
    import json  # an idle run does without it

    return PageNames(*json.loads(text))


def read_stamp(database: Database) -> Stamp | None:
    row = database.row("SELECT environment, business_central, company, company_id, machine, path FROM middleware")
    return None if row is None else Stamp(*row)


def write_stamp(database: Database, stamp: Stamp) -> None:
    """Stamp the file, or stamp it again."""
    database.execute(
        """INSERT INTO middleware (id, environment, business_central, company, company_id, machine, path, created_at, mark)
           VALUES (1, ?, ?, ?, ?, ?, ?, ?, lower(hex(randomblob(5))))
           ON CONFLICT (id) DO UPDATE SET environment = excluded.environment, company = excluded.company,
               business_central = excluded.business_central, company_id = excluded.company_id,
               machine = excluded.machine, path = excluded.path""",
        (
            stamp.environment,
            stamp.business_central,
            stamp.company,
            stamp.company_id,
            stamp.machine,
            stamp.path,
            database.now(),
        ),
    )
