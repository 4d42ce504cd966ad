"""Who may write where several machines could: a command says its name, and every other machine stops."""

from __future__ import annotations

import os
import socket
from datetime import datetime, timedelta

from woobc.core.clock import Clock
from woobc.core.config.secrets import output_of
from woobc.core.config.values import HolderConfig
from woobc.core.domain.text import for_terminal
from woobc.core.errors import ConfigError, NotTheHolder

ASKED_EVERY = timedelta(minutes=1)


def this_machine() -> str:
    """As `hostname` prints it."""
    return socket.gethostname()


def demand(config: HolderConfig) -> None:
    """Ask who may write. Raises NotTheHolder unless it is this machine, also where nobody says who it is."""
    subject = f"The command {config.command[0]}, which should print the name of the machine that may write,"
    try:
        lines = output_of(config.command, os.environ, subject).decode(errors="replace").split("\n")
    except ConfigError as error:
        raise NotTheHolder(f"{error.message} So nothing is done.", fix=_FIX) from error
    name, here = lines[0].strip(), this_machine()
    if not name or any(line.strip() for line in lines[1:]):
        raise NotTheHolder(f"{subject} prints no name, or several lines. So nothing is done.", fix=_FIX)
    if name != here:
        shown = for_terminal(name[:100])
        raise NotTheHolder(
            f"The machine that may write is {shown}, and this is {here}: nothing is done here.",
            fix="Stop the jobs here (`woobc crontab`); to go on here, see docs/replication.md.",
        )


_FIX = "Correct `holder`, or what it asks; docs/replication.md says how it decides."


class Holder:
    """Asks for one run: at its beginning, and again before something is written when the last answer is a minute old."""

    def __init__(self, config: HolderConfig, clock: Clock) -> None:
        self._config = config
        self._clock = clock
        self._asked_at: datetime | None = None

    def demand(self) -> None:
        """Raises NotTheHolder."""
        now = self._clock.now()
        if self._asked_at is None or not self._asked_at <= now < self._asked_at + ASKED_EVERY:
            demand(self._config)
            self._asked_at = now
