"""A digit is one of 0 to 9. Python's own idea of one holds `²`, which no number is made of, and the digits of every script."""

from __future__ import annotations

import ast
import re
from collections.abc import Callable
from pathlib import Path

import woobc

PACKAGE = Path(woobc.__file__).parent
THE_ONE_PLACE = PACKAGE / "core" / "domain" / "text.py"


def found(is_it: Callable[[ast.AST], bool], word: str) -> list[str]:
    """Where there is such a node in the sources; only those that have `word` need to be parsed."""
    texts = {path: path.read_text() for path in sorted(PACKAGE.rglob("*.py")) if path != THE_ONE_PLACE}
    assert len(texts) > 200
    return [
        f"{path.relative_to(PACKAGE)}:{node.lineno}: {ast.unparse(node)}"  # type: ignore[attr-defined]
        for path, text in texts.items()
        if re.search(word, text)
        for node in ast.walk(ast.parse(text))
        if is_it(node)
    ]


def test_nobody_asks_python_what_a_digit_is() -> None:
    asks = found(
        lambda node: isinstance(node, ast.Attribute) and node.attr in ("isdigit", "isnumeric"), "isdigit|isnumeric"
    )
    assert asks == [], "use whole_number"


def test_no_pattern_takes_the_digits_of_other_scripts() -> None:
    assert [place for place in found(takes_all_digits, r"\bre\.") if not place.startswith("sandbox/")] == []


def test_what_is_looked_for_is_found() -> None:
    tree = ast.parse('re.search("a\\\\d", x), re.compile(r"\\d", re.ASCII), re.sub(r"[0-9]", "", x)')
    assert [ast.unparse(node) for node in ast.walk(tree) if takes_all_digits(node)] == ["re.search('a\\\\d', x)"]


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
