"""The middleware as the services see it: one file, its tables by name."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from woobc.core.clock import Clock
from woobc.core.config.values import EnvironmentConfig
from woobc.core.middleware.database import BUSY_TIMEOUT_S, Database, open_database
from woobc.core.middleware.orders import Orders
from woobc.core.middleware.runs import Runs
from woobc.core.middleware.stores import Stores

if TYPE_CHECKING:
    from woobc.core.middleware.deliveries import Deliveries
    from woobc.core.middleware.master_data import MasterData
    from woobc.core.middleware.outbox import Outbox
    from woobc.core.middleware.overview import Overview
    from woobc.core.middleware.refunds import Refunds
    from woobc.core.middleware.tellings import Tellings


class Middleware:
    """What every run uses is at hand; the rest is loaded when it is first asked for, for most runs do without it."""

    def __init__(self, database: Database) -> None:
        self.database = database
        self.runs = Runs(database)
        self.orders = Orders(database, self.runs)
        self.stores = Stores(database)

    @classmethod
    def open(
        cls, config: EnvironmentConfig, clock: Clock, *, wait_s: float = BUSY_TIMEOUT_S, to_look: bool = False
    ) -> Middleware:
        """Raises what `open_database` raises."""
        return cls(open_database(config, clock, wait_s=wait_s, to_look=to_look))

    @cached_property
    def master_data(self) -> MasterData:
        from woobc.core.middleware.master_data import MasterData

        return MasterData(self.database)

    @cached_property
    def refunds(self) -> Refunds:
        from woobc.core.middleware.refunds import Refunds

        return Refunds(self.database)

    @cached_property
    def tellings(self) -> Tellings:
        from woobc.core.middleware.tellings import Tellings

        return Tellings(self.database)

    @cached_property
    def deliveries(self) -> Deliveries:
        from woobc.core.middleware.deliveries import Deliveries

        return Deliveries(self.database)

    @cached_property
    def outbox(self) -> Outbox:
        from woobc.core.middleware.outbox import Outbox

        return Outbox(self.database)

    @cached_property
    def overview(self) -> Overview:
        from woobc.core.middleware.overview import Overview

        return Overview(self.database, self.runs)

    def close(self) -> None:
        self.database.close()
