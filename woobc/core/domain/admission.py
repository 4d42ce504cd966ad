"""What becomes of an order when it is read: the rules of the import, without input or output."""

from __future__ import annotations

from collections.abc import Collection
from datetime import datetime, timedelta
from enum import StrEnum

from msgspec import Struct

from woobc.core.domain.lifecycle import Event, OrderState
from woobc.core.domain.orders import Order, Presence
from woobc.core.domain.settings import ImportRule, StoreRules

FORWARDING = frozenset({ImportRule.VALID, ImportRule.INVOICE, ImportRule.HOLD, ImportRule.COMPLETE})
"""Rules by which an order goes on to Business Central."""

OVERTAKING_LIMIT = timedelta(minutes=10)
"""No answer, and no cache of a shop, is older than this."""

_EVENTS = {
    ImportRule.CANCEL: Event.RECORDED_CANCELLED,
    ImportRule.HISTORY: Event.RECORDED_HISTORY,
    **dict.fromkeys(FORWARDING, Event.ADMITTED),
}


class Source(StrEnum):
    """Why an order was read; the rules differ only for what a person asks for."""

    AUTOMATIC = "automatic"
    MANUAL = "manual"
    RECHECK = "recheck"
    WEBHOOK = "webhook"
    REFRESH = "refresh"


class Asked(Struct, frozen=True):
    """What a person asked for with filters. `statuses` are eligible for this run whatever the rules say."""

    statuses: frozenset[str] = frozenset()
    by_id: bool = False
    since: datetime | None = None
    person: str = ""


class Boundaries(Struct, frozen=True):
    """Moments that bound what an import takes in."""

    start: datetime
    first_import_at: datetime | None
    restored_at: datetime | None = None
    """Since when this middleware is that of a backup: of orders created before it may have forgotten that it sent them."""


class Admission(Struct, frozen=True):
    """What the rules say of an order. `rule` None: it keeps the one it was admitted with."""

    event: Event
    rule: ImportRule | None
    reason: str = ""
    admitted_by: str = ""
    """Set where the order is admitted by this reading; empty for one that was admitted before."""
    eligible_but_ignored: bool = False


def is_unfinished(order: Order, platform: str) -> bool:
    """A checkout nobody has finished yet: no order at all."""
    return order.status in _UNFINISHED[platform]


def before_start(order: Order, boundaries: Boundaries, asked: Asked | None) -> bool:
    """Created before the store's start date, and not asked for by id or by a date that includes it."""
    if order.created >= boundaries.start:
        return False
    if asked is None:
        return True
    return not (asked.by_id or (asked.since is not None and order.created >= asked.since))


def judge(
    order: Order,
    settings: StoreRules,
    boundaries: Boundaries,
    *,
    asked: Asked | None,
    state: OrderState | None,
    admitted_status: str | None = None,
    ignored_by: str | None = None,
) -> Admission:
    """The verdict on an order that is not sent yet; `state` is None if it was never seen.

    Rules are looked up by the order's present status. A manual import makes its statuses eligible and takes orders that a
    rule ignored; what was admitted stays admitted until the store's status changes.
    """
    configured = settings.status_rules.of(order.status)
    is_asked = asked is not None and order.status in asked.statuses
    if order.migrated:
        return Admission(Event.RECORDED_HISTORY, ImportRule.HISTORY, "history of an older shop system")
    if not is_asked and state in (OrderState.PENDING, OrderState.RECEIVED) and admitted_status == order.status:
        rule = configured.import_ if configured.import_ in FORWARDING else None
        return Admission(Event.ADMITTED, rule, "admitted before")
    rule = ImportRule.VALID if is_asked and configured.import_ is ImportRule.NO else configured.import_
    left_out = _left_out(order, settings, asked, rule, retry=configured.retry)
    if state is OrderState.IGNORED and (ignored_by == "person" or asked is None):
        counts = ignored_by != "person" and left_out is None
        return Admission(Event.IGNORED, rule, eligible_but_ignored=counts)
    admitted_by = _manual(asked) if asked is not None and is_asked else "rule"
    return (
        left_out
        or _of_another_time(order, settings, boundaries, asked, state, rule)
        or (None if is_asked else _unpaid(order, settings, rule))
        or Admission(_EVENTS[rule], rule, "", admitted_by)
    )


def _manual(asked: Asked) -> str:
    return f"manual: {asked.person}" if asked.person else "manual"


def _left_out(
    order: Order, settings: StoreRules, asked: Asked | None, rule: ImportRule, *, retry: bool
) -> Admission | None:
    """Not imported in this status, or too small."""
    if rule is ImportRule.NO:
        reason = f"status {order.status} is not imported"
        return (
            Admission(Event.OPENED, rule, reason) if retry else Admission(Event.IGNORED, rule, f"{reason}, retry = no")
        )
    if order.total < settings.skip_below and not (asked is not None and asked.by_id):
        return Admission(Event.IGNORED, rule, f"total {order.total} is below skip_below {settings.skip_below}")
    return None


def _unpaid(order: Order, settings: StoreRules, rule: ImportRule) -> Admission | None:
    """Waits for its payment. What a person names by its status goes on all the same."""
    if rule not in FORWARDING or order.paid or not settings.require_paid:
        return None
    named = next((word for word in (order.status, order.payment_method) if word in settings.require_paid), None)
    return Admission(Event.OPENED, rule, f"not paid yet, and require_paid names {named}") if named else None


def _of_another_time(
    order: Order,
    settings: StoreRules,
    boundaries: Boundaries,
    asked: Asked | None,
    state: OrderState | None,
    rule: ImportRule,
) -> Admission | None:
    """Created before the start date, or completed before the first import."""
    if state is not OrderState.PENDING and before_start(order, boundaries, asked):
        return Admission(Event.OPENED, rule, "created before the start date")
    if asked is None and rule in FORWARDING and _was_completed_before(order, settings, boundaries):
        return Admission(Event.RECORDED_HISTORY, ImportRule.HISTORY, "completed before the first import")
    return None


def _was_completed_before(order: Order, settings: StoreRules, boundaries: Boundaries) -> bool:
    return (
        settings.completed_before_first_import == "history"
        and order.completed is not None
        and boundaries.first_import_at is not None
        and order.completed < boundaries.first_import_at
    )


def earliest_sending(order: Order, settings: StoreRules, *, shop_time: datetime, now: datetime) -> datetime | None:
    """When the order may be sent, by our clock: after `min_age`, and `quiet_time` after the shop last changed it.

    Spans are measured on the shop's clock; a modification time in the future counts as just now.
    """
    quiet = settings.quiet_time - max(timedelta(), shop_time - order.modified)
    young = settings.min_age - max(timedelta(), shop_time - order.created)
    wait = max(quiet, young)
    return now + wait if wait > timedelta() else None


def counts_as_newer(
    *,
    stored_modified: datetime | None,
    stored_read_at: datetime,
    stored_at: datetime,
    modified: datetime,
    read_at: datetime,
    shop_time: datetime,
    now: datetime,
) -> bool:
    """Whether a reading is not older than what is stored.

    The modification time decides, then the moment of asking. A stored modification time that lies in the shop's future, or a
    reading sent long after the stored one had arrived, can't be a matter of overtaking: then the later request counts.
    What was stored in our future says that our clock was put back since, so the moments of asking can't be compared.
    """
    if stored_modified is None or (modified, read_at) >= (stored_modified, stored_read_at):
        return True
    if stored_at > now:
        return modified >= stored_modified or stored_modified > shop_time
    return read_at > stored_at and (stored_modified > shop_time or read_at - stored_at > OVERTAKING_LIMIT)


def is_gone(presence: Presence, order: Order | None) -> bool:
    """No longer there to be forwarded: trashed, deleted, or archived."""
    return presence in (Presence.TRASHED, Presence.GONE) or (order is not None and order.archived)


def cancelled_statuses(platform: str) -> Collection[str]:
    """Store statuses that mean that nobody wants the goods any more."""
    return _CANCELLED[platform]


_CANCELLED: dict[str, Collection[str]] = {
    "woocommerce": frozenset({"cancelled", "failed"}),
    "bigcommerce": frozenset({"cancelled", "declined"}),
}
_UNFINISHED: dict[str, Collection[str]] = {
    "woocommerce": frozenset({"checkout-draft", "auto-draft"}),
    "bigcommerce": frozenset(),
}
