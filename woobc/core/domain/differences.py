"""What the store changed in an order after it was accepted."""

from __future__ import annotations

import json
from collections.abc import Collection, Iterator, Mapping, Sequence
from decimal import Decimal

from msgspec import Struct
from msgspec.structs import asdict, replace

from woobc.core.domain.orders import Address, Order, OrderLine, Presence
from woobc.core.domain.text import clean


class Difference(Struct, frozen=True):
    """One field whose value is not the accepted one any more; empty where there was, or is, nothing."""

    field: str
    accepted: str
    present: str

    def __str__(self) -> str:
        return f"{self.field}: {self.accepted or 'nothing'} -> {self.present or 'nothing'}"


MOST_SHOWN = 3


def summary(differences: Sequence[Difference], present: Order) -> str:
    """The first few in a sentence, with the names of their lines; of addresses only that they are others."""
    names = {f"{line.kind} line {line.line_id}": clean(line.name)[:80] for line in present.lines}
    sentences = list(dict.fromkeys(_sentence(each, names) for each in differences))
    more = f"; and {len(sentences) - MOST_SHOWN} more" if len(sentences) > MOST_SHOWN else ""
    return f"Changed: {'; '.join(sentences[:MOST_SHOWN])}{more}." if sentences else ""


def _sentence(difference: Difference, names: Mapping[str, str]) -> str:
    group, _, of_address = difference.field.partition(".")
    if of_address:
        return f"{group} address"
    line = next((line for line in names if difference.field.startswith(f"{line} ")), "")
    name = f'"{names[line]}"{difference.field.removeprefix(line)}' if line else difference.field
    return str(replace(difference, field=name))


_Value = str | Decimal
_LINE_AMOUNTS = ("quantity", "subtotal", "subtotal_tax", "total", "total_tax")


def find_differences(accepted: Order, present: Order) -> tuple[Difference, ...]:
    """Lines, totals, currency, addresses and refunds, money compared as numbers.

    SKUs do not count where the line is the same: stores look them up again at each reading.
    """
    return tuple(_find(accepted, present))


def _find(accepted: Order, present: Order) -> Iterator[Difference]:
    yield from _differ("currency", accepted.currency, present.currency)
    yield from _differ("total", accepted.total, present.total)
    yield from _differ("total_tax", accepted.total_tax, present.total_tax)
    yield from _differ("refunded", accepted.refunded, present.refunded)
    yield from _find_in_addresses(accepted, present)
    yield from _find_in_lines(accepted, present)


def _differ(field: str, accepted: _Value, present: _Value) -> Iterator[Difference]:
    if accepted != present:
        yield Difference(field, str(accepted), str(present))


def _find_in_addresses(accepted: Order, present: Order) -> Iterator[Difference]:
    before, after = _addresses(accepted), _addresses(present)
    for name in dict.fromkeys((*before, *after)):
        old, new = before.get(name, Address()), after.get(name, Address())
        for part in Address.__struct_fields__:
            yield from _differ(f"{name}.{part}", clean(getattr(old, part)), clean(getattr(new, part)))


def _addresses(order: Order) -> dict[str, Address]:
    more = {f"shipping {address_id}": address for address_id, address in order.more_addresses}
    return {"billing": order.billing, "shipping": order.shipping, **more}


def _find_in_lines(accepted: Order, present: Order) -> Iterator[Difference]:
    before = {(line.kind, line.line_id): line for line in accepted.lines}
    after = {(line.kind, line.line_id): line for line in present.lines}
    for key in dict.fromkeys((*before, *after)):
        old, new = before.get(key), after.get(key)
        if old and new:
            yield from _find_in_line(f"{key[0]} line {key[1]}", old, new)
        else:
            yield Difference(f"{key[0]} line {key[1]}", _describe(old), _describe(new))


def _find_in_line(name: str, old: OrderLine, new: OrderLine) -> Iterator[Difference]:
    yield from _differ(f"{name} name", clean(old.name), clean(new.name))
    for amount in _LINE_AMOUNTS:
        yield from _differ(f"{name} {amount}", getattr(old, amount), getattr(new, amount))
    yield from _differ(f"{name} method", old.method, new.method)
    yield from _differ(f"{name} address", old.address_id, new.address_id)


def _describe(line: OrderLine | None) -> str:
    return f"{line.quantity} × {clean(line.name)}, {line.total} + {line.total_tax} tax" if line else ""


class Remembered(Struct, frozen=True):
    """What is kept of an accepted version for good, when its document is pruned or forgotten: nothing of it is personal.

    `content_hash` is `Order.content_hash()`, which covers lines, totals, currency, addresses and refunds; empty if nobody
    knows it. `status` and `refunded` are None where an earlier version of woobc did not keep them.
    """

    status: str | None
    refunded: Decimal | None
    content_hash: str

    def find_differences(self, present: Order) -> tuple[Difference, ...]:
        """What can still be said: of the rest only that it differs."""
        return tuple(
            difference
            for difference in (
                *_differ("status", self.status or "", present.status if self.status else ""),
                *(() if self.refunded is None else _differ("refunded", self.refunded, present.refunded)),
            )
        )


def conflict_code(
    accepted: Order | Remembered, present: Order | None, presence: Presence, cancelled_statuses: Collection[str]
) -> str | None:
    """The one code for what happened in the store since the order was accepted, the gravest first; None if nothing did.

    What a person accepted is no conflict: an order that was accepted as trashed or cancelled may stay so. Where nobody can
    tell, that is a conflict too.
    `present` is None only for an order that is gone. Raises ValueError if it is there but could not be understood.
    """
    is_known = isinstance(accepted, Order) or bool(accepted.content_hash)
    was_accepted = present is not None and present.status == accepted.status and is_known
    if presence in (Presence.TRASHED, Presence.GONE) and not was_accepted:
        return "DELETED_IN_STORE"
    if present is None:
        raise ValueError("the order was not understood, so nothing can be said about it")
    if present.status in cancelled_statuses and accepted.status != present.status:
        return "CANCELLED_IN_STORE"
    if isinstance(accepted, Remembered):
        return _code_by_hash(accepted, present)
    if present.refunded != accepted.refunded:
        return "REFUNDED_IN_STORE"
    return "CHANGED_IN_STORE" if find_differences(accepted, present) else None


def _code_by_hash(accepted: Remembered, present: Order) -> str | None:
    if present.content_hash() == accepted.content_hash:
        return None
    if not accepted.content_hash:
        return "NOT_COMPARABLE"
    is_refunded = accepted.refunded is not None and present.refunded != accepted.refunded
    return "REFUNDED_IN_STORE" if is_refunded else "CHANGED_IN_STORE"


def differences_to_text(differences: Sequence[Difference]) -> str:
    """As JSON, for storing."""
    return json.dumps([asdict(difference) for difference in differences], ensure_ascii=False)


def differences_from_text(text: str) -> tuple[Difference, ...]:
    return tuple(Difference(**each) for each in json.loads(text))
