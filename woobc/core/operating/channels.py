"""Sending a notice by Apprise, and telling apart what was taken, what certainly was not, and what nobody knows.

Apprise says yes or no; what is behind a no it tells its log while the exception is under way, so that is listened to. Nothing of
its log goes anywhere: it may hold addresses with their keys.
"""

from __future__ import annotations

import logging
import queue
import re
import smtplib
import socket
import sys
import threading
from enum import StrEnum

from woobc.core.domain.text import for_terminal

LONGEST = 1800
"""Of a message in UTF-16 units or less: the shortest limits of the channels are about two thousand."""

LONGEST_S = 60.0
LATE = "it did not answer in time"

_INERT = str.maketrans(
    {
        "<": "‹",
        ">": "›",
        "@": "＠",
        "&": "＆",
        "[": "(",
        "]": ")",
        "`": "'",
        "*": "∗",
        "~": "∼",
        "|": "¦",
        "#": "＃",
        "\\": "⧵",
    }
)
_LINK = re.compile(r"(?<=\w)([.:])(?=[/\w])")


class Sent(StrEnum):
    TAKEN = "taken"
    NOT_TAKEN = "not taken"
    UNKNOWN = "perhaps taken"


def inert(text: str) -> str:
    """The text so that no channel reads more in it than letters: no mention, link, markup, picture or control character.

    Signs are replaced by ones that look alike; a point or colon before a letter, as links have it, too.
    """
    lines = (for_terminal(line).translate(_INERT) for line in text.splitlines())
    return "\n".join(_LINK.sub(_broken, line) for line in lines)


def _broken(found: re.Match[str]) -> str:
    after = found.string[found.end() : found.end() + 1]
    if found[1] == ":" and after != "/":
        return ":"
    return ("․" if found[1] == "." else "∶") if not after.isdecimal() else found[1]


def is_known(url: str) -> bool:
    """Whether Apprise can make a channel of the address."""
    from apprise import Apprise

    with _Listening():
        return bool(Apprise().add(url))


def send(url: str, title: str, body: str) -> Sent:
    """Send to one channel, once; ends within a minute."""
    return send_and_tell(url, title, body)[0]


def send_and_tell(url: str, title: str, body: str) -> tuple[Sent, str]:
    """The same, with the cause where it was not taken; empty where that is unknown. Words of ours alone."""
    told: queue.SimpleQueue[tuple[Sent, str]] = queue.SimpleQueue()
    # Apprise waits anew with each byte of an answer; a thread that waits longer than we do keeps no process from its end
    threading.Thread(target=lambda: told.put(_sent(url, title, body)), daemon=True).start()
    try:
        return told.get(timeout=LONGEST_S)
    except queue.Empty:
        return Sent.UNKNOWN, LATE


def _sent(url: str, title: str, body: str) -> tuple[Sent, str]:
    from apprise import Apprise, NotifyFormat, NotifyType

    with _Listening() as heard:
        channel = Apprise()
        if not channel.add(url):
            return Sent.NOT_TAKEN, ""
        try:
            is_taken = channel.notify(
                body=cut(inert(body)),
                title=inert(title)[:100],
                notify_type=NotifyType.INFO,
                body_format=NotifyFormat.TEXT,
                interpret_escapes=False,
            )
        except Exception:  # noqa: BLE001  # a plugin's defect must not end a run that has done its work
            return Sent.UNKNOWN, ""
    if is_taken:
        return Sent.TAKEN, ""
    return Sent.NOT_TAKEN if heard.is_certain else Sent.UNKNOWN, heard.cause


def cut(text: str) -> str:
    if len(text) <= LONGEST:
        return text
    return text[:LONGEST].rpartition("\n")[0] + "\n… and more: see woobc errors"


class _Listening(logging.Handler):
    """Hears what Apprise tells its log, and keeps it from everybody else."""

    def __init__(self) -> None:
        super().__init__(logging.DEBUG)
        self._verdicts: list[bool] = []
        self.cause = ""
        """The first that is known."""

    @property
    def is_certain(self) -> bool:
        """Whether all that went wrong was a refusal, or a connection that was never made."""
        return bool(self._verdicts) and all(self._verdicts)

    def emit(self, record: logging.LogRecord) -> None:
        error = sys.exc_info()[1]
        if error is not None:
            self._verdicts.append(_was_never_sent(error))
            self.cause = self.cause or _cause_of(error)
        elif record.levelno >= logging.WARNING:
            status = re.search(r"error=([0-9]{3})\b", record.getMessage())
            self._verdicts.append(status is not None and 400 <= int(status[1]) < 500)
            self.cause = self.cause or (f"it answered {status[1]}" if status else "")

    def __enter__(self) -> _Listening:
        self._logger = logging.getLogger("apprise")
        self._before = (self._logger.level, self._logger.propagate)
        self._logger.setLevel(logging.DEBUG)
        self._logger.propagate = False
        self._logger.addHandler(self)
        return self

    def __exit__(self, *_: object) -> None:
        self._logger.removeHandler(self)
        level, self._logger.propagate = self._before
        self._logger.setLevel(level)


_REFUSED = (
    smtplib.SMTPRecipientsRefused,
    smtplib.SMTPSenderRefused,
    smtplib.SMTPDataError,
    smtplib.SMTPAuthenticationError,
    smtplib.SMTPConnectError,
    smtplib.SMTPHeloError,
    smtplib.SMTPNotSupportedError,
    ConnectionRefusedError,
    socket.gaierror,
)


def _was_never_sent(error: BaseException) -> bool:
    """Whether the server refused, or no connection to it was made. What broke off later may have been taken."""
    import requests
    from urllib3.exceptions import ConnectTimeoutError, NameResolutionError, NewConnectionError

    if isinstance(error, _REFUSED):
        return True
    if isinstance(error, requests.exceptions.ConnectTimeout | requests.exceptions.InvalidURL):
        return True
    return isinstance(_reason_of(error), NewConnectionError | NameResolutionError | ConnectTimeoutError)


def _reason_of(error: BaseException) -> BaseException | None:
    """What is behind an error of `requests`: the connection's own."""
    import requests
    from urllib3.exceptions import MaxRetryError

    reason = error.args[0] if isinstance(error, requests.exceptions.ConnectionError) and error.args else None
    return reason.reason if isinstance(reason, MaxRetryError) else reason


def _cause_of(error: BaseException) -> str:
    """For people; nothing of the error's own words, which may hold the address with its key."""
    import requests
    from urllib3.exceptions import NameResolutionError, NewConnectionError

    reason = _reason_of(error) or error
    if isinstance(reason, NameResolutionError | socket.gaierror):
        return "the name of its host is not known"
    if isinstance(error, requests.exceptions.Timeout | TimeoutError):
        return LATE
    if isinstance(reason, NewConnectionError):
        reason = reason.__cause__ or reason
    if isinstance(reason, ConnectionRefusedError):
        return "nobody listens there (connection refused)"
    if isinstance(error, smtplib.SMTPAuthenticationError):
        return "the mail server refuses user or password"
    if isinstance(error, smtplib.SMTPException):
        return "the mail server refused it"
    return "no connection, or it broke off" if isinstance(error, OSError) else ""
