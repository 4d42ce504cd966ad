"""Sales orders made and read back over the API of the simulated Business Central, under everything that is unknown of it."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

import pytest

from woobc.core.business_central.orders import ApiOrders
from woobc.core.domain.api_orders import HeldOrder, WholeOrder, judge_held
from woobc.core.domain.documents import AnswerLost, Done, FaultClass, NotExecuted, Refused, StagingLine
from woobc.sandbox.business_central import BusinessCentral as Simulated

from .bc_support import config_of, open_bc

NUMBER = "EU-1001"


@pytest.fixture
def orders(simulated: Simulated, base: str) -> ApiOrders:
    opened = open_bc(config_of(simulated, base)).orders
    assert opened
    opened.check()
    return opened


def line(line_no: int = 10000, **values: Any) -> StagingLine:
    usual: dict[str, Any] = {
        "external_document_number": NUMBER,
        "customer_no": "WEBGUEST",
        "currency": "EUR",
        "prices_including_vat": True,
        "ship_to_name": "Sanne",
        "shipment_method": "GLS",
        "line_type": "Item",
        "item_no": "1000",
        "description": "Mug",
        "quantity": Decimal(2),
        "unit_price": Decimal("10.33058"),
        "line_discount": Decimal("2.50"),
    }
    return StagingLine(
        NUMBER, line_no, {name: value for name, value in {**usual, **values}.items() if value is not None}
    )


SHIPPING = line(
    20000, line_type="G/L Account", item_no="6810", quantity=Decimal(1), unit_price=Decimal("4.95"), line_discount=None
)


def read(orders: ApiOrders, count: int = 2) -> tuple[HeldOrder, ...]:
    return orders.read_orders({NUMBER: count}).get(NUMBER, ())


def asked(simulated: Simulated) -> list[str]:
    return [f"{seen.method} {seen.operation.partition(' ')[2]}" for seen in simulated.requests if "/api/" in seen.path]


def test_an_order_is_one_request_and_what_was_sent(orders: ApiOrders, simulated: Simulated) -> None:
    orders.create([line(), SHIPPING])
    simulated.requests.clear()
    assert orders.create([line(), SHIPPING]) == Done(number="S-ORD101002")
    assert asked(simulated) == ["POST salesOrders"]
    made = simulated.books.orders["S-ORD101002"]
    assert (made.external_document_number, made.prices_including_tax, made.currency_code) == (NUMBER, True, "")
    assert [each.amount for each in made.lines] == [Decimal("18.16"), Decimal("4.95")]
    assert len(read(orders)) == 2


UNKNOWNS: list[dict[str, Any]] = [
    {},
    {"property_order": "page"},
    {"zeros_unnoticed": True},
    {"property_order": "page", "zeros_unnoticed": True, "line_etags": "order"},
    {"totals_in_answer": "zero", "lines_in_answer": 1},
    {"property_order": "page", "lines_in_answer": 0, "line_etags": "order"},
]


@pytest.mark.parametrize("settings", UNKNOWNS, ids=str)
def test_the_shop_s_prices_hold_whatever_is_unknown(orders: ApiOrders, simulated: Simulated, settings: Any) -> None:
    """Variants, free items and undiscounted ones, for a customer whose card gives a discount of its own."""
    simulated.change_settings(**settings)
    simulated.books.customers["WEBGUEST"].other["lineDiscountPercent"] = 10
    sent = [
        line(variant="RED"),
        line(20000, variant="BLUE", unit_price=Decimal(9), line_discount=Decimal(0)),
        line(30000, unit_price=Decimal(0), line_discount=Decimal(0)),
        line(40000, item_no="1001", line_discount=Decimal(0)),
        line(50000, line_type="G/L Account", item_no="6810", quantity=Decimal(-1), line_discount=None),
        line(60000, line_type="Comment", item_no=None, quantity=None, unit_price=None, line_discount=None),
    ]
    assert isinstance(orders.create(sent), Done)
    assert judge_held(sent, read(orders, len(sent))) == WholeOrder("S-ORD101001")


def test_a_line_is_corrected_once_and_not_against_a_person(orders: ApiOrders, simulated: Simulated) -> None:
    """Somebody changed the order between answer and correction: it stays as it is, for bc-verify to tell."""
    simulated.settings.property_order = "page"
    simulated.faults.add("api:PATCH salesOrderLines", "fault", code="changed")
    assert isinstance(orders.create([line(variant="RED"), SHIPPING]), Done)
    assert asked(simulated).count("PATCH salesOrderLines") == 1
    verdict = judge_held([line(variant="RED"), SHIPPING], read(orders))
    assert isinstance(verdict, WholeOrder)
    assert [each.field for each in verdict.differences] == ["line 10000 unit_price", "line 10000 line_discount"]


@pytest.mark.parametrize(
    ("changes", "text"),
    [
        ({"variant": "GREEN"}, "Item 1000 has no variant GREEN."),
        ({"shipment_method": "UPS"}, "There is no shipment method UPS."),
    ],
)
def test_what_has_no_id_is_refused_unsent(orders: ApiOrders, simulated: Simulated, changes: Any, text: str) -> None:
    assert orders.create([line(**changes)]) == Refused(FaultClass.DATA, "NotFound", text)
    assert "POST salesOrders" not in asked(simulated)


UNKNOWN_PROPERTY = "The property 'email' does not exist on type 'Microsoft.NAV.salesOrder'."
NO_PERMISSION = "Sorry, the current permissions prevented the action. (TableData 37 Sales Line Insert: Base)"


@pytest.mark.parametrize(
    ("fault", "answer"),
    [
        ({"kind": "fault", "code": "item-unknown"}, FaultClass.DATA),
        ({"kind": "fault", "code": "deadlock", "status": 409}, FaultClass.TRANSIENT),
        ({"kind": "fault-after", "code": "deadlock"}, FaultClass.TRANSIENT),
        ({"kind": "fault", "code": "property", "text": UNKNOWN_PROPERTY}, FaultClass.SETUP),
        ({"kind": "fault", "code": "dialog", "text": NO_PERMISSION}, FaultClass.SETUP),
        ({"kind": "fault", "code": "permission"}, NotExecuted),
        ({"kind": "header-only"}, FaultClass.TRANSIENT),
        ({"kind": "429"}, NotExecuted),
        ({"kind": "status-after", "status": 504}, AnswerLost),
        ({"kind": "reset-after"}, AnswerLost),
        ({"kind": "reset"}, AnswerLost),
        ({"kind": "truncate"}, AnswerLost),
        ({"kind": "empty-202-after"}, AnswerLost),
        ({"kind": "html-200"}, AnswerLost),
    ],
    ids=str,
)
def test_each_end_of_a_post_has_its_answer(orders: ApiOrders, simulated: Simulated, fault: Any, answer: Any) -> None:
    simulated.faults.add("api:POST salesOrders", **fault)
    got = orders.create([line(), SHIPPING])
    if isinstance(answer, FaultClass):
        assert isinstance(got, Refused)
        assert got.fault_class is answer
    else:
        assert isinstance(got, answer)
    assert asked(simulated).count("POST salesOrders") == 1


def test_trouble_with_the_ids_is_told_before_anything_is_sent(orders: ApiOrders, simulated: Simulated) -> None:
    simulated.faults.add("api:GET shipmentMethods", "fault", code="permission")
    answer = orders.create([line()])
    assert isinstance(answer, NotExecuted)
    assert answer.setup


def test_orders_are_read_with_their_lines_and_one_that_is_cut_again(orders: ApiOrders, simulated: Simulated) -> None:
    """A server may leave lines out without a word; twenty numbers cost one request."""
    for number in range(25):
        simulated.requests.clear()
        sent = [line(external_document_number=f"EU-{number}"), SHIPPING]
        assert isinstance(
            orders.create([StagingLine(f"EU-{number}", each.line_no, each.values) for each in sent]), Done
        )
    simulated.requests.clear()
    found = orders.read_orders({f"eu-{number}": 2 for number in range(25)})
    assert sorted(len(held[0].lines) for held in found.values()) == [2] * 25
    assert asked(simulated) == ["GET salesOrders"] * 2
    simulated.settings.expanded_lines = 1
    assert [len(each.lines) for each in orders.read_orders({"EU-3": 2})["EU-3"]] == [2]
    simulated.settings.expanded_link = True
    assert [len(each.lines) for each in orders.read_orders({"EU-3": 0})["EU-3"]] == [2]


@pytest.mark.parametrize("link", ["http://[::1", "https://elsewhere.example.org/steal", "//[", "lines?page=2"])
def test_lines_at_an_address_that_is_none_of_ours_are_not_there(orders: ApiOrders, link: str) -> None:
    row = {"salesOrderLines": [], "salesOrderLines@odata.nextLink": link}
    assert orders._api.expanded(row, "salesOrderLines") == []


def test_a_replica_is_never_asked(orders: ApiOrders, simulated: Simulated) -> None:
    simulated.settings.replica_lag_s = 3600
    orders.create([line(), SHIPPING])
    assert len(read(orders)) == 1
