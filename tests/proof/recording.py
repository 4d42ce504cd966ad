"""Keeps the record the checker judges by: every request that reached a shop or Business Central, every version of an
order its shop has had, and what people, staff and the set-up did, one JSON object a line, in the order it happened.

It is written by the process of the simulators, so that nothing is missing when a run of woobc is killed.
"""

from __future__ import annotations

import gzip
import json
import re
import threading
import zlib
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any, Self
from urllib.parse import urlsplit

from werkzeug.wrappers import Request

from tests.proof.checker import problems_in
from woobc.sandbox.base import RunningServer, Simulator, serve
from woobc.sandbox.world import World

if TYPE_CHECKING:
    from _typeshed.wsgi import StartResponse, WSGIEnvironment

RUN_HEADER = "X-Proof-Run"
"""Tells which run a request is of; `tests.proof.child` adds it."""
STARTS = re.compile(rb"^\s*[\[{]", re.MULTILINE)
"""Where JSON begins behind what a plugin printed before it."""


class Record:
    """The file. Every line bears `n`, its place, and `t`, the simulated time."""

    def __init__(self, world: World) -> None:
        self.path = world.folder / "record.jsonl"
        self._clock = world.clock
        self._lock = threading.Lock()
        self._count = 0
        self._file = open(self.path, "w", encoding="utf-8")  # noqa: SIM115 (closed with its world)

    def write(self, kind: str, **what: Any) -> int:
        """Write a line at once; its place."""
        with self._lock:
            self._count += 1
            line = {"n": self._count, "t": self._clock.now().isoformat(), "kind": kind, **what}
            self._file.write(json.dumps(line, default=str) + "\n")
            self._file.flush()
            return self._count

    def close(self) -> None:
        self._file.close()


class Recorded:
    """A simulator as it is served: whatever is asked of it and how it ended is on record."""

    def __init__(self, system: str, simulator: Simulator, record: Record) -> None:
        self.system, self.simulator, self.record = system, simulator, record

    def __call__(self, environ: WSGIEnvironment, start_response: StartResponse) -> Iterable[bytes]:
        request = Request(environ)
        body = request.get_data(cache=True)
        environ["wsgi.input"] = _Again(body)
        asked = self.record.write(
            "asked",
            system=self.system,
            run=int(request.headers.get(RUN_HEADER, 0)),
            method=request.method,
            path=urlsplit(str(environ.get("REQUEST_URI") or request.path)).path,
            query=request.query_string.decode("latin-1"),
            action=request.headers.get("SOAPAction", ""),
            body=body.decode("utf-8", "replace"),
        )
        status: list[int] = []

        def started(line: str, headers: list[tuple[str, str]], *error: Any) -> Any:
            status.append(int(line.split()[0]))
            return start_response(line, headers, *error)

        answer: list[bytes] = []
        try:
            answer = list(self.simulator(environ, started))
        finally:
            whole = b"".join(answer)
            shown = _orders_in(whole) if self.system != "bc" and request.method == "GET" else []
            told = b"_Result>" in whole and whole.rstrip().endswith(b"Envelope>")
            told = told or (status[:1] == [201] and _is_json(whole))
            self.record.write("answered", asked=asked, status=status[0] if status else 0, shown=shown, result=told)
        return answer


class _Again:
    """A body that was read already, to be read once more."""

    def __init__(self, body: bytes) -> None:
        self._left = body

    def read(self, size: int = -1) -> bytes:
        taken = self._left if size is None or size < 0 else self._left[:size]
        self._left = self._left[len(taken) :]
        return taken

    def readline(self, size: int = -1) -> bytes:
        return self.read(size)


def _is_json(body: bytes) -> bool:
    try:
        json.loads(body)
    except ValueError:
        return False
    return True


def _orders_in(body: bytes) -> list[int]:
    """The ids of the orders in an answer, as far as it can be read."""
    try:
        text = gzip.decompress(body) if body.startswith(b"\x1f\x8b") else body
        begins = STARTS.search(text)
        held = json.loads(text[begins.start() :]) if begins else None
    except (ValueError, EOFError, OSError, zlib.error):
        return []
    several = held if isinstance(held, list) else [held]
    return [
        each["id"]
        for each in several
        if isinstance(each, dict)
        and ({"id", "currency_code", "currency"} & each.keys() > {"id"} or {"id", "status", "meta_data"} <= each.keys())
    ]


class RecordedWorld(World):
    """A world on record from its first moment. `record_shops` is to be called after shops have changed."""

    def __init__(self, folder: Path, transport: str = "staging") -> None:
        self.record: Record | None = None
        self.code = "eu"
        """What the configuration calls the first store now."""
        self._shown: dict[tuple[str, int], str] = {}
        super().__init__(folder, transport=transport)
        self.record = Record(self)
        self.write_config()
        for place in range(len(self.servers)):
            stop_server(self, place)
            start_server(self, place)

    def write_config(self) -> Path:
        stores = self.config["stores"]
        self.config["stores"] = {self.code if code == "eu" else code: store for code, store in stores.items()}
        path = super().write_config()
        self.config["stores"] = stores
        if self.record is not None:
            self.record.write("config", text=path.read_text(encoding="utf-8"))
        return path

    def tell(self, kind: str, **what: Any) -> int:
        assert self.record is not None
        return self.record.write(kind, **what)

    def act(self, what: str, **more: Any) -> None:
        """Something that people, staff or the surroundings did, which may explain what the checker finds."""
        self.tell("act", what=what, **more)

    def record_shops(self) -> None:
        """Put every version of an order on record that was not there yet, and the orders that are gone."""
        present: dict[tuple[str, int], str] = {}
        for stored in self.woocommerce.all_stored():
            whole = {"order": stored.document(), "refunds": self.woocommerce.refunds(stored.id)}
            present["eu", stored.id] = json.dumps({**whole, "torn": stored.half_saved is not None}, default=str)
        for order in self.bigcommerce.orders():
            record = self.bigcommerce.records[order["id"]]
            parts = {"products": record.products, "shipping_addresses": record.addresses, "refunds": record.refunds}
            present["us", order["id"]] = json.dumps({"order": order, **parts}, default=str)
        for key, text in present.items():
            if self._shown.get(key) != text:
                self.tell("order", store=key[0], order_id=key[1], document=json.loads(text))
        for store, order_id in self._shown.keys() - present.keys():
            self.tell("order", store=store, order_id=order_id, document=None)
        self._shown = present

    def deliver_webhooks(self) -> int:
        """Let the WooCommerce shop send what waits."""
        self.record_shops()
        begun, before = self.tell("delivering"), len(self.woocommerce.webhooks.deliveries)
        tried = self.woocommerce.deliver_webhooks()
        for each in self.woocommerce.webhooks.deliveries[before:]:
            if each.topic:
                self.tell("delivered", begun=begun, order_id=each.order_id, topic=each.topic, status=each.status)
        return tried

    def problems(self, *, settled: bool = True) -> list[str]:
        """What the checker finds wrong by now; empty if all is as it must be. `settled`: the jobs have run until
        nothing moved any more, with all systems well."""
        self.record_shops()
        central = self.business_central
        faults = {
            name: dict(simulator.faults.injected)
            for name, simulator in (("eu", self.woocommerce), ("us", self.bigcommerce), ("bc", central))
        }
        codes = _codes(central.books.codes)
        self.tell("books", settled=settled, faults=faults, bc=central.state(), codes=codes, told=_told(self))
        assert self.record is not None
        return problems_in(self.record.path, self.database_path)

    def __enter__(self) -> Self:
        return self

    def close(self) -> None:
        super().close()
        if self.record is not None:
            self.record.close()


def _told(world: World) -> dict[str, Any]:
    """What the shop was told beside its orders: fulfilments, and notes to customers, by order."""
    shop = world.woocommerce
    return {
        str(stored.id): {
            "fulfillments": shop.fulfillments.of(stored.id),
            "notes": [note["note"] for note in shop.notes(stored.id) if note["customer_note"]],
        }
        for stored in shop.all_stored()
    }


def _codes(codes: Mapping[str, Mapping[str, str]]) -> dict[str, list[str]]:
    return {table: sorted(each) for table, each in codes.items()}


SYSTEMS = ("eu", "us", "bc")


def stop_server(world: World, place: int) -> None:
    """The machine of a shop (0, 1) or of Business Central (2) goes down; what it has stored stays."""
    world.servers[place].close()


def start_server(world: World, place: int) -> None:
    simulator = (world.woocommerce, world.bigcommerce, world.business_central)[place]
    record = world.record if isinstance(world, RecordedWorld) else None
    application: Any = Recorded(SYSTEMS[place], simulator, record) if record else simulator
    world.servers[place] = _served(application, world.servers[place].port)


def _served(application: Any, port: int) -> RunningServer:
    return serve(application, port)
