"""Sending whole orders to Business Central: the intent on disk, the requests, every kind of answer recorded."""

from __future__ import annotations

import contextlib
import itertools
from collections.abc import Iterable, Iterator, Sequence

from msgspec import Struct
from msgspec.structs import replace

from woobc.core.domain.answers import words_of
from woobc.core.domain.documents import AnswerLost, Done, FaultClass, NotExecuted, Refused, StagedRow, WriteAnswer
from woobc.core.domain.lifecycle import Event, OrderState
from woobc.core.domain.lines import sent_lines
from woobc.core.domain.master_data import Kind
from woobc.core.domain.reading_back import Arrived, NotArrived, Present, SomebodyElses, after_fault
from woobc.core.domain.sending import (
    PreparedOrder,
    blames_setup,
    given_up,
    groups,
    halves,
    refusal_of,
    requests,
    suspicion,
)
from woobc.core.domain.stored import StoredOrder, present_as_accepted
from woobc.core.domain.text import counted, normalise_email
from woobc.core.errors import BUSINESS_CENTRAL, SetupError, TransientRemoteError
from woobc.core.jobs.isolation import request_part
from woobc.core.jobs.job import Job
from woobc.core.jobs.settling import (
    NEW_ROWS,
    Losses,
    apply_fate,
    fail,
    fail_at_last,
    read_back,
    record,
    record_inserted,
    settles,
    was_in_vain,
)
from woobc.core.jobs.writing import Writer
from woobc.core.middleware.locks import requests_more
from woobc.core.middleware.orders import Moved


class Sender:
    """Sends the orders of one run. Remembers what must end the run: repeated lost answers, one refusal of many orders."""

    def __init__(self, job: Job) -> None:
        self.job = job
        self._writer = Writer(job)
        self._refused: dict[str, list[StoredOrder]] = {}
        """By kind of refusal: the orders refused alone, as they were before."""
        self.losses = Losses(job, "takes in no orders")

    def send(self, orders: Sequence[PreparedOrder]) -> None:
        """Send in requests of whole orders, `orders_at_once` of them at a time where other runs leave so many."""
        if self.job.report.dry_run:
            for order in orders:
                message = f"{counted(len(order.lines), 'line')}, {order.row.total} {order.row.currency}"
                self.job.report.add(order.row.id, "would be inserted", "", message)
            return
        bc, shape = self.job.config.environment.business_central, self.job.business_central().page.check()
        in_one = shape.can_create_multiple and not shape.one_order_a_request
        left = [order for order in orders if not self._is_given_up(order)]
        with requests_more(self.job.middleware.database.runs_folder, bc.orders_at_once - 1) as more:
            for group in groups(requests(left, bc.batch_lines if in_one else 0)):
                self._send_together(self._in_time(group), 1 + more)

    def _is_given_up(self, order: PreparedOrder) -> bool:
        problem = given_up(order)
        if problem:
            fail(self.job, order.row, problem)
        return problem is not None

    def _send_together(self, together: Iterable[Sequence[PreparedOrder]], at_once: int) -> None:
        """Requests side by side; what is refused of one is sent in halves, until the order at fault stands alone."""
        sent: list[_RowsRequest] = []

        def coming() -> Iterator[_RowsRequest]:
            for orders in together:
                sent.append(_RowsRequest(self.job, orders, self.losses))
                yield sent[-1]

        try:
            self._writer.write_together(coming(), at_once, self._take)
        except TransientRemoteError:
            for request in sent:
                for order in request.left:
                    self.job.report.add(order.row.id, "postponed", "", request.words)
            raise

    def _in_time(self, together: Iterable[Sequence[PreparedOrder]]) -> Iterator[Sequence[PreparedOrder]]:
        """What may still be begun."""
        return itertools.takewhile(lambda _: not self.job.is_out_of_time(), together)

    def _take(self, request: _RowsRequest, answer: WriteAnswer | None) -> None:
        """What follows for the orders of one request."""
        if not isinstance(answer, Refused):
            return
        left, request.left = request.left, ()
        with request_part(self.job, [order.row for order in left]):
            if len(request.started) > 1:
                for half in halves(left):
                    self._send_together([half], 1)
                return
            for order in left:
                with contextlib.suppress(Moved):
                    self._refuse(answer, order)

    def _refuse(self, answer: Refused, order: PreparedOrder) -> None:
        """One order alone was refused: identical refusals make it failed, unless many orders meet the same one."""
        row, refusal = order.row, refusal_of(order.row, answer)
        others = self._refused.setdefault(refusal.kind, [])
        if blames_setup(len(others) + 1):
            self._take_back(others)
            self.job.report.add(row.id, "postponed", "", answer.text)
            raise SetupError(
                BUSINESS_CENTRAL,
                f"refuses order after order for the same reason: {answer.text}",
                fix="Correct it there or in the configuration; the orders wait.",
            )
        others.append(row)
        self.job.middleware.master_data.forget(Kind.CUSTOMER, normalise_email(row.email))
        fail_at_last(self.job, row, refusal.problem, is_repeated=refusal.is_repeated)

    def _take_back(self, refused: Sequence[StoredOrder]) -> None:
        """The set-up was at fault, not the orders: no attempt and no mark of this run counts."""
        orders = self.job.middleware.orders
        for before in refused:
            with contextlib.suppress(Moved):
                row = orders.lift_failure(orders.get(before.id), "the set-up was at fault, not the order", self.job.run)
                columns = {"error_code": before.error_code, "error_message": before.error_message}
                orders.update(row, attempts=before.attempts, **columns)
            self.job.report.add(before.id, "postponed", "", "the set-up is at fault, not the order")


class _RowsRequest(Struct):
    """One request that creates the rows of several whole orders (writing.Write)."""

    job: Job
    left: Sequence[PreparedOrder]
    """What is certainly not in Business Central, and is not asked for at this moment."""
    losses: Losses
    started: Sequence[PreparedOrder] = ()
    """What was asked for last."""
    words: str = ""
    """Of the last answer."""

    @property
    def purpose(self) -> str:
        is_api = self.job.config.environment.business_central.is_api
        return "new sales orders" if is_api else NEW_ROWS

    def intend(self) -> bool:
        """On disk before the call: what is sent, as which version, by which run. Orders that moved meanwhile are left out."""
        left, self.started, self.left = self.left, (), ()
        with request_part(self.job, [order.row for order in left]):
            orders, refunds = self.job.middleware.orders, self.job.middleware.refunds
            with self.job.middleware.database.transaction():
                rows = {row.id: row for row in orders.many([order.row.id for order in left])}
                started = [begun for order in left if (begun := self._begin(order, rows[order.row.id]))]
                refunds.sent_off([order.row.id for order in started])
            self.started = started
        return bool(self.started)

    def _begin(self, order: PreparedOrder, row: StoredOrder) -> PreparedOrder | None:
        orders = self.job.middleware.orders
        if row.state is not OrderState.PENDING or present_as_accepted(row) != present_as_accepted(order.row):
            return None  # another run has seen another version, or that its shop called it off
        columns = {
            "sent_at": self.job.clock.now(),
            "sent_total": order.total,
            "cuts": "; ".join(order.draft.cuts),
            "line_count": len(order.lines),
            "availability": order.row.availability,
            "transport": self.job.config.environment.business_central.transport,
            **present_as_accepted(row),
        }
        try:
            row = orders.apply(row, Event.INSERT_STARTED, self.job.run, claimed=True, **columns)
        except Moved:
            return None
        orders.replace_lines(row.id, sent_lines(order.draft))
        return replace(order, row=row)

    def request(self) -> WriteAnswer:
        page = self.job.business_central().page
        if not page.check().can_create_multiple and len(self.started[0].lines) > 1:
            return self._create_line_by_line(self.started[0])
        return page.create([line for order in self.started for line in order.lines])

    def _create_line_by_line(self, order: PreparedOrder) -> WriteAnswer:
        """A page without CreateMultiple: one Create a line. Anything but success after the first line leaves a part."""
        rows: tuple[StagedRow, ...] = ()
        for index, line in enumerate(order.lines):
            answer = self.job.business_central().page.create([line])
            if isinstance(answer, Done):
                rows += answer.rows
            elif isinstance(answer, NotExecuted) and index:
                fault_class = FaultClass.SETUP if answer.setup else FaultClass.TRANSIENT
                return Refused(fault_class, "NotExecuted", answer.reason)
            else:
                return answer
        return Done(rows)

    def settle(self, answer: WriteAnswer) -> bool:
        with request_part(self.job, [order.row for order in self.started]):
            self._settle(answer)
        return bool(self.left)

    def _settle(self, answer: WriteAnswer) -> None:
        self.words = words_of(answer)
        if isinstance(answer, Done | Refused):
            self.losses.heard()
        match answer:
            case Done():
                with self.job.middleware.database.transaction():
                    for order in self.started:
                        record_inserted(self.job, order.row, Event.CREATED)
            case NotExecuted():
                with self.job.middleware.database.transaction():
                    self.left = [self._not_done(order, Event.NOT_EXECUTED) for order in self.started]
            case AnswerLost():
                self._settle_loss(answer)
            case Refused():
                self.left = self._settle_fault(answer)

    def _settle_loss(self, answer: AnswerLost) -> None:
        """Found right after the loss is settled; everything else waits for the next runs."""
        may_arrive_until = answer.ended_at + self.job.config.environment.business_central.settle_time
        columns, rows = settles(self.job, may_arrive_until), []
        with self.job.middleware.database.transaction():
            for row in (order.row for order in self.started):
                suspected = suspicion(row, answer.reason) if answer.by_defect else {}
                rows.append(record(self.job, row, Event.ANSWER_LOST, message=answer.reason, **columns, **suspected))
                self.job.report.add(row.id, "answer lost", "", answer.reason)
        found = read_back(self.job, rows)
        for row in rows:
            seen = found[row.id]
            if isinstance(seen, Present):
                record_inserted(self.job, row, Event.FOUND_AFTER_LOSS, f"found: {seen.where}")
                self.losses.heard()
            else:
                self.losses.lost(self.words, again=was_in_vain(self.job, row))

    def _settle_fault(self, answer: Refused) -> list[PreparedOrder]:
        """A fault is an answer, not a proof: read back before anything is sent again. Returns what is not there."""
        try:
            found = read_back(self.job, [order.row for order in self.started])
        except Exception:
            for order in self.started:
                self._lose(order.row, answer.text)
            raise
        left: list[PreparedOrder] = []
        for order in self.started:
            match after_fault(order.row, order.lines, found[order.row.id], answer.fault_class):
                case Arrived(where=where):
                    record_inserted(self.job, order.row, Event.CREATED, where)
                case NotArrived():
                    left.append(self._not_done(order, Event.REFUSED))
                case SomebodyElses(problem=problem):
                    fail(self.job, self._not_done(order, Event.REFUSED).row, problem)
                case fate:
                    apply_fate(self.job, self._lose(order.row, "only some lines are there"), fate)
        return left

    def _not_done(self, order: PreparedOrder, event: Event) -> PreparedOrder:
        return replace(order, row=record(self.job, order.row, event, message=self.words))

    def _lose(self, row: StoredOrder, message: str) -> StoredOrder:
        """Unknown, though nothing can arrive any more, for the server has answered."""
        columns = settles(self.job, self.job.clock.now())
        return record(self.job, row, Event.ANSWER_LOST, message=message, **columns)
