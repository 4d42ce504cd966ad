"""`woobc sync`."""

from __future__ import annotations

import click

from woobc.commands.import_orders import read_filters, tell_dates, told_filters
from woobc.commands.options import App, Count, common_options, json_option, order_filters, pass_app, store_option
from woobc.commands.running import run_job
from woobc.core.bootstrap import chosen_stores, person
from woobc.core.errors import UsageError
from woobc.core.jobs.job import Job
from woobc.core.jobs.sync import sync as service


@click.command("sync")
@common_options
@store_option
@order_filters
@click.option(
    "--wait",
    type=Count(0, 1440),
    default=6,
    show_default=True,
    metavar="MINUTES",
    help="How long to wait for the sales orders.",
)
@json_option
@pass_app
@click.pass_context
def sync(
    context: click.Context,
    app: App,
    stores: tuple[str, ...],
    order_ids: tuple[str, ...],
    statuses: tuple[str, ...],
    since: str | None,
    until: str | None,
    wait: int,
) -> None:
    """Take just the orders that the filters select through import, insert and verify, and show their sales order numbers.

    Example: woobc sync --store eu --order-id 10045
    """
    filters = read_filters(app.config, stores, order_ids, statuses, since, until)
    if not filters.is_given():
        raise UsageError(
            "Which orders? sync carries only what its filters name.", fix="Add --order-id, --status or --since."
        )
    chosen = chosen_stores(app.config, stores)

    def work(job: Job) -> None:
        tell_dates(job, filters)
        service(job, chosen, filters, wait_s=wait * 60, person=person())

    run_job(context, app, "sync", work, filters=told_filters(filters, stores))
