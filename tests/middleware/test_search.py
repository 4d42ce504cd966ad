"""What a search finds is what bears the text, whichever way it is looked for; and nobody who is forgotten is in its index."""

from __future__ import annotations

import random
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest

from woobc.core.clock import Clock, to_text
from woobc.core.errors import MiddlewareError
from woobc.core.middleware import overview
from woobc.core.middleware.care import find_damage, forget, mend_search
from woobc.core.middleware.database import Database, connect, sqlite_errors_translated
from woobc.core.middleware.middleware import Middleware
from woobc.core.middleware.migrations import apply
from woobc.core.middleware.overview import RARE, Search

NOW = to_text(datetime(2026, 11, 21, 12, 0, tzinfo=UTC))
SYLLABLES = ("ab", "bc", "ca", "abc", "an", "na", "ana")
ODD = ('Say "Hi"', "50%_off", "O'Neil\\Sons", "Ünal Straße", "Jürgen", "陳大文", "a\tb", "(x) OR *")
COLUMNS = (
    "number",
    "customer_name",
    "email",
    "external_document_number",
    "nav_sales_order_number",
    "posted_invoice_number",
    "prepayment_invoice_number",
)


def name(chance: random.Random) -> str:
    return "".join(chance.choice(SYLLABLES) for _ in range(chance.randint(1, 4)))


@pytest.fixture
def middleware(tmp_path: Path) -> Iterator[Middleware]:
    """Some thousand orders: half of one name, a dozen of odd ones, the others of names that share their letters."""
    connection = connect(tmp_path / "m.db")
    apply(connection)
    connection.execute("INSERT INTO stores (code, platform) VALUES ('eu', 'woocommerce')")
    chance = random.Random(1)
    connection.execute("BEGIN")
    for order_id in range(2 * RARE + 500):
        who = ODD[order_id] if order_id < len(ODD) else "Sanne de Vries" if order_id % 2 else name(chance)
        connection.execute(
            """INSERT INTO orders (store, order_id, number, status, state, read_at, first_seen, last_seen, date_created,
                   customer_name, email) VALUES ('eu', ?, ?, 'processing', 'pending', ?, ?, ?, ?, ?, ?)""",
            (order_id, f"N{order_id}", *[NOW] * 4, who, f"{name(chance)}@example.test"),
        )
    connection.execute("COMMIT")
    opened = Middleware(Database(tmp_path / "m.db", connection, Clock()))
    yield opened
    opened.close()


def expected(middleware: Middleware, text: str) -> set[int]:
    rows = middleware.database.rows(f"SELECT order_id, {', '.join(COLUMNS)} FROM orders")
    return {row[0] for row in rows if any(text.lower() in (row[column] or "").lower() for column in COLUMNS)}


def found(middleware: Middleware, text: str = "", **more: Any) -> set[int]:
    page = {each.order_id for each in middleware.overview.newest_placed(Search(text=text, **more), None, 5_000)}
    listed = {each.order_id for each in middleware.overview.search(Search(text=text, limit=5_000, **more))}
    assert page == listed
    return page


TEXTS = (
    *ODD,
    "abcab",
    "bcana",
    "naab",
    "vries",
    "N12",
    "n124",
    "@example",
    "caca",
    "ab",
    "a",
    '"',
    "%",
    "nobody",
    "ünal",
    "STRASSE",
)


def test_a_search_finds_the_orders_that_bear_the_text_and_no_others(middleware: Middleware) -> None:
    amiss = [text for text in TEXTS if found(middleware, text) != expected(middleware, text)]
    assert not amiss
    assert found(middleware, "nobody") == set()
    assert len(found(middleware, "Vries")) > RARE


def test_rare_dates_and_statuses_are_found_where_they_are(middleware: Middleware) -> None:
    database, early = middleware.database, datetime(2020, 1, 1, tzinfo=UTC)
    database.execute("UPDATE orders SET date_created = '2019-05-05T12:00:00.000Z', state = 'posted' WHERE order_id = 9")
    database.execute("UPDATE orders SET status = 'refunded' WHERE order_id IN (9, 10)")
    database.execute("UPDATE orders SET date_created = NULL WHERE order_id = 11")
    assert found(middleware, until=early) == {9}
    assert found(middleware, statuses=("refunded",)) == {9, 10}
    assert found(middleware, statuses=("refunded",), since=early) == {10}
    assert found(middleware, statuses=("on-hold",)) == set()
    assert found(middleware, text="n1", statuses=("refunded",)) == {10}
    assert len(found(middleware, since=early)) == 2 * RARE + 500 - 2


FILTERS: tuple[dict[str, Any], ...] = (
    {"sort": "total"},
    {"sort": "modified"},
    {"sort": "total", "states": ("posted",)},
    {"sort": "modified", "statuses": ("processing",), "text": "n1"},
    {"until": datetime(2026, 5, 1, tzinfo=UTC)},
    {"since": datetime(2026, 3, 1, tzinfo=UTC), "until": datetime(2026, 9, 1, tzinfo=UTC), "statuses": ("processing",)},
    {"until": datetime(2026, 9, 1, tzinfo=UTC), "sort": "total"},
    {"until": datetime(2026, 9, 1, tzinfo=UTC), "sort": "modified", "text": "n"},
)


@pytest.mark.parametrize("newest", [30, 10_000])
@pytest.mark.parametrize("filters", FILTERS, ids=str)
def test_the_pages_of_a_list_are_the_list_cut_in_pieces(
    middleware: Middleware, monkeypatch: pytest.MonkeyPatch, filters: dict[str, Any], newest: int
) -> None:
    """Whether the newest orders show what a page ends with, or not."""
    monkeypatch.setattr(overview, "NEWEST", newest)
    monkeypatch.setattr(overview, "RARE", 100)
    chance = random.Random(2)
    for order_id in range(2 * RARE + 500):
        moment = f"2026-{chance.randint(1, 12):02}-{chance.randint(1, 28):02}T10:00:00.000Z"
        values = (moment, chance.choice([None, moment]), str(chance.choice([9, 10, 99.5, 100])), order_id)
        sql = "UPDATE orders SET date_created = ?, date_modified = ?, total = ? WHERE order_id = ?"
        middleware.database.execute(sql, values)
    middleware.database.execute("UPDATE orders SET state = 'posted' WHERE order_id % 2")
    whole = [each.id for each in middleware.overview.search(Search(**filters))]
    pages = [
        [each.id for each in middleware.overview.search(Search(**filters, limit=50, offset=offset))]
        for offset in (0, 50, 500, len(whole) - 20)
    ]
    assert len(whole) > 520
    assert pages == [whole[:50], whole[50:100], whole[500:550], whole[-20:]]


def test_it_follows_every_change_of_what_it_looks_through(middleware: Middleware) -> None:
    for place, column in enumerate(COLUMNS):
        middleware.database.execute(
            f"UPDATE orders SET {column} = ? WHERE order_id = ?", (f"Zwartendijk{place}", place)
        )
    assert found(middleware, "wartend") == set(range(len(COLUMNS)))
    middleware.database.execute("UPDATE orders SET customer_name = 'Bakker' WHERE order_id = 1")
    assert found(middleware, "wartend") == set(range(len(COLUMNS))) - {1}
    assert found(middleware, "bakker") == {1}
    middleware.database.execute("INSERT INTO order_search (order_search, rank) VALUES ('integrity-check', 1)")


def test_nothing_of_a_person_who_is_forgotten_stays_in_the_index(middleware: Middleware) -> None:
    def index() -> bytes:
        return b"".join(row[0] for row in middleware.database.rows("SELECT block FROM order_search_data"))

    sql = "UPDATE orders SET customer_name = 'Quxzykwij', email = 'q@example.test' WHERE order_id = 7"
    middleware.database.execute(sql)
    assert b"wij" in index()
    assert b"zyk" in index()
    assert forget(middleware.database, "q@example.test") == 1
    assert b"wij" not in index()
    assert b"zyk" not in index()
    assert found(middleware, "abcab") == expected(middleware, "abcab")


def test_damage_of_the_index_is_found_and_mended(middleware: Middleware) -> None:
    assert find_damage(middleware.database.connection) == []
    largest = "SELECT id FROM order_search_data ORDER BY length(block) DESC LIMIT 1"
    middleware.database.execute(f"UPDATE order_search_data SET block = zeroblob(100) WHERE id = ({largest})")
    problems = find_damage(middleware.database.connection)
    assert {each.partition(":")[0] for each in problems} == {"the index of the search"}
    assert mend_search(middleware.database.connection, problems) == []
    assert found(middleware, "abcab") == expected(middleware, "abcab")
    assert mend_search(middleware.database.connection, [*problems, "row 7 missing"]) == [*problems, "row 7 missing"]


def test_a_sqlite_that_can_not_search_is_no_damaged_file(tmp_path: Path) -> None:
    told = pytest.raises(MiddlewareError, match=r"no such module.*use a Python whose SQLite has it")
    with told, sqlite_errors_translated(tmp_path / "m.db"):
        connect(tmp_path / "m.db").execute("CREATE VIRTUAL TABLE t USING fts5_that_is_not_there(a)")
