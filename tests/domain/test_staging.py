"""The rows Business Central gets are the order, to the cent."""

from __future__ import annotations

import json
from datetime import date
from decimal import ROUND_HALF_UP, Decimal
from pathlib import Path
from typing import Any

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st
from msgspec.structs import replace

from tests.domain.factories import ADDRESS, context, fee, line, mapping, order, shipping, store
from tests.domain.samples import sample
from woobc.core.domain.codes import Problem
from woobc.core.domain.numbers import external_document_number
from woobc.core.domain.orders import Address, LineKind, Order, OrderLine
from woobc.core.domain.page_fields import FIELDS, RESULTS, FieldKind, default_elements
from woobc.core.domain.refunds import FullyRefunded, reduce_by_refunds
from woobc.core.domain.settings import ImportRule, ItemMapping, MetaField, MetaOf
from woobc.core.domain.staging import (
    Amounts,
    Draft,
    References,
    StagingContext,
    draft_lines,
    line_amounts,
    referenced,
    shipping_method,
)

GOLDEN = sorted((Path(__file__).parents[1] / "golden" / "staging").glob("order-*.json"))


def drafted(given_order: Order, given_context: StagingContext | None = None) -> Draft:
    answer = draft_lines(given_order, given_context or context())
    assert isinstance(answer, Draft), answer
    return answer


def rows(given_order: Order, given_context: StagingContext | None = None) -> list[dict[str, Any]]:
    return [dict(each.values) for each in drafted(given_order, given_context).lines]


def codes(given_order: Order, given_context: StagingContext | None = None) -> list[str]:
    answer = draft_lines(given_order, given_context or context())
    assert not isinstance(answer, Draft)
    return [problem.code for problem in answer]


def decimals(values: dict[str, Any]) -> dict[str, Any]:
    return {name: Decimal(value) if FIELDS[name].kind is FieldKind.DECIMAL else value for name, value in values.items()}


@pytest.mark.parametrize("path", GOLDEN, ids=lambda path: path.stem)
def test_a_real_order_becomes_exactly_these_rows(path: Path) -> None:
    golden = json.loads(path.read_text(encoding="utf-8"))
    sold = sample(golden["sample"])
    number = external_document_number("{store}-{order_id}", "eu", sold.order_id, sold.number)
    assert isinstance(number, str)
    left = reduce_by_refunds(sold)
    if isinstance(left, FullyRefunded):
        assert str(left.refunded) == golden["fully_refunded"]
        return
    if isinstance(left, Problem):
        assert [left.code] == golden["problems"]
        return
    draft = drafted(left, context(external_document_number=number))
    assert draft.cuts == ()
    assert [{**line.values, "order_date": str(line.values["order_date"])} for line in draft.lines] == [
        decimals({**golden["header"], **row}) for row in golden["lines"]
    ]
    assert [(line.order_number, line.line_no) for line in draft.lines] == [
        (number, row["line_no"]) for row in golden["lines"]
    ]


def test_of_two_refunds_the_one_by_lines_is_taken_off() -> None:
    sold = sample("order-04-two-partial-refunds.json")
    by_lines = replace(sold, refunds=tuple(refund for refund in sold.refunds if refund.refund_id == "1341"))
    left = reduce_by_refunds(by_lines)
    assert isinstance(left, Order)
    shirts, *others = rows(left)
    assert (shirts["quantity"], shirts["unit_price"], shirts["line_amount"]) == (
        Decimal(2),
        Decimal("19.99"),
        Decimal("39.98"),
    )
    assert [row["line_amount"] for row in others] == [Decimal("6.98"), Decimal("4.95")]


def test_every_sample_has_its_golden_rows() -> None:
    assert len(GOLDEN) == 22


# Which lines, in which order, on which account


def test_items_come_first_then_shipping_fees_gift_cards_and_rounding() -> None:
    gift_card = line("25.00", "0", kind=LineKind.GIFT_CARD, line_id="3", name="Gift card", sku="GIFT")
    sold = order(gift_card, fee("1.00"), shipping(), line(), total=Decimal("43.06"))
    draft = drafted(sold)
    assert [(each.values["line_type"], each.values["item_no"]) for each in draft.lines] == [
        ("Item", "MUG"),
        ("G/L Account", "6810"),
        ("G/L Account", "6820"),
        ("G/L Account", "6840"),
        ("G/L Account", "6830"),
    ]
    assert [each.line_no for each in draft.lines] == [10000, 20000, 30000, 40000, 50000]
    assert {each.values["line_count"] for each in draft.lines} == {5}
    assert [source.line_id if source else None for source in draft.sources] == ["1", "90", "95", "3", None]


@pytest.mark.parametrize(("total", "quantity", "amount"), [("12.12", "1", "0.02"), ("12.08", "-1", "-0.02")])
def test_a_cent_that_is_missing_becomes_a_rounding_line(total: str, quantity: str, amount: str) -> None:
    rounding = rows(order(line(), total=Decimal(total)))[-1]
    assert rounding["description"] == "Rounding"
    assert "variant" not in rounding
    assert (rounding["quantity"], rounding["unit_price"]) == (Decimal(quantity), Decimal("0.02"))
    assert (rounding["line_amount"], rounding["vat_amount"]) == (Decimal(amount), Decimal(0))


def test_an_order_without_lines_has_no_rows() -> None:
    assert drafted(order()).lines == ()


def test_a_line_of_nothing_is_left_out_and_one_with_an_amount_fails() -> None:
    nothing = line("0", "0", quantity=Decimal(0), subtotal="5.00", line_id="2")
    assert len(rows(order(line(), nothing))) == 1
    assert codes(order(line(), line("5.00", "1.05", quantity=Decimal(0), line_id="2"))) == ["QUANTITY_ZERO"]


def test_free_shipping_is_told_with_a_price_of_zero() -> None:
    row = rows(order(line(), shipping("0.00", "0.00")))[1]
    assert (row["item_no"], row["unit_price"], row["line_amount"]) == ("6810", Decimal(0), Decimal(0))


# Items


@pytest.mark.parametrize(
    ("sku", "name", "item", "variant"),
    [
        ("mug-red", "Mug", "1000", "RED"),
        ("  ts-001 ", "Shirt", "TS-001", None),
        ("0012", "Shirt", "0012", None),
        ("", "Gift &amp; wrap", "1900", None),
    ],
)
def test_an_item_is_the_mapped_one_or_the_sku(sku: str, name: str, item: str, variant: str | None) -> None:
    mapped = {"mug-red": ItemMapping("1000", "RED"), "name:Gift & wrap": ItemMapping("1900")}
    row = rows(order(line(sku=sku, name=name)), context(store=store(mapping=mapping(items=mapped))))[0]
    assert (row["item_no"], row.get("variant")) == (item, variant)


def test_a_name_is_no_item_for_a_line_with_a_sku() -> None:
    mapped = {"name:Mug": ItemMapping("1900")}
    assert rows(order(line()), context(store=store(mapping=mapping(items=mapped))))[0]["item_no"] == "MUG"


def test_keys_are_never_cut() -> None:
    assert rows(order(line(sku="x" * 20)))[0]["item_no"] == "X" * 20
    assert codes(order(line(sku="x" * 21))) == ["SKU_TOO_LONG"]


def test_all_problems_of_an_order_are_told_at_once() -> None:
    bare = context(store=store(mapping=mapping(shipping_account="", fee_account="", rounding_account="")))
    sold = order(
        line(sku="", name="Nameless"),
        line(sku="x" * 21, line_id="2"),
        line("1.00", "0", quantity=Decimal(0), line_id="3"),
        shipping(method="drone"),
        fee("1.00"),
        payment_method="barter",
        more_addresses=(("1", ADDRESS), ("2", ADDRESS)),
    )
    assert sorted(codes(replace(sold, total=sold.total + Decimal("0.01")), bare)) == [
        "ACCOUNT_MISSING",
        "ACCOUNT_MISSING",
        "ACCOUNT_MISSING",
        "ITEM_UNKNOWN",
        "PAYMENT_METHOD_UNMAPPED",
        "QUANTITY_ZERO",
        "SEVERAL_ADDRESSES",
        "SHIPMENT_METHOD_UNMAPPED",
        "SKU_TOO_LONG",
    ]
    assert codes(replace(sold, total=Decimal(1)), bare)[-1] == "TOTALS_APART"


@pytest.mark.parametrize(
    ("sold", "message"),
    [
        (order(line(sku="", name="A &amp; B")), 'The line "A & B" has no SKU that can be used; map "name:A & B".'),
        (order(line(sku="x" * 21)), f'The SKU "{"x" * 21}" of "Mug" has 21 characters, 20 are possible.'),
        (order(line("1.00", "0", quantity=Decimal(0))), 'The line "Mug" has an amount of 1.00 but no quantity.'),
        (order(line(), shipping(method="drone\t1")), 'The shipping method "drone 1" is not mapped.'),
        (order(line(), payment_method="barter &amp; trade"), 'The payment method "barter & trade" is not mapped.'),
        (order(line(), more_addresses=(("1", ADDRESS), ("2", ADDRESS))), "The order ships to 2 addresses."),
        (order(line(), fee("1.00")), 'The line "Fee" needs an account: mapping.fee_account is not set.'),
        (order(line(), fee("1.00", name="")), 'The line "fee" needs an account: mapping.fee_account is not set.'),
        (
            order(line(), total=Decimal("12.12")),
            'The line "rounding of 0.02" needs an account: mapping.rounding_account is not set.',
        ),
    ],
)
def test_a_problem_says_what_it_is_about(sold: Order, message: str) -> None:
    answer = draft_lines(sold, context(store=store(mapping=mapping(fee_account="", rounding_account=""))))
    assert isinstance(answer, tuple)
    assert [problem.message for problem in answer] == [message]


def test_one_address_of_its_own_is_not_several() -> None:
    assert isinstance(draft_lines(order(line(), more_addresses=(("1", ADDRESS),)), context()), Draft)


# Amounts


def test_the_draft_tells_the_amounts_of_each_row() -> None:
    sold = order(line(), shipping())
    assert drafted(sold).amounts == tuple(line_amounts(each, including_vat=True) for each in sold.lines)


@pytest.mark.parametrize(
    ("sold", "amounts"),
    [
        (line("8.00", "0", subtotal="10.00", quantity=Decimal("0.5")), ("0.5", "20", "2", "8", "0")),
        (line("0", "0", subtotal="0", quantity=Decimal(-1)), ("-1", "0", "0", "0", "0")),
        (line("4.00", "0.84", quantity=Decimal(0)), ("0", "0", "0", "4", "0.84")),
        (
            line("99999999999.99", "0", quantity=Decimal("1e-16")),
            ("1e-16", "999999999999900000000000000", "0", "99999999999.99", "0"),
        ),
        (
            line("-99999999999.99", "0", quantity=Decimal("1e-16")),
            ("-1e-16", "999999999999900000000000000", "0", "-99999999999.99", "0"),
        ),
    ],
)
def test_odd_quantities_have_a_price_too(sold: OrderLine, amounts: tuple[str, ...]) -> None:
    assert line_amounts(sold, including_vat=False) == Amounts(*map(Decimal, amounts))


@pytest.mark.parametrize(
    ("including_vat", "price", "discount", "amount"),
    [(True, "12.29334", "6.68", "30.20"), (False, "10.33", "5.61", "25.38")],
)
def test_price_is_before_and_amount_after_discount(including_vat: bool, price: str, discount: str, amount: str) -> None:
    mugs = line("25.38", "4.82", subtotal="30.99", subtotal_tax="5.89", quantity=Decimal(3))
    amounts = line_amounts(mugs, including_vat)
    assert (amounts.unit_price, amounts.discount, amounts.amount) == (
        Decimal(price),
        Decimal(discount),
        Decimal(amount),
    )
    assert amounts.tax == Decimal("4.82")


def test_half_a_cent_of_a_price_is_rounded_up_as_business_central_does() -> None:
    amounts = line_amounts(line("0.02", "0", subtotal="0.025"), including_vat=False)
    assert (amounts.unit_price, amounts.discount, amounts.amount) == (
        Decimal("0.025"),
        Decimal("0.01"),
        Decimal("0.02"),
    )


def test_a_line_sold_above_its_price_has_no_negative_discount() -> None:
    amounts = line_amounts(line("15.00", "0", subtotal="10.00", subtotal_tax="0"), including_vat=True)
    assert (amounts.unit_price, amounts.discount, amounts.amount) == (Decimal(15), Decimal(0), Decimal(15))


def test_a_negative_fee_has_a_negative_quantity() -> None:
    amounts = line_amounts(fee("-3.33", "-0.70"), including_vat=False)
    assert (amounts.quantity, amounts.unit_price, amounts.amount) == (Decimal(-1), Decimal("3.33"), Decimal("-3.33"))
    assert amounts.tax == Decimal("-0.70")


@given(
    quantity=st.integers(1, 10_000),
    before=st.decimals(0, 99_999, places=4),
    share=st.decimals(0, 2, places=2),
    tax_rate=st.sampled_from(["0", "0.09", "0.21"]),
    sign=st.sampled_from([1, -1]),
    kind=st.sampled_from(LineKind),
    including_vat=st.booleans(),
)
def test_quantity_times_price_less_discount_is_the_amount(
    quantity: int, before: Decimal, share: Decimal, tax_rate: str, sign: int, kind: LineKind, including_vat: bool
) -> None:
    sold = line(
        str(sign * before * share),
        str(sign * before * share * Decimal(tax_rate)),
        subtotal=str(sign * before),
        subtotal_tax=str(sign * before * Decimal(tax_rate)),
        quantity=Decimal(quantity),
        kind=kind,
    )
    amounts = line_amounts(sold, including_vat)
    gross = sold.total + sold.total_tax
    in_cents = (amounts.quantity * amounts.unit_price).quantize(Decimal("0.01"), ROUND_HALF_UP)
    assert in_cents - amounts.discount == amounts.amount
    assert amounts.unit_price >= 0
    assert amounts.discount >= 0
    assert abs(amounts.amount - (gross if including_vat else sold.total)) <= Decimal("0.005")
    assert abs(amounts.amount + (0 if including_vat else amounts.tax) - gross) <= Decimal("0.005")


@given(st.lists(st.tuples(st.integers(1, 99), st.integers(0, 9_999), st.integers(0, 2_000)), min_size=1, max_size=8))
def test_all_rows_together_are_the_total_of_the_store(figures: list[tuple[int, int, int]]) -> None:
    lines = [
        line(str(Decimal(total) / 100), str(Decimal(tax) / 100), quantity=Decimal(quantity), line_id=str(number))
        for number, (quantity, total, tax) in enumerate(figures)
    ]
    sold = order(*lines, shipping())
    sold = replace(sold, total=sold.total + Decimal("0.03"))
    assume(sold.total)
    assert sum(row["line_amount"] for row in rows(sold)) == sold.total
    excluding = rows(sold, context(store=store(prices_including_vat="false")))
    assert sum(row["line_amount"] + row["vat_amount"] for row in excluding) == sold.total


@pytest.mark.parametrize(
    ("setting", "order_says", "expected"),
    [("store", True, True), ("store", False, False), ("true", False, True), ("false", True, False)],
)
def test_the_configuration_decides_whether_prices_include_vat(setting: str, order_says: bool, expected: bool) -> None:
    row = rows(order(line(), prices_include_tax=order_says), context(store=store(prices_including_vat=setting)))[0]
    assert row["prices_including_vat"] is expected
    assert row["line_amount"] == Decimal("12.10" if expected else "10.00")


# The header


@pytest.mark.parametrize(
    ("rule", "action"),
    [
        (ImportRule.VALID, "Order"),
        (ImportRule.HOLD, "Order"),
        (ImportRule.INVOICE, "Invoice"),
        (ImportRule.COMPLETE, "Complete"),
    ],
)
def test_the_rule_says_what_business_central_makes_of_it(rule: ImportRule, action: str) -> None:
    row = rows(order(line()), context(rule=rule))[0]
    assert (row["import_action"], row["reserve"]) == (action, True)


def test_the_number_people_see_is_on_the_order_but_is_no_key() -> None:
    draft = drafted(order(line(), number="WEB-0007/b" + "x" * 30), context(external_document_number="EU-7"))
    assert draft.lines[0].values["customer_po"] == "WEB-0007/b" + "x" * 25
    assert draft.lines[0].values["order_number"] == draft.lines[0].values["external_document_number"] == "EU-7"
    assert draft.cuts == ("customer_po cut from 40 to 35 characters",)


@pytest.mark.parametrize(
    ("currency", "currencies", "expected"),
    [("EUR", {}, None), ("CAD", {}, "CAD"), ("USD", {"USD": "US$"}, "US$"), ("XXE", {"XXE": "eur"}, None)],
)
def test_the_local_currency_is_blank(currency: str, currencies: dict[str, str], expected: str | None) -> None:
    row = rows(order(line(), currency=currency), context(store=store(mapping=mapping(currencies=currencies))))[0]
    assert row.get("currency") == expected


def test_the_order_date_is_the_day_in_the_companys_time_zone() -> None:
    assert rows(order(line()))[0]["order_date"] == date(2026, 11, 16)


def test_an_order_without_shipping_address_goes_to_the_billing_address() -> None:
    row = rows(order(line(), billing=replace(ADDRESS, country="GB")))[0]
    assert (row["ship_to_name"], row["ship_to_country"]) == ("Sanne de Vries", "UK")


def test_a_company_alone_is_the_name_too() -> None:
    row = rows(order(line(), billing=Address(company="Tulp B.V.", city="Ede")))[0]
    assert (row["sell_to_name"], row["sell_to_company"]) == ("Tulp B.V.", "Tulp B.V.")
    assert "sell_to_country" not in row


def test_lines_to_several_addresses_carry_their_own_where_split_is_wanted() -> None:
    there = Address(first_name="Zoë", city="Liège", country="BE")
    sold = order(
        line(address_id="1"),
        line(line_id="2", address_id="2"),
        shipping=ADDRESS,
        more_addresses=(("1", ADDRESS), ("2", there)),
    )
    first, second = rows(sold, context(store=store(several_addresses="split")))
    assert (first["ship_to_city"], first["ship_to_phone"]) == ("Utrecht", ADDRESS.phone)
    assert second["ship_to_city"] == "Liège"
    assert "ship_to_phone" not in second


def test_every_cut_is_told_once_and_without_the_text() -> None:
    long = replace(ADDRESS, address_2="x" * 57, city="y" * 31, phone="020-123 ext. 12")
    draft = drafted(order(line(name="z" * 120), shipping(), billing=long, shipping=ADDRESS, email="no address"))
    assert draft.cuts == (
        "email left out: not an address of up to 80 characters",
        "sell_to_address_2 cut from 57 to 50 characters",
        "sell_to_city cut from 31 to 30 characters",
        "sell_to_phone cleaned from 15 to 7 characters",
        "description cut from 120 to 100 characters",
    )
    assert "email" not in draft.lines[0].values


def test_a_post_code_is_kept_as_a_code_and_may_be_cut() -> None:
    draft = drafted(order(line(), billing=replace(ADDRESS, postcode="6711 eg" + "x" * 20), shipping=ADDRESS))
    assert draft.lines[0].values["sell_to_post_code"] == "6711 EG" + "X" * 13
    assert draft.cuts == ("sell_to_post_code cut from 27 to 20 characters",)


def test_a_field_that_the_page_does_not_have_is_left_out_and_needs_no_mapping() -> None:
    unmapped = mapping(payment_methods={}, shipment_methods={})
    elements = {**default_elements(), "payment_method": "", "shipment_method": "", "customer_note": "", "email": ""}
    given_context = context(fields=elements, store=store(mapping=unmapped))
    draft = drafted(order(line(), shipping(), customer_note="n" * 300, email="none"), given_context)
    assert not {"payment_method", "shipment_method", "customer_note", "email"} & set(draft.lines[0].values)
    assert draft.cuts == ()


def test_free_orders_need_no_payment_method_and_a_blank_mapping_sends_none() -> None:
    assert "payment_method" not in rows(order(line(), payment_method=""))[0]
    blank = context(store=store(mapping=mapping(payment_methods={"cod": ""})))
    assert "payment_method" not in rows(order(line(), payment_method="cod"), blank)[0]


@given(st.text(), st.text(), st.text())
def test_whatever_a_customer_types_fits_its_field(name: str, city: str, note: str) -> None:
    typed = Address(first_name=name, company=note, address_1=city, address_2=note, city=city, state=name, postcode=city)
    for row in rows(order(line(name=name), billing=replace(typed, phone=note), number=city, customer_note=note)):
        for field, value in row.items():
            if isinstance(value, str) and FIELDS[field].length and field != "item_no":
                assert 0 < len(value.encode("utf-16-le")) // 2 <= FIELDS[field].length
        assert not set(row) & set(RESULTS)


# Texts from meta data


@pytest.mark.parametrize(
    ("texts", "default", "customer_po"),
    [
        ({"po": "PO-17"}, "", "PO-17"),
        ({"po": "PO-17"}, "NONE", "PO-17"),
        ({"po": ""}, "NONE", "NONE"),
        ({}, "NONE", "NONE"),
        ({"other": "PO-17"}, "", None),
    ],
)
def test_a_field_from_meta_data_has_its_text_or_its_default_and_never_its_own(
    texts: dict[str, str], default: str, customer_po: str | None
) -> None:
    wanted = MetaField("po", default)
    sold = order(line(), shipping(), meta=tuple((MetaField(key).place, text) for key, text in texts.items()))
    sent = rows(sold, context(store=store(meta={"customer_po": wanted})))
    assert [row.get("customer_po") for row in sent] == [customer_po] * 2


def test_a_field_from_meta_data_may_be_one_that_the_order_leaves_blank() -> None:
    """A text of the customer's is another than the order's of the same key."""
    wanted = MetaField("note", of=MetaOf.CUSTOMER)
    sold = order(line(), meta=((wanted.place, "Ring twice"), (MetaField("note").place, "Knock")))
    assert "customer_note" not in rows(sold)[0]
    assert rows(sold, context(store=store(meta={"customer_note": wanted})))[0]["customer_note"] == "Ring twice"


# What must exist in Business Central


def test_references_are_what_the_rows_name() -> None:
    sold = order(
        line(sku="mug"),
        line(sku="", line_id="2"),
        shipping(),
        billing=replace(ADDRESS, country="GB"),
        shipping=ADDRESS,
        currency="cad",
    )
    assert referenced(replace(sold, total=sold.total + Decimal("0.01")), mapping()) == References(
        item_numbers=frozenset({"MUG"}),
        countries=frozenset({"UK", "NL"}),
        currency="CAD",
        payment_methods=frozenset({"IDEAL"}),
        shipment_methods=frozenset({"GLS"}),
        accounts=frozenset({"6810", "6830"}),
    )


def test_what_is_not_mapped_or_not_there_names_nothing() -> None:
    nowhere = replace(ADDRESS, country="")
    sold = order(line(), billing=nowhere, shipping=nowhere, payment_method="barter")
    none: frozenset[str] = frozenset()
    assert referenced(sold, mapping()) == References(frozenset({"MUG"}), none, "EUR", none, none, none)
    assert shipping_method(sold) == ""
