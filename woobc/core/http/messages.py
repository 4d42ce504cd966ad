"""What is asked over HTTP, what comes back, and why nothing does."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from enum import Enum, auto
from urllib.parse import urlsplit, urlunsplit

from msgspec import Struct, field


class HttpRequest(Struct, frozen=True):
    """`channel` is what its sender counts it under."""

    channel: str
    method: str
    url: str
    headers: Mapping[str, str] = field(default_factory=dict)
    body: bytes | None = None
    params: Mapping[str, str] = field(default_factory=dict)

    def __repr__(self) -> str:
        return f"<{self.channel}: {self.method} {self.place}>"

    @property
    def place(self) -> str:
        """The address, fit to be shown."""
        return shown(self.url)


class HttpAnswer(Struct, frozen=True):
    """An answer as it came, whatever its status. `headers` are found by names of any case; `url` is the address asked, fit
    to be shown. What comes with a redirect is not read."""

    status: int
    headers: Mapping[str, str]
    body: bytes
    url: str
    sent_at: datetime

    def __repr__(self) -> str:
        return f"<{self.status} of {self.url}>"

    @property
    def is_success(self) -> bool:
        return 200 <= self.status < 300

    @property
    def is_html(self) -> bool:
        return "html" in self.headers.get("Content-Type", "").lower()


class Trouble(Enum):
    """Why there is no answer."""

    ADDRESS = auto()
    PROXY = auto()
    """The proxy that the environment names is none that can be used; SOCKS is not."""
    CA_FILE = auto()
    CERTIFICATE = auto()
    HANDSHAKE = auto()
    NO_TLS = auto()
    """The other side speaks plain http."""
    NAME = auto()
    UNREACHABLE = auto()
    SILENT = auto()
    """It did not begin to answer in time, or stopped for too long."""
    SLOW = auto()
    """The answer had begun, and was not all there when its time was over."""
    LARGE = auto()
    CUT = auto()
    """The other side ended the connection, or sent what is no HTTP."""
    SIGN_IN = auto()
    """It answered otherwise than the way of signing in has it."""

    @property
    def is_setup(self) -> bool:
        """Whether a person must act; the rest may pass."""
        return self in (
            Trouble.ADDRESS,
            Trouble.PROXY,
            Trouble.CA_FILE,
            Trouble.CERTIFICATE,
            Trouble.HANDSHAKE,
            Trouble.NO_TLS,
        )


class NoAnswer(Exception):
    """An exchange that ended without a whole answer. `detail` says more for some, without anything secret.

    `was_sent` is false only if the connection was never made, so that nothing can have been carried out. `head` is the
    answer without its body, where that much came.
    """

    def __init__(
        self, trouble: Trouble, *, was_sent: bool, ended_at: datetime, head: HttpAnswer | None, detail: str = ""
    ) -> None:
        super().__init__(trouble.name)
        self.trouble = trouble
        self.was_sent = was_sent
        self.ended_at = ended_at
        self.head = head
        self.detail = detail


def shown(url: str) -> str:
    """An address fit to be shown: without credentials, query and fragment."""
    try:
        parts = urlsplit(url)
    except ValueError:
        return "the address"
    return urlunsplit((parts.scheme, parts.netloc.rpartition("@")[2], parts.path, "", ""))
