"""Changing the configuration file: one key of it, or writing the first one."""

from __future__ import annotations

import os
import re
from pathlib import Path

from woobc.core.errors import ConfigError

_FIRST_TABLE = re.compile(r"^[ \t]*\[", re.MULTILINE)


def use_environment(path: Path, name: str) -> None:
    """Rewrite the key `environment` and nothing else: comments, order, line ends, mode and owner stay.

    The new file takes the place of the old one in one step, so that a job never reads half of it.
    """
    import tomlkit

    target = path.resolve()
    content = target.read_bytes()
    mark = b"\xef\xbb\xbf" if content.startswith(b"\xef\xbb\xbf") else b""
    text = content.removeprefix(mark).decode()
    # Only what stands before the first table is parsed and rewritten: tomlkit drops a space here and there in the rest.
    tables = _FIRST_TABLE.search(text)
    end = tables.start() if tables else len(text)
    head = tomlkit.parse(text[:end])
    head["environment"] = name
    try:
        _replace(target, mark + (tomlkit.dumps(head) + text[end:]).encode())
    except OSError as error:
        problem = error.strerror
    else:
        return
    raise ConfigError(f"{path} can't be written: {problem}.", fix="Run this as the user it belongs to.")


def _replace(target: Path, content: bytes) -> None:
    """The temporary file is new and for us alone until it has the owner and mode of the one it replaces."""
    status = target.stat()
    temporary = target.with_name(f".{target.name}.{os.getpid()}")
    try:
        write_new(temporary, content)
        os.chown(temporary, status.st_uid, status.st_gid)
        temporary.chmod(status.st_mode & 0o777)
        temporary.replace(target)
    finally:
        temporary.unlink(missing_ok=True)


def write_new(path: Path, content: bytes) -> None:
    """A file that only its owner can read, on disk when this returns, or nothing of it.

    Raises FileExistsError if there is one, else OSError with its name.
    """
    descriptor = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    try:
        with os.fdopen(descriptor, "wb") as file:
            file.write(content)
            file.flush()
            os.fsync(descriptor)
    except OSError as error:
        path.unlink(missing_ok=True)
        error.filename = str(path)  # which an error of writing lacks
        raise


def write_schema(path: Path, text: str) -> None:
    """The schema for editors, beside the configuration; one of another version is replaced."""
    temporary = path.with_name(f".{path.name}.{os.getpid()}")
    try:
        write_new(temporary, text.encode())
        temporary.replace(path)
    except OSError as error:
        problem = error.strerror
    else:
        return
    raise ConfigError(
        f"The configuration is written, but {path} can't be: {problem}.",
        fix=f"Editors do without it; or run: woobc config schema > {path}",
    )


def write_first(path: Path, text: str, secrets: dict[str, str], database_folder: Path, *, again: bool = False) -> None:
    """The configuration and its secrets, each secret in a file of its own below the configuration's folder.

    Nothing is overwritten, but for secrets that an interrupted try left (`again`); if one file can't be written, those written
    before are removed. The configuration comes last, so that where there is one it is complete. Folders are made where they
    are missing.
    """
    _write_all(path, {path: text}, secrets, database_folder, again=again)


def append(path: Path, addition: str, secrets: dict[str, str], database_folder: Path) -> None:
    """What is added to the configuration at its end, and its secrets; all that was there stays, to the byte."""
    content = path.resolve().read_bytes()
    if b"\r\n" in content:
        addition = addition.replace("\n", "\r\n")
    written = _write_all(path, {}, secrets, database_folder)
    try:
        joint = b"" if content.endswith(b"\n") else b"\n"
        _replace(path.resolve(), content + joint + addition.encode())
    except OSError as error:
        for place in written:
            place.unlink()
        raise ConfigError(f"{path} can't be written: {error.strerror}.", fix="Nothing was changed.") from None


def _write_all(
    path: Path, texts: dict[Path, str], secrets: dict[str, str], database_folder: Path, *, again: bool = False
) -> list[Path]:
    contents = {path.parent / name: f"{secret}\n" for name, secret in secrets.items()} | texts
    written: list[Path] = []
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        database_folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        for place, content in contents.items():
            place.parent.mkdir(mode=0o700, exist_ok=True)
            if again and place not in texts:
                place.unlink(missing_ok=True)
            write_new(place, content.encode())
            written.append(place)
    except OSError as error:
        problem = ConfigError(f"{error.filename} can't be written: {error.strerror}.", fix="Nothing was changed.")
    else:
        return written
    for place in written:
        place.unlink()
    raise problem
