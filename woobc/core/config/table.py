"""Reading one TOML table: each value by its kind, every problem kept, every unknown key noticed.

A value that does not fit is told in `problems` and replaced by a blank, so that reading goes on to the next problem.
"""

from __future__ import annotations

import os
import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from datetime import date, datetime, time, timedelta
from decimal import Decimal
from pathlib import Path
from typing import Any, Final, NamedTuple, TypeVar
from urllib.parse import urlsplit

from woobc.core.config.secrets import secret_from
from woobc.core.config.values import Secret, Span

T = TypeVar("T")

BARE_KEY: Final = re.compile(r"[A-Za-z0-9_-]+")
_CONTROL = re.compile(r"[\x00-\x1f\x7f-\x9f]")
_DURATION = re.compile(r"([0-9]{1,9}) (second|minute|hour|day|week|month|year)s?")
_SECONDS: Final = {"second": 1, "minute": 60, "hour": 3600, "day": 86_400, "week": 604_800}
_MONTHS: Final = {"month": 1, "year": 12}
_CENTURY: Final = Span(timedelta(days=36_525), 1200)
_NO_SECRET: Final = Secret("nowhere", str)


class Origin(NamedTuple):
    """What all tables of one file share. Relative paths start at `folder`; `private`: only its owner can read the file."""

    folder: Path
    private: bool
    environ: Mapping[str, str]
    problems: list[str]


class Table:
    """One table of the file. A method is asked once per key; a default of None makes the key required."""

    def __init__(self, values: Mapping[str, Any], path: str, origin: Origin) -> None:
        self._values = values
        self._path = path
        self._origin = origin
        self._known: dict[str, None] = {}

    def __iter__(self) -> Iterator[str]:
        return iter(self._values)

    def has(self, key: str) -> bool:
        return key in self._values

    def path_of(self, key: str) -> str:
        name = key if BARE_KEY.fullmatch(key) else shown(key)
        return f"{self._path}.{name}" if self._path else name

    def wrong(self, key: str, problem: str) -> None:
        self.tell(self.path_of(key), problem)

    def tell(self, path: str, problem: str) -> None:
        """Keep a problem under a whole dotted path."""
        self._origin.problems.append(f"{path}: {problem}")

    def is_told(self, key: str) -> bool:
        """Whether the key, or path below this table, has a problem already."""
        path = f"{self._path}.{key}" if self._path else key
        return any(problem.startswith(f"{path}:") for problem in self._origin.problems)

    def holds(self, key: str, value: object) -> bool:
        return bool(self._values.get(key) == value)

    def know(self, *keys: str) -> None:
        """These keys belong here, whatever their values."""
        self._known.update(dict.fromkeys(keys))

    def refuse(self, keys: Iterable[str], reason: str) -> None:
        """These keys are known, but don't belong here."""
        for key in keys:
            self.know(key)
            if key in self._values:
                self.wrong(key, reason)

    def finish(self) -> None:
        """Tell every key that nobody asked for."""
        for key in self._values:
            if key not in self._known:
                self.wrong(key, f"unknown key{nearest(key, self._known, otherwise=True)}")

    def text(
        self, key: str, default: str | None = None, *, expected: str = "text", fits: Callable[[str], object] = bool
    ) -> str:
        """One line of text; empty only where that is the default."""

        def read(value: object) -> str | None:
            if not isinstance(value, str) or _CONTROL.search(value):
                return None
            return value if (default == "" and not value) or fits(value) else None

        return self._take(key, default, "", expected, read)

    def code(self, key: str, default: str | None, longest: int) -> str:
        """A key of Business Central, which is never cut and so must fit."""
        return self.text(
            key, default, expected=f"at most {longest} characters", fits=lambda text: 0 < len(text) <= longest
        )

    def choice(self, key: str, options: Sequence[str], default: str | None = None) -> str:
        """One of a few words; empty if the file has none of them."""
        value = self._values.get(key, default)
        hint = "" if value in options else nearest(value, options)
        return self._take(
            key,
            default,
            "",
            f"one of {', '.join(options)}",
            lambda value: value if value in options else None,
            hint=hint,
        )

    def flag(self, key: str, default: bool) -> bool:
        return self._take(
            key, default, default, "true or false", lambda value: value if isinstance(value, bool) else None
        )

    def flag_or(self, key: str, word: str) -> str:
        """`true` and `false`, without quotes in the file, or the word, which is the default."""

        def read(value: object) -> str | None:
            return str(value).lower() if isinstance(value, bool) else word if value == word else None

        return self._take(key, word, word, f'true, false or "{word}"', read)

    def whole(self, key: str, default: int, lowest: int, highest: int) -> int:
        def read(value: object) -> int | None:
            fits = isinstance(value, int) and not isinstance(value, bool) and lowest <= value <= highest
            return value if fits and isinstance(value, int) else None

        return self._take(key, default, default, f"a whole number from {lowest} to {highest}", read)

    def amount(self, key: str, default: str) -> Decimal:
        """A decimal number in quotes, not negative."""
        fits = re.compile(r"[0-9]{1,12}(\.[0-9]{1,6})?").fullmatch
        return Decimal(
            self.text(key, default, expected=f'a number in quotes, such as "{default}"', fits=fits) or default
        )

    def span(self, key: str, default: str) -> Span:
        """A length of time that may be in calendar months."""
        blank = parse_span(default) or Span()
        expected = 'a length of time such as "21 days" or "3 months"'
        return self._take(key, blank, blank, expected, parse_span)

    def duration(self, key: str, default: str) -> timedelta:
        """A length of time of fixed size."""

        def read(value: object) -> timedelta | None:
            span = parse_span(value)
            return span.days if span and not span.months else None

        blank = read(default) or timedelta()
        expected = f'a length of time such as "{default}" (seconds, minutes, hours, days or weeks)'
        return self._take(key, blank, blank, expected, read)

    def day(self, key: str) -> date:
        return self._take(key, None, date.min, "a date without quotes, such as 2026-12-01", _read_day)

    def optional_day(self, key: str) -> date | None:
        self.know(key)
        return self.day(key) if self.has(key) else None

    def optional_time(self, key: str) -> time | None:
        def read(value: object) -> time | None:
            found = re.fullmatch(r"([01][0-9]|2[0-3]):([0-5][0-9])", value) if isinstance(value, str) else None
            return time(int(found[1]), int(found[2])) if found else None

        self.know(key)
        return self._take(key, None, time.min, 'a time such as "22:00"', read) if self.has(key) else None

    def url(self, key: str, default: str | None = None, *, expected: str = "an https URL", query: bool = False) -> str:
        """An address without a slash at the end. Plain http is taken: some shops and test servers have nothing else."""
        value = self._values.get(key)
        if isinstance(value, str) and "@" in value:
            # What stands before the @ may be a password, so the value is not shown.
            self.know(key)
            self.wrong(key, f"expected {expected} without user name and password in it")
            return ""
        if not query and isinstance(value, str) and is_url(value, query=True):
            expected = f"{expected} without a ? and what follows it"
        return self.text(key, default, expected=expected, fits=lambda text: is_url(text, query=query)).rstrip("/")

    def path(self, key: str) -> Path:
        """A file's place; relative ones start at the configuration's folder."""
        return self._origin.folder / os.path.expanduser(self.text(key, expected="the path of a file"))

    def optional_path(self, key: str) -> Path | None:
        text = self.text(key, "", expected="the path of a file")
        return self._origin.folder / os.path.expanduser(text) if text else None

    def optional_file(self, key: str) -> Path | None:
        """The path of a file that is there."""
        path = self.optional_path(key)
        if path is not None and not path.is_file():
            self.wrong(key, f"expected the path of a file, but there is none at {shown(str(path))}")
        return path

    def texts(self, key: str, default: Sequence[str]) -> tuple[str, ...]:
        def read(value: object) -> tuple[str, ...] | None:
            fits = isinstance(value, list) and all(isinstance(text, str) and text for text in value)
            return tuple(value) if fits and isinstance(value, list) else None

        return self._take(key, tuple(default), (), 'a list of texts such as ["a", "b"]', read)

    def codes(self, key: str, longest: int | None = None) -> dict[str, str]:
        """A table of texts; the values at most `longest` characters. An empty value is a choice too: leave it blank."""
        table = self.table(key)
        expected = f"text of at most {longest} characters" if longest else "text"
        return {
            name: table.text(name, "", expected=expected, fits=lambda text: not longest or len(text) <= longest)
            for name in table
        }

    def secret(self, key: str) -> Secret:
        self.know(key)
        if not self.has(key):
            self.wrong(key, 'missing; expected a secret such as { file = "…" }')
            return _NO_SECRET
        return self._secret(key, self._values[key])

    def secrets(self, key: str) -> tuple[Secret, ...]:
        values: list[object] = self._take(
            key, [], [], "a list of secrets", lambda value: value if isinstance(value, list) else None, hide=True
        )
        return tuple(self._secret(key, value) for value in values)

    def table(self, key: str) -> Table:
        """The table under `key`; empty if there is none. What is no table is told once, and not also for each key in it."""

        def read(value: object) -> dict[str, Any] | None:
            return value if isinstance(value, dict) else None

        values: dict[str, Any] = self._take(key, {}, {}, "a table", read, hide=True)
        told_enough = self.has(key) and not isinstance(self._values[key], dict)
        origin = self._origin._replace(problems=[]) if told_enough else self._origin
        return Table(values, self.path_of(key), origin)

    def tables(self, key: str, example: str) -> Iterator[tuple[str, Table]]:
        """The tables under `key`, at least one, each with its name."""
        parent = self.table(key)
        if not list(parent) and not self.is_told(key):
            self.wrong(key, f"missing; expected a table such as [{example}]")
        return ((name, parent.table(name)) for name in parent)

    def _secret(self, key: str, value: object) -> Secret:
        answer = secret_from(value, self._origin.folder, private=self._origin.private, environ=self._origin.environ)
        if isinstance(answer, Secret):
            return answer
        self.wrong(key, answer)
        return _NO_SECRET

    def _take(
        self,
        key: str,
        default: T | None,
        blank: T,
        expected: str,
        read: Callable[[Any], T | None],
        *,
        hint: str = "",
        hide: bool = False,
    ) -> T:
        """The value of `key`; None from `read` says that it does not fit. `hide` shows its kind only: it may hold secrets."""
        self.know(key)
        if key not in self._values:
            if default is None:
                self.wrong(key, f"missing; expected {expected}")
            return blank if default is None else default
        value = self._values[key]
        result = read(value)
        if result is None:
            self.wrong(key, f"expected {expected}, got {_kind(value) if hide else shown(value)}{hint}")
            return blank
        return result


def parse_span(value: object) -> Span | None:
    """`21 days`, `3 months`, `90 seconds`, at most a century; None for anything else."""
    found = _DURATION.fullmatch(value) if isinstance(value, str) else None
    if not found:
        return None
    count, unit = int(found[1]), found[2]
    if unit in _MONTHS:
        span = Span(months=count * _MONTHS[unit])
    else:
        span = Span(timedelta(seconds=count * _SECONDS[unit]))
    return span if span.days <= _CENTURY.days and span.months <= _CENTURY.months else None


def is_url(text: str, *, query: bool = False) -> bool:
    """Whether `text` is an http(s) address with a host and, unless `query`, nothing after its path."""
    try:
        parts = urlsplit(text)
        port_fits = parts.port is None or parts.port > 0
    except ValueError:
        return False
    plain = not parts.fragment and (query or not parts.query)
    return (
        parts.scheme in ("http", "https")
        and bool(parts.hostname)
        and port_fits
        and plain
        and not re.search(r"\s", text)
    )


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
        return _kind(value) if isinstance(value, dict | list) else str(value).lower()
    text = value if len(value) <= 60 else f"{value[:59]}…"
    return '"' + "".join(char if char.isprintable() else f"\\u{ord(char):04x}" for char in text) + '"'


def _kind(value: object) -> str:
    kinds = {dict: "a table", list: "a list", str: "text", bool: "true or false"}
    return kinds.get(type(value), "a number or date")


def _read_day(value: object) -> date | None:
    return value if isinstance(value, date) and not isinstance(value, datetime) else None
