"""`woobc audit`."""

from __future__ import annotations

import click

from woobc.commands.options import App, common_options, json_option, pass_app, store_option
from woobc.commands.running import run_job
from woobc.core.bootstrap import chosen_stores
from woobc.core.clock import to_text_if_any
from woobc.core.jobs import audit as service
from woobc.core.jobs.job import Job
from woobc.core.operating.finding import read_moment


@click.command("audit")
@common_options
@store_option
@click.option("--since", metavar="DATE", help="Orders created on or after this day, or 7d, 12h back. Default: all.")
@click.option("--fix", is_flag=True, help="Import again, by the usual rules, what differs in the shop.")
@json_option
@pass_app
@click.pass_context
def audit(context: click.Context, app: App, stores: tuple[str, ...], since: str | None, fix: bool) -> None:
    """Compare shops, middleware and Business Central order by order, and report every gap.

    Example: woobc audit --store eu --since 30d
    """
    chosen, begin = chosen_stores(app.config, stores), read_moment(app.config, "--since", since)

    def work(job: Job) -> None:
        service.audit(job, chosen, since=begin, fix=fix)

    filters = {"store": list(stores), "since": to_text_if_any(begin), "fix": fix}
    run_job(context, app, "audit", work, filters=filters)
