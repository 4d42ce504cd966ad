"""Reading values out of a shop's JSON: liberal about types, strict about money and dates, exact about where trouble is."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from datetime import datetime
from decimal import Decimal
from functools import lru_cache
from typing import Any, Generic, TypeVar

import msgspec
from msgspec import Struct

from woobc.core.clock import as_utc
from woobc.core.domain.text import LARGEST_NUMBER, decimal_number, whole_number
from woobc.core.errors import WoobcError

LONGEST_MOMENT = 60
"""What is longer is no date; and what is parsed is remembered."""
PLAIN_AMOUNT = re.compile(r"-?\d{1,12}\.\d{1,6}", re.ASCII)
"""As nearly all are written."""

Document = Mapping[str, Any]

T = TypeVar("T")


@lru_cache(4096)
def _plain_amount(text: str) -> Decimal | None:
    """Remembered, for most amounts of an order are 0.00, or those of the order before."""
    return Decimal(text) if PLAIN_AMOUNT.fullmatch(text) else None


@lru_cache(1024)
def _moment(text: str, parse: Callable[[str], datetime]) -> datetime:
    """Remembered, for the date of the last change is looked at twice, and often that of creation is the same."""
    return as_utc(parse(text))


_document = msgspec.json.Decoder(dict[str, Any], float_hook=Decimal)


def decode(payload: bytes) -> Document:
    """The JSON object, fractions as Decimal of their very text. Raises ValueError."""
    try:
        return _document.decode(payload)
    except (msgspec.MsgspecError, RecursionError) as error:
        raise ValueError(f"not readable as JSON: {error}") from None


def with_more(document: bytes, name: str, value: bytes) -> bytes:
    """The JSON object, which has members, with one more: `value` is JSON."""
    return b'%s,"%s":%s}' % (document.rstrip()[:-1].rstrip(), name.encode(), value)


def decode_as(form: type[T], payload: bytes) -> T:
    """The JSON value in this form. Raises ValueError, also for one nested too deep."""
    try:
        return msgspec.json.decode(payload, type=form)
    except (msgspec.MsgspecError, RecursionError) as error:
        whole = _HALF_LETTER.sub(_with_a_whole_letter, payload)
        if whole != payload:
            return decode_as(form, whole)
        raise ValueError(f"not of the expected form: {error}") from None


_HALF_LETTER = re.compile(
    rb"\\(?:u[dD][89abAB][0-9a-fA-F]{2}\\u[dD][c-fC-F][0-9a-fA-F]{2}|(u[dD][89a-fA-F][0-9a-fA-F]{2})|.)", re.DOTALL
)
"""Any escape; the group is half of one that takes two, as a text cut in the middle has it. No JSON reader need take it."""


def _with_a_whole_letter(escape: re.Match[bytes]) -> bytes:
    return b"\\ufffd" if escape[1] else escape[0]


class Understood(Struct, Generic[T], frozen=True):
    """What became of a document: its value, or the problem with a field of it, or what woobc itself failed at."""

    value: T | None = None
    problem: str = ""
    defect: Exception | None = None


def understood(parse: Callable[[], T]) -> Understood[T]:
    """One order's document is that order's affair alone, whatever is in it and whatever that does to us."""
    try:
        return Understood(parse())
    except ValueError as error:
        return Understood(problem=str(error))
    except WoobcError:
        raise
    except Exception as error:  # noqa: BLE001 (reported by whoever imports the reading, jobs/isolation.py)
        return Understood(defect=error)


class Reader:
    """One JSON object and where it stands, so that every complaint (ValueError) names its field."""

    __slots__ = ("_document", "_path")

    def __init__(self, document: Document, path: str = "") -> None:
        self._document = document
        self._path = path

    def value(self, name: str) -> Any:
        return self._document.get(name)

    def text(self, name: str) -> str:
        """The text; of numbers their digits, of null and false nothing."""
        value = self._document.get(name)
        if type(value) is str:
            return value
        if type(value) is int:
            return str(value)
        if value is None or value is False or value == []:
            return ""
        if isinstance(value, int | Decimal):
            return "1" if value is True else str(value)
        raise self.wrong(name, "text", value)

    def texts(self, names: Iterable[str]) -> list[str]:
        get = self._document.get
        return [value if isinstance(value := get(name), str) else self.text(name) for name in names]

    def needed(self, name: str) -> str:
        text = self.text(name)
        if not text:
            raise ValueError(f"{self._path}{name}: is missing")
        return text

    def integer(self, name: str) -> int:
        text = self.needed(name)
        number = whole_number(text)
        if number is None:
            raise self.wrong(name, "a whole number", text)
        return number

    def flag(self, name: str) -> bool:
        return self.text(name).lower() in ("1", "true", "yes")

    def amount(self, name: str) -> Decimal:
        value = self._document.get(name)
        if type(value) is str and len(value) < 20 and (plain := _plain_amount(value)) is not None:
            return plain
        if type(value) is int and abs(value) < LARGEST_NUMBER:
            return Decimal(value)
        text = self.needed(name).strip()
        amount = decimal_number(text)
        if amount is None or isinstance(value, bool):
            raise self.wrong(name, "an amount", text)
        return amount

    def amount_or_none(self, name: str) -> Decimal | None:
        return self.amount(name) if self.text(name) else None

    def moment(self, name: str, parse: Callable[[str], datetime]) -> datetime:
        """The time in UTC; one without an offset is UTC. `parse` raises ValueError for what is no date."""
        text = self.needed(name)
        if len(text) > LONGEST_MOMENT:
            raise self.wrong(name, "a date and time", text)
        try:
            return _moment(text, parse)
        except ValueError:
            raise self.wrong(name, "a date and time", text) from None

    def child(self, name: str) -> Reader:
        value = self._document.get(name)
        if value is None or value == []:
            return Reader({}, f"{self._path}{name}.")
        if isinstance(value, dict):
            return Reader(value, f"{self._path}{name}.")
        raise self.wrong(name, "an object", value)

    def children(self, name: str) -> Iterator[Reader]:
        """The elements of a list; PHP writes a list with gaps as an object."""
        value = self._document.get(name) or []
        elements = list(value.values()) if isinstance(value, dict) else value
        if not isinstance(elements, list):
            raise self.wrong(name, "a list", value)
        for place, element in enumerate(elements):
            if not isinstance(element, dict):
                raise self.wrong(f"{name}[{place}]", "an object", element)
            yield Reader(element, f"{self._path}{name}[{place}].")

    def by_id(self, name: str) -> list[Reader]:
        """The elements of a list by ascending id, which is how they came about.

        The order in which a shop lists them means nothing: it may be another one in the next answer.
        """
        return in_order_of_id(self.children(name)) if self._document.get(name) else []

    def wrong(self, name: str, expected: str, value: object) -> ValueError:
        shown = re.sub(r"[^\x20-\x7e]", "?", value[:20]) if isinstance(value, str) else type(value).__name__
        return ValueError(f'{self._path}{name}: expected {expected}, got "{shown}"')


def in_order_of_id(elements: Iterable[Reader]) -> list[Reader]:
    return sorted(elements, key=_place_of)


def _place_of(element: Reader) -> int:
    """The id as a number; what has none keeps its place before the others."""
    value = element.value("id")
    number = whole_number(value) if isinstance(value, str) else value
    return number if isinstance(number, int) else -1
