"""The filter language of page services: `10000|10010..10020&<>''`.

Source: Business Central wire reference §5.1, §5.2. Quotes take the meaning from operators but not from `*` and `?`.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal, InvalidOperation
from typing import Any

from woobc.sandbox.business_central.errors import Refusal
from woobc.sandbox.business_central.fields import Field, Kind, Value, as_code, utf16_length

Predicate = Callable[[Value], bool]


def compile_filter(criteria: str, field: Field, table: str, *, strict: bool = False) -> Predicate:
    """A test for values of `field`; Refusal if `criteria` is no filter for it. Blank criteria let everything pass."""
    if not criteria.strip():
        return lambda value: True
    return _Parser(criteria, field, table, strict).parse()


@dataclass(frozen=True, slots=True)
class _Token:
    symbol: str  # one of | & ( ) .. < <= > >= <> = or "value"
    text: str = ""
    quoted: bool = False


@dataclass(frozen=True, slots=True)
class _Exact:
    value: Any

    def __call__(self, value: Value) -> bool:
        return bool(value == self.value)


class _Syntax(Exception):
    pass


_OPERATOR = re.compile(r"<>|<=|>=|<|>|=")


def _tokens(criteria: str) -> list[_Token]:
    found: list[_Token] = []
    at = 0
    while at < len(criteria):
        if criteria[at] in "|&()":
            found.append(_Token(criteria[at]))
            at += 1
        elif criteria.startswith("..", at):
            found.append(_Token(".."))
            at += 2
        elif (operator := _OPERATOR.match(criteria, at)) and (not found or found[-1].symbol in "|&("):
            found.append(_Token(operator.group()))
            at = operator.end()
        elif criteria[at].isspace():
            at += 1
        else:
            token, at = _operand(criteria, at)
            found.append(token)
    return found


def _operand(criteria: str, at: int) -> tuple[_Token, int]:
    text, quoted = "", False
    while at < len(criteria) and criteria[at] not in "|&()" and not criteria.startswith("..", at):
        if criteria[at] == "'":
            piece, at = _quotation(criteria, at + 1)
            text, quoted = text + piece, True
        elif criteria[at] in "<>=":
            raise _Syntax
        else:
            text += criteria[at]
            at += 1
    return _Token("value", text if quoted else text.strip(), quoted), at


def _quotation(criteria: str, at: int) -> tuple[str, int]:
    text = ""
    while at < len(criteria):
        if criteria.startswith("''", at):
            text += "'"
            at += 2
        elif criteria[at] == "'":
            return text, at + 1
        else:
            text += criteria[at]
            at += 1
    raise _Syntax


class _Parser:
    def __init__(self, criteria: str, field: Field, table: str, strict: bool) -> None:
        self._criteria, self._field, self._table, self._strict = criteria, field, table, strict
        self._at = 0

    def parse(self) -> Predicate:
        try:
            self._tokens = _tokens(self._criteria)
            predicate = self._either()
            if self._at < len(self._tokens):
                raise _Syntax
        except _Syntax:
            raise self._refused("The filter expression is not complete.") from None
        return self._prepared(predicate)

    def _prepared(self, predicate: Predicate) -> Predicate:
        if self._field.kind is Kind.DATE:
            return lambda value: predicate(value or date.min)
        if self._field.kind is Kind.OPTION:
            return lambda value: predicate(self._field.options.index(str(value)))
        return predicate

    def _refused(self, reason: str) -> Refusal:
        caption = self._field.caption
        return Refusal("filter", value=self._criteria, field=caption, table=self._table, reason=reason)

    def _peek(self) -> str:
        return self._tokens[self._at].symbol if self._at < len(self._tokens) else ""

    def _take(self, symbol: str) -> _Token:
        if self._peek() != symbol:
            raise _Syntax
        self._at += 1
        return self._tokens[self._at - 1]

    def _either(self) -> Predicate:
        choices = [self._both()]
        while self._peek() == "|":
            self._at += 1
            choices.append(self._both())
        exact = [choice.value for choice in choices if isinstance(choice, _Exact)]
        if len(exact) == len(choices) > 1:
            values = frozenset(exact)
            return lambda value: value in values
        return choices[0] if len(choices) == 1 else lambda value: any(choice(value) for choice in choices)

    def _both(self) -> Predicate:
        terms = [self._term()]
        while self._peek() == "&":
            self._at += 1
            terms.append(self._term())
        return terms[0] if len(terms) == 1 else lambda value: all(term(value) for term in terms)

    def _term(self) -> Predicate:
        symbol = self._peek()
        if symbol == "(":
            self._at += 1
            inner = self._either()
            self._take(")")
            return inner
        if symbol in ("<>", "<=", ">=", "<", ">", "="):
            self._at += 1
            return self._compared(symbol, self._take("value"))
        if symbol == "..":
            self._at += 1
            return self._compared("<=", self._take("value"))
        first = self._take("value")
        if self._peek() != "..":
            return self._compared("=", first)
        self._at += 1
        if self._peek() != "value":
            return self._compared(">=", first)
        low, high = self._compared(">=", first), self._compared("<=", self._take("value"))
        return lambda value: low(value) and high(value)

    def _compared(self, symbol: str, operand: _Token) -> Predicate:
        if symbol in ("=", "<>") and self._field.kind in (Kind.CODE, Kind.TEXT):
            equal = self._text_match(operand)
            return equal if symbol == "=" else lambda value: not equal(value)
        bound: Any = self._convert(operand)
        match symbol:
            case "=":
                return _Exact(bound)
            case "<>":
                return lambda value: value != bound
            case "<":
                return lambda value: value < bound
            case "<=":
                return lambda value: value <= bound
            case ">":
                return lambda value: value > bound
        return lambda value: value >= bound

    def _text_match(self, operand: _Token) -> Predicate:
        ignore_case = operand.text.startswith("@") and not operand.quoted
        text = self._text(operand.text[1:] if ignore_case else operand.text)
        if not ignore_case and not re.search(r"[*?]", text):
            return _Exact(text)
        pattern = "".join({"*": ".*", "?": "."}.get(char, re.escape(char)) for char in text)
        wanted = re.compile(pattern, re.DOTALL | (re.IGNORECASE if ignore_case else 0))
        return lambda value: wanted.fullmatch(str(value)) is not None

    def _text(self, text: str) -> str:
        if self._field.kind is Kind.CODE:
            text = as_code(text)
        length, limit = utf16_length(text), self._field.length
        if length > limit:
            raise self._refused(
                f"The length of the string is {length}, but it must be less than or equal to {limit} characters."
                f" Value: {text}"
            )
        return text

    def _convert(self, operand: _Token) -> Any:
        kind = self._field.kind
        if kind in (Kind.CODE, Kind.TEXT):
            return self._text(operand.text)
        if self._strict and kind in (Kind.BOOLEAN, Kind.OPTION):
            raise self._refused(f"The value {operand.text} can't be evaluated into type {kind}.")
        try:
            return _CONVERTERS[kind](operand.text, self._field)
        except (ValueError, InvalidOperation):
            raise self._refused(f"The value {operand.text} can't be evaluated into type {kind}.") from None


def _boolean(text: str, field: Field) -> bool:
    words = ("false", "no", "0", "true", "yes", "1")
    return words.index(text.lower()) >= 3


def _option(text: str, field: Field) -> int:
    if text.isdecimal() and int(text) < len(field.options):
        return int(text)
    plain = re.sub(r"[^a-z]", "", text.lower())
    names = ["" if name == "_blank_" else re.sub(r"[^a-z]", "", name.lower()) for name in field.options]
    return names.index("" if text == "_blank_" else plain)


def _date(text: str, field: Field) -> date:
    # criteria are read in the language of the service, which is en-US unless set otherwise
    if not text:
        return date.min
    pattern = "%m/%d/%Y" if re.search(r"/\d{4}$", text) else "%m/%d/%y"
    return datetime.strptime(text, pattern).date()  # noqa: DTZ007


_CONVERTERS: dict[Kind, Callable[[str, Field], Any]] = {
    Kind.BOOLEAN: _boolean,
    Kind.OPTION: _option,
    Kind.DATE: _date,
    Kind.INTEGER: lambda text, field: int(text or 0),
    Kind.DECIMAL: lambda text, field: Decimal(text or 0),
}
