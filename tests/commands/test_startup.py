"""What a start loads: nothing heavy for the help and for runs of cron that find nothing due."""

from __future__ import annotations

import ast
import contextlib
import itertools
import re
import sqlite3
import subprocess
import sys
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

import click
import pytest

from tests.conftest import Woobc
from tests.jobs.support import WorldClock, config_of
from woobc import __version__
from woobc.cli import COMMANDS, root
from woobc.core.bootstrap import chosen_stores, open_job
from woobc.core.config.values import Config, StoreConfig
from woobc.core.jobs.batch_post import PostOptions, batch_post
from woobc.core.jobs.bc_insert import InsertOptions, insert_orders
from woobc.core.jobs.bc_verify import VerifyOptions, verify_orders
from woobc.core.jobs.due import nothing_to_insert, nothing_to_post, nothing_to_verify
from woobc.core.middleware.database import Database, open_database
from woobc.sandbox.world import World

FOR_NOBODY = {
    "requests", "urllib3", "zeep", "lxml", "rich", "sqlite_utils", "tenacity", "msgspec", "dateutil", "tomlkit",
    "waitress", "werkzeug", "oauthlib", "http.client", "ssl", "asyncio", "subprocess", "difflib",
}  # fmt: skip
FOR_WORK = {
    "woobc.core.config.describe",
    "woobc.core.domain.text",
    "woobc.core.jobs.job",
    "woobc.core.ports",
    "woobc.core.middleware.orders",
    "woobc.core.jobs.posting",
    "logging",
}
NOT_IDLE = {"json", "dataclasses", "unicodedata", "select", "signal"}
IDLE = ("bc-insert", "bc-verify", "batch-post", "shop-update")
OF_ONE_JOB = {"zlib"}
"""bc-insert compares the mapping with the one that the last run knew."""


CARRY_OUT = """
import sys
from woobc import __version__
from woobc.cli import run
exit_code = run(sys.argv[1:])
print("\\n" + repr([exit_code, [*sys.modules]]))
"""


def modules_of(*arguments: str) -> set[str]:
    """What is loaded when a command line has been carried out by a process of its own, without a terminal."""
    ran = subprocess.run([sys.executable, "-c", CARRY_OUT, *arguments], capture_output=True, text=True, check=True)
    exit_code, modules = ast.literal_eval(ran.stdout.splitlines()[-1])
    assert (exit_code, ran.stderr) == (0, "")
    return set(modules)


def test_the_help_loads_neither_a_command_nor_the_configuration() -> None:
    for arguments, more in ((["--help"], set()), (["--version"], {"woobc.core.versions"})):
        loaded = modules_of(*arguments)
        assert not loaded & (FOR_NOBODY | FOR_WORK)
        assert {name for name in loaded if name.startswith("woobc.")} == {
            "woobc.cli", "woobc.commands", "woobc.commands.app", "woobc.commands.options", "woobc.core", "woobc.core.errors",
            "woobc.core.handed_on", "woobc.commands.completion", "woobc.streams",
        } | more  # fmt: skip


def test_version_says_what_matters_for_a_report(woobc: Woobc) -> None:
    first, base, libraries = woobc("--version").stdout.splitlines()
    assert first == f"woobc {__version__}"
    assert re.fullmatch(r"Python 3\.\d+\.\d+, SQLite 3\.\d+\.\d+, \w+ \S+ \w+", base)
    assert {"requests", "zeep", "sqlite-utils"} <= {each.split()[0] for each in libraries.split(", ")}


def test_an_idle_run_loads_nothing_that_only_work_needs_and_no_more_than_those_of_the_other_jobs(
    world: World, woobc: Woobc
) -> None:
    woobc("import-orders")
    woobc("bc-insert", "--verbose")
    by_all: list[set[str]] = []
    for command in IDLE:
        loaded = modules_of("--config", str(world.config_path), command)
        assert not loaded & (FOR_NOBODY | FOR_WORK | NOT_IDLE), command
        by_all.append(loaded - {f"woobc.commands.{command.replace('-', '_')}"} - OF_ONE_JOB)
    assert by_all[1:] == by_all[:-1]


def test_the_help_says_of_each_command_what_the_command_says_of_itself() -> None:
    context = click.Context(root)
    for name, (_, told) in COMMANDS.items():
        command = root.get_command(context, name)
        assert command is not None
        assert command.name == name
        own = " ".join((command.help or "").split())
        assert own.startswith(told), name
        assert told.endswith(".")


# A run that ends early is one that would have found nothing


class Asked(BaseException):
    """A job has asked a store or Business Central for something: it found work. No `Exception`, which would be its defect."""


def refuse(*_: object) -> Any:
    raise Asked


STATES = ("open", "pending", "unknown", "inserted", "posting", "verified", "released", "posted", "skipped")
MARKS: tuple[dict[str, Any], ...] = (
    {},
    {"failed": 1},
    {"failed": 1, "next_attempt_at": "2020-01-01T00:00:00.000Z"},
    {"failed": 1, "next_attempt_at": "2099-01-01T00:00:00.000Z"},
    {"next_attempt_at": "2099-01-01T00:00:00.000Z"},
    {"hold": "person"},
    {"conflict": 1},
    {"rule": "complete"},
    {"rule": "invoice"},
    {"rule": "invoice", "prepayment_invoice_number": "PI-1"},
    {"ready_since": "2020-01-01T00:00:00.000Z"},
    {"ready_since": None},
    {"store": "us"},
)
PLAIN = {
    "failed": 0, "next_attempt_at": None, "hold": None, "conflict": 0, "rule": "valid", "claimed_by": None, "store": "eu",
    "prepayment_invoice_number": None, "nav_sales_order_number": "S-1", "settle_at": None,
}  # fmt: skip

JOBS: dict[str, tuple[Callable[[Database, Sequence[StoreConfig], Config], list[str] | None], Any]] = {
    "bc-insert": (nothing_to_insert, (insert_orders, InsertOptions())),
    "bc-verify": (nothing_to_verify, (verify_orders, VerifyOptions())),
    "batch-post": (nothing_to_post, (batch_post, PostOptions())),
}


def change(database: Database, **columns: Any) -> None:
    sets = ", ".join(f"{name} = :{name}" for name in columns)
    database.execute(f"UPDATE orders SET {sets}", columns)


@pytest.mark.parametrize("mode", ["default", "release", "post", "schedule-post"])
def test_a_run_ends_early_exactly_when_its_job_finds_nothing(world: World, woobc: Woobc, mode: str) -> None:
    """Over every state and mark; the store `us` is not enabled, so its orders are nobody's."""
    world.store_config("eu").update(order_processing=mode)
    if mode == "schedule-post":
        world.store_config("eu")["schedule_posting_time"] = "22:00"
    world.store_config("us")["enabled"] = False
    world.write_config()
    world.woocommerce.place_order(status="pending")
    woobc("import-orders")
    woobc("bc-insert", "--verbose")
    config, clock = config_of(world), WorldClock(world)
    stores, found = chosen_stores(config, ()), 0
    for command, (look, (service, options)) in JOBS.items():
        with open_job(config, clock, command, filters={}) as job:
            database = job.middleware.database
            database.connection.execute("PRAGMA synchronous = OFF")
            job.connect_store = job.connect_business_central = refuse
            database.execute("INSERT INTO stores (code, platform) VALUES ('us', 'bigcommerce') ON CONFLICT DO NOTHING")
            for state, mark in itertools.product(STATES, MARKS):
                change(database, **{**PLAIN, "ready_since": database.now(), "state": state, **mark})
                told = look(database, stores, config)
                job.report.infos.clear()
                try:
                    service(job, stores, options)
                except Asked:
                    found += 1
                    assert told is None, (command, state, mark)
                else:
                    assert told == job.report.infos, (command, state, mark)
    assert found > 10


def test_a_claim_and_a_changed_mapping_are_looked_at_by_a_whole_run(world: World, woobc: Woobc) -> None:
    """The claim may be of a run that died, whose order is to be settled."""
    world.woocommerce.place_order(status="pending")
    woobc("import-orders")
    woobc("bc-insert", "--verbose")
    config, clock = config_of(world), WorldClock(world)
    stores = chosen_stores(config, ())
    database = open_database(config.environment, clock)
    assert [look(database, stores, config) is None for look, _ in JOBS.values()] == [False, False, False]
    change(database, claimed_by=999)
    assert [look(database, stores, config) is None for look, _ in JOBS.values()] == [True, True, True]
    change(database, claimed_by=None)
    mapping = stores[0].mapping._replace(guest_customer="OTHER")
    assert nothing_to_insert(database, [stores[0].replace(mapping=mapping)], config) is None
    database.close()


@pytest.mark.parametrize("command", JOBS)
def test_a_run_that_ends_early_is_recorded_like_any_other(world: World, woobc: Woobc, command: str) -> None:
    """And it buries runs whose process is gone, as every run does."""
    woobc("import-orders")
    woobc("bc-insert", "--verbose")
    with contextlib.closing(sqlite3.connect(world.database_path)) as connection, connection:
        columns = "trigger, started_at, moved_at, pid"
        connection.execute(f"INSERT INTO runs (command, {columns}) SELECT 'sync', {columns} FROM runs LIMIT 1")
    early = woobc(command, "--store", "eu")
    assert (early.exit_code, early.stdout, early.stderr) == (0, "", "")
    assert woobc(command, "--store", "eu", "--verbose").exit_code == 0
    with contextlib.closing(sqlite3.connect(world.database_path)) as connection:
        connection.row_factory = sqlite3.Row
        rows = connection.execute("SELECT * FROM runs ORDER BY id DESC LIMIT 3").fetchall()
    second, first, died = (dict(row) for row in rows)
    assert (died["command"], died["exit_code"], died["ended_at"]) == ("sync", None, died["moved_at"])
    for row in (first, second):
        assert row["started_at"] <= row["moved_at"] <= row["ended_at"]
        for name in ("id", "started_at", "moved_at", "ended_at"):
            del row[name]
    assert first == second
    assert first["command"] == command
    assert not [*Path(f"{world.database_path}.runs").glob("[0-9]*")]
