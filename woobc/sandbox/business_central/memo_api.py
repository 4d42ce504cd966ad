"""Sales credit memos through API v2.0: drafts that are written like orders, their posting, and the cancelling of invoices.

Source: Business Central API reference B1 to B3, A9.3.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from decimal import Decimal
from typing import Any, Final

from woobc.sandbox.business_central import entities
from woobc.sandbox.business_central.errors import Refusal
from woobc.sandbox.business_central.order_api import HEADER_READ_ONLY, OrderPages
from woobc.sandbox.business_central.sales import Books, CreditMemo, PostedDocument, SalesLine, SalesOrder, copies
from woobc.sandbox.business_central.settings import Settings

_CUSTOMER: Final = ("customerId", "customerNumber")


class MemoPages(OrderPages):
    """The pages `salesCreditMemos` and `salesCreditMemoLines`."""

    header_page, line_page = "salesCreditMemos", "salesCreditMemoLines"
    header_read_only = HEADER_READ_ONLY | {"number", "pricesIncludeTax", "fullyShipped"}

    def _check_change(self, order: SalesOrder, values: Mapping[str, Any]) -> None:
        self._check_open(order)

    def delete(self, books: Books, order: SalesOrder) -> None:
        """A posted one goes as well: nothing but a rule on deleting posted documents would keep it (B1.4)."""
        assert isinstance(order, CreditMemo)
        books.memos.remove(order)

    def _keep(self, books: Books, order: SalesOrder) -> None:
        assert isinstance(order, CreditMemo)
        books.memos.append(order)

    def _header(self, books: Books, values: dict[str, Any]) -> CreditMemo:
        today = books.now().date()
        memo = CreditMemo(
            number=books.next_number("memo"),
            external_document_number="",
            customer_number="",
            customer_name="",
            document_date=today,
            posting_date=today,
        )
        for name in sorted(values, key=lambda name: name not in _CUSTOMER):
            self._set_header(books, memo, name, values[name])
        return memo

    def _set_header(self, books: Books, order: SalesOrder, name: str, value: Any) -> None:
        assert isinstance(order, CreditMemo)
        match name:
            case "creditMemoDate":
                order.document_date = value
            case "invoiceNumber" | "invoiceId" if value and self._settings.balancing_account:
                raise Refusal("balanced")
            case "invoiceNumber":
                order.applies_to = value
            case "invoiceId":
                found = [each.number for each in books.invoices if str(each.id) == value]
                if not found or order.applies_to not in ("", found[0]):
                    raise Refusal("invoice-unknown")
                order.applies_to = found[0]
            case _:
                super()._set_header(books, order, name, value)

    def _check_open(self, order: SalesOrder) -> None:
        assert isinstance(order, CreditMemo)
        if order.is_posted:
            raise Refusal("memo-posted")
        super()._check_open(order)

    def shown(self, books: Books, order: SalesOrder) -> entities.Entity:
        return entities.sales_credit_memo(books, order)

    def shown_line(self, books: Books, order: SalesOrder, line: SalesLine) -> entities.Entity:
        return entities.sales_credit_memo_line(books, order, line)


# -- posting ------------------------------------------------------------------------------------------------------


def check_posting(books: Books, memo: CreditMemo, settings: Settings) -> None:
    """What refuses a posting, checked beforehand, so that it leaves the draft as it is."""
    if memo.is_posted:
        raise Refusal("memo-posted")
    if not memo.lines:
        raise Refusal("memo-without-lines")
    if memo.status == "Pending Approval":
        raise Refusal("approval")
    customer = books.customers.get(memo.customer_number)
    if customer is not None and customer.blocked == "All":
        raise Refusal("blocked", value=customer.number, type=customer.blocked)
    on, earliest, latest = memo.posting_date, settings.allowed_posting_from, settings.allowed_posting_to
    if on is None or (earliest and on < earliest) or (latest and on > latest):
        raise Refusal("posting-date", value=memo.number)
    if settings.exact_cost_reversing and any(line.line_type == "Item" for line in memo.lines):
        raise Refusal("exact-cost", value=memo.number)
    if memo.applies_to:
        _check_applying(books, memo, on)


def _check_applying(books: Books, memo: CreditMemo, on: date) -> None:
    invoice = next((each for each in books.invoices if each.number == memo.applies_to), None)
    if invoice is None or invoice.remaining <= 0:
        raise Refusal("no-open-entry", value=memo.applies_to)
    if on < invoice.posting_date:
        raise Refusal("earlier-entry")
    if (invoice.currency_code, invoice.customer_number) != (memo.currency_code, memo.customer_number):
        raise Refusal("no-open-entry", value=memo.applies_to)


def post(books: Books, memo: CreditMemo) -> None:
    """The same id under a new number: the goods are back in stock, the invoice it applies to is so much less open."""
    memo.draft_number, memo.number = memo.number, books.next_number("posted memo")
    total = memo.remaining = memo.total_including_tax
    for line in memo.lines:
        if line.line_type == "Item" and line.number in books.items:
            books.items[line.number].inventory += line.quantity
            books.touch(books.items[line.number])
    invoice = next((each for each in books.invoices if each.number == memo.applies_to), None)
    if invoice is not None:
        applied = min(total, invoice.remaining)
        invoice.paid += applied
        memo.remaining -= applied
        books.touch(invoice)
    books.touch(memo)


def cancel_invoice(books: Books, number: str) -> str:
    """What a person does with "Cancel": a corrective memo of the whole invoice, posted at once, under the order's own number."""
    invoice = next((each for each in books.invoices if each.number == number), None)
    if invoice is None:
        raise Refusal("not-found", table="Sales Invoice Header", fields=f"No.='{number}'")
    if invoice.is_cancelled:
        raise Refusal("invoice-cancelled")
    if invoice.paid:
        raise Refusal("invoice-paid")
    memo = credited(books, invoice)
    memo.corrects = invoice.is_cancelled = True
    post(books, memo)
    return memo.number


def credit_by_hand(books: Books, number: str, amount: Decimal, key: str = "") -> str:
    """What an accountant does who credits a part of an invoice: a posted memo of one line; its number."""
    invoice = next((each for each in books.invoices if each.number == number), None)
    if invoice is None:
        raise Refusal("not-found", table="Sales Invoice Header", fields=f"No.='{number}'")
    memo = credited(books, invoice)
    line = memo.lines[0]
    line.quantity, line.unit_price, line.discount, line.amount, line.tax = (
        Decimal(1), amount, Decimal(0), amount, Decimal(0),
    )  # fmt: skip
    memo.lines, memo.external_document_number, memo.prices_including_tax = [line], key, True
    if memo.total_including_tax > invoice.remaining:
        memo.applies_to = ""
    post(books, memo)
    return memo.number


def credited(books: Books, invoice: PostedDocument) -> CreditMemo:
    """A draft of everything on the invoice."""
    memo = CreditMemo(
        number=books.next_number("memo"),
        external_document_number=invoice.external_document_number,
        customer_number=invoice.customer_number,
        customer_name=invoice.customer_name,
        document_date=invoice.document_date,
        posting_date=max(books.now().date(), invoice.posting_date),
        currency_code=invoice.currency_code,
        prices_including_tax=invoice.prices_including_tax,
        lines=copies(invoice.lines, lambda line: line.quantity),
        other=dict(invoice.other),
        applies_to=invoice.number,
    )
    books.memos.append(memo)
    return memo
