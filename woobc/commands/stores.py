"""`woobc stores`: the stores the middleware knows, and telling it that one was renamed or has moved."""

from __future__ import annotations

import json
from collections.abc import Callable
from datetime import datetime
from typing import NamedTuple

import click

from woobc.commands.completion import complete_any_store, complete_store
from woobc.commands.options import App, Group, common_options, given_reason, json_option, pass_app
from woobc.commands.running import reading
from woobc.core.bootstrap import open_job, opened_middleware
from woobc.core.clock import Clock, describe_age, to_text_if_any
from woobc.core.config.values import StoreConfig
from woobc.core.domain.text import for_terminal
from woobc.core.errors import UsageError
from woobc.core.jobs.job import Job
from woobc.core.middleware.stores import StoredStore
from woobc.core.operating import log
from woobc.render import Cell, Screen


@click.group("stores", cls=Group)
def stores() -> None:
    """List the stores, or record that one was renamed or has moved.

    Example: woobc stores list
    """


class _View(NamedTuple):
    """A store as the configuration and the middleware have it; at least one of them does."""

    code: str
    config: StoreConfig | None
    stored: StoredStore | None
    orders: int

    @property
    def platform(self) -> str:
        return str(self.config.platform) if self.config else self.stored.platform if self.stored else ""


def _as_json(view: _View) -> dict[str, object]:
    stored = view.stored
    return {
        "code": view.code,
        "platform": view.platform,
        "configured": view.config is not None,
        "enabled": view.config is not None and view.config.enabled,
        "identity": stored.identity if stored else "",
        "orders": view.orders,
        "watermark": to_text_if_any(stored.watermark if stored else None),
        "last_read": to_text_if_any(stored.last_read_at if stored else None),
        "unreadable_since": to_text_if_any(stored.unreadable_since if stored else None),
        "unreadable_reason": stored.unreadable_reason if stored else "",
    }


def _row(view: _View, now: datetime) -> tuple[Cell, ...]:
    config, stored = view.config, view.stored
    read: Cell = describe_age(now - stored.last_read_at) + " ago" if stored and stored.last_read_at else "never"
    if stored and stored.unreadable_since:
        read = (f"not for {describe_age(now - stored.unreadable_since)}", "red")
    enabled: Cell = ("not configured", "red") if config is None else "yes" if config.enabled else ("no", "yellow")
    return view.code, view.platform, enabled, str(view.orders), read, stored.identity if stored else ""


@stores.command("list")
@common_options
@json_option
@pass_app
def list_stores(app: App) -> None:
    """List the stores of this environment: who each shop is, how far it is read, and how it fares.

    Example: woobc stores list
    """
    with reading(app) as middleware:
        known, counts = middleware.stores.all(), middleware.overview.states()
    here = {store.code: store for store in app.config.stores_here()}
    views = [
        _View(code, here.get(code), known.get(code), sum(each.count for each in counts if each.store == code))
        for code in dict.fromkeys([*here, *known])
    ]
    if app.json:
        click.echo(json.dumps([_as_json(view) for view in views]))
        return
    now, screen = Clock().now(), Screen()
    screen.table(
        ("code", "platform", "enabled", "orders", "read", "the shop says it is"),
        [_row(view, now) for view in views],
        right=("orders",),
        folded=("the shop says it is",),
    )
    screen.show()


@stores.command("rename")
@click.argument("old", shell_complete=complete_any_store)
@click.argument("new")
@common_options
@pass_app
def rename(app: App, old: str, new: str) -> None:
    """Give the orders of store OLD to the code NEW, which the configuration already has.

    The external document numbers of its orders stay what they were.

    Example: woobc stores rename eu europe
    """
    here = {store.code: store for store in app.config.stores_here()}
    if new not in here:
        raise UsageError(
            f"There is no store {new} in environment {app.config.environment.name}.",
            fix=f"Rename [stores.{old}] to [stores.{new}] in the configuration first.",
        )

    if old in here and old != new:
        raise UsageError(
            f"The configuration still has a store {old} beside {new}, so {new} is not what {old} became.",
            fix=f"Take [stores.{old}] out of the configuration if it is; its orders keep their numbers.",
        )

    def work(job: Job) -> None:
        _refuse_while_at_work(job)
        stored, platform = job.middleware.stores.all().get(old), here[new].platform
        if stored is not None and stored.platform != platform:
            raise UsageError(f"Store {old} is of {stored.platform}, and {new} of {platform}: they are two shops.")
        job.middleware.stores.rename(old, new)

    _do(app, "stores rename", {"old": old, "new": new}, work, f"Store {old} is {new} now, with all its orders.")


@stores.command("moved")
@click.argument("code", shell_complete=complete_store)
@click.option("--reason", default="", metavar="TEXT", help="Why; it is kept with the run.")
@common_options
@pass_app
def moved(app: App, code: str, reason: str) -> None:
    """Tell that the shop of store CODE has moved: the next reading takes what it finds there for the same shop.

    Example: woobc stores moved eu --reason "new domain"
    """
    with opened_middleware(app.config, Clock()) as middleware:
        middleware.stores.demand(code)
    reason = given_reason(reason)

    def work(job: Job) -> None:
        job.middleware.stores.moved(code)

    message = f"Store {code}: the next reading records who the shop is now."
    _do(app, "stores moved", {"store": code, "reason": reason}, work, message)


def _refuse_while_at_work(job: Job) -> None:
    busy = next((run for run in job.middleware.overview.living_runs() if run.id != job.run.id), None)
    if busy is not None:
        raise UsageError(
            f"{busy.command} is at work (run {busy.id}, pid {busy.pid}).", fix="Try again when it has ended."
        )


def _do(app: App, command: str, filters: dict[str, str], work: Callable[[Job], None], message: str) -> None:
    log.set_up(app.config.log, command, verbose=app.verbose)
    with open_job(app.config, Clock(), command, filters=filters) as job:
        work(job)
    if not app.quiet:
        click.echo(for_terminal(message))
