"""The forms that do something: each starts the command of the same name, for the person who is signed in."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from http import HTTPStatus
from typing import Any

from flask import Blueprint, redirect, render_template, request, url_for

from woobc.core.bootstrap import chosen_stores
from woobc.core.domain.codes import CODES
from woobc.core.errors import UsageError
from woobc.core.operating.finding import find_order
from woobc.core.operating.offers import LONGEST_REASON, OFFERS
from woobc.core.operating.status import planned_jobs
from woobc.panel.current import middleware, needs, panel, visitor
from woobc.panel.users import Role

blueprint = Blueprint("acting", __name__)

ROLES: Mapping[str, Role] = {
    "retry": Role.SUPPORT,
    "hold": Role.SUPPORT,
    "unhold": Role.SUPPORT,
    "ignore": Role.SUPPORT,
    "unignore": Role.SUPPORT,  # only lets the rules decide, as they would have
    "resolve": Role.ADMIN,
    "adopt": Role.ADMIN,
    "resend": Role.ADMIN,
}
"""Who may do what with an order."""


def may_act(name: str) -> bool:
    return visitor().user.role.includes(ROLES[name])


@blueprint.post("/orders/<store>/<int:order_id>/act")
@needs(Role.SUPPORT)
def act(store: str, order_id: int) -> Any:
    name, reason = request.form.get("act", ""), _reason()
    if name not in OFFERS:
        raise UsageError("Nothing was chosen to be done.", fix="Choose one of the acts.")
    if not may_act(name):
        return render_template(
            "trouble.html", message=f"This takes the role {ROLES[name]}.", fix=""
        ), HTTPStatus.FORBIDDEN
    found = find_order(middleware(), f"id:{order_id}", store)
    if OFFERS[name].needs_reason and not reason:
        raise UsageError(f"To {name} an order takes a reason.", fix="Say why; it is kept with the order.")
    sales_order = request.form.get("sales_order", "").strip()[:50] if name == "adopt" else ""
    words = [
        "orders",
        name,
        f"id:{order_id}",
        "--store",
        store,
        *([f"--sales-order={sales_order}"] if sales_order else []),
    ]
    subject = url_for("pages.order", store=found.store, order_id=found.order_id)
    return _do(words, reason, subject, f"{name} {found.name}")


def _more_of(name: str) -> list[str]:
    """What an act is told beside its order and reason."""
    sales_order = request.form.get("sales_order", "").strip()[:50]
    if name == "adopt" and sales_order:
        return [f"--sales-order={sales_order}"]
    refund = request.form.get("refund", "")
    if name == "resolve" and refund in ("included", "owed"):
        return [f"--refund-{refund}"]
    return []


@blueprint.post("/orders/<store>/<int:order_id>/refund")
@needs(Role.ADMIN)
def refund(store: str, order_id: int) -> Any:
    """Decide about a refund that was made after its order was sent."""
    found, reason = find_order(middleware(), f"id:{order_id}", store), _reason()
    what, memo = request.form.get("what", ""), request.form.get("memo", "").strip()[:50]
    refund_id = request.form.get("refund_id", "")[:50]
    if what not in ("retry", "ignore", "adopt") or (what == "adopt" and not memo):
        raise UsageError("Say what to do with the refund.", fix="To adopt a credit memo takes its number.")
    if not reason:
        raise UsageError("To decide about a refund takes a reason.", fix="Say why; it is kept with the order.")
    decided = f"--adopt={memo}" if what == "adopt" else f"--{what}"
    words = ["orders", "refund", f"id:{order_id}", "--store", store, f"--refund={refund_id}", decided]
    subject = url_for("pages.order", store=found.store, order_id=found.order_id)
    return _do(words, reason, subject, f"{what} refund {refund_id} of {found.name}")


@blueprint.post("/errors/retry")
@needs(Role.SUPPORT)
def retry_code() -> Any:
    code, store = request.form.get("code", ""), request.form.get("store", "")
    if code not in CODES:
        raise UsageError(f"There is no code {code}.")
    chosen_stores(panel().config, (store,) if store else ())
    words = ["errors", "retry", code, *(["--store", store] if store else [])]
    return _do(words, _reason(), url_for("pages.errors"), f"retry all orders with {code}")


@blueprint.post("/runs/start")
@needs(Role.ADMIN)
def start() -> Any:
    job, store = request.form.get("job", ""), request.form.get("store", "")
    if job not in planned_jobs(panel().config):
        raise UsageError("No job was chosen.", fix="Choose one of the jobs.")
    chosen_stores(panel().config, (store,) if store else ())
    return _do([job, *(["--store", store] if store else [])], "", url_for("pages.runs"), f"run {job} now")


def _reason() -> str:
    """On one line, for it is kept with the order and told in lists."""
    text = " ".join(
        "".join(letter if letter.isprintable() else " " for letter in request.form.get("reason", "")).split()
    )
    if len(text) > LONGEST_REASON:
        raise UsageError(f"The reason is longer than {LONGEST_REASON} characters.", fix="Say it shorter.")
    return text


def _do(words: Sequence[str], reason: str, subject: str, told: str) -> Any:
    """Ask once more where it is real; else start it, and show how it ended or that it is at work."""
    here, who = panel(), visitor().user.name
    if not here.is_trial and request.form.get("confirmed") != "yes":
        fields = {name: value for name, value in request.form.items() if name not in ("form_token", "confirmed")}
        return render_template(
            "confirm.html", told=told, reason=reason, fields=fields, action=request.path, back=subject
        )
    started = here.starter.start(words, who, reason=reason, subject=subject)
    if here.starter.wait_briefly(started) and words[0] == "orders":
        return redirect(f"{subject}?done={started.id}", HTTPStatus.SEE_OTHER)
    return redirect(url_for("acting.started", id_=started.id), HTTPStatus.SEE_OTHER)


@blueprint.get("/started/<id_>")
@needs(Role.SUPPORT)
def started(id_: str) -> Any:
    found = panel().starter.find(id_, visitor().user.name)
    if found is None:
        raise UsageError(
            "What was started here is not known any more.",
            fix="It goes on all the same; the runs are listed under Runs.",
        )
    run = next((run for run in middleware().overview.living_runs() if run.pid == found.process.pid), None)
    return render_template("started.html", started=found, run=run)
