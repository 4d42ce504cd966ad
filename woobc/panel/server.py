"""The panel behind a listening address or socket, until a signal ends it."""

from __future__ import annotations

import contextlib
import os
import stat
from pathlib import Path
from typing import Any

from woobc.core.bootstrap import opened_middleware
from woobc.core.clock import Clock
from woobc.core.config.values import Config, PanelConfig
from woobc.core.errors import SetupError
from woobc.core.http.serving import CLEANUP_INTERVAL_S, guard
from woobc.panel.app import LARGEST_FORM, make_app
from woobc.panel.current import panel_of

THREADS = 8
CONNECTIONS = 200


class PanelServer:
    """Raises SetupError if it can't listen, ConfigError for unusable users, and what the middleware raises."""

    def __init__(self, config: Config, clock: Clock) -> None:
        import waitress

        with opened_middleware(config, clock):
            pass  # says at once what every page would say
        panel = config.panel
        where = _socket_place(panel.socket) if panel.socket else {"host": panel.address[0], "port": panel.address[1]}
        hosts = set(panel.hosts)
        app = make_app(config, clock, hosts)
        try:
            self._server = waitress.create_server(
                app,
                **where,
                threads=THREADS,
                connection_limit=CONNECTIONS,
                cleanup_interval=CLEANUP_INTERVAL_S,
                asyncore_use_poll=True,
                max_request_body_size=2 * LARGEST_FORM,
                ident="",
                clear_untrusted_proxy_headers=True,
            )
            guard(self._server)
        except (OSError, ValueError) as error:
            fix = "Choose another with --listen, or as `listen` under [panel]."
            raise SetupError("panel", f"can't listen on {panel.listen}: {error}.", fix=fix) from error
        if panel.socket:
            self.addresses = [panel.listen]
            return
        pairs = getattr(self._server, "effective_listen", None)
        pairs = pairs or [(self._server.effective_host, self._server.effective_port)]
        self.addresses = [f"http://{f'[{host}]' if ':' in host else host}:{port}" for host, port in pairs]
        if not hosts:
            panel_of(app).hosts = frozenset(names_of(panel, int(pairs[0][1])))

    def run(self) -> None:
        """Serve until SystemExit or KeyboardInterrupt comes up in this thread. What was started here goes on."""
        try:
            self._server.run()
        finally:
            with contextlib.suppress(OSError):
                self._server.close()


def names_of(panel: PanelConfig, port: int) -> set[str]:
    """The names of this machine, for a panel that listens here and to which no other name was given."""
    hosts = {panel.address[0], "127.0.0.1", "localhost", "::1"}
    return {f"[{host}]:{port}" if ":" in host else f"{host}:{port}" for host in hosts}


def _socket_place(path: str) -> dict[str, Any]:
    """A socket that a panel left behind is removed; anything else there is left alone."""
    place = Path(path)
    with contextlib.suppress(OSError):
        if stat.S_ISSOCK(place.lstat().st_mode) and place.lstat().st_uid == os.geteuid():
            place.unlink()
    return {"unix_socket": path, "unix_socket_perms": "660"}
