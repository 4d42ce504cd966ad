"""The middleware is replicated by Litestream itself, looked after, and taken over by another machine."""

from __future__ import annotations

import contextlib
import os
import re
import socket
import sqlite3
import time
import tomllib
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

import pytest
import time_machine
import tomlkit

from tests import litestream
from tests.conftest import Woobc
from tests.jobs.support import order_of, place, sales_orders, simple_world
from woobc.core.middleware import database
from woobc.sandbox.world import World

FIRST = database.machine_id()
LOOK = "See whether Litestream runs, and what it says (`systemctl status litestream`, `journalctl -u litestream`)."


class Machines:
    """Two machines with one configuration but for their folders, and the replica of the first one's middleware."""

    def __init__(self, world: World, patch: pytest.MonkeyPatch) -> None:
        self.world, self._patch = world, patch
        self.replica = world.folder / "replica"
        self.first = world.folder / "sandbox.db"
        self.second = world.folder / "second" / "sandbox.db"
        self.second.parent.mkdir()
        self.litestream = litestream.configured(self.first, self.replica)
        self.settings = world.config["environments"]["sandbox"]
        self.settings["replica"] = {"litestream": str(self.litestream)}
        world.write_config()

    def replicate(self) -> None:
        litestream.replicate(self.litestream)

    def write_second(self, *, with_replica: bool = True) -> Path:
        """The configuration as it is copied to the second machine."""
        there: dict[str, Any] = {"database": str(self.second)}
        if with_replica:
            yml = litestream.configured(self.second, self.replica)
            there["replica"] = {**self.settings["replica"], "litestream": str(yml)}
        config = {**self.world.config, "environments": {"sandbox": {**self.settings, **there}}}
        path = self.second.with_name("woobc.toml")
        path.write_text(tomlkit.dumps(config))
        path.chmod(0o600)
        return path

    def on_second(self) -> Woobc:
        """woobc there, from now on; the first machine is off."""
        self._patch.setattr(database, "machine_id", lambda: "b" * 32)
        return Woobc(self.write_second())

    def back_on_first(self) -> None:
        self._patch.setattr(database, "machine_id", lambda: FIRST)


@pytest.fixture
def machines(world: World, monkeypatch: pytest.MonkeyPatch) -> Machines:
    simple_world(world).store_config("eu")["order_processing"] = "post"
    world.write_config()
    return Machines(world, monkeypatch)


def lines_about(answer: str, *subjects: str) -> list[str]:
    """Those findings, in their order."""
    return [line for line in answer.splitlines() if line.split(":")[0].split()[-1] in subjects]


# Taking over


def test_another_machine_goes_on_from_the_replica(machines: Machines, woobc: Woobc) -> None:
    """It lacks the sending: what was sent is found, what was held is still held, and it is this machine's file now."""
    world = machines.world
    held, sent = place(world), place(world)
    woobc("import-orders")
    woobc("orders", "hold", str(held), "--reason", "asked to")
    machines.replicate()
    woobc("bc-insert")
    world.business_central.run_job()
    there = machines.on_second()
    answer = there("db", "takeover", "--yes")
    assert answer.exit_code == 0, answer
    for words in (
        "Taken over, as it was at ",
        "for 17 min",
        "woobc env confirm --decisions",
        "change Business Central's",
    ):
        assert words in answer.stdout
    assert (machines.second.stat().st_mode & 0o777, [*machines.second.parent.glob("*.fetched")]) == (0o600, [])
    told = " ".join(there("status").stdout.split())
    assert f"from the replica of machine {FIRST}, which reached to " in told
    assert "nothing is written until " in told
    for _ in range(2):
        assert there("import-orders").exit_code == 0
        assert there("bc-insert").exit_code == 0
        world.clock.advance(18 * 60)
        with time_machine.travel(world.clock.now()):
            there("bc-insert")
    with contextlib.closing(sqlite3.connect(machines.second)) as connection:
        rows = dict(connection.execute("SELECT order_id, hold FROM orders"))
        states = {row[0] for row in connection.execute("SELECT state FROM orders")}
    assert (rows, states) == ({held: "person", sent: None}, {"verified"})
    for order_id in (held, sent):
        assert len(sales_orders(world, f"EU-{order_id}")) == 1


def test_without_a_holder_a_person_says_that_the_other_machine_is_off(machines: Machines, woobc: Woobc) -> None:
    machines.replicate()
    there = machines.on_second()
    answer = there("db", "takeover")
    assert (answer.exit_code, "Is the machine before off, and will it stay off?" in answer.stdout) == (1, True)
    assert not machines.second.exists()


def test_the_holder_decides_who_takes_over_and_who_stops(machines: Machines, woobc: Woobc, tmp_path: Path) -> None:
    """Both started at once: one of them is named. The first comes back: it stops."""
    place(machines.world)
    woobc("import-orders")
    machines.replicate()
    named = tmp_path / "named"
    named.write_text("machine-a")
    machines.settings["holder"] = {"command": f"cat '{named}'"}
    machines.world.write_config()
    there = machines.on_second()
    refused = there("db", "takeover", "--yes")
    assert (refused.exit_code, "The machine that may write is machine-a" in refused.stderr) == (3, True)
    assert not machines.second.exists()
    named.write_text(socket.gethostname())
    answer = there("db", "takeover", "--yes")
    assert (answer.exit_code, "Nobody but you" in answer.stdout) == (0, False)
    assert "the holder says which machine may write" in " ".join(there("status").stdout.split())
    machines.back_on_first()
    named.write_text("machine-b")
    before = machines.first.read_bytes()
    assert woobc("bc-insert").exit_code == 3
    assert machines.first.read_bytes() == before


@pytest.mark.parametrize("trouble", ["not configured", "empty", "broken", "another environment", "no litestream"])
@pytest.mark.every(2)
def test_what_is_no_replica_of_ours_changes_nothing(
    machines: Machines, woobc: Woobc, trouble: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    woobc("import-orders")
    if trouble != "empty":
        machines.replicate()
    there = machines.on_second()
    code, words = 7, ""
    match trouble:
        case "not configured":
            del machines.settings["replica"]
            machines.write_second(with_replica=False)
            code, words = 2, "No replica is configured for environment sandbox"
        case "empty":
            words = "The replica is empty"
        case "broken":
            for file in machines.replica.rglob("*.ltx"):
                file.write_bytes(file.read_bytes()[:200])
            words = "Litestream can't read the replica"
        case "another environment":
            machines.world.bc_config["company"] = "Another Ltd."
            machines.write_second()
            code, words = 3, "belongs elsewhere (company: "
        case "no litestream":
            monkeypatch.setenv("PATH", "/nowhere")
            words = "The program litestream is not found"
    for command in ("takeover --yes", "replica check"):
        answer = there("db", *command.split())
        assert answer.exit_code == (7 if command == "replica check" and code == 3 else code), answer
        assert words in answer.stderr + answer.stdout
    assert not [*machines.second.parent.glob("sandbox.db")]
    assert not [*machines.second.parent.glob("*.fetched")]


def test_a_replica_of_yesterday_says_how_far_it_reaches(machines: Machines, woobc: Woobc) -> None:
    machines.replicate()
    yesterday = time.time() - 24 * 3600
    for file in machines.replica.rglob("*.ltx"):
        os.utime(file, (yesterday, yesterday))
    moment = datetime.fromtimestamp(yesterday, ZoneInfo(machines.world.config["time_zone"]))
    answer = machines.on_second()("db", "takeover", "--yes")
    assert f"as it was at {moment:%Y-%m-%d %H:%M}" in answer.stdout


def test_the_documented_way_works_as_written_on_a_directory(machines: Machines, woobc: Woobc) -> None:
    """docs/replication.md, with other places for the file and for the replica."""
    text = (Path(__file__).parents[2] / "docs" / "replication.md").read_text(encoding="utf-8")
    (yaml, *_), (toml, *_) = (re.findall(f"```{kind}\n(.*?)```", text, re.DOTALL) for kind in ("yaml", "toml"))
    places = {"/var/lib/woobc/live.db": str(machines.first), "/mnt/replica/woobc-live-1": str(machines.replica)}
    for written, here in places.items():
        assert written in yaml
        yaml = yaml.replace(written, here)
    machines.litestream.write_text(yaml)
    replica = tomllib.loads(toml)["environments"]["live"]["replica"]
    machines.settings["replica"] = {**replica, "litestream": str(machines.litestream)}
    machines.world.write_config()
    place(machines.world)
    woobc("import-orders")
    with litestream.running(machines.litestream, machines.replica):
        litestream.wait_until_replicated(machines.litestream, machines.first)
    assert [line.split()[0] for line in lines_about(woobc("check").stdout, "replica")] == ["ok"]
    assert woobc("db", "replica", "check").exit_code == 0
    there = machines.on_second()
    assert there("db", "takeover", "--yes").exit_code == 0
    assert there("env", "confirm", "--decisions").exit_code == 0


def test_what_is_here_and_newer_than_the_replica_stays(machines: Machines, woobc: Woobc) -> None:
    """Somebody types it on the machine that works."""
    machines.replicate()
    with time_machine.travel(datetime.now(UTC) + timedelta(seconds=3)):
        woobc("import-orders")
        before = machines.first.read_bytes()
        answer = woobc("db", "takeover", "--yes")
    assert (answer.exit_code, "it knows less" in answer.stderr) == (2, True)
    assert machines.first.read_bytes() == before


# Beside a running Litestream


def test_it_is_no_hindrance_but_to_putting_another_file_in_place(machines: Machines, woobc: Woobc) -> None:
    """Prune, forget and back up while it runs; all of it is in the replica. It sees no other file take this one's place."""
    world = machines.world
    place(world)
    with time_machine.travel(datetime.now(UTC) - timedelta(minutes=1)):
        woobc("import-orders")
    backup = world.folder / "backup.db"
    with litestream.running(machines.litestream, machines.replica):
        assert woobc("db", "backup", str(backup)).exit_code == 0
        begun = time.monotonic()
        assert woobc("db", "prune", "--yes").exit_code == 0
        assert time.monotonic() - begun < database.BUSY_TIMEOUT_S / 2  # it is not waited for
        last = place(world)
        with time_machine.travel(datetime.now(UTC) - timedelta(minutes=1)):  # so that the replica knows all of it
            woobc("import-orders")
        litestream.wait_until_replicated(machines.litestream, machines.first)
        for command in (("restore", str(backup)), ("takeover",)):
            answer = woobc("db", *command, "--yes")
            assert (answer.exit_code, "Litestream replicates " in answer.stderr) == (7, True), answer
            assert "remove " in answer.stderr
            assert ".sandbox.db-litestream" in answer.stderr
        assert order_of(world, last)["state"] == "pending"
    assert "It is whole: 2 orders, " in woobc("db", "replica", "check").stdout
    restored = woobc("db", "restore", str(backup), "--yes")
    assert (restored.exit_code, "can't go on with the replica of the one before" in restored.stdout) == (0, True)


def test_who_is_forgotten_is_gone_from_the_replica_on_a_day_that_is_named(machines: Machines, woobc: Woobc) -> None:
    order_id = place(machines.world, status="cancelled")
    woobc("import-orders")
    woobc("orders", "ignore", str(order_id), "--reason", "asked to")
    machines.settings["replica"]["kept"] = "7 days"
    machines.world.write_config()
    answer = woobc("db", "forget", "pieter@example.test", "--yes")
    zone = ZoneInfo(machines.world.config["time_zone"])
    day = (datetime.now(zone) + timedelta(days=7)).date()
    assert f"From the replica this person is gone on {day}" in answer.stdout


# Looking after it


def test_check_sees_that_it_has_stopped(machines: Machines, woobc: Woobc) -> None:
    woobc("import-orders")
    assert lines_about(woobc("check").stdout, "replica") == ["failed   replica: The replica is empty. " + LOOK]
    machines.replicate()
    assert lines_about(woobc("check").stdout, "replica")[0].startswith("ok       replica: It reaches to ")
    with time_machine.travel(datetime.now(UTC) + timedelta(minutes=10)):
        woobc("import-orders")
        assert lines_about(woobc("check").stdout, "replica")[0].startswith("ok       replica: It reaches to ")
    with time_machine.travel(datetime.now(UTC) + timedelta(minutes=20)):
        (found,) = lines_about(woobc("check").stdout, "replica")
        assert found.startswith("failed   replica: It has stopped: it reaches to ")
        assert found.endswith(LOOK)
        assert woobc("db", "replica", "check").exit_code == 7


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ('[{"timestamp": "2026-01-31T09:15:00"}]', "reaches to 2026-01-31 10:15:00"),
        ('[{"timestamp": "0001-01-01T00:00:00"}]', "is none that is known"),
        ("[1]", "is none that is known"),
        ("Usage: litestream", "is none that is known"),
    ],
)
def test_what_another_litestream_says_is_read_or_told(
    machines: Machines, woobc: Woobc, text: str, told: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    woobc("import-orders")
    machines.world.clock.advance(3600)
    program = machines.world.folder / "litestream"
    program.write_text(f"#!/bin/sh\n[ $1 = ltx ] && echo '{text}'\n")
    program.chmod(0o755)
    monkeypatch.setenv("PATH", f"{program.parent}:/usr/bin:/bin")
    answer = woobc("db", "replica", "check")
    assert told in answer.stdout, answer


def test_what_is_kept_longer_than_is_said_is_told(machines: Machines, woobc: Woobc) -> None:
    machines.replicate()
    with time_machine.travel(datetime.now(UTC) + timedelta(days=4)):
        found = lines_about(woobc("check").stdout, "replica")
    assert "warning  replica: It holds what is 4 d old, and `kept` says 3 d." in found[-1]


def test_two_machines_that_replicate_to_one_place_are_seen(machines: Machines, woobc: Woobc) -> None:
    machines.replicate()
    there = machines.on_second()
    there("db", "takeover", "--yes")
    there("import-orders")
    there("bc-insert")
    litestream.replicate(litestream.configured(machines.second, machines.replica))
    machines.back_on_first()
    answer = woobc("db", "replica", "check")
    assert answer.exit_code == 7
    assert "another machine replicates to the same place" in answer.stdout


def test_where_nobody_says_who_may_write_check_says_what_nobody_can_know(machines: Machines, woobc: Woobc) -> None:
    told = " ".join(woobc("status").stdout.split())
    assert "replica no holder is configured: whether another machine has taken over nobody can know here" in told
    (found,) = lines_about(woobc("check", "--offline").stdout, "holder")
    assert found.startswith(
        "ok       holder: No holder is configured: a machine that comes back after another has taken over"
    )
    assert "change Business Central's client secret" in found
