"""The table of refunds that were made after their order was sent: one row each, never deleted."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Collection, Mapping, Sequence
from datetime import date, datetime
from decimal import Decimal
from typing import Any

from msgspec.structs import replace

from woobc.core.clock import from_text_if_any, to_text
from woobc.core.domain.codes import Problem
from woobc.core.domain.credit_memos import TRANSITIONS, Sighted, StoredRefund
from woobc.core.domain.lifecycle import RefundState
from woobc.core.domain.numbers import credit_memo_number
from woobc.core.domain.stored import StoredOrder
from woobc.core.middleware.columns import to_sql
from woobc.core.middleware.database import Database, of_row

_COLUMNS = StoredRefund.__struct_fields__
_TIMES = frozenset(("next_attempt_at", "settle_at", "first_seen", "last_seen"))
_UNFAILED: Mapping[str, Any] = {"failed": False, "error_code": None, "error_message": None, "next_attempt_at": None}


class Refunds:
    """Reads and writes refunds. What happens to one is told in the activity of its order by who calls this."""

    def __init__(self, database: Database) -> None:
        self.database = database

    def of_order(self, row_id: int) -> list[StoredRefund]:
        return self._select("order_id = ?", (row_id,))

    def credited(self, store: str, placed_since: datetime, after: int, most: int) -> list[StoredRefund]:
        """Those of a store's orders that have their memo, from the one after `after` on."""
        placed = "(SELECT date_created FROM orders WHERE orders.id = refunds.order_id)"
        where = f"store = ? AND id > ? AND state IN ('drafted', 'posted') AND {placed} >= ?"
        return self._select(where, (store, after, to_text(placed_since)), most)

    def add(self, order: StoredOrder, sighted: Sequence[Sighted]) -> list[Sighted]:
        """Take down refunds that are seen for the first time; those that were."""
        new, now = [], self.database.now()
        for each in sighted:
            key = credit_memo_number(order.external_document_number or "", each.refund_id)
            cursor = self.database.execute(
                """INSERT INTO refunds (order_id, store, refund_id, amount, currency, state, external_document_number,
                       first_seen, last_seen)
                   VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (order_id, refund_id) DO NOTHING""",
                (
                    order.id,
                    order.store,
                    each.refund_id,
                    str(each.amount),
                    order.currency,
                    each.state,
                    key if isinstance(key, str) else None,
                    now,
                    now,
                ),
            )
            if cursor.rowcount:
                new.append(each)
        return new

    def move(self, refund: StoredRefund, state: RefundState, **columns: Any) -> StoredRefund:
        """Where it stands now, with whatever was wrong with it lifted."""
        if state is not refund.state and state not in TRANSITIONS[refund.state]:
            raise ValueError(f"a refund that is {refund.state} can't be {state}")
        return self.update(refund, **{**_UNFAILED, "state": state, **columns})

    def fail(self, refund: StoredRefund, problem: Problem, **columns: Any) -> StoredRefund:
        marks = {"failed": True, "error_code": problem.code, "error_message": problem.message}
        return self.update(refund, **marks, **columns)

    def lift(self, refund: StoredRefund, **columns: Any) -> StoredRefund:
        return self.update(refund, **_UNFAILED, **columns)

    def try_again(self, store: str, codes: Sequence[str]) -> None:
        """Those of a store that failed with one of these codes are due now. The first condition is that of the index."""
        self.database.execute(
            """UPDATE refunds SET next_attempt_at = ? WHERE (failed = 1 OR state = 'undecided') AND failed = 1 AND store = ?
               AND error_code IN (SELECT value FROM json_each(?))""",
            (self.database.now(), store, json.dumps(codes)),
        )

    def update(self, refund: StoredRefund, **columns: Any) -> StoredRefund:
        columns["last_seen"] = self.database.clock.now()
        sets = ", ".join(f"{name} = :{name}" for name in columns)
        values = {name: to_sql(value) for name, value in columns.items()} | {"id": refund.id}
        with self.database.transaction():
            self.database.execute(f"UPDATE refunds SET {sets} WHERE id = :id", values)
        return replace(refund, **columns)

    def sent_off(self, row_ids: Collection[int]) -> None:
        """Orders are sent once more, in versions that have their refunds: nobody has to decide about those any more."""
        ids, said = json.dumps(sorted(row_ids)), "the order was sent without it"
        self.database.execute(
            """UPDATE refunds SET state = ?, reason = ?, last_seen = ?
               WHERE order_id IN (SELECT value FROM json_each(?)) AND state = ?""",
            (RefundState.IGNORED, said, self.database.now(), ids, RefundState.UNDECIDED),
        )

    def counts(self) -> dict[str, int]:
        """How many refunds made after sending there are in each state. The posted ones, which are most, are those left of all."""
        others = json.dumps([state for state in RefundState if state is not RefundState.POSTED])
        sql = "SELECT state, count(*) FROM refunds WHERE state IN (SELECT value FROM json_each(?)) GROUP BY state"
        counts = {row[0]: row[1] for row in self.database.rows(sql, (others,))}
        posted = self.database.value("SELECT count(*) FROM refunds") - sum(counts.values())
        return dict(sorted((counts | ({"posted": posted} if posted else {})).items()))

    def first_since(self, store: str) -> date:
        """The day, in UTC, on which a run first found that refunds of the store are to be credited."""
        sql = "SELECT refunds_first_since FROM stores WHERE code = ?"
        return date.fromisoformat(self.database.value(sql, (store,)))

    def _select(self, where: str, values: Sequence[Any], most: int = -1) -> list[StoredRefund]:
        sql = f"SELECT * FROM refunds WHERE {where} ORDER BY id LIMIT ?"
        return [_stored(row) for row in self.database.rows(sql, (*values, most))]


@of_row("refunds")
def _stored(row: sqlite3.Row) -> StoredRefund:
    return StoredRefund(*(_value(name, row[name]) for name in _COLUMNS))


def _value(name: str, value: Any) -> Any:
    if name in _TIMES:
        return from_text_if_any(value)
    match name:
        case "state":
            return RefundState(value)
        case "amount":
            return Decimal(value)
        case "failed":
            return bool(value)
    return value
