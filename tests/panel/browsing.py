"""The panel of a simulated world without a browser: forms are filled in from the pages, cookies are kept."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from functools import cache
from html import unescape
from typing import Any

from jinja2 import BytecodeCache
from jinja2.bccache import Bucket
from werkzeug.security import generate_password_hash
from werkzeug.test import TestResponse

from woobc.core.clock import Clock
from woobc.core.config.file import load_config
from woobc.panel.app import make_app
from woobc.panel.current import Panel, panel_of
from woobc.panel.users import Role, User, Users
from woobc.sandbox.world import World

PASSWORD = "correct horse battery"
HOST = "panel.test"


@cache
def hashed() -> str:
    """Made once, and looked at in a hundredth of the time that those of real users take."""
    return generate_password_hash(PASSWORD, "scrypt:256:8:1")


class Compiled(BytecodeCache):
    """Templates that one panel has compiled, for all those of the tests."""

    def __init__(self) -> None:
        self.kept: dict[str, bytes] = {}

    def load_bytecode(self, bucket: Bucket) -> None:
        if bucket.key in self.kept:
            bucket.bytecode_from_string(self.kept[bucket.key])

    def dump_bytecode(self, bucket: Bucket) -> None:
        self.kept[bucket.key] = bucket.bytecode_to_string()


COMPILED = Compiled()


@dataclass
class Visit:
    """One browser at the panel of a world; nobody is signed in yet."""

    world: World
    clock: Clock = field(default_factory=Clock)
    headers: dict[str, str] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self.config = load_config(self.world.config_path, None, {})
        self.app = make_app(self.config, self.clock, {HOST})
        self.app.jinja_env.bytecode_cache = COMPILED
        self.client = self.app.test_client()
        self.panel.starter.brief_s = 60  # however busy the machine is

    @property
    def panel(self) -> Panel:
        return panel_of(self.app)

    def another(self) -> Visit:
        """Another browser at the same panel."""
        other = object.__new__(Visit)
        other.__dict__.update(self.__dict__)
        other.client = self.app.test_client()
        return other

    def get(self, path: str, **more: Any) -> TestResponse:
        return self.client.get(path, headers={"Host": HOST, **self.headers, **more.pop("headers", {})}, **more)

    def post(self, path: str, form: dict[str, str], **more: Any) -> TestResponse:
        """The form as it is, without a token."""
        headers = {"Host": HOST, **self.headers, **more.pop("headers", {})}
        return self.client.post(path, data=form, headers=headers, **more)

    def sign_in(self, role: Role = Role.ADMIN, name: str = "") -> Visit:
        """A user of that role, made if there is none yet."""
        name = name or str(role)
        store_user(self.panel.users, name, role)
        answer = self.try_password(name, PASSWORD)
        assert answer.status_code == 303, answer.text
        return self

    def try_password(self, name: str, password: str, path: str = "/sign-in") -> TestResponse:
        token = token_in(self.get(path).text, "/sign-in")
        return self.post("/sign-in", {"name": name, "password": password, "form_token": token, "next": "/"})

    def submit(self, page: str, action: str, **fields: str) -> TestResponse:
        """The form of `page` that goes to `action`, filled in; a question whether it is meant is answered with yes."""
        answer = self.post(action, {"form_token": token_in(self.get(page).text, action), **fields})
        if 'name="confirmed"' not in answer.text:
            return answer
        hidden = dict(re.findall(r'<input type="hidden" name="(\w+)" value="([^"]*)">', form_in(answer.text, action)))
        return self.post(action, {name: unescape(value) for name, value in hidden.items()})

    def act(self, store: str, order_id: int, name: str, reason: str = "", **more: str) -> str:
        """What the order's page says after the act."""
        page = f"/orders/{store}/{order_id}"
        answer = self.submit(page, f"{page}/act", act=name, reason=reason, **more)
        if answer.status_code != 303:
            return text_of(answer)
        return text_of(self.get(answer.headers["Location"]))


def store_user(store: Users, name: str, role: Role) -> None:
    """As `panel user add` would, but for the time a hash takes."""
    if store.find(name) is None:
        store._change(lambda known: known.update({name: User(name, role, hashed(), f"of {name}")}))


def form_in(html: str, action: str) -> str:
    found = re.search(rf'<form[^>]*action="{re.escape(action)}".*?</form>', html, re.DOTALL)
    assert found, f"no form goes to {action} in {html}"
    return found[0]


def token_in(html: str, action: str) -> str:
    found = re.search(r'name="form_token" value="([^"]+)"', form_in(html, action))
    assert found
    return found[1]


def text_of(answer: TestResponse) -> str:
    """What a person reads."""
    body = answer.text.partition("<main")[2].partition("</main>")[0]
    return " ".join(unescape(re.sub(r"<[^>]*>", " ", body)).split())
