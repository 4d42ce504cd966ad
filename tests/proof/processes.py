"""Starts woobc as real processes against a world, and ends them where a test wants."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path
from types import TracebackType
from typing import Any

from woobc.sandbox.world import World


@dataclass(frozen=True, slots=True)
class Ended:
    """How a process ended: its exit code (or minus the signal), what it wrote, and how many points it passed (if it lived)."""

    code: int
    output: str
    points: int | None

    @property
    def was_killed(self) -> bool:
        return self.code == -signal.SIGKILL


class Processes:
    """One forking server; shared by many runs and worlds."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self._count = 0
        environment = {**os.environ, "PYTHONHASHSEED": "0"}
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

    def run(
        self, world: World, *arguments: str, end_at: int | None = None, planted: str = "", shift_s: float = 0
    ) -> Ended:
        """Run a command line to its end, or until its `end_at`th point, where it is killed."""
        pid, output = self.start(world, *arguments, end_at=end_at, planted=planted, shift_s=shift_s)
        return self.wait(pid, output)

    def start(
        self,
        world: World,
        *arguments: str,
        end_at: int | None = None,
        how: int = signal.SIGKILL,
        planted: str = "",
        shift_s: float = 0,
    ) -> tuple[int, Path]:
        """Start a command line on the world's simulated time, its own clock wrong by `shift_s`."""
        self._count += 1
        output = self.folder / f"run-{self._count}.txt"
        order = {
            "do": "start",
            "arguments": ["--config", str(world.config_path), *arguments],
            "end_at": end_at,
            "how": int(how),
            "offset_s": world.clock.offset_s + shift_s,
            "output": str(output),
            "planted": planted,
        }
        return self._ask(order), output

    def wait(self, pid: int, output: Path) -> Ended:
        code = self._ask({"do": "wait", "pid": pid})
        points = Path(f"{output}.points")
        text = output.read_text() if output.exists() else ""
        return Ended(code, text, int(points.read_text()) if points.exists() else None)

    def _ask(self, order: dict[str, Any]) -> int:
        assert self._server.stdin is not None
        assert self._server.stdout is not None
        self._server.stdin.write(json.dumps(order) + "\n")
        self._server.stdin.flush()
        answer: int = json.loads(self._server.stdout.readline())
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
