"""What is owed to an order, and which job takes it up: tables of rows and results."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import Any

import pytest

from tests.domain.factories import NOW, order, rules, store, stored
from woobc.core.domain.due import (
    READINGS_TO_FAIL,
    Processing,
    configured_processing,
    hindrance,
    is_over,
    is_read_by_import,
    next_job,
    owed_at_once,
    owed_by,
    owed_processing,
    service_lacking,
    why_not_inserted,
    why_not_scheduled,
    why_not_verified,
)
from woobc.core.domain.lifecycle import Hold, OrderState
from woobc.core.domain.settings import ImportRule, OrderProcessing

LATER, EARLIER = NOW + timedelta(hours=1), NOW - timedelta(hours=1)
S, R, M, P = OrderState, ImportRule, OrderProcessing, Processing
START = NOW - timedelta(days=30)
LEFT = "nothing is owed: a person left it as it is in BC"


@pytest.mark.parametrize(
    ("state", "rule", "mode", "owed"),
    [
        (S.VERIFIED, R.VALID, M.DEFAULT, P.NONE),
        (S.VERIFIED, R.VALID, M.RELEASE, P.RELEASE),
        (S.RELEASED, R.VALID, M.RELEASE, P.NONE),
        (S.VERIFIED, R.HOLD, M.POST, P.POST),
        (S.RELEASED, R.VALID, M.POST, P.POST),
        (S.RELEASED, R.VALID, M.SCHEDULE_POST, P.SCHEDULE_POST),
        (S.POSTED, R.VALID, M.POST, P.NONE),
        (S.INSERTED, R.VALID, M.POST, P.NONE),
        (S.POSTING, R.VALID, M.POST, P.NONE),
        (S.VERIFIED, R.COMPLETE, M.DEFAULT, P.COMPLETE),
        (S.RELEASED, R.COMPLETE, M.RELEASE, P.COMPLETE),
        (S.VERIFIED, R.INVOICE, M.SCHEDULE_POST, P.PREPAYMENT),
    ],
)
def test_what_an_order_is_owed(state: OrderState, rule: ImportRule, mode: OrderProcessing, owed: Processing) -> None:
    verified = stored(order(), state=state, rule=rule, ready_since=EARLIER)
    assert owed_processing(verified, mode, NOW) is owed
    left_as_it_is = stored(order(), state=state, rule=rule, ready_since=None)
    assert owed_processing(left_as_it_is, mode, NOW) is P.NONE


def test_a_prepayment_invoice_is_owed_once() -> None:
    verified = stored(order(), state=S.VERIFIED, rule=R.INVOICE, ready_since=EARLIER, prepayment_invoice_number="PPI-1")
    assert owed_processing(verified, M.DEFAULT, NOW) is P.NONE


def test_scheduled_posting_is_not_done_at_once() -> None:
    assert owed_by(M.SCHEDULE_POST) == (*owed_at_once(M.SCHEDULE_POST), P.SCHEDULE_POST)
    assert owed_by(M.RELEASE) == owed_at_once(M.RELEASE) == (P.COMPLETE, P.PREPAYMENT, P.RELEASE)
    assert owed_by(M.DEFAULT) == (P.COMPLETE, P.PREPAYMENT)


@pytest.mark.parametrize(
    ("columns", "job"),
    [
        ({"state": S.PENDING}, "bc-insert"),
        ({"state": S.PENDING, "next_attempt_at": EARLIER}, "bc-insert"),
        ({"state": S.PENDING, "next_attempt_at": LATER}, ""),
        ({"state": S.PENDING, "failed": True}, ""),
        ({"state": S.PENDING, "failed": True, "next_attempt_at": EARLIER}, "bc-insert"),
        ({"state": S.PENDING, "hold": Hold.RULE}, "bc-insert"),
        ({"state": S.UNKNOWN}, "bc-insert"),
        ({"state": S.UNKNOWN, "failed": True}, ""),
        ({"state": S.INSERTED}, "bc-verify"),
        ({"state": S.INSERTED, "failed": True, "next_attempt_at": LATER}, ""),
        ({"state": S.POSTING, "conflict": True}, "bc-verify"),
        ({"state": S.VERIFIED, "ready_since": EARLIER}, "bc-verify"),
        ({"state": S.VERIFIED, "ready_since": EARLIER, "conflict": True}, ""),
        ({"state": S.VERIFIED, "ready_since": EARLIER, "hold": Hold.PERSON}, ""),
        ({"state": S.VERIFIED, "ready_since": EARLIER, "failed": True, "next_attempt_at": EARLIER}, "bc-verify"),
        ({"state": S.POSTED, "ready_since": EARLIER}, ""),
        ({"state": S.OPEN}, ""),
    ],
)
def test_the_job_that_takes_an_order_up(columns: dict[str, Any], job: str) -> None:
    assert next_job(stored(order(), **columns), M.POST, None, NOW) == job


@pytest.mark.parametrize(("last", "job"), [(None, ""), (EARLIER - timedelta(seconds=1), ""), (EARLIER, "batch-post")])
def test_scheduled_posting_waits_for_a_posting_time_after_the_order_was_ready(last: datetime | None, job: str) -> None:
    verified = stored(order(), state=S.VERIFIED, ready_since=EARLIER)
    assert next_job(verified, M.SCHEDULE_POST, last, NOW) == job


@pytest.mark.parametrize(
    ("columns", "words"),
    [
        ({}, ""),
        ({"hold": Hold.RULE, "conflict": True}, "held"),
        ({"conflict": True, "failed": True}, "in conflict"),
        ({"failed": True, "next_attempt_at": LATER}, "failed, tried again by night"),
        ({"failed": True}, "failed"),
        ({"claimed_by": 7}, "being posted by another run"),
    ],
)
def test_what_keeps_an_owed_order_is_told_by_its_first_mark(columns: dict[str, Any], words: str) -> None:
    assert hindrance(stored(order(), **columns), NOW) == words


@pytest.mark.parametrize(
    ("columns", "silence", "words"),
    [
        ({"state": S.POSTED, "posted_invoice_number": "INV1"}, "", "it is posted: INV1"),
        ({"state": S.INSERTED}, "", "it is inserted, not verified"),
        ({"rule": R.COMPLETE}, "", "its processing is not schedule-post but: ship and invoice at once"),
        ({"conflict": True, "conflict_message": "Cancelled."}, "still", "it is in conflict: Cancelled."),
        ({"conflict": True, "hold": Hold.RULE}, "still", "it is held (rule)"),
        ({}, "nothing is written until noon", "nothing is written until noon"),
        ({"failed": True, "next_attempt_at": LATER}, "", "it is failed, tried again by night"),
        ({"claimed_by": 3}, "", "it is being posted by another run"),
        ({"ready_since": None}, "", "it is owed nothing"),
        ({}, "", "the run ended before its turn"),
    ],
)
def test_why_an_order_that_a_person_named_is_not_posted(columns: dict[str, Any], silence: str, words: str) -> None:
    verified = stored(order(), **{"state": S.VERIFIED, "ready_since": EARLIER, **columns})
    assert why_not_scheduled(verified, M.SCHEDULE_POST, silence, NOW) == words


@pytest.mark.parametrize(
    ("columns", "words"),
    [
        ({"state": S.OPEN}, "it is open, not pending"),
        ({"state": S.SKIPPED}, "it is skipped, not pending"),
        ({"state": S.PENDING, "claimed_by": 7}, "another run is at it"),
        ({"state": S.PENDING, "failed": True, "next_attempt_at": LATER}, "the run ended before its turn"),
        ({"state": S.UNKNOWN}, "the run ended before its turn"),
        ({"state": S.UNKNOWN, "failed": True}, "its answer was lost, and it is failed"),
        (
            {"state": S.UNKNOWN, "failed": True, "next_attempt_at": LATER, "hold": Hold.RULE},
            "its answer was lost, and it is failed, tried again by night",
        ),
        ({"state": S.INSERTED}, "it is inserted"),
        ({"state": S.RELEASED, "nav_sales_order_number": "S-1"}, "it is released: S-1"),
        ({"state": S.POSTED, "posted_invoice_number": "INV1"}, "it is posted: INV1"),
    ],
)
def test_why_an_order_that_a_person_named_is_not_inserted(columns: dict[str, Any], words: str) -> None:
    assert why_not_inserted(stored(order(), **columns), NOW) == words


@pytest.mark.parametrize(
    ("columns", "mode", "silence", "words"),
    [
        ({"state": S.PENDING}, M.POST, "", "it is pending, not inserted"),
        ({"state": S.INSERTED, "claimed_by": 7}, M.POST, "", "another run is at it"),
        ({"state": S.POSTING}, M.POST, "", "the run ended before its turn"),
        ({}, M.DEFAULT, "", 'it is verified: S-1; nothing is owed: order_processing = "default"'),
        ({"state": S.RELEASED}, M.RELEASE, "", "it is released: S-1; released, as order_processing wants it"),
        ({"ready_since": None}, M.POST, "", f"it is verified: S-1; {LEFT}"),
        ({"ready_since": None}, M.RELEASE, "", f"it is verified: S-1; {LEFT}"),
        ({"state": S.RELEASED, "ready_since": None}, M.POST, "", f"it is released: S-1; {LEFT}"),
        ({"rule": R.INVOICE, "ready_since": None}, M.POST, "", f"it is verified: S-1; {LEFT}"),
        (
            {"rule": R.INVOICE, "prepayment_invoice_number": "PPI-1"},
            M.POST,
            "",
            "it is verified: S-1; prepayment invoice PPI-1; the rest is done in BC",
        ),
        (
            {"ready_since": None, "prepayment_invoice_number": "PPI-1"},
            M.POST,
            "",
            f"it is verified: S-1; {LEFT}",
        ),
        ({}, M.SCHEDULE_POST, "", "it is verified: S-1; batch-post posts it"),
        ({}, M.POST, "nothing is written until noon", "nothing is written until noon"),
        ({"hold": Hold.PERSON}, M.POST, "still", "it is held (person)"),
        ({}, M.POST, "", "the run ended before its turn"),
    ],
)
def test_why_an_order_that_a_person_named_is_not_verified(
    columns: dict[str, Any], mode: OrderProcessing, silence: str, words: str
) -> None:
    row = {"state": S.VERIFIED, "nav_sales_order_number": "S-1", "ready_since": EARLIER, **columns}
    assert why_not_verified(stored(order(), **row), mode, silence, NOW).replace("Business Central", "BC") == words


@pytest.mark.parametrize(
    ("processing", "way_out"),
    [(P.RELEASE, 'use order_processing = "post" or "default".'), (P.PREPAYMENT, "use the rule `valid`."), (P.POST, "")],
)
def test_what_can_not_be_asked_for_without_the_codeunit_service(processing: Processing, way_out: str) -> None:
    message, fix = service_lacking(processing, has_service=False) or ("", "")
    assert fix.endswith(way_out)
    assert bool(message) is bool(way_out)
    assert service_lacking(processing, has_service=True) is None


@pytest.mark.parametrize(
    ("settle_at", "drift_s", "over"),
    [(None, 0, False), (LATER, 0, False), (NOW, 0, True), (LATER, 3600, True), (LATER, 3599, False), (NOW, -1, False)],
)
def test_a_wait_is_over_by_business_centrals_clock(settle_at: datetime | None, drift_s: int, over: bool) -> None:
    assert is_over(stored(order(), settle_at=settle_at), NOW, timedelta(seconds=drift_s)) is over


@pytest.mark.parametrize(
    ("mode", "rules_of_statuses", "wanted"),
    [
        (M.DEFAULT, {"processing": "valid"}, set()),
        (M.RELEASE, {"processing": "valid"}, {P.RELEASE}),
        (M.POST, {"processing": "valid", "completed": "complete"}, {P.POST, P.COMPLETE}),
        (M.DEFAULT, {"pending": "invoice"}, {P.PREPAYMENT}),
    ],
)
def test_what_a_store_may_ask_for_follows_from_its_mode_and_all_its_rules(
    mode: OrderProcessing, rules_of_statuses: dict[str, str], wanted: set[Processing]
) -> None:
    of_store = store(order_processing=mode, status_rules=rules(default="valid", **rules_of_statuses))
    assert configured_processing(of_store) == wanted


@pytest.mark.parametrize(
    ("columns", "is_read"),
    [
        ({"state": S.RECEIVED}, True),
        ({"state": S.RECEIVED, "status": "pending"}, True),
        ({"state": S.RECEIVED, "status": "pending", "bad_readings": READINGS_TO_FAIL}, False),
        ({"state": S.RECEIVED, "bad_readings": READINGS_TO_FAIL}, True),
        ({"state": S.RECEIVED, "failed": True}, False),
        ({"state": S.OPEN}, True),
        ({"state": S.OPEN, "status": "pending"}, False),
        ({"state": S.OPEN, "date_created": None}, False),
        ({"state": S.OPEN, "date_created": START}, True),
        ({"state": S.OPEN, "date_created": START - timedelta(seconds=1)}, False),
        ({"state": S.PENDING}, False),
    ],
)
def test_which_orders_an_import_reads_though_nothing_has_changed(columns: dict[str, Any], is_read: bool) -> None:
    """What is incomplete, and what lies open though its status would be imported by now."""
    of_statuses = rules(default="no", processing="valid")
    assert is_read_by_import(stored(order(), **columns), of_statuses, START, NOW) is is_read
