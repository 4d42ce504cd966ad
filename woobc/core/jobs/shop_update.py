"""`shop-update`: tell the shops what became of their orders. What is told, and when, is decided in domain/telling.py."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from itertools import islice
from typing import Any

from woobc.core.clock import start_of_day
from woobc.core.config.values import StoreConfig
from woobc.core.domain.answers import words_of
from woobc.core.domain.codes import DEFECT, Problem
from woobc.core.domain.documents import AnswerLost, Done, NotExecuted, Refused, WriteAnswer
from woobc.core.domain.due import TELLABLE
from woobc.core.domain.lifecycle import OrderState
from woobc.core.domain.retries import next_attempt, next_quiet_attempt
from woobc.core.domain.settings import TellRules, Transport
from woobc.core.domain.shipments import OpenLine, Shipment, Tracking
from woobc.core.domain.stored import StoredOrder
from woobc.core.domain.telling import (
    FRESH_FOR,
    SETTLE_TIME,
    Facts,
    KnownShipment,
    Parcel,
    Permission,
    Plan,
    ShopLine,
    ShopOrder,
    ShopParcel,
    Told,
    described,
    described_parts,
    find_double,
    find_parcel,
    holds_note,
    is_confirmed,
    is_same_mark,
    keeps_up,
    lines_as_text,
    lines_sent,
    note_text,
    parts_of,
    permit,
    plan,
    put_off,
    statuses_of,
    unmatched,
    was_changed_meanwhile,
    with_parcels,
)
from woobc.core.errors import OutOfTime, SetupError, TransientRemoteError
from woobc.core.http.wire import READ
from woobc.core.jobs import settling, silence, takeover
from woobc.core.jobs.due import NO_TELL
from woobc.core.jobs.elsewhere import tell_of_other_runs
from woobc.core.jobs.isolation import is_foreseen, store_part, tell_defect
from woobc.core.jobs.job import Job
from woobc.core.jobs.reading import check_identity, settle_doubt
from woobc.core.jobs.writing import Writer
from woobc.core.middleware import due
from woobc.core.middleware.orders import Moved
from woobc.core.middleware.stores import StoredStore
from woobc.core.middleware.tellings import Telling
from woobc.core.ports import PostedShipments, Store

CHUNK = 20
"""Orders that are read together in Business Central; each is read again if it is not told at once."""
OVERLAP = timedelta(minutes=20)
"""A long posting comes to light with a time of before."""
PART = 500
"""Changed shipments that are taken note of together."""
FIRST_LOOK_BACK = timedelta(days=1)
_STATES = (OrderState.VERIFIED, OrderState.RELEASED, OrderState.POSTING, OrderState.POSTED)
_LONGEST_WRITE = timedelta(seconds=READ.whole_s)


@dataclass(frozen=True, slots=True)
class TellOptions:
    row_ids: tuple[int, ...] = ()
    limit: int | None = None


def update_shops(job: Job, stores: Sequence[StoreConfig], options: TellOptions) -> None:
    """Tell the shops of these stores what is new of their orders."""
    settling.take_over_dead_claims(job)
    told = [config for config in stores if config.tell is not None]
    if not told:
        job.report.info(NO_TELL)
        return
    begun: list[StoreConfig] = []
    for config in told:
        with store_part(job, config):
            _begin(job, config)
            begun.append(config)
    try:
        if not silence.keeps_still(job):
            _look_for_shipments(job, begun)
            left = options.limit
            for config in begun:
                left = _tell_store(job, config, options.row_ids, left)
    except (TransientRemoteError, SetupError) as error:
        job.report.trouble(error)
    tell_of_other_runs(job, _STATES)
    for row_id in options.row_ids:
        _say_why_not(job, job.middleware.orders.get(row_id))


def _begin(job: Job, config: StoreConfig) -> None:
    """Older orders are left alone for good, and what was watched for long enough is not watched any more."""
    rules, tellings = _rules(config), job.middleware.tellings
    zone, now = job.config.time_zone, job.clock.now()
    job.middleware.stores.ensure(config)
    first = (tellings.first_seen(config.code) or now).astimezone(zone).date()
    if rules.since < first:
        raise SetupError(
            f"store {config.code}",
            f"tell.since is {rules.since}, and the table `tell` was first seen on {first}: what is older was told by others.",
            fix=f"Set since to {first} or later.",
        )
    with job.middleware.database.transaction():
        tellings.leave_older(config.code, start_of_day(rules.since, zone))
        tellings.end_watch(config.code, config.recheck.watch.before(now, zone), now)


def _rules(config: StoreConfig) -> TellRules:
    assert config.tell_rules is not None, "only stores with a table `tell` come here"
    return config.tell_rules


def _shipments_of(job: Job) -> PostedShipments:
    shipments = job.business_central().shipments
    if shipments is None:
        raise SetupError(
            "Business Central", "telling the shop needs api_url, where shipments are read.", fix="Set api_url."
        )
    return shipments


def _tell_store(job: Job, config: StoreConfig, row_ids: Sequence[int], limit: int | None) -> int | None:
    """What ends the part of one shop ends no other; Business Central's trouble ends the run."""
    teller = _Teller(job, config, limit)
    if limit != 0 and due.finds_any(job.middleware.database, due.to_tell([config], row_ids)):
        with store_part(job, config):
            teller.run(row_ids)
            teller.losses.tell()
    return teller.left


# New and changed shipments


def _look_for_shipments(job: Job, stores: Sequence[StoreConfig]) -> None:
    """Ask for what changed since the last look, if any order waits for it, and have the orders it concerns looked at."""
    tellings, database = job.middleware.tellings, job.middleware.database
    if not stores or not due.finds_any(database, due.to_watch_for_shipments(stores)):
        return
    shipments, now = _shipments_of(job), job.clock.now()
    since = tellings.read_to or now + job.business_central().page.clock_difference - FIRST_LOOK_BACK
    newest, elsewhere = since, list[tuple[int, Shipment]]()
    changed = shipments.iter_changed(since - OVERLAP)
    while part := list(islice(changed, PART)):  # nobody is asked while the middleware is written to
        with database.transaction():
            for shipment in part:
                newest = max(newest, shipment.modified)
                if (row_id := tellings.look_at(shipment, now)) is not None:
                    elsewhere.append((row_id, shipment))
    tellings.advance(newest)
    for row_id, shipment in elsewhere:
        order = job.middleware.orders.get(row_id)
        came = shipment.order_number or "no order"
        text = f"Shipment {shipment.number} bears {order.external_document_number} and came from {came}."
        _mark(job, order, tellings.get(row_id), Problem("SHIPMENT_ELSEWHERE", text))


# One shop


@dataclass(frozen=True, slots=True)
class _Seen:
    """What Business Central showed of some orders, by sales order number, and when it was asked."""

    shipments: Mapping[str, tuple[Shipment, ...]]
    open_lines: Mapping[str, tuple[OpenLine, ...]]
    tracking: Mapping[str, Tracking]
    asked_at: datetime


class _Teller:
    """Tells one shop in one run."""

    def __init__(self, job: Job, config: StoreConfig, limit: int | None) -> None:
        self.job = job
        self.config = config
        self.rules = _rules(config)
        self.left = limit
        self.author = job.middleware.tellings.author()
        self.writer = Writer(job, f"store {config.code}")
        self.losses = settling.Losses(job, "takes in nothing it is told", f"store {config.code}")

    def run(self, row_ids: Sequence[int]) -> None:
        orders, after, done = self.job.middleware.orders, 0, 0
        question = due.to_tell([self.config], row_ids)
        stored = check_identity(self.job, self.config, daily=False)
        while not self.job.is_out_of_time() and self.left != 0:
            most = CHUNK if self.left is None else min(CHUNK, self.left)
            claimed = orders.claim(self.job.run, question.after(after), most)
            if not claimed:
                return
            after, done = claimed[-1].id, done + len(claimed)
            self.left = None if self.left is None else self.left - len(claimed)
            try:
                self._tell_all(claimed, stored)
            finally:
                orders.release_claims(self.job.run, claimed)
            self.job.middleware.runs.moved(self.job.run)
            self.job.progress(done, None)

    def _tell_all(self, claimed: Sequence[StoredOrder], stored: StoredStore) -> None:
        seen: _Seen | None = None
        for place, order in enumerate(claimed):
            if self.job.is_out_of_time():
                return
            if order.telling == "never":
                continue
            if seen is None or self.job.clock.now() - seen.asked_at > FRESH_FOR:
                seen = self._ask(claimed[place:])
            self._tell(order, seen, stored)

    def _ask(self, orders: Sequence[StoredOrder]) -> _Seen:
        """Open orders before shipments, the way they travel."""
        shipments, asked_at = _shipments_of(self.job), self.job.clock.now()
        numbers = {order.nav_sales_order_number for order in orders if order.nav_sales_order_number}
        still = {
            o.nav_sales_order_number for o in orders if o.nav_sales_order_number and o.state is not OrderState.POSTED
        }
        open_lines = shipments.open_lines(still) if still else {}
        found = shipments.of_orders(numbers) if numbers else {}
        there = {each.number for some in found.values() for each in some}
        tracking = shipments.tracking(there) if there and self.rules.tracking else {}
        return _Seen(found, open_lines, tracking, asked_at)

    def _tell(self, order: StoredOrder, seen: _Seen, stored: StoredStore) -> None:
        """One order; what nobody foresaw in it is its own affair."""
        try:
            _OrderTeller(self, order, stored).tell(seen)
        except Moved:
            return
        except OutOfTime:
            raise
        except (TransientRemoteError, SetupError):
            self._put_off(order)
            raise
        except Exception as error:
            if is_foreseen(error):
                raise
            problem = tell_defect(self.job, error, order.store, order.number)
            again = next_quiet_attempt(DEFECT, self.job.clock.now(), self.job.config.time_zone)
            telling = self.job.middleware.tellings
            telling.finish(order.id, order.tell_at, order.telling or "open", again)
            _mark(self.job, order, telling.get(order.id), problem)

    def _put_off(self, order: StoredOrder) -> None:
        """The shop may fail at this order alone: later runs come to the others first, and to it ever less often."""
        tellings = self.job.middleware.tellings
        attempts = tellings.get(order.id).attempts + 1
        tellings.save(order.id, attempts=attempts)
        again = next_attempt(attempts, self.job.clock.now())
        tellings.finish(order.id, order.tell_at, order.telling or "open", again)


@dataclass(slots=True)
class _OrderTeller:
    """Tells one shop of one order: read, decide, write, record."""

    teller: _Teller
    order: StoredOrder
    stored: StoredStore
    job: Job = field(init=False)
    what: Plan = field(init=False)
    telling: Telling = field(init=False)
    seen: ShopOrder | None = None
    permission: Permission = field(default_factory=lambda: Permission(False))
    problems: list[Problem] = field(default_factory=list)
    again: list[datetime] = field(default_factory=list)
    """When it is looked at next, beside what the plan says."""
    unanswered: str = ""
    """Why there was no answer to what was written, if there was none and nothing was found right after it."""
    did: bool = False
    has_own: bool = False
    """Whether the shop has shipments of its own, each of which is recorded when it is known to be there."""

    def __post_init__(self) -> None:
        self.job = self.teller.job

    @property
    def shop(self) -> Store:
        return self.job.store(self.teller.config)

    def tell(self, seen: _Seen) -> None:
        self._decide(seen)
        self.problems += self.what.problems
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
                self.teller.losses.lost(self.unanswered, again=was_in_vain)
            elif self.did:
                self.teller.losses.heard()
            self._finish("told" if self.did else "nothing new")

    def _decide(self, seen: _Seen) -> None:
        middleware, order, now = self.job.middleware, self.order, self.job.clock.now()
        number = order.nav_sales_order_number or ""
        ours = [each for each in seen.shipments.get(number, ()) if self._is_ours(each)]
        with middleware.database.transaction():
            middleware.tellings.see(order.id, ours, dict(seen.tracking), now)
        self.telling = middleware.tellings.get(order.id)
        facts = Facts(
            order=order,
            lines=middleware.orders.lines(order.id),
            shipments=middleware.tellings.shipments(order.id),
            open_lines=seen.open_lines.get(number),
            told=Told(self.telling.mark, self.telling.completed_at),
            by_line_number=order.transport is Transport.API,
        )
        self.what = plan(facts, self.teller.rules, self.teller.author, now)
        if (self.what.completes or self.what.notes) and takeover.keeps_waiting(self.job):
            self.what = put_off(self.what, now)

    def _is_ours(self, shipment: Shipment) -> bool:
        """Numbers of sales orders may be used again after one is deleted."""
        external = shipment.external_document_number.strip().upper()
        if external == (self.order.external_document_number or ""):
            return True
        text = f"Shipment {shipment.number} of {shipment.order_number} bears {external or 'no number'}, not ours."
        self.problems.append(Problem("SHIPMENT_ELSEWHERE", text))
        return False

    # Reading the shop

    def _look(self) -> bool:
        """Read the order now, and what may be written to it; whether anything may."""
        shop, rules = self.shop, self.teller.rules
        shown = shop.look(self.order.order_id, lines=bool(self.what.parcels) and not shop.takes_marks)
        self.seen = shown if isinstance(shown, ShopOrder) else None
        settle_doubt(self.job, self.teller.config, self.stored)
        statuses = statuses_of(self.teller.config.platform)
        permission = permit(shown, self.what, rules, self.teller.author, statuses)
        self.permission = permission if shop.takes_marks else replace(permission, mark=False, notes=False)
        return self.permission.writes

    def refresh(self) -> bool:
        """Whether the order may still be written to, read at most a few seconds ago."""
        if self.seen is not None and self.job.clock.now() - self.seen.read_at <= FRESH_FOR:
            return self.permission.writes
        return self._look()

    def _would(self) -> tuple[str, str, str]:
        problems = [*self.problems, *self.permission.problems]
        code, message = (problems[0].code, problems[0].message) if problems else ("", "")
        if not self.permission.writes or (self.what.parcels and not self.permission.parcels):
            return "not told", code, message
        rows = self.job.middleware.orders.lines(self.order.id)
        has_own = self.permission.parcels and self.shop.has_parcels()
        parts = described_parts(self.what, self.permission, rows, has_own=has_own)
        words = [described(self.what, self.permission), *parts, message]
        return "would be told", code, "; ".join(filter(None, words))

    # Writing

    def _write(self) -> None:
        if not self.shop.takes_marks and (problem := unmatched(self.what.unmatched)):
            self.problems.append(problem)
        if not self._look() or (self.what.parcels and not self.permission.parcels):
            self.problems += self.permission.problems
            return
        self.has_own = self.permission.parcels and self.shop.has_parcels()
        if self.has_own and not self._tell_parcels():
            self.problems += self.permission.problems
            return
        if not self.shop.takes_marks and self.did and self.what.completes:
            self.again.append(
                self.job.clock.now() + SETTLE_TIME
            )  # shipments move the status by themselves, a little later
            self.record(status="")
            return
        if self.permission.mark or self.permission.status:
            self.teller.writer.write(_MarkWrite(self))
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
        numbers = {parcel.number for parcel in self.what.parcels}
        strangers = {each.author for each in found if each.number in numbers} - {self.teller.author}
        if strangers:
            text = f"A shipment in the shop bears the mark of another middleware ({', '.join(sorted(strangers))})."
            self.problems.append(Problem("SHOP_MARK_FOREIGN", text))
            return False
        known = {each.number: each for each in self.job.middleware.tellings.shipments(self.order.id)}
        rows = self.job.middleware.orders.lines(self.order.id)
        lines = with_parcels(lines_sent(rows) if self.seen.lines is None else self.seen.lines, found)
        for parcel in self.what.parcels:
            mine = [each for each in found if (each.number, each.author) == (parcel.number, self.teller.author)]
            ids = self._tell_parcel(parcel, known[parcel.number], mine, lines, found)
            if ids is None:
                return False
            if ids:
                self._record_parcel(parcel, ids)
        return True

    def _tell_parcel(
        self,
        parcel: Parcel,
        known: KnownShipment,
        mine: Sequence[ShopParcel],
        lines: Sequence[ShopLine],
        found: Sequence[ShopParcel],
    ) -> Sequence[str] | None:
        """What the shop calls the parcel; None if it is not known to be whole there, nothing if it is left to a person."""
        # of one that we made, what is gone was taken away by somebody
        parts = () if known.shop_id else parts_of(parcel, lines, mine)
        if isinstance(parts, Problem):
            self.problems.append(parts)
            return ()
        if not (
            parts or mine or known.shop_id
        ):  # nothing of it is sent: downloads, gift certificates, what is picked up
            self.job.middleware.tellings.save_shipment(self.order.id, parcel.number, told=parcel.fingerprint)
            return ()
        if problem := next((double for part in parts if (double := find_double(found, part))), None):
            self.problems.append(problem)
            return ()
        for each in mine:
            writes = keeps_up(each, parcel, known.told)
            if isinstance(writes, Problem):
                self.problems.append(writes)
                return ()
            if writes and not self._change(each.id, parcel):
                return None
        made = [shop_id for part in parts if (shop_id := self._create(part))]
        if len(made) < len(parts):
            return None
        return [*(each.id for each in mine), *made] or [known.shop_id]

    def _change(self, shop_id: str, parcel: Parcel) -> bool:
        """Write the tracking number anew; whether that is certain."""
        write = _ParcelWrite(self, parcel, shop_id)
        self.teller.writer.write(write)
        return bool(write.made)

    def _create(self, parcel: Parcel) -> str:
        """The id of the new one; blank if it is not known to be there."""
        write = _ParcelWrite(self, parcel)
        self.teller.writer.write(write)
        return write.made

    def _record_parcel(self, parcel: Parcel, ids: Sequence[str]) -> None:
        self.did = True
        self.job.middleware.tellings.save_shipment(
            self.order.id,
            parcel.number,
            shop_id=",".join(ids),
            told=parcel.fingerprint,
            told_lines=self._lines_of(parcel.number),
            told_at=self.job.clock.now(),
        )

    def _lines_of(self, number: str) -> str:
        shipments = self.job.middleware.tellings.shipments(self.order.id)
        return next((lines_as_text(each.lines) for each in shipments if each.number == number), "")

    def _tell_notes(self) -> None:
        notes = self.shop.notes(self.order.order_id)
        known = {each.number: each.note for each in self.job.middleware.tellings.shipments(self.order.id)}
        for parcel in self.what.notes:
            if holds_note(notes, parcel):
                self.job.middleware.tellings.save_shipment(self.order.id, parcel.number, note="written")
            elif known.get(parcel.number) == "intended":
                self._give_up_note(parcel)
            else:
                self.teller.writer.write(_NoteWrite(self, parcel))

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
        is_news = self.what.is_new or bool(status) or self.did
        if not self.shop.takes_marks and not (self.did or status):
            is_news = False
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
        tellings = self.job.middleware.tellings
        parcel = next((each for each in self.what.parcels if each.number == number), None)
        if parcel is not None and not self.has_own:
            tellings.save_shipment(self.order.id, number, told=parcel.fingerprint, told_at=now)
        if not any(each.number == number and each.told_lines for each in tellings.shipments(self.order.id)):
            tellings.save_shipment(self.order.id, number, told_lines=self._lines_of(number))

    def _finish(self, outcome: str) -> None:
        """Keep what the order waits for, what a person must see, and when it is looked at next."""
        tellings, order, now = self.job.middleware.tellings, self.order, self.job.clock.now()
        zone = self.job.config.time_zone
        codes = [problem.code for problem in self.problems]
        nights = [moment for code in codes if (moment := next_quiet_attempt(code, now, zone))]
        again = [*self.again, *nights, *([self.what.again] if self.what.again else [])]
        is_gone = "SHOP_ORDER_GONE" in codes
        is_final = self.what.is_final and not (self.again or nights)
        telling = "gone" if is_gone else "told" if is_final else "open"
        tellings.save(order.id, waits="; ".join(self.what.waits), attempts=0)
        tellings.finish(order.id, order.tell_at, telling, None if is_gone else min(again, default=None))
        if order.id not in self.job.report.entries:
            self._report(outcome)
        _mark(self.job, order, self.telling, next(iter(self.problems), None))

    def _report(self, outcome: str) -> None:
        if outcome == "nothing new" and not self.what.waits:
            self.job.report.count(outcome)
        else:
            self.job.report.add(
                self.order.id, "waits" if outcome == "nothing new" else outcome, "", "; ".join(self.what.waits)
            )


# The three kinds of writes (writing.Write)


@dataclass(slots=True)
class _MarkWrite:
    """The mark and the status, in one request whose answer is the read-back."""

    to: _OrderTeller
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


@dataclass(slots=True)
class _ParcelWrite:
    """A shipment or fulfilment of the shop's own: made, or with `shop_id` its tracking number written anew."""

    to: _OrderTeller
    parcel: Parcel
    shop_id: str = ""
    made: str = ""

    @property
    def purpose(self) -> str:
        return "to be told of a shipment"

    def intend(self) -> bool:
        if not self.to.refresh() or not self.to.permission.parcels:
            return False
        self.to.await_answer(f"shipment {self.parcel.number}")
        return True

    def request(self) -> WriteAnswer:
        shop, order_id, author = self.to.shop, self.to.order.order_id, self.to.teller.author
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
        found = None if isinstance(shown, Problem) else find_parcel(shown, self.parcel, self.to.teller.author)
        if found is not None:
            self.made = found.id
            self.to.found()
            self.to.job.middleware.tellings.save(self.to.order.id, intent="", settle_at=None)


@dataclass(slots=True)
class _NoteWrite:
    """A note to the customer: once intended it is never written again, unless it certainly was not."""

    to: _OrderTeller
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


def _mark(job: Job, order: StoredOrder, telling: Telling, problem: Problem | None) -> None:
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


def _say_why_not(job: Job, order: StoredOrder) -> None:
    """Of an order that a person named and that was not even looked at."""
    if order.id in job.report.entries:
        return
    rules = job.config.stores[order.store].tell_rules if order.store in job.config.stores else None
    if rules is None:
        why = f"store {order.store} has no table `tell`"
    elif not TELLABLE.holds(order, job.clock.now()):
        why = f"it is {order.state}, not verified"
    elif order.telling == "never":
        why = f"it was placed before {rules.since}"
    else:
        why = "there is nothing new"
    job.report.add(order.id, "not told", "", why)
