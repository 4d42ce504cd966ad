"""The log: JSON lines with fixed names, safe to rotate while several processes write, free of personal data and secrets.

What is logged is the event, its code and the order it concerns; texts of stores and of Business Central stay in the middleware.
"""

from __future__ import annotations

import contextlib
import fcntl
import json
import logging
import math
import os
import re
import stat
import sys
import time
from collections.abc import Mapping, Sequence
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from woobc.core.config.values import LogConfig
from woobc.core.domain.text import for_terminal

ROTATE_AT_BYTES = 10_000_000
LOOK_EVERY_S = 0.1
"""At the file behind the name, which another process may have rotated."""
_EMAIL = re.compile(r"(?<![^\s@\"'<>])[^\s@\"'<>]+@[^\s@\"'<>]+")
_LEVELS = {"debug": logging.DEBUG, "info": logging.INFO, "warning": logging.WARNING, "error": logging.ERROR}


class JsonLines(logging.Formatter):
    """One JSON object a line: time, level, event, then the fields of the event. An event of several orders is a line for each,
    with what the record has in `each` besides: a record and a write for every order take three times as long as to say it."""

    def __init__(self, fixed: dict[str, Any]) -> None:
        super().__init__()
        self.fixed = fixed

    def format(self, record: logging.LogRecord) -> str:
        moment = datetime.fromtimestamp(record.created, UTC).isoformat(timespec="milliseconds")
        line: dict[str, Any] = {
            "time": moment.replace("+00:00", "Z"),
            "level": record.levelname.lower(),
            "event": _without_emails(record.getMessage()),
            **self.fixed,
        }
        line |= _discreet(getattr(record, "fields", {}))
        if record.exc_info and record.exc_info[0]:
            frames = []
            trace = record.exc_info[2]
            while trace is not None:
                code = trace.tb_frame.f_code
                frames.append(f"{Path(code.co_filename).name}:{trace.tb_lineno} {code.co_name}")
                trace = trace.tb_next
            line["exception"] = record.exc_info[0].__name__
            line["trace"] = frames
        whole = _encode(line)
        if (each := getattr(record, "each", None)) is None:
            return whole
        return "\n".join(f"{whole[:-1]}, {_encode(_discreet(fields))[1:]}" for fields in each)


_encode = json.JSONEncoder(default=str).encode


def _discreet(fields: Mapping[str, Any]) -> dict[str, Any]:
    return {name: _without_emails(value) if isinstance(value, str) else value for name, value in fields.items()}


def _without_emails(text: str) -> str:
    return _EMAIL.sub("<e-mail>", text) if "@" in text else text


class SharedFile(logging.Handler):
    """Appends whole lines to a file that several processes share; rotates by size under a lock.

    A log that can't be written never stops a job: it is said once on stderr.
    """

    def __init__(self, path: Path, keep_days: float) -> None:
        super().__init__()
        self.path = path
        self.keep_days = keep_days
        self._complained = False
        self._descriptor = -1
        self._file: tuple[int, int] | None = None
        self._looked_at = -math.inf

    def emit(self, record: logging.LogRecord) -> None:
        try:
            self._write(self.format(record).encode() + b"\n")
        except OSError as error:
            if not self._complained:
                self._complained = True
                words = os.strerror(error.errno) if error.errno else str(error)
                print(f"woobc: the log {self.path} can't be written: {words}.", file=sys.stderr)

    def _write(self, line: bytes) -> None:
        now = time.monotonic()
        if now - self._looked_at > LOOK_EVERY_S:
            self._find_file()
            self._looked_at = now
        os.write(self._descriptor, line)

    def _find_file(self) -> None:
        size, file = self._look()
        if size > ROTATE_AT_BYTES:
            self._rotate()
            size, file = self._look()
        if file is None or file != self._file:  # new, or rotated by another process
            self._open()

    def _look(self) -> tuple[int, tuple[int, int] | None]:
        """The size of the file that bears the name now, and which one it is."""
        try:
            status = os.stat(self.path)
        except FileNotFoundError:
            return 0, None
        return status.st_size, (status.st_dev, status.st_ino)

    def _open(self) -> None:
        self._let_go()
        self.path.parent.mkdir(parents=True, exist_ok=True)
        self._descriptor = os.open(self.path, os.O_WRONLY | os.O_APPEND | os.O_CREAT, 0o600)
        status = os.fstat(self._descriptor)
        self._file = (status.st_dev, status.st_ino)
        _close_to_strangers(self._descriptor, status.st_mode)

    def _let_go(self) -> None:
        if self._descriptor >= 0:
            os.close(self._descriptor)
        self._descriptor, self._file = -1, None

    def close(self) -> None:
        self._let_go()
        super().close()

    def _rotate(self) -> None:
        """Under a lock, and only if nobody else has done it meanwhile, or is at it: nothing waits for a log."""
        with os.fdopen(os.open(f"{self.path}.lock", os.O_RDWR | os.O_CREAT, 0o600)) as lock:
            try:
                fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
            except BlockingIOError:
                return
            if self.path.exists() and self.path.stat().st_size > ROTATE_AT_BYTES:
                stamp = datetime.now(UTC).strftime("%Y%m%dT%H%M%S%f")
                self.path.rename(self.path.with_name(f"{self.path.name}.{stamp}"))
                self._remove_old()

    def _remove_old(self) -> None:
        oldest = datetime.now(UTC).timestamp() - self.keep_days * 86_400
        for old in self.path.parent.glob(f"{self.path.name}.2*"):
            if old.stat().st_mtime < oldest:
                old.unlink(missing_ok=True)


def _close_to_strangers(descriptor: int, mode: int) -> None:
    """A group may read the log, such as one that ships it; nobody else may read it, and nobody but us write it."""
    allowed = stat.S_IMODE(mode) & 0o640
    if allowed != stat.S_IMODE(mode):
        with contextlib.suppress(OSError):  # another's file, or a disk that knows no modes
            os.fchmod(descriptor, allowed)


def set_up(config: LogConfig, command: str, *, verbose: bool, dry_run: bool = False) -> None:
    """Send the log of this process to the configured file, and with `verbose` to stderr too. A dry run's lines say so."""
    logging._srcfile = None  # no line tells where in the code, in which thread or process it was written
    logging.logThreads = logging.logProcesses = logging.logMultiprocessing = False
    logger = logging.getLogger("woobc")
    for earlier in [*logger.handlers]:
        logger.removeHandler(earlier)
        earlier.close()
    logger.propagate = False
    logger.setLevel(_LEVELS[config.level])
    fixed: dict[str, Any] = {"command": command, "pid": os.getpid()}
    if dry_run:
        fixed["dry_run"] = True
    if config.file is not None:
        now = datetime.now(UTC)
        days = (now - config.keep.before(now, _utc_zone())).total_seconds() / 86_400
        handler: logging.Handler = SharedFile(config.file, days)
        handler.setFormatter(JsonLines(fixed))
        logger.addHandler(handler)
    if verbose:
        to_stderr = logging.StreamHandler(sys.stderr)
        to_stderr.setFormatter(_Words())
        logger.addHandler(to_stderr)
    if not logger.handlers:
        logger.addHandler(logging.NullHandler())


def _utc_zone() -> Any:
    from zoneinfo import ZoneInfo

    return ZoneInfo("UTC")


class _Words(logging.Formatter):
    def format(self, record: logging.LogRecord) -> str:
        fields: dict[str, Any] = getattr(record, "fields", {})
        each: Sequence[Mapping[str, Any]] = getattr(record, "each", ({},))
        return "\n".join(self._line(record, {**fields, **more}) for more in each)

    def _line(self, record: logging.LogRecord, fields: Mapping[str, Any]) -> str:
        words = " ".join(f"{name}={value}" for name, value in fields.items())
        return for_terminal(f"{record.levelname.lower():<8}{record.getMessage()} {words}".rstrip())
