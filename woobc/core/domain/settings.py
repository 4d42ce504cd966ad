"""The settings that rules ask for. The configuration fills them; nothing here knows a file or its keys."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, timedelta
from decimal import Decimal
from enum import StrEnum
from types import MappingProxyType
from typing import NamedTuple


class ImportRule(StrEnum):
    """What a store status means for us (the `import` of a status rule)."""

    NO = "no"
    VALID = "valid"
    INVOICE = "invoice"
    CANCEL = "cancel"
    HOLD = "hold"
    COMPLETE = "complete"
    HISTORY = "history"


class OrderProcessing(StrEnum):
    """What happens to a verified sales order."""

    DEFAULT = "default"
    RELEASE = "release"
    POST = "post"
    SCHEDULE_POST = "schedule-post"


class Transport(StrEnum):
    """How orders come into Business Central: rows of a staging page over SOAP, or sales orders by its own API."""

    STAGING = "staging"
    API = "api"


class Complete(StrEnum):
    """When the shop is told that an order is done."""

    NEVER = "never"
    POSTED = "posted"
    SHIPPED = "shipped"


class RefundMode(StrEnum):
    """What a refund of a posted order becomes."""

    REPORT = "report"
    DRAFT = "draft"
    POST = "post"


class Platform(StrEnum):
    WOOCOMMERCE = "woocommerce"
    BIGCOMMERCE = "bigcommerce"


class StatusRule(NamedTuple):
    import_: ImportRule
    retry: bool = True


UNKNOWN_STATUS = "status-"
"""How the name of a status of BigCommerce begins of which only the id is known."""


class StatusRules(NamedTuple):
    """`fixed`: the platform has a fixed list of statuses, and `default` is meant for those alone."""

    named: Mapping[str, StatusRule]
    default: StatusRule
    fixed: bool = False

    def of(self, status: str) -> StatusRule:
        return StatusRule(ImportRule.NO) if self.is_unknown(status) else self.named.get(status, self.default)

    def is_unknown(self, status: str) -> bool:
        """None of the platform's list, so that nobody can say what it means."""
        return self.fixed and status.startswith(UNKNOWN_STATUS)


class ItemMapping(NamedTuple):
    no: str
    variant: str = ""


class StoreMapping(NamedTuple):
    """From the store's words to Business Central's. `items` is keyed by SKU, or `name:…` for lines without one."""

    create_customers: bool
    create_items: bool
    guest_customer: str
    items: Mapping[str, ItemMapping]
    payment_methods: Mapping[str, str]
    shipment_methods: Mapping[str, str]
    currencies: Mapping[str, str]
    countries: Mapping[str, str]
    shipping_account: str
    fee_account: str
    rounding_account: str
    gift_card_account: str
    item_defaults: Mapping[str, str]
    customer_defaults: Mapping[str, str]

    def digest(self) -> str:
        """A short text that changes with the mapping."""
        import zlib  # only bc-insert compares it

        return f"{zlib.crc32(repr(self).encode()):08x}"


class TellRules(NamedTuple):
    """What a shop is told of its orders."""

    since: date
    numbers: bool
    complete: Complete
    complete_status: str
    complete_from: tuple[str, ...]
    tracking: bool
    tracking_note: bool
    wait_for_tracking: timedelta
    carriers: Mapping[str, str]


class MetaOf(StrEnum):
    """With whom a shop keeps a text that is none of its own."""

    ORDER = "order"
    CUSTOMER = "customer"


class MetaKey(NamedTuple):
    """Where a shop keeps such a text: meta data (WooCommerce), or metafields, which have a `namespace` (BigCommerce)."""

    of: MetaOf
    namespace: str
    key: str


class MetaField(NamedTuple):
    """A key of meta data whose text goes into a field; `default` where there is none."""

    key: str
    default: str = ""
    of: MetaOf = MetaOf.ORDER
    namespace: str = ""

    @property
    def place(self) -> MetaKey:
        return MetaKey(self.of, self.namespace, self.key)


class StoreRules(NamedTuple):
    """What rules need to know of one store. The configuration fills each from its key of the same name (config/values.py)."""

    code: str
    platform: Platform
    external_document_number: str
    completed_before_first_import: str
    skip_below: Decimal
    min_age: timedelta
    quiet_time: timedelta
    order_processing: OrderProcessing
    prices_including_vat: str
    several_addresses: str
    status_rules: StatusRules
    mapping: StoreMapping
    require_paid: tuple[str, ...] = ()
    meta: Mapping[str, MetaField] = MappingProxyType({})
    refunds: RefundMode = RefundMode.REPORT
