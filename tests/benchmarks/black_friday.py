"""What one installation carries on a day of 200,000 orders in 50 stores: `python -m tests.benchmarks.black_friday`.

A calculation, nothing is sent: orders come in by a curve, each job works them off at a rate, and each hour ends with what waits.
The requests for an order are those that the other parts measure; how long Business Central takes is not woobc's, and is said
as an assumption with each way.

With `--orders N` so many are placed, carried and counted in the sandbox, on a simulated day (`simulated_day.py`): some ten
minutes for the day itself, and one more for each 3,000 orders; 200,000 take five quarters of an hour and 8 GB of memory.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterator
from typing import NamedTuple

from tests.benchmarks.market import SHARES

STORES, ORDERS = 50, 200_000
RATE_LIMIT = 6_000 / 300
"""Requests a second that Business Central takes of one user (business-central wire reference, operational limits)."""
PAGE_S, PAGES_OF_A_RUN, IMPORTS_AN_HOUR = 1.0, 3, 2
"""A page of a shop, those that tell whether there is anything, and how often that is asked."""


class Way(NamedTuple):
    """`seconds`: for an order, from the first request to the last, of one lane; `requests` for an order, of every job."""

    name: str
    seconds: float
    lanes: int
    requests: float

    @property
    def an_hour(self) -> float:
        return 3600 * min(self.lanes / self.seconds, RATE_LIMIT / self.requests)


WAYS = (
    Way("staging page, 20 ms a row in BC, one request at a time", 3 * 0.020 + 0.03, 1, 0.15),
    Way("staging page, 20 ms a row in BC, four at a time", 3 * 0.020 + 0.03, 4, 0.15),
    Way("API, 2 s an order in BC, one at a time", 2.0, 1, 1.2),
    Way("API, 2 s an order in BC, four at a time", 2.0, 4, 1.2),
    Way("posting by woobc, 5 s an order, one at a time", 5.0, 1, 3.0),
)


class Hour(NamedTuple):
    came: int
    waits: int


def day(way: Way) -> Iterator[Hour]:
    """What came in each hour, and what is left at its end; after the day until nothing waits."""
    waits = 0.0
    for share in SHARES:
        came = ORDERS * share / sum(SHARES)
        waits = max(0.0, waits + came - way.an_hour)
        yield Hour(round(came), round(waits))
    while waits >= 1:
        waits = max(0.0, waits - way.an_hour)
        yield Hour(0, round(waits))


def reading_s() -> float:
    """How long the import of all stores takes in the busiest hour's runs, one store after the other."""
    orders = ORDERS * max(SHARES) / sum(SHARES) / STORES / IMPORTS_AN_HOUR
    return STORES * (PAGES_OF_A_RUN + orders // 100) * PAGE_S


def main() -> int:
    parser = argparse.ArgumentParser(prog="python -m tests.benchmarks.black_friday")
    parser.add_argument("--orders", type=int, help="simulate a day with so many orders")
    parser.add_argument("--stores", type=int, default=STORES, help="in so many stores")
    arguments = parser.parse_args()
    if arguments.orders:
        from tests.benchmarks.simulated_day import simulate

        return simulate(arguments.orders, arguments.stores)
    _calculate()
    return 0


def _calculate() -> None:
    busiest = max(SHARES) / sum(SHARES) * ORDERS
    print(f"{ORDERS:,} orders in {STORES} stores, {busiest:,.0f} in the busiest hour.")
    print(f"import-orders in that hour: {reading_s():.0f} s of the {3600 // IMPORTS_AN_HOUR} between two runs.")
    for way in WAYS:
        hours = list(day(way))
        most = max(hour.waits for hour in hours)
        late = max(0, len(hours) - len(SHARES))
        print(f"{way.name}: {way.an_hour:,.0f} an hour, at most {most:,} wait, done {late} h after midnight.")


if __name__ == "__main__":
    sys.exit(main())
