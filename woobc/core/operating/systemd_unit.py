"""The unit file by which systemd runs the receiver of webhooks."""

from __future__ import annotations

import os
import pwd
from collections.abc import Sequence
from pathlib import Path

from woobc.core.config.values import Config

_UNIT = """\
[Unit]
Description=woobc: receives webhooks ({environment})
Wants=network-online.target
After=network-online.target

[Service]
User={user}
ExecStart={command}
ExecReload=/bin/kill -HUP $MAINPID
Restart=always
RestartSec=5
# 2 and 3: the command line or the set-up is wrong; to try again would not help
RestartPreventExitStatus=2 3
UMask=0077
NoNewPrivileges=yes
PrivateTmp=yes
ProtectSystem=strict
ReadWritePaths={folders}

[Install]
WantedBy=multi-user.target
"""


def unit_for(config: Config, command: Sequence[str]) -> str:
    """The unit that runs `command` as the owner of the middleware file."""
    folders = {config.environment.database.resolve().parent}
    if config.log.file is not None:
        folders.add(config.log.file.resolve().parent)
    return _UNIT.format(
        environment=config.environment.name,
        user=_owner_of(config.environment.database),
        command=" ".join(_quoted(word).replace("$", "$$") for word in command),
        folders=" ".join(_quoted(str(folder)) for folder in sorted(folders)),
    )


def _owner_of(database: Path) -> str:
    """Who owns the file, or the one who asks while there is none."""
    user = database.stat().st_uid if database.exists() else os.geteuid()
    try:
        return pwd.getpwuid(user).pw_name
    except KeyError:
        return str(user)


def _quoted(word: str) -> str:
    """A word as systemd reads it back, who takes `%` for the beginning of something."""
    escaped = word.replace("\\", "\\\\").replace('"', '\\"').replace("%", "%%")
    return f'"{escaped}"' if escaped != word or any(c.isspace() or c in "';" for c in word) else word
