"""A shop that changes while it is read: once it is quiet, one more run makes the middleware equal to it, order by order.

What equals what: every order created since the start date, with its status, total and modification time, in the state the
rules give its status; trashed orders are `gone`, and orders from before the start date are nowhere. Two things no
incremental reading can see, and bc-insert therefore reads again by id: an order deleted for good leaves no trace in the
shop, and a shop on posts storage does not date edits of lines. There any version since the last dated change is right.
"""

from __future__ import annotations

import dataclasses
import itertools
import tempfile
import threading
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, timedelta
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st
from werkzeug.wrappers import Request

from tests.form import cases_of_form, of_form
from tests.stores.woocommerce_support import PatientClock
from woobc.core.bootstrap import open_job
from woobc.core.config.file import parse_config
from woobc.core.config.values import Config
from woobc.core.jobs.import_orders import ImportFilters, import_orders
from woobc.core.middleware import care
from woobc.sandbox.base import RunningServer, SandboxClock, serve
from woobc.sandbox.woocommerce import CONSUMER_KEY, CONSUMER_SECRET, Line, WooCommerce

BEFORE_DST_ENDS = datetime(2026, 10, 25, 0, 29, 30, tzinfo=UTC)
START_DATE = date(2026, 10, 1)
LONG_AGO = datetime(2026, 9, 1, tzinfo=UTC)
FAR_FUTURE = datetime(2099, 6, 1, tzinfo=UTC)
STATUSES = ["processing", "on-hold", "completed", "pending", "cancelled", "failed"]
STATES = {"processing": "pending", "on-hold": "pending", "completed": "pending"}  # all others: open


@dataclass(frozen=True, slots=True)
class Action:
    """Something that happens in the shop, to the order that `which` leads to."""

    kind: str
    which: int
    how: int


@dataclass(frozen=True, slots=True)
class Round:
    """What happens before a run, at its first requests, and to the run itself; then time passes."""

    before: tuple[Action, ...] = ()
    at_request: tuple[tuple[Action, ...], ...] = ()
    breaks_at: int | None = None
    pause_s: int = 600


@dataclass(frozen=True, slots=True)
class Schedule:
    rounds: tuple[Round, ...]
    skew_minutes: int = 0
    overlap_minutes: int = 10
    parallel: int = 2


@dataclass
class OurClock(PatientClock):
    """Our own clock: the shop's, apart by some minutes. Nobody waits, but time passes."""

    shop: SandboxClock
    apart: timedelta
    slept: list[float] = field(default_factory=list)

    def now(self) -> datetime:
        return self.shop.now() + self.apart

    def sleep(self, seconds: float) -> None:
        self.shop.advance(seconds)


class Shop:
    """The simulated shop, and what an incremental reading may take each order to be."""

    def __init__(self, storage: str, version: str) -> None:
        self.clock = SandboxClock()
        self.clock.advance((BEFORE_DST_ENDS - self.clock.now()).total_seconds())
        self.woocommerce = WooCommerce(self.clock, storage=storage, version=version)
        self.woocommerce.oauth_window_s = 10.0**12
        self.totals: dict[int, list[Decimal]] = {}
        self._deleted: set[int] = set()
        self._lock = threading.Lock()

    def act(self, actions: tuple[Action, ...]) -> None:
        with self._lock:
            for action in actions:
                self._act(action)

    def _act(self, action: Action) -> None:
        if action.kind in ("place", "burst", "old", "draft"):
            return self._place(action)
        if action.kind == "wait":
            return self.clock.advance(action.how)
        ids = [order["id"] for order in self.woocommerce.orders()]
        if not ids:
            return None
        order_id = ids[action.which % len(ids)]
        before = self.woocommerce.order(order_id)
        self._change(action, order_id)
        after = self.woocommerce.order(order_id)
        total = Decimal(after["total"])
        if after["date_modified_gmt"] != before["date_modified_gmt"] or self.woocommerce.storage == "hpos":
            self.totals[order_id] = [total]
        else:
            self.totals[order_id].append(total)
        return None

    def _place(self, action: Action) -> None:
        count = 250 if action.kind == "burst" else 1 + action.how
        status = "checkout-draft" if action.kind == "draft" else STATUSES[action.which % len(STATUSES)]
        created = LONG_AGO if action.kind == "old" else self.clock.now()
        for _ in range(count):
            lines = [Line("MUG", "Mug", 1 + action.how, "10.00")]
            order_id = self.woocommerce.place_order(lines, status=status, created=created, modified=self.clock.now())
            self.totals[order_id] = [Decimal(self.woocommerce.order(order_id)["total"])]

    def _change(self, action: Action, order_id: int) -> None:
        shop = self.woocommerce
        trashed = shop.order(order_id)["status"] == "trash"
        match action.kind:
            case "status" if not trashed:
                shop.set_status(order_id, STATUSES[action.how % len(STATUSES)])
            case "edit":
                shop.edit_lines(order_id, [Line("TEA", "Tea", 1 + action.how, "7.00")])
            case "touch":
                shop.touch(order_id)
            case "trash" if not trashed:
                shop.trash(order_id)
            case "untrash" if trashed:
                shop.untrash(order_id)
            case "far future":
                shop.set_modified(order_id, FAR_FUTURE)


@dataclass(frozen=True, slots=True)
class Rig:
    url: str
    served: list[WooCommerce]

    def run(self, storage: str, version: str, schedule: Schedule) -> None:
        shop = Shop(storage, version)
        self.served[0] = shop.woocommerce
        with tempfile.TemporaryDirectory() as folder:
            config = configuration(self.url, Path(folder), schedule)
            clock = OurClock(shop.clock, timedelta(minutes=schedule.skew_minutes))
            care.create(config.environment, clock)
            for each in schedule.rounds:
                shop.act(each.before)
                shop.woocommerce.on_request = during(shop, each)
                run_import(config, clock)
                shop.woocommerce.on_request = None
                shop.woocommerce.faults.clear()
                shop.clock.advance(each.pause_s)
            errors = run_import(config, clock)
            assert errors == []
            compare(shop, rows_of(config, clock))


def during(shop: Shop, each: Round) -> Callable[[Request], None]:
    numbers = itertools.count()

    def on_request(_: Request) -> None:
        number = next(numbers)
        if number < len(each.at_request):
            shop.act(each.at_request[number])
        if number == each.breaks_at:
            shop.woocommerce.faults.add("orders", "502", times=1000)

    return on_request


def run_import(config: Config, clock: OurClock) -> list[str]:
    with open_job(config, clock, "import-orders", filters={}) as job:
        import_orders(job, config.stores_here(), ImportFilters())
    return [str(error) for error in job.report.errors]


def rows_of(config: Config, clock: OurClock) -> dict[int, Any]:
    with open_job(config, clock, "compare", filters={}) as job:
        return {order.order_id: order for order in job.middleware.orders.select("1")}


def compare(shop: Shop, rows: dict[int, Any]) -> None:
    for order in shop.woocommerce.orders():
        row = rows.pop(order["id"], None)
        created = datetime.fromisoformat(order["date_created_gmt"]).replace(tzinfo=UTC)
        told = f"order {order['id']}: {order['status']}, {order['total']}, {order['date_modified_gmt']}; stored: {row}"
        if created < BEFORE_DST_ENDS - timedelta(days=1) or order["status"] == "checkout-draft":
            assert row is None, told
        elif order["status"] == "trash":
            assert row is None or row.state == "gone", told
        else:
            assert row is not None, told
            assert row.status == order["status"], told
            assert row.state == STATES.get(order["status"], "open"), told
            assert row.date_modified.isoformat()[:19] == order["date_modified_gmt"], told
            assert row.total in shop.totals[order["id"]], told
    assert rows == {}, "orders the shop never had"


_CONFIG = """
environment = "live"
time_zone = "Europe/Amsterdam"
[environments.live]
database = "{folder}/live.db"
[environments.live.business_central]
soap_url = "http://127.0.0.1:9/BC/WS"
company = "CRONUS"
local_currency = "EUR"
auth = {{ type = "basic", user = "u", password = "p" }}
[stores.eu]
environment = "live"
platform = "woocommerce"
url = "{url}"
consumer_key = "{key}"
consumer_secret = "{secret}"
start_date = {start}
completed_before_first_import = "rule"
max_parallel = {parallel}
overlap = "{overlap} minutes"
[stores.eu.status_rules]
processing = {{ import = "valid" }}
on-hold = {{ import = "hold" }}
completed = {{ import = "valid" }}
default = {{ import = "no" }}
"""


def configuration(url: str, folder: Path, schedule: Schedule) -> Config:
    text = _CONFIG.format(
        folder=folder,
        url=url,
        key=CONSUMER_KEY,
        secret=CONSUMER_SECRET,
        start=START_DATE,
        parallel=schedule.parallel,
        overlap=schedule.overlap_minutes,
    )
    return parse_config(text, folder / "woobc.toml", None, {}, private=True)


# Schedules

CHANGES = ["status", "status", "edit", "touch", "trash", "untrash", "far future", "wait"]
KINDS = ["place", "place", "place", "old", "draft", *CHANGES]

actions = st.lists(st.builds(Action, st.sampled_from(KINDS), st.integers(0, 300), st.integers(0, 5)), max_size=5).map(
    tuple
)
rounds = st.builds(
    Round,
    before=actions,
    at_request=st.lists(actions, max_size=6).map(tuple),
    breaks_at=st.none() | st.integers(1, 8),
    pause_s=st.sampled_from([0, 0, 1, 59, 600, 1800, 3600]),
)
schedules = st.builds(
    Schedule,
    rounds=st.lists(rounds, min_size=1, max_size=4).map(tuple),
    skew_minutes=st.sampled_from([0, -30, 30]),
    overlap_minutes=st.sampled_from([10, 10, 1]),
    parallel=st.sampled_from([1, 2, 4]),
)

BURST = (Action("burst", 0, 1),)
SHUFFLE = tuple(
    (Action(kind, which, how),)
    for which, (kind, how) in enumerate([("trash", 0), ("status", 3), ("edit", 4), ("touch", 0), ("place", 3)] * 4)
)
CROWDED = Schedule((Round(BURST, SHUFFLE), Round((), SHUFFLE[::-1], pause_s=0)))
TWO_CROWDS = Schedule(
    (Round((*BURST, Action("wait", 0, 5), *BURST), SHUFFLE, breaks_at=7), Round((), SHUFFLE)),
    skew_minutes=-30,
    parallel=4,
)


@pytest.fixture(scope="module")
def rig() -> Iterator[Rig]:
    served: list[WooCommerce] = [WooCommerce()]
    server: RunningServer
    with serve(lambda environ, start: served[0](environ, start)) as server:
        yield Rig(server.url, served)


@pytest.mark.parametrize(("storage", "version"), cases_of_form([("hpos", "11.0.1"), ("posts", "8.9.3")], short=(1,)))
@settings(max_examples=of_form(14, 200), suppress_health_check=list(HealthCheck))
@given(schedule=schedules)
@example(schedule=CROWDED)
@example(schedule=TWO_CROWDS)
@example(schedule=dataclasses.replace(CROWDED, skew_minutes=30, overlap_minutes=1, parallel=1))
def test_the_middleware_equals_the_shop_once_it_is_quiet(
    rig: Rig, storage: str, version: str, schedule: Schedule
) -> None:
    rig.run(storage, version, schedule)
