"""The adapters of one Business Central, over one connection."""

from __future__ import annotations

from dataclasses import dataclass

from woobc.core.business_central.api_service import ApiService
from woobc.core.business_central.connection import Connection
from woobc.core.business_central.odata import ApiSalesDocuments
from woobc.core.business_central.orders import ApiOrders
from woobc.core.business_central.shipments import ApiShipments
from woobc.core.business_central.soap import SoapActions, SoapStagingPage
from woobc.core.config.values import BusinessCentralConfig
from woobc.core.http.retry import Patience
from woobc.core.http.wire import READ, WRITE, Limits


@dataclass(frozen=True, slots=True)
class BusinessCentral:
    """`documents`, `orders` and `shipments` are None without `api_url`, `actions` without `actions_service`. The first request is
    sent when it is needed, not before."""

    page: SoapStagingPage
    documents: ApiSalesDocuments | None
    orders: ApiOrders | None
    shipments: ApiShipments | None
    actions: SoapActions | None
    connection: Connection


def connect(
    config: BusinessCentralConfig,
    patience: Patience,
    reading: Limits = READ,
    writing: Limits = WRITE,
) -> BusinessCentral:
    """The adapters for one run, which repeat what may be repeated as `patience` has it."""
    connection = Connection(config, patience, reading, writing)
    api = ApiService(connection) if config.api_url else None
    return BusinessCentral(
        page=SoapStagingPage(connection),
        documents=ApiSalesDocuments(api) if api else None,
        orders=ApiOrders(api) if api else None,
        shipments=ApiShipments(api) if api else None,
        actions=SoapActions(connection) if config.actions_service else None,
        connection=connection,
    )
