"""What a refund becomes: the lines of its memo, what is compared, and the next step, as tables."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from decimal import Decimal
from zoneinfo import ZoneInfo

import pytest

from woobc.core.domain.codes import CODES, Problem
from woobc.core.domain.credit_memos import (
    ACCOUNT,
    ITEM,
    CreditRules,
    Fail,
    Found,
    Held,
    HeldInvoice,
    HeldMemo,
    HeldMemoLine,
    Ignore,
    Make,
    MemoDraft,
    MemoLine,
    Post,
    StoredRefund,
    Wait,
    differs,
    draft_memo,
    is_as_sent,
    is_due,
    is_open_for,
    is_posted,
    memo_corrections,
    missing_cents,
    needs_person,
    others_of,
    refund_advice,
    refund_step,
    sight,
)
from woobc.core.domain.differences import Remembered
from woobc.core.domain.lifecycle import RefundState
from woobc.core.domain.numbers import credit_memo_number
from woobc.core.domain.orders import Address, LineKind, Order, OrderLine, Refund, RefundLine
from woobc.core.domain.settings import RefundMode, StoreMapping

_S = RefundState
NOW = datetime(2026, 11, 21, 12, tzinfo=UTC)
TODAY = date(2026, 11, 21)
D = Decimal
MAPPING = StoreMapping(False, False, "", {}, {}, {}, {}, {}, "6810", "6820", "6830", "6840", {}, {})
RULES = CreditRules(
    RefundMode.DRAFT, date(2026, 11, 1), "6850", "6860", "", MAPPING, D("0.05"), ZoneInfo("Europe/Amsterdam")
)
WITHOUT_SHIPPING = replace(RULES, mapping=MAPPING._replace(shipping_account=""))
MUG = OrderLine("1", LineKind.ITEM, "Mug", "MUG", D(2), D("20.00"), D("4.20"), D("20.00"), D("4.20"))
SHIPPING = OrderLine("2", LineKind.SHIPPING, "Post", "", D(1), D("5.00"), D("1.05"), D("5.00"), D("1.05"), "post")
ORDER = Order(
    order_id=7, number="7", status="completed", currency="EUR", created=NOW, modified=NOW, completed=NOW,
    total=D("30.25"), total_tax=D("5.25"), prices_include_tax=True, customer_id=0, email="a@b.test",
    billing=Address(), shipping=Address(), payment_method="", customer_note="", lines=(MUG, SHIPPING),
)  # fmt: skip
INVOICE = HeldInvoice("INV-1", "Open", D("30.25"), D("30.25"), "EUR", "C1", date(2026, 11, 20))
ROW = StoredRefund(
    1, 1, "eu", "9", D("12.10"), "EUR", _S.OWED, "EU-7-R9", None, None, None, False, None, None, None, None, "", "", "",
    NOW, NOW,
)  # fmt: skip


def refund(*lines: RefundLine, total: str = "12.10", **more: object) -> Refund:
    return replace(Refund("9", D(total), lines, NOW), **more)  # type: ignore[arg-type]


ONE_MUG = RefundLine("1", D(1), D("10.00"), D("2.10"), restocked=True)


def drafted(
    made: Refund, *, rules: CreditRules = RULES, credited: str = "0", invoices: tuple[HeldInvoice, ...] = (INVOICE,)
) -> MemoDraft | Problem:
    return draft_memo(ROW, made, ORDER, invoices, rules, credited=D(credited), today=TODAY)


def draft(made: Refund | None = None) -> MemoDraft:
    found = drafted(made or refund(ONE_MUG))
    assert isinstance(found, MemoDraft)
    return found


def lines_of(made: MemoDraft | Problem) -> list[tuple[str, str, Decimal, Decimal]]:
    assert isinstance(made, MemoDraft), made
    return [(line.line_type, line.number, line.quantity, line.gross) for line in made.lines]


@pytest.mark.parametrize(
    ("made", "lines"),
    [
        (refund(ONE_MUG), [(ITEM, "MUG", D(1), D("12.10"))]),
        (refund(replace(ONE_MUG, restocked=False)), [(ACCOUNT, "6860", D(1), D("12.10"))]),
        (refund(replace(ONE_MUG, quantity=D(0))), [(ACCOUNT, "6860", D(1), D("12.10"))]),
        (refund(RefundLine("2", D(0), D("5.00"), D("1.05")), total="6.05"), [(ACCOUNT, "6810", D(1), D("6.05"))]),
        (refund(), [(ACCOUNT, "6850", D(1), D("12.10"))]),
        (refund(ONE_MUG, total="15.00"), [(ITEM, "MUG", D(1), D("12.10")), (ACCOUNT, "6850", D(1), D("2.90"))]),
        (refund(ONE_MUG, total="12.09"), [(ITEM, "MUG", D(1), D("12.10")), (ACCOUNT, "6830", D(1), D("-0.01"))]),
        (refund(ONE_MUG, total="12.11"), [(ITEM, "MUG", D(1), D("12.10")), (ACCOUNT, "6830", D(1), D("0.01"))]),
        (refund(RefundLine("99", D(1), D("10"), D("2.10"))), [(ACCOUNT, "6850", D(1), D("12.10"))]),
    ],
)
def test_what_stands_on_the_memo(made: Refund, lines: list[tuple[str, str, Decimal, Decimal]]) -> None:
    assert lines_of(drafted(made)) == lines


@pytest.mark.parametrize(
    ("made", "rules", "code"),
    [
        (refund(total="0"), RULES, "REFUND_UNCLEAR"),
        (refund(lines=None), RULES, "REFUND_UNREAD"),
        (refund(replace(ONE_MUG, restocked=None)), RULES, "REFUND_UNCLEAR"),
        (refund(replace(ONE_MUG, quantity=D(3))), RULES, "REFUND_ABOVE_INVOICE"),
        (refund(total="40.00"), RULES, "REFUND_ABOVE_INVOICE"),
        (refund(ONE_MUG, total="10.00"), RULES, "REFUND_UNCLEAR"),
        (refund(ONE_MUG, total="10.00"), replace(RULES, refund_account=""), "REFUND_UNCLEAR"),
        (refund(ONE_MUG, RefundLine("2", D(0), D("-5.00"), D("-1.05")), total="6.05"), RULES, "REFUND_UNCLEAR"),
        (refund(ONE_MUG, RefundLine("2", D(0), D("0.004"), D(0))), RULES, "REFUND_UNCLEAR"),
        (refund(), replace(RULES, refund_account=""), "ACCOUNT_MISSING"),
        (refund(replace(ONE_MUG, restocked=False)), replace(RULES, non_restock_account=""), "ACCOUNT_MISSING"),
        (refund(RefundLine("2", D(0), D("5.00"), D("1.05"))), WITHOUT_SHIPPING, "ACCOUNT_MISSING"),
    ],
)
def test_what_a_person_must_see(made: Refund, rules: CreditRules, code: str) -> None:
    found = drafted(made, rules=rules)
    assert isinstance(found, Problem)
    assert found.code == code


def test_what_was_taken_off_goes_back_as_less() -> None:
    """A fee below zero is a discount: the memo of the whole order has it."""
    off = OrderLine("3", LineKind.FEE, "Goodwill", "", D(1), D("-2.00"), D("-0.42"), D("-2.00"), D("-0.42"))
    made = refund(ONE_MUG, RefundLine("3", D(0), D("-2.00"), D("-0.42")), total="9.68")
    order = replace(ORDER, lines=(MUG, SHIPPING, off))
    found = draft_memo(ROW, made, order, (INVOICE,), RULES, credited=D(0), today=TODAY)
    assert lines_of(found) == [(ITEM, "MUG", D(1), D("12.10")), (ACCOUNT, "6820", D(1), D("-2.42"))]


def test_cents_without_an_account_of_their_own_are_on_that_of_refunds() -> None:
    rules = replace(RULES, mapping=MAPPING._replace(rounding_account=""))
    found = drafted(refund(ONE_MUG, total="12.09"), rules=rules)
    assert lines_of(found) == [(ITEM, "MUG", D(1), D("12.10")), (ACCOUNT, "6850", D(1), D("-0.01"))]


def test_lines_above_the_refund_are_told_by_how_much() -> None:
    found = drafted(refund(ONE_MUG, total="10.00"))
    assert found == Problem("REFUND_UNCLEAR", "Refund 9 of 10.00 EUR: its lines come to more than the refund, by 2.10.")


def test_several_memos_never_pass_the_invoice() -> None:
    assert isinstance(drafted(refund(ONE_MUG), credited="18.15"), MemoDraft)
    assert isinstance(drafted(refund(ONE_MUG), credited="18.30"), Problem)


@pytest.mark.parametrize(
    ("invoices", "applied"),
    [
        ((INVOICE,), "INV-1"),
        ((replace(INVOICE, remaining=D("12.09")),), ""),
        ((replace(INVOICE, status="Paid", remaining=D(0)),), ""),
        ((INVOICE, replace(INVOICE, number="INV-2")), ""),
    ],
)
def test_it_applies_to_an_invoice_only_while_that_is_open_for_it(
    invoices: tuple[HeldInvoice, ...], applied: str
) -> None:
    made = drafted(refund(ONE_MUG), invoices=invoices)
    assert isinstance(made, MemoDraft)
    assert made.invoice_number == applied
    assert is_open_for(INVOICE, D("30.25"))


def test_no_memo_without_its_invoice_or_in_another_currency() -> None:
    for invoices in ((), (replace(INVOICE, currency="USD"),)):
        found = drafted(refund(ONE_MUG), invoices=invoices)
        assert isinstance(found, Problem)
        assert found.code == "REFUND_UNCLEAR"


def test_it_is_not_dated_before_its_invoice() -> None:
    made = drafted(refund(ONE_MUG), invoices=(replace(INVOICE, posting_date=date(2026, 12, 1)),))
    assert isinstance(made, MemoDraft)
    assert (made.day, made.posting_date) == (TODAY, date(2026, 12, 1))


# Which refunds are new


def test_only_what_the_accepted_version_lacks_is_new() -> None:
    old, new = Refund("1", D(1)), Refund("2", D(2))
    present = replace(ORDER, refunds=(old, new))
    accepted = replace(ORDER, refunds=(old,))
    assert [(each.refund_id, each.state) for each in sight(present, accepted, is_posted=True)] == [("2", _S.OWED)]
    assert [each.state for each in sight(present, accepted, is_posted=False)] == [_S.UNDECIDED]
    assert sight(present, present, is_posted=True) == ()


@pytest.mark.parametrize(
    ("refunded", "states"), [(D(3), []), (D(1), [_S.UNDECIDED] * 2), (D(0), [_S.OWED] * 2), (None, [_S.UNDECIDED] * 2)]
)
def test_of_a_pruned_version_only_the_sum_is_known(refunded: Decimal | None, states: list[RefundState]) -> None:
    present = replace(ORDER, refunds=(Refund("1", D(1)), Refund("2", D(2))))
    found = sight(present, Remembered("completed", refunded, ""), is_posted=True)
    assert [each.state for each in found] == states


def test_the_key_is_never_cut() -> None:
    assert credit_memo_number("eu-7", "9") == "EU-7-R9"
    assert isinstance(credit_memo_number("X" * 32, "99"), Problem)


# What Business Central made of it


def memo(made: MemoDraft, *, includes_tax: bool = True, **more: object) -> HeldMemo:
    held = []
    for number, line in enumerate(made.lines, start=1):
        amounts = line.amounts(includes_tax=includes_tax)
        price, discount = amounts.unit_price, amounts.discount
        held.append(HeldMemoLine(number * 10000, line.line_type, line.number, amounts.quantity, price, discount, D(21)))
    whole = HeldMemo(
        "CR-1", made.key, "Draft", made.invoice_number, made.total, includes_tax, tuple(held), "id", "etag"
    )
    return replace(whole, **more)  # type: ignore[arg-type]


@pytest.mark.parametrize("includes_tax", [True, False])
def test_prices_are_corrected_on_the_customers_own_basis(includes_tax: bool) -> None:
    made = draft()
    assert memo_corrections(made, memo(made, includes_tax=includes_tax)) == ()
    other = replace(memo(made, includes_tax=not includes_tax), includes_tax=includes_tax)
    ((line, amounts),) = memo_corrections(made, other)
    assert line.line_no == 10000
    assert amounts.unit_price == (D("12.10") if includes_tax else D("10"))
    assert is_as_sent(made, other)
    assert not is_as_sent(made, replace(other, lines=(replace(other.lines[0], unit_price=D(3)),)))


def test_an_amount_without_lines_is_net_by_the_accounts_own_rate() -> None:
    line = MemoLine(ACCOUNT, "6850", "", "Refund", D(1), D("12.10"), None)
    assert line.amounts(includes_tax=False, tax_percent=D(21)).amount == D("10.00")


def test_cents_that_tax_leaves_over_are_rounding_and_more_is_not() -> None:
    made = draft()
    for total, cents in (("12.08", "0.02"), ("12.10", "0"), ("11.00", "0")):
        assert missing_cents(made, memo(made, includes_tax=False, total=D(total)), RULES) == D(cents)


def test_what_differs_is_told() -> None:
    made = draft()
    assert differs(made, memo(made), RULES) is None
    rounding = HeldMemoLine(20000, ACCOUNT, "6830", D(1), D("0.01"), D(0), D(0))
    foreign = replace(rounding, number="6820")
    wrong = [
        memo(made, total=D("12.11")),
        memo(made, total=None),
        memo(made, lines=()),
        memo(made, lines=(*memo(made).lines, foreign)),
        memo(made, lines=(replace(memo(made).lines[0], quantity=D(2)),)),
    ]
    assert all(differs(made, each, RULES) for each in wrong)
    assert differs(made, memo(made, lines=(*memo(made).lines, rounding)), RULES) is None


@pytest.mark.parametrize(
    ("status", "number", "posted"),
    [("Draft", "CR-1", False), ("In Review", "CR-1", False), ("Open", "CR-1", False), ("Open", "PCR-1", True),
     ("Paid", "CR-1", True), ("Canceled", "CR-1", True), ("Corrective", "CR-1", True)],
)  # fmt: skip
def test_open_means_two_things(status: str, number: str, posted: bool) -> None:
    assert is_posted(memo(draft(), status=status, number=number), "CR-1") is posted


def test_memos_of_others_are_those_without_our_keys() -> None:
    ours, theirs = memo(draft()), memo(draft(), number="CR-9", external_document_number="EU-7")
    assert others_of([ours, theirs], ["EU-7-R9"], []) == (theirs,)
    assert others_of([ours, theirs], ["eu-7-r9"], ["cr-9"]) == ()


# The next step


def step(
    state: RefundState,
    *memos: HeldMemo,
    others: tuple[HeldMemo, ...] = (),
    made: Refund | None = None,
    mode: str = "draft",
    may_arrive: bool = False,
    gone: bool = False,
) -> object:
    row = replace(ROW, state=state, draft_number="CR-1" if state in (_S.DRAFTED, _S.POSTING) else None)
    shown = None if gone else made or refund(ONE_MUG)
    wanted, held = drafted(shown) if shown else None, Held(memos, others, (INVOICE,))
    rules = replace(RULES, mode=RefundMode(mode))
    return refund_step(row, shown, wanted, held, rules, may_arrive=may_arrive)


def code_of(found: object) -> str:
    assert isinstance(found, Fail), found
    return found.problem.code


def test_a_refund_without_a_memo() -> None:
    assert isinstance(step(_S.OWED), Make)
    assert isinstance(step(_S.CREATING), Make)
    assert isinstance(step(_S.CREATING, may_arrive=True), Wait)
    assert isinstance(step(_S.OWED, gone=True), Ignore)
    assert isinstance(step(_S.OWED, made=refund(ONE_MUG, created=datetime(2026, 10, 30, tzinfo=UTC))), Ignore)
    assert code_of(step(_S.OWED, made=refund(total="0"))) == "REFUND_UNCLEAR"
    assert code_of(step(_S.DRAFTED)) == "MEMO_GONE"
    assert code_of(step(_S.POSTING)) == "MEMO_GONE"


def test_somebody_elses_memo_keeps_ours_from_being_made() -> None:
    theirs = memo(draft(), number="CR-9", external_document_number="EU-7")
    found = step(_S.OWED, others=(theirs,))
    assert isinstance(found, Fail)
    assert (found.problem.code, found.others) == ("CREDITED_ELSEWHERE", ("CR-9",))


@pytest.mark.parametrize("state", [_S.OWED, _S.CREATING, _S.DRAFTED])
def test_our_memo_is_found(state: RefundState) -> None:
    assert step(state, memo(draft())) == Found(memo(draft()), is_posted=False)
    assert step(state, memo(draft(), status="Paid")) == Found(memo(draft(), status="Paid"), is_posted=True)
    assert code_of(step(state, memo(draft(), total=D(1), lines=()))) == "MEMO_DIFFERS"
    assert code_of(step(state, memo(draft()), memo(draft(), number="CR-2"))) == "MEMO_DIFFERS"
    assert code_of(step(state, memo(draft()), gone=True)) == "REFUND_GONE"


def test_a_draft_is_posted_only_in_mode_post() -> None:
    assert step(_S.DRAFTED, memo(draft()), mode="post") == Post(memo(draft()))
    assert isinstance(step(_S.DRAFTED, memo(draft()), mode="draft"), Found)
    assert isinstance(step(_S.POSTING, memo(draft()), mode="post", may_arrive=True), Wait)
    assert step(_S.POSTING, memo(draft()), mode="post") == Post(memo(draft()))
    assert isinstance(step(_S.CREATING, memo(draft()), mode="post"), Found)


# When, and who


FAILED = replace(ROW, failed=True, error_code="CREDITED_ELSEWHERE")
LATER = NOW + timedelta(microseconds=1)


@pytest.mark.parametrize("state", _S)
@pytest.mark.parametrize(
    ("mode", "states"),
    [
        (RefundMode.REPORT, ()),
        (RefundMode.DRAFT, (_S.OWED, _S.CREATING, _S.POSTING)),
        (RefundMode.POST, (_S.OWED, _S.CREATING, _S.DRAFTED, _S.POSTING)),
    ],
)
def test_what_is_due_in_each_mode(mode: RefundMode, states: tuple[RefundState, ...], state: RefundState) -> None:
    assert is_due(replace(ROW, state=state), mode, NOW) is (state in states)


@pytest.mark.parametrize(
    ("row", "due"),
    [
        (ROW, True),
        (replace(ROW, next_attempt_at=LATER), True),
        (FAILED, False),
        (replace(FAILED, next_attempt_at=NOW), True),
        (replace(FAILED, next_attempt_at=LATER), False),
    ],
)
def test_a_failed_one_is_due_when_its_time_has_come(row: StoredRefund, due: bool) -> None:
    assert is_due(row, RefundMode.DRAFT, NOW) is due


@pytest.mark.parametrize(
    ("row", "needed"),
    [
        (ROW, False),
        (replace(ROW, state=_S.UNDECIDED), True),
        (FAILED, True),
        (
            replace(FAILED, next_attempt_at=LATER),
            True,
        ),  # as of orders: what the night finds mended, somebody has mended
    ],
)
def test_who_is_needed(row: StoredRefund, needed: bool) -> None:
    assert needs_person(row) is needed


RETRIED = "`woobc orders refund 7 --retry --reason …`"


@pytest.mark.parametrize(
    ("row", "is_posted", "advice"),
    [
        (ROW, True, ""),
        (replace(ROW, state=_S.UNDECIDED), False, "`woobc orders resolve 7 --refund-included --reason …` if"),
        (replace(ROW, state=_S.UNDECIDED), True, f"Compare the invoice; {RETRIED} makes a credit memo"),
        (FAILED, True, "`woobc orders refund 7 --adopt MEMO --reason …` if"),
        (replace(FAILED, error_code="ITEM_UNKNOWN"), True, f"{CODES['ITEM_UNKNOWN'].fix} Then {RETRIED}."),
        (replace(FAILED, error_code="REFUND_UNREAD"), True, "Look at the order's refunds in the store:"),
        (replace(FAILED, error_code="NUMBER_UNUSABLE"), True, "Change `external_document_number` of the store;"),
        (replace(FAILED, error_code="OF_A_LATER_VERSION"), True, ""),
    ],
)
def test_what_is_advised_is_what_can_be_done_about_a_refund(row: StoredRefund, is_posted: bool, advice: str) -> None:
    """An order that is posted is not read again for it: nothing of it is pending."""
    told = refund_advice(row, "7", is_posted=is_posted)
    assert told.startswith(advice)
    assert bool(told) is bool(advice)
    assert "orders retry" not in told
    assert row.error_code != "REFUND_UNREAD" or told.endswith(f"then {RETRIED}.")
