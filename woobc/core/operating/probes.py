"""The probes of `check` that ask somebody: the middleware file, each store, Business Central. Each ends in findings."""

from __future__ import annotations

import contextlib
import shutil
from collections.abc import Callable, Iterator, Mapping, Sequence
from datetime import datetime, timedelta
from ipaddress import ip_address
from pathlib import Path
from urllib.parse import urlsplit

from woobc.core.clock import Clock
from woobc.core.config.values import BusinessCentralConfig, Config, StoreConfig, TellConfig
from woobc.core.domain.api_orders import NOT_WRITTEN
from woobc.core.domain.due import configured_processing
from woobc.core.domain.settings import Complete, OrderProcessing, Platform, RefundMode, StoreMapping
from woobc.core.domain.text import code_form, counted
from woobc.core.errors import ConfigError, WoobcError
from woobc.core.operating.checks import Finding, Level
from woobc.core.ports import BusinessCentral, PostedShipments, SalesDocuments, SalesOrders, Store

DELIVERY_PORTS = (80, 443, 8080)
CLOCK_SKEW = timedelta(minutes=5)


def _failed(subject: str, error: WoobcError) -> Finding:
    message = error.message.removeprefix(f"{subject}: ")
    return Finding(subject, Level.FAILED, message, error.fix)


def probe_notices(config: Config, *, send: bool) -> Iterator[Finding]:
    """Whether Apprise knows each address, which is not shown, for it holds keys; with `send` a notice is sent to each."""
    from woobc.core.operating import channels

    for position, url in enumerate(config.notices.urls):
        subject = f"notices.urls[{position}]"
        try:
            address = url.reveal()
        except ConfigError:
            continue  # reported with the other secrets
        if not channels.is_known(address):
            fix = "Write it as Apprise wants it, such as ntfy://ntfy.example.com/topic."
            yield Finding(subject, Level.FAILED, f"What is read from {url.source} is no address Apprise knows.", fix)
        elif not send:
            yield Finding(subject, Level.OK, "Apprise knows the address; `woobc check --send` tries it.")
        else:
            title, body = f"woobc {config.environment.name}: a try", "`woobc check --send` was run. Nothing is wrong."
            sent, cause = channels.send_and_tell(address, title, body)
            verdict = Level.OK if sent is channels.Sent.TAKEN else Level.FAILED
            told = f"A notice was sent: {sent}{f': {cause}' if cause else ''}."
            yield Finding(subject, verdict, told, "" if verdict is Level.OK else _UNTAKEN)


_UNTAKEN = "See whether the address, its key and the way out of this machine are right."


def probe_database(config: Config, clock: Clock) -> Iterator[Finding]:
    """Whether the middleware file is there and can be used."""
    from woobc.core.middleware.care import find_damage, is_of_search
    from woobc.core.middleware.database import sqlite_errors_translated
    from woobc.core.middleware.middleware import Middleware

    path, subject = config.environment.database, "middleware"
    try:
        with contextlib.closing(Middleware.open(config.environment, clock)) as middleware:
            with sqlite_errors_translated(path):
                problems = find_damage(middleware.database.connection)
            known = middleware.stores.all()
            staged = middleware.orders.select(
                "o.transport = 'staging' AND o.state IN ('inserting', 'unknown', 'inserted')", {}
            )
    except WoobcError as error:
        yield _failed(subject, error)
        return
    if problems:
        fix = "`woobc db check` mends it." if is_of_search(problems) else "Restore a backup: `woobc db restore`."
        yield Finding(subject, Level.FAILED, f"{path} is damaged: {problems[0]}.", fix)
    else:
        yield Finding(subject, Level.OK, f"{path} is sound.")
    bc_config = config.environment.business_central
    if staged and bc_config.is_api:
        message = f"Sent to the staging page before, and not verified yet: {counted(len(staged), 'order')}."
        verdict = Level.WARNING if bc_config.soap_url else Level.FAILED
        yield Finding(subject, verdict, message, "Keep business_central.soap_url until bc-verify is done with them.")
    kind = file_system_of(path.resolve(), _mounts())
    if kind in NETWORK_FILE_SYSTEMS:
        message = (
            f"{path} lies on a network file system ({kind}), whose locks can't be trusted: two runs may send one order."
        )
        yield Finding(subject, Level.WARNING, message, "Move it to a local disk; see `woobc env confirm --moved`.")
    yield from _room(path.resolve())
    missing = sorted(set(known) - {store.code for store in config.stores_here()})
    if missing:
        fix = "If a store was renamed: `woobc stores rename OLD NEW`."
        yield Finding(subject, Level.WARNING, f"It knows stores that are not configured: {', '.join(missing)}.", fix)


LEAST_ROOM = 100_000_000
"""Bytes, that a day's work and its log have room in any case."""


def _room(path: Path) -> Iterator[Finding]:
    """Whether the disk has room for the file once more: what writes it anew does so beside the one there is."""
    free, size = shutil.disk_usage(path.parent).free, path.stat().st_size
    if free < max(size, LEAST_ROOM):
        message = (
            f"{path.parent} has {free // 10**6:,} MB left, and {path.name} has {size // 10**6:,} MB, which a restore, an "
            "upgrade or a prune takes once more. Where the disk is full, every run ends with 7 and no order goes on."
        )
        fix = "Free space there, or move the file to a larger disk; see `woobc env confirm --moved`."
        yield Finding("middleware", Level.WARNING, message, fix)


NETWORK_FILE_SYSTEMS = frozenset(
    {"afs", "ceph", "cifs", "fuse.glusterfs", "fuse.sshfs", "lustre", "nfs", "nfs4", "smb3", "smbfs"}
)


def file_system_of(path: Path, mounts: str) -> str:
    """The kind of file system that holds `path`, by the lines of /proc/mounts; blank if they don't say."""
    kind, longest = "", -1
    for line in mounts.splitlines():
        fields = line.split()
        place = fields[1].replace("\\040", " ") if len(fields) > 2 else ""
        if place and path.is_relative_to(place) and len(place) >= longest:  # of two at one place the later one counts
            kind, longest = fields[2], len(place)
    return kind


def _mounts() -> str:
    with contextlib.suppress(OSError):  # a system that has no such file
        return Path("/proc/mounts").read_text(errors="replace")
    return ""


def known_identities(config: Config, clock: Clock) -> Mapping[str, str]:
    """Who each store was when it was read last, by its code; empty where no middleware file can be read."""
    from woobc.core.middleware.middleware import Middleware

    try:
        middleware = Middleware.open(config.environment, clock)
    except WoobcError:
        return {}
    try:
        return {code: stored.identity for code, stored in middleware.stores.all().items()}
    finally:
        middleware.close()


def note_readable(config: Config, store: StoreConfig, clock: Clock) -> None:
    """What `status` says of a store that could not be read is over."""
    from woobc.core.middleware.middleware import Middleware

    with contextlib.suppress(WoobcError), contextlib.closing(Middleware.open(config.environment, clock)) as middleware:
        stored = middleware.stores.all().get(store.code)
        if stored and stored.unreadable_since:
            middleware.stores.mark_readable(store.code)


def probe_store(config: StoreConfig, store: Store, clock: Clock, known_identity: str = "") -> Iterator[Finding]:
    """Address, identity, key, permission to list orders as the import does, statuses and clock of one store."""
    subject = f"store {config.code}"
    try:
        identity = store.identity()
        next(iter(store.iter_changes(identity.shop_time or clock.now())), None)
        statuses = store.statuses()
    except WoobcError as error:
        yield _failed(subject, error)
        return
    if known_identity not in ("", identity.value):
        message = f"The address leads to another shop: {identity.value}, its orders came from {known_identity}."
        fix = f"Correct the address, or, if the same shop moved, `woobc stores moved {config.code} --reason …`."
        yield Finding(subject, Level.FAILED, message, fix)
        return
    yield Finding(subject, Level.OK, f"{identity.name or identity.value} answers, and its orders can be read.")
    if identity.shop_time is not None and abs(clock.now() - identity.shop_time) > CLOCK_SKEW:
        message = f"Its clock says {identity.shop_time:%Y-%m-%d %H:%M:%S} UTC, this machine's {clock.now():%H:%M:%S}."
        yield Finding(subject, Level.WARNING, message, "Correct the clock that is wrong; woobc goes by the shop's.")
    if statuses is not None:
        yield from _statuses(config, subject, set(statuses))
    if config.platform is Platform.WOOCOMMERCE and config.webhooks:
        yield from _webhook_url(config, subject)
    if config.meta:
        yield from _meta(config, store, identity.shop_time or clock.now())
    if config.tell is not None:
        yield from _telling(config, config.tell, store)


META_DAYS, META_ORDERS = 30, 20
"""How far back, and in how many orders, meta data is looked for."""


def _meta(config: StoreConfig, store: Store, now: datetime) -> Iterator[Finding]:
    """In how many orders of the last days each configured key has a text: a key that is misspelt shows nowhere else."""
    subject = f"store {config.code}"
    try:
        first = next(iter(store.iter_created(now - timedelta(days=META_DAYS), None)), None)
        ids = [reading.order_id for reading in first.readings][-META_ORDERS:] if first else []
        orders = [reading.order for reading in store.read(ids, details=True) if reading.order]
    except WoobcError as error:
        yield _failed(subject, error)
        return
    if not orders:
        yield Finding(subject, Level.OK, f"No orders of the last {META_DAYS} days in which to look for meta data.")
        return
    for field, wanted in config.meta.items():
        count = sum(any(place == wanted.place for place, _ in order.meta) for order in orders)
        message = f"{count} of {counted(len(orders), 'order')} have meta {wanted.key} of the {wanted.of}, for {field}."
        fix = "" if count else "Correct the key if the shop keeps that text under another one."
        yield Finding(subject, Level.OK if count else Level.WARNING, message, fix)


def _telling(config: StoreConfig, tell: TellConfig, store: Store) -> Iterator[Finding]:
    """What telling the shop takes and causes: whether a key may write shows only by writing."""
    subject = f"store {config.code}"
    if config.platform is Platform.BIGCOMMERCE:
        message = (
            'shop-update writes to its orders: the API account needs the scope "Orders: modify", which no reading shows. The '
            "shop mails the customer of shipments and statuses as ticked under Settings, Order notifications."
        )
        yield Finding(
            subject, Level.WARNING, message, "Look at both; `woobc shop-update --dry-run` shows what is told."
        )
        return
    message = "shop-update writes to its orders: the key needs the permission Read/Write, which no reading shows."
    if tell.complete is not Complete.NEVER:
        message += " The shop mails the customer of an order that is completed, if its e-mail for that is switched on."
    if tell.tracking_note:
        message += " Each tracking number is mailed to the customer as a note."
    yield Finding(subject, Level.OK, message)
    if tell.tracking != "none":
        try:
            own = store.has_parcels()
        except WoobcError as error:
            yield _failed(subject, error)
            return
        where = "as fulfilments, which the shop has" if own else "in the order's meta, for the shop has no fulfilments"
        yield Finding(subject, Level.OK, f"Tracking numbers are told {where}.")


def _webhook_url(config: StoreConfig, subject: str) -> Iterator[Finding]:
    """Source: WordPress, `wp_http_validate_url()`, which every delivery of WooCommerce passes."""
    if not config.webhook_url:
        yield Finding(subject, Level.WARNING, "webhooks are on without a webhook_url.", "Set webhook_url.")
        return
    url, shop = urlsplit(config.webhook_url), urlsplit(config.url)
    is_with_shop = url.hostname == shop.hostname
    is_open = url.port in (None, *DELIVERY_PORTS) or (is_with_shop and url.port == shop.port)
    if not is_open or (not is_with_shop and _is_private(url.hostname or "")):
        message = f"WordPress does not deliver to {config.webhook_url}: only to the ports 80, 443 and 8080 of public addresses."
        yield Finding(subject, Level.WARNING, message, "Give webhook_url a public address on port 443.")


def _is_private(host: str) -> bool:
    try:
        return ip_address(host).is_private
    except ValueError:
        return host == "localhost"


def _statuses(config: StoreConfig, subject: str, known: set[str]) -> Iterator[Finding]:
    unknown = sorted({*config.status_rules.named, *config.recheck.bulk_statuses} - known)
    if unknown:
        message = f"The shop has no status {', '.join(unknown)}; it has {', '.join(sorted(known))}."
        yield Finding(
            subject, Level.WARNING, message, "Correct status_rules or bulk_statuses, or turn the status's plugin on."
        )


def probe_business_central(
    config: Config, stores: Sequence[StoreConfig], connect: Callable[[], BusinessCentral]
) -> Iterator[Finding]:
    """Sign-in, company, page, actions, archive, and the codes that the stores' mappings name."""
    subject, bc_config = "Business Central", config.environment.business_central
    bc = connect()
    if bc.documents is not None:
        try:
            bc.documents.company_id()
        except WoobcError as error:
            yield _failed(subject, error)
            return
        yield Finding(subject, Level.OK, f"The company {bc_config.company} answers.")
    if bc_config.is_api:
        yield from _orders_by_api(config, stores, bc)
    else:
        yield from _page(bc_config, bc)
    yield from _actions(bc, stores)
    if bc.documents is None:
        message = "Without api_url nothing is looked up: no customers, items, stock, totals or documents."
        yield Finding("API v2.0", Level.WARNING, message, "Set business_central.api_url.")
        return
    yield from _archives(bc.documents)
    if bc.shipments is not None and any(store.tell_rules and store.tell_rules.tracking for store in stores):
        yield from _tracking(bc.shipments, bc_config)
    yield from _tried("accounts", _closed_refund_accounts(stores, bc.documents))
    yield from _codes(bc.documents, stores, bc_config)


def _page(config: BusinessCentralConfig, bc: BusinessCentral) -> Iterator[Finding]:
    subject = f"page {config.staging_service}"
    try:
        shape = bc.page.check()
    except WoobcError as error:
        yield Finding(subject, Level.FAILED, error.message.removeprefix("Business Central: "), error.fix)
        return
    yield Finding(subject, Level.OK, f"It has every mapped field; key {', '.join(shape.key_fields) or 'unknown'}.")
    if not shape.can_create_multiple:
        message = "It offers no CreateMultiple, so every line is a request of its own."
        yield Finding(subject, Level.WARNING, message, "Publish the page so that records can be inserted.")
        if not config.fields.get("line_count"):
            fix = "Map line_count, and let Business Central's job wait for that many lines."
            yield Finding(subject, Level.WARNING, "Its job can't tell when an order is whole.", fix)


def _orders_by_api(config: Config, stores: Sequence[StoreConfig], bc: BusinessCentral) -> Iterator[Finding]:
    """Everything that sales orders by API need and that can be tried without creating one, and what they can't tell."""
    subject = "sales orders by API"
    try:
        bc.sales_orders.read_orders({"WOOBC-CHECK": 1})
    except WoobcError as error:
        yield _failed(subject, error)
        return
    yield Finding(subject, Level.OK, "They can be read with their lines; that they may be created shows the first one.")
    if bc.documents is not None:
        yield from _tried(subject, _ledger(config, stores, bc.documents))
        yield from _tried(subject, _named_by_stores(stores, bc.sales_orders, bc.documents))
    yield Finding(subject, Level.OK, f"This way can't write {'; '.join(NOT_WRITTEN)}.")
    for store in stores:
        if store.mapping.payment_methods:
            place = f"stores.{store.code}.mapping.payment_methods"
            fix = "Leave it out, or give each payment method a guest customer and store of its own."
            yield Finding(place, Level.WARNING, "The API can't write the payment method of an order.", fix)


def _tried(subject: str, findings: Iterator[Finding]) -> Iterator[Finding]:
    """What can't be read is a warning: it is needed for this look alone."""
    try:
        yield from findings
    except WoobcError as error:
        yield Finding(subject, Level.WARNING, error.message.removeprefix("Business Central: "), error.fix)


def _ledger(config: Config, stores: Sequence[StoreConfig], documents: SalesDocuments) -> Iterator[Finding]:
    bc_config, subject = config.environment.business_central, "general ledger setup"
    setup = documents.ledger_setup()
    if setup is None:
        return
    if setup.local_currency != code_form(bc_config.local_currency):
        message = f"local_currency is {bc_config.local_currency}, Business Central's is {setup.local_currency}."
        yield Finding(subject, Level.FAILED, message, "Correct local_currency.")
        return
    limits = f"{setup.posting_from or 'any day'} to {setup.posting_to or 'any day'}"
    yield Finding(subject, Level.OK, f"The local currency is {setup.local_currency}; posting is allowed from {limits}.")
    today = datetime.now(config.time_zone).date()
    is_open = (setup.posting_from or today) <= today <= (setup.posting_to or today)
    posting = [store.code for store in stores if store.order_processing in _POSTED_BY_US]
    if posting and not is_open:
        message = f"Today lies outside the allowed posting dates ({limits}); {', '.join(posting)} could not post."
        yield Finding(subject, Level.WARNING, message, "Change Allow Posting From and To in General Ledger Setup.")


def _named_by_stores(
    stores: Sequence[StoreConfig], orders: SalesOrders, documents: SalesDocuments
) -> Iterator[Finding]:
    """Customers, items, variants and accounts that the mappings name: what is not there would fail each order of it."""
    guests = {code_form(s.mapping.guest_customer): f"stores.{s.code}.mapping.guest_customer" for s in stores}
    customers = documents.find_customers_by_number(set(guests) - {""})
    for number in sorted(set(guests) - {""}):
        customer = customers.get(number)
        if customer is None or customer.blocked.strip():
            message = f"Customer {number} is blocked." if customer else f"Business Central has no customer {number}."
            yield Finding(guests[number], Level.FAILED, message, "Create or unblock it, or name another one.")
    items = {
        (code_form(item.no), code_form(item.variant)): f"stores.{store.code}.mapping.items.{sku}"
        for store in stores
        for sku, item in store.mapping.items.items()
    }
    found = documents.find_items({number for number, _ in items})
    variants = {pair for pair in items if pair[1] and pair[0] in found}
    missing = orders.find_missing_variants(variants)
    for pair, place in items.items():
        what = "" if pair[0] in found else f"item {pair[0]}"
        what = what or (f"variant {pair[1]} of item {pair[0]}" if pair in missing else "")
        if what:
            yield Finding(place, Level.FAILED, f"Business Central has no {what}.", "Create it, or correct the mapping.")
    accounts = {
        code_form(number): f"stores.{store.code}.mapping.{name}"
        for store in stores
        for name in ("shipping_account", "fee_account", "rounding_account", "gift_card_account")
        if (number := getattr(store.mapping, name))
    }
    yield from _closed_accounts(accounts, documents)


def _closed_refund_accounts(stores: Sequence[StoreConfig], documents: SalesDocuments) -> Iterator[Finding]:
    """Credit memos are written by the API, however orders are sent."""
    named = (each for store in stores for each in _named_by_refunds(store))
    accounts = {code_form(number): place for collection, number, place in named if collection == "accounts" and number}
    yield from _closed_accounts(accounts, documents)


def _closed_accounts(accounts: Mapping[str, str], documents: SalesDocuments) -> Iterator[Finding]:
    """Of accounts with the place that names them: those nothing can be posted to."""
    if not accounts:
        return
    for number in sorted(documents.find_closed_accounts(set(accounts))):
        message = f"G/L account {number} is blocked, or does not allow direct posting."
        yield Finding(accounts[number], Level.FAILED, message, "Allow Direct Posting on its card, or name another one.")


_POSTED_BY_US = (OrderProcessing.POST, OrderProcessing.SCHEDULE_POST)


def _actions(bc: BusinessCentral, stores: Sequence[StoreConfig]) -> Iterator[Finding]:
    if bc.actions is None:
        posting = [
            s.code for s in stores if s.order_processing in (OrderProcessing.POST, OrderProcessing.SCHEDULE_POST)
        ]
        if posting:
            yield Finding("actions", Level.OK, f"No codeunit service; {', '.join(posting)} post through API v2.0.")
        return
    wanted = {processing for store in stores for processing in configured_processing(store.rules)}
    try:
        bc.actions.check(wanted)
    except WoobcError as error:
        yield Finding("actions", Level.FAILED, error.message.removeprefix("Business Central: "), error.fix)
    else:
        asked = "what the stores need of it" if wanted else "nothing to do, for no store releases or posts"
        yield Finding("actions", Level.OK, f"The codeunit service has {asked}.")


def _tracking(shipments: PostedShipments, config: BusinessCentralConfig) -> Iterator[Finding]:
    subject = f"page {config.shipments_service}"
    try:
        shipments.check_tracking()
    except WoobcError as error:
        yield Finding(subject, Level.FAILED, error.message.removeprefix("Business Central: "), error.fix)
        return
    message = (
        "It shows agents and tracking numbers. From version 30 on only a copy of Microsoft's page can be published."
    )
    yield Finding(subject, Level.OK, message)


def _archives(documents: SalesDocuments) -> Iterator[Finding]:
    try:
        readable = documents.archives_readable()
    except WoobcError as error:
        yield _failed("archived orders", error)
        return
    if readable:
        yield Finding("archived orders", Level.OK, "They can be looked up.")
    else:
        message = "They can't be looked up, so an order that only exists in the archive counts as not there."
        yield Finding(
            "archived orders", Level.WARNING, message, "Publish an OData page of them and set archive_service."
        )


def _codes(documents: SalesDocuments, stores: Sequence[StoreConfig], bc: BusinessCentralConfig) -> Iterator[Finding]:
    """Mapped codes that Business Central does not have would fail each order that uses them."""
    for collection, places in _mapped_codes(stores, bc).items():
        local = {code_form(bc.local_currency)} if collection == "currencies" else set()
        try:
            missing = places.keys() - documents.codes(collection) - local
            missing -= documents.find_codes(collection, missing)
        except WoobcError as error:
            yield Finding(collection, Level.WARNING, f"They can't be read: {error.message}", error.fix)
            continue
        for code in sorted(missing):
            fix = "Create it in Business Central, or correct the configuration."
            yield Finding(places[code], Level.FAILED, f"Business Central has no {code} in {collection}.", fix)


_CODES = {
    "paymentMethods": ("payment_methods", "payment_method"),
    "shipmentMethods": ("shipment_methods", "shipment_method"),
    "currencies": ("currencies", ""),
}
"""Collection of Business Central -> table of the mapping, and the field of the page without which its codes are not sent."""
_ACCOUNTS = ("shipping_account", "fee_account", "rounding_account", "gift_card_account")


def _mapped_codes(stores: Sequence[StoreConfig], bc: BusinessCentralConfig) -> dict[str, dict[str, str]]:
    """By collection of Business Central: each code that will be sent, with its place in the configuration."""
    wanted: dict[str, dict[str, str]] = {}
    for store in stores:
        mapped = (
            (name, code, f"stores.{store.code}.mapping.{path}") for name, code, path in _named_codes(store.mapping, bc)
        )
        for collection, code, place in (*mapped, *_named_by_refunds(store)):
            if code:
                wanted.setdefault(collection, {}).setdefault(code_form(code), place)
    return wanted


def _named_by_refunds(store: StoreConfig) -> Iterator[tuple[str, str, str]]:
    """What the credit memos of a store need, where it makes some: collection, code (or blank), and its place."""
    if store.refunds is not RefundMode.REPORT:
        yield "accounts", store.refund_account, f"stores.{store.code}.refund_account"
        yield "accounts", store.non_restock_account, f"stores.{store.code}.non_restock_account"
        yield "locations", store.return_location, f"stores.{store.code}.return_location"


def _named_codes(mapping: StoreMapping, bc: BusinessCentralConfig) -> Iterator[tuple[str, str | None, str]]:
    for collection, (table, field) in _CODES.items():
        if not field or bc.fields.get(field):
            for key, code in getattr(mapping, table).items():
                yield collection, code, f"{table}.{key}"
    for name in _ACCOUNTS:
        yield "accounts", getattr(mapping, name), name
