"""What a person asks for: all filters hold together, and they leave no other trace than the orders they name."""

from __future__ import annotations

import threading
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest

from tests.conftest import Woobc
from tests.jobs.import_support import (
    HOUR,
    configure,
    counts,
    days_ago,
    import_now,
    requests_of,
    set_rule,
    shop_world,
    state_of,
    watermark,
)
from tests.jobs.support import order_of, orders_of, place
from woobc.core.errors import UsageError
from woobc.sandbox.world import World


@pytest.fixture(autouse=True)
def _one_store(world: World) -> None:
    shop_world(world)


def taken(world: World) -> list[int]:
    return [row["order_id"] for row in orders_of(world)]


# Which orders


def test_filters_hold_together(world: World) -> None:
    wanted = place(world, status="on-hold", created=days_ago(world, 3))
    place(world, status="on-hold", created=days_ago(world, 9))
    place(world, status="on-hold", created=days_ago(world, 1))
    place(world, status="processing", created=days_ago(world, 3))
    import_now(world, statuses=("on-hold",), since=days_ago(world, 5), until=days_ago(world, 2))
    assert taken(world) == [wanted]


def test_an_order_named_by_id_must_meet_the_other_filters_too(world: World) -> None:
    order_id = place(world, status="processing")
    report = import_now(world, order_ids=(str(order_id),), statuses=("on-hold",))
    assert taken(world) == []
    assert report.infos == ["store eu: no order matches the filters"]


def test_several_statuses_and_several_orders(world: World) -> None:
    one, two, three = (place(world, status=status) for status in ("failed", "cancelled", "pending"))
    import_now(world, statuses=("failed", "pending"))
    assert taken(world) == [one, three]
    import_now(world, order_ids=(f"id:{two}", f"number:{two}", str(two)))
    assert taken(world) == [one, three, two]


@pytest.mark.parametrize(
    ("day", "length_h"), [(date(2026, 3, 29), 23), (date(2026, 10, 25), 25), (date(2026, 6, 1), 24)]
)
def test_days_are_exact_where_the_clock_changes(world: World, woobc: Woobc, day: date, length_h: int) -> None:
    configure(world, start_date=date(2026, 1, 1))
    midnight_utc = datetime(day.year, day.month, day.day, tzinfo=UTC)
    first = midnight_utc - (timedelta(hours=1) if day.month == 3 else timedelta(hours=2))
    moments = [first - timedelta(seconds=1), first, first + timedelta(hours=length_h, seconds=-1)]
    placed = [place(world, created=moment) for moment in [*moments, first + timedelta(hours=length_h)]]
    assert woobc("import-orders", "--since", f"{day}", "--until", f"{day}").exit_code == 0
    assert taken(world) == placed[1:3]


def test_a_span_back_from_now(world: World, woobc: Woobc) -> None:
    place(world, created=days_ago(world, 7.1))
    week = place(world, created=days_ago(world, 6.9))
    hours = place(world, created=days_ago(world, 0.4))
    woobc("import-orders", "--since", "12h")
    assert taken(world) == [hours]
    woobc("import-orders", "--since", "7d")
    assert taken(world) == [hours, week]


def test_statuses_may_be_written_as_people_write_them(world: World, woobc: Woobc) -> None:
    wanted = [place(world, status="processing"), place(world, status="on-hold")]
    place(world, status="pending")
    answer = woobc("import-orders", "--store", "eu", "--status", "wc-Processing, on-hold")
    assert (answer.exit_code, taken(world)) == (0, wanted)


def test_a_status_without_a_name_is_refused_and_nothing_imported(world: World, woobc: Woobc) -> None:
    place(world)
    answer = woobc("import-orders", "--store", "eu", "--status", "")
    assert answer.exit_code == 2
    assert "no status is named" in answer.stderr
    assert world.woocommerce.requests == []


def test_a_mistyped_status_is_no_trouble_of_the_store(world: World, woobc: Woobc) -> None:
    place(world)
    answer = woobc("import-orders", "--store", "eu", "--status", "procesing")
    assert answer.exit_code == 3
    assert 'does not know the status "procesing"; it knows trash, auto-draft, pending, processing' in answer.stderr
    assert "can't be read" not in woobc("status").stdout
    answer = woobc("import-orders")
    assert (answer.exit_code, answer.stderr) == (0, "")


def test_any_is_no_status_of_an_order(world: World, woobc: Woobc) -> None:
    """The shop takes the word for all statuses; an order has none of that name."""
    place(world)
    answer = woobc("import-orders", "--store", "eu", "--status", "any")
    assert answer.exit_code == 3
    assert 'does not know the status "any"; it knows' in answer.stderr


def test_many_orders_of_one_second(world: World) -> None:
    moment = days_ago(world, 2)
    placed = [place(world, created=moment) for _ in range(250)]
    import_now(world, since=days_ago(world, 3))
    assert taken(world) == placed


# One order


def test_a_bare_word_that_is_one_orders_id_and_anothers_number_is_listed_and_nothing_done(world: World) -> None:
    first = place(world)
    second = place(world, number=str(first))
    import_now(world, order_ids=(f"id:{second}",))  # the shop's search does not find numbers of a plugin
    with pytest.raises(UsageError) as error:
        import_now(world, order_ids=(str(first),))
    assert f"id:{first} (number {first})" in str(error.value)
    assert f"id:{second} (number {first})" in str(error.value)
    assert taken(world) == [second]
    import_now(world, order_ids=(f"id:{first}",))
    assert taken(world) == [second, first]


def test_all_orders_are_found_before_the_first_is_taken_in(world: World) -> None:
    order_id = place(world)
    with pytest.raises(UsageError, match="finds no order 999"):
        import_now(world, order_ids=(str(order_id), "999"))
    assert taken(world) == []


def test_a_number_the_middleware_knows_needs_no_search(world: World) -> None:
    order_id = place(world, number="2026-000123")
    import_now(world)
    world.woocommerce.touch(order_id)
    before = requests_of(world)
    import_now(world, order_ids=("number:2026-000123",))
    assert requests_of(world) - before == 1
    assert "search" not in world.woocommerce.requests[-1].query


def test_a_plugins_number_that_no_shop_can_find_is_not_said_to_be_missing(world: World) -> None:
    order_id = place(world, number="2026-000123")
    with pytest.raises(UsageError, match="finds no order 2026-000123") as error:
        import_now(world, order_ids=("2026-000123",))
    assert "name it by its id" in str(error.value)
    import_now(world, order_ids=(f"id:{order_id}",))
    assert taken(world) == [order_id]


def test_a_number_the_middleware_does_not_know_is_searched(world: World) -> None:
    order_id = place(world, created=days_ago(world, 300))
    import_now(world, order_ids=(f"number:{order_id}",))
    assert taken(world) == [order_id]


# Precedence over the configuration


def test_statuses_asked_for_are_eligible_with_their_rule_or_else_valid(world: World) -> None:
    pending, held = place(world, status="pending"), place(world, status="on-hold")
    import_now(world, statuses=("pending", "on-hold"))
    assert (order_of(world, pending)["state"], order_of(world, pending)["rule"]) == ("pending", "valid")
    assert (order_of(world, held)["rule"], order_of(world, held)["hold"]) == ("hold", "rule")


def test_what_a_person_admitted_stays_admitted_until_its_status_changes(world: World) -> None:
    order_id = place(world, status="pending")
    import_now(world)
    import_now(world, statuses=("pending",))
    assert order_of(world, order_id)["admitted_status"] == "pending"
    assert order_of(world, order_id)["admitted_by"].startswith("manual")
    world.clock.advance(60)
    world.woocommerce.touch(order_id)
    import_now(world)
    assert state_of(world, order_id) == "pending"
    world.clock.advance(60)
    world.woocommerce.set_status(order_id, "failed")
    import_now(world)
    assert (state_of(world, order_id), order_of(world, order_id)["admitted_by"]) == ("open", None)
    world.clock.advance(60)
    world.woocommerce.set_status(order_id, "pending")
    import_now(world)
    assert state_of(world, order_id) == "open"


def test_an_order_from_before_the_start_date_comes_by_id_or_by_a_date_that_includes_it(world: World) -> None:
    by_id, by_date, never = (place(world, created=days_ago(world, days)) for days in (100, 50, 60))
    import_now(world, order_ids=(f"id:{by_id}",))
    import_now(world, since=days_ago(world, 55))
    import_now(world, statuses=("processing",))
    import_now(world, until=days_ago(world, 40))
    assert sorted(taken(world)) == sorted([by_id, by_date])
    assert never not in taken(world)
    import_now(world)
    assert {row["state"] for row in orders_of(world)} == {"pending"}


def test_an_old_order_taken_by_hand_is_not_forwarded_by_itself_later(world: World) -> None:
    order_id = place(world, status="pending", created=days_ago(world, 100))
    import_now(world, order_ids=(f"id:{order_id}",))
    assert state_of(world, order_id) == "open"
    world.woocommerce.set_status(order_id, "processing")
    import_now(world)
    assert state_of(world, order_id) == "open"
    import_now(world, order_ids=(f"id:{order_id}",))
    assert state_of(world, order_id) == "pending"


def test_orders_completed_long_ago_follow_the_rule_when_a_person_asks(world: World) -> None:
    order_id = place(world, status="completed", created=days_ago(world, 5))
    import_now(world, since=days_ago(world, 6))
    assert state_of(world, order_id) == "pending"
    world.clock.advance(60)
    world.woocommerce.touch(order_id)
    import_now(world)
    assert state_of(world, order_id) == "pending"


def test_an_order_ignored_by_its_present_status_stays_so_without_that_status_asked_for(world: World) -> None:
    set_rule(world, "failed", "no", retry=False)
    order_id = place(world, status="failed")
    import_now(world, since=days_ago(world, 1))
    assert state_of(world, order_id) == "ignored"
    import_now(world, statuses=("failed",))
    assert state_of(world, order_id) == "pending"


# No other trace


def test_the_watermark_is_untouched(world: World) -> None:
    place(world)
    import_now(world)
    before = watermark(world)
    world.clock.advance(HOUR)
    place(world)
    import_now(world, since=days_ago(world, 1))
    assert watermark(world) == before


def test_a_manual_import_while_an_automatic_one_runs(world: World) -> None:
    placed = [place(world) for _ in range(60)]
    other = threading.Thread(target=import_now, args=(world,), kwargs={"statuses": ("processing",)})
    started = threading.Event()

    def begin_other(_: object) -> None:
        if not started.is_set():
            started.set()
            other.start()

    world.woocommerce.on_request = begin_other
    assert import_now(world).exit_code == 0
    other.join()
    assert taken(world) == placed
    assert {row["state"] for row in orders_of(world)} == {"pending"}


def test_a_limit_is_kept(world: World) -> None:
    placed = [place(world) for _ in range(5)]
    import_now(world, statuses=("processing",), limit=3)
    assert taken(world) == placed[:3]
    import_now(world, statuses=("processing",), limit=3)
    assert taken(world) == placed


def test_a_dry_run_has_nothing_on_disk_that_could_be_left_there(
    world: World, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """It works on a copy of everything, customers included, and may be killed at any moment."""
    import_now(world)
    temporary = tmp_path / "tmp"
    temporary.mkdir()
    monkeypatch.setattr("tempfile.tempdir", str(temporary))
    monkeypatch.setenv("SQLITE_TMPDIR", str(temporary))
    seen: list[list[int]] = []

    def look(_: object) -> None:
        seen.append([file.stat().st_size for file in temporary.rglob("*") if file.is_file()])

    world.woocommerce.on_request = look
    place(world)
    import_now(world, dry_run=True)
    assert seen
    assert not any(size > 100 for sizes in seen for size in sizes)
    assert [*temporary.iterdir()] == []


def test_a_dry_run_tells_and_leaves_no_trace(world: World) -> None:
    order_id = place(world)
    import_now(world)
    before = watermark(world)
    world.clock.advance(60)
    place(world)
    world.woocommerce.set_status(order_id, "pending")
    assert counts(import_now(world, dry_run=True)) == {"imported": 1, "opened": 1}
    assert counts(import_now(world, dry_run=True, since=days_ago(world, 1))) == {"imported": 1, "opened": 1}
    assert (taken(world), state_of(world, order_id), watermark(world)) == ([order_id], "pending", before)


def test_a_filter_needs_the_store_where_there_are_several(world: World, woobc: Woobc) -> None:
    world.config["stores"]["eu2"] = {**world.store_config("eu")}
    world.write_config()
    answer = woobc("import-orders", "--status", "processing")
    assert answer.exit_code == 2
    assert "--store" in answer.stderr


def test_the_command_of_the_manual(world: World, woobc: Woobc) -> None:
    configure(world, start_date=date(2026, 1, 1))
    wanted = [place(world, created=datetime(2025, 1, 1, tzinfo=UTC)), place(world)]
    place(world, status="on-hold")
    place(world, created=datetime(2024, 12, 31, 22, 59, 59, tzinfo=UTC))
    report = woobc.json("import-orders", "--store", "eu", "--status", "processing", "--since", "2025-01-01")
    assert taken(world) == wanted
    assert report["counts"] == {"imported": 2}
    assert [entry["outcome"] for entry in report["orders"]] == ["imported", "imported"]
