"""The archive for the person who helps: enough to say what happened to an order, and nothing personal or secret.

Only what is on a list here is copied. Any other text becomes its kind and length, so that what is added to the configuration,
the middleware or the log later is left out until somebody has thought about it.
"""

from __future__ import annotations

import json
import re
import sqlite3
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from decimal import Decimal
from pathlib import Path
from typing import Any, Final

from woobc.core.config.keys import Filled, Given, Key, Settings
from woobc.core.config.kinds import (
    Amount,
    Choice,
    Day,
    Duration,
    EnvironmentName,
    Flag,
    FlagOr,
    NumberFormat,
    PageFields,
    TimeOfDay,
    TimeSpan,
    TimeZone,
    Whole,
)
from woobc.core.config.secrets import Secret
from woobc.core.config.status_rules import StatusRulesKey
from woobc.core.config.values import Config
from woobc.core.domain.settings import StatusRules
from woobc.core.domain.stored import StoredOrder
from woobc.core.middleware.middleware import Middleware

MOST_RUNS: Final = 300
MOST_LOG_BYTES: Final = 4_000_000
"""Of the end of the log."""


def _names(text: str) -> frozenset[str]:
    return frozenset(text.split())


ORDER_COLUMNS: Final = _names("""
    id store order_id number status rule state currency total total_tax date_created date_modified date_completed
    read_at admitted_status imported_date verified_date nav_sales_order_number posted_invoice_number
    prepayment_invoice_number external_document_number failed hold conflict conflict_code conflict_since attempts
    next_attempt_at error_code failed_at availability sent_at sent_total settle_at bc_clock_ahead_s ready_since
    posting_date claimed_by first_seen last_seen shop_seen bad_readings checked_in_bc_at content_hash payload_id
    accepted_payload_id accepted_hash accepted_status accepted_refunded refunded line_count forgotten
""")
LINE_COLUMNS: Final = _names("line_no line_type quantity unit_price discount amount tax")
ACTIVITY_COLUMNS: Final = _names("id time run_id event from_state to_state code")
RUN_COLUMNS: Final = _names("id command trigger started_at moved_at ended_at counts requests exit_code pid")
STORE_COLUMNS: Final = _names("""
    code platform identity_checked_at watermark caught_up_at looked_back_at order_processing first_import_at
    restored_at unreadable_since last_read_at webhooks_checked_at webhooks_healthy
""")
LOG_FIELDS: Final = _names("""
    time level command environment run store order code from to state outcome kind system exception method trigger
    bc_no posted_invoice
""")
"""Fields of the log whose texts are copied; numbers and yes or no always are."""

_COPIED_KINDS: Final = (
    Amount,
    Choice,
    Day,
    Duration,
    EnvironmentName,
    Flag,
    FlagOr,
    NumberFormat,
    PageFields,
    TimeOfDay,
    TimeSpan,
    TimeZone,
    Whole,
)
_EVENT = re.compile(r"[a-z][a-z :-]{0,60}")
_FRAME = re.compile(r"\w+\.py:[0-9]+ [\w<>]+")
_NAME = re.compile(r"[a-z_-]{1,40}")
_KINDS: Final = (
    ("e-mail address", re.compile(r"[^\s@]+@[^\s@.]+(\.[^\s@.]+)+")),
    ("address of the web", re.compile(r"https?://.*", re.S)),
    ("moment", re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}[T ][0-9]{2}:[0-9]{2}.*", re.S)),
    ("day", re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")),
    ("number", re.compile(r"-?[0-9]+(\.[0-9]+)?")),
)


def masked(value: object) -> object:
    """What may be said of a value that is on no list: of texts and numbers their kind and length, of tables their keys' shape."""
    match value:
        case None | bool():
            return value
        case str():
            return _masked_text(value)
        case int() | float() | Decimal():
            return f"<number of {len(str(value))}>"
        case Mapping():
            return {_masked_key(key): masked(each) for key, each in value.items()}
        case list() | tuple():
            return [masked(each) for each in value]
    return f"<{type(value).__name__}>"


def _masked_text(text: str) -> str:
    kind = next((kind for kind, pattern in _KINDS if pattern.fullmatch(text)), "text")
    return f"<{kind} of {len(text)}>" if text else ""


def _masked_key(key: object) -> str:
    """The names of the shop's own fields are small letters; anything else may be somebody's."""
    return key if isinstance(key, str) and _NAME.fullmatch(key) else _masked_text(str(key))


def pieces(
    config: Config, middleware: Middleware | None, orders: Sequence[StoredOrder], versions: Mapping[str, str]
) -> Iterator[tuple[str, str]]:
    """The archive's files, name and text. Without a middleware, for it can't be opened, what there is without it."""
    yield "versions.json", _json(dict(versions))
    yield "configuration.json", _json(_settings(config))
    if middleware is not None:
        connection = middleware.database.connection
        yield "schema.json", _json(_schema(connection))
        yield "counts.json", _json(_counts(middleware))
        yield "stores.json", _json(_rows(connection, "stores", STORE_COLUMNS, "1 ORDER BY code"))
        yield "runs.jsonl", _lines(_rows(connection, "runs", RUN_COLUMNS, f"1 ORDER BY id DESC LIMIT {MOST_RUNS}"))
        for order in orders:
            yield f"orders/{order.store}-{order.order_id}.json", _json(_order(connection, middleware, order))
    if config.log.file:
        yield "log.jsonl", _lines(_log(config.log.file))


def _json(value: object) -> str:
    return json.dumps(value, indent=2, ensure_ascii=True, default=str) + "\n"


def _lines(values: Iterable[object]) -> str:
    return "".join(json.dumps(value, ensure_ascii=True, default=str) + "\n" for value in values)


# The configuration


def _settings(settings: Settings) -> dict[str, object]:
    return {
        key.name: _setting(key, getattr(settings, name))
        for name, key in settings.keys.items()
        if not isinstance(key, Given)
    }


def _setting(key: Key[Any], value: object) -> object:
    """By the kind of the key: what can only be a word, a number or a time of ours is copied."""
    if isinstance(key, _COPIED_KINDS):
        return value if isinstance(value, bool | int | dict | None) else str(value)
    if isinstance(key, StatusRulesKey) and isinstance(value, StatusRules):
        rules = {**value.named, "default": value.default}
        return {_masked_key(status): {"import": rule.import_, "retry": rule.retry} for status, rule in rules.items()}
    if isinstance(key, Filled):
        return {each.name: _setting(each, getattr(value, name)) for name, each in key.settings.keys.items()}
    if isinstance(value, Settings):
        return {"kind": type(value).__name__, **_settings(value)}
    if isinstance(value, Mapping):
        tables = {name: each for name, each in value.items() if isinstance(each, Settings)}
        return {name: _settings(each) for name, each in tables.items()} if tables else f"<{len(value)} entries>"
    if isinstance(value, Secret):
        return f"<secret from {' '.join(value.source.split()[:2])}>"
    if isinstance(value, tuple | list):
        return f"<{len(value)} entries>"
    return masked(str(value)) if value is not None else None


# The middleware


def _schema(connection: sqlite3.Connection) -> dict[str, object]:
    """Each table and index, and whether it is as this version makes it."""
    from woobc.core.middleware.migrations import apply

    fresh = sqlite3.connect(":memory:", isolation_level=None)
    apply(fresh)
    ours, theirs = (_objects(each) for each in (fresh, connection))
    fresh.close()
    found = {name: "as made by this version" if sql == ours.get(name) else "otherwise" for name, sql in theirs.items()}
    return {
        "version": connection.execute("PRAGMA user_version").fetchone()[0],
        "objects": {name if name in ours else str(masked(name)): how for name, how in found.items()},
        "missing": sorted(set(ours) - set(theirs)),
        "rows": {name: _count(connection, name) for name in _tables(connection) if name in ours},
    }


def _objects(connection: sqlite3.Connection) -> dict[str, str]:
    rows = connection.execute("SELECT name, sql FROM sqlite_master WHERE name NOT LIKE 'sqlite_%' ORDER BY name")
    return {row[0]: " ".join((row[1] or "").split()) for row in rows}


def _tables(connection: sqlite3.Connection) -> list[str]:
    return [row[0] for row in connection.execute("SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY name")]


def _count(connection: sqlite3.Connection, table: str) -> int:
    return int(connection.execute(f'SELECT count(*) FROM "{table}"').fetchone()[0])


def _counts(middleware: Middleware) -> dict[str, object]:
    """Orders by store and state, and those that bear a mark, by code."""
    connection = middleware.database.connection
    codes = connection.execute(
        """SELECT coalesce(conflict_code, error_code), count(*) FROM orders WHERE failed = 1 OR conflict = 1
           GROUP BY 1 ORDER BY 1"""
    )
    return {
        "states": [
            {"store": each.store, "state": each.state, "count": each.count} for each in middleware.overview.states()
        ],
        "marked": {row[0] or "": row[1] for row in codes},
    }


def _rows(
    connection: sqlite3.Connection, table: str, columns: Collection[str], where: str, values: Sequence[object] = ()
) -> list[dict[str, object]]:
    cursor = connection.execute(f"SELECT * FROM {table} WHERE {where}", values)
    names = [each[0] for each in cursor.description]
    return [
        {name: _column(name, value, columns) for name, value in zip(names, row, strict=True)}
        for row in cursor.fetchall()
    ]


def _column(name: str, value: object, columns: Collection[str]) -> object:
    if isinstance(value, bytes):
        return f"<{len(value)} bytes>"
    return value if name in columns else masked(value)


def _order(connection: sqlite3.Connection, middleware: Middleware, order: StoredOrder) -> dict[str, object]:
    """The order's row, lines and history, and the shape of the shop's document."""
    return {
        "order": _rows(connection, "orders", ORDER_COLUMNS, "id = ?", (order.id,))[0],
        "lines": _rows(connection, "order_lines", LINE_COLUMNS, "order_id = ? ORDER BY line_no", (order.id,)),
        "activity": _rows(connection, "activity", ACTIVITY_COLUMNS, "order_id = ? ORDER BY id", (order.id,)),
        "documents": _rows(connection, "payloads", {"id", "read_at", "hash"}, "order_id = ? ORDER BY id", (order.id,)),
        "shape": _shape(middleware.orders.payload(order.id, order.payload_id)),
    }


def _shape(document: bytes | None) -> object:
    if document is None:
        return None
    try:
        return masked(json.loads(document))
    except (ValueError, RecursionError):
        return f"<{len(document)} bytes, not JSON>"


# The log


def _log(path: Path) -> Iterator[dict[str, object]]:
    try:
        with path.open("rb") as file:
            file.seek(0, 2)
            file.seek(max(0, file.tell() - MOST_LOG_BYTES))
            lines = file.read().splitlines()
    except OSError:
        return
    for line in lines:
        try:
            found = json.loads(line)
        except ValueError:
            continue
        if isinstance(found, dict):
            yield {_masked_key(name): _log_field(name, value) for name, value in found.items()}


def _log_field(name: str, value: object) -> object:
    if isinstance(value, bool | int | float | None):
        return value
    if name == "event" and isinstance(value, str) and _EVENT.fullmatch(value):
        return value
    if name == "trace" and isinstance(value, list):
        return [each if isinstance(each, str) and _FRAME.fullmatch(each) else masked(each) for each in value]
    return value if name in LOG_FIELDS and isinstance(value, str) else masked(value)
