"""What is kept of a run."""

from __future__ import annotations

import itertools
from datetime import UTC, datetime, timedelta
from pathlib import Path

from woobc.core.clock import Clock
from woobc.core.middleware.database import Database, connect
from woobc.core.middleware.middleware import Middleware
from woobc.core.middleware.migrations import apply


class EachSecond(Clock):
    """A second passes between any two looks at it."""

    def __init__(self) -> None:
        self.looks = itertools.count()

    def now(self) -> datetime:
        return datetime(2026, 11, 21, 12, 0, tzinfo=UTC) + timedelta(seconds=next(self.looks))


def test_the_times_of_a_run_are_in_order_however_slow_the_machine_is(tmp_path: Path) -> None:
    connection = connect(tmp_path / "m.db")
    apply(connection)
    middleware = Middleware(Database(tmp_path / "m.db", connection, EachSecond()))
    runs = middleware.runs
    run = runs.start("test", trigger="manual", filters={}, person="tester")
    runs.record_idle("test", trigger="manual", filters={}, person="tester", notes=[])
    begun, idle = runs.get(run.id), runs.get(run.id + 1)
    assert begun is not None
    assert idle is not None
    assert begun.started == begun.moved == run.started
    assert idle.started == idle.moved == idle.ended
    runs.end(run, exit_code=0, counts={}, notes=[])
    ended = runs.get(run.id)
    assert ended is not None
    assert ended.started < ended.moved
    assert ended.moved == ended.ended
    middleware.close()
