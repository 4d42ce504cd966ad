"""Runs woobc command lines in forked processes, each a real one that can be killed at a chosen instant.

Started once by `Processes`; everything is imported before the first fork, so that a run costs milliseconds.
"""

from __future__ import annotations

import contextlib
import gc
import json
import mmap
import os
import re
import resource
import signal
import socket
import sqlite3
import struct
import sys
from collections.abc import Callable
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import requests

import tests.proof.loaded  # noqa: F401 (whatever a run may import, before forking)
from tests.proof.planted import plant
from tests.proof.processes import NOT_PLANTED, NotPlanted
from tests.proof.recording import RUN_HEADER
from woobc.cli import run
from woobc.core import clock
from woobc.core.middleware import database


class Points:
    """Counts the instants at which a process may end: before a commit, before a request is sent, after an answer came.

    It ends at the `end_at`th one whose label holds `where`, and leaves that label in `told`.
    """

    def __init__(self, end_at: int | None, where: str, how: int, told: Path) -> None:
        self.left = end_at or 0
        self.where = where
        self.how = how
        self.told = told
        self.count = 0

    def reach(self, label: str) -> None:
        self.count += 1
        if self.where not in label:
            return
        self.left -= 1
        if self.left == 0:
            self.told.write_text(label)
            os.kill(os.getpid(), self.how)


def install(points: Points, limits: dict[str, Any], run_number: int) -> None:
    """Count points, say in each request which run it is of, and set the limits that a test wants of the file."""
    connect = database.connect

    def connect_watched(path: Path | str) -> sqlite3.Connection:
        connection = connect(path)
        if "busy_ms" in limits:
            connection.execute(f"PRAGMA busy_timeout = {limits['busy_ms']}")
        if "pages" in limits:
            connection.execute(f"PRAGMA max_page_count = {limits['pages']}")

        def trace(sql: str) -> None:
            if sql.startswith("COMMIT"):
                points.reach("commit")

        connection.set_trace_callback(trace)
        return connection

    database.connect = connect_watched
    send = requests.Session.send

    def send_watched(
        session: requests.Session, request: requests.PreparedRequest, **settings: Any
    ) -> requests.Response:
        what = f"{_action_of(request)} {request.method} {urlsplit(str(request.url)).path}".lstrip()
        points.reach(f"request {what}")
        request.headers[RUN_HEADER] = str(run_number)
        answer = send(session, request, **settings)
        points.reach(f"answer {what}")
        return answer

    requests.Session.send = send_watched  # type: ignore[method-assign,assignment]
    if "files" in limits:
        resource.setrlimit(resource.RLIMIT_NOFILE, (limits["files"], resource.getrlimit(resource.RLIMIT_NOFILE)[1]))
    if "file_bytes" in limits:
        signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
        _limit_files_to(limits["file_bytes"])


def _action_of(request: requests.PreparedRequest) -> str:
    """The last word of the header SOAPAction, if there is one: `CreateMultiple`, `PostOrder`."""
    header = request.headers.get("SOAPAction", b"")
    text = header.decode() if isinstance(header, bytes) else header
    return re.split("[/:]", text.strip('"'))[-1]


def _limit_files_to(size: int) -> None:
    resource.setrlimit(resource.RLIMIT_FSIZE, (size, resource.getrlimit(resource.RLIMIT_FSIZE)[1]))


def move_clock(time_file: str, shift_s: float) -> None:
    """Let woobc's clock be the simulated one, wrong by `shift_s`; a wait takes no time."""
    with open(time_file, "rb") as file:
        shared = mmap.mmap(file.fileno(), 8, access=mmap.ACCESS_READ)
    now: Callable[[clock.Clock], datetime] = clock.Clock.now
    slept = timedelta()

    def moved(self: clock.Clock) -> datetime:
        return now(self) + timedelta(seconds=struct.unpack("d", shared[:8])[0] + shift_s) + slept

    def sleep(self: clock.Clock, seconds: float) -> None:
        nonlocal slept
        slept += timedelta(seconds=seconds)

    clock.Clock.now = moved  # type: ignore[method-assign]
    clock.Clock.sleep = sleep  # type: ignore[method-assign]


def be_machine(name: str) -> None:
    """Be another machine than the one the tests run on."""
    database.machine_id = lambda: name
    socket.gethostname = lambda: name


def main() -> None:
    """Read one order a line: start a process (answered with its id), or wait for one (with its exit code, or null if it
    is suspended)."""
    signal.signal(signal.SIGCHLD, signal.SIG_DFL)
    gc.freeze()
    for line in sys.stdin:
        order = json.loads(line)
        if order["do"] == "start":
            print(json.dumps(_start(order)), flush=True)
        elif order["do"] == "wait":
            _, status = os.waitpid(order["pid"], os.WUNTRACED)
            print(json.dumps(None if os.WIFSTOPPED(status) else os.waitstatus_to_exitcode(status)), flush=True)


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
        points = Points(order["end_at"], order["where"], order["how"], Path(order["output"] + ".ended"))
        move_clock(order["time"], order["shift_s"])
        if order["machine"]:
            be_machine(order["machine"])
        try:
            plant(order["planted"])
        except NotPlanted as trouble:
            print(trouble, flush=True)
            os._exit(NOT_PLANTED)
        install(points, order["limits"], order["run"])
        code = run(order["arguments"])
        sys.stdout.flush()
        _limit_files_to(resource.RLIM_INFINITY)
        os.close(null)
        with open(order["output"] + ".points", "w") as file:
            file.write(str(points.count))
        os._exit(code)
    os._exit(99)


if __name__ == "__main__":
    main()
