"""Connections that end when their exchange is over, whatever the other side does.

The time-out of a socket starts again with every byte, so a server that sends one byte a second, or `100 Continue` without
end, would hold a run for good. Here every single wait is cut to what is left of the exchange: looking the name up,
connecting, the handshake, sending, and each piece of the answer.

Nothing here needs more than the standard library, for pinging a monitor after an idle run must load no more.
"""

from __future__ import annotations

import contextlib
import queue
import socket
import ssl
import threading
import time
from collections.abc import Sequence
from typing import Any

from msgspec import Struct

LARGEST_ANSWER = 64 * 1024 * 1024


class Limits(Struct, frozen=True):
    """What one exchange may take. `whole_s` counts from the first look-up of the name to the last byte, `silence_s`
    between two bytes; `largest` is the size of the body in bytes, packed and unpacked."""

    connect_s: float = 10
    silence_s: float = 60
    whole_s: float = 300
    largest: int = LARGEST_ANSWER


READ = Limits()
WRITE = Limits(silence_s=610, whole_s=630)
"""Business Central's gateway gives a request up after 10 minutes and says so; giving up before it would know less."""


class Exchange:
    """One request and its answer at a time: how long it may still take, and how far it came."""

    def __init__(self, limits: Limits) -> None:
        self.begin(limits)

    def begin(self, limits: Limits) -> None:
        self.limits = limits
        self.is_connected = False
        """Whether the request could be on its way: what failed before has certainly not been carried out."""
        self._over_at = time.monotonic() + limits.whole_s

    @property
    def is_over(self) -> bool:
        return time.monotonic() >= self._over_at

    def wait_s(self, most: float) -> float:
        """How long to wait now, in seconds. Raises TimeoutError when the exchange is over."""
        left = self._over_at - time.monotonic()
        if left <= 0:
            raise TimeoutError("the exchange took too long")
        return min(left, most)

    def connect(self, address: tuple[str, int], *_: Any) -> socket.socket:
        """A connection to the first place of this name that takes one. Raises socket.gaierror for a name that is unknown,
        another OSError where nobody takes it. Takes what http.client passes to socket.create_connection."""
        trouble: OSError = OSError("the name has no address")
        for family, kind, protocol, _, place in self._places(*address):
            wait_s = self.wait_s(self.limits.connect_s)
            connection = _Socket(family, kind, protocol)
            connection.exchange = self
            try:
                connection.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
                connection.settimeout(wait_s)
                connection.connect(place)
            except OSError as error:
                connection.close()
                trouble = error
            else:
                return connection
        raise trouble

    def _places(self, host: str, port: int) -> Sequence[Any]:
        """What getaddrinfo (3) says. It is asked in a thread of its own, for nothing else ends it before it ends itself."""
        host = host.strip("[]")
        with contextlib.suppress(OSError, UnicodeError):
            return socket.getaddrinfo(host, port, type=socket.SOCK_STREAM, flags=socket.AI_NUMERICHOST)
        answers: queue.SimpleQueue[Sequence[Any] | OSError] = queue.SimpleQueue()

        def ask() -> None:
            try:
                answers.put(socket.getaddrinfo(host, port, type=socket.SOCK_STREAM))
            except OSError as error:
                answers.put(error)
            except UnicodeError:
                answers.put(socket.gaierror(socket.EAI_NONAME, "the name is none"))

        threading.Thread(target=ask, name="look-up", daemon=True).start()
        try:
            places = answers.get(timeout=self.wait_s(self.limits.connect_s))
        except queue.Empty:
            raise socket.gaierror(socket.EAI_AGAIN, "no name server answered in time") from None
        if isinstance(places, OSError):
            raise places
        return places

    def secure(self, context: ssl.SSLContext) -> ssl.SSLContext:
        """The same context, for connections of this exchange alone: what it wraps ends with the exchange, too."""
        context.sslsocket_class = type("_TlsSocketHere", (_TlsSocket,), {"exchange": self})
        return context


class _Ending(socket.socket):
    """A socket that waits no longer than its exchange lasts."""

    exchange: Exchange

    def _wait(self) -> None:
        self.settimeout(self.exchange.wait_s(self.exchange.limits.silence_s))

    def recv(self, *arguments: Any) -> bytes:
        self._wait()
        return super().recv(*arguments)

    def recv_into(self, *arguments: Any) -> int:
        self._wait()
        return super().recv_into(*arguments)

    def send(self, *arguments: Any) -> int:
        self._wait()
        return super().send(*arguments)

    def sendall(self, *arguments: Any) -> None:
        self._wait()
        return super().sendall(*arguments)


class _Socket(_Ending):
    """An unencrypted one."""


class _TlsSocket(_Ending, ssl.SSLSocket):
    """An encrypted one. Its handshake is a single wait: OpenSSL's reads within it share one time-out."""

    def do_handshake(self, block: bool = False) -> None:
        self.settimeout(self.exchange.wait_s(self.exchange.limits.connect_s))
        super().do_handshake(block)
