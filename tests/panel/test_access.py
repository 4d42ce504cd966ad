"""Nobody gets in, and nothing is done, who or what should not: each line of docs/security.md about the panel."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import timedelta
from typing import Any

import pytest

from tests.jobs.support import WorldClock
from tests.panel.browsing import HOST, PASSWORD, Visit, store_user, text_of, token_in
from woobc.core.config.file import load_config
from woobc.core.config.values import PanelConfig
from woobc.core.errors import ConfigError
from woobc.panel.app import is_a_page_of_ours
from woobc.panel.users import Role
from woobc.sandbox.world import World

PAGES = ("/", "/orders", "/orders.csv", "/orders/eu/1", "/errors", "/runs", "/runs/1", "/activity", "/stores", "/rules")
ACTIONS = ("/orders/eu/1/act", "/errors/retry", "/runs/start", "/sign-out")


@pytest.fixture(scope="module")
def one_world(tmp_path_factory: pytest.TempPathFactory) -> Iterator[World]:
    with World(tmp_path_factory.mktemp("access") / "world") as running:
        yield running


@pytest.fixture
def world(one_world: World) -> World:
    """The same for all, without orders; nobody can sign in, and nothing of the panel is configured."""
    (one_world.folder / "panel-users.json").unlink(missing_ok=True)
    if one_world.config.pop("panel", None):
        one_world.write_config()
    return one_world


@pytest.fixture
def clock(world: World) -> WorldClock:
    return WorldClock(world)


@pytest.fixture
def visit(world: World, clock: WorldClock) -> Visit:
    return Visit(world, clock)


def configured(world: World, **panel: Any) -> Visit:
    world.config["panel"] = panel
    world.write_config()
    return Visit(world, WorldClock(world))


class TestNobodyIsLetInByDefault:
    @pytest.mark.parametrize("page", PAGES)
    def test_a_page_leads_to_the_sign_in(self, visit: Visit, page: str) -> None:
        answer = visit.get(page)
        assert answer.status_code == 302
        assert answer.headers["Location"].startswith("/sign-in?next=/")

    @pytest.mark.parametrize("action", ACTIONS)
    def test_no_form_is_taken(self, visit: Visit, action: str) -> None:
        assert visit.post(action, {"act": "hold", "reason": "x"}).status_code == 403

    def test_what_needs_no_sign_in_shows_nothing_of_the_orders(self, visit: Visit) -> None:
        assert "Overview" not in visit.get("/sign-in").text
        assert visit.get("/static/panel.css").status_code == 200
        assert visit.get("/static/../app.py").status_code in (302, 404)

    def test_a_made_up_cookie_is_nobody(self, visit: Visit) -> None:
        for value in ("", "x", "admin", "\u20ac" * 50, "a" * 4000):
            visit.client.set_cookie("woobc_sandbox", value, domain=HOST)
            assert visit.get("/").status_code == 302


class TestSessions:
    def test_the_cookie_is_strict_and_out_of_reach_of_scripts(self, visit: Visit) -> None:
        store_user(visit.panel.users, "anna", Role.VIEWER)
        cookie = visit.try_password("anna", PASSWORD).headers["Set-Cookie"]
        assert {"HttpOnly", "SameSite=Strict", "Path=/"} <= set(cookie.split("; "))
        assert "Secure" not in cookie

    def test_behind_tls_it_is_sent_over_tls_alone(self, world: World) -> None:
        visit = configured(world, behind_tls=True, hosts=[HOST])
        store_user(visit.panel.users, "anna", Role.VIEWER)
        token = token_in(visit.get("/sign-in", base_url=f"https://{HOST}").text, "/sign-in")
        form = {"name": "anna", "password": PASSWORD, "form_token": token}
        cookie = visit.post("/sign-in", form, base_url=f"https://{HOST}").headers["Set-Cookie"]
        assert cookie.startswith("__Host-woobc_sandbox=")
        assert "Secure" in cookie.split("; ")

    def test_signing_in_makes_a_new_one_whatever_the_browser_brought(self, visit: Visit) -> None:
        visit.client.set_cookie("woobc_sandbox", "planted", domain=HOST)
        visit.sign_in()
        cookie = visit.client.get_cookie("woobc_sandbox", domain=HOST)
        assert cookie is not None
        assert cookie.value != "planted"
        other = visit.another()
        other.client.set_cookie("woobc_sandbox", "planted", domain=HOST)
        assert other.get("/").status_code == 302

    def test_signing_in_anew_ends_the_old_one(self, visit: Visit) -> None:
        visit.sign_in()
        first = visit.client.get_cookie("woobc_sandbox", domain=HOST)
        assert first is not None
        token = visit.panel.sessions.find(first.value)
        assert token is not None
        other = visit.another()
        other.client.set_cookie("woobc_sandbox", first.value, domain=HOST)
        form = {"form_token": token_in(other.get("/").text, "/sign-out")}
        assert other.post("/sign-out", form).headers["Location"] == "/sign-in"
        assert visit.get("/").status_code == 302  # the cookie that was kept elsewhere is of no use

    def test_it_ends_after_its_time(self, visit: Visit, world: World) -> None:
        visit.sign_in()
        world.clock.advance(8 * 3600 - 60)
        assert visit.get("/").status_code == 200
        world.clock.advance(120)
        assert visit.get("/").status_code == 302

    @pytest.mark.parametrize("change", ["remove", "role", "password"])
    def test_it_ends_when_the_user_is_removed_or_changed(self, visit: Visit, change: str) -> None:
        visit.sign_in(Role.SUPPORT, "anna")
        assert visit.get("/").status_code == 200
        users = visit.panel.users
        if change == "remove":
            users.remove("anna")
        elif change == "role":
            users.set("anna", role=Role.ADMIN)
        else:
            users.set("anna", password=f"{PASSWORD} other")
        assert visit.get("/").status_code == 302

    def test_a_role_taken_away_counts_from_the_next_click(self, visit: Visit) -> None:
        visit.sign_in(Role.ADMIN, "anna")
        token = token_in(visit.get("/runs").text, "/runs/start")
        visit.panel.users.set("anna", role=Role.VIEWER)
        assert visit.post("/runs/start", {"form_token": token, "job": "bc-insert"}).status_code == 403


class TestForms:
    @pytest.mark.parametrize("action", ACTIONS)
    @pytest.mark.parametrize("token", [None, "", "x", "of another form"])
    def test_one_without_its_own_token_is_refused(self, visit: Visit, action: str, token: str | None) -> None:
        visit.sign_in()
        if token == "of another form":
            token = token_in(visit.get("/").text, "/sign-out") if action != "/sign-out" else "0" * 64
        form = {"act": "hold", "reason": "x", "job": "bc-insert", "code": "ITEM_UNKNOWN"}
        answer = visit.post(action, form | ({} if token is None else {"form_token": token}))
        assert answer.status_code == 403
        assert "Nothing was done" in text_of(answer)

    def test_the_token_of_another_person_is_refused(self, visit: Visit) -> None:
        mine = token_in(visit.sign_in(Role.ADMIN, "anna").get("/runs").text, "/runs/start")
        other = visit.another().sign_in(Role.ADMIN, "ben")
        assert other.post("/runs/start", {"form_token": mine, "job": "bc-insert"}).status_code == 403

    @pytest.mark.parametrize(
        "headers",
        [
            {"Origin": "https://evil.example"},
            {"Origin": "null"},
            {"Origin": "http://[::1"},
            {"Origin": f"https://{HOST}.evil.example"},
            {"Sec-Fetch-Site": "cross-site"},
            {"Sec-Fetch-Site": "same-site"},
            {"Sec-Fetch-Site": "none"},
        ],
    )
    def test_one_from_another_place_is_refused_even_with_the_token(self, visit: Visit, headers: dict[str, str]) -> None:
        visit.sign_in()
        token = token_in(visit.get("/").text, "/sign-out")
        assert visit.post("/sign-out", {"form_token": token}, headers=headers).status_code == 403
        assert visit.post("/sign-out", {"form_token": token}, headers={"Origin": f"http://{HOST}"}).status_code == 303

    def test_nobody_is_signed_in_by_a_form_of_another_place(self, visit: Visit) -> None:
        store_user(visit.panel.users, "mallory", Role.VIEWER)
        form = {"name": "mallory", "password": PASSWORD}
        assert visit.post("/sign-in", form).status_code == 403
        other = visit.another()
        stolen = token_in(other.get("/sign-in").text, "/sign-in")
        assert visit.post("/sign-in", {**form, "form_token": stolen}).status_code == 403

    def test_looking_changes_nothing(self, visit: Visit) -> None:
        visit.sign_in()
        for action in ACTIONS:
            assert visit.get(action).status_code == 405


class TestHeaders:
    @pytest.mark.parametrize("page", ["/", "/sign-in", "/nope", "/static/panel.js", "/orders/eu/1"])
    def test_framing_foreign_scripts_and_caching_are_forbidden(self, visit: Visit, page: str) -> None:
        visit.sign_in()
        headers = visit.get(page).headers
        policy = headers["Content-Security-Policy"]
        assert "default-src 'none'" in policy
        assert "frame-ancestors 'none'" in policy
        assert "unsafe" not in policy
        assert "http" not in policy
        assert headers["X-Frame-Options"] == "DENY"
        assert headers["X-Content-Type-Options"] == "nosniff"
        assert page.startswith("/static") or headers["Cache-Control"] == "no-store"

    def test_no_page_names_another_host_or_has_a_script_in_it(self, visit: Visit) -> None:
        visit.sign_in()
        for page in PAGES:
            html = visit.get(page).text
            assert re.findall(r'(?:src|href|action)="(?:https?:)?//', html) == []
            assert re.findall(r"<script(?![^>]*src=)|<style|style=|\bon\w+=\"", html) == []


class TestHost:
    @pytest.mark.parametrize(
        "host", ["evil.example", "127.0.0.1", f"{HOST}:81", f"x.{HOST}", "", "panel.test@evil.example", "[::1]"]
    )
    def test_a_name_that_is_not_ours_shows_nothing(self, visit: Visit, host: str) -> None:
        """A page elsewhere whose name suddenly leads to this machine (DNS rebinding) would still send its own name."""
        visit.sign_in()
        answer = visit.get("/", headers={"Host": host})
        assert answer.status_code == 421
        assert "woobc" not in answer.text


class TestGoingOn:
    @pytest.mark.parametrize(
        "target",
        [
            "https://evil.example",
            "//evil.example",
            "/\\evil.example",
            "\\\\evil.example",
            "/%09/evil.example\t",
            "javascript:alert(1)",
            "/sign-in",
            "/nope",
            "/static/panel.js",
            "/runs/start",
            " /",
            "",
        ],
    )
    def test_after_signing_in_only_to_a_page_of_ours(self, visit: Visit, target: str) -> None:
        store_user(visit.panel.users, "anna", Role.VIEWER)
        token = token_in(visit.get("/sign-in").text, "/sign-in")
        answer = visit.post("/sign-in", {"name": "anna", "password": PASSWORD, "form_token": token, "next": target})
        assert answer.headers["Location"] == "/"

    def test_to_the_page_that_was_asked_for(self, visit: Visit) -> None:
        with visit.app.test_request_context("/", base_url=f"http://{HOST}"):
            assert is_a_page_of_ours("/orders?state=open&store=eu")
            assert is_a_page_of_ours("/orders/eu/55")


class TestPatience:
    def test_wrong_passwords_slow_down_and_the_right_one_waits_too(self, visit: Visit, world: World) -> None:
        store_user(visit.panel.users, "anna", Role.VIEWER)
        for _ in range(4):
            assert visit.try_password("anna", "wrong").status_code == 403
        answer = visit.try_password("anna", PASSWORD)
        assert (answer.status_code, answer.headers["Retry-After"]) == (429, "1")
        world.clock.advance(2)
        assert visit.try_password("anna", "wrong").status_code == 403
        world.clock.advance(1.5)
        assert visit.try_password("anna", PASSWORD).status_code == 429
        world.clock.advance(2)
        assert visit.try_password("anna", PASSWORD).status_code == 303

    def test_each_name_has_its_own_and_unknown_names_too(self, visit: Visit) -> None:
        store_user(visit.panel.users, "anna", Role.VIEWER)
        for _ in range(4):
            assert visit.try_password("nobody", "wrong").status_code == 403
        assert visit.try_password("Nobody ", "wrong").status_code == 429
        assert visit.try_password("anna", PASSWORD).status_code == 303

    def test_the_longest_wait_is_a_minute(self, visit: Visit) -> None:
        for _ in range(30):
            visit.panel.patience.was_wrong("anna")
        assert 55 <= visit.panel.patience.wait_s("anna") <= 61

    def test_guesses_spread_over_names_are_slowed_down(self, visit: Visit, world: World) -> None:
        for number in range(60):
            visit.panel.patience.was_wrong(f"name{number}")
        assert visit.panel.patience.wait_s("anna") > 0
        world.clock.advance(61)
        assert visit.panel.patience.wait_s("anna") == 0

    def test_what_is_said_does_not_tell_a_name_from_a_password(self, visit: Visit) -> None:
        store_user(visit.panel.users, "anna", Role.VIEWER)
        answers = [visit.try_password(name, "wrong").text for name in ("anna", "nobody")]
        first, second = (re.sub(r'value="[0-9a-f]{64}"', "", answer) for answer in answers)
        assert first == second


class TestTheProxysWord:
    HEADER = "Remote-User"
    SECRET = "between-us"

    def test_without_it_being_configured_the_header_is_nobody(self, visit: Visit) -> None:
        store_user(visit.panel.users, "anna", Role.ADMIN)
        assert visit.get("/", headers={self.HEADER: "anna"}).status_code == 302

    def test_counts_with_the_secret_alone(self, world: World) -> None:
        visit = configured(world, user_header=self.HEADER, proxy_secret=self.SECRET)
        store_user(visit.panel.users, "anna", Role.VIEWER)
        named = {self.HEADER: "anna"}
        for forged in ({}, {"X-Woobc-Proxy-Secret": ""}, {"X-Woobc-Proxy-Secret": "guess"}):
            assert visit.get("/", headers=named | forged).status_code == 302
        secret = {"X-Woobc-Proxy-Secret": self.SECRET}
        assert visit.get("/", headers=named | secret).status_code == 200
        for nobody in ("nobody", "", "anna, admin"):
            assert visit.get("/", headers={self.HEADER: nobody} | secret).status_code == 302

    def test_counts_over_the_socket(self, world: World) -> None:
        visit = configured(world, user_header=self.HEADER, listen=f"unix:{world.folder}/panel.sock", hosts=[HOST])
        store_user(visit.panel.users, "anna", Role.VIEWER)
        assert visit.get("/", headers={self.HEADER: "anna"}).status_code == 200

    def test_forms_of_a_person_the_proxy_named_have_tokens_of_their_own(self, world: World) -> None:
        visit = configured(world, user_header=self.HEADER, proxy_secret=self.SECRET)
        for name in ("anna", "ben"):
            store_user(visit.panel.users, name, Role.ADMIN)
        secret = {"X-Woobc-Proxy-Secret": self.SECRET}
        annas = token_in(visit.get("/runs", headers={self.HEADER: "anna"} | secret).text, "/runs/start")
        form = {"form_token": annas, "job": "none"}
        assert visit.post("/runs/start", form, headers={self.HEADER: "ben"} | secret).status_code == 403
        assert visit.post("/runs/start", form, headers={self.HEADER: "anna"} | secret).status_code == 400

    @pytest.mark.parametrize(
        ("panel", "told"),
        [
            ({"user_header": "Remote-User"}, "panel.user_header: anybody on this machine could send it"),
            ({"listen": "0.0.0.0:8600", "hosts": ["x"]}, "panel.listen: other machines reach this address"),
            ({"listen": "0.0.0.0:8600", "behind_tls": True}, "panel.hosts: missing"),
            ({"listen": "unix:/run/woobc/panel.sock"}, "panel.hosts: missing"),
            ({"listen": "127.0.0.1:99999"}, "panel.listen: expected a port up to 65535"),
            ({"listen": "8600"}, "panel.listen: expected an address with a port"),
            ({"hosts": ["https://x"]}, "panel.hosts"),
        ],
    )
    def test_what_would_let_somebody_in_by_mistake_is_refused(
        self, world: World, panel: dict[str, Any], told: str
    ) -> None:
        world.config["panel"] = panel
        world.write_config()
        with pytest.raises(ConfigError, match=re.escape(told)):
            load_config(world.config_path, None, {})

    def test_it_may_listen_elsewhere_behind_tls(self, world: World) -> None:
        world.config["panel"] = {"listen": "0.0.0.0:8600", "behind_tls": True, "hosts": ["panel.example.com"]}
        world.write_config()
        assert isinstance(load_config(world.config_path, None, {}).panel, PanelConfig)


def test_a_session_lasts_as_long_as_configured(world: World) -> None:
    visit = configured(world, signed_in="10 minutes").sign_in()
    world.clock.advance(timedelta(minutes=9).total_seconds())
    assert visit.get("/").status_code == 200
    world.clock.advance(120)
    assert visit.get("/").status_code == 302
