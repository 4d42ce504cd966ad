"""The sandbox as a process of its own: shops and Business Central with orders to carry, and a latency for every answer.

The runner writes commands to its stdin, one a line, and reads one line of answer each: `latency SECONDS`,
`advance SECONDS` (simulated time), `one_by_one` (the page has no CreateMultiple), `requests`, which counts those since it was
asked last (`requests shop`: of the shop alone), `at_once N` (so many requests at the same time), `told WAY` (the shop is to be
told by `meta`, `fulfillments` or `notes`), and `ship`, which ships every sales order.
"""

from __future__ import annotations

import sys
from datetime import datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

from tests.benchmarks.scripts import ITEMS
from woobc.sandbox.world import World


def prepare(folder: Path, count: int, transport: str = "staging") -> World:
    """A shop with `count` paid orders of three items known in Business Central, to be posted half a day from now."""
    world = World(folder, transport=transport)
    del world.config["stores"]["us"]
    posted_at = datetime.now(ZoneInfo(world.config["time_zone"])) + timedelta(hours=12)
    world.store_config("eu").update(order_processing="schedule-post", schedule_posting_time=f"{posted_at:%H:%M}")
    world.write_config()
    for item in ITEMS:
        world.business_central.add_item(item, item.title(), 1_000_000, 5)
    for _ in range(count):
        world.woocommerce.place_order(lines=[(item, item.title(), 1, "10.00") for item in ITEMS], status="processing")
    return world


def obey(world: World, command: str, value: str) -> str:
    central = world.business_central
    if command == "latency":
        world.woocommerce.latency_s = central.latency_s = float(value)
    elif command == "at_once":
        world.bc_config["orders_at_once"] = int(value)
        world.write_config()
    elif command == "one_by_one":
        central.settings.missing_operations.add("CreateMultiple")
    elif command == "advance":
        world.clock.advance(float(value))
    elif command == "told":
        _tell(world, value)
    elif command == "ship":
        for place, number in enumerate(list(central.books.orders)):
            central.ship_partly(number, share="1")
            central.track(central.shipments_of(number)[0], f"3S{place:08}", "GLS")
    elif command == "requests":
        others = 0 if value == "shop" else len(central.requests)
        count = others + len(world.woocommerce.requests)
        central.requests.clear()
        world.woocommerce.requests.clear()
        return str(count)
    return "done"


def _tell(world: World, way: str) -> None:
    """Numbers and tracking at once, when everything is shipped: one telling an order."""
    eu = world.store_config("eu")
    eu["tell"] = {"since": world.today, "tracking": "auto", "carriers": {"GLS": "gls"}, "tracking_note": way == "notes"}
    world.woocommerce.fulfillments_on = way == "fulfillments"
    world.bc_config["shipments_service"] = world.business_central.settings.shipments_service = "PostedSalesShipments"
    world.write_config()


def main() -> None:
    with prepare(Path(sys.argv[1]), int(sys.argv[2]), *sys.argv[3:]) as world:
        print(world.config_path, flush=True)
        for line in sys.stdin:
            command, _, value = line.strip().partition(" ")
            print(obey(world, command, value), flush=True)


if __name__ == "__main__":
    main()
