"""Backing up, restoring, pruning and forgetting, as a person asks for it."""

from __future__ import annotations

from datetime import date, datetime
from pathlib import Path

from woobc.core.clock import Clock
from woobc.core.config.values import Config, ReplicaConfig
from woobc.core.domain.due import owed_by
from woobc.core.domain.text import normalise_email
from woobc.core.errors import UsageError
from woobc.core.middleware import care
from woobc.core.middleware.due import owed_ids, told_ids
from woobc.core.middleware.middleware import Middleware


def back_up(config: Config, middleware: Middleware, clock: Clock, target: Path | None) -> Path:
    """Write a backup; without a target beside the middleware file, named by the moment."""
    if target is None:
        stamp = clock.now().strftime("%Y%m%dT%H%M%SZ")
        database = config.environment.database
        target = database.with_name(f"{database.stem}-{stamp}.backup.db")
    care.back_up(middleware.database, target)
    return target


def prune(config: Config, middleware: Middleware, now: datetime, *, rehearse: bool = False) -> care.Pruned:
    """Remove what the configured retention no longer keeps; to `rehearse` is only to count it."""
    retention, zone = config.retention, config.time_zone
    return care.prune(
        middleware.database,
        payloads=retention.payloads.before(now, zone),
        personal=retention.personal.before(now, zone),
        activity=retention.activity.before(now, zone),
        owed=[*_owed(config), *(told_ids(store) for store in config.stores_here() if store.tell is not None)],
        rehearse=rehearse,
    )


def forget(config: Config, middleware: Middleware, text: str, *, rehearse: bool = False) -> int:
    """Clear a person, unless an order of theirs is still on its way; on how many orders. To `rehearse` is only to count."""
    email = normalise_email(text)
    if not email:
        raise UsageError(f"{text!r} is not an e-mail address.")
    unfinished = care.unfinished_orders_of(middleware.database, email, _owed(config))
    if unfinished:
        names = ", ".join(unfinished[:10])
        raise UsageError(
            f"Orders of this person are not finished: {names}.",
            fix="Wait until they are posted, or end them with `woobc orders ignore`.",
        )
    return care.count_of(middleware.database, email) if rehearse else care.forget(middleware.database, email)


def gone_from_replica(config: Config, replica: ReplicaConfig, clock: Clock) -> date:
    """The day on which what is cleared now is in no snapshot and no change that Litestream keeps."""
    return (clock.now() + replica.kept).astimezone(config.time_zone).date()


def _owed(config: Config) -> list[str]:
    """Queries for the ids of the orders that are still to be released or posted."""
    return [owed_ids(store, *owed_by(store.order_processing)) for store in config.stores_here()]
