"""Sales documents, customers, items and codes over the API of the simulated Business Central."""

from __future__ import annotations

import json
from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from typing import Any

import pytest
from werkzeug.wrappers import Request, Response

from woobc.core.business_central.connect import Adapters
from woobc.core.business_central.odata import ApiSalesDocuments
from woobc.core.domain.documents import (
    AnswerLost,
    Customer,
    Document,
    DocumentKind,
    DocumentStatus,
    Done,
    FaultClass,
    NotExecuted,
    Refused,
)
from woobc.core.errors import AuthenticationFailed, SetupError, TransientRemoteError
from woobc.sandbox.base import serve
from woobc.sandbox.business_central import BusinessCentral as Simulated

from .bc_support import HandClock, Wire, config_of, line, make_config, open_bc

POSTED_ON = date(2026, 12, 3)


@pytest.fixture
def documents(bc: Adapters) -> ApiSalesDocuments:
    assert bc.documents
    return bc.documents


@pytest.fixture
def wired() -> Iterator[Any]:
    """Opens the API adapter on a server that answers by the last part of the path."""
    servers = []

    def open_wire(answers: dict[str, Any], **changes: Any) -> ApiSalesDocuments:
        def answer(request: Request) -> Response:
            found = answers.get(request.path.rpartition("/")[2], _companies("CRONUS International Ltd."))
            if callable(found) and not isinstance(found, Response):
                found = found(request)
            return (
                found if isinstance(found, Response) else Response(json.dumps(found), content_type="application/json")
            )

        server = serve(Wire("", answer))
        servers.append(server)
        adapter = open_bc(make_config(server.url, **changes)).documents
        assert adapter
        return adapter

    yield open_wire
    for server in servers:
        server.close()


def _companies(*names: str) -> dict[str, Any]:
    return {"value": [{"id": f"id-{name[:3]}", "name": name, "displayName": f"{name} shown"} for name in names]}


def _error(status: int, code: str, message: str) -> Response:
    text = json.dumps({"error": {"code": code, "message": f"{message}  CorrelationId:  2f6a9c0e-0000."}})
    return Response(text, status=status, content_type="application/json")


def make_orders(bc: Adapters, simulated: Simulated, *numbers: str) -> list[str]:
    """Let Business Central make a sales order of each; their numbers in the same order."""
    for number in numbers:
        assert isinstance(bc.page.create([line(number, customer_no="10000")]), Done)
    simulated.run_job()
    by_external = {each["external_document_number"]: each["number"] for each in simulated.state()["sales_orders"]}
    return [by_external[number] for number in numbers]


# The company


def test_the_company_is_found_by_its_name(bc: Adapters, documents: ApiSalesDocuments, simulated: Simulated) -> None:
    assert documents.company_id() == str(simulated.books.id)
    documents.company_id()
    assert bc.requests["api"] == 1


def test_a_display_name_is_recognised_and_the_name_told(wired: Any) -> None:
    with pytest.raises(SetupError) as caught:
        wired({"companies": _companies("CRONUS", "My Company")}, company="CRONUS shown").company_id()
    assert '"CRONUS shown" is how the company "CRONUS" is displayed' in str(caught.value)
    assert 'Companies there: "CRONUS", "My Company".' in str(caught.value)


def test_the_name_decides_between_upper_and_lower_case(wired: Any) -> None:
    with pytest.raises(SetupError, match="there is no company"):
        wired({"companies": _companies("CRONUS")}, company="Cronus").company_id()


# Documents


def test_an_open_order_is_found_with_all_that_is_needed(
    bc: Adapters, documents: ApiSalesDocuments, simulated: Simulated
) -> None:
    (number,) = make_orders(bc, simulated, "EU-1001")
    (found,) = documents.find_documents(["eu-1001", "EU-2"])["eu-1001"]
    assert found.kind is DocumentKind.SALES_ORDER
    assert (found.number, found.external_document_number) == (number, "EU-1001")
    assert isinstance(found.total, Decimal)
    assert found.total > 0
    assert found.customer_number == "10000"
    assert found.status is DocumentStatus.OPEN
    assert found.etag.startswith("W/")
    assert found.fully_shipped is False
    assert documents.find_orders_by_number([number]) == {number: found}
    assert documents.find_sales_orders(["EU-1001"]) == {"EU-1001": (found,)}


@pytest.mark.parametrize(
    ("status", "expected"),
    [
        ("Open", DocumentStatus.OPEN),
        ("Pending Approval", DocumentStatus.PENDING_APPROVAL),
        ("Released", DocumentStatus.RELEASED),
        ("Pending Prepayment", DocumentStatus.RELEASED),
    ],
)
def test_the_status_is_told_in_the_clients_words(
    bc: Adapters, documents: ApiSalesDocuments, simulated: Simulated, status: str, expected: DocumentStatus
) -> None:
    (number,) = make_orders(bc, simulated, "EU-1001")
    simulated.change_order(number, status=status)
    assert documents.find_orders_by_number([number])[number].status is expected


def test_posted_documents_are_found_by_our_number_and_by_the_orders(
    bc: Adapters, documents: ApiSalesDocuments, simulated: Simulated
) -> None:
    (number,) = make_orders(bc, simulated, "EU-1001")
    invoice = simulated.post_by_hand(number, POSTED_ON)
    kinds = {each.kind: each for each in documents.find_documents(["EU-1001"])["EU-1001"]}
    assert set(kinds) == {DocumentKind.POSTED_INVOICE, DocumentKind.POSTED_SHIPMENT}
    assert kinds[DocumentKind.POSTED_INVOICE].number == invoice
    assert kinds[DocumentKind.POSTED_INVOICE].order_number == number
    assert kinds[DocumentKind.POSTED_INVOICE].posting_date == POSTED_ON
    assert documents.find_invoices_of([number])[number][0].number == invoice
    assert documents.find_shipments_of([number])[number][0].order_number == number
    assert documents.find_orders_by_number([number]) == {}


def test_an_invoice_that_is_still_being_written_is_not_a_posted_one(wired: Any) -> None:
    rows = [
        {"number": "1", "orderNumber": "S-1", "status": "Draft"},
        {"number": "2", "orderNumber": "S-1", "status": "In_x0020_Review"},
        {"number": "3", "orderNumber": "S-1", "status": "Paid"},
    ]
    found = wired({"salesInvoices": {"value": rows}}).find_invoices_of(["S-1"])
    assert [each.number for each in found["S-1"]] == ["3"]


@pytest.mark.parametrize("in_api", [True, False])
def test_archived_orders_are_found_in_the_api_or_on_the_page(
    bc: Adapters, simulated: Simulated, base: str, in_api: bool
) -> None:
    (number,) = make_orders(bc, simulated, "EU-O'1")
    simulated.delete_order(number, archive=True)
    simulated.settings.archives_in_api = in_api
    simulated.settings.archive_service = "ArchivedOrders"
    adapter = open_bc(config_of(simulated, base, archive_service="ArchivedOrders")).documents
    assert adapter
    assert adapter.archives_readable()
    (found,) = adapter.find_documents(["EU-O'1"])["EU-O'1"]
    assert (found.kind, found.number) == (DocumentKind.ARCHIVED_ORDER, number)


def test_without_any_archive_the_other_documents_are_still_found(
    bc: Adapters, documents: ApiSalesDocuments, simulated: Simulated
) -> None:
    simulated.settings.archives_in_api = False
    make_orders(bc, simulated, "EU-1001")
    assert not documents.archives_readable()
    assert set(documents.find_documents(["EU-1001"])) == {"EU-1001"}


def test_an_archive_page_that_is_not_published_is_a_set_up_error(simulated: Simulated, base: str) -> None:
    simulated.settings.archives_in_api = False
    adapter = open_bc(config_of(simulated, base, archive_service="Nothing")).documents
    assert adapter
    with pytest.raises(SetupError, match="the OData page Nothing can't be read"):
        adapter.archives_readable()


def test_an_archived_order_with_several_versions_is_one_document(wired: Any) -> None:
    rows = [{"number": "S-1", "externalDocumentNumber": "EU-1"}] * 3
    answers: dict[str, Any] = {name: {"value": []} for name in ("salesOrders", "salesInvoices", "salesShipments")}
    found = wired({**answers, "salesOrderArchives": {"value": rows}}).find_documents(["EU-1"])
    assert len(found["EU-1"]) == 1


def test_two_orders_under_our_number_are_both_told(
    bc: Adapters, documents: ApiSalesDocuments, simulated: Simulated
) -> None:
    first, second = make_orders(bc, simulated, "EU-1001", "EU-1002")
    simulated.change_order(second, external_document_number="EU-1001")
    found = documents.find_sales_orders(["EU-1001"])["EU-1001"]
    assert {each.number for each in found} == {first, second}


def test_two_thousand_orders_cost_a_hundred_requests(bc: Adapters, documents: ApiSalesDocuments) -> None:
    numbers = [f"EU-{number}" for number in range(2000)]
    documents.find_sales_orders(numbers)
    assert bc.requests["api"] <= 101


@pytest.mark.parametrize("number", ["O'BRIEN", "A&B", "A+B", "A%2FB", "A/B", "A#B?C", "Æ-1", "A B"])
def test_special_characters_find_their_own_document(
    bc: Adapters, documents: ApiSalesDocuments, simulated: Simulated, number: str
) -> None:
    (order,) = make_orders(bc, simulated, "EU-1001")
    simulated.change_order(order, external_document_number=number)
    assert set(documents.find_sales_orders([number, "EU-1001"])) == {number}


def test_what_is_longer_than_its_field_is_never_asked(bc: Adapters, documents: ApiSalesDocuments) -> None:
    documents.company_id()
    assert documents.find_sales_orders(["X" * 36, "\U0001f600" * 18, " "]) == {}
    assert documents.find_items(["X" * 21]) == {}
    assert documents.find_customers([f"{'x' * 80}@example.org"]) == {}
    assert bc.requests["api"] == 1


def test_rows_of_a_server_that_ignores_the_filter_are_dropped(wired: Any) -> None:
    rows = [{"number": f"S-{number}", "externalDocumentNumber": f"EU-{number}"} for number in range(5)]
    found = wired({"salesOrders": {"value": rows}}).find_sales_orders(["EU-3", "EU-9"])
    assert [each.number for each in found["EU-3"]] == ["S-3"]
    assert set(found) == {"EU-3"}


def test_a_filter_that_is_too_much_is_halved(wired: Any) -> None:
    def answer(request: Request) -> Any:
        asked = request.args["$filter"].split(" or ")
        if len(asked) > 5:
            return _error(400, "BadRequest", "The node count limit of '100' has been exceeded.")
        return {"value": [{"number": each, "externalDocumentNumber": each.split("'")[1]} for each in asked]}

    numbers = [f"EU-{number}" for number in range(40)]
    assert set(wired({"salesOrders": answer}).find_sales_orders(numbers)) == set(numbers)


def test_one_value_that_is_no_filter_does_not_hide_the_others(wired: Any) -> None:
    def answer(request: Request) -> Any:
        asked = request.args["$filter"]
        if "BAD" in asked:
            return _error(400, "Application_FilterErrorException", "The filter is not valid.")
        return {"value": [{"number": "1000", "externalDocumentNumber": "GOOD"}]}

    assert set(wired({"salesOrders": answer}).find_sales_orders(["BAD", "GOOD"])) == {"GOOD"}


def test_what_cannot_be_read_is_never_said_to_be_missing(wired: Any) -> None:
    refused = _error(400, "Application_DialogException", "You do not have permissions to read Sales Orders.")
    with pytest.raises(SetupError) as caught:
        wired({"salesOrders": refused}).find_sales_orders(["EU-1"])
    assert "You do not have permissions to read Sales Orders." in str(caught.value)
    assert "CorrelationId" not in str(caught.value)


def test_an_older_version_without_one_of_the_fields_is_asked_for_all(wired: Any) -> None:
    def answer(request: Request) -> Any:
        if "$select" in request.args:
            return _error(400, "BadRequest", "Could not find a property named 'postingDate' on type 'x'.")
        return {"value": [{"number": "S-1", "externalDocumentNumber": "EU-1"}]}

    assert set(wired({"salesOrders": answer}).find_sales_orders(["EU-1"])) == {"EU-1"}


def test_pages_are_followed_until_the_last(bc: Adapters, documents: ApiSalesDocuments, simulated: Simulated) -> None:
    numbers = [f"EU-{number}" for number in range(7)]
    make_orders(bc, simulated, *numbers)
    simulated.settings.api_page_size = 2
    assert set(documents.find_sales_orders(numbers)) == set(numbers)


@pytest.mark.parametrize("limit", [1, 7])
def test_that_there_is_no_document_is_believed_of_an_empty_answer_only(
    bc: Adapters, documents: ApiSalesDocuments, simulated: Simulated, limit: int
) -> None:
    """A server may leave out what does not fit, without a link to it."""
    numbers = [f"EU-{number}" for number in range(1000, 1015)]
    make_orders(bc, simulated, *numbers)
    simulated.settings.api_page_size, simulated.settings.api_cuts = limit, True
    assert set(documents.find_documents([*numbers, "EU-1015"])) == set(numbers)


def test_a_next_page_on_another_host_is_not_followed(wired: Any) -> None:
    page = {"value": [], "@odata.nextLink": "https://elsewhere.example.org/steal"}
    with pytest.raises(SetupError, match=r"elsewhere\.example\.org"):
        wired({"salesOrders": page}).find_sales_orders(["EU-1"])


def test_pages_that_lead_in_a_circle_end(wired: Any) -> None:
    with pytest.raises(SetupError, match="in a circle"):
        wired({"salesOrders": {"value": [], "@odata.nextLink": "salesOrders?page=2"}}).find_sales_orders(["EU-1"])


@pytest.mark.parametrize("rows", [[], [{"number": "S-1", "externalDocumentNumber": "EU-1"}]])
def test_pages_that_are_always_the_same_end(wired: Any, rows: list[Any]) -> None:
    """With another link each time, so that no address comes twice."""
    asked: list[str] = []

    def page(request: Request) -> dict[str, Any]:
        asked.append(request.url)
        return {"value": rows, "@odata.nextLink": f"salesOrders?$skiptoken={len(asked)}"}

    with pytest.raises(SetupError, match="in a circle"):
        wired({"salesOrders": page}).find_sales_orders(["EU-1"])
    assert len(asked) < 20


def test_a_tenant_stays_in_the_address(simulated: Simulated, base: str) -> None:
    simulated.settings.multitenant = True
    plain = config_of(simulated, base)
    config = plain.replace(api_url=f"{plain.api_url}/?tenant=default", soap_url=f"{plain.soap_url}?tenant=default")
    bc = open_bc(config)
    make_orders(bc, simulated, "EU-1001")
    assert bc.documents
    assert set(bc.documents.find_documents(["EU-1001"])) == {"EU-1001"}


def test_blank_dates_and_unknown_statuses_are_none(wired: Any) -> None:
    row = {
        "number": "S-1",
        "externalDocumentNumber": "EU-1",
        "postingDate": "0001-01-01",
        "status": "Novel",
        "totalAmountIncludingTax": 12.10,
        "customerNumber": None,
    }
    (found,) = wired({"salesOrders": {"value": [row]}}).find_sales_orders(["EU-1"])["EU-1"]
    assert (found.posting_date, found.status, found.customer_number) == (None, None, "")
    assert found.total == Decimal("12.1")


# Trouble while reading


@pytest.mark.parametrize(
    ("kind", "arguments"),
    [
        ("reset", {}),
        ("truncate", {}),
        ("empty-202", {}),
        ("status", {"status": 503}),
        ("429", {"retry_after": 5}),
        ("fault", {"code": "lock"}),
    ],
)
def test_a_read_is_repeated_after_passing_trouble(
    simulated: Simulated, base: str, kind: str, arguments: dict[str, Any]
) -> None:
    clock = HandClock()
    adapter = open_bc(config_of(simulated, base), clock).documents
    assert adapter
    simulated.faults.add("api:GET salesOrders", kind, **arguments)
    assert adapter.find_sales_orders(["EU-1"]) == {}
    assert clock.slept == [5 if kind == "429" else 1]


def test_trouble_that_lasts_ends_as_transient(documents: ApiSalesDocuments, simulated: Simulated) -> None:
    simulated.faults.add("api:GET salesOrders", "status", times=9, status=500, body="")
    with pytest.raises(TransientRemoteError, match="500"):
        documents.find_sales_orders(["EU-1"])


def test_a_web_page_in_place_of_the_api_is_a_set_up_error(documents: ApiSalesDocuments, simulated: Simulated) -> None:
    simulated.faults.add("api:GET companies", "html-200")
    with pytest.raises(SetupError, match=r"does not answer as API v2\.0 does"):
        documents.company_id()


@pytest.mark.parametrize(("status", "kind"), [(401, AuthenticationFailed), (403, SetupError), (404, SetupError)])
def test_refusals_of_the_api_are_set_up_errors(
    documents: ApiSalesDocuments, simulated: Simulated, status: int, kind: type[SetupError]
) -> None:
    simulated.faults.add("api:GET companies", "status", times=2, status=status, body="", type="application/json")
    with pytest.raises(kind):
        documents.company_id()


def test_an_api_that_is_switched_off_is_told(documents: ApiSalesDocuments, simulated: Simulated) -> None:
    simulated.settings.api_enabled = False
    with pytest.raises(SetupError, match="switched off"):
        documents.company_id()


# Customers, items, codes


def test_customers_are_found_by_email_whatever_its_case(documents: ApiSalesDocuments, simulated: Simulated) -> None:
    simulated.add_customer("C1", "Anna", "Anna.O'Hara@Example.org")
    simulated.add_customer("C2", "Anna too", "anna.o'hara@example.org", blocked="All")
    simulated.add_customer("C3", "Somebody", "anna.o'hara@example.org.uk")
    found = documents.find_customers(["ANNA.O'HARA@example.org", "nobody@example.org"])
    assert found == {
        "ANNA.O'HARA@example.org": (
            Customer("C1", "Anna", "Anna.O'Hara@Example.org"),
            Customer("C2", "Anna too", "anna.o'hara@example.org", "All"),
        )
    }


def test_many_customers_stay_within_the_node_limit(bc: Adapters, documents: ApiSalesDocuments) -> None:
    documents.company_id()
    documents.find_customers([f"c{number}@example.org" for number in range(45)])
    assert bc.requests["api"] == 4


def test_items_are_found_by_number_in_upper_case(documents: ApiSalesDocuments, simulated: Simulated) -> None:
    simulated.add_item("MUG-RED", "Red mug", inventory="7.5", blocked=True)
    item = documents.find_items(["mug-red", "MUG-BLUE"])["mug-red"]
    assert (item.number, item.name, item.inventory, item.blocked) == ("MUG-RED", "Red mug", Decimal("7.5"), True)
    assert item.type == "Inventory"


def test_the_type_of_an_item_is_told_in_the_clients_words(wired: Any) -> None:
    rows = [{"number": "1000", "type": "Non_x002D_Inventory", "blocked": False, "inventory": 0}]
    assert wired({"items": {"value": rows}}).find_items(["1000"])["1000"].type == "Non-Inventory"


@pytest.mark.parametrize(
    "collection", ["countriesRegions", "currencies", "paymentMethods", "shipmentMethods", "accounts"]
)
def test_codes_are_listed(documents: ApiSalesDocuments, collection: str) -> None:
    codes = documents.codes(collection)
    assert codes
    assert all(code == code.upper() for code in codes)


@pytest.mark.parametrize(
    "collection", ["countriesRegions", "currencies", "paymentMethods", "shipmentMethods", "accounts"]
)
def test_a_code_that_a_cut_list_does_not_show_is_found_all_the_same(
    documents: ApiSalesDocuments, simulated: Simulated, collection: str
) -> None:
    codes = documents.codes(collection)
    simulated.settings.api_page_size, simulated.settings.api_cuts = 1, True
    assert documents.codes(collection) < codes
    assert documents.find_codes(collection, {*codes, "NO-SUCH", "LONGER-THAN-ANY-CODE-CAN-BE"}) == codes


def test_a_customer_and_an_item_are_created(documents: ApiSalesDocuments, simulated: Simulated) -> None:
    created = documents.create_customer({"displayName": "Anna Æ", "email": "anna@example.org"})
    assert isinstance(created, Done)
    assert documents.find_customers(["anna@example.org"])["anna@example.org"][0].number == created.number
    item = documents.create_item({"number": "NEW-1", "displayName": "New", "unitPrice": Decimal("9.99")})
    assert item == Done(number="NEW-1")
    again = documents.create_item({"number": "NEW-1", "displayName": "New"})
    assert isinstance(again, Refused)
    assert again.fault_class is FaultClass.ALREADY_THERE


@pytest.mark.parametrize(
    ("kind", "arguments", "expected", "made"),
    [
        ("fault", {"code": "relation"}, Refused, 0),
        ("fault-after", {"code": "transaction"}, Refused, 1),
        ("reset", {}, AnswerLost, 0),
        ("reset-after", {}, AnswerLost, 1),
        ("truncate", {}, AnswerLost, 1),
        ("html-200", {}, AnswerLost, 0),
        ("empty-202-after", {}, AnswerLost, 1),
        ("status-after", {"status": 504, "body": '{"error":{"code":"GatewayTimeout","message":"x"}}'}, AnswerLost, 1),
        ("status", {"status": 400, "body": "no"}, AnswerLost, 0),
        ("429", {"retry_after": 9}, NotExecuted, 0),
        ("status", {"status": 415, "body": ""}, NotExecuted, 0),
    ],
)
def test_a_creation_ends_in_one_way_and_is_never_repeated(
    documents: ApiSalesDocuments, simulated: Simulated, kind: str, arguments: dict[str, Any], expected: Any, made: int
) -> None:
    before = len(simulated.state()["customers"])
    simulated.faults.add("api:POST customers", kind, **arguments)
    assert isinstance(documents.create_customer({"displayName": "Anna"}), expected)
    assert len(simulated.state()["customers"]) == before + made
    assert [seen.operation for seen in simulated.requests].count("api:POST customers") == 1


# Posting


def test_an_order_is_posted_on_the_day_asked_for(
    bc: Adapters, documents: ApiSalesDocuments, simulated: Simulated
) -> None:
    (number,) = make_orders(bc, simulated, "EU-1001")
    order = documents.find_orders_by_number([number])[number]
    assert documents.ship_and_invoice(order, POSTED_ON) == Done()
    assert documents.find_invoices_of([number])[number][0].posting_date == POSTED_ON


def test_the_posting_date_is_set_only_when_it_differs(
    bc: Adapters, documents: ApiSalesDocuments, simulated: Simulated
) -> None:
    (number,) = make_orders(bc, simulated, "EU-1001")
    simulated.change_order(number, posting_date=POSTED_ON)
    order = documents.find_orders_by_number([number])[number]
    assert documents.ship_and_invoice(order, POSTED_ON) == Done()
    assert "api:PATCH salesOrders" not in [seen.operation for seen in simulated.requests]


def test_an_order_that_somebody_changed_meanwhile_is_a_conflict_and_not_posted(
    bc: Adapters, documents: ApiSalesDocuments, simulated: Simulated
) -> None:
    (number,) = make_orders(bc, simulated, "EU-1001")
    order = documents.find_orders_by_number([number])[number]
    simulated.change_order(number, missing_dimension=False)
    answer = documents.ship_and_invoice(order, POSTED_ON)
    assert isinstance(answer, Refused)
    assert answer.fault_class is FaultClass.CONFLICT
    assert simulated.state()["invoices"] == []


def test_business_centrals_own_refusal_is_told_without_its_correlation_id(
    bc: Adapters, documents: ApiSalesDocuments, simulated: Simulated
) -> None:
    (number,) = make_orders(bc, simulated, "EU-1001")
    simulated.change_order(number, missing_dimension=True)
    answer = documents.ship_and_invoice(documents.find_orders_by_number([number])[number], POSTED_ON)
    assert isinstance(answer, Refused)
    assert answer.fault_class is FaultClass.DATA
    assert "Dimension" in answer.text
    assert "CorrelationId" not in answer.text


def test_an_order_that_is_gone_is_a_refusal_not_a_set_up_error(documents: ApiSalesDocuments) -> None:
    gone = Document(DocumentKind.SALES_ORDER, "S-1", "EU-1", id="11111111-1111-1111-1111-111111111111", etag="*")
    answer = documents.ship_and_invoice(gone, POSTED_ON)
    assert isinstance(answer, Refused)
    assert answer.fault_class is FaultClass.DATA


def test_a_lost_answer_to_the_date_means_that_nothing_was_posted(
    bc: Adapters, documents: ApiSalesDocuments, simulated: Simulated
) -> None:
    (number,) = make_orders(bc, simulated, "EU-1001")
    order = documents.find_orders_by_number([number])[number]
    simulated.faults.add("api:PATCH salesOrders", "reset-after")
    answer = documents.ship_and_invoice(order, POSTED_ON)
    assert isinstance(answer, NotExecuted)
    assert not answer.setup
    assert simulated.state()["invoices"] == []


@pytest.mark.parametrize(("kind", "posted"), [("reset-after", 1), ("html-200", 0), ("empty-202-after", 1)])
def test_a_lost_answer_to_the_posting_is_told_as_one(
    bc: Adapters, documents: ApiSalesDocuments, simulated: Simulated, kind: str, posted: int
) -> None:
    (number,) = make_orders(bc, simulated, "EU-1001")
    order = documents.find_orders_by_number([number])[number]
    simulated.faults.add("api:POST shipAndInvoice", kind)
    assert isinstance(documents.ship_and_invoice(order, POSTED_ON), AnswerLost)
    assert len(simulated.state()["invoices"]) == posted


def test_a_company_that_cannot_be_read_means_not_executed(documents: ApiSalesDocuments, simulated: Simulated) -> None:
    simulated.faults.add("api:GET companies", "status", times=9, status=503)
    answer = documents.create_customer({"displayName": "Anna"})
    assert isinstance(answer, NotExecuted)
    assert not answer.setup


GERMAN_LOCK = "Der Vorgang konnte nicht abgeschlossen werden, weil ein Datensatz in der Tabelle Item gesperrt wurde."


@pytest.mark.parametrize(
    ("status", "code", "said", "expected"),
    [
        (500, "Internal_ServerError", GERMAN_LOCK, FaultClass.TRANSIENT),
        (500, "Unknown", GERMAN_LOCK, FaultClass.TRANSIENT),
        (400, "Application_DialogException", "Debitor 1 ist gesperrt.", FaultClass.DATA),
        (500, "Internal_CompanyNotFound", "Mandant fehlt.", FaultClass.SETUP),
    ],
)
def test_a_lock_in_another_language_is_tried_again(
    wired: Any, status: int, code: str, said: str, expected: FaultClass
) -> None:
    """What business logic refuses comes with a 400, whatever the language; a 500 is none of its words."""
    answer = wired({"items": _error(status, code, said)}).create_item({"number": "MUG", "displayName": "Mug"})
    assert isinstance(answer, Refused)
    assert answer.fault_class is expected
