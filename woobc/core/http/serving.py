"""What the servers of woobc share, the webhook receiver and the panel: nobody keeps others out by doing nothing."""

from __future__ import annotations

import time
from typing import Any, Final

REQUEST_TIME_S = 15.0
"""How long a request may take to be here whole: the largest needs a second, and who trickles holds a connection."""
CLEANUP_INTERVAL_S: Final = 1


def end_trickles(server: Any) -> None:
    """At each cleaning up, close connections whose request has been coming for too long, or which have sent none yet.

    waitress itself closes those that are silent; one byte now and then keeps a connection, and a few hundred keep all others
    out. A proxy's connection that waits for its next request is left alone.
    """
    from waitress.channel import HTTPChannel

    class Channel(HTTPChannel):  # type: ignore[misc]
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

    def watch(listening: Any) -> None:
        closes_silent = listening.maintenance

        def maintenance(now: float) -> None:
            closes_silent(now)
            for channel in [*listening.active_channels.values()]:
                channel.will_close |= channel.is_late(now)

        listening.channel_class, listening.maintenance = Channel, maintenance

    for each in server.map.values() if hasattr(server, "effective_listen") else [server]:
        if hasattr(each, "active_channels"):
            watch(each)
