"""One SOAP service: where it is called, which answers count as answers, and which as lost."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from datetime import datetime, timedelta
from typing import Any

import pytest
from werkzeug.wrappers import Response

from woobc.core.business_central.connect import Adapters
from woobc.core.domain.documents import AnswerLost, Done, Refused
from woobc.core.errors import SetupError
from woobc.sandbox.business_central import BusinessCentral as Simulated

from .bc_support import HandClock, Wire, config_of, envelope, fault, line, open_bc, record, result

NAV = "Microsoft.Dynamics.Nav.Types.Exceptions."


@pytest.fixture
def simulated() -> Simulated:
    return Simulated(company="CRONUS A/S & Søn, Inc.").seed()


def test_the_service_is_called_at_the_configured_address_never_at_the_printed_one(bc: Adapters) -> None:
    assert isinstance(bc.page.create([line()]), Done)  # the simulator prints an address nobody can reach


def test_a_service_that_is_not_published_is_a_set_up_error(simulated: Simulated, base: str) -> None:
    bc = open_bc(config_of(simulated, base, staging_service="Elsewhere"))
    with pytest.raises(SetupError, match="was not found"):
        bc.page.check()


def test_a_company_that_does_not_exist_is_a_set_up_error(simulated: Simulated, base: str) -> None:
    bc = open_bc(config_of(simulated, base, company="Nobody"))
    with pytest.raises(SetupError, match="Nobody"):
        bc.page.check()


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
