"""Counts what was forwarded twice or not at all, from what the simulated shops and Business Central really hold."""

from __future__ import annotations

import os
import sqlite3
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from decimal import Decimal
from email.utils import parsedate_to_datetime

from woobc.core.config.file import load_config
from woobc.core.config.values import Config, StoreConfig
from woobc.core.domain.admission import FORWARDING
from woobc.sandbox.bigcommerce.values import STATUSES
from woobc.sandbox.world import World

_NOT_FORWARDED = ("ignored", "history", "cancelled", "gone")


@dataclass(frozen=True, slots=True)
class ShopOrder:
    """An order as its shop holds it now."""

    store: StoreConfig
    id: int
    number: str
    status: str
    created: datetime
    is_refunded: bool


@dataclass(frozen=True, slots=True)
class Row:
    """What the middleware says of an order."""

    state: str
    imported: bool
    is_failed: bool
    external_document_number: str


@dataclass(frozen=True, slots=True)
class Audit:
    """`duplicates` and `lost` name orders, once for each surplus document; `forwarded` counts by kind of store."""

    duplicates: tuple[str, ...]
    lost: tuple[str, ...]
    forwarded: Mapping[str, int]


def audit(world: World) -> Audit:
    """Compare the shops' orders with Business Central's rows and documents, one by one."""
    config = load_config(world.config_path, "sandbox", os.environ)
    rows, documents, doubled = middleware_rows(world), _sales_orders(world), _doubled_rows(world)
    duplicates: list[str] = []
    lost: list[str] = []
    forwarded = Counter({str(store.platform): 0 for store in config.stores_here()})
    for order in shop_orders(world, config):
        row = rows.get((order.store.code, order.id))
        names = {f"{order.store.code}-{order.id}".upper(), order.number}
        held = set().union(*(documents[name] for name in names))
        name = f"{order.store.code} {order.number}"
        duplicates += [name] * max(len(held) - 1, int(bool(names & doubled)))
        if not held and _is_wanted(order, row, config) and not _is_excused(order, row):
            lost.append(name)
        if held and row is not None and row.imported:
            forwarded[str(order.store.platform)] += 1
    return Audit(tuple(duplicates), tuple(lost), dict(forwarded))


def shop_orders(world: World, config: Config) -> Iterator[ShopOrder]:
    """Every order of both shops, trashed ones too."""
    eu, us = config.stores["eu"], config.stores["us"]
    for document in world.woocommerce.orders():
        refunded = -sum((Decimal(refund["total"]) for refund in document["refunds"]), Decimal())
        created = datetime.fromisoformat(document["date_created_gmt"]).replace(tzinfo=UTC)
        is_refunded = refunded >= Decimal(document["total"])
        yield ShopOrder(eu, document["id"], document["number"], document["status"], created, is_refunded)
    for document in world.bigcommerce.orders():
        status = STATUSES[document["status_id"]].lower().replace(" ", "-")
        created = parsedate_to_datetime(document["date_created"])
        is_refunded = Decimal(document["refunded_amount"]) >= Decimal(document["total_inc_tax"])
        yield ShopOrder(us, document["id"], str(document["id"]), status, created, is_refunded)


def middleware_rows(world: World) -> dict[tuple[str, int], Row]:
    """The middleware's orders by store and id, read as anybody may read them."""
    connection = sqlite3.connect(f"{world.database_path.as_uri()}?mode=ro", uri=True)
    try:
        sql = "SELECT store, order_id, state, imported, failed, external_document_number FROM orders"
        return {
            (row[0], row[1]): Row(row[2], bool(row[3]), bool(row[4]), row[5] or "") for row in connection.execute(sql)
        }
    finally:
        connection.close()


def _sales_orders(world: World) -> defaultdict[str, set[str]]:
    """The sales orders that exist or were posted, by external document number."""
    books, numbers = world.business_central.books, defaultdict(set)
    with world.business_central.lock:
        for order in books.orders.values():
            numbers[order.external_document_number].add(order.number)
        for invoice in books.invoices:
            if invoice.order_number:
                numbers[invoice.external_document_number].add(invoice.order_number)
    return numbers


def _doubled_rows(world: World) -> set[str]:
    """The order numbers of which the staging page holds a line twice."""
    with world.business_central.lock:
        rows = world.business_central.staging.rows.values()
        lines = Counter((str(row.values["OrderNo"]), row.values["LineNo"]) for row in rows)
    return {number for (number, _), count in lines.items() if count > 1}


def _is_wanted(order: ShopOrder, row: Row | None, config: Config) -> bool:
    """Whether the shop's word makes it an order for Business Central, or the middleware says it forwarded it."""
    if row is not None and row.imported:
        return True
    is_due = order.store.status_rules.of(order.status).import_ in FORWARDING
    return is_due and order.created >= order.store.start(config.time_zone)


def _is_excused(order: ShopOrder, row: Row | None) -> bool:
    """Whether the middleware can say why an order stays out: a failure with its reason, a rule, nothing left of it."""
    if row is None or row.imported:
        return False
    return row.is_failed or row.state in _NOT_FORWARDED or (row.state == "skipped" and order.is_refunded)
