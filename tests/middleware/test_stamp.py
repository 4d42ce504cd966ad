"""Which Business Central a middleware file belongs to, by whichever of its addresses."""

from __future__ import annotations

import pytest

from woobc.core.clock import Clock
from woobc.core.config.file import load_config
from woobc.core.domain.page_fields import PageNames, default_elements
from woobc.core.middleware.database import business_central_of, remember_page, remembered_page
from woobc.core.middleware.middleware import Middleware
from woobc.sandbox.world import World

ONLINE = "https://api.businesscentral.dynamics.com/v2.0/contoso.example/Production"


@pytest.mark.parametrize(
    ("soap_url", "api_url"),
    [
        (f"{ONLINE}/WS", f"{ONLINE}/api/v2.0"),
        ("https://server:7047/BC/WS", "https://server:7048/BC/api/v2.0"),
        ("https://server:7047/BC/WS?tenant=default", "https://server:7048/BC/api/v2.0?tenant=default"),
        ("https://bc.example.com/BC/WS/", "https://BC.example.com/BC/api/v2.0/"),
    ],
)
def test_either_address_gives_the_same_stamp(soap_url: str, api_url: str) -> None:
    assert business_central_of(soap_url) == business_central_of(api_url)


def test_other_environments_and_instances_have_other_stamps() -> None:
    addresses = (
        f"{ONLINE}/api/v2.0",
        f"{ONLINE}2/api/v2.0",
        "https://server:7048/BC/api/v2.0",
        "https://server:7048/BC2/api/v2.0",
    )
    assert len({business_central_of(each) for each in addresses}) == len(addresses)


def test_how_the_page_was_read_is_remembered(world: World) -> None:
    """For the orders that were sent to it, when the configuration has another way in."""
    middleware = Middleware.open(load_config(world.config_path, None, {}).environment, Clock())
    try:
        assert remembered_page(middleware.database) is None
        page = PageNames("OurImport", {**default_elements(), "store": ""}, 30)
        remember_page(middleware.database, page)
        assert remembered_page(middleware.database) == page
    finally:
        middleware.close()
