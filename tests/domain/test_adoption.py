"""A document found under our number is this order only if the total agrees."""

from __future__ import annotations

from datetime import datetime, timedelta
from decimal import Decimal

import pytest

from tests.domain.factories import NOW, order
from woobc.core.domain.adoption import (
    Found,
    Taken,
    adopt_or_skip,
    adoption_columns,
    as_sent,
    found_columns,
    judge_found,
    taken_by,
)
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


@pytest.mark.parametrize("kind", [ORDER, INVOICE, ARCHIVE])
def test_another_total_is_another_order(kind: DocumentKind) -> None:
    result = found(document(kind, "S1", "99.90", "S1"))
    assert isinstance(result, Problem)
    assert result.code == "NUMBER_TAKEN"
    assert "99.90" in result.message
    assert "100" in result.message


def test_part_of_an_order_that_is_invoiced_is_another_order() -> None:
    result = found(document(INVOICE, "I1", "60", "S1"), document(INVOICE, "I2", "30", "S1"))
    assert isinstance(result, Problem)
    assert result.message.startswith(f"{INVOICE} I1, {INVOICE} I2 in Business Central is of 90.00, the store's")


def test_what_was_left_after_refunds_is_the_order_too() -> None:
    assert isinstance(found(document(ORDER, "S1", "80"), totals=("100", "80")), Found)


def test_a_prepayment_invoice_is_not_the_final_one() -> None:
    result = found(document(ORDER, "S1", "100"), document(INVOICE, "I1", "100"))
    assert isinstance(result, Found)
    assert (result.event, result.prepayment_invoice_number, result.invoice_numbers) == (Event.ADOPTED_ORDER, "I1", ())
    assert result.description == f"{ORDER} S1"


def test_a_prepayment_invoice_alone_is_not_the_order_yet() -> None:
    result = found(document(INVOICE, "I1", "100"))
    assert result == Found(
        Event.ADOPTED_ROWS, f"{INVOICE} I1", prepayment_invoice_number="I1", external_document_number="EU-1"
    )


def test_without_a_prepayment_there_is_no_number_of_one() -> None:
    assert found(document(ORDER, "S1", "100")) == Found(
        Event.ADOPTED_ORDER, f"{ORDER} S1", "S1", external_document_number="EU-1"
    )


def test_two_sales_orders_are_a_problem() -> None:
    result = found(document(ORDER, "S1", "100"), document(ORDER, "S2", "100"))
    assert isinstance(result, Problem)
    assert result.code == "DOCUMENT_DOUBLED"
    assert f"{ORDER} S1, {ORDER} S2" in result.message


def test_invoices_of_two_sales_orders_are_a_problem_unless_the_order_is_there() -> None:
    invoices = [document(INVOICE, "I1", "60", "S1"), document(INVOICE, "I2", "40", "S2")]
    result = found(*invoices)
    assert isinstance(result, Problem)
    assert result.code == "DOCUMENT_DOUBLED"
    assert f"{INVOICE} I1, {INVOICE} I2, of different sales orders" in result.message
    assert isinstance(found(document(ORDER, "S1", "100"), *invoices), Found)


CREATED, RESTORED = NOW - timedelta(days=2), NOW - timedelta(days=1)
WHOLE = Found(Event.ADOPTED_INVOICE, "x", "S1", ("I1", "I2"), "P1")
FOUND_COLUMNS = {
    "found_in_bc": "x",
    "nav_sales_order_number": "S1",
    "posted_invoice_number": "I1, I2",
    "prepayment_invoice_number": "P1",
}
ADOPTED_COLUMNS = {
    "imported_date": NOW,
    "settle_at": None,
    "next_attempt_at": None,
    "verified_date": NOW,
    "ready_since": NOW,
}


@pytest.mark.parametrize(
    ("was_sent", "restored_at", "taken"),
    [
        (True, None, Taken(Event.ADOPTED_INVOICE, FOUND_COLUMNS | ADOPTED_COLUMNS, accepts_present=False)),
        (False, RESTORED, Taken(Event.ADOPTED_INVOICE, FOUND_COLUMNS | ADOPTED_COLUMNS, accepts_present=True)),
        (False, CREATED, Taken(Event.FOUND_IN_BC, FOUND_COLUMNS, accepts_present=False)),
        (False, None, Taken(Event.FOUND_IN_BC, FOUND_COLUMNS, accepts_present=False)),
    ],
)
def test_what_this_file_sent_or_may_have_forgotten_is_adopted(
    was_sent: bool, restored_at: datetime | None, taken: Taken
) -> None:
    answer = adopt_or_skip(WHOLE, CREATED, was_sent=was_sent, restored_at=restored_at, now=NOW)
    assert answer == taken
    assert answer.is_adopted is (taken.event is Event.ADOPTED_INVOICE)


def test_rows_alone_are_not_verified_and_name_no_numbers() -> None:
    rows = Found(Event.ADOPTED_ROWS, "x")
    assert found_columns(rows) == {"found_in_bc": "x"}
    assert adoption_columns(rows, NOW) == {"imported_date": NOW, "settle_at": None, "next_attempt_at": None}


def test_an_adopted_order_takes_the_number_it_was_found_under() -> None:
    columns = adoption_columns(Found(Event.ADOPTED_ROWS, "x", external_document_number="OLD-1"), NOW)
    assert columns["external_document_number"] == "OLD-1"


def test_a_number_that_another_order_bears_is_told_with_both() -> None:
    problem = taken_by("eu 15", Found(Event.ADOPTED_ORDER, "sales order S1", external_document_number="OLD-1"))
    assert (problem.code, problem.message) == (
        "NUMBER_TAKEN",
        "sales order S1 in Business Central bears OLD-1, the number of order eu 15.",
    )


def test_an_order_is_compared_with_what_went_out() -> None:
    sold = order(total=Decimal(5))
    assert as_sent(sold, None) == sold
    assert as_sent(sold, Decimal(4)).total == 4
