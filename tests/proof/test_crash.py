"""Killed at every commit, every request sent and every answer received, and run again: nothing lost, nothing doubled."""

from __future__ import annotations

import itertools
import random
import signal
import time
from collections import Counter
from pathlib import Path

import pytest

from tests.form import cases_of_form, of_form
from tests.proof.kept import FIRST_KILL, NEXT_KILL
from tests.proof.processes import Ended, Processes
from tests.proof.recording import start_server, stop_server
from tests.proof.scenario import (
    BC_JOB_S,
    DAY,
    LINES,
    SETTLE_S,
    UNTIL_POSTING_S,
    VARIANTS,
    Variant,
    advance,
    any_variant,
    bring_to_an_end,
    place_orders,
    rows_of,
    run_day,
    small_world,
)
from tests.proof.trials import TELLS, ended_and_judged, in_bc, ship_and_post

LAST_POINT = 180


def again_every() -> int:
    """Of the points of a job it is killed again and again at every so many-th; `python -m tests.proof` takes all of a day's."""
    return of_form(19, 5)


IMPATIENT = {"busy_ms": 200}
"""For runs beside one that was suspended within a transaction, and so keeps the file locked."""


def outputs_of_broken(ended: list[Ended]) -> list[Ended]:
    return [each for each in ended if each.is_broken]


@pytest.mark.parametrize("variant", cases_of_form(VARIANTS, (5,)), ids=str)
def test_a_day_without_trouble_keeps_every_promise(tmp_path: Path, processes: Processes, variant: Variant) -> None:
    with small_world(tmp_path, variant) as world:
        place_orders(world)
        killed, points = run_day(processes, world)
        assert not killed
        assert points > 40
        assert outputs_of_broken(bring_to_an_end(processes, world)) == []
        assert world.problems() == []
        states = Counter(row["state"] for row in rows_of(world, "orders"))
        prepaid = 1 if variant.codeunit else 0  # without the service its status is not imported
        posted = 5 if variant.both_shops else 3
        assert states == {"posted": posted, "verified": 1 + prepaid, "open": 2 - prepaid}


@pytest.mark.parametrize("variant", cases_of_form(VARIANTS, (6,)), ids=str)
def test_each_job_is_killed_again_and_again(tmp_path: Path, processes: Processes, variant: Variant) -> None:
    with small_world(tmp_path, variant) as world:
        place_orders(world)
        kills = 0
        for job in (*DAY, *DAY):
            for end_at in itertools.count(1 + 2 * VARIANTS.index(variant), again_every()):
                if not processes.run(world, job, end_at=end_at).was_killed:
                    break
                kills += 1
            advance(world, 24 * 3600 if job == "bc-verify" else SETTLE_S)
        assert kills > 10
        ended = bring_to_an_end(processes, world)
        assert world.problems() == []
        assert outputs_of_broken(ended) == []


@pytest.mark.parametrize("variant", cases_of_form(VARIANTS, (3,)), ids=str)
def test_killed_once_in_the_day(tmp_path: Path, processes: Processes, variant: Variant) -> None:
    """Each variant later in the day than the one before it; `python -m tests.proof --kept` kills each of them once."""
    for end_at in range(FIRST_KILL + NEXT_KILL * VARIANTS.index(variant), LAST_POINT, of_form(LAST_POINT, 29)):
        with small_world(tmp_path / str(end_at), variant) as world:
            place_orders(world)
            killed, _ = run_day(processes, world, end_at=end_at)
            ended = bring_to_an_end(processes, world)
            assert world.problems() == [], f"killed at point {end_at}, {killed}: {ended}"
            assert outputs_of_broken(ended) == []
            assert killed


@pytest.mark.parametrize("seed", cases_of_form(range(2), (0,)))
def test_killed_at_a_random_time(tmp_path: Path, processes: Processes, seed: int) -> None:
    chance = random.Random(seed)
    with small_world(tmp_path, any_variant(seed)) as world:
        place_orders(world)
        for job in DAY:
            for _ in range(2):
                started = processes.start(world, job)
                time.sleep(chance.uniform(0, 0.1))
                processes.kill(started)
            advance(world, chance.choice((60, 120, 900)))
        ended = bring_to_an_end(processes, world)
        assert world.problems() == [], f"seed {seed}: {ended}"
        assert outputs_of_broken(ended) == []


@pytest.mark.parametrize(
    ("job", "where", "at"),
    cases_of_form(
        [
            ("bc-insert", "commit", 3),
            ("bc-insert", "commit", 7),
            ("bc-insert", "request Create", 1),
            ("bc-insert", "answer Create", 1),
            ("batch-post", "commit", 3),
            ("batch-post", "request GET", 2),
            ("batch-post", "request PostOrder", 1),
            ("batch-post", "answer PostOrder", 1),
        ],
        short=(3, 6),
    ),
)
def test_suspended_past_the_settle_time_and_resumed(
    tmp_path: Path, processes: Processes, job: str, where: str, at: int
) -> None:
    with small_world(tmp_path, Variant(key="entry", rows="hidden")) as world:
        place_orders(world)
        for earlier in itertools.takewhile(lambda each: each != job, DAY):
            processes.run(world, earlier)
            advance(world, 24 * 3600 if earlier == "bc-verify" else 120)
        sleeper = processes.start(world, job, end_at=at, where=where, how=signal.SIGSTOP)
        assert processes.is_suspended(sleeper)
        advance(world, SETTLE_S)
        for each in DAY:
            processes.run(world, each, limits=IMPATIENT)
        advance(world, SETTLE_S)
        processes.run(world, job, limits=IMPATIENT)
        assert not processes.resume(sleeper).is_broken
        ended = bring_to_an_end(processes, world)
        assert world.problems() == [], ended
        assert outputs_of_broken(ended) == []


@pytest.mark.parametrize("seed", cases_of_form(range(2), (0,)))
def test_two_of_each_job_at_once(tmp_path: Path, processes: Processes, seed: int) -> None:
    with small_world(tmp_path, any_variant(seed)) as world:
        place_orders(world)
        both: list[Ended] = []
        for job in DAY:
            running = [processes.start(world, job), processes.start(world, job), processes.start(world, "bc-insert")]
            both += [processes.wait(each) for each in running]
            advance(world, 24 * 3600 if job == "bc-verify" else 120)
        ended = bring_to_an_end(processes, world)
        assert world.problems() == [], f"{both} {ended}"
        assert outputs_of_broken([*both, *ended]) == []


@pytest.mark.parametrize(("place", "after"), cases_of_form([(0, 3), (2, 6), (0, 6), (2, 3)], (1,)))
def test_a_server_that_dies(tmp_path: Path, processes: Processes, place: int, after: int) -> None:
    """A shop (0) or Business Central (2), after so many requests."""
    with small_world(tmp_path, any_variant(after)) as world:
        place_orders(world)
        simulator = world.business_central if place else world.woocommerce
        ended: list[Ended] = []
        for job in DAY:
            simulator.faults.add("*", "reset-after" if after % 2 else "reset", times=1000, skip=after)
            ended.append(processes.run(world, job))
            simulator.faults.clear()
            stop_server(world, place)
            ended.append(processes.run(world, job))
            start_server(world, place)
            advance(world, 24 * 3600 if job == "bc-verify" else 120)
        ended += bring_to_an_end(processes, world)
        assert world.problems() == []
        assert outputs_of_broken(ended) == []


@pytest.mark.parametrize(
    ("rows", "backed_up_after"),
    cases_of_form([("kept", 3), ("hidden", 0), ("hidden", 1), ("deleted", 1), ("deleted", 2)], short=(2,)),
)
def test_an_older_backup_is_restored_and_everything_imported_again(
    tmp_path: Path, processes: Processes, rows: str, backed_up_after: int
) -> None:
    with small_world(tmp_path, Variant(key="entry", rows=rows)) as world:
        place_orders(world)
        backup = str(tmp_path / "backup.db")
        for place, job in enumerate(DAY):
            processes.run(world, job)
            advance(world, 24 * 3600 if job == "bc-verify" else 120)
            if place == backed_up_after:
                assert processes.run(world, "db", "backup", backup).code == 0
                world.woocommerce.place_order(lines=LINES)
        bring_to_an_end(processes, world)
        world.woocommerce.place_order(lines=LINES)
        assert processes.run(world, "db", "restore", "--yes", backup).code == 0
        processes.run(world, "import-orders", "--store", "eu", "--since", "29d")
        ended = bring_to_an_end(processes, world)
        assert world.problems() == [], ended
        assert outputs_of_broken(ended) == []


def test_pruned_orders_that_come_back_are_not_sent_again(tmp_path: Path, processes: Processes) -> None:
    with small_world(tmp_path, Variant(key="entry", rows="deleted")) as world:
        placed = place_orders(world)
        run_day(processes, world)
        bring_to_an_end(processes, world)
        world.store_config("eu")["start_date"] = world.config["stores"]["us"]["start_date"]
        advance(world, 3 * 366 * 24 * 3600)
        assert processes.run(world, "db", "prune").code == 0
        for order_id in placed:
            world.woocommerce.touch(order_id)
        processes.run(world, "import-orders", "--store", "eu", "--since", "1200d")
        ended = bring_to_an_end(processes, world)
        assert world.problems() == [], ended
        assert outputs_of_broken(ended) == []


def test_an_order_that_its_shop_opens_again_is_left_alone(tmp_path: Path, processes: Processes) -> None:
    """It was completed when it was posted; what the shop makes of it then is its own affair."""
    with small_world(tmp_path / "world", TELLS) as world:
        order = world.woocommerce.place_order(lines=LINES)
        in_bc(processes, world)
        ship_and_post(world, order)
        processes.run(world, "recheck-status")
        processes.run(world, "shop-update")
        assert world.woocommerce.order(order)["status"] == "completed"
        world.woocommerce.set_status(order, "processing")
        assert ended_and_judged(processes, world) == []
        assert world.woocommerce.order(order)["status"] == "processing"


@pytest.mark.parametrize("runs_before", [0, 1], ids=["making", "posting"])
def test_killed_while_refunds_are_credited(tmp_path: Path, processes: Processes, runs_before: int) -> None:
    """One memo for each refund, wherever the run that makes it, or the one that posts it, is killed."""
    for end_at in range(of_form(24, 5), 200, again_every()):
        with small_world(tmp_path / str(end_at), Variant(refunds="post")) as world:
            orders = [world.woocommerce.place_order(lines=LINES) for _ in range(2)]
            advance(world, 1800)
            for job in ("import-orders", "bc-insert", "bc-verify"):
                processes.run(world, job)
                advance(world, BC_JOB_S)
            advance(world, UNTIL_POSTING_S)
            processes.run(world, "batch-post")
            for order_id in orders:
                line = world.woocommerce.order(order_id)["line_items"][0]["id"]
                world.woocommerce.refund(order_id, lines={line: 1}, restock=True)
            advance(world, 60)
            for job in ("import-orders", *["bc-verify"] * runs_before):
                processes.run(world, job)
            is_killed = processes.run(world, "bc-verify", end_at=end_at).code == -signal.SIGKILL
            assert outputs_of_broken(bring_to_an_end(processes, world)) == []
            assert world.problems() == []
            assert [memo.is_posted for memo in world.business_central.books.memos] == [True, True]
        if not is_killed:
            assert end_at > 2 * again_every()
            return
    pytest.fail("the run never came to its end")
