"""An order as this middleware knows it: what was read of it, what was decided, and how far it got."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, datetime
from decimal import Decimal
from typing import Any, Final, NamedTuple

from msgspec import Struct

from woobc.core.domain.codes import Problem
from woobc.core.domain.lifecycle import SENT, Hold, OrderState
from woobc.core.domain.settings import Transport


class StoredOrder(Struct, frozen=True):
    """One row of `orders`. Times aware UTC, money Decimal."""

    id: int
    store: str
    order_id: int
    number: str
    status: str
    rule: str
    state: OrderState
    currency: str
    total: Decimal
    total_tax: Decimal
    email: str
    customer_name: str
    date_created: datetime | None
    date_modified: datetime | None
    date_completed: datetime | None
    read_at: datetime
    admitted_status: str | None
    admitted_by: str | None
    imported_date: datetime | None
    verified_date: datetime | None
    nav_sales_order_number: str | None
    posted_invoice_number: str | None
    prepayment_invoice_number: str | None
    external_document_number: str | None
    found_in_bc: str
    failed: bool
    hold: Hold | None
    conflict: bool
    conflict_code: str | None
    conflict_message: str | None
    conflict_since: datetime | None
    conflict_fields: str
    attempts: int
    next_attempt_at: datetime | None
    error_code: str | None
    error_message: str | None
    failed_at: datetime | None
    availability: str | None
    sent_at: datetime | None
    sent_total: Decimal | None
    settle_at: datetime | None
    bc_clock_ahead_s: int
    ready_since: datetime | None
    posting_date: date | None
    claimed_by: int | None
    first_seen: datetime
    last_seen: datetime
    shop_seen: datetime | None
    ignored_by: str | None
    bad_readings: int
    checked_in_bc_at: datetime | None
    content_hash: str
    payload_id: int | None
    accepted_payload_id: int | None
    accepted_hash: str
    accepted_status: str | None
    accepted_refunded: Decimal | None
    refunded: Decimal | None
    first_skus: dict[str, str]
    cuts: str
    line_count: int
    forgotten: bool
    transport: Transport | None
    """How it was sent; None of an order that was not, or that somebody else brought into Business Central."""
    telling: str | None
    """How far its shop is told of it: open, told, never, gone; None before it was looked at (domain/telling.py)."""
    tell_at: datetime | None
    """When shop-update looks at it next; None while nothing happens."""

    @property
    def name(self) -> str:
        """How messages call the order: `eu 10045`."""
        return f"{self.store} {self.number}"

    @property
    def invoice_numbers(self) -> tuple[str, ...]:
        """Its posted invoices; several where the sales order was invoiced in parts."""
        return tuple(self.posted_invoice_number.split(", ")) if self.posted_invoice_number else ()

    @property
    def is_sent(self) -> bool:
        return self.state in SENT

    @property
    def trouble(self) -> Problem | None:
        """What a person is shown first: the conflict, else the failure or what is tried again."""
        if self.conflict:
            return Problem(self.conflict_code or "", self.conflict_message or "")
        return Problem(self.error_code, self.error_message or "") if self.error_code else None


def present_as_accepted(order: StoredOrder) -> dict[str, Any]:
    """The columns by which the present version is the one that later ones are compared with."""
    return {
        "accepted_payload_id": order.payload_id,
        "accepted_hash": order.content_hash,
        "accepted_status": order.status,
        "accepted_refunded": order.refunded,
    }


UNFAILED: Final[Mapping[str, Any]] = {
    "failed": False,
    "error_code": None,
    "error_message": None,
    "failed_at": None,
    "attempts": 0,
    "next_attempt_at": None,
    "bad_readings": 0,
}
"""The columns of an order that no failure marks, and of which none is counted."""

UNCONFLICTED: Final[Mapping[str, Any]] = {
    "conflict": False,
    "conflict_code": None,
    "conflict_message": None,
    "conflict_since": None,
    "conflict_fields": "",
}
"""The columns of an order that is not in conflict."""


class OrderLineRow(NamedTuple):
    """One row of `order_lines`; amounts as they are or will be on the staging page. `sent_fields` is JSON once sent."""

    line_no: int
    line_type: str
    sku: str
    item_no: str
    description: str
    quantity: Decimal
    unit_price: Decimal
    discount: Decimal
    amount: Decimal
    tax: Decimal
    store_line_id: str = ""
    sent_fields: str = ""
