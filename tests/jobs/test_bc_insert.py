"""bc-insert: what is sent and what is not, refusals, waiting times, and what it leaves alone."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from decimal import Decimal

import pytest

from tests.jobs.support import (
    MINUTE,
    events_of,
    opened,
    order_of,
    orders_of,
    outcome,
    place,
    requests_to,
    run_service,
    sales_orders,
    simple_world,
    staged_lines,
)
from woobc.core.bootstrap import chosen_stores
from woobc.core.domain.documents import StagingLine, WriteAnswer
from woobc.core.errors import SetupError, TransientRemoteError
from woobc.core.jobs.bc_insert import InsertOptions, insert_orders
from woobc.sandbox.business_central.errors import Refusal
from woobc.sandbox.business_central.fields import Value
from woobc.sandbox.world import World

NIGHT = 26 * 60 * MINUTE


@pytest.fixture
def shop(world: World) -> World:
    return simple_world(world)


# The way of an order


def test_an_order_is_staged_with_all_its_lines_and_says_so(shop: World) -> None:
    order_id = place(shop)
    run_service(shop, "import-orders")
    report = run_service(shop, "bc-insert")
    row = order_of(shop, order_id)
    assert (row["state"], row["imported"], row["verified"]) == ("inserted", 1, 0)
    assert row["imported_date"]
    assert row["sent_at"]
    assert row["claimed_by"] is None
    assert Decimal(row["sent_total"]) == Decimal(row["total"])
    assert staged_lines(shop, f"EU-{order_id}") == [10000, 20000]
    assert outcome(shop, report, order_id) == ("inserted", "")
    assert events_of(shop, order_id) == ["admitted", "insert started", "created"]


def test_a_second_run_has_nothing_to_do(shop: World) -> None:
    place(shop)
    run_service(shop, "import-orders")
    run_service(shop, "bc-insert")
    before = len(shop.business_central.requests), len(shop.woocommerce.requests)
    report = run_service(shop, "bc-insert")
    assert (len(shop.business_central.requests), len(shop.woocommerce.requests)) == before
    assert report.totals() == {}


# Choosing


def test_only_the_named_order_is_sent(shop: World) -> None:
    first, second = place(shop), place(shop)
    run_service(shop, "import-orders")
    run_service(shop, "bc-insert", row_ids=(order_of(shop, second)["id"],))
    assert [order_of(shop, each)["state"] for each in (first, second)] == ["pending", "inserted"]


def test_no_more_than_the_limit(shop: World) -> None:
    for _ in range(5):
        place(shop)
    run_service(shop, "import-orders")
    run_service(shop, "bc-insert", limit=2)
    assert [row["state"] for row in orders_of(shop)] == ["inserted"] * 2 + ["pending"] * 3


def test_a_dry_run_leaves_no_trace(shop: World) -> None:
    billing = {"first_name": "Ann", "last_name": "Lee", "country": "NL", "email": "ann@example.com"}
    order_id = place(shop, customer_id=7, billing=billing)
    run_service(shop, "import-orders")
    before = shop.database_path.read_bytes()
    bc_before = shop.business_central.state()
    report = run_service(shop, "bc-insert", dry_run=True)
    assert outcome(shop, report, order_id) == ("would be inserted", "")
    assert shop.business_central.state()["staging"] == bc_before["staging"] == []
    assert shop.business_central.state()["customers"] == bc_before["customers"]
    assert shop.database_path.read_bytes() == before


# Refusals


def test_one_bad_order_among_many_is_found_by_halving(shop: World) -> None:
    good = [place(shop) for _ in range(30)]
    bad = place(shop)
    good += [place(shop) for _ in range(29)]
    run_service(shop, "import-orders")
    _make_page_refuse(shop, f"EU-{bad}")
    report = run_service(shop, "bc-insert")
    assert [order_of(shop, each)["state"] for each in good] == ["inserted"] * 59
    assert all(staged_lines(shop, f"EU-{each}") == [10000, 20000] for each in good)
    assert outcome(shop, report, bad) == ("refused", "BC_REFUSED")
    assert not report.needs_attention
    assert order_of(shop, bad)["attempts"] == 1
    creates = [each for each in shop.business_central.requests if each.operation.startswith("Create")]
    assert len(creates) <= 2 * 6 + 1 + 1


def _make_page_refuse(world: World, *numbers: str, text: str = "") -> None:
    """The page refuses rows of these orders, whatever else is in the request."""
    staging = world.business_central.staging
    plain = staging.validate

    def validate(values: Mapping[str, Value], given: Mapping[str, Value]) -> None:
        plain(values, given)
        if values["OrderNo"] in numbers:
            raise Refusal("dialog", value=values["OrderNo"], text=text or None)

    staging.validate = validate  # type: ignore[method-assign]


@pytest.mark.parametrize("primary_key", ["order-line", "entry"])
@pytest.mark.every(2)
def test_fault_after_commit_with_a_bad_order_among_sixty_doubles_nothing(shop: World, primary_key: str) -> None:
    shop.business_central.change_settings(primary_key=primary_key)
    orders = [place(shop) for _ in range(60)]
    run_service(shop, "import-orders")
    bad = orders[41]
    _make_page_refuse(shop, f"EU-{bad}")
    shop.business_central.faults.add("Create*", "fault-after", times=99, code="dialog")
    run_service(shop, "bc-insert")
    good = [each for each in orders if each != bad]
    assert {order_of(shop, each)["state"] for each in good} == {"inserted"}
    assert all(staged_lines(shop, f"EU-{each}") == [10000, 20000] for each in good)
    assert order_of(shop, bad)["state"] == "pending"
    assert staged_lines(shop, f"EU-{bad}") == []


def test_a_half_that_cannot_be_sent_says_nothing_of_the_one_that_was(shop: World) -> None:
    first, second, bad = place(shop), place(shop), place(shop)
    run_service(shop, "import-orders")
    _make_page_refuse(shop, f"EU-{bad}")
    shop.business_central.faults.add("Create*", "429", retry_after=3600, skip=2)
    report = run_service(shop, "bc-insert")
    assert report.exit_code == 5
    assert outcome(shop, report, first) == ("inserted", "")
    assert [outcome(shop, report, each) for each in (second, bad)] == [("postponed", "")] * 2
    assert [order_of(shop, each)["state"] for each in (first, second, bad)] == ["inserted", "pending", "pending"]


def test_the_third_identical_refusal_makes_it_failed(shop: World) -> None:
    bad = place(shop)
    run_service(shop, "import-orders")
    _make_page_refuse(shop, f"EU-{bad}")
    seen = []
    for _ in range(4):
        report = run_service(shop, "bc-insert")
        row = order_of(shop, bad)
        seen.append((outcome(shop, report, bad)[0], row["attempts"], row["failed"], report.needs_attention))
        shop.clock.advance(60 * MINUTE)
    assert seen == [("refused", 1, 0, False), ("refused", 2, 0, False), ("failed", 3, 1, True), ("", 3, 1, False)]
    assert order_of(shop, bad)["error_code"] == "BC_REFUSED"
    assert f"EU-{bad}" in order_of(shop, bad)["error_message"]


def test_numbers_that_differ_each_time_do_not_make_another_refusal(shop: World) -> None:
    bad = place(shop)
    run_service(shop, "import-orders")
    for attempt in range(3):
        _make_page_refuse(
            shop, f"EU-{bad}", text=f"Refused (Snapshot ID: 0d6f8b2c-6a8c-4b0e-9a43-1f4ed2f2a7c{attempt})"
        )
        run_service(shop, "bc-insert")
        shop.clock.advance(60 * MINUTE)
    assert order_of(shop, bad)["failed"] == 1


def test_a_refused_order_waits_before_it_is_tried_again(shop: World) -> None:
    bad = place(shop)
    run_service(shop, "import-orders")
    _make_page_refuse(shop, f"EU-{bad}")
    run_service(shop, "bc-insert")
    soap, api = requests_to(shop)
    shop.clock.advance(2 * MINUTE)
    run_service(shop, "bc-insert")
    assert requests_to(shop) == (soap, api)
    shop.clock.advance(5 * MINUTE)
    run_service(shop, "bc-insert")
    assert order_of(shop, bad)["attempts"] == 2


def test_a_new_version_of_a_failed_order_is_sent(shop: World) -> None:
    bad = place(shop)
    run_service(shop, "import-orders")
    _make_page_refuse(shop, f"EU-{bad}")
    for _ in range(3):
        run_service(shop, "bc-insert")
        shop.clock.advance(60 * MINUTE)
    del shop.business_central.staging.validate
    shop.woocommerce.edit_lines(bad, [("TEA", "Tea", 2, "10.00")])
    run_service(shop, "import-orders")
    run_service(shop, "bc-insert")
    row = order_of(shop, bad)
    assert (row["state"], row["failed"], row["error_code"]) == ("inserted", 0, None)


def test_five_orders_refused_for_one_reason_are_the_set_ups_fault(shop: World) -> None:
    orders = [place(shop) for _ in range(8)]
    run_service(shop, "import-orders")
    _make_page_refuse(shop, *(f"EU-{each}" for each in orders))
    report = run_service(shop, "bc-insert")
    assert [type(error) for error in report.errors] == [SetupError]
    assert report.exit_code == 3
    assert {(row["state"], row["attempts"], row["failed"], row["error_code"]) for row in orders_of(shop)} == {
        ("pending", 0, 0, None)
    }
    del shop.business_central.staging.validate
    run_service(shop, "bc-insert")
    assert {row["state"] for row in orders_of(shop)} == {"inserted"}


def test_the_fifth_refusal_takes_back_a_mark_of_the_same_run(shop: World) -> None:
    orders = [place(shop) for _ in range(4)]
    run_service(shop, "import-orders")
    for _ in range(2):
        _make_page_refuse(shop, *(f"EU-{each}" for each in orders))
        run_service(shop, "bc-insert")
        shop.clock.advance(60 * MINUTE)
    orders.append(place(shop))
    run_service(shop, "import-orders")
    _make_page_refuse(shop, *(f"EU-{each}" for each in orders))
    report = run_service(shop, "bc-insert")
    assert report.exit_code == 3
    assert [(row["attempts"], row["failed"]) for row in orders_of(shop)] == [(2, 0)] * 4 + [(0, 0)]


def test_a_missing_permission_ends_the_run_and_costs_no_attempt(shop: World) -> None:
    orders = [place(shop) for _ in range(3)]
    run_service(shop, "import-orders")
    shop.business_central.faults.add("Create*", "fault", times=9, code="permission")
    report = run_service(shop, "bc-insert")
    assert report.exit_code == 3
    assert re.fullmatch(
        r"Business Central: refuses new rows on its page: .+\. Check company, staging_service, .+ api_url .+ permissions .+\.",
        str(report.errors[0]),
    )
    assert {(row["state"], row["attempts"], row["failed"]) for row in orders_of(shop)} == {("pending", 0, 0)}
    shop.business_central.faults.clear()
    report = run_service(shop, "bc-insert")
    assert [outcome(shop, report, each)[0] for each in orders] == ["inserted"] * 3


def test_a_page_that_lacks_fields_is_told_before_anything_is_sent(shop: World) -> None:
    place(shop)
    run_service(shop, "import-orders")
    shop.business_central.change_settings(missing_fields=["LineAmount", "Reserve"])
    report = run_service(shop, "bc-insert")
    (error,) = report.errors
    assert "LineAmount" in str(error)
    assert "Reserve" in str(error)
    assert report.exit_code == 3
    assert not [each for each in shop.business_central.requests if each.operation.startswith("Create")]


# Passing trouble


@pytest.mark.parametrize("wish", [None, 7])
def test_a_busy_server_is_asked_again_in_the_same_run(shop: World, wish: int | None) -> None:
    order_id = place(shop)
    run_service(shop, "import-orders")
    shop.business_central.faults.add("Create*", "429", times=2, retry_after=wish)
    before = shop.clock.now()
    run_service(shop, "bc-insert")
    waited = (shop.clock.now() - before).total_seconds()
    assert order_of(shop, order_id)["state"] == "inserted"
    assert waited >= (14 if wish else 3)


def test_a_wish_to_wait_long_leaves_the_orders_to_the_next_run(shop: World) -> None:
    order_id = place(shop)
    run_service(shop, "import-orders")
    shop.business_central.faults.add("Create*", "429", retry_after=3600)
    report = run_service(shop, "bc-insert")
    (error,) = report.errors
    assert isinstance(error, TransientRemoteError)
    assert str(error).startswith("Business Central: too many requests (429). Nothing is lost, the next run tries again")
    assert (order_of(shop, order_id)["state"], order_of(shop, order_id)["attempts"]) == ("pending", 0)


def test_a_lock_passes(shop: World) -> None:
    order_id = place(shop)
    run_service(shop, "import-orders")
    shop.business_central.faults.add("Create*", "fault", times=2, code="lock")
    run_service(shop, "bc-insert")
    assert order_of(shop, order_id)["state"] == "inserted"


def test_repeated_lost_answers_end_the_run(shop: World) -> None:
    shop.bc_config["batch_lines"] = 2
    shop.write_config()
    for _ in range(6):
        place(shop)
    run_service(shop, "import-orders")
    shop.business_central.faults.add("Create*", "reset", times=99)
    report = run_service(shop, "bc-insert")
    assert report.exit_code == 5
    assert [row["state"] for row in orders_of(shop)] == ["unknown"] * 3 + ["pending"] * 3


def test_an_expired_token_is_renewed_once_and_the_order_sent(world: World) -> None:
    shop = simple_world(world, by_token=True)
    order_id = place(shop)
    run_service(shop, "import-orders")
    with opened(shop, "bc-insert") as job:
        job.business_central().page.check()
        shop.business_central.gate.revoke_tokens()
        insert_orders(job, chosen_stores(job.config, ()), InsertOptions())
    assert order_of(shop, order_id)["state"] == "inserted"
    assert staged_lines(shop, f"EU-{order_id}") == [10000, 20000]


def test_a_run_ends_with_its_time_and_the_next_goes_on(shop: World) -> None:
    shop.config["environments"]["sandbox"]["max_run"] = "2 minutes"
    shop.bc_config["batch_lines"] = 2
    shop.write_config()
    for _ in range(4):
        place(shop)
    run_service(shop, "import-orders")

    with opened(shop, "bc-insert") as job:
        create = job.business_central().page.create

        def create_slowly(lines: Sequence[StagingLine]) -> WriteAnswer:
            shop.clock.advance(61)
            return create(lines)

        job.business_central().page.create = create_slowly  # type: ignore[method-assign]
        insert_orders(job, chosen_stores(job.config, ()), InsertOptions())
    assert [row["state"] for row in orders_of(shop)] == ["inserted"] * 2 + ["pending"] * 2
    assert {row["claimed_by"] for row in orders_of(shop)} == {None}
    run_service(shop, "bc-insert")
    assert {row["state"] for row in orders_of(shop)} == {"inserted"}


# Codes that heal


def test_an_unknown_item_is_tried_again_at_night_quietly(shop: World) -> None:
    order_id = place(shop, "NEW-1")
    run_service(shop, "import-orders")
    first = run_service(shop, "bc-insert")
    assert outcome(shop, first, order_id) == ("failed", "ITEM_UNKNOWN")
    assert first.needs_attention
    quiet = run_service(shop, "bc-insert")
    assert quiet.totals() == {}
    events = events_of(shop, order_id)
    for _ in range(2):
        shop.clock.advance(NIGHT)
        again = run_service(shop, "bc-insert")
        assert outcome(shop, again, order_id) == ("failed", "ITEM_UNKNOWN")
        assert not again.needs_attention
        assert again.exit_code == 0
    assert events_of(shop, order_id) == events
    shop.business_central.add_item("NEW-1", "New", 5, 5)
    shop.clock.advance(NIGHT)
    run_service(shop, "bc-insert")
    row = order_of(shop, order_id)
    assert (row["state"], row["failed"], row["error_code"]) == ("inserted", 0, None)


def test_a_changed_mapping_gives_the_order_another_try_at_once(shop: World) -> None:
    order_id = place(shop, "NEW-1")
    run_service(shop, "import-orders")
    run_service(shop, "bc-insert")
    shop.store_config("eu")["mapping"]["items"] = {"NEW-1": {"no": "MUG"}}
    shop.write_config()
    run_service(shop, "bc-insert")
    assert order_of(shop, order_id)["state"] == "inserted"
    (row,) = shop.business_central.staging.rows.values()
    assert row.values["ItemNo"] == "MUG"


def test_a_held_order_goes_to_business_central(shop: World) -> None:
    order_id = place(shop, status="on-hold")
    run_service(shop, "import-orders")
    run_service(shop, "bc-insert")
    shop.clock.advance(2 * MINUTE)
    run_service(shop, "bc-verify")
    row = order_of(shop, order_id)
    assert (row["state"], row["hold"]) == ("verified", "rule")
    assert len(sales_orders(shop, f"EU-{order_id}")) == 1
