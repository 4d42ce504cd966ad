"""Kills woobc between two system calls, wherever it asks the kernel to change a file: SQLite's own requests included.

The kernel itself stops the process (ptrace) at the entry of every system call; before the n-th one that changes something the
process is killed, and that call is never carried out. A shim of `os.rename` and the like would not see what SQLite writes;
a preloaded library would need a compiler, `strace` a package; this needs Linux and Python alone.

Run as a module it serves orders, one JSON object a line, in forked processes that have everything imported already.
"""

from __future__ import annotations

import ctypes
import gc
import json
import logging
import os
import platform
import signal
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path
from types import TracebackType
from typing import Any

_NUMBERS: dict[str, dict[int, str]] = {
    "x86_64": {
        1: "write", 2: "open", 18: "pwrite64", 20: "writev", 74: "fsync", 75: "fdatasync",
        76: "truncate", 77: "ftruncate", 82: "rename", 83: "mkdir", 84: "rmdir", 85: "creat", 86: "link", 87: "unlink",
        88: "symlink", 90: "chmod", 91: "fchmod", 257: "openat", 258: "mkdirat", 263: "unlinkat", 264: "renameat",
        265: "linkat", 268: "fchmodat", 285: "fallocate", 296: "pwritev", 316: "renameat2",
    },
    "aarch64": {
        34: "mkdirat", 35: "unlinkat", 37: "linkat", 38: "renameat", 45: "truncate",
        46: "ftruncate", 47: "fallocate", 52: "fchmod", 53: "fchmodat", 56: "openat", 64: "write", 66: "writev",
        68: "pwrite64", 70: "pwritev", 82: "fsync", 83: "fdatasync", 276: "renameat2",
    },
}  # fmt: skip
CHANGING = _NUMBERS.get(platform.machine(), {})
"""The system calls that change a file, a name or a mode, by number. Locks are gone with the process, whenever that ends."""
_FLAGS_AT = {"open": 1, "openat": 2}
"""Which argument of a call that opens holds the flags; to open what is there already changes nothing."""

IS_POSSIBLE = sys.platform == "linux" and bool(CHANGING)

_TRACEME, _CONT, _SETOPTIONS, _SYSCALL, _GET_SYSCALL_INFO = 0, 7, 0x4200, 24, 0x420E
_TRACESYSGOOD, _EXITKILL = 1, 1 << 20
_AT_ENTRY = 1


class _Info(ctypes.Structure):
    """`struct ptrace_syscall_info` of a call's entry."""

    _fields_ = [
        ("op", ctypes.c_uint8),
        ("pad", ctypes.c_uint8 * 3),
        ("arch", ctypes.c_uint32),
        ("instruction", ctypes.c_uint64),
        ("stack", ctypes.c_uint64),
        ("number", ctypes.c_uint64),
        ("arguments", ctypes.c_uint64 * 6),
    ]


_libc = ctypes.CDLL(None, use_errno=True)
_libc.ptrace.argtypes = [ctypes.c_long, ctypes.c_long, ctypes.c_void_p, ctypes.c_void_p]
_libc.ptrace.restype = ctypes.c_long


def _ptrace(request: int, pid: int, address: int = 0, data: Any = 0) -> None:
    if _libc.ptrace(request, pid, address, data) < 0:
        problem = ctypes.get_errno()
        raise OSError(problem, f"ptrace: {os.strerror(problem)}")


@dataclass(frozen=True, slots=True)
class Traced:
    """How a traced process ended: `code` is minus the signal that killed it, `calls` are those that change something, in
    their order; the last one of a process that was killed was not carried out."""

    code: int
    calls: tuple[str, ...]
    output: str

    @property
    def was_killed(self) -> bool:
        return self.code == -signal.SIGKILL


def _trace(pid: int, kill_before: int) -> tuple[int, list[str]]:
    """Exit code, and the changing calls up to the one before which it was killed."""
    os.waitpid(pid, 0)
    _ptrace(_SETOPTIONS, pid, 0, _TRACESYSGOOD | _EXITKILL)
    calls: list[str] = []
    passed_on, info = 0, _Info()
    while True:
        _ptrace(_SYSCALL, pid, 0, passed_on)
        _, status = os.waitpid(pid, 0)
        if not os.WIFSTOPPED(status):
            return os.waitstatus_to_exitcode(status), calls
        passed_on = 0
        if os.WSTOPSIG(status) != signal.SIGTRAP | 0x80:
            passed_on = os.WSTOPSIG(status)
            continue
        _ptrace(_GET_SYSCALL_INFO, pid, ctypes.sizeof(info), ctypes.byref(info))
        if info.op != _AT_ENTRY or not _changes(info):
            continue
        calls.append(CHANGING[info.number])
        if len(calls) == kill_before:
            os.kill(pid, signal.SIGKILL)
            _, status = os.waitpid(pid, 0)
            return os.waitstatus_to_exitcode(status), calls


def _changes(info: _Info) -> bool:
    name = CHANGING.get(info.number, "")
    if name in _FLAGS_AT:
        return bool(info.arguments[_FLAGS_AT[name]] & (os.O_CREAT | os.O_TRUNC))
    return bool(name)


def _serve() -> None:
    import tests.proof.loaded  # noqa: F401 (whatever a run may import, before forking)

    gc.freeze()
    for line in sys.stdin:
        order = json.loads(line)
        pid = os.fork()
        if not pid:
            _be_traced(order)
        try:
            code, calls = _trace(pid, order["kill_before"])
        except OSError as error:
            os.kill(pid, signal.SIGKILL)
            os.waitpid(pid, 0)
            print(json.dumps({"problem": str(error)}), flush=True)
            continue
        print(json.dumps({"code": code, "calls": calls}), flush=True)


def _be_traced(order: dict[str, Any]) -> None:
    code = 99
    try:
        output = os.open(order["output"], os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
        os.dup2(output, 1)
        os.dup2(output, 2)
        os.umask(0)  # what is open to others for a moment shows
        _ptrace(_TRACEME, 0)
        os.kill(os.getpid(), signal.SIGSTOP)
        code = _TASKS[order["task"]](order["arguments"])
        sys.stdout.flush()
        sys.stderr.flush()
    finally:
        os._exit(code)


def _run_woobc(arguments: list[str]) -> int:
    from woobc.cli import run

    return run(arguments)


def _write_log(arguments: list[str]) -> int:
    """Lines `first` to `first + count - 1`, rotated every few of them."""
    from woobc.core.operating import log

    path, first, count = arguments
    log.ROTATE_AT_BYTES, log.LOOK_EVERY_S = 300, -1.0
    handler = log.SharedFile(Path(path), keep_days=1)
    handler.setFormatter(log.JsonLines({}))
    for number in range(int(first), int(first) + int(count)):
        handler.emit(logging.LogRecord("woobc", logging.INFO, "", 0, f"line {number}", None, None))
    handler.close()
    return 0


_TASKS = {"woobc": _run_woobc, "log": _write_log}


class Tracer:
    """The serving process, seen from a test."""

    def __init__(self, folder: Path) -> None:
        self._output = folder / "traced.txt"
        self._server = subprocess.Popen(
            [sys.executable, "-m", "tests.proof.system_calls"],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
            cwd=Path(__file__).parents[2],
        )

    def run(self, *arguments: str, task: str = "woobc", kill_before: int = 0) -> Traced:
        """Run a task, killed before its n-th system call that changes something; 0 lets it live.

        Raises OSError where the system lets nobody trace.
        """
        assert self._server.stdin is not None
        assert self._server.stdout is not None
        order = {"task": task, "arguments": arguments, "kill_before": kill_before, "output": str(self._output)}
        self._server.stdin.write(json.dumps(order) + "\n")
        self._server.stdin.flush()
        answer = json.loads(self._server.stdout.readline())
        if "problem" in answer:
            raise OSError(answer["problem"])
        return Traced(answer["code"], tuple(answer["calls"]), self._output.read_text())

    def __enter__(self) -> Tracer:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        assert self._server.stdin is not None
        self._server.stdin.close()
        self._server.wait(timeout=10)


if __name__ == "__main__":
    _serve()
