"""The states of an order, the events that move it, and the one table of what is allowed."""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum
from typing import Final


class OrderState(StrEnum):
    """Where an order is. The line beside each state is what is true of an order in it."""

    RECEIVED = "received"  # stored, but incomplete: read while half saved, totals apart, or a field unreadable
    OPEN = "open"  # whole; its store status is not to be imported (yet)
    PENDING = "pending"  # whole in the middleware, ready to be inserted
    INSERTING = "inserting"  # a Create was recorded and sent; no answer recorded yet
    UNKNOWN = "unknown"  # an answer was lost: Business Central may or may not have it, or may still get it
    INSERTED = "inserted"  # all lines are in the staging page, or a document of it exists
    VERIFIED = "verified"  # Business Central made a sales order; its number is stored
    RELEASED = "released"  # the sales order is released
    POSTING = "posting"  # a posting request was sent; not confirmed yet
    POSTED = "posted"  # the posted sales invoice is known by number
    CANCELLED = "cancelled"  # imported as a record only; never sent to Business Central
    HISTORY = "history"  # imported as a record only; the store shipped and invoiced it
    SKIPPED = "skipped"  # Business Central already had it, or nothing was left to send
    IGNORED = "ignored"  # never to be forwarded: by rule or by a person
    GONE = "gone"  # deleted or trashed in the store before it was sent


class Event(StrEnum):
    """What happens to an order. The value is the word of the activity log."""

    TORN = "torn"  # read while the shop had saved half of it
    OPENED = "opened"
    ADMITTED = "admitted"
    RECORDED_CANCELLED = "recorded as cancelled"
    RECORDED_HISTORY = "recorded as history"
    IGNORED = "ignored"
    UNIGNORED = "unignored"
    VANISHED = "gone"
    FOUND_IN_BC = "found in Business Central"
    FULLY_REFUNDED = "fully refunded"
    ADOPTED_ROWS = "adopted: staged"
    ADOPTED_ORDER = "adopted: sales order"
    ADOPTED_INVOICE = "adopted: invoice"
    INSERT_STARTED = "insert started"
    CREATED = "created"
    REFUSED = "refused"
    NOT_EXECUTED = "not executed"
    ANSWER_LOST = "answer lost"
    RUN_DIED = "run died"
    FOUND_AFTER_LOSS = "found after lost answer"
    NOT_FOUND_WHEN_SETTLED = "not found when settled"
    RESENT = "to be sent again"
    SALES_ORDER_MADE = "sales order made"
    RELEASED = "released"
    POST_STARTED = "posting started"
    POST_REFUSED = "posting refused"
    NOT_POSTED_WHEN_SETTLED = "not posted when settled"
    INVOICE_FOUND = "invoice found"


_S, _E = OrderState, Event

_BEFORE_SENDING = (_S.RECEIVED, _S.OPEN, _S.PENDING, _S.IGNORED, _S.GONE)
"""Not sent yet: the store's next reading, or a person, may still decide anything."""

DECISIONS: Final[Mapping[Event, OrderState]] = {
    _E.TORN: _S.RECEIVED,
    _E.OPENED: _S.OPEN,
    _E.ADMITTED: _S.PENDING,
    _E.RECORDED_CANCELLED: _S.CANCELLED,
    _E.RECORDED_HISTORY: _S.HISTORY,
    _E.IGNORED: _S.IGNORED,
    _E.VANISHED: _S.GONE,
    _E.FOUND_IN_BC: _S.SKIPPED,
    _E.FULLY_REFUNDED: _S.SKIPPED,
    _E.ADOPTED_ROWS: _S.INSERTED,
    _E.ADOPTED_ORDER: _S.VERIFIED,
    _E.ADOPTED_INVOICE: _S.POSTED,
}
"""Where the decision about an order that is not sent yet takes it."""

_LATE_PAYMENT = (
    _E.TORN,
    _E.ADMITTED,
    _E.FOUND_IN_BC,
    _E.FULLY_REFUNDED,
    _E.ADOPTED_ROWS,
    _E.ADOPTED_ORDER,
    _E.ADOPTED_INVOICE,
)
"""What may become of an order that was kept as cancelled and is to be sent after all."""

TRANSITIONS: Final[Mapping[tuple[OrderState, Event], OrderState]] = {
    **{(state, event): to for state in _BEFORE_SENDING for event, to in DECISIONS.items() if state != to},
    **{(_S.CANCELLED, event): DECISIONS[event] for event in _LATE_PAYMENT},
    (_S.IGNORED, _E.UNIGNORED): _S.OPEN,
    (_S.SKIPPED, _E.ADOPTED_ROWS): _S.INSERTED,
    (_S.SKIPPED, _E.ADOPTED_ORDER): _S.VERIFIED,
    (_S.SKIPPED, _E.ADOPTED_INVOICE): _S.POSTED,
    (_S.PENDING, _E.INSERT_STARTED): _S.INSERTING,
    (_S.INSERTING, _E.CREATED): _S.INSERTED,
    (_S.INSERTING, _E.FOUND_AFTER_LOSS): _S.INSERTED,
    (_S.INSERTING, _E.REFUSED): _S.PENDING,
    (_S.INSERTING, _E.NOT_EXECUTED): _S.PENDING,
    (_S.INSERTING, _E.ANSWER_LOST): _S.UNKNOWN,
    (_S.INSERTING, _E.RUN_DIED): _S.UNKNOWN,
    (_S.UNKNOWN, _E.CREATED): _S.INSERTED,  # a late answer counts
    (_S.UNKNOWN, _E.REFUSED): _S.PENDING,
    (_S.UNKNOWN, _E.NOT_EXECUTED): _S.PENDING,
    (_S.UNKNOWN, _E.FOUND_AFTER_LOSS): _S.INSERTED,
    (_S.UNKNOWN, _E.NOT_FOUND_WHEN_SETTLED): _S.PENDING,
    (_S.UNKNOWN, _E.RESENT): _S.PENDING,
    (_S.INSERTED, _E.SALES_ORDER_MADE): _S.VERIFIED,
    (_S.INSERTED, _E.RESENT): _S.PENDING,
    (_S.VERIFIED, _E.RELEASED): _S.RELEASED,
    (_S.VERIFIED, _E.POST_STARTED): _S.POSTING,
    (_S.VERIFIED, _E.INVOICE_FOUND): _S.POSTED,
    (_S.VERIFIED, _E.RESENT): _S.PENDING,
    (_S.RELEASED, _E.POST_STARTED): _S.POSTING,
    (_S.RELEASED, _E.INVOICE_FOUND): _S.POSTED,
    (_S.RELEASED, _E.RESENT): _S.PENDING,
    (_S.POSTING, _E.INVOICE_FOUND): _S.POSTED,
    (_S.POSTING, _E.POST_REFUSED): _S.VERIFIED,
    (_S.POSTING, _E.NOT_EXECUTED): _S.VERIFIED,
    (_S.POSTING, _E.NOT_POSTED_WHEN_SETTLED): _S.VERIFIED,
    (_S.POSTING, _E.RESENT): _S.PENDING,
}

FULLY_IMPORTED: Final = (
    _S.PENDING,
    _S.INSERTING,
    _S.UNKNOWN,
    _S.INSERTED,
    _S.VERIFIED,
    _S.RELEASED,
    _S.POSTING,
    _S.POSTED,
    _S.CANCELLED,
    _S.HISTORY,
)
"""States with `fully_import_from_website` = 1."""

IMPORTED: Final = (_S.INSERTED, _S.VERIFIED, _S.RELEASED, _S.POSTING, _S.POSTED)
"""States with `imported` = 1."""

VERIFIED: Final = (_S.VERIFIED, _S.RELEASED, _S.POSTING, _S.POSTED)
"""States with `verified` = 1."""

SENT: Final = (_S.INSERTING, _S.UNKNOWN, _S.INSERTED, _S.VERIFIED, _S.RELEASED, _S.POSTING, _S.POSTED)
"""The order's lines are as they were sent and are not touched any more."""

ENDED: Final = (_S.POSTED, _S.CANCELLED, _S.HISTORY, _S.SKIPPED, _S.IGNORED, _S.GONE)
"""Nothing happens to an order here by itself (a default-mode `verified` order is at its end too)."""

BEFORE_SENDING: Final = _BEFORE_SENDING


class Hold(StrEnum):
    """Why an order is in Business Central but not released or posted."""

    RULE = "rule"
    PERSON = "person"


class RefundState(StrEnum):
    """Where a refund of a sent order stands."""

    UNDECIDED = "undecided"
    """Made after sending and before posting was known: a person says whether the invoice has it."""
    OWED = "owed"
    CREATING = "creating"
    """A memo was asked for; no answer recorded yet, or it was lost."""
    DRAFTED = "drafted"
    POSTING = "posting"
    POSTED = "posted"
    IGNORED = "ignored"


CREDITED_IN: Final[Mapping[str, tuple[RefundState, ...]]] = {
    "report": (),
    "draft": (RefundState.OWED, RefundState.CREATING, RefundState.POSTING),  # asked for in another mode, to be settled
    "post": (RefundState.OWED, RefundState.CREATING, RefundState.DRAFTED, RefundState.POSTING),
}
"""By the store's mode: the states in which bc-verify has something to do for a refund of a posted order."""


class NotAllowed(Exception):
    """The order's state does not allow this event."""

    def __init__(self, state: OrderState, event: Event) -> None:
        super().__init__(f"an order that is {state} can't be {event}")
        self.state = state
        self.event = event


def next_state(state: OrderState, event: Event) -> OrderState:
    """Where `event` takes an order in `state`. Raises NotAllowed."""
    try:
        return TRANSITIONS[state, event]
    except KeyError:
        raise NotAllowed(state, event) from None


def can(state: OrderState, event: Event) -> bool:
    return (state, event) in TRANSITIONS
