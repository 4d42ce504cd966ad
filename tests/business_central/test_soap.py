"""Rows and actions against the simulated Business Central and against oddities of the wire."""

from __future__ import annotations

import itertools
from datetime import UTC, date, datetime
from decimal import Decimal
from typing import Any

import pytest
from lxml import etree
from werkzeug.wrappers import Request, Response

from woobc.core.business_central.connect import Adapters
from woobc.core.domain.documents import AnswerLost, Done, FaultClass, NotExecuted, Refused, WriteAnswer
from woobc.core.domain.due import Processing
from woobc.core.domain.page_fields import default_elements
from woobc.core.errors import SetupError, TransientRemoteError
from woobc.sandbox.base import serve
from woobc.sandbox.business_central import BusinessCentral as Simulated

from .bc_support import HandClock, Wire, config_of, envelope, line, open_bc, record, result

ALL_ACTIONS = set(Processing) - {Processing.NONE}
NAV = "Microsoft.Dynamics.Nav.Types.Exceptions."


@pytest.fixture
def simulated() -> Simulated:
    return Simulated(company="CRONUS A/S & Søn, Inc.").seed()


# The description


# Creating


def test_rows_of_several_orders_are_created_in_one_request(bc: Adapters, simulated: Simulated) -> None:
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


def test_every_record_of_a_request_is_made_as_the_first(wired: Any) -> None:
    """zeep makes the first one."""
    wire = Wire("page-two-keys.xml", lambda request: result("CreateMultiple", 3 * record()))
    same = line(line_type="G/L Account", description="<b> & \u00e6", variant="", line_discount=Decimal(0))
    wired(wire).page.create([same, same, same])
    sent = etree.fromstring(wire.bodies[0].encode())
    first, *others = [etree.tostring(each, method="c14n") for each in sent.iter("{*}AutoShoppingCartImport")]
    assert others == [first, first]
    assert b"OrderNo" in first


def test_markup_in_a_text_stays_text(bc: Adapters, simulated: Simulated) -> None:
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
    bc: Adapters, simulated: Simulated, code: str, expected: FaultClass, kind: str | None, language: str
) -> None:
    simulated.settings.language = language
    simulated.faults.add("CreateMultiple", "fault", code=code)
    answer = bc.page.create([line(), line(line_no=20000)])
    assert isinstance(answer, Refused)
    assert answer.fault_class is expected
    assert kind is None or answer.fault_type == kind


def test_a_duplicate_key_refuses_the_whole_request(bc: Adapters, simulated: Simulated) -> None:
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
    bc: Adapters, simulated: Simulated, kind: str, arguments: dict[str, Any], written: int
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
    bc: Adapters, simulated: Simulated, status: int, is_setup: bool
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


def test_a_page_that_cannot_be_described_means_not_executed(bc: Adapters, simulated: Simulated) -> None:
    simulated.faults.add("wsdl", "status", times=9, status=503)
    answer = bc.page.create([line()])
    assert isinstance(answer, NotExecuted)
    assert not answer.setup


def test_a_fault_after_the_commit_is_still_only_an_answer(bc: Adapters, simulated: Simulated) -> None:
    simulated.faults.add("Create", "fault-after", code="transaction")
    answer = bc.page.create([line()])
    assert isinstance(answer, Refused)
    assert [row.line_no for row in bc.page.read(["EU-1001"])["EU-1001"]] == [10000]


# Reading


def test_rows_are_found_by_order_number_lines_ascending(bc: Adapters) -> None:
    bc.page.create([line(line_no=20000), line(), line("EU-1002"), line("EU-10011")])
    found = bc.page.read(["EU-1001", "eu-1002 ", "EU-9999", ""])
    assert set(found) == {"EU-1001", "eu-1002 "}
    assert [row.line_no for row in found["EU-1001"]] == [10000, 20000]
    assert [row.order_number for row in found["eu-1002 "]] == ["EU-1002"]


@pytest.mark.parametrize("form", ["nested", "outer"])
def test_nothing_found_is_an_empty_mapping(bc: Adapters, simulated: Simulated, form: Any) -> None:
    simulated.settings.empty_result = form
    assert bc.page.read(["EU-1001"]) == {}


def test_the_results_of_the_job_are_read(bc: Adapters, simulated: Simulated) -> None:
    bc.page.create([line(customer_no="10000")])
    simulated.run_job()
    (row,) = bc.page.read(["EU-1001"])["EU-1001"]
    assert row.completed
    assert row.sales_order_no == simulated.state()["sales_orders"][0]["number"]
    assert "completed" not in row.values


def test_a_text_of_error_is_read(bc: Adapters, simulated: Simulated) -> None:
    simulated.set_job_outcome("error")
    bc.page.create([line(customer_no="10000")])
    simulated.run_job()
    (row,) = bc.page.read(["EU-1001"])["EU-1001"]
    assert row.error_text
    assert not row.completed


def test_fifty_numbers_are_asked_for_in_one_request(bc: Adapters, simulated: Simulated) -> None:
    bc.page.check()
    bc.page.read([f"EU-{number}" for number in range(1000, 1120)])
    assert bc.requests["soap"] == 1 + 3


def test_nothing_is_asked_when_no_number_can_exist(bc: Adapters) -> None:
    bc.page.check()
    assert bc.page.read(["X" * 21, "\U0001f600" * 11, " "]) == {}
    assert bc.requests["soap"] == 1


@pytest.mark.parametrize("number", ["A&B", "A|B", "A..B", "O'BRIEN", "A (1)", "=A", "@A", "<>A", "Æ B", "%ME"])
def test_special_characters_find_their_own_row_only(bc: Adapters, number: str) -> None:
    bc.page.create([line(number), line("A"), line("B"), line("B1")])
    assert {key: len(rows) for key, rows in bc.page.read([number]).items()} == {number: 1}


def test_a_wildcard_in_a_number_brings_no_other_rows(bc: Adapters) -> None:
    bc.page.create([line("AB1"), line("AB2")])
    assert bc.page.read(["AB*", "AB?"]) == {}


def test_one_number_the_server_cannot_use_does_not_hide_the_others(simulated: Simulated, base: str) -> None:
    bc = open_bc(config_of(simulated, base, order_number_length=30))  # longer than the page's field really is
    bc.page.create([line(), line("EU-1002")])
    found = bc.page.read(["EU-1001", "X" * 25, "EU-1002"])
    assert set(found) == {"EU-1001", "EU-1002"}


def test_rows_that_cannot_be_read_are_never_said_to_be_missing(bc: Adapters, simulated: Simulated) -> None:
    bc.page.create([line()])
    simulated.faults.add("ReadMultiple", "fault", times=2, code="dialog", text="The trigger failed.")
    with pytest.raises(SetupError, match=r"order EU-1001 can't be read: The trigger failed\."):
        bc.page.read(["EU-1001", "EU-1002"])


@pytest.mark.parametrize("trouble", ["unknown-element", "reordered", "control-char"])
def test_oddities_of_an_answer_are_tolerated(bc: Adapters, simulated: Simulated, trouble: str) -> None:
    bc.page.create([line(), line(line_no=20000)])
    simulated.faults.add("ReadMultiple", trouble)
    rows = bc.page.read(["EU-1001"])["EU-1001"]
    assert [row.line_no for row in rows] == [10000, 20000]
    assert [row.values["quantity"] for row in rows] == [2, 2]


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
    bc: Adapters, simulated: Simulated, limit: int
) -> None:
    numbers = [f"EU-{number}" for number in range(1000, 1030)]
    bc.page.create([line(number, line_no) for number in numbers for line_no in (10000, 20000, 30000)])
    simulated.settings.read_limit = limit
    found = bc.page.read([*numbers, "EU-1030"])
    assert {number: [row.line_no for row in rows] for number, rows in found.items()} == {
        number: [10000, 20000, 30000] for number in numbers
    }


def test_a_server_that_begins_anew_each_time_is_never_believed(bc: Adapters, simulated: Simulated) -> None:
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


def test_a_bookmark_whose_row_has_left_the_page_is_no_end(bc: Adapters, simulated: Simulated) -> None:
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


def test_trouble_that_lasts_ends_as_transient(bc: Adapters, simulated: Simulated) -> None:
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
    bc: Adapters, simulated: Simulated, kind: str, arguments: dict[str, Any]
) -> None:
    bc.page.check()
    simulated.faults.add("ReadMultiple", kind, **arguments)
    with pytest.raises(SetupError) as caught:
        bc.page.read(["EU-1001"])
    if "headers" in arguments:
        assert "https://elsewhere.example.org/x" in str(caught.value)
        assert "token" not in str(caught.value)


# Options and values


# Actions


def test_orders_are_released_and_posted(bc: Adapters, simulated: Simulated) -> None:
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


def test_an_order_that_does_not_exist_is_refused(bc: Adapters) -> None:
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
    bc: Adapters, simulated: Simulated, kind: str, arguments: dict[str, Any], expected: type[WriteAnswer]
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
