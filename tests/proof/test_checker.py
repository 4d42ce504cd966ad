"""The checker knows the specification by itself, and sees when a sound world is told wrongly."""

from __future__ import annotations

import contextlib
import sqlite3
import subprocess
import sys
from collections.abc import Iterator
from datetime import UTC, datetime
from decimal import Decimal
from pathlib import Path

import pytest

from tests.proof.checker import problems_in
from tests.proof.checker.expected import money_of, posting_moments
from tests.proof.checker.sales import SoldLine
from tests.proof.processes import Processes
from tests.proof.recording import RecordedWorld
from tests.proof.scenario import bring_to_an_end, place_orders, run_day, small_world


def test_it_shares_nothing_with_what_it_judges() -> None:
    look = "import sys, tests.proof.checker; print([name for name in sys.modules if name.split('.')[0] == 'woobc'])"
    told = subprocess.run([sys.executable, "-c", look], capture_output=True, text=True, check=True)
    assert told.stdout.strip() == "[]"


@pytest.mark.parametrize(
    ("kind", "quantity", "before", "net", "tax", "with_vat", "expected"),
    [
        ("item", 3, ("10.00", "2.10"), "9.63", "2.02", True, ("3", "4.03334", "0.45", "11.65", "2.02")),
        ("item", 3, ("10.00", "2.10"), "9.63", "2.02", False, ("3", "3.33334", "0.37", "9.63", "2.02")),
        ("shipping", 1, ("4.95", "1.04"), "4.95", "1.04", True, ("1", "5.99", "0.00", "5.99", "1.04")),
        ("fee", 1, ("-2.50", "-0.53"), "-2.50", "-0.53", True, ("-1", "3.03", "0.00", "-3.03", "-0.53")),
    ],
)
def test_amounts_are_those_of_the_specification(
    kind: str, quantity: int, before: tuple[str, str], net: str, tax: str, with_vat: bool, expected: tuple[str, ...]
) -> None:
    amounts = (Decimal(each) for each in (*before, net, tax))
    line = SoldLine("1", kind, "Thing", "", Decimal(quantity), *amounts)  # type: ignore[arg-type]
    assert money_of(line, with_vat) == tuple(Decimal(each) for each in expected)


def test_posting_times_are_of_the_time_zone() -> None:
    config = {"time_zone": "Europe/Amsterdam", "stores": {"eu": {"schedule_posting_time": "22:00"}}}
    first, last = datetime(2026, 10, 24, 21, 0, tzinfo=UTC), datetime(2026, 10, 25, 22, 0, tzinfo=UTC)
    assert posting_moments(config, "eu", first, last) == [datetime(2026, 10, 25, 21, 0, tzinfo=UTC)]


@pytest.fixture(scope="module")
def ended_day(tmp_path_factory: pytest.TempPathFactory, processes: Processes) -> Iterator[RecordedWorld]:
    """A day that went well to its end."""
    with small_world(tmp_path_factory.mktemp("day")) as world:
        place_orders(world)
        run_day(processes, world)
        bring_to_an_end(processes, world)
        assert world.problems() == []
        yield world


@pytest.mark.parametrize(
    ("told", "kind"),
    [
        ("UPDATE orders SET state = 'pending' WHERE state = 'posted'", "stuck"),
        ("UPDATE orders SET failed = 1, error_code = 'ITEM_UNKNOWN' WHERE state = 'posted'", "unexplained"),
        ("UPDATE orders SET conflict = 1, conflict_code = 'CHANGED_IN_STORE' WHERE state = 'verified'", "unexplained"),
        ("UPDATE orders SET hold = NULL WHERE hold = 'rule'", "idle"),
        ("UPDATE orders SET posted_invoice_number = 'S-INV1' WHERE state = 'posted'", "numbers"),
        ("UPDATE orders SET nav_sales_order_number = 'S-ORD1' WHERE state = 'verified'", "numbers"),
        ("UPDATE orders SET claimed_by = 1 WHERE state = 'open'", "claimed"),
        ("UPDATE orders SET status = 'pending' WHERE status = 'processing'", "missed"),
        ("UPDATE order_lines SET unit_price = '1.00' WHERE line_no = 10000", "wrong"),
        ("UPDATE stores SET watermark = '2100-01-01T00:00:00.000Z'", "watermark"),
    ],
)
def test_a_middleware_that_tells_it_wrongly_is_seen(
    tmp_path: Path, ended_day: RecordedWorld, told: str, kind: str
) -> None:
    assert ended_day.record is not None
    with contextlib.closing(sqlite3.connect(tmp_path / "copy.db")) as copy:
        with contextlib.closing(sqlite3.connect(ended_day.database_path)) as connection:
            connection.backup(copy)
        assert copy.execute(told).rowcount
        copy.commit()
    problems = problems_in(ended_day.record.path, tmp_path / "copy.db")
    assert kind in {problem.split(":")[0] for problem in problems}
