"""Acting in the panel is the command of the same name: what comes of it, what it refuses, and who may."""

from __future__ import annotations

import re
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from tests.commands.situation import UNKNOWN_ITEM, carry, change, place, rows, stock
from tests.conftest import Woobc
from tests.form import cases_of_form
from tests.panel.browsing import PASSWORD, Visit, store_user, text_of, token_in
from tests.panel.situations import refund
from woobc.core.operating.offers import OFFERS
from woobc.panel.acting import ROLES
from woobc.panel.starting import Started
from woobc.panel.users import Role
from woobc.sandbox.world import World

COMPARED = "state, failed, hold, conflict, conflict_code, error_code, ignored_by, attempts, status, rule, admitted_by, claimed_by"
PAIRS = {
    "hold": (1000, 1001),
    "resend": (1002, 1003),
    "adopt": (1004, 1005),
    "resolve": (1006, 1007),
    "unhold": (1008, 1009),
    "ignore": (1010, 1011),
    "unignore": (1012, 1013),
    "retry": (1014, 1015),
}
"""Act -> two orders in the same situation: one for the command, one for the panel."""
REFUSED = {
    "hold": 1012,
    "unhold": 1010,
    "ignore": 1000,
    "unignore": 1000,
    "retry": 1004,
    "resend": 1008,
    "adopt": 1008,
    "resolve": 1008,
}
"""Act -> an order with which it can't be done; before any of them is acted on."""


def situate(world: World, woobc: Woobc) -> None:
    stock(world)
    for _ in range(8):
        place(world)
    for _ in range(2):
        place(world, "on-hold")
    for _ in range(4):
        place(world, "pending")
    for _ in range(2):
        place(world, lines=[UNKNOWN_ITEM])
    carry(world, woobc)
    world.business_central.staging.rows.clear()
    for order_id in PAIRS["resend"]:
        (number,) = rows(world, "SELECT nav_sales_order_number FROM orders WHERE order_id = ?", order_id)[0]
        world.business_central.delete_order(number)
    change(
        world, "UPDATE orders SET state = 'skipped', sent_at = NULL, found_in_bc = 'x' WHERE order_id IN (1004, 1005)"
    )
    change(world, "UPDATE orders SET conflict = 1, conflict_code = 'TOTAL_DIFFERS' WHERE order_id IN (1006, 1007)")
    for order_id in PAIRS["unignore"]:
        woobc("orders", "ignore", f"id:{order_id}", "--store", "eu", "--reason", "for the test")


@pytest.fixture(scope="module")
def situated(tmp_path_factory: pytest.TempPathFactory) -> Iterator[World]:
    with World(tmp_path_factory.mktemp("acting") / "world") as world:
        situate(world, Woobc(world.config_path))
        yield world


@pytest.fixture(scope="module")
def anna(situated: World) -> Visit:
    return Visit(situated).sign_in(Role.ADMIN, "anna")


def masked(value: Any, order_id: int) -> Any:
    """Without the order's own numbers, which differ between the two."""
    text = re.sub(rf"\b(EU-)?{order_id}\b", "N", str(value))
    return re.sub(r"S-ORD[0-9]+", "S", text)


def left(world: World, order_id: int) -> tuple[Any, ...]:
    """What the middleware holds of the order, and what the last event says of it."""
    (columns,) = rows(world, f"SELECT {COMPARED} FROM orders WHERE order_id = ?", order_id)
    events = rows(
        world,
        """SELECT event, from_state, to_state, code, message, person <> '' FROM activity
           WHERE order_id = (SELECT id FROM orders WHERE order_id = ?) ORDER BY id""",
        order_id,
    )
    return columns, [masked(event, order_id) for event in events]


def last_started(visit: Visit) -> Started:
    return list(visit.panel.starter._kept.values())[-1]


def told(answer: dict[str, Any], order_id: int) -> dict[str, str]:
    names = ("store", "state", "code", "message", "errors", "exit_code")
    return {name: masked(answer.get(name), order_id) for name in names}


class TestEachActByBothWays:
    @pytest.mark.parametrize("name", cases_of_form([*REFUSED], (0, 4, 7)))
    def test_what_the_command_refuses_is_refused_in_its_words(self, situated: World, anna: Visit, name: str) -> None:
        order_id = REFUSED[name]
        before = left(situated, order_id)
        refusal = Woobc(situated.config_path)("orders", name, f"id:{order_id}", "--reason", "why not")
        said = anna.act("eu", order_id, name, "why not")
        assert refusal.exit_code == 2
        assert last_started(anna).exit_code == 2
        assert last_started(anna).refusal == refusal.stderr.strip().removeprefix("woobc: ")
        assert refusal.stderr.split(":")[1].strip().split(".")[0] in said
        assert left(situated, order_id) == before

    @pytest.mark.parametrize("name", PAIRS)
    @pytest.mark.every(2)
    def test_the_same_comes_of_it(self, situated: World, anna: Visit, name: str) -> None:
        by_command, by_panel = PAIRS[name]
        assert left(situated, by_command) == left(situated, by_panel), "not in the same situation"
        reason = "the customer's -- 'word' <b>" if OFFERS[name].needs_reason else ""
        woobc = Woobc(situated.config_path)
        answer = woobc.json("orders", name, f"id:{by_command}", *(["--reason", reason] if reason else []))
        said = anna.act("eu", by_panel, name, reason)
        assert told(last_started(anna).answer, by_panel) == told(answer, by_command)
        assert answer["exit_code"] == 0
        assert left(situated, by_command) == left(situated, by_panel)
        assert masked(answer["message"], by_command).split(":")[0].split("`")[0].strip() in masked(said, by_panel)

    def test_the_activity_says_who_it_was_and_why(self, situated: World, anna: Visit) -> None:
        anna.act("eu", 1009, "hold", "wrong address")
        (row,) = rows(situated, "SELECT message, person, run_id FROM activity ORDER BY id DESC LIMIT 1")
        assert row[:2] == ("wrong address", "anna (panel)")
        (run,) = rows(situated, "SELECT command, person, trigger, exit_code FROM runs WHERE id = ?", row[2])
        assert run == ("orders hold", "anna (panel)", "manual", 0)
        assert "by anna (panel)" in text_of(anna.get("/orders/eu/1009"))

    def test_the_reason_is_on_no_command_line(self, situated: World, anna: Visit) -> None:
        anna.act("eu", 1009, "unhold", "between us")
        assert "between us" not in str(last_started(anna).process.args)

    def test_every_act_has_a_role_and_a_pair(self) -> None:
        assert ROLES.keys() == OFFERS.keys() == PAIRS.keys() == REFUSED.keys()


@pytest.fixture(scope="module")
def refunded(situated: World) -> World:
    """Order 1008 with two refunds that a person left out."""
    for refund_id in ("7", "8"):
        refund(situated, 1008, refund_id)
    return situated


class TestRefunds:
    def test_a_decision_is_the_same_by_both_ways(self, refunded: World, anna: Visit) -> None:
        by_command = Woobc(refunded.config_path).json(
            "orders", "refund", "id:1008", "--refund", "7", "--retry", "--reason", "owed after all"
        )
        page = "/orders/eu/1008"
        assert "5.00 EUR (refund 8) ignored" in text_of(anna.get(page))
        form = {"refund_id": "8", "what": "retry", "reason": "owed after all"}
        answer = anna.submit(page, f"{page}/refund", **form)
        assert "shall be credited" in text_of(anna.get(answer.headers["Location"]))
        by_panel = last_started(anna).answer
        assert by_panel["message"].replace("Refund 8", "Refund 7") == by_command["message"]
        assert rows(refunded, "SELECT state FROM refunds") == [("owed",), ("owed",)]

    @pytest.mark.parametrize(
        "form",
        [{"what": "x", "reason": "y"}, {"what": "retry", "reason": ""}, {"what": "adopt", "reason": "y", "memo": " "}],
    )
    def test_what_is_no_decision_starts_nothing(self, refunded: World, anna: Visit, form: dict[str, str]) -> None:
        before = len(anna.panel.starter._kept)
        assert anna.submit("/orders/eu/1008", "/orders/eu/1008/refund", refund_id="8", **form).status_code == 400
        assert len(anna.panel.starter._kept) == before

    def test_support_decides_about_no_money(self, refunded: World) -> None:
        visit = Visit(refunded).sign_in(Role.SUPPORT)
        assert "Decide about refund" not in visit.get("/orders/eu/1008").text
        session = visit.panel.sessions.find(cookie_of(visit))
        assert session is not None
        form = {
            "form_token": session.form_token("/orders/eu/1008/refund"),
            "what": "retry",
            "reason": "x",
            "refund_id": "8",
        }
        assert visit.post("/orders/eu/1008/refund", form).status_code == 403


class TestWhoMay:
    @pytest.mark.parametrize("role", list(Role))
    def test_only_what_the_role_allows(self, situated: World, role: Role) -> None:
        visit = Visit(situated).sign_in(role)
        page = visit.get("/orders/eu/1000").text
        for name, needed in ROLES.items():
            is_offered = f'value="{name}" required' in page
            assert is_offered == role.includes(needed), name
            if not is_offered:
                token = visit.panel.sessions.find(cookie_of(visit))
                assert token is not None
                form = {"form_token": token.form_token("/orders/eu/1000/act"), "act": name, "reason": "x"}
                assert visit.post("/orders/eu/1000/act", form).status_code == 403
        assert visit.panel.starter._kept == {}

    @pytest.mark.parametrize(("role", "may"), [(Role.VIEWER, False), (Role.SUPPORT, False), (Role.ADMIN, True)])
    def test_only_admins_run_jobs(self, situated: World, role: Role, may: bool) -> None:
        visit = Visit(situated).sign_in(role)
        assert ("Run now" in visit.get("/runs").text) is may
        session = visit.panel.sessions.find(cookie_of(visit))
        assert session is not None
        form = {"form_token": session.form_token("/runs/start"), "job": "bc-verify"}
        assert visit.post("/runs/start", form).status_code == (303 if may else 403)

    @pytest.mark.parametrize("job", ["", "db", "orders", "--help", "bc-insert --dry-run", "panel", "demo"])
    def test_nothing_but_the_jobs_is_started(self, situated: World, anna: Visit, job: str) -> None:
        assert anna.submit("/runs", "/runs/start", job=job).status_code == 400

    @pytest.mark.parametrize(
        ("fields", "words"),
        [
            ({"act": "", "reason": "x"}, "Nothing was chosen"),
            ({"act": "delete", "reason": "x"}, "Nothing was chosen"),
            ({"act": "hold", "reason": " \n "}, "takes a reason"),
            ({"act": "hold", "reason": "x" * 1001}, "longer than 1000"),
        ],
    )
    def test_what_is_no_act_starts_nothing(
        self, situated: World, anna: Visit, fields: dict[str, str], words: str
    ) -> None:
        before = len(anna.panel.starter._kept)
        answer = anna.submit("/orders/eu/1000", "/orders/eu/1000/act", **fields)
        assert (answer.status_code, words in text_of(answer)) == (400, True)
        assert len(anna.panel.starter._kept) == before

    def test_what_somebody_else_started_is_not_shown(self, situated: World, anna: Visit) -> None:
        anna.act("eu", 1000, "unhold")
        id_ = last_started(anna).id
        other = anna.another().sign_in(Role.SUPPORT, "ben")
        assert other.get(f"/started/{id_}").status_code == 400


def cookie_of(visit: Visit) -> str:
    cookie = visit.client.get_cookie("woobc_sandbox", domain="panel.test")
    return cookie.value if cookie else ""


class TestLive:
    @pytest.fixture
    def live(self, situated: World) -> Iterator[Visit]:
        situated.config["panel"] = {"trial": ["test"]}
        situated.write_config()
        yield Visit(situated).sign_in(Role.ADMIN, "anna")
        del situated.config["panel"]
        situated.write_config()

    def test_acting_asks_once_more(self, situated: World, live: Visit) -> None:
        page = "/orders/eu/1000"
        token = token_in(live.get(page).text, f"{page}/act")
        answer = live.post(f"{page}/act", {"form_token": token, "act": "hold", "reason": "wrong address"})
        assert answer.status_code == 200
        assert "You are about to hold eu 1000" in text_of(answer)
        assert "wrong address" in text_of(answer)
        assert live.panel.starter._kept == {}
        live.submit(page, f"{page}/act", act="hold", reason="wrong address")
        assert last_started(live).exit_code == 0

    @pytest.mark.parametrize(("action", "page", "fields"), [
        ("/runs/start", "/runs", {"job": "bc-verify"}),
        ("/errors/retry", "/errors", {"code": "ITEM_UNKNOWN"}),
    ])  # fmt: skip
    def test_so_does_everything_else(self, live: Visit, action: str, page: str, fields: dict[str, str]) -> None:
        session = live.panel.sessions.find(cookie_of(live))
        assert session is not None
        answer = live.post(action, {"form_token": session.form_token(action), **fields})
        assert "with real orders and real books" in text_of(answer)
        assert live.panel.starter._kept == {}

    def test_every_page_says_which_environment_it_is(self, live: Visit, anna: Visit) -> None:
        for path in (
            "/",
            "/orders",
            "/orders/eu/1000",
            "/errors",
            "/runs",
            "/activity",
            "/stores",
            "/rules",
            "/nope",
            "/sign-in",
        ):
            assert '<body class="live">' in live.another().get("/sign-in").text
            real, trial = live.get(path).text, anna.get(path).text
            if path != "/sign-in":
                assert '<body class="live">' in real
                assert "real orders, real books" in real
                assert '<body class="trial">' in trial
                assert "trial: nothing here is real" in trial


class TestRuns:
    def test_a_job_is_started_and_its_result_is_shown(self, world: World, woobc: Woobc) -> None:
        stock(world)
        place(world)
        visit = Visit(world).sign_in()
        answer = visit.submit("/runs", "/runs/start", job="import-orders", store="eu")
        page = text_of(visit.get(answer.headers["Location"]))
        assert "woobc import-orders --store eu" in page
        assert "imported 1" in page
        assert rows(world, "SELECT trigger, person FROM runs") == [("manual", "admin (panel)")]

    def test_all_of_a_code_are_retried(self, world: World, woobc: Woobc) -> None:
        stock(world)
        place(world, lines=[UNKNOWN_ITEM])
        carry(world, woobc)
        visit = Visit(world).sign_in(Role.SUPPORT)
        answer = visit.submit("/errors", "/errors/retry", code="ITEM_UNKNOWN", reason="it is there now")
        assert "retried 1" in text_of(visit.get(answer.headers["Location"]))
        assert rows(world, "SELECT failed FROM orders") == [(0,)]

    def test_at_most_a_few_are_at_work(self, world: World) -> None:
        world.woocommerce.faults.add("orders", "slow-after", seconds=20, times=8)
        visit = Visit(world).sign_in()
        starter = visit.panel.starter
        started = [starter.start(["import-orders"], "admin") for _ in range(4)]
        answer = visit.submit("/runs", "/runs/start", job="import-orders")
        assert (answer.status_code, "4 commands started here are at work" in text_of(answer)) == (400, True)
        for each in started:
            each.process.kill()
            each.process.wait()

    def test_one_outlives_the_panel(self, world: World, woobc: Woobc) -> None:
        """The panel is stopped as systemd does it, while the run waits for its store."""
        stock(world)
        place(world)
        world.config["panel"] = {"listen": "127.0.0.1:0"}
        world.write_config()
        visit = Visit(world)
        store_user(visit.panel.users, "anna", Role.ADMIN)
        gate = threading.Event()

        def hang(_: object) -> None:
            gate.wait(60)

        world.woocommerce.on_request = hang
        with Served(world) as served:
            served.sign_in()
            served.start("import-orders")
            wait_for(lambda: rows(world, "SELECT pid FROM runs WHERE ended_at IS NULL"))
            served.process.send_signal(signal.SIGTERM)
            assert served.process.wait(20) == 0
        assert rows(world, "SELECT count(*) FROM runs WHERE ended_at IS NULL") == [(1,)]
        gate.set()
        wait_for(lambda: rows(world, "SELECT 1 FROM runs WHERE ended_at IS NOT NULL"))
        assert rows(world, "SELECT exit_code FROM runs") == [(0,)]
        assert rows(world, "SELECT state FROM orders") == [("pending",)]


class Served:
    """`woobc panel` as a process, and a browser of its own."""

    def __init__(self, world: World) -> None:
        import requests

        self.session = requests.Session()
        self.session.trust_env = False
        command = [sys.executable, "-m", "woobc", "--config", str(world.config_path), "panel"]
        self.process = subprocess.Popen(command, stdout=subprocess.PIPE, text=True, cwd=Path(__file__).parents[2])
        assert self.process.stdout is not None
        found = re.search(r"http://[0-9.:]+[0-9]", self.process.stdout.readline())
        assert found
        self.url = found[0]

    def __enter__(self) -> Served:
        return self

    def __exit__(self, *_: object) -> None:
        self.process.kill()
        self.process.wait()

    def sign_in(self) -> None:
        token = token_in(self.session.get(f"{self.url}/sign-in", timeout=30).text, "/sign-in")
        form = {"name": "anna", "password": PASSWORD, "form_token": token, "next": "/"}
        assert self.session.post(f"{self.url}/sign-in", data=form, timeout=30).ok

    def start(self, job: str) -> None:
        """Does not wait for the page that shows it at work."""
        import requests

        token = token_in(self.session.get(f"{self.url}/runs", timeout=30).text, "/runs/start")
        try:
            self.session.post(f"{self.url}/runs/start", data={"form_token": token, "job": job}, timeout=0.5)
        except requests.Timeout:
            return


def wait_for(look: Any) -> None:
    until = time.monotonic() + 40
    while not look():
        assert time.monotonic() < until
        time.sleep(0.1)
