"""The one way to Business Central's servers: a session of our own, signed in, bounded in time and size.

Nothing is repeated here but a request that was refused with 401 because its token had ended. Reads are repeated by
`Patience`; writes never are. The HTTP status is looked at before anything is parsed (wire reference §2.8, §4.3).
"""

from __future__ import annotations

import logging
from collections import Counter
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import TYPE_CHECKING, Any, TypeVar
from urllib.parse import quote, unquote, urlencode, urlsplit, urlunsplit

from woobc.core.business_central.sign_in import SYSTEM, Token, not_accepted, not_allowed, parse_token, token_refused
from woobc.core.clock import Clock
from woobc.core.config.values import BasicAuth, BusinessCentralConfig, NtlmAuth, OAuth2Auth
from woobc.core.domain.documents import AnswerLost, NotExecuted
from woobc.core.errors import AuthenticationFailed, ConfigError, SetupError, TransientRemoteError
from woobc.core.http.body import pieces
from woobc.core.http.proxies import proxies_for
from woobc.core.http.retry import Patience, http_date, retry_after_s

if TYPE_CHECKING:
    import requests

T = TypeVar("T")
log = logging.getLogger("woobc.bc")

LARGEST_ANSWER = 64 * 1024 * 1024
_SAME_TIME = timedelta(seconds=3)

_NOT_EXECUTED = frozenset({401, 403, 404, 405, 413, 415, 429})
"""Refused before the request was looked at (wire reference §4.3)."""

_SETUP_TEXTS: Mapping[int, tuple[str, str]] = {
    404: (
        "nothing is there (404).",
        "Check soap_url or api_url, company, service name, and ?tenant= on a server that has tenants.",
    ),
    405: (
        "the service is switched off or is another one (405).",
        "Switch the SOAP, OData or API services on in the server instance, and check soap_url and api_url.",
    ),
    413: ("the request is too large (413).", "Lower batch_lines."),
    415: ("the content type is refused (415).", "Check that soap_url and api_url have not been exchanged."),
}


@dataclass(frozen=True, slots=True)
class Timeouts:
    """A write may take as long as the server's own limit, so that its 504 comes first."""

    connect_s: float = 10
    read_s: float = 60
    write_s: float = 600


@dataclass(frozen=True, slots=True)
class HttpRequest:
    """`channel` is what the request is counted under."""

    channel: str
    method: str
    url: str
    headers: Mapping[str, str] = field(default_factory=dict)
    body: bytes | None = field(default=None, repr=False)


@dataclass(frozen=True, slots=True)
class HttpAnswer:
    """A whole answer. Header names are lower case; `url` is the address asked, without query."""

    status: int
    headers: Mapping[str, str]
    body: bytes = field(repr=False)
    url: str

    @property
    def is_success(self) -> bool:
        return 200 <= self.status < 300

    @property
    def is_html(self) -> bool:
        return "html" in self.headers.get("content-type", "").lower()


class _NeverConnected(Exception):
    """No connection was made, so nothing was sent. `setup`: a person must act."""

    def __init__(self, reason: str, setup: bool = False) -> None:
        super().__init__(reason)
        self.setup = setup


class _Ended(Exception):
    """The connection ended without a whole answer."""

    def __init__(self, reason: str, ended_at: datetime) -> None:
        super().__init__(reason)
        self.ended_at = ended_at


class Connection:
    """Requests to one Business Central, counted in `requests` by channel."""

    def __init__(
        self, config: BusinessCentralConfig, clock: Clock, patience: Patience, timeouts: Timeouts | None = None
    ) -> None:
        self.config = config
        self.clock = clock
        self.requests: Counter[str] = Counter()
        self.clock_difference = timedelta()
        """How far the server's clock is ahead of ours, by the `Date` of its last answer; 0 where they agree."""
        self._patience = patience
        self._timeouts = timeouts or Timeouts()
        self._auth = config.auth
        self._token: Token | None = None
        self._kept_session: requests.Session | None = None

    def read(self, request: HttpRequest, judge: Callable[[HttpAnswer], T]) -> T:
        """What `judge` makes of the answer; repeated while it, or the wire, raises TransientRemoteError."""
        return self._patience.call(lambda: judge(self._read_once(request)))

    def write(self, request: HttpRequest) -> HttpAnswer | NotExecuted | AnswerLost:
        """The answer to a request that changes something, or how it ended without one; never raises for either."""
        try:
            self._patience.call(self._sign_in)
            # a kept connection may have died unnoticed, which would look like a lost answer
            self._session().close()
            return self._exchange(request, self._timeouts.write_s)
        except _Ended as error:
            return AnswerLost(str(error), error.ended_at)
        except _NeverConnected as error:
            return NotExecuted(str(error), setup=error.setup)
        except (TransientRemoteError, SetupError, ConfigError) as error:
            return not_sent(error)

    def _compare_clocks(self, date: str | None) -> None:
        theirs = http_date(date) if date else None
        if theirs is not None:
            difference = theirs - self.clock.now()
            self.clock_difference = difference if abs(difference) > _SAME_TIME else timedelta()

    def lost(self, reason: str) -> AnswerLost:
        """An answer that says nothing, ended now."""
        return AnswerLost(reason, self.clock.now())

    def not_executed(self, answer: HttpAnswer) -> NotExecuted | None:
        """What a status that refuses a write unseen means; None for any other status."""
        if answer.status not in _NOT_EXECUTED:
            return None
        if answer.status == 429:
            return NotExecuted(f"{SYSTEM}: too many requests (429).", retry_after_s=self._wish(answer))
        return NotExecuted(str(self._setup_error(answer)), setup=True)

    def raise_for_status(self, answer: HttpAnswer) -> None:
        """For reads: anything but success as TransientRemoteError or SetupError."""
        if answer.is_success:
            return
        if answer.status in (408, 429) or answer.status >= 500:
            reason = f"it answered with status {answer.status} at {answer.url}."
            raise TransientRemoteError(SYSTEM, reason, retry_after_s=self._wish(answer))
        raise self._setup_error(answer)

    def _wish(self, answer: HttpAnswer) -> float | None:
        return retry_after_s(answer.headers.get("retry-after"), self.clock.now())

    def _setup_error(self, answer: HttpAnswer) -> SetupError:
        if answer.status == 401:
            message, fix = not_accepted(self._auth)
            return AuthenticationFailed(SYSTEM, message, fix=fix)
        if answer.status == 403:
            message, fix = not_allowed(self._auth)
        elif 300 <= answer.status < 400:
            target = _place(answer.headers.get("location", "")) or "nowhere"
            message, fix = f"it sends us on to {target} ({answer.status}).", "Correct soap_url or api_url."
        else:
            unknown = (f"the request is refused with status {answer.status}.", "Check soap_url and api_url.")
            message, fix = _SETUP_TEXTS.get(answer.status, unknown)
        return SetupError(SYSTEM, f"{answer.url}: {message}", fix=fix)

    def _read_once(self, request: HttpRequest) -> HttpAnswer:
        try:
            return self._exchange(request, self._timeouts.read_s)
        except _NeverConnected as error:
            if error.setup:
                raise SetupError(SYSTEM, str(error)) from None
            raise TransientRemoteError(SYSTEM, str(error)) from None
        except _Ended as error:
            raise TransientRemoteError(SYSTEM, str(error)) from None

    def _exchange(self, request: HttpRequest, timeout_s: float) -> HttpAnswer:
        """One request and its answer; signed in anew, once, if the token was no longer good."""
        answer = self._send(request, timeout_s, signed_in=True)
        if answer.status == 401 and isinstance(self._auth, OAuth2Auth):
            self._token = None
            answer = self._send(request, timeout_s, signed_in=True)
        return answer

    def _send(self, request: HttpRequest, timeout_s: float, *, signed_in: bool) -> HttpAnswer:
        from requests import RequestException

        session = self._session()
        headers = dict(request.headers)
        token = self._sign_in() if signed_in else None
        if token:
            headers["Authorization"] = f"Bearer {token}"
        place = _place(request.url)
        self.requests[request.channel] += 1
        try:
            response = session.request(
                request.method,
                request.url,
                data=request.body,
                headers=headers,
                auth=self._session_auth() if signed_in else None,
                timeout=(self._timeouts.connect_s, timeout_s),
                allow_redirects=False,
                stream=True,
                verify=str(self.config.ca_file) if self.config.ca_file else True,
                proxies=proxies_for(request.url),
            )
        except (RequestException, OSError, ValueError) as error:
            if isinstance(self._auth, NtlmAuth) and isinstance(error, PermissionError):
                return HttpAnswer(401, {}, b"", place)  # what requests_ntlm says when no challenge is offered
            raise self._trouble(error, place) from None
        except Exception:  # whatever requests_ntlm stumbles over in an answer to its first message
            if not isinstance(self._auth, NtlmAuth):
                raise
            raise _Ended(f"{place} did not go through with the sign-in.", self.clock.now()) from None
        with response:
            self._compare_clocks(response.headers.get("Date"))
            body = self._body(response, place, timeout_s)
        log.debug("%s %s: %s, %d bytes", request.method, place, response.status_code, len(body))
        answered = {name.lower(): value for name, value in response.headers.items()}
        return HttpAnswer(response.status_code, answered, body, place)

    def _body(self, response: requests.Response, place: str, timeout_s: float) -> bytes:
        """The whole body. A refusal needs none: what can't be read of it is left."""
        from requests import RequestException

        whole, size, started = [], 0, self.clock.now()
        try:
            for piece in pieces(response):
                size += len(piece)
                whole.append(piece)
                if size > LARGEST_ANSWER:
                    raise _Ended(f"the answer of {place} is larger than 64 MB.", self.clock.now())
                if (self.clock.now() - started).total_seconds() > timeout_s:
                    raise _Ended(f"the answer of {place} took too long.", self.clock.now())
        except (RequestException, OSError):
            if response.status_code >= 400:
                return b""
            raise _Ended(f"the answer of {place} broke off.", self.clock.now()) from None
        return b"".join(whole)

    def _trouble(self, error: Exception, place: str) -> _NeverConnected | _Ended:
        """Whether anything was sent before `error`, as far as it can be known for certain."""
        import ssl

        import requests
        from urllib3.exceptions import NameResolutionError, NewConnectionError

        chain = _causes(error)
        if any(isinstance(each, ssl.SSLCertVerificationError) for each in chain):
            reason = f"the certificate of {place} can't be verified; if it is your own, name its authority in ca_file."
            return _NeverConnected(reason, setup=True)
        if isinstance(
            error,
            requests.exceptions.InvalidURL | requests.exceptions.InvalidSchema | requests.exceptions.MissingSchema,
        ):
            return _NeverConnected(f"{place} is not an address.", setup=True)
        if isinstance(error, requests.exceptions.ConnectTimeout | requests.exceptions.ProxyError) or any(
            isinstance(each, NewConnectionError) for each in chain
        ):
            is_unknown = any(isinstance(each, NameResolutionError) for each in chain)
            return _NeverConnected(f"{place} can't be reached{': its name is unknown' if is_unknown else ''}.")
        what = "did not answer in time" if isinstance(error, requests.Timeout) else "ended the connection"
        return _Ended(f"{place} {what}.", self.clock.now())

    def _session(self) -> requests.Session:
        """Our own session: no settings from the environment, and urllib3 repeats nothing."""
        if self._kept_session is None:
            import ssl

            import requests

            try:
                if self.config.ca_file:
                    ssl.create_default_context(cafile=self.config.ca_file)
            except OSError as error:
                reason = f"ca_file {self.config.ca_file} can't be used ({error.strerror or type(error).__name__})."
                raise _NeverConnected(reason, setup=True) from None
            session = requests.Session()
            session.trust_env = False
            session.headers["User-Agent"] = "woobc"
            session.get_redirect_target = lambda resp: None  # type: ignore[method-assign]
            self._kept_session = session
        return self._kept_session

    def _session_auth(self) -> Any:
        if isinstance(self._auth, OAuth2Auth):
            return None
        user, password = self._auth.user, self._auth.password.reveal()
        if isinstance(self._auth, BasicAuth):
            return user.encode(), password.encode()
        from requests_ntlm import HttpNtlmAuth

        return HttpNtlmAuth(user, password)

    def _sign_in(self) -> str:
        """The bearer token, fetched when there is none or it ends soon; "" for the other kinds of sign-in."""
        if not isinstance(self._auth, OAuth2Auth):
            return ""
        if self._token is None or self.clock.now() >= self._token.renew_at:
            self._token = self._fetch_token(self._auth)
        return self._token.value

    def _fetch_token(self, auth: OAuth2Auth) -> Token:
        form = {
            "grant_type": "client_credentials",
            "client_id": auth.client_id,
            "client_secret": auth.client_secret.reveal(),
            "scope": auth.scope,
        }
        headers = {"Content-Type": "application/x-www-form-urlencoded", "Accept": "application/json"}
        request = HttpRequest("token", "POST", auth.token_url, headers, urlencode(form).encode())
        try:
            answer = self._send(request, self._timeouts.read_s, signed_in=False)
        except (_NeverConnected, _Ended) as error:
            if isinstance(error, _NeverConnected) and error.setup:
                raise SetupError(SYSTEM, str(error)) from None
            raise TransientRemoteError(SYSTEM, f"no token: {error}") from None
        if answer.status in (408, 429) or answer.status >= 500:
            reason = f"the token endpoint answered with status {answer.status}."
            raise TransientRemoteError(SYSTEM, reason, retry_after_s=self._wish(answer))
        if 400 <= answer.status < 500:
            secret = auth.client_secret.reveal().encode()
            raise token_refused(answer.status, answer.body.replace(secret, b"..."))  # it may repeat what it was sent
        return parse_token(answer.body, self.clock.now())


def not_sent(error: TransientRemoteError | SetupError | ConfigError) -> NotExecuted:
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
        raise SetupError(SYSTEM, "no company is configured.", fix="Give company the company's Name.")
    parts = urlsplit(config.soap_url)
    base, _, last = parts.path.rstrip("/").rpartition("/")
    if last.lower() != "ws":
        if base.rpartition("/")[2].lower() != "ws" or unquote(last) != company:
            raise SetupError(SYSTEM, f"soap_url must end in /WS, got {_place(config.soap_url)}.", fix="Cut it there.")
    else:
        base = f"{base}/{last}"
    place = f"{base}/{quote(company, safe='-._~')}/{path}"
    return urlunsplit((parts.scheme, parts.netloc, place, parts.query, ""))


def _place(url: str) -> str:
    """An address fit to be shown: without credentials, query and fragment."""
    try:
        parts = urlsplit(url)
    except ValueError:
        return "the address"
    return urlunsplit((parts.scheme, parts.netloc.rpartition("@")[2], parts.path, "", ""))


def _causes(error: BaseException) -> list[BaseException]:
    """The exception and what it wraps: causes, contexts and the reasons urllib3 keeps."""
    found: list[BaseException] = []
    waiting: list[object] = [error]
    while waiting:
        each = waiting.pop()
        if isinstance(each, BaseException) and each not in found:
            found.append(each)
            waiting += [each.__cause__, each.__context__, getattr(each, "reason", None), *each.args]
    return found
