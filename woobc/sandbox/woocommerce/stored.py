"""An order as the shop keeps it."""

from __future__ import annotations

import json
from dataclasses import dataclass, field
from datetime import datetime

from woobc.sandbox.woocommerce.documents import Document


@dataclass(frozen=True, slots=True)
class HalfSaved:
    """What is shown of an order while it is being saved: the first `lines` lines, and an older total or status."""

    lines: int
    total: str | None = None
    status: str | None = None

    def applied_to(self, document: Document) -> Document:
        shown = {**document, "line_items": document["line_items"][: self.lines]}
        if self.total is not None:
            shown["total"] = self.total
        if self.status is not None:
            shown["status"] = self.status
        return shown


@dataclass(slots=True)
class StoredOrder:
    """An order as encoded JSON without links, and beside it what it is found by. Times have no tzinfo."""

    id: int
    content: bytes = b""
    status: str = ""
    customer_id: int = 0
    created: datetime = datetime.min  # noqa: DTZ901
    modified: datetime = datetime.min  # noqa: DTZ901
    created_local: datetime = datetime.min  # noqa: DTZ901
    modified_local: datetime = datetime.min  # noqa: DTZ901
    refunds: list[Document] = field(default_factory=list)
    notes: list[Document] = field(default_factory=list)
    half_saved: HalfSaved | None = None
    before_trash: str = "pending"

    def document(self) -> Document:
        document: Document = json.loads(self.content)
        return document
