"""The commands of `woobc orders` that act: each on one order, by one person, for a reason."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any

import click

from woobc.commands.completion import complete_order, complete_store
from woobc.commands.options import App, common_options, given_reason, json_option, pass_app, reason_option
from woobc.core.bootstrap import open_job, opened_middleware, person
from woobc.core.clock import Clock
from woobc.core.domain.lifecycle import NotAllowed
from woobc.core.domain.stored import StoredOrder
from woobc.core.domain.text import for_terminal
from woobc.core.errors import UsageError
from woobc.core.jobs.job import Job
from woobc.core.middleware.orders import Moved
from woobc.core.operating import log
from woobc.core.operating.finding import find_order
from woobc.core.operating.offers import OFFERS

one_store_option = click.option(
    "--store",
    metavar="CODE",
    help="The order's store, where its number alone is not enough.",
    shell_complete=complete_store,
)


def _command(name: str) -> click.Command:
    """The command that calls the service of the same name."""

    offer = OFFERS[name]

    @click.command(name, help=f"{offer.does}\n\n    Example: woobc orders {name} {offer.example}")
    @click.argument("order", shell_complete=complete_order)
    @one_store_option
    @reason_option
    @common_options
    @json_option
    @pass_app
    @click.pass_context
    def act(context: click.Context, app: App, /, order: str, store: str | None, reason: str, **more: Any) -> None:
        context.exit(_act(app, name, order, store, reason, more, needs_reason=offer.needs_reason))

    if name == "adopt":
        help_text = "Which sales order it is; needed where api_url is not configured."
        click.option("--sales-order", default="", metavar="NUMBER", help=help_text)(act)
    if name == "resend":
        help_text = "Its sales order was deleted in Business Central unposted; the archived copy counts for nothing."
        click.option("--deleted", is_flag=True, help=help_text)(act)
    if name == "resolve":
        click.option(
            "--refund-included/--refund-owed",
            "is_included",
            default=None,
            help="Of money refunded after sending: the sales order was corrected, or a credit memo shall follow.",
        )(act)
    return act


@click.command("refund")
@click.argument("order")
@one_store_option
@click.option("--refund", "refund_id", default="", metavar="ID", help="Which one, where the order has several.")
@click.option("--retry", "what", flag_value="retry", help="Make its credit memo, or look at the one there is.")
@click.option("--ignore", "what", flag_value="ignore", help="Make none; a draft that was made is deleted.")
@click.option("--adopt", "memo", default="", metavar="MEMO", help="It is credited by this memo, which somebody made.")
@reason_option
@common_options
@json_option
@pass_app
@click.pass_context
def refund(
    context: click.Context, app: App, /, order: str, store: str | None, reason: str, what: str | None, **more: str
) -> None:
    """Decide about a refund that was made after its order was sent.

    Example: woobc orders refund 10045 --ignore --reason "credited by hand"
    """
    if (what is None) == (not more["memo"]):
        raise UsageError("Say one of --retry, --ignore and --adopt MEMO.")
    context.exit(_act(app, "refund", order, store, reason, {**more, "what": what or "adopt"}, needs_reason=True))


def _act(
    app: App, name: str, order: str, store: str | None, reason: str, more: Mapping[str, Any], *, needs_reason: bool
) -> int:
    """Do it as a run and say what came of it. Returns the exit code. Nobody is asked why for what can't be done."""
    config, clock = app.config, Clock()
    log.set_up(config.log, f"orders {name}", verbose=app.verbose)
    with opened_middleware(config, clock) as middleware:
        found = find_order(middleware, order, store)
        if name == "refund":
            from woobc.core.operating.refund_acts import chosen

            chosen(middleware, found, more["refund_id"])
    if needs_reason and not reason.strip():
        from woobc.core.operating.acts import refuse_by_the_row

        refuse_by_the_row(name, found)
        reason = given_reason(reason)
    reason = reason.strip()
    filters = {"order": found.name, "reason": reason} if reason else {"order": found.name}
    with open_job(config, clock, f"orders {name}", filters=filters) as job:
        try:
            message = _work(job, name, found, reason, more)
        except (Moved, NotAllowed):
            raise UsageError(
                f"{found.name} was moved by another run just now.", fix="Look at it and try again."
            ) from None
        _tell(app, job, job.middleware.orders.get(found.id), message)
        return job.report.exit_code


def _work(job: Job, name: str, order: StoredOrder, reason: str, more: Mapping[str, Any]) -> str:
    from woobc.core.operating import acts, refund_acts

    act = acts.Act(person(), reason)
    match name, more.get("what"):
        case "adopt", _:
            return acts.adopt(job, order, act, more["sales_order"])
        case "resend", _:
            return acts.resend(job, order, act, is_deleted=more["deleted"])
        case "resolve", _:
            is_included = more["is_included"]
            return acts.resolve(job, order, act, refund_is_owed=None if is_included is None else not is_included)
        case "refund", "retry":
            return refund_acts.retry(job, order, act, more["refund_id"])
        case "refund", "ignore":
            return refund_acts.ignore(job, order, act, more["refund_id"])
        case "refund", _:
            return refund_acts.adopt(job, order, act, more["memo"], more["refund_id"])
    work = {
        "retry": acts.retry,
        "ignore": acts.ignore,
        "unignore": acts.unignore,
        "hold": acts.hold,
        "unhold": acts.unhold,
    }[name]
    return work(job, order, act)


def _tell(app: App, job: Job, order: StoredOrder, message: str) -> None:
    errors = [str(error) for error in job.report.errors]
    if app.json:
        answer = {
            "run": job.run.id,
            "store": order.store,
            "order_id": order.order_id,
            "number": order.number,
            "state": str(order.state),
            "code": order.trouble.code if order.trouble else None,
            "message": message,
            "errors": errors,
            "exit_code": job.report.exit_code,
        }
        click.echo(json.dumps(answer))
        return
    if not app.quiet:
        click.echo(for_terminal(message))
    for error in errors:
        click.echo(for_terminal(error), err=True)


ACTIONS = (*(_command(name) for name in OFFERS), refund)
