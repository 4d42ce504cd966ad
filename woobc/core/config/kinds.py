"""The kinds of keys: how each is read, what is said of a value that does not fit, and what JSON Schema says of it."""

from __future__ import annotations

import os
import re
from collections.abc import Mapping, Sequence
from datetime import date, datetime, time, timedelta
from decimal import Decimal
from pathlib import Path
from typing import Any, Final, TypeVar
from urllib.parse import urlsplit
from zoneinfo import ZoneInfo

from woobc.core.config.keys import REQUIRED, Key, Misfit
from woobc.core.config.secrets import NO_SECRET, Secret, secret_from, words_of_command
from woobc.core.config.span import PATTERN, Span, parse_span
from woobc.core.config.table import Table, kind_of, nearest, shown
from woobc.core.domain.page_fields import REQUIRED as REQUIRED_FIELDS
from woobc.core.domain.page_fields import default_elements

W = TypeVar("W", bound=str)

_CONTROL = re.compile(r"[\x00-\x1f\x7f-\x9f]")


def secret_schema() -> dict[str, Any]:
    """The reference to a secret, or the secret itself. Not `anyOf`, for which an editor would show the value."""
    kinds = {kind: text_schema(".+") for kind in ("file", "command", "env")}
    table = {"properties": kinds, "additionalProperties": False, "minProperties": 1, "maxProperties": 1}
    return {"type": ["object", "string"], "minLength": 1, **table}


def text_schema(pattern: str = "", **more: Any) -> dict[str, Any]:
    return {"type": "string", **({"pattern": f"^({pattern})$"} if pattern else {}), **more}


class Text(Key[str]):
    """One line of text that matches `pattern`; empty only where that is the default."""

    unused = ""

    def __init__(self, doc: str, default: Any = REQUIRED, *, pattern: str = "", **more: Any) -> None:
        super().__init__(doc, default, **more)
        self.pattern = pattern

    def read(self, value: object, table: Table) -> str:
        if isinstance(value, str) and not _CONTROL.search(value) and self.fits(value):
            return value
        raise self.misfit(value)

    def fits(self, text: str) -> bool:
        return bool(re.fullmatch(self.pattern, text) if self.pattern else text)

    def schema(self) -> dict[str, Any]:
        return text_schema(f"|{self.pattern}" if self.pattern and self.default == "" else self.pattern)


class Code(Text):
    """A key of Business Central, which is never cut and so must fit."""

    def __init__(self, doc: str, default: Any = REQUIRED, *, longest: int, **more: Any) -> None:
        super().__init__(doc, default, expected=f"at most {longest} characters", **more)
        self.longest = longest

    def fits(self, text: str) -> bool:
        return 0 < len(text) <= self.longest

    def schema(self) -> dict[str, Any]:
        return text_schema(maxLength=self.longest)


class Choice(Key[W]):
    """One of a few words, each with what it means. `gone` are words of old, with those that took their place."""

    def __init__(
        self,
        doc: str,
        default: Any = REQUIRED,
        *,
        options: Mapping[W, str],
        gone: Mapping[str, str] | None = None,
        **more: Any,
    ) -> None:
        super().__init__(doc, default, expected=f"one of {', '.join(options)}", **more)
        self.options = options
        self.gone = gone or {}
        self.blank = "" if default is REQUIRED else self._option(default)

    def read(self, value: object, table: Table) -> W:
        if isinstance(value, str) and value in self.options:
            return self._option(value)
        if isinstance(value, str) and value in self.gone:
            raise Misfit(f'the value "{value}" is no longer used; use "{self.gone[value]}"')
        raise self.misfit(value, nearest(value, self.options))

    def limits(self) -> str:
        return "" if any(self.options.values()) else f"One of {', '.join(self.options)}."

    def _option(self, value: str) -> W:
        return next(option for option in self.options if option == value)

    def schema(self) -> dict[str, Any]:
        schema: dict[str, Any] = {"enum": [str(option) for option in self.options]}
        if any(self.options.values()):
            schema["x-taplo"] = {"docs": {"enumValues": list(self.options.values())}}
        return schema


class EnvironmentName(Key[str]):
    """The name of one of the file's environments."""

    expected = "the name of an environment"

    def take(self, table: Table, so_far: Mapping[str, Any]) -> Any:
        names = table.origin.environments
        if not names:
            return Text(self.doc, named=self.name).take(table, so_far)
        return Choice(self.doc, named=self.name, options=dict.fromkeys(names, "")).take(table, so_far)

    def schema(self) -> dict[str, Any]:
        return text_schema()


class Flag(Key[bool]):
    expected = "true or false"
    blank = False

    def read(self, value: object, table: Table) -> bool:
        if isinstance(value, bool):
            return value
        raise self.misfit(value)

    def schema(self) -> dict[str, Any]:
        return {"type": "boolean"}


class FlagOr(Key[str]):
    """`true` and `false`, without quotes in the file, or the word that is the default."""

    def __init__(self, doc: str, default: str) -> None:
        super().__init__(doc, default, expected=f'true, false or "{default}"')

    def read(self, value: object, table: Table) -> str:
        if isinstance(value, bool) or value == self.default:
            return str(value).lower()
        raise self.misfit(value)

    def schema(self) -> dict[str, Any]:
        return {"enum": [True, False, self.default]}


class Whole(Key[int]):
    blank = 0

    def __init__(self, doc: str, default: Any = REQUIRED, *, lowest: int, highest: int, **more: Any) -> None:
        super().__init__(doc, default, expected=f"a whole number from {lowest} to {highest}", **more)
        self.lowest = lowest
        self.highest = highest

    def read(self, value: object, table: Table) -> int:
        if isinstance(value, int) and not isinstance(value, bool) and self.lowest <= value <= self.highest:
            return value
        raise self.misfit(value)

    def limits(self) -> str:
        return f"From {self.lowest} to {self.highest}."

    def schema(self) -> dict[str, Any]:
        return {"type": "integer", "minimum": self.lowest, "maximum": self.highest}


class Amount(Key[Decimal]):
    """A decimal number in quotes, not negative."""

    pattern = r"[0-9]{1,12}(\.[0-9]{1,6})?"
    blank = Decimal(0)

    def __init__(self, doc: str, default: str, **more: Any) -> None:
        super().__init__(doc, default, expected=f'a number in quotes, such as "{default}"', **more)

    def read(self, value: object, table: Table) -> Decimal:
        if isinstance(value, str) and re.fullmatch(self.pattern, value):
            return Decimal(value)
        raise self.misfit(value)

    def schema(self) -> dict[str, Any]:
        return text_schema(self.pattern)


class TimeSpan(Key[Span]):
    """A length of time that may be in calendar months."""

    expected = 'a length of time such as "21 days" or "3 months"'
    blank = Span()

    def read(self, value: object, table: Table) -> Span:
        if span := parse_span(value):
            return span
        raise self.misfit(value)

    def schema(self) -> dict[str, Any]:
        return text_schema(PATTERN)


class Duration(Key[timedelta]):
    """A length of time of fixed size."""

    blank = timedelta()

    def __init__(self, doc: str, default: str) -> None:
        super().__init__(
            doc, default, expected=f'a length of time such as "{default}" (seconds, minutes, hours, days or weeks)'
        )

    def read(self, value: object, table: Table) -> timedelta:
        span = parse_span(value)
        if span and not span.months:
            return span.days
        raise self.misfit(value)

    def schema(self) -> dict[str, Any]:
        return text_schema(PATTERN.replace("|month|year", ""))


class Day(Key[date]):
    expected = "a date without quotes, such as 2026-12-01"
    blank = date.min

    def read(self, value: object, table: Table) -> date:
        if isinstance(value, date) and not isinstance(value, datetime):
            return value
        raise self.misfit(value)

    def schema(self) -> dict[str, Any]:
        return {"type": "string", "format": "date"}


class TimeOfDay(Key[time]):
    expected = 'a time such as "22:00"'
    pattern = r"([01][0-9]|2[0-3]):([0-5][0-9])"
    blank = time.min

    def read(self, value: object, table: Table) -> time:
        found = re.fullmatch(self.pattern, value) if isinstance(value, str) else None
        if found:
            return time(int(found[1]), int(found[2]))
        raise self.misfit(value)

    def schema(self) -> dict[str, Any]:
        return text_schema(self.pattern)


class TimeZone(Key[ZoneInfo]):
    expected = 'a time zone such as "Europe/Amsterdam"'
    blank = ZoneInfo("UTC")

    def read(self, value: object, table: Table) -> ZoneInfo:
        if not isinstance(value, str) or not value or _CONTROL.search(value):
            raise self.misfit(value)
        try:
            return ZoneInfo(value)
        except (KeyError, ValueError, OSError):
            from zoneinfo import available_timezones

            raise self.misfit(value, nearest(value, sorted(available_timezones()))) from None

    def schema(self) -> dict[str, Any]:
        return text_schema()


class Url(Text):
    """An address without a slash at the end. Plain http is taken: some shops and test servers have nothing else."""

    expected = "an https URL"

    def __init__(self, doc: str, default: Any = REQUIRED, *, query: bool = False, **more: Any) -> None:
        super().__init__(doc, default, **more)
        self.query = query

    def read(self, value: object, table: Table) -> str:
        if isinstance(value, str) and "@" in value:
            # What stands before the @ may be a password, so the value is not shown.
            raise Misfit(f"expected {self.expected} without user name and password in it")
        if not self.query and isinstance(value, str) and is_url(value, query=True) and not is_url(value):
            raise Misfit(f"expected {self.expected} without a ? and what follows it, got {shown(value)}")
        return super().read(value, table).rstrip("/")

    def fits(self, text: str) -> bool:
        return is_url(text, query=self.query)

    def schema(self) -> dict[str, Any]:
        return text_schema("|https?://.+" if self.default == "" else "https?://.+")


class FilePath(Key[Path]):
    """A file's place; relative ones start at the configuration's folder. `there`: it must be there already."""

    expected = "the path of a file"
    blank = Path()
    empty = None

    def __init__(self, doc: str, default: Any = REQUIRED, *, there: bool = False, **more: Any) -> None:
        super().__init__(doc, default, **more)
        self.there = there

    def read(self, value: object, table: Table) -> Path:
        if not isinstance(value, str) or not value or _CONTROL.search(value):
            raise self.misfit(value)
        path = table.origin.folder / os.path.expanduser(value)
        if self.there and not path.is_file():
            raise Misfit(f"expected {self.expected}, but there is none at {shown(str(path))}")
        return path

    def schema(self) -> dict[str, Any]:
        return text_schema()


class CommandLine(Key[tuple[str, ...]]):
    """A command with its arguments, as words; it is run without a shell."""

    expected = "a command"
    blank = ()

    def read(self, value: object, table: Table) -> tuple[str, ...]:
        if not isinstance(value, str) or _CONTROL.search(value):
            raise self.misfit(value)
        words = words_of_command(value)
        if isinstance(words, str):
            raise Misfit(words)
        return words

    def schema(self) -> dict[str, Any]:
        return text_schema()


class Texts(Key[tuple[str, ...]]):
    """A list of texts, each as `each` wants it."""

    expected = 'a list of texts such as ["a", "b"]'
    blank = ()

    def __init__(self, doc: str, default: Sequence[str], *, each: Text | None = None, **more: Any) -> None:
        super().__init__(doc, list(default), **more)
        self.each = each or Text("")

    def read(self, value: object, table: Table) -> tuple[str, ...]:
        if not isinstance(value, list) or not all(isinstance(text, str) and text for text in value):
            raise self.misfit(value)
        for text in value:
            if not self.each.fits(text):
                table.wrong(self.name, str(self.each.misfit(text)))
        return tuple(value)

    def schema(self) -> dict[str, Any]:
        return {"type": "array", "items": self.each.schema()}


class Codes(Key[Mapping[str, str]]):
    """A table of texts, the values at most `longest` characters. An empty value is a choice too: leave it blank."""

    def __init__(self, doc: str, longest: int | None = None, *, example: str) -> None:
        expected = f"text of at most {longest} characters" if longest else "text"
        super().__init__(doc, {}, expected=expected, example=example)
        self.longest = longest

    def take(self, table: Table, so_far: Mapping[str, Any]) -> Any:
        part = table.table(self.name)
        return {name: self._each(name, part) for name in part}

    def _each(self, name: str, part: Table) -> str:
        value = part.value(name)
        fits = isinstance(value, str) and not _CONTROL.search(value) and len(value) <= (self.longest or len(value))
        if fits and isinstance(value, str):
            return value
        part.wrong(name, str(self.misfit(value)))
        return ""

    def schema(self) -> dict[str, Any]:
        each = text_schema(maxLength=self.longest) if self.longest else text_schema()
        return {"type": "object", "additionalProperties": each}


class SecretKey(Key[Secret]):
    """A secret by reference (secrets.py); never shown."""

    expected = 'a secret such as { file = "…" }'
    blank = NO_SECRET

    def read(self, value: object, table: Table) -> Secret:
        origin = table.origin
        answer = secret_from(value, origin.folder, private=origin.private, environ=origin.environ)
        if isinstance(answer, Secret):
            return answer
        raise Misfit(answer)

    def schema(self) -> dict[str, Any]:
        return secret_schema()


class Secrets(Key[tuple[Secret, ...]]):
    expected = "a list of secrets"
    blank = ()

    def read(self, value: object, table: Table) -> tuple[Secret, ...]:
        if not isinstance(value, list):
            raise Misfit(f"expected {self.expected}, got {kind_of(value)}")
        return tuple(self._each(each, table) for each in value)

    def _each(self, value: object, table: Table) -> Secret:
        try:
            return SecretKey("").read(value, table)
        except Misfit as misfit:
            table.wrong(self.name, str(misfit))
            return NO_SECRET

    def schema(self) -> dict[str, Any]:
        return {"type": "array", "items": secret_schema()}


FORBIDDEN_IN_NUMBERS: Final = "*?|&()<>=@'\""
"""Business Central reads these as operators in a filter, so a number with one of them can't be looked up."""
PLACEHOLDER: Final = re.compile(r"\{(?:store|order_id|number)\}")


class NumberFormat(Text):
    """How an order's number in Business Central is made."""

    expected = "a text with {order_id} or {number}, perhaps {store}, and without any of " + " ".join(
        FORBIDDEN_IN_NUMBERS
    )

    def fits(self, text: str) -> bool:
        literal = PLACEHOLDER.sub("", text)
        names_order = "{order_id}" in text or "{number}" in text
        return (
            names_order and literal.isprintable() and not any(char in "{}" + FORBIDDEN_IN_NUMBERS for char in literal)
        )

    def schema(self) -> dict[str, Any]:
        return text_schema(r".*\{(order_id|number)\}.*")


class PageFields(Key[Mapping[str, str]]):
    """Our field -> element on the page, complete; an empty element leaves a field out."""

    pattern = r"[A-Za-z_][A-Za-z0-9_.-]*"

    def take(self, table: Table, so_far: Mapping[str, Any]) -> Any:
        part, elements = table.table(self.name), default_elements()
        for name in part:
            if name in elements:
                elements[name] = self._element(name).take(part, {})
            else:
                part.know(name)
                part.wrong(name, f"unknown field{nearest(name, elements, otherwise=True)}")
        owners: dict[str, str] = {}
        for name in sorted(elements, key=lambda name: (part.has(name), name)):
            element = elements[name]
            if element and owners.setdefault(element, name) != name:
                part.wrong(name, f'the element "{element}" is already the one of the field "{owners[element]}"')
        return elements

    def _element(self, name: str) -> Text:
        default = REQUIRED if name in REQUIRED_FIELDS else ""
        return Text("", default, expected="the name of an element of the page", pattern=self.pattern, named=name)

    def schema(self) -> dict[str, Any]:
        elements = {
            name: {**self._element(name).schema(), "default": usual} for name, usual in default_elements().items()
        }
        return {"type": "object", "properties": elements, "additionalProperties": False}


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
