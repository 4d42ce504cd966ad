"""What a reading does to an order that was sent: a table of what the store did and what follows."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

import pytest
from msgspec import Struct, field
from msgspec.structs import replace

from tests.domain.factories import (
    ADDRESS,
    NOW,
    line,
    order,
    reading,
    refund,
    refund_line,
    rules,
    shipping,
    store,
    stored,
)
from woobc.core.domain.change import Change, Conflict, Noted, ReportEntry
from woobc.core.domain.codes import Problem
from woobc.core.domain.conflicts import STORE_CONFLICTS, decide_sent
from woobc.core.domain.credit_memos import Sighted
from woobc.core.domain.differences import differences_from_text
from woobc.core.domain.lifecycle import SENT, Hold, OrderState, RefundState
from woobc.core.domain.orders import Presence
from woobc.core.domain.settings import ImportRule, RefundMode

_S = OrderState
ACCEPTED = order(line(), shipping())
RULES = rules(processing="valid", on_hold="hold", completed="complete", cancelled="cancel")
IN_CONFLICT = {
    "conflict": True,
    "conflict_code": "CHANGED_IN_STORE",
    "conflict_fields": '[{"field": "billing.city", "accepted": "Utrecht", "present": "Gouda"}]',
}
MOVED_TO_GOUDA: dict[str, Any] = {"billing": replace(ADDRESS, city="Gouda")}


class Case(Struct, frozen=True):
    """`of` is what the store changed since, `was` what is marked already."""

    told: str
    of: dict[str, Any] = field(default_factory=dict)
    was: dict[str, Any] = field(default_factory=dict)
    presence: Presence = Presence.LISTED
    code: str | None = None
    is_gone: bool = False
    has_document: bool = True

    def decide(self, state: OrderState = _S.VERIFIED, *, has_document: bool = True) -> Change:
        present = None if self.is_gone else replace(ACCEPTED, **self.of)
        read = reading(present, presence=self.presence, problem="")
        row = stored(ACCEPTED, **{"state": state, **self.was})
        accepted = ACCEPTED if has_document and self.has_document else None
        return decide_sent(read, row, accepted, store(status_rules=RULES), NOW)


CASES: dict[str, Case] = {
    "nothing": Case("unchanged"),
    "another status that goes": Case("unchanged", {"status": "completed"}),
    "a line's amount": Case("conflict", {"lines": (line("9.00"), shipping())}, code="CHANGED_IN_STORE"),
    "an address": Case("conflict", MOVED_TO_GOUDA, code="CHANGED_IN_STORE"),
    "cancelled": Case("conflict", {"status": "cancelled"}, code="CANCELLED_IN_STORE"),
    "payment failed": Case("conflict", {"status": "failed"}, code="CANCELLED_IN_STORE"),
    "refunded": Case("conflict", {"refunds": (refund("1", refund_line("1", "0", "1")),)}, code="REFUNDED_IN_STORE"),
    "trashed": Case("conflict", {"status": "trash"}, presence=Presence.TRASHED, code="DELETED_IN_STORE"),
    "archived": Case("conflict", {"status": "archived", "archived": True}, code="DELETED_IN_STORE"),
    "deleted": Case("conflict", is_gone=True, presence=Presence.GONE, code="DELETED_IN_STORE"),
    "trashed, by its id alone": Case("conflict", is_gone=True, presence=Presence.TRASHED, code="DELETED_IN_STORE"),
    "not understood": Case("unreadable after sending", is_gone=True),
    # Marked already
    "the same once more": Case("unchanged", MOVED_TO_GOUDA, IN_CONFLICT),
    "more of it": Case("conflict", {**MOVED_TO_GOUDA, "total": Decimal(1)}, IN_CONFLICT, code="CHANGED_IN_STORE"),
    "graver now": Case("conflict", {"status": "cancelled"}, IN_CONFLICT, code="CANCELLED_IN_STORE"),
    "taken back": Case("conflict lifted", {}, IN_CONFLICT),
    "what Business Central shows goes first": Case(
        "unchanged", MOVED_TO_GOUDA, {"conflict": True, "conflict_code": "TOTAL_DIFFERS"}
    ),
    "and is not lifted by the store": Case("unchanged", {}, {"conflict": True, "conflict_code": "TOTAL_DIFFERS"}),
    # Accepted by a person
    "deleted, as accepted": Case(
        "unchanged", is_gone=True, presence=Presence.GONE, was={"accepted_hash": "DELETED_IN_STORE"}
    ),
    # Nothing is known of what was accepted
    "a line's amount, beside nothing": Case(
        "conflict",
        {"lines": (line("9.00"), shipping())},
        {"accepted_hash": ""},
        code="NOT_COMPARABLE",
        has_document=False,
    ),
    "there again, after its deletion was accepted": Case(
        "conflict", was={"accepted_hash": "DELETED_IN_STORE"}, code="NOT_COMPARABLE", has_document=False
    ),
    "cancelled, beside nothing": Case(
        "conflict",
        {"status": "cancelled"},
        {"accepted_hash": "", "accepted_status": None},
        code="CANCELLED_IN_STORE",
        has_document=False,
    ),
    "as it was, and its status was not kept": Case(
        "unchanged", was={"accepted_status": None, "accepted_refunded": None}, has_document=False
    ),
    # Holds
    "a rule's hold ends": Case("hold lifted", {"status": "processing"}, {"hold": Hold.RULE}),
    "a rule's hold stays": Case("unchanged", {"status": "on-hold"}, {"hold": Hold.RULE}),
    "no rule that imports": Case("conflict", {"status": "cancelled"}, {"hold": Hold.RULE}, code="CANCELLED_IN_STORE"),
    "a person's hold stays": Case("unchanged", {"status": "processing"}, {"hold": Hold.PERSON}),
}


@pytest.mark.parametrize("name", CASES)
def test_a_change_after_sending(name: str) -> None:
    change = CASES[name].decide()
    assert change.event is None
    assert (change.conflict.problem.code if change.conflict else None) == CASES[name].code
    assert (
        change.entries[-1].outcome if change.entries else change.counts[0] if change.counts else change.mentions
    ) == (CASES[name].told)
    assert bool(change.lifts_conflict) == (CASES[name].told == "conflict lifted")
    assert not any(told.attention for told in change.entries) or change.conflict


@pytest.mark.parametrize("name", [name for name, case in CASES.items() if not case.was.get("conflict_fields")])
def test_without_its_document_an_order_is_in_conflict_all_the_same(name: str) -> None:
    change = CASES[name].decide(has_document=False)
    assert (change.conflict.problem.code if change.conflict else None) == CASES[name].code


def test_what_is_kept_for_good_is_told_and_nothing_personal() -> None:
    refunds = (refund("1", refund_line("1", "0", "1")),)
    moved = replace(ACCEPTED, **MOVED_TO_GOUDA, refunds=refunds, status="completed")
    row = stored(ACCEPTED, state=_S.VERIFIED, forgotten=True)
    change = decide_sent(reading(moved), row, None, store(status_rules=RULES), NOW)
    assert change.conflict
    assert [str(each) for each in differences_from_text(change.conflict.fields)] == [
        "status: processing -> completed",
        "refunded: 0 -> 1",
    ]
    assert not change.keeps_document


@pytest.mark.parametrize("state", SENT)
def test_once_posted_a_change_is_an_event_and_no_mark(state: OrderState) -> None:
    change = CASES["cancelled"].decide(state)
    is_posted = state is _S.POSTED
    assert (change.conflict is None) == is_posted
    assert [noted.event for noted in change.noted] == (["changed after posting"] if is_posted else [])


def test_a_change_after_posting_is_told_once() -> None:
    present = replace(ACCEPTED, status="cancelled")
    row = stored(ACCEPTED, state=_S.POSTED, status="cancelled")
    change = decide_sent(reading(present), row, ACCEPTED, store(status_rules=RULES), NOW)
    assert (change.noted, change.mentions) == ((), "unchanged")


def test_the_conflict_names_each_field_with_both_values() -> None:
    change = CASES["an address"].decide()
    assert change.conflict
    assert change.conflict.fields == IN_CONFLICT["conflict_fields"]
    assert change.keeps_document


def test_a_lifted_hold_is_owed_its_processing_from_now_on() -> None:
    (noted,) = CASES["a rule's hold ends"].decide().noted
    assert (noted.columns["hold"], noted.columns["rule"], noted.columns["ready_since"]) == (None, "valid", NOW)


def test_the_whole_of_a_cancellation() -> None:
    """With the store's facts of now, the mark, and one sentence for whoever must act."""
    present = replace(ACCEPTED, status="cancelled", refunds=(refund("1", refund_line("1", "0", "1")),))
    row = stored(ACCEPTED, state=_S.VERIFIED)
    problem = Problem(
        "CANCELLED_IN_STORE",
        "The order was cancelled in the store (status cancelled) after it was sent. Changed: refunded: 0 -> 1.",
    )
    assert decide_sent(reading(present), row, ACCEPTED, store(status_rules=RULES), NOW) == Change(
        columns={
            "read_at": NOW,
            "last_seen": NOW,
            "status": "cancelled",
            "date_modified": ACCEPTED.modified,
            "shop_seen": NOW,
            "content_hash": present.content_hash(),
            "refunded": Decimal(1),
        },
        keeps_document=True,
        conflict=Conflict(problem, '[{"field": "refunded", "accepted": "0", "present": "1"}]'),
        entries=(ReportEntry("conflict", problem.code, problem.message, attention=True),),
        mentions="unchanged",
    )


def test_the_whole_of_a_deletion_after_posting() -> None:
    """Nothing is known of its facts but that it is gone, and its last status."""
    row = stored(ACCEPTED, state=_S.POSTED, hold=Hold.RULE)
    gone = reading(None, presence=Presence.GONE, problem="")
    words = "The order was deleted or trashed in the store after it was sent."
    assert decide_sent(gone, row, ACCEPTED, store(status_rules=RULES), NOW) == Change(
        columns={"read_at": NOW, "last_seen": NOW},
        noted=(Noted("changed after posting", "DELETED_IN_STORE", words),),
        entries=(ReportEntry("changed after posting", "DELETED_IN_STORE", words),),
        mentions="unchanged",
    )


def test_a_deletion_in_conflict_names_no_fields() -> None:
    change = CASES["deleted"].decide()
    assert change.conflict
    assert change.conflict.fields == ""


def test_a_conflict_without_other_fields_is_one_sentence() -> None:
    change = CASES["cancelled"].decide()
    assert change.conflict
    assert change.conflict.problem.message == (
        "The order was cancelled in the store (status cancelled) after it was sent."
    )


# Refunds that become credit memos


@pytest.mark.parametrize("mode", RefundMode)
@pytest.mark.parametrize(
    ("state", "becomes"), [(_S.VERIFIED, RefundState.UNDECIDED), (_S.POSTED, RefundState.OWED)], ids=str
)
def test_a_refund_since_then_is_sighted_unless_refunds_are_only_reported(
    mode: RefundMode, state: OrderState, becomes: RefundState
) -> None:
    """Beside the rest of the change, not in its place; a refund that was accepted is none."""
    old, new = refund("1"), refund("2", refund_id="8")
    accepted, present = (replace(ACCEPTED, refunds=refunds) for refunds in ((old,), (old, new)))
    of_store = store(status_rules=RULES, refunds=mode)
    change = decide_sent(reading(present), stored(accepted, state=state), accepted, of_store, NOW)
    assert change.refunds == (() if mode is RefundMode.REPORT else (Sighted("8", Decimal(2), becomes),))
    assert change.columns["refunded"] == Decimal(3)


def test_an_order_that_is_gone_shows_no_refund() -> None:
    gone = reading(None, presence=Presence.GONE, problem="")
    row, of_store = stored(ACCEPTED, state=_S.POSTED), store(status_rules=RULES, refunds=RefundMode.POST)
    assert decide_sent(gone, row, ACCEPTED, of_store, NOW).refunds == ()


def test_a_hold_is_lifted_beside_a_conflict_and_after_posting() -> None:
    held = stored(ACCEPTED, state=_S.VERIFIED, hold=Hold.RULE, status="on-hold")
    moved = replace(ACCEPTED, status="completed", **MOVED_TO_GOUDA)
    message = "the status completed has the rule complete"
    lifted = Noted("hold lifted", "", message, {"hold": None, "rule": ImportRule.COMPLETE, "ready_since": NOW})
    change = decide_sent(reading(moved), held, ACCEPTED, store(status_rules=RULES), NOW)
    assert change.noted == (lifted,)
    assert change.entries[0] == ReportEntry("hold lifted", "", message)
    assert change.entries[1].outcome == "conflict"
    posted = decide_sent(reading(moved), replace(held, state=_S.POSTED), ACCEPTED, store(status_rules=RULES), NOW)
    assert [noted.event for noted in posted.noted] == ["hold lifted", "changed after posting"]
    assert [told.outcome for told in posted.entries] == ["hold lifted", "changed after posting"]


def test_what_could_not_be_understood_changes_nothing() -> None:
    assert not CASES["not understood"].decide().columns


def test_every_conflict_of_the_store_occurs_here() -> None:
    assert {case.code for case in CASES.values() if case.code} == STORE_CONFLICTS
