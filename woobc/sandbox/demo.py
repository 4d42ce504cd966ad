"""The demo: a whole day against the simulated world, with trouble on the way, and what became of it.

The commands are the real ones, and so is woobc's clock; only the simulators' time is moved on, for Business Central's
background job and for the settle time, which is measured by Business Central's clock.
"""

from __future__ import annotations

import signal
import sqlite3
import subprocess
import sys
import time
from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Final

from woobc.sandbox.audit import audit
from woobc.sandbox.day import Day, Expected
from woobc.sandbox.world import World

SETTLE_TIME_S: Final = 17 * 60
KILL_AFTER_S: Final = 30

_BY_API: Final = {
    "CreateMultiple": "api:POST salesOrders",
    "ReadMultiple": "api:GET salesOrders",
    "ReleaseOrder": "api:POST shipAndInvoice",
    "PostOrder": "api:POST shipAndInvoice",
}
"""What is asked of Business Central by SOAP = the same where nothing is published there."""

Runner = Callable[[Sequence[str]], dict[str, Any]]
"""Runs woobc with these arguments; the object its `--json` printed."""
WRITER: Final = "sandbox-writer"
"""The token of the American shop that may write to orders."""


@dataclass(frozen=True, slots=True)
class Step:
    """One command of the day: what happened before it, which trouble it met, and what it reported."""

    story: str
    command: str
    faults: Mapping[str, int]
    report: Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Outcome:
    """What the day came to. `surprises` are orders that did not end as they should; `states` counts orders."""

    states: Mapping[str, int]
    marks: Mapping[str, int]
    sales_orders: tuple[str, ...]
    invoices: tuple[str, ...]
    platforms: Mapping[str, int]
    faults: Mapping[str, int]
    duplicates: tuple[str, ...]
    lost: tuple[str, ...]
    surprises: tuple[str, ...]

    @property
    def is_well(self) -> bool:
        return not (self.duplicates or self.lost or self.surprises)


class Demo:
    """Plays the day step by step."""

    def __init__(self, world: World, run: Runner) -> None:
        self.world = world
        self.run = run
        self.day = Day(world)
        self._seen: Counter[str] = Counter()
        self._names = {name: by_api if world.is_api else name for name, by_api in _BY_API.items()}

    def steps(self) -> Iterator[Step]:
        """Carry out the day; each step is told when it is done."""
        self._configure()
        self.day.begin()
        yield from self._morning()
        yield from self._noon()
        yield from self._evening()

    def _configure(self) -> None:
        world = self.world
        world.bigcommerce.quota.window_s = 1
        world.business_central.change_settings(primary_key="entry")  # a page that would take any row twice
        if not world.is_api:
            world.bc_config["batch_lines"] = 6
        eu, us = world.store_config("eu"), world.store_config("us")
        eu["also_known_as"] = ["{number}"]
        eu["status_rules"] |= {
            "failed": {"import": "no", "retry": False},
            "refunded": {"import": "cancel"},
        }
        us |= {"order_processing": "schedule-post", "schedule_posting_time": "22:00"}
        self._configure_telling()
        world.write_config()

    def _configure_telling(self) -> None:
        """Both shops are told of parcels; the American one through an account that may write."""
        world = self.world
        world.bigcommerce.add_token(WRITER, frozenset({"store_v2_orders", "store_v2_information_read_only"}))
        world.bc_config["shipments_service"] = world.business_central.settings.shipments_service = (
            "PostedSalesShipments"
        )
        told = {"since": world.today, "complete": "shipped", "tracking": "auto", "carriers": {"GLS": "gls"}}
        world.store_config("eu")["tell"] = told
        world.store_config("us").update(access_token=WRITER, tell=dict(told))

    def _morning(self) -> Iterator[Step]:
        eu, us, bc = self._plans()
        eu.add("orders", "429")
        us.add("orders", "429", headers="retry-after")
        yield self._step("The night's orders wait in both shops, which are busy.", "import-orders")
        bc.add(self._names["CreateMultiple"], "reset-after")
        bc.add(self._names["CreateMultiple"], "429", retry_after=0)
        bc.add(self._names["CreateMultiple"], "commit-later", seconds=90)
        story = "Business Central loses an answer after its work, is busy, then loses one and works minutes later."
        yield self._step(story, "bc-insert")
        self.world.clock.advance(120)
        yield self._step("Two minutes later what was late is there: found, not sent again.", "bc-insert")

    def _noon(self) -> Iterator[Step]:
        eu, us, bc = self._plans()
        self.day.noon()
        eu.add("orders", "php-warning")
        us.add("refunds", "html")
        story = "Noon: new orders, one paid at last, one cancelled after it was sent; answers come damaged."
        yield self._step(story, "import-orders")
        bc.add(self._names["ReadMultiple"], "status", status=401)
        bc.add(self._names["ReleaseOrder"], "fault-after", code="lock")
        yield self._step("The access token is revoked, and a lock comes in the way.", "bc-verify")
        bc.add(self._names["CreateMultiple"], "slow-after", seconds=2)
        yield self._killed("The run is killed (kill -9) while Business Central is at work.", "bc-insert")
        bc.add(self._names["CreateMultiple"], "reset")
        story = "The next run finds what the killed one left; a request of its own is lost before any work."
        yield self._step(story, "bc-insert")
        self.world.clock.advance(SETTLE_TIME_S + 60)
        yield self._step("What is nowhere after the settle time, 17 minutes, is sent again.", "bc-insert")

    def _evening(self) -> Iterator[Step]:
        _, _, bc = self._plans()
        self.world.clock.advance(120)
        bc.add(self._names["PostOrder"], "commit-later", seconds=60)
        yield self._step("Sales orders are made; a posting gets no answer and happens a minute later.", "bc-verify")
        self.world.clock.advance(120)
        yield self._step("It is confirmed by reading, not asked for again.", "bc-verify")
        self.day.evening()
        yield self._step("Night: an order lies in the trash, one was edited after it was sent.", "recheck-status")
        bc.add(self._names["PostOrder"], "status-after", status=504)
        yield self._step("Posting time of the American store; a gateway gives up on one order.", "batch-post", "--now")
        yield from self._parcels()

    def _parcels(self) -> Iterator[Step]:
        eu, us, _ = self._plans()
        self.day.parcels()
        eu.add("put-order", "reset-after")
        us.add("post-shipments", "status-after", status=504)
        story = "Parcels leave with their numbers, and the shops are told; each loses an answer after its work."
        yield self._step(story, "shop-update")
        yield self._step("All is told: the next run has nothing to say.", "shop-update")

    def _plans(self) -> tuple[Any, Any, Any]:
        return self.world.woocommerce.faults, self.world.bigcommerce.faults, self.world.business_central.faults

    def _step(self, story: str, *command: str) -> Step:
        report = self.run(command)
        return Step(story, " ".join(command), self._new_faults(), report)

    def _killed(self, story: str, *command: str) -> Step:
        """Start the command as a process of its own and kill it as soon as Business Central has done what it asked for."""
        plan, arguments = self.world.business_central.faults, self.arguments(command)
        operation = f"{self._names['CreateMultiple']}:slow-after"
        before = plan.injected[operation]
        process = subprocess.Popen(
            [sys.executable, "-m", "woobc", *arguments], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
        )
        deadline = time.monotonic() + KILL_AFTER_S
        while plan.injected[operation] == before and time.monotonic() < deadline:
            time.sleep(0.02)
        process.send_signal(signal.SIGKILL)
        process.wait()
        return Step(story, " ".join(command), self._new_faults(), {"counts": {"killed": 1}, "orders": []})

    def arguments(self, command: Sequence[str]) -> list[str]:
        return ["--config", str(self.world.config_path), "--env", "sandbox", *command]

    def faults(self) -> Counter[str]:
        """Every fault the simulators injected so far, by where and what."""
        world = self.world
        places = {
            "woocommerce": world.woocommerce,
            "bigcommerce": world.bigcommerce,
            "business_central": world.business_central,
        }
        found: Counter[str] = Counter()
        for place, simulator in places.items():
            found.update({f"{place} {what}": number for what, number in simulator.faults.injected.items() if number})
        return found

    def _new_faults(self) -> Counter[str]:
        faults = self.faults()
        new = faults - self._seen
        self._seen = faults
        return new

    def outcome(self) -> Outcome:
        """What the middleware, the shops and Business Central hold now."""
        rows = self._orders()
        found = audit(self.world)
        return Outcome(
            states=dict(Counter(row["state"] for row in rows).most_common()),
            marks=dict(Counter(mark for row in rows if (mark := _mark(row))).most_common()),
            sales_orders=tuple(
                sorted(row["nav_sales_order_number"] for row in rows if row["imported"] and row["verified"])
            ),
            invoices=tuple(sorted(row["posted_invoice_number"] for row in rows if row["state"] == "posted")),
            platforms=found.forwarded,
            faults=self.faults(),
            duplicates=found.duplicates,
            lost=found.lost,
            surprises=tuple(self._surprises(rows)),
        )

    def _orders(self) -> list[sqlite3.Row]:
        connection = sqlite3.connect(f"{self.world.database_path.as_uri()}?mode=ro", uri=True)
        connection.row_factory = sqlite3.Row
        try:
            return connection.execute("SELECT * FROM orders").fetchall()
        finally:
            connection.close()

    def _surprises(self, rows: list[sqlite3.Row]) -> Iterator[str]:
        ended = {(row["store"], row["order_id"]): Expected(row["state"], _mark(row)) for row in rows}
        for key, expected in self.day.expected.items():
            got = ended.pop(key, None)
            if got != expected:
                yield f"{key[0]} {key[1]}: {_told(got)}, expected {_told(expected)}"
        yield from (f"{store} {order_id}: taken in although it should not be" for store, order_id in ended)


def _mark(row: sqlite3.Row) -> str:
    if row["failed"] or row["conflict"]:
        return str(row["conflict_code"] or row["error_code"])
    return "hold" if row["hold"] else ""


def _told(expected: Expected | None) -> str:
    if expected is None:
        return "not in the middleware"
    return f"{expected.state} ({expected.mark})" if expected.mark else expected.state
