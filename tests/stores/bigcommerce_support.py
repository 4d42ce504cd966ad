"""A simulated BigCommerce on loopback and the adapter that reads it."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Mapping
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

from tests.domain.factories import store_config
from woobc.core.clock import Clock
from woobc.core.config.secrets import Secret
from woobc.core.domain.orders import Batch, Order, Reading
from woobc.core.domain.settings import Platform
from woobc.core.http.retry import Patience
from woobc.core.stores.bigcommerce import BigCommerceStore
from woobc.sandbox.bigcommerce import BigCommerce

SAMPLES = Path(__file__).parent.parent / "samples" / "bigcommerce"
NOON = datetime(2026, 4, 28, 12, tzinfo=UTC)
MUG = ("MUG", "Mug", 2, "12.50")


def sample(name: str) -> Any:
    return json.loads((SAMPLES / name).read_text())


class SharedClock(Clock):
    """The simulated store's time; nobody really waits."""

    def __init__(self, app: BigCommerce) -> None:
        self.app = app
        self.slept: list[float] = []

    def now(self) -> datetime:
        return self.app.clock.now()

    def sleep(self, seconds: float) -> None:
        self.slept.append(seconds)
        self.app.clock.advance(seconds)

    def jitter(self, seconds: float) -> float:
        return 0.0


class Shop:
    """The simulated store, and the adapter pointed at it."""

    def __init__(self, url: str, app: BigCommerce) -> None:
        self.app = app
        self.url = url
        self.clock = SharedClock(app)
        self.store = self.adapter()

    def adapter(self, *, budget: timedelta = timedelta(days=400), **changes: Any) -> BigCommerceStore:
        values = {
            "code": "us",
            "platform": Platform.BIGCOMMERCE,
            "url": self.url,
            "store_hash": self.app.store_hash,
            "access_token": token(self.app.token),
        }
        patience = Patience(self.clock, self.clock.now() + budget)
        return BigCommerceStore(store_config(**{**values, **changes}), self.clock, patience)

    def place(self, count: int, **fields: Any) -> list[int]:
        values: dict[str, Any] = {"lines": [MUG], "created": NOON, **fields}
        return [self.app.place_order(**values) for _ in range(count)]

    def place_apart(self, count: int, start: datetime = NOON, apart: timedelta = timedelta(seconds=1)) -> list[int]:
        """Orders changed one after the other."""
        return [self.app.place_order(lines=[MUG], created=start + number * apart) for number in range(count)]

    def order(self, order_id: int) -> Order:
        """The order as it is when read by its id."""
        reading = next(self.store.read([order_id]))
        assert reading.order is not None, reading.problem
        return reading.order

    def changes(self, since: datetime = NOON - timedelta(days=1)) -> list[Batch]:
        return list(self.store.iter_changes(since))

    def asked(self, operation: str) -> list[str]:
        """The queries of the requests of this kind."""
        return [seen.query for seen in self.app.requests if seen.operation == operation]

    def once(self, action: Callable[[], Any], *, at: int = 1, operation: str = "orders") -> None:
        """Do something in the shop right before it answers the `at`-th request of this kind."""
        left = [at]

        def hook(name: str, _: Mapping[str, str]) -> None:
            if name == operation:
                left[0] -= 1
                if left[0] == 0:
                    action()

        self.app.on_request = hook


def token(value: str) -> Secret:
    return Secret("test", lambda: value)


def readings(batches: Iterable[Batch]) -> list[Reading]:
    return [reading for batch in batches for reading in batch.readings]


def ids(batches: Iterable[Batch]) -> list[int]:
    return [reading.order_id for reading in readings(batches)]
