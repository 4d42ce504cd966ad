"""bc-insert: customers, items, codes and stock that the lines of an order name."""

from __future__ import annotations

import re
import sqlite3
import threading
from typing import Any

import pytest

from tests.jobs.support import (
    MINUTE,
    SETTLE_S,
    events_of,
    opened,
    order_of,
    orders_of,
    outcome,
    place,
    run_service,
    simple_world,
    staged_lines,
)
from woobc.core.bootstrap import chosen_stores
from woobc.core.jobs.bc_insert import InsertOptions, insert_orders
from woobc.sandbox.world import World

NIGHT = 26 * 60 * MINUTE


@pytest.fixture
def shop(world: World) -> World:
    return simple_world(world)


def _of_customer(world: World, email: str = "ann@example.com", **more: Any) -> int:
    billing = {"first_name": "Ann", "last_name": "Lee", "address_1": "Street 1", "city": "Ede", "postcode": "6711 EG"}
    return place(world, customer_id=7, billing={**billing, "country": "NL", "email": email}, **more)


def _customers(world: World, email: str = "ann@example.com") -> list[str]:
    return [each.number for each in world.business_central.books.customers.values() if each.email == email]


def _insert(world: World) -> None:
    run_service(world, "import-orders")
    run_service(world, "bc-insert")


def _rows(world: World) -> list[dict[str, Any]]:
    return [row.values for row in world.business_central.staging.rows.values()]


# Customers


def test_guests_are_the_guest_customer(shop: World) -> None:
    place(shop)
    _insert(shop)
    assert {row["CustomerNo"] for row in _rows(shop)} == {"WEBGUEST"}


def test_two_orders_of_one_new_customer_make_one_customer(shop: World) -> None:
    first, second = _of_customer(shop), _of_customer(shop, "Ann@Example.com")
    _insert(shop)
    (number,) = _customers(shop)
    assert {row["CustomerNo"] for row in _rows(shop)} == {number}
    assert {order_of(shop, each)["state"] for each in (first, second)} == {"inserted"}
    assert "customer created" in events_of(shop, first)
    customer = shop.business_central.books.customers[number]
    assert (customer.name, customer.other["city"]) == ("Ann Lee", "Ede")


def test_a_known_customer_is_not_asked_for_again(shop: World) -> None:
    _of_customer(shop)
    _insert(shop)
    before = len(shop.business_central.requests)
    _of_customer(shop)
    _insert(shop)
    asked = [each.operation for each in shop.business_central.requests[before:]]
    assert not [operation for operation in asked if "customers" in operation]


def test_a_remembered_customer_that_is_refused_is_looked_up_anew(shop: World) -> None:
    _of_customer(shop)
    _insert(shop)
    (number,) = _customers(shop)
    with shop.business_central.lock:
        del shop.business_central.books.customers[number]
    shop.business_central.add_customer("C-NEW", "Ann Lee", "ann@example.com")
    order_id = _of_customer(shop)
    _insert(shop)
    assert order_of(shop, order_id)["error_code"] == "BC_REFUSED"
    shop.clock.advance(10 * MINUTE)
    run_service(shop, "bc-insert")
    assert order_of(shop, order_id)["state"] == "inserted"
    assert _rows(shop)[-1]["CustomerNo"] == "C-NEW"


def test_an_email_of_several_customers_is_a_trouble_of_its_own(shop: World) -> None:
    shop.business_central.add_customer("C1", "Ann", "ann@example.com")
    shop.business_central.add_customer("C2", "Ann L.", "ANN@example.com")
    order_id = _of_customer(shop)
    _insert(shop)
    row = order_of(shop, order_id)
    assert (row["state"], row["error_code"]) == ("pending", "CUSTOMER_AMBIGUOUS")
    assert "C1" in row["error_message"]
    assert "C2" in row["error_message"]
    with shop.business_central.lock:
        del shop.business_central.books.customers["C2"]
    shop.clock.advance(NIGHT)
    run_service(shop, "bc-insert")
    assert order_of(shop, order_id)["state"] == "inserted"


def test_a_blocked_customer_waits_for_the_night(shop: World) -> None:
    shop.business_central.add_customer("C1", "Ann", "ann@example.com", blocked="All")
    order_id = _of_customer(shop)
    _insert(shop)
    assert order_of(shop, order_id)["error_code"] == "CUSTOMER_BLOCKED"
    shop.business_central.add_customer("C1", "Ann", "ann@example.com")
    shop.clock.advance(NIGHT)
    run_service(shop, "bc-insert")
    assert order_of(shop, order_id)["state"] == "inserted"


def test_customers_are_not_created_unless_allowed(shop: World) -> None:
    shop.store_config("eu")["mapping"]["create_customers"] = False
    shop.write_config()
    order_id = _of_customer(shop)
    _insert(shop)
    assert order_of(shop, order_id)["error_code"] == "CUSTOMER_MISSING"
    assert _customers(shop) == []


def test_an_order_without_an_email_says_so(shop: World) -> None:
    order_id = _of_customer(shop, "")
    _insert(shop)
    assert order_of(shop, order_id)["error_code"] == "CUSTOMER_MISSING"


@pytest.mark.parametrize("kind", ["reset-after", "status-after", "truncate", "empty-202-after"])
@pytest.mark.every(2)
def test_a_customer_whose_answer_was_lost_is_found_and_not_created_twice(shop: World, kind: str) -> None:
    first, second = _of_customer(shop), _of_customer(shop)
    shop.business_central.faults.add("api:POST customers", kind)
    run_service(shop, "import-orders")
    report = run_service(shop, "bc-insert")
    assert [outcome(shop, report, each)[0] for each in (first, second)] == ["postponed"] * 2
    run_service(shop, "bc-insert")
    assert {order_of(shop, each)["state"] for each in (first, second)} == {"inserted"}
    assert len(_customers(shop)) == 1


def test_a_customer_that_may_still_arrive_is_waited_for(shop: World) -> None:
    order_id = _of_customer(shop)
    shop.business_central.faults.add("api:POST customers", "commit-later", seconds=16 * MINUTE)
    _insert(shop)
    shop.clock.advance(15 * MINUTE)
    report = run_service(shop, "bc-insert")
    assert outcome(shop, report, order_id) == ("postponed", "")
    shop.clock.advance(2 * MINUTE + 1)
    run_service(shop, "bc-insert")
    assert order_of(shop, order_id)["state"] == "inserted"
    assert len(_customers(shop)) == 1


def test_a_customer_that_never_arrived_is_created_after_the_wait(shop: World) -> None:
    order_id = _of_customer(shop)
    shop.business_central.faults.add("api:POST customers", "reset")
    _insert(shop)
    shop.clock.advance(SETTLE_S + 1)
    run_service(shop, "bc-insert")
    assert order_of(shop, order_id)["state"] == "inserted"
    assert len(_customers(shop)) == 1


def test_a_fault_while_creating_a_customer_is_no_proof(shop: World) -> None:
    order_id = _of_customer(shop)
    shop.business_central.faults.add("api:POST customers", "fault-after", code="dialog")
    _insert(shop)
    assert order_of(shop, order_id)["state"] == "inserted"
    assert len(_customers(shop)) == 1


def test_a_refused_customer_is_a_trouble_of_the_order(shop: World) -> None:
    shop.business_central.faults.add("api:POST customers", "fault", times=9, code="dialog", text="No more customers.")
    order_id = _of_customer(shop)
    _insert(shop)
    row = order_of(shop, order_id)
    assert row["error_code"] == "CUSTOMER_REFUSED"
    assert "No more customers." in row["error_message"]
    shop.business_central.faults.clear()
    shop.clock.advance(NIGHT)
    run_service(shop, "bc-insert")
    assert order_of(shop, order_id)["state"] == "inserted"


def test_where_customers_may_not_be_created_the_run_ends_and_no_order_is_marked(shop: World) -> None:
    order_id = _of_customer(shop)
    run_service(shop, "import-orders")
    shop.business_central.faults.add("api:POST customers", "status", times=9, status=403)
    report = run_service(shop, "bc-insert")
    told = str(report.errors[0])
    assert told.startswith("Business Central: refuses to create a customer: http")
    assert "has no right to do this (403). Give it the permission sets" in told
    row = order_of(shop, order_id)
    assert (report.exit_code, row["state"], row["failed"], row["attempts"]) == (3, "pending", 0, 0)


def test_a_lock_while_creating_a_customer_passes(shop: World) -> None:
    order_id = _of_customer(shop)
    shop.business_central.faults.add("api:POST customers", "fault", code="lock")
    _insert(shop)
    row = order_of(shop, order_id)
    assert (row["state"], row["failed"]) == ("pending", 0)
    run_service(shop, "bc-insert")
    assert order_of(shop, order_id)["state"] == "inserted"


def test_a_busy_server_is_asked_again_for_the_customer(shop: World) -> None:
    order_id = _of_customer(shop)
    shop.business_central.faults.add("api:POST customers", "429", times=2, retry_after=5)
    _insert(shop)
    assert order_of(shop, order_id)["state"] == "inserted"
    assert len(_customers(shop)) == 1


def test_a_creation_of_a_run_that_died_is_waited_out(shop: World) -> None:
    order_id = _of_customer(shop)
    run_service(shop, "import-orders")
    with sqlite3.connect(shop.database_path) as connection:
        connection.execute(
            "INSERT INTO bc_customers (email, state, run_id, since) "
            "VALUES ('ann@example.com', 'creating', 4711, '2020-01-01T00:00:00.000Z')"
        )
    connection.close()
    run_service(shop, "bc-insert")
    assert _customers(shop) == []
    shop.clock.advance(SETTLE_S + 1)
    run_service(shop, "bc-insert")
    assert order_of(shop, order_id)["state"] == "inserted"
    assert len(_customers(shop)) == 1


def test_two_runs_at_once_make_one_customer(shop: World) -> None:
    """Each run has an order of the same new customer; whoever comes second waits or finds the customer."""
    first, second = _of_customer(shop), _of_customer(shop)
    run_service(shop, "import-orders")
    rows = [order_of(shop, each)["id"] for each in (first, second)]
    shop.business_central.faults.add("api:GET customers", "slow", times=2, seconds=0.3)
    runs = [threading.Thread(target=run_service, args=(shop, "bc-insert"), kwargs={"row_ids": (row,)}) for row in rows]
    for run in runs:
        run.start()
    for run in runs:
        run.join()
    run_service(shop, "bc-insert")
    assert {row["state"] for row in orders_of(shop)} == {"inserted"}
    assert len(_customers(shop)) == 1


def test_a_customer_made_while_we_looked_is_not_made_again(shop: World) -> None:
    first, second = _of_customer(shop), _of_customer(shop)
    run_service(shop, "import-orders")
    with opened(shop, "bc-insert") as job:
        documents: Any = job.business_central().documents
        find = documents.find_customers

        def find_and_let_another_run_create(emails: Any) -> Any:
            found = find(emails)
            if not _customers(shop):
                run_service(shop, "bc-insert", row_ids=(order_of(shop, second)["id"],))
            return found

        documents.find_customers = find_and_let_another_run_create
        insert_orders(job, chosen_stores(job.config, ()), InsertOptions(row_ids=(order_of(shop, first)["id"],)))
    assert [order_of(shop, each)["state"] for each in (first, second)] == ["pending", "inserted"]
    run_service(shop, "bc-insert")
    assert order_of(shop, first)["state"] == "inserted"
    assert len(_customers(shop)) == 1


# Items


def test_missing_items_are_created_where_allowed(shop: World) -> None:
    shop.store_config("eu")["mapping"] |= {
        "create_items": True,
        "item_defaults": {"baseUnitOfMeasureCode": "PCS", "generalProductPostingGroupCode": "RETAIL"},
    }
    shop.write_config()
    first, second = place(shop, "NEW-1"), place(shop, "NEW-1")
    _insert(shop)
    assert {order_of(shop, each)["state"] for each in (first, second)} == {"inserted"}
    assert shop.business_central.books.items["NEW-1"].description == "New-1"
    made = [each for each in shop.business_central.requests if each.operation == "api:POST items"]
    assert len(made) == 1


def test_a_lost_answer_to_the_creation_of_an_item_makes_no_second_one(shop: World) -> None:
    shop.store_config("eu")["mapping"]["create_items"] = True
    shop.write_config()
    order_id = place(shop, "NEW-1")
    shop.business_central.faults.add("api:POST items", "commit-later", seconds=10 * MINUTE)
    _insert(shop)
    for _ in range(3):
        shop.clock.advance(8 * MINUTE)
        run_service(shop, "bc-insert")
    assert order_of(shop, order_id)["state"] == "inserted"
    made = [each for each in shop.business_central.requests if each.operation == "api:POST items"]
    assert len(made) == 1


def test_a_blocked_item_fails_its_orders_only(shop: World) -> None:
    shop.business_central.add_item("OLD", "Old", 5, 5, blocked=True)
    blocked, fine = place(shop, "OLD"), place(shop)
    _insert(shop)
    assert order_of(shop, blocked)["error_code"] == "ITEM_BLOCKED"
    assert order_of(shop, fine)["state"] == "inserted"


def test_every_trouble_of_an_order_is_told_at_once(shop: World) -> None:
    shop.business_central.add_item("OLD", "Old", 5, 5, blocked=True)
    order_id = place(shop, "OLD", "NEW-1")
    _insert(shop)
    message = order_of(shop, order_id)["error_message"]
    assert 'Item OLD ("Old") is blocked' in message
    assert "no item NEW-1" in message


def test_of_many_troubles_the_first_few_are_told(shop: World) -> None:
    """In the order of their numbers, so that the same trouble has the same sentence each time."""
    shop.store_config("eu")["mapping"]["create_items"] = False
    shop.write_config()
    order_id = place(shop, *(f"NEW-{number}" for number in (8, 3, 6, 1, 7, 2, 5, 4)))
    _insert(shop)
    message = order_of(shop, order_id)["error_message"]
    assert re.findall(r"NEW-\d", message) == ["NEW-1", "NEW-2", "NEW-3", "NEW-4", "NEW-5"]
    assert message.endswith("And 3 more.")


# Codes


@pytest.mark.parametrize(
    ("order", "code", "told"),
    [
        ({"payment_method": "paypal"}, "PAYMENT_METHOD_UNMAPPED", "paypal"),
        ({"currency": "SEK"}, "CURRENCY_UNKNOWN", "SEK"),
        ({"billing": {"first_name": "A", "country": "NO"}}, "COUNTRY_UNKNOWN", "NO"),
        ({"fees": [("Gift wrap", "2.00")]}, "ACCOUNT_MISSING", "6899"),
    ],
)
def test_codes_that_business_central_lacks(shop: World, order: dict[str, Any], code: str, told: str) -> None:
    shop.store_config("eu")["mapping"]["fee_account"] = "6899"
    shop.write_config()
    bad, fine = place(shop, **order), place(shop)
    _insert(shop)
    row = order_of(shop, bad)
    assert (row["state"], row["error_code"]) == ("pending", code)
    assert told in row["error_message"]
    assert order_of(shop, fine)["state"] == "inserted"


def test_a_mapped_method_that_business_central_lacks(shop: World) -> None:
    shop.store_config("eu")["mapping"] |= {
        "payment_methods": {"ideal": "GONE"},
        "shipment_methods": {"flat_rate": "LOST"},
    }
    shop.write_config()
    order_id = place(shop, shipping="5.00")
    _insert(shop)
    message = order_of(shop, order_id)["error_message"]
    assert "GONE" in message
    assert "LOST" in message


def test_codes_the_page_has_no_field_for_are_not_asked_about(shop: World) -> None:
    """What is not sent can't be refused."""
    shop.store_config("eu")["mapping"]["shipment_methods"] = {"flat_rate": "LOST"}
    shop.store_config("eu")["mapping"]["create_customers"] = False
    unused = ("payment_method", "shipment_method", "sell_to_country", "ship_to_country")
    shop.bc_config["fields"] = {**shop.bc_config.get("fields", {}), **dict.fromkeys(unused, "")}
    shop.write_config()
    order_id = place(shop, shipping="5.00", payment_method="paypal", billing={"first_name": "A", "country": "NO"})
    _insert(shop)
    assert order_of(shop, order_id)["state"] == "inserted"
    asked = {each.operation for each in shop.business_central.requests}
    assert not asked & {"api:GET paymentMethods", "api:GET shipmentMethods", "api:GET countriesRegions"}


# Stock


def test_availability_is_noted_by_business_centrals_stock(shop: World) -> None:
    shop.business_central.add_item("FEW", "Few", 2, 5)
    shop.business_central.add_item("NONE", "None", 0, 5)
    all_there = place(shop)
    some = shop.woocommerce.place_order(lines=[("FEW", "Few", 5, "1.00")])
    part = place(shop, "MUG", "NONE")
    none = place(shop, "NONE")
    _insert(shop)
    classes = [order_of(shop, each)["availability"] for each in (all_there, some, part, none)]
    assert classes == ["in-stock", "partial", "partial", "backorder"]


def test_completed_orders_need_stock_counted_over_all_of_them(shop: World) -> None:
    shop.business_central.add_item("FEW", "Few", 2, 5)
    orders = [place(shop, "FEW", status="completed") for _ in range(3)]
    shop.store_config("eu")["completed_before_first_import"] = "rule"
    shop.write_config()
    _insert(shop)
    states = [(order_of(shop, each)["state"], order_of(shop, each)["error_code"]) for each in orders]
    assert states == [("inserted", None), ("inserted", None), ("pending", "STOCK_SHORT")]
    assert "FEW (1 needed, 0 there)" in order_of(shop, orders[2])["error_message"]
    assert staged_lines(shop, f"EU-{orders[2]}") == []
