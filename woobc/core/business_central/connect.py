"""The adapters of one Business Central, over one connection."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence
from functools import cached_property
from typing import TYPE_CHECKING

from woobc.core.business_central.api_service import ApiService
from woobc.core.business_central.connection import Connection, Room, S, T, no_room
from woobc.core.config.values import BusinessCentralConfig
from woobc.core.domain.page_fields import PageNames
from woobc.core.errors import BUSINESS_CENTRAL, ConfigError
from woobc.core.http.retry import Patience
from woobc.core.http.wire import READ, WRITE, Limits
from woobc.core.ports import BusinessCentral

if TYPE_CHECKING:
    from woobc.core.business_central.credit_memos import ApiCreditMemos
    from woobc.core.business_central.odata import ApiSalesDocuments
    from woobc.core.business_central.orders import ApiOrders
    from woobc.core.business_central.shipments import ApiShipments
    from woobc.core.business_central.soap import SoapActions, SoapStagingPage


class Adapters(BusinessCentral):
    """Each is loaded and made when it is first asked for, and sends its first request when that is needed, not before.

    `old_connection` is the one to the staging page where orders go another way now.
    """

    def __init__(self, connection: Connection, old_connection: Connection | None) -> None:
        self.connection = connection
        self._old_connection = old_connection
        self._api = ApiService(connection) if connection.config.api_url else None

    @cached_property
    def page(self) -> SoapStagingPage | ApiOrders:
        way_in = self.orders if self.connection.config.is_api else self.staging
        if way_in is None:
            raise ConfigError(
                f"{BUSINESS_CENTRAL}: there is no address for new orders.", fix="Set api_url, or soap_url."
            )
        return way_in

    @cached_property
    def staging(self) -> SoapStagingPage | None:
        from woobc.core.business_central.soap import SoapStagingPage

        if not self.connection.config.is_api:
            return SoapStagingPage(self.connection)
        return SoapStagingPage(self._old_connection) if self._old_connection else None

    @cached_property
    def orders(self) -> ApiOrders | None:
        from woobc.core.business_central.orders import ApiOrders

        return ApiOrders(self._api) if self._api else None

    @cached_property
    def documents(self) -> ApiSalesDocuments | None:
        from woobc.core.business_central.odata import ApiSalesDocuments

        return ApiSalesDocuments(self._api) if self._api else None

    @cached_property
    def shipments(self) -> ApiShipments | None:
        from woobc.core.business_central.shipments import ApiShipments

        return ApiShipments(self._api) if self._api else None

    @cached_property
    def memos(self) -> ApiCreditMemos | None:
        from woobc.core.business_central.credit_memos import ApiCreditMemos

        return ApiCreditMemos(self._api) if self._api else None

    @cached_property
    def actions(self) -> SoapActions | None:
        from woobc.core.business_central.soap import SoapActions

        return SoapActions(self.connection) if self.connection.config.actions_service else None

    def together(self, read: Callable[[S], T], parts: Sequence[S]) -> list[T]:
        return self.connection.together(read, parts)

    @property
    def requests(self) -> Counter[str]:
        sent: Counter[str] = Counter()
        for connection in filter(None, (self.connection, self._old_connection)):
            for channel, number in connection.requests.items():
                if channel != "token":
                    sent["api" if channel == "api" else "soap"] += number
        return sent


def connect(
    config: BusinessCentralConfig,
    patience: Patience,
    reading: Limits = READ,
    writing: Limits = WRITE,
    page_before: PageNames | None = None,
    room: Room = no_room,
) -> Adapters:
    """The adapters for one run, which repeat what may be repeated as `patience` has it.

    `page_before` is how the staging page was read while it was the way in, for the orders that were sent to it; `room` is asked
    before several things are looked up at the same time.
    """
    old_connection = None
    if config.is_api and config.soap_url and page_before:
        old_connection = Connection(_as_before(config, page_before), patience, reading, writing, room)
    return Adapters(Connection(config, patience, reading, writing, room), old_connection)


def _as_before(config: BusinessCentralConfig, page: PageNames) -> BusinessCentralConfig:
    names = {"staging_service": page.service, "fields": page.elements}
    return config.replace(order_number_length=page.order_number_length, **names)
