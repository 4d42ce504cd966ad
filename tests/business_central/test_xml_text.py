"""XML as it comes: any prefix, with or without declaration, blanks in many forms."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

import pytest

from woobc.sandbox.business_central import BusinessCentral as Simulated

from .bc_support import Wire, envelope, record, result


@pytest.fixture
def simulated() -> Simulated:
    return Simulated(company="CRONUS A/S & Søn, Inc.").seed()


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
