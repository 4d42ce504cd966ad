"""`woobc recheck-status`."""

from __future__ import annotations

import click

from woobc.commands.options import (
    App,
    common_options,
    dry_run_option,
    json_option,
    limit_option,
    pass_app,
    store_option,
)
from woobc.commands.running import run_job
from woobc.core.bootstrap import chosen_stores
from woobc.core.jobs import recheck_status as service
from woobc.core.jobs.job import Job


@click.command("recheck-status")
@common_options
@store_option
@limit_option
@dry_run_option
@json_option
@pass_app
@click.pass_context
def recheck_status(context: click.Context, app: App, stores: tuple[str, ...], limit: int | None, dry_run: bool) -> None:
    """Look again at orders that could not be forwarded yet, and at sent ones in Business Central.

    Example: woobc recheck-status --store eu
    """
    chosen = chosen_stores(app.config, stores)

    def work(job: Job) -> None:
        service.recheck_status(job, chosen, limit)

    run_job(context, app, "recheck-status", work, filters={"store": list(stores), "limit": limit}, dry_run=dry_run)
