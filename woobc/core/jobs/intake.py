"""Taking orders in: whatever caused a reading, it goes through here, and the rules decide what becomes of the order."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Any

from woobc.core.config.values import StoreConfig
from woobc.core.domain import admission
from woobc.core.domain.admission import Asked, Boundaries, Source, Verdict
from woobc.core.domain.adoption import Found, judge_found
from woobc.core.domain.codes import Problem
from woobc.core.domain.differences import conflict_code, differences_to_text, find_differences
from woobc.core.domain.documents import Document
from woobc.core.domain.lifecycle import BEFORE_SENDING, DECISIONS, SENT, Event, Hold, OrderState
from woobc.core.domain.numbers import external_document_number
from woobc.core.domain.orders import Order, Presence, Reading
from woobc.core.domain.settings import ImportRule
from woobc.core.domain.totals import check_totals
from woobc.core.errors import SetupError, TransientRemoteError
from woobc.core.jobs.identity import settle_doubt
from woobc.core.jobs.job import Job
from woobc.core.jobs.lines import preview_lines
from woobc.core.middleware.orders import StoredOrder

TORN_READINGS_TO_FAIL = 3
SAME_MOMENT = timedelta(minutes=1)
REUSED = "ORDER_ID_REUSED"
STORE_CONFLICTS = frozenset({"CHANGED_IN_STORE", "CANCELLED_IN_STORE", "REFUNDED_IN_STORE", "DELETED_IN_STORE"})

_OUTCOMES = {
    Event.TORN: "received",
    Event.OPENED: "opened",
    Event.ADMITTED: "imported",
    Event.RECORDED_CANCELLED: "cancelled",
    Event.RECORDED_HISTORY: "history",
    Event.IGNORED: "ignored",
    Event.VANISHED: "gone",
    Event.FOUND_IN_BC: "skipped",
    Event.FULLY_REFUNDED: "skipped",
    Event.ADOPTED_ROWS: "adopted",
    Event.ADOPTED_ORDER: "adopted",
    Event.ADOPTED_INVOICE: "adopted",
}


_Found = Mapping[int, Found | Problem | None]
"""What Business Central has, by order id; an order that was not asked for is missing."""


@dataclass(frozen=True, slots=True)
class _Facts:
    """What the store says now: the order, the columns that hold it, and whether its content is another than was stored."""

    order: Order
    columns: dict[str, Any]
    changed: bool


@dataclass(frozen=True, slots=True)
class _Decision:
    """What becomes of an order: the event, the columns that go with it, and a trouble that keeps it where it is."""

    event: Event
    message: str = ""
    columns: dict[str, Any] = field(default_factory=dict)
    problem: Problem | None = None


class Importer:
    """Takes in readings of one store for one run."""

    def __init__(self, job: Job, config: StoreConfig, source: Source, asked: Asked | None = None) -> None:
        self.job = job
        self.config = config
        self.source = source
        self.asked = asked
        self.stored_store = job.middleware.stores.ensure(config)
        self.boundaries = Boundaries(config.start(job.config.time_zone), self.stored_store.first_import_at)
        self._bc_is_away = False

    # One batch

    def take_in(self, readings: Sequence[Reading], *, covered_to: datetime | None = None, again: bool = True) -> None:
        """Store the readings and what follows from them, in one transaction with the watermark they cover."""
        settle_doubt(self.job, self.config, self.stored_store)
        latest = {reading.order_id: reading for reading in readings}
        found = self._look_up(latest)
        unsettled: list[int] = []
        with self.job.middleware.database.transaction():
            known = self._known(latest)
            for order_id, reading in latest.items():
                stored = known.get(order_id)
                if again and stored is not None and self._differs_at_once(reading, stored):
                    unsettled.append(order_id)
                self._take(reading, stored, found)
            if covered_to is not None:
                self.job.middleware.stores.advance_watermark(self.config.code, covered_to)
            self.job.middleware.runs.moved(self.job.run)
        if unsettled:
            self.take_in(list(self.job.store(self.config).read(unsettled)), again=False)

    def first_news(self, readings: Sequence[Reading], most: int) -> tuple[list[Reading], int]:
        """The readings up to the one that would be one too many to change anything here, and how many of them do."""
        known, news = self._known({reading.order_id for reading in readings}), 0
        for place, reading in enumerate(readings):
            if self._is_news(reading, known.get(reading.order_id)):
                if news == most:
                    return list(readings[:place]), news
                news += 1
        return list(readings), news

    def _known(self, order_ids: Collection[int]) -> dict[int, StoredOrder]:
        return self.job.middleware.orders.known(self.config.code, order_ids)

    def _is_news(self, reading: Reading, stored: StoredOrder | None) -> bool:
        if reading.order is None:
            return stored is None
        if stored is None:
            return not admission.before_start(reading.order, self.boundaries, self.asked)
        return (
            reading.order.modified != stored.date_modified or self._hash(reading.order, stored) != stored.content_hash
        )

    def _differs_at_once(self, reading: Reading, stored: StoredOrder) -> bool:
        """Two readings within a minute with one modification time but other content: one of them was torn."""
        return (
            reading.order is not None
            and reading.order.modified == stored.date_modified
            and abs(reading.read_at - stored.read_at) < SAME_MOMENT
            and self._hash(reading.order, stored) != stored.content_hash != ""
        )

    @staticmethod
    def _hash(order: Order, stored: StoredOrder | None) -> str:
        return order.with_first_skus(stored.first_skus if stored else {}).content_hash()

    def _take(self, reading: Reading, stored: StoredOrder | None, found: _Found) -> None:
        if stored is None:
            self._take_new(reading, found)
        elif not self._is_newer(reading, stored):
            self._tell_nothing_new(stored, "older readings")
        elif self._is_another_order(reading, stored):
            self._refuse_other_order(reading, stored)
        else:
            self._take_known(reading, self._itself_again(reading, stored), found)

    def _take_known(self, reading: Reading, stored: StoredOrder, found: _Found) -> None:
        if stored.forgotten:
            self._see_again(reading, stored)
        elif stored.is_sent:
            self._take_sent(reading, stored)
        elif stored.state in BEFORE_SENDING:
            self._take_unsent(reading, stored, found)
        else:
            self._see_again(reading, stored)

    def _is_newer(self, reading: Reading, stored: StoredOrder) -> bool:
        now = self.job.clock.now()
        if reading.order is None:
            return reading.read_at >= stored.read_at or stored.last_seen > now
        return admission.counts_as_newer(
            stored_modified=stored.date_modified,
            stored_read_at=stored.read_at,
            stored_at=stored.last_seen,
            modified=reading.order.modified,
            read_at=reading.read_at,
            shop_time=reading.shop_time,
            now=now,
        )

    @staticmethod
    def _is_another_order(reading: Reading, stored: StoredOrder) -> bool:
        if reading.order is None or stored.date_created is None:
            return False
        return reading.order.created.replace(microsecond=0) != stored.date_created.replace(microsecond=0)

    # What the rules say

    def _verdict(self, order: Order, stored: StoredOrder | None) -> Verdict:
        return admission.judge(
            order,
            self.config.rules,
            self.boundaries,
            asked=self.asked,
            state=stored.state if stored else None,
            admitted_status=stored.admitted_status if stored else None,
            ignored_by=stored.ignored_by if stored else None,
        )

    def _is_candidate(self, reading: Reading, known: Mapping[int, StoredOrder]) -> bool:
        """Whether the reading may make the order one to be sent, so that Business Central is asked for it first."""
        order, stored = reading.order, known.get(reading.order_id)
        if order is None or admission.is_gone(reading.presence, order):
            return False
        if stored is None:
            if admission.before_start(order, self.boundaries, self.asked):
                return False
        elif stored.state not in BEFORE_SENDING or stored.state is OrderState.PENDING:
            return False
        return self._verdict(order, stored).event is Event.ADMITTED

    def _decide(self, reading: Reading, facts: _Facts, stored: StoredOrder | None, found: _Found) -> _Decision:
        order = facts.order
        verdict = self._verdict(order, stored)
        if verdict.eligible_but_ignored:
            self.job.report.count("eligible but ignored")
        if self.config.status_rules.is_unknown(order.status) and (stored is None or stored.status != order.status):
            self._tell_unknown(order.status)
        columns = self._standing(verdict, order, stored)
        if verdict.event in (Event.ADMITTED, Event.OPENED):
            apart = check_totals(order)
            if isinstance(apart, Problem):
                return self._torn(apart, stored, columns, anew=facts.changed, fails=verdict.event is Event.ADMITTED)
            columns["bad_readings"] = 0
        if verdict.event is not Event.ADMITTED:
            return _Decision(verdict.event, verdict.reason, columns)
        if order.refunded and order.refunded >= order.total:
            return _Decision(Event.FULLY_REFUNDED, f"fully refunded: {order.refunded} of {order.total}", columns)
        if self._may_wait_anew(facts, stored):
            columns["next_attempt_at"] = admission.earliest_sending(
                order, self.config.rules, shop_time=reading.shop_time, now=self.job.clock.now()
            )
        return self._compared(order, stored, verdict.reason, columns, found)

    def _tell_unknown(self, status: str) -> None:
        self.job.report.note(
            f"store {self.config.code}: orders have {status}, an id that is none of BigCommerce's statuses; they stay open. "
            f"`woobc import-orders --store {self.config.code} --status {status}` takes them all the same."
        )

    def _standing(self, verdict: Verdict, order: Order, stored: StoredOrder | None) -> dict[str, Any]:
        """The columns that say by what rule the order is where it is, and who admitted it or left it out."""
        person_holds = stored is not None and stored.hold is Hold.PERSON
        columns: dict[str, Any] = {"ignored_by": None}
        if verdict.rule is not None:
            columns["rule"] = verdict.rule
        if verdict.event is not Event.ADMITTED:
            columns |= {"admitted_status": None, "admitted_by": None, "hold": Hold.PERSON if person_holds else None}
            if verdict.event is Event.IGNORED:
                columns["ignored_by"] = (stored and stored.ignored_by) or "rule"
            return columns
        if verdict.admitted_by:
            columns |= {"admitted_status": order.status, "admitted_by": verdict.admitted_by}
        held_by = stored.rule if stored and stored.admitted_status is not None else None
        if verdict.rule not in (None, held_by) and not person_holds:
            columns["hold"] = Hold.RULE if verdict.rule is ImportRule.HOLD else None
        return columns

    @staticmethod
    def _may_wait_anew(facts: _Facts, stored: StoredOrder | None) -> bool:
        """Whether `next_attempt_at` follows from this reading: once for each version, not again at every look."""
        return (
            stored is None
            or stored.state is not OrderState.PENDING
            or facts.changed
            or (stored.date_modified != facts.order.modified and not stored.failed)
        )

    def _compared(
        self, order: Order, stored: StoredOrder | None, reason: str, columns: dict[str, Any], found: _Found
    ) -> _Decision:
        """With what Business Central has: adopted if this file once sent it or a restore may have forgotten it, else skipped."""
        theirs = found.get(order.order_id)
        if isinstance(theirs, Problem):  # asked again before it is sent, however soon its failure is lifted
            return _Decision(Event.ADMITTED, "", columns | {"checked_in_bc_at": None}, theirs)
        if order.order_id in found:
            columns["checked_in_bc_at"] = self.job.clock.now()
        if theirs is None:
            return _Decision(Event.ADMITTED, reason, columns)
        columns |= found_columns(theirs)
        restored_at = self.stored_store.restored_at
        if (stored and stored.sent_at) or (restored_at and order.created < restored_at):
            columns |= adoption_columns(theirs, self.job.clock.now())
            return _Decision(theirs.event, theirs.description, columns)
        return _Decision(Event.FOUND_IN_BC, theirs.description, columns)

    def _torn(
        self, problem: Problem, stored: StoredOrder | None, columns: dict[str, Any], *, anew: bool, fails: bool
    ) -> _Decision:
        """Not whole (yet): read again by the next runs; the third such reading asks for a person.

        A run counts once. The count begins anew with a new version of an order that had failed.
        """
        seen = stored.bad_readings if stored and not (stored.failed and anew) else 0
        counted_already = stored is not None and seen > 0 and stored.last_seen >= self.job.run.started
        readings = seen if counted_already else seen + 1
        columns |= {"bad_readings": readings, "error_code": problem.code, "error_message": problem.message}
        gives_up = fails and readings >= TORN_READINGS_TO_FAIL
        return _Decision(Event.TORN, problem.message, columns, problem if gives_up else None)

    # Orders never seen before

    def _take_new(self, reading: Reading, found: _Found) -> None:
        order, report = reading.order, self.job.report
        if order is None:
            if reading.problem and reading.presence is not Presence.GONE:
                self._store_unreadable(reading)
            return
        if admission.is_gone(reading.presence, order):
            report.count("gone and never taken in")
            return
        if admission.is_unfinished(order, self.config.platform):
            report.count("unfinished checkouts")
            return
        if admission.before_start(order, self.boundaries, self.asked):
            report.count("before start date")
            return
        facts = self._facts(reading, order, None)
        decision = self._decide(reading, facts, None, found)
        number = self._number(order)
        problem = decision.problem
        if isinstance(number, Problem) and decision.event in (Event.ADMITTED, Event.TORN):
            problem = problem or number
        columns = {
            "store": self.config.code,
            "order_id": order.order_id,
            "state": DECISIONS[decision.event],
            "first_seen": facts.columns["last_seen"],
            "external_document_number": None if isinstance(number, Problem) else number,
            **facts.columns,
            **decision.columns,
        }
        orders = self.job.middleware.orders
        id_ = orders.insert(columns, decision.event, self.job.run, payload=reading.payload, message=decision.message)
        orders.insert_lines(id_, preview_lines(order, self.config))
        self._accept_adopted(id_, decision)
        self._tell(id_, decision, problem)

    def _store_unreadable(self, reading: Reading) -> None:
        """A document nobody can understand is kept all the same, so that the order is not lost."""
        now = self.job.clock.now()
        problem = Problem("UNREADABLE", f"The store's document can't be understood: {reading.problem}.")
        columns = {
            "store": self.config.code,
            "order_id": reading.order_id,
            "number": str(reading.order_id),
            "status": "",
            "state": OrderState.RECEIVED,
            "read_at": reading.read_at,
            "shop_seen": reading.shop_time,
            "first_seen": now,
            "last_seen": now,
            "bad_readings": 1,
            "error_code": problem.code,
            "error_message": problem.message,
        }
        id_ = self.job.middleware.orders.insert(
            columns, Event.TORN, self.job.run, payload=reading.payload, code=problem.code, message=problem.message
        )
        self.job.report.add(id_, "received", problem.code, problem.message)

    def _facts(self, reading: Reading, order: Order, stored: StoredOrder | None) -> _Facts:
        skus = dict(stored.first_skus) if stored else {}
        for line in order.lines:
            if line.sku:
                skus.setdefault(line.line_id, line.sku)
        content_hash = order.with_first_skus(skus).content_hash()
        columns = {
            "number": order.number,
            "status": order.status,
            "currency": order.currency,
            "total": order.total,
            "total_tax": order.total_tax,
            "email": order.email,
            "customer_name": order.customer_name,
            "date_created": order.created,
            "date_modified": order.modified,
            "date_completed": order.completed,
            "read_at": reading.read_at,
            "shop_seen": reading.shop_time,
            "last_seen": self.job.clock.now(),
            "content_hash": content_hash,
            "first_skus": skus,
            "line_count": len(order.lines),
        }
        return _Facts(order, columns, changed=stored is None or content_hash != stored.content_hash)

    def _keep(self, id_: int, reading: Reading, order: Order) -> None:
        """Keep the document and the lines that follow from it."""
        orders = self.job.middleware.orders
        if reading.payload is not None:
            orders.add_payload(id_, reading.payload, reading.read_at)
        orders.replace_lines(id_, preview_lines(order, self.config))

    def _accept_adopted(self, id_: int, decision: _Decision) -> None:
        """Of an adopted order the present version is the accepted one; later ones are compared with it."""
        if DECISIONS[decision.event] in SENT:
            self.job.middleware.database.execute(
                "UPDATE orders SET accepted_payload_id = payload_id, accepted_hash = content_hash WHERE id = ?", (id_,)
            )

    def _number(self, order: Order, id_: int = 0) -> str | Problem:
        length = self.job.config.environment.business_central.order_number_length
        number = external_document_number(
            self.config.external_document_number, self.config.code, order.order_id, order.number, length
        )
        if isinstance(number, Problem):
            return number
        twin = self.job.middleware.database.row(
            "SELECT store, number FROM orders WHERE external_document_number = ? AND id <> ?", (number, id_)
        )
        if twin is not None:
            return Problem(
                "NUMBER_REPEATED", f"{number} is already the number of order {twin['store']} {twin['number']}."
            )
        return number

    def _tell(self, id_: int, decision: _Decision, problem: Problem | None) -> None:
        """Mark a trouble and report what became of the order."""
        orders, report = self.job.middleware.orders, self.job.report
        if problem is not None:
            stored = orders.get(id_)
            is_news = not (stored.failed and stored.error_code == problem.code)
            orders.fail(stored, problem, self.job.run, next_attempt_at=None)
            report.add(id_, "failed", problem.code, problem.message, attention=is_news)
            return
        held = decision.columns.get("hold") is Hold.RULE and decision.event is Event.ADMITTED
        report.add(id_, "held" if held else _OUTCOMES[decision.event], "", decision.message)

    # Orders that are known and not sent

    def _take_unsent(self, reading: Reading, stored: StoredOrder, found: _Found) -> None:
        order, orders = reading.order, self.job.middleware.orders
        if admission.is_gone(reading.presence, order):
            self._vanish(reading, stored)
            return
        if order is None:
            self._reread_later(reading, stored)
            return
        facts = self._facts(reading, order, stored)
        decision = self._decide(reading, facts, stored, found)
        columns, problem = {**facts.columns, **decision.columns}, decision.problem
        if stored.external_document_number is None:
            number = self._number(order, stored.id)
            if isinstance(number, str):
                columns["external_document_number"] = number
            elif decision.event is Event.ADMITTED:
                problem = problem or number
        if facts.changed or (stored.bad_readings and decision.event is not Event.TORN):
            stored = orders.lift_failure(stored, "a new version came from the store", self.job.run)
        if DECISIONS[decision.event] is stored.state:
            stored = orders.update(self._lift_rule_hold(order, stored), **columns)
        else:
            stored = orders.apply(stored, decision.event, self.job.run, message=decision.message, **columns)
            self._accept_adopted(stored.id, decision)
            self._tell(stored.id, decision, None)
        if facts.changed or stored.payload_id is None:
            self._keep(stored.id, reading, order)
        if problem is not None:
            self._tell(stored.id, decision, problem)
        elif stored.id in self.job.report.entries:
            return
        elif facts.changed:
            self.job.report.add(stored.id, "updated")
        else:
            self._tell_nothing_new(stored, "unchanged")

    def _vanish(self, reading: Reading, stored: StoredOrder) -> None:
        orders = self.job.middleware.orders
        seen: dict[str, Any] = {"read_at": reading.read_at, "last_seen": self.job.clock.now()}
        if reading.order is not None:
            seen |= {"status": reading.order.status, "date_modified": reading.order.modified}
        seen |= {"admitted_status": None, "admitted_by": None}
        if stored.state in (OrderState.GONE, OrderState.IGNORED):
            orders.update(stored, **seen)
            return
        word = {Presence.TRASHED: "trashed in the store", Presence.GONE: "deleted in the store"}
        message = word.get(reading.presence, "archived in the store")
        orders.apply(stored, Event.VANISHED, self.job.run, message=message, **seen)
        self.job.report.add(stored.id, "gone", "", message)

    def _reread_later(self, reading: Reading, stored: StoredOrder) -> None:
        """The document could not be understood this time; what was stored stays, the order waits."""
        problem = Problem("UNREADABLE", f"The store's document can't be understood: {reading.problem}.")
        columns: dict[str, Any] = {"read_at": reading.read_at, "last_seen": self.job.clock.now()}
        decision = self._torn(problem, stored, columns, anew=False, fails=True)
        orders = self.job.middleware.orders
        if stored.state is OrderState.RECEIVED:
            orders.update(stored, **columns)
        else:
            orders.apply(stored, Event.TORN, self.job.run, code=problem.code, message=problem.message, **columns)
        self._tell(stored.id, decision, decision.problem)

    def _itself_again(self, reading: Reading, stored: StoredOrder) -> StoredOrder:
        """Without the mark of another order under its id, if the store has the first one again."""
        if reading.order is None or not stored.failed or stored.error_code != REUSED:
            return stored
        return self.job.middleware.orders.lift_failure(stored, "the store has the first order again", self.job.run)

    def _refuse_other_order(self, reading: Reading, stored: StoredOrder) -> None:
        before, now = (
            f"{created:%Y-%m-%d %H:%M:%S} UTC" if created else "no date"
            for created in (stored.date_created, reading.order.created if reading.order else None)
        )
        message = f"Order id {stored.order_id} was created at {before}, now the store says {now}."
        problem, orders = Problem(REUSED, message), self.job.middleware.orders
        is_news = not (stored.failed and stored.error_code == problem.code)
        seen = {"read_at": reading.read_at, "last_seen": self.job.clock.now()}
        orders.fail(stored, problem, self.job.run, **seen)
        self.job.report.add(stored.id, "failed", problem.code, problem.message, attention=is_news)

    # Orders that were sent

    def _take_sent(self, reading: Reading, stored: StoredOrder) -> None:
        """Compare with what was accepted; Business Central is never overwritten."""
        orders, order = self.job.middleware.orders, reading.order
        if order is None and reading.presence is not Presence.GONE:
            self.job.report.count("unreadable after sending")
            return
        columns: dict[str, Any] = {"read_at": reading.read_at, "last_seen": self.job.clock.now()}
        digest = ""
        if order is not None:
            digest = self._hash(order, stored)
            columns |= {"status": order.status, "date_modified": order.modified, "shop_seen": reading.shop_time}
            columns |= {"content_hash": digest}
            if (digest, order.status) != (stored.content_hash, stored.status) and reading.payload is not None:
                columns["payload_id"] = orders.add_payload(stored.id, reading.payload, reading.read_at)
        changed = digest != stored.content_hash or (order is not None and order.status != stored.status)
        stored = orders.update(stored, **columns)
        if order is not None:
            stored = self._lift_rule_hold(order, stored)
        self._compare(reading, stored, changed=changed)
        if stored.id not in self.job.report.entries:
            self._tell_nothing_new(stored, "unchanged")

    def _lift_rule_hold(self, order: Order, stored: StoredOrder) -> StoredOrder:
        rule = self.config.status_rules.of(order.status).import_
        if stored.hold is not Hold.RULE or rule not in admission.FORWARDING or rule is ImportRule.HOLD:
            return stored
        message = f"the status {order.status} has the rule {rule}"
        stored = self.job.middleware.orders.note(
            stored,
            "hold lifted",
            self.job.run,
            message=message,
            hold=None,
            rule=rule,
            ready_since=self.job.clock.now(),
        )
        self.job.report.add(stored.id, "hold lifted", "", message)
        return stored

    def _compare(self, reading: Reading, stored: StoredOrder, *, changed: bool) -> None:
        accepted = self._accepted(stored)
        if accepted is None:
            return
        present = reading.order.with_first_skus(stored.first_skus) if reading.order else None
        presence = Presence.TRASHED if present is not None and present.archived else reading.presence
        code = conflict_code(accepted, present, presence, admission.cancelled_statuses(self.config.platform))
        orders, report = self.job.middleware.orders, self.job.report
        if code is None or code == stored.accepted_hash:  # a person has accepted that it is deleted
            if stored.conflict and stored.conflict_code in STORE_CONFLICTS:
                orders.lift_conflict(stored, "the store's version is again the one that was accepted", self.job.run)
                report.add(stored.id, "conflict lifted")
            return
        fields = differences_to_text(find_differences(accepted, present)) if present else ""
        message = f"{code_words(code, stored)}"
        if stored.state is OrderState.POSTED:
            if changed:
                orders.note(stored, "changed after posting", self.job.run, code=code, message=message)
                report.add(stored.id, "changed after posting", code, message)
            return
        if stored.conflict and stored.conflict_code == code and stored.conflict_fields == fields:
            return
        if stored.conflict and stored.conflict_code not in STORE_CONFLICTS:
            return  # what Business Central shows is looked at first; this is met again once that is resolved
        orders.mark_conflict(stored, Problem(code, message), self.job.run, fields=fields)
        report.add(stored.id, "conflict", code, message, attention=True)

    def _accepted(self, stored: StoredOrder) -> Order | None:
        """The version that was sent, or that a person accepted since."""
        payload = self.job.middleware.orders.payload(stored.accepted_payload_id)
        if payload is None:
            return None
        return self.job.store(self.config).parse(payload).with_first_skus(stored.first_skus)

    def _see_again(self, reading: Reading, stored: StoredOrder) -> None:
        """Kept as a record only: the store's figures are brought up to date, nothing personal comes back."""
        order = reading.order
        columns: dict[str, Any] = {"read_at": reading.read_at, "last_seen": self.job.clock.now()}
        if order is not None:
            columns |= {"status": order.status, "date_modified": order.modified, "date_completed": order.completed}
            columns |= {"currency": order.currency, "total": order.total, "total_tax": order.total_tax}
        self.job.middleware.orders.update(stored, **columns)
        self._tell_nothing_new(stored, "seen again")

    def _tell_nothing_new(self, stored: StoredOrder, outcome: str) -> None:
        """Who asked for orders is told of each; otherwise they are counted, and in a look before sending not even that."""
        if self.asked is not None:
            self.job.report.add(stored.id, outcome)
        elif self.source is not Source.REFRESH:
            self.job.report.count(outcome)

    # Asking Business Central

    def _look_up(self, readings: Mapping[int, Reading]) -> _Found:
        """What Business Central has of those that may be sent, by order id; empty if it can't be asked now."""
        if self._bc_is_away or not self.job.config.environment.business_central.api_url:
            return {}
        known = self._known(readings)
        candidates = [r.order for r in readings.values() if r.order and self._is_candidate(r, known)]
        if not candidates:
            return {}
        try:
            return look_up(self.job, self.config, candidates, self.stored_store.formats)
        except TransientRemoteError as error:
            self.job.report.info(f"Business Central can't be asked now, orders are taken unchecked: {error}")
        except SetupError as error:
            self.job.report.trouble(error)
        self._bc_is_away = True
        return {}


def our_numbers(order: Order, config: StoreConfig, formats: Iterable[str], length: int) -> tuple[str, ...]:
    """Every number the order may bear in Business Central: by the formats used so far and those of earlier connectors."""
    numbers = (
        external_document_number(text, config.code, order.order_id, order.number, length)
        for text in (*formats, config.external_document_number, *config.also_known_as)
    )
    return tuple(dict.fromkeys(number for number in numbers if isinstance(number, str)))


def look_up(job: Job, config: StoreConfig, orders: Sequence[Order], formats: Iterable[str]) -> _Found:
    """Ask Business Central for documents of these orders by all their numbers, in one go."""
    bc_config, documents = job.config.environment.business_central, job.business_central.documents
    if documents is None:
        return {}
    formats = tuple(formats)
    numbers = {order.order_id: our_numbers(order, config, formats, 35) for order in orders}
    held = documents.find_documents({number for some in numbers.values() for number in some})
    if not documents.archives_readable():
        job.report.info("archived orders can't be looked up: the API has none and no archive_service is configured")
    result: dict[int, Found | Problem | None] = {}
    for order in orders:
        theirs: list[Document] = [d for number in numbers[order.order_id] for d in held.get(number, ())]
        totals = (order.total, order.total - order.refunded)
        result[order.order_id] = judge_found(
            theirs, totals, tolerance=bc_config.total_tolerance, line_count=len(order.lines)
        )
    return result


def found_columns(found: Found) -> dict[str, Any]:
    columns: dict[str, Any] = {"found_in_bc": found.description}
    if found.sales_order_number:
        columns["nav_sales_order_number"] = found.sales_order_number
    if found.invoice_numbers:
        columns["posted_invoice_number"] = ", ".join(found.invoice_numbers)
    if found.prepayment_invoice_number:
        columns["prepayment_invoice_number"] = found.prepayment_invoice_number
    return columns


def adoption_columns(found: Found, now: datetime) -> dict[str, Any]:
    """What an adopted order knows beside the numbers: when it counts as imported and verified."""
    columns: dict[str, Any] = {"imported_date": now, "settle_at": None, "next_attempt_at": None}
    if found.event is not Event.ADOPTED_ROWS:
        columns |= {"verified_date": now, "ready_since": now}
    return columns


def code_words(code: str, stored: StoredOrder) -> str:
    """The sentence of a conflict."""
    words = {
        "CHANGED_IN_STORE": "The order was changed in the store after it was sent",
        "CANCELLED_IN_STORE": f"The order was cancelled in the store (status {stored.status}) after it was sent",
        "REFUNDED_IN_STORE": "Money was refunded in the store after the order was sent",
        "DELETED_IN_STORE": "The order was deleted or trashed in the store after it was sent",
    }
    return words[code] + "."
