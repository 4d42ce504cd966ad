"""Many orders: killed at any moment and run again, in flat memory, and none from before the start date."""

from __future__ import annotations

import random
import sqlite3
import subprocess
import sys
import time
from datetime import timedelta
from pathlib import Path

import pytest

from tests.form import of_form
from tests.jobs.import_support import (
    counts,
    days_ago,
    forget_middleware,
    import_now,
    requests_of,
    shop_world,
    states,
)
from tests.jobs.support import orders_of
from woobc.sandbox.woocommerce import Line
from woobc.sandbox.world import World

LINES = [Line("MUG", "Mug", 1, "10.00"), Line("TEA", "Tea", 2, "3.50")]
SEED = 7
STATUSES = ("processing", "processing", "pending", "on-hold", "completed")


@pytest.fixture(autouse=True)
def _one_store(world: World) -> None:
    shop_world(world)


def fill(world: World, count: int) -> None:
    """Orders of the last twenty days."""
    first = days_ago(world, 20)
    for place_ in range(count):
        moment = first + timedelta(days=19) * place_ / count
        world.woocommerce.place_order(LINES, status=STATUSES[place_ % len(STATUSES)], created=moment, modified=moment)


def begin_import(world: World) -> subprocess.Popen[bytes]:
    command = [sys.executable, "-m", "woobc", "--config", str(world.config_path), "import-orders"]
    return subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE)


def contents(database: Path) -> list[list[tuple[object, ...]]]:
    """Everything a person would compare, without times and run numbers."""
    queries = (
        "SELECT order_id, number, status, rule, state, total, hold, external_document_number, failed FROM orders ORDER BY 1",
        "SELECT o.order_id, line_no, sku, amount FROM order_lines l JOIN orders o ON o.id = l.order_id ORDER BY 1, 2",
        "SELECT o.order_id, hash FROM payloads p JOIN orders o ON o.payload_id = p.id ORDER BY 1",
        "SELECT o.order_id, event, from_state, to_state FROM activity a JOIN orders o ON o.id = a.order_id ORDER BY 1",
        "PRAGMA integrity_check",
    )
    connection = sqlite3.connect(database)
    try:
        return [connection.execute(query).fetchall() for query in queries]
    finally:
        connection.close()


def test_killed_at_random_moments_and_run_again_until_done(world: World) -> None:
    fill(world, of_form(900, 1500))
    import_now(world)
    expected = contents(world.database_path)
    forget_middleware(world)
    world.woocommerce.page_cost_s = 0.05
    chance, stored, at_work = random.Random(SEED), [0], 0
    for _ in range(of_form(4, 6)):
        run = begin_import(world)
        enough = requests_of(world) + chance.randint(3, 16)
        while run.poll() is None and requests_of(world) < enough:
            time.sleep(0.002)
        time.sleep(chance.random() / 10)
        at_work += run.poll() is None
        run.kill()
        run.communicate()
        stored.append(len(orders_of(world)))
    assert stored == sorted(stored)
    assert at_work > of_form(1, 3)
    run = begin_import(world)
    _, told = run.communicate()
    assert (run.returncode, told) == (0, b"")
    assert contents(world.database_path) == expected


_MEASURED = """
import pathlib, re, sys
from woobc.cli import run
assert run(["--config", sys.argv[1], "import-orders"]) == 0
print(re.search(r"VmHWM:\\s+(\\d+) kB", pathlib.Path("/proc/self/status").read_text())[1])
"""


def peak_memory_kb(world: World) -> int:
    """Of one `woobc import-orders` in a process of its own; what `getrusage` says would include this one's."""
    command = [sys.executable, "-c", _MEASURED, str(world.config_path)]
    return int(subprocess.run(command, check=True, stdout=subprocess.PIPE).stdout)


def test_many_times_as_many_orders_take_no_more_memory(world: World) -> None:
    more = of_form(1200, 2700)
    fill(world, 300)
    few = peak_memory_kb(world)
    assert sum(states(world).values()) == 300
    forget_middleware(world)
    fill(world, more)
    many = peak_memory_kb(world)
    assert sum(states(world).values()) == 300 + more
    assert many <= 1.3 * few


def test_a_fresh_middleware_on_a_shop_full_of_old_and_completed_orders_forwards_none(world: World) -> None:
    """Those from before the start date are edited all at once; those since then were completed by somebody else."""
    now = world.clock.now()
    old = of_form(600, 3000)
    for place_ in range(old):
        created = now - timedelta(days=32 + place_ % 330)
        world.woocommerce.place_order(LINES, created=created, modified=now - timedelta(seconds=place_ // 100))
    for place_ in range(300):
        moment = now - timedelta(days=1 + place_ % 28)
        world.woocommerce.place_order(LINES, status="completed", created=moment, modified=moment)
    world.clock.advance(60)
    report = import_now(world)
    assert counts(report) == {"before start date": old, "history": 300}
    assert states(world) == {"history": 300}
