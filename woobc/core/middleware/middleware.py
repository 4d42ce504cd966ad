"""The middleware as the services see it: one file, its tables by name."""

from __future__ import annotations

from woobc.core.clock import Clock
from woobc.core.config.values import EnvironmentConfig
from woobc.core.middleware.database import BUSY_TIMEOUT_S, Database, open_database
from woobc.core.middleware.deliveries import Deliveries
from woobc.core.middleware.master_data import MasterData
from woobc.core.middleware.orders import Orders
from woobc.core.middleware.outbox import Outbox
from woobc.core.middleware.overview import Overview
from woobc.core.middleware.refunds import Refunds
from woobc.core.middleware.runs import Runs
from woobc.core.middleware.stores import Stores
from woobc.core.middleware.tellings import Tellings


class Middleware:
    def __init__(self, database: Database) -> None:
        self.database = database
        self.runs = Runs(database)
        self.orders = Orders(database, self.runs)
        self.refunds = Refunds(database)
        self.stores = Stores(database)
        self.master_data = MasterData(database)
        self.deliveries = Deliveries(database)
        self.tellings = Tellings(database)
        self.overview = Overview(database, self.runs)
        self.outbox = Outbox(database)

    @classmethod
    def open(cls, config: EnvironmentConfig, clock: Clock, *, wait_s: float = BUSY_TIMEOUT_S) -> Middleware:
        """Raises what `open_database` raises."""
        return cls(open_database(config, clock, wait_s=wait_s))

    def close(self) -> None:
        self.database.close()
