"""`woobc activity`: what the runs did."""

from __future__ import annotations

import json
from collections.abc import Sequence

import click

from woobc.commands.options import App, Count, common_options, json_option, pass_app
from woobc.commands.running import reading
from woobc.core.clock import describe_age, to_local_text
from woobc.core.config.values import Config
from woobc.core.domain.codes import CODES
from woobc.core.errors import UsageError
from woobc.core.middleware.middleware import Middleware
from woobc.core.middleware.orders import ActivityRow
from woobc.core.middleware.runs import RunRecord
from woobc.core.operating.looking import fix_for, outcome_of, run_as_json, run_head_as_json
from woobc.core.operating.status import ending
from woobc.render import Cell, Screen, summary_of_counts

RUNS_SHOWN = 18
ORDERS_A_PAGE = 15


@click.command("activity")
@click.argument("run", required=False, type=Count())
@click.option("--command", "name", metavar="NAME", help="Only runs of this command.")
@click.option("--all", "every", is_flag=True, help="Also the runs that had nothing to do.")
@click.option("--limit", type=Count(), metavar="N", help="This many runs, or orders of a run.")
@click.option("--page", type=Count(), default=1, metavar="N", help="Which page of a run's orders.")
@common_options
@json_option
@pass_app
def activity(app: App, run: int | None, name: str | None, every: bool, limit: int | None, page: int) -> None:
    """List the last runs that did something, or show what became of each order in one of them.

    Example: woobc activity --command batch-post
    """
    with reading(app) as middleware:
        if run is None:
            find = middleware.runs.latest if every else middleware.runs.busy
            found = find(name, limit or RUNS_SHOWN)
            if name and not found and not middleware.runs.latest(name, 1):
                raise UsageError(f"No run of {name} is known.", fix="`woobc activity --all` shows what ran.")
            _list(app, found, every=every)
            return
        record = middleware.runs.get(run)
        if record is None:
            raise UsageError(f"There is no run {run}.", fix="`woobc activity` lists the last ones.")
        if app.json:
            click.echo(json.dumps(run_as_json(app.config.environment.name, middleware, record)))
        else:
            _draw_run(app.config, middleware, record, limit or ORDERS_A_PAGE, page).show()


# The last runs


def _list(app: App, runs: Sequence[RunRecord], *, every: bool) -> None:
    if app.json:
        click.echo(json.dumps([run_head_as_json(run) for run in runs]))
        return
    screen, zone = Screen(), app.config.time_zone
    if not runs:
        screen.line("No run yet." if every else "No run that did anything yet.")
    else:
        screen.table(
            ("run", "started", "took", "command", "by", "result"),
            [
                (
                    str(run.id),
                    to_local_text(run.started, zone),
                    describe_age(run.ended - run.started) if run.ended else "",
                    run.command,
                    "cron" if run.trigger == "cron" else run.person,
                    _result(run),
                )
                for run in runs
            ],
            right=("run", "took"),
            folded=("result",),
        )
        if not every:
            screen.line(("Runs that had nothing to do are left out: add --all", "dim"))
    screen.show()


def _result(run: RunRecord) -> Cell:
    if run.is_alive:
        return (f"under way, pid {run.pid}", "yellow")
    counts = summary_of_counts(run.counts)
    if run.exit_code in (0, 4):
        return (counts or "nothing due", "yellow" if run.exit_code == 4 else "" if counts else "dim")
    return ("; ".join(word for word in (ending(run), counts) if word), "red")


# One run


def _draw_run(config: Config, middleware: Middleware, run: RunRecord, limit: int, page: int) -> Screen:
    screen, zone = Screen(), config.time_zone
    screen.line((f"run {run.id}  {run.command}", "bold"), "  ", _result(run))
    facts: list[tuple[str, Cell]] = [("started", f"{to_local_text(run.started, zone)} by {run.person} ({run.trigger})")]
    if run.ended:
        took = describe_age(run.ended - run.started)
        facts.append(("ended", f"{to_local_text(run.ended, zone)}, after {took}: {ending(run)}"))
    if run.filters:
        filters = ", ".join(f"{name} {_filter_text(value)}" for name, value in run.filters.items())
        facts.append(("filters", filters))
    facts += [("note", note) for note in run.notes]
    screen.pairs(facts, 8)
    found = middleware.overview.outcomes(run.id, limit=limit + 1, offset=(page - 1) * limit)
    if not found:
        screen.line(("No order was changed." if page == 1 else "There is no such page.", "dim"))
        return screen
    screen.table(
        ("order", "outcome", "state", "what"),
        [(order.name, outcome_of(row), row.to_state, _what(row)) for row, order in found[:limit]],
        folded=("what",),
    )
    codes = {row.code: order for row, order in found[:limit] if row.code in CODES}
    for code, order in codes.items():
        screen.line((f"{code}: ", "red"), (fix_for(order, code), "cyan"))
    if len(found) > limit:
        screen.line((f"More: add --page {page + 1}", "dim"))
    return screen


def _filter_text(value: object) -> str:
    return ", ".join(map(str, value)) if isinstance(value, list) else str(value)


def _what(row: ActivityRow) -> Cell:
    person = f" (by {row.person})" if row.person else ""
    return (": ".join(word for word in (row.code, row.message) if word) + person, "red" if row.code else "")
