"""The panel as people use it, in a real browser: with the keyboard alone, without scripts, on any width, light and dark."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest

from tests.commands.situation import rows
from tests.form import cases_of_form
from tests.panel.browsers import running_browser, served, window
from tests.panel.browsing import PASSWORD
from tests.panel.situations import ORDER, PAGES, varied
from woobc.sandbox.world import World


@pytest.fixture(scope="module")
def browser() -> Iterator[Any]:
    with running_browser() as running:
        yield running


@pytest.fixture(scope="module")
def kept(tmp_path_factory: pytest.TempPathFactory) -> Iterator[World]:
    with World(tmp_path_factory.mktemp("browser") / "world") as world:
        varied(world)
        yield world


@pytest.fixture(scope="module")
def url(browser: Any, kept: World) -> Iterator[str]:
    """With `browser` first: without one no world is made."""
    with served(kept) as address:
        yield address


@pytest.mark.parametrize(("width", "dark"), cases_of_form([(320, True), (1600, False)], short=(0,)))
def test_no_page_has_a_barrier(browser: Any, url: str, width: int, dark: bool) -> None:
    """Contrast, names, landmarks, headings and more by axe-core; no page wider than the window; nothing from elsewhere."""
    with window(browser, url, width=width, dark=dark) as opened:
        opened.open("/sign-in")
        found = {"sign-in": opened.problems()}
        opened.sign_in()
        for name, path in PAGES.items():
            opened.open(path)
            opened.errors[:] = [error for error in opened.errors if "404" not in error]
            found[name] = opened.problems()
        assert {name: problems for name, problems in found.items() if problems} == {}
        assert opened.hosts == {url.removeprefix("http://")}


def test_the_keyboard_alone_is_enough(browser: Any, url: str, kept: World) -> None:
    with window(browser, url) as opened:
        page = opened.open("/sign-in")
        page.keyboard.type("admin")  # the first field has the focus
        page.keyboard.press("Tab")
        page.keyboard.type(PASSWORD)
        page.keyboard.press("Enter")
        page.wait_for_url(f"{url}/")
        page.keyboard.press("Tab")
        assert page.evaluate("document.activeElement.className") == "skip"
        press_until(page, "document.activeElement.id === 'find'")
        page.keyboard.type("1002")
        page.keyboard.press("Enter")
        page.wait_for_url(f"{url}/orders/eu/1002")
        press_until(page, "document.activeElement.name === 'act'")
        while page.evaluate("document.activeElement.value") != "unhold":
            page.keyboard.press("ArrowDown")
        press_until(page, "document.activeElement.name === 'reason'")
        page.keyboard.type("the address is right")
        page.keyboard.press("Enter")
        page.wait_for_selector("[role=status] >> text=is not held any more")
    assert rows(kept, "SELECT hold FROM orders WHERE order_id = 1002") == [(None,)]


def press_until(page: Any, wanted: str) -> None:
    for _ in range(120):
        page.keyboard.press("Tab")
        if page.evaluate(wanted):
            return
    raise AssertionError(f"the tab key never comes to where {wanted}")


def test_without_scripts_everything_but_plots_works(browser: Any, url: str, kept: World) -> None:
    with window(browser, url, width=800, scripts=False) as opened:
        opened.sign_in()
        page = opened.page
        assert page.locator("table#by-day").count() == 1  # the numbers of the plots are there
        page.goto(f"{url}/orders")
        page.select_option("[name=mark]", "failed")
        page.click("text=Show")
        page.click("text=eu 1001")
        page.check("[value=hold]")
        page.fill("[name=reason]", "without scripts")
        page.click("text=Do it")
        page.wait_for_selector("text=is held: it will not be released")
    assert rows(kept, "SELECT hold FROM orders WHERE order_id = 1001") == [("person",)]


def test_plots_are_drawn_and_the_overview_refreshes_itself(browser: Any, url: str, kept: World) -> None:
    with window(browser, url) as opened:
        page = opened.sign_in().page
        assert page.locator(".plot canvas").count() >= 3
        page.evaluate(
            "document.getElementById('live').dataset.refresh = '0.2'; refresh(document.getElementById('live'))"
        )
        page.evaluate("document.querySelector('#live h2').textContent = 'old'")
        page.wait_for_selector("#live h2 >> text=a person")
        assert opened.errors == []


def test_live_is_told_from_trial_and_asks_once_more(browser: Any, kept: World) -> None:
    with served(kept, trial=["test"]) as address, window(browser, address) as opened:
        page = opened.sign_in().page
        red = page.evaluate("getComputedStyle(document.querySelector('.environment')).backgroundColor")
        assert red == "rgb(163, 20, 42)"
        assert "real orders, real books" in page.inner_text(".environment")
        opened.open(ORDER)
        page.check("[value=hold]")
        page.fill("[name=reason]", "really")
        page.click("text=Do it")
        assert "You are about to hold eu 1000" in page.inner_text("[role=alert]")
        assert opened.problems() == []
        page.click("text=No, go back")
        page.wait_for_url(f"{address}{ORDER}")
    assert rows(kept, "SELECT hold FROM orders WHERE order_id = 1000") == [(None,)]
