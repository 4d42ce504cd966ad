"""Judges what woobc did, by the record of what reached the shops and Business Central, by what these hold in the end, by the
configuration and by the acts of people: written from the specification, without a line of woobc's own.

The middleware is read by plain SQLite, and believed nothing that the record does not show.
"""

from __future__ import annotations

from pathlib import Path

from tests.proof.checker.cases import Witnessed
from tests.proof.checker.credit_memos import credit_memo_problems
from tests.proof.checker.forwarding import forwarding_problems
from tests.proof.checker.middleware import middleware_problems
from tests.proof.checker.processing import processing_problems
from tests.proof.checker.record import read_record
from tests.proof.checker.takeover import takeover_problems
from tests.proof.checker.telling import telling_problems

__all__ = ["problems_in"]


def problems_in(record: Path, database: Path) -> list[str]:
    """Every promise that does not hold, each a sentence that begins with its kind; empty if all do."""
    world = Witnessed(read_record(record), database)
    return [
        *forwarding_problems(world),
        *processing_problems(world),
        *credit_memo_problems(world),
        *middleware_problems(world),
        *telling_problems(world),
        *takeover_problems(world),
    ]
