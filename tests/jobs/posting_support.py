"""What the tests of releasing and posting share: a shop for each mode, orders in Business Central, and a look at both."""

from __future__ import annotations

import subprocess
import sys
import time
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any, NamedTuple

from tests.jobs.support import keep_connected, opened, orders_of, run_service
from woobc.core.bootstrap import chosen_stores
from woobc.core.clock import Clock
from woobc.core.jobs.batch_post import PostOptions, batch_post
from woobc.core.jobs.report import RunReport
from woobc.sandbox.base import serve
from woobc.sandbox.business_central.sales import PostedDocument, SalesOrder
from woobc.sandbox.woocommerce import WooCommerce
from woobc.sandbox.world import World

MODES = ("default", "release", "post", "schedule-post")
STATUS_OF_RULE = {"valid": "processing", "invoice": "pending", "hold": "on-hold", "complete": "completed"}
CALLS = ("ReleaseOrder", "PostOrder", "PostPrepaymentInvoice", "api:POST shipAndInvoice")
EVENING = datetime.fromisoformat("2026-06-10T21:58+02:00")
POSTING_TIME = datetime.fromisoformat("2026-06-10T22:00+02:00")


@dataclass(frozen=True, slots=True)
class Sent:
    """An order whose sales order stands in Business Central; woobc has not verified it yet."""

    store: str
    rule: str
    order_id: int
    sales_order: str


class Held(NamedTuple):
    """What Business Central holds of an order: its open sales order's status, or that it is gone, and its invoices."""

    order: str
    invoices: int
    prepayments: int


class Desk:
    """A world with one shop for each mode asked for, and the commands run on it."""

    def __init__(self, world: World, modes: Sequence[str] = MODES, *, storage: str = "posts", codeunit: bool = True):
        self.world = world
        self.bc = world.business_central
        self.shops: dict[str, WooCommerce] = {}
        template = world.config["stores"]["eu"]
        del world.config["stores"]["eu"], world.config["stores"]["us"]
        set_time(world, EVENING)
        rules = {STATUS_OF_RULE[rule]: {"import": rule} for rule in STATUS_OF_RULE if codeunit or rule != "invoice"}
        for index, mode in enumerate(modes):
            code, shop = f"s{index}", WooCommerce(clock=world.clock, storage=storage)
            world.servers.append(serve(shop))
            shop.oauth_window_s = 10.0**12
            self.shops[code] = shop
            store = {**template, "url": world.servers[-1].url, "order_processing": mode}
            store |= {"status_rules": {**rules, "default": {"import": "no"}}, "start_date": EVENING.date()}
            store |= {"completed_before_first_import": "rule"}
            if mode == "schedule-post":
                store["schedule_posting_time"] = "22:00"
            world.config["stores"][code] = store
        if not codeunit:
            world.bc_config["actions_service"] = ""
        world.write_config()
        keep_connected(world)
        self.bc.add_item("MUG", "Mug", 1000, 5)
        self.bc.add_item("TEA", "Tea", 1000, 5)

    def store(self, mode: str) -> str:
        stores = self.world.config["stores"]
        return next(str(code) for code in stores if stores[code]["order_processing"] == mode)

    def send(self, *rules: str, stores: Sequence[str] = (), orders: int = 1) -> list[Sent]:
        """Orders in each store for each rule, whose sales orders Business Central has made."""
        return self.send_each([(code, rule) for code in stores or self.shops for rule in rules for _ in range(orders)])

    def send_each(self, cells: Iterable[tuple[str, str]]) -> list[Sent]:
        """The same, one order for each store and rule that are named."""
        placed = [
            (code, rule, self.shops[code].place_order([("MUG", "Mug", 2, "10.00")], status=STATUS_OF_RULE[rule]))
            for code, rule in cells
        ]
        self.run("import-orders")
        self.run("bc-insert")
        self.bc.run_job()
        numbers = {order.external_document_number: order.number for order in self.bc.books.orders.values()}
        return [Sent(code, rule, id_, numbers[f"{code}-{id_}".upper()]) for code, rule, id_ in placed]

    def run(self, command: str, **options: Any) -> RunReport:
        return run_service(self.world, command, **options)

    def verify(self, **options: Any) -> RunReport:
        return self.run("bc-verify", **options)

    def batch(
        self, *, stores: tuple[str, ...] = (), dry_run: bool = False, clock: Clock | None = None, **options: Any
    ) -> RunReport:
        with opened(self.world, "batch-post", dry_run=dry_run, clock=clock) as job:
            batch_post(job, chosen_stores(job.config, stores), PostOptions(**options))
        return job.report

    def later(self, minutes: float) -> None:
        self.world.clock.advance(minutes * 60)

    def process(self) -> None:
        """Both jobs that release and post, once the posting time has come."""
        self.verify()
        if self.world.clock.now() < POSTING_TIME:
            set_time(self.world, POSTING_TIME)
        self.batch()

    def row(self, sent: Sent) -> Any:
        (row,) = orders_of(self.world, f"store = '{sent.store}' AND order_id = {sent.order_id}")
        return row

    def held(self, sent: Sent) -> Held:
        self.bc.state()  # what is due by now is done
        books, number = self.bc.books, f"{sent.store}-{sent.order_id}".upper()
        order: SalesOrder | None = books.orders.get(sent.sales_order)
        invoices = [each for each in books.invoices if each.external_document_number == number]
        final = [each for each in invoices if each.order_number]
        assert {each.order_number for each in final} <= {sent.sales_order}
        return Held(order.status if order else "gone", len(final), len(invoices) - len(final))

    def invoices(self, sent: Sent) -> list[PostedDocument]:
        return [each for each in self.bc.books.invoices if each.order_number == sent.sales_order]

    def calls(self) -> Counter[str]:
        """How often Business Central was asked to release and post, whatever it made of it."""
        return Counter(each.operation for each in self.bc.requests if each.operation in CALLS)


def set_time(world: World, moment: datetime) -> None:
    world.clock.advance((moment - world.clock.now()).total_seconds())


def woobc_process(world: World, *arguments: str) -> subprocess.Popen[str]:
    """A woobc of its own, by the real clock."""
    command = [sys.executable, "-m", "woobc", "--config", str(world.config_path), *arguments]
    return subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True)


def kill_at(world: World, operation: str, *arguments: str, after: int = 0) -> None:
    """SIGKILL a woobc while Business Central has done what was asked, after letting `after` such requests pass, and
    keeps silent about it."""
    faults = world.business_central.faults
    faults.add(operation, "slow-after", seconds=3, skip=after)
    before = sum(faults.injected.values())
    process = woobc_process(world, *arguments)
    while sum(faults.injected.values()) == before:
        assert process.poll() is None, process.communicate()
        time.sleep(0.01)
    process.kill()
    process.communicate()
    faults.clear()


def posting(world: World, rule: str = "valid", orders: int = 1, **options: Any) -> tuple[Desk, list[Sent]]:
    desk = Desk(world, ("post",), **options)
    return desk, desk.send(rule, orders=orders)


def note(desk: Desk, sent: Sent, **columns: Any) -> None:
    """What a person does to an order, as the commands write it."""
    with opened(desk.world, "orders") as job:
        orders = job.middleware.orders
        orders.note(orders.get(desk.row(sent)["id"]), "by a person", job.run, person="kim", **columns)
