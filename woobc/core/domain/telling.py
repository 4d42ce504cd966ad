"""What a shop is told of an order: what now, what not yet and why, and what a reading right before allows.

Nothing here is asked of anybody. The job (jobs/telling.py) reads Business Central and the shop's order, and applies what is
decided here.

What was told lies with the order in the shop, under `KEY`: the numbers, and whose middleware wrote them. It is the marker by
which a lost answer is settled and our own write is recognised. A status goes into the same write.
"""

from __future__ import annotations

import json
from collections.abc import Collection, Iterable, Mapping, Sequence
from datetime import datetime, timedelta
from typing import Any, Final, NamedTuple

from msgspec import Struct, field
from msgspec.structs import replace

from woobc.core.domain.admission import cancelled_statuses
from woobc.core.domain.codes import Problem
from woobc.core.domain.lifecycle import OrderState
from woobc.core.domain.page_fields import ITEM
from woobc.core.domain.settings import Complete, Platform, TellRules
from woobc.core.domain.shipments import OpenLine, Shipment, ShippedLine, is_open, is_shipped_in_full, tracking_numbers
from woobc.core.domain.stored import OrderLineRow, StoredOrder
from woobc.core.domain.text import code_form, whole_number

KEY: Final = "_woobc"
TRASH: Final = "trash"
FRESH_FOR: Final = timedelta(seconds=5)
"""A shop's order is written to at most so long after it was read."""
SETTLE_TIME: Final = timedelta(minutes=3)
"""A shop is one PHP request: what it has not done by then it does not do any more."""

WORD_AWAITED_FOR: Final = timedelta(minutes=15)
"""After so long it is looked again whether a person has said the word after a take-over."""

Mark = Mapping[str, Any]
_NOTE_OWED: Final = ("", "intended")
"""Of one that was only intended it is looked up whether it was written; it is never written again."""


class KnownShipment(Struct, frozen=True):
    """A shipment with what the middleware keeps of it. `lines` are what of it is on its way now.

    `told` is the fingerprint of the parcel the shop was told of, `shop_id` what the shop calls it; `note` is blank, `intended`,
    `written` or `unknown`.
    """

    number: str
    lines: tuple[ShippedLine, ...]
    agent: str
    tracking: str
    seen_at: datetime
    told: str = ""
    told_lines: str = ""
    shop_id: str = ""
    note: str = ""
    is_there: bool = True


class Told(Struct, frozen=True):
    """What the shop was told of an order, and when it was completed by us."""

    mark: Mark = field(default_factory=dict)
    completed_at: datetime | None = None


class Parcel(Struct, frozen=True):
    """A shipment as the shop is told of it: pieces by the shop's own line ids; none where the lines can't be told apart."""

    number: str
    items: tuple[tuple[str, int], ...]
    tracking: tuple[str, ...] = ()
    carrier: str = ""
    address_id: str = ""
    """Where a shop has several addresses: the one that this part goes to."""

    @property
    def fingerprint(self) -> str:
        return as_text([self.items, self.tracking, self.carrier])


class Facts(Struct, frozen=True):
    """All that is known of an order right now. `open_lines` are those of its sales order, None once that is gone."""

    order: StoredOrder
    lines: Sequence[OrderLineRow]
    shipments: Sequence[KnownShipment]
    open_lines: Sequence[OpenLine] | None
    told: Told = field(default_factory=Told)
    by_line_number: bool = False
    """Whether woobc itself numbered the lines of the sales order."""

    @property
    def known(self) -> Mapping[str, KnownShipment]:
        return {each.number: each for each in self.shipments}


class Plan(Struct, frozen=True):
    """What is to be told of an order as it stands now."""

    mark: Mark
    parcels: tuple[Parcel, ...]
    """Those the shop does not know yet, or knows otherwise."""
    unmatched: tuple[str, ...]
    """Shipments whose lines are none of the shop's: they can be told by number alone."""
    completes: bool
    notes: tuple[Parcel, ...]
    waits: tuple[str, ...]
    """What is not told yet, and why."""
    again: datetime | None
    """When time alone makes more of it tellable."""
    problems: tuple[Problem, ...]
    is_final: bool
    """Nothing more is expected of this order."""
    is_new: bool
    """The mark is another than the one the shop has."""

    @property
    def tells(self) -> bool:
        return self.is_new or bool(self.parcels) or self.completes or bool(self.notes)


def plan(facts: Facts, rules: TellRules, by: str, now: datetime) -> Plan:
    """What is to be told now. `by` names this middleware."""
    ready, waits, again = _ready(facts, rules, now)
    parcels = [_parcel(each, facts, rules) for each in ready]
    parcels, problems = _capped(parcels, facts.lines)
    problems += _undone(facts)
    mark = _mark(facts, parcels, rules, by)
    completes, why_not = _completes(facts, parcels, rules)
    if rules.tracking:
        problems += _carriers(ready, rules)
    known = facts.known
    to_tell = [each for each in parcels if each.items and each.fingerprint != known[each.number].told]
    notes = [
        each for each in parcels if rules.tracking_note and each.tracking and known[each.number].note in _NOTE_OWED
    ]
    return Plan(
        mark=mark,
        parcels=tuple(to_tell) if rules.tracking else (),
        unmatched=tuple(each.number for each in parcels if rules.tracking and not each.items),
        completes=completes,
        notes=tuple(notes),
        waits=(*waits, *why_not),
        again=again,
        problems=tuple(problems),
        is_final=_is_final(facts, rules),
        is_new=bool(mark.keys() - {"by"}) and as_text(mark) != as_text(facts.told.mark),
    )


def put_off(told: Plan, now: datetime) -> Plan:
    """Without what can't be taken back, status and notes, which waits for a person's word."""
    again = now + WORD_AWAITED_FOR
    return replace(
        told,
        completes=False,
        notes=(),
        waits=(*told.waits, "status and notes wait for a person's word on the take-over"),
        again=again if told.again is None else min(again, told.again),
        is_final=False,
    )


def _ready(facts: Facts, rules: TellRules, now: datetime) -> tuple[list[KnownShipment], list[str], datetime | None]:
    """The shipments whose time has come, or that the shop knows already; what the others wait for, and until when."""
    ready: list[KnownShipment] = []
    waits: list[str] = []
    again: datetime | None = None
    if not (rules.numbers or rules.tracking):
        return ready, waits, again
    known = _told_numbers(facts.told.mark)
    for each in sorted(facts.shipments, key=lambda each: each.number):
        until = each.seen_at + rules.wait_for_tracking
        if not each.is_there or not each.lines:
            if each.number in known:
                ready.append(each)  # nothing is un-shipped
        elif rules.tracking and not tracking_numbers(each.tracking) and each.number not in known and now < until:
            waits.append(f"shipment {each.number} waits for a tracking number")
            again = until if again is None else min(again, until)
        else:
            ready.append(each)
    return ready, waits, again


def _told_numbers(mark: Mark) -> set[str]:
    return {each["number"] for each in mark.get("shipments", ())}


def _parcel(shipment: KnownShipment, facts: Facts, rules: TellRules) -> Parcel:
    tracking = tracking_numbers(shipment.tracking) if rules.tracking else ()
    carrier = _words_by_code(rules).get(code_form(shipment.agent), "") if rules.tracking else ""
    return Parcel(shipment.number, _items(shipment.lines, facts), tracking, carrier)


def _items(shipped: Iterable[ShippedLine], facts: Facts) -> tuple[tuple[str, int], ...]:
    """The pieces by the ids of the shop's lines, which are numbers; none if a single line can't be matched, or is of pieces that
    can't be counted."""
    items: dict[str, int] = {}
    for line in shipped:
        row = _row_of(line, facts)
        if row is None or whole_number(row.store_line_id) is None or line.quantity != int(line.quantity):
            return ()
        items[row.store_line_id] = items.get(row.store_line_id, 0) + int(line.quantity)
    return tuple(sorted(items.items()))


def _row_of(line: ShippedLine, facts: Facts) -> OrderLineRow | None:
    """The line that was sent: by its number where woobc numbered it, else by an item that the order has once."""
    rows = [row for row in facts.lines if row.line_type == ITEM and code_form(row.item_no) == code_form(line.item)]
    if facts.by_line_number:
        return next((row for row in rows if row.line_no == line.sequence), None)
    return rows[0] if len(rows) == 1 else None


def _capped(parcels: list[Parcel], lines: Sequence[OrderLineRow]) -> tuple[list[Parcel], list[Problem]]:
    """No more pieces than were ordered, whatever was shipped."""
    left = {line.line_id: line.quantity for line in lines_sent(lines)}
    capped, too_many = [], []
    for parcel in parcels:
        items = []
        for line_id, quantity in parcel.items:
            pieces = min(quantity, max(left[line_id], 0))
            left[line_id] -= quantity
            if pieces < quantity:
                too_many.append(parcel.number)
            if pieces:
                items.append((line_id, pieces))
        capped.append(replace(parcel, items=tuple(items)))
    if not too_many:
        return capped, []
    numbers = ", ".join(dict.fromkeys(too_many))
    return capped, [
        Problem("SHIPPED_MORE", f"More was shipped than ordered ({numbers}); no more than ordered is told.")
    ]


def _undone(facts: Facts) -> list[Problem]:
    """Shipments that the shop was told of, and that are not what they were."""
    known = _told_numbers(facts.told.mark)
    undone = [
        each.number
        for each in facts.shipments
        if (each.number in known or each.told)
        and (not each.is_there or not each.lines or (each.told_lines and each.told_lines != lines_as_text(each.lines)))
    ]
    if not undone:
        return []
    return [Problem("SHIPMENT_UNDONE", f"Undone in Business Central after the shop was told: {', '.join(undone)}.")]


def _carriers(shipments: Iterable[KnownShipment], rules: TellRules) -> list[Problem]:
    unknown = {code_form(each.agent) for each in shipments} - _words_by_code(rules).keys() - {""}
    if not unknown:
        return []
    return [Problem("CARRIER_UNMAPPED", f"No word of the shop for the shipping agent {', '.join(sorted(unknown))}.")]


def _words_by_code(rules: TellRules) -> Mapping[str, str]:
    return {code_form(code): word for code, word in rules.carriers.items()}


def _mark(facts: Facts, parcels: Sequence[Parcel], rules: TellRules, by: str) -> dict[str, Any]:
    mark: dict[str, Any] = {"by": by}
    if rules.numbers and facts.order.nav_sales_order_number:
        mark["sales_order"] = facts.order.nav_sales_order_number
    if rules.numbers and facts.order.invoice_numbers:
        mark["invoices"] = list(facts.order.invoice_numbers)
    shipments = []
    for parcel in parcels:
        entry: dict[str, Any] = {"number": parcel.number}
        if parcel.tracking:
            entry["tracking"] = list(parcel.tracking)
        if parcel.carrier:
            entry["carrier"] = parcel.carrier
        shipments.append(entry)
    if shipments:
        mark["shipments"] = shipments
    return mark


def _completes(facts: Facts, parcels: Sequence[Parcel], rules: TellRules) -> tuple[bool, tuple[str, ...]]:
    """Whether the shop's status is due, and why not yet."""
    if rules.complete is Complete.NEVER or facts.told.completed_at is not None:
        return False, ()
    if facts.order.conflict:
        return False, (f"the status waits: the order is in conflict ({facts.order.conflict_code})",)
    if rules.complete is Complete.POSTED:
        return (True, ()) if facts.order.state is OrderState.POSTED else (False, ("the status waits for the posting",))
    if facts.open_lines is not None and is_open(facts.open_lines):
        return False, ("the status waits until all lines are shipped",)
    shipped = [line for each in facts.shipments if each.is_there for line in each.lines]
    if any(not _items(each.lines, facts) for each in facts.shipments if each.is_there and each.lines):
        return False, ("the status is left alone: the lines of a shipment can't be told apart",)
    ordered = [(row.item_no, row.quantity) for row in facts.lines if row.line_type == ITEM]
    if not shipped or not is_shipped_in_full(ordered, shipped):
        return False, ("the status waits until all lines are shipped",)
    if len(parcels) < sum(1 for each in facts.shipments if each.is_there and each.lines) and rules.tracking:
        return False, ("the status waits for a tracking number",)
    return True, ()


def _is_final(facts: Facts, rules: TellRules) -> bool:
    """Once posted, an order awaits no more than the tracking numbers of its shipments."""
    if facts.order.state is not OrderState.POSTED:
        return False
    there = [each for each in facts.shipments if each.is_there and each.lines]
    if not (rules.numbers or rules.tracking or rules.complete is Complete.SHIPPED):
        return True
    return bool(there) and not (rules.tracking and any(not tracking_numbers(each.tracking) for each in there))


# What a reading allows


class ShopOrder(Struct, frozen=True):
    """An order as its shop showed it: its status and what lies under `KEY`, None if nothing does.

    `trace` is what else of it would betray that somebody changed it meanwhile.
    """

    order_id: int
    status: str
    mark: Any
    modified: datetime
    read_at: datetime
    trace: tuple[str, ...] = ()
    lines: tuple[ShopLine, ...] | None = None
    """None where the shop does not tell them."""

    @property
    def is_trashed(self) -> bool:
        return self.status == TRASH


class ShopLine(Struct, frozen=True):
    """A line of a shop's order: its id, the address it goes to where the shop has several, its pieces, and those shipped."""

    line_id: str
    address_id: str
    quantity: int
    shipped: int = 0
    is_sent: bool = True
    """Whether it is shipped at all."""

    @property
    def open(self) -> int:
        return max(self.quantity - self.shipped, 0)


class ShopParcel(Struct, frozen=True):
    """A shipment or fulfilment as the shop shows it; `number` is Business Central's, and both it and `author` are blank on one
    that is not ours."""

    id: str
    number: str
    author: str
    address_id: str = ""
    tracking: str = ""
    items: tuple[tuple[str, int], ...] = ()


class ParcelStep(Struct, frozen=True):
    """What is to be done for one parcel, where the shop has shipments of its own: those that it has of it, by their ids, of which
    `changes` get their tracking number anew, and the parts to be made."""

    has: tuple[str, ...]
    changes: tuple[str, ...] = ()
    makes: tuple[Parcel, ...] = ()

    @property
    def is_nothing(self) -> bool:
        """Nothing of it is sent: downloads, gift certificates, what is picked up."""
        return not self.has and not self.makes


def shipment_elsewhere(shipment: Shipment, order: StoredOrder) -> Problem | None:
    """A shipment of the order's sales order that is not the order's: their numbers may be used again after one is deleted."""
    external = code_form(shipment.external_document_number)
    if external == (order.external_document_number or ""):
        return None
    text = f"Shipment {shipment.number} of {shipment.order_number} bears {external or 'no number'}, not ours."
    return Problem("SHIPMENT_ELSEWHERE", text)


def foreign_parcels(found: Iterable[ShopParcel], parcels: Iterable[Parcel], author: str) -> Problem | None:
    """Shipments of ours in the shop that somebody else has written."""
    numbers = {parcel.number for parcel in parcels}
    strangers = {each.author for each in found if each.number in numbers} - {author}
    if not strangers:
        return None
    text = f"A shipment in the shop bears the mark of another middleware ({', '.join(sorted(strangers))})."
    return Problem("SHOP_MARK_FOREIGN", text)


def parcel_step(
    parcel: Parcel, known: KnownShipment, lines: Iterable[ShopLine], found: Sequence[ShopParcel], author: str
) -> ParcelStep | Problem:
    """What is to be done for a parcel of which the middleware keeps `known`, and the shop has `found`."""
    mine = [each for each in found if (each.number, each.author) == (parcel.number, author)]
    # of one that we made, what is gone was taken away by somebody
    parts = () if known.shop_id else parts_of(parcel, lines, mine)
    if isinstance(parts, Problem):
        return parts
    if problem := next((double for part in parts if (double := find_double(found, part))), None):
        return problem
    changes = []
    for each in mine:
        writes = keeps_up(each, parcel, known.told)
        if isinstance(writes, Problem):
            return writes
        if writes:
            changes.append(each.id)
    has = tuple(each.id for each in mine) or ((known.shop_id,) if known.shop_id else ())
    return ParcelStep(has, tuple(changes), parts)


def lines_sent(rows: Iterable[OrderLineRow]) -> tuple[ShopLine, ...]:
    """The lines of an order as it was sent, for a shop that does not say what of them is shipped."""
    pieces: dict[str, int] = {}
    for row in rows:
        if row.line_type == ITEM and row.store_line_id:
            pieces[row.store_line_id] = pieces.get(row.store_line_id, 0) + int(row.quantity)
    return tuple(ShopLine(line_id, "", quantity) for line_id, quantity in pieces.items())


def with_parcels(lines: Iterable[ShopLine], found: Iterable[ShopParcel]) -> tuple[ShopLine, ...]:
    """The lines with what the shop's shipments hold of them, where that is more than the lines themselves say."""
    held: dict[str, int] = {}
    for each in found:
        for line_id, pieces in each.items:
            held[line_id] = held.get(line_id, 0) + pieces
    return tuple(replace(line, shipped=max(line.shipped, held.get(line.line_id, 0))) for line in lines)


def parts_of(parcel: Parcel, lines: Iterable[ShopLine], found: Iterable[ShopParcel]) -> tuple[Parcel, ...] | Problem:
    """What of the parcel the shop lacks: one part for each address its lines go to, but for those that `found`, ours among the
    shop's, has already.

    Where less is open than was shipped, somebody has shipped it in the shop already: a person looks.
    """
    known, told = {line.line_id: line for line in lines}, {each.address_id for each in found}
    by_address: dict[str, list[tuple[str, int]]] = {}
    for line_id, pieces in parcel.items:
        line = known.get(line_id)
        if line is not None and (not line.is_sent or line.address_id in told):
            continue
        if line is None or line.open < pieces:
            left = line.open if line else 0
            text = f"Shipment {parcel.number} has {pieces} of line {line_id}, and the shop has {left} left to ship."
            return Problem("SHOP_SHIPPED_ALREADY", text)
        by_address.setdefault(line.address_id, []).append((line_id, pieces))
    return tuple(replace(parcel, items=tuple(items), address_id=address) for address, items in by_address.items())


def unmatched(numbers: Sequence[str]) -> Problem | None:
    """What a shop misses that has no place for the numbers alone."""
    if not numbers:
        return None
    text = f"The lines of shipment {', '.join(numbers)} can't be matched with the shop's, which so is not told of it."
    return Problem("SHIPMENT_UNMATCHED", text)


def find_double(found: Iterable[ShopParcel], part: Parcel) -> Problem | None:
    """A shipment in the shop that is this part but for our mark: made by hand, or ours without its mark."""
    for each in found:
        is_same = sorted(each.items) == sorted(part.items) and is_same_tracking(each.tracking, part.tracking)
        if is_same and not each.number and part.address_id in ("", each.address_id):
            text = f"The shop's shipment {each.id} has the same pieces and tracking number as shipment {part.number}."
            return Problem("SHOP_SHIPPED_ALREADY", text)
    return None


def is_same_tracking(shown: str, numbers: Iterable[str]) -> bool:
    return "".join(shown.split()) == "".join(",".join(numbers).split())


def keeps_up(shown: ShopParcel, parcel: Parcel, told: str) -> bool | Problem:
    """Whether tracking number or carrier of our shipment in the shop are to be written anew; `told` is the fingerprint of what
    was written last. A number that somebody else has put there is left."""
    _, numbers, carrier = json.loads(told) if told else ((), (), parcel.carrier)
    if is_same_tracking(shown.tracking, parcel.tracking):
        return bool(carrier != parcel.carrier)
    if shown.tracking and not is_same_tracking(shown.tracking, numbers):
        text = (
            f"Shipment {parcel.number} has the tracking number {shown.tracking} in the shop, which woobc did not write."
        )
        return Problem("SHOP_TRACKING_OTHER", text)
    return True


def find_parcel(found: Iterable[ShopParcel], part: Parcel, author: str) -> ShopParcel | None:
    """Ours among the shop's, by the marker that lies in it."""
    for each in found:
        if (each.number, each.author) == (part.number, author) and part.address_id in ("", each.address_id):
            return each
    return None


class Permission(Struct, frozen=True):
    """What of a plan may be written to the order that was just read."""

    writes: bool
    """Anything at all."""
    mark: bool = False
    status: str = ""
    parcels: bool = False
    notes: bool = False
    is_complete: bool = False
    """The order has the status that it would be given."""
    problems: tuple[Problem, ...] = ()


class Statuses(NamedTuple):
    """What a platform's statuses mean for an order that is told."""

    cancelled: Collection[str]
    unshippable: Collection[str] = frozenset()
    """An order in one of these gets no shipment of the shop's own: nothing says that the shop would refuse it."""
    done: Collection[str] = frozenset()
    """An order in one of these needs no status any more, whichever it would be given."""


def statuses_of(platform: Platform) -> Statuses:
    """Source: BigCommerce reference on writing, §7. WooCommerce's fulfilments are made without a mail."""
    cancelled = cancelled_statuses(platform)
    if platform is not Platform.BIGCOMMERCE:
        return Statuses(cancelled)
    uncleared = {"incomplete", "refunded", "disputed", "manual-verification-required"}
    return Statuses(cancelled, frozenset({*cancelled, *uncleared}), frozenset({"shipped", "completed"}))


def permit(seen: ShopOrder | Problem | None, what: Plan, rules: TellRules, by: str, statuses: Statuses) -> Permission:
    """What may be written now. The shop itself refuses nothing: it completes a trashed order without a word."""
    if isinstance(seen, Problem):
        return Permission(False, problems=(seen,))
    if seen is None:
        return Permission(False, problems=(Problem("SHOP_ORDER_GONE", "The shop does not have the order any more."),))
    if seen.is_trashed:
        text = "The order is in the shop's trash; writing to it would take it out."
        return Permission(False, problems=(Problem("SHOP_ORDER_TRASHED", text),))
    if is_foreign(seen.mark, by):
        text = f"The order bears a mark of another middleware ({_writer(seen.mark)}); nothing is written over it."
        return Permission(False, problems=(Problem("SHOP_MARK_FOREIGN", text),))
    if what.parcels and seen.status in statuses.unshippable:
        text = f"Its status in the shop is {seen.status}, so no shipment is made there, of which the customer may be mailed."
        return Permission(False, problems=(Problem("SHOP_NOT_SHIPPABLE", text),))
    is_cancelled = seen.status in statuses.cancelled
    is_complete = seen.status == rules.complete_status or seen.status in statuses.done
    status, problems = "", tuple[Problem, ...]()
    if what.completes and not is_complete:
        if seen.status in rules.complete_from and not is_cancelled:
            status = rules.complete_status
        else:
            text = f"Its status in the shop is {seen.status}, and only {', '.join(rules.complete_from)} is left."
            problems = (Problem("SHOP_STATUS_LEFT", text),)
    return Permission(
        writes=True,
        mark=bool(what.mark.keys() - {"by"}) and not is_same_mark(seen.mark, what.mark),
        status=status,
        parcels=bool(what.parcels),
        notes=bool(what.notes) and not is_cancelled,
        is_complete=what.completes and is_complete,
        problems=problems,
    )


def is_foreign(mark: Any, by: str) -> bool:
    """Whether what lies under our key was written by somebody else."""
    return mark is not None and mark != "" and not (isinstance(mark, Mapping) and mark.get("by") == by)


def is_same_mark(seen: Any, wanted: Mark) -> bool:
    """Whether the shop's entry is the one wanted. A shop may turn numbers into text, and nothing else."""
    return isinstance(seen, Mapping) and as_text(seen) == as_text(wanted)


def was_changed_meanwhile(before: ShopOrder, after: ShopOrder) -> bool:
    """Whether the answer to our write shows that somebody changed the order between the reading and it."""
    return before.trace != after.trace


def is_confirmed(after: ShopOrder, mark: Mark | None, status: str) -> bool:
    """Whether the answer shows what was written."""
    return (mark is None or is_same_mark(after.mark, mark)) and (not status or after.status == status)


def note_text(parcel: Parcel) -> str:
    """What the customer is mailed, in no language: the carrier, its numbers, and the shipment's, by which it is found again."""
    return f"{parcel.carrier.upper()} {', '.join(parcel.tracking)} ({parcel.number})".strip()


def holds_note(notes: Iterable[str], parcel: Parcel) -> bool:
    """Whether one of the notes tells of this shipment."""
    return any(f"({parcel.number})" in note for note in notes)


def as_text(value: Any) -> str:
    """One form for equal values, whatever the order of their keys."""
    return json.dumps(value, sort_keys=True, ensure_ascii=False, separators=(",", ":"))


def lines_as_text(lines: Iterable[ShippedLine]) -> str:
    return as_text([[line.sequence, line.item, f"{line.quantity.normalize():f}"] for line in lines])


def described(what: Plan, permission: Permission | None = None) -> str:
    """What is told, for people."""
    status = permission.status if permission else ""
    told = described_mark(what.mark, False)
    return "; ".join(filter(None, (told, f"status {status}" if status else ""))) or "nothing"


def described_parts(what: Plan, permission: Permission, rows: Iterable[OrderLineRow], *, has_own: bool) -> list[str]:
    """What is written beside, for people: the pieces of shipments where the shop has its own, and what customers are mailed."""
    items = {row.store_line_id: row.item_no for row in rows}
    parcels = [
        f"{each.number} with " + ", ".join(f"{pieces} of {items.get(line, line)}" for line, pieces in each.items)
        for each in what.parcels
        if has_own
    ]
    notes = [f"note to the customer: {note_text(each)}" for each in what.notes if permission.notes]
    return [*parcels, *notes]


def described_mark(mark: Mark, is_completed: bool) -> str:
    """What lies with the order in the shop, for people."""
    told = [str(mark["sales_order"])] if "sales_order" in mark else []
    told += [f"invoice {each}" for each in mark.get("invoices", ())]
    for each in mark.get("shipments", ()):
        numbers = " ".join(filter(None, (each.get("carrier", ""), ", ".join(each.get("tracking", ())))))
        told.append(f"shipment {each['number']}" + (f" ({numbers})" if numbers else ""))
    return "; ".join([*told, *(["completed"] if is_completed else [])])


def _writer(mark: Any) -> str:
    return str(mark.get("by", "unknown"))[:60] if isinstance(mark, Mapping) else "unknown"
