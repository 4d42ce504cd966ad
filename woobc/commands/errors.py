"""`woobc errors`: the inbox of everything that needs a person, by kind."""

from __future__ import annotations

import json
from typing import Any

import click

from woobc.commands.completion import complete_code
from woobc.commands.options import (
    App,
    Group,
    common_options,
    json_option,
    pass_app,
    reason_option,
    store_option,
)
from woobc.commands.running import reading, run_job
from woobc.core.bootstrap import chosen_stores, person
from woobc.core.clock import to_local_text
from woobc.core.config.values import Config
from woobc.core.domain.codes import CODES, Heals
from woobc.core.errors import UsageError
from woobc.core.jobs.job import Job
from woobc.core.middleware.overview import Trouble
from woobc.core.operating.finding import read_moment
from woobc.core.operating.looking import trouble_as_json
from woobc.render import Screen

_HEALING = {
    Heals.NEVER: "",
    Heals.NIGHTLY: "tried again each night",
    Heals.MAPPING: "tried again each night, and when the mapping changes",
    Heals.HOURLY: "looked at again each hour",
}


@click.group("errors", cls=Group, invoke_without_command=True)
@store_option
@click.option("--since", metavar="DATE", help="Only what came up on or after this day, or 7d, 12h back.")
@common_options
@json_option
@pass_app
@click.pass_context
def errors(context: click.Context, app: App, stores: tuple[str, ...], since: str | None) -> None:
    """Show the errors of orders, by kind: how many, since when, what to do.

    Example: woobc errors --since 12h
    """
    if context.invoked_subcommand is not None:
        return
    chosen_stores(app.config, stores)
    moment = read_moment(app.config, "--since", since)
    with reading(app) as middleware:
        inbox = middleware.overview.inbox(stores, moment)
    if app.json:
        click.echo(json.dumps([trouble_as_json(trouble) for trouble in inbox]))
    else:
        _draw(app.config, inbox).show()


def _draw(config: Config, inbox: list[Trouble]) -> Screen:
    screen, zone = Screen(), config.time_zone
    if not inbox:
        screen.line(("No order has an error.", "green"))
        return screen
    for trouble in inbox:
        by_itself = trouble.count == trouble.waits
        screen.line(
            (f"{trouble.code}  {trouble.count}", "yellow" if by_itself else "bold red"),
            f"  since {to_local_text(trouble.first_seen, zone)}, last {to_local_text(trouble.last_seen, zone)}",
        )
        names = ", ".join(order.name for order in trouble.samples)
        more = f" and {trouble.count - len(trouble.samples)} more" if trouble.count > len(trouble.samples) else ""
        rows: list[tuple[str, Any]] = [
            ("", trouble.message),
            ("orders", names + more),
        ]
        if trouble.next_attempt:
            rows.append(("next try", to_local_text(trouble.next_attempt, zone)))
        rows.append(("do", ("nothing: it is tried again by itself" if by_itself else trouble.fix, "cyan")))
        screen.pairs([(f"  {name}", cell) for name, cell in rows], 10)
    if len(inbox) > 1 or inbox[0].count > 1:
        screen.line(("All of one kind: woobc orders list --code CODE, woobc errors retry CODE", "dim"))
    return screen


@errors.command("retry")
@click.argument("code", shell_complete=complete_code)
@store_option
@reason_option
@common_options
@json_option
@pass_app
@click.pass_context
def retry(context: click.Context, app: App, code: str, stores: tuple[str, ...], reason: str) -> None:
    """Read all orders with this error from their stores again, clear it, and decide again by the rules.

    Example: woobc errors retry ITEM_UNKNOWN
    """
    code = code.upper()
    if code not in CODES:
        import difflib

        near = difflib.get_close_matches(code, CODES, 1)
        hint = f"Perhaps you meant {near[0]}." if near else "`woobc errors codes` lists them."
        raise UsageError(f"There is no code {code}.", fix=hint)
    chosen_stores(app.config, stores)

    told: list[str] = []

    def work(job: Job) -> None:
        from woobc.core.operating.acts import Act, retry_code

        count = retry_code(job, code, stores, Act(person(), reason))
        if not app.json and not app.quiet:
            more = "; the next jobs go on, `woobc errors` shows what is left" if count else ""
            told.append(f"Orders with {code} tried again: {count}{more}.")

    try:
        run_job(context, app, "errors retry", work, filters={"code": code, "store": list(stores), "reason": reason})
    finally:  # below the progress and the table, where there are
        for line in told:
            click.echo(line)


@errors.command("codes")
@common_options
@json_option
@pass_app
def codes(app: App) -> None:
    """List every code an order can bear, with what it means, what to do, and what heals it.

    Example: woobc errors codes
    """
    if app.json:
        click.echo(
            json.dumps(
                [
                    {
                        "code": code.name,
                        "meaning": code.meaning,
                        "fix": code.advice("NUMBER"),
                        "fix_posted": code.advice("NUMBER", is_posted=True),
                        "heals": str(code.heals),
                    }
                    for code in CODES.values()
                ],
            )
        )
        return
    screen = Screen()
    for code in CODES.values():
        screen.line((code.name, "bold"), "  ", code.meaning)
        screen.pairs([("", (code.advice("NUMBER"), "cyan"))], 2)
        if code.fix_posted:
            screen.pairs([("", (f"Once posted: {code.fix_posted}", "cyan"))], 2)
        if code.heals is not Heals.NEVER:
            screen.pairs([("", (_HEALING[code.heals], "dim"))], 2)
    screen.show()
