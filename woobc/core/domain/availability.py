"""Whether Business Central's stock covers what orders need."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from decimal import Decimal
from enum import StrEnum

from msgspec import Struct

from woobc.core.domain.documents import Item, StagingLine
from woobc.core.domain.orders import ZERO
from woobc.core.domain.page_fields import ITEM
from woobc.core.domain.stored import OrderLineRow
from woobc.core.domain.text import code_form

_STOCKED = "Inventory"


class Availability(StrEnum):
    IN_STOCK = "in-stock"
    PARTIAL = "partial"
    BACKORDER = "backorder"


class Shortage(Struct, frozen=True):
    """An item of which less is there than needed."""

    item_no: str
    needed: Decimal
    available: Decimal

    def __str__(self) -> str:
        return f"{self.item_no} ({self.needed} needed, {self.available} there)"


def needed_items(lines: Iterable[StagingLine]) -> dict[str, Decimal]:
    """How much of each item the rows of an order take from stock."""
    items = (line.values for line in lines if line.values.get("line_type") == ITEM)
    return _summed((str(values["item_no"]), Decimal(str(values["quantity"]))) for values in items)


def needed_of_rows(rows: Iterable[OrderLineRow]) -> dict[str, Decimal]:
    """The same of the lines as they are stored."""
    return _summed((code_form(row.item_no), row.quantity) for row in rows if row.line_type == ITEM)


def _summed(items: Iterable[tuple[str, Decimal]]) -> dict[str, Decimal]:
    needed: dict[str, Decimal] = {}
    for item_no, quantity in items:
        needed[item_no] = needed.get(item_no, ZERO) + quantity
    return needed


def classify(needed: Mapping[str, Decimal], items: Mapping[str, Item]) -> Availability:
    """In stock: all of everything needed; backorder: nothing of anything; partial: what is between.

    Services and non-inventory items do not count; an item missing from `items` is not there.
    """
    stocked = {number: needed[number] for number in needed if number not in items or items[number].type == _STOCKED}
    short = Stock(items).shortages(stocked)
    if not short:
        return Availability.IN_STOCK
    none_there = len(short) == len(stocked) and all(shortage.available <= ZERO for shortage in short)
    return Availability.BACKORDER if none_there else Availability.PARTIAL


class Stock:
    """Stock as it is left while the orders of a batch take from it, one after the other."""

    def __init__(self, items: Mapping[str, Item]) -> None:
        self._left = {number: item.inventory for number, item in items.items() if item.type == _STOCKED}
        self._endless = {number for number, item in items.items() if item.type != _STOCKED}

    def copy(self) -> Stock:
        """The same stock, to try something out with."""
        other = Stock({})
        other._left, other._endless = dict(self._left), set(self._endless)
        return other

    def learn(self, items: Mapping[str, Item]) -> None:
        """Add items not known yet; what was taken from known ones stays taken."""
        fresh = Stock({number: items[number] for number in items.keys() - self._left.keys() - self._endless})
        self._left |= fresh._left
        self._endless |= fresh._endless

    def shortages(self, needed: Mapping[str, Decimal]) -> tuple[Shortage, ...]:
        return tuple(
            Shortage(number, quantity, self._left.get(number, ZERO))
            for number, quantity in needed.items()
            if number not in self._endless and quantity > max(self._left.get(number, ZERO), ZERO)
        )

    def cover(self, needed: Mapping[str, Decimal]) -> tuple[Shortage, ...]:
        """Take what an order needs. If something is short it takes nothing, and says what."""
        if short := self.shortages(needed):
            return short
        for number, quantity in needed.items():
            if number in self._left:
                self._left[number] -= quantity
        return ()
