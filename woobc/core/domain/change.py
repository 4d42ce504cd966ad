"""What is to become of an order, as a value: the domain decides it, a job applies it (jobs/intake.py)."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from types import MappingProxyType
from typing import TYPE_CHECKING, Any

from msgspec import Struct, field

from woobc.core.domain.codes import Problem
from woobc.core.domain.lifecycle import Event
from woobc.core.domain.orders import Reading
from woobc.core.domain.stored import OrderLineRow

if TYPE_CHECKING:
    from woobc.core.domain.credit_memos import Sighted


class ReportEntry(Struct, frozen=True):
    """What the run reports of an order. `is_minor`: only if it reports nothing else of it."""

    outcome: str
    code: str = ""
    message: str = ""
    attention: bool = False
    is_minor: bool = False


class Noted(Struct, frozen=True):
    """Something that leaves the state as it is and belongs into the activity, with the columns it changes."""

    event: str
    code: str = ""
    message: str = ""
    columns: Mapping[str, Any] = field(default_factory=dict)


class Conflict(Struct, frozen=True):
    """What the store changed after the order was sent; `fields` is `differences_to_text`."""

    problem: Problem
    fields: str = ""


class Change(Struct, frozen=True):
    """What one reading does to one order. What is empty is left as it is."""

    event: Event | None = None
    """Moves the order; of one never seen before it says where it begins, and without it nothing is stored."""
    code: str = ""
    message: str = ""
    columns: Mapping[str, Any] = MappingProxyType({})
    keeps_document: bool = False
    """The store's document is kept as the order's present version."""
    lines: tuple[OrderLineRow, ...] | None = None
    """Those of an order that is not sent, in place of the ones it had; None leaves them."""
    accepts_present: bool = False
    """The present version is the one that later ones are compared with."""
    lifts_failure: str = ""
    """Why; before anything else is done."""
    fails: Problem | None = None
    conflict: Conflict | None = None
    lifts_conflict: str = ""
    """Why."""
    noted: tuple[Noted, ...] = ()
    refunds: tuple[Sighted, ...] = ()
    """Refunds that the accepted version does not have, where the store credits such."""

    entries: tuple[ReportEntry, ...] = ()
    mentions: str = ""
    """That nothing is new: reported to who asked for the order, else only counted, and only if nothing else is reported."""
    counts: tuple[str, ...] = ()
    remarks: tuple[str, ...] = ()
    """Sentences for the run's report."""


def seen(reading: Reading, now: datetime) -> dict[str, Any]:
    """The columns that say when the order was looked at last."""
    return {"read_at": reading.read_at, "last_seen": now}
