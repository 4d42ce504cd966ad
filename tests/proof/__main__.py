"""The proof: `python -m tests.proof --minutes 30`. `--kept` plays the same each time, `--planted` shows it can fail."""

from __future__ import annotations

import argparse
import os
import shutil
import sys
import tempfile
import time
from collections import Counter
from dataclasses import dataclass, field
from pathlib import Path

from tests.memory import keep_files_in_memory
from tests.proof.histories import play, random_steps, random_telling_steps, shrink
from tests.proof.kept import STEPS, Case, cases, play_again
from tests.proof.planted import PLANTED
from tests.proof.processes import NotPlanted, Processes
from tests.proof.scenario import TELLING, VARIANTS, any_variant
from tests.proof.takeover import lost_at_random
from tests.proof.trials import TRIALS, Missed, day_of

STEPS_OF_A_HISTORY = 100


@dataclass(slots=True)
class Tally:
    histories: int = 0
    steps: int = 0
    points: int = 0
    losses: int = 0
    orders: int = 0
    faults: Counter[str] = field(default_factory=Counter)
    kinds: Counter[str] = field(default_factory=Counter)
    """Of broken promises, by the word they begin with."""

    def note(self, name: str, problems: list[str]) -> None:
        self.kinds.update(problem.split(":")[0] for problem in problems)
        for problem in problems:
            print(f"{name}: {problem}", flush=True)


def main() -> int:
    parser = argparse.ArgumentParser(prog="python -m tests.proof")
    parser.add_argument("--minutes", type=float, default=30, help="how long to go on")
    parser.add_argument("--seed", type=int, default=int(time.time()), help="of the first history")
    parser.add_argument(
        "--kept", action="store_true", help="play the histories that once broke a promise, and some of each variant"
    )
    parser.add_argument("--steps", type=int, default=STEPS, help="of a random history, with --kept")
    parser.add_argument(
        "--planted", action="store_true", help="plant one bug of each kind, and show that each is found"
    )
    parser.add_argument(
        "--crash-points", action="store_true", help="kill at each point of the day, however long it takes"
    )
    arguments = parser.parse_args()
    keep_files_in_memory()
    folder = Path(tempfile.mkdtemp(prefix="woobc-proof-"))
    try:
        if arguments.kept:
            return run_kept(folder, cases(arguments.steps))
        with Processes(folder) as processes:
            if arguments.planted:
                return show_planted(processes, folder)
            return run_long(processes, folder, arguments)
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def run_kept(folder: Path, chosen: dict[str, Case], planted: str = "") -> int:
    """What .ci/run plays beside the tests, in a minute of two processors."""
    tally, begun = Tally(), time.monotonic()
    told = play_again(folder, chosen, min(os.cpu_count() or 1, len(chosen), 4), planted)
    for name, problems in told.items():
        tally.note(name, problems)
    print(f"histories and days played again: {len(told)}, in {time.monotonic() - begun:.0f} s")
    for kind in sorted({"lost", "doubled", *tally.kinds}):
        print(f"{kind}: {tally.kinds[kind]}")
    return 1 if tally.kinds else 0


def show_planted(processes: Processes, folder: Path) -> int:
    """Red with each bug, and after how long; green without it."""
    print("Each bug is planted on purpose; what is said of it is what the proof found wrong.")
    wrong = 0
    for trial in dict.fromkeys(TRIALS.values()):
        for problem in trial(processes, folder / f"{trial.__name__} sound"):
            wrong += 1
            print(f"{trial.__name__}, without any bug: {problem}", flush=True)
    for name in PLANTED:
        processes.planted, begun = name, time.monotonic()
        try:
            found = TRIALS[name](processes, folder / f"{name} planted")
        except (NotPlanted, Missed) as trouble:
            found = []
            print(f"{type(trouble).__name__}: {trouble}", flush=True)
        wrong += not found
        told = f"{'red  ' if found else 'GREEN'} {name}, {time.monotonic() - begun:.1f} s"
        print(f"{told}: {found[0] if found else 'nothing found'}", flush=True)
    print("The proof can't be trusted." if wrong else "The proof fails with every bug, and with nothing else.")
    return 1 if wrong else 0


def run_long(processes: Processes, folder: Path, arguments: argparse.Namespace) -> int:
    """Every trial once, then half of the time for crash points of days, half for histories; or all points, if asked for."""
    tally, begun = Tally(), time.monotonic()
    end = begun + arguments.minutes * 60
    for trial in dict.fromkeys(TRIALS.values()):
        tally.note(trial.__name__, trial(processes, folder / trial.__name__))
    print(f"each of the {len(set(TRIALS.values()))} trials once: {time.monotonic() - begun:.0f} s", flush=True)
    crash_points(processes, folder, tally, None if arguments.crash_points else (time.monotonic() + end) / 2)
    seed = arguments.seed
    while time.monotonic() < end:
        one_history(processes, folder, tally, seed)
        one_loss(processes, folder, tally, seed)
        seed += 1
    print(f"histories run: {tally.histories} of {STEPS_OF_A_HISTORY} steps, seeds {arguments.seed} to {seed - 1}")
    print(f"days killed at one point: {tally.points}")
    print(f"machines lost and taken over from: {tally.losses}")
    print(f"kills: {processes.kills}")
    print(f"faults: {sum(tally.faults.values())}")
    for kind, count in sorted(tally.faults.items()):
        print(f"  {kind}: {count}")
    print(f"orders: {tally.orders}")
    for kind in sorted({"lost", "doubled", *tally.kinds}):
        print(f"{kind}: {tally.kinds[kind]}")
    return 1 if tally.kinds else 0


def crash_points(processes: Processes, folder: Path, tally: Tally, until: float | None) -> None:
    """Each variant killed at its first point, then each at its second: until all are through, or the time is over."""
    left, end_at = list(VARIANTS), 0
    while left:
        end_at += 1
        for variant in tuple(left):
            if until is not None and time.monotonic() > until:
                return
            place = folder / "day"
            lived = day_of(processes, place, variant, end_at)
            tally.orders += lived.orders
            shutil.rmtree(place)
            tally.points += 1
            tally.note(f"{variant} killed at point {end_at} ({lived.killed})", lived.problems)
            if not lived.killed:
                left.remove(variant)


def one_loss(processes: Processes, folder: Path, tally: Tally, seed: int) -> None:
    """A machine is lost somewhere in the day, and another one goes on."""
    place = folder / "loss"
    tally.note(f"machine lost, seed {seed}", lost_at_random(processes, place, seed))
    tally.losses += 1
    shutil.rmtree(place)


def one_history(processes: Processes, folder: Path, tally: Tally, seed: int) -> None:
    place = folder / "history"
    if seed % 4:
        variant, steps = any_variant(seed), random_steps(seed, STEPS_OF_A_HISTORY)
    else:
        variant, steps = TELLING[seed // 4 % len(TELLING)], random_telling_steps(seed, STEPS_OF_A_HISTORY)
    told = play(processes, place, steps, variant)
    tally.histories += 1
    tally.orders += told.orders
    for kind, count in told.faults.items():
        tally.faults[kind.rpartition(":")[2]] += count
    tally.note(f"seed {seed} ({variant})", told.problems)
    shutil.rmtree(place)
    if told.problems:
        fewest = shrink(processes, folder / "shrunk", steps, variant)
        print("  the fewest steps: " + ", ".join(str(tuple(step)) for step in fewest), flush=True)
        shutil.rmtree(folder / "shrunk")


if __name__ == "__main__":
    sys.exit(main())
