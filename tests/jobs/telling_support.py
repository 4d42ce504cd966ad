"""What the tests of telling shops share: a shop that is told, orders of it in Business Central, and what the shop shows."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from typing import Any

from tests.jobs.support import MINUTE, WorldClock, keep_connected, opened, order_of, run_service
from woobc.core.bootstrap import chosen_stores
from woobc.core.jobs.report import RunReport
from woobc.core.jobs.shop_update import TellOptions, update_shops
from woobc.core.middleware.middleware import Middleware
from woobc.sandbox.base import serve
from woobc.sandbox.woocommerce import WooCommerce
from woobc.sandbox.world import World

PAGE = "PostedSalesShipments"
WRITES = ("put-order", "post-note", "post-fulfillment", "put-fulfillment", "batch-orders")
LINES = (("MUG", "Mug", 2, "10.00"), ("TEA", "Tea", 1, "5.00"))


class ToldShop:
    """The world's WooCommerce shop, told as `tell` says."""

    def __init__(
        self,
        world: World,
        *,
        fulfillments: bool = False,
        storage: str = "hpos",
        **tell: Any,
    ):
        self.world, self.bc = world, world.business_central
        del world.config["stores"]["us"]
        if fulfillments or storage != "hpos":
            world.woocommerce = WooCommerce(clock=world.clock, fulfillments=fulfillments, storage=storage)
            world.woocommerce.oauth_window_s = 10.0**9
            world.servers.append(serve(world.woocommerce))
            world.store_config("eu")["url"] = world.servers[-1].url
        self.shop = world.woocommerce
        self.store = world.store_config("eu")
        self.store["order_processing"] = "default"
        self.store["tell"] = {"since": world.today, **tell}
        world.bc_config["shipments_service"] = PAGE
        self.bc.settings.shipments_service = PAGE
        world.write_config()
        keep_connected(world)
        for number in ("MUG", "TEA", "CUP"):
            self.bc.add_item(number, number.title(), 1000, 5)

    def reconfigure(self, **tell: Any) -> None:
        self.store["tell"] |= tell
        self.world.write_config()

    def take_writing_away(self) -> dict[str, str]:
        """From now on the configured key may only read; the keys of before."""
        before = {name: self.store[name] for name in ("consumer_key", "consumer_secret")}
        key = self.shop.add_key("read")
        self.store |= {"consumer_key": key.consumer_key, "consumer_secret": key.consumer_secret}
        self.world.write_config()
        return before

    def send(self, lines: Sequence[Any] = LINES, **order: Any) -> int:
        """An order whose sales order is verified; its id."""
        order_id = self.shop.place_order(lines, **order)
        self.carry()
        return order_id

    def carry(self) -> None:
        run_service(self.world, "import-orders")
        run_service(self.world, "bc-insert")
        self.bc.run_job()
        run_service(self.world, "bc-verify")

    def number(self, order_id: int) -> str:
        return str(order_of(self.world, order_id)["nav_sales_order_number"])

    def ship(self, order_id: int, share: str = "1", *, invoice: bool = False) -> str:
        """Ship, and perhaps invoice, that share of each line; the shipment's number."""
        self.bc.ship_partly(self.number(order_id), share=share, invoice=invoice)
        return self.bc.shipments_of(self.number(order_id))[-1]

    def post(self, order_id: int) -> str:
        """Ship and invoice it in Business Central, and let woobc see it; the shipment's number."""
        number = self.number(order_id)
        self.bc.post_by_hand(number)
        run_service(self.world, "recheck-status")
        return self.bc.shipments_of(number)[-1]

    def tell(self, *, dry_run: bool = False, clock: WorldClock | None = None, **options: Any) -> RunReport:
        with opened(self.world, "shop-update", dry_run=dry_run, clock=clock) as job:
            update_shops(job, chosen_stores(job.config, ()), TellOptions(**options))
            job.count_requests()
        return job.report

    def later(self, minutes: float = 15) -> None:
        self.world.clock.advance(minutes * MINUTE)

    # What the shop shows

    def status(self, order_id: int) -> str:
        return str(self.shop.order(order_id)["status"])

    def mark(self, order_id: int) -> Any:
        """What lies under our key, without whose it is; None if nothing does."""
        found = [meta["value"] for meta in self.shop.order(order_id)["meta_data"] if meta["key"] == "_woobc"]
        assert len(found) <= 1
        return {name: value for name, value in found[0].items() if name != "by"} if found else None

    def mails(self, order_id: int) -> list[str]:
        return [note["note"] for note in self.shop.notes(order_id) if note["customer_note"]]

    def fulfillments(self, order_id: int) -> list[dict[str, Any]]:
        return [
            {entry["key"]: entry["value"] for entry in each["meta_data"]}
            for each in self.shop.fulfillments.of(order_id)
        ]

    def written(self) -> Counter[str]:
        """How often the shop was asked to change something of an order."""
        return Counter(each.operation for each in self.shop.requests if each.operation in WRITES)

    def asked(self) -> int:
        return len(self.shop.requests) + len(self.bc.requests)

    def telling(self, order_id: int) -> Any:
        """The row of `tellings`."""
        with self.middleware() as middleware:
            return middleware.tellings.get(order_of(self.world, order_id)["id"])

    def author(self) -> str:
        with self.middleware() as middleware:
            author: str = middleware.tellings.author()
        return author

    def middleware(self) -> Any:
        from contextlib import closing

        from tests.jobs.support import config_of

        return closing(Middleware.open(config_of(self.world).environment, WorldClock(self.world)))
