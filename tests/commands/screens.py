"""The questions of a support person, each answered by one command on one screen, drawn out of a fixed scenario.

`python -m tests.commands.screens` draws the files of docs/screens anew.
"""

from __future__ import annotations

import contextlib
import io
import os
import tempfile
from datetime import datetime
from pathlib import Path
from typing import Any
from unittest import mock
from zoneinfo import ZoneInfo

import time_machine

from woobc.cli import run
from woobc.sandbox.world import World

SCREENS = Path(__file__).parents[2] / "docs" / "screens"
WIDTH, HEIGHT = 80, 24
QUESTIONS = {
    "is-all-well": ("Is all well?", "woobc status"),
    "where-is-it": ("Where is order 10045?", "woobc orders show 10045"),
    "why-not-in-bc": ("Why is order 10046 not in Business Central?", "woobc orders explain 10046"),
    "what-failed": ("What failed last night?", "woobc errors --since 12h"),
    "what-do-i-do": ("What do I do about it?", "woobc orders show 10047"),
    "did-posting-run": ("Did tonight's posting run?", "woobc activity --command batch-post"),
    "who-held-it": ("Who put order 10044 on hold?", "woobc orders timeline 10044"),
}
"""File -> question and the command that answers it."""

_ZONE = ZoneInfo("Europe/Amsterdam")
_MUG = [("MUG-RED", "Mug, red", 2, "10.00")]


def draw() -> dict[str, str]:
    """Each screen by the name of its file, as a terminal of 80 columns without colours shows it."""
    first = datetime(2026, 12, 1, 14, 0, tzinfo=_ZONE)
    with (
        mock.patch.dict(os.environ, {"COLUMNS": str(WIDTH), "SUDO_USER": "anna", "TZ": "UTC"}),
        tempfile.TemporaryDirectory() as folder,
        time_machine.travel(first, tick=False) as time,
        World(Path(folder)) as world,
    ):
        _live_through(world, time)
        return {
            name: f"# {question}\n$ {command}\n{_shown(world, command)}"
            for name, (question, command) in QUESTIONS.items()
        }


def _live_through(world: World, time: Any) -> None:
    """A day, a night and a morning."""
    eu = world.store_config("eu")
    eu.update(order_processing="schedule-post", schedule_posting_time="22:00")
    del world.config["stores"]["us"]
    world.write_config()
    world.business_central.add_item("MUG-RED", "Mug, red", 100, 5)
    shop = world.woocommerce

    def at(day: int, clock: str, *commands: str) -> None:
        hour, minute = clock.split(":")
        time.move_to(datetime(2026, 12, day, int(hour), int(minute), tzinfo=_ZONE))
        for command in commands:
            _run(world, command)

    for number in range(10040, 10045):
        shop.place_order(lines=_MUG, number=str(number), shipping=5)
    shop.place_order(lines=_MUG, number="10048", status="pending")
    at(1, "14:18", "import-orders")
    at(1, "14:23", "bc-insert")
    at(1, "14:28", "bc-verify")
    time.move_to(datetime(2026, 12, 1, 16, 2, tzinfo=_ZONE))
    _run(world, "orders", "hold", "10044", "--reason", "customer called, address is wrong")
    at(1, "21:50", "batch-post")
    shop.place_order(lines=[("MUG-BLUE", "Mug, blue", 1, "10.00")], number="10046")
    shop.place_order(lines=_MUG, number="10047", payment_method="bitcoin")
    at(1, "22:00", "batch-post")
    at(1, "22:10", "batch-post")
    at(1, "22:18", "import-orders")
    at(1, "22:23", "bc-insert")
    at(2, "4:36", "recheck-status")
    at(2, "8:40")
    shop.place_order(lines=_MUG, number="10045", shipping=5)
    at(2, "8:48", "import-orders")
    at(2, "8:53", "bc-insert")
    at(2, "8:58", "bc-verify")
    at(2, "9:00", "batch-post")
    at(2, "9:02")


def _run(world: World, *arguments: str) -> str:
    out, err = io.StringIO(), io.StringIO()
    with contextlib.redirect_stdout(out), contextlib.redirect_stderr(err):
        run(["--config", str(world.config_path), *arguments])
    return out.getvalue() + err.getvalue()


def _shown(world: World, command: str) -> str:
    return _run(world, *command.split()[1:])


def files() -> list[tuple[str, Path]]:
    """Each screen's name and its file."""
    return [(name, SCREENS / f"{name}.txt") for name in QUESTIONS]


if __name__ == "__main__":
    drawn = draw()
    for name, path in files():
        path.write_text(drawn[name], encoding="utf-8")
