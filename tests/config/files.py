"""Configuration files for the tests of reading them."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

import pytest

from woobc.core.config import values as values
from woobc.core.config.file import load_config
from woobc.core.config.values import Config
from woobc.core.errors import ConfigError

MINIMAL = """
environment = "live"
time_zone = "Europe/Amsterdam"

[environments.live]
database = "live.db"

[environments.live.business_central]
soap_url = "https://bc.example.com/BC/WS"
api_url = "https://bc.example.com/BC/api/v2.0"
company = "CRONUS"
local_currency = "EUR"
auth = { type = "basic", user = "svc", password = { file = "password" } }

[stores.eu]
environment = "live"
platform = "woocommerce"
url = "https://shop.example.com/"
consumer_key = { file = "key" }
consumer_secret = { file = "secret" }
start_date = 2026-12-01
"""


BIGCOMMERCE = """
[stores.us]
environment = "live"
platform = "bigcommerce"
store_hash = "abc123"
access_token = { file = "token" }
start_date = 2026-12-01
"""


def write(folder: Path, text: str, mode: int = 0o600) -> Path:
    path = folder / "config.toml"
    path.write_text(text, encoding="utf-8")
    path.chmod(mode)
    return path


def load(folder: Path, text: str, *, mode: int = 0o600, environ: Mapping[str, str] | None = None) -> Config:
    return load_config(write(folder, text, mode), None, environ or {})


def error_of(folder: Path, text: str, *, mode: int = 0o600) -> ConfigError:
    with pytest.raises(ConfigError) as caught:
        load(folder, text, mode=mode)
    return caught.value


def changed(old: str, new: str) -> str:
    assert MINIMAL.count(old) == 1
    return MINIMAL.replace(old, new)


def with_business_central(lines: str) -> str:
    return changed('company = "CRONUS"', f'company = "CRONUS"\n{lines}')


TWO_ENVIRONMENTS = (
    MINIMAL
    + """
[environments.test]
database = "test.db"
[environments.test.business_central]
soap_url = "http://127.0.0.1:7047/BC/WS"
company = "CRONUS"
local_currency = "EUR"
auth = { type = "ntlm", user = 'DOMAIN\\svc', password = { env = "BC_PASSWORD" } }
"""
)
