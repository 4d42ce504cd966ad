"""What a page of the panel costs, as the application answers it: beside its query, and a page without orders."""

from __future__ import annotations

import statistics
import sys
import time
from collections.abc import Callable
from pathlib import Path
from types import SimpleNamespace
from typing import Any, NamedTuple, cast

from tests.panel.browsing import Visit
from woobc.core.bootstrap import opened_middleware
from woobc.core.clock import Clock
from woobc.core.middleware.overview import Search
from woobc.panel.pages import ROWS
from woobc.panel.users import Role

TIMES, FEW_TIMES = 31, 3


class Pages(NamedTuple):
    """Seconds, each a median."""

    first: float
    middle: float
    query: float
    empty: float
    overview: float


def measure_pages(config_path: Path) -> Pages:
    visit = Visit(cast(Any, SimpleNamespace(config_path=config_path))).sign_in(Role.VIEWER)
    with opened_middleware(visit.config, Clock()) as middleware:
        half = "LIMIT 1 OFFSET (SELECT count(*) / 2 FROM orders)"
        middle = middleware.database.rows(f"SELECT date_created, id FROM orders ORDER BY date_created DESC {half}")[0]

    def query() -> None:
        with opened_middleware(visit.config, Clock()) as middleware:
            assert len(middleware.overview.newest_placed(Search(), None, ROWS + 1)) == ROWS + 1

    def page(path: str) -> Callable[[], None]:
        def get() -> None:
            assert visit.get(path).status_code == 200

        return get

    def gathered_anew() -> None:
        visit.panel.remembered.forget()
        assert visit.get("/").status_code == 200

    works = (
        page("/orders"),
        page(f"/orders?after={middle[0]}~{middle[1]}"),
        query,
        page("/orders?since=2199-01-01"),
    )
    return Pages(*_medians(works, TIMES), *_medians((gathered_anew,), FEW_TIMES))


def _medians(works: tuple[Callable[[], None], ...], turns: int) -> list[float]:
    """Measured by turns, so that whatever else the machine does meets all of them."""
    taken: list[list[float]] = [[] for _ in works]
    for _ in range(turns):
        for times, work in zip(taken, works, strict=True):
            began = time.process_time()
            work()
            times.append(time.process_time() - began)
    return [statistics.median(times[turns // 10 :]) for times in taken]


if __name__ == "__main__":
    for name, seconds in measure_pages(Path(sys.argv[1]))._asdict().items():
        print(f"{name:<10} {seconds * 1000:.1f} ms")
