"""Reading the log back: its last lines, and what is added while somebody watches, over rotations."""

from __future__ import annotations

import json
import logging
import os
from collections import deque
from collections.abc import Iterator, Mapping
from datetime import datetime
from pathlib import Path
from typing import Any

from msgspec import Struct

from woobc.core.clock import Clock, to_text
from woobc.core.domain.stored import StoredOrder
from woobc.core.middleware.middleware import Middleware
from woobc.core.middleware.orders import ActivityRow, level_of

LEVELS = ("debug", "info", "warning", "error")
LOOK_EVERY_S = 0.3


class LogLine(Struct, frozen=True):
    """One line of the log. `fields` is None where the line is not a JSON object; `text` is the line as it is."""

    text: str
    fields: Mapping[str, Any] | None


class LogFilter(Struct, frozen=True):
    """What a person wants to see; all that is given must hold. Lines nobody can read only pass an empty filter.

    `orders` are (store, order id, number); a line is of one of them that names its store, and its id or number.
    """

    store: str = ""
    orders: frozenset[tuple[str, int, str]] | None = None
    command: str = ""
    level: str = ""
    code: str = ""
    run: int | None = None
    since: datetime | None = None
    until: datetime | None = None

    def passes(self, line: LogLine) -> bool:
        fields = line.fields
        if fields is None:
            return self == LogFilter()
        equal = (("store", self.store), ("command", self.command), ("code", self.code), ("run", self.run))
        return (
            all(wanted in ("", None) or fields.get(name) == wanted for name, wanted in equal)
            and (not self.level or _rank(fields.get("level")) >= _rank(self.level))
            and (self.orders is None or self._names_one(fields))
            and self._is_of_time(fields)
        )

    def _names_one(self, fields: Mapping[str, Any]) -> bool:
        store, id_, number = fields.get("store"), fields.get("id"), fields.get("order")
        return any(
            store == each and (id_ == order_id if id_ is not None else str(number) in (known, str(order_id)))
            for each, order_id, known in self.orders or ()
        )

    def _is_of_time(self, fields: Mapping[str, Any]) -> bool:
        if self.since is None and self.until is None:
            return True
        try:
            moment = datetime.fromisoformat(str(fields.get("time")))
        except ValueError:
            return False
        if moment.tzinfo is None:
            return False
        return (self.since is None or moment >= self.since) and (self.until is None or moment < self.until)


def _rank(level: object) -> int:
    return LEVELS.index(str(level)) if level in LEVELS else len(LEVELS)


def parse_line(text: str) -> LogLine:
    """A line of JSON as written by the log. Shape: {"time", "level", "event", "command", "pid", …}."""
    try:
        fields = json.loads(text)
    except (ValueError, RecursionError):
        return LogLine(text, None)
    return LogLine(text, fields if isinstance(fields, dict) else None)


def last_lines(path: Path, count: int, wanted: LogFilter) -> list[LogLine]:
    """The newest `count` lines that pass, oldest first; rotated files are gone back into as far as needed."""
    found: deque[LogLine] = deque()
    for file in _newest_first(path):
        missing = count - len(found)
        if missing <= 0:
            break
        kept = deque((line for line in _lines(file) if wanted.passes(line)), maxlen=missing)
        found.extendleft(reversed(kept))
    return list(found)


def last_of_activity(middleware: Middleware, count: int, wanted: LogFilter) -> list[LogLine]:
    """The activity as lines of a log: the newest `count` that pass, oldest first."""
    found: deque[LogLine] = deque()
    for row, order, command in middleware.overview.activity_backwards():
        if len(found) >= count:
            break
        line = _activity_line(row, order, command)
        if wanted.passes(line):
            found.appendleft(line)
    return list(found)


def follow_activity(middleware: Middleware, wanted: LogFilter, after: int, clock: Clock) -> Iterator[LogLine]:
    """What happens to orders from that row of the activity on, as lines of a log."""
    while True:
        for row, order, command in middleware.overview.activity_after(after):
            after, line = row.id, _activity_line(row, order, command)
            if wanted.passes(line):
                yield line
        clock.sleep(LOOK_EVERY_S)


def _activity_line(row: ActivityRow, order: StoredOrder, command: str) -> LogLine:
    return LogLine(
        "",
        {
            "time": to_text(row.time),
            "level": logging.getLevelName(level_of(row.event, row.code)).lower(),
            "event": f"order {row.event}",
            "command": command,
            "run": row.run_id,
            "store": order.store,
            "order": order.number,
            "id": order.order_id,
            "from": row.from_state,
            "to": row.to_state,
            "code": row.code,
        },
    )


def _newest_first(path: Path) -> list[Path]:
    rotated = sorted(path.parent.glob(f"{path.name}.2*"), reverse=True)
    return [path, *rotated] if path.exists() else rotated


def _lines(path: Path) -> Iterator[LogLine]:
    try:
        with open(path, encoding="utf-8", errors="replace", newline="\n") as file:
            for text in file:
                if text.strip():
                    yield parse_line(text.rstrip("\n"))
    except FileNotFoundError:  # rotated away meanwhile
        return


def follow(path: Path, wanted: LogFilter, clock: Clock) -> Iterator[LogLine]:
    """Lines as they are added from now on; when the file is rotated, the rest of the old one, then the new one."""
    file, rest = None, b""
    at_end, ending = True, False
    while True:
        if file is None:
            try:
                file = open(path, "rb")  # noqa: SIM115 (held while it is followed)
            except FileNotFoundError:
                at_end = False
                clock.sleep(LOOK_EVERY_S)
                continue
            if at_end:
                file.seek(0, os.SEEK_END)
        *whole, rest = (rest + file.read()).split(b"\n")
        for text in whole:
            if text.strip():
                line = parse_line(text.decode(errors="replace"))
                if wanted.passes(line):
                    yield line
        if whole:
            continue
        if ending:
            file.close()
            file, rest, at_end, ending = None, b"", False, False
            continue
        ending = _is_rotated(path, file.fileno())
        clock.sleep(LOOK_EVERY_S)


def _is_rotated(path: Path, descriptor: int) -> bool:
    """Whether the name leads to another file now. A process that had the old one open may still add a line to it."""
    try:
        return not os.path.samestat(os.stat(path), os.fstat(descriptor))
    except FileNotFoundError:
        return True
