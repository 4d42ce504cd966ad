"""Posted sales shipments by API v2.0, and their tracking numbers from a published page (ports.PostedShipments).

Sources: Business Central's API, part C. Every line of the order is on every shipment, with quantity 0 where nothing of it was
shipped; the API has neither agent nor tracking number, and the page has no order number.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping
from datetime import UTC, datetime
from typing import Final
from urllib.parse import quote

from woobc.core.business_central.api_service import (
    VALUES_PER_REQUEST,
    ApiRefused,
    ApiService,
    Field,
    Row,
    Wanted,
    decimal_of,
    moment_of,
    once,
    sequence_of,
    text_of,
    with_query,
)
from woobc.core.business_central.odata import odata_page
from woobc.core.business_central.rows import decode_name
from woobc.core.domain.shipments import OpenLine, Shipment, ShippedLine, Tracking
from woobc.core.errors import BUSINESS_CENTRAL, AuthenticationFailed, SetupError

PAGE: Final = 500
"""Shipments come with all lines of their orders, and perhaps of the weeks in which no shop waited for any."""
_HEAD: Final = "id,number,orderNumber,externalDocumentNumber,lastModifiedDateTime"
_LINES: Final = "salesShipmentLines($select=sequence,lineType,lineObjectNumber,quantity)"
_ORDER_LINES: Final = "salesOrderLines($select=sequence,lineType,lineObjectNumber,quantity,shippedQuantity)"
_ITEM: Final = "Item"
_PUBLISH: Final = (
    'Publish page 142 "Posted Sales Shipments" (or a copy of it) under this name, or set tracking = "none".'
)
_NUMBER, _AGENT, _SERVICE, _TRACKING = "No", "Shipping_Agent_Code", "Shipping_Agent_Service_Code", "Package_Tracking_No"


class ApiShipments:
    def __init__(self, api: ApiService) -> None:
        self._api = api

    def iter_changed(self, since: datetime) -> Iterator[Shipment]:
        moment = since.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%S.%f")[:-3] + "Z"
        query = f"$filter={quote(f'lastModifiedDateTime gt {moment}', safe='')}&$select={_HEAD}&$expand={_LINES}"
        address = with_query(self._api.address("salesShipments"), query)
        try:
            rows = (row for page in self._api.pages(address, PAGE) for row in page["value"])
            for row in once(rows, "number"):
                if shipment := self._shipment(row):
                    yield shipment
        except ApiRefused as refusal:
            raise self._api.unreadable(address, refusal.fault) from None

    def _shipment(self, row: Row) -> Shipment | None:
        """A shipment with its item lines; None if it does not say which it is, or when it was changed."""
        number, modified = text_of(row, "number"), moment_of(row, "lastModifiedDateTime")
        if not number or modified is None:
            return None
        lines = tuple(_shipped(self._api.expanded(row, "salesShipmentLines")))
        return Shipment(number, text_of(row, "orderNumber"), text_of(row, "externalDocumentNumber"), modified, lines)

    def of_orders(self, sales_order_numbers: Collection[str]) -> Mapping[str, tuple[Shipment, ...]]:
        wanted = Wanted[Shipment](sales_order_numbers, 20)
        for chunk in wanted.chunks(VALUES_PER_REQUEST):
            address = self._api.address("salesShipments")
            for row in once(self._api.matching(address, Field("orderNumber"), chunk, _HEAD, _LINES), "number"):
                if shipment := self._shipment(row):
                    wanted.add(shipment.order_number, shipment)
        return wanted.found

    def open_lines(self, sales_order_numbers: Collection[str]) -> Mapping[str, tuple[OpenLine, ...]]:
        wanted = Wanted[tuple[OpenLine, ...]](sales_order_numbers, 20)
        for chunk in wanted.chunks(VALUES_PER_REQUEST):
            address = self._api.address("salesOrders")
            for row in once(self._api.matching(address, Field("number"), chunk, "id,number", _ORDER_LINES), "number"):
                wanted.add(text_of(row, "number"), tuple(_open_lines(self._api.expanded(row, "salesOrderLines"))))
        return {number: lines[0] for number, lines in wanted.found.items()}

    def tracking(self, shipment_numbers: Collection[str]) -> Mapping[str, Tracking]:
        address = self._page()
        if not address:
            return {}
        wanted = Wanted[Tracking](shipment_numbers, 20)
        select = ",".join((_NUMBER, _AGENT, _SERVICE, _TRACKING))
        for chunk in wanted.chunks(VALUES_PER_REQUEST):
            try:
                rows = list(self._api.matching(address, Field(_NUMBER), chunk, select))
            except AuthenticationFailed:
                raise
            except SetupError as error:  # from version 30 on Microsoft's own page is not published any more
                raise SetupError(
                    BUSINESS_CENTRAL, error.message.removeprefix(f"{BUSINESS_CENTRAL}: "), fix=_PUBLISH
                ) from None
            for row in once(rows, _NUMBER):
                if _TRACKING not in row:
                    raise self._incomplete()
                told = Tracking(text_of(row, _AGENT), text_of(row, _SERVICE), text_of(row, _TRACKING))
                wanted.add(text_of(row, _NUMBER), told)
        return {number: told[0] for number, told in wanted.found.items()}

    def check_tracking(self) -> None:
        address = self._page()
        if not address:
            return
        try:
            self._api.page(with_query(address, f"$top=1&$select={_NUMBER},{_AGENT},{_TRACKING}"))
        except ApiRefused:
            raise self._incomplete() from None

    def _page(self) -> str:
        service = self._api.config.shipments_service
        return odata_page(self._api.config, service, "shipments_service") if service else ""

    def _incomplete(self) -> SetupError:
        service = self._api.config.shipments_service
        return SetupError(
            BUSINESS_CENTRAL,
            f"the OData page {service} can't be read, or does not show No., Shipping Agent Code and Package Tracking No.",
            fix=_PUBLISH,
        )


def _shipped(rows: Iterable[Row]) -> Iterator[ShippedLine]:
    for row in rows:
        quantity = decimal_of(row, "quantity")
        if _is_item(row) and quantity:
            yield ShippedLine(sequence_of(row), text_of(row, "lineObjectNumber"), quantity)


def _open_lines(rows: Iterable[Row]) -> Iterator[OpenLine]:
    for row in rows:
        quantity, shipped = decimal_of(row, "quantity"), decimal_of(row, "shippedQuantity")
        if _is_item(row) and quantity is not None:
            yield OpenLine(sequence_of(row), text_of(row, "lineObjectNumber"), quantity, shipped or quantity * 0)


def _is_item(row: Row) -> bool:
    return decode_name(text_of(row, "lineType")) == _ITEM
