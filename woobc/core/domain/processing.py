"""What is owed to a sales order after it is verified, and what Business Central's refusals to release or post mean."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum

from woobc.core.config import ImportRule, OrderProcessing
from woobc.core.domain.documents import Document, DocumentStatus


class Processing(StrEnum):
    """An order's own processing: its rule's, else its store's."""

    NONE = "none"
    RELEASE = "release"
    POST = "post"
    SCHEDULE_POST = "schedule-post"
    PREPAYMENT = "prepayment invoice"
    COMPLETE = "ship and invoice at once"


_BY_MODE = {
    OrderProcessing.DEFAULT: Processing.NONE,
    OrderProcessing.RELEASE: Processing.RELEASE,
    OrderProcessing.POST: Processing.POST,
    OrderProcessing.SCHEDULE_POST: Processing.SCHEDULE_POST,
}


def processing_of(rule: str, mode: OrderProcessing) -> Processing:
    """The rules `invoice` and `complete` have their own processing; every other order gets its store's."""
    if rule == ImportRule.INVOICE:
        return Processing.PREPAYMENT
    if rule == ImportRule.COMPLETE:
        return Processing.COMPLETE
    return _BY_MODE[mode]


@dataclass(frozen=True, slots=True)
class SalesState:
    """What Business Central holds of one sales order: the open order, and posted invoices that came from it."""

    order: Document | None
    invoices: tuple[Document, ...]

    @property
    def is_posted(self) -> bool:
        """Posted needs the invoice, and the sales order gone."""
        return self.order is None and bool(self.invoices)

    @property
    def is_gone(self) -> bool:
        return self.order is None and not self.invoices

    @property
    def is_partly_posted(self) -> bool:
        return self.order is not None and bool(self.invoices)

    @property
    def is_released(self) -> bool:
        return self.order is not None and self.order.status is DocumentStatus.RELEASED

    @property
    def invoice_numbers(self) -> str:
        return ", ".join(sorted({invoice.number for invoice in self.invoices}))


# The texts are localised; these are the words of English, German, Danish, Dutch and French servers.
_REFUSALS = (
    ("POSTING_DATE_REFUSED", r"posting date|buchungsdatum|bogføringsdato|boekingsdatum|date de? comptabilisation"),
    ("DIMENSION_MISSING", r"dimension"),
    (
        "INVENTORY_SHORT",
        r"insufficient quantity|on inventory|not enough inventory|lagerbestand|voorraad|stock insuffisant",
    ),
    ("APPROVAL_PENDING", r"approv|genehmig|godkend|goedkeur|approbation"),
    ("CUSTOMER_BLOCKED", r"customer.*blocked|blocked.*customer|debitor.*(gesperrt|spærret)|klant.*geblokkeerd"),
)


def refusal_code(text: str) -> str:
    """The code of a refusal to release or post; POSTING_REFUSED where the words tell nothing."""
    return next((code for code, words in _REFUSALS if re.search(words, text, re.IGNORECASE)), "POSTING_REFUSED")
