"""Connections that do nothing, or next to nothing, to a server of woobc."""

from __future__ import annotations

import contextlib
import socket
import threading
from collections.abc import Iterator


@contextlib.contextmanager
def crowded(address: str) -> Iterator[None]:
    """Forty connections to it, thirty of which send one byte of a request now and then."""
    host, _, port = address.partition(":")
    with contextlib.ExitStack() as left:
        crowd = [left.enter_context(socket.create_connection((host, int(port)), timeout=30)) for _ in range(40)]
        over = threading.Event()
        left.callback(over.set)

        def trickle() -> None:
            for each in crowd[:30]:
                each.send(b"POST /eu HTTP/1.1\r\nX: ")
            while not over.wait(0.2):
                for each in crowd[:30]:
                    with contextlib.suppress(OSError):
                        each.send(b"x")

        threading.Thread(target=trickle, daemon=True).start()
        yield
