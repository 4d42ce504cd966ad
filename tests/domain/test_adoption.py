"""A document found under our number is this order only if the total agrees."""

from __future__ import annotations

from decimal import Decimal

import pytest

from woobc.core.domain.adoption import Found, judge_found
from woobc.core.domain.codes import Problem
from woobc.core.domain.documents import Document, DocumentKind
from woobc.core.domain.lifecycle import Event

ORDER, INVOICE = DocumentKind.SALES_ORDER, DocumentKind.POSTED_INVOICE
SHIPMENT, ARCHIVE = DocumentKind.POSTED_SHIPMENT, DocumentKind.ARCHIVED_ORDER


def document(kind: DocumentKind, number: str, total: str | None = None, order_number: str = "") -> Document:
    return Document(kind, number, "EU-1", order_number, Decimal(total) if total else None)


def found(*documents: Document, totals: tuple[str, ...] = ("100",)) -> Found | Problem | None:
    wanted = tuple(Decimal(total) for total in totals)
    return judge_found(documents, wanted, tolerance=Decimal("0.05"), line_count=1)


def test_nothing_is_nothing() -> None:
    assert found() is None


@pytest.mark.parametrize(
    ("documents", "event", "order_number", "invoices"),
    [
        ([document(ORDER, "S1", "100")], Event.ADOPTED_ORDER, "S1", ()),
        ([document(ORDER, "S1", "100.05")], Event.ADOPTED_ORDER, "S1", ()),
        ([document(INVOICE, "I1", "100", "S1")], Event.ADOPTED_INVOICE, "S1", ("I1",)),
        (
            [document(INVOICE, "I1", "60", "S1"), document(INVOICE, "I2", "40", "S1")],
            Event.ADOPTED_INVOICE,
            "S1",
            ("I1", "I2"),
        ),
        ([document(ORDER, "S1", "100"), document(INVOICE, "I1", "40", "S1")], Event.ADOPTED_ORDER, "S1", ("I1",)),
        ([document(SHIPMENT, "P1", None, "S1")], Event.ADOPTED_ROWS, "S1", ()),
        ([document(ARCHIVE, "S1", "100"), document(ARCHIVE, "S1", "100")], Event.ADOPTED_ROWS, "", ()),
    ],
)
def test_documents_of_the_right_total_are_the_order(
    documents: list[Document], event: Event, order_number: str, invoices: tuple[str, ...]
) -> None:
    result = found(*documents)
    assert isinstance(result, Found)
    assert (result.event, result.sales_order_number, result.invoice_numbers) == (event, order_number, invoices)


@pytest.mark.parametrize("kind", [ORDER, ARCHIVE])
def test_another_total_is_another_order(kind: DocumentKind) -> None:
    result = found(document(kind, "S1", "99.90"))
    assert isinstance(result, Problem)
    assert result.code == "NUMBER_TAKEN"
    assert "99.90" in result.message
    assert "100" in result.message


def test_what_was_left_after_refunds_is_the_order_too() -> None:
    assert isinstance(found(document(ORDER, "S1", "80"), totals=("100", "80")), Found)


def test_a_prepayment_invoice_is_not_the_final_one() -> None:
    result = found(document(ORDER, "S1", "100"), document(INVOICE, "I1", "100"))
    assert isinstance(result, Found)
    assert (result.event, result.prepayment_invoice_number, result.invoice_numbers) == (Event.ADOPTED_ORDER, "I1", ())


def test_two_sales_orders_are_a_problem() -> None:
    result = found(document(ORDER, "S1", "100"), document(ORDER, "S2", "100"))
    assert isinstance(result, Problem)
    assert result.code == "DOCUMENT_DOUBLED"
