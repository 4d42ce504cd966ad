"""Sales orders created by API v2.0, for a Business Central without a staging page (ports.StagingPage, ports.SalesOrders).

One request makes one order with all its lines; none is ever repeated here. What of the answer's lines differs in price or
discount is corrected once, by the same call, under the answer's etags. Source: Business Central API reference, part A.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Mapping, Sequence
from datetime import timedelta
from decimal import Decimal

from msgspec.structs import replace

from woobc.core.business_central.api_service import (
    VALUES_PER_REQUEST,
    ApiService,
    Field,
    Row,
    Wanted,
    decimal_of,
    json_of,
    once,
    sequence_of,
    text_of,
)
from woobc.core.business_central.connection import not_sent
from woobc.core.business_central.odata import ORDER_FIELDS, document_of
from woobc.core.business_central.rows import decode_name
from woobc.core.business_central.variants import Variants
from woobc.core.domain.api_orders import (
    Correction,
    HeldLine,
    HeldOrder,
    Ids,
    corrections,
    is_as_answered,
    missing_ids,
    needed_shipment_methods,
    needed_variants,
    order_body,
)
from woobc.core.domain.documents import (
    DocumentKind,
    Done,
    FaultClass,
    PageShape,
    Refused,
    StagedRow,
    StagingLine,
    WriteAnswer,
)
from woobc.core.domain.text import code_form
from woobc.core.errors import SetupError, TransientRemoteError
from woobc.core.http.messages import HttpAnswer

_EXPAND = "salesOrderLines"
_NO_ID = "00000000-0000-0000-0000-000000000000"
_UNKNOWN_PROPERTY = re.compile(r"property '[^']*' does not exist on type|Could not find a property named", re.I)
"""Nothing of the order: the metadata are being renewed. Texts are English, as asked for."""


class ApiOrders:
    """The way in for orders over the standard API. What it looks up by code is remembered for the run."""

    def __init__(self, api: ApiService) -> None:
        self._api = api
        self._variants = Variants(api)
        self._shipment_methods: dict[str, str] | None = None

    @property
    def clock_difference(self) -> timedelta:
        return self._api.connection.clock_difference

    def check(self) -> PageShape:
        """There is no page to look at; that the company answers tells its time, and that sales orders can be read."""
        self._api.company_id()
        return PageShape(can_create_multiple=True, key_fields=(), one_order_a_request=True)

    # Creating

    def create(self, lines: Sequence[StagingLine]) -> WriteAnswer:
        """Make the sales order of these lines, which are all of one order. `Done.number` is its number."""
        try:
            ids = self._ids(lines)
        except (TransientRemoteError, SetupError) as error:
            return not_sent(error)
        if missing := missing_ids(lines, ids):
            return Refused(FaultClass.DATA, "NotFound", " ".join(missing))
        answer = self._api.write("POST", "salesOrders", order_body(lines, ids), {}, query=f"$expand={_EXPAND}")
        if isinstance(answer, Refused):
            return self._refused(answer)
        if not isinstance(answer, HttpAnswer):
            return answer
        made = json_of(answer.body)
        if not isinstance(made, dict) or not text_of(made, "number") or not text_of(made, "id"):
            return self._api.connection.lost(
                f"creating a sales order ended with status {answer.status} but without one."
            )
        self._correct(lines, made)
        return Done(number=text_of(made, "number"))

    @staticmethod
    def _refused(answer: Refused) -> Refused:
        is_setup = _UNKNOWN_PROPERTY.search(answer.text)
        return replace(answer, fault_class=FaultClass.SETUP) if is_setup else answer

    def _correct(self, sent: Sequence[StagingLine], made: Row) -> None:
        """Each line that came out with another price or discount, once. What can't be corrected stays: bc-verify tells it.

        After the first correction the other lines may have new etags: they are used if nothing else has changed.
        """
        try:
            answered = self._lines_of(made)
            if len(answered) < len(sent):
                answered = self._read_lines(text_of(made, "id"))
            left = corrections(sent, answered)
            corrected: list[int] = []
            while left:
                if not self._change(text_of(made, "id"), left[0]):
                    return
                corrected.append(left[0].line.line_no)
                if len(left) == 1:
                    return
                now = self._read_lines(text_of(made, "id"))
                if not is_as_answered(answered, now, corrected):
                    return
                left = tuple(each for each in corrections(sent, now) if each.line.line_no not in corrected)
        except (TransientRemoteError, SetupError):
            return

    def _change(self, order_id: str, correction: Correction) -> bool:
        line = correction.line
        path = f"salesOrders({order_id})/{_EXPAND}({line.id})"
        answer = self._api.write("PATCH", path, correction.body, {"If-Match": line.etag})
        return isinstance(answer, HttpAnswer)

    # Reading

    def read(self, order_numbers: Collection[str]) -> Mapping[str, tuple[StagedRow, ...]]:
        """Nothing is ever staged here: sales orders are read by `read_orders`."""
        return {}

    def read_orders(self, line_counts: Mapping[str, int]) -> Mapping[str, tuple[HeldOrder, ...]]:
        """Open sales orders with their lines by our number, 20 numbers a request; `line_counts` is how many each should have.

        An order that shows fewer is asked for its lines alone, for an answer may be cut. Never of a replica, which lags.
        """
        wanted = Wanted[HeldOrder](line_counts, 35)
        expected = {code_form(number): count for number, count in line_counts.items()}
        address, field = self._api.address("salesOrders"), Field("externalDocumentNumber")
        rows = self._api.matching_all(address, field, wanted, VALUES_PER_REQUEST, ORDER_FIELDS, _EXPAND)
        for row in once(rows, "number"):
            number = text_of(row, "externalDocumentNumber")
            lines = self._lines_of(row)
            if len(lines) < expected.get(code_form(number), 0):
                lines = self._read_lines(text_of(row, "id"))
            wanted.add(number, HeldOrder(document_of(DocumentKind.SALES_ORDER, row), lines))
        return wanted.found

    def find_missing_variants(self, wanted: Collection[tuple[str, str]]) -> frozenset[tuple[str, str]]:
        return frozenset(wanted) - self._variants.of({item for item, _ in wanted}).keys()

    def _lines_of(self, row: Row) -> tuple[HeldLine, ...]:
        return self._held(self._api.expanded(row, _EXPAND))

    def _read_lines(self, order_id: str) -> tuple[HeldLine, ...]:
        return self._held(self._api.below_row(self._api.address(f"salesOrders({order_id})/{_EXPAND}")))

    def _held(self, rows: Iterable[Row]) -> tuple[HeldLine, ...]:
        rows = list(rows)
        with_variant = {text_of(row, "lineObjectNumber") for row in rows if _has_variant(row)}
        known = self._variants.of({code_form(number) for number in with_variant})
        codes = {id_: code for (_, code), id_ in known.items()}
        return tuple(sorted((_held_line(row, codes) for row in rows), key=lambda line: line.line_no))

    # What is asked for by id

    def _ids(self, lines: Sequence[StagingLine]) -> Ids:
        variants = self._variants.of({item for item, _ in needed_variants(lines)})
        return Ids(variants, self._methods() if needed_shipment_methods(lines) else {})

    def _methods(self) -> Mapping[str, str]:
        if self._shipment_methods is None:
            rows = self._api.all(self._api.address("shipmentMethods"), "id,code")
            self._shipment_methods = {code_form(text_of(row, "code")): text_of(row, "id") for row in rows}
        return self._shipment_methods


def _has_variant(row: Row) -> bool:
    return text_of(row, "itemVariantId").lower() not in ("", _NO_ID)


def _held_line(row: Row, codes: Mapping[str, str]) -> HeldLine:
    """A line from one element of `salesOrderLines` (API reference A3)."""
    variant = text_of(row, "itemVariantId").lower() if _has_variant(row) else ""
    return HeldLine(
        line_no=sequence_of(row),
        line_type=decode_name(text_of(row, "lineType")),
        item_no=text_of(row, "lineObjectNumber"),
        variant=codes.get(variant, variant),
        description=text_of(row, "description"),
        quantity=decimal_of(row, "quantity") or Decimal(0),
        unit_price=decimal_of(row, "unitPrice") or Decimal(0),
        discount=decimal_of(row, "discountAmount") or Decimal(0),
        id=text_of(row, "id"),
        etag=text_of(row, "@odata.etag"),
    )
