"""A failed attempt is repeated ever later, by itself only where time can heal it, and one cause is known by its words."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest

from tests.domain.factories import AMSTERDAM, NOW
from woobc.core.domain.codes import CODES, Heals
from woobc.core.domain.retries import is_same_refusal, kind_of_refusal, next_attempt, next_quiet_attempt


@pytest.mark.parametrize(
    ("attempts", "minutes"), [(0, 5), (1, 5), (2, 10), (3, 20), (6, 160), (7, 240), (8, 240), (11, 240), (10_000, 240)]
)
def test_the_wait_doubles_up_to_four_hours(attempts: int, minutes: int) -> None:
    assert next_attempt(attempts, NOW) == NOW + timedelta(minutes=minutes)


@pytest.mark.parametrize(
    ("heals", "following"),
    [
        (Heals.NIGHTLY, datetime(2026, 11, 21, 1, 30, tzinfo=UTC)),
        (Heals.MAPPING, datetime(2026, 11, 21, 1, 30, tzinfo=UTC)),
        (Heals.HOURLY, NOW + timedelta(hours=1)),
        (Heals.NEVER, None),
    ],
)
def test_what_heals_a_code_says_when_it_is_tried_again(heals: Heals, following: datetime | None) -> None:
    codes = [name for name, code in CODES.items() if code.heals is heals]
    assert codes
    assert {next_quiet_attempt(name, NOW, AMSTERDAM) for name in codes} == {following}


def test_a_code_nobody_knows_is_never_tried_again_by_itself() -> None:
    assert next_quiet_attempt("NO_SUCH_CODE", NOW, AMSTERDAM) is None


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Item MUG-1 does not exist.", "t: Item MUG-… does not exist."),
        ("The customer 'A & B' is blocked", "t: The customer … is blocked"),
        ('Field "No. 7" is wrong', "t: Field … is wrong"),
        ("No line (10000) of order (7)", "t: No line … of order …"),
        ("Der Artikel existiert nicht. Nr.: MUG-7", "t: Der Artikel existiert nicht. Nr.…"),
        ("a: b: c", "t: a: b…"),
        ("Row 12345678-90ab-cdef-1234-567890abcdef is gone", "t: Row … is gone"),
        ("x" * 400, "t: " + "x" * 297),
    ],
)
def test_one_cause_reads_the_same_for_every_order(text: str, kind: str) -> None:
    assert kind_of_refusal("t", text) == kind


def test_refusals_are_the_same_but_for_their_values() -> None:
    assert is_same_refusal("Item 'A' is blocked (7)", "Item 'B' is blocked (8)")
    assert not is_same_refusal("Item 'A' is blocked", "Customer 'A' is blocked")
    assert not is_same_refusal("Customer 'A' is blocked", "Item 'A' is blocked")
