"""Which orders the jobs take up, and what keeps one from it. The jobs ask the table, `explain` asks one order."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import timedelta
from enum import StrEnum
from typing import TYPE_CHECKING, Final

from woobc.core.domain.conditions import below, flag, given, missing, none_of, one_of, reached
from woobc.core.domain.lifecycle import OrderState
from woobc.core.domain.settings import ImportRule, OrderProcessing, StatusRules, StoreRules

if TYPE_CHECKING:
    from datetime import datetime

    from woobc.core.domain.conditions import Condition
    from woobc.core.domain.stored import StoredOrder


class Processing(StrEnum):
    """An order's own processing: its rule's, else its store's."""

    NONE = "none"
    RELEASE = "release"
    POST = "post"
    SCHEDULE_POST = "schedule-post"
    PREPAYMENT = "prepayment invoice"
    COMPLETE = "ship and invoice at once"


_BY_MODE = {
    OrderProcessing.DEFAULT: Processing.NONE,
    OrderProcessing.RELEASE: Processing.RELEASE,
    OrderProcessing.POST: Processing.POST,
    OrderProcessing.SCHEDULE_POST: Processing.SCHEDULE_POST,
}


def processing_of(rule: str, mode: OrderProcessing) -> Processing:
    """The rules `invoice` and `complete` have their own processing; every other order gets its store's."""
    if rule == ImportRule.INVOICE:
        return Processing.PREPAYMENT
    if rule == ImportRule.COMPLETE:
        return Processing.COMPLETE
    return _BY_MODE[mode]


def configured_processing(store: StoreRules) -> set[Processing]:
    """What the store's mode and its status rules may ask for."""
    status_rules = store.status_rules
    rules = [status_rules.default, *status_rules.named.values()]
    return {processing_of(rule.import_, store.order_processing) for rule in rules} - {Processing.NONE}


_UNFAILED = flag("failed", False)
_TRIED_AGAIN = given("next_attempt_at")

NOT_HELD: Final = missing("hold") & flag("conflict", False)
DUE_AGAIN: Final = _UNFAILED | reached("next_attempt_at")
"""Not failed, or failed by what heals by itself, and its next try has come."""

PENDING: Final = one_of("state", OrderState.PENDING)
INSERTED: Final = one_of("state", OrderState.INSERTED)

READINGS_TO_FAIL: Final = 3
"""In how many runs an order may not be whole before a person is asked."""
TO_READ_AGAIN: Final = one_of("state", OrderState.RECEIVED) & _UNFAILED & below("bad_readings", READINGS_TO_FAIL)
"""Not whole: each import-orders reads it once more."""
DEFECTIVE: Final = one_of("state", OrderState.RECEIVED) & one_of("error_code", "DEFECT")
"""What woobc itself failed at is no fault of the order: it is read again each day."""
TO_JUDGE_AGAIN: Final = one_of("state", OrderState.OPEN, OrderState.RECEIVED) & _UNFAILED
"""Read by import-orders whenever the rules, as they are then, import its status."""

TO_SETTLE: Final = one_of("state", OrderState.UNKNOWN) & DUE_AGAIN
TO_INSERT: Final = PENDING & (_UNFAILED | _TRIED_AGAIN) & (missing("next_attempt_at") | reached("next_attempt_at"))
TO_VERIFY: Final = INSERTED & DUE_AGAIN
TO_CONFIRM: Final = one_of("state", OrderState.POSTING)

TELLABLE: Final = one_of("state", OrderState.VERIFIED, OrderState.RELEASED, OrderState.POSTING, OrderState.POSTED)
"""Carried into Business Central by this middleware, so that its shop may be told of it."""
TO_TELL: Final = TELLABLE & reached("tell_at")
SHIPS: Final = TELLABLE & one_of("telling", "open")
"""More may come to be told: Business Central is asked for new and changed shipments."""

UNMARKED: Final = NOT_HELD & DUE_AGAIN
"""No mark keeps an order that is owed processing from it."""
UNMARKED_FOR_NOW: Final = NOT_HELD & (_UNFAILED | _TRIED_AGAIN)
"""The same when a person does not wait for the next try."""

_VERIFIED = one_of("state", OrderState.VERIFIED)
WORKED_ON: Final = one_of("state", OrderState.VERIFIED, OrderState.RELEASED)
"""Its sales order is released and posted from here."""
_BY_STORE = none_of("rule", ImportRule.INVOICE, ImportRule.COMPLETE)
_READY = given("ready_since")

OWED: Final[Mapping[Processing, Condition]] = {
    Processing.RELEASE: _BY_STORE & _VERIFIED & _READY,
    Processing.POST: _BY_STORE & WORKED_ON & _READY,
    Processing.SCHEDULE_POST: _BY_STORE & WORKED_ON & _READY,
    Processing.COMPLETE: one_of("rule", ImportRule.COMPLETE) & WORKED_ON & _READY,
    Processing.PREPAYMENT: (
        one_of("rule", ImportRule.INVOICE) & WORKED_ON & missing("prepayment_invoice_number") & _READY
    ),
}
"""When an order is owed its processing: it is not done yet. Without `ready_since` a person left the order as it is."""

_FAILED, _FAILED_FOR_NOW = "failed", "failed, tried again by night"

HINDRANCES: Final[tuple[tuple[Condition, str], ...]] = (
    (given("hold"), "held"),
    (flag("conflict"), "in conflict"),
    (flag("failed") & _TRIED_AGAIN, _FAILED_FOR_NOW),
    (flag("failed"), _FAILED),
    (given("claimed_by"), "being posted by another run"),
)
"""What keeps an owed order from being processed, the first that holds."""


def is_over(order: StoredOrder, moment: datetime, drift: timedelta = timedelta()) -> bool:
    """Whether a request for the order whose answer was lost can't be carried out any more at `moment`.

    `drift`: how far Business Central's clock has gone ahead of ours since the wait began.
    """
    return order.settle_at is not None and moment + drift >= order.settle_at


def is_read_by_import(order: StoredOrder, rules: StatusRules, start: datetime, now: datetime) -> bool:
    """Whether the next import-orders reads the order by itself, though nothing was changed in the store."""
    if TO_READ_AGAIN.holds(order, now):
        return True
    is_imported = rules.of(order.status).import_ is not ImportRule.NO
    created = order.date_created
    return TO_JUDGE_AGAIN.holds(order, now) and is_imported and created is not None and created >= start


def owed_by(mode: OrderProcessing) -> tuple[Processing, ...]:
    """What orders of a store of this mode may be owed: by their rules, and by the mode."""
    by_rule, by_mode = (Processing.COMPLETE, Processing.PREPAYMENT), _BY_MODE[mode]
    return by_rule if by_mode is Processing.NONE else (*by_rule, by_mode)


def owed_at_once(mode: OrderProcessing) -> tuple[Processing, ...]:
    """The part of it that `bc-verify` does, without waiting for a posting time."""
    return tuple(each for each in owed_by(mode) if each is not Processing.SCHEDULE_POST)


def owed_processing(order: StoredOrder, mode: OrderProcessing, now: datetime) -> Processing:
    """What the order is owed in a store of this mode, and has not got yet."""
    wanted = processing_of(order.rule, mode)
    return wanted if wanted in OWED and OWED[wanted].holds(order, now) else Processing.NONE


_WITHOUT_SERVICE: Final[Mapping[Processing, tuple[str, str]]] = {
    Processing.RELEASE: (
        'order_processing = "release" needs the codeunit service.',
        'Publish it and set actions_service, or use order_processing = "post" or "default".',
    ),
    Processing.PREPAYMENT: (
        "the rule `invoice` needs the codeunit service to post prepayment invoices.",
        "Publish it and set actions_service, or use the rule `valid`.",
    ),
}


def service_lacking(processing: Processing, *, has_service: bool) -> tuple[str, str] | None:
    """Why Business Central can't be asked for this without the codeunit service, and the ways out; None if it can be."""
    return None if has_service else _WITHOUT_SERVICE.get(processing)


def next_job(order: StoredOrder, mode: OrderProcessing, last_posting: datetime | None, now: datetime) -> str:
    """The job whose next run takes the order up, if its store is enabled; empty if none does.

    `last_posting` is the store's last posting time, where it has one.
    """
    if (TO_INSERT | TO_SETTLE).holds(order, now):
        return "bc-insert"
    if (TO_VERIFY | TO_CONFIRM).holds(order, now):
        return "bc-verify"
    owed = owed_processing(order, mode, now)
    if owed is Processing.NONE or not UNMARKED.holds(order, now):
        return ""
    if owed is not Processing.SCHEDULE_POST:
        return "bc-verify"
    is_due = last_posting is not None and order.ready_since is not None and order.ready_since <= last_posting
    return "batch-post" if is_due else ""


def hindrance(order: StoredOrder, now: datetime) -> str:
    """What keeps an owed order from being processed, in words; empty if nothing does."""
    return next((words for condition, words in HINDRANCES if condition.holds(order, now)), "")


def why_not_inserted(order: StoredOrder, now: datetime) -> str:
    """Why `bc-insert` has not even tried an order that a person named, whose waiting time does not count."""
    if order.state is OrderState.UNKNOWN and not TO_SETTLE.holds(order, now):
        return f"its answer was lost, and it is {_FAILED_FOR_NOW if order.next_attempt_at else _FAILED}"
    if order.state in (OrderState.PENDING, OrderState.INSERTING, OrderState.UNKNOWN):
        return not_its_turn(order)
    return f"it is {_arrived(order) or f'{order.state}, not pending'}"


def why_not_verified(order: StoredOrder, mode: OrderProcessing, silence: str, now: datetime) -> str:
    """Why `bc-verify` has not even looked at an order that a person named, nor released or posted it."""
    if order.state in (OrderState.INSERTED, OrderState.POSTING):
        return not_its_turn(order)
    if not WORKED_ON.holds(order, now):
        return f"it is {_arrived(order) or f'{order.state}, not inserted'}"
    owed = owed_processing(order, mode, now)
    if owed is Processing.NONE:
        return f"it is {_arrived(order)}; {why_not_owed(order, mode)}"
    if owed is Processing.SCHEDULE_POST:
        return f"it is {_arrived(order)}; batch-post posts it"
    return _why_not_processed(order, silence, now)


def why_not_scheduled(order: StoredOrder, mode: OrderProcessing, silence: str, now: datetime) -> str:
    """Why `batch-post` has not even tried an order that a person named. `silence`: why nothing is written now, if so."""
    if order.state is OrderState.POSTED:
        return f"it is {_arrived(order)}"
    if not WORKED_ON.holds(order, now):
        return f"it is {order.state}, not verified"
    processing = processing_of(order.rule, mode)
    if processing is not Processing.SCHEDULE_POST:
        return f"its processing is not schedule-post but: {processing}"
    return _why_not_processed(order, silence, now)


def why_not_owed(order: StoredOrder, mode: OrderProcessing) -> str:
    """Why nothing more is to be done to a verified order."""
    wanted = processing_of(order.rule, mode)
    if wanted is Processing.NONE:
        return 'nothing is owed: order_processing = "default"'
    if wanted is Processing.RELEASE and order.state is OrderState.RELEASED:
        return "released, as order_processing wants it"
    if wanted is Processing.PREPAYMENT and order.prepayment_invoice_number:
        return f"prepayment invoice {order.prepayment_invoice_number}; the rest is done in BC"
    return "nothing is owed: a person left it as it is in Business Central"


def _why_not_processed(order: StoredOrder, silence: str, now: datetime) -> str:
    """Of a verified order that its own processing, or a posting time, would take up."""
    if order.conflict and not order.hold:
        return f"it is in conflict: {order.conflict_message}"
    if silence and not order.hold:
        return silence
    why = hindrance(order, now)
    if order.hold:
        return f"it is {why} ({order.hold})"
    if order.ready_since is None:
        return f"it is {why or 'owed nothing'}"
    return f"it is {why}" if why else not_its_turn(order)


def _arrived(order: StoredOrder) -> str:
    """What has become of an order that is in Business Central, with its number there; empty of any other."""
    match order.state:
        case OrderState.INSERTED:
            return "inserted"
        case OrderState.VERIFIED | OrderState.RELEASED | OrderState.POSTING:
            return f"{order.state}: {order.nav_sales_order_number}"
        case OrderState.POSTED:
            return f"posted: {order.posted_invoice_number}"
    return ""


def not_its_turn(order: StoredOrder) -> str:
    """Why a run has not come to an order that was due."""
    return "another run is at it" if order.claimed_by is not None else "the run ended before its turn"
