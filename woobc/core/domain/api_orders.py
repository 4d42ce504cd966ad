"""Sales orders by Business Central's own API: what is sent, whether what came of it is what was sent, and the one correction.

The rows of an order are those of the staging page (domain/staging.py), with the fields that the API can write; here they
become the body of one request, and are compared with the lines of a sales order. Source: Business Central API reference,
A1 to A6, A11.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence, Sized
from decimal import Decimal
from typing import Any, NamedTuple

from msgspec import Struct, field
from msgspec.structs import replace

from woobc.core.domain.codes import Problem
from woobc.core.domain.differences import Difference
from woobc.core.domain.documents import Document, FieldValue, StagingLine
from woobc.core.domain.orders import ZERO, Order
from woobc.core.domain.page_fields import ACCOUNT, API_HEADER, API_LINE, FIELDS, ITEM
from woobc.core.domain.staging import LINE_STEP, Amounts, Draft
from woobc.core.domain.text import clean, code_form, counted, utf16_length
from woobc.core.domain.totals import in_cents

COMMENT = "Comment"
LINE_TYPES: Mapping[str, str] = {ITEM: "Item", ACCOUNT: "Account", COMMENT: "Comment"}
"""Ours = the API's."""

NOT_WRITTEN: tuple[str, ...] = (
    "the payment method of an order (the customer's default holds)",
    "a guest's name as the customer's name (it is the ship-to name)",
    "the order date (it is the document date)",
    "the phone number of the ship-to address",
    "reservations of stock",
)
"""What people know from the staging page and miss here."""

PRICE_ROUNDING = Decimal("0.005")
"""Business Central rounds a price to the unit-amount precision of its currency; what that makes of the total is judged by the
total."""


class Ids(NamedTuple):
    """What the API wants by id: variants by item number and code, shipment methods by code."""

    variants: Mapping[tuple[str, str], str]
    shipment_methods: Mapping[str, str]


class HeldLine(Struct, frozen=True):
    """A line of a sales order as the API shows it. `variant` is its code, or its id where that leads to none."""

    line_no: int
    line_type: str
    item_no: str
    variant: str
    description: str
    quantity: Decimal
    unit_price: Decimal
    discount: Decimal
    id: str = ""
    etag: str = ""


class HeldOrder(Struct, frozen=True):
    """An open sales order with its lines, ascending."""

    document: Document
    lines: tuple[HeldLine, ...]


class Correction(Struct, frozen=True):
    """What one line is changed to. Price and discount alone: a body that means the same in any order of evaluation."""

    line: HeldLine
    body: Mapping[str, Decimal]


# What is sent


def with_comments(draft: Draft, order: Order, *, number_line: bool, note_lines: bool) -> Draft:
    """The draft with comment lines at its end: the number people see, and what the customer wrote, cut into lines."""
    texts = [f"Web order #{clean(order.number)}"[: FIELDS["description"].length]] if number_line else []
    texts += _in_lines(clean(order.customer_note)) if note_lines else []
    if not texts or not draft.lines:
        return draft
    last = draft.lines[-1]
    header = {name: value for name, value in last.values.items() if name in API_HEADER}
    lines = [
        StagingLine(
            last.order_number, last.line_no + step * LINE_STEP, {**header, "line_type": COMMENT, "description": text}
        )
        for step, text in enumerate(texts, start=1)
    ]
    nothing = Amounts(ZERO, ZERO, ZERO, ZERO, ZERO)
    return replace(
        draft,
        lines=(*draft.lines, *lines),
        sources=(*draft.sources, *[None] * len(lines)),
        amounts=(*draft.amounts, *[nothing] * len(lines)),
    )


def _in_lines(text: str) -> Iterator[str]:
    """The text in pieces that fit a description, cut between words; a word that fits none is cut itself."""
    longest, piece = FIELDS["description"].length, ""
    for word in (part for long in text.split() for part in _parts(long, longest)):
        if piece and utf16_length(f"{piece} {word}") > longest:
            yield piece
            piece = word
        else:
            piece = f"{piece} {word}".lstrip()
    if piece:
        yield piece


def _parts(word: str, longest: int) -> Iterator[str]:
    step = longest if utf16_length(word) <= longest else longest // 2  # no character takes more than two units
    return (word[start : start + step] for start in range(0, len(word), step))


def needed_variants(lines: Sequence[StagingLine]) -> frozenset[tuple[str, str]]:
    """Item number and variant code of each line that names a variant."""
    return frozenset(_variant(values) for values in _values(lines) if "variant" in values)


def _variant(values: Mapping[str, FieldValue]) -> tuple[str, str]:
    return code_form(str(values["item_no"])), code_form(str(values["variant"]))


def needed_shipment_methods(lines: Sequence[StagingLine]) -> frozenset[str]:
    return frozenset(code_form(str(v.get("shipment_method", ""))) for v in _values(lines)) - {""}


def _values(lines: Sequence[StagingLine]) -> Iterator[Mapping[str, FieldValue]]:
    return (line.values for line in lines)


def missing_ids(lines: Sequence[StagingLine], ids: Ids) -> tuple[str, ...]:
    """What the order names and Business Central does not have, one sentence each."""
    methods = sorted(needed_shipment_methods(lines) - ids.shipment_methods.keys())
    return (
        *missing_variants(needed_variants(lines), ids.variants),
        *(f"There is no shipment method {code}." for code in methods),
    )


def missing_variants(needed: Collection[tuple[str, str]], known: Collection[tuple[str, str]]) -> tuple[str, ...]:
    """The variants, by item number and code, that Business Central does not have, one sentence each."""
    return tuple(f"Item {item} has no variant {code}." for item, code in sorted(set(needed) - set(known)))


def order_body(lines: Sequence[StagingLine], ids: Ids) -> dict[str, Any]:
    """The body of the one POST: header and lines. Nothing is sent "to be complete": a blank would clear what a card says."""
    head = _with_company_first(lines[0].values)
    body: dict[str, Any] = {}
    for ours, theirs in API_HEADER.items():
        if ours in head:
            body[theirs] = ids.shipment_methods[code_form(str(head[ours]))] if ours == "shipment_method" else head[ours]
    body["salesOrderLines"] = [_line_body(line.values, ids) for line in lines]
    return body


def _with_company_first(values: Mapping[str, FieldValue]) -> Mapping[str, FieldValue]:
    """A company is who it is shipped to, and the person a contact there."""
    company = values.get("ship_to_company")
    if not company:
        return values
    person = values.get("ship_to_name", company)
    contact = {"ship_to_company": person} if person != company else {}
    return {**{k: v for k, v in values.items() if k != "ship_to_company"}, "ship_to_name": company, **contact}


def _line_body(values: Mapping[str, FieldValue], ids: Ids) -> dict[str, Any]:
    body: dict[str, Any] = {}
    for ours, theirs in API_LINE.items():
        if ours not in values:
            continue
        value: Any = values[ours]
        if ours == "line_type":
            value = LINE_TYPES[str(value)]
        elif ours == "variant":
            value = ids.variants[_variant(values)]
        elif ours == "line_discount" and not value and values.get("line_type") != ITEM:
            continue  # an account has no discount of its own that a 0 would have to take away
        body[theirs] = value
    return body


# What came of it


def find_line_differences(sent: Sequence[StagingLine], held: Sequence[HeldLine]) -> tuple[Difference, ...]:
    """Where a sales order's lines are not those that were sent; numbers of lines are those they were sent in."""
    return tuple(_differ(sent, held))


def _differ(sent: Sequence[StagingLine], held: Sequence[HeldLine]) -> Iterator[Difference]:
    there = {line.line_no: line for line in held}
    for line in sent:
        found = there.pop(line.line_no, None)
        if found is None:
            yield Difference(f"line {line.line_no}", _described(line), "")
        else:
            yield from _of_line(line, found)
    for surplus in there.values():
        amount = in_cents(surplus.quantity * surplus.unit_price) - surplus.discount
        yield Difference(f"line {surplus.line_no}", "", f"{surplus.item_no} {surplus.description} {amount}".strip())


def _described(line: StagingLine) -> str:
    return str(line.values.get("item_no") or line.values.get("description") or "sent")


def _of_line(sent: StagingLine, held: HeldLine) -> Iterator[Difference]:
    values, name = sent.values, f"line {sent.line_no}"
    kind = str(values.get("line_type", ""))
    if LINE_TYPES.get(kind) != held.line_type:
        yield Difference(f"{name} line_type", kind, held.line_type)
    for ours, theirs in (("item_no", held.item_no), ("variant", held.variant)):
        if code_form(str(values.get(ours, ""))) != code_form(theirs):
            yield Difference(f"{name} {ours}", str(values.get(ours, "")), theirs)
    if kind == COMMENT:
        return
    wanted = _amounts(values)
    if wanted.quantity != held.quantity:
        yield Difference(f"{name} quantity", f"{wanted.quantity}", f"{held.quantity}")
    if abs(wanted.unit_price - held.unit_price) > PRICE_ROUNDING:
        yield Difference(f"{name} unit_price", f"{wanted.unit_price}", f"{held.unit_price}")
    if wanted.discount != held.discount:
        yield Difference(f"{name} line_discount", f"{wanted.discount}", f"{held.discount}")


class _Wanted(NamedTuple):
    quantity: Decimal
    unit_price: Decimal
    discount: Decimal


def _amounts(values: Mapping[str, FieldValue]) -> _Wanted:
    return _Wanted(*(Decimal(str(values.get(name, 0))) for name in ("quantity", "unit_price", "line_discount")))


_REPAIRABLE = ("unit_price", "line_discount")


def corrections(sent: Sequence[StagingLine], held: Sequence[HeldLine]) -> tuple[Correction, ...]:
    """The lines that differ in price or discount and in nothing else, with what they are to be."""
    there = {line.line_no: line for line in held}
    found: list[Correction] = []
    for line in sent:
        if line.line_no not in there:
            continue
        differing = [each.field.rpartition(" ")[2] for each in _of_line(line, there[line.line_no])]
        if differing and set(differing) <= set(_REPAIRABLE):
            wanted = _amounts(line.values)
            body = {"unitPrice": wanted.unit_price, "discountAmount": wanted.discount}
            found.append(Correction(there[line.line_no], body))
    return tuple(found)


def is_as_answered(before: Sequence[HeldLine], now: Sequence[HeldLine], corrected: Sequence[int]) -> bool:
    """Whether nothing but the corrected lines has changed since the answer: then the lines' new etags are ours to use."""

    def others(lines: Sequence[HeldLine]) -> list[HeldLine]:
        return [replace(line, etag="") for line in lines if line.line_no not in corrected]

    return others(before) == others(now)


class NoOrder(Struct, frozen=True):
    """No open sales order bears the number: other documents may show it."""


class WholeOrder(Struct, frozen=True):
    """A sales order with at least as many lines as were sent, and how its lines differ from those."""

    number: str
    differences: tuple[Difference, ...] = field(default=())


class PartOfOrder(Struct, frozen=True):
    """A sales order without the lines that were sent, or without all of them: nobody but a person completes it."""

    number: str
    there: tuple[int, ...]


Held = NoOrder | WholeOrder | PartOfOrder


def judge_held(sent: Sequence[StagingLine], orders: Sequence[HeldOrder]) -> Held:
    """What the open sales orders under an order's number mean for it. Of several the fullest counts; that they are several
    is told by whoever compares the documents. Without `sent`, somebody else made it, and its lines are what they are."""
    if not orders:
        return NoOrder()
    fullest = max(orders, key=lambda each: (len(each.lines), each.document.number))
    there = tuple(line.line_no for line in fullest.lines)
    if len(there) < len(sent):
        return PartOfOrder(fullest.document.number, there)
    if not sent:
        return WholeOrder(fullest.document.number)
    return WholeOrder(fullest.document.number, find_line_differences(sent, fullest.lines))


def half_made(part: PartOfOrder, sent: Sized) -> Problem:
    """For people: a header without our lines, of which so many were `sent`. Lines are never added to it, for somebody's code
    or hand made it so."""
    held = f"only the lines {', '.join(map(str, part.there))}" if part.there else "no line"
    number = f"Sales order {part.number}"
    return Problem("HALF_IN_BC", f"{number} has {held}, and {counted(len(sent), 'line was', 'lines were')} sent.")


def lines_differ(number: str, differences: Sequence[Difference]) -> Problem:
    """For people: the sales order is not the one that was sent."""
    listed = "; ".join(str(each) for each in differences[:5])
    more = f"; and {len(differences) - 5} more" if len(differences) > 5 else ""
    return Problem("LINES_DIFFER", f"Sales order {number} is not as it was sent: {listed}{more}.")
