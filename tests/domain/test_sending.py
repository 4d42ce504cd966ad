"""Which orders go together in a request, and what a refusal means for the order that stands alone in one."""

from __future__ import annotations

from decimal import Decimal

import pytest
from msgspec.structs import replace

from tests.domain import factories
from woobc.core.domain.codes import Problem
from woobc.core.domain.documents import FaultClass, Refused, StagingLine
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
from woobc.core.domain.staging import Draft

ROW = factories.stored(factories.order(factories.line()))
SUSPECT = "DEFECT"


def prepared(lines: int, error_code: str | None = None, attempts: int = 0) -> PreparedOrder:
    rows = tuple(StagingLine("EU-1334", (number + 1) * 10000, {}) for number in range(lines))
    row = replace(ROW, error_code=error_code, attempts=attempts, error_message="woobc itself failed")
    return PreparedOrder(row, Draft(rows, (), (), ()), Decimal(1))


@pytest.mark.parametrize(
    ("lines", "most", "together"),
    [
        ([], 10, []),
        ([3, 4, 3], 10, [[3, 4, 3]]),
        ([3, 4, 4], 10, [[3, 4], [4]]),
        ([12], 10, [[12]]),
        ([1, 12, 1], 10, [[1], [12], [1]]),
        ([5, 5, 5, 5, 5], 10, [[5, 5], [5, 5], [5]]),
        ([1, 1, 1], 1, [[1], [1], [1]]),
        ([1, 2, 1], 0, [[1], [2], [1]]),
    ],
    ids=["none", "fits", "one too many", "larger than a request", "a large one between", "many", "one line", "alone"],
)
def test_whole_orders_go_together_up_to_so_many_lines(lines: list[int], most: int, together: list[list[int]]) -> None:
    found = requests([prepared(count) for count in lines], most)
    assert [[len(order.lines) for order in each] for each in found] == together


def test_an_order_at_which_woobc_failed_goes_alone() -> None:
    orders = [prepared(1), prepared(1), prepared(2, SUSPECT), prepared(1), prepared(1), prepared(2, SUSPECT)]
    assert [[len(order.lines) for order in each] for each in requests(orders, 100)] == [[1, 1], [2], [1, 1], [2]]


def test_a_request_with_an_order_at_which_woobc_failed_has_no_other_beside_it() -> None:
    each = [(prepared(1),), (prepared(1),), (prepared(1, SUSPECT),), (prepared(1),), (prepared(1),), (prepared(1),)]
    assert [len(group) for group in groups(each)] == [2, 1, 3]


@pytest.mark.parametrize(("count", "sizes"), [(0, []), (1, [1]), (2, [1, 1]), (3, [1, 2]), (8, [4, 4]), (9, [4, 5])])
def test_what_was_refused_together_is_sent_in_halves(count: int, sizes: list[int]) -> None:
    orders = [prepared(number + 1) for number in range(count)]
    parts = halves(orders)
    assert [len(part) for part in parts] == sizes
    assert [order for part in parts for order in part] == orders


@pytest.mark.parametrize(
    ("code", "attempts", "is_given_up"),
    [(SUSPECT, 2, False), (SUSPECT, 3, True), (SUSPECT, 9, True), ("BC_REFUSED", 3, False), (None, 3, False)],
)
def test_woobc_gives_up_an_order_it_fails_at_again_and_again(
    code: str | None, attempts: int, is_given_up: bool
) -> None:
    problem = given_up(prepared(1, code, attempts))
    assert problem == (Problem(SUSPECT, "woobc itself failed") if is_given_up else None)


@pytest.mark.parametrize(
    ("code", "attempts", "counted"), [(None, 0, 1), ("BC_REFUSED", 2, 1), (SUSPECT, 1, 2), (SUSPECT, 2, 3)]
)
def test_suspicions_are_counted_and_other_troubles_are_not(code: str | None, attempts: int, counted: int) -> None:
    columns = suspicion(prepared(1, code, attempts).row, "woobc itself failed at it")
    assert columns == {"attempts": counted, "error_code": SUSPECT, "error_message": "woobc itself failed at it"}


REFUSED = Refused(FaultClass.DATA, "NavNCLEvaluateException", "The value '12 of EU-1334' can't be evaluated.")


@pytest.mark.parametrize(
    ("code", "message", "is_repeated"),
    [
        (None, None, False),
        ("BC_REFUSED", "The value '12 of EU-1334' can't be evaluated. (NavNCLEvaluateException)", True),
        ("BC_REFUSED", "The value '13 of EU-1334' can't be evaluated. (NavNCLEvaluateException)", True),
        ("BC_REFUSED", "Item 7 is blocked. (NavNCLEvaluateException)", False),
        ("ITEM_UNKNOWN", "The value '12 of EU-1334' can't be evaluated. (NavNCLEvaluateException)", False),
        ("BC_REFUSED", None, False),
    ],
)
def test_a_refusal_is_repeated_if_only_its_values_differ(
    code: str | None, message: str | None, is_repeated: bool
) -> None:
    refusal = refusal_of(replace(ROW, error_code=code, error_message=message), REFUSED)
    words = "The value '12 of EU-1334' can't be evaluated. (NavNCLEvaluateException)"
    assert refusal.problem == Problem("BC_REFUSED", words)
    assert refusal.is_repeated is is_repeated


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("The sell-to customer cannot be found.", "CUSTOMER_MISSING"),
        ("You cannot create this type of document when Customer C1 is blocked with type All", "CUSTOMER_BLOCKED"),
        ("You cannot create this type of document when Customer C1 is blocked for privacy.", "CUSTOMER_BLOCKED"),
        ("Item does not exist.", "ITEM_UNKNOWN"),
        ('The "itemVariantId" does not match to a variant of the item.', "ITEM_UNKNOWN"),
        ("Item 1000 has no variant RED.", "ITEM_UNKNOWN"),
        ("Blocked must be equal to 'No'  in Item: No.=1000. Current value is 'Yes'.", "ITEM_BLOCKED"),
        ("Account does not exist.", "ACCOUNT_MISSING"),
        ("Direct Posting must be equal to 'Yes'  in G/L Account: No.=6810. Current value is 'No'.", "ACCOUNT_MISSING"),
        ("Gen. Prod. Posting Group must have a value in G/L Account: No.=6810.", "ACCOUNT_MISSING"),
        ('The "currencyCode" does not match to a Currency.', "CURRENCY_UNKNOWN"),
        ("… a value (XX) that cannot be found in the related table (Country/Region).", "COUNTRY_UNKNOWN"),
        ("There is no shipment method GLS.", "SHIPMENT_METHOD_UNMAPPED"),
        ("Gen. Bus. Posting Group must have a value in Customer: No.=C1.", "BC_REFUSED"),
        ("You cannot enter letters in this field.", "BC_REFUSED"),
    ],
)
def test_what_the_api_refuses_has_the_code_of_its_cause(text: str, code: str) -> None:
    """In SOAP's faults the same words may be anybody's."""
    assert refusal_of(ROW, Refused(FaultClass.DATA, "Application_DialogException", text)).problem.code == code
    assert refusal_of(ROW, Refused(FaultClass.DATA, "NavNCLDialogException", text)).problem.code == "BC_REFUSED"


def test_refusals_of_one_cause_are_of_one_kind_whatever_the_order() -> None:
    def kind(text: str, fault_type: str = "NavTestFieldException") -> str:
        return refusal_of(ROW, Refused(FaultClass.DATA, fault_type, text)).kind

    assert kind("Item '1' is blocked.") == kind("Item '2' is blocked.")
    assert kind("Item '1' is blocked.") != kind("Item '1' is gone.")
    assert kind("Item '1' is blocked.") != kind("Item '1' is blocked.", "NavFilterException")


def test_one_refusal_of_five_orders_is_the_set_ups() -> None:
    assert [orders for orders in range(8) if blames_setup(orders)] == [5, 6, 7]
