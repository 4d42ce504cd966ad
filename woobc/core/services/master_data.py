"""Customers, items and codes that the lines of a batch of orders name: found, created where allowed, or a problem."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from typing import Any

from woobc.core.codes import Problem
from woobc.core.config import StoreConfig
from woobc.core.domain.documents import AnswerLost, Customer, Done, Item, NotExecuted, Refused, WriteAnswer
from woobc.core.domain.orders import LineKind, Order
from woobc.core.domain.staging import country_code, find_item, referenced
from woobc.core.domain.text import code_form, normalise_email
from woobc.core.errors import SetupError, TransientRemoteError
from woobc.core.job import Job
from woobc.core.middleware.master_data import Table
from woobc.core.middleware.orders import StoredOrder

CHUNK = 100


@dataclass(frozen=True, slots=True)
class Wanted:
    """An order that is about to be sent, with its content."""

    row: StoredOrder
    order: Order
    config: StoreConfig


@dataclass(slots=True)
class MasterDataFound:
    """What the batch may count on. `problems` and `waiting` are by row id; waiting orders are tried in a later run."""

    customers: dict[int, str] = field(default_factory=dict)
    items: dict[str, Item] = field(default_factory=dict)
    problems: dict[int, list[Problem]] = field(default_factory=dict)
    waiting: dict[int, str] = field(default_factory=dict)

    def problem(self, row: StoredOrder, code: str, message: str) -> None:
        self.problems.setdefault(row.id, []).append(Problem(code, message))


class MasterDataFinder:
    """Finds and creates master data for one run; codes are read once."""

    def __init__(self, job: Job) -> None:
        self.job = job
        self._codes: dict[str, frozenset[str] | None] = {}

    def find(self, batch: list[Wanted]) -> MasterDataFound:
        """Everything the lines of the batch will name. Without the API only what the configuration says."""
        found = MasterDataFound()
        if self.job.business_central.documents is None:
            for wanted in batch:
                found.customers[wanted.row.id] = self._guest(wanted) or ""
            return found
        self._find_customers(batch, found)
        self._find_items(batch, found)
        for wanted in batch:
            self._check_codes(wanted, found)
        return found

    # Customers

    @staticmethod
    def _guest(wanted: Wanted) -> str | None:
        guest = wanted.config.mapping.guest_customer
        return guest if guest and wanted.order.is_guest else None

    def _find_customers(self, batch: list[Wanted], found: MasterDataFound) -> None:
        by_email: dict[str, list[Wanted]] = {}
        for wanted in batch:
            if guest := self._guest(wanted):
                found.customers[wanted.row.id] = guest
            elif email := normalise_email(wanted.order.email):
                by_email.setdefault(email, []).append(wanted)
            else:
                message = f"The order has no usable e-mail ({wanted.order.email!r}), so its customer can't be found."
                found.problem(wanted.row, "CUSTOMER_MISSING", message)
        table = self.job.middleware.master_data
        known = table.known_customers(list(by_email))
        unknown = [email for email in by_email if email not in known]
        held = self._documents.find_customers(unknown) if unknown else {}
        for email, orders in by_email.items():
            number = known.get(email) or self._customer(email, held.get(email, ()), orders, found)
            for wanted in orders:
                if number:
                    found.customers[wanted.row.id] = number

    def _customer(
        self, email: str, customers: Collection[Customer], orders: list[Wanted], found: MasterDataFound
    ) -> str | None:
        """The number of the one customer with this e-mail; else what is wrong is noted for all its orders."""
        by_number = {customer.number: customer for customer in customers}
        if len(by_number) > 1:
            self._all(orders, found, "CUSTOMER_AMBIGUOUS", f"{email} belongs to customers {', '.join(by_number)}.")
            return None
        if by_number:
            customer = next(iter(by_number.values()))
            self.job.middleware.master_data.remember_customer(email, customer.number)
            if customer.blocked.strip():
                message = f"Customer {customer.number} ({email}) is blocked: {customer.blocked}."
                self._all(orders, found, "CUSTOMER_BLOCKED", message)
                self.job.middleware.master_data.forget("bc_customers", email)
                return None
            return customer.number
        creators = [wanted for wanted in orders if wanted.config.mapping.create_customers]
        if not creators:
            self._all(orders, found, "CUSTOMER_MISSING", f"No customer in Business Central has the e-mail {email}.")
            return None
        return self._create("bc_customers", email, creators[0], orders, found, _customer_fields(creators[0], email))

    @staticmethod
    def _all(orders: list[Wanted], found: MasterDataFound, code: str, message: str) -> None:
        for wanted in orders:
            found.problem(wanted.row, code, message)

    # Items

    def _find_items(self, batch: list[Wanted], found: MasterDataFound) -> None:
        users: dict[str, list[Wanted]] = {}
        for wanted in batch:
            for number in referenced(wanted.order, wanted.config.mapping).item_numbers:
                users.setdefault(number, []).append(wanted)
        found.items.update(self._documents.find_items(list(users)) if users else {})
        for number, orders in users.items():
            item = found.items.get(number)
            if item is None:
                self._missing_item(number, orders, found)
            elif item.blocked:
                self._all(orders, found, "ITEM_BLOCKED", f"Item {number} is blocked.")

    def _missing_item(self, number: str, orders: list[Wanted], found: MasterDataFound) -> None:
        creators = [wanted for wanted in orders if wanted.config.mapping.create_items]
        if not creators:
            self._all(orders, found, "ITEM_UNKNOWN", f"Business Central has no item {number}.")
            return
        fields = _item_fields(creators[0], number)
        created = self._create("bc_items", number, creators[0], orders, found, fields)
        if created:
            found.items[number] = Item(number, fields["displayName"], False, Decimal(0))

    # Creating, once per key

    def _create(
        self,
        table: Table,
        key: str,
        creator: Wanted,
        orders: list[Wanted],
        found: MasterDataFound,
        fields: Mapping[str, Any],
    ) -> str | None:
        """Create with the intent on disk before the call; orders wait while another creation of this key is not settled."""
        if self.job.report.dry_run:
            return f"(new {_NOUNS[table]})"
        rows = self.job.middleware.master_data
        if not self._may_create(table, key) or not rows.begin(table, key, creator.row.id, self.job.run):
            for wanted in orders:
                found.waiting[wanted.row.id] = f"waits for the creation of {key}"
            return None
        self._step(creator, f"creating {_NOUNS[table]}", key)
        documents = self._documents
        answer = documents.create_customer(fields) if table == "bc_customers" else documents.create_item(fields)
        return self._settle(table, key, creator, orders, found, answer)

    def _may_create(self, table: Table, key: str) -> bool:
        """Drop a creation of a run that died, once the server can't finish it any more."""
        rows, now = self.job.middleware.master_data, self.job.clock.now()
        begun = rows.creations(table).get(key)
        if begun is None:
            return True
        if begun.settle_at is None:
            if not self.job.middleware.runs.is_alive(begun.run_id):
                rows.settle_later(table, key, now + self.job.config.environment.business_central.settle_time)
            return False
        if begun.settle_at > now:
            return False
        rows.forget(table, key)
        return True

    def _settle(
        self,
        table: Table,
        key: str,
        creator: Wanted,
        orders: list[Wanted],
        found: MasterDataFound,
        answer: WriteAnswer,
    ) -> str | None:
        rows = self.job.middleware.master_data
        noun = _NOUNS[table]
        match answer:
            case Done(number=number):
                self._step(creator, f"{noun} created", f"{key}: {number}" if number != key else key)
                if table == "bc_customers":
                    rows.remember_customer(key, number)
                else:
                    rows.remember_item(key)
                return number or key
            case AnswerLost(reason=reason, ended_at=ended_at):
                rows.settle_later(table, key, ended_at + self.job.config.environment.business_central.settle_time)
                self._step(creator, f"answer lost creating {noun}", f"{key}: {reason}")
                for wanted in orders:
                    found.waiting[wanted.row.id] = f"the answer to the creation of {noun} {key} was lost"
            case NotExecuted(reason=reason, setup=setup):
                rows.forget(table, key)
                if setup:
                    raise SetupError("Business Central", f"refuses to create a {noun}: {reason}")
                raise TransientRemoteError("Business Central", reason)
            case Refused(text=text):
                rows.forget(table, key)
                code = "CUSTOMER_REFUSED" if table == "bc_customers" else "ITEM_REFUSED"
                self._all(orders, found, code, f"Business Central refused to create {noun} {key}: {text}")
        return None

    def _step(self, creator: Wanted, event: str, message: str) -> None:
        orders = self.job.middleware.orders
        orders.note(orders.get(creator.row.id), event, self.job.run, message=message)

    # Codes

    def _check_codes(self, wanted: Wanted, found: MasterDataFound) -> None:
        """Codes that Business Central does not have would make it refuse the whole request."""
        needed, order = referenced(wanted.order, wanted.config.mapping), wanted.order
        bc = self.job.config.environment.business_central
        local = code_form(bc.local_currency)
        self._check("currencies", {needed.currency} - {local}, "CURRENCY_UNKNOWN", "currency", wanted, found)
        countries = {country_code(address, wanted.config.mapping) for address in (order.billing, order.shipping)} - {""}
        self._check("countriesRegions", countries, "COUNTRY_UNKNOWN", "country", wanted, found)
        payment, shipment = needed.payment_methods, needed.shipment_methods
        self._check("paymentMethods", payment, "PAYMENT_METHOD_UNMAPPED", "payment method", wanted, found)
        self._check("shipmentMethods", shipment, "SHIPMENT_METHOD_UNMAPPED", "shipment method", wanted, found)
        self._check("accounts", needed.accounts, "ACCOUNT_MISSING", "G/L account", wanted, found)

    def _check(
        self, collection: str, codes: Collection[str], code: str, noun: str, wanted: Wanted, found: MasterDataFound
    ) -> None:
        if not codes:
            return
        known = self._known_codes(collection)
        missing = sorted(set(codes) - known) if known is not None else []
        if missing:
            found.problem(wanted.row, code, f"Business Central has no {noun} {', '.join(missing)}.")

    def _known_codes(self, collection: str) -> frozenset[str] | None:
        """The codes of a collection; None where this Business Central does not offer it."""
        if collection not in self._codes:
            try:
                self._codes[collection] = self._documents.codes(collection)
            except SetupError:
                self._codes[collection] = None
        return self._codes[collection]

    @property
    def _documents(self) -> Any:
        return self.job.business_central.documents


_NOUNS: dict[Table, str] = {"bc_customers": "customer", "bc_items": "item"}


def _customer_fields(wanted: Wanted, email: str) -> dict[str, Any]:
    """The new customer, with the lengths of Business Central's customer card."""
    address, mapping = wanted.order.billing, wanted.config.mapping
    fields = {
        **mapping.customer_defaults,
        "displayName": (address.company or address.name or email)[:100],
        "type": "Company" if address.company else "Person",
        "addressLine1": address.address_1[:100],
        "addressLine2": address.address_2[:50],
        "city": address.city[:30],
        "state": address.state[:30],
        "country": country_code(address, mapping),
        "postalCode": address.postcode[:20],
        "email": email,
    }
    return {name: value for name, value in fields.items() if value}


def _item_fields(wanted: Wanted, number: str) -> dict[str, Any]:
    name = next(
        (
            line.name
            for line in wanted.order.lines
            if line.kind is LineKind.ITEM
            and not isinstance(found := find_item(line, wanted.config.mapping), Problem)
            and code_form(found.no) == number
        ),
        number,
    )
    return {**wanted.config.mapping.item_defaults, "number": number, "displayName": name[:100], "type": "Inventory"}
