"""Faults and API errors by their type code, whatever language their text has."""

from __future__ import annotations

import json

import pytest

from woobc.core.business_central.faults import (
    Fault,
    api_error_class,
    parse_api_error,
    parse_soap_fault,
    plain,
    soap_fault_class,
)
from woobc.core.domain.documents import FaultClass

from .bc_support import envelope, fault

NAV = "Microsoft.Dynamics.Nav.Types.Exceptions."


@pytest.mark.parametrize(
    ("kind", "text", "expected"),
    [
        ("NavCSideDuplicateKeyException", "Auftrag ist bereits vorhanden.", FaultClass.ALREADY_THERE),
        ("NavCSideSQLLockTimeoutException", "von einem anderen Benutzer gesperrt", FaultClass.TRANSIENT),
        ("ObjectDisposedException", "Message is closed.", FaultClass.TRANSIENT),
        ("NavCSideException", "The activity was deadlocked with another user.", FaultClass.TRANSIENT),
        ("NavNCLDialogException", "We could not update the data right now. Try again.", FaultClass.TRANSIENT),
        ("NavCSideException", "A record in table X was locked for use in another session.", FaultClass.TRANSIENT),
        ("NavNCLDialogException", "Customer 10000 is blocked.", FaultClass.DATA),
        ("NavNCLDialogException", "Order 18006 already exists", FaultClass.DATA),
        ("NavTestFieldException", "Blocked must be equal to 'No', it is locked", FaultClass.DATA),
        ("ServiceBrokerException", 'Otro usuario ha modificado "X"', FaultClass.CONFLICT),
        ("SomethingNew", 'Other user has modified "Orders" "Id=1"', FaultClass.CONFLICT),
        ("NavPermissionException", "Die aktuellen Berechtigungen", FaultClass.SETUP),
        ("NavCompanyNotFoundException", "…", FaultClass.SETUP),
        ("NavTenantNotAccessibleException", "…", FaultClass.SETUP),
        ("ServiceBrokerException", 'Service "CRONUS/Page/X" was not found!', FaultClass.SETUP),
        ("SomethingNew", 'Der Dienst "CRONUS/Codeunit/X" wurde nicht gefunden!', FaultClass.SETUP),
        ("FailedAuthentication", "The server has rejected the client credentials.", FaultClass.SETUP),
        ("SomethingNew", "What nobody has seen before", FaultClass.DATA),
    ],
)
def test_a_soap_fault_is_classed_by_type_then_text(kind: str, text: str, expected: FaultClass) -> None:
    assert soap_fault_class(Fault(kind, text)) is expected


@pytest.mark.parametrize(
    ("code", "text", "expected"),
    [
        ("Internal_EntityWithSameKeyExists", "", FaultClass.ALREADY_THERE),
        ("Request_EntityChanged", "", FaultClass.CONFLICT),
        ("Authentication_InvalidCredentials", "", FaultClass.SETUP),
        ("Authorization_RequestDenied", "", FaultClass.SETUP),
        ("Internal_CompanyNotFound", "", FaultClass.SETUP),
        ("Application_TooManyRequests", "", FaultClass.TRANSIENT),
        ("Internal_ServerError", "the table was locked by another user", FaultClass.TRANSIENT),
        ("Application_DialogException", "Another session was first. Please retry the activity.", FaultClass.TRANSIENT),
        ("Application_DialogException", "Sorry, the current permissions prevented the action.", FaultClass.SETUP),
        ("Application_DialogException", "You have insufficient quantity of Item 1000", FaultClass.DATA),
    ],
)
def test_an_api_error_is_classed_by_its_code(code: str, text: str, expected: FaultClass) -> None:
    assert api_error_class(Fault(code, text)) is expected


def test_a_fault_is_read_by_namespace_and_loses_its_exceptions_namespace() -> None:
    body = fault(NAV + "NavNCLDialogException", "El producto 8 ya existe.\nSegunda línea").get_data()
    assert parse_soap_fault(body) == Fault("NavNCLDialogException", "El producto 8 ya existe. Segunda línea")


@pytest.mark.parametrize(
    "body",
    [
        b"",
        b"<html><body><s:Fault xmlns:s='http://schemas.xmlsoap.org/soap/envelope/'/></body></html>",
        b"<html><head><title>503</title></head><body><h1>Service Unavailable</h1></body></html>",
        envelope("<Create_Result/>").get_data(),
        fault("X", "cut").get_data()[:-20],
        b'<!DOCTYPE x [<!ENTITY a "b">]>' + fault("X", "&a;").get_data().partition(b"?>")[2],
    ],
)
def test_what_is_no_fault_is_none(body: bytes) -> None:
    assert parse_soap_fault(body) is None


def test_the_correlation_id_is_split_off_the_text() -> None:
    message = "You have insufficient quantity.  CorrelationId:  2f6a9c0e-0000-4000-8000-000000000000."
    body = json.dumps({"error": {"code": "Application_DialogException", "message": message}}).encode()
    found = parse_api_error(body)
    assert found == Fault(
        "Application_DialogException", "You have insufficient quantity.", "2f6a9c0e-0000-4000-8000-000000000000"
    )


@pytest.mark.parametrize("body", [b"", b"[]", b'{"error": "no"}', b'{"error": {"code": 1}}', b"<html>", b'{"error'])
def test_another_form_is_no_api_error(body: bytes) -> None:
    assert parse_api_error(body) is None


def test_text_from_outside_is_one_bounded_line_without_control_codes() -> None:
    assert plain("a\x1b[31mred\r\nnext\u202e") == "a [31mred next"
    assert len(plain("x" * 100_000)) == 2000
