"""Orders by API: the body that is sent, what a sales order's lines mean, and the one correction."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

import pytest
from msgspec.structs import replace

from tests.domain.factories import context, line, order, shipping
from woobc.core.domain.api_orders import (
    COMMENT,
    Correction,
    HeldLine,
    HeldOrder,
    Ids,
    NoOrder,
    PartOfOrder,
    WholeOrder,
    corrections,
    find_line_differences,
    half_made,
    is_as_answered,
    judge_held,
    lines_differ,
    missing_ids,
    order_body,
    with_comments,
)
from woobc.core.domain.codes import Problem
from woobc.core.domain.differences import Difference
from woobc.core.domain.documents import Document, DocumentKind, StagingLine
from woobc.core.domain.lines import sent_lines, staging_lines
from woobc.core.domain.orders import Order
from woobc.core.domain.page_fields import ACCOUNT, API_FIELDS
from woobc.core.domain.staging import Draft, draft_lines

IDS = Ids({("HOODIE", "M-BLUE"): "v-1"}, {"GLS": "m-1"})


def drafted(of: Order) -> Draft:
    draft = draft_lines(of, replace(context(), fields=API_FIELDS, local_currency=""))
    assert isinstance(draft, Draft), draft
    return draft


def sent(**values: Any) -> StagingLine:
    usual: dict[str, Any] = {
        "line_type": "Item",
        "item_no": "1000",
        "quantity": Decimal(2),
        "unit_price": Decimal("12.5"),
    }
    usual["line_discount"] = Decimal(1)
    return StagingLine("EU-1", int(values.pop("line_no", 10000)), {**usual, **values})


def held(**values: Any) -> HeldLine:
    usual: dict[str, Any] = {
        "line_no": 10000,
        "line_type": "Item",
        "item_no": "1000",
        "variant": "",
        "description": "Mug",
    }
    usual |= {"quantity": Decimal(2), "unit_price": Decimal("12.5"), "discount": Decimal(1), "id": "l-1", "etag": "e-1"}
    return HeldLine(**{**usual, **values})


def sales_order(*lines: HeldLine, number: str = "S-1") -> HeldOrder:
    return HeldOrder(Document(DocumentKind.SALES_ORDER, number, "EU-1"), lines)


def test_the_customer_comes_before_all_that_its_card_would_overwrite() -> None:
    """And within a line number, variant and quantity before price and discount, which they would look up again."""
    body = order_body(drafted(order(line(sku="HD-M-BLA"), shipping())).lines, IDS)
    names = list(body)
    assert names[:5] == ["externalDocumentNumber", "orderDate", "customerNumber", "currencyCode", "pricesIncludeTax"]
    assert names[-1] == "salesOrderLines"
    item, freight = body["salesOrderLines"]
    assert list(item) == [
        "lineType", "lineObjectNumber", "itemVariantId", "description", "quantity", "unitPrice", "discountAmount",
    ]  # fmt: skip
    assert (item["lineType"], item["itemVariantId"]) == ("Item", "v-1")
    assert body["shipmentMethodId"] == "m-1"
    assert (freight["lineType"], "discountAmount" in freight) == ("Account", False)


def test_the_body_has_no_blanks_and_nothing_the_api_lacks() -> None:
    """Each property is one of salesOrders or salesOrderLines; a discount of 0 is sent, so that no other one stays."""
    body = order_body(drafted(order(line())).lines, IDS)
    assert all(value not in ("", None) for value in body.values())
    assert {"paymentMethodCode", "sequence", "number", "yourReference"}.isdisjoint(body)
    assert body["salesOrderLines"][0]["discountAmount"] == 0
    assert set(body) <= {*API_FIELDS.values(), "salesOrderLines"}


def test_the_local_currency_is_sent_for_a_customer_s_card_may_say_another() -> None:
    assert order_body(drafted(order(line())).lines, IDS)["currencyCode"] == "EUR"


@pytest.mark.parametrize(
    ("values", "expected"),
    [
        ({"ship_to_name": "Sanne de Vries"}, {"shipToName": "Sanne de Vries"}),
        (
            {"ship_to_name": "Sanne de Vries", "ship_to_company": "Muis BV"},
            {"shipToName": "Muis BV", "shipToContact": "Sanne de Vries"},
        ),
        ({"ship_to_name": "Muis BV", "ship_to_company": "Muis BV"}, {"shipToName": "Muis BV"}),
        ({"ship_to_company": "Muis BV"}, {"shipToName": "Muis BV"}),
    ],
)
def test_a_company_is_shipped_to_and_the_person_is_its_contact(
    values: dict[str, str], expected: dict[str, str]
) -> None:
    """Nobody is a contact by a blank, and all else of the header stays."""
    header = {"ship_to_city": "Utrecht", "email": "klant1@example.com"}
    body = order_body([sent(**values, **header)], IDS)
    del body["salesOrderLines"]
    assert body == {**expected, "shipToCity": "Utrecht", "email": "klant1@example.com"}


def test_ids_that_are_missing_are_named() -> None:
    lines = [sent(variant="RED"), sent(line_no=20000, shipment_method="UPS"), sent(item_no="hoodie", variant="m-blue")]
    assert missing_ids(lines, IDS) == ("Item 1000 has no variant RED.", "There is no shipment method UPS.")


def test_comment_lines_stand_at_the_end_and_are_kept_as_sent() -> None:
    """The number people see, and what the customer wrote; they cost nothing."""
    of = replace(order(line()), number="10423", customer_note="Please ring twice.")
    before = drafted(of)
    draft = with_comments(before, of, number_line=True, note_lines=True)
    assert draft.lines[:1] == before.lines
    assert [(each.order_number, each.line_no) for each in draft.lines] == [
        (before.lines[0].order_number, line_no) for line_no in (10000, 20000, 30000)
    ]
    body = order_body(draft.lines, IDS)
    assert body["salesOrderLines"][1:] == [
        {"lineType": "Comment", "description": "Web order #10423"},
        {"lineType": "Comment", "description": "Please ring twice."},
    ]
    assert draft.amounts == (*before.amounts, *[(Decimal(0),) * 5] * 2)
    assert draft.sources == (*before.sources, None, None)
    kept = staging_lines("EU-1", list(sent_lines(draft)))
    assert order_body(kept, IDS) == body


def test_an_order_without_lines_or_words_gets_no_comments() -> None:
    of = order(line())
    assert with_comments(drafted(of), of, number_line=False, note_lines=True) == drafted(of)
    noted = replace(of, customer_note="Please ring twice.")
    assert with_comments(drafted(of), noted, number_line=False, note_lines=False) == drafted(of)
    without = Draft((), (), (), ())
    assert with_comments(without, of, number_line=True, note_lines=True) == without


@pytest.mark.parametrize(
    ("note", "lines"),
    [
        ("Ring twice.\nThen wait.", ["Ring twice. Then wait."]),
        (f"{'a' * 49} {'b' * 50}", [f"{'a' * 49} {'b' * 50}"]),
        (f"{'a' * 50} {'b' * 50}", ["a" * 50, "b" * 50]),
        (f"So {'a' * 60} {'b' * 60}", [f"So {'a' * 60}", "b" * 60]),
        ("a" * 100, ["a" * 100]),
        ("a" * 101, ["a" * 50, f"{'a' * 50} a"]),
        ("\U0001f381" * 50, ["\U0001f381" * 50]),
        ("\U0001f381" * 51, ["\U0001f381" * 50, "\U0001f381"]),
    ],
)
def test_a_note_is_cut_between_words_into_lines_that_fit(note: str, lines: list[str]) -> None:
    """Of at most 100 characters, as Business Central counts them; a word that fits no line is cut itself."""
    of = replace(order(line()), customer_note=note)
    draft = with_comments(drafted(of), of, number_line=False, note_lines=True)
    assert [each.values["description"] for each in draft.lines[1:]] == lines


@pytest.mark.parametrize(
    ("found", "told"),
    [
        (held(), []),
        (held(unit_price=Decimal("12.505")), []),  # rounded to the currency's precision
        (held(unit_price=Decimal("12.506")), ["line 10000 unit_price: 12.5 -> 12.506"]),
        (held(description="What somebody else calls it"), []),
        (held(unit_price=Decimal("12.51")), ["line 10000 unit_price: 12.5 -> 12.51"]),
        (held(discount=Decimal(0)), ["line 10000 line_discount: 1 -> 0"]),
        (held(quantity=Decimal(3)), ["line 10000 quantity: 2 -> 3"]),
        (held(item_no="1001"), ["line 10000 item_no: 1000 -> 1001"]),
        (held(variant="RED"), ["line 10000 variant: nothing -> RED"]),
        (held(line_type="Account"), ["line 10000 line_type: Item -> Account"]),
        (held(line_no=20000), ["line 10000: 1000 -> nothing", "line 20000: nothing -> 1000 Mug 24.00"]),
    ],
)
def test_each_difference_of_a_line_is_told(found: HeldLine, told: list[str]) -> None:
    assert [str(each) for each in find_line_differences([sent()], [found])] == told


def test_what_is_not_sent_of_a_line_is_nothing() -> None:
    freight = StagingLine("EU-1", 10000, {"line_type": ACCOUNT, "item_no": "6810", "quantity": Decimal(1)})
    there = held(line_type="Account", item_no="6810", quantity=Decimal(1), unit_price=Decimal(0), discount=Decimal(0))
    assert not find_line_differences([freight], [there])


def test_lines_that_are_missing_are_named_by_what_tells_them_best() -> None:
    item, comment = sent(), StagingLine("EU-1", 20000, {"line_type": COMMENT, "description": "Web order #1"})
    nameless = StagingLine("EU-1", 30000, {"line_type": COMMENT})
    assert find_line_differences([item, comment, nameless], [held(line_no=40000)]) == (
        Difference("line 10000", "1000", ""),
        Difference("line 20000", "Web order #1", ""),
        Difference("line 30000", "sent", ""),
        Difference("line 40000", "", "1000 Mug 24.00"),
    )


def test_a_line_nobody_sent_is_a_difference() -> None:
    charge = held(line_no=20000, line_type="Account", item_no="6820", description="Service Charge", quantity=Decimal(1))
    told = [str(each) for each in find_line_differences([sent()], [held(), charge])]
    assert told == ["line 20000: nothing -> 6820 Service Charge 11.50"]


def test_of_a_comment_only_that_it_is_one_counts() -> None:
    comment = StagingLine("EU-1", 20000, {"line_type": COMMENT, "description": "Web order #1"})
    there = held(line_no=20000, line_type="Comment", item_no="", quantity=Decimal(0), unit_price=Decimal(0))
    assert not find_line_differences([sent(), comment], [held(), there])


@pytest.mark.parametrize(
    ("found", "body"),
    [
        (held(), None),
        (held(unit_price=Decimal(15)), {"unitPrice": Decimal("12.5"), "discountAmount": Decimal(1)}),
        (held(discount=Decimal(3)), {"unitPrice": Decimal("12.5"), "discountAmount": Decimal(1)}),
        (
            held(unit_price=Decimal(15), discount=Decimal(3)),
            {"unitPrice": Decimal("12.5"), "discountAmount": Decimal(1)},
        ),
        (held(unit_price=Decimal(15), quantity=Decimal(3)), None),  # a person's matter
        (held(unit_price=Decimal(15), variant="RED"), None),
        (held(line_no=20000), None),
    ],
)
def test_only_price_and_discount_are_corrected(found: HeldLine, body: dict[str, Decimal] | None) -> None:
    made = corrections([sent(line_no=5000), sent()], [found])
    assert made == ((Correction(found, body),) if body else ())


def test_a_free_item_is_corrected_to_be_free() -> None:
    (made,) = corrections([sent(unit_price=Decimal(0), line_discount=Decimal(0))], [held(discount=Decimal(0))])
    assert list(made.body.items()) == [("unitPrice", Decimal(0)), ("discountAmount", Decimal(0))]


def test_new_etags_are_used_only_if_nothing_else_has_changed() -> None:
    before = [held(), held(line_no=20000, id="l-2", etag="e-2")]
    now = [held(unit_price=Decimal(9)), held(line_no=20000, id="l-2", etag="e-9")]
    assert is_as_answered(before, now, [10000])
    assert not is_as_answered(before, now, [])
    assert not is_as_answered(before, now[:1], [10000])
    assert not is_as_answered(before, [*now, held(line_no=30000)], [10000])


@pytest.mark.parametrize(
    ("orders", "meaning"),
    [
        ([], NoOrder()),
        ([sales_order(held())], WholeOrder("S-1")),
        ([sales_order()], PartOfOrder("S-1", ())),
        ([sales_order(), sales_order(held(), number="S-2")], WholeOrder("S-2")),
    ],
)
def test_what_sales_orders_under_our_number_mean(orders: list[HeldOrder], meaning: Any) -> None:
    assert judge_held([sent()], orders) == meaning


def test_the_lines_of_an_order_that_somebody_else_made_are_not_compared() -> None:
    assert judge_held([], [sales_order(held())]) == WholeOrder("S-1")


def test_some_lines_are_a_part_and_another_line_a_difference() -> None:
    two = [sent(), sent(line_no=20000)]
    assert judge_held(two, [sales_order(held())]) == PartOfOrder("S-1", (10000,))
    found = judge_held([sent()], [sales_order(held(), held(line_no=20000))])
    assert isinstance(found, WholeOrder)
    assert len(found.differences) == 1


def test_half_of_an_order_is_told_with_the_lines_that_are_there() -> None:
    told = [half_made(PartOfOrder("S-1", there), [sent(), sent()]) for there in ((), (10000, 20000))]
    assert told == [
        Problem("HALF_IN_BC", "Sales order S-1 has no line, and 2 lines were sent."),
        Problem("HALF_IN_BC", "Sales order S-1 has only the lines 10000, 20000, and 2 lines were sent."),
    ]
    assert half_made(PartOfOrder("S-1", ()), [sent()]).message == "Sales order S-1 has no line, and 1 line was sent."


@pytest.mark.parametrize(
    ("count", "listed", "more"), [(1, 1, ""), (5, 5, ""), (6, 5, "; and 1 more"), (8, 5, "; and 3 more")]
)
def test_of_many_differences_the_first_are_told(count: int, listed: int, more: str) -> None:
    lines = [line_no * 10000 for line_no in range(1, count + 1)]
    differences = find_line_differences(
        [sent(line_no=line_no) for line_no in lines], [held(line_no=line_no, quantity=Decimal(3)) for line_no in lines]
    )
    names = "; ".join(f"line {line_no} quantity: 2 -> 3" for line_no in lines[:listed])
    message = f"Sales order S-1 is not as it was sent: {names}{more}."
    assert lines_differ("S-1", differences) == Problem("LINES_DIFFER", message)
