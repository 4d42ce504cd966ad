"""How every job command runs: a run in the middleware, a report on the screen, an exit code."""

from __future__ import annotations

import contextlib
import gc
import sys
from collections.abc import Callable, Iterator, Mapping
from typing import TYPE_CHECKING, Any

import click

from woobc.commands.options import App
from woobc.core.bootstrap import Look, ended_idle, is_cron, open_job, opened_middleware
from woobc.core.clock import Clock
from woobc.core.errors import ConfigError, MiddlewareError, Stopped, WoobcError

if TYPE_CHECKING:
    from woobc.core.config.values import Config
    from woobc.core.jobs.job import Job
    from woobc.core.middleware.middleware import Middleware


def run_job(
    context: click.Context,
    app: App,
    command: str,
    work: Callable[[Job], None],
    *,
    filters: Mapping[str, Any],
    dry_run: bool = False,
    look: Look | None = None,
) -> None:
    """Run `work` as a job, show its report, and end with its exit code.

    A run that nobody watches ends at once if `look` finds nothing to do: cron starts a thousand of them a week.
    """
    given = {name: value for name, value in filters.items() if value}
    try:
        if look and not dry_run and not _is_watched(app) and _ended_idle(app, command, look, given):
            context.exit(0)
        context.exit(_worked(app, command, work, given, dry_run=dry_run))
    except WoobcError as error:
        _tell_directly(app, command, error)
        raise


def _tell_directly(app: App, command: str, error: WoobcError) -> None:
    """What ended a run before anything could be remembered: under cron a mail each time, elsewhere a notice a day."""
    if error.exit_code in (ConfigError.exit_code, MiddlewareError.exit_code) and app.config.notices.urls and is_cron():
        from woobc.core.operating.notifying import tell_directly

        tell_directly(app.config, Clock(), command, error)


def _is_watched(app: App) -> bool:
    """Whether somebody wants to hear even that nothing was due: a person, a program or a monitoring system."""
    return app.json or app.verbose or sys.stdout.isatty() or app.config.monitoring.is_on


def _ended_idle(app: App, command: str, look: Look, filters: Mapping[str, Any]) -> bool:
    try:
        return ended_idle(app.config, Clock(), command, look, filters=filters)
    except WoobcError:
        raise
    except Exception:
        _set_up_log(app, command)  # for where a defect happened
        raise


def _set_up_log(app: App, command: str, *, dry_run: bool = False) -> None:
    from woobc.core.operating import log

    log.set_up(app.config.log, command, verbose=app.verbose, dry_run=dry_run)


def _worked(app: App, command: str, work: Callable[[Job], None], filters: Mapping[str, Any], *, dry_run: bool) -> int:
    """The exit code of a run that does its work."""
    config, clock = app.config, Clock()
    _set_up_log(app, command, dry_run=dry_run)
    with (
        _stoppable(),
        _monitored(config, clock, command, dry_run=dry_run) as outcome,
        open_job(config, clock, command, filters=filters, dry_run=dry_run) as job,
    ):
        gc.freeze()  # what is loaded by now stays, and the collector need not walk over it again and again
        with _progress(app, job):
            work(job)
        job.count_requests()
        show_report(app, job)
        outcome.exit_code = job.report.exit_code
    _notify(config, clock, dry_run=dry_run)
    return outcome.exit_code


def _notify(config: Config, clock: Clock, *, dry_run: bool) -> None:
    """Send what waits to be sent, once the run has ended and holds nothing any more."""
    if config.notices.urls and not dry_run:
        from woobc.core.operating.notifying import send_waiting

        with contextlib.suppress(WoobcError), opened_middleware(config, clock) as middleware:
            send_waiting(config, clock, middleware)


@contextlib.contextmanager
def _stoppable() -> Iterator[None]:
    """Ctrl-C, `kill` and a lost terminal end the run in order: it says who stopped it, and gives back what it held.

    A signal that is ignored on purpose, as in the background of a script, stays so.
    """

    import signal  # an idle run ends at once

    told = {
        signal.SIGINT.value: "Ctrl-C",
        signal.SIGTERM.value: "a request to end (SIGTERM)",
        signal.SIGHUP.value: "the end of its terminal (SIGHUP)",
    }

    def stop(number: int, _: object) -> None:
        raise Stopped(told[number], 128 + number)

    found = {number: signal.getsignal(number) for number in told}
    for number, handler in found.items():
        if handler is not signal.SIG_IGN:
            signal.signal(number, stop)
    try:
        yield
    finally:
        for number, handler in found.items():
            signal.signal(number, handler)


class _Outcome:
    exit_code = 1


@contextlib.contextmanager
def _monitored(config: Config, clock: Clock, command: str, *, dry_run: bool) -> Iterator[_Outcome]:
    """Tell the monitoring systems that a run begins, and how it ends, whatever ends it."""
    outcome = _Outcome()
    if dry_run or not config.monitoring.is_on:
        yield outcome
        return
    from woobc.core.operating import monitoring

    monitoring.ping_start(config.monitoring, command)
    try:
        yield outcome
        if config.monitoring.metrics_textfile:
            with opened_middleware(config, clock) as middleware:
                monitoring.write_metrics(config.monitoring, middleware)
    except (WoobcError, Stopped) as error:
        outcome.exit_code = error.exit_code
        raise
    finally:
        monitoring.ping_end(config.monitoring, command, outcome.exit_code)


def show_report(app: App, job: Job) -> None:
    """JSON if asked for; a table on a terminal, plain lines if a person pipes it on; under cron only what is news."""
    from woobc.core.domain.text import for_terminal
    from woobc.core.operating.notices import news_of
    from woobc.render import plain_report, report_as_json, rich_report

    news = news_of(job)
    if app.config.notices.urls and not job.report.dry_run:
        from woobc.core.operating.notifying import keep_news

        keep_news(job, news)
    if app.json:
        click.echo(report_as_json(job))
    elif sys.stdout.isatty():
        rich_report(job, quiet=app.quiet, verbose=app.verbose)
    elif app.verbose or job.report.dry_run or (_is_of_a_person(job) and not app.quiet):
        click.echo(plain_report(job))
    else:
        for line in news:
            click.echo(for_terminal(line.mail), err=True)


def _is_of_a_person(job: Job) -> bool:
    """Whether a person awaits the result: cron has no terminal, and does not run sync."""
    return sys.stderr.isatty() or job.report.command == "sync"


@contextlib.contextmanager
def _progress(app: App, job: Job) -> Iterator[None]:
    """A progress bar where a person is watching."""
    if app.json or app.quiet or not sys.stderr.isatty():
        yield
        return
    from woobc.render import progress_bar

    with progress_bar(job.report.command) as show:
        job.progress = show
        yield


@contextlib.contextmanager
def reading(app: App) -> Iterator[Middleware]:
    """The middleware, for commands that look or act without a run of a job. A disk that takes no writes is still looked at."""
    _set_up_log(app, "woobc")
    with opened_middleware(app.config, Clock(), to_look=True) as middleware:
        yield middleware


def row_ids(job: Job, orders: tuple[str, ...], stores: tuple[str, ...]) -> tuple[int, ...]:
    """The rows of the orders named with --order."""
    from woobc.core.operating.finding import find_order

    store = stores[0] if len(stores) == 1 else None
    return tuple(find_order(job.middleware, text, store).id for text in orders)
