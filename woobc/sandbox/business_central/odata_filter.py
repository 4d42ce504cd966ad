"""OData's `$filter`, with the limits Business Central puts on it.

Source: Business Central wire reference §5.3. `*` and `?` in a literal find more than they say, as filters there do.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from typing import Any, NamedTuple, NoReturn

from woobc.sandbox.business_central.errors import Refusal
from woobc.sandbox.business_central.fields import as_code, utf16_length

Row = Mapping[str, Any]
NODE_LIMIT = 100


@dataclass(frozen=True, slots=True)
class Column:
    """A property of an entity: kind is text, code, option, guid, number, boolean, date or datetime."""

    name: str
    kind: str
    length: int = 0


_GUID = r"[0-9a-fA-F]{8}(?:-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}"
_TOKEN = re.compile(
    rf"\s*(?:(?P<guid>{_GUID})|(?P<moment>\d{{4}}-\d\d-\d\dT[\d:.]+(?:Z|[+-]\d\d:\d\d))|(?P<day>\d{{4}}-\d\d-\d\d)"
    r"|(?P<number>-?\d+(?:\.\d+)?)|(?P<text>'(?:[^']|'')*')|(?P<word>[A-Za-z_][\w/]*)|(?P<mark>[(),]))"
)
_COMPARISONS: Mapping[str, Callable[[Any, Any], bool]] = {
    "eq": lambda left, right: bool(left == right),
    "ne": lambda left, right: bool(left != right),
    "gt": lambda left, right: bool(left > right),
    "lt": lambda left, right: bool(left < right),
    "ge": lambda left, right: bool(left >= right),
    "le": lambda left, right: bool(left <= right),
}
_CHANGES: Mapping[str, Callable[[str], str]] = {
    "tolower": lambda text: text.lower(),
    "toupper": lambda text: text.upper(),
    "trim": lambda text: text.strip(),
}
_TESTS: Mapping[str, Callable[[str, str], bool]] = {
    "contains": lambda text, part: part in text,
    "startswith": lambda text, part: text.startswith(part),
    "endswith": lambda text, part: text.endswith(part),
}


class Exactly(NamedTuple):
    """One of these values in a text or code column, and nothing else is asked for."""

    column: str
    values: frozenset[str]


@dataclass(frozen=True, slots=True)
class Filter:
    """A test for entities; `exactly` where it is only for what a table finds by a key."""

    test: Callable[[Row], bool]
    exactly: Exactly | None = None


@dataclass(frozen=True, slots=True)
class _Node:
    test: Callable[[Row], bool]
    names: frozenset[str]
    count: int
    exactly: Exactly | None = None


@dataclass(frozen=True, slots=True)
class _Operand:
    kind: str
    value: Callable[[Row], Any]
    column: Column | None
    count: int
    literal: Any = None
    function: str = ""


def compile_filter(text: str, columns: Mapping[str, Column], *, allow_in: bool = False) -> Filter:
    """Refusal with Business Central's texts. Filters with any() or all() are ignored, and without any all pass."""
    if not text or re.search(r"/(any|all)\(", text):
        return Filter(lambda row: True)
    try:
        node = _Parser(text, columns, allow_in).parse()
    except ValueError:
        _fail(f"The query specified in the URI is not valid: '{text}'.")
    if node.count > NODE_LIMIT:
        raise Refusal("nodes")
    return Filter(node.test, node.exactly)


def _fail(message: str) -> NoReturn:
    raise Refusal("odata", value=message)


class _Parser:
    def __init__(self, text: str, columns: Mapping[str, Column], allow_in: bool) -> None:
        self._columns, self._allow_in, self._text = columns, allow_in, text
        self._tokens: list[tuple[str, str]] = []
        at = 0
        while text[at:].strip():
            match = _TOKEN.match(text, at)
            if match is None:
                self._syntax(at)
            self._tokens.append((str(match.lastgroup), match.group().strip()))
            at = match.end()
        self._at = 0

    def parse(self) -> _Node:
        node = self._either()
        if self._at < len(self._tokens):
            self._syntax(self._at)
        return node

    def _syntax(self, at: int) -> NoReturn:
        _fail(f"Syntax error at position {at} in '{self._text}'.")

    def _next(self) -> tuple[str, str]:
        if self._at >= len(self._tokens):
            self._syntax(len(self._text))
        self._at += 1
        return self._tokens[self._at - 1]

    def _skip(self, word: str) -> bool:
        if self._at < len(self._tokens) and self._tokens[self._at][1] == word:
            self._at += 1
            return True
        return False

    def _expect(self, word: str) -> None:
        if not self._skip(word):
            self._syntax(len(self._text))

    def _either(self) -> _Node:
        node = self._both()
        while self._skip("or"):
            left, right = node, self._both()
            if len(left.names | right.names) > 1:
                raise Refusal("or-fields")
            node = _either_of(left, right)
        return node

    def _both(self) -> _Node:
        node = self._single()
        while self._skip("and"):
            left, right = node, self._single()
            node = _Node(_and(left.test, right.test), left.names | right.names, left.count + right.count + 1)
        return node

    def _single(self) -> _Node:
        if self._skip("not"):
            inner = self._single()
            return _Node(lambda row: not inner.test(row), inner.names, inner.count + 1)
        if self._skip("("):
            inner = self._either()
            self._expect(")")
            return inner
        if self._at < len(self._tokens) and self._tokens[self._at][1] in _TESTS:
            return self._text_test()
        return self._comparison()

    def _text_test(self) -> _Node:
        test = _TESTS[self._next()[1]]
        self._expect("(")
        left = self._operand()
        self._expect(",")
        right = self._operand()
        self._expect(")")
        part = self._literal(right, left)
        return _Node(lambda row: test(str(left.value(row)), str(part)), _names(left), left.count + right.count + 1)

    def _comparison(self) -> _Node:
        left = self._operand()
        operator = self._next()[1]
        if operator == "in":
            return self._membership(left)
        if operator not in _COMPARISONS:
            self._syntax(len(self._text))
        right = self._operand()
        if left.column is None and right.column is not None:
            left, right = right, left
        wanted = self._literal(right, left)
        wild = _wild(operator, wanted)
        compare, count = wild or _COMPARISONS[operator], left.count + right.count + 1
        is_key = operator == "eq" and not wild and not left.function and left.kind in ("text", "code")
        exactly = Exactly(left.column.name, frozenset([wanted])) if is_key and left.column else None
        return _Node(lambda row: compare(left.value(row), wanted), _names(left), count, exactly)

    def _membership(self, left: _Operand) -> _Node:
        if not self._allow_in:
            _fail("The query specified in the URI is not valid. The 'in' operator is not supported.")
        self._expect("(")
        values = [self._literal(self._operand(), left)]
        while self._skip(","):
            values.append(self._literal(self._operand(), left))
        self._expect(")")
        return _Node(lambda row: left.value(row) in values, _names(left), len(values) + 2)

    def _operand(self) -> _Operand:
        group, word = self._next()
        if group == "word" and word in ("tolower", "toupper", "trim"):
            return self._function(word)
        if group == "word" and word not in ("true", "false", "null"):
            return self._property(word)
        value = _literal_value(group, word, self._text)
        return _Operand(group, lambda row: value, None, 1, value)

    def _property(self, name: str) -> _Operand:
        column = self._columns.get(name)
        if column is None:
            _fail(f"The query specified in the URI is not valid. Could not find a property named '{name}'.")
        return _Operand(column.kind, lambda row: _comparable(row[name], column), column, 1)

    def _function(self, name: str) -> _Operand:
        self._expect("(")
        inner = self._operand()
        self._expect(")")
        change = _CHANGES[name]
        literal = change(str(inner.literal)) if inner.column is None else None
        return _Operand(
            inner.kind, lambda row: change(str(inner.value(row))), inner.column, inner.count + 1, literal, name
        )

    def _literal(self, operand: _Operand, other: _Operand) -> Any:
        """The literal in the type of the property it is compared with."""
        column, value = other.column, operand.literal
        if column is None or operand.column is not None:
            _fail("The query specified in the URI is not valid. A property must be compared with a value.")
        expected = _LITERALS[column.kind]
        if operand.kind not in expected:
            _fail(f"A binary operator with incompatible types was detected for the property '{column.name}'.")
        if column.kind == "guid":
            return str(value).lower()
        if column.kind == "option":
            return "" if value in (" ", "_x0020_") else value
        if column.kind == "code":
            value = as_code(value)
        if column.kind in ("code", "text"):
            _check_length(column, value)
        return value.lower() if other.function == "tolower" and column.kind == "code" else value


_LITERALS = {
    "text": ("text",),
    "code": ("text",),
    "option": ("text",),
    "guid": ("guid",),
    "number": ("number",),
    "boolean": ("word",),
    "date": ("day",),
    "datetime": ("moment",),
}


def _check_length(column: Column, value: str) -> None:
    length = utf16_length(value)
    if length > column.length:
        reason = (
            f"The length of the string is {length}, but it must be less than or equal to {column.length}"
            f" characters. Value: {value}"
        )
        raise Refusal("filter", value=f"='{value}'", field=column.name, table="", reason=reason)


def _literal_value(group: str, word: str, whole: str) -> Any:
    match group:
        case "text":
            return word[1:-1].replace("''", "'")
        case "number":
            return Decimal(word)
        case "day":
            return date.fromisoformat(word)
        case "moment":
            return datetime.fromisoformat(word)
        case "guid":
            return word
        case "word":
            return {"true": True, "false": False, "null": None}[word]
    _fail(f"Syntax error in '{whole}'.")


def _comparable(value: Any, column: Column) -> Any:
    if column.kind == "guid":
        return str(value).lower()
    if column.kind == "date":
        return value or date.min
    return "" if value in ("_x0020_", None) else value


def _wild(operator: str, wanted: Any) -> Callable[[Any, Any], bool] | None:
    if operator not in ("eq", "ne") or not isinstance(wanted, str) or not re.search(r"[*?]", wanted):
        return None
    pattern = "".join({"*": ".*", "?": "."}.get(char, re.escape(char)) for char in wanted)
    found = re.compile(pattern, re.DOTALL)
    return lambda value, _: (found.fullmatch(str(value)) is not None) == (operator == "eq")


def _names(operand: _Operand) -> frozenset[str]:
    return frozenset([operand.column.name] if operand.column else [])


def _either_of(left: _Node, right: _Node) -> _Node:
    """Of two that look for values of one column, one look is made for both."""
    names, count = left.names | right.names, left.count + right.count + 1
    if left.exactly and right.exactly:
        column, values = left.exactly.column, left.exactly.values | right.exactly.values
        return _Node(lambda row: (row[column] or "") in values, names, count, Exactly(column, values))
    return _Node(lambda row: left.test(row) or right.test(row), names, count)


def _and(left: Callable[[Row], bool], right: Callable[[Row], bool]) -> Callable[[Row], bool]:
    return lambda row: left(row) and right(row)
