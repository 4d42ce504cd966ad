"""Sales orders written through API v2.0 of the simulated Business Central; numbers are those of the API reference."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from typing import Any

import pytest
import requests

from tests.sandbox.test_business_central import Caller
from woobc.sandbox.base import serve
from woobc.sandbox.business_central import BusinessCentral

EXPANDED = "salesOrders?$expand=salesOrderLines"
ITEM: dict[str, Any] = {
    "lineType": "Item",
    "lineObjectNumber": "1000",
    "quantity": 2,
    "unitPrice": 11,
    "discountAmount": 2,
}
SHIPPING: dict[str, Any] = {"lineType": "Account", "lineObjectNumber": "6810", "quantity": 1, "unitPrice": 4.95}
ORDER: dict[str, Any] = {
    "externalDocumentNumber": " eu-7",
    "postingDate": "2026-11-21",
    "customerNumber": "WEBGUEST",
    "pricesIncludeTax": True,
    "shipToName": "Sanne",
    "shipToCountry": "NL",
    "salesOrderLines": [ITEM, SHIPPING],
}


@pytest.fixture
def caller() -> Iterator[Caller]:
    app = BusinessCentral().seed()
    with serve(app) as server:
        caller = Caller(app, server.url)
        caller.sign_in()
        yield caller


def create(caller: Caller, *lines: dict[str, Any], path: str = EXPANDED, **changes: Any) -> requests.Response:
    return caller.api(path, "POST", json={**ORDER, "salesOrderLines": list(lines) or [ITEM, SHIPPING], **changes})


def orders(caller: Caller) -> list[dict[str, Any]]:
    return caller.values(
        "salesOrders", params={"$filter": "externalDocumentNumber eq 'EU-7'", "$expand": "salesOrderLines"}
    )


def told(line: dict[str, Any]) -> tuple[Any, ...]:
    return line["quantity"], line["unitPrice"], line["discountAmount"]


def message(answer: requests.Response) -> str:
    text: str = answer.json()["error"]["message"]
    return text.split("  CorrelationId")[0]


def test_an_order_and_its_lines_come_of_one_request(caller: Caller) -> None:
    """A1: 201 with the entity; lines only if they are asked for, numbered by their place."""
    answer = create(caller)
    assert answer.status_code == 201
    made = answer.json()
    assert (made["number"], made["externalDocumentNumber"], made["status"]) == ("S-ORD101001", "EU-7", "Draft")
    assert [line["sequence"] for line in made["salesOrderLines"]] == [10000, 20000]
    assert [told(line) for line in made["salesOrderLines"]] == [(2, 11, 2), (1, 4.95, 0)]
    assert made["totalAmountIncludingTax"] == 24.95
    assert "salesOrderLines" not in create(caller, path="salesOrders").json()


def test_nothing_but_a_gap_is_left_of_an_order_whose_line_is_refused(caller: Caller) -> None:
    """A7: the header goes with the line; its number is not given again."""
    refused = create(caller, ITEM, ITEM | {"lineObjectNumber": "NONE"})
    assert (refused.status_code, message(refused)) == (400, "Item does not exist.")
    assert not orders(caller)
    assert create(caller).json()["number"] == "S-ORD101002"


def test_the_number_may_be_taken_twice(caller: Caller) -> None:
    """A8.1: nothing refuses a second order with our number."""
    assert create(caller).status_code == create(caller).status_code == 201
    assert len(orders(caller)) == 2


@pytest.mark.parametrize(
    ("by", "quantity_last", "variant"),
    [("json", (2, 12.5, 0), (2, 11, 2)), ("page", (2, 11, 2), (2, 12.5, 0))],
)
def test_the_order_of_properties_decides_whose_price_wins(
    caller: Caller, by: Any, quantity_last: Any, variant: Any
) -> None:
    """A3.2: quantity and variant look the price up again; which comes last is the platform's order."""
    caller.app.settings.property_order = by
    red = str(caller.app.books.items["1000"].variants["RED"])
    late = {"lineType": "Item", "lineObjectNumber": "1000", "unitPrice": 11, "quantity": 2}
    of_variant = {"lineType": "Item", "lineObjectNumber": "1000", "itemVariantId": red} | ITEM
    made = create(caller, late | {"discountAmount": 2}, of_variant, pricesIncludeTax=False).json()["salesOrderLines"]
    assert told(made[1]) == variant
    assert told(made[0])[:2] == quantity_last[:2]


def test_a_discount_before_the_quantity_is_refused(caller: Caller) -> None:
    answer = create(caller, {"lineType": "Item", "lineObjectNumber": "1000", "discountAmount": 2, "quantity": 2})
    assert answer.json()["error"]["code"] == "Application_FieldValidationException"


def test_what_is_not_sent_comes_of_price_list_and_customer(caller: Caller) -> None:
    """A3.4: a customer's discount stays where none is sent; 0 takes it away, unless zeros are not noticed."""
    caller.app.books.customers["WEBGUEST"].other["lineDiscountPercent"] = 10
    plain = {"lineType": "Item", "lineObjectNumber": "1000", "quantity": 2}
    free = plain | {"unitPrice": 0, "discountAmount": 0}
    assert [told(x) for x in create(caller, plain, free).json()["salesOrderLines"]] == [(2, 15.125, 3.03), (2, 0, 0)]
    caller.app.settings.zeros_unnoticed = True
    assert told(create(caller, free).json()["salesOrderLines"][0]) == (2, 15.125, 3.03)


def test_what_comes_before_the_customer_is_overwritten(caller: Caller) -> None:
    """A4: the customer's validation fills the header from the card."""
    body = {"pricesIncludeTax": True, "customerNumber": "WEBGUEST", "externalDocumentNumber": "EU-8"}
    assert caller.api("salesOrders", "POST", json=body).json()["pricesIncludeTax"] is False
    caller.app.settings.property_order = "page"
    assert caller.api("salesOrders", "POST", json=body).json()["pricesIncludeTax"] is True


def test_a_customers_terms_change_the_order_by_themselves(caller: Caller) -> None:
    """A5.2: an invoice discount lowers the total, a service charge is a line that nobody sent."""
    caller.app.books.customers["WEBGUEST"].other |= {"invoiceDiscountPercent": 10, "serviceCharge": 3}
    made = create(caller, ITEM).json()
    assert [line["description"] for line in made["salesOrderLines"]] == ["Coffee mug", "Service Charge"]
    assert made["totalAmountIncludingTax"] == 18 + 3


def test_tax_is_the_document_s_own(caller: Caller) -> None:
    """A5.1, A6: VAT by rate over the whole document; with sales tax no price includes it."""
    made = create(caller, *[SHIPPING | {"unitPrice": 0.33}] * 3, pricesIncludeTax=False).json()
    assert (made["totalAmountExcludingTax"], made["totalTaxAmount"]) == (0.99, 0.21)  # not 3 × 0.07
    caller.app.settings.sales_tax = True
    assert "Sales Tax" in message(create(caller))


def test_the_tax_code_that_is_read_is_none_that_can_be_written(caller: Caller) -> None:
    """A6: a line is written the code of its VAT product posting group, and shows its VAT identifier."""
    (line,) = create(caller, ITEM | {"taxCode": "STANDARD"}).json()["salesOrderLines"]
    assert line["taxCode"] == "VAT21"
    refused = create(caller, ITEM | {"taxCode": line["taxCode"]})
    assert refused.json()["error"]["code"] == "Internal_InvalidTableRelation"


def test_a_sequence_in_a_line_broke_every_order_of_one_version(caller: Caller) -> None:
    """A10: of 22.0; elsewhere it is the line's number."""
    numbered = ITEM | {"sequence": 500}
    assert create(caller, numbered).json()["salesOrderLines"][0]["sequence"] == 500
    caller.app.settings.line_sequence = "breaks"
    refused = create(caller, ITEM, SHIPPING | {"sequence": 501})
    assert (refused.status_code, refused.json()["error"]["code"]) == (500, "Internal_ServerError")
    assert "SystemId" in message(refused)
    assert len(orders(caller)) == 1
    assert create(caller).status_code == 201


@pytest.mark.parametrize(
    ("changes", "code", "text"),
    [
        (
            {"customerNumber": ""},
            "Application_DialogException",
            'A "customerNumber" or a "customerId" must be provided.',
        ),
        ({"customerNumber": "C404"}, "Application_DialogException", "The sell-to customer cannot be found."),
        ({"yourReference": "x"}, "BadRequest", "The property 'yourReference' does not exist on type"),
        ({"customerName": "x"}, "BadRequest_InvalidOperation", "Control 'customerName' is read-only."),
        ({"currencyCode": "XXX"}, "Application_DialogException", 'The "currencyCode" does not match to a Currency.'),
        ({"shipToCountry": "XX"}, "Internal_InvalidTableRelation", "The field shipToCountry of table Sales Header"),
        ({"sellToCity": "x" * 31}, "Application_StringExceededLength", "The length of the string is 31"),
        ({"phoneNumber": "call me"}, "Application_DialogException", "You cannot enter letters in this field."),
        ({"discountAmount": 5}, "Application_DialogException", "Cannot apply an invoice discount"),
        ({"postingDate": "21-11-2026"}, "BadRequest", "Unable to convert value to Date"),
        ({"shipmentMethodId": "GLS"}, "BadRequest", "Cannot convert the literal 'GLS' to 'Edm.Guid'."),
        ({"number": "OURS-1"}, "Application_DialogException", "You may not enter numbers manually."),
    ],
)
def test_what_a_header_is_refused_for(caller: Caller, changes: dict[str, Any], code: str, text: str) -> None:
    """A12."""
    answer = create(caller, **changes)
    assert (answer.status_code, answer.json()["error"]["code"]) == (400, code)
    assert message(answer).startswith(text)
    assert not orders(caller)


@pytest.mark.parametrize(
    ("line", "text"),
    [
        (SHIPPING | {"lineObjectNumber": "1"}, "Account does not exist."),
        (ITEM | {"lineType": "Items"}, "'Items' is not an option."),
        (ITEM | {"shippedQuantity": 1}, "Control 'shippedQuantity' is read-only."),
        (ITEM | {"locationCode": "BLUE"}, "The property 'locationCode' does not exist"),
        (ITEM | {"unitOfMeasureCode": "KG"}, "The field Unit of Measure Code of table Sales Line"),
        (ITEM | {"itemVariantId": "11111111-2222-3333-4444-555555555555"}, 'The "itemVariantId"'),
    ],
)
def test_what_a_line_is_refused_for(caller: Caller, line: dict[str, Any], text: str) -> None:
    assert message(create(caller, line)).startswith(text)


def test_accounts_and_items_that_take_no_lines(caller: Caller) -> None:
    caller.app.settings.no_direct_posting = {"6810"}
    caller.app.books.items["1000"].blocked = True
    assert "Direct Posting" in message(create(caller, SHIPPING))
    assert "Blocked" in message(create(caller, ITEM))


def test_our_own_numbers_where_the_series_allows_them(caller: Caller) -> None:
    """A8.2: unknown; refused, read-only, or a key that a second order runs into."""
    caller.app.settings.numbers_by_hand = "read-only"
    assert message(create(caller, number="OURS-1")) == "Control 'number' is read-only."
    caller.app.settings.numbers_by_hand = "accepted"
    assert create(caller, number="OURS-1").json()["number"] == "OURS-1"
    assert create(caller, number="OURS-1").json()["error"]["code"] == "Internal_EntityWithSameKeyExists"


@pytest.mark.parametrize("etags", ["line", "order"])
def test_a_line_is_changed_under_its_etag(caller: Caller, etags: Any) -> None:
    caller.app.settings.line_etags = etags
    first, second = create(caller).json()["salesOrderLines"]
    path = f"salesOrderLines({first['id']})"
    assert caller.api(path, "PATCH", json={"unitPrice": 9}).json()["error"]["code"] == "BadRequest_InvalidToken"
    changed = caller.api(
        path, "PATCH", json={"unitPrice": 9, "discountAmount": 1}, headers={"If-Match": first["@odata.etag"]}
    )
    assert (changed.status_code, told(changed.json())) == (200, (2, 9, 1))
    again = caller.api(path, "PATCH", json={"unitPrice": 8}, headers={"If-Match": first["@odata.etag"]})
    assert (again.status_code, again.json()["error"]["code"]) == (409, "Request_EntityChanged")
    other = caller.api(
        f"salesOrderLines({second['id']})", "PATCH", json={"unitPrice": 5}, headers={"If-Match": second["@odata.etag"]}
    )
    assert other.status_code == (200 if etags == "line" else 409)
    assert orders(caller)[0]["salesOrderLines"][0]["unitPrice"] == 9


def test_a_refused_change_leaves_the_line_as_it_was(caller: Caller) -> None:
    line = create(caller).json()["salesOrderLines"][0]
    body = {"unitPrice": 9, "unitOfMeasureCode": "KG"}
    refused = caller.api(f"salesOrderLines({line['id']})", "PATCH", json=body, headers={"If-Match": "*"})
    assert refused.status_code == 400
    assert told(orders(caller)[0]["salesOrderLines"][0]) == (2, 11, 2)


def test_a_released_order_takes_no_lines(caller: Caller) -> None:
    """A9.1; dates may still be changed."""
    made = create(caller).json()
    caller.app.release_by_hand(made["number"])
    path = f"salesOrders({made['id']})"
    refused = caller.api(f"{path}/salesOrderLines", "POST", json=ITEM)
    assert message(refused).startswith("Status must be equal to 'Open'")
    dated = caller.api(path, "PATCH", json={"postingDate": "2026-12-01"}, headers={"If-Match": "*"})
    assert dated.json()["postingDate"] == "2026-12-01"


def test_an_order_is_deleted(caller: Caller) -> None:
    """A9.4: its lines with it, and to the archive where that is on."""
    caller.app.settings.archive_on_delete = True
    made = create(caller).json()
    stale = caller.api(f"salesOrders({made['id']})", "DELETE", headers={"If-Match": 'W/"x"'})
    assert stale.status_code == 409
    assert (
        caller.api(f"salesOrders({made['id']})", "DELETE", headers={"If-Match": made["@odata.etag"]}).status_code == 204
    )
    assert not orders(caller)
    assert [row["externalDocumentNumber"] for row in caller.values("salesOrderArchives")] == ["EU-7"]


def test_every_refusal_to_post_is_plain_text(caller: Caller) -> None:
    """A9.3: whatever it was, the action raises it again as a dialog's text."""
    made = create(caller, ITEM | {"quantity": 1000}).json()
    caller.app.books.items["1000"].blocked = True
    refused = caller.api(f"salesOrders({made['id']})/Microsoft.NAV.shipAndInvoice", "POST")
    assert (refused.status_code, refused.json()["error"]["code"]) == (400, "Application_DialogException")
    assert "Blocked must be equal" in message(refused)


def test_posting_needs_a_date_and_lines(caller: Caller) -> None:
    caller.app.settings.default_posting_date = "none"
    undated = caller.api(
        "salesOrders", "POST", json={"customerNumber": "WEBGUEST", "salesOrderLines": [SHIPPING]}
    ).json()
    assert undated["postingDate"] == "0001-01-01"
    answer = caller.api(f"salesOrders({undated['id']})/Microsoft.NAV.shipAndInvoice", "POST")
    assert message(answer).startswith("Posting Date must have a value")
    empty = caller.api("salesOrders", "POST", json={"customerNumber": "WEBGUEST"}).json()
    answer = caller.api(f"salesOrders({empty['id']})/Microsoft.NAV.shipAndInvoice", "POST")
    assert message(answer).startswith("Please add at least one line")


def test_a_posting_goes_by_the_quantities_of_the_lines(caller: Caller) -> None:
    """A9.3: what is not to be shipped stays, and a set-up can leave all of it blank."""
    made = create(caller, ITEM | {"quantity": 2}).json()
    (line,) = caller.app.books.orders[made["number"]].lines
    caller.api(
        f"salesOrders({made['id']})/salesOrderLines({line.id})",
        "PATCH",
        json={"shipQuantity": 1},
        headers={"If-Match": "*"},
    )
    assert caller.api(f"salesOrders({made['id']})/Microsoft.NAV.shipAndInvoice", "POST").status_code == 204
    assert (line.shipped, line.invoiced) == (Decimal(1), Decimal(1))
    assert made["number"] in caller.app.books.orders
    caller.app.settings.default_quantity_to_ship = "blank"
    blank = create(caller, ITEM).json()
    answer = caller.api(f"salesOrders({blank['id']})/Microsoft.NAV.shipAndInvoice", "POST")
    assert message(answer).startswith("There is nothing to post because")


def test_what_the_answer_leaves_open(caller: Caller) -> None:
    """A1: totals that are not read again, lines that do not all come."""
    caller.app.settings.totals_in_answer, caller.app.settings.lines_in_answer = "zero", 1
    made = create(caller).json()
    assert (made["totalAmountIncludingTax"], len(made["salesOrderLines"])) == (0, 1)
    assert orders(caller)[0]["totalAmountIncludingTax"] == 24.95


def test_a_replica_lags(caller: Caller) -> None:
    """A11.5: what ReadOnly reads may be older than what was just written."""
    caller.app.settings.replica_lag_s = 60
    create(caller)
    stale = caller.values("salesOrders", headers={"Data-Access-Intent": "ReadOnly"})
    assert (stale, len(orders(caller))) == ([], 1)


def test_troubles_of_a_post(caller: Caller) -> None:
    """A11: a deadlock with and without effect, an error after the commit, a header without lines, a late commit."""
    deadlock = {"code": "deadlock", "status": 409}
    for kind, args, status, left in (
        ("fault", deadlock, 409, 0),
        ("fault-after", deadlock, 409, 1),
        ("fault-after", {"code": "dialog"}, 400, 2),
        ("header-only", {}, 500, 3),
        ("header-only", {"lines": 1}, 500, 4),
    ):
        caller.app.faults.add("api:POST salesOrders", kind, **args)
        answer = create(caller)
        assert (answer.status_code, len(orders(caller))) == (status, left)
        assert answer.json()["error"]["code"]
    assert [len(order["salesOrderLines"]) for order in orders(caller)] == [2, 2, 0, 1]
    caller.app.faults.add("api:POST salesOrders", "commit-later", seconds=60)
    with pytest.raises(requests.ConnectionError):
        create(caller)
    assert len(orders(caller)) == 4
    caller.app.clock.advance(61)
    assert len(orders(caller)) == 5
