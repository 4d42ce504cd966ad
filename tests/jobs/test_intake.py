"""What the rules make of an order that is not sent yet, reading after reading."""

from __future__ import annotations

from datetime import timedelta
from decimal import Decimal
from pathlib import Path

import pytest

from tests.jobs.import_support import (
    HOUR,
    configure,
    counts,
    import_now,
    run_on_database,
    set_rule,
    shop_world,
    state_of,
)
from tests.jobs.support import order_of, orders_of, outcome, place, run_service
from woobc.core.clock import from_text
from woobc.sandbox.woocommerce import Line
from woobc.sandbox.world import World


@pytest.fixture(autouse=True)
def _one_store(world: World) -> None:
    shop_world(world)


def mark(world: World, order_id: int, *columns: str) -> tuple[object, ...]:
    row = order_of(world, order_id)
    return tuple(row[column] for column in columns)


@pytest.mark.parametrize(
    ("rule", "state", "hold"),
    [
        ("no", "open", None),
        ("valid", "pending", None),
        ("invoice", "pending", None),
        ("hold", "pending", "rule"),
        ("complete", "pending", None),
        ("cancel", "cancelled", None),
        ("history", "history", None),
    ],
)
def test_each_rule_decides_what_becomes_of_a_new_order(world: World, rule: str, state: str, hold: str | None) -> None:
    set_rule(world, "awaiting-pickup", rule)
    order_id = place(world, status="awaiting-pickup")
    import_now(world)
    assert mark(world, order_id, "state", "rule", "hold") == (state, rule, hold)


def test_a_status_nobody_named_follows_the_default(world: World) -> None:
    order_id = place(world, status="failed")
    import_now(world)
    assert mark(world, order_id, "state", "rule") == ("open", "no")


def test_a_status_that_bigcommerce_does_not_have_opens_the_order_and_is_told_once(tmp_path: Path) -> None:
    """Whatever the default says: nobody knows whether the goods are paid for."""
    with World(tmp_path) as world:
        del world.config["stores"]["eu"]
        world.store_config("us")["status_rules"] = {"default": {"import": "valid", "retry": False}}
        world.write_config()
        order_id = world.bigcommerce.place_order(lines=[("MUG", "Mug", 1, "10.00")], status_id=99)
        report = import_now(world)
        assert (state_of(world, order_id), counts(report)) == ("open", {"opened": 1})
        (told,) = report.notes
        assert "status-99" in told
        assert import_now(world).notes == []
        world.clock.advance(HOUR)
        world.bigcommerce.set_status(order_id, 11)
        assert counts(import_now(world))["imported"] == 1


# retry = no


def test_an_order_ignored_for_good_is_counted_once_it_would_be_eligible(world: World) -> None:
    set_rule(world, "pending", "no", retry=False)
    order_id = place(world, status="pending")
    assert counts(import_now(world)) == {"ignored": 1}
    assert mark(world, order_id, "state", "ignored_by") == ("ignored", "rule")
    world.clock.advance(60)
    world.woocommerce.set_status(order_id, "processing")
    assert counts(import_now(world)) == {"eligible but ignored": 1, "unchanged": 1}
    assert state_of(world, order_id) == "ignored"


def test_a_person_takes_what_a_rule_ignored_and_an_automatic_import_never_does(world: World) -> None:
    set_rule(world, "pending", "no", retry=False)
    order_id = place(world, status="pending")
    import_now(world)
    world.clock.advance(60)
    world.woocommerce.set_status(order_id, "processing")
    import_now(world)
    import_now(world, order_ids=(str(order_id),))
    assert mark(world, order_id, "state", "ignored_by") == ("pending", None)


def test_an_order_that_a_person_ignored_stays_so(world: World) -> None:
    order_id = place(world, status="pending")
    import_now(world)
    with run_on_database(world) as execute:
        execute(f"UPDATE orders SET state = 'ignored', ignored_by = 'person' WHERE order_id = {order_id}")
    world.clock.advance(60)
    world.woocommerce.set_status(order_id, "processing")
    assert "eligible but ignored" not in counts(import_now(world))
    import_now(world, order_ids=(str(order_id),))
    assert state_of(world, order_id) == "ignored"


# skip_below, min_age, quiet_time


def test_orders_below_skip_below_are_ignored_until_a_person_names_them(world: World) -> None:
    configure(world, skip_below="5.00")
    small = world.woocommerce.place_order([("MUG", "Mug", 1, "1.00")])
    exact = world.woocommerce.place_order([("MUG", "Mug", 1, "5.00")], tax_rate=0)
    import_now(world)
    assert [state_of(world, small), state_of(world, exact)] == ["ignored", "pending"]
    assert "eligible but ignored" not in counts(import_now(world))
    import_now(world, order_ids=(str(small),))
    assert state_of(world, small) == "pending"
    import_now(world)
    assert state_of(world, small) == "pending"


def test_an_order_waits_until_it_is_old_enough_and_left_alone(world: World) -> None:
    configure(world, quiet_time="1 minute", min_age="30 minutes")
    order_id = place(world)
    world.clock.advance(10 * 60)
    import_now(world)
    due = from_text(order_of(world, order_id)["next_attempt_at"])
    assert timedelta(minutes=19) < due - world.clock.now() <= timedelta(minutes=20)
    assert counts(run_service(world, "bc-insert")) == {}
    world.clock.advance(20 * 60 + 1)
    import_now(world)
    assert counts(run_service(world, "bc-insert")) == {"inserted": 1}


def test_an_order_changed_a_moment_ago_waits_for_quiet_time(world: World) -> None:
    configure(world, quiet_time="1 minute")
    order_id = place(world)
    import_now(world)
    assert counts(run_service(world, "bc-insert")) == {}
    world.clock.advance(50)
    world.woocommerce.change_address(order_id, billing={"city": "Ede"})
    import_now(world)
    world.clock.advance(20)
    assert counts(run_service(world, "bc-insert")) == {}
    world.clock.advance(45)
    assert counts(run_service(world, "bc-insert")) == {"inserted": 1}


# An unsent order is refreshed


def test_an_unsent_order_follows_the_store(world: World) -> None:
    order_id = place(world, "MUG")
    import_now(world)
    world.clock.advance(60)
    world.woocommerce.edit_lines(order_id, [Line("TEA", "Tea", 3, "2.00"), Line("CUP", "Cup", 1, "4.00")])
    report = import_now(world)
    assert outcome(world, report, order_id) == ("updated", "")
    assert order_of(world, order_id)["total"] == "12.10"
    with run_on_database(world) as execute:
        rows = execute("SELECT sku, quantity, amount FROM order_lines ORDER BY line_no").fetchall()
    assert rows == [("TEA", "3", "7.26"), ("CUP", "1", "4.84")]


def test_an_order_goes_back_when_its_new_status_is_not_eligible_and_returns(world: World) -> None:
    order_id = place(world, status="on-hold")
    import_now(world)
    assert mark(world, order_id, "state", "hold") == ("pending", "rule")
    for status, expected in (("pending", ("open", None)), ("processing", ("pending", None))):
        world.clock.advance(60)
        world.woocommerce.set_status(order_id, status)
        import_now(world)
        assert mark(world, order_id, "state", "hold") == expected


def test_what_was_admitted_stays_admitted_under_changed_rules(world: World) -> None:
    order_id = place(world)
    import_now(world)
    set_rule(world, "processing", "no")
    world.clock.advance(60)
    world.woocommerce.touch(order_id)
    import_now(world)
    assert mark(world, order_id, "state", "rule") == ("pending", "valid")


def test_a_hold_lifted_by_a_person_does_not_come_back_by_reading(world: World) -> None:
    order_id = place(world, status="on-hold")
    import_now(world)
    with run_on_database(world) as execute:
        execute("UPDATE orders SET hold = NULL")
    world.clock.advance(60)
    world.woocommerce.touch(order_id)
    import_now(world)
    assert mark(world, order_id, "hold") == (None,)


def test_a_persons_hold_stays_when_the_status_moves_on(world: World) -> None:
    order_id = place(world)
    import_now(world)
    with run_on_database(world) as execute:
        execute("UPDATE orders SET hold = 'person'")
    for status in ("pending", "on-hold", "processing"):
        world.clock.advance(60)
        world.woocommerce.set_status(order_id, status)
        import_now(world)
        assert mark(world, order_id, "hold") == ("person",)


def test_an_order_refunded_to_nothing_is_skipped(world: World) -> None:
    set_rule(world, "refunded", "valid")
    order_id = place(world)
    import_now(world)
    world.clock.advance(60)
    world.woocommerce.set_status(order_id, "refunded")
    report = import_now(world)
    assert outcome(world, report, order_id) == ("skipped", "")
    assert "fully refunded" in report.entries[order_of(world, order_id)["id"]][2]


# Not whole


def test_an_order_whose_totals_are_apart_fails_at_the_third_reading_with_both_figures(world: World) -> None:
    order_id = place(world)
    world.woocommerce.begin_half_save(order_id, lines=1)
    seen = []
    for _ in range(3):
        report = import_now(world)
        seen.append((state_of(world, order_id), *outcome(world, report, order_id), report.exit_code))
        world.clock.advance(HOUR)
    assert seen == [
        ("received", "received", "", 0),
        ("received", "", "", 0),
        ("received", "failed", "TOTALS_APART", 4),
    ]
    message = order_of(world, order_id)["error_message"]
    assert "12.10" in message
    assert "24.20" in message
    assert import_now(world).exit_code == 0


def test_several_readings_in_one_run_count_once(world: World) -> None:
    order_id = place(world)
    world.woocommerce.begin_half_save(order_id, lines=1)
    for _ in range(2):
        import_now(world)
    assert mark(world, order_id, "bad_readings", "failed") == (2, 0)


def test_an_order_that_is_whole_again_goes_on(world: World) -> None:
    order_id = place(world)
    world.woocommerce.begin_half_save(order_id, lines=1)
    for _ in range(3):
        import_now(world)
        world.clock.advance(HOUR)
    assert mark(world, order_id, "failed", "error_code") == (1, "TOTALS_APART")
    world.woocommerce.finish_half_save(order_id)
    world.woocommerce.touch(order_id)
    import_now(world)
    assert mark(world, order_id, "state", "failed", "error_code", "bad_readings") == ("pending", 0, None, 0)


def test_a_half_saved_order_read_whole_by_id_is_taken_in_though_nothing_marks_it_as_changed(world: World) -> None:
    order_id = place(world)
    world.woocommerce.begin_half_save(order_id, lines=1)
    import_now(world)
    world.woocommerce.finish_half_save(order_id)
    world.clock.advance(HOUR)
    import_now(world)
    assert mark(world, order_id, "state", "error_code") == ("pending", None)


def test_what_a_person_admitted_stays_admitted_while_it_is_half_saved(world: World) -> None:
    order_id = place(world, status="pending")
    world.woocommerce.begin_half_save(order_id, lines=1)
    import_now(world, statuses=("pending",))
    assert state_of(world, order_id) == "received"
    world.woocommerce.finish_half_save(order_id)
    world.clock.advance(HOUR)
    import_now(world)
    assert state_of(world, order_id) == "pending"


# The number


def test_a_repeated_number_fails_the_second_order_only(world: World) -> None:
    configure(world, external_document_number="{store}-{number}")
    first = place(world, number="100")
    second = place(world, number="100")
    report = import_now(world)
    assert mark(world, first, "external_document_number", "failed") == ("EU-100", 0)
    assert mark(world, second, "external_document_number", "error_code") == (None, "NUMBER_REPEATED")
    assert report.exit_code == 4
    assert counts(run_service(world, "bc-insert")) == {"inserted": 1}


@pytest.mark.parametrize("number", ["A(1)", "2026/" + "9" * 30])
def test_a_number_business_central_cannot_find_fails(world: World, number: str) -> None:
    configure(world, external_document_number="{number}")
    order_id = place(world, number=number)
    import_now(world)
    assert mark(world, order_id, "external_document_number", "error_code") == (None, "NUMBER_UNUSABLE")


def test_the_number_is_computed_once(world: World) -> None:
    order_id = place(world)
    import_now(world)
    configure(world, external_document_number="{store}/{number}")
    later = place(world)
    world.clock.advance(60)
    world.woocommerce.touch(order_id)
    import_now(world)
    assert [row["external_document_number"] for row in orders_of(world)] == [f"EU-{order_id}", f"EU/{later}"]


class TestPaidAfterItWasCancelled:
    """A record whose status becomes one that imports."""

    @pytest.fixture
    def order_id(self, world: World) -> int:
        set_rule(world, "cancelled", "cancel")
        order_id = place(world, status="cancelled")
        import_now(world)
        assert mark(world, order_id, "state", "rule") == ("cancelled", "cancel")
        world.clock.advance(HOUR)
        return order_id

    def test_it_goes_on_by_itself_where_its_status_is_looked_at_again(self, world: World, order_id: int) -> None:
        world.woocommerce.set_status(order_id, "processing")
        report = import_now(world)
        assert mark(world, order_id, "state", "rule", "status") == ("pending", "valid", "processing")
        assert outcome(world, report, order_id)[0] == "imported"
        run_service(world, "bc-insert")
        assert state_of(world, order_id) in ("pending", "inserted")

    def test_it_is_told_once_where_nothing_goes_on_by_itself_and_a_person_takes_it(
        self, world: World, order_id: int
    ) -> None:
        set_rule(world, "processing", "valid", retry=False)
        world.woocommerce.set_status(order_id, "processing")
        report = import_now(world)
        assert outcome(world, report, order_id)[:2] == ("imports now", "LATE_PAYMENT")
        assert report.exit_code == 4
        world.clock.advance(HOUR)
        world.woocommerce.touch(order_id)
        assert import_now(world).exit_code == 0
        assert state_of(world, order_id) == "cancelled"
        run_service(world, "import-orders", order_ids=(f"id:{order_id}",))
        assert state_of(world, order_id) == "pending"

    def test_one_that_is_cancelled_still_stays_a_record_with_its_present_lines(
        self, world: World, order_id: int
    ) -> None:
        world.woocommerce.edit_lines(order_id, [("CUP", "Cup", 7, "3.00")])
        import_now(world)
        total, id_ = mark(world, order_id, "total", "id")
        with run_on_database(world) as execute:
            amounts = execute(f"SELECT amount FROM order_lines WHERE order_id = {id_}").fetchall()
            kept = execute(f"SELECT count(*) FROM payloads WHERE order_id = {id_}").fetchone()[0]
        assert sum(Decimal(amount) for (amount,) in amounts) == Decimal(str(total))
        assert kept == 2


def test_a_change_of_status_alone_keeps_the_document_of_that_version(world: World) -> None:
    order_id = place(world, status="pending")
    import_now(world)
    world.clock.advance(HOUR)
    world.woocommerce.set_status(order_id, "processing")
    import_now(world)
    with run_on_database(world) as execute:
        assert execute("SELECT count(*) FROM payloads").fetchone()[0] == 2
