"""The request at hand: who asks, what all requests share, and the middleware that is open until it ends."""

from __future__ import annotations

import functools
import os
import secrets
import threading
from collections.abc import Callable, Collection
from http import HTTPStatus
from typing import Any, TypeVar, cast

from flask import Flask, Response, current_app, g, render_template
from werkzeug.wrappers import Response as AnyResponse

from woobc.core.bootstrap import opened_middleware
from woobc.core.clock import Clock
from woobc.core.config.file import load_config
from woobc.core.config.values import Config
from woobc.core.middleware.middleware import Middleware
from woobc.panel.access import Patience, Proxy, Sessions, Visitor
from woobc.panel.remembering import Remembered
from woobc.panel.starting import Starter
from woobc.panel.users import Role, Users

View = TypeVar("View", bound=Callable[..., Any])
BUSY_WAIT_S = 10.0
"""How long a page waits while the middleware is being restored."""


class Panel:
    """What all requests share. `hosts` are the names it answers to, as the header Host has them.

    Who is let in, and how, is what [panel] said at the start; everything else follows the configuration file, for the
    commands that are started here read it anew, too.
    """

    def __init__(self, config: Config, clock: Clock, hosts: Collection[str]) -> None:
        self._config, self.clock = config, clock
        self._config_seen = _signature(config)
        self._config_lock = threading.Lock()
        self.settings = config.panel
        self.hosts = frozenset(host.lower() for host in hosts)
        self.users = Users(config.panel.users)
        self.sessions = Sessions(self.users, clock, config.panel.signed_in)
        self.proxy = Proxy(config.panel, self.users)
        self.patience = Patience(clock)
        self.starter = Starter(config.path, config.environment.name, clock)
        self.remembered = Remembered(clock)
        self.form_key = secrets.token_bytes(32)
        name = f"woobc_{config.environment.name}"
        self.cookie = f"__Host-{name}" if config.panel.behind_tls else name

    @property
    def config(self) -> Config:
        """As the file has it now. Raises ConfigError if that can't be used, as the commands do."""
        with self._config_lock:
            seen = _signature(self._config)
            if seen != self._config_seen:
                self._config = load_config(self._config.path, self._config.environment.name, os.environ)
                self._config_seen = seen
                self.remembered.forget()
            return self._config

    @property
    def last_config(self) -> Config:
        """The last that could be used; a page that tells of a wrong one is drawn with it."""
        return self._config

    @property
    def is_trial(self) -> bool:
        """Whether nothing real happens in this environment."""
        return self._config.environment.name in self.settings.trial

    def set_cookie(self, response: AnyResponse, name: str, value: str) -> None:
        secure = self.settings.behind_tls
        response.set_cookie(name, value, httponly=True, secure=secure, samesite="Strict", path="/")


def _signature(config: Config) -> tuple[int, ...]:
    """Another one after each change of the configuration file."""
    try:
        status = config.path.stat()
    except OSError:
        return ()
    return (status.st_ino, status.st_mtime_ns, status.st_size)


def panel_of(app: Flask) -> Panel:
    return cast(Panel, app.extensions["panel"])


def panel() -> Panel:
    return panel_of(current_app)


def visitor() -> Visitor:
    """Who is signed in; there is one wherever a view runs."""
    return cast(Visitor, g.visitor)


def middleware() -> Middleware:
    """The middleware of the environment, open until the request ends, so that a restore is met at once."""
    if "middleware" not in g:
        here = panel()
        opened = opened_middleware(here.config, here.clock, wait_s=BUSY_WAIT_S)
        g.middleware = opened.__enter__()
        _at_the_end(lambda: opened.__exit__(None, None, None))
    return cast(Middleware, g.middleware)


def _at_the_end(work: Callable[[], Any]) -> None:
    g.setdefault("at_the_end", []).append(work)


def close_all(response: AnyResponse) -> None:
    """What the request opened is closed once its answer is on its way; a CSV still reads meanwhile."""
    for work in g.pop("at_the_end", []):
        response.call_on_close(work)


def needs(role: Role) -> Callable[[View], View]:
    """A view for people of that role, or a higher one."""

    def wrap(view: View) -> View:
        @functools.wraps(view)
        def guarded(*values: Any, **named: Any) -> Any:
            if not visitor().user.role.includes(role):
                return page("trouble.html", HTTPStatus.FORBIDDEN, message=f"This takes the role {role}.", fix="")
            return view(*values, **named)

        return cast(View, guarded)

    return wrap


def page(template: str, status: HTTPStatus = HTTPStatus.OK, **told: Any) -> Response:
    return Response(render_template(template, **told), status, mimetype="text/html")
