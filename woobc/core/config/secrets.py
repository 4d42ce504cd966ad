"""Secrets by reference: a file, a command or a variable, read when first needed and never shown."""

from __future__ import annotations

import os
import re
import stat
from collections.abc import Callable, Mapping, Sequence
from functools import cache
from pathlib import Path
from typing import Final

from woobc.core.errors import ConfigError, SetupError

COMMAND_TIMEOUT_S: Final = 30
_KINDS: Final = '{ file = "…" }, { command = "…" } or { env = "…" }'
_CONTROL = re.compile(r"[\x00-\x1f\x7f-\x9f]")


class Secret:
    """A secret that is read when it is needed and never shown. `source` says where it comes from.

    `variable` names the environment variable it is read from, if it is: cron has fewer of them than a person.
    """

    __slots__ = ("_read", "source", "variable")

    def __init__(self, source: str, read: Callable[[], str], variable: str = "") -> None:
        self.source = source
        self.variable = variable
        self._read = read

    def reveal(self) -> str:
        """The secret itself. Raises ConfigError if its file, command or variable gives none."""
        return self._read()

    def reveal_to(self, system: str) -> str:
        """The secret itself, for a system that asks for it: without it, what ends is that system's part of a run.

        Raises SetupError.
        """
        try:
            return self._read()
        except ConfigError as error:
            fix = "Correct that, or the key of the configuration that names it: `woobc check --offline` says which."
            raise SetupError(system, error.message, fix=fix) from error

    def __repr__(self) -> str:
        return f"Secret({self.source})"


NO_SECRET: Final = Secret("nowhere", str)
"""Stands for one that is missing or wrong."""


def secret_from(value: object, folder: Path, *, private: bool, environ: Mapping[str, str]) -> Secret | str:
    """The secret a TOML value stands for, or what is wrong with the value, without showing it.

    Shape: {"file": path}, {"command": text}, {"env": name}, or the secret itself if the file is `private`.
    """
    if isinstance(value, str):
        return _literal(value, private)
    if not isinstance(value, dict) or len(value) != 1 or not all(map(_is_line, value.values())):
        return f"expected one of {_KINDS}"
    kind, text = next(iter(value.items()))
    if kind == "file":
        return _from_file(folder / os.path.expanduser(text))
    if kind == "command":
        return _from_command(text, environ)
    if kind == "env":
        return Secret(f"the variable {text}", _once(lambda: _read_variable(text, environ)), variable=text)
    return f"expected one of {_KINDS}"


def _is_line(value: object) -> bool:
    return isinstance(value, str) and bool(value) and not _CONTROL.search(value)


def _literal(value: str, private: bool) -> Secret | str:
    if not private:
        return f"a secret may be written here only if its owner alone can read this file (chmod 600); better: {_KINDS}"
    if not value:
        return f"expected a secret, or one of {_KINDS}; it is empty"
    return Secret("the configuration file", _once(lambda: _clean(value, "The secret in the configuration file")))


def _from_file(path: Path) -> Secret:
    """A secret kept in a file of its own."""
    return Secret(f"the file {path}", _once(lambda: _read_file(path)))


def _from_command(command: str, environ: Mapping[str, str]) -> Secret | str:
    words = words_of_command(command)
    if isinstance(words, str):
        return words
    return Secret(f"the command {words[0]}", _once(lambda: _read_command(words, environ)))


def words_of_command(command: str) -> tuple[str, ...] | str:
    """A command of the configuration as it is run, without a shell; or what is wrong with it."""
    import shlex

    try:
        words = tuple(shlex.split(command))
    except ValueError:
        return "the command has a quotation mark without its pair"
    return words or "the command is empty"


def _once(read: Callable[[], str]) -> Callable[[], str]:
    """A secret is read once per run: a password store may ask a person each time."""
    return cache(read)


def _read_file(path: Path) -> str:
    subject = f"The secret file {path}"
    try:
        with path.open("rb") as file:
            status = os.fstat(file.fileno())
            content = file.read()
    except OSError as error:
        problem = f"{subject} can't be read: {error.strerror}."
    else:
        problem = _unsafe(status, subject, path)
    if problem:
        raise ConfigError(problem)
    return _clean(_decoded(content, subject), subject)


def _unsafe(status: os.stat_result, subject: str, path: Path) -> str:
    """Root may lend a secret to a group (root:woobc, 640); our own files are for us alone."""
    import shlex

    mine = status.st_uid == os.geteuid()
    if not mine and status.st_uid != 0:
        return f"{subject} belongs to another user. Run: chown {os.geteuid()} {shlex.quote(str(path))}"
    if stat.S_IMODE(status.st_mode) & (0o077 if mine else 0o037):
        return f"{subject} is open to other users. Run: chmod 600 {shlex.quote(str(path))}"
    return ""


def _read_variable(name: str, environ: Mapping[str, str]) -> str:
    if name not in environ:
        raise ConfigError(f"The variable {name}, which should hold a secret, is not set.")
    return _clean(environ[name], f"The variable {name}")


def _read_command(words: Sequence[str], environ: Mapping[str, str]) -> str:
    subject = f"The command {words[0]}, which should print a secret,"
    return _clean(_decoded(output_of(words, environ, subject), subject), subject)


def output_of(words: Sequence[str], environ: Mapping[str, str], subject: str) -> bytes:
    """What a command of the configuration prints. Neither its arguments nor its own messages are shown: they may hold a secret.

    Raises ConfigError about `subject`.
    """
    import subprocess

    problem = ""
    try:
        done = subprocess.run(
            words,
            stdin=subprocess.DEVNULL,
            capture_output=True,
            timeout=COMMAND_TIMEOUT_S,
            env=dict(environ),
            check=False,
        )
    except subprocess.TimeoutExpired:
        problem = f"{subject} did not end within {COMMAND_TIMEOUT_S} seconds."
    except OSError as error:
        problem = f"{subject} can't be run: {error.strerror}."
    if problem:
        raise ConfigError(problem)
    if done.returncode:
        raise ConfigError(f"{subject} failed with exit code {done.returncode}. Run it by hand to see why.")
    return done.stdout


def _decoded(content: bytes, subject: str) -> str:
    text = content.decode("utf-8-sig", errors="replace")
    if "\ufffd" in text:
        raise ConfigError(f"{subject} does not hold text in UTF-8.")
    return text


def _clean(text: str, subject: str) -> str:
    """Without the newline at the end. More lines would end up in a header, where the library shows them in its error."""
    secret = text.rstrip("\r\n")
    if not secret.strip():
        raise ConfigError(f"{subject} is empty.")
    if _CONTROL.search(secret):
        raise ConfigError(f"{subject} gives more than one line.")
    return secret
