"""Released and posted: what is owed and on its day, nothing that is held, in conflict, or another order than was sent."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, datetime, timedelta

from tests.proof.checker.cases import Case, Witnessed, each_case
from tests.proof.checker.causes import is_explained
from tests.proof.checker.expected import posting_moments, rule_of, zone_of
from tests.proof.checker.record import Asked, Document, Run

_BY_RULE = {"Complete": "post", "Invoice": "prepay"}
_BY_MODE = {"default": "", "release": "release", "post": "post", "schedule-post": "post"}
_SLACK = timedelta(minutes=30)
"""A run may have waited in between, by a clock that only it sees."""


def processing_problems(world: Witnessed) -> Iterator[str]:
    for case in each_case(world):
        for asked in case.asked:
            yield from _rightly_asked(case, asked)
        yield from _on_its_day(case)
        if world.is_calm and world.settled:
            yield from _in_time(case)
        if world.settled:
            yield from _done(case)
            yield from _marks(case)


# Each request


def _rightly_asked(case: Case, asked: Asked) -> Iterator[str]:
    run = case.record.runs[asked.exchange.run]
    what = f"{case.name} was asked to {asked.what} ({asked.sales_order}, {' '.join(run.command)})"
    config = case.record.config_at(run.n)
    if asked.what not in _owed(case, config, at=asked.exchange.n):
        yield f"unowed: {what}, and neither its rule nor its store's mode says so"
    if _is_held(case, run, asked):
        yield f"held: {what}, though it was held"
    read = case.last_look_in(run.number, asked.exchange.n)
    if read is None and "--without-store" not in run.command:
        yield f"unread: {what} by a run that had not read it from its shop"
    elif read is not None and case.is_conflict(case.sale_at(read.n)):
        yield f"conflict: {what}, though its shop had changed it since it was sent"
    if asked.what != "release" and asked.day:
        yield from _right_day(case, asked, run, config)


def _owed(case: Case, config: Document, *, at: int) -> set[str]:
    """What is to be done with it: by the rule it was sent with, else by its store's mode. The rule that lifted a hold of the
    store's may count instead, or that by which a restored middleware found it sent, of all that its statuses have had since."""
    mode = _BY_MODE[config["stores"][case.store].get("order_processing", "default")]
    sent = [line for line in case.sent if line.exchange.n < at]
    if not sent:
        return {mode}
    rules = _rules_since(case, sent[0].exchange.n, at)
    owed = {_BY_RULE.get(sent[-1].values.get("ImportAction", ""), mode)}
    return owed | {
        words for rule, words in (("complete", "post"), ("invoice", "prepay"), ("valid", mode)) if rule in rules
    }


def _rules_since(case: Case, sent: int, at: int) -> set[str]:
    """Of an order that its store may have held, or that may have been adopted: the rules of the statuses it has had since."""
    if "hold" not in case.rules() and not any(sent < restore < at for restore in case.world.restores):
        return set()
    later = [sale for n, sale in case.sales if sent < n <= at and sale is not None]
    return {rule_of(each, case.store, sale.status) for _, each in case.record.configs for sale in later}


def _is_held(case: Case, run: Run, asked: Asked) -> bool:
    """By a person, before this run began, unless a restored file may have forgotten it; or by the rule of its status, from the
    sending on and at every look since."""
    people = [each for each in case.persons("hold", "unhold") if each.ended < run.n]
    if any(case.world.is_forgotten(each, run) for each in people):
        return False
    if people:
        return people[-1].command[1] == "hold"
    sent = [line.exchange for line in case.sent if line.exchange.n < asked.exchange.n]
    first = next(
        (read for read in reversed(case.reads) if sent and read.run == sent[0].run and read.n < sent[0].n), None
    )
    if first is None or case.world.restored_at is not None:
        return False
    looks = [first, *(read for read in case.reads if first.n < read.n < asked.exchange.n)]
    rules = {
        rule_of(config, case.store, sale.status)
        for read in looks
        if (sale := case.sale_at(read.n)) is not None
        for _, config in case.record.configs
    }
    return rules <= {"hold", "no", "cancel", "history"} and "hold" in rules


def _right_day(case: Case, asked: Asked, run: Run, config: Document) -> Iterator[str]:
    """The day of a posting time that has come and that the order can have waited for; else today."""
    day, zone = date.fromisoformat(asked.day), zone_of(config)
    turned = timedelta(seconds=case.world.turned_back_s)
    ours = asked.exchange.time + timedelta(seconds=run.shift_s)
    latest = ours + _SLACK
    what = f"{case.name} was asked to {asked.what} with the date {day} at {ours:%Y-%m-%d %H:%M} UTC"
    since = _rules_since(case, case.sent[0].exchange.n, asked.exchange.n) if case.sent else set()
    is_by_rule = _BY_RULE.get(_action(case), "") and "valid" not in since
    is_scheduled = asked.what == "post" and not is_by_rule and _is_scheduled(case, config)
    is_today = ours.astimezone(zone).date() <= day <= latest.astimezone(zone).date()
    if not is_scheduled or {"--now", "--order", "--posting-date"} & set(run.command):
        if not is_today:
            yield f"day: {what}, which is another day"
        return
    if is_today and ("complete" in since or _action(case) in _BY_RULE):
        return  # the rule that it was sent by, or that lifted the store's hold, waits for no posting time
    earliest = min((line.exchange.time for line in case.sent), default=ours) - turned - _SLACK - _wrong_clocks(case)
    days = {moment.astimezone(zone).date() for moment in posting_moments(config, case.store, earliest, latest)}
    if day not in days:
        yield f"day: {what}, and no posting time of that day lies between its being sent and then"


def _wrong_clocks(case: Case) -> timedelta:
    return timedelta(seconds=max((abs(run.shift_s) for run in case.record.runs.values()), default=0))


def _action(case: Case) -> str:
    return case.sent[-1].values.get("ImportAction", "") if case.sent else ""


def _is_scheduled(case: Case, config: Document) -> bool:
    return bool(config["stores"][case.store].get("order_processing") == "schedule-post")


def _on_its_day(case: Case) -> Iterator[str]:
    """What woobc posted bears the day it asked for."""
    days = {(each.sales_order, each.day) for each in case.asked if each.what == "post"}
    for invoice in case.invoices:
        number = invoice["order_number"]
        if number in case.world.posted_by_staff:
            continue
        if not any(sales_order == number for sales_order, _ in days):
            yield f"stray: {invoice['number']} is posted of {number}, and nobody asked for it"
        elif (number, invoice["posting_date"]) not in days:
            yield f"day: {invoice['number']} is posted on {invoice['posting_date']}, asked for was {sorted(days)}"


def _in_time(case: Case) -> Iterator[str]:
    """Where nothing came between, the first run after its posting time posts it, and with the date of that day."""
    row, config = case.row, case.record.config
    asked = next((each for each in case.asked if each.what == "post"), None)
    if (
        row is None
        or asked is None
        or len(case.sales) > 1
        or _BY_RULE.get(_action(case))
        or not _is_scheduled(case, config)
    ):
        return
    verified = datetime.fromisoformat(row["verified_date"])
    moment = posting_moments(config, case.store, verified, verified + timedelta(days=2))[0]
    day = moment.astimezone(zone_of(config)).date()
    if asked.day != day.isoformat():
        yield f"day: {case.name} was ready for the posting time of {day}, and was asked to post with {asked.day}"
    runs = [run for run in case.record.runs.values() if run.command == ("batch-post",) and run.time >= moment]
    if runs and runs[0].number < asked.exchange.run:
        yield f"late: {case.name} was to be posted by run {runs[0].number} ({day}), and was by run {asked.exchange.run}"


# In the end


def _done(case: Case) -> Iterator[str]:
    """What is owed is done, unless a mark that has its reason keeps it."""
    row = case.row
    if row is None or row["hold"] or row["conflict"] or row["failed"] or not case.orders:
        return
    if case.store not in case.world.stores or _left_as_it_is(case):
        return
    owed = _owed(case, case.record.config, at=case.record.books["n"])
    order = case.orders[0]
    if owed == {"post"} and row["state"] in ("verified", "released", "posting"):
        yield f"idle: {case.name} is owed posting, and {order['number']} stands there {order['status']}"
    elif owed == {"release"} and order["status"] == "Open" and row["state"] in ("verified", "released"):
        yield f"idle: {case.name} is owed releasing, and {order['number']} is open"
    elif owed == {"prepay"} and not case.prepayments and row["state"] in ("verified", "released"):
        yield f"idle: {case.name} is owed a prepayment invoice, and there is none"
    if row["state"] == "inserted" and not _is_unfinished(case):
        yield f"idle: {case.name} is a sales order ({order['number']}), and still {row['state']}"


def _left_as_it_is(case: Case) -> bool:
    """Whether a person accepted that its sales order was gone: then nothing more is done with it."""
    return bool(case.deleted and case.persons("resolve"))


def _is_unfinished(case: Case) -> bool:
    """Whether Business Central's job has not told the end of it on its rows."""
    return any(not (each["Completed"] and each["SalesOrderNo"]) for each in case.staged)


def _marks(case: Case) -> Iterator[str]:
    """A hold, or a conflict, has its reason; a change that was seen has its mark."""
    row = case.row
    if row is None:
        return
    if row["conflict"] and not is_explained(case, row["conflict_code"]):
        yield f"unexplained: {case.name} is in conflict ({row['conflict_code']}), and nothing accounts for it"
    people = case.persons("hold", "unhold")
    is_held_by_person = bool(people) and people[-1].command[1] == "hold"
    if row["hold"] == "person" and not is_held_by_person and case.world.restored_at is None:
        yield f"unexplained: {case.name} is held by a person, and nobody did that"
    if row["hold"] == "rule" and "hold" not in case.rules():
        yield f"unexplained: {case.name} is held by a rule, and no status of it has that rule"
    if is_held_by_person and not row["hold"] and row["state"] != "posted" and case.world.restored_at is None:
        yield f"held: a person held {case.name}, and the middleware does not know it"
    yield from _unmarked_change(case)


def _unmarked_change(case: Case) -> Iterator[str]:
    row = case.row
    if row is None or row["state"] not in ("inserted", "verified", "released") or row["conflict"] or not case.sent:
        return
    if row["failed"] or case.world.restored_at is not None or _left_as_it_is(case):
        return
    looks = [read for read in case.reads if _has_ended_well(case, read.run)]
    seen = case.sale_at(looks[-1].n) if looks else None
    if seen is not None and case.is_conflict(seen):
        yield f"unseen: {case.name} was read as another order than was sent, and bears no conflict"


def _has_ended_well(case: Case, run: int) -> bool:
    code = case.record.runs[run].code if run in case.record.runs else None
    return code is not None and code >= 0
