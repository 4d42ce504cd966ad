"""What is apart between an order here and its documents in Business Central: every case; what is none stands beside it."""

from __future__ import annotations

from datetime import datetime, timedelta
from decimal import Decimal
from typing import Any

import pytest
from msgspec.structs import replace

from tests.domain.factories import NOW, line, order, reading, refund, stored, terms
from woobc.core.domain.audit import (
    Brief,
    Circumstances,
    Gap,
    GapKind,
    OurNumber,
    judge_documents,
    judge_reading,
    memo_gap,
    read_number,
    seems_apart,
    tells_ours,
)
from woobc.core.domain.credit_memos import HeldMemo, StoredRefund
from woobc.core.domain.documents import Document, DocumentKind
from woobc.core.domain.lifecycle import ENDED, OrderState, RefundState
from woobc.core.domain.orders import Presence

TOTAL = Decimal("12.10")
SOLD = order(line())
START = terms().boundaries.start
VERIFIED = {"state": OrderState.VERIFIED, "nav_sales_order_number": "S1", "ready_since": NOW}
POSTED = {
    "state": OrderState.POSTED,
    "nav_sales_order_number": "S1",
    "posted_invoice_number": "I1",
}
LONG_AGO = NOW - timedelta(hours=2)


def sales_order(number: str = "S1", total: Decimal = TOTAL) -> Document:
    return Document(DocumentKind.SALES_ORDER, number, "EU-1334", total=total)


def invoice(number: str = "I1", of: str = "S1", total: Decimal = TOTAL, **more: Any) -> Document:
    return Document(DocumentKind.POSTED_INVOICE, number, "EU-1334", order_number=of, total=total, **more)


Told = tuple[GapKind, str] | None
PREPAID = invoice("P1", of="")

CASES: dict[str, tuple[dict[str, Any], list[Document], Told]] = {
    "as it should be": (VERIFIED, [sales_order()], None),
    "posted as it should be": (POSTED, [invoice()], None),
    "invoiced in parts": (
        {**POSTED, "posted_invoice_number": "I1, I2"},
        [invoice(total=TOTAL - 2), invoice("I2", total=Decimal(2))],
        None,
    ),
    "nothing there": (VERIFIED, [], (GapKind.MISSING_IN_BC, "verified here as S1")),
    "released, and nothing there": (
        {**VERIFIED, "state": OrderState.RELEASED},
        [],
        (GapKind.MISSING_IN_BC, "released here as S1"),
    ),
    "nothing but a prepayment's invoice there": (VERIFIED, [PREPAID], (GapKind.MISSING_IN_BC, "verified here as S1")),
    "nothing there, and a person left it so": ({**VERIFIED, "ready_since": None}, [], None),
    "no invoice there": (POSTED, [], (GapKind.MISSING_IN_BC, "posted here as I1")),
    "two sales orders": (
        VERIFIED,
        [sales_order(), sales_order("S2")],
        (GapKind.DOUBLED_IN_BC, "sales order S1, sales order S2 there"),
    ),
    "one sales order, shown twice": (VERIFIED, [sales_order(), sales_order()], None),
    "another sales order": (
        VERIFIED,
        [sales_order("S2")],
        (GapKind.APART_IN_BC, "verified here as S1, sales order S2 there"),
    ),
    "posted there, still verified here": (
        VERIFIED,
        [invoice()],
        (GapKind.APART_IN_BC, "verified here, posted sales invoice I1 there"),
    ),
    "posted in part": (VERIFIED, [sales_order(), invoice(total=Decimal(1))], None),
    "posted here, not there": (
        POSTED,
        [sales_order()],
        (GapKind.APART_IN_BC, "posted here as I1, sales order S1 there"),
    ),
    "posted here, two sales orders there": (
        POSTED,
        [sales_order(), sales_order("S2")],
        (GapKind.DOUBLED_IN_BC, "posted here as I1, sales order S1, sales order S2 there"),
    ),
    "posted, and open again": (
        POSTED,
        [sales_order("S2"), invoice()],
        (GapKind.DOUBLED_IN_BC, "posted here as I1, sales order S2 there"),
    ),
    "invoices of two sales orders": (
        POSTED,
        [invoice(), invoice("I2", of="S2")],
        (GapKind.DOUBLED_IN_BC, "posted sales invoice I1, posted sales invoice I2 of different sales orders there"),
    ),
    "another invoice": (
        POSTED,
        [invoice("I2")],
        (GapKind.APART_IN_BC, "posted here as I1, posted sales invoice I2 there"),
    ),
    "a prepayment's invoice beside it": (POSTED, [invoice(), PREPAID], None),
    "another total": (
        VERIFIED,
        [sales_order(total=TOTAL + 5)],
        (GapKind.TOTAL_IN_BC, "17.10 there, 12.10 here"),
    ),
    "another total invoiced": (POSTED, [invoice(total=TOTAL + 5)], (GapKind.TOTAL_IN_BC, "17.10 there, 12.10 here")),
    "another total after a prepayment": (
        {**POSTED, "prepayment_invoice_number": "P1"},
        [invoice(total=Decimal(2)), PREPAID],
        None,
    ),
    "no total": (VERIFIED, [Document(DocumentKind.SALES_ORDER, "S1", "EU-1334")], None),
    "cents apart": (VERIFIED, [sales_order(total=TOTAL + Decimal("0.05"))], None),
    "a cent more apart": (
        VERIFIED,
        [sales_order(total=TOTAL - Decimal("0.06"))],
        (GapKind.TOTAL_IN_BC, "12.04 there, 12.10 here"),
    ),
    "a cent for each of many lines": (
        {**VERIFIED, "line_count": 9},
        [sales_order(total=TOTAL + Decimal("0.09"))],
        None,
    ),
    "sent with another total": ({**VERIFIED, "sent_total": TOTAL - 2}, [sales_order(total=TOTAL - 2)], None),
    "the store's total, though another was sent": ({**VERIFIED, "sent_total": TOTAL - 2}, [sales_order()], None),
    "refunded since": ({**POSTED, "refunded": Decimal(5)}, [invoice(total=TOTAL - 5)], None),
    "refunded before": (
        {**POSTED, "refunded": Decimal(7), "accepted_refunded": Decimal(5)},
        [invoice(total=TOTAL - 5)],
        None,
    ),
    "refunded, and another total": (
        {**POSTED, "refunded": Decimal(5)},
        [invoice(total=TOTAL + 5)],
        (GapKind.TOTAL_IN_BC, "17.10 there, 7.10 here"),
    ),
    "not seen by bc-verify for hours": (
        {"state": OrderState.INSERTED, "imported_date": LONG_AGO},
        [sales_order()],
        (GapKind.APART_IN_BC, "sales order S1 there, still inserted here"),
    ),
    "invoiced, and not seen by bc-verify for hours": (
        {"state": OrderState.INSERTED, "imported_date": LONG_AGO},
        [invoice()],
        (GapKind.APART_IN_BC, "posted sales invoice I1 there, still inserted here"),
    ),
    "not seen by bc-verify, which called a person": (
        {"state": OrderState.INSERTED, "imported_date": LONG_AGO, "failed": True},
        [sales_order()],
        None,
    ),
    "inserted, and no document yet": ({"state": OrderState.INSERTED, "imported_date": LONG_AGO}, [], None),
    "not seen by bc-verify yet": (
        {"state": OrderState.INSERTED, "imported_date": NOW - timedelta(hours=1)},
        [sales_order()],
        None,
    ),
    "inserted nobody knows when": ({"state": OrderState.INSERTED, "imported_date": None}, [sales_order()], None),
    "cancelled here, there all the same": (
        {"state": OrderState.CANCELLED},
        [sales_order()],
        (GapKind.APART_IN_BC, "cancelled here, sales order S1 there"),
    ),
    "cancelled here, invoiced there by somebody": ({"state": OrderState.CANCELLED}, [invoice()], None),
    "gone here, there all the same": (
        {"state": OrderState.GONE},
        [sales_order()],
        (GapKind.APART_IN_BC, "gone here, sales order S1 there"),
    ),
    "a conflict, of which a person knows": ({**VERIFIED, "conflict": True}, [], None),
    "not sent, and somebody else's": ({"state": OrderState.SKIPPED}, [sales_order("S2")], None),
}


@pytest.mark.parametrize(("row", "documents", "expected"), CASES.values(), ids=CASES.keys())
def test_each_kind_of_gap_is_found_and_nothing_else(
    row: dict[str, Any], documents: list[Document], expected: Told
) -> None:
    ours = stored(SOLD, **row)
    gap = judge_documents(ours, documents, Circumstances(NOW, Decimal("0.05")))
    assert gap == (Gap(expected[0], "eu", "1334", expected[1], 1334) if expected else None)


def test_a_total_that_a_person_has_accepted_is_none() -> None:
    known = Circumstances(NOW, Decimal("0.05"), was_resolved=True)
    assert judge_documents(stored(SOLD, **VERIFIED), [sales_order(total=TOTAL + 5)], known) is None
    assert judge_documents(stored(SOLD, **VERIFIED), [], known) is not None


@pytest.mark.parametrize(
    ("rechecked", "changed", "is_gap"),
    [
        (None, NOW, True),
        (NOW, LONG_AGO, True),
        (LONG_AGO, NOW, False),
        (NOW, NOW, False),
        (NOW, None, False),
    ],
)
def test_an_invoice_that_a_person_posted_has_a_night_to_be_found(
    rechecked: datetime | None, changed: datetime | None, is_gap: bool
) -> None:
    known = Circumstances(NOW, Decimal("0.05"), rechecked)
    gap = judge_documents(stored(SOLD, **VERIFIED), [invoice(changed_at=changed)], known)
    assert (gap is not None) is is_gap


# Shop and middleware

READ_TO = SOLD.modified


@pytest.mark.parametrize(
    ("of", "was", "told"),
    [
        ({}, {}, None),
        ({"status": "completed"}, {}, "status completed in the shop, processing here"),
        ({"status": "completed", "modified": READ_TO + timedelta(seconds=1)}, {}, None),  # the next import reads it
        ({"currency": "USD"}, {}, "currency USD in the shop, EUR here"),
        ({"total": Decimal(99)}, {}, "total 99.00 in the shop, 12.10 here"),
        ({"refunds": (refund("5"),)}, {}, "refunded 5.00 in the shop, 0.00 here"),
        ({"refunds": (refund("5"),)}, {"refunded": None}, None),
        (
            {"refunds": (refund("5"),)},
            {"refunded": Decimal(2), "content_hash": replace(SOLD, refunds=(refund("5"),)).content_hash()},
            "refunded 5.00 in the shop, 2.00 here",
        ),
        ({"refunds": (refund("5"),)}, {"refunded": Decimal(2)}, "refunded 5.00 in the shop, 2.00 here"),
        (
            {"status": "completed", "total": Decimal(99)},
            {},
            "status completed in the shop, processing here; total 99.00 in the shop, 12.10 here",
        ),
        ({"customer_note": "ring twice"}, {}, None),  # nothing that is shown here
        ({"total": Decimal(99)}, {"forgotten": True}, None),
        (
            {"status": "completed", "total": Decimal(99)},
            {"forgotten": True},
            "status completed in the shop, processing here",
        ),
        ({"total": Decimal(99)}, {"content_hash": ""}, None),  # never understood
    ],
)
def test_what_the_shop_shows_otherwise_is_a_gap(of: dict[str, Any], was: dict[str, Any], told: str | None) -> None:
    gap = judge_reading(reading(replace(SOLD, **of)), stored(SOLD, **was), terms(), READ_TO)
    assert gap == (Gap(GapKind.APART_FROM_SHOP, "eu", "1334", told, 1334) if told else None)


def test_an_order_nobody_understands_is_none() -> None:
    assert judge_reading(reading(None), stored(SOLD), terms(), READ_TO) is None
    assert judge_reading(reading(None), None, terms(), READ_TO) is None


@pytest.mark.parametrize(
    ("of", "is_gap"),
    [
        ({}, True),
        ({"modified": READ_TO + timedelta(seconds=1)}, False),
        ({"created": START - timedelta(1)}, False),
        ({"archived": True}, False),
        ({"status": "checkout-draft"}, False),
    ],
)
def test_what_an_import_would_take_in_is_missing(of: dict[str, Any], is_gap: bool) -> None:
    gap = judge_reading(reading(replace(SOLD, **of)), None, terms(), READ_TO)
    assert gap == (Gap(GapKind.MISSING_HERE, "eu", "1334", "status processing, 12.10 EUR", 1334) if is_gap else None)


@pytest.mark.parametrize(
    ("was", "is_gap"),
    [
        ({"state": OrderState.PENDING}, True),
        ({"state": OrderState.VERIFIED}, True),
        ({"state": OrderState.VERIFIED, "conflict": True}, False),
        ({"state": OrderState.VERIFIED, "accepted_hash": "DELETED_IN_STORE"}, False),
        *(({"state": state}, False) for state in ENDED),
    ],
)
@pytest.mark.parametrize("presence", [Presence.GONE, Presence.TRASHED])
def test_what_is_gone_from_the_shop_is_a_gap_while_it_goes_on_here(
    was: dict[str, Any], is_gap: bool, presence: Presence
) -> None:
    gap = judge_reading(reading(None, presence=presence), stored(SOLD, **was), terms(), READ_TO)
    told = f"{presence} in the shop, {was['state']} here"
    assert gap == (Gap(GapKind.GONE_FROM_SHOP, "eu", "1334", told, 1334) if is_gap else None)


def test_what_is_archived_in_the_shop_is_gone_from_it() -> None:
    gap = judge_reading(reading(replace(SOLD, archived=True)), stored(SOLD), terms(), READ_TO)
    assert gap == Gap(GapKind.GONE_FROM_SHOP, "eu", "1334", "archived in the shop, pending here", 1334)


SHOWN = Brief("processing", "EUR", "12.10", "0")


@pytest.mark.parametrize(
    ("of", "brief", "apart"),
    [
        ({}, SHOWN, False),
        ({}, SHOWN._replace(status="completed"), True),
        ({}, SHOWN._replace(currency="USD"), True),
        ({}, SHOWN._replace(total="12.11"), True),
        ({}, SHOWN._replace(refunded="5"), True),
        ({"refunds": (refund("5"),)}, SHOWN, True),
        ({"refunds": (refund("5"),)}, SHOWN._replace(refunded="5"), False),
        ({"refunds": (refund("5"),)}, SHOWN._replace(refunded=None), False),
    ],
)
def test_what_seems_apart_is_read_once_more(of: dict[str, Any], brief: Brief, apart: bool) -> None:
    assert bool(seems_apart(replace(SOLD, **of), brief)) is apart


# Refunds

REFUND = StoredRefund(
    1, 7, "eu", "9", TOTAL, "EUR", RefundState.POSTED, "EU-1334-R9", "m-1", "D1", "M1", False, None, None, None, None,
    "", "", "", NOW, NOW,
)  # fmt: skip
MEMO = HeldMemo("M1", "EU-1334-R9", "Paid", "I1", TOTAL, True)


@pytest.mark.parametrize(
    ("row", "memos", "told"),
    [
        ({}, [MEMO], ""),
        ({}, [], "refund 9 of 12.10 EUR is credited by M1 here, Business Central has nothing"),
        (
            {},
            [replace(MEMO, number="M2"), MEMO],
            "refund 9 of 12.10 EUR is credited by M1 here, Business Central has M1, M2",
        ),
        ({}, [replace(MEMO, total=Decimal(9))], "refund 9 of 12.10 EUR: credit memo M1 comes to 9.00"),
        ({}, [replace(MEMO, total=None)], "refund 9 of 12.10 EUR: credit memo M1 comes to nothing"),
        (
            {},
            [replace(MEMO, number="D1", status="Open")],
            "refund 9 of 12.10 EUR counts as posted here, credit memo D1 is a draft",
        ),
        ({}, [replace(MEMO, status="Open")], ""),
        ({"state": RefundState.DRAFTED}, [replace(MEMO, number="D1", status="Draft")], ""),
        ({"state": RefundState.DRAFTED}, [MEMO], ""),
        (
            {"state": RefundState.DRAFTED},
            [],
            "refund 9 of 12.10 EUR is credited by M1 here, Business Central has nothing",
        ),
        ({"state": RefundState.OWED}, [], ""),
        ({"failed": True}, [], ""),
    ],
)
def test_a_refund_and_its_credit_memo_agree(row: dict[str, Any], memos: list[HeldMemo], told: str) -> None:
    assert memo_gap(replace(REFUND, **row), memos) == told


# Documents without an order


@pytest.mark.parametrize(
    ("format", "tells"),
    [
        ("{store}-{order_id}", True),
        ("{store}{number}", True),
        ("W{number}", True),
        ("{number}", False),
        ("{order_id}", False),
        ("2026-{number}", False),
    ],
)
def test_a_number_that_people_make_too_tells_nothing(format: str, tells: bool) -> None:
    assert tells_ours(format) is tells


@pytest.mark.parametrize(
    ("external", "formats", "found"),
    [
        ("EU-1334", ["{store}-{order_id}"], OurNumber(1334, "")),
        ("EU-1334X", ["{store}-{order_id}"], None),
        ("XEU-1334", ["{store}-{order_id}"], None),
        ("US-1334", ["{store}-{order_id}"], None),
        ("EU-" + "9" * 19, ["{store}-{order_id}"], None),
        ("W10423-A", ["w{number}"], OurNumber(None, "10423-A")),
        ("W10423", ["{number}", "W{number}"], OurNumber(None, "10423")),
        ("10423", ["{number}"], None),
        ("EU.7/A-1", ["{store}.{order_id}/{number}"], OurNumber(7, "A-1")),
        ("EUX7/A-1", ["{store}.{order_id}/{number}"], None),
        ("EU-7", ["W{number}", "{store}-{order_id}"], OurNumber(7, "")),
        ("EU-7", [], None),
    ],
)
def test_a_number_is_read_as_ours_by_a_format_of_the_store(
    external: str, formats: list[str], found: OurNumber | None
) -> None:
    assert read_number(external, "eu", formats) == found
