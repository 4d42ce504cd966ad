"""`woobc crontab`."""

from __future__ import annotations

import difflib

import click

from woobc.commands.options import App, common_options, pass_app
from woobc.core.errors import UsageError
from woobc.core.operating import crontab as service

DIFFERS = 4


@click.command()
@common_options
@click.option("--install", is_flag=True, help="Put the entries into your crontab, in place of earlier ones.")
@click.option("--remove", is_flag=True, help="Take the entries out of your crontab.")
@click.option("--diff", is_flag=True, help="Show how your crontab differs from the entries; exits 4 if it does.")
@pass_app
@click.pass_context
def crontab(context: click.Context, app: App, install: bool, remove: bool, diff: bool) -> None:
    """Print the crontab entries the configuration calls for.

    Each store is read at minutes of its own. Everything else in your crontab is left as it is.

    Example: woobc crontab --install
    """
    if install + remove + diff > 1:
        raise UsageError("--install, --remove and --diff can't be done at once.", fix="Choose one.")
    caller, marker = service.Caller.of_this_process(), service.marker_of(app.config)
    if remove:
        _remove(app, marker)
    elif install:
        _install(app, service.block(app.config, caller), marker)
    elif diff:
        context.exit(_show_difference(app, service.block(app.config, caller), marker))
    else:
        click.echo(service.block(app.config, caller), nl=False)


def _install(app: App, block: str, marker: str) -> None:
    present = service.read_crontab()
    wanted = service.with_block(service.without_former(present, app.config), marker, block)
    service.refuse_missing_variables(app.config, wanted, marker)
    if wanted != present:
        service.write_crontab(wanted)
    click.echo("The crontab already has these entries." if wanted == present else "The entries are in the crontab now.")


def _remove(app: App, marker: str) -> None:
    present = service.read_crontab()
    wanted = service.with_block(service.without_former(present, app.config), marker, "")
    if wanted == present:
        click.echo(f"The crontab has no entries of {marker}.")
        return
    service.write_crontab(wanted)
    click.echo("The entries are out of the crontab now.")


def _show_difference(app: App, block: str, marker: str) -> int:
    crontab = service.read_crontab()
    former = service.find_block(crontab, service.former_marker_of(app.config))
    installed = former + service.find_block(crontab, marker)
    lines = difflib.unified_diff(
        installed.splitlines(), block.splitlines(), "your crontab", "the configuration", lineterm="", n=1
    )
    shown = "\n".join(lines)
    if shown:
        click.echo(shown)
    return DIFFERS if shown else 0
