"""Business Central behind the adapters: the simulated one, or a wire that answers as a test likes."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest

from woobc.core.business_central.connect import Adapters
from woobc.sandbox.base import serve
from woobc.sandbox.business_central import BusinessCentral as Simulated

from .bc_support import HandClock, Wire, config_of, make_config, open_bc


@pytest.fixture
def simulated() -> Simulated:
    return Simulated().seed()


@pytest.fixture
def base(simulated: Simulated) -> Iterator[str]:
    with serve(simulated) as server:
        yield server.url


@pytest.fixture
def bc(simulated: Simulated, base: str) -> Adapters:
    return open_bc(config_of(simulated, base))


@pytest.fixture
def wired() -> Iterator[Any]:
    """Opens the adapter on a `Wire`, with changes to its configuration."""
    servers = []

    def open_wire(wire: Wire, clock: HandClock | None = None, **changes: Any) -> Adapters:
        server = serve(wire)
        servers.append(server)
        timeouts = {name: changes.pop(name) for name in ("read_s", "write_s") if name in changes}
        return open_bc(make_config(server.url, **changes), clock, **timeouts)

    yield open_wire
    for server in servers:
        server.close()
