"""What `explain` says the next run does is what the next run does, whatever an order's row and its store's settings are."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import timedelta
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.conftest import Woobc
from tests.jobs.support import opened
from woobc.core.clock import to_text
from woobc.core.config.values import Config, StoreConfig
from woobc.core.domain.settings import OrderProcessing
from woobc.core.jobs.due import last_time_of
from woobc.core.jobs.job import Job
from woobc.core.middleware import due
from woobc.core.operating.explain import Verdict, explain, keeping
from woobc.sandbox.world import World

NAMED_JOB = re.compile(r"the next (bc-insert|bc-verify|batch-post)\b")
STATES = (
    "received", "open", "pending", "unknown", "inserted", "verified", "released", "posting", "posted",
    "cancelled", "history", "skipped", "ignored", "gone",
)  # fmt: skip

near = st.sampled_from([None, -3000, -600, -1, 0, 1, 600, 3000])
"""A moment in minutes from now, or none."""
rows = st.fixed_dictionaries(
    {
        "state": st.sampled_from(STATES),
        "rule": st.sampled_from(["valid", "hold", "invoice", "complete"]),
        "failed": st.booleans(),
        "error_code": st.sampled_from([None, "ITEM_UNKNOWN", "BC_REFUSED", "POSTING_REFUSED"]),
        "attempts": st.integers(0, 2),
        "next_attempt_at": near,
        "hold": st.sampled_from([None, "rule", "person"]),
        "conflict": st.booleans(),
        "ready_since": near,
        "settle_at": near,
        "imported_date": near,
        "prepayment_invoice_number": st.sampled_from([None, "PPI-1"]),
    }
)


@pytest.fixture
def job(world: World, woobc: Woobc) -> Iterator[Job]:
    world.woocommerce.place_order()
    assert woobc("import-orders").exit_code == 0
    with opened(world, "bc-verify") as job:
        yield job


def jobs_that_take_up(job: Job, config: Config, store: StoreConfig) -> set[str]:
    """By the very questions the jobs claim by."""
    database, now = job.middleware.database, job.clock.now()
    asked = {
        "bc-insert": [due.to_settle([store], config), due.to_insert([store])],
        "bc-verify": [due.to_verify([store]), due.to_confirm([store], config), due.to_process_at_once(store)],
        "batch-post": [],
    }
    if store.order_processing is OrderProcessing.SCHEDULE_POST:
        asked["batch-post"] = [due.to_post_by_schedule(store).ready_by(last_time_of(store, config, now))]
    return {name for name, questions in asked.items() if questions and due.finds_any(database, *questions)}


@settings(max_examples=400, suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(row=rows, mode=st.sampled_from(list(OrderProcessing)))
def test_the_job_that_explain_names_is_the_one_that_takes_the_order_up(
    job: Job, row: dict[str, Any], mode: OrderProcessing
) -> None:
    config, now = job.config, job.clock.now()
    if row["failed"]:
        row["error_code"] = row["error_code"] or "BC_REFUSED"
    at = now.replace(hour=22, minute=0).time() if mode is OrderProcessing.SCHEDULE_POST else None
    store = config.stores["eu"].replace(order_processing=mode, schedule_posting_time=at)
    config = config.replace(stores={**config.stores, "eu": store})
    moments = {
        name: to_text(now + timedelta(minutes=value))
        for name, value in row.items()
        if name.endswith(("_at", "_since", "_date")) and value is not None
    }
    columns = {**row, **dict.fromkeys(("next_attempt_at", "ready_since", "settle_at", "imported_date")), **moments}
    columns["conflict_code"] = "CHANGED_IN_STORE" if row["conflict"] else None
    sets = ", ".join(f"{name} = :{name}" for name in columns)
    job.middleware.database.execute(f"UPDATE orders SET claimed_by = NULL, {sets}", columns)
    (order,) = job.middleware.orders.select("1")
    checks = explain(config, job.middleware, order, now)
    kept = keeping(checks)
    named = set(NAMED_JOB.findall(kept.text)) if kept else set()
    assert named == jobs_that_take_up(job, config, store), (kept, row)
    assert not (kept is None and named)
    assert Verdict.WAITS not in {check.verdict for check in checks} or kept is not None
