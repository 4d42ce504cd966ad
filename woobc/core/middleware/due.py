"""What the jobs ask of the table: the orders each takes up, as one question that is claimed by or looked at.

Imports next to nothing, for a run that finds nothing due ends with a look.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import TYPE_CHECKING, NamedTuple

from woobc.core.clock import to_text
from woobc.core.domain.due import (
    HINDRANCES,
    INSERTED,
    OWED,
    PENDING,
    SHIPS,
    TELLABLE,
    TO_CONFIRM,
    TO_INSERT,
    TO_SETTLE,
    TO_TELL,
    TO_VERIFY,
    UNMARKED,
    Processing,
    owed_at_once,
)
from woobc.core.domain.lifecycle import CREDITED_IN

if TYPE_CHECKING:
    from woobc.core.config.values import Config, StoreConfig
    from woobc.core.domain.conditions import Condition
    from woobc.core.domain.stored import StoredOrder
    from woobc.core.middleware.database import Database


class Question(NamedTuple):
    """Orders that meet a condition. `among` is a query for ids that is searched first, whatever else could be."""

    where: str
    among: str = ""

    @property
    def sources(self) -> str:
        """The FROM clause with its condition."""
        source = f"({self.among}) chosen CROSS JOIN orders o ON o.id = chosen.id" if self.among else "orders o"
        return f"FROM {source} WHERE {self.where}"

    def but(self, condition: Condition) -> Question:
        """Those of them that meet this too."""
        return self._replace(where=f"{self.where} AND {condition.sql}")

    def after(self, row_id: int) -> Question:
        return self._replace(where=f"{self.where} AND o.id > {int(row_id)}")

    def ready_by(self, moment: datetime) -> Question:
        """Those that were owed their processing by then."""
        return self._replace(where=f"{self.where} AND o.ready_since <= '{to_text(moment)}'")


def finds_any(database: Database, *questions: Question) -> bool:
    """Whether any of these is not empty; one statement, however many they are."""
    either = " OR ".join(f"EXISTS (SELECT 1 {question.sources})" for question in questions)
    return bool(database.value(f"SELECT {either}", {"now": database.now()}))


class Left(NamedTuple):
    """Orders that are not taken up yet: how many just wait for their time, which comes first, how many need a person.

    One that failed needs a person, as the inbox counts it, also while it is tried again each night: what heals it is a mapping
    or an item that somebody makes.
    """

    waiting: int
    first_try: str
    failed: int


def left_waiting(database: Database, stores: Sequence[StoreConfig], state: Condition) -> Left:
    """Orders in this state whose time has not come, or that failed."""
    (row,) = database.rows(
        f"""SELECT coalesce(sum(NOT o.failed), 0), coalesce(min(CASE WHEN NOT o.failed THEN o.next_attempt_at END), ''),
                coalesce(sum(o.failed), 0)
            FROM orders o WHERE {state.sql} AND {_of_stores(stores)} AND (o.failed OR o.next_attempt_at > :now)""",
        {"now": database.now()},
    )
    return Left(*row)


def just(order: StoredOrder) -> Question:
    """The one order, while it is in the state that was read."""
    return Question(f"o.id = {order.id} AND o.state = '{order.state}'")


def claimed() -> Question:
    """Orders that a run holds: one that has died, perhaps, whose orders must be taken over."""
    return Question("o.claimed_by IS NOT NULL")


def to_settle(stores: Sequence[StoreConfig], config: Config, row_ids: Sequence[int] = ()) -> Question:
    """Orders whose answer was lost."""
    return Question(f"{TO_SETTLE.sql} AND {_to_settle_among(stores, config)} AND {_of_rows(row_ids)}")


def to_confirm(stores: Sequence[StoreConfig], config: Config, row_ids: Sequence[int] = ()) -> Question:
    """Orders whose posting was asked for."""
    return Question(f"{TO_CONFIRM.sql} AND {_to_settle_among(stores, config)} AND {_of_rows(row_ids)}")


def to_insert(stores: Sequence[StoreConfig], row_ids: Sequence[int] = ()) -> Question:
    """Orders to be sent. The waiting times of orders that a person named do not count."""
    return Question(f"{(PENDING if row_ids else TO_INSERT).sql} AND {_of_stores(stores)} AND {_of_rows(row_ids)}")


def to_verify(stores: Sequence[StoreConfig], row_ids: Sequence[int] = ()) -> Question:
    """Orders that await their sales order. The waiting times of orders that a person named do not count."""
    return Question(f"{(INSERTED if row_ids else TO_VERIFY).sql} AND {_of_stores(stores)} AND {_of_rows(row_ids)}")


def to_tell(stores: Sequence[StoreConfig], row_ids: Sequence[int] = ()) -> Question:
    """Orders of which there may be something to tell their shops. Those that a person named are looked at in any case.

    Searched by the time of telling alone, for most of all orders are in one of the states in which a shop is told.
    """
    if row_ids:
        return Question(f"{TELLABLE.sql} AND {_of_stores(stores)} AND {_of_rows(row_ids)}")
    return Question(TO_TELL.sql, f"SELECT o.id FROM orders o WHERE o.tell_at <= :now AND {_of_stores(stores)}")


def to_watch_for_shipments(stores: Sequence[StoreConfig]) -> Question:
    """Orders of which more may come to be told once Business Central has shipped or posted it."""
    return Question(f"{SHIPS.sql} AND {_of_stores(stores)}")


def to_process_at_once(config: StoreConfig, row_ids: Sequence[int] = ()) -> Question:
    """Orders of the store that are owed their processing by their rule, or by the modes release and post."""
    among = owed_ids(config, *owed_at_once(config.order_processing))
    return Question(f"{UNMARKED.sql} AND {_of_rows(row_ids)}", among)


def to_post_by_schedule(config: StoreConfig, unmarked: Condition = UNMARKED, row_ids: Sequence[int] = ()) -> Question:
    """Orders of the store that wait for its posting time, whether or not it has come."""
    return Question(f"{unmarked.sql} AND {_of_rows(row_ids)}", owed_ids(config, Processing.SCHEDULE_POST))


def to_credit(stores: Sequence[StoreConfig], row_ids: Sequence[int] = ()) -> Question:
    """Posted orders with a refund that a credit memo is to be made or posted for now."""
    of_each = " OR ".join(
        f"r.store = '{config.code}' AND r.state = '{state}'"
        for config in stores
        for state in CREDITED_IN[config.refunds]
    )
    among = f"""SELECT DISTINCT r.order_id AS id FROM refunds r WHERE ({of_each or "0"})
                AND (r.failed = 0 OR r.next_attempt_at <= :now)"""
    return Question(f"o.state = 'posted' AND {_of_rows(row_ids)}", among)


def owed_ids(config: StoreConfig, *processings: Processing) -> str:
    """A query for the ids of the store's orders that are owed one of these.

    Each part is one search of an index, so that orders whose processing is done, however many, are not walked over.
    """
    store = f"SELECT o.id FROM orders o WHERE o.store = '{config.code}'"
    return " UNION ALL ".join(f"{store} AND {OWED[processing].sql}" for processing in processings)


def told_ids(config: StoreConfig) -> str:
    """A query for the ids of the store's orders of which its shop is to be told something, now or when there is more."""
    store = f"SELECT o.id FROM orders o WHERE o.store = '{config.code}'"
    return f"{store} AND o.telling IN ('open') UNION ALL {store} AND o.tell_at IS NOT NULL"


def mapping_changed(database: Database, stores: Sequence[StoreConfig]) -> bool:
    """Whether a mapping differs from the one that the last run of `bc-insert` knew."""
    held = {row["code"]: row["mapping_hash"] for row in database.rows("SELECT code, mapping_hash FROM stores")}
    return any(config.code in held and held[config.code] != config.mapping.digest() for config in stores)


def processing_changed(database: Database, stores: Sequence[StoreConfig]) -> bool:
    """Whether an order_processing differs from the one that the last run that posts knew."""
    held = {row["code"]: row["order_processing"] for row in database.rows("SELECT code, order_processing FROM stores")}
    return any(held.get(config.code, config.order_processing) != config.order_processing for config in stores)


def hindrances(database: Database, config: StoreConfig, otherwise: str) -> list[tuple[str, int]]:
    """What keeps the orders that are owed posting by schedule, and how many each; every order is counted once."""
    cases = " ".join(f"WHEN {condition.sql} THEN '{words}'" for condition, words in HINDRANCES)
    sql = f"""SELECT (SELECT CASE {cases} ELSE :otherwise END FROM orders o WHERE o.id = chosen.id) AS reason, count(*)
        FROM ({owed_ids(config, Processing.SCHEDULE_POST)}) chosen GROUP BY reason"""
    return [(row[0], row[1]) for row in database.rows(sql, {"now": database.now(), "otherwise": otherwise})]


def _of_stores(stores: Sequence[StoreConfig]) -> str:
    codes = ", ".join(f"'{config.code}'" for config in stores) or "''"
    return f"o.store IN ({codes})"


def _of_rows(row_ids: Sequence[int]) -> str:
    """Any order, if none was named."""
    return f"o.id IN ({', '.join(str(int(row)) for row in row_ids)})" if row_ids else "1"


def _to_settle_among(stores: Sequence[StoreConfig], config: Config) -> str:
    """Lost answers are settled whatever has become of their stores since, for Business Central alone is asked; but where a
    person chose among the enabled stores, only of those chosen."""
    enabled = {store.code for store in config.stores_here() if store.enabled}
    return "1" if enabled <= {store.code for store in stores} else _of_stores(stores)
