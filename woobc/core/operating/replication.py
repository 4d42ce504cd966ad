"""The replica that Litestream keeps of the middleware: how far it reaches, whether it is whole, and going on from it.

Litestream itself reads it, by its own configuration, so that every kind of storage it knows will do and its keys stay in one
place. Source: litestream 0.5, `litestream ltx -help`, `litestream restore -help`.
"""

from __future__ import annotations

import contextlib
import json
import shlex
import shutil
import subprocess
from collections.abc import Iterator, Sequence
from datetime import datetime, timedelta
from pathlib import Path

from msgspec import Struct

from woobc.core.clock import Clock, as_utc, describe_age, to_exact_local_text
from woobc.core.config.values import Config, ReplicaConfig
from woobc.core.domain.text import counted
from woobc.core.errors import MiddlewareError, NotTheHolder, StampMismatch, UsageError, WoobcError, remedy_for
from woobc.core.jobs import holder
from woobc.core.jobs.takeover import CONFIRM
from woobc.core.middleware import care, locks, takeover
from woobc.core.middleware.database import (
    SCHEMA_VERSION,
    Database,
    connect,
    path_of,
    refuse_foreign,
    sqlite_errors_translated,
)
from woobc.core.middleware.middleware import Middleware
from woobc.core.middleware.takeover import latest_run
from woobc.core.operating.checks import Finding, Level

PROGRAM = "litestream"
_LITESTREAM = (
    "See whether Litestream runs, and what it says (`systemctl status litestream`, `journalctl -u litestream`)."
)
LONGEST_LOOK_S = 120
LONGEST_FETCH_S = 6 * 3600
TOLD_TO = timedelta(seconds=1)
"""Litestream tells its times to the second, cut off."""
BEHIND_FOR = timedelta(minutes=5)
"""What was written longer ago than this is in the replica, or it has stopped."""


def replica_of(config: Config) -> ReplicaConfig:
    """Raises UsageError where none is configured."""
    if config.environment.replica is None:
        name = config.environment.name
        raise UsageError(
            f"No replica is configured for environment {name}.",
            fix=f"Set [environments.{name}.replica] litestream = …; docs/replication.md says how.",
        )
    return config.environment.replica


# What Litestream says


class Reach(Struct, frozen=True):
    """How far back and how far on the replica reaches."""

    oldest: datetime
    newest: datetime


def _reach(config: Config) -> Reach:
    """Raises UsageError where no replica is configured, and MiddlewareError if it is empty or can't be read."""
    replica, path = replica_of(config), path_of(config.environment)
    text = _run(["ltx", "-config", str(replica.litestream), "-level", "all", "-json", str(path)], LONGEST_LOOK_S)
    try:
        times = [as_utc(datetime.fromisoformat(each["timestamp"])) for each in json.loads(text) or ()]
    except (ValueError, TypeError, KeyError):
        raise MiddlewareError(
            "Litestream's list of the replica is none that is known.", fix="Install Litestream 0.5 or newer."
        ) from None
    if not times:
        raise MiddlewareError("The replica is empty.", fix=_LITESTREAM)
    return Reach(min(times), max(times))


def _fetch(config: Config, target: Path) -> None:
    """Restore the replica's newest state to `target`, for nobody else to read. Raises MiddlewareError."""
    replica, path = replica_of(config), path_of(config.environment)
    command = ["restore", "-config", str(replica.litestream), "-o"]
    _run([*command, str(target), str(path)], LONGEST_FETCH_S, by_hand=[*command, "copy.db", str(path)])
    target.chmod(0o600)


def _run(words: Sequence[str], longest_s: float, *, by_hand: Sequence[str] = ()) -> str:
    """What Litestream prints. Its own messages are not shown, for addresses in them may hold a key; whoever wants to see them
    runs it `by_hand`, as it was run if nothing else is said."""
    see = f"Run it by hand to see why: {shlex.join([PROGRAM, *(by_hand or words)])}"
    try:
        done = subprocess.run(
            [PROGRAM, *words], stdin=subprocess.DEVNULL, capture_output=True, timeout=longest_s, check=False
        )
    except FileNotFoundError:
        raise MiddlewareError(
            f"The program {PROGRAM} is not found.", fix="Install it, where the PATH of this user has it."
        ) from None
    except subprocess.TimeoutExpired:
        raise MiddlewareError(f"Litestream did not end within {longest_s:.0f} seconds.", fix=see) from None
    except OSError as error:
        raise MiddlewareError(f"The program {PROGRAM} can't be run: {error.strerror}.") from error
    if done.returncode:
        raise MiddlewareError(f"Litestream can't read the replica (exit code {done.returncode}).", fix=see)
    return done.stdout.decode(errors="replace")


@contextlib.contextmanager
def _fetched(config: Config) -> Iterator[Path]:
    """The replica's newest state in a file beside the middleware, in a folder for us alone; gone afterwards, and what a
    process that was killed has left, too."""
    path = path_of(config.environment)
    folder = path.with_name(f"{path.name}.fetched")
    with locks.file_lock(locks.folder_of(path) / "fetched.lock"):
        shutil.rmtree(folder, ignore_errors=True)
        try:
            folder.mkdir(mode=0o700)
        except OSError as error:
            raise MiddlewareError(f"{folder} can't be made: {error.strerror}.", fix=remedy_for(error)) from error
        try:
            target = folder / "replica.db"
            _fetch(config, target)
            yield target
        finally:
            shutil.rmtree(folder, ignore_errors=True)


# Taking over


class TakenOver(Struct, frozen=True):
    replicated_until: datetime
    aside: Path | None


def refuse_what_cannot_be_taken_over(config: Config, clock: Clock) -> datetime:
    """A look before anybody is asked: whether this machine may write, where somebody says which may, and whether there is a
    replica that knows more than a file of this machine's own. The last moment it knows.

    Raises UsageError, NotTheHolder, MiddlewareError.
    """
    replica_of(config)
    if config.environment.holder is not None:
        holder.demand(config.environment.holder)
    newest, zone = _reach(config).newest, config.time_zone
    with contextlib.suppress(StampMismatch, MiddlewareError):  # another machine's, or one that can't be worked with
        written = _last_written(config, clock, clock.now())
        if written is not None and written >= newest + TOLD_TO:
            raise UsageError(
                f"The middleware file of this machine was written to at {to_exact_local_text(written, zone)}, and the replica "
                f"reaches to {to_exact_local_text(newest, zone)}: it knows less.",
                fix="Go on with the file that is here; to take over all the same, move it away first.",
            )
    return newest


def question(config: Config) -> str:
    """What a person is asked before anything is changed."""
    if config.environment.holder is not None:
        return f"The holder says that this machine, {holder.this_machine()}, may write. Go on from the replica here?"
    return (
        "From a replica a machine that is dead and one that is cut off look alike, and no holder is configured. "
        "Is the machine before off, and will it stay off?"
    )


def told(config: Config, taken: TakenOver) -> Iterator[str]:
    """What a person is told after it, and has to do."""
    path, zone = path_of(config.environment), config.time_zone
    yield f"Taken over, as it was at {to_exact_local_text(taken.replicated_until, zone)}."
    if taken.aside is not None:
        yield f"The file before is kept as {taken.aside}."
    span = describe_age(config.environment.business_central.settle_time)
    yield f"Nothing is written to Business Central or a shop for {span}, from the next run of bc-insert on."
    yield (
        "What people decided after that moment (holds, ignores, resolves) is not in the replica: ask them, enter it again, "
        f"then run `{CONFIRM}`. Until then nothing is released, posted, credited, completed or noted."
    )
    if config.environment.holder is None:
        yield f"Nobody but you keeps the machine before from writing, should it come back: {_SECRET}."
    yield care.replica_anew(path)


def take_over(config: Config, clock: Clock, replicated_until: datetime) -> TakenOver:
    """Go on from the replica on this machine, as `care.restore` does from a backup. Raises what that raises."""
    with _fetched(config) as file:
        restored = care.restore(config, file, clock, replicated_until=replicated_until)
    return TakenOver(replicated_until, restored.aside)


# Checking


SUBJECT = "replica"
_SECRET = "change Business Central's client secret when nobody can be sure that it is off"


def probe_holder(config: Config) -> Iterator[Finding]:
    """Who says which machine may write, and what they say."""
    subject, configured = "holder", config.environment.holder
    if configured is None:
        if config.environment.replica is not None:
            message = (
                "No holder is configured: a machine that comes back after another has taken over goes on writing, and neither "
                f"can know it. Keep it off; {_SECRET}."
            )
            yield Finding(subject, Level.OK, message)
        return
    try:
        holder.demand(configured)
    except NotTheHolder as error:
        yield Finding(subject, Level.FAILED, error.message, error.fix)
    else:
        yield Finding(subject, Level.OK, f"This machine, {holder.this_machine()}, is the one that may write.")


def probe_replica(config: Config, clock: Clock, *, fetches: bool = False) -> Iterator[Finding]:
    """Whether the replica goes on; with `fetches` also whether another machine could go on from what it holds."""
    replica = config.environment.replica
    if replica is None:
        return
    try:
        reached, written = _reach(config), _last_written(config, clock, clock.now() - BEHIND_FOR)
        yield from _pace(config, replica, reached, written, clock.now())
        if fetches:
            yield from _content(config, clock)
    except WoobcError as error:
        yield Finding(SUBJECT, Level.FAILED, error.message, error.fix)


def _pace(
    config: Config, replica: ReplicaConfig, reached: Reach, written: datetime | None, now: datetime
) -> Iterator[Finding]:
    until = to_exact_local_text(reached.newest, config.time_zone)
    if written is not None and written >= reached.newest + TOLD_TO:
        at = to_exact_local_text(written, config.time_zone)
        message = f"It has stopped: it reaches to {until}, and the middleware was written to at {at}."
        yield Finding(SUBJECT, Level.FAILED, message, _LITESTREAM)
    else:
        yield Finding(SUBJECT, Level.OK, f"It reaches to {until}.")
    age = now - reached.oldest
    if age > replica.kept:
        message = f"It holds what is {describe_age(age)} old, and `kept` says {describe_age(replica.kept)}."
        fix = "Set `kept` to what Litestream's configuration keeps, so that `woobc db forget` names the right day."
        yield Finding(SUBJECT, Level.WARNING, message, fix)


def _last_written(config: Config, clock: Clock, by: datetime) -> datetime | None:
    """When the file here was written to last, until `by`; None where there is none, as on a machine that waits to take over."""
    if not path_of(config.environment).exists():
        return None
    with contextlib.closing(Middleware.open(config.environment, clock)) as middleware:
        return takeover.last_written(middleware.database, by)


def _content(config: Config, clock: Clock) -> Iterator[Finding]:
    """What is in the replica, fetched."""
    path = path_of(config.environment)
    with _fetched(config) as file, sqlite_errors_translated(file), contextlib.closing(connect(file)) as connection:
        database = Database(file, connection, clock)
        problems = care.find_damage(connection)
        if problems:
            yield Finding(SUBJECT, Level.FAILED, f"It is damaged: {problems[0]}.", care.replica_anew(path))
            return
        version = int(connection.execute("PRAGMA user_version").fetchone()[0])
        if not 0 < version <= SCHEMA_VERSION:
            message = f"It is of schema {version}, and this woobc knows {SCHEMA_VERSION}."
            yield Finding(SUBJECT, Level.FAILED, message, "Install the version of woobc that wrote it.")
            return
        try:
            refuse_foreign(database, config.environment)
        except StampMismatch as error:
            yield Finding(SUBJECT, Level.FAILED, error.message.replace(str(file), "in the replica"), error.fix)
            return
        orders = database.value("SELECT count(*) FROM orders")
        yield Finding(
            SUBJECT, Level.OK, f"It is whole: {counted(orders, 'order')}, runs to number {latest_run(database)}."
        )
        yield from _compared(config, clock, database)


def _compared(config: Config, clock: Clock, replicated: Database) -> Iterator[Finding]:
    """Whether it is the replica of this machine's file."""
    if not path_of(config.environment).exists():
        return
    with contextlib.closing(Middleware.open(config.environment, clock)) as middleware:
        here = latest_run(middleware.database)
    there = latest_run(replicated)
    if there > here:
        message = f"It knows {there} runs, and the file here {here}: another machine replicates to the same place."
        fix = f"Find out which of the two may write (docs/replication.md); {_SECRET}."
        yield Finding(SUBJECT, Level.FAILED, message, fix)
