"""The schema of the middleware file, as an ordered set of migrations. Imported only when there is something to migrate.

Columns and tables are words, so that a person with any SQLite browser can read the file. Never use `transform()` on
`orders`: it silently drops the generated columns.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlite_utils import Migrations

from woobc.core.domain import lifecycle
from woobc.core.domain.lifecycle import RefundState

if TYPE_CHECKING:
    from collections.abc import Iterable

    from sqlite_utils import Database

migrations = Migrations("woobc")


def _one_of(states: Iterable[lifecycle.OrderState]) -> str:
    """That an order is in one of them. For `state IN (…)` SQLite would build a table each time a row is written."""
    return " OR ".join(f"state = '{state.value}'" for state in states)


def apply(connection: object) -> None:
    """Bring the database to the newest schema: all steps and their records in one transaction, so all or nothing."""
    from sqlite_utils import Database

    database = Database(connection)  # type: ignore[arg-type]
    with database.atomic():
        migrations.apply(database)


@migrations()
def m001_first_schema(db: Database) -> None:
    for statement in _FIRST_SCHEMA.split(";\n"):
        if statement.strip():
            db.execute(statement)
    db.execute("PRAGMA user_version = 1")


@migrations()
def m002_for_0_2(db: Database) -> None:
    """What 0.2.0 needs. Until that is released, its changes of the schema are added here."""
    for statement in (
        *_CONFLICT_OF_ITS_OWN,
        *_LISTS,
        *_ACCEPTED_FOR_GOOD,
        *_SILENCE,
        *_TAKEOVER,
        *_OUTGOING_NOTICES,
        *_TELLING,
        *_REFUNDS,
        *_LINES,
        *_COUNTS,
        *_SEARCH,
    ):
        db.execute(statement)
    db.execute("ALTER TABLE stores ADD COLUMN looked_back_at TEXT")
    for statement in _TRANSPORT:
        db.execute(statement)
    db.execute("PRAGMA user_version = 2")


_REFUNDS = (
    f"""CREATE TABLE refunds (
    id INTEGER PRIMARY KEY,
    order_id INTEGER NOT NULL REFERENCES orders (id),
    store TEXT NOT NULL REFERENCES stores (code) ON UPDATE CASCADE,
    refund_id TEXT NOT NULL,
    amount TEXT NOT NULL,
    currency TEXT NOT NULL,
    state TEXT NOT NULL CHECK (state IN ({", ".join(f"'{state}'" for state in RefundState)})),
    external_document_number TEXT,
    credit_memo_id TEXT,
    draft_number TEXT,
    credit_memo_number TEXT,
    failed INTEGER NOT NULL DEFAULT 0 CHECK (failed IN (0, 1)),
    error_code TEXT,
    error_message TEXT,
    next_attempt_at TEXT,
    settle_at TEXT,
    other_memos TEXT NOT NULL DEFAULT '',
    accepted_memos TEXT NOT NULL DEFAULT '',
    reason TEXT NOT NULL DEFAULT '',
    first_seen TEXT NOT NULL,
    last_seen TEXT NOT NULL,
    UNIQUE (order_id, refund_id)
) STRICT""",
    """CREATE UNIQUE INDEX refunds_by_number ON refunds (external_document_number)
       WHERE external_document_number IS NOT NULL""",
    "CREATE INDEX refunds_by_state ON refunds (state, store)",
    "CREATE INDEX refunds_for_a_person ON refunds (order_id) WHERE failed = 1 OR state = 'undecided'",
    "ALTER TABLE stores ADD COLUMN refunds_first_since TEXT",
)
_CONFLICT_OF_ITS_OWN = (
    "ALTER TABLE orders ADD COLUMN conflict_code TEXT",
    "ALTER TABLE orders ADD COLUMN conflict_message TEXT",
    "ALTER TABLE orders ADD COLUMN conflict_since TEXT",
    """CREATE INDEX orders_with_conflict_code ON orders (conflict_code, id, conflict_message)
       WHERE conflict_code IS NOT NULL""",
    """UPDATE orders SET conflict_code = error_code, conflict_message = error_message, conflict_since = (
           SELECT max(time) FROM activity WHERE order_id = orders.id AND event = 'conflict') WHERE conflict = 1""",
    """UPDATE orders SET error_code = NULL, error_message = NULL WHERE conflict = 1""",
    """UPDATE orders SET (error_code, error_message) = (SELECT code, message FROM activity
           WHERE order_id = orders.id AND event = 'failed' ORDER BY id DESC LIMIT 1) WHERE conflict = 1 AND failed = 1""",
)
"""Failure and conflict shared the two columns, the conflict stood before the failure, and that only the activity knew."""

_ACCEPTED_FOR_GOOD = (
    "ALTER TABLE orders ADD COLUMN refunded TEXT",
    "ALTER TABLE orders ADD COLUMN accepted_status TEXT",
    "ALTER TABLE orders ADD COLUMN accepted_refunded TEXT",
    "UPDATE orders SET accepted_status = status WHERE accepted_payload_id = payload_id",
    *(
        f"""UPDATE orders SET {column} = NULL WHERE {column} IS NOT NULL
            AND NOT EXISTS (SELECT 1 FROM payloads WHERE id = {column} AND order_id = orders.id)"""
        for column in ("payload_id", "accepted_payload_id")
    ),
)
"""What is kept of the accepted version when its document goes; of 0.1.0 the status is known where no later version came."""


_SILENCE = (
    "ALTER TABLE middleware ADD COLUMN silent_since TEXT",
    "ALTER TABLE middleware ADD COLUMN silent_until TEXT",
    "ALTER TABLE middleware ADD COLUMN silent_bc_clock_ahead_s INTEGER NOT NULL DEFAULT 0",
)


_TAKEOVER = tuple(
    f"ALTER TABLE middleware ADD COLUMN {column} TEXT"
    for column in (
        "taken_over_at",
        "taken_over_from",
        "replicated_until",
        "decisions_confirmed_at",
        "decisions_confirmed_by",
    )
)


_OUTGOING_NOTICES = (
    """CREATE TABLE outgoing_notices (
        id INTEGER PRIMARY KEY,
        channel INTEGER NOT NULL,
        kind TEXT NOT NULL CHECK (kind = 'news' OR kind = 'digest'),
        title TEXT NOT NULL,
        body TEXT NOT NULL,
        made_at TEXT NOT NULL,
        state TEXT NOT NULL CHECK (state = 'waiting' OR state = 'sending' OR state = 'taken' OR state = 'dropped'),
        tried_at TEXT
    ) STRICT""",
)

_TRANSPORT = (
    "ALTER TABLE orders ADD COLUMN transport TEXT CHECK (transport IN ('staging', 'api'))",
    "UPDATE orders SET transport = 'staging' WHERE sent_at IS NOT NULL",
    "ALTER TABLE middleware ADD COLUMN staging_page TEXT NOT NULL DEFAULT ''",
)
"""The way in which an order was sent, and how the staging page was read last; 0.1.0 knew one way alone."""

_TELLING = (
    "ALTER TABLE orders ADD COLUMN telling TEXT CHECK (telling IN ('open', 'told', 'never', 'gone'))",
    "ALTER TABLE orders ADD COLUMN tell_at TEXT",
    "CREATE INDEX orders_to_tell ON orders (store, tell_at) WHERE tell_at IS NOT NULL",
    # SQLite takes an index with a condition for questions alone that have it word for word: here domain.due.SHIPS
    "CREATE INDEX orders_to_watch_for_shipments ON orders (store, state) WHERE telling IN ('open')",
    """CREATE TABLE tellings (
        order_id INTEGER PRIMARY KEY REFERENCES orders (id),
        mark TEXT NOT NULL DEFAULT '{}',
        told_at TEXT,
        completed_at TEXT,
        intent TEXT NOT NULL DEFAULT '',
        settle_at TEXT,
        waits TEXT NOT NULL DEFAULT '',
        attempts INTEGER NOT NULL DEFAULT 0,
        code TEXT,
        message TEXT,
        since TEXT
    ) STRICT""",
    "CREATE INDEX tellings_with_code ON tellings (code) WHERE code IS NOT NULL",
    """CREATE TABLE shipments (
        id INTEGER PRIMARY KEY,
        order_id INTEGER NOT NULL REFERENCES orders (id),
        number TEXT NOT NULL,
        lines TEXT NOT NULL,
        agent TEXT NOT NULL DEFAULT '',
        service TEXT NOT NULL DEFAULT '',
        tracking TEXT NOT NULL DEFAULT '',
        modified TEXT NOT NULL,
        seen_at TEXT NOT NULL,
        is_there INTEGER NOT NULL DEFAULT 1,
        shop_id TEXT NOT NULL DEFAULT '',
        told TEXT NOT NULL DEFAULT '',
        told_lines TEXT NOT NULL DEFAULT '',
        told_at TEXT,
        note TEXT NOT NULL DEFAULT '' CHECK (note IN ('', 'intended', 'written', 'unknown')),
        UNIQUE (order_id, number)
    ) STRICT""",
    "ALTER TABLE middleware ADD COLUMN shipments_read_to TEXT",
    "ALTER TABLE middleware ADD COLUMN mark TEXT NOT NULL DEFAULT ''",
    "UPDATE middleware SET mark = lower(hex(randomblob(5)))",
    "ALTER TABLE stores ADD COLUMN tell_from TEXT",
)
"""What shops were told. Rows of `shipments` and `tellings` are never deleted: what they hold must not be told twice."""


_LINES = (
    """CREATE TABLE lines (
        order_id INTEGER NOT NULL REFERENCES orders (id),
        line_no INTEGER NOT NULL,
        line_type TEXT NOT NULL,
        sku TEXT NOT NULL DEFAULT '',
        item_no TEXT NOT NULL DEFAULT '',
        description TEXT NOT NULL DEFAULT '',
        quantity TEXT NOT NULL,
        unit_price TEXT NOT NULL,
        discount TEXT NOT NULL,
        amount TEXT NOT NULL,
        tax TEXT NOT NULL,
        store_line_id TEXT NOT NULL DEFAULT '',
        sent_fields TEXT NOT NULL DEFAULT '',
        PRIMARY KEY (order_id, line_no)
    ) STRICT""",
    "INSERT INTO lines SELECT * FROM order_lines",
    "DROP TABLE order_lines",
    "ALTER TABLE lines RENAME TO order_lines",
)
"""WITHOUT ROWID a row of more than a thousand bytes, as a sent line is, begins a page of its own: three times the room."""


_COUNTS = (
    """CREATE TABLE order_counts (
        store TEXT NOT NULL,
        state TEXT NOT NULL,
        status TEXT NOT NULL,
        orders INTEGER NOT NULL,
        PRIMARY KEY (store, state, status)
    ) STRICT, WITHOUT ROWID""",
    "INSERT INTO order_counts SELECT store, state, status, count(*) FROM orders GROUP BY store, state, status",
    """CREATE TRIGGER count_new_order AFTER INSERT ON orders BEGIN
        INSERT INTO order_counts VALUES (NEW.store, NEW.state, NEW.status, 1)
            ON CONFLICT DO UPDATE SET orders = orders + 1;
    END""",
    """CREATE TRIGGER count_moved_order AFTER UPDATE OF store, state, status ON orders
        WHEN OLD.store <> NEW.store OR OLD.state <> NEW.state OR OLD.status <> NEW.status BEGIN
        UPDATE order_counts SET orders = orders - 1
            WHERE store = OLD.store AND state = OLD.state AND status = OLD.status;
        INSERT INTO order_counts VALUES (NEW.store, NEW.state, NEW.status, 1)
            ON CONFLICT DO UPDATE SET orders = orders + 1;
    END""",
)
"""How many orders there are of each kind, kept by the file itself: to count a million takes longer than all that is shown."""


_SEARCHED = (
    "number",
    "customer_name",
    "email",
    "external_document_number",
    "nav_sales_order_number",
    "posted_invoice_number",
    "prepayment_invoice_number",
)
"""As of 0.2.0, like all that stands here: what a later version searches beyond these needs the index made anew."""


def _searched(row: str) -> str:
    return ", ".join(f"{row}.{column}" for column in _SEARCHED)


_SEARCH = (
    f"""CREATE VIRTUAL TABLE order_search USING fts5({", ".join(_SEARCHED)}, content = 'orders', content_rowid = 'id',
        tokenize = 'trigram', detail = none, columnsize = 0)""",
    "INSERT INTO order_search (order_search) VALUES ('rebuild')",
    f"""CREATE TRIGGER search_new_order AFTER INSERT ON orders BEGIN
        INSERT INTO order_search (rowid, {", ".join(_SEARCHED)}) VALUES (NEW.id, {_searched("NEW")});
    END""",
    f"""CREATE TRIGGER search_changed_order AFTER UPDATE OF {", ".join(_SEARCHED)} ON orders
        WHEN ({_searched("OLD")}) IS NOT ({_searched("NEW")}) BEGIN
        INSERT INTO order_search (order_search, rowid, {", ".join(_SEARCHED)})
            VALUES ('delete', OLD.id, {_searched("OLD")});
        INSERT INTO order_search (rowid, {", ".join(_SEARCHED)}) VALUES (NEW.id, {_searched("NEW")});
    END""",
)
"""Every three letters in a row of what a search looks through, and the orders that have them: kept by the file itself, as a
search for a part of a name would else walk through a million orders."""


_LISTS = (
    *(
        f"DROP INDEX {name}"
        for name in (
            "orders_by_store_and_state",
            "orders_by_order_id",
            "orders_to_watch",
            "orders_marked",
            "orders_held",
            "orders_with_code",
        )
    ),
    """CREATE INDEX orders_by_store_and_state ON orders (store, state, date_created, id, status, date_modified, total, number,
        customer_name, email, external_document_number, nav_sales_order_number, posted_invoice_number,
        prepayment_invoice_number)""",
    "CREATE INDEX orders_to_watch ON orders (store, state, verified_date, date_created) WHERE verified_date IS NOT NULL",
    """CREATE INDEX orders_marked ON orders (failed, conflict, state, store, error_code, conflict_code, failed_at, conflict_since,
        next_attempt_at, last_seen, date_created) WHERE failed = 1 OR conflict = 1""",
    "CREATE INDEX orders_held ON orders (hold, state, store, date_created) WHERE hold IS NOT NULL",
    """CREATE INDEX orders_with_code ON orders (error_code, id, failed, conflict, state, store, failed_at, next_attempt_at,
        last_seen, error_message) WHERE error_code IS NOT NULL""",
)
"""What lists sort, filter and search by lies together, a fifth of the table, in an index that there was: another one takes three
times as long to write. An id without its store is found by that of store and id. What is counted of marked orders is with their
marks."""


_FIRST_SCHEMA = f"""
CREATE TABLE middleware (
    id INTEGER PRIMARY KEY CHECK (id = 1),
    environment TEXT NOT NULL,
    business_central TEXT NOT NULL,
    company TEXT NOT NULL,
    company_id TEXT NOT NULL DEFAULT '',
    machine TEXT NOT NULL,
    path TEXT NOT NULL,
    created_at TEXT NOT NULL,
    backup_of TEXT NOT NULL DEFAULT '',
    notices TEXT NOT NULL DEFAULT '{{}}'
) STRICT;

CREATE TABLE stores (
    code TEXT PRIMARY KEY,
    platform TEXT NOT NULL,
    identity TEXT NOT NULL DEFAULT '',
    identity_url TEXT NOT NULL DEFAULT '',
    identity_checked_at TEXT,
    watermark TEXT,
    caught_up_at TEXT,
    mapping_hash TEXT NOT NULL DEFAULT '',
    order_processing TEXT NOT NULL DEFAULT '',
    first_import_at TEXT,
    formats TEXT NOT NULL DEFAULT '[]',
    restored_at TEXT,
    unreadable_since TEXT,
    unreadable_reason TEXT NOT NULL DEFAULT '',
    last_read_at TEXT,
    webhooks_checked_at TEXT,
    webhooks_healthy INTEGER NOT NULL DEFAULT 0,
    webhooks_report TEXT NOT NULL DEFAULT ''
) STRICT;

CREATE UNIQUE INDEX stores_by_identity ON stores (platform, identity) WHERE identity <> '';

CREATE TABLE orders (
    id INTEGER PRIMARY KEY,
    store TEXT NOT NULL REFERENCES stores (code) ON UPDATE CASCADE,
    order_id INTEGER NOT NULL,
    number TEXT NOT NULL,
    status TEXT NOT NULL,
    rule TEXT NOT NULL DEFAULT '',
    state TEXT NOT NULL CHECK ({_one_of(lifecycle.OrderState)}),
    currency TEXT NOT NULL DEFAULT '',
    total TEXT NOT NULL DEFAULT '0',
    total_tax TEXT NOT NULL DEFAULT '0',
    email TEXT NOT NULL DEFAULT '',
    customer_name TEXT NOT NULL DEFAULT '',
    date_created TEXT,
    date_modified TEXT,
    date_completed TEXT,
    read_at TEXT NOT NULL,
    admitted_status TEXT,
    admitted_by TEXT,
    fully_import_from_website INTEGER GENERATED ALWAYS AS ({_one_of(lifecycle.FULLY_IMPORTED)}) VIRTUAL,
    imported INTEGER GENERATED ALWAYS AS ({_one_of(lifecycle.IMPORTED)}) VIRTUAL,
    imported_date TEXT,
    verified INTEGER GENERATED ALWAYS AS ({_one_of(lifecycle.VERIFIED)}) VIRTUAL,
    verified_date TEXT,
    nav_sales_order_number TEXT,
    posted_invoice_number TEXT,
    prepayment_invoice_number TEXT,
    external_document_number TEXT,
    found_in_bc TEXT NOT NULL DEFAULT '',
    failed INTEGER NOT NULL DEFAULT 0,
    hold TEXT CHECK (hold IN ('rule', 'person')),
    conflict INTEGER NOT NULL DEFAULT 0,
    conflict_fields TEXT NOT NULL DEFAULT '',
    attempts INTEGER NOT NULL DEFAULT 0,
    next_attempt_at TEXT,
    error_code TEXT,
    error_message TEXT,
    failed_at TEXT,
    availability TEXT,
    sent_at TEXT,
    sent_total TEXT,
    settle_at TEXT,
    bc_clock_ahead_s INTEGER NOT NULL DEFAULT 0,
    ready_since TEXT,
    posting_date TEXT,
    claimed_by INTEGER,
    first_seen TEXT NOT NULL,
    last_seen TEXT NOT NULL,
    shop_seen TEXT,
    ignored_by TEXT,
    bad_readings INTEGER NOT NULL DEFAULT 0,
    checked_in_bc_at TEXT,
    content_hash TEXT NOT NULL DEFAULT '',
    payload_id INTEGER,
    accepted_payload_id INTEGER,
    accepted_hash TEXT NOT NULL DEFAULT '',
    first_skus TEXT NOT NULL DEFAULT '{{}}',
    cuts TEXT NOT NULL DEFAULT '',
    line_count INTEGER NOT NULL DEFAULT 0,
    forgotten INTEGER NOT NULL DEFAULT 0,
    UNIQUE (store, order_id)
) STRICT;

CREATE UNIQUE INDEX orders_by_external_document_number ON orders (external_document_number)
    WHERE external_document_number IS NOT NULL;
CREATE INDEX orders_by_state ON orders (state, next_attempt_at);
CREATE INDEX orders_by_store_and_state ON orders (store, state, date_created);
CREATE INDEX orders_by_claim ON orders (claimed_by) WHERE claimed_by IS NOT NULL;
CREATE INDEX orders_by_number ON orders (number);
CREATE INDEX orders_by_sales_order ON orders (nav_sales_order_number) WHERE nav_sales_order_number IS NOT NULL;
CREATE INDEX orders_by_invoice ON orders (posted_invoice_number) WHERE posted_invoice_number IS NOT NULL;
CREATE INDEX orders_by_several_invoices ON orders (posted_invoice_number) WHERE instr(posted_invoice_number, ',');
CREATE INDEX orders_marked ON orders (failed, conflict) WHERE failed = 1 OR conflict = 1;
CREATE INDEX orders_held ON orders (hold) WHERE hold IS NOT NULL;
CREATE INDEX orders_with_code ON orders (error_code) WHERE error_code IS NOT NULL;
CREATE INDEX orders_by_order_id ON orders (order_id);
CREATE INDEX orders_by_prepayment ON orders (prepayment_invoice_number) WHERE prepayment_invoice_number IS NOT NULL;
CREATE INDEX orders_to_process ON orders (store, rule, state, prepayment_invoice_number) WHERE ready_since IS NOT NULL;
CREATE INDEX orders_to_watch ON orders (store, state, verified_date) WHERE verified_date IS NOT NULL;

CREATE TABLE order_lines (
    order_id INTEGER NOT NULL REFERENCES orders (id),
    line_no INTEGER NOT NULL,
    line_type TEXT NOT NULL,
    sku TEXT NOT NULL DEFAULT '',
    item_no TEXT NOT NULL DEFAULT '',
    description TEXT NOT NULL DEFAULT '',
    quantity TEXT NOT NULL,
    unit_price TEXT NOT NULL,
    discount TEXT NOT NULL,
    amount TEXT NOT NULL,
    tax TEXT NOT NULL,
    store_line_id TEXT NOT NULL DEFAULT '',
    sent_fields TEXT NOT NULL DEFAULT '',
    PRIMARY KEY (order_id, line_no)
) STRICT, WITHOUT ROWID;

CREATE TABLE payloads (
    id INTEGER PRIMARY KEY,
    order_id INTEGER NOT NULL REFERENCES orders (id),
    hash TEXT NOT NULL,
    read_at TEXT NOT NULL,
    body BLOB NOT NULL,
    UNIQUE (order_id, hash)
) STRICT;

CREATE INDEX payloads_by_time ON payloads (read_at);

CREATE TABLE runs (
    id INTEGER PRIMARY KEY,
    command TEXT NOT NULL,
    trigger TEXT NOT NULL,
    filters TEXT NOT NULL DEFAULT '{{}}',
    started_at TEXT NOT NULL,
    moved_at TEXT NOT NULL,
    ended_at TEXT,
    counts TEXT NOT NULL DEFAULT '{{}}',
    notes TEXT NOT NULL DEFAULT '[]',
    requests TEXT NOT NULL DEFAULT '{{}}',
    exit_code INTEGER,
    pid INTEGER NOT NULL,
    person TEXT NOT NULL DEFAULT ''
) STRICT;

CREATE INDEX runs_by_command ON runs (command, id);
CREATE INDEX runs_busy ON runs (command, id) WHERE counts <> '{{}}' OR exit_code IS NULL OR exit_code <> 0;
CREATE INDEX runs_unfinished ON runs (id) WHERE ended_at IS NULL;

CREATE TABLE activity (
    id INTEGER PRIMARY KEY,
    time TEXT NOT NULL,
    run_id INTEGER,
    order_id INTEGER NOT NULL REFERENCES orders (id),
    event TEXT NOT NULL,
    from_state TEXT NOT NULL DEFAULT '',
    to_state TEXT NOT NULL DEFAULT '',
    code TEXT NOT NULL DEFAULT '',
    message TEXT NOT NULL DEFAULT '',
    person TEXT NOT NULL DEFAULT ''
) STRICT;

CREATE INDEX activity_by_order ON activity (order_id, id);
CREATE INDEX activity_by_run ON activity (run_id, id);
CREATE INDEX activity_by_time ON activity (time);

CREATE TABLE webhook_deliveries (
    id INTEGER PRIMARY KEY,
    store TEXT NOT NULL REFERENCES stores (code) ON UPDATE CASCADE,
    topic TEXT NOT NULL,
    order_id INTEGER NOT NULL,
    date_modified TEXT NOT NULL DEFAULT '',
    content_hash TEXT NOT NULL,
    received_at TEXT NOT NULL,
    repeats INTEGER NOT NULL DEFAULT 0,
    processed_at TEXT,
    outcome TEXT NOT NULL DEFAULT '',
    UNIQUE (store, order_id, topic, date_modified, content_hash)
) STRICT;

CREATE INDEX webhook_deliveries_waiting ON webhook_deliveries (id) WHERE processed_at IS NULL;

CREATE TABLE bc_customers (
    email TEXT PRIMARY KEY,
    number TEXT NOT NULL DEFAULT '',
    state TEXT NOT NULL CHECK (state IN ('creating', 'known')),
    order_id INTEGER,
    run_id INTEGER,
    since TEXT NOT NULL,
    settle_at TEXT
) STRICT;

CREATE INDEX bc_customers_creating ON bc_customers (since) WHERE state = 'creating';

CREATE TABLE bc_items (
    number TEXT PRIMARY KEY,
    state TEXT NOT NULL CHECK (state IN ('creating', 'known')),
    order_id INTEGER,
    run_id INTEGER,
    since TEXT NOT NULL,
    settle_at TEXT
) STRICT;

CREATE INDEX bc_items_creating ON bc_items (since) WHERE state = 'creating';
"""
