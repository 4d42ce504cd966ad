"""What BigCommerce's answers mean that bring no data, and how many requests it still grants. § refers to the wire reference."""

from __future__ import annotations

import math
from datetime import datetime, timedelta

from msgspec import Struct

from woobc.core.domain.text import whole_number
from woobc.core.errors import AuthenticationFailed, SetupError, TransientRemoteError, WoobcError
from woobc.core.http.retry import retry_after_s
from woobc.core.stores.shop_client import Answer

RESERVE = 5
"""The quota is the shop's, so that other programs live on it too: the last few requests of a window are left to them."""
WINDOW_S = 30.0
"""How long a window lasts (§3); a refusal that names no time is waited out for as long."""

INFORMATION_SCOPE = "Information & Settings: read-only"
ORDERS_SCOPE = "Orders: read-only"
CUSTOMERS_SCOPE = "Customers: read-only"
WRITING_SCOPE = "Orders: modify"


class Forbidden(SetupError):
    """The token may not do this."""


class Missing(SetupError):
    """There is nothing of this id."""

    shop_time: datetime | None = None


class Quota(Struct):
    """What the last answer said of the shop's quota."""

    scarce_until: datetime | None = None

    def saw(self, answer: Answer, now: datetime) -> None:
        left, quota, reset_ms = (_number(answer, f"X-Rate-Limit-{name}") for name in _QUOTA_HEADERS)
        if left is None or reset_ms is None:
            return
        reserve = RESERVE if quota is None else min(RESERVE, quota // 20)
        self.scarce_until = now + timedelta(milliseconds=reset_ms) if left <= reserve else None

    def wait_s(self, now: datetime) -> float:
        """How long no request should be sent."""
        return max(0.0, (self.scarce_until - now).total_seconds()) if self.scarce_until else 0.0


_QUOTA_HEADERS = ("Requests-Left", "Requests-Quota", "Time-Reset-Ms")


def _number(answer: Answer, header: str) -> int | None:
    return whole_number(answer.headers.get(header, "").strip(), most=11)


def explain(system: str, answer: Answer, said: str, quota: Quota, now: datetime) -> WoobcError | None:
    """The error for an answer that does not count; None leaves it to the general rules. The status decides, not the body."""
    match answer.status:
        case 401:
            return AuthenticationFailed(
                system,
                f"the shop does not accept the access token (HTTP 401){said}",
                fix="Compare store_hash and access_token with the API account; make a new one if it was revoked.",
            )
        case 403:
            return Forbidden(system, said)
        case 404:
            return _explain_404(system, answer)
        case 423:
            return TransientRemoteError(system, f"the shop is locked (HTTP 423){said}")
        case 429:
            wish = _wish_s(answer, now) or WINDOW_S
            return TransientRemoteError(system, f"too many requests (HTTP 429){said}", retry_after_s=wish)
        case 500 if quota.wait_s(now):  # the limit in disguise (§2.2)
            return TransientRemoteError(system, f"HTTP 500{said}", retry_after_s=quota.wait_s(now))
    return None


def forbidden(system: str, path: str, refused: Forbidden) -> Forbidden:
    """The same with the scope that `path` needs."""
    of_customers = CUSTOMERS_SCOPE if path.startswith("v3/customers/") else ORDERS_SCOPE
    scope = INFORMATION_SCOPE if path == "v2/store" else of_customers
    return Forbidden(
        system,
        f"the token may not ask for {path} (HTTP 403){refused.message.removeprefix(f'{system}: ')}",
        fix=f'Give its API account the scope "{scope}"; if the owner of the shop has changed, renew the token.',
    )


def forbidden_to_write(system: str, said: str) -> Forbidden:
    return Forbidden(
        system,
        f"the token may not write to orders (HTTP 403){said}",
        fix=f'Give its API account the scope "{WRITING_SCOPE}", or take the table `tell` out.',
    )


def _explain_404(system: str, answer: Answer) -> SetupError:
    if not answer.is_json:
        return SetupError(
            system, "there is no shop of this hash (HTTP 404).", fix="Compare store_hash with the shop's API path."
        )
    missing = Missing(system, "the shop has nothing there (HTTP 404).", fix="Compare store_hash with its API path.")
    missing.shop_time = answer.shop_time
    return missing


def _wish_s(answer: Answer, now: datetime) -> float | None:
    """The longest of the waits it asks for."""
    reset_ms = _number(answer, "X-Rate-Limit-Time-Reset-Ms")
    wishes = (
        retry_after_s(answer.headers.get("X-Retry-After"), now),
        retry_after_s(answer.headers.get("Retry-After"), now),
        None if reset_ms is None else math.ceil(reset_ms / 1000),
    )
    return max((wish for wish in wishes if wish is not None), default=None)
