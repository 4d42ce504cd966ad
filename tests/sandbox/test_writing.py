"""What the simulated shops and Business Central do where a shop is told what became of its orders."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest
import requests

from woobc.sandbox.base import serve
from woobc.sandbox.bigcommerce import BigCommerce
from woobc.sandbox.woocommerce import WooCommerce

ORDERS = "/wp-json/wc/v3/orders"
SCOPES = frozenset({"store_v2_orders"})
LINES = [("MUG", "Mug", 2, "10"), ("CUP", "Cup", 1, "5")]


class Woo:
    def __init__(self, shop: WooCommerce, url: str) -> None:
        self.shop, self.url = shop, url

    def ask(self, method: str, path: str, body: Any = None, **params: str) -> requests.Response:
        auth = (self.shop.consumer_key, self.shop.consumer_secret)
        return requests.request(method, self.url + path, json=body, params=params, auth=auth, timeout=10)


@pytest.fixture
def woo() -> Iterator[Woo]:
    shop = WooCommerce(trust_http=True, fulfillments=True)
    with serve(shop) as server:
        yield Woo(shop, server.url)


def _fulfilment(line: int, quantity: int) -> dict[str, Any]:
    entries = {"_tracking_number": "3SABC", "_items": [{"item_id": line, "qty": quantity}], "_woobc": "102034"}
    meta = [{"id": 0, "key": key, "value": value} for key, value in entries.items()]
    return {"status": "fulfilled", "is_fulfilled": True, "meta_data": meta}


def test_the_same_fulfilment_twice_makes_two_and_more_than_ordered_is_taken(woo: Woo) -> None:
    order = woo.shop.place_order(LINES)
    line = woo.shop.order(order)["line_items"][0]["id"]
    made = [woo.ask("POST", f"{ORDERS}/{order}/fulfillments", _fulfilment(line, 2)).json()["id"] for _ in range(2)]
    listed = woo.ask("GET", f"{ORDERS}/{order}/fulfillments").json()
    assert [each["id"] for each in listed] == made == [1, 2]
    assert {each["is_fulfilled"] for each in listed} == {"1"}
    assert woo.shop.order(order)["status"] == "processing"


def test_an_order_is_marked_by_what_of_it_is_fulfilled(woo: Woo) -> None:
    order = woo.shop.place_order(LINES)
    found = []
    for line in woo.shop.order(order)["line_items"]:
        woo.ask("POST", f"{ORDERS}/{order}/fulfillments", _fulfilment(line["id"], line["quantity"]))
        found.append([each["value"] for each in woo.shop.order(order)["meta_data"]])
    assert found == [["partially_fulfilled"], ["fulfilled"]]
    assert len([each for each in woo.shop.notes(order) if each["note"].startswith("Fulfillment #")]) == 2


def test_the_list_of_routes_says_whether_there_are_fulfilments(woo: Woo) -> None:
    path = r"/wc/v3/orders/(?P<order_id>[\d]+)/fulfillments"
    assert path in woo.ask("GET", "/wp-json/wc/v3/").json()["routes"]
    woo.shop.fulfillments_on = False
    assert path not in woo.ask("GET", "/wp-json/wc/v3/").json()["routes"]
    assert woo.ask("GET", f"{ORDERS}/{woo.shop.place_order()}/fulfillments").json()["code"] == "rest_no_route"


def test_shops_before_10_1_have_none() -> None:
    assert not WooCommerce(version="8.9.3", fulfillments=True).fulfillments_on


def test_parts_of_a_batch_fail_alone_and_an_unknown_status_is_passed_over(woo: Woo) -> None:
    first, second = woo.shop.place_order(), woo.shop.place_order()
    parts = [
        {"id": first, "status": "completed", "meta_data": [{"key": "_woobc", "value": "a"}]},
        {"id": second, "status": "nonsense", "meta_data": [{"key": "_woobc", "value": "b"}]},
        {"id": 99, "status": "completed"},
    ]
    answer = woo.ask("POST", f"{ORDERS}/batch", {"update": parts})
    told = answer.json()["update"]
    assert (answer.status_code, told[0]["status"], told[1]["status"]) == (200, "completed", "processing")
    assert told[2]["error"]["code"] == "woocommerce_rest_shop_order_invalid_id"
    assert [woo.shop.order(each)["meta_data"][0]["value"] for each in (first, second)] == ["a", "b"]


@pytest.mark.parametrize("status", ["cancelled", "failed", "on-hold", "refunded", "trash"])
def test_a_status_is_taken_on_any_order(woo: Woo, status: str) -> None:
    order = woo.shop.place_order()
    woo.shop.trash(order) if status == "trash" else woo.shop.set_status(order, status)
    assert woo.ask("PUT", f"{ORDERS}/{order}", {"status": "completed"}).json()["status"] == "completed"


class Big:
    def __init__(self, shop: BigCommerce, url: str) -> None:
        self.shop, self.url = shop, url

    def ask(self, method: str, path: str, body: Any = None, token: str = "writer") -> requests.Response:
        headers = {"X-Auth-Token": token, "Accept": "application/json"}
        address = f"{self.url}/stores/{self.shop.store_hash}/v2/orders/{path}"
        return requests.request(method, address, json=body, headers=headers, timeout=10)

    def shipment(self, order: int, quantity: int = 2, **more: Any) -> dict[str, Any]:
        line = self.shop.products(order)[0]
        items = [{"order_product_id": line["id"], "quantity": quantity}]
        return {"order_address_id": line["order_address_id"], "items": items, **more}


@pytest.fixture
def big() -> Iterator[Big]:
    shop = BigCommerce()
    shop.add_token("writer", SCOPES)
    with serve(shop) as server:
        yield Big(shop, server.url)


def test_a_part_shipped_twice_makes_two_shipments_until_nothing_is_open(big: Big) -> None:
    order = big.shop.place_order(lines=[("MUG", "Mug", 3, "10")])
    answers = [big.ask("POST", f"{order}/shipments", big.shipment(order, 1)) for _ in range(4)]
    assert [each.status_code for each in answers] == [201, 201, 201, 400]
    (refusal,) = answers[-1].json()
    assert (refusal["message"], refusal["details"]["available_quantity"]) == ("The field 'quantity' is invalid.", 0)


def test_a_shipment_makes_the_order_shipped_and_is_mailed(big: Big) -> None:
    order = big.shop.place_order(lines=LINES)
    made = big.ask("POST", f"{order}/shipments", big.shipment(order, comments="Shipment 1")).json()
    assert (big.shop.order(order)["status"], made["comments"]) == ("Partially Shipped", "Shipment 1")
    cup = big.shop.products(order)[1]
    body = {"order_address_id": cup["order_address_id"], "items": [{"order_product_id": cup["id"], "quantity": 1}]}
    big.ask("POST", f"{order}/shipments", body)
    assert big.shop.order(order)["status"] == "Shipped"
    assert [mail for _, mail in big.shop.mails] == ["shipment", "Partially Shipped", "shipment", "Shipped"]


def test_a_tracking_number_is_written_later_without_the_items(big: Big) -> None:
    order = big.shop.place_order(lines=LINES)
    made = big.ask("POST", f"{order}/shipments", big.shipment(order)).json()
    path = f"{order}/shipments/{made['id']}"
    changed = big.ask("PUT", path, {"tracking_number": "1Z9", "tracking_carrier": "ups"}).json()
    assert (changed["tracking_number"], changed["items"]) == ("1Z9", made["items"])
    assert changed["generated_tracking_link"]
    assert big.ask("PUT", path, {"items": []}).status_code == 400
    assert big.ask("PUT", f"{order}/shipments/999", {"tracking_number": "1"}).status_code == 404


@pytest.mark.parametrize(
    ("more", "message"),
    [
        ({"items": None}, "The field 'items' cannot be written"),
        ({"order_address_id": 9}, "The field 'order_address_id' is invalid."),
        ({"tracking_number": "x" * 51}, "The field 'tracking_number' is invalid."),
        ({"shipping_provider": "GLS"}, "The field 'shipping_provider' is invalid."),
        ({"id": 7}, "The field 'id' cannot be written"),
    ],
)
def test_what_does_not_fit_a_shipment_is_refused(big: Big, more: dict[str, Any], message: str) -> None:
    order = big.shop.place_order(lines=LINES)
    body = big.shipment(order) | more
    if more == {"items": None}:
        body["items"] = [{"order_product_id": body["order_address_id"], "product_id": 1, "quantity": 1}]
        message = "The field 'product_id' cannot be written"
    answer = big.ask("POST", f"{order}/shipments", body)
    assert answer.status_code == 400
    assert answer.json()[0]["message"].startswith(message)
    assert big.ask("GET", f"{order}/shipments").status_code == 204


def test_a_reading_token_writes_nothing(big: Big) -> None:
    order = big.shop.place_order(lines=LINES)
    assert big.ask("POST", f"{order}/shipments", big.shipment(order), big.shop.token).status_code == 403
    assert big.ask("PUT", str(order), {"status_id": 2}, big.shop.token).status_code == 403


def test_a_status_is_written_with_its_mail(big: Big) -> None:
    order = big.shop.place_order(lines=LINES)
    assert big.ask("PUT", str(order), {"status_id": 10}).json()["status"] == "Completed"
    assert big.shop.mails == [(order, "Completed")]
