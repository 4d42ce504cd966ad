"""What Business Central shows of an order that was sent, and what follows from it after a fault or a lost answer."""

from __future__ import annotations

from decimal import Decimal

import pytest
from msgspec.structs import replace

from tests.domain import factories
from tests.domain.factories import NOW
from woobc.core.domain.api_orders import HeldLine, HeldOrder
from woobc.core.domain.codes import Problem
from woobc.core.domain.documents import (
    PASSING,
    AnswerLost,
    Document,
    DocumentKind,
    Done,
    FaultClass,
    FieldValue,
    NotExecuted,
    Refused,
    StagedRow,
    StagingLine,
    WriteAnswer,
)
from woobc.core.domain.reading_back import (
    Absent,
    Arrived,
    Awaited,
    Fate,
    HalfMade,
    Lacking,
    NotArrived,
    Partial,
    Present,
    ReadBack,
    SomebodyElses,
    Wrong,
    after_adding,
    after_fault,
    after_loss,
    is_told_by_itself,
    seen_as_sales_order,
    seen_in_documents,
    seen_on_page,
    staging_differs,
)
from woobc.core.domain.verification import compare_lines

ORDER = replace(factories.stored(factories.order(factories.line())), sent_total=Decimal("36.30"), line_count=3)
LINES = tuple(
    StagingLine("EU-1334", number, {"item_no": item, "quantity": Decimal(1)})
    for number, item in ((10000, "MUG"), (20000, "TEA"), (30000, "CUP"))
)
SENT = [line.line_no for line in LINES]
ROWS = tuple(StagedRow(line.order_number, line.line_no, line.values) for line in LINES)
OTHERS = tuple(replace(row, values={**row.values, "item_no": "HAT"}) for row in ROWS)
"""Rows with the same keys and another content."""

WHOLE = Present("staging page", ROWS)
PART = Partial(ROWS[:2], (30000,), has_result=False)
BEGUN = replace(PART, has_result=True)
OTHER_PART = replace(PART, rows=OTHERS[:2])


# What is seen


NUMBERED, COMPLETED = replace(ROWS[1], sales_order_no="S1"), replace(ROWS[1], completed=True)
IN_ERROR = replace(ROWS[1], error_text="No.")


@pytest.mark.parametrize(
    ("rows", "seen"),
    [
        ((), Absent()),
        (ROWS, WHOLE),
        (ROWS[:2], PART),
        ((ROWS[0], NUMBERED), Partial((ROWS[0], NUMBERED), (30000,), has_result=True)),
        ((COMPLETED,), Partial((COMPLETED,), (10000, 30000), has_result=True)),
        ((IN_ERROR,), Partial((IN_ERROR,), (10000, 30000), has_result=True)),
    ],
)
def test_the_page_shows_all_nothing_or_a_part(rows: tuple[StagedRow, ...], seen: ReadBack) -> None:
    assert seen_on_page(SENT, rows) == seen


def sales_order(total: str) -> Document:
    return Document(DocumentKind.SALES_ORDER, "S1", "EU-1334", total=Decimal(total))


@pytest.mark.parametrize(
    ("on_page", "total", "came_one_by_one", "is_present"),
    [
        (Absent(), "36.30", False, True),
        (Absent(), "36.30", True, True),
        (Absent(), "24.20", True, False),
        (Absent(), "24.20", False, True),  # in one request all lines go or none: the total is bc-verify's to judge
        (PART, "36.30", False, True),
        (PART, "24.20", False, False),
        (PART, "36.35", False, True),
    ],
)
def test_a_document_shows_the_rest_unless_its_total_is_that_of_a_part(
    on_page: ReadBack, total: str, came_one_by_one: bool, is_present: bool
) -> None:
    documents = [sales_order(total)]
    seen = seen_in_documents(
        ORDER, SENT, on_page, documents, came_one_by_one=came_one_by_one, tolerance=Decimal("0.05")
    )
    rows = on_page.rows if isinstance(on_page, Partial) else ()
    if is_present:
        assert seen == Present("sales order S1", rows)
    else:
        missing = (30000,) if rows else tuple(SENT)
        made = f"and it made sales order S1 of {total} of it; 36.30 EUR were sent"
        assert seen == Partial(rows, missing, has_result=True, document="sales order S1", made=made)


def test_all_documents_that_show_an_order_are_named() -> None:
    shipment = Document(DocumentKind.POSTED_SHIPMENT, "P1", "EU-1334", "S1")
    documents = [sales_order("36.30"), shipment]
    seen = seen_in_documents(ORDER, SENT, Absent(), documents, came_one_by_one=False, tolerance=Decimal(0))
    assert seen == Present("sales order S1, posted sales shipment P1")


@pytest.mark.parametrize(("seen", "is_all"), [(WHOLE, True), (PART, False), (BEGUN, False), (Absent(), False)])
def test_documents_are_asked_for_where_the_page_shows_less_than_was_sent(seen: ReadBack, is_all: bool) -> None:
    assert is_told_by_itself(seen) is is_all


# After a lost answer

DIFFERS = "The page already holds rows under EU-1334: line 10000 item_no: MUG -> HAT"
HALF = "Business Central's page has the lines 10000, 20000 of 10000, 20000, 30000, "


@pytest.mark.parametrize(
    ("seen", "is_over", "documents_readable", "fate"),
    [
        (WHOLE, False, True, Arrived("found: staging page")),
        (WHOLE, True, False, Arrived("found: staging page")),
        (Present("sales order S1"), False, True, Arrived("found: sales order S1")),
        (Absent(), False, True, Awaited()),
        (Absent(), False, False, Awaited()),
        (Absent(), True, True, NotArrived()),
        (PART, False, True, Awaited("2 of 3 lines so far")),
        (PART, False, False, Awaited("2 of 3 lines so far")),
        (PART, True, True, Lacking(LINES[2:])),
    ],
)
def test_found_counts_at_once_and_not_found_only_when_nothing_can_arrive(
    seen: ReadBack, is_over: bool, documents_readable: bool, fate: Fate
) -> None:
    assert after_loss(ORDER, LINES, seen, is_over=is_over, documents_readable=documents_readable) == fate


@pytest.mark.parametrize(
    ("seen", "is_over", "documents_readable", "code", "words"),
    [
        (Absent(), True, False, "ANSWER_UNSETTLED", "can't be read without api_url"),
        (PART, True, False, "HALF_IN_BC", "without api_url it can't be known"),
        (BEGUN, True, True, "HALF_IN_BC", HALF + "and its job has begun with them."),
        (BEGUN, False, True, "HALF_IN_BC", "its job has begun with them"),
        (replace(BEGUN, made="and it made S1 of it"), True, True, "HALF_IN_BC", HALF + "and it made S1 of it."),
        (OTHER_PART, True, True, "STAGING_DIFFERS", DIFFERS),
        (OTHER_PART, False, True, "STAGING_DIFFERS", DIFFERS),
    ],
)
def test_what_nobody_may_add_to_or_send_again_asks_for_a_person(
    seen: ReadBack, is_over: bool, documents_readable: bool, code: str, words: str
) -> None:
    fate = after_loss(ORDER, LINES, seen, is_over=is_over, documents_readable=documents_readable)
    assert isinstance(fate, Wrong)
    assert fate.problem.code == code
    assert words in fate.problem.message


# After a fault


@pytest.mark.parametrize("fault_class", list(FaultClass))
def test_after_a_fault_what_is_not_there_may_be_sent_again_at_once(fault_class: FaultClass) -> None:
    assert after_fault(ORDER, LINES, Absent(), fault_class) == NotArrived()
    assert after_fault(ORDER, LINES, WHOLE, fault_class) == Arrived("found after a fault: staging page")
    assert after_fault(ORDER, LINES, Present("sales order S1"), fault_class) == Arrived(
        "found after a fault: sales order S1"
    )


@pytest.mark.parametrize("fault_class", list(FaultClass))
def test_after_a_fault_missing_lines_are_added_unless_the_set_up_is_at_fault(fault_class: FaultClass) -> None:
    expected = Awaited("2 of 3 lines so far") if fault_class is FaultClass.SETUP else Lacking(LINES[2:])
    assert after_fault(ORDER, LINES, PART, fault_class) == expected
    fate = after_fault(ORDER, LINES, BEGUN, fault_class)
    assert isinstance(fate, Wrong)
    assert fate.problem.code == "HALF_IN_BC"


@pytest.mark.parametrize("fault_class", list(FaultClass))
def test_after_a_fault_nothing_is_added_to_lines_that_are_not_ours(fault_class: FaultClass) -> None:
    fate = after_fault(ORDER, LINES, OTHER_PART, fault_class)
    assert isinstance(fate, Wrong)
    assert fate.problem.code == "STAGING_DIFFERS"
    assert fate.problem.message.startswith(DIFFERS)


@pytest.mark.parametrize("fault_class", list(FaultClass))
def test_only_on_a_duplicate_key_the_rows_may_be_somebody_elses(fault_class: FaultClass) -> None:
    fate = after_fault(ORDER, LINES, replace(WHOLE, rows=OTHERS), fault_class)
    if fault_class is FaultClass.ALREADY_THERE:
        assert isinstance(fate, SomebodyElses)
        assert fate.problem.message.startswith(DIFFERS)
    else:
        assert isinstance(fate, Arrived)


# Adding a missing line


def refused(fault_class: FaultClass) -> Refused:
    return Refused(fault_class, "SomeException", "No.")


@pytest.mark.parametrize("answer", [NotExecuted("away"), NotExecuted("404", setup=True), AnswerLost("silence", NOW)])
def test_a_line_without_an_answer_waits(answer: WriteAnswer) -> None:
    assert after_adding(LINES, LINES[2], answer, None) == Awaited("line 30000 could not be added yet")


def test_a_line_that_was_added_is_followed_by_the_next() -> None:
    assert after_adding(LINES, LINES[1], Done(), None) is None


@pytest.mark.parametrize("fault_class", list(FaultClass))
def test_a_fault_on_a_line_is_no_proof_either(fault_class: FaultClass) -> None:
    """PART has the lines 10000 and 20000."""
    answer = refused(fault_class)
    assert after_adding(LINES, LINES[2], answer, WHOLE) == Arrived("staging page")
    assert after_adding(LINES, LINES[1], answer, PART) is None
    waits = Awaited("line 30000 could not be added yet: No.")
    assert after_adding(LINES, LINES[2], answer, Absent()) == waits
    fate = after_adding(LINES, LINES[2], answer, PART)
    if fault_class in PASSING:
        assert fate == waits
    else:
        assert fate == Wrong(Problem("HALF_IN_BC", HALF + "and refuses line 30000: No."))


def test_what_tells_lines_apart_best_is_said_first() -> None:
    names = ("description", "item_no", "quantity", "line_amount")
    values: dict[str, FieldValue] = dict(zip(names, ("Mug", "MUG", Decimal(1), Decimal(10)), strict=True))
    others: dict[str, FieldValue] = dict(zip(names, ("Hat", "HAT", Decimal(2), Decimal(20)), strict=True))
    drafted = [StagingLine("EU-1334", 10000, values), StagingLine("EU-1334", 20000, values)]
    message = staging_differs(ORDER, compare_lines(drafted, [StagedRow("EU-1334", 10000, others)])).message
    assert message == (
        "The page already holds rows under EU-1334: line 10000 item_no: MUG -> HAT; line 10000 quantity: 1 -> 2; "
        "line 10000 line_amount: 10 -> 20; line 20000: sent -> nothing; line 10000 description: Mug -> Hat"
    )


def test_not_every_difference_is_said() -> None:
    drafted = [StagingLine("EU-1334", line_no, {"description": "Mug"}) for line_no in range(10000, 70000, 10000)]
    rows = [replace(row, values={"description": "Hat"}) for row in ROWS]
    message = staging_differs(ORDER, compare_lines(drafted, rows)).message
    assert [f"line {line.line_no}" in message for line in drafted] == [True, True, False, True, True, True]


# Sales orders by API


def made(*line_nos: int) -> HeldOrder:
    """The sales order that Business Central shows, with these of our lines."""
    there = [line for line in LINES if line.line_no in line_nos]
    lines = tuple(
        HeldLine(line.line_no, "Item", str(line.values["item_no"]), "", "", Decimal(1), Decimal(0), Decimal(0))
        for line in there
    )
    return HeldOrder(Document(DocumentKind.SALES_ORDER, "S-1", "EU-1334"), lines)


def test_a_sales_order_with_our_lines_is_all_of_it() -> None:
    assert seen_as_sales_order(LINES, []) == Absent()
    seen = seen_as_sales_order(LINES, [made(*SENT)])
    assert seen == Present("sales order S-1")
    assert is_told_by_itself(seen)


@pytest.mark.parametrize("there", [(), (10000, 30000)])
def test_a_sales_order_without_our_lines_is_never_completed(there: tuple[int, ...]) -> None:
    """Neither after a lost answer nor after a fault, and whether or not anything can still arrive."""
    seen = seen_as_sales_order(LINES, [made(*there)])
    assert isinstance(seen, HalfMade)
    assert is_told_by_itself(seen)
    assert seen.document == "sales order S-1"
    for fate in (
        after_loss(ORDER, LINES, seen, is_over=False, documents_readable=True),
        after_loss(ORDER, LINES, seen, is_over=True, documents_readable=True),
        after_fault(ORDER, LINES, seen, FaultClass.DATA),
    ):
        assert isinstance(fate, Wrong)
        assert fate.problem.code == "HALF_IN_BC"
        assert "Sales order S-1" in fate.problem.message
