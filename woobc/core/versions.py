"""The versions that matter for a report: woobc, Python, SQLite, the system, and the libraries woobc stands on."""

from __future__ import annotations

import platform
import re
import sqlite3
from importlib import metadata

from woobc import __version__


def versions() -> dict[str, str]:
    """By name; no name of this machine, and no path."""
    found = {
        "woobc": __version__,
        "Python": platform.python_version(),
        "SQLite": sqlite3.sqlite_version,
        "system": f"{platform.system()} {platform.release()} {platform.machine()}",
    }
    return found | libraries()


def libraries() -> dict[str, str]:
    found = {}
    try:
        required = metadata.requires("woobc") or []
    except metadata.PackageNotFoundError:  # started from its source
        required = []
    for requirement in required:
        name = re.split(r"[^\w.-]", requirement, maxsplit=1)[0]
        if "extra ==" not in requirement:
            found[name] = metadata.version(name)
    return found


def as_lines() -> str:
    """`woobc 0.2.0`, and what it runs on."""
    told = versions()
    head, *base = (f"{name} {told[name]}" for name in ("woobc", "Python", "SQLite"))
    with_libraries = ", ".join(f"{name} {version}" for name, version in libraries().items())
    return "\n".join([head, ", ".join([*base, told["system"]]), with_libraries]).rstrip()
