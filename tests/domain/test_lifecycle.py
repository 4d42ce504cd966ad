"""One table of transitions: each pair of state and event is in it, or refused."""

from __future__ import annotations

import itertools

import pytest

from woobc.core.domain import lifecycle
from woobc.core.domain.lifecycle import TRANSITIONS, Event, NotAllowed, OrderState, can, next_state


def test_every_pair_of_state_and_event_is_either_in_the_table_or_refused() -> None:
    for state, event in itertools.product(OrderState, Event):
        assert can(state, event) is ((state, event) in TRANSITIONS)
        if can(state, event):
            assert next_state(state, event) is TRANSITIONS[state, event], (state, event)
        else:
            with pytest.raises(NotAllowed) as refused:
                pytest.fail(f"{state} at {event} becomes {next_state(state, event)}")
            assert (refused.value.state, refused.value.event) == (state, event)
            assert str(refused.value) == f"an order that is {state} can't be {event}"


def test_nothing_leads_back_before_sending_but_proof_or_a_person() -> None:
    """Once a request may have reached Business Central, only an answer, a reading or a person makes it pending again."""
    back = {event for (state, event), to in TRANSITIONS.items() if state in lifecycle.SENT and to is OrderState.PENDING}
    assert back == {Event.REFUSED, Event.NOT_EXECUTED, Event.NOT_FOUND_WHEN_SETTLED, Event.RESENT}


def test_posted_is_an_end() -> None:
    assert not [pair for pair in TRANSITIONS if pair[0] is OrderState.POSTED]
