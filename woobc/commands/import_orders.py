"""`woobc import-orders`."""

from __future__ import annotations

import click

from woobc.commands.options import (
    App,
    common_options,
    dry_run_option,
    json_option,
    limit_option,
    order_filters,
    pass_app,
    store_option,
)
from woobc.commands.running import run_job
from woobc.core.bootstrap import chosen_stores, person
from woobc.core.clock import describe_moment, to_text_if_any
from woobc.core.config.values import Config
from woobc.core.errors import UsageError
from woobc.core.jobs import import_orders as service
from woobc.core.jobs.job import Job
from woobc.core.operating.finding import read_moment


@click.command("import-orders")
@common_options
@store_option
@order_filters
@limit_option
@dry_run_option
@json_option
@pass_app
@click.pass_context
def import_orders(
    context: click.Context,
    app: App,
    stores: tuple[str, ...],
    order_ids: tuple[str, ...],
    statuses: tuple[str, ...],
    since: str | None,
    until: str | None,
    limit: int | None,
    dry_run: bool,
) -> None:
    """Import what changed in the stores since the last run, or just the orders the filters name.

    Example: woobc import-orders --store eu --status processing --since 2025-01-01
    """
    filters = read_filters(app.config, stores, order_ids, statuses, since, until, limit)
    chosen = chosen_stores(app.config, stores)

    def work(job: Job) -> None:
        tell_dates(job, filters)
        service.import_orders(job, chosen, filters, person())

    run_job(context, app, "import-orders", work, filters=told_filters(filters, stores), dry_run=dry_run)


def read_filters(
    config: Config,
    stores: tuple[str, ...],
    order_ids: tuple[str, ...],
    statuses: tuple[str, ...],
    since: str | None,
    until: str | None,
    limit: int | None = None,
) -> service.ImportFilters:
    """The filters as values. Raises UsageError for dates nobody can read, and for a missing --store."""
    filters = service.ImportFilters(
        tuple(order_ids),
        _status_names(statuses),
        read_moment(config, "--since", since),
        read_moment(config, "--until", until, end=True),
        limit,
    )
    if filters.is_given() and not stores and len(chosen_stores(config, ())) > 1:
        raise UsageError("Which store? Several are configured, and filters mean one of them.", fix="Add --store CODE.")
    if filters.since and filters.until and filters.since >= filters.until:
        raise UsageError("--since lies after --until, so no order can match.")
    return filters


def tell_dates(job: Job, filters: service.ImportFilters) -> None:
    """How the dates were understood; it stays with the run."""
    zone = job.config.time_zone
    if filters.since:
        job.report.info(f"created since {describe_moment(filters.since, zone)}")
    if filters.until:
        job.report.info(f"created before {describe_moment(filters.until, zone)}")


def _status_names(texts: tuple[str, ...]) -> tuple[str, ...]:
    """As the stores write them. None is left out silently: without any filter everything would be imported."""
    names = [name.strip().lower().removeprefix("wc-") for text in texts for name in text.split(",")]
    if not all(names):
        raise UsageError("--status: no status is named.", fix="Write it as the store does, such as processing.")
    return tuple(names)


def told_filters(filters: service.ImportFilters, stores: tuple[str, ...]) -> dict[str, object]:
    """The filters as the run keeps them."""
    return {
        "store": list(stores),
        "order-id": list(filters.order_ids),
        "status": list(filters.statuses),
        "since": to_text_if_any(filters.since),
        "until": to_text_if_any(filters.until),
        "limit": filters.limit,
    }
