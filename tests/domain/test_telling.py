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
from woobc.core.domain.shipments import OpenLine, Shipment, ShippedLine
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
    Statuses,
    Told,
    as_text,
    described,
    described_mark,
    described_parts,
    find_double,
    find_parcel,
    foreign_parcels,
    holds_note,
    is_confirmed,
    is_foreign,
    is_same_mark,
    is_same_tracking,
    keeps_up,
    lines_as_text,
    lines_sent,
    note_text,
    parcel_step,
    parts_of,
    permit,
    plan,
    put_off,
    shipment_elsewhere,
    statuses_of,
    unmatched,
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


def test_the_first_time_that_is_over_is_when_it_is_looked_again() -> None:
    later = NOW + timedelta(hours=1)
    for first, second in ((NOW, later), (later, NOW)):
        what = planned(shipped(tracking="", seen_at=first), shipped("S2", tracking="", seen_at=second), now=later)
        assert what.again == NOW + timedelta(hours=4)
        assert what.waits == tuple(f"shipment {number} waits for a tracking number" for number in ("S1", "S2"))


def test_what_was_told_stays_told_though_its_number_is_taken_away() -> None:
    told = Told(dict(planned(shipped()).mark))
    assert planned(shipped(tracking=""), told=told).mark["shipments"] == [{"number": "S1"}]


# Lines


@pytest.mark.parametrize(
    ("pieces", "by_number", "items"),
    [
        (ALL, False, (("11", 2), ("12", 1))),
        ((("mug", 1),), False, (("11", 1),)),
        ((("MUG", 1), ("MUG", 1), ("TEA", 1)), False, (("11", 2), ("12", 1))),
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
    what = planned(shipped(pieces=(("MUG", 1),)), shipped("S2", (("MUG", 3),)), shipped("S3", (("MUG", 1), ("TEA", 1))))
    assert [each.items for each in what.parcels] == [(("11", 1),), (("11", 1),), (("12", 1),)]
    message = "More was shipped than ordered (S2, S3); no more than ordered is told."
    assert what.problems == (Problem("SHIPPED_MORE", message),)


def test_pieces_of_a_line_that_went_as_two_rows_are_counted_together() -> None:
    rows = (row(10000, "MUG", 1, "11"), row(20000, "MUG", 2, "11"))
    what = planned(shipped(pieces=(("MUG", 1), ("MUG", 2))), lines=rows, by_line_number=True)
    assert [each.items for each in what.parcels] == [(("11", 3),)]
    assert what.problems == ()


def test_a_parcel_the_shop_knows_is_not_told_again_unless_its_tracking_changed() -> None:
    (known,) = planned(shipped()).parcels
    assert planned(shipped(told=known.fingerprint)).parcels == ()
    assert len(planned(shipped(told=known.fingerprint, tracking="3SABC99999")).parcels) == 1


# Undone


IN_MARK = Told({"by": BY, "shipments": [{"number": "S1"}]})


@pytest.mark.parametrize(
    ("shipment", "told", "undone"),
    [
        (shipped(pieces=()), IN_MARK, True),
        (shipped(is_there=False), IN_MARK, True),
        (shipped(is_there=False, told="x"), Told(), True),
        (shipped(pieces=(("MUG", 1),), told_lines=lines_as_text(shipped().lines)), IN_MARK, True),
        (shipped(told_lines=lines_as_text(shipped().lines)), IN_MARK, False),
        (shipped(pieces=(("MUG", 1),)), IN_MARK, False),  # what of it was told nobody knows
        (shipped(is_there=False), Told(), False),
        (shipped(pieces=()), Told(), False),
        (shipped(pieces=(("MUG", 1),), told_lines=lines_as_text(shipped().lines)), Told(), False),
    ],
)
def test_what_was_told_and_undone_is_a_persons_affair(shipment: KnownShipment, told: Told, undone: bool) -> None:
    """It stays told."""
    what = planned(shipment, told=told)
    problem = Problem("SHIPMENT_UNDONE", "Undone in Business Central after the shop was told: S1.")
    assert what.problems == ((problem,) if undone else ())
    if told is IN_MARK:
        assert [each["number"] for each in what.mark["shipments"]] == ["S1"]


def test_all_that_was_undone_is_named() -> None:
    there = [shipped(number, is_there=False, told="x") for number in ("S1", "S2")]
    (problem,) = planned(*there).problems
    assert problem.message == "Undone in Business Central after the shop was told: S1, S2."


def test_an_agent_without_a_word_is_named() -> None:
    what = planned(shipped(agent="UPS"))
    assert what.problems == (Problem("CARRIER_UNMAPPED", "No word of the shop for the shipping agent UPS."),)
    assert [each.carrier for each in what.parcels] == [""]


def test_a_shipment_without_an_agent_lacks_no_word() -> None:
    assert planned(shipped(agent="")).problems == ()


# Notes


@pytest.mark.parametrize(
    ("note", "tracking", "is_on", "noted"),
    [
        ("", "3SABC12345", True, True),
        ("intended", "3SABC12345", True, True),
        ("written", "3SABC12345", True, False),
        ("unknown", "3SABC12345", True, False),
        ("", "", True, False),
        ("", "3SABC12345", False, False),
        ("intended", "3SABC12345", False, False),
    ],
)
def test_a_customer_is_mailed_once_and_only_with_a_tracking_number(
    note: str, tracking: str, is_on: bool, noted: bool
) -> None:
    what = planned(shipped(note=note, tracking=tracking), by=rules(tracking_note=is_on), now=NOW + timedelta(hours=5))
    assert what.mark["shipments"]
    assert [each.number for each in what.notes] == (["S1"] if noted else [])


def test_what_cant_be_matched_is_told_where_the_shop_has_shipments() -> None:
    cup = shipped(pieces=(("CUP", 1),))
    assert planned(cup, shipped("S2")).unmatched == ("S1",)
    without = planned(cup, shipped("S2"), by=rules(tracking=False))
    assert (without.unmatched, without.parcels) == ((), ())


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


@pytest.mark.parametrize(
    "undone", [shipped("S2", (("CUP", 1),), is_there=False), shipped("S2", ()), shipped("S2", is_there=False)]
)
def test_what_was_undone_keeps_no_order_from_being_completed(undone: KnownShipment) -> None:
    assert planned(shipped(), undone, by=rules(complete=Complete.SHIPPED)).completes


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


@pytest.mark.parametrize("undone", [shipped(is_there=False), shipped(pieces=())])
def test_a_shipment_that_was_undone_is_none_that_was_expected(undone: KnownShipment) -> None:
    assert not planned(undone, order=POSTED).is_final
    assert planned(undone, shipped("S2"), order=POSTED).is_final


def test_a_shipment_that_waits_for_its_number_is_expected_to_be_told() -> None:
    """Also of an order that is told nothing but its shipments' tracking numbers."""
    waiting = planned(shipped(), shipped("S2", tracking=""), order=POSTED, by=rules(numbers=False))
    assert (bool(waiting.waits), waiting.is_final) == (True, False)


@pytest.mark.parametrize(
    ("changes", "final"),
    [
        ({"numbers": False, "tracking": False, "complete": Complete.POSTED}, True),
        ({"numbers": False, "tracking": False, "complete": Complete.SHIPPED}, False),
        ({"numbers": True, "tracking": False}, False),
        ({"numbers": False, "tracking": True}, False),
    ],
)
def test_without_a_shipment_a_posted_order_is_done_where_none_is_told(changes: dict[str, Any], final: bool) -> None:
    assert planned(by=rules(**changes), order=POSTED).is_final is final


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


@pytest.mark.parametrize(
    ("shown", "code", "message"),
    [
        (None, "SHOP_ORDER_GONE", "The shop does not have the order any more."),
        (seen("trash"), "SHOP_ORDER_TRASHED", "The order is in the shop's trash; writing to it would take it out."),
        *(
            (
                seen(mark=mark),
                "SHOP_MARK_FOREIGN",
                f"The order bears a mark of another middleware ({writer}); nothing is written over it.",
            )
            for mark, writer in (
                ({"by": "test-0a1b2c3d4e"}, "test-0a1b2c3d4e"),
                ({"by": "x" * 61}, "x" * 60),
                ({}, "unknown"),
                ("text", "unknown"),
            )
        ),
    ],
)
def test_an_order_that_is_not_there_or_not_ours_is_told_nothing(
    shown: ShopOrder | None, code: str, message: str
) -> None:
    found = permit(shown, COMPLETING, RULES, BY, STATUSES)
    assert found == Permission(False, problems=(Problem(code, message),))


def test_a_mark_of_nothing_but_our_name_is_not_written() -> None:
    by = rules(numbers=False, tracking=False, complete=Complete.POSTED)
    found = permit(seen(), planned(by=by, order=POSTED), by, BY, STATUSES)
    assert found == Permission(True, status="completed")
    assert permit(seen(), COMPLETING, rules(complete=Complete.POSTED), BY, STATUSES).mark


@pytest.mark.parametrize(("status", "noted"), [("processing", True), ("completed", True), ("cancelled", False)])
def test_nobody_is_mailed_about_an_order_that_was_cancelled(status: str, noted: bool) -> None:
    by = rules(tracking_note=True)
    assert permit(seen(status), planned(shipped(), by=by), by, BY, STATUSES).notes is noted
    assert not permit(seen(status), planned(shipped()), by, BY, STATUSES).notes


def test_a_status_that_is_left_is_told() -> None:
    found = permit(seen("on-hold"), COMPLETING, rules(complete_from=("processing", "paid")), BY, STATUSES)
    message = "Its status in the shop is on-hold, and only processing, paid is left."
    assert found.problems == (Problem("SHOP_STATUS_LEFT", message),)


def test_no_shipment_is_made_where_the_customer_might_be_mailed_about_nothing() -> None:
    found = permit(seen("refunded"), COMPLETING, RULES, BY, statuses_of(Platform.BIGCOMMERCE))
    message = "Its status in the shop is refunded, so no shipment is made there, of which the customer may be mailed."
    assert found == Permission(False, problems=(Problem("SHOP_NOT_SHIPPABLE", message),))


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


@pytest.mark.parametrize(
    ("lines", "told"),
    [
        ([ShopLine("11", "420", 1), ShopLine("12", "420", 1)], "2 of line 11, and the shop has 1 left to ship."),
        ([ShopLine("11", "420", 2)], "1 of line 12, and the shop has 0 left to ship."),
    ],
)
def test_what_is_not_open_any_more_is_a_persons_affair(lines: list[ShopLine], told: str) -> None:
    assert parts_of(PARCEL, lines, ()) == Problem("SHOP_SHIPPED_ALREADY", f"Shipment S1 has {told}")


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
    other = ShopLine("12", "420", 1)
    line, kept = with_parcels(
        [ShopLine("11", "420", 3, shipped), other], [ShopParcel("1", "", "", items=(("11", held),))]
    )
    assert line.open == left
    assert kept == other


def test_what_several_shipments_hold_of_a_line_is_summed() -> None:
    found = [ShopParcel("1", "", "", items=(("11", 1), ("12", 2))), ShopParcel("2", "", "", items=(("11", 1),))]
    lines = with_parcels([ShopLine("11", "420", 3), ShopLine("12", "420", 3)], found)
    assert [line.shipped for line in lines] == [2, 2]


def test_a_shop_that_does_not_say_what_is_shipped_is_judged_by_what_was_sent() -> None:
    """Not by what is no article, nor by what is no line of the shop."""
    rows = [
        row(10000, "MUG", 2, "11"),
        row(20000, "TEA", 1, "12"),
        row(30000, "MUG", 1, "11"),
        row(40000, "BOX", 1, ""),
    ]
    rows.append(row(50000, "6810", 1, "90")._replace(line_type="G/L Account"))
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
    found = find_double([ShopParcel(**given)], replace(PARCEL, address_id="420"))
    message = "The shop's shipment 1 has the same pieces and tracking number as shipment S1."
    assert found == (Problem("SHOP_SHIPPED_ALREADY", message) if doubles else None)


def test_a_parcel_without_an_address_doubles_one_of_any() -> None:
    assert find_double([ShopParcel("1", "", "", "420", **SAME)], PARCEL)


@pytest.mark.parametrize(
    ("shown", "numbers", "same"),
    [
        ("3SABC12345,3SABC12346", ("3SABC12345", "3SABC12346"), True),
        ("3SABC12345, 3SABC12346", ("3SABC12345", "3SABC12346"), True),
        ("JD01460000 1234", ("JD 0146 0000 1234",), True),
        ("3SABC12345", ("3SABC12345", "3SABC12346"), False),
        ("", (), True),
    ],
)
def test_tracking_numbers_are_the_same_but_for_blanks(shown: str, numbers: tuple[str, ...], same: bool) -> None:
    assert is_same_tracking(shown, numbers) is same


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
    message = f"Shipment S1 has the tracking number {shown} in the shop, which woobc did not write."
    assert found == (Problem("SHOP_TRACKING_OTHER", message) if writes is None else writes)


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


def test_a_carrier_that_was_told_otherwise_is_written_anew() -> None:
    told = replace(PARCEL, carrier="").fingerprint
    assert parcel_step(PARCEL, shipped(told=told), LINES, (OURS,), BY) == ParcelStep(("7",), changes=("7",))


def test_a_shipment_that_somebody_else_has_marked_is_a_persons_affair() -> None:
    """Of shipments that are none of these, nobody asks."""
    strangers = [replace(OURS, author=author) for author in ("test-2", "test-1")]
    others = [replace(OURS, number="S9", author="test-3"), ShopParcel("8", "", "")]
    message = "A shipment in the shop bears the mark of another middleware (test-1, test-2)."
    assert foreign_parcels([OURS, *strangers, *others], [PARCEL], BY) == Problem("SHOP_MARK_FOREIGN", message)
    assert foreign_parcels([OURS, *others], [PARCEL], BY) is None


@pytest.mark.parametrize(
    ("external", "told"),
    [("EU-1334", None), ("eu-1334 ", None), ("EU-1335", "EU-1335"), ("", "no number")],
)
def test_a_shipment_of_the_sales_order_with_another_number_is_not_the_orders(external: str, told: str | None) -> None:
    shipment = Shipment("S1", "SO1", external, NOW, ())
    message = f"Shipment S1 of SO1 bears {told}, not ours."
    assert shipment_elsewhere(shipment, carried()) == (Problem("SHIPMENT_ELSEWHERE", message) if told else None)


def test_what_the_shop_so_is_not_told_of_is_named() -> None:
    message = "The lines of shipment S1, S2 can't be matched with the shop's, which so is not told of it."
    assert unmatched(["S1", "S2"]) == Problem("SHIPMENT_UNMATCHED", message)
    assert unmatched([]) is None


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


def test_what_the_statuses_of_a_platform_mean() -> None:
    assert statuses_of(Platform.WOOCOMMERCE) == Statuses({"cancelled", "failed"})
    assert statuses_of(Platform.BIGCOMMERCE) == Statuses(
        {"cancelled", "declined"},
        {"cancelled", "declined", "incomplete", "refunded", "disputed", "manual-verification-required"},
        {"shipped", "completed"},
    )


def test_ours_is_found_by_its_marker() -> None:
    shop = [ShopParcel("1", "", ""), ShopParcel("2", "S1", "other"), ShopParcel("3", "S1", BY, "420")]
    assert find_parcel(shop, PARCEL, BY) == shop[2]
    assert find_parcel(shop, replace(PARCEL, address_id="421"), BY) is None
    assert find_parcel(shop, replace(PARCEL, number="S2"), BY) is None


def test_a_note_is_found_by_the_shipment_it_tells_of() -> None:
    assert note_text(PARCEL) == "GLS 3SABC12345 (S1)"
    assert note_text(replace(PARCEL, tracking=("3SA", "3SB"), carrier="")) == "3SA, 3SB (S1)"
    assert holds_note(["Thank you", "GLS 3SABC12345 (S1)"], PARCEL)
    assert not holds_note(["GLS 3SABC12345 (S10)"], PARCEL)


# For people


def test_what_is_told_is_described() -> None:
    by = rules(tracking_note=True, complete=Complete.POSTED)
    what = planned(shipped(), by=by, order=carried(OrderState.POSTED, posted_invoice_number="I1, I2"))
    numbers = "SO1; invoice I1; invoice I2; shipment S1 (gls 3SABC12345)"
    assert described(what) == numbers
    permission = permit(seen(), what, by, BY, STATUSES)
    assert described(what, permission) == f"{numbers}; status completed"
    parts = ["S1 with 2 of MUG, 1 of TEA", "note to the customer: GLS 3SABC12345 (S1)"]
    assert described_parts(what, permission, ROWS, has_own=True) == parts
    assert described_parts(what, permission, ROWS[:1], has_own=True)[0] == "S1 with 2 of MUG, 1 of 12"
    assert described_parts(what, permission, ROWS, has_own=False) == parts[1:]
    assert described_parts(what, replace(permission, notes=False), ROWS, has_own=True) == parts[:1]


def test_what_lies_in_the_shop_is_described() -> None:
    mark = {"by": BY, "shipments": [{"number": "S1"}, {"number": "S2", "tracking": ["3SA", "3SB"]}]}
    assert described_mark(mark, False) == "shipment S1; shipment S2 (3SA, 3SB)"
    assert described_mark(mark, True) == "shipment S1; shipment S2 (3SA, 3SB); completed"
    assert described(planned(by=rules(numbers=False))) == "nothing"


def test_what_is_told_has_one_form() -> None:
    assert as_text({"b": ["é"], "a": 1}) == '{"a":1,"b":["é"]}'
