"""What a page of the panel costs, as the application answers it: beside its query, and a page without orders."""

from __future__ import annotations

import math
import sys
import time
from collections.abc import Callable
from datetime import datetime, timedelta
from pathlib import Path
from types import SimpleNamespace
from typing import Any, cast

from tests.panel.browsing import Visit
from woobc.core.bootstrap import opened_middleware
from woobc.core.clock import Clock, to_text
from woobc.core.middleware.middleware import Middleware
from woobc.core.middleware.overview import Search
from woobc.panel.pages import ROWS
from woobc.panel.users import Role

TIMES = 31
FIRST, MIDDLE, EMPTY = "first page of orders", "middle page of orders", "page without orders"
QUERY = "query of a page of orders"

Pages = dict[str, float]
"""Seconds of the processor's time, the least of all turns, by what was asked for."""
Works = dict[str, Callable[[], None]]


def measure_pages(*config_paths: Path) -> list[Pages]:
    """The same pages of each middleware, by turns, so that whatever else the machine does meets all of them."""
    every = [_works(path) for path in config_paths]
    least: list[Pages] = [dict.fromkeys(works, math.inf) for works in every]
    for _ in range(TIMES):
        for name in every[0]:
            for works, seconds in zip(every, least, strict=True):
                began = time.process_time()
                works[name]()
                seconds[name] = min(seconds[name], time.process_time() - began)
    return least


class _Minutes(Clock):
    """Each look at the overview comes a minute after the one before."""

    passed = timedelta()

    def now(self) -> datetime:
        return super().now() + self.passed


def _works(config_path: Path) -> Works:
    clock = _Minutes()
    visit = Visit(cast(Any, SimpleNamespace(config_path=config_path)), clock).sign_in(Role.VIEWER)
    with opened_middleware(visit.config, Clock()) as middleware:
        half = "LIMIT 1 OFFSET (SELECT count(*) / 2 FROM orders)"
        middle = middleware.database.rows(f"SELECT date_created, id FROM orders ORDER BY date_created DESC {half}")[0]
        newest = middleware.database.rows("SELECT store, order_id, number FROM orders ORDER BY id DESC LIMIT 1")[0]
        of_kind = _last(middleware, Search(stores=("s04",), states=("open",)))
        in_conflict = _last(middleware, Search(mark="conflict"))
        run = middleware.database.value("SELECT max(run_id) FROM activity")

    def query() -> None:
        with opened_middleware(visit.config, Clock()) as middleware:
            assert len(middleware.overview.newest_placed(Search(), None, ROWS + 1)) == ROWS + 1

    def page(path: str) -> Callable[[], None]:
        def get() -> None:
            visit.panel.remembered.forget()
            answer = visit.get(path)
            assert answer.status_code in (200, 302), path

        return get

    def overview() -> None:
        clock.passed += timedelta(minutes=1, seconds=1)
        assert visit.get("/").status_code == 200

    return {
        FIRST: page("/orders"),
        MIDDLE: page(f"/orders?after={middle[0]}~{middle[1]}"),
        QUERY: query,
        EMPTY: page("/orders?since=2199-01-01"),
        "orders of one store and state": page(f"/orders?store=s04&state=open{of_kind}"),
        "orders in conflict": page(f"/orders?mark=conflict{in_conflict}"),
        "search for a number": page(f"/orders?q={newest['number']}"),
        "search for a common name": page("/orders?q=Vries"),
        "search for what no order has": page("/orders?q=nobody of that name"),
        "page of an order": page(f"/orders/{newest['store']}/{newest['order_id']}"),
        "errors": page("/errors"),
        "runs": page("/runs"),
        "page of a run": page(f"/runs/{run}"),
        "activity": page("/activity"),
        "stores": page("/stores"),
        "overview, the first": page("/"),
        "overview, each minute's": overview,
    }


def _last(middleware: Middleware, search: Search) -> str:
    """Leads to the page with the oldest of those orders alone, so that pages with as many rows are compared."""
    found = middleware.overview.newest_placed(search, None, 10_000)[-2:]
    return f"&after={to_text(found[0].date_created)}~{found[0].id}" if len(found) > 1 and found[0].date_created else ""


if __name__ == "__main__":
    for name, seconds in measure_pages(Path(sys.argv[1]))[0].items():
        print(f"{name:<32} {seconds * 1000:.1f} ms")
