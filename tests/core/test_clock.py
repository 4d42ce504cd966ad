"""What a person means by a date, and that nothing which can mean two days is guessed."""

from __future__ import annotations

from datetime import UTC, datetime
from zoneinfo import ZoneInfo

import pytest

from tests.conftest import Woobc
from woobc.core.clock import describe_moment, parse_moment
from woobc.sandbox.world import World

AMSTERDAM = ZoneInfo("Europe/Amsterdam")
NOW = datetime(2026, 11, 21, 12, 0, tzinfo=UTC)


@pytest.mark.parametrize(
    ("text", "understood"),
    [
        ("2025-02-01", datetime(2025, 1, 31, 23, 0, tzinfo=UTC)),
        ("2025/2/1", datetime(2025, 1, 31, 23, 0, tzinfo=UTC)),
        ("1 February 2025", datetime(2025, 1, 31, 23, 0, tzinfo=UTC)),
        ("Feb 1, 2025", datetime(2025, 1, 31, 23, 0, tzinfo=UTC)),
        ("31.01.2025", datetime(2025, 1, 30, 23, 0, tzinfo=UTC)),
        ("01/31/2025", datetime(2025, 1, 30, 23, 0, tzinfo=UTC)),
        ("02.02.2025", datetime(2025, 2, 1, 23, 0, tzinfo=UTC)),
        ("2025-02-01 09:30", datetime(2025, 2, 1, 8, 30, tzinfo=UTC)),
        ("2025-02-01T09:30Z", datetime(2025, 2, 1, 9, 30, tzinfo=UTC)),
        ("2025-02-01 09:30 UTC", datetime(2025, 2, 1, 9, 30, tzinfo=UTC)),
        ("2025-02-01T09:30+0200", datetime(2025, 2, 1, 7, 30, tzinfo=UTC)),
        ("2025-02-01 9am", datetime(2025, 2, 1, 8, 0, tzinfo=UTC)),
        ("12h", datetime(2026, 11, 21, 0, 0, tzinfo=UTC)),
    ],
)
def test_a_date_with_one_meaning_is_taken(text: str, understood: datetime) -> None:
    assert parse_moment(text, AMSTERDAM, NOW) == understood


@pytest.mark.parametrize(
    ("text", "meanings"),
    [
        ("01.02.2025", "2025-01-02 (Thursday 2 January 2025) or 2025-02-01 (Saturday 1 February 2025)"),
        ("3/4/2025", "2025-03-04 (Tuesday 4 March 2025) or 2025-04-03 (Thursday 3 April 2025)"),
        ("01.02.2025 09:30", "2025-01-02 (Thursday 2 January 2025) or 2025-02-01 (Saturday 1 February 2025)"),
        ("10-11-12", "2010-11-12 (Friday 12 November 2010)"),
        ("31.01.25", "2025-01-31 (Friday 31 January 2025)"),
    ],
)
def test_a_date_with_two_meanings_is_refused_with_both_spelled_out(text: str, meanings: str) -> None:
    with pytest.raises(ValueError, match="can mean") as refused:
        parse_moment(text, AMSTERDAM, NOW)
    assert meanings in str(refused.value)


@pytest.mark.parametrize("zone", ["EST", "CEST", "XYZ", "UTC+3", "GMT-3", "EST+5"])
def test_a_zone_that_not_everybody_means_alike_is_refused(zone: str) -> None:
    with pytest.raises(ValueError, match=r"time zone .* write an offset like \+01:00"):
        parse_moment(f"2025-02-01 09:30 {zone}", AMSTERDAM, NOW)


@pytest.mark.parametrize("text", ["", "soon", "February", "2025-02-30", "12"])
def test_what_names_no_day_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match="date"):
        parse_moment(text, AMSTERDAM, NOW)


def test_a_moment_is_told_with_its_weekday_and_zone() -> None:
    midnight = datetime(2025, 1, 31, 23, 0, tzinfo=UTC)
    assert describe_moment(midnight, AMSTERDAM) == "Saturday 1 February 2025, 00:00 Europe/Amsterdam"


def test_an_import_tells_how_its_dates_were_understood(world: World, woobc: Woobc) -> None:
    world.woocommerce.place_order(created=datetime(2025, 2, 2, 12, 0, tzinfo=UTC))
    refused = woobc("import-orders", "--store", "eu", "--since", "01.02.2025")
    assert refused.exit_code == 2
    assert "Thursday 2 January 2025" in refused.stderr
    woobc("import-orders", "--store", "eu", "--since", "2025-02-01", "--until", "2025-02-03", "--verbose")
    told = woobc("activity", "1").stdout
    zone = world.config["time_zone"]
    assert f"created since Saturday 1 February 2025, 00:00 {zone}" in told
    assert f"created before Tuesday 4 February 2025, 00:00 {zone}" in told
