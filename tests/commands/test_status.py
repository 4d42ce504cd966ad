"""`woobc status`: one screen that answers whether all is well."""

from __future__ import annotations

import sqlite3
import time
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from tests.commands.situation import UNKNOWN_ITEM, ago, carry, change, place, stock
from tests.conftest import Woobc
from tests.crontabs import fake_crontab
from woobc.core.clock import Clock
from woobc.core.config.file import load_config
from woobc.core.middleware.middleware import Middleware
from woobc.core.operating.cron_times import next_start
from woobc.sandbox.world import World


def test_all_is_well_before_the_first_run(woobc: Woobc) -> None:
    """A fresh file is not late with anything."""
    answer = woobc("status")
    assert answer.exit_code == 0
    assert "All is well." in answer.stdout
    assert "never" in answer.stdout


def test_counts_orders_by_store_and_state(world: World, woobc: Woobc) -> None:
    """Each store's states with their numbers, and what the last runs did."""
    stock(world)
    for status in ("processing", "processing", "pending"):
        place(world, status)
    carry(world, woobc)
    told = woobc.json("status")
    states = {name: found["orders"] for name, found in told["stores"]["eu"]["states"].items()}
    assert states == {"released": 2, "open": 1}
    assert told["stores"]["us"]["states"] == {}
    jobs = {job["command"]: job for job in told["jobs"]}
    assert jobs["import-orders"]["counts"] == {"imported": 2, "opened": 1}
    assert jobs["bc-verify"]["exit_code"] == 0
    assert jobs["recheck-status"]["last_run"] is None
    assert told["business_central"]["last_contact"] is not None
    assert (told["ok"], told["exit_code"]) == (True, 0)


def test_a_failed_order_needs_a_person(world: World, woobc: Woobc) -> None:
    """Exit code 4, the code of the error, and the command to type."""
    place(world, lines=[UNKNOWN_ITEM])
    carry(world, woobc)
    answer = woobc("status")
    assert answer.exit_code == 4
    assert "FAILED 1" in answer.stdout
    assert "ITEM_UNKNOWN 1" in answer.stdout
    assert "! 1 order needs a person: woobc errors" in answer.stdout


def test_quiet_is_silent_while_all_is_well(world: World, woobc: Woobc) -> None:
    """--quiet tells only what needs a person."""
    assert woobc("status", "--quiet").stdout == ""
    place(world, lines=[UNKNOWN_ITEM])
    carry(world, woobc)
    assert "ITEM_UNKNOWN" in woobc("status", "--quiet").stdout


def test_batch_post_stands_there_only_with_a_posting_time(world: World, woobc: Woobc) -> None:
    """Only an enabled store with schedule-post makes cron run it."""
    assert "batch-post" not in woobc("status").stdout
    world.store_config("eu").update(order_processing="schedule-post", schedule_posting_time="22:00")
    world.write_config()
    assert "22:00" in woobc("status").stdout
    world.store_config("eu")["enabled"] = False
    world.write_config()
    assert "batch-post" not in woobc("status").stdout


def test_a_job_that_did_not_run_is_late(world: World, woobc: Woobc) -> None:
    """What cron has missed twice is late; what ran a moment ago is not."""
    woobc("import-orders")
    woobc("bc-insert")
    change(world, "UPDATE middleware SET created_at = ?", ago(hours=3))
    change(world, "UPDATE runs SET started_at = ? WHERE command = 'bc-insert'", ago(hours=3))
    told = woobc.json("status")
    late = {job["command"]: job["late"] for job in told["jobs"]}
    assert late == {"import-orders": False, "bc-insert": True, "bc-verify": True, "recheck-status": False}
    assert any("bc-insert is late" in need for need in told["needs"])


def test_a_store_whose_own_import_stopped_is_named(world: World, woobc: Woobc) -> None:
    """Each store may have an entry of its own in the crontab; another's runs do not hide that one is missing."""
    woobc("import-orders")
    change(world, "UPDATE stores SET last_read_at = ? WHERE code = 'us'", ago(hours=5))
    needs = woobc.json("status")["needs"]
    assert len(needs) == 1
    assert "store us has not been read" in needs[0]


def test_a_living_run_that_does_not_move_is_named_with_its_pid(world: World, woobc: Woobc) -> None:
    """One of a dead process, whose lock is free, is not under way: it died."""
    config = load_config(world.config_path, None, {})
    middleware = Middleware.open(config.environment, Clock())
    run = middleware.runs.start("bc-insert", trigger="cron", filters={}, person="cron")
    change(world, "UPDATE runs SET moved_at = ?, pid = 4711", ago(hours=2))
    needs = woobc.json("status")["needs"]
    assert needs == [f"bc-insert (run {run.id}, pid 4711) has not moved for 2 h"]
    run.lock.close()
    assert woobc.json("status")["needs"] == [f"the last bc-insert died: woobc activity {run.id}"]
    middleware.close()


def test_unreadable_stores_and_a_business_central_that_is_away(world: World, woobc: Woobc) -> None:
    """Since when, and why; after an hour a person is needed."""
    woobc("import-orders")
    change(
        world,
        "UPDATE stores SET unreadable_since = ?, unreadable_reason = 'no [red]key' WHERE code = 'eu'",
        ago(hours=3),
    )
    notice = f'{{"Business Central": {{"since": "{ago(hours=2)}", "told": {{}}, "kind": "away"}}}}'
    change(world, "UPDATE middleware SET notices = ?", notice)
    answer = woobc("status")
    assert answer.exit_code == 4
    assert "(3 h): no [red]key" in answer.stdout
    assert "! store eu can't be read for 3 h: woobc check" in answer.stdout
    assert "! Business Central is away for 2 h: woobc check" in answer.stdout


@pytest.mark.parametrize("seen_by", [("import-orders", "--store", "eu", "--since", "7d"), ("check", "--store", "eu")])
def test_a_store_that_a_person_has_seen_readable_is_no_trouble(
    world: World, woobc: Woobc, seen_by: tuple[str, ...]
) -> None:
    """An import of just some orders, or check, after a key was corrected."""
    right = world.store_config("eu")["consumer_secret"]
    world.store_config("eu")["consumer_secret"] = "cs_" + "0" * 40
    world.write_config()
    assert woobc("import-orders").exit_code == 3
    told = " ".join(woobc("status").stdout.split())
    assert "can't be read since" in told
    assert "store eu: " not in told
    world.store_config("eu")["consumer_secret"] = right
    world.write_config()
    assert woobc(*seen_by).exit_code == 0
    assert "can't be read" not in woobc("status").stdout


@pytest.mark.usefixtures("no_waiting")
def test_a_run_that_reached_nobody_does_not_say_that_nothing_was_due(world: World, woobc: Woobc) -> None:
    world.woocommerce.faults.add("*", "reset", times=99)
    told = woobc("-v", "import-orders", "--store", "eu").stdout
    assert told.splitlines()[-1].startswith("import-orders: nothing done")
    world.woocommerce.faults.clear()
    assert woobc("-v", "import-orders").stdout.splitlines()[-1].startswith("import-orders: nothing due")


def test_orders_that_wait_for_their_next_try_are_told(world: World, woobc: Woobc) -> None:
    """To who runs the job by hand, and with the run that cron started."""
    place(world, lines=[UNKNOWN_ITEM])
    place(world, lines=[("MUG", "Mug", 1, "5.00")], payment_method="bitcoin")
    place(world, lines=[UNKNOWN_ITEM])
    carry(world, woobc)
    change(world, "UPDATE orders SET next_attempt_at = NULL WHERE order_id = 1001")
    change(world, "UPDATE orders SET failed = 0, failed_at = NULL, error_code = 'BC_REFUSED' WHERE order_id = 1002")
    assert woobc("bc-insert").stdout == ""
    told = " ".join(woobc("-v", "bc-insert").stdout.split())
    assert "1 order waits for the next try, the first until 20" in told
    assert "2 pending orders need a person: woobc errors" in told
    assert "2 pending orders need a person" in " ".join(woobc("activity", "4").stdout.split())
    assert "2 orders need a person: woobc errors" in woobc("status").stdout  # also that which is tried again by night


def test_the_last_run_of_a_job_that_ended_badly_needs_a_person(world: World, woobc: Woobc) -> None:
    """A set-up error of the last run is told with the run to look at."""
    woobc("import-orders")
    change(world, "UPDATE runs SET exit_code = 3")
    assert woobc.json("status")["needs"] == ["the last import-orders ended by the set-up: woobc activity 1"]


def test_a_secret_that_ends_soon_is_told(world: World, woobc: Woobc) -> None:
    """Thirty days ahead."""
    expires = datetime.now(ZoneInfo("Europe/Amsterdam")).date() + timedelta(days=10)
    world.bc_config["auth"]["expires"] = expires
    world.write_config()
    answer = woobc("status")
    assert answer.exit_code == 4
    assert f"The secret ends on {expires}, in " in answer.stdout


def test_orders_skipped_in_the_last_day_are_counted(world: World, woobc: Woobc) -> None:
    """Business Central already has what a new, empty middleware reads again."""
    stock(world)
    place(world)
    carry(world, woobc)
    world.database_path.unlink()
    assert woobc("db", "create", "--yes").exit_code == 0
    woobc("import-orders")
    assert woobc.json("status")["skipped_last_day"] == 1
    change(world, "UPDATE activity SET time = ?", ago(days=2))
    assert woobc.json("status")["skipped_last_day"] == 0


def test_webhooks_and_deliveries_that_wait(world: World, woobc: Woobc) -> None:
    """Health as last checked, and what is not worked off yet."""
    world.store_config("eu").update(
        webhooks=True, webhook_url="https://hooks.example.test/eu", webhook_secrets=["s3cret"]
    )
    world.write_config()
    woobc("import-orders")
    assert "eu not checked yet" in woobc("status").stdout
    change(world, "UPDATE stores SET webhooks_checked_at = ?, webhooks_healthy = 1 WHERE code = 'eu'", ago(hours=2))
    change(
        world,
        """INSERT INTO webhook_deliveries (store, topic, order_id, content_hash, received_at)
           VALUES ('eu', 'order.updated', 7, 'x', ?)""",
        ago(minutes=4),
    )
    told = woobc("status").stdout
    assert "eu healthy, checked 2 h ago" in told
    assert "1 delivery waits (4 min)" in told
    assert "All is well" in told
    change(world, "UPDATE stores SET webhooks_healthy = 0, webhooks_report = 'order.updated is disabled'")
    answer = woobc("status")
    assert answer.exit_code == 4
    assert "eu not healthy: order.updated is disabled" in answer.stdout
    assert "woobc webhooks status --repair --store eu" in answer.stdout


def test_a_common_day_fits_one_screen(world: World, woobc: Woobc, monkeypatch: pytest.MonkeyPatch) -> None:
    """24 lines of 80 columns."""
    stock(world)
    for status in ("processing", "pending", "on-hold", "completed"):
        place(world, status)
    place(world, lines=[UNKNOWN_ITEM])
    carry(world, woobc)
    monkeypatch.setenv("COLUMNS", "80")
    lines = woobc("status").stdout.splitlines()
    assert len(lines) <= 23
    assert max(map(len, lines)) <= 80


def test_watching_needs_a_terminal(woobc: Woobc) -> None:
    """Without one it would fill a file for ever."""
    answer = woobc("status", "--watch")
    assert answer.exit_code == 2
    assert "needs a terminal" in answer.stderr


def test_counting_reads_an_index_alone(world: World, woobc: Woobc) -> None:
    """Counts stay quick however many orders there are, and marked orders are found without walking over the others."""
    from woobc.core.middleware.overview import NEEDS_A_PERSON

    woobc("import-orders")
    connection = sqlite3.connect(world.database_path)

    def plan(sql: str) -> str:
        return " ".join(row[3] for row in connection.execute(f"EXPLAIN QUERY PLAN {sql}"))

    counts = "SELECT store, state, count(*), min(date_created) FROM orders GROUP BY store, state ORDER BY store"
    assert "COVERING INDEX orders_by_store_and_state" in plan(counts)
    assert "INDEX orders_marked" in plan(f"SELECT count(*) FROM orders o WHERE {NEEDS_A_PERSON}")
    connection.close()


@pytest.fixture
def utc_here() -> Iterator[None]:
    """The machine's own time zone, by which cron goes."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("TZ", "UTC")
        time.tzset()
        yield
    time.tzset()


@pytest.mark.parametrize(
    ("times", "wanted"),
    [
        (["3-59/10 * * * *"], "12:13"),
        (["8-59/10 * * * *"], "12:08"),
        (["2,32 * * * *", "4,34 * * * *"], "12:04"),
        (["6 * * * *"], "12:06"),
        (["* * * * *"], "12:04"),
        (["*/10,5-8 7-19 * * *"], "12:05"),
        (["0/20 * * * *"], "12:20"),
        (["@hourly"], "13:00"),
        (["7 1,13-15/2 * nov SAT"], "13:07"),
        (["@reboot", "61 * * * *", "1-0 * * * *", "*/0 * * * *", "² * * * *", "x", "9 * * * *"], "12:09"),
    ],
)
def test_the_next_start_follows_the_crontab(times: list[str], wanted: str, utc_here: None) -> None:
    """The first of the entries' minutes after now, also of a person's own entries; what cron would not take starts nothing."""
    found = next_start(times, datetime(2026, 11, 21, 12, 3, 30, tzinfo=UTC))
    assert f"{found:%d %H:%M}" == f"21 {wanted}"


@pytest.mark.parametrize(
    ("when", "wanted"),
    [
        ("*/10 7-19 * * 1-5", "11-23 07:00"),  # the 21st is a Saturday
        ("*/10 7-19 * * mon-fri", "11-23 07:00"),
        ("0 5 * * 0", "11-22 05:00"),
        ("0 5 * * 7", "11-22 05:00"),
        ("0 5 24 * 0", "11-22 05:00"),
        ("0 5 22 * 2", "11-22 05:00"),
        ("0 5 */2 * 2", "12-01 05:00"),
        ("@monthly", "12-01 00:00"),
        ("0 5 1 feb *", "02-01 05:00"),
    ],
)
def test_the_next_start_is_on_a_day_of_the_entry(when: str, wanted: str, utc_here: None) -> None:
    """Where days of the month and of the week are given, either will do, as cron has it."""
    found = next_start([when], datetime(2026, 11, 21, 12, 3, 30, tzinfo=UTC))
    assert f"{found:%m-%d %H:%M}" == wanted


@pytest.mark.parametrize("when", ["@reboot", "0 5 31 feb *", "a b c d e", "* * * *", ""])
def test_an_entry_may_have_no_next_start(when: str) -> None:
    assert next_start([when], datetime(2026, 11, 21, 12, 3, 30, tzinfo=UTC)) is None


class TestWhatIsInstalled:
    """`status` goes by the crontab that is there, not by the one the configuration calls for."""

    @pytest.fixture
    def installed(self, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Path:
        return fake_crontab(monkeypatch, tmp_path)

    def test_jobs_that_nothing_starts_are_no_good_news(self, installed: Path, woobc: Woobc) -> None:
        answer = woobc("status")
        assert answer.exit_code == 4
        assert "All is well" not in answer.stdout
        assert "nothing starts import-orders, bc-insert, bc-verify, recheck-status" in " ".join(answer.stdout.split())
        assert "not scheduled" in answer.stdout
        assert {job["next"] for job in woobc.json("status")["jobs"]} == {None}

    def test_installed_entries_are_believed(self, installed: Path, woobc: Woobc) -> None:
        woobc("crontab", "--install")
        assert woobc("status").exit_code == 0
        installed.write_text(installed.read_text().replace("3-59/10 * * * *", "7 * * * *"))
        (job,) = (job for job in woobc.json("status")["jobs"] if job["command"] == "bc-insert")
        assert job["next"][14:16] == "07"
        entries = installed.read_text().splitlines(keepends=True)
        installed.write_text("".join(line for line in entries if "bc-verify" not in line))
        assert "nothing starts bc-verify:" in woobc("status").stdout

    @pytest.mark.parametrize("when", ["*/10 7-19 * * mon-fri", "0,30-40 * * * *", "@daily", "@reboot"])
    def test_an_entry_that_a_person_has_changed_is_understood(
        self, installed: Path, world: World, woobc: Woobc, when: str
    ) -> None:
        """And a job that is not to start yet is not late."""
        woobc("crontab", "--install")
        installed.write_text(installed.read_text().replace("3-59/10 * * * *", when))
        answer = woobc("status")
        assert (answer.exit_code, "bc-insert" in answer.stdout) == (0, True), answer
        for job in ("import-orders", "bc-insert", "bc-verify", "recheck-status"):
            woobc(job)
        change(world, "UPDATE runs SET started_at = ? WHERE command = 'bc-insert'", ago(hours=3))
        following = datetime.now().astimezone() + timedelta(hours=2)
        installed.write_text(installed.read_text().replace(when, f"0 {following.hour} * * *"))
        assert woobc("status").exit_code == 0
        installed.write_text(installed.read_text().replace(f"0 {following.hour} * * *", "3-59/10 * * * *"))
        assert "bc-insert is late" in woobc("status").stdout

    def test_a_job_that_another_scheduler_starts_is_well(self, installed: Path, woobc: Woobc) -> None:
        for job in ("import-orders", "bc-insert", "bc-verify", "recheck-status"):
            assert woobc(job).exit_code == 0
        assert woobc("status").exit_code == 0
