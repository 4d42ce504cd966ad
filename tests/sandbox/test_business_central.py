"""The simulated Business Central behaves as the wire reference says the real one does; numbers are its sections."""

from __future__ import annotations

import re
import threading
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from decimal import Decimal
from typing import Any
from urllib.parse import quote

import pytest
import requests
import zeep
from lxml import etree
from requests.auth import HTTPBasicAuth
from zeep.exceptions import Fault, XMLParseError

from woobc.sandbox.base import RunningServer, serve
from woobc.sandbox.business_central import BusinessCentral, Settings

PAGE = "urn:microsoft-dynamics-schemas/page/autoshoppingcartimport"
CODEUNIT = "urn:microsoft-dynamics-schemas/codeunit/WoobcActions"
SERVICE = "AutoShoppingCartImport"
COMPANY = "CRONUS International Ltd."


@dataclass
class Caller:
    """A client without any help: envelopes by hand over one session."""

    app: BusinessCentral
    base: str
    session: requests.Session = field(default_factory=requests.Session)

    def sign_in(self) -> dict[str, Any]:
        form = {
            "grant_type": "client_credentials",
            "client_id": self.app.client_id,
            "client_secret": self.app.client_secret,
            "scope": "https://api.businesscentral.dynamics.com/.default",
        }
        answer: dict[str, Any] = self.session.post(self.app.token_url(self.base), data=form, timeout=10).json()
        self.session.headers["Authorization"] = f"Bearer {answer['access_token']}"
        return answer

    def address(self, service: str = f"Page/{SERVICE}", company: str = COMPANY) -> str:
        return f"{self.app.soap_url(self.base)}/{quote(company, safe='-._~')}/{service}"

    def post(self, inner: str, address: str = "", **headers: str) -> requests.Response:
        envelope = (
            f'<e:Envelope xmlns:e="http://schemas.xmlsoap.org/soap/envelope/"><e:Body>{inner}</e:Body></e:Envelope>'
        )
        given = {"Content-Type": "text/xml; charset=utf-8", **headers}
        return self.session.post(address or self.address(), data=envelope.encode(), headers=given, timeout=10)

    def call(self, operation: str, content: str) -> requests.Response:
        return self.post(f'<{operation} xmlns="{PAGE}">{content}</{operation}>')

    def create(self, **values: object) -> requests.Response:
        return self.call("Create", record(**values))

    def create_multiple(self, *rows: dict[str, object]) -> requests.Response:
        return self.call("CreateMultiple", f"<{SERVICE}_List>{''.join(record(**row) for row in rows)}</{SERVICE}_List>")

    def read(self, order_no: str, line_no: int = 10000) -> dict[str, str]:
        answer = self.call("Read", f"<OrderNo>{order_no}</OrderNo><LineNo>{line_no}</LineNo>")
        return records(answer)[0] if records(answer) else {}

    def find(self, criteria: str, field_name: str = "OrderNo", more: str = "<setSize>0</setSize>") -> requests.Response:
        given = f"<filter><Field>{field_name}</Field><Criteria>{criteria}</Criteria></filter>"
        return self.call("ReadMultiple", given + more)

    def found(self, criteria: str, field_name: str = "OrderNo") -> list[str]:
        return [row["OrderNo"] for row in records(self.find(criteria, field_name))]

    def act(self, method: str, order_no: str, day: str = "") -> requests.Response:
        dated = f"<postingDate>{day}</postingDate>" if day else ""
        inner = f'<{method} xmlns="{CODEUNIT}"><orderNo>{order_no}</orderNo>{dated}</{method}>'
        return self.post(inner, self.address("Codeunit/WoobcActions"))

    def api(self, path: str, method: str = "GET", *, company: bool = True, **more: Any) -> requests.Response:
        root = self.app.api_url(self.base)
        address = f"{root}/companies({self.app.books.id})/{path}" if company else f"{root}/{path}"
        return self.session.request(method, address, timeout=10, **more)

    def values(self, path: str, **more: Any) -> list[dict[str, Any]]:
        answer = self.api(path, **more)
        assert answer.ok, answer.text
        found: list[dict[str, Any]] = answer.json()["value"]
        return found

    def sales_order(self, order_no: str = "EU-1", **more: object) -> dict[str, Any]:
        """Put one order on the page and let the job make a sales order of it."""
        assert self.create(**(LINE | {"OrderNo": order_no, "ExternalDocumentNo": order_no} | more)).ok
        self.app.clock.advance(61)
        (found,) = self.values("salesOrders", params={"$filter": f"externalDocumentNumber eq '{order_no}'"})
        return found


LINE: dict[str, object] = {
    "OrderNo": "EU-1",
    "LineNo": 10000,
    "OrderDate": "2026-03-01",
    "ExternalDocumentNo": "EU-1",
    "CustomerNo": "WEBGUEST",
    "SellToName": "Jo Doe",
    "LineType": "Item",
    "ItemNo": "1000",
    "Quantity": "2",
    "UnitPrice": "12.5",
    "LineAmount": "25",
    "VATAmount": "5.25",
    "PricesIncludingVAT": "false",
    "Reserve": "true",
}


def record(**values: object) -> str:
    return f"<{SERVICE}>" + "".join(f"<{name}>{value}</{name}>" for name, value in values.items()) + f"</{SERVICE}>"


def records(answer: requests.Response) -> list[dict[str, str]]:
    """The page's records in an answer, as element name -> text."""
    assert answer.status_code == 200, answer.text
    root = etree.fromstring(answer.content)
    return [
        {etree.QName(child).localname: child.text or "" for child in each} for each in root.iter(f"{{{PAGE}}}{SERVICE}")
    ]


def fault_of(answer: requests.Response) -> tuple[str, str]:
    """The short exception name and the text of a fault."""
    assert answer.status_code == 500, answer.text
    root = etree.fromstring(answer.content)
    return str(root.findtext(".//faultcode")).rpartition(".")[2], str(root.findtext(".//faultstring"))


@pytest.fixture
def app() -> BusinessCentral:
    return BusinessCentral().seed()


@pytest.fixture
def server(app: BusinessCentral) -> Iterator[RunningServer]:
    with serve(app) as running:
        yield running


@pytest.fixture
def caller(app: BusinessCentral, server: RunningServer) -> Iterator[Caller]:
    caller = Caller(app, server.url)
    caller.sign_in()
    yield caller
    caller.session.close()


ZeepFactory = Callable[[str], Any]


@pytest.fixture
def zeep_client(caller: Caller) -> ZeepFactory:
    library: Any = zeep

    def load(service: str) -> Any:
        return library.Client(caller.address(service), transport=library.Transport(session=caller.session))

    return load


def page_service(caller: Caller, client: Any) -> Any:
    return client.create_service(f"{{{PAGE}}}{SERVICE}_Binding", caller.address())


# -- WSDL, addresses, companies ---------------------------------------------------------------------------------------


def test_a_get_of_the_page_is_its_wsdl(caller: Caller) -> None:
    """BC §11.1: path words in any case, Key first and optional, another address than the one asked."""
    address = caller.address().replace("/WS/", "/ws/").replace("/Page/", "/page/")
    answer = caller.session.get(address, timeout=10)
    assert answer.headers["Content-Type"] == "text/xml; charset=utf-8"
    assert 'minOccurs="0" maxOccurs="1" name="Key" type="xsd:string"' in answer.text
    assert f'targetNamespace="{PAGE}"' in answer.text
    assert '<xsd:enumeration value="_blank_" />' in answer.text
    assert "soap:" not in answer.text
    assert caller.base not in answer.text
    assert "nav-internal" in answer.text


def test_the_page_lists_fields_without_its_key(caller: Caller) -> None:
    """BC §2.5: the field enumeration of filters holds every bound field and not Key."""
    root = etree.fromstring(caller.session.get(caller.address(), timeout=10).content)
    names = root.xpath(f"//*[@name='{SERVICE}_Fields']//*[@value]/@value")
    assert isinstance(names, list)
    assert "Key" not in names
    assert "OrderNo" in names
    assert "EntryNo" not in names


def test_zeep_reads_the_page_and_calls_it_at_the_configured_address(caller: Caller, zeep_client: ZeepFactory) -> None:
    """BC §2.8: create, read and read many with zeep; the missing record is None."""
    service = page_service(caller, zeep_client(f"Page/{SERVICE}"))
    created = service.Create(
        AutoShoppingCartImport={"OrderNo": "eu-7", "LineNo": 10000, "Quantity": Decimal("1.50"), "LineType": "Item"}
    )
    assert (created.OrderNo, created.Quantity, created.Completed) == ("EU-7", Decimal("1.5"), False)
    assert service.Read(OrderNo="EU-7", LineNo=10000).Key == created.Key
    assert service.Read(OrderNo="EU-8", LineNo=10000) is None
    found = service.ReadMultiple(filter=[{"Field": "OrderNo", "Criteria": "EU-7"}], setSize=0)
    assert [row.LineNo for row in found] == [10000]
    several = service.CreateMultiple(
        AutoShoppingCartImport_List={"AutoShoppingCartImport": [{"OrderNo": "EU-9", "LineNo": n} for n in (1, 2)]}
    )
    assert [row.LineNo for row in several] == [1, 2]


def test_zeep_reads_the_page_with_entry_numbers(caller: Caller, zeep_client: ZeepFactory) -> None:
    """BC §2.5: Read takes the primary key fields, whichever they are."""
    caller.app.settings.primary_key = "entry"
    service = page_service(caller, zeep_client(f"Page/{SERVICE}"))
    first = service.Create(AutoShoppingCartImport={"OrderNo": "EU-1", "LineNo": 10000})
    second = service.Create(AutoShoppingCartImport={"OrderNo": "EU-1", "LineNo": 10000})
    assert (first.EntryNo, second.EntryNo) == (1, 2)
    assert service.Read(EntryNo="2").Key == second.Key


def test_zeep_reads_codeunit_and_system_service(caller: Caller, zeep_client: ZeepFactory) -> None:
    """BC §2.6, §2.7, §3.8: namespaces and services named as the real ones, companies listed unencoded."""
    actions = zeep_client("Codeunit/WoobcActions")
    assert "WoobcActions" in actions.wsdl.services
    service = actions.create_service(f"{{{CODEUNIT}}}WoobcActions_Binding", caller.address("Codeunit/WoobcActions"))
    order = caller.sales_order()
    assert service.ReleaseOrder(orderNo=order["number"]) is True
    system = zeep_client("SystemService")
    namespace = "urn:microsoft-dynamics-schemas/nav/system/"
    companies = system.create_service(f"{{{namespace}}}SystemService_Binding", caller.address("SystemService"))
    assert companies.Companies() == ["My Company", COMPANY]


def test_pages_lose_operations_and_fields_by_setting(caller: Caller, zeep_client: ZeepFactory) -> None:
    """BC §2.5: operations the page does not permit are not in its WSDL; controls may have other names."""
    caller.app.settings.missing_operations = {"CreateMultiple"}
    caller.app.settings.renamed = {"CustomerPO": "YourReference"}
    caller.app.settings.missing_fields = {"LineCount"}
    service = page_service(caller, zeep_client(f"Page/{SERVICE}"))
    assert not hasattr(service, "CreateMultiple")
    values = {"OrderNo": "EU-1", "LineNo": 1, "YourReference": "PO 7"}
    assert service.Create(AutoShoppingCartImport=values).YourReference == "PO 7"
    with pytest.raises(TypeError):
        service.Create(AutoShoppingCartImport=values | {"LineCount": 1})
    assert fault_of(caller.create_multiple(LINE))[0] == "InvalidOperationException"


def test_company_is_decoded_exactly_once(server: RunningServer) -> None:
    """BC §11.2: a slash in the company's name works encoded once, and not encoded twice."""
    app = BusinessCentral(company="CRONUS Danmark A/S & søn").seed()
    with serve(app) as running:
        caller = Caller(app, running.url)
        caller.sign_in()
        assert caller.session.get(caller.address(company=app.company), timeout=10).ok
        doubled = caller.address(company=quote(app.company, safe=""))
        assert fault_of(caller.session.get(doubled, timeout=10))[0] == "NavCompanyNotFoundException"


def test_without_a_company_the_default_one_is_written_to(caller: Caller) -> None:
    """BC §11.2, §1.1: an address without company silently means another company."""
    address = f"{caller.app.soap_url(caller.base)}/Page/{SERVICE}"
    assert caller.post(f'<Create xmlns="{PAGE}">{record(**LINE)}</Create>', address).ok
    state = caller.app.state()
    assert state["staging"] == []
    assert [row["OrderNo"] for row in state["default_company"]["staging"]] == ["EU-1"]


def test_on_premises_prefix(caller: Caller) -> None:
    """BC §1.1: /BC/WS/… serves the same; a wrong path is an empty 404 without content type."""
    answer = caller.session.get(f"{caller.base}/BC/WS/{quote(COMPANY)}/Page/{SERVICE}", timeout=10)
    assert answer.ok
    lost = caller.session.get(f"{caller.base}/nowhere/WS/{quote(COMPANY)}/Page/{SERVICE}", timeout=10)
    assert (lost.status_code, lost.content, lost.headers.get("Content-Type")) == (404, b"", None)
    caller.app.settings.multitenant = True
    assert caller.session.get(answer.url, timeout=10).status_code == 404
    assert caller.session.get(f"{answer.url}?tenant=default", timeout=10).ok


def test_switched_off_services_answer_405(caller: Caller) -> None:
    """BC §1.3: SOAP, OData or API services switched off answer 405, not 404."""
    caller.app.settings.soap_enabled = caller.app.settings.api_enabled = False
    assert caller.session.get(caller.address(), timeout=10).status_code == 405
    assert caller.api("customers").status_code == 405


# -- envelopes and faults -----------------------------------------------------------------------------------------------


def test_envelopes_of_success_and_fault(caller: Caller) -> None:
    """BC §11.3: `Soap:` on success, `s:` on faults, 500 for each fault, the text twice, its language named."""
    assert caller.create(**LINE).text.startswith("<Soap:Envelope")
    answer = caller.create(**LINE)
    assert answer.status_code == 500
    assert answer.text.startswith("<s:Envelope")
    assert 'xml:lang="en-US"' in answer.text
    root = etree.fromstring(answer.content)
    assert root.findtext(".//{*}detail/{*}string") == root.findtext(".//faultstring")


@pytest.mark.parametrize(("language", "word"), [("da-DK", "findes allerede"), ("de-DE", "bereits vorhanden")])
def test_fault_texts_are_localised_and_codes_are_not(caller: Caller, language: str, word: str) -> None:
    """BC §11.3: the text follows the session's language, the code stays."""
    caller.app.settings.language = language
    caller.create(**LINE)
    answer = caller.create(**LINE)
    code, text = fault_of(answer)
    assert code == "NavCSideDuplicateKeyException"
    assert word in text
    assert f'xml:lang="{language}"' in answer.text


def test_create_echoes_the_record_after_its_triggers(caller: Caller) -> None:
    """BC §11.4: Codes upper-cased and trimmed, blanks left out, zero and false printed, decimals normalised."""
    (row,) = records(caller.create(OrderNo="  wc-1 ", LineNo=10000, Quantity="2.50", SellToCity="", Key="ignored"))
    assert row["OrderNo"] == "WC-1"
    assert row["Quantity"] == "2.5"
    assert row["VATAmount"] == "0"
    assert row["Completed"] == "false"
    assert row["LineType"] == "_blank_"
    assert "SellToCity" not in row
    assert "OrderDate" not in row
    assert re.fullmatch(r"\d+;[A-Za-z0-9+/=]+\d;\d+;?0;", row["Key"])


def test_duplicate_primary_key(caller: Caller) -> None:
    """BC §11.5: the fault names the key fields by caption with quoted values."""
    caller.create(OrderNo="WC-1", LineNo=10000)
    code, text = fault_of(caller.create(OrderNo="wc-1", LineNo=10000))
    assert code == "NavCSideDuplicateKeyException"
    assert text.endswith("Identification fields and values: Order No.='WC-1',Line No.='10000'")


def test_create_multiple_is_all_or_nothing(caller: Caller) -> None:
    """BC §11.6: one bad record rolls back all; the fault does not say which."""
    good = LINE | {"OrderNo": "EU-1"}
    bad = LINE | {"OrderNo": "EU-2", "SellToCity": "x" * 31}
    code, text = fault_of(caller.create_multiple(good, bad))
    assert code == "NavNCLStringLengthExceededException"
    assert "EU-2" not in text
    assert caller.app.state()["staging"] == []
    rows = records(caller.create_multiple(good, bad | {"SellToCity": "Zürich"}))
    assert [row["OrderNo"] for row in rows] == ["EU-1", "EU-2"]


def test_nothing_found_is_no_fault(caller: Caller) -> None:
    """BC §11.7: an empty Read_Result; ReadMultiple has two empty forms."""
    answer = caller.call("Read", "<OrderNo>NONE</OrderNo><LineNo>1</LineNo>")
    assert f'<Read_Result xmlns="{PAGE}"/>' in answer.text
    assert "<ReadMultiple_Result/>" in caller.find("NONE").text
    caller.app.settings.empty_result = "outer"
    assert f'<ReadMultiple_Result xmlns="{PAGE}"/>' in caller.find("NONE").text


@pytest.mark.parametrize(
    ("criteria", "expected"),
    [
        ("A1|A3", ["A1", "A3"]),
        ("a1", ["A1"]),
        ("A1..A3", ["A1", "A10", "A2", "A3"]),
        ("..A1", ["A1"]),
        ("A3..", ["A3", "B&C"]),
        ("&lt;&gt;A1&amp;A*", ["A10", "A2", "A3"]),
        ("(A1|A2)&amp;&lt;&gt;A1", ["A2"]),
        ("A?", ["A1", "A2", "A3"]),
        ("'B&amp;C'", ["B&C"]),
        ("'A*'", ["A1", "A10", "A2", "A3"]),
        ("=A1", ["A1"]),
        ("&gt;=A3", ["A3", "B&C"]),
        ("''", []),
        ("", ["A1", "A10", "A2", "A3", "B&C"]),
    ],
)
def test_filters_on_codes(caller: Caller, criteria: str, expected: list[str]) -> None:
    """BC §11.8, §5.1: operators, quotes and wildcards; a star stays a wildcard inside quotes."""
    for number in ("A1", "A2", "A3", "A10", "B&amp;C"):
        caller.create(OrderNo=number, LineNo=1)
    assert caller.found(criteria) == expected


@pytest.mark.parametrize(
    ("criteria", "expected"),
    [("berlin", []), ("Berlin", ["A1"]), ("@berlin", ["A1"]), ("@*HAVN", ["A2"]), ("'Køben*'", ["A2"])],
)
def test_filters_on_texts_keep_case(caller: Caller, criteria: str, expected: list[str]) -> None:
    """BC §5.1: filters on Text compare case unless they begin with @."""
    caller.create(OrderNo="A1", LineNo=1, SellToCity="Berlin")
    caller.create(OrderNo="A2", LineNo=1, SellToCity="København")
    assert caller.found(criteria, "SellToCity") == expected


def test_read_applies_filters_to_the_key(caller: Caller) -> None:
    """BC §11.8, §3.6: Read's arguments are filters, so a wildcard finds the first record it fits."""
    caller.create(OrderNo="EU-1", LineNo=1)
    caller.create(OrderNo="EU-2", LineNo=1)
    assert caller.read("EU*", 1)["OrderNo"] == "EU-1"
    assert fault_of(caller.call("Read", "<OrderNo>(EU-1</OrderNo><LineNo>1</LineNo>"))[0] == "NavFilterException"


@pytest.mark.parametrize("criteria", ["A|", "(A", "'A", "A&amp;&amp;B", "A=B"])
def test_filter_syntax_faults(caller: Caller, criteria: str) -> None:
    """BC §5.1: what is no filter faults."""
    assert fault_of(caller.find(criteria))[0] == "NavFilterException"


def test_boolean_and_option_criteria(caller: Caller) -> None:
    """BC §5.2: several spellings are understood, or none in strict mode."""
    caller.create(OrderNo="A1", LineNo=1, LineType="Item")
    for name, criteria in [("Completed", "No"), ("Completed", "0"), ("LineType", "Item"), ("LineType", "2")]:
        assert caller.found(criteria, name) == ["A1"]
    assert caller.found("true", "Completed") == []
    caller.app.settings.strict_criteria = True
    assert fault_of(caller.find("false", "Completed"))[0] == "NavFilterException"


def test_too_long_filter_term(caller: Caller) -> None:
    """BC §11.9: one term longer than its field faults the whole call."""
    code, text = fault_of(caller.find("A1|" + "X" * 21))
    assert code == "NavFilterException"
    assert "is not valid for the Order No. field" in text
    assert "The length of the string is 21, but it must be less than or equal to 20 characters." in text


@pytest.mark.parametrize(
    ("values", "code", "text"),
    [
        ({"SellToAddress2": "x" * 57}, "NavNCLStringLengthExceededException", "The length of the string is 57"),
        ({"CustomerPO": "\U0001f600" * 18}, "NavNCLStringLengthExceededException", "The length of the string is 36"),
        ({"SellToCountryCode": "GB"}, "NavCSideValidateTableRelationException", "(Country/Region)"),
        ({"ItemNo": "NONE"}, "NavCSideValidateTableRelationException", "contains a value (NONE)"),
        ({"LineType": "G_L_Account"}, "NavCSideValidateTableRelationException", "(G/L Account)"),
        ({"VariantCode": "GREEN"}, "NavCSideValidateTableRelationException", "(Item Variant)"),
        ({"CustomerNo": "NONE"}, "NavCSideValidateTableRelationException", "(Customer)"),
        ({"CurrencyCode": "EUR"}, "NavCSideValidateTableRelationException", "(Currency)"),
        ({"PaymentMethodCode": "PAYPAL"}, "NavCSideValidateTableRelationException", "(Payment Method)"),
        ({"ShipmentMethodCode": "DHL"}, "NavCSideValidateTableRelationException", "(Shipment Method)"),
        ({"SellToPhoneNo": "123 ext. 4"}, "NavNCLDialogException", "You cannot enter letters in this field."),
        ({"Email": "nobody"}, "NavNCLDialogException", 'The email address "nobody" is not valid.'),
        ({"LineType": "Ware"}, "NavNCLEvaluateException", "'Ware' is not an option."),
        ({"Quantity": ""}, "NavNCLEvaluateException", "cannot be evaluated into type Decimal"),
        ({"Quantity": "1,5"}, "NavNCLEvaluateException", '"1,5"'),
        ({"OrderDate": "01.03.2026"}, "NavNCLEvaluateException", "into type Date"),
        ({"LineCount": "3000000000"}, "NavNCLEvaluateException", "into type Integer"),
    ],
)
def test_refused_values(caller: Caller, values: dict[str, object], code: str, text: str) -> None:
    """BC §11.10, §10.2: lengths in UTF-16 units, table relations, letters in phone numbers, lexical errors."""
    found, message = fault_of(caller.create(**(LINE | values)))
    assert found == code
    assert text in message


# -- keys, updates, tolerance --------------------------------------------------------------------------------------------


def test_key_changes_when_the_job_writes(caller: Caller) -> None:
    """BC §11.12: every modification makes another Key, also that of the job."""
    (before,) = records(caller.create(**LINE))
    caller.app.clock.advance(61)
    after = caller.read("EU-1")
    assert after["Completed"] == "true"
    assert after["Key"] != before["Key"]


def test_tolerated_requests(caller: Caller) -> None:
    """BC §11.13: no filter, swapped or missing setSize, any SOAPAction; the body decides."""
    caller.create(**LINE)
    caller.create(**(LINE | {"LineNo": 20000}))
    swapped = f'<x:ReadMultiple xmlns:x="{PAGE}"><x:setSize>1</x:setSize><x:bookmarkKey/></x:ReadMultiple>'
    assert len(records(caller.post(swapped, SOAPAction='"Delete"'))) == 1
    assert len(records(caller.call("ReadMultiple", ""))) == 2


def test_set_size_and_bookmark(caller: Caller) -> None:
    """BC §3.6: pages by bookmark until an empty answer; a negative size reads from the end."""
    caller.create_multiple(*[LINE | {"LineNo": number} for number in (1, 2, 3)])
    seen: list[str] = []
    bookmark = ""
    while rows := records(caller.find("EU-1", more=f"<bookmarkKey>{bookmark}</bookmarkKey><setSize>2</setSize>")):
        seen += [row["LineNo"] for row in rows]
        bookmark = rows[-1]["Key"]
    assert seen == ["1", "2", "3"]
    assert [row["LineNo"] for row in records(caller.find("EU-1", more="<setSize>-1</setSize>"))] == ["3"]


def test_answers_that_are_cut(app: BusinessCentral, caller: Caller) -> None:
    """Nastier than BC §3.6 says: fewer rows than asked for without a word, and bookmarks that count for nothing."""
    caller.create_multiple(*[LINE | {"LineNo": number} for number in (1, 2, 3)])
    app.settings.read_limit = 2
    first = records(caller.find("EU-1", more="<setSize>1000</setSize>"))
    assert [row["LineNo"] for row in first] == ["1", "2"]
    more = f"<bookmarkKey>{first[-1]['Key']}</bookmarkKey><setSize>1000</setSize>"
    assert [row["LineNo"] for row in records(caller.find("EU-1", more=more))] == ["3"]
    app.settings.bookmarks = "ignored"
    assert [row["LineNo"] for row in records(caller.find("EU-1", more=more))] == ["1", "2"]


def test_api_pages_that_are_cut(app: BusinessCentral, caller: Caller) -> None:
    for number in ("EU-1", "EU-2", "EU-3"):
        caller.sales_order(number)
    app.settings.api_page_size, app.settings.api_cuts = 2, True
    page = caller.api("salesOrders").json()
    assert len(page["value"]) == 2
    assert "@odata.nextLink" not in page


def test_unknown_service(caller: Caller) -> None:
    """BC §11.14: an unknown service is a fault naming it, for WSDL and call."""
    address = caller.address("Page/Nothing")
    for answer in (caller.session.get(address, timeout=10), caller.post("<Read/>", address)):
        assert fault_of(answer)[1] == f'Service "{COMPANY}/Page/Nothing" was not found!'


def test_unknown_element_is_a_switch(caller: Caller) -> None:
    """BC §11.15: an element the page does not have faults, or is ignored."""
    assert fault_of(caller.create(**LINE, Colour="red"))[0] == "InvalidOperationException"
    caller.app.settings.unknown_elements = "ignore"
    assert caller.create(**LINE, Colour="red").ok


def test_documents_types_and_malformed_requests_are_refused(caller: Caller) -> None:
    """BC §4.3: what is no envelope is a 400, and entities are never resolved."""
    bomb = b'<!DOCTYPE x [<!ENTITY a "aaa">]><Envelope xmlns="http://schemas.xmlsoap.org/soap/envelope/"><Body>&a;<Read/></Body></Envelope>'
    for body in (b"not xml", b"<a/>", bomb):
        assert caller.session.post(caller.address(), data=body, timeout=10).status_code == 400


# -- trouble -----------------------------------------------------------------------------------------------------------


def test_http_level_trouble(caller: Caller) -> None:
    """BC §11.16: 429 with and without Retry-After, 503 HTML, login page, empty 202, truncated XML."""
    faults = caller.app.faults
    faults.add("Create", "429")
    faults.add("Create", "429", retry_after=30)
    faults.add("Create", "status", status=503, headers={"retry-after": "10"})
    faults.add("Create", "html-200")
    faults.add("Create", "empty-202-after")
    bare, polite, busy, login, empty = (caller.create(**LINE) for _ in range(5))
    assert (bare.status_code, bare.headers.get("Retry-After")) == (429, None)
    assert bare.json()["error"]["code"] == "Application_TooManyRequests"
    assert polite.headers["Retry-After"] == "30"
    assert (busy.status_code, busy.headers["retry-after"]) == (503, "10")
    assert "<form>" in login.text
    assert (empty.status_code, empty.content) == (202, b"")
    assert len(caller.app.state()["staging"]) == 1


def test_lost_answers_before_and_after_the_commit(caller: Caller) -> None:
    """BC §11.16: the connection ends; the row is there or not."""
    caller.app.faults.add("Create", "reset")
    with pytest.raises(requests.ConnectionError):
        caller.create(**LINE)
    assert caller.read("EU-1") == {}
    caller.app.faults.add("Create", "reset-after")
    with pytest.raises(requests.ConnectionError):
        caller.create(**LINE)
    assert caller.read("EU-1")["OrderNo"] == "EU-1"


def test_a_commit_minutes_later(caller: Caller) -> None:
    """BC §11.16, §7.1: the answer is lost now, the rows appear when the server comes to it."""
    caller.app.faults.add("CreateMultiple", "commit-later", seconds=600)
    with pytest.raises(requests.ConnectionError):
        caller.create_multiple(LINE, LINE | {"LineNo": 20000})
    caller.app.clock.advance(590)
    assert caller.found("EU-1") == []
    caller.app.clock.advance(20)
    assert caller.found("EU-1") == ["EU-1", "EU-1"]
    assert caller.read("EU-1")["Completed"] == "false"


def test_a_fault_after_the_commit(caller: Caller) -> None:
    """BC §11.17: the fault of AL#3073 comes although the row was written."""
    caller.app.faults.add("Create", "fault-after", code="transaction")
    text = fault_of(caller.create(**LINE))[1]
    assert text == "A transaction must be started before changes can be made to the database."
    assert caller.read("EU-1")["OrderNo"] == "EU-1"


@pytest.mark.parametrize(("code", "word"), [("lock", "was locked by another user"), ("lock18", "right now.\nPlease")])
def test_a_lock_passes(caller: Caller, code: str, word: str) -> None:
    """BC §11.18: both lock texts, and success at the second try."""
    caller.app.faults.add("Create", "fault", code=code)
    assert word in fault_of(caller.create(**LINE))[1]
    assert caller.create(**LINE).ok


@pytest.mark.parametrize(
    ("code", "exception"),
    [
        ("duplicate", "NavCSideDuplicateKeyException"),
        ("dialog", "NavNCLDialogException"),
        ("not-found", "NavCSideRecordNotFoundException"),
        ("relation", "NavCSideValidateTableRelationException"),
        ("length", "NavNCLStringLengthExceededException"),
        ("evaluate", "NavNCLEvaluateException"),
        ("test-field", "NavTestFieldException"),
        ("filter", "NavFilterException"),
        ("permission", "NavPermissionException"),
        ("deadlock", "NavCSideException"),
        ("closed", "ObjectDisposedException"),
        ("company", "NavCompanyNotFoundException"),
        ("service-not-found", "ServiceNotFoundException"),
    ],
)
def test_planned_faults_of_each_class(caller: Caller, code: str, exception: str) -> None:
    """BC §4.2: each class of fault on demand, with its own text if one is given."""
    caller.app.faults.add("Create", "fault", code=code)
    caller.app.faults.add("Create", "fault", code=code, text="as told")
    assert fault_of(caller.create(**LINE))[0] == exception
    assert fault_of(caller.create(**LINE)) == (exception, "as told")


def test_a_partial_commit(caller: Caller) -> None:
    """BC §3.1: AL code that commits leaves the first half of a CreateMultiple behind its fault."""
    caller.app.faults.add("CreateMultiple", "partial")
    answer = caller.create_multiple(*[LINE | {"LineNo": number} for number in (1, 2, 3, 4)])
    assert fault_of(answer)[0] == "NavNCLDialogException"
    assert [row["LineNo"] for row in records(caller.find("EU-1"))] == ["1", "2"]


@pytest.mark.parametrize("kind", ["unknown-element", "reordered"])
def test_answers_zeep_refuses(caller: Caller, zeep_client: ZeepFactory, kind: str) -> None:
    """BC §2.8: a new control or another order of elements breaks a client that knows the old WSDL."""
    service = page_service(caller, zeep_client(f"Page/{SERVICE}"))
    caller.app.faults.add("Create", kind)
    with pytest.raises(XMLParseError):
        service.Create(AutoShoppingCartImport={"OrderNo": "EU-1", "LineNo": 1})


def test_control_characters_in_an_answer(caller: Caller) -> None:
    """BC §2.8: an answer may hold a character that XML does not allow."""
    caller.app.faults.add("Read", "control-char")
    caller.create(**LINE)
    answer = caller.call("Read", "<OrderNo>EU-1</OrderNo><LineNo>10000</LineNo>")
    with pytest.raises(etree.XMLSyntaxError):
        etree.fromstring(answer.content)


def test_a_fault_becomes_zeeps_own(caller: Caller, zeep_client: ZeepFactory) -> None:
    """BC §2.8: zeep keeps the code with its prefix."""
    service = page_service(caller, zeep_client(f"Page/{SERVICE}"))
    service.Create(AutoShoppingCartImport={"OrderNo": "EU-1", "LineNo": 1})
    with pytest.raises(Fault) as caught:
        service.Create(AutoShoppingCartImport={"OrderNo": "EU-1", "LineNo": 1})
    assert caught.value.code == "a:Microsoft.Dynamics.Nav.Types.Exceptions.NavCSideDuplicateKeyException"


def test_many_requests_at_once(caller: Caller) -> None:
    """BC §11.23: more than five at once wait and are answered, too many connections are refused."""
    caller.app.faults.add("Create", "slow", times=8, seconds=0.05)
    headers = dict(caller.session.headers)
    answers: list[int] = []

    def send(number: int) -> None:
        with requests.Session() as session:
            session.headers.update(headers)
            other = Caller(caller.app, caller.base, session)
            answers.append(other.create(**(LINE | {"LineNo": number})).status_code)

    threads = [threading.Thread(target=send, args=(number,)) for number in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert answers == [200] * 8
    caller.app.settings.connection_limit = 0
    assert caller.create(**LINE).status_code == 429


# -- credentials ---------------------------------------------------------------------------------------------------------


def test_token_endpoint(caller: Caller) -> None:
    """BC §11.19: 3599 seconds, or fewer; an expired or revoked token is a 401."""
    assert caller.sign_in()["expires_in"] == 3599
    caller.app.clock.advance(3600)
    assert caller.create(**LINE).status_code == 401
    caller.app.settings.token_lifetime_s = 60
    assert caller.sign_in()["expires_in"] == 60
    assert caller.create(**LINE).ok
    caller.app.gate.revoke_tokens()
    assert caller.create(**LINE).status_code == 401


def test_token_refusals(caller: Caller) -> None:
    """BC §11.19, §6.1: a wrong, expired or missing secret, and trouble at the endpoint."""
    address = caller.app.token_url(caller.base)
    form = {
        "grant_type": "client_credentials",
        "client_id": caller.app.client_id,
        "scope": "https://api.businesscentral.dynamics.com/.default",
    }
    wrong = requests.post(address, data=form | {"client_secret": "wrong"}, timeout=10)
    assert (wrong.status_code, wrong.json()["error"]) == (401, "invalid_client")
    assert "AADSTS7000215" in wrong.json()["error_description"]
    missing = requests.post(address, data=form, timeout=10)
    assert "'client_assertion' or 'client_secret'" in missing.json()["error_description"]
    caller.app.gate.apps[caller.app.client_id].expired = True
    expired = requests.post(address, data=form | {"client_secret": caller.app.client_secret}, timeout=10)
    assert expired.json()["error_codes"] == [7000222]
    caller.app.faults.add("token", "status", status=503)
    assert requests.post(address, data=form, timeout=10).status_code == 503


def test_an_app_unknown_to_business_central(caller: Caller) -> None:
    """BC §6.1: a good token of an app that is not registered is refused by SOAP and API alike."""
    caller.app.gate.apps[caller.app.client_id].registered = False
    for answer in (caller.create(**LINE), caller.api("customers")):
        assert answer.status_code == 401
        assert answer.json()["error"]["code"] == "Authentication_InvalidCredentials"


def test_basic_and_ntlm(caller: Caller) -> None:
    """BC §6.2: user and access key on premises; Windows authentication asks for NTLM."""
    caller.session.headers.pop("Authorization")
    caller.app.settings.auth = "basic"
    assert caller.create(**LINE).status_code == 401
    caller.session.auth = HTTPBasicAuth(caller.app.user, caller.app.access_key)
    assert caller.create(**LINE).ok
    caller.app.settings.auth = "ntlm"
    answer = caller.create(**LINE)
    assert answer.status_code == 401
    assert "NTLM" in answer.headers["WWW-Authenticate"]


# -- the job ------------------------------------------------------------------------------------------------------------


def test_the_job_makes_a_sales_order(caller: Caller) -> None:
    """BC §11.22: after its time one sales order with our number, its stock reserved, its rows completed."""
    caller.create_multiple(LINE, LINE | {"LineNo": 20000, "LineType": "G_L_Account", "ItemNo": "6810", "Quantity": 1})
    caller.app.clock.advance(59)
    assert caller.read("EU-1")["Completed"] == "false"
    caller.app.clock.advance(2)
    row = caller.read("EU-1", 20000)
    assert (row["SalesOrderNo"], row["Completed"]) == ("S-ORD101001", "true")
    (order,) = caller.app.state()["sales_orders"]
    assert (order["external_document_number"], order["customer_number"]) == ("EU-1", "WEBGUEST")
    assert (order["total_excluding_tax"], order["total_including_tax"]) == ("50.00", "60.50")
    assert caller.app.books.items["1000"].reserved == 2


def test_the_job_waits_for_a_whole_order(caller: Caller) -> None:
    """BC §10.1: with a line count filled in, the job waits for that many rows."""
    caller.create(**LINE, LineCount=2)
    caller.app.clock.advance(600)
    assert caller.read("EU-1")["Completed"] == "false"
    caller.create(**(LINE | {"LineNo": 20000}), LineCount=2)
    caller.app.clock.advance(61)
    assert caller.read("EU-1")["Completed"] == "true"


@pytest.mark.parametrize(
    ("outcome", "results", "orders"),
    [
        ("number-only", [("S-ORD101001", "false")] * 2, 1),
        ("completed-only", [("", "true")] * 2, 1),
        ("some-lines", [("S-ORD101001", "true"), ("", "false")], 1),
        ("two-orders", [("S-ORD101001", "true")] * 2, 2),
        ("split", [("S-ORD101001", "true"), ("S-ORD101002", "true")], 2),
        ("never", [("", "false")] * 2, 0),
        ("error", [("", "false")] * 2, 0),
    ],
)
def test_what_else_the_job_may_do(caller: Caller, outcome: str, results: list[tuple[str, str]], orders: int) -> None:
    """BC §11.22: half results, errors, doubles; nothing protects the external document number."""
    caller.app.set_job_outcome(outcome, "EU-*")
    caller.create_multiple(LINE, LINE | {"LineNo": 20000})
    caller.app.clock.advance(61)
    rows = records(caller.find("EU-1"))
    assert [(row.get("SalesOrderNo", ""), row["Completed"]) for row in rows] == results
    assert all(("ErrorText" in row) == (outcome == "error") for row in rows)
    state = caller.app.state()
    assert [order["external_document_number"] for order in state["sales_orders"]] == ["EU-1"] * orders


@pytest.mark.parametrize("outcome", ["number-only", "completed-only", "some-lines"])
def test_half_results_are_finished_later(caller: Caller, outcome: str) -> None:
    """BC §11.22: what the job left half done it finishes with the same sales order."""
    caller.app.set_job_outcome(outcome)
    caller.create_multiple(LINE, LINE | {"LineNo": 20000})
    caller.app.clock.advance(61)
    caller.read("EU-1")
    caller.app.set_job_outcome("normal")
    rows = records(caller.find("EU-1"))
    assert [(row["SalesOrderNo"], row["Completed"]) for row in rows] == [("S-ORD101001", "true")] * 2
    assert len(caller.app.state()["sales_orders"]) == 1


@pytest.mark.parametrize("mode", ["hidden", "deleted"])
def test_processed_rows_may_vanish_from_the_page(caller: Caller, mode: str) -> None:
    """BC §3.6: a page that hides processed rows reads nothing for them; hidden ones still are duplicates."""
    caller.app.settings.processed_rows = mode  # type: ignore[assignment]
    caller.create(**LINE)
    caller.app.clock.advance(61)
    assert caller.read("EU-1") == {}
    assert caller.found("EU-1") == []
    assert caller.create(**LINE).ok == (mode == "deleted")


def test_refusals_inside_the_job(caller: Caller) -> None:
    """BC §10.1: what the job can't do stands on the rows; after the cause is gone it is done by hand."""
    caller.app.books.customers["WEBGUEST"].blocked = "All"
    caller.create(**LINE)
    caller.create(**(LINE | {"OrderNo": "EU-2", "CustomerNo": "", "Email": "nobody@example.org"}))
    caller.create(**(LINE | {"OrderNo": "EU-3", "CustomerNo": "", "Email": "Orders@Example.org"}))
    caller.app.clock.advance(61)
    assert "Customer WEBGUEST is blocked with type All" in caller.read("EU-1")["ErrorText"]
    assert "no customer with the e-mail address" in caller.read("EU-2")["ErrorText"]
    assert caller.app.books.orders["S-ORD101001"].customer_number == "20000"
    caller.app.books.customers["WEBGUEST"].blocked = ""
    caller.app.run_job()
    row = caller.read("EU-1")
    assert row["Completed"] == "true"
    assert "ErrorText" not in row


def test_doubles_on_a_page_with_entry_numbers(caller: Caller) -> None:
    """BC §3.3, §9.7: where the page takes doubles the sales order has them too."""
    caller.app.settings.primary_key = "entry"
    caller.create(**LINE)
    caller.create(**LINE)
    caller.app.clock.advance(61)
    (order,) = caller.app.state()["sales_orders"]
    assert len(order["lines"]) == 2


# -- releasing and posting ---------------------------------------------------------------------------------------------------


def test_releasing(caller: Caller) -> None:
    """BC §11.21: release is idempotent; nothing to release, approval and a missing order are faults."""
    number = caller.sales_order()["number"]
    for _ in range(2):
        assert "<return_value>true</return_value>" in caller.act("ReleaseOrder", number.lower()).text
    assert caller.values("salesOrders")[0]["status"] == "Open"
    caller.app.change_order(number, status="Pending Approval")
    assert "approval process is complete" in fault_of(caller.act("ReleaseOrder", number))[1]
    caller.app.change_order(number, status="Open", lines=[])
    assert fault_of(caller.act("ReleaseOrder", number))[1].startswith("There is nothing to release")
    code, text = fault_of(caller.act("ReleaseOrder", "S-ORD9"))
    assert code == "NavCSideRecordNotFoundException"
    assert text.endswith("Identification fields and values: Document Type='Order',No.='S-ORD9'")


def test_documents_are_found_by_either_number(caller: Caller) -> None:
    """In the form a Code is kept in; several are asked for together, with a star among them, or with more that must hold."""
    eu, us, _ = (caller.sales_order(order_no) for order_no in ("EU-1", "US-2", "EU-3"))
    caller.act("PostOrder", us["number"], "2026-04-01")

    def found(collection: str, text: str) -> list[str]:
        return [each["externalDocumentNumber"] for each in caller.values(collection, params={"$filter": text})]

    by_number = f"number eq '{eu['number'].lower()}' or number eq '{us['number']}'"
    assert found("salesOrders", by_number) == ["EU-1"]
    assert found("salesOrders", "externalDocumentNumber eq 'eu-1' or externalDocumentNumber eq 'eu-3'") == [
        "EU-1",
        "EU-3",
    ]
    assert found("salesOrders", "externalDocumentNumber eq 'EU-3' or externalDocumentNumber eq 'U*'") == ["EU-3"]
    assert found("salesOrders", "externalDocumentNumber eq 'EU-1' and status eq 'Open'") == []
    assert found("salesInvoices", "externalDocumentNumber eq 'EU-1' or externalDocumentNumber eq 'US-2'") == ["US-2"]


def test_posting(caller: Caller) -> None:
    """BC §11.20, §11.21: the order vanishes, stock moves, shipment and invoice bear both numbers."""
    order = caller.sales_order()
    assert caller.act("PostOrder", order["number"], "2026-04-01").ok
    assert caller.values("salesOrders") == []
    (invoice,) = caller.values("salesInvoices", params={"$filter": f"orderNumber eq '{order['number']}'"})
    assert (invoice["externalDocumentNumber"], invoice["postingDate"]) == ("EU-1", "2026-04-01")
    assert (invoice["orderId"], invoice["totalAmountIncludingTax"]) == (order["id"], 30.25)
    (shipment,) = caller.values("salesShipments")
    assert (shipment["orderNumber"], shipment["externalDocumentNumber"]) == (order["number"], "EU-1")
    assert caller.values("items", params={"$filter": "number eq '1000'"})[0]["inventory"] == 98
    assert "The Sales Header does not exist." in fault_of(caller.act("PostOrder", order["number"], "2026-04-01"))[1]


def refuse_by_date(app: BusinessCentral, number: str) -> None:
    app.change_settings(allowed_posting_from="2026-05-01")


def refuse_by_stock(app: BusinessCentral, number: str) -> None:
    app.books.items["1000"].inventory = Decimal(1)


def refuse_by_dimension(app: BusinessCentral, number: str) -> None:
    app.change_order(number, missing_dimension=True)


def refuse_by_customer(app: BusinessCentral, number: str) -> None:
    app.books.customers["WEBGUEST"].blocked = "Ship"


def refuse_by_approval(app: BusinessCentral, number: str) -> None:
    app.change_order(number, status="Pending Approval")


@pytest.mark.parametrize(
    ("cause", "text"),
    [
        (refuse_by_date, "Posting Date is not within your range of allowed posting dates"),
        (refuse_by_stock, "You have insufficient quantity of Item 1000 on inventory."),
        (refuse_by_dimension, "Select a Dimension Value Code"),
        (refuse_by_customer, "Customer WEBGUEST is blocked with type Ship"),
        (refuse_by_approval, "when the approval process is complete"),
    ],
)
def test_refused_postings(caller: Caller, cause: Callable[[BusinessCentral, str], None], text: str) -> None:
    """BC §9.6: each refusal leaves everything as it was; a batch says success all the same (§11.21)."""
    number = caller.sales_order()["number"]
    cause(caller.app, number)
    assert text in fault_of(caller.act("PostOrder", number, "2026-04-01"))[1]
    caller.app.settings.batch_post = True
    assert "true" in caller.act("PostOrder", number, "2026-04-01").text
    state = caller.app.state()
    assert (len(state["sales_orders"]), state["invoices"], state["shipments"]) == (1, [], [])


def test_posting_by_job_queue(caller: Caller) -> None:
    """BC §9.6: accepted is not posted; a second request is refused; a failing job leaves an error."""
    caller.app.settings.post_with_job_queue = True
    first, second = caller.sales_order()["number"], caller.sales_order("EU-2")["number"]
    assert caller.act("PostOrder", first, "2026-04-01").ok
    assert caller.values("salesInvoices") == []
    assert "already been scheduled for posting" in fault_of(caller.act("PostOrder", first, "2026-04-01"))[1]
    assert caller.act("PostOrder", second, "2026-04-01").ok
    caller.app.change_order(second, missing_dimension=True)
    caller.app.clock.advance(61)
    assert [each["orderNumber"] for each in caller.values("salesInvoices")] == [first]
    assert caller.app.books.orders[second].job_queue_status == "Error"


def test_prepayment_invoice(caller: Caller) -> None:
    """BC §9.5, §9.6: it bears our number and no order number, and the order stays."""
    number = caller.sales_order()["number"]
    assert caller.act("PostPrepaymentInvoice", number, "2026-04-01").ok
    (invoice,) = caller.values("salesInvoices")
    assert (invoice["orderNumber"], invoice["externalDocumentNumber"]) == ("", "EU-1")
    assert [each["number"] for each in caller.values("salesOrders")] == [number]
    assert "nothing to post" in fault_of(caller.act("PostPrepaymentInvoice", number, "2026-04-01"))[1]


def test_what_a_person_does(caller: Caller) -> None:
    """BC §9.6: partial shipments make several invoices whose sums are the order's; deleted orders are archived."""
    number = caller.sales_order()["number"]
    caller.app.ship_partly(number, invoice=True)
    caller.app.post_by_hand(number)
    invoices = caller.values("salesInvoices")
    assert sum(each["totalAmountIncludingTax"] for each in invoices) == 30.25
    assert caller.app.books.items["1000"].inventory == 98
    other = caller.sales_order("EU-2")["number"]
    caller.app.release_by_hand(other)
    caller.app.delete_order(other, archive=True)
    (archive,) = caller.values("salesOrderArchives")
    assert (archive["number"], archive["externalDocumentNumber"], archive["versionNumber"]) == (other, "EU-2", 1)


# -- API v2.0 ---------------------------------------------------------------------------------------------------------------


def test_companies(caller: Caller) -> None:
    """BC §9.2: name and display name differ; without a company the default one answers."""
    found = caller.api("companies", company=False).json()["value"]
    assert [(each["name"], each["displayName"]) for each in found][1] == (COMPANY, f"{COMPANY} (shop)")
    stock = caller.api("items", company=False).json()["value"][0]["inventory"]
    assert stock == 0
    named = caller.api("items", company=False, params={"company": COMPANY}).json()["value"][0]
    assert named["inventory"] == 100
    lost = caller.api("companies(11111111-2222-3333-4444-555555555555)/items", company=False)
    assert (lost.status_code, lost.json()["error"]["code"]) == (404, "Internal_CompanyNotFound")


def test_paging(caller: Caller) -> None:
    """BC §11.20: pages of the preferred size, the next one by an address to follow verbatim."""
    numbers: list[str] = []
    answer = caller.api("items", headers={"Prefer": "odata.maxpagesize=2"}, params={"$select": "number"}).json()
    while True:
        numbers += [each["number"] for each in answer["value"]]
        if "@odata.nextLink" not in answer:
            break
        following = caller.session.get(answer["@odata.nextLink"], headers={"Prefer": "odata.maxpagesize=2"}, timeout=10)
        answer = following.json()
    assert numbers == ["1000", "1001", "1002", "1100", "1900"]


def test_customers_by_email(caller: Caller) -> None:
    """BC §9.3, §5.3: `eq` keeps case, `tolower` does not, apostrophes are doubled."""
    caller.app.add_customer("30000", "O'Brien", "Shop@Example.org")
    assert caller.values("customers", params={"$filter": "email eq 'shop@example.org'"}) == []
    (found,) = caller.values("customers", params={"$filter": "tolower(email) eq 'shop@example.org'"})
    assert (found["number"], found["blocked"]) == ("30000", "_x0020_")
    assert len(caller.values("customers", params={"$filter": "displayName eq 'O''Brien'"})) == 1


def test_creating_a_customer(caller: Caller) -> None:
    """BC §9.3: 201 with the entity; each refusal with its own code."""
    body = {"displayName": "Jo", "email": "jo@example.org", "country": "NL", "type": "Person"}
    created = caller.api("customers", "POST", json=body)
    assert (created.status_code, created.json()["number"]) == (201, "C10010")
    assert caller.values("customers", params={"$filter": "email eq 'jo@example.org'"})[0]["country"] == "NL"
    refusals = [
        ({}, "Application_DialogException"),
        ({"displayName": " "}, "Application_DialogException"),
        (body | {"country": "GB"}, "Internal_InvalidTableRelation"),
        (body | {"displayName": "x" * 101}, "Application_StringExceededLength"),
        (body | {"number": "10000"}, "Internal_EntityWithSameKeyExists"),
        (body | {"colour": "red"}, "BadRequest"),
    ]
    for refused, code in refusals:
        answer = caller.api("customers", "POST", json=refused)
        assert (answer.status_code, answer.json()["error"]["code"]) == (400, code)
    plain = caller.api("customers", "POST", data="{}", headers={"Content-Type": "text/plain"})
    assert plain.status_code == 415


def test_creating_an_item(caller: Caller) -> None:
    """BC §9.3: the number is a Code, stock begins at nothing, a filter literal may not be longer than the field."""
    body = {
        "number": "sku-1",
        "displayName": "Sku",
        "unitPrice": 9.95,
        "baseUnitOfMeasureCode": "PCS",
        "generalProductPostingGroupCode": "RETAIL",
    }
    created = caller.api("items", "POST", json=body)
    assert (created.status_code, created.json()["number"], created.json()["inventory"]) == (201, "SKU-1", 0)
    assert caller.api("items", "POST", json=body | {"number": "X", "baseUnitOfMeasureCode": "KG"}).status_code == 400
    assert len(caller.values("items", params={"$filter": "number eq 'sku-1'"})) == 1
    long = caller.api("items", params={"$filter": f"number eq '{'x' * 21}'"})
    assert (long.status_code, long.json()["error"]["code"]) == (400, "Application_FilterErrorException")


def test_sales_order_entity(caller: Caller) -> None:
    """BC §9.4, §11.20: Draft for open, the document date as orderDate, the local currency spelled out."""
    order = caller.sales_order()
    assert (order["status"], order["orderDate"], order["currencyCode"]) == ("Draft", "2026-03-01", "EUR")
    assert order["totalAmountIncludingTax"] == 30.25
    assert order["requestedDeliveryDate"] == "0001-01-01"
    assert order["customerId"] == str(caller.app.books.customers["WEBGUEST"].id)
    assert order["@odata.etag"].startswith('W/"')
    caller.app.change_order(order["number"], status="Pending Approval")
    assert caller.values("salesOrders", params={"$filter": "status eq 'In Review'"})
    (expanded,) = caller.values("salesOrders", params={"$expand": "salesOrderLines", "$select": "number"})
    assert expanded["salesOrderLines"][0]["lineObjectNumber"] == "1000"
    assert caller.values(f"salesOrders({order['id']})/salesOrderLines")[0]["quantity"] == 2
    flat = caller.api("salesOrderLines")
    assert (flat.status_code, flat.json()["error"]["code"]) == (400, "Application_DialogException")


def test_if_match_rules(caller: Caller) -> None:
    """BC §9.1, §11.20: PATCH needs an etag; a stale one is 409, none is 400."""
    order = caller.sales_order()
    path, body = f"salesOrders({order['id']})", {"postingDate": "2026-04-02"}
    missing = caller.api(path, "PATCH", json=body)
    assert (missing.status_code, missing.json()["error"]["code"]) == (400, "BadRequest_InvalidToken")
    assert caller.api(path, "PATCH", json=body, headers={"If-Match": order["@odata.etag"]}).status_code == 200
    stale = caller.api(path, "PATCH", json=body, headers={"If-Match": order["@odata.etag"]})
    assert (stale.status_code, stale.json()["error"]["code"]) == (409, "Request_EntityChanged")
    changed = caller.api(path, "PATCH", json={"number": "X"}, headers={"If-Match": "*"})
    assert changed.status_code == 400
    assert caller.api(path).json()["postingDate"] == "2026-04-02"


def test_ship_and_invoice(caller: Caller) -> None:
    """BC §9.5, §11.20: 204 and empty; posted on the order's posting date, or only enqueued."""
    order = caller.sales_order()
    path = f"salesOrders({order['id']})/Microsoft.NAV.shipAndInvoice"
    caller.app.settings.post_with_job_queue = True
    answer = caller.api(path, "POST")
    assert (answer.status_code, answer.content) == (204, b"")
    assert caller.values("salesInvoices") == []
    caller.app.clock.advance(61)
    (invoice,) = caller.values("salesInvoices")
    assert invoice["postingDate"] == order["postingDate"]
    assert caller.api(path, "POST").status_code == 404


def test_api_errors_and_their_language(caller: Caller) -> None:
    """BC §9.1, §11.20: two spaces before the correlation id; Accept-Language chooses the text."""
    caller.app.settings.language = "de-DE"
    order = caller.sales_order()
    caller.app.books.items["1000"].inventory = Decimal(0)
    path = f"salesOrders({order['id']})/Microsoft.NAV.shipAndInvoice"
    english = caller.api(path, "POST", headers={"Accept-Language": "en-US"}).json()["error"]
    assert english["code"] == "Application_DialogException"
    assert re.fullmatch(
        r"You have insufficient quantity of Item 1000 on inventory\.  CorrelationId:  [0-9a-f-]{36}\.",
        english["message"],
    )
    assert "nicht ausreichend" in caller.api(path, "POST").json()["error"]["message"]


@pytest.mark.parametrize(
    ("text", "message"),
    [
        (" or ".join(f"number eq '{n}'" for n in range(26)), "node count limit of '100'"),
        ("number eq '1' or displayName eq 'x'", "The 'OR' operator is not supported on distinct fields"),
        ("number in ('1000','1001')", "'in'"),
        ("number eq", "Syntax error"),
        ("colour eq 'red'", "Could not find a property named 'colour'"),
        ("id eq '1000'", "incompatible types"),
    ],
)
def test_filters_the_api_refuses(caller: Caller, text: str, message: str) -> None:
    """BC §5.3, §11.20: the node limit, or on several fields, in, and plain mistakes."""
    answer = caller.api("items", params={"$filter": text})
    assert answer.status_code == 400
    assert message in answer.json()["error"]["message"]


@pytest.mark.parametrize(
    ("text", "count"),
    [
        (" or ".join(f"number eq '{n}'" for n in range(1000, 1025)), 3),
        ("(number eq '1000' or number eq '1001') and blocked eq false", 2),
        ("inventory ge 100 and unitPrice gt 12.5", 3),
        ("startswith(displayName,'T')", 2),
        ("contains(tolower(displayName),'mug')", 1),
        ("displayName eq 'T*'", 2),
        ("number eq '1000' or number eq '110*'", 2),
        ("tags/any(t:t eq 'x')", 5),
    ],
)
def test_filters_the_api_takes(caller: Caller, text: str, count: int) -> None:
    """BC §5.3: operators and functions; a star finds more than it says, and lambdas are ignored."""
    assert len(caller.values("items", params={"$filter": text})) == count


def test_archives_may_be_missing(caller: Caller) -> None:
    """BC §9.5: without the archive entity a published OData page serves."""
    settings = caller.app.settings
    settings.archive_on_post, settings.archives_in_api, settings.archive_service = True, False, "OldOrders"
    number = caller.sales_order()["number"]
    caller.app.post_by_hand(number)
    missing = caller.api("salesOrderArchives")
    assert (missing.status_code, missing.json()["error"]["code"]) == (404, "BadRequest_NotFound")
    address = f"{caller.app.odata_url(caller.base)}/Company('{quote(COMPANY)}')/OldOrders"
    found = caller.session.get(address, params={"$filter": "External_Document_No eq 'EU-1'"}, timeout=10).json()
    assert [each["No"] for each in found["value"]] == [number]


def test_small_tables(caller: Caller) -> None:
    """BC §9: the codes documents refer to can be read."""
    assert "UK" in [each["code"] for each in caller.values("countriesRegions")]
    assert [each["code"] for each in caller.values("currencies")] == ["GBP", "JPY", "USD"]
    assert [each["code"] for each in caller.values("paymentMethods")] == ["BANK", "CARD", "CASH"]
    assert [each["number"] for each in caller.values("accounts")] == ["6810", "6820", "6830", "6840", "6850", "6860"]
    (mug,) = caller.values("items", params={"$filter": "number eq '1000'"})
    assert [each["code"] for each in caller.values(f"items({mug['id']})/itemVariants")] == ["BLUE", "RED"]
    variants = caller.values("itemVariants", params={"$filter": "itemNumber eq '1100'"})
    assert [each["code"] for each in variants] == ["L", "M", "S"]


def test_batch(caller: Caller) -> None:
    """BC §9.1: a rolled-back batch still says that the earlier ones succeeded; a hundred are the limit."""
    item = {"displayName": "New"}
    company = {"company": COMPANY, "Content-Type": "application/json"}

    def creation(number: str, body: dict[str, str]) -> dict[str, object]:
        return {"id": number, "method": "POST", "url": "customers", "headers": company, "body": body}

    body = {"requests": [creation("1", item), creation("2", {}), creation("3", item)]}
    answer = caller.api("$batch", "POST", company=False, json=body, headers={"Isolation": "snapshot"})
    assert [each["status"] for each in answer.json()["responses"]] == [201, 400]
    assert len(caller.values("customers")) == 3
    loose = caller.api("$batch", "POST", company=False, json=body)
    assert [each["status"] for each in loose.json()["responses"]] == [201, 400, 201]
    assert len(caller.values("customers")) == 5
    crowd = {"requests": [creation(str(n), item) for n in range(101)]}
    assert caller.api("$batch", "POST", company=False, json=crowd).status_code == 500


def test_planned_faults_on_the_api(caller: Caller) -> None:
    """BC §9.1: faults are planned by verb and collection or action."""
    caller.app.faults.add("api:GET salesOrders", "429", retry_after=5)
    caller.app.faults.add("api:POST customers", "commit-later", seconds=60)
    caller.app.faults.add("api:POST shipAndInvoice", "fault-after", code="lock")
    assert caller.api("salesOrders").status_code == 429
    with pytest.raises(requests.ConnectionError):
        caller.api("customers", "POST", json={"displayName": "Late"})
    assert len(caller.values("customers")) == 3
    caller.app.clock.advance(61)
    assert len(caller.values("customers")) == 4
    order = caller.sales_order()
    path = f"salesOrders({order['id']})/Microsoft.NAV.shipAndInvoice"
    assert caller.api(path, "POST").status_code == 500
    assert len(caller.values("salesInvoices")) == 1


# -- control ------------------------------------------------------------------------------------------------------------------


def test_control_addresses(caller: Caller) -> None:
    """The sandbox is steered over HTTP as well, and shows what it holds."""

    def control(control_name: str, /, **body: object) -> Any:
        answer = requests.post(f"{caller.base}/_sandbox/{control_name}", json=body, timeout=10)
        return answer.json() if answer.ok else answer.status_code

    assert control("settings", processed_rows="hidden", missing_fields=["LineCount"]) == {"done": None}
    assert caller.app.settings == Settings(processed_rows="hidden", missing_fields={"LineCount"})
    assert control("settings", no_such_setting=1) == 400
    assert control("no-such-control") == 404
    assert control("item", no="2000", description="Plate", inventory=5)["done"]["number"] == "2000"
    assert control("customer", number="40000", name="Ann")["done"]["number"] == "40000"
    control("job-outcome", outcome="error")
    caller.create(**LINE)
    control("clock", advance=61)
    assert requests.get(f"{caller.base}/_sandbox/state", timeout=10).json()["staging"][0]["ErrorText"]
    control("job-outcome", outcome="normal")
    control("run-job")
    (order,) = requests.get(f"{caller.base}/_sandbox/state", timeout=10).json()["sales_orders"]
    control("order", no=order["number"], status="Pending Approval")
    assert "approval" in control("post-by-hand", no=order["number"])["error"]
    control("order", no=order["number"], status="Open")
    assert control("post-by-hand", no=order["number"])["done"].startswith("S-INV")
    control("revoke-tokens")
    assert caller.create(**LINE).status_code == 401
