"""What becomes of an order when it is read: tables of what is known and what follows."""

from __future__ import annotations

import itertools
from datetime import datetime, timedelta
from decimal import Decimal
from typing import Any

import pytest
from msgspec import Struct, field
from msgspec.structs import replace

from tests.domain.factories import NOW, line, order, reading, refund, refund_line, rules, shipping, stored, terms
from woobc.core.domain.admission import Asked, Boundaries
from woobc.core.domain.adoption import Found
from woobc.core.domain.change import Change, ReportEntry
from woobc.core.domain.codes import Problem
from woobc.core.domain.due import READINGS_TO_FAIL
from woobc.core.domain.intake import (
    OUTCOMES,
    Known,
    decide,
    differs_at_once,
    is_candidate,
    is_news,
    number_of,
)
from woobc.core.domain.lifecycle import BEFORE_SENDING, DECISIONS, Event, Hold, OrderState, can
from woobc.core.domain.orders import Order, Presence
from woobc.core.domain.settings import ImportRule
from woobc.core.domain.stored import StoredOrder

_S, _E = OrderState, Event
ORDER = order(line(), shipping())
BEFORE = NOW - timedelta(days=400)
LATER = ORDER.modified + timedelta(minutes=5)
SALES_ORDER = Found(_E.ADOPTED_ORDER, "sales order SO-1", sales_order_number="SO-1")
INVOICE = Found(_E.ADOPTED_INVOICE, "posted invoice PI-1", "SO-1", ("PI-1",))
SHIPMENT = Found(_E.ADOPTED_ROWS, "posted shipment PS-1")
NOTHING = "looked up, nothing there"
START, FIRST = datetime(2026, 1, 1, tzinfo=NOW.tzinfo), NOW - timedelta(days=2)


def restored(at: datetime) -> Boundaries:
    return Boundaries(START, None, at)


# Who goes


class Case(Struct, frozen=True):
    """`rule` is that of the status processing. `of` changes the order, `was` is its row (None: never seen before)."""

    becomes: OrderState | None
    told: str
    rule: str | tuple[str, bool] = "valid"
    of: dict[str, Any] = field(default_factory=dict)
    was: dict[str, Any] | None = None
    under: dict[str, Any] = field(default_factory=dict)
    found: Found | Problem | str | None = None
    columns: dict[str, Any] = field(default_factory=dict)

    def decide(self) -> Change:
        present = replace(ORDER, **self.of)
        row = None if self.was is None else stored(ORDER, **self.was)
        found = self.found if isinstance(self.found, Found | Problem) else None
        known = Known(row, was_looked_up=self.found is not None, found=found)
        return decide(reading(present), known, terms(**{"status_rules": rules(processing=self.rule), **self.under}))


IGNORED_BY_RULE = {"state": _S.IGNORED, "rule": "no", "ignored_by": "rule"}
IGNORED_BY_PERSON = {"state": _S.IGNORED, "ignored_by": "person"}
ADMITTED = {"admitted_status": "processing", "admitted_by": "rule"}
OF_BEFORE = {"date_created": BEFORE, "content_hash": replace(ORDER, created=BEFORE).content_hash()}
BY_HAND = Asked(statuses=frozenset({"processing"}), person="anna")
BY_ID = Asked(by_id=True, person="anna")

WHO_GOES: dict[str, Case] = {
    # Never seen before: each rule
    "valid goes": Case(_S.PENDING, "imported", columns={**ADMITTED, "hold": None}),
    "invoice goes": Case(_S.PENDING, "imported", "invoice", columns={"rule": ImportRule.INVOICE, "hold": None}),
    "complete goes": Case(_S.PENDING, "imported", "complete"),
    "hold goes and is held": Case(_S.PENDING, "held", "hold", columns={"hold": Hold.RULE}),
    "cancel is a record": Case(_S.CANCELLED, "cancelled", "cancel", columns={"admitted_by": None}),
    "history is a record": Case(_S.HISTORY, "history", "history"),
    "no waits": Case(_S.OPEN, "opened", "no", columns={"ignored_by": None}),
    "no, and not again": Case(_S.IGNORED, "ignored", ("no", False), columns={"ignored_by": "rule"}),
    "a status nobody named": Case(_S.OPEN, "opened", of={"status": "wc-odd"}),
    "copied from an older shop": Case(_S.HISTORY, "history", of={"migrated": True}),
    # Never seen before: what keeps an order out
    "before the start date": Case(None, "before start date", of={"created": BEFORE}),
    "on the start date": Case(_S.PENDING, "imported", of={"created": START}),
    "trashed": Case(None, "gone and never taken in", of={"archived": True}),
    "unfinished checkout": Case(None, "unfinished checkouts", of={"status": "checkout-draft"}),
    "too small": Case(_S.IGNORED, "ignored", under={"skip_below": Decimal(20)}, columns={"ignored_by": "rule"}),
    "just large enough": Case(_S.PENDING, "imported", under={"skip_below": ORDER.total}),
    "completed before the first import": Case(
        _S.HISTORY, "history", of={"completed": FIRST - timedelta(1)}, under={"boundaries": Boundaries(START, FIRST)}
    ),
    "completed since": Case(
        _S.PENDING, "imported", of={"completed": FIRST + timedelta(1)}, under={"boundaries": Boundaries(START, FIRST)}
    ),
    "completed before, but the rule shall decide": Case(
        _S.PENDING,
        "imported",
        of={"completed": FIRST - timedelta(1)},
        under={"boundaries": Boundaries(START, FIRST), "completed_before_first_import": "rule"},
    ),
    # A person asks
    "by status, though the rule is no": Case(
        _S.PENDING, "imported", "no", under={"asked": BY_HAND}, columns={"admitted_by": "manual: anna", "rule": "valid"}
    ),
    "by status, with the rule where it imports": Case(_S.PENDING, "held", "hold", under={"asked": BY_HAND}),
    "by another status": Case(_S.OPEN, "opened", "no", under={"asked": Asked(frozenset({"on-hold"}))}),
    "by id, created before the start date": Case(
        _S.PENDING, "imported", of={"created": BEFORE}, under={"asked": BY_ID}
    ),
    "since a day before the start date": Case(
        _S.PENDING, "imported", of={"created": BEFORE}, under={"asked": Asked(since=BEFORE)}
    ),
    "since a later day": Case(None, "before start date", of={"created": BEFORE}, under={"asked": Asked(since=START)}),
    "by id, too small": Case(_S.PENDING, "imported", under={"asked": BY_ID, "skip_below": Decimal(20)}),
    "by status, too small": Case(_S.IGNORED, "ignored", under={"asked": BY_HAND, "skip_below": Decimal(20)}),
    "by id, completed before the first import": Case(
        _S.PENDING,
        "imported",
        of={"completed": FIRST - timedelta(1)},
        under={"asked": BY_ID, "boundaries": Boundaries(START, FIRST)},
    ),
    "by id, the rule still decides": Case(_S.OPEN, "opened", "no", under={"asked": BY_ID}),
    # Known and not sent
    "open becomes eligible": Case(_S.PENDING, "imported", was={"state": _S.OPEN}, columns=ADMITTED),
    "open stays open": Case(_S.OPEN, "unchanged", "no", was={"state": _S.OPEN}),
    "open, its rule is no and not again": Case(_S.IGNORED, "ignored", ("no", False), was={"state": _S.OPEN}),
    "open from before the start date": Case(
        _S.OPEN, "unchanged", of={"created": BEFORE}, was={"state": _S.OPEN, **OF_BEFORE}
    ),
    "pending from before the start date": Case(
        _S.PENDING,
        "unchanged",
        of={"created": BEFORE, "status": "new"},
        was={"state": _S.PENDING, **OF_BEFORE},
        under={"status_rules": rules(new="valid")},
    ),
    "pending stays admitted under changed rules": Case(_S.PENDING, "unchanged", "no", was={**ADMITTED, "rule": "hold"}),
    "pending keeps the rule it was admitted with": Case(
        _S.PENDING, "unchanged", "no", was={**ADMITTED, "rule": "hold", "hold": Hold.RULE}, columns={"hold": Hold.RULE}
    ),
    "pending, its status moved on to one that waits": Case(
        _S.OPEN,
        "opened",
        of={"status": "on-hold"},
        was=ADMITTED,
        columns={"admitted_status": None, "admitted_by": None},
    ),
    "pending, its status moved on to one that goes": Case(
        _S.PENDING,
        "unchanged",
        of={"status": "paid"},
        was=ADMITTED,
        under={"status_rules": rules(paid="invoice")},
        columns={"admitted_status": "paid", "rule": ImportRule.INVOICE},
    ),
    "received and whole now": Case(_S.PENDING, "imported", was={"state": _S.RECEIVED, "bad_readings": 1}),
    "received, admitted by a person, whole now": Case(
        _S.PENDING, "imported", "no", was={"state": _S.RECEIVED, "bad_readings": 1, **ADMITTED, "rule": "valid"}
    ),
    "gone and seen again": Case(_S.PENDING, "imported", was={"state": _S.GONE}),
    "ignored by a rule": Case(_S.IGNORED, "eligible but ignored", was=IGNORED_BY_RULE),
    "ignored by a rule, still not eligible": Case(_S.IGNORED, "unchanged", ("no", False), was=IGNORED_BY_RULE),
    "ignored by a rule, too small": Case(
        _S.IGNORED, "unchanged", was=IGNORED_BY_RULE, under={"skip_below": Decimal(20)}
    ),
    "ignored by a rule, a person asks": Case(
        _S.PENDING, "imported", was=IGNORED_BY_RULE, under={"asked": BY_ID}, columns={"ignored_by": None}
    ),
    "ignored by a person": Case(_S.IGNORED, "unchanged", was=IGNORED_BY_PERSON, columns={"ignored_by": "person"}),
    "ignored by a person, another asks": Case(_S.IGNORED, "unchanged", was=IGNORED_BY_PERSON, under={"asked": BY_HAND}),
    # Holds
    "a rule's hold ends": Case(
        _S.PENDING, "hold lifted", of={"status": "processing"}, was={"hold": Hold.RULE, "rule": "hold"}
    ),
    "a rule's hold stays where the rule waits": Case(
        _S.PENDING, "unchanged", "hold", was={**ADMITTED, "hold": Hold.RULE, "rule": "hold"}
    ),
    "a person's hold stays": Case(
        _S.PENDING, "unchanged", was={"hold": Hold.PERSON, "rule": "hold"}, columns={"hold": Hold.PERSON}
    ),
    "a person's hold outlives the way back": Case(
        _S.OPEN, "opened", "no", was={"hold": Hold.PERSON}, columns={"hold": Hold.PERSON}
    ),
    "a hold a person lifted does not come back": Case(
        _S.PENDING, "unchanged", "hold", was={**ADMITTED, "rule": "hold", "hold": None}, columns={"hold": None}
    ),
    # Business Central
    "not looked up": Case(_S.PENDING, "imported", columns={"checked_in_bc_at": None}),
    "looked up, nothing there": Case(_S.PENDING, "imported", found=NOTHING, columns={"checked_in_bc_at": NOW}),
    "somebody else's sales order": Case(
        _S.SKIPPED, "skipped", found=SALES_ORDER, columns={"nav_sales_order_number": "SO-1", "verified_date": None}
    ),
    "somebody else's, an open order becomes eligible": Case(
        _S.SKIPPED, "skipped", was={"state": _S.OPEN}, found=INVOICE, columns={"posted_invoice_number": "PI-1"}
    ),
    "once sent by this file": Case(
        _S.VERIFIED,
        "adopted",
        was={"state": _S.OPEN, "sent_at": NOW - timedelta(1)},
        found=SALES_ORDER,
        columns={"verified_date": NOW, "ready_since": NOW},
    ),
    "created before a restore, sales order": Case(
        _S.VERIFIED, "adopted", found=SALES_ORDER, under={"boundaries": restored(NOW)}
    ),
    "created before a restore, invoiced": Case(
        _S.POSTED, "adopted", found=INVOICE, under={"boundaries": restored(NOW)}
    ),
    "created before a restore, shipped": Case(
        _S.INSERTED, "adopted", found=SHIPMENT, under={"boundaries": restored(NOW)}, columns={"verified_date": None}
    ),
    "created after a restore": Case(
        _S.SKIPPED, "skipped", found=SALES_ORDER, under={"boundaries": restored(ORDER.created)}
    ),
    "another total under our number": Case(
        _S.PENDING, "failed", found=Problem("NUMBER_TAKEN", "is of 1.00"), columns={"checked_in_bc_at": None}
    ),
    "found, but nobody wants it to go": Case(_S.OPEN, "opened", "no", found=SALES_ORDER),
    # What is left of it
    "refunded to nothing": Case(_S.SKIPPED, "skipped", of={"refunds": (refund(str(ORDER.total)),)}, found=SALES_ORDER),
    "refunded in part": Case(_S.PENDING, "imported", of={"refunds": (refund("1", refund_line("1", "1", "1")),)}),
    "totals apart": Case(_S.RECEIVED, "received", of={"total": Decimal(99)}, columns={"bad_readings": 1}),
    "totals apart, not to go anyway": Case(_S.RECEIVED, "received", "no", of={"total": Decimal(99)}),
    "totals apart, a record": Case(_S.HISTORY, "history", "history", of={"total": Decimal(99)}),
    # Records
    "a skipped order is seen again": Case(_S.SKIPPED, "seen again", was={"state": _S.SKIPPED}),
    "a cancelled order is seen again": Case(_S.CANCELLED, "seen again", "cancel", was={"state": _S.CANCELLED}),
    "a cancelled order that is paid": Case(_S.PENDING, "imported", was={"state": _S.CANCELLED}),
    "a cancelled order that Business Central has": Case(
        _S.SKIPPED, "skipped", was={"state": _S.CANCELLED}, found=SALES_ORDER
    ),
    "a cancelled order that was forgotten": Case(
        _S.CANCELLED, "seen again", was={"state": _S.CANCELLED, "forgotten": True}
    ),
    "a history order is seen again": Case(_S.HISTORY, "seen again", was={"state": _S.HISTORY}),
    "a forgotten order is seen again": Case(_S.OPEN, "seen again", was={"state": _S.OPEN, "forgotten": True}),
}


@pytest.mark.parametrize("name", WHO_GOES)
def test_who_goes(name: str) -> None:
    case = WHO_GOES[name]
    before = None if case.was is None else stored(ORDER, **case.was)
    change = case.decide()
    state = DECISIONS[change.event] if change.event else before and before.state
    assert (state, told(change)) == (case.becomes, case.told)
    after = {column: change.columns.get(column, getattr(before, column, None)) for column in case.columns}
    assert after == case.columns


def told(change: Change) -> str:
    """The one word of what a run says of it."""
    entries = [each for each in change.entries if not each.is_minor] or list(change.entries)
    return entries[-1].outcome if entries else change.counts[0] if change.counts else change.mentions


def test_whatever_comes_together_every_change_is_allowed_and_no_rule_is_broken() -> None:
    """All combinations of what the decision looks at; each is judged by the sentences of the specification."""
    count = 0
    for rule, retry, state, asked, ignored_by, created, has_intent, since, found in itertools.product(
        ImportRule,
        (True, False),
        (None, *BEFORE_SENDING),
        (None, BY_HAND, BY_ID),
        (None, "rule", "person"),
        (ORDER.created, BEFORE),
        (False, True),
        (None, NOW),
        (None, NOTHING, SALES_ORDER, Problem("NUMBER_TAKEN", "")),
    ):
        row = {
            "state": state,
            "ignored_by": ignored_by,
            "date_created": created,
            "sent_at": NOW if has_intent else None,
        }
        case = Case(None, "", (rule, retry), {"created": created}, row if state else None, found=found)
        under = {"asked": asked, "boundaries": Boundaries(START, None, since)}
        change = replace(case, under=under).decide()
        count += 1
        becomes = DECISIONS[change.event] if change.event else state
        if state and change.event:
            assert can(state, change.event)
        goes = becomes is _S.PENDING
        imports = rule not in (ImportRule.NO, ImportRule.CANCEL, ImportRule.HISTORY)
        if goes and state is not _S.PENDING:
            assert imports or (asked is BY_HAND and rule is ImportRule.NO)
            assert not isinstance(found, Found)
            assert not (state is _S.IGNORED and ignored_by == "person")
            assert created >= START or asked is BY_ID
        if becomes in (_S.INSERTED, _S.VERIFIED, _S.POSTED):
            assert isinstance(found, Found)
            assert (state and has_intent) or (since and created < since)
        if becomes is _S.SKIPPED and state is not _S.SKIPPED:
            assert isinstance(found, Found)
        if imports and retry and state in (None, _S.OPEN, _S.GONE) and created >= START and found in (None, NOTHING):
            assert goes
        assert change.fails is None or isinstance(found, Problem)
    assert count > 20_000


# Unlike readings


def test_a_new_order_is_kept_whole_with_its_number() -> None:
    change = decide(reading(ORDER), Known(), terms(status_rules=rules(processing="valid")))
    assert change.keeps_document
    assert change.columns["external_document_number"] == "EU-1334"
    assert (change.columns["store"], change.columns["order_id"], change.columns["state"]) == ("eu", 1334, _S.PENDING)
    assert change.columns["first_seen"] == change.columns["last_seen"] == NOW


@pytest.mark.parametrize(
    ("read_later", "modified_later", "keeps"),
    [(1, 0, True), (0, 0, True), (-1, 0, False), (-1, 60, True), (1, -60, False), (3600, -60, True)],
)
def test_a_reading_counts_only_if_it_is_not_older(read_later: float, modified_later: float, keeps: bool) -> None:
    """Its modification time decides, then the moment of asking; long afterwards (a restored shop) the later request."""
    row = stored(ORDER, state=_S.OPEN, read_at=NOW, last_seen=NOW)
    moment = NOW + timedelta(seconds=read_later)
    present = replace(ORDER, modified=ORDER.modified + timedelta(seconds=modified_later))
    late = terms(now=max(moment, NOW), status_rules=rules(processing="valid"))
    change = decide(reading(present, read_at=moment, shop_time=moment), Known(row), late)
    assert (change.mentions != "older readings") == keeps
    assert bool(change.columns) == keeps


def test_a_reading_without_the_order_counts_by_its_moment_alone() -> None:
    row = stored(ORDER, read_at=NOW, last_seen=NOW)
    before = reading(None, presence=Presence.GONE, read_at=NOW - timedelta(seconds=1))
    assert decide(before, Known(row), terms()).mentions == "older readings"
    assert decide(replace(before, read_at=NOW), Known(row), terms()).event is _E.VANISHED


@pytest.mark.parametrize(
    ("presence", "archived", "word"),
    [
        (Presence.TRASHED, False, "trashed in the store"),
        (Presence.GONE, False, "deleted in the store"),
        (Presence.LISTED, True, "archived in the store"),
    ],
)
@pytest.mark.parametrize("state", BEFORE_SENDING)
def test_what_is_gone_before_it_was_sent(presence: Presence, archived: bool, word: str, state: OrderState) -> None:
    """It is admitted no more; who ignored it, and that it was gone, stays."""
    row = stored(ORDER, state=state, **ADMITTED)
    present = replace(ORDER, status="trash", archived=archived)
    change = decide(reading(present, presence=presence), Known(row), terms())
    assert change.columns["admitted_status"] is None
    assert change.columns["status"] == "trash"
    if state in (_S.GONE, _S.IGNORED):
        assert (change.event, change.entries) == (None, ())
    else:
        assert (change.event, change.message, told(change)) == (_E.VANISHED, word, "gone")


def test_an_order_gone_before_it_was_ever_seen_is_not_stored() -> None:
    assert decide(reading(None, presence=Presence.GONE, problem=""), Known(), terms()) == Change()
    for shown in (ORDER, None):
        for problem in ("", "line_items[0].total"):
            trashed = decide(reading(shown, presence=Presence.TRASHED, problem=problem), Known(), terms())
            assert trashed == Change(counts=("gone and never taken in",))


# Not whole


def test_a_document_nobody_understands_is_kept_all_the_same() -> None:
    change = decide(reading(None), Known(), terms())
    assert (change.event, change.code, change.keeps_document) == (_E.TORN, "UNREADABLE", True)
    assert "line_items[0].total" in change.message
    assert change.columns["bad_readings"] == 1


@pytest.mark.parametrize("state", [_S.OPEN, _S.PENDING, _S.RECEIVED])
def test_the_third_reading_that_is_not_whole_asks_for_a_person(state: OrderState) -> None:
    """Each run counts once; the order waits as received meanwhile."""
    row, run = stored(ORDER, state=state), terms()
    for number in range(1, READINGS_TO_FAIL + 1):
        change = decide(reading(None), Known(row), run)
        assert change.event is (_E.TORN if row.state is not _S.RECEIVED else None)
        assert change.columns["bad_readings"] == number
        assert (change.fails is not None) == (number == READINGS_TO_FAIL)
        row = replace(row, state=_S.RECEIVED, **change.columns)
        again = decide(reading(None), Known(row), run)
        assert again.columns["bad_readings"] == number
        run = replace(run, now=run.now + timedelta(hours=1), run_started=run.now + timedelta(hours=1))


@pytest.mark.parametrize("who", ["person", "rule"])
def test_an_ignored_order_stays_so_whatever_nobody_understands(who: str) -> None:
    """As received it would be judged anew, and go on by what admitted it before somebody had it ignored."""
    row = stored(ORDER, state=_S.IGNORED, ignored_by=who, admitted_status=ORDER.status)
    change = decide(reading(None), Known(row), terms())
    assert (change.event, change.fails) == (None, None)
    assert change.columns.keys() == {"read_at", "last_seen"}


def test_the_count_begins_anew_with_a_new_version_of_a_failed_order() -> None:
    row = stored(ORDER, state=_S.RECEIVED, failed=True, error_code="TOTALS_APART", bad_readings=3)
    apart = replace(ORDER, total=Decimal(99), modified=LATER)
    change = decide(reading(apart), Known(row), terms(status_rules=rules(processing="valid")))
    assert (change.columns["bad_readings"], change.fails) == (1, None)
    assert change.lifts_failure


def test_an_order_that_need_not_go_is_not_failed_for_its_totals() -> None:
    row = stored(ORDER, state=_S.RECEIVED, bad_readings=5)
    apart = replace(ORDER, total=Decimal(99))
    change = decide(reading(apart), Known(row), terms(status_rules=rules(processing="no")))
    assert change.fails is None


# The number


@pytest.mark.parametrize(
    ("format", "twin", "event", "code"),
    [
        ("{store}-{order_id}", "", _E.ADMITTED, None),
        ("{number}", "eu 1333", _E.ADMITTED, "NUMBER_REPEATED"),
        ("{number}-*", "", _E.ADMITTED, "NUMBER_UNUSABLE"),
        ("{store}-{order_id}-of-a-very-long-name", "", _E.ADMITTED, "NUMBER_UNUSABLE"),
    ],
)
@pytest.mark.parametrize("state", [None, _S.OPEN])
def test_a_number_that_cannot_be_used_fails_an_order_that_goes(
    format: str, twin: str, event: Event, code: str | None, state: OrderState | None
) -> None:
    row = stored(ORDER, state=state, external_document_number=None) if state else None
    under = terms(external_document_number=format, status_rules=rules(processing="valid"))
    change = decide(reading(ORDER), Known(row, twin=twin), under)
    assert (change.event, change.fails and change.fails.code) == (event, code)
    assert ("external_document_number" in change.columns) == (code is None)


def test_an_order_that_does_not_go_waits_without_a_number() -> None:
    change = decide(reading(ORDER), Known(twin="eu 1333"), terms(status_rules=rules(processing="no")))
    assert (change.event, change.fails) == (_E.OPENED, None)


def test_the_number_is_fixed_when_the_order_is_first_seen() -> None:
    under = terms(external_document_number="{number}")
    assert number_of(ORDER, None, under) == "1334"
    assert number_of(ORDER, stored(ORDER), under) is None


# Marks


@pytest.mark.parametrize("state", [*BEFORE_SENDING, _S.VERIFIED, _S.POSTED, _S.SKIPPED])
def test_another_order_under_the_id_is_never_taken_for_the_first(state: OrderState) -> None:
    other = replace(ORDER, created=ORDER.created + timedelta(seconds=1), modified=LATER, total=Decimal(1))
    change = decide(reading(other), Known(stored(ORDER, state=state)), terms())
    assert change.fails
    assert change.fails.code == "ORDER_ID_REUSED"
    assert "23:43:58" in change.fails.message
    assert "23:43:59" in change.fails.message
    assert change.columns.keys() == {"read_at", "last_seen"}
    assert change.event is None
    assert not change.keeps_document


def test_the_mark_goes_when_the_store_has_the_first_order_again() -> None:
    row = stored(ORDER, state=_S.OPEN, failed=True, error_code="ORDER_ID_REUSED")
    change = decide(reading(ORDER), Known(row), terms(status_rules=rules(processing="valid")))
    assert (change.event, change.fails) == (_E.ADMITTED, None)
    assert change.lifts_failure == "the store has the first order again"


@pytest.mark.parametrize(("was_code", "calls"), [(None, True), ("ITEM_UNKNOWN", True), ("NUMBER_TAKEN", False)])
def test_a_person_is_called_once_for_one_trouble(was_code: str | None, calls: bool) -> None:
    row = stored(ORDER, state=_S.OPEN, failed=was_code is not None, error_code=was_code)
    known = Known(row, was_looked_up=True, found=Problem("NUMBER_TAKEN", "is of 1.00"))
    change = decide(reading(ORDER), known, terms(status_rules=rules(processing="valid")))
    assert change.entries == (ReportEntry("failed", "NUMBER_TAKEN", "is of 1.00", attention=calls),)


@pytest.mark.parametrize(
    ("was_code", "readings", "code", "calls"),
    [
        ("NUMBER_UNUSABLE", 1, "NUMBER_UNUSABLE", False),
        ("NUMBER_UNUSABLE", READINGS_TO_FAIL - 1, "TOTALS_APART", True),
        ("TOTALS_APART", READINGS_TO_FAIL, "TOTALS_APART", False),
    ],
)
def test_of_several_troubles_a_person_is_called_once_for_each(
    was_code: str, readings: int, code: str, calls: bool
) -> None:
    """Its totals are apart, and its number can't be used."""
    apart = replace(ORDER, total=Decimal(99))
    row = stored(
        apart,
        state=_S.RECEIVED,
        failed=True,
        error_code=was_code,
        bad_readings=readings,
        external_document_number=None,
    )
    under = terms(external_document_number="{number}-*", status_rules=rules(processing="valid"))
    (entry,) = decide(reading(apart), Known(row), under).entries
    assert (entry.code, entry.attention) == (code, calls)


def test_a_new_version_lifts_a_failure_and_is_kept() -> None:
    row = stored(ORDER, failed=True, error_code="ITEM_UNKNOWN", **ADMITTED)
    changed = replace(ORDER, customer_note="ring twice", modified=LATER)
    change = decide(reading(changed), Known(row), terms(status_rules=rules(processing="valid")))
    assert change.lifts_failure
    assert change.keeps_document
    assert change.entries == (ReportEntry("updated", is_minor=True),)
    same = decide(reading(replace(ORDER, modified=LATER)), Known(row), terms(status_rules=rules(processing="valid")))
    assert not same.lifts_failure
    assert not same.keeps_document
    assert same.mentions == "unchanged"


def test_an_adopted_order_is_compared_with_what_was_sent_else_with_the_present_version() -> None:
    under = terms(status_rules=rules(processing="valid"), boundaries=restored(NOW))
    for sent_at, accepts in ((None, True), (NOW, False)):
        row = stored(ORDER, state=_S.OPEN, sent_at=sent_at)
        change = decide(reading(ORDER), Known(row, was_looked_up=True, found=SALES_ORDER), under)
        assert (change.event, change.accepts_present) == (_E.ADOPTED_ORDER, accepts)
    skipped = decide(
        reading(ORDER), Known(was_looked_up=True, found=SALES_ORDER), terms(status_rules=under.rules.status_rules)
    )
    assert not skipped.accepts_present


# When it may be sent


@pytest.mark.parametrize(
    ("was", "of", "waits"),
    [
        (None, {}, True),
        ({"state": _S.OPEN}, {}, True),
        ({}, {}, False),
        ({}, {"modified": LATER}, True),
        ({}, {"customer_note": "ring twice"}, True),
        ({"failed": True}, {"modified": LATER}, False),
        ({"failed": True}, {"customer_note": "ring twice"}, True),
    ],
)
def test_each_version_waits_once_for_its_quiet_time(
    was: dict[str, Any] | None, of: dict[str, Any], waits: bool
) -> None:
    row = stored(ORDER, **ADMITTED, **was) if was is not None else None
    change = decide(
        reading(replace(ORDER, **of)),
        Known(row),
        terms(status_rules=rules(processing="valid"), quiet_time=timedelta(1)),
    )
    assert ("next_attempt_at" in change.columns) == waits


# Questions before the decision


@pytest.mark.parametrize(
    ("was", "of", "asks"),
    [
        (None, {}, True),
        (None, {"created": BEFORE}, False),
        (None, {"status": "pending"}, False),
        (None, {"archived": True}, False),
        ({"state": _S.OPEN}, {}, True),
        ({"state": _S.PENDING}, {}, False),
        ({"state": _S.IGNORED, "ignored_by": "rule"}, {}, False),
        ({"state": _S.GONE}, {}, True),
        ({"state": _S.VERIFIED}, {}, False),
        ({"state": _S.SKIPPED}, {}, False),
    ],
)
def test_business_central_is_asked_for_what_may_go_now(
    was: dict[str, Any] | None, of: dict[str, Any], asks: bool
) -> None:
    row = stored(ORDER, **was) if was else None
    under = terms(status_rules=rules(processing="valid"))
    assert is_candidate(reading(replace(ORDER, **of)), row, under) is asks
    assert not is_candidate(reading(None), row, under)


def of(changed: Order | None) -> StoredOrder | None:
    return stored(changed) if changed else None


@pytest.mark.parametrize(
    ("before", "now", "is_new"),
    [
        (None, ORDER, True),
        (None, None, True),
        (None, replace(ORDER, created=BEFORE), False),
        (ORDER, ORDER, False),
        (ORDER, None, False),
        (ORDER, replace(ORDER, modified=LATER), True),
        (ORDER, replace(ORDER, total=Decimal(1)), True),
    ],
)
def test_what_changes_something_here_counts_towards_the_limit(
    before: Order | None, now: Order | None, is_new: bool
) -> None:
    assert is_news(reading(now), of(before), terms()) is is_new


def test_trash_that_was_never_taken_in_counts_towards_no_limit() -> None:
    assert not is_news(reading(None, presence=Presence.TRASHED, problem=""), None, terms())


@pytest.mark.parametrize(
    ("now", "seconds_apart", "differs"),
    [
        (replace(ORDER, total=Decimal(1)), 59, True),
        (replace(ORDER, total=Decimal(1)), -59, True),
        (replace(ORDER, total=Decimal(1)), 61, False),
        (replace(ORDER, total=Decimal(1), modified=LATER), 1, False),
        (replace(ORDER, status="completed"), 1, False),
        (ORDER, 1, False),
        (None, 1, False),
    ],
)
def test_two_unlike_readings_of_one_moment_are_read_once_more(
    now: Order | None, seconds_apart: float, differs: bool
) -> None:
    row = stored(ORDER, read_at=NOW - timedelta(seconds=seconds_apart))
    assert differs_at_once(reading(now), row) is differs
    assert not differs_at_once(reading(now), None)


def test_each_decision_has_its_word() -> None:
    assert OUTCOMES.keys() == DECISIONS.keys()
