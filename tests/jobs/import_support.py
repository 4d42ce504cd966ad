"""What the tests of the import share: one WooCommerce store, imports on simulated time, and looks at the middleware."""

from __future__ import annotations

import contextlib
import shutil
import sqlite3
from collections import Counter
from collections.abc import Callable, Iterator
from datetime import UTC, datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

from tests.jobs.support import order_of, orders_of, run_service, simple_world
from woobc.core.clock import from_text
from woobc.core.jobs.report import RunReport
from woobc.sandbox.world import World

HOUR = 3600
DAY = 24 * HOUR


def shop_world(world: World, **store_settings: Any) -> World:
    """Only the WooCommerce store, with these settings of its own; its clock may be moved as far as a test likes."""
    simple_world(world)
    world.woocommerce.oauth_window_s = 10.0**12
    return configure(world, **store_settings)


def configure(world: World, **store_settings: Any) -> World:
    world.store_config("eu").update(store_settings)
    world.write_config()
    return world


def set_rule(world: World, status: str, import_: str, *, retry: bool = True) -> None:
    world.store_config("eu")["status_rules"][status] = {"import": import_, "retry": retry}
    world.write_config()


def import_now(world: World, **options: Any) -> RunReport:
    """One run of import-orders; `since` and the like are those of ImportFilters."""
    return run_service(world, "import-orders", **options)


def counts(report: RunReport) -> dict[str, int]:
    return report.totals()


def state_of(world: World, order_id: int) -> str:
    return str(order_of(world, order_id)["state"])


def states(world: World) -> Counter[str]:
    return Counter(row["state"] for row in orders_of(world))


def watermark(world: World) -> datetime:
    with contextlib.closing(sqlite3.connect(world.database_path)) as connection:
        (text,) = connection.execute("SELECT watermark FROM stores WHERE code = 'eu'").fetchone()
    return from_text(text)


def requests_of(world: World) -> int:
    """How many requests the shop has had."""
    return len(world.woocommerce.requests)


def days_ago(world: World, days: float) -> datetime:
    """This time of day so many days before, as the shop's people count them: also across a change to summer time."""
    here = world.clock.now().astimezone(ZoneInfo(world.config["time_zone"]))
    return (here - timedelta(days=days)).astimezone(UTC)


@contextlib.contextmanager
def run_on_database(world: World) -> Iterator[Callable[[str], sqlite3.Cursor]]:
    """Statements straight on the middleware's file, committed at the end."""
    with contextlib.closing(sqlite3.connect(world.database_path, isolation_level=None)) as connection:
        yield connection.execute


def forget_middleware(world: World) -> None:
    """The file is lost, with all that lies beside it, and a person made a new one."""
    for path in world.folder.glob("sandbox.db*"):
        shutil.rmtree(path) if path.is_dir() else path.unlink()
    world.make_middleware()
