"""What is apart between an order here and its documents in Business Central: every case; what is none stands beside it."""

from __future__ import annotations

from datetime import timedelta
from decimal import Decimal
from typing import Any

import pytest

from tests.domain.factories import NOW, line, order, stored
from woobc.core.domain.audit import Circumstances, GapKind, judge_documents
from woobc.core.domain.documents import Document, DocumentKind
from woobc.core.domain.lifecycle import OrderState

TOTAL = Decimal("12.10")
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


CASES: dict[str, tuple[dict[str, Any], list[Document], GapKind | None]] = {
    "as it should be": (VERIFIED, [sales_order()], None),
    "posted as it should be": (POSTED, [invoice()], None),
    "nothing there": (VERIFIED, [], GapKind.MISSING_IN_BC),
    "nothing there, and a person left it so": ({**VERIFIED, "ready_since": None}, [], None),
    "no invoice there": (POSTED, [], GapKind.MISSING_IN_BC),
    "two sales orders": (VERIFIED, [sales_order(), sales_order("S2")], GapKind.DOUBLED_IN_BC),
    "another sales order": (VERIFIED, [sales_order("S2")], GapKind.APART_IN_BC),
    "posted there, still verified here": (VERIFIED, [invoice()], GapKind.APART_IN_BC),
    "posted here, not there": (POSTED, [sales_order()], GapKind.APART_IN_BC),
    "posted, and open again": (POSTED, [sales_order("S2"), invoice()], GapKind.DOUBLED_IN_BC),
    "invoices of two sales orders": (POSTED, [invoice(), invoice("I2", of="S2")], GapKind.DOUBLED_IN_BC),
    "another invoice": (POSTED, [invoice("I2")], GapKind.APART_IN_BC),
    "a prepayment's invoice beside it": (POSTED, [invoice(), invoice("P1", of="")], None),
    "another total": (VERIFIED, [sales_order(total=TOTAL + 5)], GapKind.TOTAL_IN_BC),
    "another total invoiced": (POSTED, [invoice(total=TOTAL + 5)], GapKind.TOTAL_IN_BC),
    "a cent apart": (VERIFIED, [sales_order(total=TOTAL + Decimal("0.01"))], None),
    "refunded since": ({**POSTED, "refunded": Decimal(5)}, [invoice(total=TOTAL - 5)], None),
    "not seen by bc-verify for hours": (
        {"state": OrderState.INSERTED, "imported_date": LONG_AGO},
        [sales_order()],
        GapKind.APART_IN_BC,
    ),
    "not seen by bc-verify yet": ({"state": OrderState.INSERTED, "imported_date": NOW}, [sales_order()], None),
    "cancelled here, there all the same": ({"state": OrderState.CANCELLED}, [sales_order()], GapKind.APART_IN_BC),
    "gone here, there all the same": ({"state": OrderState.GONE}, [sales_order()], GapKind.APART_IN_BC),
    "a conflict, of which a person knows": ({**VERIFIED, "conflict": True}, [], None),
    "not sent, and somebody else's": ({"state": OrderState.SKIPPED}, [sales_order("S2")], None),
}


@pytest.mark.parametrize(("row", "documents", "expected"), CASES.values(), ids=CASES.keys())
def test_each_kind_of_gap_is_found_and_nothing_else(
    row: dict[str, Any], documents: list[Document], expected: GapKind | None
) -> None:
    ours = stored(order(line()), **row)
    gap = judge_documents(ours, documents, Circumstances(NOW, Decimal("0.05")))
    assert (gap.kind if gap else None) == expected
