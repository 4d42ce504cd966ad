"""Everything that is known of one order, from all sides, side by side."""

from __future__ import annotations

import contextlib
import re
import sqlite3
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cached_property
from itertools import pairwise
from pathlib import Path
from typing import Any
from urllib.parse import unquote

from tests.proof.checker.expected import ACTIONS, numbers_of, rule_of
from tests.proof.checker.record import Act, Asked, Document, Exchange, Key, Record, Run, StagedLine, shop_of
from tests.proof.checker.sales import CANCELLED, Sale, sale_of

Stance = tuple[Any, str]


@dataclass
class Case:
    """One order. `row` is the middleware's, None if it has none; the rest is what the shop and Business Central show."""

    world: Witnessed
    key: Key
    row: Document | None = None
    rows: int = 0
    """How many the middleware has; one at the most."""
    sent: list[StagedLine] = field(default_factory=list)
    staged: list[Document] = field(default_factory=list)
    orders: list[Document] = field(default_factory=list)
    invoices: list[Document] = field(default_factory=list)
    prepayments: list[Document] = field(default_factory=list)
    deleted: list[str] = field(default_factory=list)
    """Numbers of the sales orders that staff deleted."""

    @property
    def store(self) -> str:
        return self.key[0]

    @property
    def name(self) -> str:
        return f"{self.key[0]} {self.key[1]}"

    @property
    def record(self) -> Record:
        return self.world.record

    @cached_property
    def sales(self) -> list[tuple[int, Sale | None]]:
        """Every version, with the place from which the shop had it."""
        return [(each.n, sale_of(self.store, each)) for each in self.record.versions[self.key]]

    @property
    def shown(self) -> list[Sale]:
        return [sale for _, sale in self.sales if sale is not None]

    @property
    def last(self) -> Sale | None:
        return self.sales[-1][1]

    @cached_property
    def numbers(self) -> set[str]:
        number = self.shown[-1].number
        return numbers_of(self.world.formats(self.store), self.key[1], number)

    @property
    def documents(self) -> list[Document]:
        return [*self.orders, *self.invoices]

    @cached_property
    def sales_orders(self) -> set[str]:
        """The numbers of all sales orders it ever was."""
        numbers = {each["number"] for each in self.orders} | {each["order_number"] for each in self.invoices}
        return numbers | set(self.deleted)

    @cached_property
    def forgotten(self) -> int:
        """How many of its sales orders nobody can know of: staff deleted them, and the file that knew was replaced by one of
        before, or they did it without an archive before anybody had looked whether the sending arrived that had no answer."""
        if self.world.restored_at is not None:
            return len(self.deleted)
        acts = self.record.acts_named("staff: delete")
        return sum(self._was_never_seen(act) for act in acts if act.more["number"] in self.deleted)

    def _was_never_seen(self, deleted: Act) -> bool:
        before = [line.exchange for line in self.sent if line.exchange.n < deleted.n]
        if not before or any(each.has_result for each in before):
            return False
        if deleted.more["number"] in {each["number"] for each in self.world.bc["archives"]}:
            return False
        named = re.compile(rf"\b({'|'.join(map(re.escape, self.numbers))})\b")
        return not any(
            named.search(unquote(each.query) + each.body)
            for each in self.record.exchanges
            if each.system == "bc" and before[-1].n < each.n < deleted.n and each.run != before[-1].run
        )

    @property
    def is_in_bc(self) -> bool:
        return bool(self.documents or self.staged or self.deleted)

    @cached_property
    def asked(self) -> list[Asked]:
        """What woobc asked Business Central to do with its sales orders."""
        return [each for each in self.record.asked if each.sales_order in self.sales_orders]

    @property
    def reads(self) -> list[Exchange]:
        return self.record.reads.get(self.key, [])

    def sale_at(self, n: int) -> Sale | None:
        return next((sale for place, sale in reversed(self.sales) if place <= n), None)

    def last_read_in(self, run: int, before: int) -> Exchange | None:
        """The last answer that showed the order to this run, before that place of the record."""
        return next((each for each in reversed(self.reads) if each.run == run and each.ended < before), None)

    def last_look_in(self, run: int, before: int) -> Exchange | None:
        """The same, where the last answer may also have been that the order is gone."""
        looks = sorted([*self.reads, *self.record.gone.get(self.key, [])], key=lambda each: each.n)
        return next((each for each in reversed(looks) if each.run == run and each.ended < before), None)

    def adds_to_what_was_begun(self, lines: list[StagedLine]) -> bool:
        """Whether these, all of one run, are the rest of an order of which an earlier run had sent other lines: as it was then,
        whatever was read since."""
        before = {line.line for line in self.sent if line.exchange.n < lines[0].exchange.n}
        own = {line.line for line in lines}
        return bool(before - own) and len(own) < int(lines[-1].values["LineCount"])

    def read_to_send(self, last: StagedLine) -> Exchange | None:
        """The answer by which the order was sent that this line belongs to."""
        for line in reversed([line for line in self.sent if line.exchange.n <= last.exchange.n]):
            own = [each for each in self.sent if each.exchange.run == line.exchange.run]
            read = self.last_read_in(line.exchange.run, line.exchange.n)
            if read is not None and not self.adds_to_what_was_begun(own):
                return read
        return None

    def persons(self, *words: str) -> list[Run]:
        """What a person did with it on the command line and was told that it was done."""
        return [
            run
            for run in self.world.acts_of_people
            if run.command[1] in words and f"id:{self.key[1]}" in run.command and self.store in run.command
        ]

    @cached_property
    def skus(self) -> dict[str, set[str]]:
        """The SKUs that each line ever showed, for shops look them up anew."""
        found: dict[str, set[str]] = defaultdict(set)
        for sale in self.shown:
            for line in sale.lines:
                if line.sku:
                    found[line.id].add(line.sku)
        return found

    def rules(self) -> set[str]:
        """What its statuses have ever meant."""
        return {rule_of(config, self.store, sale.status) for _, config in self.record.configs for sale in self.shown}

    @cached_property
    def accepted(self) -> set[Stance]:
        """The versions that Business Central may rightly hold: those that were sent, those a person accepted since, and
        after a restore those that were then read, for the file has forgotten which one it was."""
        places = [read.n for line in self.sent if (read := self.last_read_in(line.exchange.run, line.exchange.n))]
        for run in self.persons("resolve", "adopt", "resend"):
            places += [run.ended, *[read.n for read in self.reads if read.ended < run.ended][-1:]]
        if (restored := self.world.restored_at) is not None:
            places += [read.n for read in self.reads if read.n > restored]
        return {stance(self.sale_at(place)) for place in places}

    def is_conflict(self, sale: Sale | None) -> bool:
        """Whether the shop's version is another one than may be released and posted."""
        if stance(sale) in self.accepted:
            return False
        content, out = stance(sale)
        return bool(out) or content not in {content for content, _ in self.accepted}


def stance(sale: Sale | None) -> Stance:
    """What of a version decides whether it may be delivered: its content, and whether it was called off."""
    if sale is None:
        return (None, "gone")
    return (repr(sale.content()), "trash" if sale.is_trashed else sale.status if sale.status in CANCELLED else "")


class Witnessed:
    """The whole of it: the record, the middleware's file, and the orders."""

    def __init__(self, record: Record, database: Path) -> None:
        self.record = record
        self.settled: bool = record.books["settled"]
        self.bc: Document = record.books["bc"]
        self.tables = {
            name: rows_of(database, name)
            for name in (
                "orders",
                "activity",
                "order_lines",
                "stores",
                "runs",
                "webhook_deliveries",
                "tellings",
                "refunds",
            )
        }
        self.strays: set[str] = set()
        """Numbers in Business Central that are no order's."""
        self.cases = self._cases()

    @property
    def stores(self) -> list[str]:
        return [code for code, store in self.record.config["stores"].items() if store.get("enabled", True)]

    def formats(self, store: str) -> set[str]:
        return {config["stores"][store]["external_document_number"] for _, config in self.record.configs}

    @cached_property
    def acts_of_people(self) -> list[Run]:
        return [run for run in self.record.runs.values() if run.command[0] == "orders" and run.code == 0]

    @cached_property
    def restores(self) -> list[int]:
        """The places of the restores and take-overs of the middleware."""
        return [run.n for run in self.record.runs.values() if run.is_restore and run.code in (0, -9)]

    @cached_property
    def restored_at(self) -> int | None:
        """The place of the first of them."""
        return min(self.restores, default=None)

    def is_forgotten(self, act: Run, by: Run) -> bool:
        """Whether a backup of before the act may have been put back before that run."""
        runs = self.record.runs.values()
        for restore in (each for each in runs if each.command[:2] == ("db", "restore") and act.ended < each.n < by.n):
            made = (each.ended for each in runs if each.command == ("db", "backup", restore.command[-1]))
            if max(made, default=0) < act.ended:
                return True
        return False

    @cached_property
    def posted_by_staff(self) -> set[str]:
        """The numbers of the sales orders that staff posted by hand."""
        return {act.more["number"] for act in self.record.acts_named("staff: post")}

    @cached_property
    def was_pruned(self) -> bool:
        return any(run.command[:2] in (("db", "prune"), ("db", "forget")) for run in self.record.runs.values())

    @cached_property
    def turned_back_s(self) -> float:
        """By how much clocks were put back altogether."""
        return sum(float(act.more["seconds"]) for act in self.record.acts_named("clock put back"))

    def injected(self, system: str, *kinds: str) -> bool:
        """Whether such a fault really happened; without `kinds`, any."""
        happened = self.record.books["faults"][system]
        return any(count and (not kinds or name.rpartition(":")[2] in kinds) for name, count in happened.items())

    @property
    def is_calm(self) -> bool:
        """Whether nothing went wrong, one run followed the other, and nobody did anything: then what is due is done by the
        first run that can."""
        is_well = not any(self.injected(system) for system in ("eu", "us", "bc"))
        runs = sorted(self.record.runs.values(), key=lambda run: run.n)
        went = all(run.code == 0 and not run.shift_s for run in runs)
        went = went and all(before.ended < after.n for before, after in pairwise(runs))
        return is_well and went and not self.record.acts and self.restored_at is None and not self.acts_of_people

    def _cases(self) -> dict[Key, Case]:
        cases = {
            key: Case(self, key)
            for key in self.record.versions
            if key[0] in self.stores or any(read.run for read in self.record.reads.get(key, []))
        }
        by_number = {number: case for case in cases.values() for number in case.numbers}
        for row in self.tables["orders"]:
            if (case := cases.get((shop_of(row["store"]), row["order_id"]))) is not None:
                case.row, case.rows = row, case.rows + 1
        for line in self.record.staged:
            self._of(by_number, line.number).sent.append(line)
        for row in self.bc["staging"]:
            self._of(by_number, row["OrderNo"]).staged.append(row)
        for order in self.bc["sales_orders"]:
            self._of(by_number, order["external_document_number"]).orders.append(order)
        for invoice in self.bc["invoices"]:
            case = self._of(by_number, invoice["external_document_number"])
            (case.invoices if invoice["order_number"] else case.prepayments).append(invoice)
        for case in cases.values():
            _name_actions(case)
        for act in self.record.acts_named("staff: delete"):
            self._of(by_number, act.more["external_document_number"]).deleted.append(act.more["number"])
        return cases

    def _of(self, by_number: dict[str, Case], number: str) -> Case:
        if number not in by_number:
            self.strays.add(number)
            return Case(self, ("", 0))
        return by_number[number]


def _name_actions(case: Case) -> None:
    """A sales order by API does not say what is to be done with it: that is what its status meant when it was read."""
    for line in case.sent:
        read = case.read_to_send(line) if line.is_by_api else None
        sale = case.sale_at(read.n) if read else None
        if sale is not None:
            config = case.record.config_at(case.record.runs[line.exchange.run].n)
            line.values["ImportAction"] = ACTIONS.get(rule_of(config, case.store, sale.status), "Order")


def rows_of(database: Path, table: str) -> list[Document]:
    """The rows of a table, read as anybody may read them; none if the file, or the table, is not there (yet)."""
    if not database.exists():
        return []
    with contextlib.closing(sqlite3.connect(database)) as connection:
        connection.row_factory = sqlite3.Row
        if not connection.execute("SELECT 1 FROM sqlite_master WHERE name = ?", [table]).fetchone():
            return []
        return [dict(row) for row in connection.execute(f"SELECT * FROM {table}")]


def each_case(world: Witnessed) -> Iterator[Case]:
    yield from (world.cases[key] for key in sorted(world.cases))
