"""What `woobc check` says of the panel."""

from __future__ import annotations

from typing import Any

import pytest

from tests.conftest import Woobc
from tests.panel.browsing import store_user
from woobc.panel.users import Role, Users
from woobc.sandbox.world import World


def said(woobc: Woobc) -> list[tuple[str, str]]:
    found = woobc.json("check", "--offline")
    return [(each["verdict"], each["message"]) for each in found if each["subject"] == "panel"]


def test_nothing_while_nobody_uses_it(woobc: Woobc) -> None:
    assert said(woobc) == []


def test_who_may_sign_in(world: World, woobc: Woobc) -> None:
    store_user(Users(world.folder / "panel-users.json"), "anna", Role.VIEWER)
    assert said(woobc) == [("ok", "1 user may sign in, at 127.0.0.1:8600.")]


def test_a_file_that_others_can_read_fails(world: World, woobc: Woobc) -> None:
    users = Users(world.folder / "panel-users.json")
    store_user(users, "anna", Role.VIEWER)
    users.path.chmod(0o644)
    ((verdict, message),) = said(woobc)
    assert (verdict, "open to other users" in message) == ("failed", True)


@pytest.mark.parametrize(
    ("panel", "words"),
    [
        ({}, "Nobody lets in ben"),
        ({"hosts": ["panel.example.com"]}, "Browsers reach it as panel.example.com, and behind_tls is false"),
    ],
)
def test_what_is_half_set_up_is_a_warning(world: World, woobc: Woobc, panel: dict[str, Any], words: str) -> None:
    Users(world.folder / "panel-users.json").add("ben", Role.VIEWER, "")
    world.config["panel"] = panel
    world.write_config()
    assert any(verdict == "warning" and words in message for verdict, message in said(woobc))


def test_the_secret_of_the_proxy_is_tried(world: World, woobc: Woobc) -> None:
    world.config["panel"] = {"user_header": "Remote-User", "proxy_secret": {"file": "nowhere"}}
    world.write_config()
    found = [each for each in woobc.json("check", "--offline") if each["subject"] == "panel.proxy_secret"]
    assert [each["verdict"] for each in found] == ["failed"]


def test_a_secret_of_the_proxy_that_can_be_guessed_fails(world: World, woobc: Woobc) -> None:
    """Whoever guesses it is anybody."""
    for secret, found in (("a", True), ("0123456789abcdef", False)):
        world.config["panel"] = {"user_header": "Remote-User", "proxy_secret": secret}
        world.write_config()
        told = woobc("check", "--offline")
        assert ("A proxy_secret of fewer than 16 characters can be guessed." in told.stdout) is found
