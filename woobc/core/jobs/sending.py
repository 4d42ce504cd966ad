"""Sending whole orders to the staging page: the intent on disk, one request in flight, every kind of answer recorded."""

from __future__ import annotations

import contextlib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from decimal import Decimal
from typing import Any

from woobc.core.domain.answers import words_of
from woobc.core.domain.codes import Problem
from woobc.core.domain.documents import (
    AnswerLost,
    Done,
    FaultClass,
    NotExecuted,
    Refused,
    StagedRow,
    StagingLine,
    WriteAnswer,
)
from woobc.core.domain.lifecycle import Event, OrderState
from woobc.core.domain.lines import sent_lines
from woobc.core.domain.retries import (
    IDENTICAL_ERRORS_TO_FAIL,
    ORDERS_WITH_ONE_ERROR_TO_STOP,
    is_same_refusal,
    kind_of_refusal,
    next_quiet_attempt,
)
from woobc.core.domain.staging import Draft
from woobc.core.domain.stored import StoredOrder, present_as_accepted
from woobc.core.domain.text import counted, normalise_email
from woobc.core.domain.verification import compare_lines
from woobc.core.errors import SetupError, TransientRemoteError
from woobc.core.jobs.isolation import DEFECT, request_part
from woobc.core.jobs.job import Job
from woobc.core.jobs.settling import (
    Absent,
    Partial,
    Present,
    fail,
    fail_at_last,
    read_back,
    record,
    record_inserted,
    settle_partial,
    settles,
    staging_differs,
)
from woobc.core.jobs.writing import Writer
from woobc.core.middleware.orders import Moved


@dataclass(frozen=True, slots=True)
class PreparedOrder:
    """One order ready to be sent: its row as it is stored, and the lines of its draft."""

    row: StoredOrder
    draft: Draft
    total: Decimal
    """What the lines come to, with tax."""

    @property
    def lines(self) -> tuple[StagingLine, ...]:
        return self.draft.lines


@dataclass(slots=True)
class Sender:
    """Sends the orders of one run. Remembers what must end the run: repeated lost answers, one refusal of many orders."""

    job: Job
    creates_multiple: bool
    writer: Writer
    refused: dict[str, list[StoredOrder]] = field(default_factory=dict)
    """By kind of refusal: the orders refused alone, as they were before."""

    def send(self, orders: Sequence[PreparedOrder]) -> None:
        """Send in requests of whole orders, up to `batch_lines` lines each."""
        if self.job.report.dry_run:
            for order in orders:
                message = f"{counted(len(order.lines), 'line')}, {order.row.total} {order.row.currency}"
                self.job.report.add(order.row.id, "would be inserted", "", message)
            return
        for together in self._requests([order for order in orders if not self._is_given_up(order)]):
            if self.job.is_out_of_time():
                return
            with request_part(self.job, [order.row for order in together]):
                self._send_together(together)

    def _is_given_up(self, order: PreparedOrder) -> bool:
        """Whether woobc itself failed at sending this order for the third time: then it is the order's mark."""
        row = order.row
        if not _is_suspect(row) or row.attempts < IDENTICAL_ERRORS_TO_FAIL:
            return False
        problem, now = Problem(DEFECT, row.error_message or ""), self.job.clock.now()
        again = next_quiet_attempt(DEFECT, now, self.job.config.time_zone)
        fail(self.job, row, problem, next_attempt_at=again)
        return True

    def _requests(self, orders: Sequence[PreparedOrder]) -> Iterator[list[PreparedOrder]]:
        most = self.job.config.environment.business_central.batch_lines if self.creates_multiple else 0
        together: list[PreparedOrder] = []
        size = 0
        for order in orders:
            is_alone = any(_is_suspect(each.row) for each in (order, *together))
            if together and (is_alone or size + len(order.lines) > most):
                yield together
                together, size = [], 0
            together.append(order)
            size += len(order.lines)
        if together:
            yield together

    def _send_together(self, orders: Sequence[PreparedOrder]) -> None:
        """One request; what is refused of it is sent in halves, until the order at fault stands alone."""
        creation = _Creation(self.job, self.creates_multiple, orders)
        try:
            answer = self.writer.write(creation)
        except TransientRemoteError:
            for order in creation.left:
                self.job.report.add(order.row.id, "postponed", "", creation.words)
            raise
        if not isinstance(answer, Refused):
            return
        if len(creation.started) == 1:
            for order in creation.left:
                with contextlib.suppress(Moved):
                    self._refuse(answer, order)
            return
        middle = len(creation.left) // 2
        for half in (creation.left[:middle], creation.left[middle:]):
            if half:
                self._send_together(half)

    def _refuse(self, answer: Refused, order: PreparedOrder) -> None:
        """One order alone was refused: the third identical refusal makes it failed."""
        row = order.row
        kind = kind_of_refusal(answer.fault_type, answer.text)
        refused = self.refused.setdefault(kind, [])
        if len(refused) + 1 >= ORDERS_WITH_ONE_ERROR_TO_STOP:
            self._take_back(refused)
            self.job.report.add(row.id, "postponed", "", answer.text)
            raise SetupError(
                "Business Central",
                f"refuses order after order for the same reason: {answer.text}",
                fix="Correct it there or in the configuration; the orders wait.",
            )
        refused.append(row)
        self.job.middleware.master_data.forget("bc_customers", normalise_email(row.email))
        problem = Problem("BC_REFUSED", f"{answer.text} ({answer.fault_type})")
        same = row.error_code == problem.code and is_same_refusal(row.error_message or "", problem.message)
        fail_at_last(self.job, row, problem, is_repeated=same)

    def _take_back(self, refused: Sequence[StoredOrder]) -> None:
        """The set-up was at fault, not the orders: no attempt and no mark of this run counts."""
        orders = self.job.middleware.orders
        for before in refused:
            with contextlib.suppress(Moved):
                row = orders.lift_failure(orders.get(before.id), "the set-up was at fault, not the order", self.job.run)
                columns = {"error_code": before.error_code, "error_message": before.error_message}
                orders.update(row, attempts=before.attempts, **columns)
            self.job.report.add(before.id, "postponed", "", "the set-up is at fault, not the order")


@dataclass(slots=True)
class _Creation:
    """One request that creates the rows of several whole orders (writing.Write)."""

    job: Job
    creates_multiple: bool
    left: Sequence[PreparedOrder]
    """What is certainly not in Business Central, and is not asked for at this moment."""
    started: Sequence[PreparedOrder] = ()
    """What was asked for last."""
    words: str = ""
    """Of the last answer."""

    @property
    def purpose(self) -> str:
        return "new rows on its page"

    def intend(self) -> bool:
        """On disk before the call: what is sent, as which version, by which run. Orders that moved meanwhile are left out."""
        orders, started = self.job.middleware.orders, []
        with self.job.middleware.database.transaction():
            for order in self.left:
                row = orders.get(order.row.id)
                if row.state is not OrderState.PENDING or row.content_hash != order.row.content_hash:
                    continue
                try:
                    row = orders.apply(
                        row,
                        Event.INSERT_STARTED,
                        self.job.run,
                        claimed=True,
                        sent_at=self.job.clock.now(),
                        sent_total=order.total,
                        cuts="; ".join(order.draft.cuts),
                        line_count=len(order.lines),
                        **present_as_accepted(row),
                    )
                except Moved:
                    continue
                orders.replace_lines(row.id, sent_lines(order.draft))
                started.append(replace(order, row=row))
        self.started, self.left = started, ()
        return bool(started)

    def request(self) -> WriteAnswer:
        if not self.creates_multiple and len(self.started[0].lines) > 1:
            return self._create_line_by_line(self.started[0])
        return self.job.business_central().page.create([line for order in self.started for line in order.lines])

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
        self.words = words_of(answer)
        match answer:
            case Done():
                with self.job.middleware.database.transaction():
                    for order in self.started:
                        record_inserted(self.job, order.row, Event.CREATED)
            case NotExecuted():
                with self.job.middleware.database.transaction():
                    self.left = [self._not_done(order, Event.NOT_EXECUTED) for order in self.started]
            case AnswerLost():
                self._lose(answer)
            case Refused():
                self.left = self._after_fault(answer)
        return bool(self.left)

    def _not_done(self, order: PreparedOrder, event: Event) -> PreparedOrder:
        return replace(order, row=record(self.job, order.row, event, message=self.words))

    def _lose(self, answer: AnswerLost) -> None:
        """Found right after the loss is settled; everything else waits for the next runs."""
        may_arrive_until = answer.ended_at + self.job.config.environment.business_central.settle_time
        columns = settles(self.job, may_arrive_until)
        rows = []
        with self.job.middleware.database.transaction():
            for row in (order.row for order in self.started):
                suspected = _suspected(row, answer) if answer.by_defect else {}
                rows.append(record(self.job, row, Event.ANSWER_LOST, message=answer.reason, **columns, **suspected))
                self.job.report.add(row.id, "answer lost", "", answer.reason)
        outcomes = read_back(self.job, rows)
        for row in rows:
            outcome = outcomes[row.id]
            if isinstance(outcome, Present):
                record_inserted(self.job, row, Event.FOUND_AFTER_LOSS, f"found: {outcome.where}")

    def _after_fault(self, answer: Refused) -> list[PreparedOrder]:
        """A fault is an answer, not a proof: read back before anything is sent again. Returns what is not there."""
        try:
            outcomes = read_back(self.job, [order.row for order in self.started])
        except Exception:
            for order in self.started:
                record(
                    self.job,
                    order.row,
                    Event.ANSWER_LOST,
                    message=answer.text,
                    **settles(self.job, self.job.clock.now()),
                )
            raise
        left: list[PreparedOrder] = []
        for order in self.started:
            row, outcome = order.row, outcomes[order.row.id]
            if isinstance(outcome, Present) and not self._is_somebody_elses(answer, order):
                record_inserted(self.job, row, Event.CREATED, f"found after a fault: {outcome.where}")
            elif isinstance(outcome, Partial):
                self._complete(row, outcome, may_add=answer.fault_class is not FaultClass.SETUP)
            elif isinstance(outcome, Absent):
                left.append(self._not_done(order, Event.REFUSED))
        return left

    def _is_somebody_elses(self, answer: Refused, order: PreparedOrder) -> bool:
        """On a duplicate key the rows may be another's: then their content is not ours, and the order fails."""
        if answer.fault_class is not FaultClass.ALREADY_THERE:
            return False
        row = order.row
        number = row.external_document_number or ""
        rows = self.job.business_central().page.read({number}).get(number, ())
        differences = compare_lines(order.lines, rows) if rows else ()
        if not differences:
            return False
        row = record(self.job, row, Event.REFUSED, message=answer.text)
        fail(self.job, row, staging_differs(row, differences))
        return True

    def _complete(self, row: StoredOrder, partial: Partial, *, may_add: bool) -> None:
        """Some lines were written before the fault: the server has answered, so the missing ones may be added now.

        Where the set-up is at fault they would fare no better; the run that finds it mended adds them.
        """
        row = record(
            self.job,
            row,
            Event.ANSWER_LOST,
            message="only some lines are staged",
            **settles(self.job, self.job.clock.now()),
        )
        settle_partial(self.job, row, partial, may_add=may_add)


def _suspected(row: StoredOrder, answer: AnswerLost) -> dict[str, Any]:
    """The columns of an order at which woobc itself may have failed: it is sent alone the next times."""
    attempts = row.attempts + 1 if _is_suspect(row) else 1
    return {"attempts": attempts, "error_code": DEFECT, "error_message": answer.reason}


def _is_suspect(row: StoredOrder) -> bool:
    return row.error_code == DEFECT
