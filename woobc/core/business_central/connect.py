"""The adapters of one Business Central, over one connection."""

from __future__ import annotations

from dataclasses import dataclass

from woobc.core.business_central.api_service import ApiService
from woobc.core.business_central.connection import Connection
from woobc.core.business_central.credit_memos import ApiCreditMemos
from woobc.core.business_central.odata import ApiSalesDocuments
from woobc.core.business_central.orders import ApiOrders
from woobc.core.business_central.shipments import ApiShipments
from woobc.core.business_central.sign_in import SYSTEM
from woobc.core.business_central.soap import SoapActions, SoapStagingPage
from woobc.core.config.values import BusinessCentralConfig
from woobc.core.domain.page_fields import PageNames
from woobc.core.errors import ConfigError
from woobc.core.http.retry import Patience
from woobc.core.http.wire import READ, WRITE, Limits


@dataclass(frozen=True, slots=True)
class BusinessCentral:
    """`documents`, `orders`, `shipments` and `memos` are None without `api_url`, `actions` without `actions_service`.
    The first request is
    sent when it is needed, not before."""

    page: SoapStagingPage | ApiOrders
    documents: ApiSalesDocuments | None
    orders: ApiOrders | None
    staging: SoapStagingPage | None
    shipments: ApiShipments | None
    memos: ApiCreditMemos | None
    actions: SoapActions | None
    connection: Connection


def connect(
    config: BusinessCentralConfig,
    patience: Patience,
    reading: Limits = READ,
    writing: Limits = WRITE,
    page_before: PageNames | None = None,
) -> BusinessCentral:
    """The adapters for one run, which repeat what may be repeated as `patience` has it.

    `page_before` is how the staging page was read while it was the way in, for the orders that were sent to it.
    """
    connection = Connection(config, patience, reading, writing)
    api = ApiService(connection) if config.api_url else None
    orders = ApiOrders(api) if api else None
    if not config.is_api:
        staging = SoapStagingPage(connection)
    elif config.soap_url and page_before:
        staging = SoapStagingPage(Connection(_as_before(config, page_before), patience, reading, writing))
    else:
        staging = None
    page = orders if config.is_api else staging
    if page is None:
        raise ConfigError(f"{SYSTEM}: there is no address for new orders.", fix="Set api_url, or soap_url.")
    return BusinessCentral(
        page=page,
        documents=ApiSalesDocuments(api) if api else None,
        orders=orders,
        staging=staging,
        shipments=ApiShipments(api) if api else None,
        memos=ApiCreditMemos(api) if api else None,
        actions=SoapActions(connection) if config.actions_service else None,
        connection=connection,
    )


def _as_before(config: BusinessCentralConfig, page: PageNames) -> BusinessCentralConfig:
    names = {"staging_service": page.service, "fields": page.elements}
    return config.replace(order_number_length=page.order_number_length, **names)
