"""`woobc env`: which environment is active, and changing that."""

from __future__ import annotations

import os

import click

from woobc.commands.completion import complete_environment
from woobc.commands.options import App, Group, common_options, pass_app
from woobc.core.config.edit import use_environment
from woobc.core.config.file import load_config
from woobc.core.config.values import Config, EnvironmentConfig


@click.group("env", cls=Group)
def env() -> None:
    """Show or change the active environment.

    Example: woobc env use test
    """


@env.command("show")
@common_options
@pass_app
def show(app: App) -> None:
    """Show the environments of the configuration; a star marks the active one.

    Example: woobc env show
    """
    click.echo(f"Configuration: {app.config.path}")
    for environment in app.config.environments.values():
        click.echo("\n".join(_lines(app.config, environment)))


def _lines(config: Config, environment: EnvironmentConfig) -> list[str]:
    mark = "*" if environment is config.environment else " "
    stores = [store.code for store in config.stores.values() if store.environment == environment.name]
    business_central = environment.business_central
    return [
        f"{mark} {environment.name}",
        f"    middleware:       {environment.database}",
        f"    Business Central: {business_central.company}, {business_central.soap_url or business_central.api_url}",
        f"    stores:           {', '.join(stores) or 'none'}",
    ]


@env.command("use")
@click.argument("name", shell_complete=complete_environment)
@common_options
@pass_app
def use(app: App, name: str) -> None:
    """Make NAME the active environment, by changing that one key of the configuration file.

    Example: woobc env use test
    """
    overriding = os.environ.get("WOOBC_ENV")
    config = load_config(app.config_path, None, {**os.environ, "WOOBC_ENV": ""})
    if name not in config.environments:
        raise click.BadParameter(f"expected one of {', '.join(config.environments)}", param_hint="NAME")
    use_environment(config.path, name)
    if not app.quiet:
        click.echo(f"The environment is now {name}: commands without --env mean it from now on.")
        click.echo(
            "cron's entries and unit files keep the environment they name. Those of this one: `woobc crontab --install`."
        )
    if overriding and overriding != name:
        click.echo(f"WOOBC_ENV={overriding} is set here and goes before the file; unset it.", err=True)


@env.command("confirm")
@click.option("--moved", is_flag=True, help="The middleware file or the machine moved; the same Business Central.")
@click.option("--bc-changed", is_flag=True, help="The configuration means another Business Central on purpose.")
@click.option(
    "--decisions",
    is_flag=True,
    help="After a take-over: what people decided meanwhile is entered again, so posting may go on.",
)
@common_options
@pass_app
def confirm(app: App, moved: bool, bc_changed: bool, decisions: bool) -> None:
    """Say that the middleware file belongs to what the configuration says now, or that its decisions are complete again.

    Example: woobc env confirm --moved
    """
    from woobc.core.clock import Clock
    from woobc.core.middleware.database import confirm_stamp, open_database

    if moved + bc_changed + decisions != 1:
        raise click.UsageError("Say one of --moved, --bc-changed and --decisions.")
    if decisions:
        _confirm_decisions(app)
        return
    database = open_database(app.config.environment, Clock(), check_stamp=False)
    try:
        confirm_stamp(database, app.config.environment, bc_changed=bc_changed)
    finally:
        database.close()
    if not app.quiet:
        click.echo(f"{database.path} now belongs to this configuration.")


def _confirm_decisions(app: App) -> None:
    from woobc.commands.running import reading
    from woobc.core.bootstrap import person
    from woobc.core.errors import UsageError
    from woobc.core.middleware import takeover

    with reading(app) as middleware:
        found = takeover.unconfirmed(middleware.database)
        if found is None:
            raise UsageError("No take-over waits to be confirmed.", fix="Nothing was changed.")
        takeover.confirm(middleware.database, person())
    if not app.quiet:
        click.echo("Posting, credit memos, completions and notes go on.")
