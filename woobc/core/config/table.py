"""Reading one TOML table: which keys it has, every problem kept, every unknown key noticed."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any, Final, NamedTuple

BARE_KEY: Final = re.compile(r"[A-Za-z0-9_-]+")


class Origin(NamedTuple):
    """What all tables of one file share. Relative paths start at `folder`; `private`: only its owner can read the file.

    `environments` are the names of the environments in it.
    """

    folder: Path
    private: bool
    environ: Mapping[str, str]
    environments: tuple[str, ...]
    problems: list[str]


class Table:
    """One table of the file. Its keys are asked for one by one; `finish` reports those that nobody asked for."""

    def __init__(self, values: Mapping[str, Any], path: str, origin: Origin) -> None:
        self.origin = origin
        self._values = values
        self._path = path
        self._known: dict[str, None] = {}

    def __iter__(self) -> Iterator[str]:
        return iter(self._values)

    def has(self, key: str) -> bool:
        return key in self._values

    def value(self, key: str) -> object:
        return self._values[key]

    def path_of(self, key: str) -> str:
        name = key if BARE_KEY.fullmatch(key) else shown(key)
        return f"{self._path}.{name}" if self._path else name

    def wrong(self, key: str, problem: str) -> None:
        self.report(self.path_of(key), problem)

    def report(self, path: str, problem: str) -> None:
        """Keep a problem under a whole dotted path."""
        self.origin.problems.append(f"{path}: {problem}")

    def is_told(self, key: str) -> bool:
        """Whether the key, or path below this table, has a problem already."""
        path = f"{self._path}.{key}" if self._path else key
        return any(problem.startswith(f"{path}:") for problem in self.origin.problems)

    def know(self, *keys: str) -> None:
        """These keys belong here, whatever their values."""
        self._known.update(dict.fromkeys(keys))

    def refuse(self, key: str, reason: str) -> None:
        """This key is known, but does not belong here."""
        self.know(key)
        if key in self._values:
            self.wrong(key, reason)

    def finish(self) -> None:
        """Tell every key that nobody asked for."""
        for key in self._values:
            if key not in self._known:
                self.wrong(key, f"unknown key{nearest(key, self._known, otherwise=True)}")

    def table(self, key: str) -> Table:
        """The table under `key`; empty if there is none. What is no table is reported once, and not also for each key in it."""
        self.know(key)
        values = self._values.get(key, {})
        if isinstance(values, dict):
            return Table(values, self.path_of(key), self.origin)
        self.wrong(key, f"expected a table, got {kind_of(values)}")
        return Table({}, self.path_of(key), self.origin._replace(problems=[]))


def nearest(value: object, options: Iterable[str], *, otherwise: bool = False) -> str:
    """The end of a sentence that names the option `value` was meant to be; with `otherwise` all of them if none is near."""
    from difflib import get_close_matches

    names = list(options)
    close = get_close_matches(value, names, n=1, cutoff=0.6) if isinstance(value, str) else []
    if close:
        return f'; perhaps you meant "{close[0]}"'
    return f"; known are {', '.join(names)}" if otherwise and names else ""


def shown(value: object) -> str:
    """A value as an error message may show it: short, on one line, without terminal codes."""
    if not isinstance(value, str):
        return kind_of(value) if isinstance(value, dict | list) else str(value).lower()
    text = value if len(value) <= 60 else f"{value[:59]}…"
    return '"' + "".join(char if char.isprintable() else f"\\u{ord(char):04x}" for char in text) + '"'


def kind_of(value: object) -> str:
    """What a value is, where the value itself must not be shown: it may hold secrets."""
    kinds = {dict: "a table", list: "a list", str: "text", bool: "true or false"}
    return kinds.get(type(value), "a number or date")
