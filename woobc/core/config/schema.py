"""What the configuration file may hold: each table, its keys, their kinds and defaults, and what must agree."""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping
from typing import Final, NamedTuple
from zoneinfo import ZoneInfo

from woobc.core.config.table import BARE_KEY, Table, nearest, shown
from woobc.core.config.values import (
    Auth,
    BasicAuth,
    BusinessCentralConfig,
    EnvironmentConfig,
    LogConfig,
    MonitoringConfig,
    NtlmAuth,
    OAuth2Auth,
    RecheckConfig,
    RetentionConfig,
    Secret,
    StoreConfig,
)
from woobc.core.domain.page_fields import REQUIRED, default_elements
from woobc.core.domain.settings import (
    ImportRule,
    ItemMapping,
    OrderProcessing,
    Platform,
    StatusRule,
    StatusRules,
    StoreMapping,
)

TOKEN_URL: Final = "https://login.microsoftonline.com/{tenant}/oauth2/v2.0/token"
SCOPE: Final = "https://api.businesscentral.dynamics.com/.default"
BIGCOMMERCE_URL: Final = "https://api.bigcommerce.com"
FORBIDDEN_IN_NUMBERS: Final = "*?|&()<>=@'\""
"""Business Central reads these as operators in a filter, so a number with one of them can't be looked up."""

STORE_CODE: Final = re.compile(r"[a-z][a-z0-9]{0,9}")
_ELEMENT = re.compile(r"[A-Za-z_][A-Za-z0-9_.-]*")
PLACEHOLDER = re.compile(r"\{(?:store|order_id|number)\}")

_NO = StatusRule(ImportRule.NO)
_WOOCOMMERCE_RULES: Final = {
    "pending": _NO,
    "processing": StatusRule(ImportRule.VALID),
    "on-hold": StatusRule(ImportRule.HOLD),
    "completed": StatusRule(ImportRule.COMPLETE),
    "cancelled": _NO,
}
_BIGCOMMERCE_RULES: Final = {
    "incomplete": _NO,
    "pending": _NO,
    "awaiting-payment": _NO,
    "awaiting-fulfillment": StatusRule(ImportRule.VALID),
    "awaiting-shipment": StatusRule(ImportRule.VALID),
    "awaiting-pickup": StatusRule(ImportRule.VALID),
    "partially-shipped": StatusRule(ImportRule.VALID),
    "shipped": StatusRule(ImportRule.COMPLETE),
    "completed": StatusRule(ImportRule.COMPLETE),
    "cancelled": _NO,
    "declined": _NO,
    "refunded": _NO,
    "partially-refunded": _NO,
    "disputed": _NO,
    "manual-verification-required": _NO,
}
"""All the statuses BigCommerce has; a merchant can only rename them."""
OWN_RULES: Final = (_WOOCOMMERCE_RULES, _BIGCOMMERCE_RULES)


class Contents(NamedTuple):
    """The file's tables. `active` is the environment the file names."""

    active: str
    time_zone: ZoneInfo
    log: LogConfig
    monitoring: MonitoringConfig
    retention: RetentionConfig
    environments: Mapping[str, EnvironmentConfig]
    stores: Mapping[str, StoreConfig]


def read_contents(root: Table) -> Contents:
    """The whole file. The problems it has are told to `root`; with any of them the result must not be used."""
    environments = dict(root.tables("environments", "environments.live"))
    names = tuple(environments)
    contents = Contents(
        active=root.choice("environment", names) if names else root.text("environment"),
        time_zone=_time_zone(root),
        log=_log(root.table("log")),
        monitoring=_monitoring(root.table("monitoring")),
        retention=_retention(root.table("retention")),
        environments={name: _environment(root, name, table) for name, table in environments.items()},
        stores={code: _store(root, code, table, names) for code, table in root.tables("stores", "stores.eu")},
    )
    root.finish()
    return contents


def _time_zone(root: Table) -> ZoneInfo:
    name = root.text("time_zone", expected='a time zone such as "Europe/Amsterdam"')
    try:
        return ZoneInfo(name or "UTC")
    except (KeyError, ValueError, OSError):
        from zoneinfo import available_timezones

        hint = nearest(name, sorted(available_timezones()))
        root.wrong("time_zone", f'expected a time zone such as "Europe/Amsterdam", got {shown(name)}{hint}')
        return ZoneInfo("UTC")


def _log(table: Table) -> LogConfig:
    log = LogConfig(
        file=table.optional_path("file"),
        level=table.choice("level", ("debug", "info", "warning", "error"), "info"),
        keep=table.span("keep", "30 days"),
    )
    table.finish()
    return log


def _monitoring(table: Table) -> MonitoringConfig:
    monitoring = MonitoringConfig(
        ping_url=table.url("ping_url", ""), metrics_textfile=table.optional_path("metrics_textfile")
    )
    table.finish()
    return monitoring


def _retention(table: Table) -> RetentionConfig:
    retention = RetentionConfig(
        payloads=table.span("payloads", "180 days"),
        activity=table.span("activity", "2 years"),
        personal=table.span("personal", "2 years"),
    )
    table.finish()
    return retention


def _environment(root: Table, name: str, table: Table) -> EnvironmentConfig:
    if not BARE_KEY.fullmatch(name):
        root.wrong("environments", f"expected a name of letters, digits, - and _, got {shown(name)}")
    environment = EnvironmentConfig(
        name=name,
        database=table.path("database"),
        pin_machine=table.flag("pin_machine", True),
        max_run=table.duration("max_run", "45 minutes"),
        business_central=_business_central(table.table("business_central")),
    )
    table.finish()
    return environment


def _business_central(table: Table) -> BusinessCentralConfig:
    soap_url = table.url("soap_url", expected='an https URL up to and with "/WS"', query=True)
    if re.search(r"/ws/.", soap_url, re.IGNORECASE):
        table.wrong(
            "soap_url",
            f'expected an https URL that ends with "/WS", without company and service, got {shown(soap_url)}',
        )
    business_central = BusinessCentralConfig(
        soap_url=soap_url,
        api_url=table.url("api_url", "", query=True),
        company=table.text("company", expected="the company's Name as Business Central lists it"),
        staging_service=table.text("staging_service", "AutoShoppingCartImport"),
        actions_service=table.text("actions_service", ""),
        archive_service=table.text("archive_service", ""),
        auth=_auth(table.table("auth")),
        ca_file=table.optional_file("ca_file"),
        local_currency=_currency(table),
        settle_time=table.duration("settle_time", "17 minutes"),
        batch_lines=table.whole("batch_lines", 200, 1, 1000),
        order_number_length=table.whole("order_number_length", 20, 10, 250),
        total_tolerance=table.amount("total_tolerance", "0.05"),
        fields=_fields(table.table("fields")),
    )
    table.finish()
    return business_central


def _currency(table: Table) -> str:
    return table.text("local_currency", expected='a currency such as "EUR"', fits=re.compile(r"[A-Z]{3}").fullmatch)


def _auth(table: Table) -> Auth:
    kind = table.choice("type", ("oauth2", "basic", "ntlm"))
    oauth2, login = ("tenant", "client_id", "client_secret", "token_url", "scope"), ("user", "password")
    if kind == "oauth2":
        table.refuse(login, 'not used with type "oauth2"')
        return _oauth2(table)
    if not kind:
        return BasicAuth("", Secret("nowhere", str))
    table.refuse(oauth2, f'not used with type "{kind}"')
    user, password, expires = table.text("user"), table.secret("password"), table.optional_day("expires")
    table.finish()
    return BasicAuth(user, password, expires) if kind == "basic" else NtlmAuth(user, password, expires)


def _oauth2(table: Table) -> OAuth2Auth:
    tenant = table.text("tenant", fits=re.compile(r"[A-Za-z0-9.-]+").fullmatch, expected="a tenant's id or domain")
    auth = OAuth2Auth(
        tenant=tenant,
        client_id=table.text("client_id"),
        client_secret=table.secret("client_secret"),
        token_url=table.url("token_url", TOKEN_URL).replace("{tenant}", tenant),
        scope=table.text("scope", SCOPE),
        expires=table.optional_day("expires"),
    )
    table.finish()
    return auth


def _fields(table: Table) -> dict[str, str]:
    """Our field -> element on the page, complete; an empty element leaves a field out."""
    elements = default_elements()
    for name in table:
        if name not in elements:
            table.wrong(name, f"unknown field{nearest(name, elements, otherwise=True)}")
            continue
        default = None if name in REQUIRED else ""
        elements[name] = table.text(
            name, default, expected="the name of an element of the page", fits=_ELEMENT.fullmatch
        )
    _refuse_shared_elements(table, elements)
    return elements


def _refuse_shared_elements(table: Table, elements: Mapping[str, str]) -> None:
    owners: dict[str, str] = {}
    for name in sorted(elements, key=lambda name: (table.has(name), name)):
        element = elements[name]
        if element and owners.setdefault(element, name) != name:
            table.wrong(name, f'the element "{element}" is already the one of the field "{owners[element]}"')


def _store(root: Table, code: str, table: Table, environments: Collection[str]) -> StoreConfig:
    if not STORE_CODE.fullmatch(code):
        root.wrong(
            "stores", f"expected a code of at most 10 lower-case letters and digits, a letter first, got {shown(code)}"
        )
    platform = table.choice("platform", tuple(Platform))
    shop = _shop(table, platform)
    processing = OrderProcessing(table.choice("order_processing", tuple(OrderProcessing), "default") or "default")
    store = StoreConfig(
        code=code,
        environment=_environment_of(table, environments),
        enabled=table.flag("enabled", True),
        platform=Platform(platform or Platform.WOOCOMMERCE),
        url=shop.url,
        consumer_key=shop.consumer_key,
        consumer_secret=shop.consumer_secret,
        store_hash=shop.store_hash,
        access_token=shop.access_token,
        start_date=table.day("start_date"),
        completed_before_first_import=table.choice("completed_before_first_import", ("history", "rule"), "history"),
        overlap=table.duration("overlap", "10 minutes"),
        max_parallel=table.whole("max_parallel", 2, 1, 4),
        skip_below=table.amount("skip_below", "0"),
        min_age=table.duration("min_age", "0 minutes"),
        quiet_time=table.duration("quiet_time", "1 minute"),
        webhooks=table.flag("webhooks", False),
        webhook_url=table.url("webhook_url", ""),
        webhook_secrets=table.secrets("webhook_secrets"),
        order_processing=processing,
        schedule_posting_time=table.optional_time("schedule_posting_time"),
        posting_date=table.choice("posting_date", ("today", "order"), "today"),
        external_document_number=_number_format(table, "external_document_number", "{store}-{order_id}"),
        also_known_as=_earlier_formats(table),
        prices_including_vat=table.flag_or("prices_including_vat", "store"),
        several_addresses=table.choice("several_addresses", ("fail", "split"), "fail"),
        ca_file=table.optional_file("ca_file"),
        status_rules=_status_rules(table, platform),
        recheck=_recheck(table.table("recheck"), platform),
        mapping=_mapping(table.table("mapping")),
    )
    table.finish()
    _check_store(table, store)
    return store


class _Shop(NamedTuple):
    """The keys that depend on the platform."""

    url: str = ""
    consumer_key: Secret | None = None
    consumer_secret: Secret | None = None
    store_hash: str = ""
    access_token: Secret | None = None


def _shop(table: Table, platform: str) -> _Shop:
    woocommerce, bigcommerce = ("consumer_key", "consumer_secret"), ("store_hash", "access_token")
    if platform == Platform.WOOCOMMERCE:
        table.refuse(bigcommerce, 'not used with platform "woocommerce"')
        return _Shop(table.url("url"), table.secret("consumer_key"), table.secret("consumer_secret"))
    if platform == Platform.BIGCOMMERCE:
        table.refuse(woocommerce, 'not used with platform "bigcommerce"')
        store_hash = table.text("store_hash", expected="the store's hash", fits=re.compile(r"[A-Za-z0-9]+").fullmatch)
        return _Shop(
            table.url("url", BIGCOMMERCE_URL), store_hash=store_hash, access_token=table.secret("access_token")
        )
    table.know("url", *woocommerce, *bigcommerce)
    return _Shop()


def _environment_of(table: Table, environments: Collection[str]) -> str:
    return table.choice("environment", tuple(environments)) if environments else table.text("environment")


def _number_format(table: Table, key: str, default: str) -> str:
    return table.text(key, default, expected=_NUMBER_FORMAT, fits=_is_number_format)


_NUMBER_FORMAT: Final = "a text with {order_id} or {number}, perhaps {store}, and without any of " + " ".join(
    FORBIDDEN_IN_NUMBERS
)


def _is_number_format(text: str) -> bool:
    literal = PLACEHOLDER.sub("", text)
    names_order = "{order_id}" in text or "{number}" in text
    return names_order and literal.isprintable() and not any(char in "{}" + FORBIDDEN_IN_NUMBERS for char in literal)


def _earlier_formats(table: Table) -> tuple[str, ...]:
    formats = table.texts("also_known_as", ())
    for text in formats:
        if not _is_number_format(text):
            table.wrong("also_known_as", f"expected {_NUMBER_FORMAT}, got {shown(text)}")
    return formats


def _status_rules(store: Table, platform: str) -> StatusRules:
    """The rules of the file, or the platform's own. A status that a given table does not name has the default rule."""
    fixed = platform == Platform.BIGCOMMERCE
    known = _BIGCOMMERCE_RULES if fixed else _WOOCOMMERCE_RULES
    table = store.table("status_rules")
    if not store.has("status_rules"):
        return StatusRules(known, _NO, fixed)
    rules = {status: _status_rule(table.table(status)) for status in table}
    for status in rules:
        _check_status(table, status, status, platform)
    default = rules.pop("default", _NO)
    return StatusRules(rules, default, fixed)


def _status_rule(table: Table) -> StatusRule:
    if table.holds("import", "import"):
        table.refuse(("import",), 'the value "import" is no longer used; use "valid"')
        import_ = ""
    else:
        import_ = table.choice("import", tuple(ImportRule))
    rule = StatusRule(ImportRule(import_ or "no"), table.flag("retry", True))
    table.finish()
    return rule


def _check_status(table: Table, key: str, status: str, platform: str) -> None:
    """WooCommerce's statuses can be extended by plugins, BigCommerce's can't."""
    if platform == Platform.BIGCOMMERCE and status not in (*_BIGCOMMERCE_RULES, "default"):
        table.wrong(key, f"unknown status {shown(status)}{nearest(status, _BIGCOMMERCE_RULES, otherwise=True)}")
    if platform == Platform.WOOCOMMERCE and status.startswith("wc-"):
        table.wrong(key, f"expected the status as the REST API names it, {shown(status[3:])}")


def _recheck(table: Table, platform: str) -> RecheckConfig:
    recheck = RecheckConfig(
        lookback=table.span("lookback", "21 days"),
        lookback_with_webhooks=table.span("lookback_with_webhooks", "3 months"),
        one_by_one_below=table.whole("one_by_one_below", 150, 0, 100_000),
        bulk_days=table.whole("bulk_days", 14, 1, 3650),
        bulk_statuses=table.texts("bulk_statuses", ("completed",)),
        exhaustive=table.flag("exhaustive", True),
        watch=table.span("watch", "60 days"),
    )
    if not recheck.bulk_statuses:
        table.wrong("bulk_statuses", 'expected at least one status, such as ["completed"]')
    for status in recheck.bulk_statuses:
        _check_status(table, "bulk_statuses", status, platform)
    table.finish()
    return recheck


def _mapping(table: Table) -> StoreMapping:
    mapping = StoreMapping(
        create_customers=table.flag("create_customers", False),
        create_items=table.flag("create_items", False),
        guest_customer=table.code("guest_customer", "", 20),
        items=_items(table.table("items")),
        payment_methods=table.codes("payment_methods", 10),
        shipment_methods=table.codes("shipment_methods", 10),
        currencies=table.codes("currencies", 10),
        countries=table.codes("countries", 10),
        shipping_account=table.code("shipping_account", "", 20),
        fee_account=table.code("fee_account", "", 20),
        rounding_account=table.code("rounding_account", "", 20),
        gift_card_account=table.code("gift_card_account", "", 20),
        item_defaults=table.codes("item_defaults"),
        customer_defaults=table.codes("customer_defaults"),
    )
    table.finish()
    return mapping


def _items(table: Table) -> dict[str, ItemMapping]:
    return {sku: _item(table.table(sku)) for sku in table}


def _item(table: Table) -> ItemMapping:
    item = ItemMapping(no=table.code("no", None, 20), variant=table.code("variant", "", 10))
    table.finish()
    return item


def _check_store(table: Table, store: StoreConfig) -> None:
    """What must agree within one store."""
    if not table.is_told("order_processing"):
        _check_posting_time(table, store.order_processing)
    if store.webhooks:
        for key, value in (("webhook_url", store.webhook_url), ("webhook_secrets", store.webhook_secrets)):
            if not value and not table.is_told(key):
                table.wrong(key, "missing; webhooks = true needs it")


def _check_posting_time(table: Table, processing: OrderProcessing) -> None:
    scheduled = processing is OrderProcessing.SCHEDULE_POST
    if scheduled and not table.has("schedule_posting_time"):
        table.wrong("schedule_posting_time", 'missing; order_processing "schedule-post" needs a time such as "22:00"')
    if not scheduled and table.has("schedule_posting_time"):
        table.wrong("schedule_posting_time", f'not used with order_processing "{processing}"')
