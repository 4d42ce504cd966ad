"""JSON over HTTP with a shop: what counts as an answer, what is worth repeating, and what an operator must correct."""

from __future__ import annotations

import contextlib
import logging
import re
import threading
from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any, TypeVar
from urllib.parse import urljoin, urlsplit

import msgspec
import requests
from requests.auth import AuthBase

from woobc import __version__
from woobc.core.clock import Clock
from woobc.core.errors import SetupError, TransientRemoteError, WoobcError
from woobc.core.http.body import pieces
from woobc.core.http.proxies import proxies_for
from woobc.core.http.retry import http_date, retry_after_s
from woobc.core.stores.json_reader import decode_as

# Their debug lines carry whole addresses, and with them keys sent in the query and signatures.
for library in ("urllib3", "oauthlib", "requests_oauthlib"):
    logging.getLogger(library).setLevel(logging.WARNING)

CONNECT_TIMEOUT_S = 10
READ_TIMEOUT_S = 60
WHOLE_ANSWER = timedelta(minutes=5)
LARGEST_BODY = 64 * 1024 * 1024
EXCERPT = 300

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Answer:
    """One answer as it came, whatever its status. `sent_at` is by our clock, `shop_time` the shop's (`Date`)."""

    status: int
    headers: Mapping[str, str]
    body: bytes
    sent_at: datetime
    shop_time: datetime | None

    @property
    def is_json(self) -> bool:
        kind = self.headers.get("Content-Type", "").split(";")[0].strip().lower()
        return kind == "application/json" or kind.endswith("+json")

    def excerpt(self) -> str:
        """What the shop said, for a report: its own message, else the beginning of the body without anything of an order."""
        if self.is_json:
            with contextlib.suppress(ValueError):
                told: _Error | list[_Error] = decode_as(_Error | list[_Error], self.body)  # type: ignore[arg-type]
                error = next(iter(told), _Error()) if isinstance(told, list) else told
                return clean(re.sub(r"<[^>]*>", " ", error.message or error.title or error.error))[:EXCERPT]
        text = self.body[:EXCERPT].decode("utf-8", "replace")
        text = re.split(r'\[\s*\{|\{\s*"(?:id|data)"', text)[0]
        return clean(text)


class _Error(msgspec.Struct):
    message: str = ""
    title: str = ""
    error: str = ""


def clean(text: str) -> str:
    """Foreign text on one line, without anything a terminal or a log reader would act on."""
    return " ".join("".join(letter if letter.isprintable() else " " for letter in text).split())


Explain = Callable[[Answer, str], WoobcError | None]
"""What a platform makes of an answer that does not count, and of what it said; None leaves it to the general rules."""


class JsonClient:
    """Sends single requests; repeating them is the caller's decision.

    Every method raises TransientRemoteError for what may pass by itself and SetupError for what will not. Bodies, keys
    and queries appear in no message. Usable from several threads; each has a session of its own.
    """

    def __init__(
        self,
        system: str,
        clock: Clock,
        *,
        ca_file: Path | None,
        explain: Explain,
        on_request: Callable[[], None],
        secrets: Collection[str] = (),
    ) -> None:
        self.system = system
        self._clock = clock
        self._verify: bool | str = str(ca_file) if ca_file else True
        self._explain = explain
        self._on_request = on_request
        self._secrets = [secret for secret in secrets if secret]
        self._local = threading.local()

    def request(
        self,
        method: str,
        url: str,
        form: type[T],
        *,
        params: Mapping[str, str] | None = None,
        payload: Mapping[str, Any] | None = None,
        auth: AuthBase | None = None,
        headers: Mapping[str, str] | None = None,
    ) -> tuple[Answer, T]:
        """The answer and its body as `form`, if it is 2xx, of a JSON type, complete and of that form.

        204 is the empty form.
        """
        answer = self._exchange(method, url, params=params, payload=payload, auth=auth, headers=headers)
        if answer.status == 204:
            return answer, form()
        if 200 <= answer.status < 300 and answer.is_json:
            with contextlib.suppress(ValueError):
                return answer, decode_as(form, answer.body)
        said = self._said(answer)
        raise self._discreet(self._explain(answer, said) or self._general(answer, said))

    def _general(self, answer: Answer, said: str) -> WoobcError:
        if answer.status < 300 and answer.is_json:
            problem = f"the answer of {len(answer.body)} bytes is cut off or not of the expected form"
            return TransientRemoteError(self.system, problem + said)
        if answer.status < 300:
            return TransientRemoteError(self.system, f"HTTP {answer.status}, but the answer is not JSON{said}")
        if answer.status in (408, 425, 429) or answer.status >= 500:
            wish = retry_after_s(answer.headers.get("Retry-After"), self._clock.now())
            return TransientRemoteError(self.system, f"HTTP {answer.status}{said}", retry_after_s=wish)
        return SetupError(self.system, f"the request was refused with HTTP {answer.status}{said}")

    def _said(self, answer: Answer) -> str:
        """The end of a sentence: what the shop answered."""
        said = answer.excerpt()
        return f': "{said}"' if said else "."

    def _discreet(self, error: WoobcError) -> WoobcError:
        """Without our secrets, which a shop may repeat in what it says."""
        for secret in self._secrets:
            error.message = error.message.replace(secret, "…")
        error.args = (error.message,)
        return error

    def _exchange(
        self,
        method: str,
        url: str,
        *,
        params: Mapping[str, str] | None,
        payload: Mapping[str, Any] | None,
        auth: AuthBase | None,
        headers: Mapping[str, str] | None,
    ) -> Answer:
        sent_at = self._clock.now()
        self._on_request()
        try:
            with self._session().request(
                method,
                url,
                params=params,
                json=payload,
                auth=auth,
                headers=headers,
                timeout=(CONNECT_TIMEOUT_S, READ_TIMEOUT_S),
                allow_redirects=False,
                verify=self._verify,
                proxies=proxies_for(url),
                stream=True,
            ) as response:
                if response.is_redirect or 300 <= response.status_code < 400:
                    raise self._redirected(url, response.headers.get("Location", ""))
                body = self._read(response, sent_at)
        except requests.RequestException as error:
            raise self._no_answer(url, error) from None
        except OSError:
            raise self._unusable_ca_file() from None
        return Answer(
            response.status_code, response.headers, body, sent_at, http_date(response.headers.get("Date", ""))
        )

    def _session(self) -> requests.Session:
        session: requests.Session | None = getattr(self._local, "session", None)
        if session is None:
            session = requests.Session()
            session.trust_env = False  # or REQUESTS_CA_BUNDLE and .netrc would override what the configuration says
            session.headers.update(
                {"Accept": "application/json", "Accept-Encoding": "gzip", "User-Agent": f"woobc/{__version__}"}
            )
            session.get_redirect_target = lambda resp: None  # type: ignore[method-assign]  # else it reads all of it
            self._local.session = session
        return session

    def _read(self, response: requests.Response, sent_at: datetime) -> bytes:
        parts, size = [], 0
        for part in pieces(response):
            parts.append(part)
            size += len(part)
            if size > LARGEST_BODY:
                raise TransientRemoteError(self.system, f"the answer is larger than {LARGEST_BODY // 1024**2} MB.")
            if self._clock.now() - sent_at > WHOLE_ANSWER:
                raise TransientRemoteError(self.system, "the answer came too slowly and was given up.")
        return b"".join(parts)

    def _unusable_ca_file(self) -> SetupError:
        return SetupError(self.system, f"the certificates in {self._verify} can't be read.", fix="Correct ca_file.")

    def _redirected(self, url: str, location: str) -> SetupError:
        try:
            target = urlsplit(urljoin(url, location))
            shown = clean(f"{target.scheme}://{target.netloc.rpartition('@')[2]}{target.path}")
        except ValueError:
            shown = "what is no address"
        return SetupError(
            self.system,
            f"{_without_query(url)} redirects to {shown}.",
            fix="Write the shop's final address into the configuration: redirects are not followed, they lose the key.",
        )

    def _no_answer(self, url: str, error: requests.RequestException) -> WoobcError:
        """The library's own words hold the whole address with its query, so only the kind of trouble is told."""
        host, said = urlsplit(url).netloc, str(error)
        if isinstance(error, requests.exceptions.SSLError) and "[X509" in said:
            return self._unusable_ca_file()
        if isinstance(error, requests.exceptions.SSLError) and re.search("WRONG_VERSION|RECORD_LAYER_FAILURE", said):
            return SetupError(self.system, f"{host} speaks plain http, no https.", fix="Correct url or its port.")
        if isinstance(error, requests.exceptions.SSLError) and not re.search(r"EOF|timed out|reset", said):
            return SetupError(
                self.system,
                f"no secure connection to {host}: {_tls_reason(said)}.",
                fix="Have the shop's certificate corrected, or set ca_file to the authority that issued it.",
            )
        if isinstance(error, requests.exceptions.InvalidURL | requests.exceptions.InvalidSchema):
            return SetupError(self.system, f"{_without_query(url)} is not a usable address.", fix="Correct url.")
        if isinstance(error, requests.exceptions.Timeout):
            return TransientRemoteError(self.system, f"{host} did not answer in time.")
        if isinstance(error, requests.exceptions.ChunkedEncodingError | requests.exceptions.ContentDecodingError):
            return TransientRemoteError(self.system, f"the answer of {host} broke off.")
        if "NameResolution" in said or "resolve" in said:
            return TransientRemoteError(self.system, f"the name {host} could not be resolved.")
        return TransientRemoteError(self.system, f"the connection to {host} failed or was cut.")


def _tls_reason(said: str) -> str:
    for mark, reason in (
        ("certificate has expired", "its certificate has expired"),
        ("Hostname mismatch", "its certificate is for another name"),
        ("doesn't match", "its certificate is for another name"),
        ("CERTIFICATE_VERIFY_FAILED", "its certificate is not from a trusted authority"),
    ):
        if mark in said:
            return reason
    return "the handshake failed"


def _without_query(url: str) -> str:
    parts = urlsplit(url)
    return f"{parts.scheme}://{parts.netloc}{parts.path}"
