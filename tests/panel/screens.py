"""Pictures of every page, each looked at by axe-core: `python -m tests.panel.screens FOLDER`.

With none, one and ten thousand orders, on 320, 800 and 1600 pixels, light and dark; ends with 1 if a page has a barrier.
`python -m tests.panel.screens --readme` draws the picture of the README anew.
"""

from __future__ import annotations

import itertools
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from tests.conftest import Woobc
from tests.panel.browsers import Window, running_browser, served, window
from tests.panel.situations import PAGES, grown, varied
from woobc.sandbox.world import World

PICTURE = Path(__file__).parents[2] / "docs" / "panel.png"
WIDTHS = (320, 800, 1600)
COUNTS = (0, 1, 10_000)


def draw_all(folder: Path) -> int:
    """How many pages have a barrier; each is told."""
    folder.mkdir(parents=True, exist_ok=True)
    barriers = 0
    with running_browser() as browser:
        for count in COUNTS:
            with tempfile.TemporaryDirectory() as place, World(Path(place) / "world") as world:
                fill(world, count)
                with served(world, trial=["sandbox"] if count else ["none"]) as url:
                    for name, problems in drawn(browser, url, folder, count):
                        barriers += bool(problems)
                        print(name, *problems, sep="\n  ")
    return barriers


def fill(world: World, count: int) -> None:
    if count:
        varied(world)
        grown(world, count - 1)
    else:
        Woobc(world.config_path)("import-orders", "--verbose")


def drawn(browser: Any, url: str, folder: Path, count: int) -> Iterator[tuple[str, list[str]]]:
    for width, dark in itertools.product(WIDTHS, (False, True)):
        with window(browser, url, width=width, dark=dark) as opened:
            ending = f"{count}-{width}-{'dark' if dark else 'light'}"
            opened.open("/sign-in")
            yield f"sign-in-{ending}", shot(opened, folder / f"sign-in-{ending}.png")
            opened.sign_in()
            for name, path in PAGES.items():
                if count or not path.startswith("/orders/"):
                    opened.open(path)
                    yield f"{name}-{ending}", shot(opened, folder / f"{name}-{ending}.png")


def shot(opened: Window, path: Path) -> list[str]:
    opened.page.screenshot(path=str(path), full_page=True)
    opened.errors[:] = [error for error in opened.errors if "404" not in error]
    return opened.problems()


def draw_for_readme() -> None:
    """The overview of the demo's kind of day, as it is seen first."""
    with running_browser() as browser, tempfile.TemporaryDirectory() as place, World(Path(place) / "world") as world:
        varied(world)
        grown(world, 900)
        with served(world) as url, window(browser, url, width=1200) as opened:
            opened.sign_in()
            opened.page.screenshot(path=str(PICTURE), full_page=True)


if __name__ == "__main__":
    if sys.argv[1:] == ["--readme"]:
        draw_for_readme()
    else:
        sys.exit(1 if draw_all(Path(sys.argv[1])) else 0)
