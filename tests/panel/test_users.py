"""Who may sign in: the file of users, and the commands that write it."""

from __future__ import annotations

import io
import json
import stat
from pathlib import Path
from typing import Any

import pytest

from tests.conftest import Woobc
from woobc.core.errors import ConfigError, UsageError
from woobc.panel import users as module
from woobc.panel.users import Role, Users
from woobc.sandbox.world import World

PASSWORD = "correct horse battery"


@pytest.fixture
def users(tmp_path: Path) -> Users:
    return Users(tmp_path / "panel-users.json")


def typed(monkeypatch: pytest.MonkeyPatch, text: str) -> None:
    monkeypatch.setattr("sys.stdin", io.StringIO(text))


class TestTheFile:
    def test_nobody_is_in_it_by_default(self, users: Users) -> None:
        assert users.all() == {}
        assert users.check("admin", "") is None
        assert users.check("admin", "admin") is None

    def test_is_for_its_owner_alone_and_holds_no_password(self, users: Users) -> None:
        users.add("anna", Role.SUPPORT, PASSWORD)
        assert stat.S_IMODE(users.path.stat().st_mode) == 0o600
        assert PASSWORD not in users.path.read_text()
        assert json.loads(users.path.read_text())["anna"]["password"].startswith("scrypt:32768:8:1$")

    def test_lets_in_with_the_password_and_whatever_case_of_the_name(self, users: Users) -> None:
        users.add("Anna", Role.SUPPORT, PASSWORD)
        found = users.check(" ANNA ", PASSWORD)
        assert found is not None
        assert (found.name, found.role) == ("anna", Role.SUPPORT)
        assert users.check("anna", PASSWORD.upper()) is None

    def test_another_process_changes_it_and_this_one_sees_it(self, users: Users) -> None:
        users.add("anna", Role.SUPPORT, PASSWORD)
        Users(users.path).set("anna", role=Role.ADMIN)
        found = users.find("anna")
        assert found is not None
        assert found.role is Role.ADMIN
        Users(users.path).remove("anna")
        assert users.find("anna") is None

    def test_an_unknown_user_costs_the_same_work_as_a_wrong_password(
        self, users: Users, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        users.add("anna", Role.SUPPORT, PASSWORD)
        users.add("by-proxy", Role.SUPPORT, "")
        asked: list[str] = []

        def noting(hashed: str, password: str) -> bool:
            asked.append(hashed.partition("$")[0])
            return False

        monkeypatch.setattr(module, "check_password_hash", noting)
        for name in ("anna", "nobody", "by-proxy", "", "\ud800"):
            assert users.check(name, PASSWORD) is None
        assert asked == ["scrypt:32768:8:1"] * 5

    @pytest.mark.parametrize("mode", [0o640, 0o604, 0o602])
    def test_one_that_others_can_read_or_change_is_refused(self, users: Users, mode: int) -> None:
        users.add("anna", Role.SUPPORT, PASSWORD)
        users.path.chmod(mode)
        with pytest.raises(ConfigError, match="open to other users"):
            Users(users.path).all()

    @pytest.mark.parametrize("text", ["", "[]", "{", '{"anna": {}}', '{"anna": {"role": "king"}}', '{"anna": 1}'])
    def test_one_that_somebody_else_wrote_is_refused(self, users: Users, text: str) -> None:
        users.path.write_text(text)
        users.path.chmod(0o600)
        with pytest.raises(ConfigError, match="is not what woobc panel user writes"):
            users.all()

    @pytest.mark.parametrize("name", ["", "a b", "-x", "<b>", "x" * 65, "ä", "a\n"])
    def test_a_name_is_plain(self, users: Users, name: str) -> None:
        with pytest.raises(UsageError, match="can't be a user's name"):
            users.add(name.replace("\n", "\nb"), Role.VIEWER, PASSWORD)

    @pytest.mark.parametrize("password", ["short", "x" * 11, "x" * 501])
    def test_a_password_is_long_but_not_endless(self, users: Users, password: str) -> None:
        with pytest.raises(UsageError, match="12 to 500"):
            users.add("anna", Role.VIEWER, password)

    @pytest.mark.parametrize(
        ("role", "wanted"),
        [(Role.VIEWER, [True, False, False]), (Role.SUPPORT, [True, True, False]), (Role.ADMIN, [True, True, True])],
    )
    def test_a_role_includes_the_lower_ones(self, role: Role, wanted: list[bool]) -> None:
        assert [role.includes(other) for other in Role] == wanted


class TestTheCommands:
    def test_add_list_change_and_remove(
        self, world: World, woobc: Woobc, monkeypatch: pytest.MonkeyPatch, users: Any
    ) -> None:
        typed(monkeypatch, f"{PASSWORD}\n")
        assert "anna may sign in as support." in woobc("panel", "user", "add", "anna", "--role", "support").stdout
        assert woobc("panel", "user", "add", "ben", "--role", "viewer", "--by-proxy").exit_code == 0
        assert woobc.json("panel", "user", "list") == [
            {"name": "anna", "role": "support", "password": True},
            {"name": "ben", "role": "viewer", "password": False},
        ]
        before = Users(world.folder / "panel-users.json").all()
        woobc("panel", "user", "role", "anna", "admin")
        typed(monkeypatch, f"{PASSWORD} other\n")
        woobc("panel", "user", "password", "anna")
        file = Users(world.folder / "panel-users.json")
        changed = file.check("anna", f"{PASSWORD} other")
        assert changed is not None
        assert changed.role is Role.ADMIN
        assert changed.version != before["anna"].version
        assert "ben is not let in any more" in woobc("panel", "user", "remove", "ben").stdout
        assert [each["name"] for each in woobc.json("panel", "user", "list")] == ["anna"]

    def test_what_is_not_there_or_there_already_is_said(self, woobc: Woobc, monkeypatch: pytest.MonkeyPatch) -> None:
        assert "There is no user ben" in woobc("panel", "user", "remove", "ben").stderr
        typed(monkeypatch, f"{PASSWORD}\n{PASSWORD}\n")
        woobc("panel", "user", "add", "anna", "--role", "support")
        again = woobc("panel", "user", "add", "ANNA", "--role", "admin")
        assert (again.exit_code, "a user anna already" in again.stderr) == (2, True)
        typed(monkeypatch, "")
        assert "No password was given" in woobc("panel", "user", "password", "anna").stderr
