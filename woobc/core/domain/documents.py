"""What Business Central holds, and how its answers end: plain values."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, datetime
from decimal import Decimal
from enum import StrEnum
from typing import TYPE_CHECKING

from msgspec import Struct, field

if TYPE_CHECKING:
    from woobc.core.domain.telling import ShopOrder

FieldValue = str | int | bool | Decimal | date


class DocumentKind(StrEnum):
    SALES_ORDER = "sales order"
    POSTED_INVOICE = "posted sales invoice"
    POSTED_SHIPMENT = "posted sales shipment"
    ARCHIVED_ORDER = "archived sales order"


class DocumentStatus(StrEnum):
    """Of a sales order, in the words of Business Central's client (the API says Draft, In Review, Open)."""

    OPEN = "Open"
    PENDING_APPROVAL = "Pending Approval"
    RELEASED = "Released"


class Document(Struct, frozen=True):
    """A sales document. `total` includes tax; None where the kind has none. `order_number` is the sales order behind a
    posted document; blank on a prepayment invoice."""

    kind: DocumentKind
    number: str
    external_document_number: str
    order_number: str = ""
    total: Decimal | None = None
    currency: str = ""
    status: DocumentStatus | None = None
    customer_number: str = ""
    id: str = ""
    etag: str = ""
    posting_date: date | None = None
    fully_shipped: bool | None = None
    lines_left: tuple[int, ...] = ()
    """The numbers of lines of a sales order of which posting it now would leave something; where that was asked for."""
    changed_at: datetime | None = None
    """When it was written last, by the server's clock; where that was asked for."""


class LedgerSetup(Struct, frozen=True):
    """What the company says of its books; a day is None where there is no limit."""

    local_currency: str
    posting_from: date | None = None
    posting_to: date | None = None


class Customer(Struct, frozen=True):
    number: str
    name: str
    email: str
    blocked: str = ""
    """Blank, Ship, Invoice or All."""


class Item(Struct, frozen=True):
    number: str
    name: str
    blocked: bool
    inventory: Decimal
    type: str = "Inventory"
    """Inventory, Service or Non-Inventory."""


class StagingLine(Struct, frozen=True):
    """One row to be created on the staging page. `values` is by our field names, without blanks."""

    order_number: str
    line_no: int
    values: Mapping[str, FieldValue]


class StagedRow(Struct, frozen=True):
    """One row as the staging page shows it. `values` is by our field names; a blank is missing."""

    order_number: str
    line_no: int
    values: Mapping[str, FieldValue]
    sales_order_no: str = ""
    completed: bool = False
    error_text: str = ""


class FaultClass(StrEnum):
    """What a fault asks of the caller (Business Central wire reference §4.4)."""

    TRANSIENT = "transient"
    CONFLICT = "conflict"
    ALREADY_THERE = "already there"
    DATA = "data"
    SETUP = "setup"


PASSING = frozenset({FaultClass.TRANSIENT, FaultClass.CONFLICT, FaultClass.SETUP})
"""Not the fault of what was asked for: it is asked for again when the trouble is over."""


class Done(Struct, frozen=True):
    """The server says that it did what was asked. `rows` are what Create and CreateMultiple gave back."""

    rows: tuple[StagedRow, ...] = ()
    number: str = ""
    """Of the customer, item or sales order that was created, or the id of what a shop made."""
    shown: ShopOrder | None = None
    """An order of a shop as the answer to a write shows it."""


class Refused(Struct, frozen=True):
    """The server answered with a fault. An answer, but no proof that nothing was written.

    `fault_type` is the name of the exception without its namespace, or the API's error code; `text` is in the server's language.
    """

    fault_class: FaultClass
    fault_type: str
    text: str


class NotExecuted(Struct, frozen=True):
    """The request never reached what it asked for: no connection, or refused before it was looked at."""

    reason: str
    setup: bool = False
    """Only a person can mend it (401, 403, 404, 405, 413, 415)."""
    retry_after_s: float | None = None


class AnswerLost(Struct, frozen=True):
    """The connection ended without a well-formed answer: it may have been done, or may still be."""

    reason: str
    ended_at: datetime
    by_defect: bool = False
    """woobc itself failed at it, so that it may fail at the same thing again."""


WriteAnswer = Done | Refused | NotExecuted | AnswerLost


class PageShape(Struct, frozen=True):
    """What the way in for orders offers: the live WSDL of the staging page, or the API."""

    can_create_multiple: bool
    key_fields: tuple[str, ...]
    enum_members: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    """By our field name: the members of an option field."""
    one_order_a_request: bool = False
    """Sales orders by API: header and lines of one order go together, and nothing else goes with them."""
