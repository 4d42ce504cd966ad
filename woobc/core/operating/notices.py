"""What is worth a mail: new trouble once, what stays as it is once a day, and a system once more when it is back.

Each piece of news has two forms: that of cron's mails, which stay on the machine, and that of the channels of `[notices]`, which
says the same without the words of Business Central and of shops, for they may name people.
"""

from __future__ import annotations

import string
from collections.abc import Mapping
from datetime import datetime, timedelta
from typing import Any, Final, NamedTuple

from woobc.core.clock import describe_age, from_text, to_text
from woobc.core.domain.codes import CODES, Code
from woobc.core.domain.lifecycle import OrderState
from woobc.core.domain.text import one_line
from woobc.core.errors import (
    BUSINESS_CENTRAL,
    Defect,
    MiddlewareError,
    SetupError,
    StampMismatch,
    TransientRemoteError,
    UnknownStatus,
    WoobcError,
)
from woobc.core.jobs.job import Job

TELL_AGAIN_AFTER = timedelta(hours=23)
"""Once a day; a nightly job does not begin at the same second each night."""

_REMEMBERED_FOR: Final = {"refused": timedelta(days=2), "away": timedelta(hours=2)}
"""For how long a job that met a trouble is waited for: with a refusal longer than from one night to the next; one that could not
write tries again within the hour as long as it has something to write."""

WRITERS = {BUSINESS_CENTRAL: ("bc-insert", "bc-verify", "batch-post")}
"""Who writes to a system; to every store, shop-update."""

MOST_ORDERS_NAMED = 10
LONGEST_CAUSE = 500
_WITHOUT_DIGITS = str.maketrans("", "", string.digits)

CAUSES_OF_OURS: Final = frozenset(
    {
        "TOTALS_APART", "QUANTITY_ZERO", "NUMBER_REPEATED", "NUMBER_UNUSABLE", "NUMBER_TAKEN", "ITEM_UNKNOWN", "ITEM_BLOCKED",
        "SKU_TOO_LONG", "PAYMENT_METHOD_UNMAPPED", "SHIPMENT_METHOD_UNMAPPED", "CURRENCY_UNKNOWN", "COUNTRY_UNKNOWN",
        "ACCOUNT_MISSING", "STOCK_SHORT", "TOTAL_DIFFERS", "DOCUMENT_DOUBLED", "PARTLY_SHIPPED", "LATE_PAYMENT",
    }
)  # fmt: skip
"""Codes whose messages are sentences of ours with articles, amounts and numbers in them, and nobody's name or e-mail."""


class News(NamedTuple):
    """A line for cron's mail, and one for the channels; empty where there is nothing to say of it there."""

    mail: str
    notice: str


def news_of(job: Job) -> list[News]:
    """The lines a person should read now; remembers what was reported."""
    with job.middleware.database.transaction():
        held = job.middleware.overview.notices()
        lines = [*_systems(job, held), *_orders(job), *_notes(job, held)]
        job.middleware.overview.remember_notices(held)
    return lines


def _systems(job: Job, held: dict[str, Any]) -> list[News]:
    """Systems that are away or refuse, and those that are back."""
    now, troubled = job.clock.now(), set()
    lines: list[News] = []
    for error in job.report.errors:
        if isinstance(error, UnknownStatus) or not isinstance(error, TransientRemoteError | SetupError | Defect):
            lines.append(News(f"woobc {job.report.command}: {error}", f"{briefly(error)} {error.fix}".rstrip()))
            continue
        from woobc.core.operating.crontab import JOBS  # a run without trouble does without it

        key, words, is_known = error.system, _words(error), error.system in held
        troubled.add(key)
        known = held.setdefault(key, {"since": to_text(now), "told": {}})
        known["kind"] = _kind(error)
        if known["kind"] != "away" and job.report.command in JOBS:
            known.setdefault("refused", {})[job.report.command] = to_text(now)
        elif job.report.command in WRITERS.get(key, ("shop-update",)):
            known.setdefault("away", {})[job.report.command] = to_text(now)
        last = known["told"].get(words)
        if last is None or now - from_text(last) >= TELL_AGAIN_AFTER:
            age = describe_age(now - from_text(known["since"]))
            since = f" (since {age})" if is_known else ""
            lines.append(News(f"woobc {job.report.command}: {error}{since}", f"{briefly(error)} {error.fix}{since}"))
            known["told"][words] = to_text(now)
    for key in held.keys() & _worked(job) - troubled:
        _met_no_more(held[key], job.report.command)
        if not _is_met_still(held[key], now):
            known = held.pop(key)
            age = describe_age(now - from_text(known["since"]))
            again = f"{key} works again, after {age}."
            lines.append(News(f"woobc {job.report.command}: {again}", again))
    return lines


def _met_no_more(known: dict[str, Any], command: str) -> None:
    """The job ran well."""
    for kind in _REMEMBERED_FOR:
        known.get(kind, {}).pop(command, None)


def _is_met_still(known: dict[str, Any], now: datetime) -> bool:
    """Whether another job met the trouble and has not run well since. A key that may read but not write answers each import, as
    does a system that takes nothing in; being away for who only reads is over when anybody is answered."""
    return any(
        from_text(last) >= now - remembered_for
        for kind, remembered_for in _REMEMBERED_FOR.items()
        for last in known.get(kind, {}).values()
    )


def briefly(error: WoobcError) -> str:
    """What happened, without words from outside."""
    system = getattr(error, "system", "") or "woobc"
    if isinstance(error, MiddlewareError | StampMismatch):
        return str(error)
    if isinstance(error, TransientRemoteError):
        return f"{system} is away or busy."
    if isinstance(error, SetupError):
        return f"{system} refuses what woobc is set up to do; `woobc check` says which."
    return f"{system}: {type(error).__name__}; see `woobc activity`."


def _kind(error: TransientRemoteError | SetupError | Defect) -> str:
    if isinstance(error, TransientRemoteError):
        return "away"
    return "defect" if isinstance(error, Defect) else "set-up"


def _words(error: TransientRemoteError | SetupError | Defect) -> str:
    """Being away is one trouble, whatever the words; of set-ups each is another, for they are mended one after the other."""
    return "away" if isinstance(error, TransientRemoteError) else error.message.translate(_WITHOUT_DIGITS)


def _worked(job: Job) -> set[str]:
    """Systems that answered in this run."""
    used = {name for name, requests in job.report.requests.items() if requests}
    systems = {f"store {name}" for name in used if name not in ("soap", "api")}
    return systems | ({BUSINESS_CENTRAL} if used & {"soap", "api"} else set())


def _notes(job: Job, held: dict[str, Any]) -> list[News]:
    """What this command notes; the same with another number in it is the same."""
    command, now = job.report.command, job.clock.now()
    notes = {f"{command}: {note.translate(_WITHOUT_DIGITS)}": note for note in job.report.notes}
    for gone in [key for key in held if key.startswith(f"{command}: ") and key not in notes]:
        del held[gone]
    lines: list[News] = []
    for key, note in notes.items():
        known = held.get(key)
        if known is None or now - from_text(known["told"]) >= TELL_AGAIN_AFTER:
            lines.append(News(f"woobc {command}: {note}", note))
            held[key] = {"since": known["since"] if known else to_text(now), "told": to_text(now), "kind": "note"}
    return lines


def _orders(job: Job) -> list[News]:
    """Orders that newly need a person, grouped by code, with what to do; then the cause in each case, for who has no shell."""
    by_code: dict[str, list[int]] = {}
    for row_id, (_, code, _) in job.report.entries.items():
        if row_id in job.report.news and code:
            by_code.setdefault(code, []).append(row_id)
    lines: list[News] = []
    for code, row_ids in by_code.items():
        orders = [job.middleware.orders.get(row_id) for row_id in row_ids[:MOST_ORDERS_NAMED]]
        names = ", ".join(order.name for order in orders)
        more = f" and {len(row_ids) - len(orders)} more" if len(row_ids) > len(orders) else ""
        known = CODES.get(code)
        is_posted = orders[0].state is OrderState.POSTED
        meaning = f"{known.meaning} {known.advice(orders[0].number, is_posted=is_posted)}" if known else ""
        summary = f"{code}: {names}{more}. {meaning}"
        lines.append(News(f"woobc {job.report.command}: {summary} See `woobc errors`.", summary.rstrip()))
        causes = _causes({order.name: job.report.entries[order.id][2] for order in orders}, known)
        lines += [News(cause, cause if code in CAUSES_OF_OURS else "") for cause in causes]
    return lines


def _causes(messages: Mapping[str, str], code: Code | None) -> list[str]:
    """A line for each message, after the orders it is about; one that says no more than its code is left out."""
    by_message: dict[str, list[str]] = {}
    for name, message in messages.items():
        by_message.setdefault(one_line(message, LONGEST_CAUSE), []).append(name)
    silent = {"", code.meaning if code else ""}
    return [f"    {', '.join(names)}: {message}" for message, names in by_message.items() if message not in silent]
