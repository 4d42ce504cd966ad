"""Sales credit memos of the simulated Business Central; numbers are those of the API reference."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest
import requests

from tests.sandbox.test_business_central import Caller
from tests.sandbox.test_order_api import ITEM, ORDER, SHIPPING, message
from woobc.sandbox.base import serve
from woobc.sandbox.business_central import BusinessCentral

MEMO: dict[str, Any] = {
    "externalDocumentNumber": "eu-7-r1",
    "creditMemoDate": "2026-11-21",
    "customerNumber": "WEBGUEST",
    "salesCreditMemoLines": [ITEM, SHIPPING],
}


@pytest.fixture
def caller() -> Iterator[Caller]:
    app = BusinessCentral().seed()
    app.books.customers["WEBGUEST"].other["pricesIncludeTax"] = True
    with serve(app) as server:
        caller = Caller(app, server.url)
        caller.sign_in()
        yield caller


def invoiced(caller: Caller) -> dict[str, Any]:
    caller.api("salesOrders", "POST", json=ORDER)
    number = caller.app.post_by_hand("S-ORD101001")
    return caller.values("salesInvoices", params={"$filter": f"number eq '{number}'"})[0]


def create(caller: Caller, **changes: Any) -> requests.Response:
    return caller.api("salesCreditMemos?$expand=salesCreditMemoLines", "POST", json={**MEMO, **changes})


def post(caller: Caller, memo: dict[str, Any]) -> requests.Response:
    return caller.api(f"salesCreditMemos({memo['id']})/Microsoft.NAV.post", "POST")


def read(caller: Caller, memo: dict[str, Any]) -> dict[str, Any]:
    shown: dict[str, Any] = caller.api(f"salesCreditMemos({memo['id']})").json()
    return shown


def test_a_draft_has_its_lines_from_one_request_and_its_price_basis_from_the_customer(caller: Caller) -> None:
    answer = create(caller)
    memo = answer.json()
    assert (answer.status_code, memo["status"], memo["externalDocumentNumber"]) == (201, "Draft", "EU-7-R1")
    assert (memo["totalAmountIncludingTax"], memo["pricesIncludeTax"]) == (24.95, True)
    assert [line["quantity"] for line in memo["salesCreditMemoLines"]] == [2, 1]
    refused = create(caller, pricesIncludeTax=False)
    assert message(refused) == "Control 'pricesIncludeTax' is read-only."
    caller.app.books.customers["WEBGUEST"].other["pricesIncludeTax"] = False
    net = create(caller).json()
    assert (net["pricesIncludeTax"], net["totalAmountExcludingTax"], net["totalAmountIncludingTax"]) == (
        False, 24.95, 30.19,
    )  # fmt: skip


def test_a_change_that_is_refused_changes_nothing(caller: Caller) -> None:
    memo = create(caller).json()
    changes = {"externalDocumentNumber": "OTHER", "currencyCode": "XXX"}
    refused = caller.api(f"salesCreditMemos({memo['id']})", "PATCH", json=changes, headers={"If-Match": "*"})
    assert (refused.status_code, read(caller, memo)["externalDocumentNumber"]) == (400, "EU-7-R1")


def test_posting_keeps_the_id_changes_the_number_and_brings_the_goods_back(caller: Caller) -> None:
    invoice = invoiced(caller)
    memo = create(caller, invoiceNumber=invoice["number"]).json()
    before = caller.app.books.items["1000"].inventory
    assert post(caller, memo).status_code == 204
    posted = read(caller, memo)
    assert posted["number"] != memo["number"]
    assert posted["status"] == "Paid"
    assert caller.app.books.items["1000"].inventory == before + 2
    again = caller.values("salesInvoices", params={"$filter": f"number eq '{invoice['number']}'"})[0]
    assert (invoice["remainingAmount"], again["remainingAmount"], again["status"]) == (24.95, 0, "Paid")
    assert message(post(caller, memo)) == "The action can be applied to a draft credit memo only."


def test_a_posted_memo_that_applies_to_nothing_is_open_as_a_released_draft_is(caller: Caller) -> None:
    memo = create(caller).json()
    assert post(caller, memo).status_code == 204
    assert read(caller, memo)["status"] == "Open"


def test_a_closed_invoice_is_noticed_only_when_the_memo_is_posted(caller: Caller) -> None:
    invoice = invoiced(caller)
    caller.app.pay_invoice(invoice["number"])
    memo = create(caller, invoiceNumber=invoice["number"]).json()
    assert memo["invoiceNumber"] == invoice["number"]
    assert message(post(caller, memo)).startswith("There is no Cust. Ledger Entry within the filter")
    assert read(caller, memo)["status"] == "Draft"


def test_an_app_that_posts_later_says_that_it_failed(caller: Caller) -> None:
    caller.app.change_settings(memo_posting="deferred", job_queue_delay_s=0)
    memo = create(caller).json()
    answer = post(caller, memo)
    assert (answer.status_code, answer.json()["error"]["code"]) == (404, "Internal_DataNotFoundFilter")
    assert read(caller, memo)["number"] != memo["number"]


def test_what_refuses_a_posting_leaves_the_draft(caller: Caller) -> None:
    caller.app.change_settings(exact_cost_reversing=True)
    memo = create(caller).json()
    assert message(post(caller, memo)).startswith("Appl.-from Item Entry must have a value in Sales Line")
    empty = create(caller, salesCreditMemoLines=[]).json()
    assert message(post(caller, empty)) == "Please add at least one line item to the credit memo."
    assert read(caller, memo)["status"] == "Draft"


def test_a_cancelled_invoice_leaves_a_memo_under_the_orders_own_number(caller: Caller) -> None:
    """B2: refused once a cent is applied to it."""
    invoice = invoiced(caller)
    caller.app.cancel_invoice(invoice["number"])
    memo = caller.values("salesCreditMemos", params={"$filter": "externalDocumentNumber eq 'EU-7'"})[0]
    assert (memo["status"], memo["invoiceNumber"]) == ("Corrective", invoice["number"])
    assert caller.values("salesInvoices")[0]["status"] == "Canceled"


def test_even_a_posted_memo_can_be_deleted(caller: Caller) -> None:
    """B1.4: which is why nobody may, by its key."""
    memo = create(caller).json()
    post(caller, memo)
    gone = caller.api(f"salesCreditMemos({memo['id']})", "DELETE", headers={"If-Match": "*"})
    assert gone.status_code == 204
    assert not caller.values("salesCreditMemos")


def test_a_memo_can_be_kept_without_its_lines_and_an_action_not_at_all(caller: Caller) -> None:
    caller.app.faults.add("api:POST salesCreditMemos", "header-only")
    assert create(caller).status_code == 500
    (memo,) = caller.values("salesCreditMemos", params={"$expand": "salesCreditMemoLines"})
    assert memo["salesCreditMemoLines"] == []
    caller.app.faults.add("api:POST post", "header-only")
    assert post(caller, memo).status_code == 500
    assert read(caller, memo)["status"] == "Draft"
