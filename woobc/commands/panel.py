"""`woobc panel`: the control panel for people without a shell, and who may sign in to it."""

from __future__ import annotations

import json
import signal
import sys
from typing import TYPE_CHECKING

import click

from woobc.commands.options import App, Group, common_options, json_option, pass_app
from woobc.core.clock import Clock
from woobc.core.config.values import Config, PanelConfig
from woobc.core.errors import ConfigError
from woobc.core.operating import log

if TYPE_CHECKING:
    from woobc.panel.users import Users

ROLES = ("viewer", "support", "admin")

listen_option = click.option(
    "--listen", metavar="WHERE", default="", help="HOST:PORT or unix:/path, instead of what [panel] says."
)
role_option = click.option(
    "--role",
    type=click.Choice(ROLES),
    required=True,
    help="viewer reads; support also retries, holds and ignores; admin also resolves, adopts, resends and runs jobs.",
)


@click.group("panel", cls=Group, invoke_without_command=True)
@listen_option
@common_options
@pass_app
@click.pass_context
def panel(context: click.Context, app: App, listen: str) -> None:
    """Serve the control panel until stopped: what the commands show and do, in a browser, for people without a shell.

    Nobody is let in before `woobc panel user add`. What it starts goes on when it is stopped.

    Example: woobc panel --listen 127.0.0.1:8600
    """
    if context.invoked_subcommand is not None:
        return
    from woobc.panel.server import PanelServer

    config = _listening(app.config, listen)
    log.set_up(config.log, "panel", verbose=app.verbose)
    server = PanelServer(config, Clock())
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(0))
    if not app.quiet:
        click.echo(f"The panel of {config.environment.name} is at {', '.join(server.addresses)}.")
        if not _users(config).all():
            click.echo("Nobody can sign in yet: woobc panel user add NAME --role admin")
        sys.stdout.flush()
    server.run()


def _listening(config: Config, listen: str) -> Config:
    """The configuration with another place to listen. Raises ConfigError if that may not be."""
    if not listen:
        return config
    if not PanelConfig.listen.fits(listen):
        raise click.BadParameter(f"expected {PanelConfig.listen.expected}", param_hint="--listen")
    changed = config.panel.replace(listen=listen)
    problems = tuple(f"panel.{key}: {problem}" for key, problem in changed.problems())
    if problems:
        raise ConfigError(f"The panel can't listen on {listen}:", problems=problems)
    return config.replace(panel=changed)


@panel.command("systemd")
@listen_option
@common_options
@pass_app
def systemd(app: App, listen: str) -> None:
    """Print a unit file that runs the panel as a service; restarting it ends nothing that was started in it.

    Example: woobc panel systemd | sudo tee /etc/systemd/system/woobc-panel.service
    """
    from woobc.commands.webhooks import own_command
    from woobc.core.operating.systemd_unit import panel_unit_for

    config = _listening(app.config, listen)
    command = [*own_command(), "--config", str(config.path.resolve()), "--env", config.environment.name, "panel"]
    click.echo(panel_unit_for(config, [*command, *(["--listen", listen] if listen else [])]), nl=False)


# Users


@panel.group("user", cls=Group)
def user() -> None:
    """Say who may sign in to the panel, and as what.

    Example: woobc panel user list
    """


@user.command("add")
@click.argument("name")
@role_option
@click.option("--by-proxy", is_flag=True, help="Without a password: only the proxy of user_header lets this user in.")
@common_options
@pass_app
def add(app: App, name: str, role: str, by_proxy: bool) -> None:
    """Let somebody in; asks for the password, or reads it from standard input.

    Example: woobc panel user add anna --role support
    """
    from woobc.panel.users import Role

    users = _users(app.config)
    users.new_name(name)  # before anybody is asked
    added = users.add(name, Role(role), "" if by_proxy else _new_password())
    click.echo(f"{added.name} may sign in as {added.role}.")


@user.command("role")
@click.argument("name")
@click.argument("role", type=click.Choice(ROLES))
@common_options
@pass_app
def change_role(app: App, name: str, role: str) -> None:
    """Give a user another role; open sessions of the user end.

    Example: woobc panel user role anna admin
    """
    from woobc.panel.users import Role

    changed = _users(app.config).set(name, role=Role(role))
    click.echo(f"{changed.name} is {changed.role} now.")


@user.command("password")
@click.argument("name")
@common_options
@pass_app
def change_password(app: App, name: str) -> None:
    """Give a user another password; open sessions of the user end.

    Example: woobc panel user password anna
    """
    users = _users(app.config)
    users.known(name)  # before anybody is asked
    changed = users.set(name, password=_new_password())
    click.echo(f"{changed.name} has another password now.")


@user.command("remove")
@click.argument("name")
@common_options
@pass_app
def remove(app: App, name: str) -> None:
    """Let a user in no more; open sessions of the user end at once.

    Example: woobc panel user remove anna
    """
    _users(app.config).remove(name)
    click.echo(f"{name} is not let in any more.")


@user.command("list")
@common_options
@json_option
@pass_app
def list_users(app: App) -> None:
    """List who may sign in.

    Example: woobc panel user list
    """
    found = sorted(_users(app.config).all().values(), key=lambda each: each.name)
    if app.json:
        rows = [{"name": each.name, "role": str(each.role), "password": bool(each.password)} for each in found]
        click.echo(json.dumps(rows))
        return
    from woobc.render import Screen

    screen = Screen()
    if found:
        rows_shown = [(each.name, str(each.role), "password" if each.password else "proxy alone") for each in found]
        screen.table(("name", "role", "signs in by"), rows_shown)
    else:
        screen.line("Nobody can sign in yet: woobc panel user add NAME --role admin")
    screen.show()


def _users(config: Config) -> Users:
    from woobc.panel.users import Users

    return Users(config.panel.users)


def _new_password() -> str:
    """Asked for twice where somebody is typing; it is never on a command line, which others could read."""
    if sys.stdin.isatty():
        password = click.prompt("Password", hide_input=True, confirmation_prompt=True)
    else:
        password = sys.stdin.readline().rstrip("\r\n")
    if not password:
        raise click.UsageError("No password was given.")
    return str(password)
