"""The configuration as values that nobody changes. Reading, checking and secrets live in `config_file`.

Named tuples, for they are made in a fraction of the time of dataclasses, and every run of cron makes all of these.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date, datetime, time, timedelta
from decimal import Decimal
from pathlib import Path
from typing import NamedTuple
from zoneinfo import ZoneInfo

from woobc.core.clock import months_before, start_of_day
from woobc.core.domain.settings import OrderProcessing, Platform, StatusRules, StoreMapping, StoreRules


class Secret:
    """A secret that is read when it is needed and never shown. `source` tells a person where it comes from.

    `variable` names the environment variable it is read from, if it is: cron has fewer of them than a person.
    """

    __slots__ = ("_read", "source", "variable")

    def __init__(self, source: str, read: Callable[[], str], variable: str = "") -> None:
        self.source = source
        self.variable = variable
        self._read = read

    def reveal(self) -> str:
        """The secret itself. Raises ConfigError if its file, command or variable gives none."""
        return self._read()

    def __repr__(self) -> str:
        return f"Secret({self.source})"


class Span(NamedTuple):
    """A length of time as people write it; months are calendar months."""

    days: timedelta = timedelta()
    months: int = 0

    def before(self, moment: datetime, zone: ZoneInfo) -> datetime:
        return months_before(moment, self.months, zone) - self.days

    def __str__(self) -> str:
        from woobc.core.domain.text import counted  # an idle run needs none of it

        if self.months:
            return counted(self.months, "month")
        seconds = int(self.days.total_seconds())
        for size, unit in ((86_400, "day"), (3600, "hour"), (60, "minute")):
            if seconds % size == 0:
                return counted(seconds // size, unit)
        return counted(seconds, "second")


class OAuth2Auth(NamedTuple):
    tenant: str
    client_id: str
    client_secret: Secret
    token_url: str
    scope: str
    expires: date | None = None


class BasicAuth(NamedTuple):
    user: str
    password: Secret
    expires: date | None = None


class NtlmAuth(NamedTuple):
    user: str
    password: Secret
    expires: date | None = None


Auth = OAuth2Auth | BasicAuth | NtlmAuth


class BusinessCentralConfig(NamedTuple):
    """One Business Central company. `fields` is our field name -> element on the staging page ("" = left out), complete."""

    soap_url: str
    api_url: str
    company: str
    staging_service: str
    actions_service: str
    archive_service: str
    auth: Auth
    ca_file: Path | None
    local_currency: str
    settle_time: timedelta
    batch_lines: int
    order_number_length: int
    total_tolerance: Decimal
    fields: Mapping[str, str]


class RecheckConfig(NamedTuple):
    lookback: Span
    lookback_with_webhooks: Span
    one_by_one_below: int
    bulk_days: int
    bulk_statuses: tuple[str, ...]
    exhaustive: bool
    watch: Span


class StoreConfig(NamedTuple):
    """One store. The keys are WooCommerce's, `store_hash` and `access_token` BigCommerce's; the other platform's are empty.

    `url` is the shop of WooCommerce and the API's host of BigCommerce, without a slash at the end. `prices_including_vat`
    is `store`, `true` or `false`.
    """

    code: str
    environment: str
    enabled: bool
    platform: Platform
    url: str
    consumer_key: Secret | None
    consumer_secret: Secret | None
    store_hash: str
    access_token: Secret | None
    start_date: date
    completed_before_first_import: str
    overlap: timedelta
    max_parallel: int
    skip_below: Decimal
    min_age: timedelta
    quiet_time: timedelta
    webhooks: bool
    webhook_url: str
    webhook_secrets: tuple[Secret, ...]
    order_processing: OrderProcessing
    schedule_posting_time: time | None
    posting_date: str
    external_document_number: str
    also_known_as: tuple[str, ...]
    prices_including_vat: str
    several_addresses: str
    ca_file: Path | None
    status_rules: StatusRules
    recheck: RecheckConfig
    mapping: StoreMapping

    @property
    def address(self) -> str:
        """Another one may be another shop: those of BigCommerce have their host in common."""
        return f"{self.url}/{self.store_hash}" if self.store_hash else self.url

    @property
    def rules(self) -> StoreRules:
        """What the rules of the domain need of it: the settings of the same names."""
        return StoreRules(**{name: getattr(self, name) for name in StoreRules._fields})

    def start(self, zone: ZoneInfo) -> datetime:
        """The first instant of `start_date`."""
        return start_of_day(self.start_date, zone)


class EnvironmentConfig(NamedTuple):
    name: str
    database: Path
    pin_machine: bool
    max_run: timedelta
    business_central: BusinessCentralConfig


class LogConfig(NamedTuple):
    file: Path | None
    level: str
    keep: Span


class MonitoringConfig(NamedTuple):
    ping_url: str
    metrics_textfile: Path | None

    @property
    def is_on(self) -> bool:
        return bool(self.ping_url or self.metrics_textfile)


class RetentionConfig(NamedTuple):
    payloads: Span
    activity: Span
    personal: Span


class Config(NamedTuple):
    """The whole file, with the environment that is active in this run. `stores` are all stores of all environments."""

    path: Path
    environment: EnvironmentConfig
    environments: Mapping[str, EnvironmentConfig]
    stores: Mapping[str, StoreConfig]
    time_zone: ZoneInfo
    log: LogConfig
    monitoring: MonitoringConfig
    retention: RetentionConfig

    def stores_here(self) -> tuple[StoreConfig, ...]:
        """The stores of the active environment, in the order of the file."""
        return tuple(store for store in self.stores.values() if store.environment == self.environment.name)
