"""JSON over HTTP with a shop: what counts as an answer, what is worth repeating, and what an operator must correct."""

from __future__ import annotations

import contextlib
import re
from collections.abc import Callable, Collection, Mapping
from datetime import datetime
from pathlib import Path
from typing import Any, TypeVar
from urllib.parse import urljoin, urlsplit

import msgspec
from msgspec import Struct
from requests.auth import AuthBase

from woobc.core.domain.documents import AnswerLost, FaultClass, NotExecuted, Refused
from woobc.core.domain.text import one_line, without_tags
from woobc.core.errors import SetupError, TransientRemoteError, WoobcError
from woobc.core.http.client import Client
from woobc.core.http.messages import HttpRequest, NoAnswer, Trouble, shown
from woobc.core.http.retry import Patience, http_date, retry_after_s
from woobc.core.http.wire import READ, Limits
from woobc.core.stores.json_reader import decode_as

EXCERPT = 300

T = TypeVar("T")


class Answer(Struct, frozen=True):
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
                decoded: _Error | list[_Error] = decode_as(_Error | list[_Error], self.body)  # type: ignore[arg-type]
                error = next(iter(decoded), _Error()) if isinstance(decoded, list) else decoded
                return without_tags(error.message or error.title or error.error, EXCERPT)
        text = self.body[:EXCERPT].decode("utf-8", "replace")
        text = re.split(r'\[\s*\{|\{\s*"(?:id|data)"', text)[0]
        return one_line(text, EXCERPT)


class _Error(msgspec.Struct):
    message: str = ""
    title: str = ""
    error: str = ""


Explain = Callable[[Answer, str], WoobcError | None]
"""What a platform makes of an answer that does not count, and of what it said; None leaves it to the general rules."""


class JsonClient:
    """Sends single requests; repeating them is the caller's decision. `patience` says how long the run still has.

    Every method raises TransientRemoteError for what may pass by itself and SetupError for what will not. Bodies, keys
    and queries appear in no message. Usable from several threads; each has a session of its own.
    """

    def __init__(
        self,
        system: str,
        patience: Patience,
        *,
        ca_file: Path | None,
        explain: Explain,
        on_request: Callable[[], None],
        secrets: Collection[str] = (),
        limits: Limits = READ,
    ) -> None:
        self.system = system
        self._patience = patience
        self._ca_file = ca_file
        self._client = Client(patience.clock, ca_file=ca_file)
        self._limits = limits
        self._explain = explain
        self._on_request = on_request
        self._secrets = [secret for secret in secrets if secret]

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
        answer = self._exchange(_request(method, url, params, payload, headers), auth)
        if answer.status == 204:
            with contextlib.suppress(TypeError):  # a form that is never empty
                return answer, form()
        if 200 <= answer.status < 300 and answer.is_json:
            with contextlib.suppress(ValueError):
                return answer, decode_as(form, answer.body)
        said = self._said(answer)
        raise self._discreet(self._explain(answer, said) or self._general(answer, said))

    def write(
        self,
        method: str,
        url: str,
        form: type[T],
        *,
        params: Mapping[str, str] | None = None,
        payload: Mapping[str, Any] | None = None,
        auth: AuthBase | None = None,
        headers: Mapping[str, str] | None = None,
        explain: Explain | None = None,
    ) -> tuple[Answer, T] | Refused | NotExecuted | AnswerLost:
        """The answer to a request that changes something, or how it ended without one; raises for neither.

        What is no answer of the form expected, a shop may have done all the same.
        """
        self._on_request()
        request, clock = _request(method, url, params, payload, headers), self._patience.clock
        try:
            # a kept connection may have died unnoticed, which would look like a lost answer
            told = self._client.send(request, auth=auth, limits=self._limits, fresh=True)
        except NoAnswer as ended:
            trouble = self._discreet(self._trouble(url, ended))
            if ended.was_sent:
                return AnswerLost(self._said_of(trouble), ended.ended_at)
            return NotExecuted(self._said_of(trouble), setup=isinstance(trouble, SetupError))
        if 300 <= told.status < 400:
            redirected = self._redirected(url, told.headers.get("Location", ""))
            return NotExecuted(self._said_of(redirected), setup=True)
        shop_time = http_date(told.headers.get("Date", ""))
        answer = Answer(told.status, told.headers, told.body, told.sent_at, shop_time)
        if 200 <= answer.status < 300 and answer.is_json:
            with contextlib.suppress(ValueError):
                return answer, decode_as(form, answer.body)
        said = self._said(answer)
        error = self._discreet((explain or self._explain)(answer, said) or self._general(answer, said))
        return _end_of_write(answer.status, error, self._said_of(error), clock.now())

    def _said_of(self, error: WoobcError) -> str:
        """Its sentence and the way out, without the system's name, which the caller puts before it."""
        return str(error).removeprefix(f"{self.system}: ")

    def _general(self, answer: Answer, said: str) -> WoobcError:
        if answer.status < 300 and answer.is_json:
            problem = f"the answer of {len(answer.body)} bytes is cut off or not of the expected form"
            return TransientRemoteError(self.system, problem + said)
        if answer.status < 300:
            return TransientRemoteError(self.system, f"HTTP {answer.status}, but the answer is not JSON{said}")
        if answer.status in (408, 425, 429) or answer.status >= 500:
            wish = retry_after_s(answer.headers.get("Retry-After"), self._patience.clock.now())
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

    def _exchange(self, request: HttpRequest, auth: AuthBase | None) -> Answer:
        self._on_request()
        try:
            answer = self._client.send(request, auth=auth, limits=self._patience.shorten(self._limits))
        except NoAnswer as ended:
            raise self._trouble(request.url, ended) from None
        if 300 <= answer.status < 400:
            raise self._redirected(request.url, answer.headers.get("Location", ""))
        shop_time = http_date(answer.headers.get("Date", ""))
        return Answer(answer.status, answer.headers, answer.body, answer.sent_at, shop_time)

    def _redirected(self, url: str, location: str) -> SetupError:
        try:
            target = urlsplit(urljoin(url, location))
            aim = one_line(f"{target.scheme}://{target.netloc.rpartition('@')[2]}{target.path}")
        except ValueError:
            aim = "what is no address"
        return SetupError(
            self.system,
            f"{shown(url)} redirects to {aim}.",
            fix="Write the shop's final address into the configuration: redirects are not followed, they lose the key.",
        )

    def _trouble(self, url: str, ended: NoAnswer) -> WoobcError:
        host = urlsplit(shown(url)).netloc
        match ended.trouble:
            case Trouble.CA_FILE:
                said, fix = f"the certificates in {self._ca_file} can't be read.", "Correct ca_file."
            case Trouble.CERTIFICATE | Trouble.HANDSHAKE:
                said = f"no secure connection to {host}: {ended.detail or 'the handshake failed'}."
                fix = "Have the shop's certificate corrected, or set ca_file to the authority that issued it."
            case Trouble.NO_TLS:
                said, fix = f"{host} speaks plain http, no https.", "Correct url or its port."
            case Trouble.PROXY:
                said, fix = (
                    "the proxy that the environment names can't be used.",
                    "Correct HTTPS_PROXY, or extend NO_PROXY.",
                )
            case Trouble.ADDRESS:
                said, fix = f"{shown(url)} is not a usable address.", "Correct url."
            case _:
                return TransientRemoteError(self.system, self._passing(host, ended))
        return SetupError(self.system, said, fix=fix)

    def _passing(self, host: str, ended: NoAnswer) -> str:
        match ended.trouble:
            case Trouble.NAME:
                return f"the name {host} could not be resolved."
            case Trouble.SILENT:
                return f"{host} did not answer in time."
            case Trouble.SLOW:
                return f"the answer of {host} came too slowly and was given up."
            case Trouble.LARGE:
                return f"the answer is larger than {self._limits.largest // 1024**2} MB."
            case _ if ended.head is not None:
                return f"the answer of {host} broke off."
        return f"the connection to {host} failed{f': {ended.detail}' if ended.detail else ' or was cut'}."


def _request(
    method: str,
    url: str,
    params: Mapping[str, str] | None,
    payload: Mapping[str, Any] | None,
    headers: Mapping[str, str] | None,
) -> HttpRequest:
    body = None if payload is None else msgspec.json.encode(payload)
    sent = {
        "Accept": "application/json",
        **({"Content-Type": "application/json"} if body else {}),
        **(headers or {}),
    }
    return HttpRequest("shop", method, url, sent, body, params or {})


_UNSEEN = (401, 403, 405, 413, 415, 429)
"""Refused before the request was looked at."""


def _end_of_write(status: int, error: WoobcError, words: str, now: datetime) -> Refused | NotExecuted | AnswerLost:
    """What an answer that does not count means for what was asked."""
    if status in _UNSEEN:
        wish = error.retry_after_s if isinstance(error, TransientRemoteError) else None
        return NotExecuted(words, setup=isinstance(error, SetupError), retry_after_s=wish)
    if isinstance(error, SetupError) and status >= 400:
        return Refused(FaultClass.DATA, type(error).__name__, words)
    return AnswerLost(words, now)
