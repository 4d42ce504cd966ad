"""Sales credit memos by API v2.0 (ports.CreditMemos): looked for by our number, made in one request, posted by an action.

Nothing is repeated here, nothing is mailed, and of what is posted nothing is deleted. Source: API reference, part B.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from decimal import Decimal
from typing import Any

from woobc.core.business_central.api_service import (
    VALUES_PER_REQUEST,
    ApiService,
    Field,
    Row,
    Wanted,
    date_of,
    decimal_of,
    json_of,
    once,
    sequence_of,
    text_of,
)
from woobc.core.business_central.connection import not_sent
from woobc.core.business_central.rows import decode_name
from woobc.core.business_central.variants import Variants
from woobc.core.domain.api_orders import missing_variants
from woobc.core.domain.credit_memos import HeldInvoice, HeldMemo, HeldMemoLine, LineChange, MemoDraft, MemoLine
from woobc.core.domain.documents import Done, FaultClass, Refused, WriteAnswer
from woobc.core.domain.staging import Amounts
from woobc.core.domain.text import code_form, fitting
from woobc.core.errors import BUSINESS_CENTRAL, SetupError, TransientRemoteError
from woobc.core.http.messages import HttpAnswer

_MEMOS, _LINES = "salesCreditMemos", "salesCreditMemoLines"
_INVOICE_FIELDS = "id,number,status,totalAmountIncludingTax,remainingAmount,currencyCode,customerNumber,postingDate"
Memos = Mapping[str, tuple[HeldMemo, ...]]


class ApiCreditMemos:
    def __init__(self, api: ApiService) -> None:
        self._api = api
        self._variants = Variants(api)
        self._includes_tax: dict[str, bool] = {}
        """By customer: whether the prices of its last memo include tax. Only the customer's card decides that."""

    # Reading

    def find(self, keys: Collection[str]) -> Memos:
        """Drafts and posted memos with their lines, by our number."""
        return self._find("externalDocumentNumber", keys, 35)

    def find_by_number(self, numbers: Collection[str]) -> Memos:
        """Memos by their own number."""
        return self._find("number", numbers, 20)

    def find_of_invoices(self, invoice_numbers: Collection[str]) -> Memos:
        """The memos that apply to these posted invoices, whoever made them."""
        return self._find("invoiceNumber", invoice_numbers, 20)

    def find_invoices(self, numbers: Collection[str]) -> Mapping[str, HeldInvoice]:
        """Posted invoices by their number, with what is open of each."""
        wanted = Wanted[HeldInvoice](numbers, 20)
        for chunk in wanted.chunks(VALUES_PER_REQUEST):
            rows = self._api.matching(self._api.address("salesInvoices"), Field("number"), chunk, _INVOICE_FIELDS)
            for row in once(rows, "number"):
                wanted.add(text_of(row, "number"), _invoice(row))
        return {number: found[0] for number, found in wanted.found.items()}

    def _find(self, name: str, values: Collection[str], longest: int) -> Memos:
        wanted = Wanted[HeldMemo](values, longest)
        for chunk in wanted.chunks(VALUES_PER_REQUEST):
            rows = self._api.matching(self._api.address(_MEMOS), Field(name), chunk, "", _LINES)
            for row in once(rows, "id"):
                wanted.add(text_of(row, name), self._memo(row))
        return wanted.found

    def _memo(self, row: Row) -> HeldMemo:
        memo = _memo(row, self._api.expanded(row, _LINES))
        self._includes_tax[code_form(text_of(row, "customerNumber"))] = memo.includes_tax
        return memo

    # Writing

    def create(self, draft: MemoDraft) -> WriteAnswer:
        """Make the draft with all its lines. `Done.number` is its number."""
        needed = {(line.number, code_form(line.variant)) for line in draft.lines if line.variant}
        try:
            variants = self._variants.of({item for item, _ in needed})
            location = self._id_of("locations", draft.location) if draft.location else ""
        except (TransientRemoteError, SetupError) as error:
            return not_sent(error)
        if missing := missing_variants(needed, variants):
            return Refused(FaultClass.DATA, "NotFound", " ".join(missing))
        body = self._body(draft, variants, location)
        answer = self._api.write("POST", _MEMOS, body, {}, query=f"$expand={_LINES}")
        if not isinstance(answer, HttpAnswer):
            return answer
        made = json_of(answer.body)
        if not isinstance(made, dict) or not text_of(made, "number"):
            return self._api.connection.lost(
                f"creating a credit memo ended with status {answer.status} but without one."
            )
        return Done(number=text_of(made, "number"))

    def change_line(self, memo: HeldMemo, change: LineChange) -> WriteAnswer:
        """Price and discount alone, under the line's etag."""
        path = f"{_MEMOS}({memo.id})/{_LINES}({change.line.id})"
        body = {"unitPrice": change.amounts.unit_price, "discountAmount": change.amounts.discount}
        return _done(self._api.write("PATCH", path, body, {"If-Match": change.line.etag}))

    def add_line(self, memo: HeldMemo, account: str, description: str, amount: Decimal) -> WriteAnswer:
        line = MemoLine("Account", account, "", description, Decimal(1), amount, amount)
        body = self._line(line, line.amounts(includes_tax=True), {}, "")
        return _done(self._api.write("POST", f"{_MEMOS}({memo.id})/{_LINES}", body, {}))

    def post(self, memo: HeldMemo) -> WriteAnswer:
        """`Done` means accepted: reading tells whether it is posted."""
        return _done(self._api.write("POST", f"{_MEMOS}({memo.id})/Microsoft.NAV.post", None, {}))

    def unapply(self, memo: HeldMemo) -> WriteAnswer:
        """Let a draft apply to no invoice, for its invoice is closed."""
        return _done(self._api.write("PATCH", f"{_MEMOS}({memo.id})", {"invoiceNumber": ""}, {"If-Match": memo.etag}))

    def delete(self, memo: HeldMemo) -> WriteAnswer:
        """Delete a draft, under the etag it was shown with: what was posted meanwhile is refused."""
        return _done(self._api.write("DELETE", f"{_MEMOS}({memo.id})", None, {"If-Match": memo.etag}))

    def _body(self, draft: MemoDraft, variants: Mapping[tuple[str, str], str], location: str) -> dict[str, Any]:
        includes_tax = self._includes_tax.get(code_form(draft.customer_number), False)
        body: dict[str, Any] = {
            "externalDocumentNumber": draft.key,
            "creditMemoDate": draft.day,
            "postingDate": draft.posting_date,
            "customerNumber": draft.customer_number,
            "currencyCode": draft.currency,
        }
        if draft.invoice_number:
            body["invoiceNumber"] = draft.invoice_number
        lines = [self._line(line, line.amounts(includes_tax=includes_tax), variants, location) for line in draft.lines]
        return {**body, _LINES: lines}

    @staticmethod
    def _line(
        line: MemoLine, amounts: Amounts, variants: Mapping[tuple[str, str], str], location: str
    ) -> dict[str, Any]:
        """Variant and quantity before price and discount, for each of them looks the price up again."""
        body: dict[str, Any] = {"lineType": line.line_type, "lineObjectNumber": line.number}
        if line.variant:
            body["itemVariantId"] = variants[line.number, code_form(line.variant)]
        if location and line.line_type == "Item":
            body["locationId"] = location
        if line.description:
            body["description"] = fitting(line.description, 100)
        body |= {"quantity": amounts.quantity, "unitPrice": amounts.unit_price}
        return body | {"discountAmount": amounts.discount}

    def _id_of(self, collection: str, code: str) -> str:
        for row in self._api.matching(self._api.address(collection), Field("code"), [code_form(code)], "id,code"):
            if code_form(text_of(row, "code")) == code_form(code):
                return text_of(row, "id")
        raise SetupError(BUSINESS_CENTRAL, f"has no location {code}.", fix="Correct return_location of the store.")


def _done(answer: HttpAnswer | WriteAnswer) -> WriteAnswer:
    return Done() if isinstance(answer, HttpAnswer) else answer


def _memo(row: Row, lines: Iterable[Row]) -> HeldMemo:
    return HeldMemo(
        number=text_of(row, "number"),
        external_document_number=text_of(row, "externalDocumentNumber"),
        status=decode_name(text_of(row, "status")),
        invoice_number=text_of(row, "invoiceNumber"),
        total=decimal_of(row, "totalAmountIncludingTax"),
        includes_tax=row.get("pricesIncludeTax") is True,
        lines=_memo_lines(lines),
        id=text_of(row, "id"),
        etag=text_of(row, "@odata.etag"),
    )


def _memo_lines(rows: Iterable[Row]) -> tuple[HeldMemoLine, ...]:
    held = (
        HeldMemoLine(
            line_no=sequence_of(row),
            line_type=decode_name(text_of(row, "lineType")),
            number=text_of(row, "lineObjectNumber"),
            quantity=decimal_of(row, "quantity") or Decimal(0),
            unit_price=decimal_of(row, "unitPrice") or Decimal(0),
            discount=decimal_of(row, "discountAmount") or Decimal(0),
            tax_percent=decimal_of(row, "taxPercent") or Decimal(0),
            id=text_of(row, "id"),
            etag=text_of(row, "@odata.etag"),
        )
        for row in rows
    )
    return tuple(sorted(held, key=lambda line: line.line_no))


def _invoice(row: Row) -> HeldInvoice:
    zero = Decimal(0)
    return HeldInvoice(
        number=text_of(row, "number"),
        status=decode_name(text_of(row, "status")),
        total=decimal_of(row, "totalAmountIncludingTax") or zero,
        remaining=decimal_of(row, "remainingAmount") or zero,
        currency=text_of(row, "currencyCode"),
        customer_number=text_of(row, "customerNumber"),
        posting_date=date_of(row, "postingDate"),
    )
