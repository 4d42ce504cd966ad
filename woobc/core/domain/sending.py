"""What is sent in which request, and what a refusal means for the order that stands alone in one."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from decimal import Decimal
from typing import Any

from msgspec import Struct

from woobc.core.domain.codes import DEFECT, Problem
from woobc.core.domain.documents import Refused, StagingLine
from woobc.core.domain.retries import (
    IDENTICAL_ERRORS_TO_FAIL,
    ORDERS_WITH_ONE_ERROR_TO_STOP,
    is_same_refusal,
    kind_of_refusal,
)
from woobc.core.domain.staging import Draft
from woobc.core.domain.stored import StoredOrder


class PreparedOrder(Struct, frozen=True):
    """One order ready to be sent: its row as it is stored, and its lines."""

    row: StoredOrder
    draft: Draft
    total: Decimal
    """What the lines come to, with tax."""

    @property
    def lines(self) -> tuple[StagingLine, ...]:
        return self.draft.lines

    @property
    def is_suspect(self) -> bool:
        """Whether woobc itself failed while it was sent the last time: it is sent alone, so that it is seen which it was."""
        return _is_suspect(self.row)


def requests(orders: Iterable[PreparedOrder], most_lines: int) -> Iterator[tuple[PreparedOrder, ...]]:
    """The orders that go together, whole and in their sequence: as many as have at most `most_lines` lines, but at least one.

    With `most_lines` = 0 each goes alone, as on a page without CreateMultiple.
    """
    together: tuple[PreparedOrder, ...] = ()
    for order in orders:
        lines = sum(len(each.lines) for each in (*together, order))
        if together and (lines > most_lines or order.is_suspect or together[-1].is_suspect):
            yield together
            together = ()
        together += (order,)
    if together:
        yield together


def groups(each: Iterable[tuple[PreparedOrder, ...]]) -> Iterator[list[tuple[PreparedOrder, ...]]]:
    """The requests that may be sent side by side; one with an order at which woobc itself failed goes alone."""
    group: list[tuple[PreparedOrder, ...]] = []
    for together in each:
        if group and (together[0].is_suspect or group[-1][0].is_suspect):
            yield group
            group = []
        group.append(together)
    if group:
        yield group


def halves(orders: Sequence[PreparedOrder]) -> list[Sequence[PreparedOrder]]:
    """What is sent next of a refused request, until the order at fault stands alone."""
    middle = len(orders) // 2
    return [half for half in (orders[:middle], orders[middle:]) if half]


# Orders at which woobc itself fails


def given_up(order: PreparedOrder) -> Problem | None:
    """The mark of an order at which woobc has failed so often that it is not sent any more."""
    if not order.is_suspect or order.row.attempts < IDENTICAL_ERRORS_TO_FAIL:
        return None
    return Problem(DEFECT, order.row.error_message or "")


def suspicion(row: StoredOrder, reason: str) -> dict[str, Any]:
    """The columns of an order at which woobc itself may have failed."""
    attempts = row.attempts + 1 if _is_suspect(row) else 1
    return {"attempts": attempts, "error_code": DEFECT, "error_message": reason}


def _is_suspect(row: StoredOrder) -> bool:
    return row.error_code == DEFECT


# Refusals


class Refusal(Struct, frozen=True):
    """One order, alone in its request, was refused. Refusals of one `kind` have one cause."""

    kind: str
    problem: Problem
    is_repeated: bool
    """The order bears the same refusal from its last try."""


def refusal_of(row: StoredOrder, answer: Refused) -> Refusal:
    """What `answer` means for the order, as it is stored."""
    problem = Problem(_code_of(answer), f"{answer.text} ({answer.fault_type})")
    is_repeated = row.error_code == problem.code and is_same_refusal(row.error_message or "", problem.message)
    return Refusal(kind_of_refusal(answer.fault_type, answer.text), problem, is_repeated)


_BY_API = ("Application_", "Internal_", "BadRequest", "NotFound")
"""How the codes of the API's errors begin, which are in English, as asked for; faults of SOAP may be in any language."""
_REFUSALS = (
    ("CUSTOMER_MISSING", r"(sell|bill)-to customer cannot be found"),
    ("CUSTOMER_BLOCKED", r"\bcustomer .*\bis blocked\b"),
    ("ITEM_BLOCKED", r"\bblocked must be equal to .*\bin item\b|\bitem .*\bis blocked\b"),
    ("ITEM_UNKNOWN", r"^item does not exist|^item .* has no variant|does not match to a variant"),
    ("ACCOUNT_MISSING", r"^account does not exist|\bin g/l account:"),
    ("CURRENCY_UNKNOWN", r'"currencyCode" does not match'),
    ("COUNTRY_UNKNOWN", r"related table \(country/region\)"),
    ("SHIPMENT_METHOD_UNMAPPED", r"there is no shipment method|related table \(shipment method\)"),
)
"""What is looked up beforehand may be gone, or blocked, a moment later (API reference A12)."""


def _code_of(answer: Refused) -> str:
    if not answer.fault_type.startswith(_BY_API):
        return "BC_REFUSED"
    return next((code for code, words in _REFUSALS if re.search(words, answer.text, re.IGNORECASE)), "BC_REFUSED")


def blames_setup(orders: int) -> bool:
    """Whether one refusal of so many different orders in a run is the set-up's fault, and not theirs."""
    return orders >= ORDERS_WITH_ONE_ERROR_TO_STOP
