"""What a shop's answers about an order that is told come to, whichever platform: one that can't be understood is its order's
affair alone, and of a write it is an answer that was lost."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from typing import TypeVar

from woobc.core.domain.codes import Problem
from woobc.core.domain.documents import AnswerLost, Done
from woobc.core.stores.json_reader import Document, Reader

T = TypeVar("T")


def shown(parse: Callable[[], T]) -> T | Problem:
    """What `parse` makes of it, which raises ValueError with the field's path."""
    try:
        return parse()
    except ValueError as error:
        return Problem("SHOP_UNREADABLE", f"What the shop shows of it can't be understood: {error}.")


def done(parse: Callable[[], Done], now: datetime) -> Done | AnswerLost:
    """The same of the answer to a write, which came at about `now`."""
    try:
        return parse()
    except ValueError as error:
        return AnswerLost(f"the shop's answer can't be understood: {error}", now)


def made(document: Document, now: datetime) -> Done | AnswerLost:
    """The same, with what the shop calls what was written."""
    return done(lambda: Done(number=str(Reader(document).integer("id"))), now)
