"""One small day of orders that goes through every job, and how to bring it to an end after whatever happened."""

from __future__ import annotations

from pathlib import Path

from tests.proof.processes import Ended, Processes
from woobc.sandbox.world import World

DAY = ("import-orders", "bc-insert", "bc-verify", "batch-post", "recheck-status")
BC_JOB_S = 120
SETTLE_S = 17 * 60 + 10 * 60 + 60
UNTIL_POSTING_S = 24 * 3600


def small_world(folder: Path, *, key: str = "order-line", rows: str = "kept") -> World:
    """A WooCommerce store that posts at a set time, with orders of every rule."""
    world = World(folder)
    world.store_config("us")["enabled"] = False
    eu = world.store_config("eu")
    eu["order_processing"] = "schedule-post"
    eu["schedule_posting_time"] = "22:00"
    eu["completed_before_first_import"] = "rule"
    eu["status_rules"]["prepaid"] = {"import": "invoice"}
    world.write_config()
    central = world.business_central
    central.settings.primary_key = key  # type: ignore[assignment]
    central.settings.processed_rows = rows  # type: ignore[assignment]
    for sku in ("MUG-RED", "SHIRT"):
        central.add_item(sku, sku, 1000, 5)
    return world


def place_orders(world: World) -> list[int]:
    """Orders that will be sent, one held, one completed, one still open."""
    lines = [("MUG-RED", "Mug", 2, "10.00"), ("SHIRT", "Shirt", 1, "20.00")]
    statuses = ("processing", "processing", "on-hold", "completed", "pending")
    customers = (0, 7, 7, 0, 0)
    return [
        world.woocommerce.place_order(lines=lines, status=status, customer_id=customer)
        for status, customer in zip(statuses, customers, strict=True)
    ]


def run_day(processes: Processes, world: World, *, end_at: int | None = None, planted: str = "") -> tuple[bool, int]:
    """The jobs in their order, with time for Business Central between; killed at the `end_at`th point of the whole day.

    Returns whether a process was killed, and how many points were passed.
    """
    passed = 0
    for job in DAY:
        ended = processes.run(world, job, end_at=None if end_at is None else end_at - passed, planted=planted)
        if ended.was_killed:
            return True, end_at or 0
        passed += ended.points or 0
        _wait_after(world, job)
    return False, passed


def _wait_after(world: World, job: str) -> None:
    if job == "bc-insert":
        world.clock.advance(BC_JOB_S)
    elif job == "bc-verify":
        world.clock.advance(UNTIL_POSTING_S)


def bring_to_an_end(processes: Processes, world: World, *, rounds: int = 3, planted: str = "") -> list[Ended]:
    """The jobs again and again, with faults over and time to settle what was lost."""
    for simulator in (world.woocommerce, world.bigcommerce, world.business_central):
        simulator.faults.clear()
    ended = []
    for _ in range(rounds):
        world.clock.advance(SETTLE_S)
        for job in DAY:
            ended.append(processes.run(world, job, planted=planted))
            _wait_after(world, job)
    return ended
