"""The web application: who is let in, what every answer carries, how trouble is told. The pages are in pages.py, acting.py."""

from __future__ import annotations

import logging
import re
import secrets
import sqlite3
from collections.abc import Callable, Collection
from datetime import datetime
from http import HTTPStatus
from typing import Any
from urllib.parse import urlsplit

from flask import Flask, Response, current_app, g, redirect, request, url_for
from markupsafe import Markup
from werkzeug.exceptions import HTTPException

from woobc import __version__
from woobc.core.clock import Clock, describe_age, to_local_text
from woobc.core.config.values import Config
from woobc.core.domain.stored import StoredOrder
from woobc.core.domain.text import counted, for_terminal
from woobc.core.errors import MiddlewareError, UsageError, WoobcError
from woobc.panel import acting, pages
from woobc.panel.access import PROXY_SECRET_HEADER, Visitor, same, token_for
from woobc.panel.current import Panel, close_all, page, panel, panel_of, visitor
from woobc.panel.users import Role
from woobc.panel.wording import advice

logger = logging.getLogger("woobc")
LARGEST_FORM = 64_000
CONTENT_SECURITY = (
    "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self'; connect-src 'self'; form-action 'self'; "
    "frame-ancestors 'none'; base-uri 'none'"
)
HEADERS = {
    "Content-Security-Policy": CONTENT_SECURITY,
    "X-Frame-Options": "DENY",
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "same-origin",  # with no-referrer browsers send no Origin with a form
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Permissions-Policy": "camera=(), geolocation=(), microphone=()",
}


def make_app(config: Config, clock: Clock, hosts: Collection[str]) -> Flask:
    """The application. Raises ConfigError for users or a proxy's secret that can't be read."""
    app = Flask("woobc.panel", static_url_path="/static")
    app.config["MAX_CONTENT_LENGTH"] = LARGEST_FORM
    app.config["SEND_FILE_MAX_AGE_DEFAULT"] = 86_400
    app.extensions["panel"] = Panel(config, clock, hosts)
    panel_of(app).users.all()
    app.jinja_env.finalize = _shown
    app.jinja_env.trim_blocks = app.jinja_env.lstrip_blocks = True
    app.jinja_env.filters |= {"local": _local, "age": _age, "counted": counted, "advice": _advice}
    app.context_processor(_for_templates)
    app.before_request(_let_in)
    app.after_request(_with_headers)
    app.register_error_handler(WoobcError, _told)
    app.register_error_handler(HTTPException, _http_trouble)
    app.register_error_handler(sqlite3.Error, _defect)
    app.register_error_handler(Exception, _defect)
    app.register_blueprint(pages.blueprint)
    app.register_blueprint(acting.blueprint)
    app.add_url_rule("/sign-in", "sign_in", sign_in, methods=["GET", "POST"])
    app.add_url_rule("/sign-out", "sign_out", sign_out, methods=["POST"])
    return app


# Before and after each request


def _let_in() -> Any:
    """Refuse names that are not ours, forged forms, and whoever is not signed in; in this sequence."""
    here = panel()
    g.visitor = None
    if request.headers.get("Host", "").lower() not in here.hosts:
        return Response("This is not a name of this panel.\n", HTTPStatus.MISDIRECTED_REQUEST, mimetype="text/plain")
    if request.endpoint == "static":
        return None
    g.visitor = _who()
    if request.endpoint == "sign_in":
        return None
    if g.visitor is None:
        if request.method in ("GET", "HEAD"):
            return redirect(url_for("sign_in", next=request.full_path.rstrip("?")))
        return page("trouble.html", HTTPStatus.FORBIDDEN, message="You are signed out.", fix="Sign in and try again.")
    if request.method == "POST" and not (is_from_here() and _has_token(g.visitor.form_token(request.path))):
        return _forged()
    return None


def _who() -> Visitor | None:
    here = panel()
    header = here.settings.user_header
    if header and (named := request.headers.get(header, "")):
        return here.proxy.visitor(named, request.headers.get(PROXY_SECRET_HEADER, ""))
    return here.sessions.find(request.cookies.get(here.cookie, ""))


def is_from_here() -> bool:
    """Whether a form came from a page of ours, as far as the browser says."""
    site = request.headers.get("Sec-Fetch-Site", "same-origin")
    origin, host = request.headers.get("Origin"), request.headers["Host"].lower()
    return site == "same-origin" and (origin is None or origin.lower() in (f"http://{host}", f"https://{host}"))


def _has_token(wanted: str) -> bool:
    return same(request.form.get("form_token", ""), wanted)


def _forged() -> Any:
    message = "This form was not made for you by this panel, or before it was started anew. Nothing was done."
    return page("trouble.html", HTTPStatus.FORBIDDEN, message=message, fix="Open the page again.")


def _with_headers(response: Response) -> Response:
    close_all(response)
    response.headers.update(HEADERS)
    if request.endpoint != "static":
        response.headers["Cache-Control"] = "no-store"
    response.headers.pop("Server", None)
    return response


# Signing in and out


def sign_in() -> Any:
    here = panel()
    wanted = request.values.get("next", "")
    target = wanted if is_a_page_of_ours(wanted) else url_for("pages.overview")
    if request.method == "GET":
        return redirect(target) if g.visitor else _sign_in_page(target)
    cookie = request.cookies.get(f"{here.cookie}_form", "")
    if not (cookie and is_from_here() and _has_token(token_for(here.form_key, cookie))):
        return _forged()
    name, password = request.form.get("name", "")[:100], request.form.get("password", "")
    key = name.strip().lower()
    wait_s = here.patience.wait_s(key)
    if wait_s:
        return _sign_in_page(target, HTTPStatus.TOO_MANY_REQUESTS, wait_s=wait_s)
    user = here.users.check(name, password)
    if user is None:
        here.patience.was_wrong(key)
        logger.warning("panel sign-in refused", extra={"fields": {"address": request.remote_addr or "socket"}})
        return _sign_in_page(target, HTTPStatus.FORBIDDEN, wrong=True)
    here.patience.was_right(key)
    here.sessions.end(request.cookies.get(here.cookie, ""))
    logger.info("panel signed in", extra={"fields": {"user": user.name, "role": str(user.role)}})
    response = redirect(target, HTTPStatus.SEE_OTHER)
    here.set_cookie(response, here.cookie, here.sessions.begin(user))
    return response


def _sign_in_page(target: str, status: HTTPStatus = HTTPStatus.OK, **told: Any) -> Any:
    here = panel()
    cookie = request.cookies.get(f"{here.cookie}_form") or secrets.token_urlsafe(16)
    answer = page("sign_in.html", status, target=target, token=token_for(here.form_key, cookie), **told)
    if told.get("wait_s"):
        answer.headers["Retry-After"] = str(told["wait_s"])
    here.set_cookie(answer, f"{here.cookie}_form", cookie)
    return answer


def sign_out() -> Any:
    here = panel()
    here.sessions.end(visitor().token)
    response = redirect(url_for("sign_in"), HTTPStatus.SEE_OTHER)
    response.delete_cookie(here.cookie, httponly=True, secure=here.settings.behind_tls, samesite="Strict")
    return response


def is_a_page_of_ours(path: str) -> bool:
    """Whether it is the path of a page here, and no browser can take it for another host."""
    if not re.fullmatch(r"/(?![/\\])[^\\\x00-\x20\x7f]*", path):
        return False
    try:
        endpoint, _ = current_app.url_map.bind("").match(urlsplit(path).path, "GET")
    except (HTTPException, ValueError):
        return False
    return endpoint not in ("sign_in", "static")


# What templates see


def _shown(value: Any) -> Any:
    """Every text that a template writes: control and direction characters are spelled out; Jinja escapes the rest."""
    if value is None:
        return ""
    return for_terminal(value) if type(value) is str else value


def _for_templates() -> dict[str, Any]:
    here = panel()
    found = g.get("visitor")
    config = here.last_config
    return {
        "environment": config.environment.name,
        "company": config.environment.business_central.company,
        "is_trial": here.is_trial,
        "user": found.user if found else None,
        "may": lambda role: found is not None and found.user.role.includes(Role(role)),
        "form_token": _token_field,
        "now": here.clock.now(),
        "zone": config.time_zone.key,
        "version": __version__,
        "counted": counted,
    }


def _token_field(action: str) -> Markup:
    """The hidden field without which a form that goes to `action` is refused."""
    return Markup('<input type="hidden" name="form_token" value="{}">').format(visitor().form_token(action))


def _local(moment: datetime | None) -> str:
    return to_local_text(moment, panel().last_config.time_zone) if moment else ""


def _age(moment: datetime | None) -> str:
    return describe_age(panel().clock.now() - moment) if moment else ""


def _advice(text: str | None, order: StoredOrder | None = None) -> Markup:
    """Acts are on the page of `order`, or on this one."""
    there = url_for("pages.order", store=order.store, order_id=order.order_id) if order else ""
    pages: dict[str, Callable[[str], str]] = {
        "act": lambda _: f"{there}#act",
        "errors": lambda _: url_for("pages.errors"),
        "run": lambda run: url_for("pages.run", run_id=int(run)),
    }
    return advice(text, pages)


# Trouble


def _told(error: WoobcError) -> Response:
    status = HTTPStatus.BAD_REQUEST if isinstance(error, UsageError) else HTTPStatus.SERVICE_UNAVAILABLE
    if isinstance(error, MiddlewareError):
        logger.error("panel can't read the middleware", extra={"fields": {"kind": type(error).__name__}})
    return page("trouble.html", status, message=error.message, fix=error.fix)


def _http_trouble(error: HTTPException) -> Response:
    words = {404: "There is no such page.", 405: "This page takes no such request.", 413: "The form is too large."}
    code = error.code or 500
    return page("trouble.html", HTTPStatus(code), message=words.get(code, error.name), fix="")


def _defect(error: Exception) -> Response:
    logger.error("defect", exc_info=error)
    message = f"A defect: {type(error).__name__}. The log says where it happened; please report it."
    return page("trouble.html", HTTPStatus.INTERNAL_SERVER_ERROR, message=message, fix="")
