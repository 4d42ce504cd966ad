"""Every statement of the jobs finds its rows by an index, so that they stay as fast in a file of a million orders."""

from __future__ import annotations

import contextlib
import functools
import re
import sqlite3
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from tests.benchmarks.grown import add_stores, aged
from tests.conftest import Woobc
from tests.panel.browsing import Visit
from tests.proof.scenario import Variant, place_orders, small_world
from woobc.core.clock import Clock
from woobc.core.middleware import overview
from woobc.core.middleware.database import Database, connect
from woobc.core.middleware.dry_run import open_dry_run
from woobc.sandbox.world import World

GROWING = {
    "orders": "o",
    "order_lines": "l",
    "payloads": "p",
    "activity": "a",
    "runs": "r",
    "webhook_deliveries": "d",
    "bc_customers": "c",
    "tellings": "t",
    "shipments": "s",
}
"""Tables, and what the statements call them for short."""
FEW = {
    "orders_by_claim", "orders_marked", "orders_held", "orders_with_code", "orders_by_several_invoices", "runs_unfinished",
    "webhook_deliveries_waiting", "bc_customers_creating", "orders_to_tell", "orders_to_watch_for_shipments",
    "refunds_for_a_person", "tellings_with_code",
}  # fmt: skip
"""Partial indexes of what is few at any time, so they may be walked from end to end."""
THE_LAST = "ORDER BY id DESC LIMIT 1"
"""Walks no further than to the first row it comes by."""
ANY = re.compile(r"SELECT 1 FROM \w+ WHERE store = \? LIMIT 1")
"""Ends with the first row it finds."""
OF_ANY_NUMBER = re.compile(r"SEARCH (o|orders) .*\(store=\?( AND rule=\?)?\)|SEARCH r .*\(command=\?\)")
"""All orders of a store, or of a rule, all runs of a command: no less than a walk over the table."""
Statements = dict[str, Any]
"""Each with the values it had when it was first executed."""


class Noting(sqlite3.Connection):
    statements: Statements

    def execute(self, sql: str, values: Any = (), /) -> sqlite3.Cursor:
        self.statements.setdefault(sql, values)
        return super().execute(sql, values)

    def executemany(self, sql: str, values: Any, /) -> sqlite3.Cursor:
        rows = list(values)
        if rows:
            self.statements.setdefault(sql, rows[0])
        return super().executemany(sql, rows)


@contextlib.contextmanager
def noted() -> Iterator[Statements]:
    """What is executed meanwhile in this process."""
    statements: Statements = {}
    factory = type("NotingHere", (Noting,), {"statements": statements})
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(sqlite3, "connect", functools.partial(sqlite3.connect, factory=factory))
        yield statements


@pytest.fixture(scope="module")
def carried(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[World, Statements]]:
    """A world after two days, and the statements that brought it there."""
    with small_world(tmp_path_factory.mktemp("world"), Variant(both_shops=True)) as world, noted() as statements:
        carry_all(world, Woobc(world.config_path))
        yield world, dict(statements)


def carry_all(world: World, woobc: Woobc) -> None:
    """Each job with work and without, an answer that is lost, and an order that changes after it was sent."""
    begun = world.today
    changed, *_ = place_orders(world)
    world.business_central.faults.add("CreateMultiple", "reset-after")
    for command in ("import-orders", "bc-insert", "bc-insert"):
        woobc(command)
    world.clock.advance(300)
    world.woocommerce.set_status(changed, "cancelled")
    for command in ("import-orders", "bc-verify", "batch-post", "recheck-status"):
        woobc(command)
    woobc("batch-post", "--now")
    for command in ("import-orders", "bc-insert", "bc-verify", "batch-post", "recheck-status"):
        woobc(command)
        woobc(command, "--verbose")
    woobc("import-orders", "--store", "eu", "--status", "processing", "--since", "7d")
    woobc("import-orders", "--store", "eu", "--order-id", str(changed))
    tell_all(world, woobc, since=begun)


def tell_all(world: World, woobc: Woobc, since: date) -> None:
    """The shop is told of what there is, an answer is lost, and then there is nothing more to tell."""
    told = {"since": since, "complete": "posted", "tracking": "auto", "carriers": {"GLS": "gls"}}
    world.store_config("eu")["tell"] = told
    world.bc_config["shipments_service"] = world.business_central.settings.shipments_service = "PostedSalesShipments"
    world.write_config()
    world.woocommerce.faults.add("put-order", "reset-after")
    for _ in range(3):
        woobc("shop-update", "--verbose")
        world.clock.advance(900)


def walks(world: World, statements: Statements) -> dict[str, list[str]]:
    """Statement -> the steps of its plan that go through a growing table from end to end."""
    found: dict[str, list[str]] = {}
    with contextlib.closing(sqlite3.connect(world.database_path)) as connection:
        for sql, values in [*statements.items()]:
            if not re.match(r"\s*(SELECT|UPDATE|DELETE|INSERT|WITH)\b", sql):
                continue
            if steps := [step for step in plan_of(connection, sql, values) if is_walk(step, sql)]:
                found[" ".join(sql.split())] = steps
    return found


def is_walk(step: str, sql: str = "") -> bool:
    names = re.match(r"(SCAN|SEARCH) (\w+)(?: USING (?:COVERING )?INDEX (\w+))?", step)
    if names is None or names[3] in FEW or f"FROM {names[2]} {THE_LAST}" in sql or ANY.fullmatch(sql):
        return False
    if names[1] == "SEARCH":
        return OF_ANY_NUMBER.match(step) is not None
    return names[2] in {*GROWING, *GROWING.values()}


def test_no_statement_of_a_job_walks_through_a_table_that_grows(carried: tuple[World, Statements]) -> None:
    world, statements = carried
    assert len(statements) > 80
    assert any("INTO tellings" in sql for sql in statements)
    assert walks(world, statements) == {}


def test_neither_does_a_statement_of_a_dry_run(carried: tuple[World, Statements], tmp_path: Path) -> None:
    world, statements = carried
    walked = {}
    with (
        contextlib.closing(connect(world.database_path)) as connection,
        contextlib.closing(open_dry_run(Database(world.database_path, connection, Clock()), tmp_path, Clock())) as dry,
    ):
        for sql, values in statements.items():
            if not re.match(r"\s*(SELECT|UPDATE|DELETE|INSERT|WITH)\b", sql) or "temp." in sql:
                continue
            led = dry.connection.lead(sql)  # type: ignore[attr-defined]
            of_condition = values if isinstance(values, dict) else values[led.values_set :]
            steps = [step.replace("file_", "") for step in plan_of(dry.connection, led.sql, values) if "file_" in step]
            steps += plan_of(dry.connection, led.bring, of_condition) if led.bring else []
            excused = sql if THE_LAST not in sql else ""  # a view has no last row that is met first
            walked[sql] = [step for step in steps if is_walk(step, excused)]
    assert not {sql: steps for sql, steps in walked.items() if steps}
    assert len(walked) > 80


def plan_of(connection: sqlite3.Connection, sql: str, values: Any) -> list[str]:
    return [row[3] for row in sqlite3.Connection.execute(connection, f"EXPLAIN QUERY PLAN {sql}", values)]


@pytest.mark.parametrize("screen", [("status",), ("stores", "list"), ("errors",), ("activity",), ("orders", "list")])
def test_a_look_at_the_whole_walks_through_nothing(carried: tuple[World, Statements], screen: tuple[str, ...]) -> None:
    world, _ = carried
    with noted() as statements:
        Woobc(world.config_path)(*screen)
    assert len(statements) > 5
    from_the_newest_back = ("ORDER BY id DESC LIMIT", "ORDER BY o.id DESC LIMIT", "ORDER BY a.id DESC")
    walked = walks(world, statements)
    assert {sql for sql in walked if not any(words in sql for words in from_the_newest_back)} == set()


@pytest.mark.parametrize("screen", ["show", "timeline", "explain"])
def test_a_look_at_one_order_walks_through_nothing(carried: tuple[World, Statements], screen: str) -> None:
    world, _ = carried
    number = world.woocommerce.orders()[0]["id"]
    with noted() as statements:
        assert Woobc(world.config_path)("orders", screen, str(number)).exit_code == 0
    assert len(statements) > 5
    assert walks(world, statements) == {}


PAGES = (
    "/orders",
    "/orders?store=eu&state=open&state=posted&since=7d",
    "/orders?mark=failed",
    "/orders?code=ITEM_UNKNOWN&after=2026-01-01T00:00:00.000Z~7",
    "/orders?after=2026-01-01T00:00:00.000Z~7",
    "/orders?q=EU-1",
    "/",
    "/stores",
    "/rules",
    "/errors",
    "/activity?before=9",
    "/runs",
    "/runs?all=1",
    "/runs/2",
)


@pytest.mark.parametrize("page", PAGES)
def test_a_page_of_the_panel_walks_through_nothing(carried: tuple[World, Statements], page: str) -> None:
    world, _ = carried
    visit = Visit(world).sign_in()
    with noted() as statements:
        assert visit.get(page).status_code in (200, 302)
    assert statements
    from_the_newest_back = "ORDER BY id DESC LIMIT"  # only as far as the page is long
    assert {sql for sql in walks(world, statements) if "LIKE" not in sql and from_the_newest_back not in sql} == set()


LISTS = (
    "--search nobody", "--status nosuch", "--sort placed", "--sort modified", "--sort total",
    "--sort store", "--sort number", "--search nobody --sort total", "--status nosuch --state posted",
)  # fmt: skip


@pytest.mark.parametrize("filters", LISTS)
def test_a_list_is_looked_up_in_what_is_a_fifth_as_long_as_the_orders(
    carried: tuple[World, Statements], filters: str
) -> None:
    world, _ = carried
    with noted() as statements:
        assert Woobc(world.config_path)("orders", "list", *filters.split()).exit_code == 0
    assert all("USING COVERING INDEX" in step for steps in walks(world, statements).values() for step in steps)


@pytest.mark.parametrize("page", ["/orders", "/orders?q=Janssen", "/orders?after=2026-01-01T00:00:00.000Z~7"])
def test_the_newest_orders_of_each_kind_are_the_first_of_an_index(
    carried: tuple[World, Statements], monkeypatch: pytest.MonkeyPatch, page: str
) -> None:
    world, _ = carried
    monkeypatch.setattr(overview, "RARE", 1)
    visit = Visit(world).sign_in()
    with noted() as statements:
        assert visit.get(page).status_code == 200
    (places,) = (sql for sql in statements if sql.startswith("SELECT o.date_created, o.id"))
    with contextlib.closing(sqlite3.connect(world.database_path)) as connection:
        plan = plan_of(connection, places, statements[places])
    assert any("SEARCH o USING COVERING INDEX orders_by_store_and_state (store=? AND state=?" in step for step in plan)
    assert not any("TEMP B-TREE FOR ORDER BY" in step for step in plan)


def test_what_is_counted_of_marked_orders_is_with_their_marks(carried: tuple[World, Statements]) -> None:
    """A thousand of them lie on a thousand pages."""
    world, _ = carried
    with noted() as statements:
        Woobc(world.config_path)("status")
    counts = [sql for sql in statements if "FROM orders o" in sql and re.search(r"sum\(|count\(\*\)", sql)]
    with contextlib.closing(sqlite3.connect(world.database_path)) as connection:
        steps = [step for sql in counts for step in plan_of(connection, sql, statements[sql])]
    found = [step for step in steps if re.search("orders_(marked|held|with_code)", step)]
    assert {"orders_marked", "orders_held", "orders_with_code"} <= {word for step in found for word in step.split()}
    assert all("COVERING" in step for step in found)


def test_the_figures_of_the_last_days_walk_through_nothing(carried: tuple[World, Statements]) -> None:
    world, _ = carried
    with noted() as statements:
        assert Woobc(world.config_path)("status", "--figures").exit_code == 0
    assert walks(world, statements) == {}


LOOKS = (
    ("bc-insert",), ("bc-verify",), ("batch-post",), ("shop-update",), ("status",), ("errors",), ("activity",),
    ("stores", "list"), ("orders", "list"), ("orders", "list", "--mark", "conflict"),
    ("orders", "list", "--code", "ITEM_UNKNOWN"), ("orders", "list", "--state", "open"),
    ("orders", "list", "--state", "posted", "--store", "s04"),
)  # fmt: skip


@pytest.fixture(scope="module")
def small_and_large(
    carried: tuple[World, Statements], tmp_path_factory: pytest.TempPathFactory
) -> tuple[tuple[Path, World], ...]:
    """Ten stores that tell their shops and credit refunds, with 1,000 posted orders and with 5,000."""
    world, _ = carried
    accounts = {"refund_account": "6850", "non_restock_account": "6860"}
    world.store_config("eu").update(refunds="post", refunds_since=world.today, **accounts)
    add_stores(world)
    folder = tmp_path_factory.mktemp("grown")
    return tuple((aged(world, folder / str(count), count, shares={}), world) for count in (1_000, 5_000))


@pytest.mark.parametrize("look", LOOKS, ids=" ".join)
def test_no_look_costs_more_with_five_times_the_orders(
    small_and_large: tuple[tuple[Path, World], ...], look: tuple[str, ...]
) -> None:
    few, many = (steps_of(config, look) for config, _ in small_and_large)
    assert many < 2 * few + 20


def steps_of(config: Path, look: tuple[str, ...]) -> int:
    """How many hundred instructions SQLite carries out, the second time."""
    count = 0

    def note() -> int:
        nonlocal count
        count += 1
        return 0

    class Counting(sqlite3.Connection):
        def __init__(self, *arguments: Any, **settings: Any) -> None:
            super().__init__(*arguments, **settings)
            self.set_progress_handler(note, 100)

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(sqlite3, "connect", functools.partial(sqlite3.connect, factory=Counting))
        for _ in range(2):
            count = 0
            assert Woobc(config)(*look).exit_code in (0, 4)
    return count
