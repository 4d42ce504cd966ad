"""Values and options of the page's rows, read and written."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest

from woobc.core.business_central.rows import criteria, from_text, member_of


def test_criteria_are_lists_never_ranges() -> None:
    assert criteria(["EU-1", "O'B", "A..B", "1000_2"]) == "EU-1|'O''B'|'A..B'|1000_2"


@pytest.mark.parametrize(
    ("value", "member"),
    [
        ("Item", "Item"),
        ("G/L Account", "G_L_Account"),
        ("Charge (Item)", "Charge_Item"),
        ("Length * Width", "Length__x002A__Width"),
        ("Nowhere", None),
    ],
)
def test_members_are_found_however_they_are_spelt(value: str, member: str | None) -> None:
    assert member_of(value, ["_blank_", "G_L_Account", "Item", "Charge_Item", "Length__x002A__Width"]) == member


@pytest.mark.parametrize(
    ("name", "text", "value"),
    [
        ("line_type", "G_L_Account", "G/L Account"),
        ("line_type", "Fixed_x0020_Asset", "Fixed Asset"),
        ("line_type", "_blank_", None),
        ("quantity", "NaN", None),
        ("quantity", "2.50000", Decimal("2.5")),
        ("line_no", "ten", None),
        ("order_date", "2026-12-01Z", date(2026, 12, 1)),
        ("order_date", "soon", None),
        ("completed", "1", True),
        ("completed", "", None),
        ("description", "  ", None),
    ],
)
def test_values_are_read_by_their_kind(name: str, text: str, value: object) -> None:
    assert from_text(name, text) == value
