"""What a page of the panel costs, as the application answers it: beside its query, and a page without orders."""

from __future__ import annotations

import statistics
import sys
import time
from collections.abc import Callable
from pathlib import Path
from types import SimpleNamespace
from typing import Any, cast

from tests.panel.browsing import Visit
from woobc.core.bootstrap import opened_middleware
from woobc.core.clock import Clock
from woobc.core.middleware.overview import Search
from woobc.panel.pages import ROWS
from woobc.panel.users import Role

TIMES = 31
FIRST, MIDDLE, EMPTY = "first page of orders", "middle page of orders", "page without orders"
QUERY = "query of a page of orders"

Pages = dict[str, float]
"""Seconds of the processor's time, each a median, by what was asked for."""


def measure_pages(config_path: Path) -> Pages:
    visit = Visit(cast(Any, SimpleNamespace(config_path=config_path))).sign_in(Role.VIEWER)
    with opened_middleware(visit.config, Clock()) as middleware:
        half = "LIMIT 1 OFFSET (SELECT count(*) / 2 FROM orders)"
        middle = middleware.database.rows(f"SELECT date_created, id FROM orders ORDER BY date_created DESC {half}")[0]
        newest = middleware.database.rows("SELECT store, order_id, number FROM orders ORDER BY id DESC LIMIT 1")[0]
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

    works = {
        FIRST: page("/orders"),
        MIDDLE: page(f"/orders?after={middle[0]}~{middle[1]}"),
        QUERY: query,
        EMPTY: page("/orders?since=2199-01-01"),
        "orders of one store and state": page("/orders?store=s04&state=open"),
        "orders in conflict": page("/orders?mark=conflict"),
        "search for a number": page(f"/orders?q={newest['number']}"),
        "search for a common name": page("/orders?q=Vries"),
        "page of an order": page(f"/orders/{newest['store']}/{newest['order_id']}"),
        "errors": page("/errors"),
        "runs": page("/runs"),
        "page of a run": page(f"/runs/{run}"),
        "activity": page("/activity"),
        "stores": page("/stores"),
        "overview, gathered anew": page("/"),
    }
    return dict(zip(works, _medians(list(works.values()), TIMES), strict=True))


def _medians(works: list[Callable[[], None]], turns: int) -> list[float]:
    """Measured by turns, so that whatever else the machine does meets all of them."""
    taken: list[list[float]] = [[] for _ in works]
    for _ in range(turns):
        for times, work in zip(taken, works, strict=True):
            began = time.process_time()
            work()
            times.append(time.process_time() - began)
    return [statistics.median(times[turns // 10 :]) for times in taken]


if __name__ == "__main__":
    for name, seconds in measure_pages(Path(sys.argv[1])).items():
        print(f"{name:<32} {seconds * 1000:.1f} ms")
