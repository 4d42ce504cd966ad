"""`woobc bc-insert`."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

import click

from woobc.commands.options import (
    App,
    common_options,
    dry_run_option,
    json_option,
    limit_option,
    order_option,
    pass_app,
    store_option,
    without_store_option,
)
from woobc.commands.running import row_ids, run_job
from woobc.core.bootstrap import chosen_stores, stores_left_out
from woobc.core.jobs.due import nothing_to_insert

if TYPE_CHECKING:
    from woobc.core.jobs.job import Job


@click.command("bc-insert")
@common_options
@store_option
@order_option
@limit_option
@without_store_option
@dry_run_option
@json_option
@pass_app
@click.pass_context
def bc_insert(
    context: click.Context,
    app: App,
    stores: tuple[str, ...],
    orders: tuple[str, ...],
    limit: int | None,
    without_store: tuple[str, ...],
    dry_run: bool,
) -> None:
    """Send pending orders to Business Central, and settle answers that were lost.

    Example: woobc bc-insert --order 10045
    """
    chosen, unread = chosen_stores(app.config, stores), stores_left_out(app.config, without_store)

    def work(job: Job) -> None:
        from woobc.core.jobs.bc_insert import InsertOptions, insert_orders

        options = InsertOptions(row_ids(job, orders, stores), limit, unread)
        insert_orders(job, chosen, options)

    look = None if orders else partial(nothing_to_insert, stores=chosen, config=app.config)
    filters = {"store": list(stores), "order": list(orders), "limit": limit, "without-store": list(without_store)}
    run_job(context, app, "bc-insert", work, filters=filters, dry_run=dry_run, look=look)
