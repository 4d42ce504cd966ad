"""What a person decides about a refund of a sent order: credit it, leave it out, or take over a memo somebody else made."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from woobc.core.clock import to_local_text
from woobc.core.domain.credit_memos import HAS_MEMO, HeldMemo, StoredRefund, is_posted
from woobc.core.domain.documents import Done
from woobc.core.domain.lifecycle import RefundState
from woobc.core.domain.stored import StoredOrder
from woobc.core.domain.text import code_form
from woobc.core.errors import UsageError
from woobc.core.jobs import silence
from woobc.core.jobs.job import Job
from woobc.core.middleware.middleware import Middleware
from woobc.core.operating.acting import Act, taken

_S = RefundState


def retry(job: Job, order: StoredOrder, act: Act, refund_id: str = "") -> str:
    """Credit it after all: the next bc-verify makes the memo, or looks at the one there is."""
    order = taken(job, order)
    row = chosen(job.middleware, order, refund_id)
    if row.state is _S.POSTED:
        raise UsageError(f"{_name(row, order)} is credited by {row.credit_memo_number}.", fix="Nothing is left to do.")
    begins_anew = row.state in (_S.UNDECIDED, _S.IGNORED) or row.error_code == "MEMO_GONE"
    columns: dict[str, Any] = {"accepted_memos": ", ".join(filter(None, (row.accepted_memos, row.other_memos)))}
    if begins_anew:
        columns |= {"settle_at": None, "draft_number": None, "credit_memo_id": None, "credit_memo_number": None}
        job.middleware.refunds.move(row, _S.OWED, **columns)
    elif (
        row.state is _S.DRAFTED and row.failed
    ):  # whatever the mode, the next run looks at the draft, or that it is gone
        job.middleware.refunds.move(row, _S.OWED, credit_memo_id=None, credit_memo_number=None, **columns)
    elif row.failed:
        job.middleware.refunds.lift(row, **columns)
    else:
        raise UsageError(
            f"{_name(row, order)} is {row.state}, and nothing keeps it.", fix="The next bc-verify goes on."
        )
    return _record(job, order, act, row, "shall be credited; the next bc-verify does it")


def ignore(job: Job, order: StoredOrder, act: Act, refund_id: str = "") -> str:
    """Make no memo for it; a draft that woobc made is deleted, under the etag it is shown with."""
    order = taken(job, order)
    row = chosen(job.middleware, order, refund_id)
    if row.state is _S.POSTED:
        raise UsageError(f"{_name(row, order)} is credited by {row.credit_memo_number}, which is posted.")
    if row.state in (_S.CREATING, _S.POSTING):
        until = to_local_text(row.settle_at, job.config.time_zone) if row.settle_at else "its run has ended"
        raise UsageError(
            f"{_name(row, order)} is {row.state}; its answer is awaited until {until}.", fix="Wait for it."
        )
    deleted = _delete_draft(job, order, row) if row.draft_number else ""
    job.middleware.refunds.move(row, _S.IGNORED, reason=act.reason)
    return _record(job, order, act, row, f"gets no credit memo{deleted}")


def adopt(job: Job, order: StoredOrder, act: Act, memo_number: str, refund_id: str = "") -> str:
    """The memo that somebody made is this refund's."""
    order = taken(job, order)
    row = chosen(job.middleware, order, refund_id)
    if row.state in HAS_MEMO and not row.failed:
        raise UsageError(f"{_name(row, order)} has its credit memo: {row.credit_memo_number}.")
    memo = job.business_central().credit_memos.find_by_number({memo_number}).get(memo_number, (None,))[0]
    if memo is None:
        raise UsageError(f"Business Central has no credit memo {memo_number}.", fix="Look it up there.")
    if memo.total != row.amount:
        raise UsageError(
            f"Credit memo {memo.number} comes to {memo.total}, {_name(row, order)} to {row.amount}.",
            fix="Adopt the memo of the same amount, or `--ignore` the refund.",
        )
    others = (each for each in job.middleware.refunds.of_order(order.id) if each.id != row.id)
    if any(code_form(each.credit_memo_number or "") == code_form(memo.number) for each in others):
        raise UsageError(f"Credit memo {memo.number} is already that of another refund of {order.name}.")
    state = _S.POSTED if is_posted(memo, "") else _S.DRAFTED
    columns = {
        "credit_memo_id": memo.id,
        "draft_number": memo.number,
        "credit_memo_number": memo.number,
        "settle_at": None,
    }
    if state is _S.DRAFTED and code_form(memo.external_document_number) != row.external_document_number:
        raise UsageError(f"Credit memo {memo.number} is a draft that somebody else writes.", fix="Post it there first.")
    job.middleware.refunds.move(row, state, reason=act.reason, **columns)
    return _record(job, order, act, row, f"is credited by {memo.number}")


def decide_all(job: Job, order: StoredOrder, act: Act, *, is_owed: bool | None) -> None:
    """What `orders resolve` says of the refunds made between sending and posting. Raises UsageError where nothing is said."""
    waiting = [row for row in job.middleware.refunds.of_order(order.id) if row.state is _S.UNDECIDED]
    if waiting and is_owed is None:
        raise UsageError(
            f"{order.name} was refunded after it was sent: {', '.join(f'{row.amount} {row.currency}' for row in waiting)}.",
            fix="Say --refund-included if its sales order was corrected, --refund-owed if a credit memo shall follow.",
        )
    for row in waiting:
        state = _S.OWED if is_owed else _S.IGNORED
        job.middleware.refunds.move(row, state, reason=act.reason)
        _record(job, order, act, row, "shall be credited once it is posted" if is_owed else "is in the sales order")


def chosen(middleware: Middleware, order: StoredOrder, refund_id: str) -> StoredRefund:
    """The refund of that id, or the only one that waits for a person, or the only one. Raises UsageError where none is meant."""
    rows = middleware.refunds.of_order(order.id)
    if not rows:
        raise UsageError(f"{order.name} has no refund that was made after it was sent.")
    if refund_id:
        found = [row for row in rows if row.refund_id == refund_id]
    else:
        found = [row for row in rows if row.failed or row.state is _S.UNDECIDED] or rows
    if len(found) != 1:
        raise UsageError(f"{order.name} has these refunds: {_listed(rows)}.", fix="Say which one with --refund ID.")
    return found[0]


def _listed(rows: Sequence[StoredRefund]) -> str:
    return ", ".join(f"{row.refund_id} of {row.amount} {row.currency} ({row.state})" for row in rows)


def _name(row: StoredRefund, order: StoredOrder) -> str:
    return f"Refund {row.refund_id} of {order.name}"


def _delete_draft(job: Job, order: StoredOrder, row: StoredRefund) -> str:
    silence.demand_none(job.middleware, job.config)
    key = row.external_document_number or ""
    found: tuple[HeldMemo, ...] = job.business_central().credit_memos.find({key}).get(key, ())
    if not found:
        return ""
    memo = found[0]
    if len(found) > 1 or memo.status != "Draft" or is_posted(memo, row.draft_number):
        raise UsageError(
            f"Credit memo {memo.number} is no draft any more ({memo.status}).",
            fix="It stays as it is in Business Central.",
        )
    if not isinstance(job.business_central().credit_memos.delete(memo), Done):
        raise UsageError(
            f"Business Central did not delete draft {memo.number}.", fix="Delete it there, then try again."
        )
    return f"; draft {memo.number} is deleted"


def _record(job: Job, order: StoredOrder, act: Act, row: StoredRefund, what: str) -> str:
    message = f"refund {row.refund_id} {what}: {act.reason}"
    job.middleware.orders.note(order, "refund decided", job.run, message=message, person=act.person)
    job.report.add(order.id, "refund decided", "", message)
    return f"{_name(row, order)} {what}."
