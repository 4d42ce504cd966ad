"""Who may ask: API keys by Basic, by query, and by OAuth 1.0a (WooCommerce wire reference §2)."""

from __future__ import annotations

import base64
import binascii
import hashlib
import hmac
import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final
from urllib.parse import quote, unquote

from woobc.sandbox.woocommerce.errors import ApiError
from woobc.sandbox.woocommerce.php import Params, flatten

OAUTH_PARAMETERS: Final = (
    "oauth_consumer_key",
    "oauth_timestamp",
    "oauth_nonce",
    "oauth_signature",
    "oauth_signature_method",
)
_DIGESTS: Final = {"HMAC-SHA1": hashlib.sha1, "HMAC-SHA256": hashlib.sha256}


@dataclass(frozen=True, slots=True)
class ApiKey:
    """A key pair; `permissions` is read, write or read_write; the rights are those of the key's user."""

    consumer_key: str
    consumer_secret: str
    permissions: str = "read_write"
    may_view: bool = True
    may_edit: bool = True

    def check_method(self, method: str) -> None:
        """Raise if the key's permissions do not cover the method, whatever its user may do."""
        needed = "read" if method in ("GET", "HEAD", "OPTIONS") else "write"
        if needed not in self.permissions.split("_"):
            raise refused(f"The API key provided does not have {needed} permissions.")


class KeyRing:
    """The shop's keys, and the nonces used within the last quarter of an hour."""

    def __init__(self) -> None:
        self.keys: dict[str, ApiKey] = {}
        self.window_s = 900.0
        self._nonces: dict[str, float] = {}

    def by_secret(self, key: str, secret: str) -> ApiKey | None:
        """The key of Basic or query credentials; None if unknown, an error if only the secret is wrong."""
        found = self.keys.get(key.strip())
        if found is None or not secret:
            return None
        if not hmac.compare_digest(found.consumer_secret.encode(), secret.encode()):
            raise refused("Consumer secret is invalid.")
        return found

    def by_oauth(self, method: str, url: str, params: Params, header: str, now: float) -> ApiKey | None:
        """The key of a signed request; None if there is no OAuth parameter at all.

        `url` is the address the shop believes to have, `now` seconds since 1970.
        """
        signed: Params = {**params, **parse_header(header)}
        missing = [name for name in OAUTH_PARAMETERS if not signed.get(name)]
        if len(missing) == len(OAUTH_PARAMETERS):
            return None
        if missing:
            raise ApiError(
                401,
                "woocommerce_rest_authentication_missing_parameter",
                f"Missing OAuth parameter{'s' if len(missing) > 1 else ''} {', '.join(missing)}",
            )
        key = self.keys.get(str(signed["oauth_consumer_key"]))
        if key is None:
            raise refused("Consumer key is invalid.")
        check_signature(method, url, signed, key.consumer_secret)
        self._check_freshness(key, str(signed["oauth_timestamp"]), str(signed["oauth_nonce"]), now)
        return key

    def _check_freshness(self, key: ApiKey, timestamp: str, nonce: str, now: float) -> None:
        if not timestamp.isdecimal() or abs(int(timestamp) - now) > self.window_s:
            raise refused("Invalid timestamp.")
        self._nonces = {used: at for used, at in self._nonces.items() if abs(at - now) <= self.window_s}
        used = f"{key.consumer_key} {nonce}"
        if used in self._nonces:
            raise refused("Invalid nonce - nonce has already been used.")
        self._nonces[used] = int(timestamp)


def refused(message: str) -> ApiError:
    return ApiError(401, "woocommerce_rest_authentication_error", message)


def basic_credentials(header: str) -> tuple[str, str] | None:
    """User and password of an `Authorization: Basic` header."""
    scheme, _, coded = header.partition(" ")
    if scheme.lower() != "basic":
        return None
    try:
        user, _, password = base64.b64decode(coded, validate=True).decode("utf-8").partition(":")
    except (binascii.Error, UnicodeDecodeError):
        return None
    return user, password


def parse_header(header: str) -> Mapping[str, str]:
    """The parameters of an `Authorization: OAuth …` header but its realm."""
    if not header.lower().startswith("oauth "):
        return {}
    pairs = re.findall(r'(oauth_[a-z_-]+)="([^"]*)"', header)
    return {name: unquote(value) for name, value in pairs}


def check_signature(method: str, url: str, signed: Params, secret: str) -> None:
    """Compare the signature with our own over method, the shop's own address and all parameters."""
    digest = _DIGESTS.get(str(signed["oauth_signature_method"]))
    if digest is None:
        raise refused("Invalid signature - signature method is invalid.")
    given = str(signed["oauth_signature"]).replace(" ", "+")
    rest: Params = {name: value for name, value in signed.items() if name != "oauth_signature"}
    pairs = sorted((quote(name, safe="~"), quote(value, safe="~")) for name, value in flatten(rest))
    text = "&".join(f"{name}={value}" for name, value in pairs)
    base = "&".join([method.upper(), quote(url, safe="~"), quote(text, safe="~")])
    ours = base64.b64encode(hmac.new(f"{secret}&".encode(), base.encode(), digest).digest()).decode()
    if not hmac.compare_digest(ours.encode(), given.encode()):
        raise refused("Invalid signature - provided signature does not match.")
