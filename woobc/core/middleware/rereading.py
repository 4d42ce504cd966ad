"""Which orders are read again from their store, or looked at again in Business Central: questions to the table of orders."""

from __future__ import annotations

import json
from collections.abc import Collection
from datetime import datetime, timedelta

from woobc.core.clock import to_text
from woobc.core.domain.conflicts import STORE_CONFLICTS
from woobc.core.domain.due import DEFECTIVE, TO_JUDGE_AGAIN, TO_READ_AGAIN
from woobc.core.domain.settings import ImportRule, StatusRules
from woobc.core.middleware.database import Database

_OPEN = "state = 'open'"
_HELD = "hold = 'rule' AND +state IN ('pending', 'inserting', 'unknown', 'inserted', 'verified', 'released')"
"""With `+state`, for few orders are held and many are in these states: SQLite shall look for the first."""

_UNSEEN = "NOT o.last_seen BETWEEN ? AND ?"
"""Since a moment until now. What was seen in the future was seen before our clock was set back."""


def not_whole(database: Database, store: str, *, unseen_since: datetime) -> list[int]:
    """Ids of orders that were not whole when they were read last, as long as time may mend that."""
    rows = database.rows(
        f"""SELECT o.order_id FROM orders o WHERE o.store = ? AND {_UNSEEN}
            AND ({TO_READ_AGAIN.sql} OR ({DEFECTIVE.sql} AND o.last_seen < ?)) ORDER BY o.id""",
        (store, to_text(unseen_since), database.now(), to_text(unseen_since - timedelta(days=1))),
    )
    return [row[0] for row in rows]


def now_eligible(
    database: Database, store: str, rules: StatusRules, *, created_since: datetime, unseen_since: datetime
) -> list[int]:
    """Ids of orders whose status the rules, as they are now, would import, and that lie open, or were given up as not whole."""
    judged = f"FROM orders o WHERE o.store = ? AND {TO_JUDGE_AGAIN.sql}"
    statuses = [row[0] for row in database.rows(f"SELECT DISTINCT o.status {judged}", (store,))]
    found: list[int] = []
    for status in statuses:
        if rules.of(status).import_ is not ImportRule.NO:
            sql = f"SELECT o.order_id {judged} AND o.status = ? AND o.date_created >= ? AND {_UNSEEN} ORDER BY o.id"
            rows = database.rows(sql, (store, status, to_text(created_since), to_text(unseen_since), database.now()))
            found += [row[0] for row in rows]
    return found


def with_number(database: Database, store: str, number: str) -> list[int]:
    """Ids of the orders that bear this number, as people see it."""
    rows = database.rows("SELECT order_id FROM orders WHERE store = ? AND number = ?", (store, number))
    return [row[0] for row in rows]


class Rechecked:
    """The orders of a store whose status may be looked at again, by the rules for the statuses they have."""

    def __init__(self, database: Database, store: str, rules: StatusRules) -> None:
        self._database = database
        of_store = "SELECT status FROM orders WHERE store = :store AND"
        rows = database.rows(f"{of_store} {_OPEN} UNION {of_store} {_HELD}", {"store": store})
        statuses = [row[0] for row in rows if rules.of(row[0]).retry]
        self._from = "FROM orders WHERE store = :store AND status IN (SELECT value FROM json_each(:statuses))"
        self._values = {"store": store, "statuses": json.dumps(statuses)}

    def open_since(self, created: datetime, limit: int | None) -> list[int]:
        """Ids of open orders created since then, the longest unseen first."""
        return self._ids(_OPEN, created, limit)

    def held_since(self, created: datetime, limit: int | None) -> list[int]:
        """Ids of orders that a rule holds."""
        return self._ids(_HELD, created, limit)

    def in_conflict(self, limit: int | None) -> list[int]:
        """Ids of sent orders that differed from what was sent when they were read last, whatever their status and age."""
        rows = self._database.rows(
            """SELECT order_id FROM orders WHERE +store = :store AND conflict_code IS NOT NULL
               AND conflict_code IN (SELECT value FROM json_each(:codes)) ORDER BY last_seen, id LIMIT :limit""",
            {**self._values, "codes": json.dumps(sorted(STORE_CONFLICTS)), "limit": -1 if limit is None else limit},
        )
        return [row[0] for row in rows]

    def count_open_before(self, created: datetime) -> int:
        values = {**self._values, "created": to_text(created)}
        sql = f"SELECT count(*) {self._from} AND {_OPEN} AND date_created < :created"
        return int(self._database.value(sql, values))

    def _ids(self, where: str, created: datetime, limit: int | None) -> list[int]:
        sql = (
            f"SELECT order_id {self._from} AND {where} AND date_created >= :created ORDER BY last_seen, id LIMIT :limit"
        )
        values = {**self._values, "created": to_text(created), "limit": -1 if limit is None else limit}
        return [row[0] for row in self._database.rows(sql, values)]


def count_going_on(database: Database, store: str, order_ids: Collection[int]) -> int:
    """How many of these orders are not waiting for their status any more."""
    rows = database.rows(
        """SELECT order_id FROM orders WHERE store = ? AND order_id IN (SELECT value FROM json_each(?))
           AND state NOT IN ('open', 'received', 'ignored', 'gone')""",
        (store, json.dumps(sorted(order_ids))),
    )
    return len(rows)  # counted there, a dry run would walk over all orders


def watched(database: Database, store: str, *, verified_since: datetime) -> list[int]:
    """Rows of orders whose sales order may have been posted or deleted by a person; not of those a person left as they are."""
    rows = database.rows(
        """SELECT id FROM orders WHERE store = ? AND state IN ('verified', 'released') AND verified_date >= ?
           AND ready_since IS NOT NULL ORDER BY id""",
        (store, to_text(verified_since)),
    )
    return [row[0] for row in rows]
