"""Who of the orders that are due drops out before it is sent, and with what reason."""

from __future__ import annotations

from datetime import datetime, timedelta
from decimal import Decimal
from typing import Any

import pytest
from msgspec.structs import replace

from tests.domain.factories import NOW, context, line, order, reading, refund, refund_line, stored
from woobc.core.domain.adoption import Found
from woobc.core.domain.availability import Stock
from woobc.core.domain.codes import CODES, Problem
from woobc.core.domain.documents import Item, StagedRow
from woobc.core.domain.lifecycle import Event, OrderState
from woobc.core.domain.orders import Order, Refund
from woobc.core.domain.preparation import (
    TROUBLES_OF_READING,
    Failed,
    NotSent,
    Postponed,
    as_read,
    as_stored,
    fit_to_send,
    has_document,
    has_rows,
    is_unmoved,
    less_refunds,
    must_be_looked_up,
    numbers_on_page,
    renumbered,
    short_of_stock,
    standing_trouble,
    together,
)
from woobc.core.domain.sending import PreparedOrder
from woobc.core.domain.settings import ImportRule
from woobc.core.domain.staging import Draft, draft_lines
from woobc.core.domain.stored import present_as_accepted

SOLD = order(line("10.00", "2.10"))
ROW = stored(SOLD)
SOON, LATER, EARLIER = NOW + timedelta(minutes=1), NOW + timedelta(days=1), NOW - timedelta(days=1)


# What the store shows


@pytest.mark.parametrize("code", sorted(TROUBLES_OF_READING))
def test_a_trouble_of_reading_that_is_marked_keeps_an_order_from_being_sent(code: str) -> None:
    """Only the mark does: what was lifted left no trouble."""
    assert code in CODES
    marked = replace(ROW, failed=True, error_code=code, error_message="Both.")
    assert standing_trouble(marked) == Problem(code, "Both.")
    assert standing_trouble(replace(marked, failed=False)) is None


def test_a_trouble_that_sending_finds_again_keeps_no_order_from_being_prepared() -> None:
    assert standing_trouble(replace(ROW, failed=True, error_code="ITEM_UNKNOWN")) is None
    assert standing_trouble(ROW) is None


def test_an_order_without_a_number_is_never_sent() -> None:
    assert standing_trouble(replace(ROW, external_document_number=None)) == Problem("NUMBER_UNUSABLE", "")


@pytest.mark.parametrize(
    ("changes", "is_named", "postponed"),
    [
        ({}, False, None),
        ({"next_attempt_at": EARLIER}, False, None),
        ({"next_attempt_at": NOW}, False, None),
        ({"next_attempt_at": SOON}, False, Postponed("changed in the store a moment ago", SOON)),
        ({"next_attempt_at": SOON}, True, None),
        ({"status": "on-hold"}, False, Postponed("another reading is newer; the next run takes it")),
        ({"content_hash": "another"}, True, Postponed("another reading is newer; the next run takes it")),
    ],
)
def test_an_order_that_was_read_goes_on_when_it_is_ready_and_is_what_is_stored(
    changes: dict[str, Any], is_named: bool, postponed: Postponed | None
) -> None:
    found = as_read(reading(SOLD), replace(ROW, **changes), NOW, is_named=is_named)
    assert found == (postponed or SOLD)


def test_what_its_reading_moved_or_could_not_understand_has_told_so_itself() -> None:
    assert as_read(reading(None), ROW, NOW, is_named=True) is None
    for state in set(OrderState) - {OrderState.PENDING}:
        assert as_read(reading(SOLD), replace(ROW, state=state), NOW, is_named=True) is None


def test_an_order_goes_on_with_the_articles_that_were_seen_first() -> None:
    """A shop looks them up at each reading, and has renamed one meanwhile."""
    renamed = replace(SOLD, lines=(replace(SOLD.lines[0], sku="MUG-OLD"),))
    row = replace(ROW, first_skus={"1": "MUG"})
    assert as_read(reading(renamed), row, NOW, is_named=False) == SOLD
    assert as_stored(renamed, row) == SOLD


@pytest.mark.parametrize(
    ("document", "expected"),
    [
        (SOLD, SOLD),
        (None, Postponed("its document is no longer stored; the store must be read")),
        (
            replace(SOLD, refunds=(Refund("7", Decimal(1), None),)),
            Postponed("its refunds are not stored; the store must be read"),
        ),
    ],
)
def test_a_stored_document_is_sent_only_if_it_is_whole(document: Order | None, expected: Order | Postponed) -> None:
    assert as_stored(document, ROW) == expected


@pytest.mark.parametrize(
    ("changes", "is_kept"),
    [({}, True), ({"state": OrderState.OPEN}, False), ({"failed_at": NOW}, False), ({"attempts": 2}, True)],
)
def test_an_order_that_was_moved_or_marked_since_it_was_claimed_stays_out(
    changes: dict[str, Any], is_kept: bool
) -> None:
    assert is_unmoved(replace(ROW, **changes), ROW) is is_kept


ALL_BACK = refund("12.10", refund_line("1", "1", "10.00", "2.10"))


@pytest.mark.parametrize(
    ("refunds", "expected"),
    [
        ((), SOLD),
        ((ALL_BACK,), NotSent(Event.FULLY_REFUNDED, "skipped", "fully refunded: 12.10 EUR")),
    ],
)
def test_refunds_leave_the_order_or_nothing_of_it(refunds: tuple[Refund, ...], expected: Order | NotSent) -> None:
    assert less_refunds(replace(SOLD, refunds=refunds)) == expected


@pytest.mark.parametrize(
    ("refunded", "code", "may_pass"),
    [(Refund("7", Decimal(1), None), "REFUND_UNREAD", True), (refund("1.00"), "REFUND_AMOUNT_ONLY", False)],
)
def test_a_refund_that_the_shop_does_not_show_may_come(refunded: Refund, code: str, may_pass: bool) -> None:
    dropped = less_refunds(replace(SOLD, refunds=(refunded,)))
    assert isinstance(dropped, Failed)
    assert (dropped.problem.code, dropped.may_pass) == (code, may_pass)


# What Business Central has already


@pytest.mark.parametrize(
    ("sent_at", "checked", "is_looked_up"),
    [
        (None, None, True),
        (None, NOW, False),
        (None, NOW - timedelta(hours=1), False),
        (None, NOW - timedelta(hours=1, seconds=1), True),
        (None, NOW + timedelta(hours=1, seconds=1), True),  # by a clock that was set back since
        (EARLIER, NOW, True),
    ],
)
def test_nobody_believes_an_old_look_up_or_one_of_what_was_sent(
    sent_at: datetime | None, checked: datetime | None, is_looked_up: bool
) -> None:
    assert must_be_looked_up(replace(ROW, sent_at=sent_at, checked_in_bc_at=checked), NOW) is is_looked_up


FOUND = Found(Event.ADOPTED_ORDER, "sales order S1", "S1")


@pytest.mark.parametrize(
    ("sent_at", "restored_at", "event", "outcome", "accepts"),
    [
        (EARLIER, None, Event.ADOPTED_ORDER, "adopted", False),
        (None, NOW, Event.ADOPTED_ORDER, "adopted", True),
        (None, None, Event.FOUND_IN_BC, "skipped", False),
        (None, SOLD.created, Event.FOUND_IN_BC, "skipped", False),
    ],
)
def test_a_document_is_ours_if_we_sent_the_order_or_may_have_forgotten_it(
    sent_at: datetime | None, restored_at: datetime | None, event: Event, outcome: str, accepts: bool
) -> None:
    row = replace(ROW, sent_at=sent_at)
    dropped = has_document(row, SOLD, FOUND, restored_at=restored_at, now=NOW)
    assert isinstance(dropped, NotSent)
    assert (dropped.event, dropped.outcome, dropped.message) == (event, outcome, "sales order S1")
    assert dropped.columns["nav_sales_order_number"] == "S1"
    assert dropped.columns.get("imported_date") == (NOW if outcome == "adopted" else None)
    assert (present_as_accepted(row).items() <= dropped.columns.items()) is accepts


def test_a_document_of_another_order_fails_this_one() -> None:
    problem = Problem("NUMBER_TAKEN", "It is of 7.00.")
    assert has_document(ROW, SOLD, problem, restored_at=None, now=NOW) == Failed(problem)


@pytest.mark.parametrize(
    ("created", "restored_at", "numbers"),
    [
        (EARLIER, NOW, ("EU-1", "W1", "OLD-7", "7/EU")),
        (EARLIER, None, ("EU-1",)),
        (NOW, NOW, ("EU-1",)),
        (None, NOW, ("EU-1",)),
    ],
)
def test_rows_are_looked_for_under_every_number_only_where_a_restore_may_have_forgotten_them(
    created: datetime | None, restored_at: datetime | None, numbers: tuple[str, ...]
) -> None:
    row = replace(ROW, order_id=7, number="1", external_document_number="EU-1", date_created=created)
    assert (
        numbers_on_page(row, ["W{number}", "EU-{number}", "old-{order_id}", "{order_id}/{store}"], restored_at)
        == numbers
    )


def drafted() -> Draft:
    draft = draft_lines(SOLD, context())
    assert isinstance(draft, Draft)
    return draft


DRAFT = drafted()
PREPARED = PreparedOrder(ROW, DRAFT, SOLD.total)
OURS = tuple(StagedRow(each.order_number, each.line_no, each.values) for each in DRAFT.lines)
ONE_MORE = replace(OURS[0], line_no=990000)
OTHERS = tuple(replace(row, values={**row.values, "quantity": Decimal(9)}) for row in OURS)


def test_rows_of_a_former_number_are_compared_under_it() -> None:
    ours = {"order_number": "OLD-1", "external_document_number": "OLD-1"}
    theirs = tuple(replace(each, order_number="OLD-1", values={**each.values, **ours}) for each in OURS)
    former = renumbered(PREPARED, "OLD-1")
    assert [(each.order_number, each.values) for each in former.lines] == [
        (each.order_number, each.values) for each in theirs
    ]
    dropped = has_rows(former, theirs, NOW)
    assert isinstance(dropped, NotSent)
    assert dropped.columns["external_document_number"] == "OLD-1"
    assert isinstance(has_rows(PREPARED, theirs, NOW), Failed)


def test_rows_equal_to_ours_are_taken_as_ours() -> None:
    """As inserted: whether a sales order was made of them, bc-verify finds out."""
    columns = {
        "imported_date": NOW,
        "settle_at": None,
        "next_attempt_at": None,
        "external_document_number": "EU-1334",
        "sent_total": SOLD.total,
        "line_count": len(DRAFT.lines),
        **present_as_accepted(ROW),
    }
    message = "its rows were already on the page"
    assert has_rows(PREPARED, OURS, NOW) == NotSent(Event.ADOPTED_ROWS, "inserted", message, columns)


@pytest.mark.parametrize("theirs", [OTHERS, (*OURS, ONE_MORE), (ONE_MORE,)])
def test_other_rows_under_our_number_are_somebody_elses(theirs: tuple[StagedRow, ...]) -> None:
    dropped = has_rows(PREPARED, theirs, NOW)
    assert isinstance(dropped, Failed)
    assert dropped.problem.code == "STAGING_DIFFERS"


def test_without_rows_an_order_goes_on() -> None:
    assert has_rows(PREPARED, (), NOW) is None


# What can't be sent

ITEM, PRICE = Problem("ITEM_UNKNOWN", "No item X."), Problem("QUANTITY_ZERO", "No quantity.")
EMPTY = Draft((), (), (), ())


@pytest.mark.parametrize(
    ("draft", "problems", "waits_for", "expected"),
    [
        (DRAFT, (), None, DRAFT),
        (DRAFT, (ITEM,), None, Failed(ITEM)),
        ((PRICE,), (), None, Failed(PRICE)),
        ((PRICE,), (ITEM,), "waits", Failed(Problem("QUANTITY_ZERO", "No quantity. No item X."))),
        (DRAFT, (), "waits for the creation of item X", Postponed("waits for the creation of item X")),
        (EMPTY, (), None, Failed(Problem("NO_LINES", "The order has no lines to send."))),
    ],
)
def test_a_draft_is_sent_if_nothing_it_names_is_missing(
    draft: Draft | tuple[Problem, ...], problems: tuple[Problem, ...], waits_for: str | None, expected: object
) -> None:
    assert fit_to_send(draft, problems, waits_for) == expected


def test_of_many_problems_the_first_few_are_said_and_each_once() -> None:
    problems = [Problem("ITEM_UNKNOWN", f"No item {number}.") for number in (1, 1, 2, 3, 4, 5, 6, 7)]
    assert together(problems).message == "No item 1. No item 2. No item 3. No item 4. No item 5. And 2 more."
    assert together(problems[:6]).message == "No item 1. No item 2. No item 3. No item 4. No item 5."


def test_stock_counts_for_completed_orders_only_and_over_all_of_them() -> None:
    stock = Stock({"MUG": Item("MUG", "Mug", False, Decimal(3))})
    two = {"MUG": Decimal(2)}
    assert short_of_stock(ImportRule.VALID, stock, {"MUG": Decimal(9)}) is None
    assert short_of_stock(ImportRule.COMPLETE, stock, two) is None
    short = short_of_stock(ImportRule.COMPLETE, stock, two)
    assert short == Failed(Problem("STOCK_SHORT", "Not enough in stock: MUG (2 needed, 1 there)"))
