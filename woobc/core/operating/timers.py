"""The same entries as the crontab's, as systemd's timers and services: made, put in place, and compared."""

from __future__ import annotations

import os
import re
import subprocess
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Final, NamedTuple

from woobc.core.config.values import Config
from woobc.core.errors import ConfigError, SetupError
from woobc.core.operating.crontab import (
    JOBS,
    Caller,
    entries,
    find_block,
    installed_differs,
    installed_times,
    marker_of,
    read_crontab,
    refuse_missing_variables,
)
from woobc.core.operating.systemd_unit import owner_of, quoted

SYSTEM: Final = Path("/etc/systemd/system")
TIMEOUT_S: Final = 60
_DAYS: Final = ("Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat")
_WHEN = re.compile(r"^# when: (.*)$", re.M)
_NETWORK = "Wants=network-online.target\nAfter=network-online.target\n"
_SERVICE = """\
# {marker}
# Made by `woobc crontab --systemd --install`; what is changed here is lost at the next one.
[Unit]
Description=woobc: {what}
{network}
[Service]
Type=oneshot
{user}ExecStart={command}
# 4: orders need somebody; 5: a system is away, and the next run goes on
SuccessExitStatus=4 5
UMask=0077
NoNewPrivileges=yes
"""
_TIMER = """\
# {marker}
# when: {when}
[Unit]
Description=woobc: {what}

[Timer]
OnCalendar={calendar}
AccuracySec=1s
{persistent}
[Install]
WantedBy=timers.target
"""


class Unit(NamedTuple):
    """One file, by its name."""

    name: str
    text: str


def units(config: Config, caller: Caller, *, is_system: bool) -> list[Unit]:
    """A service and a timer for each entry. Raises ConfigError if no store is enabled."""
    stores = [store for store in config.stores_here() if store.enabled]
    if not stores:
        raise ConfigError(f"No store of environment {config.environment.name} is enabled.", fix="Set enabled = true.")
    return [unit for when, job in entries(stores) for unit in _units(config, caller, when, job, is_system=is_system)]


def _units(config: Config, caller: Caller, when: str, job: Sequence[str], *, is_system: bool) -> Iterator[Unit]:
    environment = config.environment.name
    own = [word for word in job if not word.startswith("-") and not re.fullmatch(r"[0-9]+d", word)]
    name = "-".join(["woobc", environment, *own])
    told = {"marker": marker_of(config), "what": f"{' '.join(job)} ({environment})"}
    words = [*caller.program, "--config", str(config.path), "--env", environment, *job]
    yield Unit(
        f"{name}.service",
        _SERVICE.format(
            **told,
            network=_NETWORK if is_system else "",
            user=f"User={owner_of(config.environment.database)}\n" if is_system else "",
            command=" ".join(quoted(word).replace("$", "$$") for word in words),
        ),
    )
    is_rare = when.split()[1] != "*"
    persistent = "# also when the machine was off at the time\nPersistent=true\n" if is_rare else ""
    yield Unit(f"{name}.timer", _TIMER.format(**told, when=when, calendar=calendar(when), persistent=persistent))


def calendar(when: str) -> str:
    """A crontab's five fields, as the entries have them, in systemd's form: `*-*-* *:3/10:00`."""
    minute, hour, _, _, day = when.split()
    minute = re.sub(r"^([0-9]+)-59/", r"\1/", minute).replace("*/", "0/")
    weekday = f"{_DAYS[int(day)]} " if day != "*" else ""
    return f"{weekday}*-*-* {hour}:{minute}:00"


# In place


def own_folder() -> Path:
    """Where the units of this user belong: the system's for root and who has no home, else those of the user's own manager."""
    personal = Path(os.environ.get("XDG_CONFIG_HOME", ""))
    folder = personal if personal.is_absolute() else Path(os.path.expanduser("~/.config"))
    return folder / "systemd" / "user" if os.geteuid() != 0 and folder.is_absolute() else SYSTEM


def installed(config: Config, folder: Path) -> list[Unit]:
    """The units of this configuration and environment in a folder."""
    found = []
    for path in sorted(folder.glob(f"woobc-{config.environment.name}-*")):
        text = _read(path)
        if text.startswith(f"# {marker_of(config)}\n"):
            found.append(Unit(path.name, text))
    return found


def _read(path: Path) -> str:
    try:
        return path.read_text(encoding="utf-8")
    except (OSError, ValueError):
        return ""


def install(config: Config, wanted: Sequence[Unit], folder: Path, *, start: bool) -> bool:
    """Put the units in place of earlier ones, and `start` their timers; whether anything changed. Raises SetupError."""
    refuse_missing_variables(config, "", marker_of(config))
    present = {unit.name: unit.text for unit in installed(config, folder)}
    new = {unit.name: unit.text for unit in wanted}
    for name in new.keys() - present.keys():
        if (folder / name).exists():
            raise SetupError(
                "systemd", f"{folder / name} is of another configuration.", fix="Remove it, or rename the environment."
            )
    if start:
        _systemctl(folder, "daemon-reload")  # before anything is written: it may not be there
    _take_out(folder, sorted(present.keys() - new.keys()), stop=start)
    folder.mkdir(parents=True, exist_ok=True)
    for name, text in new.items():
        if present.get(name) != text:
            _write(folder / name, text)
    if start:
        _systemctl(folder, "daemon-reload")
        _systemctl(folder, "enable", "--now", *(name for name in new if name.endswith(".timer")))
    return new != present


def remove(config: Config, folder: Path, *, stop: bool) -> bool:
    names = [unit.name for unit in installed(config, folder)]
    _take_out(folder, names, stop=stop)
    if stop and names:
        _systemctl(folder, "daemon-reload")
    return bool(names)


def _take_out(folder: Path, names: Sequence[str], *, stop: bool) -> None:
    timers = [name for name in names if name.endswith(".timer")]
    if stop and timers:
        _systemctl(folder, "disable", "--now", *timers)
    for name in names:
        (folder / name).unlink()


def _write(path: Path, text: str) -> None:
    try:
        aside = path.with_name(f".{path.name}.new")
        aside.write_text(text, encoding="utf-8")
        aside.chmod(0o644)
        aside.replace(path)
    except OSError as error:
        raise SetupError("systemd", f"{path} can't be written: {error.strerror}.", fix="Run it as root.") from None


def _systemctl(folder: Path, *arguments: str) -> None:
    words = ["systemctl", *([] if folder == SYSTEM else ["--user"]), *arguments]
    try:
        done = subprocess.run(words, capture_output=True, text=True, timeout=TIMEOUT_S, check=False)
    except (OSError, subprocess.TimeoutExpired) as error:
        raise SetupError(
            "systemd", f"systemctl can't be run: {error}.", fix="Use cron: `woobc crontab --install`."
        ) from None
    if done.returncode:
        said = " ".join(done.stderr.split()) or "no reason given"
        raise SetupError("systemd", f"`{' '.join(words)}` refuses: {said}.", fix="See `systemctl status`.")


# Whether all is in step


def schedule_differs(config: Config) -> str | None:
    """What is to be said about what starts the jobs, cron or systemd; None if it is just what the configuration calls for."""
    folder = folder_in_use(config)
    if folder is None:
        return installed_differs(config)
    try:
        wanted = units(config, Caller.of_this_process(), is_system=folder == SYSTEM)
        cron = find_block(read_crontab(), marker_of(config))
    except ConfigError as error:
        return str(error)
    except SetupError:
        cron = ""
    if cron:
        return (
            "Both cron and systemd start the jobs. Run `woobc crontab --remove`, or `woobc crontab --systemd --remove`."
        )
    if sorted(installed(config, folder)) != sorted(wanted):
        return (
            f"The timers in {folder} are not what the configuration calls for. See `woobc crontab --systemd --diff`, then use "
            "`--install`."
        )
    return None


def folder_in_use(config: Config) -> Path | None:
    """Where timers of this configuration are in place; None if nowhere this user can see."""
    return next((folder for folder in dict.fromkeys((own_folder(), SYSTEM)) if installed(config, folder)), None)


def starting_times(config: Config) -> dict[str, list[str]] | None:
    """Job -> when it is started, as a crontab says it, by what is installed; None if nobody can tell."""
    folder = folder_in_use(config)
    if folder is None:
        return installed_times(config)
    times: dict[str, list[str]] = {}
    for unit in installed(config, folder):
        if when := _WHEN.search(unit.text):
            job = unit.name.removeprefix(f"woobc-{config.environment.name}-").removesuffix(".timer")
            known = next((name for name in JOBS if job == name or job.startswith(f"{name}-")), "")
            times.setdefault(known, []).append(when[1])
    return times
