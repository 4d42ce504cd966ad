"""`woobc env`: which environment is active, and changing that."""

from __future__ import annotations

import os

import click

from woobc.commands.options import App, common_options, pass_app
from woobc.core.config import Config, EnvironmentConfig
from woobc.core.config_edit import use_environment
from woobc.core.config_file import load_config


@click.group("env")
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
        f"    Business Central: {business_central.company}, {business_central.soap_url}",
        f"    stores:           {', '.join(stores) or 'none'}",
    ]


@env.command("use")
@click.argument("name")
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
        click.echo(f"The environment is now {name}.")
    if overriding and overriding != name:
        click.echo(f"WOOBC_ENV={overriding} is set here and goes before the file; unset it.", err=True)
