"""Who may call: the token endpoint, and bearer, basic and NTLM as Business Central asks for them.

Source: Business Central wire reference §4.3, §6.
"""

from __future__ import annotations

import base64
import json
import secrets
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any
from uuid import uuid4

from werkzeug.wrappers import Request, Response

from woobc.sandbox.business_central.settings import Settings

SCOPE = "https://api.businesscentral.dynamics.com/.default"


@dataclass(slots=True)
class AppRegistration:
    """An application in Entra, and whether Business Central knows it."""

    client_id: str
    secret: str
    expired: bool = False
    registered: bool = True


@dataclass(frozen=True, slots=True)
class _Token:
    app: AppRegistration
    expires_at: datetime


class Gate:
    """Issues tokens and checks the credentials of each request."""

    def __init__(self, settings: Settings, tenant: str) -> None:
        self._settings, self._tenant = settings, tenant
        self.apps: dict[str, AppRegistration] = {}
        self.users: dict[str, str] = {}  # user -> password or web service access key
        self.tokens: dict[str, _Token] = {}  # issued so far

    def revoke_tokens(self) -> None:
        """Make every token issued so far useless."""
        self.tokens.clear()

    def token(self, request: Request, tenant: str, now: datetime) -> Response:
        """Answer a client-credentials request as login.microsoftonline.com does."""
        form = request.form
        if tenant != self._tenant:
            return _refused(400, "invalid_request", 90002, f"Tenant '{tenant}' not found.", now)
        if form.get("grant_type") != "client_credentials":
            message = "The request body must contain the following parameter: 'grant_type'."
            return _refused(400, "invalid_request", 900144, message, now)
        if form.get("scope") != SCOPE:
            message = f"The provided value for the input parameter 'scope' is not valid: {form.get('scope')}."
            return _refused(400, "invalid_scope", 70011, message, now)
        app = self.apps.get(form.get("client_id", ""))
        if app is None:
            message = f"Application with identifier '{form.get('client_id')}' was not found in the directory."
            return _refused(400, "unauthorized_client", 700016, message, now)
        return self._secret_checked(app, form.get("client_secret"), now)

    def _secret_checked(self, app: AppRegistration, secret: str | None, now: datetime) -> Response:
        if not secret:
            message = "The request body must contain the following parameter: 'client_assertion' or 'client_secret'."
            return _refused(401, "invalid_client", 7000218, message, now)
        if secret != app.secret:
            message = "Invalid client secret provided. Ensure the secret being sent is the client secret value."
            return _refused(401, "invalid_client", 7000215, message, now)
        if app.expired:
            message = f"The provided client secret keys for app '{app.client_id}' are expired."
            return _refused(401, "invalid_client", 7000222, message, now)
        lifetime = self._settings.token_lifetime_s
        token = _jwt_like()
        self.tokens[token] = _Token(app, now + timedelta(seconds=lifetime))
        body = {
            "token_type": "Bearer",
            "expires_in": lifetime,
            "ext_expires_in": lifetime,
            "access_token": token,
        }
        return _json(body, 200)

    def refusal(self, request: Request, now: datetime, *, soap: bool) -> Response | None:
        """The 401 this request deserves, or None."""
        if self._settings.auth == "ntlm":
            answer = Response("", status=401)
            answer.headers.add("WWW-Authenticate", "Negotiate")
            answer.headers.add("WWW-Authenticate", "NTLM")
            return answer
        if self._settings.auth == "basic":
            return None if self._known_user(request) else _unauthorized("Basic", soap=soap)
        given = self.tokens.get(request.headers.get("Authorization", "").removeprefix("Bearer "))
        if given is None or given.expires_at <= now:
            return _unauthorized("Bearer", soap=soap)
        return None if given.app.registered else _unauthorized("Bearer", soap=False)

    def _known_user(self, request: Request) -> bool:
        given = request.authorization
        if given is None or given.type != "basic" or not given.password:
            return False
        return self.users.get(given.username or "") == given.password


def _jwt_like() -> str:
    header = base64.urlsafe_b64encode(b'{"typ":"JWT","alg":"RS256"}').decode().rstrip("=")
    return f"{header}.{secrets.token_urlsafe(96)}.{secrets.token_urlsafe(64)}"


def _unauthorized(scheme: str, *, soap: bool) -> Response:
    if soap:
        answer = Response("", status=401)
    else:
        message = f"The server has rejected the client credentials.  CorrelationId:  {uuid4()}."
        answer = _json({"error": {"code": "Authentication_InvalidCredentials", "message": message}}, 401)
    answer.headers["WWW-Authenticate"] = scheme
    return answer


def _refused(status: int, error: str, number: int, message: str, now: datetime) -> Response:
    trace, correlation = str(uuid4()), str(uuid4())
    stamp = now.strftime("%Y-%m-%d %H:%M:%SZ")
    description = f"AADSTS{number}: {message} Trace ID: {trace} Correlation ID: {correlation} Timestamp: {stamp}"
    body = {
        "error": error,
        "error_description": description,
        "error_codes": [number],
        "timestamp": stamp,
        "trace_id": trace,
        "correlation_id": correlation,
        "error_uri": f"https://login.microsoftonline.com/error?code={number}",
    }
    return _json(body, status)


def _json(body: Any, status: int) -> Response:
    return Response(json.dumps(body), status=status, content_type="application/json; charset=utf-8")
