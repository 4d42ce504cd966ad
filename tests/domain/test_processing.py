"""What is done about an owed order: tables of what Business Central shows or answers, and what follows."""

from __future__ import annotations

from datetime import UTC, date, datetime, time, timedelta
from decimal import Decimal
from typing import Any

import pytest
from msgspec.structs import replace

from tests.domain.factories import AMSTERDAM, NOW, line, order, reading, stored
from woobc.core.domain.availability import Shortage
from woobc.core.domain.codes import Problem
from woobc.core.domain.documents import (
    AnswerLost,
    Document,
    DocumentKind,
    DocumentStatus,
    Done,
    FaultClass,
    Refused,
    WriteAnswer,
)
from woobc.core.domain.due import Processing
from woobc.core.domain.lifecycle import Event, Hold, OrderState
from woobc.core.domain.processing import (
    Ask,
    Await,
    Due,
    Gone,
    Hindrance,
    Judged,
    PostingDates,
    Postpone,
    Record,
    SalesState,
    Shown,
    Step,
    after_asking,
    as_read_again,
    due_at_once,
    due_by_schedule,
    is_gone_known,
    may_be_asked,
    next_step,
    refusal_code,
    sales_order_gone,
    settle_posting,
)
from woobc.core.domain.settings import ImportRule, OrderProcessing
from woobc.core.domain.stored import UNCONFLICTED, UNFAILED, StoredOrder

P, S = Processing, OrderState
DAY = date(2026, 11, 20)
OPEN = Document(DocumentKind.SALES_ORDER, "SO1", "EU-1334", status=DocumentStatus.OPEN, fully_shipped=False)
RELEASED = replace(OPEN, status=DocumentStatus.RELEASED)
PENDING = replace(OPEN, status=DocumentStatus.PENDING_APPROVAL)
SHIPPED = replace(RELEASED, fully_shipped=True)
INVOICE = Document(DocumentKind.POSTED_INVOICE, "INV2", "EU-1334", "SO1")
SECOND = replace(INVOICE, number="INV1")
SHIPMENT = Document(DocumentKind.POSTED_SHIPMENT, "SHP1", "EU-1334", "SO1")
HELD = replace(OPEN, lines_left=(10000, 20000))
SHORT = (Shortage("MUG", Decimal(2), Decimal(1)), Shortage("TEA", Decimal(5), Decimal(0)))


def verified(**changes: Any) -> StoredOrder:
    """An order that is owed its processing since a day."""
    columns = {"state": S.VERIFIED, "ready_since": NOW - timedelta(days=1), "nav_sales_order_number": "SO1"}
    return stored(order(line()), **{**columns, **changes})


def due(processing: Processing, **changes: Any) -> Due:
    return Due(verified(**changes), processing, DAY)


def shown(
    sales_order: Document | None, *documents: Document, prepayment: str = "", short: tuple[Shortage, ...] = ()
) -> Shown:
    invoices = tuple(each for each in documents if each.kind is DocumentKind.POSTED_INVOICE)
    shipments = tuple(each for each in documents if each.kind is DocumentKind.POSTED_SHIPMENT)
    return Shown(SalesState(sales_order, invoices, shipments), prepayment, short)


def posted_as(numbers: str) -> Record:
    columns = {"posted_invoice_number": numbers, "settle_at": None, **UNFAILED, **UNCONFLICTED}
    return Record(Event.INVOICE_FOUND, "posted", numbers, columns)


RELEASE_DONE = Record(Event.RELEASED, "released", "SO1", UNFAILED)
PREPAID = Record(
    "prepayment invoice posted",
    "prepayment invoice posted",
    "PPI1",
    {"prepayment_invoice_number": "PPI1", "settle_at": None, **UNFAILED},
)
PARTLY = Hindrance(Problem("PARTLY_SHIPPED", "Sales order SO1 is posted in part: SHP1."))
HALF_INVOICED = Hindrance(Problem("PARTLY_SHIPPED", "Sales order SO1 is posted in part: INV2."))
APPROVAL = Hindrance(Problem("APPROVAL_PENDING", "Sales order SO1 waits for an approval."))
HELD_BACK = Hindrance(
    Problem(
        "QUANTITIES_HELD",
        "Sales order SO1 would be posted without all of its lines 10000, 20000: see Qty. to Ship and Qty. to Invoice.",
    )
)
NO_STOCK = Hindrance(Problem("STOCK_SHORT", "Not enough in stock: MUG (2 needed, 1 there), TEA (5 needed, 0 there)"))


@pytest.mark.parametrize(
    ("processing", "what", "step"),
    [
        # open, and nothing speaks against it
        (P.RELEASE, shown(OPEN), Ask()),
        (P.POST, shown(OPEN), Ask()),
        (P.POST, shown(RELEASED), Ask()),
        (P.SCHEDULE_POST, shown(OPEN), Ask()),
        (P.COMPLETE, shown(OPEN), Ask()),
        (P.PREPAYMENT, shown(OPEN), Ask()),
        (P.PREPAYMENT, shown(RELEASED), Ask()),
        # done already
        (P.RELEASE, shown(RELEASED), RELEASE_DONE),
        (P.RELEASE, shown(None, INVOICE), posted_as("INV2")),
        (P.POST, shown(None, INVOICE), posted_as("INV2")),
        (P.POST, shown(None, INVOICE, SECOND), posted_as("INV1, INV2")),
        (P.PREPAYMENT, shown(OPEN, prepayment="PPI1"), PREPAID),
        (P.PREPAYMENT, shown(None, INVOICE, prepayment="PPI1"), posted_as("INV2")),
        (P.POST, shown(OPEN, prepayment="PPI1"), Ask()),
        # neither there nor posted
        (P.RELEASE, shown(None), Gone()),
        (P.POST, shown(None, SHIPMENT), Gone()),
        # posted in part
        (P.POST, shown(RELEASED, SHIPMENT), PARTLY),
        (P.SCHEDULE_POST, shown(RELEASED, INVOICE), HALF_INVOICED),
        (P.COMPLETE, shown(RELEASED, SHIPMENT), PARTLY),
        (P.PREPAYMENT, shown(RELEASED, SHIPMENT), Ask()),
        (P.RELEASE, shown(OPEN, SHIPMENT), Ask()),
        (P.POST, shown(SHIPPED, SHIPMENT), Ask()),
        # approval
        (P.RELEASE, shown(PENDING), APPROVAL),
        (P.POST, shown(PENDING), APPROVAL),
        (P.PREPAYMENT, shown(PENDING), APPROVAL),
        (P.POST, shown(PENDING, SHIPMENT), PARTLY),
        # staff hold back quantities: posted, they would be left out
        (P.POST, shown(HELD), HELD_BACK),
        (P.SCHEDULE_POST, shown(HELD), HELD_BACK),
        (P.COMPLETE, shown(HELD, short=SHORT), HELD_BACK),
        (P.POST, shown(HELD, SHIPMENT), PARTLY),
        (P.POST, shown(replace(PENDING, lines_left=(10000,))), APPROVAL),
        (P.RELEASE, shown(HELD), Ask()),
        (P.PREPAYMENT, shown(HELD), Ask()),
        # stock
        (P.COMPLETE, shown(OPEN, short=SHORT), NO_STOCK),
        (P.COMPLETE, shown(SHIPPED, SHIPMENT, short=SHORT), Ask()),
        (P.POST, shown(OPEN, short=SHORT), Ask()),
        (P.COMPLETE, shown(PENDING, short=SHORT), APPROVAL),
    ],
)
def test_what_the_state_of_a_sales_order_means(processing: Processing, what: Shown, step: Step) -> None:
    assert next_step(due(processing), what) == step


@pytest.mark.parametrize(
    ("what", "step"),
    [
        (shown(OPEN), Await("answer awaited", "nothing found yet, looked for until noon")),
        (shown(OPEN, prepayment="PPI1"), PREPAID),
        (shown(None), Gone()),
        (shown(PENDING), APPROVAL),
    ],
)
def test_nothing_is_asked_while_an_earlier_answer_may_arrive(what: Shown, step: Step) -> None:
    assert next_step(due(P.PREPAYMENT), what, "looked for until noon") == step


# After asking

LOST = AnswerLost("Business Central: the connection broke", NOW)
NOTHING_TO_ARRIVE = {"settle_at": None}


def refused(text: str = "No.", fault_class: FaultClass = FaultClass.DATA) -> Refused:
    return Refused(fault_class, "NavNCLDialogException", text)


@pytest.mark.parametrize(
    ("processing", "answer", "what", "judged"),
    [
        # the documents decide, whatever the answer was
        (P.POST, Done(), shown(None, INVOICE), Judged(posted_as("INV2"))),
        (P.POST, LOST, shown(None, INVOICE), Judged(posted_as("INV2"))),
        (P.POST, refused(), shown(None, INVOICE), Judged(posted_as("INV2"))),
        (P.RELEASE, refused(), shown(RELEASED), Judged(RELEASE_DONE)),
        (P.PREPAYMENT, LOST, shown(OPEN, prepayment="PPI1"), Judged(PREPAID)),
        # accepted is not done
        (
            P.POST,
            Done(),
            shown(RELEASED),
            Judged(Await("posting", "accepted, but not done yet", is_accepted=True)),
        ),
        (P.POST, LOST, shown(OPEN), Judged(Await("posting", "the connection broke"))),
        (P.COMPLETE, LOST, shown(None), Judged(Await("posting", "the connection broke"))),
        (P.RELEASE, Done(), shown(OPEN), Judged(Postpone("accepted, but not done yet"))),
        (P.PREPAYMENT, LOST, shown(OPEN), Judged(Postpone("the connection broke"))),
        # refused, and not done
        (
            P.POST,
            refused("Posting Date is not within your range."),
            shown(OPEN),
            Judged(
                Hindrance(Problem("POSTING_DATE_REFUSED", "Posting Date is not within your range.")),
                Event.POST_REFUSED,
                "Posting Date is not within your range.",
                NOTHING_TO_ARRIVE,
            ),
        ),
        (P.POST, refused(), shown(None), Judged(Gone(), Event.POST_REFUSED, "No.", NOTHING_TO_ARRIVE)),
        (P.RELEASE, refused(), shown(OPEN), Judged(Hindrance(Problem("POSTING_REFUSED", "No.")))),
        (P.RELEASE, refused(), shown(None), Judged(Gone())),
        (
            P.PREPAYMENT,
            refused(),
            shown(OPEN),
            Judged(Hindrance(Problem("POSTING_REFUSED", "No.")), None, "No.", NOTHING_TO_ARRIVE),
        ),
        *(
            (
                P.SCHEDULE_POST,
                refused("Locked.", passing),
                shown(OPEN),
                Judged(Postpone("Locked."), Event.POST_REFUSED, "Locked.", NOTHING_TO_ARRIVE),
            )
            for passing in (FaultClass.TRANSIENT, FaultClass.CONFLICT, FaultClass.SETUP)
        ),
    ],
)
def test_what_an_answer_and_the_look_after_it_mean(
    processing: Processing, answer: WriteAnswer, what: Shown, judged: Judged
) -> None:
    assert after_asking(due(processing), answer, what) == judged


@pytest.mark.parametrize(
    ("what", "is_settled", "was_accepted", "judged"),
    [
        (shown(None, INVOICE), False, False, Judged(posted_as("INV2"))),
        (shown(None, INVOICE), True, True, Judged(posted_as("INV2"))),
        (shown(OPEN), False, True, Judged(Await("posting", "not confirmed yet"))),
        (shown(None), False, False, Judged(Await("posting", "not confirmed yet"))),
        (
            shown(OPEN),
            True,
            False,
            Judged(
                Postpone("the lost request did not post it", "to be posted again"),
                Event.NOT_POSTED_WHEN_SETTLED,
                "",
                NOTHING_TO_ARRIVE,
            ),
        ),
        (shown(None), True, True, Judged(Gone(), Event.NOT_POSTED_WHEN_SETTLED, "", NOTHING_TO_ARRIVE)),
        (
            shown(OPEN, INVOICE),
            True,
            True,
            Judged(
                Hindrance(
                    Problem("POSTING_UNCONFIRMED", "Business Central accepted the posting of SO1 but did not post it.")
                ),
                Event.NOT_POSTED_WHEN_SETTLED,
                "",
                NOTHING_TO_ARRIVE,
            ),
        ),
    ],
)
def test_what_becomes_of_an_order_in_posting(what: Shown, is_settled: bool, was_accepted: bool, judged: Judged) -> None:
    row = verified(state=S.POSTING)
    assert settle_posting(row, what.sales, is_settled=is_settled, was_accepted=was_accepted) == judged


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("Posting Date is not within your range of allowed posting dates", "POSTING_DATE_REFUSED"),
        ("Buchungsdatum liegt nicht innerhalb Ihres Bereichs zugelassener Buchungsdaten", "POSTING_DATE_REFUSED"),
        ("Bogføringsdato er ikke inden for intervallet", "POSTING_DATE_REFUSED"),
        ("Select a Dimension Value Code for the Dimension Code AREA for Customer 10000.", "DIMENSION_MISSING"),
        ("You have insufficient quantity of Item DIMENSION-1 on inventory.", "INVENTORY_SHORT"),
        ("Lagerbeholdningen af vare 1000 er utilstrækkelig.", "INVENTORY_SHORT"),
        ("Die Menge von Artikel 1000 im Lagerbestand ist nicht ausreichend.", "INVENTORY_SHORT"),
        ("This document can only be released when the approval process is complete.", "APPROVAL_PENDING"),
        ("You cannot create this type of document when Customer 1 is blocked with type All", "CUSTOMER_BLOCKED"),
        ("Du kan ikke oprette denne type dokument, når Debitor 1 er spærret med typen All", "CUSTOMER_BLOCKED"),
        (
            "Order 1 cannot be posted because it has already been scheduled for posting. Choose the Remove from Job "
            "Queue action to reset the job queue status and then post again.",
            "POSTING_UNCONFIRMED",
        ),
        ("There is nothing to post.", "POSTING_REFUSED"),
    ],
)
def test_refusals_are_told_apart_by_their_words(text: str, code: str) -> None:
    assert refusal_code(text) == code


# What came meanwhile


@pytest.mark.parametrize(
    ("columns", "goes_on"),
    [
        ({}, True),
        ({"state": S.RELEASED}, True),
        ({"state": S.POSTED}, False),
        ({"hold": Hold.PERSON}, False),
        ({"conflict": True}, False),
        ({"failed": True, "failed_at": NOW}, False),
    ],
)
def test_what_the_look_at_the_store_leaves_to_be_processed(columns: dict[str, Any], goes_on: bool) -> None:
    before, row = due(P.POST), verified(**columns)
    assert as_read_again(before, row, reading(order(line())), NOW) == (replace(before, row=row) if goes_on else None)


def test_an_old_failure_is_tried_again() -> None:
    before = due(P.POST, failed=True, failed_at=NOW)
    assert as_read_again(before, before.row, reading(order(line())), NOW) == before


def test_what_was_not_compared_is_not_posted() -> None:
    before, newer = due(P.POST), reading(order(line("11.00")))
    assert as_read_again(before, before.row, None, NOW) == Postpone("the store's document can't be understood now")
    told = Postpone("another reading is newer; the next run takes it")
    assert as_read_again(before, before.row, newer, NOW) == told


@pytest.mark.parametrize(
    ("columns", "may"),
    [
        ({}, True),
        ({"failed": True}, True),
        ({"hold": Hold.RULE}, False),
        ({"conflict": True}, False),
        ({"state": S.RELEASED}, False),
        ({"state": S.POSTING}, False),
    ],
)
def test_nothing_is_asked_for_what_was_marked_or_moved_a_moment_ago(columns: dict[str, Any], may: bool) -> None:
    assert may_be_asked(due(P.POST), verified(**columns), NOW) is may


# Gone


def test_a_sales_order_that_is_gone_is_told_with_what_has_our_number() -> None:
    row = verified()
    assert sales_order_gone(row, ()) == Problem(
        "SALES_ORDER_GONE", "Business Central has neither sales order SO1 nor an invoice of it."
    )
    told = sales_order_gone(row, (replace(OPEN, number="SO9"), SHIPMENT)).message
    assert told == (
        "Business Central has neither sales order SO1 nor an invoice of it. "
        "Under EU-1334 it has sales order SO9, posted sales shipment SHP1."
    )


@pytest.mark.parametrize(
    ("columns", "known"),
    [({}, False), ({"ready_since": None}, True), ({"conflict_code": "SALES_ORDER_GONE"}, True)],
)
def test_it_is_told_once(columns: dict[str, Any], known: bool) -> None:
    assert is_gone_known(verified(**columns)) is known


# Dates

PLACED = datetime(2026, 11, 15, 23, 43, 58, tzinfo=UTC)
"""After midnight in Amsterdam."""
BY_DAY, BY_ORDER = PostingDates(False, AMSTERDAM), PostingDates(True, AMSTERDAM)


@pytest.mark.parametrize(
    ("dates", "placed", "day"),
    [
        (BY_DAY, PLACED, date(2026, 11, 21)),  # NOW is 01:13 there
        (BY_ORDER, PLACED, date(2026, 11, 16)),
        (BY_ORDER, None, date(2026, 11, 21)),
    ],
)
def test_the_posting_date_of_what_is_posted_at_once(dates: PostingDates, placed: datetime | None, day: date) -> None:
    row = verified(date_created=placed, rule=ImportRule.COMPLETE)
    assert due_at_once(row, OrderProcessing.DEFAULT, dates, NOW) == Due(row, P.COMPLETE, day)


@pytest.mark.parametrize(
    ("rule", "mode", "processing"),
    [
        (ImportRule.VALID, OrderProcessing.POST, P.POST),
        (ImportRule.VALID, OrderProcessing.RELEASE, P.RELEASE),
        (ImportRule.INVOICE, OrderProcessing.POST, P.PREPAYMENT),
    ],
)
def test_what_is_done_at_once_is_by_the_rule_else_by_the_store(
    rule: ImportRule, mode: OrderProcessing, processing: Processing
) -> None:
    assert due_at_once(verified(rule=rule), mode, BY_DAY, NOW).processing is processing


@pytest.mark.parametrize(
    ("ready", "dates", "day"),
    [
        (datetime(2026, 11, 20, 20, 0, tzinfo=UTC), BY_DAY, date(2026, 11, 20)),  # posted the evening before
        (datetime(2026, 11, 18, 20, 0, tzinfo=UTC), BY_DAY, date(2026, 11, 18)),  # nights were missed
        (datetime(2026, 11, 20, 22, 0, tzinfo=UTC), BY_DAY, date(2026, 11, 21)),  # its time has not come: asked for
        (datetime(2026, 11, 20, 20, 0, tzinfo=UTC), BY_ORDER, date(2026, 11, 16)),
        (None, BY_DAY, date(2026, 11, 21)),
    ],
)
def test_the_posting_date_of_what_is_posted_by_schedule(ready: datetime | None, dates: PostingDates, day: date) -> None:
    row = verified(ready_since=ready, date_created=PLACED)
    assert due_by_schedule(row, time(22), dates, NOW) == Due(row, P.SCHEDULE_POST, day)
