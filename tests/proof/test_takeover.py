"""A machine is lost at any instant, and another one goes on from what was replicated: nothing lost, nothing doubled.

Here a few of them; `python -m tests.proof` goes on with them for as long as it is told.
"""

from __future__ import annotations

from pathlib import Path

from tests import litestream
from tests.proof.processes import Processes
from tests.proof.scenario import (
    BC_JOB_S,
    DAY,
    LINES,
    TELLING,
    Variant,
    advance,
    judged,
    place_orders,
    rows_of,
    run_day,
    small_world,
)
from tests.proof.takeover import go_on, lose_machine, lost_at_random, on_first_machine, replicated
from tests.proof.trials import HIDING, in_bc, ship_and_post


def test_a_machine_that_is_lost_somewhere_in_the_day(tmp_path: Path, processes: Processes) -> None:
    """By this seed in the middle of an order, which is half in Business Central."""
    assert lost_at_random(processes, tmp_path, seed=4) == []


def test_litestream_itself_is_killed_with_the_machine(tmp_path: Path, processes: Processes) -> None:
    """What it has sent by then is anybody's guess."""
    with small_world(tmp_path, HIDING) as world, on_first_machine(processes):
        place_orders(world)
        config = replicated(world)
        with litestream.running(config, world.folder / "replica"):
            for job in DAY[:2]:
                processes.run(world, job)
        lose_machine(processes, world)
        assert judged(world, go_on(processes, world)) == []


def test_a_replica_of_yesterday_knows_nothing_of_the_whole_day(tmp_path: Path, processes: Processes) -> None:
    with small_world(tmp_path, HIDING) as world, on_first_machine(processes):
        place_orders(world)
        replicated(world)
        run_day(processes, world)
        lose_machine(processes, world)
        assert judged(world, go_on(processes, world)) == []
        assert {row["state"] for row in rows_of(world, "orders")} >= {"posted"}


def test_a_credit_memo_on_its_way_is_made_once(tmp_path: Path, processes: Processes) -> None:
    with small_world(tmp_path, Variant(refunds="post")) as world, on_first_machine(processes):
        order_id = world.woocommerce.place_order(lines=LINES)
        advance(world, 1800)
        run_day(processes, world)
        line = world.woocommerce.order(order_id)["line_items"][0]["id"]
        world.woocommerce.refund(order_id, lines={line: 1}, restock=True)
        advance(world, 60)
        processes.run(world, "import-orders")
        replicated(world)
        world.business_central.faults.add("api:POST salesCreditMemos", "commit-later", seconds=300)
        processes.run(world, "bc-verify")
        lose_machine(processes, world)
        assert judged(world, go_on(processes, world)) == []
        assert len(world.business_central.books.memos) == 1


def test_a_customer_is_told_once(tmp_path: Path, processes: Processes) -> None:
    with small_world(tmp_path, TELLING[0]) as world, on_first_machine(processes):
        order_id = world.woocommerce.place_order(lines=LINES)
        in_bc(processes, world)
        ship_and_post(world, order_id)
        replicated(world)
        processes.run(world, "recheck-status")
        processes.run(world, "shop-update")
        advance(world, BC_JOB_S)
        lose_machine(processes, world)
        assert judged(world, go_on(processes, world)) == []
        assert len([note for note in world.woocommerce.notes(order_id) if note["customer_note"]]) == 1
