"""Processes that serve, and processes that are measured: how long one took, and how much memory it had at most."""

from __future__ import annotations

import contextlib
import os
import subprocess
import sys
import urllib.request
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

WOOBC = [sys.executable, "-c", "from woobc.cli import main; main()"]
"""As the command `woobc` does it."""
ENVIRONMENT = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
"""Whoever installs woobc compiles it once, and not at each start."""
LAUNCHER = [sys.executable, "-I", "-S", str(Path(__file__).with_name("launcher.py"))]
SCRIPT = [sys.executable, "-m", "tests.benchmarks.scripts"]


class Measured(NamedTuple):
    """One process from start to end. `requests` is how many a server of ours answered it; `processor_s` its own time."""

    seconds: float
    memory_mb: float
    requests: int = 0
    processor_s: float = 0.0


def measure(command: Sequence[str]) -> Measured:
    """Run it to its end. A small process starts it, for the peak of memory would else be this one's if that is larger."""
    ran = subprocess.run([*LAUNCHER, *command], capture_output=True, text=True, env=ENVIRONMENT, check=True)
    exit_code, seconds, memory_kb, processor_s = ran.stdout.split()
    if exit_code not in ("0", "4"):  # 4: `status` has found something for a person
        raise SystemExit(f"{' '.join(command)} ended with {exit_code}: {ran.stderr[-2000:]}")
    return Measured(float(seconds), int(memory_kb) / 1024, processor_s=float(processor_s))


def measure_processor(command: Sequence[str]) -> Measured:
    """The processor's time in place of the clock's, for what waits for nobody."""
    measured = measure(command)
    return measured._replace(seconds=measured.processor_s)


def median(runs: Sequence[Measured]) -> Measured:
    place = len(runs) // 2
    memory_mb, processor_s = sorted(run.memory_mb for run in runs), sorted(run.processor_s for run in runs)
    return sorted(runs)[place]._replace(memory_mb=memory_mb[place], processor_s=processor_s[place])


def in_turn(times: int, *measurements: Callable[[], Measured]) -> list[Measured]:
    """The median of each; by turns, so that what disturbs the machine meanwhile disturbs them all."""
    rounds = [[each() for each in measurements] for _ in range(times)]
    return [median(runs) for runs in zip(*rounds, strict=True)]


class Shop:
    """`shop.py` as a process."""

    def __init__(self, url: str) -> None:
        self.url = url

    def asked(self) -> int:
        """How many requests the shop, and the Business Central beside it, have answered since this was called last."""
        with urllib.request.urlopen(f"{self.url}/_requests") as answer:
            return int(answer.read())


@contextlib.contextmanager
def shop(orders: int, *, latency_ms: int = 0, page_cost_ms: int = 0) -> Iterator[Shop]:
    arguments = [str(orders), str(latency_ms), str(page_cost_ms)]
    with _server("tests.benchmarks.shop", *arguments) as process:
        yield Shop(f"http://127.0.0.1:{_line(process)}")


class World:
    """`world.py` as a process."""

    def __init__(self, process: subprocess.Popen[str]) -> None:
        self._process = process
        self.config = Path(_line(process))

    def tell(self, command: str) -> str:
        assert self._process.stdin is not None
        print(command, file=self._process.stdin, flush=True)
        return _line(self._process)

    def asked(self) -> int:
        return int(self.tell("requests"))


@contextlib.contextmanager
def world(folder: Path, orders: int, transport: str = "staging") -> Iterator[World]:
    with _server("tests.benchmarks.world", str(folder), str(orders), transport) as process:
        yield World(process)


@contextlib.contextmanager
def grown(folder: Path, *counts: int) -> Iterator[list[Path]]:
    """Middlewares with so many orders each; their configurations, while the world they belong to is served."""
    with _server("tests.benchmarks.grown", str(folder), *map(str, counts)) as process:
        yield [Path(_line(process)) for _ in counts]


@contextlib.contextmanager
def _server(module: str, *arguments: str) -> Iterator[subprocess.Popen[str]]:
    command = [sys.executable, "-m", module, *arguments]
    process = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
    with process:
        try:
            yield process
        finally:
            process.kill()


def _line(process: subprocess.Popen[str]) -> str:
    assert process.stdout is not None
    line = process.stdout.readline().strip()
    if not line:
        raise SystemExit("a server of the benchmark has ended")
    return line
