"""After an order was sent, the store's changes are shown beside what was sent; Business Central is never overwritten."""

from __future__ import annotations

import json
from collections.abc import Callable

import pytest

from tests.jobs.import_support import HOUR, counts, import_now, run_on_database, set_rule, shop_world
from tests.jobs.support import events_of, order_of, outcome, place, run_service
from woobc.sandbox.woocommerce import Line, WooCommerce
from woobc.sandbox.world import World


@pytest.fixture(autouse=True)
def _one_store(world: World) -> None:
    shop_world(world)


def send(world: World, **order: object) -> int:
    order_id = place(world, **order)
    import_now(world)
    assert counts(run_service(world, "bc-insert")) == {"inserted": 1}
    world.clock.advance(HOUR)
    return order_id


def sent_lines(world: World) -> list[tuple[str, str]]:
    with run_on_database(world) as execute:
        return execute("SELECT sku, amount FROM order_lines ORDER BY line_no").fetchall()


CHANGES: list[tuple[str, Callable[[WooCommerce, int], object], str, set[str]]] = [
    ("lines", lambda shop, id_: shop.edit_lines(id_, [Line("CUP", "Cup", 1, "5.00")]), "CHANGED_IN_STORE", {"total"}),
    ("address", lambda shop, id_: shop.change_address(id_, shipping={"city": "Ermelo"}), "CHANGED_IN_STORE",
     {"shipping.city"}),
    ("cancelled", lambda shop, id_: shop.set_status(id_, "cancelled"), "CANCELLED_IN_STORE", set()),
    ("refund", lambda shop, id_: shop.refund(id_, amount="1.00"), "REFUNDED_IN_STORE", {"refunded"}),
    ("refunded", lambda shop, id_: shop.set_status(id_, "refunded"), "REFUNDED_IN_STORE", {"refunded"}),
    ("trashed", lambda shop, id_: shop.trash(id_), "DELETED_IN_STORE", set()),
]  # fmt: skip


@pytest.mark.parametrize(
    ("change", "code", "fields"), [each[1:] for each in CHANGES], ids=[each[0] for each in CHANGES]
)
@pytest.mark.every(2)
def test_a_change_after_sending_is_a_conflict_told_field_by_field(
    world: World, change: Callable[[WooCommerce, int], object], code: str, fields: set[str]
) -> None:
    order_id = send(world)
    lines = sent_lines(world)
    change(world.woocommerce, order_id)
    report = import_now(world)
    assert (*outcome(world, report, order_id), report.exit_code) == ("conflict", code, 4)
    row = order_of(world, order_id)
    assert (row["conflict"], row["conflict_code"], row["state"]) == (1, code, "inserted")
    differences = {each["field"] for each in json.loads(row["conflict_fields"] or "[]")}
    assert fields <= differences
    assert sent_lines(world) == lines
    assert counts(import_now(world)).get("conflict", 0) == 0


def test_the_difference_names_both_values(world: World) -> None:
    order_id = send(world)
    world.woocommerce.change_address(order_id, shipping={"city": "Ermelo"})
    import_now(world)
    (difference,) = json.loads(order_of(world, order_id)["conflict_fields"])
    assert difference == {"field": "shipping.city", "accepted": "Ede", "present": "Ermelo"}


def test_a_conflict_is_lifted_once_the_store_shows_the_accepted_version_again(world: World) -> None:
    order_id = send(world)
    world.woocommerce.change_address(order_id, shipping={"city": "Ermelo"})
    import_now(world)
    world.clock.advance(HOUR)
    world.woocommerce.change_address(order_id, shipping={"city": "Ede"})
    import_now(world)
    row = order_of(world, order_id)
    assert (row["conflict"], row["conflict_code"], row["conflict_fields"]) == (0, None, "")


def test_an_order_taken_out_of_the_trash_is_no_conflict_any_more(world: World) -> None:
    order_id = send(world)
    world.woocommerce.trash(order_id)
    import_now(world)
    world.clock.advance(HOUR)
    world.woocommerce.untrash(order_id)
    import_now(world)
    assert order_of(world, order_id)["conflict"] == 0


@pytest.mark.parametrize("status", ["completed", "on-hold", "pending"])
def test_a_status_that_moves_on_changes_nothing(world: World, status: str) -> None:
    order_id = send(world)
    world.woocommerce.set_status(order_id, status)
    report = import_now(world)
    row = order_of(world, order_id)
    assert (row["state"], row["status"], row["conflict"], report.exit_code) == ("inserted", status, 0, 0)


def test_a_rules_hold_is_lifted_when_the_status_moves_on(world: World) -> None:
    order_id = send(world, status="on-hold")
    assert order_of(world, order_id)["hold"] == "rule"
    world.woocommerce.set_status(order_id, "pending")
    import_now(world)
    assert order_of(world, order_id)["hold"] == "rule"
    world.clock.advance(60)
    world.woocommerce.set_status(order_id, "processing")
    report = import_now(world)
    assert outcome(world, report, order_id) == ("hold lifted", "")
    assert (order_of(world, order_id)["hold"], order_of(world, order_id)["rule"]) == (None, "valid")


def test_a_change_after_posting_is_an_event_and_no_mark(world: World) -> None:
    order_id = send(world)
    with run_on_database(world) as execute:
        execute("UPDATE orders SET state = 'posted'")
    world.woocommerce.set_status(order_id, "cancelled")
    report = import_now(world)
    assert (order_of(world, order_id)["conflict"], report.exit_code) == (0, 0)
    assert events_of(world, order_id)[-1] == "changed after posting"
    import_now(world)
    assert events_of(world, order_id).count("changed after posting") == 1


def test_an_order_in_the_trash_that_a_person_accepted_stays_accepted(world: World) -> None:
    order_id = send(world)
    world.woocommerce.trash(order_id)
    import_now(world)
    with run_on_database(world) as execute:
        execute("UPDATE orders SET accepted_payload_id = payload_id, conflict = 0, conflict_code = NULL")
    import_now(world)
    assert order_of(world, order_id)["conflict"] == 0


def test_a_record_keeps_up_with_the_store_and_is_never_sent(world: World) -> None:
    set_rule(world, "cancelled", "cancel")
    order_id = place(world, status="cancelled")
    import_now(world)
    world.clock.advance(60)
    world.woocommerce.edit_lines(order_id, [Line("CUP", "Cup", 1, "5.00")])
    world.woocommerce.set_status(order_id, "failed")
    assert counts(import_now(world)) == {"seen again": 1}
    row = order_of(world, order_id)
    assert (row["state"], row["status"], row["total"]) == ("cancelled", "failed", "6.05")
