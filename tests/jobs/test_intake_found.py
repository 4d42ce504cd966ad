"""Orders that Business Central already has, from an earlier connector or a middleware that was lost."""

from __future__ import annotations

import pytest

from tests.jobs.import_support import (
    HOUR,
    configure,
    counts,
    days_ago,
    forget_middleware,
    import_now,
    run_on_database,
    shop_world,
    state_of,
)
from tests.jobs.support import opened, order_of, outcome, place, requests_to, run_service, sales_orders
from woobc.sandbox.woocommerce import Line
from woobc.sandbox.world import World


@pytest.fixture(autouse=True)
def _one_store(world: World) -> None:
    shop_world(world)


def forward(world: World) -> None:
    """Carry everything to sales orders, as the connector before us did."""
    import_now(world)
    run_service(world, "bc-insert")
    world.clock.advance(400)
    run_service(world, "bc-verify")


def sales_order_of(world: World, number: str) -> str:
    (order,) = sales_orders(world, number)
    return str(order.number)


def test_an_open_sales_order_is_skipped_with_its_number(world: World) -> None:
    order_id = place(world)
    forward(world)
    number = sales_order_of(world, f"EU-{order_id}")
    forget_middleware(world)
    new = place(world)
    report = import_now(world)
    assert outcome(world, report, order_id) == ("skipped", "")
    row = order_of(world, order_id)
    assert (row["state"], row["nav_sales_order_number"]) == ("skipped", number)
    assert row["found_in_bc"] == f"sales order {number}"
    assert state_of(world, new) == "pending"
    run_service(world, "bc-insert")
    assert len(sales_orders(world, f"EU-{order_id}")) == 1


def test_a_posted_invoice_is_skipped_with_its_number(world: World) -> None:
    order_id = place(world)
    forward(world)
    invoice = world.business_central.post_by_hand(sales_order_of(world, f"EU-{order_id}"))
    forget_middleware(world)
    import_now(world)
    row = order_of(world, order_id)
    assert (row["state"], row["posted_invoice_number"]) == ("skipped", invoice)
    assert f"posted sales invoice {invoice}" in row["found_in_bc"]


@pytest.mark.parametrize(("in_api", "page"), [(True, ""), (False, "ArchivedOrders")])
def test_an_archived_order_is_skipped(world: World, in_api: bool, page: str) -> None:
    world.business_central.change_settings(archives_in_api=in_api, archive_service=page)
    world.bc_config["archive_service"] = page
    world.write_config()
    order_id = place(world)
    forward(world)
    number = sales_order_of(world, f"EU-{order_id}")
    world.business_central.delete_order(number, archive=True)
    forget_middleware(world)
    import_now(world)
    row = order_of(world, order_id)
    assert (row["state"], row["found_in_bc"]) == ("skipped", f"archived sales order {number}")


def test_where_archived_orders_cannot_be_read_the_summary_says_so(world: World) -> None:
    world.business_central.change_settings(archives_in_api=False)
    order_id = place(world)
    report = import_now(world)
    assert report.exit_code == 0
    assert [info for info in report.infos if "archived orders can't be looked up" in info]
    assert state_of(world, order_id) == "pending"


@pytest.mark.parametrize("earlier", ["{number}", "WEB-{number}"])
def test_numbers_of_an_earlier_connector_are_looked_up(world: World, earlier: str) -> None:
    order_id = place(world, number="2026-77")
    configure(world, external_document_number=earlier)
    forward(world)
    forget_middleware(world)
    configure(world, external_document_number="{store}-{order_id}", also_known_as=[earlier])
    import_now(world)
    row = order_of(world, order_id)
    assert (row["state"], row["external_document_number"]) == ("skipped", f"EU-{order_id}")


def test_formats_used_earlier_are_looked_up_too(world: World) -> None:
    order_id = place(world)
    configure(world, external_document_number="OLD{number}")
    forward(world)
    forget_middleware(world)
    import_now(world, order_ids=(str(place(world)),))
    configure(world, external_document_number="{store}-{order_id}")
    import_now(world)
    assert state_of(world, order_id) == "skipped"


def test_numbers_of_before_a_store_was_renamed_are_looked_up_too(world: World) -> None:
    order_id = place(world)
    forward(world)
    forget_middleware(world)
    import_now(world, order_ids=(str(place(world)),))
    world.config["stores"]["europe"] = world.config["stores"].pop("eu")
    world.write_config()
    with opened(world, "import-orders") as job:
        job.middleware.stores.rename("eu", "europe")
    import_now(world)
    assert state_of(world, order_id) == "skipped"


def test_a_document_of_another_total_under_our_number_needs_a_person(world: World) -> None:
    order_id = place(world)
    forward(world)
    forget_middleware(world)
    staged = {**world.business_central.staging.rows}.keys()
    world.woocommerce.edit_lines(order_id, [Line("MUG", "Mug", 9, "10.00")])
    report = import_now(world)
    assert outcome(world, report, order_id) == ("failed", "NUMBER_TAKEN")
    row = order_of(world, order_id)
    assert row["state"] == "pending"
    assert "24.20" in row["error_message"]
    assert "108.90" in row["error_message"]
    assert report.exit_code == 4
    world.clock.advance(60)
    world.woocommerce.edit_lines(order_id, [Line("MUG", "Mug", 8, "10.00")])
    import_now(world)
    run_service(world, "bc-insert")
    assert order_of(world, order_id)["error_code"] == "NUMBER_TAKEN"
    world.clock.advance(400)
    assert len(sales_orders(world, f"EU-{order_id}")) == 1
    assert world.business_central.staging.rows.keys() == staged


def test_while_business_central_is_away_orders_are_taken_unchecked_and_found_later(world: World) -> None:
    order_id = place(world)
    forward(world)
    forget_middleware(world)
    world.business_central.faults.add("api:*", "status", times=100, status=503)
    report = import_now(world)
    assert report.exit_code == 0
    assert any("taken unchecked" in info for info in report.infos)
    row = order_of(world, order_id)
    assert (row["state"], row["checked_in_bc_at"]) == ("pending", None)
    world.business_central.faults.clear()
    run_service(world, "bc-insert")
    assert state_of(world, order_id) == "skipped"
    assert len(sales_orders(world, f"EU-{order_id}")) == 1


def test_a_restored_middleware_adopts_what_was_forwarded_meanwhile(world: World) -> None:
    import_now(world)
    saved = world.folder / "saved.db"
    with run_on_database(world) as execute:
        execute(f"VACUUM INTO '{saved}'")
    order_id = place(world, created=days_ago(world, 1), modified=world.clock.now())
    forward(world)
    number = sales_order_of(world, f"EU-{order_id}")
    forget_middleware(world)
    saved.rename(world.database_path)
    with run_on_database(world) as execute:
        execute("UPDATE stores SET restored_at = '2099-01-01T00:00:00.000Z'")
    report = import_now(world)
    row = order_of(world, order_id)
    assert outcome(world, report, order_id)[0] == "adopted"
    assert (row["state"], row["nav_sales_order_number"], row["verified"]) == ("verified", number, 1)
    world.clock.advance(HOUR)
    world.woocommerce.change_address(order_id, billing={"city": "Ede"})
    world.woocommerce.set_status(order_id, "cancelled")
    import_now(world)
    assert (order_of(world, order_id)["conflict"], order_of(world, order_id)["conflict_code"]) == (
        1,
        "CANCELLED_IN_STORE",
    )


def test_one_look_up_serves_a_batch_of_orders(world: World) -> None:
    for _ in range(60):
        place(world)
    import_now(world)
    _, few = requests_to(world)
    assert few < 20
    assert counts(import_now(world)) == {"unchanged": 60}
    assert requests_to(world)[1] == few


def test_orders_that_are_not_to_be_sent_are_not_looked_up(world: World) -> None:
    for status in ("pending", "cancelled", "failed"):
        place(world, status=status)
    import_now(world)
    assert requests_to(world)[1] == 0


def test_an_order_sent_once_is_taken_over_as_the_version_that_was_sent(world: World) -> None:
    """Its answer seemed lost for good, it waited again, and the shop changed it; Business Central had it all the time."""
    order_id = place(world)
    forward(world)
    number = sales_order_of(world, f"EU-{order_id}")
    with run_on_database(world) as run:
        run("UPDATE orders SET state = 'open', nav_sales_order_number = NULL, verified_date = NULL")
    world.clock.advance(HOUR)
    world.woocommerce.edit_lines(order_id, [Line("CUP", "Cup", 1, "5.00")])
    report = import_now(world)
    assert outcome(world, report, order_id) == ("adopted", "")
    row = order_of(world, order_id)
    assert (row["state"], row["nav_sales_order_number"]) == ("verified", number)
    import_now(world, order_ids=(f"id:{order_id}",))
    assert order_of(world, order_id)["conflict_code"] == "CHANGED_IN_STORE"


def test_an_order_adopted_as_it_changes_is_compared_with_the_changed_version(world: World) -> None:
    """What a restore forgot was sent in some version; the present one, whose total agrees, is taken for accepted."""
    order_id = place(world)
    forward(world)
    with run_on_database(world) as run:
        run("UPDATE orders SET state = 'open', sent_at = NULL, sent_total = NULL, accepted_payload_id = NULL")
        run("UPDATE stores SET restored_at = '2099-01-01T00:00:00.000Z'")
    world.clock.advance(HOUR)
    world.woocommerce.change_address(order_id, shipping={"city": "Ermelo"})
    report = import_now(world)
    assert outcome(world, report, order_id) == ("adopted", "")
    import_now(world, order_ids=(f"id:{order_id}",))
    assert order_of(world, order_id)["conflict"] == 0
