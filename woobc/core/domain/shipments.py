"""Posted sales shipments of Business Central: what of an order is really on its way, and under which tracking numbers."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from datetime import datetime
from decimal import Decimal
from typing import NamedTuple

from msgspec import Struct

from woobc.core.domain.text import clean, code_form

SHORTEST_NUMBER = 8
"""A part of a tracking field is a number of its own from so many letters and digits on."""
_SEPARATORS = re.compile(r"[,;/|\s]+")


class ShippedLine(NamedTuple):
    """One item line of a shipment or an open order. `sequence` is the line number of the sales order."""

    sequence: int
    item: str
    quantity: Decimal


class Shipment(Struct, frozen=True):
    """A posted sales shipment as it is read: its item lines as they stand there, corrections included."""

    number: str
    order_number: str
    external_document_number: str
    modified: datetime
    lines: tuple[ShippedLine, ...]


class Tracking(Struct, frozen=True):
    """What the published page says beside: the codes of agent and service, and the tracking number as people typed it."""

    agent: str = ""
    service: str = ""
    number: str = ""


class OpenLine(Struct, frozen=True):
    """An item line of a sales order that is still open."""

    sequence: int
    item: str
    quantity: Decimal
    shipped: Decimal


def net_lines(lines: Iterable[ShippedLine]) -> tuple[ShippedLine, ...]:
    """What of a shipment is on its way: an undone line is taken back by one of negative quantity, numbered behind it and
    before the next."""
    left: list[ShippedLine] = []
    for line in sorted(lines, key=lambda line: line.sequence):
        if line.quantity > 0:
            left.append(line)
        else:
            _take_back(left, line)
    return tuple(line for line in left if line.quantity > 0)


def _take_back(left: list[ShippedLine], correction: ShippedLine) -> None:
    owed = -correction.quantity
    for place, line in reversed([*enumerate(left)]):
        if line.item == correction.item:
            taken = min(owed, line.quantity)
            left[place], owed = line._replace(quantity=line.quantity - taken), owed - taken


def by_item(lines: Iterable[ShippedLine]) -> dict[str, Decimal]:
    total: dict[str, Decimal] = {}
    for line in lines:
        item = code_form(line.item)
        total[item] = total.get(item, Decimal(0)) + line.quantity
    return total


def tracking_numbers(text: str) -> tuple[str, ...]:
    """The parcels' numbers in one field: its parts where each is long enough to be one, else the text as it is."""
    whole = clean(text)
    parts = [part for part in _SEPARATORS.split(whole) if part]
    if parts and all(sum(letter.isalnum() for letter in part) >= SHORTEST_NUMBER for part in parts):
        return tuple(dict.fromkeys(parts))
    return (whole,) if whole else ()


def is_shipped_in_full(ordered: Iterable[tuple[str, Decimal]], shipped: Iterable[ShippedLine]) -> bool:
    """Whether all item lines of an order are on their way, summed by item."""
    sent = by_item(shipped)
    wanted = by_item(ShippedLine(0, item, quantity) for item, quantity in ordered)
    return all(sent.get(item, Decimal(0)) >= quantity for item, quantity in wanted.items())


def is_open(lines: Sequence[OpenLine]) -> bool:
    """Whether a sales order still has something to ship."""
    return any(line.shipped < line.quantity for line in lines)
