"""Care of the middleware file as an administrator does it."""

from __future__ import annotations

import contextlib
import shutil
import sqlite3
from pathlib import Path

import pytest

from tests.conftest import Woobc
from tests.jobs.support import WorldClock, opened
from woobc.core.middleware import care
from woobc.core.operating import data_care
from woobc.sandbox.world import World

Row = sqlite3.Row


def rows(path: Path, sql: str) -> list[tuple[object, ...]]:
    with contextlib.closing(sqlite3.connect(path)) as connection, connection:
        return connection.execute(sql).fetchall()


@pytest.fixture
def shop(world: World) -> World:
    """A world with one store and a product that Business Central knows."""
    world.store_config("us")["enabled"] = False
    world.write_config()
    world.business_central.add_item("MUG-RED", "Mug", 100, 5)
    return world


def order(world: World, status: str = "processing", **fields: object) -> int:
    return world.woocommerce.place_order(lines=[("MUG-RED", "Mug", 1, "10.00")], status=status, **fields)  # type: ignore[arg-type]


def carry_on(world: World, woobc: Woobc) -> None:
    """Import, insert and verify, with time for Business Central's job."""
    assert woobc("import-orders").exit_code == 0
    assert woobc("bc-insert").exit_code == 0
    world.clock.advance(120)
    assert woobc("bc-verify").exit_code == 0


def test_a_backup_is_sound_private_and_refuses_to_be_used_by_hand(shop: World, woobc: Woobc) -> None:
    order(shop)
    woobc("import-orders")
    target = shop.folder / "copy.db"
    assert woobc("db", "backup", str(target)).exit_code == 0
    assert target.stat().st_mode & 0o777 == 0o600
    assert rows(target, "PRAGMA integrity_check") == [("ok",)]
    assert woobc("db", "backup", str(target)).exit_code == 2
    shutil.copyfile(target, shop.database_path)
    answer = woobc("import-orders")
    assert answer.exit_code == 3
    assert "db restore" in answer.stderr


def test_after_a_restore_nothing_is_sent_twice_and_what_was_sent_is_adopted(shop: World, woobc: Woobc) -> None:
    early = order(shop)
    woobc("import-orders")
    backup = shop.folder / "early.db"
    woobc("db", "backup", str(backup))
    late = order(shop)
    carry_on(shop, woobc)
    before = {row["number"] for row in shop.business_central.state()["sales_orders"]}
    assert len(before) == 2
    answer = woobc("db", "restore", str(backup), "--yes")
    assert answer.exit_code == 0, answer
    woobc("bc-insert")  # hears Business Central's time
    shop.clock.advance(18 * 60)
    carry_on(shop, woobc)
    after = {row["number"] for row in shop.business_central.state()["sales_orders"]}
    assert after == before
    states = {row[0]: row[1] for row in rows(shop.database_path, "SELECT order_id, state FROM orders")}
    assert states == {early: "released", late: "released"}


def test_paths_that_are_not_there_are_told_before_anything_is_asked(shop: World, woobc: Woobc) -> None:
    """A backup disk that is not mounted is no folder to be made on the disk below it."""
    missing = shop.folder / "not-mounted" / "b.db"
    refused = woobc("db", "backup", str(missing))
    assert (refused.exit_code, missing.parent.exists()) == (2, False)
    assert f"{missing.parent} is no folder." in refused.stderr
    refused = woobc("db", "restore", str(missing))
    assert (refused.exit_code, refused.stdout) == (2, "")
    assert f"{missing} is not a file." in refused.stderr


def test_a_restore_keeps_the_present_file_aside(shop: World, woobc: Woobc) -> None:
    order(shop)
    woobc("import-orders")
    backup = shop.folder / "b.db"
    woobc("db", "backup", str(backup))
    answer = woobc("db", "restore", str(backup), "--yes")
    aside = Path(answer.stdout.splitlines()[0].rsplit(" ", 1)[-1].rstrip("."))
    assert rows(aside, "SELECT count(*) FROM orders") == [(1,)]


def backup_with(shop: World, woobc: Woobc, name: str, stamp: str) -> Path:
    """A backup of one order, of a middleware that belongs elsewhere."""
    order(shop)
    woobc("import-orders")
    backup = shop.folder / name
    woobc("db", "backup", str(backup))
    with contextlib.closing(sqlite3.connect(backup)) as connection, connection:
        connection.execute(f"UPDATE middleware SET {stamp}")
    return backup


def test_a_backup_of_another_business_central_changes_nothing(shop: World, woobc: Woobc) -> None:
    backup = backup_with(shop, woobc, "50% of it?.db", "company = 'Another'")
    answer = woobc("db", "restore", str(backup), "--yes")
    assert (answer.exit_code, answer.stdout) == (3, "")
    assert "company: the file says 'Another'" in answer.stderr
    assert "Restore a backup of this one" in answer.stderr
    assert woobc("import-orders").exit_code == 0
    assert not [*shop.folder.glob("*restor*")]


def test_a_restore_on_another_machine_asks_a_person_to_confirm_it(shop: World, woobc: Woobc) -> None:
    backup = backup_with(shop, woobc, "b.db", "machine = 'another', path = '/elsewhere/live.db'")
    for file in shop.folder.glob(f"{shop.database_path.name}*"):
        shutil.rmtree(file) if file.is_dir() else file.unlink()
    answer = woobc("db", "restore", str(backup), "--yes")
    assert (answer.exit_code, answer.stdout.splitlines()[0]) == (3, "Restored. There was no file before.")
    assert "run `woobc env confirm --moved`" in answer.stderr
    assert woobc("env", "confirm", "--moved").exit_code == 0
    assert woobc("import-orders").exit_code == 0
    assert rows(shop.database_path, "SELECT count(*) FROM orders") == [(1,)]


@pytest.mark.parametrize("content", [b"", b"not a database at all", b"SQLite format 3\x00" + b"\x00" * 100])
def test_only_a_sound_middleware_file_is_restored(shop: World, woobc: Woobc, content: bytes) -> None:
    woobc("import-orders")
    wrong = shop.folder / "wrong.db"
    wrong.write_bytes(content)
    answer = woobc("db", "restore", str(wrong), "--yes")
    assert answer.exit_code in (2, 7)
    assert "Traceback" not in answer.stderr
    assert woobc("import-orders").exit_code == 0


def test_pruning_keeps_every_order_and_a_full_import_sends_nothing_again(shop: World, woobc: Woobc) -> None:
    order(shop)
    shop.store_config("eu")["order_processing"] = "post"
    shop.config["retention"] = {"payloads": "0 days", "personal": "0 days", "activity": "0 days"}
    shop.write_config()
    carry_on(shop, woobc)
    assert rows(shop.database_path, "SELECT state FROM orders") == [("posted",)]
    answer = woobc("db", "prune")
    assert answer.exit_code == 0, answer
    for table in ("payloads", "order_lines", "activity"):
        assert rows(shop.database_path, f"SELECT count(*) FROM {table}") == [(0,)]
    assert rows(shop.database_path, "SELECT state, email, customer_name FROM orders") == [("posted", "", "")]
    with contextlib.closing(sqlite3.connect(shop.database_path)) as connection, connection:
        connection.execute("UPDATE stores SET watermark = NULL")
    carry_on(shop, woobc)
    assert len(shop.business_central.state()["invoices"]) == 1


def test_what_is_still_to_be_posted_is_compared_with_its_store_after_pruning_too(shop: World, woobc: Woobc) -> None:
    """However long it was held: without the document that was sent, a change would be posted unseen."""
    order_id = order(shop)
    shop.store_config("eu")["order_processing"] = "post"
    shop.config["retention"] = {"payloads": "0 days", "personal": "0 days", "activity": "0 days"}
    shop.write_config()
    woobc("import-orders")
    woobc("orders", "hold", str(order_id), "--reason", "asks for another address")
    carry_on(shop, woobc)
    assert woobc("db", "prune").exit_code == 0
    shop.woocommerce.change_address(order_id, shipping={"address_1": "Elsewhere 9"})
    woobc("orders", "unhold", str(order_id))
    woobc("bc-verify")
    assert rows(shop.database_path, "SELECT state, conflict_code FROM orders") == [("verified", "CHANGED_IN_STORE")]


def test_what_prune_would_remove_is_told_before(shop: World, woobc: Woobc) -> None:
    """Nothing of it has happened then."""
    order(shop)
    woobc("import-orders")
    carry_on(shop, woobc)
    shop.config["retention"] = {"payloads": "1 day", "personal": "1 day", "activity": "1 day"}
    shop.write_config()
    with contextlib.closing(sqlite3.connect(shop.database_path)) as connection, connection:
        past = "2020-01-01T00:00:00.000000Z"
        connection.execute("UPDATE orders SET last_seen = ?, state = 'posted', ready_since = NULL", (past,))
        connection.execute("UPDATE payloads SET read_at = ?", (past,))
    before = rows(shop.database_path, "SELECT (SELECT count(*) FROM payloads), (SELECT count(*) FROM order_lines)")
    told = woobc("db", "prune", "--dry-run").stdout
    assert (
        rows(shop.database_path, "SELECT (SELECT count(*) FROM payloads), (SELECT count(*) FROM order_lines)") == before
    )
    assert told.startswith("This would remove 1 document, 1 line, the names on 1 order, ")
    assert woobc("db", "prune").stdout == told.replace("This would remove", "Removed")
    assert rows(shop.database_path, "SELECT count(*) FROM payloads") == [(0,)]


def test_forgetting_waits_for_the_end_and_lasts(shop: World, woobc: Woobc) -> None:
    shop.store_config("eu")["order_processing"] = "post"
    shop.write_config()
    billing = {"first_name": "Ada", "last_name": "Example", "email": "ada@example.test", "country": "NL"}
    order_id = order(shop, billing=billing)
    woobc("import-orders")
    refused = woobc("db", "forget", "ada@example.test")
    assert refused.exit_code == 2
    assert "not finished" in refused.stderr
    carry_on(shop, woobc)
    assert woobc("db", "forget", "ada@example.test", "--dry-run").stdout == "This would clear 1 order.\n"
    asked = woobc("db", "forget", "ada@example.test")  # and nobody is there to answer
    assert asked.exit_code == 2
    assert "Clear ada@example.test on 1 order for good? Nobody can be asked here. Add --yes." in asked.stderr
    answer = woobc("db", "forget", "Ada@Example.test ", "--yes")
    assert answer.exit_code == 0
    assert "Cleared 1 order." in answer.stdout
    assert "may still hold this person" in woobc("db", "forget", "nobody@example.test").stdout
    shop.woocommerce.touch(order_id)
    woobc("import-orders")
    with contextlib.closing(sqlite3.connect(shop.database_path)) as connection, connection:
        connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    content = shop.database_path.read_bytes()
    assert b"ada@example.test" not in content
    assert rows(shop.database_path, "SELECT state, email, customer_name FROM orders") == [("posted", "", "")]
    assert rows(shop.database_path, "SELECT count(*) FROM payloads") == [(0,)]


def test_who_else_posts_keeps_nobody_from_being_forgotten(shop: World, woobc: Woobc) -> None:
    shop.store_config("eu")["order_processing"] = "default"
    billing = {"first_name": "Ada", "last_name": "Example", "email": "ada@example.test", "country": "NL"}
    order(shop, billing=billing)
    order(shop)
    shop.config["stores"]["us"] |= {"order_processing": "post", "enabled": False}
    shop.write_config()
    carry_on(shop, woobc)
    assert rows(shop.database_path, "SELECT DISTINCT state FROM orders") == [("verified",)]
    assert "Cleared 1 order." in woobc("db", "forget", "ada@example.test", "--yes").stdout


def test_a_damaged_file_is_named_with_the_way_out(shop: World, woobc: Woobc) -> None:
    for _ in range(30):
        order(shop)
    woobc("import-orders")
    assert woobc("db", "check").exit_code == 0
    with contextlib.closing(sqlite3.connect(shop.database_path)) as connection, connection:
        connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    content = bytearray(shop.database_path.read_bytes())
    content[4096 * 3 : 4096 * 12] = b"\xa5" * (4096 * 9)
    shop.database_path.write_bytes(content)
    answer = woobc("db", "check")
    assert answer.exit_code == 7
    assert "restore" in answer.stderr
    assert "Traceback" not in answer.stderr


@pytest.mark.parametrize("place", [0, 4096], ids=["no SQLite file", "damaged"])
def test_check_does_not_advise_to_run_check(shop: World, woobc: Woobc, place: int) -> None:
    """The jobs do; who follows that is told the next step."""
    woobc("import-orders")
    with contextlib.closing(sqlite3.connect(shop.database_path)) as connection, connection:
        connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    content = bytearray(shop.database_path.read_bytes())
    content[place:] = b"\xa5" * (len(content) - place)
    shop.database_path.write_bytes(content)
    assert "Run `woobc db check`" in woobc("import-orders").stderr
    answer = woobc("db", "check")
    assert answer.exit_code == 7
    assert "Restore a backup with `woobc db restore`" in answer.stderr
    assert "db check" not in answer.stderr


def test_an_index_that_is_damaged_is_made_anew_of_the_orders(shop: World, woobc: Woobc) -> None:
    """Nobody loses a day to a backup for it; and a backup of it is sound."""
    for _ in range(3):
        order(shop)
    woobc("import-orders")
    with contextlib.closing(sqlite3.connect(shop.database_path)) as connection, connection:
        connection.execute("UPDATE order_search_data SET block = zeroblob(30) WHERE id > 10")
    assert "`woobc db check` mends it." in woobc("check").stdout
    backup = shop.folder / "b.db"
    assert woobc("db", "backup", str(backup), "--quiet").exit_code == 0
    answer = woobc("db", "check")
    assert (answer.exit_code, answer.stdout) == (0, "")
    assert "was damaged: the index of the search: " in answer.stderr
    assert "It is made anew." in answer.stderr
    assert woobc("db", "check").stdout.endswith(" is sound.\n")
    assert woobc("db", "restore", str(backup), "--yes").exit_code == 0
    assert woobc("db", "check").stderr == ""


@pytest.mark.parametrize("content", [b"shop-server-1\n", b"", b"a letter to the accountant\n" * 400])
@pytest.mark.parametrize("given", [(), ("--yes",)], ids=["asked", "--yes"])
def test_what_is_no_backup_is_refused_before_anything_is_asked(
    shop: World, woobc: Woobc, content: bytes, given: tuple[str, ...]
) -> None:
    order(shop)
    woobc("import-orders")
    letter = shop.folder / "hostname"
    letter.write_bytes(content)
    answer = woobc("db", "restore", str(letter), *given)
    assert (answer.exit_code, answer.stdout) == (2, "")
    assert f"{letter} is no backup; nothing was changed. Name a file that `woobc db backup` wrote." in answer.stderr
    assert rows(shop.database_path, "SELECT count(*) FROM orders") == [(1,)]


def test_a_damaged_backup_is_not_sent_to_the_check_of_another_file(shop: World, woobc: Woobc) -> None:
    for _ in range(30):
        order(shop)
    woobc("import-orders")
    backup = shop.folder / "b.db"
    woobc("db", "backup", str(backup))
    content = bytearray(backup.read_bytes())
    content[4096:] = b"\xa5" * (len(content) - 4096)
    backup.write_bytes(content)
    answer = woobc("db", "restore", str(backup), "--yes")
    assert answer.exit_code == 7
    assert "Restore another backup" in answer.stderr
    assert "db check" not in answer.stderr
    assert rows(shop.database_path, "SELECT count(*) FROM orders") == [(30,)]


def test_a_moved_file_runs_only_after_somebody_said_so(shop: World, woobc: Woobc) -> None:
    woobc("import-orders")
    moved = shop.folder / "elsewhere" / "orders.db"
    moved.parent.mkdir()
    shop.database_path.rename(moved)
    shop.config["environments"]["sandbox"]["database"] = str(moved)
    shop.write_config()
    answer = woobc("import-orders")
    assert answer.exit_code == 3
    assert "woobc env confirm --moved" in answer.stderr
    assert str(shop.database_path) in answer.stderr
    assert str(moved) in answer.stderr
    assert woobc("env", "confirm", "--moved").exit_code == 0
    assert woobc("import-orders").exit_code == 0


def test_another_company_is_refused_until_no_order_is_on_its_way(shop: World, woobc: Woobc) -> None:
    order(shop)
    woobc("import-orders")
    woobc("bc-insert")
    shop.bc_config["company"] = "My Company"
    shop.write_config()
    answer = woobc("bc-verify")
    assert answer.exit_code == 3
    assert "--bc-changed" in answer.stderr
    assert woobc("env", "confirm", "--moved").exit_code == 3
    refused = woobc("env", "confirm", "--bc-changed")
    assert refused.exit_code == 3
    assert "1 order is on its way" in refused.stderr


def test_a_company_that_only_has_the_same_name_is_refused(shop: World, woobc: Woobc) -> None:
    order(shop)
    woobc("import-orders")
    with contextlib.closing(sqlite3.connect(shop.database_path)) as connection, connection:
        connection.execute("UPDATE middleware SET company_id = 'another-id'")
    answer = woobc("bc-insert")
    assert answer.exit_code == 3
    assert "another company" in answer.stderr
    assert rows(shop.database_path, "SELECT state FROM orders") == [("pending",)]


def test_a_newer_file_a_foreign_file_and_a_folder_are_refused(shop: World, woobc: Woobc) -> None:
    woobc("import-orders")
    with contextlib.closing(sqlite3.connect(shop.database_path)) as connection, connection:
        connection.execute("PRAGMA user_version = 99")
    answer = woobc("bc-insert")
    assert (answer.exit_code, "newer woobc" in answer.stderr) == (7, True)
    shop.database_path.unlink()
    with contextlib.closing(sqlite3.connect(shop.database_path)) as connection, connection:
        connection.execute("CREATE TABLE photos (id INTEGER)")
    answer = woobc("bc-insert")
    assert (answer.exit_code, "another program" in answer.stderr) == (7, True)
    shop.database_path.unlink()
    shop.database_path.mkdir()
    answer = woobc("bc-insert")
    assert (answer.exit_code, "is not a file" in answer.stderr) == (7, True)


OLD = "2020-01-01T00:00:00.000Z"


class Neighbour(WorldClock):
    """While prune waits between two steps another job writes, or `end` comes."""

    def __init__(self, world: World, end: type[BaseException] | None = None) -> None:
        super().__init__(world)
        self.end = end
        self.written = 0

    def sleep(self, seconds: float) -> None:
        super().sleep(seconds)
        if self.end:
            raise self.end
        with contextlib.closing(sqlite3.connect(self.world.database_path, timeout=0)) as connection, connection:
            self.written += connection.execute("UPDATE stores SET last_read_at = last_read_at").rowcount > 0


@pytest.fixture
def grown_old(shop: World, woobc: Woobc, monkeypatch: pytest.MonkeyPatch) -> World:
    """Five orders that ended long ago, each with a document, a line and activity; two of them are a step."""
    for _ in range(5):
        order(shop)
    carry_on(shop, woobc)
    with contextlib.closing(sqlite3.connect(shop.database_path)) as connection, connection:
        connection.execute("UPDATE orders SET last_seen = ?, state = 'posted', ready_since = NULL", (OLD,))
        connection.execute("UPDATE payloads SET read_at = ?", (OLD,))
        connection.execute("UPDATE activity SET time = ?", (OLD,))
    monkeypatch.setattr(care, "STEP", 2)
    return shop


LEFT = "SELECT (SELECT count(*) FROM payloads), (SELECT count(*) FROM order_lines), (SELECT count(*) FROM activity)"


def pruned(world: World, clock: Neighbour) -> care.Pruned:
    with opened(world, "db prune") as job:
        job.middleware.database.clock = clock
        return data_care.prune(job.config, job.middleware, job.clock.now())


def test_others_write_while_years_are_pruned(grown_old: World) -> None:
    clock = Neighbour(grown_old)
    removed = pruned(grown_old, clock)
    assert (removed.payloads, removed.lines, removed.persons) == (5, 5, 5)
    assert clock.written == len(clock.slept) > 6
    assert rows(grown_old.database_path, LEFT) == [(0, 0, 0)]
    assert rows(grown_old.database_path, "SELECT DISTINCT payload_id, customer_name FROM orders") == [(None, "")]


def test_a_prune_that_was_stopped_is_whole_as_far_as_it_went_and_the_next_goes_on(grown_old: World) -> None:
    with pytest.raises(KeyboardInterrupt):
        pruned(grown_old, Neighbour(grown_old, KeyboardInterrupt))
    assert rows(grown_old.database_path, "SELECT count(*) FROM payloads") == [(3,)]
    kept = "SELECT count(*) FROM orders WHERE payload_id IN (SELECT id FROM payloads)"
    assert rows(grown_old.database_path, kept) == [(3,)]
    assert rows(grown_old.database_path, "SELECT count(*) FROM orders WHERE payload_id IS NULL") == [(2,)]
    assert pruned(grown_old, Neighbour(grown_old)).payloads == 3
    assert rows(grown_old.database_path, LEFT) == [(0, 0, 0)]


def test_what_would_be_pruned_is_counted_while_another_job_writes(grown_old: World, woobc: Woobc) -> None:
    with contextlib.closing(sqlite3.connect(grown_old.database_path, isolation_level=None)) as connection:
        connection.execute("BEGIN IMMEDIATE")
        told = woobc("db", "prune", "--dry-run")
    assert told.stdout.startswith("This would remove 5 documents, 5 lines, the names on 5 orders, ")


@pytest.mark.parametrize(("share", "is_less"), [(0.99, False), (0.001, True)])
def test_the_file_is_written_anew_only_where_that_is_worth_it(
    grown_old: World, monkeypatch: pytest.MonkeyPatch, share: float, is_less: bool
) -> None:
    """Nobody can write meanwhile. What was removed is not to be read any more, either way."""
    with contextlib.closing(sqlite3.connect(grown_old.database_path, isolation_level=None)) as connection:
        connection.execute("UPDATE activity SET message = 'Mrs Secret ' || hex(zeroblob(4000))")
        connection.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()
    before = grown_old.database_path.stat().st_size
    monkeypatch.setattr(care, "WORTH_IT", share)
    assert b"Mrs Secret" in grown_old.database_path.read_bytes()
    pruned(grown_old, Neighbour(grown_old))
    assert (grown_old.database_path.stat().st_size < before) is is_less
    assert b"Mrs Secret" not in grown_old.database_path.read_bytes()
