"""What a shop is told, as tables: what now, what not yet, and what a reading right before allows."""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal
from typing import Any

import pytest
from msgspec.structs import replace

from tests.domain.factories import NOW, order, stored
from woobc.core.domain.codes import Problem
from woobc.core.domain.lifecycle import OrderState
from woobc.core.domain.settings import Complete, Platform, TellRules
from woobc.core.domain.shipments import OpenLine, ShippedLine
from woobc.core.domain.stored import OrderLineRow, StoredOrder
from woobc.core.domain.telling import (
    Facts,
    KnownShipment,
    Parcel,
    ParcelStep,
    Permission,
    Plan,
    ShopLine,
    ShopOrder,
    ShopParcel,
    Told,
    find_double,
    find_parcel,
    holds_note,
    is_confirmed,
    is_foreign,
    is_same_mark,
    keeps_up,
    lines_as_text,
    lines_sent,
    note_text,
    parcel_step,
    parts_of,
    permit,
    plan,
    put_off,
    statuses_of,
    was_changed_meanwhile,
    with_parcels,
)

BY = "live-0a1b2c3d4e"
STATUSES = statuses_of(Platform.WOOCOMMERCE)
RULES = TellRules(
    since=date(2026, 11, 1),
    numbers=True,
    complete=Complete.NEVER,
    complete_status="completed",
    complete_from=("processing",),
    tracking=True,
    tracking_note=False,
    wait_for_tracking=timedelta(hours=4),
    carriers={"GLS": "gls"},
)


def rules(**changes: Any) -> TellRules:
    return RULES._replace(**changes)


def row(line_no: int, item: str, quantity: int, line_id: str) -> OrderLineRow:
    zero = Decimal(0)
    return OrderLineRow(line_no, "Item", item, item, item, Decimal(quantity), zero, zero, zero, zero, line_id)


ROWS = (row(10000, "MUG", 2, "11"), row(20000, "TEA", 1, "12"))
ALL = (("MUG", 2), ("TEA", 1))


def shipped(number: str = "S1", pieces: Any = ALL, tracking: str = "3SABC12345", **changes: Any) -> KnownShipment:
    lines = tuple(ShippedLine(10000 * (n + 1), item, Decimal(quantity)) for n, (item, quantity) in enumerate(pieces))
    values: dict[str, Any] = {"agent": "GLS" if tracking else "", "tracking": tracking, "seen_at": NOW, **changes}
    return KnownShipment(number, lines, **values)


def carried(state: OrderState = OrderState.VERIFIED, **changes: Any) -> StoredOrder:
    values = {"state": state, "nav_sales_order_number": "SO1", "conflict": False, **changes}
    return stored(order(), **values)


def facts(*shipments: KnownShipment, **changes: Any) -> Facts:
    values: dict[str, Any] = {"order": carried(), "lines": ROWS, "open_lines": None, **changes}
    return Facts(shipments=shipments, **values)


def planned(*shipments: KnownShipment, by: TellRules = RULES, now: Any = NOW, **changes: Any) -> Plan:
    return plan(facts(*shipments, **changes), by, BY, now)


# The mark


def test_the_mark_says_whose_it_is_and_what_there_is() -> None:
    what = planned(shipped(), order=carried(OrderState.POSTED, posted_invoice_number="I1, I2"))
    shipment = {"number": "S1", "tracking": ["3SABC12345"], "carrier": "gls"}
    assert what.mark == {"by": BY, "sales_order": "SO1", "invoices": ["I1", "I2"], "shipments": [shipment]}
    assert what.is_new


def test_the_same_mark_is_not_written_again() -> None:
    what = planned(shipped())
    assert not planned(shipped(told="x"), told=Told(dict(what.mark))).is_new


@pytest.mark.parametrize(
    ("changes", "keys"),
    [
        ({"numbers": False, "tracking": False}, {"by"}),
        ({"numbers": False}, {"by", "shipments"}),
        ({"tracking": False}, {"by", "sales_order", "shipments"}),
    ],
)
def test_only_what_is_configured_is_in_it(changes: dict[str, Any], keys: set[str]) -> None:
    what = planned(shipped(), by=rules(**changes))
    assert set(what.mark) == keys
    if not RULES._replace(**changes).tracking and "shipments" in keys:
        assert what.mark["shipments"] == [{"number": "S1"}]


def test_nothing_but_our_name_is_nothing_to_tell() -> None:
    assert not planned(by=rules(numbers=False)).tells


# When a shipment is told


@pytest.mark.parametrize(
    ("shipment", "hours", "told"),
    [
        (shipped(), 0, True),
        (shipped(tracking=""), 0, False),
        (shipped(tracking=""), 3.9, False),
        (shipped(tracking=""), 4, True),
        (shipped(pieces=()), 9, False),
        (shipped(is_there=False), 9, False),
    ],
)
def test_a_shipment_is_told_with_its_number_or_when_its_time_is_over(
    shipment: KnownShipment, hours: float, told: bool
) -> None:
    what = planned(shipment, now=NOW + timedelta(hours=hours))
    assert bool(what.mark.get("shipments")) is told
    waits = bool(shipment.lines) and shipment.is_there and not told
    assert (bool(what.waits), what.again) == (waits, NOW + timedelta(hours=4) if waits else None)


def test_without_tracking_nothing_is_waited_for() -> None:
    assert planned(shipped(tracking=""), by=rules(tracking=False)).mark["shipments"] == [{"number": "S1"}]


def test_what_was_told_stays_told_though_its_number_is_taken_away() -> None:
    told = Told(dict(planned(shipped()).mark))
    assert planned(shipped(tracking=""), told=told).mark["shipments"] == [{"number": "S1"}]


# Lines


@pytest.mark.parametrize(
    ("pieces", "by_number", "items"),
    [
        (ALL, False, (("11", 2), ("12", 1))),
        ((("mug", 1),), False, (("11", 1),)),
        ((("CUP", 1),), False, ()),
        ((("MUG", 1), ("CUP", 1)), False, ()),
        ((("MUG", Decimal("0.5")),), False, ()),
        (ALL, True, (("11", 2), ("12", 1))),
        ((("TEA", 1),), True, ()),
    ],
)
def test_lines_are_matched_by_an_item_that_occurs_once(pieces: Any, by_number: bool, items: Any) -> None:
    """Where woobc numbered the lines itself, by the number, which then names the item too."""
    what = planned(shipped(pieces=pieces), by_line_number=by_number)
    assert [each.items for each in what.parcels] == ([items] if items else [])
    assert what.mark["shipments"]


@pytest.mark.parametrize("line_id", ["", "x11", "１１", "1.5"])
def test_a_line_id_that_is_no_number_matches_nothing(line_id: str) -> None:
    what = planned(shipped(pieces=(("MUG", 1),)), lines=(row(10000, "MUG", 2, line_id),))
    assert (what.parcels, what.unmatched) == ((), ("S1",))


def test_an_item_that_occurs_twice_is_not_guessed() -> None:
    twice = (row(10000, "MUG", 1, "11"), row(20000, "MUG", 1, "12"))
    assert planned(shipped(pieces=(("MUG", 1),)), lines=twice).parcels == ()
    assert planned(shipped(pieces=(("MUG", 1),)), lines=twice, by_line_number=True).parcels[0].items == (("11", 1),)


def test_no_more_is_told_than_was_ordered() -> None:
    what = planned(shipped(pieces=(("MUG", 1),)), shipped("S2", (("MUG", 3),)))
    assert [each.items for each in what.parcels] == [(("11", 1),), (("11", 1),)]
    assert [problem.code for problem in what.problems] == ["SHIPPED_MORE"]


def test_a_parcel_the_shop_knows_is_not_told_again_unless_its_tracking_changed() -> None:
    (known,) = planned(shipped()).parcels
    assert planned(shipped(told=known.fingerprint)).parcels == ()
    assert len(planned(shipped(told=known.fingerprint, tracking="3SABC99999")).parcels) == 1


# Undone


@pytest.mark.parametrize("now_there", [shipped(pieces=()), shipped(is_there=False), shipped(pieces=(("MUG", 1),))])
def test_what_was_told_and_undone_is_a_persons_affair(now_there: KnownShipment) -> None:
    before = shipped()
    told = Told(dict(planned(before).mark))
    what = planned(replace(now_there, told="x", told_lines=lines_as_text(before.lines)), told=told)
    assert "SHIPMENT_UNDONE" in [problem.code for problem in what.problems]
    assert [each["number"] for each in what.mark["shipments"]] == ["S1"]


def test_an_agent_without_a_word_is_named() -> None:
    (problem,) = planned(shipped(agent="UPS")).problems
    assert problem.code == "CARRIER_UNMAPPED"
    assert "UPS" in problem.message


# When an order is completed


def open_line(shipped: int) -> OpenLine:
    return OpenLine(10000, "MUG", Decimal(2), Decimal(shipped))


POSTED = carried(OrderState.POSTED, posted_invoice_number="I1")


@pytest.mark.parametrize(
    ("complete", "case", "due"),
    [
        (Complete.NEVER, {"order": POSTED}, False),
        (Complete.POSTED, {"order": POSTED}, True),
        (Complete.POSTED, {}, False),
        (Complete.POSTED, {"order": POSTED, "told": Told({}, NOW)}, False),
        (Complete.POSTED, {"order": replace(POSTED, conflict=True, conflict_code="X")}, False),
        (Complete.SHIPPED, {"order": POSTED}, True),
        (Complete.SHIPPED, {"open_lines": (open_line(2),)}, True),
        (Complete.SHIPPED, {"open_lines": (open_line(1),)}, False),
        (Complete.SHIPPED, {"lines": (*ROWS, row(30000, "CUP", 1, "13"))}, False),
        (Complete.SHIPPED, {"lines": (ROWS[0], ROWS[1], row(30000, "TEA", 1, "13"))}, False),
    ],
)
def test_an_order_is_completed_when_it_is_posted_or_shipped(complete: Complete, case: Any, due: bool) -> None:
    what = planned(shipped(), by=rules(complete=complete), **case)
    assert what.completes is due
    done = complete is Complete.NEVER or case.get("told") is not None
    assert bool(what.waits) is not (due or done)


@pytest.mark.parametrize("there", [(), (shipped(is_there=False),), (shipped(pieces=()),), (shipped(tracking=""),)])
def test_not_while_something_is_not_on_its_way_or_not_told(there: Any) -> None:
    assert not planned(*there, by=rules(complete=Complete.SHIPPED)).completes


@pytest.mark.parametrize(
    ("case", "shipments", "final"),
    [
        ({"order": POSTED}, (shipped(),), True),
        ({"order": POSTED}, (shipped(tracking=""),), False),
        ({"order": POSTED}, (), False),
        ({}, (shipped(),), False),
    ],
)
def test_nothing_more_is_expected_of_a_posted_order_that_is_tracked(case: Any, shipments: Any, final: bool) -> None:
    assert planned(*shipments, **case).is_final is final


FIRST_LOOK = NOW + timedelta(minutes=15)


@pytest.mark.parametrize(
    ("again", "then"), [(None, FIRST_LOOK), (NOW, NOW), (FIRST_LOOK + timedelta(hours=1), FIRST_LOOK)]
)
def test_what_cannot_be_taken_back_waits_for_a_word_and_is_looked_at_again(again: Any, then: Any) -> None:
    """The numbers and the tracking go out."""
    due = planned(shipped(), by=rules(complete=Complete.POSTED, tracking_note=True), order=POSTED)
    assert (due.completes, len(due.notes), due.waits) == (True, 1, ())
    kept = put_off(replace(due, again=again, waits=("before",)), NOW)
    told = ("before", "status and notes wait for a person's word on the take-over")
    assert (kept.completes, kept.notes, kept.waits, kept.again, kept.is_final) == (False, (), told, then, False)
    assert (kept.mark, kept.parcels) == (due.mark, due.parcels)


# What a reading allows


def seen(status: str = "processing", mark: Any = None, **changes: Any) -> ShopOrder:
    return ShopOrder(1334, status, mark, NOW, NOW, **changes)


COMPLETING = planned(shipped(), by=rules(complete=Complete.POSTED), order=POSTED)


@pytest.mark.parametrize(
    ("status", "writes", "given", "code"),
    [
        ("processing", True, "completed", ""),
        ("completed", True, "", ""),
        ("cancelled", True, "", "SHOP_STATUS_LEFT"),
        ("refunded", True, "", "SHOP_STATUS_LEFT"),
        ("on-hold", True, "", "SHOP_STATUS_LEFT"),
        ("trash", False, "", "SHOP_ORDER_TRASHED"),
    ],
)
def test_a_status_is_given_only_from_where_it_may_be(status: str, writes: bool, given: str, code: str) -> None:
    found = permit(seen(status), COMPLETING, rules(complete=Complete.POSTED), BY, STATUSES)
    assert (found.writes, found.status) == (writes, given)
    assert [problem.code for problem in found.problems] == ([code] if code else [])
    assert found.is_complete is (status == "completed")


def test_never_from_a_cancelled_one_though_it_were_configured() -> None:
    found = permit(seen("cancelled"), COMPLETING, rules(complete_from=("cancelled",)), BY, STATUSES)
    assert found.status == ""


def test_an_order_that_cant_be_understood_is_told_nothing() -> None:
    problem = Problem("SHOP_UNREADABLE", "status: is missing")
    assert permit(problem, COMPLETING, RULES, BY, STATUSES) == Permission(False, problems=(problem,))


def test_an_order_that_is_gone_is_told_nothing() -> None:
    found = permit(None, COMPLETING, RULES, BY, STATUSES)
    assert (found.writes, found.problems[0].code) == (False, "SHOP_ORDER_GONE")


@pytest.mark.parametrize(
    ("mark", "foreign"),
    [
        (None, False),
        ("", False),
        ({"by": BY}, False),
        ({"by": "test-0a1b2c3d4e"}, True),
        ({}, True),
        ("text", True),
        ([], True),
    ],
)
def test_what_somebody_else_wrote_is_never_written_over(mark: Any, foreign: bool) -> None:
    assert is_foreign(mark, BY) is foreign
    found = permit(seen(mark=mark), COMPLETING, RULES, BY, STATUSES)
    assert found.writes is not foreign


def test_after_a_lost_answer_what_is_there_is_not_written_again() -> None:
    found = permit(seen("completed", dict(COMPLETING.mark)), COMPLETING, RULES, BY, STATUSES)
    assert (found.writes, found.mark, found.status, found.is_complete) == (True, False, "", True)


@pytest.mark.parametrize(
    ("mark", "same"),
    [({"by": BY, "a": ["1"]}, True), ({"a": ["1"], "by": BY}, True), ({"by": BY}, False), (None, False)],
)
def test_marks_are_compared_by_their_values(mark: Any, same: bool) -> None:
    assert is_same_mark(mark, {"by": BY, "a": ["1"]}) is same


@pytest.mark.parametrize(
    ("after", "status", "confirmed"),
    [
        (seen("completed", {"by": BY}), "completed", True),
        (seen("processing", {"by": BY}), "completed", False),
        (seen("completed", None), "completed", False),
        (seen("processing", {"by": BY}), "", True),
    ],
)
def test_an_answer_confirms_what_it_shows(after: ShopOrder, status: str, confirmed: bool) -> None:
    assert is_confirmed(after, {"by": BY}, status) is confirmed


def test_a_trace_betrays_a_change_meanwhile() -> None:
    assert not was_changed_meanwhile(seen(), seen("completed"))
    assert was_changed_meanwhile(seen(), seen(trace=("77",)))


# The shop's own shipments


PARCEL = Parcel("S1", (("11", 2), ("12", 1)), ("3SABC12345",), "gls")


def test_a_parcel_is_parted_by_the_addresses_its_lines_go_to() -> None:
    lines = [ShopLine("11", "420", 2), ShopLine("12", "421", 1), ShopLine("13", "421", 1)]
    parts = parts_of(PARCEL, lines, ())
    assert isinstance(parts, tuple)
    assert [(part.address_id, part.items) for part in parts] == [("420", (("11", 2),)), ("421", (("12", 1),))]


def test_what_is_not_sent_is_left_out() -> None:
    parts = parts_of(PARCEL, [ShopLine("11", "420", 2), ShopLine("12", "0", 0, is_sent=False)], ())
    assert isinstance(parts, tuple)
    assert [part.items for part in parts] == [(("11", 2),)]


@pytest.mark.parametrize("lines", [[ShopLine("11", "420", 1), ShopLine("12", "420", 1)], [ShopLine("11", "420", 2)]])
def test_what_is_not_open_any_more_is_a_persons_affair(lines: list[ShopLine]) -> None:
    found = parts_of(PARCEL, lines, ())
    assert not isinstance(found, tuple)
    assert found.code == "SHOP_SHIPPED_ALREADY"


def test_an_address_that_has_its_part_already_gets_no_other() -> None:
    lines = [ShopLine("11", "420", 2, shipped=2), ShopLine("12", "421", 1)]
    parts = parts_of(PARCEL, lines, [ShopParcel("1", "S1", BY, "420")])
    assert isinstance(parts, tuple)
    assert [(part.address_id, part.items) for part in parts] == [("421", (("12", 1),))]


@pytest.mark.parametrize(
    ("shipped", "held", "left"), [(0, 0, 3), (1, 0, 2), (0, 2, 1), (2, 1, 1), (1, 2, 1), (3, 3, 0), (0, 4, 0)]
)
def test_what_is_shipped_is_the_most_that_line_or_shipments_say(shipped: int, held: int, left: int) -> None:
    """Nobody knows which of them is current right after a shipment, or when one was deleted."""
    (line,) = with_parcels([ShopLine("11", "420", 3, shipped)], [ShopParcel("1", "", "", items=(("11", held),))])
    assert line.open == left


def test_a_shop_that_does_not_say_what_is_shipped_is_judged_by_what_was_sent() -> None:
    rows = [row(10000, "MUG", 2, "11"), row(20000, "TEA", 1, "12"), row(30000, "MUG", 1, "11")]
    assert lines_sent(rows) == (ShopLine("11", "", 3), ShopLine("12", "", 1))


SAME: dict[str, Any] = {"tracking": "3SABC12345", "items": PARCEL.items[::-1]}


@pytest.mark.parametrize(
    ("shown", "doubles"),
    [
        ({}, True),
        ({"address_id": "420"}, True),
        ({"address_id": "421"}, False),
        ({"tracking": "3SABC 12345"}, True),
        ({"tracking": ""}, False),
        ({"items": (("11", 2),)}, False),
        ({"number": "S0", "author": BY}, False),
    ],
)
def test_a_shipment_that_is_ours_but_for_the_mark_is_a_double(shown: dict[str, Any], doubles: bool) -> None:
    given = {"id": "1", "number": "", "author": "", "address_id": "420", **SAME, **shown}
    assert (find_double([ShopParcel(**given)], replace(PARCEL, address_id="420")) is not None) is doubles


@pytest.mark.parametrize(
    ("shown", "told", "writes"),
    [
        ("3SABC12345", "", False),
        ("3SABC12345", PARCEL.fingerprint, False),
        ("3SABC12345", replace(PARCEL, carrier="").fingerprint, True),
        ("", "", True),
        ("", replace(PARCEL, tracking=()).fingerprint, True),
        ("3SOLD", replace(PARCEL, tracking=("3SOLD",)).fingerprint, True),
        ("3SHAND", replace(PARCEL, tracking=("3SOLD",)).fingerprint, None),
        ("3SHAND", replace(PARCEL, tracking=()).fingerprint, None),
    ],
)
def test_a_tracking_number_is_written_over_ours_alone(shown: str, told: str, writes: bool | None) -> None:
    found = keeps_up(ShopParcel("1", "S1", BY, tracking=shown), PARCEL, told)
    assert found.code == "SHOP_TRACKING_OTHER" if isinstance(found, Problem) else found is writes


LINES = (ShopLine("11", "", 2), ShopLine("12", "", 1))
OURS = ShopParcel("7", "S1", BY, tracking="3SABC12345", items=PARCEL.items)


@pytest.mark.parametrize(
    ("known", "lines", "found", "step"),
    [
        ({}, LINES, (), ParcelStep((), makes=(PARCEL,))),
        ({}, LINES, (OURS,), ParcelStep(("7",))),
        ({}, LINES, (replace(OURS, tracking=""),), ParcelStep(("7",), changes=("7",))),
        ({"shop_id": "7"}, LINES, (), ParcelStep(("7",))),
        ({}, [replace(line, is_sent=False) for line in LINES], (), ParcelStep(())),
        ({}, LINES, (replace(OURS, number="", author=""),), "SHOP_SHIPPED_ALREADY"),
        ({}, LINES[:1], (), "SHOP_SHIPPED_ALREADY"),
        ({}, LINES, (replace(OURS, tracking="3SHAND"),), "SHOP_TRACKING_OTHER"),
    ],
)
def test_what_is_done_for_a_parcel_by_what_the_shop_has(known: Any, lines: Any, found: Any, step: Any) -> None:
    """Of one that we made and that is gone, nothing is made again: somebody took it away."""
    decided = parcel_step(PARCEL, shipped(told=PARCEL.fingerprint, **known), lines, found, BY)
    assert (decided.code if isinstance(decided, Problem) else decided) == step
    if isinstance(step, ParcelStep):
        assert step.is_nothing is not bool(step.has or step.makes)


@pytest.mark.parametrize(
    ("status", "may_ship", "is_complete", "code"),
    [
        ("awaiting-fulfillment", True, False, ""),
        ("shipped", True, True, ""),
        ("completed", True, True, ""),
        ("partially-refunded", True, False, "SHOP_STATUS_LEFT"),
        ("incomplete", False, False, "SHOP_NOT_SHIPPABLE"),
        ("cancelled", False, False, "SHOP_NOT_SHIPPABLE"),
        ("declined", False, False, "SHOP_NOT_SHIPPABLE"),
        ("refunded", False, False, "SHOP_NOT_SHIPPABLE"),
        ("disputed", False, False, "SHOP_NOT_SHIPPABLE"),
        ("manual-verification-required", False, False, "SHOP_NOT_SHIPPABLE"),
    ],
)
def test_which_orders_of_bigcommerce_are_shipped_and_which_are_done(
    status: str, may_ship: bool, is_complete: bool, code: str
) -> None:
    by = rules(complete=Complete.POSTED, complete_status="shipped", complete_from=("awaiting-fulfillment",))
    found = permit(seen(status), planned(shipped(), by=by, order=POSTED), by, BY, statuses_of(Platform.BIGCOMMERCE))
    assert (found.parcels, found.is_complete) == (may_ship, is_complete)
    assert [problem.code for problem in found.problems] == ([code] if code else [])


def test_ours_is_found_by_its_marker() -> None:
    shop = [ShopParcel("1", "", ""), ShopParcel("2", "S1", "other"), ShopParcel("3", "S1", BY, "420")]
    assert find_parcel(shop, PARCEL, BY) == shop[2]
    assert find_parcel(shop, replace(PARCEL, address_id="421"), BY) is None
    assert find_parcel(shop, replace(PARCEL, number="S2"), BY) is None


def test_a_note_is_found_by_the_shipment_it_tells_of() -> None:
    assert note_text(PARCEL) == "GLS 3SABC12345 (S1)"
    assert holds_note(["Thank you", "GLS 3SABC12345 (S1)"], PARCEL)
    assert not holds_note(["GLS 3SABC12345 (S10)"], PARCEL)
