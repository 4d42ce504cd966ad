"""Ill shops, wrong keys and broken documents: one clear sentence, nothing lost, nothing taken in half."""

from __future__ import annotations

import json
from datetime import timedelta
from typing import Any

import pytest
from werkzeug.wrappers import Request

from tests.jobs.import_support import (
    HOUR,
    configure,
    counts,
    import_now,
    requests_of,
    shop_world,
    state_of,
    states,
    watermark,
)
from tests.jobs.support import WorldClock, opened, order_of, orders_of, outcome, place
from woobc.sandbox.world import World


@pytest.fixture(autouse=True)
def _one_store(world: World) -> None:
    shop_world(world)


PASSING = [
    ("html-200", {}, "not JSON"),
    ("php-warning", {}, "PHP printed a warning"),
    ("maintenance", {}, "HTTP 503"),
    ("429", {}, "HTTP 429"),
    ("502", {}, "HTTP 502"),
    ("fatal", {}, "HTTP 500"),
    ("bot-wall", {"status": 403}, "HTTP 403"),
    ("bot-wall", {"status": 200}, "not JSON"),
    ("cut", {}, "cut off"),
    ("truncate", {}, "cut off"),
    ("bom", {}, "byte order mark"),
    ("reset", {}, "failed or was cut"),
]


@pytest.mark.parametrize(("kind", "args", "words"), PASSING)
@pytest.mark.every(2)
def test_an_ill_shop_ends_its_part_of_the_run_and_the_next_run_goes_on(
    world: World, kind: str, args: dict[str, Any], words: str
) -> None:
    import_now(world)
    before = watermark(world)
    order_id = place(world)
    world.clock.advance(HOUR)
    world.woocommerce.faults.add("orders", kind, times=50, **args)
    report = import_now(world)
    assert report.exit_code == 5
    assert words in str(report.errors[0])
    assert (orders_of(world), watermark(world)) == ([], before)
    world.woocommerce.faults.clear()
    assert counts(import_now(world)) == {"imported": 1}
    assert state_of(world, order_id) == "pending"


@pytest.mark.parametrize(("kind", "args", "words"), PASSING)
@pytest.mark.every(2)
def test_a_short_illness_is_waited_out_within_the_run(
    world: World, kind: str, args: dict[str, Any], words: str
) -> None:
    place(world)
    waits = 0 if kind == "maintenance" else 2
    world.woocommerce.faults.add("orders", kind, times=waits, **args)
    assert counts(import_now(world)) == {"imported": 1}


def test_retry_after_is_honoured_within_reason(world: World) -> None:
    clock = WorldClock(world)
    headers = {"Retry-After": "90"}
    world.woocommerce.faults.add("orders", "status", status=503, headers=headers)
    place(world)
    assert counts(import_now(world, clock=clock)) == {"imported": 1}
    assert clock.slept == [90.0]
    world.woocommerce.faults.add("orders", "status", status=503, headers={"Retry-After": "600"})
    assert import_now(world, clock=clock).exit_code == 5
    assert clock.slept == [90.0]


@pytest.mark.parametrize("wish", ["soon", "²", "-5", "Sat, 31 Nov 2026 25:00:00 GMT"])
def test_a_retry_after_nobody_can_read_is_no_wish(world: World, wish: str) -> None:
    world.woocommerce.faults.add("orders", "status", status=503, headers={"Retry-After": wish})
    place(world)
    clock = WorldClock(world)
    assert counts(import_now(world, clock=clock)) == {"imported": 1}
    assert clock.slept == [1.0]


def test_a_wrong_key_behind_a_php_warning_is_no_empty_shop(world: World) -> None:
    configure(world, consumer_secret="cs_" + "0" * 40)
    world.woocommerce.faults.add("orders", "php-warning", times=10)
    report = import_now(world)
    assert report.exit_code == 5
    assert "an error may be hidden behind the warning" in str(report.errors[0])


def test_one_malformed_order_among_a_hundred_is_kept_with_its_field_path(world: World) -> None:
    placed = [place(world) for _ in range(100)]
    world.woocommerce.faults.add("orders", "malformed-order", skip=1, index=41, field="total", value="twelve")
    report = import_now(world)
    assert states(world) == {"pending": 99, "received": 1}
    bad = order_of(world, placed[41])
    assert (bad["state"], bad["error_code"], bad["failed"]) == ("received", "UNREADABLE", 0)
    assert 'total: expected an amount, got "twelve"' in bad["error_message"]
    assert outcome(world, report, placed[41]) == ("received", "UNREADABLE")
    world.clock.advance(HOUR)
    import_now(world)
    healed = order_of(world, placed[41])
    assert (healed["state"], healed["error_code"], healed["number"]) == ("pending", None, str(placed[41]))


def test_an_order_without_an_id_keeps_no_other_one_out_and_nothing_counts_as_read(world: World) -> None:
    import_now(world)
    before = watermark(world)
    placed = [place(world) for _ in range(150)]
    world.clock.advance(60)
    world.woocommerce.faults.add("orders", "malformed-order", skip=1, index=98, field="id", missing=True)
    report = import_now(world)
    assert (report.exit_code, states(world)) == (5, {"pending": 149})
    assert "one without a readable id; only the others were taken in" in str(report.errors[0])
    assert watermark(world) == before
    assert counts(import_now(world)) == {"imported": 1, "unchanged": 149}
    assert [row["order_id"] for row in orders_of(world)][-1] == placed[98]


def test_an_order_that_lost_its_id_is_kept_when_it_is_read_by_it(world: World) -> None:
    order_id = place(world)
    world.woocommerce.faults.add("order", "malformed-order", field="id", missing=True)
    world.woocommerce.faults.add("orders", "malformed-order", field="id", missing=True)
    import_now(world, order_ids=(f"id:{order_id}",))
    row = order_of(world, order_id)
    assert (row["state"], row["error_code"]) == ("received", "UNREADABLE")
    assert "id: is missing" in row["error_message"]


@pytest.mark.parametrize(
    ("path", "words"),
    [
        (("line_items", 1, "total"), "line_items[1].total: is missing"),
        (("date_created_gmt",), "date_created_gmt: is missing"),
        (("currency",), "currency: is missing"),
    ],
)
def test_an_order_that_stays_malformed_fails_at_the_third_reading(
    world: World, path: tuple[str | int, ...], words: str
) -> None:
    order_id = place(world)
    document = world.woocommerce.order(order_id)
    part: Any = document
    for step in path[:-1]:
        part = part[step]
    del part[path[-1]]
    stored = world.woocommerce.stored(order_id)
    assert stored
    stored.content = json.dumps(document).encode()
    codes = []
    for _ in range(4):
        codes.append(import_now(world).exit_code)
        world.clock.advance(HOUR)
    assert codes == [0, 0, 4, 0]
    row = order_of(world, order_id)
    assert (row["state"], row["failed"]) == ("received", 1)
    assert words in row["error_message"]
    before = requests_of(world)
    import_now(world)
    assert requests_of(world) - before == 2


def test_a_known_order_that_turns_malformed_keeps_what_was_stored(world: World) -> None:
    order_id = place(world)
    import_now(world)
    world.woocommerce.touch(order_id)
    world.woocommerce.faults.add("orders", "malformed-order", skip=1, field="line_items", value="none")
    import_now(world)
    row = order_of(world, order_id)
    assert (row["state"], row["total"]) == ("received", "24.20")
    assert "line_items: expected a list" in row["error_message"]
    world.clock.advance(60)
    import_now(world)
    assert (state_of(world, order_id), order_of(world, order_id)["error_code"]) == ("pending", None)


def test_a_text_cut_in_the_middle_of_a_letter_keeps_no_order_out(world: World) -> None:
    """An escape for one half of an emoji alone; whole ones and a backslash beside it stay what they are."""
    placed = [place(world) for _ in range(3)]
    name = "Zoë \U0001f600 \\ud83d \ud83d"
    world.woocommerce.faults.add("orders", "malformed-order", times=9, index=1, field="customer_note", value=name)
    import_now(world)
    assert [state_of(world, order_id) for order_id in placed] == ["pending"] * 3
    with opened(world, "import-orders") as job:
        payload = job.middleware.orders.payload(*(order_of(world, placed[1])[name] for name in ("id", "payload_id")))
    assert payload is not None
    assert json.loads(payload)["customer_note"] == "Zoë \U0001f600 \\ud83d \ufffd"


def test_numbers_where_strings_belong_and_unknown_fields_do_no_harm(world: World) -> None:
    order_id = place(world)
    world.woocommerce.faults.add("orders", "number-types", skip=1)
    import_now(world)
    assert (state_of(world, order_id), order_of(world, order_id)["total"]) == ("pending", "24.2")


def test_an_unknown_status_is_named_with_those_the_shop_knows(world: World) -> None:
    place(world)
    report = import_now(world, statuses=("processing", "ready-to-ship"))
    assert report.exit_code == 3
    assert '"ready-to-ship"' in str(report.errors[0])
    assert "processing, on-hold, completed" in str(report.errors[0])
    assert orders_of(world) == []


def test_a_status_whose_plugin_is_switched_off_stops_no_import(world: World) -> None:
    hidden, shown = place(world, status="awaiting-pickup"), place(world)
    world.store_config("eu")["status_rules"]["awaiting-pickup"] = {"import": "valid"}
    world.write_config()
    world.woocommerce.unregister_status("awaiting-pickup")
    assert counts(import_now(world)) == {"imported": 1}
    assert state_of(world, shown) == "pending"
    import_now(world, order_ids=(f"id:{hidden}",))
    assert state_of(world, hidden) == "pending"


@pytest.mark.parametrize(
    ("rights", "words"),
    [
        ({"may_view": False}, "may not do this (HTTP 403"),
        ({"permissions": "write"}, "the key may only write"),
    ],
)
def test_a_key_without_rights_is_a_set_up_error(world: World, rights: dict[str, Any], words: str) -> None:
    key = world.woocommerce.add_key(**rights)
    configure(world, consumer_key=key.consumer_key, consumer_secret=key.consumer_secret)
    report = import_now(world)
    assert report.exit_code == 3
    assert words in str(report.errors[0])
    assert key.consumer_secret not in str(report.errors[0])


def test_a_redirect_names_its_target_and_is_not_followed(world: World) -> None:
    import_now(world)
    world.woocommerce.faults.add("orders", "redirect", to="https://www.shop.example")
    report = import_now(world)
    assert report.exit_code == 3
    assert "redirects to https://www.shop.example/wp-json/wc/v3/orders" in str(report.errors[0])


def test_one_stores_trouble_does_not_touch_the_others(world: World) -> None:
    settings = world.store_config("eu")
    world.config["stores"] = {"bad": {**settings, "url": "http://127.0.0.1:9"}, "eu": settings}
    world.write_config()
    order_id = place(world)
    report = import_now(world)
    assert report.exit_code == 5
    assert state_of(world, order_id) == "pending"
    assert counts(report) == {"imported": 1}


def test_a_page_of_four_megabytes(world: World) -> None:
    lines = [("MUG", "Mug " + "x" * 400, 1, "10.00")] * 60
    placed = [world.woocommerce.place_order(lines) for _ in range(100)]
    sizes = []
    world.woocommerce.on_request = lambda _: sizes.append(sum(len(o.content) for o in world.woocommerce.all_stored()))
    import_now(world)
    assert sizes[0] > 4_000_000
    assert [row["order_id"] for row in orders_of(world)] == placed
    assert states(world) == {"pending": 100}


def test_an_answer_lost_in_the_middle_of_a_backlog_costs_only_what_was_not_stored(world: World) -> None:
    last = world.clock.now()
    world.clock.advance(10 * HOUR)
    for minute in range(600):
        moment = last + timedelta(minutes=minute)
        place(world, "MUG", created=moment, modified=moment)
    seen: list[Request] = []

    def die_late(request: Request) -> None:
        seen.append(request)
        if len(seen) == 6:
            world.woocommerce.faults.add("orders", "502", times=50)

    world.woocommerce.on_request = die_late
    assert import_now(world).exit_code == 5
    stored = len(orders_of(world))
    assert 0 < stored < 600
    world.woocommerce.on_request = None
    world.woocommerce.faults.clear()
    assert counts(import_now(world))["imported"] == 600 - stored
