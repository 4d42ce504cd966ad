"""What a refund becomes: the lines of its memo, what is compared, and the next step, as tables."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from decimal import Decimal
from zoneinfo import ZoneInfo

import pytest
from msgspec.structs import replace

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
    Sighted,
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
from woobc.core.domain.settings import ItemMapping, RefundMode, StoreMapping
from woobc.core.domain.staging import Amounts

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
    return replace(Refund("9", D(total), lines, NOW), **more)


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


RETURNED = MemoLine(ITEM, "MUG", "", "Mug", D(1), D("12.10"), D("10.00"))
NOT_RETURNED = replace(RETURNED, line_type=ACCOUNT, number="6860")
SHIPPED = MemoLine(ACCOUNT, "6810", "", "Post", D(1), D("6.05"), D("5.00"))
UNEXPLAINED = MemoLine(ACCOUNT, "6850", "", "Refund 9", D(1), D("12.10"), None)
ROUNDING = MemoLine(ACCOUNT, "6830", "", "Rounding", D(1), D("0.01"), D("0.01"))
UNKNOWN_LINE = RefundLine("99", D(1), D("10"), D("2.10"))
NOTHING = RefundLine("1", D(0), D("1.00"), D("-1.00"))
FREE = OrderLine("3", LineKind.ITEM, "Gift", "GIFT", D(1), D(0), D(0), D(0), D(0))
GIVEN_BACK = RefundLine("3", D(1), D(0), D(0), restocked=True)


@pytest.mark.parametrize(
    ("made", "lines"),
    [
        (refund(ONE_MUG), [RETURNED]),
        (
            refund(RefundLine("1", D(2), D("20.00"), D("4.20"), restocked=True), total="24.20"),
            [replace(RETURNED, quantity=D(2), gross=D("24.20"), net=D("20.00"))],
        ),
        (refund(replace(ONE_MUG, restocked=False)), [NOT_RETURNED]),
        (refund(replace(ONE_MUG, quantity=D(0))), [NOT_RETURNED]),
        (refund(RefundLine("2", D(0), D("5.00"), D("1.05")), total="6.05"), [SHIPPED]),
        (
            refund(RefundLine("2", D(0), D("1.00"), D("1.00")), total="2.00"),
            [replace(SHIPPED, gross=D("2.00"), net=D("1.00"))],
        ),
        (refund(), [UNEXPLAINED]),
        (refund(ONE_MUG, total="15.00"), [RETURNED, replace(UNEXPLAINED, gross=D("2.90"))]),
        (refund(ONE_MUG, total="12.09"), [RETURNED, replace(ROUNDING, gross=D("-0.01"), net=D("-0.01"))]),
        (refund(ONE_MUG, total="12.11"), [RETURNED, ROUNDING]),
        (refund(ONE_MUG, total="12.15"), [RETURNED, replace(ROUNDING, gross=D("0.05"), net=D("0.05"))]),
        (refund(ONE_MUG, total="12.16"), [RETURNED, replace(UNEXPLAINED, gross=D("0.06"))]),
        (refund(UNKNOWN_LINE), [UNEXPLAINED]),
        (refund(UNKNOWN_LINE, NOTHING, ONE_MUG, total="24.20"), [RETURNED, UNEXPLAINED]),
    ],
)
def test_what_stands_on_the_memo(made: Refund, lines: list[MemoLine]) -> None:
    found = drafted(made)
    assert isinstance(found, MemoDraft), found
    assert [*found.lines] == lines


@pytest.mark.parametrize(("restocked", "is_line"), [(True, True), (False, False)])
def test_what_was_given_away_and_went_back_on_stock_is_a_line_of_nothing(restocked: bool, is_line: bool) -> None:
    """Else Business Central would have one too few."""
    order = replace(ORDER, lines=(*ORDER.lines, FREE))
    made = refund(ONE_MUG, replace(GIVEN_BACK, restocked=restocked))
    found = draft_memo(ROW, made, order, (INVOICE,), RULES, credited=D(0), today=TODAY)
    gift = MemoLine(ITEM, "GIFT", "", "Gift", D(1), D(0), D(0))
    assert isinstance(found, MemoDraft)
    assert [*found.lines] == [RETURNED, *([gift] if is_line else [])]
    assert gift.amounts(includes_tax=True) == Amounts(D(1), D(0), D(0), D(0), D(0))


def test_goods_that_were_paid_for_and_went_back_for_nothing_ask_a_person() -> None:
    found = drafted(refund(replace(ONE_MUG, total=D(0), total_tax=D(0)), total="5.00"))
    assert found == Problem("REFUND_UNCLEAR", 'Of "Mug" 0.00 went back, and that is no amount to credit.')


def test_a_variant_goes_back_as_what_it_is() -> None:
    rules = replace(RULES, mapping=MAPPING._replace(items={"MUG": ItemMapping("mug-1", "RED")}))
    found = drafted(refund(ONE_MUG), rules=rules)
    assert isinstance(found, MemoDraft)
    assert found.lines == (replace(RETURNED, number="MUG-1", variant="RED"),)


def test_a_memo_is_dated_as_the_refund_in_the_shops_own_day() -> None:
    made = drafted(
        refund(ONE_MUG, created=datetime(2026, 11, 19, 23, 30, tzinfo=UTC)), rules=replace(RULES, return_location="R")
    )
    assert made == MemoDraft(
        "EU-7-R9", "C1", "EUR", date(2026, 11, 20), TODAY, "INV-1", D("12.10"), (RETURNED,), location="R"
    )
    made = drafted(refund(ONE_MUG, created=None))
    assert isinstance(made, MemoDraft)
    assert made.day == TODAY


@pytest.mark.parametrize(
    ("made", "rules", "problem"),
    [
        (refund(total="0"), RULES, Problem("REFUND_UNCLEAR", "Refund 9 of 0 EUR gives nothing back.")),
        (
            refund(lines=None),
            RULES,
            Problem("REFUND_UNREAD", "The order names refund 9 of 12.10 EUR, but the store does not show it."),
        ),
        (
            refund(replace(ONE_MUG, restocked=None)),
            RULES,
            Problem(
                "REFUND_UNCLEAR",
                'Of "Mug" only a part went back on stock, and the store does not say of which refund.',
            ),
        ),
        (
            refund(replace(ONE_MUG, quantity=D(3))),
            RULES,
            Problem("REFUND_ABOVE_INVOICE", '3 of "Mug" went back, 2 were sold.'),
        ),
        (
            refund(total="40.00"),
            RULES,
            Problem("REFUND_ABOVE_INVOICE", "Refund 9 of 40.00 EUR is more than was invoiced: 30.25."),
        ),
        (
            refund(ONE_MUG, RefundLine("2", D(0), D("-5.00"), D("-1.05")), total="6.05"),
            RULES,
            Problem("REFUND_UNCLEAR", 'Of "Post" -6.05 went back, and that is no amount to credit.'),
        ),
        (
            refund(ONE_MUG, RefundLine("2", D(0), D("0.004"), D(0))),
            RULES,
            Problem("REFUND_UNCLEAR", 'Of "Post" 0.00 went back, and that is no amount to credit.'),
        ),
        (
            refund(),
            replace(RULES, refund_account=""),
            Problem(
                "ACCOUNT_MISSING",
                "Refund 9 of 12.10 EUR does not say which lines 12.10 of it belong to: refund_account is not set.",
            ),
        ),
        (
            refund(replace(ONE_MUG, restocked=False)),
            replace(RULES, non_restock_account=""),
            Problem(
                "ACCOUNT_MISSING", '"Mug" was refunded and did not go back on stock: non_restock_account is not set.'
            ),
        ),
        (
            refund(RefundLine("2", D(0), D("5.00"), D("1.05"))),
            WITHOUT_SHIPPING,
            Problem("ACCOUNT_MISSING", 'The refund of "Post" needs the account of its lines under mapping.'),
        ),
    ],
)
def test_what_a_person_must_see(made: Refund, rules: CreditRules, problem: Problem) -> None:
    assert drafted(made, rules=rules) == problem


def test_a_refund_without_a_number_of_its_own_is_told() -> None:
    found = draft_memo(
        replace(ROW, external_document_number=None),
        refund(ONE_MUG),
        ORDER,
        (INVOICE,),
        RULES,
        credited=D(0),
        today=TODAY,
    )
    assert found == Problem("NUMBER_UNUSABLE", "Refund 9 of 12.10 EUR has no number a credit memo could bear.")


@pytest.mark.parametrize(("total", "tax"), [("0", "0"), ("1.00", "2.00")])
def test_only_of_what_was_taken_off_less_can_go_back(total: str, tax: str) -> None:
    fee = OrderLine("3", LineKind.FEE, "Wrap", "", D(1), D(total), D(tax), D(total), D(tax))
    made = refund(ONE_MUG, RefundLine("3", D(0), D("-1.00"), D(0)), total="11.10")
    found = draft_memo(ROW, made, replace(ORDER, lines=(MUG, fee)), (INVOICE,), RULES, credited=D(0), today=TODAY)
    assert found == Problem("REFUND_UNCLEAR", 'Of "Wrap" -1.00 went back, and that is no amount to credit.')


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
    """By no more than totals may be apart."""
    assert isinstance(drafted(refund(ONE_MUG), credited="18.20"), MemoDraft)
    assert drafted(refund(ONE_MUG), credited="18.21") == Problem(
        "REFUND_ABOVE_INVOICE", "Refund 9 of 12.10 EUR after 18.21 credited before is more than was invoiced: 30.25."
    )


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
    name = "Refund 9 of 12.10 EUR"
    assert drafted(refund(ONE_MUG), invoices=()) == Problem(
        "REFUND_UNCLEAR", f"{name}: Business Central does not show the order's posted invoice."
    )
    assert drafted(refund(ONE_MUG), invoices=(replace(INVOICE, currency="USD"),)) == Problem(
        "REFUND_UNCLEAR", f"{name} is in EUR, invoice INV-1 in USD."
    )


def test_it_is_not_dated_before_its_invoice() -> None:
    made = drafted(refund(ONE_MUG), invoices=(replace(INVOICE, posting_date=date(2026, 12, 1)),))
    assert isinstance(made, MemoDraft)
    assert (made.day, made.posting_date) == (TODAY, date(2026, 12, 1))


# Which refunds are new


def test_only_what_the_accepted_version_lacks_is_new() -> None:
    old, new = Refund("1", D(1)), Refund("2", D(2))
    present = replace(ORDER, refunds=(old, new))
    accepted = replace(ORDER, refunds=(old,))
    assert sight(present, accepted, is_posted=True) == (Sighted("2", D(2), _S.OWED),)
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
    return replace(whole, **more)


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
    assert line.amounts(includes_tax=False, tax_percent=D(21)) == Amounts(D(1), D("10.00"), D(0), D("10.00"), D(0))
    made = replace(draft(refund()), lines=(line,))
    held = HeldMemoLine(10000, ACCOUNT, "6850", D(1), D("10.00"), D(0), D(21))
    assert memo_corrections(made, memo(made, includes_tax=False, lines=(held,))) == ()


def test_cents_that_tax_leaves_over_are_rounding_and_more_is_not() -> None:
    made = draft()
    for total, cents in (("12.08", "0.02"), ("12.10", "0"), ("12.05", "0.05"), ("12.04", "0"), ("11.00", "0")):
        assert missing_cents(made, memo(made, includes_tax=False, total=D(total)), RULES) == D(cents)


def test_cents_are_rounded_only_where_there_is_an_account_and_a_tax_that_leaves_them() -> None:
    made, without = draft(), replace(RULES, mapping=MAPPING._replace(rounding_account=""))
    assert missing_cents(made, memo(made, includes_tax=False, total=None), RULES) == D(0)
    assert missing_cents(made, memo(made, includes_tax=True, total=D("12.08")), RULES) == D(0)
    assert missing_cents(made, memo(made, includes_tax=False, total=D("12.08")), without) == D(0)


def test_what_differs_is_told() -> None:
    made = draft()
    assert differs(made, memo(made), RULES) is None
    rounding = HeldMemoLine(20000, ACCOUNT, "6830", D(1), D("0.01"), D(0), D(0))
    foreign = replace(rounding, number="6820")
    others = "Credit memo CR-1 has other lines than refund EU-7-R9 needs."
    wrong = {
        "Credit memo CR-1 comes to 12.11, the refund is of 12.10.": memo(made, total=D("12.11")),
        "Credit memo CR-1 names no total, the refund is of 12.10.": memo(made, total=None),
        "Credit memo CR-1 has 1 line more than the refund needs.": memo(made, lines=(*memo(made).lines, foreign)),
    }
    for message, held in wrong.items():
        assert differs(made, held, RULES) == Problem("MEMO_DIFFERS", message)
    for lines in ((), (replace(memo(made).lines[0], quantity=D(2)),)):
        assert differs(made, memo(made, lines=lines), RULES) == Problem("MEMO_DIFFERS", others)
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
    number = "CR-1" if state in (_S.DRAFTED, _S.POSTING) else None
    row = replace(ROW, state=state, draft_number=number, credit_memo_number=number)
    shown = None if gone else made or refund(ONE_MUG)
    wanted, held = drafted(shown) if shown else None, Held(memos, others, (INVOICE,))
    rules = replace(RULES, mode=RefundMode(mode))
    return refund_step(row, shown, wanted, held, rules, may_arrive=may_arrive)


def code_of(found: object) -> str:
    assert isinstance(found, Fail), found
    return found.problem.code


def test_a_refund_without_a_memo() -> None:
    assert step(_S.OWED) == step(_S.CREATING) == Make(draft())
    assert step(_S.CREATING, may_arrive=True) == Wait("the answer to its credit memo was lost")
    assert step(_S.OWED, gone=True) == Ignore("it was deleted in the store")
    assert code_of(step(_S.OWED, made=refund(total="0"))) == "REFUND_UNCLEAR"
    gone = Problem("MEMO_GONE", "Credit memo CR-1 is not in Business Central any more.")
    assert step(_S.DRAFTED) == step(_S.POSTING) == Fail(gone)


def test_what_the_store_does_not_have_any_more_makes_no_memo_whatever_it_would_be() -> None:
    held = Held((), (), (INVOICE,))
    assert refund_step(ROW, None, draft(), held, RULES, may_arrive=False) == Ignore("it was deleted in the store")


def test_older_refunds_are_older_by_the_shops_own_day() -> None:
    before, first = (datetime(2026, 10, 31, hour, 30, tzinfo=UTC) for hour in (22, 23))
    left_out = Ignore("it was made before 2026-11-01, refunds_since")
    assert step(_S.OWED, made=refund(ONE_MUG, created=before)) == left_out
    assert isinstance(step(_S.OWED, made=refund(ONE_MUG, created=first)), Make)
    assert isinstance(step(_S.OWED, made=refund(ONE_MUG, created=None)), Make)


def test_somebody_elses_memo_keeps_ours_from_being_made() -> None:
    theirs = memo(draft(), number="CR-9", external_document_number="EU-7")
    message = "Somebody credited the invoice already (CR-9), not under EU-7-R9."
    assert step(_S.OWED, others=(theirs,)) == Fail(Problem("CREDITED_ELSEWHERE", message), ("CR-9",))


@pytest.mark.parametrize("state", [_S.OWED, _S.CREATING, _S.DRAFTED])
def test_our_memo_is_found(state: RefundState) -> None:
    assert step(state, memo(draft())) == Found(memo(draft()), is_posted=False)
    assert step(state, memo(draft(), status="Paid")) == Found(memo(draft(), status="Paid"), is_posted=True)
    assert code_of(step(state, memo(draft(), total=D(1), lines=()))) == "MEMO_DIFFERS"
    several = "Business Central has several credit memos under one number: CR-1, CR-2."
    assert step(state, memo(draft(), number="CR-2"), memo(draft())) == Fail(Problem("MEMO_DIFFERS", several))
    gone = "The store deleted the refund; credit memo CR-1 is a draft of it."
    assert step(state, memo(draft()), gone=True) == Fail(Problem("REFUND_GONE", gone))


@pytest.mark.parametrize("state", [_S.DRAFTED, _S.POSTING])
def test_a_posted_memo_that_is_open_still_is_known_by_its_new_number(state: RefundState) -> None:
    held = memo(draft(), status="Open", number="PCR-1")
    assert step(state, held) == Found(held, is_posted=True)


def test_cents_that_woobc_added_are_no_difference() -> None:
    rounding = HeldMemoLine(20000, ACCOUNT, "6830", D(1), D("0.01"), D(0), D(0))
    held = memo(draft(), lines=(*memo(draft()).lines, rounding))
    assert step(_S.OWED, held) == Found(held, is_posted=False)


def test_a_draft_is_posted_only_in_mode_post() -> None:
    assert step(_S.DRAFTED, memo(draft()), mode="post") == Post(memo(draft()))
    assert isinstance(step(_S.DRAFTED, memo(draft()), mode="draft"), Found)
    waits = Wait("its posting is not confirmed yet")
    assert step(_S.POSTING, memo(draft()), mode="post", may_arrive=True) == waits
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
        (replace(FAILED, next_attempt_at=LATER), True),
    ],
)
def test_who_is_needed(row: StoredRefund, needed: bool) -> None:
    """As of orders: what the night finds mended, somebody has mended."""
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
