"""Webhooks v3: registration, and deliveries with the retries and the deactivation of the real ones."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Any
from urllib.parse import urlsplit

import requests

from woobc.sandbox.base import SandboxClock
from woobc.sandbox.bigcommerce.answers import gateway_error

RETRY_AFTER_S = (60, 180, 300, 600, 900, 1800, 3600, 7200, 21600, 50400, 86400)
HOOKS_PER_SCOPE = 10
UNUSED_LIMIT = timedelta(days=90)
ANSWER_TIMEOUT_S = 10
LOOPBACK = frozenset({"127.0.0.1", "localhost", "::1"})
STORE_ID = "1025646"


@dataclass(slots=True)
class Hook:
    id: int
    client_id: str
    scope: str
    destination: str
    headers: dict[str, str]
    is_active: bool
    created: datetime
    updated: datetime
    used: datetime

    def document(self, store_hash: str) -> dict[str, Any]:
        return {
            "id": self.id,
            "client_id": self.client_id,
            "store_hash": store_hash,
            "scope": self.scope,
            "destination": self.destination,
            "headers": self.headers or None,
            "is_active": self.is_active,
            "created_at": int(self.created.timestamp()),
            "updated_at": int(self.updated.timestamp()),
        }


@dataclass(frozen=True, slots=True)
class Delivered:
    """One delivery as it was tried; status 0: no answer."""

    hook_id: int
    scope: str
    destination: str
    status: int
    body: bytes

    @property
    def ok(self) -> bool:
        return 200 <= self.status < 300


@dataclass(slots=True)
class _Waiting:
    hook: Hook
    scope: str
    body: bytes
    due: datetime
    tries: int = 0


@dataclass(slots=True)
class Hooks:
    """The hooks of one store and the events waiting to be delivered; not locked by itself."""

    clock: SandboxClock
    store_hash: str
    hooks: dict[int, Hook] = field(default_factory=dict)
    waiting: list[_Waiting] = field(default_factory=list)
    last_id: int = 20000000

    def create(self, client_id: str, body: Mapping[str, Any]) -> Hook:
        self.check(client_id, str(body.get("scope", "")), str(body.get("destination", "")), 0)
        self.last_id += 1
        now = self.clock.now()
        headers = {str(name): str(value) for name, value in dict(body.get("headers") or {}).items()}
        active = bool(body.get("is_active", True))
        scope, destination = str(body["scope"]), str(body["destination"])
        hook = Hook(self.last_id, client_id, scope, destination, headers, active, now, now, now)
        self.hooks[hook.id] = hook
        return hook

    def check(self, client_id: str, scope: str, destination: str, own_id: int) -> None:
        """Refuse what the real API refuses; plain HTTP is accepted to loopback only, for the sandbox."""
        if not scope.startswith("store/"):
            raise gateway_error(422, "The scope is not valid.", {"scope": "The scope is not valid."})
        target = urlsplit(destination)
        secure = target.scheme == "https" and target.port in (None, 443)
        if not secure and target.hostname not in LOOPBACK:
            message = "The destination must be an HTTPS address on port 443."
            raise gateway_error(422, message, {"destination": message})
        same = [each for each in self.of(client_id) if each.scope == scope and each.id != own_id]
        if any(each.destination == destination for each in same):
            raise gateway_error(409, "A webhook with this scope and destination exists already.")
        if len(same) >= HOOKS_PER_SCOPE:
            raise gateway_error(422, "The limit of webhooks for this scope is reached.")

    def of(self, client_id: str) -> list[Hook]:
        return [hook for hook in self.hooks.values() if hook.client_id == client_id]

    def emit(self, scope: str, data: Mapping[str, Any]) -> None:
        """Queue the event for each active hook that listens to it; for others it is gone."""
        now = self.clock.now()
        payload = {"scope": scope, "store_id": STORE_ID, "data": dict(data)}
        rest = {"created_at": int(now.timestamp()), "producer": f"stores/{self.store_hash}"}
        digest = hashlib.sha1(json.dumps(payload | rest).encode(), usedforsecurity=False).hexdigest()
        body = json.dumps({**payload, "hash": digest, **rest}).encode()
        for hook in self.hooks.values():
            if hook.is_active and _listens(hook.scope, scope):
                self.waiting.append(_Waiting(hook, scope, body, now))

    def take_due(self) -> list[_Waiting]:
        now = self.clock.now()
        for hook in self.hooks.values():
            if now - hook.used > UNUSED_LIMIT:
                self.deactivate(hook)
        due = [each for each in self.waiting if each.due <= now]
        self.waiting = [each for each in self.waiting if each.due > now]
        return due

    def settle(self, waiting: _Waiting, ok: bool) -> None:
        """Record the end of a try: success, the next try, or deactivation after the last."""
        hook = waiting.hook
        if ok:
            hook.used = self.clock.now()
        elif waiting.tries >= len(RETRY_AFTER_S):
            self.deactivate(hook)
        elif hook.is_active:
            waiting.due = self.clock.now() + timedelta(seconds=RETRY_AFTER_S[waiting.tries])
            waiting.tries += 1
            self.waiting.append(waiting)

    def deactivate(self, hook: Hook) -> None:
        hook.is_active = False
        self.waiting = [each for each in self.waiting if each.hook is not hook]


def _listens(pattern: str, scope: str) -> bool:
    return scope.startswith(pattern[:-1]) if pattern.endswith("*") else scope == pattern


def post(waiting: _Waiting) -> Delivered:
    """Send one delivery; addresses off this machine are never contacted and count as not answering."""
    hook = waiting.hook
    status = 0
    if urlsplit(hook.destination).hostname in LOOPBACK:
        headers = {"Content-Type": "application/json", **hook.headers}
        try:
            with requests.Session() as session:
                session.trust_env = False
                answer = session.post(
                    hook.destination,
                    data=waiting.body,
                    headers=headers,
                    timeout=ANSWER_TIMEOUT_S,
                    allow_redirects=False,
                )
            status = answer.status_code
        except requests.RequestException:
            status = 0
    return Delivered(hook.id, waiting.scope, hook.destination, status, waiting.body)
