"""Standard streams that may be gone: closed, a pipe that nobody reads any more, a file on a full disk.

What can't be written there is dropped. It ends no run, whose work is done and kept in the middleware all the same, and is no
defect; a stream that failed for another reason than a reader who has seen enough is told at the end.
"""

from __future__ import annotations

import errno
import io
import os
import sys
from typing import IO, Any


class Output(io.RawIOBase):
    """A file descriptor to write to; `trouble` is why it took no more."""

    def __init__(self, descriptor: int) -> None:
        self._descriptor = descriptor
        self.trouble: OSError | None = None

    def writable(self) -> bool:
        return True

    def fileno(self) -> int:
        return self._descriptor

    def isatty(self) -> bool:
        return os.isatty(self._descriptor)

    def write(self, data: Any) -> int:
        left = memoryview(data)
        size = left.nbytes
        while self.trouble is None and left:
            try:
                left = left[os.write(self._descriptor, left) :]
            except BlockingIOError:
                import select  # hardly ever needed

                select.select([], [self._descriptor], [])
            except OSError as error:
                self.trouble = error
        return size


def guard() -> None:
    """Put streams that take whatever is written in the place of the process's own. Tests have theirs, which are left alone."""
    for name in ("stdin", "stdout", "stderr"):
        if getattr(sys, name) is None:  # closed; its number must not become that of a file
            descriptor = os.open(os.devnull, os.O_RDONLY if name == "stdin" else os.O_WRONLY)
            setattr(sys, name, os.fdopen(descriptor, "r" if name == "stdin" else "w", encoding="utf-8", closefd=False))
    sys.stdout, sys.stderr = _guarded(sys.stdout, sys.__stdout__), _guarded(sys.stderr, sys.__stderr__)


def _guarded(stream: Any, own: IO[str] | None) -> Any:
    if stream is not own or not isinstance(stream, io.TextIOWrapper) or isinstance(_raw(stream), Output):
        return stream
    stream.flush()
    output = Output(stream.fileno())
    return io.TextIOWrapper(
        output if stream.write_through else io.BufferedWriter(output),  # PYTHONUNBUFFERED keeps nothing back
        encoding=stream.encoding,
        errors=stream.errors,
        line_buffering=stream.line_buffering,
        write_through=stream.write_through,
    )


def _raw(stream: Any) -> object:
    buffer = getattr(stream, "buffer", None)
    return getattr(buffer, "raw", buffer)


def trouble_of(stream: Any) -> OSError | None:
    """Why not all that was written to it has arrived; None if it has, or if its reader has seen enough."""
    stream.flush()
    raw = _raw(stream)
    trouble = raw.trouble if isinstance(raw, Output) else None
    return None if trouble is None or trouble.errno == errno.EPIPE else trouble
