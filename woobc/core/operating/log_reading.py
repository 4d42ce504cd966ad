"""Reading the log back: its last lines, and what is added while somebody watches, over rotations."""

from __future__ import annotations

import json
import os
from collections import deque
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from woobc.core.clock import Clock

LEVELS = ("debug", "info", "warning", "error")
LOOK_EVERY_S = 0.3


@dataclass(frozen=True, slots=True)
class LogLine:
    """One line of the log. `fields` is None where the line is not a JSON object; `text` is the line as it is."""

    text: str
    fields: Mapping[str, Any] | None


@dataclass(frozen=True, slots=True)
class LogFilter:
    """What a person wants to see; all that is given must hold. Lines nobody can read only pass an empty filter."""

    store: str = ""
    order: str = ""
    command: str = ""
    level: str = ""

    def passes(self, line: LogLine) -> bool:
        if line.fields is None:
            return not (self.store or self.order or self.command or self.level)
        return all(
            not wanted or str(line.fields.get(name)) == wanted
            for name, wanted in (("store", self.store), ("order", self.order), ("command", self.command))
        ) and (not self.level or _rank(line.fields.get("level")) >= _rank(self.level))


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
