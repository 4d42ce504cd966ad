"""The one way to Business Central's servers: signed in, and every end of an exchange classified.

Nothing is repeated here but a request that was refused with 401 because its token had ended. Reads are repeated by
`Patience`; writes never are. The HTTP status is looked at before anything is parsed (wire reference §2.8, §4.3).
"""

from __future__ import annotations

import contextlib
import threading
from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor, wait
from datetime import datetime, timedelta
from functools import cached_property
from typing import TYPE_CHECKING, TypeVar
from urllib.parse import quote, unquote, urlencode, urlsplit, urlunsplit

from msgspec.structs import replace

from woobc.core.business_central.sign_in import (
    Token,
    not_accepted,
    not_allowed,
    parse_token,
    session_auth,
    token_refused,
)
from woobc.core.config.values import BusinessCentralConfig, OAuth2Auth
from woobc.core.domain.documents import AnswerLost, NotExecuted
from woobc.core.errors import BUSINESS_CENTRAL, AuthenticationFailed, SetupError, TransientRemoteError
from woobc.core.http.messages import HttpAnswer, HttpRequest, NoAnswer, Trouble, shown
from woobc.core.http.retry import Patience, http_date, retry_after_s
from woobc.core.http.wire import LARGEST_ANSWER, READ, WRITE, Limits

if TYPE_CHECKING:
    from woobc.core.http.client import Client

S = TypeVar("S")
T = TypeVar("T")
Room = Callable[[int], contextlib.AbstractContextManager[int]]
"""Gives leave to have so many more requests on their way while a block runs, or fewer: as many as there is room for."""

_SAME_TIME = timedelta(seconds=3)

_NOT_EXECUTED = frozenset({401, 403, 404, 405, 413, 415, 429})
"""Refused before the request was looked at (wire reference §4.3)."""

_SETUP_TEXTS: Mapping[int, tuple[str, str]] = {
    404: (
        "nothing is there (404).",
        "Check soap_url or api_url, company, staging_service and actions_service, and ?tenant= on a server that has tenants.",
    ),
    405: (
        "the service is switched off or is another one (405).",
        "Switch the SOAP, OData or API services on in the server instance, and check soap_url and api_url.",
    ),
    413: ("the request is too large (413).", "Lower batch_lines."),
    415: ("the content type is refused (415).", "Check that soap_url and api_url have not been exchanged."),
}


class _NotSent(Exception):
    """The request did not leave. `setup`: a person must act."""

    def __init__(self, reason: str, setup: bool) -> None:
        super().__init__(reason)
        self.setup = setup


class _Ended(Exception):
    """The connection ended without a whole answer."""

    def __init__(self, reason: str, ended_at: datetime) -> None:
        super().__init__(reason)
        self.ended_at = ended_at


def no_room(_: int) -> contextlib.AbstractContextManager[int]:
    return contextlib.nullcontext(0)


class Connection:
    """Requests to one Business Central, counted in `requests` by channel; usable from several threads."""

    def __init__(
        self,
        config: BusinessCentralConfig,
        patience: Patience,
        reading: Limits = READ,
        writing: Limits = WRITE,
        room: Room = no_room,
    ) -> None:
        self.config = config
        self.clock = patience.clock
        self.requests: Counter[str] = Counter()
        self.clock_difference = timedelta()
        """How far the server's clock is ahead of ours, by the `Date` of its last answer; 0 where they agree."""
        self._patience = patience
        self._reading = reading
        self._writing = writing
        self._auth = config.auth
        self._token: Token | None = None
        self._lock = threading.RLock()
        self._room = room

    def read(self, request: HttpRequest, judge: Callable[[HttpAnswer], T]) -> T:
        """What `judge` makes of the answer; repeated while it, or the wire, raises TransientRemoteError."""
        return self._patience.call(lambda: judge(self._read_once(request)))

    def together(self, read: Callable[[S], T], parts: Sequence[S]) -> list[T]:
        """What `read` makes of each part, in their order: `orders_at_once` of them at a time where other runs leave so many.

        When one is answered the next is asked. The first trouble is raised when what is under way has been answered.
        """
        at_once = min(self.config.orders_at_once, len(parts))
        if at_once < 2:
            return [read(part) for part in parts]
        with self._room(at_once - 1) as more:
            leave = threading.BoundedSemaphore(1 + more)

            def ask(part: S) -> T:
                with leave:
                    return read(part)

            asked = [self._pool.submit(ask, part) for part in parts]
            try:
                return [each.result() for each in asked]
            finally:
                for each in asked:
                    each.cancel()
                wait(asked)

    def write(self, request: HttpRequest) -> HttpAnswer | NotExecuted | AnswerLost:
        """The answer to a request that changes something, or how it ended without one; never raises for either."""
        try:
            self._patience.call(self._sign_in, late=True)
            return self._exchange(request, is_write=True)
        except _Ended as error:
            return AnswerLost(str(error), error.ended_at)
        except _NotSent as error:
            return NotExecuted(str(error), setup=error.setup)
        except (TransientRemoteError, SetupError) as error:
            return not_sent(error)

    def _compare_clocks(self, date: str | None) -> None:
        theirs = http_date(date) if date else None
        if theirs is not None:
            difference = theirs - self.clock.now()
            self.clock_difference = difference if abs(difference) > _SAME_TIME else timedelta()

    def server_now(self) -> datetime:
        return self.clock.now() + self.clock_difference

    def lost(self, reason: str) -> AnswerLost:
        """An answer that says nothing, ended now."""
        return AnswerLost(reason, self.clock.now())

    def not_executed(self, answer: HttpAnswer) -> NotExecuted | None:
        """What a status that refuses a write unseen means; None for any other status."""
        if answer.status not in _NOT_EXECUTED:
            return None
        if answer.status == 429:
            return NotExecuted(f"{BUSINESS_CENTRAL}: too many requests (429).", retry_after_s=self._wish(answer))
        return NotExecuted(str(self._setup_error(answer)), setup=True)

    def raise_for_status(self, answer: HttpAnswer) -> None:
        """For reads: anything but success as TransientRemoteError or SetupError."""
        if answer.is_success:
            return
        if answer.status in (408, 429) or answer.status >= 500:
            reason = f"it answered with status {answer.status} at {answer.url}."
            raise TransientRemoteError(BUSINESS_CENTRAL, reason, retry_after_s=self._wish(answer))
        raise self._setup_error(answer)

    def _wish(self, answer: HttpAnswer) -> float | None:
        return retry_after_s(answer.headers.get("Retry-After"), self.clock.now())

    def _setup_error(self, answer: HttpAnswer) -> SetupError:
        if answer.status == 401:
            message, fix = not_accepted(self._auth)
            return AuthenticationFailed(BUSINESS_CENTRAL, message, fix=fix)
        if answer.status == 403:
            message, fix = not_allowed(self._auth)
        elif 300 <= answer.status < 400:
            target = shown(answer.headers.get("Location", "")) or "nowhere"
            message, fix = f"it sends us on to {target} ({answer.status}).", "Correct soap_url or api_url."
        else:
            unknown = (f"the request is refused with status {answer.status}.", "Check soap_url and api_url.")
            message, fix = _SETUP_TEXTS.get(answer.status, unknown)
        return SetupError(BUSINESS_CENTRAL, f"{answer.url}: {message}", fix=fix)

    def _read_once(self, request: HttpRequest) -> HttpAnswer:
        try:
            return self._exchange(request, is_write=False)
        except _NotSent as error:
            if error.setup:
                raise SetupError(BUSINESS_CENTRAL, str(error)) from None
            raise TransientRemoteError(BUSINESS_CENTRAL, str(error)) from None
        except _Ended as error:
            raise TransientRemoteError(BUSINESS_CENTRAL, str(error)) from None

    def _exchange(self, request: HttpRequest, *, is_write: bool) -> HttpAnswer:
        """One request and its answer; signed in again, once, if the token was no longer good."""
        answer = self._send(request, is_write=is_write)
        if answer.status == 401 and isinstance(self._auth, OAuth2Auth):
            self._token = None
            answer = self._send(request, is_write=is_write)
        return answer

    def _send(self, request: HttpRequest, *, is_write: bool = False, signed_in: bool = True) -> HttpAnswer:
        """The answer; of a refusal its status alone, if no more came of it. Raises _NotSent, _Ended."""
        token = self._sign_in() if signed_in else ""
        if token:
            request = replace(request, headers={**request.headers, "Authorization": f"Bearer {token}"})
        auth = session_auth(self._auth) if signed_in else None
        limits = self._writing if is_write else self._patience.shorten(self._reading)
        with self._lock:
            self.requests[request.channel] += 1
        try:
            # a kept connection may have died unnoticed, which would look like a lost answer of a write
            answer = self._client.send(request, auth=auth, limits=limits, fresh=is_write)
        except NoAnswer as ended:
            if ended.head is None or ended.head.status < 400:
                raise self._trouble(request.place, ended) from None
            answer = ended.head
        self._compare_clocks(answer.headers.get("Date"))
        return answer

    def _trouble(self, place: str, ended: NoAnswer) -> _NotSent | _Ended:
        """What was never connected was certainly not carried out; of the rest nobody knows."""
        own = self.config.ca_file
        said = {
            Trouble.ADDRESS: f"{place} is not an address.",
            Trouble.PROXY: f"the proxy that the environment names for {place} can't be used: correct HTTPS_PROXY.",
            Trouble.CA_FILE: f"ca_file {own} can't be used ({ended.detail}).",
            Trouble.CERTIFICATE: f"the certificate of {place} can't be verified: {ended.detail}; if it is your own, name its "
            "authority in ca_file.",
            Trouble.HANDSHAKE: f"no secure connection to {place}: the handshake failed.",
            Trouble.NO_TLS: f"{place} speaks plain http, no https.",
            Trouble.NAME: f"{place} can't be reached: its name is unknown.",
            Trouble.UNREACHABLE: f"{place} can't be reached{f': {ended.detail}' if ended.detail else ''}.",
            Trouble.SILENT: f"{place} did not answer in time.",
            Trouble.SLOW: f"the answer of {place} took too long.",
            Trouble.LARGE: f"the answer of {place} is larger than {LARGEST_ANSWER // 1024**2} MB.",
            Trouble.CUT: f"the answer of {place} broke off." if ended.head else f"{place} ended the connection.",
            Trouble.SIGN_IN: f"{place} did not go through with the sign-in.",
        }[ended.trouble]
        return _Ended(said, ended.ended_at) if ended.was_sent else _NotSent(said, ended.trouble.is_setup)

    @cached_property
    def _pool(self) -> ThreadPoolExecutor:
        """Its threads keep their connections."""
        return ThreadPoolExecutor(self.config.orders_at_once)

    @cached_property
    def _client(self) -> Client:
        from woobc.core.http.client import Client

        return Client(self.clock, ca_file=self.config.ca_file)

    def _sign_in(self) -> str:
        """The bearer token, fetched when there is none or it ends soon; "" for the other kinds of sign-in."""
        if not isinstance(self._auth, OAuth2Auth):
            return ""
        with self._lock:
            if self._token is None or self.clock.now() >= self._token.renew_at:
                self._token = self._fetch_token(self._auth)
            return self._token.value

    def _fetch_token(self, auth: OAuth2Auth) -> Token:
        form = {
            "grant_type": "client_credentials",
            "client_id": auth.client_id,
            "client_secret": auth.client_secret.reveal_to(BUSINESS_CENTRAL),
            "scope": auth.scope,
        }
        headers = {"Content-Type": "application/x-www-form-urlencoded", "Accept": "application/json"}
        request = HttpRequest("token", "POST", auth.token_url, headers, urlencode(form).encode())
        try:
            answer = self._send(request, signed_in=False)
        except (_NotSent, _Ended) as error:
            if isinstance(error, _NotSent) and error.setup:
                raise SetupError(BUSINESS_CENTRAL, str(error)) from None
            raise TransientRemoteError(BUSINESS_CENTRAL, f"no token: {error}") from None
        if answer.status in (408, 429) or answer.status >= 500:
            reason = f"the token endpoint answered with status {answer.status}."
            raise TransientRemoteError(BUSINESS_CENTRAL, reason, retry_after_s=self._wish(answer))
        if 400 <= answer.status < 500:
            secret = auth.client_secret.reveal_to(BUSINESS_CENTRAL).encode()
            raise token_refused(answer.status, answer.body.replace(secret, b"..."))  # it may repeat what it was sent
        return parse_token(answer.body, self.clock.now())


def not_sent(error: TransientRemoteError | SetupError) -> NotExecuted:
    """The answer to a write that never left, because what had to come before it failed."""
    if isinstance(error, TransientRemoteError):
        return NotExecuted(str(error), retry_after_s=error.retry_after_s)
    return NotExecuted(str(error), setup=True)


def soap_address(config: BusinessCentralConfig, path: str) -> str:
    """The address of a SOAP service, `path` being `Page/X`, `Codeunit/X` or `SystemService`.

    `soap_url` goes up to `/WS`, or to `/WS/<company>` if that is the configured company; a query such as
    `?tenant=x` stays at the end. An address without a company would silently mean the default company, so that is
    refused (wire reference §1.1, §1.2). Raises SetupError.
    """
    company = config.company
    if not company.strip():
        raise SetupError(BUSINESS_CENTRAL, "no company is configured.", fix="Give company the company's Name.")
    parts = urlsplit(config.soap_url)
    base, _, last = parts.path.rstrip("/").rpartition("/")
    if last.lower() != "ws":
        if base.rpartition("/")[2].lower() != "ws" or unquote(last) != company:
            raise SetupError(
                BUSINESS_CENTRAL, f"soap_url must end in /WS, got {shown(config.soap_url)}.", fix="Cut it there."
            )
    else:
        base = f"{base}/{last}"
    place = f"{base}/{quote(company, safe='-._~')}/{path}"
    return urlunsplit((parts.scheme, parts.netloc, place, parts.query, ""))
