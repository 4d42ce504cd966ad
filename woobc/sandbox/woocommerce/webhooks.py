"""The shop's webhooks: signed deliveries built when they are sent, and never sent twice (wire reference §12)."""

from __future__ import annotations

import base64
import hashlib
import hmac
import threading
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Final

import requests

from woobc.sandbox.woocommerce.php import encode

HOOKS: Final = {
    "order.created": ["woocommerce_new_order"],
    "order.updated": ["woocommerce_update_order", "woocommerce_order_refunded"],
    "order.deleted": ["wp_trash_post", "woocommerce_trash_order"],
    "order.restored": ["untrashed_post", "woocommerce_untrash_order"],
}
_TIMEOUT_S: Final = 60
_FAILURES_BEFORE_LAST: Final = 5


@dataclass(slots=True)
class Webhook:
    id: int
    name: str
    topic: str
    delivery_url: str
    secret: str
    created: datetime
    modified: datetime | None = None
    status: str = "active"
    failures: int = 0
    ping_pending: bool = True


@dataclass(frozen=True, slots=True)
class Delivery:
    """One request to a receiver; `status` is 0 if the connection failed. Pings have no topic."""

    webhook_id: int
    topic: str
    order_id: int
    delivery_id: str
    body: bytes
    status: int


class Webhooks:
    """Registered webhooks, the events waiting for them, and what was delivered.

    `body` gives the present document of an order as the API would answer it, `now` the shop's time,
    `source` its address and `agent` its `User-Agent`.
    """

    def __init__(
        self, body: Callable[[int], bytes], now: Callable[[], datetime], source: Callable[[], str], agent: str
    ) -> None:
        self.hooks: dict[int, Webhook] = {}
        self.deliveries: list[Delivery] = []
        self.unique_delivery_ids = False
        self._body, self._now, self._source, self._agent = body, now, source, agent
        self._pending: dict[tuple[int, int], None] = {}
        self._lock = threading.RLock()
        self._last_id = 0

    def create(self, name: str, topic: str, delivery_url: str, secret: str) -> Webhook:
        with self._lock:
            self._last_id += 1
            hook = Webhook(self._last_id, name, topic, delivery_url, secret, self._now())
            self.hooks[hook.id] = hook
        self.saved(hook)
        return hook

    def saved(self, hook: Webhook) -> None:
        """Ping the receiver unless it has answered a ping with exactly 200 before."""
        if hook.ping_pending:
            answer = self._post(hook, f"webhook_id={hook.id}".encode(), "application/x-www-form-urlencoded", {})
            hook.ping_pending = answer != 200

    def happened(self, topic: str, order_id: int) -> None:
        """Queue an event for every active webhook of its topic; one that still waits is not queued again."""
        with self._lock:
            for hook in self.hooks.values():
                if hook.topic == topic and hook.status == "active":
                    self._pending[(hook.id, order_id)] = None

    @property
    def waiting(self) -> int:
        return len(self._pending)

    def deliver(self) -> int:
        """Send what is waiting, in order; returns how many deliveries were tried."""
        with self._lock:
            due, self._pending = list(self._pending), {}
        tried = 0
        for hook_id, order_id in due:
            hook = self.hooks.get(hook_id)
            if hook is not None and hook.status == "active":
                self._deliver(hook, order_id)
                tried += 1
        return tried

    def _deliver(self, hook: Webhook, order_id: int) -> None:
        body = encode({"id": order_id}) if hook.topic == "order.deleted" else self._body(order_id)
        resource, _, event = hook.topic.partition(".")
        headers = {
            "X-WC-Webhook-Source": f"{self._source()}/",
            "X-WC-Webhook-Topic": hook.topic,
            "X-WC-Webhook-Resource": resource,
            "X-WC-Webhook-Event": event,
            "X-WC-Webhook-Signature": signature(body, hook.secret),
            "X-WC-Webhook-ID": str(hook.id),
            "X-WC-Webhook-Delivery-ID": self._delivery_id(hook),
        }
        status = self._post(hook, body, "application/json", headers)
        with self._lock:
            delivery_id = headers["X-WC-Webhook-Delivery-ID"]
            self.deliveries.append(Delivery(hook.id, hook.topic, order_id, delivery_id, body, status))
        self._count(hook, status)

    def _count(self, hook: Webhook, status: int) -> None:
        if 200 <= status < 300 or status in (301, 302):
            hook.failures = 0
            return
        if hook.failures > _FAILURES_BEFORE_LAST:
            hook.status = "disabled"
        hook.failures += 1
        self.saved(hook)

    def _delivery_id(self, hook: Webhook) -> str:
        """Real ids are made of little more than the second, and repeat."""
        grain = str(len(self.deliveries)) if self.unique_delivery_ids else ""
        second = self._now().strftime("%Y%m%d%H%M%S")
        return hashlib.md5(f"{hook.id} {second} {grain}".encode(), usedforsecurity=False).hexdigest()

    def _post(self, hook: Webhook, body: bytes, content_type: str, headers: dict[str, str]) -> int:
        own = {"User-Agent": self._agent, "Content-Type": content_type, "Connection": "close", **headers}
        try:
            with requests.Session() as session:
                session.trust_env = False
                answer = session.post(
                    hook.delivery_url, data=body, headers=own, timeout=_TIMEOUT_S, allow_redirects=False
                )
        except requests.RequestException:
            return 0
        return answer.status_code

    def shown(self, hook: Webhook, stamp: Callable[[datetime | None, str], dict[str, Any]]) -> dict[str, Any]:
        """The webhook as the API shows it: never with its secret."""
        resource, _, event = hook.topic.partition(".")
        return {
            "id": hook.id,
            "name": hook.name,
            "status": hook.status,
            "topic": hook.topic,
            "resource": resource,
            "event": event,
            "hooks": HOOKS[hook.topic],
            "delivery_url": hook.delivery_url,
            **stamp(hook.created, "date_created"),
            **stamp(hook.modified, "date_modified"),
        }


def signature(body: bytes, secret: str) -> str:
    return base64.b64encode(hmac.new(secret.encode(), body, hashlib.sha256).digest()).decode()
