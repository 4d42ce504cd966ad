"""The automatic import: complete, in step with the shop's clock, cheap when idle, and never before its start date."""

from __future__ import annotations

import json
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest

from tests.certificates import certificate
from tests.jobs.import_support import (
    DAY,
    HOUR,
    configure,
    counts,
    days_ago,
    import_now,
    requests_of,
    set_rule,
    shop_world,
    state_of,
    states,
    watermark,
)
from tests.jobs.support import WorldClock, order_of, orders_of, place, run_service
from tests.stores.woocommerce_support import SAMPLES
from woobc.core.clock import from_text
from woobc.core.middleware.stores import Stores
from woobc.sandbox.base import serve
from woobc.sandbox.woocommerce import WooCommerce
from woobc.sandbox.world import World


@pytest.fixture(autouse=True)
def _one_store(world: World) -> None:
    shop_world(world)


class SkewedClock(WorldClock):
    """Our own clock, apart from the shop's by some minutes."""

    def __init__(self, world: World, minutes: float) -> None:
        super().__init__(world)
        self.apart = timedelta(minutes=minutes)

    def now(self) -> datetime:
        return super().now() + self.apart


# Complete, by the shop's clock


@pytest.mark.parametrize("minutes", [-30, 0, 30])
def test_our_own_clock_does_not_count(world: World, minutes: float) -> None:
    clock = SkewedClock(world, minutes)
    for _ in range(3):
        order_id = place(world)
        world.clock.advance(HOUR)
        import_now(world, clock=clock)
        assert state_of(world, order_id) == "pending"
        assert abs(watermark(world) - world.clock.now()) < timedelta(minutes=1)


def test_the_watermark_never_moves_back(world: World) -> None:
    import_now(world)
    before = watermark(world)
    world.clock.advance(-5 * 60)
    import_now(world)
    assert watermark(world) == before


def test_what_changed_within_the_overlap_is_read_again(world: World) -> None:
    order_id = place(world)
    import_now(world)
    world.woocommerce.begin_half_save(order_id, lines=1)
    world.clock.advance(5 * 60)
    import_now(world)
    assert order_of(world, order_id)["state"] == "received"
    world.woocommerce.finish_half_save(order_id)
    import_now(world)
    assert order_of(world, order_id)["state"] == "pending"


def test_a_shop_whose_clock_is_set_right_loses_no_order(world: World) -> None:
    """Its clock ran a day ahead: what it changes from then on is dated before the watermark."""
    ours = SkewedClock(world, 0)
    import_now(world, clock=ours)
    world.clock.advance(DAY)
    ours.apart -= timedelta(days=1)
    place(world)
    import_now(world, clock=ours)
    ahead = watermark(world)
    world.clock.advance(-DAY + HOUR)
    ours.apart += timedelta(days=1)
    order_ids = []
    for _ in range(3):
        order_ids.append(place(world))
        world.clock.advance(HOUR)
        import_now(world, clock=ours)
    assert [state_of(world, order_id) for order_id in order_ids] == ["pending"] * 3
    assert watermark(world) == ahead


@pytest.mark.parametrize("minutes", [20, 45, 600])
def test_a_shop_whose_clock_is_set_back_together_with_ours_loses_no_order(world: World, minutes: int) -> None:
    """Both run on one machine, so neither clock tells how far: what was dated before the watermark comes with the look back."""
    import_now(world)
    world.clock.advance(-60 * minutes)
    order_id = place(world)
    world.clock.advance(60 * minutes + 2 * HOUR)
    import_now(world)
    world.clock.advance(DAY)
    report = import_now(world)
    assert state_of(world, order_id) == "pending"
    assert any("1 change there bore a date before what had been read already" in note for note in report.notes)
    world.clock.advance(DAY)
    assert not any("bore a date" in note for note in import_now(world).notes)


def test_a_bigcommerce_shop_whose_clock_is_set_back_together_with_ours_loses_no_order(tmp_path: Path) -> None:
    with World(tmp_path / "both") as world:
        world.store_config("eu")["enabled"] = False
        world.write_config()
        import_now(world)
        world.clock.advance(-2700)
        order_id = world.bigcommerce.place_order(lines=[("MUG", "Mug", 1, "10.00")], status_id=11)
        for seconds in (2700 + 2 * HOUR, DAY):
            world.clock.advance(seconds)
            import_now(world)
        assert state_of(world, order_id) == "pending"


def test_a_look_back_costs_two_requests_once_a_day(world: World) -> None:
    place(world)
    import_now(world)
    counts = []
    for _ in range(6):
        world.clock.advance(8 * HOUR + 60)
        before = requests_of(world)
        import_now(world)
        counts.append(requests_of(world) - before)
    assert counts == [2, 2, 4, 2, 2, 4]


def test_orders_dated_by_a_slow_machine_behind_a_fast_one_all_come(world: World) -> None:
    """The machine that answers for the shop has the right time, the one that dates its orders is half an hour late."""
    order_ids = []
    for _ in range(4):
        order_id = place(world)
        world.woocommerce.set_modified(order_id, world.clock.now() - timedelta(minutes=30))
        order_ids.append(order_id)
        world.clock.advance(600)
        import_now(world)
        world.clock.advance(1200)
    world.clock.advance(DAY)
    import_now(world)
    assert [state_of(world, order_id) for order_id in order_ids] == ["pending"] * 4


def test_an_incomplete_order_is_read_again_after_our_clock_was_set_back(world: World) -> None:
    order_id = place(world)
    world.woocommerce.begin_half_save(order_id, lines=0)
    import_now(world, clock=SkewedClock(world, 600))
    assert state_of(world, order_id) == "received"
    world.clock.advance(HOUR)
    world.woocommerce.finish_half_save(order_id)
    import_now(world)
    assert state_of(world, order_id) == "pending"


def test_what_waits_by_our_clock_waits_no_longer_when_that_is_set_back(world: World) -> None:
    configure(world, quiet_time="5 minutes")
    order_id = place(world)
    years = 60 * 24 * 365 * 10
    import_now(world, clock=SkewedClock(world, years))
    waits_until = from_text(order_of(world, order_id)["next_attempt_at"])
    assert waits_until > world.clock.now() + timedelta(minutes=years)
    import_now(world)
    until = from_text(order_of(world, order_id)["next_attempt_at"]) - world.clock.now()
    assert timedelta(minutes=4) < until < timedelta(minutes=6)


def test_a_first_import_that_was_killed_loses_no_order_to_a_clock_set_right(
    world: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    """It had moved the watermark and nothing else; then the shop's clock was set back, and time went on."""
    place(world)
    ours = SkewedClock(world, 0)

    def killed(*_: object, **__: object) -> None:
        raise KeyboardInterrupt

    with monkeypatch.context() as patched:
        patched.setattr(Stores, "caught_up", killed)
        with pytest.raises(KeyboardInterrupt):
            import_now(world, clock=ours)
    world.clock.advance(-2 * HOUR)
    ours.apart += timedelta(hours=2)
    order_id = place(world)
    world.clock.advance(DAY)
    import_now(world, clock=ours)
    assert state_of(world, order_id) == "pending"


def test_an_order_modified_in_2099_is_sent_all_the_same(world: World) -> None:
    configure(world, quiet_time="1 minute")
    order_id = place(world)
    world.woocommerce.set_modified(order_id, datetime(2099, 1, 1, tzinfo=UTC))
    import_now(world)
    due = from_text(order_of(world, order_id)["next_attempt_at"])
    world.clock.advance(61)
    import_now(world)
    assert from_text(order_of(world, order_id)["next_attempt_at"]) == due
    assert due <= world.clock.now()
    assert watermark(world) < datetime(2098, 1, 1, tzinfo=UTC)


def test_an_order_back_from_2099_counts_again(world: World) -> None:
    order_id = place(world)
    world.woocommerce.set_modified(order_id, datetime(2099, 1, 1, tzinfo=UTC))
    import_now(world)
    world.clock.advance(60)
    world.woocommerce.set_status(order_id, "on-hold")
    import_now(world)
    assert order_of(world, order_id)["status"] == "on-hold"


def test_unfinished_checkouts_never_come_in_and_finished_ones_do(world: World) -> None:
    draft = world.woocommerce.place_order(status="checkout-draft", created=days_ago(world, 2))
    import_now(world)
    import_now(world, order_ids=(f"id:{draft}",))
    assert orders_of(world) == []
    world.woocommerce.set_status(draft, "processing")
    import_now(world)
    assert state_of(world, draft) == "pending"


def test_trashed_and_restored(world: World) -> None:
    order_id, never_seen = place(world), place(world)
    world.woocommerce.trash(never_seen)
    import_now(world)
    world.woocommerce.trash(order_id)
    import_now(world)
    assert [(row["order_id"], row["state"]) for row in orders_of(world)] == [(order_id, "gone")]
    world.woocommerce.untrash(order_id)
    import_now(world)
    assert state_of(world, order_id) == "pending"


def test_a_limit_is_kept_and_the_next_run_gets_further(world: World) -> None:
    placed = [place(world) for _ in range(5)]
    assert import_now(world, limit=2).exit_code == 0
    assert [row["order_id"] for row in orders_of(world)] == placed[:2]
    import_now(world, limit=2)
    assert [row["order_id"] for row in orders_of(world)] == placed[:4]
    import_now(world, limit=2)
    import_now(world)
    assert [row["order_id"] for row in orders_of(world)] == placed


# Cheap when idle


def test_an_idle_run_costs_two_requests(world: World) -> None:
    place(world)
    for _ in range(2):
        import_now(world)
        world.clock.advance(HOUR)
    for hours in (1, 12):
        world.clock.advance(hours * HOUR)
        before = requests_of(world)
        assert counts(import_now(world)) == {}
        assert requests_of(world) - before == 2


def test_an_order_that_stays_incomplete_is_not_asked_for_in_every_idle_run(world: World) -> None:
    order_id = place(world, status="pending")
    world.woocommerce.begin_half_save(order_id, lines=1)
    for _ in range(3):
        import_now(world)
        world.clock.advance(HOUR)
    before = requests_of(world)
    import_now(world)
    assert requests_of(world) - before == 2


def test_a_thousand_new_orders_cost_thirty_requests(world: World) -> None:
    import_now(world)
    last = world.clock.now()
    world.clock.advance(8 * HOUR)
    for place_ in range(1000):
        moment = last + timedelta(seconds=60 + 25 * place_)
        world.woocommerce.place_order([("MUG", "Mug", 1, "10.00")], created=moment, modified=moment)
    before = requests_of(world)
    import_now(world)
    assert states(world) == {"pending": 1000}
    assert requests_of(world) - before <= 30


# Where it begins


def test_nothing_created_before_the_start_date_comes_in_however_often_it_changes(world: World) -> None:
    old = [place(world, created=days_ago(world, 31), modified=days_ago(world, 31)) for _ in range(120)]
    new = place(world, created=days_ago(world, 29))
    import_now(world)
    world.clock.advance(HOUR)
    for order_id in old:
        world.woocommerce.change_address(order_id, billing={"city": "Ede"})
    report = import_now(world)
    assert [row["order_id"] for row in orders_of(world)] == [new]
    assert counts(report)["before start date"] == 120


def test_the_start_date_is_a_day_of_our_time_zone(world: World) -> None:
    start = datetime(2026, 3, 29, 0, 0, tzinfo=UTC) - timedelta(hours=1)  # the first instant of the 29th in Amsterdam
    configure(world, start_date=date(2026, 3, 29))
    world.clock.advance((start + timedelta(days=2) - world.clock.now()).total_seconds())
    place(world, created=start - timedelta(seconds=1))
    first = place(world, created=start)
    import_now(world)
    assert [row["order_id"] for row in orders_of(world)] == [first]


def test_an_unreadable_order_from_before_the_start_date_is_not_forwarded_once_it_can_be_read(world: World) -> None:
    order_id = place(world, created=days_ago(world, 40), modified=world.clock.now())
    world.woocommerce.faults.add("orders", "malformed-order", skip=1, field="total", value="abc")
    import_now(world)
    assert state_of(world, order_id) == "received"
    world.clock.advance(60)
    import_now(world)
    assert state_of(world, order_id) == "open"


def test_orders_completed_before_the_first_import_are_history(world: World) -> None:
    before = [place(world, status="completed", created=days_ago(world, 5)) for _ in range(3)]
    world.clock.advance(60)
    import_now(world)
    assert [state_of(world, order_id) for order_id in before] == ["history"] * 3
    world.clock.advance(60)
    later = place(world, status="completed")
    import_now(world)
    assert state_of(world, later) == "pending"


def test_a_completed_order_without_its_date_was_completed_at_its_last_change_at_the_latest(world: World) -> None:
    order_id = place(world, status="completed", created=days_ago(world, 5))
    document = world.woocommerce.order(order_id) | {"date_completed": None, "date_completed_gmt": None}
    world.woocommerce.add_document(document | {"id": 5000, "number": "5000"})
    world.clock.advance(60)
    import_now(world)
    assert state_of(world, 5000) == "history"


def test_completed_orders_follow_the_rule_where_that_is_configured(world: World) -> None:
    configure(world, completed_before_first_import="rule")
    order_id = place(world, status="completed", created=days_ago(world, 5))
    world.clock.advance(60)
    import_now(world)
    assert state_of(world, order_id) == "pending"


# Who the shop is


def test_another_shop_at_the_same_address_is_noticed_before_anything_is_stored(world: World, tmp_path: Path) -> None:
    context, ca_file = certificate(tmp_path)
    shops = [WooCommerce(world.clock, home=home) for home in ("https://one.test", "https://two.test")]
    served = [shops[0]]
    with serve(lambda environ, start: served[0](environ, start), ssl_context=context) as server:
        configure(world, url=server.url, ca_file=str(ca_file))
        shops[0].place_order()
        import_now(world)
        served[0] = shops[1]
        shops[1].place_order(created=days_ago(world, 1))
        before = watermark(world)
        world.clock.advance(HOUR)
        report = import_now(world)
    assert report.exit_code == 3
    assert "another shop: https://two.test" in str(report.errors[0])
    assert "woobc stores moved eu" in str(report.errors[0])
    assert len(orders_of(world)) == 1
    assert watermark(world) == before


def test_nothing_is_sent_or_released_by_what_another_shop_at_the_address_says(world: World, tmp_path: Path) -> None:
    """A copy of the shop knows the same keys and ids; an order missing there is not gone."""
    context, ca_file = certificate(tmp_path)
    shops = [WooCommerce(world.clock, home=home) for home in ("https://one.test", "https://two.test")]
    served = [shops[0]]
    world.business_central.add_item("MUG", "Mug", 100, 5)
    with serve(lambda environ, start: served[0](environ, start), ssl_context=context) as server:
        configure(world, url=server.url, ca_file=str(ca_file), order_processing="release")
        sent, waiting = (shops[0].place_order(lines=[("MUG", "Mug", 1, "10.00")]) for _ in range(2))
        import_now(world)
        run_service(world, "bc-insert", row_ids=(order_of(world, sent)["id"],))
        world.clock.advance(HOUR)
        served[0] = shops[1]
        reports = [run_service(world, command) for command in ("bc-insert", "bc-verify")]
    assert [str(report.errors[0]).count("another shop: https://two.test") for report in reports] == [1, 1]
    assert (state_of(world, sent), state_of(world, waiting)) == ("verified", "pending")


@pytest.mark.parametrize("command", ["import-orders", "recheck-status"])
def test_no_order_changes_by_what_another_shop_at_the_address_says_of_its_id(
    world: World, tmp_path: Path, command: str
) -> None:
    context, ca_file = certificate(tmp_path)
    shops = [WooCommerce(world.clock, home=home) for home in ("https://one.test", "https://two.test")]
    served = [shops[0]]
    with serve(lambda environ, start: served[0](environ, start), ssl_context=context) as server:
        configure(world, url=server.url, ca_file=str(ca_file))
        order_id = shops[0].place_order(status="pending")
        import_now(world)
        world.clock.advance(HOUR)
        served[0] = shops[1]
        if command == "import-orders":
            shops[1].place_order()
            report = run_service(world, command, order_ids=(f"id:{order_id}",))
        else:  # the other shop has no order of this id
            report = run_service(world, command)
    assert "another shop: https://two.test" in str(report.errors[0])
    row = order_of(world, order_id)
    assert (row["state"], row["failed"]) == ("open", 0)


def test_the_shop_is_asked_who_it_is_at_a_new_address_and_once_a_day(world: World) -> None:
    def asked(command: str = "import-orders") -> int:
        before = sum(seen.operation == "index" for seen in world.woocommerce.requests)
        run_service(world, command)
        return sum(seen.operation == "index" for seen in world.woocommerce.requests) - before

    assert [asked(), asked(), asked("recheck-status")] == [1, 0, 0]
    world.clock.advance(DAY)
    assert [asked(), asked("recheck-status"), asked("recheck-status")] == [0, 1, 0]
    configure(world, url=world.store_config("eu")["url"].replace("127.0.0.1", "localhost"))
    assert asked() == 1


def test_a_known_shop_under_another_code_is_refused(world: World) -> None:
    place(world)
    import_now(world)
    world.config["stores"] = {"shop2": world.store_config("eu")}
    world.write_config()
    report = import_now(world)
    assert report.exit_code == 3
    assert "woobc stores rename eu shop2" in str(report.errors[0])
    assert {row["store"] for row in orders_of(world)} == {"eu"}


def test_a_reused_order_id_fails(world: World) -> None:
    order_id = place(world, created=days_ago(world, 1))
    import_now(world)
    document = world.woocommerce.order(order_id)
    moved = datetime.fromisoformat(document["date_created_gmt"]) + timedelta(hours=3)
    world.woocommerce.force_delete(order_id)
    modified = world.clock.now().replace(tzinfo=None, microsecond=0).isoformat()
    world.woocommerce.add_document({**document, "date_created_gmt": moved.isoformat(), "date_modified_gmt": modified})
    report = import_now(world)
    assert (order_of(world, order_id)["failed"], order_of(world, order_id)["error_code"]) == (1, "ORDER_ID_REUSED")
    assert report.exit_code == 4
    assert import_now(world).exit_code == 0


@pytest.mark.parametrize("command", ["import-orders", "bc-insert"])
def test_an_order_whose_date_somebody_changed_and_set_back_goes_on(world: World, command: str) -> None:
    """Before it is sent, and after."""
    world.business_central.add_item("MUG", "Mug", 100, 5)
    order_id = world.woocommerce.place_order(lines=[("MUG", "Mug", 1, "10.00")], created=days_ago(world, 1))
    run_service(world, "import-orders")
    run_service(world, command)
    stored = world.woocommerce.stored(order_id)
    assert stored
    as_placed = stored.document()
    failures = []
    for created in ("2026-01-31T09:15:00", as_placed["date_created_gmt"]):
        stored.content = json.dumps({**as_placed, "date_created_gmt": created}).encode()
        world.clock.advance(HOUR)
        world.woocommerce.touch(order_id)
        import_now(world)
        failures.append((order_of(world, order_id)["failed"], order_of(world, order_id)["error_code"]))
    assert failures == [(1, "ORDER_ID_REUSED"), (0, None)]


def test_changed_rules_reach_orders_that_are_still_open(world: World) -> None:
    order_id = place(world, status="pending")
    world.clock.advance(60)
    import_now(world)
    world.clock.advance(HOUR)
    assert state_of(world, order_id) == "open"
    set_rule(world, "pending", "valid")
    import_now(world)
    assert state_of(world, order_id) == "pending"


def test_every_recorded_document_goes_through(world: World) -> None:
    configure(world, start_date=date(2020, 1, 1), completed_before_first_import="rule")
    for sample in sorted(SAMPLES.glob("order-*.json")):
        document = json.loads(sample.read_text())
        world.woocommerce.add_document({**document, "id": 5000 + int(sample.name[6:8])})
    world.clock.advance(60)
    assert counts(import_now(world)) == {"imported": 19, "opened": 2, "gone and never taken in": 1}
    totals = {row["order_id"] - 5000: row["total"] for row in orders_of(world)}
    assert (totals[3], totals[15], totals[17], totals[18]) == ("110.29", "22.91", "0.00", "3000.00")
