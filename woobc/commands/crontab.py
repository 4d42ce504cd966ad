"""`woobc crontab`."""

from __future__ import annotations

import difflib
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import click

from woobc.commands.options import App, common_options, pass_app
from woobc.core.errors import UsageError
from woobc.core.operating import crontab as service

if TYPE_CHECKING:
    from woobc.core.operating.timers import Unit

DIFFERS = 4


@click.command()
@common_options
@click.option("--install", is_flag=True, help="Put the entries into your crontab, in place of earlier ones.")
@click.option("--remove", is_flag=True, help="Take the entries out of your crontab.")
@click.option("--diff", is_flag=True, help="Show how your crontab differs from the entries; exits 4 if it does.")
@click.option("--systemd", is_flag=True, help="The same with systemd's timers and services instead of the crontab.")
@click.option(
    "--folder",
    metavar="FOLDER",
    type=click.Path(path_type=Path, file_okay=False),
    help="With --systemd: the units are in this folder, and nothing is started or stopped.",
)
@pass_app
@click.pass_context
def crontab(
    context: click.Context, app: App, install: bool, remove: bool, diff: bool, systemd: bool, folder: Path | None
) -> None:
    """Print the crontab entries the configuration calls for.

    Each store is read at minutes of its own. Everything else in your crontab is left as it is. With --systemd the jobs are
    started by timers: root's are the system's, those of anybody else belong to the user's own manager.

    Example: woobc crontab --install
    """
    if install + remove + diff > 1:
        raise UsageError("--install, --remove and --diff can't be done at once.", fix="Choose one.")
    if folder and not systemd:
        raise UsageError("--folder is for --systemd.", fix="Add --systemd.")
    if systemd:
        context.exit(_with_systemd(app, folder, install=install, remove=remove, diff=diff))
    caller, marker = service.Caller.of_this_process(), service.marker_of(app.config)
    if remove:
        _remove(app, marker)
    elif install:
        _install(app, service.block(app.config, caller), marker)
    elif diff:
        context.exit(_show_difference(app, service.block(app.config, caller), marker))
    else:
        click.echo(service.block(app.config, caller), nl=False)


def _with_systemd(app: App, folder: Path | None, *, install: bool, remove: bool, diff: bool) -> int:
    from woobc.core.operating import timers

    config, place = app.config, folder or timers.own_folder()
    if remove:
        was_there = timers.remove(config, place, stop=folder is None)
        click.echo("The timers are out of place now." if was_there else f"There are no timers of ours in {place}.")
        return 0
    wanted = timers.units(
        config, service.Caller.of_this_process(), is_system=place == timers.SYSTEM or folder is not None
    )
    if install:
        changed = timers.install(config, wanted, place, start=folder is None)
        click.echo(f"The timers are in {place} now." if changed else f"The timers in {place} are these already.")
        if folder is None and place != timers.SYSTEM:
            click.echo("So that they run while you are not signed in: loginctl enable-linger")
        return 0
    if diff:
        return _show_unit_differences(timers.installed(config, place), wanted)
    for unit in wanted:
        click.echo(f"# {place / unit.name}\n{unit.text}")
    return 0


def _show_unit_differences(present: Sequence[Unit], wanted: Sequence[Unit]) -> int:
    there, new = ({unit.name: unit.text.splitlines() for unit in units} for units in (present, wanted))
    shown = [
        line
        for name in sorted(there.keys() | new.keys())
        for line in difflib.unified_diff(
            there.get(name, []), new.get(name, []), f"in place: {name}", f"the configuration: {name}", lineterm="", n=1
        )
    ]
    for line in shown:
        click.echo(line)
    return DIFFERS if shown else 0


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
