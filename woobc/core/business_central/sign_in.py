"""Who we are towards Business Central: the token of an app registration, and what a refusal means for each kind."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from datetime import datetime, timedelta
from typing import TYPE_CHECKING, Any

from msgspec import Struct

from woobc.core.business_central.faults import plain
from woobc.core.config.values import Auth, BasicAuth, OAuth2Auth
from woobc.core.errors import BUSINESS_CENTRAL, AuthenticationFailed, SetupError

if TYPE_CHECKING:
    from requests.auth import AuthBase

RENEW_BEFORE = timedelta(minutes=5)
LONGEST_LIFE_S = 86_400.0
"""A token is not used for longer, whatever is said of it."""

_CAUSES: Mapping[str, tuple[str, str]] = {
    "7000215": (
        "the client secret is wrong",
        "Copy the secret's value (not its id) from the app registration in Microsoft Entra.",
    ),
    "7000222": (
        "the client secret has expired",
        "Create a new secret for the app registration in Microsoft Entra and put it in the place of the old one.",
    ),
    "700016": (
        "the app with this client_id is unknown in the tenant",
        "Compare auth.client_id and auth.tenant with the app registration in Microsoft Entra.",
    ),
    "90002": (
        "the tenant is unknown",
        "Compare auth.tenant with the directory id in Microsoft Entra.",
    ),
}


def session_auth(auth: Auth) -> AuthBase | None:
    """How a user signs in; None for an app, whose token is a header."""
    if isinstance(auth, OAuth2Auth):
        return None
    from requests.auth import HTTPBasicAuth

    user, password = auth.user, auth.password.reveal_to(BUSINESS_CENTRAL)
    return HTTPBasicAuth(user.encode(), password.encode()) if isinstance(auth, BasicAuth) else _ntlm(user, password)


def _ntlm(user: str, password: str) -> AuthBase:
    from requests import RequestException, Response
    from requests_ntlm import HttpNtlmAuth

    from woobc.core.http.client import SignInFailed

    class Ntlm(HttpNtlmAuth):
        """Without what it raises over answers that are none of NTLM's."""

        def response_hook(self, r: Response, **keywords: Any) -> Any:
            try:
                return super().response_hook(r, **keywords)
            except PermissionError:  # no challenge is offered: the refusal is the answer
                return r
            except (RequestException, OSError):
                raise
            except Exception as error:  # noqa: BLE001 (whatever it stumbles over)
                raise SignInFailed(type(error).__name__) from None

    return Ntlm(user, password)


class Token(Struct, frozen=True):
    """A bearer token, never shown. `renew_at` lies a little before its end."""

    value: str
    renew_at: datetime

    def __repr__(self) -> str:
        return f"Token(renew_at={self.renew_at})"


def parse_token(body: bytes, now: datetime) -> Token:
    """The token of `{"access_token": …, "expires_in": seconds}`. Raises SetupError for anything else."""
    try:
        answer = json.loads(body)
        value, seconds = answer["access_token"], float(answer.get("expires_in", 3600))
        lasts = timedelta(seconds=min(max(seconds, 0.0), LONGEST_LIFE_S))
        usable = isinstance(value, str) and value != "" and value.isascii() and value.isprintable()
    except (ValueError, KeyError, TypeError, AttributeError, OverflowError, RecursionError):
        usable = False
    if not usable:
        raise SetupError(
            BUSINESS_CENTRAL, "the address of auth.token_url did not answer with a token.", fix="Check that address."
        )
    # a token that lives shorter than this is used for half its life
    return Token(value, now + max(lasts - RENEW_BEFORE, lasts / 2))


def token_refused(status: int, body: bytes) -> AuthenticationFailed:
    """Why the token endpoint said no, from the AADSTS code in its answer (wire reference §6.1)."""
    try:
        answer = json.loads(body)
        text = str(answer.get("error_description") or answer.get("error") or "")
    except (ValueError, AttributeError, RecursionError):
        text = ""
    code = re.search(r"AADSTS([0-9]+)", text)
    if code and code[1] in _CAUSES:
        cause, fix = _CAUSES[code[1]]
        return AuthenticationFailed(
            BUSINESS_CENTRAL, f"Microsoft Entra gives no token: {cause} (AADSTS{code[1]}).", fix=fix
        )
    said = plain(re.split(r"Trace ID|\r|\n", text[:10_000], maxsplit=1)[0]) or f"status {status}"
    fix = "Check tenant, client_id and client_secret under auth."
    return AuthenticationFailed(BUSINESS_CENTRAL, f"the sign-in was refused: {said}", fix=fix)


def not_accepted(auth: Auth) -> tuple[str, str]:
    """Message and fix for a 401 of Business Central itself."""
    if isinstance(auth, OAuth2Auth):
        return (
            f"the sign-in of app {auth.client_id} succeeds, but Business Central does not accept it (401).",
            "Register the app on the page Microsoft Entra Applications in Business Central, with State Enabled and its"
            " permission sets, and grant it API.ReadWrite.All with admin consent.",
        )
    if isinstance(auth, BasicAuth):
        return (
            f'user "{auth.user}" is not accepted (401): the user name, or the password or web service access key, is'
            " wrong or has expired.",
            "Look at the user's card in Business Central and correct user and password under auth.",
        )
    return (
        f'Windows user "{auth.user}" is not accepted (401).',
        "Check user and password under auth, that the account is neither locked nor expired, that it is a user in"
        " Business Central, and that the server instance has ServicesUseNTLMAuthentication on.",
    )


def not_allowed(auth: Auth) -> tuple[str, str]:
    """Message and fix for a 403."""
    who = f"app {auth.client_id}" if isinstance(auth, OAuth2Auth) else f'user "{auth.user}"'
    return f"{who} has no right to do this (403).", "Give it the permission sets it needs in Business Central."
