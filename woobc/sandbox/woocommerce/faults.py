"""Illnesses of shops, on top of the transport faults that all simulators share (wire reference §10)."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, Final
from urllib.parse import urlsplit

from werkzeug.wrappers import Request, Response

from woobc.sandbox.base import Fault
from woobc.sandbox.woocommerce.documents import Document
from woobc.sandbox.woocommerce.php import encode
from woobc.sandbox.woocommerce.stored import HalfSaved

_MAINTENANCE: Final = "Briefly unavailable for scheduled maintenance. Check back in a minute."
_FATAL: Final = (
    "<p>There has been a critical error on this website.</p>"
    '<p><a href="https://wordpress.org/documentation/article/faq-troubleshooting/">'
    "Learn more about troubleshooting WordPress.</a></p>"
)
_NO_CACHE: Final = {
    "Expires": "Wed, 11 Jan 1984 05:00:00 GMT",
    "Cache-Control": "no-cache, must-revalidate, max-age=0, no-store, private",
}
_WARNING: Final = (
    "<br />\n<b>Warning</b>:  Undefined variable $label in "
    "<b>/var/www/html/wp-content/plugins/labels/labels.php</b> on line <b>37</b><br />\n"
    "<br />\n<b>Warning</b>:  Cannot modify header information - headers already sent by (output started at "
    "/var/www/html/wp-content/plugins/labels/labels.php:37) in "
    "<b>/var/www/html/wp-includes/rest-api/class-wp-rest-server.php</b> on line <b>1904</b><br />\n"
)


def html(title: str, text: str, status: int, headers: dict[str, str] | None = None) -> Response:
    page = f"<!DOCTYPE html>\n<html><head><title>{title}</title></head>\n<body>{text}</body></html>\n"
    return Response(page, status, headers, content_type="text/html; charset=UTF-8")


def web_server_page(status: int, reason: str, headers: dict[str, str] | None = None) -> Response:
    """An error page of nginx itself."""
    return html(f"{status} {reason}", f"<center><h1>{status} {reason}</h1></center>", status, headers)


def _dead(request: Request, status: int, code: str, message: str, headers: dict[str, str]) -> Response:
    """WordPress giving up: a page, or JSON for whoever accepts JSON."""
    headers = {**_NO_CACHE, "X-Powered-By": "PHP/8.2.35", **headers}
    if "application/json" not in request.headers.get("Accept", ""):
        return html("Error", f'<div class="wp-die-message">{message}</div>', status, headers)
    body = {"code": code, "message": message, "data": {"status": status}, "additional_errors": []}
    return Response(encode(body), status, headers, content_type="application/json; charset=UTF-8")


def _bot_wall(fault: Fault) -> Response:
    text = "<h1>Checking your browser</h1>"
    return html("Just a moment", text, int(fault.args.get("status", 403)))


def _redirect(request: Request, fault: Fault) -> Response:
    parts = urlsplit(request.url)
    to = str(fault.args.get("to", f"https://{parts.hostname}:{(parts.port or 443) + 1}"))
    location = f"{to}{request.full_path.removesuffix('?')}"
    return web_server_page(301, "Moved Permanently", {"Location": location})


def instead(fault: Fault, request: Request) -> Response | None:
    """The answer that comes from the shop's surroundings, without the API having a say; None for other kinds.

    Kinds: maintenance, fatal, 429, 502, bot-wall (status: 403 or 200), redirect (to: scheme, host and port).
    """
    match fault.kind:
        case "maintenance":
            return _dead(request, 503, "wp_die", _MAINTENANCE, {"Retry-After": "600"})
        case "fatal":
            return _dead(request, 500, "internal_server_error", _FATAL, {})
        case "429":
            return web_server_page(429, "Too Many Requests")
        case "502":
            return web_server_page(502, "Bad Gateway")
        case "bot-wall":
            return _bot_wall(fault)
        case "redirect":
            return _redirect(request, fault)
    return None


def spoil(fault: Fault, answer: Response) -> Response:
    """The API's own answer, damaged on its way out. Kinds: php-warning, bom, cut."""
    body = answer.get_data()
    match fault.kind:
        case "php-warning":
            return _headers_lost(_WARNING.encode() + body)
        case "bom":
            return _headers_lost(b"\xef\xbb\xbf" + body)
        case "cut":
            answer.set_data(body[: len(body) * 2 // 3])
    return answer


def _headers_lost(body: bytes) -> Response:
    headers = {"X-Powered-By": "PHP/8.2.35"}
    return Response(body, 200, headers, content_type="text/html; charset=UTF-8")


def _malform(orders: list[Document], args: dict[str, Any]) -> None:
    order = orders[int(args.get("index", 0)) % len(orders)]
    name = str(args.get("field", "total"))
    if args.get("missing"):
        order.pop(name, None)
    else:
        order[name] = args.get("value", "abc")


def _retype(orders: list[Document], args: dict[str, Any]) -> None:
    for order in orders:
        order["total"] = float(order["total"])
        order["number"] = int(order["number"]) if order["number"].isdecimal() else order["number"]
        order["extra_plugin_field"] = {"colour": "red"}
        for line in order["line_items"]:
            line["extra_plugin_field"] = None


def _tear(orders: list[Document], args: dict[str, Any]) -> None:
    newest = max(orders, key=lambda order: (order["date_modified_gmt"], order["id"]))
    lines = int(args.get("lines", len(newest["line_items"]) // 2))
    newest.update(HalfSaved(lines, args.get("total"), args.get("order_status")).applied_to(newest))


ALTERATIONS: Final[dict[str, Callable[[list[Document], dict[str, Any]], None]]] = {
    "malformed-order": _malform,
    "number-types": _retype,
    "torn": _tear,
}
"""Kinds that change orders of one answer, whole documents at a time."""
