"""The shop's REST API v3 over HTTP."""

from __future__ import annotations

import gzip
import json
import re
import time
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass
from decimal import Decimal
from typing import Any, Final
from urllib.parse import quote

from werkzeug.wrappers import Request, Response

from woobc.sandbox.base import Fault
from woobc.sandbox.woocommerce import faults, listing, php
from woobc.sandbox.woocommerce.documents import (
    Document,
    Line,
    add_up,
    child_links,
    derive,
    money,
    number,
    only_fields,
)
from woobc.sandbox.woocommerce.errors import ApiError, Problems
from woobc.sandbox.woocommerce.fulfillments import as_listed
from woobc.sandbox.woocommerce.keys import ApiKey, basic_credentials
from woobc.sandbox.woocommerce.php import Params, encode
from woobc.sandbox.woocommerce.seeding import seed_orders
from woobc.sandbox.woocommerce.shop import Change, Shop, Storage
from woobc.sandbox.woocommerce.stored import StoredOrder
from woobc.sandbox.woocommerce.webhooks import HOOKS, Webhook

_ROOT: Final = "/wp-json"
_HEADER_LIMIT: Final = 4096  # nginx buffers an answer's headers in 4 KB; a longer Link header makes it give up
_JSON: Final = "application/json; charset=UTF-8"
_EXPOSED: Final = "X-WP-Total, X-WP-TotalPages, Link"
_ALLOWED: Final = "Authorization, X-WP-Nonce, Content-Disposition, Content-MD5, Content-Type"
_PRIVATE: Final = {
    "Expires": "Wed, 11 Jan 1984 05:00:00 GMT",
    "Cache-Control": "no-cache, must-revalidate, max-age=0, no-store, private",
}
_OLD_NAMESPACES: Final = (
    "oembed/1.0 wc/v3 jetpack/v4 wc-admin wc-analytics wc/store wc/store/v1 wc/private wc/v1 wc/v2 wc-telemetry wccom-site/v3 "
    "wp/v2 wp-site-health/v1 wp-block-editor/v1"
)
_NAMESPACES: Final = (
    "oembed/1.0 wc/v3 wc/v1 wc/pos/v1/catalog jetpack/v4 wc-admin wc-analytics wc/store wc/store/v1 wc/private wc/v2 "
    "wc-admin-email wc-telemetry wccom-site/v3 wp-abilities/v1 wp/v2 wp-site-health/v1 wp-block-editor/v1"
)
_MOST_IN_BATCH: Final = 100
_READING: Final = frozenset({"GET", "HEAD"})


@dataclass(slots=True)
class Call:
    """One request on its way through the API."""

    method: str
    path: str
    params: Params
    ids: tuple[int, ...]
    key: ApiKey | None
    fault: Fault | None
    request: Request

    def permit(self, right: str, message: str) -> None:
        """Raise unless the caller may do this; strangers get 401, users without the right 403."""
        able = self.key is not None and (self.key.may_view if right == "view" else self.key.may_edit)
        if not able:
            raise ApiError(401 if self.key is None else 403, f"woocommerce_rest_cannot_{right}", message)

    def body(self) -> dict[str, Any]:
        """The parameters of a write: its JSON body over those of the query."""
        raw = self.request.get_data()
        if self.request.mimetype != "application/json" or not raw:
            return {**self.params, **self.request.form}
        try:
            body = json.loads(raw)
        except ValueError:
            details: dict[str, Any] = {"json_error_code": 4, "json_error_message": "Syntax error"}
            raise ApiError(400, "rest_invalid_json", "Invalid JSON body passed.", **details) from None
        return {**self.params, **body} if isinstance(body, dict) else dict(self.params)


@dataclass(frozen=True, slots=True)
class Route:
    """A path of the API: for each method the operation's name and what answers it."""

    path: str
    pattern: re.Pattern[str]
    operations: dict[str, tuple[str, Callable[[WooCommerce, Call], Response]]]
    allow: str
    since_9: bool = False
    with_fulfillments: bool = False

    @property
    def path_shown(self) -> str:
        """The path as the list of routes has it."""
        names = iter(("order_id" if self.path.count("{id}") > 1 or "}/" in self.path else "id", "fulfillment_id"))
        return re.sub(r"\{id\}", lambda _: rf"(?P<{next(names)}>[\d]+)", self.path)


class WooCommerce(Shop):
    """A WooCommerce shop that behaves as real ones were seen to behave.

    Serve it with `woobc.sandbox.base.serve`, over TLS or not; over plain http it takes OAuth 1.0a only, unless
    `trust_http` says that a proxy in front ends TLS. `consumer_key` and `consumer_secret` have every right;
    `add_key` makes lesser ones. Its `home` is where it is served first, if not told otherwise.

    Faults are planned by operation: `orders` (the list), `order` (one), `post-order`, `put-order`, `delete-order`,
    `batch-orders`, `refunds`, `refund`, `all-refunds`, `notes`, `post-note`, `fulfillments`, `post-fulfillment`,
    `put-fulfillment`, `customers`, `webhooks`, `webhook`, `post-webhook`, `put-webhook`, `delete-webhook`, `system-status`,
    `orders-totals`, `orders-statuses`, `index`, `routes`, and `other` for what the API has no route for. Kinds beside the
    transport faults:

    - `maintenance`, `fatal`, `429`, `502`, `bot-wall` (status), `redirect` (to): an answer from around the API;
    - `php-warning`, `bom`, `cut`: the API's answer, damaged;
    - `first-page`: a cache answers every page of a list with the first;
    - `malformed-order` (index, field, and value or missing), `number-types`, `torn` (lines, total, order_status):
      orders of one answer, changed.
    """

    def seed(self, count: int, seed: int = 1) -> list[int]:
        """Place a varied day of `count` orders ending now; the same `seed` gives the same orders."""
        return seed_orders(self, count, seed)

    def operation(self, request: Request) -> str:
        found = self._find_route(self._path(request))
        if found is None:
            return "other"
        return found[0].operations.get(_lookup(_method(request)), ("other", None))[0]

    def handle(self, request: Request, fault: Fault | None) -> Response:
        self._learn_home(request)
        answer = faults.instead(fault, request) if fault else None
        if answer is None:
            answer = self._answer(request, fault)
            if fault is not None:
                answer = faults.spoil(fault, answer)
        answer.headers["Server"] = "nginx/1.22.1"
        return _compressed(answer, request)

    def _learn_home(self, request: Request) -> None:
        if not self.home:
            self.home = f"{request.scheme}://127.0.0.1:{request.environ['SERVER_PORT']}"

    def _path(self, request: Request) -> str:
        """The path below `/wp-json`, or "" for what only the web server knows."""
        route = request.args.get("rest_route")
        if request.path == "/" and route:
            return route
        if self.plain_permalinks or not f"{request.path}/".startswith(f"{_ROOT}/"):
            return ""
        return request.path.removeprefix(_ROOT) or "/"

    def _find_route(self, path: str) -> tuple[Route, tuple[int, ...]] | None:
        asked = path if path == "/" else path.rstrip("/")
        for route in ROUTES:
            match = route.pattern.fullmatch(asked)
            if match and self._has(route):
                return route, tuple(int(id) for id in match.groups())
        return None

    def _has(self, route: Route) -> bool:
        """Whether a shop of this version, set up like this, knows the route."""
        return not (route.since_9 and self.old) and (self.fulfillments_on or not route.with_fulfillments)

    def _answer(self, request: Request, fault: Fault | None) -> Response:
        path = self._path(request)
        if not path:
            return faults.web_server_page(404, "Not Found")
        params = php.parse_query(request.query_string.decode("latin-1"))
        call = Call(_method(request), path, params, (), None, fault, request)
        try:
            answer = self._routed(call)
        except ApiError as error:
            answer = _json(error.body(), error.status)
        self._add_headers(answer, call)
        if len(answer.headers["Link"]) > _HEADER_LIMIT:
            return faults.web_server_page(502, "Bad Gateway")
        return _enveloped(answer) if params.get("_envelope") else answer

    def _routed(self, call: Call) -> Response:
        if call.path != "/":
            call.key = self._authenticate(call)
        if call.key is not None:
            call.key.check_method(call.method)
        if call.fault is not None and call.fault.kind == "first-page":
            call.params = {name: value for name, value in call.params.items() if name not in ("page", "offset")}
        found = self._find_route(call.path)
        operation = found[0].operations.get(_lookup(call.method)) if found else None
        if found is None or operation is None:
            raise ApiError(404, "rest_no_route", "No route was found matching the URL and request method.")
        call.ids = found[1]
        return operation[1](self, call)

    def _authenticate(self, call: Call) -> ApiKey | None:
        request = call.request
        if "wp-json/wc/" not in f"{request.path}?{request.query_string.decode('latin-1')}":
            return None  # WooCommerce only looks at requests that name its own part of the API
        header = "" if self.strip_authorization else request.headers.get("Authorization", "")
        if request.scheme == "https" or self.trust_http:
            query = (str(call.params.get("consumer_key", "")), str(call.params.get("consumer_secret", "")))
            credentials = query if query[0] else basic_credentials(header)
            key = self.keys.by_secret(*credentials) if credentials else None
            if key is not None:
                return key
        now = self.clock.now().timestamp()
        with self.lock:  # two requests at once must not both use a nonce
            return self.keys.by_oauth(request.method, self.address + request.path, call.params, header, now)

    def _add_headers(self, answer: Response, call: Call) -> None:
        headers = answer.headers
        headers["X-Powered-By"] = "PHP/8.2.35"
        headers["X-Robots-Tag"] = "noindex"
        headers["X-Content-Type-Options"] = "nosniff"
        headers["Access-Control-Expose-Headers"] = _EXPOSED
        headers["Access-Control-Allow-Headers"] = _ALLOWED
        headers.setdefault("Link", f'<{self.address}/wp-json/>; rel="https://api.w.org/"')
        found = self._find_route(call.path)
        if found and answer.status_code not in (401, 403):
            headers["Allow"] = found[0].allow
        if call.key is None:
            headers["Vary"] = "Origin"
        else:
            headers.update(_PRIVATE)

    # Index and reports

    def get_index(self, call: Call) -> Response:
        offset = self.clock.now().astimezone(self.zone).utcoffset()
        hours = Decimal(int(offset.total_seconds() if offset else 0)) / 3600
        index: Document = {
            "name": self.name,
            "description": "",
            "url": self.address,
            "home": self.address,
            "gmt_offset": number(hours),
            "timezone_string": self.zone.key,
            "namespaces": (_OLD_NAMESPACES if self.old else _NAMESPACES).split(),
            "authentication": [],
            "routes": {},
        }
        fields = php.items_of(call.params.get("_fields", ""))
        return _json(only_fields(index, fields) if fields else index)

    def get_routes(self, call: Call) -> Response:
        """The list of what the API offers, without the endpoints' arguments."""
        routes: Document = {}
        for route in ROUTES:
            if route.path.startswith(_V3) and self._has(route):
                methods = route.allow.split(", ")
                routes[route.path_shown] = {
                    "namespace": "wc/v3",
                    "methods": methods,
                    "endpoints": [{"methods": methods}],
                }
        shown: Document = {"namespace": "wc/v3", "routes": routes}
        fields = php.items_of(call.params.get("_fields", ""))
        return _json(only_fields(shown, fields) if fields else shown)

    def get_system_status(self, call: Call) -> Response:
        call.permit("view", "Sorry, you cannot list resources.")
        wordpress = "6.5.5" if self.old else "7.0.4"
        hpos = self.storage is Storage.HPOS
        environment = {
            "home_url": self.address,
            "site_url": self.address,
            "version": self.version,
            "wp_version": wordpress,
            "wp_multisite": False,
            "language": "en_US",
            "server_info": "nginx/1.22.1",
            "php_version": "8.2.35",
            "default_timezone": "UTC",
        }
        settings = {
            "api_enabled": False,
            "force_ssl": False,
            "currency": self.currency,
            "number_of_decimals": 2,
            "HPOS_enabled": hpos,
            "HPOS_sync_enabled": False,
        }
        database = {"wc_database_version": self.version, "database_prefix": "wp_"}
        return _json({"environment": environment, "database": database, "active_plugins": [], "settings": settings})

    def get_totals(self, call: Call) -> Response:
        call.permit("view", "Sorry, you cannot list resources.")
        with self.lock:
            counts = Counter(order.status for order in self.all_stored())
        return _json([{**self._slug(status), "total": counts[status]} for status in self.statuses])

    def get_statuses(self, call: Call) -> Response:
        call.permit("view", "Sorry, you cannot list resources.")
        return _json([self._slug(status) for status in self.statuses])

    def _slug(self, status: str) -> Document:
        return {"slug": status, "name": self.status_name(status)}

    # Orders

    def list_orders(self, call: Call) -> Response:
        query, page = listing.parse_list(call.params, self.rules())
        call.permit("view", "Sorry, you cannot list resources.")
        if self.on_request is not None:
            self.on_request(call.request)
        with self.lock:
            found, total = self.select(query, page)
            body = self._encoded(found, call, listed=len(found) > 1)
        if self.page_cost_s:
            time.sleep(self.page_cost_s * len(found) / 100)
        beyond = not found and page.offset > 0
        shown = 0 if beyond and self.storage is Storage.HPOS else total
        return self._paged(call, body, shown, page, _link_extras(call.params, bool(found)))

    def _encoded(self, found: list[StoredOrder], call: Call, *, listed: bool = False, alone: bool = False) -> bytes:
        """Orders as the call asks for them. `_fields` drops the links of a list's orders, but not those of one `alone`: WordPress
        adds them to that after it has left out fields (seen when writing)."""
        fields = php.items_of(call.params.get("_fields", ""))
        alter = faults.ALTERATIONS.get(call.fault.kind) if call.fault else None
        if not fields and alter is None:
            return b"[" + b",".join(self.encoded(stored, listed=listed) for stored in found) + b"]"
        shown = [{**self.shown(stored, listed=listed), "_links": self.links(stored)} for stored in found]
        if alter is not None and call.fault is not None and shown:
            alter(shown, dict(call.fault.args))
        if alone and fields:
            fields = [*fields, "_links"]
        return encode([only_fields(order, fields) if fields else order for order in shown])

    def _paged(
        self, call: Call, body: bytes, total: int, page: listing.Page, extras: list[tuple[str, str]]
    ) -> Response:
        answer = Response(body, content_type=_JSON)
        pages = -(-total // page.size)
        answer.headers["X-WP-Total"] = str(total)
        answer.headers["X-WP-TotalPages"] = str(pages)
        links = []
        if page.number > 1:
            previous = self._page_url(call, min(page.number - 1, pages), extras)
            links.append((previous, "prev"))
        if page.number < pages:
            links.append((self._page_url(call, page.number + 1, extras), "next"))
        if links:
            answer.headers["Link"] = ", ".join(f'<{url}>; rel="{relation}"' for url, relation in links)
        return answer

    def _page_url(self, call: Call, page: int, extras: list[tuple[str, str]]) -> str:
        """The address of another page, with every parameter of this request repeated, credentials too."""
        own: Params = {**call.params, "page": str(page)}
        placed = [*_as_sanitised({name: own[name] for name in call.params}), *extras]
        pairs = placed if "page" in call.params else [*placed, ("page", str(page))]
        query = "&".join(f"{quote(name, safe='')}={quote(value, safe='+')}" for name, value in pairs)
        return f"{self.address}{_ROOT}{call.path}?{query}"

    def get_order(self, call: Call) -> Response:
        call.permit("view", "Sorry, you cannot view this resource.")
        with self.lock:
            return self._shown(self._stored(call), call)

    def _stored(self, call: Call) -> StoredOrder:
        stored = self.stored(call.ids[0])
        if stored is None:
            raise ApiError(404, "woocommerce_rest_shop_order_invalid_id", "Invalid ID.")
        return stored

    def _shown(self, stored: StoredOrder, call: Call) -> Response:
        body = self._encoded([stored], call, alone=True)
        return Response(body[1:-1], content_type=_JSON)

    def put_order(self, call: Call) -> Response:
        body = call.body()
        self._check_order_body(body)
        call.permit("edit", "Sorry, you are not allowed to edit this resource.")
        with self.lock:
            stored = self.stored(call.ids[0])
            if stored is None:
                message = "Invalid ID." if self.old else "ID is invalid."
                raise ApiError(400, "woocommerce_rest_shop_order_invalid_id", message)
            self._change_order(stored, body)
            return self._shown(stored, call)

    def _check_order_body(self, body: dict[str, Any]) -> None:
        problems = Problems()
        known = ["auto-draft", *self.statuses]
        if "status" in body and body["status"] not in known:
            problems.not_one_of("status", known)
        for name in ("customer_note", "payment_method", "transaction_id"):
            if name in body and not isinstance(body[name], str):
                problems.wrong_type(name, "string")
        problems.settle()

    def _change_order(self, stored: StoredOrder, body: dict[str, Any]) -> None:
        before = stored.document()
        revived = before["status"] == "trash"
        changes = {
            change
            for change, changed in (
                (Change.STATUS, revived or body.get("status", before["status"]) != before["status"]),
                (Change.CUSTOMER_NOTE, body.get("customer_note", before["customer_note"]) != before["customer_note"]),
            )
            if changed
        }
        main = next(iter(changes), Change.NOTHING)
        with self._edit(stored.id, main, topic=None if revived else "order.updated") as document:
            self._merge(document, body)
            if "status" in body:
                self._enter_status(document, body["status"])
            elif revived:
                self._enter_status(document, stored.before_trash)
        if body.get("status") == "refunded" and Change.STATUS in changes:
            self._refund_rest(stored.id)

    def _merge(self, document: Document, body: dict[str, Any]) -> None:
        """Take over what may be written; anything else in the body is ignored without a word."""
        for name in ("customer_note", "payment_method", "payment_method_title", "transaction_id", "customer_id"):
            if name in body:
                document[name] = body[name]
        for name in ("billing", "shipping"):
            given = body.get(name) or {}
            document[name].update({key: str(value) for key, value in given.items() if key in document[name]})
        for meta in body.get("meta_data") or []:
            self._merge_meta(document, meta)
        if body.get("line_items"):
            for line in body["line_items"]:
                self._merge_line(document, line)
            add_up(document)
            derive(document)

    def _merge_meta(self, document: Document, meta: dict[str, Any]) -> None:
        """An entry of that key is changed in place, and deleted by null."""
        held = next((held for held in document["meta_data"] if held["key"] == meta.get("key")), None)
        value = php.stored_value(meta.get("value"))
        if value is None:
            document["meta_data"] = [kept for kept in document["meta_data"] if kept is not held]
        elif held is None:
            document["meta_data"].append(self._meta(str(meta.get("key")), value))
        else:
            held["value"] = value

    def _merge_line(self, document: Document, given: dict[str, Any]) -> None:
        """With an id the line's named fields change and nothing else follows; without one a line is added."""
        held = next((line for line in document["line_items"] if line["id"] == given.get("id")), None)
        if held is None:
            quantity = int(given.get("quantity", 1))
            price = Decimal(str(given.get("total", 0))) / (quantity or 1)
            self._append_item(document, Line(str(given.get("sku", "")), str(given.get("name", "")), quantity, price))
        elif given.get("quantity", 1) in (0, None):
            document["line_items"].remove(held)
        else:
            held["quantity"] = int(given.get("quantity", held["quantity"]))
            held["total"] = money(Decimal(str(given.get("total", held["total"]))))

    def batch_orders(self, call: Call) -> Response:
        """Parts fail by themselves, in an answer of 200. Their values are not looked at: an unknown status is no error, and
        leaves the order's own."""
        body = call.body()
        call.permit("edit", "Sorry, you are not allowed to batch manipulate this resource.")
        parts = body.get("update") or []
        if len(parts) > _MOST_IN_BATCH:
            message = "Unable to accept more than 100 items for this request."
            raise ApiError(413, "woocommerce_rest_request_entity_too_large", message)
        with self.lock:
            shown = {"update": [self._update_part(part) for part in parts]} if "update" in body else {}
        fields = php.items_of(call.params.get("_fields", ""))
        if any(name.startswith("update.") for name in fields):
            return _json({"update": []})  # `_fields` does not reach into lists
        return _json(only_fields(shown, fields) if fields else shown)

    def _update_part(self, part: dict[str, Any]) -> Document:
        stored = self.stored(int(part.get("id", 0)))
        if stored is None:
            code = "woocommerce_rest_shop_order_invalid_id"
            message = "Invalid ID." if self.old else "ID is invalid."
            return {"id": part.get("id", 0), "error": {"code": code, "message": message, "data": {"status": 400}}}
        known = part.get("status") in self.statuses
        self._change_order(stored, part if known else {name: part[name] for name in part if name != "status"})
        return {**self.shown(stored), "_links": self.links(stored)}

    def delete_order(self, call: Call) -> Response:
        call.permit("edit", "Sorry, you are not allowed to delete this resource.")
        with self.lock:
            stored = self._stored(call)
            answer = self._shown(stored, call)
            if _is_true(call.params.get("force", "")):
                self.force_delete(stored.id)
            elif stored.status == "trash":
                raise ApiError(410, "woocommerce_rest_already_trashed", "The order has already been deleted.")
            else:
                self.trash(stored.id)
            return answer

    def create_order(self, call: Call) -> Response:
        """Orders are placed by buyers, or in the sandbox by `place_order`."""
        raise ApiError(501, "sandbox_not_simulated", "The sandbox creates orders with its place_order control only.")

    # Refunds

    def list_refunds(self, call: Call) -> Response:
        page = _page_of(call)
        call.permit("view", "Sorry, you cannot list resources.")
        with self.lock:
            stored = self._stored(call)
            found = sorted(stored.refunds, key=lambda refund: -refund["id"])
            shown = [self._shown_refund(stored.id, refund) for refund in found]
        return self._slice(call, shown, page)

    def list_all_refunds(self, call: Call) -> Response:
        page = _page_of(call)
        call.permit("view", "Sorry, you cannot list resources.")
        with self.lock:
            pairs = [(stored.id, refund) for stored in self.all_stored() for refund in stored.refunds]
            pairs.sort(key=lambda pair: -pair[1]["id"])
            shown = [self._with_parent(order_id, refund) for order_id, refund in pairs]
        return self._slice(call, shown, page)

    def get_refund(self, call: Call) -> Response:
        call.permit("view", "Sorry, you cannot view this resource.")
        with self.lock:
            stored = self._stored(call)
            for refund in stored.refunds:
                if refund["id"] == call.ids[1]:
                    return _json(self._shown_refund(stored.id, refund))
            if any(refund["id"] == call.ids[1] for other in self.all_stored() for refund in other.refunds):
                code = "woocommerce_rest_invalid_order_refund_id"
                raise ApiError(500, code, "Invalid order refund ID.", body_status=404)
        raise ApiError(404, "woocommerce_rest_shop_order_refund_invalid_id", "Invalid ID.")

    def _shown_refund(self, order_id: int, refund: Document) -> Document:
        path, parent = f"orders/{order_id}/refunds/{refund['id']}", f"orders/{order_id}"
        return {**refund, "_links": self._child_links(path, ["GET", "DELETE"], parent)}

    def _with_parent(self, order_id: int, refund: Document) -> Document:
        return {"id": refund["id"], "parent_id": order_id, **self._shown_refund(order_id, refund)}

    def _slice(self, call: Call, shown: list[Document], page: listing.Page) -> Response:
        body = encode(shown[page.offset : page.offset + page.size])
        return self._paged(call, body, len(shown), page, [])

    # Customers

    def list_customers(self, call: Call) -> Response:
        """Those of one role, `customer` if no other is asked for; of each what is not the buyer's own."""
        page = _page_of(call)
        call.permit("view", "Sorry, you cannot list resources.")
        wanted = {int(each) for each in php.items_of(call.params.get("include", ""))}
        role = call.params.get("role", "customer")
        with self.lock:
            shown: list[Document] = [
                {"id": id_, "role": each.role, "meta_data": each.meta_data}
                for id_, each in sorted(self.customers.items())
                if (not wanted or id_ in wanted) and role in ("all", each.role)
            ]
        fields = php.items_of(call.params.get("_fields", ""))
        return self._slice(call, [only_fields(each, fields) if fields else each for each in shown], page)

    # Notes

    def list_notes(self, call: Call) -> Response:
        call.permit("view", "Sorry, you cannot list resources.")
        with self.lock:
            stored = self._order_of_note(call)
            kind = str(call.params.get("type", "any"))
            wanted = [note for note in stored.notes if kind == "any" or note["customer_note"] == (kind == "customer")]
            # Notes of one second were seen by ascending id on 11.0 and by descending on 10.9; nothing promises either.
            by_id = sorted(wanted, key=lambda note: int(note["id"]), reverse=self._numbers < (11,))
            newest_first = sorted(by_id, key=lambda note: str(note["date_created_gmt"]), reverse=True)
            return _json([self._shown_note(stored.id, note) for note in newest_first])

    def post_note(self, call: Call) -> Response:
        body = call.body()
        if "note" not in body:
            raise ApiError(400, "rest_missing_callback_param", "Missing parameter(s): note", params=["note"])
        call.permit("edit", "Sorry, you are not allowed to create resources.")
        with self.lock:
            stored = self._order_of_note(call)
            shown_to_buyer = _is_true(body.get("customer_note", False))
            note = self.add_note(stored.id, _safe_html(str(body["note"])), customer_note=shown_to_buyer)
            answer = _json(self._shown_note(stored.id, note), 201)
        answer.headers["Location"] = f"{self.address}{_ROOT}{call.path}/{note['id']}"
        return answer

    def _order_of_note(self, call: Call) -> StoredOrder:
        stored = self.stored(call.ids[0])
        if stored is None:
            raise ApiError(404, "woocommerce_rest_order_invalid_id", "Invalid order ID.")
        return stored

    def _shown_note(self, order_id: int, note: Document) -> Document:
        path, parent = f"orders/{order_id}/notes/{note['id']}", f"orders/{order_id}"
        return {**note, "_links": self._child_links(path, ["GET", "DELETE"], parent)}

    # Fulfilments

    def list_fulfillments(self, call: Call) -> Response:
        call.permit("view", "Sorry, you cannot list resources.")
        with self.lock:
            stored = self._stored(call)
            return _json([as_listed(each) for each in self.fulfillments.of(stored.id)])

    def post_fulfillment(self, call: Call) -> Response:
        body = call.body()
        call.permit("edit", "Sorry, you are not allowed to create resources.")
        with self.lock:
            return _json(self.fulfill(self._stored(call).id, body), 201)

    def put_fulfillment(self, call: Call) -> Response:
        body = call.body()
        call.permit("edit", "Sorry, you are not allowed to edit this resource.")
        with self.lock:
            stored = self._stored(call)
            return _json(as_listed(self.fulfillments.change(stored.id, call.ids[1], body)))

    # Webhooks

    def list_webhooks(self, call: Call) -> Response:
        page = _page_of(call)
        call.permit("view", "Sorry, you cannot list resources.")
        status, problems = str(call.params.get("status", "all")), Problems()
        if status not in ("all", "active", "paused", "disabled"):
            problems.not_one_of("status", ["all", "active", "paused", "disabled"])
        problems.settle()
        hooks = [hook for hook in self.webhooks.hooks.values() if status in ("all", hook.status)]
        hooks.sort(key=lambda hook: hook.id, reverse=call.params.get("order", "desc") == "desc")
        return self._slice(call, [self._shown_webhook(hook) for hook in hooks], page)

    def get_webhook(self, call: Call) -> Response:
        call.permit("view", "Sorry, you cannot view this resource.")
        return _json(self._shown_webhook(self._webhook(call)))

    def post_webhook(self, call: Call) -> Response:
        body = call.body()
        missing = [name for name in ("topic", "delivery_url") if name not in body]
        if missing:
            listed = ", ".join(missing)
            raise ApiError(400, "rest_missing_callback_param", f"Missing parameter(s): {listed}", params=missing)
        call.permit("edit", "Sorry, you are not allowed to create resources.")
        topic = str(body["topic"])
        _check_topic(topic)
        _check_delivery_url(str(body["delivery_url"]))
        secret = str(body.get("secret") or self._word(50, "abcdefghijkmnopqrstuvwxyz23456789"))
        name = str(body.get("name") or f"Webhook created on {self._now():%b %d, %Y @ %I:%M %p}")
        hook = self.webhooks.create(name, topic, str(body["delivery_url"]), secret)
        answer = _json(self._shown_webhook(hook), 201)
        answer.headers["Location"] = f"{self.address}{_ROOT}{call.path}/{hook.id}"
        return answer

    def put_webhook(self, call: Call) -> Response:
        body = call.body()
        call.permit("edit", "Sorry, you are not allowed to edit this resource.")
        if call.ids[0] not in self.webhooks.hooks:
            raise ApiError(400, "woocommerce_rest_shop_webhook_invalid_id", "ID is invalid.")
        hook = self._webhook(call)
        problems = Problems()
        if body.get("status", hook.status) not in ("active", "paused", "disabled"):
            problems.not_one_of("status", ["active", "paused", "disabled"])
        problems.settle()
        _check_topic(str(body.get("topic", hook.topic)))
        _check_delivery_url(str(body.get("delivery_url", hook.delivery_url)))
        for field in ("name", "topic", "delivery_url", "secret", "status"):
            if field in body:
                setattr(hook, field, str(body[field]))
        hook.modified = self._now()
        self.webhooks.saved(hook)
        return _json(self._shown_webhook(hook))

    def delete_webhook(self, call: Call) -> Response:
        call.permit("edit", "Sorry, you are not allowed to delete this resource.")
        hook = self._webhook(call)
        if not _is_true(call.params.get("force", "")):
            raise ApiError(501, "woocommerce_rest_trash_not_supported", "Webhooks do not support trashing.")
        del self.webhooks.hooks[hook.id]
        return _json(self._shown_webhook(hook))

    def _webhook(self, call: Call) -> Webhook:
        hook = self.webhooks.hooks.get(call.ids[0])
        if hook is None:
            raise ApiError(404, "woocommerce_rest_shop_webhook_invalid_id", "Invalid ID.")
        return hook

    def _shown_webhook(self, hook: Webhook) -> Document:
        allow = ["GET", "POST", "PUT", "PATCH", "DELETE"]
        links = self._child_links(f"webhooks/{hook.id}", allow)
        return {**self.webhooks.shown(hook, self.stamp), "_links": links}

    def _child_links(self, path: str, allow: list[str], up: str = "") -> Document:
        return child_links(self.address, path, allow, up, old=self.old)


def _route(
    path: str, allow: str, *, since_9: bool = False, with_fulfillments: bool = False, **operations: tuple[str, Any]
) -> Route:
    pattern = path.replace("{id}", "([0-9]+)")
    return Route(path, re.compile(pattern), operations, allow, since_9, with_fulfillments)


_V3: Final = "/wc/v3"
_ONE: Final = "GET, POST, PUT, PATCH, DELETE"
_PUT_ORDER: Final = ("put-order", WooCommerce.put_order)
_BATCH: Final = ("batch-orders", WooCommerce.batch_orders)
_PUT_FULFILLMENT: Final = ("put-fulfillment", WooCommerce.put_fulfillment)
_PUT_WEBHOOK: Final = ("put-webhook", WooCommerce.put_webhook)
ROUTES: Final = (
    _route("/", "GET", GET=("index", WooCommerce.get_index)),
    _route(_V3, "GET", GET=("routes", WooCommerce.get_routes)),
    _route(f"{_V3}/system_status", "GET", GET=("system-status", WooCommerce.get_system_status)),
    _route(f"{_V3}/reports/orders/totals", "GET", GET=("orders-totals", WooCommerce.get_totals)),
    _route(f"{_V3}/orders/statuses", "GET", since_9=True, GET=("orders-statuses", WooCommerce.get_statuses)),
    _route(f"{_V3}/refunds", "GET", since_9=True, GET=("all-refunds", WooCommerce.list_all_refunds)),
    _route(
        f"{_V3}/orders",
        "GET, POST",
        GET=("orders", WooCommerce.list_orders),
        POST=("post-order", WooCommerce.create_order),
    ),
    _route(
        f"{_V3}/orders/{{id}}",
        _ONE,
        GET=("order", WooCommerce.get_order),
        PUT=_PUT_ORDER,
        POST=_PUT_ORDER,
        PATCH=_PUT_ORDER,
        DELETE=("delete-order", WooCommerce.delete_order),
    ),
    _route(f"{_V3}/orders/batch", "POST, PUT, PATCH", POST=_BATCH, PUT=_BATCH, PATCH=_BATCH),
    _route(
        f"{_V3}/orders/{{id}}/fulfillments",
        "GET, POST",
        with_fulfillments=True,
        GET=("fulfillments", WooCommerce.list_fulfillments),
        POST=("post-fulfillment", WooCommerce.post_fulfillment),
    ),
    _route(
        f"{_V3}/orders/{{id}}/fulfillments/{{id}}",
        _ONE,
        with_fulfillments=True,
        PUT=_PUT_FULFILLMENT,
        PATCH=_PUT_FULFILLMENT,
    ),
    _route(f"{_V3}/orders/{{id}}/refunds", "GET, POST", GET=("refunds", WooCommerce.list_refunds)),
    _route(f"{_V3}/orders/{{id}}/refunds/{{id}}", "GET, DELETE", GET=("refund", WooCommerce.get_refund)),
    _route(
        f"{_V3}/orders/{{id}}/notes",
        "GET, POST",
        GET=("notes", WooCommerce.list_notes),
        POST=("post-note", WooCommerce.post_note),
    ),
    _route(f"{_V3}/customers", "GET, POST", GET=("customers", WooCommerce.list_customers)),
    _route(
        f"{_V3}/webhooks",
        "GET, POST",
        GET=("webhooks", WooCommerce.list_webhooks),
        POST=("post-webhook", WooCommerce.post_webhook),
    ),
    _route(
        f"{_V3}/webhooks/{{id}}",
        _ONE,
        GET=("webhook", WooCommerce.get_webhook),
        PUT=_PUT_WEBHOOK,
        POST=_PUT_WEBHOOK,
        PATCH=_PUT_WEBHOOK,
        DELETE=("delete-webhook", WooCommerce.delete_webhook),
    ),
)


def _method(request: Request) -> str:
    """The method meant: a header or a parameter may replace that of a POST."""
    if request.method != "POST":
        return request.method
    meant = request.args.get("_method") or request.headers.get("X-HTTP-Method-Override") or "POST"
    return meant.upper()


def _lookup(method: str) -> str:
    return "GET" if method in _READING else method


def _json(value: Any, status: int = 200) -> Response:
    return Response(encode(value), status, content_type=_JSON)


def _enveloped(answer: Response) -> Response:
    """The answer inside another one that is always 200."""
    body = json.loads(answer.get_data())
    headers: dict[str, Any] = {
        name: int(value) if value.isdecimal() else value
        for name, value in answer.headers.items()
        if name in ("X-WP-Total", "X-WP-TotalPages", "Link", "Allow", "Location")
    }
    whole = _json({"body": body, "status": answer.status_code, "headers": headers})
    whole.headers["Link"] = answer.headers.get("Link", "")
    return whole


def _compressed(answer: Response, request: Request) -> Response:
    if "gzip" in request.headers.get("Accept-Encoding", "") and answer.get_data():
        answer.set_data(gzip.compress(answer.get_data(), compresslevel=1))
        answer.headers["Content-Encoding"] = "gzip"
        answer.headers.add("Vary", "Accept-Encoding")
    return answer


def _page_of(call: Call) -> listing.Page:
    problems = Problems()
    page = listing.parse_page(call.params, problems)
    problems.settle()
    return page


def _as_sanitised(params: Params) -> list[tuple[str, str]]:
    """The parameters as WordPress understood them: lists spelled out, booleans as 1."""
    pairs: list[tuple[str, str]] = []
    for name, value in params.items():
        if name in ("include", "exclude", "status"):
            pairs.extend((f"{name}[{at}]", item) for at, item in enumerate(php.items_of(value)))
        elif name == "dates_are_gmt":
            pairs.append((name, "1" if _is_true(value) else ""))
        else:
            pairs.extend(php.flatten({name: value}))
    return pairs


def _link_extras(params: Params, any_found: bool) -> list[tuple[str, str]]:
    """The defaults that a Link header repeats beside the parameters asked for."""
    extras = [] if "status" in params else [("status[0]", "any")]
    if any_found:
        extras += [(name, value) for name, value in (("dp", "2"), ("context", "view")) if name not in params]
    return extras


def _is_true(value: Any) -> bool:
    return str(value).lower() in ("true", "1")


def _check_topic(topic: str) -> None:
    if topic not in HOOKS:
        raise ApiError(400, "woocommerce_rest_shop_webhook_invalid_topic", "Webhook topic must be valid.")


def _check_delivery_url(url: str) -> None:
    if not url.startswith(("http://", "https://")):
        message = "Webhook delivery URL must be a valid URL starting with http:// or https://."
        raise ApiError(400, "woocommerce_rest_shop_webhook_invalid_delivery_url", message)


def _safe_html(text: str) -> str:
    """What the shop's filter leaves of a note: no scripts, every bare `&` written out."""
    text = re.sub(r"</?script[^>]*>", "", text, flags=re.IGNORECASE)
    return re.sub(r"&(?!#?\w+;)", "&amp;", text)
