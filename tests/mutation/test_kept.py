"""What is kept as surviving is still in the code, and says why it may."""

from __future__ import annotations

import ast
import tomllib
from pathlib import Path

import pytest

from tests.mutation.__main__ import KEPT, ROOT, Change, changes_of, rules_of, table_of

PATTERNS = [r", ZERO(?=\))"]


def kept() -> list[dict[str, str]]:
    entries: list[dict[str, str]] = tomllib.loads(KEPT.read_text(encoding="utf-8"))["survivor"]
    return entries


def test_what_is_judged_has_rules_and_tests() -> None:
    judged = tomllib.loads(KEPT.read_text(encoding="utf-8"))["judged"]
    assert judged == sorted(set(judged))
    assert [
        name for name in judged if not ((ROOT / rules_of(name)).exists() and (ROOT / table_of(name)).exists())
    ] == []


@pytest.mark.parametrize("entry", kept(), ids=lambda entry: entry["function"])
def test_what_is_kept_is_in_the_code_and_says_why(entry: dict[str, str]) -> None:
    """When it is not: run `python -m tests.mutation` for that module, and keep what survives now."""
    module, _, name = entry["function"].partition(".")
    tree = ast.parse((ROOT / rules_of(module)).read_text(encoding="utf-8"))
    functions = [
        node for node in ast.walk(tree) if isinstance(node, ast.FunctionDef) and node.name == name.split(".")[-1]
    ]
    assert entry["why"]
    assert any(line in ast.unparse(function) for function in functions for line in entry["was"].split(" / "))


def test_a_change_is_known_by_what_a_line_was_and_became(tmp_path: Path) -> None:
    """In a copy of a module as mutmut writes it."""
    copy = tmp_path / "rules.py"
    copy.write_text(
        "def x_is_due__mutmut_orig(now: int, then: int = 1) -> bool:\n    return now > then\n"
        "def x_is_due__mutmut_1(now: int, then: int = 1) -> bool:\n    return now >= then\n"
        "def x_is_due__mutmut_2(now: int, then: int = 2) -> bool:\n    return now > then\n",
        encoding="utf-8",
    )
    assert changes_of(copy, "rules") == {
        "x_is_due__mutmut_1": Change("rules.is_due", "return now > then", "return now >= then"),
        "x_is_due__mutmut_2": Change("rules.is_due", "def(now: int, then: int=1)", "def(now: int, then: int=2)"),
    }


@pytest.mark.parametrize(
    ("was", "became", "words", "alike"),
    [
        ("say('It is late.')", "say('XXIt is late.XX')", True, False),
        ("say('total')", "say('TOTAL')", False, False),
        ("sum(x, ZERO)", "sum(x)", False, True),
        ("a < b", "a <= b", False, False),
        ("", "", False, False),
    ],
)
def test_words_and_what_is_alike_are_not_judged(was: str, became: str, words: bool, alike: bool) -> None:
    change = Change("rules.rule", was, became)
    assert (change.is_of_words, change.is_alike(PATTERNS)) == (words, alike)
