"""`woobc logs`: the log, for people."""

from __future__ import annotations

import sys
import zlib
from collections.abc import Iterator
from contextlib import ExitStack
from datetime import datetime
from pathlib import Path
from zoneinfo import ZoneInfo

import click

from woobc.commands.completion import complete_code, complete_order, complete_store
from woobc.commands.options import App, Count, common_options, pass_app
from woobc.core.bootstrap import opened_middleware
from woobc.core.clock import Clock
from woobc.core.errors import UsageError
from woobc.core.operating.finding import read_moment
from woobc.core.operating.log_reading import (
    LEVELS,
    LogFilter,
    LogLine,
    follow,
    follow_activity,
    last_lines,
    last_of_activity,
)
from woobc.render import Cell, Screen

SHOWN_FIRST = ("time", "level", "event", "command", "pid", "dry_run", "id")
_STYLES = {"debug": "dim", "info": "", "warning": "yellow", "error": "bold red"}
_STORE_STYLES = ("cyan", "magenta", "green", "blue", "bright_cyan", "bright_magenta")
"""A store keeps its colour wherever it is shown."""


@click.command("logs")
@click.option("-f", "--follow", "following", is_flag=True, help="Follow the log until Ctrl-C.")
@click.option(
    "-n",
    "--lines",
    "count",
    type=Count(0),
    default=20,
    show_default=True,
    metavar="N",
    help="Start with this many lines.",
)
@click.option("--store", metavar="CODE", default="", help="Only of this store.", shell_complete=complete_store)
@click.option(
    "--order",
    metavar="ORDER",
    default="",
    shell_complete=complete_order,
    help="Only of this order, named as for `orders show`.",
)
@click.option("--command", metavar="NAME", default="", help="Only of this command.")
@click.option("--run", type=Count(), default=None, metavar="RUN", help="Only of this run.")
@click.option(
    "--code",
    metavar="CODE",
    default="",
    shell_complete=complete_code,
    help="Only with this code, such as ITEM_UNKNOWN.",
)
@click.option("--level", type=click.Choice(LEVELS), default=None, help="Of this level, or more severe.")
@click.option(
    "--since", metavar="DATE", default=None, help="From this day or moment on; 12h and 7d mean back from now."
)
@click.option("--until", metavar="DATE", default=None, help="Up to and including this day, or before this moment.")
@common_options
@pass_app
def logs(
    app: App,
    following: bool,
    count: int,
    store: str,
    order: str,
    command: str,
    run: int | None,
    code: str,
    level: str | None,
    since: str | None,
    until: str | None,
) -> None:
    """Show the end of the log in readable form; -f follows it as it grows.

    Example: woobc logs -f --store eu --level warning

    Where no log file is configured, the activity of the orders is shown instead.
    """
    wanted = LogFilter(
        store=store,
        orders=_orders_meant(app, order, store) if order else None,
        command=command,
        level=level or "",
        code=code.upper(),
        run=run,
        since=read_moment(app.config, "--since", since),
        until=read_moment(app.config, "--until", until, end=True),
    )
    path, zone = app.config.log.file, app.config.time_zone
    try:
        if path is None:
            _show_activity(app, wanted, count, following=following)
            return
        found = last_lines(path, count, wanted)
        _show(found, zone)
        if following:
            _show_each(follow(path, wanted, Clock()), zone)
    except OSError as error:
        raise UsageError(f"The log {path} can't be read: {error.strerror}.") from error
    except KeyboardInterrupt:
        return
    if not found and not following and not app.quiet:
        _tell_nothing(path)


def _orders_meant(app: App, text: str, store: str) -> frozenset[tuple[str, int, str]]:
    """The orders that are known so; one that is not in the middleware may still be in the log, by its number."""
    with opened_middleware(app.config, Clock(), to_look=True) as middleware:
        found = middleware.orders.find(text, store or None)
    if found:
        return frozenset((order.store, order.order_id, order.number) for order in found)
    bare = text.rpartition(":")[2].strip()
    id_ = int(bare) if bare.isascii() and bare.isdecimal() and len(bare) < 19 else 0
    return frozenset((code, id_, bare) for code in app.config.stores)


def _show_activity(app: App, wanted: LogFilter, count: int, *, following: bool) -> None:
    zone = app.config.time_zone
    with ExitStack() as stack:
        middleware = stack.enter_context(opened_middleware(app.config, Clock(), to_look=True))
        if not app.quiet:
            click.echo("No log file is configured (`file` under [log]); this is the activity of the orders.", err=True)
        after = middleware.overview.last_activity()
        _show(last_of_activity(middleware, count, wanted), zone)
        if following:
            _show_each(follow_activity(middleware, wanted, after, Clock()), zone)


def _tell_nothing(path: Path) -> None:
    click.echo(f"Nothing in {path} matches." if path.exists() else f"There is no log yet at {path}.", err=True)


def _show_each(lines: Iterator[LogLine], zone: ZoneInfo) -> None:
    for line in lines:
        _show([line], zone)


def _show(lines: list[LogLine], zone: ZoneInfo) -> None:
    if not lines:
        return
    screen = Screen()
    for line in lines:
        screen.line(*_cells(line, zone))
    screen.show()
    sys.stdout.flush()


def _cells(line: LogLine, zone: ZoneInfo) -> list[Cell]:
    """`02:12:00 info    bc-insert  order failed  store=eu order=1001 …`; a line nobody can read as it is."""
    fields = line.fields
    if fields is None:
        return [(line.text, "dim")]
    level = str(fields.get("level", ""))
    style = _STYLES.get(level, "")
    stayed = fields.get("from") == fields.get("to")
    hidden = (*SHOWN_FIRST, "from", "to") if stayed else SHOWN_FIRST
    shown = [f"{name}={value}" for name, value in fields.items() if name not in hidden and value not in ("", None)]
    return [
        (_time(str(fields.get("time", "")), zone), "dim"),
        "  ",
        (f"{level:<7}", style),
        "  ",
        (f"{fields.get('command', '')}", "cyan"),
        ("  dry run" if fields.get("dry_run") else "", "yellow"),
        "  ",
        (f"{fields.get('event', '')}", style or "bold"),
        "  ",
        (" ".join(shown), _store_style(str(fields.get("store") or ""))),
    ]


def _store_style(code: str) -> str:
    return _STORE_STYLES[zlib.crc32(code.encode()) % len(_STORE_STYLES)] if code else ""


def _time(text: str, zone: ZoneInfo) -> str:
    try:
        return datetime.fromisoformat(text).astimezone(zone).strftime("%m-%d %H:%M:%S")
    except ValueError:
        return text
