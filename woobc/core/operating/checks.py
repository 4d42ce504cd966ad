"""What can be checked of a configuration without asking anybody: its secrets, their end, and what travels in the open."""

from __future__ import annotations

import contextlib
import shlex
from collections.abc import Collection, Iterator
from datetime import date, timedelta
from enum import StrEnum
from typing import Final

from msgspec import Struct

from woobc.core.config.file import secrets_in_use
from woobc.core.config.secrets import Secret
from woobc.core.config.values import Config
from woobc.core.domain.text import counted
from woobc.core.errors import ConfigError
from woobc.core.http.proxies import is_this_machine

WARN_BEFORE_EXPIRY: Final = timedelta(days=30)


class Level(StrEnum):
    """How bad a finding is."""

    OK = "ok"
    WARNING = "warning"
    FAILED = "failed"


class Finding(Struct, frozen=True):
    """The result of one probe. `fix` says what to do, where there is something to do."""

    subject: str
    verdict: Level
    message: str
    fix: str = ""


def probe_secrets(config: Config, cron_has: Collection[str]) -> Iterator[Finding]:
    """Whether each secret can be read, and whether cron, which has these variables, will be able to."""
    for path, secret in secrets_in_use(config).items():
        try:
            secret.reveal()
        except ConfigError as error:
            yield Finding(path, Level.FAILED, str(error), "Correct it, or the key in the configuration.")
            continue
        if secret.variable and secret.variable not in cron_has:
            message = f"The variable {secret.variable} is set here, but cron does not have it."
            yield Finding(path, Level.FAILED, message, 'Use { file = "…" } or { command = "…" }.')
        else:
            yield Finding(path, Level.OK, f"Read from {secret.source}.")


SHORTEST_SECRET = 16
_RANDOM = "Take one such as `openssl rand -hex 32` prints"


def probe_short_secrets(config: Config) -> Iterator[Finding]:
    """Whether a secret that we choose ourselves can be guessed: whoever has a webhook's makes woobc read what they like, when
    they like; whoever has the proxy's is anybody in the panel."""
    for store in config.stores_here():
        for secret in store.webhook_secrets:
            if _is_short(secret):
                message = f"A webhook's secret of fewer than {SHORTEST_SECRET} characters can be guessed."
                fix = f"{_RANDOM}, then `woobc webhooks register --store {store.code}`."
                yield Finding(f"store {store.code}", Level.FAILED, message, fix)
    if config.panel.proxy_secret and _is_short(config.panel.proxy_secret):
        message = f"A proxy_secret of fewer than {SHORTEST_SECRET} characters can be guessed."
        yield Finding("panel", Level.FAILED, message, f"{_RANDOM}, and give it to the proxy.")


def _is_short(secret: Secret) -> bool:
    with contextlib.suppress(ConfigError):  # which is told already
        return len(secret.reveal()) < SHORTEST_SECRET
    return False


def probe_schema(config: Config) -> Iterator[Finding]:
    """Whether the schema beside the configuration, if there is one, is of this version: editors go by it."""
    from woobc.core.config.describe import SCHEMA_NAME, schema

    path = config.path.with_name(SCHEMA_NAME)
    try:
        is_ours = path.read_text(encoding="utf-8") == schema()
    except (OSError, ValueError):
        return
    if not is_ours:
        message = f"{path}, by which editors explain and check the keys, is of another version of woobc."
        yield Finding("configuration", Level.WARNING, message, f"Run: woobc config schema > {shlex.quote(str(path))}")


def probe_expiry(config: Config, today: date) -> Iterator[Finding]:
    """Whether the secret for Business Central ends soon."""
    expires = config.environment.business_central.auth.expires
    subject, fix = "Business Central sign-in", "Make a new secret, and set expires to its last day."
    if expires is None:
        return
    if expires <= today:
        yield Finding(subject, Level.FAILED, f"The secret ended on {expires}.", fix)
    elif expires - today <= WARN_BEFORE_EXPIRY:
        left = counted((expires - today).days, "day")
        yield Finding(subject, Level.WARNING, f"The secret ends on {expires}, in {left}.", fix)
    else:
        yield Finding(subject, Level.OK, f"The secret is good until {expires}.")


def probe_addresses(config: Config) -> Iterator[Finding]:
    """Plain http beyond this machine: names, addresses and keys of Business Central can be read on the way."""
    business_central = config.environment.business_central
    places = {"Business Central": business_central.soap_url, "Business Central API": business_central.api_url}
    places |= {f"store {store.code}": store.url for store in config.stores_here()}
    for subject, url in places.items():
        if url.startswith("http://") and not is_this_machine(url):
            yield Finding(subject, Level.WARNING, f"{url} is not encrypted.", "Use https.")
