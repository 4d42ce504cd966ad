"""Starts woobc as real processes against a world, and ends or suspends them where a test wants."""

from __future__ import annotations

import contextlib
import json
import os
import signal
import struct
import subprocess
import sys
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from types import TracebackType
from typing import Any

from tests.litestream import BESIDE_PYTHON
from tests.proof.recording import RecordedWorld
from woobc.sandbox.world import World

NOT_PLANTED = 98
"""The exit code of a run whose planted bug found no place."""


class NotPlanted(Exception):
    """A planted bug does not fit the code any more: what it names is not there, or is there several times."""


@dataclass(frozen=True, slots=True)
class Ended:
    """How a process ended: its exit code (or minus the signal), what it wrote, how many points it passed (if it lived),
    and the label of the one at which it was killed or suspended."""

    command: str
    code: int
    output: str
    points: int | None
    at: str = ""

    @property
    def was_killed(self) -> bool:
        return self.code == -signal.SIGKILL

    @property
    def is_broken(self) -> bool:
        """Whether it ended as nothing may ever end: by a defect, or with a traceback on the screen."""
        return "Traceback" in self.output or "a defect" in self.output or self.code in (1, 99)


@dataclass(frozen=True, slots=True)
class Started:
    command: str
    pid: int
    output: Path


class Processes:
    """One forking server; shared by many runs and worlds. `planted` names the bug that every run bears, if any; `machine` the
    one on which they run, where it is not this one."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.kills = 0
        self.planted = ""
        self.machine = ""
        self._worlds: dict[int, tuple[int, World]] = {}
        self._count = 0
        environment = {**os.environ, "PYTHONHASHSEED": "0"}
        environment["PATH"] = f"{os.environ.get('PATH', '')}:{BESIDE_PYTHON}"
        for name in ("WOOBC_CONFIG", "WOOBC_ENV"):
            environment.pop(name, None)
        self._server = subprocess.Popen(
            [sys.executable, "-m", "tests.proof.child"],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
            cwd=Path(__file__).parents[2],
            env=environment,
        )

    def run(self, world: World, *arguments: str, **settings: Any) -> Ended:
        """Run a command line to its end, or until its `end_at`th point `where`, where it is killed."""
        return self.wait(self.start(world, *arguments, **settings))

    def start(
        self,
        world: World,
        *arguments: str,
        end_at: int | None = None,
        where: str = "",
        how: int = signal.SIGKILL,
        shift_s: float = 0,
        limits: Mapping[str, Any] | None = None,
    ) -> Started:
        """Start a command line on the world's simulated time, its own clock wrong by `shift_s`.

        `end_at`, `where`: the number of the point at which it ends, counting those whose label holds `where`:
        `commit`, or `request` and `answer` with SOAP action, method and path.
        `limits`: busy_ms, pages and file_bytes of the middleware file, files that may be open.
        """
        self._count += 1
        output = self.folder / f"run-{self._count}.txt"
        order = {
            "do": "start",
            "arguments": ["--config", str(world.config_path), *arguments],
            "end_at": end_at,
            "where": where,
            "how": int(how),
            "time": str(tell_time(world)),
            "shift_s": shift_s,
            "output": str(output),
            "planted": self.planted,
            "machine": self.machine,
            "run": self._count,
            "limits": dict(limits or {}),
        }
        if isinstance(world, RecordedWorld):
            world.record_shops()
            world.tell("started", run=self._count, command=arguments, shift_s=shift_s)
        pid = self._ask(order)
        assert pid is not None
        self._worlds[pid] = self._count, world
        return Started(" ".join(arguments), pid, output)

    def wait(self, started: Started) -> Ended:
        """Wait until it has ended."""
        code = self._ask({"do": "wait", "pid": started.pid})
        while code is None:  # suspended by a test that forgot it
            os.kill(started.pid, signal.SIGCONT)
            code = self._ask({"do": "wait", "pid": started.pid})
        text, passed, at = (_taken(Path(f"{started.output}{kind}")) for kind in ("", ".points", ".ended"))
        ended = Ended(started.command, code, text, int(passed) if passed else None, at)
        self.kills += ended.was_killed
        self._tell_end(started.pid, code)
        if code == NOT_PLANTED:
            raise NotPlanted(f"{self.planted}: {text.strip()}")
        return ended

    def _tell_end(self, pid: int, code: int) -> None:
        run, world = self._worlds.pop(pid)
        if isinstance(world, RecordedWorld):
            world.tell("ended", run=run, code=code)

    def is_suspended(self, started: Started) -> bool:
        """Wait until it has ended or suspended itself; if it has ended, `wait` must not be called any more."""
        code = self._ask({"do": "wait", "pid": started.pid})
        if code is not None:
            self._tell_end(started.pid, code)
        return code is None

    def resume(self, started: Started) -> Ended:
        _, world = self._worlds[started.pid]
        if isinstance(world, RecordedWorld):
            world.record_shops()
        os.kill(started.pid, signal.SIGCONT)
        return self.wait(started)

    def kill(self, started: Started) -> Ended:
        with contextlib.suppress(ProcessLookupError):
            os.kill(started.pid, signal.SIGKILL)
        return self.wait(started)

    def _ask(self, order: dict[str, Any]) -> int | None:
        assert self._server.stdin is not None
        assert self._server.stdout is not None
        self._server.stdin.write(json.dumps(order) + "\n")
        self._server.stdin.flush()
        answer: int | None = json.loads(self._server.stdout.readline())
        return answer

    def close(self) -> None:
        if self._server.stdin:
            self._server.stdin.close()
        self._server.wait(timeout=10)

    def __enter__(self) -> Processes:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()


def _taken(path: Path) -> str:
    """What the file holds, which then goes; blank if there is none."""
    if not path.exists():
        return ""
    text = path.read_text()
    path.unlink()
    return text


def tell_time(world: World) -> Path:
    """Write down how far simulated time is ahead, where running processes see it at once; called after each advance."""
    path = world.folder / "time"
    if not path.exists():
        path.write_bytes(struct.pack("d", world.clock.offset_s))
    else:
        with open(path, "r+b") as file:
            file.write(struct.pack("d", world.clock.offset_s))
    return path
