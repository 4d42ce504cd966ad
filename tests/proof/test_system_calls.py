"""Killed before each request to change a file: the middleware is whole, and what was begun is finished by doing it again."""

from __future__ import annotations

import contextlib
import json
import shutil
import sqlite3
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import pytest

from tests.commands.configurations import write_configuration
from tests.conftest import Woobc
from tests.form import cases_of_form, is_short, of_form
from tests.proof.system_calls import IS_POSSIBLE, Tracer
from tests.upgrade.dumps import VERSIONS, contents_of, load
from woobc.core.config.file import load_config
from woobc.core.middleware.database import stamp_of

pytestmark = pytest.mark.skipif(not IS_POSSIBLE, reason="ptrace is used as Linux has it on x86_64 and aarch64")

Numbers = frozenset[str]
"""Orders are told apart by their numbers."""


@pytest.fixture(scope="module")
def tracer(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Tracer]:
    with Tracer(tmp_path_factory.mktemp("traced")) as tracer:
        try:
            tracer.run(str(tmp_path_factory.mktemp("tried") / "log"), "0", "1", task="log")
        except OSError as error:
            pytest.skip(f"this system lets nobody trace its own processes: {error}")
        yield tracer


@dataclass(frozen=True, slots=True)
class Place:
    """A folder with a configuration and what lies beside it, which is put back before each kill."""

    folder: Path
    config: Path
    kept: Path

    @property
    def database(self) -> Path:
        return self.folder / "live.db"

    @property
    def woobc(self) -> Woobc:
        return Woobc(self.config)

    def keep(self) -> None:
        """What there is now is what each kill begins with."""
        shutil.rmtree(self.kept, ignore_errors=True)
        shutil.copytree(self.folder, self.kept)

    def put_back(self) -> None:
        shutil.rmtree(self.folder)
        shutil.copytree(self.kept, self.folder)

    def numbers(self) -> Numbers | None:
        """The orders as a command of woobc finds them; None if it is told that there is no whole file, and what to do."""
        answer = self.woobc("orders", "list", "--json", "--limit", "1000")
        if answer.exit_code == 0:
            return frozenset(order["number"] for order in json.loads(answer.stdout))
        assert answer.exit_code == 7, answer
        assert "woobc db restore" in answer.stderr, answer
        return None

    def pieces(self) -> list[str]:
        """Files whose names only a step in between bears."""
        return [file.name for file in self.folder.iterdir() if any(each in file.name for each in _BETWEEN)]

    def open_to_others(self) -> list[str]:
        """Whatever holds orders and can be read by others than its owner."""
        return [
            file.name
            for file in self.folder.iterdir()
            if file.name.startswith(("live.db", "backup.db", "woobc.log"))
            and file.is_file()
            and file.stat().st_mode & 0o077
        ]


_BETWEEN = (".restoring", ".partial", ".creating")


@pytest.fixture
def place(tmp_path: Path) -> Place:
    """With a middleware that holds the orders of a small day."""
    folder = tmp_path / "here"
    folder.mkdir()
    config = write_configuration(folder)
    found = Place(folder, config, tmp_path / "kept")
    fill(found, VERSIONS[-1])
    return found


def fill(place: Place, version: int) -> None:
    load(version, place.database, stamp_of(load_config(place.config, None, {}).environment))


def change(file: Path, statement: str) -> None:
    with contextlib.closing(sqlite3.connect(file, isolation_level=None)) as connection:
        connection.execute(statement)


@contextlib.contextmanager
def unfinished(file: Path, statement: str) -> Iterator[None]:
    """Within the block the change is in the log beside the file alone, as where a process was killed."""
    with contextlib.closing(sqlite3.connect(file, isolation_level=None)) as connection:
        connection.execute("PRAGMA journal_mode = WAL").fetchone()
        connection.execute("PRAGMA wal_autocheckpoint = 0")
        connection.execute(statement)
        yield


def kill_everywhere(
    tracer: Tracer, place: Place, arguments: tuple[str, ...], look: Callable[[str], None], *, task: str = "woobc"
) -> int:
    """Run it, killed before its first, its second, … call, and `look` after each kill; then once to its end. How many kills
    there were."""
    place.put_back()
    calls = tracer.run(*arguments, task=task).calls
    kills = 0
    for kill_before in _chosen(calls):
        place.put_back()
        ended = tracer.run(*arguments, task=task, kill_before=kill_before)
        where = f"killed before call {kill_before}, {ended.calls[-1]}"
        assert place.open_to_others() == [], where
        look(where)
        kills += ended.was_killed
    place.put_back()
    assert tracer.run(*arguments, task=task).code == 0
    return kills


def _chosen(calls: Sequence[str]) -> list[int]:
    """The numbers of the calls to kill before, from 1 on: in the whole form all of them.

    In the short form of those between the same two calls the first; and the last, unless they only write what a file holds;
    and of all these every second.
    """
    if not is_short():
        return [*range(1, len(calls) + 1)]
    alike: dict[tuple[str, ...], list[int]] = {}
    for number, call in enumerate(calls, 1):
        alike.setdefault((call, *calls[max(0, number - 2) : number + 1]), []).append(number)
    return sorted(
        {each for kind, found in alike.items() for each in (found[0], found[-1 if kind[0] != "pwrite64" else 0])}
    )[::2]


@pytest.mark.parametrize(
    "present", cases_of_form(["whole", "with a log", "damaged", "gone", "gone but for its log"], short=(4,))
)
def test_a_restore_killed_anywhere(tracer: Tracer, place: Place, present: str) -> None:
    """The file of before or the restored one; where that of before is of no use, perhaps none, which is told."""
    backup = place.folder / "backup.db"
    assert place.woobc("db", "backup", str(backup)).exit_code == 0
    restored = place.numbers()
    assert restored
    add = "UPDATE orders SET number = number || '-later'"
    log = Path(f"{place.database}-wal")
    if present in ("whole", "damaged"):
        change(place.database, add)
    if present in ("whole", "damaged", "gone"):
        before = place.numbers() if present == "whole" else None
        if present == "damaged":
            content = place.database.read_bytes()
            place.database.write_bytes(content[:100] + b"\xa5" * (len(content) - 100))
        if present == "gone":
            place.database.unlink()
        place.keep()
    else:
        with unfinished(place.database, add):
            if present == "gone but for its log":
                content = log.read_bytes()
                place.database.unlink()
            place.keep()
            before = None
        if present == "with a log":
            place.put_back()
            before = place.numbers()
        else:
            (place.kept / log.name).write_bytes(content)
    assert before is None or not before & restored

    def look(where: str) -> None:
        found = place.numbers()
        assert found in (before, restored), where
        again = place.woobc("db", "restore", "--yes", str(backup))
        assert again.exit_code == 0, (where, again)
        assert place.numbers() == restored, where
        assert place.pieces() == [], where
        if before is not None and found == before:
            aside = place.folder / again.stdout.splitlines()[0].rsplit("/", 1)[-1].rstrip(".")
            assert frozenset(row["number"] for row in contents_of(aside)["orders"]) == before, where

    calls = kill_everywhere(tracer, place, ("--config", str(place.config), "db", "restore", "--yes", str(backup)), look)
    assert calls > of_form(9, 20)
    assert place.numbers() == restored


def test_a_restore_of_a_file_with_a_log_killed_anywhere(tracer: Tracer, place: Place) -> None:
    """And the file it is given is as it was, so that it can be given again."""
    backup = place.folder / "backup.db"
    before = place.numbers()
    shutil.copy(place.database, backup)
    with unfinished(backup, "UPDATE orders SET number = number || '-in the log'"):
        place.keep()
    restored = frozenset(f"{number}-in the log" for number in before or ())
    given = {suffix: (place.kept / f"backup.db{suffix}").read_bytes() for suffix in ("", "-wal")}

    def look(where: str) -> None:
        assert place.numbers() in (before, restored), where
        assert {suffix: (place.folder / f"backup.db{suffix}").read_bytes() for suffix in given} == given, where
        assert place.woobc("db", "restore", "--yes", str(backup)).exit_code == 0, where
        assert place.numbers() == restored, where

    kill_everywhere(tracer, place, ("--config", str(place.config), "db", "restore", "--yes", str(backup)), look)
    assert place.numbers() == restored


def test_a_backup_killed_anywhere(tracer: Tracer, place: Place) -> None:
    """There is none, or a whole one; another try makes it, and clears away what was left."""
    backup, before = place.folder / "backup.db", place.numbers()
    place.keep()

    def look(where: str) -> None:
        assert place.numbers() == before, where
        again = place.woobc("db", "backup", str(backup))
        assert again.exit_code == 0 or "exists already" in again.stderr, where
        assert frozenset(row["number"] for row in contents_of(backup)["orders"]) == before, where
        assert contents_of(backup)["middleware"][0]["backup_of"], where
        assert place.pieces() == [], where

    assert kill_everywhere(tracer, place, ("--config", str(place.config), "db", "backup", str(backup)), look) > of_form(
        9, 20
    )


@pytest.mark.parametrize("version", VERSIONS[:-1])
def test_a_migration_killed_anywhere(tracer: Tracer, place: Place, version: int) -> None:
    """The next command finishes it, and no order is lost."""
    fill(place, version)
    before = frozenset(row["number"] for row in contents_of(place.database)["orders"])
    activity = len(contents_of(place.database)["activity"])
    place.keep()

    def look(where: str) -> None:
        assert place.numbers() == before, where
        assert len(contents_of(place.database)["activity"]) == activity, where
        assert place.woobc("db", "check").exit_code == 0, where

    assert kill_everywhere(tracer, place, ("--config", str(place.config), "db", "migrate"), look) > of_form(2, 5)


def test_the_making_of_the_first_file_killed_anywhere(tracer: Tracer, place: Place) -> None:
    place.database.unlink()
    place.keep()

    def look(where: str) -> None:
        assert place.numbers() in (None, frozenset()), where
        again = place.woobc("db", "create", "--yes")
        assert again.exit_code == 0 or "is there already" in again.stderr, where
        assert place.numbers() == frozenset(), where
        assert place.pieces() == [], where

    assert kill_everywhere(tracer, place, ("--config", str(place.config), "db", "create", "--yes"), look) > of_form(
        9, 20
    )


def test_a_clearing_killed_anywhere(tracer: Tracer, place: Place) -> None:
    """It removes documents and names, and gives room back; never an order."""
    with place.config.open("a") as file:
        file.write('\n[retention]\npayloads = "0 days"\npersonal = "0 days"\nactivity = "0 days"\n')
    before = place.numbers()
    place.keep()

    def look(where: str) -> None:
        assert place.numbers() == before, where
        assert place.woobc("db", "check").exit_code == 0, where
        assert place.woobc("db", "prune").exit_code == 0, where
        assert contents_of(place.database)["activity"] == [], where

    assert kill_everywhere(tracer, place, ("--config", str(place.config), "db", "prune"), look) > of_form(9, 20)


def test_a_rotation_of_the_log_killed_anywhere(tracer: Tracer, place: Place) -> None:
    """Every line that was written stays, once; the next process goes on."""
    log = place.folder / "woobc.log"
    place.keep()

    def lines() -> list[int]:
        files = sorted(place.folder.glob("woobc.log.2*")) + [log] * log.exists()
        return [int(json.loads(line)["event"].split()[1]) for file in files for line in file.read_text().splitlines()]

    def look(where: str) -> None:
        written = lines()
        assert written == list(range(len(written))), where
        assert tracer.run(str(log), str(len(written)), "8", task="log").code == 0, where
        assert lines() == list(range(len(written) + 8)), where

    assert kill_everywhere(tracer, place, (str(log), "0", "12"), look, task="log") > of_form(6, 12)
    assert len([*place.folder.glob("woobc.log.2*")]) > 1
