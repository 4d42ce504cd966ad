"""Recorded exchanges with real shops: played back to woobc's readers, or read one by one.

How they were made is in tests/cassettes/woocommerce/README.md. Nothing is ever recorded here: a request that is not in a
recording fails.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime
from email.utils import parsedate_to_datetime
from pathlib import Path
from typing import Any
from urllib.parse import parse_qsl, urlsplit

import vcr
from vcr.persisters.filesystem import FilesystemPersister
from vcr.serializers import yamlserializer

CASSETTES = Path(__file__).parent.parent / "cassettes" / "woocommerce"
SHOP = "https://shop.example.test"


@dataclass(frozen=True, slots=True)
class Exchange:
    """One recorded request with the shop's answer; `query` in the order it was sent."""

    method: str
    path: str
    query: tuple[tuple[str, str], ...]
    sent: Any
    status: int
    headers: dict[str, str]
    body: bytes

    @property
    def at(self) -> datetime:
        """When it happened, by the shop's clock."""
        return parsedate_to_datetime(self.headers["Date"])

    @property
    def document(self) -> Any:
        return json.loads(self.body)

    def asked(self, name: str) -> str | None:
        return dict(self.query).get(name)


def exchanges(recording: str) -> list[Exchange]:
    """What a recording holds, in the order it happened; nothing is played."""
    requests, responses = FilesystemPersister.load_cassette(CASSETTES / f"{recording}.yaml", yamlserializer)
    return [_exchange(request, response) for request, response in zip(requests, responses, strict=True)]


def _exchange(request: Any, response: Any) -> Exchange:
    headers = {name: ", ".join(values) for name, values in response["headers"].items()}
    sent = json.loads(request.body) if request.body else None
    status = response["status"]["code"]
    query = tuple(parse_qsl(urlsplit(request.uri).query, keep_blank_values=True))
    return Exchange(request.method, request.path, query, sent, status, headers, response["body"]["string"])


@contextmanager
def played(recording: str) -> Iterator[Any]:
    """Answer woobc's requests to the shop from a recording, each once; yields vcrpy's cassette, which knows what was played."""
    player = vcr.VCR(
        record_mode=vcr.mode.NONE,
        ignore_localhost=True,
        match_on=["method", "scheme", "host", "port", "path", "question"],
    )
    player.register_matcher("question", _same_question)
    with player.use_cassette(str(CASSETTES / f"{recording}.yaml")) as cassette:
        yield cassette


def _same_question(asked: Any, recorded: Any) -> None:
    """All but `_fields`: an answer with other fields than today's is still the real shop's. And 0.1.0 began each page an order
    earlier than today's woobc does: the recorded answer holds all of what the shop would say, and that order, which a walk
    leaves out as it does any that it has seen."""
    (first, place), (second, recorded_place) = (_question(request.query) for request in (asked, recorded))
    assert first == second
    assert place - recorded_place in ((0, 1) if recorded_place else (0,))


def _question(query: list[tuple[str, str]]) -> tuple[list[tuple[str, str]], int]:
    """The rest, and the offset."""
    place = next((int(value) for name, value in query if name == "offset"), 0)
    return [pair for pair in query if pair[0] not in ("_fields", "offset")], place
