"""`woobc logs`: the log, for people."""

from __future__ import annotations

import sys
from datetime import datetime
from zoneinfo import ZoneInfo

import click

from woobc.commands.options import App, common_options, pass_app
from woobc.core.clock import Clock
from woobc.core.errors import UsageError
from woobc.core.operating.log_reading import LEVELS, LogFilter, LogLine, follow, last_lines
from woobc.render import Cell, Screen

SHOWN_FIRST = ("time", "level", "event", "command", "pid")
_STYLES = {"debug": "dim", "info": "", "warning": "yellow", "error": "bold red"}


@click.command("logs")
@click.option("-f", "--follow", "following", is_flag=True, help="Go on with what is added, until Ctrl-C.")
@click.option(
    "-n",
    "--lines",
    "count",
    type=click.IntRange(min=0),
    default=20,
    show_default=True,
    metavar="N",
    help="So many lines to begin with.",
)
@click.option("--store", metavar="CODE", default="", help="Only of this store.")
@click.option("--order", metavar="NUMBER", default="", help="Only of this order, by its number.")
@click.option("--command", metavar="NAME", default="", help="Only of this command.")
@click.option("--level", type=click.Choice(LEVELS), default=None, help="Of this level, or graver.")
@common_options
@pass_app
def logs(app: App, following: bool, count: int, store: str, order: str, command: str, level: str | None) -> None:
    """Show the end of the log, readable; with -f go on as it grows.

    Example: woobc logs -f --store eu --level warning
    """
    path = app.config.log.file
    if path is None:
        raise UsageError("No log is configured.", fix="Set `file` under [log] in the configuration.")
    wanted = LogFilter(store, order, command, level or "")
    try:
        found = last_lines(path, count, wanted)
        _show(found, app.config.time_zone)
        if following:
            for line in follow(path, wanted, Clock()):
                _show([line], app.config.time_zone)
    except OSError as error:
        raise UsageError(f"The log {path} can't be read: {error.strerror}.") from error
    except KeyboardInterrupt:
        return
    if not found and not following and not app.quiet:
        click.echo(f"Nothing in {path} matches." if path.exists() else f"There is no log yet at {path}.", err=True)


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
    told = [f"{name}={value}" for name, value in fields.items() if name not in hidden and value not in ("", None)]
    return [
        (_time(str(fields.get("time", "")), zone), "dim"),
        "  ",
        (f"{level:<7}", style),
        "  ",
        (f"{fields.get('command', '')}", "cyan"),
        "  ",
        (f"{fields.get('event', '')}", style or "bold"),
        "  ",
        " ".join(told),
    ]


def _time(text: str, zone: ZoneInfo) -> str:
    try:
        return datetime.fromisoformat(text).astimezone(zone).strftime("%m-%d %H:%M:%S")
    except ValueError:
        return text
