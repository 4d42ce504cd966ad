"""Posted shipments and their tracking numbers, read from the simulated Business Central."""

from __future__ import annotations

import json
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from decimal import Decimal
from typing import Any

import pytest
from werkzeug.wrappers import Request, Response

from woobc.core.business_central.shipments import ApiShipments
from woobc.core.domain.documents import Done
from woobc.core.domain.shipments import OpenLine, ShippedLine, Tracking
from woobc.core.errors import SetupError, TransientRemoteError
from woobc.sandbox.base import serve
from woobc.sandbox.business_central import BusinessCentral as Simulated

from .bc_support import Wire, config_of, make_config, open_bc
from .test_orders import NUMBER, line

PAGE = "PostedSalesShipments"
LONG_AGO = datetime(2020, 1, 1, tzinfo=UTC)


@pytest.fixture
def simulated() -> Simulated:
    app = Simulated().seed()
    app.settings.shipments_service = PAGE
    return app


@pytest.fixture
def shipments(simulated: Simulated, base: str) -> ApiShipments:
    opened = open_bc(config_of(simulated, base, shipments_service=PAGE)).shipments
    assert opened
    return opened


@pytest.fixture
def number(simulated: Simulated, base: str) -> str:
    """The number of a sales order with two of an item."""
    orders = open_bc(config_of(simulated, base)).orders
    assert orders
    assert isinstance(orders.create([line()]), Done)
    (made,) = simulated.books.orders
    return made


def test_what_was_shipped_is_told_with_its_item_lines(
    simulated: Simulated, shipments: ApiShipments, number: str
) -> None:
    posted = simulated.ship_lines(number, {10000: 1})
    (found,) = shipments.of_orders([number])[number]
    assert (found.number, found.order_number, found.external_document_number) == (posted, number, NUMBER)
    assert found.lines == (ShippedLine(10000, "1000", Decimal(1)),)
    assert [each.number for each in shipments.iter_changed(LONG_AGO)] == [posted]
    assert list(shipments.iter_changed(found.modified + timedelta(hours=1))) == []


def test_what_changed_comes_in_pages(
    simulated: Simulated, shipments: ApiShipments, number: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """After weeks in which nobody asked, one answer would be too large to be taken, again and again."""
    posted = [simulated.ship_lines(number, {10000: 1}) for _ in range(2)]
    monkeypatch.setattr("woobc.core.business_central.shipments.PAGE", 1)
    before = len(simulated.requests)
    assert [each.number for each in shipments.iter_changed(LONG_AGO)] == posted
    asked = [each for each in simulated.requests[before:] if each.operation == "api:GET salesShipments"]
    assert len(asked) == 2


def test_the_order_s_lines_tell_what_is_still_to_be_shipped(
    simulated: Simulated, shipments: ApiShipments, number: str
) -> None:
    simulated.ship_lines(number, {10000: 1})
    assert shipments.open_lines([number, "NONE"]) == {number: (OpenLine(10000, "1000", Decimal(2), Decimal(1)),)}


def test_lines_that_the_server_leaves_for_another_page_are_fetched(
    simulated: Simulated, base: str, shipments: ApiShipments
) -> None:
    """An undone line lies behind the others: without it the shop would be told of what is not on its way."""
    orders = open_bc(config_of(simulated, base)).orders
    assert orders
    assert isinstance(orders.create([line(), line(line_no=20000)]), Done)
    (number,) = simulated.books.orders
    posted = simulated.ship_lines(number, {10000: 2, 20000: 1})
    simulated.undo_shipment(posted)
    simulated.change_settings(expanded_lines=1, expanded_link=True)
    (found,) = shipments.of_orders([number])[number]
    assert sum(each.quantity for each in found.lines) == 0
    assert [len(lines) for lines in shipments.open_lines([number]).values()] == [2]


def test_tracking_numbers_come_from_the_published_page(
    simulated: Simulated, shipments: ApiShipments, number: str
) -> None:
    posted = simulated.ship_lines(number, {10000: 2})
    assert shipments.tracking([posted]) == {posted: Tracking("", "", "")}
    simulated.track(posted, "3SABC1", "GLS")
    found = shipments.tracking([posted, "NONE"])
    assert (list(found), found[posted].agent, found[posted].number) == ([posted], "GLS", "3SABC1")
    shipments.check_tracking()


def test_a_page_that_is_not_published_is_a_matter_of_setting_up(simulated: Simulated, shipments: ApiShipments) -> None:
    simulated.settings.shipments_service = ""
    with pytest.raises(SetupError, match=PAGE):
        shipments.check_tracking()
    with pytest.raises(SetupError, match=PAGE) as told:
        shipments.tracking(["S-SHPT1"])
    assert "Publish page 142" in (told.value.fix or "")


def test_without_a_page_nobody_is_asked_for_tracking(simulated: Simulated, base: str) -> None:
    opened = open_bc(config_of(simulated, base)).shipments
    assert opened
    assert opened.tracking(["S-SHPT1"]) == {}
    opened.check_tracking()
    assert not simulated.requests


@pytest.mark.parametrize(
    ("row", "count"),
    [
        ({}, 1),
        ({"number": ""}, 0),
        ({"lastModifiedDateTime": "0001-01-01T00:00:00Z"}, 0),
        ({"lastModifiedDateTime": "yesterday"}, 0),
        ({"salesShipmentLines": None}, 1),
    ],
)
def test_a_row_that_says_not_which_shipment_it_is_is_left_out(row: dict[str, Any], count: int) -> None:
    whole = {
        "number": "S-SHPT1", "orderNumber": "SO1", "externalDocumentNumber": NUMBER,
        "lastModifiedDateTime": "2026-04-28T12:00:00Z", "salesShipmentLines": [],
    }  # fmt: skip
    with serve(Wire("", _answering({**whole, **row}))) as server:
        opened = open_bc(make_config(server.url)).shipments
        assert opened
        assert len(list(opened.iter_changed(LONG_AGO))) == count


def test_a_server_in_trouble_is_told_as_such(simulated: Simulated, shipments: ApiShipments) -> None:
    for _ in range(20):
        simulated.faults.add("api:GET salesShipments", "status-503")
    with pytest.raises(TransientRemoteError):
        list(shipments.iter_changed(LONG_AGO))


def _answering(shipment: dict[str, Any]) -> Callable[[Request], Response]:
    def answer(request: Request) -> Response:
        rows = [shipment] if "salesShipments" in request.path else [{"id": "1", "name": "CRONUS International Ltd."}]
        return Response(json.dumps({"value": rows}), content_type="application/json")

    return answer
