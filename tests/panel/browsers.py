"""The panel in a real browser: the distribution's Chromium, without a window, driven by Playwright."""

from __future__ import annotations

import contextlib
import os
import shutil
import threading
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import pytest

from tests.panel.browsing import PASSWORD, store_user
from woobc.core.clock import Clock
from woobc.core.config.file import load_config
from woobc.panel.server import PanelServer
from woobc.panel.users import Role, Users
from woobc.sandbox.world import World

NEEDED = "WOOBC_NEEDS_BROWSER"
"""Set by .ci/run: there a missing browser is a failure."""
HOW = "apt-get install chromium, and pip install -e '.[test]' for Playwright"


def chromium() -> str:
    """The path of the browser; without one the test is skipped, or fails where one is needed."""
    found = next(filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))), None)
    if found is None:
        told = f"There is no Chromium, so no page was looked at in a real browser: {HOW}."
        if os.environ.get(NEEDED):
            pytest.fail(told)
        pytest.skip(told)
    return found


@contextlib.contextmanager
def running_browser() -> Iterator[Any]:
    path = chromium()
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=path, args=["--no-sandbox"])
        yield browser
        browser.close()


@contextlib.contextmanager
def served(world: World, **panel: Any) -> Iterator[str]:
    """The panel of the world in a thread of this process; its address. `admin` and `viewer` may sign in."""
    world.config["panel"] = {"listen": "127.0.0.1:0", **panel}
    world.write_config()
    config = load_config(world.config_path, None, {})
    for role in (Role.ADMIN, Role.VIEWER):
        store_user(Users(config.panel.users), str(role), role)
    server = PanelServer(config, Clock())
    threading.Thread(target=server.run, daemon=True).start()
    try:
        yield server.addresses[0]
    finally:
        server._server.close()


@dataclass
class Window:
    """A page of the browser, with what went wrong in it and which hosts it asked."""

    page: Any
    url: str
    errors: list[str]
    hosts: set[str]

    def open(self, path: str) -> Any:
        self.page.goto(f"{self.url}{path}")
        return self.page

    def sign_in(self, name: str = "admin") -> Window:
        page = self.open("/sign-in")
        page.fill("[name=name]", name)
        page.fill("[name=password]", PASSWORD)
        page.click("text=Sign in >> nth=-1")
        page.wait_for_url(f"{self.url}/")
        return self

    def problems(self) -> list[str]:
        """What axe-core finds against WCAG A and AA, and a page wider than its window."""
        from axe_playwright_python.sync_playwright import Axe

        rules = {"runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]}
        found = Axe().run(self.page, options={**rules, "resultTypes": ["violations"]}).response["violations"]
        told = [
            f"{each['id']}: {node['target']} {node.get('failureSummary', '')}"
            for each in found
            for node in each["nodes"]
        ]
        wide, window = self.page.evaluate("[document.documentElement.scrollWidth, window.innerWidth]")
        return [*told, *([f"{wide} px wide in a window of {window}"] if wide > window else []), *self.errors]


@contextlib.contextmanager
def window(browser: Any, url: str, *, width: int = 1600, dark: bool = False, scripts: bool = True) -> Iterator[Window]:
    context = browser.new_context(
        viewport={"width": width, "height": 900},
        color_scheme="dark" if dark else "light",
        java_script_enabled=scripts,
        locale="en-GB",
        timezone_id="Europe/Amsterdam",
    )
    context.set_default_timeout(60_000)
    page = context.new_page()
    opened = Window(page, url, [], set())
    page.on("console", lambda message: opened.errors.append(message.text) if message.type == "error" else None)
    page.on("pageerror", lambda error: opened.errors.append(str(error)))
    page.on("request", lambda request: opened.hosts.add(request.url.split("/")[2]))
    yield opened
    context.close()
