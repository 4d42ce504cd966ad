"""A simulated day, with every job started when cron starts it: what `black_friday --orders N` runs.

The shops and Business Central are a process of their own (`market.py`); each run of a job is a forked process on the simulated
time, so that those of the same minute run beside each other. Answers take no simulated time: what shows is how woobc keeps up,
and the rhythm of cron.
"""

from __future__ import annotations

import contextlib
import gc
import json
import os
import shutil
import sqlite3
import subprocess
import sys
import tempfile
import time
from collections import deque
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any, NamedTuple
from zoneinfo import ZoneInfo

import tests.proof.loaded  # noqa: F401 (whatever a run may import, before forking)
from tests.proof.child import move_clock
from woobc.cli import run
from woobc.core.config.file import load_config
from woobc.core.operating.cron_times import Times, read_times
from woobc.core.operating.crontab import entries

HOURS = 24
AFTERWARDS_H = 4
"""Until the night's look at what Business Central posted is over."""
LIMIT_WINDOW_S = 300


class Ran(NamedTuple):
    """One run: seconds of the clock and of the processor, and what it said to cron."""

    command: str
    code: int
    seconds: float
    cpu_s: float
    memory_mb: float
    mail: str


class Market:
    """`market.py` as a process."""

    def __init__(self, folder: Path, orders: int, stores: int) -> None:
        command = [sys.executable, "-m", "tests.benchmarks.market", str(folder), str(orders), str(stores)]
        self._process = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
        self.begun = self._read()

    def _read(self) -> dict[str, Any]:
        assert self._process.stdout is not None
        line = self._process.stdout.readline()
        if not line:
            raise SystemExit("the market of the benchmark has ended")
        answer: dict[str, Any] = json.loads(line)
        return answer

    def tell(self, command: str) -> dict[str, Any]:
        assert self._process.stdin is not None
        print(command, file=self._process.stdin, flush=True)
        return self._read()

    def close(self) -> None:
        self._process.kill()
        self._process.wait()


def start(config: str, job: Sequence[str], time_file: str, output: Path) -> int:
    """Fork a run of woobc on the simulated time, as cron starts it; its process id."""
    sys.stdout.flush()
    pid = os.fork()
    if pid:
        return pid
    with contextlib.suppress(BaseException):
        null, written = os.open(os.devnull, os.O_RDONLY), os.open(output, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
        for descriptor, target in ((null, 0), (written, 1), (written, 2)):
            os.dup2(descriptor, target)
        move_clock(time_file, 0)
        code = run(["--config", config, *job])
        sys.stdout.flush()
        sys.stderr.flush()
        os._exit(code)
    os._exit(99)


def together(config: str, jobs: Sequence[Sequence[str]], time_file: str, folder: Path) -> list[Ran]:
    """The jobs of one minute, beside each other."""
    started, ended = {}, []
    for place, job in enumerate(jobs):
        output = folder / f"output-{place}"
        started[start(config, job, time_file, output)] = (job, output, time.perf_counter())
    while started:
        pid, status, usage = os.wait4(-1, 0)
        if pid not in started:
            continue
        job, output, begun = started.pop(pid)
        taken, cpu_s = time.perf_counter() - begun, usage.ru_utime + usage.ru_stime
        code, mail = os.waitstatus_to_exitcode(status), output.read_text(errors="replace")
        ended.append(Ran(job[0], code, taken, cpu_s, usage.ru_maxrss / 1024, mail))
    return ended


class Day:
    """The whole of it; `tell` prints a line for each hour as it ends."""

    def __init__(self, folder: Path, orders: int, stores: int) -> None:
        self.folder, self.orders, self.stores = folder, orders, stores
        self.market = Market(folder, orders, stores)
        self.config_path, self.database = self.market.begun["config"], Path(self.market.begun["database"])
        config = load_config(Path(self.config_path), None, {})
        self.zone: ZoneInfo = config.time_zone
        self.entries: list[tuple[Times, tuple[str, ...]]] = [
            (times, job) for when, job in entries(config.stores_here()) if (times := read_times(when)) is not None
        ]
        self.runs: list[Ran] = []
        self.requests = {"to_central": 0, "to_shops": 0}
        self.recent: deque[tuple[float, int]] = deque()
        self.most_in_window = 0

    def pass_through(self) -> None:
        for minute in range((HOURS + AFTERWARDS_H) * 60):
            jobs = [job for times, job in self.entries if _is_due(times, minute) and job[0] not in ("db", "audit")]
            if minute % 60 == 0:
                self._begin_hour(minute // 60)
            if jobs:
                told = self._go_to(minute * 60)
                self.runs += together(self.config_path, jobs, told["time"], self.folder)
        self._go_to((HOURS + AFTERWARDS_H) * 3600)

    def _begin_hour(self, hour: int) -> None:
        if 0 < hour < HOURS:
            self.market.tell("trouble")
        if hour == HOURS:
            self.injected = self.market.tell("calm")["injected"]
        if hour:
            print(self._hour(hour), flush=True)

    def _hour(self, hour: int) -> str:
        with self._connected() as connection:
            rows = dict(connection.execute("SELECT state, count(*) FROM orders GROUP BY state").fetchall())
        cpu = sum(ran.cpu_s for ran in self.runs)
        return f"{hour:02}:00  {self.requests}  {rows}  {cpu:.0f} s of the processor, {self._size_mb():.0f} MB"

    def _go_to(self, seconds: float) -> dict[str, Any]:
        told = self.market.tell(f"to {seconds}")
        self.recent.append((told["now"], told["to_central"]))
        while self.recent[0][0] <= told["now"] - LIMIT_WINDOW_S:
            self.recent.popleft()
        self.most_in_window = max(self.most_in_window, sum(count for _, count in self.recent))
        for name in self.requests:
            self.requests[name] += told[name]
        return told

    def _size_mb(self) -> float:
        return (
            sum(path.stat().st_size for path in self.database.parent.glob(f"{self.database.name}*") if path.is_file())
            / 1e6
        )

    @contextlib.contextmanager
    def _connected(self) -> Iterator[sqlite3.Connection]:
        with contextlib.closing(sqlite3.connect(f"{self.database.as_uri()}?mode=ro", uri=True)) as connection:
            yield connection

    def results(self) -> Iterator[str]:
        count = self.market.tell("count")
        self.amiss = bool(count["doubled"] or count["lost"] or count["unwanted"])
        yield f"{count['wanted']:,} orders to be carried, {count['in_central']:,} sales orders and invoices in Business Central."
        for name in ("doubled", "lost", "unwanted"):
            yield f"{name}: {len(count[name])} {' '.join(count[name][:5])}"
        yield f"{count['posted']:,} are posted, {count['told']:,} told of to their shops; {self.injected} faults."
        with self._connected() as connection:
            states = connection.execute("SELECT state, count(*) FROM orders GROUP BY state").fetchall()
            marks = connection.execute(
                "SELECT coalesce(conflict_code, error_code), count(*) FROM orders WHERE failed OR conflict GROUP BY 1"
            ).fetchall()
            yield f"states {dict(states)}, marks {dict(marks)}"
            yield from _lateness(connection, self.market.begun["day"])
        for command in dict.fromkeys(ran.command for ran in self.runs):
            yield _told([ran for ran in self.runs if ran.command == command])
        mails = [ran for ran in self.runs if ran.mail]
        yield f"{len(mails)} mails of cron; requests {self.requests}, at most {self.most_in_window:,} to_central in 5 min."
        yield f"middleware {self._size_mb():.0f} MB, {1e3 * self._size_mb() / self.orders:.1f} kB an order"


def _is_due(times: Times, minute: int) -> bool:
    return minute % 60 in times.minutes and minute // 60 % 24 in times.hours


def _lateness(connection: sqlite3.Connection, day: str) -> Iterator[str]:
    """By the hour in which orders were placed: minutes until verified; and how many waited at the end of that hour."""
    rows = connection.execute(
        """SELECT 24 * (julianday(date_created) - julianday(:day)), 24 * (julianday(verified_date) - julianday(:day))
           FROM orders WHERE verified_date IS NOT NULL""",
        {"day": day},
    ).fetchall()
    for hour in range(HOURS):
        yield _late(f"{hour:02}:00", [row for row in rows if int(row[0]) == hour], rows, hour + 1)
    yield _late("all day", rows, rows, HOURS)


def _late(when: str, placed: list[tuple[float, float]], rows: list[tuple[float, float]], end: int) -> str:
    minutes = sorted(60 * (verified - created) for created, verified in placed) or [0.0]
    waiting = sum(created <= end < verified for created, verified in rows)
    middle, most = minutes[len(minutes) // 2], minutes[len(minutes) * 95 // 100]
    return (
        f"{when}: {len(placed):6,} placed, verified after {middle:.0f}, 95 % {most:.0f}, at most {minutes[-1]:.0f} minutes;"
        f" {waiting:,} wait at the end"
    )


def _told(runs: list[Ran]) -> str:
    codes = {code: sum(ran.code == code for ran in runs) for code in sorted({ran.code for ran in runs})}
    cpu, longest = sum(ran.cpu_s for ran in runs), max(ran.seconds for ran in runs)
    memory = max(ran.memory_mb for ran in runs)
    return (
        f"{runs[0].command}: {len(runs):,} runs, {cpu:.0f} s of the processor, the longest {longest:.1f} s, {memory:.0f} MB,"
        f" exit codes {codes}"
    )


def simulate(orders: int, stores: int) -> int:
    """1 if an order was doubled or lost, or sent though its shop does not want it."""
    begun = time.perf_counter()
    gc.collect()
    gc.freeze()  # so that a fork shares it
    folder = Path(tempfile.mkdtemp(prefix="woobc-black-friday-"))
    day = Day(folder, orders, stores)
    try:
        day.pass_through()
        for line in day.results():
            print(line, flush=True)
        (audited,) = together(day.config_path, [("audit", "--since", "2d")], str(folder / "time"), folder)
        print(f"woobc audit: exit code {audited.code} after {audited.seconds:.0f} s\n{audited.mail}")
        spent = os.times()
        by_runs = spent.children_user + spent.children_system
        print(f"{time.perf_counter() - begun:.0f} s in all, {by_runs:.0f} s of the processor by the runs")
    finally:
        day.market.close()
        shutil.rmtree(folder, ignore_errors=True)
    return 1 if day.amiss else 0
