"""One small day of orders that goes through every job, and how to bring it to an end after whatever happened."""

from __future__ import annotations

import contextlib
import sqlite3
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from tests.proof.checker.cases import rows_of as rows_of_file
from tests.proof.processes import Ended, Processes, tell_time
from tests.proof.recording import RecordedWorld
from woobc.sandbox.world import World

DAY = ("import-orders", "bc-insert", "bc-verify", "batch-post", "recheck-status")
BC_JOB_S = 120
SETTLE_S = 17 * 60 + 10 * 60 + 60
UNTIL_POSTING_S = 24 * 3600
MOST_ROUNDS = 4


@dataclass(frozen=True, slots=True)
class Variant:
    """How the two systems are set up."""

    storage: str = "hpos"
    key: str = "order-line"
    rows: str = "kept"
    create_multiple: bool = True
    codeunit: bool = True
    both_shops: bool = False
    api: bool = False
    """Nothing is published: sales orders by the API, two at a time. Business Central gives guests a discount of its own that
    a 0 in a new line does not take away, so that their lines are corrected after they were made."""
    tells: bool = False
    """The shop is told of everything, by fulfilments and notes; sales orders are left to staff."""
    refunds: str = "report"


VARIANTS = (
    Variant(),
    Variant(storage="posts", key="entry", rows="hidden", refunds="post"),
    Variant(key="entry", rows="deleted", codeunit=False),
    Variant(key="order-line", rows="deleted", create_multiple=False, refunds="draft"),
    Variant(storage="posts", key="entry", rows="hidden", create_multiple=False, codeunit=False),
    Variant(key="entry", rows="kept", both_shops=True),
    Variant(codeunit=False, both_shops=True, api=True),
)


TELLING = (
    Variant(tells=True),
    Variant(storage="posts", key="entry", rows="hidden", tells=True),
)


def any_variant(seed: int) -> Variant:
    return VARIANTS[seed % len(VARIANTS)]


US_RULES = {
    "awaiting-fulfillment": {"import": "valid"},
    "shipped": {"import": "complete"},
    "completed": {"import": "complete"},
    "default": {"import": "no"},
}


def small_world(folder: Path, variant: Variant | None = None) -> RecordedWorld:
    """A WooCommerce store that posts at a set time, and perhaps a BigCommerce store that posts at once; on record."""
    variant = variant or Variant()
    world = RecordedWorld(folder, "api" if variant.api else "staging")
    world.woocommerce.storage = type(world.woocommerce.storage)(variant.storage)
    eu, us = world.store_config("eu"), world.store_config("us")
    us |= {"enabled": variant.both_shops, "status_rules": US_RULES, "completed_before_first_import": "rule"}
    eu["order_processing"] = "schedule-post"
    eu["schedule_posting_time"] = "22:00"
    eu["completed_before_first_import"] = "rule"
    if variant.refunds != "report":
        eu |= {"refunds": variant.refunds, "refunds_since": world.clock.now().date()}
        eu |= {"refund_account": "6850", "non_restock_account": "6860"}
    if variant.api:
        world.bc_config["orders_at_once"] = 2
    elif variant.codeunit:
        eu["status_rules"]["awaiting-pickup"] = {"import": "invoice"}
    else:
        world.bc_config["actions_service"] = ""
    if variant.tells:
        _tell(world)
    world.write_config()
    settings = world.business_central.settings
    settings.primary_key = variant.key  # type: ignore[assignment]
    settings.processed_rows = variant.rows  # type: ignore[assignment]
    if not variant.create_multiple:
        settings.missing_operations = {"CreateMultiple"}
    if variant.api:
        settings.zeros_unnoticed, settings.line_etags = True, "order"
        world.business_central.books.customers["WEBGUEST"].other["lineDiscountPercent"] = 10
    for sku in ("MUG-RED", "SHIRT"):
        world.business_central.add_item(sku, sku, 1000, 5)
    return world


def _tell(world: World) -> None:
    eu, page = world.store_config("eu"), "PostedSalesShipments"
    del eu["schedule_posting_time"]
    eu["order_processing"] = "default"
    eu["tell"] = {
        "since": world.today,
        "complete": "posted",
        "tracking": "auto",
        "tracking_note": True,
        "carriers": {"GLS": "gls"},
    }
    world.bc_config["shipments_service"] = world.business_central.settings.shipments_service = page
    world.woocommerce.fulfillments_on = True


LINES = [("MUG-RED", "Mug", 2, "10.00"), ("SHIRT", "Shirt", 1, "20.00")]


def place_orders(world: World) -> list[int]:
    """Orders that will be sent, one held, one completed, one still open; they are older than the overlap of readings."""
    statuses = ("processing", "processing", "on-hold", "completed", "pending", "awaiting-pickup")
    customers = (0, 7, 7, 0, 0, 0)
    placed = [
        world.woocommerce.place_order(lines=LINES, status=status, customer_id=customer)
        for status, customer in zip(statuses, customers, strict=True)
    ]
    if world.store_config("us")["enabled"]:
        world.bigcommerce.place_order(lines=LINES, status_id=11)
        world.bigcommerce.place_order(lines=LINES, status_id=11, customer_id=3)
    advance(world, 1800)
    return placed


def advance(world: World, seconds: float) -> None:
    world.clock.advance(seconds)
    tell_time(world)


def rows_of(world: World, table: str) -> list[dict[str, Any]]:
    """The rows of a table of the middleware; none if there is no file or no such table (yet)."""
    return rows_of_file(world.database_path, table)


def run_day(processes: Processes, world: World, *, end_at: int | None = None) -> tuple[str, int]:
    """The jobs in their order, with time for Business Central between; killed at the `end_at`th point of the whole day.

    Returns the job and the point at which it was killed (blank if it was not), and how many points were passed.
    """
    passed = 0
    for job in DAY:
        ended = processes.run(world, job, end_at=None if end_at is None else end_at - passed)
        if ended.was_killed:
            return f"{job}: {ended.at}", end_at or 0
        passed += ended.points or 0
        wait_after(world, job)
    return "", passed


def wait_after(world: World, job: str) -> None:
    if job == "bc-insert":
        advance(world, BC_JOB_S)
    elif job == "bc-verify":
        advance(world, UNTIL_POSTING_S)


def bring_to_an_end(
    processes: Processes, world: World, *, shift_s: float = 0, most_rounds: int = MOST_ROUNDS
) -> list[Ended]:
    """The jobs again and again, with faults over and time to settle what was lost, until nothing moves any more.

    At least twice, a day apart: once a day an import looks back.
    """
    for simulator in (world.woocommerce, world.bigcommerce, world.business_central):
        simulator.faults.clear()
    ended: list[Ended] = []
    for number in range(most_rounds):
        before = story(world)
        advance(world, SETTLE_S)
        for job in (*DAY, *(["shop-update"] if "tell" in world.store_config("eu") else [])):
            ended.append(processes.run(world, job, shift_s=shift_s))
            wait_after(world, job)
        if number and story(world) == before and not is_silent(world):
            break
    return ended


def judged(world: RecordedWorld, ended: list[Ended]) -> list[str]:
    """What is wrong, when all these runs have ended."""
    return [*world.problems(), *(f"defect: {each}" for each in ended if each.is_broken)]


def story(world: World) -> int:
    """How many things have happened to orders so far."""
    with contextlib.closing(sqlite3.connect(world.database_path)) as connection, connection:
        try:
            return int(connection.execute("SELECT count(*) FROM activity").fetchone()[0])
        except sqlite3.OperationalError:  # killed before there was a table
            return 0


def is_silent(world: World) -> bool:
    """Whether a restore keeps everything still, so that nothing moved for that."""
    with contextlib.closing(sqlite3.connect(world.database_path)) as connection, connection:
        return bool(connection.execute("SELECT silent_since IS NOT NULL FROM middleware").fetchone()[0])
