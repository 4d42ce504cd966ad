"""What the services ask of the outside world. The docstrings are promises; the contract tests hold every adapter to them.

Every method that reads may raise TransientRemoteError (the system is away, after retries within the run's budget) and
SetupError (an operator must act). Writes never raise for trouble on the wire: they answer with a WriteAnswer.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from datetime import date, datetime, timedelta
from decimal import Decimal
from typing import TYPE_CHECKING, Any, Protocol, TypeVar

from msgspec import Struct

from woobc.core.domain.settings import Transport
from woobc.core.errors import BUSINESS_CENTRAL, SetupError

if TYPE_CHECKING:  # a job loads the values that it has to do with
    from woobc.core.domain.api_orders import HeldOrder
    from woobc.core.domain.codes import Problem
    from woobc.core.domain.credit_memos import HeldInvoice, HeldMemo, LineChange, MemoDraft
    from woobc.core.domain.documents import (
        Customer,
        Document,
        Item,
        LedgerSetup,
        PageShape,
        StagedRow,
        StagingLine,
        WriteAnswer,
    )
    from woobc.core.domain.due import Processing
    from woobc.core.domain.orders import Batch, Order, Reading, StoreIdentity
    from woobc.core.domain.shipments import OpenLine, Shipment, Tracking
    from woobc.core.domain.stored import StoredOrder
    from woobc.core.domain.telling import Mark, Parcel, ShopOrder, ShopParcel

S = TypeVar("S")
T = TypeVar("T")


class Webhook(Struct, frozen=True):
    """A subscription as the shop shows it. `status`: active, paused, disabled (or the platform's own word)."""

    id: str
    topic: str
    delivery_url: str
    status: str


class WebhookShop(Protocol):
    """The shop's side of webhooks. Beside what its orders are told (`ToldShop`) nothing else is ever written to a shop."""

    @property
    def webhook_topics(self) -> tuple[str, ...]:
        """The subscriptions that together report everything that happens to orders."""

    def list_webhooks(self) -> Sequence[Webhook]:
        """The subscriptions this key may see, of whatever status and whoever made them; one request where they are few."""

    def create_webhook(self, topic: str, delivery_url: str, secret: str) -> Webhook:
        """Subscribe to `topic`. Sent once: repeated after a lost answer it could subscribe twice."""

    def activate_webhook(self, webhook_id: str) -> Webhook:
        """Revive a subscription the shop has disabled; what it missed stays missed."""

    def delete_webhook(self, webhook_id: str) -> None:
        """End a subscription; one that is gone already is no trouble."""


class ToldShop(Protocol):
    """The shop's side of telling it what became of an order. Nothing is repeated here, and no write looks before it leaps: a shop
    completes a trashed order without a word, so the caller reads right before."""

    takes_marks: bool
    """Whether an order can bear a mark of ours, and a note to the customer."""

    def look(self, order_id: int, *, lines: bool = False) -> ShopOrder | Problem | None:
        """The order now, as far as it matters for writing to it, with `lines` where the shop ships by line and address; None if
        the shop does not have it, a Problem where it can't be understood. One request, with `lines` two at the most."""

    def has_parcels(self) -> bool:
        """Whether the shop keeps shipments or fulfilments of its own; asked once."""

    def parcels(self, order_id: int) -> Sequence[ShopParcel] | Problem:
        """The shop's shipments or fulfilments of an order, with the marker of those that are ours; a Problem where one can't be
        understood."""

    def create_parcel(self, order_id: int, parcel: Parcel, author: str) -> WriteAnswer:
        """Make one, with its marker in the same request. The same twice makes two. `Done.number` is its id."""

    def change_parcel(self, order_id: int, shop_id: str, parcel: Parcel, author: str) -> WriteAnswer:
        """Write carrier and tracking numbers anew."""

    def write_mark(self, order_id: int, mark: Mark | None, status: str) -> WriteAnswer:
        """Put our mark and a status on the order, each if given, in one request. `Done.shown` is the order as answered."""

    def notes(self, order_id: int) -> Sequence[str]:
        """The texts of the notes to the customer."""

    def write_note(self, order_id: int, text: str) -> WriteAnswer:
        """A note to the customer, which the shop mails. The same twice makes two."""


class Store(WebhookShop, ToldShop, Protocol):
    """One shop. Reading only, but for its webhooks and what its orders are told."""

    code: str
    requests: int
    """How many requests were sent so far; what a run reports."""

    def identity(self) -> StoreIdentity:
        """Who the shop says it is; one request."""

    def seems_other_than(self, identity: str) -> bool:
        """Whether the answers so far name another shop than `identity`, so that it is worth asking. Costs no request."""

    def iter_changes(self, since: datetime, *, has_orders: bool = True) -> Iterator[Batch]:
        """Every order, in whatever status, changed at or after `since` (the shop's time), trashed ones included; of those the
        documents matter only where the middleware `has_orders` of the store.

        Batches come in the order of the shop's time, each with `covered_to`: once all batches so far are stored, nothing
        changed before it is missing. Complete even while the shop changes. Unfinished checkouts are left out.
        """

    def iter_created(
        self, since: datetime | None, until: datetime | None, statuses: Collection[str] = ()
    ) -> Iterator[Batch]:
        """Orders created in [since, until) and, if `statuses` are given, now in one of them; no `covered_to`."""

    def iter_modified(self, since: datetime, statuses: Collection[str], wanted: Collection[int]) -> Iterator[Batch]:
        """Of the orders with these ids those in one of `statuses` modified at or after `since`; no `covered_to`. Best effort,
        for the bulk step: a batch for each page of all that were modified, most of them without any."""

    def unchanged(self, known: Mapping[int, tuple[str, datetime]]) -> Collection[int]:
        """Those of the orders that certainly have this status and modification time still, found without their documents.

        Empty where the shop can't tell so cheaply. Of one whose status the shop does not know any more no more is asked
        than whether it has another one now, or is in the trash.
        """

    def read(self, order_ids: Sequence[int], *, details: bool = False) -> Iterator[Reading]:
        """Each order by its id, exactly one Reading per id, in batches as large as the shop allows.

        Ids that do not come back are asked for alone, so that trashed, gone and vanished are told apart. With `details`
        the lines of refunds are read too (Refund.lines), and what the configuration takes from meta data (Order.meta).
        """

    def find_number(self, number: str) -> list[Reading]:
        """Orders whose number, as people see it, is exactly `number`; empty if the shop can't find any."""

    def parse(self, payload: bytes) -> Order:
        """The order of a stored payload. Raises ValueError with the field's path."""

    def statuses(self) -> Mapping[str, str] | None:
        """Status name -> label as the shop knows them now; None where the shop doesn't say."""


class StagingPage(Protocol):
    """The way in for orders: the SOAP page service that takes one record per order line; or the sales orders of the API, which
    take the same rows and stage nothing."""

    @property
    def clock_difference(self) -> timedelta:
        """How far the server's clock is ahead of ours, by its last answer; 0 before the first."""

    def check(self) -> PageShape:
        """Compare the configured field map with the live WSDL, once per run.

        Raises SetupError that lists everything missing: operations, fields, option members.
        """

    def create(self, lines: Sequence[StagingLine]) -> WriteAnswer:
        """Create the rows in one request: CreateMultiple, or Create for a single line. Never repeated by itself,
        but for a token that had expired (401 before execution), which is renewed once."""

    def read(self, order_numbers: Collection[str]) -> Mapping[str, tuple[StagedRow, ...]]:
        """The rows of these orders, by order number, lines ascending; 50 numbers a request, halved on a filter fault.

        Every row returned is checked against what was asked; an order without rows is missing from the mapping.
        """


class SalesOrders(StagingPage, Protocol):
    """Sales orders by API: created by `create`, each with all lines of one order in one request, and read back with them."""

    def read_orders(self, line_counts: Mapping[str, int]) -> Mapping[str, tuple[HeldOrder, ...]]:
        """The open sales orders with their lines by our external document number, 20 numbers a request.

        `line_counts` is how many lines each should have: one that shows fewer is asked for its lines alone, since an answer may
        be cut. Never read from a replica.
        """

    def find_missing_variants(self, wanted: Collection[tuple[str, str]]) -> frozenset[tuple[str, str]]:
        """Those of these pairs of item number and variant code that are not there."""


class PostedShipments(Protocol):
    """Business Central's posted sales shipments."""

    def iter_changed(self, since: datetime) -> Iterator[Shipment]:
        """Every shipment changed after `since` by Business Central's clock, others' too, in no order; one may come twice.

        A long posting comes to light with a time of before, so a caller asks from some time before the last it saw.
        """

    def of_orders(self, sales_order_numbers: Collection[str]) -> Mapping[str, tuple[Shipment, ...]]:
        """The shipments by the number of the sales order they came from; an order without any is missing."""

    def open_lines(self, sales_order_numbers: Collection[str]) -> Mapping[str, tuple[OpenLine, ...]]:
        """The item lines of sales orders that still exist, by number."""

    def tracking(self, shipment_numbers: Collection[str]) -> Mapping[str, Tracking]:
        """Agent and tracking number by shipment; nothing where no page is configured."""

    def check_tracking(self) -> None:
        """Raises SetupError if the configured page is missing, or lacks a field."""


class SalesDocuments(Protocol):
    """Business Central's API v2.0. Numbers are compared upper case; every row is checked against what was asked."""

    def company_id(self) -> str:
        """The id of the configured company."""

    def archives_readable(self) -> bool:
        """Whether archived orders can be looked up (API or OData page)."""

    def find_documents(self, external_numbers: Collection[str]) -> Mapping[str, tuple[Document, ...]]:
        """Open sales orders, posted invoices, posted shipments and archived orders by our external document number."""

    def iter_documents(self, since: datetime) -> Iterator[Document]:
        """Open sales orders and posted invoices that were written at or after `since`, by windows of that time; one written
        meanwhile may come twice. For comparing many: that one does not come is no proof that it is not there."""

    def find_sales_orders(self, external_numbers: Collection[str]) -> Mapping[str, tuple[Document, ...]]:
        """Open sales orders only, by our external document number; what bc-verify's totals need."""

    def find_orders_by_number(
        self, sales_order_numbers: Collection[str], *, with_quantities: bool = False
    ) -> Mapping[str, Document]:
        """Open sales orders by their own number."""

    def find_invoices_of(self, sales_order_numbers: Collection[str]) -> Mapping[str, tuple[Document, ...]]:
        """Posted sales invoices by the number of the sales order they came from."""

    def find_shipments_of(self, sales_order_numbers: Collection[str]) -> Mapping[str, tuple[Document, ...]]:
        """Posted sales shipments by the number of the sales order they came from."""

    def find_customers(self, emails: Collection[str]) -> Mapping[str, tuple[Customer, ...]]:
        """Customers by e-mail, compared lower case; keys are the e-mails asked for."""

    def find_items(self, numbers: Collection[str]) -> Mapping[str, Item]:
        """Items by number."""

    def find_customers_by_number(self, numbers: Collection[str]) -> Mapping[str, Customer]:
        """Customers by their own number."""

    def find_closed_accounts(self, numbers: Collection[str]) -> frozenset[str]:
        """Those of these G/L accounts that take no lines: blocked, or without direct posting."""

    def ledger_setup(self) -> LedgerSetup | None:
        """The company's local currency and posting dates; None where this Business Central does not say."""

    def create_customer(self, fields: Mapping[str, Any]) -> WriteAnswer:
        """POST customers; `Done.number` is the new customer's."""

    def create_item(self, fields: Mapping[str, Any]) -> WriteAnswer:
        """POST items; `Done.number` is the new item's."""

    def ship_and_invoice(self, order: Document, posting_date: date) -> WriteAnswer:
        """Set the order's posting date, then ship and invoice it. `Done` means accepted, not posted."""

    def codes(self, collection: str) -> frozenset[str]:
        """The codes of `countriesRegions`, `currencies`, `paymentMethods`, `shipmentMethods`; of `accounts` the numbers.

        What is not among them may be there all the same, if the server cuts its lists: `find_codes` shows.
        """

    def named_codes(self, collection: str) -> Mapping[str, str]:
        """The same codes, each with its name."""

    def find_codes(self, collection: str, codes: Collection[str]) -> frozenset[str]:
        """Which of these codes there are in the collection, asked for by themselves."""


class CreditMemos(Protocol):
    """Sales credit memos over API v2.0. `Done` of a posting means accepted; the caller confirms by reading."""

    def find(self, keys: Collection[str]) -> Mapping[str, tuple[HeldMemo, ...]]:
        """Drafts and posted memos by our number."""

    def find_by_number(self, numbers: Collection[str]) -> Mapping[str, tuple[HeldMemo, ...]]:
        """Memos by their own number."""

    def find_of_invoices(self, invoice_numbers: Collection[str]) -> Mapping[str, tuple[HeldMemo, ...]]:
        """Memos that apply to these posted invoices, whoever made them."""

    def find_invoices(self, numbers: Collection[str]) -> Mapping[str, HeldInvoice]:
        """Posted invoices with what is open of each."""

    def create(self, draft: MemoDraft) -> WriteAnswer: ...

    def change_line(self, memo: HeldMemo, change: LineChange) -> WriteAnswer: ...

    def add_line(self, memo: HeldMemo, account: str, description: str, amount: Decimal) -> WriteAnswer: ...

    def unapply(self, memo: HeldMemo) -> WriteAnswer: ...

    def post(self, memo: HeldMemo) -> WriteAnswer: ...

    def delete(self, memo: HeldMemo) -> WriteAnswer: ...


class Actions(Protocol):
    """The codeunit web service that releases and posts. `Done` means accepted; the caller confirms by reading."""

    def check(self, wanted: Collection[Processing]) -> None:
        """Raises SetupError if the service, or an operation that is needed for what is `wanted`, is missing."""

    def release(self, sales_order_number: str) -> WriteAnswer: ...

    def post(self, sales_order_number: str, posting_date: date) -> WriteAnswer: ...

    def post_prepayment_invoice(self, sales_order_number: str, posting_date: date) -> WriteAnswer: ...


class BusinessCentral(Protocol):
    """The ways to Business Central, each made when it is first asked for; those are None for which the configuration gives no
    address. `page` is the way in for new orders: `staging` or `orders`; those two serve the orders that were sent by them."""

    @property
    def page(self) -> StagingPage: ...

    @property
    def documents(self) -> SalesDocuments | None: ...

    @property
    def actions(self) -> Actions | None: ...

    @property
    def orders(self) -> SalesOrders | None: ...

    @property
    def staging(self) -> StagingPage | None: ...

    @property
    def shipments(self) -> PostedShipments | None: ...

    @property
    def memos(self) -> CreditMemos | None: ...

    @property
    def requests(self) -> Mapping[str, int]:
        """How many requests were sent so far, by `soap` and `api`."""

    def together(self, read: Callable[[S], T], parts: Sequence[S]) -> list[T]:
        """What `read`, which asks one thing, makes of each part, in their sequence: as many side by side as the run may ask."""

    def is_by_api(self, order: StoredOrder) -> bool:
        """Whether the order was sent as a sales order; of one that somebody else brought, the way in of today decides."""
        if order.transport is None:
            return self.page is self.orders
        return order.transport is Transport.API

    @property
    def sales_orders(self) -> SalesOrders:
        """Raises SetupError where orders that were sent by the API can't be read any more."""
        if self.orders is None:
            raise SetupError(
                BUSINESS_CENTRAL,
                "orders that were sent by the API can't be read.",
                fix="Set business_central.api_url.",
            )
        return self.orders

    @property
    def credit_memos(self) -> CreditMemos:
        """Raises SetupError where the API is not configured."""
        if self.memos is None:
            raise SetupError(BUSINESS_CENTRAL, "credit memos need api_url.", fix="Set business_central.api_url.")
        return self.memos

    @property
    def posted_shipments(self) -> PostedShipments:
        """Raises SetupError where the API is not configured."""
        if self.shipments is None:
            message = "telling the shop needs api_url, where shipments are read."
            raise SetupError(BUSINESS_CENTRAL, message, fix="Set business_central.api_url.")
        return self.shipments

    @property
    def old_page(self) -> StagingPage:
        """The staging page. Raises SetupError where orders that were sent to it can't be read any more."""
        if self.staging is None:
            message = "orders that were sent to the staging page are not verified yet, and it can't be read."
            raise SetupError(BUSINESS_CENTRAL, message, fix="Set business_central.soap_url until they are.")
        return self.staging


Progress = Callable[[int, int | None], None]
"""Called with how many orders are done and, where known, how many there are."""
