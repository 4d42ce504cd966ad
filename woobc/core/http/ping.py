"""Calling an address of which nothing is wanted but that it was called, in the deadline of every other exchange.

Without requests, which would cost an idle run more than all it does.
"""

from __future__ import annotations

import http.client
import ssl
import urllib.request
from typing import Any

from woobc.core.http.proxies import is_this_machine
from woobc.core.http.wire import Exchange, Limits


class PingFailed(Exception):
    """It was not called, or did not answer that it was."""


def ping(url: str, limits: Limits) -> None:
    """GET, through the proxy of the environment. Raises PingFailed."""
    exchange = Exchange(limits)
    proxies = urllib.request.ProxyHandler({} if is_this_machine(url) else None)
    opener = urllib.request.build_opener(proxies, _Plain(exchange), _Secure(exchange))
    try:
        with opener.open(url, timeout=limits.silence_s):
            return
    except (OSError, ValueError, http.client.HTTPException) as error:
        raise PingFailed(type(error).__name__) from None


class _Plain(urllib.request.HTTPHandler):
    def __init__(self, exchange: Exchange) -> None:
        super().__init__()
        self._exchange = exchange

    def http_open(self, req: urllib.request.Request) -> Any:
        return self.do_open(self._connection, req)

    def _connection(self, host: str, **keywords: Any) -> http.client.HTTPConnection:
        return _ending(http.client.HTTPConnection(host, **keywords), self._exchange)


class _Secure(urllib.request.HTTPSHandler):
    def __init__(self, exchange: Exchange) -> None:
        super().__init__()
        self._exchange = exchange

    def https_open(self, req: urllib.request.Request) -> Any:
        return self.do_open(self._connection, req)

    def _connection(self, host: str, **keywords: Any) -> http.client.HTTPConnection:
        context = self._exchange.secure(ssl.create_default_context())
        return _ending(http.client.HTTPSConnection(host, context=context, **keywords), self._exchange)


def _ending(connection: http.client.HTTPConnection, exchange: Exchange) -> http.client.HTTPConnection:
    """The connection, made by the exchange instead of by socket.create_connection."""
    connection._create_connection = exchange.connect  # type: ignore[attr-defined]
    return connection
