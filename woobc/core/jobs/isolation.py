"""Where a defect ends: what nobody foresaw in the part of one store or one order is that part's failure, and the run goes on.

The borders are these, in every job:

- one store's part: everything asked of one shop (`store_part`), whatever else the run does with other stores;
- one order's part: taking in one reading, preparing one order to be sent, one order's verdict, settling, releasing, posting
  (`order_part`). Steps that look at many orders at once are tried again in parts, until the order stands alone (`in_parts`);
- one request that writes: an exception in it is an answer that was lost (jobs/writing.py), for it may have been carried out.

What ends there is in the log with its place, and makes the run end with exit code 1; its words, which may hold what a shop
or a buyer wrote, are nowhere. Troubles that are foreseen (`WoobcError`) and orders that another run has moved pass through.
"""

from __future__ import annotations

import contextlib
import logging
from collections.abc import Callable, Iterator, Sequence
from typing import TypeVar

from woobc.core.config.values import StoreConfig
from woobc.core.domain.codes import DEFECT, Problem
from woobc.core.domain.lifecycle import OrderState
from woobc.core.domain.retries import next_quiet_attempt
from woobc.core.domain.stored import StoredOrder
from woobc.core.errors import (
    BUSINESS_CENTRAL,
    Defect,
    SetupError,
    TransientRemoteError,
    UnknownStatus,
    WoobcError,
    is_of_the_machine,
)
from woobc.core.jobs.job import Job
from woobc.core.middleware.orders import Moved

MOST_MARKED = 5
"""So many orders of a store bear the mark of one defect in a run; of more, the program is at fault and not the orders."""
MOST_LOGGED = 20
"""So many defects of a store's orders are in the log with their places, for one run."""

_MARKED = frozenset(OrderState) - {
    OrderState.INSERTING,  # an answer may still come; the next run takes the order over as unknown
    OrderState.POSTED,
    OrderState.SKIPPED,
    OrderState.CANCELLED,
    OrderState.HISTORY,
    OrderState.IGNORED,
    OrderState.GONE,
}
"""The states in which an order still waits for something."""

T = TypeVar("T")
R = TypeVar("R")
logger = logging.getLogger("woobc")


def is_foreseen(error: Exception) -> bool:
    """Whether somebody meant this to end more than one part: a full disk does too."""
    return isinstance(error, WoobcError | Moved) or is_of_the_machine(error)


def tell_defect(job: Job, error: Exception, store: str = "", order: str = "") -> Problem:
    """Into the log with its place, and into the run's report; as a problem, where an order shall bear it."""
    _log(job, error, store, order)
    job.report.note("woobc itself failed at some orders (DEFECT): the log has where (`woobc logs`); please report it.")
    return Problem(DEFECT, f"woobc itself failed on it: {type(error).__name__}. The log says where.")


def _log(job: Job, error: Exception, store: str, order: str = "") -> None:
    job.report.has_defect = True
    job.defects[store] += 1
    if job.defects[store] <= MOST_LOGGED:
        fields = {"run": job.run.id, "store": store, "order": order}
        logger.error("defect", exc_info=error, extra={"fields": {name: text for name, text in fields.items() if text}})


@contextlib.contextmanager
def store_part(job: Job, config: StoreConfig) -> Iterator[None]:
    """What ends the part of one store ends nothing else; since when it can't be read is remembered.

    Business Central's trouble is that of all stores, and passes through.
    """
    try:
        yield
    except (TransientRemoteError, SetupError) as error:
        if error.system == BUSINESS_CENTRAL:
            raise
        if error.system.startswith("store") and not isinstance(error, UnknownStatus):
            job.middleware.stores.mark_unreadable(config.code, error.message)
        job.report.trouble(error)
    except Exception as error:
        if is_foreseen(error):
            raise
        _log(job, error, config.code)
        defect = Defect(f"store {config.code}", type(error).__name__)
        job.middleware.stores.mark_unreadable(config.code, defect.message)
        job.report.trouble(defect)


@contextlib.contextmanager
def order_part(job: Job, order: StoredOrder) -> Iterator[None]:
    """What ends the part of one order ends nothing else: it bears the defect's code and is tried again by night.

    If another run has moved the order, its part ends in silence. A part that comes to its end lifts an earlier mark.
    """
    try:
        yield
    except Moved:
        return
    except Exception as error:
        if is_foreseen(error):
            raise
        bear_defect(job, order, error)
        return
    if order.failed and order.error_code == DEFECT:
        with contextlib.suppress(Moved):
            fresh = job.middleware.orders.get(order.id)
            if fresh.error_code == DEFECT and fresh.failed_at == order.failed_at:
                job.middleware.orders.lift_failure(fresh, "it did not happen again", job.run)


@contextlib.contextmanager
def request_part(job: Job, orders: Sequence[StoredOrder]) -> Iterator[None]:
    """What ends the part of one request that writes ends no other: its orders are left to the rule of lost answers."""
    try:
        yield
    except Exception as error:
        if is_foreseen(error):
            raise
        problem = tell_defect(job, error)
        for order in orders:
            job.report.add(order.id, "answer awaited", problem.code, problem.message)


def in_parts(
    job: Job, things: Sequence[T], order_of: Callable[[T], StoredOrder], work: Callable[[Sequence[T]], list[R]]
) -> list[R]:
    """What `work` makes of all things together; where that meets a defect, of each store's, then of halves of them.

    The order that stands alone at last bears it, and is left out. `work` must bear to be done again.
    """
    if not things:
        return []
    try:
        return work(things)
    except Exception as error:
        if is_foreseen(error):
            raise
        if len(things) == 1:
            bear_defect(job, order_of(things[0]), error)
            return []
    made: list[R] = []
    for part in _parts(things, order_of):
        if _is_spoiled(job, order_of(part[0]).store):
            _leave(job, [order_of(thing) for thing in part])
        else:
            made += in_parts(job, part, order_of, work)
    return made


def _parts(things: Sequence[T], order_of: Callable[[T], StoredOrder]) -> list[Sequence[T]]:
    by_store: dict[str, list[T]] = {}
    for thing in things:
        by_store.setdefault(order_of(thing).store, []).append(thing)
    if len(by_store) > 1:
        return list(by_store.values())
    middle = len(things) // 2
    return [things[:middle], things[middle:]]


def bear_defect(job: Job, order: StoredOrder, error: Exception) -> None:
    """Mark the order, as far as it waits for anything; between intent and answer it is left to the rule of lost answers."""
    is_spoiled = _is_spoiled(job, order.store)
    problem = tell_defect(job, error, order.store, order.number)
    if is_spoiled:
        _leave(job, [order])
        return
    mark_defect(job, order, problem)


def mark_defect(job: Job, order: StoredOrder, problem: Problem) -> None:
    """The order bears the defect, as far as it waits for anything, and is tried again by night."""
    orders, now = job.middleware.orders, job.clock.now()
    fresh = orders.get(order.id)
    is_news = not (fresh.failed and fresh.error_code == DEFECT)
    if fresh.state in _MARKED:
        again = next_quiet_attempt(DEFECT, now, job.config.time_zone)
        with contextlib.suppress(Moved):
            orders.fail(fresh, problem, job.run, next_attempt_at=again, failed_at=now)
    job.report.add(order.id, "failed", problem.code, problem.message, attention=is_news)


def _is_spoiled(job: Job, store: str) -> bool:
    return job.defects[store] >= MOST_MARKED


def _leave(job: Job, orders: Sequence[StoredOrder]) -> None:
    for order in orders:
        job.report.add(order.id, "postponed", DEFECT, "a defect that meets many orders of its store")
