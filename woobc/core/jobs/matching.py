"""Customers, items and codes that the lines of a batch of orders name: found, created where allowed, or a problem."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from decimal import Decimal
from typing import Any

from woobc.core.config.values import StoreConfig
from woobc.core.domain.codes import Problem
from woobc.core.domain.documents import (
    AnswerLost,
    Customer,
    Done,
    FaultClass,
    Item,
    NotExecuted,
    Refused,
    WriteAnswer,
)
from woobc.core.domain.orders import LineKind, Order
from woobc.core.domain.staging import country_code, find_item, referenced
from woobc.core.domain.stored import StoredOrder
from woobc.core.domain.text import clean, code_form, normalise_email, one_line
from woobc.core.errors import SetupError, TransientRemoteError
from woobc.core.http.retry import Patience
from woobc.core.jobs.job import Job
from woobc.core.jobs.writing import refused_by_setup
from woobc.core.middleware.master_data import Table

CHUNK = 100


@dataclass(frozen=True, slots=True)
class Wanted:
    """An order that is about to be sent, with its content."""

    row: StoredOrder
    order: Order
    config: StoreConfig


@dataclass(slots=True)
class MasterDataFound:
    """What the batch may count on. `problems` and `waiting` are by row id; waiting orders are tried in a later run.

    `asked_at` is from before anything was looked up: what happened later may have been missed.
    """

    asked_at: datetime
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
        self._alone: dict[tuple[str, str], bool] = {}
        self._items: dict[str, Item] = {}

    def find(self, batch: list[Wanted]) -> MasterDataFound:
        """Everything the lines of the batch will name. Without the API only what the configuration says."""
        found = MasterDataFound(self.job.clock.now())
        if self.job.business_central().documents is None:
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
        held = self._documents().find_customers(unknown) if unknown else {}
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
            if customer.blocked.strip():
                message = f"Customer {customer.number} ({email}) is blocked: {customer.blocked}."
                self._all(orders, found, "CUSTOMER_BLOCKED", message)
                return None
            self.job.middleware.master_data.remember_customer(email, customer.number)
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
        unknown = [number for number in users if number not in self._items]
        self._items.update(self._documents().find_items(unknown) if unknown else {})
        for number, orders in sorted(users.items()):
            item = self._items.get(number)
            if item is None:
                self._missing_item(number, orders, found)
                continue
            found.items[number] = item
            if item.blocked:
                for wanted in orders:
                    found.problem(wanted.row, "ITEM_BLOCKED", f"Item {_article(wanted, number)} is blocked.")

    def _missing_item(self, number: str, orders: list[Wanted], found: MasterDataFound) -> None:
        creators = [wanted for wanted in orders if wanted.config.mapping.create_items]
        if not creators:
            for wanted in orders:
                message = f"Business Central has no item {_article(wanted, number)}."
                found.problem(wanted.row, "ITEM_UNKNOWN", message)
            return
        fields = _item_fields(creators[0], number)
        created = self._create("bc_items", number, creators[0], orders, found, fields)
        if created:
            self._items[number] = found.items[number] = Item(number, fields["displayName"], False, Decimal(0))

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
        may_create = self._may_create(table, key, found.asked_at)
        if not may_create or not rows.begin(table, key, creator.row.id, self.job.run, asked_at=found.asked_at):
            self._wait(orders, found, f"waits for the creation of {_NOUNS[table]} {key}")
            return None
        self._step(creator, f"creating {_NOUNS[table]}", key)
        return self._settle(table, key, creator, orders, found, self._call(table, key, fields))

    @staticmethod
    def _wait(orders: list[Wanted], found: MasterDataFound, why: str) -> None:
        for wanted in orders:
            found.waiting[wanted.row.id] = why

    def _may_create(self, table: Table, key: str, asked_at: datetime) -> bool:
        """Drop a creation of a run that died, if it was looked for when the server could not finish it any more."""
        rows = self.job.middleware.master_data
        begun = rows.creations(table).get(key)
        if begun is None:
            return True
        if begun.settle_at is None:
            if not self.job.middleware.runs.is_alive(begun.run_id):
                settle_time = self.job.config.environment.business_central.settle_time
                rows.settle_later(table, key, self.job.clock.now() + settle_time)
            return False
        if begun.settle_at > asked_at:
            return False
        rows.forget(table, key)
        return True

    def _call(self, table: Table, key: str, fields: Mapping[str, Any]) -> WriteAnswer:
        """Create, again and again while it is certain that nothing was done."""
        documents = self._documents()
        create = documents.create_customer if table == "bc_customers" else documents.create_item

        def attempt() -> WriteAnswer:
            answer: WriteAnswer = create(fields)
            if isinstance(answer, NotExecuted) and not answer.setup:
                raise TransientRemoteError("Business Central", answer.reason, retry_after_s=answer.retry_after_s)
            return answer

        try:
            return Patience(self.job.clock, self.job.deadline).call(attempt, late=True)
        except TransientRemoteError:
            self.job.middleware.master_data.forget(table, key)
            raise

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
                self._wait(orders, found, f"the answer to the creation of {noun} {key} was lost")
            case NotExecuted(reason=reason):
                rows.forget(table, key)
                said = reason.removeprefix("Business Central: ")
                raise SetupError("Business Central", f"refuses to create a {noun}: {said}")
            case Refused():
                return self._after_fault(table, key, creator, orders, found, answer)
        return None

    def _after_fault(
        self,
        table: Table,
        key: str,
        creator: Wanted,
        orders: list[Wanted],
        found: MasterDataFound,
        answer: Refused,
    ) -> str | None:
        """A fault is an answer, not a proof: looked up once more before anything else is said."""
        rows, noun = self.job.middleware.master_data, _NOUNS[table]
        rows.settle_later(table, key, self.job.clock.now())
        number = self._look_again(table, key)
        if number:
            self._step(creator, f"{noun} found after a fault", number)
            return number
        rows.forget(table, key)
        if answer.fault_class is FaultClass.SETUP:
            raise refused_by_setup("Business Central", f"to create a {noun}", answer.text)
        if answer.fault_class in (FaultClass.TRANSIENT, FaultClass.CONFLICT):
            self._wait(orders, found, f"{noun} {key} can't be created now: {answer.text}")
        else:
            code = "CUSTOMER_REFUSED" if table == "bc_customers" else "ITEM_REFUSED"
            self._all(orders, found, code, f"Business Central refused to create {noun} {key}: {answer.text}")
        return None

    def _look_again(self, table: Table, key: str) -> str:
        rows = self.job.middleware.master_data
        if table == "bc_items":
            if key not in self._documents().find_items([key]):
                return ""
            rows.remember_item(key)
            return key
        numbers = {customer.number for customer in self._documents().find_customers([key]).get(key, ())}
        if len(numbers) != 1:
            return ""
        number: str = numbers.pop()
        rows.remember_customer(key, number)
        return number

    def _step(self, creator: Wanted, event: str, message: str) -> None:
        orders = self.job.middleware.orders
        orders.note(orders.get(creator.row.id), event, self.job.run, message=message)

    # Codes

    def _check_codes(self, wanted: Wanted, found: MasterDataFound) -> None:
        """Codes that Business Central does not have would make it refuse the whole request; those the page has no field for
        are not sent."""
        needed = referenced(wanted.order, wanted.config.mapping)
        bc = self.job.config.environment.business_central
        page, local = bc.fields, code_form(bc.local_currency)
        self._check("currencies", {needed.currency} - {local}, "CURRENCY_UNKNOWN", "currency", wanted, found)
        if page.get("sell_to_country") or page.get("ship_to_country") or wanted.config.mapping.create_customers:
            self._check("countriesRegions", needed.countries, "COUNTRY_UNKNOWN", "country", wanted, found)
        if page.get("payment_method"):
            codes = needed.payment_methods
            self._check("paymentMethods", codes, "PAYMENT_METHOD_UNMAPPED", "payment method", wanted, found)
        if page.get("shipment_method"):
            codes = needed.shipment_methods
            self._check("shipmentMethods", codes, "SHIPMENT_METHOD_UNMAPPED", "shipment method", wanted, found)
        self._check("accounts", needed.accounts, "ACCOUNT_MISSING", "G/L account", wanted, found)

    def _check(
        self, collection: str, codes: Collection[str], code: str, noun: str, wanted: Wanted, found: MasterDataFound
    ) -> None:
        if not codes:
            return
        known = self._known_codes(collection)
        missing = set(codes) - known if known is not None else set()
        if missing := missing - self._found_alone(collection, missing):
            found.problem(wanted.row, code, f"Business Central has no {noun} {', '.join(sorted(missing))}.")

    def _found_alone(self, collection: str, codes: Collection[str]) -> set[str]:
        """Those of the codes that are there though the list does not show them; each is asked for once a run."""
        new = {code for code in codes if (collection, code) not in self._alone}
        if new:
            there = self._documents().find_codes(collection, new)
            self._alone |= {(collection, code): code in there for code in new}
        return {code for code in codes if self._alone[collection, code]}

    def _known_codes(self, collection: str) -> frozenset[str] | None:
        """The codes of a collection; None where this Business Central does not offer it."""
        if collection not in self._codes:
            try:
                self._codes[collection] = self._documents().codes(collection)
            except SetupError:
                self._codes[collection] = None
        return self._codes[collection]

    def _documents(self) -> Any:
        return self.job.business_central().documents


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
    name = _article_name(wanted, number) or number
    return {**wanted.config.mapping.item_defaults, "number": number, "displayName": name[:100], "type": "Inventory"}


def _article(wanted: Wanted, number: str) -> str:
    """An item as the people of the shop know it, too."""
    name = one_line(clean(_article_name(wanted, number)), 80)
    return f'{number} ("{name}")' if name else number


def _article_name(wanted: Wanted, number: str) -> str:
    """What the order's line calls it."""
    for line in wanted.order.lines:
        if line.kind is LineKind.ITEM:
            found = find_item(line, wanted.config.mapping)
            if not isinstance(found, Problem) and code_form(found.no) == number:
                return line.name
    return ""
