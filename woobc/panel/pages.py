"""The pages that show: each gathers what its command prints, and draws it."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator
from datetime import timedelta
from typing import Any

from flask import Blueprint, Response, redirect, render_template, request, stream_with_context, url_for

from woobc.core.bootstrap import chosen_stores
from woobc.core.clock import describe_age, from_text, to_text
from woobc.core.domain.lifecycle import OrderState
from woobc.core.domain.stored import StoredOrder
from woobc.core.domain.telling import described_mark
from woobc.core.domain.text import whole_number
from woobc.core.errors import UsageError
from woobc.core.jobs import silence, takeover
from woobc.core.middleware.overview import MARKS, Place, Search
from woobc.core.middleware.runs import RunRecord
from woobc.core.operating.explain import explain, keeping
from woobc.core.operating.figures import AGES, OUTCOMES, gather_figures
from woobc.core.operating.finding import find_order, search_for
from woobc.core.operating.looking import (
    EXPORTED,
    amount_text,
    csv_row,
    differences_of,
    fix_for,
    fix_for_refund,
    outcome_of,
    refund_words,
    told_by_store,
)
from woobc.core.operating.offers import LONGEST_REASON, OFFERS
from woobc.core.operating.status import Status, ending, gather, planned_jobs, trouble_words
from woobc.core.operating.stored_document import document_of
from woobc.core.operating.trying_rules import try_rules
from woobc.panel.acting import ROLES, may_act
from woobc.panel.current import middleware, panel, visitor

blueprint = Blueprint("pages", __name__)

ROWS = 50
MOST_EVENTS = 200
MOST_LINES = 200
_STATUS_FOR, _FIGURES_FOR = timedelta(seconds=5), timedelta(seconds=60)


@blueprint.get("/")
def overview() -> str:
    status, here = _status(), panel()
    figures = here.remembered.get(
        "figures", _FIGURES_FOR, lambda earlier: gather_figures(here.config, middleware(), here.clock, earlier)
    )
    return render_template(
        "overview.html",
        status=status,
        figures=figures,
        in_sequence=lambda states: sorted(states, key=lambda each: list(OrderState).index(each.state)),
        outcomes=OUTCOMES,
        ages=AGES,
        run_commands=list(dict.fromkeys(run.command for run in figures.runs)),
        ending=ending,
        away=trouble_words,
        silence=silence.words(status.silence, here.config) if status.silence else "",
        taken_over=takeover.told(status.takeover, here.config) if status.takeover else "",
    )


def _status() -> Status:
    here = panel()
    config = here.config  # first: after a change of it nothing is remembered
    return here.remembered.get("status", _STATUS_FOR, lambda _: gather(config, middleware(), here.clock))


# Orders


@blueprint.get("/orders")
def orders() -> Any:
    text = request.args.get("q", "").strip()
    if text and (found := _exactly(text)):
        return redirect(url_for("pages.order", store=found.store, order_id=found.order_id))
    search = _search(text)
    rows = middleware().overview.newest_placed(search, _after(), ROWS + 1)
    more = {**request.args.to_dict(flat=False), "after": [_place(rows[ROWS - 1])]} if len(rows) > ROWS else None
    here = panel().config
    return render_template(
        "orders.html",
        orders=rows[:ROWS],
        more=more,
        first={name: values for name, values in request.args.to_dict(flat=False).items() if name != "after"},
        filters=request.args,
        stores=[store.code for store in here.stores_here()],
        states=list(OrderState),
        marks=list(MARKS),
        is_filtered=any(value for name, value in request.args.items() if name != "after"),
    )


@blueprint.get("/orders.csv")
def orders_csv() -> Response:
    """All that match, as `orders list --csv` prints them."""
    found = middleware().overview.search(_search(request.args.get("q", "").strip()))
    answer = Response(stream_with_context(_lines(found)), mimetype="text/csv")
    answer.headers["Content-Disposition"] = f"attachment; filename=orders-{panel().config.environment.name}.csv"
    return answer


def _lines(found: Iterator[StoredOrder]) -> Iterator[str]:
    part = io.StringIO()
    writer = csv.writer(part, lineterminator="\n")
    writer.writerow(EXPORTED)
    for order in found:
        writer.writerow(csv_row(order))
        if part.tell() > 30_000:
            yield part.getvalue()
            part.seek(0)
            part.truncate()
    yield part.getvalue()


def _exactly(text: str) -> StoredOrder | None:
    """The one order with that number, if there is one; other filters do not count for who asks for an order."""
    found = middleware().orders.find(text)
    return found[0] if len(found) == 1 else None


def _search(text: str) -> Search:
    """The filters of the address, which are those of `orders list`."""
    given = request.args
    mark, states = given.get("mark", ""), [state for state in given.getlist("state") if state]
    if mark and mark not in MARKS:
        raise UsageError(f"There is no mark {mark}.", fix=f"There are {', '.join(MARKS)}.")
    if unknown := [state for state in states if state not in list(OrderState)]:
        raise UsageError(f"There is no state {unknown[0]}.")
    return search_for(
        panel().config,
        stores=[code for code in given.getlist("store") if code],
        states=states,
        statuses=[status for status in given.getlist("status") if status],
        mark=mark,
        code=given.get("code", "").strip(),
        since=given.get("since") or None,
        until=given.get("until") or None,
        text=text,
    )


def _place(order: StoredOrder) -> str:
    return f"{to_text(order.date_created) if order.date_created else ''}~{order.id}"


def _after() -> Place | None:
    """The place behind which the page begins. Raises UsageError for an address somebody changed."""
    text = request.args.get("after", "")
    if not text:
        return None
    moment, _, row = text.rpartition("~")
    number = whole_number(row)
    try:
        return (to_text(from_text(moment)) if moment else "", number) if number is not None else _no_page()
    except ValueError:
        return _no_page()


def _no_page() -> Place:
    raise UsageError("There is no such page.", fix="Begin with the first one.")


@blueprint.get("/orders/<store>/<int:order_id>")
def order(store: str, order_id: int) -> str:
    here, file = panel(), middleware()
    if order_id >= 2**63:
        raise UsageError(f"No order is known as {order_id}.")
    found = find_order(file, f"id:{order_id}", store)
    checks = explain(here.config, file, found, here.clock.now())
    events, lines = file.orders.activity(found.id), file.orders.lines(found.id)
    started = here.starter.find(request.args.get("done", ""), visitor().user.name)
    return render_template(
        "order.html",
        order=found,
        checks=checks,
        kept=keeping(checks),
        differences=differences_of(found),
        by_store=list(told_by_store(here.config, found, document_of(here.config, file, found))),
        told=file.tellings.get(found.id),
        described_mark=described_mark,
        refunds=file.refunds.of_order(found.id),
        refund_words=refund_words,
        fix_for_refund=fix_for_refund,
        fix_for=fix_for,
        amount=amount_text,
        lines=lines[:MOST_LINES],
        lines_left=max(0, len(lines) - MOST_LINES),
        events=events[-MOST_EVENTS:],
        events_left=max(0, len(events) - MOST_EVENTS),
        versions=file.orders.versions(found)[:ROWS],
        started=started,
        offers={name: offer for name, offer in OFFERS.items() if may_act(name)},
        kept_from={name: ROLES[name] for name in OFFERS if not may_act(name)},
        longest=LONGEST_REASON,
    )


# Errors, runs, activity


@blueprint.get("/errors")
def errors() -> str:
    store = request.args.get("store", "")
    chosen = (store,) if store else ()
    chosen_stores(panel().config, chosen)
    return render_template(
        "errors.html",
        inbox=middleware().overview.inbox(chosen),
        store=store,
        stores=[each.code for each in panel().config.stores_here()],
        longest=LONGEST_REASON,
    )


@blueprint.get("/runs")
def runs() -> str:
    file, name, every = middleware(), request.args.get("command") or None, bool(request.args.get("all"))
    find = file.runs.latest if every else file.runs.busy
    config = panel().config
    return render_template(
        "runs.html",
        runs=find(name, ROWS),
        commands=file.runs.commands(),
        name=name,
        every=every,
        jobs=planned_jobs(config),
        stores=[store.code for store in config.stores_here()],
        ending=ending,
        took=_took,
    )


def _took(record: RunRecord) -> str:
    return describe_age(record.ended - record.started) if record.ended else ""


@blueprint.get("/runs/<int:run_id>")
def run(run_id: int) -> str:
    file, page = middleware(), whole_number(request.args.get("page", "1"), most=6) or 1
    record = file.runs.get(run_id) if run_id < 2**63 else None
    if record is None:
        raise UsageError(f"There is no run {run_id}.", fix="The runs are listed under Runs.")
    found = file.overview.outcomes(run_id, limit=ROWS + 1, offset=(page - 1) * ROWS)
    return render_template(
        "run.html",
        run=record,
        found=found[:ROWS],
        page=page,
        more=len(found) > ROWS,
        ending=ending,
        took=_took,
        outcome_of=outcome_of,
        fix_for=fix_for,
    )


@blueprint.get("/activity")
def activity() -> str:
    before = whole_number(request.args.get("before", ""))
    rows = middleware().overview.activity_backwards(before)
    found = [row for _, row in zip(range(ROWS + 1), rows, strict=False)]
    return render_template(
        "activity.html", rows=found[:ROWS], more=found[ROWS - 1][0].id if len(found) > ROWS else None
    )


# Stores and rules


@blueprint.get("/stores")
def stores() -> str:
    return render_template("stores.html", status=_status())


@blueprint.get("/rules")
def rules() -> str:
    store = request.args.get("store", "")
    config = panel().config
    chosen = chosen_stores(config, (store,) if store else ())
    trial = try_rules(middleware(), chosen, config.time_zone, ROWS)
    return render_template("rules.html", trial=trial, store=store, stores=[each.code for each in config.stores_here()])
