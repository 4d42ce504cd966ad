"""The middleware file is made, lost and restored: nobody works with half of it, and none of it is lost unseen."""

from __future__ import annotations

import contextlib
import io
import shutil
import sqlite3
import subprocess
import sys
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.commands.situation import place, rows, stock
from tests.conftest import Woobc
from tests.webhooks.support import deliveries_of, listening
from woobc.core.clock import Clock
from woobc.core.config.file import load_config
from woobc.core.config.values import EnvironmentConfig
from woobc.core.middleware import care, locks
from woobc.core.middleware.middleware import Middleware
from woobc.sandbox.world import World

JOBS = ("import-orders", "bc-insert", "bc-verify", "batch-post", "recheck-status")
LOOKS = ("status", "orders list", "errors", "activity", "db check", "db prune", "db migrate")


@pytest.fixture
def shop(world: World) -> World:
    """A world with one store and a product that Business Central knows."""
    world.store_config("us")["enabled"] = False
    world.write_config()
    stock(world)
    return world


@pytest.fixture
def backup(shop: World, woobc: Woobc) -> Path:
    """Of a middleware with one order; the middleware has two since."""
    place(shop)
    woobc("import-orders")
    target = shop.folder / "backup.db"
    assert woobc("db", "backup", str(target)).exit_code == 0
    place(shop)
    woobc("import-orders")
    return target


def environment_of(world: World) -> EnvironmentConfig:
    return load_config(world.config_path, None, {}).environment


def count(world: World) -> int:
    (row,) = rows(world, "SELECT count(*) FROM orders")
    return int(row[0])


def pieces(world: World) -> list[str]:
    """What no step may leave behind."""
    known = ("sandbox.db", "sandbox.db-wal", "sandbox.db-shm", "sandbox.db.runs")
    return sorted(
        file.name
        for file in world.folder.glob("sandbox.db*")
        if file.name not in known and ".before-restore-" not in file.name
    )


def lose_all_but_the_log(world: World, woobc: Woobc) -> bytes:
    """The middleware after another import, without the file itself; what is left beside it."""
    path, log = world.database_path, Path(f"{world.database_path}-wal")
    with contextlib.closing(sqlite3.connect(path)) as reader:
        reader.execute("SELECT count(*) FROM orders").fetchone()
        woobc("import-orders")
        content = log.read_bytes()
    path.unlink()
    log.write_bytes(content)
    return content


# A file that is gone


def test_a_restore_names_what_people_decided_since(shop: World, woobc: Woobc, backup: Path) -> None:
    """A restored file knows no hold that came after it, and would release what a person keeps back."""
    woobc("orders", "hold", "1000", "--reason", "fraud? \x1b[31m")
    woobc("orders", "retry", "1001")
    with contextlib.closing(sqlite3.connect(shop.database_path)) as connection, connection:
        connection.execute(
            "UPDATE activity SET time = '2020-01-01T00:00:00.000Z' WHERE event = 'held'"
        )  # the clock was slow
    woobc("orders", "ignore", "1001", "--reason", "by telephone")
    answer = woobc("db", "restore", str(backup), "--yes")
    told = answer.stdout.partition("decide it again:\n")[2].splitlines()
    assert [line.strip()[len("2026-01-01 12:00") :].split(" by ")[0].strip() for line in told] == [
        "eu 1000: held",
        "eu 1001: ignored",
    ]
    assert told[0].endswith(r"fraud? \x1b[31m")
    again = woobc("db", "restore", str(backup), "--yes")
    assert (again.exit_code, "decide it again" in again.stdout) == (0, False)


@pytest.mark.parametrize("damage", ["DROP TABLE stores", "UPDATE stores SET formats = '['"])
def test_a_restore_asks_nothing_of_a_file_that_can_not_answer(
    shop: World, woobc: Woobc, backup: Path, damage: str
) -> None:
    woobc("orders", "hold", "1000", "--reason", "fraud?")
    with contextlib.closing(sqlite3.connect(shop.database_path)) as connection:
        connection.execute("PRAGMA foreign_keys = OFF")
        connection.execute(damage)
        connection.commit()
    answer = woobc("db", "restore", str(backup), "--yes")
    assert (answer.exit_code, answer.stderr) == (0, "")
    assert count(shop) == 1


@pytest.mark.parametrize("command", [*JOBS, *LOOKS, "import-orders --dry-run", "bc-insert --verbose"])
@pytest.mark.parametrize("is_empty", [False, True], ids=["missing", "empty"])
@pytest.mark.every(3)
def test_without_its_file_every_command_ends_with_the_way_out(
    shop: World, woobc: Woobc, command: str, is_empty: bool
) -> None:
    """All its orders would be new, and every hold and every posting owed forgotten."""
    woobc("import-orders")
    shop.database_path.unlink()
    if is_empty:
        shop.database_path.touch()
    answer = woobc(*command.split())
    assert (answer.exit_code, answer.stdout) == (7, "")
    assert "woobc db restore" in answer.stderr
    assert "woobc db create" in answer.stderr
    assert ("is empty" if is_empty else "there is no middleware file") in answer.stderr
    assert shop.database_path.exists() is is_empty
    assert not is_empty or shop.database_path.stat().st_size == 0


def test_a_file_without_a_table_is_an_empty_one(shop: World, woobc: Woobc) -> None:
    shop.database_path.unlink()
    with contextlib.closing(sqlite3.connect(shop.database_path)) as connection:
        connection.execute("PRAGMA journal_mode = WAL").fetchone()
    answer = woobc("db", "check")
    assert (answer.exit_code, "is empty" in answer.stderr) == (7, True)


def test_a_delivery_without_a_file_is_not_taken(world: World) -> None:
    with listening(world) as listener:
        world.database_path.unlink()
        assert listener.send({"id": 1}) == 503
        assert not world.database_path.exists()


def test_the_first_file_is_made_once_and_for_the_owner_alone(shop: World, woobc: Woobc) -> None:
    shop.database_path.unlink()
    shutil.rmtree(f"{shop.database_path}.runs")
    answer = woobc("db", "create")
    assert (answer.exit_code, answer.stdout) == (0, f"Made: {shop.database_path}\n")
    assert shop.database_path.stat().st_mode & 0o777 == 0o600
    assert woobc("import-orders").exit_code == 0
    again = woobc("db", "create", "--yes")
    assert (again.exit_code, "is there already" in again.stderr) == (2, True)
    assert pieces(shop) == []


def test_where_there_was_a_file_a_new_one_is_made_only_for_a_person(
    shop: World, woobc: Woobc, monkeypatch: pytest.MonkeyPatch
) -> None:
    """And what the former has left beside its name is no part of the new one."""
    place(shop)
    log = lose_all_but_the_log(shop, woobc)
    monkeypatch.setattr("sys.stdin", io.StringIO("n\n"))
    refused = woobc("db", "create")
    assert (refused.exit_code, "There was a middleware file" in refused.stdout) == (130, True)
    assert not shop.database_path.exists()
    assert woobc("db", "create", "--yes").exit_code == 0
    assert count(shop) == 0
    (kept,) = shop.folder.glob("*.before-restore-*-wal")
    assert kept.read_bytes() == log


# What a restore puts in place


def test_a_restore_takes_the_log_beside_the_file_it_is_given(shop: World, woobc: Woobc) -> None:
    """As SQLite leaves one beside a file whose process was killed."""
    for _ in range(3):
        place(shop)
    woobc("import-orders")
    for _ in range(4):
        place(shop)
    with contextlib.closing(sqlite3.connect(shop.database_path)) as reader:
        reader.execute("SELECT count(*) FROM orders").fetchone()
        woobc("import-orders")
        copies = shop.folder / "copies"
        copies.mkdir()
        for suffix in ("", "-wal"):
            shutil.copy(f"{shop.database_path}{suffix}", copies / f"kept.db{suffix}")
    before = [(copies / f"kept.db{suffix}").read_bytes() for suffix in ("", "-wal")]
    assert woobc("db", "restore", str(copies / "kept.db"), "--yes").exit_code == 0
    assert count(shop) == 7
    assert [(copies / f"kept.db{suffix}").read_bytes() for suffix in ("", "-wal")] == before


def test_a_file_that_a_restore_put_aside_can_be_restored_again(shop: World, woobc: Woobc, backup: Path) -> None:
    reader = sqlite3.connect(shop.database_path)
    reader.execute("SELECT count(*) FROM orders").fetchone()
    reader.close()
    assert woobc("db", "restore", str(backup), "--yes").exit_code == 0
    assert count(shop) == 1
    (aside,) = shop.folder.glob("*.before-restore-*")
    assert aside.stat().st_mode & 0o777 == 0o600
    assert woobc("db", "restore", str(aside), "--yes").exit_code == 0
    assert count(shop) == 2
    assert pieces(shop) == []


def test_a_damaged_file_is_replaced_and_kept(shop: World, woobc: Woobc, backup: Path) -> None:
    shop.database_path.write_bytes(b"no database at all" * 1000)
    Path(f"{shop.database_path}-wal").write_bytes(b"nor a log")
    assert woobc("db", "restore", str(backup), "--yes").exit_code == 0
    assert count(shop) == 1
    kept = {file.name.partition("before-restore-")[2][15:]: file for file in shop.folder.glob("*.before-restore-*")}
    assert kept[""].read_bytes() == b"no database at all" * 1000
    assert pieces(shop) == []


def test_a_restore_in_the_place_of_a_file_that_is_gone_meets_no_log_of_it(
    shop: World, woobc: Woobc, backup: Path
) -> None:
    place(shop)
    lose_all_but_the_log(shop, woobc)
    answer = woobc("db", "restore", str(backup), "--yes")
    assert (answer.exit_code, answer.stdout.splitlines()[0]) == (0, "Restored. There was no file before.")
    assert count(shop) == 1


def test_the_middleware_itself_is_no_backup(shop: World, woobc: Woobc) -> None:
    woobc("import-orders")
    answer = woobc("db", "restore", str(shop.database_path), "--yes")
    assert (answer.exit_code, "the middleware file itself" in answer.stderr) == (2, True)
    assert woobc("db", "check").exit_code == 0


def test_an_older_copy_put_back_by_hand_is_refused_until_it_is_restored(shop: World, woobc: Woobc) -> None:
    """A copy by `cp`, a snapshot or another program bears no mark; but runs have been here that it knows nothing of."""
    place(shop)
    woobc("import-orders")
    copy = shop.folder / "copy.db"
    shutil.copy(shop.database_path, copy)
    assert woobc("import-orders").exit_code == 0
    woobc("bc-insert")
    shutil.copy(copy, shop.database_path)
    for command in ("bc-insert", "status", "db check"):
        answer = woobc(*command.split())
        assert (answer.exit_code, answer.stdout) == (3, "")
        assert "is older than what has run with it" in answer.stderr
        assert "woobc db restore FILE" in answer.stderr
    shop.database_path.unlink()
    assert woobc("db", "restore", "--yes", str(copy)).exit_code == 0
    assert woobc("import-orders").exit_code == 0
    assert rows(shop, "SELECT state FROM orders") == [("pending",)]


def test_clearing_everything_makes_no_file_look_older(shop: World, woobc: Woobc) -> None:
    shop.config["retention"] = {"payloads": "0 days", "personal": "0 days", "activity": "0 days"}
    shop.write_config()
    for _ in range(3):
        woobc("import-orders", "--verbose")
    assert woobc("db", "prune").exit_code == 0
    assert rows(shop, "SELECT id FROM runs") == [(3,)]
    assert woobc("import-orders").exit_code == 0
    assert rows(shop, "SELECT max(id) FROM runs") == [(4,)]


# Nobody else meanwhile


@contextlib.contextmanager
def somebody_alone(world: World) -> Iterator[None]:
    """A restore at work."""
    with locks.alone_with(world.database_path, 5):
        yield


def test_whoever_comes_while_it_is_restored_waits_for_the_restored_file(
    shop: World, woobc: Woobc, backup: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A run and a delivery that begin in the middle of the last steps are in the new file."""
    put_aside, begun = care._put_aside, []

    def in_the_middle(*arguments: object) -> Path | None:
        aside = put_aside(*arguments)  # type: ignore[arg-type]
        for target in (run, deliver):
            thread = threading.Thread(target=target)
            thread.start()
            threads.append(thread)
        for thread in threads:
            thread.join(1)  # long enough to find the door closed
        return aside

    def run() -> None:
        command = [sys.executable, "-m", "woobc", "--config", str(shop.config_path), "import-orders"]
        begun.append(subprocess.run(command, check=False, timeout=60).returncode)

    def deliver() -> None:
        begun.append(listener.send({"id": 77}))

    threads: list[threading.Thread] = []
    with listening(shop) as listener:
        listener.receiver.busy_wait_s = 20
        monkeypatch.setattr(care, "_put_aside", in_the_middle)
        restored = woobc("db", "restore", str(backup), "--yes")
        for thread in threads:
            thread.join()
        assert (restored.exit_code, sorted(begun)) == (0, [0, 200])
        assert [delivery["order_id"] for delivery in deliveries_of(shop)] == [77]
        assert ("import-orders",) in rows(shop, "SELECT command FROM runs ORDER BY id DESC LIMIT 1")


def test_whoever_can_wait_no_longer_is_told_so(shop: World, woobc: Woobc, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("woobc.core.middleware.middleware.BUSY_TIMEOUT_S", 0.2)
    monkeypatch.setattr(Middleware.open.__func__, "__kwdefaults__", {"wait_s": 0.2})  # type: ignore[attr-defined]
    with listening(shop) as listener, somebody_alone(shop):
        assert listener.send({"id": 77}) == 503
    assert deliveries_of(shop) == []


@pytest.mark.parametrize("command", ["db restore --yes BACKUP", "db create --yes"])
def test_what_had_begun_is_waited_for(
    shop: World, woobc: Woobc, backup: Path, command: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(care, "PATIENCE_S", 20)
    reader = Middleware.open(environment_of(shop), Clock())
    answers = []
    arguments = command.replace("BACKUP", str(backup)).split()
    thread = threading.Thread(target=lambda: answers.append(woobc(*arguments).exit_code))
    thread.start()
    thread.join(0.5)
    assert answers == []
    assert count(shop) == 2
    reader.close()
    thread.join()
    assert answers == [0 if "restore" in command else 2]


def test_what_goes_on_for_long_is_named(
    shop: World, woobc: Woobc, backup: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(care, "PATIENCE_S", 0.2)
    middleware = Middleware.open(environment_of(shop), Clock())
    answer = woobc("db", "restore", str(backup), "--yes")
    assert (answer.exit_code, "another command of woobc is working with" in answer.stderr) == (7, True)
    run = middleware.runs.start("bc-insert", trigger="cron", filters={}, person="cron")
    answer = woobc("db", "restore", str(backup), "--yes")
    assert (answer.exit_code, f"run {run.id} is working with" in answer.stderr) == (7, True)
    middleware.runs.end(run, exit_code=0, counts={}, notes=[])
    middleware.close()
    assert count(shop) == 2
    assert woobc("db", "restore", str(backup), "--yes").exit_code == 0
    assert count(shop) == 1
    assert pieces(shop) == []


def test_a_steady_stream_of_commands_keeps_no_restore_waiting(shop: World, woobc: Woobc, backup: Path) -> None:
    """There is always one that has the file open, and it is restored all the same."""
    stop = threading.Event()

    def look() -> None:
        while not stop.is_set():
            Middleware.open(environment_of(shop), Clock()).close()

    threads = [threading.Thread(target=look) for _ in range(4)]
    for thread in threads:
        thread.start()
    try:
        assert woobc("db", "restore", str(backup), "--yes").exit_code == 0
    finally:
        stop.set()
        for thread in threads:
            thread.join()
    assert count(shop) == 1


def test_another_program_that_has_the_file_open_is_refused(
    shop: World, woobc: Woobc, backup: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """It would go on writing to a file that nobody reads, and remove the log of the new one."""
    monkeypatch.setattr(care, "PATIENCE_S", 0.2)
    with contextlib.closing(sqlite3.connect(shop.database_path)) as browser:
        browser.execute("SELECT count(*) FROM orders").fetchone()
        answer = woobc("db", "restore", str(backup), "--yes")
        assert (answer.exit_code, "another program has" in answer.stderr) == (7, True)
    assert count(shop) == 2
    assert pieces(shop) == []
    assert woobc("db", "restore", str(backup), "--yes").exit_code == 0


def test_two_names_of_one_file_have_the_same_locks(shop: World, woobc: Woobc, backup: Path) -> None:
    """A configuration may name it by a link."""
    link = shop.folder / "link.db"
    link.symlink_to(shop.database_path)
    middleware = Middleware.open(environment_of(shop), Clock())
    run = middleware.runs.start("bc-insert", trigger="cron", filters={}, person="cron")
    shop.config["environments"]["sandbox"]["database"] = str(link)
    shop.write_config()
    answer = woobc("db", "restore", str(backup), "--yes")
    assert (answer.exit_code, f"run {run.id} is working with" in answer.stderr) == (7, True)
    middleware.runs.end(run, exit_code=0, counts={}, notes=[])
    middleware.close()
    assert woobc("db", "restore", str(backup), "--yes").exit_code == 0
    assert link.is_symlink()
    assert count(shop) == 1
