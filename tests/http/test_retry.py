"""How long is tried again, how long is waited, and what a server's wish to wait means."""

from __future__ import annotations

from datetime import timedelta

import pytest

from tests.business_central.bc_support import HandClock
from woobc.core.errors import OutOfTime, TransientRemoteError
from woobc.core.http.retry import ATTEMPTS, Patience
from woobc.core.http.wire import Limits


def test_a_write_begins_late_where_the_rest_of_it_is_written() -> None:
    clock = HandClock()
    patience = Patience(clock, clock.now())
    with pytest.raises(OutOfTime):
        patience.call(lambda: 1)
    assert patience.call(lambda: 1, late=True) == 1


@pytest.mark.parametrize(
    ("left_s", "whole_s"), [(1000, 300), (200, 200), (60, 60), (5, 60), (-5, 60)], ids=lambda value: str(value)
)
def test_a_read_ends_with_the_run_but_not_before_it_had_a_minute(left_s: float, whole_s: float) -> None:
    clock = HandClock()
    limits = Patience(clock, clock.now() + timedelta(seconds=left_s)).shorten(Limits())
    assert (limits.whole_s, limits.silence_s) == (whole_s, 60)


def test_what_takes_minutes_is_not_tried_for_the_whole_run() -> None:
    clock, tried = HandClock(), []

    def slow() -> None:
        tried.append(clock.now())
        clock.sleep(200)
        raise TransientRemoteError("store eu", "it came too slowly")

    with pytest.raises(TransientRemoteError):
        Patience(clock, clock.now() + timedelta(hours=1)).call(slow)
    assert len(tried) == 2 < ATTEMPTS
