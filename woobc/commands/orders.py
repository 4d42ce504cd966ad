"""`woobc orders`: finding orders, looking at them, and acting on them."""

from __future__ import annotations

import csv
import json
import sys
from collections.abc import Iterable, Iterator
from datetime import datetime
from itertools import islice
from pathlib import Path
from zoneinfo import ZoneInfo

import click

from woobc.commands.completion import complete_code, complete_order
from woobc.commands.options import App, Count, Group, common_options, json_option, pass_app, store_option
from woobc.commands.orders_acting import ACTIONS, one_store_option
from woobc.commands.running import reading
from woobc.core.clock import Clock, describe_age, to_local_text
from woobc.core.config.values import Config
from woobc.core.domain.credit_memos import StoredRefund
from woobc.core.domain.lifecycle import OrderState
from woobc.core.domain.stored import StoredOrder
from woobc.core.domain.telling import described_mark
from woobc.core.domain.text import counted, for_terminal
from woobc.core.middleware.middleware import Middleware
from woobc.core.middleware.orders import ActivityRow
from woobc.core.middleware.overview import MARKS, SORTS
from woobc.core.middleware.tellings import Telling
from woobc.core.operating.explain import Check, Verdict, explain, keeping
from woobc.core.operating.finding import find_order, search_for
from woobc.core.operating.looking import (
    EXPORTED,
    amount_text,
    csv_row,
    differences_of,
    event_as_json,
    explained_as_json,
    exported,
    fix_for,
    fix_for_refund,
    order_as_json,
    refund_words,
    told_by_store,
)
from woobc.core.operating.stored_document import document_of
from woobc.render import Cell, Screen, style_of

ROWS_A_PAGE = 20
LAST_EVENTS = 4


@click.group("orders", cls=Group)
def orders() -> None:
    """Find orders, see why they are where they are, and act on them.

    An ORDER is an id, a number, an external document number, or the number of its sales order or invoice.

    Example: woobc orders explain 10045
    """


for _action in ACTIONS:
    orders.add_command(_action)


# list


@orders.command("list")
@common_options
@store_option
@click.option(
    "--state", "states", multiple=True, type=click.Choice([state.value for state in OrderState]), help="In this state."
)
@click.option(
    "--status", "statuses", multiple=True, metavar="STATUS", help="In this status of the store; several with commas."
)
@click.option("--mark", type=click.Choice(list(MARKS)), help="That bear this mark.")
@click.option("--code", metavar="CODE", default="", shell_complete=complete_code, help="With this error.")
@click.option("--since", metavar="DATE", help="Placed on or after this day, or 7d, 12h back.")
@click.option("--until", metavar="DATE", help="Placed on or before this day, or before this moment.")
@click.option("--search", "text", metavar="TEXT", default="", help="With this text in a number, name, e-mail or error.")
@click.option(
    "--sort", type=click.Choice(list(SORTS)), default="seen", show_default=True, help="By what; newest first."
)
@click.option("--limit", type=Count(), metavar="N", help=f"Orders a page; {ROWS_A_PAGE} on the screen.")
@click.option("--page", type=Count(), default=1, metavar="N", help="Which page.")
@click.option("--csv", "as_csv", is_flag=True, help="Print them all as CSV.")
@click.option(
    "--xlsx", metavar="FILE", type=click.Path(path_type=Path), help="Write them all into this file, for a spreadsheet."
)
@json_option
@pass_app
def list_orders(
    app: App,
    stores: tuple[str, ...],
    states: tuple[str, ...],
    statuses: tuple[str, ...],
    mark: str | None,
    code: str,
    since: str | None,
    until: str | None,
    text: str,
    sort: str,
    limit: int | None,
    page: int,
    as_csv: bool,
    xlsx: Path | None,
) -> None:
    """List orders; all given filters must hold.

    Example: woobc orders list --store eu --mark failed --since 7d
    """
    if limit is None and (page > 1 or not (as_csv or xlsx or app.json)):
        limit = ROWS_A_PAGE
    search = search_for(
        app.config,
        stores=stores,
        states=states,
        statuses=statuses,
        mark=mark,
        code=code,
        since=since,
        until=until,
        text=text,
        sort=sort,
        limit=None if limit is None else limit + 1,
        offset=(page - 1) * (limit or 0),
    )
    with reading(app) as middleware:
        found = middleware.overview.search(search)
        if xlsx:
            from woobc.core.operating.spreadsheet import write_orders

            count = write_orders(islice(found, limit), xlsx, app.config.time_zone)
            click.echo(f"{counted(count, 'order')} written: {for_terminal(str(xlsx))}")
        elif as_csv:
            _write_csv(islice(found, limit))
        elif app.json:
            _write_json(islice(found, limit))
        else:
            _draw_list(list(found), limit or ROWS_A_PAGE, page).show()


def _write_csv(found: Iterable[StoredOrder]) -> None:
    writer = csv.writer(sys.stdout, lineterminator="\n")
    writer.writerow(EXPORTED)
    writer.writerows(csv_row(order) for order in found)


def _write_json(found: Iterable[StoredOrder]) -> None:
    """One array, an order a line, written as the orders come out of the file."""
    separator = "["
    for order in found:
        click.echo(separator + json.dumps(exported(order)))
        separator = ","
    click.echo("[]" if separator == "[" else "]")


def _draw_list(found: list[StoredOrder], limit: int, page: int) -> Screen:
    screen, now = Screen(), Clock().now()
    if not found:
        screen.line("No order matches." if page == 1 else "There is no such page.")
        return screen
    screen.table(
        ("order", "placed", "status", "state", "total", "sales order", "marks"),
        [
            (
                order.name,
                describe_age(now - order.date_created) if order.date_created else "",
                order.status,
                (str(order.state), style_of(order.state)),
                f"{order.total} {order.currency}",
                order.nav_sales_order_number or "",
                marks_of(order),
            )
            for order in found[:limit]
        ],
        right=("placed", "total"),
        folded=("marks",),
        cut=("status",),
    )
    if len(found) > limit:
        screen.line((f"More: add --page {page + 1}", "dim"))
    return screen


def marks_of(order: StoredOrder) -> Cell:
    """The marks in words, with the code that goes with them."""
    words = [f"held ({order.hold})"] if order.hold and order.state is not OrderState.POSTED else []
    if order.failed or order.conflict:
        codes = [order.conflict_code or "conflict"] if order.conflict else []
        codes += [order.error_code or "failed"] if order.failed else []
        return (" ".join([*codes, *words]), "red")
    if order.error_code:
        words.append(order.error_code)
    return (" ".join(words), "yellow")


# show


@orders.command("show")
@click.argument("order", shell_complete=complete_order)
@one_store_option
@common_options
@json_option
@pass_app
def show(app: App, order: str, store: str | None) -> None:
    """Show all that is known of an order: its numbers, lines, marks, what happened last and what comes next.

    Example: woobc orders show 10045
    """
    with reading(app) as middleware:
        found = find_order(middleware, order, store)
        checks = explain(app.config, middleware, found, Clock().now())
        if app.json:
            click.echo(json.dumps(order_as_json(app.config, middleware, found, checks)))
        else:
            _draw_order(app.config, middleware, found, checks).show()


def _mark(code: str | None, since: datetime | None, message: str | None, zone: ZoneInfo) -> list[Cell]:
    """A mark in words: its code, since when, and why."""
    when = f" since {to_local_text(since, zone)}" if since else ""
    return [(f"{code}{when}: ", "bold red"), (message or "", "red")]


def _draw_order(config: Config, middleware: Middleware, order: StoredOrder, checks: list[Check]) -> Screen:
    screen, zone = Screen(), config.time_zone
    screen.line(
        (order.name, "bold"),
        "  ",
        (str(order.state), f"bold {style_of(order.state)}".strip()),
        "  ",
        order.nav_sales_order_number or "no sales order",
        "  ",
        (f"invoice {order.posted_invoice_number}" if order.posted_invoice_number else "", "green"),
    )
    by_store = told_by_store(config, order, document_of(config, middleware, order))
    pairs = ((name, ", ".join(parts)) for name, parts in by_store)
    shown = (_head(order, config), pairs, _shop(middleware.tellings.get(order.id), config), _marks(order, config))
    screen.pairs([pair for part in shown for pair in part], 10)
    kept = keeping(checks)
    if kept is not None and not (order.failed or order.conflict):
        screen.pairs([("next", [(f"{kept.rule}: ", "dim"), kept.text]), ("", (kept.change, "cyan"))], 10)
    screen.pairs([pair for row in middleware.refunds.of_order(order.id) for pair in _refund(order, row)], 10)
    lines = middleware.orders.lines(order.id)
    if lines:
        screen.table(
            ("line", "SKU", "item", "description", "qty", "price", "discount", "amount", "tax"),
            [
                (
                    str(line.line_no),
                    line.sku,
                    line.item_no,
                    line.description,
                    f"{line.quantity.normalize():f}",
                    amount_text(line.unit_price),
                    amount_text(line.discount),
                    amount_text(line.amount),
                    amount_text(line.tax),
                )
                for line in lines
            ],
            right=("line", "qty", "price", "discount", "amount", "tax"),
            folded=("description",),
        )
    events = middleware.orders.activity(order.id)
    screen.table(
        ("time", "event", "message"),
        [(to_local_text(row.time, zone), row.event, _event_text(row)) for row in events[-LAST_EVENTS:]],
        folded=("message",),
    )
    if len(events) > LAST_EVENTS:
        screen.line((f"All {len(events)} events: woobc orders timeline {order.number}", "dim"))
    return screen


def _head(order: StoredOrder, config: Config) -> Iterator[tuple[str, Cell | list[Cell]]]:
    zone = config.time_zone
    admitted = f", admitted by {order.admitted_by}" if order.admitted_by else ""
    yield "status", f"{order.status or 'unreadable'} in the store; rule {order.rule or 'none'}{admitted}"
    yield (
        "customer",
        " ".join(word for word in (order.customer_name, f"<{order.email}>" if order.email else "") if word),
    )
    stock = f"; stock {order.availability}" if order.availability else ""
    yield "total", f"{order.total} {order.currency}, of it tax {order.total_tax}{stock}"
    numbers = [f"id {order.order_id}", order.external_document_number or "no number for BC yet"]
    if order.prepayment_invoice_number:
        numbers.append(f"prepayment invoice {order.prepayment_invoice_number}")
    yield "numbers", "  ".join(numbers)
    if order.found_in_bc:
        yield "found in BC", order.found_in_bc
    moments = (("placed", order.date_created), ("changed", order.date_modified))
    read = f"read {describe_age(Clock().now() - order.last_seen)} ago"
    yield "in store", "  ".join([*(f"{name} {to_local_text(at, zone)}" for name, at in moments if at), read])
    moments = (("inserted", order.imported_date), ("verified", order.verified_date))
    if any(at for _, at in moments):
        yield "in BC", "  ".join(f"{name} {to_local_text(at, zone)}" for name, at in moments if at)
    if order.cuts:
        yield "cut", order.cuts


def _shop(told: Telling, config: Config) -> Iterator[tuple[str, Cell | list[Cell]]]:
    if told.told_at:
        words = described_mark(told.mark, told.completed_at is not None)
        yield "shop told", f"{to_local_text(told.told_at, config.time_zone)}  {words}"
    if told.code:
        yield "SHOP", _mark(told.code, told.since, told.message, config.time_zone)


def _refund(order: StoredOrder, row: StoredRefund) -> Iterator[tuple[str, Cell | list[Cell]]]:
    fix = fix_for_refund(order, row)
    yield "refund", (refund_words(row), "red" if fix else "")
    if fix:
        yield "what to do", (fix, "cyan")


def _marks(order: StoredOrder, config: Config) -> Iterator[tuple[str, Cell | list[Cell]]]:
    zone = config.time_zone
    if order.conflict:
        yield "CONFLICT", _mark(order.conflict_code, order.conflict_since, order.conflict_message, zone)
        yield from (("", (str(difference), "red")) for difference in differences_of(order))
        yield "what to do", (fix_for(order, order.conflict_code), "cyan")
    if order.failed:
        yield "FAILED", _mark(order.error_code, order.failed_at, order.error_message, zone)
        yield "what to do", (fix_for(order, order.error_code), "cyan")
        if order.next_attempt_at and not order.conflict:
            yield "next try", to_local_text(order.next_attempt_at, zone)
    if order.hold and order.state is not OrderState.POSTED:
        yield "held", (f"by {'a person' if order.hold == 'person' else 'the rule of its status'}", "yellow")


# timeline


@orders.command("timeline")
@click.argument("order", shell_complete=complete_order)
@one_store_option
@common_options
@json_option
@pass_app
def timeline(app: App, order: str, store: str | None) -> None:
    """Show every event of an order from placed to posted, with the run and the person behind it.

    Example: woobc orders timeline 10045 --store eu
    """
    with reading(app) as middleware:
        found = find_order(middleware, order, store)
        events = middleware.orders.activity(found.id)
    if app.json:
        click.echo(json.dumps([event_as_json(row) for row in events]))
        return
    screen, zone = Screen(), app.config.time_zone
    screen.line((found.name, "bold"), "  ", (str(found.state), style_of(found.state)))
    rows: list[tuple[Cell, ...]] = []
    if found.date_created:
        rows.append((to_local_text(found.date_created, zone), "placed in the store", "", "", found.customer_name))
    rows += [
        (
            to_local_text(row.time, zone),
            row.event,
            (row.to_state if row.to_state != row.from_state else "", style_of(row.to_state)),
            str(row.run_id or ""),
            _event_text(row),
        )
        for row in events
    ]
    screen.table(("time", "event", "state", "run", "message"), rows, right=("run",), folded=("event", "message"))
    screen.show()


def _event_text(row: ActivityRow) -> Cell:
    words = ": ".join(word for word in (row.code, row.message) if word)
    person = f"(by {row.person})" if row.person else ""
    return (" ".join(filter(None, (words, person))), "red" if row.code else "")


# explain

_STYLES = {Verdict.PASSED: "green", Verdict.FAILED: "bold red", Verdict.WAITS: "yellow", Verdict.NOT_REACHED: "dim"}


@orders.command("explain")
@click.argument("order", shell_complete=complete_order)
@one_store_option
@common_options
@json_option
@pass_app
def explain_order(app: App, order: str, store: str | None) -> None:
    """Go through every rule an order has to pass, and say what would move it on.

    Example: woobc orders explain 10045
    """
    now = Clock().now()
    with reading(app) as middleware:
        found = find_order(middleware, order, store)
        checks = explain(app.config, middleware, found, now)
    kept = keeping(checks)
    if app.json:
        click.echo(json.dumps(explained_as_json(found, checks)))
        return
    screen = Screen()
    age = f"placed {describe_age(now - found.date_created)} ago" if found.date_created else ""
    screen.line((found.name, "bold"), "  ", (str(found.state), style_of(found.state)), "  ", (age, "dim"))
    screen.table(
        ("rule", "", "why"),
        [(each.rule, (str(each.verdict), _STYLES[each.verdict]), each.text) for each in checks],
        folded=("why",),
    )
    screen.line(("To move it: ", "bold"), kept.change if kept else "nothing; the order has arrived.")
    screen.show()
