"""Notices: the news of cron's mails, and the daily digest, on their way to the channels of `[notices]`.

What is to be sent is stored first, one row for each channel, and is sent when the run has ended. It is sent again only when it
was certainly not taken; after a day it is dropped with a line in the log.
"""

from __future__ import annotations

import hashlib
import json
import logging
import os
import tempfile
from collections.abc import Iterator, Sequence
from contextlib import suppress
from datetime import datetime, time, timedelta
from pathlib import Path
from typing import Final, Literal

from woobc.core.clock import Clock, describe_age, from_text, to_local_text, to_text
from woobc.core.config.values import Config
from woobc.core.domain.codes import for_whom
from woobc.core.domain.schedule import last_posting_time
from woobc.core.errors import ConfigError, WoobcError
from woobc.core.jobs.job import Job
from woobc.core.middleware.middleware import Middleware
from woobc.core.middleware.outbox import Notice
from woobc.core.operating.channels import Sent, send
from woobc.core.operating.notices import MOST_ORDERS_NAMED, TELL_AGAIN_AFTER, News, briefly

MOST_POSTED_NAMED: Final = 20
COUNTED: Final = {
    "admitted": "taken in",
    "created": "sent",
    "sales order made": "verified",
    "released": "released",
    "invoice found": "posted",
    "failed": "failed",
    "conflict": "in conflict",
}
"""What of the activity a digest counts, and the word for it."""

logger = logging.getLogger("woobc")


def keep_news(job: Job, news: Sequence[News]) -> None:
    """Store what is new as one message for each channel; in the daily form the digest tells it."""
    lines = [each.notice for each in news if each.notice]
    settings = job.config.notices
    if lines and settings.daily_at is None:
        title = f"woobc {job.config.environment.name}: {job.report.command}"
        job.middleware.outbox.add("news", range(len(settings.urls)), title, "\n".join(lines))


def send_waiting(config: Config, clock: Clock, middleware: Middleware) -> None:
    """Send all that waits, and the digest if its time has come."""
    if config.notices.daily_at is not None:
        _keep_digest(config, clock, middleware, config.notices.daily_at)
    for late in middleware.outbox.drop_late():
        _tell_log("notice dropped", late)
    for notice in middleware.outbox.take():
        middleware.outbox.end(notice, _state_after(config, notice))


def _state_after(config: Config, notice: Notice) -> Literal["waiting", "taken", "dropped"]:
    urls = config.notices.urls
    if notice.channel >= len(urls):
        _tell_log("notice dropped", notice)
        return "dropped"
    try:
        sent = send(urls[notice.channel].reveal(), notice.title, notice.body)
    except ConfigError:
        sent = Sent.NOT_TAKEN
    match sent:
        case Sent.TAKEN:
            return "taken"
        case Sent.NOT_TAKEN:
            _tell_log("notice not taken", notice)
            return "waiting"
    _tell_log("notice perhaps not taken", notice)
    return "dropped"


def _tell_log(event: str, notice: Notice) -> None:
    logger.warning(event, extra={"fields": {"channel": notice.channel, "kind": notice.kind, "notice": notice.id}})


# The digest


def _keep_digest(config: Config, clock: Clock, middleware: Middleware, at: time) -> None:
    now = clock.now()
    due = last_posting_time(now, at, config.time_zone)
    with middleware.database.transaction():
        last = middleware.outbox.last_digest()
        if last is not None and last >= due:
            return
        since = last or now - timedelta(days=1)
        body = "\n".join(_digest(config, middleware, since, now))
        title = f"woobc {config.environment.name}: since {to_local_text(since, config.time_zone)}"
        middleware.outbox.add("digest", range(len(config.notices.urls)), title, body)


def _digest(config: Config, middleware: Middleware, since: datetime, now: datetime) -> Iterator[str]:
    """Counts, systems away, what is open and for whom, and what was posted."""
    happened = middleware.outbox.happened(since)
    counts = [f"{word} {happened[event]}" for event, word in COUNTED.items() if event in happened]
    yield ", ".join(counts) or "Nothing has moved."
    for system, (begun, kind) in middleware.overview.troubled_systems().items():
        yield f"{system}: {kind} since {describe_age(now - begun)}."
    yield from _open(config, middleware)
    posted = middleware.outbox.posted(since, MOST_POSTED_NAMED)
    if posted:
        more = happened.get("invoice found", 0) - len(posted)
        yield "Posted: " + ", ".join(posted) + (f" and {more} more." if more > 0 else ".")


def _open(config: Config, middleware: Middleware) -> Iterator[str]:
    by_whom: dict[str, list[str]] = {}
    for trouble in middleware.overview.inbox([store.code for store in config.stores_here()]):
        names = ", ".join(order.name for order in trouble.samples[:MOST_ORDERS_NAMED])
        more = f" and {trouble.count - min(len(trouble.samples), MOST_ORDERS_NAMED)} more"
        shown = names + (more if trouble.count > min(len(trouble.samples), MOST_ORDERS_NAMED) else "")
        waits = " (tried again by themselves)" if trouble.waits == trouble.count else ""
        by_whom.setdefault(for_whom(trouble.code), []).append(f"{trouble.code} {trouble.count}: {shown}{waits}")
    for whom, lines in sorted(by_whom.items()):
        yield f"Open for {whom}:"
        yield from (f"  {line}" for line in lines)
    if not by_whom:
        yield "Nothing is open."


# Without a middleware


def tell_directly(config: Config, clock: Clock, command: str, error: WoobcError) -> None:
    """What ended a run before there was a middleware to remember it in; the same thing once a day."""
    words = f"{type(error).__name__} {getattr(error, 'system', '')} {error.message}"
    key, now = hashlib.sha256(words.encode()).hexdigest()[:16], clock.now()
    database = config.environment.database
    for place in (database.with_name(f"{database.name}.told"), _elsewhere(database)):
        sent = _sent(place)
        if key in sent and timedelta() <= now - sent[key] < TELL_AGAIN_AFTER:
            return
        fresh = {name: to_text(moment) for name, moment in sent.items() if now - moment < TELL_AGAIN_AFTER}
        if _write(place, {**fresh, key: to_text(now)}):
            break
    else:
        return  # nobody could say that it was told, and it would be told by every run
    title = f"woobc {config.environment.name}: {command} does not run"
    for position, url in enumerate(config.notices.urls):
        with suppress(ConfigError):
            if send(url.reveal(), title, briefly(error)) is not Sent.TAKEN:
                logger.warning("notice not taken", extra={"fields": {"channel": position, "kind": "direct"}})


def _elsewhere(database: Path) -> Path:
    """Where the folder of the middleware can't be written: a file of this user's own."""
    name = hashlib.sha256(str(database).encode()).hexdigest()[:16]
    return Path(tempfile.gettempdir()) / f"woobc-{os.getuid()}-{name}.told"


def _sent(place: Path) -> dict[str, datetime]:
    try:
        if place.is_symlink() or place.stat().st_uid != os.getuid():
            return {}
        return {name: from_text(moment) for name, moment in json.loads(place.read_text()).items()}
    except (OSError, ValueError, AttributeError, TypeError):
        return {}


def _write(place: Path, sent: dict[str, str]) -> bool:
    try:
        flags = os.O_WRONLY | os.O_CREAT | os.O_TRUNC | os.O_NOFOLLOW
        with os.fdopen(os.open(place, flags, 0o600), "w") as file:
            json.dump(sent, file)
    except OSError:
        return False
    return True
