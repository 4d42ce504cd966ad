"""Orders on their way through the simulated world, and a look into the middleware file behind woobc's back."""

from __future__ import annotations

import os
import signal
import sqlite3
import subprocess
import sys
import threading
from collections.abc import Sequence
from datetime import UTC, datetime, timedelta
from typing import Any

from tests.conftest import Woobc
from woobc.core.clock import to_text
from woobc.sandbox.world import World

MUG = ("MUG-RED", "Mug", 2, "10.00")
UNKNOWN_ITEM = ("NOPE", "Nope", 1, "5.00")


def stock(world: World) -> None:
    """Give Business Central the item of the orders."""
    world.business_central.add_item("MUG-RED", "Mug", 100, 5)


def place(world: World, status: str = "processing", lines: Sequence[Any] = (MUG,), **more: Any) -> int:
    return world.woocommerce.place_order(lines=list(lines), status=status, **more)


def carry(world: World, woobc: Woobc) -> None:
    """Import, insert, wait for Business Central's job, verify."""
    woobc("import-orders")
    woobc("bc-insert")
    world.clock.advance(120)
    woobc("bc-verify")


def rows(world: World, sql: str, *values: Any) -> list[tuple[Any, ...]]:
    connection = sqlite3.connect(world.database_path)
    try:
        return connection.execute(sql, values).fetchall()
    finally:
        connection.close()


def change(world: World, sql: str, *values: Any) -> None:
    connection = sqlite3.connect(world.database_path)
    with connection:
        connection.execute(sql, values)
    connection.close()


def order(world: World, order_id: int, *columns: str) -> Any:
    """The columns of an order; of one column its value."""
    (row,) = rows(world, f"SELECT {', '.join(columns)} FROM orders WHERE order_id = ?", order_id)
    return row[0] if len(columns) == 1 else row


def ago(**span: float) -> str:
    """A stored time that lies so far back."""
    return to_text(datetime.now(UTC) - timedelta(**span))


def hear_signals() -> None:
    """In a child: a shell that starts the tests in the background has it ignore Ctrl-C, and nohup that its terminal closes."""
    signal.signal(signal.SIGINT, signal.SIG_DFL)
    signal.signal(signal.SIGHUP, signal.SIG_DFL)


def stopped(world: World, number: int, arguments: Sequence[str] = ("import-orders",)) -> subprocess.Popen[str]:
    """A run that hangs at its store and gets the signal there; ended when this returns."""
    world.woocommerce.faults.add("orders", "slow-after", seconds=60)
    asked = threading.Event()
    world.woocommerce.on_request = lambda *_: asked.set()
    command = [sys.executable, "-m", "woobc", "--config", str(world.config_path), *arguments]
    run = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, preexec_fn=hear_signals)
    assert asked.wait(60), run.poll()
    os.kill(run.pid, number)
    run.wait(60)
    return run
