"""The simulated BigCommerce, asked over real HTTP."""

from __future__ import annotations

import json
import threading
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from datetime import UTC, datetime
from decimal import Decimal
from http.server import BaseHTTPRequestHandler, HTTPServer
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest
import requests

from woobc.sandbox.base import serve
from woobc.sandbox.bigcommerce import STATUSES, Address, BigCommerce, Destination
from woobc.sandbox.bigcommerce.server import INFORMATION, ORDERS, TRANSACTIONS

SAMPLES = Path(__file__).parent.parent / "samples" / "bigcommerce"
MONEY_PARTS = ("subtotal", "shipping_cost", "handling_cost", "wrapping_cost")
NOON = datetime(2026, 4, 28, 12, tzinfo=UTC)
MUG = ("MUG", "Mug", 2, "12.50")


def sample(name: str) -> Any:
    return json.loads((SAMPLES / name).read_text())


class Client:
    """The simulated store and a way to ask it."""

    def __init__(self, app: BigCommerce, url: str) -> None:
        self.app = app
        self.url = url
        self.session = requests.Session()

    def get(
        self, path: str, query: Mapping[str, Any] | None = None, *, headers: dict[str, str] | None = None, **more: Any
    ) -> requests.Response:
        sent = {"X-Auth-Token": self.app.token, "Accept": "application/json", **(headers or {})}
        address = f"{self.url}/stores/{self.app.store_hash}{path}"
        return self.session.get(address, params={**(query or {}), **more}, headers=sent, timeout=10)

    def send(self, method: str, path: str, body: Any) -> requests.Response:
        sent = {"X-Auth-Token": self.app.token, "Accept": "application/json"}
        address = f"{self.url}/stores/{self.app.store_hash}{path}"
        return self.session.request(method, address, json=body, headers=sent, timeout=10)

    def ids(self, **params: Any) -> list[int]:
        answer = self.get("/v2/orders", params)
        assert answer.status_code in (200, 204), answer.text
        return [] if answer.status_code == 204 else [order["id"] for order in answer.json()]


@pytest.fixture
def store() -> Iterator[Client]:
    app = BigCommerce()
    with serve(app) as server:
        yield Client(app, server.url)


def dec(document: dict[str, Any], key: str) -> Decimal:
    return Decimal(str(document[key]))


class TestGateway:
    def test_wrong_hash_is_a_404_page_that_is_not_json(self, store: Client) -> None:
        answer = requests.get(
            f"{store.url}/stores/other/v2/time", headers={"X-Auth-Token": store.app.token}, timeout=10
        )
        assert answer.status_code == 404
        assert "<html>" in answer.text

    @pytest.mark.parametrize("token", ["", "nonsense"])
    def test_without_a_known_token_the_answer_is_a_401_object(self, store: Client, token: str) -> None:
        answer = store.get("/v2/orders", headers={"X-Auth-Token": token})
        assert answer.status_code == 401
        assert answer.json().keys() == {"status", "title", "type", "errors"}

    def test_bad_token_has_the_documented_text(self, store: Client) -> None:
        assert store.get("/v3/hooks", headers={"X-Auth-Token": "no"}).json() == sample("error-v3-unauthorized.json")

    @pytest.mark.parametrize(
        ("scopes", "allowed"),
        [
            (ORDERS, {"/v2/orders/100", "/v3/orders/100/payment_actions/refunds"}),
            (TRANSACTIONS, {"/v3/orders/100/transactions", "/v3/orders/100/payment_actions/refunds"}),
            (INFORMATION, {"/v2/time"}),
        ],
    )
    def test_scopes_count_per_family_of_paths(self, store: Client, scopes: frozenset[str], allowed: set[str]) -> None:
        store.app.place_order(lines=[MUG])
        store.app.add_token("narrow", scopes)
        paths = ["/v2/orders/100", "/v3/orders/100/transactions", "/v2/time", "/v3/orders/100/payment_actions/refunds"]
        for path in paths:
            answer = store.get(path, headers={"X-Auth-Token": "narrow"})
            assert (answer.status_code == 200) == (path in allowed), path
            if path not in allowed:
                assert answer.status_code == 403
                assert answer.json() == sample("error-no-scope.json")
        assert store.get("/v3/hooks", headers={"X-Auth-Token": "narrow"}).status_code == 200

    def test_v2_answers_xml_to_who_does_not_ask_for_json(self, store: Client) -> None:
        store.app.place_order(lines=[("A", "Cup & <b>saucer</b>", 1, "1")])
        answer = store.get("/v2/orders/100/products", headers={"Accept": "*/*"})
        assert answer.headers["Content-Type"] == "application/xml"
        assert "Cup &amp; &lt;b&gt;saucer" in answer.text
        assert store.get("/v2/orders/100.json", headers={"Accept": "*/*"}).json()["id"] == 100
        assert store.get("/v3/hooks", headers={"Accept": "*/*"}).json()["data"] == []

    def test_unknown_accept_is_406(self, store: Client) -> None:
        assert store.get("/v2/orders", headers={"Accept": "text/csv"}).status_code == 406

    def test_trailing_slash_is_refused_unless_switched(self, store: Client) -> None:
        assert store.get("/v2/time/").status_code == 403
        store.app.switches.trailing_slash = "allow"
        assert store.get("/v2/time/").status_code == 200

    def test_errors_are_arrays_in_v2_and_objects_in_v3(self, store: Client) -> None:
        assert store.get("/v2/orders/7").json() == sample("error-v2-not-found.json")
        assert store.get("/v2/nothing").json() == sample("error-v2-not-found.json")
        assert store.get("/v3/orders/7/transactions").json()["status"] == 404
        assert store.get("/v3/nothing").json()["status"] == 404

    def test_an_importer_can_write_nothing(self, store: Client) -> None:
        store.app.place_order(lines=[MUG])
        before = store.app.order(100)
        assert store.send("PUT", "/v2/orders/100", {"status_id": 5}).status_code == 403
        assert store.send("DELETE", "/v2/orders", None).status_code == 405
        assert store.app.order(100) == before

    def test_bodies_are_chunked_and_compressed_and_slashes_escaped(self, store: Client) -> None:
        store.app.place_order(lines=[MUG])
        answer = store.get("/v2/orders/100")
        assert "Content-Length" not in answer.headers
        assert answer.headers["Transfer-Encoding"] == "chunked"
        assert answer.headers["Content-Encoding"] == "gzip"
        assert '"https:\\/\\/api.bigcommerce.com\\/stores\\/abc123\\/v2\\/orders\\/100\\/products"' in answer.text
        plain = store.get("/v2/orders/100", headers={"Accept-Encoding": "identity"})
        assert plain.text == answer.text
        assert answer.headers["x-request-id"] != plain.headers["x-request-id"]

    def test_if_modified_since_is_answered_304(self, store: Client) -> None:
        store.app.place_order(lines=[MUG], created=NOON)
        headers = {"If-Modified-Since": "Tue, 28 Apr 2026 12:00:00 GMT"}
        assert store.get("/v2/orders", headers=headers).status_code == 304
        store.app.touch(100)
        assert store.get("/v2/orders", headers=headers).status_code == 200


class TestOrderList:
    @pytest.fixture
    def day(self, store: Client) -> Client:
        people = [Address(email="Ada@example.test"), Address(email="bob@example.test")]
        for at in range(6):
            store.app.place_order(
                lines=[("A", "A", 1, 10 * (at + 1))],
                created=NOON.replace(minute=at),
                modified=NOON.replace(hour=13, minute=10 - at),
                customer_id=at % 2,
                billing=people[at % 2],
                status_id=[11, 0, 7, 11, 5, 10][at],
                channel_id=1 + at % 2,
                payment_method="Bank Deposit" if at == 2 else "Credit Card",
                external_order_id="X5" if at == 5 else "",
            )
        return store

    @pytest.mark.parametrize(
        ("params", "expected"),
        [
            ({}, [100, 101, 102, 103, 104, 105]),
            ({"min_id": 104}, [104, 105]),
            ({"max_id": 101}, [100, 101]),
            ({"min_total": "40.00", "max_total": "50"}, [103, 104]),
            ({"customer_id": 0}, [100, 102, 104]),
            ({"email": "ada@example.test"}, [100, 102, 104]),
            ({"status_id": 11}, [100, 103]),
            ({"status_id": 0}, [101]),
            ({"channel_id": 2}, [101, 103, 105]),
            ({"payment_method": "Bank Deposit"}, [102]),
            ({"external_order_id": "X5"}, [105]),
            ({"min_date_created": "2026-04-28T12:04:00+00:00"}, [104, 105]),
            ({"min_date_created": "Tue, 28 Apr 2026 08:04:00 -0400"}, [104, 105]),
            ({"max_date_modified": "2026-04-28T13:06:00.000Z"}, [104, 105]),
            ({"min_date_modified": "Tue, 28 Apr 2026 13:09:00 +0000"}, [100, 101]),
            ({"min_date_created": "2026-04-28T06:05:00"}, [105]),  # without an offset: the store's own time zone
            ({"sort": "date_modified"}, [105, 104, 103, 102, 101, 100]),
            ({"sort": "date_modified:desc", "limit": 2}, [100, 101]),
            ({"sort": "status_id:asc"}, [101, 104, 102, 105, 100, 103]),
            ({"limit": 4, "page": 2}, [104, 105]),
        ],
    )
    def test_filters_sorts_and_pages(self, day: Client, params: dict[str, Any], expected: list[int]) -> None:
        assert day.ids(**params) == expected

    def test_cart_id_selects_one_order(self, day: Client) -> None:
        assert day.ids(cart_id=day.app.order(103)["cart_id"]) == [103]

    @pytest.mark.parametrize("name", ["id", "id:in", "date_modified:min", "_", "include_fields"])
    def test_an_unknown_parameter_is_refused(self, day: Client, name: str) -> None:
        answer = day.get("/v2/orders", {name: "1"})
        assert answer.status_code == 400
        assert answer.json()[0]["message"] == f"The field '{name}' is not supported by this resource."

    @pytest.mark.parametrize(
        "params",
        [
            {"page": "0"},
            {"limit": "none"},
            {"sort": "total"},
            {"sort": "id:down"},
            {"status_id": "1,11"},
            {"min_total": "NaN"},
            {"is_deleted": "maybe"},
            {"include": "products"},
        ],
    )
    def test_an_invalid_value_is_refused(self, day: Client, params: dict[str, str]) -> None:
        answer = day.get("/v2/orders", params)
        assert answer.status_code == 400
        assert "is invalid" in answer.json()[0]["message"]

    @pytest.mark.parametrize("date", ["2026-04-28T12:04:00+00:00", "Tue, 28 Apr 2026 12:04:00 +0000"])
    @pytest.mark.parametrize("bad_date", ["ignore", "refuse"])
    def test_a_plus_that_is_not_encoded_is_refused(self, day: Client, date: str, bad_date: Any) -> None:
        day.app.switches.bad_date = bad_date
        answer = day.get(f"/v2/orders?min_date_created={date.replace(' ', '%20')}")
        assert answer.status_code == 400
        assert answer.json() == [{"status": 400, "message": "The field 'min_date_created' is invalid."}]

    @pytest.mark.parametrize("date", ["2026-04-28T12%3A04%3A00%2B00%3A00", "2026-04-28", "yesterday"])
    def test_other_bad_dates_are_refused_or_silently_ignored(self, day: Client, date: str) -> None:
        assert day.get("/v2/orders", min_date_created=date).status_code == 400
        day.app.switches.bad_date = "ignore"
        assert len(day.ids(min_date_created=date)) == 6
        assert day.get("/v2/orders/count", min_date_created=date).json()["count"] == 6

    def test_min_dates_can_be_exclusive(self, day: Client) -> None:
        day.app.switches.min_dates_inclusive = False
        assert day.ids(min_date_created="2026-04-28T12:04:00+00:00") == [105]

    def test_empty_answers_have_no_byte(self, day: Client) -> None:
        for params in ({"status_id": 13}, {"page": 2}, {"limit": 3, "page": 3}):
            answer = day.get("/v2/orders", params)
            assert (answer.status_code, answer.content) == (204, b"")
            assert "Content-Length" not in answer.headers
            assert "Content-Type" not in answer.headers

    def test_the_default_page_holds_50_and_the_largest_250(self, store: Client) -> None:
        for _ in range(260):
            store.app.place_order(lines=[MUG], created=NOON)
        assert len(store.ids()) == 50
        assert len(store.ids(limit=250)) == 250
        assert store.get("/v2/orders", limit=251).status_code == 413
        store.app.switches.big_limit = "clamp"
        assert len(store.ids(limit=1000)) == 250

    def test_archived_orders_are_listed_unless_asked_otherwise(self, day: Client) -> None:
        day.app.archive(102)
        assert 102 in day.ids()
        assert day.ids(is_deleted="true") == [102]
        assert 102 not in day.ids(is_deleted="false")
        day.app.switches.archived_listed = False
        assert 102 not in day.ids()
        assert day.get("/v2/orders/102").json()["is_deleted"] is True
        day.app.unarchive(102)
        assert 102 in day.ids()
        day.app.switches.is_deleted_filter = "refuse"
        assert day.get("/v2/orders", is_deleted="false").status_code == 400

    def test_count_takes_the_filters_but_not_the_paging(self, day: Client) -> None:
        counted = day.get("/v2/orders/count", min_id=101).json()
        assert counted["count"] == 5
        assert {row["name"]: row["count"] for row in counted["statuses"] if row["count"]} == {
            "Incomplete": 1,
            "Awaiting Payment": 1,
            "Awaiting Fulfillment": 1,
            "Completed": 1,
            "Cancelled": 1,
        }
        assert counted["statuses"][0].keys() == {
            *("id", "name", "system_label", "custom_label", "system_description", "count", "sort_order")
        }
        assert day.get("/v2/orders/count", page=1).status_code == 400
        day.app.switches.count_shape = "bare"
        assert day.get("/v2/orders/count").json() == {"count": 6}

    def test_rows_of_one_second_may_change_places_between_pages(self, store: Client) -> None:
        store.app.switches.ties = "unstable"
        for _ in range(4):
            store.app.place_order(lines=[MUG], created=NOON)
        pages = [store.ids(sort="date_modified:asc", limit=2, page=page) for page in (1, 2)]
        assert len({*pages[0], *pages[1]}) < 4

    def test_a_store_that_changes_between_pages_hides_an_order(self, day: Client) -> None:
        def drift(operation: str, params: Any) -> None:
            if operation == "orders" and params.get("page") == "2":
                day.app.touch(105)

        day.app.on_request = drift
        seen = [number for page in (1, 2) for number in day.ids(sort="date_modified:asc", limit=3, page=page)]
        assert 102 not in seen
        assert 105 in seen

    def test_each_page_costs_simulated_time(self, day: Client) -> None:
        day.app.page_cost_s = 3600
        before = day.app.clock.now()
        day.ids()
        day.get("/v2/time")
        assert 3600 <= (day.app.clock.now() - before).total_seconds() < 7200


class TestOrderDocument:
    def test_it_has_the_recorded_keys_in_the_recorded_order_and_the_recorded_money(self, store: Client) -> None:
        recorded = sample("order-519.json")
        store.app.place_order(
            id=519,
            customer_id=681,
            lines=[("NAYASA001", "Bottle", 10, "250", "physical", 785, 902)],
            tax_rate="5.5",
            tax_inclusive=True,
            discount="100",
            status_id=7,
            payment_method="Cash on Delivery",
            order_source="manual",
            cart_id=recorded["cart_id"],
            created="2026-04-28T13:06:44+00:00",
            billing=Address(
                *("Ada", "Example", "Example Ltd", "1 Test Road", "", "Hyderabad", "Telangana", "500039", "India"),
                *("IN", "0", "ada@example.test"),
            ),
        )
        order = store.get("/v2/orders/519").json()
        assert list(order) == list(recorded)
        assert json.dumps(order) == json.dumps(recorded).replace("/HASH/", "/abc123/")
        (line,) = store.get("/v2/orders/519/products").json()
        (recorded_line,) = sample("order-519-products.json")
        assert list(line) == list(recorded_line)
        own = {"id", "order_address_id", "base_cost_price", "cost_price_inc_tax", "cost_price_ex_tax"}
        assert {key: line[key] for key in line if key not in own} == {
            key: recorded_line[key] for key in recorded_line if key not in own
        }
        (address,) = store.get("/v2/orders/519/shipping_addresses").json()
        assert list(address) == list(sample("order-519-shipping-addresses.json")[0])
        assert line["order_address_id"] == address["id"]

    def test_recorded_bodies_are_served_as_they_are(self, store: Client) -> None:
        store.app.add_document(
            sample("order-519.json"),
            sample("order-519-products.json"),
            sample("order-519-shipping-addresses.json"),
            coupons=sample("order-120-coupons.json"),
            taxes=sample("order-109-taxes.json"),
            refunds=[sample("refund-12.json")["data"]],
        )
        assert store.get("/v2/orders/519").json() == sample("order-519.json")
        assert store.get("/v2/orders").json() == [sample("order-519.json")]
        assert store.get("/v2/orders/519/products/537").json() == sample("order-519-products.json")[0]
        assert store.get("/v2/orders/519/coupons").json() == sample("order-120-coupons.json")
        assert store.get("/v2/orders/519/taxes").json() == sample("order-109-taxes.json")
        assert store.get("/v3/orders/payment_actions/refunds/12").json() == sample("refund-12.json")
        shipping = store.get("/v2/orders/519", include="consignments", consignment_structure="object").json()
        assert shipping["consignments"]["shipping"][0]["base_cost"] == 0

    @pytest.mark.parametrize(
        ("style", "whole", "broken"),
        [
            ("string", '"25.0000"', '"27.0600"'),
            ("short", '"25"', '"27.06"'),
            ("int", "25", "27.06"),
            ("float", "25.0", "27.06"),
        ],
    )
    def test_money_has_several_styles(self, store: Client, style: Any, whole: str, broken: str) -> None:
        store.app.place_order(lines=[MUG], tax_rate="8.25")
        store.app.switches.money = style
        text = store.get("/v2/orders/100").text
        assert f'"total_ex_tax":{whole},"total_inc_tax":{broken}' in text
        assert '"currency_exchange_rate":"1.0000000000"' in text
        assert '"weight":"2.0000"' in store.get("/v2/orders/100/products").text

    def test_older_stores_lack_keys(self, store: Client) -> None:
        store.app.place_order(lines=[MUG])
        store.app.switches.absent_keys = frozenset({"is_tax_inclusive_pricing", "discounted_total_inc_tax"})
        assert "is_tax_inclusive_pricing" not in store.get("/v2/orders/100").json()
        assert "discounted_total_inc_tax" not in store.get("/v2/orders/100/products").json()[0]

    def test_absent_texts_are_null(self, store: Client) -> None:
        store.app.place_order(lines=[MUG], staff_notes=None, cart_id=None, customer_message=None)
        order = store.get("/v2/orders/100").json()
        assert [order[key] for key in ("staff_notes", "cart_id", "payment_provider_id")] == [None, None, None]

    def test_currencies(self, store: Client) -> None:
        store.app.place_order(lines=[MUG], currency="EUR", display_currency="USD", exchange_rate="1.1")
        order = store.get("/v2/orders/100").json()
        assert (order["default_currency_code"], order["currency_code"]) == ("EUR", "USD")
        assert order["currency_exchange_rate"] == "1.1000000000"

    def test_a_renamed_label_shows_only_as_custom_status(self, store: Client) -> None:
        store.app.place_order(lines=[MUG], created=NOON)
        store.app.rename_status_label(11, "To be packed")
        order = store.get("/v2/orders/100").json()
        assert (order["status"], order["custom_status"]) == ("Awaiting Fulfillment", "To be packed")
        assert order["date_modified"] == "Tue, 28 Apr 2026 12:00:00 +0000"
        statuses = store.get("/v2/order_statuses").json()
        assert {row["id"]: row["custom_label"] for row in statuses}[11] == "To be packed"
        assert [row["id"] for row in statuses] == list(STATUSES)
        assert store.get("/v2/order_statuses/11").json()["name"] == "Awaiting Fulfillment"
        assert store.get("/v2/order_statuses/15").status_code == 404


class TestArithmetic:
    @pytest.fixture
    def seeded(self, store: Client) -> Client:
        store.app.seed(36)
        return store

    def test_ex_plus_tax_is_inc_for_every_order(self, seeded: Client) -> None:
        orders = seeded.get("/v2/orders").json()
        assert len(orders) == 36
        for order in orders:
            assert dec(order, "total_ex_tax") + dec(order, "total_tax") == dec(order, "total_inc_tax"), order["id"]

    def test_the_actual_side_adds_up(self, seeded: Client) -> None:
        for order in seeded.get("/v2/orders").json():
            several = order["shipping_address_count"] > 1
            side = "inc" if order["is_tax_inclusive_pricing"] and not several else "ex"
            parts: Decimal | int = sum(dec(order, f"{part}_{side}_tax") for part in MONEY_PARTS)
            fees = seeded.get(f"/v2/orders/{order['id']}/fees").json()["fees"]
            parts += sum(dec(fee, f"cost_{side}_tax") for fee in fees)
            parts -= dec(order, "discount_amount") + dec(order, "coupon_discount")
            assert parts == dec(order, f"total_{side}_tax"), order["id"]

    def test_lines_and_charges_add_up_to_the_total(self, seeded: Client) -> None:
        for order in seeded.get("/v2/orders").json():
            if order["coupon_discount"] != "0.0000":
                continue  # a coupon for shipping is no part of any line
            lines = seeded.get(f"/v2/orders/{order['id']}/products", limit=250).json()
            fees = seeded.get(f"/v2/orders/{order['id']}/fees").json()["fees"]
            whole: Decimal | int = sum(dec(line, "discounted_total_inc_tax") for line in lines)
            whole += sum(dec(order, f"{part}_inc_tax") for part in MONEY_PARTS[1:])
            whole += sum(dec(fee, "cost_inc_tax") for fee in fees)
            assert whole == dec(order, "total_inc_tax"), order["id"]

    def test_taxes_of_the_details_make_the_total_tax(self, seeded: Client) -> None:
        for order in seeded.get("/v2/orders", status_id=11).json():
            detailed = seeded.get(f"/v2/orders/{order['id']}/taxes", details="true", limit=250)
            summed = seeded.get(f"/v2/orders/{order['id']}/taxes")
            fees = seeded.get(f"/v2/orders/{order['id']}/fees").json()["fees"]
            of_fees = sum(dec(fee, "cost_tax") for fee in fees)
            if detailed.status_code == 204:
                assert summed.status_code == 204
                assert dec(order, "total_tax") == of_fees
                continue
            for rows in (detailed.json(), summed.json()):
                assert sum(dec(row, "line_amount") for row in rows) + of_fees == dec(order, "total_tax")

    def test_several_addresses_have_a_useless_subtotal(self, store: Client) -> None:
        places = [Destination(Address(city=name)) for name in "ABC"]
        lines = [("A", "A", 1, "30.00"), {"sku": "B", "name": "B", "quantity": 1, "unit_price": "60.82", "address": 2}]
        store.app.place_order(lines=lines, tax_rate="10", destinations=places)
        order = store.get("/v2/orders/100").json()
        assert order["shipping_address_count"] == 3
        assert order["subtotal_ex_tax"] == "90.8200"
        assert order["total_inc_tax"] == "99.9000"
        assert order["subtotal_inc_tax"] == "118.0600"  # as recorded from a real store
        addresses = store.get("/v2/orders/100/shipping_addresses").json()
        assert [row["items_total"] for row in addresses] == [1, 0, 1]
        assert [line["order_address_id"] for line in store.get("/v2/orders/100/products").json()] == [
            addresses[0]["id"],
            addresses[2]["id"],
        ]

    def test_a_discount_is_spread_over_the_lines_and_taxes_follow_it(self, store: Client) -> None:
        lines = [("A", "A", 1, "20.00"), ("B", "B", 2, "5.00"), ("C", "C", 1, "3.33")]
        store.app.place_order(lines=lines, tax_rate="21", tax_inclusive=True, discount="10", coupons=[("TEN", 1, "10")])
        order = store.get("/v2/orders/100").json()
        products = store.get("/v2/orders/100/products").json()
        assert order["discount_amount"] == "10.0000"
        for line in products:
            taken = sum(dec(discount, "amount") for discount in line["applied_discounts"])
            assert dec(line, "total_inc_tax") - taken == dec(line, "discounted_total_inc_tax")
            assert [discount["code"] for discount in line["applied_discounts"]] == [None, "TEN"]
        assert sum(dec(line, "discounted_total_inc_tax") for line in products) == dec(order, "total_inc_tax")
        (coupon,) = store.get("/v2/orders/100/coupons").json()
        assert (coupon["type"], coupon["amount"]) == (1, 10)
        assert dec(coupon, "discount") == dec(order, "coupon_discount")
        with_discounts = sum(dec(line, "total_ex_tax") + dec(line, "total_tax") for line in products)
        assert with_discounts < sum(dec(line, "total_inc_tax") for line in products)

    def test_free_shipping_is_in_no_line(self, store: Client) -> None:
        store.app.place_order(lines=[MUG], shipping_cost="8", tax_rate="10", coupons=[("FREE", 4, "0")])
        order = store.get("/v2/orders/100").json()
        assert (order["base_shipping_cost"], order["coupon_discount"]) == ("8.0000", "8.0000")
        assert (order["total_ex_tax"], order["total_inc_tax"]) == ("25.0000", "27.5000")
        assert store.get("/v2/orders/100/products").json()[0]["applied_discounts"] == []

    def test_tenders_leave_the_total_alone(self, store: Client) -> None:
        store.app.place_order(lines=[MUG], store_credit="5", gift_certificate="10")
        order = store.get("/v2/orders/100").json()
        assert (order["total_inc_tax"], order["store_credit_amount"]) == ("25.0000", "5.0000")
        paid = store.get("/v3/orders/100/transactions").json()["data"]
        assert [(row["method"], row["amount"]) for row in paid] == [
            ("store_credit", 5),
            ("gift_certificate", 10),
            ("credit_card", 10),
        ]
        assert paid[0]["order_id"] == "100"

    def test_a_sold_gift_certificate_is_untaxed_and_undiscounted(self, store: Client) -> None:
        lines = [MUG, {"sku": "", "name": "Gift", "quantity": 1, "unit_price": "50", "kind": "giftcertificate"}]
        store.app.place_order(lines=lines, tax_rate="10", discount="5")
        certificate = store.get("/v2/orders/100/products").json()[1]
        assert certificate["total_inc_tax"] == certificate["discounted_total_inc_tax"] == "50.0000"
        assert certificate["order_address_id"] == 0
        assert certificate["applied_discounts"] == []

    def test_odd_lines(self, store: Client) -> None:
        store.app.place_order(
            lines=[
                ("KIT", "Kit", 1, "99"),
                {"sku": "PART", "name": "Part", "quantity": 2, "unit_price": 0, "bundle_of": 0},
                {"sku": "", "name": "Engraving", "quantity": 1, "unit_price": "5", "product_id": 0, "external_id": 7},
                ("GONE", "Removed", 0, "8"),
                {
                    "sku": "W",
                    "name": "W",
                    "quantity": 2,
                    "unit_price": "1",
                    "wrapping": "3",
                    "options": [("Size", "L")],
                },
            ]
        )
        kit, part, custom, removed, wrapped = store.get("/v2/orders/100/products").json()
        assert (part["parent_order_product_id"], part["is_bundled_product"]) == (kit["id"], True)
        assert part["total_inc_tax"] == "0.0000"
        assert (custom["product_id"], custom["variant_id"], custom["external_id"]) == (0, 0, 7)
        assert (removed["quantity"], removed["base_price"], removed["total_inc_tax"]) == (0, "8.0000", "0.0000")
        assert wrapped["wrapping_cost_inc_tax"] == "3.0000"
        assert wrapped["product_options"][0]["display_value"] == "L"
        assert store.get("/v2/orders/100").json()["total_inc_tax"] == "109.0000"

    def test_fees_may_be_left_out_of_the_total(self, store: Client) -> None:
        store.app.place_order(lines=[MUG], fees=[("Packing", "1.50")])
        store.app.switches.fees_in_total = False
        store.app.place_order(lines=[MUG], fees=[("Packing", "1.50")])
        assert [order["total_inc_tax"] for order in store.app.orders()] == ["26.5000", "25.0000"]


class TestSubResources:
    def test_products_come_in_pages_of_50(self, store: Client) -> None:
        store.app.place_order(lines=[(f"P{at}", "P", 1, "1") for at in range(53)])
        assert len(store.get("/v2/orders/100/products").json()) == 50
        assert len(store.get("/v2/orders/100/products", page=2).json()) == 3
        assert store.get("/v2/orders/100/products", page=3).status_code == 204
        assert len(store.get("/v2/orders/100/products", limit=250).json()) == 53
        assert store.get("/v2/orders/100/products", limit=251).status_code == 413
        assert store.get("/v2/orders/100/products/count").json() == {"count": 53}
        lines = [line["id"] for line in store.get("/v2/orders/100/products", limit=250).json()]
        assert all(before < after for before, after in pairwise(lines))

    def test_empty_ones_are_204(self, store: Client) -> None:
        store.app.place_order(lines=[{"sku": "E", "name": "E", "quantity": 1, "unit_price": "1", "kind": "digital"}])
        for name in ("shipping_addresses", "shippingaddresses", "coupons", "taxes", "shipments", "messages"):
            answer = store.get(f"/v2/orders/100/{name}")
            assert (answer.status_code, answer.content) == (204, b""), name
        order = store.get("/v2/orders/100").json()
        assert (order["order_is_digital"], order["shipping_address_count"]) == (True, 0)
        assert store.get("/v2/orders/100/products").json()[0]["order_address_id"] == 0

    @pytest.mark.parametrize(
        "name", ["products", "shipping_addresses", "coupons", "taxes", "fees", "shipments", "messages"]
    )
    def test_unknown_parameters_and_orders_are_refused(self, store: Client, name: str) -> None:
        store.app.place_order(lines=[MUG])
        assert store.get(f"/v2/orders/100/{name}", since="1").status_code == 400
        assert store.get(f"/v2/orders/9/{name}").json() == sample("error-v2-not-found.json")

    def test_shipping_quotes_lead_nowhere(self, store: Client) -> None:
        store.app.place_order(lines=[MUG])
        (address,) = store.get("/v2/orders/100/shipping_addresses").json()
        assert store.get(f"/v2{address['shipping_quotes']['resource']}").status_code == 204
        assert store.get(f"/v2/orders/100/shipping_addresses/{address['id']}").json() == address

    def test_tax_details(self, store: Client) -> None:
        store.app.place_order(lines=[MUG, ("B", "B", 1, "10")], tax_rate="10", shipping_cost="5")
        rows = store.get("/v2/orders/100/taxes", details="true").json()
        assert [row["line_item_type"] for row in rows] == ["item", "item", "shipping"]
        assert isinstance(rows[0]["order_product_id"], str)
        assert rows[2]["order_product_id"] is None
        (summed,) = store.get("/v2/orders/100/taxes").json()
        assert (summed["line_amount"], summed["rate"]) == ("4.0000", "10.0000")
        assert "line_item_type" not in summed
        assert set(sample("order-109-taxes.json")[0]) <= set(summed)

    def test_automatic_tax_names_no_order(self, store: Client) -> None:
        store.app.place_order(lines=[MUG], tax_rate="10", automatic_tax=True)
        (row,) = store.get("/v2/orders/100/taxes").json()
        assert row["class"] == "Automatic Tax"
        assert not {"order_id", "order_address_id"} & row.keys()
        assert store.get("/v2/orders/100").json()["tax_provider_id"] == "AvaTaxProvider"

    def test_fees_have_several_shapes(self, store: Client) -> None:
        store.app.place_order(lines=[MUG], fees=[("Packing", "1.50")])
        store.app.place_order(lines=[MUG])
        assert store.get("/v2/orders/100/fees").json()["fees"][0]["cost_ex_tax"] == "1.5000"
        assert store.get("/v2/orders/101/fees").json() == {"fees": []}
        store.app.switches.fees_misspelled = True
        store.app.switches.fees_shape = "bare"
        assert store.get("/v2/orders/100/fees").json()[0]["cost_exc_tax"] == "1.5000"
        assert store.get("/v2/orders/101/fees").json() == []
        store.app.switches.fees_empty = "204"
        assert store.get("/v2/orders/101/fees").status_code == 204
        store.app.switches.fees_empty = "404"
        assert store.get("/v2/orders/101/fees").status_code == 404

    def test_shipments_and_messages(self, store: Client) -> None:
        store.app.place_order(lines=[MUG])
        store.app.ship(100, tracking="T1")
        store.app.add_message(100, "Where is it?")
        (shipment,) = store.get("/v2/orders/100/shipments").json()
        line = store.app.products(100)[0]
        assert shipment["items"] == [{"order_product_id": line["id"], "product_id": line["product_id"], "quantity": 2}]
        assert store.get("/v2/orders/100/shipments/count").json() == {"count": 1}
        assert store.get("/v2/orders/100").json()["items_shipped"] == 2
        (message,) = store.get("/v2/orders/100/messages", status="unread").json()
        assert message["message"] == "Where is it?"
        assert store.get("/v2/orders/100/messages", status="read").status_code == 204

    def test_store_and_time(self, store: Client) -> None:
        described = store.get("/v2/store").json()
        assert described["id"] == "abc123"
        assert {"status", "timezone", "currency", "is_price_entered_with_tax", "plan_level"} <= described.keys()
        before = store.get("/v2/time").json()["time"]
        store.app.clock.advance(3600)
        assert 3600 <= store.get("/v2/time").json()["time"] - before < 3700


class TestConsignments:
    def test_the_same_key_has_three_types(self, store: Client) -> None:
        store.app.place_order(lines=[MUG], fees=[("Packing", "1.50")], shipping_cost="5.10")
        plain = store.get("/v2/orders").json()[0]
        assert plain["consignments"].keys() == plain["fees"].keys() == {"url", "resource"}
        wanted = {"include": "consignments.line_items,fees"}
        (legacy,) = store.get("/v2/orders", wanted).json()[0]["consignments"]
        full = store.get("/v2/orders", wanted, consignment_structure="object").json()[0]
        assert full["consignments"] == legacy
        assert full["fees"][0]["display_name_customer"] == "Packing"
        (place,) = legacy["shipping"]
        assert place["base_cost"] == 5.1
        assert place["line_items"] == store.get("/v2/orders/100/products").json()
        single = store.get("/v2/orders/100", wanted, consignment_structure="object").json()
        assert single == full

    def test_lines_may_be_links_or_missing(self, store: Client) -> None:
        store.app.place_order(lines=[MUG])
        links = store.get("/v2/orders/100", include="consignments", consignment_structure="object").json()
        assert links["consignments"]["shipping"][0]["line_items"][0].keys() == {"url", "resource"}
        store.app.switches.consignment_lines = "missing"
        params = {"include": "consignments.line_items", "consignment_structure": "object"}
        (place,) = store.get("/v2/orders/100", params).json()["consignments"]["shipping"]
        assert (place["line_items"], place["items_total"]) == ([], 2)

    def test_downloads_and_certificates_have_their_own(self, store: Client) -> None:
        kinds = ("digital", "giftcertificate")
        store.app.place_order(lines=[("S", kind, 1, "5", kind) for kind in kinds])
        params = {"include": "consignments.line_items", "consignment_structure": "object"}
        made = store.get("/v2/orders/100", params).json()["consignments"]
        assert made["shipping"] == made["pickups"] == []
        assert made["downloads"][0]["line_items"][0]["name"] == "digital"
        assert made["email"]["gift_certificates"][0]["line_items"][0]["name"] == "giftcertificate"


class TestChanges:
    @pytest.fixture
    def placed(self, store: Client) -> Client:
        store.app.place_order(lines=[MUG, ("B", "B", 1, "10")], tax_rate="10", shipping_cost="5", created=NOON)
        return store

    def test_status_moves_the_modification_and_not_the_money(self, placed: Client) -> None:
        placed.app.set_status(100, 2)
        order = placed.get("/v2/orders/100").json()
        assert (order["status"], order["items_shipped"]) == ("Shipped", 0)
        assert order["date_modified"] != order["date_created"]
        assert order["date_shipped"] == order["date_modified"]

    def test_an_edited_line_changes_the_totals_and_keeps_the_ids(self, placed: Client) -> None:
        before = placed.app.products(100)
        placed.app.edit_line(100, 1, quantity=0)
        order, after = placed.app.order(100), placed.app.products(100)
        assert [line["id"] for line in after] == [line["id"] for line in before]
        assert (after[1]["quantity"], order["total_inc_tax"]) == (0, "33.0000")
        assert order["date_created"] == "Tue, 28 Apr 2026 12:00:00 +0000" != order["date_modified"]

    def test_an_edit_keeps_status_and_archiving(self, placed: Client) -> None:
        placed.app.set_status(100, 9)
        placed.app.archive(100)
        placed.app.edit_line(100, sku="MUG-2")
        order = placed.app.order(100)
        assert (order["status_id"], order["is_deleted"]) == (9, True)
        assert placed.app.products(100)[0]["sku"] == "MUG-2"

    def test_addresses_change_separately(self, placed: Client) -> None:
        placed.app.change_address(100, company="Other Ltd")
        placed.app.change_address(100, destination=0, city="Elsewhere")
        (address,) = placed.get("/v2/orders/100/shipping_addresses").json()
        billing = placed.get("/v2/orders/100").json()["billing_address"]
        assert (billing["company"], billing["city"]) == ("Other Ltd", "Testville")
        assert (address["company"], address["city"], address["cost_ex_tax"]) == ("", "Elsewhere", "5.0000")

    def test_archiving_may_not_move_the_modification(self, placed: Client) -> None:
        placed.app.switches.archive_moves_modified = False
        placed.app.archive(100)
        assert placed.app.order(100)["date_modified"] == "Tue, 28 Apr 2026 12:00:00 +0000"

    def test_a_removed_order_is_a_gap(self, placed: Client) -> None:
        placed.app.place_order(lines=[MUG])
        placed.app.remove(100)
        assert placed.ids() == [101]
        assert placed.get("/v2/orders/100").status_code == 404


class TestTransactionsAndRefunds:
    def test_offline_orders_have_no_transactions(self, store: Client) -> None:
        store.app.place_order(lines=[MUG], payment_method="Cash on Delivery")
        answer = store.get("/v3/orders/100/transactions")
        assert (answer.status_code, answer.content) == (204, b"")
        store.app.switches.transactions_empty = "404"
        assert store.get("/v3/orders/100/transactions").status_code == 404
        store.app.switches.transactions_empty = "empty"
        assert store.get("/v3/orders/100/transactions").json() == {"data": [], "meta": {}}

    def test_authorisation_and_capture_are_two_transactions(self, store: Client) -> None:
        store.app.place_order(lines=[MUG], payment_status="authorized")
        store.app.pay(100, "25", "capture", reference_transaction_id=1)
        store.app.pay(100, "25", test=True)
        rows = store.get("/v3/orders/100/transactions").json()["data"]
        assert [(row["event"], row["amount"], row["test"]) for row in rows] == [
            ("authorization", 25, False),
            ("capture", 25, False),
            ("purchase", 25, True),
        ]

    def test_a_refunded_line_rewrites_the_taxes(self, store: Client) -> None:
        store.app.place_order(lines=[MUG, ("B", "B", 1, "10")], tax_rate="10")
        store.app.refund(100, "PRODUCT", quantity=1)
        (refund,) = store.get("/v3/orders/100/payment_actions/refunds").json()["data"]
        assert list(refund) == list(sample("refund-12.json")["data"])
        assert (refund["total_amount"], refund["total_tax"]) == (13.75, 1.25)
        assert refund["items"][0]["item_type"] == "PRODUCT"
        assert (refund["items"][0]["quantity"], refund["items"][0]["requested_amount"]) == (1, None)
        rows = store.get("/v2/orders/100/taxes", details="true").json()
        assert rows[0]["line_amount"] == "1.2500"
        order, line = store.app.order(100), store.app.products(100)[0]
        assert (order["status_id"], order["refunded_amount"], order["total_tax"]) == (14, "0.0000", "3.5000")
        assert (line["quantity_refunded"], line["is_refunded"]) == (1, False)
        store.app.refund(100, "PRODUCT", quantity=1)
        store.app.refund(100, "PRODUCT", index=1)
        assert store.app.order(100)["status_id"] == 4
        rows = store.get("/v2/orders/100/taxes", details="true").json()
        assert {(row["line_amount"], row["rate"]) for row in rows} == {("0.0000", "0.0000")}

    def test_a_refund_may_rewrite_the_order_or_nothing(self, store: Client) -> None:
        store.app.switches.refund_rewrites_order_tax = True
        for _ in range(2):
            store.app.place_order(lines=[MUG], tax_rate="10")
        store.app.refund(100, quantity=1)
        store.app.refund(101, quantity=1, merchant_override=True)
        first, second = store.app.orders()
        assert (first["total_tax"], first["total_ex_tax"], first["total_inc_tax"]) == ("1.2500", "26.2500", "27.5000")
        assert second["total_tax"] == "2.5000"
        assert store.get("/v2/orders/101/taxes").json()[0]["line_amount"] == "2.5000"

    def test_every_kind_of_refund(self, store: Client) -> None:
        lines = [{"sku": "A", "name": "A", "quantity": 1, "unit_price": "10", "wrapping": "2"}]
        store.app.place_order(lines=lines, tax_rate="10", shipping_cost="5", handling="1", fees=[("F", "3")])
        for kind in ("SHIPPING", "HANDLING", "GIFT_WRAPPING", "FEE"):
            store.app.refund(100, kind)
        store.app.refund(100, "ORDER", amount="4.50")
        store.app.refund(100, "TAX", amount="-0.20", tax="-0.20")
        store.app.refund(100, "PRODUCT", amount="1", declined=True)
        rows = store.get("/v3/orders/100/payment_actions/refunds").json()["data"]
        line, address = store.app.products(100)[0]["id"], store.app.records[100].addresses[0]["id"]
        items = [item for row in rows for item in row["items"]]
        fee = store.app.records[100].fees[0]["id"]
        assert [(item["item_type"], item["item_id"]) for item in items] == [
            ("SHIPPING", address),
            ("HANDLING", address),
            ("GIFT_WRAPPING", line),
            ("FEE", fee),
            ("ORDER", 100),
            ("PRODUCT", line),
        ]
        assert [row["total_amount"] for row in rows] == [5.5, 1.1, 2.2, 3.3, 4.5, -0.2, 1]
        assert (rows[4]["total_tax"], rows[5]["total_tax"], rows[5]["items"]) == (0, -0.2, [])
        assert rows[6]["payments"][0]["is_declined"] is True

    def test_a_refund_alone_may_be_invisible_to_polling_orders(self, store: Client) -> None:
        store.app.place_order(lines=[MUG], created=NOON)
        store.app.refund(100, quantity=1, change_status=False)
        assert store.app.order(100)["date_modified"] == "Tue, 28 Apr 2026 12:00:00 +0000"
        store.app.switches.refund_moves_modified = True
        store.app.refund(100, quantity=1, change_status=False)
        assert store.app.order(100)["date_modified"] != "Tue, 28 Apr 2026 12:00:00 +0000"

    def test_refunds_of_all_orders(self, store: Client) -> None:
        for _ in range(3):
            store.app.place_order(lines=[MUG])
        for order_id in (100, 102, 101):
            store.app.refund(order_id, quantity=1)
            store.app.clock.advance(100)
        path = "/v3/orders/payment_actions/refunds"
        everything = store.get(path).json()
        assert [row["order_id"] for row in everything["data"]] == [100, 102, 101]
        assert everything["meta"]["pagination"]["total"] == 3
        second = everything["data"][1]["created"]
        assert [row["id"] for row in store.get(path, {"created:min": second}).json()["data"]] == [2, 3]
        assert [row["id"] for row in store.get(path, {"created:max": second}).json()["data"]] == [1, 2]
        assert [row["id"] for row in store.get(path, {"order_id:in": "100,101"}).json()["data"]] == [1, 3]
        assert [row["id"] for row in store.get(path, limit=2, page=2).json()["data"]] == [3]
        assert store.get(path, {"created:min": "yesterday"}).status_code == 422
        assert store.get(f"{path}/9").status_code == 404
        store.app.switches.refunds_paginated = False
        assert store.get(path, limit=2, page=3).json() == {"data": [], "meta": {}}


class TestTrouble:
    def test_the_quota_shrinks_and_comes_back(self, store: Client) -> None:
        store.app.quota.limit = 5
        left = [store.get("/v2/time").headers["X-Rate-Limit-Requests-Left"] for _ in range(2)]
        assert left == ["4", "3"]
        store.app.quota.spend(3)  # another client of the store
        limited = store.get("/v2/orders")
        assert limited.status_code == 429
        assert limited.headers["Content-Type"] == "application/json"
        assert limited.headers["X-Rate-Limit-Requests-Left"] == "0"
        assert 0 < int(limited.headers["X-Retry-After"]) <= 30
        assert 0 < int(limited.headers["X-Rate-Limit-Time-Reset-Ms"]) <= 30000
        store.app.clock.advance(31)
        answer = store.get("/v2/time")
        assert (answer.status_code, answer.headers["X-Rate-Limit-Requests-Left"]) == (200, "4")

    def test_a_limit_can_look_like_a_server_error(self, store: Client) -> None:
        store.app.quota.limit = 0
        store.app.switches.limited_answer = 500
        assert store.get("/v2/time").status_code == 500

    @pytest.mark.parametrize(
        ("headers", "present"),
        [
            ("all", {"X-Retry-After", "X-Rate-Limit-Time-Reset-Ms", "X-Rate-Limit-Requests-Left"}),
            ("retry-after", {"X-Retry-After"}),
            ("none", set()),
        ],
    )
    def test_429_with_and_without_its_headers(self, store: Client, headers: str, present: set[str]) -> None:
        store.app.faults.add("time", "429", headers=headers)
        limited = store.get("/v2/time")
        assert limited.status_code == 429
        names = {"X-Retry-After", "X-Rate-Limit-Time-Reset-Ms", "X-Rate-Limit-Requests-Left"}
        assert {name for name in names if name in limited.headers} == present
        assert store.get("/v2/time").status_code == 200

    def test_429_can_hold_and_lie(self, store: Client) -> None:
        store.app.faults.add("orders", "429", left=35, hold=True)
        assert store.get("/v2/orders").headers["X-Rate-Limit-Requests-Left"] == "35"
        assert store.get("/v2/orders").status_code == 429
        store.app.clock.advance(30)
        assert store.get("/v2/orders").status_code == 204

    @pytest.mark.parametrize(("kind", "status"), [("500", 500), ("503", 503), ("html", 502)])
    def test_server_errors(self, store: Client, kind: str, status: int) -> None:
        store.app.faults.add("order*", kind)
        answer = store.get("/v2/orders")
        assert answer.status_code == status
        assert ("<html>" in answer.text) == (kind != "500")
        assert store.app.requests[-1].operation == "orders"

    def test_one_order_of_a_page_is_malformed(self, store: Client) -> None:
        for _ in range(3):
            store.app.place_order(lines=[MUG])
        store.app.faults.add("orders", "malformed-order", index=1)
        store.app.faults.add("order", "malformed-order", remove="billing_address")
        totals = [order["total_inc_tax"] for order in store.get("/v2/orders").json()]
        assert totals == ["25.0000", "not a number", "25.0000"]
        assert "billing_address" not in store.get("/v2/orders/100").json()
        assert store.get("/v2/orders").json()[1]["total_inc_tax"] == "25.0000"

    def test_a_body_can_be_cut(self, store: Client) -> None:
        store.app.place_order(lines=[MUG])
        store.app.faults.add("order", "cut-body")
        with pytest.raises(requests.exceptions.ChunkedEncodingError):
            store.get("/v2/orders/100", headers={"Accept-Encoding": "identity"})
        store.app.faults.add("order", "truncate")
        with pytest.raises(ValueError, match=r"JSON|Expecting|Unterminated"):
            store.get("/v2/orders/100", headers={"Accept-Encoding": "identity"}).json()
        store.app.faults.add("order", "slow-body", seconds=0.01)
        assert store.get("/v2/orders/100").json()["id"] == 100

    def test_transport_faults_and_the_log(self, store: Client) -> None:
        store.app.faults.add("shipping_addresses", "reset")
        store.app.place_order(lines=[MUG])
        with pytest.raises(requests.ConnectionError):
            store.get("/v2/orders/100/shipping_addresses")
        assert store.app.faults.injected == {"shipping_addresses:reset": 1}
        assert store.get("/v2/orders/100/shipping_addresses").status_code == 200


class Receiver:
    """Somebody's webhook address."""

    def __init__(self) -> None:
        self.status = 200
        self.calls: list[tuple[dict[str, str], Any]] = []
        receiver = self

        class Handler(BaseHTTPRequestHandler):
            def do_POST(self) -> None:
                body = self.rfile.read(int(self.headers["Content-Length"]))
                receiver.calls.append((dict(self.headers), json.loads(body)))
                self.send_response(receiver.status)
                self.send_header("Content-Length", "0")
                self.end_headers()

            def log_message(self, format: str, *args: Any) -> None:
                return None

        self.server = HTTPServer(("127.0.0.1", 0), Handler)
        self.url = f"http://127.0.0.1:{self.server.server_port}/hook"

    @property
    def scopes(self) -> list[str]:
        return [body["scope"] for _, body in self.calls]


@contextmanager
def receiving() -> Iterator[Receiver]:
    receiver = Receiver()
    thread = threading.Thread(target=receiver.server.serve_forever, args=(0.05,), daemon=True)
    thread.start()
    try:
        yield receiver
    finally:
        receiver.server.shutdown()
        receiver.server.server_close()
        thread.join()


@pytest.fixture
def receiver() -> Iterator[Receiver]:
    with receiving() as made:
        yield made


class TestWebhooks:
    def register(self, store: Client, destination: str, scope: str = "store/order/*") -> dict[str, Any]:
        body = {"scope": scope, "destination": destination, "is_active": True, "headers": {"X-Secret": "s3"}}
        answer = store.send("POST", "/v3/hooks", body)
        assert answer.status_code == 200, answer.text
        made: dict[str, Any] = answer.json()["data"]
        return made

    def test_life_of_a_hook(self, store: Client) -> None:
        hook = self.register(store, "https://hooks.example.test/eu")
        assert list(hook) == [
            *(
                "id",
                "client_id",
                "store_hash",
                "scope",
                "destination",
                "headers",
                "is_active",
                "created_at",
                "updated_at",
            )
        ]
        assert store.get("/v3/hooks").json()["data"] == [hook]
        assert store.get("/v3/hooks", scope="store/order/created").json()["data"] == []
        assert store.get(f"/v3/hooks/{hook['id']}").json()["data"] == hook
        changed = store.send("PUT", f"/v3/hooks/{hook['id']}", {"is_active": False}).json()["data"]
        assert changed["is_active"] is False
        assert store.get("/v3/hooks", is_active="true").json()["data"] == []
        assert store.send("DELETE", f"/v3/hooks/{hook['id']}", None).json()["data"]["id"] == hook["id"]
        assert store.get(f"/v3/hooks/{hook['id']}").status_code == 404

    def test_hooks_belong_to_a_client(self, store: Client) -> None:
        hook = self.register(store, "https://hooks.example.test/eu")
        store.app.add_token("other", ORDERS, "other-client")
        assert store.get("/v3/hooks", headers={"X-Auth-Token": "other"}).json()["data"] == []
        assert store.get(f"/v3/hooks/{hook['id']}", headers={"X-Auth-Token": "other"}).status_code == 404

    @pytest.mark.parametrize("destination", ["http://hooks.example.test/", "https://hooks.example.test:8443/", "x"])
    def test_only_https_on_443_is_accepted(self, store: Client, destination: str) -> None:
        answer = store.send("POST", "/v3/hooks", {"scope": "store/order/*", "destination": destination})
        assert answer.status_code == 422
        assert "destination" in answer.json()["errors"]

    def test_one_hook_per_destination_and_ten_per_scope(self, store: Client) -> None:
        for at in range(10):
            self.register(store, f"https://hooks.example.test/{at}")
        again = {"scope": "store/order/*", "destination": "https://hooks.example.test/3"}
        assert store.send("POST", "/v3/hooks", again).status_code == 409
        more = {"scope": "store/order/*", "destination": "https://hooks.example.test/11"}
        assert store.send("POST", "/v3/hooks", more).status_code == 422

    def test_deliveries_carry_ids_and_the_headers_only(self, store: Client, receiver: Receiver) -> None:
        self.register(store, receiver.url)
        store.app.place_order(lines=[MUG], status_id=0)
        store.app.set_status(100, 11)
        delivered = store.app.deliver_webhooks()
        assert all(each.ok for each in delivered)
        assert receiver.scopes == [f"store/order/{name}" for name in ("created", "updated", "statusUpdated")]
        headers, body = receiver.calls[-1]
        assert headers["X-Secret"] == "s3"
        recorded = sample("hook-status-updated.json")
        assert list(body) == list(recorded)
        assert body["data"] == {**recorded["data"], "id": 100}
        assert (body["producer"], len(body["hash"])) == ("stores/abc123", 40)
        assert store.app.deliver_webhooks() == []

    def test_payloads_differ_by_scope(self, store: Client, receiver: Receiver) -> None:
        for scope in ("store/order/*", "store/shipment/*", "store/channel/1/order/*"):
            self.register(store, receiver.url, scope)
        store.app.place_order(lines=[MUG])
        store.app.ship(100)
        store.app.archive(100)
        store.app.refund(100, change_status=False)
        store.app.deliver_webhooks()
        by_scope = {body["scope"]: body["data"] for _, body in receiver.calls}
        assert by_scope["store/channel/1/order/created"] == {"order_id": 100}
        assert by_scope["store/shipment/created"]["orderId"] == 100
        assert by_scope["store/order/refund/created"]["refund"] == {"refund_id": 1}
        assert by_scope["store/order/transaction/created"]["order_id"] == "100"
        assert "store/order/archived" in by_scope

    def test_duplicates_and_reordering(self, store: Client, receiver: Receiver) -> None:
        self.register(store, receiver.url)
        store.app.place_order(lines=[MUG], payment_method="Cash on Delivery")
        store.app.touch(100)
        store.app.deliver_webhooks(repeat=2, backwards=True)
        assert receiver.scopes == ["store/order/updated"] * 2 + ["store/order/created"] * 2
        assert receiver.calls[0][1]["hash"] == receiver.calls[1][1]["hash"]

    def test_failures_are_retried_and_end_in_deactivation(self, store: Client, receiver: Receiver) -> None:
        hook = self.register(store, receiver.url)
        receiver.status = 302
        store.app.place_order(lines=[MUG], payment_method="Cash on Delivery")
        assert [each.status for each in store.app.deliver_webhooks()] == [302]
        assert store.app.deliver_webhooks() == []
        store.app.clock.advance(60)
        assert len(store.app.deliver_webhooks()) == 1
        for wait in (180, 300, 600, 900, 1800, 3600, 7200, 21600, 50400):
            store.app.clock.advance(wait)
            assert len(store.app.deliver_webhooks()) == 1
        assert store.get(f"/v3/hooks/{hook['id']}").json()["data"]["is_active"] is True
        store.app.clock.advance(86400)
        store.app.deliver_webhooks()
        assert store.get(f"/v3/hooks/{hook['id']}").json()["data"]["is_active"] is False
        receiver.status = 200
        store.app.touch(100)
        store.send("PUT", f"/v3/hooks/{hook['id']}", {"is_active": True})
        assert store.app.deliver_webhooks() == []  # what happened meanwhile is gone
        store.app.touch(100)
        assert [each.ok for each in store.app.deliver_webhooks()] == [True]

    def test_an_unused_hook_is_deactivated_after_90_days(self, store: Client) -> None:
        hook = self.register(store, "https://hooks.example.test/eu")
        store.app.clock.advance(91 * 86400)
        store.app.deliver_webhooks()
        assert store.get(f"/v3/hooks/{hook['id']}").json()["data"]["is_active"] is False

    def test_addresses_off_this_machine_are_not_contacted(self, store: Client) -> None:
        self.register(store, "https://hooks.example.test/eu", "store/order/created")
        store.app.place_order(lines=[MUG])
        assert [each.status for each in store.app.deliver_webhooks()] == [0]


class TestControl:
    def post(self, store: Client, name: str, body: Any) -> Any:
        answer = requests.post(f"{store.url}/_sandbox/{name}", json=body, timeout=10)
        return answer.json()

    @pytest.mark.parametrize(
        ("name", "body", "word"),
        [
            ("refund", {"nonsense": 100}, "nonsense"),
            ("refund", {"order_id": 4711}, "4711 is missing, or not known"),
            ("place_order", ["MUG"], "no JSON object"),
            ("seed", {}, "'count' is missing"),
            ("clock", {"advance": "a while"}, "a while"),
            ("faults", {}, "'operation' is missing"),
        ],
    )
    def test_a_wrong_body_is_answered_with_a_sentence(self, store: Client, name: str, body: Any, word: str) -> None:
        answer = requests.post(f"{store.url}/_sandbox/{name}", json=body, timeout=10)
        assert answer.status_code == 400
        assert word in answer.json()["error"]

    def test_orders_are_placed_and_changed_from_outside(self, store: Client) -> None:
        address = {"first_name": "Bob", "city": "Oslo"}
        body = {"lines": [["MUG", "Mug", 2, "12.50"]], "billing": address, "created": "2026-04-28T12:00:00+02:00"}
        assert self.post(store, "place_order", body) == {"id": 100}
        self.post(store, "set_status", {"order_id": 100, "status_id": 5})
        self.post(store, "archive", {"order_id": 100})
        assert self.post(store, "deliver_webhooks", {}) == {"delivered": []}
        state = requests.get(f"{store.url}/_sandbox/state", timeout=10).json()
        (order,) = state["orders"]
        assert (order["status_id"], order["is_deleted"], order["billing_address"]["city"]) == (5, True, "Oslo")
        assert order["date_created"] == "Tue, 28 Apr 2026 10:00:00 +0000"
        assert state["products"]["100"][0]["sku"] == "MUG"
        assert "error" in self.post(store, "nothing", {})

    def test_a_seeded_day_is_always_the_same(self, store: Client) -> None:
        assert self.post(store, "seed", {"count": 40})["ids"] == list(range(100, 140))
        other = BigCommerce()
        other.seed(40)
        dates = {"date_created", "date_modified", "date_shipped"}
        for ours, theirs in zip(store.app.orders(), other.orders(), strict=True):
            assert {key: ours[key] for key in ours if key not in dates} == {
                key: theirs[key] for key in theirs if key not in dates
            }
        kinds = {(order["status_id"], order["is_tax_inclusive_pricing"]) for order in store.app.orders()}
        assert len(kinds) > 5

    def test_quota_and_switches_are_set_from_outside(self, store: Client) -> None:
        self.post(store, "quota", {"limit": 150})
        self.post(store, "switches", {"big_limit": "clamp"})
        assert store.get("/v2/orders", limit=999).status_code == 204
        assert store.get("/v2/time").headers["X-Rate-Limit-Requests-Quota"] == "150"

    def test_many_threads_place_and_read(self, store: Client) -> None:
        def work() -> None:
            for _ in range(20):
                store.app.place_order(lines=[MUG])
                store.app.touch(store.app.orders()[0]["id"])

        threads = [threading.Thread(target=work) for _ in range(4)]
        for thread in threads:
            thread.start()
        for _ in range(5):
            store.ids()
        for thread in threads:
            thread.join()
        assert store.ids(limit=250) == list(range(100, 180))
