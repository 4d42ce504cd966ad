"""What becomes of an order when it is read: one reading, what is known of the order, and the rules make one Change."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import UTC, datetime, timedelta
from typing import Any, Final

from msgspec import Struct
from msgspec.structs import replace

from woobc.core.domain import admission
from woobc.core.domain.admission import Admission, Asked, Boundaries
from woobc.core.domain.adoption import Found, adopt_or_skip
from woobc.core.domain.change import Change, Noted, ReportEntry, seen
from woobc.core.domain.codes import Problem
from woobc.core.domain.conflicts import decide_sent, lifted_hold
from woobc.core.domain.due import READINGS_TO_FAIL
from woobc.core.domain.lifecycle import BEFORE_SENDING, DECISIONS, Event, Hold, OrderState
from woobc.core.domain.lines import preview_lines
from woobc.core.domain.numbers import external_document_number
from woobc.core.domain.orders import ZERO, Address, Order, Presence, Reading
from woobc.core.domain.settings import ImportRule, StoreRules
from woobc.core.domain.stored import UNFAILED, StoredOrder
from woobc.core.domain.totals import check_totals

SAME_MOMENT = timedelta(minutes=1)
REUSED = "ORDER_ID_REUSED"

OUTCOMES: Mapping[Event, str] = {
    Event.TORN: "received",
    Event.OPENED: "opened",
    Event.ADMITTED: "imported",
    Event.RECORDED_CANCELLED: "cancelled",
    Event.RECORDED_HISTORY: "history",
    Event.IGNORED: "ignored",
    Event.VANISHED: "gone",
    Event.FOUND_IN_BC: "skipped",
    Event.FULLY_REFUNDED: "skipped",
    Event.ADOPTED_ROWS: "adopted",
    Event.ADOPTED_ORDER: "adopted",
    Event.ADOPTED_INVOICE: "adopted",
}
"""The word of the report for each decision."""

_GOING_ON = (Event.ADMITTED, Event.TORN)
"""The order is to be sent, now or once it is whole: without a usable number that can't be."""


class Terms(Struct, frozen=True):
    """What a decision depends on beside the order: the store's rules, what a person asked for, and when it is made."""

    rules: StoreRules
    boundaries: Boundaries
    now: datetime
    run_started: datetime
    asked: Asked | None = None
    order_number_length: int = 20


class Known(Struct, frozen=True):
    """What is known of an order beside its reading.

    `found`: what Business Central has under its numbers, if it `was_looked_up`. `twin`: another order that bears the number
    it would get. `accepted`: the version that a sent order is compared with.
    """

    stored: StoredOrder | None = None
    was_looked_up: bool = False
    found: Found | Problem | None = None
    twin: str = ""
    accepted: Order | None = None


# Questions to ask before it is decided


def is_candidate(reading: Reading, stored: StoredOrder | None, terms: Terms) -> bool:
    """Whether the reading may make the order one to be sent, so that Business Central is asked for it first."""
    order = reading.order
    if order is None or admission.is_gone(reading.presence, order):
        return False
    if stored is None:
        if admission.before_start(order, terms.boundaries, terms.asked):
            return False
    elif stored.state is OrderState.CANCELLED:
        return _goes_on_after_all(order, stored, terms)
    elif stored.state not in BEFORE_SENDING or stored.state is OrderState.PENDING:
        return False
    return _verdict(order, stored, terms).event is Event.ADMITTED


def is_news(reading: Reading, stored: StoredOrder | None, terms: Terms) -> bool:
    """Whether the reading would change anything here."""
    order = reading.order
    if order is None:
        return stored is None and not admission.is_gone(reading.presence, None)
    if stored is None:
        return not admission.before_start(order, terms.boundaries, terms.asked)
    return order.modified != stored.date_modified or _content_hash(order, stored) != stored.content_hash


def differs_at_once(reading: Reading, stored: StoredOrder | None) -> bool:
    """Two readings within a minute with one modification time but other content: one of them was half saved."""
    return (
        stored is not None
        and reading.order is not None
        and reading.order.modified == stored.date_modified
        and abs(reading.read_at - stored.read_at) < SAME_MOMENT
        and _content_hash(reading.order, stored) != stored.content_hash != ""
    )


def is_as_stored(reading: Reading, stored: StoredOrder) -> bool:
    """Whether what is stored now is what this reading shows; it is not if another one counts as later."""
    order = reading.order
    return order is None or (order.status, _content_hash(order, stored)) == (stored.status, stored.content_hash)


def number_of(order: Order, stored: StoredOrder | None, terms: Terms) -> str | Problem | None:
    """The external document number the order would get; None if it has one."""
    if stored is not None and stored.external_document_number is not None:
        return None
    rules = terms.rules
    return external_document_number(
        rules.external_document_number, rules.code, order.order_id, order.number, terms.order_number_length
    )


def _content_hash(order: Order, stored: StoredOrder) -> str:
    return order.with_first_skus(stored.first_skus).content_hash()


# The decision


def decide(reading: Reading, known: Known, terms: Terms) -> Change:
    """What becomes of the order, whatever it is and was."""
    stored = known.stored
    if stored is None:
        return _decide_new(reading, known, terms)
    if not _is_newer(reading, stored, terms.now):
        return Change(mentions="older readings")
    if another := _another_order(reading, stored):
        return _with_failure(Change(columns=seen(reading, terms.now), fails=another), stored)
    if reading.order is not None and stored.failed and stored.error_code == REUSED:
        change = _decide_known(reading, _unfailed(stored), known, terms)
        return replace(change, lifts_failure="the store has the first order again")
    return _decide_known(reading, stored, known, terms)


def _decide_known(reading: Reading, stored: StoredOrder, known: Known, terms: Terms) -> Change:
    order = reading.order
    if stored.is_sent:
        return decide_sent(reading, stored, known.accepted, terms.rules, terms.now)
    is_gone = admission.is_gone(reading.presence, order)
    if order is not None and not is_gone and _goes_on_after_all(order, stored, terms):
        return _decide_unsent(reading, order, stored, known, terms)
    if stored.forgotten or stored.state not in BEFORE_SENDING:
        return _see_again(reading, stored, terms)
    if is_gone:
        return _vanish(reading, stored, terms)
    if order is None:
        return _reread_later(reading, stored, terms)
    return _decide_unsent(reading, order, stored, known, terms)


def _goes_on_after_all(order: Order, stored: StoredOrder, terms: Terms) -> bool:
    """A late payment: kept as cancelled, and now in a status that imports, where its rule looks at it again or a person asks."""
    if stored.state is not OrderState.CANCELLED or stored.forgotten or not _imports_now(order, stored, terms):
        return False
    return terms.asked is not None or terms.rules.status_rules.of(order.status).retry


def _imports_now(order: Order, stored: StoredOrder, terms: Terms) -> bool:
    return _verdict(order, stored, terms).event is Event.ADMITTED and not order.archived


def _is_newer(reading: Reading, stored: StoredOrder, now: datetime) -> bool:
    if reading.order is None:
        return reading.read_at >= stored.read_at or stored.last_seen > now
    return admission.counts_as_newer(
        stored_modified=stored.date_modified,
        stored_read_at=stored.read_at,
        stored_at=stored.last_seen,
        modified=reading.order.modified,
        read_at=reading.read_at,
        shop_time=reading.shop_time,
        now=now,
    )


# An order never seen before


def _decide_new(reading: Reading, known: Known, terms: Terms) -> Change:
    order, rules = reading.order, terms.rules
    if reading.presence is Presence.TRASHED or (order is not None and order.archived):
        return Change(counts=("gone and never taken in",))
    if order is None:
        return _receive_unreadable(reading, terms) if reading.problem or reading.defect else Change()
    if admission.is_unfinished(order, rules.platform):
        return Change(counts=("unfinished checkouts",))
    if admission.before_start(order, terms.boundaries, terms.asked):
        return Change(counts=("before start date",))
    change = _decide_whole(reading, order, None, known, terms)
    assert change.event is not None
    columns = {
        "store": rules.code,
        "order_id": order.order_id,
        "state": DECISIONS[change.event],
        "first_seen": terms.now,
        **change.columns,
    }
    return _with_telling(_kept(replace(change, columns=columns), order, rules), None)


def _receive_unreadable(reading: Reading, terms: Terms) -> Change:
    """A document nobody can understand is kept all the same, so that the order is not lost."""
    problem = _unreadable(reading)
    columns = {
        "store": terms.rules.code,
        "order_id": reading.order_id,
        "number": str(reading.order_id),
        "status": "",
        "state": OrderState.RECEIVED,
        "shop_seen": reading.shop_time,
        "first_seen": terms.now,
        **seen(reading, terms.now),
        "bad_readings": 1,
        "error_code": problem.code,
        "error_message": problem.message,
    }
    return Change(
        Event.TORN,
        problem.code,
        problem.message,
        columns,
        keeps_document=True,
        entries=(ReportEntry("received", problem.code, problem.message),),
    )


def _unreadable(reading: Reading) -> Problem:
    if reading.defect is not None:
        return Problem("DEFECT", f"woobc itself failed on it: {type(reading.defect).__name__}. The log says where.")
    return Problem("UNREADABLE", f"The store's document can't be understood: {reading.problem}.")


# An order that is known and not sent


def _decide_unsent(reading: Reading, order: Order, stored: StoredOrder, known: Known, terms: Terms) -> Change:
    change = _decide_whole(reading, order, stored, known, terms)
    event, is_changed = change.event, change.columns["content_hash"] != stored.content_hash
    assert event is not None
    if is_changed or (stored.bad_readings and event is not Event.TORN):
        change, stored = replace(change, lifts_failure="a new version came from the store"), _unfailed(stored)
    if is_changed or stored.payload_id is None or order.status != stored.status:
        change = _kept(change, order, terms.rules)
    if DECISIONS[event] is not stored.state:
        return _with_telling(change, stored)
    stays = replace(change, event=None, mentions="unchanged")
    if lifted := lifted_hold(order, stored, terms.rules, terms.now):
        stays = replace(stays, noted=(lifted,), entries=(ReportEntry("hold lifted", "", lifted.message),))
    if is_changed:
        stays = replace(stays, entries=(*stays.entries, ReportEntry("updated", is_minor=True)))
    return _with_failure(stays, stored)


def _vanish(reading: Reading, stored: StoredOrder, terms: Terms) -> Change:
    columns = seen(reading, terms.now) | {"admitted_status": None, "admitted_by": None}
    if reading.order is not None:
        columns |= {"status": reading.order.status, "date_modified": reading.order.modified}
    if stored.state in (OrderState.GONE, OrderState.IGNORED):
        return Change(columns=columns)
    word = {Presence.TRASHED: "trashed in the store", Presence.GONE: "deleted in the store"}
    message = word.get(reading.presence, "archived in the store")
    return Change(Event.VANISHED, "", message, columns, entries=(ReportEntry("gone", "", message),))


def _reread_later(reading: Reading, stored: StoredOrder, terms: Terms) -> Change:
    """The document could not be understood this time; what was stored stays, the order waits. One that is left out stays so."""
    problem = _unreadable(reading)
    if stored.state is OrderState.IGNORED:
        return Change(columns=seen(reading, terms.now), mentions="unreadable, and ignored anyway")
    columns, fails = _bad_reading(problem, stored, terms, is_new_version=False, is_wanted=True)
    event = Event.TORN if stored.state is not OrderState.RECEIVED else None
    change = Change(event, problem.code, problem.message, seen(reading, terms.now) | columns, fails=fails)
    return _with_failure(replace(change, entries=(ReportEntry("received", "", problem.message),)), stored)


# What the rules make of an order that is not sent


def _verdict(order: Order, stored: StoredOrder | None, terms: Terms) -> Admission:
    return admission.judge(
        order,
        terms.rules,
        terms.boundaries,
        asked=terms.asked,
        state=stored.state if stored else None,
        admitted_status=stored.admitted_status if stored else None,
        ignored_by=stored.ignored_by if stored else None,
    )


def would_become(
    stored: StoredOrder, rules: StoreRules, boundaries: Boundaries, document: Order | None = None
) -> Admission:
    """What the rules, as they are now, make of an order that is not sent, by what is stored of it alone."""
    return admission.judge(
        document or _as_document(stored),
        rules,
        boundaries,
        asked=None,
        state=stored.state,
        admitted_status=stored.admitted_status,
        ignored_by=stored.ignored_by,
    )


def _as_document(stored: StoredOrder) -> Order:
    """With what the rules look at."""
    return replace(
        _EMPTY,
        status=stored.status,
        created=stored.date_created or stored.first_seen,
        completed=stored.date_completed,
        total=stored.total,
    )


_EMPTY: Final = Order(
    order_id=0,
    number="",
    status="",
    currency="",
    created=datetime(1, 1, 1, tzinfo=UTC),
    modified=datetime(1, 1, 1, tzinfo=UTC),
    completed=None,
    total=ZERO,
    total_tax=ZERO,
    prices_include_tax=True,
    customer_id=0,
    email="",
    billing=Address(),
    shipping=Address(),
    payment_method="",
    customer_note="",
    lines=(),
)


def _decide_whole(reading: Reading, order: Order, stored: StoredOrder | None, known: Known, terms: Terms) -> Change:
    """An event, always, with the columns that go with it; a trouble that keeps the order where it is goes with it.

    Each step adds its own to `columns`, which the change has: to copy them takes longer than to decide.
    """
    verdict = _verdict(order, stored, terms)
    columns = _facts(reading, order, stored, terms) | _standing(verdict, order, stored)
    change = Change(
        verdict.event,
        message=verdict.reason,
        columns=columns,
        counts=("eligible but ignored",) if verdict.eligible_but_ignored else (),
        remarks=_remarks(order, stored, terms.rules),
    )
    change = _if_whole(change, columns, reading, order, stored, known, terms)
    return _with_number(change, columns, order, known, terms)


def _if_whole(
    change: Change,
    columns: dict[str, Any],
    reading: Reading,
    order: Order,
    stored: StoredOrder | None,
    known: Known,
    terms: Terms,
) -> Change:
    """Torn if its parts are apart; of what is admitted, what Business Central already has is adopted or skipped."""
    is_new_version = stored is None or columns["content_hash"] != stored.content_hash
    is_admitted = change.event is Event.ADMITTED
    if is_admitted or change.event is Event.OPENED:
        apart = check_totals(order)
        if isinstance(apart, Problem):
            bad, fails = _bad_reading(apart, stored, terms, is_new_version=is_new_version, is_wanted=is_admitted)
            columns |= bad
            return replace(change, event=Event.TORN, message=apart.message, fails=fails)
        columns["bad_readings"] = 0
    if not is_admitted:
        return change
    if order.refunded and order.refunded >= order.total:
        message = f"fully refunded: {order.refunded} of {order.total}"
        return replace(change, event=Event.FULLY_REFUNDED, message=message)
    if _waits_again(order, stored, is_new_version=is_new_version):
        columns["next_attempt_at"] = admission.earliest_sending(
            order, terms.rules, shop_time=reading.shop_time, now=terms.now
        )
    return _beside_business_central(change, columns, order, known, terms)


def _beside_business_central(
    change: Change, columns: dict[str, Any], order: Order, known: Known, terms: Terms
) -> Change:
    theirs, now = known.found, terms.now
    if isinstance(theirs, Problem):  # asked again before it is sent, however soon its failure is lifted
        columns["checked_in_bc_at"] = None
        return replace(change, message="", fails=theirs)
    if known.was_looked_up:
        columns["checked_in_bc_at"] = now
    if theirs is None:
        return change
    was_sent = known.stored is not None and known.stored.sent_at is not None
    taken = adopt_or_skip(theirs, order.created, was_sent=was_sent, restored_at=terms.boundaries.restored_at, now=now)
    columns |= taken.columns
    return replace(change, event=taken.event, message=theirs.description, accepts_present=taken.accepts_present)


def _waits_again(order: Order, stored: StoredOrder | None, *, is_new_version: bool) -> bool:
    """Whether `next_attempt_at` follows from this reading: once for each version, not again at every look."""
    return (
        stored is None
        or stored.state is not OrderState.PENDING
        or is_new_version
        or (stored.date_modified != order.modified and not stored.failed)
    )


def _with_number(change: Change, columns: dict[str, Any], order: Order, known: Known, terms: Terms) -> Change:
    """The number is fixed when the order is first seen, or as soon as one can be had; that of an adopted one is the found."""
    number = number_of(order, known.stored, terms)
    if number is None or "external_document_number" in columns:
        return change
    if isinstance(number, str) and known.twin:
        number = Problem("NUMBER_REPEATED", f"{number} is already the number of order {known.twin}.")
    if isinstance(number, str):
        columns["external_document_number"] = number
        return change
    is_hindered = change.event in _GOING_ON and change.fails is None
    return replace(change, fails=number) if is_hindered else change


def _facts(reading: Reading, order: Order, stored: StoredOrder | None, terms: Terms) -> dict[str, Any]:
    """The columns that hold what the store says of the order now."""
    skus = dict(stored.first_skus) if stored else {}
    for line in order.lines:
        if line.sku:
            skus.setdefault(line.line_id, line.sku)
    return {
        "number": order.number,
        "status": order.status,
        "currency": order.currency,
        "total": order.total,
        "total_tax": order.total_tax,
        "refunded": order.refunded,
        "email": order.email,
        "customer_name": order.customer_name,
        "date_created": order.created,
        "date_modified": order.modified,
        "date_completed": order.completed,
        "shop_seen": reading.shop_time,
        **seen(reading, terms.now),
        "content_hash": order.with_first_skus(skus).content_hash(),
        "first_skus": skus,
        "line_count": len(order.lines),
    }


def _standing(verdict: Admission, order: Order, stored: StoredOrder | None) -> dict[str, Any]:
    """The columns that say by what rule the order is where it is, and who admitted it or left it out."""
    columns: dict[str, Any] = {"ignored_by": None}
    if verdict.rule is not None:
        columns["rule"] = verdict.rule
    if verdict.event is not Event.ADMITTED:
        columns |= {"admitted_status": None, "admitted_by": None}
        if verdict.event is Event.IGNORED:
            columns["ignored_by"] = (stored and stored.ignored_by) or "rule"
    elif verdict.admitted_by:
        columns |= {"admitted_status": order.status, "admitted_by": verdict.admitted_by}
    return columns | _hold(verdict, stored)


def _hold(verdict: Admission, stored: StoredOrder | None) -> dict[str, Any]:
    """A rule's hold comes once, with the rule; a person's stays whatever the rules say."""
    if stored is not None and stored.hold is Hold.PERSON:
        return {}
    if verdict.event is not Event.ADMITTED:
        return {"hold": None}
    held_by = stored.rule if stored and stored.admitted_status is not None else None
    if verdict.rule in (None, held_by):
        return {}
    return {"hold": Hold.RULE if verdict.rule is ImportRule.HOLD else None}


def _remarks(order: Order, stored: StoredOrder | None, rules: StoreRules) -> tuple[str, ...]:
    is_told = stored is not None and stored.status == order.status
    if is_told or not rules.status_rules.is_unknown(order.status):
        return ()
    return (
        f"store {rules.code}: orders have {order.status}, an id that is none of BigCommerce's statuses; they stay open. "
        f"`woobc import-orders --store {rules.code} --status {order.status}` imports them anyway.",
    )


def _bad_reading(
    problem: Problem, stored: StoredOrder | None, terms: Terms, *, is_new_version: bool, is_wanted: bool
) -> tuple[dict[str, Any], Problem | None]:
    """Not whole (yet): read again by the next runs; the third such reading asks for a person.

    A run counts once. The count starts again with a new version of an order that had failed.
    """
    before = stored.bad_readings if stored and not (stored.failed and is_new_version) else 0
    is_counted = stored is not None and before > 0 and terms.run_started <= stored.last_seen <= terms.now
    readings = before if is_counted else before + 1
    columns = {"bad_readings": readings, "error_code": problem.code, "error_message": problem.message}
    return columns, problem if is_wanted and readings >= READINGS_TO_FAIL else None


# Another order under the id, and records


def _another_order(reading: Reading, stored: StoredOrder) -> Problem | None:
    """An order id that comes back with another creation date."""
    if reading.order is None or stored.date_created is None:
        return None
    before, after = stored.date_created, reading.order.created
    if before.replace(microsecond=0) == after.replace(microsecond=0):
        return None
    was, says = (f"{each:%Y-%m-%d %H:%M:%S} UTC" for each in (before, after))
    return Problem(REUSED, f"Order id {stored.order_id} was created at {was}, now the store says {says}.")


def _see_again(reading: Reading, stored: StoredOrder, terms: Terms) -> Change:
    """Kept as a record only: the store's figures are brought up to date, with the lines and the document that go with them.

    Of a person who was forgotten nothing personal comes back.
    """
    order, columns = reading.order, seen(reading, terms.now)
    change = Change(mentions="seen again")
    if order is not None:
        digest = _content_hash(order, stored)
        columns |= {"status": order.status, "date_modified": order.modified, "date_completed": order.completed}
        columns |= {"currency": order.currency, "total": order.total, "total_tax": order.total_tax}
        columns |= {"refunded": order.refunded, "content_hash": digest}
        if not stored.forgotten and (digest, order.status) != (stored.content_hash, stored.status):
            change = _kept(change, order, terms.rules)
        change = _with_late_payment(change, order, stored, terms)
    return replace(change, columns=columns)


def _with_late_payment(change: Change, order: Order, stored: StoredOrder, terms: Terms) -> Change:
    """Reported once where nothing goes on by itself."""
    if stored.state is not OrderState.CANCELLED or order.status == stored.status or stored.forgotten:
        return change
    if not _imports_now(order, stored, terms):
        return change
    message = f"kept as cancelled; its status {order.status} would import now, but has retry = no"
    noted = Noted("imports now", "LATE_PAYMENT", message)
    return replace(
        change, noted=(noted,), entries=(ReportEntry("imports now", "LATE_PAYMENT", message, attention=True),)
    )


# What is kept and reported


def _kept(change: Change, order: Order, rules: StoreRules) -> Change:
    """With the document of this version, and the lines that follow from it."""
    return replace(change, keeps_document=True, lines=tuple(preview_lines(order, rules)))


HELD: Final = "goes to Business Central; is not released or posted before its status in the store is another"
"""What a hold by a rule means, where somebody sees that it begins."""


def _with_telling(change: Change, stored: StoredOrder | None) -> Change:
    """The outcome of the event, or the trouble instead of it."""
    assert change.event is not None
    is_held = change.columns.get("hold") is Hold.RULE and change.event is Event.ADMITTED
    if is_held:
        entry = ReportEntry("held", "", change.message or HELD)
    else:
        entry = ReportEntry(OUTCOMES[change.event], "", change.message)
    return _with_failure(replace(change, entries=(entry,)), stored)


def _with_failure(change: Change, stored: StoredOrder | None) -> Change:
    """A problem is reported in place of everything else; it needs a person, unless the order had it before."""
    problem = change.fails
    if problem is None:
        return change
    is_old = stored is not None and stored.failed and stored.error_code == problem.code
    return replace(
        change, entries=(ReportEntry("failed", problem.code, problem.message, attention=not is_old),), mentions=""
    )


def _unfailed(stored: StoredOrder) -> StoredOrder:
    return replace(stored, **UNFAILED)
