"""What the three simulators share: simulated time, faults on demand, and a real HTTP server on loopback."""

from __future__ import annotations

import contextlib
import fnmatch
import io
import json
import socket
import struct
import threading
import time
import traceback
from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from http import HTTPStatus
from itertools import chain
from typing import TYPE_CHECKING, Any, Final

from werkzeug.datastructures import Headers
from werkzeug.exceptions import ClientDisconnected
from werkzeug.serving import ThreadedWSGIServer, WSGIRequestHandler
from werkzeug.wrappers import Request, Response
from werkzeug.wsgi import get_input_stream

if TYPE_CHECKING:
    import ssl
    from types import TracebackType

    from _typeshed.wsgi import StartResponse, WSGIApplication, WSGIEnvironment


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


class _Server(ThreadedWSGIServer):
    """Knows the connections that wait for another request, so that they end with it."""

    def __init__(self, *arguments: Any, **keywords: Any) -> None:
        self._waiting: set[socket.socket] = set()
        self._has_ended = False
        self._lock = threading.Lock()
        super().__init__(*arguments, **keywords)

    def may_wait(self, connection: socket.socket) -> bool:
        with self._lock:
            if not self._has_ended:
                self._waiting.add(connection)
            return not self._has_ended

    def waits_no_longer(self, connection: socket.socket) -> None:
        with self._lock:
            self._waiting.discard(connection)

    def end_waiting(self) -> None:
        """What is being answered is answered to its end, and no further."""
        with self._lock:
            self._has_ended = True
            for connection in self._waiting:
                with contextlib.suppress(OSError):
                    connection.shutdown(socket.SHUT_RDWR)


class _Handler(WSGIRequestHandler):
    """Keeps its connection for the next request, as the real servers do; werkzeug's own ends it with each answer."""

    protocol_version = "HTTP/1.1"
    disable_nagle_algorithm = True
    wbufsize = -1
    server: _Server
    _has_begun = False
    """Whether the status of the answer has been said."""

    def log(self, type: str, message: str, *args: Any) -> None:
        return None

    def handle_one_request(self) -> None:
        if self.server.may_wait(self.connection):
            super().handle_one_request()
        else:
            self.close_connection = True

    def parse_request(self) -> bool:
        self.server.waits_no_longer(self.connection)
        return super().parse_request()

    def run_wsgi(self) -> None:
        """Answer one request. The handler's own Date is left out: applications send the simulated one, and two make
        neither readable."""
        self._has_begun = False
        try:
            self._answer(self.server.app)
        except (OSError, AssertionError, ClientDisconnected):  # a connection cut on purpose, or by the client
            self.close_connection = True
        except Exception:  # noqa: BLE001 (told here, and to whoever asked)
            self.close_connection = True
            self.server.log("error", traceback.format_exc())
            if not self._has_begun:
                self._send("500 Internal Server Error", [("Content-Length", "0")], [])

    def _answer(self, app: WSGIApplication) -> None:
        if self.headers.get("Expect", "").strip().lower() == "100-continue":
            self.wfile.write(b"HTTP/1.1 100 Continue\r\n\r\n")
            self.wfile.flush()
        environ = self.environ = self.make_environ()
        # read to its end also where the application does not: the next request comes after it
        environ["wsgi.input"] = io.BytesIO(get_input_stream(environ).read())
        begun: list[Any] = []
        written: list[bytes] = []

        def start_response(*status_and_headers: Any) -> Callable[[bytes], object]:
            begun[:] = status_and_headers
            return written.append

        pieces = app(environ, start_response)
        try:
            rest = iter(pieces)
            first = next(rest, b"")  # before it an application need not have said its status
            self._send(begun[0], begun[1], chain(written, [first], rest))
        finally:
            if hasattr(pieces, "close"):
                pieces.close()

    def _send(self, status: str, headers: Sequence[tuple[str, str]], pieces: Iterable[bytes]) -> None:
        code, _, reason = status.partition(" ")
        lengths = [value for name, value in headers if name.lower() == "content-length"]
        has_no_body = self.command == "HEAD" or int(code) in (HTTPStatus.NO_CONTENT, HTTPStatus.NOT_MODIFIED)
        is_chunked = not has_no_body and not lengths
        self._has_begun = True
        self.send_response_only(int(code), reason)
        for name, value in headers:
            self.send_header(name, value)
        if is_chunked:
            self.send_header("Transfer-Encoding", "chunked")
        self.end_headers()
        size = 0
        for piece in () if has_no_body else pieces:
            size += len(piece)
            self.wfile.write(b"%x\r\n%b\r\n" % (len(piece), piece) if is_chunked and piece else piece)
            self.wfile.flush()
        if is_chunked:
            self.wfile.write(b"0\r\n\r\n")
        if not (is_chunked or has_no_body or lengths == [str(size)]):
            self.close_connection = True  # more or less than it said: only its end shows where the answer ends

    def finish(self) -> None:
        self.server.waits_no_longer(self.connection)
        with contextlib.suppress(OSError, ValueError):
            super().finish()


class RunningServer:
    """A simulator served from a thread of this process until `close`."""

    def __init__(self, server: _Server, scheme: str) -> None:
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
        self._server.end_waiting()
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
    with socket.create_server((host, port), backlog=ThreadedWSGIServer.request_queue_size) as listening:
        server = _Server(host, port, app, _Handler, ssl_context=ssl_context, fd=listening.fileno())
    return RunningServer(server, "https" if ssl_context else "http")
