"""Where the output goes may be gone or full: what a command does is done all the same, and no run is called a defect for it."""

from __future__ import annotations

import os
import shlex
import subprocess
import sys

import pytest

from tests.commands.situation import place, rows
from tests.conftest import Woobc
from tests.form import cases_of_form
from woobc.sandbox.world import World


def in_a_shell(world: World, arguments: str, redirected: str) -> subprocess.CompletedProcess[str]:
    command = shlex.join([sys.executable, "-m", "woobc", "--config", str(world.config_path)])
    return subprocess.run(
        ["sh", "-c", f"{command} {arguments} {redirected}"], capture_output=True, text=True, timeout=60, check=False
    )


@pytest.mark.parametrize(
    "command",
    cases_of_form(["status", "status --json", "orders list --csv", "logs", "config example", "--help"], (0, 2, 5)),
)
def test_a_full_disk_behind_the_output_is_told(world: World, woobc: Woobc, command: str) -> None:
    woobc("import-orders")
    ended = in_a_shell(world, command, ">/dev/full")
    assert ended.returncode == 7
    assert ended.stderr.startswith("woobc: The output can't be written: No space left on device. ")
    assert len(ended.stderr.splitlines()) == 1


@pytest.mark.parametrize("unbuffered", ["", "1"])
def test_what_is_told_is_not_kept_back(world: World, monkeypatch: pytest.MonkeyPatch, unbuffered: str) -> None:
    """A process that is killed right after it has said something has said it."""
    monkeypatch.setenv("PYTHONUNBUFFERED", unbuffered)
    program = "import os, sys; from woobc.cli import run; code = run(sys.argv[1:]); os._exit(code)"
    for arguments, told in ((["status"], "All is well"), (["orders", "show", "7"], "No order is known as 7")):
        ended = subprocess.run(
            [sys.executable, "-c", program, "--config", str(world.config_path), *arguments],
            capture_output=True,
            text=True,
            timeout=60,
            check=False,
        )
        assert told in ended.stdout + ended.stderr


ENDS = [
    (option, redirected)
    for option in ("--verbose", "--json")
    for redirected in (">/dev/full", "2>/dev/full", "<&- >&- 2>&-", "| true")
]


@pytest.mark.parametrize(("option", "redirected"), cases_of_form(ENDS, (0, 2, 5, 7)))
def test_a_job_has_done_its_work_all_the_same(world: World, woobc: Woobc, redirected: str, option: str) -> None:
    place(world)
    in_a_shell(world, f"import-orders {option}", redirected)
    assert rows(world, "SELECT state FROM orders") == [("pending",)]
    assert rows(world, "SELECT exit_code FROM runs") == [(0,)]
    assert "defect" not in woobc("status").stdout


@pytest.mark.parametrize("command", ["status", "import-orders --json", "logs", "crontab"])
@pytest.mark.every(2)
def test_a_reader_that_has_seen_enough_is_no_trouble(world: World, woobc: Woobc, command: str) -> None:
    woobc("import-orders")
    reader, writer = os.pipe()
    os.close(reader)
    arguments = [sys.executable, "-m", "woobc", "--config", str(world.config_path), *command.split()]
    ended = subprocess.run(arguments, stdout=writer, stderr=subprocess.PIPE, text=True, timeout=60, check=False)
    os.close(writer)
    assert ended.stderr == ""
    assert ended.returncode == woobc(*command.split()).exit_code


def test_where_nothing_can_be_told_the_exit_code_tells(world: World) -> None:
    assert in_a_shell(world, "nope", "2>/dev/full").returncode == 2
    assert in_a_shell(world, "status", "<&- >&- 2>&-").returncode == 0
