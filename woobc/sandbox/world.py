"""The whole sandbox: a WooCommerce store, a BigCommerce store and Business Central on loopback, and a configuration for them."""

from __future__ import annotations

import copy
import os
from datetime import date, timedelta
from pathlib import Path
from types import TracebackType
from typing import Any
from zoneinfo import ZoneInfo

from woobc.sandbox.base import RunningServer, SandboxClock, serve
from woobc.sandbox.bigcommerce import BigCommerce
from woobc.sandbox.business_central import BusinessCentral
from woobc.sandbox.woocommerce import WooCommerce

TIME_ZONE = "Europe/Amsterdam"

MAPPING: dict[str, Any] = {
    "create_customers": True,
    "create_items": False,
    "guest_customer": "WEBGUEST",
    "shipping_account": "6810",
    "fee_account": "6820",
    "rounding_account": "6830",
    "gift_card_account": "6840",
    "countries": {"GB": "UK"},
    "customer_defaults": {"paymentTermsId": "00000000-0000-0000-0000-000000000000"},
}


MOVED_AT_MOST_S = 10 * 366 * 86_400.0
"""Requests are signed with the real time, and simulated time may be moved far from it."""


class World:
    """The three simulators with one clock, running until `close`; `folder` holds the configuration and the middleware.

    `config` is the configuration as nested values; change it and call `write_config` before the next command. With the
    transport "api" Business Central has nothing published, and gets prices that include VAT, so that its rates and the shops'
    need not be the same; for the same reason its customers' prices include VAT, which decides for credit memos.
    """

    def __init__(self, folder: Path, ports: tuple[int, int, int] = (0, 0, 0), transport: str = "staging") -> None:
        self.folder = folder
        self.clock = SandboxClock()
        self.woocommerce = WooCommerce(clock=self.clock)
        self.woocommerce.oauth_window_s = MOVED_AT_MOST_S
        self.bigcommerce = BigCommerce(clock=self.clock)
        self.business_central = BusinessCentral(clock=self.clock).seed()
        self.business_central.settings.customers_include_tax = True
        applications = (self.woocommerce, self.bigcommerce, self.business_central)
        self.servers: list[RunningServer] = [serve(app, port) for app, port in zip(applications, ports, strict=True)]
        self.config = self._first_config()
        self.is_api = transport == "api"
        if self.is_api:
            self._go_by_api()
        self.write_config()
        self.make_middleware()

    @property
    def today(self) -> date:
        """The day it is in the configuration's time zone, which the command line goes by."""
        return self.clock.now().astimezone(ZoneInfo(self.config["time_zone"])).date()

    @property
    def config_path(self) -> Path:
        return self.folder / "woobc.toml"

    @property
    def database_path(self) -> Path:
        return self.folder / "sandbox.db"

    def _first_config(self) -> dict[str, Any]:
        woo, big, bc = (server.url for server in self.servers)
        central = self.business_central
        start = self.clock.now().astimezone(ZoneInfo(TIME_ZONE)).date() - timedelta(days=30)
        mapping = copy.deepcopy(MAPPING)
        return {
            "environment": "sandbox",
            "time_zone": TIME_ZONE,
            "log": {"file": str(self.folder / "woobc.jsonl")},
            "environments": {
                "sandbox": {
                    "database": str(self.database_path),
                    "business_central": {
                        "soap_url": central.soap_url(bc),
                        "api_url": central.api_url(bc),
                        "company": central.company,
                        "actions_service": "WoobcActions",
                        "local_currency": "EUR",
                        "auth": {
                            "type": "oauth2",
                            "tenant": central.tenant,
                            "client_id": central.client_id,
                            "client_secret": central.client_secret,
                            "token_url": central.token_url(bc),
                        },
                    },
                }
            },
            "stores": {
                "eu": {
                    "environment": "sandbox",
                    "platform": "woocommerce",
                    "url": woo,
                    "consumer_key": self.woocommerce.consumer_key,
                    "consumer_secret": self.woocommerce.consumer_secret,
                    "start_date": start,
                    "quiet_time": "0 minutes",
                    "order_processing": "release",
                    "status_rules": {
                        "pending": {"import": "no", "retry": True},
                        "processing": {"import": "valid", "retry": True},
                        "on-hold": {"import": "hold", "retry": True},
                        "completed": {"import": "complete"},
                        "cancelled": {"import": "no", "retry": True},
                        "default": {"import": "no", "retry": True},
                    },
                    "mapping": {
                        **mapping,
                        "payment_methods": {"ideal": "CARD", "stripe": "CARD", "bacs": "BANK"},
                        "shipment_methods": {"flat_rate": "GLS", "local_pickup": "POST"},
                    },
                },
                "us": {
                    "environment": "sandbox",
                    "platform": "bigcommerce",
                    "url": big,
                    "store_hash": self.bigcommerce.store_hash,
                    "access_token": self.bigcommerce.token,
                    "start_date": start,
                    "quiet_time": "0 minutes",
                    "order_processing": "post",
                    "mapping": {
                        **mapping,
                        "payment_methods": {"Credit Card": "CARD", "Cash on Delivery": "CASH", "Bank Deposit": "BANK"},
                        "shipment_methods": {"Flat Rate": "GLS", "Free Shipping": "POST"},
                    },
                },
            },
        }

    def _go_by_api(self) -> None:
        self.bc_config["transport"] = "api"
        del self.bc_config["soap_url"], self.bc_config["actions_service"]
        self.business_central.change_settings(staging_service="", actions_service="", soap_enabled=False)
        self.store_config("eu")["order_processing"] = "post"
        for store in self.config["stores"].values():
            store["prices_including_vat"] = True

    @property
    def bc_config(self) -> dict[str, Any]:
        """The configuration's table of Business Central, to be changed."""
        table: dict[str, Any] = self.config["environments"]["sandbox"]["business_central"]
        return table

    def store_config(self, code: str) -> dict[str, Any]:
        table: dict[str, Any] = self.config["stores"][code]
        return table

    def write_config(self) -> Path:
        """Write `config` for the next command to read; it holds secrets, so it is the owner's alone."""
        import tomli_w  # many times as fast as tomlkit, which keeps comments and layouts: there are none here

        self.folder.mkdir(parents=True, exist_ok=True)
        descriptor = os.open(self.config_path, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
        with os.fdopen(descriptor, "w", encoding="utf-8") as file:
            file.write(tomli_w.dumps(self.config))
        return self.config_path

    def make_middleware(self) -> None:
        """The first middleware file of what the configuration says now."""
        from woobc.core.clock import Clock
        from woobc.core.config.file import load_config
        from woobc.core.middleware import care

        care.create(load_config(self.config_path, None, {}).environment, Clock())

    def close(self) -> None:
        for server in self.servers:
            server.close()

    def __enter__(self) -> World:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()
