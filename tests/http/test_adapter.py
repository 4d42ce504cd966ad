"""Certificates are verified unless nobody says otherwise, and nobody can; `ca_file` is how an own authority is trusted."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.certificates import Certificate, certificate
from tests.conftest import Woobc
from woobc.sandbox.base import RunningServer, serve
from woobc.sandbox.world import World

pytestmark = pytest.mark.usefixtures("no_waiting")

SYSTEMS = ("shop", "bigcommerce", "Business Central")


def behind(world: World, system: str, shown: Certificate) -> RunningServer:
    """Serve one of the three with this certificate, and configure its address."""
    if system == "shop":
        server = serve(world.woocommerce, ssl_context=shown.context)
        world.store_config("eu")["url"] = server.url
    elif system == "bigcommerce":
        server = serve(world.bigcommerce, ssl_context=shown.context)
        world.store_config("us")["url"] = server.url
    else:
        central = world.business_central
        server = serve(central, ssl_context=shown.context)
        world.bc_config["soap_url"] = central.soap_url(server.url)
        world.bc_config["api_url"] = central.api_url(server.url)
        world.bc_config["auth"]["token_url"] = central.token_url(server.url)
    return server


def trust(world: World, system: str, path: Path) -> None:
    table = {"shop": world.store_config("eu"), "bigcommerce": world.store_config("us")}.get(system, world.bc_config)
    table["ca_file"] = str(path)


def probe(world: World, woobc: Woobc, system: str) -> tuple[int, str]:
    """The exit code and words of the job that needs this system."""
    world.write_config()
    if system == "Business Central":
        woobc("env", "confirm", "--bc-changed")  # its address is part of what it is
        answer = woobc("bc-insert", "--store", "eu")
    else:
        answer = woobc("import-orders", "--store", "eu" if system == "shop" else "us")
    return answer.exit_code, answer.stderr


def requests_of(world: World) -> int:
    return sum(len(each.requests) for each in (world.woocommerce, world.bigcommerce, world.business_central))


@pytest.mark.parametrize("system", SYSTEMS)
def test_an_unknown_certificate_is_refused_and_ca_file_trusts_it(
    world: World, woobc: Woobc, tmp_path: Path, system: str
) -> None:
    place_one(world, woobc)
    shown = certificate(tmp_path)
    with behind(world, system, shown):
        before = requests_of(world)
        exit_code, words = probe(world, woobc, system)
        assert exit_code == 3
        assert "certificate" in words
        assert "ca_file" in words
        if system != "Business Central":  # the shop is read again first
            assert requests_of(world) == before
        trust(world, system, shown.path)
        exit_code, words = probe(world, woobc, system)
        assert exit_code == 0, words


@pytest.mark.parametrize("system", SYSTEMS)
@pytest.mark.parametrize(
    ("days", "host"), [((-30, -1), "127.0.0.1"), ((5, 30), "127.0.0.1"), ((-1, 30), "127.0.0.2")], ids=str
)
@pytest.mark.every(2)
def test_a_known_authority_excuses_neither_date_nor_name(
    world: World, woobc: Woobc, tmp_path: Path, system: str, days: tuple[int, int], host: str
) -> None:
    """Expired, not valid yet, or of another host: refused although its authority is trusted."""
    place_one(world, woobc)
    shown = certificate(tmp_path, days=days, host=host)
    trust(world, system, shown.path)
    with behind(world, system, shown):
        exit_code, words = probe(world, woobc, system)
    assert exit_code == 3
    assert "certificate" in words


@pytest.mark.parametrize("system", SYSTEMS)
def test_the_environment_can_not_switch_verification_off(
    world: World, woobc: Woobc, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, system: str
) -> None:
    place_one(world, woobc)
    shown = certificate(tmp_path)
    for name in ("REQUESTS_CA_BUNDLE", "CURL_CA_BUNDLE"):
        monkeypatch.setenv(name, str(shown.path))
    monkeypatch.setenv("PYTHONHTTPSVERIFY", "0")
    with behind(world, system, shown):
        assert probe(world, woobc, system)[0] == 3


@pytest.mark.parametrize("system", SYSTEMS)
def test_a_ca_file_that_is_none_is_said(world: World, woobc: Woobc, tmp_path: Path, system: str) -> None:
    place_one(world, woobc)
    nonsense = tmp_path / "nonsense.pem"
    nonsense.write_text("nothing to see")
    trust(world, system, nonsense)
    with behind(world, system, certificate(tmp_path)):
        exit_code, words = probe(world, woobc, system)
    assert exit_code == 3
    assert "nonsense.pem" in words


def place_one(world: World, woobc: Woobc) -> None:
    """Something to be done for each of the three."""
    world.woocommerce.place_order(lines=[("1000", "Mug", 1, "10.00")])
    world.bigcommerce.place_order(lines=[("1000", "Mug", 1, "10.00")])
    woobc("import-orders")
    world.woocommerce.place_order(lines=[("1000", "Mug", 1, "10.00")])
