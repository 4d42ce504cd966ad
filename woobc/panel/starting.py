"""Acting is starting the command itself, as a process of its own: what it checks and refuses is so in the panel, too, and it
outlives the panel."""

from __future__ import annotations

import contextlib
import json
import os
import secrets
import subprocess
import sys
import tempfile
import threading
import time
from collections import OrderedDict
from collections.abc import Sequence
from datetime import datetime
from pathlib import Path
from typing import IO, Any

from msgspec import Struct

from woobc.core.clock import Clock
from woobc.core.errors import UsageError
from woobc.core.handed_on import ACTING_PERSON, REASON

MOST_AT_WORK = 4
MOST_KEPT = 200
BRIEF_S = 4.0
"""How long a page waits for what was started before it shows that it is at work."""
_LOOK_EVERY_S = 0.05


class Started(Struct, frozen=True):
    """A command that a person started here. `words` are its command line, `subject` the page to go back to."""

    id: str
    words: tuple[str, ...]
    person: str
    began: datetime
    subject: str
    process: subprocess.Popen[bytes]
    out: IO[bytes]
    err: IO[bytes]

    @property
    def exit_code(self) -> int | None:
        """None while it is at work."""
        return self.process.poll()

    @property
    def command_line(self) -> str:
        return f"woobc {' '.join(self.words)}"

    @property
    def answer(self) -> dict[str, Any]:
        """What it printed with --json; empty if it was refused."""
        with contextlib.suppress(ValueError):
            told = json.loads(_read(self.out))
            return told if isinstance(told, dict) else {}
        return {}

    @property
    def refusal(self) -> str:
        """What it said of what kept it from its work, or went wrong beside it."""
        lines = _read(self.err).decode("utf-8", "replace").splitlines()
        return "\n".join(line.removeprefix("woobc: ") for line in lines if line.strip())


class Starter:
    """Starts commands for people, and remembers the last ones. Stopping the panel stops none of them."""

    def __init__(self, config_path: Path, environment: str, clock: Clock, brief_s: float = BRIEF_S) -> None:
        self._known, self._clock = ("--config", str(config_path), "--env", environment), clock
        self.brief_s = brief_s
        self._kept: OrderedDict[str, Started] = OrderedDict()
        self._lock = threading.Lock()

    def start(self, words: Sequence[str], person: str, *, reason: str = "", subject: str = "/") -> Started:
        """Raises UsageError while too much is at work, so that nobody fills the machine by clicking."""
        with self._lock:
            if sum(each.exit_code is None for each in self._kept.values()) >= MOST_AT_WORK:
                raise UsageError(
                    f"{MOST_AT_WORK} commands started here are at work.", fix="Try again when one has ended."
                )
            variables = {**os.environ, ACTING_PERSON: f"{person} (panel)"}
            variables.pop(REASON, None)
            if reason:
                variables[REASON] = reason
            out, err = tempfile.TemporaryFile(), tempfile.TemporaryFile()  # noqa: SIM115 (kept as long as what was started)
            process = subprocess.Popen(
                [sys.executable, "-m", "woobc", *self._known, *words, "--json"],
                stdin=subprocess.DEVNULL,
                stdout=out,
                stderr=err,
                env=variables,
                start_new_session=True,  # neither Ctrl-C nor the end of the panel's terminal reaches it
            )
            id_ = secrets.token_urlsafe(12)
            started = Started(id_, tuple(words), person, self._clock.now(), subject, process, out, err)
            self._kept[id_] = started
            self._forget()
        return started

    def find(self, id_: str, person: str) -> Started | None:
        started = self._kept.get(id_)
        return started if started and started.person == person else None

    def wait_briefly(self, started: Started) -> bool:
        """Whether it has ended within the time that a person waits without being told."""
        until = time.monotonic() + self.brief_s
        while started.exit_code is None and time.monotonic() < until:
            time.sleep(_LOOK_EVERY_S)
        return started.exit_code is not None

    def _forget(self) -> None:
        ended = [id_ for id_, each in self._kept.items() if each.exit_code is not None]
        for id_ in ended[: max(0, len(self._kept) - MOST_KEPT)]:
            gone = self._kept.pop(id_)
            gone.out.close()
            gone.err.close()


def _read(file: IO[bytes]) -> bytes:
    """What is in it by now; the process that writes shares our place in the file, so it is left alone."""
    return os.pread(file.fileno(), 4_000_000, 0)
