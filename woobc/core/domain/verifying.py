"""What becomes of an inserted order, by what its page, its sales order and the books show of it; jobs/bc_verify.py applies it."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import timedelta
from decimal import Decimal

from msgspec import Struct
from msgspec.structs import replace

from woobc.core.domain.adoption import total_of
from woobc.core.domain.api_orders import Held, NoOrder, PartOfOrder, WholeOrder, half_made, lines_differ
from woobc.core.domain.codes import Problem
from woobc.core.domain.differences import Difference
from woobc.core.domain.documents import Document, DocumentKind, StagedRow
from woobc.core.domain.processing import SalesState
from woobc.core.domain.stored import OrderLineRow, StoredOrder
from woobc.core.domain.text import clean, code_form
from woobc.core.domain.totals import in_cents
from woobc.core.domain.verification import (
    PATIENT_FOR,
    Gone,
    Half,
    LinesDoubled,
    PageVerdict,
    RowError,
    SplitInBc,
    Verified,
    Waiting,
    half_in_bc,
    holds_only_half,
    made_of_half,
    totals_agree,
)


class Seen(Struct, frozen=True):
    """An inserted order, as it was sent, and what Business Central shows of it. `verdict` is of its rows, or of its sales order
    where the API made it (`by_api`); `documents` are looked for only where they matter."""

    order: StoredOrder
    lines: Sequence[OrderLineRow]
    verdict: PageVerdict | Held
    rows: Sequence[StagedRow] = ()
    documents: Sequence[Document] = ()
    by_api: bool = False

    @property
    def sales_orders(self) -> tuple[Document, ...]:
        return tuple(each for each in self.documents if each.kind is DocumentKind.SALES_ORDER)

    @property
    def invoices(self) -> tuple[Document, ...]:
        """The final ones."""
        return tuple(d for d in self.documents if d.kind is DocumentKind.POSTED_INVOICE and d.order_number)


def shows(documents: Sequence[Document], sales_order_number: str) -> bool:
    """Whether the sales order, or an invoice of it, is among them."""
    return any(sales_order_number in (code_form(each.number), code_form(each.order_number)) for each in documents)


class Made(Struct, frozen=True):
    """Business Central made this sales order of it. `conflict` keeps it from being posted, so that nothing wrong is."""

    number: str
    conflict: Problem | None = None
    remark: str = ""
    """How its total differs a little."""
    posted: SalesState | None = None
    """It is posted already."""
    is_gone: bool = False
    """Nothing shows it, nor an invoice of it."""


class StillWaits(Struct, frozen=True):
    """Business Central's job is not done with it; `reason` is empty where there is nothing to say."""

    reason: str = ""


class Fails(Struct, frozen=True):
    """`may_be_customer`: whatever is wrong, it may be the customer that was remembered."""

    problem: Problem
    may_be_customer: bool = False


Outcome = Made | StillWaits | Fails


def judge_inserted(seen: Seen, age: timedelta, tolerance: Decimal, *, readable: bool = True) -> Outcome:
    """What becomes of an order that was inserted `age` ago. `readable`: documents can be looked for."""
    match seen.verdict:
        case Verified(sales_order_no=number):
            return _named_on_rows(seen, number, age, tolerance, readable=readable)
        case WholeOrder(number=number, differences=differences):
            return _made(seen, number, tolerance, differences)
        case PartOfOrder() as part:
            return Fails(half_made(part, seen.lines))
        case Waiting(reason=reason):
            return StillWaits(reason)
        case Gone() | NoOrder():
            return _by_documents(seen, age, tolerance)
        case Half(sales_order_no=number):
            return _half(seen, number, age, tolerance, readable=readable)
        case RowError() as error:
            articles = {line.line_no: f'{line.item_no} "{clean(line.description)}"' for line in seen.lines}
            return Fails(Problem("BC_ROW_ERROR", error.message(articles)), may_be_customer=True)
        case LinesDoubled(message=message):
            return Fails(Problem("LINES_DOUBLED", message))
        case SplitInBc(numbers=numbers):
            return Fails(Problem("SPLIT_IN_BC", f"Business Central made {', '.join(numbers)} of it."))


def _named_on_rows(seen: Seen, number: str, age: timedelta, tolerance: Decimal, *, readable: bool) -> Outcome:
    """Made, unless nothing shows the sales order that the rows name: then its total can't be compared, and it waits."""
    if not readable or shows(seen.documents, number):
        return _made(seen, number, tolerance)
    if age > PATIENT_FOR:
        return replace(_made(seen, number, tolerance), is_gone=True)
    return StillWaits(f"sales order {number} can't be read yet")


def _made(seen: Seen, number: str, tolerance: Decimal, differences: Sequence[Difference] = ()) -> Made:
    """A second sales order, other lines than were sent, or another total are conflicts.

    `differences`: where its lines are not those that were sent, and the run that sent them left it so.
    """
    order, sales_orders = seen.order, seen.sales_orders
    if differences and len(sales_orders) == 1:
        return Made(number, lines_differ(number, differences))
    if others := sorted({document.number for document in sales_orders} - {number}):
        message = f"Business Central made {number} of it, and has {', '.join(others)} under the same number."
        return Made(number, Problem("DOCUMENT_DOUBLED", message))
    theirs = next((document.total for document in sales_orders if document.total is not None), None)
    ours = order.total if order.sent_total is None else order.sent_total
    if theirs is None:
        return Made(number)
    if not totals_agree(ours, theirs, tolerance, order.line_count):
        message = f"Sales order {number} is of {in_cents(theirs)} {order.currency}, the store's order of {ours}."
        return Made(number, Problem("TOTAL_DIFFERS", message))
    return Made(
        number, remark="" if theirs == ours else f"sales order {in_cents(theirs)}, store {ours}: within the tolerance"
    )


def _half(seen: Seen, number: str, age: timedelta, tolerance: Decimal, *, readable: bool) -> Outcome:
    """Some rows are gone, or never came. A sales order of the whole total has all lines, by whomever they were added."""
    order, documents = seen.order, seen.documents
    if not readable:
        return StillWaits("some lines have left the page")
    if documents and not holds_only_half(documents, order.sent_total, tolerance, order.line_count):
        return _by_documents(seen, age, tolerance)
    why = made_of_half(f"sales order {number}", total_of(documents), order.sent_total, order.currency)
    return Fails(half_in_bc([row.line_no for row in seen.rows], [line.line_no for line in seen.lines], why))


def _by_documents(seen: Seen, age: timedelta, tolerance: Decimal) -> Outcome:
    """Nothing is where it was sent: exactly one sales order or posted invoice with our number is the order's."""
    numbers = {each.number for each in seen.sales_orders} or {each.order_number for each in seen.invoices}
    if len(numbers) > 1:
        return Fails(Problem("SPLIT_IN_BC", f"Business Central has {', '.join(sorted(numbers))} of it."))
    if numbers:
        (number,) = numbers
        made = _made(seen, number, tolerance)
        return made if seen.sales_orders else Made(number, posted=SalesState(None, seen.invoices))
    if age <= PATIENT_FOR:
        return StillWaits()
    where = "was made by API" if seen.by_api else "left the page"
    ours = seen.order.external_document_number or ""
    return Fails(Problem("ROWS_GONE", f"The order {ours} {where}, and no document has this number."))
