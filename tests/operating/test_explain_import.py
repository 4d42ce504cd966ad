"""What `explain` says the next import makes of an order that waits here is what it makes of it."""

from __future__ import annotations

import re
from datetime import timedelta
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.form import of_form
from tests.jobs.import_support import HOUR, days_ago, import_now, run_on_database, shop_world
from tests.jobs.support import opened, place
from woobc.core.domain.due import READINGS_TO_FAIL
from woobc.core.domain.settings import ImportRule
from woobc.core.operating.explain import explain, keeping
from woobc.sandbox.world import World

MAKES = re.compile(r"the next import-orders makes it (\w+)")

rows = st.fixed_dictionaries(
    {
        "state": st.sampled_from(["open", "received"]),
        "failed": st.booleans(),
        "bad_readings": st.integers(0, READINGS_TO_FAIL),
    }
)


@pytest.fixture
def shop(world: World) -> World:
    """One order, placed and left alone ten days ago."""
    shop_world(world)
    place(world, created=days_ago(world, 10), modified=days_ago(world, 10))
    import_now(world)
    return world


@settings(max_examples=of_form(30, 200), suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(
    row=rows,
    rule=st.sampled_from(list(ImportRule)),
    retry=st.booleans(),
    started=st.sampled_from([5, 20]),
    skip_below=st.sampled_from(["0", "1000"]),
)
def test_the_next_import_does_what_explain_says(
    shop: World, row: dict[str, Any], rule: ImportRule, retry: bool, started: int, skip_below: str
) -> None:
    store = shop.store_config("eu")
    store["status_rules"]["processing"] = {"import": str(rule), "retry": retry}
    store["start_date"] = days_ago(shop, started).date()
    store["skip_below"] = skip_below
    shop.write_config()
    with run_on_database(shop) as run:
        code = "'TOTALS_APART'" if row["failed"] else "NULL"
        run(
            f"""UPDATE orders SET state = '{row["state"]}', failed = {int(row["failed"])}, error_code = {code},
                bad_readings = {row["bad_readings"]}, admitted_status = NULL, ignored_by = NULL"""
        )
    shop.clock.advance(HOUR)
    with opened(shop, "status") as job:
        (order,) = job.middleware.orders.select("1")
        kept = keeping(explain(job.config, job.middleware, order, job.clock.now()))
        read_before = order.read_at
    assert kept is not None
    import_now(shop)
    with opened(shop, "status") as job:
        (order,) = job.middleware.orders.select("1")
    is_read = order.read_at - read_before > timedelta()
    says = kept.text + kept.change
    assert is_read == ("the next import-orders" in says or "The next import-orders reads it" in says), says
    if "takes it" in kept.text:
        assert order.state == "pending"
    elif makes := MAKES.search(kept.text):
        assert order.state == makes[1]
