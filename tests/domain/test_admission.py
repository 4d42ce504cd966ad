"""What the rules of the import say of an order that is not sent yet: tables of orders and verdicts."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from decimal import Decimal
from typing import Any

import pytest

from tests.domain.factories import NOW, line, order, rules, store
from woobc.core.domain.admission import (
    Admission,
    Asked,
    Boundaries,
    before_start,
    cancelled_statuses,
    counts_as_newer,
    earliest_sending,
    is_gone,
    is_unfinished,
    judge,
)
from woobc.core.domain.lifecycle import Event, OrderState
from woobc.core.domain.orders import Presence
from woobc.core.domain.settings import ImportRule

S, E, R = OrderState, Event, ImportRule
START = datetime(2026, 11, 1, tzinfo=UTC)
SECOND, MINUTE = timedelta(seconds=1), timedelta(minutes=1)
BEFORE, AFTER = START - SECOND, START + SECOND
RULES = rules(
    processing="valid",
    pending="no",
    refused=("no", False),
    on_hold="hold",
    invoice="invoice",
    completed="complete",
    cancelled="cancel",
    kept="history",
)
BY_ID = Asked(by_id=True)
ALL = Asked()


def asked_for(*statuses: str, **changes: Any) -> Asked:
    return Asked(frozenset(statuses), **changes)


def verdict(
    status: str = "processing",
    *,
    asked: Asked | None = None,
    state: OrderState | None = None,
    admitted_status: str | None = None,
    ignored_by: str | None = None,
    first_import_at: datetime | None = None,
    settings: dict[str, Any] | None = None,
    **changes: Any,
) -> Admission:
    read = order(line("10.00", "2.10"), status=status, **{"created": AFTER, **changes})
    return judge(
        read,
        store(status_rules=RULES, **(settings or {})),
        Boundaries(START, first_import_at),
        asked=asked,
        state=state,
        admitted_status=admitted_status,
        ignored_by=ignored_by,
    )


@pytest.mark.parametrize(
    ("status", "event", "rule"),
    [
        ("processing", E.ADMITTED, R.VALID),
        ("on-hold", E.ADMITTED, R.HOLD),
        ("invoice", E.ADMITTED, R.INVOICE),
        ("completed", E.ADMITTED, R.COMPLETE),
        ("cancelled", E.RECORDED_CANCELLED, R.CANCEL),
        ("kept", E.RECORDED_HISTORY, R.HISTORY),
    ],
)
def test_the_rule_of_its_status_decides(status: str, event: Event, rule: ImportRule) -> None:
    assert verdict(status) == Admission(event, rule, "", "rule")


@pytest.mark.parametrize(
    ("status", "event", "reason"),
    [
        ("pending", E.OPENED, "status pending is not imported"),
        ("nobody-named-it", E.OPENED, "status nobody-named-it is not imported"),
        ("refused", E.IGNORED, "status refused is not imported, retry = no"),
    ],
)
def test_what_is_not_imported_stays_open_or_out(status: str, event: Event, reason: str) -> None:
    assert verdict(status) == Admission(event, R.NO, reason)


@pytest.mark.parametrize(
    ("status", "asked", "event", "rule", "admitted_by"),
    [
        ("pending", asked_for("pending"), E.ADMITTED, R.VALID, "manual"),
        ("refused", asked_for("refused", person="anna"), E.ADMITTED, R.VALID, "manual: anna"),
        ("on-hold", asked_for("on-hold", "pending"), E.ADMITTED, R.HOLD, "manual"),
        ("cancelled", asked_for("cancelled"), E.RECORDED_CANCELLED, R.CANCEL, "manual"),
        ("pending", asked_for("processing"), E.OPENED, R.NO, ""),
        ("processing", ALL, E.ADMITTED, R.VALID, "rule"),
    ],
)
def test_a_status_that_a_person_asks_for_is_imported_by_its_rule_or_as_valid(
    status: str, asked: Asked, event: Event, rule: ImportRule, admitted_by: str
) -> None:
    found = verdict(status, asked=asked)
    assert (found.event, found.rule, found.admitted_by) == (event, rule, admitted_by)


@pytest.mark.parametrize("state", [S.PENDING, S.RECEIVED])
def test_what_was_admitted_stays_so_in_that_status(state: OrderState) -> None:
    again = verdict("pending", state=state, admitted_status="pending")
    assert again == Admission(E.ADMITTED, None, "admitted before")
    assert verdict("on-hold", state=state, admitted_status="on-hold").rule is R.HOLD
    assert verdict("pending", state=state, admitted_status="processing").event is E.OPENED
    assert verdict("pending", state=S.OPEN, admitted_status="pending").event is E.OPENED
    by_hand = verdict("pending", state=state, admitted_status="pending", asked=asked_for("pending"))
    assert by_hand == Admission(E.ADMITTED, R.VALID, "", "manual")


def test_an_order_of_an_older_shop_system_is_history_whoever_asks() -> None:
    expected = Admission(E.RECORDED_HISTORY, R.HISTORY, "history of an older shop system")
    assert verdict(migrated=True) == verdict(migrated=True, asked=asked_for("processing", by_id=True)) == expected


@pytest.mark.parametrize(
    ("skip_below", "asked", "event"),
    [
        ("12.10", None, E.ADMITTED),
        ("12.11", None, E.IGNORED),
        ("12.11", asked_for("processing"), E.IGNORED),
        ("12.11", BY_ID, E.ADMITTED),
    ],
)
def test_a_small_order_stays_out_unless_a_person_names_it(skip_below: str, asked: Asked | None, event: Event) -> None:
    found = verdict(asked=asked, settings={"skip_below": Decimal(skip_below)})
    assert (found.event, found.rule) == (event, R.VALID)
    assert (found.reason == "total 12.10 is below skip_below 12.11") == (event is E.IGNORED)


@pytest.mark.parametrize(
    ("status", "ignored_by", "asked", "event", "counts"),
    [
        ("processing", "rule", None, E.IGNORED, True),
        ("processing", "person", None, E.IGNORED, False),
        ("refused", "rule", None, E.IGNORED, False),
        ("processing", "rule", ALL, E.ADMITTED, False),
        ("processing", "person", ALL, E.IGNORED, False),
        ("processing", "person", BY_ID, E.IGNORED, False),
    ],
)
def test_an_ignored_order_comes_back_only_where_a_rule_ignored_it_and_a_person_asks(
    status: str, ignored_by: str, asked: Asked | None, event: Event, counts: bool
) -> None:
    found = verdict(status, state=S.IGNORED, ignored_by=ignored_by, asked=asked)
    rule = R.NO if status == "refused" else R.VALID
    assert (found.event, found.rule, found.eligible_but_ignored) == (event, rule, counts)


@pytest.mark.parametrize(
    ("created", "asked", "is_before"),
    [
        (AFTER, None, False),
        (START, None, False),
        (BEFORE, None, True),
        (BEFORE, ALL, True),
        (BEFORE, BY_ID, False),
        (BEFORE, Asked(since=BEFORE), False),
        (BEFORE, Asked(since=BEFORE + SECOND), True),
    ],
)
def test_an_order_from_before_the_start_date_needs_somebody_who_asks(
    created: datetime, asked: Asked | None, is_before: bool
) -> None:
    boundaries = Boundaries(START, None)
    assert before_start(order(created=created), boundaries, asked) is is_before
    expected = Admission(E.OPENED, R.VALID, "created before the start date")
    assert (verdict(created=created, asked=asked) == expected) is is_before


def test_one_that_waits_to_be_sent_stays_whenever_it_was_created() -> None:
    assert verdict(created=BEFORE, state=S.PENDING).event is E.ADMITTED
    assert verdict(created=BEFORE, state=S.RECEIVED).event is E.OPENED


@pytest.mark.parametrize(
    ("changes", "event"),
    [
        ({"completed": BEFORE}, E.RECORDED_HISTORY),
        ({"completed": BEFORE, "status": "completed"}, E.RECORDED_HISTORY),
        ({"completed": START}, E.ADMITTED),
        ({"completed": None}, E.ADMITTED),
        ({"completed": BEFORE, "first_import_at": None}, E.ADMITTED),
        ({"completed": BEFORE, "asked": ALL}, E.ADMITTED),
        ({"completed": BEFORE, "settings": {"completed_before_first_import": "rule"}}, E.ADMITTED),
        ({"completed": BEFORE, "status": "cancelled"}, E.RECORDED_CANCELLED),
    ],
)
def test_what_was_completed_before_the_first_import_is_history(changes: dict[str, Any], event: Event) -> None:
    found = verdict(**{"first_import_at": START, **changes})
    assert found.event is event
    if event is E.RECORDED_HISTORY:
        assert found == Admission(E.RECORDED_HISTORY, R.HISTORY, "completed before the first import")


@pytest.mark.parametrize(
    ("status", "changes", "event", "named"),
    [
        ("processing", {}, E.OPENED, "processing"),
        ("pending", {"asked": ALL}, E.OPENED, ""),
        ("processing", {"asked": ALL}, E.OPENED, "processing"),
        ("processing", {"asked": asked_for("processing")}, E.ADMITTED, ""),
        ("processing", {"paid": True}, E.ADMITTED, ""),
        ("completed", {}, E.ADMITTED, ""),
        ("completed", {"payment_method": "bacs"}, E.OPENED, "bacs"),
        ("cancelled", {}, E.RECORDED_CANCELLED, ""),
    ],
)
def test_what_must_be_paid_waits_open_until_it_is_or_a_person_asks_for_its_status(
    status: str, changes: dict[str, Any], event: Event, named: str
) -> None:
    settings = {"require_paid": ("processing", "bacs", "cancelled")}
    found = verdict(status, **{"paid": False, "settings": settings, **changes})
    assert found.event is event
    if named:
        rule = R.COMPLETE if status == "completed" else R.VALID
        assert found == Admission(E.OPENED, rule, f"not paid yet, and require_paid names {named}")


@pytest.mark.parametrize(
    ("platform", "status", "expected"),
    [
        ("woocommerce", "checkout-draft", True),
        ("woocommerce", "auto-draft", True),
        ("woocommerce", "pending", False),
        ("bigcommerce", "checkout-draft", False),
    ],
)
def test_an_unfinished_checkout_is_no_order(platform: str, status: str, expected: bool) -> None:
    assert is_unfinished(order(status=status), platform) is expected


def test_nobody_wants_the_goods_of_these_any_more() -> None:
    assert set(cancelled_statuses("woocommerce")) == {"cancelled", "failed"}
    assert set(cancelled_statuses("bigcommerce")) == {"cancelled", "declined"}


@pytest.mark.parametrize(
    ("presence", "is_archived", "expected"),
    [
        (Presence.LISTED, False, False),
        (Presence.LISTED, True, True),
        (Presence.VANISHED, False, False),
        (Presence.TRASHED, False, True),
        (Presence.GONE, False, True),
    ],
)
def test_what_is_trashed_deleted_or_archived_is_gone(presence: Presence, is_archived: bool, expected: bool) -> None:
    assert is_gone(presence, order(archived=is_archived)) is expected
    assert is_gone(presence, None) is (presence in (Presence.TRASHED, Presence.GONE))


@pytest.mark.parametrize(
    ("since_change", "age", "quiet", "young", "wait"),
    [
        (0, 60, 1, 0, 1),
        (0.5, 60, 1, 0, 0.5),
        (1, 60, 1, 0, None),
        (60, 60, 1, 0, None),
        (60, 60, 0, 90, 30),
        (0, 60, 5, 62, 5),
        (-10, 60, 1, 0, 1),
        (60, -10, 0, 5, 5),
        (60, 60, 0, 60, None),
    ],
)
def test_an_order_rests_after_its_last_change_and_until_it_is_old_enough(
    since_change: float, age: float, quiet: float, young: float, wait: float | None
) -> None:
    """In minutes, by the shop's clock; what lies in its future counts as just now."""
    ours = NOW + timedelta(hours=3)
    read = order(created=NOW - age * MINUTE, modified=NOW - since_change * MINUTE)
    settings = store(quiet_time=quiet * MINUTE, min_age=young * MINUTE)
    expected = None if wait is None else ours + wait * MINUTE
    assert earliest_sending(read, settings, shop_time=NOW, now=ours) == expected


@pytest.mark.parametrize(
    ("what", "modified", "read_at", "changes", "expected"),
    [
        ("nothing is stored", 0, 0, {"stored_modified": None}, True),
        ("the same reading", 0, 0, {}, True),
        ("changed later, asked earlier", 1, -1, {}, True),
        ("changed at the same time, asked earlier", 0, -1, {}, False),
        ("changed earlier, asked soon after", -1, 60, {"stored_at": 1}, False),
        ("changed earlier, asked at the limit", -1, 600, {"stored_at": 0}, False),
        ("changed earlier, asked long after", -1, 601, {"stored_at": 0}, True),
        ("changed earlier, asked long after asking and soon after the answer", -1, 601, {"stored_at": 1}, False),
        ("stored change in the shop's future, asked after the answer", -1, 2, {"stored_at": 1, "shop_time": -1}, True),
        (
            "stored change in the shop's future, asked before the answer",
            -1,
            1,
            {"stored_at": 1, "shop_time": -1},
            False,
        ),
        ("the shop's clock stands at the stored change", -1, 2, {"stored_at": 1, "shop_time": 0}, False),
        ("stored in our future, changed earlier", -1, 0, {"stored_at": 5, "now": 4}, False),
        ("stored in our future, changed at the same time", 0, -9, {"stored_at": 5, "now": 4}, True),
        (
            "stored in our future, and its change in the shop's",
            -1,
            -9,
            {"stored_at": 5, "now": 4, "shop_time": -1},
            True,
        ),
        (
            "stored in our future, its change at the shop's time",
            -1,
            -9,
            {"stored_at": 5, "now": 4, "shop_time": 0},
            False,
        ),
        ("stored at this very moment, changed at the same time", 0, -9, {"stored_at": 5, "now": 5}, False),
    ],
)
def test_which_of_two_readings_is_the_newer(
    what: str, modified: float, read_at: float, changes: dict[str, Any], expected: bool
) -> None:
    """Seconds from the stored change and the stored asking, which are the same moment; it was stored at once, unless told."""
    moments = {"stored_modified": 0, "stored_read_at": 0, "stored_at": 0, "shop_time": 9999, "now": 9999, **changes}
    times = {name: None if at is None else NOW + at * SECOND for name, at in moments.items()}
    found = counts_as_newer(modified=NOW + modified * SECOND, read_at=NOW + read_at * SECOND, **times)  # type: ignore[arg-type]
    assert found is expected, what
