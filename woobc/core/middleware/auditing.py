"""What an audit remembers while it reads shops and Business Central, in temporary tables, so that its memory stays flat."""

from __future__ import annotations

import json
from collections.abc import Collection, Iterable
from datetime import datetime
from decimal import Decimal

from woobc.core.clock import to_text
from woobc.core.domain.audit import Brief
from woobc.core.domain.documents import Document, DocumentKind
from woobc.core.domain.text import code_form
from woobc.core.middleware.database import Database

AT_ONCE = 500

_TABLES = (
    "CREATE TEMP TABLE audited (store TEXT, order_id INTEGER, PRIMARY KEY (store, order_id)) WITHOUT ROWID",
    """CREATE TEMP TABLE audited_documents (external TEXT PRIMARY KEY, orders INTEGER, invoices INTEGER, ordered REAL,
           invoiced REAL, numbers TEXT) WITHOUT ROWID""",
)
_KEEP = """
    INSERT INTO temp.audited_documents
    SELECT json_extract(value, '$[0]'), json_extract(value, '$[1]'), json_extract(value, '$[2]'), json_extract(value, '$[3]'),
        json_extract(value, '$[4]'), json_extract(value, '$[5]') FROM json_each(:documents) WHERE true
    ON CONFLICT DO UPDATE SET orders = orders + excluded.orders, invoices = invoices + excluded.invoices,
        ordered = ordered + excluded.ordered, invoiced = invoiced + excluded.invoiced,
        numbers = numbers || ', ' || excluded.numbers"""
_AS_EXPECTED = """CASE
    WHEN o.state IN ('verified', 'released') THEN d.orders = 1 AND d.invoices = 0 AND d.numbers = o.nav_sales_order_number
        AND abs(d.ordered - coalesce(o.sent_total, o.total)) <= :tolerance
    WHEN o.state = 'posted' THEN d.orders = 0 AND d.invoices = 1 AND d.numbers = o.posted_invoice_number
        AND (o.prepayment_invoice_number IS NOT NULL OR abs(d.invoiced - coalesce(o.sent_total, o.total)) <= :tolerance)
    WHEN o.state IN ('inserted', 'cancelled', 'gone') THEN d.external IS NULL
    ELSE true END"""
"""Whether an order's documents are just those it should have. What is not is looked at closely, so it may err that way."""


class AuditBook:
    """The ids that a shop has shown, and the documents that Business Central has shown, by our number."""

    def __init__(self, database: Database) -> None:
        self.database = database
        self._drop()
        for statement in _TABLES:
            database.execute(statement)

    def close(self) -> None:
        self._drop()

    def _drop(self) -> None:
        for name in ("audited", "audited_documents"):
            self.database.execute(f"DROP TABLE IF EXISTS temp.{name}")

    def briefs(self, store: str, order_ids: Collection[int]) -> dict[int, Brief]:
        """What is compared of the stored orders among these, which the shop has shown now."""
        values = {"store": store, "ids": json.dumps(sorted(order_ids))}
        self.database.execute(
            "INSERT OR IGNORE INTO temp.audited SELECT :store, value FROM json_each(:ids) ORDER BY value", values
        )
        sql = """SELECT order_id, status, currency, total, refunded FROM orders
                 WHERE store = :store AND order_id IN (SELECT value FROM json_each(:ids))"""
        return {row[0]: Brief(row[1], row[2], row[3], row[4]) for row in self.database.rows(sql, values)}

    def unseen(self, store: str, created_since: datetime, after: int) -> list[int]:
        """Ids of orders that wait for something and that the shop has not shown, from the one after `after` on."""
        sql = f"""SELECT order_id FROM orders WHERE store = :store AND order_id > :after AND date_created >= :since
            AND state NOT IN ('posted', 'cancelled', 'history', 'skipped', 'ignored', 'gone') AND conflict = 0
            AND NOT EXISTS (SELECT 1 FROM temp.audited a WHERE a.store = :store AND a.order_id = orders.order_id)
            ORDER BY order_id LIMIT {AT_ONCE}"""
        values = {"store": store, "after": after, "since": to_text(created_since)}
        return [row[0] for row in self.database.rows(sql, values)]

    def keep(self, documents: Iterable[Document]) -> None:
        """Sales orders, and invoices of sales orders; one that is shown twice counts twice, and is looked at closely."""
        rows = [row for document in documents if document.external_document_number and (row := _row_of(document))]
        if rows:
            self.database.execute(_KEEP, {"documents": json.dumps(rows)})

    def suspects(self, store: str, created_since: datetime, tolerance: Decimal, after: int) -> list[int]:
        """Rows of orders that Business Central seems to see otherwise, from the one after `after` on."""
        sql = f"""SELECT o.id FROM orders o LEFT JOIN temp.audited_documents d ON d.external = o.external_document_number
            WHERE o.id > :after AND o.store = :store AND o.date_created >= :since AND coalesce({_AS_EXPECTED}, 0) = 0
            ORDER BY o.id LIMIT {AT_ONCE}"""
        values = {"store": store, "after": after, "since": to_text(created_since), "tolerance": float(tolerance)}
        return [row[0] for row in self.database.rows(sql, values)]

    def without_order(self, after: str) -> list[tuple[str, str]]:
        """Numbers of documents that no order bears, each with the documents' own numbers, from the one after `after` on."""
        sql = f"""SELECT external, numbers FROM temp.audited_documents d WHERE external > :after
            AND NOT EXISTS (SELECT 1 FROM orders o WHERE o.external_document_number = d.external)
            ORDER BY external LIMIT {AT_ONCE}"""
        return [(row[0], row[1]) for row in self.database.rows(sql, {"after": after})]


def _row_of(document: Document) -> tuple[str, int, int, float, float, str] | None:
    external, total = code_form(document.external_document_number), float(document.total or 0)
    if document.kind is DocumentKind.SALES_ORDER:
        return external, 1, 0, total, 0, document.number
    if document.kind is DocumentKind.POSTED_INVOICE and document.order_number:
        return external, 0, 1, 0, total, document.number
    return None
