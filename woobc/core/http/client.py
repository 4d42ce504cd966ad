"""The one way to other machines: a request becomes an answer, or the trouble there was, and each ends in time.

What an answer or a trouble means is said by those who asked, each at its own border.
"""

from __future__ import annotations

import errno
import logging
import re
import ssl
import threading
from collections.abc import Iterator, Sequence
from datetime import datetime, timedelta
from pathlib import Path

import requests
from requests.auth import AuthBase
from urllib3.exceptions import HTTPError, NameResolutionError

from woobc.core.clock import Clock
from woobc.core.http.adapter import Session
from woobc.core.http.messages import HttpAnswer, HttpRequest, NoAnswer, Trouble
from woobc.core.http.proxies import proxies_for
from woobc.core.http.wire import READ, Exchange, Limits

logger = logging.getLogger("woobc.http")

# Their debug lines carry whole addresses, and with them keys sent in the query and signatures.
for library in ("urllib3", "oauthlib"):
    logging.getLogger(library).setLevel(logging.WARNING)

LARGEST_PIECE = 64 * 1024
MILLISECOND = timedelta(milliseconds=1)


class Client:
    """Sends single requests, over kept connections; repeating them is the caller's decision (`retry`).

    Usable from several threads; each has a session of its own.
    """

    def __init__(self, clock: Clock, *, ca_file: Path | None) -> None:
        self._clock = clock
        self._ca_file = ca_file
        self._local = threading.local()

    def send(
        self, request: HttpRequest, *, auth: AuthBase | None = None, limits: Limits = READ, fresh: bool = False
    ) -> HttpAnswer:
        """The answer, within `limits`. `fresh`: over a connection of its own. Raises NoAnswer."""
        sent_at = self._clock.now()
        try:
            answer = self._answer(request, auth, limits, sent_at, fresh=fresh)
        except NoAnswer as ended:
            _log(request, ended.trouble.name.lower(), ended.ended_at - sent_at)
            raise
        _log(request, answer.status, self._clock.now() - sent_at, len(answer.body))
        return answer

    def _answer(
        self, request: HttpRequest, auth: AuthBase | None, limits: Limits, sent_at: datetime, *, fresh: bool
    ) -> HttpAnswer:
        exchange = self._exchange(limits)
        head: HttpAnswer | None = None
        try:
            session = self._session(exchange)
            if fresh:
                session.close()
            with session.request(
                request.method,
                request.url,
                params=request.params or None,
                data=request.body,
                auth=auth,
                headers=request.headers,
                timeout=(limits.connect_s, limits.silence_s),
                allow_redirects=False,
                proxies=proxies_for(request.url),
                stream=True,
            ) as response:
                head = HttpAnswer(response.status_code, response.headers, b"", request.place, sent_at)
                body = b"" if 300 <= head.status < 400 else b"".join(_pieces(response, exchange))
        except _TooLarge:
            raise self._no_answer(Trouble.LARGE, exchange, head) from None
        except _Unusable as error:
            raise self._no_answer(Trouble.CA_FILE, exchange, head, error.reason) from None
        except (requests.RequestException, HTTPError, OSError, ValueError) as error:
            trouble, detail = _trouble(error, exchange, has_begun=head is not None)
            raise self._no_answer(trouble, exchange, head, detail) from None
        return HttpAnswer(head.status, head.headers, body, head.url, sent_at)

    def _no_answer(self, trouble: Trouble, exchange: Exchange, head: HttpAnswer | None, detail: str = "") -> NoAnswer:
        now = self._clock.now()
        return NoAnswer(trouble, was_sent=exchange.is_connected, ended_at=now, head=head, detail=detail)

    def _exchange(self, limits: Limits) -> Exchange:
        exchange: Exchange | None = getattr(self._local, "exchange", None)
        if exchange is None:
            exchange = self._local.exchange = Exchange(limits)
        exchange.begin(limits)
        return exchange

    def _session(self, exchange: Exchange) -> Session:
        session: Session | None = getattr(self._local, "session", None)
        if session is None:
            try:
                session = self._local.session = Session(exchange, self._ca_file)
            except OSError as error:
                if error.errno in _EXHAUSTED:  # nothing is wrong with the file
                    raise
                raise _Unusable(error.strerror or type(error).__name__) from None
        return session


def _log(request: HttpRequest, status: int | str, took: timedelta, size: int | None = None) -> None:
    """What was asked and what came of it, with the size of the answer; bodies, queries and headers are nobody's business."""
    if logger.isEnabledFor(logging.DEBUG):
        fields = {"method": request.method, "url": request.place, "status": status, "ms": took // MILLISECOND}
        sizes = {"sent_bytes": len(request.body or b"")} | ({} if size is None else {"bytes": size})
        logger.debug("request", extra={"fields": fields | sizes})


class SignInFailed(requests.RequestException):
    """For an `auth` that makes several requests of one: what came in between is none of its kind."""


class _TooLarge(Exception):
    """The answer is larger than allowed."""


class _Unusable(Exception):
    def __init__(self, reason: str) -> None:
        super().__init__(reason)
        self.reason = reason


def _pieces(response: requests.Response, exchange: Exchange) -> Iterator[bytes]:
    """The body as it comes, unpacked piece by piece (urllib3 2.6 is the first that unpacks no more than was asked for)."""
    size = 0
    for piece in response.iter_content(LARGEST_PIECE):
        size += len(piece)
        if size > exchange.limits.largest:
            raise _TooLarge
        if exchange.is_over:  # unpacking takes time, too
            raise TimeoutError
        yield piece


def _trouble(error: Exception, exchange: Exchange, *, has_begun: bool) -> tuple[Trouble, str]:
    """What went wrong, and a detail. The libraries' own words hold the whole address with its query."""
    chain = list(_causes(error))
    if any(isinstance(each, ssl.SSLCertVerificationError) for each in chain):
        return Trouble.CERTIFICATE, _of_certificate(str(error))
    if any(isinstance(each, OSError) and each.errno in _EXHAUSTED for each in chain):
        return Trouble.UNREACHABLE, "this machine has no file handle left (ulimit -n)"
    for kinds, trouble in _BY_KIND:
        if isinstance(error, kinds):
            return trouble, ""
    if exchange.is_connected:
        return _once_connected(chain, exchange, has_begun), ""
    return _not_connected(error, chain), ""


_EXHAUSTED = (errno.EMFILE, errno.ENFILE)

_BY_KIND: tuple[tuple[tuple[type[Exception], ...], Trouble], ...] = (
    ((requests.exceptions.InvalidProxyURL,), Trouble.PROXY),  # before what it is a kind of
    (
        (requests.exceptions.InvalidURL, requests.exceptions.InvalidSchema, requests.exceptions.MissingSchema),
        Trouble.ADDRESS,
    ),
    ((SignInFailed,), Trouble.SIGN_IN),
)


def _once_connected(chain: Sequence[BaseException], exchange: Exchange, has_begun: bool) -> Trouble:
    if exchange.is_over:
        return Trouble.SLOW if has_begun else Trouble.SILENT
    is_silent = any(isinstance(each, TimeoutError | requests.Timeout) for each in chain)
    return Trouble.SILENT if is_silent else Trouble.CUT


def _not_connected(error: Exception, chain: Sequence[BaseException]) -> Trouble:
    if any(isinstance(each, NameResolutionError) for each in chain):
        return Trouble.NAME
    if isinstance(error, requests.exceptions.SSLError):
        if re.search("WRONG_VERSION|RECORD_LAYER_FAILURE", str(error)):
            return Trouble.NO_TLS
        if not re.search(r"EOF|timed out|reset", str(error)):
            return Trouble.HANDSHAKE
    return Trouble.UNREACHABLE


def _of_certificate(said: str) -> str:
    for mark, reason in (
        ("certificate has expired", "its certificate has expired"),
        ("Hostname mismatch", "its certificate is for another name"),
        ("doesn't match", "its certificate is for another name"),
        ("IP address mismatch", "its certificate is for another name"),
    ):
        if mark in said:
            return reason
    return "its certificate is not from a trusted authority"


def _causes(error: BaseException) -> Iterator[BaseException]:
    """The exception and what it wraps: causes, contexts and the reasons urllib3 keeps."""
    found: list[BaseException] = []
    waiting: list[object] = [error]
    while waiting:
        each = waiting.pop()
        if isinstance(each, BaseException) and each not in found:
            found.append(each)
            yield each
            waiting += [each.__cause__, each.__context__, getattr(each, "reason", None), *each.args]
