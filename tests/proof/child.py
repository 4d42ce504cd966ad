"""Runs woobc command lines in forked processes, each a real one that can be killed at a chosen instant.

Started once by `Processes`; everything is imported before the first fork, so that a run costs milliseconds.
"""

from __future__ import annotations

import contextlib
import json
import os
import signal
import sqlite3
import sys
from collections.abc import Callable
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

import requests
import zeep  # noqa: F401 (loaded before forking)

import woobc.core.business_central.connect
import woobc.core.stores.bigcommerce
import woobc.core.stores.woocommerce  # noqa: F401
from tests.proof.planted import plant
from woobc.cli import run
from woobc.core import clock
from woobc.core.middleware import database

KILLED = -signal.SIGKILL


class Points:
    """Counts the instants at which a process may end: before a commit, before a request is sent, after an answer came."""

    def __init__(self, end_at: int | None, how: int) -> None:
        self.end_at = end_at
        self.how = how
        self.count = 0

    def reach(self) -> None:
        self.count += 1
        if self.count == self.end_at:
            os.kill(os.getpid(), self.how)


def install(points: Points, offset_s: float) -> None:
    """Count points, and let woobc's clock be the simulated one."""
    _move_clock(offset_s)
    connect = database.connect

    def connect_watched(path: Path) -> sqlite3.Connection:
        connection = connect(path)

        def trace(sql: str) -> None:
            if sql.startswith("COMMIT"):
                points.reach()

        connection.set_trace_callback(trace)
        return connection

    database.connect = connect_watched
    send = requests.Session.send

    def send_watched(*arguments: Any, **settings: Any) -> requests.Response:
        points.reach()
        answer = send(*arguments, **settings)
        points.reach()
        return answer

    requests.Session.send = send_watched  # type: ignore[method-assign]


def _move_clock(offset_s: float) -> None:
    shift = timedelta(seconds=offset_s)
    now: Callable[[clock.Clock], datetime] = clock.Clock.now
    slept = timedelta()

    def moved(self: clock.Clock) -> datetime:
        return now(self) + shift + slept

    def sleep(self: clock.Clock, seconds: float) -> None:
        nonlocal slept
        slept += timedelta(seconds=seconds)

    clock.Clock.now = moved  # type: ignore[method-assign]
    clock.Clock.sleep = sleep  # type: ignore[method-assign]


def main() -> None:
    """Read one order a line; answer with the process id, and with `[pid, status, points]` when it has ended."""
    signal.signal(signal.SIGCHLD, signal.SIG_DFL)
    for line in sys.stdin:
        order = json.loads(line)
        if order["do"] == "start":
            print(json.dumps(_start(order)), flush=True)
        elif order["do"] == "wait":
            _, status = os.waitpid(order["pid"], 0)
            print(json.dumps(os.waitstatus_to_exitcode(status)), flush=True)


def _start(order: dict[str, Any]) -> int:
    pid = os.fork()
    if pid:
        return pid
    with contextlib.suppress(BaseException):
        output = os.open(order["output"], os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
        null = os.open(os.devnull, os.O_RDONLY)
        os.dup2(null, 0)
        os.dup2(output, 1)
        os.dup2(output, 2)
        points = Points(order["end_at"], order["how"])
        install(points, order["offset_s"])
        if order.get("planted"):
            plant(order["planted"])
        code = run(order["arguments"])
        with open(order["output"] + ".points", "w") as file:
            file.write(str(points.count))
        sys.stdout.flush()
        os._exit(code)
    os._exit(99)


if __name__ == "__main__":
    main()
