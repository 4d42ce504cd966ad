"""From the configuration to a job: the only place that knows every concrete class, each loaded when it is needed."""

from __future__ import annotations

import contextlib
import functools
import os
import pwd
import sys
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any

from woobc.core.clock import Clock
from woobc.core.config.values import Config, StoreConfig
from woobc.core.domain.settings import Platform
from woobc.core.errors import (
    MiddlewareError,
    Stopped,
    UsageError,
    WoobcError,
    is_of_the_machine,
    refused_by_the_machine,
)
from woobc.core.handed_on import ACTING_PERSON
from woobc.core.middleware import locks
from woobc.core.middleware.database import BUSY_TIMEOUT_S, Database, open_database, path_of, remembered_page
from woobc.core.middleware.runs import Runs

if TYPE_CHECKING:
    from woobc.core.domain.orders import Order
    from woobc.core.domain.page_fields import PageNames
    from woobc.core.http.retry import Patience
    from woobc.core.jobs.job import Job
    from woobc.core.middleware.middleware import Middleware
    from woobc.core.ports import BusinessCentral, Store

Look = Callable[[Database], list[str] | None]
"""Looks whether a run has anything to do: None if so, else what a run with nothing to do reports."""


def connect_store(config: StoreConfig, patience: Patience) -> Store:
    """The adapter of the store's platform; imported only here, only when a store is asked."""
    if config.platform is Platform.WOOCOMMERCE:
        from woobc.core.stores.woocommerce import WooCommerceStore

        return WooCommerceStore(config, patience.clock, patience)
    from woobc.core.stores.bigcommerce import BigCommerceStore

    return BigCommerceStore(config, patience.clock, patience)


def parse_document(platform: Platform, payload: bytes) -> Order:
    """The order in a document as its store's adapter kept it. Raises ValueError."""
    if platform is Platform.WOOCOMMERCE:
        from woobc.core.stores.woocommerce_documents import decode_order, parse_order

        return parse_order(decode_order(payload))
    from woobc.core.stores.bigcommerce_documents import parse_order as parse_bigcommerce
    from woobc.core.stores.json_reader import decode

    return parse_bigcommerce(decode(payload))


def connect_business_central(
    config: Config, patience: Patience, page_before: PageNames | None = None
) -> BusinessCentral:
    """`page_before`: how the staging page was read before the configuration had another way in."""
    from woobc.core.business_central.connect import connect

    environment = config.environment
    room = functools.partial(locks.requests_more, locks.folder_of(path_of(environment)))
    return connect(environment.business_central, patience, page_before=page_before, room=room)


def person() -> str:
    """Who is acting: who is signed in to the panel, the person behind sudo, else the user of the process."""
    try:
        return os.environ.get(ACTING_PERSON) or os.environ.get("SUDO_USER") or pwd.getpwuid(os.getuid()).pw_name
    except KeyError:
        return f"#{os.getuid()}"


def is_cron() -> bool:
    """Whether nobody is watching: cron gives neither a terminal to read from nor one to write to; nor does the panel."""
    return not (ACTING_PERSON in os.environ or sys.stdin.isatty() or sys.stdout.isatty() or sys.stderr.isatty())


def ended_idle(config: Config, clock: Clock, command: str, look: Look, *, filters: Mapping[str, Any]) -> bool:
    """Record and end a run that has nothing to do, before anything is loaded that work would need; False if it has."""
    holder_of(config, clock)()
    database = open_database(config.environment, clock)
    try:
        notes = look(database)
        if notes is not None:
            Runs(database).record_idle(command, trigger=_trigger(), filters=filters, person=person(), notes=notes)
        return notes is not None
    finally:
        database.close()


def holder_of(config: Config, clock: Clock) -> Callable[[], None]:
    """Asks whether this machine is the one that may write, where somebody says which it is; else every machine takes itself for
    that. Raises NotTheHolder."""
    if config.environment.holder is None:
        return lambda: None
    from woobc.core.jobs.holder import Holder

    return Holder(config.environment.holder, clock).demand


def _trigger() -> str:
    return "cron" if is_cron() else "manual"


@contextlib.contextmanager
def open_job(
    config: Config, clock: Clock, command: str, *, filters: Mapping[str, Any], dry_run: bool = False
) -> Iterator[Job]:
    """A job with its run recorded; the run is ended, and its claims given back, however the block ends.

    What a dry run changes in the middleware is thrown away, and so it may be made on any machine.
    """
    from woobc.core.http.retry import Patience
    from woobc.core.jobs.job import Job
    from woobc.core.jobs.report import RunReport, log_begin, log_end

    demand_holder = holder_of(config, clock)
    if not dry_run:
        demand_holder()
    with opened_middleware(config, clock, dry_run=dry_run) as middleware:
        run = middleware.runs.start(command, trigger=_trigger(), filters=filters, person=person())
        report = RunReport(command, config.environment.name, run.id, dry_run)
        deadline = run.started + config.environment.max_run
        patience = Patience(clock, deadline)
        job = Job(
            config=config,
            clock=clock,
            middleware=middleware,
            run=run,
            report=report,
            deadline=deadline,
            connect_store=lambda store: connect_store(store, patience),
            connect_business_central=lambda: connect_business_central(
                config, patience, remembered_page(middleware.database)
            ),
            demand_holder=demand_holder,
        )
        exit_code, ended_by = 1, ""
        log_begin(run.id, filters)
        try:
            middleware.runs.sweep()
            yield job
            exit_code = report.exit_code
        except WoobcError as error:
            exit_code, ended_by = error.exit_code, str(error)
            raise
        except Stopped as stop:
            exit_code, stop.at = stop.exit_code, job.whereabouts()
            ended_by = f"stopped by {stop.by} {stop.at}; the next {command} goes on from there"
            raise
        except OSError as error:
            if not is_of_the_machine(error):
                raise
            told = refused_by_the_machine(error)
            exit_code, ended_by = told.exit_code, str(told)
            raise told from error
        finally:
            job.count_requests()
            notes = [*report.notes, *report.infos, *(str(error) for error in report.errors), *filter(None, [ended_by])]
            middleware.runs.end(run, exit_code=exit_code, counts=report.totals(), notes=notes, requests=report.requests)
            log_end(report, exit_code, (clock.now() - run.started).total_seconds())


@contextlib.contextmanager
def opened_middleware(
    config: Config, clock: Clock, *, dry_run: bool = False, wait_s: float = BUSY_TIMEOUT_S, to_look: bool = False
) -> Iterator[Middleware]:
    """The middleware of the active environment; for a dry run one whose changes nobody sees. `wait_s`: while it is being
    restored; `to_look`: on a disk that takes no writes too."""
    from woobc.core.middleware.middleware import Middleware

    middleware = Middleware.open(config.environment, clock, wait_s=wait_s, to_look=to_look)
    try:
        if not dry_run:
            yield middleware
            return
        with _shadowed(middleware.database, clock) as shadow:
            yield shadow
    finally:
        middleware.close()


@contextlib.contextmanager
def _shadowed(original: Database, clock: Clock) -> Iterator[Middleware]:
    """Of the run itself there is a lock in a folder of its own, so that nothing beside the middleware's file tells of it."""
    import tempfile

    from woobc.core.middleware.dry_run import open_dry_run
    from woobc.core.middleware.middleware import Middleware

    try:
        folder = tempfile.TemporaryDirectory(prefix="woobc-dry-run-", ignore_cleanup_errors=True)
    except OSError as error:
        raise MiddlewareError(
            f"the dry run has no place for its lock: {error}.", fix="Free space in the temp folder."
        ) from error
    with folder, contextlib.closing(Middleware(open_dry_run(original, Path(folder.name), clock))) as middleware:
        yield middleware


def chosen_stores(config: Config, codes: tuple[str, ...]) -> list[StoreConfig]:
    """The stores a person named, else all enabled ones of the environment."""
    here = {store.code: store for store in config.stores_here()}
    if not codes:
        return [store for store in here.values() if store.enabled]
    for code in codes:
        if code not in here:
            known = ", ".join(here) or "none"
            where = f"environment {config.environment.name}"
            if code in config.stores:
                raise UsageError(
                    f"Store {code} belongs to environment {config.stores[code].environment}, not to {where}."
                )
            raise UsageError(f"There is no store {code} in {where}; known: {known}.")
    return [here[code] for code in dict.fromkeys(codes)]


def stores_left_out(config: Config, codes: tuple[str, ...]) -> frozenset[str]:
    """The stores that are not to be read again, for a person said so; a code that is none is refused."""
    return frozenset(store.code for store in chosen_stores(config, codes)) if codes else frozenset()
