"""Whether documents found in Business Central under an order's number are this order, and how far it got there."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from decimal import Decimal
from typing import Any

from msgspec import Struct
from msgspec.structs import replace

from woobc.core.domain.codes import Problem
from woobc.core.domain.documents import Document, DocumentKind
from woobc.core.domain.lifecycle import Event
from woobc.core.domain.orders import Order
from woobc.core.domain.text import code_form
from woobc.core.domain.totals import allowed_difference, in_cents


class Found(Struct, frozen=True):
    """This order, in Business Central. `event` is the adoption that fits what was found; the documents bear
    `external_document_number`, which may be of a former format."""

    event: Event
    description: str
    sales_order_number: str = ""
    invoice_numbers: tuple[str, ...] = ()
    prepayment_invoice_number: str = ""
    external_document_number: str = ""


class Taken(Struct, frozen=True):
    """What becomes of an order that is not sent and that Business Central has."""

    event: Event
    columns: dict[str, Any]
    accepts_present: bool
    """Whether later versions are compared with the present one; of what this file sent, the sent one stays the accepted."""

    @property
    def is_adopted(self) -> bool:
        return self.event is not Event.FOUND_IN_BC


def adopt_or_skip(
    found: Found, created: datetime, *, was_sent: bool, restored_at: datetime | None, now: datetime
) -> Taken:
    """Adopted if this file once sent the order, or may have forgotten that by a restore; else somebody else's: skipped."""
    is_ours = was_sent or (restored_at is not None and created < restored_at)
    if not is_ours:
        return Taken(Event.FOUND_IN_BC, found_columns(found), accepts_present=False)
    return Taken(found.event, found_columns(found) | adoption_columns(found, now), accepts_present=not was_sent)


def found_columns(found: Found) -> dict[str, Any]:
    """The columns that name what was found."""
    columns: dict[str, Any] = {"found_in_bc": found.description}
    if found.sales_order_number:
        columns["nav_sales_order_number"] = found.sales_order_number
    if found.invoice_numbers:
        columns["posted_invoice_number"] = ", ".join(found.invoice_numbers)
    if found.prepayment_invoice_number:
        columns["prepayment_invoice_number"] = found.prepayment_invoice_number
    return columns


def adoption_columns(found: Found, now: datetime) -> dict[str, Any]:
    """What an adopted order knows beside the numbers: when it counts as imported and verified."""
    columns: dict[str, Any] = {"imported_date": now, "settle_at": None, "next_attempt_at": None}
    if found.event is not Event.ADOPTED_ROWS:
        columns |= {"verified_date": now, "ready_since": now}
    if found.external_document_number:  # all else that Business Central has of it is found by this one
        columns["external_document_number"] = found.external_document_number
    return columns


def as_sent(order: Order, sent_total: Decimal | None) -> Order:
    """The order with the total that went out, if it was sent, for its document is compared with that."""
    return order if sent_total is None else replace(order, total=sent_total)


def judge_found(
    documents: Sequence[Document], totals: Sequence[Decimal], *, tolerance: Decimal, line_count: int
) -> Found | Problem | None:
    """What documents under our number mean; None if there are none.

    A document is this order only if the total agrees with one of `totals`: the order's, or what was left of it after refunds.
    Several invoices are partial ones: their sum counts. Kinds without a total (shipments) are taken by their number alone.
    """
    orders, invoices = _of(documents, DocumentKind.SALES_ORDER), _of(documents, DocumentKind.POSTED_INVOICE)
    prepayments = [invoice for invoice in invoices if not invoice.order_number]
    invoices = [invoice for invoice in invoices if invoice.order_number]
    others = _of(documents, DocumentKind.POSTED_SHIPMENT) + _of(documents, DocumentKind.ARCHIVED_ORDER)
    decisive = orders or invoices or others or prepayments
    if not decisive:
        return None
    if several := _several(orders, invoices):
        return Problem("DOCUMENT_DOUBLED", several)
    theirs = total_of(documents)
    if theirs is not None and not _agrees(theirs, totals, allowed_difference(tolerance, line_count)):
        message = f"{_names(decisive)} in Business Central is of {in_cents(theirs)}, the store's order of {totals[0]}."
        return Problem("NUMBER_TAKEN", message)
    return Found(
        event=Event.ADOPTED_ORDER if orders else Event.ADOPTED_INVOICE if invoices else Event.ADOPTED_ROWS,
        description=_names(decisive),
        sales_order_number=_sales_order_number(orders, invoices + others),
        invoice_numbers=tuple(sorted({document.number for document in invoices})),
        prepayment_invoice_number=prepayments[0].number if prepayments else "",
        external_document_number=code_form(decisive[0].external_document_number),
    )


def taken_by(bearer: str, found: Found) -> Problem:
    """Of documents under a former number of the order, which another order here bears by now: whose they are nobody can tell."""
    message = (
        f"{found.description} in Business Central bears {found.external_document_number}, the number of order {bearer}."
    )
    return Problem("NUMBER_TAKEN", message)


def total_of(documents: Sequence[Document]) -> Decimal | None:
    """What the documents of one order come to, with tax: the sales order's, else what is invoiced, else the archived one's.

    None where no document has a total, as with shipments.
    """
    invoices = [d for d in _of(documents, DocumentKind.POSTED_INVOICE) if d.order_number]
    orders, archived = _of(documents, DocumentKind.SALES_ORDER), _of(documents, DocumentKind.ARCHIVED_ORDER)
    return _total(orders or invoices or archived)


def _agrees(theirs: Decimal, totals: Sequence[Decimal], allowed: Decimal) -> bool:
    return any(abs(theirs - total) <= allowed for total in totals)


def _sales_order_number(orders: Sequence[Document], others: Sequence[Document]) -> str:
    return orders[0].number if orders else next((document.order_number for document in others), "")


def _several(orders: Sequence[Document], invoices: Sequence[Document]) -> str:
    """What is there twice; empty if nothing is. Several invoices of one sales order are partial ones."""
    if len({document.number for document in orders}) > 1:
        return f"Business Central has {_names(orders)} for this order."
    if not orders and len({document.order_number for document in invoices}) > 1:
        return f"Business Central has {_names(invoices)}, of different sales orders."
    return ""


def _of(documents: Sequence[Document], kind: DocumentKind) -> list[Document]:
    return [document for document in documents if document.kind is kind]


def _names(documents: Sequence[Document]) -> str:
    return ", ".join(f"{document.kind} {document.number}" for document in documents)


def _total(documents: Sequence[Document]) -> Decimal | None:
    """The sum of what is invoiced, or the one order's total; versions of one archived order count once."""
    by_number = {document.number: document.total for document in documents if document.total is not None}
    return sum(by_number.values(), Decimal(0)) if by_number else None
