"""What a run did: counts, one entry per order worth reporting, notes, and the exit code that follows."""

from __future__ import annotations

import logging
from array import array
from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING

from msgspec import Struct, field

from woobc.core.errors import Defect, MiddlewareError, OutOfTime, SetupError, TransientRemoteError, WoobcError

if TYPE_CHECKING:
    from woobc.core.domain.audit import Gap

Outcome = tuple[str, str, str]
"""The outcome's word, a code and a message, of which the latter two may be empty."""


class Entries(Mapping[int, Outcome]):
    """What became of each order, by its row and in the order of rows: a few bytes for each, for most outcomes are alike.

    An import, which has most of them, brings rows one after the other; a row that comes later is put in between.
    """

    def __init__(self) -> None:
        self._rows = array("q")
        self._kinds = array("I")
        """Of each row the place of its outcome in `_outcomes`."""
        self._outcomes: list[Outcome] = []
        self._places: dict[Outcome, int] = {}

    def __setitem__(self, row_id: int, outcome: Outcome) -> None:
        kind = self._places.setdefault(outcome, len(self._outcomes))
        if kind == len(self._outcomes):
            self._outcomes.append(outcome)
        place = self._place_of(row_id)
        if self._is_at(place, row_id):
            self._kinds[place] = kind
        else:
            self._rows.insert(place, row_id)
            self._kinds.insert(place, kind)

    def __getitem__(self, row_id: int) -> Outcome:
        place = self._place_of(row_id)
        if not self._is_at(place, row_id):
            raise KeyError(row_id)
        return self._outcomes[self._kinds[place]]

    def __contains__(self, row_id: object) -> bool:
        return isinstance(row_id, int) and self._is_at(self._place_of(row_id), row_id)

    def __iter__(self) -> Iterator[int]:
        return iter(self._rows)

    def __len__(self) -> int:
        return len(self._rows)

    def _place_of(self, row_id: int) -> int:
        return bisect_left(self._rows, row_id)

    def _is_at(self, place: int, row_id: int) -> bool:
        return place < len(self._rows) and self._rows[place] == row_id


logger = logging.getLogger("woobc")


class RunReport(Struct):
    """Filled by a service while it works."""

    command: str
    environment: str
    run_id: int = 0
    dry_run: bool = False
    counts: Counter[str] = field(default_factory=Counter)
    entries: Entries = field(default_factory=Entries)
    notes: list[str] = field(default_factory=list)
    """Shown under cron too."""
    infos: list[str] = field(default_factory=list)
    """Shown on a terminal and kept with the run."""
    errors: list[WoobcError] = field(default_factory=list)
    needs_attention: bool = False
    news: set[int] = field(default_factory=set)
    """The orders that need a person since this run."""
    requests: Counter[str] = field(default_factory=Counter)
    gaps: list[Gap] = field(default_factory=list)
    """What an audit found, one order each; of very many only the first."""
    has_defect: bool = False
    """Something nobody foresaw has happened; the rest of the run went on (jobs/isolation.py)."""

    def add(self, row_id: int, outcome: str, code: str = "", message: str = "", *, attention: bool = False) -> None:
        """Record what became of an order. A later outcome of the same order replaces the earlier one."""
        if row_id in self.entries:
            self.counts[self.entries[row_id][0]] -= 1
        self.entries[row_id] = outcome, code, message
        self.counts[outcome] += 1
        if attention:
            self.needs_attention = True
            self.news.add(row_id)

    def count(self, outcome: str, number: int = 1) -> None:
        """Count something that is no order's outcome worth a line of its own."""
        self.counts[outcome] += number

    def note(self, text: str) -> None:
        if text not in self.notes:
            self.notes.append(text)

    def info(self, text: str) -> None:
        if text not in self.infos:
            self.infos.append(text)

    def trouble(self, error: WoobcError) -> None:
        """An error that ended a part of the run; the rest goes on."""
        if isinstance(error, OutOfTime):
            self.info(str(error))
        elif str(error) not in [str(known) for known in self.errors]:
            self.errors.append(error)
            log_trouble(self.run_id, error)

    @property
    def exit_code(self) -> int:
        """The most serious of what happened: database, a defect, set-up, a system away, orders in need of a person."""
        codes = {error.exit_code for error in self.errors}
        if self.has_defect:
            codes.add(Defect.exit_code)
        if self.needs_attention:
            codes.add(4)
        by_weight = (MiddlewareError.exit_code, Defect.exit_code, SetupError.exit_code, 5, 4)
        return next((code for code in by_weight if code in codes), 0)

    def totals(self) -> dict[str, int]:
        """The counts that are not zero, the largest first."""
        return {name: number for name, number in self.counts.most_common() if number}


def log_trouble(run_id: int, error: WoobcError) -> None:
    """A line without the error's words, for a remote system's may name people; `woobc activity` has them."""
    is_away = isinstance(error, TransientRemoteError)
    fields = {"run": run_id, "system": getattr(error, "system", ""), "kind": type(error).__name__}
    logger.log(
        logging.WARNING if is_away else logging.ERROR,
        "system away" if is_away else "run hindered",
        extra={"fields": {**fields, "exit_code": error.exit_code}},
    )


def log_begin(run_id: int, filters: Mapping[str, object]) -> None:
    shown = " ".join(f"{name}={value}" for name, value in filters.items())
    logger.info("run begins", extra={"fields": {"run": run_id, "filters": shown}})


def log_end(report: RunReport, exit_code: int, seconds: float) -> None:
    """The digest of a run: what it did, in counts, and how it ended."""
    level = _LEVELS.get(exit_code, logging.ERROR)
    fields = {"run": report.run_id, "exit_code": exit_code, "seconds": round(seconds, 1), **report.totals()}
    requests = sum(report.requests.values())
    logger.log(level, "run ends", extra={"fields": {**fields, "requests": requests}})


_LEVELS = {0: logging.INFO} | dict.fromkeys((2, 4, 5, 129, 130, 143), logging.WARNING)
