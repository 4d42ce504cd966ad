"""What a test says about an order, and how the simulated store is told to behave where its documentation is silent."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, fields
from datetime import UTC, datetime
from decimal import Decimal
from typing import Any, Literal

STATUSES: Mapping[int, str] = {  # in the order a merchant sees them
    0: "Incomplete",
    1: "Pending",
    7: "Awaiting Payment",
    11: "Awaiting Fulfillment",
    9: "Awaiting Shipment",
    8: "Awaiting Pickup",
    3: "Partially Shipped",
    10: "Completed",
    2: "Shipped",
    5: "Cancelled",
    6: "Declined",
    4: "Refunded",
    13: "Disputed",
    12: "Manual Verification Required",
    14: "Partially Refunded",
}
PAID_STATUSES = frozenset({11, 9, 8, 3, 10, 2, 4, 14})
SHIPPED_STATUSES = frozenset({2, 10})


@dataclass(slots=True)
class Switches:
    """Behaviours nobody has confirmed, or which differ between stores; each default is the likelier one."""

    money: Literal["string", "short", "int", "float"] = "string"  # "2400.0000", "2400", 2400 (249.5), 2400.0
    bad_date: Literal["refuse", "ignore"] = "refuse"
    big_limit: Literal["refuse", "clamp"] = "refuse"
    trailing_slash: Literal["refuse", "allow"] = "refuse"
    is_deleted_filter: Literal["works", "refuse"] = "works"
    archived_listed: bool = True
    min_dates_inclusive: bool = True
    ties: Literal["id", "unstable"] = "id"  # order of rows with equal sort values; unstable: turns with each request
    lists: Literal["by id", "turned"] = "by id"  # inside an order, where it is read with others
    archive_moves_modified: bool = True
    refund_moves_modified: bool = False  # a change of status by the refund moves it all the same
    refund_rewrites_order_tax: bool = False  # the taxes rows are rewritten anyway
    consignment_lines: Literal["full", "missing"] = "full"
    fees_in_total: bool = True
    fees_shape: Literal["wrapped", "bare"] = "wrapped"
    fees_empty: Literal["shape", "204", "404"] = "shape"
    fees_misspelled: bool = False  # cost_exc_tax
    wrapping_per: Literal["line", "unit"] = "line"
    count_shape: Literal["statuses", "bare"] = "statuses"
    transactions_empty: Literal["204", "404", "empty"] = "204"
    refunds_paginated: bool = True  # whether meta tells the pages
    limited_answer: Literal[429, 500] = 429
    limited_headers: Literal["all", "retry-after", "none"] = "all"
    shipment_status: Literal["at once", "never"] = "at once"  # whether a shipment makes the order Shipped by itself
    shipment_moves_modified: bool = False  # a change of status by it moves it all the same
    unknown_carrier: Literal["kept", "refused"] = "kept"
    refunded_may_ship: bool = False  # whether refunded pieces count as open
    cancelled_may_ship: bool = True
    absent_keys: frozenset[str] = frozenset()  # left out of orders and products, as older stores do


@dataclass(frozen=True, slots=True)
class Address:
    first_name: str = "Ada"
    last_name: str = "Example"
    company: str = ""
    street_1: str = "1 Test Road"
    street_2: str = ""
    city: str = "Testville"
    state: str = "Texas"
    zip: str = "78701"
    country: str = "United States"
    country_iso2: str = "US"
    phone: str = "5550100"
    email: str = "ada@example.test"


@dataclass(frozen=True, slots=True)
class Line:
    """A line; `unit_price` and `wrapping` (whole line) are in the order's pricing, inclusive or exclusive of tax.

    `product_id` 0 is a custom product; `quantity` 0 is a removed line; `kind` is physical, digital or giftcertificate;
    `address` counts the order's destinations from 0; `bundle_of` is the index of the line this one is a part of.
    """

    sku: str
    name: str
    quantity: int
    unit_price: Decimal
    kind: str = "physical"
    product_id: int | None = None
    variant_id: int | None = None
    address: int = 0
    wrapping: Decimal = Decimal()
    tax_rate: Decimal | None = None
    bundle_of: int | None = None
    external_id: str | int | None = None
    options: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class Destination:
    """Where a part of the order goes, and what shipping and handling cost there."""

    address: Address
    cost: Decimal = Decimal()
    handling: Decimal = Decimal()
    method: str = "Flat Rate"


@dataclass(frozen=True, slots=True)
class Coupon:
    """`type`: 0 per item, 1 percentage, 2 off the total, 3 off shipping, 4 free shipping, 5 promotion."""

    code: str | None
    type: int
    amount: Decimal


@dataclass(frozen=True, slots=True)
class Fee:
    name: str
    cost: Decimal
    tax_rate: Decimal | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Draft:
    """The fields of `place_order`. Amounts are in the order's pricing; `tax_rate` is in percent.

    `destinations` None: the billing address, or none if nothing is physical; then `shipping_cost`, `shipping_method` and
    `handling` apply. `modified` defaults to `created`, and that to the simulated now. `payment_status` defaults to what
    goes with the status.
    """

    lines: tuple[Line, ...]
    id: int | None = None
    status_id: int = 11
    created: datetime | None = None
    modified: datetime | None = None
    tax_rate: Decimal = Decimal()
    tax_inclusive: bool = False
    automatic_tax: bool = False
    customer_id: int = 0
    billing: Address = field(default_factory=Address)
    destinations: tuple[Destination, ...] | None = None
    shipping_cost: Decimal = Decimal()
    shipping_method: str = "Flat Rate"
    handling: Decimal = Decimal()
    discount: Decimal = Decimal()
    coupons: tuple[Coupon, ...] = ()
    fees: tuple[Fee, ...] = ()
    store_credit: Decimal = Decimal()
    gift_certificate: Decimal = Decimal()
    currency: str = "USD"
    display_currency: str = ""
    exchange_rate: Decimal = Decimal(1)
    payment_method: str | None = "Credit Card"
    payment_status: str | None = None
    payment_provider_id: str | int | None = None
    order_source: str = "www"
    channel_id: int = 1
    external_source: str | None = None
    external_order_id: str | None = ""
    staff_notes: str | None = ""
    customer_message: str | None = ""
    cart_id: str | None = "made"
    customer_locale: str = "en"

    @property
    def is_digital(self) -> bool:
        return all(line.kind != "physical" for line in self.lines)

    @property
    def places(self) -> tuple[Destination, ...]:
        """The destinations, with the usual single one worked out."""
        if self.destinations is not None:
            return self.destinations
        if self.is_digital:
            return ()
        return (Destination(self.billing, self.shipping_cost, self.handling, self.shipping_method),)


_MONEY = frozenset(
    {"tax_rate", "shipping_cost", "handling", "discount", "store_credit", "gift_certificate", "exchange_rate"}
    | {"unit_price", "wrapping", "cost", "amount"}
)
_TIMES = frozenset({"created", "modified"})
_PARTS: Mapping[str, type[Any]] = {"lines": Line, "destinations": Destination, "coupons": Coupon, "fees": Fee}


def draft(values: Mapping[str, Any]) -> Draft:
    """A Draft from Python or JSON values: parts as objects, sequences in field order, or mappings; amounts as anything
    `Decimal` reads from text; times as datetimes or ISO text. TypeError for an unknown field."""
    made: Draft = _made(Draft, values)
    return made


def _made(kind: type[Any], value: Any) -> Any:
    if isinstance(value, kind):
        return value
    if isinstance(value, Mapping):
        given = dict(value)
    else:
        given = dict(zip((part.name for part in fields(kind)), value, strict=False))
    return kind(**{name: _read(name, content) for name, content in given.items()})


def _read(name: str, value: Any) -> Any:
    if value is None:
        return None
    if name in _MONEY:
        return Decimal(str(value))
    if name in _TIMES:
        return moment(value)
    if name in _PARTS:
        return tuple(_made(_PARTS[name], part) for part in value)
    if name == "billing" or (name == "address" and not isinstance(value, int)):
        return _made(Address, value)
    if name == "options":
        return tuple((str(label), str(chosen)) for label, chosen in value)
    return value


def changed(part: Any, changes: Mapping[str, Any]) -> Any:
    """A copy of a Line, Address … with `changes` applied."""
    present = {each.name: getattr(part, each.name) for each in fields(part)}
    return _made(type(part), present | dict(changes))


def moment(value: datetime | str) -> datetime:
    """An aware time in whole seconds; text without an offset is UTC."""
    when = datetime.fromisoformat(value) if isinstance(value, str) else value
    if when.tzinfo is None:
        when = when.replace(tzinfo=UTC)
    return when.astimezone(UTC).replace(microsecond=0)
