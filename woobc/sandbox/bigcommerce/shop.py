"""What the simulated store holds, and everything that can happen to an order in it."""

from __future__ import annotations

import copy
from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime
from decimal import Decimal
from email.utils import parsedate_to_datetime
from typing import Any, Literal

from woobc.sandbox.base import SandboxClock, Simulator
from woobc.sandbox.bigcommerce import documents
from woobc.sandbox.bigcommerce.documents import Document, money, number, rfc2822
from woobc.sandbox.bigcommerce.hooks import Delivered, Hooks, post
from woobc.sandbox.bigcommerce.pricing import ZERO, cents, price
from woobc.sandbox.bigcommerce.values import SHIPPED_STATUSES, STATUSES, Draft, Switches, changed, draft

RefundKind = Literal["PRODUCT", "SHIPPING", "HANDLING", "GIFT_WRAPPING", "FEE", "ORDER", "TAX"]
FIRST_ORDER_ID = 100
REFUNDED, PARTIALLY_REFUNDED = 4, 14
_KEPT_BY_EDITS = (
    *("date_created", "date_shipped", "status_id", "status", "custom_status", "payment_status"),
    *("items_shipped", "is_deleted", "staff_notes"),
)


@dataclass(slots=True)
class Record:
    """An order with its sub-resources; `draft` is None for documents added as they are."""

    document: Document
    products: list[Document] = field(default_factory=list)
    addresses: list[Document] = field(default_factory=list)
    coupons: list[Document] = field(default_factory=list)
    taxes: list[Document] = field(default_factory=list)
    fees: list[Document] = field(default_factory=list)
    shipments: list[Document] = field(default_factory=list)
    messages: list[Document] = field(default_factory=list)
    transactions: list[Document] = field(default_factory=list)
    refunds: list[Document] = field(default_factory=list)
    metafields: list[Document] = field(default_factory=list)
    draft: Draft | None = None


class Shop(Simulator):
    """The store's records and its owner's hand on them. All methods may be called from any thread."""

    def __init__(
        self, clock: SandboxClock | None = None, store_hash: str = "abc123", switches: Switches | None = None
    ) -> None:
        super().__init__(clock)
        self.store_hash = store_hash
        self.switches = switches or Switches()
        self.labels: dict[int, str] = {}
        self.hooks = Hooks(self.clock, store_hash)
        self.records: dict[int, Record] = {}
        self.customer_metafields: dict[int, list[Document]] = {}
        """By the id of the customer, whose account is there if it is named here."""
        self.mails: list[tuple[int, str]] = []
        """What customers were mailed, by order: the name of a new status, or `shipment`. Nothing of the API keeps one back."""
        self._last_ids: Counter[str] = Counter()

    def place_order(self, **fields: Any) -> int:
        """Place an order with the fields of `Draft` (lines as `(sku, name, quantity, unit price)` will do); its id."""
        wanted = draft(fields)
        with self.lock:
            order_id = wanted.id or max([FIRST_ORDER_ID - 1, *self.records]) + 1
            created = wanted.created or self.clock.now().replace(microsecond=0)
            line_ids = [self._next_id("line") for _ in wanted.lines]
            address_ids = [self._next_id("address") for _ in wanted.places]
            record = self._built(wanted, order_id, line_ids, address_ids, (created, wanted.modified or created))
            self.records[order_id] = record
            self._emit("created", record)
            self._add_payments(record, wanted)
        return order_id

    def add_document(
        self,
        order: Mapping[str, Any],
        products: Iterable[Document] = (),
        addresses: Iterable[Document] = (),
        **parts: Iterable[Document],
    ) -> int:
        """Add an order as it is, valid or not; `parts` are coupons, taxes, fees, shipments, transactions, refunds."""
        record = Record(dict(order), list(products), list(addresses))
        for name, rows in parts.items():
            setattr(record, name, list(rows))
        with self.lock:
            self.records[int(order["id"])] = record
        return int(order["id"])

    def add_metafield(self, kind: Literal["order", "customer"], id_: int, namespace: str, key: str, value: str) -> int:
        """A field of another app's that this token may read; each app may keep one of the same name. Its id."""
        with self.lock:
            of_customer = self.customer_metafields.setdefault(id_, []) if kind == "customer" else None
            fields = self.records[id_].metafields if of_customer is None else of_customer
            now = self.clock.now().isoformat(timespec="seconds")
            made = self._next_id("metafield")
            metafield: Document = {"id": made, "namespace": namespace, "key": key, "value": value, "description": ""}
            metafield |= {"resource_type": kind, "resource_id": id_, "permission_set": "read"}
            fields.append(
                {**metafield, "owner_client_id": f"app-{len(fields)}", "date_created": now, "date_modified": now}
            )
            return made

    def order(self, order_id: int) -> Document:
        """A copy of the order's document."""
        with self.lock:
            return copy.deepcopy(self.records[order_id].document)

    def orders(self) -> list[Document]:
        with self.lock:
            return [copy.deepcopy(record.document) for _, record in sorted(self.records.items())]

    def products(self, order_id: int) -> list[Document]:
        with self.lock:
            return copy.deepcopy(self.records[order_id].products)

    def set_status(self, order_id: int, status_id: int) -> None:
        """Change the status by hand: neither payment nor shipment follow from it."""
        with self.lock:
            record = self.records[order_id]
            before = record.document["status_id"]
            record.document |= {"status_id": status_id, "status": STATUSES.get(status_id, "Unknown")}
            record.document["custom_status"] = record.document["status"]
            if status_id in SHIPPED_STATUSES and not record.document.get("date_shipped"):
                record.document["date_shipped"] = rfc2822(self._now())
            self._change(record)
            states = {"previous_status_id": before, "new_status_id": status_id}
            self._emit("statusUpdated", record, {"status": states})

    def archive(self, order_id: int) -> None:
        self._set_archived(order_id, True)

    def unarchive(self, order_id: int) -> None:
        self._set_archived(order_id, False)

    def remove(self, order_id: int) -> None:
        """Make the order vanish, as removed incomplete ones do: a gap in the ids, and 404."""
        with self.lock:
            del self.records[order_id]

    def touch(self, order_id: int) -> None:
        """Move the modification time and nothing else."""
        with self.lock:
            self._change(self.records[order_id])

    def edit_line(self, order_id: int, line: int = 0, **changes: Any) -> None:
        """Change fields of the line with this index (quantity 0 removes it); the order is priced again."""
        with self.lock:
            record, wanted = self._drafted(order_id)
            lines = [changed(each, changes) if at == line else each for at, each in enumerate(wanted.lines)]
            self._rebuild(record, changed(wanted, {"lines": lines}))

    def change_address(self, order_id: int, *, destination: int | None = None, **changes: Any) -> None:
        """Change fields of the billing address, or of the shipping address with this index."""
        with self.lock:
            record, wanted = self._drafted(order_id)
            if destination is None:
                places, billing = wanted.places, changed(wanted.billing, changes)
                self._rebuild(record, changed(wanted, {"billing": billing, "destinations": places}))
                return
            places = tuple(
                changed(place, {"address": changed(place.address, changes)}) if at == destination else place
                for at, place in enumerate(wanted.places)
            )
            self._rebuild(record, changed(wanted, {"destinations": places}))

    def rename_status_label(self, status_id: int, label: str) -> None:
        """Give a status the merchant's own name: shown as `custom_status`, and no order is modified by it."""
        with self.lock:
            self.labels[status_id] = label

    def pay(self, order_id: int, amount: Decimal | str, event: str = "purchase", **fields: Any) -> int:
        """Add a payment transaction; `fields` are keys of its document. Its id."""
        with self.lock:
            record = self.records[order_id]
            transaction = self._transaction(record, Decimal(amount), event, fields)
            record.transactions.append(transaction)
            ids = {"order_id": str(order_id), "transaction_id": transaction["id"]}
            self.hooks.emit("store/order/transaction/created", {"type": "transaction", **ids})
            return int(transaction["id"])

    def ship(self, order_id: int, quantities: Mapping[int, int] | None = None, tracking: str = "") -> int:
        """Ship quantities by line id, or everything; the status is left alone. The shipment's id."""
        with self.lock:
            record = self.records[order_id]
            shipped = quantities or {each["id"]: each["quantity"] for each in record.products if each["quantity"]}
            for product in record.products:
                product["quantity_shipped"] += shipped.get(product["id"], 0)
            shipment = self._shipment(record, shipped, tracking)
            record.shipments.append(shipment)
            record.document["items_shipped"] += sum(shipped.values())
            self.hooks.emit("store/shipment/created", {"type": "shipment", "id": shipment["id"], "orderId": order_id})
            return int(shipment["id"])

    def add_message(self, order_id: int, text: str, subject: str = "") -> int:
        with self.lock:
            record = self.records[order_id]
            message = {
                "id": self._next_id("message"),
                "order_id": order_id,
                "staff_id": None,
                "customer_id": record.document["customer_id"],
                "type": "customer",
                "subject": subject,
                "message": text,
                "status": "unread",
                "is_flagged": False,
                "date_created": rfc2822(self._now()),
                "customer": None,
            }
            record.messages.append(message)
            self._emit("message/created", record, {"message": {"order_message_id": message["id"]}})
            return int(message["id"])

    def refund(
        self,
        order_id: int,
        kind: RefundKind = "PRODUCT",
        *,
        index: int = 0,
        quantity: int | None = None,
        amount: Decimal | str | None = None,
        tax: Decimal | str | None = None,
        declined: bool = False,
        merchant_override: bool = False,
        change_status: bool = True,
        reason: str = "",
    ) -> int:
        """Refund a line, an address's shipping or handling, a line's wrapping, a fee (each by `index`), an amount of the
        order (free of tax), or TAX alone (no items). Rewrites the order's taxes unless `merchant_override`. Its id."""
        with self.lock:
            record = self.records[order_id]
            item, whole, whole_tax = _refund_item(record, kind, index, quantity)
            paid = whole if amount is None else Decimal(amount)
            taxed = whole_tax if tax is None else Decimal(tax)
            if item and amount is not None:
                item["requested_amount"] = number(paid)
            refund = self._refund_document(record, paid, taxed, [item] if item else [], reason)
            refund["uses_merchant_override_values"] = merchant_override
            refund["payments"] = [self._refund_payment(paid, declined)]
            record.refunds.append(refund)
            if kind == "PRODUCT":
                product = record.products[index]
                product["quantity_refunded"] += item["quantity"]
                product["is_refunded"] = product["quantity_refunded"] >= product["quantity"]
            if not merchant_override:
                self._rewrite_taxes(record, kind, index, taxed)
            self._finish_refund(record, refund, paid, declined, change_status)
            return int(refund["id"])

    def deliver_webhooks(self, *, repeat: int = 1, backwards: bool = False) -> list[Delivered]:
        """Post every delivery that is due on the simulated clock, each `repeat` times; what became of them."""
        with self.lock:
            due = self.hooks.take_due()
        if backwards:
            due.reverse()
        tried = []
        for waiting in due:
            outcomes = [post(waiting) for _ in range(repeat)]
            tried += outcomes
            with self.lock:
                self.hooks.settle(waiting, outcomes[-1].ok)
        return tried

    def state(self) -> dict[str, Any]:
        with self.lock:
            held = {str(order_id): copy.deepcopy(record) for order_id, record in self.records.items()}
            return {
                "store_hash": self.store_hash,
                "orders": [record.document for record in held.values()],
                "products": {key: record.products for key, record in held.items()},
                "refunds": {key: record.refunds for key, record in held.items() if record.refunds},
                "hooks": [hook.document(self.store_hash) for hook in self.hooks.hooks.values()],
                "deliveries_waiting": len(self.hooks.waiting),
            }

    def _now(self) -> datetime:
        return self.clock.now().replace(microsecond=0)

    def _next_id(self, kind: str) -> int:
        self._last_ids[kind] += 1
        return self._last_ids[kind]

    def _next(self, kind: str) -> Callable[[], int]:
        return lambda: self._next_id(kind)

    def _emit(self, event: str, record: Record, more: Mapping[str, Any] | None = None) -> None:
        order_id = record.document["id"]
        self.hooks.emit(f"store/order/{event}", {"type": "order", "id": order_id, **(more or {})})
        channel = record.document.get("channel_id", 1)
        self.hooks.emit(f"store/channel/{channel}/order/{event}", {"order_id": order_id})

    def _change(self, record: Record) -> None:
        record.document["date_modified"] = rfc2822(self._now())
        self._emit("updated", record)

    def _set_archived(self, order_id: int, archived: bool) -> None:
        with self.lock:
            record = self.records[order_id]
            record.document["is_deleted"] = archived
            if archived:
                self._emit("archived", record)
            if self.switches.archive_moves_modified:
                self._change(record)

    def _drafted(self, order_id: int) -> tuple[Record, Draft]:
        record = self.records[order_id]
        if record.draft is None:
            raise ValueError(f"Order {order_id} was added as a document; edit its record instead.")
        return record, record.draft

    def _built(
        self,
        wanted: Draft,
        order_id: int,
        line_ids: list[int],
        address_ids: list[int],
        times: tuple[datetime, datetime],
    ) -> Record:
        priced = price(wanted, fees_in_total=self.switches.fees_in_total)
        products = []
        for each, line_id in zip(priced.lines, line_ids, strict=True):
            line = each.line
            address_id = address_ids[line.address] if line.kind == "physical" and address_ids else 0
            parent_id = None if line.bundle_of is None else line_ids[line.bundle_of]
            products.append(
                documents.product_document(each, line_id, order_id, address_id, parent_id, self.switches.wrapping_per)
            )
        addresses = []
        for at, address_id in enumerate(address_ids):
            items = sum(each["quantity"] for each in products if each["order_address_id"] == address_id)
            costs = (priced.shipping[at], priced.handling[at])
            addresses.append(
                documents.address_document(wanted.places[at], costs, (address_id, order_id), items, self.store_hash)
            )
        return Record(
            documents.order_document(wanted, priced, order_id, times, self.store_hash),
            products,
            addresses,
            documents.coupon_documents(wanted, priced, order_id, self._next("coupon")),
            documents.tax_documents(wanted, priced, order_id, products, addresses),
            documents.fee_documents(wanted, priced, self._next("fee")),
            draft=wanted,
        )

    def _rebuild(self, record: Record, wanted: Draft) -> None:
        old = record.document
        times = (_time(old["date_created"]), self._now())
        line_ids = [each["id"] for each in record.products]
        address_ids = [each["id"] for each in record.addresses]
        fresh = self._built(wanted, old["id"], line_ids, address_ids, times)
        fresh.document |= {key: old[key] for key in _KEPT_BY_EDITS}
        record.document, record.products, record.addresses = fresh.document, fresh.products, fresh.addresses
        record.coupons, record.taxes, record.fees, record.draft = fresh.coupons, fresh.taxes, fresh.fees, wanted
        self._emit("updated", record)

    def _add_payments(self, record: Record, wanted: Draft) -> None:
        order_id = record.document["id"]
        if wanted.store_credit:
            self.pay(order_id, wanted.store_credit, method="store_credit")
        if wanted.gift_certificate:
            self.pay(order_id, wanted.gift_certificate, method="gift_certificate")
        events = {"captured": "purchase", "paid": "purchase", "authorized": "authorization"}
        event = events.get(record.document["payment_status"])
        rest = Decimal(record.document["total_inc_tax"]) - wanted.store_credit - wanted.gift_certificate
        if event and rest > 0:
            self.pay(order_id, rest, event)

    def _transaction(self, record: Record, amount: Decimal, event: str, fields: Mapping[str, Any]) -> Document:
        return {
            "id": self._next_id("transaction"),
            "order_id": str(record.document["id"]),
            "event": event,
            "method": "credit_card",
            "amount": number(amount),
            "currency": record.document["default_currency_code"],
            "gateway": "bigcommerce_payments",
            "gateway_transaction_id": f"test-{self._last_ids['transaction']:06d}",
            "payment_method_id": "test.card",
            "status": "ok",
            "test": False,
            "fraud_review": False,
            "reference_transaction_id": None,
            "date_created": self._iso(),
            "avs_result": {},
            "cvv_result": {},
            "credit_card": None,
            "gift_certificate": None,
            "store_credit": None,
            "offline": None,
            "custom": None,
            "custom_provider_field_result": None,
            **fields,
        }

    def _iso(self) -> str:
        return self._now().astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%S+00:00")

    def _shipment(self, record: Record, shipped: Mapping[int, int], tracking: str) -> Document:
        order = record.document
        address = next(iter(record.addresses), {})
        by_id = {product["id"]: product for product in record.products}
        return {
            "id": self._next_id("shipment"),
            "order_id": order["id"],
            "customer_id": order["customer_id"],
            "order_address_id": address.get("id", 0),
            "date_created": rfc2822(self._now()),
            "tracking_number": tracking,
            "merchant_shipping_cost": documents.ZERO,
            "shipping_method": address.get("shipping_method", ""),
            "comments": "",
            "shipping_provider": "",
            "tracking_carrier": "",
            "tracking_link": "",
            "billing_address": {key: order["billing_address"][key] for key in _SHIPPED_PERSON},
            "shipping_address": {key: address[key] for key in _SHIPPED_PERSON if key in address},
            "items": [
                {"order_product_id": line, "product_id": by_id[line]["product_id"], "quantity": count}
                for line, count in shipped.items()
            ],
            "shipping_provider_display_name": "",
            "generated_tracking_link": "",
        }

    def _refund_document(
        self, record: Record, paid: Decimal, taxed: Decimal, items: list[Document], reason: str
    ) -> Document:
        return {
            "id": self._next_id("refund"),
            "order_id": record.document["id"],
            "user_id": 0,
            "created": self._iso(),
            "reason": reason,
            "total_amount": number(paid),
            "total_tax": number(taxed),
            "uses_merchant_override_values": False,
            "payments": [],
            "items": items,
        }

    def _refund_payment(self, paid: Decimal, declined: bool) -> Document:
        return {
            "id": self._next_id("refund payment"),
            "provider_id": "storecredit",
            "amount": number(paid),
            "offline": True,
            "is_declined": declined,
            "declined_message": "The payment was declined." if declined else "",
        }

    def _rewrite_taxes(self, record: Record, kind: RefundKind, index: int, taxed: Decimal) -> None:
        """What the store does to the order's taxes: the original amount, and in the end the rate, can't be read again."""
        line_type = _TAX_ROWS.get(kind)
        for row in record.taxes:
            if row.get("line_item_type") != line_type or not _taxed_by(record, row, kind, index):
                continue
            left = max(Decimal(row["line_amount"]) - taxed, ZERO)
            row["line_amount"] = row["priority_amount"] = money(left)
            if not left:
                row["rate"] = money(ZERO)
        if self.switches.refund_rewrites_order_tax:
            order = record.document
            left = Decimal(order["total_tax"]) - taxed
            order["total_tax"] = money(left)
            order["total_ex_tax"] = money(Decimal(order["total_inc_tax"]) - left)

    def _finish_refund(
        self, record: Record, refund: Document, paid: Decimal, declined: bool, change_status: bool
    ) -> None:
        order = record.document
        purchase = next((each for each in record.transactions if each["event"] == "purchase"), None)
        if purchase and not declined:
            self.pay(order["id"], paid, "refund", reference_transaction_id=purchase["id"])
        self._emit("refund/created", record, {"refund": {"refund_id": refund["id"]}})
        if change_status and not declined:
            whole = sum((Decimal(str(each["total_amount"])) for each in record.refunds if not _declined(each)), ZERO)
            full = whole >= Decimal(order["total_inc_tax"])
            order["payment_status"] = "refunded" if full else "partially refunded"
            self.set_status(order["id"], REFUNDED if full else PARTIALLY_REFUNDED)
        elif self.switches.refund_moves_modified:
            self._change(record)


_SHIPPED_PERSON = (
    *("first_name", "last_name", "company", "street_1", "street_2", "city"),
    *("state", "zip", "country", "country_iso2", "phone", "email"),
)
_TAX_ROWS = {"PRODUCT": "item", "GIFT_WRAPPING": "gift-wrapping", "SHIPPING": "shipping", "HANDLING": "handling"}


def _time(text: str) -> datetime:
    return parsedate_to_datetime(text).astimezone(UTC)


def _declined(refund: Document) -> bool:
    return any(payment["is_declined"] for payment in refund["payments"])


def _refund_item(
    record: Record, kind: RefundKind, index: int, quantity: int | None
) -> tuple[Document, Decimal, Decimal]:
    """The refunded item with its whole amount and tax; no item for TAX."""
    item: Document = {"item_type": kind, "item_id": record.document["id"], "quantity": None, "requested_amount": None}
    if kind == "TAX":
        return {}, ZERO, ZERO
    if kind == "ORDER":
        return item, Decimal(record.document["total_inc_tax"]), ZERO
    if kind == "FEE":
        fee = record.fees[index]
        return item | {"item_id": fee["id"]}, Decimal(fee["cost_inc_tax"]), Decimal(fee["cost_tax"])
    if kind in ("SHIPPING", "HANDLING"):
        address, prefix = record.addresses[index], "cost" if kind == "SHIPPING" else "handling_cost"
        whole, tax = Decimal(address[f"{prefix}_inc_tax"]), Decimal(address[f"{prefix}_tax"])
        return item | {"item_id": address["id"]}, whole, tax
    line = record.products[index]
    item["item_id"] = line["id"]
    if kind == "GIFT_WRAPPING":
        return item, Decimal(line["wrapping_cost_inc_tax"]), Decimal(line["wrapping_cost_tax"])
    item["quantity"] = line["quantity"] if quantity is None else quantity
    share = Decimal(item["quantity"]) / line["quantity"]
    return item, cents(Decimal(line["discounted_total_inc_tax"]) * share), cents(Decimal(line["total_tax"]) * share)


def _taxed_by(record: Record, row: Document, kind: RefundKind, index: int) -> bool:
    if kind in ("SHIPPING", "HANDLING"):
        return bool(row.get("order_address_id") in (None, record.addresses[index]["id"]))
    return bool(row.get("order_product_id") == str(record.products[index]["id"]))
