"""`woobc mapping suggest`: what it prints can be put into the configuration as it is."""

from __future__ import annotations

import tomllib

from tests.commands.situation import stock
from tests.conftest import Woobc
from woobc.sandbox.world import World


def test_what_is_the_same_on_both_sides_is_proposed_and_the_rest_is_named(world: World, woobc: Woobc) -> None:
    stock(world)
    store = world.store_config("eu")
    store["mapping"]["payment_methods"] = {"ideal": "BANK"}
    store["mapping"]["shipment_methods"] = {}
    world.write_config()
    lines = [("MUG-RED", "Mug", 1, "10.00"), ("NOPE", "Nope", 1, "5.00"), ("", "Gift\nwrap", 1, "1.00")]
    for method in ("ideal", "card", 'odd "one"\u202e'):
        world.woocommerce.place_order(lines, payment_method=method)
    before = len(world.business_central.requests)
    answer = woobc("mapping", "suggest", "--store", "eu")
    assert answer.exit_code == 0, answer
    assert "# Of 3 orders of store eu." in answer.stdout
    assert tomllib.loads(answer.stdout) == {
        "stores": {"eu": {"mapping": {"payment_methods": {"ideal": "BANK", "card": "CARD"}}}}
    }
    comments = [line for line in answer.stdout.splitlines() if line.startswith("#")]
    assert any(line.startswith('# payment_methods: "odd \\"one\\"') for line in comments)
    assert any("Business Central has BANK (" in line for line in comments)
    assert '# items: "NOPE" = { no = "…" }' in comments
    assert '# items: "name:Gift wrap" = { no = "…" }' in comments
    assert not any("MUG-RED" in line for line in comments)
    assert "\u202e" not in answer.stdout
    assert all(seen.method == "GET" or "token" in seen.path for seen in world.business_central.requests[before:])
    assert {seen.method for seen in world.woocommerce.requests} == {"GET"}
