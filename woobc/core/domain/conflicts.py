"""What a reading does to an order that was sent: it is compared with what was accepted; Business Central is never overwritten."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from msgspec.structs import replace

from woobc.core.domain.admission import FORWARDING, cancelled_statuses, is_gone
from woobc.core.domain.change import Change, Conflict, Noted, ReportEntry, seen
from woobc.core.domain.codes import Problem
from woobc.core.domain.differences import (
    Difference,
    Remembered,
    conflict_code,
    differences_to_text,
    find_differences,
    summary,
)
from woobc.core.domain.lifecycle import Hold, OrderState
from woobc.core.domain.orders import Order, Presence, Reading
from woobc.core.domain.settings import ImportRule, RefundMode, StoreRules
from woobc.core.domain.stored import StoredOrder

STORE_CONFLICTS = frozenset(
    {"CHANGED_IN_STORE", "CANCELLED_IN_STORE", "REFUNDED_IN_STORE", "DELETED_IN_STORE", "NOT_COMPARABLE"}
)


def decide_sent(
    reading: Reading, stored: StoredOrder, accepted: Order | None, rules: StoreRules, now: datetime
) -> Change:
    """Bring the order's facts up to date, lift a rule's hold, and mark or lift a conflict.

    `accepted` is the version that was sent, or that a person accepted since; None if its document was pruned or forgotten:
    then the order is held against what is kept of it for good, and nothing personal comes back.
    """
    order = reading.order
    if order is None and not is_gone(reading.presence, None):
        return Change(counts=("unreadable after sending",))
    columns, is_changed = seen(reading, now), True
    if order is not None:
        digest = order.with_first_skus(stored.first_skus).content_hash()
        is_changed = (digest, order.status) != (stored.content_hash, stored.status)
        columns |= {"status": order.status, "date_modified": order.modified, "shop_seen": reading.shop_time}
        columns |= {"content_hash": digest, "refunded": order.refunded}
    keeps_document = is_changed and order is not None and not stored.forgotten
    change = Change(columns=columns, keeps_document=keeps_document, mentions="unchanged")
    if order is not None and (lifted := lifted_hold(order, stored, rules, now)):
        change = replace(change, noted=(lifted,), entries=(ReportEntry("hold lifted", "", lifted.message),))
    version = accepted or _remembered(stored)
    if order is not None and rules.refunds is not RefundMode.REPORT:
        from woobc.core.domain.credit_memos import sight  # an import of new orders does without it

        change = replace(change, refunds=sight(order, version, is_posted=stored.state is OrderState.POSTED))
    return _compared(change, reading, stored, version, rules, is_changed=is_changed)


def _remembered(stored: StoredOrder) -> Remembered:
    known = stored.accepted_hash if stored.accepted_hash not in STORE_CONFLICTS else ""
    return Remembered(stored.accepted_status, stored.accepted_refunded, known)


def lifted_hold(order: Order, stored: StoredOrder, rules: StoreRules, now: datetime) -> Noted | None:
    """A rule's hold ends when the store's status has another rule that imports; None if it does not end."""
    rule = rules.status_rules.of(order.status).import_
    if stored.hold is not Hold.RULE or rule not in FORWARDING or rule is ImportRule.HOLD:
        return None
    message = f"the status {order.status} has the rule {rule}"
    return Noted("hold lifted", message=message, columns={"hold": None, "rule": rule, "ready_since": now})


def _compared(
    change: Change,
    reading: Reading,
    stored: StoredOrder,
    accepted: Order | Remembered,
    rules: StoreRules,
    *,
    is_changed: bool,
) -> Change:
    present = reading.order.with_first_skus(stored.first_skus) if reading.order else None
    presence = Presence.TRASHED if present is not None and present.archived else reading.presence
    code = conflict_code(accepted, present, presence, cancelled_statuses(rules.platform))
    if code is None or code == stored.accepted_hash:  # a person has accepted that it is deleted
        return _without_conflict(change, stored)
    differences = _differences(accepted, present) if present else ()
    entry = [_sentence(code, present.status if present else stored.status)]
    if present and differences:
        entry.append(summary(differences, present))
    problem = Problem(code, " ".join(entry))
    if stored.state is OrderState.POSTED:
        return _changed_after_posting(change, problem) if is_changed else change
    fields = differences_to_text(differences) if present else ""
    return _with_conflict(change, stored, Conflict(problem, fields))


def _is_marked(stored: StoredOrder) -> bool:
    return stored.conflict and stored.conflict_code in STORE_CONFLICTS


def _without_conflict(change: Change, stored: StoredOrder) -> Change:
    if not _is_marked(stored):
        return change
    why = "the store's version is again the one that was accepted"
    return replace(change, lifts_conflict=why, entries=(*change.entries, ReportEntry("conflict lifted")))


def _with_conflict(change: Change, stored: StoredOrder, conflict: Conflict) -> Change:
    problem = conflict.problem
    if stored.conflict and not _is_marked(stored):
        return change  # what Business Central shows is looked at first; this is met again once that is resolved
    if _is_marked(stored) and (stored.conflict_code, stored.conflict_fields) == (problem.code, conflict.fields):
        return change
    entry = ReportEntry("conflict", problem.code, problem.message, attention=True)
    return replace(change, conflict=conflict, entries=(*change.entries, entry))


def _differences(accepted: Order | Remembered, present: Order) -> Sequence[Difference]:
    if isinstance(accepted, Remembered):
        return accepted.find_differences(present)
    return find_differences(accepted, present)


def _changed_after_posting(change: Change, problem: Problem) -> Change:
    """No mark any more, for nothing waits: it is kept in the activity."""
    noted = Noted("changed after posting", problem.code, problem.message)
    entry = ReportEntry(noted.event, noted.code, noted.message)
    return replace(change, noted=(*change.noted, noted), entries=(*change.entries, entry))


def _sentence(code: str, status: str) -> str:
    return {
        "CHANGED_IN_STORE": "The order was changed in the store after it was sent.",
        "CANCELLED_IN_STORE": f"The order was cancelled in the store (status {status}) after it was sent.",
        "REFUNDED_IN_STORE": "Money was refunded in the store after the order was sent.",
        "DELETED_IN_STORE": "The order was deleted or trashed in the store after it was sent.",
        "NOT_COMPARABLE": "It is no longer known whether the order was changed in the store after it was sent.",
    }[code]
