"""Telling a shop of one order: read, decide, write, record. What is told, and when, is decided in domain/telling.py."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime, timedelta
from typing import Any

from msgspec import Struct
from msgspec.structs import replace

from woobc.core.config.values import StoreConfig
from woobc.core.domain.answers import words_of
from woobc.core.domain.codes import DEFECT, Problem
from woobc.core.domain.documents import AnswerLost, Done, NotExecuted, Refused, WriteAnswer
from woobc.core.domain.retries import next_quiet_attempt
from woobc.core.domain.settings import TellRules, Transport
from woobc.core.domain.shipments import OpenLine, Shipment, Tracking
from woobc.core.domain.stored import StoredOrder
from woobc.core.domain.telling import (
    FRESH_FOR,
    SETTLE_TIME,
    Facts,
    Parcel,
    Permission,
    Plan,
    ShopLine,
    ShopOrder,
    ShopParcel,
    Told,
    described,
    described_parts,
    find_parcel,
    foreign_parcels,
    holds_note,
    is_confirmed,
    is_same_mark,
    lines_as_text,
    lines_sent,
    note_text,
    parcel_step,
    permit,
    plan,
    put_off,
    shipment_elsewhere,
    statuses_of,
    unmatched,
    was_changed_meanwhile,
    with_parcels,
)
from woobc.core.http.wire import READ
from woobc.core.jobs import takeover
from woobc.core.jobs.job import Job
from woobc.core.jobs.reading import settle_doubt
from woobc.core.jobs.settling import Losses
from woobc.core.jobs.writing import Writer
from woobc.core.middleware.stores import StoredStore
from woobc.core.middleware.tellings import Telling
from woobc.core.ports import Store

_LONGEST_WRITE = timedelta(seconds=READ.whole_s)


class Seen(Struct, frozen=True):
    """What Business Central showed of some orders, by sales order number, and when it was asked."""

    shipments: Mapping[str, tuple[Shipment, ...]]
    open_lines: Mapping[str, tuple[OpenLine, ...]]
    tracking: Mapping[str, Tracking]
    asked_at: datetime


class ToldStore(Struct, frozen=True):
    """What telling each order of one shop needs in one run."""

    job: Job
    config: StoreConfig
    stored: StoredStore
    rules: TellRules
    author: str
    writer: Writer
    losses: Losses


class OrderTeller:
    """`facts`, `what` and `telling` are there when it has decided."""

    facts: Facts
    what: Plan
    telling: Telling

    def __init__(self, store: ToldStore, order: StoredOrder) -> None:
        self.store, self.job, self.order = store, store.job, order
        self.seen: ShopOrder | None = None
        self.permission = Permission(False)
        self.problems: list[Problem] = []
        """What keeps the shop from being told; a person sees them before the `remarks`, what it is told in spite of."""
        self.remarks: list[Problem] = []
        self.again: list[datetime] = []
        """When it is looked at next, beside what the plan says."""
        self.unanswered = ""
        """Why there was no answer to what was written, if there was none and nothing was found right after it."""
        self.did = False
        self.has_own = False
        """Whether the shop has shipments of its own, each of which is recorded when it is known to be there."""

    @property
    def shop(self) -> Store:
        return self.job.store(self.store.config)

    def tell(self, seen: Seen) -> None:
        self._decide(seen)
        self.remarks += self.what.problems
        now = self.job.clock.now()
        if not self.what.tells:
            self._finish("nothing new")
        elif self.telling.settle_at is not None and self.telling.settle_at > now:
            self.again.append(self.telling.settle_at)
            self._finish("answer awaited")
        elif self.job.report.dry_run:
            self._look()
            self.job.report.add(self.order.id, *self._would())
        else:
            was_in_vain = bool(self.telling.intent)
            self._write()
            if self.unanswered:
                self.store.losses.lost(self.unanswered, again=was_in_vain)
            elif self.did:
                self.store.losses.heard()
            self._finish("told" if self.did else "nothing new")

    def _decide(self, seen: Seen) -> None:
        middleware, order, now = self.job.middleware, self.order, self.job.clock.now()
        number = order.nav_sales_order_number or ""
        shipments = seen.shipments.get(number, ())
        elsewhere = {each.number: shipment_elsewhere(each, order) for each in shipments}
        self.remarks += filter(None, elsewhere.values())
        with middleware.database.transaction():
            ours = [each for each in shipments if not elsewhere[each.number]]
            middleware.tellings.see(order.id, ours, seen.tracking, now)
        self.telling = middleware.tellings.get(order.id)
        self.facts = Facts(
            order=order,
            lines=middleware.orders.lines(order.id),
            shipments=middleware.tellings.shipments(order.id),
            open_lines=seen.open_lines.get(number),
            told=Told(self.telling.mark, self.telling.completed_at),
            by_line_number=order.transport is Transport.API,
        )
        self.what = plan(self.facts, self.store.rules, self.store.author, now)
        if (self.what.completes or self.what.notes) and takeover.keeps_waiting(self.job):
            self.what = put_off(self.what, now)

    # Reading the shop

    def _look(self) -> bool:
        """Read the order now, and what may be written to it; whether anything may."""
        shop, rules = self.shop, self.store.rules
        shown = shop.look(self.order.order_id, lines=bool(self.what.parcels) and not shop.takes_marks)
        self.seen = shown if isinstance(shown, ShopOrder) else None
        settle_doubt(self.job, self.store.config, self.store.stored)
        statuses = statuses_of(self.store.config.platform)
        permission = permit(shown, self.what, rules, self.store.author, statuses)
        self.permission = permission if shop.takes_marks else replace(permission, mark=False, notes=False)
        return self.permission.writes

    def refresh(self) -> bool:
        """Whether the order may still be written to, read at most a few seconds ago."""
        if self.seen is not None and self.job.clock.now() - self.seen.read_at <= FRESH_FOR:
            return self.permission.writes
        return self._look()

    def _would(self) -> tuple[str, str, str]:
        problems = [*self.permission.problems, *self.remarks]
        code, message = (problems[0].code, problems[0].message) if problems else ("", "")
        if not self.permission.writes:
            return "not told", code, message
        has_own = self.permission.parcels and self.shop.has_parcels()
        parts = described_parts(self.what, self.permission, self.facts.lines, has_own=has_own)
        words = [described(self.what, self.permission), *parts, message]
        return "would be told", code, "; ".join(filter(None, words))

    # Writing

    def _write(self) -> None:
        if not self.shop.takes_marks and (problem := unmatched(self.what.unmatched)):
            self.remarks.append(problem)
        if not self._look():
            self.problems += self.permission.problems
            return
        self.has_own = self.permission.parcels and self.shop.has_parcels()
        if self.has_own and not self._tell_parcels():
            self.problems += self.permission.problems
            return
        if not self.shop.takes_marks and self.did and self.what.completes:
            # shipments move the status by themselves, a little later
            self.again.append(self.job.clock.now() + SETTLE_TIME)
            self.record(status="")
            return
        if self.permission.mark or self.permission.status:
            self.store.writer.write(_MarkWrite(self))
        else:
            self.record(status="")
        self.problems += self.permission.problems
        if self.what.notes and self.permission.notes and self._is_told():
            self._tell_notes()

    def _is_told(self) -> bool:
        """A note is written only once the marker is confirmed."""
        return is_same_mark(self.job.middleware.tellings.get(self.order.id).mark, self.what.mark)

    def _tell_parcels(self) -> bool:
        """Whether the shop has all parcels now, as its own shipments or fulfilments."""
        assert self.seen is not None
        found = self.shop.parcels(self.order.order_id)
        if isinstance(found, Problem):
            self.problems.append(found)
            return False
        if problem := foreign_parcels(found, self.what.parcels, self.store.author):
            self.problems.append(problem)
            return False
        lines = lines_sent(self.facts.lines) if self.seen.lines is None else self.seen.lines
        lines = with_parcels(lines, found)
        return all(self._tell_parcel(parcel, lines, found) for parcel in self.what.parcels)

    def _tell_parcel(self, parcel: Parcel, lines: Sequence[ShopLine], found: Sequence[ShopParcel]) -> bool:
        """Whether it is whole there, or left to a person; False if nobody knows yet."""
        step = parcel_step(parcel, self.facts.known[parcel.number], lines, found, self.store.author)
        if isinstance(step, Problem):
            self.problems.append(step)
            return True
        if step.is_nothing:
            self.job.middleware.tellings.save_shipment(self.order.id, parcel.number, told=parcel.fingerprint)
            return True
        if not all(self._write_parcel(parcel, shop_id) for shop_id in step.changes):
            return False
        made = [self._write_parcel(part) for part in step.makes]
        if all(made):
            self._record_parcel(parcel, [*step.has, *made])
        return all(made)

    def _write_parcel(self, parcel: Parcel, shop_id: str = "") -> str:
        """Make it, or write the tracking number of the one with this id anew; the id, blank if that is not certain."""
        write = _ParcelWrite(self, parcel, shop_id)
        self.store.writer.write(write)
        return write.made

    def _record_parcel(self, parcel: Parcel, ids: Sequence[str]) -> None:
        self.did = True
        self.job.middleware.tellings.save_shipment(
            self.order.id,
            parcel.number,
            shop_id=",".join(ids),
            told=parcel.fingerprint,
            told_lines=lines_as_text(self.facts.known[parcel.number].lines),
            told_at=self.job.clock.now(),
        )

    def _tell_notes(self) -> None:
        notes = self.shop.notes(self.order.order_id)
        for parcel in self.what.notes:
            if holds_note(notes, parcel):
                self.job.middleware.tellings.save_shipment(self.order.id, parcel.number, note="written")
            elif self.facts.known[parcel.number].note == "intended":
                self._give_up_note(parcel)
            else:
                self.store.writer.write(_NoteWrite(self, parcel))

    def _give_up_note(self, parcel: Parcel) -> None:
        self.job.middleware.tellings.save_shipment(self.order.id, parcel.number, note="unknown")
        text = f"Nobody knows whether the customer was told of shipment {parcel.number}."
        self.problems.append(Problem("NOTE_UNCERTAIN", text))

    # Recording

    def await_answer(self, intent: str) -> None:
        """On disk before the request, should this run die in it."""
        settle_at = self.job.clock.now() + _LONGEST_WRITE + SETTLE_TIME
        self.job.middleware.tellings.save(self.order.id, intent=intent, settle_at=settle_at)

    def answered(self, answer: WriteAnswer) -> None:
        """What the answer leaves behind: a lost one is waited out, a refusal is told."""
        tellings = self.job.middleware.tellings
        match answer:
            case AnswerLost():
                self.lost(answer)
                self.job.report.add(self.order.id, "answer lost", "", answer.reason)
                return
            case Refused():
                self.problems.append(Problem("SHOP_REFUSED", f"The shop refused it: {words_of(answer)}"))
        tellings.save(self.order.id, intent="", settle_at=None)

    def lost(self, answer: AnswerLost) -> None:
        """Waited out, and looked at again then; where woobc itself failed, by night."""
        settle_at = answer.ended_at + SETTLE_TIME
        self.job.middleware.tellings.save(self.order.id, settle_at=settle_at)
        if answer.by_defect:
            self.problems.append(Problem(DEFECT, answer.reason))
        else:
            self.again.append(settle_at)
            self.unanswered = answer.reason

    def found(self) -> None:
        """What got no answer was done all the same."""
        self.again.clear()
        self.unanswered = ""

    def record(self, status: str, shown: ShopOrder | None = None) -> None:
        """The shop has the mark, by its own answer. A status that we gave is known here at once, and so is no news later."""
        middleware, order, now = self.job.middleware, self.order, self.job.clock.now()
        completes = bool(status) or self.permission.is_complete
        is_news = bool(status) or self.did or (self.what.is_new and self.shop.takes_marks)
        with middleware.database.transaction():
            if is_news:
                mark = dict(self.what.mark)
                middleware.tellings.save(order.id, mark=mark, told_at=now, intent="", settle_at=None)
            if completes:
                middleware.tellings.save(order.id, completed_at=now)
            for each in self.what.mark.get("shipments", ()):
                self._record_shipment(str(each["number"]), now)
            if is_news:
                echo: dict[str, Any] = {"status": status, "date_modified": shown.modified} if status and shown else {}
                words = described(self.what, replace(self.permission, status=status))
                self.order = middleware.orders.note(order, "shop told", self.job.run, message=words, **echo)
                self.did = True
                self.job.report.add(order.id, "told", "", words)

    def _record_shipment(self, number: str, now: datetime) -> None:
        """Where the shop has no shipments of its own, the mark is all there is."""
        known, columns = self.facts.known[number], dict[str, Any]()
        parcel = next((each for each in self.what.parcels if each.number == number), None)
        if parcel is not None and not self.has_own:
            columns |= {"told": parcel.fingerprint, "told_at": now}
        if not known.told_lines:
            columns["told_lines"] = lines_as_text(known.lines)
        if columns:
            self.job.middleware.tellings.save_shipment(self.order.id, number, **columns)

    def _finish(self, outcome: str) -> None:
        """Keep what the order waits for, what a person must see, and when it is looked at next."""
        tellings, order, now = self.job.middleware.tellings, self.order, self.job.clock.now()
        zone = self.job.config.time_zone
        problems = [*self.problems, *self.remarks]
        codes = [problem.code for problem in problems]
        nights = [moment for code in codes if (moment := next_quiet_attempt(code, now, zone))]
        again = [*self.again, *nights, *([self.what.again] if self.what.again else [])]
        is_gone = "SHOP_ORDER_GONE" in codes
        is_final = self.what.is_final and not (self.again or nights)
        telling = "gone" if is_gone else "told" if is_final else "open"
        tellings.save(order.id, waits="; ".join(self.what.waits), attempts=0)
        tellings.finish(order.id, order.tell_at, telling, None if is_gone else min(again, default=None))
        if order.id not in self.job.report.entries:
            self._report(outcome)
        mark(self.job, order, self.telling, next(iter(problems), None))

    def _report(self, outcome: str) -> None:
        if outcome == "nothing new" and not self.what.waits:
            self.job.report.count(outcome)
        else:
            self.job.report.add(
                self.order.id, "waits" if outcome == "nothing new" else outcome, "", "; ".join(self.what.waits)
            )


# The three kinds of writes (writing.Write)


class _MarkWrite(Struct):
    """The mark and the status, in one request whose answer is the read-back."""

    to: OrderTeller
    before: ShopOrder | None = None

    @property
    def purpose(self) -> str:
        return "to be told of an order"

    def intend(self) -> bool:
        if not self.to.refresh() or not (self.to.permission.mark or self.to.permission.status):
            return False
        self.before = self.to.seen
        self.to.await_answer("order")
        return True

    def request(self) -> WriteAnswer:
        mark = self.to.what.mark if self.to.permission.mark else None
        return self.to.shop.write_mark(self.to.order.order_id, mark, self.to.permission.status)

    def settle(self, answer: WriteAnswer) -> bool:
        self.to.answered(answer)
        match answer:
            case Done(shown=shown):
                self._take(shown)
            case AnswerLost():
                self._read_back()
        self.to.seen = answer.shown if isinstance(answer, Done) else None  # what was read before counts no more
        return isinstance(answer, NotExecuted)

    def _read_back(self) -> None:
        shown = self.to.shop.look(self.to.order.order_id)
        if isinstance(shown, ShopOrder) and self._is_done(shown):
            self.to.found()
            self._take(shown)

    def _is_done(self, shown: ShopOrder) -> bool:
        permission = self.to.permission
        return is_confirmed(shown, self.to.what.mark if permission.mark else None, permission.status)

    def _take(self, shown: ShopOrder | None) -> None:
        to = self.to
        if shown is None or not self._is_done(shown):
            status = shown.status if shown else "unknown"
            text = f"After it was told, the shop shows the status {status}, or another mark."
            to.problems.append(Problem("SHOP_NOT_KEPT", text))
            return
        to.record(to.permission.status, shown)
        if self.before is not None and was_changed_meanwhile(self.before, shown):
            text = "The order was trashed or refunded in the shop while it was told."
            to.problems.append(Problem("SHOP_CHANGED_MEANWHILE", text))


class _ParcelWrite(Struct):
    """A shipment or fulfilment of the shop's own: made, or with `shop_id` its tracking number written anew."""

    to: OrderTeller
    parcel: Parcel
    shop_id: str = ""
    made: str = ""

    @property
    def purpose(self) -> str:
        return "to be told of a shipment"

    def intend(self) -> bool:
        if not self.to.refresh():
            return False
        self.to.await_answer(f"shipment {self.parcel.number}")
        return True

    def request(self) -> WriteAnswer:
        shop, order_id, author = self.to.shop, self.to.order.order_id, self.to.store.author
        if self.shop_id:
            return shop.change_parcel(order_id, self.shop_id, self.parcel, author)
        return shop.create_parcel(order_id, self.parcel, author)

    def settle(self, answer: WriteAnswer) -> bool:
        self.to.answered(answer)
        match answer:
            case Done(number=number):
                self.made = self.shop_id or number
            case AnswerLost() if not self.shop_id:
                self._read_back()
        return isinstance(answer, NotExecuted)

    def _read_back(self) -> None:
        shown = self.to.shop.parcels(self.to.order.order_id)
        found = None if isinstance(shown, Problem) else find_parcel(shown, self.parcel, self.to.store.author)
        if found is not None:
            self.made = found.id
            self.to.found()
            self.to.job.middleware.tellings.save(self.to.order.id, intent="", settle_at=None)


class _NoteWrite(Struct):
    """A note to the customer: once intended it is never written again, unless it certainly was not."""

    to: OrderTeller
    parcel: Parcel

    @property
    def purpose(self) -> str:
        return "to note something for a customer"

    def intend(self) -> bool:
        if not self.to.refresh() or not self.to.permission.notes:
            return False
        self._keep("intended")
        return True

    def request(self) -> WriteAnswer:
        return self.to.shop.write_note(self.to.order.order_id, note_text(self.parcel))

    def settle(self, answer: WriteAnswer) -> bool:
        match answer:
            case Done():
                self._keep("written")
            case NotExecuted() | Refused():
                self._keep("")
                self.to.answered(answer)
            case AnswerLost():
                is_there = holds_note(self.to.shop.notes(self.to.order.order_id), self.parcel)
                self._keep("written" if is_there else "intended")
                if not is_there:
                    self.to.lost(answer)
        return isinstance(answer, NotExecuted)

    def _keep(self, note: str) -> None:
        self.to.job.middleware.tellings.save_shipment(self.to.order.id, self.parcel.number, note=note)


# What a person must see


def mark(job: Job, order: StoredOrder, telling: Telling, problem: Problem | None) -> None:
    """Keep the problem of an order's telling, and tell of it once; or take away one that is over."""
    tellings, now = job.middleware.tellings, job.clock.now()
    if problem is None:
        if telling.code is not None:
            with job.middleware.database.transaction():
                tellings.save(order.id, code=None, message=None, since=None)
                job.middleware.orders.note(
                    job.middleware.orders.get(order.id), "shop trouble over", job.run, code=telling.code
                )
        return
    is_news = telling.code != problem.code
    if is_news or telling.message != problem.message:
        with job.middleware.database.transaction():
            tellings.save(order.id, code=problem.code, message=problem.message, since=now if is_news else telling.since)
            current = job.middleware.orders.get(order.id)
            job.middleware.orders.note(current, "shop not told", job.run, code=problem.code, message=problem.message)
    outcome = job.report.entries.get(order.id, ("not told", "", ""))[0]
    outcome = outcome if outcome in ("told", "answer lost") else "not told"
    job.report.add(order.id, outcome, problem.code, problem.message, attention=is_news)
