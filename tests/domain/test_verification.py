"""What the staging page shows decides what became of an order."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import Any

import pytest
from msgspec.structs import replace

from tests.domain.factories import context, line, order, shipping
from woobc.core.domain.codes import Problem
from woobc.core.domain.differences import Difference
from woobc.core.domain.documents import Document, DocumentKind, StagedRow, StagingLine
from woobc.core.domain.staging import Draft, draft_lines
from woobc.core.domain.verification import (
    Gone,
    Half,
    LinesDoubled,
    PageVerdict,
    RowError,
    SplitInBc,
    Verified,
    Waiting,
    all_staged,
    compare_lines,
    half_in_bc,
    holds_only_half,
    judge,
    made_of_half,
    missing_lines,
    totals_agree,
)

SENT = (10000, 20000)


def row(line_no: int, number: str = "", completed: bool = False, error: str = "") -> StagedRow:
    return StagedRow("EU-1334", line_no, {}, number, completed, error)


def test_an_error_of_a_row_names_its_article_and_one_of_all_rows_none() -> None:
    articles = {10000: 'MUG "Mug"', 20000: 'CUP "Cup"', 30000: ""}
    assert RowError(((20000, "No stock."), (10000, "Blocked."))).message(articles) == (
        'CUP "Cup": No stock. MUG "Mug": Blocked.'
    )
    assert RowError(((10000, "No."), (20000, "No."))).message(articles) == 'MUG "Mug", CUP "Cup": No.'
    assert RowError(tuple((line, "No customer.") for line in articles)).message(articles) == "No customer."
    assert RowError(((10000, "No."), (20000, "No."))).message({10000: "Mug", 20000: "Cup"}) == "No."
    assert RowError(((30000, "No."),)).message(articles) == "No."
    assert RowError(((10000, "No."),)).message({10000: 'MUG "Mug"'}) == 'MUG "Mug": No.'


@pytest.mark.parametrize(
    ("rows", "verdict"),
    [
        ([row(10000, "S-ORD1", True), row(20000, "S-ORD1", True)], Verified("S-ORD1")),
        ([row(10000, "s-ord1 ", True), row(20000, "S-ORD1", True)], Verified("S-ORD1")),
        ([row(10000, "S-ORD1", True, "old trouble"), row(20000, "S-ORD1", True)], Verified("S-ORD1")),
        ([], Gone()),
        ([row(10000), row(20000)], Waiting("no result yet")),
        ([row(10000, "S-ORD1"), row(20000, "S-ORD1")], Waiting("a sales order number, but not completed")),
        ([row(10000, "", True), row(20000, "", True)], Waiting("completed, but no sales order number")),
        ([row(10000, "S-ORD1", True), row(20000)], Waiting("only 1 of 2 lines are completed")),
        (
            [row(10000, "S-ORD1", True), row(20000, "", True)],
            Waiting("only 1 of 2 lines have a sales order number"),
        ),
        ([row(20000)], Waiting("only 1 of 2 lines are on the page")),
        ([row(20000, "S-ORD1")], Waiting("only 1 of 2 lines are on the page")),
        ([row(20000, "S-ORD1", True)], Half("S-ORD1")),
        ([row(10000, error="No item"), row(20000)], RowError(((10000, "No item"),))),
        (
            [row(10000, error="No item"), row(20000, error="No item")],
            RowError(((10000, "No item"), (20000, "No item"))),
        ),
        (
            [row(10000, error="No item"), row(20000, "S-ORD1", True, "Blocked")],
            RowError(((10000, "No item"), (20000, "Blocked"))),
        ),
        ([row(10000, error="No item")], RowError(((10000, "No item"),))),
        (
            [row(10000), row(10000), row(20000)],
            LinesDoubled("3 rows for 2 lines; too many: 10000."),
        ),
        (
            [row(30000), row(10000), row(10000), row(20000)],
            LinesDoubled("4 rows for 2 lines; too many: 10000, 30000."),
        ),
        (
            [row(10000, "S-ORD1", True), row(30000, "S-ORD1", True)],
            LinesDoubled("2 rows for 2 lines; too many: 30000."),
        ),
        ([row(10000, "S-ORD2", True), row(20000, "S-ORD1", True, "No")], SplitInBc(("S-ORD1", "S-ORD2"))),
    ],
)
def test_rows_tell_what_became_of_an_order(rows: list[StagedRow], verdict: PageVerdict) -> None:
    assert judge(SENT, rows) == verdict


def test_missing_lines_are_those_not_on_the_page() -> None:
    assert missing_lines(SENT, [row(20000)]) == (10000,)
    assert not all_staged(SENT, [row(20000)])
    assert all_staged(SENT, [row(20000), row(10000), row(30000)])


@pytest.mark.parametrize(
    ("bc_total", "lines", "agrees"),
    [("24.94", 2, True), ("24.99", 2, True), ("24.89", 2, True), ("25.00", 2, False), ("25.00", 6, True)],
)
def test_totals_may_differ_by_the_tolerance_or_a_cent_per_line(bc_total: str, lines: int, agrees: bool) -> None:
    assert totals_agree(Decimal("24.94"), Decimal(bc_total), Decimal("0.05"), lines) is agrees


def sales_order(total: str | None) -> Document:
    return Document(DocumentKind.SALES_ORDER, "S-ORD1", "EU-1334", "", Decimal(total) if total else None)


@pytest.mark.parametrize(
    ("documents", "sent_total", "is_half"),
    [
        ([sales_order("24.94")], "24.94", False),
        ([sales_order("24.99")], "24.94", False),
        ([sales_order("25.00")], "24.94", True),
        ([sales_order("12.10")], "24.94", True),
        ([sales_order(None)], "24.94", False),
        ([], "24.94", False),
        ([sales_order("12.10")], None, False),
    ],
)
def test_half_an_order_is_known_by_another_total(
    documents: list[Document], sent_total: str | None, is_half: bool
) -> None:
    sent = Decimal(sent_total) if sent_total else None
    assert holds_only_half(documents, sent, Decimal("0.05"), 2) is is_half


def test_half_an_order_is_told_with_its_lines_and_totals() -> None:
    problem = half_in_bc([10000], SENT, "and so on")
    assert problem == Problem("HALF_IN_BC", "Business Central's page has the lines 10000 of 10000, 20000, and so on.")
    assert half_in_bc([], SENT, "x").message == "Business Central's page has no line of 10000, 20000, x."
    sent = Decimal("24.94")
    assert made_of_half("S1", Decimal("12.1"), sent, "EUR") == "and it made S1 of 12.10 of it; 24.94 EUR were sent"
    assert made_of_half("S1", None, sent, "EUR") == "and it made S1 of it; 24.94 EUR were sent"


def drafted() -> tuple[StagingLine, ...]:
    draft = draft_lines(order(line(), shipping()), context())
    assert isinstance(draft, Draft)
    return draft.lines


def staged(lines: tuple[StagingLine, ...], **changes: Any) -> list[StagedRow]:
    """The rows as a page shows them; `changes` are to the first."""
    values = [dict(each.values) for each in lines]
    values[0].update(changes)
    return [
        StagedRow(each.order_number, each.line_no, shown, "S-ORD1", True)
        for each, shown in zip(lines, values, strict=True)
    ]


@pytest.mark.parametrize(
    "changes",
    [
        {},
        {"unit_price": Decimal("12.1"), "line_discount": Decimal(0), "quantity": Decimal("1.00000")},
        {"item_no": "mug ", "store": "eu"},
        {"order_date": "2026-11-16"},
        {"line_type": "G_L_Account"},
        {"line_type": "GLAccount"},
        {"order_number": "another", "line_no": 7},
        {"sell_to_county": "filled by the page", "customer_po": "1334 "},
        {"sales_order_no": "S-ORD1", "completed": True},
    ],
)
def test_the_same_lines_are_recognised_however_the_page_shows_them(changes: dict[str, Any]) -> None:
    lines = drafted()[::-1] if changes.get("line_type") else drafted()
    assert compare_lines(lines, staged(lines, **changes)) == ()


def test_a_zero_or_false_that_the_page_leaves_out_is_the_same() -> None:
    lines = tuple(replace(each, values={**each.values, "reserve": False}) for each in drafted())
    rows = staged(lines)
    blank = {name: value for name, value in rows[0].values.items() if name not in ("line_discount", "reserve")}
    assert compare_lines(lines, [replace(rows[0], values=blank), rows[1]]) == ()


@pytest.mark.parametrize(
    ("changes", "difference"),
    [
        ({"unit_price": Decimal("12.11")}, Difference("line 10000 unit_price", "12.10", "12.11")),
        ({"item_no": "CUP"}, Difference("line 10000 item_no", "MUG", "CUP")),
        ({"order_date": date(2026, 11, 15)}, Difference("line 10000 order_date", "2026-11-16", "2026-11-15")),
        ({"email": ""}, Difference("line 10000 email", "klant1@example.com", "")),
        ({"line_type": "G/L Account"}, Difference("line 10000 line_type", "Item", "G/L Account")),
        ({"reserve": False}, Difference("line 10000 reserve", "True", "False")),
        ({"quantity": Decimal(0)}, Difference("line 10000 quantity", "1", "0")),
    ],
)
def test_other_content_is_told_by_line_and_field(changes: dict[str, Any], difference: Difference) -> None:
    lines = drafted()
    found = compare_lines(lines, staged(lines, **changes))
    assert [(each.field, each.present) for each in found] == [(difference.field, difference.present)]


def test_what_was_sent_and_is_not_there_is_told_with_its_value() -> None:
    lines = drafted()
    rows = staged(lines, item_no="CUP")
    left = {name: value for name, value in rows[0].values.items() if name != "email"}
    assert compare_lines(lines, [replace(rows[0], values=left), rows[1]]) == (
        Difference("line 10000 email", "klant1@example.com", ""),
        Difference("line 10000 item_no", "MUG", "CUP"),
    )


def test_missing_surplus_and_doubled_lines_are_told() -> None:
    lines = drafted()
    rows = staged(lines)
    other = replace(rows[1], line_no=30000)
    assert compare_lines(lines, [rows[0], rows[0], other]) == (
        Difference("line 20000", "sent", ""),
        Difference("line 30000", "", "on the page"),
        Difference("line 10000", "one row", "2 rows"),
    )
