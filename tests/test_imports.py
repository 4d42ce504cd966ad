"""No module, and no room of them, needs itself by a way round: whoever reads one, reads on downwards."""

from __future__ import annotations

import ast
import functools
from collections.abc import Iterator
from graphlib import TopologicalSorter
from pathlib import Path

ROOT = Path(__file__).parent.parent


def named(path: Path) -> str:
    return ".".join(path.relative_to(ROOT).with_suffix("").parts).removesuffix(".__init__")


MODULES = {named(path): path for path in (ROOT / "woobc").rglob("*.py")}


def imported_by(path: Path) -> Iterator[str]:
    """Modules of woobc, wherever in the file and for whatever they are imported."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.ImportFrom) and node.module:
            for name in (f"{node.module}.{alias.name}" for alias in node.names):
                yield name if name in MODULES else node.module
        elif isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)


@functools.cache
def graph() -> dict[str, set[str]]:
    return {name: {each for each in imported_by(path) if each in MODULES} - {name} for name, path in MODULES.items()}


def room(module: str) -> str:
    """Of woobc.core its packages, else the packages of woobc; a module beside them is a room of its own."""
    parts = module.split(".")
    return ".".join(parts[: 3 if parts[:2] == ["woobc", "core"] else 2])


def test_no_module_needs_itself() -> None:
    list(TopologicalSorter(graph()).static_order())  # raises CycleError with the circle


def test_no_room_needs_itself() -> None:
    """The demo runs the command line, as a person would: it alone looks up."""
    rooms: dict[str, set[str]] = {}
    for name, needed in graph().items():
        upwards = {"woobc.cli"} if name == "woobc.commands.demo" else set()
        rooms.setdefault(room(name), set()).update(room(each) for each in needed - upwards)
    list(TopologicalSorter({name: needed - {name} for name, needed in rooms.items()}).static_order())
