"""An order as every store gives it: plain values, checked at the border, the same for all platforms."""

from __future__ import annotations

import hashlib
import zlib
from datetime import datetime
from decimal import Decimal
from enum import StrEnum
from operator import attrgetter

import msgspec
from msgspec import Struct
from msgspec.structs import replace

from woobc.core.domain.settings import MetaKey

ZERO = Decimal(0)


class LineKind(StrEnum):
    """What a line of an order stands for; each kind but `ITEM` goes to an account of its own."""

    ITEM = "item"
    SHIPPING = "shipping"
    FEE = "fee"
    GIFT_CARD = "gift_card"


class Address(Struct, frozen=True):
    """A postal address as the store gives it; every text may be empty. `country` is ISO 3166 alpha-2."""

    first_name: str = ""
    last_name: str = ""
    company: str = ""
    address_1: str = ""
    address_2: str = ""
    city: str = ""
    state: str = ""
    postcode: str = ""
    country: str = ""
    phone: str = ""

    @property
    def name(self) -> str:
        return f"{self.first_name} {self.last_name}".strip()

    def is_empty(self) -> bool:
        return not any((self.name, self.company, self.address_1, self.address_2, self.city, self.postcode))


class OrderLine(Struct, frozen=True):
    """One line of an order. Amounts are of the whole line in the order's currency.

    `subtotal` and `subtotal_tax` are before discounts, `total` and `total_tax` after; all excluding tax, the tax beside.
    `sku` is empty where the store gives none that can be trusted (deleted product or variation).
    """

    line_id: str
    kind: LineKind
    name: str
    sku: str
    quantity: Decimal
    subtotal: Decimal
    subtotal_tax: Decimal
    total: Decimal
    total_tax: Decimal
    method: str = ""
    """Of shipping lines: the store's id of the shipping method (`flat_rate`)."""
    address_id: str = ""
    """Which of several shipping addresses the line goes to; empty where there is one."""


class RefundLine(Struct, frozen=True):
    """What a refund took back of one order line; positive numbers."""

    line_id: str
    quantity: Decimal
    total: Decimal
    total_tax: Decimal
    restocked: bool | None = False
    """Whether the goods went back on stock; None where the store does not say of which refund they did."""


class Refund(Struct, frozen=True):
    """Money given back; `total` is positive and includes tax. `lines` is None until the refund itself was read, and so is
    `created` where only it tells."""

    refund_id: str
    total: Decimal
    lines: tuple[RefundLine, ...] | None = None
    created: datetime | None = None


class Order(Struct, frozen=True):
    """One order document of a store. All times aware UTC, all money Decimal in `currency`."""

    order_id: int
    number: str
    status: str
    currency: str
    created: datetime
    modified: datetime
    completed: datetime | None
    total: Decimal
    total_tax: Decimal
    prices_include_tax: bool
    customer_id: int
    email: str
    billing: Address
    shipping: Address
    payment_method: str
    customer_note: str
    lines: tuple[OrderLine, ...]
    refunds: tuple[Refund, ...] = ()
    archived: bool = False
    migrated: bool = False
    """History copied from an older shop system; never new business."""
    paid: bool | None = None
    """Whether the shop says that the order is paid; None where it was not asked."""
    meta: tuple[tuple[MetaKey, str], ...] = ()
    """Texts of the meta data that the configuration names; read with the details alone, and no content."""
    more_addresses: tuple[tuple[str, Address], ...] = ()
    """Where lines go to several places: each address id with its address; `shipping` is the first of them."""

    @property
    def customer_name(self) -> str:
        return self.billing.name or self.billing.company or self.shipping.name or self.shipping.company

    @property
    def is_guest(self) -> bool:
        return self.customer_id == 0

    @property
    def refunded(self) -> Decimal:
        return sum((refund.total for refund in self.refunds), ZERO)

    def with_first_skus(self, first_skus: dict[str, str]) -> Order:
        """The same order with each line's SKU as it was first seen; stores look SKUs up again at each reading."""
        if all(first_skus.get(line.line_id, line.sku) == line.sku for line in self.lines):
            return self
        lines = (replace(line, sku=first_skus.get(line.line_id, line.sku)) for line in self.lines)
        return replace(self, lines=tuple(lines))

    def content_hash(self) -> str:
        """Equal for equal content: everything but the status, the times and what only the store's clock moved."""
        refunds = [(refund.refund_id, refund.total) for refund in self.refunds]
        content = _content_of(self)
        return hashlib.sha256(msgspec.json.encode([*content, refunds])).hexdigest()


_NO_CONTENT = ("modified", "status", "completed", "refunds", "paid", "meta")
_content_of = attrgetter(*(name for name in Order.__struct_fields__ if name not in _NO_CONTENT))


class Presence(StrEnum):
    """How an order answered when it was read."""

    LISTED = "listed"
    TRASHED = "trashed"
    GONE = "gone"
    VANISHED = "vanished"
    """Readable by id only: its status is no longer registered, so no listing shows it."""


class Payload(Struct, frozen=True):
    """The store's own document of one version of an order, as it is kept: its SHA-256, and its text packed by zlib."""

    hash: str
    packed: bytes

    @classmethod
    def of(cls, document: bytes) -> Payload:
        small = zlib.compressobj(1, wbits=13, memLevel=6)  # to set up the usual size takes longer than to pack an order
        return cls(hashlib.sha256(document).hexdigest(), small.compress(document) + small.flush())

    def document(self) -> bytes:
        return zlib.decompress(self.packed)


class Reading(Struct, frozen=True):
    """One look at one order. `read_at` is the moment its request was sent, by our clock.

    `order` and `payload` are None when the order is gone; `order` alone is None when it can't be understood, and `problem`
    then says which field.
    """

    order_id: int
    read_at: datetime
    shop_time: datetime
    presence: Presence
    payload: Payload | None = None
    order: Order | None = None
    problem: str = ""
    defect: Exception | None = None
    """Where it was woobc that failed to understand the order, in a way nobody foresaw."""


class Batch(Struct, frozen=True):
    """Readings that belong together, and the store's time up to which nothing is missing once they are stored."""

    readings: tuple[Reading, ...]
    covered_to: datetime | None = None
    expected: int | None = None
    """How many orders the whole walk will bring, where the store said so; for progress only."""


class StoreIdentity(Struct, frozen=True):
    """What the shop itself says it is: WooCommerce's `home`, BigCommerce's store hash."""

    value: str
    name: str = ""
    shop_time: datetime | None = None
    """The shop's clock when it answered."""
