"""One execution of a command: its run, its report, its budget, and lazy ways to the outside world."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from datetime import datetime

from msgspec import Struct, field

from woobc.core.clock import Clock
from woobc.core.config.values import Config, StoreConfig
from woobc.core.domain.page_fields import PageNames
from woobc.core.domain.text import counted
from woobc.core.jobs.report import RunReport
from woobc.core.middleware.database import record_company_id, remember_page
from woobc.core.middleware.due import Question
from woobc.core.middleware.middleware import Middleware
from woobc.core.middleware.runs import Run
from woobc.core.middleware.silence import Silence
from woobc.core.ports import BusinessCentral, Progress, Store


def no_progress(done: int, whole: int | None) -> None:
    return None


class Job(Struct):
    """What every service works with. Connections are made when first asked for, so an idle run makes none."""

    config: Config
    clock: Clock
    middleware: Middleware
    run: Run
    report: RunReport
    deadline: datetime
    connect_store: Callable[[StoreConfig], Store]
    connect_business_central: Callable[[], BusinessCentral]
    demand_holder: Callable[[], None]
    """Asked before each write: raises NotTheHolder where another machine is the one that may (jobs/holder.py)."""
    progress: Progress = no_progress
    identified_stores: set[str] = field(default_factory=set)
    """Codes of stores whose identity has been confirmed in this run."""
    silence: Silence | None = None
    has_looked_for_silence: bool = False
    """Both are of `jobs/silence.py`."""
    defects: Counter[str] = field(default_factory=Counter)
    """By store: in how many parts of this run something happened that nobody foresaw (jobs/isolation.py)."""
    _stores: dict[str, Store] = field(default_factory=dict)
    _business_central: BusinessCentral | None = None
    _at: str = "at its beginning"

    def whereabouts(self) -> str:
        """What the run was at, for one that is stopped."""
        done = len(self.report.entries)
        return f"{self._at} after {counted(done, 'order')}" if done else self._at

    def store(self, config: StoreConfig) -> Store:
        self._at = f"at store {config.code}"
        if config.code not in self._stores:
            self._stores[config.code] = self.connect_store(config)
        return self._stores[config.code]

    def business_central(self) -> BusinessCentral:
        """The connection. The first time it signs in and asks for the company, which is compared with the one this middleware
        belongs to. Raises StampMismatch, SetupError, TransientRemoteError."""
        self._at = "at Business Central"
        if self._business_central is None:
            connected = self.connect_business_central()
            if connected.documents is not None:
                record_company_id(self.middleware.database, connected.documents.company_id())
            bc = self.config.environment.business_central
            if not bc.is_api:
                remember_page(
                    self.middleware.database, PageNames(bc.staging_service, dict(bc.fields), bc.order_number_length)
                )
            self._business_central = connected
        return self._business_central

    @property
    def is_watched(self) -> bool:
        """Whether progress is shown to anybody."""
        return self.progress is not no_progress

    def whole(self, question: Question, limit: int | None) -> int | None:
        """How many orders there are to do, for the progress that is shown from now on; None where nobody watches."""
        if not self.is_watched:
            return None
        left = self.middleware.orders.count_left(question)
        whole = left if limit is None else min(left, limit)
        self.progress(0, whole)
        return whole

    def is_out_of_time(self) -> bool:
        return self.clock.now() >= self.deadline

    def count_requests(self) -> None:
        """Put the number of requests sent so far into the report."""
        for code, store in self._stores.items():
            self.report.requests[code] = store.requests
        if self._business_central is not None:
            self.report.requests |= (
                self._business_central.requests
            )  # told and ended with the same count: never added up
