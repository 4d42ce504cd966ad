"""Posted sales shipments of the simulated Business Central, with their traps (its API, part C)."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime
from typing import Any

import pytest

from tests.sandbox.test_business_central import Caller
from woobc.sandbox.base import serve
from woobc.sandbox.business_central import BusinessCentral
from woobc.sandbox.business_central.errors import Refusal

LINES = {"$expand": "salesShipmentLines($select=sequence,lineType,lineObjectNumber,quantity)"}
PAGE = "PostedSalesShipments"


@pytest.fixture
def caller() -> Iterator[Caller]:
    app = BusinessCentral().seed()
    with serve(app) as server:
        made = Caller(app, server.url)
        made.sign_in()
        yield made


def _shipped(caller: Caller) -> dict[str, list[tuple[int, int]]]:
    """Line number and quantity of every line, by shipment."""
    found = caller.values("salesShipments", params=LINES)
    return {
        each["number"]: [(line["sequence"], line["quantity"]) for line in each["salesShipmentLines"]] for each in found
    }


def test_every_line_of_the_order_is_on_every_shipment(caller: Caller) -> None:
    caller.create(**_line(20000, "1001"))
    number = caller.sales_order()["number"]
    first = caller.app.ship_lines(number, {10000: 2})
    second = caller.app.ship_lines(number, {20000: 1})
    assert _shipped(caller) == {first: [(10000, 2), (20000, 0)], second: [(10000, 0), (20000, 1)]}


def test_an_undone_shipment_has_lines_between_that_take_it_back(caller: Caller) -> None:
    number = caller.sales_order()["number"]
    shipment = caller.app.ship_lines(number, {10000: 2})
    caller.app.undo_shipment(shipment)
    assert _shipped(caller) == {shipment: [(10000, 2), (20000, -2)]}
    (order,) = caller.values("salesOrders", params={"$expand": "salesOrderLines"})
    assert [line["shippedQuantity"] for line in order["salesOrderLines"]] == [0]
    with pytest.raises(Refusal):
        caller.app.undo_shipment(shipment)


def test_line_types_are_named_otherwise_than_in_orders(caller: Caller) -> None:
    caller.create(**_line(20000, "6810") | {"LineType": "G_L_Account"})
    caller.app.ship_partly(caller.sales_order()["number"])
    (shipment,) = caller.values("salesShipments", params=LINES)
    assert [line["lineType"] for line in shipment["salesShipmentLines"]] == ["Item", "G_x002F_L_x0020_Account"]


def test_a_tracking_number_moves_the_time_of_the_last_change(caller: Caller) -> None:
    shipment = caller.app.ship_lines(caller.sales_order()["number"], {10000: 2})
    seen = caller.values("salesShipments")[0]["lastModifiedDateTime"]
    caller.app.clock.advance(1800)
    changed = {"$filter": f"lastModifiedDateTime gt {seen}"}
    caller.app.track(shipment, "3SABC", "gls")
    assert [each["number"] for each in caller.values("salesShipments", params=changed)] == [shipment]
    assert "3SABC" not in caller.api("salesShipments").text


def test_a_long_posting_is_seen_with_a_time_of_before(caller: Caller) -> None:
    caller.app.settings.posting_takes_s = 480
    caller.app.ship_partly(caller.sales_order()["number"])
    told = datetime.fromisoformat(caller.values("salesShipments")[0]["lastModifiedDateTime"])
    assert 470 < (caller.app.clock.now() - told).total_seconds() < 490


def test_shipments_of_others_are_listed_too(caller: Caller) -> None:
    number = caller.app.ship_foreign("PO-1")
    assert [(each["number"], each["externalDocumentNumber"]) for each in caller.values("salesShipments")] == [
        (number, "PO-1")
    ]


def _page(caller: Caller, **params: str) -> Any:
    company = caller.app.company
    return caller.session.get(
        f"{caller.app.odata_url(caller.base)}/Company('{company}')/{PAGE}", params=params, timeout=10
    )


def test_the_page_has_agent_and_tracking_number_but_no_order_number(caller: Caller) -> None:
    shipment = caller.app.ship_lines(caller.sales_order()["number"], {10000: 2})
    caller.app.track(shipment, "3SABC", "gls", "next day")
    assert _page(caller).status_code == 404
    caller.app.settings.shipments_service = PAGE
    (row,) = _page(caller, **{"$filter": "External_Document_No eq 'EU-1'"}).json()["value"]
    assert (row["No"], row["Shipping_Agent_Code"], row["Package_Tracking_No"]) == (shipment, "GLS", "3SABC")
    assert "Order_No" not in row


def test_a_page_may_lack_the_tracking_number(caller: Caller) -> None:
    caller.app.settings.shipments_service = PAGE
    caller.app.settings.shipments_page = "without tracking"
    caller.app.ship_partly(caller.sales_order()["number"])
    assert _page(caller, **{"$select": "No,Package_Tracking_No"}).status_code == 400
    assert "Package_Tracking_No" not in _page(caller).json()["value"][0]


def _line(line_no: int, item: str) -> dict[str, object]:
    from tests.sandbox.test_business_central import LINE

    return LINE | {"LineNo": line_no, "ItemNo": item, "Quantity": "1"}
