"""The options that commands share; they are kept in the App."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any, TypeVar

import click

from woobc.commands.app import App as App
from woobc.commands.completion import complete_environment, complete_order, complete_store
from woobc.core.handed_on import REASON

Command = TypeVar("Command", bound=Callable[..., Any])


class Count(click.IntRange):
    """A whole number in digits 0 to 9, no larger than anybody needs.

    SQLite fails at 2**63, Python at printing 4300 digits; and it reads `1_0` and `１２`.
    """

    MOST = 1_000_000_000

    def __init__(self, least: int = 1, most: int = MOST) -> None:
        super().__init__(least, most)

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> Any:
        digits = str(value).removeprefix("-")
        if not (digits.isascii() and digits.isdecimal() and len(digits) < 19):
            self.fail(f"{value!r} is not a whole number in the range {self._describe_range()}.", param, ctx)
        return super().convert(value, param, ctx)


class Group(click.Group):
    """Lists its commands with the whole first sentence of their help."""

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        commands = [(name, self.get_command(ctx, name)) for name in self.list_commands(ctx)]
        with formatter.section("Commands"):
            formatter.write_dl([(name, command.get_short_help_str(200)) for name, command in commands if command])


pass_app = click.make_pass_decorator(App, ensure=True)
"""Hands the command its App as first argument."""


def _kept(name: str, *declarations: str, **settings: Any) -> Callable[[Command], Command]:
    """An option that goes into the App, so that it may stand before or after the command's name."""

    def keep(context: click.Context, parameter: click.Parameter, value: object) -> None:
        if value:
            setattr(context.ensure_object(App), name, value)

    return click.option(*declarations, name, expose_value=False, callback=keep, **settings)


def common_options(command: Command) -> Command:
    """--config, --env, --quiet and --verbose; for the root group and for each command."""
    for option in (
        _kept("verbose", "-v", "--verbose", is_flag=True, help="Tell every step."),
        _kept("quiet", "-q", "--quiet", is_flag=True, help="Show only what needs a person."),
        _kept(
            "env",
            "--env",
            metavar="NAME",
            help="Work in this environment instead of the active one.",
            shell_complete=complete_environment,
        ),
        _kept(
            "config_path",
            "--config",
            metavar="FILE",
            type=click.Path(path_type=Path),
            help="The configuration file to use.",
        ),
    ):
        command = option(command)
    return command


json_option = _kept("json", "--json", is_flag=True, help="Print one JSON object instead of text.")

store_option = click.option(
    "--store",
    "stores",
    metavar="CODE",
    multiple=True,
    help="Only this store; may be given several times.",
    shell_complete=complete_store,
)
limit_option = click.option("--limit", type=Count(), metavar="N", help="At most this many orders.")
dry_run_option = click.option(
    "--dry-run", is_flag=True, help="Show what would happen; change nothing in the store, Business Central or here."
)
order_option = click.option(
    "--order",
    "orders",
    metavar="NUMBER",
    multiple=True,
    help="Only this order; may be given several times.",
    shell_complete=complete_order,
)
reason_option = click.option(
    "--reason", default="", metavar="TEXT", envvar=REASON, help="Why; kept in the order's activity."
)


def given_reason(reason: str) -> str:
    """The reason, asked for on a terminal where it is missing. Raises UsageError without one."""
    import sys

    from woobc.core.errors import UsageError

    if not reason.strip() and sys.stdin.isatty() and sys.stderr.isatty():
        reason = click.prompt("Why? It is kept", err=True)
    if not reason.strip():
        raise UsageError("--reason is missing.", fix="Say why; it is kept.")
    return reason.strip()


without_store_option = click.option(
    "--without-store",
    metavar="CODE",
    multiple=True,
    shell_complete=complete_store,
    help="Do not read this store again first; a person's decision while it is away.",
)


def order_filters(command: Command) -> Command:
    """The filters that name orders of a store: --order-id, --status, --since and --until."""
    for option in (
        click.option("--until", metavar="DATE", help="Created on or before this day."),
        click.option("--since", metavar="DATE", help="Created on or after this day, or 7d, 12h back."),
        click.option("--status", "statuses", multiple=True, metavar="STATUS", help="Orders now in this store status."),
        click.option(
            "--order-id", "order_ids", multiple=True, metavar="ID", help="This order: id:55, number:100, or bare."
        ),
    ):
        command = option(command)
    return command
