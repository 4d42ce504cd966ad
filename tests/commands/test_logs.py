"""`woobc logs`: the log for people, over rotations."""

from __future__ import annotations

import fcntl
import json
import logging
import os
import subprocess
import sys
from collections.abc import Iterator
from datetime import datetime
from pathlib import Path

import pytest

from tests.commands.situation import UNKNOWN_ITEM, carry, place, stock
from tests.conftest import Woobc
from woobc.core.clock import Clock
from woobc.core.operating.log import ROTATE_AT_BYTES, JsonLines
from woobc.core.operating.log_reading import LogFilter, LogLine, follow, last_lines
from woobc.sandbox.world import World

EVERYTHING = LogFilter()


def line(number: int, **fields: object) -> str:
    return (
        json.dumps({"time": "2026-11-21T01:00:00.000Z", "level": "info", "event": f"event {number}", **fields}) + "\n"
    )


def events(lines: list[LogLine]) -> list[str]:
    return [found.fields["event"] if found.fields else found.text for found in lines]


def test_shows_what_the_jobs_wrote(world: World, woobc: Woobc) -> None:
    """Time, level, command, event and fields; filters by order, command and level."""
    place(world, lines=[UNKNOWN_ITEM])
    carry(world, woobc)
    shown = woobc("logs").stdout
    assert "order admitted" in shown
    assert "code=ITEM_UNKNOWN" in shown
    only = woobc("logs", "--order", "1000", "--command", "bc-insert").stdout.splitlines()
    assert only
    assert all("bc-insert" in each and "order=1000" in each for each in only)
    nothing = woobc("logs", "--store", "us")
    assert (nothing.exit_code, nothing.stdout) == (0, "")
    assert "matches" in nothing.stderr


def test_each_of_the_orders_taken_in_together_has_its_line(world: World, woobc: Woobc) -> None:
    """One taken out of the middle is whole by itself, here and on the screen of who watches."""
    numbers = [str(place(world, status=status)) for status in ("processing", "pending", "processing")]
    world.clock.advance(60)
    watched = woobc("import-orders", "--verbose").stderr.splitlines()
    lines = last_lines(Path(world.config["log"]["file"]), 100, EVERYTHING)
    told = [each.fields for each in lines if each.fields and each.fields.get("order")]
    assert [(each["event"], each["order"], each["to"]) for each in told] == [
        ("order admitted", numbers[0], "pending"),
        ("order admitted", numbers[2], "pending"),
        ("order opened", numbers[1], "open"),
    ]
    assert {(each["level"], each["command"], each["run"], each["store"]) for each in told} == {
        ("info", "import-orders", told[0]["run"], "eu")
    }
    assert [each.split(" order=")[1].split()[0] for each in watched if " order=" in each] == [
        numbers[0], numbers[2], numbers[1],
    ]  # fmt: skip


def test_an_address_is_nobodys_business_in_any_line() -> None:
    each = [{"order": "1"}, {"order": "jan@example.test"}]
    record = logging.makeLogRecord({"msg": "order %s", "args": ("admitted",), "fields": {"run": 7}, "each": each})
    told = [json.loads(text) for text in JsonLines({"pid": 1}).format(record).splitlines()]
    assert [(line["run"], line["order"]) for line in told] == [(7, "1"), (7, "<e-mail>")]


def test_levels_say_who_must_act(world: World, woobc: Woobc) -> None:
    """Error: somebody; warning: worth a look, as a shop that is away; info: what happened, with a digest at each run's end."""
    place(world, lines=[UNKNOWN_ITEM])
    carry(world, woobc)
    assert "code=ITEM_UNKNOWN" in woobc("logs", "--level", "warning").stdout
    world.woocommerce.faults.add("*", "status", times=99, status=503)
    assert woobc("import-orders").exit_code == 5
    graver = woobc("logs", "--level", "warning").stdout
    assert "system away  run=" in graver
    assert "exit_code=5" in graver
    every = woobc("logs", "-n", "200").stdout
    assert "import-orders  run begins" in every
    assert "run ends  run=1 exit_code=0" in every
    assert "imported=1" in every


@pytest.mark.usefixtures("no_waiting")
def test_requests_are_told_on_the_level_debug(world: World, woobc: Woobc) -> None:
    """Method, address, status, time and sizes; no body, no query, no key, nobody's address."""
    world.config["log"]["level"] = "debug"
    world.write_config()
    place(world)
    carry(world, woobc)
    world.woocommerce.faults.add("*", "reset", times=99)
    woobc("import-orders")
    written = [json.loads(each) for each in (world.folder / "woobc.jsonl").read_text().splitlines()]
    requests = [each for each in written if each["event"] == "request"]
    asked = {(each["method"], each["status"]) for each in requests}
    assert {("GET", 200), ("POST", 200), ("GET", "cut")} <= asked
    for each in requests:
        assert each["level"] == "debug"
        assert each["url"].startswith("http://127.0.0.1:")
        assert "?" not in each["url"]
        assert each["ms"] >= 0
        assert (each["status"] == "cut") == ("bytes" not in each)
    everything = json.dumps(requests)
    store = world.store_config("eu")
    assert store["consumer_key"] not in everything
    assert "request  method=GET" in woobc("logs", "-n", "100").stdout


def test_a_conflict_is_an_error(world: World, woobc: Woobc) -> None:
    stock(world)
    order_id = place(world)
    carry(world, woobc)
    world.woocommerce.set_status(order_id, "cancelled")
    woobc("import-orders")
    assert "order conflict" in woobc("logs", "--level", "error").stdout


@pytest.mark.parametrize("named", ["1000", "id:1000", "number:1000", "eu-1000"])
def test_an_order_is_named_as_for_show(world: World, woobc: Woobc, named: str) -> None:
    place(world)
    place(world)
    woobc("import-orders")
    lines = woobc("logs", "--order", named).stdout.splitlines()
    assert len(lines) == 1
    assert "order=1000" in lines[0]


def test_filters_by_run_code_and_time(world: World, woobc: Woobc) -> None:
    path = world.folder / "woobc.jsonl"
    texts = [
        line(1, run=1, code="ITEM_UNKNOWN"),
        line(2, run=2, code=""),
        line(3, run=2, code="ITEM_UNKNOWN", time="2026-11-22T01:00:00.000Z"),
        line(4, run=3, time="no time"),
    ]
    path.write_text("".join(texts))

    def found(*options: str) -> list[str]:
        return [each.partition("event ")[2][:1] for each in woobc("logs", *options).stdout.splitlines()]

    assert found() == ["1", "2", "3", "4"]
    assert found("--run", "2") == ["2", "3"]
    assert found("--code", "item_unknown") == ["1", "3"]
    assert found("--since", "2026-11-22") == ["3"]
    assert found("--until", "2026-11-21") == ["1", "2"]


def test_without_a_log_the_activity_is_shown(world: World, woobc: Woobc) -> None:
    del world.config["log"]["file"]
    world.write_config()
    place(world, lines=[UNKNOWN_ITEM])
    carry(world, woobc)
    shown = woobc("logs")
    assert "No log file is configured" in shown.stderr
    assert "import-orders  order admitted" in shown.stdout
    failed = woobc("logs", "--level", "warning", "--order", "1000").stdout.splitlines()
    assert failed
    assert all("order failed" in each for each in failed)
    assert len(woobc("logs", "-n", "1").stdout.splitlines()) == 1


def test_lines_of_a_dry_run_say_so(world: World, woobc: Woobc) -> None:
    place(world)
    woobc("import-orders", "--dry-run")
    lines = woobc("logs").stdout.splitlines()
    assert lines
    assert all("import-orders  dry run  " in each for each in lines)


def test_times_are_the_merchant_s(world: World, woobc: Woobc) -> None:
    """In the configured zone."""
    (world.folder / "woobc.jsonl").write_text(line(1))
    assert woobc("logs").stdout.startswith("11-21 02:00:00  info")


def test_what_is_no_log_line_is_shown_as_it_is(world: World, woobc: Woobc) -> None:
    """Escaped, so that it can only be read; a filter leaves it out."""
    path = world.folder / "woobc.jsonl"
    path.write_bytes(b"oops \x1b[31m[red]x\n" + b"5\n" + b"\xff\xfe half\n" + line(1, store="eu").encode())
    lines = woobc("logs").stdout.splitlines()
    assert lines[:2] == ["oops \\x1b[31m[red]x", "5"]
    assert len(lines) == 4
    assert len(woobc("logs", "--store", "eu").stdout.splitlines()) == 1


def test_graver_levels_pass_a_lower_filter(tmp_path: Path) -> None:
    """`--level warning` shows errors too."""
    path = tmp_path / "log.jsonl"
    path.write_text(
        "".join(line(number, level=level) for number, level in enumerate(("debug", "info", "warning", "error")))
    )
    assert events(last_lines(path, 9, LogFilter(level="warning"))) == ["event 2", "event 3"]


@pytest.mark.parametrize(("count", "wanted"), [(0, []), (1, [5]), (3, [3, 4, 5]), (99, [1, 2, 3, 4, 5])])
def test_goes_back_into_rotated_files(tmp_path: Path, count: int, wanted: list[int]) -> None:
    """As far as needed, in the sequence they were written."""
    path = tmp_path / "log.jsonl"
    (tmp_path / "log.jsonl.20261120T000000").write_text(line(1) + line(2))
    (tmp_path / "log.jsonl.20261121T000000").write_text(line(3))
    path.write_text(line(4) + line(5))
    assert events(last_lines(path, count, EVERYTHING)) == [f"event {number}" for number in wanted]


WRITER = """
import logging, sys
from datetime import timedelta
from pathlib import Path
from woobc.core.operating import log
from woobc.core.config.values import LogConfig
from woobc.core.config.span import Span

log.ROTATE_AT_BYTES, log.LOOK_EVERY_S = 20_000, 0
log.set_up(LogConfig(Path(sys.argv[1]), "info", Span(timedelta(days=30))), sys.argv[2], verbose=False)
for number in range(1000):
    logging.getLogger("woobc").info("event %d", number)
"""


def test_several_processes_write_and_rotate_one_log(tmp_path: Path) -> None:
    """Every line is there once, whole, in some file that is its owner's alone."""
    command = [sys.executable, "-c", WRITER, str(tmp_path / "log.jsonl")]
    writers = [subprocess.Popen([*command, str(number)]) for number in range(3)]
    assert [writer.wait() for writer in writers] == [0, 0, 0]
    files = [tmp_path / "log.jsonl", *tmp_path.glob("log.jsonl.2*")]
    assert len(files) > 3
    assert {file.stat().st_mode & 0o777 for file in files} == {0o600}
    written = [json.loads(text) for file in files for text in file.read_text().splitlines()]
    assert sorted((each["command"], each["event"]) for each in written) == sorted(
        (str(writer), f"event {number}") for writer in range(3) for number in range(1000)
    )


def test_what_is_older_than_the_log_is_kept_goes(tmp_path: Path) -> None:
    """At the next rotation."""
    old, young = tmp_path / "log.jsonl.20200101T000000000000", tmp_path / "log.jsonl.20261121T000000000000"
    for file in (old, young):
        file.write_text(line(1))
    os.utime(old, (0, 0))
    subprocess.run([sys.executable, "-c", WRITER, str(tmp_path / "log.jsonl"), "1"], check=True)
    assert (old.exists(), young.exists()) == (False, True)


def test_no_log_yet(world: World, woobc: Woobc) -> None:
    """A sentence that names the file."""
    assert "There is no log yet at" in woobc("logs").stderr


class Steps(Clock):
    """A clock that does the next thing to the file whenever the follower waits, and ends it after the last."""

    def __init__(self, steps: Iterator[object]) -> None:
        self.steps = steps

    def now(self) -> datetime:
        raise AssertionError("following needs no time")

    def sleep(self, seconds: float) -> None:
        try:
            next(self.steps)
        except StopIteration:
            raise KeyboardInterrupt from None


def followed(path: Path, steps: Iterator[object]) -> list[str]:
    found: list[LogLine] = []
    with pytest.raises(KeyboardInterrupt):
        found.extend(_each(follow(path, EVERYTHING, Steps(steps)), found))
    return events(found)


def _each(lines: Iterator[LogLine], found: list[LogLine]) -> list[LogLine]:
    for each in lines:
        found.append(each)
    return []


def test_following_survives_rotation(tmp_path: Path) -> None:
    """Every line once: half lines when they are whole, the end of the old file, and the new file from its beginning."""
    path = tmp_path / "log.jsonl"
    path.write_text(line(0))

    def steps() -> Iterator[object]:
        with open(path, "ab", buffering=0) as file:
            yield file.write(line(1).encode())
            yield file.write(line(2)[:20].encode())
            yield file.write((line(2)[20:] + line(3)).encode())
            path.rename(tmp_path / "log.jsonl.20261121T000000")
            yield None
            yield file.write(line(4).encode())
        yield path.write_text(line(5))
        yield from (None, None, None)

    assert followed(path, steps()) == [f"event {number}" for number in range(1, 6)]


def test_following_waits_for_a_log_that_is_not_there_yet(tmp_path: Path) -> None:
    """The first line of a new file is not missed."""
    path = tmp_path / "log.jsonl"

    def steps() -> Iterator[object]:
        yield None
        yield path.write_text(line(1))
        yield None

    assert followed(path, steps()) == ["event 1"]


@pytest.mark.parametrize(("found", "left"), [(0o666, 0o640), (0o644, 0o640), (0o640, 0o640), (0o600, 0o600)])
def test_a_log_that_others_could_read_or_write_is_closed_to_them(
    world: World, woobc: Woobc, found: int, left: int
) -> None:
    """A group that ships it may go on reading."""
    path = world.folder / "woobc.jsonl"
    path.touch()
    path.chmod(found)
    woobc("import-orders")
    assert path.stat().st_mode & 0o777 == left


def test_a_rotation_that_hangs_elsewhere_stops_no_job(world: World, woobc: Woobc) -> None:
    """The log grows on meanwhile."""
    path = world.folder / "woobc.jsonl"
    path.write_text("x" * (ROTATE_AT_BYTES + 1) + "\n")
    with open(f"{path}.lock", "w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        assert woobc("import-orders").exit_code == 0
    assert path.stat().st_size > ROTATE_AT_BYTES
    assert woobc("import-orders").exit_code == 0
    assert path.stat().st_size < ROTATE_AT_BYTES
