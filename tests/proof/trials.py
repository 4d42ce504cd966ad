"""For each family of bugs the situation in which it does harm. Each trial tells what is broken at the end."""

from __future__ import annotations

import signal
import socket
import time
from collections.abc import Callable
from pathlib import Path

from tests.proof.invariants import broken, rows_of
from tests.proof.processes import Processes, Started
from tests.proof.scenario import (
    LINES,
    SETTLE_S,
    Variant,
    advance,
    bring_to_an_end,
    place_orders,
    small_world,
)
from woobc.sandbox.world import World

HIDING = Variant(key="entry", rows="hidden")
"""The page that forgives nothing: any number of equal rows, and none is shown once it is processed."""

Trial = Callable[[Processes, Path, str], list[str]]


def lost_with_the_process(processes: Processes, folder: Path, planted: str) -> list[str]:
    """Killed right after Business Central has taken the orders."""
    with small_world(folder, HIDING) as world:
        place_orders(world)
        processes.run(world, "import-orders", planted=planted)
        ended = processes.run(world, "bc-insert", planted=planted, end_at=1, where="answer Create")
        bring_to_an_end(processes, world, planted=planted)
        return broken(world) if ended.was_killed else ["nothing was ever sent"]


def committed_before_a_fault(processes: Processes, folder: Path, planted: str, orders: int = 1) -> list[str]:
    """Business Central answers with a fault, and has committed nevertheless."""
    with small_world(folder, HIDING) as world:
        for _ in range(orders):
            world.woocommerce.place_order(lines=LINES)
        processes.run(world, "import-orders", planted=planted)
        world.business_central.faults.add("Create*", "fault-after", code="dialog")
        processes.run(world, "bc-insert", planted=planted)
        bring_to_an_end(processes, world, planted=planted)
        return broken(world)


def several_committed_before_a_fault(processes: Processes, folder: Path, planted: str) -> list[str]:
    return committed_before_a_fault(processes, folder, planted, orders=4)


def killed_while_importing(processes: Processes, folder: Path, planted: str) -> list[str]:
    """Killed at each commit of an import of orders that are older than the overlap."""
    problems: list[str] = []
    for end_at in range(1, 40):
        with small_world(folder / str(end_at)) as world:
            place_orders(world)
            killed = processes.run(world, "import-orders", planted=planted, end_at=end_at, where="commit").was_killed
            advance(world, 3600)
            processes.run(world, "import-orders", planted=planted)
            problems += broken(world, settled=False)
            if not killed or problems:
                return problems
    return problems


def our_clock_is_fast(processes: Processes, folder: Path, planted: str) -> list[str]:
    """This machine's clock is two hours ahead of the shop's."""
    with small_world(folder) as world:
        place_orders(world)
        processes.run(world, "import-orders", planted=planted, shift_s=7200)
        advance(world, 1800)
        world.woocommerce.place_order(lines=LINES)
        advance(world, 1800)
        processes.run(world, "import-orders", planted=planted, shift_s=7200)
        return broken(world, settled=False)


def two_webhooks_in_one_second(processes: Processes, folder: Path, planted: str) -> list[str]:
    """Two orders within a second: every delivery that was answered with 200 leads to a reading, without any polling."""
    with small_world(folder) as world:
        processes.run(world, "import-orders")
        server = serve_webhooks(processes, world, planted=planted)
        try:
            processes.run(world, "webhooks", "register", "--store", "eu")
            time.sleep(1 - time.time() % 1)  # ids of deliveries are made of the second
            for _ in range(3):
                world.woocommerce.place_order(lines=LINES)
            world.woocommerce.deliver_webhooks()
            wait_until(lambda: all(row["processed_at"] for row in rows_of(world, "webhook_deliveries")))
        finally:
            processes.kill(server)
        return broken(world, settled=False)


def suspended_before_sending(processes: Processes, folder: Path, planted: str) -> list[str]:
    """A run sleeps with its intent on disk, for longer than any answer takes, and then goes on."""
    with small_world(folder, HIDING) as world:
        place_orders(world)
        processes.run(world, "import-orders", planted=planted)
        sleeper = processes.start(
            world, "bc-insert", planted=planted, end_at=1, where="request Create", how=signal.SIGSTOP
        )
        if not processes.is_suspended(sleeper):
            return ["nothing was ever sent"]
        for _ in range(3):
            advance(world, SETTLE_S)
            processes.run(world, "bc-insert", planted=planted)
        processes.resume(sleeper)
        bring_to_an_end(processes, world, planted=planted)
        return broken(world)


TRIALS: dict[str, Trial] = {
    "no intent row": lost_with_the_process,
    "blind retry after a fault": committed_before_a_fault,
    "halving without reading back": several_committed_before_a_fault,
    "watermark before rows": killed_while_importing,
    "watermark by our clock": our_clock_is_fast,
    "dedupe by delivery id": two_webhooks_in_one_second,
    "claim by time": suspended_before_sending,
}
"""By the name of the bug in `planted.PLANTED`."""


def serve_webhooks(processes: Processes, world: World, *, planted: str = "") -> Started:
    """Start `webhooks serve` for the store eu, and wait until it listens."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    eu = world.store_config("eu")
    eu["webhooks"] = True
    eu["webhook_url"] = f"http://127.0.0.1:{port}/eu"
    eu["webhook_secrets"] = ["a-secret-of-webhooks-2026"]
    world.write_config()
    server = processes.start(world, "webhooks", "serve", "--listen", f"127.0.0.1:{port}", planted=planted)
    wait_until(lambda: server.output.exists() and "Listening" in server.output.read_text())
    return server


def wait_until(condition: Callable[[], bool], most_s: float = 5) -> bool:
    """Whether it has come true in time."""
    end = time.monotonic() + most_s
    while time.monotonic() < end:
        if condition():
            return True
        time.sleep(0.02)
    return False
