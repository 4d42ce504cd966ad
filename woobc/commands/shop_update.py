"""`woobc shop-update`."""

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
)
from woobc.commands.running import row_ids, run_job
from woobc.core.bootstrap import chosen_stores
from woobc.core.jobs.due import nothing_to_tell

if TYPE_CHECKING:
    from woobc.core.jobs.job import Job


@click.command("shop-update")
@common_options
@store_option
@order_option
@limit_option
@dry_run_option
@json_option
@pass_app
@click.pass_context
def shop_update(
    context: click.Context,
    app: App,
    stores: tuple[str, ...],
    orders: tuple[str, ...],
    limit: int | None,
    dry_run: bool,
) -> None:
    """Tell the shops what became of their orders: numbers, tracking, the status of what is done.

    Only stores with a table [stores.X.tell] are told anything.

    Example: woobc shop-update --store eu --dry-run
    """
    chosen = chosen_stores(app.config, stores)

    def work(job: Job) -> None:
        from woobc.core.jobs.shop_update import TellOptions, update_shops

        update_shops(job, chosen, TellOptions(row_ids(job, orders, stores), limit))

    look = None if orders else partial(nothing_to_tell, stores=chosen)
    filters = {"store": list(stores), "order": list(orders), "limit": limit}
    run_job(context, app, "shop-update", work, filters=filters, dry_run=dry_run, look=look)
