"""The simulated BigCommerce over HTTP: gateway (hash, token, scopes, quota), routes, and trouble on demand."""

from __future__ import annotations

import dataclasses
import json
import re
import time
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from werkzeug.wrappers import Request, Response

from woobc.sandbox.base import HTML_BUSY, Fault, SandboxClock, turned
from woobc.sandbox.bigcommerce import api_v2, api_v3, query, seeds, shipping
from woobc.sandbox.bigcommerce.answers import (
    NOT_FOUND_PAGE,
    Answer,
    Refused,
    as_json,
    as_xml,
    gateway_error,
    response,
    v2_error,
)
from woobc.sandbox.bigcommerce.api_v2 import Call
from woobc.sandbox.bigcommerce.quota import UNLIMITED, Quota
from woobc.sandbox.bigcommerce.shop import Shop
from woobc.sandbox.bigcommerce.values import Switches

ORDERS = frozenset({"store_v2_orders", "store_v2_orders_read_only"})
TRANSACTIONS = frozenset({"store_v2_transactions", "store_v2_transactions_read_only"})
INFORMATION = frozenset({"store_v2_information", "store_v2_information_read_only"})
CUSTOMERS = frozenset({"store_v2_customers", "store_v2_customers_read_only"})
ANYONE: frozenset[str] = frozenset()  # webhooks: every token may
READ_ONLY_SCOPES = frozenset(
    {
        each
        for scopes in (ORDERS, TRANSACTIONS, INFORMATION, CUSTOMERS)
        for each in scopes
        if each.endswith("_read_only")
    }
)
JSON_TYPES = r"application/json|\*/\*|application/\*"
NO_SCOPE = "You don't have a required scope to access the endpoint"
BAD_TOKEN = "Unauthorized - the v3 Auth client ID or token in the request are not a valid combination for this store."


@dataclass(frozen=True, slots=True)
class Route:
    version: str
    pattern: re.Pattern[str]
    operation: str
    scopes: frozenset[str]
    answer: Callable[[Call], Answer]
    is_list: bool = False
    methods: tuple[str, ...] = ("GET",)


def _route(path: str, scopes: frozenset[str], answer: Callable[[Call], Answer], *, many: bool = False) -> Route:
    version, _, rest = path.partition("/")
    operation = answer.__name__.replace("_count", "-count")
    methods = _METHODS.get(operation, ("GET",))
    return Route(version, re.compile(rest.replace("{}", r"(\d+)")), operation, scopes, answer, many, methods)


_METHODS = {
    "hooks": ("GET", "POST"),
    "hook": ("GET", "PUT", "DELETE"),
    "order": ("GET", "PUT"),
    "shipments": ("GET", "POST"),
    "shipment": ("GET", "PUT"),
}
ROUTES = (
    _route("v2/orders", ORDERS, api_v2.orders, many=True),
    _route("v2/orders/count", ORDERS, api_v2.orders_count),
    _route("v2/orders/{}", ORDERS, shipping.order),
    _route("v2/orders/{}/products", ORDERS, api_v2.products, many=True),
    _route("v2/orders/{}/products/count", ORDERS, api_v2.products_count),
    _route("v2/orders/{}/products/{}", ORDERS, api_v2.product),
    _route("v2/orders/{}/shipping_?addresses", ORDERS, api_v2.shipping_addresses, many=True),
    _route("v2/orders/{}/shipping_?addresses/{}", ORDERS, api_v2.shipping_address),
    _route("v2/orders/{}/shipping_?addresses/{}/shipping_?quotes", ORDERS, api_v2.shipping_quotes),
    _route("v2/orders/{}/coupons", ORDERS, api_v2.coupons, many=True),
    _route("v2/orders/{}/taxes", ORDERS, api_v2.taxes, many=True),
    _route("v2/orders/{}/fees", ORDERS, api_v2.fees, many=True),
    _route("v2/orders/{}/shipments", ORDERS, shipping.shipments, many=True),
    _route("v2/orders/{}/shipments/{}", ORDERS, shipping.shipment),
    _route("v2/orders/{}/shipments/count", ORDERS, api_v2.shipments_count),
    _route("v2/orders/{}/messages", ORDERS, api_v2.messages, many=True),
    _route("v2/orders/{}/consignments", ORDERS, api_v2.consignments),
    _route("v2/order_statuses", ORDERS, api_v2.order_statuses, many=True),
    _route("v2/order_statuses/{}", ORDERS, api_v2.order_status),
    _route("v2/store", INFORMATION, api_v2.store),
    _route("v2/time", INFORMATION, api_v2.time),
    _route("v3/orders/{}/transactions", TRANSACTIONS, api_v3.transactions, many=True),
    _route("v3/orders/{}/payment_actions/refunds", ORDERS | TRANSACTIONS, api_v3.order_refunds, many=True),
    _route("v3/orders/payment_actions/refunds", ORDERS | TRANSACTIONS, api_v3.refunds, many=True),
    _route("v3/orders/payment_actions/refunds/{}", ORDERS | TRANSACTIONS, api_v3.refund),
    _route("v3/orders/{}/metafields", ORDERS, api_v3.order_metafields, many=True),
    _route("v3/customers/{}/metafields", CUSTOMERS, api_v3.customer_metafields, many=True),
    _route("v3/hooks", ANYONE, api_v3.hooks, many=True),
    _route("v3/hooks/{}", ANYONE, api_v3.hook),
)


@dataclass(frozen=True, slots=True)
class Client:
    """Who a token belongs to, and what it may do."""

    id: str
    scopes: frozenset[str]


@dataclass(frozen=True, slots=True)
class _Path:
    store_hash: str
    version: str
    rest: str
    slashed: bool
    as_json: bool  # by the suffix .json

    @classmethod
    def of(cls, path: str) -> _Path | None:
        found = re.fullmatch(r"/stores/([^/]+)/(v2|v3)/(.*)", path)
        if not found:
            return None
        store_hash, version, rest = found.groups()
        suffixed = version == "v2" and rest.endswith(".json")
        clean = rest.removesuffix(".json") if suffixed else rest.rstrip("/")
        return cls(store_hash, version, clean, rest.endswith("/"), suffixed)

    def route(self) -> tuple[Route, tuple[int, ...]] | None:
        for route in ROUTES:
            if route.version == self.version and (found := route.pattern.fullmatch(self.rest)):
                return route, tuple(int(part) for part in found.groups())
        return None


class BigCommerce(Shop):
    """A BigCommerce store at `/stores/{store_hash}/v2/…` and `/v3/…`.

    Operations for faults: `orders`, `orders-count`, `order`, `products`, `product`, `products-count`,
    `shipping_addresses`, `shipping_address`, `shipping_quotes`, `coupons`, `taxes`, `fees`, `shipments`,
    `shipment`, `post-shipments`, `put-shipment`, `put-order`, `shipments-count`, `messages`, `consignments`,
    `order_statuses`, `order_status`, `store`, `time`, `transactions`, `order_refunds`, `refunds`, `refund`,
    `order_metafields`, `customer_metafields`, `hooks`, `hook`,
    and `unknown`.

    Kinds beside the transport's: `429` (`headers`: all, retry-after, none; `left`: what the header claims; `hold`: the
    store stays limited to the end of the window), `500` (rate limiting in disguise), `503` (maintenance), `html`
    (`status`, 502), `malformed-order` (`index`, `field`, `value`, or `remove`), `cut-body` (half a chunked body),
    `slow-body` (`seconds` in the middle of it), `first-page` (a cache answers every page with the first).

    `switches` chooses between behaviours nobody has confirmed. `on_request(operation, parameters)` is called before each
    list is answered; each list answer then takes `page_cost_s` of simulated time. Controls: `place_order`, `set_status`,
    `archive`, `unarchive`, `touch`, `refund`, `edit_line`, `add_metafield`,
    `deliver_webhooks`, `seed`, `quota`, `switches`.
    """

    def __init__(
        self,
        clock: SandboxClock | None = None,
        store_hash: str = "abc123",
        token: str = "sandbox-token",
        switches: Switches | None = None,
        quota: int = UNLIMITED,
    ) -> None:
        super().__init__(clock, store_hash, switches)
        self.token = token
        self.clients: dict[str, Client] = {}
        self.quota = Quota(self.clock, quota)
        self.on_request: Callable[[str, Mapping[str, str]], None] | None = None
        self.page_cost_s = 0.0
        self.add_token(token, READ_ONLY_SCOPES)

    def add_token(self, token: str, scopes: frozenset[str], client_id: str = "sandbox-client") -> None:
        """Accept `token` with just these scopes; webhooks belong to the client."""
        with self.lock:
            self.clients[token] = Client(client_id, frozenset(scopes))

    def revoke_token(self, token: str) -> None:
        with self.lock:
            del self.clients[token]

    def seed(self, count: int) -> list[int]:
        """Place a day of varied orders, always the same ones; their ids."""
        return seeds.seed(self, count)

    def operation(self, request: Request) -> str:
        path = _Path.of(request.path)
        found = path.route() if path else None
        if not found:
            return "unknown"
        writes = request.method in ("POST", "PUT") and found[0].scopes
        return f"{request.method.lower()}-{found[0].operation}" if writes else found[0].operation

    def handle(self, request: Request, fault: Fault | None) -> Response:
        version = "v3" if "/v3/" in request.path else "v2"
        gzipped = "gzip" in request.headers.get("Accept-Encoding", "")
        try:
            if fault:
                self._trouble(fault)
            answer, name = self._answer(request, is_cached=fault is not None and fault.kind == "first-page")
        except Refused as refused:
            return self._refusal(refused, version, gzipped)
        if fault and fault.kind == "malformed-order":
            answer = dataclasses.replace(answer, value=_malformed(answer.value, fault.args))
        body, content_type = b"", "application/json"
        if answer.value is not None:
            xml = version == "v2" and _wants_xml(request)
            body = as_xml(answer.value, name) if xml else as_json(answer.value, version)
            content_type = "application/xml" if xml else content_type
        made = response(body, answer.status if body else 204, content_type, gzipped)
        if fault and fault.kind in ("cut-body", "slow-body"):
            _break(made, fault)
        return self._marked(made, None)

    def control(self, name: str, body: dict[str, Any]) -> Any:
        if name == "place_order":
            return {"id": self.place_order(**body)}
        if name == "add_metafield":
            return {"id": self.add_metafield(**body)}
        if name == "deliver_webhooks":
            return {"delivered": [each.ok for each in self.deliver_webhooks(**body)]}
        if name == "seed":
            return {"ids": self.seed(int(body["count"]))}
        if name == "quota":
            self.quota.limit = int(body["limit"])
            return self.quota.headers()
        if name == "switches":
            self.switches = dataclasses.replace(self.switches, **body)
            return dataclasses.asdict(self.switches)
        if name in ("set_status", "archive", "unarchive", "touch", "refund", "edit_line"):
            result = getattr(self, name)(**body)
            return {"order": self.order(int(body["order_id"])), "result": result}
        return super().control(name, body)

    def _answer(self, request: Request, *, is_cached: bool) -> tuple[Answer, str]:
        path = _Path.of(request.path)
        if path is None or path.store_hash != self.store_hash:
            raise Refused(404, html=NOT_FOUND_PAGE)
        client = self._client(request)
        self._check_quota()
        if path.slashed and self.switches.trailing_slash == "refuse":
            raise gateway_error(403, NO_SCOPE)
        found = path.route()
        if found is None:
            raise _missing_path(path.version)
        route, ids = found
        _check_request(request, path, route, client)
        params = {name: values[-1] for name, values in request.args.lists()}
        if is_cached:
            params.pop("page", None)
        if route.is_list and self.on_request and request.method == "GET":
            self.on_request(route.operation, params)
        with self.lock:
            self._check_modified(request, route)
            answer = route.answer(Call(self, params, ids, request.method, _body(request), client.id))
            answer = dataclasses.replace(answer, value=json.loads(json.dumps(answer.value)))
            if self.switches.lists == "turned" and route.operation == "orders" and len(answer.value or ()) > 1:
                answer = dataclasses.replace(answer, value=[turned(row) for row in answer.value])
        if route.is_list:
            self.clock.advance(self.page_cost_s)
        return answer, route.operation

    def _check_modified(self, request: Request, route: Route) -> None:
        """304 for who sends If-Modified-Since with orders that have not changed."""
        since = request.if_modified_since
        if since is None or route.answer is not api_v2.orders:
            return
        if all(query.stamp(record.document["date_modified"]) <= since for record in self.records.values()):
            raise Refused(304)

    def _client(self, request: Request) -> Client:
        token = request.headers.get("X-Auth-Token")
        if not token:
            raise gateway_error(401, "X-Auth-Token header is required")
        with self.lock:
            client = self.clients.get(token)
        if client is None:
            raise gateway_error(401, BAD_TOKEN)
        return client

    def _check_quota(self) -> None:
        with self.lock:
            if self.quota.spend():
                return
        if self.switches.limited_answer == 500:
            raise v2_error(500, "An internal error has occurred.")
        raise self._limited(self.switches.limited_headers)

    def _limited(self, headers: str, left: int | None = None) -> Refused:
        refused = gateway_error(429, "Too many requests")
        refused.headers = {}
        if headers != "none":
            refused.headers["X-Retry-After"] = str(self.quota.retry_after_s())
        if headers == "all":
            refused.headers |= self.quota.headers()
            if left is not None:
                refused.headers["X-Rate-Limit-Requests-Left"] = str(left)
        return refused

    def _trouble(self, fault: Fault) -> None:
        match fault.kind:
            case "429":
                if fault.args.get("hold"):
                    self.quota.exhaust()
                raise self._limited(str(fault.args.get("headers", "all")), fault.args.get("left"))
            case "500":
                raise v2_error(500, "An internal error has occurred.")
            case "503":
                raise _from_proxy(503, HTML_BUSY)
            case "html":
                status = int(fault.args.get("status", 502))
                raise _from_proxy(status, f"<html><body><h1>{status} Bad Gateway</h1></body></html>")

    def _refusal(self, refused: Refused, version: str, gzipped: bool) -> Response:
        body = refused.html.encode() or (b"" if refused.status == 304 else as_json(refused.value, version))
        made = response(body, refused.status, "text/html" if refused.html else "application/json", gzipped)
        return self._marked(made, refused.headers)

    def _marked(self, made: Response, headers: Mapping[str, str] | None) -> Response:
        """Add the request id, and the quota unless the answer brings its own headers."""
        with self.lock:
            made.headers["x-request-id"] = f"sandbox-{len(self.requests) + 1:08d}"
            for name, value in (self.quota.headers() if headers is None else headers).items():
                made.headers[name] = value
        return made


def _from_proxy(status: int, page: str) -> Refused:
    """What stands before the API answers: a page, and no header of the API."""
    refused = Refused(status, html=page)
    refused.headers = {}
    return refused


def _missing_path(version: str) -> Refused:
    if version == "v2":
        return v2_error(404, "The requested resource was not found.")
    return gateway_error(404, "The requested resource was not found.")


def _check_request(request: Request, path: _Path, route: Route, client: Client) -> None:
    writes = request.method != "GET" and request.method in route.methods
    allowed = route.scopes - READ_ONLY_SCOPES if writes else route.scopes
    if route.scopes and not allowed & client.scopes:
        raise gateway_error(403, NO_SCOPE)
    if request.method not in route.methods:
        raise _refused(path.version, 405, "The method is not supported by this resource.")
    accept = request.headers.get("Accept", "*/*")
    known = JSON_TYPES + ("|xml" if path.version == "v2" else "")
    if not path.as_json and not re.search(known, accept):
        raise _refused(path.version, 406, "The requested content type is not available.")
    if request.get_data() and not request.is_json:
        raise _refused(path.version, 415, "The content type of the request is not supported.")


def _refused(version: str, status: int, message: str) -> Refused:
    return v2_error(status, message) if version == "v2" else gateway_error(status, message)


def _wants_xml(request: Request) -> bool:
    """v2 answers XML to whoever does not ask for JSON by name or suffix."""
    return not request.path.endswith(".json") and "application/json" not in request.headers.get("Accept", "")


def _body(request: Request) -> Any:
    if not request.get_data():
        return None
    try:
        return json.loads(request.get_data())
    except ValueError:
        raise gateway_error(400, "Input is invalid") from None


def _malformed(value: Any, args: Mapping[str, Any]) -> Any:
    """`value` with one field of one order spoiled."""
    if not value:
        return value
    order = value[int(args.get("index", 0)) % len(value)] if isinstance(value, list) else value
    if args.get("remove"):
        order.pop(args["remove"], None)
    else:
        order[args.get("field", "total_inc_tax")] = args.get("value", "not a number")
    return value


def _break(made: Response, fault: Fault) -> None:
    """Send the body in two halves: with a pause between them, or the first alone before the line drops."""
    body = made.get_data()

    def halves() -> Iterator[bytes]:
        yield body[: len(body) // 2]
        if fault.kind == "cut-body":
            raise ConnectionAbortedError
        time.sleep(float(fault.args.get("seconds", 1)))
        yield body[len(body) // 2 :]

    made.response = halves()
