"""Webhooks: subscriptions in the shops, their health, and the deliveries they send us.

A delivery is a hint to read an order, never its content; nothing depends on its arriving, for polling finds the same orders.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from msgspec import Struct

from woobc.core.config.values import StoreConfig
from woobc.core.domain.admission import Source
from woobc.core.domain.orders import Reading
from woobc.core.errors import OutOfTime, SetupError, TransientRemoteError
from woobc.core.jobs import silence
from woobc.core.jobs.import_orders import ImportFilters, import_orders
from woobc.core.jobs.intake import Importer
from woobc.core.jobs.job import Job
from woobc.core.jobs.reading import check_identity, in_batches
from woobc.core.middleware.deliveries import Delivery
from woobc.core.middleware.middleware import Middleware
from woobc.core.ports import Store, Webhook

MISSING = "missing"
ACTIVE = "active"
ORDER_GONE = "woocommerce_rest_shop_order_invalid_id"
"""What a shop sends in place of an order that was deleted before the delivery."""
UNFINISHED_CHECKOUTS = frozenset({"checkout-draft", "auto-draft", "incomplete"})


# Subscriptions


class Subscription(Struct, frozen=True):
    """One topic we want, as the shop has it; `status` is `missing` where it has none that leads to us."""

    topic: str
    status: str
    webhook_id: str = ""


class Health(Struct, frozen=True):
    """How a store's webhooks fare. `problems` is empty while all is well."""

    subscriptions: tuple[Subscription, ...]
    problems: tuple[str, ...]

    @property
    def report(self) -> str:
        return ", ".join(self.problems)


def check_webhooks(middleware: Middleware, store: Store, config: StoreConfig) -> Health:
    """Ask the shop for its webhooks (one request) and remember how they fare."""
    middleware.stores.ensure(config)
    subscriptions = _subscriptions(store, config)
    problems = [f"{each.topic} is {each.status}" for each in subscriptions if each.status != ACTIVE]
    error = middleware.deliveries.last_error(config.code)
    if error not in (None, ORDER_GONE):
        problems.append(
            f"the shop sends {error} instead of orders: the user who made them may not read orders any more"
        )
    health = Health(subscriptions, tuple(problems))
    middleware.stores.record_webhooks(config.code, healthy=not problems, report=health.report)
    return health


def _subscriptions(store: Store, config: StoreConfig) -> tuple[Subscription, ...]:
    """Of several for one topic an active one counts."""
    ours = _ours(store, config)
    found: list[Subscription] = []
    for topic in store.webhook_topics:
        same = sorted((hook for hook in ours if hook.topic == topic), key=lambda hook: hook.status != ACTIVE)
        found.append(Subscription(topic, same[0].status, same[0].id) if same else Subscription(topic, MISSING))
    return tuple(found)


def _ours(store: Store, config: StoreConfig) -> list[Webhook]:
    return [hook for hook in store.list_webhooks() if hook.delivery_url == config.webhook_url]


def register_webhooks(middleware: Middleware, store: Store, config: StoreConfig) -> Health:
    """Create the subscriptions the shop does not have yet; the first configured secret is theirs."""
    for each in _subscriptions(store, config):
        if each.status == MISSING:
            store.create_webhook(
                each.topic, config.webhook_url, config.webhook_secrets[0].reveal_to(f"store {config.code}")
            )
    return check_webhooks(middleware, store, config)


def remove_webhooks(middleware: Middleware, store: Store, config: StoreConfig) -> int:
    """End every subscription that leads to us; how many there were."""
    hooks = _ours(store, config)
    for hook in hooks:
        store.delete_webhook(hook.id)
    middleware.stores.ensure(config)
    middleware.stores.record_webhooks(config.code, healthy=False, report="removed with `woobc webhooks remove`")
    return len(hooks)


def repair_webhooks(job: Job, config: StoreConfig) -> Health:
    """Revive or create what is not active, then read what changed meanwhile.

    An automatic import is all it takes: whatever a delivery would have reported has moved the order's modification time, and
    the watermark stands before the oldest change that was not read.
    """
    silence.demand_none(job.middleware, job.config)
    store = job.store(config)
    for each in _subscriptions(store, config):
        if each.status not in (ACTIVE, MISSING):
            store.activate_webhook(each.webhook_id)
    health = register_webhooks(job.middleware, store, config)
    import_orders(job, [config], ImportFilters())
    return health


def refresh_health(job: Job, config: StoreConfig) -> str:
    """Why the store's webhooks can't be relied on at this moment; empty if they can."""
    try:
        return check_webhooks(job.middleware, job.store(config), config).report
    except OutOfTime as error:
        return error.message
    except (SetupError, TransientRemoteError) as error:
        job.middleware.stores.record_webhooks(config.code, healthy=False, report=error.message)
        return error.message


# Deliveries


def work_off(job: Job, config: StoreConfig) -> None:
    """Read each order that a waiting delivery names, once, and take it in; then those deliveries are done.

    A run that ends in between leaves its deliveries waiting: to read an order twice does no harm.
    """
    deliveries, after = job.middleware.deliveries, 0
    check_identity(job, config)
    importer = Importer(job, config, Source.WEBHOOK)
    while (waiting := deliveries.waiting(config.code, after=after)) and not job.is_out_of_time():
        after = waiting[-1].id
        by_order: dict[int, list[Delivery]] = {}
        for delivery in waiting:
            by_order.setdefault(delivery.order_id, []).append(delivery)
        for readings in in_batches(job.store(config).read(list(by_order))):
            importer.take_in(_without_drafts(job, config, readings))
            deliveries.done([each for reading in readings for each in by_order[reading.order_id]], "read")
            job.middleware.runs.moved(job.run)
    job.middleware.stores.mark_read(config.code)


def _without_drafts(job: Job, config: StoreConfig, readings: Sequence[Reading]) -> list[Reading]:
    """An unfinished checkout is no order yet; finishing it is reported too."""
    drafts = {r.order_id for r in readings if r.order is not None and r.order.status in UNFINISHED_CHECKOUTS}
    known = job.middleware.orders.known(config.code, drafts) if drafts else {}
    return [reading for reading in readings if reading.order_id not in drafts or reading.order_id in known]


def receiving_stores(stores: Iterable[StoreConfig]) -> list[StoreConfig]:
    """The stores whose webhooks are wanted."""
    return [store for store in stores if store.webhooks]
