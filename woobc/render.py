"""Reports on the screen: rich tables for a terminal, plain lines elsewhere, JSON for programs. The home of rich."""

from __future__ import annotations

import contextlib
import json
from collections.abc import Iterator
from decimal import Decimal
from typing import TYPE_CHECKING, Any

from woobc.core.codes import CODES
from woobc.core.domain.text import for_terminal
from woobc.core.job import Job
from woobc.core.middleware.orders import StoredOrder
from woobc.core.ports import Progress

if TYPE_CHECKING:
    from rich.console import Console

MOST_ROWS = 40
TROUBLE = ("failed", "conflict", "refused", "answer lost")


def report_as_json(job: Job) -> str:
    """The object of a job's `--json`: run, command, environment, counts, orders, exit code; amounts as strings."""
    report = job.report
    return json.dumps(
        {
            "run": report.run_id,
            "command": report.command,
            "environment": report.environment,
            "dry_run": report.dry_run,
            "counts": report.totals(),
            "orders": [entry for _, entry in _entries(job)],
            "notes": [*report.notes, *report.infos],
            "errors": [str(error) for error in report.errors],
            "requests": dict(report.requests),
            "exit_code": report.exit_code,
        },
        ensure_ascii=False,
        default=_plain,
    )


def _plain(value: Any) -> str:
    return str(value) if isinstance(value, Decimal) else repr(value)


def _entries(job: Job) -> Iterator[tuple[StoredOrder, dict[str, Any]]]:
    for row_id, (outcome, code, message) in job.report.entries.items():
        order = job.middleware.orders.get(row_id)
        known = CODES.get(code)
        yield (
            order,
            {
                "store": order.store,
                "order_id": order.order_id,
                "number": order.number,
                "outcome": outcome,
                "state": str(order.state),
                "code": code or None,
                "message": message,
                "fix": known.fix.format(order=order.number) if known else "",
                "external_document_number": order.external_document_number,
                "sales_order_number": order.nav_sales_order_number,
                "posted_invoice_number": order.posted_invoice_number,
                "total": str(order.total),
                "currency": order.currency,
            },
        )


def plain_report(job: Job) -> str:
    """One line an order, then counts, notes and errors."""
    report = job.report
    lines = []
    for order, entry in _entries(job):
        words = [order.store, order.number, entry["outcome"], entry["code"] or "", entry["message"]]
        lines.append("  ".join(for_terminal(word) for word in words if word))
    lines += [*report.infos, *report.notes, *(f"error: {error}" for error in report.errors)]
    lines.append(summary(job))
    return "\n".join(lines)


def summary(job: Job) -> str:
    """The one line that ends a run."""
    report = job.report
    counts = ", ".join(f"{name} {number}" for name, number in report.totals().items()) or "nothing to do"
    requests = ", ".join(f"{name} {number}" for name, number in report.requests.items() if number)
    asked = f" ({requests} requests)" if requests else ""
    mode = "dry run, nothing was changed: " if report.dry_run else ""
    return f"{report.command}: {mode}{counts}{asked}"


def make_console(*, stderr: bool = False) -> Console:
    from rich.console import Console

    return Console(stderr=stderr, highlight=False)


def rich_report(job: Job, *, quiet: bool, verbose: bool) -> None:
    """A table of what became of the orders, trouble first; long ones are cut, `woobc activity` has all of it."""
    from rich.text import Text

    console, report = make_console(), job.report
    entries = sorted(_entries(job), key=lambda pair: pair[1]["outcome"] not in TROUBLE)
    if quiet:
        entries = [pair for pair in entries if pair[1]["outcome"] in TROUBLE]
    if entries:
        console.print(_table(entries if verbose else entries[:MOST_ROWS]))
        if not verbose and len(entries) > MOST_ROWS:
            console.print(Text(f"… and {len(entries) - MOST_ROWS} more: woobc activity {report.run_id}", style="dim"))
    for _, entry in entries if verbose else entries[:MOST_ROWS]:
        if entry["fix"]:
            console.print(Text(for_terminal(f"{entry['store']} {entry['number']}: {entry['fix']}"), style="yellow"))
    for text in report.infos:
        console.print(Text(for_terminal(text), style="dim"))
    for text in report.notes:
        console.print(Text(for_terminal(text), style="yellow"))
    for error in report.errors:
        console.print(Text(for_terminal(str(error)), style="red"))
    if not quiet:
        console.print(Text(for_terminal(summary(job)), style="bold"))


def _table(entries: list[tuple[StoredOrder, dict[str, Any]]]) -> Any:
    from rich.table import Table

    table = Table(box=None, pad_edge=False)
    for name in ("store", "order", "outcome", "state", "sales order", "what"):
        table.add_column(name, overflow="fold")
    for order, entry in entries:
        what = ": ".join(word for word in (entry["code"] or "", entry["message"]) if word)
        style = "red" if entry["outcome"] in TROUBLE else None
        cells = (
            order.store,
            order.number,
            entry["outcome"],
            str(order.state),
            order.nav_sales_order_number or "",
            what,
        )
        table.add_row(*(safe(cell) for cell in cells), style=style)
    return table


def safe(text: str) -> Any:
    """A cell that is never taken for markup or terminal control."""
    from rich.text import Text

    return Text(for_terminal(text))


@contextlib.contextmanager
def progress_bar(title: str) -> Iterator[Progress]:
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn

    columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn())
    with Progress(*columns, console=make_console(stderr=True), transient=True) as bar:
        task = bar.add_task(title, total=None)

        def show(done: int, whole: int | None) -> None:
            bar.update(task, completed=done, total=whole)

        yield show
