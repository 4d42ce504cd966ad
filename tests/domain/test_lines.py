"""The rows of `order_lines`: as they would be sent, and exactly as they were sent."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest
from msgspec.structs import replace

from tests.domain.factories import context, fee, line, order, shipping, store
from woobc.core.domain.documents import StagingLine
from woobc.core.domain.lines import preview_lines, sent_lines, staging_lines
from woobc.core.domain.staging import Draft, draft_lines


def drafted(*lines: object) -> Draft:
    draft = draft_lines(order(*lines, customer_note="Gold & 'silver', é"), context())  # type: ignore[arg-type]
    assert isinstance(draft, Draft), draft
    return draft


def test_items_come_first_and_what_nobody_has_mapped_is_left_blank() -> None:
    rows = list(
        preview_lines(order(shipping(), line(sku="NEW", line_id="1"), line(sku="HD-M-BLA", line_id="2")), store())
    )
    assert [(row.line_no, row.line_type, row.sku, row.item_no, row.store_line_id) for row in rows] == [
        (10000, "Item", "NEW", "NEW", "1"),
        (20000, "Item", "HD-M-BLA", "HOODIE", "2"),
        (30000, "G/L Account", "", "6810", "90"),
    ]
    (nameless,) = preview_lines(order(line(sku="", name="Nobody knows")), store())
    assert (nameless.item_no, nameless.description) == ("", "Nobody knows")


def test_what_was_sent_comes_out_of_the_rows_as_it_went_in() -> None:
    """Numbers, days and texts with their kinds, to compare with what Business Central shows."""
    draft = drafted(line("10.00", "2.10", quantity=Decimal("3")), shipping(), fee("1.00"))
    rows = tuple(sent_lines(draft))
    assert staging_lines("EU-1334", rows) == tuple(
        StagingLine("EU-1334", each.line_no, dict(each.values)) for each in draft.lines
    )
    assert {type(value) for row in staging_lines("EU-1334", rows) for value in row.values.values()} >= {
        Decimal,
        date,
        str,
    }
    assert [row.amount for row in rows] == [amounts.amount for amounts in draft.amounts]
    assert "é" in rows[0].sent_fields


def test_each_row_names_the_line_of_the_store_it_stands_for() -> None:
    rows = tuple(sent_lines(drafted(line(line_id="7", sku="HD-M-BLA"), shipping(line_id="8"))))
    assert [(row.store_line_id, row.sku, row.item_no) for row in rows] == [
        ("7", "HD-M-BLA", "HOODIE"),
        ("8", "", "6810"),
    ]


def test_each_row_has_the_figures_of_its_line() -> None:
    """Also one that stands for no line of the store, as that of the cents which rounding left."""
    mug = line("10.00", "2.10", quantity=Decimal(2), subtotal="12.00", subtotal_tax="2.52")
    draft = draft_lines(order(mug, total=Decimal("12.12")), context())
    assert isinstance(draft, Draft)
    item, rounding = sent_lines(draft)
    assert item[:-1] == (10000, "Item", "MUG", "MUG", "Mug", *draft.amounts[0], "1")
    assert item.amount == Decimal("12.10")
    assert rounding[:-1] == (20000, "G/L Account", "", "6830", "Rounding", *draft.amounts[1], "")
    assert rounding.amount == Decimal("0.02")


def test_what_the_page_has_no_field_for_is_left_blank() -> None:
    draft = drafted(line())
    (row,) = sent_lines(replace(draft, lines=(replace(draft.lines[0], values={}),)))
    assert (row.line_type, row.item_no, row.description, row.sent_fields) == ("", "", "", "{}")


@pytest.mark.parametrize(("including", "prices"), [(True, ["12.10000", "4.95000"]), (False, ["10.00000", "4.09000"])])
def test_rows_that_are_not_sent_yet_have_the_prices_that_would_be_sent(including: bool, prices: list[str]) -> None:
    rows = preview_lines(order(line(), shipping(), prices_include_tax=including), store())
    assert [str(row.unit_price) for row in rows] == prices
