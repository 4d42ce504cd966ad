"""The orders table: the one method that writes a state, the marks beside it, claims, and the readings kept with an order."""

from __future__ import annotations

import json
import logging
import sqlite3
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from datetime import date, datetime
from decimal import Decimal
from typing import Any, NamedTuple

from msgspec import Struct
from msgspec.structs import replace

from woobc.core.clock import from_text, from_text_if_any, to_text
from woobc.core.domain.codes import CODES, Heals, Problem
from woobc.core.domain.documents import Document, DocumentKind
from woobc.core.domain.lifecycle import BEFORE_SENDING, VERIFIED, Event, Hold, OrderState, next_state
from woobc.core.domain.orders import Payload
from woobc.core.domain.settings import Transport
from woobc.core.domain.stored import UNCONFLICTED, UNFAILED, OrderLineRow, StoredOrder, present_as_accepted
from woobc.core.domain.text import whole_number
from woobc.core.middleware.columns import to_sql
from woobc.core.middleware.database import Database, of_row
from woobc.core.middleware.due import Question
from woobc.core.middleware.runs import Run, Runs

logger = logging.getLogger("woobc")


SET_ASIDE = "archived order set aside"
"""The event by which a person says that an archived order, whose number is its message, is of a deleted sales order."""


class Moved(Exception):
    """Another run moved the order meanwhile: read it again and go on."""


COLUMNS = StoredOrder.__struct_fields__
_SELECT = "SELECT " + ", ".join(f"o.{column}" for column in COLUMNS) + " FROM orders o"
_RETURNING = "RETURNING " + ", ".join(COLUMNS)

_ONE_OF_SEVERAL_INVOICES = """SELECT id FROM orders WHERE instr(posted_invoice_number, ',')
    AND instr(', ' || posted_invoice_number || ',', ', ' || :upper || ',')"""

_OF_ANY_STORE = "o.store IN (SELECT code FROM stores) AND o.order_id = :id"
"""So that it is found by the index of store and id."""


def _if_any(read: Callable[[str], Any]) -> Callable[[Any], Any]:
    return lambda value: read(value) if value else None


_READ_AS: Mapping[str, Callable[[Any], Any]] = {
    **dict.fromkeys(
        (
            "date_created",
            "date_modified",
            "date_completed",
            "read_at",
            "imported_date",
            "verified_date",
            "next_attempt_at",
            "failed_at",
            "conflict_since",
            "sent_at",
            "settle_at",
            "ready_since",
            "first_seen",
            "last_seen",
            "shop_seen",
            "checked_in_bc_at",
            "tell_at",
        ),
        from_text_if_any,
    ),
    "state": OrderState,
    **dict.fromkeys(("total", "total_tax"), Decimal),
    **dict.fromkeys(("sent_total", "refunded", "accepted_refunded"), _if_any(Decimal)),
    **dict.fromkeys(("failed", "conflict", "forgotten"), bool),
    "hold": _if_any(Hold),
    "transport": _if_any(Transport),
    "posting_date": _if_any(date.fromisoformat),
    "first_skus": json.loads,
}
"""What a column's value becomes; the others stay as they are."""
_READERS = tuple((place, _READ_AS[column]) for place, column in enumerate(COLUMNS) if column in _READ_AS)


def select_orders() -> str:
    """`SELECT` of every column of `orders`, to be followed by a WHERE on `o`; `stored_order` takes its rows."""
    return _SELECT


@of_row("order_lines")
def _line(row: sqlite3.Row) -> OrderLineRow:
    return OrderLineRow(
        line_no=row["line_no"],
        line_type=row["line_type"],
        sku=row["sku"],
        item_no=row["item_no"],
        description=row["description"],
        quantity=Decimal(row["quantity"]),
        unit_price=Decimal(row["unit_price"]),
        discount=Decimal(row["discount"]),
        amount=Decimal(row["amount"]),
        tax=Decimal(row["tax"]),
        store_line_id=row["store_line_id"],
        sent_fields=row["sent_fields"],
    )


@of_row("payloads")
def _document(row: sqlite3.Row) -> bytes:
    return Payload(row["hash"], row["body"]).document()


@of_row("orders")
def stored_order(row: sqlite3.Row) -> StoredOrder:
    values = list(row)
    for place, read in _READERS:
        values[place] = read(values[place])
    return StoredOrder(*values)


class NewOrder(NamedTuple):
    """An order never seen before; `columns` hold its state, `event` says how it came there."""

    columns: Mapping[str, Any]
    event: Event
    payload: Payload | None = None
    lines: Sequence[OrderLineRow] = ()
    code: str = ""
    message: str = ""


class _Event(NamedTuple):
    """What happened to an order, for its activity."""

    id: int
    event: str
    before: str
    after: str
    code: str
    message: str


class Bearer(NamedTuple):
    """The order that bears an external document number."""

    store: str
    order_id: int
    number: str

    @property
    def name(self) -> str:
        return f"{self.store} {self.number}"

    def is_order(self, store: str, order_id: int) -> bool:
        return (self.store, self.order_id) == (store, order_id)


class Version(NamedTuple):
    """A document of an order as its store gave it, by the time of the reading; `size` in bytes as it is kept."""

    read_at: datetime
    hash: str
    size: int
    is_present: bool
    is_accepted: bool


class ActivityRow(Struct, frozen=True):
    id: int
    time: datetime
    run_id: int | None
    order_id: int
    event: str
    from_state: str
    to_state: str
    code: str
    message: str
    person: str


class Orders:
    """Reads and writes orders. Every change of an order writes its activity row in the same transaction."""

    def __init__(self, database: Database, runs: Runs) -> None:
        self.database = database
        self.runs = runs

    # Reading

    def get(self, id_: int) -> StoredOrder:
        row = self.database.row(f"{_SELECT} WHERE o.id = ?", (id_,))
        if row is None:
            raise LookupError(f"no order with row {id_}")
        return stored_order(row)

    def many(self, ids: Collection[int]) -> list[StoredOrder]:
        """The orders of these rows, oldest first."""
        values = {"ids": json.dumps(sorted(ids))}
        return self.select("o.id IN (SELECT value FROM json_each(:ids)) ORDER BY o.id", values)

    def select(self, where: str, values: Mapping[str, Any] | None = None) -> list[StoredOrder]:
        """Orders by a condition written in this package's own words; outside text goes into `values` only."""
        return [stored_order(row) for row in self.database.rows(f"{_SELECT} WHERE {where}", dict(values or {}))]

    def pending_with(self, store: str, codes: Collection[str]) -> list[StoredOrder]:
        """The store's orders that would be sent, but failed with one of these codes."""
        where = "o.store = :store AND o.failed = 1 AND o.state = 'pending'"
        sql = f"{_SELECT} WHERE {where} AND o.error_code IN (SELECT value FROM json_each(:codes))"
        rows = self.database.rows(sql, {"store": store, "codes": json.dumps(sorted(codes))})
        return [stored_order(row) for row in rows]

    def known(self, store: str, order_ids: Collection[int]) -> dict[int, StoredOrder]:
        """The stored orders among these ids of the store."""
        sql = f"{_SELECT} WHERE o.store = :store AND o.order_id IN (SELECT value FROM json_each(:ids))"
        values = {"store": store, "ids": json.dumps(sorted(order_ids))}
        return {row["order_id"]: stored_order(row) for row in self.database.rows(sql, values)}

    def has_any(self, store: str) -> bool:
        """Whether any order of the store was ever seen."""
        return self.database.row("SELECT 1 FROM orders WHERE store = ? LIMIT 1", (store,)) is not None

    def find(self, text: str, store: str | None = None) -> list[StoredOrder]:
        """Orders a person may mean: by number, order id, external document number, sales order or invoice number."""
        word = text.strip()
        conditions = [
            "o.number = :word",
            "o.external_document_number = :upper",
            "o.nav_sales_order_number = :upper",
            "o.posted_invoice_number = :upper",
            f"o.id IN ({_ONE_OF_SEVERAL_INVOICES})",
            "o.prepayment_invoice_number = :upper",
        ]
        values: dict[str, Any] = {"word": word, "upper": word.upper()}
        prefix, _, rest = word.partition(":")
        if prefix in ("id", "number") and rest:
            conditions = [_OF_ANY_STORE] if prefix == "id" else ["o.number = :word"]
            values["word"] = word = rest
        order_id = whole_number(word)
        if order_id is not None and prefix != "number":
            conditions.append(_OF_ANY_STORE)
            values["id"] = order_id
        elif prefix == "id":
            return []
        where = "(" + " OR ".join(conditions) + ")"
        if store:
            where += " AND o.store = :store"
            values["store"] = store
        return self.select(f"{where} ORDER BY o.id LIMIT 50", values)

    # New orders and new readings

    def insert(self, new: Sequence[NewOrder], run: Run) -> list[int]:
        """Take in orders never seen before, with the store's own documents and their lines; the rows' ids."""
        with self.database.transaction():
            first, payload_id = self._next_id("orders"), self._next_id("payloads")
            rows: dict[tuple[str, ...], list[list[Any]]] = {}
            payloads: list[tuple[Any, ...]] = []
            for id_, (given, _, payload, *_) in enumerate(new, first):
                kept = {**self._told_from(given["state"]), **given}
                row = [id_, None, *map(to_sql, kept.values())]
                if payload is not None:
                    row[1] = payload_id + len(payloads)
                    payloads.append((row[1], id_, payload.hash, to_text(kept["read_at"]), payload.packed))
                rows.setdefault(tuple(kept), []).append(row)
            for names, values in rows.items():
                self.database.insert("orders", ", ".join(("id", "payload_id", *names)), values)
            self.database.insert("payloads", "id, order_id, hash, read_at, body", payloads)
            self._insert_lines((id_, line) for id_, order in enumerate(new, first) for line in order.lines)
            self._log(
                run,
                [
                    _Event(id_, event, "", columns["state"], code, message)
                    for id_, (columns, event, _, _, code, message) in enumerate(new, first)
                ],
            )
        told: dict[tuple[Event, str], list[dict[str, Any]]] = {}
        for columns, event, _, _, code, _ in new:
            fields = _log_fields(columns["store"], columns["number"], columns["order_id"], "", columns["state"], code)
            told.setdefault((event, code), []).append(fields)
        for (event, code), orders in told.items():
            _tell_log(run, event, code, orders)
        return list(range(first, first + len(new)))

    def _next_id(self, table: str) -> int:
        """What SQLite would give next; nobody else writes within the transaction."""
        return int(self.database.value(f"SELECT id FROM {table} ORDER BY id DESC LIMIT 1") or 0) + 1

    def add_payload(self, id_: int, payload: Payload, read_at: datetime) -> int:
        """Keep the store's own document of the order's present version; the row's id. The same document is kept once."""
        row = self.database.row(
            """INSERT INTO payloads (order_id, hash, read_at, body) VALUES (?, ?, ?, ?)
               ON CONFLICT (order_id, hash) DO UPDATE SET read_at = payloads.read_at RETURNING id""",
            (id_, payload.hash, to_text(read_at), payload.packed),
        )
        payload_id = int(row[0]) if row else 0
        self.database.execute("UPDATE orders SET payload_id = ? WHERE id = ?", (payload_id, id_))
        return payload_id

    def payload(self, id_: int, payload_id: int | None) -> bytes | None:
        """A stored document of the order with row `id_`, or None if it was pruned."""
        sql = "SELECT id, hash, body FROM payloads WHERE id = ? AND order_id = ?"
        row = self.database.row(sql, (payload_id, id_)) if payload_id else None
        return _document(row) if row else None

    def accept_present(self, id_: int) -> None:
        """The present version is the one that later ones are compared with."""
        order = self.get(id_)
        self.update(order, **present_as_accepted(order))

    def bearers(self, numbers: Collection[str]) -> dict[str, Bearer]:
        """The orders that bear these external document numbers."""
        rows = self.database.rows(
            """SELECT external_document_number, store, order_id, number FROM orders
               WHERE external_document_number IN (SELECT value FROM json_each(?))""",
            (json.dumps(sorted(numbers)),),
        )
        return {row[0]: Bearer(*row[1:]) for row in rows}

    def replace_lines(self, id_: int, lines: Iterable[OrderLineRow]) -> None:
        """Write the lines of an order that is not sent yet."""
        self.database.execute("DELETE FROM order_lines WHERE order_id = ?", (id_,))
        self._insert_lines((id_, line) for line in lines)

    def _insert_lines(self, lines: Iterable[tuple[int, OrderLineRow]]) -> None:
        self.database.insert(
            "order_lines",
            "order_id, line_no, line_type, sku, item_no, description, quantity, unit_price, discount, amount, tax, "
            "store_line_id, sent_fields",
            [
                (id_, no, kind, sku, item, name, str(quantity), str(price), str(discount), str(amount), str(tax), *more)
                for id_, (no, kind, sku, item, name, quantity, price, discount, amount, tax, *more) in lines
            ],
        )

    def lines(self, id_: int) -> list[OrderLineRow]:
        rows = self.database.rows("SELECT * FROM order_lines WHERE order_id = ? ORDER BY line_no", (id_,))
        return [_line(row) for row in rows]

    # Changing

    def apply(
        self,
        order: StoredOrder,
        event: Event,
        run: Run,
        *,
        code: str = "",
        message: str = "",
        person: str = "",
        claimed: bool = False,
        **columns: Any,
    ) -> StoredOrder:
        """Move an order by `event`, with other columns in the same write. The only place that writes a state.

        With `claimed` the write also demands that the claim is still this run's. Raises Moved if another run changed the
        state (or took the claim), NotAllowed if the table forbids the event.

        An order that is to be sent again loses its conflict: nothing of it is in Business Central that could differ.
        """
        to = next_state(order.state, event)
        if to in BEFORE_SENDING and order.state not in BEFORE_SENDING:  # another run may have marked it meanwhile
            columns = {**UNCONFLICTED, **columns}
        changes = {"state": to, **self._told_from(to), **columns}
        return self._write(order, run, event, changes, code, message, person, claimed=claimed)

    def _told_from(self, state: OrderState) -> dict[str, Any]:
        """Where there may be something to tell its shop, it is looked for from now on."""
        return {"tell_at": self.database.clock.now()} if state in VERIFIED else {}

    def note(
        self,
        order: StoredOrder,
        event: str,
        run: Run | None,
        *,
        code: str = "",
        message: str = "",
        person: str = "",
        claimed: bool = False,
        **columns: Any,
    ) -> StoredOrder:
        """Record something that leaves the state as it is, with columns that change because of it."""
        return self._write(order, run, event, columns, code, message, person, claimed=claimed)

    def seen_unchanged(self, store: str, order_ids: Collection[int]) -> None:
        """Orders that were looked at without being read: all that is stored of them is as it was."""
        self.database.execute(
            """UPDATE orders SET last_seen = :now
               WHERE store = :store AND order_id IN (SELECT value FROM json_each(:ids))""",
            {"now": self.database.now(), "store": store, "ids": json.dumps(sorted(order_ids))},
        )

    def update(self, order: StoredOrder, **columns: Any) -> StoredOrder:
        """Refresh facts that are no event: when it was last seen, when it is tried next."""
        with self.database.transaction():
            self._set(order, columns, claimed_by=None)
        return replace(order, **columns)

    def _write(
        self,
        order: StoredOrder,
        run: Run | None,
        event: str,
        columns: Mapping[str, Any],
        code: str,
        message: str,
        person: str,
        *,
        claimed: bool,
    ) -> StoredOrder:
        with self.database.transaction():
            self._set(order, columns, claimed_by=run.id if claimed and run else None)
            to = columns.get("state", order.state)
            self._log(run, [_Event(order.id, event, order.state, to, code, message)], person)
        _tell_log(run, event, code, [_log_fields(order.store, order.number, order.order_id, order.state, to, code)])
        return replace(order, **columns)

    def _set(self, order: StoredOrder, columns: Mapping[str, Any], *, claimed_by: int | None) -> None:
        if not columns:
            return
        values: dict[str, Any] = {name: to_sql(value) for name, value in columns.items()}
        unknown = values.keys() - set(COLUMNS)
        if unknown:
            raise KeyError(f"no such columns: {unknown}")
        sets = ", ".join(f"{name} = :{name}" for name in values)
        sql = f"UPDATE orders SET {sets} WHERE id = :row AND state = :expected"
        if claimed_by is not None:
            sql += " AND claimed_by = :claimant"
        values |= {"row": order.id, "expected": order.state, "claimant": claimed_by}
        if self.database.execute(sql, values).rowcount != 1:
            raise Moved(f"order {order.name} was moved by another run")

    def _log(self, run: Run | None, events: Iterable[_Event], person: str = "") -> None:
        now, run_id = self.database.now(), run.id if run else None
        self.database.insert(
            "activity",
            "time, run_id, order_id, event, from_state, to_state, code, message, person",
            [(now, run_id, id_, *map(str, words), person) for id_, *words in events],
        )

    # Marks

    def fail(self, order: StoredOrder, problem: Problem, run: Run, **columns: Any) -> StoredOrder:
        """Mark that a person must act (or a cause must heal). A repeated mark is recorded only if it says something new."""
        same = order.failed and problem == Problem(order.error_code or "", order.error_message or "")
        columns |= {"failed": True, "error_code": problem.code, "error_message": problem.message}
        if same:
            return self.update(order, **columns)
        columns["failed_at"] = self.database.clock.now()
        return self.note(order, "failed", run, code=problem.code, message=problem.message, **columns)

    def lift_failure(self, order: StoredOrder, why: str, run: Run | None, *, person: str = "") -> StoredOrder:
        """Take the mark away, with the attempts counted so far."""
        if not order.failed and not order.error_code:
            return order
        if not order.failed:
            return self.update(order, **UNFAILED)
        return self.note(
            order, "failure lifted", run, code=order.error_code or "", message=why, person=person, **UNFAILED
        )

    def mark_conflict(
        self, order: StoredOrder, problem: Problem, run: Run, *, fields: str = "", **columns: Any
    ) -> StoredOrder:
        """Mark what keeps a sent order from being released or posted until a person has looked at it."""
        marks: dict[str, Any] = {
            "conflict": True,
            "conflict_code": problem.code,
            "conflict_message": problem.message,
            "conflict_since": self.database.clock.now(),
            "conflict_fields": fields,
        }
        return self.note(order, "conflict", run, code=problem.code, message=problem.message, **columns, **marks)

    def lift_conflict(self, order: StoredOrder, why: str, run: Run, *, person: str = "", **columns: Any) -> StoredOrder:
        """Take the conflict mark away; the order is owed its processing again, unless `columns` say otherwise."""
        lifted = {**UNCONFLICTED, "ready_since": self.database.clock.now(), **columns}
        return self.note(order, "conflict lifted", run, message=why, person=person, **lifted)

    def activity(self, id_: int) -> list[ActivityRow]:
        rows = self.database.rows("SELECT * FROM activity WHERE order_id = ? ORDER BY id", (id_,))
        return [activity_row(row) for row in rows]

    def last_event(self, order: StoredOrder, *events: str, before: Run | None = None) -> str | None:
        """Which of these events happened last to the order, `before` a run if one is given; None if none did."""
        marks, run = ", ".join("?" * len(events)), "" if before is None else f"AND run_id < {before.id:d}"
        sql = f"SELECT event FROM activity WHERE order_id = ? AND event IN ({marks}) {run} ORDER BY id DESC LIMIT 1"
        event: str | None = self.database.value(sql, (order.id, *events))
        return event

    def without_set_aside(self, order: StoredOrder, documents: Iterable[Document]) -> list[Document]:
        """The documents but for archived orders that a person has set aside: of sales orders that were deleted unposted."""
        several = list(documents)
        if not any(each.kind is DocumentKind.ARCHIVED_ORDER for each in several):
            return several
        rows = self.database.rows(
            "SELECT message FROM activity WHERE order_id = ? AND event = ?", (order.id, SET_ASIDE)
        )
        numbers = {row[0] for row in rows}
        return [each for each in several if each.kind is not DocumentKind.ARCHIVED_ORDER or each.number not in numbers]

    def versions(self, order: StoredOrder) -> list[Version]:
        """The store's documents that are kept of the order, newest first; the text itself is left where it is."""
        rows = self.database.rows(
            "SELECT id, read_at, hash, length(body) AS size FROM payloads WHERE order_id = ? ORDER BY read_at DESC, id DESC",
            (order.id,),
        )
        return [
            Version(
                from_text(row["read_at"]),
                row["hash"],
                row["size"],
                is_present=row["id"] == order.payload_id,
                is_accepted=row["id"] == order.accepted_payload_id,
            )
            for row in rows
        ]

    def owe_from_now(self, condition: str) -> int:
        """The orders that meet `condition` are owed their processing from now on; how many there are."""
        sql = f"UPDATE orders SET ready_since = ? WHERE id IN ({condition})"
        return self.database.execute(sql, (self.database.now(),)).rowcount

    # Claims

    def claim(self, run: Run, question: Question, limit: int | None = None) -> list[StoredOrder]:
        """Take hold of the orders of a question that nobody holds, oldest first, in one statement."""
        sql = f"""UPDATE orders SET claimed_by = :run WHERE id IN (
                    SELECT o.id {question.sources} AND o.claimed_by IS NULL ORDER BY o.id LIMIT :limit) {_RETURNING}"""
        values = {"run": run.id, "limit": -1 if limit is None else limit, "now": self.database.now()}
        with self.database.transaction():
            rows = self.database.rows(sql, values)
        return sorted((stored_order(row) for row in rows), key=lambda order: order.id)

    def count_left(self, question: Question) -> int:
        """How many orders of a question nobody holds."""
        sql = f"SELECT count(*) {question.sources} AND o.claimed_by IS NULL"
        return int(self.database.value(sql, {"now": self.database.now()}))

    def release_claims(self, run: Run, orders: Iterable[StoredOrder]) -> None:
        """Give orders back before the run ends, but those that were sent without an answer recorded."""
        ids = json.dumps([order.id for order in orders])
        self.database.execute(
            """UPDATE orders SET claimed_by = NULL WHERE claimed_by = ? AND state <> 'inserting'
                 AND id IN (SELECT value FROM json_each(?))""",
            (run.id, ids),
        )

    def take_over_dead_claims(self, run: Run, settle_at: datetime) -> list[StoredOrder]:
        """Void the claims of runs that no longer live. Their `inserting` orders become `unknown` until `settle_at`."""
        moved: list[StoredOrder] = []
        for dead in self.runs.dead_claimants():
            with self.database.transaction():
                for order in self.select("o.claimed_by = :dead", {"dead": dead}):
                    if order.state is OrderState.INSERTING:
                        message = f"run {dead} ended before an answer was recorded"
                        moved.append(
                            self.apply(
                                order, Event.RUN_DIED, run, message=message, settle_at=settle_at, claimed_by=None
                            )
                        )
                    elif order.state is OrderState.POSTING:
                        moved.append(self.update(order, settle_at=settle_at, claimed_by=None))
                    else:
                        self.update(order, claimed_by=None)
        return moved


def _log_fields(store: str, number: str, order_id: int, before: str, after: str, code: str) -> dict[str, Any]:
    return {"store": store, "order": number, "id": order_id, "from": str(before), "to": str(after), "code": code}


def _tell_log(run: Run | None, event: str, code: str, orders: Sequence[dict[str, Any]]) -> None:
    """A line for each of the orders to which the same has happened."""
    level = level_of(event, code)
    if logger.isEnabledFor(level):
        logger.log(level, "order %s", event, extra={"fields": {"run": run.id if run else None}, "each": orders})


def level_of(event: str, code: str) -> int:
    """How grave an order's event is, as a level of the log; a failure that is tried again by itself is worth a look only."""
    level = _LEVELS.get(event, logging.INFO)
    heals = code in CODES and CODES[code].heals is not Heals.NEVER
    return logging.WARNING if heals and level == logging.ERROR else level


_LEVELS: Mapping[str, int] = {
    "failed": logging.ERROR,
    "conflict": logging.ERROR,
    Event.TORN: logging.WARNING,
    Event.REFUSED: logging.WARNING,
    Event.ANSWER_LOST: logging.WARNING,
    Event.RUN_DIED: logging.WARNING,
    Event.POST_REFUSED: logging.WARNING,
    Event.NOT_POSTED_WHEN_SETTLED: logging.WARNING,
    "changed after posting": logging.WARNING,
}
"""Error: somebody must act. Warning: worth a look. All else is what happened."""


@of_row("activity")
def activity_row(row: sqlite3.Row) -> ActivityRow:
    return ActivityRow(
        id=row["id"],
        time=from_text(row["time"]),
        run_id=row["run_id"],
        order_id=row["order_id"],
        event=row["event"],
        from_state=row["from_state"],
        to_state=row["to_state"],
        code=row["code"],
        message=row["message"],
        person=row["person"],
    )
