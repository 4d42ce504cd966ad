"""`woobc demo`."""

from __future__ import annotations

import contextlib
import io
import itertools
import json
import tempfile
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from woobc.commands.options import App, common_options, json_option, pass_app
from woobc.commands.sandbox import transport_option
from woobc.core.errors import SetupError, UsageError, WoobcError

if TYPE_CHECKING:
    from woobc.sandbox.demo import Demo, Outcome, Step
    from woobc.sandbox.world import World

_NUMBERS_SHOWN = 8
_EXPLAINED = ("failed", "conflict", "skipped", "gone", "held", "history", "ignored")
_UNINTERESTING = ("unchanged", "looked at", "seen again")


@click.command()
@common_options
@click.option(
    "--keep",
    metavar="[FOLDER]",
    is_flag=False,
    flag_value="",
    help="Afterwards leave the simulated world running, its configuration in FOLDER, until Ctrl-C.",
)
@click.option("--panel", is_flag=True, help="Afterwards show the day's end in the control panel, until Ctrl-C.")
@transport_option
@json_option
@pass_app
@click.pass_context
def demo(context: click.Context, app: App, keep: str | None, panel: bool, transport: str) -> None:
    """Show a whole day of orders in seconds, against simulated stores and a simulated Business Central.

    Nothing needs to be configured and nothing outside this machine is asked. Many things go wrong on the way; at the end
    the simulated systems are asked what they really hold. Exits 1 if an order was forwarded twice, lost, or ended otherwise
    than it should.

    Example: woobc demo --keep
    """
    if app.json and (panel or keep is not None):
        raise UsageError("--json goes together neither with --keep nor with --panel.", fix="Leave one of them out.")
    with _world(keep or "", transport) as world:
        from woobc.sandbox.demo import Demo

        day = Demo(world, lambda command: _run(day, command))
        for step in day.steps():
            if not app.json:
                _show_step(step)
        outcome = day.outcome()
        if app.json:
            click.echo(json.dumps(_as_json(outcome)))
        else:
            _show_outcome(outcome)
        if panel or keep is not None:
            from woobc.commands.sandbox import keep_running

            with _panel(world) if panel else contextlib.nullcontext():
                keep_running(world)
    context.exit(0 if outcome.is_well else 1)


@contextlib.contextmanager
def _world(folder: str, transport: str) -> Iterator[Any]:
    """A world in that folder, or in one that is gone afterwards."""
    from woobc.commands.sandbox import empty_folder, running_world

    if folder:
        with running_world(empty_folder(Path(folder)), transport=transport) as world:
            yield world
        return
    with (
        tempfile.TemporaryDirectory(prefix="woobc-demo-") as temporary,
        running_world(Path(temporary), transport=transport) as world,
    ):
        yield world


@contextlib.contextmanager
def _panel(world: World) -> Iterator[None]:
    """The panel of the world, with a user who may do everything; its address and the password are told."""
    import secrets
    import threading

    from woobc.core.clock import Clock
    from woobc.core.config.file import load_config
    from woobc.panel.server import PanelServer
    from woobc.panel.users import Role, Users

    config, password = load_config(world.config_path, None, {}), secrets.token_urlsafe(9)
    Users(config.panel.users).add("demo", Role.ADMIN, password)
    try:
        server = PanelServer(config, Clock())
    except SetupError:  # the usual port is taken
        server = PanelServer(config.replace(panel=config.panel.replace(listen="127.0.0.1:0")), Clock())
    threading.Thread(target=server.run, daemon=True).start()
    click.echo(f"The panel:         {server.addresses[0]}   name demo, password {password}\n")
    yield


def _run(day: Demo, command: Sequence[str]) -> dict[str, Any]:
    """The report of a command of woobc, run in this process."""
    from woobc.cli import run

    out, err = io.StringIO(), io.StringIO()
    with contextlib.redirect_stdout(out), contextlib.redirect_stderr(err):
        run(day.arguments([*command, "--json"]))
    try:
        report: dict[str, Any] = json.loads(out.getvalue())
    except ValueError:
        raise WoobcError(f"The demo ended at woobc {' '.join(command)}: {err.getvalue().strip()}") from None
    return report


def _show_step(step: Step) -> None:
    from woobc.render import Screen

    screen = Screen()
    screen.line((step.story, "bold"))
    screen.line("$ ", (f"woobc {step.command}", "cyan"))
    pairs = [("  injected", (_faults(step.faults), "dim"))] if step.faults else []
    screen.pairs([*pairs, *_outcomes(step)], 19)
    screen.line("")
    screen.show()


def _faults(faults: Any) -> str:
    return ", ".join(name if number == 1 else f"{name} ×{number}" for name, number in faults.items())


def _outcomes(step: Step) -> Iterator[tuple[str, str]]:
    """What became of which orders; those with one outcome and one reason share a line."""

    def key(order: dict[str, Any]) -> tuple[str, str]:
        reason = (order["code"] or order["message"]) if order["outcome"] in _EXPLAINED else ""
        return order["outcome"], reason

    orders = sorted(step.report["orders"], key=key)
    for (outcome, reason), group in itertools.groupby(orders, key):
        names = [f"{order['store']} {order['number']}" for order in group]
        yield f"  {outcome}", _some(names) + (f": {reason}" if reason else "")
    shown = {order["outcome"] for order in orders}
    for outcome, number in step.report["counts"].items():
        if outcome not in (*shown, *_UNINTERESTING):
            yield f"  {outcome}", str(number)


def _some(names: Sequence[str]) -> str:
    more = f" and {len(names) - _NUMBERS_SHOWN} more" if len(names) > _NUMBERS_SHOWN else ""
    return ", ".join(names[:_NUMBERS_SHOWN]) + more


def _show_outcome(outcome: Outcome) -> None:
    from woobc.render import Screen, style_of

    screen = Screen()
    screen.line(("What the middleware, the shops and Business Central hold in the end", "bold"))
    screen.table(
        ("state", "orders"), [((state, style_of(state)), str(number)) for state, number in outcome.states.items()]
    )
    screen.line("")
    screen.pairs(_facts(outcome))
    for text in outcome.surprises:
        screen.line((f"unexpected: {text}", "red"))
    screen.show()


def _facts(outcome: Outcome) -> list[tuple[str, Any]]:
    forwarded = ", ".join(f"{name} {number}" for name, number in outcome.platforms.items())
    bad = "green" if outcome.is_well else "red"
    return [
        ("need a look", ", ".join(f"{name} {number}" for name, number in outcome.marks.items())),
        ("sales orders", ", ".join(outcome.sales_orders)),
        ("posted invoices", ", ".join(outcome.invoices)),
        ("forwarded", forwarded),
        ("faults injected", str(sum(outcome.faults.values()))),
        ("duplicates", (_count(outcome.duplicates), bad)),
        ("lost", (_count(outcome.lost), bad)),
    ]


def _count(names: tuple[str, ...]) -> str:
    return f"{len(names)} ({', '.join(names)})" if names else "0"


def _as_json(outcome: Outcome) -> dict[str, Any]:
    return {
        "states": outcome.states,
        "marks": outcome.marks,
        "sales_orders": outcome.sales_orders,
        "invoices": outcome.invoices,
        "platforms": outcome.platforms,
        "faults": outcome.faults,
        "duplicates": len(outcome.duplicates),
        "lost": len(outcome.lost),
        "unexpected": outcome.surprises,
        "exit_code": 0 if outcome.is_well else 1,
    }
