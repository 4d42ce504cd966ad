"""After a take-over what can't be taken back waits for a person's word on what was decided meanwhile."""

from __future__ import annotations

import json
from collections.abc import Iterator

from tests.proof.checker.cases import Witnessed
from tests.proof.checker.record import Exchange, Run

CONFIRMED = ("env", "confirm", "--decisions")


def takeover_problems(world: Witnessed) -> Iterator[str]:
    for takeover in world.record.runs.values():
        if takeover.command[:2] != ("db", "takeover") or takeover.code != 0:
            continue
        until = _confirmed(world, takeover)
        asked = {asked.exchange.n: asked.what for asked in world.record.asked}
        for exchange in world.record.exchanges:
            what = asked.get(exchange.n) or _final(exchange)
            if what and takeover.ended < exchange.n < until:
                yield f"unconfirmed: {what} was asked at {exchange.time:%H:%M:%S}, before anybody said what had been decided"
                break


def _confirmed(world: Witnessed, takeover: Run) -> float:
    """The place of the word that was said after this take-over."""
    said = [
        run.n for run in world.record.runs.values() if run.command == CONFIRMED and run.code == 0 and run.n > takeover.n
    ]
    return min(said, default=float("inf"))


def _final(exchange: Exchange) -> str:
    """What a request asks for that can't be taken back, beside releasing and posting; blank if nothing."""
    if exchange.system == "bc":
        return "a credit memo" if exchange.method == "POST" and "salesCreditMemos" in exchange.path else ""
    if exchange.method == "POST" and exchange.path.endswith("/notes"):
        return "a note"
    if exchange.method == "PUT" and "/orders/" in exchange.path and "status" in json.loads(exchange.body or "{}"):
        return "a status"
    return ""
