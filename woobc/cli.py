"""The root of all commands, and the one place where errors become exit codes."""

from __future__ import annotations

import codecs
import gc
import importlib
import os
import sys
from collections.abc import Sequence

import click

from woobc import streams
from woobc.commands.options import common_options
from woobc.core.errors import (
    MiddlewareError,
    Stopped,
    UsageError,
    WoobcError,
    is_of_the_machine,
    refused_by_the_machine,
)

COMMANDS: dict[str, tuple[str, str]] = {
    "import-orders": (
        "import_orders:import_orders",
        "Import what changed in the stores since the last run, or just the orders the filters name.",
    ),
    "recheck-status": (
        "recheck_status:recheck_status",
        "Look again at orders that could not be forwarded yet, and at sent ones in Business Central.",
    ),
    "bc-insert": (
        "bc_insert:bc_insert",
        "Send pending orders to Business Central, and settle answers that were lost.",
    ),
    "bc-verify": (
        "bc_verify:bc_verify",
        "Find the sales orders Business Central made, store their numbers, and release or post what is owed.",
    ),
    "batch-post": (
        "batch_post:batch_post",
        "Post the sales orders of schedule-post stores whose posting time has come.",
    ),
    "shop-update": (
        "shop_update:shop_update",
        "Tell the shops what became of their orders: numbers, tracking, the status of what is done.",
    ),
    "audit": (
        "audit:audit",
        "Compare shops, middleware and Business Central order by order, and report every gap.",
    ),
    "sync": (
        "sync:sync",
        "Take just the orders that the filters select through import, insert and verify, and show their sales order numbers.",
    ),
    "status": (
        "status:status",
        "Show whether all is well: orders by store and state, the jobs, errors, and the systems.",
    ),
    "orders": ("orders:orders", "Find orders, see why they are where they are, and act on them."),
    "activity": (
        "activity:activity",
        "List the last runs that did something, or show what became of each order in one of them.",
    ),
    "errors": ("errors:errors", "Show the errors of orders, by kind: how many, since when, what to do."),
    "logs": ("logs:logs", "Show the end of the log in readable form; -f follows it as it grows."),
    "check": (
        "check:check",
        "Try out the configuration, the stores and Business Central, and say how to fix what does not work.",
    ),
    "support": (
        "support:support",
        "Write one archive for the person who helps, with nothing personal or secret in it.",
    ),
    "init": ("init:init", "Write a first configuration by asking for what is needed."),
    "config": ("config:config", "Print what there is to know about the configuration file."),
    "webhooks": ("webhooks:webhooks", "Hear from the shops at once when an order changes."),
    "panel": (
        "panel:panel",
        "Serve the control panel until stopped: what the commands show and do, in a browser, for people without a shell.",
    ),
    "env": ("env:env", "Show or change the active environment."),
    "rules": ("rules:rules", "Try out the status rules."),
    "stores": ("stores:stores", "List the stores, or record that one was renamed or has moved."),
    "mapping": ("mapping:mapping", "Find out what is to be mapped from the shop's words to Business Central's."),
    "db": ("db:db", "Make, back up, restore, prune and check the middleware file."),
    "crontab": ("crontab:crontab", "Print the crontab entries the configuration calls for."),
    "demo": (
        "demo:demo",
        "Show a whole day of orders in seconds, against simulated stores and a simulated Business Central.",
    ),
    "sandbox": (
        "sandbox:sandbox",
        "Run a simulated WooCommerce store, BigCommerce store and Business Central on this machine until Ctrl-C.",
    ),
}
"""Command -> module and name in `woobc.commands`, and the first sentence of its help.

The module is imported when its command is asked for, and not to list them all.
"""


class LazyGroup(click.Group):
    """Imports a command's module only when it is needed, for cron starts woobc a thousand times a week."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        if cmd_name not in COMMANDS:
            return None
        module, name = COMMANDS[cmd_name][0].split(":")
        command = getattr(importlib.import_module(f"woobc.commands.{module}"), name)
        assert isinstance(command, click.Command)
        return command

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        with formatter.section("Commands"):
            formatter.write_dl([(name, summary) for name, (_, summary) in COMMANDS.items()])

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        try:
            return super().resolve_command(ctx, args)
        except click.UsageError as error:
            import difflib

            near = difflib.get_close_matches(args[0], COMMANDS, 1)
            hint = f" Perhaps you meant {near[0]}." if near else ""
            raise click.UsageError(f"{error.message}{hint}", ctx) from None


def _show_versions(context: click.Context, parameter: click.Parameter, value: bool) -> None:
    if value:
        from woobc.core.versions import as_lines

        click.echo(as_lines())
        context.exit()


@click.group(cls=LazyGroup, context_settings={"help_option_names": ["-h", "--help"]})
@click.option(
    "--version",
    is_flag=True,
    is_eager=True,
    expose_value=False,
    callback=_show_versions,
    help="Show the versions that matter for a report.",
)
@common_options
def root() -> None:
    """Carry orders from web stores into Microsoft Dynamics 365 Business Central, once each.

    Example: woobc import-orders --store eu --status processing --since 2025-01-01
    """


def main(arguments: Sequence[str] | None = None) -> None:
    """Run woobc; never shows a traceback to a person."""
    sys.exit(run(arguments))


def run(arguments: Sequence[str] | None = None) -> int:
    """Carry out a command line and return its exit code."""
    gc.set_threshold(100_000)  # what is loaded stays, and so do the orders of a page while they are taken in
    streams.guard()
    _speak_as_the_terminal_does()
    exit_code = _carried_out(arguments)
    trouble = streams.trouble_of(sys.stdout)
    if trouble is not None:
        _tell(f"woobc: The output can't be written: {trouble.strerror}. What the command did is done all the same.")
    return exit_code or (MiddlewareError.exit_code if trouble else 0)


def _carried_out(arguments: Sequence[str] | None) -> int:
    arguments = sys.argv[1:] if arguments is None else arguments
    if not _are_text(arguments):
        _tell("woobc: An argument is not text in UTF-8. Write it as the terminal shows it.")
        return UsageError.exit_code
    try:
        result = root.main(args=arguments, prog_name="woobc", standalone_mode=False)
        return result if isinstance(result, int) else 0
    except click.exceptions.Exit as error:
        return error.exit_code
    except click.ClickException as error:
        error.show()
        return error.exit_code
    except (click.Abort, KeyboardInterrupt):
        _tell("Stopped.")
        return 130
    except WoobcError as error:
        _log_error(error)
        _tell(f"woobc: {error}")
        return error.exit_code
    except Stopped as stop:
        _tell(f"Stopped by {stop.by} {stop.at}".rstrip() + ". Nothing is lost: the next run goes on.")
        return stop.exit_code
    except Exception as error:  # noqa: BLE001 (nobody is shown a traceback)
        return _tell_of_defect(error)


def _tell_of_defect(error: Exception) -> int:
    """What nobody foresaw, in one line without the words it holds, which may be anybody's; the exit code."""
    if isinstance(error, OSError) and is_of_the_machine(error):
        refused = refused_by_the_machine(error)
        _log_error(refused)
        _tell(f"woobc: {refused}")
        return refused.exit_code
    _log_defect()
    if isinstance(error, OSError) and error.errno is not None:
        _tell(f"woobc: {refused_by_the_machine(error)}")
        return 1
    _tell(f"woobc: a defect: {type(error).__name__}. The log says where it happened; please report it.")
    return 1


def _speak_as_the_terminal_does() -> None:
    """A letter the terminal lacks is spelled out, never an error. In the locale C all but ASCII is lacking.

    A width that is none is nobody's: rich fails at `COLUMNS=²`.
    """
    for name in ("COLUMNS", "LINES"):
        if not (os.environ.get(name, "0").isascii() and os.environ.get(name, "0").isdecimal()):
            del os.environ[name]
    codecs.register_error("spelled-out", _spelled_out)
    encoding = "ascii" if _is_locale_c() else None
    for stream in (sys.stdout, sys.stderr):
        if reconfigure := getattr(stream, "reconfigure", None):
            reconfigure(encoding=encoding, errors="spelled-out")


def _is_locale_c() -> bool:
    """Whether somebody chose C or POSIX. Python writes in UTF-8 all the same, and says so in LC_CTYPE for its children."""
    chosen = [os.environ.get(name, "") for name in ("LC_ALL", "LC_CTYPE", "LANG")]
    if chosen[1] in ("C.UTF-8", "C.utf8"):
        chosen[1] = ""
    first = next((name for name in chosen if name), "")
    return first in ("C", "POSIX") and not {"PYTHONUTF8", "PYTHONIOENCODING"} & os.environ.keys()


def _spelled_out(error: UnicodeError) -> tuple[str, int]:
    from woobc.core.domain.text import in_ascii

    assert isinstance(error, UnicodeEncodeError)
    return in_ascii(error.object[error.start : error.end]), error.end


def _are_text(arguments: Sequence[str]) -> bool:
    """Bytes that are no UTF-8 reach us as lone surrogates, which neither SQLite nor a server takes."""
    return not any("\ud800" <= letter <= "\udfff" for argument in arguments for letter in argument)


def _tell(text: str) -> None:
    from woobc.core.domain.text import for_terminal

    print("\n".join(for_terminal(line) for line in text.splitlines()), file=sys.stderr)


def _log_error(error: WoobcError) -> None:
    """What ended a command, without its words: a remote system's may name people."""
    if error.exit_code == UsageError.exit_code or "logging" not in sys.modules:
        return
    import logging

    logger = logging.getLogger("woobc")
    if logger.hasHandlers():
        fields = {"kind": type(error).__name__, "system": getattr(error, "system", ""), "exit_code": error.exit_code}
        logger.error("ended by an error", extra={"fields": fields})


def _log_defect() -> None:
    """With where it happened; before the log is set up there is nowhere to put it, and stderr is no place for it."""
    import logging

    logger = logging.getLogger("woobc")
    if logger.hasHandlers():
        logger.exception("defect")
