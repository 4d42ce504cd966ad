"""Locks on files beside the middleware file; they end with the process that holds them, however it ends.

Two of them say who works with the file. Everybody who has it open holds `use` together with the others; who puts another file
in its place holds it alone. `entry` is the door to it: while somebody waits to be alone, nobody new comes in, so that a
steady stream of short commands can't keep a restore waiting for ever.
"""

from __future__ import annotations

import contextlib
import errno
import fcntl
import os
import time
from collections.abc import Iterator
from pathlib import Path
from typing import IO

from woobc.core.errors import MiddlewareError, remedy_for

LOOK_EVERY_S = 0.02
MOST_MORE = 3
LONGEST_WAIT_S = 120.0
"""For a lock that is held for a step of its holder's alone: a migration, a backup."""
_WITHOUT_LOCKS = (errno.ENOLCK, errno.ENOTSUP, errno.ENOSYS)


def folder_of(path: Path) -> Path:
    """Where the locks of a middleware file are."""
    return Path(f"{path}.runs")


def is_held(lock: Path) -> bool:
    """Whether a living process holds this lock file."""
    try:
        with open(lock) as file:
            fcntl.flock(file, fcntl.LOCK_SH | fcntl.LOCK_NB)
            return False
    except FileNotFoundError:
        return False
    except BlockingIOError:
        return True


@contextlib.contextmanager
def file_lock(path: Path, wait_s: float = LONGEST_WAIT_S) -> Iterator[None]:
    """Hold an exclusive lock on `path` while the block runs. Raises MiddlewareError if somebody else holds it all the while."""
    held = _take(path, fcntl.LOCK_EX, wait_s)
    if held is None:
        raise MiddlewareError(
            f"another process of woobc holds {path} for more than {wait_s:.0f} seconds.",
            fix="See what it is at (`fuser` names it); ending it loses nothing.",
        )
    with held:
        yield


def use(path: Path, wait_s: float) -> IO[str]:
    """Take part in using a middleware file until what is returned is closed.

    Raises MiddlewareError if another file is being put in its place all the while.
    """
    folder, until = folder_of(path), time.monotonic() + wait_s
    with contextlib.ExitStack() as stack:
        door = _take(folder / "entry.lock", fcntl.LOCK_SH, wait_s)
        share = None
        if door is not None:
            stack.enter_context(door)
            share = _take(folder / "use.lock", fcntl.LOCK_SH, until - time.monotonic())
        if share is None:
            raise MiddlewareError(
                f"middleware {path} is being made or restored at this moment.",
                fix="Nothing is lost; the next run goes on.",
            )
        return share


@contextlib.contextmanager
def alone_with(path: Path, wait_s: float) -> Iterator[None]:
    """No other woobc has the middleware file open, or opens it, while the block runs.

    Raises MiddlewareError at once if a run is working with it, and if somebody else does so for longer than `wait_s`.
    """
    folder = folder_of(path)
    with contextlib.ExitStack() as stack:
        for name in ("entry.lock", "use.lock"):
            _refuse_living_runs(path)
            held = _take(folder / name, fcntl.LOCK_EX, wait_s)
            if held is None:
                _refuse_living_runs(path)
                raise MiddlewareError(
                    f"another command of woobc is working with {path}.", fix="Wait until it ends, or stop it."
                )
            stack.enter_context(held)
        yield


@contextlib.contextmanager
def requests_more(folder: Path, wanted: int) -> Iterator[int]:
    """How many requests to Business Central beside its one a run may have on their way while the block runs: at most
    `wanted`, and as many as other runs leave of MOST_MORE. Business Central works at five of one user."""
    with contextlib.ExitStack() as stack:
        count = 0
        for number in range(MOST_MORE):
            held = _take(folder / f"more-{number}.lock", fcntl.LOCK_EX, 0) if count < wanted else None
            if held is not None:
                stack.enter_context(held)
                count += 1
        yield count


def _refuse_living_runs(path: Path) -> None:
    for lock in sorted(folder_of(path).glob("[0-9]*")):
        if is_held(lock):
            raise MiddlewareError(f"run {lock.name} is working with {path}.", fix="Wait until it ends, or stop it.")


def _take(path: Path, kind: int, wait_s: float) -> IO[str] | None:
    """The lock file, locked; None if somebody else has it for all this time."""
    until = time.monotonic() + wait_s
    while True:
        file = _opened(path)
        try:
            fcntl.flock(file, kind | fcntl.LOCK_NB)
            if _is_at(path, file):
                return file
        except BlockingIOError:
            if time.monotonic() >= until:
                file.close()
                return None
            time.sleep(LOOK_EVERY_S)
        except OSError as error:
            file.close()
            raise _not_taken(path, error) from error
        file.close()


def _not_taken(path: Path, error: OSError) -> MiddlewareError:
    words = os.strerror(error.errno or errno.EIO)
    if error.errno in _WITHOUT_LOCKS:
        return MiddlewareError(
            f"the lock {path} can't be taken: {words}.",
            fix="The file must lie on a local disk, whose locks can be trusted.",
        )
    return MiddlewareError(f"the lock {path} can't be taken: {words}.", fix=remedy_for(error))


def _opened(path: Path) -> IO[str]:
    try:
        path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        return os.fdopen(os.open(path, os.O_RDWR | os.O_CREAT, 0o600), "r+")
    except OSError as error:
        words = os.strerror(error.errno or errno.EIO)
        raise MiddlewareError(f"the lock {path} can't be opened: {words}.", fix=remedy_for(error)) from error


def _is_at(path: Path, file: IO[str]) -> bool:
    """Somebody may have removed the lock file, and others hold a new one by its name."""
    try:
        return os.path.samestat(os.stat(path), os.fstat(file.fileno()))
    except FileNotFoundError:
        return False
