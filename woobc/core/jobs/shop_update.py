"""`shop-update`: tell the shops what became of their orders; how it is told of one is in telling.py."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import timedelta
from functools import partial
from itertools import islice

from msgspec import Struct

from woobc.core.clock import start_of_day
from woobc.core.config.values import StoreConfig
from woobc.core.domain.codes import DEFECT, Problem
from woobc.core.domain.due import TELLABLE, not_its_turn
from woobc.core.domain.lifecycle import OrderState
from woobc.core.domain.retries import next_attempt, next_quiet_attempt
from woobc.core.domain.settings import TellRules
from woobc.core.domain.shipments import Shipment
from woobc.core.domain.stored import StoredOrder
from woobc.core.domain.telling import FRESH_FOR
from woobc.core.errors import OutOfTime, SetupError, TransientRemoteError
from woobc.core.jobs import settling, silence
from woobc.core.jobs.due import NO_TELL
from woobc.core.jobs.elsewhere import tell_of_other_runs
from woobc.core.jobs.isolation import is_foreseen, store_part, tell_defect
from woobc.core.jobs.job import Job
from woobc.core.jobs.named import tell_why_not
from woobc.core.jobs.reading import check_identity
from woobc.core.jobs.telling import OrderTeller, Seen, ToldStore, mark
from woobc.core.jobs.writing import Writer
from woobc.core.middleware import due
from woobc.core.middleware.orders import Moved

CHUNK = 20
"""Orders that are read together in Business Central; each is read again if it is not told at once."""
OVERLAP = timedelta(minutes=20)
"""A long posting comes to light with a time of before."""
PART = 500
"""Changed shipments that are taken note of together."""
LONGEST_PUT_OFF = timedelta(hours=1)
"""A shop that was away is told again soon after it is back."""
_STATES = (OrderState.VERIFIED, OrderState.RELEASED, OrderState.POSTING, OrderState.POSTED)


class TellOptions(Struct, frozen=True):
    row_ids: tuple[int, ...] = ()
    limit: int | None = None


def update_shops(job: Job, stores: Sequence[StoreConfig], options: TellOptions) -> None:
    """Tell the shops of these stores what is new of their orders."""
    settling.take_over_dead_claims(job)
    told = [config for config in stores if config.tell is not None]
    if told:
        _update(job, told, options)
    else:
        job.report.info(NO_TELL)
    tell_why_not(job, stores, options.row_ids, "not told", partial(_why_not, job))


def _update(job: Job, told: Sequence[StoreConfig], options: TellOptions) -> None:
    begun: list[StoreConfig] = []
    for config in told:
        with store_part(job, config):
            _begin(job, config)
            begun.append(config)
    try:
        if not silence.keeps_still(job):
            _look_for_shipments(job, begun)
            left = options.limit
            for config in begun:
                left = _tell_store(job, config, options.row_ids, left)
    except (TransientRemoteError, SetupError) as error:
        job.report.trouble(error)
    tell_of_other_runs(job, _STATES)


def _begin(job: Job, config: StoreConfig) -> None:
    """Older orders are left alone for good, and what was watched for long enough is not watched any more."""
    rules, tellings = _rules(config), job.middleware.tellings
    zone, now = job.config.time_zone, job.clock.now()
    job.middleware.stores.ensure(config)
    first = (tellings.first_seen(config.code) or now).astimezone(zone).date()
    if rules.since < first:
        raise SetupError(
            f"store {config.code}",
            f"tell.since is {rules.since}, and the table `tell` was first seen on {first}: what is older was told by others.",
            fix=f"Set since to {first} or later.",
        )
    with job.middleware.database.transaction():
        tellings.leave_older(config.code, start_of_day(rules.since, zone))
        tellings.end_watch(config.code, config.recheck.watch.before(now, zone), now)


def _rules(config: StoreConfig) -> TellRules:
    assert config.tell_rules is not None, "only stores with a table `tell` come here"
    return config.tell_rules


def _tell_store(job: Job, config: StoreConfig, row_ids: Sequence[int], limit: int | None) -> int | None:
    """What ends the part of one shop ends no other; Business Central's trouble ends the run."""
    teller = _Teller(job, config, limit)
    if limit != 0 and due.finds_any(job.middleware.database, due.to_tell([config], row_ids)):
        with store_part(job, config):
            teller.run(row_ids)
    return teller.left


# New and changed shipments


def _look_for_shipments(job: Job, stores: Sequence[StoreConfig]) -> None:
    """Ask for what changed since the last look, if any order waits for it, and have the orders it concerns looked at."""
    tellings, database = job.middleware.tellings, job.middleware.database
    since = tellings.read_to
    if not stores or since is None or not due.finds_any(database, due.to_watch_for_shipments(stores)):
        return
    shipments, now = job.business_central().posted_shipments, job.clock.now()
    newest, elsewhere = since, list[tuple[int, Shipment]]()
    changed = shipments.iter_changed(since - OVERLAP)
    while part := list(islice(changed, PART)):  # nobody is asked while the middleware is written to
        with database.transaction():
            for shipment in part:
                newest = max(newest, shipment.modified)
                if (row_id := tellings.look_at(shipment, now)) is not None:
                    elsewhere.append((row_id, shipment))
    tellings.advance(newest)
    for row_id, shipment in elsewhere:
        order = job.middleware.orders.get(row_id)
        came = shipment.order_number or "no order"
        text = f"Shipment {shipment.number} bears {order.external_document_number} and came from {came}."
        mark(job, order, tellings.get(row_id), Problem("SHIPMENT_ELSEWHERE", text))


# One shop


class _Teller:
    """Tells one shop in one run."""

    def __init__(self, job: Job, config: StoreConfig, limit: int | None) -> None:
        self.job = job
        self.config = config
        self.left = limit

    def run(self, row_ids: Sequence[int]) -> None:
        job, system = self.job, f"store {self.config.code}"
        store = ToldStore(
            job=job,
            config=self.config,
            stored=check_identity(job, self.config, daily=False),
            rules=_rules(self.config),
            author=job.middleware.tellings.author(),
            writer=Writer(job, system),
            losses=settling.Losses(job, "takes in nothing it is told", system),
        )
        self._run(store, row_ids)
        store.losses.tell()

    def _run(self, store: ToldStore, row_ids: Sequence[int]) -> None:
        orders, after, done = self.job.middleware.orders, 0, 0
        question = due.to_tell([self.config], row_ids)
        while not self.job.is_out_of_time() and self.left != 0:
            most = CHUNK if self.left is None else min(CHUNK, self.left)
            claimed = orders.claim(self.job.run, question.after(after), most)
            if not claimed:
                return
            after, done = claimed[-1].id, done + len(claimed)
            self.left = None if self.left is None else self.left - len(claimed)
            try:
                self._tell_all(claimed, store)
            finally:
                orders.release_claims(self.job.run, claimed)
            self.job.middleware.runs.moved(self.job.run)
            self.job.progress(done, None)

    def _tell_all(self, claimed: Sequence[StoredOrder], store: ToldStore) -> None:
        seen: Seen | None = None
        for place, order in enumerate(claimed):
            if self.job.is_out_of_time():
                return
            if order.telling == "never":
                continue
            if seen is None or self.job.clock.now() - seen.asked_at > FRESH_FOR:
                seen = self._ask(claimed[place:])
            self._tell(order, seen, store)

    def _ask(self, orders: Sequence[StoredOrder]) -> Seen:
        """Open orders before shipments, the way they travel."""
        shipments, asked_at = self.job.business_central().posted_shipments, self.job.clock.now()
        numbers = {order.nav_sales_order_number for order in orders if order.nav_sales_order_number}
        still = {
            o.nav_sales_order_number for o in orders if o.nav_sales_order_number and o.state is not OrderState.POSTED
        }
        open_lines = shipments.open_lines(still) if still else {}
        found = shipments.of_orders(numbers) if numbers else {}
        tellings = self.job.middleware.tellings
        if tellings.read_to is None:  # the first orders of all: what comes from now on is watched for
            tellings.advance(asked_at + self.job.business_central().page.clock_difference)
        there = {each.number for some in found.values() for each in some}
        tracking = shipments.tracking(there) if there and _rules(self.config).tracking else {}
        return Seen(found, open_lines, tracking, asked_at)

    def _tell(self, order: StoredOrder, seen: Seen, store: ToldStore) -> None:
        """One order; what nobody foresaw in it is its own affair."""
        try:
            OrderTeller(store, order).tell(seen)
        except Moved:
            return
        except OutOfTime:
            raise
        except TransientRemoteError:
            self._put_off(order)
            raise
        except Exception as error:
            if is_foreseen(error):
                raise
            problem = tell_defect(self.job, error, order.store, order.number)
            again = next_quiet_attempt(DEFECT, self.job.clock.now(), self.job.config.time_zone)
            telling = self.job.middleware.tellings
            telling.finish(order.id, order.tell_at, order.telling or "open", again)
            mark(self.job, order, telling.get(order.id), problem)

    def _put_off(self, order: StoredOrder) -> None:
        """The shop may fail at this order alone: later runs come to the others first, and to it ever less often."""
        tellings = self.job.middleware.tellings
        attempts = tellings.get(order.id).attempts + 1
        tellings.save(order.id, attempts=attempts)
        now = self.job.clock.now()
        again = min(next_attempt(attempts, now), now + LONGEST_PUT_OFF)
        tellings.finish(order.id, order.tell_at, order.telling or "open", again)


def _why_not(job: Job, order: StoredOrder) -> str:
    """Of an order that a person named and that was not even looked at."""
    rules = job.config.stores[order.store].tell_rules
    if rules is None:
        return f"store {order.store} has no table `tell`"
    if not TELLABLE.holds(order, job.clock.now()):
        return f"it is {order.state}, not verified"
    if order.telling == "never":
        return f"it was placed before {rules.since}"
    if job.silence is not None:
        return silence.words(job.silence, job.config)
    return not_its_turn(order) if job.report.errors else "there is nothing new"
