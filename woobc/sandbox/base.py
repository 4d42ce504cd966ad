"""What the three simulators share: simulated time, faults on demand, and a real HTTP server on loopback."""

from __future__ import annotations

import contextlib
import fnmatch
import json
import socket
import struct
import threading
import time
from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING, Any, Final

from werkzeug.datastructures import Headers
from werkzeug.serving import BaseWSGIServer, WSGIRequestHandler, make_server
from werkzeug.wrappers import Request, Response

if TYPE_CHECKING:
    import ssl
    from types import TracebackType

    from _typeshed.wsgi import StartResponse, WSGIEnvironment


class SandboxClock:
    """The simulators' time: the real one, moved by `advance`."""

    def __init__(self) -> None:
        self._offset = timedelta()
        self._lock = threading.Lock()

    def now(self) -> datetime:
        with self._lock:
            return datetime.now(UTC) + self._offset

    @property
    def offset_s(self) -> float:
        """How far simulated time is ahead of the real one."""
        with self._lock:
            return self._offset.total_seconds()

    def advance(self, seconds: float) -> None:
        """Move simulated time by `seconds`; negative values turn the clock back."""
        with self._lock:
            self._offset += timedelta(seconds=seconds)


@dataclass(frozen=True, slots=True)
class Fault:
    """One kind of trouble for requests whose operation matches `operation` (a glob such as `Create*`)."""

    operation: str
    kind: str
    args: Mapping[str, Any] = field(default_factory=dict)


@dataclass(slots=True)
class _Planned:
    fault: Fault
    times: int
    skip: int


class FaultPlan:
    """Faults waiting to happen, taken in the order they were planned, and a count of those that happened."""

    def __init__(self) -> None:
        self._planned: list[_Planned] = []
        self._lock = threading.Lock()
        self.injected: Counter[str] = Counter()

    def add(self, operation: str, kind: str, *, times: int = 1, skip: int = 0, **args: Any) -> None:
        """Plan `kind` for the next `times` requests matching `operation`, after letting `skip` of them pass."""
        with self._lock:
            self._planned.append(_Planned(Fault(operation, kind, args), times, skip))

    def clear(self) -> None:
        with self._lock:
            self._planned.clear()

    def take(self, operation: str) -> Fault | None:
        """The fault due for this request, or None."""
        with self._lock:
            for planned in self._planned:
                if planned.times <= 0 or not fnmatch.fnmatchcase(operation, planned.fault.operation):
                    continue
                if planned.skip > 0:
                    planned.skip -= 1
                    continue
                planned.times -= 1
                self.injected[f"{operation}:{planned.fault.kind}"] += 1
                return planned.fault
        return None


class ConnectionLost(Exception):
    """Raised by a simulator to end the connection without an answer."""


Handler = Callable[[], Response]


class AsGiven(Response):
    """An answer with just the headers it was given, however wrong; werkzeug would mend or refuse some."""

    def get_wsgi_headers(self, environ: WSGIEnvironment) -> Headers:
        headers = Headers(self.headers)
        headers["Content-Length"] = str(len(self.get_data()))
        return headers


HTML_LOGIN = "<!DOCTYPE html><html><head><title>Sign in</title></head><body><form></form></body></html>"
HTML_BUSY = "<html><head><title>503</title></head><body><h1>Service Unavailable</h1></body></html>"


_AFTERWARDS = frozenset({"reset-after", "slow-after", "status-after", "empty-202-after"})


def apply_transport_fault(fault: Fault, handle: Handler) -> Response | None:
    """Answer in the way `fault` asks for, or None if its kind is the simulator's own affair.

    Kinds named `…-after` let the request do its work first. Kinds: reset, reset-after, slow (seconds; then works),
    slow-after (works, then keeps silent for `seconds`), status, status-after (status, body, type, headers), headers (works,
    and answers with these instead of its own), truncate, html-200, empty-202, empty-202-after.
    """
    args, is_after = fault.args, fault.kind in _AFTERWARDS
    done = handle() if is_after else None
    match fault.kind.removesuffix("-after") if is_after else fault.kind:
        case "reset":
            raise ConnectionLost
        case "slow":
            time.sleep(float(args.get("seconds", 1)))
            return handle() if done is None else done
        case "status":
            given = AsGiven(
                str(args.get("body", HTML_BUSY)),
                status=int(args.get("status", 503)),
                content_type=str(args.get("type", "text/html")),
            )
            given.headers.update({name: str(value) for name, value in dict(args.get("headers", {})).items()})
            return given
        case "headers":
            answer = handle()
            answer.headers.update({name: str(value) for name, value in args.items()})
            return answer
        case "truncate":
            whole = handle()
            whole.set_data(whole.get_data()[: max(1, len(whole.get_data()) // 2)])
            return whole
        case "html-200":
            return Response(HTML_LOGIN, content_type="text/html; charset=utf-8")
        case "empty-202":
            return Response("", status=202)
    return None


@dataclass(frozen=True, slots=True)
class Seen:
    """One request as the simulator received it."""

    method: str
    path: str
    query: str
    operation: str
    status: int


class UnknownControl(Exception):
    """There is no control of this name."""


_WRONG_BODY: Final = (ArithmeticError, AttributeError, LookupError, TypeError, ValueError)
"""What Python raises where a control's method is called with fields or values it does not take."""


class Simulator:
    """A WSGI application with a clock, a fault plan, a request log and the control address `/_sandbox/…`.

    `GET /_sandbox/state` tells what it holds; `POST /_sandbox/faults` takes
    `{"operation": …, "kind": …, "times": 1, "skip": 0, "args": {…}}` (or `{"clear": true}`);
    `POST /_sandbox/clock` takes `{"advance": seconds}`; what `control` adds is told by each simulator.
    """

    def __init__(self, clock: SandboxClock | None = None) -> None:
        self.clock = clock or SandboxClock()
        self.faults = FaultPlan()
        self.requests: list[Seen] = []
        self.lock = threading.RLock()
        self.latency_s = 0.0
        self.before: Callable[[str], None] | None = None
        """Called with the operation of each request before it is answered: somebody changes something in that moment."""

    def operation(self, request: Request) -> str:
        """The name faults are planned by."""
        raise NotImplementedError

    def handle(self, request: Request, fault: Fault | None) -> Response:
        """Answer the request; `fault` is one whose kind is not a transport fault."""
        raise NotImplementedError

    def state(self) -> dict[str, Any]:
        """What the simulated system holds, as JSON values."""
        raise NotImplementedError

    def control(self, name: str, body: dict[str, Any]) -> Any:
        """Carry out `POST /_sandbox/<name>`; UnknownControl if there is none. What its body lacks or has too much, raises."""
        raise UnknownControl(name)

    def __call__(self, environ: WSGIEnvironment, start_response: StartResponse) -> Iterable[bytes]:
        request = Request(environ)
        if request.path.startswith("/_sandbox/"):
            return self._control(request)(environ, start_response)
        if self.latency_s:
            time.sleep(self.latency_s)
        request.get_data(cache=True)
        operation = self.operation(request)
        if self.before is not None:
            self.before(operation)
        fault = self.faults.take(operation)
        try:
            answer = apply_transport_fault(fault, lambda: self.handle(request, None)) if fault else None
            if answer is None:
                answer = self.handle(request, fault)
        except ConnectionLost:
            self._log(request, operation, 0)
            _cut(environ)
            raise ConnectionResetError from None  # the server takes it for a client that has gone, and says nothing
        self._log(request, operation, answer.status_code)
        answer.headers.setdefault("Date", self.clock.now().strftime("%a, %d %b %Y %H:%M:%S GMT"))
        return answer(environ, start_response)

    def _log(self, request: Request, operation: str, status: int) -> None:
        query = request.query_string.decode("latin-1")
        with self.lock:
            self.requests.append(Seen(request.method, request.path, query, operation, status))

    def _control(self, request: Request) -> Response:
        name = request.path.removeprefix("/_sandbox/")
        if request.method == "GET" and name == "state":
            return _json(self.state())
        try:
            return _json(self._controlled(name, json.loads(request.get_data() or b"{}")))
        except UnknownControl:
            return _json({"error": f"no control named {name}"}, 404)
        except _WRONG_BODY as error:
            unknown = type(error) in (KeyError, LookupError)
            why = f"{error} is missing, or not known" if unknown else str(error) or type(error).__name__
            return _json({"error": f"{name} can't be done with this body: {why}."}, 400)

    def _controlled(self, name: str, body: Any) -> Any:
        if not isinstance(body, dict):
            raise TypeError("it is no JSON object")
        if name == "faults":
            if body.get("clear"):
                self.faults.clear()
            else:
                times, skip = int(body.get("times", 1)), int(body.get("skip", 0))
                self.faults.add(body["operation"], body["kind"], times=times, skip=skip, **body.get("args", {}))
            return {"injected": dict(self.faults.injected)}
        if name == "clock":
            self.clock.advance(float(body.get("advance", 0)))
            return {"now": self.clock.now().isoformat()}
        return self.control(name, body)


def turned(value: Any) -> Any:
    """The same with every list of objects inside back to front, as shops list them in changing order."""
    if isinstance(value, Mapping):
        return {name: turned(each) for name, each in value.items()}
    if isinstance(value, list):
        inner = [turned(each) for each in value]
        return inner[::-1] if all(isinstance(each, dict) for each in inner) else inner
    return value


def _json(value: Any, status: int = 200) -> Response:
    return Response(json.dumps(value, default=str), status=status, content_type="application/json")


def _cut(environ: WSGIEnvironment) -> None:
    """Close the connection with a reset, as a crashed server or a dropped line does."""
    connection: socket.socket = environ["werkzeug.socket"]
    with contextlib.suppress(OSError):
        connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
        connection.shutdown(socket.SHUT_RDWR)
        connection.close()


class _QuietHandler(WSGIRequestHandler):
    protocol_version = "HTTP/1.1"  # as the real servers speak it; werkzeug closes the connection all the same
    disable_nagle_algorithm = True

    def log(self, type: str, message: str, *args: Any) -> None:
        return None

    def send_response(self, code: int, message: str | None = None) -> None:
        """Leave out the handler's own Date: the application sends the simulated one, and two make neither readable."""
        self.send_response_only(code, message)

    def run_wsgi(self) -> None:
        with contextlib.suppress(OSError, AssertionError, ValueError):  # what a connection cut on purpose raises here
            super().run_wsgi()

    def finish(self) -> None:
        with contextlib.suppress(OSError, ValueError):
            super().finish()


class RunningServer:
    """A simulator served from a thread of this process until `close`."""

    def __init__(self, server: BaseWSGIServer, scheme: str) -> None:
        self._server = server
        self.port = int(server.port)
        self.url = f"{scheme}://127.0.0.1:{self.port}"
        self._thread = threading.Thread(target=server.serve_forever, args=(0.1,), daemon=True)
        self._thread.start()

    def close(self) -> None:
        stopping = threading.Thread(target=self._server.shutdown)
        stopping.start()
        with contextlib.suppress(OSError):  # wakes it, which would else look only after its next pause
            socket.create_connection(("127.0.0.1", self.port), timeout=1).close()
        stopping.join()
        self._server.server_close()
        self._thread.join(timeout=5)

    def __enter__(self) -> RunningServer:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()


def serve(app: Any, port: int = 0, ssl_context: ssl.SSLContext | None = None) -> RunningServer:
    """Serve `app` on 127.0.0.1; port 0 takes a free one. Raises OSError, where werkzeug itself would print and exit."""
    host = "127.0.0.1"
    with socket.create_server((host, port), backlog=BaseWSGIServer.request_queue_size) as listening:
        server = make_server(
            host,
            port,
            app,
            threaded=True,
            request_handler=_QuietHandler,
            ssl_context=ssl_context,
            fd=listening.fileno(),
        )
    return RunningServer(server, "https" if ssl_context else "http")
