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
    including_vat = includes_vat(order, rules)
    in_sequence = sorted(order.lines, key=lambda line: line.kind is not LineKind.ITEM)
    for index, line in enumerate(in_sequence, start=1):
        if line.kind is LineKind.ITEM:
            found = find_item(line, rules.mapping)
            target = "" if isinstance(found, Problem) else found.no
        else:
            target = find_account(line.kind, rules.mapping)
        yield _row(index * LINE_STEP, line, target, line_amounts(line, including_vat))


def _row(line_no: int, line: OrderLine, target: str, amounts: Amounts) -> OrderLineRow:
    return OrderLineRow(
        line_no=line_no,
        line_type=ITEM if line.kind is LineKind.ITEM else ACCOUNT,
        sku=line.sku,
        item_no=target,
        description=line.name,
        quantity=amounts.quantity,
        unit_price=amounts.unit_price,
        discount=amounts.discount,
        amount=amounts.amount,
        tax=amounts.tax,
        store_line_id=line.line_id,
    )


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
