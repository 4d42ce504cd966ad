"""The stores table: who each shop is, how far its orders are read, and how it fares."""

from __future__ import annotations

import json
from datetime import datetime
from typing import Any

from msgspec import Struct

from woobc.core.clock import from_text, from_text_if_any, to_text
from woobc.core.config.values import StoreConfig
from woobc.core.errors import SetupError, UsageError
from woobc.core.middleware.database import Database, of_row


class StoredStore(Struct, frozen=True):
    """One row of `stores`. `formats` are the number formats used so far, the present one last."""

    code: str
    platform: str
    identity: str
    identity_url: str
    identity_checked_at: datetime | None
    watermark: datetime | None
    caught_up_at: datetime | None
    """When, by our clock, the reading began that brought all changes; until there is one, when the first one began."""
    looked_back_at: datetime | None
    first_import_at: datetime | None
    formats: tuple[str, ...]
    restored_at: datetime | None
    unreadable_since: datetime | None
    unreadable_reason: str
    last_read_at: datetime | None
    webhooks_checked_at: datetime | None
    webhooks_healthy: bool
    webhooks_report: str


@of_row("stores")
def _stored(row: Any) -> StoredStore:
    return StoredStore(
        code=row["code"],
        platform=row["platform"],
        identity=row["identity"],
        identity_url=row["identity_url"],
        identity_checked_at=from_text_if_any(row["identity_checked_at"]),
        watermark=from_text_if_any(row["watermark"]),
        caught_up_at=from_text_if_any(row["caught_up_at"]),
        looked_back_at=from_text_if_any(row["looked_back_at"]),
        first_import_at=from_text_if_any(row["first_import_at"]),
        formats=tuple(json.loads(row["formats"])),
        restored_at=from_text_if_any(row["restored_at"]),
        unreadable_since=from_text_if_any(row["unreadable_since"]),
        unreadable_reason=row["unreadable_reason"],
        last_read_at=from_text_if_any(row["last_read_at"]),
        webhooks_checked_at=from_text_if_any(row["webhooks_checked_at"]),
        webhooks_healthy=bool(row["webhooks_healthy"]),
        webhooks_report=row["webhooks_report"],
    )


class Stores:
    def __init__(self, database: Database) -> None:
        self.database = database

    def all(self) -> dict[str, StoredStore]:
        return {row["code"]: _stored(row) for row in self.database.rows("SELECT * FROM stores ORDER BY code")}

    def ensure(self, config: StoreConfig) -> StoredStore:
        """The row of this store, made if it is new; remembers every number format that was ever configured, since when its
        table `tell` is there, and from which day on its refunds are credited."""
        db = self.database
        with db.transaction():
            db.execute(
                "INSERT INTO stores (code, platform, order_processing) VALUES (?, ?, ?) ON CONFLICT (code) DO NOTHING",
                (config.code, config.platform, config.order_processing),
            )
            row = db.row("SELECT * FROM stores WHERE code = ?", (config.code,))
            stored = _stored(row)
            formats = [text for text in stored.formats if text != config.external_document_number]
            formats.append(config.external_document_number)
            if config.credits_refunds:
                db.execute(
                    "UPDATE stores SET refunds_first_since = ? WHERE code = ? AND refunds_first_since IS NULL",
                    (db.now()[:10], config.code),
                )
            if config.tell is not None:
                db.execute(
                    "UPDATE stores SET tell_from = ? WHERE code = ? AND tell_from IS NULL", (db.now(), config.code)
                )
            if tuple(formats) != stored.formats:
                db.execute("UPDATE stores SET formats = ? WHERE code = ?", (json.dumps(formats), config.code))
        return _stored(db.row("SELECT * FROM stores WHERE code = ?", (config.code,)))

    def check_identity(self, config: StoreConfig, identity: str) -> None:
        """Record who the shop is, or refuse: the code is known with another shop, or the shop under another code."""
        db, system = self.database, f"store {config.code}"
        with db.transaction():
            held = db.value("SELECT identity FROM stores WHERE code = ?", (config.code,))
            other = db.value(
                "SELECT code FROM stores WHERE platform = ? AND identity = ? AND code <> ?",
                (config.platform, identity, config.code),
            )
            if other:
                raise SetupError(
                    system,
                    f"the shop at this address ({identity}) is already known here as store {other}.",
                    fix=f"Correct the address, or run `woobc stores rename {other} {config.code}`.",
                )
            if held and held != identity:
                raise SetupError(
                    system,
                    f"the address now leads to another shop: {identity}, before it was {held}.",
                    fix=f"Correct the address, or, if the same shop moved, `woobc stores moved {config.code} --reason …`.",
                )
            db.execute(
                "UPDATE stores SET identity = ?, identity_url = ?, identity_checked_at = ? WHERE code = ?",
                (identity, config.address, db.now(), config.code),
            )

    def advance_watermark(self, code: str, to: datetime) -> None:
        """Move the watermark forward, never back. Called in the transaction of the rows it covers."""
        text = to_text(to)
        self.database.execute(
            "UPDATE stores SET watermark = ? WHERE code = ? AND (watermark IS NULL OR watermark < ?)",
            (text, code, text),
        )

    def begin_first_import(self, code: str, moment: datetime) -> datetime:
        """When the store's first import began, by the shop's clock and by ours; recorded once."""
        text = to_text(moment)
        with self.database.transaction():
            self.database.execute(
                "UPDATE stores SET first_import_at = ?, caught_up_at = ? WHERE code = ? AND first_import_at IS NULL",
                (text, self.database.now(), code),
            )
            return from_text(self.database.value("SELECT first_import_at FROM stores WHERE code = ?", (code,)))

    def mapping_changed(self, config: StoreConfig) -> bool:
        """Whether the store's mapping differs from that of the last time this was asked; remembers the present one."""
        digest = config.mapping.digest()
        cursor = self.database.execute(
            "UPDATE stores SET mapping_hash = ? WHERE code = ? AND mapping_hash <> ?", (digest, config.code, digest)
        )
        return cursor.rowcount == 1

    def processing_changed(self, config: StoreConfig) -> bool:
        """Whether the store's order_processing differs from that of the last time this was asked; remembers the present."""
        cursor = self.database.execute(
            "UPDATE stores SET order_processing = :mode WHERE code = :code AND order_processing <> :mode",
            {"mode": config.order_processing, "code": config.code},
        )
        return cursor.rowcount == 1

    def mark_read(self, code: str) -> None:
        now = self.database.now()
        self.database.execute(
            "UPDATE stores SET last_read_at = ?, unreadable_since = NULL, unreadable_reason = '' WHERE code = ?",
            (now, code),
        )

    def caught_up(self, code: str, began: datetime, *, looked_back: bool) -> None:
        """All changes were read, and with `looked_back` those of days before too; `began` is when, by our clock, that began.

        The first look back is due a day after the first whole reading.
        """
        self.mark_read(code)
        self.database.execute(
            """UPDATE stores SET caught_up_at = :began,
                   looked_back_at = CASE WHEN :looked_back THEN :began ELSE coalesce(looked_back_at, :began) END
               WHERE code = :code""",
            {"began": to_text(began), "looked_back": looked_back, "code": code},
        )

    def mark_unreadable(self, code: str, reason: str) -> None:
        """Remember since when the store can't be read; the reason is shown beside the store's name."""
        self.database.execute(
            "UPDATE stores SET unreadable_since = coalesce(unreadable_since, ?), unreadable_reason = ? WHERE code = ?",
            (self.database.now(), reason.removeprefix(f"store {code}: "), code),
        )

    def mark_readable(self, code: str) -> None:
        """A person has seen that the store can be read; that its changes were read is not said by that."""
        self.database.execute(
            "UPDATE stores SET unreadable_since = NULL, unreadable_reason = '' WHERE code = ?", (code,)
        )

    def record_webhooks(self, code: str, *, healthy: bool, report: str) -> None:
        """How the store's webhooks were found just now; the look-back of recheck-status depends on it."""
        self.database.execute(
            "UPDATE stores SET webhooks_checked_at = ?, webhooks_healthy = ?, webhooks_report = ? WHERE code = ?",
            (self.database.now(), int(healthy), report, code),
        )

    def rename(self, old: str, new: str) -> None:
        """Give the store's rows the new code; the numbers of its orders stay what they were, and are looked up as such."""
        if old == new:
            raise UsageError(f"Store {new} is called so already.")
        with self.database.transaction():
            if self.database.value("SELECT 1 FROM orders WHERE store = ? LIMIT 1", (new,)):
                raise SetupError(f"store {new}", "this code has orders of its own.", fix="Choose another code.")
            self.demand(old)
            known = self.all()
            used = [text.replace("{store}", old) for text in known[old].formats]
            if new in known:
                used += known[new].formats
                self._merge(new, old)
            self.database.execute(
                "UPDATE stores SET code = ?, formats = ? WHERE code = ?",
                (new, json.dumps(list(dict.fromkeys(used))), old),
            )

    def _merge(self, code: str, into: str) -> None:
        """What is known under a code that a store is to get: since the configuration had it, or since a restore."""
        self.database.execute(
            """UPDATE stores AS it SET (first_import_at, tell_from, refunds_first_since, restored_at) = (SELECT
                   coalesce(min(it.first_import_at, other.first_import_at), it.first_import_at, other.first_import_at),
                   coalesce(min(it.tell_from, other.tell_from), it.tell_from, other.tell_from),
                   coalesce(min(it.refunds_first_since, other.refunds_first_since),
                            it.refunds_first_since, other.refunds_first_since),
                   coalesce(max(it.restored_at, other.restored_at), it.restored_at, other.restored_at)
               FROM stores other WHERE other.code = ?) WHERE code = ?""",
            (code, into),
        )
        self.database.execute("UPDATE OR IGNORE webhook_deliveries SET store = ? WHERE store = ?", (into, code))
        self.database.execute("DELETE FROM webhook_deliveries WHERE store = ?", (code,))  # came under both
        self.database.execute("DELETE FROM stores WHERE code = ?", (code,))

    def moved(self, code: str) -> None:
        """Forget the shop's identity; the next reading records the new one."""
        self.demand(code)
        self.database.execute("UPDATE stores SET identity = '' WHERE code = ?", (code,))

    def demand(self, code: str) -> None:
        """Raises UsageError for a code that no store here has."""
        known = list(self.all())
        if code not in known:
            raise UsageError(f"The middleware knows no store {code}; known: {', '.join(known) or 'none'}.")
