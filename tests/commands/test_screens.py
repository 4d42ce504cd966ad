"""The screens of docs/screens are what the commands show, and the ways of different terminals."""

from __future__ import annotations

import contextlib
import io
import os
import pty
import re
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from unittest import mock

import pytest
from rich.console import Console

from tests.commands import screens
from tests.commands.situation import MUG, ago, change, hear_signals, place, stock
from tests.conftest import Woobc
from woobc.cli import main
from woobc.render import progress_bar
from woobc.sandbox.world import World


@pytest.fixture(scope="module")
def drawn() -> dict[str, str]:
    return screens.draw()


@pytest.mark.parametrize(("name", "path"), screens.files(), ids=lambda value: value if isinstance(value, str) else "")
def test_screens_are_what_the_commands_show(drawn: dict[str, str], name: str, path: Path) -> None:
    """Each question has its answer on one screen; `python -m tests.commands.screens` draws them anew."""
    assert drawn[name] == path.read_text(encoding="utf-8")
    lines = drawn[name].splitlines()[1:]
    assert len(lines) < screens.HEIGHT
    assert max(map(len, lines)) <= screens.WIDTH


def test_no_screen_is_left_over() -> None:
    """Every file belongs to a question."""
    assert {path.stem for path in screens.SCREENS.iterdir()} == set(screens.QUESTIONS)


# Terminals


@pytest.fixture
def named(world: World, woobc: Woobc) -> World:
    """An order of a customer whose name ASCII lacks."""
    place(world, "pending", billing={"first_name": "Żaneta", "last_name": "Łęcka"})
    woobc("import-orders")
    return world


def spoken(world: World, *arguments: str, **environment: str) -> bytes:
    """What a process of its own writes into a pipe."""
    done = subprocess.run(
        [sys.executable, "-m", "woobc", "--config", str(world.config_path), *arguments],
        capture_output=True,
        env={**os.environ, **environment},
        check=True,
    )
    assert done.stderr == b""
    return done.stdout


def watched(world: World, *arguments: str, until: bytes = b"", typed: bytes = b"", **environment: str) -> bytes:
    """What a process of its own writes into a terminal of 80 columns, where somebody has `typed`; once it wrote `until` twice,
    it gets what Ctrl-C sends."""
    inside, outside = pty.openpty()
    plain = {name: value for name, value in os.environ.items() if name not in ("NO_COLOR", "FORCE_COLOR")}
    process = subprocess.Popen(
        [sys.executable, "-m", "woobc", "--config", str(world.config_path), *arguments],
        stdin=outside,
        stdout=outside,
        stderr=outside,
        env={**plain, "TERM": "xterm-256color", "COLUMNS": "80", "LINES": "24", **environment},
        preexec_fn=hear_signals,
    )
    os.close(outside)
    os.write(inside, typed)
    written = b""
    for chunk in _read(inside):
        written += chunk
        if until and written.count(until) >= 2:
            process.send_signal(signal.SIGINT)
            until = b""
    assert process.wait() == 0, written
    return written


def _read(descriptor: int) -> Iterator[bytes]:
    try:
        while chunk := os.read(descriptor, 65536):
            yield chunk
    except OSError:  # the other end is closed
        os.close(descriptor)


def test_a_terminal_gets_colours_unless_it_wants_none(named: World) -> None:
    """NO_COLOR is heard, and text of the shop never brings any."""
    assert b"\x1b[" in watched(named, "orders", "list")
    assert b"\x1b[3" not in watched(named, "orders", "list", NO_COLOR="1")


def test_check_is_folded_beside_its_verdicts(named: World) -> None:
    """At 80 columns, and no word is broken."""
    seen = re.sub(r"\x1b\[[0-9;]*m", "", watched(named, "check", "--offline").decode())
    lines = [line.rstrip() for line in seen.splitlines()]
    assert max(map(len, lines)) <= 80
    assert all(re.match("(ok     |warning|       )   [^ ]", line) for line in lines), seen
    assert "environments.sandbox.business_central.auth.client_secret: Read from" in seen
    assert spoken(named, "check", "--offline").decode().startswith("ok       configuration: ")


def test_the_status_can_be_watched_until_ctrl_c(named: World) -> None:
    """Drawn again and again on a screen of its own, which is left in the end."""
    seen = watched(named, "status", "--watch", "--interval", "0.05", until=b"All is well.")
    assert seen.count(b"woobc sandbox") > 1
    assert seen.index(b"\x1b[?1049h") < seen.index(b"\x1b[?1049l")


def test_a_missing_reason_is_asked_for(named: World) -> None:
    """Where nobody can be asked it is an error."""
    said = watched(named, "orders", "hold", "1000", typed=b"customer called\n")
    assert b"Why? It is kept: " in said
    told = spoken(named, "orders", "timeline", "1000").decode()
    assert "customer called" in told
    assert Woobc(named.config_path)("orders", "hold", "1000").exit_code == 2


def test_the_shell_completes_commands_and_values(world: World) -> None:
    asked = {"_WOOBC_COMPLETE": "bash_complete", "COMP_WORDS": "woobc orders list --state p", "COMP_CWORD": "4"}
    command = [sys.executable, "-c", "from woobc.cli import main; main()"]
    done = subprocess.run(command, capture_output=True, text=True, env={**os.environ, **asked}, check=True)
    assert done.stdout.split() == ["plain,pending", "plain,posting", "plain,posted"]


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("import-orders --store", {"eu", "us"}),
        ("import-orders --store e", {"eu"}),
        ("--env ", {"sandbox"}),
        ("env use s", {"sandbox"}),
        ("errors retry ITEM_U", {"ITEM_UNKNOWN"}),
        ("orders list --code item_u", {"item_unknown"}),
        ("orders show 10", {"1000"}),
        ("bc-insert --order 1", {"1000"}),
        ("orders show *", set()),
        ("orders show zz", set()),
    ],
)
def test_the_shell_completes_what_is_configured_and_known(named: World, words: str, expected: set[str]) -> None:
    assert completed(named, words) == expected


def test_the_shell_completes_nothing_where_the_set_up_is_wrong(named: World) -> None:
    """And says nothing: somebody is typing."""
    named.config_path.write_text("wrong = [")
    assert completed(named, "import-orders --store ") == set()
    assert completed(named, "orders show 1") == set()


def completed(world: World, words: str) -> set[str]:
    typed = f"woobc {words}" if " " in words else f"woobc {words} "
    typed += "" if typed.endswith(" ") or not words.endswith(("--store",)) else " "
    asked = {"_WOOBC_COMPLETE": "bash_complete", "COMP_WORDS": typed, "COMP_CWORD": str(len(typed.split(" ")) - 1)}
    told, trouble = io.BytesIO(), io.StringIO()
    with (
        mock.patch.dict(os.environ, {**asked, "WOOBC_CONFIG": str(world.config_path)}),
        contextlib.redirect_stdout(io.TextIOWrapper(told, write_through=True)) as out,
        contextlib.redirect_stderr(trouble),
        pytest.raises(SystemExit) as ended,
    ):
        main([])
    assert (ended.value.code, trouble.getvalue()) == (0, "")
    out.detach()
    return {line.partition(",")[2] for line in told.getvalue().decode().split()}


def test_a_narrow_terminal_loses_no_figure(named: World, woobc: Woobc, monkeypatch: pytest.MonkeyPatch) -> None:
    """Where a table has no room its rows are paragraphs, each cell with its name."""
    place(named, lines=[("MUG-WITH-A-LONG-NAME", "Mug", 2, "10.00")])
    woobc("import-orders")
    woobc("bc-insert")
    monkeypatch.setenv("COLUMNS", "60")
    told = {command: woobc(*command.split()).stdout for command in ("orders list", "orders show 1001")}
    assert max(len(line) for text in told.values() for line in text.splitlines()) <= 60
    assert "total 24.20 EUR" in told["orders list"]
    assert "status processing" in told["orders list"]
    for cell in ("SKU MUG-WITH-A-LONG-NAME", "qty 2", "price 12.10", "amount 24.20", "tax 4.20"):
        assert cell in " ".join(told["orders show 1001"].split())


def test_no_table_breaks_a_code(named: World, woobc: Woobc, monkeypatch: pytest.MonkeyPatch) -> None:
    """People copy it. What is cut instead is a status."""
    place(named)
    woobc("import-orders")
    change(named, "UPDATE orders SET status = 'a-status-of-some-plugin', nav_sales_order_number = 'S-ORD101005'")
    change(named, "UPDATE orders SET failed = 1, error_code = 'REFUND_AMOUNT_ONLY' WHERE order_id = 1001")
    for width in (80, 120):
        monkeypatch.setenv("COLUMNS", str(width))
        told = woobc("orders", "list").stdout
        assert "REFUND_AMOUNT_ONLY" in told
        assert max(map(len, told.splitlines())) <= width


@pytest.mark.parametrize("width", ["²", "-1", "", "wide"])
def test_a_width_that_is_none_is_nobody_s(named: World, monkeypatch: pytest.MonkeyPatch, width: str) -> None:
    monkeypatch.setenv("COLUMNS", width)
    assert Woobc(named.config_path)("status").exit_code in (0, 4)


def test_the_progress_bar_knows_no_end_it_was_not_told(named: World) -> None:
    """The number of one store's orders is not shown as that of the next one, which does not tell its own."""
    place(named)
    named.bigcommerce.place_order(lines=[MUG])
    bars = watched(named, "import-orders").decode()
    assert "1/?" in bars
    assert "1/2" not in bars


def test_progress_names_the_whole_and_the_pace(named: World) -> None:
    """Of what waits to be sent, and of an import that goes on where one was broken off."""
    stock(named)
    for _ in range(4):
        place(named)
    assert "5/5" in watched(named, "import-orders").decode()
    change(named, "UPDATE stores SET looked_back_at = NULL, watermark = ? WHERE code = 'eu'", ago(days=30))
    assert "10/10" in watched(named, "import-orders").decode()  # five that are there, read once more
    bars = watched(named, "bc-insert").decode()
    assert "0/4" in bars
    assert "4/4" in bars
    named.clock.advance(600)
    assert "4/4" in watched(named, "bc-verify").decode()


def test_progress_tells_the_time_left() -> None:
    file = io.StringIO()
    console = Console(file=file, force_terminal=True, width=80, color_system=None)
    with mock.patch("woobc.render.make_console", return_value=console), progress_bar("bc-insert") as show:
        show(0, 900)
        for done in (100, 200, 300):
            time.sleep(0.2)
            show(done, 900)
        time.sleep(0.3)
    shown = file.getvalue()
    assert "300/900" in shown
    assert re.search(r"[0-9]+/s 0:00:0[0-9]", shown)


def test_a_pipe_gets_plain_lines(named: World) -> None:
    """One order a line, however long, and no colours."""
    text = spoken(named, "orders", "show", "1000", COLUMNS="").decode()
    assert "\x1b" not in text
    assert "Żaneta Łęcka" in text


def test_who_pipes_a_jobs_result_on_is_told_it(named: World) -> None:
    """Such as `woobc import-orders | tee notes`: cron would have no terminal for what goes wrong."""
    place(named)
    inside, outside = pty.openpty()
    command = [sys.executable, "-m", "woobc", "--config", str(named.config_path), "import-orders"]
    done = subprocess.run(command, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=outside, check=True)
    for descriptor in (inside, outside):
        os.close(descriptor)
    assert done.stdout.startswith(b"eu  1001  ")


def test_an_ascii_terminal_is_spoken_to_in_ascii(named: World) -> None:
    """Letters it lacks are spelled out; nothing ends in an error."""
    for arguments in (("orders", "show", "1000"), ("orders", "list", "--csv"), ("status",), ("errors", "codes")):
        assert spoken(named, *arguments, PYTHONIOENCODING="ascii").decode("ascii")
    assert "\\u017baneta" in spoken(named, "orders", "show", "1000", PYTHONIOENCODING="ascii").decode("ascii")


def test_in_the_locale_c_all_is_ascii(named: World) -> None:
    """Signs of our own have a plain form there."""
    shown = spoken(named, "orders", "show", "1000", LC_ALL="C", COLUMNS="40").decode("ascii")
    assert "\\u017baneta" in shown
    assert max(map(len, shown.splitlines())) <= 40
    command = [sys.executable, "-m", "woobc", "--config", str(named.config_path), "orders", "show", "77"]
    refused = subprocess.run(command, capture_output=True, env={**os.environ, "LC_ALL": "C"}, check=False)
    assert "`woobc orders list --search ...`" in refused.stderr.decode("ascii")
