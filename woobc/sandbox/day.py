"""The orders of the demo's day, chosen so that every outcome is shown, and how each must end."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import timedelta
from decimal import Decimal
from typing import Any, Final

from woobc.sandbox.business_central.sales import SalesLine, SalesOrder
from woobc.sandbox.woocommerce import Coupon, Line, Shipping
from woobc.sandbox.world import World

MUG: Final = Line("MUG-RED", "Mug 🌷 handmade", 2, "10.330579")
SHIRT: Final = Line("TS-001", "T-shirt «Utrecht»", 1, "16.520661")
BOOK: Final = Line("9789012345678", "Cookbook: 100 × stew", 1, "22.889908", tax_rate=9)
VASE: Final = Line("VASE", "Vase, the last one", 3, "24.50")
POSTER: Final = Line("POSTER-A3", "Poster nobody entered in Business Central", 1, "12.396694")
BOTTLE: Final = ("BOTTLE", "Bottle", 4, "12.50")
GRINDER: Final = ("GRINDER", "Coffee grinder", 1, "79.00")
STOCK: Final = {"MUG-RED": 100, "TS-001": 100, "9789012345678": 40, "VASE": 1, "BOTTLE": 100, "GRINDER": 10}
SANNE: Final = {
    "first_name": "Sanne",
    "last_name": "de Vries",
    "address_1": "Oudegracht 12",
    "city": "Utrecht",
    "postcode": "3511 AP",
    "country": "NL",
    "email": "sanne@example.test",
    "phone": "+31 6 12349988",
}


@dataclass(frozen=True, slots=True)
class Expected:
    """How an order must end: its state, and the code of its mark or `hold`."""

    state: str
    mark: str = ""


class Day:
    """Places the orders and plays buyers and staff; `expected` is how each order must end, by store and id."""

    def __init__(self, world: World) -> None:
        self.world = world
        self.expected: dict[tuple[str, int], Expected] = {}
        self.named: dict[str, int] = {}
        self.before_start = 0

    def begin(self) -> None:
        """What the shops and Business Central hold before the first command."""
        for sku, stock in STOCK.items():
            self.world.business_central.add_item(sku, sku, stock, 10)
        self._morning_in_europe()
        self._morning_in_america()

    def parcels(self) -> None:
        """The parcel service takes what is released for Europe, and gives every shipment its number."""
        central = self.world.business_central
        released = [order.number for order in central.books.orders.values() if order.status == "Released"]
        for number in sorted(released)[:3]:
            central.ship_partly(number, share="1")
        for place, shipment in enumerate(central.books.shipments):
            central.track(shipment.number, f"3SDEMO{place:06}", "GLS")

    def _morning_in_europe(self) -> None:
        yesterday = {"created": self._ago(hours=26), "modified": self._ago(hours=25)}
        self._eu("mugs", Expected("released"), [MUG], shipping=Shipping())
        self._eu("three kinds", Expected("released"), [MUG, SHIRT, BOOK], coupons=[Coupon("welcome", "2.50")])
        self._eu("registered", Expected("released"), [BOOK], customer_id=7, billing=SANNE, shipping=Shipping())
        self._eu("bank transfer", Expected("verified", "hold"), [SHIRT], status="on-hold", payment_method="bacs")
        self._eu("pays later", Expected("released"), [SHIRT], status="pending")
        self._eu("never pays", Expected("open"), [MUG], status="pending")
        self._eu("trashed", Expected("gone"), [MUG], status="pending")
        self._eu("cancelled at once", Expected("verified", "CANCELLED_IN_STORE"), [BOOK])
        self._eu("unknown item", Expected("pending", "ITEM_UNKNOWN"), [POSTER, MUG])
        self._eu("payment refused", Expected("ignored"), [MUG], status="failed")
        self._eu("sent back", Expected("cancelled"), [SHIRT], status="refunded")
        self._eu("completed before woobc", Expected("history"), [MUG], status="completed", **yesterday)
        self._as_sales_order(self._eu("entered by hand", Expected("skipped"), [MUG, BOOK]))
        self._as_sales_order(self._eu("posted by hand", Expected("skipped"), [SHIRT]), post=True)
        nothing_left = self._eu("refunded in full", Expected("skipped"), [BOOK])
        shop = self.world.woocommerce
        shop.refund(nothing_left, amount=shop.order(nothing_left)["total"], reason="Out of stock")
        shop.set_status(nothing_left, "processing")
        shop.place_order([MUG], created=self._ago(days=45), modified=self._ago(hours=1))
        self.before_start += 1

    def _morning_in_america(self) -> None:
        self._us("bottles", Expected("posted"), [BOTTLE], tax_rate="8.25", shipping_cost="5.95")
        self._us("grinder", Expected("posted"), [GRINDER, BOTTLE], coupons=[("SAVE10", 1, "10")], status_id=9)
        self._us("edited later", Expected("verified", "CHANGED_IN_STORE"), [BOTTLE], tax_rate="8.25")
        self._us("pending", Expected("open"), [GRINDER], status_id=1)
        self._us("awaits payment", Expected("open"), [BOTTLE], status_id=7, payment_method="Bank Deposit")

    def noon(self) -> None:
        """More orders come in; one is paid, one is cancelled although it is already in Business Central."""
        shop = self.world.woocommerce
        shop.set_status(self.named["pays later"], "processing")
        shop.set_status(self.named["cancelled at once"], "cancelled")
        self._eu(
            "picked up", Expected("posted"), [MUG], status="completed", shipping=Shipping("Pick-up", 0, "local_pickup")
        )
        self._eu("not in stock", Expected("pending", "STOCK_SHORT"), [VASE], status="completed")
        for _ in range(3):
            self._eu("", Expected("released"), [MUG, SHIRT], shipping=Shipping())
        self._us("at noon", Expected("posted"), [GRINDER], tax_rate="5.5", tax_inclusive=True)
        self._us("sold in the shop", Expected("posted"), [BOTTLE], status_id=10)

    def evening(self) -> None:
        """Staff empties the trash of a shop and changes an order of the other one that was sent long ago."""
        self.world.woocommerce.trash(self.named["trashed"])
        self.world.bigcommerce.edit_line(self.named["edited later"], 0, quantity=6)

    def _eu(self, name: str, expected: Expected, lines: list[Line], **fields: Any) -> int:
        return self._placed("eu", self.world.woocommerce.place_order, name, expected, lines=lines, **fields)

    def _us(self, name: str, expected: Expected, lines: list[Any], **fields: Any) -> int:
        return self._placed("us", self.world.bigcommerce.place_order, name, expected, lines=lines, **fields)

    def _placed(self, store: str, place: Callable[..., int], name: str, expected: Expected, **fields: Any) -> int:
        order_id = place(**fields)
        if self.world.is_api and expected.state == "released":  # its API has no release, so that store posts
            expected = Expected("posted", expected.mark)
        self.expected[store, order_id] = expected
        self.named[name] = order_id
        return order_id

    def _ago(self, **span: float) -> Any:
        return self.world.clock.now() - timedelta(**span)

    def _as_sales_order(self, order_id: int, *, post: bool = False) -> None:
        """Enter an order in Business Central under the shop's number, as somebody did before there was woobc."""
        central, document = self.world.business_central, self.world.woocommerce.order(order_id)
        today, total, tax = central.clock.now().date(), Decimal(document["total"]), Decimal(document["total_tax"])
        line = SalesLine(10000, "G/L Account", "6820", "", "As in the shop", Decimal(1), total, Decimal(), total, tax)
        with central.lock:
            order = SalesOrder(
                number=central.books.next_number("order"),
                external_document_number=str(document["number"]),
                customer_number="WEBGUEST",
                customer_name="Web shop guest",
                document_date=today,
                posting_date=today,
                prices_including_tax=True,
                lines=[line],
            )
            central.books.orders[order.number] = order
            central.books.touch(order)
        if post:
            central.post_by_hand(order.number)
