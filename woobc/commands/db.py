"""`woobc db`: care of the middleware file."""

from __future__ import annotations

import sys
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import click

from woobc.commands.options import App, Group, common_options, pass_app
from woobc.commands.running import reading
from woobc.core.clock import Clock, describe_age, to_exact_local_text, to_local_text
from woobc.core.domain.text import counted, for_terminal
from woobc.core.errors import DamagedMiddleware, MiddlewareError, UsageError

if TYPE_CHECKING:
    from zoneinfo import ZoneInfo

    from woobc.core.middleware.care import Decision, Pruned


@click.group("db", cls=Group)
def db() -> None:
    """Make, back up, restore, prune and check the middleware file.

    Example: woobc db backup /var/backups/woobc-live.db
    """


@db.command("create")
@click.option("--yes", is_flag=True, help="Do not ask where there was one before.")
@common_options
@pass_app
def create(app: App, yes: bool) -> None:
    """Make the first, empty middleware file of the environment; never in the place of one.

    `woobc init` does so by itself. A job never makes one: where it finds none, something is wrong.

    Example: woobc --env test db create
    """
    from woobc.core.middleware import care

    environment = app.config.environment
    if care.has_traces(environment) and not yes:
        there_was = (
            f"There was a middleware file {environment.database} before; `woobc db restore FILE` puts a backup back."
        )
        click.confirm(f"{there_was} Make a new one, which knows nothing of what was sent?", abort=True)
    care.create(environment, Clock())
    if not app.quiet:
        click.echo(f"Made: {environment.database}")


@db.command("backup")
@click.argument("target", required=False, type=click.Path(path_type=Path))
@common_options
@pass_app
def backup(app: App, target: Path | None) -> None:
    """Write a checked backup to TARGET, while the jobs go on.

    Example: woobc db backup /var/backups/woobc-live.db
    """
    from woobc.core.operating import data_care

    if target and not target.parent.is_dir():
        raise UsageError(f"{target.parent} is no folder.", fix="Make it, or see whether its disk is there.")
    with reading(app) as middleware:
        written = data_care.back_up(app.config, middleware, Clock(), target)
    if not app.quiet:
        click.echo(f"Backup written to {written}; it holds personal data.")


@db.command("restore")
@click.argument("backup_file", metavar="BACKUP", type=click.Path(path_type=Path))
@click.option("--yes", is_flag=True, help="Do not ask.")
@common_options
@pass_app
def restore(app: App, backup_file: Path, yes: bool) -> None:
    """Put BACKUP in the place of the middleware file, which is kept aside.

    What Business Central has received since the backup is adopted by the next runs, never sent again. For `settle_time` they
    write nothing: a request of before may still arrive.

    Example: woobc db restore /var/backups/woobc-live.db
    """
    from woobc.core.middleware import care
    from woobc.core.middleware.database import path_of

    path = app.config.environment.database
    if not backup_file.is_file():
        raise UsageError(f"{backup_file} is not a file.", fix="Name one that `woobc db backup` wrote.")
    care.refuse_what_cannot_be_restored(app.config, backup_file)
    if not yes:
        click.confirm(f"Replace {path} by {backup_file}?", abort=True)
    restored = care.restore(app.config, backup_file, Clock())
    if not app.quiet:
        aside = restored.aside
        click.echo(f"Restored. The file before is kept as {aside}." if aside else "Restored. There was no file before.")
        span = describe_age(app.config.environment.business_central.settle_time)
        click.echo(f"Nothing is written to Business Central or a shop for {span}, from the next run of bc-insert on.")
        for line in _forgotten(restored.forgotten, app.config.time_zone):
            click.echo(line)
        if care.litestream_folder(path_of(app.config.environment)).exists():
            click.echo(care.replica_anew(path_of(app.config.environment)))
    with reading(app):  # on another machine or path a person has to confirm that
        pass


def _forgotten(decisions: Sequence[Decision], zone: ZoneInfo) -> Iterator[str]:
    if decisions:
        yield "Since the backup people decided what this file does not know. Before that time is over, decide it again:"
    for each in decisions:
        words = f"{each.store} {each.number}: {each.event} by {each.person}" + (
            f": {each.message}" if each.message else ""
        )
        yield f"  {to_local_text(each.time, zone)} {for_terminal(words)}"


@db.command("takeover")
@click.option("--yes", is_flag=True, help="The machine before is off: do not ask.")
@common_options
@pass_app
def takeover(app: App, yes: bool) -> None:
    """Go on from the replica on this machine, in the place of one that is gone.

    What Business Central has received since is adopted by the next runs, never sent again. For `settle_time` they write nothing;
    posting, credit memos, completions and notes wait until somebody has run `woobc env confirm --decisions`.

    Example: woobc db takeover
    """
    from woobc.core.operating import replication

    config, clock = app.config, Clock()
    until = replication.refuse_what_cannot_be_taken_over(config, clock)
    moment = to_exact_local_text(until, config.time_zone)
    if not yes:
        click.echo(f"The replica reaches to {moment}.")
        click.confirm(replication.question(config), abort=True)
    taken = replication.take_over(config, clock, until)
    if not app.quiet:
        for line in replication.told(config, taken):
            click.echo(line)
    with reading(app):  # it can be worked with here
        pass


@db.group("replica", cls=Group)
def replica() -> None:
    """Look after the replica of the middleware file that Litestream keeps.

    Example: woobc db replica check
    """


@replica.command("check")
@common_options
@pass_app
@click.pass_context
def replica_check(context: click.Context, app: App) -> None:
    """Fetch the replica and see whether another machine could go on from it; nothing is changed.

    Example: woobc db replica check
    """
    from woobc.commands.check import show_findings
    from woobc.core.operating import replication
    from woobc.core.operating.checks import Level

    replication.replica_of(app.config)
    findings = [
        *replication.probe_holder(app.config),
        *replication.probe_replica(app.config, Clock(), fetches=True),
    ]
    show_findings(findings, quiet=app.quiet)
    if any(finding.verdict is Level.FAILED for finding in findings):
        context.exit(MiddlewareError.exit_code)


_dry_run_option = click.option("--dry-run", is_flag=True, help="Only say what would be erased.")
_yes_option = click.option("--yes", is_flag=True, help="Do not ask.")


@db.command("prune")
@_dry_run_option
@_yes_option
@common_options
@pass_app
def prune(app: App, dry_run: bool, yes: bool) -> None:
    """Remove documents, lines, names and activity older than the configured retention; never an order.

    On a terminal it says what it would remove, and asks.

    Example: woobc db prune --dry-run
    """
    from woobc.core.operating import data_care

    now = Clock().now()
    with reading(app) as middleware:
        asks = not yes and sys.stdin.isatty()
        if dry_run or asks:
            would = data_care.prune(app.config, middleware, now, rehearse=True)
            click.echo(f"This would remove {_told(would)}.")
        if dry_run:
            return
        if asks:
            click.confirm("Remove them? What is removed can only come back from a backup.", abort=True)
        removed = data_care.prune(app.config, middleware, now)
    if not app.quiet:
        click.echo(f"Removed {_told(removed)}.")


def _told(removed: Pruned) -> str:
    return (
        f"{counted(removed.payloads, 'document')}, {counted(removed.lines, 'line')}, "
        f"the names on {counted(removed.persons, 'order')}, {counted(removed.activity, 'activity row')}"
    )


@db.command("forget")
@click.argument("email")
@_dry_run_option
@_yes_option
@common_options
@pass_app
def forget(app: App, email: str, dry_run: bool, yes: bool) -> None:
    """Clear the personal data of EMAIL's orders, for later readings too, and keep the books.

    Example: woobc db forget jane@example.com
    """
    from woobc.core.operating import data_care

    with reading(app) as middleware:
        orders = data_care.forget(app.config, middleware, email, rehearse=True)
        if dry_run:
            found = f"This would clear {counted(orders, 'order')}." if orders else f"No order here has {email}."
            click.echo(for_terminal(found))
            return
        if orders and not yes:
            question = for_terminal(f"Clear {email} on {counted(orders, 'order')} for good?")
            if not sys.stdin.isatty():
                raise UsageError(f"{question} Nobody can be asked here.", fix="Add --yes.")
            click.confirm(question, abort=True)
        orders = data_care.forget(app.config, middleware, email)
    if not app.quiet:
        found = f"Cleared {counted(orders, 'order')}." if orders else for_terminal(f"No order here has {email}.")
        click.echo(f"{found} The store, Business Central and older backups may still hold this person.")
        if orders and app.config.environment.replica is not None:
            gone = data_care.gone_from_replica(app.config, app.config.environment.replica, Clock())
            click.echo(f"From the replica this person is gone on {gone}, if Litestream runs until then.")


@db.command("migrate")
@common_options
@pass_app
def migrate(app: App) -> None:
    """Bring the file to this version's schema; every command does so by itself.

    Example: woobc db migrate
    """
    from woobc.core.middleware.database import SCHEMA_VERSION

    with reading(app) as middleware:
        path = middleware.database.path
    if not app.quiet:
        click.echo(f"{path} has schema {SCHEMA_VERSION}.")


@db.command("check")
@common_options
@pass_app
def check(app: App) -> None:
    """Look for damage in the middleware file.

    Example: woobc db check
    """
    from woobc.core.middleware import care
    from woobc.core.middleware.database import sqlite_errors_translated

    remedy = "Restore a backup with `woobc db restore`; see whether disk and memory are sound."
    try:
        with reading(app) as middleware:
            path = middleware.database.path
            with sqlite_errors_translated(path):
                problems = care.find_damage(middleware.database.connection)
                left = care.mend_search(middleware.database.connection, problems)
    except DamagedMiddleware as error:
        raise MiddlewareError(error.message, fix=remedy) from error
    if left:
        raise MiddlewareError(f"{path} is damaged: {'; '.join(left[:5])}.", fix=remedy)
    if problems:
        click.echo(
            f"woobc: {path} was damaged: {problems[0]}. It is made anew. See whether disk and memory are sound.",
            err=True,
        )
    elif not app.quiet:
        click.echo(f"{path} is sound.")
