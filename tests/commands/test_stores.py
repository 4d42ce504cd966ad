"""`woobc stores`: who the shops are, and telling that one was renamed or has moved."""

from __future__ import annotations

import json

import pytest

from tests.commands.situation import ago, carry, change, order, place, rows, stock
from tests.conftest import Woobc
from woobc.core.bootstrap import person
from woobc.core.clock import Clock
from woobc.core.config.file import load_config
from woobc.core.errors import SetupError
from woobc.core.middleware.middleware import Middleware
from woobc.sandbox.world import World


def rename_in_config(world: World, old: str, new: str) -> None:
    world.config["stores"][new] = world.config["stores"].pop(old)
    world.write_config()


def test_list_tells_who_each_shop_is(world: World, woobc: Woobc) -> None:
    """Before and after the first reading, and since when one can't be read."""
    assert [(each["code"], each["identity"]) for each in woobc.json("stores", "list")] == [("eu", ""), ("us", "")]
    assert "never" in woobc("stores", "list").stdout
    place(world)
    woobc("import-orders")
    found = {each["code"]: each for each in woobc.json("stores", "list")}
    assert found["us"]["identity"] == world.bigcommerce.store_hash
    assert (found["eu"]["orders"], found["us"]["orders"]) == (1, 0)
    assert found["eu"]["watermark"] is not None
    change(world, "UPDATE stores SET unreadable_since = ? WHERE code = 'eu'", ago(hours=3))
    assert "not for 3 h" in woobc("stores", "list").stdout


def test_list_shows_stores_the_configuration_has_lost(world: World, woobc: Woobc) -> None:
    """Their orders are still there."""
    woobc("import-orders")
    del world.config["stores"]["us"]
    world.write_config()
    assert "not configured" in woobc("stores", "list").stdout


def test_rename_carries_the_orders_over(world: World, woobc: Woobc) -> None:
    """They keep their numbers, and the renamed store goes on where it was: nothing is forwarded twice."""
    stock(world)
    place(world)
    carry(world, woobc)
    rename_in_config(world, "eu", "europe")
    answer = woobc("import-orders")
    assert answer.exit_code == 3
    assert "woobc stores rename eu europe" in answer.stderr
    assert woobc("stores", "rename", "eu", "europe").exit_code == 0
    assert order(world, 1000, "store", "external_document_number") == ("europe", "EU-1000")
    place(world)
    carry(world, woobc)
    assert order(world, 1001, "store", "external_document_number", "state") == ("europe", "EUROPE-1001", "released")
    assert len(world.business_central.books.orders) == 2


def test_rename_takes_along_what_came_under_the_new_code_already(world: World, woobc: Woobc) -> None:
    """The configuration had it for a while: webhooks were delivered to it, and a restore made a row of it."""
    place(world)
    woobc("import-orders", "--store", "eu")
    rename_in_config(world, "eu", "europe")
    change(
        world,
        """INSERT INTO stores (code, platform, formats, restored_at, first_import_at)
           VALUES ('europe', 'woocommerce', '["W{number}", "{store}-{order_id}"]', '2026-02-01T00:00:00.000Z', NULL)""",
    )
    for code, order_id in (("eu", 1000), ("europe", 1000), ("europe", 1001)):
        change(
            world,
            f"""INSERT INTO webhook_deliveries (store, topic, order_id, content_hash, received_at)
                VALUES ('{code}', 'order.updated', {order_id}, '', '2026-01-01T00:00:00.000Z')""",
        )
    (first_import,) = rows(world, "SELECT first_import_at FROM stores WHERE code = 'eu'")
    answer = woobc("stores", "rename", "eu", "europe")
    assert (answer.exit_code, answer.stderr) == (0, "")
    assert rows(world, "SELECT store, order_id FROM webhook_deliveries ORDER BY id") == [
        ("europe", 1000),
        ("europe", 1001),
    ]
    (store,) = rows(world, "SELECT formats, restored_at, first_import_at FROM stores WHERE code = 'europe'")
    assert set(json.loads(store[0])) == {"eu-{order_id}", "W{number}", "{store}-{order_id}"}
    assert store[1:] == ("2026-02-01T00:00:00.000Z", *first_import)
    assert rows(world, "SELECT code FROM stores") == [("europe",)]


def test_rename_needs_the_new_code_in_the_configuration(world: World, woobc: Woobc) -> None:
    """Else the orders would belong to no store."""
    woobc("import-orders")
    answer = woobc("stores", "rename", "eu", "fr")
    assert answer.exit_code == 2
    assert "Rename [stores.eu] to [stores.fr] in the configuration first." in answer.stderr


def test_rename_to_the_code_it_has_changes_nothing(world: World, woobc: Woobc) -> None:
    """Nor drops the store: it has no orders yet, and what came under its code waits to be read."""
    woobc("import-orders")
    change(
        world,
        """INSERT INTO webhook_deliveries (store, topic, order_id, content_hash, received_at)
           VALUES ('eu', 'order.created', 1000, '', '2026-01-01T00:00:00.000Z')""",
    )
    before = rows(world, "SELECT * FROM stores"), rows(world, "SELECT * FROM webhook_deliveries")
    answer = woobc("stores", "rename", "eu", "eu")
    assert (answer.exit_code, answer.stdout) == (2, "")
    assert "Store eu is called so already." in answer.stderr
    assert (rows(world, "SELECT * FROM stores"), rows(world, "SELECT * FROM webhook_deliveries")) == before


def test_rename_never_mixes_two_stores(world: World, woobc: Woobc) -> None:
    """One that is configured still, one of another platform, one with orders of its own, and one nobody knows are refused."""
    place(world)
    world.bigcommerce.place_order(lines=[("MUG-RED", "Mug", 1, "9.95")])
    woobc("import-orders")
    answer = woobc("stores", "rename", "eu", "us")
    assert answer.exit_code == 2
    assert "still has a store eu" in answer.stderr
    assert woobc("stores", "rename", "nobody", "eu").exit_code == 3
    left = world.config["stores"].pop("eu")
    world.write_config()
    assert "they are two shops" in woobc("stores", "rename", "eu", "us").stderr
    world.config["stores"]["eu"] = left
    world.write_config()
    middleware = Middleware.open(load_config(world.config_path, None, {}).environment, Clock())
    with pytest.raises(SetupError, match="orders of its own"):
        middleware.stores.rename("eu", "us")
    middleware.close()
    assert rows(world, "SELECT store, count(*) FROM orders GROUP BY store") == [("eu", 1), ("us", 1)]


def test_rename_waits_for_runs_to_end(world: World, woobc: Woobc) -> None:
    """A job in the middle of a store would go on with the old code."""
    woobc("import-orders")
    middleware = Middleware.open(load_config(world.config_path, None, {}).environment, Clock())
    run = middleware.runs.start("import-orders", trigger="cron", filters={}, person="cron")
    rename_in_config(world, "eu", "europe")
    answer = woobc("stores", "rename", "eu", "europe")
    assert answer.exit_code == 2
    assert f"import-orders is at work (run {run.id}" in answer.stderr
    middleware.runs.end(run, exit_code=0, counts={}, notes=[])
    middleware.close()
    assert woobc("stores", "rename", "eu", "europe").exit_code == 0


def test_a_shop_that_moved_is_taken_for_the_same(world: World, woobc: Woobc) -> None:
    """With another identity it is refused until a person says so; who and why is kept."""
    woobc("import-orders")
    world.bigcommerce.store_hash = world.store_config("us")["store_hash"] = "moved9"
    world.write_config()
    answer = woobc("import-orders")
    assert answer.exit_code == 3
    assert "woobc stores moved us --reason" in answer.stderr
    assert woobc("stores", "moved", "us").exit_code == 2
    assert woobc("stores", "moved", "us", "--reason", "another plan").exit_code == 0
    assert woobc("import-orders").exit_code == 0
    ((who, filters),) = rows(world, "SELECT person, filters FROM runs WHERE command = 'stores moved'")
    assert (who, json.loads(filters)) == (person(), {"store": "us", "reason": "another plan"})
    assert rows(world, "SELECT identity FROM stores WHERE code = 'us'") == [("moved9",)]


def test_moved_of_an_unknown_store(woobc: Woobc) -> None:
    """A sentence."""
    answer = woobc("stores", "moved", "zz", "--reason", "x")
    assert answer.exit_code == 2
    assert "knows no store" in answer.stderr
