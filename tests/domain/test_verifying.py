"""What becomes of an inserted order: tables of what is seen of it, and what follows."""

from __future__ import annotations

from datetime import timedelta
from decimal import Decimal
from typing import Any

import pytest
from msgspec.structs import replace

from tests.domain.factories import context, line, order, stored
from woobc.core.domain.api_orders import NoOrder, PartOfOrder, WholeOrder
from woobc.core.domain.codes import Problem
from woobc.core.domain.differences import Difference
from woobc.core.domain.documents import Document, DocumentKind, StagedRow
from woobc.core.domain.lifecycle import OrderState
from woobc.core.domain.lines import sent_lines
from woobc.core.domain.processing import SalesState
from woobc.core.domain.staging import Draft, draft_lines
from woobc.core.domain.stored import OrderLineRow
from woobc.core.domain.verification import (
    PATIENT_FOR,
    Gone,
    Half,
    LinesDoubled,
    RowError,
    SplitInBc,
    Verified,
    Waiting,
)
from woobc.core.domain.verifying import Fails, Made, Outcome, Seen, StillWaits, judge_inserted, shows

SOON, LATE = PATIENT_FOR, PATIENT_FOR + timedelta(seconds=1)
SOLD = order(line(), line("20.00", "4.20", line_id="2", sku="TEA", name="Tea"))
TOTAL = SOLD.total
ORDER = Document(DocumentKind.SALES_ORDER, "SO1", "EU-1334", total=TOTAL)
INVOICE = Document(DocumentKind.POSTED_INVOICE, "INV1", "EU-1334", "SO1", TOTAL)
PREPAYMENT = replace(INVOICE, number="PPI1", order_number="")
SHIPMENT = Document(DocumentKind.POSTED_SHIPMENT, "SHP1", "EU-1334", "SO1")
LESS = Decimal("12.10")
ROWS = (StagedRow("EU-1334", 10000, {}, "SO1", True),)
DIFFERENT = (Difference("line 1 quantity", "1", "2"),)


def lines() -> tuple[OrderLineRow, ...]:
    draft = draft_lines(SOLD, context())
    assert isinstance(draft, Draft)
    return tuple(sent_lines(draft))


def seen(verdict: Any, *documents: Document, **changes: Any) -> Seen:
    columns = {"state": OrderState.INSERTED, "sent_total": TOTAL, **changes}
    return Seen(stored(SOLD, **columns), lines(), verdict, ROWS, documents)


def conflict(code: str, message: str) -> Made:
    return Made("SO1", Problem(code, message))


DOUBLED = conflict("DOCUMENT_DOUBLED", "Business Central made SO1 of it, and has SO2 under the same number.")
OTHER_TOTAL = conflict("TOTAL_DIFFERS", "Sales order SO1 is of 36.36 EUR, the store's order of 36.30.")
UNLIKE = conflict("LINES_DIFFER", f"Sales order SO1 is not as it was sent: {DIFFERENT[0]}.")
TWO = Fails(Problem("SPLIT_IN_BC", "Business Central has SO1, SO2 of it."))
GONE = Fails(Problem("ROWS_GONE", "The order EU-1334 left the page, and no document has this number."))


@pytest.mark.parametrize(
    ("what", "age", "outcome"),
    [
        # rows name a sales order
        (seen(Verified("SO1"), ORDER), SOON, Made("SO1")),
        (seen(Verified("SO1"), INVOICE), SOON, Made("SO1")),
        (seen(Verified("SO1"), ORDER, replace(ORDER, number="SO2")), SOON, DOUBLED),
        (seen(Verified("SO1"), replace(ORDER, total=TOTAL + Decimal("0.06"))), SOON, OTHER_TOTAL),
        (
            seen(Verified("SO1"), replace(ORDER, total=TOTAL + Decimal("0.05"))),
            SOON,
            Made("SO1", remark="sales order 36.35, store 36.30: within the tolerance"),
        ),
        (seen(Verified("SO1"), replace(ORDER, total=None)), SOON, Made("SO1")),
        # less was sent than the store's order was of
        (seen(Verified("SO1"), replace(ORDER, total=LESS), sent_total=LESS), SOON, Made("SO1")),
        (
            seen(Verified("SO1"), ORDER, sent_total=LESS),
            SOON,
            conflict("TOTAL_DIFFERS", "Sales order SO1 is of 36.30 EUR, the store's order of 12.10."),
        ),
        (seen(Verified("SO1")), SOON, StillWaits("sales order SO1 can't be read yet")),
        (seen(Verified("SO1")), LATE, Made("SO1", is_gone=True)),
        (seen(Verified("SO1"), replace(ORDER, number="SO2")), LATE, replace(DOUBLED, is_gone=True)),
        # made by API
        (seen(WholeOrder("SO1"), ORDER), SOON, Made("SO1")),
        (seen(WholeOrder("SO1", DIFFERENT), ORDER), SOON, UNLIKE),
        (seen(WholeOrder("SO1", DIFFERENT), ORDER, replace(ORDER, number="SO2")), SOON, DOUBLED),
        (
            seen(PartOfOrder("SO1", (1,)), ORDER),
            SOON,
            Fails(Problem("HALF_IN_BC", "Sales order SO1 has only the lines 1, and 2 lines were sent.")),
        ),
        (seen(NoOrder()), SOON, StillWaits()),
        # no row is left
        (seen(Gone()), SOON, StillWaits()),
        (seen(Gone()), LATE, GONE),
        (seen(Gone(), PREPAYMENT), LATE, GONE),
        (seen(Gone(), ORDER), SOON, Made("SO1")),
        (seen(Gone(), ORDER, INVOICE), SOON, Made("SO1")),
        (seen(Gone(), INVOICE, PREPAYMENT), SOON, Made("SO1", posted=SalesState(None, (INVOICE,)))),
        (seen(Gone(), ORDER, replace(ORDER, number="SO2")), LATE, TWO),
        (seen(Gone(), INVOICE, replace(INVOICE, number="INV2", order_number="SO2")), SOON, TWO),
        # some rows are left
        (
            seen(Half("SO1")),
            SOON,
            Fails(
                Problem(
                    "HALF_IN_BC",
                    "Business Central's page has the lines 10000 of 10000, 20000, and it made sales order SO1 of it; "
                    "36.30 EUR were sent.",
                )
            ),
        ),
        (
            seen(Half("SO1"), replace(ORDER, total=LESS)),
            SOON,
            Fails(
                Problem(
                    "HALF_IN_BC",
                    "Business Central's page has the lines 10000 of 10000, 20000, and it made sales order SO1 of 12.10 of it; "
                    "36.30 EUR were sent.",
                )
            ),
        ),
        (seen(Half("SO1"), ORDER), SOON, Made("SO1")),
        (seen(Half("SO1"), SHIPMENT), SOON, StillWaits()),
        (seen(Half("SO1"), SHIPMENT), LATE, GONE),
        # the rest is what the rows say
        (seen(Waiting("no result yet")), LATE, StillWaits("no result yet")),
        (seen(LinesDoubled("Two.")), SOON, Fails(Problem("LINES_DOUBLED", "Two."))),
        (
            seen(SplitInBc(("SO1", "SO2"))),
            SOON,
            Fails(Problem("SPLIT_IN_BC", "Business Central made SO1, SO2 of it.")),
        ),
    ],
)
def test_what_becomes_of_an_inserted_order(what: Seen, age: timedelta, outcome: Outcome) -> None:
    assert judge_inserted(what, age, Decimal("0.05")) == outcome


def test_without_the_api_nothing_is_compared() -> None:
    assert judge_inserted(seen(Verified("SO1")), SOON, Decimal(0), readable=False) == Made("SO1")
    waits = StillWaits("some lines have left the page")
    assert judge_inserted(seen(Half("SO1")), LATE, Decimal(0), readable=False) == waits


def test_an_order_that_nobody_sent_has_the_total_of_its_store() -> None:
    made = judge_inserted(seen(Verified("SO1"), ORDER, sent_total=None), SOON, Decimal(0))
    assert made == Made("SO1")


def test_an_order_made_by_api_that_is_nowhere_is_told_so() -> None:
    outcome = judge_inserted(replace(seen(NoOrder()), by_api=True), LATE, Decimal(0))
    assert outcome == Fails(Problem("ROWS_GONE", "The order EU-1334 was made by API, and no document has this number."))


def test_an_error_on_a_row_may_be_the_customers() -> None:
    outcome = judge_inserted(seen(RowError(((10000, "Blocked."),))), SOON, Decimal(0))
    assert isinstance(outcome, Fails)
    assert (outcome.problem.code, outcome.may_be_customer) == ("BC_ROW_ERROR", True)
    assert "Mug" in outcome.problem.message


@pytest.mark.parametrize(("number", "there"), [("SO1", True), ("SO2", False), ("INV1", True)])
def test_a_sales_order_is_shown_by_itself_or_by_an_invoice_of_it(number: str, there: bool) -> None:
    assert shows((INVOICE,), number) is there
    assert not shows((), number)
