"""A change in the store after sending is told field by field, and nothing else is."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from tests.domain.factories import ADDRESS, line, order, refund, shipping
from woobc.core.domain.differences import (
    Difference,
    Remembered,
    conflict_code,
    differences_from_text,
    differences_to_text,
    find_differences,
    summary,
)
from woobc.core.domain.orders import Address, Order, Presence

SENT = order(line(line_id="1"), line(line_id="2", name="Shirt", sku="TS-001"), shipping())
CANCELLED = {"cancelled", "failed"}


def lines_with(place: int, **changes: Any) -> Order:
    lines = list(SENT.lines)
    lines[place] = replace(lines[place], **changes)
    return replace(SENT, lines=tuple(lines))


@pytest.mark.parametrize(
    "present",
    [
        SENT,
        replace(SENT, total=Decimal("29.150")),
        replace(SENT, status="completed", modified=SENT.created, customer_note="Thanks", email="new@example.com"),
        replace(SENT, billing=replace(ADDRESS, city=" Utrecht\u200b")),
        replace(SENT, lines=SENT.lines[::-1]),
        lines_with(1, sku="TS-001-NEW"),
        lines_with(0, quantity=Decimal("1.0"), total=Decimal("10.0")),
    ],
)
def test_what_does_not_concern_the_sales_order_is_no_difference(present: Order) -> None:
    assert find_differences(SENT, present) == ()
    assert conflict_code(SENT, present, Presence.LISTED, CANCELLED) is None


@pytest.mark.parametrize(
    ("present", "difference"),
    [
        (replace(SENT, currency="USD"), Difference("currency", "EUR", "USD")),
        (replace(SENT, total=Decimal("30.00")), Difference("total", "29.15", "30.00")),
        (replace(SENT, total_tax=Decimal("5.07")), Difference("total_tax", "5.06", "5.07")),
        (replace(SENT, billing=replace(ADDRESS, city="Ede")), Difference("billing.city", "Utrecht", "Ede")),
        (replace(SENT, shipping=replace(SENT.shipping, phone="020")), Difference("shipping.phone", "", "020")),
        (
            replace(SENT, more_addresses=(("5", replace(SENT.shipping, city="Ede")),)),
            Difference("shipping 5.city", "", "Ede"),
        ),
        (lines_with(0, quantity=Decimal(2)), Difference("item line 1 quantity", "1", "2")),
        (lines_with(1, name="Shirt, red"), Difference("item line 2 name", "Shirt", "Shirt, red")),
        (lines_with(2, method="pickup"), Difference("shipping line 90 method", "flat_rate", "pickup")),
        (replace(SENT, lines=SENT.lines[1:]), Difference("item line 1", "1 × Mug, 10.00 + 2.10 tax", "")),
        (
            replace(SENT, lines=(*SENT.lines, line(line_id="3"))),
            Difference("item line 3", "", "1 × Mug, 10.00 + 2.10 tax"),
        ),
    ],
)
def test_a_change_is_told_by_its_field(present: Order, difference: Difference) -> None:
    assert find_differences(SENT, present) == (difference,)
    assert conflict_code(SENT, present, Presence.LISTED, CANCELLED) == "CHANGED_IN_STORE"


def test_a_line_that_goes_elsewhere_is_told() -> None:
    assert find_differences(SENT, lines_with(0, address_id="5")) == (Difference("item line 1 address", "", "5"),)


def test_an_address_that_is_gone_is_told_field_by_field() -> None:
    two = replace(SENT, more_addresses=(("5", Address(city="Ede", phone="020")),))
    assert find_differences(two, SENT) == (
        Difference("shipping 5.city", "Ede", ""),
        Difference("shipping 5.phone", "020", ""),
    )


def test_a_difference_reads_as_a_sentence() -> None:
    assert str(Difference("total", "5", "6")) == "total: 5 -> 6"
    assert str(Difference("total", "", "6")) == "total: nothing -> 6"
    assert str(Difference("total", "5", "")) == "total: 5 -> nothing"


@pytest.mark.parametrize(
    ("present", "told"),
    [
        (SENT, ""),
        (replace(SENT, total=Decimal("30.00")), "Changed: total: 29.15 -> 30.00."),
        (replace(SENT, billing=replace(ADDRESS, city="Ede", phone="020")), "Changed: billing address."),
        (lines_with(0, quantity=Decimal(2)), 'Changed: "Mug" quantity: 1 -> 2.'),
        (
            lines_with(0, name="Mug &amp; spoon", total=Decimal(9)),
            'Changed: "Mug & spoon" name: Mug -> Mug & spoon; "Mug & spoon" total: 10.00 -> 9.',
        ),
        (lines_with(1, method="x"), 'Changed: "Shirt" method: nothing -> x.'),
        (replace(SENT, lines=SENT.lines[1:]), "Changed: item line 1: 1 × Mug, 10.00 + 2.10 tax -> nothing."),
    ],
)
def test_a_summary_names_lines_and_no_part_of_an_address(present: Order, told: str) -> None:
    assert summary(find_differences(SENT, present), present) == told


def test_a_summary_tells_three_and_how_many_more() -> None:
    found = [Difference(name, "1", "2") for name in ("total", "total_tax", "refunded", "currency", "status")]
    three = "Changed: total: 1 -> 2; total_tax: 1 -> 2; refunded: 1 -> 2"
    assert [summary(found[:count], SENT) for count in (3, 4, 5)] == [
        f"{three}.",
        f"{three}; and 1 more.",
        f"{three}; and 2 more.",
    ]


def test_the_name_of_a_line_is_cut_in_a_summary() -> None:
    named = lines_with(0, name="x" * 81)
    assert summary([Difference("item line 1 quantity", "1", "2")], named) == f'Changed: "{"x" * 80}" quantity: 1 -> 2.'


def test_differences_are_stored_as_people_can_read_them() -> None:
    assert "Größe" in differences_to_text([Difference("shipping.company", "Größe", "")])


def test_a_refund_is_a_difference_of_its_own_code() -> None:
    present = replace(SENT, refunds=(refund("5.00"),))
    assert find_differences(SENT, present) == (Difference("refunded", "0", "5.00"),)
    assert conflict_code(SENT, present, Presence.LISTED, CANCELLED) == "REFUNDED_IN_STORE"
    assert conflict_code(present, present, Presence.LISTED, CANCELLED) is None


@pytest.mark.parametrize(
    ("status", "presence", "code"),
    [
        ("cancelled", Presence.LISTED, "CANCELLED_IN_STORE"),
        ("cancelled", Presence.TRASHED, "DELETED_IN_STORE"),
        ("trash", Presence.TRASHED, "DELETED_IN_STORE"),
        ("completed", Presence.VANISHED, None),
    ],
)
def test_the_gravest_change_names_the_conflict(status: str, presence: Presence, code: str | None) -> None:
    assert conflict_code(SENT, replace(SENT, status=status), presence, CANCELLED) == code


def test_an_order_that_is_gone_is_deleted_and_an_unreadable_one_is_not_judged() -> None:
    assert conflict_code(SENT, None, Presence.GONE, CANCELLED) == "DELETED_IN_STORE"
    with pytest.raises(ValueError, match="not understood"):
        conflict_code(SENT, None, Presence.LISTED, CANCELLED)


def test_a_cancellation_that_was_accepted_is_no_conflict_any_more() -> None:
    cancelled = replace(SENT, status="cancelled")
    assert conflict_code(cancelled, cancelled, Presence.LISTED, CANCELLED) is None


def test_a_trashed_order_that_was_accepted_so_is_no_conflict() -> None:
    trashed = replace(SENT, status="trash")
    assert conflict_code(trashed, trashed, Presence.TRASHED, CANCELLED) is None


REMEMBERED = Remembered(SENT.status, Decimal(0), SENT.content_hash())
DEARER, REFUNDED = replace(SENT, total=Decimal(1)), replace(SENT, refunds=(refund("5.00"),))


@pytest.mark.parametrize(
    ("accepted", "present", "presence", "code"),
    [
        (REMEMBERED, SENT, Presence.LISTED, None),
        (REMEMBERED, DEARER, Presence.LISTED, "CHANGED_IN_STORE"),
        (REMEMBERED, REFUNDED, Presence.LISTED, "REFUNDED_IN_STORE"),
        (replace(REMEMBERED, refunded=None), REFUNDED, Presence.LISTED, "CHANGED_IN_STORE"),
        (replace(REMEMBERED, content_hash=""), SENT, Presence.LISTED, "NOT_COMPARABLE"),
        (replace(REMEMBERED, content_hash=""), DEARER, Presence.LISTED, "NOT_COMPARABLE"),
        (REMEMBERED, replace(SENT, status="cancelled"), Presence.LISTED, "CANCELLED_IN_STORE"),
        (REMEMBERED, replace(SENT, status="completed"), Presence.LISTED, None),
        (replace(REMEMBERED, status=None), replace(SENT, status="cancelled"), Presence.LISTED, "CANCELLED_IN_STORE"),
        (REMEMBERED, replace(SENT, status="trash"), Presence.TRASHED, "DELETED_IN_STORE"),
        (REMEMBERED, None, Presence.GONE, "DELETED_IN_STORE"),
        (replace(REMEMBERED, status="trash"), replace(SENT, status="trash"), Presence.TRASHED, None),
        (
            Remembered("trash", Decimal(0), ""),
            replace(SENT, status="trash"),
            Presence.TRASHED,
            "DELETED_IN_STORE",
        ),
    ],
)
def test_an_order_whose_document_is_gone_is_judged_by_what_is_remembered(
    accepted: Remembered, present: Order | None, presence: Presence, code: str | None
) -> None:
    assert conflict_code(accepted, present, presence, CANCELLED) == code


def test_of_a_document_that_is_gone_status_and_refunds_can_still_be_told() -> None:
    present = replace(REFUNDED, status="cancelled", total=Decimal(1))
    status = Difference("status", SENT.status, "cancelled")
    assert REMEMBERED.find_differences(present) == (status, Difference("refunded", "0", "5.00"))
    assert replace(REMEMBERED, refunded=None).find_differences(present) == (status,)
    assert replace(REMEMBERED, status=None, refunded=None).find_differences(present) == ()
    assert REMEMBERED.find_differences(SENT) == ()


@given(st.lists(st.builds(Difference, st.text(), st.text(), st.text())))
def test_differences_survive_being_stored(differences: list[Difference]) -> None:
    assert differences_from_text(differences_to_text(differences)) == tuple(differences)
