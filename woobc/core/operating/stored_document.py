"""The order as its store last sent it, out of the document that is kept."""

from __future__ import annotations

from woobc.core.bootstrap import parse_document
from woobc.core.config.values import Config
from woobc.core.domain.orders import Order
from woobc.core.domain.stored import StoredOrder
from woobc.core.middleware.middleware import Middleware


def document_of(config: Config, middleware: Middleware, order: StoredOrder) -> Order | None:
    """The order as its store last sent it; None where that is not kept any more, or can't be understood."""
    store = config.stores.get(order.store)
    payload = middleware.orders.payload(order.id, order.payload_id)
    if store is None or payload is None:
        return None
    try:
        return parse_document(store.platform, payload)
    except ValueError:
        return None
