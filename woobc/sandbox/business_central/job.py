"""The background job that makes sales orders of staging rows.

Source: Business Central wire reference §11.22; what such a job does, §10.1.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from datetime import date, datetime, timedelta
from decimal import ROUND_HALF_UP, Decimal
from fnmatch import fnmatchcase
from typing import Any, Final

from woobc.sandbox.business_central.errors import Refusal
from woobc.sandbox.business_central.page import BY_NAME, Row, Staging, as_decimal
from woobc.sandbox.business_central.sales import Books, Customer, SalesLine, SalesOrder, rounded
from woobc.sandbox.business_central.settings import Settings

OUTCOMES: Final = (
    "normal",
    "error",  # error text on every row, no sales order
    "number-only",  # the number without Completed
    "completed-only",  # Completed without the number
    "some-lines",  # number and Completed on the first half of the rows
    "two-orders",  # two sales orders with our external document number; the rows name the first
    "split",  # two sales orders with half of the lines each; the rows name both
    "never",  # the job does not get to it
)

_ADDRESS: Final = {
    "Name": "Name",
    "Address": "AddressLine1",
    "Address2": "AddressLine2",
    "City": "City",
    "County": "State",
    "PostCode": "PostCode",
    "CountryCode": "Country",
}


class Job:
    """The job of one company; `outcomes` maps patterns of order numbers to one of OUTCOMES.

    What it left half done is finished at once when the outcome becomes normal.
    """

    def __init__(self, staging: Staging, settings: Settings) -> None:
        self._staging, self._settings = staging, settings
        self._books: Books = staging.books
        self.outcomes: dict[str, str] = {}
        self._begun: dict[str, SalesOrder] = {}

    def run(self, now: datetime, *, by_hand: bool = False) -> None:
        """Take up every order that is due; by hand also those that are not, or that failed before."""
        groups: dict[str, list[Row]] = defaultdict(list)
        for row in self._staging.rows.open.values():
            if by_hand or not row.values["ErrorText"]:
                groups[str(row.values["OrderNo"])].append(row)
        for order_no, rows in groups.items():
            if order_no in self._begun or ((by_hand or self._is_due(rows, now)) and self._is_whole(rows)):
                self._process(order_no, sorted(rows, key=_line_no))

    def _is_due(self, rows: list[Row], now: datetime) -> bool:
        last = max(row.created_at for row in rows)
        return now >= last + timedelta(seconds=self._settings.process_after_s)

    @staticmethod
    def _is_whole(rows: list[Row]) -> bool:
        expected = max(as_int(row.values["LineCount"]) for row in rows)
        return len(rows) >= expected

    def _outcome(self, order_no: str) -> str:
        matching = (outcome for pattern, outcome in self.outcomes.items() if fnmatchcase(order_no, pattern))
        return next(matching, "normal")

    def _process(self, order_no: str, rows: list[Row]) -> None:
        outcome = self._outcome(order_no)
        if outcome == "never":
            return
        if order_no in self._begun:
            if outcome == "normal":
                self._write(rows, _result(self._begun.pop(order_no)))
            return
        try:
            if outcome == "error":
                raise Refusal("dialog", value=order_no)
            self._finish(outcome, order_no, rows)
        except Refusal as refusal:
            self._write(rows, {"ErrorText": refusal.message(self._settings.language)[:250]})

    def _finish(self, outcome: str, order_no: str, rows: list[Row]) -> None:
        half = max(1, len(rows) // 2)
        if outcome == "split":
            first, second = self._make(rows[:half]), self._make(rows[half:] or rows)
            self._write(rows[:half], _result(first))
            self._write(rows[half:], _result(second))
            return
        order = self._make(rows)
        result = _result(order)
        match outcome:
            case "two-orders":
                self._make(rows)
            case "number-only":
                result = {"SalesOrderNo": order.number}
            case "completed-only":
                result = {"Completed": True}
            case "some-lines":
                rows = rows[:half]
        if outcome in ("number-only", "completed-only", "some-lines"):
            self._begun[order_no] = order
        self._write(rows, result)

    def _write(self, rows: list[Row], result: Mapping[str, Any]) -> None:
        for row in rows:
            error = {} if "ErrorText" in result else {"ErrorText": ""}
            changed = self._staging.change(row, {**error, **result})
            if self._settings.processed_rows == "deleted" and changed.values["Completed"]:
                self._staging.delete(changed)

    # -- the sales order ------------------------------------------------------------------------------------------

    def _make(self, rows: list[Row]) -> SalesOrder:
        head = rows[0].values
        for row in rows:
            for field in BY_NAME.values():
                self._staging.check_relation(field, row.values)
        customer = self._customer(head)
        order = SalesOrder(
            number="",
            external_document_number=str(head["ExternalDocumentNo"]),
            customer_number=customer.number,
            customer_name=str(head["SellToCompany"] or head["SellToName"] or customer.name),
            document_date=_day(head["OrderDate"]),
            posting_date=self._books.now().date(),
            currency_code=str(head["CurrencyCode"]),
            prices_including_tax=bool(head["PricesIncludingVAT"]),
            lines=[self._line(index, row) for index, row in enumerate(rows, start=1)],
            other=_addresses(head),
        )
        order.lines[0].amount += self._settings.total_skew
        order.number = self._books.next_number("order")
        for line, row in zip(order.lines, rows, strict=True):
            if row.values["Reserve"]:
                self._books.reserve(line)
        self._books.orders[order.number] = order
        self._books.touch(order)
        return order

    def _customer(self, head: Mapping[str, Any]) -> Customer:
        customer = self._books.customers.get(head["CustomerNo"]) or self._customer_by_email(head["Email"])
        if customer.blocked in ("All", "Invoice"):
            raise Refusal("blocked", value=customer.number, type=customer.blocked)
        return customer

    def _customer_by_email(self, email: str) -> Customer:
        if not email:
            raise Refusal("test-field", field="Sell-to Customer No.", table="Sales Header", fields="No.=")
        found = self._books.customers_by_email(email)
        if len(found) != 1:
            raise Refusal("two-customers" if found else "no-customer", value=email)
        return found[0]

    def _line(self, index: int, row: Row) -> SalesLine:
        values = row.values
        item = self._books.items.get(str(values["ItemNo"])) if values["LineType"] == "Item" else None
        if item is not None and item.blocked:
            raise Refusal("item-blocked", value=item.number)
        quantity, price = as_decimal(values["Quantity"]), as_decimal(values["UnitPrice"])
        discount = rounded(as_decimal(values["LineDiscountAmount"]))
        amount = rounded(as_decimal(values["LineAmount"]))
        if "LineAmount" in self._settings.missing_fields:
            amount = rounded(quantity * price) - discount
        return SalesLine(
            sequence=index * 10000,
            line_type=str(values["LineType"]),
            number=str(values["ItemNo"]),
            variant=str(values["VariantCode"]),
            description=str(values["Description"]) or (item.description if item else ""),
            quantity=quantity.quantize(Decimal("0.00001"), ROUND_HALF_UP),
            unit_price=price.quantize(Decimal("0.00001"), ROUND_HALF_UP),
            discount=discount,
            amount=amount,
            tax=rounded(as_decimal(values["VATAmount"])),
        )


def _result(order: SalesOrder) -> dict[str, Any]:
    return {"SalesOrderNo": order.number, "Completed": True}


def _line_no(row: Row) -> int:
    return as_int(row.values["LineNo"])


def as_int(value: Any) -> int:
    return value if isinstance(value, int) else 0


def _day(value: Any) -> date | None:
    return value if isinstance(value, date) else None


def _addresses(head: Mapping[str, Any]) -> dict[str, Any]:
    """What a sales order shows of the first row, named as in the API."""
    found = {
        f"{ours}{theirs}": head[f"{staged}{name}"]
        for staged, ours in (("SellTo", "sellTo"), ("ShipTo", "shipTo"))
        for name, theirs in _ADDRESS.items()
    }
    found["shipToContact"] = head["ShipToName"] if head["ShipToCompany"] else ""
    found["shipToName"] = head["ShipToCompany"] or head["ShipToName"]
    found["phoneNumber"], found["email"] = head["SellToPhoneNo"], head["Email"]
    return found
