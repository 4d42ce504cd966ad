"""Full disks, locked, read-only and damaged files, too few file descriptors, no network: one sentence, the right exit code,
no order moved, and the next run goes on."""

from __future__ import annotations

import contextlib
import errno
import os
import shutil
import sqlite3
import subprocess
import tempfile
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.conftest import Woobc
from tests.form import cases_of_form
from tests.proof.processes import Ended, Processes
from tests.proof.recording import RecordedWorld, start_server, stop_server
from tests.proof.scenario import (
    DAY,
    advance,
    bring_to_an_end,
    place_orders,
    rows_of,
    small_world,
)
from woobc.core.clock import Clock
from woobc.core.errors import MiddlewareError
from woobc.core.http.client import Client
from woobc.core.http.messages import HttpRequest, NoAnswer, Trouble
from woobc.core.middleware.database import machine_id, sqlite_errors_translated

JOBS_THAT_WRITE = ("import-orders", "bc-insert", "bc-verify")


@pytest.fixture
def world(tmp_path: Path) -> Iterator[RecordedWorld]:
    with small_world(tmp_path / "world") as running:
        place_orders(running)
        yield running


def states(world: RecordedWorld) -> dict[str, str]:
    return {row["number"]: row["state"] for row in rows_of(world, "orders")}


def says_it_plainly(ended: Ended, exit_code: int, *words: str) -> None:
    """One sentence (and what to do), this exit code, no traceback."""
    assert ended.code == exit_code, ended
    assert not ended.is_broken, ended
    assert 0 < len(ended.output.strip().splitlines()) <= 2, ended.output
    assert any(word in ended.output for word in words), ended.output


def goes_on(processes: Processes, world: RecordedWorld) -> None:
    ended = bring_to_an_end(processes, world)
    assert world.problems() == []
    assert [each for each in ended if each.is_broken] == []


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    """A disk of its own, where the system lets this user mount one."""
    folder = tmp_path / "disk"
    folder.mkdir()
    mounted = subprocess.run(
        ["mount", "-t", "tmpfs", "-o", "size=4m", "tmpfs", str(folder)], capture_output=True, check=False
    )
    if mounted.returncode:
        pytest.skip("this user may mount no disk of its own")
    try:
        yield folder
    finally:
        subprocess.run(["umount", "--lazy", str(folder)], check=True)


@pytest.mark.parametrize(
    ("job", "left"), cases_of_form([(job, left) for job in JOBS_THAT_WRITE for left in (0, 8_192, 65_536)], (0, 4, 6))
)
def test_a_full_disk(processes: Processes, small_disk: Path, job: str, left: int) -> None:
    with small_world(small_disk / "world") as world:
        place_orders(world)
        for earlier in DAY[: DAY.index(job)]:
            processes.run(world, earlier)
            advance(world, 120)
        processes.run(world, "status")
        before = states(world)
        free = os.statvfs(small_disk)
        filler = small_disk / "filler"
        filler.write_bytes(b"x" * (free.f_bavail * free.f_frsize - left))
        ended = processes.run(world, job)
        filler.unlink()
        assert ended.code == 7 or left, ended
        if ended.code:
            says_it_plainly(ended, 7, "full")
        if left == 0:
            assert states(world) == before
        goes_on(processes, world)


def test_a_file_that_may_not_grow(processes: Processes, world: RecordedWorld) -> None:
    processes.run(world, "status")
    with sqlite3.connect(world.database_path) as connection:
        pages = connection.execute("PRAGMA page_count").fetchone()[0]
    for number in range(30):
        world.woocommerce.place_order(customer_note=f"{number} " + os.urandom(4000).hex())
    says_it_plainly(processes.run(world, "import-orders", limits={"pages": pages}), 7, "full")
    assert states(world) == {}
    goes_on(processes, world)


@pytest.mark.parametrize("room", cases_of_form([5_000, 20_000, 60_000, 120_000, 200_000], (1, 3)))
def test_no_room_for_any_file(processes: Processes, world: RecordedWorld, room: int) -> None:
    """The limit counts for every file: the middleware, its journal, the log."""
    processes.run(world, "status")
    ended = [processes.run(world, job, limits={"file_bytes": room}) for job in DAY]
    assert [each for each in ended if each.is_broken] == []
    assert {each.code for each in ended} <= {0, 7}
    assert any(each.code == 7 for each in ended) or room > 100_000
    goes_on(processes, world)


@pytest.mark.parametrize("job", cases_of_form(DAY, (0, 2)))
def test_a_file_that_another_program_keeps_locked(processes: Processes, world: RecordedWorld, job: str) -> None:
    for each in JOBS_THAT_WRITE[:2]:
        processes.run(world, each)
    before = states(world)
    other = sqlite3.connect(world.database_path, isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    try:
        says_it_plainly(processes.run(world, job, limits={"busy_ms": 100}), 7, "locked")
    finally:
        other.execute("ROLLBACK")
        other.close()
    assert states(world) == before
    goes_on(processes, world)


LOOKS_MEANWHILE = (
    "status",
    "errors",
    "activity",
    "orders list",
    "stores list",
    "orders show 1000",
    "db check",
    "check",
    "audit",
)


@pytest.mark.parametrize("look", cases_of_form(LOOKS_MEANWHILE, (6, 7)))
def test_a_look_at_a_file_that_is_locked(processes: Processes, world: RecordedWorld, look: str) -> None:
    """Most need no lock; whatever does says that it is held."""
    processes.run(world, "import-orders")
    with contextlib.closing(sqlite3.connect(world.database_path, isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        ended = processes.run(world, *look.split(), limits={"busy_ms": 100})
    assert not ended.is_broken, ended
    assert ended.code in (0, 3, 4) or "locked" in ended.output, ended


def test_a_file_that_is_locked_in_the_middle_of_a_run(processes: Processes, world: RecordedWorld) -> None:
    """The lock is taken while the job waits for the shop, and never given back during the run."""
    processes.run(world, "status")
    other = sqlite3.connect(world.database_path, isolation_level=None, check_same_thread=False)
    taken = threading.Event()

    def take(_: object) -> None:
        if not taken.is_set():
            taken.set()
            other.execute("BEGIN IMMEDIATE")

    world.woocommerce.on_request = take
    ended = processes.run(world, "import-orders", limits={"busy_ms": 100})
    world.woocommerce.on_request = None
    other.execute("ROLLBACK")
    other.close()
    assert taken.is_set()
    says_it_plainly(ended, 7, "locked")
    goes_on(processes, world)


@pytest.mark.skipif(os.geteuid() == 0, reason="root may write what is read-only")
def test_a_read_only_file(processes: Processes, world: RecordedWorld) -> None:
    processes.run(world, "import-orders")
    world.database_path.chmod(0o400)
    says_it_plainly(processes.run(world, "bc-insert"), 7, "written", "opened")
    world.database_path.chmod(0o600)
    goes_on(processes, world)


def test_a_folder_in_the_place_of_the_file(processes: Processes, world: RecordedWorld) -> None:
    world.database_path.unlink()
    world.database_path.mkdir()
    says_it_plainly(processes.run(world, "import-orders"), 7, "not a file")
    world.database_path.rmdir()
    world.make_middleware()
    goes_on(processes, world)


def test_a_file_that_is_none_of_sqlite(processes: Processes, world: RecordedWorld) -> None:
    world.database_path.write_text("a letter to the accountant, which somebody saved here\n" * 100)
    world.database_path.chmod(0o600)
    ended = processes.run(world, "import-orders")
    says_it_plainly(ended, 7, "not a SQLite file")
    assert "accountant" in world.database_path.read_text()


@pytest.mark.parametrize("job", cases_of_form(DAY, (1, 3)))
def test_a_damaged_file(processes: Processes, world: RecordedWorld, job: str) -> None:
    for each in DAY:
        processes.run(world, each)
        advance(world, 120)
    with sqlite3.connect(world.database_path) as connection:
        connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    content = bytearray(world.database_path.read_bytes())
    for start in range(8192, len(content), 4096):
        content[start : start + 2000] = b"\xfe" * 2000
    world.database_path.write_bytes(bytes(content))
    ended = processes.run(world, job)
    says_it_plainly(ended, 7, "damaged", "malformed", "not a SQLite")
    assert "woobc db check" in ended.output


@pytest.mark.parametrize("files", cases_of_form([4, 6, 8, 10, 12, 14, 16, 20], (1, 4, 6)))
def test_too_few_file_descriptors(processes: Processes, world: RecordedWorld, files: int) -> None:
    ended = [processes.run(world, job, limits={"files": files}) for job in DAY]
    assert [each for each in ended if "Traceback" in each.output or "a defect" in each.output] == []
    goes_on(processes, world)


@pytest.mark.parametrize("place", [0, 2], ids=["shop", "Business Central"])
def test_no_network(processes: Processes, world: RecordedWorld, place: int) -> None:
    processes.run(world, "import-orders")
    stop_server(world, place)
    before = states(world)
    ended = processes.run(world, "import-orders" if place == 0 else "bc-insert")
    says_it_plainly(ended, 5, "127.0.0.1")
    assert states(world) == before
    start_server(world, place)
    goes_on(processes, world)


def test_a_name_that_is_not_known(processes: Processes, world: RecordedWorld) -> None:
    eu = world.store_config("eu")
    address, eu["url"] = eu["url"], "https://shop.invalid"
    world.write_config()
    says_it_plainly(processes.run(world, "import-orders"), 5, "shop.invalid")
    eu["url"] = address
    world.write_config()
    goes_on(processes, world)


def test_a_slow_network(processes: Processes, world: RecordedWorld) -> None:
    """Slow answers cost time and nothing else."""
    for simulator in (world.woocommerce, world.business_central):
        simulator.latency_s = 0.05
    ended = [processes.run(world, job) for job in DAY]
    assert [each.code for each in ended] == [0] * len(DAY)
    for simulator in (world.woocommerce, world.business_central):
        simulator.latency_s = 0
    goes_on(processes, world)


def test_a_log_that_cannot_be_written(processes: Processes, world: RecordedWorld) -> None:
    """It never stops a job: one line on stderr."""
    world.config["log"]["file"] = str(world.folder / "woobc.toml" / "woobc.jsonl")
    world.write_config()
    ended = processes.run(world, "import-orders")
    says_it_plainly(ended, 0, "log")
    assert len(states(world)) == 6


# What the system refuses, in words that lead somewhere


def test_a_disk_without_locks_is_no_place_for_the_file(
    world: RecordedWorld, woobc: Woobc, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object) -> None:
        raise OSError(errno.ENOLCK, "No locks available")

    monkeypatch.setattr("woobc.core.middleware.locks.fcntl.flock", refuse)
    answer = woobc("status")
    assert answer.exit_code == 7
    assert "can't be taken: No locks available. The file must lie on a local disk" in answer.stderr


def test_too_few_file_handles_are_neither_another_machine_nor_a_wrong_certificate(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def refuse(*_: object, **__: object) -> None:
        raise OSError(errno.EMFILE, "Too many open files")

    monkeypatch.setattr("pathlib.Path.read_text", refuse)
    with pytest.raises(MiddlewareError, match="machine-id can't be read: Too many open files"):
        machine_id()
    monkeypatch.setattr("ssl.SSLContext.load_verify_locations", refuse)
    with pytest.raises(NoAnswer) as ended:
        Client(Clock(), ca_file=None).send(HttpRequest("shop", "GET", "https://127.0.0.1:9/"))
    assert ended.value.trouble is Trouble.UNREACHABLE
    assert "no file handle left" in ended.value.detail


def test_a_log_beside_the_file_that_can_not_grow_means_a_full_disk(small_disk: Path) -> None:
    """SQLite calls it an error of the disk; that is no reason to restore a backup."""
    error = sqlite3.OperationalError("disk I/O error")
    error.sqlite_errorname = "SQLITE_IOERR_SHMSIZE"
    path = small_disk / "live.db"
    with pytest.raises(MiddlewareError, match="the disk gives errors"), sqlite_errors_translated(path):
        raise error
    free = os.statvfs(small_disk)
    (small_disk / "filler").write_bytes(b"x" * (free.f_bavail * free.f_frsize))
    with pytest.raises(MiddlewareError, match=r"the disk is full.*Free space"), sqlite_errors_translated(path):
        raise error


def test_a_backup_to_a_full_disk_leaves_nothing(world: RecordedWorld, woobc: Woobc, small_disk: Path) -> None:
    free = os.statvfs(small_disk)
    filler = small_disk / "filler"
    filler.write_bytes(b"x" * (free.f_bavail * free.f_frsize - 8192))
    answer = woobc("db", "backup", str(small_disk / "backup.db"))
    assert (answer.exit_code, "full" in answer.stderr) == (7, True), answer
    assert [each.name for each in small_disk.iterdir()] == ["filler"]
    filler.unlink()
    assert woobc("db", "backup", str(small_disk / "backup.db")).exit_code == 0


@pytest.mark.parametrize(
    "flip",
    [
        "UPDATE orders SET total = '12.3x'",
        "UPDATE orders SET date_created = '2026-13-01T00:00:00.000000Z'",
        "UPDATE orders SET state = 'opfn'",
        "UPDATE order_lines SET amount = '1,5'",
        "UPDATE payloads SET body = x'00112233'",
        "UPDATE activity SET time = 'yesterday'",
        """INSERT INTO refunds (order_id, store, refund_id, amount, currency, state, first_seen, last_seen)
           SELECT id, store, '7', '1,5', 'EUR', 'owed', first_seen, last_seen FROM orders""",
        "INSERT INTO tellings (order_id, mark) SELECT id, '{\"by\":' FROM orders",
    ],
)
@pytest.mark.every(2)
def test_flipped_bits_inside_a_value_are_damage_and_no_defect(world: RecordedWorld, woobc: Woobc, flip: str) -> None:
    woobc("import-orders")
    connection = sqlite3.connect(world.database_path)
    with connection:
        connection.execute("PRAGMA ignore_check_constraints = ON")
        connection.execute("DROP TRIGGER IF EXISTS activity_is_kept")
        connection.execute(flip)
    connection.close()
    number = next(iter(rows_of(world, "orders")))["number"]
    answer = woobc("orders", "show", number)
    assert answer.exit_code == 7, answer
    assert "the file is damaged. Restore a backup" in answer.stderr


# A disk that takes no writes

LOOKS = ("status", "orders list", "orders show", "orders explain", "orders timeline", "errors", "activity", "logs -n 5")


@pytest.mark.parametrize("has_log", [True, False], ids=["with a log beside the file", "closed in order"])
def test_a_disk_that_became_read_only_can_still_be_looked_at(
    processes: Processes, small_disk: Path, has_log: bool, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Nothing can be sent from there, and that is said; but where an order is, is known."""
    with small_world(small_disk / "world") as world:
        place_orders(world)
        processes.run(world, "import-orders")
        number = min(states(world))
        left = sqlite3.connect(world.database_path)
        if has_log:
            with left:
                left.execute("UPDATE orders SET customer_name = 'Only In The Log' WHERE number = ?", (number,))
            shutil.copy(f"{world.database_path}-wal", small_disk / "kept")
            shutil.copy(world.database_path, small_disk / "kept.db")
        left.close()
        if has_log:
            shutil.copy(small_disk / "kept", f"{world.database_path}-wal")
            shutil.copy(small_disk / "kept.db", world.database_path)
        copies = tmp_path / "copies"
        copies.mkdir()
        monkeypatch.setattr(tempfile, "tempdir", str(copies))
        with read_only(small_disk):
            for look in LOOKS:
                order = (number,) if look.startswith("orders ") and look != "orders list" else ()
                answer = Woobc(world.config_path)(*look.split(), *order)
                assert answer.exit_code in (0, 4), (look, answer)
                assert number in answer.stdout or not order
            assert list(copies.iterdir()) == []
            name = "Only In The Log" in Woobc(world.config_path)("orders", "show", number).stdout
            assert name == has_log
            for command in ("bc-insert", "import-orders", "db prune"):
                assert Woobc(world.config_path)(*command.split()).exit_code == 7, command
        goes_on(processes, world)


@contextlib.contextmanager
def read_only(folder: Path) -> Iterator[None]:
    """At the same path, a view of the disk that takes no writes, whoever has files open there."""
    subprocess.run(["mount", "--bind", str(folder), str(folder)], check=True)
    try:
        subprocess.run(["mount", "-o", "remount,bind,ro", str(folder)], check=True)
        yield
    finally:
        subprocess.run(["umount", "--lazy", str(folder)], check=True)
