"""The crontab entries a configuration calls for, and the block they stand in between markers in the user's crontab."""

from __future__ import annotations

import re
import shlex
import shutil
import subprocess
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Final
from zlib import crc32

from msgspec import Struct

from woobc.core.config.file import secrets_in_use
from woobc.core.config.values import Config, StoreConfig
from woobc.core.domain.settings import OrderProcessing
from woobc.core.errors import ConfigError, SetupError

IMPORT_EVERY: Final = 30
NIGHTLY_HOUR: Final = 3
"""No zone changes its clocks at this hour, so no night is left out or doubled."""
WEEKLY: Final = "20 5 * * 0"
"""When [retention] is carried out: with little else under way, for the file is rewritten."""
AUDIT: Final = "20 6 * * 0"
AUDIT_BACK: Final = "92d"
"""Weekly, of the orders of a quarter: by then what is not done will not be done by itself, and a shop is not read whole."""
TIMEOUT_S: Final = 30
_VARIABLE = re.compile(r"^[ \t]*([A-Za-z_]\w*)[ \t]*=", re.M)
_ENTRY = re.compile(r"[ \t]*(?P<when>@\S+|[^#@\s]\S*(?:[ \t]+\S+){4})[ \t]+(?P<words>.*)")
JOBS: Final = ("import-orders", "bc-insert", "bc-verify", "batch-post", "shop-update", "recheck-status")
_CRON_HAS = frozenset({"HOME", "LOGNAME", "PATH", "SHELL", "USER"})


class Caller(Struct, frozen=True):
    """How cron is to call woobc: the words of the program. Each entry names its environment, so that `env use` moves none."""

    program: tuple[str, ...]

    @classmethod
    def of_this_process(cls) -> Caller:
        """By the absolute path of the command that is running; cron knows little of a person's PATH."""
        beside = Path(sys.executable).with_name("woobc")
        found = str(beside) if beside.exists() else shutil.which("woobc")
        program = (str(Path(found).absolute()),) if found else (sys.executable, "-m", "woobc")
        return cls(program)

    def line(self, config: Config, when: str, job: Sequence[str]) -> str:
        """One entry; cron takes a bare percent sign for the end of the command."""
        words = [*self.program, "--config", str(config.path), "--env", config.environment.name, *job]
        return f"{when} {shlex.join(words)}".replace("%", "\\%")


def marker_of(config: Config) -> str:
    """What stands in the lines around the entries of this configuration and environment."""
    return f"woobc {config.path} --env {config.environment.name}"


def former_marker_of(config: Config) -> str:
    """Of entries of 0.1.0, which named no environment and went along with `env use`."""
    return f"woobc {config.path}"


def block(config: Config, caller: Caller) -> str:
    """The entries between their markers. Raises ConfigError if no store is enabled."""
    stores = [store for store in config.stores_here() if store.enabled]
    if not stores:
        raise ConfigError(
            f"No store of environment {config.environment.name} is enabled, so cron has nothing to do.",
            fix="Set enabled = true.",
        )
    marker = marker_of(config)
    if not marker.isprintable():
        raise ConfigError(
            f"The path of the configuration, {str(config.path)!r}, contains characters that a crontab can't.",
            fix="Move the file to a path of plain letters.",
        )
    lines = [
        f"# BEGIN {marker}",
        "# Made by `woobc crontab`; what is changed between the markers is lost at the next `woobc crontab --install`.",
        "# A good run prints nothing, so cron's mails are news. To send them to somebody, write above these lines:",
        "# MAILTO=you@example.com",
        f"# Cron's own time zone does not matter: posting times follow time_zone ({config.time_zone.key}) by themselves.",
        *(caller.line(config, when, job) for when, job in entries(stores)),
        f"# END {marker}",
    ]
    return "\n".join(lines) + "\n"


def entries(stores: Sequence[StoreConfig]) -> Iterator[tuple[str, tuple[str, ...]]]:
    """When, and what. Stores are read one by one at minutes of their own: a slow shop keeps no other one waiting."""
    minutes = _minutes(stores)
    for store in stores:
        at = minutes[store.code]
        yield f"{at},{at + IMPORT_EVERY} * * * *", ("import-orders", *_only(store, stores))
    yield "3-59/10 * * * *", ("bc-insert",)
    yield "8-59/10 * * * *", ("bc-verify",)
    if any(store.order_processing is OrderProcessing.SCHEDULE_POST for store in stores):
        yield "*/10 * * * *", ("batch-post",)
    if any(store.tell is not None for store in stores):
        yield "6-59/15 * * * *", ("shop-update",)
    for store in stores:
        yield f"{minutes[store.code] * 2} {NIGHTLY_HOUR} * * *", ("recheck-status", *_only(store, stores))
    yield WEEKLY, ("db", "prune", "--quiet")
    yield AUDIT, ("audit", "--since", AUDIT_BACK)


def _only(store: StoreConfig, stores: Sequence[StoreConfig]) -> tuple[str, ...]:
    return ("--store", store.code) if len(stores) > 1 else ()


def _minutes(stores: Sequence[StoreConfig]) -> dict[str, int]:
    """A minute of the half hour for each store, from its code alone as long as no other one has it."""
    taken: dict[str, int] = {}
    for code in sorted(store.code for store in stores):
        wanted = crc32(code.encode()) % IMPORT_EVERY
        free = (minute % IMPORT_EVERY for minute in range(wanted, wanted + IMPORT_EVERY))
        taken[code] = next((minute for minute in free if minute not in taken.values()), wanted)
    return taken


def installed_differs(config: Config) -> str | None:
    """What is to be said about the user's crontab, or None if it holds just what the configuration calls for."""
    caller = Caller.of_this_process()
    try:
        crontab, wanted = read_crontab(), block(config, caller)
        installed, former = (find_block(crontab, marker) for marker in (marker_of(config), former_marker_of(config)))
    except (SetupError, ConfigError) as error:
        return str(error).removeprefix("crontab: ")
    if former:
        return (
            "The crontab's entries name no environment, so `woobc env use` moves them. Run `woobc crontab --install`."
        )
    if not installed:
        return f"The crontab of this user has no entries for {config.path}. Run `woobc crontab --install`."
    if installed != wanted:
        return "The crontab is not what the configuration calls for. See `woobc crontab --diff`, then use `--install`."
    return None


def refuse_missing_variables(config: Config, crontab: str, marker: str) -> None:
    """Raise ConfigError for secrets in variables that neither cron nor the crontab sets."""
    known = variables_of(crontab, marker)
    problems = [
        f"{path}: cron has no variable {secret.variable}"
        for path, secret in secrets_in_use(config).items()
        if secret.variable and secret.variable not in known
    ]
    if problems:
        fix = 'Use { file = "…" } or { command = "…" } for them.'
        raise ConfigError("Under cron these secrets could not be read:", problems=tuple(problems), fix=fix)


def installed_times(config: Config) -> dict[str, list[str]] | None:
    """Job -> when cron starts it, by the entries that are installed; None if the user's crontab can't be read."""
    try:
        crontab = read_crontab()
        found = find_block(crontab, marker_of(config)) or find_block(crontab, former_marker_of(config))
    except SetupError:
        return None
    times: dict[str, list[str]] = {}
    for line in found.splitlines():
        entry = _ENTRY.match(line)
        if entry:
            words = {*entry["words"].split()}
            times.setdefault(next((job for job in JOBS if job in words), ""), []).append(entry["when"])
    return times


def variables_in_use(config: Config) -> frozenset[str]:
    """The variables that runs started by the user's crontab have; just cron's own where it can't be read."""
    try:
        return variables_of(read_crontab(), marker_of(config))
    except SetupError:
        return _CRON_HAS


def variables_of(crontab: str, marker: str) -> frozenset[str]:
    """What cron sets for the entries of that block: a line of the crontab counts for the lines below it."""
    return _CRON_HAS | set(_VARIABLE.findall(crontab.partition(f"# BEGIN {marker}\n")[0]))


def find_block(crontab: str, marker: str) -> str:
    """The block with that marker, or "". Raises SetupError if its end is missing."""
    begin, end = f"# BEGIN {marker}\n", f"# END {marker}\n"
    start = f"\n{crontab}".find(f"\n{begin}")
    if start < 0:
        return ""
    stop = crontab.find(end, start)
    if stop < 0:
        raise SetupError(
            "crontab", f'The line "{begin.strip()}" has no END line after it.', fix="Repair it with `crontab -e`."
        )
    return crontab[start : stop + len(end)]


def with_block(crontab: str, marker: str, new: str) -> str:
    """The crontab with the block in its old place, or at the end; everything else as it was. An empty one takes it out."""
    crontab = crontab if not crontab or crontab.endswith("\n") else f"{crontab}\n"
    old = find_block(crontab, marker)
    return crontab.replace(old, new, 1) if old else crontab + new


def without_former(crontab: str, config: Config) -> str:
    """The crontab without the entries of 0.1.0: those with their environment take their place."""
    old = find_block(crontab, former_marker_of(config))
    return crontab.replace(old, "", 1) if old else crontab


def read_crontab() -> str:
    """The crontab of the user; "" if there is none. Raises SetupError."""
    done = _crontab("-l")
    if done.returncode == 0:
        return done.stdout
    if not done.stderr.strip() or "no crontab for" in done.stderr:
        return ""
    raise _refused("read", done.stderr)


def write_crontab(text: str) -> None:
    """Make this the user's crontab; without any line left there is none. Raises SetupError."""
    done = _crontab("-", text) if text.strip() else _crontab("-r")
    if done.returncode:
        raise _refused("written", done.stderr)


def _refused(what: str, words: str) -> SetupError:
    reason = " ".join(words.split()) or "no reason given"
    return SetupError(
        "crontab", f"The crontab can't be {what}: {reason}.", fix="See /etc/cron.allow and /etc/cron.deny."
    )


def _crontab(argument: str, text: str | None = None) -> subprocess.CompletedProcess[str]:
    try:
        return subprocess.run(
            ["crontab", argument],
            input=text if text is not None else "",
            capture_output=True,
            encoding="utf-8",
            errors="surrogateescape",
            timeout=TIMEOUT_S,
            check=False,
        )
    except FileNotFoundError:
        message = "There is no program named crontab here."
        fix = "Install cron, or give the lines of `woobc crontab` to the scheduler you use."
    except (OSError, subprocess.TimeoutExpired) as error:
        message, fix = f"The program crontab can't be run: {error}.", "Run `crontab -l` by hand to see why."
    raise SetupError("crontab", message, fix=fix)
