"""Every mode x rule x outcome: where the order stands afterwards, and what Business Central holds of it.

In the short form an outcome that both ways can have is tried by one of them, in turn; so is each loss.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from typing import Any, NamedTuple

import pytest

from tests.form import cases_of_form
from tests.jobs.posting_support import MODES, Desk, Held, Sent
from woobc.sandbox.world import World

RULES = ("valid", "invoice", "hold", "complete")

DUTIES = {
    ("default", "valid"): "nothing",
    ("release", "valid"): "release",
    ("post", "valid"): "post",
    ("schedule-post", "valid"): "post",
    **{(mode, "invoice"): "prepay" for mode in MODES},
    **{(mode, "hold"): "hold" for mode in MODES},
    **{(mode, "complete"): "complete" for mode in MODES},
}
"""What is owed to an order of each rule in a store of each mode."""
BY_MODE = ("valid",)
"""Rules by which the mode decides what is owed. Others owe the same in each, and are shown in one, in turn."""


def cells(desk: Desk, rules: Sequence[str], turn: int) -> list[tuple[str, str]]:
    """Stores and rules of the orders that are sent; the first turn has all of them."""
    stores = [*desk.shops]
    by_mode = [(store, rule) for store in stores for rule in rules if not turn or rule in BY_MODE]
    return by_mode + [
        (stores[(turn + place) % len(stores)], rule) for place, rule in enumerate(rules) if turn and rule not in BY_MODE
    ]


class Stands(NamedTuple):
    """An order's state and code (`!` before it: a conflict), and what Business Central holds of it."""

    state: str
    code: str
    held: Held


def stands(state: str, order: str, invoices: int = 0, prepayments: int = 0, code: str = "") -> Stands:
    return Stands(state, code, Held(order, invoices, prepayments))


UNTOUCHED = stands("verified", "Open")
RELEASED = stands("released", "Released")
POSTED = stands("posted", "gone", 1)
PREPAID = stands("verified", "Open", 0, 1)
DONE = {
    "nothing": UNTOUCHED,
    "hold": UNTOUCHED,
    "release": RELEASED,
    "post": POSTED,
    "complete": POSTED,
    "prepay": PREPAID,
}

Step = Callable[[Desk, list[Sent]], object]


def together(*steps: Step) -> Step:
    def step(desk: Desk, sent: list[Sent]) -> None:
        for each in steps:
            each(desk, sent)

    return step


def nothing(desk: Desk, sent: list[Sent]) -> None:
    """Nobody interferes."""


def to_all(action: Callable[[Desk, Sent], object]) -> Step:
    def step(desk: Desk, sent: list[Sent]) -> None:
        for each in sent:
            action(desk, each)

    return step


def settings(**values: object) -> Step:
    return lambda desk, _: desk.bc.change_settings(**values)


def change_order(**values: object) -> Step:
    return to_all(lambda desk, each: desk.bc.change_order(each.sales_order, **values))


def inventory(number: int) -> Step:
    def step(desk: Desk, _: object) -> None:
        desk.bc.books.items["MUG"].inventory = Decimal(number)

    return step


def blocked(value: str) -> Step:
    def step(desk: Desk, _: object) -> None:
        desk.bc.books.customers["WEBGUEST"].blocked = value

    return step


def fault(kind: str, **values: Any) -> Step:
    """Each request to release or post of the first run ends so."""

    def step(desk: Desk, _: object) -> None:
        for operation in ("ReleaseOrder", "Post*", "api:POST shipAndInvoice"):
            desk.bc.faults.add(operation, kind, times=100, **values)

    return step


def prepay_by_hand(desk: Desk, sent: Sent) -> None:
    desk.bc.books.post_prepayment(desk.bc.books.order(sent.sales_order), desk.world.clock.now().date())


def change_in_shop(action: str, *values: object) -> Step:
    return to_all(lambda desk, each: getattr(desk.shops[each.store], action)(each.order_id, *values))


def shops_away(desk: Desk, _: object) -> None:
    for shop in desk.shops.values():
        shop.faults.add("*", "status", times=1000, status=503)


def shops_back(desk: Desk, _: object) -> None:
    for shop in desk.shops.values():
        shop.faults.clear()


def changed_back(desk: Desk, sent: list[Sent]) -> None:
    for each in sent:
        shop = desk.shops[each.store]
        shop.change_address(each.order_id, shipping={"city": shop.order(each.order_id)["billing"]["city"]})
        shop.touch(each.order_id)
    desk.run("import-orders")


def wait(minutes: float) -> Step:
    return lambda desk, _: desk.later(minutes)


def finish_by_hand(desk: Desk, sent: list[Sent]) -> None:
    for each in sent:
        if each.sales_order in desk.bc.books.orders:
            desk.bc.post_by_hand(each.sales_order)


def faults_over(desk: Desk, _: object) -> None:
    desk.bc.faults.clear()


ALL = ("release", "post", "complete", "prepay")
POSTS = ("post", "complete")


@dataclass(frozen=True)
class Outcome:
    """What happens after the sales orders are made, what follows for each duty, and what ends it.

    Duties not named in `first` are done as if nothing had been. After `cure` and a night, all is as in `last`.
    """

    name: str
    happens: Step
    first: dict[str, Stands]
    cure: Step = nothing
    last: dict[str, Stands] = field(default_factory=dict)


def each(duties: Iterable[str], standing: Stands) -> dict[str, Stands]:
    return dict.fromkeys(duties, standing)


def failed(code: str, order: str = "Open") -> Stands:
    return stands("verified", order, code=code)


def conflict(code: str, *more: str) -> dict[str, Stands]:
    return each((*ALL, *more), failed(f"!{code}"))


SHORT = {"post": failed("INVENTORY_SHORT"), "complete": failed("STOCK_SHORT")}
HALF_INVOICED = {
    "post": stands("verified", "Released", 1, code="PARTLY_SHIPPED"),
    "complete": stands("verified", "Released", 1, code="PARTLY_SHIPPED"),
    "release": stands("released", "Released", 1),
    "prepay": stands("verified", "Released", 1, 1),
    **each(("nothing", "hold"), stands("verified", "Released", 1)),
}
TWO_INVOICES = stands("posted", "gone", 2)
BY_HAND = {**each(("nothing", "hold", *ALL), POSTED)}
YESTERDAY = date(2026, 6, 9)

OUTCOMES = [
    Outcome("nothing special", nothing, {}),
    Outcome(
        "posting date refused",
        settings(allowed_posting_to=YESTERDAY.isoformat()),
        {**each((*POSTS, "prepay"), failed("POSTING_DATE_REFUSED"))},
        settings(allowed_posting_to=None),
    ),
    Outcome(
        "dimension missing",
        change_order(missing_dimension=True),
        each(POSTS, failed("DIMENSION_MISSING")),
        change_order(missing_dimension=False),
    ),
    Outcome("customer blocked", blocked("All"), each(POSTS, failed("CUSTOMER_BLOCKED")), blocked("")),
    Outcome("not enough inventory", inventory(0), SHORT, inventory(1000)),
    Outcome(
        "approval pending",
        change_order(status="Pending Approval"),
        {
            **each(ALL, failed("APPROVAL_PENDING", "Pending Approval")),
            **each(("nothing", "hold"), failed("", "Pending Approval")),
        },
        change_order(status="Open"),
    ),
    Outcome(
        "refused for a reason nobody knows",
        fault("fault", code="dialog", text="The Sirius must be in the house of Mars."),
        each(ALL, failed("POSTING_REFUSED")),
        faults_over,
        each(ALL, failed("POSTING_REFUSED")),
    ),
    Outcome("locked by somebody", fault("fault", code="lock"), each(ALL, UNTOUCHED), faults_over),
    Outcome(
        "accepted and only queued",
        settings(post_with_job_queue=True, job_queue_delay_s=300),
        each(POSTS, stands("posting", "Released")),
        wait(6),
    ),
    Outcome(
        "queued, and the queue fails",
        together(settings(post_with_job_queue=True), change_order(missing_dimension=True)),
        each(POSTS, stands("posting", "Released")),
        wait(30),
        each(POSTS, stands("posting", "Released", code="POSTING_UNCONFIRMED")),  # the next night's try is on its way
    ),
    Outcome(
        "a batch says success while it fails",
        together(settings(batch_post=True), change_order(missing_dimension=True)),
        each(POSTS, stands("posting", "Open")),
        together(change_order(missing_dimension=False), wait(30)),
    ),
    Outcome(
        "posted by a person",
        to_all(lambda desk, each: desk.bc.post_by_hand(each.sales_order)),
        BY_HAND,
        nothing,
        BY_HAND,
    ),
    Outcome(
        "the sales order is deleted",
        to_all(lambda desk, each: desk.bc.delete_order(each.sales_order)),
        each(("nothing", "hold", *ALL), stands("inserted", "gone")),  # the page names it: perhaps it can't be read yet
        nothing,
        each(("nothing", "hold", *ALL), stands("verified", "gone", code="!SALES_ORDER_GONE")),
    ),
    Outcome(
        "shipped in part",
        to_all(lambda desk, each: desk.bc.ship_partly(each.sales_order)),
        {
            **each(POSTS, failed("PARTLY_SHIPPED", "Released")),
            "prepay": stands("verified", "Released", 0, 1),
            **each(("nothing", "hold"), failed("", "Released")),
        },
        finish_by_hand,
        {**each(("nothing", "hold", "release", *POSTS), POSTED), "prepay": stands("posted", "gone", 1, 1)},
    ),
    Outcome(
        "shipped in full and not invoiced",
        to_all(lambda desk, each: desk.bc.ship_partly(each.sales_order, share="1")),
        {"prepay": stands("verified", "Released", 0, 1), **each(("nothing", "hold"), failed("", "Released"))},
        nothing,
        {"prepay": stands("verified", "Released", 0, 1), **each(("nothing", "hold"), failed("", "Released"))},
    ),
    Outcome(
        "shipped and invoiced in part",
        to_all(lambda desk, each: desk.bc.ship_partly(each.sales_order, invoice=True)),
        HALF_INVOICED,
        finish_by_hand,
        {**each(("nothing", "hold", "release", *POSTS), TWO_INVOICES), "prepay": stands("posted", "gone", 2, 1)},
    ),
    Outcome(
        "a prepayment invoice is there already",
        to_all(prepay_by_hand),
        {
            **each(("nothing", "hold"), stands("verified", "Open", 0, 1)),
            "release": stands("released", "Released", 0, 1),
            **each(POSTS, stands("posted", "gone", 1, 1)),
        },
        nothing,
        {
            **each(("nothing", "hold"), stands("verified", "Open", 0, 1)),
            "release": stands("released", "Released", 0, 1),
            **each(POSTS, stands("posted", "gone", 1, 1)),
        },
    ),
    Outcome(
        "released by a person",
        to_all(lambda desk, each: desk.bc.release_by_hand(each.sales_order)),
        {**each(("nothing", "hold"), failed("", "Released")), "prepay": stands("verified", "Released", 0, 1)},
        nothing,
        {**each(("nothing", "hold"), failed("", "Released")), "prepay": stands("verified", "Released", 0, 1)},
    ),
    Outcome(
        "cancelled in the shop",
        change_in_shop("set_status", "cancelled"),
        conflict("CANCELLED_IN_STORE"),
        nothing,
        conflict("CANCELLED_IN_STORE", "hold"),
    ),
    Outcome(
        "lines changed in the shop, its date not",
        change_in_shop("edit_lines", [("MUG", "Mug", 3, "10.00")]),
        conflict("CHANGED_IN_STORE"),
        nothing,
        conflict("CHANGED_IN_STORE", "hold"),
    ),
    Outcome(
        "changed in the shop, and changed back",
        to_all(lambda desk, each: desk.shops[each.store].change_address(each.order_id, shipping={"city": "Elsewhere"})),
        conflict("CHANGED_IN_STORE"),
        changed_back,
    ),
    Outcome(
        "refunded in the shop",
        to_all(lambda desk, each: desk.shops[each.store].refund(each.order_id, amount="5")),
        conflict("REFUNDED_IN_STORE"),
        nothing,
        conflict("REFUNDED_IN_STORE", "hold"),
    ),
    Outcome(
        "deleted in the shop",
        to_all(lambda desk, each: desk.shops[each.store].force_delete(each.order_id)),
        conflict("DELETED_IN_STORE"),
        nothing,
        conflict("DELETED_IN_STORE", "hold"),
    ),
    Outcome("the shop can't be read", shops_away, each(ALL, UNTOUCHED), shops_back),
]


def standing(desk: Desk, sent: Sent) -> Stands:
    row = desk.row(sent)
    code = f"!{row['conflict_code']}" if row["conflict"] else row["error_code"] if row["failed"] else ""
    return Stands(row["state"], code, desk.held(sent))


def compare(desk: Desk, sent: Iterable[Sent], expected: dict[str, Stands]) -> None:
    modes = {desk.store(mode): mode for mode in MODES if any_store(desk, mode)}
    found = {(modes[each.store], each.rule): standing(desk, each) for each in sent}
    assert found == {cell: {**DONE, **expected}[DUTIES[cell]] for cell in found}


def any_store(desk: Desk, mode: str) -> bool:
    return any(store["order_processing"] == mode for store in desk.world.config["stores"].values())


def play(desk: Desk, outcome: Outcome, sent: list[Sent]) -> None:
    outcome.happens(desk, sent)
    desk.process()
    if outcome.name.endswith(("by a person", "is deleted")):
        desk.run("recheck-status")  # the watch looks at those to which nothing is owed
    compare(desk, sent, outcome.first)
    outcome.cure(desk, sent)
    desk.process()
    desk.later(24 * 60)
    desk.process()
    desk.run("recheck-status")
    compare(desk, sent, outcome.last)


BY_API = [each for each in OUTCOMES if not re.search(r"batch says|shop|by a person|nobody knows", each.name)]


@pytest.mark.parametrize(
    "outcome",
    cases_of_form(OUTCOMES, [OUTCOMES.index(each) for each in OUTCOMES if each not in BY_API[1::2]]),
    ids=lambda outcome: outcome.name,
)
def test_by_the_codeunit(world: World, outcome: Outcome) -> None:
    desk = Desk(world)
    play(desk, outcome, desk.send_each(cells(desk, RULES, OUTCOMES.index(outcome))))


@pytest.mark.parametrize("outcome", cases_of_form(BY_API, range(1, len(BY_API), 2)), ids=lambda outcome: outcome.name)
def test_by_the_api_where_no_codeunit_is_published(world: World, outcome: Outcome) -> None:
    desk = Desk(world, ("default", "post", "schedule-post"), codeunit=False)
    play(desk, outcome, desk.send_each(cells(desk, ("valid", "hold", "complete"), BY_API.index(outcome))))


LOSSES = {
    "cut before it was done": fault("reset"),
    "cut after it was done": fault("reset-after"),
    "done minutes after the cut": fault("commit-later", seconds=300),
    "a gateway in between gives up": fault("status", status=504),
    "a gateway gives up, and it was done": fault("status-after", status=504),
    "an answer that is cut": fault("truncate"),
    "an empty answer, and it was done": fault("empty-202-after"),
    "a page instead of an answer": fault("html-200"),
    "too many requests": fault("429", retry_after=5),
    "done, and a fault after it": fault("fault-after"),
    "a lock, and it was done": fault("fault-after", code="lock"),
}


EACH_WAY = [(loss, codeunit) for codeunit in (True, False) for loss in LOSSES]


@pytest.mark.parametrize(("loss", "codeunit"), cases_of_form(EACH_WAY, range(0, len(EACH_WAY), 2)))
def test_what_is_lost_is_done_once(world: World, loss: str, codeunit: bool) -> None:
    modes, rules = (MODES, RULES) if codeunit else (("default", "post", "schedule-post"), ("valid", "hold", "complete"))
    desk = Desk(world, modes, codeunit=codeunit)
    sent = desk.send_each(cells(desk, rules, [*LOSSES].index(loss)))
    LOSSES[loss](desk, sent)
    desk.process()
    desk.process()
    desk.bc.faults.clear()
    for _ in range(3):
        desk.later(20)
        desk.process()
    compare(desk, sent, {})
    assert desk.bc.books.items["MUG"].inventory == 1000 - 2 * len(desk.bc.books.shipments)
