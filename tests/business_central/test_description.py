"""A page and its operations as their WSDL describes them, and what is said where they don't fit."""

from __future__ import annotations

from typing import Any

import pytest
from werkzeug.wrappers import Response

from woobc.core.business_central.connect import Adapters
from woobc.core.domain.documents import Done
from woobc.core.domain.page_fields import default_elements
from woobc.core.errors import SetupError
from woobc.sandbox.business_central import BusinessCentral as Simulated

from .bc_support import Wire, fault, line, record, result


@pytest.fixture
def simulated() -> Simulated:
    return Simulated(company="CRONUS A/S & Søn, Inc.").seed()


def test_the_page_is_described_by_its_wsdl(bc: Adapters) -> None:
    shape = bc.page.check()
    assert shape.can_create_multiple
    assert "Item" in shape.enum_members["line_type"]
    bc.page.check()
    assert bc.requests["soap"] == 1


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
