"""`woobc batch-post`."""

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
from woobc.core.errors import UsageError
from woobc.core.jobs.due import nothing_to_post

if TYPE_CHECKING:
    from datetime import datetime

    from woobc.core.jobs.job import Job


@click.command("batch-post")
@common_options
@store_option
@order_option
@click.option("--now", is_flag=True, help="Do not wait for the posting time.")
@click.option(
    "--posting-date",
    type=click.DateTime(["%Y-%m-%d"]),
    metavar="YYYY-MM-DD",
    help="With --now or --order: post with this date.",
)
@limit_option
@without_store_option
@dry_run_option
@json_option
@pass_app
@click.pass_context
def batch_post(
    context: click.Context,
    app: App,
    stores: tuple[str, ...],
    orders: tuple[str, ...],
    now: bool,
    posting_date: datetime | None,
    limit: int | None,
    without_store: tuple[str, ...],
    dry_run: bool,
) -> None:
    """Post the sales orders of schedule-post stores whose posting time has come.

    Example: woobc batch-post --now --posting-date 2026-11-30 --dry-run
    """
    if posting_date and not (now or orders):
        raise UsageError("--posting-date goes with --now or --order.")
    chosen, unread = chosen_stores(app.config, stores), stores_left_out(app.config, without_store)
    day = posting_date.date() if posting_date else None

    def work(job: Job) -> None:
        from woobc.core.jobs.batch_post import PostOptions
        from woobc.core.jobs.batch_post import batch_post as service

        options = PostOptions(row_ids(job, orders, stores), now, day, limit, unread)
        service(job, chosen, options)

    look = None if orders or now else partial(nothing_to_post, stores=chosen, config=app.config)
    filters = {
        "store": list(stores),
        "order": list(orders),
        "now": now,
        "posting-date": str(day or ""),
        "limit": limit,
        "without-store": list(without_store),
    }
    run_job(context, app, "batch-post", work, filters=filters, dry_run=dry_run, look=look)
