"""Orders whose documents were pruned or forgotten are compared with what was accepted all the same, before they are posted."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta

import pytest

from tests.form import cases_of_form
from tests.jobs.import_support import run_on_database
from tests.jobs.posting_support import Desk, Sent
from tests.jobs.support import opened
from woobc.core.operating import acts, data_care
from woobc.sandbox.world import World

HALF_A_YEAR = timedelta(days=181)


def _prune(desk: Desk) -> None:
    """Long after its end: in mode default a verified order is at its end."""
    desk.world.clock.advance(HALF_A_YEAR.total_seconds())
    with opened(desk.world, "db prune") as job:
        assert data_care.prune(job.config, job.middleware, job.clock.now()).payloads


def _forget(desk: Desk) -> None:
    with opened(desk.world, "db forget") as job:
        (row,) = job.middleware.orders.select("1")
        assert data_care.forget(job.config, job.middleware, row.email) == 1


def _cancel(desk: Desk, sent: Sent) -> None:
    desk.shops[sent.store].set_status(sent.order_id, "cancelled")


def _refund(desk: Desk, sent: Sent) -> None:
    desk.shops[sent.store].refund(sent.order_id, amount="1.00")


def _edit(desk: Desk, sent: Sent) -> None:
    desk.shops[sent.store].edit_lines(sent.order_id, [("MUG", "Mug", 1, "10.00")])


def _move(desk: Desk, sent: Sent) -> None:
    desk.shops[sent.store].change_address(sent.order_id, shipping={"address_1": "Elsewhere 9"})


def _trash(desk: Desk, sent: Sent) -> None:
    desk.shops[sent.store].trash(sent.order_id)


def _delete(desk: Desk, sent: Sent) -> None:
    desk.shops[sent.store].force_delete(sent.order_id)


WITHOUT_DOCUMENT = [_prune, _forget]


def _verified_without_document(world: World, lose: Callable[[Desk], None]) -> tuple[Desk, Sent]:
    desk = Desk(world, ("default",))
    shop = desk.shops["s0"]
    order_id = shop.place_order(
        [("MUG", "Mug", 2, "10.00")], status="processing", billing={"email": "ada@example.test"}
    )
    desk.run("import-orders")
    desk.run("bc-insert")
    desk.bc.run_job()
    desk.verify()
    (order,) = desk.bc.books.orders
    lose(desk)
    return desk, Sent("s0", "valid", order_id, order)


def _post_from_now_on(desk: Desk) -> None:
    desk.world.config["stores"]["s0"]["order_processing"] = "post"
    desk.world.write_config()
    desk.later(60)
    desk.verify()


CHANGES = (
    (_cancel, "CANCELLED_IN_STORE"),
    (_refund, "REFUNDED_IN_STORE"),
    (_edit, "CHANGED_IN_STORE"),
    (_move, "CHANGED_IN_STORE"),
    (_trash, "DELETED_IN_STORE"),
    (_delete, "DELETED_IN_STORE"),
)
CHANGED = [(change, code, lose) for lose in WITHOUT_DOCUMENT for change, code in CHANGES]


@pytest.mark.parametrize(("change", "code", "lose"), cases_of_form(CHANGED, (0, 2, 4, 7, 9, 11)))
def test_what_the_store_changed_is_not_posted(
    world: World, lose: Callable[[Desk], None], change: Callable[[Desk, Sent], None], code: str
) -> None:
    desk, sent = _verified_without_document(world, lose)
    change(desk, sent)
    _post_from_now_on(desk)
    row = desk.row(sent)
    assert (row["state"], row["conflict_code"]) == ("verified", code)
    assert desk.held(sent).invoices == 0
    with run_on_database(world) as execute:
        (texts,) = execute("SELECT group_concat(email || customer_name || conflict_fields) FROM orders").fetchone()
    assert "Elsewhere" not in texts
    with opened(world, "orders resolve") as job:
        acts.resolve(job, job.middleware.orders.get(row["id"]), acts.Act("jane", "the customer wants it"))
    desk.later(60)
    desk.verify()
    assert (desk.row(sent)["state"], desk.held(sent).invoices) == ("posted", 1)


@pytest.mark.parametrize("lose", WITHOUT_DOCUMENT)
def test_what_the_store_left_alone_is_posted(world: World, lose: Callable[[Desk], None]) -> None:
    desk, sent = _verified_without_document(world, lose)
    desk.shops[sent.store].touch(sent.order_id)
    _post_from_now_on(desk)
    assert (desk.row(sent)["state"], desk.held(sent).invoices) == ("posted", 1)


def test_a_later_document_never_passes_for_the_one_that_was_accepted(world: World) -> None:
    """In a quiet shop everything is pruned, and SQLite gives the ids of documents out again."""
    desk, sent = _verified_without_document(world, _prune)
    _edit(desk, sent)
    desk.run("import-orders")
    assert desk.row(sent)["conflict_code"] == "CHANGED_IN_STORE"
    _post_from_now_on(desk)
    assert desk.held(sent).invoices == 0


def test_a_cancellation_that_seems_older_than_what_is_stored_is_not_posted_over(world: World) -> None:
    """Its date lies before the stored one, as when the shop's clock was set back: it is compared before anything is posted."""
    desk = Desk(world, ("post",))
    (sent,) = desk.send("valid")
    shop = desk.shops[sent.store]
    _cancel(desk, sent)
    shop.set_modified(sent.order_id, world.clock.now() - timedelta(minutes=5))
    desk.verify()
    assert (desk.row(sent)["state"], desk.held(sent).invoices) == ("verified", 0)
    desk.later(11)
    desk.verify()
    assert (desk.row(sent)["conflict_code"], desk.held(sent).invoices) == ("CANCELLED_IN_STORE", 0)
