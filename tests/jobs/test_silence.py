"""After a restore nothing is written to Business Central or a shop until nothing of before can arrive any more."""

from __future__ import annotations

import contextlib
import sqlite3
from datetime import timedelta

import pytest

from tests.conftest import Woobc
from tests.jobs.import_support import state_of
from tests.jobs.support import (
    MINUTE,
    SETTLE_S,
    WorldClock,
    back_up,
    opened,
    order_of,
    place,
    restore,
    run_service,
    sales_orders,
    simple_world,
    staged_lines,
)
from tests.panel.browsing import Visit
from woobc.core.bootstrap import chosen_stores
from woobc.core.clock import to_text
from woobc.core.jobs.batch_post import PostOptions, batch_post
from woobc.panel.users import Role
from woobc.sandbox.world import World

WRITES = ("Create", "CreateMultiple", "Update", "ReleaseOrder", "PostOrder", "PostPrepaymentInvoice")


@pytest.fixture
def shop(world: World) -> World:
    """Rows that Business Central's job has been at are hidden, so that documents alone tell what was sent."""
    return simple_world(world, primary_key="entry", processed_rows="hidden")


def writes(world: World) -> list[str]:
    """Every request that asked Business Central or a shop to change something, so far."""
    asked = [seen.operation for seen in world.business_central.requests]
    changed = [each for each in asked if each in WRITES or each.startswith(("api:POST", "api:PATCH", "api:DELETE"))]
    shops = [*world.woocommerce.requests, *world.bigcommerce.requests]
    return changed + [f"{seen.method} {seen.path}" for seen in shops if seen.method != "GET"]


def later(world: World, minutes: float) -> None:
    world.clock.advance(minutes * MINUTE)


def sent(world: World) -> int:
    """An order of which Business Central has made a sales order."""
    order_id = place(world)
    for command in ("import-orders", "bc-insert"):
        run_service(world, command)
    world.business_central.run_job()
    return order_id


def batch(world: World, **options: object) -> list[str]:
    """What a run of batch-post tells beside its orders."""
    with opened(world, "batch-post") as job:
        batch_post(job, chosen_stores(job.config, ()), PostOptions(**options))  # type: ignore[arg-type]
    return job.report.infos


def test_what_was_on_its_way_before_the_restore_is_not_sent_again(shop: World) -> None:
    """One look right after the restore finds nothing: the request arrives minutes later."""
    order_id = place(shop)
    run_service(shop, "import-orders")
    backup = back_up(shop)
    shop.business_central.faults.add("CreateMultiple", "commit-later", seconds=10 * MINUTE)
    run_service(shop, "bc-insert")
    restore(shop, backup)
    report = run_service(shop, "bc-insert")
    assert order_of(shop, order_id)["state"] == "pending"
    (told,) = report.infos
    assert told.startswith("nothing is written until ")
    assert "the middleware was restored at " in told
    assert staged_lines(shop, f"EU-{order_id}") == []
    later(shop, 12)
    shop.business_central.run_job()
    run_service(shop, "bc-insert")
    assert order_of(shop, order_id)["state"] == "pending"
    later(shop, 6)
    run_service(shop, "bc-insert")
    assert order_of(shop, order_id)["state"] == "verified"
    assert len(sales_orders(shop, f"EU-{order_id}")) == 1


def test_that_nothing_was_found_during_the_silence_proves_nothing(shop: World) -> None:
    """Taken in anew and looked up by the import, sent by the old file, made a sales order of, its rows hidden."""
    run_service(shop, "import-orders")
    backup = back_up(shop)
    order_id = place(shop)
    run_service(shop, "import-orders")
    shop.business_central.faults.add("CreateMultiple", "commit-later", seconds=10 * MINUTE)
    run_service(shop, "bc-insert")
    restore(shop, backup)
    run_service(shop, "bc-insert")
    run_service(shop, "import-orders")
    assert order_of(shop, order_id)["state"] == "pending"
    later(shop, 12)
    shop.business_central.run_job()
    later(shop, 6)
    run_service(shop, "bc-insert")
    assert order_of(shop, order_id)["state"] == "verified"
    assert len(sales_orders(shop, f"EU-{order_id}")) == 1


def renumbered_and_restored(shop: World) -> int:
    """Sent under the number format that the backup does not know, for it was made before; by now there is another one."""
    run_service(shop, "bc-verify")
    backup = back_up(shop)
    order_id = place(shop)
    run_service(shop, "import-orders")
    run_service(shop, "bc-insert")
    shop.store_config("eu")["external_document_number"] = "W{number}"
    shop.write_config()
    restore(shop, backup)
    return order_id


def test_what_was_sent_under_a_format_that_the_backup_does_not_know_is_found(shop: World) -> None:
    order_id = renumbered_and_restored(shop)
    shop.business_central.run_job()
    later(shop, 60)
    for job in ("import-orders", "bc-insert", "bc-verify"):
        run_service(shop, job)
    shop.business_central.run_job()
    assert len(sales_orders(shop, f"EU-{order_id}")) == 1
    assert not sales_orders(shop, f"W{order_id}")
    assert state_of(shop, order_id) == "verified"
    assert order_of(shop, order_id)["external_document_number"] == f"EU-{order_id}"


def test_rows_on_the_page_under_a_format_that_the_backup_does_not_know_are_found(shop: World) -> None:
    """Business Central's job has not been at them."""
    shop.business_central.set_job_outcome("never")
    order_id = renumbered_and_restored(shop)
    run_service(shop, "import-orders")
    for minutes in (0, 60):
        later(shop, minutes)
        run_service(shop, "bc-insert")
    row = order_of(shop, order_id)
    assert (row["state"], row["external_document_number"]) == ("inserted", f"EU-{order_id}")
    shop.business_central.set_job_outcome("normal")
    shop.business_central.run_job()
    run_service(shop, "bc-verify")
    assert state_of(shop, order_id) == "verified"
    assert len(sales_orders(shop, f"EU-{order_id}")) == 1
    assert not sales_orders(shop, f"W{order_id}")


def test_a_document_whose_number_another_order_bears_by_now_is_left_to_a_person(shop: World) -> None:
    """By a former format the number would be this order's; a person may say that it is."""
    run_service(shop, "bc-verify")
    backup = back_up(shop)
    order_id = place(shop, number="15")
    shop.store_config("eu")["external_document_number"] = "{number}"
    shop.write_config()
    run_service(shop, "import-orders")
    run_service(shop, "bc-insert")
    shop.business_central.run_job()
    restore(shop, backup)
    shop.store_config("eu")["external_document_number"] = "{store}-{order_id}"
    shop.write_config()
    other = place(shop, status="pending")
    shop.woocommerce.set_status(order_id, "pending")
    later(shop, 60)
    run_service(shop, "import-orders")
    with contextlib.closing(sqlite3.connect(shop.database_path)) as connection:
        connection.execute("UPDATE orders SET external_document_number = '15' WHERE order_id = ?", (other,))
        connection.commit()
    shop.woocommerce.set_status(order_id, "processing")
    later(shop, 5)
    for job in ("import-orders", "bc-insert"):
        run_service(shop, job)
    row = order_of(shop, order_id)
    assert (row["error_code"], row["state"], row["external_document_number"]) == (
        "NUMBER_TAKEN",
        "pending",
        f"EU-{order_id}",
    )
    assert f"the number of order eu {other}" in row["error_message"]


@pytest.mark.parametrize("with_api", [True, False])
def test_a_lost_answer_of_the_backup_is_not_settled_by_finding_nothing(shop: World, with_api: bool) -> None:
    """Its own wait is long over, but the old file may have sent it again a moment ago."""
    if not with_api:
        shop.bc_config["api_url"] = ""
        del shop.store_config("eu")["status_rules"]["completed"]
        shop.store_config("eu")["mapping"]["create_customers"] = False
        shop.write_config()
    order_id = place(shop)
    run_service(shop, "import-orders")
    shop.business_central.faults.add("CreateMultiple", "reset")
    run_service(shop, "bc-insert")
    assert order_of(shop, order_id)["state"] == "unknown"
    backup = back_up(shop)
    later(shop, 60)
    restore(shop, backup)
    run_service(shop, "bc-insert")
    row = order_of(shop, order_id)
    assert (row["state"], row["failed"]) == ("unknown", 0)
    later(shop, 18)
    run_service(shop, "bc-insert")
    row = order_of(shop, order_id)
    assert (row["state"], row["error_code"]) == (("inserted", None) if with_api else ("unknown", "ANSWER_UNSETTLED"))


@pytest.mark.parametrize("ahead_s", [-7200, 7200])
def test_the_silence_lasts_by_business_central_s_clock(shop: World, ahead_s: float) -> None:
    """Ours may be set right, or wrong, at any moment of it."""
    order_id = place(shop)
    run_service(shop, "import-orders")
    restore(shop, back_up(shop), ahead_s)
    run_service(shop, "bc-insert", clock=WorldClock(shop, ahead_s))
    for minutes in (1, 8, 7):
        later(shop, minutes)
        run_service(shop, "bc-insert")
        run_service(shop, "bc-insert", clock=WorldClock(shop, -ahead_s))
        assert order_of(shop, order_id)["state"] == "pending"
    later(shop, 2)
    run_service(shop, "bc-insert", clock=WorldClock(shop, -ahead_s))
    assert order_of(shop, order_id)["state"] == "inserted"


@pytest.mark.parametrize("mode", ["release", "post", "schedule-post"])
def test_nothing_is_released_or_posted_and_what_was_is_found(shop: World, mode: str) -> None:
    """The old file had asked for it; only by reading is it known afterwards, and posted once."""
    eu = shop.store_config("eu")
    order_id = place(shop)
    run_service(shop, "import-orders")
    run_service(shop, "bc-insert")
    shop.business_central.run_job()
    run_service(shop, "bc-verify")
    assert order_of(shop, order_id)["state"] == "verified"
    eu["order_processing"] = mode
    if mode == "schedule-post":
        eu["schedule_posting_time"] = "22:00"
    shop.write_config()
    backup = back_up(shop)
    restore(shop, backup)
    before = len(writes(shop))
    run_service(shop, "bc-verify")
    if mode == "schedule-post":
        told = batch(shop, now=True)
        assert told[-1].startswith("nothing is written until ")
        row = order_of(shop, order_id)["id"]
        with opened(shop, "batch-post") as job:
            batch_post(job, chosen_stores(job.config, ()), PostOptions(row_ids=(row,)))
        assert job.report.entries[row][2].startswith("nothing is written until ")
    later(shop, 10)
    run_service(shop, "bc-verify")
    assert len(writes(shop)) == before
    assert order_of(shop, order_id)["state"] == "verified"
    later(shop, 8)
    run_service(shop, "bc-verify")
    if mode == "schedule-post":
        batch(shop, now=True)
    assert order_of(shop, order_id)["state"] == ("released" if mode == "release" else "posted")
    assert len(writes(shop)) == before + 1


def test_a_posting_that_was_asked_for_is_not_given_up(shop: World) -> None:
    """`posting` in the backup, its wait over; the old file asked again, and that arrives in the silence."""
    shop.store_config("eu")["order_processing"] = "post"
    shop.write_config()
    order_id = sent(shop)
    shop.business_central.faults.add("PostOrder", "reset")
    run_service(shop, "bc-verify")
    assert order_of(shop, order_id)["state"] == "posting"
    backup = back_up(shop)
    later(shop, 60)
    shop.business_central.faults.add("PostOrder", "commit-later", seconds=10 * MINUTE)
    run_service(shop, "bc-verify")
    run_service(shop, "bc-verify")
    restore(shop, backup)
    run_service(shop, "bc-verify")
    assert order_of(shop, order_id)["state"] == "posting"
    later(shop, 12)
    run_service(shop, "bc-verify")
    assert order_of(shop, order_id)["state"] == "posted"
    assert len(shop.business_central.books.invoices) == 1


def test_a_store_that_came_after_the_backup_has_its_orders_adopted(shop: World) -> None:
    """The restored file knows nothing of the store, and so did not know that its orders may be its own."""
    backup = back_up(shop)
    order_id = sent(shop)
    restore(shop, backup)
    report = run_service(shop, "import-orders")
    row = order_of(shop, order_id)
    assert (row["state"], report.entries[row["id"]][0]) == ("verified", "adopted")


def rename(world: World, old: str, new: str) -> None:
    world.config["stores"] = {new if code == old else code: store for code, store in world.config["stores"].items()}
    world.write_config()


def tell_renamed(world: World, old: str, new: str) -> None:
    with opened(world, "stores rename") as job:
        job.middleware.stores.rename(old, new)


def test_what_was_sent_under_a_code_that_the_backup_does_not_know_is_found(shop: World) -> None:
    """The store was renamed after the backup, and once more after the restore."""
    run_service(shop, "import-orders")
    backup = back_up(shop)
    rename(shop, "eu", "europe")
    tell_renamed(shop, "eu", "europe")
    order_id = sent(shop)
    restore(shop, backup)
    rename(shop, "europe", "west")
    tell_renamed(shop, "eu", "west")
    run_service(shop, "import-orders")
    row = order_of(shop, order_id)
    assert (row["store"], row["state"], row["external_document_number"]) == ("west", "verified", f"EUROPE-{order_id}")


def test_what_was_sent_under_a_code_that_neither_backup_nor_configuration_knows_is_found(shop: World) -> None:
    """The backup is of before the first import, and the store was renamed in the configuration alone: the file of before knows by
    its address which it is."""
    backup = back_up(shop)
    order_id = sent(shop)
    rename(shop, "eu", "europe")
    restore(shop, backup)
    run_service(shop, "import-orders")
    row = order_of(shop, order_id)
    assert (row["store"], row["state"], row["external_document_number"]) == ("europe", "verified", f"EU-{order_id}")


def test_an_order_placed_by_a_clock_ahead_of_ours_is_adopted_too(shop: World) -> None:
    """Sent after the backup, and placed before the restore, though by our clock after it."""
    backup = back_up(shop)
    order_id = sent(shop)
    restore(shop, backup, ahead_s=-90)
    report = run_service(shop, "import-orders", clock=WorldClock(shop, -90))
    row = order_of(shop, order_id)
    assert (row["state"], report.entries[row["id"]][0]) == ("verified", "adopted")


def test_an_order_dated_years_ahead_makes_no_later_ones_ours(shop: World) -> None:
    shop.woocommerce.place_order(status="processing", created=shop.clock.now() + timedelta(days=900))
    run_service(shop, "import-orders")
    restore(shop, back_up(shop))
    with contextlib.closing(sqlite3.connect(shop.database_path)) as connection:
        (restored_at,) = connection.execute("SELECT restored_at FROM stores WHERE code = 'eu'").fetchone()
    assert restored_at <= to_text(shop.clock.now())


def test_a_run_with_nothing_to_do_ends_the_silence(shop: World, woobc: Woobc) -> None:
    """Else the first order after it would wait for the settle time, however late it comes."""
    run_service(shop, "import-orders")
    restore(shop, back_up(shop))
    assert woobc("bc-insert").exit_code == 0
    later(shop, 18)
    assert woobc("bc-insert").exit_code == 0
    assert woobc.json("status")["silence"] is None
    order_id = place(shop)
    woobc("import-orders")
    woobc("bc-insert")
    assert order_of(shop, order_id)["state"] == "inserted"


def test_people_are_told_and_can_write_nothing_either(shop: World, woobc: Woobc) -> None:
    eu = shop.store_config("eu")
    eu |= {"webhooks": True, "webhook_url": "https://hooks.example.test/eu", "webhook_secrets": ["s3cret"]}
    shop.write_config()
    order_id = place(shop)
    woobc("import-orders")
    answer = woobc("db", "restore", "--yes", str(back_up(shop)))
    assert "Nothing is written to Business Central or a shop for 17 min" in answer.stdout
    before = len(writes(shop))
    unheard = woobc("orders", "explain", str(order_id)).stdout
    assert "nothing is written until 17 min after a run reaches Business Central" in " ".join(unheard.split())
    told = woobc.json("bc-insert", "--order", str(order_id))
    assert (told["exit_code"], told["orders"][0]["outcome"]) == (0, "postponed")
    assert "the middleware was restored" in told["orders"][0]["message"]
    sync = woobc.json("sync", "--store", "eu", "--order-id", str(order_id), "--wait", "0")
    assert sync["orders"][0]["outcome"] == "postponed"
    for command in ("register", "remove", "status --repair"):
        refused = woobc("webhooks", *command.split(), "--store", "eu")
        assert (refused.exit_code, "Nothing is written until" in refused.stderr) == (5, True), (command, refused)
    status = woobc("status")
    assert "nothing is written until" in " ".join(status.stdout.split())
    panel = Visit(shop).sign_in(Role.VIEWER).get("/")
    assert "Silence: nothing is written until" in panel.text
    assert "the middleware was restored at" in panel.text
    assert woobc.json("status")["silence"]["until"] is not None
    assert "a request of before may still arrive" in " ".join(woobc("orders", "explain", str(order_id)).stdout.split())
    assert len(writes(shop)) == before
    later(shop, SETTLE_S / 60 + 1)
    woobc("bc-insert")
    assert order_of(shop, order_id)["state"] == "inserted"
    assert woobc("webhooks", "remove", "--store", "eu").exit_code == 0


def test_no_order_is_sent_again_by_hand_in_the_silence(shop: World, woobc: Woobc) -> None:
    order_id = place(shop)
    for command in ("import-orders", "bc-insert"):
        run_service(shop, command)
    backup = back_up(shop)
    shop.business_central.staging.rows.clear()
    restore(shop, backup)
    refused = woobc("orders", "resend", str(order_id), "--reason", "it is not there")
    assert (refused.exit_code, "Nothing is written until" in refused.stderr) == (5, True), refused
    assert order_of(shop, order_id)["state"] == "inserted"
