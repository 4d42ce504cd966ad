"""The unit files by which systemd runs the receiver of webhooks and the panel."""

from __future__ import annotations

import os
import pwd
from collections.abc import Sequence
from pathlib import Path

from woobc.core.config.values import Config
from woobc.core.errors import ConfigError

_UNIT = """\
[Unit]
Description=woobc: {what} ({environment})
Wants=network-online.target
After=network-online.target

[Service]
User={user}
ExecStart={command}
{how}Restart=always
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


_RELOADS = "ExecReload=/bin/kill -HUP $MAINPID\n"
_LEAVES_JOBS = """\
# what people started in the panel goes on when it is stopped
KillMode=process
"""


def unit_for(config: Config, command: Sequence[str]) -> str:
    """The unit that runs `command`, the receiver of webhooks, as the owner of the middleware file."""
    return _unit(config, command, "receives webhooks", _RELOADS, [])


def panel_unit_for(config: Config, command: Sequence[str]) -> str:
    """The unit that runs `command`, the panel. The jobs started in it may write where they may under cron."""
    how, folders = _LEAVES_JOBS, []
    if config.monitoring.metrics_textfile is not None:
        folders.append(config.monitoring.metrics_textfile.resolve().parent)
    if config.panel.socket:
        folder = Path(config.panel.socket).parent
        if folder.parent == Path("/run"):  # empty after each start of the machine
            how += f"RuntimeDirectory={folder.name}\nRuntimeDirectoryMode=0750\n"
        else:
            folders.append(folder)
    return _unit(config, command, "control panel", how, folders)


def _unit(config: Config, command: Sequence[str], what: str, how: str, more_folders: Sequence[Path]) -> str:
    folders = {config.environment.database.resolve().parent, *more_folders}
    if config.log.file is not None:
        folders.add(config.log.file.resolve().parent)
    return _UNIT.format(
        what=what,
        how=how,
        environment=config.environment.name,
        user=owner_of(config.environment.database),
        command=" ".join(quoted(word).replace("$", "$$") for word in command),
        folders=" ".join(quoted(str(folder)) for folder in sorted(folders)),
    )


def owner_of(database: Path) -> str:
    """Who owns the file, or the one who asks while there is none."""
    user = database.stat().st_uid if database.exists() else os.geteuid()
    try:
        return pwd.getpwuid(user).pw_name
    except KeyError:
        return str(user)


def quoted(word: str) -> str:
    """A word quoted for a unit file, where `%` begins a specifier. Raises ConfigError for one with a line's end in it: what
    stands behind it would be a line of the unit."""
    if not word.isprintable():
        raise ConfigError(f"A unit file can't have {word!r} in it.", fix="Move the file to a path of plain letters.")
    escaped = word.replace("\\", "\\\\").replace('"', '\\"').replace("%", "%%")
    return f'"{escaped}"' if escaped != word or any(c.isspace() or c in "';" for c in word) else word
