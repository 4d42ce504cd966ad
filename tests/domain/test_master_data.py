"""Customers, items and codes of an order: what found, missing and refused ones mean, and who creates what is missing."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import pytest
from msgspec.structs import replace

from tests.domain.factories import ADDRESS, NOW, fee, line, mapping, order, shipping
from woobc.core.domain.codes import Problem
from woobc.core.domain.documents import Customer, FaultClass, Refused
from woobc.core.domain.master_data import (
    ByEmail,
    ByNumber,
    Creation,
    Kind,
    Turn,
    Wait,
    codes_needed,
    customer_wanted,
    item_blocked,
    may_create,
    missing,
    new_customer,
    new_item,
    refused_creation,
    the_customer,
    whose_turn,
)
from woobc.core.domain.page_fields import default_elements
from woobc.core.domain.settings import ItemMapping
from woobc.core.domain.staging import referenced

ANN = Customer("C1", "Ann", "ann@example.com")
NO_EMAIL = Problem("CUSTOMER_MISSING", "The order has no usable e-mail (''), so its customer can't be found.")


@pytest.mark.parametrize(
    ("columns", "guest", "wanted"),
    [
        ({"customer_id": 0}, "WEBGUEST", ByNumber("WEBGUEST")),
        ({"customer_id": 0}, "", ByEmail("klant1@example.com")),
        ({"customer_id": 0, "email": ""}, "WEBGUEST", ByNumber("WEBGUEST")),
        ({"email": " Ann@Example.com"}, "WEBGUEST", ByEmail("ann@example.com")),
        ({"email": ""}, "WEBGUEST", NO_EMAIL),
    ],
)
def test_how_the_customer_of_an_order_is_found(columns: dict[str, Any], guest: str, wanted: object) -> None:
    assert customer_wanted(order(line(), **columns), mapping(guest_customer=guest)) == wanted


@pytest.mark.parametrize(
    ("customers", "found"),
    [
        ([], None),
        ([ANN], "C1"),
        ([ANN, ANN], "C1"),
        ([replace(ANN, blocked=" ")], "C1"),
        (
            [replace(ANN, blocked="Ship")],
            Problem("CUSTOMER_BLOCKED", "Customer C1 (ann@example.com) is blocked: Ship."),
        ),
        (
            [ANN, replace(ANN, number="C2", blocked="All")],
            Problem("CUSTOMER_AMBIGUOUS", "ann@example.com belongs to customers C1, C2."),
        ),
    ],
)
def test_what_the_customers_with_an_email_mean(customers: list[Customer], found: object) -> None:
    assert the_customer("ann@example.com", customers) == found


def test_an_item_is_told_with_the_name_that_the_shop_gives_it() -> None:
    sold, rules = order(line(sku="OLD", name="Old &amp; dear\x07")), mapping()
    assert item_blocked("OLD", sold, rules) == Problem("ITEM_BLOCKED", 'Item OLD ("Old & dear") is blocked.')
    assert missing(Kind.ITEM, "OLD", sold, rules).message == 'Business Central has no item OLD ("Old & dear").'
    assert missing(Kind.ITEM, "NEW", sold, rules) == Problem("ITEM_UNKNOWN", "Business Central has no item NEW.")
    told = Problem("CUSTOMER_MISSING", "No customer in Business Central has the e-mail ann@example.com.")
    assert missing(Kind.CUSTOMER, "ann@example.com", sold, rules) == told


@pytest.mark.parametrize("kind", list(Kind))
@pytest.mark.parametrize("customers", [True, False])
@pytest.mark.parametrize("items", [True, False])
def test_only_what_the_store_lets_be_created_is(kind: Kind, customers: bool, items: bool) -> None:
    rules = mapping(create_customers=customers, create_items=items)
    assert may_create(kind, rules) is (customers if kind is Kind.CUSTOMER else items)


SECOND = timedelta(seconds=1)


@pytest.mark.parametrize(
    ("begun", "lives", "turn"),
    [
        (None, False, Turn.OURS),
        (Creation(4, None), True, Turn.WAIT),
        (Creation(4, None), False, Turn.WAIT_IT_OUT),
        (Creation(4, NOW + SECOND), True, Turn.WAIT),
        (Creation(4, NOW + SECOND), False, Turn.WAIT),
        (Creation(4, NOW), False, Turn.OURS_ANEW),  # it was looked for when it could not arrive any more
        (Creation(4, NOW - SECOND), True, Turn.OURS_ANEW),
    ],
)
def test_whose_turn_it_is_to_create_what_is_missing(begun: Creation | None, lives: bool, turn: Turn) -> None:
    assert whose_turn(begun, lives=lives, asked_at=NOW) is turn


@pytest.mark.parametrize(
    ("kind", "fault_class", "means"),
    [
        (Kind.CUSTOMER, FaultClass.TRANSIENT, Wait("customer KEY can't be created now: No.")),
        (Kind.ITEM, FaultClass.CONFLICT, Wait("item KEY can't be created now: No.")),
        (Kind.ITEM, FaultClass.SETUP, Wait("item KEY can't be created now: No.")),
        (
            Kind.CUSTOMER,
            FaultClass.DATA,
            Problem("CUSTOMER_REFUSED", "Business Central refused to create customer KEY: No."),
        ),
        (
            Kind.ITEM,
            FaultClass.ALREADY_THERE,
            Problem("ITEM_REFUSED", "Business Central refused to create item KEY: No."),
        ),
    ],
)
def test_what_a_refused_creation_means(kind: Kind, fault_class: FaultClass, means: object) -> None:
    assert refused_creation(kind, "KEY", Refused(fault_class, "BadRequest", "No.")) == means


def test_a_new_customer_is_what_the_order_says_of_it() -> None:
    rules = mapping(customer_defaults={"taxAreaId": "NL"}, countries={"NL": "NED"})
    assert new_customer(order(line()), rules, "ann@example.com") == {
        "taxAreaId": "NL",
        "displayName": "Sanne de Vries",
        "type": "Person",
        "addressLine1": "Oudegracht 12",
        "city": "Utrecht",
        "country": "NED",
        "postalCode": "3511 AP",
        "email": "ann@example.com",
    }


@pytest.mark.parametrize(
    ("company", "first", "name", "type_"),
    [("Van Dam B.V.", "Sanne", "Van Dam B.V.", "Company"), ("", "", "ann@example.com", "Person")],
)
def test_how_a_new_customer_is_called(company: str, first: str, name: str, type_: str) -> None:
    address = replace(ADDRESS, company=company, first_name=first, last_name="")
    fields = new_customer(order(line(), billing=address), mapping(), "ann@example.com")
    assert (fields["displayName"], fields["type"]) == (name, type_)


def test_a_new_customer_fits_the_card() -> None:
    address = replace(
        ADDRESS, company="c" * 101, address_1="a" * 101, address_2="b" * 51, city="d" * 31, state="e" * 31,
        postcode="1" * 21,
    )  # fmt: skip
    fields = new_customer(order(line(), billing=address), mapping(), "ann@example.com")
    lengths = {"displayName": 100, "addressLine1": 100, "addressLine2": 50, "city": 30, "state": 30, "postalCode": 20}
    assert {name: len(fields[name]) for name in lengths} == lengths


def test_a_new_customer_is_written_as_an_order_is() -> None:
    """Texts are cleaned and counted in UTF-16 units, and no character is split: the whole creation would be refused for one."""
    address = replace(
        ADDRESS, company="\u200b", first_name="Tom &amp;", last_name="\N{GRINNING FACE}" * 60, city="Ede\x00"
    )
    fields = new_customer(order(line(), billing=address), mapping(), "ann@example.com")
    assert (fields["displayName"], fields["type"]) == ("Tom & " + "\N{GRINNING FACE}" * 47, "Person")
    assert fields["city"] == "Ede"


@pytest.mark.parametrize(
    ("number", "name"), [("MUG", "Mug"), ("CUP-1", "Cup, red"), ("SHIRT", "SHIRT"), ("LONG", "l" * 100)]
)
def test_a_new_item_is_called_as_the_order_calls_it(number: str, name: str) -> None:
    sold = order(line(), line(sku="CUP", name="Cup, red"), shipping(), line(sku="LONG", name="l" * 101))
    rules = mapping(items={"CUP": ItemMapping("cup-1")}, item_defaults={"baseUnitOfMeasureCode": "PCS"})
    expected = {"baseUnitOfMeasureCode": "PCS", "number": number, "displayName": name, "type": "Inventory"}
    assert new_item(sold, rules, number) == expected


# Codes


def needed(
    *, page: dict[str, str] | None = None, creates_customers: bool = False, **columns: Any
) -> dict[str, set[str]]:
    sold = order(line(), shipping(), fee("1.00"), **columns)
    fields = default_elements() if page is None else page
    codes = codes_needed(referenced(sold, mapping()), fields, "EUR", creates_customers=creates_customers)
    return {each.collection: set(each.codes) for each in codes}


def test_the_codes_that_the_rows_of_an_order_name() -> None:
    assert needed(currency="usd") == {
        "currencies": {"USD"},
        "countriesRegions": {"NL"},
        "paymentMethods": {"IDEAL"},
        "shipmentMethods": {"GLS"},
        "accounts": {"6810", "6820"},
    }


def test_the_local_currency_is_sent_as_blank() -> None:
    assert "currencies" not in needed()


@pytest.mark.parametrize(
    ("page", "creates_customers", "collections"),
    [
        ({}, False, {"accounts"}),
        ({}, True, {"accounts", "countriesRegions"}),
        ({"sell_to_country": "C"}, False, {"accounts", "countriesRegions"}),
        ({"ship_to_country": "C"}, False, {"accounts", "countriesRegions"}),
        ({"payment_method": "P", "shipment_method": ""}, False, {"accounts", "paymentMethods"}),
        ({"shipment_method": "S"}, False, {"accounts", "shipmentMethods"}),
    ],
)
def test_what_the_page_has_no_field_for_need_not_be_there(
    page: dict[str, str], creates_customers: bool, collections: set[str]
) -> None:
    assert set(needed(page=page, creates_customers=creates_customers)) == collections


def test_missing_codes_are_told_together() -> None:
    rules = mapping(shipping_account="6810")
    codes = codes_needed(
        referenced(order(line(), shipping(), currency="USD"), rules), default_elements(), "EUR", creates_customers=False
    )
    assert [each.problem(["B", "A"]) for each in codes] == [
        Problem("CURRENCY_UNKNOWN", "Business Central has no currency A, B."),
        Problem("COUNTRY_UNKNOWN", "Business Central has no country A, B."),
        Problem("PAYMENT_METHOD_UNMAPPED", "Business Central has no payment method A, B."),
        Problem("SHIPMENT_METHOD_UNMAPPED", "Business Central has no shipment method A, B."),
        Problem("ACCOUNT_MISSING", "Business Central has no G/L account A, B."),
    ]


def test_the_name_of_an_article_is_told_as_far_as_people_need_it() -> None:
    sold = order(line(sku="LONG", name="l" * 81))
    told = item_blocked("LONG", sold, mapping()).message
    assert told == 'Item LONG ("' + "l" * 80 + '") is blocked.'


def test_a_person_s_name_fits_the_card_too() -> None:
    address = replace(ADDRESS, company="", first_name="", last_name="n" * 101)
    assert new_customer(order(line(), billing=address), mapping(), "a@b.test")["displayName"] == "n" * 100
