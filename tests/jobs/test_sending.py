"""Every fault on every operation, on all kinds of pages: afterwards Business Central holds each order once, completely.

Each case sends two orders in a run of its own while the fault lasts; then the faults end, time passes, the jobs run as
cron runs them, and every order of every case must have become one whole sales order.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest

from tests.form import cases_of_form, is_short
from tests.jobs.support import (
    MINUTE,
    WorldClock,
    config_of,
    opened,
    orders_of,
    place,
    run_service,
    sales_orders,
    simple_world,
)
from woobc.core.bootstrap import chosen_stores
from woobc.core.business_central.connect import Adapters, connect
from woobc.core.config.values import Config
from woobc.core.http.retry import Patience
from woobc.core.jobs.bc_insert import InsertOptions, insert_orders
from woobc.sandbox.world import World

ALWAYS = 99


@dataclass(frozen=True)
class Trouble:
    """Faults of one run: (operation, kind, times, skip, arguments)."""

    name: str
    faults: tuple[tuple[str, str, int, int, dict[str, Any]], ...] = field(default=())


def on(operation: str, kind: str, times: int = 1, skip: int = 0, **arguments: Any) -> Trouble:
    told = " ".join(f"{value}" for value in arguments.values())
    name = f"{operation} {kind} {told} x{times}" + (f" after {skip}" if skip else "")
    return Trouble(name, ((operation, kind, times, skip, arguments),))


def both(one: Trouble, other: Trouble) -> Trouble:
    return Trouble(f"{one.name} + {other.name}", one.faults + other.faults)


def _writing() -> Iterator[Trouble]:
    """Each way in which a Create can end, once and for the whole run, on the first line and on a later one."""
    for status in (401, 403, 404, 405, 408, 413, 415, 429, 500, 502, 503, 504):
        yield on("Create*", "status", status=status)
    for status in (408, 500, 503, 504):
        yield on("Create*", "status-after", status=status)
    for kind in ("reset", "reset-after", "truncate", "html-200", "empty-202", "empty-202-after", "commit-later", "429"):
        yield on("Create*", kind)
        yield on("Create*", kind, ALWAYS)
        yield on("Create*", kind, skip=1)
    yield on("Create*", "429", retry_after=7)
    yield on("Create*", "commit-later", seconds=960)
    for code in (
        "duplicate",
        "dialog",
        "relation",
        "lock",
        "lock18",
        "deadlock",
        "transaction",
        "closed",
        "permission",
    ):
        yield on("Create*", "fault", code=code)
        yield on("Create*", "fault-after", code=code)
        yield on("Create*", "fault-after", ALWAYS, code=code)
    for code in ("company", "service-not-found", "test-field", "length", "evaluate", "not-found"):
        yield on("Create*", "fault", code=code)
    yield on("Create*", "fault", ALWAYS, code="lock")
    yield on("Create*", "fault", ALWAYS, code="dialog")
    for kind in ("unknown-element", "reordered", "control-char"):
        yield on("*", kind, ALWAYS)
    yield on("CreateMultiple", "partial")
    yield on("CreateMultiple", "partial", ALWAYS)


def _reading_back() -> Iterator[Trouble]:
    """A lost answer or a fault, and then no way to read what it left."""
    for first in (on("Create*", "reset-after"), on("Create*", "fault-after"), on("Create*", "fault", skip=1)):
        yield both(first, on("ReadMultiple", "status", ALWAYS, skip=1))
        yield both(first, on("ReadMultiple", "reset", skip=1))
        yield both(first, on("api:GET sales*", "status", ALWAYS, skip=1))


READS = (
    "wsdl", "token", "ReadMultiple", "api:GET companies", "api:GET salesOrders", "api:GET customers",
    "api:GET items", "api:GET currencies", "api:GET paymentMethods",
)  # fmt: skip


def _reading() -> Iterator[Trouble]:
    """Each way in which a reading can end: once on all of them, for the whole run on each."""
    once: list[tuple[str, dict[str, Any]]] = [
        ("status", {"status": status}) for status in (401, 403, 404, 429, 500, 503, 504)
    ]
    others: list[tuple[str, dict[str, Any]]] = [
        (kind, {}) for kind in ("reset", "truncate", "html-200", "empty-202", "429")
    ]
    for kind, arguments in [*once, *others]:
        faults = tuple((operation, kind, 1, 0, arguments) for operation in READS)
        yield Trouble(f"all reads {kind} {arguments}", faults)
    for operation in READS:
        yield on(operation, "status", ALWAYS)
    yield on("ReadMultiple", "fault", code="filter")
    yield on("ReadMultiple", "fault", code="lock")
    yield on("ReadMultiple", "fault", code="permission")


def _creating_customers() -> Iterator[Trouble]:
    for kind in ("reset", "reset-after", "status", "status-after", "truncate", "html-200", "empty-202-after", "429"):
        yield on("api:POST customers", kind)
        yield on("api:POST customers", kind, ALWAYS)
    yield on("api:POST customers", "commit-later", seconds=960)
    for code in ("dialog", "lock", "permission"):
        yield on("api:POST customers", "fault", code=code)
        yield on("api:POST customers", "fault-after", code=code)
    yield both(on("api:POST customers", "fault-after"), on("api:GET customers", "status", ALWAYS, skip=1))


KINDS_OF_PAGE = (
    ("order-line", True, "kept"),
    ("order-line", False, "hidden"),
    ("order-line", True, "deleted"),
    ("entry", False, "kept"),
    ("entry", True, "hidden"),
    ("entry", False, "hidden"),
    ("entry", False, "deleted"),
)
"""Each two settings of a page together at least once; and the page that forgives nothing, `entry` with rows that are hidden,
with and without `CreateMultiple`."""

THREES_OF_PAGES = ((0, 5, 6), (1, 2, 3), (2, 3, 4), (0, 1, 6))
"""Kinds of page among which each setting has each of its values; each trouble meets the pages of one of them, in turn. In the
short form it meets one of these pages."""


@pytest.mark.parametrize("page", range(len(KINDS_OF_PAGE)), ids=[str(kind) for kind in KINDS_OF_PAGE])
def test_trouble_while_sending(tmp_path: Path, page: int) -> None:
    primary_key, multiple, processed_rows = KINDS_OF_PAGE[page]
    missing = [] if multiple else ["CreateMultiple"]
    settings = {"primary_key": primary_key, "processed_rows": processed_rows, "missing_operations": missing}
    troubles = [*_writing(), *_reading_back()]
    met = [each for place, each in enumerate(troubles) if page in _pages_of(place)]
    _prove(tmp_path, settings, met, anew=False)


def _pages_of(place: int) -> tuple[int, ...]:
    three = THREES_OF_PAGES[place % len(THREES_OF_PAGES)]
    return three[place // len(THREES_OF_PAGES) % 3 :][:1] if is_short() else three


def test_each_trouble_meets_each_value_of_each_setting() -> None:
    for three in THREES_OF_PAGES:
        met = [KINDS_OF_PAGE[page] for page in three]
        assert [set(values) for values in zip(*met, strict=True)] == [
            set(values) for values in zip(*KINDS_OF_PAGE, strict=True)
        ]
    assert {page for three in THREES_OF_PAGES for page in three} == set(range(len(KINDS_OF_PAGE)))


@pytest.mark.parametrize("multiple", cases_of_form([True, False], short=(0,)))
def test_trouble_while_asking_and_creating_customers(tmp_path: Path, multiple: bool) -> None:
    settings = {"primary_key": "entry", "missing_operations": [] if multiple else ["CreateMultiple"]}
    _prove(tmp_path, settings, [*_reading(), *_creating_customers()], anew=True)


def _prove(folder: Path, settings: dict[str, Any], troubles: list[Trouble], *, anew: bool) -> None:
    """With `anew` each run signs in and reads the page's description by itself."""
    with World(folder) as world:
        simple_world(world, by_token=True, **settings)
        cases = _place_all(world, troubles)
        run_service(world, "import-orders")
        config, connected = config_of(world), None
        rows = {row["order_id"]: row["id"] for row in orders_of(world)}
        for order_ids, trouble in cases.items():
            if connected is None or anew:
                clock = WorldClock(world)
                connected = connect(
                    config.environment.business_central, Patience(clock, clock.now() + timedelta(days=9))
                )
            _send_in_trouble(world, config, connected, tuple(rows[order_id] for order_id in order_ids), trouble)
        for wait in (1, 3, 10, 20, 60, 24 * 60, 20):
            world.clock.advance(wait * MINUTE)
            run_service(world, "bc-insert", without_store=frozenset({"eu"}))
            world.clock.advance(2 * MINUTE)
            run_service(world, "bc-verify")
        assert [problem for order_ids in cases for problem in _problems(world, order_ids, cases[order_ids].name)] == []


def _place_all(world: World, troubles: list[Trouble]) -> dict[tuple[int, int], Trouble]:
    cases = {}
    for number, trouble in enumerate(troubles):
        billing = {"first_name": "Ann", "last_name": "Lee", "country": "NL", "email": f"new{number}@example.com"}
        buyer: dict[str, Any] = {"customer_id": number + 1, "billing": billing} if "customers" in trouble.name else {}
        cases[place(world, **buyer), place(world, "MUG", "TEA", "CUP", **buyer)] = trouble
    return cases


def _send_in_trouble(world: World, config: Config, bc: Adapters, row_ids: tuple[int, ...], trouble: Trouble) -> None:
    for operation, kind, times, skip, arguments in trouble.faults:
        world.business_central.faults.add(operation, kind, times=times, skip=skip, **arguments)
    with opened(world, "bc-insert", config=config) as job:
        job.connect_business_central = lambda: bc
        options = InsertOptions(row_ids=row_ids, without_store=frozenset({"eu"}))
        insert_orders(job, chosen_stores(config, ()), options)
    world.business_central.faults.clear()


def _problems(world: World, order_ids: tuple[int, ...], trouble: str) -> Iterator[str]:
    for order_id, count in zip(order_ids, (2, 3), strict=True):
        (row,) = orders_of(world, f"order_id = {order_id}")
        found = sales_orders(world, row["external_document_number"])
        told = [
            row["state"],
            row["failed"],
            row["conflict"],
            *(each.number for each in found),
            *(len(each.lines) for each in found),
        ]
        if told != ["verified", 0, 0, row["nav_sales_order_number"], count]:
            yield f"{trouble}: {told} {row['error_code']} {row['error_message']}"
