"""The simulated shop itself: its orders, what moves their modification time, and what tests and demos do to it."""

from __future__ import annotations

import random
import string
from bisect import bisect_left, insort
from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from decimal import Decimal
from enum import StrEnum
from typing import TYPE_CHECKING, Any, Final
from zoneinfo import ZoneInfo

from woobc.sandbox.base import SandboxClock, Simulator, turned
from woobc.sandbox.woocommerce import documents
from woobc.sandbox.woocommerce.documents import Coupon, Document, Fee, Line, LineBuilder, Shipping, money
from woobc.sandbox.woocommerce.fulfillments import ORDER_STATUS, Fulfillments, note_of, status_words
from woobc.sandbox.woocommerce.keys import ApiKey, KeyRing
from woobc.sandbox.woocommerce.listing import Page, Query, Rules, arrange, find, to_local
from woobc.sandbox.woocommerce.php import encode
from woobc.sandbox.woocommerce.stored import HalfSaved, StoredOrder
from woobc.sandbox.woocommerce.webhooks import Webhooks

if TYPE_CHECKING:
    from werkzeug.wrappers import Request

CONSUMER_KEY: Final = "ck_" + "5a6d" * 10
CONSUMER_SECRET: Final = "cs_" + "c0de" * 10
STATUS_NAMES: Final = {
    "pending": "Pending payment",
    "processing": "Processing",
    "on-hold": "On hold",
    "completed": "Completed",
    "cancelled": "Cancelled",
    "refunded": "Refunded",
    "failed": "Failed",
    "checkout-draft": "Draft",
}
UNPAID: Final = frozenset({"pending", "on-hold", "cancelled", "failed", "checkout-draft", "auto-draft"})
DEFAULT_LINES: Final = (Line("TS-001", "T-shirt «Utrecht»", 1, "16.520661"),)
DEFAULT_ADDRESS: Final = {
    "first_name": "Pieter",
    "last_name": "Janssen",
    "address_1": "Dorpsstraat 5",
    "city": "Ede",
    "postcode": "6711 EG",
    "country": "NL",
    "email": "pieter@example.test",
    "phone": "+31 6 12346655",
}
TRASH_MARKS: Final = ("_wp_trash_meta_status", "_wp_trash_meta_time", "_wp_desired_post_slug")
POSTS_TRASH_MARK: Final = TRASH_MARKS[2]
_BROWSER: Final = "Mozilla/5.0 (X11; Linux x86_64; rv:128.0) Gecko/20100101 Firefox/128.0"
_SELECTIONS_KEPT: Final = 16


class Storage(StrEnum):
    HPOS = "hpos"
    POSTS = "posts"


class Change(StrEnum):
    """What happened to an order; it decides whether `date_modified` moves."""

    STATUS = "status"
    CUSTOMER_NOTE = "customer note"
    REFUND = "refund"
    TRASH = "trash"
    TOUCH = "touch"
    NOTHING = "nothing"
    ADDRESS = "address"
    PAYMENT = "payment method, meta data"
    LINES = "lines"
    CUSTOMER = "the buyer's account is deleted"
    REFUND_DELETED = "refund deleted"
    PRODUCT = "product renamed or deleted"


_MOVES_ON_POSTS: Final = {Change.STATUS, Change.CUSTOMER_NOTE, Change.REFUND, Change.TRASH, Change.TOUCH}
MOVES: Final = {
    Storage.POSTS: frozenset(_MOVES_ON_POSTS),
    Storage.HPOS: frozenset(Change) - {Change.REFUND_DELETED, Change.PRODUCT},
}


@dataclass(frozen=True, slots=True)
class Customer:
    """A buyer's account, as far as anybody asks for it; a role beside `customer` is what plugins for resellers give."""

    meta_data: list[Document]
    role: str = "customer"


class Shop(Simulator):
    """The shop without its REST surface. Every method may be called from any thread while it is served.

    `on_request` is called with each request for a list of orders before it is answered; `page_cost_s` is the time
    an answer takes for each 100 orders in it; `oauth_window_s` is how far an OAuth timestamp may be off.
    """

    def __init__(
        self,
        clock: SandboxClock | None = None,
        *,
        storage: str = "hpos",
        version: str = "11.0.1",
        time_zone: str = "Europe/Amsterdam",
        currency: str = "EUR",
        name: str = "Sandbox shop",
        home: str = "",
        custom_statuses: Sequence[str] = ("awaiting-pickup",),
        trust_http: bool = False,
        strip_authorization: bool = False,
        plain_permalinks: bool = False,
        fulfillments: bool = False,
        seed: int = 2026,
    ) -> None:
        super().__init__(clock)
        self.storage = Storage(storage)
        self.version = version
        self.zone = ZoneInfo(time_zone)
        self.currency = currency
        self.name = name
        self.home = home.rstrip("/")
        self.trust_http = trust_http
        self.strip_authorization = strip_authorization
        self.plain_permalinks = plain_permalinks
        self.page_cost_s = 0.0
        self.turns_lists = False
        """Whether the lists inside an order stand the other way round where it is read with others; those of refunds made
        in the same second always do."""
        self.on_request: Callable[[Request], None] | None = None
        self.webhook_owner_may_view = True
        self.keys = KeyRing()
        self.keys.keys[CONSUMER_KEY] = ApiKey(CONSUMER_KEY, CONSUMER_SECRET)
        self._numbers = tuple(int(part) for part in version.split("."))
        self._statuses = [*list(STATUS_NAMES)[:-1], *custom_statuses, "checkout-draft"]
        self._random = random.Random(seed)
        self._last_id, self._last_line_id, self._last_note_id = 999, 0, 0
        self._orders: dict[int, StoredOrder] = {}
        self.customers: dict[int, Customer] = {}
        self._by_modified: list[tuple[datetime, int]] = []
        self._products: dict[str, int] = {}
        self._selections: dict[Query, list[StoredOrder]] = {}
        wordpress = "6.5.5" if self.old else "7.0.4"
        agent = f"WooCommerce/{version} Hookshot (WordPress/{wordpress})"
        self.fulfillments_on = fulfillments and self._numbers >= (10, 1)
        self.fulfillments = Fulfillments(lambda: f"{self._now().isoformat()}Z")
        self.webhooks = Webhooks(self._webhook_body, self._now, lambda: self.address, agent)

    # Settings and what follows from them

    @property
    def old(self) -> bool:
        """Whether the shop is one of before WooCommerce 9."""
        return self._numbers < (9,)

    @property
    def address(self) -> str:
        """The shop's home URL; invented until the first request has told where it is served."""
        return self.home or "https://shop.test"

    @property
    def oauth_window_s(self) -> float:
        return self.keys.window_s

    @oauth_window_s.setter
    def oauth_window_s(self, seconds: float) -> None:
        self.keys.window_s = seconds

    @property
    def consumer_key(self) -> str:
        return CONSUMER_KEY

    @property
    def consumer_secret(self) -> str:
        return CONSUMER_SECRET

    def add_key(self, permissions: str = "read_write", *, may_view: bool = True, may_edit: bool = True) -> ApiKey:
        """Make another API key; the rights are those of the WordPress user it belongs to."""
        key, secret = self._word(40, string.hexdigits[:16]), self._word(40, string.hexdigits[:16])
        made = ApiKey(f"ck_{key}", f"cs_{secret}", permissions, may_view, may_edit)
        self.keys.keys[made.consumer_key] = made
        return made

    def rules(self) -> Rules:
        return Rules(
            self.storage is Storage.POSTS,
            self.zone,
            tuple(self._statuses),
            stable_ties=self._numbers >= (10, 4),
            knows_created_via=not self.old,
        )

    @property
    def statuses(self) -> tuple[str, ...]:
        """The registered statuses."""
        return tuple(self._statuses)

    def unregister_status(self, status: str) -> None:
        """Switch off the plugin that brought this status; its orders keep it."""
        with self.lock:
            self._statuses.remove(status)
            self._selections.clear()

    # Looking

    def order(self, order_id: int) -> Document:
        """The whole document as it is; KeyError if there is none."""
        with self.lock:
            return self._orders[order_id].document()

    def orders(self) -> list[Document]:
        """Every document, trash and drafts too, by id."""
        with self.lock:
            return [self._orders[id].document() for id in sorted(self._orders)]

    def refunds(self, order_id: int) -> list[Document]:
        with self.lock:
            return list(self._orders[order_id].refunds)

    def notes(self, order_id: int) -> list[Document]:
        with self.lock:
            return list(self._orders[order_id].notes)

    def select(self, query: Query, page: Page) -> tuple[list[StoredOrder], int]:
        """The orders on a page of a list, and how many the whole list holds."""
        with self.lock:
            found = self._selections.get(query)
            rules = self.rules()
            if found is None:
                found = arrange(find(query, self._orders, self._by_modified), query, rules, page.offset)
                if len(self._selections) >= _SELECTIONS_KEPT:
                    self._selections.clear()
                if rules.stable_ties or query.orderby == "id":
                    self._selections[query] = found
            return found[page.offset : page.offset + page.size], len(found)

    # Placing orders

    def place_order(
        self,
        lines: Sequence[Line | Sequence[Any]] = DEFAULT_LINES,
        *,
        status: str = "processing",
        tax_rate: Decimal | str | int = 21,
        currency: str = "",
        shipping: Shipping | Decimal | str | int | None = None,
        fees: Sequence[Fee | Sequence[Any]] = (),
        coupons: Sequence[Coupon | Sequence[Any]] = (),
        customer_id: int = 0,
        billing: dict[str, str] | None = None,
        shipping_address: dict[str, str] | None = None,
        created: datetime | None = None,
        modified: datetime | None = None,
        number: str | None = None,
        payment_method: str = "ideal",
        customer_note: str = "",
        meta_data: Mapping[str, Any] | None = None,
        created_via: str = "checkout",
        prices_include_tax: bool = True,
    ) -> int:
        """Place an order and return its id.

        A line is a `Line` or (sku, name, quantity, net unit price before discount); a fee a `Fee` or (name, net
        price); a coupon a `Coupon` or (code, net discount); shipping a `Shipping` or its net price. `created` and
        `modified` are aware times, by default now; everything else follows from the shop.
        """
        with self.lock:
            self._last_id += 1
            order_id = self._last_id
            now = _naive(created) if created else self._now()
            document = self._head(order_id, status, currency or self.currency, customer_id, created_via)
            if customer_id:
                self.customers.setdefault(customer_id, Customer([]))
            buyer = documents.address(DEFAULT_ADDRESS if billing is None else billing, billing=True)
            document["billing"] = buyer
            document["shipping"] = documents.address(shipping_address or {**buyer, "phone": ""}, billing=False)
            document["payment_method"] = payment_method
            document["payment_method_title"] = documents.METHOD_TITLES.get(payment_method, payment_method)
            document["transaction_id"] = "" if status in UNPAID else f"tr_{self._word(10, '0123456789abcdef')}"
            document["customer_note"] = customer_note
            document["number"] = str(order_id) if number is None else number
            document["prices_include_tax"] = prices_include_tax
            document["meta_data"] = [self._meta(key, value) for key, value in (meta_data or {}).items()]
            self._fill(document, lines, Decimal(tax_rate), shipping, fees, coupons)
            self._stamp(document, "date_created", now)
            self._stamp(document, "date_modified", _naive(modified) if modified else now)
            self._stamp(document, "date_paid", None if status in UNPAID else now)
            self._stamp(document, "date_completed", now if status in ("completed", "refunded") else None)
            documents.derive(document)
            self._add(order_id, document)
            if status == "refunded":
                self._refund_rest(order_id)
                self.set_modified(order_id, modified or self.clock.now())
            return order_id

    def add_customer(self, customer_id: int, meta_data: Sequence[tuple[str, Any]] = (), role: str = "customer") -> None:
        """Make an account, or one anew, with its meta data; a key may stand there twice."""
        with self.lock:
            self.customers[customer_id] = Customer([self._meta(key, value) for key, value in meta_data], role)

    def add_document(self, document: Document) -> int:
        """Take an order document as it is, such as one recorded from a real shop; returns its id."""
        with self.lock:
            kept = {name: value for name, value in document.items() if name != "_links"}
            order_id = int(kept["id"])
            self._last_id = max(self._last_id, order_id, *(refund["id"] for refund in kept["refunds"]), 0)
            self._last_line_id = max(self._last_line_id, *_ids_in(kept))
            self._add(order_id, kept)
            marks = {meta["key"]: meta["value"] for meta in kept["meta_data"]}
            before = str(marks.get("_wp_trash_meta_status", "wc-pending"))
            self._orders[order_id].before_trash = before.removeprefix("wc-")
            return order_id

    def _head(self, order_id: int, status: str, currency: str, customer_id: int, created_via: str) -> Document:
        key = f"wc_order_{self._word(13, string.ascii_letters + string.digits)}"
        pay = f"/checkout/order-pay/{order_id}/?pay_for_order=true&key={key}"
        head: Document = {"id": order_id, "parent_id": 0, "status": status, "currency": currency}
        head |= {"version": self.version, "prices_include_tax": True}
        head |= dict.fromkeys(("date_created", "date_modified"))
        totals = ("discount_total", "discount_tax", "shipping_total", "shipping_tax", "cart_tax", "total", "total_tax")
        head |= dict.fromkeys(totals, "0.00")
        head |= {"customer_id": customer_id, "order_key": key, "billing": {}, "shipping": {}}
        head |= {"payment_method": "", "payment_method_title": "", "transaction_id": ""}
        head |= {"customer_ip_address": f"203.0.113.{order_id % 254 + 1}", "customer_user_agent": _BROWSER}
        head |= {"created_via": created_via, "customer_note": "", "date_completed": None, "date_paid": None}
        head |= {"cart_hash": "", "number": str(order_id), "meta_data": []}
        for name in ("line_items", "tax_lines", "shipping_lines", "fee_lines", "coupon_lines", "refunds"):
            head[name] = []
        head |= {"payment_url": f"{self.address}{pay}", "is_editable": False}
        head |= {"needs_payment": False, "needs_processing": True}
        times = ("date_created_gmt", "date_modified_gmt", "date_completed_gmt", "date_paid_gmt")
        head |= dict.fromkeys(times)
        head["currency_symbol"] = documents.SYMBOLS.get(currency, currency)
        return head

    def _fill(
        self,
        document: Document,
        lines: Sequence[Line | Sequence[Any]],
        tax_rate: Decimal,
        shipping: Shipping | Decimal | str | int | None,
        fees: Sequence[Fee | Sequence[Any]],
        coupons: Sequence[Coupon | Sequence[Any]],
    ) -> None:
        build = LineBuilder(self._next_line_id, tax_rate, precise_taxes=self.old)
        given = [Coupon(*coupon) if not isinstance(coupon, Coupon) else coupon for coupon in coupons]
        discount = sum((Decimal(coupon.discount) for coupon in given), Decimal(0))
        self._fill_items(document, lines, build, discount)
        if shipping is not None:
            line = shipping if isinstance(shipping, Shipping) else Shipping(price=shipping)
            document["shipping_lines"] = [build.shipping(line)]
        document["fee_lines"] = [build.fee(fee if isinstance(fee, Fee) else Fee(*fee)) for fee in fees]
        self._fill_taxes(document, lines, tax_rate)
        taxes = documents.spread(Decimal(document["discount_tax"]), [Decimal(coupon.discount) for coupon in given])
        document["coupon_lines"] = [build.coupon(coupon, tax) for coupon, tax in zip(given, taxes, strict=True)]

    def _fill_items(
        self, document: Document, lines: Sequence[Line | Sequence[Any]], build: LineBuilder, discount: Decimal
    ) -> None:
        items = [_line(line) for line in lines]
        weights = [Decimal(line.price) * line.quantity for line in items]
        document["line_items"] = build.items(items, documents.spread(discount, weights), self._product_ids)

    def _append_item(self, document: Document, line: Line) -> None:
        """Add an item taxed as the order's first tax line says."""
        rates = [Decimal(str(tax["rate_percent"])) for tax in document["tax_lines"]]
        build = LineBuilder(self._next_line_id, rates[0] if rates else Decimal(0), precise_taxes=self.old)
        document["line_items"] += build.items([line], [Decimal(0)], self._product_ids)

    def _fill_taxes(self, document: Document, lines: Sequence[Line | Sequence[Any]], tax_rate: Decimal) -> None:
        own = (_line(line).tax_rate for line in lines)
        percents = [tax_rate, *(Decimal(rate) for rate in own if rate is not None)]
        document["tax_lines"] = documents.tax_lines(document, percents, self._next_line_id)
        documents.add_up(document)

    # What staff, buyers and plugins do to orders

    def set_status(self, order_id: int, status: str) -> None:
        """Change the status as the admin page does; `refunded` makes a refund of all that is left."""
        with self._edit(order_id, Change.STATUS) as document:
            self._enter_status(document, status)
        if status == "refunded":
            self._refund_rest(order_id)

    def set_paid(self, order_id: int, when: datetime | None) -> None:
        """Note when the money came, or that it has not, whatever the status; on posts storage no date of change shows it."""
        with self._edit(order_id, Change.PAYMENT) as document:
            self._stamp(document, "date_paid", _naive(when) if when else None)

    def edit_lines(
        self, order_id: int, lines: Sequence[Line | Sequence[Any]], *, tax_rate: Decimal | str | int = 21
    ) -> None:
        """Replace the items of an order; totals follow."""
        with self._edit(order_id, Change.LINES) as document:
            build = LineBuilder(self._next_line_id, Decimal(tax_rate), precise_taxes=self.old)
            self._fill_items(document, lines, build, Decimal(0))
            self._fill_taxes(document, lines, Decimal(tax_rate))
            documents.derive(document)

    def change_address(
        self, order_id: int, *, billing: dict[str, str] | None = None, shipping: dict[str, str] | None = None
    ) -> None:
        """Change the named fields of one or both addresses."""
        with self._edit(order_id, Change.ADDRESS) as document:
            document["billing"].update(billing or {})
            document["shipping"].update(shipping or {})

    def touch(self, order_id: int) -> None:
        """Move `date_modified` to now and change nothing."""
        with self._edit(order_id, Change.TOUCH):
            pass

    def set_modified(self, order_id: int, when: datetime) -> None:
        """Set `date_modified` to an aware time, silently."""
        with self.lock:
            document = self._orders[order_id].document()
            self._stamp(document, "date_modified", _naive(when))
            self._store(self._orders[order_id], document)

    def trash(self, order_id: int) -> None:
        with self._edit(order_id, Change.TRASH, topic="order.deleted") as document:
            stored = self._orders[order_id]
            stored.before_trash = document["status"]
            document["status"] = "trash"
            for key, value in self._trash_marks(stored).items():
                document["meta_data"] = [meta for meta in document["meta_data"] if meta["key"] != key]
                document["meta_data"].append(self._meta(key, value))
            documents.derive(document)

    def untrash(self, order_id: int) -> None:
        """Take an order out of the trash as the admin page does."""
        with self._edit(order_id, Change.TRASH, topic="order.restored") as document:
            document["status"] = self._orders[order_id].before_trash
            document["meta_data"] = [meta for meta in document["meta_data"] if meta["key"] not in TRASH_MARKS]
            documents.derive(document)

    def _trash_marks(self, stored: StoredOrder) -> dict[str, str]:
        """The meta that a trashed order shows; posts storage hides what it was."""
        if self.storage is Storage.POSTS:
            return {POSTS_TRASH_MARK: f"order-{stored.created_local:%b-%d-%Y-%I%M-%p}".lower()}
        since = int(self._now().replace(tzinfo=UTC).timestamp())
        return dict(zip(TRASH_MARKS, (f"wc-{stored.before_trash}", str(since)), strict=False))

    def force_delete(self, order_id: int) -> None:
        """Delete for good: no trace, no event."""
        with self.lock:
            stored = self._orders.pop(order_id)
            self._unindex(stored)
            self._selections.clear()

    def delete_customer(self, customer_id: int) -> None:
        """Delete a buyer's account; the orders stay as a guest's."""
        with self.lock:
            self.customers.pop(customer_id, None)
            ids = [stored.id for stored in self._orders.values() if stored.customer_id == customer_id]
        for order_id in ids:
            with self._edit(order_id, Change.CUSTOMER) as document:
                document["customer_id"] = 0

    def rename_sku(self, old: str, new: str) -> None:
        """Change a product's SKU: every order shows the new one, and no date moves."""
        self._change_products(old, {"sku": new})
        with self.lock:
            self._products[new] = self._product_id(old)

    def delete_product(self, sku: str, *, parent_sku: str | None = None) -> None:
        """Delete a product, or with `parent_sku` a variation: orders then show the parent's SKU."""
        if parent_sku is None:
            gone = {"product_id": 0, "variation_id": 0, "sku": None, "global_unique_id": None}
            self._change_products(sku, {**gone, "image": {"id": 0, "src": ""}})
        else:
            shown = {"variation_id": 0, "sku": parent_sku, "parent_name": None, "image": {"id": "", "src": ""}}
            self._change_products(sku, shown)

    def _change_products(self, sku: str, fields: dict[str, Any]) -> None:
        with self.lock:
            for stored in self._orders.values():
                document = stored.document()
                lines = [line for line in document["line_items"] if line["sku"] == sku]
                for line in lines:
                    line.update(fields)
                if lines:
                    self._store(stored, document)

    def begin_half_save(
        self, order_id: int, *, lines: int = 1, total: str | None = None, status: str | None = None
    ) -> None:
        """Show the order as half saved from now on: `lines` of its lines, an older total or status, its final
        `date_modified`. To tear it from the start, hold `lock` around making the change and this."""
        with self.lock:
            self._orders[order_id].half_saved = HalfSaved(lines, total, status)

    def finish_half_save(self, order_id: int) -> None:
        """Show the order whole again; its `date_modified` stays."""
        with self.lock:
            self._orders[order_id].half_saved = None

    # Refunds and notes

    def refund(
        self,
        order_id: int,
        *,
        lines: Mapping[int, int] | None = None,
        amount: Decimal | str | int | None = None,
        reason: str = "",
        restock: bool = False,
    ) -> int:
        """Refund quantities of lines (by line item id), or an amount alone; returns the refund's id.

        With `restock` each line of the order counts what went back on stock. An order refunded to nothing becomes
        `refunded` by itself, as in the shop.
        """
        with self.lock:
            stored = self._orders[order_id]
            with self._edit(order_id, Change.REFUND) as document:
                items = [self._refund_line(document, id, count) for id, count in (lines or {}).items()]
                gross = sum((Decimal(item["total"]) + Decimal(item["total_tax"]) for item in items), Decimal(0))
                value = -gross if amount is None else Decimal(amount)
                left = Decimal(document["total"]) + _refunded(document)
                if value > left:
                    raise ValueError(f"order {order_id} has only {left} left to refund")
                made = self._refund_document(document, items, value, reason)
                tax = sum((Decimal(item["total_tax"]) for item in items), Decimal(0))
                shown = {"id": made["id"], "reason": reason, "total": money(-value), "total_tax": money(tax)}
                document["refunds"].append(shown)
                stored.refunds.append(made)
                for line_id, count in (lines or {}).items() if restock else ():
                    _count_restocked(document, line_id, count)
                if value == left and document["status"] != "refunded":
                    self._enter_status(document, "refunded")
            return int(made["id"])

    def delete_refund(self, order_id: int, refund_id: int) -> None:
        """Delete a refund: nothing tells that it ever was."""
        with self._edit(order_id, Change.REFUND_DELETED, topic=None) as document:
            kept = [refund for refund in document["refunds"] if refund["id"] != refund_id]
            document["refunds"] = kept
            stored = self._orders[order_id]
            stored.refunds = [refund for refund in stored.refunds if refund["id"] != refund_id]

    def name_refund(self, order_id: int, refund_id: int, total: str) -> None:
        """Let the order name a refund that the shop does not have, as a plugin leaves one that it deleted by half."""
        with self._edit(order_id, Change.REFUND) as document:
            document["refunds"].append({"id": refund_id, "reason": "", "total": total, "total_tax": "0.00"})

    def _refund_rest(self, order_id: int) -> None:
        document = self.order(order_id)
        left = Decimal(document["total"]) + _refunded(document)
        if left > 0:
            self.refund(order_id, amount=left, reason="Order fully refunded.")

    def _refund_line(self, document: Document, line_id: int, count: int) -> Document:
        line = next(line for line in document["line_items"] if line["id"] == line_id)
        part = Decimal(-count) / line["quantity"]
        amounts = ("subtotal", "subtotal_tax", "total", "total_tax")
        scaled = {name: money(Decimal(line[name]) * part) for name in amounts}
        taxes = [
            {"id": tax["id"], **{name: money(Decimal(tax[name]) * part) for name in ("total", "subtotal")}}
            for tax in line["taxes"]
        ]
        origin = self._line_meta("_refunded_item_id", str(line_id))
        own = {"id": self._next_line_id(), "quantity": -count, "taxes": taxes, "meta_data": [origin]}
        return {**line, **own, **scaled}

    def _refund_document(self, order: Document, items: list[Document], amount: Decimal, reason: str) -> Document:
        self._last_id += 1
        made: Document = {"id": self._last_id}
        self._stamp(made, "date_created", self._now())
        made |= {"amount": money(amount), "reason": reason, "refunded_by": 1, "refunded_payment": False}
        made |= {"meta_data": [], "line_items": items, "shipping_lines": [], "tax_lines": [], "fee_lines": []}
        used = {tax["id"] for item in items for tax in item["taxes"]}
        for line in order["tax_lines"]:
            if line["rate_id"] in used:
                made["tax_lines"].append({**line, "id": self._next_line_id()})
        documents.add_up({**made})  # for the amounts of the tax lines, which the copy shares
        return made

    def add_note(
        self, order_id: int, text: str, *, customer_note: bool = False, author: str = "WooCommerce"
    ) -> Document:
        """Add an order note; it moves no date."""
        with self.lock:
            self._last_note_id += 1
            note: Document = {"id": self._last_note_id, "author": author}
            self._stamp(note, "date_created", self._now())
            note |= {"note": text, "customer_note": customer_note}
            self._orders[order_id].notes.append(note)
            return note

    def fulfill(self, order_id: int, body: Document) -> Document:
        """Make a fulfilment, with the note and the mark of the order that come with it. The status stays."""
        with self.lock:
            made = self.fulfillments.create(order_id, body)
            with self._edit(order_id, Change.TOUCH) as document:
                before = next((meta for meta in document["meta_data"] if meta["key"] == ORDER_STATUS), None)
                after = self.fulfillments.status_of(document)
                had = before["value"] if before else "no_fulfillments"
                if before is None:
                    document["meta_data"].append(self._meta(ORDER_STATUS, after))
                else:
                    before["value"] = after
            if had != after:
                words = f"{status_words(had)} to {status_words(after)}"
                self.add_note(order_id, f"Order fulfillment status changed from {words}.")
            self.add_note(order_id, note_of(made, document))
            return made

    # Webhooks

    def deliver_webhooks(self) -> int:
        """Run the shop's background queue: send what is waiting; returns how many deliveries were tried."""
        return self.webhooks.deliver()

    def _webhook_body(self, order_id: int) -> bytes:
        with self.lock:
            stored = self._orders.get(order_id)
            if not self.webhook_owner_may_view:
                message = "Sorry, you cannot view this resource."
                body = {"code": "woocommerce_rest_cannot_view", "message": message, "data": {"status": 403}}
                return encode(body)
            if stored is None:
                code = "woocommerce_rest_shop_order_invalid_id"
                return encode({"code": code, "message": "Invalid ID.", "data": {"status": 404}})
            return self.encoded(stored)

    # The store underneath

    def shown(self, stored: StoredOrder, *, listed: bool = False) -> Document:
        """The document as a reader gets it at this moment, alone or in a list of orders, without links."""
        document = stored.document()
        if listed and self._turns(stored):
            document = turned(document) if self.turns_lists else document
            document["refunds"] = documents.ties_turned(document["refunds"], stored.refunds)
        return stored.half_saved.applied_to(document) if stored.half_saved else document

    def _turns(self, stored: StoredOrder) -> bool:
        return self.turns_lists or len(stored.refunds) > 1

    def encoded(self, stored: StoredOrder, *, listed: bool = False) -> bytes:
        """The JSON of an order as a reader gets it, with links."""
        as_kept = not (stored.half_saved or (listed and self._turns(stored)))
        content = stored.content if as_kept else encode(self.shown(stored, listed=listed))
        return documents.with_links(content, self.links(stored))

    def links(self, stored: StoredOrder) -> Document:
        return documents.order_links(self.address, stored.id, stored.customer_id, self.old)

    def stored(self, order_id: int) -> StoredOrder | None:
        return self._orders.get(order_id)

    def all_stored(self) -> list[StoredOrder]:
        return list(self._orders.values())

    @contextmanager
    def _edit(self, order_id: int, change: Change, *, topic: str | None = "order.updated") -> Iterator[Document]:
        """Change a document in place; then date, indexes and webhooks follow."""
        with self.lock:
            stored = self._orders[order_id]
            document = stored.document()
            yield document
            if change in MOVES[self.storage]:
                self._stamp(document, "date_modified", self._now())
            self._store(stored, document)
            if topic:
                self.webhooks.happened(topic, order_id)

    def _add(self, order_id: int, document: Document) -> None:
        stored = StoredOrder(order_id)
        self._orders[order_id] = stored
        self._store(stored, document)
        self.webhooks.happened("order.created", order_id)
        self.webhooks.happened("order.updated", order_id)

    def _store(self, stored: StoredOrder, document: Document) -> None:
        self._unindex(stored)
        if self.storage is Storage.HPOS:
            document["meta_data"].sort(key=lambda meta: (meta["key"].casefold(), meta["id"]))
        stored.content = encode(documents.as_version(document, self.old))
        stored.status = document["status"]
        stored.customer_id = document["customer_id"]
        stored.created = datetime.fromisoformat(document["date_created_gmt"])
        stored.modified = datetime.fromisoformat(document["date_modified_gmt"])
        stored.created_local = datetime.fromisoformat(document["date_created"])
        stored.modified_local = datetime.fromisoformat(document["date_modified"])
        insort(self._by_modified, (stored.modified, stored.id))
        self._selections.clear()

    def _unindex(self, stored: StoredOrder) -> None:
        entry = (stored.modified, stored.id)
        at = bisect_left(self._by_modified, entry)
        if at < len(self._by_modified) and self._by_modified[at] == entry:
            del self._by_modified[at]

    def _enter_status(self, document: Document, status: str) -> None:
        """Whatever the order had is left without a word, the trash too; order tables keep the marks of having been there."""
        before, now = document["status"], self._now()
        document["status"] = status
        document["meta_data"] = [meta for meta in document["meta_data"] if meta["key"] != POSTS_TRASH_MARK]
        if status in ("processing", "completed") and document["date_paid_gmt"] is None:
            self._stamp(document, "date_paid", now)
        if status == "completed" and before != "completed":
            self._stamp(document, "date_completed", now)
        documents.derive(document)
        if before != status:
            text = f"Order status changed from {self.status_name(before)} to {self.status_name(status)}."
            self.add_note(document["id"], text)

    def status_name(self, status: str) -> str:
        return STATUS_NAMES.get(status, status.replace("-", " ").capitalize())

    def _now(self) -> datetime:
        return _naive(self.clock.now())

    def _stamp(self, document: Document, name: str, at: datetime | None) -> None:
        document.update(self.stamp(at, name))

    def stamp(self, at: datetime | None, name: str) -> Document:
        """A date as the API shows it: the site's wall time, and UTC beside it."""
        local = None if at is None else to_local(at, self.zone).isoformat()
        return {name: local, f"{name}_gmt": None if at is None else at.isoformat()}

    def _product_ids(self, line: Line) -> tuple[int, int]:
        """Product and variation id of a line; the parent of a variation is known by its name."""
        if line.variation_of:
            return self._product_id(f"parent of {line.variation_of}"), self._product_id(line.sku)
        return self._product_id(line.sku or line.name), 0

    def _product_id(self, key: str) -> int:
        return self._products.setdefault(key, len(self._products) + 10)

    def _next_line_id(self) -> int:
        self._last_line_id += 1
        return self._last_line_id

    def _meta(self, key: str, value: Any) -> Document:
        return {"id": self._next_line_id(), "key": key, "value": value}

    def _line_meta(self, key: str, value: str) -> Document:
        return {**self._meta(key, value), "display_key": key, "display_value": value}

    def _word(self, length: int, letters: str) -> str:
        return "".join(self._random.choices(letters, k=length))

    def state(self) -> dict[str, Any]:
        """Orders by status and one by one, webhooks, and what was delivered."""
        with self.lock:
            stored = [self._orders[id] for id in sorted(self._orders)]
            hooks = self.webhooks.hooks.values()
            return {
                "name": self.name,
                "home": self.address,
                "storage": self.storage.value,
                "version": self.version,
                "statuses": dict(Counter(order.status for order in stored)),
                "orders": [
                    {"id": order.id, "status": order.status, "date_modified_gmt": order.modified.isoformat()}
                    for order in stored
                ],
                "webhooks": [
                    {"id": hook.id, "topic": hook.topic, "status": hook.status, "failures": hook.failures}
                    for hook in hooks
                ],
                "deliveries": len(self.webhooks.deliveries),
                "waiting": self.webhooks.waiting,
            }

    def control(self, name: str, body: dict[str, Any]) -> Any:
        """`place_order` (the arguments of the method), `set_status` (id, status), `trash` (id), `deliver_webhooks`, `refund`
        (order_id, lines by their ids with quantities, or amount; restock, reason), `add_customer` (customer_id, meta_data as
        pairs, role). Placing tells the ids of the item lines."""
        match name:
            case "place_order":
                order_id = self.place_order(**body)
                return {"id": order_id, "lines": [line["id"] for line in self.order(order_id)["line_items"]]}
            case "refund":
                return {"id": self._refund_asked_for(**body)}
            case "add_customer":
                self.add_customer(**body)
                return {"id": body["customer_id"]}
            case "set_status":
                self.set_status(int(body["id"]), str(body["status"]))
                return {"id": body["id"]}
            case "trash":
                self.trash(int(body["id"]))
                return {"id": body["id"]}
            case "deliver_webhooks":
                return {"tried": self.deliver_webhooks()}
        return super().control(name, body)

    def _refund_asked_for(self, *, order_id: int, lines: Mapping[str, int] | None = None, **more: Any) -> int:
        known = {line["id"]: line["quantity"] for line in self.order(order_id)["line_items"]}
        wanted = {int(line_id): int(count) for line_id, count in (lines or {}).items()}
        for line_id, count in wanted.items():
            if not 0 < count <= known.get(line_id, 0):
                raise ValueError(f"order {order_id} has no {count} of line {line_id} to refund; its lines: {known}")
        if not wanted and not Decimal(more.get("amount") or 0) > 0:
            raise ValueError("it takes lines, or an amount above 0")
        return self.refund(order_id, lines=wanted, **more)


def _ids_in(value: Any) -> list[int]:
    """Every `id` inside a document that is a number; 0 is always among them."""
    if isinstance(value, dict):
        own = [value["id"]] if isinstance(value.get("id"), int) else []
        return [0, *own, *(found for inner in value.values() for found in _ids_in(inner))]
    return [0, *(found for inner in value for found in _ids_in(inner))] if isinstance(value, list) else [0]


def _count_restocked(document: Document, line_id: int, count: int) -> None:
    line = next(line for line in document["line_items"] if line["id"] == line_id)
    key = "_restock_refunded_items"
    entry = next((each for each in line["meta_data"] if each["key"] == key), None)
    if entry is None:
        entry = {"id": 900_000 + line_id, "key": key, "value": "0", "display_key": key, "display_value": "0"}
        line["meta_data"].append(entry)
    entry["value"] = entry["display_value"] = str(int(entry["value"]) + count)


def _refunded(document: Document) -> Decimal:
    """What refunds took from the order, as a negative amount."""
    return sum((Decimal(refund["total"]) for refund in document["refunds"]), Decimal(0))


def _line(line: Line | Sequence[Any]) -> Line:
    return line if isinstance(line, Line) else Line(*line)


def _naive(when: datetime) -> datetime:
    """An aware time as UTC without tzinfo, to the second."""
    return when.astimezone(UTC).replace(tzinfo=None, microsecond=0)
