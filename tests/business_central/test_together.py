"""What is looked up in several requests: as many at a time as the run may have, and the same as one after the other."""

from __future__ import annotations

import contextlib
import itertools
import threading
import time
from collections.abc import Iterator

import pytest

from woobc.core.business_central.connect import Adapters, connect
from woobc.core.errors import TransientRemoteError
from woobc.core.http.retry import ATTEMPTS, Patience
from woobc.sandbox.business_central import BusinessCentral as Simulated

from .bc_support import HandClock, config_of, line

NUMBERS = [f"EU-{number}" for number in range(1, 181)]


def opened(
    simulated: Simulated, base: str, at_once: int, room: int = 3, attempts: int = ATTEMPTS
) -> tuple[Adapters, list[int]]:
    """With the room that other runs leave, and what was asked of it."""
    asked: list[int] = []

    @contextlib.contextmanager
    def room_for(wanted: int) -> Iterator[int]:
        asked.append(wanted)
        yield min(wanted, room)

    clock = HandClock()
    config = config_of(simulated, base, orders_at_once=at_once)
    patience = Patience(clock, clock.now().replace(year=clock.now().year + 1), attempts=attempts)
    return connect(config, patience, room=room_for), asked


@pytest.mark.parametrize(("at_once", "room", "most"), [(1, 3, 1), (4, 3, 4), (4, 1, 2), (4, 0, 1)])
def test_rows_and_documents_are_looked_up_side_by_side(
    simulated: Simulated, base: str, at_once: int, room: int, most: int
) -> None:
    bc, asked = opened(simulated, base, at_once, room)
    for number in NUMBERS[::9]:
        bc.page.create([line(number), line(number, 20000)])
    assert bc.documents is not None
    bc.documents.company_id()
    simulated.latency_s = 0.03
    simulated.peak_in_flight = 0
    rows = bc.page.read(NUMBERS)
    assert {number: len(found) for number, found in rows.items()} == dict.fromkeys(NUMBERS[::9], 2)
    assert bc.documents.find_documents(NUMBERS) == {}
    assert bc.documents.find_sales_orders(NUMBERS) == {}
    assert simulated.peak_in_flight == most
    assert asked == ([] if at_once == 1 else [3, 3, 3])


def test_a_slow_answer_keeps_no_other_waiting(simulated: Simulated, base: str) -> None:
    """Three go on beside it, so that the first is answered last."""
    bc, _ = opened(simulated, base, 4)
    bc.page.check()
    arrived = itertools.count(1)
    others_were_answered = threading.Event()
    waited_in_vain: list[str] = []

    def hold(operation: str) -> None:
        number = next(arrived)
        if number == 8:
            others_were_answered.set()
        if number == 1 and not others_were_answered.wait(5):
            waited_in_vain.append(operation)

    simulated.before = hold
    assert bc.page.read([f"EU-{number}" for number in range(8 * 50)]) == {}
    assert waited_in_vain == []


def test_one_token_is_fetched_however_many_need_it(simulated: Simulated, base: str) -> None:
    bc, _ = opened(simulated, base, 4)
    bc.page.check()
    assert bc.connection._token is not None
    bc.connection._token = None
    tokens = bc.connection.requests["token"]
    bc.page.read(NUMBERS)
    assert bc.connection.requests["token"] == tokens + 1


def test_a_trouble_of_one_is_raised_when_all_have_been_answered(simulated: Simulated, base: str) -> None:
    bc, _ = opened(simulated, base, 4, attempts=1)
    bc.page.check()
    simulated.faults.add("ReadMultiple", "503")
    begun = itertools.count()

    def begin(operation: str) -> None:
        next(begun)
        time.sleep(0.05)

    simulated.before = begin
    answered = len(simulated.requests)
    with pytest.raises(TransientRemoteError):
        bc.page.read(NUMBERS)
    assert len(simulated.requests) - answered == next(begun)
