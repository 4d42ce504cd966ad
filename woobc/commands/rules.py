"""`woobc rules`: what the status rules make of the orders."""

from __future__ import annotations

import json
from typing import Any

import click

from woobc.commands.options import App, Count, Group, common_options, json_option, pass_app, store_option
from woobc.commands.running import reading
from woobc.core.bootstrap import chosen_stores
from woobc.core.operating.trying_rules import Trial, try_rules
from woobc.render import Screen

DIFFERING_SHOWN = 20


@click.group("rules", cls=Group)
def rules() -> None:
    """Try out the status rules.

    Example: woobc rules test --store eu
    """


@rules.command("test")
@store_option
@click.option("--limit", type=Count(), metavar="N", help="List at most this many differing orders.")
@common_options
@json_option
@pass_app
def test(app: App, stores: tuple[str, ...], limit: int | None) -> None:
    """Show what the rules, as configured now, would make of the stored orders; nothing is changed.

    Orders that were sent are counted, but no rule moves them any more.

    Example: woobc rules test --store eu
    """
    chosen = chosen_stores(app.config, stores)
    with reading(app) as middleware:
        trial = try_rules(middleware, chosen, app.config.time_zone, limit or DIFFERING_SHOWN)
    if app.json:
        click.echo(json.dumps(_as_json(trial)))
    else:
        _draw(trial).show()


def _draw(trial: Trial) -> Screen:
    screen = Screen()
    if not trial.statuses:
        screen.line("No orders are stored yet.")
        return screen
    screen.table(
        ("store", "status", "import", "retry", "rule", "orders", "would change"),
        [
            (
                each.store,
                each.status or "unreadable",
                str(each.import_),
                "yes" if each.retry else "no",
                "named" if each.named else ("default", "dim"),
                str(each.count),
                (str(each.differing), "yellow") if each.differing else "",
            )
            for each in trial.statuses
        ],
        right=("orders", "would change"),
    )
    differing = sum(each.differing for each in trial.statuses)
    if not differing:
        screen.line(("Every order is where the rules want it.", "green"))
        return screen
    screen.table(
        ("order", "status", "is", "would be", "why"),
        [
            (each.order.name, each.order.status, str(each.order.state), str(each.would_be), each.reason or each.rule)
            for each in trial.differing
        ],
        folded=("why",),
    )
    if differing > len(trial.differing):
        screen.line((f"… and {differing - len(trial.differing)} more: add --limit", "dim"))
    screen.line(("The next reading of these orders does it; `woobc orders retry` reads one now.", "dim"))
    return screen


def _as_json(trial: Trial) -> dict[str, Any]:
    return {
        "statuses": [
            {
                "store": each.store,
                "status": each.status,
                "import": str(each.import_),
                "retry": each.retry,
                "named": each.named,
                "orders": each.count,
                "differing": each.differing,
            }
            for each in trial.statuses
        ],
        "differing": [
            {
                "store": each.order.store,
                "order_id": each.order.order_id,
                "number": each.order.number,
                "status": each.order.status,
                "state": str(each.order.state),
                "would_be": str(each.would_be),
                "rule": each.rule,
                "reason": each.reason,
            }
            for each in trial.differing
        ],
    }
