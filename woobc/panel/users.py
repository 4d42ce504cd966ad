"""Who may sign in to the panel, as what: a file of their own, with passwords that nobody can read back."""

from __future__ import annotations

import json
import os
import re
import secrets
import stat
import threading
from collections.abc import Callable, Mapping
from enum import StrEnum
from functools import cache
from pathlib import Path

from msgspec import Struct
from msgspec.structs import asdict, replace
from werkzeug.security import check_password_hash, generate_password_hash

from woobc.core.config.edit import write_new
from woobc.core.errors import ConfigError, UsageError
from woobc.core.middleware.locks import file_lock

SHORTEST_PASSWORD, LONGEST_PASSWORD = 12, 500
_NAME = re.compile(r"[a-z0-9][a-z0-9._@+-]{0,63}")
_HASHING = "scrypt:32768:8:1"
"""32 MB and some 100 ms a try. Written out, so that a user who is not known costs the same, whatever werkzeug's default."""
_AT_ONCE = threading.Semaphore(2)


class Role(StrEnum):
    """What a person may do; each may do what those before it may."""

    VIEWER = "viewer"
    SUPPORT = "support"
    ADMIN = "admin"

    def includes(self, other: Role) -> bool:
        order = list(Role)
        return order.index(self) >= order.index(other)


class User(Struct, frozen=True):
    """`password` is a hash; empty for one who comes through the proxy alone. `version` is another after each change."""

    name: str
    role: Role
    password: str
    version: str


class Users:
    """The file. Every reading sees what was written last, so that a user who is removed is out at once."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self._read: tuple[tuple[int, ...], Mapping[str, User]] | None = None

    def all(self) -> Mapping[str, User]:
        """Name -> user. Raises ConfigError for a file that others can read or change, or that is none."""
        try:
            status = self.path.stat()
        except FileNotFoundError:
            return {}
        except OSError as error:
            raise _trouble(self.path, f"can't be read: {error.strerror}") from None
        if status.st_uid not in (0, os.geteuid()) or stat.S_IMODE(status.st_mode) & 0o077:
            raise _trouble(self.path, "is open to other users", f"Run: chmod 600 {self.path}")
        version = (status.st_ino, status.st_mtime_ns, status.st_size)
        if self._read is None or self._read[0] != version:
            self._read = (version, _parsed(self.path))
        return self._read[1]

    def find(self, name: str) -> User | None:
        return self.all().get(name.strip().lower())

    def check(self, name: str, password: str) -> User | None:
        """The user, if that is the password. One that is not known, or has none, takes as long as a wrong password."""
        user = self.find(name)
        known = user.password if user and user.password else _nobodys_password()
        with _AT_ONCE:  # each takes 32 MB and a processor
            fits = check_password_hash(known, password[: LONGEST_PASSWORD + 1])
        return user if user and user.password and fits else None

    def new_name(self, name: str) -> str:
        """The name as it is kept. Raises UsageError for one that can't be, or that somebody has."""
        name = name.strip().lower()
        if not _NAME.fullmatch(name):
            raise UsageError(f"{name!r} can't be a user's name.", fix="Use letters, digits and . _ @ + - (at most 64).")
        if name in self.all():
            raise UsageError(f"There is a user {name} already.", fix="See `woobc panel user list`.")
        return name

    def add(self, name: str, role: Role, password: str) -> User:
        user = User(self.new_name(name), role, _hashed(password), secrets.token_hex(8))

        def change(users: dict[str, User]) -> None:
            users[self.new_name(name)] = user

        self._change(change)
        return user

    def set(self, name: str, *, role: Role | None = None, password: str | None = None) -> User:
        """Another role or password; it ends the user's sessions."""
        found = self.known(name)
        changed = replace(found, version=secrets.token_hex(8))
        changed = replace(changed, role=role) if role else changed
        changed = replace(changed, password=_hashed(password)) if password is not None else changed
        self._change(lambda users: users.update({changed.name: changed}))
        return changed

    def remove(self, name: str) -> None:
        found = self.known(name)

        def change(users: dict[str, User]) -> None:
            users.pop(found.name, None)

        self._change(change)

    def known(self, name: str) -> User:
        """Raises UsageError for a name that nobody has."""
        user = self.find(name)
        if user is None:
            raise UsageError(f"There is no user {name}.", fix="`woobc panel user list` shows them.")
        return user

    def _change(self, change: Callable[[dict[str, User]], None]) -> None:
        with file_lock(self.path.with_name(f"{self.path.name}.lock")):
            users = dict(self.all())
            change(users)
            told = {user.name: {k: v for k, v in asdict(user).items() if k != "name"} for user in users.values()}
            temporary = self.path.with_name(f".{self.path.name}.{os.getpid()}")
            try:
                temporary.unlink(missing_ok=True)
                write_new(temporary, (json.dumps(told, indent=1) + "\n").encode())
                temporary.replace(self.path)
            except OSError as error:
                raise _trouble(self.path, f"can't be written: {error.strerror}") from None


def _hashed(password: str) -> str:
    """Empty for no password, with which only the proxy lets in."""
    if not password:
        return ""
    if not SHORTEST_PASSWORD <= len(password) <= LONGEST_PASSWORD:
        raise UsageError(f"A password has {SHORTEST_PASSWORD} to {LONGEST_PASSWORD} characters.", fix="Choose another.")
    return generate_password_hash(password, _HASHING)


@cache
def _nobodys_password() -> str:
    return generate_password_hash(secrets.token_hex(16), _HASHING)


def _parsed(path: Path) -> dict[str, User]:
    try:
        told = json.loads(path.read_text(encoding="utf-8"))
        return {
            name: User(name, Role(each["role"]), str(each["password"]), str(each["version"]))
            for name, each in told.items()
        }
    except OSError as error:
        raise _trouble(path, f"can't be read: {error.strerror}") from None
    except (ValueError, KeyError, TypeError, AttributeError):
        raise _trouble(path, "is not what woobc panel user writes", "Move it away and add the users anew.") from None


def _trouble(path: Path, what: str, fix: str = "Check it and its folder.") -> ConfigError:
    return ConfigError(f"The users' file {path} {what}.", fix=fix)
