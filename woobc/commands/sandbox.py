"""`woobc sandbox`."""

from __future__ import annotations

import contextlib
import os
import re
import signal
import tempfile
import threading
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import click

from woobc.commands.options import Count, common_options
from woobc.core.errors import SetupError, UsageError, is_of_the_machine

if TYPE_CHECKING:
    from woobc.sandbox.world import World

JOBS = ("import-orders", "bc-insert", "bc-verify", "recheck-status", "batch-post", "shop-update")
_OF_A_SHOP = (
    ("place_order", '{"lines": [["MUG-RED", "Mug", 2, "12.50"]], "status": "processing"}'),
    ("refund", '{"order_id": 1000, "amount": "5.00"}'),
    ("refund", '{"order_id": 1000, "lines": {"1": 1}, "restock": true}'),
    ("set_status", '{"id": 1000, "status": "completed"}'),
)
"""Controls of the simulated WooCommerce, each with a body to begin from."""
_FAULT = re.compile(r"(eu|us|bc):([^=]+)=([a-z0-9-]+)(?:\*([0-9]+))?")


transport_option = click.option(
    "--transport",
    type=click.Choice(["staging", "api"]),
    default="staging",
    show_default=True,
    help="How orders come into Business Central: by a staging page, or as sales orders by its own API.",
)


@click.command()
@common_options
@click.option("--folder", type=click.Path(path_type=Path), metavar="FOLDER", help="Where its files go; must be empty.")
@click.option(
    "--port", type=Count(0, 65533), default=0, metavar="N", help="The first of three ports; 0 takes free ones."
)
@click.option(
    "--orders", type=Count(0, 10_000), default=40, show_default=True, metavar="N", help="Orders to begin with."
)
@click.option("--new-orders", type=Count(0, 600), default=0, metavar="N", help="New orders a minute.")
@click.option(
    "--fault", "faults", multiple=True, metavar="WHERE:OPERATION=KIND", help="Plan a fault; may end in *TIMES."
)
@transport_option
def sandbox(
    folder: Path | None, port: int, orders: int, new_orders: int, faults: tuple[str, ...], transport: str
) -> None:
    """Run a simulated WooCommerce store, BigCommerce store and Business Central on this machine until Ctrl-C.

    Prints where their configuration is and what to type. The simulated systems behave as the real ones do, keep nothing
    when they end, and fail on demand.

    Example: woobc sandbox --folder /tmp/shop --fault "bc:Create*=reset-after*2"
    """
    ports = (port, port + 1, port + 2) if port else (0, 0, 0)
    with contextlib.ExitStack() as stack:
        if folder is None:
            folder = Path(stack.enter_context(tempfile.TemporaryDirectory(prefix="woobc-sandbox-")))
        world = stack.enter_context(running_world(empty_folder(folder), ports, transport))
        for fault in faults:
            _plan(world, fault)
        configure(world)
        _seed(world, orders)
        keep_running(world, new_orders)


def empty_folder(folder: Path) -> Path:
    """The folder, if nothing is in it yet: a middleware of an earlier world would not fit to a new one."""
    if folder.exists() and (not folder.is_dir() or any(folder.iterdir())):
        raise UsageError(f"{folder} is not an empty folder.", fix="Name another one; what was simulated is gone.")
    return folder.absolute()


@contextlib.contextmanager
def running_world(folder: Path, ports: tuple[int, int, int] = (0, 0, 0), transport: str = "staging") -> Iterator[World]:
    """The simulated world, asked directly even where the environment names a proxy."""
    from woobc.sandbox.world import World

    os.environ["no_proxy"] = os.environ["NO_PROXY"] = "127.0.0.1"
    try:
        world = World(folder, ports, transport)
    except OSError as error:
        if is_of_the_machine(error):
            raise
        problem, fix = f"{error.filename} can't be written: {error.strerror}.", "Choose another --folder."
        if error.filename is None:
            problem = f"One of the ports {ports[0]} to {ports[2]} can't be used: {os.strerror(error.errno or 0)}."
            fix = "Choose another --port."
        raise SetupError("sandbox", problem, fix=fix) from None
    with world:
        yield world


def _plan(world: World, fault: str) -> None:
    match = _FAULT.fullmatch(fault)
    if match is None:
        raise UsageError(
            f"--fault {fault} can't be read.",
            fix='Write it like "bc:Create*=reset-after*2"; eu, us or bc first.',
        )
    where, operation, kind, times = match.groups()
    simulators = {"eu": world.woocommerce, "us": world.bigcommerce, "bc": world.business_central}
    simulators[where].faults.add(operation, kind, times=int(times or 1))


def configure(world: World) -> None:
    """So that batch-post and shop-update have something to do, and most of the seeded orders can go through."""
    world.store_config("us").update(order_processing="schedule-post", schedule_posting_time="22:00")
    world.store_config("eu")["mapping"]["payment_methods"]["paypal"] = "CARD"
    world.store_config("eu")["tell"] = {"since": world.today}
    world.write_config()


def _seed(world: World, orders: int) -> None:
    """A day of orders in both shops, and the items they need in Business Central (not quite all of them)."""
    from woobc.sandbox.woocommerce.seeding import CATALOGUE

    world.woocommerce.seed(orders - orders // 3)
    world.bigcommerce.seed(orders // 3)
    skus = {line.sku for line in CATALOGUE} | {sku for id_ in world.bigcommerce.records for sku in _skus(world, id_)}
    for sku in sorted(skus - {"", "OLD-9"}):
        world.business_central.add_item(sku, sku, 100, 10)


def _skus(world: World, order_id: int) -> set[str]:
    return {str(product["sku"]) for product in world.bigcommerce.products(order_id)}


def keep_running(world: World, new_orders: int = 0) -> None:
    """Say what to type, then wait for Ctrl-C or SIGTERM, placing orders meanwhile."""
    _tell(world)
    stop = threading.Event()
    threading.Thread(target=_deliver_webhooks, args=(world, stop), daemon=True).start()
    before = {number: signal.signal(number, lambda *_: stop.set()) for number in (signal.SIGINT, signal.SIGTERM)}
    try:
        while not stop.wait(60 / new_orders if new_orders else None):
            world.woocommerce.place_order()
    finally:
        for number, handler in before.items():
            signal.signal(number, handler)
    click.echo("Stopped.")


def _deliver_webhooks(world: World, stop: threading.Event) -> None:
    """As both shops do without being asked; a receiver that does not answer keeps nobody else waiting."""
    while not stop.wait(1):
        world.woocommerce.deliver_webhooks()
        world.bigcommerce.deliver_webhooks()


def _tell(world: World) -> None:
    woo, big, bc = (server.url for server in world.servers)
    click.echo(f"Configuration:     {world.config_path}")
    click.echo(f"WooCommerce (eu):  {woo}\nBigCommerce (us):  {big}\nBusiness Central:  {bc}\n")
    click.echo(f"Try, in another terminal:\n\n  export WOOBC_CONFIG={world.config_path}")
    for job in JOBS:
        click.echo(f"  woobc {job}{' --now' if job == 'batch-post' else ''}")
    if world.is_api:
        click.echo("\nTo let the wait after a lost answer pass:\n")
    else:
        click.echo("\nBusiness Central makes sales orders a minute after the rows; to make that minute pass")
        click.echo("(1200 seconds let the wait after a lost answer pass, too):\n")
    click.echo(f"  curl -d '{{\"advance\": {1200 if world.is_api else 120}}}' {bc}/_sandbox/clock\n")
    click.echo(
        "To place an order in WooCommerce, refund 5.00 of it or one of a line's goods, and set its status (ids as answered):\n"
    )
    for control, body in _OF_A_SHOP:
        click.echo(f"  curl -d '{body}' {woo}/_sandbox/{control}")
    click.echo("\nTo see what a simulated system holds, and to let its next answer to a request be lost:\n")
    click.echo(f"  curl {bc}/_sandbox/state")
    operation = "api:POST salesOrders" if world.is_api else "Create*"
    click.echo(f'  curl -d \'{{"operation": "{operation}", "kind": "reset-after"}}\' {bc}/_sandbox/faults\n')
    click.echo("Ctrl-C ends it.")
