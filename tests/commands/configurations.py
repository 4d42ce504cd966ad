"""A small valid configuration with its secret files, for the tests of commands."""

from __future__ import annotations

from pathlib import Path

TWO_ENVIRONMENTS = """\
# Kept by hand, please leave the comments.
environment = "live"    # what cron uses
time_zone = "Europe/Amsterdam"

[environments.live]
database = "live.db"
[environments.live.business_central]
soap_url = "https://bc.example.com/BC/WS"
api_url = "https://bc.example.com/BC/api/v2.0"
company = "CRONUS"
local_currency = "EUR"
auth = { type = "basic", user = "svc", password = { file = "secret" }, expires = 2027-03-01 }

[environments.test]  # a copy of last month
database = "test.db"
[environments.test.business_central]
soap_url = "http://bc.test.example.com/BC/WS"
api_url = "http://127.0.0.1/BC/api/v2.0"
company = "CRONUS"
local_currency = "EUR"
auth = { type = "basic", user = "svc", password = { env = "BC_PASSWORD" } }

[stores.eu]
environment = "live"
platform = "woocommerce"
url = "https://shop.example.com"
consumer_key = { file = "secret" }
consumer_secret = { file = "secret" }
start_date = 2026-12-01
"""


def write_configuration(folder: Path, text: str = TWO_ENVIRONMENTS) -> Path:
    path = folder / "config.toml"
    path.write_bytes(text.encode())
    path.chmod(0o640)
    (folder / "secret").write_text("not to be shown\n")
    (folder / "secret").chmod(0o600)
    return path
