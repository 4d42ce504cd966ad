"""Credit memos: one for each refund after posting and none for anything else, to the cent, never above the invoice."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from decimal import Decimal
from typing import Any

from tests.proof.checker.cases import Case, Witnessed, each_case
from tests.proof.checker.causes import is_explained
from tests.proof.checker.record import Document, shop_of
from tests.proof.checker.sales import ZERO

_TOLERANCE = Decimal("0.05")
_SETTLED = ("drafted", "posted", "ignored", "undecided")


def credit_memo_problems(world: Witnessed) -> Iterator[str]:
    yield from _once_a_key(world)
    for case in each_case(world):
        if case.store == "eu":
            yield from _rightly_made(case)
            yield from _as_kept(case)
            if world.settled:
                yield from _all_made(case)


def _mode(case: Case) -> str:
    mode: str = case.record.config["stores"][case.store].get("refunds", "report")
    return mode


def _once_a_key(world: Witnessed) -> Iterator[str]:
    seen: set[str] = set()
    for memo in world.bc["memos"]:
        key = memo["external_document_number"]
        if "-R" in key and key in seen:
            yield f"doubled: Business Central has several credit memos under {key}"
        seen.add(key)


def _memos(case: Case) -> dict[str, Document]:
    """By refund id: the memos that bear a number of ours."""
    found = {}
    for memo in case.world.bc["memos"]:
        number, mark, refund = memo["external_document_number"].rpartition("-R")
        if mark and number in case.numbers:
            found[refund] = memo
    return found


def _refunds(version: Document | None) -> dict[str, Decimal]:
    """What a version of the order says was refunded, by refund id."""
    order = (version or {}).get("order") or {}
    return {str(each["id"]): abs(Decimal(each["total"])) for each in order.get("refunds", [])}


def _versions(case: Case) -> list[tuple[int, Document | None]]:
    return [(each.n, each.document) for each in case.record.versions[case.key]]


def _version_at(case: Case, n: int) -> Document | None:
    return next((document for place, document in reversed(_versions(case)) if place <= n), None)


def _rightly_made(case: Case) -> Iterator[str]:
    memos = _memos(case)
    ever = {refund: amount for _, version in _versions(case) for refund, amount in _refunds(version).items()}
    for refund, memo in memos.items():
        name = f"credit memo {memo['number']} of {case.name}"
        if _mode(case) == "report":
            yield f"unwanted: {name}, though refunds are only reported"
        if not case.invoices:
            yield f"unwanted: {name}, which was never invoiced"
        if refund not in ever:
            yield f"unwanted: {name} is of a refund the shop never had"
        elif memo["posted"] and _amount(memo) != ever[refund]:
            yield f"wrong: {name} was posted with {_amount(memo)}, the refund is of {ever[refund]}"
        if refund in _sent_with(case) and not case.persons("resolve", "refund"):
            yield f"unwanted: {name} is of a refund that the sent order did not have any more"
        if memo["posted"] and _mode(case) == "draft" and not case.record.acts_named("staff: post memo"):
            yield f"unwanted: {name} was posted, though only drafts were asked for"
    invoiced = sum((_amount(invoice) for invoice in case.invoices), ZERO)
    credited = sum((_amount(memo) for memo in memos.values()), ZERO)
    if memos and credited > invoiced + _TOLERANCE:
        yield f"wrong: {credited} of {case.name} is credited, {invoiced} was invoiced"


def _sent_with(case: Case) -> set[str]:
    """The refunds that the version which was sent took off already."""
    read = case.read_to_send(case.sent[-1]) if case.sent else None
    return set() if read is None else set(_refunds(_version_at(case, read.n)))


def _amount(document: Document) -> Decimal:
    return Decimal(str(document["total_including_tax"]))


def _rows(case: Case) -> dict[str, Any]:
    if case.row is None:
        return {}
    return {row["refund_id"]: row for row in case.world.tables["refunds"] if row["order_id"] == case.row["id"]}


def _as_kept(case: Case) -> Iterator[str]:
    """The middleware's rows say what Business Central has."""
    memos = _memos(case)
    for refund, row in _rows(case).items():
        memo, name = memos.get(refund), f"refund {refund} of {case.name}"
        if row["state"] in ("drafted", "posted") and row["error_code"] is None and case.world.restored_at is None:
            if memo is None and row["credit_memo_number"] not in _all_numbers(case):
                yield f"untrue: {name} is {row['state']}, and Business Central has no memo of it"
            elif memo is not None and row["state"] == "posted" and not memo["posted"]:
                yield f"untrue: {name} counts as posted, its memo is a draft"
        if refund in _sent_with(case) and row["state"] != "ignored" and case.world.restored_at is None:
            yield f"unexplained: {name} is {row['state']}, though the order was sent without it"
        if row["error_code"] and not is_explained(case, row["error_code"]):
            yield f"unexplained: {name} failed ({row['error_code']}: {row['error_message']}), and nothing accounts for it"


def _all_numbers(case: Case) -> set[str]:
    return {memo["number"] for memo in case.world.bc["memos"]}


def _all_made(case: Case) -> Iterator[str]:
    """A refund that is owed its memo has it in the end, or a person has been called."""
    row = case.row
    if row is None or row["state"] != "posted" or _mode(case) == "report" or case.world.restored_at is not None:
        return
    if not case.sent or case.world.was_pruned or len(_configs(case)) > 1 or _since_is_refused(case):
        return
    rows, memos = _rows(case), _memos(case)
    last = _version_at(case, case.reads[-1].n) if case.reads else None
    for refund in _refunds(last).keys() - _sent_with(case) - memos.keys():
        kept = rows.get(refund)
        if kept is None and not case.persons("resolve", "adopt", "resend"):
            yield f"idle: refund {refund} of {case.name} was seen after it was sent, and nobody has it on a list"
        elif kept is not None and kept["state"] not in _SETTLED and not kept["failed"]:
            yield f"idle: refund {refund} of {case.name} is {kept['state']} in the end, and has no credit memo"
    if _mode(case) == "post":
        for refund, memo in memos.items():
            kept = rows.get(refund)
            if not memo["posted"] and kept is not None and not kept["failed"] and kept["state"] != "ignored":
                yield f"idle: credit memo {memo['number']} of {case.name} was never posted"


def _since_is_refused(case: Case) -> bool:
    """The first run came more than a day after `refunds_since`: it can't be known that the setting is as old."""
    since = case.record.config["stores"][case.store]["refunds_since"]
    first = next(
        row["refunds_first_since"] for row in case.world.tables["stores"] if shop_of(row["code"]) == case.store
    )
    late: bool = date.fromisoformat(first) - since > timedelta(days=1)
    return late


def _configs(case: Case) -> set[str]:
    return {config["stores"][case.store].get("refunds", "report") for _, config in case.record.configs}
