"""A list that comes page by page has an end, whatever server or cache stands behind it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

import pytest

from tests.stores import bigcommerce_support
from tests.stores.woocommerce_support import store_at
from woobc.core.errors import TransientRemoteError
from woobc.core.stores.paging import MOST_PAGES, Page, all_elements
from woobc.sandbox.base import serve
from woobc.sandbox.bigcommerce import BigCommerce
from woobc.sandbox.woocommerce import WooCommerce

MUGS = [("MUG", f"Mug {number}", 1, "1.00") for number in range(260)]


def elements(*pages: Page) -> Iterator[bytes]:
    """What a list of these pages gives; the last one comes for ever."""
    return all_elements("store eu", "things", 2, lambda number: pages[min(number, len(pages)) - 1])


@pytest.mark.parametrize(
    ("pages", "found"),
    [
        ([Page([])], []),
        ([Page([b"1"])], [b"1"]),
        ([Page([b"1", b"2"]), Page([])], [b"1", b"2"]),
        ([Page([b"1", b"2"]), Page([b"2", b"3"]), Page([b"4"])], [b"1", b"2", b"3", b"4"]),
        ([Page([b"1"], pages=2), Page([b"2"], pages=2)], [b"1", b"2"]),
        ([Page([b"1"], pages=2), Page([], pages=1)], [b"1"]),
    ],
)
def test_a_list_ends_with_a_page_that_is_not_full(pages: list[Page], found: list[bytes]) -> None:
    assert list(elements(*pages)) == found


@pytest.mark.parametrize(
    "pages",
    [
        [Page([b"1", b"2"])],
        [Page([b"1", b"2"]), Page([b"3", b"4"]), Page([b"2", b"3"])],
        [Page([b"1"], pages=10**9)],
        [Page([b"1", b"2"]), Page([], pages=10**9)],
    ],
)
def test_a_list_that_stands_still_is_given_up_at_once(pages: list[Page]) -> None:
    found: list[bytes] = []
    with pytest.raises(TransientRemoteError, match=r"store eu: the list of things has no end, or does not go on"):
        found.extend(elements(*pages))
    assert len(found) == len(set(found)) <= 4


def test_a_list_that_always_has_more_is_given_up_too() -> None:
    asked: list[int] = []

    def fetch(number: int) -> Page:
        asked.append(number)
        return Page([b"%d" % (2 * number), b"%d" % (2 * number + 1)])

    with pytest.raises(TransientRemoteError, match="has no end"):
        list(all_elements("store eu", "things", 2, fetch))
    assert len(asked) == MOST_PAGES


def test_a_cache_before_bigcommerce_that_ignores_the_page_is_the_shops_trouble() -> None:
    app = BigCommerce()
    with serve(app) as server:
        shop = bigcommerce_support.Shop(server.url, app)
        order_id = app.place_order(lines=MUGS)
        app.switches = replace(app.switches, consignment_lines="missing")
        assert len(shop.order(order_id).lines) >= len(MUGS)
        app.faults.add("products", "first-page", times=1000)
        with pytest.raises(TransientRemoteError, match=r"orders/\d+/products .* does not go on after page 1"):
            list(shop.store.read([order_id]))


def test_a_cache_before_the_refunds_of_bigcommerce_is_the_shops_trouble() -> None:
    app = BigCommerce()
    with serve(app) as server:
        shop = bigcommerce_support.Shop(server.url, app)
        order_id = app.place_order(lines=MUGS)
        for index in range(250):
            app.refund(order_id, "PRODUCT", index=index, quantity=1)
        assert len(shop.order(order_id).refunds) == 250
        app.faults.add("refunds", "first-page", times=1000)
        with pytest.raises(TransientRemoteError, match="does not go on after page 1"):
            list(shop.store.read([order_id]))


def test_an_order_with_more_refunds_than_a_page_is_read_whole() -> None:
    app = WooCommerce(trust_http=True)
    with serve(app) as server:
        order_id = app.place_order(lines=[("MUG", "Mug", 150, "1.00")])
        (line,) = app.order(order_id)["line_items"]
        for _ in range(120):
            app.refund(order_id, lines={line["id"]: 1})
        store = store_at(server.url)
        (reading,) = store.read([order_id], details=True)
        assert reading.order is not None
        assert [refund.lines is not None for refund in reading.order.refunds] == [True] * 120
        app.faults.add("refunds", "first-page", times=1000)
        asked = store.requests
        (reading,) = store.read([order_id], details=True)
        assert reading.order is not None
        assert [refund.lines is not None for refund in reading.order.refunds] == [False] * 120  # this order's trouble
        assert store.requests - asked < 10


def test_a_cache_before_the_orders_of_woocommerce_is_the_shops_trouble() -> None:
    app = WooCommerce(trust_http=True)
    with serve(app) as server:
        for _ in range(250):
            app.place_order(lines=[("MUG", "Mug", 1, "1.00")])
        store = store_at(server.url)
        app.faults.add("orders", "first-page", times=100_000)
        with pytest.raises(TransientRemoteError, match="could not be read whole"):
            list(store.iter_created(None, None))
        assert store.requests < 40
