"""Bugs to be planted on purpose, one of each family, to show that the proof finds them."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Any

from woobc.core.domain.documents import WriteAnswer
from woobc.core.domain.lifecycle import OrderState
from woobc.core.jobs import sending as _sending
from woobc.core.jobs.intake import Importer
from woobc.core.jobs.sending import Parcel, Sender
from woobc.core.jobs.settling import Absent
from woobc.core.middleware.deliveries import Deliveries
from woobc.core.middleware.runs import Runs

sending: Any = _sending  # to be patched


def no_intent_row() -> None:
    """The intent is recorded only when the answer has come."""
    record_intent, create = Sender._record_intent, Sender._create

    def pretend(self: Sender, parcels: Any) -> Any:
        return [(parcel, replace(parcel.row, state=OrderState.INSERTING)) for parcel in parcels]

    def create_first(self: Sender, parcels: Any) -> WriteAnswer:
        answer = create(self, parcels)
        record_intent(self, parcels)
        return answer

    Sender._record_intent = pretend  # type: ignore[method-assign]
    Sender._create = create_first  # type: ignore[method-assign]


def blind_retry_after_a_fault() -> None:
    """A fault is taken for a proof that nothing was written; orders that stand alone are sent again at once."""
    read_back, after_fault, refuse = sending.read_back, Sender._after_fault, Sender._refuse
    tried: set[int] = set()

    def blind(self: Sender, answer: Any, started: Any) -> Any:
        sending.read_back = lambda job, rows: {row.id: Absent() for row in rows}
        try:
            return after_fault(self, answer, started)
        finally:
            sending.read_back = read_back

    def again(self: Sender, answer: Any, parcel: Parcel) -> None:
        if parcel.row.id in tried:
            refuse(self, answer, parcel)
        else:
            tried.add(parcel.row.id)
            self._send_chunk([parcel])

    Sender._after_fault = blind  # type: ignore[method-assign]
    Sender._refuse = again  # type: ignore[method-assign]


def halving_without_reading_back() -> None:
    """After a fault on several orders they are halved and sent again without a look at what is there."""
    read_back, after_fault = sending.read_back, Sender._after_fault

    def halved_blindly(self: Sender, answer: Any, started: Any) -> Any:
        if len(started) > 1:
            sending.read_back = lambda job, rows: {row.id: Absent() for row in rows}
        try:
            return after_fault(self, answer, started)
        finally:
            sending.read_back = read_back

    Sender._after_fault = halved_blindly  # type: ignore[method-assign]


def watermark_before_rows() -> None:
    """The watermark is moved in a transaction of its own, before the rows it covers are stored."""
    take_in = Importer.take_in

    def early(self: Importer, readings: Any, *, covered_to: Any = None, again: bool = True) -> None:
        if covered_to is not None:
            with self.job.middleware.database.transaction():
                self.job.middleware.stores.advance_watermark(self.config.code, covered_to)
        take_in(self, readings, again=again)

    Importer.take_in = early  # type: ignore[method-assign]


def watermark_by_our_clock() -> None:
    """The watermark is the time of this machine, not of the shop."""
    take_in = Importer.take_in

    def ours(self: Importer, readings: Any, *, covered_to: Any = None, again: bool = True) -> None:
        take_in(self, readings, covered_to=covered_to and self.job.clock.now(), again=again)

    Importer.take_in = ours  # type: ignore[method-assign]


def dedupe_by_delivery_id() -> None:
    """Deliveries are told apart by the id in their header, which shops make of little more than the second."""
    from woobc.core.webhooks import receiver

    read, store = receiver._read_woocommerce, Deliveries.store
    seen: set[str] = set()
    ids: list[str] = []

    def reading(door: Any, environ: Any, body: bytes) -> Any:
        ids.append(environ.get("HTTP_X_WC_WEBHOOK_DELIVERY_ID", ""))
        return read(door, environ, body)

    def by_id(self: Deliveries, *arguments: Any) -> bool:
        delivery_id = ids.pop()
        if delivery_id in seen:
            return False
        seen.add(delivery_id)
        return store(self, *arguments)

    receiver._read_woocommerce = reading
    Deliveries.store = by_id  # type: ignore[method-assign,assignment]


def claim_by_time() -> None:
    """A run that has not moved for a quarter of an hour is taken for dead."""

    def is_alive(self: Runs, run_id: int) -> bool:
        run = self.get(run_id)
        if run is None or run.ended is not None:
            return False
        return (self.database.clock.now() - run.moved).total_seconds() < 900

    Runs.is_alive = is_alive  # type: ignore[method-assign]


PLANTED: dict[str, Callable[[], None]] = {
    "no intent row": no_intent_row,
    "blind retry after a fault": blind_retry_after_a_fault,
    "halving without reading back": halving_without_reading_back,
    "watermark before rows": watermark_before_rows,
    "watermark by our clock": watermark_by_our_clock,
    "dedupe by delivery id": dedupe_by_delivery_id,
    "claim by time": claim_by_time,
}
