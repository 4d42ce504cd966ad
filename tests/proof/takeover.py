"""A machine whose middleware is replicated, that is gone at some instant, and another one that goes on from the replica."""

from __future__ import annotations

import contextlib
import os
import random
import shutil
import signal
import socket
from collections.abc import Iterator
from pathlib import Path

from tests import litestream
from tests.proof.processes import Ended, Processes
from tests.proof.recording import RecordedWorld
from tests.proof.scenario import (
    DAY,
    Variant,
    advance,
    any_variant,
    bring_to_an_end,
    judged,
    place_orders,
    small_world,
    wait_after,
)

FIRST, SECOND = socket.gethostname(), "machine-b"
LONGEST_ON_ITS_WAY_S = 600


def replicated(world: RecordedWorld) -> Path:
    """Have the middleware of this machine replicated; Litestream's configuration."""
    config = litestream.configured(world.database_path, world.folder / "replica")
    world.config["environments"]["sandbox"]["replica"] = {"litestream": str(config)}
    world.write_config()
    litestream.replicate(config)
    return config


@contextlib.contextmanager
def on_first_machine(processes: Processes) -> Iterator[None]:
    """Whatever happens in the block, what comes after it is on the first machine again."""
    try:
        yield
    finally:
        processes.machine = ""


def lose_machine(processes: Processes, world: RecordedWorld) -> None:
    """All that was on it is gone; what runs from now on is on another one."""
    for left in world.folder.glob("*sandbox.db*"):
        shutil.rmtree(left) if left.is_dir() else os.unlink(left)
    processes.machine = SECOND


def held_by(world: RecordedWorld, machine: str) -> None:
    """Let the holder name this machine from now on."""
    said = world.folder / "holder"
    said.write_text(machine)
    world.config["environments"]["sandbox"]["holder"] = {"command": f"cat '{said}'"}
    world.write_config()


def confirm(processes: Processes, world: RecordedWorld) -> Ended:
    return processes.run(world, "env", "confirm", "--decisions")


def go_on(processes: Processes, world: RecordedWorld, *decided: tuple[str, ...]) -> list[Ended]:
    """Take over, let the jobs run past the silence and a posting time, enter again what was `decided`, and let them run on."""
    ended = [processes.run(world, "db", "takeover", "--yes")]
    ended += bring_to_an_end(processes, world, most_rounds=2)
    ended += [processes.run(world, *words) for words in decided]
    ended.append(confirm(processes, world))
    return ended + bring_to_an_end(processes, world)


def replicate_within(
    processes: Processes, world: RecordedWorld, config: Path, job: str, *, at: int, where: str, dies: bool
) -> bool:
    """Run a job of which the replica knows nothing after its `at`th point `where`: there it `dies`, or it goes on to its end.
    Whether it came to that point; else the replica knows all of it."""
    started = processes.start(world, job, end_at=at, where=where, how=signal.SIGSTOP)
    is_there = processes.is_suspended(started)
    litestream.replicate(config)
    if is_there and dies:
        processes.kill(started)
    elif is_there:
        processes.resume(started)
    return is_there


def lost_at_random(processes: Processes, folder: Path, seed: int, variant: Variant | None = None) -> list[str]:
    """What is wrong in the end, when the machine is lost somewhere in the day, with some of it not replicated, perhaps with
    a request on its way that arrives minutes later, and perhaps after a hold of which the replica knows nothing."""
    chance = random.Random(seed)
    with small_world(folder, variant or any_variant(seed)) as world, on_first_machine(processes):
        return _lost(processes, world, chance)


def _lost(processes: Processes, world: RecordedWorld, chance: random.Random) -> list[str]:
    config, placed = replicated(world), place_orders(world)
    last = chance.randrange(len(DAY))
    for job in DAY[:last]:
        processes.run(world, job)
        wait_after(world, job)
    for operation in ("Create*", "Post*", "api:POST *"):
        if chance.random() < 0.4:
            world.business_central.faults.add(
                operation, "commit-later", seconds=chance.uniform(60, LONGEST_ON_ITS_WAY_S)
            )
    where, dies = chance.choice(("request", "answer")), chance.random() < 0.5
    replicate_within(processes, world, config, DAY[last], at=chance.randint(1, 12), where=where, dies=dies)
    decided: list[tuple[str, ...]] = []
    if not dies:
        for job in DAY[last + 1 : last + 1 + chance.randrange(3)]:
            processes.run(world, job)
            advance(world, 30)
        if chance.random() < 0.5:
            decided.append(("orders", "hold", f"id:{chance.choice(placed)}", "--store", "eu", "--reason", "asked to"))
            decided = [words for words in decided if processes.run(world, *words).code == 0]
    if chance.random() < 0.5:
        world.woocommerce.place_order(lines=[("SHIRT", "Shirt", 1, "20.00")])
    lose_machine(processes, world)
    advance(world, chance.choice((5, 120, 900, 40_000)))
    return judged(world, go_on(processes, world, *decided))
