"""requests over the connections of `wire`: one session, whose every exchange ends in time."""

from __future__ import annotations

import ssl
from pathlib import Path
from typing import Any

import requests
import urllib3
from requests.adapters import HTTPAdapter
from requests.utils import DEFAULT_CA_BUNDLE_PATH
from urllib3.exceptions import ConnectTimeoutError, NameResolutionError, NewConnectionError

from woobc import __version__
from woobc.core.http.wire import Exchange


class Session(requests.Session):
    """No settings from the environment, nothing repeated, no redirect followed, nor what comes with one read."""

    def __init__(self, exchange: Exchange, ca_file: Path | None) -> None:
        """Raises OSError for a `ca_file` that can't be used."""
        super().__init__()
        self.trust_env = False
        self.headers.update({"User-Agent": f"woobc/{__version__}", "Accept-Encoding": "gzip"})
        adapter = _Adapter(exchange, ca_file)
        for prefix in ("http://", "https://"):
            self.mount(prefix, adapter)

    def get_redirect_target(self, resp: requests.Response) -> None:
        return None


class _Adapter(HTTPAdapter):
    def __init__(self, exchange: Exchange, ca_file: Path | None) -> None:
        self._exchange = exchange
        self._ca_file = ca_file
        self._context: ssl.SSLContext | None = None
        if ca_file:
            self._trusting()
        super().__init__()

    def _trusting(self) -> ssl.SSLContext:
        """Trusts the authorities in `ca_file` alone, or those that come with requests; their file is read once."""
        if self._context is None:
            context = urllib3.util.create_urllib3_context()
            context.load_verify_locations(self._ca_file or DEFAULT_CA_BUNDLE_PATH)
            self._context = self._exchange.secure(context)
        return self._context

    def init_poolmanager(self, *arguments: Any, **keywords: Any) -> None:
        super().init_poolmanager(*arguments, **keywords)
        self._end_in_time(self.poolmanager)

    def proxy_manager_for(self, proxy: str, **keywords: Any) -> Any:
        if not proxy.lower().startswith("http"):
            raise requests.exceptions.InvalidProxyURL(proxy)
        if proxy not in self.proxy_manager:
            if proxy.lower().startswith("https"):
                keywords["proxy_ssl_context"] = self._trusting()
            self._end_in_time(super().proxy_manager_for(proxy, **keywords))
        return self.proxy_manager[proxy]

    def build_connection_pool_key_attributes(
        self, request: requests.PreparedRequest, verify: Any, cert: Any = None
    ) -> tuple[Any, Any]:
        place, _ = super().build_connection_pool_key_attributes(request, True)
        return place, {"ssl_context": self._trusting()} if place["scheme"] == "https" else {}

    def cert_verify(self, conn: Any, url: str, verify: Any, cert: Any) -> None:
        """Our context does."""

    def _end_in_time(self, manager: Any) -> None:
        """urllib3 makes connections of the class that its pool names; a recorder of tests may have put its own there."""
        manager.pool_classes_by_scheme = {
            scheme: type(pool.__name__, (pool,), {"ConnectionCls": self._ending(pool.ConnectionCls)})
            for scheme, pool in manager.pool_classes_by_scheme.items()
        }

    def _ending(self, connection: type) -> type:
        return type(connection.__name__, (_Ending, connection), {"exchange": self._exchange})


class _Ending:
    """What is laid over a connection of urllib3."""

    exchange: Exchange
    host: str
    port: int
    sock: Any

    def _new_conn(self) -> Any:
        try:
            return self.exchange.connect((self._dns_host, self.port))  # type: ignore[attr-defined]
        except OSError as error:
            raise _of_urllib3(self, error) from error

    def request(self, *arguments: Any, **keywords: Any) -> None:
        if self.sock is None:
            self.connect()  # type: ignore[attr-defined]
        self.exchange.is_connected = True
        super().request(*arguments, **keywords)  # type: ignore[misc]


def _of_urllib3(connection: Any, error: OSError) -> Exception:
    """The same in its words."""
    import socket

    if isinstance(error, socket.gaierror):
        return NameResolutionError(connection.host, connection, error)
    if isinstance(error, TimeoutError):
        return ConnectTimeoutError(connection, "the connection was not made in time")
    return NewConnectionError(connection, f"the connection was not made: {error}")
