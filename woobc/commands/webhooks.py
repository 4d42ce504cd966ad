"""`woobc webhooks`: receive them, and make, look at and end them in the shops."""

from __future__ import annotations

import os
import signal
import sys
from collections.abc import Callable
from typing import TYPE_CHECKING

import click

from woobc.commands.options import App, Group, common_options, pass_app, store_option
from woobc.commands.running import reading, run_job
from woobc.core.bootstrap import chosen_stores, connect_store, holder_of
from woobc.core.clock import Clock
from woobc.core.config.file import load_config
from woobc.core.config.values import StoreConfig
from woobc.core.domain.text import counted, whole_number
from woobc.core.errors import SetupError, TransientRemoteError, UsageError
from woobc.core.http.proxies import is_this_machine
from woobc.core.http.retry import brief_patience
from woobc.core.jobs.job import Job
from woobc.core.middleware.middleware import Middleware
from woobc.core.operating import log
from woobc.core.ports import Store

if TYPE_CHECKING:
    from woobc.core.jobs.webhooks import Health

NEEDS_A_PERSON = 4
DEFAULT_LISTEN = "127.0.0.1:8085"

listen_option = click.option(
    "--listen",
    metavar="HOST:PORT",
    default=DEFAULT_LISTEN,
    show_default=True,
    help="Where to listen; leave TLS and the public address to a proxy.",
)


@click.group("webhooks", cls=Group)
def webhooks() -> None:
    """Hear from the shops at once when an order changes. Only a hint: the cron jobs find the same orders.

    Example: woobc webhooks status
    """


@webhooks.command("serve")
@listen_option
@common_options
@pass_app
def serve(app: App, listen: str) -> None:
    """Receive webhooks until stopped; SIGHUP reads configuration and secrets again.

    Example: woobc webhooks serve --listen 127.0.0.1:8085
    """
    from woobc.core.webhooks.receiver import WebhookServer

    host, port = _address(listen)
    _warn_of_strangers(host)
    log.set_up(app.config.log, "webhooks", verbose=app.verbose)
    server = WebhookServer(
        app.config, Clock(), host, port, load=lambda: load_config(app.config_path, app.env, os.environ)
    )
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(0))
    signal.signal(signal.SIGHUP, lambda *_: server.reload())
    if not app.quiet:
        click.echo(f"Listening on {', '.join(server.addresses)}.")
        sys.stdout.flush()
    server.run()


def _warn_of_strangers(host: str) -> None:
    """Plain http beyond this machine: what shops send can be read on the way, and anybody may knock."""
    if not is_this_machine(f"http://[{host}]/" if ":" in host else f"http://{host}/"):
        click.echo(
            f"woobc: {host} can be reached from other machines, and the receiver speaks no TLS: let only a proxy with TLS in, "
            f"or listen on {DEFAULT_LISTEN}.",
            err=True,
        )


def _address(text: str) -> tuple[str, int]:
    host, _, port = text.rpartition(":")
    host = host.removeprefix("[").removesuffix("]")
    number = whole_number(port, most=5)
    if not host or number is None or number > 65_535:
        raise click.BadParameter("expected HOST:PORT such as 127.0.0.1:8085", param_hint="--listen")
    return host, number


@webhooks.command("systemd")
@listen_option
@common_options
@pass_app
def systemd(app: App, listen: str) -> None:
    """Print a unit file that runs the receiver as a service.

    Example: woobc webhooks systemd | sudo tee /etc/systemd/system/woobc-webhooks.service
    """
    from woobc.core.operating.systemd_unit import unit_for

    host, _ = _address(listen)
    _warn_of_strangers(host)
    command = [*own_command(), "--config", str(app.config.path.resolve()), "--env", app.config.environment.name]
    click.echo(unit_for(app.config, [*command, "webhooks", "serve", "--listen", listen]), nl=False)


def own_command() -> list[str]:
    """How this woobc was started, in a form that works from anywhere."""
    import shutil

    found = shutil.which(sys.argv[0])
    if found and os.path.basename(found) == "woobc":
        return [os.path.abspath(found)]
    return [sys.executable, "-m", "woobc"]


@webhooks.command("register")
@store_option
@common_options
@pass_app
@click.pass_context
def register(context: click.Context, app: App, stores: tuple[str, ...]) -> None:
    """Make the webhooks that the shops do not have yet, with the first configured secret.

    Example: woobc webhooks register --store eu
    """
    from woobc.core.jobs.webhooks import register_webhooks

    def work(middleware: Middleware, store: Store, config: StoreConfig) -> int:
        return _show(config, register_webhooks(middleware, store, config))

    context.exit(_each(app, _with_webhooks(app, stores), work, writes=True))


@webhooks.command("status")
@click.option("--repair", is_flag=True, help="Revive or make what is missing, and read what changed meanwhile.")
@store_option
@common_options
@pass_app
@click.pass_context
def status(context: click.Context, app: App, stores: tuple[str, ...], repair: bool) -> None:
    """Show the webhooks as the shops have them; exit code 4 if one is not active.

    Example: woobc webhooks status --repair
    """
    from woobc.core.jobs.isolation import store_part
    from woobc.core.jobs.webhooks import check_webhooks, repair_webhooks

    chosen = _with_webhooks(app, stores)

    def work(middleware: Middleware, store: Store, config: StoreConfig) -> int:
        exit_code = _show(config, check_webhooks(middleware, store, config))
        waiting = middleware.deliveries.count_waiting().get(config.code)
        if waiting:
            click.echo(
                f"  {counted(waiting, 'delivery waits', 'deliveries wait')} to be worked off by `woobc webhooks serve`"
            )
        return exit_code

    def mend(job: Job) -> None:
        for config in chosen:
            with store_part(job, config):
                job.report.needs_attention |= _show(config, repair_webhooks(job, config)) != 0

    if repair:
        run_job(context, app, "webhooks", mend, filters={"store": list(stores), "repair": True})
    context.exit(_each(app, chosen, work))


@webhooks.command("remove")
@store_option
@common_options
@pass_app
@click.pass_context
def remove(context: click.Context, app: App, stores: tuple[str, ...]) -> None:
    """Delete the webhooks that lead here from the shops.

    Example: woobc webhooks remove --store eu
    """
    from woobc.core.jobs.webhooks import remove_webhooks

    def work(middleware: Middleware, store: Store, config: StoreConfig) -> int:
        count = remove_webhooks(middleware, store, config)
        click.echo(f"{config.code}: {counted(count, 'webhook')} removed")
        return 0

    chosen = [store for store in chosen_stores(app.config, stores) if store.webhook_url]
    if not chosen:
        raise UsageError("None of these stores has a webhook_url, so woobc can't know which webhooks are its own.")
    context.exit(_each(app, chosen, work, writes=True))


def _with_webhooks(app: App, codes: tuple[str, ...]) -> list[StoreConfig]:
    chosen = chosen_stores(app.config, codes)
    without = [store.code for store in chosen if not store.webhooks]
    if codes and without:
        raise UsageError(
            f"Store {', '.join(without)} has webhooks = false in the configuration.", fix="Set it to true."
        )
    if len(without) == len(chosen):
        raise UsageError("No store has webhooks = true.", fix="Set it, with webhook_url and webhook_secrets.")
    return [store for store in chosen if store.webhooks]


def _each(
    app: App, stores: list[StoreConfig], work: Callable[[Middleware, Store, StoreConfig], int], *, writes: bool = False
) -> int:
    """Do the work for each store; one that can't be asked does not keep the others from it. The worst exit code."""
    from woobc.core.jobs import silence

    codes = [0]
    with reading(app) as middleware:
        clock = middleware.database.clock
        if writes:
            holder_of(app.config, clock)()
            silence.demand_none(middleware, app.config)
        for config in stores:
            try:
                codes.append(work(middleware, connect_store(config, brief_patience(clock)), config))
            except (TransientRemoteError, SetupError) as error:
                click.echo(f"woobc: {error}", err=True)
                codes.append(error.exit_code)
    return next((code for code in (3, 5, NEEDS_A_PERSON) if code in codes), 0)


def _show(config: StoreConfig, health: Health) -> int:
    """Tell how the webhooks of a store fare; 4 if not all is well."""
    word = "healthy" if not health.problems else "NOT HEALTHY"
    click.echo(f"{config.code}: {word}, to {config.webhook_url}")
    for each in health.subscriptions:
        click.echo(f"  {each.topic:<16} {each.status}")
    if not health.problems:
        return 0
    click.echo(f"  {health.report}")
    click.echo(f"  To revive them and read what was missed: woobc webhooks status --repair --store {config.code}")
    return NEEDS_A_PERSON
