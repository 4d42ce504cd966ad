"""A server that never comes to an end, in every way there is of not ending."""

from __future__ import annotations

import contextlib
import gzip
import socket
import threading
import time
from collections.abc import Callable, Iterator
from itertools import chain, repeat

Words = Callable[[], Iterator[bytes]]

HEAD = b"HTTP/1.1 200 OK\r\nContent-Type: application/json\r\n"
PAUSE_S = 0.01
NOTHING_PACKED = gzip.compress(b"")


def _one_by_one(begin: bytes, then: bytes) -> Words:
    return lambda: chain([begin], (bytes([letter]) for letter in chain.from_iterable(repeat(then))))


STALLS: dict[str, Words] = {
    "silence": lambda: iter(()),
    "status line": _one_by_one(b"HTTP/1.1 200 ", b"O"),
    "headers": _one_by_one(HEAD, b"X"),
    "more headers": _one_by_one(HEAD + b"A: ", b"b"),
    "100 Continue": lambda: repeat(b"HTTP/1.1 100 Continue\r\n\r\n" * 10),
    "100 Continue, one by one": _one_by_one(b"", b"HTTP/1.1 100 Continue\r\n\r\n"),
    "body": _one_by_one(HEAD + b"Content-Length: 100000000\r\n\r\n[", b" "),
    "body without length": _one_by_one(HEAD + b"\r\n[", b" "),
    "no more of the body": lambda: iter([HEAD + b"Content-Length: 100\r\n\r\n["]),
    "chunk size": _one_by_one(HEAD + b"Transfer-Encoding: chunked\r\n\r\n", b"0"),
    "chunk extension": _one_by_one(HEAD + b"Transfer-Encoding: chunked\r\n\r\n1;", b"x"),
    "chunks": _one_by_one(HEAD + b"Transfer-Encoding: chunked\r\n\r\n1\r\n[\r\n", b"1\r\n \r\n"),
    "trailers": _one_by_one(HEAD + b"Transfer-Encoding: chunked\r\n\r\n1\r\n[\r\n0\r\n", b"A: b\r\n"),
    "nothing packed": _one_by_one(
        HEAD + b"Content-Encoding: gzip\r\n\r\n", b"\x1f\x8b\x08" + b"\0" * 6 + b"\xff\x03" + b"\0" * 9
    ),
    "body of a refusal": _one_by_one(b"HTTP/1.1 503 Busy\r\nContent-Length: 100000000\r\n\r\n", b"<"),
}


class Stalling:
    """Listens on loopback. `before` answers a request line with a whole answer, as long as it has one."""

    def __init__(self, words: Words, before: Callable[[bytes], bytes | None] = lambda line: None) -> None:
        self.words = words
        self.before = before
        self.asked: list[bytes] = []
        self._ended = threading.Event()
        self._was_asked = threading.Event()
        self._listener = socket.create_server(("127.0.0.1", 0))
        self.port = self._listener.getsockname()[1]
        self.url = f"http://127.0.0.1:{self.port}"
        self._listening = threading.Thread(target=self._listen, daemon=True)
        self._listening.start()

    def last_asked(self) -> bytes:
        """The request line that came last; waits for the first."""
        assert self._was_asked.wait(30)
        return self.asked[-1]

    def _listen(self) -> None:
        with contextlib.suppress(OSError):
            while True:
                connection, _ = self._listener.accept()
                threading.Thread(target=self._serve, args=(connection,), daemon=True).start()

    def _serve(self, connection: socket.socket) -> None:
        with contextlib.suppress(OSError), connection:
            while not self._ended.is_set():
                line = connection.recv(1_000_000).split(b"\r\n")[0]
                if not line:
                    return
                self.asked.append(line)
                self._was_asked.set()
                answer = self.before(line)
                if answer is None:
                    break
                connection.sendall(answer)
            for word in self.words():
                connection.sendall(word)
                if self._ended.wait(PAUSE_S):
                    return
            self._ended.wait(60)

    def __enter__(self) -> Stalling:
        return self

    def __exit__(self, *_: object) -> None:
        self._ended.set()
        self._listener.shutdown(socket.SHUT_RDWR)  # else it would go on accepting, on whatever gets its number next
        self._listening.join()
        self._listener.close()


def answer(body: bytes, kind: str = "application/json") -> bytes:
    """A whole one."""
    date = time.strftime("%a, %d %b %Y %H:%M:%S GMT", time.gmtime())
    head = f"HTTP/1.1 200 OK\r\nDate: {date}\r\nContent-Type: {kind}\r\nContent-Length: {len(body)}\r\n\r\n"
    return head.encode() + body
