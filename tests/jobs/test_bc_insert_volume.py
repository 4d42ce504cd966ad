"""How many requests many orders cost, and that an idle run costs none."""

from __future__ import annotations

import json
import subprocess
import sys
from collections import Counter

import pytest

from tests.jobs.support import (
    MINUTE,
    SERVICES,
    opened,
    orders_of,
    place,
    requests_to,
    run_service,
    simple_world,
)
from woobc.core.bootstrap import chosen_stores
from woobc.sandbox.world import World

HEAVY = ("zeep", "requests", "rich", "sqlite_utils", "lxml", "tenacity")


@pytest.fixture
def shop(world: World) -> World:
    return simple_world(world)


def test_three_hundred_orders_of_three_lines_and_six_hundred_verified(shop: World) -> None:
    for number in range(300):
        place(shop, "MUG", "TEA", "CUP", customer_id=number % 2 and number, billing=_buyer(number % 40))
    run_service(shop, "import-orders")
    shop.woocommerce.requests.clear()
    shop.business_central.requests.clear()
    report = run_service(shop, "bc-insert")
    assert report.totals()["inserted"] == 300
    soap, api = requests_to(shop)
    asked = Counter(each.operation for each in shop.business_central.requests)
    created = asked["api:POST customers"]
    assert asked["wsdl"] == 1
    assert soap <= 15  # one Create per line would be 900
    assert api - created <= 8
    assert len(shop.woocommerce.requests) <= 4
    for _ in range(300):
        place(shop, "MUG")
    run_service(shop, "import-orders")
    run_service(shop, "bc-insert")
    shop.clock.advance(2 * MINUTE)
    shop.business_central.state()
    shop.business_central.requests.clear()
    report = run_service(shop, "bc-verify")
    assert report.totals() == {"verified": 600}
    soap, api = requests_to(shop)
    assert soap <= 27  # 12 answers, and 12 empty ones that show that nothing was cut
    assert api <= 35


@pytest.mark.parametrize("transport", ["staging", "api"])
def test_ten_times_the_orders_wait_as_often_for_the_disk(shop: World, transport: str) -> None:
    """But for the intents and answers of orders that go one in a request."""
    if transport == "api":
        for key in ("soap_url", "staging_service", "actions_service"):
            shop.bc_config.pop(key, None)
        shop.bc_config["transport"] = "api"
        shop.write_config()
    _commits(shop, 1)  # what only a first run writes
    few, many = _commits(shop, 3), _commits(shop, 30)
    one_in_a_request = 2 * (30 - 3) if transport == "api" else 0
    assert many == {"bc-insert": few["bc-insert"] + one_in_a_request, "bc-verify": few["bc-verify"]}


def _commits(shop: World, orders: int) -> dict[str, int]:
    for _ in range(orders):
        place(shop, "MUG", "TEA", "CUP")
    run_service(shop, "import-orders")
    shop.clock.advance(2 * 60 * MINUTE)  # looked up in Business Central again
    counts: dict[str, int] = {}
    for command in ("bc-insert", "bc-verify"):
        statements: list[str] = []
        with opened(shop, command) as job:
            connection = job.middleware.database.connection
            connection.set_trace_callback(statements.append)
            SERVICES[command](job, chosen_stores(job.config, ()), {})
            connection.set_trace_callback(None)
        assert len(job.report.entries) == orders
        counts[command] = _written(statements)
        shop.clock.advance(2 * MINUTE)
    return counts


def _written(statements: list[str]) -> int:
    """Transactions, and writing statements outside one."""
    count, is_open = 0, False
    for statement in statements:
        verb = statement.split(None, 1)[0].upper()
        if verb in ("BEGIN", "COMMIT", "ROLLBACK"):
            is_open = verb == "BEGIN"
        if verb == "COMMIT" or (verb in ("INSERT", "UPDATE", "DELETE") and not is_open):
            count += 1
    return count


def _buyer(number: int) -> dict[str, str]:
    return {"first_name": "Ann", "last_name": f"Lee {number}", "country": "NL", "email": f"ann{number}@example.com"}


@pytest.mark.parametrize("command", ["bc-insert", "bc-verify"])
def test_an_idle_run_imports_nothing_heavy_and_asks_nobody(shop: World, command: str) -> None:
    place(shop)
    run_service(shop, "import-orders")
    run_service(shop, "bc-insert")
    shop.clock.advance(2 * MINUTE)
    run_service(shop, "bc-verify")
    asked = len(shop.business_central.requests), len(shop.woocommerce.requests)
    script = f"""
import json, sys
from woobc.cli import run
code = run(["--config", {str(shop.config_path)!r}, {command!r}])
print(json.dumps([code, [name for name in {HEAVY!r} if name in sys.modules]]))
"""
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)
    assert json.loads(done.stdout) == [0, []]
    assert done.stderr == ""
    assert (len(shop.business_central.requests), len(shop.woocommerce.requests)) == asked
    assert {row["state"] for row in orders_of(shop)} == {"verified"}
