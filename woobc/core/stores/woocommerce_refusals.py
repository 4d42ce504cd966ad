"""What WooCommerce's refusals mean, and what an operator does about each. Source: WooCommerce wire reference §2 and §10."""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import datetime
from typing import Any

import msgspec

from woobc.core.domain.text import one_line, without_tags
from woobc.core.errors import AuthenticationFailed, SetupError, TransientRemoteError, UnknownStatus, WoobcError
from woobc.core.stores.json_reader import decode_as
from woobc.core.stores.shop_client import EXCERPT, Answer

NO_SUCH_USER = ("invalid_username", "invalid_email")
"""What WordPress says of a key that WooCommerce does not know, where people use application passwords: it takes it for one."""
HOME_IN_LINK = re.compile(r"<([^>?]*)/wp-json/")
BYTE_ORDER_MARK = b"\xef\xbb\xbf"
PRINTED_JSON = re.compile(rb"(?:\xef\xbb\xbf|\s)*[\[{]")
PHP_WARNING = re.compile(rb"<b>(Warning|Notice|Deprecated|Fatal error|Parse error)</b>")


def home_of(answer: Answer) -> str:
    """The shop's home address, in the `Link` header of every answer of WordPress; good enough for a doubt."""
    link = HOME_IN_LINK.match(answer.headers.get("Link", ""))
    return one_line(link[1]).rstrip("/") if link else ""


class UnknownKey(AuthenticationFailed):
    """The answer that seven different mistakes share (§2)."""


class Missing(SetupError):
    """An id the shop does not have."""

    shop_time: datetime | None = None


class Refusals:
    """Turns answers that do not count into errors of one store."""

    def __init__(self, system: str, base_url: str) -> None:
        self._system = system
        self._base = base_url

    def explain(self, answer: Answer, said: str) -> WoobcError | None:
        """What an answer means that is not one (§2, §10); None for trouble every server knows."""
        if answer.status < 300:
            return self._explain_print(answer, said)
        error = _Refusal.of(answer)
        if error is None:
            printed = self._explain_print(answer, said) if answer.status < 500 else None
            return printed or self._explain_page(answer, said)
        if error.code == "rest_no_route":
            return self.no_api()
        if answer.status == 404 and error.code.endswith("_invalid_id"):
            missing = Missing(self._system, "the shop has nothing of this id.")
            missing.shop_time = answer.shop_time
            return missing
        if answer.status in (401, 403):
            return self._explain_login(answer, error)
        if answer.status == 400:
            return self._explain_parameter(error)
        if answer.status == 500 and error.code.startswith("woocommerce_rest_"):
            return SetupError(self._system, f'the shop refuses with {error.code}: "{error.message}".')
        return None

    def _explain_print(self, answer: Answer, said: str) -> WoobcError | None:
        """What PHP files put before the JSON. Where the output is buffered, the answer is still sent as JSON."""
        if PHP_WARNING.search(answer.body[:2000]):
            return TransientRemoteError(
                self._system,
                f"PHP printed a warning before its answer{said}",
                fix="Switch off display_errors (WP_DEBUG_DISPLAY) in the shop; an error may be hidden behind the warning.",
            )
        if answer.body.startswith(BYTE_ORDER_MARK) or (not answer.is_json and PRINTED_JSON.match(answer.body[:2000])):
            return TransientRemoteError(
                self._system,
                f"something is printed before the shop's answer{said}",
                fix="A file of a plugin or the theme, or wp-config.php, begins or ends with blank lines or a byte order mark: "
                "remove them.",
            )
        return None

    def _explain_page(self, answer: Answer, said: str) -> WoobcError | None:
        """A web page where JSON belongs."""
        if answer.status == 404:
            return SetupError(
                self._system,
                f"there is no page at {self._base}/wp-json/ (HTTP 404).",
                fix='Correct url, or choose another structure than "Plain" in the shop under Settings > Permalinks.',
            )
        if answer.status == 401:
            return AuthenticationFailed(
                self._system,
                "the web server itself asks for a password (HTTP 401).",
                fix="Exempt /wp-json/ from the server's password protection.",
            )
        if answer.status == 403:
            return TransientRemoteError(
                self._system,
                f"the web server refuses with HTTP 403{said}",
                fix="If this stays, let this machine's address through the shop's firewall or bot protection.",
            )
        return None

    def _explain_login(self, answer: Answer, error: _Refusal) -> SetupError:
        if answer.status == 401 and (error.code.startswith("woocommerce_rest_cannot_") or error.code in NO_SUCH_USER):
            return UnknownKey(
                self._system,
                "the shop does not recognise the key (HTTP 401).",
                fix="The key is unknown, or the host drops the Authorization header, or the shop takes the request for http: "
                "compare consumer_key, have the header passed on, and write the shop's own https address as url.",
            )
        if not error.code.startswith("woocommerce_rest_"):
            return AuthenticationFailed(
                self._system,
                f'a plugin or the host closes the shop\'s REST API (HTTP {answer.status}, "{error.message}").',
                fix="Exempt /wp-json/ and all below it from that protection; who the shop is, is asked without the key. If there "
                "is none, check consumer_key and consumer_secret.",
            )
        if answer.status == 403:
            return SetupError(
                self._system,
                f'the key\'s user may not do this (HTTP 403, "{error.message}").',
                fix="Give the key to a user who is shop manager or administrator.",
            )
        for mark, sentence, fix in _LOGIN_ERRORS:
            if mark in error.message:
                home = f": {home_of(answer)}" if home_of(answer) else ""
                return AuthenticationFailed(self._system, sentence, fix=fix.format(home=home))
        return AuthenticationFailed(
            self._system,
            f'the shop refuses the key (HTTP 401, "{error.message}").',
            fix="Check consumer_key, consumer_secret and the key's permission.",
        )

    def _explain_parameter(self, error: _Refusal) -> SetupError:
        known = re.search(r"is not one of (.+?)\.?$", one_line(error.parameters.get("status", "")))
        if known or error.is_not_in_list("status"):
            unknown = UnknownStatus(self._system, "the shop does not know a status.")
            unknown.known = tuple(re.split(r", ?(?:and )?", known[1])) if known else ()
            return unknown
        details = one_line("; ".join(f"{name}: {text}" for name, text in error.parameters.items()), 2 * EXCERPT)
        return SetupError(self._system, f"the shop refuses the request: {details or error.message}")

    def no_api(self) -> SetupError:
        return SetupError(
            self._system,
            f"there is no WooCommerce REST API v3 at {self._base}.",
            fix="Correct url, or have WooCommerce activated or updated there.",
        )


class _Refusal(msgspec.Struct):
    """The form of every error of WordPress: {"code", "message", "data": {"status", "params": {name: text}}}."""

    code: str
    message: str = ""
    data: Any = None

    @classmethod
    def of(cls, answer: Answer) -> _Refusal | None:
        if not answer.is_json:
            return None
        try:
            error = decode_as(cls, answer.body)
        except ValueError:
            return None
        return cls(one_line(error.code, 100), without_tags(error.message, EXCERPT), error.data)

    def is_not_in_list(self, name: str) -> bool:
        """Whether a parameter's value is none of the possible ones, in whatever language the shop says so."""
        details = self.data.get("details") if isinstance(self.data, dict) else None
        detail = details.get(name) if isinstance(details, dict) else None
        return isinstance(detail, dict) and detail.get("code") == "rest_not_in_enum"

    @property
    def parameters(self) -> Mapping[str, str]:
        parameters = self.data.get("params") if isinstance(self.data, dict) else None
        return {str(name): str(text) for name, text in parameters.items()} if isinstance(parameters, dict) else {}


_LOGIN_ERRORS = (
    (
        "Consumer secret is invalid",
        "the shop knows the key but not the secret (HTTP 401).",
        "Correct consumer_secret; if it is lost, create a new key.",
    ),
    ("Consumer key is invalid", "the shop does not know the key (HTTP 401).", "Correct consumer_key."),
    (
        "does not have write permissions",
        "the key may only read (HTTP 401).",
        "Give it Read/Write in the shop under WooCommerce > Settings > Advanced > REST API.",
    ),
    (
        "does not have read permissions",
        "the key may only write (HTTP 401).",
        "Give it Read or Read/Write in the shop under WooCommerce > Settings > Advanced > REST API.",
    ),
    (
        "Invalid signature",
        "the shop can't verify the request's signature (HTTP 401).",
        "Correct consumer_secret, and write url exactly as the shop's own home address, host and port included{home}.",
    ),
    (
        "Invalid timestamp",
        "this machine's clock and the shop's differ by more than 15 minutes (HTTP 401).",
        "Correct the clock that is wrong.",
    ),
)
