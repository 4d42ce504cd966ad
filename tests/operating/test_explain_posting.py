"""What `explain` says of an order that is in Business Central is what the next bc-verify or batch-post does with it."""

from __future__ import annotations

import re
from datetime import timedelta
from typing import Any

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from tests.form import of_form
from tests.jobs.posting_support import Desk
from tests.jobs.support import WorldClock, config_of, opened, orders_of, run_service
from woobc.core.clock import to_text
from woobc.core.domain.settings import OrderProcessing
from woobc.core.operating.explain import Check, explain, keeping
from woobc.sandbox.world import World

NAMED_JOB = re.compile(r"the next (bc-verify|batch-post)\b")
OUTCOMES = {
    "release: the next": {"would be released"},
    "post: the next": {"would be posted"},
    "ship and invoice at once: the next": {"would be posted"},
    "prepayment invoice: the next": {"would be prepaid"},
    "due since": {"would be posted"},
    "its answer was lost": {"answer awaited"},
    "posting was asked for": {"posting"},
    "POSTING_REFUSED": {"would be released", "would be posted", "would be prepaid", "answer awaited"},
}
"""By the words of explain: what the run that is named says then."""

near = st.sampled_from([None, -3000, -1, 0, 1, 600])
"""A moment in minutes from now, or none."""
rows = st.fixed_dictionaries(
    {
        "state": st.sampled_from(["verified", "verified", "released", "posting"]),
        "rule": st.sampled_from(["valid", "hold", "invoice", "complete"]),
        "hold": st.sampled_from([None, None, None, "rule", "person"]),
        "conflict": st.sampled_from([0, 0, 0, 1]),
        "failed": st.sampled_from([0, 0, 1]),
        "next_attempt_at": near,
        "ready_since": near,
        "settle_at": near,
        "prepayment_invoice_number": st.sampled_from([None, None, "PPI-1"]),
    }
)
OWED: dict[str, Any] = {
    **dict.fromkeys(("hold", "next_attempt_at", "settle_at", "prepayment_invoice_number")),
    "state": "verified",
    "rule": "valid",
    "conflict": 0,
    "failed": 0,
    "ready_since": -3000,
}


@pytest.fixture
def desk(world: World) -> Desk:
    """One order whose sales order stands open in Business Central."""
    desk = Desk(world, ("default",))
    desk.send("valid")
    desk.verify()
    return desk


@settings(max_examples=of_form(30, 200), suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(row=rows, mode=st.sampled_from(list(OrderProcessing)), silent=st.sampled_from([False, False, False, True]))
@example(row=OWED, mode=OrderProcessing.SCHEDULE_POST, silent=False)
@example(row={**OWED, "rule": "invoice", "settle_at": 600}, mode=OrderProcessing.POST, silent=False)
@example(row={**OWED, "state": "posting", "settle_at": -1}, mode=OrderProcessing.POST, silent=True)
@example(row={**OWED, "rule": "complete", "failed": 1, "next_attempt_at": -1}, mode=OrderProcessing.POST, silent=False)
def test_the_next_run_does_what_explain_says(
    desk: Desk, row: dict[str, Any], mode: OrderProcessing, silent: bool
) -> None:
    set_up(desk, row, mode, silent=silent)
    said = explained(desk)
    named = set(NAMED_JOB.findall(said.text)) if said else set()
    (stored,) = orders_of(desk.world)
    for job in ("bc-verify", "batch-post"):
        report = run_dry(desk, job)
        outcome = report.entries.get(stored["id"], ("",))[0]
        if job in named:
            assert said is not None
            assert outcome in expected(said, row, silent=silent), (said, row)
        elif not named:
            assert not outcome, (said, row)
    assert not desk.calls()


def run_dry(desk: Desk, job: str) -> Any:
    if job == "batch-post":
        return desk.batch(dry_run=True)
    return run_service(desk.world, job, dry_run=True)


def set_up(desk: Desk, row: dict[str, Any], mode: OrderProcessing, *, silent: bool) -> None:
    store = desk.world.store_config("s0")
    store["order_processing"] = str(mode)
    store.pop("schedule_posting_time", None)
    if mode is OrderProcessing.SCHEDULE_POST:
        store["schedule_posting_time"] = "22:00"
    desk.world.write_config()
    now = desk.world.clock.now()
    times = ("next_attempt_at", "ready_since", "settle_at")
    moments = {name: to_text(now + timedelta(minutes=row[name])) for name in times if row[name] is not None}
    columns = {**row, **moments, "error_code": "POSTING_REFUSED" if row["failed"] else None}
    columns["conflict_code"] = "CHANGED_IN_STORE" if row["conflict"] else None
    sets = ", ".join(f"{name} = :{name}" for name in columns)
    with opened(desk.world, "orders") as job:
        database = job.middleware.database
        database.execute(f"UPDATE orders SET claimed_by = NULL, {sets}", columns)
        database.execute("UPDATE stores SET order_processing = ?", (str(mode),))
        silence = (to_text(now - timedelta(minutes=5)), to_text(now + timedelta(minutes=5))) if silent else (None, None)
        database.execute("UPDATE middleware SET silent_since = ?, silent_until = ?", silence)


def explained(desk: Desk) -> Check | None:
    with opened(desk.world, "orders") as job:
        (order,) = job.middleware.orders.select("1")
        return keeping(explain(config_of(desk.world), job.middleware, order, WorldClock(desk.world).now()))


def expected(said: Check, row: dict[str, Any], *, silent: bool) -> set[str]:
    """What the run that is named may say of the order."""
    outcomes = next(words for begin, words in OUTCOMES.items() if begin in said.text)
    is_over = row["settle_at"] is not None and row["settle_at"] <= 0 and not silent
    if row["state"] == "posting" and is_over:  # it is taken up anew in the same run, where it is owed it at once
        return {"to be posted again", "would be posted", "would be prepaid", "would be released"}
    return outcomes
