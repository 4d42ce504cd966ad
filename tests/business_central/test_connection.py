"""Addresses, certificates, and what a server that can't be reached or refuses says."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.certificates import certificate
from woobc.core.business_central.connection import soap_address
from woobc.core.config.values import BasicAuth
from woobc.core.domain.documents import Done, NotExecuted
from woobc.core.errors import SetupError, TransientRemoteError, WoobcError
from woobc.sandbox.base import serve
from woobc.sandbox.business_central import BusinessCentral as Simulated

from .bc_support import config_of, line, make_config, open_bc, secret

SECRET = "s3cret-value"


# Addresses


@pytest.mark.parametrize(
    ("soap_url", "company", "expected"),
    [
        ("https://h/BC/WS", "CRONUS", "https://h/BC/WS/CRONUS/Page/X"),
        ("https://h/BC/ws/", "CRONUS USA, Inc.", "https://h/BC/ws/CRONUS%20USA%2C%20Inc./Page/X"),
        ("https://h/BC/WS?tenant=default", "A/S & Co", "https://h/BC/WS/A%2FS%20%26%20Co/Page/X?tenant=default"),
        ("https://h/BC/WS", "CRONUS+,æøå", "https://h/BC/WS/CRONUS%2B%2C%C3%A6%C3%B8%C3%A5/Page/X"),
        ("https://h/BC/WS/My%20Company", "My Company", "https://h/BC/WS/My%20Company/Page/X"),
        ("https://h/BC/WS", "100% 'x'", "https://h/BC/WS/100%25%20%27x%27/Page/X"),
    ],
)
def test_the_company_is_encoded_once(soap_url: str, company: str, expected: str) -> None:
    assert soap_address(make_config("", soap_url=soap_url, company=company), "Page/X") == expected


@pytest.mark.parametrize(
    ("soap_url", "company"),
    [
        ("https://h/BC", "CRONUS"),
        ("https://h/BC/WS/Other", "CRONUS"),
        ("https://h/BC/WS/CRONUS/Page/X", "CRONUS"),
        ("https://h/BC/WS", ""),
        ("https://h/BC/WS", " "),
    ],
)
def test_an_address_that_might_mean_another_company_is_refused(soap_url: str, company: str) -> None:
    with pytest.raises(SetupError):
        soap_address(make_config("", soap_url=soap_url, company=company), "Page/X")


# OAuth 2.0


# User and password


def test_a_missing_tenant_and_a_service_switched_off_are_told(simulated: Simulated, base: str) -> None:
    bc = open_bc(config_of(simulated, base))
    simulated.settings.multitenant = True
    with pytest.raises(SetupError, match=r"\?tenant="):
        bc.page.check()
    simulated.settings.multitenant = False
    simulated.settings.soap_enabled = False
    with pytest.raises(SetupError, match="switched off"):
        bc.page.check()


# The wire


@pytest.fixture
def https(simulated: Simulated, tmp_path: Path) -> Iterator[tuple[str, Path]]:
    """The simulator over TLS, with a certificate of its own, and that certificate's file."""
    context, path = certificate(tmp_path)
    simulated.settings.auth = "basic"
    with serve(simulated, ssl_context=context) as server:
        yield server.url, path


def test_an_unknown_certificate_is_a_set_up_error_naming_ca_file(
    simulated: Simulated, https: tuple[str, Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    url, ca_file = https
    monkeypatch.setenv("REQUESTS_CA_BUNDLE", str(ca_file))  # the environment has no say
    bc = open_bc(config_of(simulated, url, auth=BasicAuth("WOOBC", secret(simulated.access_key))))
    with pytest.raises(SetupError, match="ca_file"):
        bc.page.check()
    answer = bc.page.create([line()])
    assert isinstance(answer, NotExecuted)
    assert answer.setup


def test_a_certificate_of_our_own_is_accepted_by_ca_file(simulated: Simulated, https: tuple[str, Path]) -> None:
    url, ca_file = https
    auth = BasicAuth("WOOBC", secret(simulated.access_key))
    bc = open_bc(config_of(simulated, url, auth=auth, ca_file=ca_file))
    assert isinstance(bc.page.create([line()]), Done)


@pytest.mark.parametrize("content", [None, "no certificate"])
def test_a_ca_file_that_cannot_be_used_is_named(tmp_path: Path, content: str | None) -> None:
    path = tmp_path / "own.pem"
    if content:
        path.write_text(content)
    with pytest.raises(SetupError, match=r"own\.pem can't be used"):
        open_bc(make_config("http://127.0.0.1:9", ca_file=path)).page.check()


@pytest.mark.parametrize("url", ["http://127.0.0.1:9/BC/WS", "http://nowhere.invalid/BC/WS"])
def test_a_server_that_cannot_be_reached_is_away(url: str) -> None:
    bc = open_bc(make_config("", soap_url=url))
    with pytest.raises(TransientRemoteError, match="can't be reached"):
        bc.page.check()


def test_a_personal_netrc_has_no_say(
    simulated: Simulated, base: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    netrc = tmp_path / "netrc"
    netrc.write_text("machine 127.0.0.1 login somebody password else\n")
    monkeypatch.setenv("NETRC", str(netrc))
    open_bc(config_of(simulated, base)).page.check()


def test_nothing_secret_or_personal_is_logged(
    simulated: Simulated, base: str, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level("DEBUG", "woobc")
    bc = open_bc(config_of(simulated, base))
    bc.page.create([line(email="anna@example.org")])
    assert bc.documents
    bc.documents.find_customers(["anna@example.org"])
    told = " ".join(f"{record.getMessage()} {getattr(record, 'fields', '')}" for record in caplog.records)
    assert "POST" in told
    for word in (simulated.client_secret, "Bearer", "anna"):
        assert word not in told


def test_no_error_shows_a_secret_a_query_or_a_control_character(simulated: Simulated, base: str) -> None:
    bc = open_bc(config_of(simulated, base))
    said = []
    for status in (301, 400, 401, 403, 404, 405, 408, 413, 415, 429, 500, 503):
        location = {"Location": f"https://u:{SECRET}@h/x?t={SECRET}"}
        simulated.faults.clear()
        simulated.faults.add("wsdl", "status", times=9, status=status, body=f"\x1b[31m{SECRET}", headers=location)
        with pytest.raises(WoobcError) as caught:
            bc.page.check()
        said.append(str(caught.value))
    assert all(SECRET not in each and each.replace("\n", "").isprintable() for each in said)
