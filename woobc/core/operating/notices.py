"""What is worth a mail: new trouble once, what stays as it is once a day, and a system once more when it is back."""

from __future__ import annotations

import string
from collections.abc import Mapping
from datetime import timedelta
from typing import Any

from woobc.core.clock import describe_age, from_text, to_text
from woobc.core.domain.codes import CODES, Code
from woobc.core.domain.text import one_line
from woobc.core.errors import Defect, SetupError, TransientRemoteError, UnknownStatus
from woobc.core.jobs.job import Job

TELL_AGAIN_AFTER = timedelta(hours=23)
"""Once a day; a nightly job does not begin at the same second each night."""

MOST_ORDERS_NAMED = 10
LONGEST_CAUSE = 500
_WITHOUT_DIGITS = str.maketrans("", "", string.digits)


def news_of(job: Job) -> list[str]:
    """The lines a person should read now; remembers what was told."""
    with job.middleware.database.transaction():
        held = job.middleware.overview.told()
        lines = [*_systems(job, held), *_orders(job), *_notes(job, held)]
        job.middleware.overview.remember_told(held)
    return lines


def _systems(job: Job, held: dict[str, Any]) -> list[str]:
    """Systems that are away or refuse, and those that are back."""
    now, lines, troubled = job.clock.now(), [], set()
    for error in job.report.errors:
        if isinstance(error, UnknownStatus) or not isinstance(error, TransientRemoteError | SetupError | Defect):
            lines.append(f"woobc {job.report.command}: {error}")
            continue
        key, words, is_known = error.system, _words(error), error.system in held
        troubled.add(key)
        known = held.setdefault(key, {"since": to_text(now), "told": {}})
        known["kind"] = _kind(error)
        told = known["told"].get(words)
        if told is None or now - from_text(told) >= TELL_AGAIN_AFTER:
            age = describe_age(now - from_text(known["since"]))
            lines.append(f"woobc {job.report.command}: {error}" + (f" (since {age})" if is_known else ""))
            known["told"][words] = to_text(now)
    for key in _worked(job) - troubled:
        known = held.pop(key, None)
        if known:
            age = describe_age(now - from_text(known["since"]))
            lines.append(f"woobc {job.report.command}: {key} works again, after {age}.")
    return lines


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
    return systems | ({"Business Central"} if used & {"soap", "api"} else set())


def _notes(job: Job, held: dict[str, Any]) -> list[str]:
    """What this command notes; the same with another number in it is the same."""
    command, now = job.report.command, job.clock.now()
    notes = {f"{command}: {note.translate(_WITHOUT_DIGITS)}": note for note in job.report.notes}
    for gone in [key for key in held if key.startswith(f"{command}: ") and key not in notes]:
        del held[gone]
    lines = []
    for key, note in notes.items():
        known = held.get(key)
        if known is None or now - from_text(known["told"]) >= TELL_AGAIN_AFTER:
            lines.append(f"woobc {command}: {note}")
            held[key] = {"since": known["since"] if known else to_text(now), "told": to_text(now), "kind": "note"}
    return lines


def _orders(job: Job) -> list[str]:
    """Orders that newly need a person, grouped by code, with what to do; then the cause in each case, for who has no shell."""
    by_code: dict[str, list[int]] = {}
    for row_id, (_, code, _) in job.report.entries.items():
        if row_id in job.report.news and code:
            by_code.setdefault(code, []).append(row_id)
    lines = []
    for code, row_ids in by_code.items():
        orders = [job.middleware.orders.get(row_id) for row_id in row_ids[:MOST_ORDERS_NAMED]]
        names = ", ".join(order.name for order in orders)
        more = f" and {len(row_ids) - len(orders)} more" if len(row_ids) > len(orders) else ""
        known = CODES.get(code)
        meaning = f"{known.meaning} {known.advice(orders[0].number)}" if known else ""
        lines.append(f"woobc {job.report.command}: {code}: {names}{more}. {meaning} See `woobc errors`.")
        lines += _causes({order.name: job.report.entries[order.id][2] for order in orders}, known)
    return lines


def _causes(messages: Mapping[str, str], code: Code | None) -> list[str]:
    """A line for each message, after the orders it is about; one that says no more than its code is left out."""
    by_message: dict[str, list[str]] = {}
    for name, message in messages.items():
        by_message.setdefault(one_line(message, LONGEST_CAUSE), []).append(name)
    silent = {"", code.meaning if code else ""}
    return [f"    {', '.join(names)}: {message}" for message, names in by_message.items() if message not in silent]
