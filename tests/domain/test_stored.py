"""What a stored order says of itself: its name, its invoices, how far it got, and what is shown of its troubles first."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

import pytest

from tests.domain.factories import line, order, stored
from woobc.core.domain.codes import Problem
from woobc.core.domain.lifecycle import SENT, OrderState
from woobc.core.domain.stored import present_as_accepted

SOLD = order(line(), number="A-1334")
FAILED = {"failed": True, "error_code": "ITEM_UNKNOWN", "error_message": "No item MUG."}
IN_CONFLICT = {"conflict": True, "conflict_code": "CHANGED_IN_STORE", "conflict_message": "Another total."}


def test_it_is_called_by_the_number_people_see_and_its_store() -> None:
    assert stored(SOLD).name == "eu A-1334"


@pytest.mark.parametrize(("numbers", "each"), [(None, ()), ("", ()), ("I1", ("I1",)), ("I1, I2", ("I1", "I2"))])
def test_an_order_may_be_invoiced_in_parts(numbers: str | None, each: tuple[str, ...]) -> None:
    assert stored(SOLD, posted_invoice_number=numbers).invoice_numbers == each


@pytest.mark.parametrize("state", OrderState)
def test_it_is_sent_from_its_first_request_on(state: OrderState) -> None:
    assert stored(SOLD, state=state).is_sent is (state in SENT)


@pytest.mark.parametrize(
    ("columns", "trouble"),
    [
        ({}, None),
        (FAILED, Problem("ITEM_UNKNOWN", "No item MUG.")),
        ({**FAILED, "failed": False}, Problem("ITEM_UNKNOWN", "No item MUG.")),  # tried again
        ({**FAILED, "error_message": None}, Problem("ITEM_UNKNOWN", "")),
        (IN_CONFLICT, Problem("CHANGED_IN_STORE", "Another total.")),
        ({**IN_CONFLICT, **FAILED}, Problem("CHANGED_IN_STORE", "Another total.")),
        ({**IN_CONFLICT, "conflict": False}, None),
        ({"conflict": True}, Problem("", "")),
    ],
)
def test_a_conflict_is_shown_before_a_failure(columns: dict[str, Any], trouble: Problem | None) -> None:
    assert stored(SOLD, **columns).trouble == trouble


def test_the_present_version_is_the_accepted_one_with_all_that_is_compared() -> None:
    row = stored(SOLD, payload_id=71, status="completed", content_hash="another", refunded=Decimal(5))
    assert present_as_accepted(row) == {
        "accepted_payload_id": 71,
        "accepted_hash": "another",
        "accepted_status": "completed",
        "accepted_refunded": Decimal(5),
    }
