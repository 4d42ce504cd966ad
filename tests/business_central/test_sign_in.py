"""Signing in by each way there is: tokens, passwords, Windows users, and what each refusal says."""

from __future__ import annotations

import base64
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
import spnego
from spnego.exceptions import SpnegoError
from werkzeug.wrappers import Request, Response

from woobc.core.business_central.connect import Adapters
from woobc.core.business_central.sign_in import Token, parse_token
from woobc.core.config.secrets import Secret
from woobc.core.config.values import BasicAuth, NtlmAuth, OAuth2Auth
from woobc.core.domain.documents import AnswerLost, Done, NotExecuted
from woobc.core.errors import AuthenticationFailed, ConfigError, SetupError, TransientRemoteError
from woobc.sandbox.base import serve
from woobc.sandbox.business_central import BusinessCentral as Simulated

from .bc_support import HandClock, Wire, config_of, line, make_config, open_bc, record, result, secret

SECRET = "s3cret-value"


def with_auth(simulated: Simulated, base: str, **changes: Any) -> Adapters:
    config = config_of(simulated, base)
    assert isinstance(config.auth, OAuth2Auth)
    return open_bc(config.replace(auth=config.auth.replace(**changes)))


def refusal(bc: Adapters) -> str:
    with pytest.raises(AuthenticationFailed) as caught:
        bc.page.check()
    return str(caught.value)


def test_one_token_serves_all_services(simulated: Simulated, base: str) -> None:
    bc = open_bc(config_of(simulated, base))
    bc.page.read(["A"])
    assert bc.documents
    bc.documents.company_id()
    assert bc.connection.requests["token"] == 1


def test_a_token_is_renewed_five_minutes_before_its_end(simulated: Simulated, base: str) -> None:
    clock = HandClock()
    bc = open_bc(config_of(simulated, base), clock)
    bc.page.check()
    clock.time += timedelta(minutes=54)
    bc.page.read(["A"])
    assert bc.connection.requests["token"] == 1
    clock.time += timedelta(minutes=1)
    bc.page.read(["A"])
    assert bc.connection.requests["token"] == 2


def test_a_revoked_token_is_renewed_once_within_the_write(simulated: Simulated, base: str) -> None:
    bc = open_bc(config_of(simulated, base))
    bc.page.check()
    simulated.gate.revoke_tokens()
    assert isinstance(bc.page.create([line()]), Done)
    assert len(simulated.state()["staging"]) == 1
    assert bc.connection.requests["token"] == 2


@pytest.mark.parametrize(
    ("changes", "told"),
    [
        ({"client_secret": secret(SECRET)}, "the client secret is wrong (AADSTS7000215)"),
        ({"client_id": "11111111-0000"}, "the app with this client_id is unknown in the tenant (AADSTS700016)"),
        ({"scope": "https://elsewhere/.default"}, "AADSTS70011: The provided value"),
    ],
)
def test_each_wrong_credential_is_told_by_its_cause(
    simulated: Simulated, base: str, changes: dict[str, Any], told: str
) -> None:
    said = refusal(with_auth(simulated, base, **changes))
    assert told in said
    assert SECRET not in said
    assert "Trace ID" not in said


def test_an_expired_secret_is_told(simulated: Simulated, base: str) -> None:
    simulated.gate.apps[simulated.client_id].expired = True
    assert "the client secret has expired (AADSTS7000222)" in refusal(open_bc(config_of(simulated, base)))


def test_an_unknown_tenant_is_told(simulated: Simulated, base: str) -> None:
    said = refusal(with_auth(simulated, base, token_url=f"{base}/elsewhere/oauth2/v2.0/token"))
    assert "the tenant is unknown (AADSTS90002)" in said


def test_an_app_that_business_central_does_not_know_is_told(simulated: Simulated, base: str) -> None:
    simulated.gate.apps[simulated.client_id].registered = False
    said = refusal(open_bc(config_of(simulated, base)))
    assert f"app {simulated.client_id} succeeds" in said
    assert "Microsoft Entra Applications" in said
    assert "Enabled" in said


def test_a_wrong_credential_means_that_a_write_was_not_executed(simulated: Simulated, base: str) -> None:
    answer = with_auth(simulated, base, client_secret=secret(SECRET)).page.create([line()])
    assert isinstance(answer, NotExecuted)
    assert answer.setup
    assert SECRET not in answer.reason


def test_a_secret_that_cannot_be_read_means_that_a_write_was_not_executed(simulated: Simulated, base: str) -> None:
    def fail() -> str:
        raise ConfigError("the file is gone")

    answer = with_auth(simulated, base, client_secret=Secret("a file", fail)).page.create([line()])
    assert isinstance(answer, NotExecuted)
    assert answer.setup


@pytest.mark.parametrize("status", [500, 503, 429])
def test_a_token_endpoint_that_is_away_is_transient(simulated: Simulated, base: str, status: int) -> None:
    bc = open_bc(config_of(simulated, base))
    simulated.faults.add("token", "status", times=9, status=status)
    with pytest.raises(TransientRemoteError, match=str(status)):
        bc.page.check()
    answer = bc.page.create([line()])
    assert isinstance(answer, NotExecuted)
    assert not answer.setup


def test_a_token_endpoint_that_comes_back_is_asked_again(simulated: Simulated, base: str) -> None:
    bc = open_bc(config_of(simulated, base))
    simulated.faults.add("token", "reset", times=2)
    bc.page.check()


@pytest.mark.parametrize("kind", ["html-200", "empty-202"])
def test_a_token_endpoint_that_is_none_is_a_set_up_error(simulated: Simulated, base: str, kind: str) -> None:
    simulated.faults.add("token", kind)
    with pytest.raises(SetupError, match="did not answer with a token"):
        open_bc(config_of(simulated, base)).page.check()


def test_a_short_lived_token_is_used_for_half_its_life() -> None:
    now = datetime(2026, 12, 1, tzinfo=UTC)
    assert parse_token(b'{"access_token": "t", "expires_in": 60}', now).renew_at == now + timedelta(seconds=30)


@pytest.mark.parametrize(
    "body", [b"[]", b'{"access_token": ""}', b'{"access_token": "a\\r\\nX: y"}', b'{"access_token": 1}']
)
def test_what_is_no_token_is_refused(body: bytes) -> None:
    with pytest.raises(SetupError):
        parse_token(body, datetime(2026, 12, 1, tzinfo=UTC))


def test_a_token_is_never_shown() -> None:
    assert SECRET not in repr(Token(SECRET, datetime(2026, 12, 1, tzinfo=UTC)))


def test_user_and_key_are_sent_in_utf_8(simulated: Simulated, base: str) -> None:
    simulated.settings.auth = "basic"
    simulated.gate.users["Jørgen"] = "nøgle"
    bc = open_bc(config_of(simulated, base, auth=BasicAuth("Jørgen", secret("nøgle"))))
    assert isinstance(bc.page.create([line()]), Done)
    assert bc.connection.requests["token"] == 0


def test_a_wrong_password_is_told_without_it(simulated: Simulated, base: str) -> None:
    simulated.settings.auth = "basic"
    said = refusal(open_bc(config_of(simulated, base, auth=BasicAuth("WOOBC", secret(SECRET)))))
    assert 'user "WOOBC" is not accepted' in said
    assert "web service access key" in said
    assert SECRET not in said


def test_a_server_that_offers_no_ntlm_challenge_is_told(simulated: Simulated, base: str) -> None:
    simulated.settings.auth = "ntlm"
    said = refusal(open_bc(config_of(simulated, base, auth=NtlmAuth("DOMAIN\\svc", secret(SECRET)))))
    assert 'Windows user "DOMAIN\\svc" is not accepted' in said
    assert SECRET not in said


class _NtlmServer:
    """Answers those who prove that they know `PASSWORD`; on one connection at a time, as the tests ask."""

    PASSWORD = "pässwörd€"

    def __init__(self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        users = tmp_path / "users"
        users.write_text(f"DOMAIN:svc:{self.PASSWORD}\n", encoding="utf-8")
        monkeypatch.setenv("NTLM_USER_FILE", str(users))
        self.instead_of_challenge: Response | None = None

    def __call__(self, request: Request) -> Response:
        token = base64.b64decode(request.headers.get("Authorization", "").removeprefix("NTLM "))
        is_first = token[8:9] == b"\x01"
        if is_first and self.instead_of_challenge is not None:
            return self.instead_of_challenge
        if is_first:
            self.acceptor = spnego.server(protocol="ntlm", options=spnego.NegotiateOptions.use_ntlm)
        try:
            challenge = self.acceptor.step(token) if token else b""
        except SpnegoError:
            challenge = b""
        if token and self.acceptor.complete:
            return result("ReadMultiple", record("EU-1"))
        offer = f"NTLM {base64.b64encode(challenge or b'').decode()}".rstrip()
        return Response("", 401, headers=[("WWW-Authenticate", "Negotiate"), ("WWW-Authenticate", offer)])


@pytest.fixture
def ntlm(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[tuple[_NtlmServer, str]]:
    answers = _NtlmServer(tmp_path, monkeypatch)
    with serve(Wire("page-two-keys.xml", answers)) as server:
        yield answers, server.url


def _windows_user(base: str, password: str) -> Adapters:
    return open_bc(make_config(base, auth=NtlmAuth("DOMAIN\\svc", secret(password))))


def test_a_windows_user_signs_in(ntlm: tuple[_NtlmServer, str]) -> None:
    bc = _windows_user(ntlm[1], _NtlmServer.PASSWORD)
    assert set(bc.page.read(["EU-1"])) == {"EU-1"}


def test_a_wrong_windows_password_is_told_without_it(ntlm: tuple[_NtlmServer, str]) -> None:
    bc = _windows_user(ntlm[1], SECRET)
    with pytest.raises(AuthenticationFailed) as caught:
        bc.page.read(["EU-1"])
    assert 'Windows user "DOMAIN\\svc" is not accepted' in str(caught.value)
    assert SECRET not in str(caught.value)
    assert isinstance(bc.page.create([line()]), NotExecuted)


@pytest.mark.parametrize(
    "answer",
    [
        Response("", 503),
        Response("", 401, headers={"WWW-Authenticate": "NTLM aGVsbG8="}),
        Response("", 401, headers={"WWW-Authenticate": "NTLM !"}),
        Response("", 200),
    ],
    ids=["away", "no challenge at all", "no token at all", "already satisfied"],
)
def test_an_odd_answer_within_the_windows_sign_in_is_no_wrong_password(
    ntlm: tuple[_NtlmServer, str], answer: Response
) -> None:
    ntlm[0].instead_of_challenge = answer
    bc = _windows_user(ntlm[1], _NtlmServer.PASSWORD)
    with pytest.raises(TransientRemoteError, match="did not go through with the sign-in"):
        bc.page.read(["EU-1"])
    assert isinstance(bc.page.create([line()]), AnswerLost)  # it may have been carried out all the same


def test_a_user_without_rights_is_told(simulated: Simulated, base: str) -> None:
    bc = open_bc(config_of(simulated, base))
    simulated.faults.add("wsdl", "status", status=403, body="")
    with pytest.raises(SetupError, match="has no right to do this"):
        bc.page.check()
