"""A digit is one of 0 to 9. Python's own idea of one holds `²`, which no number is made of, and the digits of every script."""

from __future__ import annotations

import ast
from pathlib import Path

import pytest

import woobc

PACKAGE = Path(woobc.__file__).parent
THE_ONE_PLACE = PACKAGE / "core" / "domain" / "text.py"
SOURCES = sorted(path for path in PACKAGE.rglob("*.py") if path != THE_ONE_PLACE)


@pytest.mark.parametrize("path", SOURCES, ids=lambda path: str(path.relative_to(PACKAGE)))
def test_nobody_asks_python_what_a_digit_is(path: Path) -> None:
    calls = [node for node in ast.walk(ast.parse(path.read_text())) if isinstance(node, ast.Attribute)]
    assert [node.lineno for node in calls if node.attr in ("isdigit", "isnumeric")] == [], "use whole_number"


@pytest.mark.parametrize(
    "path",
    [path for path in SOURCES if "sandbox" not in path.parts],
    ids=lambda path: str(path.relative_to(PACKAGE)),
)
def test_no_pattern_takes_the_digits_of_other_scripts(path: Path) -> None:
    assert [ast.unparse(node) for node in ast.walk(ast.parse(path.read_text())) if takes_all_digits(node)] == []


def takes_all_digits(node: ast.AST) -> bool:
    """A call of `re` with `\\d` in a pattern of text, and without re.ASCII."""
    if not (isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and node.args):
        return False
    owner, pattern = node.func.value, node.args[0]
    is_of_re = isinstance(owner, ast.Name) and owner.id == "re" and isinstance(pattern, ast.Constant)
    if not (is_of_re and isinstance(pattern, ast.Constant) and isinstance(pattern.value, str)):
        return False
    told = " ".join(ast.unparse(each) for each in (*node.args[1:], *(keyword.value for keyword in node.keywords)))
    return "\\d" in pattern.value and "re.ASCII" not in told
