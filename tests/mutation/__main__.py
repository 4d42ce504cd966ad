"""Whether the tests of the rules would notice a rule that says something else: `python -m tests.mutation [MODULE ...]`.

mutmut changes the functions of woobc/core/domain one by one (a `<` becomes `<=`, an argument is left out) and runs the tests that
bear the module's name. Sentences told to people are not judged. A change that no test notices has survived. Those in kept.toml
are known, each with the reason it may; any other makes the command fail, and so does one that is kept but survives no more.
Without a MODULE (`totals`) those are tried that kept.toml calls judged, which takes some twenty minutes of one processor.
"""

from __future__ import annotations

import argparse
import ast
import difflib
import json
import os
import re
import shutil
import subprocess
import sys
import tempfile
import tomllib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

ROOT = Path(__file__).parents[2]
KEPT = Path(__file__).with_name("kept.toml")
DOMAIN = "woobc/core/domain"

SENTENCE = r'^\s*f?"[^"]* [^"]* [^"]*"[,)]*$'
CONFIG = f"""
[tool.pytest.ini_options]
addopts = "-q --strict-markers"

[tool.mutmut]
source_paths = ["woobc"]
only_mutate = [%s]
do_not_mutate_patterns = ['{SENTENCE}']
pytest_add_cli_args_test_selection = [%s]
pytest_add_cli_args = ["-p", "no:cacheprovider", "-p", "no:xdist"]
use_git_change_detection = false
"""
SPINNER = tuple("⠋⠙⠹⠸⠼⠴⠦⠧⠇⠏")
NAME = re.compile(r"woobc\.core\.domain\.(?P<module>\w+)\.(?P<mutant>\w+): (?P<fate>[a-z ]+)")


@dataclass(frozen=True, slots=True, order=True)
class Change:
    """One change of one function that no test noticed: what a line was, and what it became. Where no test reaches the
    function at all, both are empty and it stands for every change of it."""

    function: str
    was: str = ""
    became: str = ""

    @property
    def module(self) -> str:
        return self.function.partition(".")[0]

    def is_alike(self, patterns: Iterable[str]) -> bool:
        """Whether both lines are the same without what one of the patterns finds."""
        same = (re.sub(pattern, "", self.was) == re.sub(pattern, "", self.became) for pattern in patterns)
        return bool(self.was) and any(same)

    @property
    def is_of_words(self) -> bool:
        """Whether only the words of a text told to people are others."""
        pairs = zip(_texts(self.was), _texts(self.became), strict=False)
        changed = [before for before, after in pairs if before != after]
        same = _without_texts(self.was) == _without_texts(self.became)
        return bool(changed) and same and all(re.search(r"[a-z] [a-z]", text) for text in changed)

    def as_toml(self) -> str:
        """As it would stand in kept.toml, but for the reason."""
        lines = {"was": self.was, "became": self.became} if self.was else {}
        values = {"function": self.function, **lines, "why": ""}
        return "\n".join(["[[survivor]]", *(f"{name} = {_quoted(value)}" for name, value in values.items())])


def main() -> int:
    parser = argparse.ArgumentParser(prog="python -m tests.mutation", description=__doc__.splitlines()[0])
    parser.add_argument("modules", nargs="*", metavar="MODULE", help="modules of woobc/core/domain, without .py")
    parser.add_argument("--processes", type=int, default=os.cpu_count() or 1, help="how many changes are tried at once")
    arguments = parser.parse_args()
    kept = tomllib.loads(KEPT.read_text(encoding="utf-8"))
    modules = arguments.modules or kept["judged"]
    for name in modules:
        for path in (rules_of(name), table_of(name)):
            if not (ROOT / path).exists():
                parser.error(f"there is no {path}")
    with tempfile.TemporaryDirectory(prefix="woobc-mutation-") as folder:
        count, survived = survivors(Path(folder), modules, arguments.processes)
    patterns = [each["pattern"] for each in kept["alike"]]
    survived = {each for each in survived if not (each.is_of_words or each.is_alike(patterns))}
    return told(modules, count, survived, known(kept))


def rules_of(module: str) -> str:
    return f"{DOMAIN}/{module}.py"


def table_of(module: str) -> str:
    return f"tests/domain/test_{module}.py"


def _quoted(text: str) -> str:
    return json.dumps(text, ensure_ascii=False)


def _listed(paths: Iterable[str]) -> str:
    return ", ".join(map(_quoted, paths))


def survivors(folder: Path, modules: list[str], processes: int) -> tuple[int, set[Change]]:
    """How many changes were tried in a copy of the project, and which of them no test noticed."""
    for name in ("woobc", "tests"):
        shutil.copytree(ROOT / name, folder / name, ignore=shutil.ignore_patterns("__pycache__", "cassettes"))
    config = CONFIG % (_listed(map(rules_of, modules)), _listed(map(table_of, modules)))
    (folder / "pyproject.toml").write_text(config, encoding="utf-8")
    mutmut = [sys.executable, "-m", "mutmut"]
    run = subprocess.run(
        [*mutmut, "run", "--max-children", str(processes)], cwd=folder, text=True, capture_output=True, check=False
    )
    results = subprocess.run(
        [*mutmut, "results", "--all", "true"], cwd=folder, text=True, capture_output=True, check=False
    )
    found = list(NAME.finditer(results.stdout))
    if not found or any(each["fate"] == "not checked" for each in found):
        said = [line for line in (run.stdout + run.stderr).splitlines() if not line.startswith(SPINNER)]
        sys.exit("\n".join(["mutmut did not come to an end:", *said[-40:]]))
    changes = {name: changes_of(folder / "mutants" / rules_of(name), name) for name in modules}
    survived = set()
    for each in found:
        change = changes[each["module"]].get(each["mutant"])
        if each["fate"] == "no tests" and change:
            survived.add(Change(change.function))
        elif each["fate"] not in ("killed", "timeout") and change:
            survived.add(change)
    return len(found), survived


def changes_of(path: Path, module: str) -> dict[str, Change]:
    """What each changed function in mutmut's copy of a module differs in from the original beside it, by its name."""
    functions = {
        node.name: node
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.FunctionDef) and "__mutmut_" in node.name
    }
    found = {}
    for name, node in functions.items():
        root, _, number = name.rpartition("__mutmut_")
        if number.isdecimal():
            original = functions[f"{root}__mutmut_orig"]
            lines = difflib.ndiff(_lines(original), _lines(node))
            was, became = _told_apart(lines)
            found[name] = Change(f"{module}.{_plain_name(root)}", was, became)
    return found


def _lines(function: ast.FunctionDef) -> list[str]:
    """The function's code, whatever its name and how it was laid out."""
    return [line.strip() for line in ast.unparse(function).splitlines() if "__mutmut_" not in line.split("(")[0]] + [
        f"def({ast.unparse(function.args)})"
    ]


def _told_apart(lines: Iterator[str]) -> tuple[str, str]:
    kinds: dict[str, list[str]] = {"-": [], "+": []}
    for line in lines:
        if line[0] in kinds:
            kinds[line[0]].append(line[2:])
    return " / ".join(kinds["-"]) or "(nothing)", " / ".join(kinds["+"]) or "(nothing)"


_TEXT = re.compile(r"""'(?:[^'\\]|\\.)*'|"(?:[^"\\]|\\.)*\"""")


def _texts(code: str) -> list[str]:
    return _TEXT.findall(code)


def _without_texts(code: str) -> str:
    return _TEXT.sub("''", code)


def _plain_name(root: str) -> str:
    """`x_check_totals` is a function, `xǁOrderǁrefunded` a method."""
    return root.removeprefix("xǁ").replace("ǁ", ".") if "ǁ" in root else root.removeprefix("x_")


def known(kept: dict[str, Any]) -> set[Change]:
    return {Change(each["function"], each.get("was", ""), each.get("became", "")) for each in kept["survivor"]}


def told(modules: list[str], count: int, survived: set[Change], kept: set[Change]) -> int:
    new = sorted(survived - kept)
    gone = sorted(change for change in kept - survived if change.module in modules)
    for change in new:
        print(f"{change.as_toml()}\n")
    for change in gone:
        print(f"Survives no more, so it is kept in {KEPT.name} for nothing:\n{change.as_toml()}\n")
    print(f"{count} changes tried in {', '.join(modules)}; {len(survived)} survived, {len(new)} of them not known.")
    return 1 if new or gone else 0


if __name__ == "__main__":
    sys.exit(main())
