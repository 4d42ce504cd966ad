"""docs/troubleshooting.md tells every code as the program knows it."""

from __future__ import annotations

from pathlib import Path

from woobc.core.domain.codes import CODES, Code, Heals

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
