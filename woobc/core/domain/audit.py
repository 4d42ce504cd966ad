"""Whether shop, middleware and Business Central agree on an order. What is on its way, or what a person knows, is no gap."""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping, Sequence
from datetime import datetime, timedelta
from decimal import Decimal
from enum import StrEnum
from typing import Final, NamedTuple

from msgspec import Struct

from woobc.core.domain.admission import is_gone
from woobc.core.domain.adoption import total_of
from woobc.core.domain.credit_memos import HeldMemo, StoredRefund, is_posted
from woobc.core.domain.documents import Document, DocumentKind
from woobc.core.domain.intake import Known, Terms, decide, is_as_stored
from woobc.core.domain.lifecycle import OrderState, RefundState
from woobc.core.domain.orders import Order, Reading
from woobc.core.domain.stored import StoredOrder
from woobc.core.domain.text import code_form
from woobc.core.domain.totals import allowed_difference, in_cents

TIME_TO_VERIFY: Final = timedelta(hours=1)
"""Within it bc-verify finds the documents of what was inserted."""


class GapKind(StrEnum):
    """How the three can disagree. The names are stable: people script against them."""

    MISSING_HERE = "MISSING_HERE"
    APART_FROM_SHOP = "APART_FROM_SHOP"
    GONE_FROM_SHOP = "GONE_FROM_SHOP"
    MISSING_IN_BC = "MISSING_IN_BC"
    APART_IN_BC = "APART_IN_BC"
    TOTAL_IN_BC = "TOTAL_IN_BC"
    DOUBLED_IN_BC = "DOUBLED_IN_BC"
    UNKNOWN_IN_BC = "UNKNOWN_IN_BC"
    CREDIT_IN_BC = "CREDIT_IN_BC"


OF_THE_SHOP: Final = frozenset({GapKind.MISSING_HERE, GapKind.APART_FROM_SHOP, GapKind.GONE_FROM_SHOP})
"""Reading the order through the usual import mends these."""

_READ = "`woobc audit --fix` reads it through the usual import."
ADVICE: Final[Mapping[GapKind, tuple[str, str]]] = {
    GapKind.MISSING_HERE: ("in the shop, but not here", _READ),
    GapKind.APART_FROM_SHOP: ("different in the shop than here", _READ),
    GapKind.GONE_FROM_SHOP: ("here, but not in the shop any more", _READ),
    GapKind.MISSING_IN_BC: (
        "sent, but without a document in Business Central",
        "Look for the number there; `woobc orders resend` sends it again if it is not there.",
    ),
    GapKind.APART_IN_BC: (
        "further along, or less far, in Business Central than here",
        "Compare both: `woobc orders show`.",
    ),
    GapKind.TOTAL_IN_BC: ("with another total in Business Central", "Correct the document there."),
    GapKind.DOUBLED_IN_BC: ("twice in Business Central", "Delete the wrong document there."),
    GapKind.UNKNOWN_IN_BC: (
        "in Business Central under a number of ours, but neither here nor in the shop",
        "Ask who entered it; was a backup restored, or does another woobc send to this company?",
    ),
    GapKind.CREDIT_IN_BC: (
        "credited here otherwise than in Business Central",
        "Compare both: `woobc orders show`; `woobc orders refund` decides.",
    ),
}
"""What is true of an order with such a gap, and what to do."""


class Gap(Struct, frozen=True):
    """One order on which two of the three disagree. `order` is its number as people see it, or the document's."""

    kind: GapKind
    store: str
    order: str
    message: str
    order_id: int | None = None


def memo_gap(row: StoredRefund, memos: Sequence[HeldMemo]) -> str:
    """What is apart between a refund that has its credit memo here and what Business Central shows of it; blank if nothing is.

    A draft that was posted there is none, nor what a person has been called for already.
    """
    if row.state not in (RefundState.DRAFTED, RefundState.POSTED) or row.failed:
        return ""
    refund = f"refund {row.refund_id} of {row.amount} {row.currency}"
    if len(memos) != 1:
        there = ", ".join(sorted(memo.number for memo in memos)) or "nothing"
        return f"{refund} is credited by {row.credit_memo_number} here, Business Central has {there}"
    (memo,) = memos
    if memo.total != row.amount:
        return (
            f"{refund}: credit memo {memo.number} comes to {'nothing' if memo.total is None else in_cents(memo.total)}"
        )
    if row.state is RefundState.POSTED and not is_posted(memo, row.draft_number):
        return f"{refund} counts as posted here, credit memo {memo.number} is a draft"
    return ""


# Shop and middleware


class Brief(NamedTuple):
    """What is compared of each order that the middleware has; amounts as stored, `refunded` None where unknown."""

    status: str
    currency: str
    total: str
    refunded: str | None


def seems_apart(order: Order, brief: Brief) -> bool:
    """Whether it is worth reading the order once more: cheap, and never wrong by saying no."""
    return (
        order.status != brief.status
        or str(order.total) != brief.total
        or order.currency != brief.currency
        or (brief.refunded is not None and str(order.refunded) != brief.refunded)
    )


def judge_reading(reading: Reading, stored: StoredOrder | None, terms: Terms, read_to: datetime) -> Gap | None:
    """What shop and middleware disagree on; `read_to` is the shop's time up to which the import has read everything."""
    order = reading.order
    if order is not None and order.modified > read_to:
        return None  # the next import reads it
    if stored is None:
        return _judge_missing(reading, order, terms)
    if is_gone(reading.presence, order):
        return _judge_gone(reading, stored)
    if order is None or _is_known(reading, order, stored):
        return None
    differences = list(_differences(order, stored))
    return _of_row(GapKind.APART_FROM_SHOP, stored, "; ".join(differences)) if differences else None


def _judge_missing(reading: Reading, order: Order | None, terms: Terms) -> Gap | None:
    if order is None or decide(reading, Known(), terms).event is None:
        return None
    message = f"status {order.status}, {order.total} {order.currency}"
    return Gap(GapKind.MISSING_HERE, terms.rules.code, order.number, message, order.order_id)


_ENDED_WITHOUT_SHOP: Final = frozenset(
    {
        OrderState.POSTED,
        OrderState.CANCELLED,
        OrderState.HISTORY,
        OrderState.SKIPPED,
        OrderState.IGNORED,
        OrderState.GONE,
    }
)


def _judge_gone(reading: Reading, stored: StoredOrder) -> Gap | None:
    is_known = stored.conflict or stored.accepted_hash == "DELETED_IN_STORE"
    if stored.state in _ENDED_WITHOUT_SHOP or is_known:
        return None
    how = reading.presence if is_gone(reading.presence, None) else "archived"
    return _of_row(GapKind.GONE_FROM_SHOP, stored, f"{how} in the shop, {stored.state} here")


def _is_known(reading: Reading, order: Order, stored: StoredOrder) -> bool:
    """Whether the middleware has seen just this version, whatever came of it."""
    if stored.forgotten or not stored.content_hash:
        return order.status == stored.status
    return is_as_stored(reading, stored) and stored.refunded in (None, order.refunded)


def _differences(order: Order, stored: StoredOrder) -> list[str]:
    pairs = [("status", order.status, stored.status), ("currency", order.currency, stored.currency)]
    if not stored.forgotten:
        pairs.append(("total", str(in_cents(order.total)), str(in_cents(stored.total))))
        if stored.refunded is not None:
            pairs.append(("refunded", str(in_cents(order.refunded)), str(in_cents(stored.refunded))))
    return [f"{name} {theirs} in the shop, {ours} here" for name, theirs, ours in pairs if theirs != ours]


# Middleware and Business Central


class Circumstances(Struct, frozen=True):
    """What is known beside an order and its documents. `rechecked_at`: when recheck-status last looked for invoices."""

    now: datetime
    tolerance: Decimal
    rechecked_at: datetime | None = None
    was_resolved: bool = False
    """A person has accepted the order as it was after a conflict."""


def judge_documents(order: StoredOrder, documents: Sequence[Document], known: Circumstances) -> Gap | None:
    """What middleware and Business Central disagree on, of an order that no run is working on."""
    if order.conflict:
        return None  # a person is asked already
    orders = [document for document in documents if document.kind is DocumentKind.SALES_ORDER]
    invoices = [
        document for document in documents if document.kind is DocumentKind.POSTED_INVOICE and document.order_number
    ]
    match order.state:
        case OrderState.VERIFIED | OrderState.RELEASED:
            return _judge_verified(order, orders, invoices, documents, known)
        case OrderState.POSTED:
            return _judge_posted(order, orders, invoices, documents, known)
        case OrderState.INSERTED if (orders or invoices) and not order.failed:
            is_late = order.imported_date is not None and order.imported_date < known.now - TIME_TO_VERIFY
            message = f"{_names(orders or invoices)} there, still inserted here"
            return _of_row(GapKind.APART_IN_BC, order, message) if is_late else None
        case OrderState.CANCELLED | OrderState.GONE if orders:
            return _of_row(GapKind.APART_IN_BC, order, f"{order.state} here, {_names(orders)} there")
    return None


def _judge_verified(
    order: StoredOrder,
    orders: Sequence[Document],
    invoices: Sequence[Document],
    documents: Sequence[Document],
    known: Circumstances,
) -> Gap | None:
    if not orders and not invoices:
        if order.ready_since is None:
            return None  # a person left it as it is
        return _of_row(GapKind.MISSING_IN_BC, order, f"{order.state} here as {order.nav_sales_order_number}")
    if len({document.number for document in orders}) > 1:
        return _of_row(GapKind.DOUBLED_IN_BC, order, f"{_names(orders)} there")
    if orders and orders[0].number != order.nav_sales_order_number:
        message = f"{order.state} here as {order.nav_sales_order_number}, {_names(orders)} there"
        return _of_row(GapKind.APART_IN_BC, order, message)
    if not orders and _is_overdue(invoices, known):
        return _of_row(GapKind.APART_IN_BC, order, f"{order.state} here, {_names(invoices)} there")
    return _judge_total(order, documents, known)


def _judge_posted(
    order: StoredOrder,
    orders: Sequence[Document],
    invoices: Sequence[Document],
    documents: Sequence[Document],
    known: Circumstances,
) -> Gap | None:
    here = set(order.invoice_numbers)
    if orders:
        several = len({document.number for document in orders}) > 1 or invoices
        kind = GapKind.DOUBLED_IN_BC if several else GapKind.APART_IN_BC
        return _of_row(kind, order, f"posted here as {order.posted_invoice_number}, {_names(orders)} there")
    if not invoices:
        return _of_row(GapKind.MISSING_IN_BC, order, f"posted here as {order.posted_invoice_number}")
    if len({document.order_number for document in invoices}) > 1:
        return _of_row(GapKind.DOUBLED_IN_BC, order, f"{_names(invoices)} of different sales orders there")
    if here != {document.number for document in invoices}:
        return _of_row(
            GapKind.APART_IN_BC, order, f"posted here as {order.posted_invoice_number}, {_names(invoices)} there"
        )
    return _judge_total(order, documents, known)


def _is_overdue(invoices: Sequence[Document], known: Circumstances) -> bool:
    """Whether recheck-status has had its night to find an invoice that a person posted."""
    if known.rechecked_at is None:
        return True
    return all(each.changed_at is not None and each.changed_at < known.rechecked_at for each in invoices)


def _judge_total(order: StoredOrder, documents: Sequence[Document], known: Circumstances) -> Gap | None:
    """The documents' total against what was sent, and what is left of it by refunds; a person may have accepted another."""
    theirs = total_of(documents)
    if theirs is None or known.was_resolved or order.prepayment_invoice_number:
        return None
    refunds = [each for each in (order.refunded, order.accepted_refunded) if each]
    ours = [order.total, *([order.sent_total] if order.sent_total is not None else [])]
    ours += [order.total - refund for refund in refunds]
    allowed = allowed_difference(known.tolerance, order.line_count)
    if any(abs(theirs - amount) <= allowed for amount in ours):
        return None
    return _of_row(GapKind.TOTAL_IN_BC, order, f"{in_cents(theirs)} there, {in_cents(ours[-1])} here")


# Documents without an order


class OurNumber(Struct, frozen=True):
    """A document's number read as one of ours: the order's id, or the number people see, whichever the format has."""

    order_id: int | None
    number: str


def tells_ours(format: str) -> bool:
    """Whether a number by this format can be told from one that people make: it holds the store, or a letter of its own."""
    literal = re.sub(r"\{(?:store|order_id|number)\}", "", format)
    return "{store}" in format or any(character.isalpha() for character in literal)


def read_number(external: str, store: str, formats: Collection[str]) -> OurNumber | None:
    """The order that a document of this number would be of; None if no format of the store makes such a number."""
    for format in formats:
        if not tells_ours(format):
            continue
        pieces = [_piece(piece, store) for piece in re.split(r"(\{(?:store|order_id|number)\})", format)]
        found = re.fullmatch("".join(pieces), external)
        if found is not None:
            groups = found.groupdict()
            order_id = groups.get("order_id")
            return OurNumber(int(order_id) if order_id else None, groups.get("number") or "")
    return None


def _piece(piece: str, store: str) -> str:
    match piece:
        case "{store}":
            return re.escape(code_form(store))
        case "{order_id}":
            return "(?P<order_id>[0-9]{1,18})"
        case "{number}":
            return "(?P<number>.+)"
    return re.escape(piece.upper())


def _of_row(kind: GapKind, order: StoredOrder, message: str) -> Gap:
    return Gap(kind, order.store, order.number, message, order.order_id)


def _names(documents: Sequence[Document]) -> str:
    return ", ".join(dict.fromkeys(f"{document.kind} {document.number}" for document in documents))
