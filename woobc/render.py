"""Reports on the screen: rich tables for a terminal, plain lines elsewhere, JSON for programs. The home of rich."""

from __future__ import annotations

import contextlib
import io
import json
import os
import sys
from collections.abc import Iterable, Iterator, Mapping, Sequence
from decimal import Decimal
from typing import TYPE_CHECKING, Any

from woobc.core.domain.codes import CODES
from woobc.core.domain.lifecycle import OrderState
from woobc.core.domain.stored import StoredOrder
from woobc.core.domain.text import ASCII_FORMS, for_terminal, whole_number
from woobc.core.jobs.job import Job
from woobc.core.jobs.report import RunReport
from woobc.core.ports import Progress

if TYPE_CHECKING:
    from rich.console import Console, ConsoleOptions, RenderableType
    from rich.text import Text

    from woobc.core.domain.audit import Gap

MOST_ROWS = 40
TROUBLE = ("failed", "conflict", "refused", "answer lost")
UNLIMITED = 4000
"""Columns of what is not a terminal: one line stays one line."""
LEAST_FOLDED, LEAST_CUT, GAP = 12, 6, 2
"""Widths of a table's columns: what a folded and a cut one need at least, and what lies between two."""
LONGEST_WORD = 24
"""Where there is room, no column breaks a shorter one."""
INDENT = 2
"""Of what follows the first line of a row that is a paragraph."""

Cell = str | tuple[str, str]
"""A text, or a text with its style."""


class Screen:
    """What a person sees: lines, pairs and tables; in colour and folded on a terminal, plain lines elsewhere.

    Every text is shown so that it can only be read: no markup, no terminal control, no direction marks.
    """

    def __init__(self) -> None:
        self._parts: list[Any] = []

    def line(self, *cells: Cell) -> None:
        """One line of the texts, one after the other."""
        from rich.text import Text

        self._parts.append(Text("").join(_text(cell) for cell in cells))

    def pairs(self, rows: Iterable[tuple[str, Cell | list[Cell]]], width: int = 0) -> None:
        """A name and a text on each line; the names are `width` wide."""
        from rich.text import Text

        table = _grid()
        table.add_column(style="dim", no_wrap=True, min_width=width)
        table.add_column(overflow="fold")
        for name, cell in rows:
            several = cell if isinstance(cell, list) else [cell]
            table.add_row(_text(name), Text("").join(_text(each) for each in several))
        self._parts.append(table)

    def table(
        self,
        columns: Sequence[str],
        rows: Iterable[Sequence[Cell]],
        *,
        right: Sequence[str] = (),
        folded: Sequence[str] = (),
        cut: Sequence[str] = (),
    ) -> None:
        """A table; `right` columns are numbers. Where there is no room for a line, `folded` columns take several lines and
        `cut` ones lose their end; where that is not enough, each row is a paragraph."""
        shown = [[_text(cell) for cell in row] for row in rows]
        self._parts.append(_Table(columns, shown, right=right, folded=folded, cut=cut))

    def as_text(self, width: int = UNLIMITED) -> str:
        """The screen as plain lines of at most `width` columns."""
        from rich.console import Console

        file = io.StringIO()
        console = Console(file=file, width=width, color_system=None, highlight=False, legacy_windows=False)
        console.print(*self._parts, sep="\n")
        return "\n".join(line.rstrip() for line in file.getvalue().splitlines())

    def renderable(self) -> Any:
        from rich.console import Group

        return Group(*self._parts)

    def show(self) -> None:
        """On stdout: in the terminal's ways, or plain."""
        if sys.stdout.isatty():
            make_console().print(self.renderable())
            return
        text = self.as_text(whole_number(os.environ.get("COLUMNS", "")) or UNLIMITED)
        print(text)


class _Table:
    """A table, or a paragraph for each row where one would cut what must be read whole."""

    def __init__(
        self,
        columns: Sequence[str],
        rows: Sequence[Sequence[Text]],
        *,
        right: Sequence[str] = (),
        folded: Sequence[str] = (),
        cut: Sequence[str] = (),
    ) -> None:
        self.columns, self.rows = columns, rows
        self.right, self.folded, self.cut = right, folded, cut

    def __rich_console__(self, console: Console, options: ConsoleOptions) -> Iterator[RenderableType]:
        for whole_words in (True, False):
            spare = options.max_width - self._least_width(whole_words=whole_words)
            if spare >= 0:
                yield self._table(widest_cut=LEAST_CUT + spare if whole_words else None)
                return
        for row in self.rows:
            first, *more = self._paragraph(row).wrap(console, max(1, options.max_width - INDENT))
            yield first
            for line in more:
                line.pad_left(INDENT)
                yield line

    def _least_width(self, *, whole_words: bool) -> int:
        widths = [max(len(name), *(row[at].cell_len for row in self.rows), 0) for at, name in enumerate(self.columns)]
        least = [
            min(
                width,
                self._least_folded(at, whole_words=whole_words)
                if name in self.folded
                else LEAST_CUT
                if name in self.cut
                else width,
            )
            for at, (name, width) in enumerate(zip(self.columns, widths, strict=True))
        ]
        return sum(least) + GAP * (len(least) - 1)

    def _least_folded(self, at: int, *, whole_words: bool) -> int:
        """So many columns that, where there is room, no word is broken, a code least of all: people copy it."""
        words = (word for row in self.rows for word in row[at].plain.split()) if whole_words else ()
        longest = max((len(word) for word in words if len(word) <= LONGEST_WORD), default=0)
        widest = max((row[at].cell_len for row in self.rows), default=0)
        return max(min(LEAST_FOLDED, widest), longest)

    def _table(self, *, widest_cut: int | None) -> RenderableType:
        """`widest_cut` leaves the folded columns room for whole words: what is cut gives way to them."""
        from rich.table import Table

        table = Table(box=None, pad_edge=False, header_style="dim")
        for name in self.columns:
            folds, is_cut = name in self.folded, name in self.cut
            table.add_column(
                name,
                max_width=widest_cut if is_cut else None,
                justify="right" if name in self.right else "left",
                overflow="fold" if folds else "ellipsis",
                no_wrap=not folds and not (is_cut and widest_cut is None),
            )
        for row in self.rows:
            table.add_row(*row)
        return table

    def _paragraph(self, row: Sequence[Text]) -> Text:
        from rich.text import Text

        cells = [
            Text.assemble((f"{name} " if name else "", "dim"), cell)
            for name, cell in zip(self.columns, row, strict=True)
            if cell.plain
        ]
        return Text("  ").join(cells)


def _grid() -> Any:
    from rich.table import Table

    return Table(box=None, pad_edge=False, show_header=False)


def _text(cell: Cell) -> Any:
    from rich.text import Text

    text, style = (cell, "") if isinstance(cell, str) else cell
    shown, encoding = for_terminal(text), getattr(sys.stdout, "encoding", None) or "utf-8"
    if "utf" not in encoding.lower():  # here, not when it is written, so that columns are as wide as what is in them
        shown = shown.translate(ASCII_FORMS).encode(encoding, "backslashreplace").decode(encoding)
    return Text(shown, style=style)


def style_of(state: str) -> str:
    """The colour of a state: yellow on the way or in doubt, green in Business Central, dim at an end."""
    if state in ("inserting", "unknown", "posting", "received"):
        return "yellow"
    if state in ("inserted", "verified", "released", "posted"):
        return "green"
    return "dim" if state in ("cancelled", "history", "skipped", "ignored", "gone") else ""


def report_as_json(job: Job) -> str:
    """The object of a job's `--json`: run, command, environment, counts, orders, exit code; amounts as strings."""
    report = job.report
    gaps = [gap_as_json(gap) for gap in report.gaps]
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
            **({"gaps": gaps} if report.command == "audit" else {}),
        },
        default=_plain,
    )


def gap_as_json(gap: Gap) -> dict[str, Any]:
    return {"kind": gap.kind, "store": gap.store, "order": gap.order, "order_id": gap.order_id, "message": gap.message}


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
                "fix": known.advice(order.number, is_posted=order.state is OrderState.POSTED) if known else "",
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
    lines += ["  ".join(for_terminal(word) for word in words) for words in _gap_rows(report.gaps)]
    lines += [*report.infos, *report.notes, *(f"error: {error}" for error in report.errors)]
    lines.append(summary(job))
    return "\n".join(lines)


def _gap_rows(gaps: Sequence[Gap]) -> Iterator[tuple[str, str, str, str]]:
    return ((gap.store, gap.order, gap.kind, gap.message) for gap in gaps)


def summary(job: Job) -> str:
    """The one line that ends a run."""
    report = job.report
    counts = summary_of_counts(report.totals()) or ("nothing done" if report.errors else "nothing due")
    if report.command == "audit" and report.totals() and not report.gaps and not report.errors:
        counts += ", no gaps"
    requests = summary_of_counts(report.requests)
    asked = f" (requests: {requests})" if requests else ""
    mode = "dry run, nothing was changed: " if report.dry_run else ""
    return f"{report.command}: {mode}{counts}{asked}"


def summary_of_counts(counts: Mapping[str, int]) -> str:
    """`imported 2, held 1`."""
    return ", ".join(f"{name} {number}" for name, number in counts.items() if number)


def make_console(*, stderr: bool = False) -> Console:
    from rich.console import Console

    return Console(stderr=stderr, highlight=False)


def rich_report(job: Job, *, quiet: bool, verbose: bool) -> None:
    """A table of what became of the orders, trouble first; long ones are cut, `woobc activity` has all of it."""
    console, report = make_console(), job.report
    most = None if verbose else MOST_ROWS
    _print_entries(console, job, most, quiet=quiet)
    _print_gaps(console, report, most)
    for text in report.infos:
        console.print(_text((text, "dim")))
    for text in report.notes:
        console.print(_text((text, "yellow")))
    for error in report.errors:
        console.print(_text((str(error), "red")))
    if not quiet:
        console.print(_text((summary(job), "bold")))


def _print_entries(console: Console, job: Job, most: int | None, *, quiet: bool) -> None:
    entries = sorted(_entries(job), key=lambda pair: pair[1]["outcome"] not in TROUBLE)
    if quiet:
        entries = [pair for pair in entries if pair[1]["outcome"] in TROUBLE]
    shown = entries[:most]
    if shown:
        console.print(_table(shown))
    if len(shown) < len(entries):
        console.print(_text((f"… and {len(entries) - len(shown)} more: woobc activity {job.report.run_id}", "dim")))
    by_fix: dict[str, list[str]] = {}
    for _, entry in shown:
        if entry["fix"]:
            by_fix.setdefault(entry["fix"], []).append(f"{entry['store']} {entry['number']}")
    for fix, names in by_fix.items():
        console.print(_text((f"{', '.join(names)}: {fix}", "yellow")))


def _print_gaps(console: Console, report: RunReport, most: int | None) -> None:
    shown = report.gaps[:most]
    if shown:
        rows = [[_text(cell) for cell in row] for row in _gap_rows(shown)]
        console.print(_Table(("store", "order", "gap", "what"), rows, folded=("what",)))
    if len(shown) < len(report.gaps):
        console.print(_text((f"… and {len(report.gaps) - len(shown)} more: with --verbose, or --json", "dim")))


def _table(entries: list[tuple[StoredOrder, dict[str, Any]]]) -> _Table:
    rows = []
    for order, entry in entries:
        what = ": ".join(word for word in (entry["code"] or "", entry["message"]) if word)
        style = "red" if entry["outcome"] in TROUBLE else ""
        number = order.nav_sales_order_number or ""
        cells = (order.store, order.number, entry["outcome"], str(order.state), number, "" if what == number else what)
        rows.append([_text((cell, style)) for cell in cells])
    return _Table(("store", "order", "outcome", "state", "sales order", "what"), rows, folded=("outcome", "what"))


@contextlib.contextmanager
def progress_bar(title: str) -> Iterator[Progress]:
    """Done, of how many, how fast, and the time left, as far as each is known."""
    from rich.progress import (
        BarColumn,
        MofNCompleteColumn,
        Progress,
        ProgressColumn,
        Task,
        TextColumn,
        TimeRemainingColumn,
    )
    from rich.text import Text

    class Rate(ProgressColumn):
        def render(self, task: Task) -> Text:
            if not task.speed:
                return Text("")
            return Text(f"{task.speed:.0f}/s" if task.speed >= 1 else f"{task.speed * 60:.0f}/min")

    name, bars = TextColumn("{task.description}"), BarColumn(bar_width=20)
    columns = (name, bars, MofNCompleteColumn(), Rate(), TimeRemainingColumn())
    with Progress(*columns, console=make_console(stderr=True), transient=True) as bar:
        task = bar.add_task(title, total=None)

        def show(done: int, whole: int | None) -> None:
            if done < bar.tasks[0].completed:  # the next store, which has a pace of its own
                bar.reset(task, total=None)
            bar.tasks[0].total = max(done, whole) if whole else None  # `update` would keep that of the store before
            bar.update(task, completed=done, refresh=True)

        yield show
