"""How it went lately: the figures that the panel plots and `status --figures` prints."""

from __future__ import annotations

from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from tests.commands.situation import carry, change, place, stock
from tests.conftest import Woobc
from tests.jobs.support import WorldClock, config_of
from woobc.core.bootstrap import opened_middleware
from woobc.core.clock import to_text
from woobc.core.operating.figures import gather_figures, share_of
from woobc.sandbox.world import World


@pytest.mark.parametrize(
    ("values", "half", "most"),
    [([], None, None), ([5], 5, 5), ([1, 2], 1, 2), ([3, 1, 2], 2, 3), (list(range(1, 101)), 50, 95)],
)
def test_of_so_many_it_is_no_more(values: list[float], half: float | None, most: float | None) -> None:
    assert (share_of(sorted(values), 0.5), share_of(sorted(values), 0.95)) == (half, most)


@pytest.mark.usefixtures("no_waiting")
def test_orders_are_counted_by_day_outcome_and_age(world: World, woobc: Woobc) -> None:
    stock(world)
    for status in ("processing", "processing", "pending", "pending"):
        place(world, status)
    carry(world, woobc)
    change(
        world, "UPDATE orders SET date_created = strftime('%Y-%m-%dT%H:%M:%fZ', 'now', '-2 days') WHERE order_id = 1003"
    )
    change(world, "UPDATE orders SET date_created = '2001-01-01T00:00:00.000Z', state = 'posted' WHERE order_id = 1000")
    change(
        world,
        """UPDATE orders SET date_created = strftime('%Y-%m-%dT%H:%M:%fZ', verified_date, '-30 minutes')
           WHERE order_id = 1001""",
    )
    told = woobc.json("status", "--figures")
    assert len(told["days"]) == 30
    assert sum(day["outcomes"]["in Business Central"] for day in told["days"]) == 1
    assert sum(day["outcomes"]["open"] for day in told["days"]) == 2
    assert sum(day["outcomes"]["posted"] for day in told["days"]) == 0  # placed long before
    assert [day["median_minutes"] for day in told["days"] if day["median_minutes"] is not None] == [30.0]
    assert told["waiting"] == {
        "open": {"under 1 h": 1, "1 to 4 h": 0, "4 to 24 h": 0, "1 to 7 d": 1, "7 to 30 d": 0, "over 30 d": 0}
    }
    assert {run["command"] for run in told["runs"]} >= {"import-orders", "bc-insert", "bc-verify"}
    assert "30 min" in woobc("status", "--figures").stdout


def test_a_day_begins_at_midnight_of_the_zone_also_where_that_is_half_an_hour_past(world: World, woobc: Woobc) -> None:
    world.config["time_zone"] = "Asia/Kolkata"
    world.write_config()
    stock(world)
    for _ in range(2):
        place(world, "pending")
    carry(world, woobc)
    now = datetime.now(ZoneInfo("Asia/Kolkata"))
    midnight = datetime(now.year, now.month, now.day, tzinfo=now.tzinfo) - timedelta(days=1)
    for order_id, minutes in ((1000, -10), (1001, 10)):
        change(
            world,
            f"UPDATE orders SET date_created = '{to_text(midnight + timedelta(minutes=minutes))}' WHERE order_id = {order_id}",
        )
    days = woobc.json("status", "--figures")["days"]
    opened = {day["day"]: day["outcomes"]["open"] for day in days if any(day["outcomes"].values())}
    assert opened == {str(midnight.date() - timedelta(days=1)): 1, str(midnight.date()): 1}


@pytest.mark.parametrize("days_later", [0, 1, 2, 5, 40, -3])
@pytest.mark.usefixtures("no_waiting")
def test_what_was_told_of_days_that_are_over_need_not_be_read_again(
    world: World, woobc: Woobc, days_later: int
) -> None:
    """Also where an order is verified on a day that was nearly over, and where the clock was put back."""
    stock(world)
    for _ in range(4):
        place(world, "processing")
    carry(world, woobc)

    def verify(order_id: int, days_ago: int) -> None:
        moment = to_text(clock.now() - timedelta(days=days_ago))
        change(world, f"UPDATE orders SET verified_date = '{moment}' WHERE order_id = {order_id}")

    config, clock = config_of(world), WorldClock(world)
    for order_id, days_ago in ((1000, 9), (1001, 4)):
        verify(order_id, days_ago)
    with opened_middleware(config, clock) as middleware:
        earlier = gather_figures(config, middleware, clock)
        verify(1002, 1)
        clock.ahead += timedelta(days=days_later)
        verify(1003, 0)
        fresh = gather_figures(config, middleware, clock)
        assert gather_figures(config, middleware, clock, earlier) == fresh
    assert len([day for day in fresh.days if day.median_min is not None]) == {40: 1, -3: 3}.get(days_later, 4)
