"""The staging page and the actions, against the simulated Business Central and against oddities of the wire."""

from __future__ import annotations

import itertools
import threading
from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta
from decimal import Decimal
from typing import Any

import pytest
from werkzeug.wrappers import Request, Response

from woobc.core.business_central.connect import BusinessCentral
from woobc.core.business_central.rows import criteria, from_text, member_of
from woobc.core.domain.documents import AnswerLost, Done, FaultClass, NotExecuted, Refused, WriteAnswer
from woobc.core.domain.due import Processing
from woobc.core.domain.page_fields import default_elements
from woobc.core.errors import SetupError, TransientRemoteError
from woobc.sandbox.base import serve
from woobc.sandbox.business_central import BusinessCentral as Simulated

from .bc_support import HandClock, Wire, config_of, envelope, fault, line, make_config, open_bc, record, result

ALL_ACTIONS = set(Processing) - {Processing.NONE}
NAV = "Microsoft.Dynamics.Nav.Types.Exceptions."


@pytest.fixture
def simulated() -> Simulated:
    return Simulated(company="CRONUS A/S & Søn, Inc.").seed()


@pytest.fixture
def base(simulated: Simulated) -> Iterator[str]:
    with serve(simulated) as server:
        yield server.url


@pytest.fixture
def bc(simulated: Simulated, base: str) -> BusinessCentral:
    return open_bc(config_of(simulated, base))


@pytest.fixture
def wired() -> Iterator[Any]:
    """Opens the adapter on a `Wire`, with changes to its configuration."""
    servers = []

    def open_wire(wire: Wire, clock: HandClock | None = None, **changes: Any) -> BusinessCentral:
        server = serve(wire)
        servers.append(server)
        timeouts = {name: changes.pop(name) for name in ("read_s", "write_s") if name in changes}
        return open_bc(make_config(server.url, **changes), clock, **timeouts)

    yield open_wire
    for server in servers:
        server.close()


# The description


def test_the_page_is_described_by_its_wsdl(bc: BusinessCentral) -> None:
    shape = bc.page.check()
    assert shape.can_create_multiple
    assert "Item" in shape.enum_members["line_type"]
    bc.page.check()
    assert bc.page.requests == 1


@pytest.mark.parametrize(
    ("wsdl", "keys"),
    [
        ("page-one-key.xml", ("Entry_No",)),
        ("page-two-keys.xml", ("Order_No", "Line_No")),
        ("page-three-keys.xml", ("Journal_Template_Name", "Journal_Batch_Name", "Line_No")),
    ],
)
def test_pages_of_every_kind_of_key_fit(wired: Any, wsdl: str, keys: tuple[str, ...]) -> None:
    assert wired(Wire(wsdl)).page.check().key_fields == keys


def test_a_page_without_create_multiple_is_usable(wired: Any) -> None:
    wire = Wire("page-without-create-multiple.xml", lambda request: result("Create", record()))
    bc = wired(wire)
    assert not bc.page.check().can_create_multiple
    assert isinstance(bc.page.create([line()]), Done)


@pytest.mark.parametrize("wsdl", ["page-without-create.xml", "page-virtual.xml"])
def test_a_page_that_takes_no_rows_is_a_set_up_error(wired: Any, wsdl: str) -> None:
    with pytest.raises(SetupError, match="does not offer Create"):
        wired(Wire(wsdl)).page.check()


def test_all_missing_elements_are_told_at_once_with_the_nearest_name(wired: Any) -> None:
    with pytest.raises(SetupError) as caught:
        wired(Wire("page-renamed.xml")).page.check()
    told = str(caught.value)
    assert "fields.order_number: there is no element OrderNo; perhaps you meant Order_No" in told
    assert "fields.sales_order_no: there is no element SalesOrderNo; perhaps you meant Sales_Order_No" in told
    assert "fields.customer_po: there is no element CustomerPO" in told


def test_options_in_a_local_language_are_named(wired: Any) -> None:
    with pytest.raises(SetupError) as caught:
        wired(Wire("page-local-captions.xml")).page.check()
    told = str(caught.value)
    assert "LineType has no option Item or G/L Account, only _blank_, Finanskonto, Vare" in told
    assert "ImportAction has no option Order or Invoice or Complete" in told


@pytest.mark.parametrize(
    ("wsdl", "there"),
    [("page-subpage.xml", "Description"), ("page-odd-names.xml", "N_x00BA__producto"), ("codeunit.xml", "")],
)
def test_another_page_under_the_name_is_a_set_up_error(wired: Any, wsdl: str, there: str) -> None:
    fields = {**default_elements(), "description": there}
    with pytest.raises(SetupError) as caught:
        wired(Wire(wsdl), fields=fields).page.check()
    assert "no element OrderNo" in str(caught.value)
    assert "fields.description" not in str(caught.value)


def test_a_field_that_must_be_mapped_is_named(wired: Any) -> None:
    with pytest.raises(SetupError, match=r"fields\.completed must name an element"):
        wired(Wire("page-two-keys.xml"), fields={**default_elements(), "completed": ""}).page.check()


@pytest.mark.parametrize(
    "body",
    [
        b"<!DOCTYPE html><html><body>Sign in</body></html>",
        b'<?xml version="1.0"?><!DOCTYPE d [<!ENTITY a "aaaa">]><definitions>&a;</definitions>',
        b"<definitions xmlns='http://schemas.xmlsoap.org/wsdl/'/>",
        b"",
    ],
)
def test_what_is_no_description_is_a_set_up_error(wired: Any, body: bytes) -> None:
    wire = Wire("", lambda request: Response(body, content_type="text/xml"))
    with pytest.raises(SetupError):
        wired(wire).page.check()


def test_a_service_that_can_t_describe_itself_is_a_set_up_error(wired: Any) -> None:
    """A page with an option that has a member without a name faults even for its description."""
    wire = Wire("", lambda request: fault("System.ArgumentNullException", "The empty string is not a valid name."))
    with pytest.raises(SetupError, match="can't be described: The empty string is not a valid name"):
        wired(wire).page.check()


def test_the_service_is_called_at_the_configured_address_never_at_the_printed_one(bc: BusinessCentral) -> None:
    assert isinstance(bc.page.create([line()]), Done)  # the simulator prints an address nobody can reach


def test_a_service_that_is_not_published_is_a_set_up_error(simulated: Simulated, base: str) -> None:
    bc = open_bc(config_of(simulated, base, staging_service="Elsewhere"))
    with pytest.raises(SetupError, match="was not found"):
        bc.page.check()


def test_a_company_that_does_not_exist_is_a_set_up_error(simulated: Simulated, base: str) -> None:
    bc = open_bc(config_of(simulated, base, company="Nobody"))
    with pytest.raises(SetupError, match="Nobody"):
        bc.page.check()


# Creating


def test_rows_of_several_orders_are_created_in_one_request(bc: BusinessCentral, simulated: Simulated) -> None:
    answer = bc.page.create([line(), line(line_no=20000, line_type="G/L Account", item_no="6810"), line("EU-1002")])
    assert isinstance(answer, Done)
    assert [(row.order_number, row.line_no) for row in answer.rows] == [
        ("EU-1001", 10000),
        ("EU-1001", 20000),
        ("EU-1002", 10000),
    ]
    assert answer.rows[1].values["line_type"] == "G/L Account"
    assert answer.rows[0].values["unit_price"] == Decimal("12.5")
    assert answer.rows[0].values["order_date"] == date(2026, 12, 1)
    assert len(simulated.state()["staging"]) == 3
    assert simulated.state()["default_company"]["staging"] == []


def test_blanks_are_left_out_and_zero_and_false_are_sent(wired: Any) -> None:
    wire = Wire("page-two-keys.xml", lambda request: result("Create", record()))
    wired(wire).page.create([line(variant="", line_discount=Decimal(0), prices_including_vat=False, completed=True)])
    sent = wire.bodies[0]
    assert "VariantCode" not in sent
    assert "Completed" not in sent
    assert ":LineDiscountAmount>0<" in sent
    assert ":PricesIncludingVAT>false<" in sent


def test_what_is_sent_is_in_the_pages_own_order_and_spelling(wired: Any) -> None:
    wire = Wire("page-two-keys.xml", lambda request: result("CreateMultiple", record() + record(line_no=20000)))
    lines = [line(line_type="G/L Account", unit_price=Decimal("1E+2")), line(line_no=20000)]
    wired(wire).page.create(lines)
    sent = wire.bodies[0]
    assert sent.index("OrderNo") < sent.index("LineNo") < sent.index("LineType") < sent.index("UnitPrice")
    assert ":LineType>G_L_Account<" in sent
    assert ":UnitPrice>100<" in sent
    assert ":OrderDate>2026-12-01<" in sent
    assert wire.requests[-1].headers["SOAPAction"].endswith(':CreateMultiple"')


def test_markup_in_a_text_stays_text(bc: BusinessCentral, simulated: Simulated) -> None:
    text = "<Completed>true</Completed> & ]]> \u00e6\U0001f600"
    answer = bc.page.create([line(description=text)])
    assert isinstance(answer, Done)
    assert answer.rows[0].values["description"] == text
    assert not answer.rows[0].completed


def test_a_field_mapped_to_nothing_is_not_sent(wired: Any) -> None:
    wire = Wire("page-two-keys.xml", lambda request: result("Create", record()))
    wired(wire, fields={**default_elements(), "description": ""}).page.create([line()])
    assert "Description" not in wire.bodies[0]


def test_a_character_that_cannot_be_sent_refuses_the_rows_and_nothing_leaves(wired: Any) -> None:
    wire = Wire("page-two-keys.xml")
    answer = wired(wire).page.create([line(description="bell\x07")])
    assert isinstance(answer, Refused)
    assert answer.fault_class is FaultClass.DATA
    assert wire.bodies == []


def test_an_option_the_page_does_not_have_refuses_the_rows(wired: Any) -> None:
    answer = wired(Wire("page-two-keys.xml")).page.create([line(line_type="Voucher")])
    assert isinstance(answer, Refused)
    assert "Voucher" in answer.text


@pytest.mark.parametrize(
    ("code", "expected", "kind"),
    [
        ("duplicate", FaultClass.ALREADY_THERE, "NavCSideDuplicateKeyException"),
        ("dialog", FaultClass.DATA, "NavNCLDialogException"),
        ("relation", FaultClass.DATA, "NavCSideValidateTableRelationException"),
        ("length", FaultClass.DATA, "NavNCLStringLengthExceededException"),
        ("lock", FaultClass.TRANSIENT, "NavCSideSQLLockTimeoutException"),
        ("deadlock", FaultClass.TRANSIENT, None),
        ("closed", FaultClass.TRANSIENT, "ObjectDisposedException"),
        ("permission", FaultClass.SETUP, "NavPermissionException"),
        ("stale", FaultClass.CONFLICT, "ServiceBrokerException"),
    ],
)
@pytest.mark.parametrize("language", ["en-US", "de-DE"])
def test_a_fault_is_an_answer_classed_by_its_type(
    bc: BusinessCentral, simulated: Simulated, code: str, expected: FaultClass, kind: str | None, language: str
) -> None:
    simulated.settings.language = language
    simulated.faults.add("CreateMultiple", "fault", code=code)
    answer = bc.page.create([line(), line(line_no=20000)])
    assert isinstance(answer, Refused)
    assert answer.fault_class is expected
    assert kind is None or answer.fault_type == kind


def test_a_duplicate_key_refuses_the_whole_request(bc: BusinessCentral, simulated: Simulated) -> None:
    bc.page.create([line()])
    answer = bc.page.create([line("EU-1002"), line()])
    assert isinstance(answer, Refused)
    assert answer.fault_class is FaultClass.ALREADY_THERE
    assert len(simulated.state()["staging"]) == 1


@pytest.mark.parametrize(
    ("kind", "arguments", "written"),
    [
        ("reset", {}, 0),
        ("reset-after", {}, 2),
        ("truncate", {}, 2),
        ("html-200", {}, 0),
        ("empty-202", {}, 0),
        ("empty-202-after", {}, 2),
        ("status", {"status": 503}, 0),
        ("status-after", {"status": 504}, 2),
        ("status", {"status": 500, "body": ""}, 0),
        ("status", {"status": 408, "body": ""}, 0),
        ("status", {"status": 400, "body": ""}, 0),
        ("status", {"status": 302, "headers": {"Location": "https://login.example.org/?secret=1"}}, 0),
    ],
)
def test_an_end_without_answer_is_a_lost_answer_and_nothing_is_repeated(
    bc: BusinessCentral, simulated: Simulated, kind: str, arguments: dict[str, Any], written: int
) -> None:
    bc.page.check()
    simulated.faults.add("CreateMultiple", kind, **arguments)
    answer = bc.page.create([line(), line(line_no=20000)])
    assert isinstance(answer, AnswerLost)
    assert answer.ended_at.tzinfo is UTC
    assert "secret" not in answer.reason
    assert len(simulated.state()["staging"]) == written
    assert [seen.operation for seen in simulated.requests].count("CreateMultiple") == 1


def test_silence_beyond_the_timeout_is_a_lost_answer(simulated: Simulated, base: str) -> None:
    bc = open_bc(config_of(simulated, base), write_s=0.3)
    bc.page.check()
    simulated.faults.add("Create", "slow-after", seconds=1.2)
    answer = bc.page.create([line()])
    assert isinstance(answer, AnswerLost)
    assert "did not answer in time" in answer.reason


@pytest.mark.parametrize(
    ("status", "is_setup"),
    [(401, True), (403, True), (404, True), (405, True), (413, True), (415, True), (429, False)],
)
def test_a_request_refused_unseen_was_not_executed(
    bc: BusinessCentral, simulated: Simulated, status: int, is_setup: bool
) -> None:
    bc.page.check()
    simulated.faults.add("Create", "status", times=2, status=status, body="", headers={"Retry-After": "7"})
    answer = bc.page.create([line()])
    assert isinstance(answer, NotExecuted)
    assert answer.setup is is_setup
    assert answer.retry_after_s == (None if is_setup else 7)


def test_no_connection_means_not_executed(simulated: Simulated) -> None:
    with serve(simulated) as server:
        bc = open_bc(config_of(simulated, server.url))
        bc.page.check()
    answer = bc.page.create([line()])
    assert isinstance(answer, NotExecuted)
    assert not answer.setup


def test_a_page_that_cannot_be_described_means_not_executed(bc: BusinessCentral, simulated: Simulated) -> None:
    simulated.faults.add("wsdl", "status", times=9, status=503)
    answer = bc.page.create([line()])
    assert isinstance(answer, NotExecuted)
    assert not answer.setup


def test_a_fault_after_the_commit_is_still_only_an_answer(bc: BusinessCentral, simulated: Simulated) -> None:
    simulated.faults.add("Create", "fault-after", code="transaction")
    answer = bc.page.create([line()])
    assert isinstance(answer, Refused)
    assert [row.line_no for row in bc.page.read(["EU-1001"])["EU-1001"]] == [10000]


@pytest.mark.parametrize("status", [200, 202, 503])
def test_a_fault_is_a_fault_under_any_status(wired: Any, status: int) -> None:
    wire = Wire("page-two-keys.xml", lambda request: fault(NAV + "NavNCLDialogException", "No.", status=status))
    assert isinstance(wired(wire).page.create([line()]), Refused)


@pytest.mark.parametrize(
    "answer",
    [
        envelope('<Create_Result xmlns="urn:x"/>'),
        envelope('<Read_Result xmlns="urn:x"/>'),
        envelope(""),
        Response("<a><b/></a>", content_type="text/xml"),
        result("Create", record() + record()),
        Response(b"\x1f\x8b broken", headers={"Content-Encoding": "gzip"}),
        Response("<html><body>ok</body></html>", content_type="text/html"),
        Response(status=204),
    ],
)
def test_an_answer_of_another_form_is_a_lost_answer(wired: Any, answer: Response) -> None:
    wire = Wire("page-two-keys.xml", lambda request: answer)
    assert isinstance(wired(wire).page.create([line()]), AnswerLost)


def test_an_endless_answer_is_cut_off(wired: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("woobc.core.business_central.connection.LARGEST_ANSWER", 1_000_000)
    wire = Wire("page-two-keys.xml", lambda request: Response(b" " * 100_000 for _ in range(100)))
    answer = wired(wire).page.create([line()])
    assert isinstance(answer, AnswerLost)


def test_an_answer_that_trickles_is_given_up_at_its_time_whatever_still_comes(wired: Any) -> None:
    class Running(HandClock):
        step = timedelta()

        def now(self) -> datetime:
            self.time += self.step
            return self.time

    given_up = threading.Event()

    def trickle() -> Iterator[bytes]:
        yield b" "
        given_up.wait(10)

    clock = Running()
    page = wired(Wire("page-two-keys.xml", lambda request: Response(trickle())), clock).page
    page.check()
    clock.step = timedelta(seconds=10)
    answer = page.create([line()])
    given_up.set()
    assert isinstance(answer, AnswerLost)
    assert answer.reason.endswith("took too long.")


# Reading


def test_rows_are_found_by_order_number_lines_ascending(bc: BusinessCentral) -> None:
    bc.page.create([line(line_no=20000), line(), line("EU-1002"), line("EU-10011")])
    found = bc.page.read(["EU-1001", "eu-1002 ", "EU-9999", ""])
    assert set(found) == {"EU-1001", "eu-1002 "}
    assert [row.line_no for row in found["EU-1001"]] == [10000, 20000]
    assert [row.order_number for row in found["eu-1002 "]] == ["EU-1002"]


@pytest.mark.parametrize("form", ["nested", "outer"])
def test_nothing_found_is_an_empty_mapping(bc: BusinessCentral, simulated: Simulated, form: Any) -> None:
    simulated.settings.empty_result = form
    assert bc.page.read(["EU-1001"]) == {}


def test_the_results_of_the_job_are_read(bc: BusinessCentral, simulated: Simulated) -> None:
    bc.page.create([line(customer_no="10000")])
    simulated.run_job()
    (row,) = bc.page.read(["EU-1001"])["EU-1001"]
    assert row.completed
    assert row.sales_order_no == simulated.state()["sales_orders"][0]["number"]
    assert "completed" not in row.values


def test_a_text_of_error_is_read(bc: BusinessCentral, simulated: Simulated) -> None:
    simulated.set_job_outcome("error")
    bc.page.create([line(customer_no="10000")])
    simulated.run_job()
    (row,) = bc.page.read(["EU-1001"])["EU-1001"]
    assert row.error_text
    assert not row.completed


def test_fifty_numbers_are_asked_for_in_one_request(bc: BusinessCentral, simulated: Simulated) -> None:
    bc.page.check()
    bc.page.read([f"EU-{number}" for number in range(1000, 1120)])
    assert bc.page.requests == 1 + 3


def test_nothing_is_asked_when_no_number_can_exist(bc: BusinessCentral) -> None:
    bc.page.check()
    assert bc.page.read(["X" * 21, "\U0001f600" * 11, " "]) == {}
    assert bc.page.requests == 1


@pytest.mark.parametrize("number", ["A&B", "A|B", "A..B", "O'BRIEN", "A (1)", "=A", "@A", "<>A", "Æ B", "%ME"])
def test_special_characters_find_their_own_row_only(bc: BusinessCentral, number: str) -> None:
    bc.page.create([line(number), line("A"), line("B"), line("B1")])
    assert {key: len(rows) for key, rows in bc.page.read([number]).items()} == {number: 1}


def test_a_wildcard_in_a_number_brings_no_other_rows(bc: BusinessCentral) -> None:
    bc.page.create([line("AB1"), line("AB2")])
    assert bc.page.read(["AB*", "AB?"]) == {}


def test_criteria_are_lists_never_ranges() -> None:
    assert criteria(["EU-1", "O'B", "A..B", "1000_2"]) == "EU-1|'O''B'|'A..B'|1000_2"


def test_one_number_the_server_cannot_use_does_not_hide_the_others(simulated: Simulated, base: str) -> None:
    bc = open_bc(config_of(simulated, base, order_number_length=30))  # longer than the page's field really is
    bc.page.create([line(), line("EU-1002")])
    found = bc.page.read(["EU-1001", "X" * 25, "EU-1002"])
    assert set(found) == {"EU-1001", "EU-1002"}


def test_rows_that_cannot_be_read_are_never_said_to_be_missing(bc: BusinessCentral, simulated: Simulated) -> None:
    bc.page.create([line()])
    simulated.faults.add("ReadMultiple", "fault", times=2, code="dialog", text="The trigger failed.")
    with pytest.raises(SetupError, match=r"order EU-1001 can't be read: The trigger failed\."):
        bc.page.read(["EU-1001", "EU-1002"])


@pytest.mark.parametrize("trouble", ["unknown-element", "reordered", "control-char"])
def test_oddities_of_an_answer_are_tolerated(bc: BusinessCentral, simulated: Simulated, trouble: str) -> None:
    bc.page.create([line(), line(line_no=20000)])
    simulated.faults.add("ReadMultiple", trouble)
    rows = bc.page.read(["EU-1001"])["EU-1001"]
    assert [row.line_no for row in rows] == [10000, 20000]
    assert [row.values["quantity"] for row in rows] == [2, 2]


def test_blanks_come_in_many_forms(wired: Any) -> None:
    more = (
        "<OrderDate>0001-01-01</OrderDate><Quantity></Quantity><UnitPrice>1.10</UnitPrice><Completed/>"
        "<Description>a&#x1F;b</Description><LineType>_blank_</LineType><Extra><Deep/></Extra><Reserve>false</Reserve>"
    )
    wire = Wire("page-two-keys.xml", lambda request: result("ReadMultiple", record(more=more)))
    (row,) = wired(wire).page.read(["EU-1001"])["EU-1001"]
    assert row.values == {
        "order_number": "EU-1001",
        "line_no": 10000,
        "unit_price": Decimal("1.10"),
        "description": "ab",
        "reserve": False,
    }


@pytest.mark.parametrize("prefix", ["Soap", "s", "SOAP-ENV"])
def test_prefixes_and_the_declaration_do_not_matter(wired: Any, prefix: str) -> None:
    inner = f'<x:ReadMultiple_Result xmlns:x="urn:y"><x:ReadMultiple_Result>{record()}</x:ReadMultiple_Result>'
    answer = envelope(f"{inner}</x:ReadMultiple_Result>", prefix=prefix, declared=False)
    assert set(wired(Wire("page-two-keys.xml", lambda request: answer)).page.read(["EU-1001"])) == {"EU-1001"}


def _thousands(count: int) -> Any:
    """A page of rows that honours setSize and bookmarkKey, and repeats the row of the bookmark."""

    def answer(request: Request) -> Response:
        from lxml import etree

        body = etree.fromstring(request.get_data())
        asked = {
            str(element.tag).rpartition("}")[2]: element.text for element in body.iter("{*}bookmarkKey", "{*}setSize")
        }
        start = int(asked["bookmarkKey"] or 0) - 1 if asked.get("bookmarkKey") else 0
        end = min(start + int(asked["setSize"] or 0), count)
        return result("ReadMultiple", "".join(record(line_no=n, key=str(n)) for n in range(start + 1, end + 1)))

    return answer


def test_long_answers_are_read_page_by_page_and_repeated_rows_count_once(wired: Any) -> None:
    bc = wired(Wire("page-two-keys.xml", _thousands(2500)))
    rows = bc.page.read(["EU-1001"])["EU-1001"]
    assert [row.line_no for row in rows] == list(range(1, 2501))


@pytest.mark.parametrize("limit", [1, 3, 40])
def test_an_answer_cut_without_a_word_is_read_on_until_an_empty_one(
    bc: BusinessCentral, simulated: Simulated, limit: int
) -> None:
    numbers = [f"EU-{number}" for number in range(1000, 1030)]
    bc.page.create([line(number, line_no) for number in numbers for line_no in (10000, 20000, 30000)])
    simulated.settings.read_limit = limit
    found = bc.page.read([*numbers, "EU-1030"])
    assert {number: [row.line_no for row in rows] for number, rows in found.items()} == {
        number: [10000, 20000, 30000] for number in numbers
    }


def test_a_server_that_begins_anew_each_time_is_never_believed(bc: BusinessCentral, simulated: Simulated) -> None:
    """It may have cut its answer, and nobody can tell."""
    bc.page.create([line(), line(line_no=20000), line("EU-1002")])
    simulated.settings.read_limit, simulated.settings.bookmarks = 2, "ignored"
    with pytest.raises(SetupError, match=r"does not go on after the row .* nothing is sent"):
        bc.page.read(["EU-1001", "EU-1002"])
    assert bc.page.read(["EU-1003"]) == {}


def test_rows_without_a_key_are_not_believed(wired: Any) -> None:
    bc = wired(Wire("page-two-keys.xml", lambda request: result("ReadMultiple", record(key=""))))
    with pytest.raises(SetupError, match="without a Key"):
        bc.page.read(["EU-1001"])


def test_a_row_that_is_changed_between_two_answers_counts_once(wired: Any) -> None:
    """Its Key is another then, and a server may begin anew with it."""
    keys = itertools.chain(["old"], itertools.repeat("new"))
    bc = wired(Wire("page-two-keys.xml", lambda request: result("ReadMultiple", record(key=next(keys)))))
    assert len(bc.page.read(["EU-1001"])["EU-1001"]) == 1


def test_a_bookmark_whose_row_has_left_the_page_is_no_end(bc: BusinessCentral, simulated: Simulated) -> None:
    bc.page.create([line(), line("EU-1002")])
    simulated.faults.add("ReadMultiple", "fault", skip=1, code="not-found")
    assert set(bc.page.read(["EU-1001", "EU-1002"])) == {"EU-1001", "EU-1002"}


def test_rows_that_are_twice_on_the_page_are_shown_twice(simulated: Simulated, base: str) -> None:
    simulated.settings.primary_key = "entry"
    bc = open_bc(config_of(simulated, base))
    bc.page.create([line(), line(line_no=20000)])
    bc.page.create([line(), line(line_no=20000)])
    simulated.settings.read_limit = 3
    assert [row.line_no for row in bc.page.read(["EU-1001"])["EU-1001"]] == [10000, 10000, 20000, 20000]


def test_that_an_order_has_no_rows_is_believed_of_an_empty_answer_only(wired: Any) -> None:
    """One with rows may have been cut, whatever the next one says."""

    def answer(request: Request) -> Response:
        asked = request.get_data()
        rows = record("EU-1001") if b"EU-1001" in asked else record("EU-1002", key="x")
        return result("ReadMultiple", "" if b"bookmarkKey" in asked else rows)

    assert set(wired(Wire("page-two-keys.xml", answer)).page.read(["EU-1001", "EU-1002"])) == {"EU-1001", "EU-1002"}


def test_rows_that_were_not_asked_for_are_dropped(wired: Any) -> None:
    rows = record("EU-1001", key="a") + record("EU-1002", key="b") + record("eu-1003 ", key="c")

    def answer(request: Request) -> Response:
        return result("ReadMultiple", "" if b"bookmarkKey" in request.get_data() else rows)

    assert set(wired(Wire("page-two-keys.xml", answer)).page.read(["EU-1003"])) == {"EU-1003"}


@pytest.mark.parametrize(
    ("kind", "arguments"),
    [
        ("reset", {}),
        ("truncate", {}),
        ("empty-202", {}),
        ("status", {"status": 503}),
        ("status", {"status": 429, "body": "", "headers": {"Retry-After": "3"}}),
        ("fault", {"code": "lock"}),
    ],
)
def test_a_read_is_repeated_after_passing_trouble(
    simulated: Simulated, base: str, kind: str, arguments: dict[str, Any]
) -> None:
    clock = HandClock()
    bc = open_bc(config_of(simulated, base), clock)
    bc.page.create([line()])
    simulated.faults.add("ReadMultiple", kind, times=2, **arguments)
    assert set(bc.page.read(["EU-1001"])) == {"EU-1001"}
    assert clock.slept == ([3, 3] if arguments.get("status") == 429 else [1, 2])


def test_trouble_that_lasts_ends_as_transient(bc: BusinessCentral, simulated: Simulated) -> None:
    bc.page.check()
    simulated.faults.add("ReadMultiple", "status", times=9, status=503)
    with pytest.raises(TransientRemoteError, match="503"):
        bc.page.read(["EU-1001"])


@pytest.mark.parametrize(
    ("kind", "arguments"),
    [
        ("html-200", {}),
        ("fault", {"code": "permission"}),
        ("status", {"status": 403, "body": ""}),
        ("status", {"status": 301, "headers": {"Location": "https://user:pw@elsewhere.example.org/x?token=1"}}),
    ],
)
def test_what_only_a_person_can_mend_ends_the_read(
    bc: BusinessCentral, simulated: Simulated, kind: str, arguments: dict[str, Any]
) -> None:
    bc.page.check()
    simulated.faults.add("ReadMultiple", kind, **arguments)
    with pytest.raises(SetupError) as caught:
        bc.page.read(["EU-1001"])
    if "headers" in arguments:
        assert "https://elsewhere.example.org/x" in str(caught.value)
        assert "token" not in str(caught.value)


# Options and values


@pytest.mark.parametrize(
    ("value", "member"),
    [
        ("Item", "Item"),
        ("G/L Account", "G_L_Account"),
        ("Charge (Item)", "Charge_Item"),
        ("Length * Width", "Length__x002A__Width"),
        ("Nowhere", None),
    ],
)
def test_members_are_found_however_they_are_spelt(value: str, member: str | None) -> None:
    assert member_of(value, ["_blank_", "G_L_Account", "Item", "Charge_Item", "Length__x002A__Width"]) == member


@pytest.mark.parametrize(
    ("name", "text", "value"),
    [
        ("line_type", "G_L_Account", "G/L Account"),
        ("line_type", "Fixed_x0020_Asset", "Fixed Asset"),
        ("line_type", "_blank_", None),
        ("quantity", "NaN", None),
        ("quantity", "2.50000", Decimal("2.5")),
        ("line_no", "ten", None),
        ("order_date", "2026-12-01Z", date(2026, 12, 1)),
        ("order_date", "soon", None),
        ("completed", "1", True),
        ("completed", "", None),
        ("description", "  ", None),
    ],
)
def test_values_are_read_by_their_kind(name: str, text: str, value: object) -> None:
    assert from_text(name, text) == value


# Actions


def test_orders_are_released_and_posted(bc: BusinessCentral, simulated: Simulated) -> None:
    assert bc.actions
    bc.page.create([line(customer_no="10000")])
    simulated.run_job()
    number = simulated.state()["sales_orders"][0]["number"]
    bc.actions.check(ALL_ACTIONS)
    assert bc.actions.release(number) == Done()
    assert bc.actions.release(number) == Done()
    assert simulated.state()["sales_orders"][0]["status"] == "Released"
    assert bc.actions.post_prepayment_invoice(number, date(2026, 12, 2)) == Done()
    assert bc.actions.post(number, date(2026, 12, 3)) == Done()
    assert simulated.state()["sales_orders"] == []


def test_an_order_that_does_not_exist_is_refused(bc: BusinessCentral) -> None:
    assert bc.actions
    answer = bc.actions.post("NOBODY", date(2026, 12, 3))
    assert isinstance(answer, Refused)
    assert answer.fault_type == "NavCSideRecordNotFoundException"


@pytest.mark.parametrize(
    ("kind", "arguments", "expected"),
    [
        ("reset-after", {}, AnswerLost),
        ("status", {"status": 504}, AnswerLost),
        ("status", {"status": 403, "body": ""}, NotExecuted),
        ("fault", {"code": "lock"}, Refused),
    ],
)
def test_an_action_ends_like_any_write(
    bc: BusinessCentral, simulated: Simulated, kind: str, arguments: dict[str, Any], expected: type[WriteAnswer]
) -> None:
    assert bc.actions
    bc.actions.check(ALL_ACTIONS)
    simulated.faults.add("PostOrder", kind, **arguments)
    assert isinstance(bc.actions.post("S-1", date(2026, 12, 3)), expected)


def test_what_a_codeunit_lacks_is_told_at_once(wired: Any) -> None:
    with pytest.raises(SetupError) as caught:
        wired(Wire("codeunit-incomplete.xml")).actions.check(ALL_ACTIONS)
    assert "PostOrder takes (document, postingDate)" in str(caught.value)
    assert "there is no PostPrepaymentInvoice" in str(caught.value)


def test_a_codeunit_may_lack_what_nobody_needs(wired: Any) -> None:
    actions = wired(Wire("codeunit-incomplete.xml")).actions
    actions.check({Processing.RELEASE})
    with pytest.raises(SetupError) as caught:
        actions.check({Processing.RELEASE, Processing.PREPAYMENT})
    assert "PostOrder" not in str(caught.value)


def test_mangled_parameters_and_procedures_without_result_work(wired: Any) -> None:
    space = 'xmlns="urn:microsoft-dynamics-schemas/codeunit/WoobcActions"'
    wire = Wire("codeunit-mangled.xml", lambda request: envelope(f"<ReleaseOrder_Result {space}/>"))
    bc = wired(wire)
    bc.actions.check(ALL_ACTIONS)
    assert bc.actions.release("S-1") == Done()
    assert ":orderNoa46>S-1<" in wire.bodies[0]


def test_false_is_not_done(wired: Any) -> None:
    content = "<PostOrder_Result><return_value>false</return_value></PostOrder_Result>"
    bc = wired(Wire("codeunit.xml", lambda request: envelope(content)))
    answer = bc.actions.post("S-1", date(2026, 12, 3))
    assert isinstance(answer, Refused)
    assert answer.fault_type == "ReturnedFalse"


def test_the_end_of_a_lost_answer_is_told_by_our_clock(wired: Any) -> None:
    clock = HandClock()
    clock.time = datetime(2031, 5, 6, tzinfo=UTC)
    answer = wired(Wire("page-two-keys.xml", lambda request: Response("", 503)), clock).page.create([line()])
    assert isinstance(answer, AnswerLost)
    assert answer.ended_at == clock.time
