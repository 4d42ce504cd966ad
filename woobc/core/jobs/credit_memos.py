"""Credit memos for refunds of posted orders: looked for before they are made, made once, compared, posted where that is set."""

from __future__ import annotations

import contextlib
from collections.abc import Iterator, Mapping, Sequence
from datetime import timedelta
from typing import Any

from msgspec import Struct
from msgspec.structs import replace

from woobc.core.config.values import StoreConfig
from woobc.core.domain.admission import Source
from woobc.core.domain.answers import words_of
from woobc.core.domain.codes import DEFECT, Problem
from woobc.core.domain.credit_memos import (
    ALREADY_POSTED,
    CANT_APPLY,
    HAS_MEMO,
    POSTED_ELSEHOW,
    CreditRules,
    Fail,
    Found,
    Held,
    HeldInvoice,
    HeldMemo,
    Ignore,
    Make,
    MemoDraft,
    Post,
    StoredRefund,
    Wait,
    differs,
    draft_memo,
    is_due,
    is_open_for,
    is_posted,
    memo_corrections,
    missing_cents,
    others_of,
    refund_step,
)
from woobc.core.domain.documents import PASSING, AnswerLost, Done, NotExecuted, Refused, WriteAnswer
from woobc.core.domain.lifecycle import RefundState
from woobc.core.domain.orders import ZERO, Order, Presence, Refund
from woobc.core.domain.retries import next_quiet_attempt
from woobc.core.domain.settings import RefundMode
from woobc.core.domain.stored import StoredOrder
from woobc.core.errors import SetupError
from woobc.core.jobs import silence, takeover
from woobc.core.jobs.intake import Importer
from woobc.core.jobs.isolation import is_foreseen, order_part, store_part, tell_defect
from woobc.core.jobs.job import Job
from woobc.core.jobs.reading import read_orders
from woobc.core.jobs.settling import LONGEST_WRITE, Losses
from woobc.core.jobs.writing import Writer
from woobc.core.middleware import due
from woobc.core.ports import CreditMemos

AT_ONCE = 20
"""Orders that are read together, from store and Business Central, right before their memos are made or posted."""


def credit_refunds(job: Job, stores: Sequence[StoreConfig], row_ids: Sequence[int] = ()) -> None:
    """Make, settle and post the credit memos that are owed. Raises TransientRemoteError and SetupError."""
    stores = [config for config in stores if config.credits_refunds and _may_begin(job, config)]
    questions = [due.to_credit([config], row_ids) for config in stores]
    if not questions or not due.finds_any(job.middleware.database, *questions):
        return
    if silence.keeps_still(job) or takeover.keeps_waiting(job):
        return
    for config in stores:
        _Crediting(job, config, rules_of(job, config)).run(row_ids)


def rules_of(job: Job, config: StoreConfig) -> CreditRules:
    assert config.refunds_since is not None  # the configuration demands it with every mode that makes memos
    return CreditRules(
        mode=RefundMode(config.refunds),
        since=config.refunds_since,
        refund_account=config.refund_account,
        non_restock_account=config.non_restock_account,
        return_location=config.return_location,
        mapping=config.mapping,
        tolerance=job.config.environment.business_central.total_tolerance,
        time_zone=job.config.time_zone,
    )


def _may_begin(job: Job, config: StoreConfig) -> bool:
    """Whether `refunds_since` is no earlier than the day it was first set, or the one before, for no run may have come before
    midnight: what is older has been typed by somebody."""
    job.middleware.stores.ensure(config)
    first = job.middleware.refunds.first_since(config.code)
    if config.refunds_since is not None and config.refunds_since >= first - timedelta(days=1):
        return True
    message = (
        f"refunds_since is {config.refunds_since}, before {first}, the day it was first set; no credit memo is made."
    )
    job.report.trouble(SetupError(f"store {config.code}", message, fix=f"Set refunds_since = {first} or later."))
    return False


class _Books(Struct, frozen=True):
    """What Business Central shows of a few orders' refunds: memos by our number and by invoice, and invoices by number."""

    by_key: Mapping[str, tuple[HeldMemo, ...]]
    by_invoice: Mapping[str, tuple[HeldMemo, ...]]
    invoices: Mapping[str, HeldInvoice]


class _Crediting:
    """One store's part of the run."""

    def __init__(self, job: Job, config: StoreConfig, rules: CreditRules) -> None:
        self.job = job
        self.config = config
        self.rules = rules
        self.refunds = job.middleware.refunds
        self.writer = Writer(job)
        self.losses = Losses(job, "makes and posts no credit memos")

    def memos(self) -> CreditMemos:
        return self.job.business_central().credit_memos

    def _changing(self) -> CreditMemos:
        """For a small change of what is there, which takes no intent: it is read again before any other."""
        self.job.demand_holder()
        return self.memos()

    def run(self, row_ids: Sequence[int]) -> None:
        orders, after = self.job.middleware.orders, 0
        while not self.job.is_out_of_time():
            rows = orders.claim(self.job.run, due.to_credit([self.config], row_ids).after(after), AT_ONCE)
            if not rows:
                break
            after = rows[-1].id
            try:
                with store_part(self.job, self.config):
                    self._credit(rows)
            finally:
                orders.release_claims(self.job.run, rows)
            self.job.middleware.runs.moved(self.job.run)
        self.losses.tell()

    def _credit(self, rows: Sequence[StoredOrder]) -> None:
        shown = self._read_store(rows)
        refunds = {row.id: self.refunds.of_order(row.id) for row in rows}
        books = self._read_books(rows, refunds)
        for row in rows:
            if row.order_id not in shown:
                self.job.report.add(row.id, "postponed", "", "the store's document can't be understood now")
                continue
            for refund in refunds[row.id]:
                if is_due(refund, self.rules.mode, self.job.clock.now()) and not self.job.is_out_of_time():
                    with self._refund_part(row, refund):
                        self._take(row, refund, shown[row.order_id], books)

    @contextlib.contextmanager
    def _refund_part(self, order: StoredOrder, row: StoredRefund) -> Iterator[None]:
        """What nobody foresaw ends the part of one refund: it bears the defect, and is tried again by night."""
        with order_part(self.job, order):
            try:
                yield
            except Exception as error:
                if is_foreseen(error):
                    raise
                self.fail(order, row, tell_defect(self.job, error, order.store, order.number))

    def _read_store(self, rows: Sequence[StoredOrder]) -> dict[int, Order | None]:
        """Each order as its store shows it now, by its id there; None where it is gone, missing where it can't be read."""
        readings = read_orders(self.job, self.config, [row.order_id for row in rows], details=True)
        importer = Importer(self.job, self.config, Source.REFRESH)
        importer.take_in(readings)
        return {
            reading.order_id: reading.order
            for reading in readings
            if reading.order_id not in importer.not_taken and (reading.order or reading.presence is Presence.GONE)
        }

    def _read_books(self, rows: Sequence[StoredOrder], refunds: Mapping[int, Sequence[StoredRefund]]) -> _Books:
        keys = {key for row in rows for each in refunds[row.id] if (key := each.external_document_number)}
        numbers = {number for row in rows for number in row.invoice_numbers}
        memos = self.memos()
        return _Books(memos.find(keys), memos.find_of_invoices(numbers), memos.find_invoices(numbers))

    # One refund

    def _take(self, order: StoredOrder, row: StoredRefund, shown: Order | None, books: _Books) -> None:
        refund = next((each for each in shown.refunds if each.refund_id == row.refund_id), None) if shown else None
        rows = self.refunds.of_order(order.id)  # as the refunds that came before it in this run have left them
        held = self._held(order, row, rows, books)
        draft = self._draft(order, row, rows, refund, shown, held)
        may_arrive = row.settle_at is not None and self._their_now() < row.settle_at
        match refund_step(row, refund, draft, held, self.rules, may_arrive=may_arrive):
            case Ignore(reason=reason):
                self._move(order, row, RefundState.IGNORED, "refund left out", reason, reason=reason)
            case Fail(problem=problem, others=others):
                self.fail(order, row, problem, other_memos=", ".join(others))
            case Wait(reason=reason):
                self.job.report.add(order.id, "answer awaited", "", f"{reason}; {row.external_document_number}")
            case Found(memo=memo, is_posted=posted):
                self._found(order, row, memo, draft, posted=posted)
            case Make(draft=made) if self.job.report.dry_run:
                self.job.report.add(order.id, "would be credited", "", _words(made))
            case Make(draft=made):
                self._make(order, row, made)
            case Post(memo=memo) if self.job.report.dry_run:
                self.job.report.add(order.id, "would be posted", "", f"credit memo {memo.number}")
            case Post(memo=memo):
                self._post(order, row, memo, held)

    def _held(self, order: StoredOrder, row: StoredRefund, rows: Sequence[StoredRefund], books: _Books) -> Held:
        numbers = order.invoice_numbers
        keys = [each.external_document_number for each in rows if each.external_document_number]
        known = [*row.accepted_memos.split(", "), *(each.credit_memo_number or "" for each in rows)]
        of_invoices = {memo.number: memo for number in numbers for memo in books.by_invoice.get(number, ())}
        return Held(
            memos=books.by_key.get(row.external_document_number or "", ()),
            others=others_of(of_invoices.values(), keys, known),
            invoices=tuple(books.invoices[number] for number in numbers if number in books.invoices),
        )

    def _draft(
        self,
        order: StoredOrder,
        row: StoredRefund,
        rows: Sequence[StoredRefund],
        refund: Refund | None,
        shown: Order | None,
        held: Held,
    ) -> MemoDraft | Problem | None:
        if refund is None or shown is None:
            return None
        others = (each for each in rows if each.id != row.id and each.state in HAS_MEMO)
        credited = sum((each.amount for each in others), ZERO)
        document = shown.with_first_skus(order.first_skus)
        today = self.job.clock.today(self.job.config.time_zone)
        return draft_memo(row, refund, document, held.invoices, self.rules, credited=credited, today=today)

    def _found(
        self, order: StoredOrder, row: StoredRefund, memo: HeldMemo, draft: MemoDraft | Problem | None, *, posted: bool
    ) -> None:
        if posted:
            self._posted(order, row, memo)
        elif row.state is RefundState.CREATING and isinstance(draft, MemoDraft) and not self.job.report.dry_run:
            self.complete(order, row, draft)
        elif row.state is not RefundState.DRAFTED or row.failed:
            self._drafted(order, row, memo)

    # Making

    def _make(self, order: StoredOrder, row: StoredRefund, draft: MemoDraft) -> None:
        creation = _MemoCreation(self, order, row, draft, was_lost=row.state is RefundState.CREATING)
        answer = self.writer.write(creation)
        if not isinstance(answer, Refused) or not creation.left:
            return
        if draft.invoice_number and CANT_APPLY in answer.text:
            self._make(order, creation.row, replace(draft, invoice_number=""))
        else:
            self.refused(order, creation.row, answer)

    def complete(self, order: StoredOrder, row: StoredRefund, draft: MemoDraft) -> bool:
        """Correct and compare what was made under our number; whether there is anything (yet)."""
        memo = self._only(draft.key)
        if memo is None:
            return False
        memo = self._corrected(draft, memo)
        row = self._drafted(order, row, memo)
        if problem := differs(draft, memo, self.rules):
            self.fail(order, row, problem)
        return True

    def _corrected(self, draft: MemoDraft, memo: HeldMemo) -> HeldMemo:
        """Price and discount of each line that came out otherwise, once; then the cents that the tax leaves over."""
        for _ in draft.lines:
            changes = memo_corrections(draft, memo)
            if not changes or not isinstance(self._changing().change_line(memo, changes[0]), Done):
                break
            memo = self._only(draft.key) or memo
        cents = missing_cents(draft, memo, self.rules)
        if cents:
            self._changing().add_line(memo, self.rules.mapping.rounding_account, "Rounding", cents)
            memo = self._only(draft.key) or memo
        return memo

    def _only(self, key: str) -> HeldMemo | None:
        found = self.memos().find({key}).get(key, ())
        return found[0] if len(found) == 1 else None

    def _drafted(self, order: StoredOrder, row: StoredRefund, memo: HeldMemo) -> StoredRefund:
        number = {"credit_memo_id": memo.id, "draft_number": memo.number, "credit_memo_number": memo.number}
        applied = (
            f"applies to {memo.invoice_number}"
            if memo.invoice_number
            else "applied to no invoice: none is open for it, or its payment method has a balancing account"
        )
        message = f"{memo.number} of {row.amount} {row.currency}, {applied}"
        return self._move(order, row, RefundState.DRAFTED, "credit memo drafted", message, settle_at=None, **number)

    # Posting

    def _post(self, order: StoredOrder, row: StoredRefund, memo: HeldMemo, held: Held) -> None:
        invoice = next((each for each in held.invoices if each.number == memo.invoice_number), None)
        if memo.invoice_number and (invoice is None or not is_open_for(invoice, row.amount)):
            answer = self._changing().unapply(memo)
            if not isinstance(answer, Done):
                self.refused(order, row, answer, f"{memo.number} applies to an invoice that is closed: ")
                return
            message = f"{memo.number}: {memo.invoice_number} is not open for {row.amount} any more"
            self.job.middleware.orders.note(order, "credit memo unapplied", self.job.run, message=message)
        posting = _MemoPosting(self, order, row, memo, was_lost=row.state is RefundState.POSTING)
        self.writer.write(posting)

    def confirm(self, order: StoredOrder, row: StoredRefund) -> bool:
        """Whether the memo is posted; then that is recorded."""
        memo = self._only(row.external_document_number or "")
        if memo is None or not is_posted(memo, row.draft_number):
            return False
        self._posted(order, row, memo)
        return True

    def _posted(self, order: StoredOrder, row: StoredRefund, memo: HeldMemo) -> None:
        columns = {"credit_memo_id": memo.id, "credit_memo_number": memo.number, "settle_at": None}
        message = f"{memo.number} of {row.amount} {row.currency}"
        self._move(order, row, RefundState.POSTED, "credit memo posted", message, **columns)

    # Recording

    def _move(
        self, order: StoredOrder, row: StoredRefund, state: RefundState, event: str, message: str, **columns: Any
    ) -> StoredRefund:
        message = f"refund {row.refund_id}: {message}"
        with self.job.middleware.database.transaction():
            row = self.refunds.move(row, state, **columns)
            self.job.middleware.orders.note(order, event, self.job.run, message=message)
        self.job.report.add(order.id, event, "", message)
        return row

    def refused(self, order: StoredOrder, row: StoredRefund, answer: WriteAnswer, about: str = "") -> None:
        """What was certainly not done: a refusal is the refund's, unless it passes."""
        if isinstance(answer, Refused) and answer.fault_class not in PASSING:
            self.fail(order, row, Problem("MEMO_REFUSED", f"{about}Business Central refused it: {answer.text}"))
        else:
            self.job.report.add(order.id, "postponed", "", f"{about}{words_of(answer)}")

    def fail(self, order: StoredOrder, row: StoredRefund, problem: Problem, **columns: Any) -> StoredRefund:
        """Mark a trouble that asks for a person, or that heals by itself and is tried again quietly."""
        is_new = (row.error_code, row.error_message) != (problem.code, problem.message)
        again = next_quiet_attempt(problem.code, self.job.clock.now(), self.job.config.time_zone)
        with self.job.middleware.database.transaction():
            row = self.refunds.fail(row, problem, next_attempt_at=again, **columns)
            if is_new:
                orders = self.job.middleware.orders
                orders.note(order, "refund failed", self.job.run, code=problem.code, message=problem.message)
        self.job.report.add(order.id, "failed", problem.code, problem.message, attention=is_new)
        return row

    def begin(self, row: StoredRefund, state: RefundState) -> StoredRefund:
        """On disk before the call, with the moment after which the request can't be executed any more."""
        longest = LONGEST_WRITE + self.job.config.environment.business_central.settle_time
        return self.refunds.move(row, state, settle_at=self._their_now() + longest)

    def settles(self, row: StoredRefund, answer: AnswerLost) -> StoredRefund:
        ahead = self._ahead()
        return self.refunds.update(row, settle_at=answer.ended_at + ahead + self._settle_time())

    def _settle_time(self) -> timedelta:
        return self.job.config.environment.business_central.settle_time

    def _their_now(self) -> Any:
        """By Business Central's clock, since ours may be set anew while something is awaited."""
        return self.job.clock.now() + self._ahead()

    def _ahead(self) -> timedelta:
        return self.job.business_central().page.clock_difference


class _MemoCreation(Struct):
    """One draft with all its lines (writing.Write)."""

    crediting: _Crediting
    order: StoredOrder
    row: StoredRefund
    draft: MemoDraft
    was_lost: bool
    """Whether an earlier run got no answer to it, and nothing came of that."""
    left: bool = False
    """Whether it is certainly not there."""

    @property
    def purpose(self) -> str:
        return "to create a credit memo"

    def intend(self) -> bool:
        self.row, self.left = self.crediting.begin(self.row, RefundState.CREATING), False
        return True

    def request(self) -> WriteAnswer:
        return self.crediting.memos().create(self.draft)

    def settle(self, answer: WriteAnswer) -> bool:
        crediting = self.crediting
        if not isinstance(answer, AnswerLost):
            crediting.losses.heard()
        match answer:
            case NotExecuted():
                self._undo()
            case AnswerLost():
                self.row = crediting.settles(self.row, answer)
                message = f"credit memo {self.draft.key}: {words_of(answer)}"
                crediting.job.middleware.orders.note(self.order, "answer lost", crediting.job.run, message=message)
                crediting.job.report.add(self.order.id, "answer lost", "", message)
                if answer.by_defect:
                    self.row = crediting.fail(self.order, self.row, Problem(DEFECT, answer.reason))
                if crediting.complete(self.order, self.row, self.draft):
                    crediting.losses.heard()
                else:
                    crediting.losses.lost(words_of(answer), again=self.was_lost)
            case Refused() | Done():
                is_there = crediting.complete(self.order, self.row, self.draft)
                if not is_there and isinstance(answer, Refused):
                    self._undo()
        return self.left

    def _undo(self) -> None:
        self.row, self.left = self.crediting.refunds.move(self.row, RefundState.OWED, settle_at=None), True


class _MemoPosting(Struct):
    """One posting, believed only when the memo has its posted number (writing.Write)."""

    crediting: _Crediting
    order: StoredOrder
    row: StoredRefund
    memo: HeldMemo
    was_lost: bool

    @property
    def purpose(self) -> str:
        return "to post a credit memo"

    def intend(self) -> bool:
        self.row = self.crediting.begin(self.row, RefundState.POSTING)
        return True

    def request(self) -> WriteAnswer:
        return self.crediting.memos().post(self.memo)

    def settle(self, answer: WriteAnswer) -> bool:
        crediting = self.crediting
        if isinstance(answer, NotExecuted):
            self.row = crediting.refunds.move(self.row, RefundState.DRAFTED, settle_at=None)
            return True
        if isinstance(answer, AnswerLost):
            self.row = crediting.settles(self.row, answer)
        is_done = crediting.confirm(self.order, self.row)
        if isinstance(answer, AnswerLost) and not is_done:
            crediting.losses.lost(words_of(answer), again=self.was_lost)
        else:
            crediting.losses.heard()
        if is_done:
            return False
        if isinstance(answer, Refused) and not _may_be_posted(answer):
            self.row = crediting.refunds.move(self.row, RefundState.DRAFTED, settle_at=None)
            crediting.refused(self.order, self.row, answer, f"Credit memo {self.memo.number}: ")
            return True
        if isinstance(answer, AnswerLost) and answer.by_defect:
            self.row = crediting.fail(self.order, self.row, Problem(DEFECT, answer.reason))
        crediting.job.report.add(
            self.order.id, "answer awaited", "", f"the posting of {self.memo.number} is not confirmed"
        )
        return False


def _may_be_posted(answer: Refused) -> bool:
    """Errors that are said of memos that are posted, or that an app posts a little later."""
    return ALREADY_POSTED in answer.text or POSTED_ELSEHOW in answer.text


def _words(draft: MemoDraft) -> str:
    return f"credit memo {draft.key} of {draft.total} {draft.currency}"
