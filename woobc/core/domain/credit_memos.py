"""Refunds of posted orders: which become credit memos, what stands on them, and what Business Central's answers mean.

Source: Business Central API reference, part B.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from datetime import date, datetime
from decimal import Decimal
from typing import Final, NamedTuple
from zoneinfo import ZoneInfo

from msgspec import Struct

from woobc.core.domain.codes import CODES, Heals, Problem
from woobc.core.domain.differences import Remembered
from woobc.core.domain.lifecycle import CREDITED_IN, RefundState
from woobc.core.domain.orders import ZERO, LineKind, Order, OrderLine, Refund, RefundLine
from woobc.core.domain.settings import RefundMode, StoreMapping
from woobc.core.domain.staging import Amounts, amounts_of, currency_code, find_account, find_item
from woobc.core.domain.text import clean, code_form, counted
from woobc.core.domain.totals import TOLERANCE, allowed_difference, in_cents

ITEM: Final = "Item"
ACCOUNT: Final = "Account"


_S = RefundState
HAS_MEMO: Final = (_S.CREATING, _S.DRAFTED, _S.POSTING, _S.POSTED)

TRANSITIONS: Final[Mapping[RefundState, frozenset[RefundState]]] = {
    _S.UNDECIDED: frozenset({_S.OWED, _S.IGNORED, _S.DRAFTED, _S.POSTED}),
    _S.OWED: frozenset({_S.CREATING, _S.DRAFTED, _S.POSTED, _S.IGNORED}),
    _S.CREATING: frozenset({_S.OWED, _S.DRAFTED, _S.POSTED}),
    _S.DRAFTED: frozenset({_S.POSTING, _S.POSTED, _S.OWED, _S.IGNORED}),
    _S.POSTING: frozenset({_S.DRAFTED, _S.POSTED, _S.OWED}),
    _S.POSTED: frozenset(),
    _S.IGNORED: frozenset({_S.OWED, _S.DRAFTED, _S.POSTED}),
}


class StoredRefund(Struct, frozen=True):
    """One row of `refunds`. `order_id` is the order's row; `credit_memo_number` is the draft's until it is posted."""

    id: int
    order_id: int
    store: str
    refund_id: str
    amount: Decimal
    currency: str
    state: RefundState
    external_document_number: str | None
    credit_memo_id: str | None
    draft_number: str | None
    credit_memo_number: str | None
    failed: bool
    error_code: str | None
    error_message: str | None
    next_attempt_at: datetime | None
    settle_at: datetime | None
    other_memos: str
    accepted_memos: str
    reason: str
    first_seen: datetime
    last_seen: datetime


def needs_person(row: StoredRefund) -> bool:
    """As of orders: also while it is tried again each night, for what heals it is what somebody does."""
    return row.state is RefundState.UNDECIDED or row.failed


def is_due(row: StoredRefund, mode: RefundMode, now: datetime) -> bool:
    """Whether something is to be made or posted for it now; `middleware/due.to_credit` asks the same of the table."""
    is_put_off = row.failed and (row.next_attempt_at is None or row.next_attempt_at > now)
    return row.state in CREDITED_IN[mode] and not is_put_off


def refund_advice(row: StoredRefund, order: str, *, is_posted: bool) -> str:
    """What to do about it, with the commands for `order`; empty where nothing is wrong. `is_posted`: the order."""
    undecided = row.state is RefundState.UNDECIDED
    if not row.failed and not undecided:
        return ""
    if undecided and not is_posted:
        return (
            f"`woobc orders resolve {order} --refund-included --reason …` if its sales order was corrected, `--refund-owed` if a "
            "credit memo shall follow."
        )
    code = CODES.get(row.error_code or "REFUND_UNDECIDED")
    if code is None:
        return ""
    retry = f"`woobc orders refund {order} --retry --reason …`"
    advice = code.advice(order).replace(f"`woobc orders retry {order}`", retry)
    is_complete = "woobc orders refund" in advice or code.heals is Heals.NEVER
    return advice if is_complete else f"{advice} Then {retry}."


class Sighted(NamedTuple):
    """A refund that the version which was sent, or accepted since, does not have."""

    refund_id: str
    amount: Decimal
    state: RefundState


def sight(present: Order, accepted: Order | Remembered, *, is_posted: bool) -> tuple[Sighted, ...]:
    """The refunds that are new since the accepted version.

    Where that version's document is gone only its refunded sum is known: while that is not passed none is new, and which of
    them are the old ones nobody can tell.
    """
    state = RefundState.OWED if is_posted else RefundState.UNDECIDED
    known: set[str] = set()
    if isinstance(accepted, Order):
        known = {refund.refund_id for refund in accepted.refunds}
    elif accepted.refunded is not None and present.refunded <= accepted.refunded:
        return ()
    elif accepted.refunded != ZERO:
        state = RefundState.UNDECIDED
    new = (refund for refund in present.refunds if refund.refund_id not in known)
    return tuple(Sighted(refund.refund_id, refund.total, state) for refund in new)


# What Business Central holds


class HeldMemoLine(Struct, frozen=True):
    line_no: int
    line_type: str
    number: str
    quantity: Decimal
    unit_price: Decimal
    discount: Decimal
    tax_percent: Decimal
    id: str = ""
    etag: str = ""


class HeldMemo(Struct, frozen=True):
    """A credit memo, draft or posted. `total` includes tax."""

    number: str
    external_document_number: str
    status: str
    invoice_number: str
    total: Decimal | None
    includes_tax: bool
    lines: tuple[HeldMemoLine, ...] = ()
    id: str = ""
    etag: str = ""


class HeldInvoice(Struct, frozen=True):
    """A posted sales invoice. `remaining` is what is not paid or credited yet."""

    number: str
    status: str
    total: Decimal
    remaining: Decimal
    currency: str
    customer_number: str
    posting_date: date | None


def is_posted(memo: HeldMemo, draft_number: str | None) -> bool:
    """`Open` means two things: released, or posted and not applied in full. A posted memo has another number than its draft."""
    if memo.status in ("Draft", "In Review"):
        return False
    return memo.status != "Open" or (draft_number is not None and code_form(memo.number) != code_form(draft_number))


ALREADY_POSTED: Final = "can be applied to a draft credit memo only"
"""How Business Central refuses to post what is posted. Texts are English, as asked for."""
CANT_APPLY: Final = "Bal. Account No. must be equal to ''"
"""How it refuses a memo that applies to an invoice, where the customer's payment method books against an account at once."""
POSTED_ELSEHOW: Final = "There is no Sales Cr.Memo Header within the filter"
"""What the answer says where an app posts later: an error though nothing failed."""


# What stands on a memo


class MemoLine(Struct, frozen=True):
    """`net` is None where only the amount with tax is known: Business Central's own rate tells it."""

    line_type: str
    number: str
    variant: str
    description: str
    quantity: Decimal
    gross: Decimal
    net: Decimal | None

    def amounts(self, *, includes_tax: bool, tax_percent: Decimal = ZERO) -> Amounts:
        """Quantity, price and discount on a memo whose prices include tax, or don't."""
        amount = self.gross if includes_tax else self.net
        if amount is None:
            amount = in_cents(self.gross * 100 / (100 + tax_percent))
        return amounts_of(self.quantity, amount, amount, ZERO)


class MemoDraft(Struct, frozen=True):
    """A credit memo as it is to be. `total` includes tax; `invoice_number` is blank where it shall stay unapplied."""

    key: str
    customer_number: str
    currency: str
    day: date
    posting_date: date
    invoice_number: str
    total: Decimal
    lines: tuple[MemoLine, ...]
    location: str = ""


class CreditRules(Struct, frozen=True):
    """The settings of a store, and of Business Central, that decide about refunds."""

    mode: RefundMode
    since: date
    refund_account: str
    non_restock_account: str
    return_location: str
    mapping: StoreMapping
    tolerance: Decimal
    time_zone: ZoneInfo


def is_before(refund: Refund, rules: CreditRules) -> bool:
    """Made before `refunds_since`: somebody has typed it."""
    return refund.created is not None and refund.created.astimezone(rules.time_zone).date() < rules.since


def draft_memo(
    row: StoredRefund,
    refund: Refund,
    order: Order,
    invoices: Sequence[HeldInvoice],
    rules: CreditRules,
    *,
    credited: Decimal,
    today: date,
) -> MemoDraft | Problem:
    """The memo of one refund; `credited` is what other memos of the order come to."""
    if problem := _unusable(row, refund, order, invoices, rules, credited):
        return problem
    lines = _lines(refund, order, rules)
    if isinstance(lines, Problem):
        return lines
    invoice, key = invoices[0], row.external_document_number or ""
    day = (refund.created.astimezone(rules.time_zone).date() if refund.created else None) or today
    return MemoDraft(
        key=key,
        customer_number=invoice.customer_number,
        currency=currency_code(order, rules.mapping),
        day=day,
        posting_date=max(today, *(each.posting_date for each in invoices if each.posting_date)),
        invoice_number=invoice.number if len(invoices) == 1 and is_open_for(invoice, refund.total) else "",
        total=refund.total,
        lines=lines,
        location=rules.return_location,
    )


def is_open_for(invoice: HeldInvoice, amount: Decimal) -> bool:
    """Whether a memo of that amount can be applied to it now; on a closed one posting would fail."""
    return invoice.status == "Open" and invoice.remaining >= amount


def _unusable(
    row: StoredRefund,
    refund: Refund,
    order: Order,
    invoices: Sequence[HeldInvoice],
    rules: CreditRules,
    credited: Decimal,
) -> Problem | None:
    name = f"Refund {refund.refund_id} of {refund.total} {order.currency}"
    if not row.external_document_number:
        return Problem("NUMBER_UNUSABLE", f"{name} has no number a credit memo could bear.")
    if refund.total <= ZERO:
        return Problem("REFUND_UNCLEAR", f"{name} gives nothing back.")
    if refund.lines is None:
        return Problem("REFUND_UNREAD", f"The order names {name[0].lower()}{name[1:]}, but the store does not show it.")
    if not invoices:
        return Problem("REFUND_UNCLEAR", f"{name}: Business Central does not show the order's posted invoice.")
    currency = currency_code(order, rules.mapping)
    if other := next((each for each in invoices if code_form(each.currency) != currency), None):
        return Problem("REFUND_UNCLEAR", f"{name} is in {currency}, invoice {other.number} in {other.currency}.")
    invoiced = sum((invoice.total for invoice in invoices), ZERO)
    if credited + refund.total > invoiced + allowed_difference(rules.tolerance, len(order.lines)):
        before = f" after {credited} credited before" if credited else ""
        return Problem("REFUND_ABOVE_INVOICE", f"{name}{before} is more than was invoiced: {invoiced}.")
    return None


def _lines(refund: Refund, order: Order, rules: CreditRules) -> tuple[MemoLine, ...] | Problem:
    by_id, lines = {line.line_id: line for line in order.lines}, []
    for part in refund.lines or ():
        sold = by_id.get(part.line_id)
        if sold is None:
            continue  # it is explained by no line
        if not part.total + part.total_tax and not (part.quantity and part.restocked):
            continue  # neither money nor goods
        line = _line(part, sold, rules)
        if isinstance(line, Problem):
            return line
        lines.append(line)
    return _balanced(refund, lines, order, rules)


def _line(part: RefundLine, sold: OrderLine, rules: CreditRules) -> MemoLine | Problem:
    name = clean(sold.name)
    if abs(part.quantity) > abs(sold.quantity):
        return Problem("REFUND_ABOVE_INVOICE", f'{part.quantity} of "{name}" went back, {sold.quantity} were sold.')
    gross, net, paid = in_cents(part.total + part.total_tax), in_cents(part.total), sold.total + sold.total_tax
    if gross <= ZERO <= paid and (gross or paid):  # only what was taken off can be given back as less
        return Problem("REFUND_UNCLEAR", f'Of "{name}" {gross} went back, and that is no amount to credit.')
    if sold.kind is not LineKind.ITEM:
        account = find_account(sold.kind, rules.mapping)
        if not account:
            return Problem("ACCOUNT_MISSING", f'The refund of "{name}" needs the account of its lines under mapping.')
        return MemoLine(ACCOUNT, account, "", name, Decimal(1), gross, net)
    if part.quantity and part.restocked is None:
        return Problem(
            "REFUND_UNCLEAR", f'Of "{name}" only a part went back on stock, and the store does not say of which refund.'
        )
    if part.quantity and part.restocked:
        item = find_item(sold, rules.mapping)
        if isinstance(item, Problem):
            return item
        return MemoLine(ITEM, code_form(item.no), item.variant, name, abs(part.quantity), gross, net)
    if not rules.non_restock_account:
        return Problem(
            "ACCOUNT_MISSING", f'"{name}" was refunded and did not go back on stock: non_restock_account is not set.'
        )
    return MemoLine(ACCOUNT, rules.non_restock_account, "", name, Decimal(1), gross, net)


def _balanced(
    refund: Refund, lines: Sequence[MemoLine], order: Order, rules: CreditRules
) -> tuple[MemoLine, ...] | Problem:
    """With a line for what the refund's own lines do not explain: cents are rounding, anything else has its account."""
    left = refund.total - sum((line.gross for line in lines), ZERO)
    name = f"Refund {refund.refund_id} of {refund.total} {order.currency}"
    if not left:
        return tuple(lines)
    is_rounding = bool(lines) and abs(left) <= allowed_difference(TOLERANCE, len(lines))
    if is_rounding and rules.mapping.rounding_account:
        return (*lines, MemoLine(ACCOUNT, rules.mapping.rounding_account, "", "Rounding", Decimal(1), left, left))
    if left < ZERO and not is_rounding:
        return Problem("REFUND_UNCLEAR", f"{name}: its lines come to more than the refund, by {-left}.")
    if not rules.refund_account:
        message = f"{name} does not say which lines {left} of it belong to"
        return Problem("ACCOUNT_MISSING", f"{message}: refund_account is not set.")
    return (*lines, MemoLine(ACCOUNT, rules.refund_account, "", f"Refund {refund.refund_id}", Decimal(1), left, None))


# What became of it


class LineChange(NamedTuple):
    line: HeldMemoLine
    amounts: Amounts


def memo_corrections(draft: MemoDraft, memo: HeldMemo) -> tuple[LineChange, ...]:
    """The lines whose price or discount came out otherwise, with what they should have, on the memo's own price basis."""
    changes = []
    for wanted, held in zip(draft.lines, memo.lines, strict=False):
        amounts = wanted.amounts(includes_tax=memo.includes_tax, tax_percent=held.tax_percent)
        if (held.unit_price, held.discount) != (amounts.unit_price, amounts.discount):
            changes.append(LineChange(held, amounts))
    return tuple(changes)


def is_as_sent(draft: MemoDraft, memo: HeldMemo) -> bool:
    """Whether the memo is what was asked for, on either price basis: then nobody has touched it since."""
    shown = [(line.unit_price, line.discount) for line in memo.lines]
    asked = ([line.amounts(includes_tax=basis) for line in draft.lines] for basis in (True, False))
    return any(shown == [(amounts.unit_price, amounts.discount) for amounts in lines] for lines in asked)


def missing_cents(draft: MemoDraft, memo: HeldMemo, rules: CreditRules) -> Decimal:
    """What a rounding line must add to the memo's total; 0 if nothing, or if it is more than rounding."""
    if memo.total is None or not rules.mapping.rounding_account or memo.includes_tax:
        return ZERO
    left = draft.total - memo.total
    return left if abs(left) <= allowed_difference(TOLERANCE, len(draft.lines)) else ZERO


def differs(draft: MemoDraft, memo: HeldMemo, rules: CreditRules) -> Problem | None:
    """What a person must look at: other lines than ours, or another total."""
    ours = [(line.line_type, code_form(line.number), line.quantity) for line in draft.lines]
    theirs = [(line.line_type, code_form(line.number), abs(line.quantity)) for line in memo.lines]
    name = f"Credit memo {memo.number}"
    if theirs[: len(ours)] != [(kind, number, abs(count)) for kind, number, count in ours]:
        return Problem("MEMO_DIFFERS", f"{name} has other lines than refund {draft.key} needs.")
    foreign = [
        line for line in memo.lines[len(ours) :] if code_form(line.number) != code_form(rules.mapping.rounding_account)
    ]
    if foreign:
        return Problem("MEMO_DIFFERS", f"{name} has {counted(len(foreign), 'line')} more than the refund needs.")
    if memo.total is None or abs(memo.total - draft.total) > ZERO:
        comes_to = "names no total" if memo.total is None else f"comes to {in_cents(memo.total)}"
        return Problem("MEMO_DIFFERS", f"{name} {comes_to}, the refund is of {draft.total}.")
    return None


def others_of(
    memos: Collection[HeldMemo], keys: Collection[str], known_numbers: Collection[str]
) -> tuple[HeldMemo, ...]:
    """The memos of an order's invoices that bear none of our keys, and that no person has told of."""
    ours, known = {code_form(key) for key in keys}, {code_form(number) for number in known_numbers}
    return tuple(
        memo
        for memo in memos
        if code_form(memo.external_document_number) not in ours and code_form(memo.number) not in known
    )


# The next step


class Ignore(Struct, frozen=True):
    reason: str


class Fail(Struct, frozen=True):
    problem: Problem
    others: tuple[str, ...] = ()
    """The numbers of memos that somebody else made."""


class Wait(Struct, frozen=True):
    reason: str


class Make(Struct, frozen=True):
    draft: MemoDraft


class Found(Struct, frozen=True):
    """A memo under our key: as it should be, as it was asked for, or posted already."""

    memo: HeldMemo
    is_posted: bool


class Post(Struct, frozen=True):
    memo: HeldMemo


Step = Ignore | Fail | Wait | Make | Found | Post


class Held(Struct, frozen=True):
    """What Business Central holds for one refund. `memos` are those under our key."""

    memos: tuple[HeldMemo, ...]
    others: tuple[HeldMemo, ...]
    invoices: tuple[HeldInvoice, ...]


def refund_step(
    row: StoredRefund,
    refund: Refund | None,
    draft: MemoDraft | Problem | None,
    held: Held,
    rules: CreditRules,
    *,
    may_arrive: bool,
) -> Step:
    """What is to be done for a refund of a posted order. `refund` is None if the store does not have it any more.

    `draft` is what the memo should be, None where there is no refund; `may_arrive`: a lost request may still be executed.
    """
    if len(held.memos) > 1:
        several = ", ".join(sorted(memo.number for memo in held.memos))
        return Fail(Problem("MEMO_DIFFERS", f"Business Central has several credit memos under one number: {several}."))
    if held.memos:
        return _with_memo(row, refund, draft, held.memos[0], rules, may_arrive=may_arrive)
    if row.state in (RefundState.DRAFTED, RefundState.POSTING):
        return Fail(Problem("MEMO_GONE", f"Credit memo {row.credit_memo_number} is not in Business Central any more."))
    if row.state is RefundState.CREATING and may_arrive:
        return Wait("the answer to its credit memo was lost")
    if refund is None or draft is None:
        return Ignore("it was deleted in the store")
    if is_before(refund, rules):
        return Ignore(f"it was made before {rules.since}, refunds_since")
    if held.others:
        numbers = tuple(sorted(memo.number for memo in held.others))
        message = (
            f"Somebody credited the invoice already ({', '.join(numbers)}), not under {row.external_document_number}."
        )
        return Fail(Problem("CREDITED_ELSEWHERE", message), numbers)
    return Fail(draft) if isinstance(draft, Problem) else Make(draft)


def _with_memo(
    row: StoredRefund,
    refund: Refund | None,
    draft: MemoDraft | Problem | None,
    memo: HeldMemo,
    rules: CreditRules,
    *,
    may_arrive: bool,
) -> Step:
    if is_posted(memo, row.draft_number):
        return Found(memo, is_posted=True)
    if row.state is RefundState.POSTING and may_arrive:
        return Wait("its posting is not confirmed yet")
    if refund is None:
        return Fail(
            Problem("REFUND_GONE", f"The store deleted the refund; credit memo {memo.number} is a draft of it.")
        )
    if row.state is RefundState.CREATING and isinstance(draft, MemoDraft) and is_as_sent(draft, memo):
        return Found(memo, is_posted=False)
    if isinstance(draft, MemoDraft) and (problem := differs(draft, memo, rules)):
        return Fail(problem)
    if row.state in (RefundState.OWED, RefundState.CREATING, RefundState.UNDECIDED):
        return Found(memo, is_posted=False)
    return Post(memo) if rules.mode is RefundMode.POST else Found(memo, is_posted=False)
