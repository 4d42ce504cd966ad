"""The configuration: every key there is, each declared once (keys.py says how), and the values that come of it.

A new key is one declaration here, at the place where it shall stand in the example. What shows it to people is made from
it: `woobc config example`, `schema` and `settings` print config.example.toml, woobc.schema.json and docs/settings.md again.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from datetime import date, datetime, time
from pathlib import Path
from typing import Any, Final, Self
from zoneinfo import ZoneInfo

from woobc.core.clock import start_of_day
from woobc.core.config.keys import By, Filled, FilledByName, Given, Key, Part, Parts, Settings, Variants, when
from woobc.core.config.kinds import (
    Amount,
    Choice,
    Code,
    Codes,
    CommandLine,
    Day,
    Duration,
    EnvironmentName,
    FilePath,
    Flag,
    FlagOr,
    NumberFormat,
    PageFields,
    SecretKey,
    Secrets,
    Text,
    Texts,
    TimeOfDay,
    TimeSpan,
    TimeZone,
    Url,
    Whole,
)
from woobc.core.config.secrets import Secret
from woobc.core.config.status_rules import StatusRulesKey, check_status
from woobc.core.config.table import Table, shown
from woobc.core.domain.page_fields import API_FIELDS, FIELDS, META_FIELDS
from woobc.core.domain.settings import (
    Complete,
    ItemMapping,
    MetaField,
    MetaOf,
    OrderProcessing,
    Platform,
    RefundMode,
    StoreMapping,
    StoreRules,
    TellRules,
    Transport,
)

STORE_CODE: Final = r"[a-z][a-z0-9]{0,9}"
_WOOCOMMERCE: Final = when("platform", Platform.WOOCOMMERCE)
_BIGCOMMERCE: Final = when("platform", Platform.BIGCOMMERCE)
_CREDITED: Final = when("refunds", RefundMode.DRAFT, RefundMode.POST)
_SCHEDULED: Final = when("order_processing", OrderProcessing.SCHEDULE_POST)
_STAGING: Final = when("transport", Transport.STAGING)
_API: Final = when("transport", Transport.API)
_CA_FILE: Final = "Certificates to trust instead of the system's, in one PEM file."


def _account(lines: str, example: str, none: str = "an order with such a line fails") -> Code:
    return Code(
        f"The G/L account of {lines}.",
        "",
        longest=20,
        none=none,
        example=f'"{example}"',
    )


class LogConfig(Settings):
    file: Key[Path | None] = FilePath(
        'One JSON object per line, rotated by size; "woobc logs" shows it.',
        "",
        none="no log file",
        example='"/var/log/woobc/woobc.jsonl"',
    )
    level = Choice("How much is written.", "info", options=dict.fromkeys(("debug", "info", "warning", "error"), ""))
    keep = TimeSpan("How long rotated files are kept.", "30 days")


class MonitoringConfig(Settings):
    ping_url = Url(
        "Pinged by each job: URL/start, URL when done, URL/fail on trouble, as healthchecks.io has it. {command} is replaced "
        "by the job's name, such as bc-insert.",
        "",
        none="none",
        example='"https://hc.example.org/ping/abc-{command}"',
    )
    metrics_textfile: Key[Path | None] = FilePath(
        "Figures for the textfile collector of node_exporter.",
        "",
        none="none",
        example='"/var/lib/node_exporter/woobc.prom"',
    )

    @property
    def is_on(self) -> bool:
        return bool(self.ping_url or self.metrics_textfile)


class NoticesConfig(Settings):
    about = (
        "The news of cron's mails to chats, phones and mail boxes, without what is personal beyond the order's number. "
        '"woobc check --send" tries them.'
    )

    urls = Secrets(
        "Where to: addresses as Apprise has them, such as mailto://, slack://, msteams:// and ntfy://.",
        [],
        example='[{ file = "/etc/woobc/secrets/notices-chat" }]',
    )
    when = Text(
        '"new": as soon as there is news. "daily 08:00": once a day at this time, with counts, what is open and what was posted.',
        "new",
        pattern="new|daily ([01][0-9]|2[0-3]):[0-5][0-9]",
        expected='"new" or a time of day such as "daily 08:00"',
    )

    @property
    def daily_at(self) -> time | None:
        return time.fromisoformat(self.when.removeprefix("daily ")) if self.when != "new" else None


class RetentionConfig(Settings):
    about = 'Carried out by "woobc db prune", which has an entry in the crontab.'

    payloads = TimeSpan("How long the stores' own documents are kept; the orders themselves always are.", "180 days")
    activity = TimeSpan("How long the record of what happened to each order is kept.", "2 years")
    personal = TimeSpan("How long names, addresses and e-mail addresses are kept.", "2 years")


_HOST: Final = r"\[[0-9A-Fa-f:.]+\](:[0-9]{1,5})?|[A-Za-z0-9.-]+(:[0-9]{1,5})?"


class PanelConfig(Settings):
    """`listen` is `HOST:PORT`, or `unix:` and the path of a socket."""

    about = 'The control panel for people without a shell ("woobc panel"). Who may sign in: "woobc panel user add".'

    listen = Text(
        "Where it listens: an address with a port, or unix:/path/to/socket (0660) for a proxy on this machine.",
        "127.0.0.1:8600",
        pattern=r"unix:/[^\s]+|(\[[0-9A-Fa-f:.]+\]|[A-Za-z0-9.-]+):[0-9]{1,5}",
        expected='an address with a port such as "127.0.0.1:8600", or "unix:/run/woobc/panel.sock"',
    )
    hosts = Texts(
        "The names by which browsers reach it, with the port where it is not the usual one; no other name is answered. "
        "May be left out where it listens on this machine's own address.",
        [],
        each=Text("", pattern=_HOST, expected='a host such as "panel.example.com"'),
        example='["panel.example.com"]',
    )
    behind_tls = Flag(
        "true: browsers reach it through a proxy that speaks TLS. Required where it listens on any other address than this "
        "machine's own.",
        False,
        example="true",
    )
    users = FilePath("The users and their roles, made by woobc panel user add.", "panel-users.json")
    signed_in = Duration("How long a person stays signed in.", "8 hours")
    user_header = Text(
        "The header in which a proxy that signs people in names them. It counts only through a unix socket, or beside "
        "X-Woobc-Proxy-Secret with the proxy_secret.",
        "",
        none="people sign in with a password",
        pattern="[A-Za-z][A-Za-z0-9-]*",
        expected='the name of a header such as "Remote-User"',
        example='"Remote-User"',
    )
    proxy_secret: Key[Secret | None] = SecretKey(
        "What the proxy sends in X-Woobc-Proxy-Secret.", None, example='{ file = "/etc/woobc/secrets/panel-proxy" }'
    )
    trial = Texts(
        "Environments in which nothing real happens: they have another colour, and acting in them does not ask once more.",
        ["test", "sandbox"],
    )

    @property
    def socket(self) -> str:
        """The path of the socket it listens on; empty if it listens on an address."""
        return self.listen.removeprefix("unix:") if self.listen.startswith("unix:") else ""

    @property
    def address(self) -> tuple[str, int]:
        """Host and port."""
        host, _, port = self.listen.rpartition(":")
        return host.strip("[]"), int(port)

    @property
    def is_local(self) -> bool:
        """Whether only this machine can reach it."""
        host = "" if self.socket else self.address[0]
        return bool(self.socket) or host in ("localhost", "::1") or host.startswith("127.")

    def problems(self) -> Iterator[tuple[str, str]]:
        """What does not go together, by its key: nobody shall be let in, or listened to, by mistake."""
        if not self.socket and self.address[1] > 65_535:
            yield "listen", f"expected a port up to 65535, got {self.address[1]}"
        if not self.is_local and not self.behind_tls:
            yield "listen", "other machines reach this address; it needs behind_tls = true and a proxy with TLS"
        if (self.socket or not self.is_local) and not self.hosts:
            yield "hosts", 'missing; with this listen it needs the names browsers use, such as ["panel.example.com"]'
        if self.user_header and not self.socket and not self.proxy_secret:
            yield "user_header", "anybody on this machine could send it; it needs proxy_secret, or a unix socket"

    def check(self, table: Table) -> None:
        if any(table.is_told(key) for key in ("listen", "hosts", "proxy_secret")):
            return
        for key, problem in self.problems():
            table.wrong(key, problem)


_EXPIRES: Final[Key[date | None]] = Day('The day the secret ends; "woobc check" warns before it.', None)


class OAuth2Auth(Settings):
    about = "Business Central online"

    tenant = Text("The tenant's id or domain.", pattern="[A-Za-z0-9.-]+", expected="a tenant's id or domain")
    client_id = Text("The client id of the app registration.")
    client_secret = SecretKey("The secret of the app registration.")
    token_url = Url(
        'Where tokens are given. National clouds have their own, such as "https://login.partner.microsoftonline.cn/…".',
        "https://login.microsoftonline.com/{tenant}/oauth2/v2.0/token",
    )
    scope = Text(
        "What a token is asked for. National clouds have their own.",
        "https://api.businesscentral.dynamics.com/.default",
    )
    expires = _EXPIRES

    @classmethod
    def read(cls, table: Table, **given: Any) -> Self:
        auth = super().read(table, **given)
        return auth.replace(token_url=auth.token_url.replace("{tenant}", auth.tenant))


class _Login(Settings):
    user = Text("The user's name.")
    password = SecretKey("The password, or the web service access key.")
    expires = _EXPIRES


class BasicAuth(_Login):
    about = "on-premises: NavUserPassword, or a web service access key"


class NtlmAuth(_Login):
    about = "on-premises: Windows; the user with its domain"


Auth = OAuth2Auth | BasicAuth | NtlmAuth


class BusinessCentralConfig(Settings):
    """`fields` is our field name -> element on the staging page, or property of the API ("" = left out), complete."""

    transport = Choice(
        "How orders come into Business Central.",
        Transport.STAGING,
        options={
            Transport.STAGING: "rows of a published staging page, of which an extension's job makes sales orders",
            Transport.API: "sales orders by the standard API v2.0; nothing is installed in Business Central",
        },
    )
    soap_url = Url(
        'The address of the SOAP services up to and with /WS, without company and service. With transport "api" it is needed for '
        "actions_service alone, and as long as orders that were sent by a staging page are not verified.",
        By("transport", {Transport.API: ""}),
        expected='an https URL up to and with "/WS"',
        query=True,
        example='"https://api.businesscentral.dynamics.com/v2.0/contoso.example/Production/WS"',
    )
    api_url = Url(
        "The API v2.0 of the same environment. Without it woobc can only insert lines and wait for them: order_processing must "
        'be "default", and nothing is created, completed or invoiced.',
        "",
        none="none",
        query=True,
        needed_with=_API,
        example='"https://api.businesscentral.dynamics.com/v2.0/contoso.example/Production/api/v2.0"',
    )
    company = Text(
        "The company's Name, exactly as Business Central lists it (not its Display Name).",
        expected="the company's Name as Business Central lists it",
        example='"CRONUS International Ltd."',
    )
    staging_service = Text(
        'The published page that takes one record per order line. Not with transport "api".',
        "AutoShoppingCartImport",
        used_with=_STAGING,
    )
    actions_service = Text(
        'The published codeunit with ReleaseOrder, PostOrder and PostPrepaymentInvoice. order_processing = "release" and the '
        'import value "invoice" need it.',
        "",
        none="none",
        example='"WoobcActions"',
    )
    archive_service = Text("A published OData page of archived sales orders, where the API has none.", "", none="none")
    auth: Key[Auth] = Variants(
        "How woobc signs in.",
        "type",
        {"oauth2": OAuth2Auth, "basic": BasicAuth, "ntlm": NtlmAuth},
        example='{ type = "oauth2", tenant = "contoso.example", client_id = "2b1f3c4d-0000-4000-8000-000000000001", '
        'client_secret = { file = "/etc/woobc/secrets/live-client-secret" }, expires = 2027-03-01 }',
    )
    ca_file: Key[Path | None] = FilePath(_CA_FILE, "", there=True, none="the system's")
    local_currency = Text(
        "The company's local currency (LCY). Orders in it are sent with an empty currency, as Business Central keeps it.",
        pattern="[A-Z]{3}",
        expected='a currency such as "EUR"',
        example='"EUR"',
    )
    settle_time = Duration(
        "After this time the server can't finish a lost request any more, and the order may be sent again. On-premises: "
        '"25 minutes".',
        "17 minutes",
    )
    orders_at_once = Whole(
        "Requests at the same time in one run: new orders, and what is looked up for many. Business Central works at five of one "
        "user; runs that overlap share what is more than one.",
        1,
        lowest=1,
        highest=4,
    )
    batch_lines = Whole(
        'Lines sent in one request, always whole orders. Not with transport "api", where each order is a request.',
        200,
        lowest=1,
        highest=1000,
        used_with=_STAGING,
    )
    order_number_length = Whole(
        'The length of the page\'s order number field. Not with transport "api".',
        20,
        lowest=10,
        highest=250,
        used_with=_STAGING,
    )
    number_line = Flag(
        'Write the number that people see as a comment line, "Web order #1234". Only with transport "api".', False
    )
    note_lines = Flag('Write the customer\'s note as comment lines. Only with transport "api".', False)
    total_tolerance = Amount(
        "How far the sales order's total may be from the store's, or 0.01 per line if that is more.", "0.05"
    )
    shipments_service = Text(
        "A published OData page of posted sales shipments, with the agents and tracking numbers that the API does not show. "
        'Needed with tracking = "auto".',
        "",
        none="none",
        example='"PostedSalesShipments"',
    )
    fields = PageFields(
        'Our field = the element on the page; only what differs from the default. "" leaves a field out, except for '
        'order_number, line_no, sales_order_no and completed. "woobc check" compares the map with the page. Not with transport '
        '"api".',
        {},
        example='customer_po = "YourReference"',
    )

    @classmethod
    def read(cls, table: Table, **given: Any) -> Self:
        config = super().read(table, **given)
        if not config.is_api:
            return config
        of_the_api = {"fields": API_FIELDS, "order_number_length": FIELDS["external_document_number"].length}
        return config.replace(staging_service="", batch_lines=0, **of_the_api)

    @property
    def is_api(self) -> bool:
        return self.transport is Transport.API

    def check(self, table: Table) -> None:
        if self.is_api:
            table.refuse("fields", f"not used with {_API}")
            if self.actions_service and not self.soap_url and not table.is_told("soap_url"):
                table.wrong("soap_url", "missing; actions_service needs it")
        for key, is_on in (("number_line", self.number_line), ("note_lines", self.note_lines)):
            if is_on and not self.is_api:
                table.wrong(key, f"not used with {_STAGING}; map the field of the page instead")
        if re.search(r"/ws/.", self.soap_url, re.IGNORECASE):
            expected = 'an https URL that ends with "/WS", without company and service'
            table.wrong("soap_url", f"expected {expected}, got {shown(self.soap_url)}")


class ReplicaConfig(Settings):
    about = (
        "Litestream replicates the middleware, so that another machine can take over when this one is gone: "
        "docs/replication.md."
    )

    litestream = FilePath(
        'Litestream\'s own configuration, which says where the replica of "database" is.',
        example='"/etc/litestream.yml"',
    )
    kept = Duration(
        "The longest that anything stays in the replica: what Litestream's configuration has as retention of snapshots, and "
        'twice their interval. "woobc db forget" counts with it.',
        "3 days",
    )


class HolderConfig(Settings):
    about = (
        "Where two machines could work with one Business Central, a command says which of them may. Every other one stops "
        "with exit code 3, and so does one that gets no answer."
    )

    command = CommandLine(
        'Prints the name of the machine that may write, as "hostname" prints it there; run without a shell, at most 30 seconds, '
        "when a run begins and again before it writes something a minute later.",
        example='"/usr/local/bin/woobc-holder"',
    )


class EnvironmentConfig(Settings):
    about = (
        "An environment has one middleware file and one Business Central company. Its name is yours: letters, digits, - "
        "and _."
    )

    name = Given[str]()
    database = FilePath(
        'The middleware, a SQLite file on a local disk. "woobc init" makes it, or "woobc db create".',
        example='"/var/lib/woobc/live.db"',
    )
    pin_machine = Flag("Refuse to run when the file has come to another machine or path (a copy must not send).", True)
    max_run = Duration("A run stops taking up work after this time; what is left waits for the next run.", "45 minutes")
    business_central = Part(BusinessCentralConfig)
    replica: Key[ReplicaConfig | None] = Part(ReplicaConfig, None)
    holder: Key[HolderConfig | None] = Part(HolderConfig, None)


class RecheckConfig(Settings):
    about = "The nightly recheck of orders that are not forwarded yet."

    lookback = TimeSpan("How far back, by the day of creation.", "21 days")
    lookback_with_webhooks = TimeSpan("How far back while webhooks are on and healthy.", "3 months")
    one_by_one_below = Whole(
        "With fewer open orders each is read by its id; with more, the bulk step comes first.",
        150,
        lowest=0,
        highest=100_000,
    )
    bulk_days = Whole("The bulk step reads the orders modified in so many days.", 14, lowest=1, highest=3650)
    bulk_statuses = Texts("The statuses whose orders the bulk step reads.", ["completed"])
    exhaustive = Flag("false: orders that the bulk step did not find are left for another night.", True)
    watch = TimeSpan(
        "Orders that were sent are looked at in Business Central this long, for invoices posted there by people.",
        "60 days",
    )

    def check(self, table: Table) -> None:
        if not self.bulk_statuses and not table.is_told("bulk_statuses"):
            table.wrong("bulk_statuses", 'expected at least one status, such as ["completed"]')


class ItemKeys(Settings):
    no = Code("The item's number.", longest=20)
    variant = Code("The variant's code.", "", longest=10)


class TellConfig(Settings):
    """`complete_status` and `complete_from` are empty where the platform's own words stand (`StoreConfig.tell_rules`)."""

    about = (
        "Telling the shop what became of its orders (the job shop-update). Without such a table woobc never writes to an order "
        "of a shop."
    )

    since = Day(
        "Orders placed before this day are never told anything. Not before the day on which a run first comes upon this table.",
        example="2026-12-01",
    )
    numbers = Flag(
        "The numbers of sales order, invoices and shipments, in the order's meta _woobc; BigCommerce has them in the comments of "
        "its shipments.",
        True,
    )
    complete = Choice(
        "When the order gets the status complete_status.",
        "never",
        options={
            Complete.NEVER: "it is left to people",
            Complete.POSTED: "once Business Central has posted it",
            Complete.SHIPPED: "once all item lines are shipped",
        },
    )
    complete_status = Text("The status of an order that is done.", "", none='"completed"; BigCommerce: "shipped"')
    complete_from = Texts(
        "Only an order that is read in one of these statuses right before is given the other; empty: the platform's paid ones.",
        [],
        example='["processing"]',
    )
    tracking = Choice(
        "Whether the shop is told of shipments with their tracking numbers. BigCommerce may mail the customer of each.",
        "none",
        options={
            "none": "it is not",
            "auto": "as the shop's own shipments or fulfilments where it has them, else as meta",
        },
    )
    tracking_note = Flag(
        "With each tracking number a note to the customer, which the shop mails and nobody can take back (WooCommerce).",
        False,
    )
    wait_for_tracking = Duration("A shipment without a tracking number is told after this time.", "4 hours")
    carriers = Codes(
        "Shipping agent code in Business Central = the shop's word for the carrier.",
        example='{ GLS = "gls", PNL = "postnl" }',
    )

    def check(self, table: Table) -> None:
        if not (self.numbers or self.complete is not Complete.NEVER or self.tracking != "none"):
            table.wrong("numbers", "nothing is told at all; set numbers, complete or tracking, or leave the table out")
        if self.tracking_note and self.tracking == "none":
            table.wrong("tracking_note", 'expected with tracking = "auto" alone')


class MetaKeys(Settings):
    key = Text("The key of the meta data, or metafield.")
    default = Text("What is sent where there is none, as with guests.", "", none="the field stays empty")
    of = Choice(
        "With whom the shop keeps it: the order, or the buyer's account.",
        MetaOf.ORDER,
        options={MetaOf.ORDER: "", MetaOf.CUSTOMER: ""},
    )
    namespace = Text("The namespace of the metafield (BigCommerce, which needs it).", "", example='"b2b"')


class MappingKeys(Settings):
    about = (
        "From the shop's words to Business Central's. What is not mapped fails the order with a code; \"woobc check\" lists it "
        "before."
    )

    create_customers = Flag(
        "Create a customer in Business Central when none has the e-mail address.", False, example="true"
    )
    create_items = Flag("Create an item when none has the SKU as its number.", False, example="true")
    guest_customer = Code(
        "The customer number of all guest orders.",
        "",
        longest=20,
        none="guests are treated as registered customers",
        example='"WEBGUEST"',
    )
    items = FilledByName(
        'SKU = item and variant, where the SKU is not the item\'s number. "name:…" is for lines without an SKU.',
        ItemMapping,
        ItemKeys,
        example='{ "MUG-RED" = { no = "1000", variant = "RED" }, "name:Gift wrap" = { no = "1900" } }',
    )
    payment_methods = Codes(
        'The shop\'s method = the code in Business Central; "" sends none.',
        10,
        example='{ stripe = "CARD", bacs = "BANK" }',
    )
    shipment_methods = Codes("The same for its shipping methods.", 10, example='{ flat_rate = "GLS" }')
    currencies = Codes("Currency codes that are named otherwise in Business Central.", 10, example='{ USD = "USD" }')
    countries = Codes("Country codes that are named otherwise in Business Central.", 10, example='{ GB = "UK" }')
    shipping_account = _account("lines for shipping", "6810")
    fee_account = _account("lines for fees", "6820")
    rounding_account = _account("the line that rounds", "6830")
    gift_card_account = _account("lines for gift cards", "6840")
    item_defaults = Codes(
        "Fields of the API v2.0 for items that are created.",
        example='{ baseUnitOfMeasureCode = "PCS", generalProductPostingGroupCode = "RETAIL", '
        'inventoryPostingGroupCode = "RESALE" }',
    )
    customer_defaults = Codes(
        "Fields of the API v2.0 for customers that are created.",
        example='{ taxAreaId = "0c9f2f40-0000-4000-8000-000000000001", '
        'paymentTermsId = "0c9f2f40-0000-4000-8000-000000000002" }',
    )


_TOLD_BY_PLATFORM: Final[Mapping[Platform, tuple[str, tuple[str, ...]]]] = {
    Platform.WOOCOMMERCE: ("completed", ("processing",)),
    Platform.BIGCOMMERCE: ("shipped", ("awaiting-fulfillment", "awaiting-shipment", "partially-shipped")),
}
"""The status of an order that is done, and those it may be given from, where the configuration names none."""
_NEVER_COMPLETED: Final = frozenset(
    {"cancelled", "refunded", "failed", "trash", "declined", "disputed", "incomplete", "checkout-draft"}
)


class StoreConfig(Settings):
    """The keys of the other platform are empty or None. `url` is the shop of WooCommerce and the API's host of BigCommerce.

    `prices_including_vat` is `store`, `true` or `false`.
    """

    about = (
        "A store. Its code has at most 10 lower-case letters and digits, a letter first. It is part of the orders' numbers in "
        'Business Central, so choose it once; "woobc stores rename" changes it.'
    )

    code = Given[str]()
    environment = EnvironmentName("The environment it belongs to.", example='"live"')
    enabled = Flag(
        "false: no automatic import, recheck and posting; --store still names it. Answers that got lost before are settled all "
        "the same.",
        True,
    )
    platform = Choice("What the shop runs on.", options=dict.fromkeys(Platform, ""), example='"woocommerce"')
    url = Url(
        "The shop's address, without /wp-json; for BigCommerce the API's host.",
        By("platform", {Platform.BIGCOMMERCE: "https://api.bigcommerce.com"}),
        example='"https://shop.example.com"',
    )
    consumer_key: Key[Secret | None] = SecretKey(
        "A REST API key with the permission Read/Write if woobc is to register webhooks, else Read.",
        used_with=_WOOCOMMERCE,
        example='{ file = "/etc/woobc/secrets/eu-consumer-key" }',
    )
    consumer_secret: Key[Secret | None] = SecretKey(
        "The secret of that key.", used_with=_WOOCOMMERCE, example='{ file = "/etc/woobc/secrets/eu-consumer-secret" }'
    )
    store_hash = Text(
        "The part after stores/ in the shop's API path.",
        expected="the store's hash",
        pattern="[A-Za-z0-9]+",
        used_with=_BIGCOMMERCE,
        example='"abc123"',
    )
    access_token: Key[Secret | None] = SecretKey(
        'The token of an API account with the scope "Orders: read-only".',
        used_with=_BIGCOMMERCE,
        example='{ file = "/etc/woobc/secrets/us-access-token" }',
    )
    ca_file: Key[Path | None] = FilePath(_CA_FILE, "", there=True, none="the system's")
    start_date = Day(
        "The day you go live with woobc, without quotes: no order created before it is forwarded by itself.",
        example="2026-12-01",
    )
    completed_before_first_import = Choice(
        "What becomes of orders that were completed before woobc saw the store for the first time.",
        "history",
        options={"history": "they are kept as a record", "rule": "they are treated as the status rules say"},
    )
    overlap = Duration("Each import starts this long before the end of the last one.", "10 minutes")
    max_parallel = Whole("Requests to the shop at the same time.", 2, lowest=1, highest=4)
    skip_below = Amount("Orders with a smaller total are taken for test orders and left out.", "0", none="none")
    min_age = Duration("An order is not sent before it is this old.", "0 minutes")
    quiet_time = Duration(
        "An order that the shop changed more recently is not sent yet, since it may still be being written.", "1 minute"
    )
    webhooks = Flag('Receive the shop\'s webhooks ("woobc webhooks serve").', False, example="true")
    webhook_url = Url(
        "Where the shop sends them.",
        "",
        none="none",
        needed_with=when("webhooks", True),
        example='"https://hooks.example.com/eu"',
    )
    webhook_secrets = Secrets(
        "The first one is registered in the shop, all are accepted, so that one can be replaced.",
        [],
        needed_with=when("webhooks", True),
        example='[{ file = "/etc/woobc/secrets/eu-webhook" }]',
    )
    order_processing = Choice(
        "What happens to the sales order once it is verified.",
        "default",
        options={
            OrderProcessing.DEFAULT: "nothing more",
            OrderProcessing.RELEASE: "it is released",
            OrderProcessing.POST: "it is shipped and invoiced at once",
            OrderProcessing.SCHEDULE_POST: "it is shipped and invoiced at schedule_posting_time",
        },
        example='"schedule-post"',
    )
    schedule_posting_time: Key[time | None] = TimeOfDay(
        "When sales orders are posted.", None, used_with=_SCHEDULED, needed_with=_SCHEDULED, example='"22:00"'
    )
    posting_date = Choice(
        "The posting date.", "today", options={"today": "the day of posting", "order": "the day of the order"}
    )
    external_document_number = NumberFormat(
        "The number an order has in Business Central, with {order_id} (the shop's id, never repeated) or {number} (what people "
        "see), and {store}. None of * ? | & ( ) < > = @ ' \" may be in it, and it must differ between the stores of an "
        "environment.",
        "{store}-{order_id}",
    )
    also_known_as = Texts(
        "Numbers under which an earlier connector brought orders into Business Central: looked up, never written.",
        [],
        each=NumberFormat(""),
        example='["{number}"]',
    )
    require_paid = Texts(
        "Statuses and payment methods, in the shop's words, whose orders go on only when the shop says that they are paid: by "
        "their paid date (WooCommerce) or payment status (BigCommerce). Until then they lie open.",
        [],
        example='["bacs"]',
    )
    meta = FilledByName(
        "Text field of an order = what goes into it instead, cut as others: meta data (WooCommerce) or a metafield (BigCommerce) "
        "of the order or its customer. It is read when the order is sent.",
        MetaField,
        MetaKeys,
        example='{ customer_po = { key = "_po_number" } }',
        names=META_FIELDS,
    )
    prices_including_vat = FlagOr('Whether prices include VAT: true, false, or "store", what each order says.', "store")
    several_addresses = Choice(
        "What becomes of an order that goes to several addresses (BigCommerce).",
        "fail",
        options={
            "fail": "it is left to a person",
            "split": "each line has its own ship-to address under the one order number",
        },
    )
    status_rules = StatusRulesKey(
        'What each status of the shop means. Any status not named has the rule "default". Without such a table the platform '
        "has its own rules.",
        None,
    )
    refunds = Choice(
        "What a refund becomes that is made after the order was posted.",
        RefundMode.REPORT,
        options={
            RefundMode.REPORT: "it is recorded in the activity",
            RefundMode.DRAFT: "a draft credit memo, for a person to post",
            RefundMode.POST: "a posted credit memo",
        },
    )
    refunds_since: Key[date | None] = Day(
        "Refunds made before this day get no credit memo, for somebody has typed them. It can't be before the day it is first "
        "set.",
        None,
        needed_with=_CREDITED,
        example="2026-12-01",
    )
    refund_account = _account(
        "what was refunded without saying for which lines", "6850", none="such a refund is left to a person"
    )
    non_restock_account = _account(
        "items that were refunded and did not go back on stock", "6860", none="such a refund is left to a person"
    )
    return_location = Code("Where items go back on stock, a location's code.", "", longest=10, none="the default one")
    recheck = Part(RecheckConfig)
    tell: Key[TellConfig | None] = Part(TellConfig, None)
    mapping = Filled(StoreMapping, MappingKeys)

    @property
    def tell_rules(self) -> TellRules | None:
        """What the shop is told; None if it is told nothing."""
        tell = self.tell
        if tell is None:
            return None
        done, paid = _TOLD_BY_PLATFORM[self.platform]
        return TellRules(
            since=tell.since,
            numbers=tell.numbers and self.platform is Platform.WOOCOMMERCE,
            complete=tell.complete,
            complete_status=tell.complete_status or done,
            complete_from=tell.complete_from or paid,
            tracking=tell.tracking == "auto",
            tracking_note=tell.tracking_note,
            wait_for_tracking=tell.wait_for_tracking,
            carriers=tell.carriers,
        )

    @property
    def address(self) -> str:
        """Another one may be another shop: those of BigCommerce have their host in common."""
        return f"{self.url}/{self.store_hash}" if self.store_hash else self.url

    @property
    def rules(self) -> StoreRules:
        """What the rules of the domain need of it: the settings of the same names."""
        return StoreRules(**{name: getattr(self, name) for name in StoreRules._fields})

    @property
    def credits_refunds(self) -> bool:
        return self.refunds != RefundMode.REPORT

    def start(self, zone: ZoneInfo) -> datetime:
        """The first instant of `start_date`."""
        return start_of_day(self.start_date, zone)

    def check(self, table: Table) -> None:
        for name, wanted in self.meta.items():
            if not wanted.namespace and self.platform is Platform.BIGCOMMERCE:
                table.table("meta").table(name).wrong("namespace", f'missing; needed with platform "{self.platform}"')
            if wanted.namespace and self.platform is Platform.WOOCOMMERCE:
                table.table("meta").table(name).wrong("namespace", f'not used with platform "{self.platform}"')
        if not table.is_told("recheck"):
            for status in self.recheck.bulk_statuses:
                check_status(table.table("recheck"), "bulk_statuses", status, self.platform)
        if self.tell is not None and not table.is_told("tell"):
            self._check_tell(self.tell, table.table("tell"))

    def _check_tell(self, tell: TellConfig, table: Table) -> None:
        for status in tell.complete_from:
            check_status(table, "complete_from", status, self.platform)
            if status in _NEVER_COMPLETED:
                table.wrong("complete_from", f'an order that is {status} must not be completed; leave "{status}" out')
        if tell.complete_status:
            check_status(table, "complete_status", tell.complete_status, self.platform)
        if self.platform is Platform.BIGCOMMERCE and tell.tracking == "none" and tell.complete is Complete.NEVER:
            table.wrong(
                "numbers",
                "BigCommerce has them with its shipments alone; set tracking or complete, or leave the table out",
            )
        if tell.tracking_note and self.platform is Platform.BIGCOMMERCE:
            table.wrong(
                "tracking_note", 'not used with platform "bigcommerce", whose shipments are mailed by the shop itself'
            )


class Config(Settings):
    """The whole file, with the environment that is active in this run. `stores` are all stores of all environments."""

    path = Given[Path]()
    active = EnvironmentName(
        'The environment that is active. "woobc env use test" changes it here; --env or WOOBC_ENV for one run.',
        named="environment",
        example='"live"',
    )
    time_zone = TimeZone(
        "The zone of posting times and posting dates, and of dates given by people.", example='"Europe/Amsterdam"'
    )
    log = Part(LogConfig)
    monitoring = Part(MonitoringConfig)
    notices = Part(NoticesConfig)
    retention = Part(RetentionConfig)
    panel = Part(PanelConfig)
    environments = Parts(EnvironmentConfig, "name", "live", r"[A-Za-z0-9_-]+", "a name of letters, digits, - and _")
    stores = Parts(
        StoreConfig, "code", "eu", STORE_CODE, "a code of at most 10 lower-case letters and digits, a letter first"
    )

    @property
    def environment(self) -> EnvironmentConfig:
        return self.environments[self.active]

    def stores_here(self) -> tuple[StoreConfig, ...]:
        """The stores of the active environment, in the order of the file."""
        return tuple(store for store in self.stores.values() if store.environment == self.active)
