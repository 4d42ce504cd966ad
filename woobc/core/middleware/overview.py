"""What a person wants to see of the whole file: counts by state, the inbox of errors, orders by filters, results of runs."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from datetime import datetime
from itertools import pairwise
from operator import add
from typing import Any

import msgspec
from msgspec import Struct, field

from woobc.core.clock import from_text, from_text_if_any, to_text
from woobc.core.domain.codes import CODES
from woobc.core.domain.lifecycle import Event, OrderState
from woobc.core.domain.stored import StoredOrder
from woobc.core.middleware.database import Database
from woobc.core.middleware.orders import ActivityRow, activity_row, select_orders, stored_order
from woobc.core.middleware.runs import RunRecord, Runs

_FORGIVEN = "('cancelled', 'history', 'skipped', 'ignored', 'gone')"
_MARKED = "(o.failed = 1 OR o.conflict = 1)"
"""In these very words a partial index answers it."""

_FAILED = f"{_MARKED} AND o.failed = 1 AND o.state NOT IN {_FORGIVEN}"
_REFUND_CODE = "coalesce(r.error_code, 'REFUND_UNDECIDED')"
_REFUNDS_IN_TROUBLE = """refunds r CROSS JOIN orders o ON o.id = r.order_id
    WHERE (r.failed = 1 OR r.state = 'undecided') AND o.state = 'posted'"""
"""While the order is not posted, the conflict that its refund makes says it. CROSS, for SQLite would else begin with all posted
orders."""
_IN_CONFLICT = f"{_MARKED} AND o.conflict = 1 AND o.state NOT IN {_FORGIVEN} AND o.state <> 'posted'"
"""Marked, and not at an end where the mark means nothing any more."""

NEEDS_A_PERSON = f"""{_MARKED} AND o.state NOT IN {_FORGIVEN}
    AND (o.failed = 1 OR o.state <> 'posted')"""

TRIED_AGAIN = f"o.error_code IS NOT NULL AND o.failed = 0 AND o.state NOT IN {_FORGIVEN}"
"""Refused or not whole, and tried again by the next runs without anybody."""

HELD = f"o.hold IS NOT NULL AND o.state NOT IN {_FORGIVEN} AND o.state <> 'posted'"

_FIRST_SEEN = """coalesce(o.failed_at, (SELECT max(a.time) FROM activity a WHERE a.order_id = o.id
    AND a.event IN ('failed', 'refused', 'torn')), o.last_seen)"""

_NUMBERS = msgspec.json.Decoder(list[int])


def _of_days(date: str) -> str:
    """`days` between two bounds, each, and `kinds` of orders that have this date since then: an index has the days of a kind side
    by side."""
    return f"""WITH days AS MATERIALIZED (
            SELECT key AS day, value AS first, lead(value) OVER (ORDER BY key) AS next FROM json_each(?)),
        kinds AS MATERIALIZED (SELECT DISTINCT store, state FROM order_counts each WHERE orders > 0 AND EXISTS (
            SELECT 1 FROM orders o WHERE o.store = each.store AND o.state = each.state AND o.{date} IS NOT NULL
            AND o.{date} >= (SELECT min(first) FROM days)))"""


SORTS: Mapping[str, str] = {
    "seen": "o.id DESC",
    "placed": "o.date_created DESC, o.id DESC",
    "modified": "o.date_modified DESC, o.id DESC",
    "number": "o.number, o.id",
    "total": "CAST(o.total AS REAL) DESC, o.id DESC",
    "state": "o.state, o.id DESC",
    "store": "o.store, o.id DESC",
}
_BY_VALUE = {"seen": "o.id", "modified": "o.date_modified", "total": "CAST(o.total AS REAL)"}
"""Sorts that begin with the orders of the largest value and go on with the newest."""
MARKS: Mapping[str, str] = {
    "failed": _FAILED,
    "hold": HELD,
    "conflict": _IN_CONFLICT,
}
_SEARCHED = (
    "number",
    "customer_name",
    "email",
    "external_document_number",
    "nav_sales_order_number",
    "posted_invoice_number",
    "prepayment_invoice_number",
)
"""With what else lists filter and sort by they are in the index of stores and states, a fifth as long as the table; and those
three letters long or longer are found by `order_search`, an index of every three letters in a row."""
_SEARCHED_OF_FEW = (("error_code", "error_message"), ("conflict_code", "conflict_message"))
"""A text that only orders with the code before it have."""
RARE = 1_000
"""Orders that are at once sought one by one and put into sequence; looking for more of them, one meets a page of them soon."""
NEWEST = 5 * RARE
"""How far it is looked back for orders that a page may end with."""
LIKELY = 2 * RARE
"""Orders that have all three letters in a row of a text, and are looked at one by one for the text itself."""


class StateCount(Struct, frozen=True):
    """Orders of one store in one state; `oldest` is when the oldest of them was placed."""

    store: str
    state: OrderState
    count: int
    oldest: datetime | None


class Marks(Struct, frozen=True):
    """How many orders of a store bear each mark."""

    failed: int = 0
    held: int = 0
    conflict: int = 0


class Trouble(Struct, frozen=True):
    """One kind of error in the inbox. `waits` counts those that are tried again without anybody acting."""

    code: str
    count: int
    waits: int
    first_seen: datetime
    last_seen: datetime
    next_attempt: datetime | None
    samples: tuple[StoredOrder, ...]
    of_refunds: Mapping[int, str] = field(default_factory=dict)
    """By order's row: what a refund of it bears under this code."""

    @property
    def meaning(self) -> str:
        return CODES[self.code].meaning if self.code in CODES else ""

    @property
    def message(self) -> str:
        """What is said of the newest of the orders, else of the code."""
        return (self.message_of(self.samples[0]) if self.samples else None) or self.meaning

    def message_of(self, order: StoredOrder) -> str | None:
        """What the order bears under this code: its conflict's words, or its failure's."""
        if order.id in self.of_refunds:
            return self.of_refunds[order.id]
        return order.conflict_message if order.conflict_code == self.code else order.error_message

    @property
    def fix(self) -> str:
        known = CODES.get(self.code)
        return known.advice(self.samples[0].number if self.samples else "NUMBER") if known else ""


class Search(Struct, frozen=True):
    """Filters of `orders list`; all given ones must hold."""

    stores: tuple[str, ...] = ()
    states: tuple[str, ...] = ()
    statuses: tuple[str, ...] = ()
    mark: str = ""
    code: str = ""
    since: datetime | None = None
    until: datetime | None = None
    text: str = ""
    sort: str = "seen"
    limit: int | None = None
    offset: int = 0


class Overview:
    """All SQL is written here in full; what a person asks for is bound."""

    def __init__(self, database: Database, runs: Runs) -> None:
        self.database = database
        self.runs = runs

    # Counts

    def states(self) -> list[StateCount]:
        """By store and state; the oldest is the first entry of an index."""
        rows = self.database.rows(
            """SELECT store, state, sum(orders),
                   (SELECT min(date_created) FROM orders o WHERE o.store = each.store AND o.state = each.state)
               FROM order_counts each GROUP BY store, state HAVING sum(orders) > 0 ORDER BY store"""
        )
        return [StateCount(row[0], OrderState(row[1]), row[2], from_text_if_any(row[3])) for row in rows]

    def marks(self) -> dict[str, Marks]:
        """Store -> how many of its orders bear a mark; stores without marked orders are missing.

        Grouped by `+store`, for else SQLite walks over all orders in the sequence of their stores.
        """
        marked = self.database.rows(
            f"""SELECT o.store, sum(o.failed), sum(o.conflict = 1 AND o.state <> 'posted') FROM orders o
                WHERE {_MARKED} AND o.state NOT IN {_FORGIVEN} GROUP BY +o.store"""
        )
        held = dict(
            tuple(row)
            for row in self.database.rows(f"SELECT o.store, count(*) FROM orders o WHERE {HELD} GROUP BY +o.store")
        )
        found = {row[0]: (row[1], row[2]) for row in marked}
        return {
            store: Marks(failed, held.get(store, 0), conflict)
            for store in sorted({*found, *held})
            for failed, conflict in [found.get(store, (0, 0))]
        }

    def statuses(self) -> list[tuple[str, str, int]]:
        """(store, store status, orders), each."""
        sql = """SELECT store, status, sum(orders) FROM order_counts GROUP BY store, status HAVING sum(orders) > 0
                 ORDER BY store, sum(orders) DESC"""
        return [(row[0], row[1], row[2]) for row in self.database.rows(sql)]

    def cancelled_by_status(self) -> list[tuple[str, str, int]]:
        """(store, store status, orders) of those that are kept as cancelled."""
        sql = "SELECT store, status, orders FROM order_counts WHERE state = 'cancelled' AND orders > 0"
        return [(row[0], row[1], row[2]) for row in self.database.rows(sql)]

    def skipped_since(self, moment: datetime) -> int:
        """Orders that came to be skipped since then."""
        names = (Event.FOUND_IN_BC, Event.FULLY_REFUNDED)
        sql = "SELECT count(DISTINCT order_id) FROM activity WHERE time >= ? AND event IN (?, ?)"
        return int(self.database.value(sql, (to_text(moment), *names)))

    def sent_before(self, moment: datetime) -> int:
        """Orders of which Business Central made nothing since then, and does not say why."""
        sql = "SELECT count(*) FROM orders WHERE state = 'inserted' AND failed = 0 AND imported_date < ?"
        return int(self.database.value(sql, (to_text(moment),)))

    def deliveries_waiting(self) -> tuple[int, datetime | None]:
        """Webhook deliveries not worked off yet, and when the oldest of them came."""
        row = self.database.row("SELECT count(*), min(received_at) FROM webhook_deliveries WHERE processed_at IS NULL")
        return (row[0], from_text_if_any(row[1])) if row else (0, None)

    def placed_by_day(self, bounds: Sequence[datetime]) -> dict[OrderState, list[int]]:
        """How many orders of each state were placed between each bound and the next."""
        sql = f"""{_of_days("date_created")}
            SELECT state, (SELECT json_group_array((SELECT count(*) FROM orders o WHERE o.store = kinds.store
                AND o.state = kinds.state AND o.date_created >= first AND o.date_created < next)) FROM days) FROM kinds"""
        placed: dict[OrderState, list[int]] = {}
        for row in self.database.rows(sql, (_as_json(bounds),)):
            state, counts = OrderState(row[0]), _NUMBERS.decode(row[1])
            placed[state] = list(map(add, placed[state], counts)) if state in placed else counts
        return placed

    def verified_by_day(self, bounds: Sequence[datetime]) -> list[list[int]]:
        """Of each day between two bounds how many seconds it took from placed to verified, for each order verified on it.

        Tens of thousands come out of the index as text, a day at a time, which takes a fifth of what rows take.
        """
        seconds_between = "CAST((julianday(o.verified_date) - julianday(o.date_created)) * 86400 + 0.5 AS INTEGER)"
        sql = f"""{_of_days("verified_date")}
            SELECT (SELECT json_group_array({seconds_between})
                    FROM kinds CROSS JOIN orders o ON o.store = kinds.store AND o.state = kinds.state
                    WHERE o.verified_date IS NOT NULL AND o.verified_date >= first AND o.verified_date < next
                    AND o.date_created IS NOT NULL)
            FROM days WHERE next IS NOT NULL ORDER BY day"""
        return [_NUMBERS.decode(row[0]) for row in self.database.rows(sql, (_as_json(bounds),))]

    def placed_between(self, state: OrderState, bounds: Sequence[datetime | None]) -> tuple[int, ...]:
        """How many orders of the state were placed between now and each bound, from one bound to the next; None has no end."""
        sql = """SELECT count(*) FROM orders WHERE store IN (SELECT code FROM stores) AND state = ?
                 AND date_created > ? AND date_created <= ?"""
        texts = ["9", *(to_text(bound) if bound else "" for bound in bounds)]
        return tuple(int(self.database.value(sql, (state, first, last))) for last, first in pairwise(texts))

    def created_at(self) -> datetime:
        """When the file was made."""
        return from_text(self.database.value("SELECT created_at FROM middleware"))

    def troubled_systems(self) -> dict[str, tuple[datetime, str]]:
        """System -> since when it is away, or refuses because of its set-up, as the last run that asked it found."""
        sent = self.notices().items()
        return {name: (from_text(each["since"]), each["kind"]) for name, each in sent if each["kind"] != "note"}

    def notices(self) -> dict[str, Any]:
        """What cron's mails have said of systems and notes: by name, since when, of what kind, and when last."""
        held: dict[str, Any] = json.loads(self.database.value("SELECT notices FROM middleware") or "{}")
        return held

    def remember_notices(self, notices: Mapping[str, Any]) -> None:
        self.database.execute("UPDATE middleware SET notices = ?", (json.dumps(notices),))

    def orders_of(self, store: str) -> int:
        return int(self.database.value("SELECT coalesce(sum(orders), 0) FROM order_counts WHERE store = ?", (store,)))

    # Runs

    def last_run(self, command: str) -> RunRecord | None:
        """The newest run of the command that has ended, or died."""
        return next((run for run in self.runs.latest(command, 10) if not run.is_alive), None)

    def last_contact(self) -> RunRecord | None:
        """The newest run that sent something to Business Central."""
        sql = """SELECT id FROM runs WHERE id > (SELECT max(id) FROM runs) - 1000
                 AND (json_extract(requests, '$.soap') > 0 OR json_extract(requests, '$.api') > 0) ORDER BY id DESC LIMIT 1"""
        id_ = self.database.value(sql)
        return self.runs.get(id_) if id_ else None

    def living_runs(self) -> list[RunRecord]:
        """Runs under way now."""
        rows = self.database.rows("SELECT id FROM runs WHERE ended_at IS NULL ORDER BY id")
        found = (self.runs.get(row[0]) for row in rows)
        return [run for run in found if run is not None and run.is_alive]

    def outcomes(
        self, run_id: int, *, limit: int | None = None, offset: int = 0
    ) -> list[tuple[ActivityRow, StoredOrder]]:
        """What became of each order in a run: its last event there, those with a code first."""
        sql = """SELECT a.* FROM activity a WHERE a.id IN (SELECT max(id) FROM activity WHERE run_id = ? GROUP BY order_id)
                 ORDER BY a.code = '', a.id LIMIT ? OFFSET ?"""
        rows = self.database.rows(sql, (run_id, -1 if limit is None else limit, offset))
        return [(activity_row(row), self._order(row["order_id"])) for row in rows]

    def last_activity(self) -> int:
        """The newest row of the activity; 0 if there is none."""
        return int(self.database.value("SELECT coalesce(max(id), 0) FROM activity"))

    def activity_after(self, row_id: int) -> Iterator[tuple[ActivityRow, StoredOrder, str]]:
        """What happened to orders after that row of the activity, oldest first, with the command that did it."""
        return self._activity("a.id > ? ORDER BY a.id", (row_id,))

    def activity_backwards(self, before: int | None = None) -> Iterator[tuple[ActivityRow, StoredOrder, str]]:
        """The same from the newest row on back, or from the last one before that row, read as far as it is asked for."""
        return self._activity("a.id < ? ORDER BY a.id DESC", (2**63 - 1 if before is None else before,))

    def _activity(self, where: str, values: Sequence[Any]) -> Iterator[tuple[ActivityRow, StoredOrder, str]]:
        sql = f"""SELECT a.*, coalesce(r.command, '') AS command FROM activity a LEFT JOIN runs r ON r.id = a.run_id
                  WHERE {where}"""
        for row in self.database.execute(sql, values):
            yield activity_row(row), self._order(row["order_id"]), row["command"]

    def _order(self, id_: int) -> StoredOrder:
        return stored_order(self.database.rows(f"{select_orders()} WHERE o.id = ?", (id_,))[0])

    # The inbox

    def inbox(self, stores: Sequence[str] = (), since: datetime | None = None) -> list[Trouble]:
        """Errors by code, most orders first: those that need a person, then those tried again by themselves."""
        sql = f"""
            SELECT coalesce(code, '') AS code, count(*) AS orders, sum(waits) AS waits, min(seen) AS first_seen,
                   max(seen) AS last_seen, min(next_attempt_at) AS next_attempt
            FROM (SELECT o.error_code AS code, 0 AS waits, {_FIRST_SEEN} AS seen,
                         CASE o.conflict WHEN 0 THEN o.next_attempt_at END AS next_attempt_at, o.store
                  FROM orders o WHERE {_FAILED}
                  UNION ALL
                  SELECT o.conflict_code, 0, coalesce(o.conflict_since, o.last_seen), NULL, o.store
                  FROM orders o WHERE {_IN_CONFLICT}
                  UNION ALL
                  SELECT t.code, 0, t.since, o.tell_at, o.store FROM tellings t JOIN orders o ON o.id = t.order_id
                  WHERE t.code IS NOT NULL
                  UNION ALL
                  SELECT o.error_code, 1, {_FIRST_SEEN}, o.next_attempt_at, o.store FROM orders o WHERE {TRIED_AGAIN}
                  UNION ALL
                  SELECT {_REFUND_CODE}, 0, r.first_seen, r.next_attempt_at, r.store
                  FROM {_REFUNDS_IN_TROUBLE})
            WHERE (:every = 1 OR store IN (SELECT value FROM json_each(:stores))) AND seen >= :since
            GROUP BY 1 ORDER BY count(*) = sum(waits), count(*) DESC, 1"""
        values = {
            "every": int(not stores),
            "stores": json.dumps(list(stores)),
            "since": to_text(since) if since else "",
        }
        of_refunds: dict[str, dict[int, str]] = {}
        words = f"SELECT r.order_id, {_REFUND_CODE} AS code, r.error_message FROM {_REFUNDS_IN_TROUBLE}"
        for row in self.database.rows(words):
            of_refunds.setdefault(row["code"], {})[row["order_id"]] = row["error_message"] or ""
        return [
            Trouble(
                code=row["code"],
                count=row["orders"],
                waits=row["waits"],
                first_seen=from_text(row["first_seen"]),
                last_seen=from_text(row["last_seen"]),
                next_attempt=from_text_if_any(row["next_attempt"]),
                samples=tuple(self.with_code(row["code"], stores, limit=3)),
                of_refunds=of_refunds.get(row["code"], {}),
            )
            for row in self.database.rows(sql, values)
        ]

    def with_code(self, code: str, stores: Sequence[str] = (), limit: int | None = None) -> list[StoredOrder]:
        """Orders in the inbox with this code, the newest first."""
        of_store = "(:every = 1 OR o.store IN (SELECT value FROM json_each(:stores)))"
        found = (
            f"orders o WHERE o.error_code = :code AND (({_FAILED}) OR ({TRIED_AGAIN}))",
            f"orders o WHERE o.conflict_code = :code AND {_IN_CONFLICT}",
            "tellings t CROSS JOIN orders o ON o.id = t.order_id WHERE t.code = :code",
            f"{_REFUNDS_IN_TROUBLE} AND {_REFUND_CODE} = :code",
        )  # of each no more than are asked for
        newest = (
            f"SELECT * FROM (SELECT o.id FROM {each} AND {of_store} ORDER BY o.id DESC LIMIT :limit)" for each in found
        )
        sql = f"{select_orders()} WHERE o.id IN ({' UNION '.join(newest)}) ORDER BY o.id DESC LIMIT :limit"
        values = {"code": code, "every": int(not stores), "stores": json.dumps(list(stores))}
        rows = self.database.rows(sql, values | {"limit": -1 if limit is None else limit})
        return [stored_order(row) for row in rows]

    # Orders by filters

    def search(self, search: Search) -> Iterator[StoredOrder]:
        """The matching orders in the wanted sequence, one after the other out of the file.

        Where a page is asked for, which orders are on it is looked up in an index that has all that lists go by; to sort all
        orders of the file itself would take several times as long.
        """
        if search.sort == "placed" and search.limit is not None and not search.offset:
            yield from self.newest_placed(search, None, search.limit)
            return
        where = self._conditions(search)
        rare = self._rare(search, where)
        conditions, values = where if rare is None else _among(rare)
        are_few = rare is None and self._are_few(search)
        by_index, by_sequence = ("", "+") if are_few else ("+", "")  # a + keeps SQLite from using an index
        for name, wanted in (("store", search.stores), ("state", search.states)):
            if wanted:
                conditions.append(f"{by_index}o.{name} IN (SELECT value FROM json_each(:{name}))")
                values[name] = json.dumps(list(wanted))
        values |= {"limit": -1 if search.limit is None else search.limit, "offset": search.offset}
        sequence = f"ORDER BY {by_sequence}{SORTS[search.sort]} LIMIT :limit OFFSET :offset"
        if search.limit is not None:
            source = "orders o"
            if rare is None and not are_few:
                source, conditions = self._shortened(search, (conditions, values))
            sql = f"SELECT o.id FROM {source} WHERE {' AND '.join(conditions)} {sequence}"
            yield from self._with_rows([row[0] for row in self.database.rows(sql, values)])
            return
        for row in self.database.execute(f"{select_orders()} WHERE {' AND '.join(conditions)} {sequence}", values):
            yield stored_order(row)

    def _shortened(self, search: Search, where: Where) -> tuple[str, list[str]]:
        """From where, and under which conditions, a page of many orders is read with less to look at: the newest alone show what
        the last order of the page is at least, or they do not, and then those of the dates lie side by side in an index."""
        conditions, values = where
        value = _BY_VALUE.get(search.sort)
        if value is None:
            return "orders o", conditions
        sql = f"""SELECT {value} FROM orders o WHERE {" AND ".join(conditions)}
                  AND o.id > (SELECT max(id) FROM orders) - {NEWEST} ORDER BY 1 DESC LIMIT 1 OFFSET :limit + :offset - 1"""
        least = self.database.value(sql, values)
        if least is not None:
            values["least"] = least
            return "orders o", [*conditions, f"{value} >= :least"]
        return _of_kinds(bool(search.statuses)) if search.since or search.until else "orders o", conditions

    def _with_rows(self, ids: Sequence[int]) -> Iterator[StoredOrder]:
        """The orders of these rows, in this sequence."""
        sql = f"{select_orders()} WHERE o.id IN (SELECT value FROM json_each(?))"
        orders = {row["id"]: stored_order(row) for row in self.database.rows(sql, (json.dumps(ids),))}
        yield from (orders[id_] for id_ in ids if id_ in orders)

    def _are_few(self, search: Search) -> bool:
        """Whether orders with these marks, or of these stores and states, are found by index and then sorted more quickly than
        met on the way through all from the newest back, until there are as many as are asked for."""
        if search.mark or search.code or not (search.stores or search.states):
            return bool(search.mark or search.code)
        wanted = {"stores": json.dumps(list(search.stores)), "states": json.dumps(list(search.states))}
        sql = """SELECT coalesce(sum(orders), 0), coalesce(sum(orders) FILTER (
                     WHERE (:stores = '[]' OR store IN (SELECT value FROM json_each(:stores)))
                     AND (:states = '[]' OR state IN (SELECT value FROM json_each(:states)))), 0) FROM order_counts"""
        ((all_orders, matching),) = self.database.rows(sql, wanted)
        return bool(matching**2 < all_orders * ((search.limit or all_orders) + search.offset))

    def newest_placed(self, search: Search, after: Place | None, limit: int) -> list[StoredOrder]:
        """The `limit` newest placed orders that match and come after that place, whatever `search.sort` and `offset` are.

        Each store and state is read along the index, the largest first, and of the others what is newer than those, so that any
        page of a million orders costs what one of a thousand does. Marked orders are few, and found by their marks; those with a
        rare text or status are, too.
        """
        where = self._conditions(search)
        rare = self._rare(search, where)
        if search.mark or search.code or rare is not None:
            found = sorted(self._few_places(search, where if rare is None else _among(rare), after), reverse=True)
        else:
            found = []
            for store, state in self._kinds(search):
                oldest = found[limit - 1][0] if len(found) >= limit else ""
                more = self._places(where, (store, state), after, oldest, limit)
                found = sorted([*found, *more], reverse=True)[:limit]
        return list(self._with_rows([id_ for _, id_ in found[:limit]]))

    def _kinds(self, search: Search) -> list[tuple[str, str]]:
        """The stores and states that are searched and have orders, those with most of them first."""
        rows = self.database.rows(
            "SELECT store, state FROM order_counts GROUP BY store, state HAVING sum(orders) > 0 ORDER BY sum(orders) DESC"
        )
        kinds = [(row[0], row[1]) for row in rows]
        return [kind for kind in kinds if kind[0] in (search.stores or kind) and kind[1] in (search.states or kind)]

    def _rare(self, search: Search, where: Where) -> list[int] | None:
        """The rows of all orders that match, whatever their store and state, if their text, status or date is rare.

        Of marked ones it is not asked: they are few in any case.
        """
        if search.mark or search.code or not (search.text or search.statuses or search.since or search.until):
            return None
        found = None
        likely = self._likely(search.text)
        if likely is not None:
            found = self._first(where, [*likely, *json.loads(where[1]["said"])])
        if found is None or (likely and len(likely) == LIKELY and len(found) < RARE):
            found = self._first_of_kinds(where, bool(search.statuses))
        return found if len(found) < RARE else None

    def _first(self, where: Where, among: Sequence[int]) -> list[int]:
        """Those of these rows that match, up to `RARE` of them."""
        (same,), ids = _among(among)
        sql = f"SELECT o.id FROM orders o WHERE {same} AND {' AND '.join(where[0])} LIMIT {RARE}"
        return [row[0] for row in self.database.rows(sql, {**where[1], **ids})]

    def _first_of_kinds(self, where: Where, by_status: bool) -> list[int]:
        """The rows that match, up to `RARE` of them: of each store and state that has such a status those of the dates asked for
        lie side by side in an index."""
        conditions, values = where
        sql = f"SELECT o.id FROM {_of_kinds(by_status)} WHERE {' AND '.join(conditions)} LIMIT {RARE}"
        return [row[0] for row in self.database.rows(sql, values)]

    def _likely(self, text: str) -> list[int] | None:
        """The rows of up to `LIKELY` orders that have all letters of the text in threes; None if it is too short."""
        spellings = _spellings(text)
        if min(map(len, spellings)) < 3 or "\0" in text:
            return None
        query = " OR ".join(f"({' AND '.join(map(_quoted, _threes(spelling)))})" for spelling in spellings)
        sql = f"SELECT rowid FROM order_search WHERE order_search MATCH ? LIMIT {LIKELY}"
        return [row[0] for row in self.database.rows(sql, (query,))]

    def _places(
        self, matching: Where, kind: tuple[str, str], after: Place | None, oldest: str, limit: int
    ) -> list[Place]:
        """The first of the matching orders of one store and state that are no older; those of which nobody knows when they were
        placed come last."""
        conditions, values = matching
        values = {**values, "store": kind[0], "state": kind[1], "oldest": oldest, "limit": limit}
        values |= {"date": after[0] if after else "", "id": after[1] if after else 0}
        where = " AND ".join(["o.store = :store AND o.state = :state", *conditions])
        found: list[Place] = []
        if after is None or after[0]:
            beyond = "AND o.date_created <= :date AND (o.date_created < :date OR o.id < :id)" if after else ""
            sql = f"""SELECT o.date_created, o.id FROM orders o WHERE {where} AND o.date_created >= :oldest {beyond}
                      ORDER BY o.date_created DESC, o.id DESC LIMIT :limit"""
            found = [(row[0], row[1]) for row in self.database.rows(sql, values)]
        if len(found) < limit and not oldest:
            beyond = "AND o.id < :id" if after and not after[0] else ""
            sql = f"""SELECT o.id FROM orders o WHERE {where} AND o.date_created IS NULL {beyond}
                      ORDER BY o.id DESC LIMIT :limit"""
            found += [("", row[0]) for row in self.database.rows(sql, values)]
        return found

    def _few_places(self, search: Search, matching: Where, after: Place | None) -> list[Place]:
        """All that match, of the wanted stores and states."""
        conditions, values = matching
        values |= {
            "stores": json.dumps(list(search.stores)),
            "states": json.dumps([str(state) for state in search.states]),
        }
        if search.stores:
            conditions.append("+o.store IN (SELECT value FROM json_each(:stores))")
        if search.states:
            conditions.append("+o.state IN (SELECT value FROM json_each(:states))")
        if after:
            conditions.append("(coalesce(o.date_created, ''), o.id) < (:date, :id)")
            values |= {"date": after[0], "id": after[1]}
        sql = f"SELECT coalesce(o.date_created, ''), o.id FROM orders o WHERE {' AND '.join(conditions)}"
        return [(row[0], row[1]) for row in self.database.rows(sql, values)]

    def _conditions(self, search: Search) -> Where:
        """What a search asks for beside stores and states, with the values bound in it."""
        conditions, values = ["1"], dict[str, Any]()
        if search.statuses:
            conditions.append("o.status IN (SELECT value FROM json_each(:status))")
            values["status"] = json.dumps(list(search.statuses))
        if search.mark:
            conditions.append(MARKS[search.mark])
        if search.code:
            conditions.append("(o.error_code = :code OR o.conflict_code = :code)")
            values["code"] = search.code
        if search.since:
            conditions.append("o.date_created >= :since")
            values["since"] = to_text(search.since)
        if search.until:
            conditions.append("o.date_created < :until")
            values["until"] = to_text(search.until)
        if search.text:
            texts = {f"text{at}": f"%{_literally(text)}%" for at, text in enumerate(_spellings(search.text))}
            values |= texts | {"said": json.dumps(self._with_message(texts))}
            conditions.append(f"({_any_like(_SEARCHED, texts)} OR o.id IN (SELECT value FROM json_each(:said)))")
        return conditions, values

    def _with_message(self, texts: Mapping[str, str]) -> list[int]:
        """The rows of orders of whose failure or conflict one of these is said; looked for once, and not at each other order."""
        each = (
            f"SELECT o.id FROM orders o WHERE o.{code} IS NOT NULL AND ({_any_like((message,), texts)})"
            for code, message in _SEARCHED_OF_FEW
        )
        return [row[0] for row in self.database.rows(" UNION ".join(each), dict(texts))]


def _as_json(moments: Sequence[datetime]) -> str:
    return json.dumps([to_text(moment) for moment in moments])


Place = tuple[str, int]
"""Where an order stands among all: the stored time at which it was placed, "" if nobody knows it, and its row."""

Where = tuple[list[str], dict[str, Any]]
"""Conditions that must all hold, and the values bound in them."""


def _among(ids: Sequence[int]) -> Where:
    """The condition that an order is one of these rows, with the value bound in it."""
    return ["o.id IN (SELECT value FROM json_each(:ids))"], {"ids": json.dumps(ids)}


def _of_kinds(by_status: bool) -> str:
    """The orders, each store and state along its index; `by_status`: only those that have such a status."""
    has_it = "AND status IN (SELECT value FROM json_each(:status))" if by_status else ""
    return f"""(SELECT DISTINCT store, state FROM order_counts WHERE orders > 0 {has_it}) kind
               CROSS JOIN orders o ON o.store = kind.store AND o.state = kind.state"""


def _any_like(columns: Sequence[str], texts: Mapping[str, str]) -> str:
    """Without an ESCAPE where there is nothing to escape, for that takes SQLite an eighth of the time."""
    return " OR ".join(
        f"o.{column} LIKE :{name}" + (" ESCAPE '\\'" if "\\" in pattern else "")
        for name, pattern in texts.items()
        for column in columns
    )


def _spellings(text: str) -> list[str]:
    """SQLite's LIKE knows the large and small letters of ASCII alone."""
    return [text] if text.isascii() else list(dict.fromkeys((text, text.lower(), text.upper(), text.title())))


def _threes(text: str) -> list[str]:
    """Three letters each, which together are all of it: looking each up takes its time, and few orders have them all."""
    return [text[at : at + 3] for at in {*range(0, len(text) - 2, 3), len(text) - 3}]


def _quoted(text: str) -> str:
    """`text` as a word of FTS5's."""
    return '"' + text.replace('"', '""') + '"'


def _literally(text: str) -> str:
    """`text` so that LIKE takes none of it for a pattern."""
    return text.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_")
