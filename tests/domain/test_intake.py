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
from woobc.core.domain.change import Change, Noted, ReportEntry
from woobc.core.domain.codes import Problem
from woobc.core.domain.conflicts import decide_sent
from woobc.core.domain.due import READINGS_TO_FAIL
from woobc.core.domain.intake import (
    HELD,
    OUTCOMES,
    Known,
    decide,
    differs_at_once,
    is_as_stored,
    is_candidate,
    is_news,
    number_of,
    would_become,
)
from woobc.core.domain.lifecycle import BEFORE_SENDING, DECISIONS, Event, Hold, OrderState, can
from woobc.core.domain.lines import preview_lines
from woobc.core.domain.orders import Order, Presence, Reading
from woobc.core.domain.settings import UNKNOWN_STATUS, ImportRule, StatusRule, StatusRules
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
    "no waits": Case(_S.OPEN, "opened", "no", columns={"rule": ImportRule.NO, "ignored_by": None}),
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
    "ignored by a rule, a person asks, and its status waits": Case(
        _S.OPEN,
        "opened",
        "no",
        was={**IGNORED_BY_RULE, "rule": "valid"},
        under={"asked": BY_ID},
        columns={"rule": ImportRule.NO, "ignored_by": None},
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
    "a rule's hold does not outlive the way back": Case(
        _S.OPEN,
        "opened",
        of={"status": "pending"},
        was={**ADMITTED, "hold": Hold.RULE, "rule": "hold"},
        columns={"hold": None, "rule": ImportRule.NO},
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
    "another total under our number, looked up before": Case(
        _S.PENDING,
        "failed",
        was={**ADMITTED, "checked_in_bc_at": BEFORE},
        found=Problem("NUMBER_TAKEN", "is of 1.00"),
        columns={"checked_in_bc_at": None},
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
    "a cancelled order that is paid, and its rule looks at nothing again": Case(
        _S.CANCELLED, "imports now", ("valid", False), was={"state": _S.CANCELLED, "status": "cancelled"}
    ),
    "a cancelled order that is paid, reported before": Case(
        _S.CANCELLED, "seen again", ("valid", False), was={"state": _S.CANCELLED}
    ),
    "a cancelled order whose status is another that does not import": Case(
        _S.CANCELLED, "seen again", ("no", False), was={"state": _S.CANCELLED, "status": "cancelled"}
    ),
    "a cancelled order that is paid and in the trash": Case(
        _S.CANCELLED, "seen again", of={"archived": True}, was={"state": _S.CANCELLED, "status": "cancelled"}
    ),
    "a cancelled order that is paid, a person asks": Case(
        _S.PENDING, "imported", ("valid", False), was={"state": _S.CANCELLED}, under={"asked": BY_ID}
    ),
    "a skipped order whose status is another": Case(
        _S.SKIPPED, "seen again", ("valid", False), was={"state": _S.SKIPPED, "status": "cancelled"}
    ),
    "a cancelled order that was forgotten": Case(
        _S.CANCELLED, "seen again", was={"state": _S.CANCELLED, "forgotten": True, "status": "cancelled"}
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


APART = "The lines, shipping and fees with tax add up to 17.05 EUR, the store's total is 99 EUR."


@pytest.mark.parametrize(
    ("case", "message", "entry"),
    [
        (WHO_GOES["valid goes"], "", ReportEntry("imported")),
        (WHO_GOES["hold goes and is held"], "", ReportEntry("held", "", HELD)),
        (
            Case(None, "", "hold", was={"state": _S.RECEIVED, **ADMITTED, "rule": "valid"}),
            "admitted before",
            ReportEntry("held", "", "admitted before"),
        ),
        (
            WHO_GOES["no waits"],
            "status processing is not imported",
            ReportEntry("opened", "", "status processing is not imported"),
        ),
        (WHO_GOES["somebody else's sales order"], "sales order SO-1", ReportEntry("skipped", "", "sales order SO-1")),
        (WHO_GOES["once sent by this file"], "sales order SO-1", ReportEntry("adopted", "", "sales order SO-1")),
        (
            WHO_GOES["refunded to nothing"],
            "fully refunded: 17.05 of 17.05",
            ReportEntry("skipped", "", "fully refunded: 17.05 of 17.05"),
        ),
        (WHO_GOES["totals apart"], APART, ReportEntry("received", "", APART)),
        (
            WHO_GOES["another total under our number, looked up before"],
            "",
            ReportEntry("failed", "NUMBER_TAKEN", "is of 1.00", attention=True),
        ),
    ],
)
def test_why_it_goes_or_stays_is_kept_and_told(case: Case, message: str, entry: ReportEntry) -> None:
    change = case.decide()
    assert (change.code, change.message, change.entries) == ("", message, (entry,))


def test_a_late_payment_is_told_to_a_person_where_nothing_goes_on_by_itself() -> None:
    change = WHO_GOES["a cancelled order that is paid, and its rule looks at nothing again"].decide()
    message = "kept as cancelled; its status processing would import now, but has retry = no"
    assert change.noted == (Noted("imports now", "LATE_PAYMENT", message),)
    assert change.entries == (ReportEntry("imports now", "LATE_PAYMENT", message, attention=True),)


@pytest.mark.parametrize("was", [{"state": _S.OPEN, "status": "on-hold"}, None])
def test_a_status_that_nobody_knows_is_told_once(was: dict[str, Any] | None) -> None:
    unknown = replace(ORDER, status=f"{UNKNOWN_STATUS}77")
    under = terms(status_rules=StatusRules({}, StatusRule(ImportRule.VALID), fixed=True))
    row = stored(ORDER, **was) if was else None
    (remark,) = decide(reading(unknown), Known(row), under).remarks
    assert remark.startswith(f"store eu: orders have {unknown.status}, ")
    assert f"--store eu --status {unknown.status}`" in remark
    assert decide(reading(unknown), Known(stored(unknown, state=_S.OPEN)), under).remarks == ()
    assert decide(reading(ORDER), Known(row), under).remarks == ()


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
    """With all that the store says of it now, and the lines as they would be sent."""
    present = replace(
        ORDER, completed=LATER, refunds=(refund("1", refund_line("1", "1", "1")),), modified=NOW - timedelta(seconds=59)
    )
    asked_at, shop_time = NOW - timedelta(seconds=2), NOW - timedelta(seconds=1)
    under = terms(status_rules=rules(processing="valid"))
    change = decide(reading(present, read_at=asked_at, shop_time=shop_time), Known(), under)
    assert change.columns == {
        "store": "eu",
        "order_id": 1334,
        "state": _S.PENDING,
        "first_seen": NOW,
        "number": "1334",
        "status": "processing",
        "currency": "EUR",
        "total": Decimal("17.05"),
        "total_tax": Decimal("2.96"),
        "refunded": Decimal(1),
        "email": "klant1@example.com",
        "customer_name": "Sanne de Vries",
        "date_created": ORDER.created,
        "date_modified": present.modified,
        "date_completed": LATER,
        "shop_seen": shop_time,
        "read_at": asked_at,
        "last_seen": NOW,
        "content_hash": present.content_hash(),
        "first_skus": {"1": "MUG"},
        "line_count": 2,
        "ignored_by": None,
        "rule": ImportRule.VALID,
        **ADMITTED,
        "hold": None,
        "bad_readings": 0,
        "next_attempt_at": NOW + timedelta(seconds=2),
        "external_document_number": "EU-1334",
    }
    assert change.keeps_document
    assert change.lines == tuple(preview_lines(present, under.rules))


def test_a_line_has_the_sku_that_was_seen_first() -> None:
    row = stored(ORDER, state=_S.OPEN)
    present = order(line(sku="MUG-2"), line(line_id="2", sku="TEA"), line(line_id="3", sku=""))
    change = decide(reading(present), Known(row), terms())
    assert change.columns["first_skus"] == {"1": "MUG", "2": "TEA"}
    assert change.columns["content_hash"] == present.with_first_skus({"1": "MUG"}).content_hash()
    assert row.first_skus == {"1": "MUG"}


@pytest.mark.parametrize(
    ("was", "keeps"),
    [({}, False), ({"payload_id": None}, True), ({"status": "on-hold"}, True), ({"content_hash": "another"}, True)],
)
def test_a_document_is_kept_once_for_each_version_and_status(was: dict[str, Any], keeps: bool) -> None:
    row, under = stored(ORDER, **{"state": _S.OPEN, **was}), terms()
    change = decide(reading(ORDER), Known(row), under)
    assert change.event is None
    assert change.keeps_document is keeps
    assert change.lines == (tuple(preview_lines(ORDER, under.rules)) if keeps else None)


@pytest.mark.parametrize("state", [_S.SKIPPED, _S.CANCELLED, _S.HISTORY])
def test_a_record_has_the_figures_of_its_store(state: OrderState) -> None:
    """And the version that they are of; but nothing else that would go on."""
    refunds = (refund("1", refund_line("1", "1", "1")),)
    present = replace(
        ORDER,
        status="completed",
        currency="USD",
        total=Decimal(9),
        total_tax=Decimal(2),
        modified=LATER,
        completed=LATER,
        refunds=refunds,
    )
    under = terms()
    change = decide(reading(present), Known(stored(ORDER, state=state)), under)
    assert change == Change(
        columns={
            "read_at": NOW,
            "last_seen": NOW,
            "status": "completed",
            "date_modified": LATER,
            "date_completed": LATER,
            "currency": "USD",
            "total": Decimal(9),
            "total_tax": Decimal(2),
            "refunded": Decimal(1),
            "content_hash": present.content_hash(),
        },
        keeps_document=True,
        lines=tuple(preview_lines(present, under.rules)),
        mentions="seen again",
    )


@pytest.mark.parametrize(
    ("of", "was", "keeps"),
    [
        ({}, {}, False),
        ({"status": "completed"}, {}, True),
        ({"customer_note": "ring twice"}, {}, True),
        ({"customer_note": "ring twice"}, {"forgotten": True}, False),
        ({"status": "completed"}, {"forgotten": True}, False),
    ],
)
def test_of_a_record_another_version_is_kept_unless_its_person_is_forgotten(
    of: dict[str, Any], was: dict[str, Any], keeps: bool
) -> None:
    change = decide(reading(replace(ORDER, **of)), Known(stored(ORDER, state=_S.SKIPPED, **was)), terms())
    assert (change.keeps_document, change.lines is not None) == (keeps, keeps)


def test_a_record_whose_order_is_gone_is_seen_again() -> None:
    gone = reading(None, presence=Presence.GONE, problem="")
    change = decide(gone, Known(stored(ORDER, state=_S.SKIPPED)), terms())
    assert change == Change(columns={"read_at": NOW, "last_seen": NOW}, mentions="seen again")


def test_a_sent_order_is_compared_with_what_was_accepted() -> None:
    row = stored(ORDER, state=_S.VERIFIED)
    changed = replace(ORDER, total=Decimal(99), modified=LATER)
    under = terms(status_rules=rules(processing="valid"))
    for accepted in (ORDER, changed, None):
        known = Known(row, accepted=accepted)
        assert decide(reading(changed), known, under) == decide_sent(reading(changed), row, accepted, under.rules, NOW)
    assert decide(reading(changed), Known(row, accepted=ORDER), under).conflict is not None


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
    present = replace(ORDER, status="trash", archived=archived, modified=LATER)
    change = decide(reading(present, presence=presence), Known(row), terms())
    columns = {
        "read_at": NOW,
        "last_seen": NOW,
        "admitted_status": None,
        "admitted_by": None,
        "status": "trash",
        "date_modified": LATER,
    }
    if state in (_S.GONE, _S.IGNORED):
        assert change == Change(columns=columns)
    else:
        assert change == Change(_E.VANISHED, "", word, columns, entries=(ReportEntry("gone", "", word),))


def test_an_order_gone_before_it_was_ever_seen_is_not_stored() -> None:
    assert decide(reading(None, presence=Presence.GONE, problem=""), Known(), terms()) == Change()
    for shown in (ORDER, None):
        for problem in ("", "line_items[0].total"):
            trashed = decide(reading(shown, presence=Presence.TRASHED, problem=problem), Known(), terms())
            assert trashed == Change(counts=("gone and never taken in",))


# Not whole


UNREADABLE = Problem("UNREADABLE", "The store's document can't be understood: line_items[0].total.")
DEFECTIVE = Problem("DEFECT", "woobc itself failed on it: KeyError. The log says where.")


@pytest.mark.parametrize(
    ("looked", "problem"),
    [
        (reading(None), UNREADABLE),
        (reading(None, problem="", defect=KeyError("x")), DEFECTIVE),
        (reading(None, defect=KeyError("x")), DEFECTIVE),
    ],
)
def test_a_document_nobody_understands_is_kept_all_the_same(looked: Reading, problem: Problem) -> None:
    shop_time = NOW - timedelta(seconds=1)
    change = decide(replace(looked, shop_time=shop_time), Known(), terms())
    columns = {
        "store": "eu",
        "order_id": 1334,
        "number": "1334",
        "status": "",
        "state": _S.RECEIVED,
        "shop_seen": shop_time,
        "first_seen": NOW,
        "read_at": NOW,
        "last_seen": NOW,
        "bad_readings": 1,
        "error_code": problem.code,
        "error_message": problem.message,
    }
    entry = ReportEntry("received", problem.code, problem.message)
    assert change == Change(_E.TORN, problem.code, problem.message, columns, keeps_document=True, entries=(entry,))


def test_of_an_order_that_is_known_nothing_is_lost_when_nobody_understands_it() -> None:
    change = decide(reading(None), Known(stored(ORDER, state=_S.OPEN)), terms())
    columns = {
        "read_at": NOW,
        "last_seen": NOW,
        "bad_readings": 1,
        "error_code": UNREADABLE.code,
        "error_message": UNREADABLE.message,
    }
    entry = ReportEntry("received", "", UNREADABLE.message)
    assert change == Change(_E.TORN, UNREADABLE.code, UNREADABLE.message, columns, entries=(entry,))


def test_an_order_that_failed_stays_failed_while_nobody_understands_it() -> None:
    """The person who was called for it is not called again."""
    row = stored(ORDER, state=_S.RECEIVED, failed=True, error_code="UNREADABLE", bad_readings=READINGS_TO_FAIL)
    change = decide(reading(None), Known(row), terms())
    assert change.columns["bad_readings"] == READINGS_TO_FAIL + 1
    assert change.fails == UNREADABLE
    assert change.entries == (ReportEntry("failed", UNREADABLE.code, UNREADABLE.message),)


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
    assert change == Change(columns={"read_at": NOW, "last_seen": NOW}, mentions="unreadable, and ignored anyway")


@pytest.mark.parametrize("state", [_S.PENDING, _S.RECEIVED])
@pytest.mark.parametrize(("before", "fails"), [(READINGS_TO_FAIL - 2, False), (READINGS_TO_FAIL - 1, True)])
def test_totals_that_stay_apart_ask_for_a_person(state: OrderState, before: int, fails: bool) -> None:
    """Also where each reading is of another version."""
    for content in ("another", replace(ORDER, total=Decimal(99)).content_hash()):
        row = stored(ORDER, state=state, bad_readings=before, content_hash=content, **ADMITTED)
        change = decide(
            reading(replace(ORDER, total=Decimal(99))), Known(row), terms(status_rules=rules(processing="valid"))
        )
        assert change.columns["bad_readings"] == before + 1
        assert change.fails == (Problem("TOTALS_APART", APART) if fails else None)


def test_an_order_that_was_whole_earlier_in_the_run_counts_as_torn() -> None:
    row = stored(ORDER, last_seen=NOW)
    assert decide(reading(None), Known(row), terms()).columns["bad_readings"] == 1


@pytest.mark.parametrize(
    ("total", "content", "lifts"),
    [
        (ORDER.total, ORDER, True),  # nobody could understand it
        (Decimal(99), replace(ORDER, total=Decimal(99)), False),
        (Decimal(99), ORDER, True),
    ],
)
def test_a_failure_of_readings_goes_when_the_order_is_whole(total: Decimal, content: Order, lifts: bool) -> None:
    row = stored(ORDER, state=_S.RECEIVED, failed=True, bad_readings=3, content_hash=content.content_hash())
    change = decide(reading(replace(ORDER, total=total)), Known(row), terms(status_rules=rules(processing="valid")))
    assert change.lifts_failure == ("a new version came from the store" if lifts else "")


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


def test_a_number_that_another_order_has_is_told_with_that_order() -> None:
    change = decide(reading(ORDER), Known(twin="eu 1333"), terms(status_rules=rules(processing="valid")))
    assert change.fails == Problem("NUMBER_REPEATED", "EU-1334 is already the number of order eu 1333.")


def test_the_number_is_fixed_when_the_order_is_first_seen() -> None:
    """A changed format counts for orders that are first seen afterwards."""
    under = terms(external_document_number="{number}", status_rules=rules(processing="valid"))
    assert number_of(ORDER, None, under) == "1334"
    assert number_of(ORDER, stored(ORDER), under) is None
    too_short = number_of(ORDER, None, replace(under, order_number_length=3))
    assert isinstance(too_short, Problem)
    assert too_short.code == "NUMBER_UNUSABLE"
    assert decide(reading(ORDER), Known(), under).columns["external_document_number"] == "1334"
    changed = replace(ORDER, customer_note="ring twice")
    for state in (_S.OPEN, _S.PENDING):
        change = decide(reading(changed), Known(stored(ORDER, state=state), twin="eu 1333"), under)
        assert "external_document_number" not in change.columns
        assert change.fails is None


def test_an_adopted_order_has_the_number_under_which_it_was_found() -> None:
    found = replace(SALES_ORDER, external_document_number="W1334")
    under = terms(status_rules=rules(processing="valid"), boundaries=restored(NOW))
    change = decide(reading(ORDER), Known(was_looked_up=True, found=found), under)
    assert change.columns["external_document_number"] == "W1334"


# Marks


@pytest.mark.parametrize("state", [*BEFORE_SENDING, _S.VERIFIED, _S.POSTED, _S.SKIPPED])
def test_another_order_under_the_id_is_never_taken_for_the_first(state: OrderState) -> None:
    other = replace(ORDER, created=ORDER.created + timedelta(seconds=1), modified=LATER, total=Decimal(1))
    change = decide(reading(other), Known(stored(ORDER, state=state)), terms())
    assert change.fails
    assert change.fails.code == "ORDER_ID_REUSED"
    assert "23:43:58" in change.fails.message
    assert "23:43:59" in change.fails.message
    assert change == Change(
        columns={"read_at": NOW, "last_seen": NOW},
        fails=change.fails,
        entries=(ReportEntry("failed", change.fails.code, change.fails.message, attention=True),),
    )
    failed = stored(ORDER, state=state, failed=True, error_code="ORDER_ID_REUSED")
    (entry,) = decide(reading(other), Known(failed), terms()).entries
    assert not entry.attention


@pytest.mark.parametrize("late", [timedelta(), timedelta(milliseconds=1)])
def test_a_fraction_of_a_second_makes_no_other_order(late: timedelta) -> None:
    row = stored(replace(ORDER, created=ORDER.created + late), state=_S.OPEN)
    first = replace(ORDER, created=ORDER.created + timedelta(milliseconds=1) - late)
    assert decide(reading(first), Known(row), terms()).fails is None


def test_the_mark_goes_when_the_store_has_the_first_order_again() -> None:
    row = stored(ORDER, state=_S.OPEN, failed=True, error_code="ORDER_ID_REUSED")
    change = decide(reading(ORDER), Known(row), terms(status_rules=rules(processing="valid")))
    assert (change.event, change.fails) == (_E.ADMITTED, None)
    assert change.lifts_failure == "the store has the first order again"


@pytest.mark.parametrize(("was_code", "calls"), [(None, True), ("ITEM_UNKNOWN", True), ("NUMBER_TAKEN", False)])
@pytest.mark.parametrize("state", [_S.OPEN, _S.PENDING])
def test_a_person_is_called_once_for_one_trouble(state: OrderState, was_code: str | None, calls: bool) -> None:
    row = stored(ORDER, state=state, failed=was_code is not None, error_code=was_code)
    known = Known(row, was_looked_up=True, found=Problem("NUMBER_TAKEN", "is of 1.00"))
    change = decide(reading(ORDER), known, terms(status_rules=rules(processing="valid")))
    assert change.entries == (ReportEntry("failed", "NUMBER_TAKEN", "is of 1.00", attention=calls),)
    assert change.mentions == ""


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


def test_a_person_is_called_again_for_the_trouble_of_a_new_version() -> None:
    row = stored(ORDER, state=_S.OPEN, failed=True, error_code="NUMBER_TAKEN")
    known = Known(row, was_looked_up=True, found=Problem("NUMBER_TAKEN", "is of 1.00"))
    changed = replace(ORDER, customer_note="ring twice", modified=LATER)
    change = decide(reading(changed), known, terms(status_rules=rules(processing="valid")))
    assert change.lifts_failure
    assert change.entries == (ReportEntry("failed", "NUMBER_TAKEN", "is of 1.00", attention=True),)


def test_a_hold_that_ends_is_noted_with_what_ends_it() -> None:
    row = stored(ORDER, hold=Hold.RULE, rule=ImportRule.HOLD, admitted_status="on-hold", status="on-hold")
    change = decide(reading(ORDER), Known(row), terms(status_rules=rules(processing="invoice")))
    message = "the status processing has the rule invoice"
    columns = {"hold": None, "rule": ImportRule.INVOICE, "ready_since": NOW}
    assert change.noted == (Noted("hold lifted", "", message, columns),)
    assert change.entries == (ReportEntry("hold lifted", "", message),)


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
        ({"state": _S.CANCELLED}, {}, True),
        ({"state": _S.CANCELLED}, {"status": "cancelled"}, False),
    ],
)
def test_business_central_is_asked_for_what_may_go_now(
    was: dict[str, Any] | None, of: dict[str, Any], asks: bool
) -> None:
    row = stored(ORDER, **was) if was else None
    under = terms(status_rules=rules(processing="valid"))
    assert is_candidate(reading(replace(ORDER, **of)), row, under) is asks
    assert not is_candidate(reading(replace(ORDER, **of), presence=Presence.TRASHED), row, under)
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


def test_what_a_person_names_from_before_the_start_date_is_looked_up_and_counts() -> None:
    """As it is taken in."""
    before, under = replace(ORDER, created=BEFORE), terms(status_rules=rules(processing="valid"))
    for asked, is_taken in ((None, False), (BY_ID, True), (Asked(since=START), False)):
        assert is_candidate(reading(before), None, replace(under, asked=asked)) is is_taken
        assert is_news(reading(before), None, replace(under, asked=asked)) is is_taken


@pytest.mark.parametrize(
    ("now", "is_stored"),
    [
        (ORDER, True),
        (None, True),
        (replace(ORDER, modified=LATER), True),
        (replace(ORDER, status="completed"), False),
        (replace(ORDER, customer_note="ring twice"), False),
        (order(line(sku="MUG-2"), shipping()), True),
    ],
)
def test_a_reading_is_as_stored_by_status_and_content(now: Order | None, is_stored: bool) -> None:
    """SKUs do not count: a store looks them up anew at each reading."""
    assert is_as_stored(reading(now), stored(ORDER)) is is_stored


@pytest.mark.parametrize(
    ("now", "seconds_apart", "differs"),
    [
        (replace(ORDER, total=Decimal(1)), 59, True),
        (replace(ORDER, total=Decimal(1)), -59, True),
        (replace(ORDER, total=Decimal(1)), 60, False),
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
    assert not differs_at_once(reading(now), replace(row, content_hash=""))


# What the rules would make of what is stored


@pytest.mark.parametrize(
    ("was", "under", "event", "rule"),
    [
        ({}, {}, _E.ADMITTED, ImportRule.VALID),
        ({"status": "on-hold"}, {}, _E.OPENED, ImportRule.NO),
        ({"status": "on-hold", "admitted_status": "on-hold"}, {"state": _S.PENDING}, _E.ADMITTED, None),
        ({}, {"state": _S.IGNORED, "ignored_by": "person"}, _E.IGNORED, ImportRule.VALID),
        ({"total": Decimal(4)}, {}, _E.IGNORED, ImportRule.VALID),
        ({"date_created": BEFORE}, {}, _E.OPENED, ImportRule.VALID),
        ({"date_created": None, "first_seen": BEFORE}, {}, _E.OPENED, ImportRule.VALID),
        ({"date_created": None, "first_seen": START}, {}, _E.ADMITTED, ImportRule.VALID),
        ({"date_created": START, "first_seen": BEFORE}, {}, _E.ADMITTED, ImportRule.VALID),
        ({"date_completed": FIRST - timedelta(1)}, {}, _E.RECORDED_HISTORY, ImportRule.HISTORY),
        ({"date_completed": FIRST}, {}, _E.ADMITTED, ImportRule.VALID),
    ],
)
def test_what_the_rules_would_make_of_what_is_stored(
    was: dict[str, Any], under: dict[str, Any], event: Event, rule: ImportRule | None
) -> None:
    row = stored(ORDER, **{"state": _S.OPEN, **was, **under})
    store = terms(status_rules=rules(processing="valid"), skip_below=Decimal(5)).rules
    verdict = would_become(row, store, Boundaries(START, FIRST))
    assert (verdict.event, verdict.rule) == (event, rule)


@pytest.mark.parametrize(("who", "counts"), [("rule", True), ("person", False)])
def test_what_a_rule_left_out_would_be_eligible_again(who: str, counts: bool) -> None:
    row, under = stored(ORDER, state=_S.IGNORED, ignored_by=who), terms(status_rules=rules(processing="valid"))
    assert would_become(row, under.rules, under.boundaries).eligible_but_ignored is counts


def test_the_document_of_the_store_says_more_than_what_is_stored() -> None:
    """As that it is not paid."""
    row, store = stored(ORDER, state=_S.OPEN), terms(status_rules=rules(processing="valid"), require_paid=("ideal",))
    assert would_become(row, store.rules, store.boundaries).event is _E.ADMITTED
    assert would_become(row, store.rules, store.boundaries, replace(ORDER, paid=False)).event is _E.OPENED


def test_each_decision_has_its_word() -> None:
    assert OUTCOMES.keys() == DECISIONS.keys()
