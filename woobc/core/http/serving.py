"""What the servers of woobc share, the webhook receiver and the panel: nobody keeps others out or fills the log."""

from __future__ import annotations

import logging
import time
from typing import Any, Final

REQUEST_TIME_S = 15.0
"""How long a request may take to be here whole: the largest needs a second, and who trickles holds a connection."""
CLEANUP_INTERVAL_S: Final = 1


def guard(server: Any) -> None:
    """At each cleaning up, close connections whose request has been coming for too long, or which have sent none yet.

    waitress itself closes those that are silent; one byte now and then keeps a connection, and a few hundred keep all others
    out. A proxy's connection that waits for its next request is left alone. A request for `http://[::1`, at which waitress
    fails with a traceback, is answered 400 as any other that can't be understood.
    """
    logging.getLogger("waitress.queue").setLevel(logging.ERROR)  # a burst is no news
    channel_class = _channel_class()
    for each in server.map.values() if hasattr(server, "effective_listen") else [server]:
        if hasattr(each, "active_channels"):
            each.channel_class = channel_class
            _close_late_ones(each)


def _channel_class() -> type:
    from waitress.channel import HTTPChannel
    from waitress.parser import HTTPRequestParser, ParsingError

    class Parser(HTTPRequestParser):  # type: ignore[misc]
        def parse_header(self, header_plus: bytes) -> None:
            try:
                super().parse_header(header_plus)
            except ValueError:
                raise ParsingError("The request names no address.") from None

    class Channel(HTTPChannel):  # type: ignore[misc]
        parser_class = Parser

        def __init__(self, *arguments: Any, **keywords: Any) -> None:
            self.request_began = time.time()
            super().__init__(*arguments, **keywords)

        def received(self, data: bytes) -> Any:
            if self.request is None:
                self.request_began = time.time()
            return super().received(data)

        def is_late(self, now: float) -> bool:
            awaited = self.request is not None or self.request_began <= self.creation_time
            return awaited and not self.requests and now - self.request_began > REQUEST_TIME_S

    return Channel


def _close_late_ones(listening: Any) -> None:
    closes_silent = listening.maintenance

    def maintenance(now: float) -> None:
        closes_silent(now)
        for channel in [*listening.active_channels.values()]:
            channel.will_close |= channel.is_late(now)

    listening.maintenance = maintenance
