"""`woobc status`: one screen that answers whether all is well."""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator
from datetime import timedelta
from typing import Any

import click

from woobc.commands.options import App, common_options, json_option, pass_app
from woobc.commands.running import reading
from woobc.core.bootstrap import opened_middleware
from woobc.core.clock import Clock, describe_age, to_local_text, to_text, to_text_if_any
from woobc.core.config.values import Config
from woobc.core.domain.lifecycle import OrderState
from woobc.core.domain.text import counted
from woobc.core.jobs import silence, takeover
from woobc.core.operating.figures import AGES, OUTCOMES, Figures, figures_as_json, gather_figures
from woobc.core.operating.status import JobView, Status, StoreView, ending, gather, trouble_words
from woobc.render import Cell, Screen, style_of, summary_of_counts

AGED = ("received", "open", "pending", "inserting", "unknown", "inserted", "posting")
"""States an order should leave, so that the age of the oldest one says something."""


@click.command("status")
@click.option("--watch", is_flag=True, help="Draw it again every few seconds, until Ctrl-C.")
@click.option(
    "--interval", default=5.0, show_default=True, metavar="SECONDS", help="With --watch: how often.", hidden=True
)
@click.option(
    "--figures",
    is_flag=True,
    help="Instead, how it went in the last 30 days: orders a day, how long they and the runs took.",
)
@common_options
@json_option
@pass_app
@click.pass_context
def status(context: click.Context, app: App, watch: bool, interval: float, figures: bool) -> None:
    """Show whether all is well: orders by store and state, the jobs, errors, and the systems.

    Ends with 4 when something needs a person.

    Example: woobc status --watch
    """
    clock = Clock()
    if figures:
        with reading(app) as middleware:
            went = gather_figures(app.config, middleware, clock)
        if app.json:
            click.echo(json.dumps(figures_as_json(went)))
        else:
            _draw_figures(app.config, went).show()
        return
    if watch:
        _watch(app, clock, interval)
        return
    with reading(app) as middleware:
        found = gather(app.config, middleware, clock)
    if app.json:
        click.echo(json.dumps(_as_json(app.config, found)))
    elif found.needs or not app.quiet:
        draw(app.config, found).show()
    context.exit(4 if found.needs else 0)


def _watch(app: App, clock: Clock, interval: float) -> None:
    if not sys.stdout.isatty():
        raise click.UsageError("--watch needs a terminal.")
    from rich.live import Live

    from woobc.render import make_console

    with Live(console=make_console(), screen=True, auto_refresh=False) as live:
        try:
            while True:
                with opened_middleware(
                    app.config, clock, to_look=True
                ) as middleware:  # each time: a restore does not wait
                    found = gather(app.config, middleware, clock)
                live.update(draw(app.config, found).renderable(), refresh=True)
                clock.sleep(interval)
        except KeyboardInterrupt:
            return


def draw(config: Config, status: Status) -> Screen:
    """The screen; on a common day it fits 24 lines of 80 columns."""
    screen = Screen()
    company = config.environment.business_central.company
    moment = f"{to_local_text(status.now, config.time_zone)} {config.time_zone.key}"
    screen.line((f"woobc {config.environment.name}", "bold"), f"  {company}  ", (moment, "dim"))
    screen.pairs([(store.config.code, _store(store, status)) for store in status.stores], 10)
    screen.table(
        ("job", "last run", "", "result", "next"),
        [_job(config, status, job) for job in status.jobs],
        folded=("result",),
    )
    screen.pairs(_facts(config, status), 10)
    if not status.needs:
        screen.line(("All is well.", "green"))
    for need in status.needs:
        screen.line(("! ", "bold red"), (need, "red"))
    return screen


def _draw_figures(config: Config, figures: Figures) -> Screen:
    screen = Screen()
    screen.table(
        ("day", *OUTCOMES, "half within", "95 of 100 within"),
        [
            (
                str(day.day),
                *(str(number or "") for number in day.outcomes.values()),
                *(
                    describe_age(timedelta(minutes=span)) if span is not None else ""
                    for span in (day.median_min, day.most_min)
                ),
            )
            for day in figures.days
        ],
        right=(*OUTCOMES, "half within", "95 of 100 within"),
    )
    if figures.waiting:
        rows = [(state, *(str(count or "") for count in counts)) for state, counts in figures.waiting.items()]
        screen.table(("waiting", *AGES), rows, right=tuple(AGES))
    screen.table(
        ("run", "started", "command", "seconds"),
        [
            (str(run.run), to_local_text(run.started, config.time_zone), run.command, f"{run.seconds:.1f}")
            for run in figures.runs
        ],
        right=("run", "seconds"),
    )
    return screen


def _store(store: StoreView, status: Status) -> list[Cell]:
    cells: list[Cell] = []
    for count in sorted(store.states, key=lambda count: _POSITIONS.index(count.state)):
        age = f" ({describe_age(status.now - count.oldest)})" if count.oldest and count.state in AGED else ""
        cells.append((f"{count.state} {count.count}{age}", style_of(count.state)))
    for name, number, style in (
        ("FAILED", store.marks.failed, "bold red"),
        ("CONFLICT", store.marks.conflict, "bold red"),
        ("held", store.marks.held, "yellow"),
    ):
        if number:
            cells.append((f"{name} {number}", style))
    if not cells:
        cells.append(("no orders yet", "dim"))
    if not store.config.enabled:
        cells.append(("not enabled", "yellow"))
    return [part for cell in cells for part in (cell, "  ")][:-1]


_POSITIONS = list(OrderState)


def _job(config: Config, status: Status, job: JobView) -> list[Cell]:
    zone = config.time_zone
    last = job.last
    began = to_local_text(last.started, zone) if last else "never"
    age = f"{describe_age(status.now - last.started)} ago" if last else ""
    result: Cell = ("", "")
    if last is not None:
        bad = last.exit_code not in (0, 4)
        detail = summary_of_counts(last.counts) or "nothing due"
        words = ending(last) if bad else detail
        if job.command == "batch-post" and job.busy is not None and job.busy.id != last.id:
            words += f"; {to_local_text(job.busy.started, zone)[5:]}: {summary_of_counts(job.busy.counts)}"
        result = (words, "red" if bad else "yellow" if last.exit_code == 4 else "")
    next_at: Cell = ("not scheduled", "yellow")
    if job.next_at is not None:
        text, is_near = to_local_text(job.next_at, zone), job.next_at - status.now < timedelta(days=1)
        next_at = text[11:] if is_near else text[5:]
    if job.running is not None:
        next_at = (f"running, pid {job.running.pid}", "green")
    elif job.late:
        next_at = ("LATE", "bold red")
    return [job.command, began, age, result, next_at]


def _facts(config: Config, status: Status) -> list[tuple[str, Cell | list[Cell]]]:
    facts: list[tuple[str, Cell | list[Cell]]] = []
    if status.inbox:
        codes = "  ".join(f"{trouble.code} {trouble.count}" for trouble in status.inbox)
        facts.append(("errors", [(codes, "red"), "  see: woobc errors"]))
    for run, held in status.holders:
        age = describe_age(status.now - run.moved)
        words = f"{counted(held, 'order')} by run {run.id} ({run.command}, pid {run.pid}), which moved {age} ago"
        facts.append(("at work", words))
    facts.append(("BC", _business_central(status)))
    if status.silence is not None:
        facts.append(("silence", (silence.words(status.silence, config), "yellow")))
    facts += _of_machines(config, status)
    for store in status.stores:
        stored = store.stored
        if stored and stored.unreadable_since:
            age = describe_age(status.now - stored.unreadable_since)
            since = to_local_text(stored.unreadable_since, config.time_zone)
            words = f"can't be read since {since} ({age}): {stored.unreadable_reason}"
            facts.append((f"store {store.config.code}", (words, "red")))
    webhooks = _webhooks(status)
    if webhooks:
        facts.append(("webhooks", webhooks))
    facts.append(("skipped", f"{status.skipped} in the last day"))
    if status.paid_late:
        detail = f"{status.paid_late} kept as cancelled, in a status that would import now: woobc orders list --state cancelled"
        facts.append(("paid late", (detail, "yellow")))
    if status.refunds:
        facts.append(("refunds", f"made after sending: {summary_of_counts(status.refunds)}"))
    facts += [("secret", (text, "yellow")) for text in status.secrets]
    return facts


def _of_machines(config: Config, status: Status) -> Iterator[tuple[str, Cell]]:
    """What there is to know, and what nobody can know, of another machine that works or has worked with the same replica."""
    if status.takeover is not None:
        yield "taken over", takeover.told(status.takeover, config)
    elif config.environment.replica is not None and config.environment.holder is None:
        yield "replica", "no holder is configured: whether another machine has taken over nobody can know here"


def _business_central(status: Status) -> Cell:
    if status.away:
        return (f"{trouble_words(status.away)} for {describe_age(status.now - status.away[0])}", "red")
    if status.contact is None:
        return ("not asked yet", "dim")
    return f"answered {describe_age(status.now - status.contact.started)} ago ({status.contact.command})"


def _webhooks(status: Status) -> list[Cell]:
    cells: list[Cell] = []
    for store in status.stores:
        if store.config.webhooks and store.stored:
            checked = store.stored.webhooks_checked_at
            if checked is None:
                cells.append((f"{store.config.code} not checked yet  ", "yellow"))
            elif store.stored.webhooks_healthy:
                cells.append(f"{store.config.code} healthy, checked {describe_age(status.now - checked)} ago  ")
            else:
                cells.append((f"{store.config.code} not healthy: {store.stored.webhooks_report}  ", "yellow"))
    count, oldest = status.deliveries
    if count and oldest:
        cells.append(
            (f"{counted(count, 'delivery waits', 'deliveries wait')} ({describe_age(status.now - oldest)})", "yellow")
        )
    return cells


def _silence_as_json(status: Status) -> dict[str, Any] | None:
    found = status.silence
    return {"since": to_text_if_any(found.since), "until": to_text_if_any(found.until)} if found else None


def _takeover_as_json(status: Status) -> dict[str, Any] | None:
    found = status.takeover
    if found is None:
        return None
    return {
        "at": to_text(found.at),
        "machine": found.machine,
        "replicated_until": to_text(found.replicated_until),
        "awaits_word": found.awaits_word,
    }


def _as_json(config: Config, status: Status) -> dict[str, Any]:
    return {
        "environment": config.environment.name,
        "time": to_text(status.now),
        "ok": not status.needs,
        "needs": list(status.needs),
        "stores": {store.config.code: _store_as_json(store) for store in status.stores},
        "jobs": [_job_as_json(job) for job in status.jobs],
        "at_work": [
            {"run": run.id, "command": run.command, "pid": run.pid, "orders": held} for run, held in status.holders
        ],
        "stuck": [{"run": run.id, "command": run.command, "pid": run.pid} for run in status.stuck],
        "errors": [
            {"code": trouble.code, "orders": trouble.count, "tried_again": trouble.waits} for trouble in status.inbox
        ],
        "business_central": {
            "last_contact": to_text_if_any(status.contact and status.contact.started),
            "away_since": to_text_if_any(status.away and status.away[0]),
        },
        "silence": _silence_as_json(status),
        "takeover": _takeover_as_json(status),
        "webhook_deliveries_waiting": status.deliveries[0],
        "skipped_last_day": status.skipped,
        "paid_late": status.paid_late,
        "refunds": status.refunds,
        "secrets": list(status.secrets),
        "exit_code": 4 if status.needs else 0,
    }


def _store_as_json(store: StoreView) -> dict[str, Any]:
    stored = store.stored
    return {
        "enabled": store.config.enabled,
        "states": {
            str(count.state): {"orders": count.count, "oldest": to_text_if_any(count.oldest)} for count in store.states
        },
        "failed": store.marks.failed,
        "held": store.marks.held,
        "conflict": store.marks.conflict,
        "watermark": to_text_if_any(stored.watermark if stored else None),
        "last_read": to_text_if_any(stored.last_read_at if stored else None),
        "unreadable_since": to_text_if_any(stored.unreadable_since if stored else None),
        "unreadable_reason": stored.unreadable_reason if stored else "",
        "webhooks": store.config.webhooks,
        "webhooks_healthy": bool(stored and stored.webhooks_healthy),
    }


def _job_as_json(job: JobView) -> dict[str, Any]:
    return {
        "command": job.command,
        "last_run": job.last.id if job.last else None,
        "last_start": to_text_if_any(job.last and job.last.started),
        "last_end": to_text_if_any(job.last and job.last.ended),
        "exit_code": job.last.exit_code if job.last else None,
        "counts": dict(job.last.counts) if job.last else {},
        "running_pid": job.running.pid if job.running else None,
        "next": to_text_if_any(job.next_at),
        "late": job.late,
    }
