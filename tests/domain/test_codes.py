"""docs/troubleshooting.md tells every code as the program knows it."""

from __future__ import annotations

from pathlib import Path

from woobc.core.domain.codes import CODES, Code, Heals, for_whom

PAGE = Path(__file__).parents[2] / "docs" / "troubleshooting.md"
WORDS = {
    Heals.NEVER: "no",
    Heals.NIGHTLY: "tried each night",
    Heals.MAPPING: "after a changed mapping, and each night",
    Heals.HOURLY: "looked at each hour",
}


ONCE_POSTED = "Once posted: "


def advice(code: Code) -> str:
    """Both, where there is another one for a posted order."""
    return code.advice("N") + (f" {ONCE_POSTED}{code.fix_posted}" if code.fix_posted else "")


def rows() -> list[str]:
    """The lines of the table, as they must stand on the page."""
    return [f"| `{code.name}` | {code.meaning} | {advice(code)} | {WORDS[code.heals]} |" for code in CODES.values()]


def test_every_code_is_on_the_page_in_the_order_of_the_table() -> None:
    lines = PAGE.read_text().splitlines()
    assert [line for line in lines if line.startswith("| `")] == rows()


def test_what_is_to_be_mended_in_the_shop_is_for_its_staff() -> None:
    """But for a mark of somebody else, which the configuration of one of them must end."""
    of_the_shop = {code for code in CODES if code.startswith("SHOP_") or " in the shop" in CODES[code].fix}
    assert {for_whom(code) for code in of_the_shop - {"SHOP_MARK_FOREIGN"}} == {"the shop's staff"}
    assert {for_whom(code) for code in ("SHOP_MARK_FOREIGN", "CARRIER_UNMAPPED", "DEFECT")} == {"who configures woobc"}
    assert {for_whom(code) for code in ("SHIPPED_MORE", "QUANTITIES_HELD")} == {"Business Central's staff"}
