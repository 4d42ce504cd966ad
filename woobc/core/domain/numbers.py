"""The number under which an order is known in Business Central: its identity there, never cut, never changed."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable

from woobc.core.domain.codes import Problem
from woobc.core.domain.text import code_form, for_terminal, utf16_length

EXTERNAL_DOCUMENT_NUMBER_LENGTH = 35
NOT_FOUND_BY_FILTERS = frozenset("*?|&()<>=@'\"")
_INVISIBLE = ("Cc", "Cf", "Cs", "Zl", "Zp")


def external_document_number(
    format: str, store: str, order_id: int, number: str, order_number_length: int = 20
) -> str | Problem:
    """The order's number by `format` (with `{store}`, `{order_id}`, `{number}`), trimmed and upper case as a Code is kept.

    `order_number_length` is that of the page's order number field, which bears the same value.
    """
    text = code_form(format.format(store=store, order_id=order_id, number=number))
    length = min(order_number_length, EXTERNAL_DOCUMENT_NUMBER_LENGTH)
    if complaint := _complaint(text, length):
        return Problem("NUMBER_UNUSABLE", complaint)
    return text


def credit_memo_number(external_document_number: str, refund_id: str) -> str | Problem:
    """The number of a refund's credit memo, by which it is found again."""
    text = code_form(f"{external_document_number}-R{refund_id}")
    if complaint := _complaint(text, EXTERNAL_DOCUMENT_NUMBER_LENGTH):
        return Problem("NUMBER_UNUSABLE", complaint)
    return text


def numbers_by(formats: Iterable[str], store: str, order_id: int, number: str) -> tuple[str, ...]:
    """Every number the order may bear in Business Central: by the formats used so far and those of earlier connectors."""
    made = (
        external_document_number(format, store, order_id, number, EXTERNAL_DOCUMENT_NUMBER_LENGTH) for format in formats
    )
    return tuple(dict.fromkeys(each for each in made if isinstance(each, str)))


def _complaint(text: str, length: int) -> str:
    if not text:
        return "The external document number is empty."
    trouble = ""
    if utf16_length(text) > length:
        trouble = f"is {utf16_length(text)} characters long, {length} are possible"
    elif unusable := NOT_FOUND_BY_FILTERS.intersection(text):
        trouble = f"holds {' '.join(sorted(unusable))}, which Business Central's filters can't find"
    elif not text.isprintable() and any(unicodedata.category(character) in _INVISIBLE for character in text):
        trouble = "holds an invisible character"
    return f"The external document number {for_terminal(text)} {trouble}." if trouble else ""
