"""The rows of `order_lines`: as they would be sent, before sending; exactly as they were sent, from then on."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from decimal import Decimal

from woobc.core.domain.codes import Problem
from woobc.core.domain.documents import FieldValue, StagingLine
from woobc.core.domain.orders import LineKind, Order, OrderLine
from woobc.core.domain.page_fields import ACCOUNT, FIELDS, ITEM, FieldKind
from woobc.core.domain.settings import StoreRules
from woobc.core.domain.staging import (
    LINE_STEP,
    Amounts,
    Draft,
    find_account,
    find_item,
    includes_vat,
    line_amounts,
)
from woobc.core.domain.stored import OrderLineRow


def preview_lines(order: Order, rules: StoreRules) -> Iterator[OrderLineRow]:
    """The lines as the mapping stands now; an item or account nobody knows yet is left blank."""
    mapping, including_vat, item = rules.mapping, includes_vat(order, rules), LineKind.ITEM
    items = [line for line in order.lines if line.kind is item]
    others = [line for line in order.lines if line.kind is not item]
    for line_no, line in enumerate(items, start=1):
        found = find_item(line, mapping)
        target = "" if isinstance(found, Problem) else found.no
        yield _row(line_no, ITEM, line, target, line_amounts(line, including_vat))
    for line_no, line in enumerate(others, start=len(items) + 1):
        yield _row(line_no, ACCOUNT, line, find_account(line.kind, mapping), line_amounts(line, including_vat))


def _row(place: int, kind: str, line: OrderLine, target: str, amounts: Amounts) -> OrderLineRow:
    return OrderLineRow(place * LINE_STEP, kind, line.sku, target, line.name, *amounts, line.line_id)


def sent_lines(draft: Draft) -> Iterator[OrderLineRow]:
    """What is about to be sent, to be put on disk with the intent."""
    for line, source, amounts in zip(draft.lines, draft.sources, draft.amounts, strict=True):
        values = line.values
        yield OrderLineRow(
            line_no=line.line_no,
            line_type=str(values.get("line_type", "")),
            sku=source.sku if source else "",
            item_no=str(values.get("item_no", "")),
            description=str(values.get("description", "")),
            quantity=amounts.quantity,
            unit_price=amounts.unit_price,
            discount=amounts.discount,
            amount=amounts.amount,
            tax=amounts.tax,
            store_line_id=source.line_id if source else "",
            sent_fields=json.dumps({name: _plain(value) for name, value in values.items()}, ensure_ascii=False),
        )


def staging_lines(number: str, rows: Sequence[OrderLineRow]) -> tuple[StagingLine, ...]:
    """The lines that were sent, out of the middleware again; none of an order that this file did not send, or has forgotten."""
    sent = [row for row in rows if row.sent_fields]
    return tuple(StagingLine(number, row.line_no, dict(_typed(json.loads(row.sent_fields)))) for row in sent)


def _plain(value: FieldValue) -> str | int | bool:
    if isinstance(value, Decimal | date):
        return str(value)
    return value


def _typed(values: dict[str, str | int | bool]) -> Iterable[tuple[str, FieldValue]]:
    for name, value in values.items():
        match FIELDS[name].kind:
            case FieldKind.DECIMAL:
                yield name, Decimal(str(value))
            case FieldKind.DATE:
                yield name, date.fromisoformat(str(value))
            case _:
                yield name, value
