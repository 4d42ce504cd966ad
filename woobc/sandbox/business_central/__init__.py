"""Business Central on loopback: SOAP page, codeunit and SystemService, API v2.0, OData V4 and the token endpoint."""

from woobc.sandbox.business_central.app import BusinessCentral
from woobc.sandbox.business_central.settings import Settings

__all__ = ["BusinessCentral", "Settings"]
