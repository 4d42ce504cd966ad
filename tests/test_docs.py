"""What the documents and the help say is so; and a command costs no more than it needs."""

from __future__ import annotations

import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import click
import pytest

from woobc.cli import COMMANDS, root
from woobc.sandbox.world import World

PROJECT = Path(__file__).parents[1]
README = (PROJECT / "README.md").read_text(encoding="utf-8")
DOCUMENTS = [PROJECT / "README.md", PROJECT / "CHANGELOG.md", *sorted(PROJECT.glob("docs/*.md"))]
DEMO = "python3 -m venv .venv && .venv/bin/pip install --quiet . && .venv/bin/woobc demo"
TESTS = (
    "python3 -m venv .venv && .venv/bin/pip install --quiet -e '.[test]' && .venv/bin/ruff check . && .venv/bin/mypy"
    " && .venv/bin/pytest -n 4 --dist worksteal && .venv/bin/python -m tests.proof --kept"
)
HEAVY = ("zeep", "requests", "rich", "sqlite_utils", "werkzeug", "lxml")
LOADED = """
import sys
from woobc.cli import run
code = run(sys.argv[1:])
print("loaded:", *sorted({name.partition(".")[0] for name in sys.modules}))
sys.exit(code)
"""


def all_commands() -> Iterator[tuple[str, click.Command]]:
    """Every command and subcommand with the words that call it."""
    context = click.Context(root)
    waiting = [(name, root.get_command(context, name)) for name in root.list_commands(context)]
    while waiting:
        name, command = waiting.pop()
        assert command is not None, name
        yield name, command
        if isinstance(command, click.Group):
            waiting += [
                (f"{name} {each}", command.get_command(context, each)) for each in command.list_commands(context)
            ]


def heavy_modules(*arguments: str) -> set[str]:
    """Which of the heavy packages a command line loads, in a process of its own."""
    done = subprocess.run(
        [sys.executable, "-c", LOADED, *arguments], capture_output=True, text=True, timeout=60, check=False
    )
    assert done.returncode == 0, done.stdout + done.stderr
    return set(done.stdout.splitlines()[-1].split()[1:]) & set(HEAVY)


def test_the_readme_has_the_two_commands_that_do_all_set_up() -> None:
    lines = [line.strip() for line in README.splitlines()]
    assert lines.count(DEMO) == 1
    assert lines.count(TESTS) == 1


def test_ci_runs_the_second_command_of_the_readme() -> None:
    found = re.search(r'grep -m 1 -F "(.*)" README', (PROJECT / ".ci" / "run").read_text(encoding="utf-8"))
    assert found is not None
    first = next(line for line in README.splitlines() if found[1] in line)
    assert first.strip() == TESTS


def test_every_command_has_a_help_with_an_example_of_itself() -> None:
    without = [name for name, command in all_commands() if f"Example: woobc {name}" not in _help(command)]
    assert [
        name for name in without if not re.search(rf"Example: woobc .*\b{name}\b", _help(dict(all_commands())[name]))
    ] == []


def _help(command: click.Command) -> str:
    return " ".join((command.help or "").split())


def test_the_list_of_commands_says_what_their_help_says() -> None:
    commands = dict(all_commands())
    assert [name for name, (_, short) in COMMANDS.items() if not _help(commands[name]).startswith(short)] == []


@pytest.mark.parametrize("name", COMMANDS)
def test_every_command_has_its_place_in_the_readme(name: str) -> None:
    assert re.search(rf"`(woobc )?{name}\b", README)


def test_every_command_a_person_is_told_to_type_exists() -> None:
    """In the documents, and in what the code says (between backticks)."""
    known = dict(all_commands())
    texts = [path.read_text(encoding="utf-8") for path in [*DOCUMENTS, *PROJECT.glob("woobc/**/*.py")]]
    told = {words for text in texts for words in re.findall(r"`woobc ([a-z]+[a-z-]*(?: [a-z]+[a-z-]*)?)", text)}
    assert len(told) > 20
    assert [words for words in sorted(told) if not _exists(words, known)] == []


def _exists(words: str, known: dict[str, click.Command]) -> bool:
    name = words.split()[0]
    return words in known or (name in known and (name == words or not isinstance(known[name], click.Group)))


@pytest.mark.parametrize("path", DOCUMENTS, ids=lambda path: path.name)
def test_links_lead_to_files(path: Path) -> None:
    targets = [target.split("#")[0] for target in re.findall(r"\]\(([^)\s]+)\)", path.read_text(encoding="utf-8"))]
    files = [target for target in targets if target and "://" not in target]
    assert [target for target in files if not path.parent.joinpath(target).exists()] == []


def test_help_loads_nothing_heavy() -> None:
    assert heavy_modules("--help") == set()


@pytest.mark.parametrize("job", ["bc-insert", "bc-verify", "batch-post"])
def test_a_job_with_nothing_to_do_loads_nothing_heavy(world: World, job: str) -> None:
    config = ["--config", str(world.config_path)]
    heavy_modules(*config, job)  # the first run of all makes the middleware file
    asked = len(world.business_central.requests)
    assert heavy_modules(*config, job) == set()
    assert len(world.business_central.requests) == asked
