"""Each order in Business Central exactly once and as its shop has it, or not at all and for a reason that holds."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator
from datetime import timedelta
from decimal import Decimal
from typing import Any

from tests.proof.checker.cases import Case, Witnessed, each_case
from tests.proof.checker.causes import is_explained
from tests.proof.checker.expected import (
    FORWARDING,
    NOT_BY_API,
    Row,
    differences,
    environment_of,
    expected_rows,
    is_after_start,
    rule_of,
)
from tests.proof.checker.record import Document, StagedLine
from tests.proof.checker.sales import DRAFTS, ZERO, Sale

SETTLE_TIME = timedelta(minutes=17)
_ON_THE_WAY = ("received", "pending", "inserting", "unknown", "posting")
_FORWARDED = ("inserted", "verified", "released", "posting", "posted")


def forwarding_problems(world: Witnessed) -> Iterator[str]:
    for number in sorted(world.strays):
        yield f"stray: Business Central has {number}, which is no order of any shop"
    yield from _silent(world)
    for case in each_case(world):
        yield from _known_once(case)
        yield from _once(case)
        yield from _as_in_the_shop(case)
        yield from _as_sent(case)
        yield from _only_if_wanted(case)
        if world.settled:
            yield from _went(case)
            yield from _up_to_date(case)


def _known_once(case: Case) -> Iterator[str]:
    if case.rows > 1:
        yield f"doubled: order {case.name} is in the middleware {case.rows} times"
    sale = case.last
    if (
        sale is None
        or sale.is_trashed
        or sale.status in DRAFTS
        or not is_after_start(case.record.config, case.store, sale)
    ):
        return
    if case.row is None:
        yield f"lost: order {case.name} ({sale.status}) is not in the middleware"


def _silent(world: Witnessed) -> Iterator[str]:
    """After a restore nothing is written until whatever was on its way has arrived."""
    for restore in world.record.runs.values():
        if not restore.is_restore or restore.code != 0:
            continue
        if any(act.n > restore.n for act in world.record.acts_named("clock put back")):
            continue
        for exchange in world.record.exchanges:
            if exchange.is_write and exchange.n > restore.ended and exchange.time - restore.time < SETTLE_TIME:
                words = exchange.action.rpartition(":")[2].strip('"') or f"{exchange.method} {exchange.path[-40:]}"
                yield f"silence: {words} at {exchange.time:%H:%M:%S}, and the middleware was restored at {restore.time:%H:%M:%S}"
                break


# Once


def _once(case: Case) -> Iterator[str]:
    resent = len(case.persons("resend"))
    allowed = 1 + resent + case.forgotten
    if len(case.orders) + len(_by_sales_order(case.invoices)) > 1 or len(case.sales_orders) > allowed:
        names = [f"{each['number']} of {each['total_including_tax']}" for each in case.documents]
        yield f"doubled: {case.name} has {', '.join(names)}, and {len(case.deleted)} deleted"
    if len(case.prepayments) > 1 + resent:
        yield f"doubled: {case.name} has {len(case.prepayments)} prepayment invoices"
    lines = Counter(int(row["LineNo"]) for row in case.staged)
    if twice := sorted(line for line, count in lines.items() if count > 1 + case.forgotten):
        yield f"doubled: {case.name} has the lines {twice} more than once on the page"
    done = Counter(line.line for line in case.sent if line.exchange.has_result)
    if twice := sorted(line for line, count in done.items() if count > allowed):
        yield f"doubled: the lines {twice} of {case.name} were created more than once"
    row, count = case.row, int(case.sent[-1].values["LineCount"]) if case.sent else 0
    is_done_with = (
        row is not None and row["state"] in _FORWARDED and not row["failed"]
    )  # else its failure is to be explained
    is_whole = len(lines) == count or (len(lines) > count and allowed > 1)  # rows of an earlier sending may stay
    if case.world.settled and case.staged and count and not is_whole and is_done_with:
        yield f"partial: {case.name} has {len(lines)} of {count} lines on the page"


def _by_sales_order(invoices: list[Document]) -> set[str]:
    return {each["order_number"] for each in invoices}


# As in the shop


def _as_in_the_shop(case: Case) -> Iterator[str]:
    """Each row ever sent is right: for the version that the run had read, under the rules in force."""
    by_run: dict[tuple[int, str], list[StagedLine]] = defaultdict(list)
    for line in case.sent:
        by_run[line.exchange.run, line.number].append(line)
    for (run, number), lines in by_run.items():
        read = case.last_read_in(run, lines[0].exchange.n)
        shown: list[Sale | None]
        if case.adds_to_what_was_begun(lines) or (read is None and "--without-store" in case.record.runs[run].command):
            shown = [*case.shown]
        elif read is not None:
            shown = [case.sale_at(read.n)]
        else:
            yield f"unread: {case.name} was sent by a run that had not read it from its shop"
            continue
        versions = [sale for sale in shown if sale is not None and not sale.is_trashed]
        if not versions:
            yield f"wrong: {case.name} was sent though its shop had it no more"
            continue
        faults = [_faults(case, sale, number, lines) for sale in versions]
        best = min(faults, key=len)
        if best:
            yield f"wrong: {case.name} was sent with {'; '.join(best[:4])}"


def _faults(case: Case, sale: Sale, number: str, lines: list[StagedLine]) -> list[str]:
    """What is wrong with the rows as those of this version, under the rule that fits them best."""
    at = lines[0].exchange.n
    begun = case.record.runs[lines[0].exchange.run].n
    config = case.record.config_at(begun)
    rules = {rule_of(each, case.store, sale.status) for n, each in case.record.configs if n <= at} & set(FORWARDING)
    rules |= {"valid"} if _was_asked_for(case) else set()
    if not rules:
        return [f"a status ({sale.status}) that is not to be imported"]
    # what is added to an order bears the code that it was begun with
    codes = {each["stores"][case.store]["code"].upper() for n, each in case.record.configs if n <= at}
    found = []
    for rule in sorted(rules):
        rows = expected_rows(config, case.store, sale, number, rule, case.skus)
        expected = {row["LineNo"]: row | {"Store": codes} for row in rows}
        found.append([fault for line in lines for fault in _line_faults(case, line, expected.get(line.line), sale)])
    return min(found, key=len)


def _line_faults(case: Case, line: StagedLine, expected: Row | None, sale: Sale) -> list[str]:
    if expected is None:
        return [f"a line {line.line} that the order does not have"]
    if line.is_by_api:
        expected = {name: value for name, value in expected.items() if name not in NOT_BY_API}
    faults = [f"line {line.line}: {fault}" for fault in differences(line.values, expected)]
    customer = line.values.get("CustomerNo", "")
    if customer not in (wanted := _customers(case, line, sale)):
        faults.append(f"line {line.line}: customer {customer or 'missing'} instead of {' or '.join(sorted(wanted))}")
    return faults


def _customers(case: Case, line: StagedLine, sale: Sale) -> set[str]:
    """The guests' customer for guests, else who has the order's e-mail."""
    mapping = case.record.config_at(case.record.runs[line.exchange.run].n)["stores"][case.store]["mapping"]
    if not sale.customer_id and mapping.get("guest_customer"):
        return {mapping["guest_customer"]}
    email = sale.email.strip().lower()
    return {each["number"] for each in case.world.bc["customers"] if email in str(each["email"]).lower().split(";")}


def _was_asked_for(case: Case) -> bool:
    """Whether a person had statuses imported that the rules leave out."""
    return any("--status" in run.command for run in case.record.runs.values())


def _as_sent(case: Case) -> Iterator[str]:
    """Documents hold what was sent; a total that is another is never released or posted."""
    if case.documents and not case.sent:
        yield f"stray: {case.documents[0]['number']} is in Business Central as {case.name}, and woobc never sent it"
        return
    totals = {run: _total_of(case, run) for run in {line.exchange.run for line in case.sent}}
    for sales_order, documents in _grouped(case.documents).items():
        theirs = sum((_decimal(each["total_including_tax"]) for each in documents), ZERO)
        tolerance = max(
            Decimal(environment_of(case.record.config)["business_central"].get("total_tolerance", "0.05")),
            Decimal("0.01") * max(len(each["lines"]) for each in documents),
        )
        if (
            any(abs(theirs - ours) <= tolerance for ours in totals.values())
            or sales_order in case.world.posted_by_staff
        ):
            continue
        asked = [each for each in case.asked if each.sales_order == sales_order]
        if asked and not case.persons("resolve"):
            yield f"wrong: {sales_order} of {theirs} was sent as {sorted(totals.values())}, and asked to {asked[-1].what}"
        elif (
            case.world.settled
            and case.row
            and not (case.row["conflict"] or case.row["failed"] or case.persons("resolve"))
            and not _is_unasked_for(case, case.row)
        ):
            yield f"unseen: {sales_order} is of {theirs}, sent was {sorted(totals.values())}, and no conflict is marked"


def _is_unasked_for(case: Case, row: Document) -> bool:
    """Whether a restored middleware does not know what it had sent, for the order does not go on any more."""
    was_forgotten = case.sent[-1].exchange.n < max(case.world.restores, default=0)
    return was_forgotten and row["state"] not in (*_FORWARDED, "pending", "inserting", "unknown")


def _grouped(documents: list[Document]) -> dict[str, list[Document]]:
    grouped: dict[str, list[Document]] = defaultdict(list)
    for each in documents:
        grouped[each.get("order_number") or each["number"]].append(each)
    return grouped


def _total_of(case: Case, run: int) -> Decimal:
    """The sum of all lines as this run sent them, or added to what was there."""
    own = [line for line in case.sent if line.exchange.run == run]
    count = int(own[-1].values["LineCount"])
    sent = [line for line in case.sent if line.exchange.n <= own[-1].exchange.n and line.line <= count * 10_000]
    lines = {line.line: line.values for line in sent}
    gross = sum((_decimal(each.get("LineAmount")) for each in lines.values()), ZERO)
    with_vat = any(each.get("PricesIncludingVAT") == "true" for each in lines.values())
    return gross if with_vat else gross + sum((_decimal(each.get("VATAmount")) for each in lines.values()), ZERO)


def _decimal(value: Any) -> Decimal:
    return Decimal(str(value or 0))


# Whether it had to go


def _only_if_wanted(case: Case) -> Iterator[str]:
    if case.is_in_bc and not case.rules() & set(FORWARDING) and not _was_asked_for(case):
        yield f"unwanted: {case.name} is in Business Central, and no status it ever had is imported"
    ignored = case.persons("ignore", "unignore")
    if ignored and ignored[-1].command[1] == "ignore":
        for line in case.sent:
            run = case.record.runs[line.exchange.run]
            if run.n > ignored[-1].ended and not case.world.is_forgotten(ignored[-1], run):
                yield f"unwanted: {case.name} was sent after a person had it ignored"
                return


def _went(case: Case) -> Iterator[str]:
    """An order that could go is there; one that is not has a reason that the world knows of."""
    row, sale = case.row, case.last
    if row is None:
        return
    state = row["state"]
    if state in _FORWARDED and not case.is_in_bc:
        yield f"lost: {case.name} is {state}, and Business Central has nothing of it"
    if row["failed"] and not is_explained(case, row["error_code"]):
        yield f"unexplained: {case.name} failed with {row['error_code']}, and nothing accounts for it: {row['error_message']}"
    if sale is None or sale.is_trashed or sale.status in DRAFTS:
        return
    config = case.record.config
    is_wanted = rule_of(config, case.store, sale.status) in FORWARDING and is_after_start(config, case.store, sale)
    if state in _ON_THE_WAY and not row["failed"] and (is_wanted or state != "received"):
        yield f"stuck: {case.name} is still {state}"
    elif (
        is_wanted
        and not case.is_in_bc
        and not row["failed"]
        and state not in _FORWARDED
        and not _may_stay_out(case, sale)
    ):
        yield f"idle: {case.name} ({sale.status}) could go, and is {state}"
    if case.is_in_bc and state not in _FORWARDED and not row["failed"] and not _may_be_a_record(case):
        yield f"forwarded, but {state}: {case.name}"


def _may_stay_out(case: Case, sale: Sale) -> bool:
    assert case.row is not None
    state = case.row["state"]
    people = case.persons("ignore", "unignore")
    if state == "ignored":
        return bool(people) and (people[-1].command[1] == "ignore" or case.world.restored_at is not None)
    if state == "skipped":
        return any(each.is_used_up for each in case.shown)
    if state == "open":  # until the next import decides anew
        return bool(people) and people[-1].command[1] == "unignore"
    if state in ("history", "cancelled"):
        return {"history": "history", "cancelled": "cancel"}[state] in case.rules()
    return False


def _may_be_a_record(case: Case) -> bool:
    """Whether Business Central may have an order that the middleware does not count as forwarded: a restored file found it
    there and can't know better, or its shop has decided otherwise since."""
    assert case.row is not None
    if case.world.restored_at is None:
        return False
    if case.row["state"] == "skipped":
        return not case.sent  # what this middleware sent is adopted, not skipped
    return case.row["state"] in ("open", "history", "cancelled", "gone", "ignored")


def _up_to_date(case: Case) -> Iterator[str]:
    """The middleware knows the order as its shop has it."""
    sale, row = case.last, case.row
    if sale is None or row is None or sale.is_trashed or sale.status in DRAFTS or row["failed"]:
        return
    if row["status"] != sale.status:
        yield f"missed: {case.name} is {sale.status} in the shop and {row['status']} in the middleware"
