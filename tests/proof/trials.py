"""For each kind of bug the situation in which it does harm, made on purpose. Each trial tells what is wrong at the end."""

from __future__ import annotations

import signal
import socket
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path

from tests import litestream
from tests.proof.processes import Processes, Started
from tests.proof.recording import RecordedWorld
from tests.proof.scenario import (
    BC_JOB_S,
    LINES,
    SETTLE_S,
    UNTIL_POSTING_S,
    Variant,
    advance,
    bring_to_an_end,
    judged,
    place_orders,
    rows_of,
    run_day,
    small_world,
)
from tests.proof.takeover import FIRST, SECOND, confirm, go_on, held_by, lose_machine, on_first_machine, replicated

HIDING = Variant(key="entry", rows="hidden")
"""The page that forgives nothing: any number of equal rows, and none is shown once it is processed."""
SILENCE_S = 18 * 60
SECRET = "a-secret-of-webhooks-2026"

Trial = Callable[[Processes, Path], list[str]]


class Missed(Exception):
    """A trial did not come to the situation it is made for, so that it says nothing."""


def ended_and_judged(processes: Processes, world: RecordedWorld) -> list[str]:
    """What is wrong when the jobs have come to their end."""
    return judged(world, bring_to_an_end(processes, world))


def in_bc(processes: Processes, world: RecordedWorld) -> None:
    """Import, send and verify what there is."""
    for job in ("import-orders", "bc-insert", "bc-verify"):
        processes.run(world, job)
        if job == "bc-insert":
            advance(world, BC_JOB_S)


@dataclass(frozen=True, slots=True)
class Day:
    """`killed`: the job and the point at which it was, blank if it lived."""

    killed: str
    problems: list[str]
    orders: int


def day_of(processes: Processes, folder: Path, variant: Variant, end_at: int | None = None) -> Day:
    """The small day, killed at this point of it if there is one, and gone on with to its end."""
    with small_world(folder, variant) as world:
        place_orders(world)
        killed, _ = run_day(processes, world, end_at=end_at)
        problems = ended_and_judged(processes, world)
        return Day(killed, problems, len(rows_of(world, "orders")))


# Sending


def a_plain_day(processes: Processes, folder: Path) -> list[str]:
    """Nothing goes wrong, in two shops, and prices don't divide evenly."""
    with small_world(folder, Variant(both_shops=True)) as world:
        place_orders(world)
        uneven = [("MUG-RED", "Mug", 3, "3.333333"), ("SHIRT", "Shirt", 1, "20.00")]
        world.woocommerce.place_order(
            lines=uneven, shipping="4.95", fees=[("Gift wrap", "2.50")], coupons=[("TEN", "1.11")]
        )
        run_day(processes, world)
        return ended_and_judged(processes, world)


def a_plain_day_by_api(processes: Processes, folder: Path) -> list[str]:
    """Nothing goes wrong, and Business Central has discounts of its own for guests."""
    with small_world(folder, Variant(codeunit=False, both_shops=True, api=True)) as world:
        place_orders(world)
        run_day(processes, world)
        return ended_and_judged(processes, world)


def executed_later(processes: Processes, folder: Path) -> list[str]:
    """The connection is lost, and Business Central does what was asked minutes afterwards."""
    with small_world(folder, HIDING) as world:
        world.woocommerce.place_order(lines=LINES)
        processes.run(world, "import-orders")
        world.business_central.faults.add("Create*", "commit-later", seconds=300)
        for _ in range(3):
            processes.run(world, "bc-insert")
            advance(world, 120)
        return ended_and_judged(processes, world)


def never_arrived(processes: Processes, folder: Path) -> list[str]:
    """The connection is lost before Business Central has seen the request."""
    with small_world(folder, HIDING) as world:
        world.woocommerce.place_order(lines=LINES)
        processes.run(world, "import-orders")
        world.business_central.faults.add("Create*", "reset")
        processes.run(world, "bc-insert")
        return ended_and_judged(processes, world)


def lost_with_the_process(processes: Processes, folder: Path) -> list[str]:
    """Killed right after Business Central has taken the orders."""
    with small_world(folder, HIDING) as world:
        place_orders(world)
        processes.run(world, "import-orders")
        ended = processes.run(world, "bc-insert", end_at=1, where="answer Create")
        if not ended.was_killed:
            raise Missed("nothing was ever sent")
        return ended_and_judged(processes, world)


def killed_before_sending(processes: Processes, folder: Path) -> list[str]:
    """Killed with the intent on disk and the request not yet sent."""
    with small_world(folder, HIDING) as world:
        place_orders(world)
        processes.run(world, "import-orders")
        ended = processes.run(world, "bc-insert", end_at=1, where="request Create")
        if not ended.was_killed:
            raise Missed("nothing was ever sent")
        return ended_and_judged(processes, world)


def committed_before_a_fault(processes: Processes, folder: Path, orders: int = 1) -> list[str]:
    """Business Central answers with a fault, and has committed nevertheless."""
    with small_world(folder, HIDING) as world:
        for _ in range(orders):
            world.woocommerce.place_order(lines=LINES)
        processes.run(world, "import-orders")
        world.business_central.faults.add("Create*", "fault-after", code="dialog")
        processes.run(world, "bc-insert")
        return ended_and_judged(processes, world)


def several_committed_before_a_fault(processes: Processes, folder: Path) -> list[str]:
    return committed_before_a_fault(processes, folder, orders=4)


def restored_with_rows_on_the_page(processes: Processes, folder: Path) -> list[str]:
    """A file from before the sending is put back, and the rows still wait on the page for Business Central's job."""
    with small_world(folder, Variant(key="entry")) as world:
        world.woocommerce.place_order(lines=LINES)
        world.business_central.set_job_outcome("never")
        processes.run(world, "import-orders")
        backup = str(folder / "backup.db")
        processes.run(world, "db", "backup", backup)
        processes.run(world, "bc-insert")
        processes.run(world, "db", "restore", "--yes", backup)
        for _ in range(3):  # the silence after a restore counts from the first look
            processes.run(world, "bc-insert")
            advance(world, SETTLE_S)
        world.business_central.set_job_outcome("normal")
        return ended_and_judged(processes, world)


def restored_from_before_the_sending(processes: Processes, folder: Path) -> list[str]:
    """A file from before the sending is put back, and Business Central has made sales orders meanwhile."""
    with small_world(folder, HIDING) as world:
        place_orders(world)
        processes.run(world, "import-orders")
        backup = str(folder / "backup.db")
        processes.run(world, "db", "backup", backup)
        processes.run(world, "bc-insert")
        advance(world, BC_JOB_S)
        processes.run(world, "db", "restore", "--yes", backup)
        return ended_and_judged(processes, world)


def restored_under_another_format(processes: Processes, folder: Path) -> list[str]:
    """Orders bear other numbers now than when they were sent, and a file from before their time is put back."""

    def change(world: RecordedWorld) -> None:
        world.store_config("eu")["external_document_number"] = "W{number}"

    return _changed_and_restored(processes, folder, change)


def restored_under_another_code(processes: Processes, folder: Path) -> list[str]:
    """The store is called otherwise now than when its orders were sent, and a file from before their time is put back."""

    def change(world: RecordedWorld) -> None:
        world.code = "eu2"

    return _changed_and_restored(processes, folder, change)


def _changed_and_restored(processes: Processes, folder: Path, change: Callable[[RecordedWorld], None]) -> list[str]:
    with small_world(folder, HIDING) as world:
        processes.run(world, "bc-verify")
        backup = str(folder / "backup.db")
        processes.run(world, "db", "backup", backup)
        place_orders(world)
        processes.run(world, "import-orders")
        processes.run(world, "bc-insert")
        advance(world, BC_JOB_S)
        change(world)
        world.write_config()
        processes.run(world, "db", "restore", "--yes", backup)
        return ended_and_judged(processes, world)


def on_its_way_when_restored(processes: Processes, folder: Path) -> list[str]:
    """A request is on its way when its run dies and a file from before it is put back; it is carried out minutes later."""
    with small_world(folder, HIDING) as world:
        world.woocommerce.place_order(lines=LINES)
        processes.run(world, "import-orders")
        backup = str(folder / "backup.db")
        processes.run(world, "db", "backup", backup)
        world.business_central.faults.add("Create*", "commit-later", seconds=300)
        processes.run(world, "bc-insert")
        processes.run(world, "db", "restore", "--yes", backup)
        processes.run(world, "bc-insert")
        advance(world, 600)
        return ended_and_judged(processes, world)


def lost_with_a_hold(processes: Processes, folder: Path) -> list[str]:
    """A person holds an order, and the machine is lost before the replica knows; the posting time comes before their word."""
    with small_world(folder, HIDING) as world, on_first_machine(processes):
        order_id = world.woocommerce.place_order(lines=LINES)
        config = replicated(world)
        advance(world, 1800)
        in_bc(processes, world)
        litestream.replicate(config)
        hold = ("orders", "hold", f"id:{order_id}", "--store", "eu", "--reason", "asked to")
        processes.run(world, *hold)
        lose_machine(processes, world)
        advance(world, UNTIL_POSTING_S)
        return judged(world, go_on(processes, world, hold))


def awake_after_a_takeover(processes: Processes, folder: Path) -> list[str]:
    """The first machine was only asleep: it goes on where it was, right before sending, when the second has sent the order."""
    with small_world(folder, HIDING) as world, on_first_machine(processes):
        held_by(world, FIRST)
        world.woocommerce.place_order(lines=LINES)
        processes.run(world, "import-orders")
        replicated(world)
        sleeper = processes.start(world, "bc-insert", end_at=1, where="answer ReadMultiple", how=signal.SIGSTOP)
        if not processes.is_suspended(sleeper):
            raise Missed("nothing was ever to be sent")
        lose_machine(processes, world)
        held_by(world, SECOND)
        processes.run(world, "db", "takeover", "--yes")
        for _ in range(2):  # in the time of the sleeper's own run
            processes.run(world, "bc-insert")
            advance(world, SILENCE_S)
        awake = processes.resume(sleeper)
        ended = [confirm(processes, world), *bring_to_an_end(processes, world)]
        told = [] if awake.code == 3 else [f"holder: the first machine's run ended with {awake.code}: {awake.output}"]
        return [*judged(world, ended), *told]


def changed_between_reading_and_intent(processes: Processes, folder: Path) -> list[str]:
    """The order becomes another one while the run that is to send it sleeps, and another run has seen that."""
    with small_world(folder, HIDING) as world:
        order_id = world.woocommerce.place_order(lines=LINES)
        processes.run(world, "import-orders")
        sleeper = processes.start(world, "bc-insert", end_at=1, where="answer ReadMultiple", how=signal.SIGSTOP)
        if not processes.is_suspended(sleeper):
            raise Missed("nothing was ever to be sent")
        advance(world, 5)
        world.woocommerce.edit_lines(order_id, [("SHIRT", "Shirt", 4, "20.00")])
        processes.run(world, "import-orders")
        ended = [processes.resume(sleeper)]
        return judged(world, [*ended, *bring_to_an_end(processes, world)])


def trashed_while_it_is_refused(processes: Processes, folder: Path) -> list[str]:
    """Its request is refused as a whole, and before it is sent again alone, another run has seen that it was called off."""
    with small_world(folder, HIDING) as world:
        order_id, _ = (world.woocommerce.place_order(lines=LINES) for _ in range(2))
        processes.run(world, "import-orders")
        world.business_central.faults.add("CreateMultiple", "fault")
        sleeper = processes.start(world, "bc-insert", end_at=1, where="answer Create", how=signal.SIGSTOP)
        if not processes.is_suspended(sleeper):
            raise Missed("nothing was ever sent")
        advance(world, 5)
        world.woocommerce.trash(order_id)
        processes.run(world, "import-orders")
        ended = [processes.resume(sleeper)]
        return judged(world, [*ended, *bring_to_an_end(processes, world)])


# Claims


def suspended_before_sending(processes: Processes, folder: Path) -> list[str]:
    """A run sleeps with its intent on disk, for longer than any answer takes, and then goes on."""
    with small_world(folder, HIDING) as world:
        place_orders(world)
        processes.run(world, "import-orders")
        sleeper = processes.start(world, "bc-insert", end_at=1, where="request Create", how=signal.SIGSTOP)
        if not processes.is_suspended(sleeper):
            raise Missed("nothing was ever sent")
        for _ in range(3):
            advance(world, SETTLE_S)
            processes.run(world, "bc-insert")
        ended = [processes.resume(sleeper)]
        return judged(world, [*ended, *bring_to_an_end(processes, world)])


# Importing


def shown_late(processes: Processes, folder: Path) -> list[str]:
    """A shop shows an order only after it has told a later one: its change was committed minutes after it was dated."""
    with small_world(folder) as world:
        place_orders(world)
        processes.run(world, "import-orders")
        before = world.clock.now()
        advance(world, 120)
        processes.run(world, "import-orders")
        world.woocommerce.place_order(lines=LINES, created=before, modified=before)
        advance(world, 300)
        processes.run(world, "import-orders")
        return world.problems(settled=False)


def just_imported(processes: Processes, folder: Path) -> list[str]:
    """Looked at right after an import, by the shop's clock and ours."""
    with small_world(folder) as world:
        for _ in range(2):
            place_orders(world)
            processes.run(world, "import-orders")
        return world.problems(settled=False)


def killed_while_importing(processes: Processes, folder: Path) -> list[str]:
    """Killed at each commit of an import of orders that are older than the overlap."""
    problems: list[str] = []
    for end_at in range(1, 40):
        with small_world(folder / str(end_at)) as world:
            place_orders(world)
            killed = processes.run(world, "import-orders", end_at=end_at, where="commit").was_killed
            advance(world, 3600)
            processes.run(world, "import-orders")
            problems += world.problems(settled=False)
            if not killed or problems:
                return problems
    return problems


def our_clock_is_fast(processes: Processes, folder: Path) -> list[str]:
    """This machine's clock is two hours ahead of the shop's."""
    with small_world(folder) as world:
        place_orders(world)
        processes.run(world, "import-orders", shift_s=7200)
        advance(world, 1800)
        world.woocommerce.place_order(lines=LINES)
        advance(world, 1800)
        processes.run(world, "import-orders", shift_s=7200)
        return world.problems(settled=False)


# Webhooks


def two_webhooks_in_one_second(processes: Processes, folder: Path) -> list[str]:
    """Two orders within a second: every delivery that was answered with 200 leads to a reading, without any polling."""
    with small_world(folder) as world:
        processes.run(world, "import-orders")
        with serving_webhooks(processes, world):
            processes.run(world, "webhooks", "register", "--store", "eu")
            time.sleep(1 - time.time() % 1)  # ids of deliveries are made of the second
            for _ in range(3):
                world.woocommerce.place_order(lines=LINES)
            world.deliver_webhooks()
            is_done = wait_until(
                lambda: all(row["processed_at"] for row in rows_of(world, "webhook_deliveries")), most_s=20
            )
        late = [] if is_done else ["webhook: deliveries were answered, and nobody works them off"]
        return [*world.problems(settled=False), *late]


def webhooks_of_a_shop_that_is_away(processes: Processes, folder: Path) -> list[str]:
    """A shop tells of an order, and can't be read at that moment."""
    with small_world(folder) as world:
        order_id = world.woocommerce.place_order(lines=LINES, status="pending")
        processes.run(world, "import-orders")
        with serving_webhooks(processes, world):
            processes.run(world, "webhooks", "register", "--store", "eu")
            world.woocommerce.set_status(order_id, "processing")
            world.woocommerce.faults.add("*", "status", status=503, times=1000)
            world.deliver_webhooks()
            wait_until(lambda: bool(world.woocommerce.faults.injected))
            wait_until(lambda: all(row["processed_at"] for row in rows_of(world, "webhook_deliveries")), most_s=1)
        return world.problems(settled=False)


# Verifying, releasing and posting


def held_by_a_person(processes: Processes, folder: Path) -> list[str]:
    """A person holds one order; another is held by its status."""
    with small_world(folder) as world:
        held = place_orders(world)[0]
        in_bc(processes, world)
        processes.run(world, "orders", "hold", f"id:{held}", "--store", "eu", "--reason", "asked to")
        return ended_and_judged(processes, world)


def changed_after_sending(processes: Processes, folder: Path) -> list[str]:
    """The shop changes an order and cancels another, both in Business Central already."""
    with small_world(folder) as world:
        changed, cancelled, *_ = place_orders(world)
        in_bc(processes, world)
        world.woocommerce.edit_lines(changed, [("SHIRT", "Shirt", 4, "20.00")])
        world.woocommerce.set_status(cancelled, "cancelled")
        advance(world, UNTIL_POSTING_S)
        return ended_and_judged(processes, world)


def held_between_reading_and_intent(processes: Processes, folder: Path) -> list[str]:
    """A person holds an order while the run that is to post it sleeps."""
    with small_world(folder) as world:
        order_id = world.woocommerce.place_order(lines=LINES)
        advance(world, 1800)
        in_bc(processes, world)
        advance(world, UNTIL_POSTING_S)
        sleeper = processes.start(world, "batch-post", end_at=1, where="salesOrders", how=signal.SIGSTOP)
        if not processes.is_suspended(sleeper):
            raise Missed("nothing was ever to be posted")
        processes.run(world, "orders", "hold", f"id:{order_id}", "--store", "eu", "--reason", "asked to")
        ended = [processes.resume(sleeper)]
        return judged(world, [*ended, *bring_to_an_end(processes, world)])


def another_total(processes: Processes, folder: Path) -> list[str]:
    """Business Central's job makes sales orders that cost more."""
    with small_world(folder) as world:
        world.act("bc: settings", total_skew="5.00")
        world.business_central.change_settings(total_skew="5.00")
        place_orders(world)
        run_day(processes, world)
        return ended_and_judged(processes, world)


def posting_that_never_arrived(processes: Processes, folder: Path) -> list[str]:
    """The connection is lost before Business Central has seen the request to post."""
    with small_world(folder) as world:
        world.woocommerce.place_order(lines=LINES)
        advance(world, 1800)
        in_bc(processes, world)
        advance(world, UNTIL_POSTING_S)
        world.business_central.faults.add("Post*", "reset")
        processes.run(world, "batch-post")
        return ended_and_judged(processes, world)


def several_to_post(processes: Processes, folder: Path) -> list[str]:
    with small_world(folder) as world:
        for _ in range(3):
            world.woocommerce.place_order(lines=LINES)
        advance(world, 1800)
        in_bc(processes, world)
        advance(world, UNTIL_POSTING_S)
        return ended_and_judged(processes, world)


# Telling the shop

TELLS = Variant(tells=True)


def ship(world: RecordedWorld) -> tuple[str, str]:
    """Staff ship the one sales order, and the parcel has a number: the sales order's number, and the shipment's."""
    (sales_order,) = world.business_central.books.orders
    world.business_central.ship_partly(sales_order, share="1")
    (shipment,) = world.business_central.shipments_of(sales_order)
    world.business_central.track(shipment, "3SABC12345", "GLS")
    return sales_order, shipment


def ship_and_post(world: RecordedWorld, order_id: int) -> None:
    sales_order, _ = ship(world)
    world.business_central.post_by_hand(sales_order)
    world.act("staff: post", number=sales_order, external_document_number=f"EU-{order_id}")


def _told(processes: Processes, world: RecordedWorld, before: Callable[[int], None] | None = None) -> list[str]:
    """An order that staff ship and post, told after `before`; and what is wrong in the end."""
    order = world.woocommerce.place_order(lines=LINES)
    in_bc(processes, world)
    ship_and_post(world, order)
    processes.run(world, "recheck-status")
    if before:
        before(order)
    processes.run(world, "shop-update")
    return ended_and_judged(processes, world)


def a_told_order(processes: Processes, folder: Path) -> list[str]:
    """Nothing goes wrong."""
    with small_world(folder, TELLS) as world:
        return _told(processes, world)


def put_on_hold_before_it_is_completed(processes: Processes, folder: Path) -> list[str]:
    with small_world(folder, TELLS) as world:
        return _told(processes, world, lambda order: world.woocommerce.set_status(order, "on-hold"))


def marked_by_another(processes: Processes, folder: Path) -> list[str]:
    """A copy of the shop, or a second installation, has told it already."""
    with small_world(folder, TELLS) as world:
        world.woocommerce.place_order(lines=LINES, meta_data={"_woobc": {"by": "other-0000", "sales_order": "S-1"}})
        world.act("another middleware")
        in_bc(processes, world)
        processes.run(world, "shop-update")
        return ended_and_judged(processes, world)


def fulfilment_without_an_answer(processes: Processes, folder: Path) -> list[str]:
    with small_world(folder, TELLS) as world:
        return _told(processes, world, lambda _: world.woocommerce.faults.add("post-fulfillment", "reset-after"))


def note_without_an_answer(processes: Processes, folder: Path) -> list[str]:
    with small_world(folder, TELLS) as world:
        return _told(processes, world, lambda _: world.woocommerce.faults.add("post-note", "reset-after"))


def slow_between_reading_and_writing(processes: Processes, folder: Path) -> list[str]:
    """The shop answers a reading, and the next request leaves much later."""
    with small_world(folder, TELLS) as world:

        def slow(operation: str) -> None:
            if operation == "order":
                world.woocommerce.before = None
                advance(world, 20)

        def begin(_: int) -> None:
            world.woocommerce.before = slow

        return _told(processes, world, begin)


def undone_before_it_is_told(processes: Processes, folder: Path) -> list[str]:
    with small_world(folder, TELLS) as world:
        world.woocommerce.place_order(lines=LINES)
        in_bc(processes, world)
        _, shipment = ship(world)
        world.business_central.undo_shipment(shipment)
        world.act("staff: undo", shipment=shipment)
        processes.run(world, "shop-update")
        return ended_and_judged(processes, world)


def shipped_right_after_the_first_look(processes: Processes, folder: Path) -> list[str]:
    """And nobody looks again for days."""
    with small_world(folder, TELLS) as world:
        world.woocommerce.place_order(lines=LINES)
        in_bc(processes, world)
        processes.run(world, "shop-update")
        ship(world)
        advance(world, 3 * 24 * 3600)
        return ended_and_judged(processes, world)


def placed_before_since(processes: Processes, folder: Path) -> list[str]:
    with small_world(folder, TELLS) as world:
        before = world.clock.now() - timedelta(days=2)
        world.woocommerce.place_order(lines=LINES, created=before, modified=before)
        in_bc(processes, world)
        processes.run(world, "shop-update")
        return ended_and_judged(processes, world)


# Refunds after posting


def refunded_after_posting(processes: Processes, folder: Path) -> list[str]:
    """Refunds of posted orders, of which one memo is made minutes after its connection was lost; and one that was sent off."""
    with small_world(folder, Variant(refunds="post")) as world:
        shop = world.woocommerce
        orders = [shop.place_order(lines=LINES) for _ in range(3)]
        shop.refund(orders[0], lines={shop.order(orders[0])["line_items"][0]["id"]: 1}, restock=True)
        advance(world, 1800)
        in_bc(processes, world)
        advance(world, UNTIL_POSTING_S)
        processes.run(world, "batch-post")
        if {row["state"] for row in rows_of(world, "orders")} != {"posted"}:
            raise Missed("not every order was posted")
        for order_id, restock in zip(orders, (True, False, True), strict=True):
            line = shop.order(order_id)["line_items"][0]["id"]
            shop.refund(order_id, lines={line: 1}, restock=restock)
        shop.refund(orders[1], amount="1.00")
        advance(world, 60)
        processes.run(world, "import-orders")
        world.business_central.faults.add("api:POST salesCreditMemos", "commit-later", seconds=300)
        processes.run(world, "bc-verify")
        processes.run(world, "bc-verify")
        advance(world, 600)
        return ended_and_judged(processes, world)


TRIALS: dict[str, Trial] = {
    "quantity by api": a_plain_day_by_api,
    "uncorrected by api": a_plain_day_by_api,
    "settle skipped": executed_later,
    "lost answer believed": never_arrived,
    "no intent row": lost_with_the_process,
    "no read back": committed_before_a_fault,
    "blind after a fault": committed_before_a_fault,
    "halving blindly": several_committed_before_a_fault,
    "staged rows ignored": restored_with_rows_on_the_page,
    "no check at intent": changed_between_reading_and_intent,
    "no check at a second intent": trashed_while_it_is_refused,
    "every draft fails": a_plain_day,
    "price rounding": a_plain_day,
    "vat not sent": a_plain_day,
    "insert skips one": a_plain_day,
    "claim by time": suspended_before_sending,
    "lock ignored": suspended_before_sending,
    "forgotten claim": killed_before_sending,
    "claims returned while inserting": killed_before_sending,
    "no overlap": shown_late,
    "watermark too far": just_imported,
    "watermark before rows": killed_while_importing,
    "watermark by our clock": our_clock_is_fast,
    "restored at unset": restored_from_before_the_sending,
    "formats forgotten": restored_under_another_format,
    "renamed store unknown": restored_under_another_code,
    "silence broken": on_its_way_when_restored,
    "word not awaited": lost_with_a_hold,
    "holder asked once": awake_after_a_takeover,
    "dedupe by delivery id": two_webhooks_in_one_second,
    "delivery done before reading": webhooks_of_a_shop_that_is_away,
    "hold ignored": held_by_a_person,
    "conflict ignored": changed_after_sending,
    "no check at posting": held_between_reading_and_intent,
    "total not compared": another_total,
    "posting unconfirmed": posting_that_never_arrived,
    "posted late": several_to_post,
    "batch skips one": several_to_post,
    "status left unlooked": put_on_hold_before_it_is_completed,
    "foreign mark ignored": marked_by_another,
    "fulfilment unlooked": fulfilment_without_an_answer,
    "note unlooked": note_without_an_answer,
    "stale reading": slow_between_reading_and_writing,
    "undone told": undone_before_it_is_told,
    "older told": placed_before_since,
    "verified untold": a_told_order,
    "watched too late": shipped_right_after_the_first_look,
    "lost memo believed": refunded_after_posting,
    "refund credited though it was sent off": refunded_after_posting,
    "memo total not compared": refunded_after_posting,
    "refund forgotten": refunded_after_posting,
}
"""By the name of the bug in `planted.PLANTED`. Without a bug every one of them ends well."""


@contextmanager
def serving_webhooks(processes: Processes, world: RecordedWorld) -> Iterator[Started]:
    """`webhooks serve` for the store eu, from when it listens; killed in the end."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    eu = world.store_config("eu")
    eu["webhooks"] = True
    eu["webhook_url"] = f"http://127.0.0.1:{port}/eu"
    eu["webhook_secrets"] = [SECRET]
    world.write_config()
    server = processes.start(world, "webhooks", "serve", "--listen", f"127.0.0.1:{port}")
    try:
        wait_until(lambda: server.output.exists() and "Listening" in server.output.read_text())
        yield server
    finally:
        processes.kill(server)


def wait_until(condition: Callable[[], bool], most_s: float = 5) -> bool:
    """Whether it has come true in time."""
    end = time.monotonic() + most_s
    while time.monotonic() < end:
        if condition():
            return True
        time.sleep(0.02)
    return False
