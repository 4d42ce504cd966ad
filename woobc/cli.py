"""The root of all commands, and the one place where errors become exit codes."""

from __future__ import annotations

import importlib
import logging
import sys
from collections.abc import Sequence

import click

from woobc import __version__
from woobc.commands.options import common_options
from woobc.core.errors import MiddlewareError, WoobcError

COMMANDS: dict[str, str] = {
    "import-orders": "import_orders:import_orders",
    "recheck-status": "recheck_status:recheck_status",
    "bc-insert": "bc_insert:bc_insert",
    "bc-verify": "bc_verify:bc_verify",
    "batch-post": "batch_post:batch_post",
    "sync": "sync:sync",
    "status": "status:status",
    "orders": "orders:orders",
    "activity": "activity:activity",
    "check": "check:check",
    "init": "init:init",
    "webhooks": "webhooks:webhooks",
    "env": "env:env",
    "db": "db:db",
    "demo": "demo:demo",
    "sandbox": "sandbox:sandbox",
}
"""Command -> module and name in `woobc.commands`; a module is imported when its command, or the help, is asked for."""


class LazyGroup(click.Group):
    """Imports a command's module only when it is needed, for cron starts woobc a thousand times a week."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        if cmd_name not in COMMANDS:
            return None
        module, name = COMMANDS[cmd_name].split(":")
        command = getattr(importlib.import_module(f"woobc.commands.{module}"), name)
        assert isinstance(command, click.Command)
        return command

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


@click.group(cls=LazyGroup, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, "--version", prog_name="woobc")
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
    from woobc.core.domain.text import for_terminal

    def tell(text: str) -> None:
        print("\n".join(for_terminal(line) for line in text.splitlines()), file=sys.stderr)

    try:
        result = root.main(args=arguments, prog_name="woobc", standalone_mode=False)
        return result if isinstance(result, int) else 0
    except click.exceptions.Exit as error:
        return error.exit_code
    except click.ClickException as error:
        error.show()
        return error.exit_code
    except click.Abort:
        tell("Stopped.")
        return 130
    except WoobcError as error:
        tell(f"woobc: {error}")
        return error.exit_code
    except BrokenPipeError:
        sys.stderr.close()
        return 0
    except KeyboardInterrupt:
        tell("Stopped.")
        return 130
    except Exception as error:
        logging.getLogger("woobc").exception("defect")
        if isinstance(error, OSError) and error.errno is not None:
            tell(f"woobc: the system refused something: {error.strerror} ({error.filename or 'no file'}).")
            return MiddlewareError.exit_code if error.errno == 28 else 1
        tell(f"woobc: a defect: {type(error).__name__}. The log has where it happened; please report it.")
        return 1
