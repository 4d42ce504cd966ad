"""Customers, items and codes that an order names in Business Central: who may be created, and what found or missing ones mean."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from datetime import datetime
from enum import StrEnum
from typing import Any, NamedTuple

from msgspec import Struct

from woobc.core.domain.codes import Problem
from woobc.core.domain.documents import PASSING, Customer, Refused
from woobc.core.domain.orders import LineKind, Order
from woobc.core.domain.settings import ItemMapping, StoreMapping
from woobc.core.domain.staging import References, country_code, find_item
from woobc.core.domain.text import clean, code_form, fitting, normalise_email, one_line


class Kind(StrEnum):
    """What woobc creates in Business Central beside orders; the value is the word for people."""

    CUSTOMER = "customer"
    ITEM = "item"


# Customers


class ByNumber(Struct, frozen=True):
    """The customer is given: guests have one of their own."""

    number: str


class ByEmail(Struct, frozen=True):
    """The customer is the one with this e-mail."""

    email: str


def customer_wanted(order: Order, mapping: StoreMapping) -> ByNumber | ByEmail | Problem:
    """How the customer of an order is found."""
    if mapping.guest_customer and order.is_guest:
        return ByNumber(mapping.guest_customer)
    if email := normalise_email(order.email):
        return ByEmail(email)
    return Problem(
        "CUSTOMER_MISSING", f"The order has no usable e-mail ({order.email!r}), so its customer can't be found."
    )


def the_customer(email: str, customers: Iterable[Customer]) -> str | Problem | None:
    """The number of the one customer with this e-mail, or what is wrong with it; None if there is none."""
    by_number = {customer.number: customer for customer in customers}
    if len(by_number) > 1:
        return Problem("CUSTOMER_AMBIGUOUS", f"{email} belongs to customers {', '.join(by_number)}.")
    for customer in by_number.values():
        if customer.blocked.strip():
            return Problem("CUSTOMER_BLOCKED", f"Customer {customer.number} ({email}) is blocked: {customer.blocked}.")
        return customer.number
    return None


# Items


def item_blocked(number: str, order: Order, mapping: StoreMapping) -> Problem:
    """Nothing may be sold of an item that the order's lines name."""
    return Problem("ITEM_BLOCKED", f"Item {_article(order, mapping, number)} is blocked.")


def missing(kind: Kind, key: str, order: Order, mapping: StoreMapping) -> Problem:
    """Business Central has none, and no store whose order needs it lets woobc create one."""
    if kind is Kind.CUSTOMER:
        return Problem("CUSTOMER_MISSING", f"No customer in Business Central has the e-mail {key}.")
    return Problem("ITEM_UNKNOWN", f"Business Central has no item {_article(order, mapping, key)}.")


def _article(order: Order, mapping: StoreMapping, number: str) -> str:
    """An item as the people of the shop know it, too."""
    name = one_line(clean(_article_name(order, mapping, number)), 80)
    return f'{number} ("{name}")' if name else number


def _article_name(order: Order, mapping: StoreMapping, number: str) -> str:
    """What the order's line calls it."""
    for line in order.lines:
        if line.kind is LineKind.ITEM:
            found = find_item(line, mapping)
            if isinstance(found, ItemMapping) and code_form(found.no) == number:
                return line.name
    return ""


# Creating


def may_create(kind: Kind, mapping: StoreMapping) -> bool:
    """Whether a store lets woobc create what its orders need. Of the orders that need one, the first that may creates it."""
    return mapping.create_customers if kind is Kind.CUSTOMER else mapping.create_items


class Creation(NamedTuple):
    """A creation that was begun and is not settled. `settle_at` is None while the run that began it may still live."""

    run_id: int
    settle_at: datetime | None


class Turn(StrEnum):
    """Whose turn it is to create what is missing."""

    OURS = "ours"
    OURS_ANEW = "ours anew"  # an earlier creation came to nothing
    WAIT = "wait"  # somebody may still be at it
    WAIT_IT_OUT = "wait it out"  # whoever was at it is dead, but its request may still arrive


def whose_turn(begun: Creation | None, *, lives: bool, asked_at: datetime) -> Turn:
    """Whether to create what Business Central did not have at `asked_at`, when the creation `begun` is not settled.

    `lives`: the run that began it is not dead. It came to nothing if it was looked for when it could not arrive any more.
    """
    if begun is None:
        return Turn.OURS
    if begun.settle_at is None:
        return Turn.WAIT if lives else Turn.WAIT_IT_OUT
    return Turn.WAIT if begun.settle_at > asked_at else Turn.OURS_ANEW


class Wait(Struct, frozen=True):
    """The orders that need it are tried in a later run."""

    why: str


def refused_creation(kind: Kind, key: str, answer: Refused) -> Problem | Wait:
    """What a refusal means for the orders that need it, where nothing was created."""
    if answer.fault_class in PASSING:
        return Wait(f"{kind} {key} can't be created now: {answer.text}")
    code = "CUSTOMER_REFUSED" if kind is Kind.CUSTOMER else "ITEM_REFUSED"
    return Problem(code, f"Business Central refused to create {kind} {key}: {answer.text}")


def new_customer(order: Order, mapping: StoreMapping, email: str) -> dict[str, Any]:
    """The fields of a customer to be created, with the lengths of Business Central's customer card."""
    address = order.billing
    company, name = fitting(address.company, 100), fitting(address.name, 100)
    fields = {
        **mapping.customer_defaults,
        "displayName": company or name or email,
        "type": "Company" if company else "Person",
        "addressLine1": fitting(address.address_1, 100),
        "addressLine2": fitting(address.address_2, 50),
        "city": fitting(address.city, 30),
        "state": fitting(address.state, 30),
        "country": country_code(address, mapping),
        "postalCode": fitting(address.postcode, 20),
        "email": email,
    }
    return {name: value for name, value in fields.items() if value}


def new_item(order: Order, mapping: StoreMapping, number: str) -> dict[str, Any]:
    """The fields of an item to be created, called as the order's line of it is."""
    name = _article_name(order, mapping, number) or number
    return {**mapping.item_defaults, "number": number, "displayName": fitting(name, 100), "type": "Inventory"}


# Codes


class CodesNeeded(Struct, frozen=True):
    """Codes of one collection of the API that the rows of an order name. Business Central would refuse the whole request for one
    it does not have."""

    collection: str
    codes: frozenset[str]
    error_code: str
    noun: str

    def problem(self, missing: Collection[str]) -> Problem:
        """Business Central does not have these."""
        return Problem(self.error_code, f"Business Central has no {self.noun} {', '.join(sorted(missing))}.")


def codes_needed(
    needed: References, page: Mapping[str, str], local_currency: str, *, creates_customers: bool
) -> Sequence[CodesNeeded]:
    """What must be there. Codes that the page has no field for are not sent; `page` is our field -> element of it."""
    has_country = page.get("sell_to_country") or page.get("ship_to_country") or creates_customers
    foreign = frozenset({needed.currency} - {code_form(local_currency)})
    wanted = [
        CodesNeeded("currencies", foreign, "CURRENCY_UNKNOWN", "currency"),
        CodesNeeded("countriesRegions", needed.countries if has_country else frozenset(), "COUNTRY_UNKNOWN", "country"),
        CodesNeeded(
            "paymentMethods",
            needed.payment_methods if page.get("payment_method") else frozenset(),
            "PAYMENT_METHOD_UNMAPPED",
            "payment method",
        ),
        CodesNeeded(
            "shipmentMethods",
            needed.shipment_methods if page.get("shipment_method") else frozenset(),
            "SHIPMENT_METHOD_UNMAPPED",
            "shipment method",
        ),
        CodesNeeded("accounts", needed.accounts, "ACCOUNT_MISSING", "G/L account"),
    ]
    return [each for each in wanted if each.codes]
