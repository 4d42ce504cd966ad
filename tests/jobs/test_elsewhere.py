"""A run that finds nothing to do because another one is at its orders says so: at once to who looks, by mail after an hour."""

from __future__ import annotations

import os
import sqlite3
from collections.abc import Iterator

import pytest

from tests.conftest import Woobc
from tests.jobs.support import WorldClock, config_of
from woobc.core.bootstrap import open_job
from woobc.core.jobs.job import Job
from woobc.core.middleware.due import just
from woobc.sandbox.world import World


@pytest.fixture
def other(world: World, woobc: Woobc) -> Iterator[Job]:
    """A run that holds the only order, of this same process."""
    world.woocommerce.place_order(lines=[("1000", "Mug", 1, "10.00")])
    woobc("import-orders", "--store", "eu")
    with open_job(config_of(world), WorldClock(world), "bc-insert", filters={}) as job:
        (order,) = job.middleware.orders.select("1")
        assert job.middleware.orders.claim(job.run, just(order), 1)
        yield job


def not_moved_for(world: World, run: int, hours: int) -> None:
    with sqlite3.connect(world.database_path) as connection:
        sql = "UPDATE runs SET moved_at = strftime('%Y-%m-%dT%H:%M:%S.000Z', moved_at, ?) WHERE id = ?"
        connection.execute(sql, (f"-{hours} hours", run))


def test_who_looks_is_told_at_once(world: World, woobc: Woobc, other: Job) -> None:
    told = woobc("bc-insert", "--verbose")
    words = f"1 order is left to run {other.run.id} (bc-insert, pid {os.getpid()}), which is at them"
    assert words in told.stdout
    assert woobc("bc-insert").stderr == ""
    status = woobc("status")
    assert f"1 order by run {other.run.id} (bc-insert, pid {os.getpid()}), which moved" in status.stdout
    assert woobc.json("status")["at_work"][0]["orders"] == 1


def test_after_an_hour_it_is_worth_a_mail_once_a_day(world: World, woobc: Woobc, other: Job) -> None:
    not_moved_for(world, other.run.id, 2)
    mail = woobc("bc-insert").stderr
    assert f"1 order is left to run {other.run.id} (bc-insert, pid {os.getpid()}), which has not moved for 2 h" in mail
    assert f"kill {os.getpid()}" in mail
    assert woobc("bc-insert").stderr == ""
    assert f"bc-insert (run {other.run.id}, pid {os.getpid()}) has not moved" in woobc("status").stdout


def test_a_job_of_other_orders_says_nothing(world: World, woobc: Woobc, other: Job) -> None:
    assert "left to run" not in woobc("bc-verify", "--verbose").stdout


def test_nothing_is_said_once_the_other_run_has_ended(world: World, woobc: Woobc, other: Job) -> None:
    other.middleware.orders.release_claims(other.run, list(other.middleware.orders.select("1")))
    assert "left to run" not in woobc("bc-insert", "--verbose", "--dry-run").stdout
