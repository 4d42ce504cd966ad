"""Customers, items and codes that the lines of a batch of orders name: looked for, and created where allowed."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence, Set
from datetime import datetime
from decimal import Decimal
from typing import Any

from msgspec import Struct, field

from woobc.core.config.values import StoreConfig
from woobc.core.domain.codes import DEFECT, Problem
from woobc.core.domain.documents import AnswerLost, Customer, Done, Item, NotExecuted, Refused, WriteAnswer
from woobc.core.domain.master_data import (
    ByNumber,
    CodesNeeded,
    Kind,
    Turn,
    Wait,
    codes_needed,
    customer_wanted,
    item_blocked,
    may_create,
    missing,
    new_customer,
    new_item,
    refused_creation,
    the_customer,
    whose_turn,
)
from woobc.core.domain.orders import Order
from woobc.core.domain.staging import References, referenced
from woobc.core.domain.stored import StoredOrder
from woobc.core.errors import SetupError
from woobc.core.jobs.job import Job
from woobc.core.jobs.writing import Writer
from woobc.core.ports import SalesDocuments


class Wanted(Struct, frozen=True):
    """An order that is about to be sent, with its content."""

    row: StoredOrder
    order: Order
    config: StoreConfig


class MasterDataFound(Struct):
    """What the batch may count on. `problems` and `waiting` are by row id; waiting orders are tried in a later run.

    `asked_at` is from before anything was looked up: what happened later may have been missed.
    """

    asked_at: datetime
    customers: dict[int, str] = field(default_factory=dict)
    items: dict[str, Item] = field(default_factory=dict)
    problems: dict[int, list[Problem]] = field(default_factory=dict)
    waiting: dict[int, str] = field(default_factory=dict)

    def keep_back(self, orders: Iterable[Wanted], why: Problem | Wait) -> None:
        """None of these orders can be sent now."""
        for wanted in orders:
            if isinstance(why, Wait):
                self.waiting[wanted.row.id] = why.why
            else:
                self.problems.setdefault(wanted.row.id, []).append(why)


class MasterDataFinder:
    """Finds and creates master data for one run; codes are read once."""

    def __init__(self, job: Job) -> None:
        self.job = job
        self._writer = Writer(job)
        self._codes: dict[str, frozenset[str] | None] = {}
        self._alone: dict[tuple[str, str], bool] = {}
        self._items: dict[str, Item] = {}

    def find(self, batch: Sequence[Wanted]) -> MasterDataFound:
        """Everything the lines of the batch will name. Without the API only what the configuration says."""
        found = MasterDataFound(self.job.clock.now())
        documents = self.job.business_central().documents
        by_email = self._sort_by_email(batch, found, needs_customer=documents is not None)
        if documents is not None:
            named = [(wanted, referenced(wanted.order, wanted.config.mapping)) for wanted in batch]
            self._find_customers(documents, by_email, found)
            self._find_items(documents, named, found)
            self._check_codes(documents, named, found)
        return found

    @staticmethod
    def _sort_by_email(
        batch: Sequence[Wanted], found: MasterDataFound, *, needs_customer: bool
    ) -> dict[str, list[Wanted]]:
        """The orders whose customer is to be looked for; the others have theirs, or none."""
        by_email: dict[str, list[Wanted]] = {}
        for wanted in batch:
            match customer_wanted(wanted.order, wanted.config.mapping):
                case ByNumber(number=number):
                    found.customers[wanted.row.id] = number
                case Problem() as problem if needs_customer:
                    found.keep_back([wanted], problem)
                case Problem():
                    pass
                case by:
                    by_email.setdefault(by.email, []).append(wanted)
        return by_email

    def _find_customers(
        self, documents: SalesDocuments, by_email: dict[str, list[Wanted]], found: MasterDataFound
    ) -> None:
        table = self.job.middleware.master_data
        known = table.known_customers(list(by_email))
        unknown = [email for email in by_email if email not in known]
        held = documents.find_customers(unknown) if unknown else {}
        for email, orders in by_email.items():
            number = known.get(email) or the_customer(email, held.get(email, ()))
            if isinstance(number, str) and email not in known:
                table.remember(Kind.CUSTOMER, email, number)
            number = number or self._create(documents, Kind.CUSTOMER, email, orders, found)
            if isinstance(number, str):
                found.customers |= {wanted.row.id: number for wanted in orders}
            elif number is not None:
                found.keep_back(orders, number)

    def _find_items(
        self, documents: SalesDocuments, named: Iterable[tuple[Wanted, References]], found: MasterDataFound
    ) -> None:
        users: dict[str, list[Wanted]] = {}
        for wanted, references in named:
            for number in references.item_numbers:
                users.setdefault(number, []).append(wanted)
        unknown = [number for number in users if number not in self._items]
        self._items.update(documents.find_items(unknown) if unknown else {})
        for number, orders in sorted(users.items()):
            if number not in self._items:
                created = self._create(documents, Kind.ITEM, number, orders, found)
                if not isinstance(created, str):
                    continue
                self._items[number] = Item(number, number, False, Decimal(0))
            item = found.items[number] = self._items[number]
            if item.blocked:
                for wanted in orders:
                    found.keep_back([wanted], item_blocked(number, wanted.order, wanted.config.mapping))

    def _create(
        self, documents: SalesDocuments, kind: Kind, key: str, orders: Sequence[Wanted], found: MasterDataFound
    ) -> str | None:
        """Create what none of these orders can do without, if one of their stores lets woobc; its number. None if there is
        none, which keeps the orders back."""
        creator = next((wanted for wanted in orders if may_create(kind, wanted.config.mapping)), None)
        if creator is None:
            for wanted in orders:
                found.keep_back([wanted], missing(kind, key, wanted.order, wanted.config.mapping))
            return None
        if self.job.report.dry_run:
            return f"(new {kind})"
        make = new_customer if kind is Kind.CUSTOMER else new_item
        fields = make(creator.order, creator.config.mapping, key)
        creation = _Creation(self.job, documents, kind, key, fields, creator.row.id, found.asked_at)
        self._writer.write(creation)
        if isinstance(creation.outcome, str):
            return creation.outcome
        found.keep_back(orders, creation.outcome)
        return None

    # Codes

    def _check_codes(
        self, documents: SalesDocuments, named: Iterable[tuple[Wanted, References]], found: MasterDataFound
    ) -> None:
        bc = self.job.config.environment.business_central
        needed: list[tuple[Wanted, Sequence[CodesNeeded]]] = []
        for wanted, references in named:
            creates = wanted.config.mapping.create_customers
            codes = codes_needed(references, bc.fields, bc.local_currency, creates_customers=creates)
            needed.append((wanted, codes))
        self._read_codes(documents, {each.collection for _, codes in needed for each in codes})
        for wanted, codes in needed:
            for each in codes:
                if missing_codes := self._missing(documents, each):
                    found.keep_back([wanted], each.problem(missing_codes))

    def _missing(self, documents: SalesDocuments, needed: CodesNeeded) -> frozenset[str]:
        known = self._codes[needed.collection]
        if known is None:
            return frozenset()
        unlisted = needed.codes - known
        return unlisted - self._found_alone(documents, needed.collection, unlisted)

    def _found_alone(self, documents: SalesDocuments, collection: str, codes: Collection[str]) -> set[str]:
        """Those of the codes that are there though the list does not show them; each is asked for once a run."""
        new = {code for code in codes if (collection, code) not in self._alone}
        if new:
            there = documents.find_codes(collection, new)
            self._alone |= {(collection, code): code in there for code in new}
        return {code for code in codes if self._alone[collection, code]}

    def _read_codes(self, documents: SalesDocuments, collections: Set[str]) -> None:
        """The codes of collections, each read once; None where this Business Central does not offer one."""

        def read(collection: str) -> frozenset[str] | None:
            try:
                return documents.codes(collection)
            except SetupError:
                return None

        new = sorted(collections - self._codes.keys())
        self._codes.update(zip(new, self.job.business_central().together(read, new), strict=True))


class _Creation(Struct):
    """One customer or item to be created, once per key: for all orders that need it, in the name of `creator`, a row's id.

    `outcome` is its number, or what it means for the orders that there is none.
    """

    job: Job
    documents: SalesDocuments
    kind: Kind
    key: str
    fields: Mapping[str, Any]
    creator: int
    asked_at: datetime
    outcome: str | Problem | Wait = ""

    @property
    def purpose(self) -> str:
        return f"to create a {self.kind}"

    def intend(self) -> bool:
        """On disk before the call; orders wait while another creation of this key is not settled."""
        rows = self.job.middleware.master_data
        begun = rows.creation(self.kind, self.key)
        lives = begun is not None and self.job.middleware.runs.is_alive(begun.run_id)
        turn = whose_turn(begun, lives=lives, asked_at=self.asked_at)
        if turn is Turn.OURS_ANEW:
            rows.forget(self.kind, self.key)
        elif turn is Turn.WAIT_IT_OUT:
            self._settle_later(self.job.clock.now())
        is_ours = turn in (Turn.OURS, Turn.OURS_ANEW)
        if not is_ours or not rows.begin(self.kind, self.key, self.creator, self.job.run, asked_at=self.asked_at):
            self.outcome = Wait(f"waits for the creation of {self.kind} {self.key}")
            return False
        self._note(f"creating {self.kind}", self.key)
        return True

    def request(self) -> WriteAnswer:
        create = self.documents.create_customer if self.kind is Kind.CUSTOMER else self.documents.create_item
        return create(self.fields)

    def settle(self, answer: WriteAnswer) -> bool:
        match answer:
            case Done(number=number):
                self._note(f"{self.kind} created", f"{self.key}: {number}" if number != self.key else self.key)
                self._remember(number or self.key)
            case AnswerLost(reason=reason, ended_at=ended_at):
                self._settle_later(ended_at)
                self._note(f"answer lost creating {self.kind}", f"{self.key}: {reason}")
                lost = Wait(f"the answer to the creation of {self.kind} {self.key} was lost")
                self.outcome = Problem(DEFECT, reason) if answer.by_defect else lost
            case NotExecuted():
                self.job.middleware.master_data.forget(self.kind, self.key)
                return True
            case Refused():
                self._settle_refused(answer)
        return False

    def _settle_refused(self, answer: Refused) -> None:
        """A fault is an answer, not a proof: looked up once more before anything else is said."""
        rows = self.job.middleware.master_data
        rows.settle_later(self.kind, self.key, self.job.clock.now())
        if number := self._look_again():
            self._remember(number)
            self._note(f"{self.kind} found after a fault", number)
        else:
            rows.forget(self.kind, self.key)
            self.outcome = refused_creation(self.kind, self.key, answer)

    def _look_again(self) -> str:
        if self.kind is Kind.ITEM:
            return self.key if self.key in self.documents.find_items([self.key]) else ""
        customers: Sequence[Customer] = self.documents.find_customers([self.key]).get(self.key, ())
        numbers = {customer.number for customer in customers}
        return numbers.pop() if len(numbers) == 1 else ""

    def _remember(self, number: str) -> None:
        self.job.middleware.master_data.remember(self.kind, self.key, number)
        self.outcome = number

    def _settle_later(self, ended_at: datetime) -> None:
        settle_time = self.job.config.environment.business_central.settle_time
        self.job.middleware.master_data.settle_later(self.kind, self.key, ended_at + settle_time)

    def _note(self, event: str, message: str) -> None:
        orders = self.job.middleware.orders
        orders.note(orders.get(self.creator), event, self.job.run, message=message)
