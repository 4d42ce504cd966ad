"""Sending whole orders to the staging page: the intent on disk, one request in flight, every kind of answer recorded."""

from __future__ import annotations

import contextlib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from datetime import timedelta
from decimal import Decimal

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
    LOST_ANSWERS_TO_STOP,
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
from woobc.core.http.retry import LONGEST_WAIT_S
from woobc.core.jobs.isolation import DEFECT, is_foreseen, request_part, tell_defect
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
    refused_by_setup,
    settle_partial,
    settles,
    staging_differs,
)
from woobc.core.middleware.orders import Moved

PASSING_TROUBLES_IN_A_ROW = 4


@dataclass(frozen=True, slots=True)
class Parcel:
    """One order ready to be sent."""

    row: StoredOrder
    draft: Draft
    total: Decimal
    """What the lines come to, with tax."""

    @property
    def lines(self) -> tuple[StagingLine, ...]:
        return self.draft.lines


@dataclass(slots=True)
class Sender:
    """Sends the parcels of one run. Remembers what must end the run: repeated lost answers, one refusal of many orders."""

    job: Job
    creates_multiple: bool
    lost_in_a_row: int = 0
    refused: dict[str, list[StoredOrder]] = field(default_factory=dict)
    """By kind of refusal: the orders refused alone, as they were before."""

    def send(self, parcels: Sequence[Parcel]) -> None:
        """Send in requests of whole orders, up to `batch_lines` lines each."""
        if self.job.report.dry_run:
            for parcel in parcels:
                message = f"{counted(len(parcel.lines), 'line')}, {parcel.row.total} {parcel.row.currency}"
                self.job.report.add(parcel.row.id, "would be inserted", "", message)
            return
        for chunk in self._chunks([parcel for parcel in parcels if not self._is_given_up(parcel)]):
            if self.job.is_out_of_time():
                return
            with request_part(self.job, [parcel.row for parcel in chunk]):
                self._send_chunk(chunk)

    def _is_given_up(self, parcel: Parcel) -> bool:
        """Whether woobc itself failed at sending this order for the third time: then it is the order's mark."""
        row = parcel.row
        if not _is_suspect(row) or row.attempts < IDENTICAL_ERRORS_TO_FAIL:
            return False
        problem, now = Problem(DEFECT, row.error_message or ""), self.job.clock.now()
        again = next_quiet_attempt(DEFECT, now, self.job.config.time_zone)
        fail(self.job, row, problem, next_attempt_at=again)
        return True

    def _chunks(self, parcels: Sequence[Parcel]) -> Iterator[list[Parcel]]:
        most = self.job.config.environment.business_central.batch_lines if self.creates_multiple else 0
        chunk: list[Parcel] = []
        size = 0
        for parcel in parcels:
            is_alone = any(_is_suspect(each.row) for each in (parcel, *chunk))
            if chunk and (is_alone or size + len(parcel.lines) > most):
                yield chunk
                chunk, size = [], 0
            chunk.append(parcel)
            size += len(parcel.lines)
        if chunk:
            yield chunk

    # One request

    def _send_chunk(self, parcels: Sequence[Parcel]) -> None:
        answer: WriteAnswer = NotExecuted("nothing was sent")
        for attempt in range(PASSING_TROUBLES_IN_A_ROW):
            if attempt and not self._wait(attempt, answer):
                break
            started = self._record_intent(parcels)
            if not started:
                return
            answer = self._ask(started)
            if isinstance(answer, NotExecuted) and not answer.setup:
                parcels = [replace(parcel, row=self._not_executed(row, answer)) for parcel, row in started]
            elif isinstance(answer, Refused):
                parcels = self._after_fault(answer, started)
                if not parcels or answer.fault_class is not FaultClass.TRANSIENT:
                    self._find_culprit(answer, parcels, alone=len(started) == 1)
                    return
            else:
                self._take_answer(answer, [row for _, row in started])
                return
        self._postpone(parcels, answer)

    def _ask(self, started: Sequence[tuple[Parcel, StoredOrder]]) -> WriteAnswer:
        """The answer. What nobody foresaw between intent and answer is an answer lost: the request may have been sent.

        Its orders are suspects: sent alone the next times, so that it is seen which of them it was.
        """
        try:
            return self._create([parcel for parcel, _ in started])
        except Exception as error:
            if is_foreseen(error):
                raise
            problem = tell_defect(self.job, error)
        with self.job.middleware.database.transaction():
            for _, row in started:
                attempts = row.attempts + 1 if _is_suspect(row) else 1
                columns = {"error_code": problem.code, "error_message": problem.message}
                self.job.middleware.orders.update(row, attempts=attempts, **columns)
        return AnswerLost(problem.message, self.job.clock.now())

    def _create(self, parcels: Sequence[Parcel]) -> WriteAnswer:
        if not self.creates_multiple and len(parcels[0].lines) > 1:
            return self._create_line_by_line(parcels[0])
        return self.job.business_central().page.create([line for parcel in parcels for line in parcel.lines])

    def _wait(self, attempt: int, answer: WriteAnswer) -> bool:
        """Wait before the next try, as long as the server asked for; False if the run has no time for it."""
        wish = answer.retry_after_s if isinstance(answer, NotExecuted) else None
        span = 2.0**attempt + self.job.clock.jitter(1) if wish is None else wish
        if span > LONGEST_WAIT_S or self.job.clock.now() + timedelta(seconds=span) > self.job.deadline:
            return False
        self.job.clock.sleep(span)
        return True

    def _not_executed(self, row: StoredOrder, answer: NotExecuted) -> StoredOrder:
        return record(self.job, row, Event.NOT_EXECUTED, message=answer.reason)

    def _record_intent(self, parcels: Sequence[Parcel]) -> list[tuple[Parcel, StoredOrder]]:
        """On disk before the call: what is sent, as which version, by which run. Orders that moved meanwhile are left out."""
        orders, started = self.job.middleware.orders, []
        with self.job.middleware.database.transaction():
            for parcel in parcels:
                row = orders.get(parcel.row.id)
                if row.state is not OrderState.PENDING or row.content_hash != parcel.row.content_hash:
                    continue
                try:
                    row = orders.apply(
                        row,
                        Event.INSERT_STARTED,
                        self.job.run,
                        claimed=True,
                        sent_at=self.job.clock.now(),
                        sent_total=parcel.total,
                        cuts="; ".join(parcel.draft.cuts),
                        line_count=len(parcel.lines),
                        **present_as_accepted(row),
                    )
                except Moved:
                    continue
                orders.replace_lines(row.id, sent_lines(parcel.draft))
                started.append((parcel, row))
        return started

    def _create_line_by_line(self, parcel: Parcel) -> WriteAnswer:
        """A page without CreateMultiple: one Create a line. Anything but success after the first line leaves a part."""
        rows: tuple[StagedRow, ...] = ()
        for index, line in enumerate(parcel.lines):
            answer = self.job.business_central().page.create([line])
            if isinstance(answer, Done):
                rows += answer.rows
            elif isinstance(answer, NotExecuted) and index:
                fault_class = FaultClass.SETUP if answer.setup else FaultClass.TRANSIENT
                return Refused(fault_class, "NotExecuted", answer.reason)
            else:
                return answer
        return Done(rows)

    def _take_answer(self, answer: WriteAnswer, rows: Sequence[StoredOrder]) -> None:
        settle_time = self.job.config.environment.business_central.settle_time
        match answer:
            case Done():
                self.lost_in_a_row = 0
                with self.job.middleware.database.transaction():
                    for row in rows:
                        record_inserted(self.job, row, Event.CREATED)
            case NotExecuted(reason=reason):
                with self.job.middleware.database.transaction():
                    for row in rows:
                        self._not_executed(row, answer)
                raise SetupError("Business Central", reason)
            case AnswerLost(reason=reason, ended_at=ended_at):
                self.lost_in_a_row += 1
                with self.job.middleware.database.transaction():
                    for row in rows:
                        record(
                            self.job,
                            row,
                            Event.ANSWER_LOST,
                            message=reason,
                            **settles(self.job, ended_at + settle_time),
                        )
                        self.job.report.add(row.id, "answer lost", "", reason)
                self._look_at_once(rows)
                if self.lost_in_a_row >= LOST_ANSWERS_TO_STOP:
                    raise TransientRemoteError(
                        "Business Central", f"{self.lost_in_a_row} answers in a row were lost: {reason}"
                    )

    def _look_at_once(self, rows: Sequence[StoredOrder]) -> None:
        """Found right after the loss is settled; everything else waits for the next runs."""
        unknown = [self.job.middleware.orders.get(row.id) for row in rows]
        outcomes = read_back(self.job, unknown)
        for row in unknown:
            outcome = outcomes[row.id]
            if isinstance(outcome, Present):
                record_inserted(self.job, row, Event.FOUND_AFTER_LOSS, f"found: {outcome.where}")

    # After a fault

    def _after_fault(self, answer: Refused, started: Sequence[tuple[Parcel, StoredOrder]]) -> list[Parcel]:
        """A fault is an answer, not a proof: read back before anything is sent again. Returns what is not there."""
        try:
            outcomes = read_back(self.job, [row for _, row in started])
        except Exception:
            for _, row in started:
                record(self.job, row, Event.ANSWER_LOST, message=answer.text, **settles(self.job, self.job.clock.now()))
            raise
        left: list[Parcel] = []
        for parcel, row in started:
            outcome = outcomes[row.id]
            if isinstance(outcome, Present) and not self._is_somebody_elses(answer, parcel, row, len(started)):
                record_inserted(self.job, row, Event.CREATED, f"found after a fault: {outcome.where}")
            elif isinstance(outcome, Partial):
                self._complete(row, outcome, may_add=answer.fault_class is not FaultClass.SETUP)
            elif isinstance(outcome, Absent):
                row = record(self.job, row, Event.REFUSED, message=answer.text)
                left.append(replace(parcel, row=row))
        if answer.fault_class is FaultClass.SETUP:
            raise refused_by_setup("new rows on its page", answer.text)
        return left

    def _is_somebody_elses(self, answer: Refused, parcel: Parcel, row: StoredOrder, orders: int) -> bool:
        """On a duplicate key the rows may be another's: then their content is not ours, and the order fails."""
        if answer.fault_class is not FaultClass.ALREADY_THERE:
            return False
        number = row.external_document_number or ""
        rows = self.job.business_central().page.read({number}).get(number, ())
        differences = compare_lines(parcel.lines, rows) if rows else ()
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

    def _find_culprit(self, answer: Refused, left: Sequence[Parcel], *, alone: bool) -> None:
        """Send halves until the culprit stands alone in its request."""
        if alone:
            for parcel in left:
                with contextlib.suppress(Moved):
                    self._refuse(answer, parcel)
            return
        middle = len(left) // 2
        for half in (left[:middle], left[middle:]):
            if half:
                self._send_chunk(half)

    def _refuse(self, answer: Refused, parcel: Parcel) -> None:
        """One order alone was refused: the third identical refusal makes it failed."""
        row = parcel.row
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

    def _postpone(self, parcels: Sequence[Parcel], answer: WriteAnswer) -> None:
        """Trouble that passes did not pass in time: the next run tries again, no attempt is counted."""
        text = answer.text if isinstance(answer, Refused) else getattr(answer, "reason", "")
        for parcel in parcels:
            self.job.report.add(parcel.row.id, "postponed", "", text)
        raise TransientRemoteError("Business Central", text)


def _is_suspect(row: StoredOrder) -> bool:
    return row.error_code == DEFECT
