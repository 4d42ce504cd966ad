"""What BigCommerce's documents mean: recorded ones, and the simulated store's, whose sums are made as the real ones are."""

from __future__ import annotations

import json
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from decimal import Decimal
from typing import Any, ClassVar

import pytest

from tests.stores.bigcommerce_support import MUG, NOON, Shop, sample
from woobc.core.domain.orders import LineKind, Order, OrderLine
from woobc.core.domain.refunds import reduce_by_refunds
from woobc.core.domain.totals import check_totals
from woobc.core.stores.bigcommerce_documents import (
    fees_of,
    inlined_fees,
    inlined_lines,
    parse_order,
    status_id_of,
    status_name,
)
from woobc.core.stores.json_reader import decode
from woobc.sandbox.base import serve
from woobc.sandbox.bigcommerce import Address, BigCommerce, Destination

CHARGES: dict[str, Any] = {
    "lines": [{"sku": "VASE", "name": "Vase", "quantity": 3, "unit_price": "19.99", "wrapping": "6"}, MUG],
    "shipping_cost": "5.95",
    "handling": "2.50",
    "fees": [("Packaging", "1.50")],
    "tax_rate": "19",
}


@pytest.fixture
def shop() -> Iterator[Shop]:
    app = BigCommerce()
    with serve(app) as server:
        yield Shop(server.url, app)


def stored(order: dict[str, Any] | None = None, product: dict[str, Any] | None = None, **parts: Any) -> Order:
    """The recorded order 519 with changes, read as a stored document is; a key set to None is taken away."""
    document = {
        "order": changed(sample("order-519.json"), order),
        "products": [changed(each, product) for each in sample("order-519-products.json")],
        "shipping_addresses": sample("order-519-shipping-addresses.json"),
        **parts,
    }
    return parse_order(decode(json.dumps(document).encode()))


def changed(document: dict[str, Any], changes: dict[str, Any] | None) -> dict[str, Any]:
    return {key: value for key, value in (document | (changes or {})).items() if value is not None}


def of_kind(order: Order, kind: LineKind) -> list[OrderLine]:
    return [line for line in order.lines if line.kind is kind]


def gross(line: OrderLine) -> Decimal:
    return line.total + line.total_tax


class TestRecorded:
    def test_order_519(self) -> None:
        order = stored()
        assert (order.order_id, order.number, order.status, order.currency) == (519, "519", "awaiting-payment", "USD")
        assert order.created == order.modified == datetime(2026, 4, 28, 13, 6, 44, tzinfo=UTC)
        assert (order.total, order.total_tax, order.prices_include_tax) == (Decimal(2400), Decimal("125.12"), True)
        assert (order.customer_id, order.email, order.payment_method) == (681, "ada@example.test", "Cash on Delivery")
        assert (order.billing.country, order.shipping.city, order.more_addresses) == ("IN", "Hyderabad", ())
        (line,) = order.lines
        assert (line.line_id, line.sku, line.quantity) == ("537", "NAYASA001", Decimal(10))
        assert (line.subtotal, line.subtotal_tax) == (Decimal("2369.6667"), Decimal("130.3333"))
        assert (line.total, line.total_tax) == (Decimal("2274.88"), Decimal("125.12"))
        assert check_totals(order) == 0

    def test_old_orders_without_the_discounted_total_or_the_pricing_add_up_too(self) -> None:
        order = stored({"is_tax_inclusive_pricing": None}, {"discounted_total_inc_tax": None})
        assert order.lines == stored().lines
        assert order.prices_include_tax

    def test_a_discount_that_no_line_tells_is_spread_over_the_items(self) -> None:
        order = stored(None, {"discounted_total_inc_tax": None, "applied_discounts": None})
        assert order.lines == stored().lines

    def test_an_exclusive_order_without_the_discounted_total(self) -> None:
        totals = {"is_tax_inclusive_pricing": False, "total_inc_tax": "2394.7867", "total_ex_tax": "2269.6667"}
        order = stored(totals, {"discounted_total_inc_tax": None})
        assert order.lines[0].total == Decimal("2269.6667")
        assert check_totals(order) == 0

    @pytest.mark.parametrize(
        ("changes", "field", "expected"),
        [
            ({"status_id": 3}, "status", "partially-shipped"),
            ({"status_id": 77}, "status", "status-77"),
            ({"customer_id": 0}, "is_guest", True),
            ({"external_source": "M-MIG"}, "migrated", True),
            ({"is_deleted": True}, "archived", True),
            ({"currency_code": "EUR", "currency_exchange_rate": "0.92"}, "currency", "USD"),
            ({"default_currency_code": None}, "currency", "USD"),
            ({"store_credit_amount": "10.0000", "gift_certificate_amount": "5.0000"}, "total", Decimal(2400)),
            ({"customer_message": None}, "customer_note", ""),
            ({"payment_method": None}, "payment_method", ""),
        ],
    )
    def test_single_fields(self, changes: dict[str, Any], field: str, expected: Any) -> None:
        assert getattr(stored(changes), field) == expected

    @pytest.mark.parametrize(
        ("changes", "completed"),
        [
            ({"status_id": 2, "date_shipped": "Wed, 29 Apr 2026 08:00:00 +0000"}, datetime(2026, 4, 29, 8, tzinfo=UTC)),
            ({"status_id": 4, "date_shipped": "Wed, 29 Apr 2026 08:00:00 +0000"}, datetime(2026, 4, 29, 8, tzinfo=UTC)),
            ({"status_id": 10}, datetime(2026, 4, 28, 13, 6, 44, tzinfo=UTC)),
            ({"status_id": 11, "date_shipped": "Wed, 29 Apr 2026 08:00:00 +0000"}, None),
            ({"status_id": 4}, None),
        ],
    )
    def test_completed_is_when_the_goods_left(self, changes: dict[str, Any], completed: datetime | None) -> None:
        assert stored(changes).completed == completed

    def test_names_of_statuses_lead_back_to_their_ids(self) -> None:
        assert all(status_id_of(status_name(number)) == number for number in range(20))
        assert status_id_of("processing") is status_id_of("status-") is None

    @pytest.mark.parametrize(
        ("order", "product", "problem"),
        [
            ({"total_inc_tax": "much"}, {}, 'order.total_inc_tax: expected an amount, got "much"'),
            ({"total_inc_tax": True}, {}, 'order.total_inc_tax: expected an amount, got "1"'),
            ({"date_created": "2026-04-28"}, {}, 'order.date_created: expected a date and time, got "2026-04-28"'),
            ({"date_created": "Xxx, 99 Foo 2026 00:00:00 +0000"}, {}, "order.date_created: expected a date and time"),
            ({"status_id": None}, {}, "order.status_id: is missing"),
            ({"billing_address": "x"}, {}, 'order.billing_address: expected an object, got "x"'),
            ({}, {"quantity": -1}, 'products[0].quantity: expected 0 or more, got "-1"'),
            ({}, {"total_inc_tax": None}, "products[0].total_inc_tax: is missing"),
        ],
    )
    def test_what_cannot_be_understood_is_named(
        self, order: dict[str, Any], product: dict[str, Any], problem: str
    ) -> None:
        with pytest.raises(ValueError, match=r".") as error:
            stored(order, product)
        assert str(error.value).startswith(problem)


class TestInline:
    """What a listing holds beside the order itself comes in several forms."""

    PRODUCT: ClassVar = {"id": 1, "quantity": 2, "type": "physical"}
    ADDRESS: ClassVar = {"id": 7, "city": "Alpha"}

    def consignments(self, line_items: Any) -> dict[str, Any]:
        return {"pickups": [], "shipping": [{**self.ADDRESS, "line_items": line_items}], "downloads": [], "email": {}}

    def test_lines_lie_in_the_object_or_in_the_array_around_it(self) -> None:
        for consignments in (self.consignments([self.PRODUCT]), [self.consignments(self.PRODUCT)]):
            found = inlined_lines({"items_total": 2, "shipping_address_count": 1, "consignments": consignments})
            assert found is not None
            assert found[0] == [self.PRODUCT]
            assert found[1][0]["city"] == "Alpha"

    @pytest.mark.parametrize(
        "order",
        [
            {"items_total": 3, "line_items": [PRODUCT]},
            {"items_total": 2, "line_items": [{"url": "https://example.test", "resource": "/orders/1/products"}]},
            {"items_total": 2, "line_items": [PRODUCT], "shipping_address_count": 2},
            {"line_items": [PRODUCT]},
        ],
    )
    def test_lines_that_are_not_all_there_do_not_count(self, order: dict[str, Any]) -> None:
        assert inlined_lines({**order, "consignments": self.consignments(order["line_items"])}) is None
        assert inlined_lines({**order, "consignments": {"url": "", "resource": "/orders/1/consignments"}}) is None

    def test_fees_come_in_four_forms(self) -> None:
        fee = {"id": 3, "cost_inc_tax": "1.50"}
        assert fees_of([fee]) == fees_of({"fees": [fee]}) == fees_of(fee) == [fee]
        assert fees_of([]) == fees_of({"fees": []}) == fees_of(None) == fees_of({"fees": None}) == []
        assert inlined_fees({"fees": {"url": "", "resource": "/orders/1/fees"}}) is None


class TestLines:
    def test_removed_lines_are_left_out(self, shop: Shop) -> None:
        (order_id,) = shop.place(1, lines=[MUG, ("SOCKS", "Socks", 0, "4.00")])
        assert [line.sku for line in of_kind(shop.order(order_id), LineKind.ITEM)] == ["MUG"]

    def test_parts_of_a_bundle_are_shipped_and_not_priced_twice(self, shop: Shop) -> None:
        part = {"sku": "PART", "name": "Part", "quantity": 2, "unit_price": "0", "bundle_of": 0}
        (order_id,) = shop.place(1, lines=[("KIT", "Kit", 1, "99"), part])
        order = shop.order(order_id)
        assert [(line.sku, line.quantity, line.total) for line in of_kind(order, LineKind.ITEM)] == [
            ("KIT", Decimal(1), Decimal(99)),
            ("PART", Decimal(2), Decimal(0)),
        ]
        assert check_totals(order) == 0

    def test_custom_products_keep_their_sku_if_they_have_one(self, shop: Shop) -> None:
        custom = {"sku": "", "name": "Engraving", "quantity": 1, "unit_price": "7.77", "product_id": 0}
        (order_id,) = shop.place(1, lines=[custom, custom | {"sku": "ENG"}])
        items = of_kind(shop.order(order_id), LineKind.ITEM)
        assert [(line.sku, line.name) for line in items] == [("", "Engraving"), ("ENG", "Engraving")]

    def test_gift_certificates_sold_are_lines_and_those_spent_are_payments(self, shop: Shop) -> None:
        certificate = {
            "sku": "",
            "name": "Gift certificate",
            "quantity": 1,
            "unit_price": "50",
            "kind": "giftcertificate",
        }
        fields: dict[str, Any] = {"tax_rate": "8.25", "store_credit": "10", "gift_certificate": "5"}
        (order_id,) = shop.place(1, lines=[MUG, certificate], **fields)
        order = shop.order(order_id)
        (line,) = of_kind(order, LineKind.GIFT_CARD)
        assert (line.total, line.total_tax) == (Decimal(50), Decimal(0))
        assert check_totals(order) == 0
        assert order.total == Decimal("77.06")

    @pytest.mark.parametrize("inclusive", [True, False])
    @pytest.mark.parametrize("rate", ["0", "5.5", "8.25", "20"])
    def test_discounts_are_taken_once(self, shop: Shop, rate: str, inclusive: bool) -> None:
        fields: dict[str, Any] = {"discount": "10", "coupons": [("SAVE10", 1, "10"), ("SHIP", 3, "2")]}
        lines = [("A", "A", 3, "33.33"), ("B", "B", 1, "0.99")]
        placed = shop.place(
            1, lines=lines, tax_rate=rate, tax_inclusive=inclusive, shipping_cost="5.95", handling="2.50", **fields
        )
        order = shop.order(placed[0])
        assert check_totals(order) == 0
        assert order.prices_include_tax is inclusive
        first = order.lines[0]
        before = first.subtotal + first.subtotal_tax if inclusive else first.subtotal
        assert before == Decimal("99.99")
        assert first.total < first.subtotal

    def test_free_shipping_by_coupon_leaves_the_goods_alone(self, shop: Shop) -> None:
        (order_id,) = shop.place(1, coupons=[("FREE", 4, "0")], shipping_cost="8", tax_rate="10")
        order = shop.order(order_id)
        (shipping,) = of_kind(order, LineKind.SHIPPING)
        assert (shipping.subtotal, shipping.total, shipping.total_tax, shipping.method) == (
            Decimal(8),
            Decimal(0),
            Decimal(0),
            "Flat Rate",
        )
        assert gross(of_kind(order, LineKind.ITEM)[0]) == order.total == Decimal("27.50")

    @pytest.mark.parametrize(("kind", "goods", "shipping"), [(4, "2400.00", "0.00"), (1, "2380.00", "20.00")])
    def test_the_coupon_says_what_it_is_off_where_no_line_does(self, kind: int, goods: str, shipping: str) -> None:
        """As much as the shipping costs, so that the sum alone can't tell."""
        costs = {"total_inc_tax": "2400.0000", "coupon_discount": "20.0000", "shipping_cost_inc_tax": "20.0000"}
        coupon = sample("order-120-coupons.json")[0] | {"type": kind, "discount": 20}
        order = stored(costs | {"shipping_cost_ex_tax": "20.0000"}, coupons=[coupon])
        sums = [sum(gross(line) for line in of_kind(order, each)) for each in (LineKind.ITEM, LineKind.SHIPPING)]
        assert sums == [Decimal(goods), Decimal(shipping)]
        assert check_totals(order) == 0

    def test_a_discount_too_large_for_shipping_is_off_the_goods(self) -> None:
        order = stored({"total_inc_tax": "2300.0000", "total_ex_tax": "2174.8800", "coupon_discount": "100.0000"})
        assert gross(order.lines[0]) == Decimal(2300)
        assert check_totals(order) == 0

    def test_a_discounted_total_that_mixes_prices_with_and_without_tax(self) -> None:
        """2 × 50 without 10 % tax, less 10: 90 and 9 tax. The shop's own figure is 110 less 10."""
        totals = {"total_inc_tax": "99.0000", "total_ex_tax": "90.0000", "total_tax": "9.0000", "discount_amount": "10"}
        line = {"total_ex_tax": "100.0000", "total_inc_tax": "110.0000", "total_tax": "9.0000", "quantity": 2}
        told = {"discounted_total_inc_tax": "100.0000", "applied_discounts": [{"id": "coupon", "amount": "10.0000"}]}
        order = stored(totals | {"is_tax_inclusive_pricing": False}, line | told)
        assert (order.lines[0].total, order.lines[0].total_tax) == (Decimal(90), Decimal(9))

    @pytest.mark.parametrize("per", ["line", "unit"])
    def test_wrapping_and_handling_are_fees(self, shop: Shop, per: Any) -> None:
        shop.app.switches.wrapping_per = per
        vase = {"sku": "VASE", "name": "Vase", "quantity": 3, "unit_price": "19.99", "wrapping": "6"}
        (order_id,) = shop.place(1, lines=[vase], handling="2.50", tax_rate="19")
        order = shop.order(order_id)
        assert [(fee.name, fee.total) for fee in of_kind(order, LineKind.FEE)] == [
            ("Handling", Decimal("2.50")),
            ("Gift wrapping", 6),
        ]
        assert check_totals(order) == 0

    @pytest.mark.parametrize("misspelled", [True, False])
    @pytest.mark.parametrize("in_total", [True, False])
    def test_fees_are_lines_if_the_total_holds_them(self, shop: Shop, in_total: bool, misspelled: bool) -> None:
        shop.app.switches.fees_in_total, shop.app.switches.fees_misspelled = in_total, misspelled
        (order_id,) = shop.place(1, fees=[("Packaging", "1.50")], tax_rate="10")
        order = shop.order(order_id)
        assert [(fee.name, fee.total) for fee in of_kind(order, LineKind.FEE)] == (
            [("Packaging", Decimal("1.50"))] if in_total else []
        )
        assert check_totals(order) == 0

    def test_a_shipping_cost_the_addresses_do_not_tell(self, shop: Shop) -> None:
        (order_id,) = shop.place(1, shipping_cost="5")
        for address in shop.app.records[order_id].addresses:
            address.update({"cost_inc_tax": "0.0000", "cost_ex_tax": "0.0000"})
        order = shop.order(order_id)
        assert [line.total for line in of_kind(order, LineKind.SHIPPING)] == [5]
        assert check_totals(order) == 0

    def test_downloads_have_no_shipping_address(self, shop: Shop) -> None:
        book = {"sku": "EBOOK", "name": "E-book", "quantity": 1, "unit_price": "9", "kind": "digital"}
        (order_id,) = shop.place(1, lines=[book])
        order = shop.order(order_id)
        assert order.shipping.is_empty()
        assert [(line.kind, line.sku) for line in order.lines] == [(LineKind.ITEM, "EBOOK")]


class TestAddresses:
    PLACES = (
        Destination(Address(city="Alpha"), Decimal(3)),
        Destination(Address(city="Beta"), Decimal(4)),
        Destination(Address(city="Gamma"), Decimal(5)),
    )
    SHIRT = ("SHIRT", "Shirt", 1, "24.99", "physical", None, None, 1)

    def test_lines_know_which_of_several_addresses_they_go_to(self, shop: Shop) -> None:
        (order_id,) = shop.place(1, lines=[MUG, self.SHIRT], destinations=self.PLACES, tax_rate="10")
        order = shop.order(order_id)
        places = dict(order.more_addresses)
        assert [address.city for address in places.values()] == ["Alpha", "Beta"]
        assert order.shipping.city == "Alpha"
        to = [(line.name, places[line.address_id].city) for line in order.lines if line.address_id]
        assert to == [("Mug", "Alpha"), ("Shirt", "Beta"), ("Flat Rate", "Alpha"), ("Flat Rate", "Beta")]
        assert [line.total for line in of_kind(order, LineKind.SHIPPING)] == [3, 4, 5]
        assert check_totals(order) == 0

    def test_one_address_that_is_used_is_the_shipping_address(self, shop: Shop) -> None:
        (order_id,) = shop.place(1, lines=[self.SHIRT], destinations=self.PLACES[:2])
        order = shop.order(order_id)
        assert (order.shipping.city, order.more_addresses) == ("Beta", ())
        assert {line.address_id for line in order.lines} == {""}


class TestRefunds:
    @pytest.mark.parametrize("rewritten", [True, False])
    @pytest.mark.parametrize("kind", ["PRODUCT", "SHIPPING", "HANDLING", "GIFT_WRAPPING", "FEE"])
    def test_the_lines_of_a_refund_are_known(self, shop: Shop, kind: Any, rewritten: bool) -> None:
        """What is left after the refund adds up, also where the shop rewrites the order's tax."""
        shop.app.switches.refund_rewrites_order_tax = rewritten
        (order_id,) = shop.place(1, **CHARGES)
        before = shop.order(order_id)
        shop.app.refund(order_id, kind, quantity=1 if kind == "PRODUCT" else None)
        order = shop.order(order_id)
        assert order.status == "partially-refunded"
        assert (order.total, order.total_tax, order.lines) == (before.total, before.total_tax, before.lines)
        left = reduce_by_refunds(order)
        assert isinstance(left, Order)
        assert left.total == before.total - order.refunded < before.total
        assert check_totals(left) == 0

    def test_an_amount_of_a_line(self, shop: Shop) -> None:
        (order_id,) = shop.place(1, tax_rate="10")
        shop.app.refund(order_id, amount="5.50", tax="0.50", quantity=1)
        (refund,) = shop.order(order_id).refunds
        assert refund.lines is not None
        assert [(each.quantity, each.total, each.total_tax) for each in refund.lines] == [
            (Decimal(1), Decimal(5), Decimal("0.5"))
        ]

    @pytest.mark.parametrize("kind", ["ORDER", "TAX"])
    def test_amounts_that_belong_to_no_line(self, shop: Shop, kind: Any) -> None:
        (order_id,) = shop.place(1, tax_rate="10")
        shop.app.refund(order_id, kind, amount="5", tax="-0.4")
        (refund,) = shop.order(order_id).refunds
        assert (refund.total, refund.lines) == (Decimal(5), ())

    def test_a_refund_whose_payment_was_declined_is_none(self, shop: Shop) -> None:
        (order_id,) = shop.place(1)
        shop.app.refund(order_id, declined=True)
        assert shop.order(order_id).refunds == ()

    def test_a_refund_changes_the_content(self, shop: Shop) -> None:
        """Even where it leaves the order's modification time and status alone."""
        (order_id,) = shop.place(1)
        before = shop.order(order_id)
        shop.app.clock.advance(timedelta(hours=1).total_seconds())
        shop.app.refund(order_id, "SHIPPING", amount="1", change_status=False)
        after = shop.order(order_id)
        assert after.modified == before.modified == NOON
        assert after.content_hash() != before.content_hash()

    def test_the_recorded_refund(self) -> None:
        (refund,) = stored(refunds=[sample("refund-12.json")["data"] | {"order_id": 519}]).refunds
        assert (refund.refund_id, refund.total, refund.lines) == ("12", Decimal(50), ())
