"""What the services' tests share: jobs run in this process on the simulated world's time, and looks at what they left."""

from __future__ import annotations

import contextlib
import functools
import sqlite3
import weakref
from collections.abc import Callable, Iterator, Sequence
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

from woobc.core.bootstrap import chosen_stores, open_job
from woobc.core.business_central.connect import Adapters, connect
from woobc.core.clock import Clock
from woobc.core.config.file import load_config
from woobc.core.config.values import Config, StoreConfig
from woobc.core.domain.stored import StoredOrder
from woobc.core.http.retry import Patience
from woobc.core.jobs.batch_post import PostOptions, batch_post
from woobc.core.jobs.bc_insert import InsertOptions, insert_orders
from woobc.core.jobs.bc_verify import VerifyOptions, verify_orders
from woobc.core.jobs.import_orders import ImportFilters, import_orders
from woobc.core.jobs.job import Job
from woobc.core.jobs.recheck_status import recheck_status
from woobc.core.jobs.report import RunReport
from woobc.core.middleware import care
from woobc.core.middleware.middleware import Middleware
from woobc.sandbox.world import World

SETTLE_S = 17 * 60
MINUTE = 60


class WorldClock(Clock):
    """The world's simulated time, told wrongly by `ahead_s`; to sleep is to move it."""

    def __init__(self, world: World, ahead_s: float = 0) -> None:
        self.world = world
        self.ahead = timedelta(seconds=ahead_s)
        self.slept: list[float] = []

    def now(self) -> datetime:
        return self.world.clock.now() + self.ahead

    def sleep(self, seconds: float) -> None:
        self.slept.append(seconds)
        self.world.clock.advance(seconds)

    def jitter(self, seconds: float) -> float:
        return 0.0


def config_of(world: World) -> Config:
    return _config(world.config_path, world.config_path.read_bytes())


@functools.cache
def _config(path: Path, content: bytes) -> Config:
    """Read once for each content: most runs of a test share theirs."""
    return load_config(path, None, {})


def back_up(world: World) -> Path:
    target = world.folder / f"backup-{len([*world.folder.glob('backup-*')])}.db"
    middleware = Middleware.open(config_of(world).environment, WorldClock(world))
    care.back_up(middleware.database, target)
    middleware.close()
    return target


def restore(world: World, backup: Path, ahead_s: float = 0) -> None:
    care.restore(config_of(world), backup, WorldClock(world, ahead_s))


_kept: weakref.WeakKeyDictionary[World, Adapters | None] = weakref.WeakKeyDictionary()


def keep_connected(world: World) -> None:
    """From now on the runs of this world share what they learn when they connect to Business Central: who signs in, the company,
    what each service looks like. Each would ask for that by itself, as the runs of all other worlds do."""
    _kept[world] = None


def connect_each_run(world: World) -> None:
    """As it is without `keep_connected`: what was learnt may have changed."""
    _kept.pop(world, None)


def _connect(world: World, config: Config) -> Adapters:
    bc, kept = config.environment.business_central, _kept[world]
    if kept is None or kept.connection.config != bc:
        clock = WorldClock(world)
        kept = _kept[world] = connect(bc, Patience(clock, clock.now() + timedelta(days=3650)))
    return kept


@contextlib.contextmanager
def opened(
    world: World, command: str, *, config: Config | None = None, clock: Clock | None = None, dry_run: bool = False
) -> Iterator[Job]:
    """A job as the command line would open it, on simulated time."""
    with open_job(config or config_of(world), clock or WorldClock(world), command, filters={}, dry_run=dry_run) as job:
        if not dry_run:
            job.middleware.database.connection.execute("PRAGMA synchronous = OFF")  # the tests lose no power
        if world in _kept and clock is None:
            job.connect_business_central = lambda: _connect(world, job.config)
        yield job


def run_service(
    world: World, command: str, *, config: Config | None = None, clock: Clock | None = None, dry_run: bool = False,
    stores: tuple[str, ...] = (), **options: Any,
) -> RunReport:  # fmt: skip
    """One run of a job: import-orders, recheck-status, bc-insert (row_ids, limit, without_store), bc-verify."""
    with opened(world, command, config=config, clock=clock, dry_run=dry_run) as job:
        SERVICES[command](job, chosen_stores(job.config, stores), options)
    return job.report


def _import(job: Job, stores: Sequence[StoreConfig], options: dict[str, Any]) -> None:
    import_orders(job, stores, ImportFilters(**options))


def _recheck(job: Job, stores: Sequence[StoreConfig], options: dict[str, Any]) -> None:
    recheck_status(job, stores, **options)


def _insert(job: Job, stores: Sequence[StoreConfig], options: dict[str, Any]) -> None:
    insert_orders(job, stores, InsertOptions(**options))


def _verify(job: Job, stores: Sequence[StoreConfig], options: dict[str, Any]) -> None:
    verify_orders(job, stores, VerifyOptions(**options))


def _post(job: Job, stores: Sequence[StoreConfig], options: dict[str, Any]) -> None:
    batch_post(job, stores, PostOptions(**options))


SERVICES: dict[str, Callable[[Job, Sequence[StoreConfig], dict[str, Any]], None]] = {
    "import-orders": _import,
    "recheck-status": _recheck,
    "bc-insert": _insert,
    "bc-verify": _verify,
    "batch-post": _post,
}


def sign_in_by_key(world: World) -> None:
    """As where Business Central stands in the house: none of a test's many runs asks for a token first."""
    bc = world.business_central
    bc.change_settings(auth="basic")
    world.bc_config["auth"] = {"type": "basic", "user": bc.user, "password": bc.access_key}


def simple_world(world: World, *, by_token: bool = False, **bc_settings: Any) -> World:
    """Only the WooCommerce store, nothing done after verifying, and plenty of the items the tests sell."""
    del world.config["stores"]["us"]
    world.store_config("eu")["order_processing"] = "default"
    if not by_token:
        sign_in_by_key(world)
    world.write_config()
    world.business_central.change_settings(**bc_settings)
    for number in ("MUG", "TEA", "CUP"):
        world.business_central.add_item(number, number.title(), 1000, 5)
    return world


def place(world: World, *skus: str, **order: Any) -> int:
    """An order of one piece of each SKU (of MUG and TEA without any), as a guest; its id."""
    lines = [(sku, sku.title() or "Nameless", 1, "10.00") for sku in skus or ("MUG", "TEA")]
    return world.woocommerce.place_order(lines=lines, **order)


def orders_of(world: World, where: str = "1") -> list[sqlite3.Row]:
    """Rows of the table of orders, oldest first."""
    with contextlib.closing(sqlite3.connect(world.database_path)) as connection:
        connection.row_factory = sqlite3.Row
        return connection.execute(f"SELECT * FROM orders WHERE {where} ORDER BY id").fetchall()


def order_of(world: World, order_id: int) -> sqlite3.Row:
    (row,) = orders_of(world, f"order_id = {order_id}")
    return row


def events_of(world: World, order_id: int) -> list[str]:
    """What the activity says of an order, in order."""
    with contextlib.closing(sqlite3.connect(world.database_path)) as connection:
        sql = "SELECT event FROM activity WHERE order_id = (SELECT id FROM orders WHERE order_id = ?) ORDER BY id"
        return [row[0] for row in connection.execute(sql, (order_id,))]


def stored(world: World, order_id: int, job: Job) -> StoredOrder:
    return job.middleware.orders.get(order_of(world, order_id)["id"])


def outcome(world: World, report: RunReport, order_id: int) -> tuple[str, str]:
    """Outcome and code that a run reports for an order; blank if it says nothing of it."""
    entry = report.entries.get(order_of(world, order_id)["id"], ("", "", ""))
    return entry[0], entry[1]


def staged_lines(world: World, number: str) -> list[int]:
    """The line numbers on the staging table under our number, whatever the page shows."""
    rows = world.business_central.staging.rows.values()
    return sorted(row.values["LineNo"] for row in rows if row.values["OrderNo"] == number)  # type: ignore[misc]


def sales_orders(world: World, number: str) -> list[Any]:
    """The open sales orders with our external document number."""
    orders = world.business_central.books.orders.values()
    return [order for order in orders if order.external_document_number == number]


def requests_to(world: World) -> tuple[int, int]:
    """How many requests the page and the API have had."""
    seen = world.business_central.requests
    api = sum(each.operation.startswith("api:") for each in seen)
    soap = sum("/WS/" in each.path for each in seen)
    return soap, api
