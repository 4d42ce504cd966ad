"""Readings of one order in any order of arrival, from whatever cause, end in the newest."""

from __future__ import annotations

import itertools
from collections.abc import Sequence
from datetime import timedelta

import pytest
from msgspec.structs import replace

from tests.form import cases_of_form
from tests.jobs.import_support import import_now, requests_of, shop_world, state_of
from tests.jobs.support import WorldClock, opened, order_of, place
from woobc.core.domain.admission import Source
from woobc.core.domain.orders import Presence, Reading
from woobc.core.jobs.intake import Importer
from woobc.sandbox.world import World


@pytest.fixture(autouse=True)
def _one_store(world: World) -> None:
    shop_world(world)
    import_now(world)


def read(world: World, order_id: int) -> Reading:
    with opened(world, "reading") as job:
        (reading,) = job.store(job.config.stores["eu"]).read([order_id])
    return reading


def take_in(world: World, *readings: Reading, source: Source = Source.WEBHOOK) -> None:
    with opened(world, "webhooks") as job:
        importer = Importer(job, job.config.stores["eu"], source)
        for reading in readings:
            importer.take_in([reading])


def versions(world: World, statuses: Sequence[str], seconds_apart: float) -> tuple[int, list[Reading]]:
    """One order read after each change of its status."""
    order_id = place(world, status=statuses[0])
    readings = [read(world, order_id)]
    for status in statuses[1:]:
        world.clock.advance(seconds_apart)
        world.woocommerce.set_status(order_id, status)
        readings.append(read(world, order_id))
    return order_id, readings


ARRIVALS = list(itertools.product((0.2, 20, 90), itertools.permutations(range(3))))


@pytest.mark.parametrize(("seconds_apart", "arrival"), cases_of_form(ARRIVALS, range(0, len(ARRIVALS), 2)))
def test_the_newest_wins_whatever_arrives_first(world: World, arrival: tuple[int, ...], seconds_apart: float) -> None:
    order_id, readings = versions(world, ["pending", "on-hold", "processing"], seconds_apart)
    take_in(world, *(readings[place_] for place_ in arrival))
    assert order_of(world, order_id)["status"] == "processing"
    assert state_of(world, order_id) == "pending"


def test_a_late_reading_brings_no_trashed_order_back(world: World) -> None:
    order_id = place(world)
    before = read(world, order_id)
    world.clock.advance(1)
    world.woocommerce.trash(order_id)
    take_in(world, before)
    take_in(world, read(world, order_id), before)
    assert state_of(world, order_id) == "gone"


def test_a_reading_that_found_nothing_does_not_undo_a_later_one(world: World) -> None:
    order_id = place(world)
    import_now(world)
    world.clock.advance(5)
    gone = replace(read(world, order_id), presence=Presence.GONE, order=None, payload=None)
    world.clock.advance(5)
    take_in(world, read(world, order_id), gone)
    assert state_of(world, order_id) == "pending"


def test_two_edits_in_one_second_read_within_a_minute_are_read_once_more(world: World) -> None:
    order_id = place(world)
    world.woocommerce.begin_half_save(order_id, lines=1, total="12.10")
    half_saved = read(world, order_id)
    world.woocommerce.finish_half_save(order_id)
    world.clock.advance(2)
    whole = read(world, order_id)
    take_in(world, whole)
    before = requests_of(world)
    take_in(world, half_saved)
    assert requests_of(world) - before == 1
    assert order_of(world, order_id)["total"] == "24.20"
    take_in(world, half_saved, whole)
    assert order_of(world, order_id)["total"] == "24.20"


def test_an_edit_that_moves_no_date_is_found_by_the_later_reading(world: World) -> None:
    order_id = place(world)
    import_now(world)
    modified = world.woocommerce.order(order_id)["date_modified_gmt"]
    world.clock.advance(300)
    world.woocommerce.change_address(order_id, billing={"first_name": "Sanne"})
    document = world.woocommerce.order(order_id)
    world.woocommerce.add_document({**document, "date_modified_gmt": modified})
    take_in(world, read(world, order_id))
    assert order_of(world, order_id)["customer_name"] == "Sanne Janssen"


def test_a_shop_restored_from_a_backup_counts_again(world: World) -> None:
    """Its orders bear older modification times than before."""
    order_id = place(world, status="on-hold")
    before = read(world, order_id)
    world.clock.advance(30)
    world.woocommerce.set_status(order_id, "processing")
    take_in(world, read(world, order_id))
    world.clock.advance(3600)
    later = world.clock.now()
    take_in(world, replace(before, read_at=later, shop_time=later))
    assert order_of(world, order_id)["status"] == "on-hold"


def test_a_reading_stored_by_a_fast_clock_keeps_no_later_one_out(world: World) -> None:
    """This machine's clock was an hour ahead and was put right; the shop keeps no finer time than seconds."""
    order_id = place(world, status="pending")
    import_now(world, clock=WorldClock(world, ahead_s=3600))
    modified = world.woocommerce.order(order_id)["date_modified_gmt"]
    world.woocommerce.set_status(order_id, "processing")
    world.woocommerce.add_document({**world.woocommerce.order(order_id), "date_modified_gmt": modified})
    take_in(world, read(world, order_id))
    assert state_of(world, order_id) == "pending"


def test_the_sku_first_seen_stays(world: World) -> None:
    order_id = place(world, "MUG")
    import_now(world)
    world.clock.advance(timedelta(hours=1).total_seconds())
    world.woocommerce.rename_sku("MUG", "MUG-NEW")
    world.woocommerce.touch(order_id)
    assert import_now(world).totals() == {"unchanged": 1}
    assert '"MUG"' in order_of(world, order_id)["first_skus"]
