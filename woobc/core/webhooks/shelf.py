"""Where deliveries are kept: many that come in at the same time go to the disk together."""

from __future__ import annotations

import contextlib
import threading
import time
from collections.abc import Callable, Sequence

from msgspec import Struct, field

from woobc.core.config.values import StoreConfig
from woobc.core.errors import WoobcError
from woobc.core.middleware.middleware import Middleware

OPEN_FOR_S = 1.0
"""A restore waits until the middleware is closed."""


class News(Struct, frozen=True):
    """What a delivery reports: an order changed, or, without one, the error that the shop sent in its place."""

    topic: str
    order_id: int | None
    modified: str = ""
    error: str = ""


class Delivery(Struct):
    """One that is to be kept: when it is done, whether it was new, or why it could not be kept. `woken`: it is done, or its
    thread is to write what waits, itself among it."""

    store: StoreConfig
    news: News
    content_hash: str
    woken: threading.Event = field(default_factory=threading.Event)
    writes: bool = False
    is_done: bool = False
    is_new: bool = False
    error: Exception | None = None

    def end(self, *, is_new: bool = False, error: Exception | None = None) -> None:
        self.is_new, self.error, self.is_done = is_new, error, True
        self.woken.set()

    def take_over(self) -> None:
        self.writes = True
        self.woken.set()


class Shelf:
    """Usable from several threads. To open the middleware, to have something on disk and to close it takes long, so what comes in
    meanwhile is written together: whoever finds nobody at it writes for all, for a second at most."""

    def __init__(self, opened: Callable[[], contextlib.AbstractContextManager[Middleware]]) -> None:
        self._opened = opened
        self._lock = threading.Lock()
        self._waiting: list[Delivery] = []
        self._is_written = False

    def keep(self, delivery: Delivery) -> bool:
        """Whether it is new. On disk when this returns. Raises what keeps it from being there."""
        with self._lock:
            self._waiting.append(delivery)
            if not self._is_written:
                self._is_written = True
                delivery.take_over()
        delivery.woken.wait()
        if delivery.writes:
            self._write(delivery)
            with self._lock:
                self._is_written = bool(self._waiting)
                if self._waiting:
                    self._waiting[0].take_over()
        if delivery.error is not None:
            raise delivery.error
        return delivery.is_new

    def _take(self) -> list[Delivery]:
        with self._lock:
            together, self._waiting = self._waiting, []
        return together

    def _write(self, own: Delivery) -> None:
        """What waits, and what comes in meanwhile."""
        together: list[Delivery] = []
        try:
            with self._opened() as middleware:
                until = time.monotonic() + OPEN_FOR_S
                while time.monotonic() < until and (together := self._take()):
                    _store(middleware, together)
        except Exception as error:  # noqa: BLE001 (raised again by each whose delivery it is)
            left = [each for each in together if not each.is_done]
            self._end_badly(left if left or own.is_done else self._take(), error)

    def _end_badly(self, left: Sequence[Delivery], error: Exception) -> None:
        """Nobody pays for another's trouble: where several failed together, each is tried alone. What the middleware itself
        lacks is everybody's, and each try would wait for it again."""
        for each in left:
            try:
                if len(left) == 1 or isinstance(error, WoobcError):
                    raise error
                with self._opened() as middleware:
                    _store(middleware, [each])
            except Exception as its_own:  # noqa: BLE001 (raised again by the one whose delivery it is)
                if not each.is_done:
                    each.end(error=its_own)


def _store(middleware: Middleware, together: Sequence[Delivery]) -> None:
    with middleware.database.transaction():
        are_new = [_is_new(middleware, each) for each in together]
    for each, is_new in zip(together, are_new, strict=True):
        each.end(is_new=is_new)


def _is_new(middleware: Middleware, delivery: Delivery) -> bool:
    store, news = delivery.store, delivery.news
    middleware.stores.ensure(store)
    if news.order_id is None:
        middleware.deliveries.note(store.code, news.topic, news.error)
        return False
    return middleware.deliveries.store(store.code, news.topic, news.order_id, news.modified, delivery.content_hash)
