"""The server that shops send their webhooks to: it checks, stores, answers; a thread beside it reads the orders named.

WooCommerce signs the raw body (`X-WC-Webhook-Signature`, base64 of HMAC-SHA256) and never repeats a delivery that failed;
BigCommerce signs nothing and sends a header of our own with the secret (wire references: WooCommerce §12, BigCommerce §10).
"""

from __future__ import annotations

import base64
import contextlib
import hashlib
import hmac
import logging
import re
import sqlite3
import threading
import urllib.parse
from collections.abc import Callable, Iterable, Iterator, Mapping
from datetime import datetime, timedelta
from http import HTTPStatus
from typing import TYPE_CHECKING, Any

import msgspec
from msgspec import Struct

from woobc.core.bootstrap import open_job, opened_middleware
from woobc.core.clock import Clock, to_text
from woobc.core.config.values import Config, StoreConfig
from woobc.core.domain.settings import Platform
from woobc.core.domain.text import whole_number
from woobc.core.errors import ConfigError, SetupError, WoobcError
from woobc.core.http.serving import CLEANUP_INTERVAL_S, guard
from woobc.core.jobs.isolation import store_part
from woobc.core.jobs.job import Job
from woobc.core.jobs.webhooks import receiving_stores, work_off
from woobc.core.middleware.middleware import Middleware
from woobc.core.stores.bigcommerce import WEBHOOK_SECRET_HEADER
from woobc.core.stores.woocommerce import WEBHOOK_TOPICS
from woobc.core.webhooks.shelf import Delivery, News, Shelf

if TYPE_CHECKING:
    from _typeshed.wsgi import StartResponse, WSGIEnvironment

LARGEST_BODY = 2_000_000
"""Many times the largest order of the samples."""
THREADS = 8
CONNECTIONS = 500
"""A proxy that keeps its connections open must not use them up; half of the files a process may have open."""
BUSY_WAIT_S = 20.0
"""How long a delivery waits for the middleware; shops give up after 60 seconds, some proxies after 30."""
LOOK_EVERY_S = 60.0
FIRST_PAUSE, LONGEST_PAUSE = timedelta(seconds=30), timedelta(minutes=30)
"""How long a store that can't be read is left alone, doubled each time."""

TOLD_AT_ONCE = 5
TELL_AGAIN_AFTER = timedelta(minutes=10)
"""Of what anybody can send, so many of a kind are told one by one in such a span; the others are counted."""

logger = logging.getLogger("woobc")
_PING = re.compile(rb"webhook_id=[0-9]{1,20}")
_ERROR_CODE = re.compile(r"[a-z_]{1,80}")
_LARGEST_ID = 2**63 - 1


class _Refused(Exception):
    """A request that is not a delivery for us."""

    def __init__(self, status: HTTPStatus, reason: str) -> None:
        super().__init__(reason)
        self.status = status


class _Endpoint(Struct, frozen=True):
    """Where one store's deliveries come in. `secrets` are all accepted."""

    store: StoreConfig
    secrets: tuple[bytes, ...]


def endpoints_of(config: Config) -> dict[str, _Endpoint]:
    """The paths served: that of each store's `webhook_url`, and `/<store code>`.

    Raises ConfigError for a secret that can't be read, for two stores at one path, and if no store has webhooks.
    """
    endpoints: dict[str, _Endpoint] = {}
    for store in receiving_stores(config.stores_here()):
        secrets = tuple(secret.reveal().encode() for secret in store.webhook_secrets)
        for path in {_normal(urllib.parse.unquote(urllib.parse.urlsplit(store.webhook_url).path)), f"/{store.code}"}:
            other = endpoints.setdefault(path, _Endpoint(store, secrets)).store
            if other is not store:
                raise ConfigError(f"The webhooks of stores {other.code} and {store.code} would both come to {path}.")
    if not endpoints:
        raise ConfigError(
            f"No store of environment {config.environment.name} has webhooks = true.",
            fix="Set it, with webhook_url and webhook_secrets.",
        )
    return endpoints


def _normal(path: str) -> str:
    return path.rstrip("/") or "/"


class _Told(Struct):
    since: datetime
    count: int = 0
    left_out: int = 0


class _Sparing:
    """Log lines about what anybody may send us unsigned, so that nobody can fill the log; usable from several threads."""

    def __init__(self, clock: Clock) -> None:
        self._clock = clock
        self._lock = threading.Lock()
        self._told: dict[tuple[int, str, str, str], _Told] = {}

    def tell(self, level: int, event: str, fields: dict[str, str]) -> None:
        """What differs in the path alone is of one kind: paths are endless."""
        now = self._clock.now()
        key = (level, event, fields.get("store", ""), fields.get("reason", ""))
        with self._lock:
            known = self._told.setdefault(key, _Told(now))
            is_over = not timedelta() <= now - known.since < TELL_AGAIN_AFTER
            left_out = known.left_out if is_over else 0
            if is_over:
                self._told[key] = known = _Told(now)
            known.count += 1
            known.left_out += known.count > TOLD_AT_ONCE
            is_told = known.count <= TOLD_AT_ONCE
        if is_told:
            told = {**fields, "left_out_before": left_out} if left_out else fields
            logger.log(level, event, extra={"fields": told})

    def tell_left_out(self) -> None:
        """How many were left out of spans that are over."""
        now = self._clock.now()
        with self._lock:
            over = [key for key, told in self._told.items() if not timedelta() <= now - told.since < TELL_AGAIN_AFTER]
            found = [(key, told) for key in over if (told := self._told.pop(key)).left_out]
        for (level, event, store, reason), told in found:
            fields = {"store": store, "reason": reason, "since": to_text(told.since), "number": told.left_out}
            logger.log(level, f"{event}, more of them", extra={"fields": fields})


class Receiver:
    """The WSGI application. `wake` is called after each stored delivery.

    The middleware is opened for what comes in and closed again, so that a file put back by `woobc db restore` is met at once.
    """

    def __init__(
        self, config: Config, clock: Clock, wake: Callable[[], None], *, busy_wait_s: float = BUSY_WAIT_S
    ) -> None:
        self.config = config
        self.clock = clock
        self._wake = wake
        self.busy_wait_s = busy_wait_s
        self._endpoints = endpoints_of(config)
        self.sparing = _Sparing(clock)
        self._shelf = Shelf(self._opened)

    def configure(self, config: Config) -> None:
        """Go on with another reading of the configuration. Raises ConfigError and keeps the former."""
        self._endpoints, self.config = endpoints_of(config), config

    def __call__(self, environ: WSGIEnvironment, start_response: StartResponse) -> Iterable[bytes]:
        status = self._status(environ)
        headers = [("Content-Length", "0")]
        if status is HTTPStatus.METHOD_NOT_ALLOWED:
            headers.append(("Allow", "POST"))
        start_response(f"{status.value} {status.phrase}", headers)
        return [b""]

    def _status(self, environ: WSGIEnvironment) -> HTTPStatus:
        path = _normal(environ.get("PATH_INFO", "").encode("latin-1").decode(errors="replace"))
        endpoint = self._endpoints.get(path)
        fields = {"store": endpoint.store.code if endpoint else "", "path": path[:100]}
        try:
            if endpoint is None:
                raise _Refused(HTTPStatus.NOT_FOUND, "no store here")
            self._receive(endpoint, environ)
        except _Refused as refusal:
            self.sparing.tell(logging.WARNING, "webhook refused", {**fields, "reason": str(refusal)})
            return refusal.status
        except (WoobcError, OSError, sqlite3.Error) as error:
            # the shop counts a failure, and polling finds the order
            logger.error("webhook not stored", extra={"fields": {**fields, "reason": str(error)}})
            return HTTPStatus.SERVICE_UNAVAILABLE
        return HTTPStatus.OK

    def _receive(self, endpoint: _Endpoint, environ: WSGIEnvironment) -> None:
        if environ["REQUEST_METHOD"] != "POST":
            raise _Refused(HTTPStatus.METHOD_NOT_ALLOWED, "not a POST")
        length = whole_number(environ.get("CONTENT_LENGTH") or "0")
        if length is None:
            raise _Refused(HTTPStatus.BAD_REQUEST, "no Content-Length")
        if length > LARGEST_BODY:
            raise _Refused(HTTPStatus.REQUEST_ENTITY_TOO_LARGE, "too large")
        body = environ["wsgi.input"].read(length)
        if _is_ping(endpoint.store, environ, body):
            self.sparing.tell(logging.INFO, "webhook ping", {"store": endpoint.store.code})
            return
        read = _read_woocommerce if endpoint.store.platform is Platform.WOOCOMMERCE else _read_bigcommerce
        self._keep(endpoint.store, read(endpoint, environ, body), hashlib.sha256(body).hexdigest())

    def _keep(self, store: StoreConfig, news: News, content_hash: str) -> None:
        """On disk before the answer."""
        is_new = self._shelf.keep(Delivery(store, news, content_hash))
        what = "webhook stored" if is_new else "webhook repeated" if news.order_id else "webhook without an order"
        fields = {"store": store.code, "topic": news.topic, "order_id": news.order_id, "code": news.error}
        logger.info(what, extra={"fields": fields})
        if is_new:
            self._wake()

    @contextlib.contextmanager
    def _opened(self) -> Iterator[Middleware]:
        with opened_middleware(self.config, self.clock, wait_s=self.busy_wait_s) as middleware:
            middleware.database.execute(f"PRAGMA busy_timeout = {int(self.busy_wait_s * 1000)}")
            yield middleware


def _is_ping(store: StoreConfig, environ: WSGIEnvironment, body: bytes) -> bool:
    """What WooCommerce sends, unsigned, when a webhook is saved; it must be answered with 200 and means nothing."""
    form = environ.get("CONTENT_TYPE", "").startswith("application/x-www-form-urlencoded")
    return store.platform is Platform.WOOCOMMERCE and form and _PING.fullmatch(body) is not None


def _read_woocommerce(endpoint: _Endpoint, environ: WSGIEnvironment, body: bytes) -> News:
    """Headers `X-WC-Webhook-Signature`, `X-WC-Webhook-Topic`; body: the order, `{"id": 55}`, or `{"code": …}`."""
    signature = environ.get("HTTP_X_WC_WEBHOOK_SIGNATURE", "")
    digests = (base64.b64encode(hmac.digest(secret, body, "sha256")) for secret in endpoint.secrets)
    _demand_one_of(digests, signature)
    topic = environ.get("HTTP_X_WC_WEBHOOK_TOPIC", "")
    if topic not in WEBHOOK_TOPICS:
        raise _Refused(HTTPStatus.BAD_REQUEST, "not a topic of orders")
    document = _object(body)
    if "id" in document:
        modified = document.get("date_modified_gmt")
        return News(topic, _order_id(document["id"]), modified if isinstance(modified, str) else "")
    code = document.get("code")
    if not isinstance(code, str):
        raise _Refused(HTTPStatus.BAD_REQUEST, "neither an order nor an error")
    return News(topic, None, error=code if _ERROR_CODE.fullmatch(code) else "an error")


def _read_bigcommerce(endpoint: _Endpoint, environ: WSGIEnvironment, body: bytes) -> News:
    """Body: `{"scope": "store/order/updated", "data": {"id": 250}, "created_at": 1561479335}`.

    Other events of orders name it in `data.order_id` or `data.resource_id`, some as text.
    """
    name = "HTTP_" + WEBHOOK_SECRET_HEADER.upper().replace("-", "_")
    _demand_one_of(endpoint.secrets, environ.get(name, ""))
    document = _object(body)
    scope, data = document.get("scope"), document.get("data")
    if not (isinstance(scope, str) and scope.startswith("store/order/") and isinstance(data, dict)):
        raise _Refused(HTTPStatus.BAD_REQUEST, "not an event of orders")
    value = next((data[key] for key in ("order_id", "resource_id", "id") if key in data), None)
    return News(scope[:100], _order_id(value), str(document.get("created_at", ""))[:40])


def _demand_one_of(expected: Iterable[bytes], given: str) -> None:
    """Compares with each of them in constant time, whether or not one has matched already."""
    matches = [hmac.compare_digest(one, given.encode("latin-1")) for one in expected]
    if not any(matches):
        raise _Refused(HTTPStatus.UNAUTHORIZED, "the signature is wrong" if given else "there is no signature")


def _object(body: bytes) -> Mapping[str, Any]:
    try:
        return msgspec.json.decode(body, type=dict[str, Any])
    except (msgspec.MsgspecError, ValueError, RecursionError):  # of what is no UTF-8 msgspec says so with a ValueError
        raise _Refused(HTTPStatus.BAD_REQUEST, "the body is not a JSON object") from None


def _order_id(value: object) -> int:
    if isinstance(value, str):
        value = whole_number(value)
    if isinstance(value, int) and not isinstance(value, bool) and 0 < value <= _LARGEST_ID:
        return value
    raise _Refused(HTTPStatus.BAD_REQUEST, "no order id")


class _Pause(Struct, frozen=True):
    """A store that could not be read is left alone until then."""

    until: datetime
    span: timedelta


class Worker:
    """Works off stored deliveries, in a thread of its own: one run for as many as there are."""

    def __init__(
        self, config_of: Callable[[], Config], clock: Clock, on_look: Callable[[], None] = lambda: None
    ) -> None:
        """`on_look` is called now and then, whether or not there is work."""
        self._config_of = config_of
        self._on_look = on_look
        self._clock = clock
        self._awake = threading.Event()
        self._stopping = False
        self._pauses: dict[str, _Pause] = {}
        self._thread = threading.Thread(target=self._live, name="webhooks", daemon=True)

    def start(self) -> None:
        self._awake.set()
        self._thread.start()

    def wake(self) -> None:
        self._awake.set()

    def stop(self, timeout_s: float) -> None:
        """Let it finish the run it is in; what still waits is worked off after the next start."""
        self._stopping = True
        self._awake.set()
        self._thread.join(timeout_s)

    def _live(self) -> None:
        while not self._stopping:
            self._awake.wait(self._next_look_s())
            self._awake.clear()
            if not self._stopping:
                self._try_round()

    def _try_round(self) -> None:
        """A thread that ended would leave deliveries waiting behind a server that answers as if all were well."""
        try:
            self._on_look()
            self.round()
        except WoobcError as error:
            logger.error("webhooks wait", extra={"fields": {"reason": str(error)}})
        except Exception:
            logger.exception("defect")

    def _next_look_s(self) -> float:
        now = self._clock.now()
        waits = [(pause.until - now).total_seconds() for pause in self._pauses.values()]
        return max(1.0, min([LOOK_EVERY_S, *waits]))

    def round(self) -> Job | None:
        """Work off what waits now, in one run; the job, or None if nothing was due."""
        config = self._config_of()
        with opened_middleware(config, self._clock) as middleware:
            waiting = middleware.deliveries.count_waiting()
        stores = [store for store in receiving_stores(config.stores_here()) if store.enabled and store.code in waiting]
        due = [store for store in stores if self._is_due(store.code)]
        if not due:
            return None
        with open_job(config, self._clock, "webhooks", filters={}) as job:
            for store in due:
                self._work_off(job, store)
        return job

    def _work_off(self, job: Job, store: StoreConfig) -> None:
        is_done = False
        try:
            with store_part(job, store):
                work_off(job, store)
                is_done = True
        finally:
            self._settle(store.code, is_done=is_done)

    def _settle(self, store: str, *, is_done: bool) -> None:
        """Whatever went wrong, this store is not tried again at once."""
        before = self._pauses.pop(store, None)
        if is_done:
            return
        span = min(before.span * 2, LONGEST_PAUSE) if before else FIRST_PAUSE
        self._pauses[store] = _Pause(self._clock.now() + span, span)
        logger.warning("webhooks wait for their store", extra={"fields": {"store": store, "seconds": span.seconds}})

    def _is_due(self, store: str) -> bool:
        pause = self._pauses.get(store)
        return pause is None or self._clock.now() >= pause.until


class WebhookServer:
    """Receiver and worker behind a listening socket, until a signal ends it."""

    def __init__(self, config: Config, clock: Clock, host: str, port: int, *, load: Callable[[], Config]) -> None:
        """`load` reads the configuration again.

        Raises SetupError if the address can't be listened on, and what `endpoints_of` and the middleware raise.
        """
        import waitress

        self._load = load
        self._worker = Worker(lambda: self._receiver.config, clock, lambda: self._receiver.sparing.tell_left_out())
        self._receiver = Receiver(config, clock, self._worker.wake)
        with opened_middleware(config, clock) as middleware:
            for store in receiving_stores(config.stores_here()):
                middleware.stores.ensure(store)
        try:
            self._server = waitress.create_server(
                self._receiver,
                host=host,
                port=port,
                threads=THREADS,
                connection_limit=CONNECTIONS,
                cleanup_interval=CLEANUP_INTERVAL_S,
                asyncore_use_poll=True,
                max_request_body_size=4 * LARGEST_BODY,
                ident="",
                clear_untrusted_proxy_headers=True,
            )
            guard(self._server)
        except (OSError, ValueError) as error:
            raise SetupError(
                "webhooks", f"can't listen on {host}:{port}: {error}.", fix="Choose another --listen."
            ) from error

    @property
    def addresses(self) -> list[str]:
        """Where it listens: `127.0.0.1:8085`."""
        pairs = getattr(self._server, "effective_listen", None)
        pairs = pairs or [(self._server.effective_host, self._server.effective_port)]
        return [f"[{host}]:{port}" if ":" in host else f"{host}:{port}" for host, port in pairs]

    def run(self) -> None:
        """Serve until SystemExit or KeyboardInterrupt comes up in this thread, as a signal's handler raises it."""
        self._worker.start()
        try:
            self._server.run()
        finally:
            self._worker.stop(timeout_s=30)
            with contextlib.suppress(OSError):
                self._server.close()

    def reload(self) -> None:
        """Read the configuration and its secrets again; a faulty one is reported and changes nothing."""
        try:
            self._receiver.configure(self._load())
            logger.info("webhooks reconfigured")
        except WoobcError as error:
            logger.error("webhooks keep their configuration", extra={"fields": {"reason": str(error)}})
