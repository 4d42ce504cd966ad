"""What Business Central holds of a sales order, and what its refusals to release or post mean."""

from __future__ import annotations

import re
from dataclasses import dataclass

from woobc.core.domain.documents import Document, DocumentStatus


@dataclass(frozen=True, slots=True)
class SalesState:
    """What Business Central holds of one sales order: the open order, and what was invoiced and shipped of it."""

    order: Document | None
    invoices: tuple[Document, ...]
    shipments: tuple[Document, ...] = ()

    @property
    def is_posted(self) -> bool:
        """Posted needs the invoice, and the sales order gone."""
        return self.order is None and bool(self.invoices)

    @property
    def is_gone(self) -> bool:
        return self.order is None and not self.invoices

    @property
    def is_partly_posted(self) -> bool:
        """Somebody has begun with it. What is shipped in full and not invoiced only waits for its invoice."""
        if self.order is None:
            return False
        return bool(self.invoices) or (bool(self.shipments) and not self.order.fully_shipped)

    @property
    def is_released(self) -> bool:
        return self.order is not None and self.order.status is DocumentStatus.RELEASED

    @property
    def waits_for_approval(self) -> bool:
        return self.order is not None and self.order.status is DocumentStatus.PENDING_APPROVAL

    @property
    def invoice_numbers(self) -> str:
        return _numbers(self.invoices)

    @property
    def part_numbers(self) -> str:
        """What was posted of it so far."""
        return _numbers(self.invoices + self.shipments)


def _numbers(documents: tuple[Document, ...]) -> str:
    return ", ".join(sorted({document.number for document in documents}))


# The texts are localised; these are the words of English, German, Danish, Dutch and French servers. Stock comes first,
# for its sentence holds an item number, which may be any word.
_REFUSALS = (
    (
        "INVENTORY_SHORT",
        r"insufficient quantity|on inventory|not enough inventory|lagerbestand|lagerbeholdning|voorraad|stock insuffisant",
    ),
    (
        "POSTING_UNCONFIRMED",
        r"scheduled for posting|job queue|aufgabenwarteschlange|opgavekø|taakwachtrij|file d'attente",
    ),
    ("POSTING_DATE_REFUSED", r"posting date|buchungsdat|bogføringsdato|boekingsdatum|date (de )?comptabilisation"),
    ("DIMENSION_MISSING", r"dimension"),
    ("APPROVAL_PENDING", r"approv|genehmig|godkend|goedkeur|approbation"),
    ("CUSTOMER_BLOCKED", r"customer.*blocked|blocked.*customer|debitor.*(gesperrt|spærret)|klant.*geblokkeerd"),
)


def refusal_code(text: str) -> str:
    """The code of a refusal to release or post; POSTING_REFUSED where the words tell nothing."""
    return next((code for code, words in _REFUSALS if re.search(words, text, re.IGNORECASE)), "POSTING_REFUSED")
